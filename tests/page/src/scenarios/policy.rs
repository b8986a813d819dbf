//! The policy that each form of the built page ships, directive by directive; and that nothing is refused by it.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;

use crate::context::Context;
use crate::engine::{Browser, Engine};
use crate::failure::{Failure, Result, holds, same};
use crate::place::Place;
use crate::scenarios::Scenario;

/// What is shipped, looked at once; what browsers make of it, in each.
pub fn scenarios(engine: Engine) -> Vec<Scenario> {
    let mut all =
        vec![Scenario::new("policy: nothing that the page does is refused, kept or asked of another host", kept_to)];
    if engine == Engine::Chromium {
        all.push(Scenario::new("policy: each form of the page ships its own", |context, _| shipped(context)));
    }
    all
}

/// Directives that a form must have, with words that must be among theirs.
type Must = &'static [(&'static str, &'static [&'static str])];

const SINGLE: Must = &[
    ("default-src", &["'none'"]),
    ("base-uri", &["'none'"]),
    ("form-action", &["'none'"]),
    ("script-src", &["'wasm-unsafe-eval'"]),
    ("style-src", &[]),
    ("worker-src", &["blob:"]),
];

const HOSTED: Must = &[
    ("default-src", &["'self'"]),
    ("base-uri", &["'none'"]),
    ("form-action", &["'none'"]),
    ("object-src", &["'none'"]),
    ("font-src", &["'none'"]),
    ("media-src", &["'none'"]),
    ("script-src", &["'self'", "'wasm-unsafe-eval'"]),
    ("style-src", &[]),
    ("connect-src", &["'self'"]),
];

const TEXT: Must = &[
    ("default-src", &["'none'"]),
    ("base-uri", &["'none'"]),
    ("form-action", &["'none'"]),
    ("style-src", &["'self'"]),
];

fn shipped(context: &Context) -> Result<()> {
    let file = |name: &str| {
        let path = context.dist.join(name);
        std::fs::read_to_string(&path).map_err(|cause| Failure(format!("{}: {cause}", path.display())))
    };
    let documents = crate::context::files_in(&context.dist.join("d"))?;
    let first = documents.first().map(|path| std::fs::read_to_string(Path::new(path))).transpose()?;
    let mut tried = 0;
    for (name, html, must) in [
        ("archivolt.html", file("archivolt.html")?, SINGLE),
        ("archivolt-empty.html", file("archivolt-empty.html")?, SINGLE),
        ("index.html", file("index.html")?, HOSTED),
        ("d/", first.unwrap_or_default(), TEXT),
    ] {
        let policy = policy_of(&html).ok_or_else(|| Failure(format!("{name} has no policy")))?;
        tried += directives(&policy).len();
        same(name, faults(&policy, must), Vec::new())?;
        holds(format!("{name} sends a referrer"), html.contains("name=\"referrer\" content=\"no-referrer\""))?;
        holds(format!("{name} has an inline style"), !html.contains(" style=\""))?;
        let may_ask = directives(&policy).contains_key("connect-src");
        same(&format!("{name} may ask its host"), may_ask, name == "index.html")?;
    }
    println!("tried: {tried} directives");
    Ok(())
}

/// The policy in the head of a page, its entities read.
fn policy_of(page: &str) -> Option<String> {
    let meta = "http-equiv=\"Content-Security-Policy\" content=\"";
    let at = page.find(meta)? + meta.len();
    let policy = page.get(at..)?.split('"').next()?;
    Some(policy.replace("&#39;", "'").replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&"))
}

fn directives(policy: &str) -> BTreeMap<&str, Vec<&str>> {
    policy
        .split(';')
        .filter_map(|directive| {
            let mut words = directive.split_whitespace();
            Some((words.next()?, words.collect()))
        })
        .collect()
}

/// What a policy lacks, and what it lets in that none of ours may.
fn faults(policy: &str, must: Must) -> Vec<String> {
    let directives = directives(policy);
    let mut faults = Vec::new();
    for (name, words) in must {
        match directives.get(name) {
            Some(found) if words.iter().all(|word| found.contains(word)) => {}
            found => faults.push(format!("{name} is {found:?}, not {words:?}")),
        }
    }
    for (name, words) in &directives {
        for word in words {
            let is_open =
                ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "http:", "https:"].contains(word);
            if is_open || word.contains("://") || (*word == "data:" && *name != "img-src") {
                faults.push(format!("{name} lets in {word}"));
            }
        }
    }
    faults
}

/// Leads the page through its views; what was refused, kept or asked of others is told.
fn kept_to(context: &Context, browser: &Browser) -> Result<()> {
    for place in [Place::Served, Place::File] {
        let opened = place.prepare(context)?;
        let page = opened.open(browser, "")?;
        page.script(
            "window.refused = [];
             addEventListener('securitypolicyviolation', (event) => refused.push(`${event.violatedDirective} ${event.blockedURI}`))",
            json!([]),
        )?;
        let word = page.telling_word()?;
        for view in ["results", "timeline", "concordance", "compare", "trends", "codebook", "about", "add"] {
            page.set_state(&format!("#/?q={word}&view={view}"))?;
            page.ask("await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))", json!([]))?;
        }
        let seen = page.ask(
            "(async () => {
                 const kept = [document.cookie];
                 // Of an opaque origin, and where a browser keeps nothing, asking throws.
                 for (const look of [() => Object.keys(localStorage), () => Object.keys(sessionStorage)]) {
                     try { kept.push(...look()); } catch { /* Nothing can be kept. */ }
                 }
                 try { kept.push(...((await indexedDB.databases()).map((base) => base.name))); } catch { /* The same. */ }
                 const styled = [...document.querySelectorAll('head [style], #archivolt-static [style]')].map((it) => it.outerHTML.slice(0, 80));
                 const out = [...document.querySelectorAll('a[href^=\"http\"]')]
                     .filter((link) => link.origin !== location.origin && !/noreferrer/.test(link.rel) && !document.querySelector('meta[name=referrer][content=no-referrer]'))
                     .map((link) => link.href);
                 return [window.refused, kept.filter(Boolean), styled, out];
             })()",
            json!([]),
        )?;
        same(&format!("refused, kept, styled, out, {place}"), seen, json!([[], [], [], []]))?;
        if place == Place::Served {
            opened.check_requests(browser)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{TEXT, faults, policy_of};

    #[test]
    fn what_a_policy_lacks_or_lets_in_is_named() {
        let whole = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'self'";
        assert_eq!(faults(whole, TEXT), Vec::<String>::new());
        for (policy, fault) in [
            (whole.replace("base-uri 'none'; ", ""), "base-uri is None"),
            (format!("{whole} 'unsafe-inline'"), "style-src lets in 'unsafe-inline'"),
            (format!("{whole} https://example.org"), "style-src lets in https://example.org"),
            (whole.replace("default-src 'none'", "default-src *"), "default-src lets in *"),
            (format!("{whole} data:"), "style-src lets in data:"),
        ] {
            let found = faults(&policy, TEXT);
            assert!(found.iter().any(|one| one.starts_with(fault)), "{policy}: {found:?}");
        }
    }

    #[test]
    fn a_policy_is_read_from_its_page() {
        let page = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;\">";
        assert_eq!(policy_of(page).as_deref(), Some("default-src 'none'"));
        assert_eq!(policy_of("<p>"), None);
    }
}
