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
            entries
                .retain(|line| !line.contains("resource://") && !line.contains("chrome://") && !by_the_browser(line));
            Ok(entries)
        }
        // Nothing is to be had from it while it is driven; `engine::PlainWebkit` shows its console.
        Engine::Webkit => Ok(Vec::new()),
    }
}

/// Whether Firefox printed a line for itself. Its own parts put their bare name
/// first (`console.error: RSLoader: …`); what a page logs is printed as a value,
/// strings in quotation marks.
fn by_the_browser(line: &str) -> bool {
    let words = line.strip_prefix("console.").and_then(|rest| rest.split_once(": ")).map(|(_, words)| words);
    words.and_then(|words| words.split_once(':')).is_some_and(|(name, _)| {
        name.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '.' || letter == '-')
    })
}

fn chromium(session: &Session) -> Result<Vec<String>> {
    let entries = session.chromium_log("browser")?;
    let line = |entry: &Value| {
        let field = |name| entry.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        format!("{}: {}", field("level"), field("message"))
    };
    // A page with unsaved work that the driver leaves: it would have asked, had anybody touched it.
    let is_left = |line: &String| line.contains("Blocked attempt to show a 'beforeunload' confirmation panel");
    Ok(entries.iter().map(line).filter(|line| !is_left(line)).collect())
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

#[cfg(test)]
mod tests {
    use super::by_the_browser;

    #[test]
    fn lines_of_the_browser_are_told_from_lines_of_the_page() {
        for (line, expected) in [
            ("console.error: RSLoader: ", true),
            ("console.warn: services.settings: Could not fetch", true),
            ("console.error: \"RSLoader: from a page\"", false),
            ("console.log: (new Error(\"x: y\"))", false),
            ("console.log: 1", false),
            ("JavaScript error: http://localhost/, line 1: x", false),
        ] {
            assert_eq!(by_the_browser(line), expected, "{line}");
        }
    }
}
