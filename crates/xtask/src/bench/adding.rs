//! How fast five thousand texts are added in the page, from disk, in Chromium.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::reading::Words;
use super::{Bound, Limit, measured, median, print_row};
use crate::process::make_folder;
use crate::tools::Tools;
use crate::{Error, Result};

/// So many texts of about 600 words.
const TEXTS: usize = 5_000;
const BYTES: usize = 3_600;
/// From choosing them to the last one compared with all others.
const SECONDS: f64 = 25.0;
/// The longest task meanwhile.
const TASK_MS: f64 = 50.0;
/// What the page's process has resident at most.
const PEAK_MB: f64 = 600.0;
/// From asking for the saved file to results that answer.
const OPENING_MS: f64 = 3_000.0;

/// Prints the figures.
///
/// # Errors
/// When no browser adds them.
pub fn print(root: &Path, tools: &Tools, page: &Path) -> Result<Vec<Bound>> {
    println!("\n{TEXTS} texts added in the page (archivolt-empty.html from disk, in Chromium)\n");
    let scratch = std::env::temp_dir().join(format!("archivolt-texts-{}", std::process::id()));
    let outcome = measure(root, tools, page, &scratch);
    fs::remove_dir_all(&scratch).ok();
    outcome
}

fn measure(root: &Path, tools: &Tools, page: &Path, scratch: &Path) -> Result<Vec<Bound>> {
    let bytes = generate(scratch)?;
    let figures = measured(root, tools, page, ("adding", scratch), Figures::read)?;
    print_row("texts", bytes as f64 / 1e6, "MB");
    Ok(figures.print())
}

/// What was measured.
#[derive(Debug, PartialEq)]
struct Figures {
    seconds: f64,
    /// Milliseconds of each task of more than 50.
    tasks: Vec<f64>,
    /// Bytes, where the system says.
    peak: Option<f64>,
    /// Bytes.
    saved: f64,
    /// Milliseconds of each opening.
    openings: Vec<f64>,
}

impl Figures {
    fn read(told: &Value) -> Option<Self> {
        let list = |name: &str| -> Option<Vec<f64>> { told.get(name)?.as_array()?.iter().map(Value::as_f64).collect() };
        Some(Self {
            seconds: told.get("seconds")?.as_f64().filter(|seconds| *seconds > 0.0)?,
            tasks: list("tasks")?,
            peak: told.get("peak").and_then(Value::as_f64),
            saved: told.get("saved")?.as_f64()?,
            openings: list("openings").filter(|list| !list.is_empty())?,
        })
    }

    fn print(&self) -> Vec<Bound> {
        let mut bounds = vec![
            Bound { what: "added".to_owned(), is: self.seconds, limit: Limit::AtMost(SECONDS), unit: "s" },
            Bound {
                what: "longest task meanwhile (none of 50 ms is told as 0)".to_owned(),
                is: self.tasks.iter().copied().fold(0.0, f64::max),
                limit: Limit::AtMost(TASK_MS),
                unit: "ms",
            },
        ];
        if let Some(peak) = self.peak {
            bounds.push(Bound {
                what: "memory, at most".to_owned(),
                is: peak / 1e6,
                limit: Limit::AtMost(PEAK_MB),
                unit: "MB",
            });
        }
        bounds.push(Bound {
            what: format!("the saved file opens, of {}", self.openings.len()),
            is: median(self.openings.clone()),
            limit: Limit::AtMost(OPENING_MS),
            unit: "ms",
        });
        bounds.iter().for_each(Bound::print);
        print_row("tasks of more than 50 ms", self.tasks.len() as f64, "");
        print_row("the saved file", self.saved / 1e6, "MB");
        bounds
    }
}

/// Writes the texts; gives how many bytes they are.
fn generate(folder: &Path) -> Result<usize> {
    make_folder(folder)?;
    let (mut words, mut bytes) = (Words(8), 0);
    for number in 0..TEXTS {
        let (year, month, day) = (1900 + words.next(120), 1 + words.next(12), 1 + words.next(28));
        let mut text = format!("---\ntitle: Letter {number}\ndate: {year}-{month:02}-{day:02}\n---\n\n");
        words.write(&mut text, BYTES);
        let path = folder.join(format!("letter-{number:04}.md"));
        bytes += text.len();
        fs::write(&path, text).map_err(Error::file(&path))?;
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_whole_or_not_at_all() {
        let whole = r#"{"files":2,"seconds":16.5,"tasks":[54.0],"peak":1000,"saved":20,"openings":[2800]}"#;
        let read = |text: &str| Figures::read(&serde_json::from_str(text).unwrap_or_default());
        let expected =
            Figures { seconds: 16.5, tasks: vec![54.0], peak: Some(1_000.0), saved: 20.0, openings: vec![2_800.0] };
        assert_eq!(read(whole), Some(expected));
        for lacking in ["", "{}", &whole.replace("16.5", "0"), &whole.replace("[2800]", "[]")] {
            assert_eq!(read(lacking), None, "{lacking}");
        }
    }
}
