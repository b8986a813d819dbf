//! `inspect --json`, as the contract gives it.

use archivolt_corpus::{
    Corpus, DateFact, DateMention, Document, Evidence, Fact, NameMention, Offsets as Counting, Passage, Problem,
    Quotation, Text, Voice,
};
use serde_json::{Map, Value, json};

use crate::offsets::Offsets;

/// The whole value.
pub fn corpus(corpus: &Corpus) -> Value {
    let counted: Vec<Vec<Offsets>> = corpus
        .documents
        .iter()
        .map(|document| document.texts.iter().map(|text| Offsets::new(&text.text)).collect())
        .collect();
    let documents: Vec<Value> = corpus
        .documents
        .iter()
        .zip(&counted)
        .map(|(document, offsets)| Told { corpus, document, offsets }.document())
        .collect();
    let place = |(document, text, span): (usize, usize, archivolt_corpus::Span)| {
        let found = corpus.documents.get(document);
        let offsets = counted.get(document).and_then(|texts| texts.get(text));
        let (start, end) = offsets.map_or((0, 0), |offsets| offsets.span(span));
        let mut value = json!({ "id": found.map_or("", |found| found.id.as_str()), "start": start, "end": end });
        if let (Some(text), true) =
            (found.and_then(|found| found.texts.get(text)), found.is_some_and(|found| found.texts.len() > 1))
        {
            insert(&mut value, "text_role", json!(text.role.name()));
        }
        value
    };
    let reuse: Vec<Value> = corpus
        .reuse
        .iter()
        .map(|reuse| json!({ "a": place(reuse.a), "b": place(reuse.b), "words": reuse.words }))
        .collect();
    let id = |index: &usize| corpus.documents.get(*index).map(|document| document.id.as_str());
    let duplicates: Vec<Vec<&str>> =
        corpus.duplicates.iter().map(|group| group.iter().filter_map(id).collect()).collect();
    json!({
        "archivolt": 1,
        "title": corpus.about.title,
        "documents": documents,
        "reuse": reuse,
        "duplicates": duplicates,
        "problems": corpus.problems.iter().map(with_file).collect::<Vec<_>>(),
    })
}

/// What is needed to tell of one document.
struct Told<'a> {
    corpus: &'a Corpus,
    document: &'a Document,
    /// One for each of its texts.
    offsets: &'a [Offsets],
}

impl Told<'_> {
    fn document(&self) -> Value {
        let document = self.document;
        let texts: Vec<Value> =
            document.texts.iter().zip(self.offsets).map(|(text, offsets)| self.text(text, offsets)).collect();
        let mut value = json!({
            "id": document.id,
            "file": document.file,
            "language": { "text": document.language.text, "basis": document.language.basis.name() },
            "title": self.fact(&document.title),
            "publisher": document.publisher.as_ref().map(|fact| self.fact(fact)),
            "creator": document.creator.as_ref().map(|fact| self.fact(fact)),
            "kind": document.kind.as_ref().map(|fact| self.fact(fact)),
            "published": document.published.as_ref().map(|date| self.date(date)),
            "event": document.event.as_ref().map(|date| self.date(date)),
            "captured": document.captured.as_ref().map(|date| self.date(date)),
            "fields": Value::Object(document.fields.iter().map(|(name, value)| (name.clone(), json!(value))).collect::<Map<_, _>>()),
        });
        for list in ["lines", "dates", "themes", "quotations", "names"] {
            insert(&mut value, list, self.union(&texts, list));
        }
        insert(&mut value, "texts", Value::Array(texts));
        insert(&mut value, "problems", document.problems.iter().map(problem).collect());
        value
    }

    /// The document's own list: its text's, or that of two texts with each
    /// span saying which it is from.
    fn union(&self, texts: &[Value], list: &str) -> Value {
        let of = |text: &Value| text.get(list).and_then(Value::as_array).cloned().unwrap_or_default();
        if let [only] = texts {
            return Value::Array(of(only));
        }
        let mut union: Vec<Value> = Vec::new();
        for (text, from) in self.document.texts.iter().zip(texts) {
            let role = json!(text.role.name());
            for mut item in of(from) {
                match item.get_mut("spans").and_then(Value::as_array_mut) {
                    None => insert(&mut item, "text_role", role.clone()),
                    Some(spans) => {
                        spans.iter_mut().for_each(|span| insert(span, "text_role", role.clone()));
                        // The same theme or name in both texts is one entry.
                        let key = if list == "themes" { "id" } else { "label" };
                        if let Some(known) = union.iter_mut().find(|known| known.get(key) == item.get(key)) {
                            let more = item.get_mut("spans").map(Value::take);
                            if let (Some(spans), Some(Value::Array(more))) =
                                (known.get_mut("spans").and_then(Value::as_array_mut), more)
                            {
                                spans.extend(more);
                            }
                            continue;
                        }
                    }
                }
                union.push(item);
            }
        }
        Value::Array(union)
    }

    fn text(&self, text: &Text, offsets: &Offsets) -> Value {
        let lines: Vec<Value> = text
            .lines
            .iter()
            .enumerate()
            .map(|(index, class)| json!({ "line": index + 1, "class": class.name() }))
            .collect();
        json!({
            "role": text.role.name(),
            "file": text.file,
            "offsets": match text.offsets { Counting::Source => "source", Counting::Extracted => "extracted" },
            "lines": lines,
            "dates": text.dates.iter().map(|date| mention(text, offsets, date)).collect::<Vec<_>>(),
            "themes": self.themes(text, offsets),
            "quotations": text.quotations.iter().map(|quotation| quoted(text, offsets, quotation)).collect::<Vec<_>>(),
            "names": self.names(text, offsets),
        })
    }

    /// Themes that occur, in the codebook's order, each with its passages.
    fn themes(&self, text: &Text, offsets: &Offsets) -> Vec<Value> {
        let of = |index: usize| {
            let theme = self.corpus.themes.get(index)?;
            let spans: Vec<Value> = text
                .passages
                .iter()
                .filter(|passage| passage.theme == index)
                .map(|passage| {
                    let (start, end) = offsets.span(passage.span);
                    let rule = passage.rule.and_then(|rule| theme.include.get(rule));
                    json!({ "start": start, "end": end, "text": passage.span.of(&text.text), "rule": rule, "voice": voice(passage) })
                })
                .collect();
            (!spans.is_empty()).then(|| json!({ "id": theme.id, "spans": spans }))
        };
        (0..self.corpus.themes.len()).filter_map(of).collect()
    }

    fn names(&self, text: &Text, offsets: &Offsets) -> Vec<Value> {
        let of = |index: usize| {
            let name = self.corpus.names.get(index)?;
            let place = |mention: &NameMention| {
                let (start, end) = offsets.span(mention.span);
                json!({ "start": start, "end": end })
            };
            let spans: Vec<Value> = text.names.iter().filter(|mention| mention.name == index).map(place).collect();
            (!spans.is_empty()).then(|| json!({ "label": name.label, "type": name.kind, "spans": spans }))
        };
        (0..self.corpus.names.len()).filter_map(of).collect()
    }

    fn fact(&self, fact: &Fact) -> Value {
        json!({ "text": fact.text, "basis": fact.basis.name(), "evidence": self.evidence(fact.evidence.as_ref()) })
    }

    fn date(&self, date: &DateFact) -> Value {
        json!({ "edtf": date.edtf.as_str(), "basis": date.basis.name(), "evidence": self.evidence(date.evidence.as_ref()) })
    }

    fn evidence(&self, evidence: Option<&Evidence>) -> Value {
        let Some(evidence) = evidence else { return Value::Null };
        let place = evidence.span.and_then(|span| Some(self.offsets.get(evidence.text_index)?.span(span)));
        let mut value = json!({ "start": place.map(|place| place.0), "end": place.map(|place| place.1), "text": evidence.text, "note": evidence.note });
        if let (Some(text), true) =
            (self.document.texts.get(evidence.text_index), self.document.texts.len() > 1 && place.is_some())
        {
            insert(&mut value, "text_role", json!(text.role.name()));
        }
        value
    }
}

/// Who speaks: `null` for the document itself, a name, or `?` for somebody quoted.
fn voice(passage: &Passage) -> Value {
    match &passage.voice {
        Voice::Document => Value::Null,
        Voice::Quoted(Some(speaker)) => json!(speaker),
        Voice::Quoted(None) => json!("?"),
    }
}

fn mention(text: &Text, offsets: &Offsets, date: &DateMention) -> Value {
    let (start, end) = offsets.span(date.span);
    json!({
        "text": date.span.of(&text.text),
        "start": start,
        "end": end,
        "edtf": date.edtf.as_str(),
        "basis": date.basis.name(),
        "role": date.role.name(),
    })
}

fn quoted(text: &Text, offsets: &Offsets, quotation: &Quotation) -> Value {
    let (start, end) = offsets.span(quotation.span);
    let evidence = quotation.speaker_span.map(|span| {
        let (start, end) = offsets.span(span);
        json!({ "start": start, "end": end, "text": span.of(&text.text), "note": "" })
    });
    json!({ "start": start, "end": end, "text": quotation.span.of(&text.text), "speaker": quotation.speaker, "speaker_evidence": evidence })
}

fn problem(problem: &Problem) -> Value {
    json!({ "code": problem.code, "message": problem.message, "line": problem.line })
}

/// A problem of the collection, which also says where.
fn with_file(found: &Problem) -> Value {
    let mut value = problem(found);
    insert(&mut value, "file", json!(found.file));
    value
}

fn insert(value: &mut Value, key: &str, inserted: Value) {
    if let Value::Object(map) = value {
        map.insert(key.to_owned(), inserted);
    }
}
