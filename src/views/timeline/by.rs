//! Documents in lanes of their own under one axis: by theme, kind or publisher, or
//! each by itself.

use std::sync::Arc;

use archivolt_corpus::{Bounds, Edtf};
use leptos::ev;
use leptos::prelude::event_target_value;

use super::ink::Ink;
use super::marks::{Light, strokes};
use super::text::{self, Message};
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::scale::TimelineDates;
use crate::state::scale::columns::{MOST_MARKS, columns, period};
use crate::state::scale::groups::{By, Group, MOST_LANES};
use crate::state::scale::mark::{Place, mark};
use crate::state::scale::picture::Picture;
use crate::state::watch::{Callback, Memo, RwSignal, Signal};
use crate::views::parts::press;

/// Heights of a lane, in CSS pixels.
const BASE: f64 = 50.0;
const TALL: f64 = 20.0;

/// What lanes can be made by, as the list writes it.
const CHOICES: [(By, &str, Message); 5] = [
    (By::Nothing, "", text::BY_NOTHING),
    (By::Theme, "theme", text::BY_THEME),
    (By::Kind, "kind", text::BY_KIND),
    (By::Publisher, "publisher", text::BY_PUBLISHER),
    (By::Document, "document", text::BY_DOCUMENT),
];

/// Chooses what lanes are made by.
pub fn chooser(by: RwSignal<By>) -> AnyView {
    let option = |(this, value, name): &(By, &'static str, Message)| {
        let this = *this;
        view! { <option value=*value prop:selected=move || by.get() == this>{*name}</option> }.into_any()
    };
    let options = CHOICES.iter().map(option).collect::<Vec<_>>();
    let choose = move |event: ev::Event| {
        let value = event_target_value(&event);
        by.set(CHOICES.iter().find(|choice| choice.1 == value).map_or(By::Nothing, |choice| choice.0));
    };
    view! { <label>{text::LANES} " " <select class="select" on:change=choose>{options}</select></label> }.into_any()
}

/// The lanes.
#[component]
pub fn GroupLanes(
    /// Every date of the collection.
    dates: Arc<TimelineDates>,
    /// The lanes, and how many are left out.
    groups: Signal<Arc<(Vec<Group>, usize)>>,
    /// What is drawn above them.
    picture: Memo<Picture>,
    /// What colours them.
    light: Light,
    /// Told the key of the lane that was chosen.
    on_group: Callback<String>,
) -> AnyView {
    let lanes = move || {
        let all = groups.get();
        let (groups, left_out) = all.as_ref();
        let rows = groups.iter().map(|group| lane(&dates, group, picture, light, on_group)).collect::<Vec<_>>();
        let more = (*left_out > 0).then(|| {
            let words = text::largest_lanes(MOST_LANES, *left_out);
            view! { <p class="timeline__hint">{words}</p> }
        });
        (!groups.is_empty()).then(|| view! { <div class="lanes">{rows}</div> {more} }.into_any())
    };
    lanes.into_any()
}

fn lane(
    dates: &Arc<TimelineDates>,
    group: &Group,
    picture: Memo<Picture>,
    light: Light,
    on_group: Callback<String>,
) -> AnyView {
    let dated: Vec<(usize, Edtf)> =
        group.documents.iter().filter_map(|at| Some((*at, dates.documents.get(*at)?.date.clone()?))).collect();
    let (all, undated) = (group.documents.len(), group.documents.len() - dated.len());
    let ink = {
        let dated = dated.clone();
        Memo::new(move || picture.with(|picture| drawn(&dated, picture, light)))
    };
    let count = move || {
        let shown = dated.iter().filter(|(at, date)| light.shows(*at, date.bounds())).count();
        let words = match shown + undated == all {
            true => text::documents(all),
            false => text::lane_shown(shown, all),
        };
        match undated {
            0 => words,
            undated => text::lane_undated(undated, &words),
        }
    };
    let name = if group.label.is_empty() { text::NOT_SAID.say().to_owned() } else { group.label.clone() };
    let key = group.key.clone();
    let head = if group.key.is_empty() {
        view! { <b>{name}</b> }.into_any()
    } else {
        view! { <button class="button button--plain" type="button" on:click=press(move || on_group.run(key.clone()))>{name}</button> }
            .into_any()
    };
    view! {
        <div class="lane">
            <p class="lane__name">{head} " " <span>{count}</span></p>
            <svg class="lane__drawing" aria-hidden="true" focusable="false" prop:innerHTML=move || ink.get()></svg>
        </div>
    }
    .into_any()
}

fn drawn(dated: &[(usize, Edtf)], picture: &Picture, light: Light) -> String {
    let (scale, width) = (picture.scale, picture.width);
    let mut ink = Ink::new();
    light.brush.window.with(|window| {
        if !window.is_open() {
            ink.bar("lane__window", window.left, window.right, 0.0, BASE);
        }
    });
    ink.level("axis__tick", 0.0, 1.0, BASE);
    if dated.len() > MOST_MARKS {
        let count = |keep: &dyn Fn(&(usize, Edtf)) -> bool| {
            let dates: Vec<Bounds> = dated.iter().filter(|one| keep(one)).map(|(_, date)| date.bounds()).collect();
            columns(scale, period(scale, width), dates)
        };
        let (every, shown) = (count(&|_| true), count(&|(at, date)| light.shows(*at, date.bounds())));
        let most = every.iter().map(|column| f64::from(column.certain) + column.shares).fold(1.0, f64::max);
        for (class, columns) in [("bins__sure bins__sure--out", every), ("bins__sure", shown)] {
            for column in columns {
                let height = (f64::from(column.certain) + column.shares) / most * (TALL + 4.0);
                if height > 0.0 {
                    let (left, right) = (scale.start(column.first).max(0.0), scale.end(column.last).min(1.0));
                    ink.bar(class, left, (right - 1.0 / width).max(left + 1.0 / width), BASE - height, height.max(1.0));
                }
            }
        }
        return ink.done();
    }
    for (at, date) in dated {
        let Some(Place::On(mark)) = mark(date, scale, width) else { continue };
        ink.group(if light.shows(*at, date.bounds()) { "date" } else { "date date--out" });
        strokes(&mut ink, &mark, BASE - TALL, TALL, width, (0, usize::MAX));
        ink.end_group();
    }
    ink.done()
}
