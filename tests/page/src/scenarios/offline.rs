//! The hosted page without its host, and with a newer version of itself.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;
use xtask::file_server::{FileServer, Site};

use crate::context::{Context, files_in};
use crate::engine::{Browser, Engine};
use crate::failure::{Failure, Result, holds, same};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::scenarios::adding::{press, shows};
use crate::session::eventually;

/// Reading offline.
pub fn scenarios(engine: Engine) -> Vec<Scenario> {
    // WebKitGTK driven by its driver has no service workers; there the page is as without.
    let mut all = vec![Scenario::new("the single file and a framed page keep nothing", kept_nowhere_else)];
    if engine != Engine::Webkit {
        let offline =
            Scenario::new("loaded once, the page works without its host and offers its newer version", offline);
        // What a browser says of the worker that it asks for while the host is gone.
        all.push(offline.allowing(&["sw.js", "404"]));
    }
    all
}

const REGISTRATIONS: &str =
    "'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0";

fn offline(context: &Context, browser: &Browser) -> Result<()> {
    let folder = context.scratch.join("offline");
    // Another browser may have been here before.
    fs::remove_dir_all(&folder).ok();
    copy(&context.dist, &folder)?;
    let server = FileServer::start(Site::new(&folder).under("some/folder"))?;
    let url = server.url("");
    let page = Page::open(browser, &url)?.ready()?;
    let (word, documents) = (page.telling_word()?, page.documents()?);
    let found = page.search(&word, &json!({}))?;
    eventually(|| {
        let active = page.ask("!!((await navigator.serviceWorker.getRegistration()) || {}).active", json!([]))?;
        same("the worker is there", active, json!(true))
    })?;

    // The host is gone: whatever is not kept is not found.
    fs::remove_dir_all(&folder)?;
    server.take_log();
    // Left and come back to: Firefox's driver reloads past the worker.
    browser.session.go("about:blank")?;
    let page = Page::open(browser, &format!("{url}#/?q={word}"))?.ready()?;
    same("what is found offline", page.search(&word, &json!({}))?, found)?;
    eventually(|| holds("results stand there offline", !page.view()?.results.is_empty()))?;
    if let Some(id) = documents.first() {
        page.set_state(&format!("#/?doc={id}"))?;
        eventually(|| holds("a document opens offline", page.text()?.len() > 200))?;
    }
    // Views of the module's second part, each by its heading.
    for view in ["timeline", "concordance", "compare", "trends", "codebook", "about"] {
        page.set_state(&format!("#/?q={word}&view={view}"))?;
        eventually(|| {
            let there = page.script(
                "const title = document.getElementById('view-title');
                 return !!title && title.textContent.trim() !== '' && location.hash.includes(arguments[0])",
                json!([view]),
            )?;
            same(&format!("{view} offline"), there, json!(true))
        })?;
    }
    let asked: Vec<String> = server.take_log().into_iter().filter(|path| !path.ends_with("/sw.js")).collect();
    same("what the host was asked for", asked, Vec::new())?;
    // What is kept is verified; what is not here is no damage.
    press(&page, "Verify")?;
    shows(&page, "Could not be fetched: archivolt.html. ")?;
    shows(&page, "parts are as they were published.")?;
    holds("what is kept is said to be changed", !page.text()?.contains("Not as it was published"))?;

    // The host is back with one document more.
    let changed = context.scratch.join("newer");
    fs::remove_dir_all(&changed).ok();
    copy(&context.collection, &changed)?;
    fs::write(changed.join("newest.md"), "# The newest\n\nIt was added when the others had been published.\n")?;
    let mut build = Command::new(&context.archivolt);
    build.arg("build").arg(&changed).arg("--out").arg(&folder).arg("--shell").arg(context.dist.join("shell"));
    if !build.output()?.status.success() {
        return Err(Failure("the newer version was not built".to_owned()));
    }
    browser.session.go("about:blank")?;
    let page = Page::open(browser, &url)?.ready()?;
    let button =
        eventually(|| browser.session.element("return document.querySelector('#newer-version button')", json!([])))?;
    same("the page stays as it is until it is asked", page.documents()?.len(), documents.len())?;
    browser.session.click(&button)?;
    eventually(|| {
        let count =
            page.ask("globalThis.archivolt && archivolt.ready ? (await archivolt.documents()).length : 0", json!([]))?;
        same("documents of the newer version", count, json!(documents.len() + 1))
    })?;
    eventually(|| same("versions that are kept", page.ask("(await caches.keys()).length", json!([]))?, json!(1)))
}

fn kept_nowhere_else(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url("archivolt.html"))?.ready()?;
    same("workers of the single file", page.ask(REGISTRATIONS, json!([]))?, json!(0))?;
    let host = context.scratch.join("framing");
    fs::create_dir_all(&host)?;
    fs::write(
        host.join("index.html"),
        format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>\
             <link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\">\
             <h1>Host</h1><iframe title=\"Collection\" width=\"900\" height=\"600\" src=\"{}\"></iframe>",
            server.url("")
        ),
    )?;
    let host = FileServer::start(Site::new(&host))?;
    let page = Page::open_framed(browser, &host.url(""))?.ready()?;
    same("workers of the framed page", page.ask(REGISTRATIONS, json!([]))?, json!(0))
}

/// A folder with all that is in it.
///
/// # Errors
/// When it cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in files_in(from)? {
        let path = to.join(file.strip_prefix(from).map_err(Failure::new)?);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&file, path)?;
    }
    Ok(())
}
