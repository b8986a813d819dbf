//! Maps from codes to letters (`ToUnicode`, ISO 32000-1, 9.10.3).

use super::object::{Item, Lexer, Object};

/// More entries than this has no font.
const MOST: usize = 100_000;

/// Codes and what they stand for.
#[derive(Clone, Debug, Default)]
pub(super) struct Cmap {
    /// First code, last code, letters of the first; by first code.
    ranges: Vec<(u32, u32, String)>,
    /// Length of codes in bytes, first and last.
    spaces: Vec<(usize, u32, u32)>,
}

impl Cmap {
    /// Reads a map.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut cmap = Self::default();
        let mut lexer = Lexer::new(bytes, 0, false);
        let mut objects: Vec<Object> = Vec::new();
        while let Some(item) = lexer.item() {
            match item {
                Item::Object(object) => {
                    // What no word has taken is of no use.
                    if objects.len() > 4 * MOST {
                        objects.clear();
                    }
                    objects.push(object);
                }
                Item::Word(word) => {
                    match word {
                        b"endbfchar" => objects.chunks_exact(2).for_each(|pair| cmap.letters(pair)),
                        b"endbfrange" => objects.chunks_exact(3).for_each(|three| cmap.range(three)),
                        b"endcodespacerange" => objects.chunks_exact(2).for_each(|pair| cmap.space(pair)),
                        _ => {}
                    }
                    objects.clear();
                }
            }
        }
        cmap.ranges.sort_by_key(|(from, _, _)| *from);
        cmap
    }

    fn space(&mut self, pair: &[Object]) {
        if let [Object::Text(from), Object::Text(to)] = pair
            && (1..=4).contains(&from.len())
            && self.spaces.len() < 100
        {
            self.spaces.push((from.len(), code(from), code(to)));
        }
    }

    fn letters(&mut self, pair: &[Object]) {
        if let [Object::Text(from), Object::Text(to)] = pair
            && self.ranges.len() < MOST
        {
            self.ranges.push((code(from), code(from), utf16(to)));
        }
    }

    fn range(&mut self, three: &[Object]) {
        let [Object::Text(from), Object::Text(to), target] = three else { return };
        let (from, to) = (code(from), code(to));
        match target {
            Object::Text(first) if from <= to && self.ranges.len() < MOST => self.ranges.push((from, to, utf16(first))),
            Object::List(items) => {
                for (code, item) in (from..=to).zip(items) {
                    if let (Object::Text(letters), true) = (item, self.ranges.len() < MOST) {
                        self.ranges.push((code, code, utf16(letters)));
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether it says nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// What a code stands for.
    pub(super) fn get(&self, code: u32, out: &mut String) -> bool {
        let end = self.ranges.partition_point(|(from, _, _)| *from <= code);
        let Some((from, to, letters)) = end.checked_sub(1).and_then(|at| self.ranges.get(at)) else { return false };
        if code > *to {
            return false;
        }
        if code == *from {
            out.push_str(letters);
            return true;
        }
        // The last letter counts up.
        let mut letters = letters.chars();
        let last = letters.next_back().and_then(|last| char::from_u32(u32::from(last).checked_add(code - from)?));
        out.push_str(letters.as_str());
        out.extend(last);
        last.is_some()
    }

    /// How many bytes the next code has.
    pub(super) fn length(&self, bytes: &[u8], otherwise: usize) -> usize {
        let fits = |(length, from, to): &&(usize, u32, u32)| {
            bytes.get(..*length).map(code).is_some_and(|code| (*from..=*to).contains(&code))
        };
        let length = self.spaces.iter().find(fits).or(self.spaces.first()).map(|(length, _, _)| *length);
        length.unwrap_or(otherwise)
    }
}

/// A code of at most four bytes.
pub(super) fn code(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |code, byte| (code << 8) | u32::from(*byte))
}

fn utf16(bytes: &[u8]) -> String {
    let bytes = bytes.get(..bytes.len().min(64)).unwrap_or_default();
    if let [only] = bytes {
        return char::from(*only).to_string();
    }
    let units = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_be_bytes([pair.first().copied().unwrap_or(0), pair.get(1).copied().unwrap_or(0)]));
    char::decode_utf16(units).filter_map(Result::ok).filter(|letter| *letter != '\0').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_letters() {
        let cmap = Cmap::read(
            b"1 begincodespacerange <00> <7f> endcodespacerange 2 beginbfchar <01> <0041> <02> <00660069> endbfchar \
              2 beginbfrange <10> <12> <0061> <20> <21> [<0031> <0032>] endbfrange",
        );
        for (code, expected) in
            [(1, Some("A")), (2, Some("fi")), (0x11, Some("b")), (0x21, Some("2")), (0x13, None), (0, None)]
        {
            let mut out = String::new();
            assert_eq!(cmap.get(code, &mut out).then_some(out.as_str()), expected, "{code}");
        }
        assert_eq!(cmap.length(&[1, 2], 2), 1);
        assert_eq!(Cmap::default().length(&[1, 2], 2), 2);
    }
}
