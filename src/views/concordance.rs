//! Every hit, line by line, its word aligned.

use leptos::{ev, prelude::*};

use super::parts::{Marks, key, press};
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::watch::{Callback, Signal};
use crate::state::{By, hash};
use crate::text::{self, Message};

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRow {
    /// Number of the document.
    pub number: u32,
    /// Accessible name of its link: document and paragraph.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// Date in words.
    pub date: String,
    /// Words before the hit.
    pub left: String,
    /// The hit.
    pub word: String,
    /// Words after it.
    pub right: String,
    /// Themes of the passages it stands in, by their place in the codebook.
    pub keys: Vec<usize>,
    /// Whether it begins a group.
    pub first: bool,
}

/// What the table shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineTable {
    /// Title.
    pub title: String,
    /// How many lines, and how they are sorted.
    pub lead: String,
    /// The lines.
    pub rows: Vec<LineRow>,
}

/// A word that stands near the words asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearRow {
    /// The word.
    pub word: String,
    /// Where both are asked for, where that can be asked.
    pub href: Option<String>,
    /// Times near, expected, in all, documents, log-likelihood.
    pub figures: [String; 5],
}

/// Words that stand near the words asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NearTable {
    /// What was counted, or why nothing is said; empty while nothing is asked.
    pub lead: String,
    /// The surest first.
    pub rows: Vec<NearRow>,
}

const ORDERS: [By; 4] = [By::Left, By::Right, By::Date, By::Doc];

/// The concordance.
#[component]
pub fn Concordance(
    /// The codebook's marks.
    marks: Marks,
    /// The table; empty while nothing is asked.
    table: Signal<LineTable>,
    /// What stands near.
    near: Signal<NearTable>,
    /// Its order.
    by: Signal<By>,
    /// Told which order was chosen.
    on_sort: Callback<By>,
    /// Told to save the lines.
    on_save: Callback<()>,
    /// Told to save what stands near.
    on_save_near: Callback<()>,
) -> AnyView {
    let sort = move |event: ev::Event| {
        if let Some(by) = hash::by_named(&event_target_value(&event)) {
            on_sort.run(by);
        }
    };
    let option = |(one, name): (By, Message)| {
        view! { <option value=hash::by_name(one) prop:selected=move || by.get() == one>{name}</option> }.into_any()
    };
    let options: Vec<AnyView> = ORDERS.into_iter().zip(text::ORDERS).map(option).collect();
    let row = move |line: LineRow| {
        let keys: Vec<AnyView> = line.keys.iter().filter_map(|theme| marks.get(*theme)).map(key).collect();
        let none = keys.is_empty().then(|| view! { <span class="visually-hidden">{text::NONE}</span> }.into_any());
        view! {
            <tr class=("kwic__row--first", line.first)>
                <td><a class="kwic__number" href=line.href aria-label=line.name>{line.number}</a></td>
                <td class="kwic__date figure">{line.date}</td>
                <td class="kwic__left"><bdi>{line.left}</bdi></td>
                <td class="kwic__word"><mark data-hit="">{line.word}</mark></td>
                <td class="kwic__right">{line.right}</td>
                <td class="kwic__keys">{keys} {none}</td>
            </tr>
        }
        .into_any()
    };
    let head = move |at: usize, one: Option<By>, class: &'static str| {
        let name = text::LINE_HEADS.get(at).copied().unwrap_or(text::HEAD_WORD);
        let sorted = move || one.is_some_and(|one| by.get() == one);
        let content = match one {
            Some(one) => view! {
                <button class="table__sort" type="button" on:click=press(move || on_sort.run(one))>{name}</button>
            }
            .into_any(),
            None => name.into_any(),
        };
        view! { <th scope="col" class=class aria-sort=move || sorted().then_some("ascending")>{content}</th> }
            .into_any()
    };
    let heads = move || {
        vec![
            head(0, Some(By::Doc), ""),
            head(1, Some(By::Date), ""),
            head(2, Some(By::Left), "kwic__left-head"),
            head(3, None, "kwic__word-head"),
            head(4, Some(By::Right), "kwic__right-head"),
            head(5, None, "kwic__keys"),
        ]
    };
    let empty = move || table.with(|table| table.rows.is_empty());
    view! {
        <div class="sheet__head">
            <div>
                <h2 class="sheet__title" id="view-title" tabindex="-1">{move || table.with(|table| table.title.clone())}</h2>
                <p class="sheet__lead">{move || table.with(|table| table.lead.clone())}</p>
            </div>
            <div class="sheet__tools" hidden=empty>
                <label>{text::SORT_BY} " " <select class="select" on:change=sort>{options}</select></label>
                <button class="button" type="button" on:click=press(move || on_save.run(()))>{text::DOWNLOAD_CSV}</button>
            </div>
        </div>
        {move || near.with(|near| (!near.lead.is_empty()).then(|| near_view(near, on_save_near)))}
        <table class="table kwic" dir="ltr" hidden=empty>
            <colgroup>
                <col class="kwic__col-doc" /><col class="kwic__col-date" /><col /><col class="kwic__col-word" /><col />
                <col class="kwic__col-keys" />
            </colgroup>
            <thead><tr>{heads()}</tr></thead>
            <tbody>{move || table.with(|table| table.rows.iter().cloned().map(row.clone()).collect::<Vec<_>>())}</tbody>
        </table>
    }
    .into_any()
}

/// Folded away, since most people come for the lines.
fn near_view(near: &NearTable, on_save: Callback<()>) -> AnyView {
    let row = |row: &NearRow| {
        let word = row.word.clone();
        let word = match row.href.clone() {
            Some(href) => view! { <a href=href>{word}</a> }.into_any(),
            None => word.into_any(),
        };
        let figures: Vec<AnyView> =
            row.figures.iter().map(|figure| view! { <td class="figure">{figure.clone()}</td> }.into_any()).collect();
        view! { <tr><th scope="row">{word}</th>{figures}</tr> }.into_any()
    };
    let table = (!near.rows.is_empty()).then(|| {
        let head = |name: &Message| view! { <th scope="col">{*name}</th> }.into_any();
        view! {
            <table class="table near__table">
                <thead><tr>{text::NEAR_HEADS.iter().map(head).collect::<Vec<_>>()}</tr></thead>
                <tbody>{near.rows.iter().map(row).collect::<Vec<_>>()}</tbody>
            </table>
            <p class="near__tools">
                <button class="button" type="button" on:click=press(move || on_save.run(()))>{text::DOWNLOAD_CSV}</button>
            </p>
        }
    });
    view! {
        <details class="near">
            <summary class="near__head">{text::WORDS_NEAR}</summary>
            <p class="near__lead">{near.lead.clone()}</p>
            {table}
        </details>
    }
    .into_any()
}
