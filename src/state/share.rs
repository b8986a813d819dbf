//! What a link carries, and what it will show.

use archivolt_index::{Collection, Question};

use super::asked::{self, Asked};
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
        Some(joined(&["“", &record.title.text, "”"]))
    };
    let asks = super::selection::asks_anything(&selection.question);
    let lead = match (selection.view, title(&selection.doc)) {
        (View::Results, Some(document)) => {
            let place = match &selection.at {
                Some(Place::Paragraph(number)) => joined(&[" at paragraph ", &number.to_string()]),
                Some(Place::Passage(quote)) => joined(&[" with these words marked: “", &in_short(quote.exact()), "”"]),
                None => String::new(),
            };
            let beside =
                if asks { joined(&[", beside ", &sentence(collection, themes, selection)]) } else { String::new() };
            joined(&[&document, &place, &beside])
        }
        (View::Results, None) => joined(&["the list: ", &sentence(collection, themes, selection)]),
        (View::Compare, Some(left)) => match title(&selection.with) {
            Some(right) => joined(&[&left, " and ", &right, " side by side"]),
            None => joined(&[&left, ", to be compared"]),
        },
        (view, _) => {
            let name = match view {
                View::Timeline => "the timeline",
                View::Concordance => "every line with the words",
                View::Compare => "the comparison of two documents",
                View::Trends => "themes and words over time",
                View::Codebook => return text::link_opens("the codebook: what each theme means"),
                View::Add => return text::link_opens("the page that reads your own documents"),
                View::About | View::Results => return text::link_opens("what there is to know about this collection"),
            };
            joined(&[name, ": ", &sentence(collection, themes, selection)])
        }
    };
    text::link_opens(&lead)
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
