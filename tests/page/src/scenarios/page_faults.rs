//! What goes wrong around a page that is read: memory refused, a wrong clock, a network lost half way, a collection
//! of another version, frames that never come, the page left and come back to, two tabs, paper. Each with what the
//! visitor sees. Faults around documents that are added stand in `faults.rs`, reading without a host in `offline.rs`,
//! without WebAssembly or script in `readable.rs`, a changed byte in `damage.rs`.

use std::path::Path;

use serde_json::{Value, json};
use xtask::file_server::{FileServer, Site};

use crate::context::Context;
use crate::engine::{Browser, Engine};
use crate::failure::{Failure, Result, holds, same};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::scenarios::adding::shows;
use crate::scenarios::offline::copy;
use crate::scenarios::readable::altered;
use crate::session::eventually;

/// One for each.
pub fn scenarios(engine: Engine) -> Vec<Scenario> {
    let mut all = vec![
        Scenario::new("fault: memory is refused to the module", no_memory),
        Scenario::new("fault: memory runs out while the page is used", memory_runs_out).allowing(TRAPS),
        Scenario::new("fault: the clock says 1970 or 2099", clocks),
        Scenario::new("fault: frames never come", no_frames),
        Scenario::new("fault: the network is lost in the middle of loading", lost).allowing(LOST),
        Scenario::new("fault: the collection is newer or older than the page", versions),
        Scenario::new("fault: the page is left and come back to", left),
        Scenario::new("fault: two tabs go two ways", two_tabs),
    ];
    // WebKitGTK's driver prints nothing.
    if engine != Engine::Webkit {
        all.push(Scenario::new("fault: every view is printed whole", printed));
    }
    all
}

/// What browsers say of a module that stops, and of files that end too early.
const TRAPS: &[&str] = &["unreachable", "RuntimeError", "out of memory"];
const LOST: &[&str] = &[
    "ERR_CONTENT_LENGTH_MISMATCH",
    "NetworkError",
    "Loading failed",
    "Failed to load resource",
    "interrupted",
    "stream",
    "Stream",
];

/// The built page with a script before all others, and before its policy.
fn with_script(context: &Context, name: &str, script: &str) -> Result<FileServer> {
    let folder = context.scratch.join(name);
    std::fs::remove_dir_all(&folder).ok();
    copy(&context.dist, &folder)?;
    for file in ["index.html", "archivolt.html"] {
        put_before(&folder.join(file), script)?;
    }
    Ok(FileServer::start(Site::new(&folder).under("some/folder"))?)
}

fn put_before(path: &Path, script: &str) -> Result<()> {
    let html = std::fs::read_to_string(path)?;
    let (before, after) = html.split_once("<head>").ok_or_else(|| Failure::new("the page has no head"))?;
    Ok(std::fs::write(path, format!("{before}<head><script>{script}</script>{after}"))?)
}

/// Every text is listed, and a line says why there is no search.
fn is_readable(page: &Page<'_>, said: &str) -> Result<()> {
    shows(page, said)?;
    eventually(|| {
        let links = page.script(
            "return [...document.querySelectorAll('#archivolt-static a[href]')].filter(shown).length",
            json!([]),
        )?;
        holds("the texts are not listed", links.as_u64().unwrap_or(0) > 3)
    })
}

const NO_SEARCH: &str = "do not let the search run";

fn no_memory(context: &Context, browser: &Browser) -> Result<()> {
    let refusal = "for (const name of ['instantiate', 'instantiateStreaming'])
        WebAssembly[name] = () => Promise.reject(new RangeError('could not allocate memory'));";
    let server = with_script(context, "no-memory", refusal)?;
    for file in ["", "archivolt.html"] {
        is_readable(&Page::open(browser, &server.url(file))?, NO_SEARCH)?;
    }
    Ok(())
}

/// Keeps hold of a module's memory.
const HOLD: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
        const own = WebAssembly[name];
        WebAssembly[name] = async (...words) => {
            const made = await own.apply(WebAssembly, words);
            const memory = Object.values((made.instance || made).exports).find((it) => it instanceof WebAssembly.Memory);
            if (memory) globalThis.memory = memory;
            return made;
        };
    }";

fn memory_runs_out(context: &Context, browser: &Browser) -> Result<()> {
    let server = with_script(context, "memory-runs-out", HOLD)?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    // Whatever the browser would still give is taken away from the module.
    let taken = page.script(
        "let taken = 0;
         for (let pages = 16384; pages >= 1; pages >>= 1)
             try { for (;;) { memory.grow(pages); taken += pages; } } catch { /* So much is not to be had. */ }
         return taken",
        json!([]),
    )?;
    holds("no memory was taken", taken.as_u64().unwrap_or(0) > 100)?;
    // Queries that are longer and longer: what is free already is used up.
    page.script(
        "const field = named('input[type=search], [role=searchbox], [role=combobox]', 'Search the collection');
         for (let length = 1000; length < 4e7; length *= 4) {
             field.value = 'quay '.repeat(length / 5);
             try { field.dispatchEvent(new InputEvent('input', { bubbles: true })); } catch { break; }
         }",
        json!([]),
    )
    .ok();
    let alive = page.ask(
        "await Promise.race([window.archivolt.state().then(() => true, () => false), new Promise((done) => setTimeout(() => done(false), 1500))])",
        json!([]),
    );
    if alive.is_ok_and(|alive| alive == json!(true)) && !page.text()?.contains(STOPPED) {
        // Long words are cut before they take anything: the page goes on.
        return page.search("the", &json!({})).map(drop);
    }
    is_readable(&page, STOPPED)
}

/// Said where the module has stopped.
const STOPPED: &str = "do not let the search run";

fn clocks(context: &Context, browser: &Browser) -> Result<()> {
    for (name, time) in [("clock-1970", 0_i64), ("clock-2099", 4_070_908_800_000)] {
        let clock = format!(
            "const Own = Date;
             Date = class extends Own {{
                 constructor(...words) {{ if (words.length) super(...words); else super({time}); }}
                 static now() {{ return {time}; }}
             }};"
        );
        let server = with_script(context, name, &clock)?;
        let page = Page::open(browser, &server.url(""))?.ready()?;
        let word = page.telling_word()?;
        page.type_query(&word)?;
        let found = page.search(&word, &json!({}))?;
        eventually(|| same("the list", page.view()?.results, found.clone()))?;
        page.set_state(&format!("#/?doc={}", found.first().cloned().unwrap_or_default()))?;
        eventually(|| holds("no document opens", page.view()?.open.is_some()))?;
        page.set_state("#/?view=timeline")?;
        page.handle("From")?;
    }
    Ok(())
}

fn no_frames(context: &Context, browser: &Browser) -> Result<()> {
    // As in a tab that is never looked at.
    let server =
        with_script(context, "no-frames", "requestAnimationFrame = () => 1; cancelAnimationFrame = () => {};")?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    let word = page.telling_word()?;
    let found = page.search(&word, &json!({}))?;
    page.set_state(&format!("#/?q={word}"))?;
    eventually(|| same("the list", page.view()?.results, found.clone()))?;
    page.set_state(&format!("#/?q={word}&doc={}", found.first().cloned().unwrap_or_default()))?;
    eventually(|| same("the open document", page.view()?.open, found.first().cloned()))
}

fn lost(context: &Context, browser: &Browser) -> Result<()> {
    for (end, said) in [(".avb", "is damaged"), (".wasm", NO_SEARCH), (".js", NO_SEARCH)] {
        let server = FileServer::start(context.site().with_cut(end))?;
        let page = Page::open(browser, &server.url(""))?;
        is_readable(&page, said).map_err(|failure| Failure(format!("{end} cut short: {failure}")))?;
    }
    Ok(())
}

fn versions(context: &Context, browser: &Browser) -> Result<()> {
    let newer = altered(context, "newer-bundle", ".avb", |mut bytes| {
        bytes.iter_mut().skip(8).take(1).for_each(|byte| *byte = 99);
        bytes
    })?;
    let older = altered(context, "older-bundle", ".avb", |mut bytes| {
        bytes.iter_mut().skip(8).take(1).for_each(|byte| *byte = 1);
        bytes
    })?;
    for (site, said, detail) in [
        (newer, "made by a later version", "made by a later"),
        (older, "made by an earlier version", "made by an earlier Archivolt"),
    ] {
        let server = FileServer::start(site)?;
        let page = Page::open(browser, &server.url(""))?;
        is_readable(&page, said)?;
        let all = page.script("return document.getElementById('archivolt').textContent", json!([]))?;
        holds(format!("{detail:?} is not in {all}"), all.as_str().is_some_and(|all| all.contains(detail)))?;
    }
    Ok(())
}

fn left(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    let word = page.telling_word()?;
    let found = page.search(&word, &json!({}))?;
    let first = found.first().cloned().unwrap_or_default();
    page.set_state(&format!("#/?q={word}&doc={first}"))?;
    eventually(|| holds("no document opens", page.view()?.open.is_some()))?;
    let before = page.view()?;
    browser.session.go(&server.url(&format!("d/{first}.html")))?;
    browser.session.back()?;
    let page = page.ready()?;
    eventually(|| same("the view come back to", page.view()?, before.clone()))?;
    // It is no picture of itself: it answers.
    page.type_query("zzqqxx")?;
    eventually(|| holds("the list does not change any more", page.view()?.results.is_empty()))
}

fn two_tabs(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    let all = page.documents()?;
    let (first, last) = (all.first().cloned().unwrap_or_default(), all.last().cloned().unwrap_or_default());
    page.set_state(&format!("#/?doc={first}"))?;
    let one = browser.session.handle()?;
    let two = browser.session.new_tab()?;
    let outcome = (|| {
        let other = Page::open(browser, &server.url(&format!("#/?doc={last}")))?.ready()?;
        eventually(|| same("what the second tab shows", other.view()?.open, Some(last.clone())))?;
        browser.session.to_tab(&one)?;
        eventually(|| same("what the first tab shows", page.view()?.open, Some(first.clone())))?;
        page.set_state("#/?q=the")?;
        browser.session.to_tab(&two)?;
        same("what the second tab still shows", other.view()?.open, Some(last.clone()))
    })();
    browser.session.to_tab(&two)?;
    browser.session.close_tab(&one)?;
    outcome
}

/// Views, each with what is asked in it.
const VIEWS: [&str; 9] = [
    "#/",
    "#/?q=the",
    "#/?q=the&doc=DOC",
    "#/?view=timeline",
    "#/?q=the&view=concordance",
    "#/?view=compare&doc=DOC",
    "#/?view=trends",
    "#/?view=codebook",
    "#/?view=about",
];

/// What would lie below the edge of something that scrolls, which paper does not.
const BEYOND: &str = "
    const bad = [];
    for (const it of document.querySelectorAll('#archivolt *')) {
        const style = getComputedStyle(it);
        if (!shown(it) || it.matches('input, select, textarea, svg, svg *') || it.closest('.visually-hidden')) continue;
        const hides = (way) => way !== 'visible';
        if (hides(style.overflowY) && it.scrollHeight > it.clientHeight + 2 && it.clientHeight > 0) bad.push(`${it.tagName.toLowerCase()}.${it.className}: ${it.scrollHeight} in ${it.clientHeight} px`);
    }
    return bad.slice(0, 5);";

fn printed(context: &Context, browser: &Browser) -> Result<()> {
    let outcome = print_views(context, browser);
    if browser.engine == Engine::Chromium {
        browser.tell("Emulation.setEmulatedMedia", json!({ "media": "" }))?;
    }
    outcome
}

fn print_views(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    let document = page.documents()?.first().cloned().unwrap_or_default();
    for view in VIEWS {
        page.set_state(&view.replace("DOC", &document))?;
        page.ask("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150)))", json!([]))?;
        if browser.engine == Engine::Chromium {
            browser.tell("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
            same(&format!("what is beyond an edge on paper, {view}"), page.script(BEYOND, json!([]))?, json!([]))?;
            browser.tell("Emulation.setEmulatedMedia", json!({ "media": "" }))?;
        }
        let paper = browser.session.post("/print", json!({}))?;
        let paper = paper.as_str().unwrap_or_default();
        // "%PDF-" in base64, and more than an empty sheet.
        holds(
            format!("{view} is not printed: {} letters", paper.len()),
            paper.starts_with("JVBERi") && paper.len() > 6_000,
        )?;
    }
    let still = page.ask("await window.archivolt.state()", json!([]))?;
    holds("the page does not go on after printing", matches!(still, Value::String(_)))
}
