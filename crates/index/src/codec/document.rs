//! A document's facts.

use archivolt_bundle::{Fields, Sink};
use archivolt_corpus::{Corpus, DateFact, DateRole, Document, Evidence, Fact, LineClass, MentionBasis};

use super::{read_basis, read_edtf, read_span, write_basis, write_edtf, write_span};
use crate::{DateRecord, DocumentRecord, EvidenceRecord, FactRecord, MentionRecord, ProblemRecord, TimelineRecord};

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
    sink.list(&theme_counts(document, corpus), |sink, count| sink.number(*count));
    sink.list(&name_counts(document, corpus), |sink, (name, count)| {
        sink.size(*name);
        sink.number(*count);
    });
    sink.list(&document.problems, |sink, problem| {
        sink.string(problem.code);
        sink.string(&problem.message);
        sink.option(problem.line, |sink, line| sink.number(u64::from(line)));
    });
}

/// By theme: how many passages of it a document has.
pub(crate) fn theme_counts(document: &Document, corpus: &Corpus) -> Vec<u64> {
    let mut counts = vec![0_u64; corpus.themes.len()];
    for passage in document.texts.iter().flat_map(|text| &text.passages) {
        if let Some(count) = counts.get_mut(passage.theme) {
            *count += 1;
        }
    }
    counts
}

/// The names that a document mentions, and how often.
pub(crate) fn name_counts(document: &Document, corpus: &Corpus) -> Vec<(usize, u64)> {
    let mut counts = vec![0_u64; corpus.names.len()];
    for name in document.texts.iter().flat_map(|text| &text.names) {
        if let Some(count) = counts.get_mut(name.name) {
            *count += 1;
        }
    }
    counts.into_iter().enumerate().filter(|(_, count)| *count > 0).collect()
}

/// The dates that a document speaks of, each with the text it is in.
pub(crate) fn mentions(
    document: &Document,
) -> impl Iterator<Item = (usize, &archivolt_corpus::Text, &archivolt_corpus::DateMention)> {
    document
        .texts
        .iter()
        .enumerate()
        .flat_map(|(index, text)| text.dates.iter().map(move |date| (index, text, date)))
        .filter(|(_, text, date)| {
            date.role == DateRole::Mention && stands_in_the_article(&text.blocks, date.span.start)
        })
}

/// Writes what the timeline says of one document.
pub fn write_timeline(sink: &mut Sink, document: &Document) {
    sink.string(&document.id);
    sink.string(&document.title.text);
    let evidence = document.published.as_ref().and_then(|date| date.evidence.as_ref());
    sink.string(evidence.map_or("", |evidence| &evidence.text));
    sink.string(evidence.map_or("", |evidence| &evidence.note));
    sink.option(document.event.as_ref(), |sink, event| {
        write_edtf(sink, &event.edtf);
        write_basis(sink, event.basis);
    });
    sink.list(&mentions(document).collect::<Vec<_>>(), |sink, (index, text, date)| {
        sink.size(*index);
        write_span(sink, date.span);
        sink.string(date.span.of(&text.text));
        write_edtf(sink, &date.edtf);
        sink.byte(u8::from(date.basis == MentionBasis::Relative));
    });
}

/// Reads what the timeline says of one document.
pub fn read_timeline(fields: &mut Fields<'_>) -> TimelineRecord {
    TimelineRecord {
        id: fields.owned(),
        title: fields.owned(),
        words: fields.owned(),
        note: fields.owned(),
        event: fields.option(|fields| DateRecord {
            edtf: read_edtf(fields),
            basis: read_basis(fields),
            evidence: None,
        }),
        mentions: fields.list(|fields| MentionRecord {
            text_index: fields.size(),
            span: read_span(fields),
            words: fields.owned(),
            edtf: read_edtf(fields),
            relative: fields.byte() == 1,
        }),
    }
}

/// Whether a byte of a text stands in a block that is not furniture.
pub(crate) fn stands_in_the_article(blocks: &[archivolt_corpus::Block], at: u32) -> bool {
    let after = blocks.partition_point(|block| block.span().start <= at);
    after
        .checked_sub(1)
        .and_then(|place| blocks.get(place))
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
