//! How fast the large timeline of ten thousand documents is in Chromium, read from its own trace.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::reading::Words;
use super::{Bound, Limit, measured, median, print_row};
use crate::process::{make_folder, run};
use crate::tools::Tools;
use crate::{Error, Result, workspace};

/// The collection: so many documents of so many bytes.
const DOCUMENTS: usize = 10_000;
const BYTES: usize = 400;
/// From the click that asks for the timeline to the frame that shows it.
const DRAWING_MS: f64 = 100.0;
/// Frames drawn while the brush is dragged, in the worst second.
const FRAMES: f64 = 50.0;

/// Prints the figures, and where the trace is that they are from.
///
/// # Errors
/// When the collection does not build, or no browser draws it.
pub fn print(root: &Path, tools: &Tools, page: &Path) -> Result<Vec<Bound>> {
    println!("\nThe large timeline of {DOCUMENTS} documents (hosted, in Chromium, 1440 by 900 pixels)\n");
    let scratch = std::env::temp_dir().join(format!("archivolt-timeline-{}", std::process::id()));
    let outcome = measure(root, tools, page, &scratch);
    fs::remove_dir_all(&scratch).ok();
    outcome
}

fn measure(root: &Path, tools: &Tools, page: &Path, scratch: &Path) -> Result<Vec<Bound>> {
    let (folder, out) = (scratch.join("letters"), scratch.join("out"));
    generate(&folder)?;
    let mut build = Command::new(workspace::command_line(root));
    run(build.arg("build").arg(&folder).arg("--out").arg(&out).arg("--shell").arg(page.join("shell")))?;
    let figures = measured(root, tools, &out, ("speed", &workspace::target(root).join("bench")), Figures::read)?;
    Ok(figures.print())
}

/// What was measured.
#[derive(Debug, PartialEq)]
struct Figures {
    /// Milliseconds of each first drawing, each in a page that was loaded anew.
    drawings: Vec<f64>,
    /// Frames in each second of the drag.
    frames: Vec<f64>,
    /// The longest wait for a frame, in milliseconds.
    longest: f64,
    /// How often a second the pointer moved.
    moves: f64,
    /// Where the trace lies.
    trace: String,
}

impl Figures {
    fn read(told: &Value) -> Option<Self> {
        let list = |name: &str| -> Option<Vec<f64>> { told.get(name)?.as_array()?.iter().map(Value::as_f64).collect() };
        let filled = |name: &str| list(name).filter(|list| !list.is_empty());
        Some(Self {
            drawings: filled("drawings")?,
            frames: filled("frames")?,
            longest: told.get("longest")?.as_f64()?,
            moves: told.get("moves")?.as_f64()?,
            trace: told.get("trace")?.as_str()?.to_owned(),
        })
    }

    fn print(&self) -> Vec<Bound> {
        let worst = self.frames.iter().copied().fold(f64::INFINITY, f64::min);
        let slowest = self.drawings.iter().copied().fold(0.0, f64::max);
        let drawing = Bound {
            what: format!("first drawing, from the click to its frame, of {}", self.drawings.len()),
            is: median(self.drawings.clone()),
            limit: Limit::AtMost(DRAWING_MS),
            unit: "ms",
        };
        drawing.print();
        print_row("  the slowest of them", slowest, "ms");
        print_row("brush dragged, frames drawn a second, median", median(self.frames.clone()), "");
        let frames = Bound {
            what: "  in the worst second".to_owned(),
            is: worst,
            limit: Limit::AtLeast(FRAMES),
            unit: "a second",
        };
        frames.print();
        print_row("  the longest wait for a frame", self.longest, "ms");
        print_row("  moves of the pointer a second", self.moves, "");
        println!("  trace: {}", self.trace);
        vec![drawing, frames]
    }
}

/// Writes letters of 120 years: days, months, years, years about which nobody is sure.
fn generate(folder: &Path) -> Result<()> {
    make_folder(folder)?;
    let mut words = Words(6);
    for number in 0..DOCUMENTS {
        let (year, month, day) = (1900 + words.next(120), 1 + words.next(12), 1 + words.next(28));
        let date = match words.next(10) {
            0..6 => format!("{year}-{month:02}-{day:02}"),
            6..8 => format!("{year}-{month:02}"),
            8 => format!("{year}"),
            _ => format!("{year}~"),
        };
        let mut text = format!("---\ntitle: Letter {number}\ndate: \"{date}\"\n---\n\n");
        words.write(&mut text, BYTES);
        let path = folder.join(format!("letter-{number}.md"));
        fs::write(&path, text).map_err(Error::file(&path))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_whole_or_not_at_all() {
        let whole = r#"{"drawings":[80.5,90],"frames":[60,55],"longest":33.4,"moves":61.2,"trace":"t.json"}"#;
        let read = |text: &str| Figures::read(&serde_json::from_str(text).unwrap_or_default());
        let expected = Figures {
            drawings: vec![80.5, 90.0],
            frames: vec![60.0, 55.0],
            longest: 33.4,
            moves: 61.2,
            trace: "t.json".to_owned(),
        };
        assert_eq!(read(whole), Some(expected));
        for lacking in ["", "{}", &whole.replace("[60,55]", "[]"), &whole.replace("\"t.json\"", "7")] {
            assert_eq!(read(lacking), None, "{lacking}");
        }
    }
}
