//! What the harness measured, as one table for each collection, and what our
//! engine owes there.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::super::{Bound, Limit};
use super::{ENGINE, PAGE};
use crate::{Error, Result};

/// A column: its head, how wide it is, what stands in it.
type Column = (&'static str, usize, fn(&Value) -> String);

const COLUMNS: [Column; 11] = [
    ("build s", 9, |of| number(of, "/build_ms", 1e-3, 1)),
    ("kB before", 10, |of| number(of, "/first_bytes/1", 1e-3, 0)),
    ("cold ms", 8, |of| number(of, "/cold/done", 1.0, 0)),
    ("slow line", 10, |of| number(of, "/slow", 1.0, 0)),
    ("MB", 6, |of| number(of, "/rss", 1e-6, 0)),
    ("key ms", 8, |of| number(of, "/typing/type/median", 1.0, 2)),
    ("p99", 8, |of| number(of, "/typing/type/p99", 1.0, 1)),
    ("typo %", 8, |of| number(of, "/typo/hit", 100.0, 0)),
    ("known %", 9, |of| pair(of, ["/typo/known10", "/typo/known10_typo"], 100.0, 0)),
    ("plain nDCG/R", 15, |of| pair(of, ["/judged/plain/ndcg10", "/judged/plain/recall100"], 1.0, 3)),
    ("type nDCG/R", 15, |of| pair(of, ["/judged/type/ndcg10", "/judged/type/recall100"], 1.0, 3)),
];

fn number(of: &Value, at: &str, times: f64, digits: usize) -> String {
    of.pointer(at).and_then(Value::as_f64).map_or_else(|| "–".to_owned(), |value| format!("{:.digits$}", value * times))
}

fn pair(of: &Value, at: [&str; 2], times: f64, digits: usize) -> String {
    at.map(|at| number(of, at, times, digits)).join(" / ")
}

fn read(results: &Path, corpus: &str, engine: &str) -> Option<Value> {
    let text = fs::read_to_string(results.join(format!("{corpus}.{engine}.json"))).ok()?;
    serde_json::from_str(&text).ok()
}

/// Prints the table of a collection, and gives what is owed on it.
///
/// # Errors
/// [`Error::Missing`] where our own engine was not measured, with the reason.
pub fn print(results: &Path, corpus: &str, peers: &[String]) -> Result<Vec<Bound>> {
    println!("\n{corpus} (MB are above nothing: take the row \"null\" off; key times are medians)\n");
    let heads: String = COLUMNS.iter().map(|(head, width, _)| format!("{head:>width$}")).collect();
    println!("  {:<18}{heads}", "");
    let mut others = Vec::new();
    for engine in peers.iter().map(String::as_str).chain([ENGINE, PAGE]) {
        let Some(measured) = read(results, corpus, engine) else {
            println!("  {engine:<18}  NOT MEASURED");
            continue;
        };
        let cells: String = COLUMNS.iter().map(|(_, width, cell)| format!("{:>width$}", cell(&measured))).collect();
        let error = measured.get("error").and_then(Value::as_str).map_or(String::new(), |error| format!("  {error}"));
        println!("  {engine:<18}{cells}{error}");
        if ![ENGINE, PAGE, "null"].contains(&engine) {
            others.push(measured);
        }
    }
    let ours = read(results, corpus, ENGINE)
        .ok_or_else(|| Error::Missing(format!("NOT MEASURED: {ENGINE} on {corpus}, and so nothing is known")))?;
    let page = read(results, corpus, PAGE);
    println!();
    let bounds = owed(corpus, &ours, page.as_ref(), &others);
    bounds.iter().for_each(Bound::print);
    Ok(bounds)
}

/// What is owed on a collection. What was not measured counts as failed.
fn owed(corpus: &str, ours: &Value, page: Option<&Value>, others: &[Value]) -> Vec<Bound> {
    let mut bounds = Vec::new();
    let get = |of: &Value, at: &str| of.pointer(at).and_then(Value::as_f64);
    let mut at_most = |what: &str, is: Option<f64>, at_most: f64, unit: &'static str| {
        // Nothing compares with what is no number.
        let is = is.unwrap_or(f64::NAN);
        bounds.push(Bound { what: format!("{corpus}: {what}"), is, limit: Limit::AtMost(at_most), unit });
    };
    if corpus == "windocs" {
        at_most("a keystroke, median", get(ours, "/typing/type/median"), 0.3, "ms");
        at_most("a keystroke, p99", get(ours, "/typing/type/p99"), 3.0, "ms");
    }
    let missed = |at: &str| get(ours, at).map(|share| (1.0 - share) * 100.0);
    at_most("mistyped queries missed", missed("/typo/hit"), 5.0, "%");
    // What the best other engine misses, but for those that answered only some.
    let whole = others.iter().filter(|of| get(of, "/typo/n") == get(ours, "/typo/n"));
    let best = whole.filter_map(|of| get(of, "/typo/known10")).fold(0.0, f64::max);
    at_most("known items missed", missed("/typo/known10"), (1.0 - best) * 100.0, "%");
    let lost = get(ours, "/typo/known10").zip(get(ours, "/typo/known10_typo"));
    at_most("known items lost by a typo", lost.map(|(right, wrong)| (right - wrong) * 100.0), 4.0, "%");
    if corpus == "cranfield" {
        // The best BM25 of the harness's references.
        for (what, at, least) in
            [("nDCG@10", "/judged/plain/ndcg10", 0.523), ("Recall@100", "/judged/plain/recall100", 0.756)]
        {
            let short = get(ours, at).map(|is| (least - is).max(0.0));
            at_most(&format!("plain {what} short of {least}"), short, 0.0, "");
        }
        for (what, at) in [("nDCG@10", "/judged/type/ndcg10"), ("Recall@100", "/judged/type/recall100")] {
            let all = others.iter().filter(|of| of.pointer("/judged/type/n") == of.pointer("/judged/type/of"));
            let best = all.filter_map(|of| get(of, at)).fold(0.0, f64::max);
            let short = get(ours, at).map(|is| (best - is).max(0.0));
            at_most(&format!("type {what} short of the best other"), short, 0.0, "");
        }
    }
    let coldest = others.iter().filter_map(|of| get(of, "/cold/done")).fold(f64::INFINITY, f64::min);
    at_most("the whole page, cold", page.and_then(|page| get(page, "/cold/done")), coldest, "ms");
    bounds
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_owed_is_held_against_the_best_of_the_others() {
        let engine = |known: f64, median: f64, n: u32| {
            json!({
                "typing": {"type": {"median": median, "p99": 2.0}},
                "typo": {"n": n, "hit": 0.97, "known10": known, "known10_typo": known - 0.01},
                "cold": {"done": 100.0},
            })
        };
        let check = |corpus: &str, ours: &Value, others: &[Value], expected: &[&str]| {
            let failed: Vec<String> = owed(corpus, ours, Some(ours), others)
                .into_iter()
                .filter(|bound| !bound.holds())
                .map(|bound| bound.what)
                .collect();
            assert_eq!(failed, expected);
        };
        check("windocs", &engine(0.7, 0.2, 100), &[engine(0.64, 4.0, 100)], &[]);
        // One that answered three queries is no measure.
        check("eips", &engine(0.7, 0.2, 100), &[engine(1.0, 4.0, 3)], &[]);
        let slow = ["windocs: a keystroke, median", "windocs: known items missed"];
        check("windocs", &engine(0.6, 0.4, 100), &[engine(0.64, 4.0, 100)], &slow);
        let nothing = owed("cranfield", &json!({}), None, &[]);
        assert!(nothing.iter().all(|bound| !bound.holds()), "what was not measured does not hold");
    }
}
