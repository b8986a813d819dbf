//! What is asked, as a sentence whose parts remove themselves.

use archivolt_corpus::Words;
use archivolt_index::{DateMode, Match, Sort};

use super::theme_rows::ThemeMark;
use super::{Selection, hash};
use crate::text::{self, joined};

/// A part of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Words.
    Words(String),
    /// Words that carry the sentence.
    Strong(String),
    /// Something asked, that can be taken back.
    Part {
        /// What it says.
        words: String,
        /// Of a theme: its place in the codebook.
        theme: Option<usize>,
        /// Accessible name: the words, and what the button does.
        name: String,
        /// Address without it.
        without: String,
    },
}

/// The order that results stand in.
pub fn order(selection: &Selection) -> Sort {
    match selection.question.sort {
        Some(Sort::Relevance) | None if selection.question.query.trim().is_empty() => Sort::Date,
        Some(sort) => sort,
        None => Sort::Relevance,
    }
}

/// The order in words.
pub fn order_words(sort: Sort) -> &'static str {
    let place = match sort {
        Sort::Relevance => 0,
        Sort::Date => 1,
        Sort::DateDescending => 2,
        Sort::Title => 3,
    };
    text::SORTS.get(place).copied().unwrap_or("")
}

/// The sentence over the results.
///
/// `understood` is what was typed as it was understood.
pub fn sentence(
    selection: &Selection,
    themes: &[ThemeMark],
    understood: &str,
    found: usize,
    total: usize,
) -> Vec<Asked> {
    let question = &selection.question;
    if !super::selection::asks_anything(question) {
        let order = match order(selection) {
            Sort::Title => "by title",
            sort => order_words(sort),
        };
        let rest = text::everything(total, order);
        return vec![Asked::Words("All ".to_owned()), Asked::Strong(text::figure(total)), Asked::Words(rest)];
    }
    let one = found == 1 || found == 0;
    let count = match found {
        0 => joined(&["None of ", &text::figure(total)]),
        _ => joined(&[&text::figure(found), " of ", &text::figure(total)]),
    };
    let mut out = Sentence { parts: vec![Asked::Strong(count), Asked::Words(" documents ".to_owned())], selection };
    let query = question.query.trim();
    if !query.is_empty() {
        out.words(if one { "says " } else { "say " });
        let name = joined(&[query, ", remove from the query"]);
        let words = if understood.is_empty() { query } else { understood };
        out.part(words.to_owned(), None, name, |question| question.query.clear());
    }
    let (first, next) = match question.matching {
        Match::All => ("under ", " and "),
        Match::Any => ("under ", " or "),
        Match::None => ("not under ", " nor "),
    };
    for (place, id) in question.themes.iter().enumerate() {
        out.words(if place == 0 { first } else { next });
        out.theme(themes, id, |question| question.themes.retain(|other| other != id));
    }
    for (place, id) in question.not.iter().enumerate() {
        out.words(if place == 0 { "without " } else { " or " });
        out.theme(themes, id, |question| question.not.retain(|other| other != id));
    }
    out.list("that is ", "that are ", one, &question.kinds, |question, gone| {
        question.kinds.retain(|kind| kind != gone)
    });
    out.list("from ", "from ", one, &question.publishers, |question, gone| {
        question.publishers.retain(|other| other != gone)
    });
    out.list("naming ", "naming ", one, &question.names, |question, gone| question.names.retain(|name| name != gone));
    // As a bound a year is exact.
    let bound = |date: &archivolt_corpus::Edtf| date.in_words(Words::Short).replace(" (year only)", "");
    let from = question.from.as_ref().map(bound);
    let to = question.to.as_ref().map(bound);
    let range = match (from, to) {
        (Some(from), Some(to)) => Some(joined(&[&from, " – ", &to])),
        (Some(from), None) => Some(joined(&["from ", &from])),
        (None, Some(to)) => Some(joined(&["to ", &to])),
        (None, None) => None,
    };
    if let Some(range) = range {
        out.words(if question.dates == DateMode::Certain { "surely dated " } else { "dated " });
        let name = joined(&[&range, ", clear dates"]);
        out.part(range, None, name, |question| {
            question.from = None;
            question.to = None;
        });
    }
    out.parts
}

struct Sentence<'a> {
    parts: Vec<Asked>,
    selection: &'a Selection,
}

impl Sentence<'_> {
    fn words(&mut self, words: &str) {
        // A button is followed by a space, unless the words bring their own.
        let gap =
            if matches!(self.parts.last(), Some(Asked::Part { .. })) && !words.starts_with(' ') { " " } else { "" };
        self.parts.push(Asked::Words(joined(&[gap, words])));
    }

    fn part(
        &mut self,
        words: String,
        theme: Option<usize>,
        name: String,
        remove: impl FnOnce(&mut archivolt_index::Question),
    ) {
        let without = hash::encode(&self.selection.asking_with(remove));
        self.parts.push(Asked::Part { words, theme, name, without });
    }

    fn theme(&mut self, themes: &[ThemeMark], id: &str, remove: impl FnOnce(&mut archivolt_index::Question)) {
        let place = themes.iter().position(|theme| theme.id == id);
        let (key, label) =
            place.and_then(|place| themes.get(place)).map_or(("", id), |theme| (&theme.key, &theme.label));
        let name = joined(&[key, if key.is_empty() { "" } else { " " }, label, ", untick"]);
        self.part(label.to_owned(), place, name, remove);
    }

    fn list(
        &mut self,
        one: &str,
        many: &str,
        is_one: bool,
        items: &[String],
        remove: impl Fn(&mut archivolt_index::Question, &str),
    ) {
        for (place, item) in items.iter().enumerate() {
            self.words(if place > 0 {
                " or "
            } else if is_one {
                one
            } else {
                many
            });
            self.part(item.clone(), None, joined(&[item, ", untick"]), |question| remove(question, item));
        }
    }
}
