//! How dates are drawn, explained by drawing them.

use crate::browser::element::{AnyView, component, view};
use crate::text::{self, Message, joined};

/// Drawings, names and words of the legend.
const ITEMS: [(&str, Message, Message); 6] = [
    (
        r#"<path class="date__stroke date__stroke--day" d="M12 6V30"/><circle class="date__ring date__ring--stated" cx="12" cy="6" r="4"/>"#,
        text::GRAMMAR_DAY,
        text::GRAMMAR_DAY_MEANS,
    ),
    (
        r#"<path class="date__stroke date__stroke--day" d="M12 6V30"/><circle class="date__ring" cx="12" cy="6" r="4"/>"#,
        text::GRAMMAR_WORKED_OUT,
        text::GRAMMAR_WORKED_OUT_MEANS,
    ),
    (
        r#"<path class="date__stroke" d="M5 6V30M11 6V30M17 6V30M23 6V30M29 6V30M35 6V30M41 6V30M47 6V30M53 6V30M59 6V30M65 6V30M71 6V30"/><path class="date__roof" d="M2 6H74"/><circle class="date__ring" cx="38" cy="6" r="4"/>"#,
        text::GRAMMAR_YEAR,
        text::GRAMMAR_YEAR_MEANS,
    ),
    (
        r#"<path class="date__stroke" d="M5 26V30M10 22V30M15 18V30M20 14V30M25 10V30M30 6V30M35 10V30M40 14V30M45 18V30M50 22V30M55 26V30"/><circle class="date__ring" cx="30" cy="6" r="4"/>"#,
        text::GRAMMAR_ABOUT,
        text::GRAMMAR_ABOUT_MEANS,
    ),
    (
        r#"<rect class="date__span" x="2" y="16" width="62" height="14"/>"#,
        text::GRAMMAR_LASTING,
        text::GRAMMAR_LASTING_MEANS,
    ),
    (
        r#"<path class="date__stroke" d="M10 6V30M15.4 10.6V30M25.6 15.2V30M40.6 19.8V30M60.4 24.4V30"/><path class="date__roof" d="M60 18H74M70 14L74 18L70 22"/>"#,
        text::GRAMMAR_OPEN,
        text::GRAMMAR_OPEN_MEANS,
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
            name.say(),
            "</span>",
            words.say(),
            "</li>",
        ]));
    }
    view! {
        <section class="sheet__part" aria-labelledby="timeline-grammar">
            <h3 class="overview__head" id="timeline-grammar">{text::GRAMMAR}</h3>
            <ul class="grammar" prop:innerHTML=items></ul>
        </section>
    }
}
