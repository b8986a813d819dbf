//! The engine without the page, compiled as the page is.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{make_folder, run, say};
use crate::tools::{Tools, WASM_TARGET};
use crate::{Result, dist, workspace};

/// What the shell's maker lets `wasm-opt` assume (crates/cli/src/shell_maker.rs). By name: with all that it knows
/// it writes imports in a way that browsers do not read yet.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--low-memory-unused",
];

/// What the adapter needs.
pub struct Engine {
    /// The program that writes a bundle of a list of documents.
    pub index: PathBuf,
    /// The folder with the module and its script.
    pub module: PathBuf,
}

/// Builds both.
///
/// # Errors
/// When a step fails; its own words stand above ours.
pub fn build(root: &Path, tools: &Tools, scratch: &Path) -> Result<Engine> {
    say("building the engine alone");
    let cargo = |words: &[&str]| {
        let mut command = Command::new("cargo");
        command.current_dir(root).args(["build", "--locked", "--package", "archivolt-engine"]).args(words);
        command
    };
    run(&mut cargo(&["--profile", "fast", "--bin", "index"]))?;
    let mut small = cargo(&["--release", "--lib", "--target", WASM_TARGET]);
    if tools.std_source {
        let flags = dist::flags_for_size(root);
        let mut fetch = Command::new("cargo");
        dist::for_size(fetch.args(["fetch", "--quiet", "--locked", "--target", WASM_TARGET]), root, &flags);
        run(&mut fetch)?;
        dist::for_size(&mut small, root, &flags);
    }
    run(&mut small)?;
    let module = scratch.join("engine");
    make_folder(&module)?;
    let compiled = workspace::target(root).join(WASM_TARGET).join("release/archivolt_engine.wasm");
    run(tools.command("wasm-bindgen").args(["--target", "web", "--out-dir"]).arg(&module).arg(compiled))?;
    let file = module.join("archivolt_engine_bg.wasm");
    // What the page's shell does; without the tool the module is a little slower.
    let mut shrink = tools.command("wasm-opt");
    shrink.arg("-Oz").args(FEATURES).arg(&file).arg("-o").arg(&file);
    if run(&mut shrink).is_err() {
        say("going on without wasm-opt");
    }
    let index = workspace::target(root).join("fast").join(format!("index{}", env::consts::EXE_SUFFIX));
    Ok(Engine { index, module })
}
