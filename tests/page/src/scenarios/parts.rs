//! A large hosted collection, of which the page fetches what a question needs.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::json;
use xtask::file_server::{FileServer, Site};

use crate::context::{Context, files_in};
use crate::engine::Browser;
use crate::failure::{Result, holds, same};
use crate::page::Page;
use crate::random::Random;
use crate::scenarios::Scenario;
use crate::session::eventually;

/// Large collections.
pub fn scenarios() -> Vec<Scenario> {
    let few = Scenario::new("a large collection answers from few of its parts, as the command line does", few_parts);
    let missing = Scenario::new("a part that cannot be had is said, and may be asked for again", missing);
    // What a browser says of a file that is not there.
    vec![few, missing.allowing(&["404", ".avp"])]
}

/// A large collection as a page, made once; and its folder.
fn large(context: &Context) -> Result<(PathBuf, PathBuf)> {
    let (folder, page) = (context.scratch.join("large"), context.scratch.join("large-page"));
    if !page.join("index.html").is_file() {
        fs::create_dir_all(&folder)?;
        let mut random = Random::new(5);
        for number in 0..36 {
            let mut words: Vec<String> = (0..6_000).map(|_| format!("w{:x}", random.below(40_000))).collect();
            if number % 15 == 0 {
                words.push("telescope".to_owned());
            }
            fs::write(folder.join(format!("note{number}.txt")), format!("Note {number}\n\n{}\n", words.join(" ")))?;
        }
        let shell = context.dist.join("shell");
        let build = ["build", "--no-single"];
        let mut command = Command::new(&context.archivolt);
        let output = command.args(build).arg(&folder).arg("--out").arg(&page).arg("--shell").arg(shell).output()?;
        holds(String::from_utf8_lossy(&output.stderr), output.status.success())?;
    }
    Ok((folder, page))
}

fn few_parts(context: &Context, browser: &Browser) -> Result<()> {
    let (folder, page) = large(context)?;
    let parts = files_in(&page.join("assets"))?.into_iter().filter(|path| path.extension().is_some_and(|e| e == "avp"));
    let all = parts.count();
    let server = FileServer::start(Site::new(&page).under("some/folder"))?;
    let page = Page::open(browser, &format!("{}#/?q=telescope", server.url("")))?.ready()?;
    eventually(|| same("results", page.view()?.results.len(), 3))?;
    let mut asked: Vec<String> = server.take_log().into_iter().filter(|path| path.ends_with(".avp")).collect();
    let requests = asked.len();
    asked.sort();
    asked.dedup();
    same("parts that were asked for twice", requests - asked.len(), 0)?;
    holds(format!("{requests} of {all} parts were asked for"), requests > 0 && requests * 3 < all)?;
    let path = folder.to_string_lossy().into_owned();
    for query in ["telescpe", "w1f* telescope", "title:note -telescope"] {
        let expected = context.command_line("search", &["--limit", "5", &path, "--", query])?;
        same(query, page.ask_exactly("window.archivolt.search(arguments[0], {limit: 5})", json!([query]))?, expected)?;
        page.set_state(&format!("#/?q={query}"))?;
        let found = page.search(query, &json!({}))?.len().min(10);
        eventually(|| holds("results stand there", page.view()?.results.len() >= found))?;
    }
    // A document that no list shows.
    page.set_state("#/?doc=note7")?;
    eventually(|| holds("a document opens", page.text()?.contains("Note 7") && page.text()?.len() > 2_000))
}

fn missing(context: &Context, browser: &Browser) -> Result<()> {
    let (_, whole) = large(context)?;
    let folder = context.scratch.join("large-missing");
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(folder.join("assets"))?;
    let mut hidden = Vec::new();
    for path in files_in(&whole)? {
        let target = folder.join(path.strip_prefix(&whole).unwrap_or(&path));
        if path.to_string_lossy().contains("-post") {
            hidden.push((path, target));
        } else if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
            fs::copy(&path, &target)?;
        }
    }
    let server = FileServer::start(Site::new(&folder).under("some/folder"))?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    page.set_state("#/?q=telescope")?;
    eventually(|| holds("it is said", page.text()?.contains("could not be fetched")))?;
    let answer = page.ask("window.archivolt.search('telescope')", json!([]))?;
    same("what is found without it", answer.get("total").cloned(), Some(json!(0)))?;
    holds("the answer says that something was missed", answer.get("missed").is_some())?;
    for (path, target) in &hidden {
        fs::copy(path, target)?;
    }
    let again = "[...document.querySelectorAll('[role=alert] button')].at(-1)";
    let button = browser.session.element(&format!("return {again}"), json!([]))?;
    browser.session.click(&button)?;
    eventually(|| same("results", page.view()?.results.len(), 3))?;
    holds("it is said no longer", !page.text()?.contains("could not be fetched"))
}
