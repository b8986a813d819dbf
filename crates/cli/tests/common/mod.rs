//! Tiny invented folders, a shell with nothing in it, and the command itself.

#![allow(clippy::unwrap_used, clippy::panic, dead_code, missing_docs, unreachable_pub)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder for one test, empty at its start.
pub fn room(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path.canonicalize().unwrap()
}

/// Writes a file and the folders above it.
pub fn put(folder: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

pub fn folder(room: &Path, name: &str, files: &[(&str, &str)]) -> PathBuf {
    let path = room.join(name);
    fs::create_dir_all(&path).unwrap();
    files.iter().for_each(|(name, text)| put(&path, name, text));
    path
}

pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the command. No shell is found but the one that is named.
pub fn run(room: &Path, arguments: &[&str]) -> Said {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_archivolt"))
        // Building the intake takes minutes, and a browser to look at it.
        .env("ARCHIVOLT_INTAKE", "no")
        .args(arguments)
        .current_dir(room)
        .env_remove("ARCHIVOLT_SHELL")
        .env_remove("ARCHIVOLT_ORIGINALS")
        .output()
        .unwrap();
    Said {
        code: status.code().unwrap_or(-1),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

/// A shell around a module that does nothing.
pub fn shell(room: &Path) -> String {
    let staging = room.join("staging");
    put(&staging, "page-1_bg.wasm", b"\0asm\x01\0\0\0");
    put(&staging, "page-1.js", "let wasm_bindgen = function () { return Promise.resolve(); };\n");
    put(&staging, "base-1.css", "body { margin: 0 }\n");
    put(&staging, "index.html", "<html><head><link rel=\"stylesheet\" href=\"./base-1.css\"></head></html>");
    let out = room.join("the-shell");
    let said = run(room, &["shell", "--staging", staging.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(said.code, 0, "{}", said.err);
    out.to_str().unwrap().to_owned()
}

/// Builds a folder; everything written, by path.
pub fn build(room: &Path, source: &Path, out: &str, more: &[&str]) -> (Said, BTreeMap<String, Vec<u8>>) {
    let shell = shell(room);
    let mut arguments = vec!["build", source.to_str().unwrap(), "--out", out, "--shell", &shell];
    arguments.extend(more);
    let said = run(room, &arguments);
    (said, tree(&room.join(out)))
}

/// Every file under a folder, by path.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        let Ok(entries) = fs::read_dir(&path) else { continue };
        for entry in entries.map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                open.push(entry.path());
            } else {
                let name = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, fs::read(entry.path()).unwrap());
            }
        }
    }
    files
}

pub fn text(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    let bytes = files.get(name).unwrap_or_else(|| panic!("{name} is not among {:?}", files.keys()));
    String::from_utf8(bytes.clone()).unwrap()
}
