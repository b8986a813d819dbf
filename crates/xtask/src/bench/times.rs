//! How long the command line takes, start of the process included.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use super::{Bound, Limit, median, print_row};
use crate::process::{ask, make_folder};
use crate::{Error, Result, workspace};

/// How many documents the generated collection has, and how many words each.
const DOCUMENTS: u32 = 100;
const WORDS: u32 = 800;
/// What building it may take.
const BUILD_MS: f64 = 1_000.0;

/// Prints the times.
///
/// # Errors
/// When a generated folder cannot be written or does not build.
pub fn print(root: &Path, page: &Path) -> Result<Vec<Bound>> {
    println!("\nTimes of the command line (median; start of the process included)\n");
    let program = workspace::command_line(root);
    let scratch = std::env::temp_dir().join(format!("archivolt-bench-{}", std::process::id()));
    let outcome = measure(&program, &scratch, page);
    fs::remove_dir_all(&scratch).ok();
    outcome
}

fn measure(program: &Path, scratch: &Path, page: &Path) -> Result<Vec<Bound>> {
    let folder = scratch.join("letters");
    generate(&folder)?;
    let build = timed(5, || {
        let mut command = Command::new(program);
        command.arg("build").arg(&folder).arg("--out").arg(scratch.join("out")).arg("--shell").arg(page.join("shell"));
        command
    })?;
    let build = Bound {
        what: format!("archivolt build, {DOCUMENTS} documents of {WORDS} words"),
        is: build,
        limit: Limit::AtMost(BUILD_MS),
        unit: "ms",
    };
    build.print();
    for (what, file) in [
        ("archivolt search, the same folder", folder),
        ("archivolt search, its single file", scratch.join("out/archivolt.html")),
    ] {
        let time = timed(9, || {
            let mut command = Command::new(program);
            command.arg("search").arg(&file).args(["harbour letter", "--json"]);
            command
        })?;
        print_row(what, time, "ms");
    }
    Ok(vec![build])
}

fn timed(runs: u32, mut command: impl FnMut() -> Command) -> Result<f64> {
    let mut times = Vec::new();
    for _ in 0..runs {
        let mut command = command();
        let begin = Instant::now();
        if ask(&mut command).is_none() {
            return Err(Error::Failed { command: crate::process::shown(&command), code: None });
        }
        times.push(begin.elapsed().as_secs_f64() * 1_000.0);
    }
    Ok(median(times))
}

/// Writes letters of invented sentences: the same ones on every machine.
fn generate(folder: &Path) -> Result<()> {
    const VOCABULARY: &[&str] = &[
        "harbour", "letter", "council", "bridge", "winter", "office", "paper", "market", "river", "school", "report",
        "answer", "evening", "station", "journey", "window", "minister", "garden", "printer", "border", "the", "of",
        "and", "to", "in", "was", "had", "not", "with", "from",
    ];
    make_folder(folder)?;
    let mut state = 1_u32;
    let mut next = |end: usize| {
        // Numerical Recipes' linear congruential generator: plenty for choosing words.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(state >> 16).unwrap_or(0) % end.max(1)
    };
    for number in 0..DOCUMENTS {
        let (year, month, day) = (1950 + next(60), 1 + next(12), 1 + next(28));
        let mut text = format!("---\ntitle: Letter {number}\ndate: {year}-{month:02}-{day:02}\n---\n\n");
        for place in 0..WORDS {
            // Rare words too, as real texts have them.
            match next(12) {
                0 => text.push_str(&format!("name{}", next(4_000))),
                _ => text.push_str(VOCABULARY.get(next(VOCABULARY.len())).unwrap_or(&"letter")),
            }
            text.push_str(match place % 60 {
                59 => ".\n\n",
                14 | 29 | 44 => ". ",
                _ => " ",
            });
        }
        let path = folder.join(format!("letter-{number}.md"));
        fs::write(&path, text).map_err(Error::file(&path))?;
    }
    Ok(())
}
