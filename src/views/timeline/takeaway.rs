//! The view and its data as files.

use super::roving::STOP_ID;
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::browser::{dom, picture};
use crate::state::watch::Callback;
use crate::text;
use crate::views::parts::press;

/// A file of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// A table.
    Csv,
    /// JSON.
    Json,
    /// TimelineJS's JSON.
    TimelineJs,
    /// Markwhen's text.
    Markwhen,
}

/// Buttons that save the drawing and the dates that are shown.
#[component]
pub fn Takeaway(
    /// Lines below the picture: what, filter, date, collection.
    caption: Callback<(), Vec<String>>,
    /// Told which file of the data is wanted.
    on_data: Callback<Saved>,
    /// Told the name of a file, its kind and what is in it.
    on_save: Callback<(&'static str, &'static str, String)>,
) -> AnyView {
    let drawn = move || dom::element(STOP_ID).and_then(|drawing| picture::svg(&drawing, &caption.run(())));
    let svg = move || {
        if let Some((svg, ..)) = drawn() {
            on_save.run(("timeline.svg", "image/svg+xml", svg));
        }
    };
    let png = move || {
        if let Some((svg, width, height)) = drawn() {
            picture::save_png("timeline.png", &svg, width, height);
        }
    };
    let data = |which: Saved, name: &'static str| {
        view! { <button class="button" type="button" on:click=press(move || on_data.run(which))>{name}</button> }
    };
    view! {
        <div class="takeaway" role="group" aria-label=text::TAKE_AWAY>
            <span>{text::TAKE_AWAY}</span>
            <button class="button" type="button" on:click=press(svg)>{text::PICTURE_SVG}</button>
            <button class="button" type="button" on:click=press(png)>{text::PICTURE_PNG}</button>
            {data(Saved::Csv, text::TABLE_CSV.say())} {data(Saved::Json, "JSON")} {data(Saved::TimelineJs, "TimelineJS")}
            {data(Saved::Markwhen, "Markwhen")}
        </div>
    }
    .into_any()
}
