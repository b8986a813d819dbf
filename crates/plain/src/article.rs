//! One document as an HTML article: title, provenance, its texts.

use archivolt_corpus::{Corpus, Document, TextRole};

use crate::address::Addresses;
use crate::blocks::{self, Place, Setting};
use crate::escape::escape;
use crate::facts;

/// Languages whose script runs from right to left.
const RIGHT_TO_LEFT: [&str; 12] = ["ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "ug", "ur", "yi"];

/// The article of a document. Its title is a heading of `level` 1 or 2.
pub fn write(out: &mut String, corpus: &Corpus, addresses: &Addresses, index: usize, place: Place, level: u8) {
    let Some(document) = corpus.documents.get(index) else { return };
    let id = match place {
        Place::OnePage => format!(" id=\"{}\"", escape(addresses.anchor(index))),
        Place::OwnPage => String::new(),
    };
    out.push_str(&format!(
        "<article class=\"plain__doc\"{id} data-doc=\"{}\"{}>\n<h{level} class=\"reader__title\">{}</h{level}>\n",
        escape(&document.id),
        language(document),
        escape(&document.title.text),
    ));
    facts::write(out, document);
    let mut paragraph = 0;
    let anchor = match place {
        Place::OnePage => format!("{}:p", addresses.anchor(index)),
        Place::OwnPage => "p".to_owned(),
    };
    for text in &document.texts {
        let level = match text.role {
            TextRole::Text => level,
            TextRole::Original => level + 1,
        };
        if text.role == TextRole::Original {
            out.push_str(&format!(
                "<section class=\"plain__original\">\n<h{level} class=\"plain__heading\">The source’s full text</h{level}>\n<p class=\"plain__meta\">{}</p>\n",
                escape(&text.file)
            ));
        }
        let setting = Setting { addresses, place, anchor: &anchor, level, title: &document.title.text };
        blocks::write(out, text, &setting, &mut paragraph);
        if text.role == TextRole::Original {
            out.push_str("</section>\n");
        }
    }
    problems(out, document);
    out.push_str("</article>\n");
}

fn problems(out: &mut String, document: &Document) {
    if document.problems.is_empty() {
        return;
    }
    out.push_str("<details class=\"plain__problems\"><summary>What was hard to read</summary>\n<ul>\n");
    for problem in &document.problems {
        let line = problem.line.map(|line| format!("Line {line}: ")).unwrap_or_default();
        out.push_str(&format!("<li>{line}{}</li>\n", escape(&problem.message)));
    }
    out.push_str("</ul></details>\n");
}

/// The attributes that say in which language a document is.
pub fn language(document: &Document) -> String {
    attributes(&document.language.text)
}

/// `lang` and, where the script needs it, `dir` for a BCP 47 tag.
pub fn attributes(tag: &str) -> String {
    let tag = tag.to_lowercase();
    let wellformed = !tag.is_empty()
        && tag.len() <= 35
        && tag != "und"
        && tag
            .split('-')
            .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if !wellformed {
        return " dir=\"auto\"".to_owned();
    }
    let primary = tag.split('-').next().unwrap_or("");
    let backwards = RIGHT_TO_LEFT.contains(&primary)
        || RIGHT_TO_LEFT.contains(&tag.as_str())
        || tag.contains("-arab")
        || tag.contains("-hebr");
    format!(" lang=\"{tag}\" dir=\"{}\"", if backwards { "rtl" } else { "ltr" })
}
