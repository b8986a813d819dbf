//! The rules of the workspace that a compiler does not check: who may depend on
//! whom, what the packages that also run in the page may touch, and what may
//! stand in a tracked file.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A line of source or of a manifest, without its comment.
struct Line {
    place: String,
    code: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files_in(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(files_in(&path, end));
        } else if path.extension().is_some_and(|e| e == end) {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The lines of a source file that are part of the program: no comments, and nothing after the tests begin.
fn lines(text: &str, place: &str) -> Vec<Line> {
    text.lines()
        .zip(1..)
        .take_while(|(line, _)| !line.starts_with("#[cfg(test)]") && !line.starts_with("#[cfg(all(test"))
        .map(|(line, number)| Line {
            place: format!("{place}:{number}"),
            code: line.split("//").next().unwrap_or_default().to_owned(),
        })
        .collect()
}

fn source(folder: &str) -> Vec<Line> {
    let mut all = Vec::new();
    for path in files_in(&root().join(folder), "rs") {
        let place = path.strip_prefix(root()).unwrap().display().to_string();
        let is_test = path.file_stem().is_some_and(|name| name == "tests") || place.contains("/tests/");
        if !is_test {
            all.extend(lines(&fs::read_to_string(&path).unwrap(), &place));
        }
    }
    all
}

/// Does `code` name `path` as a whole path, and not as a part of a longer word?
fn names(code: &str, path: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(path).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + path.len()..].chars().next();
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

fn offenders(lines: &[Line], forbidden: &[&str]) -> Vec<String> {
    lines
        .iter()
        .filter_map(|line| {
            let path = forbidden.iter().find(|path| names(&line.code, path))?;
            Some(format!("{}: {path}", line.place))
        })
        .collect()
}

/// The names under `[dependencies]` of a manifest; those for tests and build scripts are free.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let mut inside = false;
    let mut found = BTreeSet::new();
    for line in manifest.lines() {
        if let Some(table) = line.trim().strip_prefix('[') {
            inside = table.trim_end_matches(']').ends_with("dependencies")
                && !table.starts_with("dev-")
                && !table.starts_with("build-")
                && !table.starts_with("workspace");
            if let Some(name) = table.trim_end_matches(']').strip_prefix("dependencies.") {
                found.insert(name.to_owned());
            }
        } else if inside
            && !line.starts_with([' ', ']', '#', '"'])
            && let Some((name, _)) = line.split_once(['=', '.'])
        {
            found.insert(name.trim().to_owned());
        }
    }
    found
}

fn package_dependencies(folder: &str) -> BTreeSet<String> {
    dependencies(&fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap())
}

/// What each package of ours may know of the others.
const OURS: &[(&str, &[&str])] = &[
    ("crates/corpus", &[]),
    ("crates/bundle", &[]),
    ("crates/index", &["corpus", "bundle"]),
    ("crates/plain", &["corpus"]),
    ("crates/wording", &["corpus"]),
    ("crates/cli", &["corpus", "bundle", "index", "plain", "wording"]),
    ("crates/intake", &["corpus", "bundle", "index", "plain", "wording"]),
    ("crates/xtask", &["bundle"]),
    ("tests/page", &[]),
    ("crates/view", &[]),
    ("crates/fuzz", &["corpus", "bundle", "index", "page"]),
    (".", &["corpus", "bundle", "index", "wording", "view"]),
];

#[test]
fn packages_know_only_those_below_them() {
    for (folder, allowed) in OURS {
        let allowed: BTreeSet<String> = allowed.iter().map(|name| format!("archivolt-{name}")).collect();
        let known: BTreeSet<String> =
            package_dependencies(folder).into_iter().filter(|name| name.starts_with("archivolt-")).collect();
        let too_many: Vec<_> = known.difference(&allowed).collect();
        assert!(too_many.is_empty(), "{folder}/Cargo.toml: may not depend on {too_many:?}");
    }
}

#[test]
fn every_package_has_a_rule() {
    let ruled: BTreeSet<&str> = OURS.iter().map(|(folder, _)| *folder).collect();
    for entry in fs::read_dir(root().join("crates")).unwrap() {
        let folder = format!("crates/{}", entry.unwrap().file_name().to_str().unwrap());
        let is_package = root().join(&folder).join("Cargo.toml").is_file();
        assert!(!is_package || ruled.contains(folder.as_str()), "{folder} has no line in OURS");
    }
}

#[test]
fn packages_that_also_run_in_the_page_touch_nothing_outside() {
    // The same input must give the same bytes on every machine: no files, no
    // network, no clock, no threads, no maps whose order is chance, and no
    // logarithm that each platform rounds in its own way.
    let forbidden = [
        "std::fs",
        "std::net",
        "std::time",
        "std::thread",
        "std::env",
        "std::process",
        "HashMap",
        "HashSet",
        "println!",
        "eprintln!",
        ".ln()",
        ".exp()",
        ".powf(",
        ".log2()",
        ".log10()",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
    ];
    for folder in
        ["crates/corpus/src", "crates/bundle/src", "crates/index/src", "crates/plain/src", "crates/wording/src"]
    {
        let mut found = offenders(&source(folder), &forbidden);
        found.retain(|line| !ONLY_LOOKED_UP.iter().any(|file| line.starts_with(file) && line.ends_with("HashMap")));
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

/// Files in which a hash map is only looked up in and never walked through, so that no order comes from it.
const ONLY_LOOKED_UP: &[&str] = &[
    "crates/corpus/src/codebook/lexicon.rs",
    "crates/corpus/src/codebook/matching.rs",
    "crates/corpus/src/topics/phrases.rs",
    "crates/corpus/src/topics/terms.rs",
];

#[test]
fn one_folder_of_the_page_names_the_browser() {
    let browser = ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo"];
    let page: Vec<Line> = source("src").into_iter().filter(|line| !line.place.starts_with("src/browser/")).collect();
    let found = offenders(&page, &browser);
    assert!(found.is_empty(), "only src/browser may name the browser:\n{}", found.join("\n"));
}

#[test]
fn views_do_not_search_and_state_does_not_draw() {
    let rules: [(&str, &[&str]); 3] = [
        ("src/views/", &["Collection", "use_context", "provide_context", "expect_context"]),
        ("src/state/", &["view!", "crate::views", "crate::browser", "archivolt_plain"]),
        ("src/browser/", &["crate::views"]),
    ];
    let page = source("src");
    for (folder, forbidden) in rules {
        let part: Vec<Line> = page
            .iter()
            .filter(|line| line.place.starts_with(folder))
            .map(|line| Line { place: line.place.clone(), code: line.code.clone() })
            .collect();
        let found = offenders(&part, forbidden);
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

fn tracked() -> Vec<PathBuf> {
    let listed = Command::new("git").arg("-C").arg(root()).args(["ls-files", "-z"]).output();
    let Ok(listed) = listed.map(|output| output.stdout) else { return Vec::new() };
    listed.split(|byte| *byte == 0).map(|name| root().join(String::from_utf8_lossy(name).as_ref())).collect()
}

#[test]
fn no_tracked_file_names_a_place_on_somebodys_machine() {
    let mut found = Vec::new();
    for path in tracked() {
        let is_text = path.extension().is_none_or(|end| end != "lock") && path.is_file();
        let Ok(text) = fs::read_to_string(&path) else { continue };
        if !is_text {
            continue;
        }
        for (line, number) in text.lines().zip(1..) {
            if let Some(place) = machine_path(line) {
                found.push(format!("{}:{number}: {place}", path.display()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A path below somebody's home or work folder, if a line holds one. The beginnings
/// are put together here so that this file does not hold them.
fn machine_path(line: &str) -> Option<&str> {
    let beginnings = ["home", "Users", "root", "work", "tmp"].map(|folder| format!("/{folder}/"));
    let (at, length) = beginnings.iter().find_map(|b| Some((line.find(b.as_str())?, b.len())))?;
    let starts_a_path = line[..at].chars().next_back().is_none_or(|c| " \"'`(=:".contains(c));
    let goes_on = line[at + length..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.');
    (starts_a_path && goes_on).then(|| line[at..].split_whitespace().next().unwrap_or_default())
}

#[test]
fn files_stay_small_enough_to_read() {
    // A list to think about, printed with --nocapture; only what nobody would read whole is refused.
    let mut long = BTreeMap::new();
    for folder in ["src", "crates", "tests"] {
        for path in files_in(&root().join(folder), "rs") {
            let count = fs::read_to_string(&path).unwrap().lines().count();
            if count > 500 {
                long.insert(path.strip_prefix(root()).unwrap().display().to_string(), count);
            }
        }
    }
    for (path, count) in &long {
        println!("{path} has {count} lines");
    }
    let refused: Vec<_> = long.iter().filter(|(_, count)| **count > 1_200).collect();
    assert!(refused.is_empty(), "longer than anybody reads: {refused:?}");
}

#[test]
fn the_rules_find_what_they_forbid() {
    let text = "use std::fs;\n// use std::net;\nlet x = my_HashMap; HashMap::new()\n#[cfg(test)]\nuse std::net;\n";
    let found = offenders(&lines(text, "x"), &["std::fs", "std::net", "HashMap"]);
    assert_eq!(found, ["x:1: std::fs", "x:3: HashMap"]);
    let manifest = "[package]\nname = \"a\"\n[dependencies]\nserde = { version = \"1\" }\n\
                    web-sys = { features = [\n    \"Blob\",\n] }\nlibm.workspace = true\n\
                    [dev-dependencies]\nother = \"1\"\n";
    assert_eq!(dependencies(manifest).into_iter().collect::<Vec<_>>(), ["libm", "serde", "web-sys"]);
    let home = format!("cd /{}/someone/x", "home");
    for (line, expected) in [(home.as_str(), true), ("see /docs/format.md", false), ("src/workshop/x", false)] {
        assert_eq!(machine_path(line).is_some(), expected, "{line}");
    }
}
