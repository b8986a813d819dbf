//! Views that wait until they are asked for: their code is a part of the module
//! that is loaded on its own. What is asked for is left in a place, and what was
//! drawn is found in another, since the two parts share memory but no call.

use std::cell::{Cell, RefCell};

use std::sync::Arc;

use super::workspace::Page;
use super::{Navigator, offers, sharing, themes, workspace};
use crate::browser::element::{AnyView, IntoAny, view};
use crate::browser::{boot, dom, late, later};
use crate::state::text_parts::OpenText;
use crate::state::watch::RwSignal;
use crate::state::{Session, View};
use crate::text::{self, Message};
use crate::views::parts::press;
use crate::views::search_box::Offers;

/// What is asked for.
#[derive(Clone)]
enum Asked {
    View(Page, View),
    Cite(Navigator, Arc<OpenText>),
    Share(Navigator),
    Gone(Navigator, Arc<OpenText>),
    Card(Session),
    Nothing(Session),
    Offers(Session, String),
    Overview(Session),
    Under(Session, usize),
    Moves(Navigator, usize),
}

thread_local! {
    static ASKED: RefCell<Option<Asked>> = const { RefCell::new(None) };
    static DRAWN: RefCell<Option<AnyView>> = const { RefCell::new(None) };
    static PRESSED: Cell<&'static str> = const { Cell::new("") };
    static OFFERED: RefCell<Option<Offers>> = const { RefCell::new(None) };
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
    drawn(Asked::View(page, view))
}

/// The button of citations and links, with its dialog.
pub fn cite(navigator: Navigator, open: &Arc<OpenText>) -> AnyView {
    drawn(Asked::Cite(navigator, open.clone()))
}

/// The button of links, citations and downloads of the results.
pub fn share(navigator: Navigator) -> AnyView {
    drawn(Asked::Share(navigator))
}

/// That the passage of the address is gone, and what may have become of it.
pub fn gone(navigator: Navigator, open: &Arc<OpenText>) -> AnyView {
    drawn(Asked::Gone(navigator, open.clone()))
}

/// One passage by itself.
pub fn card(session: Session) -> AnyView {
    drawn(Asked::Card(session))
}

/// The ways on where nothing is found.
pub fn nothing(session: Session) -> AnyView {
    drawn(Asked::Nothing(session))
}

/// What is here, and where to begin.
pub fn overview(session: Session) -> AnyView {
    drawn(Asked::Overview(session))
}

/// Ways to go on from what is typed; none as long as the second part is not here.
pub fn offers(session: Session, typed: String) -> Offers {
    ASKED.set(Some(Asked::Offers(session, typed)));
    late::draw();
    OFFERED.take().unwrap_or_default()
}

/// A theme's passages in the results, under its row in the panel.
pub fn under(session: Session, theme: usize) -> AnyView {
    drawn(Asked::Under(session, theme))
}

/// What can be done with a theme besides ticking it.
pub fn moves(navigator: Navigator, theme: usize) -> AnyView {
    drawn(Asked::Moves(navigator, theme))
}

fn drawn(asked: Asked) -> AnyView {
    if late::is_here() {
        return draw(asked);
    }
    let part = RwSignal::new(Part::Coming);
    // Buttons stand there from the beginning; what is behind them comes after what is read.
    let waits = matches!(asked, Asked::Share(_) | Asked::Cite(..) | Asked::Moves(..));
    boot::spawn_local(async move {
        let came = late::load(waits).await;
        // What takes the place of an element takes its focus.
        let focused = dom::focused().filter(|id| ["view-title", "cite-button", "share-button"].contains(&id.as_str()));
        part.set(if came { Part::Here } else { Part::Lost });
        later::next_frame(move || {
            if let Some(id) = focused {
                dom::focus(&id);
            }
            // Whoever pressed the button before it could do anything is not made to press it again.
            let pressed = PRESSED.take();
            if came && !pressed.is_empty() {
                dom::click(pressed);
            }
        });
    });
    (move || match part.get() {
        Part::Here => draw(asked.clone()),
        Part::Coming => waiting(&asked, text::VIEW_OPENS),
        Part::Lost => waiting(&asked, text::VIEW_FAILED),
    })
    .into_any()
}

/// What stands in the place of a view that is not here.
fn waiting(asked: &Asked, words: Message) -> AnyView {
    match asked {
        Asked::View(..) => view! { <h2 class="sheet__lead" id="view-title" tabindex="-1">{words}</h2> }.into_any(),
        Asked::Nothing(_)
        | Asked::Card(_)
        | Asked::Offers(..)
        | Asked::Under(..)
        | Asked::Moves(..)
        | Asked::Overview(_) => ().into_any(),
        Asked::Gone(..) => view! { <p class="reader__gone">{text::PASSAGE_GONE}</p> }.into_any(),
        Asked::Cite(..) => button("cite-button", text::CITE_OR_SHARE, words),
        Asked::Share(_) => button("share-button", text::SHARE_OR_EXPORT, words),
    }
}

fn button(id: &'static str, name: Message, title: Message) -> AnyView {
    let press = press(move || PRESSED.set(id));
    view! { <button class="button" type="button" id=id title=title on:click=press>{name}</button> }.into_any()
}

fn draw(asked: Asked) -> AnyView {
    let without = waiting(&asked, text::VIEW_FAILED);
    ASKED.set(Some(asked));
    late::draw();
    DRAWN.take().unwrap_or(without)
}

/// Draws what was asked for. Called by the second part's own beginning.
pub fn answer() {
    let drawn = match ASKED.take() {
        Some(Asked::View(page, view)) => page.late(view),
        Some(Asked::Cite(navigator, open)) => sharing::cite(navigator, &open),
        Some(Asked::Share(navigator)) => sharing::share(navigator),
        Some(Asked::Gone(navigator, open)) => sharing::gone(navigator, &open),
        Some(Asked::Card(session)) => sharing::quotation(session),
        Some(Asked::Nothing(session)) => workspace::nothing(session),
        Some(Asked::Offers(session, typed)) => return OFFERED.set(Some(offers::of(session, &typed))),
        Some(Asked::Under(session, theme)) => themes::under(session, theme),
        Some(Asked::Overview(session)) => workspace::at_rest(session),
        Some(Asked::Moves(navigator, theme)) => themes::moves(navigator, theme),
        None => return,
    };
    DRAWN.set(Some(drawn));
}
