//! A text: its words, blocks and what was found in it.

use archivolt_bundle::{Cursor, Error, Sink};
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
///
/// # Errors
/// [`Error::Value`] for anything that does not fit.
pub fn read(cursor: &mut Cursor<'_>, themes: usize, names: usize) -> Result<TextRecord, Error> {
    let role = match cursor.byte()? {
        0 => TextRole::Text,
        1 => TextRole::Original,
        _ => return Err(cursor.wrong("role of a text")),
    };
    let file = cursor.string()?.to_owned();
    let offsets = match cursor.byte()? {
        0 => Offsets::Source,
        1 => Offsets::Extracted,
        _ => return Err(cursor.wrong("kind of offsets")),
    };
    let text = cursor.string()?.to_owned();
    let checked = |cursor: &mut Cursor<'_>| {
        let span = read_span(cursor)?;
        if text.get(span.range()).is_none() {
            return Err(cursor.wrong("span in the text"));
        }
        Ok(span)
    };
    let blocks = cursor.list(|cursor| read_block(cursor, &text))?;
    let passages = cursor.list(|cursor| {
        let theme = cursor.size()?;
        if theme >= themes {
            return Err(cursor.wrong("theme"));
        }
        let span = checked(cursor)?;
        let rule = cursor.option(Cursor::size)?;
        let voice = match cursor.byte()? {
            0 => Voice::Document,
            1 => Voice::Quoted(None),
            2 => Voice::Quoted(Some(cursor.string()?.to_owned())),
            _ => return Err(cursor.wrong("voice")),
        };
        Ok(Passage { theme, span, rule, voice })
    })?;
    let dates = cursor.list(|cursor| {
        let span = checked(cursor)?;
        let edtf = read_edtf(cursor)?;
        let basis = match cursor.byte()? {
            0 => MentionBasis::Stated,
            1 => MentionBasis::Relative,
            2 => MentionBasis::Curated,
            _ => return Err(cursor.wrong("basis of a date")),
        };
        let role = match cursor.byte()? {
            0 => DateRole::Mention,
            1 => DateRole::Publication,
            2 => DateRole::Capture,
            _ => return Err(cursor.wrong("role of a date")),
        };
        Ok(DateMention { span, edtf, basis, role })
    })?;
    let quotations = cursor.list(|cursor| {
        let span = checked(cursor)?;
        let speaker = cursor.option(|cursor| cursor.string().map(str::to_owned))?;
        let speaker_span = cursor.option(checked)?;
        Ok(Quotation { span, speaker, speaker_span })
    })?;
    let names = cursor.list(|cursor| {
        let name = cursor.size()?;
        if name >= names {
            return Err(cursor.wrong("name"));
        }
        Ok(NameMention { name, span: checked(cursor)? })
    })?;
    Ok(TextRecord { role, file, offsets, text, blocks, passages, dates, quotations, names })
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

fn read_block(cursor: &mut Cursor<'_>, text: &str) -> Result<Block, Error> {
    let (kind, detail) = (cursor.byte()?, cursor.byte()?);
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
        _ => return Err(cursor.wrong("kind of block")),
    };
    let class = match cursor.byte()? {
        0 => LineClass::Body,
        1 => LineClass::Title,
        2 => LineClass::Meta,
        3 => LineClass::Furniture,
        _ => return Err(cursor.wrong("class of block")),
    };
    let mut last = 0;
    let runs = cursor.list(|cursor| {
        let flags = cursor.byte()?;
        let span = read_span(cursor)?;
        if text.get(span.range()).is_none() || span.start < last || flags > 0b1_1111 {
            return Err(cursor.wrong("run of text"));
        }
        last = span.end;
        let literal = if flags & 8 != 0 { Some(cursor.string()?.into()) } else { None };
        let link = if flags & 16 != 0 { Some(cursor.string()?.into()) } else { None };
        let style = Style { emphasis: flags & 1 != 0, strong: flags & 2 != 0, code: flags & 4 != 0 };
        Ok(Run { span, literal, style, link })
    })?;
    Ok(Block { kind, class, runs })
}
