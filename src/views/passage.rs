//! Blocks of a text, with hits, theme passages and evidence marked.

use archivolt_corpus::BlockKind;

use super::parts::Marks;
use crate::browser::element::{AnyView, IntoAny, view};
use crate::state::marks::{Inline, Layer};
use crate::state::text_parts::BlockPart;
use crate::state::watch::Signal;
use crate::state::{Place, Selection, hash};
use crate::text::{self, joined};

/// What the marks of a text depend on.
#[derive(Clone)]
pub struct Marking {
    /// The codebook's marks.
    pub marks: Marks,
    /// What is asked for.
    pub selection: Signal<Selection>,
    /// Which hit is the current one.
    pub current: Signal<usize>,
    /// Which fact's words are shown.
    pub evidence: Signal<Option<&'static str>>,
}

/// A run of a block.
pub fn inline(piece: &Inline, how: &Marking) -> AnyView {
    match piece {
        Inline::Words { text, style, link } => {
            let mut out = text.clone().into_any();
            if style.code {
                out = view! { <code>{out}</code> }.into_any();
            }
            if style.emphasis {
                out = view! { <em>{out}</em> }.into_any();
            }
            if style.strong {
                out = view! { <strong>{out}</strong> }.into_any();
            }
            match link.as_deref().filter(|link| is_outward(link)) {
                Some(link) => {
                    let href = link.to_owned();
                    view! { <a href=href rel="noopener noreferrer" target="_blank">{out}</a> }.into_any()
                }
                None => out,
            }
        }
        Inline::Marked { layer, first, inside } => {
            let inside: Vec<AnyView> = inside.iter().map(|piece| inline(piece, how)).collect();
            marked(layer, *first, inside, how)
        }
    }
}

/// Links of a text lead outward only; anything else is shown as words.
fn is_outward(link: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|scheme| link.starts_with(scheme))
}

fn marked(layer: &Layer, first: bool, inside: Vec<AnyView>, how: &Marking) -> AnyView {
    match layer {
        Layer::Hit(number) => {
            let number = *number as usize;
            let current = how.current;
            let state = move || if current.get() == number { "current" } else { "" };
            let id = joined(&["hit-", &number.to_string()]);
            view! { <mark data-hit=state id=id>{inside}</mark> }.into_any()
        }
        Layer::Themes(themes) => {
            let marks: Vec<_> = themes.iter().filter_map(|theme| how.marks.get(*theme)).collect();
            let ids: Vec<&str> = marks.iter().map(|mark| mark.id.as_str()).collect();
            let names: Vec<String> = marks.iter().map(|mark| mark.id.clone()).collect();
            let class = marks.first().map(|mark| mark.class.clone()).unwrap_or_default();
            let selection = how.selection;
            let ticked =
                move || selection.with(|selection| names.iter().any(|name| selection.question.themes.contains(name)));
            view! { <mark data-theme=ids.join(" ") class=class class=("theme--ticked", ticked)>{inside}</mark> }
                .into_any()
        }
        Layer::Evidence(keys) => {
            let id = first.then(|| joined(&["evidence-", keys.first().copied().unwrap_or("")]));
            let (evidence, keys) = (how.evidence, keys.clone());
            let shown = move || evidence.get().is_some_and(|shown| keys.contains(&shown));
            view! { <mark class="evidence-mark" data-evidence=move || shown().then_some("shown") id=id>{inside}</mark> }
                .into_any()
        }
        Layer::Passage => {
            let id = first.then_some("passage");
            view! { <mark data-passage="" id=id>{inside}</mark> }.into_any()
        }
    }
}

/// A paragraph with its number and the keys of its themes.
pub fn block(part: &BlockPart, how: &Marking, document: &str) -> AnyView {
    let words: Vec<AnyView> = part.inlines.iter().map(|piece| inline(piece, how)).collect();
    let Some(number) = part.number else {
        return view! { <p class="reader__meta">{words}</p> }.into_any();
    };
    let id = joined(&["p", &number.to_string()]);
    let selection = how.selection;
    let own = document.to_owned();
    let href = move || selection.with(|selection| hash::encode(&selection.opening_at(&own, Place::Paragraph(number))));
    let own = document.to_owned();
    let target = move || {
        selection
            .with(|selection| selection.at == Some(Place::Paragraph(number)) && selection.doc.as_ref() == Some(&own))
    };
    let key = |theme: &usize| {
        let mark = how.marks.get(*theme)?;
        let name = text::theme_at_paragraph(&mark.key, &mark.label, &text::plain(number));
        let to = joined(&["entry-", &mark.id]);
        let class = joined(&["key ", &mark.class]);
        let codebook =
            move || selection.with(|selection| hash::encode(&selection.showing(crate::state::View::Codebook)));
        Some(view! { <a class=class href=codebook data-then=to aria-label=name>{mark.key.clone()}</a> }.into_any())
    };
    let keys: Vec<AnyView> = part.keys.iter().filter_map(key).collect();
    let keys = (!keys.is_empty()).then(|| view! { <div class="passage__keys">{keys}</div> }.into_any());
    view! {
        <div class="passage" class=("passage--target", target) id=id>
            <div class="passage__margin">
                <a class="passage__number" href=href aria-label=text::link_to_paragraph(&text::plain(number))>{number}</a>
                {keys}
            </div>
            {body(part.kind, words)}
        </div>
    }
    .into_any()
}

fn body(kind: BlockKind, words: Vec<AnyView>) -> AnyView {
    match kind {
        BlockKind::Heading(_) => view! { <h3 class="passage__text passage__text--heading">{words}</h3> }.into_any(),
        BlockKind::Quotation => {
            view! { <blockquote class="passage__text passage__text--quotation">{words}</blockquote> }.into_any()
        }
        BlockKind::Code => view! { <pre class="passage__text passage__text--code">{words}</pre> }.into_any(),
        BlockKind::Item { ordered, .. } => {
            let class = if ordered {
                "passage__text passage__text--item passage__text--ordered"
            } else {
                "passage__text passage__text--item"
            };
            view! { <p class=class>{words}</p> }.into_any()
        }
        BlockKind::Row => view! { <p class="passage__text passage__text--row">{words}</p> }.into_any(),
        BlockKind::Note => view! { <p class="passage__text passage__text--note">{words}</p> }.into_any(),
        BlockKind::Image => view! { <p class="passage__text passage__text--image">{words}</p> }.into_any(),
        BlockKind::Paragraph => view! { <p class="passage__text">{words}</p> }.into_any(),
    }
}
