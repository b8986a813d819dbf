//! What was found.

use std::sync::Arc;

use archivolt_index::{DocId, STRIP, Sort};
use leptos::{ev, prelude::*};

use super::parts::{Marks, key, kind, time};
use super::timeline::ink::Ink;
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::asked::{self, Asked};
use crate::state::rows::{PAGE, Piece, Row};
use crate::state::watch::{Callback, Memo, Signal};
use crate::state::{Selection, View, hash};
use crate::text::{self, joined};

/// A line under the results: words, and a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// What is elsewhere.
    pub words: String,
    /// What the link says.
    pub link: String,
    /// Where it leads.
    pub href: String,
}

/// A step through the list, as in the feed pattern of the ARIA practices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next result.
    Next,
    /// To the one before.
    Previous,
    /// Out of the list, to what stands before it.
    Before,
    /// Out of the list, to what stands after it.
    After,
}

/// Everything the list shows.
#[derive(Clone)]
pub struct Listing {
    /// The codebook's marks.
    pub marks: Marks,
    /// What is asked for.
    pub selection: Signal<Selection>,
    /// What is asked, as a sentence.
    pub asked: Signal<Arc<Vec<Asked>>>,
    /// The shown page of results.
    pub rows: Signal<Arc<Vec<Row>>>,
    /// Documents with some of the words.
    pub partial: Signal<Arc<Vec<Row>>>,
    /// How many results there are on all pages.
    pub total: Signal<usize>,
    /// The open document.
    pub open: Signal<Option<DocId>>,
    /// What is near, but not among the results.
    pub after: Signal<Vec<After>>,
}

/// The sentence, the order, and the list.
#[component]
pub fn ResultList(
    /// What is shown.
    listing: Listing,
    /// Told which order was chosen.
    on_sort: Callback<Sort>,
    /// Told of keys that step through the list.
    on_step: Callback<Step>,
    /// The button of links and downloads.
    share: AnyView,
) -> AnyView {
    let Listing { selection, total, after, .. } = listing;
    let marks = listing.marks.clone();
    let asked = listing.asked;
    let sentence = move || asked.with(|parts| parts.iter().map(|part| asked_part(&marks, part)).collect::<Vec<_>>());
    let lines = move || selection.with(|selection| hash::encode(&selection.showing(View::Concordance)));
    let has_words = move || selection.with(|selection| !selection.question.query.trim().is_empty());
    let sort = move |event: ev::Event| {
        if let Some(sort) = hash::sort_named(&event_target_value(&event)) {
            on_sort.run(sort);
        }
    };
    let order = Memo::new(move || selection.with(asked::order));
    let option = move |sort: Sort| {
        view! {
            <option
                value=hash::sort_name(sort)
                prop:selected=move || order.get() == sort
                hidden=move || sort == Sort::Relevance && !has_words()
            >
                {asked::order_words(sort)}
            </option>
        }
        .into_any()
    };
    let options =
        [Sort::Relevance, Sort::Date, Sort::DateDescending, Sort::Title].map(option).into_iter().collect::<Vec<_>>();
    let (rows, partial) = (listing.rows, listing.partial);
    let list = listing.clone();
    let found = move || rows.with(|rows| rows.iter().map(|row| result(row, &list)).collect::<Vec<_>>());
    let list = listing.clone();
    let some = move || {
        partial.with(|rows| {
            (!rows.is_empty()).then(|| {
                let rows: Vec<AnyView> = rows.iter().map(|row| result(row, &list)).collect();
                view! {
                    <h3 class="results__part">{text::SOME_OF_THE_WORDS}</h3>
                    <ul class="results results--partial" aria-label=text::SOME_OF_THE_WORDS>{rows}</ul>
                }
                .into_any()
            })
        })
    };
    let near = move || {
        after.with(|lines| {
            let line = |line: &After| {
                let (words, link, href) = (line.words.clone(), line.link.clone(), line.href.clone());
                view! { <li>{words} <a href=href>{link}</a></li> }.into_any()
            };
            (!lines.is_empty()).then(|| {
                view! { <ul class="results__after">{lines.iter().map(line).collect::<Vec<_>>()}</ul> }.into_any()
            })
        })
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let step = match (event.key().as_str(), event.ctrl_key()) {
            ("PageDown", _) => Step::Next,
            ("PageUp", _) => Step::Previous,
            ("Home", true) => Step::Before,
            ("End", true) => Step::After,
            _ => return,
        };
        event.prevent_default();
        on_step.run(step);
    };
    view! {
        <h2 class="visually-hidden">{text::DOCUMENTS_HEAD}</h2>
        <p class="asked" id="results-head" tabindex="-1">{sentence}</p>
        <div class="results__bar">
            <label hidden=move || total.get() == 0>
                {text::SORT} " "
                <select class="select" name="sort" on:change=sort>{options}</select>
            </label>
            <span hidden=move || total.get() != 0>{text::NOTHING_TO_LIST}</span>
            <span class="results__tools">
                <a href=lines hidden=move || !has_words() || total.get() == 0>{text::LINE_BY_LINE}</a>
                {share}
            </span>
        </div>
        <ul class="results" aria-label=text::RESULTS on:keydown=on_key>{found}</ul>
        {move || pager(selection, total.get())}
        {some}
        {near}
    }
    .into_any()
}

fn asked_part(marks: &Marks, part: &Asked) -> AnyView {
    match part {
        Asked::Words(words) => words.clone().into_any(),
        Asked::Strong(words) => view! { <b>{words.clone()}</b> }.into_any(),
        Asked::Part { words, theme, name, without } => {
            let key = theme.and_then(|place| marks.get(place)).map(key);
            view! {
                <button class="asked__part" type="button" aria-label=name.clone() data-go=without.clone()>
                    {key} " " {words.clone()} " " <span class="asked__cross" aria-hidden="true">"×"</span>
                </button>
            }
            .into_any()
        }
    }
}

/// Words of a snippet, its hits marked.
pub fn snippet(pieces: &[Piece]) -> Vec<AnyView> {
    let piece = |(words, hit): &Piece| {
        let words = words.clone();
        if *hit { view! { <mark data-hit="">{words}</mark> }.into_any() } else { words.into_any() }
    };
    pieces.iter().map(piece).collect()
}

fn result(row: &Row, listing: &Listing) -> AnyView {
    let Listing { selection, open, marks, .. } = listing;
    let (selection, open, document) = (*selection, *open, row.document);
    let id = row.id.clone();
    let href = move || selection.with(|selection| hash::encode(&selection.opening(&id)));
    let is_open = move || open.get() == Some(document);
    let heading = joined(&["r-", &row.number.to_string()]);
    let title_id = heading.clone();
    let keys: Vec<AnyView> = row
        .keys
        .iter()
        .filter_map(|(theme, count)| marks.get(*theme).map(|mark| (mark, *count)))
        .map(|(mark, count)| {
            view! {
                <span class="result__key" title=mark.label.clone()>{key(mark)} " " <span class="figure">{count}</span></span>
            }
            .into_any()
        })
        .collect();
    let keys = (!keys.is_empty()).then(|| view! { <p class="result__keys">{keys}</p> }.into_any());
    let language = row.language.clone();
    let snippets: Vec<AnyView> = row
        .snippets
        .iter()
        .map(|pieces| {
            view! { <p class="result__snippet" dir="auto" lang=language.clone()>{snippet(pieces)}</p> }.into_any()
        })
        .collect();
    let strip = (!row.hits.is_empty()).then(|| hit_strip(row));
    let doubt = row.doubt.clone().map(|doubt| view! { <p class="result__doubt">{doubt}</p> }.into_any());
    view! {
        <li class="result" class=("result--open", is_open) data-doc=row.id.clone()>
            <span class="result__number" aria-hidden="true">{row.number}</span>
            <article aria-labelledby=heading>
                <p class="result__meta">{time(&row.date, row.datetime.as_deref())} " " {row.kind.as_ref().map(kind)} {strip}</p>
                <h3 class="result__title">
                    <a href=href id=title_id dir="auto" lang=language aria-current=move || is_open().then_some("true")>{row.title.clone()}</a>
                </h3>
                {snippets}
                {keys}
                {doubt}
            </article>
        </li>
    }
    .into_any()
}

/// How many hits a document has, and a line on which they stand where they are in its texts.
fn hit_strip(row: &Row) -> AnyView {
    let mut ink = Ink::new();
    for place in (0..STRIP).filter(|place| row.strip >> place & 1 == 1) {
        ink.upright("hits__place", (f64::from(place) + 0.5) / f64::from(STRIP), 0.0, 8.0);
    }
    view! {
        <span class="hits">
            {row.hits.clone()}
            <svg class="hits__strip" aria-hidden="true" focusable="false" prop:innerHTML=ink.done()></svg>
        </span>
    }
    .into_any()
}

fn pager(selection: Signal<Selection>, total: usize) -> Option<AnyView> {
    let pages = total.div_ceil(PAGE);
    if pages < 2 {
        return None;
    }
    let page = selection.with(|selection| selection.page as usize).clamp(1, pages);
    let to = |page: usize, name: text::Message| {
        let hash = selection
            .with(|selection| hash::encode(&Selection { page: u32::try_from(page).unwrap_or(1), ..selection.clone() }));
        view! { <a class="button" href=hash>{name}</a> }.into_any()
    };
    let previous = (page > 1).then(|| to(page - 1, text::PREVIOUS));
    let next = (page < pages).then(|| to(page + 1, text::NEXT));
    Some(
        view! {
            <nav class="results__pages" aria-label=text::PAGES>
                {previous}
                <span>{text::page_of(page, pages)}</span>
                {next}
            </nav>
        }
        .into_any(),
    )
}
