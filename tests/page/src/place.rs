//! Where the page is opened: as a host serves it, from disk, or framed on somebody else's page.

use std::fmt;

use xtask::file_server::{FileServer, Site};

use crate::context::Context;
use crate::engine::Browser;
use crate::failure::{Failure, Result, same};
use crate::page::Page;

/// One of the ways in which people meet the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The hosted page in a sub-folder.
    Served,
    /// The same from a host that gives wasm a wrong type.
    ServedWrongType,
    /// The single file from disk.
    File,
    /// The single file in a sandboxed frame of a page of another origin.
    Framed,
}

/// All of them.
pub const ALL: [Place; 4] = [Place::Served, Place::ServedWrongType, Place::File, Place::Framed];

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Served => "served in a sub-folder",
            Self::ServedWrongType => "served with a wrong type for wasm",
            Self::File => "opened from disk",
            Self::Framed => "in a sandboxed frame",
        })
    }
}

/// A place with its servers running.
#[derive(Debug)]
pub struct Opened {
    place: Place,
    address: String,
    server: Option<FileServer>,
    host: Option<Host>,
}

#[derive(Debug)]
struct Host {
    folder: std::path::PathBuf,
    server: FileServer,
}

impl Place {
    /// Starts what serves the page there.
    ///
    /// # Errors
    /// When it cannot be served.
    pub fn prepare(self, context: &Context) -> Result<Opened> {
        let served = |site| -> Result<_> { Ok(Some(FileServer::start(site)?)) };
        let (server, address, host) = match self {
            Self::File => (None, context.single_file()?, None),
            Self::Served => (served(context.site())?, String::new(), None),
            Self::ServedWrongType => {
                (served(context.site().with_wasm_type("text/plain; charset=utf-8"))?, String::new(), None)
            }
            Self::Framed => {
                let folder = context.scratch.join("host");
                std::fs::create_dir_all(&folder)?;
                let server = FileServer::start(Site::new(&folder))?;
                (served(context.site())?, String::new(), Some(Host { folder, server }))
            }
        };
        let address = match &server {
            Some(server) if self == Self::Framed => server.url("archivolt.html"),
            Some(server) => server.url(""),
            None => address,
        };
        Ok(Opened { place: self, address, server, host })
    }
}

impl Opened {
    /// Opens the page with a hash (`""` for none), fresh, and waits until it can be asked.
    ///
    /// # Errors
    /// When it does not get ready.
    pub fn open<'b>(&self, browser: &'b Browser, hash: &str) -> Result<Page<'b>> {
        browser.forget_requests()?;
        if let Some(server) = &self.server {
            server.take_log();
        }
        let url = format!("{}{hash}", self.address);
        let page = match &self.host {
            None => Page::open(browser, &url)?,
            Some(host) => {
                let url = url.replace('&', "&amp;").replace('"', "&quot;");
                let text = format!(
                    "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title>\
                     <link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\">\
                     <h1>Host</h1>\
                     <iframe title=\"Collection\" sandbox=\"allow-scripts\" width=\"1380\" height=\"760\" \
                     src=\"{url}\"></iframe>"
                );
                std::fs::write(host.folder.join("index.html"), text)?;
                Page::open_framed(browser, &host.server.url(""))?
            }
        };
        page.ready()
    }

    /// Fails when the page asked for more than it should: a single file for
    /// nothing but itself, a hosted page for nothing outside its own folder.
    ///
    /// # Errors
    /// The [`Failure`], naming what was asked for.
    pub fn check_requests(&self, browser: &Browser) -> Result<()> {
        let without_hash = |url: &String| url.split('#').next().unwrap_or_default().to_owned();
        let requests: Vec<String> = browser.requests()?.iter().map(without_hash).collect();
        match (self.place, &self.host, &self.server) {
            (Place::File, ..) => same("requests", requests, vec![self.address.clone()]),
            (_, Some(host), Some(server)) => {
                same("requests to the host of the frame", host.server.take_log().len(), 1)?;
                same("requests to the host of the page", server.take_log().len(), 1)
            }
            _ => match requests.iter().find(|url| !url.starts_with(&self.address)) {
                Some(url) => Err(Failure(format!("a request outside the page's folder: {url}"))),
                None => Ok(()),
            },
        }
    }
}
