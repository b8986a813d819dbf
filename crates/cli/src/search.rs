//! `archivolt search`: the same answers that the page gives.

use archivolt_index::query::Kin;
use archivolt_index::{Collection, Question};
use serde_json::Value;

use crate::arguments::Search;
use crate::error::Failure;
use crate::extract;
use crate::output::print;
use crate::report::{self, counted};

/// Searches a folder, a zip or a single file.
///
/// # Errors
/// Exit code 1 where there is nothing to search.
pub fn run(options: &Search) -> Result<(), Failure> {
    let collection = open(options)?;
    let question = Question {
        query: options.query.clone(),
        themes: options.themes.clone(),
        from: options.from.clone(),
        to: options.to.clone(),
        ..Question::default()
    };
    let answer = collection.search_json(&question, 0, options.limit);
    if options.json {
        return print(&format!("{answer}\n"));
    }
    let value: Value = serde_json::from_str(&answer)
        .map_err(|error| Failure::unusable(format!("the answer could not be read: {error}")))?;
    let mut out = in_words(&value, options.explain);
    if options.explain {
        out.push_str(&explained(&collection, &question, options.limit));
    }
    print(&out)
}

/// What each part of the query gave each of the documents listed.
fn explained(collection: &Collection, question: &Question, limit: usize) -> String {
    let outcome = collection.explore(question);
    let mut out = String::from("\nscores: BM25F, parts summed (title counts 2, heading 1.5, text and metadata 1)\n");
    for hit in outcome.hits.iter().take(limit).chain(outcome.partial.iter().take(limit)) {
        let Some(document) = collection.document(hit.document) else { continue };
        out.push_str(&format!("\n{}  {:.3}\n", document.id, hit.score));
        for share in collection.explain(&question.query, hit.document, hit.score) {
            if share.part.is_empty() {
                out.push_str(&format!("  {:8.3}  words close together\n", share.score));
                continue;
            }
            let documents = counted(share.documents, "document", "documents");
            out.push_str(&format!("  {:8.3}  {} (in {documents})", share.score, share.part));
            let terms: Vec<String> =
                share.terms.iter().map(|(term, kin)| format!("{term} ({})", kin_words(*kin))).collect();
            if !terms.is_empty() {
                out.push_str(&format!("; stands for it too: {}", terms.join(", ")));
            }
            out.push('\n');
        }
    }
    out
}

fn kin_words(kin: Kin) -> &'static str {
    match kin {
        Kin::Form => "another form",
        Kin::Joined => "written together",
        Kin::Typo(1) => "1 letter off",
        Kin::Typo(_) => "2 letters off",
        Kin::Ending => "longer",
    }
}

fn open(options: &Search) -> Result<Collection, Failure> {
    let path = &options.source;
    let page = path.is_file() && !path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip"));
    let bundle = if page {
        extract::bundle_of(path)?
    } else {
        let corpus = report::corpus(path, options.originals.as_deref(), None)?;
        report::tell_problems(&corpus);
        report::usable(&corpus, path)?;
        archivolt_index::build(&corpus)
    };
    Collection::open(bundle).map_err(|error| extract::not_opened(path, &error))
}

fn in_words(answer: &Value, explain: bool) -> String {
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or("").to_owned();
    let list = |key: &str| answer.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut out = String::new();
    if explain {
        out.push_str(&format!("understood as: {}\n", text(answer, "understood")));
    }
    let total = answer.get("total").and_then(Value::as_u64).unwrap_or(0);
    out.push_str(&counted(usize::try_from(total).unwrap_or(0), "document", "documents"));
    out.push('\n');
    for (heading, results) in [("", list("results")), ("\nwith some of the words\n", list("partial"))] {
        if results.is_empty() {
            continue;
        }
        out.push_str(heading);
        for result in results {
            let date = result.get("published").and_then(Value::as_str).unwrap_or("undated");
            out.push_str(&format!("\n{}  [{}]\n", text(result, "title"), text(result, "id")));
            out.push_str(&format!("  {date}"));
            if explain {
                out.push_str(&format!("  score {:.3}", result.get("score").and_then(Value::as_f64).unwrap_or(0.0)));
            }
            out.push('\n');
            for snippet in result.get("snippets").and_then(Value::as_array).into_iter().flatten() {
                let words: Vec<String> = text(snippet, "text").split_whitespace().map(str::to_owned).collect();
                out.push_str(&format!("  … {} …\n", words.join(" ")));
            }
        }
    }
    out
}
