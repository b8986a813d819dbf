//! Both lanes of a drawing, as marks or as columns.

use std::sync::Arc;

use archivolt_corpus::{Bounds, Edtf};
use archivolt_index::DocId;

use super::columns::{Columns, Hang};
use super::drawing::Geometry;
use super::marks::{Light, document_mark, moment_mark};
use crate::browser::element::{AnyView, IntoAny, view};
use crate::state::scale::columns::{Column, columns, period};
use crate::state::scale::picture::{Picture, Placed};
use crate::state::scale::{DateRange, Scale, TimelineDates};
use crate::state::watch::{Memo, Signal};

/// What a drawing is made from.
#[derive(Clone)]
pub struct Source {
    /// Every date of the collection.
    pub dates: Arc<TimelineDates>,
    /// What is laid out.
    pub picture: Memo<Picture>,
    /// What colours it.
    pub light: Light,
}

impl Source {
    /// The days shown.
    fn scale(&self) -> Signal<Scale> {
        let picture = self.picture;
        Signal::new(move || picture.with(|picture| picture.scale))
    }

    /// The breadth it is laid out for.
    fn breadth(&self) -> Signal<f64> {
        let picture = self.picture;
        Signal::new(move || picture.with(|picture| picture.width))
    }

    /// Counts into the columns of the drawing.
    fn counted(&self, dates: impl Fn() -> Vec<Bounds> + Send + Sync + 'static) -> Memo<Vec<Column>> {
        let picture = self.picture;
        Memo::new(move || {
            let (scale, width) = picture.with(|picture| (picture.scale, picture.width));
            columns(scale, period(scale, width), dates())
        })
    }

    /// The column of published documents at a place of the drawing, as a range.
    pub fn column_at(&self, at: f64) -> Option<DateRange> {
        let (scale, width) = self.picture.with_untracked(|picture| (picture.scale, picture.width));
        let period = period(scale, width);
        let first = period.floor(scale.day_at(at));
        let last = period.next(first).map(|next| archivolt_corpus::Day(next.0 - 1))?;
        let holds = |bounds: Bounds| {
            bounds.earliest.is_none_or(|day| day <= last) && bounds.latest.is_none_or(|day| day >= first)
        };
        let matching = self.light.matching.get_untracked();
        let found = self.dates.documents.iter().zip(matching).filter(|(_, matches)| *matches);
        let any = found.filter_map(|(document, _)| document.date.as_ref()).any(|date| holds(date.bounds()));
        any.then(|| DateRange { from: Edtf::parse(&first.iso()).ok(), to: Edtf::parse(&last.iso()).ok() })
    }
}

/// Makes a mark a control.
pub type Frame = Arc<dyn Fn(&Placed, AnyView) -> AnyView + Send + Sync>;

/// Draws a lane that has too much for marks.
pub type Many = Arc<dyn Fn(&Source, Geometry) -> AnyView + Send + Sync>;

/// Documents above the axis. `frame` wraps each mark, so that a large drawing can
/// make it a control.
pub fn document_lane(source: &Source, geometry: Memo<Geometry>, frame: Frame, many: Many) -> AnyView {
    let (dates, picture, light) = (source.dates.clone(), source.picture, source.light);
    let crowded = Memo::new(move || picture.with(|picture| picture.documents.crowded));
    let source = source.clone();
    let lane = move || {
        let geometry = geometry.get();
        if crowded.get() {
            return many(&source, geometry);
        }
        picture.with(|picture| {
            let mark = |placed: &Placed| {
                let mark = document_mark(placed, &dates, geometry, picture.width, light)?;
                Some(frame(placed, mark))
            };
            picture.documents.marks.iter().map(mark).collect::<Vec<_>>().into_any()
        })
    };
    lane.into_any()
}

/// Moments below the axis.
pub fn moment_lane(
    source: &Source,
    geometry: Memo<Geometry>,
    spoken_of: Signal<Option<DocId>>,
    frame: Frame,
    many: Many,
) -> AnyView {
    let (dates, picture, light) = (source.dates.clone(), source.picture, source.light);
    let crowded = Memo::new(move || picture.with(|picture| picture.moments.crowded));
    let source = source.clone();
    let lane = move || {
        let geometry = geometry.get();
        if crowded.get() {
            return many(&source, geometry);
        }
        picture.with(|picture| {
            let mark = |placed: &Placed| {
                let mark = moment_mark(placed, &dates, geometry, picture.width, light, spoken_of)?;
                Some(frame(placed, mark))
            };
            picture.moments.marks.iter().map(mark).collect::<Vec<_>>().into_any()
        })
    };
    lane.into_any()
}

/// Documents as columns.
pub fn crowd(source: &Source, geometry: Geometry) -> AnyView {
    let dates = source.dates.clone();
    let every =
        move || dates.documents.iter().filter_map(|document| document.date.as_ref()).map(Edtf::bounds).collect();
    let (dates, matching) = (source.dates.clone(), source.light.matching);
    let matched = move || {
        matching.with(|matching| {
            let found = dates.documents.iter().zip(matching).filter(|(_, matches)| **matches);
            found.filter_map(|(document, _)| document.date.as_ref()).map(Edtf::bounds).collect()
        })
    };
    let (all, found) = (source.counted(every), source.counted(matched));
    view! {
        <Columns
            all found scale=source.scale() breadth=source.breadth() window=source.light.brush.window
            hang=Hang::Above axis=geometry.axis tall=geometry.columns
        />
    }
    .into_any()
}

/// Moments as columns.
pub fn moment_crowd(source: &Source, geometry: Geometry) -> AnyView {
    let dates = source.dates.clone();
    let every = move || dates.moments.iter().map(|moment| moment.date.bounds()).collect();
    let (dates, matching) = (source.dates.clone(), source.light.matching);
    let matched = move || {
        matching.with(|matching| {
            let found = |id: &DocId| matching.get(id.0 as usize).copied().unwrap_or(false);
            let moments = dates.moments.iter().filter(|moment| moment.documents.iter().any(found));
            moments.map(|moment| moment.date.bounds()).collect()
        })
    };
    let (all, found) = (source.counted(every), source.counted(matched));
    let window =
        Memo::new(|| super::brush::Window { left: 0.0, right: 1.0, bounds: Bounds { earliest: None, latest: None } });
    view! {
        <Columns
            all found scale=source.scale() breadth=source.breadth() window
            hang=Hang::Below axis=geometry.axis + 22.0 tall=geometry.moment_columns
        />
    }
    .into_any()
}
