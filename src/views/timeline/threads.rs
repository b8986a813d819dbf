//! Threads from one document to the moments it mentions.

use archivolt_index::DocId;

use super::drawing::Geometry;
use super::ink::{Ink, px};
use crate::state::scale::TimelineDates;
use crate::state::scale::mark::{Place, mark};
use crate::state::scale::picture::Picture;
use crate::text::joined;

/// The threads of a document, the open one or the one pointed at, in units of a
/// thousand along the axis.
pub fn threads_ink(dates: &TimelineDates, picture: &Picture, geometry: Geometry, from: Option<DocId>) -> String {
    let mut ink = Ink::new();
    let Some(id) = from else { return String::new() };
    let date = dates.documents.get(id.0 as usize).and_then(|document| document.date.as_ref());
    let Some(Place::On(start)) = date.and_then(|date| mark(date, picture.scale, picture.width)) else {
        return String::new();
    };
    let start = px(start.head * 1000.0);
    let (axis, under, over) = (px(geometry.axis), px(geometry.axis + 48.0), px(geometry.axis + 22.0));
    for placed in &picture.moments.marks {
        let mentioned = dates.moments.get(placed.index).is_some_and(|moment| moment.documents.contains(&id));
        if mentioned {
            let end = px(placed.mark.head * 1000.0);
            let top = px(geometry.moments + geometry.moment_pitch * placed.row as f64);
            let parts =
                ["M", &start, " ", &axis, "C", &start, " ", &under, " ", &end, " ", &over, " ", &end, " ", &top];
            ink.path("thread", &joined(&parts));
        }
    }
    ink.done()
}
