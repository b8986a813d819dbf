//! Every text can be read where no script or no WebAssembly runs.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use xtask::file_server::{FileServer, Site};

use crate::context::{Context, file_url};
use crate::engine::{Browser, Setup};
use crate::failure::{Failure, Result, holds, same};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::session::eventually;

/// A policy as strict hosts set it: scripts, but no WebAssembly.
pub const NO_WASM: &str = "script-src 'self' 'unsafe-inline'";

/// What browsers write to the console when a policy keeps a page from something.
pub const POLICY_REMARKS: &[&str] = &["Content Security Policy", "Content-Security-Policy", "CSP"];

/// Without script, without WebAssembly, and the hosted page where it cannot run.
pub fn scenarios() -> Vec<Scenario> {
    let without_script = Setup { without_script: true, ..Setup::default() };
    vec![
        Scenario::new("without WebAssembly the hosted page lists and links every text", |context, browser| {
            let server = FileServer::start(context.site().with_header("Content-Security-Policy", NO_WASM))?;
            hosted(context, browser, &server)?;
            says_so(browser, &server.url(""))
        })
        .allowing(POLICY_REMARKS),
        Scenario::new("without WebAssembly the single file holds every text", |context, browser| {
            let server = FileServer::start(context.site().with_header("Content-Security-Policy", NO_WASM))?;
            single(context, browser, &server.url("archivolt.html"))?;
            says_so(browser, &server.url("archivolt.html"))
        })
        .allowing(POLICY_REMARKS),
        Scenario::new("the hosted page opened from disk leads to the single file", |context, browser| {
            let url = file_url(&context.dist.join("index.html"))?;
            let page = Page::open(browser, &url)?;
            leads_to_single_file(&page)
        }),
        Scenario::new("without script the hosted page lists and links every text", |context, browser| {
            hosted(context, browser, &context.serve()?)
        })
        .with_setup(without_script),
        Scenario::new("without script the single file holds every text", |context, browser| {
            single(context, browser, &context.single_file()?)
        })
        .with_setup(without_script),
    ]
}

/// One document as the command line understands it: its id, title and the words of each line of its text.
struct Expected {
    id: String,
    title: String,
    lines: Vec<String>,
}

fn expected(context: &Context) -> Result<Vec<Expected>> {
    let folder = context.collection.display().to_string();
    let understood = context.command_line("inspect", &[&folder])?;
    let documents = understood.get("documents").and_then(Value::as_array).cloned().unwrap_or_default();
    holds("the collection has no documents", !documents.is_empty())?;
    documents.iter().map(|document| expected_of(context, document)).collect()
}

fn expected_of(context: &Context, document: &Value) -> Result<Expected> {
    let field = |path: &str| document.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
    let file = context.collection.join(field("/file"));
    let text = String::from_utf8_lossy(&std::fs::read(&file)?).into_owned();
    let body: BTreeSet<u64> = document
        .get("lines")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter(|line| line.get("class").and_then(Value::as_str) == Some("body"))
        .filter_map(|line| line.get("line")?.as_u64())
        .collect();
    let lines: Vec<String> = text
        .lines()
        .zip(1_u64..)
        .filter(|(line, number)| body.contains(number) && !line.contains("]("))
        .map(|(line, _)| words(line))
        .filter(|line| !line.is_empty())
        .collect();
    let id = field("/id");
    holds(format!("{id} has no line of text"), !lines.is_empty())?;
    Ok(Expected { id, title: words(&field("/title/text")), lines })
}

/// The words of a text with single spaces between them: what stays the same however it is marked up.
fn words(text: &str) -> String {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn check_text(shown: &str, document: &Expected) -> Result<()> {
    holds(format!("the title of {} is not there", document.id), shown.contains(&document.title))?;
    match document.lines.iter().find(|line| !shown.contains(line.as_str())) {
        Some(line) => Err(Failure(format!("a line of {} is not there: {line:?}", document.id))),
        None => Ok(()),
    }
}

fn hosted(context: &Context, browser: &Browser, server: &FileServer) -> Result<()> {
    let documents = expected(context)?;
    let page = Page::open(browser, &server.url(""))?;
    let shown = eventually(|| {
        let shown = words(&page.text()?);
        let missing = documents.iter().find(|document| !shown.contains(&document.title));
        match missing {
            Some(document) => Err(Failure(format!("the title {:?} is not listed", document.title))),
            None => Ok(shown),
        }
    })?;
    holds("the list is empty", !shown.is_empty())?;
    let links = links(&page)?;
    for document in &documents {
        let link = links
            .iter()
            .find(|link| link.contains("/d/") && link.ends_with(&format!("/{}.html", document.id)))
            .ok_or_else(|| Failure(format!("no link leads to the text of {}: {links:?}", document.id)))?;
        let text = Page::open(browser, link)?;
        check_text(&words(&text.text()?), document)?;
        let back = self::links(&text)?;
        holds(
            format!("the page of {} does not lead back", document.id),
            back.iter().any(|link| link.starts_with(&server.url(""))),
        )?;
    }
    let missing = server.take_log().into_iter().find(|path| {
        let file = path.split(['?', '#']).next().unwrap_or_default();
        let file = file.strip_prefix("/some/folder/").unwrap_or(file);
        !file.is_empty() && !context.dist.join(file).exists() && file != "/favicon.ico"
    });
    same("files that were asked for and are not there", missing, None)
}

fn single(context: &Context, browser: &Browser, url: &str) -> Result<()> {
    let documents = expected(context)?;
    let page = Page::open(browser, url)?;
    eventually(|| {
        let shown = words(&page.text()?);
        documents.iter().try_for_each(|document| check_text(&shown, document))
    })?;
    let broken = page.script(
        "return [...document.querySelectorAll('a[href^=\"#\"]')].map((link) => link.getAttribute('href'))
             .filter((href) => href.length > 1 && !href.startsWith('#/') && !document.getElementById(decodeURIComponent(href.slice(1))))",
        json!([]),
    )?;
    same("links within the file that lead nowhere", broken, json!([]))
}

fn links(page: &Page<'_>) -> Result<Vec<String>> {
    let links = page.script("return [...document.links].map((link) => link.href.split('#')[0])", json!([]))?;
    let links = links.as_array().into_iter().flatten().filter_map(Value::as_str);
    Ok(links.map(str::to_owned).collect())
}

/// The visitor is told why there is no search.
fn says_so(browser: &Browser, url: &str) -> Result<()> {
    let page = Page::open(browser, url)?;
    eventually(|| {
        let text = page.text()?;
        holds("nothing says that the search does not run", text.contains("do not let the search run"))
    })
}

fn leads_to_single_file(page: &Page<'_>) -> Result<()> {
    eventually(|| {
        let seen = page.script(
            "return [...document.links].some((link) => shown(link) && link.href.endsWith('/archivolt.html'))",
            json!([]),
        )?;
        same("a link to archivolt.html is shown", seen, json!(true))
    })
}

/// A copy of the built page in which one file is changed.
///
/// # Errors
/// When it cannot be copied, or no file's name ends so.
pub fn altered(context: &Context, name: &str, end: &str, change: fn(Vec<u8>) -> Vec<u8>) -> Result<Site> {
    let copy = context.scratch.join(name);
    let changed = copy_altered(&context.dist, &copy, end, change)?;
    holds(format!("no file of the page ends with {end}"), changed > 0)?;
    Ok(Site::new(copy).under("some/folder"))
}

fn copy_altered(
    from: &std::path::Path,
    to: &std::path::Path,
    end: &str,
    change: fn(Vec<u8>) -> Vec<u8>,
) -> Result<u32> {
    std::fs::create_dir_all(to)?;
    let mut changed = 0;
    for entry in std::fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            changed += copy_altered(&path, &target, end, change)?;
        } else {
            let bytes = std::fs::read(&path)?;
            let is_it = path.to_string_lossy().ends_with(end);
            changed += u32::from(is_it);
            std::fs::write(&target, if is_it { change(bytes) } else { bytes })?;
        }
    }
    Ok(changed)
}
