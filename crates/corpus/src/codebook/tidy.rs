//! Making a codebook consistent: ids, keys, parents and colours.

use std::collections::BTreeSet;

use super::Theme;
use crate::problem::Problem;

const FILE: &str = "archivolt.toml";

/// Gives every theme a usable id, label and two-letter key, each id and key
/// once, and parents that exist. Says what it changed; fills silently only
/// what was left out on purpose: a key, a label, or an id that its label gives.
pub fn tidy(themes: Vec<Theme>) -> (Vec<Theme>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut themes = themes;
    let mut say = |code: &'static str, message: String| problems.push(Problem::in_file(FILE, code, message));
    themes.iter_mut().for_each(trim);
    name_all(&mut themes, &mut say);
    key_all(&mut themes, &mut say);
    settle_parents(&mut themes, &mut say);
    for theme in &mut themes {
        if !theme.colour.is_empty() && !is_colour(&theme.colour) {
            say(
                "theme-colour",
                format!(
                    "Theme \"{}\": the colour “{}” is not one. Write #rrggbb, such as #1f5e8c.",
                    theme.id, theme.colour
                ),
            );
            theme.colour.clear();
        }
        if theme.include.is_empty() {
            say(
                "theme-without-rules",
                format!("Theme \"{}\" has no include rule and finds nothing. Add one.", theme.id),
            );
        }
    }
    (themes, problems)
}

fn trim(theme: &mut Theme) {
    for field in
        [&mut theme.id, &mut theme.label, &mut theme.key, &mut theme.parent, &mut theme.colour, &mut theme.definition]
    {
        let trimmed = field.trim();
        if trimmed.len() != field.len() {
            *field = trimmed.to_owned();
        }
    }
}

fn name_all(themes: &mut [Theme], say: &mut impl FnMut(&'static str, String)) {
    let mut taken = BTreeSet::new();
    for (number, theme) in themes.iter_mut().enumerate() {
        let given = std::mem::take(&mut theme.id);
        let mut id = slug(if given.is_empty() { &theme.label } else { &given });
        if id.is_empty() {
            id = format!("theme-{}", number + 1);
            say(
                "theme-without-id",
                format!("Theme {} has no id and no label; it is called \"{id}\". Give it both.", number + 1),
            );
        } else if !given.is_empty() && id != given {
            say(
                "theme-id",
                format!("The theme id “{given}” is written \"{id}\": ids have small letters, digits and hyphens."),
            );
        }
        if taken.contains(&id) {
            let free =
                (2..).map(|count| format!("{id}-{count}")).find(|free| !taken.contains(free)).unwrap_or_default();
            say(
                "theme-id-twice",
                format!("Two themes are called \"{id}\"; the later one is now \"{free}\". Rename one."),
            );
            id = free;
        }
        if theme.label.is_empty() {
            theme.label = in_words(&id);
        }
        taken.insert(id.clone());
        theme.id = id;
    }
}

/// Letters and digits in small letters, anything else a hyphen.
fn slug(written: &str) -> String {
    let mut slug = String::new();
    for character in written.chars() {
        if character.is_alphanumeric() {
            slug.extend(character.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

fn in_words(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut characters = words.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

fn key_all(themes: &mut [Theme], say: &mut impl FnMut(&'static str, String)) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for theme in themes.iter_mut().filter(|theme| !theme.key.is_empty()) {
        let two = theme.key.chars().count() == 2 && theme.key.chars().all(char::is_alphanumeric);
        if !two {
            say(
                "theme-key",
                format!(
                    "Theme \"{}\": the key “{}” is not two letters. It gets one from its label.",
                    theme.id, theme.key
                ),
            );
            theme.key.clear();
        } else if !taken.insert(theme.key.to_lowercase()) {
            say(
                "theme-key-twice",
                format!(
                    "Theme \"{}\": another theme has the key “{}”. It gets one from its label.",
                    theme.id, theme.key
                ),
            );
            theme.key.clear();
        }
    }
    for theme in themes.iter_mut().filter(|theme| theme.key.is_empty()) {
        if let Some(key) = candidates(&theme.label).find(|key| !taken.contains(&key.to_lowercase())) {
            taken.insert(key.to_lowercase());
            theme.key = key;
        }
    }
}

/// Keys for a label, best first: its first two letters, the initials of its
/// first two words, its first letter with any later one, then any two letters.
fn candidates(label: &str) -> impl Iterator<Item = String> {
    let letters: Vec<char> = label.chars().filter(|character| character.is_alphanumeric()).collect();
    let initials: Vec<char> = label
        .split_whitespace()
        .filter_map(|word| word.chars().find(|character| character.is_alphanumeric()))
        .collect();
    let first = letters.first().copied().unwrap_or('T');
    let second: Vec<char> = letters
        .get(1)
        .copied()
        .into_iter()
        .chain(initials.get(1).copied())
        .chain(letters.into_iter().skip(2))
        .collect();
    let own = second.into_iter().map(move |second| pair(first, second));
    let any = ('A'..='Z').flat_map(|first| ('a'..='z').map(move |second| pair(first, second)));
    let beyond = ('A'..='Z').flat_map(|first| ('0'..='9').map(move |second| pair(first, second)));
    let last = ('\u{4e00}'..='\u{9fff}').flat_map(|first| ('a'..='z').map(move |second| pair(first, second)));
    own.chain(('a'..='z').map(move |second| pair(first, second))).chain(any).chain(beyond).chain(last)
}

/// One capital and one small letter; a letter that has no such form, or whose
/// form is longer than one, stays as it is.
fn pair(first: char, second: char) -> String {
    let only =
        |mut forms: Vec<char>, letter: char| if forms.len() == 1 { forms.pop().unwrap_or(letter) } else { letter };
    [only(first.to_uppercase().collect(), first), only(second.to_lowercase().collect(), second)].iter().collect()
}

fn settle_parents(themes: &mut [Theme], say: &mut impl FnMut(&'static str, String)) {
    let ids: Vec<String> = themes.iter().map(|theme| theme.id.clone()).collect();
    for theme in themes.iter_mut().filter(|theme| !theme.parent.is_empty()) {
        if !ids.contains(&theme.parent) {
            let slugged = slug(&theme.parent);
            if ids.contains(&slugged) {
                theme.parent = slugged;
                continue;
            }
            say(
                "theme-parent",
                format!(
                    "Theme \"{}\": there is no theme \"{}\" to stand above it. It stands on its own.",
                    theme.id, theme.parent
                ),
            );
            theme.parent.clear();
        }
    }
    let place = |id: &str| ids.iter().position(|other| other == id);
    for start in 0..themes.len() {
        // Walks up from the theme; meeting it again is a circle.
        let mut above = themes.get(start).and_then(|theme| place(&theme.parent));
        for _ in 0..themes.len() {
            if above == Some(start) {
                if let Some(theme) = themes.get_mut(start) {
                    say(
                        "theme-parent",
                        format!(
                            "Theme \"{}\" stands above itself by way of \"{}\". It stands on its own.",
                            theme.id, theme.parent
                        ),
                    );
                    theme.parent.clear();
                }
                break;
            }
            above = above.and_then(|at| themes.get(at)).and_then(|theme| place(&theme.parent));
        }
    }
}

fn is_colour(colour: &str) -> bool {
    colour.strip_prefix('#').is_some_and(|digits| digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit()))
}
