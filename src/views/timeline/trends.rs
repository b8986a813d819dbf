//! Shares of documents per year.

use std::sync::Arc;

use archivolt_corpus::{Day, Edtf};
use archivolt_index::DateMode;
use leptos::{ev, prelude::*};

use super::ink::Ink;
use super::strip::USUAL;
use super::takeaway::{OnSave, button, pictures, taken};
use super::text::{self, Message, Pattern, joined};
use crate::browser::element::{AnyView, IntoAny, NodeRef, component, view};
use crate::browser::pointer;
use crate::state::scale::axis::axis;
use crate::state::scale::calendar::{Period, day_name, month_of_year, year_name};
use crate::state::scale::trend::{self, Between, FEWEST, Span, Weight, spans};
use crate::state::scale::{DateRange, Scale, TimelineDates};
use crate::state::watch::{Callback, Memo, RwSignal, Signal, StoredValue};
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
    /// How many.
    Number,
    /// What share of all there is of that time.
    Share,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    /// Documents.
    Documents,
    /// Passages of a theme, or places of a word; their share is one of all words.
    Passages,
}

/// Shares of words are told for so many words.
const WORDS: f64 = 1_000.0;

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
    /// By document: how many passages of a series it has, of how many words; `None`
    /// where a series has no passages to count. Slow, so asked only when wanted.
    passages: Callback<usize, Option<Vec<Weight>>>,
    /// Lines below a picture: what, filter, date, collection.
    caption: Callback<(), Vec<String>>,
    /// Told the name of a file, its kind and what is in it.
    on_save: OnSave,
) -> AnyView {
    let (dated, _) = dates.dated();
    let fields = compare_fields(themes, first, second, on_compare);
    let body = match dates.scale {
        Some(scale) if dated >= FEWEST => {
            body(dates, scale, series, on_column, passages, (caption, on_save)).into_any()
        }
        _ => view! { <p class="trends__few">{text::trends_few(dated)}</p> }.into_any(),
    };
    view! {
        <div class="sheet__head">
            <div>
                <h2 class="sheet__title" id="view-title" tabindex="-1">{text::TRENDS_HEAD}</h2>
                <p class="sheet__lead">
                    {text::TRENDS_LEAD}
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
                {text::TRENDS_COMPARE}
                <input
                    class="field" type="text" name="a" list="trends-themes" autocomplete="off" prop:value=in_first
                    on:change=move |event| on_compare.run((meant(event_target_value(&event)), second.get_untracked()))
                />
            </label>
            <label>
                {text::TRENDS_AND}
                <input
                    class="field" type="text" name="b" list="trends-themes" autocomplete="off" prop:value=in_second
                    on:change=move |event| on_compare.run((first.get_untracked(), meant(event_target_value(&event))))
                />
            </label>
            <datalist id="trends-themes">{offers}</datalist>
        </div>
    }
}

fn body(
    dates: Arc<TimelineDates>,
    scale: Scale,
    series: Signal<Vec<Series>>,
    on_column: Callback<Column>,
    passages: Callback<usize, Option<Vec<Weight>>>,
    (caption, on_save): (Callback<(), Vec<String>>, OnSave),
) -> AnyView {
    let (measure, unit) = (RwSignal::new(Measure::Number), RwSignal::new(Unit::Documents));
    let wide = NodeRef::new();
    let breadth = RwSignal::new(USUAL);
    pointer::watch_breadth(wide, move |now| {
        if breadth.get_untracked() != now {
            breadth.set(now);
        }
    });
    let counted = Memo::apart(move || {
        let weights: Vec<Vec<Weight>> = series.with(|series| {
            let one = |(nth, one): (usize, &Series)| match unit.get() {
                Unit::Documents => one.found.iter().map(|found| Weight::document(*found)).collect(),
                Unit::Passages => passages.run(nth).unwrap_or_default(),
            };
            series.iter().enumerate().map(one).collect()
        });
        spans(&dates, scale, &weights)
    });
    let labels =
        Memo::new(move || series.with(|series| series.iter().map(|one| one.label.clone()).collect::<Vec<_>>()));
    let choice = |on: Signal<bool>, choose: Callback<()>, label: Signal<Message>| {
        view! {
            <button
                class="button" type="button"
                aria-pressed=move || if on.get() { "true" } else { "false" }
                on:click=press(move || choose.run(()))
            >
                {move || label.get()}
            </button>
        }
    };
    let height = |this: Measure, label: Signal<Message>| {
        choice(Signal::new(move || measure.get() == this), Callback::new(move |()| measure.set(this)), label)
    };
    let what = |this: Unit, label: Message| {
        choice(Signal::new(move || unit.get() == this), Callback::new(move |()| unit.set(this)), Signal::stored(label))
    };
    let number = Signal::new(move || match unit.get() {
        Unit::Documents => text::NUMBER_OF_DOCUMENTS,
        Unit::Passages => text::NUMBER_OF_PASSAGES,
    });
    let share = Signal::new(move || match unit.get() {
        Unit::Documents => text::SHARE_OF_DOCUMENTS,
        Unit::Passages => text::SHARE_OF_WORDS,
    });
    let parts = move || {
        let part = |(nth, label): (usize, &String)| {
            let total =
                series.with(|series| series.get(nth).map_or(0, |one| one.found.iter().filter(|found| **found).count()));
            let chart = Memo::apart(move || {
                counted.with(|spans| chart_ink(spans, nth, measure.get(), unit.get(), scale, breadth.get()))
            });
            let choose = move |event: ev::MouseEvent| {
                let Some(day) = pointer::click_fraction(wide, &event).map(|at| scale.day_at(at)) else { return };
                let found = counted.with_untracked(|spans| {
                    let span = spans.iter().find(|span| (span.days.0..=span.days.1).contains(&day))?;
                    span.documents.get(nth).filter(|part| part.possible > 0).map(|_| span.days)
                });
                if let Some(days) = found {
                    on_column.run(Column { series: nth, range: range(days), mode: DateMode::Possible });
                }
            };
            let none = move || {
                let counts = counted
                    .with(|spans| spans.iter().any(|span| span.series.get(nth).is_some_and(|part| part.possible > 0)));
                (!counts && unit.get() == Unit::Passages).then_some(text::TRENDS_NO_PASSAGES)
            };
            view! {
                <section class="trends__part" aria-label=label.clone()>
                    <h3 class="trends__name">{label.clone()}</h3>
                    <p class="trends__note">{text::trends_total(total)} " " {none}</p>
                    <div class="trends__chart" on:click=choose>
                        <svg class="trends__drawing" id=drawing_id(nth) aria-hidden="true" focusable="false" prop:innerHTML=move || chart.get()></svg>
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
    let table = move || {
        counted.with(|spans| labels.with(|labels| table(spans, labels, everything.get(), unit.get(), on_column)))
    };
    // What is counted and how tall columns are, before what else a caption says.
    let shown = move || match measure.get_untracked() {
        Measure::Number => number.get_untracked().say(),
        Measure::Share => share.get_untracked().say(),
    };
    let lines = Callback::new(move |()| {
        let mut lines = caption.run(());
        if let Some(first) = lines.first_mut() {
            *first = joined(&[first, " · ", shown()]);
        }
        lines
    });
    let drawn = Callback::new(move |()| {
        labels.get_untracked().into_iter().enumerate().map(|(nth, label)| (label, drawing_id(nth))).collect()
    });
    let csv = move || {
        let table = counted.with_untracked(|spans| labels.with_untracked(|labels| trend::table(spans, labels)));
        on_save.run(("trends.csv", "text/csv;charset=utf-8", table));
    };
    let json = move || {
        let counted_by = if unit.get_untracked() == Unit::Documents { "documents" } else { "passages" };
        let caption = caption.run(()).join(" ");
        let json = counted
            .with_untracked(|spans| labels.with_untracked(|labels| trend::json(spans, labels, counted_by, &caption)));
        on_save.run(("trends.json", "application/json", json));
    };
    let mut buttons = pictures(["trends.svg", "trends.png"], drawn, lines, on_save);
    buttons.extend([button(text::TABLE_CSV.say(), csv), button("JSON", json)]);
    let takeaway = taken(buttons);
    view! {
        <div class="trends" node_ref=wide>
            <p class="trends__choice" role="group" aria-label=text::WHAT_IS_COUNTED>
                {what(Unit::Documents, text::DOCUMENTS_HEAD)} {what(Unit::Passages, text::PASSAGES)}
            </p>
            <p class="trends__choice" role="group" aria-label=text::COLUMN_HEIGHT>
                {height(Measure::Number, number)} {height(Measure::Share, share)}
            </p>
            {parts}
            <section class="sheet__part" aria-labelledby="trends-list">
                <h3 class="overview__head" id="trends-list">{text::SAME_AS_TABLE}</h3>
                {takeaway}
                <div class="trends__scroll" tabindex="0" role="region" aria-label=text::TABLE_SCROLLS>{table}</div>
            </section>
        </div>
    }
}

/// The id of a series' drawing.
fn drawing_id(nth: usize) -> String {
    joined(&["trends-drawing-", &nth.to_string()])
}

/// The days of a span as a range, in the words of the address.
fn range(days: (Day, Day)) -> DateRange {
    DateRange { from: Edtf::parse(&days.0.iso()).ok(), to: Edtf::parse(&days.1.iso()).ok() }
}

/// One series drawn, as markup. All series have the same height for the same number.
fn chart_ink(spans: &[Span], nth: usize, measure: Measure, unit: Unit, scale: Scale, breadth: f64) -> String {
    let most = spans.iter().flat_map(|span| &span.series).map(|part| part.possible).max().unwrap_or(0);
    let shares = || spans.iter().flat_map(|span| &span.shares).flatten().map(|share| share.1);
    let full = if unit == Unit::Documents { 1.0 } else { shares().fold(0.0, f64::max).max(1e-9) };
    let heights = |span: &Span| match measure {
        Measure::Number => {
            let part = span.series.get(nth).copied().unwrap_or_default();
            let each = TALL / f64::from(most.max(1));
            (f64::from(part.certain) * each, f64::from(part.possible) * each)
        }
        Measure::Share => {
            let (least, greatest) = span.shares.get(nth).copied().flatten().unwrap_or_default();
            (least / full * TALL, greatest / full * TALL)
        }
    };
    let top = match (measure, unit) {
        (Measure::Number, _) => text::figure(most as usize),
        (Measure::Share, Unit::Documents) => text::percent(&text::figure(100)),
        (Measure::Share, Unit::Passages) => crate::text::decimal(full * WORDS, 2),
    };
    let mut ink = Ink::new();
    ink.level("axis__tick", 0.0, 1.0, BASE - TALL);
    ink.words("trends__top", 0.0, 0.0, BASE - TALL - 3.0, &[("", &top)]);
    ink.level("axis__line", 0.0, 1.0, BASE);
    for span in spans.iter().filter(|span| span.documents.get(nth).is_some_and(|part| part.possible > 0)) {
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

fn table(spans: &[Span], labels: &[String], everything: bool, unit: Unit, on_column: Callback<Column>) -> AnyView {
    let heads = labels.iter().map(|label| view! { <th scope="col">{label.clone()}</th> }).collect::<Vec<_>>();
    let rows = spans.iter().filter(|span| span.all.possible > 0).map(|span| {
        let days = span.days;
        let cells = span.documents.iter().enumerate().map(|(nth, part)| {
            let opened = move |mode: DateMode| press(move || on_column.run(Column { series: nth, range: range(days), mode }));
            let button = |count: u32, words: Pattern, mode: DateMode| {
                let shown = words.number(count as usize);
                let label = labels.get(nth).map_or("", String::as_str);
                let name = text::trends_opens(count as usize, &shown, &period_words(days), label);
                view! {
                    <button class="button button--plain" type="button" aria-label=name on:click=opened(mode)>{shown}</button>
                    " "
                }
                .into_any()
            };
            let certain = (part.certain > 0).then(|| button(part.certain, text::CERTAINLY, DateMode::Certain));
            let possible =
                (part.possible > part.certain).then(|| button(part.possible, text::POSSIBLY, DateMode::Possible));
            let none = (part.possible == 0).then_some(text::NONE);
            let passages = (unit == Unit::Passages && part.possible > 0).then(|| {
                let sum = span.series.get(nth).copied().unwrap_or_default();
                view! { <span class="nowrap">{passages_words(sum)} " "</span> }
            });
            let share = span.shares.get(nth).copied().flatten();
            let share = share.filter(|_| part.possible > 0 && (nth > 0 || !everything || unit == Unit::Passages)).map(|share| {
                view! { <span class="nowrap">{text::in_brackets(&share_words(share, unit))}</span> }
            });
            view! { <td>{certain} {possible} {none} {passages} {share}</td> }.into_any()
        });
        view! {
            <tr>
                <th scope="row" class="figure">{span_name(days)}</th>
                {cells.collect::<Vec<_>>()}
                {(!everything).then(|| view! { <td>{between_words(span.all)}</td> })}
            </tr>
        }
    });
    let caption = match unit {
        Unit::Documents => text::TRENDS_DOCUMENTS,
        Unit::Passages => text::TRENDS_PASSAGES,
    };
    view! {
        <table class="table">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{text::TIME}</th>
                    {heads}
                    {(!everything).then(|| view! { <th scope="col">{text::ALL_DOCUMENTS}</th> })}
                </tr>
            </thead>
            <tbody>{rows.collect::<Vec<_>>()}</tbody>
        </table>
    }
}

/// What a stretch of time is called.
enum Called {
    Day(String),
    Month(String),
    Year(String),
    Span(String, String),
}

fn called(days: (Day, Day)) -> Called {
    let ((first, month, date), (last, ..)) = (days.0.civil(), days.1.civil());
    let same = |period: Period| {
        period.floor(days.0) == days.0 && period.next(days.0).is_some_and(|next| next.0 - 1 == days.1.0)
    };
    match () {
        () if days.0 == days.1 => Called::Day(day_name(days.0, true)),
        () if same(Period::Months(1)) => Called::Month(month_of_year(month, first, false)),
        () if same(Period::Years(1)) => Called::Year(year_name(first)),
        () if (month, date) == (1, 1) => Called::Span(year_name(first), year_name(last)),
        () => Called::Span(day_name(days.0, true), day_name(days.1, true)),
    }
}

/// "2016", "December 2016", "1980 to 1989".
pub(super) fn span_name(days: (Day, Day)) -> String {
    match called(days) {
        Called::Day(name) | Called::Month(name) | Called::Year(name) => name,
        Called::Span(first, last) => text::date_years(&first, &last),
    }
}

/// "in December 2016", "on 1 Jul 2016", "from 1980 to 1989".
pub(super) fn period_words(days: (Day, Day)) -> String {
    match called(days) {
        Called::Day(day) => text::when_on(&day),
        Called::Month(month) => text::when_in_month(&month),
        Called::Year(year) => text::when_in_year(&year),
        Called::Span(first, last) => text::when_from_to(&first, &last),
    }
}

fn passages_words(sum: Between) -> String {
    let (least, most) = (sum.certain as usize, sum.possible as usize);
    if least == most { text::passage_count(most) } else { text::passage_count_vague(most, least) }
}

fn between_words(between: Between) -> String {
    least_to_most([between.certain, between.possible].map(|count| text::figure(count as usize)))
}

fn share_words((least, greatest): (f64, f64), unit: Unit) -> String {
    match unit {
        Unit::Documents => {
            let percent = |share: f64| text::figure((share * 100.0).round() as usize);
            text::percent(&least_to_most([least, greatest].map(percent)))
        }
        Unit::Passages => least_to_most([least, greatest].map(|share| crate::text::decimal(share * WORDS, 2))),
    }
}

fn least_to_most([least, most]: [String; 2]) -> String {
    if least == most { least } else { text::least_to_most(&least, &most) }
}
