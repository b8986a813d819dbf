//! The command line and the page give the same answers: same ids, same scores.

use serde_json::{Value, json};

use crate::context::Context;
use crate::engine::Browser;
use crate::failure::{Result, holds, same};
use crate::place::Place;
use crate::random::Random;
use crate::scenarios::Scenario;

/// How many queries are compared in each browser.
const QUERIES: usize = 200;

/// The comparison.
pub fn scenarios() -> Vec<Scenario> {
    vec![Scenario::new("200 queries give the ids and scores of the command line", parity)]
}

fn parity(context: &Context, browser: &Browser) -> Result<()> {
    let opened = Place::Served.prepare(context)?;
    let page = opened.open(browser, "")?;
    let queries = queries(&context.words()?);
    let answers = page.ask_exactly(
        "Promise.all(arguments[0].map((query) => window.archivolt.search(query, { limit: 20 })))",
        json!([queries]),
    )?;
    let answers = answers.as_array().cloned().unwrap_or_default();
    same("the number of answers", answers.len(), queries.len())?;
    let folder = context.collection.display().to_string();
    let mut with_results = 0;
    for (query, in_page) in queries.iter().zip(&answers) {
        // Behind `--` a query that begins with a dash is a query.
        let native = context.command_line("search", &["--limit", "20", &folder, "--", query])?;
        same(&format!("results for {query:?}"), ranked(in_page, "results"), ranked(&native, "results"))?;
        same(&format!("partial results for {query:?}"), ranked(in_page, "partial"), ranked(&native, "partial"))?;
        same(&format!("total for {query:?}"), in_page.get("total"), native.get("total"))?;
        with_results += usize::from(!ranked(&native, "results").is_empty());
    }
    holds(format!("only {with_results} of {QUERIES} queries find anything"), with_results > QUERIES / 4)
}

fn ranked(answer: &Value, list: &str) -> Vec<(Value, Value)> {
    let field = |result: &Value, name: &str| result.get(name).cloned().unwrap_or_default();
    let results = answer.get(list).and_then(Value::as_array).into_iter().flatten();
    results.map(|result| (field(result, "id"), field(result, "score"))).collect()
}

/// Queries of every kind that the search field takes, from the collection's own words.
pub fn queries(words: &[String]) -> Vec<String> {
    let mut random = Random::new(2);
    let mut queries = Vec::with_capacity(QUERIES);
    let word = |random: &mut Random| random.one_of(words).cloned().unwrap_or_default();
    while queries.len() < QUERIES {
        let (a, b) = (word(&mut random), word(&mut random));
        let start: String = a.chars().take(4).collect();
        queries.push(match random.below(10) {
            0 | 1 => a,
            2 | 3 => format!("{a} {b}"),
            4 => format!("{b} {start}"),
            5 => format!("\"{a} {b}\""),
            6 => format!("{a} -{b}"),
            7 => format!("{start}*"),
            8 => format!("title:{a}"),
            _ => random.mutated(&format!("{a} {b}")),
        });
    }
    // No shell passes these on.
    queries.iter().map(|query| query.replace('\0', " ")).collect()
}

#[cfg(test)]
mod tests {
    use super::{QUERIES, queries};

    #[test]
    fn queries_are_many_and_the_same_every_time() {
        let words = ["trade".to_owned(), "press".to_owned(), "office".to_owned()];
        let made = queries(&words);
        assert_eq!(made.len(), QUERIES);
        assert_eq!(made, queries(&words));
        assert!(made.iter().any(|query| query.contains('"')), "{made:?}");
    }
}
