//! Fonts: what the bytes of a string stand for, and how wide they are.

use std::collections::BTreeMap;

use encoding_rs::{BIG5, EUC_KR, Encoding, GBK, MACINTOSH, SHIFT_JIS, UTF_16BE, WINDOWS_1252};

use super::cmap::{Cmap, code};
use super::file::File;
use super::glyphs;
use super::object::{Dict, Object};

/// A font as far as its text is concerned.
pub(super) struct Font {
    to_unicode: Cmap,
    coding: Coding,
    /// Width by code, in thousandths of the size.
    widths: BTreeMap<u32, f64>,
    usual_width: f64,
    /// Size of the units that `widths` count in.
    unit: f64,
    pub(super) bold: bool,
}

enum Coding {
    /// One byte a letter.
    Letters(Box<[Option<char>; 256]>),
    /// A legacy encoding of East Asia, or UTF-16.
    Legacy(&'static Encoding),
    /// Two bytes a glyph, of which only the font knows what it is.
    Glyphs,
}

impl Font {
    pub(super) fn read(file: &File<'_>, dict: &Dict) -> Self {
        let kind = file.get(dict, "Subtype");
        let to_unicode =
            dict.get("ToUnicode").and_then(|reference| file.stream(reference)).map(|bytes| Cmap::read(&bytes));
        let name = file.get(dict, "BaseFont");
        let name = name.name().unwrap_or("").to_lowercase();
        let mut font = Self {
            to_unicode: to_unicode.unwrap_or_default(),
            coding: Coding::Glyphs,
            widths: BTreeMap::new(),
            usual_width: 500.0,
            unit: 1000.0,
            bold: name.contains("bold") || name.contains("black"),
        };
        if kind.name() == Some("Type0") {
            font.composite(file, dict);
        } else {
            font.simple(file, dict);
            if kind.name() == Some("Type3") {
                let matrix = file.get(dict, "FontMatrix");
                let scale = matrix.list().and_then(|list| list.first()?.number()).filter(|scale| *scale > 0.0);
                font.unit = scale.map_or(1000.0, |scale| 1.0 / scale);
            }
        }
        font
    }

    fn simple(&mut self, file: &File<'_>, dict: &Dict) {
        let encoding = file.get(dict, "Encoding");
        let descriptor = file.dict(dict, "FontDescriptor");
        let flags = descriptor.get("Flags").and_then(Object::count).unwrap_or(0);
        let (base, differences) = match &encoding {
            Object::Name(name) => (Some(name.clone()), Object::Null),
            Object::Dict(own) => {
                (file.get(own, "BaseEncoding").name().map(str::to_owned), file.get(own, "Differences"))
            }
            _ => (None, Object::Null),
        };
        // A font of signs has an encoding of its own; Latin is the better guess for the others.
        let symbolic = flags & 4 != 0;
        let legacy = match base.as_deref() {
            Some("WinAnsiEncoding" | "PDFDocEncoding") => Some(WINDOWS_1252),
            Some("MacRomanEncoding") => Some(MACINTOSH),
            None if symbolic => Some(WINDOWS_1252),
            _ => None,
        };
        let one = |byte: u8| match legacy {
            Some(encoding) => encoding.decode_without_bom_handling(&[byte]).0.chars().next(),
            None => glyphs::standard(byte),
        };
        let mut letters: Box<[Option<char>; 256]> = Box::new([None; 256]);
        for (letter, byte) in letters.iter_mut().zip(0_u8..=255) {
            *letter = one(byte).filter(|letter| !letter.is_control());
        }
        let mut at = 0;
        for item in differences.list().unwrap_or_default() {
            match file.resolve(item) {
                Object::Number(code) if (0.0..256.0).contains(&code) => at = code as usize,
                Object::Name(name) => {
                    if let Some(place) = letters.get_mut(at) {
                        *place = glyphs::letter(&name);
                    }
                    at += 1;
                }
                _ => {}
            }
        }
        self.coding = Coding::Letters(letters);
        let first = file.get(dict, "FirstChar").count().unwrap_or(0);
        let widths = file.get(dict, "Widths");
        for (place, width) in widths.list().unwrap_or_default().iter().take(256).enumerate() {
            let code = u32::try_from(first.saturating_add(place)).unwrap_or(u32::MAX);
            if let Some(width) = file.resolve(width).number() {
                self.widths.insert(code, width);
            }
        }
        if let Some(width) = descriptor.get("MissingWidth").and_then(Object::number).filter(|width| *width > 0.0) {
            self.usual_width = width;
        }
    }

    fn composite(&mut self, file: &File<'_>, dict: &Dict) {
        let name = file.get(dict, "Encoding");
        let name = name.name().unwrap_or("");
        self.coding = match name {
            name if name.contains("UCS2") || name.contains("UTF16") => Coding::Legacy(UTF_16BE),
            name if name.starts_with("GB") => Coding::Legacy(GBK),
            name if name.contains("RKSJ") => Coding::Legacy(SHIFT_JIS),
            name if name.contains("B5") || name.starts_with("ETen") => Coding::Legacy(BIG5),
            name if name.starts_with("KSC") => Coding::Legacy(EUC_KR),
            _ => Coding::Glyphs,
        };
        let descendants = file.get(dict, "DescendantFonts");
        let first = descendants.list().and_then(<[Object]>::first).map(|object| file.resolve(object));
        let Some(descendant) = first.as_ref().and_then(Object::dict) else { return };
        self.usual_width = file.get(descendant, "DW").number().unwrap_or(1000.0);
        let widths = file.get(descendant, "W");
        let mut rest = widths.list().unwrap_or_default();
        while let [first, second, after @ ..] = rest {
            let Some(start) = file.resolve(first).count().and_then(|start| u32::try_from(start).ok()) else { return };
            match (file.resolve(second), after) {
                (Object::List(list), _) => {
                    for (code, width) in (start..=u32::MAX).zip(list.iter().take(70_000)) {
                        self.widths.extend(width.number().map(|width| (code, width)));
                    }
                    rest = after;
                }
                (Object::Number(end), [width, after @ ..]) => {
                    let width = file.resolve(width).number().unwrap_or(self.usual_width);
                    // The cast ends at the range.
                    for code in start..=(end as u32).min(start.saturating_add(70_000)) {
                        self.widths.insert(code, width);
                    }
                    rest = after;
                }
                _ => return,
            }
            if self.widths.len() > 70_000 {
                return;
            }
        }
    }

    /// Adds the letters of a string; gives its width in parts of the size,
    /// how many letters it has, and how many of them nobody can tell.
    pub(super) fn decode(&self, bytes: &[u8], out: &mut String) -> Decoded {
        let mut decoded = Decoded::default();
        let mut rest = bytes;
        while !rest.is_empty() {
            let usual = if matches!(self.coding, Coding::Letters(_)) { 1 } else { 2 };
            let mut length = match &self.coding {
                Coding::Letters(_) => 1,
                _ => self.to_unicode.length(rest, usual),
            };
            if let (Coding::Legacy(encoding), Some(first)) = (&self.coding, rest.first())
                && *encoding != UTF_16BE
            {
                length = if first.is_ascii() { 1 } else { 2 };
            }
            let length = length.clamp(1, rest.len());
            let (own, after) = rest.split_at(length);
            rest = after;
            let code = code(own);
            decoded.letters += 1;
            decoded.spaces += usize::from(own == [b' ']);
            decoded.width += self.widths.get(&code).copied().unwrap_or(self.usual_width) / self.unit;
            if self.to_unicode.get(code, out) {
                continue;
            }
            let letter = match &self.coding {
                Coding::Letters(letters) => letters.get(code as usize).copied().flatten(),
                Coding::Legacy(encoding) => {
                    let (words, bad) = encoding.decode_without_bom_handling(own);
                    words.chars().next().filter(|_| !bad)
                }
                Coding::Glyphs => None,
            };
            match letter {
                Some(letter) => out.push(letter),
                None => decoded.unknown += 1,
            }
        }
        decoded
    }

    /// Whether its letters can be told at all.
    pub(super) fn is_readable(&self) -> bool {
        !matches!(self.coding, Coding::Glyphs) || !self.to_unicode.is_empty()
    }
}

/// What a string came to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Decoded {
    /// In parts of the size of the font.
    pub width: f64,
    /// Codes.
    pub letters: usize,
    /// Codes of one byte that are a space.
    pub spaces: usize,
    /// Codes without a letter.
    pub unknown: usize,
}
