//! Two selections of documents side by side: which words and themes set them apart.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::event_target_value;

use crate::browser::element::{AnyView, IntoAny, component, view};
use crate::state::choices::Choices;
use crate::state::contrast::{Contrast, Count, Figure, SURE, Side};
use crate::state::watch::{Callback, Signal};
use crate::text::{self, Message};
use crate::views::parts::around;
use crate::views::timeline::{button, taken};

/// How the figures are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table.
    Csv,
    /// JSON.
    Json,
}

/// The fields that choose both selections, and what sets them apart.
#[component]
pub fn Contrasted(
    /// What is offered.
    choices: Arc<Vec<Choices>>,
    /// Name and label of both selections; empty where none is chosen.
    chosen: Signal<[(String, String); 2]>,
    /// The comparison, once both are chosen.
    contrast: Signal<Option<Arc<Contrast>>>,
    /// Told the place (0 or 1) and what stands there now: a name, or what was typed.
    on_choose: Callback<(usize, String)>,
    /// Told how the figures are wanted as a file.
    on_data: Callback<Format>,
) -> AnyView {
    let sides = [0, 1].map(|at| chooser(&choices, chosen, at, on_choose));
    let found = move || contrast.get().map(|contrast| outcome(&contrast, on_data));
    view! {
        <section class="sheet__part contrast" aria-labelledby="contrast-head">
            <h3 class="overview__head" id="contrast-head" tabindex="-1">{text::TWO_SELECTIONS}</h3>
            <p class="sheet__note">{text::CONTRAST_ASKS}</p>
            <div class="contrast__choosers">{sides}</div>
            {found}
        </section>
    }
    .into_any()
}

fn chooser(
    choices: &Arc<Vec<Choices>>,
    chosen: Signal<[(String, String); 2]>,
    at: usize,
    on_choose: Callback<(usize, String)>,
) -> AnyView {
    let now = move || chosen.with(|chosen| chosen.get(at).cloned().unwrap_or_default());
    let own = choices.clone();
    let offered = Signal::new(move || {
        let (name, _) = now();
        name.is_empty() || own.iter().flat_map(|choices| &choices.of).any(|(other, _)| *other == name)
    });
    let option = move |(name, label): &(String, String)| {
        let own = name.clone();
        view! { <option value=name.clone() prop:selected=move || now().0 == own>{label.clone()}</option> }.into_any()
    };
    let groups: Vec<AnyView> = choices
        .iter()
        .map(|choices| {
            let options: Vec<AnyView> = choices.of.iter().map(option).collect();
            view! { <optgroup label=choices.by>{options}</optgroup> }.into_any()
        })
        .collect();
    let typed = move || (!offered.get()).then(|| option(&now()));
    let choose = move |event: ev::Event| on_choose.run((at, event_target_value(&event)));
    let name = if at == 0 { text::FIRST_SELECTION } else { text::SECOND_SELECTION };
    let field = if at == 0 { "a" } else { "b" };
    view! {
        <fieldset class="contrast__chooser">
            <legend>{name}</legend>
            <label>
                {text::CHOOSE_FROM_LIST} " "
                <select class="select" on:change=choose>
                    <option value="" prop:selected=move || now().0.is_empty()>{text::CHOOSE_DOCUMENT}</option>
                    {typed}
                    {groups}
                </select>
            </label>
            <label>
                {text::OR_WORDS_OR_DATES} " "
                <input
                    class="field" type="text" name=field autocomplete="off"
                    prop:value=move || if offered.get() { String::new() } else { now().1 }
                    on:change=choose
                />
            </label>
        </fieldset>
    }
    .into_any()
}

fn outcome(contrast: &Contrast, on_data: Callback<Format>) -> AnyView {
    let [first, second] = &contrast.sides;
    let sums = contrast.sides.iter().map(side).collect::<Vec<_>>();
    let both = (contrast.both > 0).then(|| view! { <p class="sheet__note">{text::in_both(contrast.both)}</p> });
    let body = match &contrast.too_little {
        Some(why) => view! { <p class="trends__few">{why.clone()}</p> }.into_any(),
        None => {
            let [more, less] = &contrast.words;
            let themes = (!contrast.themes.is_empty()).then(|| {
                table(text::THEMES, &contrast.themes, [first, second], text::CONTRAST_THEMES.say().to_owned(), true)
            });
            view! {
                {words(more, [first, second], &first.label)}
                {words(less, [first, second], &second.label)}
                {themes}
                <p class="sheet__note">{text::CONTRAST_METHOD}</p>
                {taken(vec![
                    button(text::TABLE_CSV.say(), move || on_data.run(Format::Csv)),
                    button("JSON", move || on_data.run(Format::Json)),
                ])}
            }
            .into_any()
        }
    };
    view! { <ul class="contrast__sums">{sums}</ul> {both} {body} }.into_any()
}

fn side(side: &Side) -> AnyView {
    let link = view! { <a href=side.href.clone()>{text::documents(side.documents)}</a> }.into_any();
    let sums = text::named(text::HOLE, &text::side_sums(side.words as usize, text::HOLE));
    let (name, sums) = text::halves(&sums);
    view! {
        <li>{name.to_owned()} <b>{side.label.clone()}</b> {around(sums, link)}</li>
    }
    .into_any()
}

/// The words of one side, or that there are none.
fn words(figures: &[Figure], sides: [&Side; 2], label: &str) -> AnyView {
    if figures.is_empty() {
        return view! { <p class="contrast__none">{text::no_word_apart(label)}</p> }.into_any();
    }
    table(text::WORD, figures, sides, text::contrast_words(label), false)
}

fn table(head: Message, figures: &[Figure], sides: [&Side; 2], caption: String, unsure: bool) -> AnyView {
    let [first, second] = sides;
    let rows = figures.iter().map(|figure| row(figure, sides, unsure)).collect::<Vec<_>>();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=caption.clone()>
            <table class="table contrast__table">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{head}</th>
                        <th scope="col">{first.label.clone()}</th>
                        <th scope="col">{second.label.clone()}</th>
                        <th scope="col">{text::HOW_MUCH_MORE}</th>
                        <th scope="col">{text::HOW_SURE}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(figure: &Figure, sides: [&Side; 2], unsure: bool) -> AnyView {
    let cells =
        figure.counts.iter().zip(sides).map(|(count, side)| cell(&figure.what, count, side)).collect::<Vec<_>>();
    let doubt = (unsure && figure.likelihood < SURE).then_some(text::MAY_BE_CHANCE);
    view! {
        <tr>
            <th scope="row" class="table__title">{figure.what.clone()}</th>
            {cells}
            <td class="figure">{text::times(figure.ratio)} " " <span class="contrast__fine">{text::log_ratio(&text::decimal(figure.ratio, 2))}</span></td>
            <td class="figure">{text::decimal(figure.likelihood, 1)} " " {doubt}</td>
        </tr>
    }
    .into_any()
}

/// How often, and the documents to see it in.
fn cell(what: &str, count: &Count, side: &Side) -> AnyView {
    let documents = text::documents(count.documents as usize);
    let link = match &count.href {
        Some(href) => {
            let name = text::places_link(&documents, what, &side.label);
            view! { <a href=href.clone() aria-label=name>{documents}</a> }.into_any()
        }
        None => documents.into_any(),
    };
    let places = match count.places {
        0 => text::NOT_ONCE.into_any(),
        places => around(&text::places_in(places as usize, text::HOLE), link),
    };
    view! { <td>{places}</td> }.into_any()
}
