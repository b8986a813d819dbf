//! The page in the visitor's language: its own words, numbers, dates and direction, those of
//! the documents left as they are.

use serde_json::{Value, json};
use xtask::file_server::{FileServer, Site};

use crate::context::{Context, file_url};
use crate::engine::Browser;
use crate::failure::{Result, holds, same};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::scenarios::accessibility::no_violation;
use crate::session::eventually;

/// A language: its tag, its direction, and the month of July where that can be written here.
type Said = (&'static str, &'static str, &'static str);

/// The languages.
const LANGUAGES: [Said; 6] = [
    ("en", "ltr", "July"),
    ("fr", "ltr", "juillet"),
    ("es", "ltr", "julio"),
    ("de", "ltr", "Juli"),
    ("ar", "rtl", ""),
    ("zh", "ltr", "7月"),
];

/// What the page says at a glance.
const GLANCE: &str = "const root = document.documentElement;
    const text = (selector) => { const found = document.querySelector(selector); return found ? found.textContent.trim() : ''; };
    return { lang: root.lang, dir: getComputedStyle(root).direction,
        search: document.querySelector('input[type=search]').labels[0].textContent.trim(),
        scope: text('.masthead__scope'), asked: text('.asked'),
        chosen: (document.querySelector('#language') || {}).value || '' }";

/// Each form of the page in each language, and changing from one to another.
pub fn scenarios() -> Vec<Scenario> {
    let mut all: Vec<Scenario> = LANGUAGES
        .iter()
        .map(|said| {
            Scenario::new(format!("the page speaks “{}”", said.0), move |context, browser| {
                speaks(context, browser, *said)
            })
        })
        .collect();
    all.push(Scenario::new("a language that the page does not know is English", unknown));
    all.push(Scenario::new("the language is chosen on the page, and stays in its links", chosen));
    all.push(Scenario::new("the single file speaks another language from disk, and framed", from_disk_and_framed));
    all.push(Scenario::new("adding documents speaks the page's language", adding));
    all.push(Scenario::new("nothing keeps anybody out in Arabic", |context, browser| {
        let server = context.serve()?;
        for hash in ["#/?lang=ar", "#/?q=military&lang=ar", "#/?view=timeline&lang=ar", "#/?view=about&lang=ar"] {
            let page = Page::open(browser, &server.url(&format!("index.html{hash}")))?.ready()?;
            settled(&page, "ar")?;
            no_violation(context, &page, hash)?;
        }
        Ok(())
    }));
    all
}

/// Waits until a language is spoken.
fn settled(page: &Page<'_>, language: &str) -> Result<()> {
    eventually(|| {
        let spoken = page.script("return document.documentElement.lang", json!([]))?;
        same("the page's language", spoken, json!(language))?;
        let drawn = page.script("return !!document.querySelector('.masthead')", json!([]))?;
        holds("the page is not drawn", drawn == json!(true))
    })
}

fn glance(page: &Page<'_>, language: &str) -> Result<Value> {
    settled(page, language)?;
    page.script(GLANCE, json!([]))
}

fn words(glance: &Value, key: &str) -> String {
    glance.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A number, as the browser writes it in a language.
fn figure(page: &Page<'_>, language: &str, number: usize) -> Result<String> {
    let written =
        page.script("return new Intl.NumberFormat(arguments[0]).format(arguments[1])", json!([language, number]))?;
    Ok(written.as_str().unwrap_or_default().to_owned())
}

fn speaks(context: &Context, browser: &Browser, (language, direction, july): Said) -> Result<()> {
    let server = context.serve()?;
    let english = {
        let page = Page::open(browser, &server.url("index.html#/?lang=en"))?.ready()?;
        glance(&page, "en")?
    };
    let page = Page::open(browser, &server.url(&format!("index.html#/?lang={language}")))?.ready()?;
    let seen = glance(&page, language)?;
    same("direction", words(&seen, "dir"), direction.to_owned())?;
    same("the language that is chosen", words(&seen, "chosen"), language.to_owned())?;
    for key in ["search", "asked"] {
        let (own, other) = (words(&seen, key), words(&english, key));
        holds(format!("{key} is “{own}”, in English “{other}”"), (own == other) == (language == "en"))?;
    }
    // How many documents, in the language's own digits.
    let documents = page.documents()?.len();
    let figure = figure(&page, language, documents)?;
    for key in ["scope", "asked"] {
        let counted = words(&seen, key);
        holds(format!("“{counted}” names no {figure} documents"), counted.contains(&figure))?;
    }
    // The documents' own words stay in their language and direction.
    let first = page.documents()?.first().cloned().unwrap_or_default();
    page.set_state(&format!("#/?doc={first}&lang={language}"))?;
    eventually(|| {
        let title = page.script(
            "const title = document.querySelector('article[data-doc] h2'); if (!title) return null;
             return [title.lang, getComputedStyle(title).direction]",
            json!([]),
        )?;
        same("language and direction of an open document's title", title, json!(["en", "ltr"]))
    })?;
    // A date, with the month's name as the browser knows it.
    page.set_state(&format!("#/?from=2016-07&to=2016-07&lang={language}"))?;
    let name = if july.is_empty() {
        let name = page.script(
            "return new Intl.DateTimeFormat(arguments[0], { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2016, 6, 15))",
            json!([language]),
        )?;
        name.as_str().unwrap_or_default().to_owned()
    } else {
        july.to_owned()
    };
    eventually(|| {
        let told = page.script(
            "const slider = document.querySelector('[role=slider]'); return slider ? slider.getAttribute('aria-valuetext') : ''",
            json!([]),
        )?;
        let told = told.as_str().unwrap_or_default().to_owned();
        holds(format!("the slider says “{told}”, without “{name}”"), told.contains(&name))
    })?;
    // Every view is drawn without a word in the console, which the runner looks at.
    for view in ["timeline", "concordance", "compare", "trends", "codebook", "about"] {
        page.set_state(&format!("#/?q=military&view={view}&lang={language}"))?;
        eventually(|| {
            let title = page.script(
                "const title = document.querySelector('.sheet__title'); return title ? title.textContent.trim() : ''",
                json!([]),
            )?;
            holds(format!("{view} has no title"), title.as_str().is_some_and(|title| !title.is_empty()))
        })?;
    }
    Ok(())
}

fn unknown(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    for language in ["nl", "xx-YY", "%00", "constructor", "__proto__"] {
        let page = Page::open(browser, &server.url(&format!("index.html#/?lang={language}")))?.ready()?;
        let seen = glance(&page, "en")?;
        same("the search field", words(&seen, "search"), "Search the collection".to_owned())?;
    }
    Ok(())
}

fn chosen(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url("index.html#/?q=military"))?.ready()?;
    let seen = glance(&page, "en")?;
    same("what is chosen at first", words(&seen, "chosen"), "en".to_owned())?;
    let choose = |language: &str| {
        page.script(
            "const choice = document.querySelector('#language'); choice.focus(); choice.value = arguments[0];
             choice.dispatchEvent(new Event('change', { bubbles: true }))",
            json!([language]),
        )
    };
    let found = page.view()?.results;
    choose("fr")?;
    glance(&page, "fr")?;
    same("the state", page.state()?, "#/?q=military&lang=fr".to_owned())?;
    let links = "return [...document.querySelectorAll('nav a, #results a[href^=\"#/\"]')].filter((link) => !link.hash.includes('lang=fr')).length";
    eventually(|| same("links without the language", page.script(links, json!([]))?, json!(0)))?;
    let listed = "return [...document.querySelectorAll('#results [data-doc]')].map((row) => row.dataset.doc)";
    eventually(|| same("the documents", page.script(listed, json!([]))?, json!(found)))?;
    let focused = "return document.activeElement.id";
    eventually(|| same("what has the focus", page.script(focused, json!([]))?, json!("language")))?;
    choose("en")?;
    glance(&page, "en")?;
    same("the state in English, which would be spoken anyway", page.state()?, "#/?q=military".to_owned())
}

fn from_disk_and_framed(context: &Context, browser: &Browser) -> Result<()> {
    let file = file_url(&context.dist.join("archivolt.html"))?;
    let page = Page::open(browser, &format!("{file}#/?lang=ar"))?.ready()?;
    let seen = glance(&page, "ar")?;
    same("direction", words(&seen, "dir"), "rtl".to_owned())?;
    let server = context.serve()?;
    let folder = context.scratch.join("language-framed");
    std::fs::create_dir_all(&folder)?;
    let host = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>\
         <link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\">\
         <iframe title=\"Explorer\" sandbox=\"allow-scripts\" width=\"1200\" height=\"800\" src=\"{}\"></iframe>",
        server.url("archivolt.html#/?lang=de")
    );
    std::fs::write(folder.join("index.html"), host)?;
    let host = FileServer::start(Site::new(&folder))?;
    let page = Page::open_framed(browser, &host.url(""))?.ready()?;
    let seen = glance(&page, "de")?;
    holds("the framed page speaks English", words(&seen, "search") != "Search the collection")
}

fn adding(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url("index.html#/?view=add&lang=fr"))?.ready()?;
    settled(&page, "fr")?;
    let title = "const title = document.querySelector('.drop__title'); return title ? title.textContent : ''";
    eventually(|| {
        let title = page.script(title, json!([]))?;
        let own = title.as_str().unwrap_or_default();
        holds(format!("the heading is “{own}”"), !own.is_empty() && own != "Bring your own documents")
    })?;
    // What the worker says of files is in French as well.
    page.script("document.querySelector('[data-intake=sample]').click()", json!([]))?;
    eventually(|| {
        let head = page.script("return document.querySelector('#intake-head').textContent", json!([]))?;
        let head = head.as_str().unwrap_or_default().to_owned();
        holds(format!("the list's head is “{head}”"), head.to_lowercase().contains("fichier") && head.contains('5'))
    })
}
