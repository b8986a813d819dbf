//! A card beside what is pointed at or focused: what it is, when, and the words
//! that gave the date.

use std::sync::Arc;

use archivolt_corpus::{Day, Edtf, Words};
use archivolt_index::DocId;

use super::dense::sentence;
use super::ink::{percent, px};
use super::marks::Light;
use super::text;
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::scale::list::LaneName;
use crate::state::scale::picture::{Picture, event_words};
use crate::state::scale::{ABOUT, Standing, TimelineDates, standing};
use crate::state::watch::{Callback, Memo, RwSignal, Signal};
use crate::text::joined;

/// The id of the card.
pub const CARD_ID: &str = "timeline-card";
/// Most titles, or words, that a card lists.
const MOST: usize = 5;

/// What is pointed at or focused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointed {
    /// A mark: its lane, and its index there.
    Mark(LaneName, usize),
    /// All of a lane in a stretch of time.
    Period(LaneName, Day, Day),
}

impl Pointed {
    fn lane(self) -> LaneName {
        match self {
            Self::Mark(lane, _) | Self::Period(lane, ..) => lane,
        }
    }
}

/// How the date of a document is known: the words that gave it, and how they did.
pub type Evidence = Callback<DocId, (String, String)>;

/// The card; nothing while nothing is pointed at.
#[component]
pub fn Card(
    /// Every date of the collection.
    dates: Arc<TimelineDates>,
    /// What is drawn.
    picture: Memo<Picture>,
    /// What colours it.
    light: Light,
    /// What is pointed at.
    pointed: RwSignal<Option<Pointed>>,
    /// Where the axis stands, in CSS pixels from the drawing's top.
    axis: Signal<f64>,
    /// The words that gave a document's date.
    evidence: Evidence,
) -> AnyView {
    let card = move || {
        let pointed = pointed.get()?;
        let (at, head, lines) = match pointed {
            Pointed::Mark(LaneName::Published, index) => document(&dates, picture, index, evidence)?,
            Pointed::Mark(LaneName::Mentioned, index) => moment(&dates, picture, index)?,
            Pointed::Period(lane, first, last) => period(&dates, picture, light, lane, (first, last))?,
        };
        let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect::<Vec<_>>();
        // On the other side of the axis, so that it covers nothing of its own lane.
        let top = match pointed.lane() {
            LaneName::Published => joined(&[&px(axis.get() + 28.0), "px"]),
            LaneName::Mentioned => "0".to_owned(),
        };
        let left = joined(&[
            "clamp(0px, calc(",
            &percent(at),
            " - var(--measure-narrow) / 2), calc(100% - var(--measure-narrow)))",
        ]);
        Some(
            view! {
                <div class="chart__card" id=CARD_ID style:left=left style:top=top>
                    <p class="chart__card-head">{head}</p>
                    {lines}
                </div>
            }
            .into_any(),
        )
    };
    card.into_any()
}

type Told = (f64, String, Vec<String>);

fn document(dates: &TimelineDates, picture: Memo<Picture>, index: usize, evidence: Evidence) -> Option<Told> {
    let document = dates.documents.get(index)?;
    let date = document.date.as_ref()?;
    let bounds = date.bounds();
    let at = picture.with(|picture| {
        let first = bounds.earliest.or(bounds.latest).map_or(0.0, |day| picture.scale.start(day));
        let last = bounds.latest.or(bounds.earliest).map_or(1.0, |day| picture.scale.end(day));
        (first.max(0.0) + last.min(1.0)) / 2.0
    });
    let (words, note) = evidence.run(document.id);
    let mut lines = vec![text::with_basis(&text::date(date, Words::Long), text::basis_within(document.basis))];
    if !words.is_empty() {
        lines.push(text::quoted(&words));
    }
    if !note.is_empty() {
        lines.push(note);
    }
    Some((at, joined(&[&text::plain(document.id.0 + 1), " ", &document.title]), lines))
}

fn moment(dates: &TimelineDates, picture: Memo<Picture>, index: usize) -> Option<Told> {
    let moment = dates.moments.get(index)?;
    let at = picture.with(|picture| {
        picture.moments.marks.iter().find(|placed| placed.index == index).map_or(0.5, |placed| placed.mark.head)
    });
    let mut lines = Vec::new();
    for event in moment.events.iter().filter_map(|event| dates.events.get(*event)).take(MOST) {
        let places: Vec<String> =
            event.mentions.iter().take(8).map(|mention| text::plain(mention.document.0 + 1)).collect();
        let words = if event.words == ABOUT { event_words(event).to_owned() } else { text::quoted(&event.words) };
        let places = text::listed(&places, text::LIST);
        let places = if event.mentions.len() > 8 { text::and_so_on(&places) } else { places };
        lines.push(text::card_event(event.mentions.len(), &words, text::basis_within(event.basis), &places));
    }
    if moment.events.len() > MOST {
        lines.push(text::other_wordings(moment.events.len() - MOST));
    }
    Some((at, text::date(&moment.date, Words::Long), lines))
}

fn period(
    dates: &TimelineDates,
    picture: Memo<Picture>,
    light: Light,
    lane: LaneName,
    days: (Day, Day),
) -> Option<Told> {
    let range = archivolt_corpus::Bounds { earliest: Some(days.0), latest: Some(days.1) };
    let of = |date: Option<&Edtf>| date.map_or(Standing::Outside, |date| standing(date.bounds(), range));
    let at = picture.with(|picture| (picture.scale.start(days.0) + picture.scale.end(days.1)) / 2.0);
    let mut count = (0, 0);
    let mut found = 0;
    let mut lines = Vec::new();
    let mut take = |stands: Standing, shown: bool, words: &dyn Fn() -> String| {
        match stands {
            Standing::Certain => count.0 += 1,
            Standing::Possible => count.1 += 1,
            Standing::Outside => return,
        }
        found += usize::from(shown);
        if shown && lines.len() < MOST {
            lines.push(words());
        }
    };
    match lane {
        LaneName::Published => {
            for (index, document) in dates.documents.iter().enumerate() {
                let stands = of(document.date.as_ref());
                if stands == Standing::Outside {
                    continue;
                }
                let shown = document.date.as_ref().is_some_and(|date| light.shows(index, date.bounds()));
                take(stands, shown, &|| joined(&[&text::plain(document.id.0 + 1), " ", &document.title]));
            }
        }
        LaneName::Mentioned => {
            for moment in &dates.moments {
                take(of(Some(&moment.date)), true, &|| text::date(&moment.date, Words::Short));
            }
        }
    }
    let head = sentence(lane, days, count);
    let all = (count.0 + count.1) as usize;
    if found < all {
        lines.insert(0, text::among_asked(found));
    }
    if found > MOST {
        lines.push(text::and_more(found - MOST));
    }
    Some((at, head, lines))
}
