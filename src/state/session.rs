//! Signals and memos round an opened collection.

use archivolt_index::fold::folded;
use archivolt_index::order::InOrder;
use std::sync::Arc;

use archivolt_index::{Collection, DocId, Hit, Line, Outcome, Question};

use super::asked::{self, Asked};
use super::compare::Comparison;
use super::rows::{self, PAGE, Row};
use super::scale::{DateRange, Scale};
use super::text_parts::{Marking, OpenText, WINDOW};
use super::theme_rows::{self, ThemeMark, ThemeRow};
use super::watch::{Memo, RwSignal, StoredValue};
use super::{By, Selection, View};

/// Most lines of a concordance that are worked out.
pub const LINES: usize = 1_000;

/// A collection, what is asked of it, and the answers. `Copy`, so it is passed by value.
#[derive(Clone, Copy)]
pub struct Session {
    collection: StoredValue<Arc<Collection>>,
    marks: StoredValue<Arc<Vec<ThemeMark>>>,
    /// What is asked for. All else follows from it.
    pub selection: RwSignal<Selection>,
    /// How many paragraphs of the open document are drawn.
    pub window: RwSignal<usize>,
    /// What is asked of the collection: opening a document leaves it alone.
    pub question: Memo<Question>,
    /// Results and every count.
    pub outcome: Memo<Arc<Outcome>>,
    /// The shown page of results.
    pub rows: Memo<Arc<Vec<Row>>>,
    /// Documents with some of the words.
    pub partial: Memo<Arc<Vec<Row>>>,
    /// The rows of the theme panel.
    pub themes: Memo<Arc<Vec<ThemeRow>>>,
    /// What is asked, as a sentence.
    pub asked: Memo<Arc<Vec<Asked>>>,
    /// The open document.
    pub open: Memo<Option<DocId>>,
    /// The open document, drawn.
    pub text: Memo<Option<Arc<OpenText>>>,
}

/// The concordance.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// In the order asked for.
    pub lines: Vec<Line>,
    /// How many documents they are from.
    pub documents: usize,
    /// Whether there are more.
    pub cut: bool,
}

impl Session {
    /// Opens a session on a collection. `scale` is the axis that beats stand on.
    pub fn new(collection: Arc<Collection>, scale: Option<Scale>, start: Selection) -> Self {
        let marks = StoredValue::new(Arc::new(ThemeMark::of(collection.themes())));
        let collection = StoredValue::new(collection);
        let selection = RwSignal::new(start);
        let window = RwSignal::new(WINDOW);
        let question = Memo::new(move || selection.with(|selection| selection.question.clone()));
        let outcome =
            Memo::apart(move || Arc::new(question.with(|question| collection.with_value(|all| all.explore(question)))));
        let page = Memo::new(move || selection.with(|selection| selection.page));
        let rows = Memo::apart(move || {
            let skip = (page.get().max(1) as usize - 1).saturating_mul(PAGE);
            let hits: Vec<Hit> = outcome.with(|outcome| outcome.hits.iter().skip(skip).take(PAGE).copied().collect());
            Arc::new(question.with(|question| collection.with_value(|all| rows::rows(all, question, &hits))))
        });
        let partial = Memo::apart(move || {
            let hits: Vec<Hit> = outcome.with(|outcome| outcome.partial.iter().take(PAGE).copied().collect());
            Arc::new(question.with(|question| collection.with_value(|all| rows::rows(all, question, &hits))))
        });
        let themes = Memo::apart(move || {
            let row = |question: &Question, outcome: &Outcome| {
                collection
                    .with_value(|all| marks.with_value(|marks| theme_rows::rows(all, scale, marks, question, outcome)))
            };
            Arc::new(question.with(|question| outcome.with(|outcome| row(question, outcome))))
        });
        let asked = Memo::apart(move || {
            let found = outcome.with(|outcome| outcome.hits.len());
            let total = collection.with_value(|all| all.documents().len());
            let understood = question.with(|question| collection.with_value(|all| all.understood(&question.query)));
            let sentence = |selection: &Selection| {
                marks.with_value(|marks| asked::sentence(selection, marks, &understood, found, total))
            };
            Arc::new(selection.with(sentence))
        });
        let open = Memo::new(move || {
            selection
                .with(|selection| selection.doc.as_deref().and_then(|id| collection.with_value(|all| all.find(id))))
        });
        let place = Memo::new(move || selection.with(|selection| selection.at.clone()));
        let query = Memo::new(move || question.with(|question| question.query.clone()));
        let in_reader = Memo::new(move || selection.with(|selection| selection.view == View::Results));
        let text = Memo::apart(move || {
            if !in_reader.get() {
                return None;
            }
            let document = open.get()?;
            let (place, query) = (place.get(), query.get());
            let marking = Marking { query: &query, place: place.as_ref(), limit: window.get() };
            collection.with_value(|all| OpenText::read(all, document, &marking)).map(Arc::new)
        });
        Self { collection, marks, selection, window, question, outcome, rows, partial, themes, asked, open, text }
    }

    /// The lines of the concordance, for as long as it is shown.
    pub fn lines(self) -> Memo<Arc<Lines>> {
        let Self { collection, selection, question, outcome, .. } = self;
        let by = Memo::new(move || selection.with(|selection| selection.by));
        let query = Memo::new(move || question.with(|question| question.query.clone()));
        Memo::apart(move || {
            let found = outcome.with(|outcome| outcome.hits.iter().map(|hit| hit.document).collect::<Vec<_>>());
            Arc::new(query.with(|query| collection.with_value(|all| concordance(all, found, query, by.get()))))
        })
    }

    /// The comparison of the two chosen documents, for as long as it is shown.
    pub fn comparison(self) -> Memo<Option<Arc<Comparison>>> {
        let Self { collection, selection, .. } = self;
        let pair = Memo::new(move || {
            selection.with(|selection| {
                let find = |id: &Option<String>| id.as_deref().and_then(|id| collection.with_value(|all| all.find(id)));
                find(&selection.doc).zip(find(&selection.with))
            })
        });
        Memo::apart(move || {
            let (left, right) = pair.get()?;
            collection.with_value(|all| {
                let (left, right) = (all.texts(left), all.texts(right));
                // The fullest text of each: the source itself where it is here.
                Some(Arc::new(Comparison::of(left.last()?, right.last()?)))
            })
        })
    }

    /// The collection.
    pub fn collection(&self) -> Arc<Collection> {
        self.collection.get_value()
    }

    /// The marks of the codebook's themes.
    pub fn marks(&self) -> Arc<Vec<ThemeMark>> {
        self.marks.get_value()
    }

    /// The range asked for.
    pub fn range(&self) -> DateRange {
        self.question.with(|question| DateRange { from: question.from.clone(), to: question.to.clone() })
    }

    /// How many documents there are.
    pub fn total(&self) -> usize {
        self.collection.with_value(|collection| collection.documents().len())
    }
}

/// The lines with the words of a query, in an order; at most [`LINES`].
pub fn concordance(collection: &Collection, documents: Vec<DocId>, query: &str, by: By) -> Lines {
    let mut found = Lines::default();
    if query.trim().is_empty() {
        return found;
    }
    // By document, in pieces: a common word in a large collection has no end.
    for some in documents.chunks(64) {
        found.lines.extend(collection.concordance(some, query));
        if found.lines.len() >= LINES {
            found.cut = found.lines.len() > LINES || documents.last() != some.last();
            break;
        }
    }
    found.lines.truncate(LINES);
    let mut ids: Vec<DocId> = found.lines.iter().map(|line| line.document).collect();
    ids.order();
    ids.dedup();
    found.documents = ids.len();
    let words = |text: &str, back: bool| -> Vec<String> {
        let letters = folded(text);
        let words =
            letters.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned);
        let mut words: Vec<String> = words.collect();
        if back {
            words.reverse();
        }
        words.truncate(4);
        words
    };
    match by {
        By::Right => found.lines.order_by_key(|line| (words(&line.right, false), line.document)),
        By::Left => found.lines.order_by_key(|line| (words(&line.left, true), line.document)),
        // Documents are numbered by date, so both orders are the same; undated ones come last.
        By::Date | By::Doc => found.lines.order_by_key(|line| (line.document, line.text_index, line.span)),
    }
    found
}
