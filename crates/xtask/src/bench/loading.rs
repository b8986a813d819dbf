//! What a large hosted collection costs before its first answer, beside another
//! engine's: bytes, time and memory, read from what the harness measured.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{Bound, Limit, print_row};
use crate::{Error, Result};

/// The collection of ten thousand documents.
const CORPUS: &str = "windocs";
/// The engine that answers nothing, whose time and memory are everybody's.
const FLOOR: &str = "null";

/// Gzipped before the first answer: the whole page, and of it what is not the page's own code and style.
const PAGE_KB: f64 = 380.0;
const COLLECTION_KB: f64 = 130.0;
/// Above an empty page, after the first answer.
const MEMORY_MB: f64 = 30.0;

/// Prints the table and gives its bounds.
///
/// # Errors
/// [`Error::Missing`] where something was not measured.
pub fn print(out: &Path, ours: &str, peer: &str) -> Result<Vec<Bound>> {
    let read = |engine: &str| results(out, engine);
    let (floor, own, other) = (read(FLOOR)?, read(ours)?, read(peer)?);
    println!("\nBefore the first answer on {CORPUS}, 10,000 documents (floor: an empty page)\n");
    let mut bounds = Vec::new();
    let kb = |result: &Value| number(result, "/first_bytes/1").map(|bytes| bytes / 1e3);
    print_row(&format!("{peer}, gzipped"), kb(&other)?, "KB");
    let page = kb(&own)?;
    bounds.push(Bound {
        what: format!("{ours}, gzipped, the whole page"),
        is: page,
        limit: Limit::AtMost(PAGE_KB),
        unit: "KB",
    });
    let shell = shell_bytes(out, ours)? / 1e3;
    let collection = Bound {
        what: "  of which the collection".to_owned(),
        is: page - shell,
        limit: Limit::AtMost(COLLECTION_KB),
        unit: "KB",
    };
    bounds.push(collection);
    for (what, at) in [("on this machine", "/cold/done"), ("at 10 Mbit/s and 40 ms", "/slow")] {
        let (least, theirs) = (number(&floor, at)?, number(&other, at)?);
        print_row(&format!("{peer}, {what}"), theirs - least, "ms");
        let is = number(&own, at)? - least;
        bounds.push(Bound { what: format!("{ours}, {what}"), is, limit: Limit::AtMost(theirs - least), unit: "ms" });
    }
    let memory = |result: &Value| Ok::<f64, Error>((number(result, "/rss")? - number(&floor, "/rss")?) / 1e6);
    print_row(&format!("{peer}, memory"), memory(&other)?, "MB");
    bounds.push(Bound {
        what: format!("{ours}, memory"),
        is: memory(&own)?,
        limit: Limit::AtMost(MEMORY_MB),
        unit: "MB",
    });
    bounds.iter().for_each(Bound::print);
    Ok(bounds)
}

fn results(out: &Path, engine: &str) -> Result<Value> {
    let path = out.join("results").join(format!("{CORPUS}.{engine}.json"));
    let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

fn number(result: &Value, at: &str) -> Result<f64> {
    let found = result.pointer(at).and_then(Value::as_f64);
    let engine = result.get("engine").and_then(Value::as_str).unwrap_or("an engine");
    let error = result.get("error").and_then(Value::as_str).unwrap_or("no reason given");
    found.ok_or_else(|| Error::Missing(format!("NOT MEASURED: {at} of {engine} on {CORPUS}: {error}")))
}

/// What the page itself weighs, gzipped: script, module and style, and the adapter's own script.
fn shell_bytes(out: &Path, ours: &str) -> Result<f64> {
    let path = out.join(CORPUS).join(ours).join("sizes.json");
    let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
    let sizes: Value = serde_json::from_str(&text).unwrap_or_default();
    let sizes = sizes.get("sizes").and_then(Value::as_object).cloned().unwrap_or_default();
    let own = |name: &str| name.starts_with("site/assets/archivolt-") || name == "engine.js";
    Ok(sizes.iter().filter(|(name, _)| own(name)).filter_map(|(_, size)| size.get(1)?.as_f64()).sum())
}
