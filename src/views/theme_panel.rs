//! Themes, kinds and publishers as check boxes, each with a live count.

use std::sync::Arc;

use archivolt_index::Match;
use leptos::{ev, prelude::*};

use super::parts::{Marks, key, press};
use super::timeline::ink::Ink;
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::beats::Beat;
use crate::state::selection::MATCHES;
use crate::state::theme_rows::{ThemeMark, ThemeRow};
use crate::state::watch::{Callback, Memo, RwSignal, Signal};
use crate::state::{Selection, View, hash};
use crate::text::{self, Message, joined};

/// Kinds or publishers: the name, how many results, whether ticked.
pub type Choice = (String, u32, bool);

/// The codebook as check boxes.
#[component]
pub fn ThemePanel(
    /// Codebook order; fixed for the life of a collection.
    marks: Marks,
    /// The order to show them in, and how far each stands below another.
    tree: Vec<(usize, usize)>,
    /// The same order, under the current question.
    rows: Signal<Arc<Vec<ThemeRow>>>,
    /// What is asked for.
    selection: Signal<Selection>,
    /// Told which theme the visitor ticked or unticked.
    on_toggle: Callback<String>,
    /// Told how ticked themes combine.
    on_mode: Callback<Match>,
    /// Draws the passages of a theme under the current question.
    evidence: Callback<usize, AnyView>,
    /// Draws what else can be done with a theme.
    moves: Callback<usize, AnyView>,
) -> AnyView {
    let shown = RwSignal::new(None::<usize>);
    let ticked =
        move || selection.with(|selection| !selection.question.themes.is_empty() || !selection.question.not.is_empty());
    let row = |(place, depth): (usize, usize)| {
        marks.get(place).map(|mark| theme_row(place, depth, mark, rows, on_toggle, shown, [evidence, moves]))
    };
    let list: Vec<AnyView> = tree.into_iter().filter_map(row).collect();
    let mode = move |event: ev::Event| {
        let chosen = event_target_value(&event);
        if let Some((mode, _)) = MATCHES.iter().find(|(_, name)| *name == chosen) {
            on_mode.run(*mode);
        }
    };
    let option = |(place, (mode, name)): (usize, &(Match, &'static str))| {
        let (mode, name) = (*mode, *name);
        let words = text::MATCH_MODES.get(place).copied();
        let chosen = move || selection.with(|selection| selection.question.matching == mode);
        view! { <option value=name prop:selected=chosen>{words}</option> }.into_any()
    };
    let options: Vec<AnyView> = MATCHES.iter().enumerate().map(option).collect();
    let meaning = move || selection.with(|selection| hash::encode(&selection.showing(View::Codebook)));
    let without = move || {
        selection.with(|selection| {
            hash::encode(&selection.asking_with(|question| {
                question.themes.clear();
                question.not.clear();
            }))
        })
    };
    view! {
        <fieldset class="themes">
            <legend class="visually-hidden">{text::THEMES}</legend>
            <div class="themes__head">
                <span class="label" aria-hidden="true">{text::THEMES}</span>
                <label class="themes__mode">
                    {text::SHOW_THEMES} " "
                    <select class="select" name="mode" on:change=mode>{options}</select>
                </label>
            </div>
            <ul class="themes__list">{list}</ul>
        </fieldset>
        <div class="themes__foot">
            <a href=meaning>{text::WHAT_THEMES_MEAN}</a>
            <button class="button button--plain" type="button" id="untick" hidden=move || !ticked() data-go=without>
                {text::UNTICK_ALL}
            </button>
        </div>
    }
    .into_any()
}

fn theme_row(
    place: usize,
    depth: usize,
    mark: &ThemeMark,
    rows: Signal<Arc<Vec<ThemeRow>>>,
    on_toggle: Callback<String>,
    shown: RwSignal<Option<usize>>,
    [evidence, moves]: [Callback<usize, AnyView>; 2],
) -> AnyView {
    let of = move |read: fn(&ThemeRow) -> u32| rows.with(|rows| rows.get(place).map_or(0, read));
    let out = Memo::new(move || of(|row| u32::from(row.out)) == 1);
    let count = Memo::new(move || of(|row| row.count));
    let ticked = Memo::new(move || of(|row| u32::from(row.ticked)) == 1);
    let beats = Memo::new(move || rows.with(|rows| rows.get(place).map(|row| row.beats.clone()).unwrap_or_default()));
    let box_id = joined(&["theme-", &mark.id]);
    let value = mark.id.clone();
    let toggle = mark.id.clone();
    let label = mark.label.clone();
    let counted = mark.label.clone();
    let open = move || shown.get() == Some(place);
    let name = move || text::evidence_for(count.get() as usize, of(|row| row.passages) as usize, &counted);
    let list = move || {
        open().then(|| {
            // Read so that the list follows what is asked.
            rows.track();
            evidence.run(place)
        })
    };
    let below = match depth {
        0 => "themes__row ",
        1 => "themes__row themes__row--below ",
        _ => "themes__row themes__row--below themes__row--deep ",
    };
    let class = joined(&[below, &mark.class]);
    view! {
        <li
            class=class
            class=("themes__row--ticked", move || ticked.get())
            class=("themes__row--none", move || count.get() == 0)
            class=("themes__row--out", move || out.get())
        >
            <input
                class="themes__check"
                type="checkbox"
                id=box_id.clone()
                value=value
                prop:checked=move || ticked.get()
                on:change=move |_| on_toggle.run(toggle.clone())
            />
            <span aria-hidden="true">{key(mark)}</span>
            <label class="themes__name" for=box_id>{label}</label>
            <button
                class="themes__count figure"
                type="button"
                aria-label=name
                aria-expanded=move || if open() { "true" } else { "false" }
                on:click=press(move || shown.update(|shown| *shown = (*shown != Some(place)).then_some(place)))
            >
                {move || text::figure(count.get() as usize)}
            </button>
            {move || beats_view(&beats.get())}
            <span class="themes__moves">{moves.run(place)}</span>
            {list}
        </li>
    }
    .into_any()
}

/// Documents of a theme along time.
pub fn beats_view(beats: &[Beat]) -> AnyView {
    let mut ink = Ink::new();
    ink.level("themes__beat-line", 0.0, 1.0, 11.0);
    for beat in beats {
        let class = if beat.found { "themes__beat" } else { "themes__beat themes__beat--out" };
        ink.upright(class, beat.at, 2.0, 11.0);
    }
    view! { <svg class="themes__beats" aria-hidden="true" focusable="false" prop:innerHTML=ink.done()></svg> }
        .into_any()
}

/// Kinds or publishers as check boxes.
#[component]
pub fn Choices(
    /// Heading.
    name: Message,
    /// First part of each id.
    prefix: &'static str,
    /// Names, counts and ticks.
    choices: Signal<Vec<Choice>>,
    /// Told which was ticked or unticked.
    on_toggle: Callback<String>,
) -> AnyView {
    let row = move |(place, (name, count, ticked)): (usize, Choice)| {
        let id = joined(&[prefix, &place.to_string()]);
        let toggled = name.clone();
        view! {
            <li class="kinds__row" class=("kinds__row--none", count == 0)>
                <input
                    class="kinds__check"
                    type="checkbox"
                    id=id.clone()
                    prop:checked=ticked
                    on:change=move |_| on_toggle.run(toggled.clone())
                />
                <label for=id>{name}</label>
                <span class="kinds__count figure">{text::figure(count as usize)}</span>
            </li>
        }
        .into_any()
    };
    view! {
        <fieldset class="kinds">
            <legend class="label">{name}</legend>
            <ul>{move || choices.get().into_iter().enumerate().map(row).collect::<Vec<_>>()}</ul>
        </fieldset>
    }
    .into_any()
}
