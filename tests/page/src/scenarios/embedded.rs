//! The page inside somebody else's page, put there and steered by `embed.js`.

use serde_json::json;
use xtask::file_server::{FileServer, Site};

use crate::context::Context;
use crate::engine::Browser;
use crate::failure::{Failure, Result, holds, same};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::session::eventually;

/// Embedding with the script that comes with the page.
pub fn scenarios() -> Vec<Scenario> {
    vec![Scenario::new("embed.js frames the page, sizes it and passes messages both ways", embedded)]
}

fn embedded(context: &Context, browser: &Browser) -> Result<()> {
    let page_server = context.serve()?;
    let folder = context.scratch.join("embedding");
    std::fs::create_dir_all(&folder)?;
    let text = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>\
         <link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\">\
         <h1>Host</h1><div data-archivolt=\"{}\" data-height=\"211\"></div>\
         <script>window.states = [];\
         addEventListener('archivolt-state', (event) => states.push(event.detail));</script>\
         <script src=\"{}\"></script>",
        page_server.url("archivolt.html"),
        page_server.url("embed.js"),
    );
    std::fs::write(folder.join("index.html"), text)?;
    let host_server = FileServer::start(Site::new(&folder))?;
    let host = Page::open(browser, &host_server.url(""))?;
    let session = &browser.session;
    eventually(|| {
        let framed = session.run("return document.querySelectorAll('iframe[sandbox][title]').length", json!([]))?;
        same("frames", framed, json!(1))
    })?;
    session.enter_frame()?;
    let page = host.ready()?;
    let word = page.telling_word()?;
    session.leave_frames()?;

    eventually(|| {
        let height =
            session.run("return document.querySelector('iframe').getBoundingClientRect().height", json!([]))?;
        holds("the frame keeps the height it began with", height != json!(211))
    })?;
    let hash = format!("#/?q={word}&embed=1");
    session.run(
        "document.querySelector('iframe').contentWindow.postMessage({ archivolt: 1, type: 'go', hash: arguments[0] }, '*')",
        json!([hash]),
    )?;
    eventually(|| {
        let states = session.run("return window.states", json!([]))?;
        match states.as_array().is_some_and(|states| states.contains(&json!(hash))) {
            true => Ok(()),
            false => Err(Failure(format!("the frame told the states {states}, not {hash}"))),
        }
    })?;
    session.enter_frame()?;
    let found = page.search(&word, &json!({}))?;
    eventually(|| same("the framed list", page.view()?.results, found.clone()))
}
