//! Which pieces of data a module is made of, as the linker tells when it is
//! asked to keep its relocations (`--emit-relocs`).
//!
//! Whoever parts a module in two has to know where each piece begins and ends,
//! which the finished module does not tell. Formats: WebAssembly
//! tool-conventions, "Linking". Only the symbols and the amounts added to them
//! are read, not the places that name them, since other tools have moved the
//! code by then; data they leave where it is.

use std::collections::{BTreeMap, BTreeSet};

use wasmparser::{
    DataKind, KnownCustom, Linking, LinkingSectionReader, Parser, Payload, RelocAddendKind, RelocSectionReader,
    SymbolInfo,
};

use crate::split::constant;

/// Pieces of data by address. None overlaps another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Objects {
    /// Where each begins, and the address after it.
    pub ends: BTreeMap<u32, u32>,
    /// Every address that the program names.
    pub named: BTreeSet<u32>,
    /// Beginnings of those that the program also names by an address outside of
    /// them, such as the one after: which code needs them cannot be told.
    pub anchored: BTreeSet<u32>,
}

impl Objects {
    /// Reads them. `None` where the linker kept no relocations, or in a module
    /// of another kind.
    pub fn read(module: &[u8]) -> Option<Self> {
        let (mut segments, mut symbols, mut relocations) = (Vec::new(), Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.ok()? {
                Payload::DataSection(reader) => {
                    for data in reader {
                        let DataKind::Active { memory_index: 0, offset_expr } = data.ok()?.kind else { return None };
                        segments.push(constant(&offset_expr)?);
                    }
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Linking(linking) => symbols = places(linking, &segments)?,
                    KnownCustom::Reloc(reader) => relocations.extend(named(&reader)?),
                    _ => {}
                },
                _ => {}
            }
        }
        if symbols.is_empty() || relocations.is_empty() {
            return None;
        }
        Some(Self::of(&symbols, &relocations))
    }

    /// From symbols, each with where it begins and ends, and what is named:
    /// which symbol, and how far from its beginning.
    fn of(symbols: &[Option<(u32, u32)>], relocations: &[(usize, i64)]) -> Self {
        let mut objects = Self::default();
        let mut sorted: Vec<(u32, u32)> =
            symbols.iter().flatten().copied().filter(|(start, end)| start < end).collect();
        sorted.sort_unstable();
        for (start, end) in sorted {
            match objects.ends.last_entry() {
                // Several names for one piece, or for parts of it.
                Some(mut last) if start < *last.get() => *last.get_mut() = end.max(*last.get()),
                _ => drop(objects.ends.insert(start, end)),
            }
        }
        for (symbol, added) in relocations {
            let Some(Some((start, end))) = symbols.get(*symbol).copied() else { continue };
            let Ok(address) = u32::try_from(i64::from(start) + added) else { continue };
            objects.named.insert(address);
            if start < end && !(start..end).contains(&address) {
                objects.anchored.extend(objects.around(start));
            }
        }
        objects
    }

    /// The beginning of the piece that holds an address.
    pub fn around(&self, address: u32) -> Option<u32> {
        let (start, end) = self.ends.range(..=address).next_back()?;
        (address < *end).then_some(*start)
    }

    /// The beginnings of pieces that a number in the code may mean. One that
    /// the linker does not know of was worked out by a later tool, and may be
    /// the end of a piece.
    pub fn meant(&self, number: u32) -> impl Iterator<Item = u32> + '_ {
        let before = if self.named.contains(&number) { None } else { number.checked_sub(1) };
        self.around(number).into_iter().chain(before.and_then(|before| self.around(before)))
    }
}

/// Where each symbol of the table begins and ends; `None` for what is no data.
fn places(linking: LinkingSectionReader<'_>, segments: &[u32]) -> Option<Vec<Option<(u32, u32)>>> {
    let mut symbols = Vec::new();
    for part in linking.subsections() {
        let Linking::SymbolTable(table) = part.ok()? else { continue };
        for symbol in table {
            symbols.push(match symbol.ok()? {
                SymbolInfo::Data { symbol: Some(data), .. } => segments.get(data.index as usize).and_then(|segment| {
                    let start = segment.checked_add(data.offset)?;
                    Some((start, start.checked_add(data.size)?))
                }),
                _ => None,
            });
        }
    }
    Some(symbols)
}

/// The symbols of data that a section of relocations names, with what is added.
fn named(reader: &RelocSectionReader<'_>) -> Option<Vec<(usize, i64)>> {
    let mut named = Vec::new();
    for entry in reader.entries() {
        let entry = entry.ok()?;
        if matches!(entry.ty.addend_kind(), RelocAddendKind::Addend32) {
            named.push((entry.index as usize, entry.addend));
        }
    }
    Some(named)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use wasm_encoder::{
        ConstExpr, CustomSection, DataSection, DataSymbolDefinition, LinkingSection, MemorySection, MemoryType, Module,
        SymbolTable,
    };

    #[test]
    fn pieces_are_told_by_symbols_and_relocations() {
        let mut module = Module::new();
        let mut memories = MemorySection::new();
        memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        module.section(&memories);
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(1_024), [7; 16]).active(0, &ConstExpr::i32_const(2_048), [7; 16]);
        module.section(&data);
        assert_eq!(Objects::read(&module.clone().finish()), None, "without relocations");

        let mut table = SymbolTable::new();
        // The third is another name for a part of the second; the last is a mark without bytes.
        for (segment, offset, size) in [(0, 0, 4), (0, 4, 8), (0, 6, 2), (1, 8, 8), (1, 16, 0)] {
            table.data(0, "name", Some(DataSymbolDefinition { index: segment, offset, size }));
        }
        module.section(LinkingSection::new().symbol_table(&table));
        // R_WASM_MEMORY_ADDR_SLEB (4) of section 3: kind, place, symbol, what is added.
        let relocations = [3, 4, 4, 0, 0, 0, 4, 9, 1, 4, 4, 18, 3, 8, 4, 27, 4, 0];
        module.section(&CustomSection { name: "reloc.CODE".into(), data: (&relocations[..]).into() });

        let objects = Objects::read(&module.finish()).unwrap();
        assert_eq!(objects.ends, [(1_024, 1_028), (1_028, 1_036), (2_056, 2_064)].into());
        assert_eq!(objects.named, [1_024, 1_032, 2_064].into());
        assert_eq!(objects.anchored, [2_056].into(), "named by the address after it");
        let check = |number: u32, expected: &[u32]| {
            assert_eq!(
                objects.meant(number).collect::<BTreeSet<u32>>(),
                expected.iter().copied().collect(),
                "{number}"
            );
        };
        check(1_024, &[1_024]);
        check(1_032, &[1_028]);
        check(1_030, &[1_028]);
        // Nobody named this: a beginning, or an end.
        check(1_028, &[1_024, 1_028]);
        check(1_036, &[1_028]);
        check(5, &[]);
    }
}
