//! Shares of documents per year.

use std::sync::Arc;

use archivolt_corpus::{Day, Edtf};
use archivolt_index::DateMode;
use leptos::{ev, prelude::*};

use super::ink::Ink;
use super::strip::USUAL;
use super::text;
use crate::browser::element::{AnyView, IntoAny, NodeRef, component, view};
use crate::browser::pointer;
use crate::state::scale::axis::axis;
use crate::state::scale::calendar::{day_name, year_name};
use crate::state::scale::trend::{Between, FEWEST, Span, spans};
use crate::state::scale::{DateRange, Scale, TimelineDates};
use crate::state::watch::{Callback, Memo, RwSignal, Signal, StoredValue};
use crate::text::joined;
use crate::views::parts::press;

/// One thing followed over the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What it is, for people: the query, a theme's label, "All documents".
    pub label: String,
    /// By document: whether it belongs (every filter but the range).
    pub found: Vec<bool>,
}

/// A column opened: the documents of one series in one stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Index of the series.
    pub series: usize,
    /// Its first and last day.
    pub range: DateRange,
    /// Whether only those surely of that time are meant.
    pub mode: DateMode,
}

/// What a column's height is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measure {
    /// How many documents.
    Number,
    /// What share of all documents of that time.
    Share,
}

/// Heights of a series' drawing, in CSS pixels.
const BASE: f64 = 98.0;
/// How tall the tallest column is.
const TALL: f64 = 80.0;

/// `view=trends`: how many documents of each year belong to what is asked, and
/// what share of all documents of that year they are.
#[component]
pub fn TrendsView(
    /// Every date of the collection; fixed for its life.
    dates: Arc<TimelineDates>,
    /// What is followed: first what is asked now, then what `a` and `b` of the
    /// address name (words or a theme's id), where given.
    series: Signal<Vec<Series>>,
    /// Key `a` of the address: words or a theme's id, empty for none.
    first: Signal<String>,
    /// Key `b` of the address.
    second: Signal<String>,
    /// Told what is to stand in `a` and `b`.
    on_compare: Callback<(String, String)>,
    /// Told which column's documents to list.
    on_column: Callback<Column>,
    /// Ids and labels of themes, which the fields understand and offer.
    themes: Vec<(String, String)>,
) -> AnyView {
    let (dated, _) = dates.dated();
    let fields = compare_fields(themes, first, second, on_compare);
    let body = match dates.scale {
        Some(scale) if dated >= FEWEST => body(dates, scale, series, on_column).into_any(),
        _ => {
            let few = match dated {
                0 => "No document here has a date.".to_owned(),
                1 => "Only 1 document here has a date.".to_owned(),
                _ => format!("Only {dated} documents here have a date."),
            };
            view! { <p class="trends__few">{few} " That is too little to draw a trend. The timeline shows each of them."</p> }
                .into_any()
        }
    };
    view! {
        <div class="sheet__head">
            <div>
                <h2 class="sheet__title" tabindex="-1">"How much is said, and when"</h2>
                <p class="sheet__lead">
                    "Documents per year: full where the date is sure, open strokes where it is one of several. A column opens its documents."
                </p>
            </div>
        </div>
        {fields}
        {body}
    }
}

fn compare_fields(
    themes: Vec<(String, String)>,
    first: Signal<String>,
    second: Signal<String>,
    on_compare: Callback<(String, String)>,
) -> AnyView {
    let offers = themes.iter().map(|(_, label)| view! { <option value=label.clone()></option> }).collect::<Vec<_>>();
    let themes = StoredValue::new(themes);
    let shown = move |key: String| {
        themes.with_value(|themes| {
            themes.iter().find(|(id, _)| *id == key).map(|(_, label)| label.clone()).unwrap_or(key)
        })
    };
    let meant = move |typed: String| {
        let typed = typed.trim().to_owned();
        themes.with_value(|themes| {
            themes.iter().find(|(_, label)| *label == typed).map(|(id, _)| id.clone()).unwrap_or(typed)
        })
    };
    let (in_first, in_second) = (move || shown(first.get()), move || shown(second.get()));
    view! {
        <div class="trends__fields">
            <label>
                "Compare with a word or a theme"
                <input
                    class="field" type="text" name="a" list="trends-themes" autocomplete="off" prop:value=in_first
                    on:change=move |event| on_compare.run((meant(event_target_value(&event)), second.get_untracked()))
                />
            </label>
            <label>
                "and with another"
                <input
                    class="field" type="text" name="b" list="trends-themes" autocomplete="off" prop:value=in_second
                    on:change=move |event| on_compare.run((first.get_untracked(), meant(event_target_value(&event))))
                />
            </label>
            <datalist id="trends-themes">{offers}</datalist>
        </div>
    }
}

fn body(dates: Arc<TimelineDates>, scale: Scale, series: Signal<Vec<Series>>, on_column: Callback<Column>) -> AnyView {
    let measure = RwSignal::new(Measure::Number);
    let wide = NodeRef::new();
    let breadth = RwSignal::new(USUAL);
    pointer::watch_breadth(wide, move |now| {
        if breadth.get_untracked() != now {
            breadth.set(now);
        }
    });
    let counted = Memo::apart(move || {
        let found: Vec<Vec<bool>> = series.with(|series| series.iter().map(|one| one.found.clone()).collect());
        spans(&dates, scale, &found)
    });
    let labels =
        Memo::new(move || series.with(|series| series.iter().map(|one| one.label.clone()).collect::<Vec<_>>()));
    let choice = move |this: Measure, label: &'static str| {
        view! {
            <button
                class="button" type="button"
                aria-pressed=move || if measure.get() == this { "true" } else { "false" }
                on:click=press(move || measure.set(this))
            >
                {label}
            </button>
        }
    };
    let parts = move || {
        let most = counted
            .with(|spans| spans.iter().flat_map(|span| &span.series).map(|part| part.possible).max().unwrap_or(0));
        let part = |(nth, label): (usize, &String)| {
            let total =
                series.with(|series| series.get(nth).map_or(0, |one| one.found.iter().filter(|found| **found).count()));
            let chart = Memo::apart(move || {
                counted.with(|spans| chart_ink(spans, nth, measure.get(), most, scale, breadth.get()))
            });
            let choose = move |event: ev::MouseEvent| {
                let Some(day) = pointer::click_fraction(wide, &event).map(|at| scale.day_at(at)) else { return };
                let found = counted.with_untracked(|spans| {
                    let span = spans.iter().find(|span| (span.days.0..=span.days.1).contains(&day))?;
                    span.series.get(nth).filter(|part| part.possible > 0).map(|_| span.days)
                });
                if let Some(days) = found {
                    on_column.run(Column { series: nth, range: range(days), mode: DateMode::Possible });
                }
            };
            view! {
                <section class="trends__part" aria-label=label.clone()>
                    <h3 class="trends__name">{label.clone()}</h3>
                    <p class="trends__note">{joined(&[&text::count(total, "document", "documents"), " in all; the table below has every number"])}</p>
                    <div class="trends__chart" on:click=choose>
                        <svg class="trends__drawing" aria-hidden="true" focusable="false" prop:innerHTML=move || chart.get()></svg>
                    </div>
                </section>
            }
            .into_any()
        };
        labels.with(|labels| labels.iter().enumerate().map(part).collect::<Vec<_>>())
    };
    // Where everything is asked for, its share says nothing.
    let everything =
        Memo::new(move || series.with(|series| series.first().is_some_and(|one| one.found.iter().all(|found| *found))));
    let table = move || counted.with(|spans| labels.with(|labels| table(spans, labels, everything.get(), on_column)));
    view! {
        <div class="trends" node_ref=wide>
            <p class="trends__choice" role="group" aria-label="Height of the columns">
                {choice(Measure::Number, "Number of documents")} {choice(Measure::Share, "Share of the year’s documents")}
            </p>
            {parts}
            <section class="sheet__part" aria-labelledby="trends-list">
                <h3 class="overview__head" id="trends-list">"The same as a table"</h3>
                <div class="trends__scroll" tabindex="0" role="region" aria-label="Table, scrolling sideways">{table}</div>
            </section>
        </div>
    }
}

/// The days of a span as a range, in the words of the address.
fn range(days: (Day, Day)) -> DateRange {
    DateRange { from: Edtf::parse(&days.0.iso()).ok(), to: Edtf::parse(&days.1.iso()).ok() }
}

/// One series drawn, as markup.
fn chart_ink(spans: &[Span], nth: usize, measure: Measure, most: u32, scale: Scale, breadth: f64) -> String {
    let heights = |span: &Span| match measure {
        Measure::Number => {
            let part = span.series.get(nth).copied().unwrap_or_default();
            let each = TALL / f64::from(most.max(1));
            (f64::from(part.certain) * each, f64::from(part.possible) * each)
        }
        Measure::Share => {
            let (least, greatest) = span.shares.get(nth).copied().flatten().unwrap_or_default();
            (least * TALL, greatest * TALL)
        }
    };
    let top = match measure {
        Measure::Number => most.to_string(),
        Measure::Share => "100 %".to_owned(),
    };
    let mut ink = Ink::new();
    ink.level("axis__tick", 0.0, 1.0, BASE - TALL);
    ink.words("trends__top", 0.0, 0.0, BASE - TALL - 3.0, &[("", &top)]);
    ink.level("axis__line", 0.0, 1.0, BASE);
    for span in spans.iter().filter(|span| span.series.get(nth).is_some_and(|part| part.possible > 0)) {
        let (left, right) = (scale.start(span.days.0).max(0.0), scale.end(span.days.1).min(1.0));
        let (sure, maybe) = heights(span);
        column_ink(&mut ink, left, right, breadth, sure, maybe);
    }
    for name in axis(scale, breadth).names {
        ink.words("axis__year", name.at, 0.0, BASE + 15.0, &[("", &name.text)]);
    }
    ink.done()
}

/// One column: full as far as it is sure, open strokes as far as it may reach.
fn column_ink(ink: &mut Ink, left: f64, right: f64, breadth: f64, sure: f64, maybe: f64) {
    let middle = (left + right) / 2.0;
    let half = ((right - left) * 0.35).min(22.0 / breadth.max(1.0));
    let (from, to) = (middle - half, middle + half);
    ink.group("trends__bar");
    ink.bar("bins__sure", from, to, BASE - sure, sure);
    if maybe > sure {
        let strokes = ((2.0 * half * breadth / 5.0).floor().clamp(1.0, 9.0)) as u8;
        let step = (to - from) / f64::from(strokes);
        for nth in 0..strokes {
            ink.upright("trends__maybe", from + (f64::from(nth) + 0.5) * step, BASE - maybe, BASE - sure);
        }
        ink.level("trends__maybe", from, to, BASE - maybe);
    }
    ink.bar("date__hit", from, to, BASE - TALL, TALL);
    ink.end_group();
}

fn table(spans: &[Span], labels: &[String], everything: bool, on_column: Callback<Column>) -> AnyView {
    let heads = labels.iter().map(|label| view! { <th scope="col">{label.clone()}</th> }).collect::<Vec<_>>();
    let rows = spans.iter().filter(|span| span.all.possible > 0).map(|span| {
        let days = span.days;
        let cells = span.series.iter().zip(&span.shares).enumerate().map(|(nth, (part, share))| {
            let opened = move |mode: DateMode| press(move || on_column.run(Column { series: nth, range: range(days), mode }));
            let button = |count: u32, words: &'static str, mode: DateMode| {
                view! {
                    <button class="button button--plain" type="button" on:click=opened(mode)>{joined(&[&count.to_string(), " ", words])}</button>
                    " "
                }
                .into_any()
            };
            let certain = (part.certain > 0).then(|| button(part.certain, "certainly", DateMode::Certain));
            let possible =
                (part.possible > part.certain).then(|| button(part.possible, "possibly", DateMode::Possible));
            let none = (part.possible == 0).then_some("none");
            let share = share.filter(|_| part.possible > 0 && (nth > 0 || !everything)).map(|share| {
                view! { <span class="nowrap">{format!("({})", share_words(share))}</span> }
            });
            view! { <td>{certain} {possible} {none} {share}</td> }.into_any()
        });
        view! {
            <tr>
                <th scope="row" class="figure">{span_name(days)}</th>
                {cells.collect::<Vec<_>>()}
                {(!everything).then(|| view! { <td>{between_words(span.all)}</td> })}
            </tr>
        }
    });
    view! {
        <table class="table">
            <caption>"Documents by time. Shares are of all documents of that time; two numbers are the least and the most that unsure dates leave open."</caption>
            <thead>
                <tr>
                    <th scope="col">"Time"</th>
                    {heads}
                    {(!everything).then(|| view! { <th scope="col">"All documents"</th> })}
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
}

/// "2016", "1980 to 1989".
fn span_name(days: (Day, Day)) -> String {
    let (first, last) = (days.0.civil().0, days.1.civil().0);
    if first != last {
        return format!("{} to {}", year_name(first), year_name(last));
    }
    let whole = Day::from_civil(first, 1, 1) == Some(days.0);
    if whole { year_name(first) } else { day_name(days.0, true) }
}

fn between_words(between: Between) -> String {
    if between.certain == between.possible {
        between.certain.to_string()
    } else {
        format!("{} to {}", between.certain, between.possible)
    }
}

fn share_words((least, greatest): (f64, f64)) -> String {
    let whole = |share: f64| ((share * 100.0).round() as u32).to_string();
    let (least, greatest) = (whole(least), whole(greatest));
    if least == greatest { joined(&[&least, " %"]) } else { joined(&[&least, " to ", &greatest, " %"]) }
}
