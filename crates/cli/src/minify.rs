//! Our scripts as short as they get: by terser, where it is there. Each page
//! carries its loader, and each reader loads the script around the module.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::compact;

/// A script with short names and without air. Where `terser` is missing, or
/// refuses it, without comments and indentation only.
pub fn script(source: &str) -> String {
    match terser(source) {
        Ok(short) if !short.trim().is_empty() => format!("{}\n", short.trim_end()),
        Ok(_) => compact::script(source),
        Err(why) => {
            eprintln!("terser did not shorten a script ({why}), so it stays half as long again.");
            compact::script(source)
        }
    }
}

fn terser(source: &str) -> Result<String, String> {
    let mut program = Command::new(std::env::var_os("ARCHIVOLT_TERSER").unwrap_or_else(|| "terser".into()));
    // Names at the top stay: some are what a script is for.
    program.args(["--compress", "passes=3", "--mangle"]);
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = program.spawn().map_err(|error| error.to_string())?;
    // It writes nothing before it has read everything.
    let written = running.stdin.take().map(|mut input| input.write_all(source.as_bytes()));
    let outcome = running.wait_with_output().map_err(|error| error.to_string())?;
    match written {
        Some(Ok(())) if outcome.status.success() => {
            String::from_utf8(outcome.stdout).map_err(|error| error.to_string())
        }
        _ => Err(String::from_utf8_lossy(&outcome.stderr).trim().to_owned()),
    }
}
