//! CSL-JSON (citeproc's data model, schema 1.0.2), a list of records.

use serde_json::Value;

use super::{Parts, Reference, References, date_of};
use crate::parse::json_items;

/// Types of records; what else has a `type` is no bibliography.
#[rustfmt::skip]
const TYPES: &[&str] = &[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
];

/// Whether the first item of a JSON list is a record.
pub(super) fn is_csl(text: &str) -> bool {
    let Some(items) = json_items::items(text) else { return false };
    // Only the first few are looked at: one may be broken.
    items.iter().take(5).any(|(_, item)| {
        serde_json::from_str::<Value>(item).is_ok_and(|value| {
            let known = value.get("type").and_then(Value::as_str).is_some_and(|kind| TYPES.contains(&kind));
            known && (value.get("title").is_some() || value.get("id").is_some())
        })
    })
}

/// Reads a list of records.
pub(super) fn read(text: &str) -> References {
    let mut references = References::default();
    let Some(items) = json_items::items(text) else {
        let message = "This is no list of records, so nothing in it is used. Export it again as CSL JSON.";
        references.problems.push((1, message.to_owned()));
        return references;
    };
    for (line, item) in items {
        match serde_json::from_str::<Value>(item) {
            Ok(value) if value.is_object() => references.records.push(record(&value, line)),
            _ => {
                let message = "This record is not valid JSON and is left out. Export it again, or mend it by hand.";
                references.problems.push((line, message.to_owned()));
            }
        }
    }
    references
}

fn record(value: &Value, line: u32) -> Reference {
    let text = |name: &str| value.get(name).map(words).unwrap_or_default();
    let first =
        |names: &[&str]| names.iter().map(|name| text(name)).find(|words| !words.is_empty()).unwrap_or_default();
    let mut parts = Parts {
        kind: text("type"),
        title: untagged(&text("title")),
        creators: people(value, &["author", "interviewee", "director", "composer"]),
        editors: people(value, &["editor", "collection-editor", "container-author"]),
        date: date(value.get("issued")).or_else(|| date(value.get("original-date"))).unwrap_or_default(),
        accessed: date(value.get("accessed")).unwrap_or_default(),
        container: untagged(&text("container-title")),
        publisher: text("publisher"),
        description: untagged(&text("abstract")),
        subjects: subjects(value),
        language: text("language"),
        rights: first(&["license", "rights"]),
        address: text("URL"),
        doi: text("DOI"),
        others: Vec::new(),
    };
    for (name, field) in [
        ("volume", "volume"),
        ("issue", "issue"),
        ("page", "pages"),
        ("number", "number"),
        ("edition", "edition"),
        ("genre", "genre"),
        ("publisher-place", "published_at"),
        ("event-title", "event_name"),
        ("archive", "archive"),
        ("archive_location", "archive_location"),
        ("call-number", "call_number"),
        ("ISBN", "isbn"),
        ("ISSN", "issn"),
    ] {
        parts.other(field, text(name));
    }
    parts.other("date_event", date(value.get("event-date")).unwrap_or_default());
    parts.other("translator", people(value, &["translator"]).join("; "));
    // Zotero's ids are addresses; their last part is the item's key.
    let id = first(&["citation-key", "citation-label", "id"]);
    let key = id.rsplit(['/', '#']).next().unwrap_or("").to_owned();
    let notes: Vec<String> =
        text("note").lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    Reference { line, files: Vec::new(), metadata: parts.metadata(&key), key, notes }
}

fn words(value: &Value) -> String {
    match value {
        Value::String(words) => words.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(items) => items.iter().map(words).filter(|item| !item.is_empty()).collect::<Vec<_>>().join("; "),
        _ => String::new(),
    }
}

fn subjects(value: &Value) -> Vec<String> {
    let all = ["keyword", "categories"].iter().filter_map(|name| value.get(*name)).map(words);
    all.flat_map(|list| list.split([';', ',']).map(|one| one.trim().to_owned()).collect::<Vec<_>>())
        .filter(|one| !one.is_empty())
        .collect()
}

fn people(value: &Value, roles: &[&str]) -> Vec<String> {
    let lists = roles.iter().filter_map(|role| value.get(*role)?.as_array());
    let Some(list) = lists.into_iter().find(|list| !list.is_empty()) else { return Vec::new() };
    let name = |person: &Value| {
        let part = |name: &str| person.get(name).map(words).unwrap_or_default();
        let literal = part("literal");
        if !literal.is_empty() {
            return literal;
        }
        let particle = [part("non-dropping-particle"), part("dropping-particle")].join(" ");
        let whole = [part("given"), particle.trim().to_owned(), part("family"), part("suffix")];
        whole.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    list.iter().map(name).filter(|name| !name.is_empty()).collect()
}

/// A date as EDTF: `date-parts`, one or two, or what was written.
fn date(value: Option<&Value>) -> Option<String> {
    let value = value?;
    if let Some(text) = value.as_str() {
        return Some(text.to_owned());
    }
    let number = |part: &Value| part.as_i64().or_else(|| part.as_str()?.trim().parse().ok());
    let one = |parts: &Value| -> Option<String> {
        let parts: Vec<i64> = parts.as_array()?.iter().map_while(number).collect();
        let year = match *parts.first()? {
            year @ 0..=9999 => format!("{year:04}"),
            year @ -9999..=-1 => format!("-{:04}", -year),
            _ => return None,
        };
        Some(match (parts.get(1), parts.get(2)) {
            (Some(month @ 1..=12), Some(day @ 1..=31)) => format!("{year}-{month:02}-{day:02}"),
            (Some(month @ 1..=12), _) => format!("{year}-{month:02}"),
            // Seasons: 13 to 16 or 21 to 24, from spring.
            (Some(season @ 13..=16), _) => format!("{year}-{}", season + 8),
            (Some(season @ 21..=24), _) => format!("{year}-{season}"),
            _ => match value.get("season").and_then(number) {
                Some(season @ 1..=4) => format!("{year}-{}", season + 20),
                _ => year,
            },
        })
    };
    let circa = value.get("circa").is_some_and(|circa| !matches!(circa, Value::Bool(false) | Value::Null));
    let about = |edtf: String| if circa { format!("{edtf}~") } else { edtf };
    let parts = value.get("date-parts").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let parts: Vec<String> = parts.iter().filter_map(one).map(about).collect();
    match parts.as_slice() {
        [from, to, ..] => Some(format!("{from}/{to}")),
        [only] => Some(only.clone()),
        [] => ["raw", "literal"].iter().find_map(|name| value.get(*name)?.as_str()).map(date_of),
    }
}

/// CSL allows a few tags in titles and abstracts, and publishers leave others;
/// they are dropped. A sign that opens no tag stays.
fn untagged(words: &str) -> String {
    const KEPT_APART: &[&str] = &["p", "jats", "div", "br"];
    let mut shown = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(start) = rest.find('<') {
        shown.push_str(rest.get(..start).unwrap_or(""));
        let after = rest.get(start + 1..).unwrap_or("");
        let name = after.trim_start_matches('/');
        let length = name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len());
        let tag = name.get(..length).unwrap_or("").to_ascii_lowercase();
        let known = ["i", "b", "em", "strong", "sup", "sub", "sc", "span"].contains(&tag.as_str());
        let apart = KEPT_APART.contains(&tag.as_str());
        // No tag of these is long; a bracket far off belongs to something else.
        let near = after.bytes().take(200).position(|byte| byte == b'>');
        match near.filter(|_| known || apart) {
            Some(end) => {
                shown.push_str(if apart { " " } else { "" });
                rest = after.get(end + 1..).unwrap_or("");
            }
            None => {
                shown.push('<');
                rest = after;
            }
        }
    }
    shown.push_str(rest);
    shown.trim().to_owned()
}
