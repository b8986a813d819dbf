//! Views and their data as files.

use super::roving::STOP_ID;
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::browser::picture;
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

/// What gives the visitor a file: its name, its kind and what is in it.
pub type OnSave = Callback<(&'static str, &'static str, String)>;

/// Buttons that save the drawing and the dates that are shown.
#[component]
pub fn Takeaway(
    /// Lines below the picture: what, filter, date, collection.
    caption: Callback<(), Vec<String>>,
    /// Told which file of the data is wanted.
    on_data: Callback<Saved>,
    /// Told the name of a file, its kind and what is in it.
    on_save: OnSave,
) -> AnyView {
    let drawn = Callback::new(|()| vec![(String::new(), STOP_ID.to_owned())]);
    let mut buttons = pictures(["timeline.svg", "timeline.png"], drawn, caption, on_save);
    let data = [
        (text::TABLE_CSV.say(), Saved::Csv),
        ("JSON", Saved::Json),
        ("TimelineJS", Saved::TimelineJs),
        ("Markwhen", Saved::Markwhen),
    ];
    buttons.extend(data.map(|(name, which)| button(name, move || on_data.run(which))));
    taken(buttons)
}

/// Buttons that save drawings as one picture; each has a name, which may be empty, and an element's id.
pub fn pictures(
    names: [&'static str; 2],
    drawn: Callback<(), Vec<(String, String)>>,
    caption: Callback<(), Vec<String>>,
    on_save: OnSave,
) -> Vec<AnyView> {
    let [svg, png] = names;
    let picture = move || picture::svg(&drawn.run(()), &caption.run(()));
    let save = move || {
        if let Some((text, ..)) = picture() {
            on_save.run((svg, "image/svg+xml", text));
        }
    };
    let paint = move || {
        if let Some((text, width, height)) = picture() {
            picture::save_png(png, &text, width, height);
        }
    };
    vec![button(text::PICTURE_SVG.say(), save), button(text::PICTURE_PNG.say(), paint)]
}

/// A button that saves something.
pub fn button(name: &'static str, save: impl Fn() + 'static) -> AnyView {
    view! { <button class="button" type="button" on:click=press(save)>{name}</button> }.into_any()
}

/// Buttons that save, under their name.
pub fn taken(buttons: Vec<AnyView>) -> AnyView {
    view! {
        <div class="takeaway" role="group" aria-label=text::TAKE_AWAY>
            <span>{text::TAKE_AWAY}</span>
            {buttons}
        </div>
    }
    .into_any()
}
