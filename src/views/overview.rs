//! The reader without a document: what is here, and where to begin.

use crate::browser::element::{AnyView, IntoAny, view};
use crate::state::overview::{Overview, Way};
use crate::text::{self, Message};
use crate::views::timeline::Grammar;

/// The lead, ways in, and facts; below them how dates are drawn.
pub fn overview(overview: &Overview) -> AnyView {
    let paragraph = |words: &String| view! { <p class="overview__text" dir="auto">{words.clone()}</p> }.into_any();
    let way = |way: &Way| {
        let (href, words, note) = (way.href.clone(), way.words.clone(), way.note.clone());
        view! {
            <li class="overview__row">
                <a class="overview__way" href=href>{words} <span class="overview__way-note">{note}</span></a>
            </li>
        }
        .into_any()
    };
    let fact = |(name, value): &(Message, String)| {
        view! {
            <dt>{*name}</dt>
            <dd>{value.clone()}</dd>
        }
        .into_any()
    };
    view! {
        <div class="overview">
            <h2 class="overview__lead" dir="auto">{overview.lead.clone()}</h2>
            {overview.rest.iter().map(paragraph).collect::<Vec<_>>()}
            <div class="overview__grid">
                <section aria-labelledby="ways">
                    <h3 class="overview__head" id="ways">{text::WAYS_IN}</h3>
                    <ul>{overview.ways.iter().map(way).collect::<Vec<_>>()}</ul>
                </section>
                <section aria-labelledby="inside">
                    <h3 class="overview__head" id="inside">{text::WHAT_IS_HERE}</h3>
                    <dl class="facts">{overview.facts.iter().map(fact).collect::<Vec<_>>()}</dl>
                </section>
            </div>
            <Grammar />
        </div>
    }
    .into_any()
}
