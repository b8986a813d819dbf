//! Every sentence that the visitor reads: the messages of `words/LANGUAGE/page.ftl`,
//! and what chooses between them.

use archivolt_corpus::{Basis, Edtf, Words};
pub use archivolt_wording::page::*;
pub use archivolt_wording::{figure, strong};

/// What one can type, and what it finds.
pub const SEARCH_HELP: [(Message, Message); 9] = [
    (HELP_PHRASE, HELP_PHRASE_FINDS),
    (HELP_ENDINGS, HELP_ENDINGS_FINDS),
    (HELP_FORM, HELP_FORM_FINDS),
    (HELP_NOT, HELP_NOT_FINDS),
    (HELP_OR, HELP_OR_FINDS),
    (HELP_NEAR, HELP_NEAR_FINDS),
    (HELP_FIELD, HELP_FIELD_FINDS),
    (HELP_DATE, HELP_DATE_FINDS),
    (HELP_MARKS, HELP_MARKS_FINDS),
];
/// How themes combine: all, any, none.
pub const MATCH_MODES: [Message; 3] = [MATCH_ALL, MATCH_ANY, MATCH_NONE];
/// Orders: relevance, date, -date, title.
pub const SORTS: [Message; 4] = [SORT_RELEVANCE, SORT_OLDEST, SORT_NEWEST, SORT_TITLE];
/// Fields of a document that have a name of their own.
pub const FIELDS: [(&str, Message); 6] = [
    ("description", FACT_DESCRIPTION),
    ("subject", FACT_SUBJECT),
    ("location", FACT_LOCATION),
    ("source", FACT_SOURCE),
    ("rights", FACT_RIGHTS),
    ("identifier", FACT_IDENTIFIER),
];
/// What to cite: paragraph, document, results, each result, the collection.
pub const CITE_WHAT: [Message; 5] =
    [CITE_THIS_PARAGRAPH, CITE_THE_DOCUMENT, CITE_THESE_RESULTS, CITE_EACH_RESULT, CITE_THE_COLLECTION];
/// What a link may leave out.
pub const LINK_PARTS: [Message; 4] = [CARRIES_WORDS, CARRIES_THEMES, CARRIES_KINDS, CARRIES_DATES];
/// Rows: documents, passages, lines.
pub const EXPORT_ROWS: [Message; 3] = [ROWS_DOCUMENTS, ROWS_PASSAGES, ROWS_LINES];
/// Forms of tables.
pub const EXPORT_FORMS: [&str; 3] = ["CSV", "JSON Lines", "Markdown"];
/// Codes: bare frame, with the script.
pub const EMBED_CODES: [Message; 2] = [EMBED_FRAME, EMBED_SCRIPT];
/// Views of the same documents.
pub const EMBED_VIEWS: [Message; 2] = [EMBED_LIST, EMBED_TIMELINE];
/// Formats of citations after the plain one.
pub const FORMATS: [&str; 6] = ["APA", "MLA", "Chicago", "BibTeX", "RIS", "CSL-JSON"];
/// Orders of lines: left, right, date, doc.
pub const ORDERS: [Message; 4] = [ORDER_LEFT, ORDER_RIGHT, ORDER_DATE, ORDER_DOCUMENT];
/// Heads of the concordance.
pub const LINE_HEADS: [Message; 6] = [HEAD_NUMBER, HEAD_DATE, HEAD_LEFT, HEAD_WORD, HEAD_RIGHT, HEAD_THEMES];
/// Heads of the table of words that stand near.
pub const NEAR_HEADS: [Message; 6] = [NEAR_WORD, NEAR_TIMES, NEAR_CHANCE, NEAR_ALL, NEAR_DOCUMENTS, NEAR_LIKELIHOOD];
/// Each basis, explained.
pub const BASES_EXPLAINED: [(Message, Message); 5] = [
    (KNOWN_STATED, STATED_MEANS),
    (KNOWN_INFERRED, INFERRED_MEANS),
    (KNOWN_CURATED, CURATED_MEANS),
    (KNOWN_METADATA, METADATA_MEANS),
    (KNOWN_FILENAME, FILENAME_MEANS),
];

/// Pieces of words, joined.
pub fn joined(parts: &[&str]) -> String {
    parts.concat()
}

/// A number that is no quantity, such as that of a paragraph.
pub fn plain(number: u32) -> String {
    archivolt_wording::plain(i64::from(number))
}

/// A number given in tenths: `1,204.5`.
pub fn tenths(number: u32) -> String {
    archivolt_wording::decimal((number / 10) as usize, &(number % 10).to_string())
}

/// A number with so many digits after its point.
pub fn decimal(value: f64, digits: usize) -> String {
    let units = 10_u64.pow(u32::try_from(digits.min(9)).unwrap_or(0));
    let rounded = (value.abs() * units as f64).round() as u64;
    let rest = (rounded % units + units).to_string();
    let out = archivolt_wording::decimal((rounded / units) as usize, rest.get(1..).unwrap_or(""));
    if value < 0.0 && rounded > 0 { joined(&["−", &out]) } else { out }
}

/// `4 times as often`, by a log ratio of either sign.
pub fn times(ratio: f64) -> String {
    let times = libm::exp(ratio.abs() * std::f64::consts::LN_2);
    let shown = if times < 10.0 { decimal(times, 1) } else { decimal(times, 0) };
    if ratio < 0.0 { times_less(&shown) } else { times_more(&shown) }
}

/// A date in words.
pub fn date(date: &Edtf, length: Words) -> String {
    date.said(length, &Dates::default())
}

/// A date in words as an end of a range, where a year is exact.
pub fn bound(date: &Edtf) -> String {
    date.said(Words::Short, &Dates { exact: true })
}

/// A range of dates in words; `None` where there is none.
pub fn range(from: Option<&Edtf>, to: Option<&Edtf>) -> Option<String> {
    match (from.map(bound), to.map(bound)) {
        (Some(from), Some(to)) => Some(range_between(&from, &to)),
        (Some(from), None) => Some(range_from(&from)),
        (None, Some(to)) => Some(range_to(&to)),
        (None, None) => None,
    }
}

/// How a fact is known: as a sentence, in a table, within a line.
pub fn basis(basis: Basis) -> [Message; 3] {
    match basis {
        Basis::Curated => [BASIS_CURATED, KNOWN_CURATED, IN_CURATED],
        Basis::Metadata => [BASIS_METADATA, KNOWN_METADATA, IN_METADATA],
        Basis::Filename => [BASIS_FILENAME, KNOWN_FILENAME, IN_FILENAME],
        Basis::Stated => [BASIS_STATED, KNOWN_STATED, IN_STATED],
        Basis::Inferred => [BASIS_INFERRED, KNOWN_INFERRED, IN_INFERRED],
    }
}

/// How a fact is known, within a line.
pub fn basis_within(known: Basis) -> &'static str {
    let [.., within] = basis(known);
    within.say()
}

/// Members of a list, joined two at a time.
pub fn listed(members: &[String], join: Pattern) -> String {
    let mut members = members.iter();
    let first = members.next().cloned().unwrap_or_default();
    members.fold(first, |list, next| join.texts(&list, next))
}

/// `a, b and c`: the last joined in its own way.
pub fn listed_to(members: &[String], last: Pattern) -> String {
    match members.split_last() {
        Some((end, rest)) if !rest.is_empty() => last.texts(&listed(rest, LIST), end),
        _ => listed(members, LIST),
    }
}

/// A kind within a sentence: an ordinary word begins small, an acronym stays.
pub fn in_sentence(kind: &str) -> String {
    let mut letters = kind.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if !second.is_some_and(|second| second.is_ascii_uppercase()) => {
            std::iter::once(first.to_ascii_lowercase()).chain(letters).collect()
        }
        _ => kind.to_owned(),
    }
}

/// Something like the passage of a link, changed since.
pub fn changed_since(paragraph: Option<u32>) -> String {
    match paragraph {
        Some(number) => changed_since_there(&plain(number)),
        None => CHANGED_SINCE_HERE.say().to_owned(),
    }
}

/// Whether files are as they were handed in.
pub fn verification(number: usize, wrong: &[&str]) -> String {
    let wrong: Vec<String> = wrong.iter().map(|name| (*name).to_owned()).collect();
    if wrong.is_empty() { verified(number) } else { not_verified(&listed(&wrong, LIST)) }
}

/// Where a piece of furniture stands: after a paragraph, or before the first.
pub fn furniture_place(after: u32, last: u32) -> String {
    match after {
        0 => BEFORE_THE_TEXT.say().to_owned(),
        after if after >= last => AFTER_THE_TEXT.say().to_owned(),
        after => after_paragraph(&plain(after)),
    }
}

/// That a document may lie in the range that is asked for, or may not.
pub fn doubted(date: &str, begins: Option<&str>, ends: Option<&str>) -> String {
    match (begins, ends) {
        (Some(from), Some(to)) => doubt_both(date, from, to),
        (Some(from), None) => doubt_begins(date, from),
        (None, Some(to)) => doubt_ends(date, to),
        (None, None) => doubt(date),
    }
}

/// `2, 4 and 5`; runs of three or more are drawn together: `2–6 and 8`.
pub fn numbers(numbers: &[u32]) -> String {
    let mut parts: Vec<(u32, u32)> = Vec::new();
    for &number in numbers {
        match parts.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => parts.push((number, number)),
        }
    }
    let words: Vec<String> = parts
        .iter()
        .flat_map(|&(first, last)| match last - first {
            0 => vec![plain(first)],
            1 => vec![plain(first), plain(last)],
            _ => vec![from_to_numbers(&plain(first), &plain(last))],
        })
        .collect();
    listed_to(&words, LIST_AND)
}

/// Who speaks in a passage, from what the index says of it.
pub fn voice(speaker: &str) -> String {
    match speaker {
        "" => VOICE_OWN.say().to_owned(),
        "?" => VOICE_NOBODY.say().to_owned(),
        speaker => voice_quoting(speaker),
    }
}

/// Heading where nothing fits, by how many things were asked.
pub fn none_fits(parts: usize) -> Message {
    match parts {
        0 => NO_DOCUMENTS,
        1 => NONE_FITS_ONE,
        2 => NONE_FITS_TWO,
        3 => NONE_FITS_THREE,
        _ => NONE_FITS_MANY,
    }
}

/// Given in place of a parameter, where something else than words is to stand.
pub const HOLE: &str = "\u{0}";

/// What stands before and after the hole of a sentence.
pub fn halves(sentence: &str) -> (&str, &str) {
    sentence.split_once('\u{0}').unwrap_or((sentence, ""))
}
