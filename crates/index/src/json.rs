//! Answers as JSON (contract, sections 2 and 4). The command line prints these
//! strings and the page parses them, so both say the same.

use crate::order::InOrder;
use crate::{Collection, DateRecord, DocumentRecord, EvidenceRecord, FactRecord, Hit, Question, TextRecord};

mod writer;

use writer::Json;

/// How many snippets a result has.
const SNIPPETS: usize = 2;

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

impl Json {
    fn place(&mut self, name: &str, text: Option<&TextRecord>, byte: Option<u32>) {
        match text.zip(byte) {
            Some((text, byte)) => self.field_count(name, scalars(&text.text, byte)),
            None => self.field_null(name),
        }
    }

    fn evidence(&mut self, texts: &[TextRecord], found: Option<&EvidenceRecord>) {
        let Some(found) = found else { return self.field_null("evidence") };
        let text = texts.get(found.text_index);
        self.field("evidence");
        self.open('{');
        self.place("start", text, found.span.map(|span| span.start));
        self.place("end", text, found.span.map(|span| span.end));
        self.field_string("text", &found.text);
        self.field_string("note", &found.note);
        self.field_string("text_role", text.map_or("text", |text| text.role.name()));
        self.close('}');
    }

    fn fact(&mut self, name: &str, texts: &[TextRecord], fact: Option<&FactRecord>) {
        let Some(fact) = fact else { return self.field_null(name) };
        self.field(name);
        self.open('{');
        self.field_string("text", &fact.text);
        self.field_string("basis", fact.basis.name());
        self.evidence(texts, fact.evidence.as_ref());
        self.close('}');
    }

    fn date(&mut self, name: &str, texts: &[TextRecord], date: Option<&DateRecord>) {
        let Some(date) = date else { return self.field_null(name) };
        self.field(name);
        self.open('{');
        self.field_string("edtf", date.edtf.as_str());
        self.field_string("basis", date.basis.name());
        self.evidence(texts, date.evidence.as_ref());
        self.close('}');
    }

    /// Names and counts, by name.
    fn counts<'a>(&mut self, name: &str, counts: impl Iterator<Item = (&'a str, u32)>) {
        let mut counts: Vec<(&str, u32)> = counts.collect();
        counts.order();
        self.field(name);
        self.open('{');
        for (name, count) in counts {
            self.field_count(name, count as usize);
        }
        self.close('}');
    }
}

impl Collection {
    /// `search --json` as a string. `limit` results from `offset` on.
    pub fn search_json(&self, question: &Question, offset: usize, limit: usize) -> String {
        let (_, missed) = self.lacked();
        let outcome = self.explore(question);
        let mut json = Json::default();
        json.open('{');
        json.field_count("archivolt", 1);
        json.field_string("query", &question.query);
        json.field_string("understood", &self.understood(&question.query));
        json.field_count("total", outcome.hits.len());
        for (name, hits, offset) in [("results", &outcome.hits, offset), ("partial", &outcome.partial, 0)] {
            json.field(name);
            json.open('[');
            for hit in hits.iter().skip(offset).take(limit) {
                self.write_result(&mut json, hit, &question.query);
            }
            json.close(']');
        }
        self.tell_missed(&mut json, missed);
        json.close('}');
        json.done()
    }

    /// Says how often a part was missed that cannot be had: only then is the answer not all there is.
    fn tell_missed(&self, json: &mut Json, before: u32) {
        let missed = self.lacked().1.wrapping_sub(before);
        if missed > 0 {
            json.field_count("missed", missed as usize);
        }
    }

    fn write_result(&self, json: &mut Json, hit: &Hit, query: &str) {
        let Some(document) = self.document(hit.document) else { return };
        let texts = self.texts(hit.document);
        json.open('{');
        json.field_string("id", &document.id);
        json.field_string("file", &document.file);
        json.field_string("title", &document.title.text);
        match &document.published {
            Some(date) => json.field_string("published", date.edtf.as_str()),
            None => json.field_null("published"),
        }
        json.field_score("score", hit.score);
        json.field("snippets");
        json.open('[');
        for snippet in self.snippets(hit.document, query, SNIPPETS) {
            let Some(text) = texts.get(snippet.text_index) else { continue };
            json.open('{');
            json.field_string("text_role", text.role.name());
            json.field_count("start", scalars(&text.text, snippet.span.start));
            json.field_count("end", scalars(&text.text, snippet.span.end));
            json.field_string("text", &snippet.shown);
            json.field("marks");
            json.open('[');
            for mark in &snippet.marks {
                json.open('[');
                json.count(scalars(&snippet.shown, mark.start));
                json.count(scalars(&snippet.shown, mark.end));
                json.close(']');
            }
            json.close(']');
            json.close('}');
        }
        json.close(']');
        json.close('}');
    }

    /// `archivolt.facets` as a string.
    pub fn facets_json(&self, question: &Question) -> String {
        let (_, missed) = self.lacked();
        let outcome = self.explore(question);
        let mut json = Json::default();
        json.open('{');
        json.field_count("total", outcome.hits.len());
        let themes = self.themes().iter().zip(&outcome.themes);
        json.counts("themes", themes.map(|(theme, count)| (theme.id.as_str(), *count)));
        for (name, counts) in
            [("kinds", &outcome.kinds), ("publishers", &outcome.publishers), ("names", &outcome.names)]
        {
            json.counts(name, counts.iter().map(|(name, count)| (name.as_str(), *count)));
        }
        json.field("years");
        json.open('{');
        for (year, count) in &outcome.years {
            json.field(&year.to_string());
            json.open('{');
            json.field_count("certain", count.certain as usize);
            json.field_count("possible", count.possible as usize);
            json.close('}');
        }
        json.close('}');
        self.tell_missed(&mut json, missed);
        json.close('}');
        json.done()
    }

    /// `archivolt.documents` as a string: `inspect --json`'s documents without lines and spans.
    pub fn documents_json(&self) -> String {
        let mut json = Json::default();
        json.open('[');
        for number in 0..self.len() as u32 {
            if let Some(document) = self.document(crate::DocId(number)) {
                self.write_document(&mut json, number, &document);
            }
        }
        json.close(']');
        json.done()
    }

    fn write_document(&self, json: &mut Json, number: u32, document: &DocumentRecord) {
        let texts = self.texts(crate::DocId(number));
        json.open('{');
        json.field_string("id", &document.id);
        json.field_string("file", &document.file);
        json.field("language");
        json.open('{');
        json.field_string("text", &document.language.text);
        json.field_string("basis", document.language.basis.name());
        json.close('}');
        json.fact("title", &texts, Some(&document.title));
        json.fact("publisher", &texts, document.publisher.as_ref());
        json.fact("creator", &texts, document.creator.as_ref());
        json.fact("kind", &texts, document.kind.as_ref());
        json.date("published", &texts, document.published.as_ref());
        json.date("event", &texts, document.event.as_ref());
        json.date("captured", &texts, document.captured.as_ref());
        let mut fields: Vec<(&str, &str)> =
            document.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.order();
        json.field("fields");
        json.open('{');
        for (name, value) in fields {
            json.field_string(name, value);
        }
        json.close('}');
        json.field("problems");
        json.open('[');
        for problem in &document.problems {
            json.open('{');
            json.field_string("code", &problem.code);
            json.field_string("message", &problem.message);
            match problem.line {
                Some(line) => json.field_count("line", line as usize),
                None => json.field_null("line"),
            }
            json.close('}');
        }
        json.close(']');
        json.close('}');
    }
}
