//! The suite hears what pages say: without this, an empty console would prove nothing.

use xtask::file_server::{FileServer, Site};

use crate::context::Context;
use crate::engine::Browser;
use crate::failure::{Failure, Result, holds};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::session::eventually;

/// A page that errs in every way that the others must not.
const NOISY: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>Noisy</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'">
<h1>Noisy</h1>
<script>console.error('said by the page'); setTimeout(() => { throw new Error('thrown by the page'); });</script>
<script src="forbidden.js"></script>"#;

/// The check of the check.
pub fn scenarios() -> Vec<Scenario> {
    vec![Scenario::new("what a page says, throws or is refused is heard", heard)]
}

fn heard(context: &Context, browser: &Browser) -> Result<()> {
    let folder = context.scratch.join("noisy");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("index.html"), NOISY)?;
    let server = FileServer::start(Site::new(&folder))?;
    Page::open(browser, &server.url(""))?;
    let mut all = Vec::new();
    eventually(|| {
        all.extend(browser.take_console()?);
        let missing = ["said by the page", "thrown by the page", "forbidden.js"]
            .into_iter()
            .find(|what| !all.iter().any(|line: &String| line.contains(what)));
        match missing {
            Some(what) => Err(Failure(format!("{what:?} is not in {all:?}"))),
            None => Ok(()),
        }
    })?;
    browser.session.go("about:blank")?;
    browser.take_console()?;
    holds("the console is not emptied by taking it", browser.take_console()?.is_empty())
}
