//! What a theme's count opens: its passages, each with its place, its voice and
//! the rule that found it; and what can be done with a theme besides ticking it.

use super::parts::press;
use crate::browser::element::{AnyView, IntoAny, view};
use crate::state::theme_rows::ThemeRow;
use crate::state::watch::{Callback, Memo, Signal};
use crate::text::{self, Message, joined};

/// A passage under a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Number of the document.
    pub number: u32,
    /// Where it leads.
    pub href: String,
    /// Words before the passage.
    pub before: String,
    /// The passage.
    pub words: String,
    /// Words after it.
    pub after: String,
    /// Class of the theme's ink.
    pub class: String,
    /// Date and paragraph.
    pub place: String,
    /// Who is speaking.
    pub voice: String,
    /// The rule that found it, in words.
    pub rule: String,
}

/// Passages, each leading to its place.
pub fn evidence_list(list: Vec<Evidence>) -> AnyView {
    let row = |line: Evidence| {
        let class = joined(&["evidence__words ", &line.class]);
        view! {
            <li>
                <span class="evidence__number">{line.number}</span>
                <span>
                    <a href=line.href>{line.before} <mark class=class data-theme="">{line.words}</mark> {line.after}</a> " "
                    <small>{line.place} " · " {line.voice} " " <span class="evidence__rule">{line.rule}</span></small>
                </span>
            </li>
        }
        .into_any()
    };
    view! { <ul class="evidence">{list.into_iter().map(row).collect::<Vec<_>>()}</ul> }.into_any()
}

/// Under a theme's row: what it means, how much there is, and the first passages.
pub fn under(definition: String, count: String, (href, then): (String, String), list: Vec<Evidence>) -> AnyView {
    view! {
        <div class="themes__under">
            <p class="themes__definition">{definition}</p>
            <p class="themes__counted">{count} " " <a href=href data-then=then>{text::THE_RULE}</a></p>
            {evidence_list(list)}
        </div>
    }
    .into_any()
}

/// What is done with a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// It becomes the only one.
    Only,
    /// Its documents are left out, or no longer.
    Without,
}

/// "only" and "without", each with the number of documents that it would leave.
pub fn moves(label: &str, row: Memo<Option<ThemeRow>>, on_move: Callback<Move>) -> AnyView {
    let of = move |read: fn(&ThemeRow) -> u32| row.with(|row| row.as_ref().map_or(0, read));
    let out = move || of(|row| u32::from(row.out)) == 1;
    let button = |what: Move, words: Message, left: Signal<u32>| {
        // What is visible comes first, so that it can be said to a machine that listens (WCAG 2.2, 2.5.3).
        let label = label.to_owned();
        let name = move || {
            let say = if what == Move::Only { text::ONLY_THEME } else { text::WITHOUT_THEME };
            say.number_text(left.get() as usize, &label)
        };
        let pressed = move || (what == Move::Without).then(|| if out() { "true" } else { "false" });
        view! {
            <button
                class="themes__move"
                type="button"
                aria-label=name
                aria-pressed=pressed
                class=("themes__move--none", move || left.get() == 0)
                on:click=press(move || on_move.run(what))
            >
                {words} " " <span class="figure">{move || text::figure(left.get() as usize)}</span>
            </button>
        }
        .into_any()
    };
    let only = button(Move::Only, text::ONLY, Memo::new(move || of(|row| row.only)));
    let without = button(Move::Without, text::WITHOUT, Memo::new(move || of(|row| row.without)));
    view! { <span class="themes__pair">{only} {without}</span> }.into_any()
}
