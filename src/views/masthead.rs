//! Title, scope, views and the search.

use leptos::ev;
use leptos::prelude::event_target_value;

use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::watch::{Callback, Signal};
use crate::state::{Selection, View, hash};
use crate::text::{self, Message};

/// The head of the page.
#[component]
pub fn Masthead(
    /// Title of the collection.
    title: String,
    /// What is in it, in one line.
    scope: String,
    /// What is asked for: the views keep it.
    selection: Signal<Selection>,
    /// Whether visitors may add documents here.
    adds: bool,
    /// Whether dates make a timeline worth a view.
    dated: bool,
    /// Whether there are themes to explain.
    themed: bool,
    /// Languages to choose from.
    languages: Vec<(&'static str, &'static str)>,
    /// Told which was chosen.
    on_language: Callback<String>,
    /// The search.
    children: AnyView,
) -> AnyView {
    let mut views = vec![(View::Results, text::EXPLORE)];
    let mut offer = |wanted: bool, view: View, name: Message| {
        if wanted {
            views.push((view, name));
        }
    };
    offer(dated, View::Timeline, text::TIMELINE);
    offer(true, View::Concordance, text::CONCORDANCE);
    offer(true, View::Compare, text::COMPARE);
    offer(dated, View::Trends, text::TRENDS);
    offer(themed, View::Codebook, text::CODEBOOK);
    offer(true, View::About, text::ABOUT);
    offer(adds, View::Add, text::ADD);
    let link = |(view, name): (View, Message)| {
        let href = move || selection.with(|selection| hash::encode(&selection.showing(view)));
        let current = move || selection.with(|selection| (selection.view == view).then_some("page"));
        view! {
            <a class="views__link" href=href aria-current=current>{name}</a>
        }
        .into_any()
    };
    let language = (languages.len() > 1).then(|| {
        let option = |(tag, name): &(&'static str, &'static str)| {
            let spoken = *tag == archivolt_wording::language();
            view! { <option value=*tag lang=*tag prop:selected=spoken>{*name}</option> }.into_any()
        };
        let options: Vec<AnyView> = languages.iter().map(option).collect();
        let choose = move |event: ev::Event| on_language.run(event_target_value(&event));
        view! {
            <select class="select views__select" id="language" aria-label=text::LANGUAGE_CHOICE on:change=choose>{options}</select>
        }
        .into_any()
    });
    let home = move || selection.with(|selection| hash::encode(&selection.start()));
    view! {
        <header class="masthead">
            <div class="masthead__title">
                <h1 class="masthead__name" dir="auto"><a href=home>{title}</a></h1>
                <p class="masthead__scope">{scope}</p>
            </div>
            <nav class="views masthead__views" aria-label=text::VIEWS>
                {views.into_iter().map(link).collect::<Vec<_>>()}
                {language}
            </nav>
            {children}
        </header>
    }
    .into_any()
}
