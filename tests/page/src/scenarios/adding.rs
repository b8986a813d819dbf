//! Somebody's own documents: read in the page, searched, saved as one file, and opened from it.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::context::{Context, file_url};
use crate::engine::Browser;
use crate::failure::{Failure, Result, holds, same};
use crate::page::Page;
use crate::place::Place;
use crate::scenarios::Scenario;
use crate::session::eventually;

/// A word that stands in one of the files, and nowhere else.
const PLANTED: &str = "zanthium";

/// What is added: two documents and a file that cannot be read.
const FILES: [(&str, &[u8]); 3] = [
    (
        "2019-03-04-harbour.md",
        b"# The harbour board\n\nThe board met on the quay.\n\nIt heard of the zanthium in the old basin, and adjourned.\n",
    ),
    ("reply.html", b"<!doctype html><title>A reply</title><p>Nobody had asked for it, said the clerk.</p>"),
    ("scan.bin", b"\x00\x01\x02\x03\xff\xfe\x00\x01\x00\x00\x07\x00\x01\x02\x03\xff\xfe\x00\x01\x00\x00\x07"),
];

/// The whole way in each place, and what is said of the page's own documents.
pub fn scenarios() -> Vec<Scenario> {
    [Place::Served, Place::ServedWrongType, Place::File, Place::Framed]
        .into_iter()
        .map(|place| {
            Scenario::new(format!("documents are added, searched and saved, {place}"), move |context, browser| {
                adding(place, context, browser)
            })
        })
        .collect()
}

fn adding(place: Place, context: &Context, browser: &Browser) -> Result<()> {
    let folder = context.scratch.join("adding");
    let files = write(&folder)?;
    let opened = place.prepare(context)?;
    let page = opened.open(browser, "")?;
    let before = page.documents()?.len();
    let served = matches!(place, Place::Served | Place::ServedWrongType);
    if served {
        let asked = browser.requests()?;
        holds(format!("the intake module was loaded by a reader: {asked:?}"), !asked.iter().any(|url| is_intake(url)))?;
    }

    page.set_state("#/?view=add")?;
    shows(&page, "Your files stay on this machine.")?;
    shows(&page, &format!("Together with the {before} documents"))?;
    give(&page, &files)?;
    shows(&page, "3 of 3 files read")?;
    for words in ["The harbour board", "4 March 2019, from the file name", "A reply", "a binary file"] {
        shows(&page, words)?;
    }
    announced(&page, "3 of 3 files read, 1 problem.")?;

    press(&page, "Look through them")?;
    eventually(|| same("the documents after looking through them", page.documents()?.len(), 2))?;
    page.type_query(PLANTED)?;
    let found = page.search(PLANTED, &json!({}))?;
    same("documents with the planted word", found.len(), 1)?;
    eventually(|| same("the list", page.view()?.results, found.clone()))?;

    page.set_state("#/?view=add")?;
    shows(&page, "3 of 3 files read")?;
    page.script(
        "const field = document.querySelector('#archivolt input[type=text]');
         field.value = arguments[0]; field.dispatchEvent(new Event('input', { bubbles: true }))",
        json!(["Post of the “harbour”"]),
    )?;
    let page_file = save(&page)?;
    opened.check_requests(browser)?;
    let saved = context.scratch.join(format!("saved-{}-{}.html", browser.engine, place as u8));
    std::fs::write(&saved, page_file)?;

    let page = Page::open(browser, &file_url(&saved)?)?.ready()?;
    same("documents with the planted word, in the saved file", page.search(PLANTED, &json!({}))?, found.clone())?;
    page.type_query(PLANTED)?;
    eventually(|| same("the list in the saved file", page.view()?.results, found.clone()))?;
    holds("the saved file has another title", page.text()?.contains("Post of the “harbour”"))?;
    page.set_state("#/?view=add")?;
    shows(&page, "Together with the 2 documents")?;
    again(context, &saved)
}

fn is_intake(url: &str) -> bool {
    url.rsplit('/').next().is_some_and(|name| name.starts_with("intake-"))
}

fn write(folder: &Path) -> Result<Vec<PathBuf>> {
    std::fs::create_dir_all(folder)?;
    let mut paths = Vec::new();
    for (name, bytes) in FILES {
        let path = folder.join(name);
        std::fs::write(&path, bytes)?;
        paths.push(path);
    }
    Ok(paths)
}

/// Chooses files in the field for files.
pub fn give(page: &Page<'_>, files: &[PathBuf]) -> Result<()> {
    let field =
        page.browser.session.element("return document.querySelector('input[type=file][multiple]')", json!([]))?;
    let paths: Vec<String> = files.iter().map(|path| path.display().to_string()).collect();
    page.browser.session.keys(&field, &paths.join("\n"))
}

/// Presses a button, or what opens a fold, by its name, as soon as it is there.
pub fn press(page: &Page<'_>, name: &str) -> Result<()> {
    eventually(|| {
        let pressed = page.script(
            "const button = [...document.querySelectorAll('button, summary')].find((b) => shown(b) && nameOf(b) === arguments[0]);
             if (button) button.click(); return !!button",
            json!([name]),
        )?;
        holds(format!("there is no button {name:?}"), pressed == json!(true))
    })
}

pub fn shows(page: &Page<'_>, words: &str) -> Result<()> {
    eventually(|| holds(format!("{words:?} is not shown"), page.text()?.contains(words)))
}

pub fn announced(page: &Page<'_>, words: &str) -> Result<()> {
    eventually(|| {
        let said = page.script("return document.querySelector('[aria-live=polite]').textContent", json!([]))?;
        let said = said.as_str().unwrap_or_default();
        holds(format!("{said:?} is announced, not {words:?}"), said.starts_with(words))
    })
}

/// Saves, and gives what would have been downloaded.
pub fn save(page: &Page<'_>) -> Result<String> {
    catch(page)?;
    press(page, "Save as one file")?;
    shows(page, "Saved archivolt.html")?;
    kept(page)
}

/// What is saved from now on is caught: each browser asks in its own way where to put it.
pub fn catch(page: &Page<'_>) -> Result<()> {
    page.script(
        "window.URL.createObjectURL = (blob) => { window.kept = blob; return 'blob:kept'; };
         window.HTMLAnchorElement.prototype.click = function () { window.keptName = this.download; };",
        json!([]),
    )
    .map(drop)
}

/// The file that was caught.
pub fn kept(page: &Page<'_>) -> Result<String> {
    let name = page.script("return window.keptName", json!([]))?;
    same("the name of the saved file", name.as_str(), Some("archivolt.html"))?;
    let text = page.ask("await window.kept.text()", json!([]))?;
    text.as_str().map(str::to_owned).ok_or_else(|| Failure::new("nothing was saved"))
}

/// The command line takes the files out of the saved page, and builds the same page of them.
fn again(context: &Context, saved: &Path) -> Result<()> {
    let (files, built) = (saved.with_extension("files"), saved.with_extension("page"));
    let shell = context.dist.join("shell");
    run(Command::new(&context.archivolt).arg("extract").arg(saved).arg("--out").arg(&files))?;
    for (name, bytes) in FILES {
        same(name, std::fs::read(files.join(name))?, bytes.to_vec())?;
    }
    run(Command::new(&context.archivolt).arg("build").arg(&files).arg("--out").arg(&built).arg("--shell").arg(shell))?;
    let (made, saved) = (std::fs::read(built.join("archivolt.html"))?, std::fs::read(saved)?);
    let differ = made.iter().zip(&saved).position(|(a, b)| a != b);
    same("the first byte that differs from what the command line builds", differ, None)?;
    same("bytes saved", saved.len(), made.len())
}

pub fn run(command: &mut Command) -> Result<()> {
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    holds(format!("{command:?} failed: {said}"), output.status.success())
}
