//! The page inside somebody else's page, put there and steered by `embed.js`.

use serde_json::{Value, json};
use xtask::file_server::{FileServer, Site};

use crate::context::Context;
use crate::engine::Browser;
use crate::failure::{Failure, Result, holds, same};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::session::eventually;

/// Embedding with the script that comes with the page.
pub fn scenarios() -> Vec<Scenario> {
    vec![
        Scenario::new("embed.js frames the page, sizes it and passes messages both ways", embedded),
        // Firefox remarks on it when we scroll to a frame that is still loading.
        Scenario::new("three frames are as high as what is in them, whatever is asked", three_frames)
            .allowing(&["Layout was forced before the page was fully loaded"]),
    ]
}

fn embedded(context: &Context, browser: &Browser) -> Result<()> {
    let page_server = context.serve()?;
    let folder = context.scratch.join("embedding");
    std::fs::create_dir_all(&folder)?;
    let script = page_server.url("embed.js");
    let text = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>\
         <link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\">\
         <h1>Host</h1><div data-archivolt=\"{}\" data-height=\"211\"></div>\
         <script>window.states = []; window.told = 0;\
         addEventListener('message', (event) => {{ if (event.data.type === 'state') told += 1; }});\
         addEventListener('archivolt-state', (event) => states.push(event.detail));</script>\
         <script src=\"{script}\"></script><script src=\"{script}\"></script>",
        page_server.url("archivolt.html"),
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
    // Two copies of the script, as two posts on one page bring them, raise each event once.
    let raised = session.run("return states.length - told", json!([]))?;
    same("events more than messages", raised, json!(0))?;
    session.enter_frame()?;
    let found = page.search(&word, &json!({}))?;
    eventually(|| same("the framed list", page.view()?.results, found.clone()))
}

/// Heights of the frames as their host drew them.
const HEIGHTS: &str =
    "return [...document.querySelectorAll('iframe')].map((frame) => frame.getBoundingClientRect().height)";

/// How high what is in a frame is, whatever was told; and by how much it is wider than the frame.
const WITHIN: &str = "const page = document.getElementById('archivolt');
    return [page ? page.scrollHeight : 0, document.documentElement.scrollWidth - innerWidth]";

fn three_frames(context: &Context, browser: &Browser) -> Result<()> {
    let page_server = context.serve()?;
    let folder = context.scratch.join("three-frames");
    std::fs::create_dir_all(&folder)?;
    let single = page_server.url("archivolt.html");
    let place = |hash: &str| format!("<div data-archivolt=\"{single}\" data-hash=\"{hash}\"></div>");
    let text = format!(
        "<!doctype html><html lang=\"en\" dir=\"rtl\"><meta charset=\"utf-8\"><title>Host</title>\
         <link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\">\
         <script>window.told = new Map();\
         addEventListener('message', (event) => {{ for (const frame of document.querySelectorAll('iframe'))\
             if (frame.contentWindow === event.source && event.data.type === 'height') told.set(frame, event.data.height); }});\
         </script><h1>Host</h1>{}{}{}<script src=\"{}\"></script>",
        place("#/?embed=1"),
        place("#/?view=timeline&amp;embed=1"),
        place("#/?themes=none-such&amp;embed=1"),
        page_server.url("embed.js"),
    );
    std::fs::write(folder.join("index.html"), text)?;
    let host = FileServer::start(Site::new(&folder))?;
    let page = Page::open(browser, &host.url(""))?;
    let session = &browser.session;
    // Lazy frames load once they come near.
    for _ in 0..3 {
        session.run("scrollBy(0, 2000)", json!([]))?;
        std::thread::sleep(std::time::Duration::from_millis(300));
    }
    let fit = |what: &str| {
        eventually(|| {
            // A lazy frame may have been put off by those above it, which grew meanwhile.
            let near = "const late = [...document.querySelectorAll('iframe')].find((frame) => !window.told.get(frame));
                        if (late) late.scrollIntoView()";
            session.run(near, json!([]))?;
            let heights = session.run(HEIGHTS, json!([]))?;
            let heights: Vec<f64> = heights.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
            same("frames", heights.len(), 3)?;
            for (frame, height) in heights.iter().enumerate() {
                session.enter_frame_number(frame)?;
                let within = session.run(WITHIN, json!([]));
                session.leave_frames()?;
                let within = within?;
                let number = |place: usize| within.get(place).and_then(Value::as_f64).unwrap_or(0.0);
                let near = number(0) > 0.0 && (height - number(0)).abs() <= 2.0 && number(1) <= 0.0;
                holds(format!("{what}: frame {frame}, {height} high, holds a page {} high", number(0)), near)?;
            }
            Ok(())
        })
    };
    fit("at first")?;
    // WebKitGTK clicks where the frame would be, were its host not scrolled.
    session.run("scrollTo(0, 0)", json!([]))?;
    session.enter_frame()?;
    let inside = page.ready()?;
    let fits_inside = |what: &str| {
        eventually(|| {
            let over = session.run(
                "const root = document.documentElement;
                 return [root.scrollHeight - innerHeight, root.scrollWidth - innerWidth]",
                json!([]),
            )?;
            let over = over.as_array().cloned().unwrap_or_default();
            let none = over.iter().all(|by| by.as_f64().is_some_and(|by| by <= 0.0));
            holds(format!("{what}: the framed page scrolls by {over:?}"), none)
        })
    };
    fits_inside("at first")?;
    let word = inside.telling_word()?;
    inside.type_query(&word)?;
    let found = inside.search(&word, &json!({}))?;
    eventually(|| same("the framed list", inside.view()?.results, found.clone()))?;
    fits_inside("after typing")?;
    if inside.theme_count()? > 0 {
        inside.set_state(&format!("#/?q={word}&from=2016&embed=1"))?;
        fits_inside("after filtering")?;
    }
    session.leave_frames()?;
    fit("after typing and filtering")?;
    for width in [480, 1000] {
        session.resize(width, 900)?;
        fit("after resizing")?;
    }
    Ok(())
}
