//! Whatever the address or the search field holds, there is a page and it goes on answering.

use serde_json::json;

use crate::context::Context;
use crate::engine::{Browser, Engine};
use crate::failure::{Result, holds, same};
use crate::place::Place;
use crate::random::Random;
use crate::scenarios::{Scenario, parity};

/// Strange addresses and strange queries.
pub fn scenarios() -> Vec<Scenario> {
    vec![
        Scenario::new("10,000 strange queries are answered", strange_queries),
        Scenario::new("strange addresses give a page", strange_addresses),
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
    crate::session::eventually(|| same("the view after unknown keys", page.view()?, before.clone()))?;
    let answered = page.search("a", &json!({}));
    holds("the page no longer answers", answered.is_ok())
}
