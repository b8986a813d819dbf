//! How fast a large folder is added in the page, how heavy that is, and how fast what was saved opens again.
//!
//! Called with `--adding FOLDER`, which holds the texts; from disk, in Chromium, as visitors do it. The figures are
//! printed as one line of JSON.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::engine::{Browser, Setup};
use crate::failure::{Result, holds};
use crate::options::Options;
use crate::page::Page;
use crate::scenarios::adding::{catch, give, press};
use crate::session::eventually;
use crate::speed::in_chromium;

/// How often the saved page is opened.
const OPENINGS: usize = 3;
/// Longer than any machine should need.
const LONGEST: Duration = Duration::from_secs(300);

/// Notes when files are chosen, when the head of their list changes, and each task of more than 50 ms.
const WATCH: &str = "
    const seen = window.seen = { tasks: [], chosen: 0, told: 0 };
    document.addEventListener('change', () => { seen.chosen = performance.now(); }, { capture: true, once: true });
    new PerformanceObserver((list) => {
        for (const task of list.getEntries()) seen.tasks.push([task.startTime, task.duration]);
    }).observe({ type: 'longtask' });
    new MutationObserver((list) => {
        if (list.some(({ target }) => target.id === 'intake-progress')) seen.told = performance.now();
    }).observe(document.body, { childList: true, subtree: true });
    return true";

/// Measures the page in `archivolt-empty.html` of the built page that the options name.
///
/// # Errors
/// When Chromium or its driver is not there, or the files are not added.
pub fn measure(options: &Options, folder: &Path) -> Result<()> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    files.sort();
    let empty = options.dist.join("archivolt-empty.html");
    let figures = in_chromium(Setup::default(), |browser, scratch| added(browser, &empty, &files, scratch))?;
    println!("adding: {figures}");
    Ok(())
}

fn added(browser: &Browser, empty: &Path, files: &[PathBuf], scratch: &Path) -> Result<Value> {
    let page = Page::open(browser, &format!("file://{}#/?view=add", empty.display()))?.ready()?;
    eventually(|| {
        let there = page.script("return !!document.querySelector('input[type=file][multiple]')", json!([]))?;
        holds("there is no field for files", there == json!(true))
    })?;
    page.script(WATCH, json!([]))?;
    give(&page, files)?;
    let start = Instant::now();
    loop {
        sleep(Duration::from_millis(500));
        let seen = page.script(
            "const head = document.getElementById('intake-progress');
             return !!head && head.textContent.includes(arguments[0]) && !head.querySelector('progress')",
            json!([format!("{0} of {0} files read", grouped(files.len()))]),
        )?;
        if seen == json!(true) {
            break;
        }
        holds("the files are not read", start.elapsed() < LONGEST)?;
    }
    let seen = page.script("return window.seen", json!([]))?;
    let number = |name: &str| seen.get(name).and_then(Value::as_f64).unwrap_or(0.0);
    let chosen = number("chosen");
    let tasks = seen.get("tasks").and_then(Value::as_array).cloned().unwrap_or_default();
    // Before the page hears of it the browser itself makes the list of files, on any page.
    let tasks = tasks.iter().filter_map(|task| Some((task.get(0)?.as_f64()?, task.get(1)?.as_f64()?)));
    let own: Vec<f64> = tasks.filter(|(at, length)| at + length > chosen + 50.0).map(|(_, length)| length).collect();
    let peak = peak_of_renderers();
    catch(&page)?;
    press(&page, "Save as one file")?;
    eventually(|| {
        let there = page.script("return !!window.kept", json!([]))?;
        holds("nothing is saved", there == json!(true))
    })?;
    let text = page.ask("await window.kept.text()", json!([]))?;
    let saved = scratch.join("archivolt.html");
    std::fs::write(&saved, text.as_str().unwrap_or_default())?;
    let mut openings = Vec::new();
    for _ in 0..OPENINGS {
        let page = Page::open(browser, &format!("file://{}", saved.display()))?;
        let at = page.ask(
            "(async () => {
                 const frame = () => new Promise(requestAnimationFrame);
                 while (!window.archivolt || !archivolt.ready) await frame();
                 await archivolt.ready;
                 while (!document.querySelector('#archivolt [data-doc]')) await frame();
                 return performance.now();
             })()",
            json!([]),
        )?;
        openings.extend(at.as_f64());
    }
    Ok(json!({
        "files": files.len(),
        "seconds": (number("told") - chosen) / 1e3,
        "tasks": own,
        "peak": peak,
        "saved": text.as_str().map_or(0, str::len),
        "openings": openings,
    }))
}

/// The most memory that a page's process of Chromium had resident, in bytes, where the system says so.
fn peak_of_renderers() -> Option<u64> {
    let of = |entry: std::io::Result<std::fs::DirEntry>| {
        let folder = entry.ok()?.path();
        let words = std::fs::read(folder.join("cmdline")).ok()?;
        let words = String::from_utf8_lossy(&words).into_owned();
        if !words.contains("chrom") || !words.contains("--type=renderer") {
            return None;
        }
        let status = std::fs::read_to_string(folder.join("status")).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        line.trim().trim_end_matches("kB").trim().parse::<u64>().ok().map(|kb| kb * 1024)
    };
    std::fs::read_dir("/proc").ok()?.filter_map(of).max()
}

/// A number of files as the page says it.
fn grouped(number: usize) -> String {
    match (number / 1_000, number % 1_000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands},{rest:03}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        for (number, expected) in [(7, "7"), (999, "999"), (1_000, "1,000"), (5_012, "5,012")] {
            assert_eq!(grouped(number), expected);
        }
    }
}
