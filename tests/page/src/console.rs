//! What pages wrote to the console, from wherever each browser keeps it.

use std::path::Path;

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::failure::Result;
use crate::session::Session;

/// Takes all entries since the last time.
///
/// # Errors
/// The driver's.
pub fn take(engine: Engine, session: &Session, output: &Path) -> Result<Vec<String>> {
    match engine {
        Engine::Chromium => chromium(session),
        Engine::Firefox => {
            let mut entries = firefox(session)?;
            entries
                .extend(printed(output, |line| line.starts_with("console.") || line.starts_with("JavaScript error:"))?);
            // Firefox prints its own troubles among those of the pages.
            entries.retain(|line| !line.contains("resource://") && !line.contains("chrome://"));
            Ok(entries)
        }
        // Nothing is to be had from it while it is driven; `engine::PlainWebkit` shows its console.
        Engine::Webkit => Ok(Vec::new()),
    }
}

fn chromium(session: &Session) -> Result<Vec<String>> {
    let entries = session.chromium_log("browser")?;
    let line = |entry: &Value| {
        let field = |name| entry.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        format!("{}: {}", field("level"), field("message"))
    };
    Ok(entries.iter().map(line).collect())
}

/// Firefox's console service: errors and warnings of every kind, policies included.
/// What pages log by themselves is printed instead.
fn firefox(session: &Session) -> Result<Vec<String>> {
    let script = "const all = Services.console.getMessageArray();
        Services.console.reset();
        return all.map((entry) => {
            try { entry.QueryInterface(Ci.nsIScriptError); } catch { return ''; }
            return /^(https?|file|data|blob|about:srcdoc)/.test(entry.sourceName || '') || entry.innerWindowID
                ? `${entry.category}: ${entry.errorMessage} (${entry.sourceName}:${entry.lineNumber})` : '';
        }).filter(Boolean);";
    session.post("/moz/context", json!({ "context": "chrome" }))?;
    let entries = session.run(script, Value::Null);
    session.post("/moz/context", json!({ "context": "content" }))?;
    let entries = entries?;
    Ok(entries.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// Begins anew: a browser that was not there before has printed nothing.
///
/// # Errors
/// When the file cannot be emptied.
pub fn forget(output: &Path) -> Result<()> {
    std::fs::write(output, "")?;
    std::fs::write(output.with_extension("taken"), "0")?;
    Ok(())
}

/// Lines of the console among all that a browser has printed since the last time.
fn printed(output: &Path, is_console: fn(&str) -> bool) -> Result<Vec<String>> {
    let text = String::from_utf8_lossy(&std::fs::read(output).unwrap_or_default()).into_owned();
    let taken = output.with_extension("taken");
    let before = std::fs::read_to_string(&taken).ok().and_then(|n| n.parse().ok()).unwrap_or(0);
    std::fs::write(&taken, text.len().to_string())?;
    let new = text.get(before..).unwrap_or(&text);
    Ok(new.lines().filter(|line| is_console(line)).map(str::to_owned).collect())
}
