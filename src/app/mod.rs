//! Loading, failed or ready; and where session, browser and views meet.

mod collocates;
mod contrasting;
mod effects;
mod late;
mod navigator;
mod offers;
mod reading;
mod sharing;
mod tables;
mod telling;
mod themes;
mod workspace;

use std::sync::Arc;

use archivolt_index::{Collection, DocId, OpenError};
use leptos::prelude::*;

use crate::browser::element::{AnyView, IntoAny};
use crate::browser::later::next_frame;
use crate::browser::{api, boot, dom, frame, location, parts, words};
use crate::state::rows::PAGE;
use crate::state::session::FIRST_ROWS;
use crate::state::theme_rows::own_colours;
use crate::state::watch::{Callback, Memo, RwSignal, effect};
use crate::state::{Selection, Session, Settings, View, hash};
use crate::text::{self, Message};
use crate::views::notice;

pub use late::answer as draw_late;
pub use navigator::Navigator;

/// How far the page has come. There is one of it, so that its size is of no weight.
#[derive(Clone)]
#[allow(clippy::large_enum_variant)]
enum Stage {
    /// The loader shows what can be read in the meantime.
    Waiting,
    Failed(Message, Message, String),
    Ready(Navigator),
}

/// Puts the page up and opens the collection.
pub fn start() {
    let settings = boot::settings();
    api::announce(&settings.version);
    let Some(place) = dom::html_element("archivolt") else {
        return;
    };
    leptos::mount::mount_to_renderer(&place, move || app(settings)).forget();
}

fn app(settings: Settings) -> AnyView {
    let stage = RwSignal::new(Stage::Waiting);
    let settings = Arc::new(settings);
    let owner = Owner::current().unwrap_or_default();
    let own = owner.clone();
    // Whoever looks through documents of their own has to find the way back to them.
    let brought = RwSignal::new(false);
    let on_open = Callback::new(move |bytes: Vec<u8>| {
        brought.set(true);
        own.with(|| replace(bytes, stage));
    });
    boot::spawn_local(async move {
        let bundle = boot::bundle().await;
        words::speak(&asked_first().lang).await;
        let opened = match bundle {
            Ok(bytes) => Collection::open(bytes),
            Err(reason) => Err(OpenError::Damaged(reason)),
        };
        match opened {
            Ok(collection) => {
                let collection = Arc::new(collection);
                let begin = || owner.with(|| begin(collection.clone(), stage));
                let navigator = if collection.is_apart() {
                    parts::settled(&collection, &|all| drop(all.explore(&asked_first().question))).await;
                    // Drawn unseen while the first texts come; the readable list stands until these are drawn too.
                    let texts = parts::begun(collection.clone(), &first_answer).await;
                    dom::hide("archivolt", true);
                    let navigator = begin();
                    texts.await;
                    parts::settled(&collection, &first_answer).await;
                    // Nobody listened for Back and links meanwhile.
                    navigator.jump(&location::hash(), None);
                    navigator
                } else {
                    begin()
                };
                owner.with(|| open(navigator, &collection, stage));
            }
            Err(error) => {
                let (title, words) = match error {
                    OpenError::Damaged(_) => (text::DAMAGED, text::DAMAGED_TEXT),
                    OpenError::Newer(_) => (text::NEWER, text::NEWER_TEXT),
                    OpenError::Older(_) => (text::OLDER, text::OLDER_TEXT),
                };
                boot::show_static();
                stage.set(Stage::Failed(title, words, error.to_string()));
            }
        }
    });
    (move || match stage.get() {
        Stage::Waiting => ().into_any(),
        Stage::Failed(title, words, detail) => {
            notice::damaged(title, words, detail, Callback::new(|()| boot::reload()))
        }
        Stage::Ready(navigator) => workspace::workspace(navigator, &settings, on_open, brought.get_untracked()),
    })
    .into_any()
}

/// What the address asks for.
fn asked_first() -> Selection {
    hash::decode(&location::hash())
}

/// Asks what the page will ask first.
fn first_answer(collection: &Collection) {
    let start = asked_first();
    // The overview leads to the oldest and the newest; beside results it may come a moment later.
    if start.question.query.is_empty() {
        for number in [0, collection.len().saturating_sub(1)] {
            collection.document(DocId(number as u32));
        }
    }
    if let Some(document) = start.doc.and_then(|id| collection.find(&id)) {
        collection.texts(document);
    }
    let outcome = collection.explore(&start.question);
    let skip = (start.page.max(1) as usize - 1).saturating_mul(PAGE);
    let shown = outcome.hits.iter().skip(skip).take(FIRST_ROWS).chain(outcome.partial.iter().take(FIRST_ROWS));
    shown.for_each(|hit| drop(collection.texts(hit.document)));
}

/// Draws what the address asks for.
fn begin(collection: Arc<Collection>, stage: RwSignal<Stage>) -> Navigator {
    let mut start = asked_first();
    // A page that was made to be filled begins with that.
    if collection.documents().is_empty() && collection.about().add && start.view == View::Results {
        start.view = View::Add;
    }
    show(collection, stage, start)
}

/// Shows what was drawn, and listens.
fn open(navigator: Navigator, collection: &Arc<Collection>, stage: RwSignal<Stage>) {
    dom::hide("archivolt", false);
    boot::hide_static();
    meet(navigator, collection);
    // Asked of whatever is on the screen by then: another collection may have taken this one's place.
    let navigator = move || match stage.get_untracked() {
        Stage::Ready(navigator) => Some(navigator),
        _ => None,
    };
    location::on_jump(move |hash, entry| {
        if let Some(navigator) = navigator() {
            navigator.jump(&hash, entry);
        }
    });
    crate::browser::clicks::listen(move |press| {
        if let Some(navigator) = navigator() {
            navigator.press(press);
        }
    });
    frame::on_go(move |to| {
        if let Some(navigator) = navigator() {
            navigator.go_to(&to);
        }
    });
    // The element that the page is mounted in: the page itself is drawn a moment later.
    frame::tell_height_of("archivolt");
}

/// Puts a collection on the screen.
fn show(collection: Arc<Collection>, stage: RwSignal<Stage>, start: Selection) -> Navigator {
    dom::add_rules(&own_colours(collection.themes()));
    let session = Session::new(collection.clone(), start);
    // What a small screen does not show is drawn once the results stand there. A frame shows it, and nothing is
    // drawn later in one that nobody sees.
    if dom::is_small() && !frame::is_framed() {
        session.painted.set(false);
    }
    parts::watch(&collection, session.arrived, session.missed);
    let navigator = Navigator::new(session);
    stage.set(Stage::Ready(navigator));
    effects::face_outward(navigator);
    follow_language(navigator, collection, stage);
    navigator
}

/// Draws everything anew in another language once that is asked for.
fn follow_language(navigator: Navigator, collection: Arc<Collection>, stage: RwSignal<Stage>) {
    let session = navigator.session;
    let owner = Owner::current().unwrap_or_default();
    let asked = Memo::new(move || session.selection.with(|selection| words::language(&selection.lang)));
    effect(Box::new(move |again: bool| {
        let language = asked.get();
        // Once: what is drawn then follows by itself.
        if !again || language == archivolt_wording::language() {
            return;
        }
        let (owner, collection) = (owner.clone(), collection.clone());
        boot::spawn_local(async move {
            words::speak(&language).await;
            let is_shown = matches!(stage.get_untracked(), Stage::Ready(shown) if shown.session.is(&session));
            if is_shown && archivolt_wording::language() == language {
                let start = session.selection.get_untracked();
                let focused = dom::focused();
                let navigator = owner.with(|| show(collection.clone(), stage, start));
                owner.with(|| meet(navigator, &collection));
                next_frame(move || {
                    if let Some(id) = focused {
                        dom::focus(&id);
                    }
                });
            }
        });
    }));
}

/// Lets visitors and scripts find what is on the screen now.
fn meet(navigator: Navigator, collection: &Arc<Collection>) {
    let session = navigator.session;
    navigator.arrive();
    api::open(collection, move || session.selection.with_untracked(hash::encode), move |to| navigator.go_to(to));
    if !session.painted.get_untracked() {
        next_frame(move || next_frame(move || session.painted.set(true)));
    }
}

/// Puts another collection in the place of the one on the screen, as a step
/// that Back undoes as far as the view. What was there stays in memory.
fn replace(bytes: Vec<u8>, stage: RwSignal<Stage>) {
    if let Ok(collection) = Collection::open(bytes) {
        let collection = Arc::new(collection);
        let start = Selection::default();
        location::push(&hash::encode(&start), 0);
        let navigator = show(collection.clone(), stage, start);
        meet(navigator, &collection);
        navigator.announced.set(text::opened(&collection.about().title));
        // Once it is drawn, and before anybody could notice that what had the focus is gone.
        boot::spawn_local(async {
            dom::focus("results-head");
        });
    }
}
