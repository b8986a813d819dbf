//! The pages of a collection: their heads and their readable parts.

use archivolt_corpus::Corpus;

use crate::address::Addresses;
use crate::blocks::Place;
use crate::escape::{escape, percent};
use crate::{article, contents, head, published};

/// Documents that are listed on one page.
const ONE_PAGE: usize = 1000;
/// Documents on the pages of a longer list, at least: the first is `index.html`, which every reader waits for.
const SHORT_PAGE: usize = 100;
/// Pages of a list at most: each links to all others.
const PAGES: usize = 200;

/// Documents on one page of a list of so many.
pub fn list_page(documents: usize) -> usize {
    if documents <= ONE_PAGE { ONE_PAGE } else { documents.div_ceil(PAGES).max(SHORT_PAGE) }
}

/// What the pages of a site need to know of each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Whether `archivolt.html` stands beside `index.html`.
    pub single: bool,
}

/// What goes into the two HTML slots of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// For `<head>`.
    pub head: String,
    /// The readable text.
    pub text: String,
}

/// A page of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainPage {
    /// Its path under the site's folder, such as `d/envoy.html`.
    pub path: String,
    /// What it holds.
    pub part: Part,
}

/// The single file's readable part: every text, once.
pub fn single_page(corpus: &Corpus, addresses: &Addresses) -> Part {
    let mut text = String::from("\n<div class=\"page\">\n");
    contents::masthead(&mut text, corpus, None);
    opening(&mut text, corpus);
    contents::description(&mut text, corpus);
    text.push_str("<h2 class=\"visually-hidden\">Contents</h2>\n");
    contents::list(&mut text, corpus, addresses, 0, usize::MAX, Place::OnePage, "");
    for index in 0..corpus.documents.len() {
        article::write(&mut text, corpus, addresses, index, Place::OnePage, 2);
    }
    contents::problems(&mut text, corpus);
    text.push_str("</main>\n");
    contents::colophon(&mut text, corpus, &Site::default(), "");
    text.push_str("</div>\n");
    Part { head: head::collection(corpus, "archivolt.html"), text }
}

/// `index.html`, then `list/2.html` and on where there are more documents
/// than one page takes.
pub fn list_pages(corpus: &Corpus, addresses: &Addresses, site: &Site) -> Vec<PlainPage> {
    let size = list_page(corpus.documents.len());
    let total = corpus.documents.len().div_ceil(size).max(1);
    (1..=total)
        .map(|number| {
            let root = if number == 1 { "" } else { "../" };
            let mut text = String::from("\n<div class=\"page\">\n");
            contents::masthead(&mut text, corpus, (number > 1).then_some("../index.html"));
            if number == 1 {
                opening(&mut text, corpus);
                contents::description(&mut text, corpus);
                if site.single {
                    text.push_str(
                        "<p class=\"plain__single\">Search and timeline also work without a server, in one file: <a href=\"archivolt.html\">archivolt.html</a></p>\n",
                    );
                }
            } else {
                text.push_str("<main class=\"plain\">\n");
            }
            let heading = if number == 1 { "h2" } else { "h1" };
            text.push_str(&format!("<{heading} class=\"visually-hidden\">Contents</{heading}>\n"));
            contents::list(&mut text, corpus, addresses, (number - 1) * size, size, Place::OwnPage, root);
            steps(&mut text, number, total);
            if number == 1 {
                contents::problems(&mut text, corpus);
            }
            text.push_str("</main>\n");
            contents::colophon(&mut text, corpus, site, root);
            text.push_str("</div>\n");
            let path = if number == 1 { "index.html".to_owned() } else { format!("list/{number}.html") };
            let mut head = head::collection(corpus, if number == 1 { "" } else { &path });
            head::discovery(&mut head, corpus, published::OEMBED);
            PlainPage { path, part: Part { head, text } }
        })
        .collect()
}

/// `d/ID.html`: one document, complete.
pub fn document_page(corpus: &Corpus, addresses: &Addresses, site: &Site, index: usize) -> Option<PlainPage> {
    let document = corpus.documents.get(index)?;
    let mut text = String::from("\n<div class=\"page\">\n");
    contents::masthead(&mut text, corpus, Some("../index.html"));
    text.push_str("<main class=\"plain\">\n");
    text.push_str(&format!(
        "<p class=\"plain__back\"><a href=\"../index.html#/?doc={}\">Open in the collection</a></p>\n",
        percent(&document.id)
    ));
    article::write(&mut text, corpus, addresses, index, Place::OwnPage, 1);
    let step = |label: &str, rel: &str, other: usize| {
        let other_document = corpus.documents.get(other)?;
        let address = escape(&addresses.page(other));
        Some(format!("<a rel=\"{rel}\" href=\"{address}\">{label}: {}</a>", escape(&other_document.title.text)))
    };
    let before = index.checked_sub(1).and_then(|other| step("Previous", "prev", other));
    let after = step("Next", "next", index + 1);
    let links: Vec<String> = before.into_iter().chain(after).collect();
    if !links.is_empty() {
        text.push_str(&format!("<nav class=\"plain__steps\" aria-label=\"Documents\">{}</nav>\n", links.join(" ")));
    }
    text.push_str("</main>\n");
    contents::colophon(&mut text, corpus, site, "../");
    text.push_str("</div>\n");
    let mut head = head::document(corpus, addresses, index);
    head::discovery(&mut head, corpus, &format!("d/{}.json", percent(addresses.name(index))));
    Some(PlainPage { path: format!("d/{}.html", addresses.name(index)), part: Part { head, text } })
}

/// The start of the main part of a page on which the search may run.
fn opening(text: &mut String, corpus: &Corpus) {
    text.push_str("<main class=\"plain\">\n");
    contents::loading(text, corpus);
    text.push_str(&format!("<p class=\"plain__banner\">{}</p>\n", contents::NO_SEARCH));
}

/// Links to the other pages of the list.
fn steps(text: &mut String, number: usize, total: usize) {
    if total < 2 {
        return;
    }
    text.push_str("<nav class=\"plain__steps\" aria-label=\"Pages of the list\">");
    for other in 1..=total {
        let address = match (number, other) {
            (1, 1) => "index.html".to_owned(),
            (1, other) => format!("list/{other}.html"),
            (_, 1) => "../index.html".to_owned(),
            (_, other) => format!("{other}.html"),
        };
        if other == number {
            text.push_str(&format!("<span aria-current=\"page\">{other}</span> "));
        } else {
            text.push_str(&format!("<a href=\"{address}\">{other}</a> "));
        }
    }
    text.push_str("</nav>\n");
}
