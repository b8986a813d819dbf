//! The search field, its suggestions and the explanation of the search.

use leptos::ev;

use super::parts::press;
use crate::browser::dom;
use crate::browser::element::{AnyView, IntoAny, NodeRef, component, view};
use crate::state::watch::{Callback, RwSignal, Signal, effect};
use crate::text::{self, joined};

/// One way to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What it says.
    pub word: String,
    /// What it is.
    pub note: String,
    /// What stands in the field afterwards.
    pub query: String,
    /// The theme that is ticked instead.
    pub theme: Option<String>,
    /// The document that is opened instead.
    pub document: Option<String>,
}

/// Ways to go on from what is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    /// Best first.
    pub list: Vec<Offer>,
    /// Whether the word being typed is not a word yet, so that the list opens by itself.
    pub unfinished: bool,
    /// Whether more are on the way.
    pub awaited: bool,
}

/// The search of the page.
#[component]
pub fn SearchBox(
    /// What is asked.
    query: Signal<String>,
    /// What was found: `2 documents`; empty while nothing is asked.
    count: Signal<String>,
    /// Told what is typed, at each keystroke.
    on_type: Callback<String>,
    /// Told what stands there when the visitor is done: Enter, or leaving the field.
    on_settle: Callback<String>,
    /// Told which suggestion was taken.
    on_offer: Callback<Offer>,
    /// Works out the suggestions for what is typed.
    offers: Callback<String, Offers>,
    /// Grows when what was on the way has come.
    arrived: Signal<u32>,
    /// Told how many suggestions are shown.
    on_shown: Callback<usize>,
) -> AnyView {
    let field = NodeRef::new();
    let list = RwSignal::new(Vec::<Offer>::new());
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let help = RwSignal::new(false);
    let typed = move || field.get_untracked().map(|field| dom::typed(&field)).unwrap_or_default();
    let close = move || {
        open.set(false);
        active.set(None);
    };
    let awaited = RwSignal::new(false);
    let suggest = move |asked: bool| {
        let found = offers.run(typed());
        awaited.set(found.awaited);
        let show = !found.list.is_empty() && (asked || open.get_untracked() || found.unfinished);
        let grown = show && (!open.get_untracked() || list.with_untracked(Vec::len) != found.list.len());
        if grown {
            on_shown.run(found.list.len());
        }
        list.set(found.list);
        active.set(None);
        open.set(show && (asked || found.unfinished));
    };
    effect(Box::new(move |again| {
        arrived.track();
        if again && awaited.get_untracked() {
            suggest(false);
        }
    }));
    let take = move |offer: Offer| {
        awaited.set(false);
        close();
        on_offer.run(offer);
    };
    let clear = move || {
        close();
        on_settle.run(String::new());
        if let Some(field) = field.get_untracked() {
            dom::empty(&field);
        }
    };
    let on_input = move |_: ev::Event| {
        on_type.run(typed());
        suggest(false);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let length = list.with_untracked(Vec::len);
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" => {
                event.prevent_default();
                if !open.get_untracked() {
                    suggest(true);
                    return;
                }
                let down = event.key() == "ArrowDown";
                active.update(|active| {
                    *active = match (*active, down) {
                        (None, true) => Some(0),
                        (None, false) => length.checked_sub(1),
                        (Some(at), true) => Some(at + 1).filter(|next| *next < length),
                        (Some(at), false) => at.checked_sub(1),
                    }
                });
            }
            "Enter" => {
                event.prevent_default();
                let chosen = active.get_untracked().filter(|_| open.get_untracked());
                match chosen.and_then(|at| list.with_untracked(|list| list.get(at).cloned())) {
                    Some(offer) => take(offer),
                    None => {
                        close();
                        on_settle.run(typed());
                    }
                }
            }
            "Escape" => {
                if help.get_untracked() {
                    help.set(false);
                } else if open.get_untracked() {
                    close();
                } else {
                    clear();
                }
                event.prevent_default();
            }
            "Home" | "End" | "ArrowLeft" | "ArrowRight" => active.set(None),
            _ => {}
        }
    };
    let on_blur = move |_: ev::FocusEvent| {
        close();
        on_settle.run(typed());
    };
    let option_id = |at: usize| joined(&["q-option-", &at.to_string()]);
    let row = move |(at, offer): (usize, Offer)| {
        let (word, note) = (offer.word.clone(), offer.note.clone());
        // The press, not the click: the field must not lose focus first.
        let on_press = move |event: ev::MouseEvent| {
            event.prevent_default();
            take(offer.clone());
        };
        view! {
            <li
                class="search__option"
                id=option_id(at)
                role="option"
                aria-selected=move || if active.get() == Some(at) { "true" } else { "false" }
                on:mousedown=on_press
            >
                <span class="search__option-word">{word}</span>
                <span class="search__option-note">{note}</span>
            </li>
        }
        .into_any()
    };
    let options = move || {
        open.get().then(|| {
            let rows: Vec<AnyView> = list.get().into_iter().enumerate().map(row).collect();
            view! { <ul class="search__list" id="q-list" role="listbox" aria-label=text::SUGGESTIONS_LIST>{rows}</ul> }
                .into_any()
        })
    };
    let helping = move || help.get().then(help_view);
    let expanded = |open: bool| if open { "true" } else { "false" };
    view! {
        <form
            class="search masthead__search"
            role="search"
            aria-label=text::SEARCH_FORM
            on:submit=move |event: ev::SubmitEvent| event.prevent_default()
        >
            <label class="visually-hidden" for="q">{text::SEARCH}</label>
            <input
                class="search__field"
                id="q"
                type="search"
                role="searchbox"
                placeholder=text::SEARCH_HINT
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-controls=move || open.get().then_some("q-list")
                aria-activedescendant=move || active.get().map(option_id)
                node_ref=field
                prop:value=move || query.get()
                on:input=on_input
                on:keydown=on_key
                on:blur=on_blur
            />
            <output class="search__count" for="q" aria-live="off">{move || count.get()}</output>
            <button
                class="search__button search__button--clear"
                type="button"
                hidden=move || query.with(String::is_empty)
                on:click=press(clear)
            >
                {text::CLEAR}
            </button>
            <button
                class="search__button"
                type="button"
                aria-expanded=move || expanded(help.get())
                aria-controls="search-help"
                on:click=press(move || help.update(|help| *help = !*help))
            >
                {text::HOW_TO_SEARCH}
            </button>
            {options}
            {helping}
        </form>
    }
    .into_any()
}

fn help_view() -> AnyView {
    let row = |(typed, finds): &(text::Message, text::Message)| {
        view! {
            <dt>{*typed}</dt>
            <dd>{*finds}</dd>
        }
        .into_any()
    };
    view! {
        <dl class="search__help" id="search-help">{text::SEARCH_HELP.iter().map(row).collect::<Vec<_>>()}</dl>
    }
    .into_any()
}
