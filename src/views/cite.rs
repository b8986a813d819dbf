//! Citations and links to keep: a dialog that does not block the text.

use leptos::ev;

use super::parts::press;
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::cite::Format;
use crate::state::watch::{Callback, RwSignal, Signal};
use crate::text::{self, joined};

/// What is cited or shared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// The paragraph, or the words selected.
    Paragraph,
    /// The document.
    #[default]
    Document,
    /// The results.
    Results,
}

/// The dialog, and the button that opens it.
#[component]
pub fn CitePopover(
    /// Number of the paragraph that the address names.
    paragraph: Signal<Option<u32>>,
    /// Link to each subject.
    link: Callback<Subject, String>,
    /// Citation of each subject in each format.
    citation: Callback<(Subject, Format), String>,
    /// Told to copy words; the id is of the element that shows them.
    on_copy: Callback<(String, &'static str)>,
    /// Told to save a citation: the ending of its name, and its text.
    on_save: Callback<(&'static str, String)>,
    /// Told to put focus on an element.
    on_focus: Callback<&'static str>,
    /// Told that the dialog opens, before it does.
    on_open: Callback<()>,
) -> AnyView {
    let open = RwSignal::new(false);
    let subject = RwSignal::new(Subject::Document);
    let format = RwSignal::new(Format::Plain);
    let close = move || {
        open.set(false);
        on_focus.run("cite-button");
    };
    let toggle = move || {
        if open.get_untracked() {
            close();
            return;
        }
        on_open.run(());
        subject.set(if paragraph.get_untracked().is_some() { Subject::Paragraph } else { Subject::Document });
        open.set(true);
        on_focus.run("cite-title");
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            close();
        }
    };
    let radio = |group: &'static str, name: &'static str, on: Signal<bool>, off: Signal<bool>, act: Box<dyn Fn()>| {
        view! {
            <label>
                <input
                    type="radio"
                    name=group
                    prop:checked=move || on.get()
                    disabled=move || off.get()
                    on:change=move |_| act()
                />
                " " {name}
            </label>
        }
        .into_any()
    };
    let subjects = [Subject::Paragraph, Subject::Document, Subject::Results];
    let never = Signal::new(|| false);
    let dialog = move || {
        open.get().then(|| {
            let what: Vec<AnyView> = subjects
                .into_iter()
                .zip(text::CITE_WHAT)
                .map(|(one, name)| {
                    let on = Signal::new(move || subject.get() == one);
                    let off = Signal::new(move || one == Subject::Paragraph && paragraph.get().is_none());
                    radio("cite-what", name, on, off, Box::new(move || subject.set(one)))
                })
                .collect();
            let formats: Vec<AnyView> = Format::ALL
                .into_iter()
                .zip(text::FORMATS)
                .map(|(one, name)| {
                    let on = Signal::new(move || format.get() == one);
                    radio("cite-format", name, on, never, Box::new(move || format.set(one)))
                })
                .collect();
            let address = Signal::new(move || link.run(subject.get()));
            let words = Signal::new(move || citation.run((subject.get(), format.get())));
            view! {
                <div class="popover popover--sheet" id="cite" role="dialog" aria-labelledby="cite-title">
                    <div class="popover__head">
                        <h2 class="popover__title" id="cite-title" tabindex="-1">
                            {move || text::cite_title(paragraph.get())}
                        </h2>
                        <button class="button button--plain" type="button" on:click=press(close)>{text::CLOSE}</button>
                    </div>
                    <div class="popover__part">
                        <div class="popover__choice" role="radiogroup" aria-label=text::WHAT_TO_CITE>{what}</div>
                        <p class="popover__text popover__text--code" id="cite-link">{move || address.get()}</p>
                        <div class="popover__row">
                            <button
                                class="button button--main"
                                type="button"
                                on:click=press(move || on_copy.run((address.get_untracked(), "cite-link")))
                            >
                                {text::COPY_LINK}
                            </button>
                        </div>
                    </div>
                    <div class="popover__part" hidden=move || subject.get() == Subject::Results>
                        <div class="popover__choice" role="radiogroup" aria-label=text::CITATION_FORMAT>{formats}</div>
                        <p
                            class=move || joined(&["popover__text", if format.get() == Format::Plain { "" } else { " popover__text--code popover__text--lines" }])
                            id="cite-words"
                        >
                            {move || words.get()}
                        </p>
                        <div class="popover__row">
                            <button
                                class="button"
                                type="button"
                                on:click=press(move || on_copy.run((words.get_untracked(), "cite-words")))
                            >
                                {text::COPY_CITATION}
                            </button>
                            <button
                                class="button"
                                type="button"
                                on:click=press(move || on_save.run((format.get_untracked().extension(), words.get_untracked())))
                            >
                                {text::DOWNLOAD}
                            </button>
                        </div>
                    </div>
                </div>
            }
            .into_any()
        })
    };
    view! {
        <div class="anchor" on:keydown=on_key>
            <button
                class="button"
                type="button"
                id="cite-button"
                aria-haspopup="dialog"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=press(toggle)
            >
                {text::CITE_OR_SHARE}
            </button>
            {dialog}
        </div>
    }
    .into_any()
}
