//! The list of a collection's documents, and the head and foot of its pages.

use archivolt_corpus::Corpus;

use crate::address::Addresses;
use crate::article::language;
use crate::blocks::Place;
use crate::coins;
use crate::escape::{escape, percent};
use crate::facts::{kind_label, short_date};
use crate::pages::Site;

/// Said wherever the search does not run.
pub const NO_SEARCH: &str = "This browser, or this site’s rules, do not let the search run. Every text is here all the same; \
use your browser’s own find (Ctrl F or ⌘ F).";

/// The list of the documents from `first` on, at most `count`; `root` leads to
/// the folder of the page named `index.html`.
pub fn list(
    out: &mut String,
    corpus: &Corpus,
    addresses: &Addresses,
    first: usize,
    count: usize,
    place: Place,
    root: &str,
) {
    let start = if first == 0 { String::new() } else { format!(" start=\"{}\"", first + 1) };
    out.push_str(&format!("<ol class=\"plain__contents\"{start}>\n"));
    for (index, document) in corpus.documents.iter().enumerate().skip(first).take(count) {
        let address = match place {
            Place::OnePage => format!("#{}", percent(addresses.anchor(index))),
            Place::OwnPage => format!("{root}d/{}", addresses.page(index)),
        };
        let kind = document.kind.as_ref().map(|kind| format!(" {}", kind_label(&kind.text))).unwrap_or_default();
        let publisher = document
            .publisher
            .as_ref()
            .map(|fact| format!(" <span class=\"plain__publisher\">{}</span>", escape(&fact.text)));
        let record = match place {
            // Reference managers read pages that a host serves.
            Place::OnePage => String::new(),
            Place::OwnPage => coins::span(corpus, addresses, index),
        };
        out.push_str(&format!(
            "<li><span class=\"figure\">{}</span><span><a href=\"{}\"{}>{}</a>{kind}{}</span>{record}</li>\n",
            short_date(document.published.as_ref()),
            escape(&address),
            language(document),
            escape(&document.title.text),
            publisher.unwrap_or_default(),
        ));
    }
    out.push_str("</ol>\n");
}

/// The collection's title, as a link to `home` where the page is not the
/// collection's own.
pub fn masthead(out: &mut String, corpus: &Corpus, home: Option<&str>) {
    let title = escape(&corpus.about.title);
    out.push_str("<header class=\"masthead masthead--plain\"><div class=\"masthead__title\">");
    match home {
        None => out.push_str(&format!("<h1 class=\"masthead__name\">{title}</h1>")),
        Some(home) => out.push_str(&format!("<p class=\"masthead__name\"><a href=\"{home}\">{title}</a></p>")),
    }
    out.push_str(&format!("<p class=\"masthead__scope\">{}</p></div></header>\n", scope(corpus)));
}

/// "5 documents, 2015 to 2023".
pub fn scope(corpus: &Corpus) -> String {
    let count = corpus.documents.len();
    let noun = if count == 1 { "document" } else { "documents" };
    let bounds =
        corpus.documents.iter().filter_map(|document| document.published.as_ref()).map(|date| date.edtf.bounds());
    let first = bounds.clone().filter_map(|bounds| bounds.earliest).min().map(|day| day.civil().0);
    let last = bounds.filter_map(|bounds| bounds.latest).max().map(|day| day.civil().0);
    match (first, last) {
        (Some(first), Some(last)) if first < last => format!("{count} {noun}, {first} to {last}"),
        (Some(year), _) | (_, Some(year)) => format!("{count} {noun}, {year}"),
        _ => format!("{count} {noun}"),
    }
}

/// The description, one paragraph per blank line.
pub fn description(out: &mut String, corpus: &Corpus) {
    for paragraph in corpus.about.description.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        out.push_str(&format!("<p class=\"plain__lead\">{}</p>\n", escape(paragraph)));
    }
}

/// Shown while the search is being loaded.
pub fn loading(out: &mut String, corpus: &Corpus) {
    let count = corpus.documents.len();
    let noun = if count == 1 { "document" } else { "documents" };
    out.push_str(&format!(
        "<div class=\"notice plain__loading\" role=\"status\"><h2 class=\"notice__title\">Opening {count} {noun}</h2>\n\
         <progress class=\"loading__line\" aria-label=\"Opening the collection\"></progress>\n\
         <p class=\"notice__text\">You can start reading now. Search and the timeline follow in a moment.</p></div>\n"
    ));
}

/// What could not be read as meant, in the collection as a whole.
pub fn problems(out: &mut String, corpus: &Corpus) {
    let of_documents = corpus.documents.iter().flat_map(|document| &document.problems);
    let lines: Vec<String> = corpus
        .problems
        .iter()
        .chain(of_documents)
        .map(|problem| format!("<li>{}</li>\n", escape(&problem.to_string())))
        .collect();
    if lines.is_empty() {
        return;
    }
    let noun = if lines.len() == 1 { "problem" } else { "problems" };
    out.push_str(&format!("<details class=\"plain__problems\"><summary>{} {noun} while reading the files</summary>\n<ul>\n{}</ul></details>\n", lines.len(), lines.concat()));
}

/// The foot of a page: terms, and the way to the single file.
pub fn colophon(out: &mut String, corpus: &Corpus, site: &Site, root: &str) {
    out.push_str("<footer class=\"colophon\">");
    if !corpus.about.rights.is_empty() {
        out.push_str(&format!("<span>{}</span>", escape(&corpus.about.rights)));
    }
    if site.single {
        out.push_str(&format!("<span><a href=\"{root}archivolt.html\">The whole collection as one file</a></span>"));
    }
    out.push_str("<span class=\"colophon__end\">Made with Archivolt.</span></footer>\n");
}
