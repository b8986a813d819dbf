//! Sentences by which a page says when it was written: "This entry was posted
//! on 3 May 2016 by A. Writer".

use super::line::{Line, words};
use super::{fact, is_day, short};
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
    let title = lines.iter().find(|line| line.class == LineClass::Title).map(|line| line.text);
    lines
        .iter()
        .filter(|line| !line.is_furniture() && line.class != LineClass::Title)
        .find_map(|line| in_line(text, line, title, order))
}

/// The first line that says by whom and when, and no more: "Author: Anna Berg,
/// 3 May 2016, 13:36". On a page of several posts it is the first one's.
pub(super) fn signed(text: &str, lines: &[Line<'_>], order: Order) -> Option<DateFact> {
    const BY: &[&str] = &["by", "author", "autor", "von", "par", "por", "auteur", "verfasser", "автор"];
    lines.iter().filter(|line| !line.is_furniture() && line.has_figures && line.text.len() <= 120).find_map(|line| {
        let first = line.text.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty())?;
        if !BY.contains(&first.to_lowercase().as_str()) {
            return None;
        }
        let mut found = short::dates(text, line.span(), order).into_iter();
        let (Some(found), None) = (found.next().filter(|found| is_day(&found.edtf)), found.next()) else { return None };
        let before = text.get(line.start..found.span.range().start)?;
        let after = text.get(found.span.range().end..line.end())?;
        let no_more = (2..=8).contains(&words(before)) && words(after) <= 3 && !after.ends_with('.');
        no_more.then(|| fact(text, found.edtf, found.span, Basis::Inferred, "From a line that says by whom and when."))
    })
}

fn in_line(text: &str, line: &Line<'_>, title: Option<&str>, order: Order) -> Option<DateFact> {
    if line.text.len() > 400 || !line.has_figures {
        return None;
    }
    let lower = line.text.to_lowercase();
    let has = |words: &[&str]| lower.split(|letter: char| !letter.is_alphanumeric()).any(|word| words.contains(&word));
    // "The quay was posted on 3 May 2016": a text may call itself by its title.
    let titled = title.is_some_and(|title| title.len() >= 8 && line.text.starts_with(title));
    if !has(WRITTEN) || !has(ITSELF) && !titled {
        return None;
    }
    let found = short::dates(text, line.span(), order).into_iter().find(|found| is_day(&found.edtf))?;
    let around =
        |at: usize| (0..4).map(|step| at.saturating_sub(step)).find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let from = around(found.span.range().start.saturating_sub(NEAR)).max(line.start);
    let to = around((found.span.range().end + NEAR).min(text.len())).min(line.end());
    let near = Span::new(from, to).of(text).to_lowercase();
    let said = near.split(|letter: char| !letter.is_alphanumeric()).any(|word| WRITTEN.contains(&word));
    said.then(|| fact(text, found.edtf, found.span, Basis::Stated, "From a line that says when it was written."))
}
