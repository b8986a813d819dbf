//! The comparison of two selections, as the address names them.

use std::sync::Arc;

use archivolt_corpus::Edtf;
use archivolt_index::{Collection, DocId, Match, Question};

use super::{Navigator, workspace};
use crate::browser::dom;
use crate::browser::element::{AnyView, IntoAny, view};
use crate::state::scale::TimelineDates;
use crate::state::scale::trend::Weight;
use crate::state::trail::Change;
use crate::state::watch::{Callback, Memo};
use crate::state::{Selection, choices, contrast};
use crate::text::{self, joined};
use crate::views::contrast::{Contrasted, Format};

/// Fields for both selections, and what sets them apart.
pub fn contrasted(navigator: Navigator, dates: &TimelineDates) -> AnyView {
    let session = navigator.session;
    let named = Memo::new(move || session.selection.with(|selection| [selection.a.clone(), selection.b.clone()]));
    let chosen = Memo::new(move || {
        let marks = session.marks();
        named.get().map(|name| {
            let label = if name.is_empty() {
                String::new()
            } else {
                contrast::label(&contrast::question(&name, &marks), &marks)
            };
            (name, label)
        })
    });
    let found = Memo::apart(move || {
        let names = named.get();
        if names.iter().any(String::is_empty) {
            return None;
        }
        let marks = session.marks();
        let [first, second] = names.map(|name| contrast::question(&name, &marks));
        let all = session.asked_anew();
        let (lacked, _) = all.lacked();
        let found = contrast::contrast(&all, &marks, [&first, &second]);
        (all.lacked().0 == lacked).then(|| Arc::new(found))
    });
    let on_choose = Callback::new(move |(at, typed): (usize, String)| {
        let name = meant(&typed);
        navigator.change(Change::Step, |selection| {
            let next = selection.clone();
            if at == 0 { Selection { a: name, ..next } } else { Selection { b: name, ..next } }
        });
    });
    let on_data = Callback::new(move |format: Format| {
        let Some(found) = found.get_untracked() else { return };
        let title = session.collection().about().title.clone();
        let [first, second] = &found.sides;
        let sides = joined(&[&first.label, " / ", &second.label]);
        let caption = [title.as_str(), text::TWO_SELECTIONS.say(), &sides, &dom::today()].join(" · ");
        workspace::files_saved().run(match format {
            Format::Csv => ("comparison.csv", "text/csv;charset=utf-8", contrast::table(&found)),
            Format::Json => ("comparison.json", "application/json", contrast::json(&found, &caption)),
        });
    });
    let choices = Arc::new(choices::choices(&session.collection(), dates, &session.marks()));
    view! { <Contrasted choices chosen contrast=found on_choose on_data /> }.into_any()
}

/// What was chosen stays; typed dates become a period, all else is words.
fn meant(typed: &str) -> String {
    let typed = typed.trim();
    match Some(typed).filter(|typed| !typed.contains('=')).and_then(Edtf::from_words) {
        Some(date) => {
            let question = Question {
                from: Some(date.clone()),
                to: Some(date),
                dates: archivolt_index::DateMode::Certain,
                ..Question::default()
            };
            contrast::name(&question)
        }
        None => typed.to_owned(),
    }
}

/// By document: how many passages it has of what is asked, of how many words. With
/// words asked their places are counted, else passages of the ticked themes; `None`
/// where neither is asked, and while texts are lacking.
pub fn passages(collection: &Collection, question: &Question) -> Option<Vec<Weight>> {
    let themes: Vec<usize> =
        question.themes.iter().filter_map(|id| collection.themes().iter().position(|theme| theme.id == *id)).collect();
    let query = question.query.trim();
    if query.is_empty() && (themes.is_empty() || question.matching == Match::None) {
        return None;
    }
    let (lacked, _) = collection.lacked();
    let found = collection.explore(question).undated_found;
    let weight = |((place, record), found): ((usize, &archivolt_index::Outline), bool)| {
        let part = match (found, query.is_empty()) {
            (false, _) => 0,
            (true, true) => themes.iter().filter_map(|theme| record.theme_counts.get(*theme)).sum(),
            (true, false) => {
                let document = DocId(u32::try_from(place).unwrap_or(u32::MAX));
                let texts = collection.texts(document).len();
                let hits = (0..texts).map(|text| collection.hits(document, text, query).len()).sum::<usize>();
                u32::try_from(hits).unwrap_or(u32::MAX)
            }
        };
        Weight { part, all: record.words }
    };
    let weights = collection.documents().iter().enumerate().zip(found).map(weight).collect();
    (collection.lacked().0 == lacked).then_some(weights)
}
