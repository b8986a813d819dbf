//! `cargo xtask sbom`: what the page and the command line are made of, as a
//! CycloneDX 1.5 document (ECMA-424, JSON), from `cargo metadata` and `Cargo.lock`.
//!
//! It holds neither date nor serial number, so that the same lock file gives the same bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::process::{ask, make_folder, say};
use crate::{Error, Result, workspace};

/// Its name in `dist`.
pub const NAME: &str = "archivolt.cdx.json";

/// The packages that are handed out: the page, what adds documents to it, and the command line.
const ROOTS: [&str; 3] = ["archivolt-page", "archivolt-intake", "archivolt-cli"];

/// Writes it into `dist`; gives how many components it names.
///
/// # Errors
/// When cargo does not say what there is, or it cannot be written.
pub fn sbom() -> Result<usize> {
    let root = workspace::root()?;
    let document = document(&root)?;
    let path = root.join("dist").join(NAME);
    make_folder(&root.join("dist"))?;
    std::fs::write(&path, format!("{document:#}\n")).map_err(Error::file(&path))?;
    let count = document.get("components").and_then(Value::as_array).map_or(0, Vec::len);
    say(&format!("{count} components in {}", path.display()));
    Ok(count)
}

/// The document of a checkout.
///
/// # Errors
/// When cargo does not say what there is.
pub fn document(root: &Path) -> Result<Value> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root).args(["metadata", "--format-version", "1", "--locked"]);
    let text = ask(&mut cargo).ok_or_else(|| Error::Missing("`cargo metadata --locked` failed".to_owned()))?;
    let metadata = serde_json::from_str(&text).map_err(|cause| Error::Missing(format!("cargo metadata: {cause}")))?;
    let lock = root.join("Cargo.lock");
    let lock = std::fs::read_to_string(&lock).map_err(Error::file(&lock))?;
    Ok(from_metadata(&metadata, &sums(&lock)))
}

/// The document of what cargo says; `sums` gives SHA-256 by "NAME VERSION".
fn from_metadata(metadata: &Value, sums: &BTreeMap<String, String>) -> Value {
    let packages: BTreeMap<&str, &Value> =
        list(metadata.get("packages")).filter_map(|package| Some((package.get("id")?.as_str()?, package))).collect();
    let needs: BTreeMap<&str, Vec<&str>> = list(metadata.pointer("/resolve/nodes"))
        .filter_map(|node| Some((node.get("id")?.as_str()?, needed(node))))
        .collect();
    let is_root = |id: &&str| packages.get(id).is_some_and(|package| ROOTS.contains(&text(package, "name")));
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut open: Vec<&str> = packages.keys().copied().filter(is_root).collect();
    let tops = open.clone();
    while let Some(id) = open.pop() {
        if reached.insert(id) {
            open.extend(needs.get(id).into_iter().flatten());
        }
    }
    let mut components: Vec<(String, Value)> = reached
        .iter()
        .filter_map(|id| packages.get(id))
        .map(|package| (reference(package), component(package, sums)))
        .collect();
    components.sort_by(|a, b| a.0.cmp(&b.0));
    let refer = |id: &str| packages.get(id).map(|package| reference(package));
    let mut edges: Vec<(String, Vec<String>)> = reached
        .iter()
        .filter_map(|id| {
            let mut on: Vec<String> = needs.get(id).into_iter().flatten().filter_map(|id| refer(id)).collect();
            on.sort();
            on.dedup();
            Some((refer(id)?, on))
        })
        .collect();
    edges.sort();
    let mut on: Vec<String> = tops.iter().filter_map(|id| refer(id)).collect();
    on.sort();
    edges.insert(0, ("archivolt".to_owned(), on));
    let version = tops.first().and_then(|id| packages.get(id)).map_or("", |package| text(package, "version"));
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": { "type": "application", "bom-ref": "archivolt", "name": "archivolt", "version": version,
                "licenses": [{ "expression": "MIT OR Apache-2.0" }] },
        },
        "components": components.into_iter().map(|(_, component)| component).collect::<Vec<_>>(),
        "dependencies": edges.into_iter().map(|(of, on)| json!({ "ref": of, "dependsOn": on })).collect::<Vec<_>>(),
    })
}

/// What a package links in: not what its tests or its build script need.
fn needed(node: &Value) -> Vec<&str> {
    let is_linked = |dependency: &&Value| {
        let kinds: Vec<&Value> = list(dependency.get("dep_kinds")).collect();
        kinds.is_empty() || kinds.iter().any(|kind| kind.get("kind").is_none_or(Value::is_null))
    };
    list(node.get("deps")).filter(is_linked).filter_map(|dependency| dependency.get("pkg")?.as_str()).collect()
}

fn component(package: &Value, sums: &BTreeMap<String, String>) -> Value {
    let (name, version) = (text(package, "name"), text(package, "version"));
    let mut component = json!({ "type": "library", "bom-ref": reference(package), "name": name, "version": version });
    if let Some(licence) = package.get("license").and_then(Value::as_str) {
        component["licenses"] = json!([{ "expression": expression(licence) }]);
    }
    let is_ours = package.get("source").is_none_or(Value::is_null);
    if !is_ours {
        component["purl"] = json!(format!("pkg:cargo/{name}@{version}"));
    }
    if let Some(sum) = sums.get(&format!("{name} {version}")) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
    }
    if let Some(address) = package.get("repository").and_then(Value::as_str) {
        component["externalReferences"] = json!([{ "type": "vcs", "url": address }]);
    }
    component
}

/// An older way of writing "or", in the words of SPDX.
fn expression(licence: &str) -> String {
    licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

fn reference(package: &Value) -> String {
    format!("{}@{}", text(package, "name"), text(package, "version"))
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

/// The checksums that a lock file knows, by "NAME VERSION".
fn sums(lock: &str) -> BTreeMap<String, String> {
    let mut sums = BTreeMap::new();
    for package in lock.split("[[package]]") {
        let field = |name: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""))?;
            line.strip_suffix('"')
        };
        if let (Some(name), Some(version), Some(sum)) = (field("name"), field("version"), field("checksum")) {
            sums.insert(format!("{name} {version}"), sum.to_owned());
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// What the schema of CycloneDX 1.5 asks of a document: the required fields, their words, and that
    /// references are there and named once.
    fn faults(document: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        let mut need = |what: &str, holds: bool| {
            if !holds {
                faults.push(what.to_owned());
            }
        };
        need("bomFormat", document["bomFormat"] == "CycloneDX");
        need("specVersion", document["specVersion"] == "1.5");
        need("version is a number from 1", document["version"].as_u64().is_some_and(|version| version >= 1));
        let main = &document["metadata"]["component"];
        let mut names = BTreeSet::new();
        for component in list(document.get("components")).chain([main]) {
            let name = text(component, "name");
            need(&format!("{name}: type"), ["application", "library"].contains(&text(component, "type")));
            need("a component without a name", !name.is_empty());
            need(&format!("{name}: version"), !text(component, "version").is_empty());
            need(&format!("{name}: named once"), names.insert(text(component, "bom-ref").to_owned()));
            for licence in list(component.get("licenses")) {
                let words = text(licence, "expression");
                need(&format!("{name}: licence {words:?}"), !words.is_empty() && !words.contains('/'));
            }
            for hash in list(component.get("hashes")) {
                let (sum, kind) = (text(hash, "content"), text(hash, "alg"));
                let is_sum = sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
                need(&format!("{name}: hash"), kind == "SHA-256" && is_sum);
            }
        }
        for edge in list(document.get("dependencies")) {
            let on = list(edge.get("dependsOn")).filter_map(Value::as_str);
            for reference in on.chain([text(edge, "ref")]) {
                need(&format!("{reference} is no component"), names.contains(reference));
            }
        }
        faults
    }

    #[test]
    fn this_checkout_is_described_as_the_schema_asks() {
        let root = workspace::root().unwrap();
        let document = document(&root).unwrap();
        assert_eq!(faults(&document), Vec::<String>::new());
        let names: Vec<&str> = list(document.get("components")).map(|component| text(component, "name")).collect();
        for (name, expected) in [
            ("archivolt-page", true),
            ("leptos", true),
            ("pulldown-cmark", true),
            ("miniz_oxide", true),
            ("biblatex", false),
            ("xtask", false),
        ] {
            assert_eq!(names.contains(&name), expected, "{name}");
        }
        // Everything that is not ours is pinned by a checksum and says its licence.
        for component in list(document.get("components")).filter(|component| component.get("purl").is_some()) {
            let name = text(component, "name");
            assert!(component.get("hashes").is_some() && component.get("licenses").is_some(), "{name}");
        }
    }

    #[test]
    fn a_document_that_lacks_something_is_found_out() {
        for (document, fault) in [
            (json!({ "bomFormat": "other" }), "bomFormat"),
            (json!({ "components": [{ "type": "library" }] }), "a component without a name"),
            (json!({ "components": [{ "name": "a", "hashes": [{ "alg": "SHA-256", "content": "12" }] }] }), "a: hash"),
            (
                json!({ "components": [{ "name": "a", "licenses": [{ "expression": "MIT/ISC" }] }] }),
                "a: licence \"MIT/ISC\"",
            ),
            (json!({ "dependencies": [{ "ref": "b" }] }), "b is no component"),
        ] {
            assert!(faults(&document).iter().any(|one| one == fault), "{fault}: {:?}", faults(&document));
        }
    }

    #[test]
    fn sums_are_read_from_a_lock_file() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"ab\"\n\n[[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n";
        assert_eq!(sums(lock), BTreeMap::from([("a 1.0.0".to_owned(), "ab".to_owned())]));
    }
}
