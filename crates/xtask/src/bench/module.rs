//! A package of ours as a module of its own, compiled as those of the page are.

use std::path::Path;
use std::process::Command;

use crate::process::{run, say};
use crate::tools::{Tools, WASM_TARGET};
use crate::{Result, dist, workspace};

/// What the shell's maker lets `wasm-opt` assume, and what it asks for where size comes first.
const FEATURES: &str = include_str!("../../../cli/shell/wasm-opt.features");
const FOR_SIZE: &str = include_str!("../../../cli/shell/wasm-opt.size");

/// What is compiled, and how.
pub struct Plan<'a> {
    /// The package, as cargo knows it.
    pub package: &'a str,
    /// What the compiler is told.
    pub flags: Vec<String>,
    /// Whether `wasm-opt` shrinks it as it does the page's modules, or leaves it as fast.
    pub packed: bool,
    /// For whom `wasm-bindgen` writes the script.
    pub target: &'a str,
}

/// Compiles it and leaves the module and its script in a folder.
///
/// # Errors
/// When a step fails; its own words stand above ours.
pub fn compile(root: &Path, tools: &Tools, plan: &Plan<'_>, out: &Path) -> Result<()> {
    let Plan { package, flags, packed, target } = plan;
    let mut small = Command::new("cargo");
    small.current_dir(root).args(["build", "--locked", "--package", package, "--release", "--lib"]);
    small.args(["--target", WASM_TARGET]);
    if tools.std_source {
        let mut fetch = Command::new("cargo");
        dist::for_size(fetch.args(["fetch", "--quiet", "--locked", "--target", WASM_TARGET]), root, flags);
        run(&mut fetch)?;
        dist::for_size(&mut small, root, flags);
    }
    run(&mut small)?;
    let name = package.replace('-', "_");
    let compiled = workspace::target(root).join(WASM_TARGET).join(format!("release/{name}.wasm"));
    run(tools
        .command("wasm-bindgen")
        .args(["--no-typescript", "--target", target, "--out-dir"])
        .arg(out)
        .arg(compiled))?;
    let file = out.join(format!("{name}_bg.wasm"));
    // What the page's shell does; without the tool the module is a little slower.
    let mut shrink = tools.command("wasm-opt");
    let asked = if *packed { FOR_SIZE } else { "-Oz" };
    shrink.args(asked.lines()).args(FEATURES.lines()).arg(&file).arg("-o").arg(&file);
    if run(&mut shrink).is_err() {
        say("going on without wasm-opt");
    }
    Ok(())
}
