//! What the page says when there is nothing to show: loading, damaged, nothing found.

use crate::state::watch::Callback;

use super::parts::{around, press};
use crate::browser::element::{AnyView, IntoAny, view};
use crate::text::{self, Message};

/// A way out: words before the link, the link, where it leads, and how many documents are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOut {
    /// The sentence; [`text::HOLE`] stands for the link in it.
    pub sentence: String,
    /// The link.
    pub words: String,
    /// Where it leads.
    pub href: String,
    /// How many documents.
    pub note: String,
}

/// No document fits: what would.
pub fn nothing_found(title: Message, ways: Vec<WayOut>, detail: Option<Message>) -> AnyView {
    let row = |way: WayOut| {
        let link = view! { <a href=way.href>{way.words}</a> }.into_any();
        view! {
            <li>
                <span>{around(&way.sentence, link)}</span>
                <span class="figure">{way.note}</span>
            </li>
        }
        .into_any()
    };
    view! {
        <div class="notice">
            <h2 class="notice__title">{title}</h2>
            <ul class="notice__list">{ways.into_iter().map(row).collect::<Vec<_>>()}</ul>
            {detail.map(|detail| view! { <p class="notice__detail">{detail}</p> }.into_any())}
        </div>
    }
    .into_any()
}

/// The collection cannot be opened. The readable texts stand below.
pub fn damaged(title: Message, words: Message, detail: String, on_again: Callback<()>) -> AnyView {
    view! {
        // No `main`: that is what holds the texts below.
        <div class="page sheet">
            <div class="notice notice--problem" role="alert">
                <h1 class="notice__title">{title}</h1>
                <p class="notice__text">{words}</p>
                <ul class="notice__list">
                    <li>
                        <button class="button button--plain" type="button" on:click=press(move || on_again.run(()))>
                            {text::TRY_AGAIN}
                        </button>
                        <span>{text::TRY_AGAIN_NOTE}</span>
                    </li>
                </ul>
                <details class="notice__detail">
                    <summary>{text::FOR_THE_MENDER}</summary>
                    <p><code>{detail}</code></p>
                </details>
            </div>
        </div>
    }
    .into_any()
}
