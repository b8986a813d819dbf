//! What each theme means, and every passage it found.

use archivolt_corpus::Theme;
use leptos::ev;
use leptos::prelude::event_target_value;

use super::evidence::{Evidence, evidence_list};
use super::parts::{Marks, emphasized, key, press};
use super::theme_grid::{self, Grid};
use super::theme_panel::beats_view;
use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::beats::Beat;
use crate::state::draft::{Edit, Fate, Origin};
use crate::state::theme_rows::ThemeMark;
use crate::state::watch::{Callback, RwSignal};
use crate::text::{self, Message, joined};

/// Passages shown before "more".
const FIRST: usize = 4;

/// A rule, in words and as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// In words.
    pub words: String,
    /// As it is written.
    pub written: String,
}

/// A theme of the codebook.
#[derive(Clone)]
pub struct Entry {
    /// Its place in the codebook.
    pub place: usize,
    /// The theme; its rules are beside it.
    pub theme: Theme,
    /// Label of the theme that it is part of.
    pub above: String,
    /// Labels of the themes that are part of it.
    pub below: Vec<String>,
    /// What finds it.
    pub include: Vec<Rule>,
    /// What refuses a passage.
    pub exclude: Vec<Rule>,
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
    /// Themes by time and by each other.
    grids: Vec<Grid>,
    /// Told to keep the codebook: as TOML, else as CSV.
    save: Callback<bool>,
    /// Where the themes come from.
    origin: Origin,
    /// What is to become of each theme of a draft.
    edits: RwSignal<Vec<Edit>>,
) -> AnyView {
    let jump = |grid: &Grid| {
        let href = joined(&["#", grid.id]);
        view! { <li><a class="focus__theme" href=href data-to=grid.id><span></span> <span>{grid.title}</span></a></li> }
            .into_any()
    };
    let link = |entry: &Entry| {
        let mark = marks.get(entry.place)?;
        let to = joined(&["entry-", &mark.id]);
        let href = joined(&["#", &to]);
        Some(
            view! {
                <li><a class="focus__theme" href=href data-to=to>
                    {key(mark)} <span>{mark.label.clone()}</span> <span class="figure">{entry.documents}</span>
                </a></li>
            }
            .into_any(),
        )
    };
    let links: Vec<AnyView> = entries.iter().filter_map(link).chain(grids.iter().map(jump)).collect();
    let lead = match origin {
        _ if entries.is_empty() => text::NO_CODEBOOK,
        Origin::Written => text::CODEBOOK_LEAD,
        Origin::Topics => text::DRAFTED_TOPICS,
        Origin::Phrases => text::DRAFTED_PHRASES,
    };
    let labels: Vec<String> = marks.iter().map(|mark| mark.label.clone()).collect();
    let empty = entries.is_empty();
    let section = |entry: Entry| {
        let editor = (origin != Origin::Written).then(|| editor(entry.place, &labels, edits));
        marks.get(entry.place).map(|mark| section(mark, entry, editor, total, evidence))
    };
    let sections: Vec<AnyView> = entries.into_iter().filter_map(section).collect();
    let tables: Vec<AnyView> = grids.into_iter().map(|grid| theme_grid::grid(grid, &marks)).collect();
    let keep = |toml: bool, name: &'static str| {
        view! { <button class="button" type="button" on:click=press(move || save.run(toml))>{name}</button> }.into_any()
    };
    view! {
        <div class="sheet__head">
            <div>
                <h2 class="sheet__title" id="view-title" tabindex="-1">{text::CODEBOOK}</h2>
                <p class="sheet__lead">{lead}</p>
            </div>
            <div class="sheet__tools" hidden=empty>
                <span>{if origin == Origin::Written { text::TAKE_ALONG } else { text::KEEP_DRAFT }}</span> {keep(true, "archivolt.toml")} {keep(false, "CSV")}
            </div>
        </div>
        <div class="codebook">
            <nav class="codebook__nav" aria-label=text::THEMES><ol>{links}</ol></nav>
            <div>{sections} {tables}</div>
        </div>
    }
    .into_any()
}

fn rules(label: Message, rules: Vec<Rule>) -> Option<AnyView> {
    let rule = |rule: Rule| view! { <li>{rule.words} " " <code>{rule.written}</code></li> }.into_any();
    (!rules.is_empty()).then(|| {
        let rules: Vec<AnyView> = rules.into_iter().map(rule).collect();
        view! { <div class="entry__rule"><span class="label">{label}</span><ul>{rules}</ul></div> }.into_any()
    })
}

/// Another name for a drafted theme, and whether it stays.
fn editor(place: usize, labels: &[String], edits: RwSignal<Vec<Edit>>) -> AnyView {
    let change = move |change: &dyn Fn(&mut Edit)| {
        edits.update(|edits| {
            if let Some(edit) = edits.get_mut(place) {
                change(edit);
            }
        });
    };
    let rename = move |event: ev::Event| {
        let label = event_target_value(&event);
        change(&|edit: &mut Edit| edit.label.clone_from(&label));
    };
    let decide = move |event: ev::Event| {
        let chosen = event_target_value(&event);
        let fate = match chosen.as_str() {
            "keep" => Fate::Keep,
            "leave" => Fate::Leave,
            other => other.parse().map_or(Fate::Keep, Fate::Join),
        };
        change(&|edit: &mut Edit| edit.fate = fate.clone());
    };
    let others = labels.iter().enumerate().filter(|(other, _)| *other != place);
    let join = |(other, label): (usize, &String)| {
        view! { <option value=other.to_string()>{text::join_with(label)}</option> }.into_any()
    };
    let own = labels.get(place).cloned().unwrap_or_default();
    view! {
        <div class="entry__edit">
            <label>{text::DRAFT_NAME} " " <input class="field" type="text" autocomplete="off" prop:value=own on:change=rename /></label>
            <label>{text::DRAFT_FATE} " "
                <select class="select" on:change=decide>
                    <option value="keep">{text::KEEP_THEME}</option>
                    <option value="leave">{text::LEAVE_THEME}</option>
                    {others.map(join).collect::<Vec<_>>()}
                </select>
            </label>
        </div>
    }
    .into_any()
}

fn beside(label: Message, themes: &str) -> Option<AnyView> {
    (!themes.is_empty()).then(|| view! { <p class="entry__not">{label} " " {themes.to_owned()}</p> }.into_any())
}

fn examples(label: Message, examples: &[String]) -> Option<AnyView> {
    (!examples.is_empty()).then(|| {
        let words = examples.join("” · “");
        view! { <p class="entry__not">{label} " “" {words} "”"</p> }.into_any()
    })
}

fn section(
    mark: &ThemeMark,
    entry: Entry,
    editor: Option<AnyView>,
    total: usize,
    evidence: Callback<(usize, usize), Vec<Evidence>>,
) -> AnyView {
    let place = entry.place;
    let id = joined(&["entry-", &mark.id]);
    let name = joined(&[&id, "-name"]);
    let heading = name.clone();
    let all = RwSignal::new(false);
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
                {move || if all.get() { text::show_only(FIRST) } else { text::more(rest) }}
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
                {editor}
                {beside(text::PART_OF, &entry.above)}
                {beside(text::TAKES_IN, &text::listed(&entry.below, text::LIST))}
                {rules(text::RULE, entry.include)}
                {rules(text::NOT_WHERE, entry.exclude)}
                {examples(text::EXAMPLES, &theme.examples)}
                {examples(text::COUNTEREXAMPLES, &theme.counterexamples)}
            </div>
            <div>
                <p class="entry__count">
                    {emphasized(2, &|| text::passages_in(entry.passages, entry.documents, total))} " "
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
