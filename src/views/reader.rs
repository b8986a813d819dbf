//! The open document.

use std::sync::Arc;

use archivolt_corpus::TextRole;

use super::parts::{emphasized, glyph, key, kind, press};
use super::passage::{Marking, block, inline};
use crate::browser::element::{AnyView, IntoAny, view};
use crate::state::text_parts::{OpenText, Provenance, TextPart};
use crate::state::watch::{Callback, RwSignal, Signal};
use crate::text::{self, joined};

/// What the reader's buttons do.
#[derive(Clone, Copy)]
pub struct ReaderActions {
    /// Goes to the hit with this number, from 0.
    pub on_hit: Callback<usize>,
    /// Closes the document.
    pub on_close: Callback<()>,
    /// Reads it alone, or beside the results again.
    pub on_alone: Callback<()>,
    /// Draws more of a long text.
    pub on_more: Callback<()>,
    /// Shows the words of a fact, or hides them.
    pub on_evidence: Callback<&'static str>,
    /// Told that furniture was shown or hidden.
    pub on_furniture: Callback<bool>,
}

/// What of the reader changes while a document is open.
#[derive(Clone)]
pub struct ReaderState {
    /// Marks, and what they depend on.
    pub marking: Marking,
    /// Whether the document is read alone.
    pub alone: Signal<bool>,
    /// Whether something is asked, so that hits are counted.
    pub asked: Signal<bool>,
    /// Whether furniture is shown.
    pub furniture: RwSignal<bool>,
    /// The name of a language by its tag.
    pub language: Callback<String, String>,
    /// Address of a comparison that begins with this document.
    pub compare: Signal<String>,
    /// Address without the document.
    pub closed: Signal<String>,
}

/// A document with its bar, its provenance and its texts.
pub fn reader(
    open: &Arc<OpenText>,
    state: &ReaderState,
    actions: ReaderActions,
    cite: AnyView,
    gone: AnyView,
) -> AnyView {
    let texts: Vec<AnyView> = open.texts.iter().map(|part| text_part(open, part, state, actions)).collect();
    let by = (!open.by.is_empty()).then(|| view! { <p class="reader__by">{open.by.clone()}</p> }.into_any());
    let facts: Vec<AnyView> = open.facts.iter().map(|fact| provenance(fact, state, actions)).collect();
    let missing = open.original_missing.then(|| {
        view! { <p class="reader__missing"><b>{text::NO_FULL_TEXT}</b> " " {text::WHY_NO_FULL_TEXT}</p> }.into_any()
    });
    let problem = |message: &String| view! { <li>{message.clone()}</li> }.into_any();
    let problems = (!open.problems.is_empty()).then(|| {
        view! {
            <section class="reader__problems" aria-labelledby="doc-problems">
                <h3 class="focus__head" id="doc-problems">{text::PROBLEMS}</h3>
                <ul>{open.problems.iter().map(problem).collect::<Vec<_>>()}</ul>
            </section>
        }
        .into_any()
    });
    view! {
        <article class="reader" data-doc=open.id.clone() aria-labelledby="doc-title">
            {bar(open.hits.len(), state, actions, cite)}
            <h2 class="reader__title" id="doc-title" tabindex="-1" dir="auto" lang=open.language.clone()>{open.title.clone()}</h2>
            {by}
            <dl class="provenance">{facts}</dl>
            {missing}
            {gone}
            {problems}
            <div dir="auto" lang=open.language.clone()>{texts}</div>
        </article>
    }
    .into_any()
}

fn bar(hits: usize, state: &ReaderState, actions: ReaderActions, cite: AnyView) -> AnyView {
    let current = state.marking.current;
    let asked = state.asked;
    let place = move || current.get().min(hits.saturating_sub(1));
    let count = move || {
        if !asked.get() {
            return ().into_any();
        }
        if hits == 0 {
            return view! { <span>{text::NO_HITS_HERE}</span> }.into_any();
        }
        view! { <span class="reader__hits">{emphasized(1, &|| text::hit_of(place() + 1, hits))}</span> }.into_any()
    };
    let step = move |on: bool| {
        let disabled = move || if on { place() + 1 >= hits } else { place() == 0 };
        let go = move || actions.on_hit.run(if on { place() + 1 } else { place().saturating_sub(1) });
        let (id, name, arrow) =
            if on { ("hit-next", text::NEXT_HIT, "↓") } else { ("hit-previous", text::PREVIOUS_HIT, "↑") };
        view! {
            <button
                class="button button--quiet"
                type="button"
                id=id
                aria-label=name
                hidden=move || !asked.get() || hits == 0
                disabled=disabled
                on:click=press(go)
            >
                {arrow}
            </button>
        }
        .into_any()
    };
    let alone = state.alone;
    let (compare, closed) = (state.compare, state.closed);
    view! {
        <div class="reader__bar">
            <div class="reader__group">
                <button
                    class=move || if alone.get() { "button" } else { "button reader__back" }
                    type="button"
                    data-go=move || closed.get()
                >
                    {text::BACK_TO_RESULTS}
                </button>
                {count}
                {step(false)}
                {step(true)}
            </div>
            <div class="reader__group">
                <a class="button button--quiet" href=move || compare.get()>{text::COMPARE}</a>
                <button
                    class="button button--quiet reader__alone"
                    type="button"
                    id="read-alone"
                    on:click=press(move || actions.on_alone.run(()))
                >
                    {move || if alone.get() { text::READ_BESIDE } else { text::READ_ALONE }}
                </button>
                {cite}
                <button
                    class="button button--quiet reader__close"
                    type="button"
                    aria-label=text::CLOSE_DOCUMENT
                    on:click=press(move || actions.on_close.run(()))
                >
                    "×"
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn provenance(fact: &Provenance, state: &ReaderState, actions: ReaderActions) -> AnyView {
    let value = match (&fact.date, &fact.kind) {
        (Some(date), _) => {
            let datetime = crate::state::rows::machine_date(date);
            let words = fact.value.clone();
            view! {
                {glyph(date)}
                <time class="provenance__date" datetime=datetime>{words}</time>
            }
            .into_any()
        }
        (None, Some(value)) => kind(value),
        _ if fact.key == "language" => state.language.run(fact.value.clone()).into_any(),
        _ => linked(&fact.value),
    };
    let note = (fact.basis.is_some() && (fact.date.is_some() || !fact.note.is_empty())).then(|| {
        view! {
            " "
            <span class="provenance__how">
                <span class="provenance__basis">{fact.basis}</span> " " {fact.note.clone()}
            </span>
        }
        .into_any()
    });
    let fact_key = fact.key;
    let evidence = state.marking.evidence;
    let is_shown = move || evidence.get() == Some(fact_key);
    let words = fact.shown.then(|| {
        let name = text::named(text::SHOW_THE_WORDS.say(), &fact.label);
        view! {
            " "
            <button
                class="button button--plain"
                type="button"
                aria-label=name
                aria-pressed=move || if is_shown() { "true" } else { "false" }
                on:click=press(move || actions.on_evidence.run(fact_key))
            >
                {move || if is_shown() { text::HIDE_THE_WORDS } else { text::SHOW_THE_WORDS }}
            </button>
        }
        .into_any()
    });
    view! {
        <dt>{fact.label.clone()}</dt>
        <dd>{value} {note} {words}</dd>
    }
    .into_any()
}

/// A web address as a link, all else as words.
fn linked(value: &str) -> AnyView {
    let words = value.to_owned();
    if value.starts_with("https://") || value.starts_with("http://") {
        let href = value.to_owned();
        return view! { <a href=href rel="noopener noreferrer" target="_blank">{words}</a> }.into_any();
    }
    words.into_any()
}

fn text_part(open: &OpenText, part: &TextPart, state: &ReaderState, actions: ReaderActions) -> AnyView {
    let blocks: Vec<AnyView> = part.blocks.iter().map(|part| block(part, &state.marking, &open.id)).collect();
    let head = (part.role == TextRole::Original)
        .then(|| view! { <h3 class="reader__part" id="full-text">{text::FULL_TEXT}</h3> }.into_any());
    let more = part.cut.then(|| {
        view! {
            <button class="button reader__more" type="button" on:click=press(move || actions.on_more.run(()))>
                {text::MORE_TEXT}
            </button>
        }
        .into_any()
    });
    view! {
        {head}
        {blocks}
        {more}
        {furniture(part, state, actions)}
    }
    .into_any()
}

fn furniture(part: &TextPart, state: &ReaderState, actions: ReaderActions) -> Option<AnyView> {
    if part.furniture.is_empty() {
        return None;
    }
    let shown = state.furniture;
    let count = part.furniture.len();
    let last = part.last + 1 - part.first;
    let id = if part.role == TextRole::Original { "furniture-2" } else { "furniture-1" };
    let lines: Vec<AnyView> = part
        .furniture
        .iter()
        .map(|piece| {
            let words: Vec<AnyView> = piece.inlines.iter().map(|words| inline(words, &state.marking)).collect();
            let place = text::furniture_place(piece.after, last);
            view! {
                <li class="furniture__line"><span class="furniture__where">{place}</span><span>{words}</span></li>
            }
            .into_any()
        })
        .collect();
    let toggle = move || {
        shown.update(|shown| *shown = !*shown);
        actions.on_furniture.run(shown.get_untracked());
    };
    Some(
        view! {
            <section class="furniture" aria-label=text::FURNITURE>
                <div class="furniture__bar">
                    <span>{move || if shown.get() { text::furniture_count_shown(count) } else { text::furniture_count_hidden(count) }}</span>
                    <button
                        class="button"
                        type="button"
                        aria-controls=id
                        aria-expanded=move || if shown.get() { "true" } else { "false" }
                        on:click=press(toggle)
                    >
                        {move || if shown.get() { text::HIDE_FURNITURE } else { text::SHOW_FURNITURE }}
                    </button>
                </div>
                <ul id=id hidden=move || !shown.get()>{lines}</ul>
            </section>
        }
        .into_any(),
    )
}

/// A date that the open text speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeaksOf {
    /// When, in words.
    pub date: String,
    /// The text's words.
    pub words: String,
    /// Where they stand.
    pub href: String,
}

/// What stands before a text that is read alone.
pub fn themes_here(open: &OpenText, state: &ReaderState) -> AnyView {
    let marks = state.marking.marks.clone();
    let row = |(place, mark): (usize, &crate::state::theme_rows::ThemeMark)| {
        let label = mark.label.clone();
        match open.themes.iter().find(|(theme, _, _)| *theme == place) {
            Some((_, count, first)) => {
                let to = joined(&["p", &first.to_string()]);
                let href = joined(&["#", &to]);
                view! {
                    <li><a class="focus__theme" href=href data-to=to>
                        {key(mark)} <span>{label}</span> <span class="figure">{text::figure(*count as usize)}</span>
                    </a></li>
                }
                .into_any()
            }
            None => view! {
                <li><span class="focus__theme focus__theme--none">
                    {key(mark)} <span>{label}</span> <span class="figure">{text::figure(0)}</span>
                </span></li>
            }
            .into_any(),
        }
    };
    let rows: Vec<AnyView> = marks.iter().enumerate().map(row).collect();
    view! {
        <aside class="focus__side focus__side--before" aria-label=text::THEMES_HERE>
            <section aria-labelledby="in-doc">
                <h2 class="focus__head" id="in-doc">{text::THEMES_HERE}</h2>
                <ul>{rows}</ul>
            </section>
            <section><p>{text::MARGIN}</p></section>
        </aside>
    }
    .into_any()
}

/// What stands after a text that is read alone.
pub fn speaks_of(dates: Vec<SpeaksOf>) -> AnyView {
    let row = |date: SpeaksOf| {
        view! {
            <li class="focus__event"><span class="focus__event-date">{date.date}</span> <a href=date.href>{date.words}</a></li>
        }
        .into_any()
    };
    if dates.is_empty() {
        return ().into_any();
    }
    view! {
        <section aria-labelledby="mentions">
            <h2 class="focus__head" id="mentions">{text::SPEAKS_OF}</h2>
            <ul>{dates.into_iter().map(row).collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}
