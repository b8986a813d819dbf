//! A text: its words, blocks and what was found in it.

use archivolt_bundle::{Fields, Sink};
use archivolt_corpus::{
    Block, BlockKind, DateMention, DateRole, LineClass, MentionBasis, NameMention, Offsets, Passage, Quotation, Run,
    Style, Text, TextRole, Voice,
};

use super::{read_edtf, read_span, write_edtf, write_span};
use crate::TextRecord;

/// Writes one text.
pub fn write(sink: &mut Sink, text: &Text) {
    sink.byte(match text.role {
        TextRole::Text => 0,
        TextRole::Original => 1,
    });
    sink.string(&text.file);
    sink.byte(match text.offsets {
        Offsets::Source => 0,
        Offsets::Extracted => 1,
    });
    sink.string(&text.text);
    sink.list(&text.blocks, write_block);
    sink.list(&text.passages, |sink, passage| {
        sink.size(passage.theme);
        write_span(sink, passage.span);
        sink.option(passage.rule, |sink, rule| sink.size(rule));
        match &passage.voice {
            Voice::Document => sink.byte(0),
            Voice::Quoted(None) => sink.byte(1),
            Voice::Quoted(Some(speaker)) => {
                sink.byte(2);
                sink.string(speaker);
            }
        }
    });
    sink.list(&text.dates, |sink, date| {
        write_span(sink, date.span);
        write_edtf(sink, &date.edtf);
        sink.byte(match date.basis {
            MentionBasis::Stated => 0,
            MentionBasis::Relative => 1,
            MentionBasis::Curated => 2,
        });
        sink.byte(match date.role {
            DateRole::Mention => 0,
            DateRole::Publication => 1,
            DateRole::Capture => 2,
        });
    });
    sink.list(&text.quotations, |sink, quotation| {
        write_span(sink, quotation.span);
        sink.option(quotation.speaker.as_deref(), Sink::string);
        sink.option(quotation.speaker_span, write_span);
    });
    sink.list(&text.names, |sink, name| {
        sink.size(name.name);
        write_span(sink, name.span);
    });
}

/// Reads one text. Every span is checked to lie in the text, on characters.
pub fn read(fields: &mut Fields<'_>, themes: usize, names: usize) -> TextRecord {
    let role = fields.one_of([TextRole::Text, TextRole::Original], "role of a text");
    let file = fields.owned();
    let offsets = fields.one_of([Offsets::Source, Offsets::Extracted], "kind of offsets");
    let text = fields.owned();
    let checked = |fields: &mut Fields<'_>| {
        let span = read_span(fields);
        if text.get(span.range()).is_none() {
            fields.refuse("span in the text");
        }
        span
    };
    let blocks = fields.list(|fields| read_block(fields, &text));
    let passages = fields.list(|fields| {
        let theme = fields.index(themes, "theme");
        let (span, rule) = (checked(fields), fields.option(Fields::size));
        let voice = match fields.byte() {
            0 => Voice::Document,
            1 => Voice::Quoted(None),
            2 => Voice::Quoted(Some(fields.owned())),
            _ => {
                fields.refuse("voice");
                Voice::Document
            }
        };
        Passage { theme, span, rule, voice }
    });
    let dates = fields.list(|fields| DateMention {
        span: checked(fields),
        edtf: read_edtf(fields),
        basis: fields.one_of([MentionBasis::Stated, MentionBasis::Relative, MentionBasis::Curated], "basis of a date"),
        role: fields.one_of([DateRole::Mention, DateRole::Publication, DateRole::Capture], "role of a date"),
    });
    let quotations = fields.list(|fields| Quotation {
        span: checked(fields),
        speaker: fields.option(Fields::owned),
        speaker_span: fields.option(checked),
    });
    let names = fields.list(|fields| NameMention { name: fields.index(names, "name"), span: checked(fields) });
    TextRecord { role, file, offsets, blocks, passages, dates, quotations, names, text }
}

fn write_block(sink: &mut Sink, block: &Block) {
    let (kind, detail) = match block.kind {
        BlockKind::Paragraph => (0, 0),
        BlockKind::Heading(level) => (1, level),
        BlockKind::Quotation => (2, 0),
        BlockKind::Item { depth, ordered: false } => (3, depth),
        BlockKind::Item { depth, ordered: true } => (4, depth),
        BlockKind::Row => (5, 0),
        BlockKind::Code => (6, 0),
        BlockKind::Note => (7, 0),
        BlockKind::Image => (8, 0),
    };
    sink.byte(kind);
    sink.byte(detail);
    sink.byte(match block.class {
        LineClass::Body => 0,
        LineClass::Title => 1,
        LineClass::Meta => 2,
        LineClass::Furniture | LineClass::Blank => 3,
    });
    sink.list(&block.runs, |sink, run| {
        let style = run.style;
        sink.byte(
            u8::from(style.emphasis)
                | u8::from(style.strong) << 1
                | u8::from(style.code) << 2
                | u8::from(run.literal.is_some()) << 3
                | u8::from(run.link.is_some()) << 4,
        );
        write_span(sink, run.span);
        if let Some(literal) = &run.literal {
            sink.string(literal);
        }
        if let Some(link) = &run.link {
            sink.string(link);
        }
    });
}

fn read_block(fields: &mut Fields<'_>, text: &str) -> Block {
    let (kind, detail) = (fields.byte(), fields.byte());
    let kind = match kind {
        0 => BlockKind::Paragraph,
        1 => BlockKind::Heading(detail.clamp(1, 6)),
        2 => BlockKind::Quotation,
        3 => BlockKind::Item { depth: detail, ordered: false },
        4 => BlockKind::Item { depth: detail, ordered: true },
        5 => BlockKind::Row,
        6 => BlockKind::Code,
        7 => BlockKind::Note,
        8 => BlockKind::Image,
        _ => {
            fields.refuse("kind of block");
            BlockKind::Paragraph
        }
    };
    let classes = [LineClass::Body, LineClass::Title, LineClass::Meta, LineClass::Furniture];
    let class = fields.one_of(classes, "class of block");
    let mut last = 0;
    let runs = fields.list(|fields| {
        let flags = fields.byte();
        let span = read_span(fields);
        if text.get(span.range()).is_none() || span.start < last || flags > 0b1_1111 {
            fields.refuse("run of text");
        }
        last = span.end;
        let mut words = |flag: u8| (flags & flag != 0).then(|| fields.string().into());
        let (literal, link) = (words(8), words(16));
        let style = Style { emphasis: flags & 1 != 0, strong: flags & 2 != 0, code: flags & 4 != 0 };
        Run { span, literal, style, link }
    });
    Block { kind, class, runs }
}
