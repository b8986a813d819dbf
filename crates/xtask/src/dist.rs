//! Making `dist/`: the page of the default collection and the shell for other folders.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::arguments::Folder;
use crate::process::{make_folder, run, say};
use crate::tools::{Tools, WASM_TARGET};
use crate::{Error, Result, workspace};

/// Builds the page; with a folder, that folder's page. Gives the folder that can be served.
///
/// # Errors
/// When a tool is missing, or a step fails; its own words stand above ours.
pub fn build(root: &Path, tools: &Tools, folder: &Folder) -> Result<PathBuf> {
    let Folder { path, originals } = folder;
    build_shell(root, tools, if path.is_none() { originals.as_deref() } else { None })?;
    let dist = root.join("dist");
    match path {
        None => Ok(dist),
        Some(path) => build_folder(root, path, originals.as_deref(), &dist.join("shell")),
    }
}

/// Compiles the command line and leaves it where [`workspace::command_line`] says.
///
/// # Errors
/// When it does not compile.
pub fn build_command_line(root: &Path) -> Result<()> {
    run(Command::new("cargo").current_dir(root).args([
        "build",
        "--locked",
        "--profile",
        "fast",
        "--package",
        "archivolt-cli",
    ]))
}

fn build_shell(root: &Path, tools: &Tools, originals: Option<&Path>) -> Result<()> {
    fetch(root);
    // Trunk's hooks run the command line, natively; compiled beforehand its progress can be seen.
    build_command_line(root)?;
    let originals = originals.map(|folder| folder.canonicalize().map_err(Error::file(folder))).transpose()?;
    if tools.std_source {
        say("building the page (about 4 minutes the first time, then one)");
        match build_small(root, tools, originals.as_deref()) {
            Ok(()) => return Ok(()),
            Err(error) => {
                say(&format!("{error}"));
                say(
                    "going on with the standard library as it comes: the page works the same, its wasm is about 12 % larger",
                );
            }
        }
    }
    say("building the page (about 3 minutes the first time, then seconds)");
    let mut trunk = tools.command("trunk");
    trunk.current_dir(root).args(["build", "--release", "--offline", "--skip-version-check"]);
    // The same page in whatever folder it is built, and no name of ours in it.
    let flags = remapped_paths(root);
    if !flags.is_empty() {
        trunk.env(FLAGS, flags.join(" "));
    }
    // Trunk refuses `NO_COLOR=1`, which many terminals and CI services set.
    trunk.env_remove("NO_COLOR");
    if let Some(folder) = originals {
        trunk.env("ARCHIVOLT_ORIGINALS", folder);
    }
    run(&mut trunk)
}

const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The build of the page whose standard library is compiled with it, for size:
/// a panic stops at once, without the words that nobody would see. That part of
/// cargo is not stable yet and has to be unlocked; it is asked for the page
/// alone, so Trunk's hooks, which build natively, are run by us afterwards.
fn build_small(root: &Path, tools: &Tools, originals: Option<&Path>) -> Result<()> {
    let flags = flags_of_the_page(root);
    let small = |command: &mut Command| for_size(command, root, &flags);
    // Trunk builds offline: the standard library's own dependencies have to be here.
    let mut fetch = Command::new("cargo");
    small(fetch.args(["fetch", "--quiet", "--locked", "--target", WASM_TARGET]));
    run(&mut fetch)?;

    let (config, dist) = (root.join("target/small/Trunk.toml"), root.join("dist"));
    let file = root.join("Trunk.toml");
    let text = std::fs::read_to_string(&file).map_err(Error::file(&file))?;
    make_folder(&root.join("target/small"))?;
    std::fs::write(&config, without_hooks(&text, root)).map_err(Error::file(&config))?;
    let mut trunk = tools.command("trunk");
    small(trunk.args(["build", "--release", "--offline", "--skip-version-check", "--config"]).arg(&config));
    run(&mut trunk)?;

    let mut shell = Command::new(workspace::command_line(root));
    small(shell.args(["shell", "--build", "collection", "--staging"]).arg(&dist));
    shell.env("PATH", tools.path()).env("TRUNK_PROFILE", "release");
    if let Some(folder) = originals {
        shell.arg("--originals").arg(folder);
    }
    run(&mut shell)
}

/// What the compiler is told of a module for which size comes first.
pub fn flags_for_size(root: &Path) -> Vec<String> {
    let mut flags = remapped_paths(root);
    for flag in ["unstable-options", "location-detail=none", "fmt-debug=none"] {
        flags.push(format!("-Z{flag}"));
    }
    flags.push("-Cpanic=immediate-abort".to_owned());
    // SHA-256 as a loop, not written out.
    flags.extend(["backend=\"soft\"", "backend_soft=\"compact\""].map(|cfg| format!("--cfg=sha2_{cfg}")));
    flags
}

/// What the compiler is told of the page's module.
fn flags_of_the_page(root: &Path) -> Vec<String> {
    let mut flags = flags_for_size(root);
    // Numbers of functions that look like nothing else: crates/cli/src/split.rs tells them by that.
    flags.push("-Clink-arg=--table-base=20000".to_owned());
    // What stands where it is called is like nothing else, and packs badly.
    flags.push(format!("{INLINED}0"));
    // And where each piece of data begins and ends: crates/cli/src/objects.rs.
    flags.push("-Clink-arg=--emit-relocs".to_owned());
    flags
}

/// What the compiler is told of the module that reads documents (crates/cli/src/intake_maker.rs).
pub fn flags_of_intake(root: &Path) -> Vec<String> {
    let mut flags = flags_of_the_page(root);
    flags.retain(|flag| !flag.starts_with(INLINED));
    flags.push(format!("{INLINED}70"));
    flags
}

/// Up to which weight a function is put where it is called.
const INLINED: &str = "-Cllvm-args=-inline-threshold=";

/// Has a command compile the standard library with the module, for size.
pub fn for_size(command: &mut Command, root: &Path, flags: &[String]) {
    command
        .current_dir(root)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        // The linker keeps no relocations where it leaves out names; both go when the shell is made.
        .env("CARGO_PROFILE_RELEASE_STRIP", "false")
        .env(FLAGS, flags.join(" "))
        .env_remove("NO_COLOR");
}

/// Trunk's configuration without hooks, for a file that stands elsewhere.
fn without_hooks(config: &str, root: &Path) -> String {
    let settings = config.split("\n[[hooks]]").next().unwrap_or_default();
    // Paths as literal strings, which TOML takes as they are.
    let whole = |name: &str| format!("'{}'", root.join(name).display());
    settings
        .lines()
        .map(|line| match line.split_once(" = ").map(|(key, _)| key) {
            Some("target") => format!("target = {}\n", whole("index.html")),
            Some("dist") => format!("dist = {}\n", whole("dist")),
            // Nothing is watched here.
            Some("watch" | "ignore") => String::new(),
            _ => format!("{line}\n"),
        })
        .collect()
}

/// Downloads what the build needs while there may be a network; the build itself asks for none.
fn fetch(root: &Path) {
    for target in [WASM_TARGET, env!("XTASK_HOST")] {
        let mut command = Command::new("cargo");
        command.current_dir(root).args(["fetch", "--locked", "--quiet", "--target", target]);
        if run(&mut command).is_err() {
            say("going on with the packages that are here");
        }
    }
}

fn remapped_paths(root: &Path) -> Vec<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    [home.map(|home| (home, "/cargo")), Some((root.to_owned(), "/archivolt"))]
        .into_iter()
        .flatten()
        .filter_map(|(path, name)| Some((path.to_str()?.to_owned(), name)))
        // Cargo splits the variable at spaces; such a path is left as it is.
        .filter(|(path, _)| !path.contains(char::is_whitespace))
        .map(|(path, name)| format!("--remap-path-prefix={path}={name}"))
        .collect()
}

fn build_folder(root: &Path, folder: &Path, originals: Option<&Path>, shell: &Path) -> Result<PathBuf> {
    let out = page_folder(folder);
    let mut command = Command::new(workspace::command_line(root));
    command.arg("build").arg(folder).arg("--out").arg(&out).arg("--shell").arg(shell);
    if let Some(originals) = originals {
        command.arg("--originals").arg(originals);
    }
    run(&mut command)?;
    Ok(out)
}

/// Where the page of a folder goes: beside it, as the command line does by default.
fn page_folder(folder: &Path) -> PathBuf {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let stem = if folder.is_dir() { folder.file_name() } else { folder.file_stem() };
    let mut name = stem.unwrap_or_default().to_owned();
    name.push("-page");
    folder.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_is_told_the_same_but_for_hooks() {
        let root = Path::new("/project");
        let config = include_str!("../../../Trunk.toml");
        let other = without_hooks(config, root);
        for line in
            ["[build]", "target = '/project/index.html'", "dist = '/project/dist'", "public_url = \"./\"", "[tools]"]
        {
            assert!(other.lines().any(|one| one == line), "{line}: {other}");
        }
        assert!(!other.contains("hooks") && !other.contains("watch = "), "{other}");
        let version = |text: &str| text.lines().find(|line| line.starts_with("wasm_bindgen")).map(str::to_owned);
        assert_eq!(version(config), version(&other));
    }

    #[test]
    fn the_page_of_a_folder_stands_beside_it() {
        let parent = env::temp_dir().join("no-such-folder");
        assert_eq!(page_folder(&parent.join("letters")), parent.join("letters-page"));
        assert_eq!(page_folder(&parent.join("letters.zip")), parent.join("letters-page"));
    }

    #[test]
    fn paths_of_this_machine_are_given_other_names() {
        let flags = remapped_paths(Path::new("/somewhere/archivolt"));
        assert!(flags.contains(&"--remap-path-prefix=/somewhere/archivolt=/archivolt".to_owned()));
        let flags = remapped_paths(Path::new("/some where"));
        assert!(flags.iter().all(|flag| !flag.contains(' ')), "{flags:?}");
    }
}
