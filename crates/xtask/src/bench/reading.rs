//! How fast documents are understood, and in how much memory.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{Bound, Limit, median, print_row};
use crate::process::make_folder;
use crate::{Error, Result, workspace};

/// The folder of the bound: documents, bytes each.
const DOCUMENTS: u32 = 10_000;
const BYTES: usize = 3_000;
/// Reading it may take so long.
const READ_MS: f64 = 6_000.0;
/// Finding the passages of 14 themes with 10 rules each in it may take so long.
const MATCH_MS: f64 = 3_000.0;
/// Memory that it may take for each byte of text. In proportion: the same for four times the documents, and for a quarter.
const MEMORY: f64 = 12.0;
/// A single long text.
const LONG_BYTES: usize = 20_000_000;

/// Prints how long reading takes, beside `cat`, and the most memory held.
///
/// # Errors
/// When the folders cannot be written or the command line is missing.
pub fn print(root: &Path) -> Result<Vec<Bound>> {
    println!("\nReading (from start to end of `archivolt inspect`, which builds nothing)\n");
    let program = workspace::command_line(root);
    let scratch = std::env::temp_dir().join(format!("archivolt-reading-{}", std::process::id()));
    let outcome = measure(&program, &scratch);
    fs::remove_dir_all(&scratch).ok();
    outcome
}

fn measure(program: &Path, scratch: &Path) -> Result<Vec<Bound>> {
    let many = scratch.join("many");
    let long = scratch.join("long");
    make_folder(&many)?;
    make_folder(&long)?;
    let mut words = Words(1);
    let mut size = 0;
    for number in 0..DOCUMENTS {
        let (year, month, day) = (1950 + number % 60, 1 + number % 12, 1 + number % 28);
        let mut text = format!("---\ntitle: Letter {number}\ndate: {year}-{month:02}-{day:02}\n---\n\n");
        words.write(&mut text, BYTES);
        size += text.len();
        let path = many.join(format!("letter-{number}.md"));
        fs::write(&path, text).map_err(Error::file(&path))?;
    }
    let mut text = "A long chronicle\n\n".to_owned();
    words.write(&mut text, LONG_BYTES);
    let path = long.join("chronicle.txt");
    fs::write(&path, &text).map_err(Error::file(&path))?;
    let cat = cat(&many)?;
    let mut bounds = Vec::new();
    let shown = format!("{DOCUMENTS} documents of {BYTES} bytes");
    for (what, folder, size) in [(shown.as_str(), &many, size), ("one text of 20 MB", &long, text.len())] {
        let mut runs = Vec::new();
        let mut memory = None;
        for _ in 0..3 {
            let (time, most) = read(program, folder)?;
            runs.push(time.as_secs_f64() * 1_000.0);
            memory = memory.max(most);
        }
        let time = median(runs);
        #[allow(clippy::cast_precision_loss)] // Sizes of files.
        let megabytes = size as f64 / 1e6;
        if folder == &many {
            let bound = Bound { what: what.to_owned(), is: time, limit: Limit::AtMost(READ_MS), unit: "ms" };
            bound.print();
            bounds.push(bound);
            print_row("  times as long as reading the bytes alone", time / cat.max(0.1), "×");
        } else {
            print_row(what, time, "ms");
        }
        print_row("  a second", megabytes / (time / 1_000.0), "MB");
        match memory {
            #[allow(clippy::cast_precision_loss)] // Kilobytes.
            Some(kilobytes) => {
                let is = kilobytes as f64 * 1_024.0 / 1e6 / megabytes;
                let what = "  memory, for each byte of text".to_owned();
                let bound = Bound { what, is, limit: Limit::AtMost(MEMORY), unit: "×" };
                bound.print();
                bounds.push(bound);
            }
            None => println!("  memory is not told by this system"),
        }
    }
    bounds.push(matching(program, &many)?);
    Ok(bounds)
}

/// What reading takes longer with a codebook than without.
fn matching(program: &Path, folder: &Path) -> Result<Bound> {
    let path = folder.join("archivolt.toml");
    let mut runs = Vec::new();
    for _ in 0..3 {
        fs::remove_file(&path).ok();
        let (without, _) = read(program, folder)?;
        fs::write(&path, codebook()).map_err(Error::file(&path))?;
        let (with, _) = read(program, folder)?;
        runs.push((with.as_secs_f64() - without.as_secs_f64()).max(0.0) * 1_000.0);
    }
    let what = format!("  passages of {THEMES} themes with 10 rules each");
    let bound = Bound { what, is: median(runs), limit: Limit::AtMost(MATCH_MS), unit: "ms" };
    bound.print();
    Ok(bound)
}

/// Themes of the generated codebook.
const THEMES: usize = 14;

/// A codebook of every kind of rule, in words that the texts are made of.
fn codebook() -> String {
    let word = |at: usize| VOCABULARY.get(at % 20).copied().unwrap_or("letter");
    let mut toml = String::new();
    for theme in 0..THEMES {
        let [a, b, c, d, e, f, g] = [0, 1, 2, 3, 4, 5, 6].map(|step| word(3 * theme + step));
        toml.push_str(&format!(
            "[[themes]]\nid = 'theme-{theme}'\ninclude = ['{a}*', '\"{b} {c}\"', '\"{d} ... {e}\"', '({f}|{g}) NEAR/5 {a}', \
             '{b} NOT NEAR/3 {c}', '\"{d} to ... ({e}|{f})\"', 'sovereign*', 'voice:quoted {g}', 'WHO', '\"cyber ({a}|{b})\"']\n"
        ));
    }
    toml
}

/// Milliseconds to read the bytes of a folder, file by file.
fn cat(folder: &Path) -> Result<f64> {
    let begin = Instant::now();
    let mut sum = 0_usize;
    for entry in fs::read_dir(folder).map_err(Error::file(folder))?.flatten() {
        sum += fs::read(entry.path()).map_or(0, |bytes| bytes.len());
    }
    std::hint::black_box(sum);
    Ok(begin.elapsed().as_secs_f64() * 1_000.0)
}

/// Reads a folder; gives the time and the most memory held, in kilobytes.
fn read(program: &Path, folder: &Path) -> Result<(Duration, Option<u64>)> {
    // A text that is not there: everything is read and nothing printed.
    let mut command = Command::new(program);
    command.arg("inspect").arg(folder).args(["--text", "-"]).stdout(Stdio::null()).stderr(Stdio::null());
    let begin = Instant::now();
    let mut child =
        command.spawn().map_err(|cause| Error::NotStarted { command: crate::process::shown(&command), cause })?;
    let status = format!("/proc/{}/status", child.id());
    let mut memory = None;
    loop {
        memory = memory.max(peak(&status));
        match child.try_wait() {
            Ok(None) => std::thread::sleep(Duration::from_millis(5)),
            _ => return Ok((begin.elapsed(), memory)),
        }
    }
}

fn peak(status: &str) -> Option<u64> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[rustfmt::skip]
pub(super) const VOCABULARY: &[&str] = &[
    "harbour", "letter", "council", "bridge", "winter", "office", "paper", "market", "river", "school", "report", "answer",
    "evening", "station", "journey", "window", "minister", "garden", "printer", "border", "the", "of", "and", "to", "in",
    "was", "had", "not", "with", "from",
];

/// Invented sentences: the same ones on every machine.
pub(super) struct Words(pub(super) u32);

impl Words {
    /// A number below `end`, by chance.
    pub(super) fn next(&mut self, end: usize) -> usize {
        // Numerical Recipes' linear congruential generator.
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(self.0 >> 16).unwrap_or(0) % end.max(1)
    }

    /// Adds at least so many bytes of text.
    pub(super) fn write(&mut self, text: &mut String, bytes: usize) {
        let from = text.len();
        while text.len() - from < bytes {
            let said = self.next(8) == 0;
            text.push_str(if said { "“The " } else { "The " });
            for _ in 0..8 + self.next(14) {
                match self.next(12) {
                    0 => text.push_str(&format!("name{} ", self.next(4_000))),
                    _ => {
                        text.push_str(VOCABULARY.get(self.next(VOCABULARY.len())).unwrap_or(&"letter"));
                        text.push(' ');
                    }
                }
            }
            match (said, self.next(6)) {
                (true, _) => text.push_str("end,” said Anna Berg. "),
                (_, 0) => text.push_str(&format!("in May {}. ", 1_900 + self.next(100))),
                _ => text.push_str("again. "),
            }
            if self.next(5) == 0 {
                text.push_str("\n\n");
            }
        }
    }
}
