//! What the visitor has asked for.

use archivolt_index::{Match, Question};

use super::Place;

/// Which page of the page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// Themes, results and reader.
    #[default]
    Results,
    /// The large timeline.
    Timeline,
    /// Every hit, line by line.
    Concordance,
    /// Two documents side by side.
    Compare,
    /// Themes and words over time.
    Trends,
    /// What the themes mean.
    Codebook,
    /// One's own documents.
    Add,
    /// About the collection.
    About,
}

/// What a concordance is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum By {
    /// The words before the hit, nearest first.
    Left,
    /// The words after it.
    #[default]
    Right,
    /// Publication date.
    Date,
    /// Document.
    Doc,
}

/// All of the view state. Mirrored to the address; holds no results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// What is asked of the collection.
    pub question: Question,
    /// Page of the results, from 1.
    pub page: u32,
    /// Which view is open.
    pub view: View,
    /// Order of the concordance.
    pub by: By,
    /// Id of the open document, or the left one of two.
    pub doc: Option<String>,
    /// Id of the document beside it.
    pub with: Option<String>,
    /// First part of a comparison in the trends view, as that view writes it.
    pub a: String,
    /// Second part.
    pub b: String,
    /// Place in the open document.
    pub at: Option<Place>,
    /// Language of the page's own words; empty for the collection's choice.
    pub lang: String,
    /// Whether the page stands in somebody's article.
    pub embed: bool,
}

impl Default for Selection {
    fn default() -> Self {
        Self {
            question: Question::default(),
            page: 1,
            view: View::default(),
            by: By::default(),
            doc: None,
            with: None,
            a: String::new(),
            b: String::new(),
            at: None,
            lang: String::new(),
            embed: false,
        }
    }
}

impl Selection {
    /// Nothing asked, the same frame: what the title of the page leads to.
    pub fn start(&self) -> Self {
        Self { lang: self.lang.clone(), embed: self.embed, ..Self::default() }
    }

    /// Another view, with nothing else changed but the place left behind.
    pub fn showing(&self, view: View) -> Self {
        Self { view, at: None, ..self.clone() }
    }

    /// With a document open, from its beginning or its first hit.
    pub fn opening(&self, id: &str) -> Self {
        Self { view: View::Results, doc: Some(id.to_owned()), with: None, at: None, ..self.clone() }
    }

    /// With a document open at a place.
    pub fn opening_at(&self, id: &str, place: Place) -> Self {
        Self { at: Some(place), ..self.opening(id) }
    }

    /// Whether it is one passage in somebody's article, and nothing else.
    pub fn is_card(&self) -> bool {
        let passage = self.doc.is_some() && self.at.is_some();
        self.embed && passage && self.view == View::Results && !asks_anything(&self.question)
    }

    /// With no document open.
    pub fn closed(&self) -> Self {
        Self { doc: None, with: None, at: None, ..self.clone() }
    }

    /// Asking something else: back to the first page of results.
    pub fn asking(&self, question: Question) -> Self {
        Self { question, page: 1, ..self.clone() }
    }

    /// The theme ticked, or unticked if it was ticked.
    pub fn toggling_theme(&self, id: &str) -> Self {
        self.asking_with(|question| toggle(&mut question.themes, id))
    }

    /// The kind ticked, or unticked if it was ticked.
    pub fn toggling_kind(&self, kind: &str) -> Self {
        self.asking_with(|question| toggle(&mut question.kinds, kind))
    }

    /// The publisher ticked, or unticked if it was ticked.
    pub fn toggling_publisher(&self, publisher: &str) -> Self {
        self.asking_with(|question| toggle(&mut question.publishers, publisher))
    }

    /// The name ticked, or unticked if it was ticked.
    pub fn toggling_name(&self, name: &str) -> Self {
        self.asking_with(|question| toggle(&mut question.names, name))
    }

    /// This theme and no other; the rest as it is.
    pub fn only_theme(&self, id: &str) -> Self {
        self.asking_with(|question| {
            question.themes = vec![id.to_owned()];
            question.not.clear();
            question.matching = Match::All;
        })
    }

    /// Documents without this theme, or no longer so.
    pub fn toggling_not(&self, id: &str) -> Self {
        self.asking_with(|question| {
            question.themes.retain(|other| other != id);
            toggle(&mut question.not, id);
        })
    }

    /// With a changed question, on the first page of results.
    pub fn asking_with(&self, change: impl FnOnce(&mut Question)) -> Self {
        let mut question = self.question.clone();
        change(&mut question);
        self.asking(question)
    }
}

fn toggle(ticked: &mut Vec<String>, id: &str) {
    match ticked.iter().position(|other| other == id) {
        Some(place) => {
            ticked.remove(place);
        }
        None => ticked.push(id.to_owned()),
    }
}

/// Whether a question leaves anything out.
pub fn asks_anything(question: &Question) -> bool {
    !question.query.trim().is_empty()
        || !question.themes.is_empty()
        || !question.not.is_empty()
        || !question.kinds.is_empty()
        || !question.publishers.is_empty()
        || !question.names.is_empty()
        || question.from.is_some()
        || question.to.is_some()
}

/// How many of its parts (words, themes, dates and so on) a question has.
pub fn parts_asked(question: &Question) -> usize {
    usize::from(!question.query.trim().is_empty())
        + usize::from(!question.themes.is_empty() || !question.not.is_empty())
        + usize::from(!question.kinds.is_empty() || !question.publishers.is_empty() || !question.names.is_empty())
        + usize::from(question.from.is_some() || question.to.is_some())
}

/// The contract's words for how themes combine, in the order of the list.
pub const MATCHES: [(Match, &str); 3] = [(Match::All, "all"), (Match::Any, "any"), (Match::None, "none")];
