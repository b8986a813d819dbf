//! What is asked, as a sentence whose parts remove themselves.

use archivolt_index::{DateMode, Match, Sort};

use super::theme_rows::ThemeMark;
use super::{Selection, hash};
use crate::text::{self, Message, joined};

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
pub fn order_words(sort: Sort) -> Message {
    match sort {
        Sort::Relevance => text::SORT_RELEVANCE,
        Sort::Date => text::SORT_OLDEST,
        Sort::DateDescending => text::SORT_NEWEST,
        Sort::Title => text::SORT_TITLE,
    }
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
    let mut out = Sentence { parts: Vec::new(), selection };
    if !super::selection::asks_anything(question) {
        let order = match order(selection) {
            Sort::Title => text::BY_TITLE,
            sort => order_words(sort),
        };
        out.count(&|| text::asked_everything(total, order.say()));
        return out.parts;
    }
    out.count(&|| if found == 0 { text::asked_none(total) } else { text::asked_count(found, total) });
    // Nothing is spoken of as if it were one: "None of 5 documents says".
    let one = found.max(1);
    let query = question.query.trim();
    if !query.is_empty() {
        let words = if understood.is_empty() { query } else { understood };
        let name = text::asked_remove_query(query);
        let part = out.part(words.to_owned(), None, name, |question| question.query.clear());
        out.clause(&text::asked_says(one, text::HOLE), vec![part], text::ASKED_AND);
    }
    let (clause, joint) = match question.matching {
        Match::All => (text::asked_under(text::HOLE), text::ASKED_AND),
        Match::Any => (text::asked_under(text::HOLE), text::ASKED_OR),
        Match::None => (text::asked_not_under(text::HOLE), text::ASKED_NOR),
    };
    let under = |id: &String| out.theme(themes, id, |question| question.themes.retain(|other| other != id));
    let parts = question.themes.iter().map(under).collect();
    out.clause(&clause, parts, joint);
    let without = |id: &String| out.theme(themes, id, |question| question.not.retain(|other| other != id));
    let parts = question.not.iter().map(without).collect();
    out.clause(&text::asked_without(text::HOLE), parts, text::ASKED_OR);
    out.list(&text::asked_kind(one, text::HOLE), &question.kinds, |question, gone| {
        question.kinds.retain(|kind| kind != gone)
    });
    out.list(&text::asked_from(text::HOLE), &question.publishers, |question, gone| {
        question.publishers.retain(|other| other != gone)
    });
    out.list(&text::asked_naming(text::HOLE), &question.names, |question, gone| {
        question.names.retain(|name| name != gone)
    });
    if let Some(range) = text::range(question.from.as_ref(), question.to.as_ref()) {
        let name = text::asked_clear_dates(&range);
        let part = out.part(range, None, name, |question| {
            question.from = None;
            question.to = None;
        });
        let certain = question.dates == DateMode::Certain;
        let clause = if certain { text::ASKED_SURELY_DATED } else { text::ASKED_DATED };
        out.clause(&clause.text(text::HOLE), vec![part], text::ASKED_AND);
    }
    out.parts
}

struct Sentence<'a> {
    parts: Vec<Asked>,
    selection: &'a Selection,
}

impl Sentence<'_> {
    /// How many, the first of the numbers set apart.
    fn count(&mut self, say: &dyn Fn() -> String) {
        self.parts = text::strong(say)
            .into_iter()
            .map(|(place, words)| if place == Some(0) { Asked::Strong(words) } else { Asked::Words(words) })
            .collect();
    }

    fn words(&mut self, words: &str) {
        if !words.is_empty() {
            self.parts.push(Asked::Words(words.to_owned()));
        }
    }

    /// A clause after a space, with its parts in the place of the hole.
    fn clause(&mut self, clause: &str, parts: Vec<Asked>, joint: Message) {
        if parts.is_empty() {
            return;
        }
        let (before, after) = text::halves(clause);
        self.words(&joined(&[" ", before]));
        for (place, part) in parts.into_iter().enumerate() {
            if place > 0 {
                self.words(&joined(&[" ", joint.say(), " "]));
            }
            self.parts.push(part);
        }
        self.words(after);
    }

    fn part(
        &self,
        words: String,
        theme: Option<usize>,
        name: String,
        remove: impl FnOnce(&mut archivolt_index::Question),
    ) -> Asked {
        Asked::Part { words, theme, name, without: hash::encode(&self.selection.asking_with(remove)) }
    }

    fn theme(&self, themes: &[ThemeMark], id: &str, remove: impl FnOnce(&mut archivolt_index::Question)) -> Asked {
        let place = themes.iter().position(|theme| theme.id == id);
        let (key, label) =
            place.and_then(|place| themes.get(place)).map_or(("", id), |theme| (&theme.key, &theme.label));
        let name = text::asked_untick(&joined(&[key, if key.is_empty() { "" } else { " " }, label]));
        self.part(label.to_owned(), place, name, remove)
    }

    fn list(&mut self, clause: &str, items: &[String], remove: impl Fn(&mut archivolt_index::Question, &str)) {
        let part =
            |item: &String| self.part(item.clone(), None, text::asked_untick(item), |question| remove(question, item));
        let parts = items.iter().map(part).collect();
        self.clause(clause, parts, text::ASKED_OR);
    }
}
