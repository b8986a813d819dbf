//! Themes as the panel and the codebook show them.

use archivolt_corpus::Theme;
use archivolt_index::{Collection, Outcome, Question};

use super::beats::{self, Beat};

use crate::text::joined;

/// How many inks the palette has.
const INKS: usize = 8;

/// A theme's letters and line: what stands for it wherever it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeMark {
    /// Two letters.
    pub key: String,
    /// Class that gives the ink and the line: `theme--3`, `theme--3 theme--double`.
    pub class: String,
    /// What the visitor reads.
    pub label: String,
    /// Its name in addresses.
    pub id: String,
}

impl ThemeMark {
    /// The marks of a codebook, in its order.
    pub fn of(themes: &[Theme]) -> Vec<Self> {
        themes.iter().enumerate().map(|(place, theme)| Self::one(place, theme)).collect()
    }

    fn one(place: usize, theme: &Theme) -> Self {
        let ink = (place % INKS + 1).to_string();
        let line = match place / INKS {
            0 => "",
            1 => " theme--double",
            _ => " theme--dashed",
        };
        let own = if theme.colour.is_empty() { String::new() } else { joined(&[" theme--own-", &place.to_string()]) };
        Self {
            key: theme.key.clone(),
            class: joined(&["theme--", &ink, line, &own]),
            label: theme.label.clone(),
            id: theme.id.clone(),
        }
    }
}

/// The rules for themes that bring their own colour; `#rrggbb` only, all else is left out.
pub fn own_colours(themes: &[Theme]) -> Vec<String> {
    let hex = |colour: &str| {
        colour
            .strip_prefix('#')
            .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
    };
    themes
        .iter()
        .enumerate()
        .filter(|(_, theme)| hex(&theme.colour))
        .map(|(place, theme)| joined(&[".theme--own-", &place.to_string(), "{--theme:", &theme.colour, "}"]))
        .collect()
}

/// One theme under the current question.
#[derive(Clone, Debug, PartialEq)]
pub struct ThemeRow {
    /// Results after ticking it; of a ticked one, results now.
    pub count: u32,
    /// Passages under it in those results.
    pub passages: u32,
    /// Results with it as the only theme asked for.
    pub only: u32,
    /// Results without its documents; where they are left out, results with them.
    pub without: u32,
    /// Whether it is ticked.
    pub ticked: bool,
    /// Whether its documents are left out.
    pub out: bool,
    /// Its documents along time.
    pub beats: Vec<Beat>,
}

fn at(counts: &[u32], place: usize) -> u32 {
    counts.get(place).copied().unwrap_or(0)
}

/// Themes in the order of the panel, each under the one it stands below, and
/// how far below. Of parents that go round in a ring each stands at the top.
pub fn tree(collection: &Collection) -> Vec<(usize, usize)> {
    fn visit(themes: &[Theme], theme: usize, depth: usize, order: &mut Vec<(usize, usize)>) {
        if order.iter().any(|(known, _)| *known == theme) {
            return;
        }
        order.push((theme, depth));
        for (below, other) in themes.iter().enumerate() {
            if themes.get(theme).is_some_and(|theme| theme.id == other.parent) {
                visit(themes, below, depth + 1, order);
            }
        }
    }
    let themes = collection.themes();
    let is_top =
        |theme: &usize| !(0..themes.len()).any(|above| above != *theme && collection.family(above).contains(theme));
    let mut order = Vec::with_capacity(themes.len());
    for theme in (0..themes.len()).filter(is_top).chain(0..themes.len()) {
        visit(themes, theme, 0, &mut order);
    }
    order
}

/// The rows of the panel, in codebook order.
pub fn rows(
    collection: &Collection,
    middles: &[Option<f64>],
    themes: &[ThemeMark],
    question: &Question,
    outcome: &Outcome,
) -> Vec<ThemeRow> {
    themes
        .iter()
        .enumerate()
        .map(|(place, theme)| ThemeRow {
            count: at(&outcome.themes, place),
            passages: at(&outcome.passages, place),
            only: at(&outcome.only, place),
            without: at(&outcome.without, place),
            out: question.not.contains(&theme.id),
            ticked: question.themes.contains(&theme.id),
            beats: beats::of_theme(collection, middles, place, &outcome.found),
        })
        .collect()
}
