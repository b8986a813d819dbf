//! Links to passages, made as a visitor makes them, opened in a browser that has
//! never seen the page, and after the texts were edited.
//!
//! `ARCHIVOLT_PASSAGES=200` tries so many; by itself it is a few.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use xtask::file_server::{FileServer, Site};

use crate::context::{Context, files_in};
use crate::engine::Browser;
use crate::failure::{Result, holds, same};
use crate::page::Page;
use crate::random::Random;
use crate::scenarios::Scenario;
use crate::scenarios::adding::run;
use crate::scenarios::offline::copy;
use crate::session::eventually;

/// Links made by selecting.
pub fn scenarios() -> Vec<Scenario> {
    vec![Scenario::new("links made by selecting hold in another browser and after edits", passages)]
}

/// How many are tried.
fn count() -> usize {
    std::env::var("ARCHIVOLT_PASSAGES").ok().and_then(|count| count.parse().ok()).unwrap_or(4)
}

/// What the page gives of itself.
#[derive(Debug, Default)]
struct Made {
    /// Each with `hash`, `id`, `words` (selected), `numbers` (of the paragraphs that they stand in, from 0),
    /// `paragraph` (the first of these), `from` (where they begin in it) and `until` (the last of these).
    links: Vec<Value>,
    /// The number of each paragraph of each document seen.
    numbers: BTreeMap<String, u64>,
}

/// What the scripts below have in common.
const SHARED: &str = r"
    const wait = async (holds) => {
        for (let turn = 0; turn < 300; turn++) {
            if (holds()) return true;
            await new Promise((done) => setTimeout(done, 10));
        }
        return false;
    };
    const parts = () => [...document.querySelectorAll('.passage__text')];
    const seen = () => {
        const marks = [...document.querySelectorAll('mark[data-passage]')];
        if (!marks.length) return null;
        const part = marks[0].closest('.passage__text');
        if (!part) return [marks.map((mark) => mark.textContent).join(''), '', 0];
        const before = document.createRange();
        before.selectNodeContents(part);
        before.setEndBefore(marks[0]);
        return [marks.map((mark) => mark.textContent).join(''), part.textContent, before.toString().length];
    };
    const open = async (id, hash) => {
        await archivolt.go('#/');
        await wait(() => !document.querySelector('article.reader'));
        await archivolt.go(hash);
        return wait(() => (document.querySelector('article.reader') || { dataset: {} }).dataset.doc === id);
    };";

/// Selects passages by chance and copies the link from the dialog; arguments: how many, and the seed.
const MAKE: &str = r"
    const [count, start] = arguments;
    let seed = start;
    const below = (end) => (seed = (seed * 48271) % 2147483647) % end;
    const ids = (await archivolt.documents()).map((document) => document.id);
    const made = { links: [], texts: {} };
    const spot = (part, offset, range, end) => {
        const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        let node, left = offset;
        while ((node = walker.nextNode())) {
            if (left < node.length || left === node.length && end) break;
            left -= node.length;
        }
        if (end) range.setEnd(node, left); else range.setStart(node, left);
    };
    while (made.links.length < count) {
        const id = ids[below(ids.length)];
        await open(id, '#/?doc=' + encodeURIComponent(id));
        const all = parts();
        made.texts[id] = all.map((part) => part.textContent);
        const first = below(all.length);
        const last = below(8) === 0 ? Math.min(first + 1, all.length - 1) : first;
        const [text, until] = [all[first].textContent, all[last].textContent];
        const from = below(6) === 0 ? 0 : below(text.length);
        let to = from + 1 + below([6, 40, 400][below(3)]);
        if (first !== last) to = 1 + below(until.length);
        to = below(6) === 0 ? until.length : Math.min(to, until.length);
        const words = first === last ? text.slice(from, to) : text.slice(from) + until.slice(0, to);
        // Spaces at the ends are no part of what was meant; halves of letters cannot be selected.
        if (!words || /^\s|\s$/.test(words) || /[\ud800-\udfff]/.test(words)) continue;
        const range = document.createRange();
        spot(all[first], from, range, false);
        spot(all[last], to, range, true);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        if (!await wait(() => document.getElementById('cite-button'))) throw new Error('no button');
        document.getElementById('cite-button').click();
        const link = () => (document.getElementById('cite-link') || { textContent: '' }).textContent;
        if (!await wait(() => link().includes('&at='))) throw new Error('no link to ' + words);
        const numbers = first === last ? [first] : [first, last];
        made.links.push({ hash: link().slice(link().indexOf('#')), id, words, numbers, paragraph: text, from, until });
        document.getElementById('cite-button').click();
        getSelection().removeAllRanges();
    }
    return made";

/// Opens links one after the other; gives those that do not show what they should. Arguments: links, each with
/// whether its passage is there.
const CHECK: &str = r"
    const wrong = [];
    for (const [link, there] of arguments[0]) {
        await open(link.id, link.hash);
        await wait(() => seen() || document.querySelector('.reader__gone'));
        const found = seen(), said = !!document.querySelector('.reader__gone');
        const right = there ? [link.words, link.paragraph, link.from] : null;
        if (JSON.stringify(found) !== JSON.stringify(right) || said === there) wrong.push([link, there, found, said]);
    }
    return wrong";

fn passages(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    let mut made = Made::default();
    while made.links.len() < count() {
        let number = (count() - made.links.len()).min(10);
        let some = page.ask(&in_page(MAKE), json!([number, 7 + made.links.len()]))?;
        made.links.extend(list(&some, "links").cloned());
        for text in some.get("texts").and_then(Value::as_object).into_iter().flat_map(|texts| texts.values()) {
            let paragraphs = text.as_array().into_iter().flatten().filter_map(Value::as_str);
            made.numbers.extend(paragraphs.map(str::to_owned).zip(0..));
        }
    }
    same("links that were made", made.links.len(), count())?;

    // Another browser, each time with nothing open before: hosted, in the single file, from disk.
    let folder = context.scratch.join("fresh-links");
    std::fs::create_dir_all(&folder)?;
    let fresh = Browser::start(&context.browsers, browser.engine, browser.setup, &folder)?;
    let places = [server.url(""), server.url("archivolt.html"), context.single_file()?];
    for (link, place) in made.links.iter().zip(places.iter().cycle()) {
        let hash = link.get("hash").and_then(Value::as_str).unwrap_or_default();
        let page = Page::open(&fresh, &format!("{place}{hash}"))?.ready()?;
        let expected = json!([link.get("words"), link.get("paragraph"), link.get("from")]);
        eventually(|| same(hash, page.ask(&in_page("return seen()"), json!([]))?, expected.clone()))?;
    }
    same("the other browser's console", fresh.take_console()?, Vec::new())?;
    drop(fresh);

    // Other paragraphs come; then each third of the paragraphs goes.
    let (mut wrong, mut went) = (Vec::new(), 0);
    for gone in [None, Some(0), Some(1), Some(2)] {
        let server = edition(context, &made, gone)?;
        let page = Page::open(browser, &server.url(""))?.ready()?;
        let goes = |number: &Value| gone.is_some() && number.as_u64().map(|number| number % 3) == gone;
        let all: Vec<(&Value, bool)> = made.links.iter().map(|link| (link, !list(link, "numbers").any(goes))).collect();
        went += all.iter().filter(|(_, there)| !there).count();
        for some in all.chunks(20) {
            let found = page.ask(&in_page(CHECK), json!([some]))?;
            wrong.extend(found.as_array().into_iter().flatten().map(|found| json!([gone, found])));
        }
    }
    // Each stands in one third or, over two paragraphs, in two.
    holds("a passage never went", went >= made.links.len())?;
    let none: Vec<Value> = Vec::new();
    same("links that lead wrong, with the third that went", wrong, none)
}

fn list<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    value.get(name).and_then(Value::as_array).into_iter().flatten()
}

/// A script as an expression.
fn in_page(script: &str) -> String {
    format!("await (async () => {{ {SHARED} {script} }})()")
}

/// The collection built with new paragraphs beside the old ones, and without a third of these.
fn edition(context: &Context, made: &Made, gone: Option<u64>) -> Result<FileServer> {
    // Each in a folder of its own: the page of the one before may still ask for what it needs later.
    let folder = context.scratch.join(gone.map_or_else(|| "edition".to_owned(), |gone| format!("edition-{gone}")));
    std::fs::remove_dir_all(&folder).ok();
    let (source, built) = (folder.join("source"), folder.join("page"));
    copy(&context.collection, &source)?;
    // What comes between two paragraphs of a passage would change it.
    let within = |words: &str| {
        let until = |link: &Value| link.get("until").and_then(Value::as_str) == Some(words);
        made.links.iter().any(|link| list(link, "numbers").count() > 1 && until(link))
    };
    let mut random = Random::new(5);
    let is_text = |path: &Path| path.extension().is_some_and(|end| end == "md" || end == "txt");
    for path in files_in(&source)?.into_iter().filter(|path| is_text(path)) {
        let mut text = String::new();
        for line in std::fs::read_to_string(&path)?.lines() {
            let number = made.numbers.get(line.trim());
            if number.is_some() && random.below(2) == 0 && !within(line.trim()) {
                let new = random.below(1_000_000);
                text.push_str(&format!("A paragraph {new} that nobody had written before {new}.\n\n"));
            }
            if number.is_none_or(|number| gone.is_none_or(|gone| number % 3 != gone)) {
                text.push_str(line);
                text.push('\n');
            }
        }
        std::fs::write(&path, text)?;
    }
    let shell = context.dist.join("shell");
    run(Command::new(&context.archivolt).arg("build").arg(&source).arg("--out").arg(&built).arg("--shell").arg(shell))?;
    Ok(FileServer::start(Site::new(&built))?)
}
