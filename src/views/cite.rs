//! Links, citations, downloads and embedding codes: a dialog that does not block
//! what it is about, and the button that opens it.

use leptos::{ev, prelude::event_target_value};

use super::parts::press;
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::View;
use crate::state::cite::Format;
use crate::state::export::{Form, Rows};
use crate::state::share::Part;
use crate::state::watch::{Callback, RwSignal, Signal};
use crate::text::{self, Message, joined};

/// What is cited or shared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    /// The paragraph, or the words selected.
    Paragraph,
    /// The document.
    #[default]
    Document,
    /// The results, or the view that is shown.
    Results,
    /// Each of the results by itself.
    Each,
    /// The collection.
    Whole,
}

impl Subject {
    const ALL: [Self; 5] = [Self::Paragraph, Self::Document, Self::Results, Self::Each, Self::Whole];
}

/// Which of the page's dialogs it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The open document.
    Document,
    /// The results.
    Results,
    /// Another view.
    View,
}

impl About {
    /// What it can be about, the first as it opens.
    fn subjects(self) -> &'static [Subject] {
        match self {
            Self::Document => &[Subject::Paragraph, Subject::Document, Subject::Results, Subject::Whole],
            Self::Results => &[Subject::Results, Subject::Each, Subject::Whole],
            Self::View => &[Subject::Results, Subject::Whole],
        }
    }

    /// Id of its button.
    pub fn button(self) -> &'static str {
        if self == Self::Document { "cite-button" } else { "share-button" }
    }

    /// What its button says.
    pub fn words(self) -> Message {
        match self {
            Self::Document => text::CITE_OR_SHARE,
            Self::Results => text::SHARE_OR_EXPORT,
            Self::View => text::SHARE_THIS_VIEW,
        }
    }

    /// Ids of the dialog, its title, the link, the citation and the code.
    fn ids(self) -> [&'static str; 5] {
        if self == Self::Document {
            ["cite", "cite-title", "cite-link", "cite-words", "cite-code"]
        } else {
            ["share", "share-title", "share-link", "share-words", "share-code"]
        }
    }
}

/// Where words are copied from, and what is told when they are.
pub type Copied = (String, &'static str, Message);

/// What the dialog shows and does.
#[derive(Clone, Copy)]
pub struct Sharing {
    /// What it is about.
    pub about: About,
    /// Number of the paragraph that the address names, or that was selected in.
    pub paragraph: Signal<Option<u32>>,
    /// Parts of what is asked.
    pub parts: Signal<Vec<Part>>,
    /// Those that the link leaves out.
    pub dropped: RwSignal<Vec<Part>>,
    /// Link to each subject.
    pub link: Callback<Subject, String>,
    /// What the link will show.
    pub says: Callback<Subject, String>,
    /// Citation of each subject in each format; with `true` so much of it as is shown.
    pub citation: Callback<(Subject, Format, bool), String>,
    /// Gives all of it to somebody, once nothing of it is lacking.
    pub all: Callback<(Subject, Format, Callback<String>)>,
    /// Whether rows of a kind can be had, and the file of them.
    pub rows: Callback<Rows, bool>,
    /// Saves rows in a form.
    pub on_table: Callback<(Rows, Form)>,
    /// Whether it can be embedded from here, and whether a preview can be shown.
    pub embeds: (bool, bool),
    /// Code that embeds a subject: with the script or not, in another view.
    pub code: Callback<(Subject, bool, Option<View>), String>,
    /// Address for the preview of the same.
    pub framed: Callback<(Subject, Option<View>), Option<String>>,
    /// Told to copy words.
    pub on_copy: Callback<Copied>,
    /// Told to save a citation: the ending of its name, and its text.
    pub on_save: Callback<(&'static str, String)>,
    /// Told to put focus on an element.
    pub on_focus: Callback<&'static str>,
    /// Told that the dialog opens, before it does.
    pub on_open: Callback<()>,
}

/// A choice of several, one of which is taken.
fn choose<T: Copy + PartialEq + Send + Sync + 'static>(
    name: Message,
    all: &[(T, &'static str)],
    chosen: RwSignal<T>,
) -> AnyView {
    let all = all.to_vec();
    let options: Vec<AnyView> = all
        .iter()
        .map(|(one, words)| {
            let (one, words) = (*one, *words);
            view! { <option value=words prop:selected=move || chosen.get() == one>{words}</option> }.into_any()
        })
        .collect();
    let on_change = move |event: ev::Event| {
        let value = event_target_value(&event);
        if let Some((one, _)) = all.iter().find(|(_, words)| *words == value) {
            chosen.set(*one);
        }
    };
    view! { <select class="select" aria-label=name on:change=on_change>{options}</select> }.into_any()
}

/// The dialog, and the button that opens it.
#[component]
pub fn SharePopover(
    /// What it shows and does.
    sharing: Sharing,
) -> AnyView {
    let about = sharing.about;
    let [id, title_id, ..] = about.ids();
    let open = RwSignal::new(false);
    let subject = RwSignal::new(Subject::Document);
    let close = move || {
        open.set(false);
        sharing.on_focus.run(about.button());
    };
    let toggle = move || {
        if open.get_untracked() {
            close();
            return;
        }
        sharing.on_open.run(());
        sharing.dropped.set(Vec::new());
        subject.set(match about {
            About::Document if sharing.paragraph.get_untracked().is_some() => Subject::Paragraph,
            About::Document => Subject::Document,
            _ => Subject::Results,
        });
        open.set(true);
        sharing.on_focus.run(title_id);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            close();
        }
    };
    let title = move || match about {
        About::Document => match sharing.paragraph.get() {
            Some(number) => text::cite_paragraph(&text::plain(number)),
            None => text::CITE_OR_SHARE.say().to_owned(),
        },
        about => about.words().say().to_owned(),
    };
    let dialog = move || {
        open.get().then(|| {
            view! {
                <div class="popover popover--sheet" id=id role="dialog" aria-labelledby=title_id>
                    <div class="popover__head">
                        <h2 class="popover__title" id=title_id tabindex="-1">{title}</h2>
                        <button class="button button--plain" type="button" on:click=press(close)>{text::CLOSE}</button>
                    </div>
                    {link_part(sharing, subject)}
                    {cite_part(sharing, subject)}
                    {table_part(sharing)}
                    {embed_part(sharing, subject)}
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
                id=about.button()
                aria-haspopup="dialog"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=press(toggle)
            >
                {about.words()}
            </button>
            {dialog}
        </div>
    }
    .into_any()
}

fn radio(group: &'static str, name: &'static str, on: Signal<bool>, off: Signal<bool>, act: Box<dyn Fn()>) -> AnyView {
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
}

/// What it is about, the link, what that will show and what it carries.
fn link_part(sharing: Sharing, subject: RwSignal<Subject>) -> AnyView {
    let about = sharing.about;
    let [_, _, link_id, ..] = about.ids();
    let what: Vec<AnyView> = about
        .subjects()
        .iter()
        .map(|one| {
            let one = *one;
            let place = Subject::ALL.iter().position(|other| *other == one).unwrap_or(0);
            let name = match (about, one) {
                (About::View, Subject::Results) => text::CITE_THIS_VIEW,
                _ => text::CITE_WHAT.get(place).copied().unwrap_or(text::CITE_THE_DOCUMENT),
            };
            let on = Signal::new(move || subject.get() == one);
            let off = Signal::new(move || one == Subject::Paragraph && sharing.paragraph.get().is_none());
            let group = if about == About::Document { "cite-what" } else { "share-what" };
            radio(group, name.say(), on, off, Box::new(move || subject.set(one)))
        })
        .collect();
    let dropped = sharing.dropped;
    let part = move |part: Part| {
        let place = Part::ALL.iter().position(|other| *other == part).unwrap_or(0);
        let toggle = move |_| {
            dropped.update(|dropped| match dropped.iter().position(|other| *other == part) {
                Some(place) => {
                    dropped.remove(place);
                }
                None => dropped.push(part),
            });
        };
        view! {
            <label>
                <input
                    type="checkbox"
                    prop:checked=move || dropped.with(|dropped| !dropped.contains(&part))
                    on:change=toggle
                />
                " " {text::LINK_PARTS.get(place).copied()}
            </label>
        }
        .into_any()
    };
    let carries = move || {
        let parts = sharing.parts.get();
        (subject.get() == Subject::Results && !parts.is_empty()).then(|| {
            let parts: Vec<AnyView> = parts.into_iter().map(part).collect();
            view! { <div class="popover__choice" role="group" aria-label=text::LINK_CARRIES>{parts}</div> }.into_any()
        })
    };
    let address = Signal::new(move || sharing.link.run(subject.get()));
    let copy = move || sharing.on_copy.run((address.get_untracked(), link_id, text::LINK_COPIED));
    view! {
        <div class="popover__part">
            <div class="popover__choice" role="radiogroup" aria-label=text::WHAT_TO_CITE>{what}</div>
            {carries}
            <p class="popover__says">{move || sharing.says.run(subject.get())}</p>
            <p class="popover__text popover__text--code" id=link_id>{move || address.get()}</p>
            <div class="popover__row">
                <button class="button button--main" type="button" on:click=press(copy)>{text::COPY_LINK}</button>
            </div>
        </div>
    }
    .into_any()
}

fn cite_part(sharing: Sharing, subject: RwSignal<Subject>) -> AnyView {
    let about = sharing.about;
    let [_, _, _, words_id, _] = about.ids();
    let format = RwSignal::new(Format::Plain);
    let never = Signal::new(|| false);
    let formats: Vec<AnyView> = Format::ALL
        .into_iter()
        .zip(std::iter::once(text::FORMAT_PLAIN.say()).chain(text::FORMATS))
        .map(|(one, name)| {
            let on = Signal::new(move || format.get() == one);
            let group = if about == About::Document { "cite-format" } else { "share-format" };
            radio(group, name, on, never, Box::new(move || format.set(one)))
        })
        .collect();
    let words = move |shown: bool| sharing.citation.run((subject.get(), format.get(), shown));
    let all = move |then| sharing.all.run((subject.get_untracked(), format.get_untracked(), then));
    let class = move || {
        joined(&[
            "popover__text popover__text--lines",
            if format.get().is_prose() { "" } else { " popover__text--code" },
        ])
    };
    let (on_copy, on_save) = (sharing.on_copy, sharing.on_save);
    let copy = move || all(Callback::new(move |words| on_copy.run((words, words_id, text::CITATION_COPIED))));
    let save = move || all(Callback::new(move |words| on_save.run((format.get_untracked().extension(), words))));
    view! {
        <details class="popover__part" prop:open=about == About::Document>
            <summary>{text::CITE}</summary>
            <div class="popover__choice" role="radiogroup" aria-label=text::CITATION_FORMAT>{formats}</div>
            <p class=class id=words_id>{move || words(true)}</p>
            <div class="popover__row">
                <button class="button" type="button" on:click=press(copy)>{text::COPY_CITATION}</button>
                <button class="button" type="button" on:click=press(save)>{text::DOWNLOAD}</button>
            </div>
        </details>
    }
    .into_any()
}

fn table_part(sharing: Sharing) -> AnyView {
    let chosen = RwSignal::new(Rows::Documents);
    let form = RwSignal::new(Form::Csv);
    let named = Rows::ALL.into_iter().zip(text::EXPORT_ROWS.map(Message::say));
    let rows: Vec<(Rows, &str)> = named.filter(|(rows, _)| sharing.rows.run(*rows)).collect();
    let forms: Vec<(Form, &str)> = Form::ALL.into_iter().zip(text::EXPORT_FORMS).collect();
    let save = move || sharing.on_table.run((chosen.get_untracked(), form.get_untracked()));
    view! {
        <details class="popover__part">
            <summary>{text::EXPORT}</summary>
            <div class="popover__row">
                {choose(text::EXPORT_WHAT, &rows, chosen)}
                {choose(text::EXPORT_FORM, &forms, form)}
                <button class="button" type="button" on:click=press(save)>{text::DOWNLOAD}</button>
            </div>
        </details>
    }
    .into_any()
}

fn embed_part(sharing: Sharing, subject: RwSignal<Subject>) -> Option<AnyView> {
    // A page that stands in a frame already is not the one to embed from.
    let (embeds, can_show) = sharing.embeds;
    if !embeds {
        return None;
    }
    let about = sharing.about;
    let [.., code_id] = about.ids();
    let scripted = RwSignal::new(false);
    let shown_as = RwSignal::new(None::<View>);
    let preview = RwSignal::new(false);
    // Of each result there is no frame: of all of them there is.
    let what = move || match subject.get() {
        Subject::Each => Subject::Results,
        subject => subject,
    };
    let codes: Vec<(bool, &str)> = [false, true].into_iter().zip(text::EMBED_CODES.map(Message::say)).collect();
    let views: Vec<(Option<View>, &str)> =
        [None, Some(View::Timeline)].into_iter().zip(text::EMBED_VIEWS.map(Message::say)).collect();
    let other = move || {
        let lists = about != About::View && matches!(what(), Subject::Results | Subject::Whole);
        lists.then(|| choose(text::EMBED_VIEW, &views, shown_as))
    };
    let code = Signal::new(move || sharing.code.run((what(), scripted.get(), shown_as.get())));
    let frame = move || {
        let source = if preview.get() { sharing.framed.run((what(), shown_as.get())) } else { None };
        source.map(|source| {
            view! {
                <iframe class="popover__preview" src=source sandbox="allow-scripts" title=text::PREVIEW></iframe>
            }
            .into_any()
        })
    };
    let copy = move || sharing.on_copy.run((code.get_untracked(), code_id, text::CODE_COPIED));
    Some(
        view! {
            <details class="popover__part">
                <summary>{text::EMBED}</summary>
                <div class="popover__row">{choose(text::EMBED_HOW, &codes, scripted)} {other}</div>
                <p class="popover__text popover__text--code" id=code_id>{move || code.get()}</p>
                <div class="popover__row">
                    <button class="button" type="button" on:click=press(copy)>{text::COPY_CODE}</button>
                    <button
                        class="button"
                        type="button"
                        hidden=!can_show
                        on:click=press(move || preview.update(|preview| *preview = !*preview))
                    >
                        {move || if preview.get() { text::HIDE_PREVIEW } else { text::SHOW_PREVIEW }}
                    </button>
                </div>
                {frame}
            </details>
        }
        .into_any(),
    )
}
