//! A document's facts.

use archivolt_bundle::{Fields, Sink};
use archivolt_corpus::{Corpus, DateFact, DateRole, Document, Evidence, Fact, LineClass, MentionBasis};

use super::{read_basis, read_edtf, read_span, write_basis, write_edtf, write_span};
use crate::{DateRecord, DocumentRecord, EvidenceRecord, FactRecord, MentionRecord, ProblemRecord};

fn write_evidence(sink: &mut Sink, evidence: &Evidence) {
    sink.size(evidence.text_index);
    sink.option(evidence.span, write_span);
    sink.string(&evidence.text);
    sink.string(&evidence.note);
}

fn read_evidence(fields: &mut Fields<'_>) -> EvidenceRecord {
    EvidenceRecord {
        text_index: fields.size(),
        span: fields.option(read_span),
        text: fields.owned(),
        note: fields.owned(),
    }
}

fn write_fact(sink: &mut Sink, fact: &Fact) {
    sink.string(&fact.text);
    write_basis(sink, fact.basis);
    sink.option(fact.evidence.as_ref(), write_evidence);
}

fn read_fact(fields: &mut Fields<'_>) -> FactRecord {
    FactRecord { text: fields.owned(), basis: read_basis(fields), evidence: fields.option(read_evidence) }
}

fn write_date(sink: &mut Sink, date: &DateFact) {
    write_edtf(sink, &date.edtf);
    write_basis(sink, date.basis);
    sink.option(date.evidence.as_ref(), write_evidence);
}

fn read_date(fields: &mut Fields<'_>) -> DateRecord {
    DateRecord { edtf: read_edtf(fields), basis: read_basis(fields), evidence: fields.option(read_evidence) }
}

/// Writes what is known of one document, its texts left out. `words` is how
/// many words its body has.
pub fn write(sink: &mut Sink, document: &Document, corpus: &Corpus, words: u32) {
    sink.string(&document.id);
    sink.string(&document.file);
    write_fact(sink, &document.language);
    write_fact(sink, &document.title);
    for fact in [&document.publisher, &document.creator, &document.kind] {
        sink.option(fact.as_ref(), write_fact);
    }
    for date in [&document.published, &document.event, &document.captured] {
        sink.option(date.as_ref(), write_date);
    }
    sink.list(&document.fields, |sink, (name, value)| {
        sink.string(name);
        sink.string(value);
    });
    sink.option(document.original.as_deref(), Sink::string);
    sink.byte(u8::from(document.texts.len() > 1));
    sink.number(u64::from(words));
    let mut theme_counts = vec![0_u64; corpus.themes.len()];
    let mut name_counts = vec![0_u64; corpus.names.len()];
    for text in &document.texts {
        for passage in &text.passages {
            if let Some(count) = theme_counts.get_mut(passage.theme) {
                *count += 1;
            }
        }
        for name in &text.names {
            if let Some(count) = name_counts.get_mut(name.name) {
                *count += 1;
            }
        }
    }
    sink.list(&theme_counts, |sink, count| sink.number(*count));
    let named: Vec<(usize, u64)> = name_counts.into_iter().enumerate().filter(|(_, count)| *count > 0).collect();
    sink.list(&named, |sink, (name, count)| {
        sink.size(*name);
        sink.number(*count);
    });
    let mentions: Vec<(usize, &archivolt_corpus::Text, &archivolt_corpus::DateMention)> = document
        .texts
        .iter()
        .enumerate()
        .flat_map(|(index, text)| text.dates.iter().map(move |date| (index, text, date)))
        .filter(|(_, text, date)| date.role == DateRole::Mention && stands_in_the_article(text, date.span.start))
        .collect();
    sink.list(&mentions, |sink, (index, text, date)| {
        sink.size(*index);
        write_span(sink, date.span);
        sink.string(date.span.of(&text.text));
        write_edtf(sink, &date.edtf);
        sink.byte(u8::from(date.basis == MentionBasis::Relative));
    });
    sink.list(&document.problems, |sink, problem| {
        sink.string(problem.code);
        sink.string(&problem.message);
        sink.option(problem.line, |sink, line| sink.number(u64::from(line)));
    });
}

/// Whether a byte of a text stands in a block that is not furniture.
fn stands_in_the_article(text: &archivolt_corpus::Text, at: u32) -> bool {
    let after = text.blocks.partition_point(|block| block.span().start <= at);
    after
        .checked_sub(1)
        .and_then(|place| text.blocks.get(place))
        .is_some_and(|block| block.class != LineClass::Furniture && at < block.span().end)
}

/// Reads what is known of one document.
pub fn read(fields: &mut Fields<'_>, themes: usize, names: usize) -> DocumentRecord {
    let (id, file) = (fields.owned(), fields.owned());
    let (language, title) = (read_fact(fields), read_fact(fields));
    let mut fact = || fields.option(read_fact);
    let (publisher, creator, kind) = (fact(), fact(), fact());
    let mut date = || fields.option(read_date);
    let (published, event, captured) = (date(), date(), date());
    let record = DocumentRecord {
        id,
        file,
        language,
        title,
        publisher,
        creator,
        kind,
        published,
        event,
        captured,
        fields: fields.list(|fields| (fields.owned(), fields.owned())),
        original: fields.option(Fields::owned),
        has_original: fields.byte() == 1,
        words: fields.small(),
        theme_counts: fields.list(Fields::small),
        name_counts: fields.list(|fields| (fields.index(names, "name") as u32, fields.small())),
        mentions: fields.list(|fields| MentionRecord {
            text_index: fields.size(),
            span: read_span(fields),
            words: fields.owned(),
            edtf: read_edtf(fields),
            relative: fields.byte() == 1,
        }),
        problems: fields.list(|fields| ProblemRecord {
            code: fields.owned(),
            message: fields.owned(),
            line: fields.option(Fields::small),
        }),
    };
    if record.theme_counts.len() != themes {
        fields.refuse("count for each theme");
    }
    record
}
