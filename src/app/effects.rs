//! What the page tells the world outside: its title, the live region, the page
//! that it stands in.

use super::Navigator;
use crate::browser::element::{AnyView, IntoAny, view};
use crate::browser::later::Later;
use crate::browser::{dom, frame};
use crate::state::selection::asks_anything;
use crate::state::watch::{RwSignal, StoredValue, effect};
use crate::state::{View, hash};
use crate::text::{self, Message, joined};

/// Milliseconds without a change after which the page is at rest.
const RESTS: u32 = 900;

/// Starts the effects that face outward.
pub fn face_outward(navigator: Navigator) {
    let session = navigator.session;
    effect(Box::new(move |_| {
        let about = session.collection().about().title.clone();
        let open = session.text.with(|open| open.as_ref().map(|open| open.title.clone()));
        let (view, query) =
            session.selection.with(|selection| (selection.view, selection.question.query.trim().to_owned()));
        let name = match (view, open) {
            (View::Results, Some(title)) => title,
            (View::Results, None) => query,
            (view, _) if query.is_empty() => view_name(view).say().to_owned(),
            (view, _) => text::named(view_name(view).say(), &query),
        };
        dom::set_title(&if name.is_empty() { about } else { joined(&[&name, " · ", &about]) });
    }));
    effect(Box::new(move |_| {
        let hash = session.selection.with(hash::encode);
        frame::tell_state(&hash);
    }));
    // While somebody types or pages on, only what is seen at once is fetched.
    if session.collection().is_apart() {
        let later = Later::default();
        effect(Box::new(move |again| {
            session.question.track();
            session.page.track();
            if again {
                session.at_rest.set(false);
            }
            later.after(RESTS, move || session.at_rest.set(true));
        }));
    }
    // Counts are told after a pause, and not for the state that the page began with.
    effect(Box::new(move |again| {
        let (found, possible) = session.outcome.with(|outcome| (outcome.hits.len(), outcome.dated.possible as usize));
        let ranged = session.question.with(|question| question.from.is_some() || question.to.is_some());
        if again {
            let words = if found == 0 && session.question.with_untracked(asks_anything) {
                text::NONE_FOUND.say().to_owned()
            } else {
                match (ranged, possible) {
                    (true, 1..) => text::found_possible(found, session.total(), possible),
                    _ => text::found(found, session.total()),
                }
            };
            navigator.announced.set(words);
        }
    }));
}

/// The name of a view.
fn view_name(view: View) -> Message {
    match view {
        View::Results => text::EXPLORE,
        View::Timeline => text::TIMELINE,
        View::Concordance => text::CONCORDANCE,
        View::Compare => text::COMPARE,
        View::Trends => text::TRENDS,
        View::Codebook => text::CODEBOOK,
        View::Add => text::ADD,
        View::About => text::ABOUT,
    }
}

/// The live region: the newest announcement, 700 ms after the last change.
pub fn live_region(announced: RwSignal<String>) -> AnyView {
    let told = RwSignal::new(String::new());
    let later = StoredValue::new(Later::default());
    effect(Box::new(move |_| {
        let words = announced.get();
        if !words.is_empty() {
            later.with_value(|later| later.after(700, move || told.set(words)));
        }
    }));
    view! { <p class="visually-hidden" role="status" aria-live="polite">{move || told.get()}</p> }.into_any()
}
