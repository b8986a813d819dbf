//! What each theme means, and every passage it found.

use archivolt_corpus::Theme;

use super::parts::{Marks, key, press};
use super::theme_panel::{Evidence, beats_view, evidence_list};
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::beats::Beat;
use crate::state::theme_rows::ThemeMark;
use crate::state::watch::{Callback, RwSignal};
use crate::text::{self, joined};

/// Passages shown before "more".
const FIRST: usize = 4;

/// A theme of the codebook.
#[derive(Clone)]
pub struct Entry {
    /// The theme.
    pub theme: Theme,
    /// How many passages it has.
    pub passages: usize,
    /// In how many documents.
    pub documents: usize,
    /// Its documents along time.
    pub beats: Vec<Beat>,
    /// Where its documents are listed.
    pub href: String,
}

/// The codebook.
#[component]
pub fn Codebook(
    /// The codebook's marks.
    marks: Marks,
    /// Its themes.
    entries: Vec<Entry>,
    /// How many documents there are.
    total: usize,
    /// Works out a theme's passages, at most so many.
    evidence: Callback<(usize, usize), Vec<Evidence>>,
) -> AnyView {
    let link = |(mark, entry): (&ThemeMark, &Entry)| {
        let to = joined(&["entry-", &mark.id]);
        let href = joined(&["#", &to]);
        view! {
            <li><a class="focus__theme" href=href data-to=to>
                {key(mark)} <span>{mark.label.clone()}</span> <span class="figure">{entry.documents}</span>
            </a></li>
        }
        .into_any()
    };
    let links: Vec<AnyView> = marks.iter().zip(&entries).map(link).collect();
    let lead = if entries.is_empty() { text::NO_CODEBOOK } else { text::CODEBOOK_LEAD };
    let sections: Vec<AnyView> = marks
        .iter()
        .zip(entries)
        .enumerate()
        .map(|(place, (mark, entry))| section(place, mark, entry, total, evidence))
        .collect();
    view! {
        <div class="sheet__head">
            <div>
                <h2 class="sheet__title" id="view-title" tabindex="-1">{text::CODEBOOK}</h2>
                <p class="sheet__lead">{lead}</p>
            </div>
        </div>
        <div class="codebook">
            <nav class="codebook__nav" aria-label=text::THEMES><ol>{links}</ol></nav>
            <div>{sections}</div>
        </div>
    }
    .into_any()
}

fn rules(label: &'static str, rules: &[String]) -> Option<AnyView> {
    (!rules.is_empty()).then(|| {
        let rules = rules.join("   OR   ");
        view! { <div class="entry__rule"><span class="label">{label}</span><code>{rules}</code></div> }.into_any()
    })
}

fn examples(label: &'static str, examples: &[String]) -> Option<AnyView> {
    (!examples.is_empty()).then(|| {
        let words = examples.join("” · “");
        view! { <p class="entry__not">{label} " “" {words} "”"</p> }.into_any()
    })
}

fn section(
    place: usize,
    mark: &ThemeMark,
    entry: Entry,
    total: usize,
    evidence: Callback<(usize, usize), Vec<Evidence>>,
) -> AnyView {
    let id = joined(&["entry-", &mark.id]);
    let name = joined(&[&id, "-name"]);
    let heading = name.clone();
    let all = RwSignal::new(false);
    let [passages, in_documents, documents, of] = text::passages_in(entry.passages, entry.documents, total);
    let list = move || evidence_list(evidence.run((place, if all.get() { 200 } else { FIRST })));
    let rest = entry.passages.saturating_sub(FIRST).min(200 - FIRST);
    let more = (rest > 0).then(|| {
        view! {
            <button
                class="button button--plain"
                type="button"
                aria-expanded=move || if all.get() { "true" } else { "false" }
                on:click=press(move || all.update(|all| *all = !*all))
            >
                {move || if all.get() { text::joined(&["Show ", &FIRST.to_string()]) } else { text::more(rest) }}
            </button>
        }
        .into_any()
    });
    let theme = entry.theme;
    view! {
        <section class="entry" id=id tabindex="-1" aria-labelledby=name>
            <div>
                <h3 class="entry__name" id=heading>{key(mark)} " " {mark.label.clone()}</h3>
                <p class="entry__definition">{theme.definition}</p>
                {rules(text::RULE, &theme.include)}
                {rules(text::NOT_WHERE, &theme.exclude)}
                {examples(text::EXAMPLES, &theme.examples)}
                {examples(text::COUNTEREXAMPLES, &theme.counterexamples)}
            </div>
            <div>
                <p class="entry__count">
                    <b class="figure">{passages}</b> {in_documents} <b class="figure">{documents}</b> {of}
                    <a href=entry.href>{text::IN_CONTEXT}</a>
                </p>
                {beats_view(&entry.beats)}
                {list}
                {more}
            </div>
        </section>
    }
    .into_any()
}
