//! `cargo xtask bench`: sizes first, then times, then the same beside other engines.

mod loading;
mod peers;
mod reading;
mod sizes;
mod times;

use std::path::Path;

use crate::arguments::Folder;
use crate::process::say;
use crate::tools::Tools;
use crate::{Error, Result, dist, workspace};

/// Prints sizes and times; with a harness of other engines, also beside them.
///
/// # Errors
/// When a step fails, or [`Error::Checks`] when a bound is passed.
pub fn bench(peers: Option<&Path>) -> Result<()> {
    let root = workspace::root()?;
    let tools = Tools::for_the_page(&root)?;
    let page = dist::build(&root, &tools, &Folder::default())?;
    let mut bounds = sizes::print(&page)?;
    bounds.extend(times::print(&root, &page)?);
    bounds.extend(reading::print(&root)?);
    match peers {
        Some(harness) => bounds.extend(peers::print(&root, &tools, harness, &page)?),
        None => {
            say("NOT MEASURED: the comparison with other engines. `--peers DIR` names the folder of their harness.");
        }
    }
    let passed: Vec<&Bound> = bounds.iter().filter(|bound| !bound.holds()).collect();
    for bound in &passed {
        println!("TOO MUCH: {}: {:.1} {}, at most {:.1}", bound.what, bound.is, bound.unit, bound.at_most);
    }
    match u32::try_from(passed.len()).unwrap_or(u32::MAX) {
        0 => Ok(()),
        failed => Err(Error::Checks { failed }),
    }
}

/// A figure that must not grow past another.
#[derive(Debug)]
struct Bound {
    what: String,
    is: f64,
    at_most: f64,
    unit: &'static str,
}

impl Bound {
    fn holds(&self) -> bool {
        self.is <= self.at_most
    }

    /// A row of a table: what, how much, and how much is allowed.
    fn print(&self) {
        let Self { what, is, at_most, unit } = self;
        let verdict = if self.holds() { "" } else { "   TOO MUCH" };
        println!("  {what:<52} {is:>9.1} {unit}   at most {at_most:.1} {unit}{verdict}");
    }
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
        let bound = |is| Bound { what: String::new(), is, at_most: 220.0, unit: "KB" };
        for (is, expected) in [(219.9, true), (220.0, true), (220.1, false)] {
            assert_eq!(bound(is).holds(), expected, "{is}");
        }
    }

    #[test]
    fn the_median_is_the_middle() {
        for (values, expected) in [(vec![], 0.0), (vec![3.0], 3.0), (vec![9.0, 1.0, 2.0], 2.0)] {
            assert!((median(values.clone()) - expected).abs() < f64::EPSILON, "{values:?}");
        }
    }
}
