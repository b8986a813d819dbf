//! Answers as JSON (contract, sections 2 and 4). The command line prints these
//! strings and the page parses them, so both say the same.

use std::collections::BTreeMap;

use archivolt_corpus::Span;
use serde::Serialize;

use crate::{Collection, DateRecord, DocumentRecord, EvidenceRecord, FactRecord, Hit, Question, TextRecord};

/// How many snippets a result has.
const SNIPPETS: usize = 2;

#[derive(Serialize)]
struct SearchAnswer {
    archivolt: u8,
    query: String,
    understood: String,
    total: usize,
    results: Vec<ResultAnswer>,
    partial: Vec<ResultAnswer>,
}

#[derive(Serialize)]
struct ResultAnswer {
    id: String,
    file: String,
    title: String,
    published: Option<String>,
    score: f64,
    snippets: Vec<SnippetAnswer>,
}

#[derive(Serialize)]
struct SnippetAnswer {
    text_role: &'static str,
    start: usize,
    end: usize,
    text: String,
    marks: Vec<[usize; 2]>,
}

#[derive(Serialize)]
struct FactAnswer {
    text: String,
    basis: &'static str,
    evidence: Option<EvidenceAnswer>,
}

#[derive(Serialize)]
struct DateAnswer {
    edtf: String,
    basis: &'static str,
    evidence: Option<EvidenceAnswer>,
}

#[derive(Serialize)]
struct EvidenceAnswer {
    start: Option<usize>,
    end: Option<usize>,
    text: String,
    note: String,
    text_role: &'static str,
}

#[derive(Serialize)]
struct LanguageAnswer {
    text: String,
    basis: &'static str,
}

#[derive(Serialize)]
struct ProblemAnswer {
    code: String,
    message: String,
    line: Option<u32>,
}

#[derive(Serialize)]
struct DocumentAnswer {
    id: String,
    file: String,
    language: LanguageAnswer,
    title: FactAnswer,
    publisher: Option<FactAnswer>,
    creator: Option<FactAnswer>,
    kind: Option<FactAnswer>,
    published: Option<DateAnswer>,
    event: Option<DateAnswer>,
    captured: Option<DateAnswer>,
    fields: BTreeMap<String, String>,
    problems: Vec<ProblemAnswer>,
}

#[derive(Serialize)]
struct FacetsAnswer<'a> {
    total: usize,
    themes: BTreeMap<&'a str, u32>,
    kinds: BTreeMap<&'a str, u32>,
    publishers: BTreeMap<&'a str, u32>,
    names: BTreeMap<&'a str, u32>,
    years: BTreeMap<String, YearAnswer>,
}

#[derive(Serialize)]
struct YearAnswer {
    certain: u32,
    possible: u32,
}

/// Unicode scalar values before a byte of a text.
pub fn scalars(text: &str, byte: u32) -> usize {
    let mut end = (byte as usize).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).map_or(0, |head| head.chars().count())
}

/// The byte at which a number of Unicode scalar values of a text ends.
pub fn byte_of(text: &str, scalar: usize) -> u32 {
    text.char_indices().nth(scalar).map_or(text.len(), |(at, _)| at) as u32
}

fn marks(shown: &str, marks: &[Span]) -> Vec<[usize; 2]> {
    marks.iter().map(|mark| [scalars(shown, mark.start), scalars(shown, mark.end)]).collect()
}

fn evidence(texts: &[TextRecord], found: &EvidenceRecord) -> EvidenceAnswer {
    let text = texts.get(found.text_index);
    let place = |byte: fn(Span) -> u32| {
        let (span, text) = (found.span?, text?);
        Some(scalars(&text.text, byte(span)))
    };
    EvidenceAnswer {
        start: place(|span| span.start),
        end: place(|span| span.end),
        text: found.text.clone(),
        note: found.note.clone(),
        text_role: text.map_or("text", |text| text.role.name()),
    }
}

fn to_string(value: &impl Serialize) -> String {
    // Only maps with keys that are no strings, or a writer, can fail; there are none.
    serde_json::to_string(value).unwrap_or_default()
}

impl Collection {
    /// `search --json` as a string. `limit` results from `offset` on.
    pub fn search_json(&self, question: &Question, offset: usize, limit: usize) -> String {
        let outcome = self.explore(question);
        let answer = |hits: &[Hit], offset: usize, limit: usize| -> Vec<ResultAnswer> {
            hits.iter().skip(offset).take(limit).filter_map(|hit| self.result_answer(hit, &question.query)).collect()
        };
        to_string(&SearchAnswer {
            archivolt: 1,
            query: question.query.clone(),
            understood: self.understood(&question.query),
            total: outcome.hits.len(),
            results: answer(&outcome.hits, offset, limit),
            partial: answer(&outcome.partial, 0, limit),
        })
    }

    fn result_answer(&self, hit: &Hit, query: &str) -> Option<ResultAnswer> {
        let document = self.document(hit.document)?;
        let texts = self.texts(hit.document);
        let snippets = self
            .snippets(hit.document, query, SNIPPETS)
            .into_iter()
            .filter_map(|snippet| {
                let text = texts.get(snippet.text_index)?;
                Some(SnippetAnswer {
                    text_role: text.role.name(),
                    start: scalars(&text.text, snippet.span.start),
                    end: scalars(&text.text, snippet.span.end),
                    marks: marks(&snippet.shown, &snippet.marks),
                    text: snippet.shown,
                })
            })
            .collect();
        Some(ResultAnswer {
            id: document.id.clone(),
            file: document.file.clone(),
            title: document.title.text.clone(),
            published: document.published.as_ref().map(|date| date.edtf.as_str().to_owned()),
            score: hit.score,
            snippets,
        })
    }

    /// `archivolt.facets` as a string.
    pub fn facets_json(&self, question: &Question) -> String {
        let outcome = self.explore(question);
        let themes = self.themes().iter().zip(&outcome.themes).map(|(theme, count)| (theme.id.as_str(), *count));
        fn map(counts: &[(String, u32)]) -> BTreeMap<&str, u32> {
            counts.iter().map(|(name, count)| (name.as_str(), *count)).collect()
        }
        to_string(&FacetsAnswer {
            total: outcome.hits.len(),
            themes: themes.collect(),
            kinds: map(&outcome.kinds),
            publishers: map(&outcome.publishers),
            names: map(&outcome.names),
            years: outcome
                .years
                .iter()
                .map(|(year, count)| {
                    (year.to_string(), YearAnswer { certain: count.certain, possible: count.possible })
                })
                .collect(),
        })
    }

    /// `archivolt.documents` as a string: `inspect --json`'s documents without lines and spans.
    pub fn documents_json(&self) -> String {
        let documents: Vec<DocumentAnswer> =
            (0_u32..).zip(self.documents()).map(|(number, document)| self.document_answer(number, document)).collect();
        to_string(&documents)
    }

    fn document_answer(&self, number: u32, document: &DocumentRecord) -> DocumentAnswer {
        let texts = self.texts(crate::DocId(number));
        let fact = |fact: &FactRecord| FactAnswer {
            text: fact.text.clone(),
            basis: fact.basis.name(),
            evidence: fact.evidence.as_ref().map(|found| evidence(&texts, found)),
        };
        let date = |date: &DateRecord| DateAnswer {
            edtf: date.edtf.as_str().to_owned(),
            basis: date.basis.name(),
            evidence: date.evidence.as_ref().map(|found| evidence(&texts, found)),
        };
        DocumentAnswer {
            id: document.id.clone(),
            file: document.file.clone(),
            language: LanguageAnswer { text: document.language.text.clone(), basis: document.language.basis.name() },
            title: fact(&document.title),
            publisher: document.publisher.as_ref().map(fact),
            creator: document.creator.as_ref().map(fact),
            kind: document.kind.as_ref().map(fact),
            published: document.published.as_ref().map(date),
            event: document.event.as_ref().map(date),
            captured: document.captured.as_ref().map(date),
            fields: document.fields.iter().cloned().collect(),
            problems: document
                .problems
                .iter()
                .map(|problem| ProblemAnswer {
                    code: problem.code.clone(),
                    message: problem.message.clone(),
                    line: problem.line,
                })
                .collect(),
        }
    }
}
