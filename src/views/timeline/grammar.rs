//! How dates are drawn, explained by drawing them.

use leptos::prelude::*;

use super::drawing::px;

/// The legend of strokes.
#[component]
pub fn Grammar() -> impl IntoView {
    let stroke = |x: f64, top: f64| view! { <line class="date__stroke" x1=px(x) x2=px(x) y1=px(top) y2="30" /> };
    let comb = (0..12).map(|nth| stroke(5.0 + 6.0 * f64::from(nth), 6.0)).collect_view();
    let about = (-5..=5)
        .map(|away: i32| stroke(30.0 + 5.0 * f64::from(away), 6.0 + 4.0 * f64::from(away.abs())))
        .collect_view();
    let open = [(10.0, 6.0), (15.4, 10.6), (25.6, 15.2), (40.6, 19.8), (60.4, 24.4)].map(|(x, top)| stroke(x, top)).collect_view();
    let firm = || view! { <line class="date__stroke date__stroke--day" x1="12" x2="12" y1="6" y2="30" /> };
    let ring = |x: &'static str| view! { <circle class="date__ring" cx=x cy="6" r="4" /> };
    let item = |drawing: AnyView, name: &'static str, words: &'static str| {
        view! {
            <li>
                <svg class="grammar__drawing date" aria-hidden="true" focusable="false">{drawing}</svg>
                <span class="grammar__name">{name}</span>
                {words}
            </li>
        }
    };
    let stated = view! { {firm()} <circle class="date__ring date__ring--stated" cx="12" cy="6" r="4" /> };
    let year = view! { {comb} <line class="date__roof" x1="2" x2="74" y1="6" y2="6" /> {ring("38")} };
    view! {
        <section class="sheet__part" aria-labelledby="timeline-grammar">
            <h3 class="overview__head" id="timeline-grammar">"How to read the dates: every document gets the same ink"</h3>
            <ul class="grammar">
                {item(stated.into_any(), "Day", "one firm stroke; full dot: stated in the text")}
                {item(view! { {firm()} {ring("12")} }.into_any(), "Worked out", "open ring, not full")}
                {item(year.into_any(), "Year only", "one of these strokes")}
                {item(view! { {about} {ring("30")} }.into_any(), "About", "likeliest in the middle")}
                {item(view! { <rect class="date__span" x="2" y="16" width="62" height="14" /> }.into_any(), "Lasting", "solid: all of this time")}
                {item(
                    view! { {open} <path class="date__roof" d="M60 18 H74 M70 14 L74 18 L70 22" /> }.into_any(),
                    "Open end",
                    "after or before",
                )}
            </ul>
        </section>
    }
}
