//! Ids, keys, parents and colours.

use super::*;
use crate::codebook::tidy;

fn named(id: &str, label: &str, key: &str, parent: &str) -> Theme {
    let given = |field: &str| field.to_owned();
    Theme {
        id: given(id),
        label: given(label),
        key: given(key),
        parent: given(parent),
        include: vec![given("x")],
        ..Theme::default()
    }
}

/// `id/label/key/parent` of each theme, and the codes of the problems.
fn check(themes: Vec<Theme>, expected: &[&str], codes: &[&str]) {
    let (themes, problems) = tidy(themes);
    let found: Vec<String> =
        themes.iter().map(|one| format!("{}/{}/{}/{}", one.id, one.label, one.key, one.parent)).collect();
    assert_eq!(found, expected);
    let found: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(found, codes, "{problems:?}");
}

#[test]
fn what_is_missing_is_derived() {
    check(vec![named("", "Sovereign rules", "", "")], &["sovereign-rules/Sovereign rules/So/"], &[]);
    check(vec![named("fences", "", "", "")], &["fences/Fences/Fe/"], &[]);
    check(vec![named("", "", "", "")], &["theme-1/Theme 1/Th/"], &["theme-without-id"]);
    check(vec![named("", "主权", "", "")], &["主权/主权/主权/"], &[]);
    check(vec![named("", "A", "", "")], &["a/A/Aa/"], &[]);
}

#[test]
fn ids_and_keys_are_unique() {
    check(
        vec![named("a b", "Security", "", ""), named("a-b", "Secrets", "", ""), named("c", "Sea", "Se", "")],
        &["a-b/Security/Sc/", "a-b-2/Secrets/Sr/", "c/Sea/Se/"],
        &["theme-id", "theme-id-twice"],
    );
    check(
        vec![named("a", "Alpha", "Al", ""), named("b", "Beta", "al", ""), named("c", "Gamma", "Gam", "")],
        &["a/Alpha/Al/", "b/Beta/Be/", "c/Gamma/Ga/"],
        &["theme-key-twice", "theme-key"],
    );
    let many: Vec<Theme> = (0..1_500).map(|number| named(&format!("t{number}"), "Same label", "", "")).collect();
    let (many, _) = tidy(many);
    let keys: std::collections::BTreeSet<String> = many.iter().map(|one| one.key.to_lowercase()).collect();
    assert_eq!(keys.len(), many.len());
    assert!(many.iter().all(|one| one.key.chars().count() == 2));
}

#[test]
fn parents_exist_and_stand_in_no_circle() {
    check(
        vec![
            named("a", "A1", "", "b"),
            named("b", "B1", "", ""),
            named("c", "C1", "", "nobody"),
            named("d", "D1", "", "d"),
        ],
        &["a/A1/A1/b", "b/B1/B1/", "c/C1/C1/", "d/D1/D1/"],
        &["theme-parent", "theme-parent"],
    );
    check(
        vec![
            named("a", "A1", "", "b"),
            named("b", "B1", "", "c"),
            named("c", "C1", "", "a"),
            named("d", "D1", "", "a"),
        ],
        &["a/A1/A1/", "b/B1/B1/c", "c/C1/C1/a", "d/D1/D1/a"],
        &["theme-parent"],
    );
}

#[test]
fn colours_and_rules_are_looked_at() {
    let coloured = |colour: &str| Theme { colour: colour.to_owned(), ..named("a", "A1", "", "") };
    assert_eq!(tidy(vec![coloured("#1F5e8c")]).0.first().unwrap().colour, "#1F5e8c");
    let (themes, problems) = tidy(vec![coloured("red"), Theme { include: Vec::new(), ..named("b", "B1", "", "") }]);
    assert_eq!(themes.first().unwrap().colour, "");
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["theme-colour", "theme-without-rules"]);
}
