//! Records to bytes and back. Writer and reader of each value stand side by side.
//!
//! Bundle types are not `Serialize`: `docs/format.md` describes these bytes.

pub mod collection;
pub mod columns;
pub mod document;
pub mod text;

use archivolt_bundle::{Fields, Sink};
use archivolt_corpus::{Basis, Edtf, Span};

pub(crate) fn write_span(sink: &mut Sink, span: Span) {
    sink.number(u64::from(span.start));
    sink.size(span.len());
}

pub(crate) fn read_span(fields: &mut Fields<'_>) -> Span {
    let (start, length) = (fields.small(), fields.small());
    match start.checked_add(length) {
        Some(end) => Span { start, end },
        None => {
            fields.refuse("span");
            Span { start, end: start }
        }
    }
}

pub(crate) fn write_edtf(sink: &mut Sink, edtf: &Edtf) {
    sink.string(edtf.as_str());
}

pub(crate) fn read_edtf(fields: &mut Fields<'_>) -> Edtf {
    match Edtf::parse(fields.string()) {
        Ok(edtf) => edtf,
        Err(_) => {
            fields.refuse("date");
            Edtf::nothing()
        }
    }
}

const BASES: [Basis; 5] = [Basis::Curated, Basis::Metadata, Basis::Filename, Basis::Stated, Basis::Inferred];

pub(crate) fn write_basis(sink: &mut Sink, basis: Basis) {
    sink.byte(BASES.iter().position(|known| *known == basis).unwrap_or(0) as u8);
}

pub(crate) fn read_basis(fields: &mut Fields<'_>) -> Basis {
    fields.one_of(BASES, "basis")
}
