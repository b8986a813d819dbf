//! Records to bytes and back. Writer and reader of each value stand side by side.
//!
//! Bundle types are not `Serialize`: `docs/format.md` describes these bytes.

pub mod collection;
pub mod document;
pub mod text;

use archivolt_bundle::{Cursor, Error, Sink};
use archivolt_corpus::{Basis, Edtf, Span};

pub(crate) fn write_span(sink: &mut Sink, span: Span) {
    sink.number(u64::from(span.start));
    sink.size(span.len());
}

pub(crate) fn read_span(cursor: &mut Cursor<'_>) -> Result<Span, Error> {
    let start = cursor.small()?;
    let length = cursor.small()?;
    let end = start.checked_add(length).ok_or_else(|| cursor.wrong("span"))?;
    Ok(Span { start, end })
}

pub(crate) fn write_edtf(sink: &mut Sink, edtf: &Edtf) {
    sink.string(edtf.as_str());
}

pub(crate) fn read_edtf(cursor: &mut Cursor<'_>) -> Result<Edtf, Error> {
    let source = cursor.string()?;
    Edtf::parse(source).map_err(|_| cursor.wrong("date"))
}

const BASES: [Basis; 5] = [Basis::Curated, Basis::Metadata, Basis::Filename, Basis::Stated, Basis::Inferred];

pub(crate) fn write_basis(sink: &mut Sink, basis: Basis) {
    sink.byte(BASES.iter().position(|known| *known == basis).unwrap_or(0) as u8);
}

pub(crate) fn read_basis(cursor: &mut Cursor<'_>) -> Result<Basis, Error> {
    let place = cursor.byte()?;
    BASES.get(usize::from(place)).copied().ok_or_else(|| cursor.wrong("basis"))
}
