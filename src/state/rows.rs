//! Results as the list shows them.

use archivolt_corpus::{Bounds, Words};
use archivolt_index::{Collection, DateRecord, DocId, Hit, Passages, Question, Snippet};

use super::{kind, scale::DateRange};
use crate::text;

/// Results on one page of the list.
pub const PAGE: usize = 50;

/// A kind, and whether it gets the double frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// What the visitor reads.
    pub name: String,
    /// Whether its publisher speaks for itself.
    pub interested: bool,
}

impl Kind {
    /// A kind by its name.
    pub fn new(name: &str) -> Self {
        Self { name: name.to_owned(), interested: kind::is_interested(name) }
    }
}

/// Words of a snippet: the words, and whether they are a hit.
pub type Piece = (String, bool);

/// One result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which document.
    pub document: DocId,
    /// Its name in addresses.
    pub id: String,
    /// Its number for people.
    pub number: u32,
    /// Its date in words.
    pub date: String,
    /// The same for machines, where it is a day.
    pub datetime: Option<String>,
    /// Its kind.
    pub kind: Option<Kind>,
    /// Its title.
    pub title: String,
    /// BCP 47 tag of its words.
    pub language: String,
    /// Words round its hits; without a query what it is about.
    pub snippets: Vec<Vec<Piece>>,
    /// How many hits its texts have; empty without a query.
    pub hits: String,
    /// Where they are: a bit for each of equal stretches.
    pub strip: u32,
    /// Themes by their place in the codebook, and how many passages each has.
    pub keys: Vec<(usize, u32)>,
    /// Why it is only possibly in range.
    pub doubt: Option<String>,
}

/// The rows of one page of hits.
pub fn rows(collection: &Collection, question: &Question, hits: &[Hit]) -> Vec<Row> {
    hits.iter().filter_map(|hit| row(collection, question, hit)).collect()
}

fn row(collection: &Collection, question: &Question, hit: &Hit) -> Option<Row> {
    let document = hit.document;
    let record = collection.document(document)?;
    let date = record.published.as_ref();
    let query = question.query.trim();
    let description = record.fields.iter().find(|(name, _)| name == "description").map(|(_, value)| value);
    let mut passages = Passages::default();
    let snippets = match description {
        Some(description) if query.is_empty() => vec![vec![(description.clone(), false)]],
        _ => {
            passages = collection.passages(document, query, if query.is_empty() { 1 } else { 2 });
            passages.snippets.iter().map(pieces).collect()
        }
    };
    Some(Row {
        document,
        id: record.id.clone(),
        number: document.0 + 1,
        date: date_words(date, Words::Short),
        datetime: date.and_then(machine_date),
        kind: record.kind.as_ref().map(|kind| Kind::new(&kind.text)),
        title: record.title.text.clone(),
        language: record.language.text.clone(),
        snippets,
        hits: if passages.hits > 0 { hits_words(passages.hits as usize, passages.more) } else { String::new() },
        strip: passages.strip,
        keys: record.theme_counts.iter().copied().enumerate().filter(|(_, count)| *count > 0).collect(),
        doubt: (!hit.certainly).then(|| doubt(date, question)).flatten(),
    })
}

/// A date in words, or "Undated".
pub fn date_words(date: Option<&DateRecord>, length: Words) -> String {
    date.map_or_else(|| text::UNDATED.say().to_owned(), |date| text::date(&date.edtf, length))
}

fn hits_words(number: usize, more: bool) -> String {
    if more { text::hits_or_more(number) } else { text::hits(number) }
}

/// The day for machines, where the date is one day.
pub fn machine_date(date: &DateRecord) -> Option<String> {
    match date.edtf.bounds() {
        Bounds { earliest: Some(first), latest: Some(last) } if first == last => Some(first.iso()),
        _ => None,
    }
}

fn doubt(date: Option<&DateRecord>, question: &Question) -> Option<String> {
    let date = date?;
    let range = DateRange { from: question.from.clone(), to: question.to.clone() };
    let (of_date, of_range) = (date.edtf.bounds(), range.bounds());
    let early = of_range.earliest.is_some_and(|first| of_date.earliest.is_none_or(|day| day < first));
    let late = of_range.latest.is_some_and(|last| of_date.latest.is_none_or(|day| day > last));
    let begins = question.from.as_ref().filter(|_| early).map(|from| text::date(from, Words::Long));
    let ends = question.to.as_ref().filter(|_| late).map(|to| text::date(to, Words::Long));
    Some(text::doubted(&text::date(&date.edtf, Words::Long), begins.as_deref(), ends.as_deref()))
}

/// A snippet cut at its marks, with an ellipsis where words were left out.
pub fn pieces(snippet: &Snippet) -> Vec<Piece> {
    let shown = &snippet.shown;
    let mut out = Vec::with_capacity(snippet.marks.len() * 2 + 1);
    let mut at = 0;
    let mut push = |words: &str, hit: bool| {
        if !words.is_empty() {
            out.push((words.to_owned(), hit));
        }
    };
    push(if snippet.cut.0 { "… " } else { "" }, false);
    for mark in &snippet.marks {
        let range = mark.range();
        push(shown.get(at..range.start).unwrap_or(""), false);
        push(mark.of(shown), true);
        at = at.max(range.end);
    }
    push(shown.get(at..).unwrap_or(""), false);
    push(if snippet.cut.1 { " …" } else { "" }, false);
    out
}
