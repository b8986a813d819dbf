//! The suite hears what pages say: without this, an empty console would prove nothing.

use std::thread::sleep;
use std::time::Duration;

use xtask::file_server::{FileServer, Site};

use crate::context::{Context, file_url};
use crate::engine::{Browser, Engine, PlainWebkit};
use crate::failure::{Failure, Result, holds, same};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::session::eventually;

/// A page that errs in every way that the others must not.
const NOISY: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>Noisy</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'">
<h1>Noisy</h1>
<script>console.error('said by the page'); setTimeout(() => { throw new Error('thrown by the page'); });</script>
<script src="forbidden.js"></script>"#;

/// What the noisy page must be heard to say.
const SAID: [&str; 3] = ["said by the page", "thrown by the page", "forbidden.js"];

/// The views that a page is led through while its console is listened to.
const VIEWS: [&str; 7] =
    ["#/?q=the", "#/?q=a%20b&from=2015", "#/?view=timeline", "#/?view=codebook", "#/?view=add", "#/?view=about", "#/"];

/// The check of the check; and in WebKitGTK, whose console cannot be heard while
/// it is driven, the check itself.
pub fn scenarios(engine: Engine) -> Vec<Scenario> {
    if engine != Engine::Webkit {
        return vec![Scenario::new("what a page says, throws or is refused is heard", heard)];
    }
    vec![
        Scenario::new("what a page says, throws or is refused is heard", |context, _| heard_undriven(context)),
        Scenario::new("the console stays empty, served", |context, _| {
            let server = context.serve()?;
            quiet(context, &server.url(""), "", false)
        }),
        Scenario::new("the console stays empty, opened from disk", |context, _| {
            quiet(context, &context.single_file()?, "", true)
        }),
        Scenario::new("the console stays empty, in a sandboxed frame", |context, _| {
            let server = context.serve()?;
            quiet(context, &server.url("archivolt.html"), "sandbox=\"allow-scripts\"", false)
        }),
    ]
}

fn noisy(context: &Context) -> Result<FileServer> {
    let folder = context.scratch.join("noisy");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("index.html"), NOISY)?;
    Ok(FileServer::start(Site::new(&folder))?)
}

fn heard(context: &Context, browser: &Browser) -> Result<()> {
    let server = noisy(context)?;
    Page::open(browser, &server.url(""))?;
    let mut all = Vec::new();
    eventually(|| {
        all.extend(browser.take_console()?);
        has_said(&all)
    })?;
    browser.session.go("about:blank")?;
    browser.take_console()?;
    holds("the console is not emptied by taking it", browser.take_console()?.is_empty())
}

fn heard_undriven(context: &Context) -> Result<()> {
    let server = noisy(context)?;
    let browser = PlainWebkit::open(&context.browsers, &server.url(""), &context.scratch)?;
    eventually(|| has_said(&browser.console()))
}

fn has_said(lines: &[String]) -> Result<()> {
    match SAID.into_iter().find(|what| !lines.iter().any(|line| line.contains(what))) {
        Some(what) => Err(Failure(format!("{what:?} is not in {lines:?}"))),
        None => Ok(()),
    }
}

/// Leads a page through views from a page around it, which reports how many
/// it has seen; then opens it by itself. Nothing may stand in the console.
fn quiet(context: &Context, address: &str, attributes: &str, from_disk: bool) -> Result<()> {
    let folder = context.scratch.join("quiet");
    std::fs::create_dir_all(&folder)?;
    let server = FileServer::start(Site::new(&folder))?;
    std::fs::write(folder.join("seen.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>")?;
    let host = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>\
         <link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\">\
         <h1>Host</h1><iframe title=\"Page\" {attributes} width=\"1300\" height=\"700\" src=\"{address}\"></iframe>
         <script>
         const views = {views}, frame = document.querySelector('iframe');
         const report = (what) => {{ new Image().src = '{seen}?' + what; }};
         let seen = 0, begun = false;
         const go = () => frame.contentWindow.postMessage({{ archivolt: 1, type: 'go', hash: views[seen] }}, '*');
         addEventListener('message', ({{ data }}) => {{
             if (!data || data.archivolt !== 1) return;
             if (!begun) {{ begun = true; go(); return; }}
             if (data.type !== 'state' || data.hash !== views[seen]) return;
             seen += 1;
             if (seen < views.length) {{ setTimeout(go, 100); return; }}
             report('all');
             setTimeout(() => {{ location.href = {address:?} + views[0]; }}, 200);
         }});
         </script>",
        views = serde_json::Value::from(VIEWS.to_vec()),
        seen = server.url("seen.svg"),
    );
    let file = folder.join("index.html");
    std::fs::write(&file, host)?;
    let url = if from_disk { file_url(&file)? } else { server.url("") };
    let browser = PlainWebkit::open(&context.browsers, &url, &context.scratch)?;
    eventually(|| {
        let done = server.take_log().iter().any(|path| path.ends_with("?all"));
        holds(format!("the page was not led through {VIEWS:?}; its console: {:?}", browser.console()), done)
    })?;
    // The page opened by itself tells nobody when it is ready.
    sleep(Duration::from_secs(4));
    same("the console", browser.console(), Vec::new())
}
