//! How fast dates are found in running text: natively, and compiled as the page's readers are.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::module::{self, Plan};
use super::reading::{VOCABULARY, Words};
use super::{Bound, Limit, print_row};
use crate::process::{ask, find, make_folder, run, say, shown};
use crate::tools::Tools;
use crate::{Error, Result, dist, workspace};

/// The package that asks the finder (benches/dates).
const PACKAGE: &str = "archivolt-dates-adapter";
/// What must be found in, in megabytes of text a second: natively, in the page.
const NATIVE: f64 = 10.0;
const PAGE: f64 = 4.0;
/// Bytes of the invented text.
const BYTES: usize = 1_000_000;
/// One sentence in so many says when, which makes about as many dates as news have: 3,000 in a megabyte.
const SAYS_WHEN: usize = 3;

/// Prints both speeds.
///
/// # Errors
/// When the finder does not compile, or its program says something else than a speed.
pub fn print(root: &Path, tools: &Tools) -> Result<Vec<Bound>> {
    let scratch = std::env::temp_dir().join(format!("archivolt-dates-{}", std::process::id()));
    make_folder(&scratch)?;
    let outcome = measure(root, tools, &scratch);
    fs::remove_dir_all(&scratch).ok();
    outcome
}

fn measure(root: &Path, tools: &Tools, scratch: &Path) -> Result<Vec<Bound>> {
    let text = scratch.join("dated.txt");
    fs::write(&text, dated(BYTES)).map_err(Error::file(&text))?;
    let mut cargo = Command::new("cargo");
    run(cargo.current_dir(root).args(["build", "--locked", "--package", PACKAGE, "--profile", "fast"]))?;
    let program = workspace::target(root).join("fast").join(format!("{PACKAGE}{}", std::env::consts::EXE_SUFFIX));
    let native = speed(Command::new(program).arg("speed").arg(&text))?;
    let page = match find(&["node"]) {
        Some(node) => Some(in_the_page(root, tools, scratch, &node, &text)?),
        None => None,
    };
    println!("\nFinding dates in {:.0} MB of invented text (the middle of five runs)\n", BYTES as f64 / 1e6);
    print_row("dates in a megabyte", native.dates, "");
    let row = |what: &str, speed: &Speed, least| Bound {
        what: what.to_owned(),
        is: speed.megabytes,
        limit: Limit::AtLeast(least),
        unit: "MB/s",
    };
    let mut bounds = vec![row("natively", &native, NATIVE)];
    match page {
        Some(page) if (page.dates - native.dates).abs() > 0.5 => {
            return Err(Error::Missing(format!(
                "{} dates were found natively, {} in the page",
                native.dates, page.dates
            )));
        }
        Some(page) => bounds.push(row("in the page's WebAssembly, in Node", &page, PAGE)),
        None => say("NOT MEASURED: dates in the page's WebAssembly need Node"),
    }
    bounds.iter().for_each(Bound::print);
    Ok(bounds)
}

fn in_the_page(root: &Path, tools: &Tools, scratch: &Path, node: &Path, text: &Path) -> Result<Speed> {
    let plan = Plan { package: PACKAGE, flags: dist::flags_of_intake(root), packed: true, target: "nodejs" };
    module::compile(root, tools, &plan, scratch)?;
    let script = scratch.join(format!("{}.js", PACKAGE.replace('-', "_")));
    speed(Command::new(node).arg(root.join("benches/dates/speed.mjs")).arg(script).arg(text))
}

/// What a program says of a text.
#[derive(Debug, PartialEq)]
struct Speed {
    /// 10^6 bytes of text in a second.
    megabytes: f64,
    /// Dates in so many bytes.
    dates: f64,
}

impl Speed {
    /// Reads `12.3 MB/s, 3000 dates in a MB`.
    fn read(line: &str) -> Option<Self> {
        let (megabytes, rest) = line.trim().split_once(" MB/s, ")?;
        let dates = rest.strip_suffix(" dates in a MB")?;
        Some(Self { megabytes: megabytes.parse().ok()?, dates: dates.parse().ok()? })
    }
}

fn speed(command: &mut Command) -> Result<Speed> {
    let said = ask(command).ok_or_else(|| Error::Failed { command: shown(command), code: None })?;
    Speed::read(&said).ok_or_else(|| Error::Missing(format!("{} gave no speed: {said}", shown(command))))
}

/// How dates are written: whole, in part, between others, and told from the day of writing.
#[rustfmt::skip]
const SAID: &[&str] = &[
    "on 3 May 1911", "in 1984", "last year", "on Monday", "in the 1930s", "between 1911 and 1914", "December 7, 2016",
    "in late 1998", "from November 11 to 18, 2016", "two weeks ago", "in the spring of 1921", "since 2011-05-03", "yesterday",
    "this week", "on 20/12/2021", "in the 19th century", "around 1850", "last December", "in March", "the next day",
    "le 14 juillet 1920", "am 3. Oktober 1990", "el 2 de mayo de 1808", "2011年5月3日", "at 1,600 of 2,000 places", "version 2.0.1",
];

/// An invented text in which much is dated.
fn dated(bytes: usize) -> String {
    let mut words = Words(1);
    let mut text = "7 December 2016\n\n".to_owned();
    while text.len() < bytes {
        text.push_str("The ");
        for _ in 0..10 + words.next(12) {
            text.push_str(VOCABULARY.get(words.next(VOCABULARY.len())).unwrap_or(&"letter"));
            text.push(' ');
        }
        text.push_str(match words.next(SAYS_WHEN) {
            0 => SAID.get(words.next(SAID.len())).unwrap_or(&"again"),
            _ => "again",
        });
        text.push_str(if words.next(5) == 0 { ".\n\n" } else { ". " });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speed_is_read_from_what_the_programs_say() {
        let read = Speed { megabytes: 12.3, dates: 3000.0 };
        for (line, expected) in [
            ("12.3 MB/s, 3000 dates in a MB\n", Some(read)),
            ("12.3 MB/s", None),
            ("many MB/s, 3000 dates in a MB", None),
            ("", None),
        ] {
            assert_eq!(Speed::read(line), expected, "{line:?}");
        }
    }

    #[test]
    fn the_invented_text_is_the_same_each_time() {
        let text = dated(20_000);
        assert_eq!(text, dated(20_000));
        assert!(text.matches(" 1984.").count() > 1 && text.contains("yesterday"), "{text}");
    }
}
