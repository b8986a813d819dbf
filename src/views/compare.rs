//! Two documents side by side, what recurs lined up.

use archivolt_index::order::InOrder;
use std::sync::Arc;

use leptos::{ev, prelude::*};

use super::parts::{kind, press, time};
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::compare::{Comparison, LEAST, Paragraph, Shared};
use crate::state::rows::Kind;
use crate::state::watch::{Callback, RwSignal, Signal};
use crate::text::{self, Message, joined};

/// The head of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Number of the document.
    pub number: u32,
    /// Date in words.
    pub date: String,
    /// The same for machines.
    pub datetime: Option<String>,
    /// Kind.
    pub kind: Option<Kind>,
    /// Title.
    pub title: String,
    /// Where it opens.
    pub href: String,
}

/// A document to choose: id, and what it is called.
pub type Candidate = (String, String);

/// Two documents.
#[component]
pub fn Compare(
    /// What can be chosen.
    candidates: Arc<Vec<Candidate>>,
    /// Ids of the chosen ones.
    chosen: Signal<(Option<String>, Option<String>)>,
    /// Heads of both sides.
    sides: Signal<Option<(Side, Side)>>,
    /// What recurs.
    comparison: Signal<Option<Arc<Comparison>>>,
    /// Told which document is to stand left or right.
    on_choose: Callback<(bool, String)>,
) -> AnyView {
    let whole = RwSignal::new(false);
    let select = |left: bool| {
        let of = move || chosen.with(|(a, b)| if left { a.clone() } else { b.clone() });
        let option = |(id, name): &Candidate| {
            let own = id.clone();
            view! { <option value=id.clone() prop:selected=move || of().as_ref() == Some(&own)>{name.clone()}</option> }
                .into_any()
        };
        let options: Vec<AnyView> = candidates.iter().map(option).collect();
        let choose = move |event: ev::Event| on_choose.run((left, event_target_value(&event)));
        view! {
            <label>
                {if left { text::LEFT } else { text::RIGHT }} " "
                <select class="select" on:change=choose>
                    <option value="" prop:selected=move || of().is_none()>{text::CHOOSE_DOCUMENT}</option>
                    {options}
                </select>
            </label>
        }
        .into_any()
    };
    let mode = move |full: bool, name: Message| {
        view! {
            <button
                class="button"
                type="button"
                aria-pressed=move || if whole.get() == full { "true" } else { "false" }
                on:click=press(move || whole.set(full))
            >
                {name}
            </button>
        }
        .into_any()
    };
    let title = move || {
        sides.with(|sides| match sides {
            Some((a, b)) => text::side_by_side(&text::plain(a.number), &text::plain(b.number)),
            None => text::COMPARE.say().to_owned(),
        })
    };
    let lead = move || {
        comparison.with(|comparison| match comparison {
            Some(found) if found.shared.is_empty() => text::nothing_recurs(LEAST - 1),
            Some(found) => text::recurring(found.shared.len()),
            None => text::COMPARE_ASKS.say().to_owned(),
        })
    };
    let ready = move || comparison.with(Option::is_some);
    let has_shared = move || comparison.with(|found| found.as_ref().is_some_and(|found| !found.shared.is_empty()));
    let body = move || {
        let (left, right) = sides.get()?;
        let found = comparison.get()?;
        let full = whole.get() || found.shared.is_empty();
        let rows = if full { side_by_side(&found) } else { lined_up(&found) };
        Some(
            view! {
                <div class="compare">
                    {head(&left, "compare__head compare__head--start")}
                    <p class="compare__mid" aria-hidden="true"></p>
                    {head(&right, "compare__head")}
                    {rows}
                </div>
            }
            .into_any(),
        )
    };
    view! {
        <div class="sheet__head">
            <div>
                <h2 class="sheet__title" id="view-title" tabindex="-1">{title}</h2>
                <p class="sheet__lead">{lead}</p>
            </div>
            <div class="sheet__tools">
                {select(true)}
                {select(false)}
                <span hidden=move || !ready() || !has_shared()>{mode(false, text::LINED_UP)} " " {mode(true, text::FULL_TEXTS_WHOLE)}</span>
            </div>
        </div>
        {body}
    }
    .into_any()
}

fn head(side: &Side, class: &'static str) -> AnyView {
    view! {
        <header class=class>
            <p class="result__meta">
                <span class="result__number">{side.number}</span> {time(&side.date, side.datetime.as_deref())}
                {side.kind.as_ref().map(kind)}
            </p>
            <h3 class="result__title"><a href=side.href.clone()>{side.title.clone()}</a></h3>
        </header>
    }
    .into_any()
}

/// `a`, `b` … `z`, `aa`: the name of a shared passage.
fn letter(mut place: usize) -> String {
    let mut out = String::new();
    loop {
        out.insert(0, char::from(b'a' + u8::try_from(place % 26).unwrap_or(0)));
        place /= 26;
        if place == 0 {
            return out;
        }
        place -= 1;
    }
}

/// The ranges of one paragraph that recur: start, end, which.
fn ranges(shared: &[Shared], paragraph: usize, left: bool) -> Vec<(usize, usize, usize)> {
    let of = |(at, run): (usize, &Shared)| {
        let (own, start, end) = if left { run.left } else { run.right };
        (own == paragraph).then_some((start, end, at))
    };
    let mut out: Vec<_> = shared.iter().enumerate().filter_map(of).collect();
    out.order();
    out
}

fn marked(words: &str, ranges: &[(usize, usize, usize)]) -> Vec<AnyView> {
    let mut out = Vec::new();
    let mut at = 0;
    for &(start, end, place) in ranges {
        let start = start.max(at);
        if start >= end {
            continue;
        }
        let letter = letter(place);
        let to = joined(&["tie-", &letter]);
        let name = text::shared_passage(&letter);
        let href = joined(&["#", &to]);
        out.push(words.get(at..start).unwrap_or("").to_owned().into_any());
        out.push(
            view! {
                <mark class="shared">{words.get(start..end).unwrap_or("").to_owned()}</mark>
                <a class="shared__letter" href=href data-to=to aria-label=name>{letter}</a>
            }
            .into_any(),
        );
        at = end;
    }
    out.push(words.get(at..).unwrap_or("").to_owned().into_any());
    out
}

fn paragraph(part: &Paragraph, ranges: &[(usize, usize, usize)], class: &'static str) -> AnyView {
    let place = text::paragraph_long(&text::plain(part.number));
    view! { <div class=class><span class="compare__where">{place}</span>{marked(&part.shown, ranges)}</div> }.into_any()
}

const START: &str = "compare__text compare__text--start";
const END: &str = "compare__text compare__text--end";

fn side_by_side(found: &Comparison) -> Vec<AnyView> {
    let length = found.left.len().max(found.right.len());
    let cell = |paragraphs: &[Paragraph], at: usize, left: bool| match paragraphs.get(at) {
        Some(part) => paragraph(part, &ranges(&found.shared, at, left), if left { START } else { END }),
        None => view! { <div></div> }.into_any(),
    };
    let row = |at: usize| {
        let gap = view! { <div class="compare__gap"></div> }.into_any();
        [cell(&found.left, at, true), gap, cell(&found.right, at, false)]
    };
    (0..length).flat_map(row).collect()
}

/// Paragraphs that are not shared, folded.
fn fold(paragraphs: Vec<Paragraph>) -> Option<AnyView> {
    if paragraphs.is_empty() {
        return None;
    }
    let numbers: Vec<u32> = paragraphs.iter().map(|part| part.number).collect();
    let words = text::not_shared(numbers.len(), &text::numbers(&numbers));
    let open = RwSignal::new(false);
    let verb = move || if open.get() { text::HIDE } else { text::SHOW_FOLD };
    let name = {
        let words = words.clone();
        move || text::named(verb().say(), &words)
    };
    let rows = move || {
        let row = |part: &Paragraph| {
            let gap = view! { <div class="compare__gap"></div> }.into_any();
            [paragraph(part, &[], START), gap, view! { <div></div> }.into_any()]
        };
        open.get().then(|| paragraphs.iter().flat_map(row).collect::<Vec<_>>())
    };
    Some(
        view! {
            <div class="compare__fold">
                <p>
                    {words} " "
                    <button
                        class="button button--plain"
                        type="button"
                        aria-label=name
                        aria-expanded=move || if open.get() { "true" } else { "false" }
                        on:click=press(move || open.update(|open| *open = !*open))
                    >
                        {verb}
                    </button>
                </p>
                <p></p>
            </div>
            {rows}
        }
        .into_any(),
    )
}

fn lined_up(found: &Comparison) -> Vec<AnyView> {
    let mut out = Vec::new();
    let mut shown = 0;
    let unshared = |from: usize, to: usize| -> Vec<Paragraph> {
        let taken = |at: usize| found.shared.iter().any(|run| run.left.0 == at);
        (from..to).filter(|at| !taken(*at)).filter_map(|at| found.left.get(at)).cloned().collect()
    };
    for (place, run) in found.shared.iter().enumerate() {
        out.extend(fold(unshared(shown, run.left.0)));
        shown = shown.max(run.left.0);
        let (Some(left), Some(right)) = (found.left.get(run.left.0), found.right.get(run.right.0)) else {
            continue;
        };
        let name = letter(place);
        let id = joined(&["tie-", &name]);
        let words = text::same_words_count(run.words);
        out.push(paragraph(left, &[(run.left.1, run.left.2, place)], START));
        out.push(
            view! {
                <div class="tie" id=id tabindex="-1">
                    <span class="tie__letter">{name}</span>
                    <span class="tie__kind">{text::SAME_WORDS}<br />{words}</span>
                </div>
            }
            .into_any(),
        );
        out.push(paragraph(right, &[(run.right.1, run.right.2, place)], END));
    }
    out.extend(fold(unshared(shown, found.left.len())));
    out
}
