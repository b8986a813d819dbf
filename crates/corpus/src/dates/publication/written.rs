//! Sentences by which a page says when it was written: "This entry was posted
//! on 3 May 2016 by A. Writer".

use super::line::Line;
use super::{fact, is_day, whole_dates};
use crate::dates::find::Order;
use crate::{Basis, DateFact, LineClass, Span};

/// What a page calls itself. Small letters.
const ITSELF: &[&str] = &[
    "article",
    "entry",
    "post",
    "page",
    "story",
    "artikel",
    "beitrag",
    "eintrag",
    "seite",
    "text",
    "billet",
    "entrada",
    "artículo",
    "artigo",
    "articolo",
    "autor",
    "author",
    "статья",
    "запись",
];

/// What was done to it.
const WRITTEN: &[&str] = &[
    "written",
    "posted",
    "published",
    "created",
    "submitted",
    "filed",
    "geschrieben",
    "veröffentlicht",
    "gepostet",
    "gespeichert",
    "erstellt",
    "publiziert",
    "verfasst",
    "eingestellt",
    "abgelegt",
    "publié",
    "écrit",
    "posté",
    "rédigé",
    "publicado",
    "publicada",
    "escrito",
    "escrita",
    "pubblicato",
    "scritto",
    "опубликовано",
    "опубликована",
];

/// How far from the date the words may stand, in bytes.
const NEAR: usize = 90;

/// The first such sentence.
pub(super) fn written(text: &str, lines: &[Line<'_>], order: Order) -> Option<DateFact> {
    lines
        .iter()
        .filter(|line| !line.is_furniture() && line.class != LineClass::Title)
        .find_map(|line| in_line(text, line, order))
}

fn in_line(text: &str, line: &Line<'_>, order: Order) -> Option<DateFact> {
    if line.text.len() > 400 || !line.has_figures {
        return None;
    }
    let lower = line.text.to_lowercase();
    let has = |words: &[&str]| lower.split(|letter: char| !letter.is_alphanumeric()).any(|word| words.contains(&word));
    if !has(WRITTEN) || !has(ITSELF) {
        return None;
    }
    let found = whole_dates(text, line.span(), order).into_iter().find(|found| is_day(&found.edtf))?;
    let around =
        |at: usize| (0..4).map(|step| at.saturating_sub(step)).find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let from = around(found.span.range().start.saturating_sub(NEAR)).max(line.start);
    let to = around((found.span.range().end + NEAR).min(text.len())).min(line.end());
    let near = Span::new(from, to).of(text).to_lowercase();
    let said = near.split(|letter: char| !letter.is_alphanumeric()).any(|word| WRITTEN.contains(&word));
    said.then(|| fact(text, found.edtf, found.span, Basis::Stated, "From a line that says when it was written."))
}
