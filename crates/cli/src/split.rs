//! A module in two: what every page needs, and what only some views need and
//! that is loaded when one of them is asked for.
//!
//! The second part begins at one exported function, the *root*. It gets every
//! function that can be reached from there and from nowhere else. Both parts
//! share memory, table and globals, so a function does not know in which of
//! them it stands: the first exports what the second calls, and the places of
//! the table that hold functions of the second part stay empty until it comes.
//!
//! What can be reached is decided on the safe side. A function is reached by a
//! call, by its place in the table standing as a number in code or data, or by
//! a virtual table that holds that place, once the address of that virtual
//! table is seen. For such numbers to be told from others, the table has to
//! begin at a number that is not met otherwise (`--table-base` of the linker);
//! a number that only looks like one leaves a function in the first part,
//! where it does no harm.
//!
//! Where the linker told which pieces of data there are ([`Objects`]), they are
//! followed like functions, and those that the second part alone needs go with
//! it: its words, tables and virtual tables. What nobody reaches is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, DataSection, ElementSection, Elements, EntityType, ExportKind, ExportSection, FunctionSection,
    GlobalSection, ImportSection, MemorySection, Module, StartSection, TableSection, TypeSection,
};
use wasmparser::{DataKind, ElementItems, ElementKind, ExternalKind, FunctionBody, Operator, Parser, Payload, TypeRef};

use crate::objects::Objects;

/// The name by which the second part knows the first.
const FIRST: &str = "m";

/// Both parts of a module.
#[derive(Debug, PartialEq, Eq)]
pub struct Parts {
    /// What every page needs: the module without what follows.
    pub first: Vec<u8>,
    /// What is reached from the root alone; imports everything from `m`, the
    /// exports of the first part, and exports the root.
    pub second: Vec<u8>,
    /// How many functions are in each.
    pub functions: [usize; 2],
    /// How many bytes of data went to the second, and how many are gone.
    pub data: [usize; 2],
}

/// Splits a module at an exported function, which the second part exports as
/// `called`. `None` where it has no such
/// function, or something that is not known here, or where nothing stands
/// behind it alone.
pub fn split(module: &[u8], root: &str, called: &str, objects: Option<&Objects>) -> Option<Parts> {
    let whole = Whole::read(module)?;
    let root_function = whole.exports.iter().find(|export| export.0 == root && export.1 == ExternalKind::Func)?.2;
    let all: Vec<Seen> =
        (0..u32::try_from(whole.types.len()).ok()?).map(|function| whole.seen(function)).collect::<Option<_>>()?;
    let every: BTreeSet<u32> = (0..u32::try_from(all.len()).ok()?).collect();
    let (first, second, data) = match objects {
        Some(objects) => {
            let first = whole.reached_with(&all, objects, whole.roots(root_function), &objects.anchored)?;
            let second = whole.reached_with(&all, objects, vec![root_function], &BTreeSet::new())?;
            let data = Data::parted(&whole, objects, &first.objects, &second.objects);
            (first.functions, second.functions, data)
        }
        None => (whole.reached(&all, root_function)?, every, Data::whole(&whole)),
    };
    let later = |function: u32| function >= whole.imported && !first.contains(&function);
    if !later(root_function) {
        return None;
    }
    let all_own = whole.imported..whole.imported + u32::try_from(whole.bodies.len()).ok()?;
    let kept: Vec<u32> = all_own.clone().filter(|function| !later(*function)).collect();
    let moved: Vec<u32> = all_own.filter(|function| later(*function) && second.contains(function)).collect();
    let mut shared = BTreeSet::new();
    for function in &moved {
        shared.extend(all.get(*function as usize)?.functions.iter().copied().filter(|function| !later(*function)));
    }
    let shared: Vec<u32> = shared.into_iter().collect();
    Some(Parts {
        first: whole.first(root, &kept, &shared, &data.first)?,
        second: whole.second(called, root_function, &moved, &shared, &data.second)?,
        functions: [kept.len(), moved.len()],
        data: [data.second.iter().map(|(_, bytes)| bytes.len()).sum(), data.dropped],
    })
}

/// What is reached of functions and of pieces of data.
struct Reached {
    functions: BTreeSet<u32>,
    objects: BTreeSet<u32>,
}

/// The data of both parts: runs of bytes with their addresses.
struct Data {
    first: Vec<(u32, Vec<u8>)>,
    second: Vec<(u32, Vec<u8>)>,
    dropped: usize,
}

/// Bytes that a run of data of its own costs, about.
const RUN: u32 = 8;

impl Data {
    fn whole(whole: &Whole<'_>) -> Self {
        let first = whole.data.iter().map(|(start, bytes)| (*start, bytes.to_vec())).collect();
        Self { first, second: Vec::new(), dropped: 0 }
    }

    /// Takes out of the first part what is not `needed` by it; what is `wanted`
    /// by the second goes there.
    fn parted(whole: &Whole<'_>, objects: &Objects, needed: &BTreeSet<u32>, wanted: &BTreeSet<u32>) -> Self {
        let mut parted = Self { first: Vec::new(), second: Vec::new(), dropped: 0 };
        for (start, bytes) in &whole.data {
            let end = start.saturating_add(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
            let part = |range: Range<u32>| bytes.get((range.start - start) as usize..(range.end - start) as usize);
            // Pieces that lie in this run and are not needed, side by side ones as one.
            let mut out: Vec<(Range<u32>, bool)> = Vec::new();
            for (from, to) in objects.ends.range(..end).filter(|(from, to)| **to > *start && !needed.contains(from)) {
                let (range, wanted) = ((*from).max(*start)..(*to).min(end), wanted.contains(from));
                match out.last_mut() {
                    // Between them is nothing but what aligns the second.
                    Some((last, same))
                        if *same == wanted
                            && range.start - last.end < RUN
                            && objects.around(range.start - 1).is_none_or(|before| before < last.end) =>
                    {
                        last.end = range.end;
                    }
                    _ => out.push((range, wanted)),
                }
            }
            let mut at = *start;
            for (range, wanted) in out {
                if range.end - range.start < RUN && !wanted {
                    continue;
                }
                if at < range.start {
                    parted.first.extend(part(at..range.start).map(|bytes| (at, bytes.to_vec())));
                }
                at = range.end;
                match part(range.clone()) {
                    Some(bytes) if wanted => parted.second.push((range.start, bytes.to_vec())),
                    _ => parted.dropped += (range.end - range.start) as usize,
                }
            }
            if at < end {
                parted.first.extend(part(at..end).map(|bytes| (at, bytes.to_vec())));
            }
        }
        parted
    }
}

/// Runs of data as a section.
fn data_section(runs: &[(u32, Vec<u8>)]) -> DataSection {
    let mut section = DataSection::new();
    for (start, bytes) in runs {
        section.active(0, &wasm_encoder::ConstExpr::i32_const(start.cast_signed()), bytes.iter().copied());
    }
    section
}

/// What a function names.
#[derive(Default)]
struct Seen {
    functions: BTreeSet<u32>,
    /// Constants, and the fixed parts of addresses.
    numbers: BTreeSet<u32>,
}

impl Reencode for Seen {
    type Error = &'static str;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        self.functions.insert(function);
        Ok(function)
    }

    fn mem_arg(&mut self, arg: wasmparser::MemArg) -> Result<wasm_encoder::MemArg, Error<Self::Error>> {
        self.numbers.insert(u32::try_from(arg.offset).unwrap_or(0));
        wasm_encoder::reencode::utils::mem_arg(self, arg)
    }
}

struct Whole<'a> {
    payloads: Vec<Payload<'a>>,
    imported: u32,
    /// The type of each function, imported ones first.
    types: Vec<u32>,
    bodies: Vec<FunctionBody<'a>>,
    exports: Vec<(&'a str, ExternalKind, u32)>,
    /// What the table holds, by place.
    slots: BTreeMap<u32, u32>,
    /// Where data begins, and its bytes.
    data: Vec<(u32, &'a [u8])>,
}

impl<'a> Whole<'a> {
    fn read(module: &'a [u8]) -> Option<Self> {
        let mut whole = Self {
            payloads: Vec::new(),
            imported: 0,
            types: Vec::new(),
            bodies: Vec::new(),
            exports: Vec::new(),
            slots: BTreeMap::new(),
            data: Vec::new(),
        };
        for payload in Parser::new(0).parse_all(module) {
            let payload = payload.ok()?;
            match &payload {
                Payload::ImportSection(reader) => {
                    for import in reader.clone().into_imports() {
                        // Only functions: other imports would move the numbers of what is shared.
                        let TypeRef::Func(kind) = import.ok()?.ty else { return None };
                        whole.types.push(kind);
                        whole.imported += 1;
                    }
                }
                Payload::FunctionSection(reader) => {
                    for kind in reader.clone() {
                        whole.types.push(kind.ok()?);
                    }
                }
                Payload::ExportSection(reader) => {
                    for export in reader.clone() {
                        let export = export.ok()?;
                        whole.exports.push((export.name, export.kind, export.index));
                    }
                }
                Payload::ElementSection(reader) => {
                    for element in reader.clone() {
                        let element = element.ok()?;
                        match (element.kind, element.items) {
                            (
                                ElementKind::Active { table_index: None | Some(0), offset_expr },
                                ElementItems::Functions(functions),
                            ) => {
                                let start = constant(&offset_expr)?;
                                for (place, function) in (start..).zip(functions) {
                                    whole.slots.insert(place, function.ok()?);
                                }
                            }
                            _ => return None,
                        }
                    }
                }
                Payload::DataSection(reader) => {
                    for data in reader.clone() {
                        let data = data.ok()?;
                        let DataKind::Active { memory_index: 0, offset_expr } = data.kind else { return None };
                        whole.data.push((constant(&offset_expr)?, data.data));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    whole.bodies.push(body.clone());
                    continue;
                }
                _ => {}
            }
            whole.payloads.push(payload);
        }
        let functions = usize::try_from(whole.imported).ok()? + whole.bodies.len();
        (whole.types.len() == functions).then_some(whole)
    }

    fn seen(&self, function: u32) -> Option<Seen> {
        let mut seen = Seen::default();
        let Some(place) = function.checked_sub(self.imported) else { return Some(seen) };
        let body = self.bodies.get(place as usize)?;
        for operator in body.get_operators_reader().ok()? {
            if let Operator::I32Const { value } = operator.ok()? {
                seen.numbers.insert(value.cast_unsigned());
            }
        }
        seen.parse_function_body(&mut CodeSection::new(), body.clone()).ok()?;
        Some(seen)
    }

    /// Aligned words of the data with their addresses. What stands between
    /// pieces of data is zero: `wasm-opt` leaves zeros out, also those at the
    /// end of a word.
    fn words(&self) -> BTreeMap<u32, u32> {
        let mut words: BTreeMap<u32, u32> = BTreeMap::new();
        for (start, bytes) in &self.data {
            for (address, byte) in (*start..).zip(*bytes) {
                *words.entry(address & !3).or_default() |= u32::from(*byte) << (8 * (address & 3));
            }
        }
        words
    }

    /// Where everything begins but what stands behind the root alone.
    fn roots(&self, root: u32) -> Vec<u32> {
        let exported = self.exports.iter().filter(|export| export.1 == ExternalKind::Func).map(|export| export.2);
        let started = self.payloads.iter().filter_map(|payload| match payload {
            Payload::StartSection { func, .. } => Some(*func),
            _ => None,
        });
        exported.chain(started).filter(|function| *function != root).collect()
    }

    /// The functions and pieces of data that are reached from some of both. Data
    /// that is in no piece belongs to everybody.
    fn reached_with(
        &self,
        all: &[Seen],
        objects: &Objects,
        mut functions: Vec<u32>,
        pieces: &BTreeSet<u32>,
    ) -> Option<Reached> {
        let words = self.words();
        let mut pieces: Vec<u32> = pieces.iter().copied().collect();
        let named = |number: u32, functions: &mut Vec<u32>, pieces: &mut Vec<u32>| {
            functions.extend(self.slots.get(&number));
            pieces.extend(objects.meant(number));
        };
        for (address, word) in &words {
            if (*address..*address + 4).any(|byte| objects.around(byte).is_none()) {
                named(*word, &mut functions, &mut pieces);
            }
        }
        let mut reached = Reached { functions: BTreeSet::new(), objects: BTreeSet::new() };
        loop {
            if let Some(function) = functions.pop() {
                if reached.functions.insert(function) {
                    let seen = all.get(function as usize)?;
                    functions.extend(&seen.functions);
                    for number in &seen.numbers {
                        named(*number, &mut functions, &mut pieces);
                    }
                }
            } else if let Some(piece) = pieces.pop() {
                if reached.objects.insert(piece) {
                    let end = objects.ends.get(&piece).copied()?;
                    for (_, word) in words.range(piece & !3..end) {
                        named(*word, &mut functions, &mut pieces);
                    }
                }
            } else {
                return Some(reached);
            }
        }
    }

    /// The functions that are reached without the root, where only the finished
    /// module is known.
    fn reached(&self, all: &[Seen], root: u32) -> Option<BTreeSet<u32>> {
        let words = self.words();
        let addresses: BTreeSet<u32> =
            all.iter().flat_map(|seen| seen.numbers.iter().copied()).chain(words.values().copied()).collect();
        let tables = virtual_tables(&words, &self.slots, &addresses);

        let mut open: Vec<u32> = Vec::new();
        let named = |number: u32, open: &mut Vec<u32>| {
            open.extend(self.slots.get(&number));
            // An address inside a virtual table is taken for the whole of it. What only
            // looks like one may lie across another, so all that hold the address count.
            for (start, table) in tables.range(number.saturating_sub(LONGEST)..=number) {
                if number - start < table.size {
                    open.extend(table.slots.iter().filter_map(|slot| self.slots.get(slot)));
                }
            }
        };
        for (address, word) in &words {
            let around = tables.range(address.saturating_sub(LONGEST)..=*address);
            let inside = around.into_iter().any(|(start, table)| address - start < table.size);
            if !inside {
                named(*word, &mut open);
            }
        }
        open.retain(|function| *function != root);
        open.extend(self.roots(root));

        let mut reached = BTreeSet::new();
        while let Some(function) = open.pop() {
            if !reached.insert(function) {
                continue;
            }
            let seen = all.get(function as usize)?;
            open.extend(&seen.functions);
            for number in &seen.numbers {
                named(*number, &mut open);
            }
        }
        Some(reached)
    }

    /// The first part: what is kept, with exports for the second.
    fn first(&self, root: &str, kept: &[u32], shared: &[u32], data: &[(u32, Vec<u8>)]) -> Option<Vec<u8>> {
        let mut numbers = Numbers { imported: self.imported, known: BTreeMap::new() };
        numbers.known.extend(kept.iter().copied().zip(self.imported..));
        let mut module = Module::new();
        macro_rules! section {
            ($kind:ident, $parse:ident, $reader:expr) => {{
                let mut section = $kind::new();
                numbers.$parse(&mut section, $reader.clone()).ok()?;
                module.section(&section);
            }};
        }
        for payload in &self.payloads {
            match payload {
                Payload::Version { .. } | Payload::End(_) | Payload::CustomSection(_) => {}
                Payload::TypeSection(reader) => section!(TypeSection, parse_type_section, reader),
                Payload::ImportSection(reader) => section!(ImportSection, parse_import_section, reader),
                Payload::TableSection(reader) => section!(TableSection, parse_table_section, reader),
                Payload::MemorySection(reader) => section!(MemorySection, parse_memory_section, reader),
                Payload::GlobalSection(reader) => section!(GlobalSection, parse_global_section, reader),
                Payload::DataSection(_) => {
                    module.section(&data_section(data));
                }
                Payload::FunctionSection(_) => {
                    module.section(&self.signatures(kept)?);
                }
                Payload::ElementSection(_) => {
                    module.section(&self.elements(&numbers)?);
                }
                Payload::ExportSection(_) => {
                    let mut section = ExportSection::new();
                    for (name, kind, index) in self.exports.iter().filter(|export| export.0 != root) {
                        let index = if *kind == ExternalKind::Func { numbers.of(*index)? } else { *index };
                        section.export(name, numbers.export_kind(*kind).ok()?, index);
                    }
                    for (place, function) in shared.iter().enumerate() {
                        section.export(&name("", place), ExportKind::Func, numbers.of(*function)?);
                    }
                    for (place, (kind, _)) in self.things()?.iter().enumerate() {
                        section.export(&name("=", place), kind.0, kind.1);
                    }
                    module.section(&section);
                }
                Payload::StartSection { func, .. } => {
                    module.section(&StartSection { function_index: numbers.of(*func)? });
                }
                Payload::DataCountSection { .. } => {
                    module.section(&wasm_encoder::DataCountSection { count: u32::try_from(data.len()).ok()? });
                }
                Payload::CodeSectionStart { .. } => {
                    module.section(&self.code(kept, &mut numbers)?);
                }
                _ => return None,
            }
        }
        Some(module.finish())
    }

    /// The second part: what was moved, everything else imported.
    fn second(
        &self,
        called: &str,
        root_function: u32,
        moved: &[u32],
        shared: &[u32],
        data: &[(u32, Vec<u8>)],
    ) -> Option<Vec<u8>> {
        let mut numbers = Numbers { imported: 0, known: BTreeMap::new() };
        numbers.known.extend(shared.iter().chain(moved).copied().zip(0..));
        let mut module = Module::new();
        for payload in &self.payloads {
            if let Payload::TypeSection(reader) = payload {
                let mut section = TypeSection::new();
                numbers.parse_type_section(&mut section, reader.clone()).ok()?;
                module.section(&section);
            }
        }
        let mut imports = ImportSection::new();
        for (place, function) in shared.iter().enumerate() {
            imports.import(FIRST, &name("", place), EntityType::Function(*self.types.get(*function as usize)?));
        }
        for (place, (_, kind)) in self.things()?.iter().enumerate() {
            imports.import(FIRST, &name("=", place), *kind);
        }
        module.section(&imports);
        module.section(&self.signatures(moved)?);
        let mut exports = ExportSection::new();
        exports.export(called, ExportKind::Func, numbers.of(root_function)?);
        module.section(&exports);
        // What is imported stands in the table already.
        let own = Numbers {
            imported: 0,
            known: numbers
                .known
                .iter()
                .map(|(from, to)| (*from, *to))
                .filter(|(from, _)| moved.contains(from))
                .collect(),
        };
        module.section(&self.elements(&own)?);
        module.section(&self.code(moved, &mut numbers)?);
        if !data.is_empty() {
            module.section(&data_section(data));
        }
        Some(module.finish())
    }

    /// Tables, memories and globals: how they are exported and imported.
    #[allow(clippy::type_complexity)]
    fn things(&self) -> Option<Vec<((ExportKind, u32), EntityType)>> {
        let mut things = Vec::new();
        let mut same = Numbers { imported: 0, known: BTreeMap::new() };
        for payload in &self.payloads {
            match payload {
                Payload::TableSection(reader) => {
                    for (place, table) in (0..).zip(reader.clone()) {
                        things.push((
                            (ExportKind::Table, place),
                            EntityType::Table(same.table_type(table.ok()?.ty).ok()?),
                        ));
                    }
                }
                Payload::MemorySection(reader) => {
                    for (place, memory) in (0..).zip(reader.clone()) {
                        things.push((
                            (ExportKind::Memory, place),
                            EntityType::Memory(same.memory_type(memory.ok()?).ok()?),
                        ));
                    }
                }
                Payload::GlobalSection(reader) => {
                    for (place, global) in (0..).zip(reader.clone()) {
                        things.push((
                            (ExportKind::Global, place),
                            EntityType::Global(same.global_type(global.ok()?.ty).ok()?),
                        ));
                    }
                }
                _ => {}
            }
        }
        Some(things)
    }

    fn signatures(&self, functions: &[u32]) -> Option<FunctionSection> {
        let mut section = FunctionSection::new();
        for function in functions {
            section.function(*self.types.get(*function as usize)?);
        }
        Some(section)
    }

    fn code(&self, functions: &[u32], numbers: &mut Numbers) -> Option<CodeSection> {
        let mut section = CodeSection::new();
        for function in functions {
            let body = self.bodies.get(function.checked_sub(self.imported)? as usize)?;
            numbers.parse_function_body(&mut section, body.clone()).ok()?;
        }
        Some(section)
    }

    /// The places of the table whose functions have a number, run by run.
    fn elements(&self, numbers: &Numbers) -> Option<ElementSection> {
        let mut runs: Vec<(u32, Vec<u32>)> = Vec::new();
        for (place, function) in &self.slots {
            let Some(number) = numbers.of(*function) else { continue };
            match runs.last_mut() {
                Some((start, run)) if *start as usize + run.len() == *place as usize => run.push(number),
                _ => runs.push((*place, vec![number])),
            }
        }
        let mut section = ElementSection::new();
        for (start, run) in runs {
            let offset = wasm_encoder::ConstExpr::i32_const(start.cast_signed());
            section.active(None, &offset, Elements::Functions(run.into()));
        }
        Some(section)
    }
}

/// Bytes that a virtual table takes at most.
const LONGEST: u32 = 4_096;

/// A virtual table: how long it is, and the places of the table in it.
struct VirtualTable {
    size: u32,
    slots: Vec<u32>,
}

/// What in the data looks like a virtual table and has an address that is
/// named: a function or nothing to drop with, a size, a power of two to align
/// to, functions.
fn virtual_tables(
    words: &BTreeMap<u32, u32>,
    slots: &BTreeMap<u32, u32>,
    addresses: &BTreeSet<u32>,
) -> BTreeMap<u32, VirtualTable> {
    const LARGEST: u32 = 1 << 16;
    let head = |address: u32| -> Option<Vec<u32>> {
        let [drop, size, align] =
            [0, 4, 8].map(|offset| words.get(&address.saturating_add(offset)).copied().unwrap_or(0));
        let drop = Some(drop).filter(|drop| *drop == 0 || slots.contains_key(drop))?;
        let sized = size < LARGEST && !slots.contains_key(&size) && matches!(align, 1 | 2 | 4 | 8 | 16);
        sized.then(|| if drop == 0 { Vec::new() } else { vec![drop] })
    };
    let mut tables = BTreeMap::new();
    for start in addresses.iter().copied().filter(|address| address % 4 == 0) {
        let Some(mut all) = head(start) else { continue };
        let mut at = start.saturating_add(12);
        // To the last function: the first of the next table is taken along.
        while at - start < LONGEST
            && let Some(slot) = words.get(&at).filter(|word| slots.contains_key(word))
        {
            all.push(*slot);
            at += 4;
        }
        if !all.is_empty() {
            tables.insert(start, VirtualTable { size: at - start, slots: all });
        }
    }
    tables
}

/// Gives functions the numbers of one part.
struct Numbers {
    imported: u32,
    known: BTreeMap<u32, u32>,
}

impl Numbers {
    fn of(&self, function: u32) -> Option<u32> {
        if function < self.imported { Some(function) } else { self.known.get(&function).copied() }
    }
}

impl Reencode for Numbers {
    type Error = &'static str;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        self.of(function).ok_or(Error::UserError("a function of the other part"))
    }
}

/// The value of an expression that is one constant.
pub fn constant(expression: &wasmparser::ConstExpr<'_>) -> Option<u32> {
    match expression.get_operators_reader().read().ok()? {
        Operator::I32Const { value } => Some(value.cast_unsigned()),
        _ => None,
    }
}

/// A short name that no tool gives: `=` does not stand in theirs.
fn name(kind: &str, place: usize) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let (mut name, mut rest) = (format!("={kind}"), place);
    loop {
        name.push(char::from(DIGITS.get(rest % 36).copied().unwrap_or(b'0')));
        rest /= 36;
        if rest == 0 {
            return name;
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use wasm_encoder::{ConstExpr, Function, GlobalType, Instruction, MemoryType, RefType, TableType, ValType};

    const BASE: u32 = 20_000;

    /// What a function of the test module does before it ends.
    #[derive(Clone, Copy)]
    enum Does {
        Calls(u32),
        Names(i32),
    }

    /// Function 0 is imported; 1 is exported as `start`, 2 as `late`; every
    /// function from 1 on stands in the table, at `BASE` and on.
    fn module(bodies: &[&[Does]], data: &[u32]) -> Vec<u8> {
        packed(bodies, &data.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>())
    }

    fn packed(bodies: &[&[Does]], data: &[u8]) -> Vec<u8> {
        let own = u32::try_from(bodies.len()).unwrap();
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("a", "b", EntityType::Function(0));
        module.section(&imports);
        let mut functions = FunctionSection::new();
        (0..own).for_each(|_| {
            functions.function(0);
        });
        module.section(&functions);
        let mut tables = TableSection::new();
        let minimum = u64::from(BASE + own);
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum,
            maximum: None,
            shared: false,
        });
        module.section(&tables);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        module.section(&memories);
        let mut globals = GlobalSection::new();
        globals.global(GlobalType { val_type: ValType::I32, mutable: true, shared: false }, &ConstExpr::i32_const(9));
        module.section(&globals);
        let mut exports = ExportSection::new();
        exports.export("start", ExportKind::Func, 1).export("late", ExportKind::Func, 2);
        module.section(&exports);
        let mut elements = ElementSection::new();
        let all: Vec<u32> = (1..=own).collect();
        elements.active(None, &ConstExpr::i32_const(BASE.cast_signed()), Elements::Functions(all.into()));
        module.section(&elements);
        let mut code = CodeSection::new();
        for body in bodies {
            let mut function = Function::new([]);
            for does in *body {
                match does {
                    Does::Calls(other) => drop(function.instruction(&Instruction::Call(*other))),
                    Does::Names(number) => {
                        function.instruction(&Instruction::I32Const(*number)).instruction(&Instruction::Drop);
                    }
                }
            }
            function.instruction(&Instruction::End);
            code.function(&function);
        }
        module.section(&code);
        let mut section = DataSection::new();
        section.active(0, &ConstExpr::i32_const(1024), data.iter().copied());
        module.section(&section);
        module.finish()
    }

    #[test]
    fn only_what_is_behind_the_root_alone_is_moved() {
        use Does::{Calls, Names};
        let slot = |function: u32| BASE + function - 1;
        let named = |function: u32| Names(slot(function).cast_signed());
        let check = |bodies: &[&[Does]], data: &[u32], expected: Option<[usize; 2]>| {
            let whole = module(bodies, data);
            assert_eq!(wasmparser::validate(&whole).err().map(|error| error.to_string()), None);
            let parts = split(&whole, "late", "drawn", None);
            assert_eq!(parts.as_ref().map(|parts| parts.functions), expected, "{data:?}");
            for part in parts.iter().flat_map(|parts| [&parts.first, &parts.second]) {
                assert_eq!(wasmparser::validate(part).err().map(|error| error.to_string()), None);
            }
        };
        // Calls: 3 is behind the root, 4 is called by both.
        check(&[&[Calls(4)], &[Calls(3), Calls(4), Calls(0)], &[], &[]], &[], Some([2, 2]));
        // The root itself is needed: nothing to split.
        check(&[&[Calls(2)], &[]], &[], None);
        check(&[&[named(2)], &[]], &[], None);
        // A place of the table that code names.
        check(&[&[named(3)], &[named(3), named(4)], &[], &[]], &[], Some([2, 2]));
        // A place in data that is no virtual table belongs to everybody.
        check(&[&[], &[], &[]], &[7, slot(3), 7], Some([2, 1]));
        // Also where its zeros were left out.
        let cut: Vec<u8> = slot(3).to_le_bytes().into_iter().take(2).collect();
        let parts = split(&packed(&[&[], &[Calls(3)], &[]], &cut), "late", "late", None).unwrap();
        assert_eq!(parts.functions, [2, 1]);
        // Virtual tables belong to those who know their address; 1024 is 3's, 1040 is 4's.
        let tables = [slot(3), 8, 4, slot(3), 0, 8, 4, slot(4)];
        check(&[&[Names(1024)], &[Names(1040)], &[], &[]], &tables, Some([2, 2]));
        check(&[&[Names(1024), Names(1040)], &[], &[], &[]], &tables, Some([3, 1]));
        // An address that stands in data, or points into one, counts as well.
        check(&[&[], &[Names(1040)], &[], &[]], &[slot(3), 8, 4, slot(3), 0, 8, 4, slot(4), 1024, 1040], Some([3, 1]));
        check(&[&[Names(1036)], &[Names(1024)], &[], &[]], &tables, Some([3, 1]));
    }

    #[test]
    fn data_goes_with_the_functions_that_need_it() {
        use Does::{Calls, Names};
        let slot = |function: u32| BASE + function - 1;
        // A piece every 16 bytes from 1024 on, but for the last: nobody knows what that is.
        let mut objects = Objects::default();
        objects.ends.extend((0..5).map(|place| (1_024 + 16 * place, 1_040 + 16 * place)));
        objects.named.extend(objects.ends.keys());
        let [a, b, c, d, e, last] = [1_024_u32, 1_040, 1_056, 1_072, 1_088, 1_104];
        let names = |address: u32| Names(address.cast_signed());
        let data = |links: &[(u32, u32)]| {
            let mut words: Vec<u32> = (0..24).map(|place| 0x7777_7700 + place).collect();
            for (at, word) in links {
                words[((at - 1_024) / 4) as usize] = *word;
            }
            words
        };
        let check = |bodies: &[&[Does]], links: &[(u32, u32)], anchored: &[u32], expected: (&[u32], usize)| {
            let objects = Objects { anchored: anchored.iter().copied().collect(), ..objects.clone() };
            let whole = module(bodies, &data(links));
            let parts = split(&whole, "late", "late", Some(&objects)).unwrap();
            for part in [&parts.first, &parts.second] {
                assert_eq!(wasmparser::validate(part).err().map(|error| error.to_string()), None);
            }
            let pieces = |module: &[u8]| -> BTreeSet<u32> {
                let payloads = Parser::new(0).parse_all(module).map(|payload| payload.unwrap());
                let sections = payloads.filter_map(|payload| match payload {
                    Payload::DataSection(reader) => Some(reader),
                    _ => None,
                });
                sections
                    .flat_map(|reader| reader.into_iter().map(|data| data.unwrap()))
                    .filter_map(|data| match data.kind {
                        DataKind::Active { offset_expr, .. } => Some((constant(&offset_expr).unwrap(), data.data)),
                        DataKind::Passive => None,
                    })
                    .flat_map(|(start, bytes)| (start..).zip(bytes).map(|(at, _)| at & !15))
                    .collect()
            };
            assert_eq!(pieces(&parts.second), expected.0.iter().copied().collect(), "{links:?}");
            assert!(pieces(&parts.first).contains(&last));
            assert_eq!(pieces(&parts.first).len() + expected.0.len() + expected.1 / 16, 6, "{links:?}");
            assert_eq!(parts.data, [16 * expected.0.len(), expected.1]);
        };
        // Both need `b`; nobody needs `d` and `e`.
        check(&[&[names(a), names(b)], &[names(b), names(c)]], &[], &[], (&[c], 32));
        // A piece leads to another, and to a function that needs one more.
        check(&[&[], &[names(a)], &[names(d)]], &[(a, b), (b + 4, slot(3))], &[], (&[a, b, d], 32));
        check(&[&[names(a)], &[names(a)], &[names(d)]], &[(a, b), (b + 4, slot(3))], &[], (&[], 32));
        // What is also named from outside of it stays, and what it leads to.
        check(&[&[], &[names(a), names(b), names(c)]], &[(c, d)], &[c], (&[a, b], 16));
        // So does what data leads to that is no piece.
        check(&[&[], &[names(a), names(b)]], &[(last, a)], &[], (&[b], 48));
        // A function that nobody calls takes its piece along.
        check(&[&[names(a)], &[Calls(0), names(b)], &[names(e)]], &[], &[], (&[b], 48));
    }

    #[test]
    fn what_is_no_such_module_is_left_whole() {
        for (module, root) in [(b"no module".to_vec(), "late"), (module(&[&[], &[]], &[]), "other")] {
            assert_eq!(split(&module, root, root, None), None);
        }
        assert_eq!([name("", 0), name("=", 35), name("", 36)], ["=0", "==z", "=01"]);
    }
}
