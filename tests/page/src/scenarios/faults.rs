//! What goes wrong around documents that are added: no storage, no room, files
//! that change while they are read, a closed tab, a worker that stops. Each is
//! said, and what was there before is still there.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::context::{Context, file_url};
use crate::engine::{Browser, Engine};
use crate::failure::{Failure, Result, holds, same};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::scenarios::adding::{announced, give, press, save, shows};
use crate::scenarios::looking_after::{empty_page, value_of};
use crate::session::eventually;

/// One for each. The driven WebKitGTK is private and keeps no files, and lets no
/// worker read them where the page was opened from disk.
pub fn scenarios(engine: Engine) -> Vec<Scenario> {
    let mut all = vec![
        Scenario::new("a browser that refuses storage says so and saves all the same", refused),
        Scenario::new("a file that changes before it is read is named, and what was read stays", changed),
    ];
    if engine != Engine::Webkit {
        all.push(Scenario::new("a browser without room for work says so and keeps what it had", full));
        all.push(Scenario::new("work of a tab closed half way is taken up in another", closed));
        all.push(Scenario::new("a worker that stops is told of, and kept work stays", stopped));
    }
    all.into_iter().map(|scenario| scenario.allowing(BY_CHROMIUM)).collect()
}

/// Nobody has touched the page, so Chromium does not let it ask before it is left.
const BY_CHROMIUM: &[&str] = &["Blocked attempt to show a 'beforeunload'"];

/// Files of one sentence each.
fn write(folder: &Path, names: &[&str]) -> Result<Vec<PathBuf>> {
    std::fs::create_dir_all(folder)?;
    let mut paths = Vec::new();
    for name in names {
        let path = folder.join(name);
        std::fs::write(&path, format!("Of {name}\n\nThe quay is wet, says {name}.\n"))?;
        paths.push(path);
    }
    Ok(paths)
}

fn open<'b>(context: &Context, browser: &'b Browser) -> Result<Page<'b>> {
    let page = Page::open(browser, &file_url(&empty_page(context))?)?.ready()?;
    shows(&page, "Bring documents.")?;
    Ok(page)
}

/// The empty page with a script before all others, and before its policy.
fn open_with<'b>(context: &Context, browser: &'b Browser, name: &str, script: &str) -> Result<Page<'b>> {
    let html = std::fs::read_to_string(empty_page(context))?;
    let path = context.scratch.join(name);
    let head = html.find("<head>").map(|at| at + "<head>".len());
    let (before, after) = html.split_at_checked(head.unwrap_or(0)).unwrap_or_default();
    holds("the page has no head", !before.is_empty())?;
    std::fs::write(&path, format!("{before}<script>{script}</script>{after}"))?;
    let page = Page::open(browser, &file_url(&path)?)?.ready()?;
    shows(&page, "Bring documents.")?;
    Ok(page)
}

/// Ticks or unticks "Keep my unsaved work in this browser".
fn tick(page: &Page<'_>) -> Result<()> {
    page.script("document.getElementById('intake-keep').click()", json!([])).map(drop)
}

/// How many bytes the browser keeps for this page.
fn kept_bytes(page: &Page<'_>) -> Result<u64> {
    let size = page.ask(
        "await new Promise((done, failed) => {
             const asked = indexedDB.open('archivolt-work');
             asked.onerror = failed;
             asked.onsuccess = () => {
                 const base = asked.result;
                 if (!base.objectStoreNames.length) { base.close(); indexedDB.deleteDatabase('archivolt-work'); return done(0); }
                 const got = base.transaction('work').objectStore('work').get(location.pathname);
                 got.onsuccess = () => { base.close(); done(got.result ? got.result.size : 0); };
                 got.onerror = failed;
             };
         })",
        json!([]),
    )?;
    Ok(size.as_u64().unwrap_or(0))
}

/// Waits until work is kept; gives its bytes.
fn kept(page: &Page<'_>) -> Result<u64> {
    eventually(|| {
        let bytes = kept_bytes(page)?;
        holds("nothing is kept", bytes > 0).map(|()| bytes)
    })
}

/// Takes up what is offered, and leaves nothing of it for the next scenario.
fn take_up(page: &Page<'_>, files: usize) -> Result<()> {
    shows(page, "Unsaved work")?;
    press(page, "Go on with it")?;
    shows(page, &format!("{files} of {files} file{} read", if files == 1 { "" } else { "s" }))
}

fn forget(page: &Page<'_>) -> Result<()> {
    tick(page)?;
    eventually(|| same("bytes kept once nobody wants them", kept_bytes(page)?, 0))
}

/// Writing fails once all is written, as it does where a disk is full.
const FULL: &str = "
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...words) {
        const asked = put.apply(this, words), of = this.transaction;
        const error = { get: () => new DOMException('There is no room.', 'QuotaExceededError') };
        Object.defineProperty(of, 'error', error);
        Object.defineProperty(asked, 'error', error);
        if (window.fullAtOnce) of.abort(); else asked.addEventListener('success', () => of.abort());
        return asked;
    };";

fn full(context: &Context, browser: &Browser) -> Result<()> {
    let files = write(&context.scratch.join("full"), &["first.txt", "second.txt", "third.txt"])?;
    let page = open(context, browser)?;
    tick(&page)?;
    give(&page, files.get(..1).unwrap_or_default())?;
    shows(&page, "1 of 1 file read")?;
    let before = kept(&page)?;

    page.script(FULL, json!([]))?;
    for (number, at_once) in [(2, false), (3, true)] {
        page.script("window.fullAtOnce = arguments[0]", json!([at_once]))?;
        give(&page, files.get(number - 1..number).unwrap_or_default())?;
        shows(&page, &format!("{number} of {number} files read"))?;
        shows(&page, "This browser has no room for it. What it kept before is still there")?;
        announced(&page, "This browser has no room for it.")?;
        let ticked = page.script("return document.getElementById('intake-keep').checked", json!([]))?;
        same("whether work is still said to be kept", ticked, json!(false))?;
        same("bytes kept", kept_bytes(&page)?, before)?;
        if !at_once {
            tick(&page)?;
        }
    }
    same("the first document", value_of(&page, "first.txt", "title")?, "Of first.txt".to_owned())?;

    let page = open(context, browser)?;
    take_up(&page, 1)?;
    eventually(|| same("the document taken up", value_of(&page, "first.txt", "title")?, "Of first.txt".to_owned()))?;
    forget(&page)
}

fn refused(context: &Context, browser: &Browser) -> Result<()> {
    let files = write(&context.scratch.join("refused"), &["first.txt"])?;
    let refusal = "throw new DOMException('Not here.', 'SecurityError')";
    let late = "const asked = {}; setTimeout(() => asked.onerror(new Event('error'))); return asked";
    for (number, script, offered) in [
        (1, format!("Object.defineProperty(window, 'indexedDB', {{ get() {{ {refusal} }} }});"), false),
        (2, format!("IDBFactory.prototype.open = function () {{ {refusal} }};"), true),
        (3, format!("IDBFactory.prototype.open = function () {{ {late} }};"), true),
    ] {
        let page = open_with(context, browser, &format!("refused-{number}.html"), &script)?;
        let there = page.script("return !!document.getElementById('intake-keep')", json!([]))?;
        same("whether keeping is offered", there, json!(offered))?;
        if offered {
            tick(&page)?;
        }
        give(&page, &files)?;
        shows(&page, "1 of 1 file read")?;
        if offered {
            let said = "This browser does not let the page keep anything here. Save your work before you leave.";
            shows(&page, said)?;
            announced(&page, said)?;
            let ticked = page.script("return document.getElementById('intake-keep').checked", json!([]))?;
            same("whether work is said to be kept", ticked, json!(false))?;
        }
        if number != 3 {
            holds("the saved file lacks the document", save(&page)?.contains("The quay is wet, says first.txt."))?;
        }
    }
    Ok(())
}

/// What the list says of a file.
fn said_of(page: &Page<'_>, file: &str) -> Result<String> {
    let words = page.script(
        "const row = [...document.querySelectorAll('#intake-list li')].find((row) => row.innerText.startsWith(arguments[0]));
         return row ? row.innerText : ''",
        json!([file]),
    )?;
    Ok(words.as_str().unwrap_or_default().to_owned())
}

fn changed(context: &Context, browser: &Browser) -> Result<()> {
    let names = ["gone.txt", "grown.txt", "same.txt", "shrunk.txt"];
    let files = write(&context.scratch.join("changing"), &names)?;
    let [gone, grown, _, shrunk] = files.as_slice() else { return Err(Failure::new("there are four files")) };
    let page = open(context, browser)?;
    give(&page, std::slice::from_ref(gone))?;
    shows(&page, "1 of 1 file read")?;
    // Long enough to be read in two parts.
    let long = format!("Of shrunk.txt\n\n{}", "The quay is wet, she wrote, and went home. ".repeat(110_000));
    std::fs::write(shrunk, &long)?;
    // They change after they were chosen, and before the page hears of it.
    page.script(
        "window.addEventListener('change', (event) => { if (!window.goOn) event.stopPropagation(); }, true)",
        json!([]),
    )?;
    give(&page, &files)?;
    std::fs::remove_file(gone)?;
    std::fs::write(grown, "Of grown.txt\n\nThe quay is wet, says grown.txt. And then it was dry, she added.\n")?;
    std::fs::write(shrunk, long.get(..5_000).unwrap_or_default())?;
    page.script(
        "window.goOn = true;
         document.getElementById('intake-files').dispatchEvent(new Event('change', { bubbles: true }))",
        json!([]),
    )?;
    shows(&page, "4 of 4 files read")?;
    eventually(|| holds("same.txt is not read", said_of(&page, "same.txt")?.contains("read, 6 words")))?;
    let unread =
        "The browser could not read this file. It may have been moved, changed or locked since. Choose it again.";
    // The others do not tell that a file has become longer.
    // WebKit may give zeros in place of what is gone, which is named as no text.
    let named = if browser.engine == Engine::Chromium { &names[..] } else { &["gone.txt", "shrunk.txt"] };
    for file in named.iter().filter(|name| **name != "same.txt") {
        let said = said_of(&page, file)?;
        let zeros = browser.engine == Engine::Webkit && *file == "shrunk.txt" && said.contains("not read");
        holds(format!("{file}: {said:?}"), zeros || said.contains(unread))?;
    }
    let said = said_of(&page, "gone.txt")?;
    holds(format!("gone.txt: {said:?}"), said.contains("What was read of it before is still here."))?;
    same("the document read before", value_of(&page, "gone.txt", "title")?, "Of gone.txt".to_owned())?;
    holds("the saved file lacks what was read before", save(&page)?.contains("The quay is wet, says gone.txt."))
}

fn closed(context: &Context, browser: &Browser) -> Result<()> {
    let files = write(&context.scratch.join("closed"), &["first.txt", "second.txt"])?;
    let page = open(context, browser)?;
    tick(&page)?;
    give(&page, &files)?;
    shows(&page, "2 of 2 files read")?;
    eventually(|| same("the title read", value_of(&page, "first.txt", "title")?, "Of first.txt".to_owned()))?;
    page.script(
        "const cell = [...document.querySelectorAll('[data-cell]')].find((cell) => cell.dataset.key === 'first.txt' && cell.dataset.cell === 'date');
         cell.value = 'about 1920'; cell.dispatchEvent(new Event('change', { bubbles: true }))",
        json!([]),
    )?;
    shows(&page, "about 1920, from documents.csv")?;
    let before = kept(&page)?;
    page.script(
        "const field = document.getElementById('intake-title');
         field.value = 'Half way'; field.dispatchEvent(new Event('input', { bubbles: true }))",
        json!([]),
    )?;
    eventually(|| holds("the title is not kept", kept_bytes(&page)? > before))?;
    browser.session.close_and_open()?;

    let page = open(context, browser)?;
    shows(&page, "Work of an earlier visit is kept in this browser")?;
    // Two documents, and what was decided and typed about them.
    take_up(&page, 4)?;
    eventually(|| same("the date", value_of(&page, "first.txt", "date")?, "1920~".to_owned()))?;
    same("the second document", value_of(&page, "second.txt", "title")?, "Of second.txt".to_owned())?;
    let title = page.script("return document.getElementById('intake-title').value", json!([]))?;
    same("the title", title, json!("Half way"))?;
    forget(&page)
}

/// Lets a scenario at the worker.
const WORKER: &str = "const Own = window.Worker;
    window.Worker = class extends Own { constructor(...words) { super(...words); window.worker = this; } };";

fn stopped(context: &Context, browser: &Browser) -> Result<()> {
    let files = write(&context.scratch.join("stopped"), &["first.txt"])?;
    let page = open_with(context, browser, "stopped.html", WORKER)?;
    tick(&page)?;
    give(&page, &files)?;
    shows(&page, "1 of 1 file read")?;
    kept(&page)?;
    page.script(
        "window.worker.terminate(); window.worker.dispatchEvent(new ErrorEvent('error', { cancelable: true }))",
        json!([]),
    )?;
    let said = "The part that reads documents stopped, most likely for want of memory.";
    for words in ["Reading has stopped", said, "What was kept in this browser is still there, and is offered then."] {
        shows(&page, words)?;
    }
    announced(&page, said)?;
    same("the document", value_of(&page, "first.txt", "title")?, "Of first.txt".to_owned())?;
    // Whoever goes on all the same is told again.
    page.script("document.getElementById('intake-saved').textContent = ''", json!([]))?;
    press(&page, "Save as one file")?;
    eventually(|| {
        let words = page.script("return document.getElementById('intake-saved').textContent", json!([]))?;
        holds("nothing is said of saving", words.as_str().unwrap_or_default().starts_with(said))
    })?;

    browser.session.reload()?;
    let page = page.ready()?;
    take_up(&page, 1)?;
    eventually(|| same("the document taken up", value_of(&page, "first.txt", "title")?, "Of first.txt".to_owned()))?;
    forget(&page)
}
