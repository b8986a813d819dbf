//! The page beside other search engines, in their harness, in the same run.
//!
//! The harness is somebody else's folder and is not changed: it is copied into
//! the tools' cache, our adapter from `benches/peers/archivolt` is added to the
//! copy, and what it measures is read back.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::{Bound, print_row};
use crate::browsers::chromium;
use crate::process::{find, make_folder, run, say};
use crate::tools::Tools;
use crate::{Error, Result, workspace};

/// The collection on which the bound is set, the engine that sets it, and ours.
const CORPUS: &str = "eips";
const PEER: &str = "pagefind";
const OURS: &str = "archivolt";

/// Measures the time from navigation to the first ten results.
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
    copy_folder(&root.join("benches/peers").join(OURS), &copy.join("engines").join(OURS))?;
    if !is_installed {
        say("installing the other engines into the copy of the harness (once; a minute)");
        let install = |call: &str| run(Command::new(&npm).current_dir(&copy).args([call, "--no-audit", "--no-fund"]));
        // A lock file that knows one kind of machine only is refused by `ci`; its versions are pinned all the same.
        install("ci").or_else(|_| install("install"))?;
        fs::write(&stamp, &locked).map_err(Error::file(&stamp))?;
    }
    let scratch = std::env::temp_dir().join(format!("archivolt-peers-{}", std::process::id()));
    let outcome = measure(root, &node, &copy, &scratch, page);
    fs::remove_dir_all(&scratch).ok();
    outcome
}

fn measure(root: &Path, node: &Path, copy: &Path, scratch: &Path, page: &Path) -> Result<Vec<Bound>> {
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
            .env("ARCHIVOLT_SHELL", page.join("shell"));
        if let Some(chromium) = chromium() {
            command.env("CHROMIUM", chromium);
        }
        run(&mut command)
    };
    let engines = format!("--engines={PEER},{OURS}");
    let corpus = format!("--corpora={CORPUS}");
    step(Path::new("bash"), &["unpack.sh"])?;
    step(node, &["build.mjs", &corpus, &engines])?;
    step(node, &["bench.mjs", &corpus, &engines, "--parts=cold"])?;
    println!("\nBeside {PEER}, on {CORPUS}: from navigation to the first ten results (median)\n");
    let (peer, ours) = (cold(&out, PEER)?, cold(&out, OURS)?);
    print_row(&format!("{PEER}, its search page"), peer, "ms");
    let bound = Bound { what: format!("{OURS}, the whole page"), is: ours, at_most: peer, unit: "ms" };
    bound.print();
    Ok(vec![bound])
}

fn cold(out: &Path, engine: &str) -> Result<f64> {
    let path = out.join("results").join(format!("{CORPUS}.{engine}.json"));
    let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
    let result: Value = serde_json::from_str(&text).unwrap_or_default();
    let hits = result.get("first_hits").and_then(Value::as_u64).unwrap_or(0);
    match result.pointer("/cold/done").and_then(Value::as_f64) {
        Some(time) if hits > 0 => Ok(time),
        Some(_) => Err(Error::Missing(format!("NOT MEASURED: {engine} found nothing on {CORPUS}"))),
        None => {
            let error = result.get("error").and_then(Value::as_str).unwrap_or("no reason given");
            Err(Error::Missing(format!("NOT MEASURED: {engine} on {CORPUS}: {error}")))
        }
    }
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
