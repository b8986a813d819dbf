//! `cargo xtask prove`: every promise with the check that keeps it, as one table.
//!
//! Each row runs something; what was tried and what failed is counted from what
//! that prints. The table is kept in `docs/proof.md`: a row that is not run this
//! time keeps what its last run found, with its date, or says that it was not run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::arguments::{Folder, Prove};
use crate::browsers::Browsers;
use crate::process::{ask, find, say, watch};
use crate::tools::Tools;
use crate::{Error, Result, check, dist, npm, sbom, test, twice, workspace};

/// A promise, and how it is tried.
struct Row {
    /// Its short name, by which `--only` finds it.
    name: &'static str,
    /// What holds.
    what: &'static str,
    /// What is run.
    check: Check,
}

enum Check {
    /// Cargo with these words; `CASES` and `MINUTES` stand for what was asked for.
    Cargo(&'static str),
    /// Scenarios in the browsers whose names contain one of these.
    Browsers(&'static str),
    /// cargo-deny, where it is installed.
    Deny,
    /// The same with the advisory database, fetched or as it was fetched last.
    Advisories,
    /// The list of what is linked in.
    Sbom,
    /// The page built in two folders.
    Twice,
}

/// All of them, what is quick first.
const ROWS: &[Row] = &[
    Row {
        name: "native",
        what: "every test that needs no browser",
        check: Check::Cargo("test --locked --no-fail-fast"),
    },
    Row {
        name: "strange",
        what: "10,000 addresses and queries of any kind decode and are answered",
        check: Check::Cargo("test --locked -p archivolt-page --test hash -p archivolt-index --test answers"),
    },
    Row {
        name: "colours",
        what: "contrast of every pair of colours that is used, light, dark and raised",
        check: Check::Cargo("test --locked -p archivolt-page --test legible -- --nocapture"),
    },
    Row {
        name: "policy",
        what: "no inline style, referrer, storage or other host in what the page is made of",
        check: Check::Cargo("test --locked -p archivolt-page --test policy -- --nocapture"),
    },
    Row {
        name: "shipped",
        what: "each form ships its policy; nothing is refused by it, kept, or asked of another host",
        check: Check::Browsers("policy:"),
    },
    Row {
        name: "bundles",
        what: "changed bundles are refused or read within bounds, in at most 4 times their size",
        check: Check::Cargo("run --locked --profile fast -p archivolt-fuzz --bin bundles -- --cases CASES"),
    },
    Row {
        name: "readers",
        what: "changed documents against every reader: no panic, no hang, bounded memory",
        check: Check::Cargo("run --locked -p archivolt-fuzz -- --minutes MINUTES"),
    },
    Row { name: "licences", what: "licences and sources of all packages are among those let in", check: Check::Deny },
    Row { name: "advisories", what: "no package has a known weakness, or is given up", check: Check::Advisories },
    Row { name: "parts", what: "the list of what it is made of (CycloneDX 1.5)", check: Check::Sbom },
    Row { name: "twice", what: "built in two folders, every file of the page is the same", check: Check::Twice },
    Row {
        name: "hostile",
        what: "documents, addresses and queries that try to run something run nothing",
        check: Check::Browsers("try to run|strange"),
    },
    Row {
        name: "vectors",
        what: "published vectors of OWASP, DOMPurify and html5lib run nothing",
        check: Check::Browsers("published vectors"),
    },
    Row {
        name: "faults",
        what: "what goes wrong is said, and the texts stay",
        check: Check::Browsers(
            "fault:|without WebAssembly|without script|storage|loaded once|no room|closed half way|worker that stops|changes before|one changed byte",
        ),
    },
    Row {
        name: "axe",
        what: "axe-core finds nothing, in every view and state",
        check: Check::Browsers("keeps anybody out"),
    },
    Row {
        name: "keyboard",
        what: "tasks by keyboard alone, focus seen and never lost",
        check: Check::Browsers("keyboard|roles and names"),
    },
    Row {
        name: "everyone",
        what: "zoom, text spacing, forced colours, reduced motion, targets, accessibility trees",
        check: Check::Browsers("everyone:"),
    },
    Row {
        name: "walks",
        what: "random walks of 200 actions; what must hold holds after each",
        check: Check::Browsers("random walks"),
    },
    Row { name: "memory", what: "memory is flat over 10,000 actions", check: Check::Browsers("memory stays") },
    Row { name: "browsers", what: "every scenario, in three browsers", check: Check::Browsers("") },
];

/// What a run printed of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Found {
    /// How many were tried, by what they are.
    tried: BTreeMap<String, u64>,
    /// Tests or scenarios that passed.
    passed: u64,
    /// And that failed.
    failed: u64,
    /// What it was run with.
    with: BTreeSet<String>,
    /// Why it was not run.
    skipped: Option<String>,
}

impl Found {
    /// Reads one line of what is printed: `tried: N THINGS`, `with: NAME VERSION`,
    /// `skipped: WHY`, and the result lines of tests.
    fn see(&mut self, line: &str) {
        if let Some(rest) = after(line, "tried: ") {
            let (number, things) = rest.split_once(' ').unwrap_or((rest, "cases"));
            if let Ok(number) = number.parse::<u64>() {
                *self.tried.entry(things.trim().to_owned()).or_default() += number;
            }
        } else if let Some(name) = line.strip_prefix("with: ") {
            self.with.insert(name.trim().to_owned());
        } else if let Some(why) = after(line, "skipped: ") {
            self.skipped = Some(why.trim().to_owned());
        } else if let Some(result) = line.strip_prefix("test result: ") {
            self.passed += u64::from(test::number_before(result, " passed"));
            self.failed += u64::from(test::number_before(result, " failed"));
        }
    }

    /// In words, for the table.
    fn tried(&self, check: &Check) -> String {
        let mut words: Vec<String> =
            self.tried.iter().map(|(things, number)| format!("{} {things}", grouped(*number))).collect();
        let run = self.passed + self.failed;
        if run > 0 {
            let things = match check {
                Check::Browsers(_) => "scenarios",
                Check::Cargo(words) if words.starts_with("run") => "cases",
                _ => "tests",
            };
            words.push(format!("{} {things}", grouped(run)));
        }
        words.join(", ")
    }

    fn count(&self) -> u64 {
        self.tried.values().sum::<u64>() + self.passed + self.failed
    }
}

/// What follows a word that begins the line, or stands in it after the name of a test.
fn after<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    line.strip_prefix(word)
        .or_else(|| line.strip_prefix("test ")?.split_once(&format!(" ... {word}")).map(|(_, rest)| rest))
}

/// A number with a comma at each thousand.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let mut out = digits.get(..first).unwrap_or_default().to_owned();
    for (place, digit) in digits.chars().skip(first).enumerate() {
        if place % 3 == 0 && !out.is_empty() {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    name: String,
    what: String,
    tried: String,
    failed: String,
    with: String,
    on: String,
    command: String,
}

impl Line {
    fn cells(&self) -> [&str; 7] {
        [&self.name, &self.what, &self.tried, &self.failed, &self.with, &self.on, &self.command]
    }
}

/// Runs the rows and writes the table.
///
/// # Errors
/// [`Error::Checks`] when a row failed, or what kept the table from being written.
pub fn prove(options: &Prove) -> Result<()> {
    let root = workspace::root()?;
    let wanted: Vec<&Row> = ROWS.iter().filter(|row| is_wanted(row, options.only.as_deref())).collect();
    if wanted.is_empty() {
        let names: Vec<&str> = ROWS.iter().map(|row| row.name).collect();
        return Err(Error::Usage(format!("no row is called so; rows: {}", names.join(", "))));
    }
    let mut bench = Bench { root: root.clone(), options, suite: None };
    let file = root.join("docs/proof.md");
    let (date, commit) = (today(), commit(&root));
    let mut failures = 0;
    let mut last = String::new();
    for row in &wanted {
        println!();
        say(&format!("row {:?}: {}", row.name, row.what));
        let begin = Instant::now();
        let found = bench.run(row);
        let took = begin.elapsed().as_secs();
        let line = line(row, options, &found, &format!("{date}, {commit}, {took} s"), &date);
        failures += u32::from(found.as_ref().map_or(true, |found| found.failed > 0));
        // Written after each row: a long night may end early.
        last = written(&file, Some(line), &date, options)?;
    }
    println!("\n{last}");
    if failures == 0 { Ok(()) } else { Err(Error::Checks { failed: failures }) }
}

fn is_wanted(row: &Row, only: Option<&str>) -> bool {
    only.is_none_or(|only| only.split([',', '|', ' ']).any(|word| row.name == word))
}

fn line(row: &Row, options: &Prove, found: &Result<Found>, on: &str, date: &str) -> Line {
    let (tried, failed, with, on) = match found {
        Ok(Found { skipped: Some(why), .. }) => {
            (String::new(), String::new(), String::new(), format!("not run on {date}: {why}"))
        }
        Ok(found) => {
            let with: Vec<&str> = found.with.iter().map(String::as_str).collect();
            (found.tried(&row.check), grouped(found.failed), with.join(", "), on.to_owned())
        }
        Err(error) => (String::new(), format!("did not run to its end: {error}"), String::new(), on.to_owned()),
    };
    let line = Line {
        name: row.name.to_owned(),
        what: row.what.to_owned(),
        tried,
        failed,
        with,
        on,
        command: format!("`{}`", command(row, options)),
    };
    Line { failed: line.failed.replace(['\n', '|'], " "), ..line }
}

/// The command of a row alone, as it is typed.
fn command(row: &Row, options: &Prove) -> String {
    let mut words = format!("cargo xtask prove --only {}", row.name);
    match row.check {
        Check::Cargo(line) if line.contains("CASES") => words.push_str(&format!(" --cases {}", options.cases)),
        Check::Cargo(line) if line.contains("MINUTES") => words.push_str(&format!(" --minutes {}", options.minutes)),
        Check::Browsers("random walks") => words.push_str(&format!(" --walks {}", options.walks)),
        Check::Browsers("published vectors") => words.push_str(" --vectors DIR"),
        _ => {}
    }
    words
}

/// Writes the table with one line renewed; gives its text.
fn written(file: &Path, new: Option<Line>, date: &str, options: &Prove) -> Result<String> {
    let before = read(&std::fs::read_to_string(file).unwrap_or_default());
    let lines: Vec<Line> = ROWS
        .iter()
        .map(|row| {
            let is_new = new.as_ref().filter(|line| line.name == row.name);
            let kept = before.iter().find(|line| line.name == row.name);
            is_new.cloned().unwrap_or_else(|| match kept {
                Some(kept) => Line { what: row.what.to_owned(), ..kept.clone() },
                None => Line {
                    name: row.name.to_owned(),
                    what: row.what.to_owned(),
                    tried: String::new(),
                    failed: String::new(),
                    with: String::new(),
                    on: format!("not run by {date}"),
                    command: format!("`{}`", command(row, options)),
                },
            })
        })
        .collect();
    let table = table(&lines);
    std::fs::write(file, format!("{HEAD}\n{table}{FOOT}")).map_err(Error::file(file))?;
    Ok(table)
}

const HEAD: &str = "\
# Proof

What is promised, how often it was tried, and how often it failed. `cargo xtask prove` writes this table; each number is counted
from what the run printed. A row is run by itself with the command at its end. *On* is the date, the commit and the seconds of its
last run; a row that was not run says so.
";

const FOOT: &str = "
The vectors are not kept here: `--vectors` names a folder with `cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.md` of
OWASP/CheatSheetSeries, `test/fixtures/expect.mjs` of cure53/DOMPurify, and the `*.test` files of html5lib/html5lib-tests, in any
sub-folders. Without it that row is not run, and says so.
";

const HEADINGS: [&str; 7] = ["row", "what holds", "tried", "failed", "with", "on", "command"];

fn table(lines: &[Line]) -> String {
    let mut out = format!("| {} |\n|{}\n", HEADINGS.join(" | "), "---|".repeat(HEADINGS.len()));
    for line in lines {
        out.push_str(&format!("| {} |\n", line.cells().join(" | ")));
    }
    out
}

/// The lines of a table as it stands in the file.
fn read(text: &str) -> Vec<Line> {
    text.lines()
        .filter_map(|line| {
            let cells: Vec<String> =
                line.strip_prefix('|')?.strip_suffix('|')?.split('|').map(|cell| cell.trim().to_owned()).collect();
            let [name, what, tried, failed, with, on, command]: [String; 7] = cells.try_into().ok()?;
            Some(Line { name, what, tried, failed, with, on, command })
        })
        .collect()
}

/// What rows run with; the page is built when a row first needs it.
struct Bench<'a> {
    root: PathBuf,
    options: &'a Prove,
    suite: Option<(Tools, PathBuf, PathBuf)>,
}

impl Bench<'_> {
    fn run(&mut self, row: &Row) -> Result<Found> {
        let mut found = Found::default();
        match row.check {
            Check::Cargo(words) => {
                let words = words.replace("CASES", &self.options.cases).replace("MINUTES", &self.options.minutes);
                let mut cargo = Command::new("cargo");
                cargo.current_dir(&self.root).args(words.split(' '));
                found.with.extend(ask(Command::new("rustc").arg("--version")).map(|words| short(&words)));
                self.watch(&mut cargo, &mut found)?;
            }
            Check::Deny | Check::Advisories if find(&["cargo-deny"]).is_none() => {
                found.skipped = Some("cargo-deny is not installed".to_owned());
            }
            Check::Deny => {
                self.see_packages(&mut found);
                self.watch(&mut check::licences(&self.root), &mut found)?;
            }
            Check::Advisories => {
                let mut deny = Command::new("cargo");
                deny.current_dir(&self.root).args(["deny", "--all-features"]);
                if ask(Command::new("cargo").current_dir(&self.root).args(["deny", "fetch", "db"])).is_none() {
                    say("the advisory database cannot be fetched; the last one is taken");
                    deny.arg("--offline");
                }
                match advisories_of() {
                    None => found.skipped = Some("the advisory database could not be fetched".to_owned()),
                    Some(day) => {
                        self.see_packages(&mut found);
                        found.with.insert(format!("advisories of {day}"));
                        self.watch(deny.args(["check", "advisories"]), &mut found)?;
                    }
                }
            }
            Check::Sbom => {
                found.with.extend(ask(Command::new("cargo").arg("--version")).map(|words| short(&words)));
                found.see(&format!("tried: {} components", sbom::sbom()?));
            }
            Check::Twice => {
                let [files, differing] = twice::build_twice(&self.root)?;
                found.with.extend(ask(Command::new("rustc").arg("--version")).map(|words| short(&words)));
                found.see(&format!("tried: {files} files"));
                found.failed += differing;
            }
            Check::Browsers(only) => {
                let mut command = self.suite(only)?;
                self.watch(&mut command, &mut found)?;
            }
        }
        if found.skipped.is_none() && found.count() == 0 {
            return Err(Error::Missing("nothing was tried".to_owned()));
        }
        Ok(found)
    }

    /// How many packages cargo-deny looks at.
    fn see_packages(&self, found: &mut Found) {
        found.with.extend(ask(Command::new("cargo").args(["deny", "--version"])));
        let locked = std::fs::read_to_string(self.root.join("Cargo.lock")).unwrap_or_default();
        found.see(&format!("tried: {} packages", locked.matches("[[package]]").count()));
    }

    fn watch(&self, command: &mut Command, found: &mut Found) -> Result<()> {
        let before = found.failed;
        let went_well = watch(command, |line| found.see(line))?;
        // What did not compile, or was ended, prints no result of its own.
        if !went_well && found.failed == before {
            found.failed += 1;
        }
        Ok(())
    }

    /// The browser suite, told what to run.
    fn suite(&mut self, only: &str) -> Result<Command> {
        let (tools, axe, intake) = match self.suite.take() {
            Some(suite) => suite,
            None => {
                let mut tools = Tools::for_the_page(&self.root)?;
                Browsers::find_or_install(&mut tools)?;
                let axe = npm::package(&tools.folder, &npm::AXE)?.join("axe.min.js");
                let intake = test::intake_module(&self.root, &tools)?;
                if !self.options.built {
                    dist::build(&self.root, &tools, &Folder::default())?;
                }
                (tools, axe, intake)
            }
        };
        let mut command = test::browser_suite(&self.root, &tools, &axe, &intake, (!only.is_empty()).then_some(only));
        command.args(["--walks", &self.options.walks, "--steps", "10000"]);
        if let Some(folder) = &self.options.vectors {
            command.arg("--vectors").arg(folder);
        }
        self.suite = Some((tools, axe, intake));
        Ok(command)
    }
}

/// The day of the advisory database that cargo-deny keeps; `None` where it has none.
fn advisories_of() -> Option<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))?;
    let folders = std::fs::read_dir(home.join("advisory-dbs")).ok()?.flatten().map(|entry| entry.path());
    let day = |folder: PathBuf| ask(Command::new("git").arg("-C").arg(folder).args(["log", "-1", "--format=%cs"]));
    folders.filter(|folder| folder.is_dir()).filter_map(day).filter(|day| !day.is_empty()).max()
}

/// A version without the commit and date behind it.
fn short(version: &str) -> String {
    version.split(" (").next().unwrap_or_default().to_owned()
}

fn commit(root: &Path) -> String {
    let asked = |words: &[&str]| ask(Command::new("git").current_dir(root).args(words));
    let name = asked(&["rev-parse", "--short", "HEAD"]).unwrap_or_else(|| "no commit".to_owned());
    // The table itself is always changed.
    let changed = asked(&["status", "--porcelain", "--untracked-files=no"]).unwrap_or_default();
    let changed = changed.lines().any(|line| !line.ends_with("docs/proof.md"));
    if changed { format!("{name} with changes") } else { name }
}

/// Today's date.
fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    date(seconds / 86_400)
}

/// The date of a day counted from 1970 (Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`).
fn date(day: u64) -> String {
    let shifted = day + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * month + 2) / 5 + 1;
    let (year, month) = (year + era * 400, if month < 10 { month + 3 } else { month - 9 });
    format!("{}-{month:02}-{of_month:02}", year + u64::from(month <= 2))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_was_tried_is_read_from_what_was_printed() {
        let mut found = Found::default();
        for line in [
            "running 3 tests",
            "tried: 120 walks",
            "tried: 30 walks",
            "test colours_are_legible ... tried: 7 pairs",
            "with: Chromium 1.2",
            "test result: ok. 3 passed; 1 failed; 0 ignored",
            "tried: many things",
            "nothing was skipped: not at the beginning",
        ] {
            found.see(line);
        }
        let tried = BTreeMap::from([("walks".to_owned(), 150), ("pairs".to_owned(), 7)]);
        let with = BTreeSet::from(["Chromium 1.2".to_owned()]);
        assert_eq!(found, Found { tried, passed: 3, failed: 1, with, skipped: None });
        assert_eq!(found.tried(&Check::Browsers("")), "7 pairs, 150 walks, 4 scenarios");
        found.see("skipped: no folder");
        assert_eq!(found.skipped.as_deref(), Some("no folder"));
    }

    #[test]
    fn a_table_is_read_as_it_was_written() {
        let cell = |name: &str| name.to_owned();
        let line = Line {
            name: cell("walks"),
            what: cell("all"),
            tried: cell("1,000 walks"),
            failed: cell("0"),
            with: cell("Chromium 1"),
            on: cell("2026-01-02, abc, 3 s"),
            command: cell("`cargo xtask prove --only walks`"),
        };
        let empty = Line { tried: String::new(), failed: String::new(), ..line.clone() };
        let lines = vec![line, empty];
        let found = read(&table(&lines));
        assert_eq!(found.get(2..), Some(&lines[..]));
    }

    #[test]
    fn rows_have_names_of_their_own_and_are_chosen_by_them() {
        let names: BTreeSet<&str> = ROWS.iter().map(|row| row.name).collect();
        assert_eq!(names.len(), ROWS.len());
        let chosen =
            |only: Option<&str>| ROWS.iter().filter(|row| is_wanted(row, only)).map(|row| row.name).collect::<Vec<_>>();
        assert_eq!(chosen(None).len(), ROWS.len());
        assert_eq!(chosen(Some("walks, memory")), ["walks", "memory"]);
        assert_eq!(chosen(Some("walk")), Vec::<&str>::new());
    }

    #[test]
    fn days_and_numbers_are_written_as_people_do() {
        for (day, expected) in [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_785, "2026-11-28")] {
            assert_eq!(date(day), expected);
        }
        for (number, expected) in [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), expected);
        }
    }
}
