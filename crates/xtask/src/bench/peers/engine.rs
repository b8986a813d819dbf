//! The engine without the page, compiled as the page is.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::super::module::{self, Plan};
use crate::process::{make_folder, run, say};
use crate::tools::Tools;
use crate::{Result, dist, workspace};

const PACKAGE: &str = "archivolt-engine";

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
    let mut index = Command::new("cargo");
    index.current_dir(root).args(["build", "--locked", "--package", PACKAGE, "--profile", "fast", "--bin", "index"]);
    run(&mut index)?;
    let module = scratch.join("engine");
    make_folder(&module)?;
    let plan = Plan { package: PACKAGE, flags: dist::flags_for_size(root), packed: false, target: "web" };
    module::compile(root, tools, &plan, &module)?;
    let index = workspace::target(root).join("fast").join(format!("index{}", env::consts::EXE_SUFFIX));
    Ok(Engine { index, module })
}
