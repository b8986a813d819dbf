//! Where things stand on a drawing, and the axis.

use leptos::prelude::*;

use super::brush::Window;
use crate::state::scale::picture::{Picture, Silence};

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
        base: 32.0,
        pitch: 14.0,
        tall: 18.0,
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

/// A place along the axis as an SVG length, so that the drawing stretches with
/// the page between two layouts and on paper.
pub fn percent(at: f64) -> String {
    format!("{:.3}%", at * 100.0)
}

/// A height as an SVG length.
pub fn px(at: f64) -> String {
    format!("{at:.1}")
}

/// Axis, ticks, names, and years without a document.
pub fn axis_view(picture: &Picture, geometry: Geometry, window: Memo<Window>) -> impl IntoView + use<> {
    let y = geometry.axis;
    let ticks = picture.axis.ticks.iter().map(|at| percent(*at)).map(|at| {
        view! { <line class="axis__tick" x1=at.clone() x2=at y1=px(y) y2=px(y + 6.0) /> }
    });
    let scale = picture.scale;
    let names = picture.axis.names.iter().map(|name| {
        let (left, right) = (scale.start(name.days.0), scale.end(name.days.1));
        let inside = move || window.with(|w| !w.is_open() && w.left < right && w.right > left);
        view! {
            <text class="axis__year" class=("axis__year--in", inside) x=percent(name.at) y=px(y + 15.0)>
                {name.text.clone()}
            </text>
        }
    });
    let silences = picture.silences.iter().map(|silence| silence_view(silence, geometry, window));
    view! {
        <line class="axis__line" x1="0" x2="100%" y1=px(y) y2=px(y) />
        {ticks.collect_view()}
        {names.collect_view()}
        {silences.collect_view()}
    }
}

/// A dimension line with its words.
fn silence_view(silence: &Silence, geometry: Geometry, window: Memo<Window>) -> impl IntoView + use<> {
    let (left, right) = silence.reach;
    let (y, middle) = (geometry.silence, (left + right) / 2.0);
    let inside = move || window.with(|w| w.holds(middle));
    let more = silence.roomy.then(|| view! { <tspan class="axis__silence-name--long">{silence.gap.more}</tspan> });
    view! {
        <g class="axis__gap" class=("axis__gap--in", inside)>
            <line class="axis__silence" x1=percent(left) x2=percent(right) y1=px(y) y2=px(y) />
            <line class="axis__silence" x1=percent(left) x2=percent(left) y1=px(y - 4.0) y2=px(y + 4.0) />
            <line class="axis__silence" x1=percent(right) x2=percent(right) y1=px(y - 4.0) y2=px(y + 4.0) />
            <text class="axis__silence-name" x=percent(middle) y=px(y + 4.0)>{silence.gap.words.clone()}{more}</text>
        </g>
    }
}
