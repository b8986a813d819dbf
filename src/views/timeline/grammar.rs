//! How dates are drawn, explained by drawing them.

use crate::browser::element::{AnyView, component, view};
use crate::text::joined;

/// Drawings, names and words of the legend.
const ITEMS: [(&str, &str, &str); 6] = [
    (
        r#"<path class="date__stroke date__stroke--day" d="M12 6V30"/><circle class="date__ring date__ring--stated" cx="12" cy="6" r="4"/>"#,
        "Day",
        "one firm stroke; full dot: stated in the text",
    ),
    (
        r#"<path class="date__stroke date__stroke--day" d="M12 6V30"/><circle class="date__ring" cx="12" cy="6" r="4"/>"#,
        "Worked out",
        "open ring, not full",
    ),
    (
        r#"<path class="date__stroke" d="M5 6V30M11 6V30M17 6V30M23 6V30M29 6V30M35 6V30M41 6V30M47 6V30M53 6V30M59 6V30M65 6V30M71 6V30"/><path class="date__roof" d="M2 6H74"/><circle class="date__ring" cx="38" cy="6" r="4"/>"#,
        "Year only",
        "one of these strokes",
    ),
    (
        r#"<path class="date__stroke" d="M5 26V30M10 22V30M15 18V30M20 14V30M25 10V30M30 6V30M35 10V30M40 14V30M45 18V30M50 22V30M55 26V30"/><circle class="date__ring" cx="30" cy="6" r="4"/>"#,
        "About",
        "likeliest in the middle",
    ),
    (r#"<rect class="date__span" x="2" y="16" width="62" height="14"/>"#, "Lasting", "solid: all of this time"),
    (
        r#"<path class="date__stroke" d="M10 6V30M15.4 10.6V30M25.6 15.2V30M40.6 19.8V30M60.4 24.4V30"/><path class="date__roof" d="M60 18H74M70 14L74 18L70 22"/>"#,
        "Open end",
        "after or before",
    ),
];

/// The legend of strokes. Nothing in it changes, so it is written as markup.
#[component]
pub fn Grammar() -> AnyView {
    let mut items = String::new();
    for (drawing, name, words) in ITEMS {
        items.push_str(&joined(&[
            "<li><svg class=\"grammar__drawing date\" aria-hidden=\"true\" focusable=\"false\">",
            drawing,
            "</svg><span class=\"grammar__name\">",
            name,
            "</span>",
            words,
            "</li>",
        ]));
    }
    view! {
        <section class="sheet__part" aria-labelledby="timeline-grammar">
            <h3 class="overview__head" id="timeline-grammar">"How to read the dates: every document gets the same ink"</h3>
            <ul class="grammar" prop:innerHTML=items></ul>
        </section>
    }
}
