//! Themes as `archivolt.toml` has them.

use super::Theme;
use crate::settings_change::quoted;

/// `[[themes]]`, one after another, with a blank line between.
pub(super) fn write(themes: &[Theme]) -> String {
    themes.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn one(theme: &Theme) -> String {
    let mut toml = "[[themes]]\n".to_owned();
    for (name, words) in [
        ("id", &theme.id),
        ("label", &theme.label),
        ("key", &theme.key),
        ("definition", &theme.definition),
        ("parent", &theme.parent),
        ("colour", &theme.colour),
    ] {
        if !words.is_empty() {
            toml.push_str(&format!("{name} = {}\n", quoted(words)));
        }
    }
    for (name, list) in [
        ("include", &theme.include),
        ("exclude", &theme.exclude),
        ("examples", &theme.examples),
        ("counterexamples", &theme.counterexamples),
    ] {
        if !list.is_empty() {
            let items: String = list.iter().map(|item| format!("  {},\n", literal(item))).collect();
            toml.push_str(&format!("{name} = [\n{items}]\n"));
        }
    }
    toml
}

/// Rules are full of quotation marks: a literal string where that will do
/// (TOML 1.0, "String").
fn literal(words: &str) -> String {
    let plain = !words.contains('\'') && words.chars().all(|letter| letter == '\t' || !letter.is_control());
    if plain && words.contains('"') { format!("'{words}'") } else { quoted(words) }
}
