//! Whatever the address or the search field holds, there is a page and it goes on answering.

use serde_json::json;
use xtask::file_server::{FileServer, Site};

use crate::context::Context;
use crate::engine::{Browser, Engine};
use crate::failure::{Result, holds, same};
use crate::page::Page;
use crate::place::Place;
use crate::random::Random;
use crate::scenarios::{Scenario, parity};
use crate::session::eventually;

/// Strange addresses and strange queries.
pub fn scenarios() -> Vec<Scenario> {
    vec![
        Scenario::new("10,000 strange queries are answered", strange_queries),
        Scenario::new("strange addresses give a page", strange_addresses),
        Scenario::new("strange messages of the page around are nothing to it", strange_messages),
    ]
}

fn strange_queries(context: &Context, browser: &Browser) -> Result<()> {
    let opened = Place::Served.prepare(context)?;
    let page = opened.open(browser, "")?;
    let valid = parity::queries(&context.words()?);
    let mut random = Random::new(3);
    let mut asked = 0;
    while asked < 10_000 {
        let queries: Vec<String> = (0..1_000)
            .map(|place| match random.one_of(&valid) {
                Some(query) if place % 2 == 0 => random.mutated(query),
                _ => random.text(40),
            })
            .collect();
        let unanswered = page.ask(
            "(await Promise.all(arguments[0].map((query) => window.archivolt.search(query, {})
                 .then((answer) => Array.isArray(answer.results), () => false))))
                 .map((good, at) => good ? null : arguments[0][at]).filter((query) => query !== null)",
            json!([queries]),
        )?;
        same("queries without an answer", unanswered, json!([]))?;
        asked += queries.len();
    }
    Ok(())
}

fn strange_addresses(context: &Context, browser: &Browser) -> Result<()> {
    let opened = Place::Served.prepare(context)?;
    let page = opened.open(browser, "")?;
    let ids = page.documents()?;
    let id = ids.first().cloned().unwrap_or_default();
    let before = page.view()?;
    let valid = [
        "#/?q=word&themes=a,b&not=c&match=any&from=2016&to=2020-07&sort=date".to_owned(),
        format!("#/?q=a&page=2&view=timeline&by=date&doc={id}&a=1&b=2&at=0-5,a,b,c"),
        format!("#/?view=compare&doc={id}&with={id}"),
        format!("#{id}"),
        "#/?view=concordance&q=state&by=left".to_owned(),
        "#/?view=codebook".to_owned(),
        "#/?view=add".to_owned(),
        "#/?view=about&lang=xx&embed=1".to_owned(),
        "#/?dates=certain&kind=a&publisher=b&name=c&match=none".to_owned(),
    ];
    let mut random = Random::new(4);
    let count = if browser.engine == Engine::Chromium { 1_000 } else { 200 };
    let hashes: Vec<String> = (0..count)
        .map(|place| match random.one_of(&valid) {
            Some(hash) if place % 2 == 0 => random.mutated(hash),
            _ => format!("#{}", random.text(40)),
        })
        .chain(valid.iter().cloned())
        .collect();
    for part in hashes.chunks(100) {
        // Encoding what was decoded must be stable: the state of a state is itself.
        // What the page throws while it draws reaches nobody but the window.
        let unstable = page.ask(
            "(await (async (hashes) => {
                 const bad = [];
                 let before = '', thrown = null;
                 const hear = (event) => { thrown = event.message || 'an error'; };
                 window.addEventListener('error', hear);
                 for (const hash of hashes) {
                     await window.archivolt.go(hash);
                     const first = await window.archivolt.state();
                     await window.archivolt.go(first);
                     const second = await window.archivolt.state();
                     if (first !== second) bad.push([hash, first, second]);
                     await new Promise((next) => setTimeout(next, 0));
                     if (thrown) { bad.push(['after', before, hash, thrown]); break; }
                     before = first;
                 }
                 window.removeEventListener('error', hear);
                 return bad;
             })(arguments[0]))",
            json!([part]),
        )?;
        same("addresses that do not lead to a stable state", unstable, json!([]))?;
    }
    page.set_state("#/?unknown=1&q=&zzz")?;
    eventually(|| same("the view after unknown keys", page.view()?, before.clone()))?;
    let answered = page.search("a", &json!({}));
    holds("the page no longer answers", answered.is_ok())
}

/// Posts messages made of values of every kind that can be posted; `arguments[0]` are numbers by chance.
const POST: &str = "
    const deep = []; let inner = deep; for (let depth = 0; depth < 200; depth++) inner = inner[inner.push([]) - 1];
    const round = {}; round.round = round;
    const values = [null, undefined, true, 0, 1, -1, NaN, Infinity, 1n, '', 'go', 'theme', 'state', '#/?q=a', '#/?doc=%00&at=9-1',
        '#000000', '#ffffff', '#0A0A0A', '#zzzzzz', 'red;--color-ink:red', 'javascript:alert(1)', '\\ud800', 'x'.repeat(100000),
        [], ['#ffffff'], [1, [2]], deep, {}, round, { toString: 1 }, new Date(NaN), /x/, new Map([['archivolt', 1]]), new Set([1]),
        new Blob(['x']), new ArrayBuffer(8), new Uint8Array(3), new Error('x'), new String('go'), new Number(1)];
    const numbers = arguments[0];
    let at = 0;
    const any = () => values[numbers[at++ % numbers.length] % values.length];
    const frame = document.querySelector('iframe').contentWindow;
    for (let turn = 0; turn < 600; turn++) {
        const message = { archivolt: turn % 3 ? 1 : any(), type: ['go', 'theme', any()][turn % 3], hash: any(), ground: any(), accent: any() };
        frame.postMessage(turn % 5 ? message : any(), '*');
    }
    frame.postMessage({ archivolt: 1, type: 'go', hash: arguments[1] }, '*');";

fn strange_messages(context: &Context, browser: &Browser) -> Result<()> {
    let ours = context.serve()?;
    let folder = context.scratch.join("strange-host");
    std::fs::create_dir_all(&folder)?;
    let text = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>\
         <link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\">\
         <h1>Host</h1><iframe title=\"Collection\" width=\"800\" height=\"600\" src=\"{}\"></iframe>",
        ours.url("archivolt.html"),
    );
    std::fs::write(folder.join("index.html"), text)?;
    let host_server = FileServer::start(Site::new(&folder))?;
    let host = Page::open(browser, &host_server.url(""))?;
    let session = &browser.session;
    session.enter_frame()?;
    let page = host.ready()?;
    let word = page.telling_word()?;
    let ink = "return getComputedStyle(document.documentElement).getPropertyValue('--color-ink')";
    page.script("window.thrown = []; addEventListener('error', (event) => thrown.push(event.message))", json!([]))?;
    session.leave_frames()?;
    let mut random = Random::new(5);
    let numbers: Vec<usize> = (0..997).map(|_| random.below(1 << 20)).collect();
    let hash = format!("#/?q={word}&embed=1");
    session.run(POST, json!([numbers, hash]))?;
    session.enter_frame()?;
    let found = page.search(&word, &json!({}))?;
    eventually(|| same("the list after strange messages", page.view()?.results, found.clone()))?;
    same("what was thrown", page.script("return window.thrown", json!([]))?, json!([]))?;
    // Only a ground and an accent are taken, and only as six digits.
    let ground = page.script("return document.documentElement.style.getPropertyValue('--color-ground')", json!([]))?;
    holds(format!("the ground is {ground}"), ["", "#000000", "#ffffff"].contains(&ground.as_str().unwrap_or("?")))?;
    let ink = page.script(ink, json!([]))?;
    let outcome = holds(format!("the ink is {ink}"), ink.as_str().is_some_and(|ink| !ink.trim().starts_with("red")));
    session.leave_frames()?;
    outcome
}
