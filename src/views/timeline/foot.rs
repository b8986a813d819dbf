//! Below the drawing: typed dates, how documents stand to the range, and those
//! without a date.

use std::sync::Arc;

use archivolt_corpus::Edtf;
use archivolt_index::{DateMode, Dated, DocId};
use leptos::prelude::*;

use super::RangeChange;
use super::brush::Brush;
use super::text::{self, Message, joined};
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::scale::handle::Handle;
use crate::state::scale::{DateRange, TimelineDates};
use crate::state::watch::{Callback, Memo, RwSignal, Signal, StoredValue};
use crate::views::parts::emphasized;

/// The most documents without a date that are listed at once.
const LISTED: usize = 200;

/// Both date fields with their error, and the button that clears them.
#[component]
pub fn DateFields(
    /// Shows a handle on the move; `None` where nothing can be drawn.
    brush: Option<Brush>,
    /// The range asked for.
    range: Signal<DateRange>,
    /// Told of a date entered or cleared.
    on_range: Callback<RangeChange>,
) -> AnyView {
    let wrong = RwSignal::new(None::<Message>);
    let bounds = move || match brush {
        Some(brush) => brush.window.with(|window| window.bounds),
        None => range.with(DateRange::bounds),
    };
    let shown = move |handle: Handle| {
        let bounds = bounds();
        let day = if handle == Handle::From { bounds.earliest } else { bounds.latest };
        day.map(text::day_short).unwrap_or_default()
    };
    let enter = move |handle: Handle, typed: String| {
        let typed = typed.trim().to_owned();
        if typed == shown(handle) {
            return wrong.set(None);
        }
        let date = if typed.is_empty() { None } else { Edtf::from_words(&typed) };
        if date.is_none() && !typed.is_empty() {
            return wrong.set(Some(text::NOT_A_DATE));
        }
        let mut range = range.get_untracked();
        match handle {
            Handle::From => range.from = date,
            Handle::To => range.to = date,
        }
        let bounds = range.bounds();
        if matches!((bounds.earliest, bounds.latest), (Some(first), Some(last)) if last < first) {
            return wrong.set(Some(text::ENDS_BEFORE_START));
        }
        wrong.set(None);
        on_range.run(RangeChange { range, settled: true });
    };
    let field = move |handle: Handle, label: Message, name: &'static str| {
        view! {
            <label>
                {label}
                " "
                <input
                    class="field"
                    type="text"
                    name=name
                    placeholder=text::ANY_TIME
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || shown(handle)
                    aria-invalid=move || wrong.get().is_some().then_some("true")
                    aria-describedby=move || wrong.get().is_some().then_some("timeline-wrong")
                    on:change=move |event| enter(handle, event_target_value(&event))
                />
            </label>
        }
    };
    let clear = move |_| {
        wrong.set(None);
        // Not `disabled`, which would drop the focus of whoever has just cleared.
        if !range.with_untracked(DateRange::is_open) {
            on_range.run(RangeChange { range: DateRange::default(), settled: true });
        }
    };
    view! {
        {field(Handle::From, text::FROM, "from")}
        {field(Handle::To, text::TO, "to")}
        <button
            class="button button--plain"
            type="button"
            aria-disabled=move || range.with(DateRange::is_open).then_some("true")
            on:click=clear
        >
            {text::CLEAR_DATES}
        </button>
        <p class="timeline__wrong" id="timeline-wrong">{move || wrong.get()}</p>
    }
}

/// Whether the range keeps what is possibly in it.
#[component]
pub fn ModeSwitch(
    /// What is kept.
    mode: Signal<DateMode>,
    /// Told of the other.
    on_mode: Callback<DateMode>,
) -> AnyView {
    let chosen = move |event| {
        let certain = event_target_value(&event) == "certain";
        on_mode.run(if certain { DateMode::Certain } else { DateMode::Possible });
    };
    view! {
        <label class="timeline__mode">
            {text::KEEP} " "
            <select
                class="select"
                prop:value=move || if mode.get() == DateMode::Certain { "certain" } else { "possible" }
                on:change=chosen
            >
                <option value="possible" selected=move || mode.get() == DateMode::Possible>{text::KEEP_POSSIBLE}</option>
                <option value="certain" selected=move || mode.get() == DateMode::Certain>{text::KEEP_CERTAIN}</option>
            </select>
        </label>
    }
}

/// How documents stand to the range, in numbers.
#[component]
pub fn Sums(
    /// The range asked for.
    range: Signal<DateRange>,
    /// The numbers.
    counts: Signal<Dated>,
    /// How many of all documents have a date that the text states.
    stated: usize,
) -> AnyView {
    let sums = move || {
        let Dated { certain, possible, outside, undated } = counts.get();
        let [certain, possible, outside, undated] = [certain, possible, outside, undated].map(|count| count as usize);
        match (range.with(DateRange::is_open), stated, possible) {
            (true, 0, _) => emphasized(1, &|| text::sum_dated(certain + possible + outside, undated)),
            (true, ..) => emphasized(1, &|| text::sum_dated_stated(certain + possible + outside, stated, undated)),
            (false, _, 0) => emphasized(1, &|| text::sum_certain(certain, outside, undated)),
            (false, ..) => emphasized(2, &|| text::sum_possible(certain, possible, outside, undated)),
        }
    };
    view! { <p class="timeline__sum">{sums}</p> }
}

/// Documents without a date: counted always, listed on demand, never placed.
#[component]
pub fn Undated(
    /// Every date of the collection.
    dates: Arc<TimelineDates>,
    /// By document: whether it matches all but the range.
    matching: Signal<Vec<bool>>,
    /// Told which one to open.
    on_open: Callback<DocId>,
) -> AnyView {
    let undated: Vec<(usize, DocId, String)> = dates
        .documents
        .iter()
        .enumerate()
        .filter(|(_, document)| document.date.is_none())
        .map(|(at, document)| (at, document.id, document.title.clone()))
        .collect();
    if undated.is_empty() {
        return ().into_any();
    }
    let undated = StoredValue::new(undated);
    let found = Memo::apart(move || {
        matching.with(|matching| {
            undated.with_value(|all| {
                let keep = |at: usize| matching.get(at).copied().unwrap_or(false);
                let found = all.iter().filter(|(at, _, _)| keep(*at));
                (found.clone().count(), found.take(LISTED).cloned().collect::<Vec<_>>())
            })
        })
    });
    let open = RwSignal::new(false);
    let row = move |(_, id, title): (usize, DocId, String)| {
        view! {
            <li>
                <button class="button button--plain" type="button" on:click=move |_| on_open.run(id)>
                    {joined(&[&text::plain(id.0 + 1), " ", &title])}
                </button>
            </li>
        }
    };
    let list = move || {
        if !open.get() {
            return ().into_any();
        }
        let (all, listed) = found.get();
        let more = (all > listed.len()).then(|| {
            view! { <li>{text::more_undated(all - listed.len())}</li> }
        });
        view! { <ul class="timeline__undated-list">{listed.into_iter().map(row).collect::<Vec<_>>()} {more}</ul> }
            .into_any()
    };
    view! {
        <div class="timeline__undated">
            <button
                class="button button--plain"
                type="button"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {move || {
                    let (all, _) = found.get();
                    if open.get() { text::hide_undated(all) } else { text::list_undated(all) }
                }}
            </button>
            {list}
        </div>
    }
    .into_any()
}
