//! Threads from one document to the moments it mentions.

use std::sync::Arc;

use archivolt_index::DocId;
use leptos::prelude::*;

use super::drawing::{Geometry, px};
use crate::state::scale::mark::{Place, mark};
use crate::state::scale::picture::Picture;
use crate::state::scale::TimelineDates;

/// The threads of one document: the open one, or the one pointed at.
#[component]
pub fn Threads(
    /// Every date of the collection.
    dates: Arc<TimelineDates>,
    /// Where marks stand.
    picture: Memo<Picture>,
    /// Heights.
    geometry: Memo<Geometry>,
    /// How tall the drawing is.
    height: Memo<f64>,
    /// The document.
    spoken_of: Signal<Option<DocId>>,
) -> impl IntoView {
    let paths = Memo::new(move |_| {
        let Some(id) = spoken_of.get() else { return Vec::new() };
        let date = dates.documents.get(id.0 as usize).and_then(|document| document.date.as_ref());
        let geometry = geometry.get();
        picture.with(|picture| {
            let from = match date.and_then(|date| mark(date, picture.scale, picture.width)) {
                Some(Place::On(mark)) => mark.head * 1000.0,
                _ => return Vec::new(),
            };
            let mentioned = picture.moments.marks.iter().filter(|placed| {
                dates.moments.get(placed.index).is_some_and(|moment| moment.documents.contains(&id))
            });
            mentioned
                .map(|placed| {
                    let to = placed.mark.head * 1000.0;
                    let top = geometry.moments + geometry.moment_pitch * placed.row as f64;
                    let (axis, under, over) = (geometry.axis, geometry.axis + 48.0, geometry.axis + 22.0);
                    format!("M{from:.1} {axis} C{from:.1} {under} {to:.1} {over} {to:.1} {top}")
                })
                .collect::<Vec<_>>()
        })
    });
    view! {
        <svg
            class="chart__threads" x="0" y="0" width="100%" height=move || px(height.get())
            viewBox=move || format!("0 0 1000 {}", px(height.get())) preserveAspectRatio="none" aria-hidden="true"
        >
            {move || paths.with(|paths| {
                paths.iter().map(|path| view! { <path class="thread" d=path.clone() /> }).collect_view()
            })}
        </svg>
    }
}
