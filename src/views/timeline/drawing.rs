//! Where things stand on a drawing, and the axis.

use super::brush::Window;
use super::ink::Ink;
use crate::state::scale::picture::{Lane, Picture, Silence};
use crate::text;

/// Heights of a drawing, in CSS pixels from its top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Geometry {
    /// The axis.
    pub axis: f64,
    /// The lower end of strokes of documents next to the axis.
    pub base: f64,
    /// From one row of documents to the next.
    pub pitch: f64,
    /// How tall documents' strokes are.
    pub tall: f64,
    /// Radius of their dots and rings.
    pub ring: f64,
    /// The upper end of strokes of moments next to the axis.
    pub moments: f64,
    /// From one row of moments to the next.
    pub moment_pitch: f64,
    /// How tall moments' strokes are.
    pub moment_tall: f64,
    /// How tall columns of documents may be.
    pub columns: f64,
    /// How tall columns of moments may be.
    pub moment_columns: f64,
    /// Where years without a document are told.
    pub silence: f64,
    /// Whether marks are named in two lines.
    pub large: bool,
}

impl Geometry {
    /// The strip above the results.
    pub const STRIP: Self = Self {
        axis: 96.0,
        base: 88.0,
        pitch: 28.0,
        tall: 20.0,
        ring: 4.0,
        moments: 122.0,
        moment_pitch: 14.0,
        moment_tall: 10.0,
        columns: 72.0,
        moment_columns: 26.0,
        silence: 50.0,
        large: false,
    };

    /// The strip in a small frame.
    pub const EMBED: Self = Self {
        axis: 38.0,
        base: 34.0,
        pitch: 13.0,
        tall: 11.0,
        ring: 3.0,
        moments: 60.0,
        moment_pitch: 0.0,
        moment_tall: 9.0,
        columns: 34.0,
        moment_columns: 12.0,
        silence: 16.0,
        large: false,
    };

    /// The same with room for this many rows of moments.
    pub fn with_moments(self, rows: usize) -> Self {
        match rows {
            3.. if self.moment_pitch > 0.0 => Self { moment_pitch: 9.0, moment_tall: 7.0, ..self },
            _ => self,
        }
    }

    /// The large timeline: the axis lies as low as the rows of documents need.
    pub fn large(document_rows: usize) -> Self {
        let axis = 240.0 + 66.0 * document_rows.saturating_sub(2) as f64;
        Self {
            axis,
            base: axis - 34.0,
            pitch: 66.0,
            tall: 48.0,
            ring: 6.0,
            moments: axis + 48.0,
            moment_pitch: 46.0,
            moment_tall: 28.0,
            columns: 190.0,
            moment_columns: 120.0,
            silence: axis - 128.0,
            large: true,
        }
    }
}

/// Axis, ticks, names, and years without a document, as markup.
pub fn axis_ink(picture: &Picture, geometry: Geometry, window: &Window) -> String {
    let (mut ink, y, scale) = (Ink::new(), geometry.axis, picture.scale);
    ink.level("axis__line", 0.0, 1.0, y);
    for at in &picture.axis.ticks {
        ink.upright("axis__tick", *at, y, y + 6.0);
    }
    for name in &picture.axis.names {
        let (left, right) = (scale.start(name.days.0), scale.end(name.days.1));
        let inside = !window.is_open() && window.left < right && window.right > left;
        let class = if inside { "axis__year axis__year--in" } else { "axis__year" };
        ink.words(class, name.at, 0.0, y + 15.0, &[("", &name.text)]);
    }
    for silence in &picture.silences {
        silence_ink(&mut ink, silence, geometry, window);
    }
    ink.done()
}

/// A dimension line with its words.
fn silence_ink(ink: &mut Ink, silence: &Silence, geometry: Geometry, window: &Window) {
    let (left, right) = silence.reach;
    let (y, middle) = (geometry.silence, (left + right) / 2.0);
    ink.group(if window.holds(middle) { "axis__gap axis__gap--in" } else { "axis__gap" });
    ink.level("axis__silence", left, right, y);
    ink.upright("axis__silence", left, y - 4.0, y + 4.0);
    ink.upright("axis__silence", right, y - 4.0, y + 4.0);
    let words = if silence.roomy { &silence.gap.long } else { &silence.gap.words };
    ink.words("axis__silence-name", middle, 0.0, y + 4.0, &[("", words)]);
    ink.end_group();
}

/// What lies off the axis, counted at its edges: "3 earlier".
pub fn edges_ink(lane: &Lane, y: f64) -> String {
    let mut ink = Ink::new();
    if !lane.before.is_empty() {
        let words = text::edge_earlier(lane.before.len());
        ink.words("date__edge", 0.0, 6.0, y, &[("", &words)]);
    }
    if !lane.after.is_empty() {
        let words = text::edge_later(lane.after.len());
        ink.words("date__edge date__edge--end", 1.0, -6.0, y, &[("", &words)]);
    }
    ink.done()
}
