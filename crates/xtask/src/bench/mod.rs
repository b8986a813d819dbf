//! `cargo xtask bench`: sizes first, then times, how fast the timeline and adding documents are, and the same beside
//! other engines.

mod adding;
mod dates;
mod loading;
mod module;
mod peers;
mod reading;
mod sizes;
mod timeline;
mod times;

use std::path::Path;

use serde_json::Value;

use crate::arguments::Folder;
use crate::process::{say, watch};
use crate::tools::Tools;
use crate::{Error, Result, browsers, dist, workspace};

/// What can be asked for alone.
const PARTS: [&str; 6] = ["sizes", "times", "reading", "dates", "timeline", "adding"];

/// Prints sizes and times; with a harness of other engines, also beside them. `built` takes the
/// page in `dist` as it is.
///
/// # Errors
/// When a step fails, [`Error::Usage`] for a part that there is not, or
/// [`Error::Checks`] when a bound is passed.
pub fn bench(only: Option<&str>, peers: Option<&Path>, built: bool) -> Result<()> {
    if let Some(other) = only.filter(|only| !PARTS.contains(only)) {
        return Err(Error::Usage(format!("bench --only {other}: one of {}", PARTS.join(", "))));
    }
    let root = workspace::root()?;
    let tools = Tools::for_the_page(&root)?;
    match only {
        Some("reading") => dist::build_command_line(&root)?,
        Some("dates") => {}
        _ if built => {}
        _ => drop(dist::build(&root, &tools, &Folder::default())?),
    }
    let page = root.join("dist");
    let mut bounds = Vec::new();
    for part in PARTS.into_iter().filter(|part| only.is_none_or(|only| only == *part)) {
        bounds.extend(match part {
            "sizes" => sizes::print(&page)?,
            "times" => times::print(&root, &page)?,
            "reading" => reading::print(&root)?,
            "dates" => dates::print(&root, &tools)?,
            _ if browsers::chromium().is_none() => {
                say(&format!("NOT MEASURED: {part}. `cargo xtask test` installs the browsers."));
                Vec::new()
            }
            "timeline" => timeline::print(&root, &tools, &page)?,
            _ => adding::print(&root, &tools, &page)?,
        });
    }
    match peers {
        Some(harness) => bounds.extend(peers::print(&root, &tools, harness, &page)?),
        None if only.is_some() => {}
        None => {
            say("NOT MEASURED: the comparison with other engines. `--peers DIR` names the folder of their harness.");
        }
    }
    let passed: Vec<&Bound> = bounds.iter().filter(|bound| !bound.holds()).collect();
    for bound in &passed {
        println!("{}: {}: {:.1} {}, {}", bound.limit.verdict(), bound.what, bound.is, bound.unit, bound.limit.words());
    }
    match u32::try_from(passed.len()).unwrap_or(u32::MAX) {
        0 => Ok(()),
        failed => Err(Error::Checks { failed }),
    }
}

/// A figure and what it is held to.
#[derive(Debug)]
struct Bound {
    what: String,
    is: f64,
    limit: Limit,
    unit: &'static str,
}

/// How large a figure may be.
#[derive(Clone, Copy, Debug)]
enum Limit {
    /// Sizes and times.
    AtMost(f64),
    /// Speeds.
    AtLeast(f64),
}

impl Limit {
    fn words(self) -> String {
        match self {
            Self::AtMost(limit) => format!("at most {limit:.1}"),
            Self::AtLeast(limit) => format!("at least {limit:.1}"),
        }
    }

    /// What is said of a figure that passes it.
    fn verdict(self) -> &'static str {
        match self {
            Self::AtMost(_) => "TOO MUCH",
            Self::AtLeast(_) => "TOO LITTLE",
        }
    }
}

impl Bound {
    fn holds(&self) -> bool {
        match self.limit {
            Limit::AtMost(limit) => self.is <= limit,
            Limit::AtLeast(limit) => self.is >= limit,
        }
    }

    /// A row of a table: what, how much, and how much is allowed.
    fn print(&self) {
        let Self { what, is, limit, unit } = self;
        let verdict = if self.holds() { String::new() } else { format!("   {}", limit.verdict()) };
        println!("  {what:<52} {is:>9.1} {unit}   {} {unit}{verdict}", limit.words());
    }
}

/// What the browser suite tells of a built page when it measures in place of trying scenarios: the JSON after `name`
/// and a colon, for the option of that name with a folder.
///
/// # Errors
/// When it measures nothing.
fn measured<T>(
    root: &Path,
    tools: &Tools,
    page: &Path,
    (name, folder): (&str, &Path),
    read: impl Fn(&Value) -> Option<T>,
) -> Result<T> {
    let mut suite = tools.command("cargo");
    suite
        .current_dir(root)
        .args(["run", "--quiet", "--locked", "--package", "archivolt-page-tests", "--", "--dist"])
        .arg(page)
        .arg(format!("--{name}"))
        .arg(folder);
    let mut told = Value::Null;
    let went_well = watch(&mut suite, |line| {
        if let Some(line) = line.strip_prefix(name).and_then(|line| line.strip_prefix(": ")) {
            told = serde_json::from_str(line).unwrap_or_default();
        }
    })?;
    let figures = read(&told).filter(|_| went_well);
    figures.ok_or_else(|| Error::Missing(format!("NOT MEASURED: the browser told no figures of {name}")))
}

/// A row without a bound.
fn print_row(what: &str, is: f64, unit: &str) {
    println!("  {what:<52} {is:>9.1} {unit}");
}

/// The middle of several measurements; 0 of none.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_holds_up_to_its_own_value() {
        let bound = |is, limit| Bound { what: String::new(), is, limit, unit: "KB" };
        for (is, at_most, at_least) in [(219.9, true, false), (220.0, true, true), (220.1, false, true)] {
            assert_eq!(bound(is, Limit::AtMost(220.0)).holds(), at_most, "{is}");
            assert_eq!(bound(is, Limit::AtLeast(220.0)).holds(), at_least, "{is}");
        }
    }

    #[test]
    fn the_median_is_the_middle() {
        for (values, expected) in [(vec![], 0.0), (vec![3.0], 3.0), (vec![9.0, 1.0, 2.0], 2.0)] {
            assert!((median(values.clone()) - expected).abs() < f64::EPSILON, "{values:?}");
        }
    }
}
