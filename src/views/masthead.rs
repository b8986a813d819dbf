//! Title, scope, views and the search.

use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::watch::Signal;
use crate::state::{Selection, View, hash};
use crate::text;

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
    /// The search.
    children: AnyView,
) -> AnyView {
    let mut views = vec![(View::Results, text::EXPLORE)];
    let mut offer = |wanted: bool, view: View, name: &'static str| {
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
    let link = |(view, name): (View, &'static str)| {
        let href = move || selection.with(|selection| hash::encode(&selection.showing(view)));
        let current = move || selection.with(|selection| (selection.view == view).then_some("page"));
        view! {
            <a class="views__link" href=href aria-current=current>{name}</a>
        }
        .into_any()
    };
    let home = move || selection.with(|selection| hash::encode(&selection.start()));
    view! {
        <header class="masthead">
            <div class="masthead__title">
                <h1 class="masthead__name"><a href=home>{title}</a></h1>
                <p class="masthead__scope">{scope}</p>
            </div>
            <nav class="views masthead__views" aria-label=text::VIEWS>
                {views.into_iter().map(link).collect::<Vec<_>>()}
            </nav>
            {children}
        </header>
    }
    .into_any()
}
