//! The states in which the page is looked at: everything a visitor may come upon.

use std::time::Duration;

use serde_json::json;
use xtask::file_server::FileServer;

use crate::context::Context;
use crate::engine::Browser;
use crate::failure::{Failure, Result, holds};
use crate::page::Page;
use crate::place::Place;
use crate::scenarios::readable::{NO_WASM, altered};
use crate::session::eventually;

/// A state of the page that can be brought about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing asked.
    Empty,
    /// A query with hits.
    Hits,
    /// A document open beside the hits.
    Open,
    /// "Cite or share" open above the document.
    Popover,
    /// A query without a result.
    NoResult,
    /// One of the views that the address can name.
    View(&'static str),
    /// A collection that is damaged.
    Damaged,
    /// A collection that has not arrived yet.
    Loading,
    /// No WebAssembly.
    NoWasm,
    /// A document's own page.
    Document,
}

/// All of them.
pub const ALL: &[State] = &[
    State::Empty,
    State::Hits,
    State::Open,
    State::Popover,
    State::NoResult,
    State::View("timeline"),
    State::View("concordance"),
    State::View("compare"),
    State::View("trends"),
    State::View("codebook"),
    State::View("add"),
    State::View("about"),
    State::Damaged,
    State::Loading,
    State::NoWasm,
    State::Document,
];

/// A state with the server that keeps it up.
#[derive(Debug)]
pub struct Shown {
    /// What the page is served by.
    server: FileServer,
    state: State,
    hash: String,
    document: String,
}

impl State {
    /// Prepares the state.
    ///
    /// # Errors
    /// When its page cannot be served.
    pub fn prepare(self, context: &Context, browser: &Browser) -> Result<Shown> {
        let site = match self {
            Self::Damaged => altered(context, "damaged", ".avb", |mut bytes| {
                let half = bytes.len() / 2;
                bytes.iter_mut().skip(half).for_each(|byte| *byte ^= 0x55);
                bytes
            })?,
            Self::Loading => context.site().with_delay(".avb", Duration::from_secs(30)),
            Self::NoWasm => context.site().with_header("Content-Security-Policy", NO_WASM),
            _ => context.site(),
        };
        let server = FileServer::start(site)?;
        let (mut hash, mut document) = (String::new(), String::new());
        if !matches!(self, Self::Damaged | Self::Loading | Self::NoWasm) {
            let opened = Place::Served.prepare(context)?;
            let page = opened.open(browser, "")?;
            let word = page.telling_word()?;
            document = page.search(&word, &json!({}))?.first().cloned().unwrap_or_default();
            hash = match self {
                Self::Hits => format!("#/?q={word}"),
                Self::Open | Self::Popover => format!("#/?q={word}&doc={document}"),
                Self::NoResult => "#/?q=zzqqxx&from=1700&to=1701".to_owned(),
                Self::View(name) => format!("#/?q={word}&view={name}&doc={document}"),
                _ => String::new(),
            };
        }
        Ok(Shown { server, state: self, hash, document })
    }
}

impl Shown {
    /// Opens the page and waits until the state is there.
    ///
    /// # Errors
    /// When it does not come to be.
    pub fn open<'b>(&self, browser: &'b Browser) -> Result<Page<'b>> {
        let address = match self.state {
            State::Document => self.server.url(&format!("d/{}.html", self.document)),
            _ => format!("{}{}", self.server.url(""), self.hash),
        };
        let page = Page::open(browser, &address)?;
        match self.state {
            State::Damaged => shows_text(&page, &["damaged"])?,
            State::Loading => shows_text(&page, &["Opening"])?,
            State::NoWasm => shows_text(&page, &["do not let the search run"])?,
            State::Document => {}
            _ => self.settle(page.ready()?)?,
        }
        Ok(page)
    }

    fn settle(&self, page: Page<'_>) -> Result<()> {
        match self.state {
            State::Hits => eventually(|| {
                holds(
                    "no hit is marked",
                    page.script("return document.querySelectorAll('mark[data-hit]').length", json!([]))? != json!(0),
                )
            }),
            State::Open | State::Popover => {
                eventually(|| holds("no document is open", page.view()?.open.is_some()))?;
                match self.state {
                    State::Popover => cite_or_share(&page),
                    _ => Ok(()),
                }
            }
            State::NoResult => eventually(|| holds("there are results", page.view()?.results.is_empty())),
            // Drawn by the second module, which is on its way.
            State::View("add") => shows_text(&page, &["Your files stay on this machine"]),
            // A frame drawn and a turn of the event loop: what depends on layout has been laid out.
            _ => page
                .ask("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))", json!([]))
                .map(drop),
        }
    }
}

fn shows_text(page: &Page<'_>, any: &[&str]) -> Result<()> {
    eventually(|| {
        let text = page.text()?;
        match any.iter().any(|part| text.contains(part)) {
            true => Ok(()),
            false => Err(Failure(format!("none of {any:?} is shown"))),
        }
    })
}

fn cite_or_share(page: &Page<'_>) -> Result<()> {
    let clicked = page.script(
        "const button = [...document.querySelectorAll('button')].find((b) => shown(b) && nameOf(b) === 'Cite or share');
         if (button) button.click(); return !!button",
        json!([]),
    )?;
    holds("there is no button \"Cite or share\"", clicked == json!(true))?;
    eventually(|| {
        let there = page.script("return !!named('button', 'Copy link')", json!([]))?;
        holds("\"Cite or share\" offers no button \"Copy link\"", there == json!(true))
    })
}
