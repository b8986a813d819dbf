//! What of each document is counted and filtered, column by column, so that
//! what is alike stands together and packs well.

use archivolt_bundle::{Fields, Sink};
use archivolt_corpus::{Corpus, Day, Document, Edtf};

use super::{read_basis, read_edtf, write_basis, write_edtf};
use crate::codec::document::{mentions, name_counts, theme_counts};
use crate::order::InOrder;
use crate::values::Values;
use crate::{DateRecord, Outline};

/// The columns, opened.
pub(crate) struct Columns {
    /// By document.
    pub outlines: Vec<Outline>,
    /// Kinds.
    pub kinds: Values,
    /// Publishers.
    pub publishers: Values,
}

/// A date that is one plain day.
fn day(date: &Edtf) -> Option<Day> {
    let bounds = date.bounds();
    bounds.earliest.filter(|day| bounds.latest == Some(*day) && date.as_str() == day.iso())
}

/// Writes the columns.
pub fn write(sink: &mut Sink, corpus: &Corpus) {
    let documents = &corpus.documents;
    sink.size(documents.len());
    for document in documents {
        sink.option(document.published.as_ref(), |sink, date| write_basis(sink, date.basis));
    }
    let mut before = 0_i64;
    for date in documents.iter().filter_map(|document| document.published.as_ref()) {
        match day(&date.edtf) {
            Some(day) => {
                sink.byte(1);
                sink.signed(i64::from(day.0) - before);
                before = i64::from(day.0);
            }
            None => {
                sink.byte(0);
                write_edtf(sink, &date.edtf);
            }
        }
    }
    let text = |fact: &Option<archivolt_corpus::Fact>| fact.as_ref().map_or(String::new(), |fact| fact.text.clone());
    write_values(sink, &documents.iter().map(|document| text(&document.kind)).collect::<Vec<_>>());
    write_values(sink, &documents.iter().map(|document| text(&document.publisher)).collect::<Vec<_>>());
    let counts: Vec<Vec<u64>> = documents.iter().map(|document| theme_counts(document, corpus)).collect();
    for theme in 0..corpus.themes.len() {
        counts.iter().for_each(|counts| sink.number(counts.get(theme).copied().unwrap_or(0)));
    }
    for document in documents {
        sink.list(&name_counts(document, corpus), |sink, (name, count)| {
            sink.size(*name);
            sink.number(*count);
        });
    }
    documents.iter().for_each(|document| sink.size(mentions(document).count()));
    for document in documents {
        let flags = [document.texts.len() > 1, is_missing(document), !document.problems.is_empty()];
        sink.byte(flags.iter().zip(0..).map(|(flag, place)| u8::from(*flag) << place).sum());
    }
}

fn is_missing(document: &Document) -> bool {
    document.original.is_some() && document.texts.len() < 2
}

/// Writes one value for each document: the different ones, then which each has.
pub fn write_values(sink: &mut Sink, values: &[String]) {
    let mut names: Vec<&String> = values.iter().filter(|value| !value.is_empty()).collect();
    names.sort_unstable();
    names.dedup();
    sink.list(&names, |sink, name| sink.string(name));
    for value in values {
        sink.size(names.binary_search(&value).map_or(0, |place| place + 1));
    }
}

/// Reads one value for each of so many documents.
pub(crate) fn read_values(fields: &mut Fields<'_>, count: usize) -> Values {
    let names = fields.list(Fields::owned);
    let of = (0..count).map(|_| fields.index(names.len() + 1, "value").wrapping_sub(1) as u32).collect();
    Values::new(names, of)
}

/// Reads the columns.
pub(crate) fn read(fields: &mut Fields<'_>, themes: usize, names: usize) -> Columns {
    let bases = fields.list(|fields| fields.option(read_basis));
    let count = bases.len();
    let mut before = 0_i64;
    let mut outlines: Vec<Outline> = Vec::with_capacity(count);
    for basis in bases {
        let published = basis.map(|basis| {
            let edtf = match fields.byte() {
                0 => read_edtf(fields),
                _ => {
                    before = before.saturating_add(fields.signed());
                    let day = Day(i32::try_from(before).unwrap_or_default());
                    Edtf::parse(&day.iso()).unwrap_or_else(|_| {
                        fields.refuse("day");
                        Edtf::nothing()
                    })
                }
            };
            DateRecord { edtf, basis, evidence: None }
        });
        outlines.push(Outline { published, ..Outline::default() });
    }
    let kinds = read_values(fields, count);
    let publishers = read_values(fields, count);
    for _ in 0..themes {
        outlines.iter_mut().for_each(|outline| outline.theme_counts.push(fields.small()));
    }
    for outline in &mut outlines {
        outline.name_counts = fields.list(|fields| (fields.index(names, "name") as u32, fields.small()));
    }
    outlines.iter_mut().for_each(|outline| outline.mentions = fields.small());
    for outline in &mut outlines {
        let flags = fields.byte();
        outline.has_original = flags & 1 == 1;
        outline.lacks_original = flags & 2 == 2;
        outline.has_problems = flags & 4 == 4;
    }
    Columns { outlines, kinds, publishers }
}

/// Writes the documents by title, folded, then by number.
pub fn write_title_order(sink: &mut Sink, corpus: &Corpus) {
    let mut order: Vec<(String, usize)> = corpus
        .documents
        .iter()
        .enumerate()
        .map(|(number, document)| (crate::tokenize::fold(&document.title.text), number))
        .collect();
    order.order();
    sink.list(&order, |sink, (_, number)| sink.size(*number));
}
