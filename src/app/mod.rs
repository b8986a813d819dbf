//! Loading, failed or ready; and where session, browser and views meet.

mod effects;
mod navigator;
mod reading;
mod tables;
mod workspace;

use std::sync::Arc;

use archivolt_index::{Collection, OpenError};
use leptos::prelude::*;

use crate::browser::element::{AnyView, IntoAny};
use crate::browser::{api, boot, dom, frame, location};
use crate::state::scale::TimelineDates;
use crate::state::theme_rows::own_colours;
use crate::state::watch::{Callback, RwSignal};
use crate::state::{Session, Settings, hash};
use crate::text;
use crate::views::notice;

pub use navigator::Navigator;

/// How far the page has come. There is one of it, so that its size is of no weight.
#[derive(Clone)]
#[allow(clippy::large_enum_variant)]
enum Stage {
    /// The loader shows what can be read in the meantime.
    Waiting,
    Failed(&'static str, &'static str, String),
    Ready(Navigator, Arc<TimelineDates>),
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
    boot::spawn_local(async move {
        let opened = match boot::bundle().await {
            Ok(bytes) => Collection::open(bytes),
            Err(reason) => Err(OpenError::Damaged(reason)),
        };
        match opened {
            Ok(collection) => owner.with(|| open(Arc::new(collection), stage)),
            Err(OpenError::Damaged(detail)) => {
                boot::show_static();
                stage.set(Stage::Failed(text::DAMAGED, text::DAMAGED_TEXT, detail));
            }
            Err(error) => {
                boot::show_static();
                stage.set(Stage::Failed(text::NEWER, text::NEWER_TEXT, error.to_string()));
            }
        }
    });
    (move || match stage.get() {
        Stage::Waiting => ().into_any(),
        Stage::Failed(title, words, detail) => {
            notice::damaged(title, words, detail, Callback::new(|()| boot::reload()))
        }
        Stage::Ready(navigator, dates) => workspace::workspace(navigator, dates, &settings),
    })
    .into_any()
}

fn open(collection: Arc<Collection>, stage: RwSignal<Stage>) {
    dom::add_rules(&own_colours(collection.themes()));
    let dates = Arc::new(TimelineDates::new(collection.documents()));
    let start = hash::decode(&location::hash());
    let session = Session::new(collection.clone(), dates.scale, start);
    let navigator = Navigator::new(session);
    boot::hide_static();
    stage.set(Stage::Ready(navigator, dates));
    effects::face_outward(navigator);
    navigator.arrive();
    location::on_jump(move |hash, entry| navigator.jump(&hash, entry));
    crate::browser::clicks::listen(move |press| navigator.press(press));
    frame::on_go(move |to| navigator.go_to(&to));
    // The element that the page is mounted in: the page itself is drawn a moment later.
    frame::tell_height_of("archivolt");
    api::open(&collection, move || session.selection.with_untracked(hash::encode), move |to| navigator.go_to(to));
}
