//! The page and its engine beside other search engines, in their harness, in the same run.
//!
//! The harness is somebody else's folder and is not changed: it is copied into
//! the tools' cache, our adapters from `benches/peers` are added to the copy,
//! and what it measures is read back.

mod engine;
mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Bound, loading};
use crate::browsers::chromium;
use crate::process::{find, make_folder, run, say};
use crate::tools::Tools;
use crate::{Error, Result, workspace};

/// The page, and its engine alone.
const PAGE: &str = "archivolt";
const ENGINE: &str = "archivolt-engine";
/// The engine that needs the least before its first answer.
const STARTS_FASTEST: &str = "pagefind";
/// Small, judged, large.
const CORPORA: &str = "eips,cranfield,windocs";

/// Measures them all, and prints one table for each collection.
///
/// # Errors
/// When the harness, Node or a browser is missing, or a step fails.
pub fn print(root: &Path, tools: &Tools, harness: &Path, page: &Path) -> Result<Vec<Bound>> {
    let harness = harness.canonicalize().map_err(Error::file(harness))?;
    if !harness.join("bench.mjs").is_file() {
        return Err(Error::Missing(format!(
            "NOT MEASURED: {} holds no harness (no bench.mjs): see benches/peers/README.md",
            harness.display()
        )));
    }
    let (Some(node), Some(npm)) = (find(&["node"]), find(&["npm"])) else {
        return Err(Error::Missing("NOT MEASURED: the harness of other engines needs Node and npm".to_owned()));
    };
    let copy = tools.folder.join("peers");
    // What was installed last, so that a harness with other engines is installed anew.
    let stamp = copy.join("installed.json");
    let locked = fs::read(harness.join("package-lock.json")).unwrap_or_default();
    let is_installed = fs::read(&stamp).is_ok_and(|installed| installed == locked);
    copy_folder(&harness, &copy)?;
    for ours in [PAGE, ENGINE] {
        copy_folder(&root.join("benches/peers").join(ours), &copy.join("engines").join(ours))?;
    }
    if !is_installed {
        say("installing the other engines into the copy of the harness (once; a minute)");
        let install = |call: &str| run(Command::new(&npm).current_dir(&copy).args([call, "--no-audit", "--no-fund"]));
        // A lock file that knows one kind of machine only is refused by `ci`; its versions are pinned all the same.
        install("ci").or_else(|_| install("install"))?;
        fs::write(&stamp, &locked).map_err(Error::file(&stamp))?;
    }
    let scratch = std::env::temp_dir().join(format!("archivolt-peers-{}", std::process::id()));
    let outcome =
        engine::build(root, tools, &scratch).and_then(|built| measure(root, &node, &copy, &scratch, page, &built));
    fs::remove_dir_all(&scratch).ok();
    outcome
}

fn measure(
    root: &Path,
    node: &Path,
    copy: &Path,
    scratch: &Path,
    page: &Path,
    engine: &engine::Engine,
) -> Result<Vec<Bound>> {
    let (corpora, out) = (scratch.join("corpora"), scratch.join("out"));
    make_folder(&out)?;
    let step = |program: &Path, words: &[&str]| {
        let mut command = Command::new(program);
        command
            .current_dir(copy)
            .args(words)
            .env("BENCH_CORPORA", &corpora)
            .env("BENCH_OUT", &out)
            .env("ARCHIVOLT_PROGRAM", workspace::command_line(root))
            .env("ARCHIVOLT_SHELL", page.join("shell"))
            .env("ARCHIVOLT_ENGINE_INDEX", &engine.index)
            .env("ARCHIVOLT_ENGINE_MODULE", &engine.module);
        if let Some(chromium) = chromium() {
            command.env("CHROMIUM", chromium);
        }
        run(&mut command)
    };
    step(Path::new("bash"), &["unpack.sh"])?;
    let corpora = format!("--corpora={CORPORA}");
    let peers = peers(copy)?;
    let all = format!("--engines={},{ENGINE}", peers.join(","));
    let page = format!("--engines={PAGE}");
    say("measuring (half an hour to an hour: every engine, three collections)");
    step(node, &["build.mjs", &corpora, &all])?;
    step(node, &["build.mjs", &corpora, &page])?;
    step(node, &["bench.mjs", &corpora, &all])?;
    // What the page draws is timed by frames; the engine's own time is above.
    step(node, &["bench.mjs", &corpora, &page, "--parts=cold,slow,rss"])?;
    let mut bounds = Vec::new();
    for corpus in CORPORA.split(',') {
        bounds.extend(table::print(&out.join("results"), corpus, &peers)?);
    }
    bounds.extend(loading::print(&out, PAGE, STARTS_FASTEST)?);
    Ok(bounds)
}

/// The other engines of the harness, by name; without the empty page, which answers nothing.
fn peers(copy: &Path) -> Result<Vec<String>> {
    let folder = copy.join("engines");
    let listed = fs::read_dir(&folder).map_err(Error::file(&folder))?.flatten();
    let mut names: Vec<String> = listed.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| ![PAGE, ENGINE].contains(&name.as_str()));
    names.sort();
    Ok(names)
}

/// Copies a folder over another; what npm installed there stays.
fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    make_folder(to)?;
    for entry in fs::read_dir(from).map_err(Error::file(from))?.flatten() {
        let (path, target): (PathBuf, PathBuf) = (entry.path(), to.join(entry.file_name()));
        if entry.file_name() == "node_modules" {
            continue;
        }
        if path.is_dir() {
            copy_folder(&path, &target)?;
        } else {
            // Written anew, so that a read-only original does not make a read-only copy.
            let bytes = fs::read(&path).map_err(Error::file(&path))?;
            fs::write(&target, bytes).map_err(Error::file(&target))?;
        }
    }
    Ok(())
}
