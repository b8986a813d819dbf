//! The module that reads documents in the page, built for the shell: cargo,
//! wasm-bindgen, wasm-opt. Trunk knows of one module only, so this is ours.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use archivolt_bundle::pack;

use crate::error::Failure;
use crate::output::size;
use crate::{arrange, digest, minify, shell_maker, smallest};

const TARGET: &str = "wasm32-unknown-unknown";
const PACKAGE: &str = "archivolt-intake";
/// As the page's, in a folder of its own.
const PROFILE: &str = "intake";
/// Up to which weight a function is put where it is called.
const INLINED: &str = "-Cllvm-args=-inline-threshold=";
/// Set where a module is compiled for size.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// The global that its script makes.
const GLOBAL: &str = "archivolt_intake";

/// The module and the script around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// The script; makes the global `archivolt_intake`.
    pub glue: String,
    /// The module, as LZMA.
    pub module: Vec<u8>,
    /// Both as they stand in the single file.
    pub packed: Vec<u8>,
}

/// Builds it, or takes the one that was built from the same code. `None` where
/// `ARCHIVOLT_INTAKE=no` asks for none, or `wasm-bindgen` is missing.
///
/// # Errors
/// Where it does not compile.
pub fn make() -> Result<Option<Intake>, Failure> {
    if std::env::var_os("ARCHIVOLT_INTAKE").is_some_and(|wanted| wanted == "no") {
        eprintln!("intake: left out, as ARCHIVOLT_INTAKE says; documents cannot be added to this page");
        return Ok(None);
    }
    if Command::new("wasm-bindgen").arg("--version").output().is_err() {
        eprintln!(
            "intake: wasm-bindgen was not found, so documents cannot be added to this page. `cargo xtask build` installs it."
        );
        return Ok(None);
    }
    eprintln!("intake: building the module that reads documents (about a minute the first time)");
    let compiled = compile()?;
    let bytes = fs::read(&compiled).map_err(|error| Failure::file(&compiled, &error))?;
    let folder = compiled.with_file_name(format!(
        "{PACKAGE}-{}",
        digest::short(&[&bytes, shell_maker::shrinking().as_bytes()].concat())
    ));
    let (glue, small_glue) = (folder.join("intake.js"), folder.join("intake-small.js"));
    let (module, packed) = (folder.join("intake.lzma"), folder.join("intake-with-script.lzma"));
    // Shrinking and packing take longer than compiling; the same module goes through them once,
    // as long as it is shrunk in the same way.
    if !(small_glue.is_file() && module.is_file() && packed.is_file()) {
        run(Command::new("wasm-bindgen")
            .args(["--target", "no-modules", "--no-modules-global", GLOBAL, "--no-typescript"])
            .args(["--out-name", "intake", "--out-dir"])
            .arg(&folder)
            .arg(&compiled))?;
        let bound = folder.join("intake_bg.wasm");
        let mut code = fs::read(&bound).map_err(|error| Failure::file(&bound, &error))?;
        shell_maker::shrink(&mut code, &folder, "the intake module")?;
        code = arrange::arranged(&code, |_| true).unwrap_or(code);
        let source = fs::read_to_string(&glue).map_err(|error| Failure::file(&glue, &error))?;
        let short = minify::script(&shell_maker::glue(&source)?);
        let whole = pack::module("", &short, &code, b"");
        let files = [
            (&module, smallest::lzma(&code, false)?),
            (&packed, smallest::lzma(&whole, false)?),
            (&small_glue, short.into_bytes()),
        ];
        for (path, bytes) in files {
            fs::write(path, bytes).map_err(|error| Failure::file(path, &error))?;
        }
    }
    let bytes = |path: &Path| fs::read(path).map_err(|error| Failure::file(path, &error));
    let glue = fs::read_to_string(&small_glue).map_err(|error| Failure::file(&small_glue, &error))?;
    let intake = Intake { glue, module: bytes(&module)?, packed: bytes(&packed)? };
    eprintln!("intake: {}, {} packed", size(intake.module.len()), size(intake.packed.len()));
    Ok(Some(intake))
}

/// Compiles it; gives the module's path, which cargo knows best.
fn compile() -> Result<PathBuf, Failure> {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["build", "--locked", "--profile", PROFILE, "--target", TARGET, "--package", PACKAGE]);
    // Its speed counts for more than the page's: small functions stand where they are called.
    if let Ok(flags) = std::env::var(FLAGS) {
        let others = flags.split(' ').filter(|flag| !flag.starts_with(INLINED));
        let flags: Vec<String> = others.map(str::to_owned).chain([format!("{INLINED}70")]).collect();
        cargo.env(FLAGS, flags.join(" "));
    }
    cargo.args(["--message-format", "json-render-diagnostics"]).stderr(std::process::Stdio::inherit());
    let output = cargo.output().map_err(|error| Failure::unusable(format!("cargo could not be started: {error}")))?;
    if !output.status.success() {
        return Err(Failure::unusable(format!("The module that reads documents did not compile ({}).", output.status)));
    }
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    module_in(&lines).ok_or_else(|| Failure::unusable("cargo named no module that reads documents."))
}

/// The module's path in cargo's messages, one JSON value per line.
fn module_in(messages: &str) -> Option<PathBuf> {
    let named = |line: &str| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        let own = message.get("target")?.get("name")?.as_str()? == GLOBAL;
        let files = message.get("filenames")?.as_array()?.clone();
        let path = files.iter().filter_map(|file| file.as_str()).find(|file| file.ends_with(".wasm"))?.to_owned();
        own.then(|| Path::new(&path).to_owned())
    };
    messages.lines().rev().find_map(named)
}

fn run(command: &mut Command) -> Result<(), Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => {
            Err(Failure::unusable(format!("{name} failed: {}", String::from_utf8_lossy(&output.stderr).trim())))
        }
        Err(error) => Err(Failure::unusable(format!("{name} could not be started: {error}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_module_is_found_among_cargos_messages() {
        let other = r#"{"reason":"compiler-artifact","target":{"name":"other"},"filenames":["a/other.wasm"]}"#;
        let own = r#"{"reason":"compiler-artifact","target":{"name":"archivolt_intake"},"filenames":["a/lib.rlib","a/archivolt_intake.wasm"]}"#;
        let end = r#"{"reason":"build-finished","success":true}"#;
        for (messages, expected) in [
            (format!("{other}\n{own}\n{end}\n"), Some("a/archivolt_intake.wasm")),
            (format!("{other}\nno json\n{end}"), None),
            (String::new(), None),
        ] {
            assert_eq!(module_in(&messages), expected.map(PathBuf::from), "{messages}");
        }
    }
}
