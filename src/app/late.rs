//! Views that wait until they are asked for: their code is a part of the module
//! that is loaded on its own. What is asked for is left in a place, and what was
//! drawn is found in another, since the two parts share memory but no call.

use std::cell::RefCell;

use super::workspace::Page;
use crate::browser::element::{AnyView, IntoAny, view};
use crate::browser::{boot, dom, late, later};
use crate::state::View;
use crate::state::watch::RwSignal;
use crate::text;

thread_local! {
    static ASKED: RefCell<Option<(Page, View)>> = const { RefCell::new(None) };
    static DRAWN: RefCell<Option<AnyView>> = const { RefCell::new(None) };
}

/// How far the second part has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Coming,
    Here,
    Lost,
}

/// A view, or a word in its place while its part is on the way.
pub fn view_of(page: Page, view: View) -> AnyView {
    if late::is_here() {
        return draw(page, view);
    }
    let part = RwSignal::new(Part::Coming);
    boot::spawn_local(async move {
        let came = late::load().await;
        let waited = dom::focused().is_some_and(|id| id == "view-title");
        part.set(if came { Part::Here } else { Part::Lost });
        if waited {
            // The heading that had focus was one of the same name.
            later::next_frame(|| {
                dom::focus("view-title");
            });
        }
    });
    (move || match part.get() {
        Part::Here => draw(page.clone(), view),
        Part::Coming => waiting(text::VIEW_OPENS),
        Part::Lost => waiting(text::VIEW_FAILED),
    })
    .into_any()
}

fn waiting(words: &'static str) -> AnyView {
    view! { <h2 class="sheet__lead" id="view-title" tabindex="-1">{words}</h2> }.into_any()
}

fn draw(page: Page, view: View) -> AnyView {
    ASKED.set(Some((page, view)));
    late::draw();
    DRAWN.take().unwrap_or_else(|| waiting(text::VIEW_FAILED))
}

/// Draws what was asked for. Called by the second part's own beginning.
pub fn answer() {
    if let Some((page, view)) = ASKED.take() {
        DRAWN.set(Some(page.late(view)));
    }
}
