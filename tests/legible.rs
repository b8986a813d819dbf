//! Contrast, worked out from the tokens: every colour of text on every ground that it may stand on, every line and
//! mark beside it, light, dark and with raised contrast (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11).

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

type Scheme = BTreeMap<String, String>;

/// What letters are drawn in, on any of the grounds.
const TEXTS: [&str; 6] = ["ink", "ink-quiet", "ink-faint", "accent", "accent-hover", "problem"];
/// What text stands on.
const GROUNDS: [&str; 5] = ["ground", "ground-sunk", "ground-raised", "accent-wash", "hit"];
/// Never together: hits are marked in titles and running text, and neither is ever in the faintest ink.
const NEVER: (&str, &str) = ("ink-faint", "hit");
/// Letters on grounds of their own: buttons that are pressed, chosen, and a key turned round.
const OTHERS: [(&str, &str); 3] = [("on-accent", "accent"), ("on-accent", "accent-hover"), ("ground", "ink")];
/// Edges of controls and marks that mean something.
const MARKS: [&str; 12] = [
    "rule-strong",
    "focus",
    "hit-line",
    "accent",
    "theme-1",
    "theme-2",
    "theme-3",
    "theme-4",
    "theme-5",
    "theme-6",
    "theme-7",
    "theme-8",
];
/// Grounds that such marks lie on.
const BENEATH: [&str; 3] = ["ground", "ground-raised", "accent-wash"];
/// Backgrounds on which no letter stands: hairlines, the parts of a drawing.
const NO_GROUNDS: [&str; 2] = ["rule", "rule-strong"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A style sheet without its comments.
fn sheet(name: &str) -> String {
    let text = fs::read_to_string(root().join("style").join(name)).unwrap();
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once("*/").map_or("", |(_, rest)| rest))
}

/// Colours that the block behind these words sets.
fn colours(sheet: &str, opening: &str) -> Scheme {
    let at = sheet.find(opening).unwrap_or_else(|| panic!("{opening} is not in tokens.css"));
    let block = sheet[at + opening.len()..].split('}').next().unwrap();
    let declarations = block.split([';', '{']).filter_map(|one| one.trim().strip_prefix("--color-")?.split_once(':'));
    declarations.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

fn schemes() -> Vec<(&'static str, Scheme)> {
    let tokens = sheet("tokens.css");
    let light = colours(&tokens, "color-scheme: light;");
    let dark = colours(&tokens, "@media (prefers-color-scheme: dark) {");
    assert_eq!(dark, colours(&tokens, ":root[data-theme=\"dark\"] {"), "dark is said twice and differs");
    let more = colours(&tokens, "@media (prefers-contrast: more) {");
    assert!(more.len() > 2 && light.len() == dark.len(), "{more:?}");
    let raised =
        |scheme: &Scheme| scheme.iter().chain(&more).map(|(name, value)| (name.clone(), value.clone())).collect();
    vec![
        ("light", light.clone()),
        ("dark", dark.clone()),
        ("light, raised", raised(&light)),
        ("dark, raised", raised(&dark)),
    ]
}

/// Red, green and blue of a token, those that name another followed.
fn rgb(scheme: &Scheme, token: &str) -> [f64; 3] {
    let value = scheme.get(token).unwrap_or_else(|| panic!("there is no --color-{token}"));
    if let Some(other) = value.strip_prefix("var(--color-") {
        return rgb(scheme, other.trim_end_matches(')'));
    }
    let hex = value.strip_prefix('#').filter(|hex| hex.len() == 6).unwrap_or_else(|| panic!("{token}: {value}"));
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0)
}

/// Relative luminance (WCAG 2.2, definition of it).
fn luminance(colour: [f64; 3]) -> f64 {
    let [r, g, b] = colour.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// The contrast of two colours, from 1 to 21.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_pair_of_colours_that_is_used_can_be_told_apart() {
    let mut pairs: Vec<(&str, &str, f64)> = Vec::new();
    pairs.extend(TEXTS.iter().flat_map(|text| GROUNDS.map(|ground| (*text, ground, 4.5))));
    pairs.retain(|(text, ground, _)| (*text, *ground) != NEVER);
    pairs.extend(OTHERS.map(|(text, ground)| (text, ground, 4.5)));
    pairs.extend(MARKS.iter().flat_map(|mark| BENEATH.map(|ground| (*mark, ground, 3.0))));
    let mut tried = 0;
    let mut faint = Vec::new();
    for (name, scheme) in schemes() {
        for (above, below, least) in &pairs {
            let seen = contrast(rgb(&scheme, above), rgb(&scheme, below));
            tried += 1;
            if seen < *least {
                faint.push(format!("{name}: {above} on {below} is {seen:.2} : 1, not {least}"));
            }
        }
    }
    println!("tried: {tried} pairs of colours");
    assert!(faint.is_empty(), "{}", faint.join("\n"));
}

/// Tokens that a property is set to anywhere but in the tokens themselves.
fn used(properties: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(root().join("style")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name == "tokens.css" {
            continue;
        }
        for declaration in sheet(&name).split([';', '{', '}']) {
            if let Some((property, value)) = declaration.split_once(':')
                && properties.contains(&property.trim())
            {
                let tokens = value.split("var(--color-").skip(1).filter_map(|rest| rest.split([')', ',']).next());
                found.extend(tokens.map(|token| token.trim().to_owned()));
            }
        }
    }
    found
}

#[test]
fn no_colour_is_used_that_is_not_measured() {
    let known = |lists: &[&[&str]]| lists.concat().into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    let others: Vec<&str> = OTHERS.iter().flat_map(|(text, ground)| [*text, *ground]).collect();
    let letters = used(&["color"]);
    assert!(letters.len() > 5, "{letters:?}");
    let unknown: Vec<_> = letters.difference(&known(&[&TEXTS, &others])).cloned().collect();
    assert!(unknown.is_empty(), "text in {unknown:?}: say in TEXTS or OTHERS what it stands on");
    let grounds = used(&["background", "background-color"]);
    assert!(grounds.len() > 5, "{grounds:?}");
    let unknown: Vec<_> = grounds.difference(&known(&[&GROUNDS, &others, &NO_GROUNDS])).cloned().collect();
    assert!(unknown.is_empty(), "grounds {unknown:?}: add them to GROUNDS or to NO_GROUNDS");
    // No colour is written by itself.
    for entry in fs::read_dir(root().join("style")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let literal = |line: &&str| line.contains(": #") || line.contains("rgb(") || line.contains("hsl(");
        if let Some(line) = sheet(&name).lines().find(literal).filter(|_| name != "tokens.css") {
            panic!("{name} names a colour: {line}");
        }
    }
}

#[test]
fn contrast_is_that_of_the_standard() {
    for (a, b, expected) in [
        ([0.0; 3], [1.0; 3], 21.0),
        ([1.0; 3], [1.0; 3], 1.0),
        // #767676 on white: the darkest grey that just passes.
        ([118.0 / 255.0; 3], [1.0; 3], 4.54),
    ] {
        assert!((contrast(a, b) - expected).abs() < 0.01, "{}", contrast(a, b));
    }
}
