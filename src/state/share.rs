//! What a link carries, and what it will show.

use archivolt_index::{Collection, Question};

use super::asked::{self, Asked};
use super::place::Quote;
use super::theme_rows::ThemeMark;
use super::{Place, Selection, View};
use crate::text::{self, joined};

/// A part of what is asked that a link may leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The words.
    Words,
    /// The themes.
    Themes,
    /// Kinds, publishers and names.
    Filters,
    /// The dates.
    Dates,
}

impl Part {
    /// In the order of the sentence.
    pub const ALL: [Self; 4] = [Self::Words, Self::Themes, Self::Filters, Self::Dates];

    /// Takes it out of a question.
    pub fn clear(self, question: &mut Question) {
        match self {
            Self::Words => question.query.clear(),
            Self::Themes => {
                question.themes.clear();
                question.not.clear();
            }
            Self::Filters => {
                question.kinds.clear();
                question.publishers.clear();
                question.names.clear();
            }
            Self::Dates => {
                question.from = None;
                question.to = None;
            }
        }
    }

    /// Whether something of it is asked.
    pub fn is_asked(self, question: &Question) -> bool {
        let mut without = question.clone();
        self.clear(&mut without);
        without != *question
    }
}

/// The state without some parts of what is asked.
pub fn without(selection: &Selection, dropped: &[Part]) -> Selection {
    if dropped.is_empty() {
        return selection.clone();
    }
    selection.asking_with(|question| dropped.iter().for_each(|part| part.clear(question)))
}

/// What is asked and how many documents that are, as words.
pub fn sentence(collection: &Collection, themes: &[ThemeMark], selection: &Selection) -> String {
    let found = collection.explore(&selection.question).hits.len();
    let mut out = String::new();
    let understood = collection.understood(&selection.question.query);
    for part in asked::sentence(selection, themes, &understood, found, collection.documents().len()) {
        match part {
            Asked::Words(words) | Asked::Strong(words) | Asked::Part { words, .. } => out.push_str(&words),
        }
    }
    out.trim_end_matches('.').to_owned()
}

/// What a link to a state will show, as a sentence.
pub fn says(collection: &Collection, themes: &[ThemeMark], selection: &Selection) -> String {
    let title = |id: &Option<String>| {
        let document = collection.find(id.as_deref()?)?;
        let record = collection.document(document)?;
        Some(text::quoted(&record.title.text))
    };
    let asks = super::selection::asks_anything(&selection.question);
    let asked = || sentence(collection, themes, selection);
    let what = match (selection.view, title(&selection.doc)) {
        (View::Results, Some(document)) => match (&selection.at, asks) {
            (None, false) => text::opens_document(&document),
            (None, true) => text::opens_document_beside(&document, &asked()),
            (Some(Place::Paragraph(number)), false) => text::opens_paragraph(&document, &text::plain(*number)),
            (Some(Place::Paragraph(number)), true) => {
                text::opens_paragraph_beside(&document, &text::plain(*number), &asked())
            }
            (Some(Place::Passage(quote)), false) => text::opens_passage(&document, &marked(quote)),
            (Some(Place::Passage(quote)), true) => text::opens_passage_beside(&document, &marked(quote), &asked()),
        },
        (View::Results, None) => text::opens_list(&asked()),
        (View::Compare, Some(left)) => match title(&selection.with) {
            Some(right) => text::opens_both(&left, &right),
            None => text::opens_one_to_compare(&left),
        },
        (View::Timeline, _) => text::opens_timeline(&asked()),
        (View::Concordance, _) => text::opens_concordance(&asked()),
        (View::Compare, _) => text::opens_compare(&asked()),
        (View::Trends, _) => text::opens_trends(&asked()),
        (View::Codebook, _) => text::OPENS_CODEBOOK.say().to_owned(),
        (View::Add, _) => text::OPENS_ADD.say().to_owned(),
        (View::About, _) => text::OPENS_ABOUT.say().to_owned(),
    };
    text::link_opens(&what)
}

fn marked(quote: &Quote) -> String {
    text::quoted(&in_short(quote.exact()))
}

/// Words without line ends, at most so many that a line holds them.
pub fn in_short(words: &str) -> String {
    const MOST: usize = 60;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= MOST {
        return words;
    }
    let head: String = words.chars().take(MOST).collect();
    joined(&[head.rsplit_once(' ').map_or(head.as_str(), |(rest, _)| rest), " …"])
}
