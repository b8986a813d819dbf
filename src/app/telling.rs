//! What the large timeline tells beside its drawing: where dates are from, lanes,
//! captions and files.

use std::sync::Arc;

use archivolt_index::DocId;

use super::Navigator;
use crate::browser::{dom, files};
use crate::state::Session;
use crate::state::asked::Asked;
use crate::state::scale::TimelineDates;
use crate::state::scale::groups::{self, By, Group};
use crate::state::scale::takeaway::{json, lines, markwhen, table, timeline_js};
use crate::state::trail::Change;
use crate::state::watch::Callback;
use crate::text::{Message, joined};
use crate::views::timeline::{Evidence, Saved};

/// The words that gave a document's date, and how they did.
pub fn evidence(session: Session) -> Evidence {
    Callback::new(move |id: DocId| {
        let record = session.asked_anew().document(id);
        let date = record.as_ref().and_then(|record| record.published.as_ref());
        let found = date.and_then(|date| date.evidence.as_ref());
        found.map_or_else(Default::default, |found| (found.text.clone(), found.note.clone()))
    })
}

/// The lanes of documents.
pub fn groups(session: Session) -> Callback<By, Arc<(Vec<Group>, usize)>> {
    Callback::new(move |by: By| Arc::new(groups::groups(&session.asked_anew(), &session.marks(), by)))
}

/// A lane chosen: its theme, kind or publisher is ticked or unticked, its document opened.
pub fn chosen_lane(navigator: Navigator) -> Callback<(By, String)> {
    Callback::new(move |(by, key): (By, String)| {
        navigator.change(Change::Step, |selection| match by {
            By::Theme => selection.toggling_theme(&key),
            By::Kind => selection.toggling_kind(&key),
            By::Publisher => selection.toggling_publisher(&key),
            By::Document => selection.opening(&key),
            By::Nothing => selection.clone(),
        });
    })
}

/// What is asked, in a sentence.
fn sentence(session: Session) -> String {
    let words = |part: &Asked| match part {
        Asked::Words(words) | Asked::Strong(words) | Asked::Part { words, .. } => words.clone(),
    };
    session.asked.with_untracked(|asked| asked.iter().map(words).collect::<String>())
}

/// Lines below a picture of what these words say: what, filter, date, collection.
pub fn caption(session: Session, what: Message) -> Callback<(), Vec<String>> {
    Callback::new(move |()| {
        let collection = session.collection();
        vec![
            joined(&[&collection.about().title, " · ", what.say()]),
            joined(&[&sentence(session), " · ", &dom::today(), " · Archivolt"]),
        ]
    })
}

/// Saves the dates that are shown.
pub fn data(session: Session, dates: Arc<TimelineDates>) -> Callback<Saved> {
    Callback::new(move |saved: Saved| {
        let collection = session.collection();
        let (range, mode) = (session.range(), session.question.with_untracked(|question| question.dates));
        let lines = session
            .outcome
            .with_untracked(|outcome| lines(&dates, &collection.timeline(), &range, mode, &outcome.undated_found));
        let (title, about) = (&collection.about().title, sentence(session));
        match saved {
            Saved::Csv => files::save("timeline.csv", "text/csv;charset=utf-8", &table(&lines)),
            Saved::Json => {
                files::save("timeline.json", "application/json", &json(&lines, &joined(&[title, ". ", &about])));
            }
            Saved::TimelineJs => {
                files::save("timeline-timelinejs.json", "application/json", &timeline_js(&lines, title, &about));
            }
            Saved::Markwhen => files::save("timeline.mw", "text/plain;charset=utf-8", &markwhen(&lines, title)),
        }
    })
}
