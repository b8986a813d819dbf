//! Signals and memos round an opened collection.

use archivolt_index::fold::folded;
use archivolt_index::order::InOrder;
use std::sync::Arc;

use archivolt_index::{Collection, DocId, Hit, Line, Outcome, Outline, Question};

use super::asked::{self, Asked};
use super::beats;
use super::compare::Comparison;
use super::overview::Overview;
use super::rows::{self, PAGE, Row};
use super::scale::{DateRange, TimelineDates};
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
    /// Grows when parts of the collection have come that answers lacked.
    pub arrived: RwSignal<u32>,
    /// What the collection is at a glance, once somebody has worked it out, and what had arrived then.
    pub overview: StoredValue<Option<(u32, Arc<Overview>)>>,
    /// Whether a part cannot be had.
    pub missed: RwSignal<bool>,
    /// Whether the page has been drawn for a moment: what is not seen at once may be fetched now.
    pub at_rest: RwSignal<bool>,
    /// Whether the first results have been painted: what stands round those of a large collection may follow.
    pub painted: RwSignal<bool>,
    /// Every date of the collection; without titles and what texts speak of as long as that is not here.
    pub dates: Memo<Arc<TimelineDates>>,
    /// What is asked for. All else follows from it.
    pub selection: RwSignal<Selection>,
    /// How many paragraphs of the open document are drawn.
    pub window: RwSignal<usize>,
    /// What is asked of the collection: opening a document leaves it alone.
    pub question: Memo<Question>,
    /// Which page of the results.
    pub page: Memo<u32>,
    /// Results and every count.
    pub outcome: Memo<Arc<Outcome>>,
    /// Whether what the list and the panels show waits: while the range is drawn, they follow a frame behind.
    pub held: RwSignal<bool>,
    /// What was asked, and the results of it, that the list and the panels show.
    pub listed: Memo<(Question, Arc<Outcome>)>,
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

/// Rows that are worked out at once where texts have to be fetched; the rest of
/// the page follows when the visitor rests.
pub const FIRST_ROWS: usize = 10;

impl Session {
    /// Opens a session on a collection.
    pub fn new(collection: Arc<Collection>, start: Selection) -> Self {
        let marks = StoredValue::new(Arc::new(ThemeMark::of(collection.themes())));
        let (at_rest, painted) = (RwSignal::new(!collection.is_apart()), RwSignal::new(!collection.is_apart()));
        let (arrived, missed) = (RwSignal::new(0), RwSignal::new(collection.lacked().1 > 0));
        let collection = StoredValue::new(collection);
        // Titles along the timeline are many; they are not waited for, and looked at once.
        let titled = Memo::new(move || {
            arrived.track();
            let rests = at_rest.get();
            collection.with_value(|all| {
                let dated = |document: &Outline| document.published.is_some() || document.mentions > 0;
                // Asked for without being needed now, so that it comes.
                let here = all.has_timeline();
                if !here && rests && all.documents().iter().any(dated) {
                    all.timeline();
                }
                here
            })
        });
        let dates = Memo::apart(move || {
            let titled = titled.get();
            Arc::new(collection.with_value(|all| TimelineDates::new(all, titled)))
        });
        let selection = RwSignal::new(start);
        let window = RwSignal::new(WINDOW);
        let question = Memo::new(move || selection.with(|selection| selection.question.clone()));
        let outcome = kept(collection, arrived, move |all| Arc::new(question.with(|question| all.explore(question))));
        let held = RwSignal::new(false);
        let listed = Memo::kept(move || ((question.get(), outcome.get()), !held.get()));
        let page = Memo::new(move || selection.with(|selection| selection.page));
        let rows_of = move |all: &Collection, partial: bool| {
            let most = if at_rest.get() { PAGE } else { FIRST_ROWS };
            let skip = if partial { 0 } else { (page.get().max(1) as usize - 1).saturating_mul(PAGE) };
            listed.with(|(question, outcome)| {
                let hits = if partial { &outcome.partial } else { &outcome.hits };
                let hits: Vec<Hit> = hits.iter().skip(skip).take(most).copied().collect();
                Arc::new(rows::rows(all, question, &hits))
            })
        };
        let rows = kept(collection, arrived, move |all| rows_of(all, false));
        let partial = kept(collection, arrived, move |all| rows_of(all, true));
        let middles = Memo::apart(move || {
            let scale = dates.with(|dates| dates.scale);
            collection.with_value(|all| beats::middles(all, scale))
        });
        let themes = Memo::apart(move || {
            listed.with(|(question, outcome)| {
                let rows = |all: &Arc<Collection>, marks: &Arc<Vec<ThemeMark>>| {
                    middles.with(|middles| theme_rows::rows(all, middles, marks, question, outcome))
                };
                Arc::new(collection.with_value(|all| marks.with_value(|marks| rows(all, marks))))
            })
        });
        let asked = Memo::apart(move || {
            let found = listed.with(|(_, outcome)| outcome.hits.len());
            let total = collection.with_value(|all| all.documents().len());
            let understood = question.with(|question| collection.with_value(|all| all.understood(&question.query)));
            let sentence = |selection: &Selection| {
                marks.with_value(|marks| asked::sentence(selection, marks, &understood, found, total))
            };
            Arc::new(selection.with(sentence))
        });
        let open = Memo::new(move || {
            arrived.track();
            selection
                .with(|selection| selection.doc.as_deref().and_then(|id| collection.with_value(|all| all.find(id))))
        });
        let place = Memo::new(move || selection.with(|selection| selection.at.clone()));
        let query = Memo::new(move || question.with(|question| question.query.clone()));
        let in_reader = Memo::new(move || selection.with(|selection| selection.view == View::Results));
        let text = kept(collection, arrived, move |all| {
            if !in_reader.get() {
                return None;
            }
            let document = open.get()?;
            let (place, query) = (place.get(), query.get());
            let marking = Marking { query: &query, place: place.as_ref(), limit: window.get() };
            OpenText::read(all, document, &marking).map(Arc::new)
        });
        Self {
            collection,
            marks,
            arrived,
            overview: StoredValue::new(None),
            missed,
            at_rest,
            painted,
            dates,
            selection,
            window,
            question,
            page,
            outcome,
            held,
            listed,
            rows,
            partial,
            themes,
            asked,
            open,
            text,
        }
    }

    /// The lines of the concordance, for as long as it is shown.
    pub fn lines(self) -> Memo<Arc<Lines>> {
        let Self { collection, arrived, selection, question, outcome, .. } = self;
        let by = Memo::new(move || selection.with(|selection| selection.by));
        let query = Memo::new(move || question.with(|question| question.query.clone()));
        Memo::apart(move || {
            arrived.track();
            let found = outcome.with(|outcome| outcome.hits.iter().map(|hit| hit.document).collect::<Vec<_>>());
            Arc::new(query.with(|query| collection.with_value(|all| concordance(all, found, query, by.get()))))
        })
    }

    /// The comparison of the two chosen documents, for as long as it is shown.
    pub fn comparison(self) -> Memo<Option<Arc<Comparison>>> {
        let Self { collection, arrived, selection, .. } = self;
        let pair = Memo::new(move || {
            arrived.track();
            selection.with(|selection| {
                let find = |id: &Option<String>| id.as_deref().and_then(|id| collection.with_value(|all| all.find(id)));
                find(&selection.doc).zip(find(&selection.with))
            })
        });
        Memo::apart(move || {
            arrived.track();
            let (left, right) = pair.get()?;
            collection.with_value(|all| {
                let (left, right) = (all.texts(left), all.texts(right));
                // The fullest text of each: the source itself where it is here.
                Some(Arc::new(Comparison::of(left.last()?, right.last()?)))
            })
        })
    }

    /// Whether it is the very same session.
    pub fn is(&self, other: &Self) -> bool {
        self.selection == other.selection
    }

    /// The collection.
    pub fn collection(&self) -> Arc<Collection> {
        self.collection.get_value()
    }

    /// The collection, to be asked anew when parts of it come that are lacking.
    pub fn asked_anew(&self) -> Arc<Collection> {
        self.arrived.track();
        self.collection()
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

/// A memo of what a collection answers, asked anew when parts come that it
/// lacked; what was answered before stays until then.
fn kept<T: Send + Sync + 'static>(
    collection: StoredValue<Arc<Collection>>,
    arrived: RwSignal<u32>,
    ask: impl Fn(&Collection) -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::kept(move || {
        let all = collection.get_value();
        let before = all.lacked();
        let answer = ask(&all);
        let after = all.lacked();
        // To an answer that has everything, nothing that comes is news.
        if before != after {
            arrived.track();
        }
        (answer, before.0 == after.0)
    })
}

/// The lines with the words of a query, in an order; at most [`LINES`].
pub fn concordance(collection: &Collection, documents: Vec<DocId>, query: &str, by: By) -> Lines {
    let mut found = Lines::default();
    if query.trim().is_empty() {
        return found;
    }
    // By document, in pieces: a common word in a large collection has no end.
    for some in documents.chunks(64) {
        let (lacked, _) = collection.lacked();
        found.lines.extend(collection.concordance(some, query));
        // The next ones are asked for when these are here.
        if collection.lacked().0 != lacked {
            found.cut = true;
            break;
        }
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
