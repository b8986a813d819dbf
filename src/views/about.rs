//! About the collection: what it is, how its dates are known, what was wrong.

use super::parts::press;
use super::timeline::Grammar;
use crate::browser::element::{AnyView, IntoAny, view};
use crate::state::watch::{Callback, Signal};
use crate::text::{self, Message};

/// What the view says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AboutPage {
    /// Title of the collection.
    pub title: String,
    /// Its description, by paragraph.
    pub description: Vec<String>,
    /// Terms.
    pub rights: String,
    /// Facts: a name and a value.
    pub facts: Vec<(Message, String)>,
    /// What was wrong with its files: where it leads (empty for nowhere), and the message.
    pub problems: Vec<(String, String)>,
    /// The files that it was made of: path and SHA-256. None where they are not in this page.
    pub files: Vec<(String, String)>,
    /// Version of the program.
    pub version: String,
}

/// The files that a collection was made of, and the button that verifies them.
fn files(files: &[(String, String)], verified: Signal<String>, on_verify: Callback<()>) -> Option<AnyView> {
    let line = |(path, sum): &(String, String)| {
        view! {
            <dt>{path.clone()}</dt>
            <dd><code class="about__sum">{sum.clone()}</code></dd>
        }
        .into_any()
    };
    let lines: Vec<AnyView> = files.iter().map(line).collect();
    (!files.is_empty()).then(|| {
        view! {
            <section class="overview__part" id="verify" aria-labelledby="about-files">
                <h3 class="overview__head" id="about-files">{text::FILES_MADE_OF}</h3>
                <p class="sheet__note">{text::FILES_GIVEN_BACK}</p>
                <p class="popover__row">
                    <button class="button" type="button" on:click=press(move || on_verify.run(()))>{text::VERIFY}</button>
                    <span>{move || verified.get()}</span>
                </p>
                <details>
                    <summary>{text::SUMS_OF_FILES}</summary>
                    <dl class="facts">{lines}</dl>
                </details>
            </section>
        }
        .into_any()
    })
}

/// The view. `verified` is what verifying found, `on_verify` begins it.
pub fn about(page: AboutPage, verified: Signal<String>, on_verify: Callback<()>) -> AnyView {
    let files = files(&page.files, verified, on_verify);
    let paragraph = |words: &String| view! { <p class="overview__text" dir="auto">{words.clone()}</p> }.into_any();
    let fact = |(name, value): (Message, String)| {
        view! {
            <dt>{name}</dt>
            <dd>{value}</dd>
        }
        .into_any()
    };
    let problem = |(href, message): (String, String)| {
        let words = if href.is_empty() { message.into_any() } else { view! { <a href=href>{message}</a> }.into_any() };
        view! { <li>{words}</li> }.into_any()
    };
    let problems = if page.problems.is_empty() {
        view! { <p class="sheet__note">{text::NO_PROBLEMS}</p> }.into_any()
    } else {
        view! { <ul class="about__problems">{page.problems.into_iter().map(problem).collect::<Vec<_>>()}</ul> }
            .into_any()
    };
    let basis = |(name, meaning): &(Message, Message)| {
        view! {
            <dt>{*name}</dt>
            <dd>{*meaning}</dd>
        }
        .into_any()
    };
    let rights = (!page.rights.is_empty())
        .then(|| view! { <p class="sheet__note"><b>{text::RIGHTS} ". "</b> {page.rights.clone()}</p> }.into_any());
    view! {
        <div class="sheet__head">
            <div><h2 class="sheet__title" id="view-title" tabindex="-1" dir="auto">{page.title}</h2></div>
        </div>
        <div class="about">
            {page.description.iter().map(paragraph).collect::<Vec<_>>()}
            {rights}
            <section class="overview__part" aria-labelledby="about-here">
                <h3 class="overview__head" id="about-here">{text::WHAT_IS_HERE}</h3>
                <dl class="facts">{page.facts.into_iter().map(fact).collect::<Vec<_>>()}</dl>
            </section>
            <section class="overview__part" aria-labelledby="about-dates">
                <h3 class="overview__head" id="about-dates">{text::HOW_DATES_ARE_KNOWN}</h3>
                <dl class="facts">{text::BASES_EXPLAINED.iter().map(basis).collect::<Vec<_>>()}</dl>
                <p class="sheet__note">{text::DATES_STAY_VAGUE}</p>
            </section>
            <Grammar />
            <section class="overview__part" aria-labelledby="about-problems">
                <h3 class="overview__head" id="about-problems">{text::PROBLEMS}</h3>
                {problems}
            </section>
            {files}
            <p class="sheet__note">{text::NOTHING_LEAVES} " " {text::made_with(&page.version)}</p>
        </div>
    }
    .into_any()
}
