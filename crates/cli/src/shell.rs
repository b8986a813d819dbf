//! The built page without a collection: a folder that `archivolt shell` makes.
//!
//! ```text
//! shell.json          version, names of assets
//! single.html         the single file, its slots empty; loader.js and plain.css go into it
//! index.html          the hosted page; list.html is the same one folder down
//! text.html           a document's own page, one folder down, without script
//! single.deflate      single.html deflated: what the single file carries of itself
//! module.lzma         the page's module with its script and style sheets, packed
//! intake.lzma         the module that reads documents with its script, packed; where there is one
//! plain.css           the style sheets of the readable texts, for the single file
//! worker.js           the service worker of a hosted page, but for the list of its files
//! embed.js            for the pages of others
//! assets/             style, scripts, modules, words of other languages and the icon under hashed names
//! ```

use std::fs;
use std::path::{Path, PathBuf};

use archivolt_bundle::letters;
use archivolt_bundle::page;
use serde_json::Value;

use crate::error::Failure;
use crate::output::OutputFile;

/// The version of this program, which a shell must share.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// How a shell is made.
pub const MAKE: &str = "cargo xtask build";

/// An opened shell.
pub struct Shell {
    /// The single file.
    pub single: page::Shell,
    /// `index.html`.
    pub index: page::Shell,
    /// `list/2.html` and on.
    pub list: page::Shell,
    /// `d/ID.html`.
    pub text: page::Shell,
    /// The single file's shell, deflated, in letters.
    pub packed_shell: String,
    /// The script that starts a page.
    pub loader: String,
    /// The style sheets of the readable texts.
    pub style: String,
    /// The page's module with its script and style sheets, deflated, in letters.
    pub packed_module: String,
    /// The module that reads documents with its script, deflated, in letters, where there is one.
    pub packed_intake: String,
    /// The same module's path among the assets.
    pub intake: Option<String>,
    /// The languages beside English: tags, and paths of their packed words among the assets.
    pub words: Vec<(String, String)>,
    /// The same as they stand in the single file.
    pub packed_words: String,
    /// What keeps a hosted page offline; none in a page that `trunk serve` reloads.
    pub keep: Option<Keep>,
    /// Files that a hosted page needs beside its own.
    pub assets: Vec<OutputFile>,
    /// `embed.js`.
    pub embed: OutputFile,
}

/// What keeps a hosted page for reading without a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keep {
    /// The service worker, without the list of its files.
    pub worker: String,
    /// Path of the page's script for it, among the assets.
    pub script: String,
    /// Path of the icon, among the assets.
    pub icon: String,
}

/// Finds and opens the shell: the one that was named, else the usual places.
///
/// # Errors
/// Exit code 2 where there is none, or one of another version.
pub fn find(named: Option<&Path>) -> Result<Shell, Failure> {
    let named = named
        .map(Path::to_owned)
        .or_else(|| std::env::var_os("ARCHIVOLT_SHELL").filter(|path| !path.is_empty()).map(PathBuf::from));
    let places = match named {
        Some(path) => vec![path],
        None => {
            let beside = std::env::current_exe().ok().and_then(|path| path.parent().map(|folder| folder.join("shell")));
            beside.into_iter().chain([PathBuf::from("dist/shell")]).collect()
        }
    };
    match places.iter().find(|place| place.join("shell.json").is_file()) {
        Some(place) => open(place),
        None => {
            let looked: Vec<String> = places.iter().map(|place| place.display().to_string()).collect();
            Err(Failure::usage(format!(
                "There is no built page (shell) in {}.\nMake it with `{MAKE}` in Archivolt's folder, then name it with --shell DIR or ARCHIVOLT_SHELL.",
                looked.join(" or ")
            )))
        }
    }
}

fn open(folder: &Path) -> Result<Shell, Failure> {
    let damaged = |what: &str| {
        Failure::usage(format!(
            "{}: this built page (shell) is not whole: {what}. Make it again with `{MAKE}`.",
            folder.display()
        ))
    };
    let bytes = |name: &str| fs::read(folder.join(name)).map_err(|error| damaged(&format!("{name}: {error}")));
    let about: Value =
        serde_json::from_slice(&bytes("shell.json")?).map_err(|error| damaged(&format!("shell.json: {error}")))?;
    let version = about.get("version").and_then(Value::as_str).unwrap_or("");
    if version != VERSION {
        return Err(Failure::usage(format!(
            "{}: this built page (shell) is of version {version}, and this program of version {VERSION}. Make it again with `{MAKE}`.",
            folder.display()
        )));
    }
    let text = |name: &str| String::from_utf8(bytes(name)?).map_err(|_| damaged(&format!("{name} is no text")));
    let template = |name: &str| {
        let text = text(name)?;
        page::Shell::parse(&text).map_err(|error| damaged(&format!("{name}: {error}")))
    };
    let mut assets = Vec::new();
    for name in about.get("assets").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        let path = crate::folder::safe_path(name).ok_or_else(|| damaged("shell.json names a file outside"))?;
        assets.push(OutputFile::new(format!("assets/{path}"), bytes(&format!("assets/{path}"))?));
    }
    let intake = about.get("intake").and_then(Value::as_str).and_then(crate::folder::safe_path);
    let path = |kind: &str| {
        let name = about.get(kind).and_then(Value::as_str).and_then(crate::folder::safe_path);
        name.map(|name| format!("assets/{name}")).ok_or_else(|| damaged(&format!("shell.json names no {kind}")))
    };
    let named = about.get("words").and_then(Value::as_object).into_iter().flatten();
    let named = named.filter_map(|(tag, name)| Some((tag.clone(), crate::folder::safe_path(name.as_str()?)?)));
    let words: Vec<(String, String)> = named.map(|(tag, name)| (tag, format!("assets/{name}"))).collect();
    let mut packed_words = Vec::new();
    for (tag, path) in &words {
        packed_words.push((tag.as_str(), letters::encode(&bytes(path)?)));
    }
    let packed_words = archivolt_bundle::words::joined(packed_words.into_iter());
    let keep = Some(Keep { worker: text("worker.js")?, script: path("keep")?, icon: path("icon")? });
    Ok(Shell {
        keep,
        single: template("single.html")?,
        index: template("index.html")?,
        list: template("list.html")?,
        text: template("text.html")?,
        packed_shell: letters::encode(&bytes("single.deflate")?),
        loader: text("loader.js")?,
        style: text("plain.css")?,
        packed_module: letters::encode(&bytes("module.lzma")?),
        packed_intake: if intake.is_some() { letters::encode(&bytes("intake.lzma")?) } else { String::new() },
        intake: intake.map(|name| format!("assets/{name}")),
        words,
        packed_words,
        assets,
        embed: OutputFile::new("embed.js", bytes("embed.js")?),
    })
}
