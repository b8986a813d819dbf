//! The reader without a document: what is here, and where to begin.

use crate::browser::element::{AnyView, IntoAny, view};
use crate::state::overview::{Overview, Way};
use crate::text;

/// The lead, ways in, and facts.
pub fn overview(overview: &Overview) -> AnyView {
    let paragraph = |words: &String| view! { <p class="overview__text">{words.clone()}</p> }.into_any();
    let way = |way: &Way| {
        let (href, words, note) = (way.href.clone(), way.words.clone(), way.note.clone());
        view! {
            <li class="overview__row">
                <a class="overview__way" href=href>{words} <span class="overview__way-note">{note}</span></a>
            </li>
        }
        .into_any()
    };
    let fact = |(name, value): &(&'static str, String)| {
        view! {
            <dt>{*name}</dt>
            <dd>{value.clone()}</dd>
        }
        .into_any()
    };
    view! {
        <div class="overview">
            <h2 class="overview__lead">{overview.lead.clone()}</h2>
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
            {grammar()}
        </div>
    }
    .into_any()
}

type Drawing = (&'static str, &'static str, Vec<AnyView>);

/// The drawings of dates, explained.
pub fn grammar() -> AnyView {
    let stroke = |class: &'static str, x: f64, top: f64| {
        super::parts::line(class, x.to_string(), x.to_string(), top.to_string(), "30".to_owned())
    };
    let ring = |class: &'static str| view! { <circle class=class cx="12" cy="6" r="4" /> }.into_any();
    let fine = |x: f64, top: f64| stroke("date__stroke", x, top);
    let comb = (0..10).map(|step| fine(5.0 + 6.0 * f64::from(step), 6.0)).chain([super::parts::line(
        "date__roof",
        "2".to_owned(),
        "62".to_owned(),
        "6".to_owned(),
        "6".to_owned(),
    )]);
    let heap = (-5..=5_i32).map(|step| fine(32.0 + 5.0 * f64::from(step), 6.0 + 4.2 * f64::from(step.abs())));
    let thin = [(8.0, 6.0), (14.0, 10.6), (24.0, 15.2), (38.0, 19.8), (56.0, 24.4)].map(|(x, top)| fine(x, top));
    let arrow = view! { <path class="date__roof" d="M60 18 H74 M70 14 L74 18 L70 22" /> }.into_any();
    let drawings: Vec<Drawing> = vec![
        ("Day", "one firm stroke", vec![stroke("date__stroke date__stroke--day", 12.0, 6.0), ring("date__ring date__ring--stated")]),
        ("Worked out", "open ring, not full", vec![stroke("date__stroke date__stroke--day", 12.0, 6.0), ring("date__ring")]),
        ("Month or year", "as many fine strokes as fit", comb.collect()),
        ("About", "strokes shorten both ways", heap.collect()),
        ("Lasting", "solid: all of this time", vec![view! { <rect class="date__span" x="2" y="16" width="62" height="14" /> }.into_any()]),
        ("Open end", "after or before", thin.into_iter().chain([arrow]).collect()),
    ];
    let item = |(name, note, parts): Drawing| {
        view! {
            <li>
                <svg class="grammar__drawing date" aria-hidden="true" focusable="false">{parts}</svg>
                <span class="grammar__name">{name}</span>
                {note}
            </li>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="grammar" class="overview__part">
            <h3 class="overview__head" id="grammar">{text::HOW_DATES_ARE_DRAWN}</h3>
            <ul class="grammar">{drawings.into_iter().map(item).collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}
