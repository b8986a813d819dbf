//! The timeline as a table, with the same filter as the drawing.

use std::sync::Arc;

use archivolt_corpus::{Edtf, Words};
use archivolt_index::{DateMode, DocId};

use super::Opened;
use super::marks::letter;
use super::text::{self, Message, joined};
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::browser::later::on_print;
use crate::state::scale::list::{Key, LaneName, Row, is_shown, mentions, rows, sort};
use crate::state::scale::{ABOUT, DateRange, Standing, TimelineDates, standing};
use crate::state::watch::{Callback, Memo, RwSignal, Signal};
use crate::views::parts::press;

/// How many rows are shown at first, and with each press of the button below.
const PAGE: usize = 200;

/// Which lanes are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lanes {
    /// Published and mentioned.
    #[default]
    Both,
    /// Published alone.
    Published,
    /// Mentioned alone.
    Mentioned,
}

impl Lanes {
    /// Whether this lane is shown.
    pub fn has(self, lane: LaneName) -> bool {
        match self {
            Self::Both => true,
            Self::Published => lane == LaneName::Published,
            Self::Mentioned => lane == LaneName::Mentioned,
        }
    }
}

/// Every date that is shown, one to a row.
#[component]
pub fn DateList(
    /// Every date of the collection.
    dates: Arc<TimelineDates>,
    /// The range asked for; not the one a handle on the move shows.
    range: Signal<DateRange>,
    /// Which dated documents the range keeps.
    mode: Signal<DateMode>,
    /// By document: whether it matches all but the range.
    matching: Signal<Vec<bool>>,
    /// Which lanes are shown.
    lanes: Signal<Lanes>,
    /// Told what to open.
    on_open: Callback<Opened>,
) -> AnyView {
    let order = RwSignal::new((Key::Date, false));
    let most = RwSignal::new(PAGE);
    // Paper has no button that shows more.
    let printed = RwSignal::new(false);
    on_print(move |begins| printed.set(begins));
    let most_shown = move || if printed.get() { usize::MAX } else { most.get() };
    let every = dates.clone();
    let all = Memo::apart(move || {
        let mut all = rows(&every);
        let (key, descending) = order.get();
        sort(&mut all, key, descending);
        all
    });
    let filtered = dates.clone();
    // By place in `all`; rows are many, and few of them are drawn.
    let shown = Memo::apart(move || {
        let (lanes, bounds, possibly) = (lanes.get(), range.with(DateRange::bounds), mode.get() == DateMode::Possible);
        let open = range.with(DateRange::is_open);
        let found: Vec<bool> = matching.with(|matching| {
            let kept = |date: Option<&Edtf>| match date.map(|date| standing(date.bounds(), bounds)) {
                None => open,
                Some(Standing::Certain) => true,
                Some(Standing::Possible) => possibly,
                Some(Standing::Outside) => false,
            };
            let documents = filtered.documents.iter().zip(matching);
            documents.map(|(document, matches)| *matches && kept(document.date.as_ref())).collect()
        });
        let is_found = |id: DocId| found.get(id.0 as usize).copied().unwrap_or(false);
        all.with(|all| {
            let keep = |(_, row): &(usize, &Row)| lanes.has(row.lane) && is_shown(&filtered, row, is_found);
            all.iter().enumerate().filter(keep).map(|(at, _)| at).collect::<Vec<usize>>()
        })
    });
    let header = move |key: Key, name: Message| {
        let sorted = move || {
            let (now, descending) = order.get();
            (now == key).then_some(if descending { "descending" } else { "ascending" })
        };
        let turn = move || {
            order.update(|(now, descending)| {
                *descending = *now == key && !*descending;
                *now = key;
            })
        };
        view! {
            <th scope="col" aria-sort=sorted>
                <button class="table__sort" type="button" on:click=press(turn)>{name}</button>
            </th>
        }
        .into_any()
    };
    let rows = move || {
        all.with(|all| {
            shown.with(|shown| {
                let rows = shown.iter().take(most_shown()).filter_map(|at| all.get(*at));
                rows.map(|row| row_view(&dates, row, on_open)).collect::<Vec<_>>()
            })
        })
    };
    let caption = move || text::dates_sort(shown.with(Vec::len));
    let more = move || {
        let left = shown.with(Vec::len).saturating_sub(most.get());
        (left > 0).then(|| {
            view! {
                <p class="chart__more">
                    <button class="button" type="button" on:click=press(move || most.update(|most| *most += PAGE))>
                        {text::show_more_of(left.min(PAGE), left)}
                    </button>
                </p>
            }
        })
    };
    view! {
        <table class="table table--records">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    {header(Key::Date, text::LIST_DATE)} {header(Key::Lane, text::LIST_LANE)} {header(Key::What, text::LIST_WHAT)}
                    {header(Key::Basis, text::LIST_BASIS)} <th scope="col">{text::LIST_SOURCE}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {more}
    }
}

fn row_view(dates: &TimelineDates, row: &Row, on_open: Callback<Opened>) -> AnyView {
    let document = dates.documents.get(row.index).filter(|_| row.lane == LaneName::Published);
    let event = dates.events.get(row.index).filter(|_| row.lane == LaneName::Mentioned);
    let date = match (document, event) {
        (Some(document), _) => document.date.as_ref().map(|date| text::date(date, Words::Short)),
        (_, Some(event)) => Some(text::date(&event.date, Words::Short)),
        _ => None,
    };
    let undated = date.is_none();
    let (lane, what, place) = match document {
        Some(document) => {
            let id = document.id;
            let title = joined(&[&text::plain(id.0 + 1), " ", &document.title]);
            let open = press(move || on_open.run(Opened::Document(id)));
            let what = view! {
                <button class="button button--plain table__open" type="button" on:click=open>{title}</button>
            };
            let note = if undated { text::NO_DATE_SHORT.say().to_owned() } else { document.note.clone() };
            (text::PUBLISHED, what.into_any(), note.into_any())
        }
        None => {
            // Narrow drawings name moments by letters; this is their legend.
            let moment =
                dates.moments.partition_point(|moment| moment.events.last().is_some_and(|last| *last < row.index));
            let words = view! {
                <b class="table__letter">{letter(moment)} " "</b>
                <span class="chart__words">{if row.what == ABOUT { text::EVENT_DATE.say().to_owned() } else { text::quoted(&row.what) }}</span>
            };
            let places = mentions(dates, row).iter().map(|mention| {
                let mention = *mention;
                let open = press(move || on_open.run(Opened::Mention(mention)));
                view! {
                    <button class="button button--plain chart__place" type="button" on:click=open>
                        {text::in_document(&text::plain(mention.document.0 + 1))}
                    </button>
                    " "
                }
            });
            (text::MENTIONED, words.into_any(), places.collect::<Vec<_>>().into_any())
        }
    };
    let basis = (!undated).then(|| text::basis(row.basis)[1]);
    view! {
        <tr>
            <th scope="row" class="figure">{date.unwrap_or_else(|| text::UNDATED.say().to_owned())}</th>
            <td>{lane}</td>
            <td class="table__title">{what}</td>
            <td>{basis}</td>
            <td>{place}</td>
        </tr>
    }
    .into_any()
}
