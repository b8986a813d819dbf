//! The module's functions in an order that packs well.
//!
//! Compressors look back 32 KB. The linker's order leaves functions that are
//! nearly the same far apart; put side by side they take a fiftieth less. What
//! the module does is not changed: functions are only numbered anew.

use std::collections::BTreeSet;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, DataSection, ElementSection, ExportSection, FunctionSection, GlobalSection, ImportSection,
    MemorySection, Module, StartSection, TableSection, TypeSection,
};
use wasmparser::{FunctionBody, Parser, Payload, TypeRef};

/// How many values a function's sketch has.
const SKETCH: usize = 48;

/// The module with its functions in a better order, and of its exports only
/// those that `keep` says. `None` where it holds what is not known here.
pub fn arranged(module: &[u8], keep: impl Fn(&str) -> bool) -> Option<Vec<u8>> {
    let parts = Parts::read(module)?;
    let sketches: Vec<[u64; SKETCH]> = parts.bodies.iter().map(|body| sketch(body.as_bytes())).collect();
    parts.written(&chain(&sketches), keep)
}

/// The smallest values of so many hash functions over all runs of four bytes
/// (A. Broder, "On the resemblance and containment of documents", 1997): the
/// share of equal values is about the share of runs that two functions have in
/// common.
fn sketch(body: &[u8]) -> [u64; SKETCH] {
    let mut smallest = [u64::MAX; SKETCH];
    for run in body.windows(4) {
        let run = run.iter().fold(0_u64, |run, byte| run << 8 | u64::from(*byte));
        let mut hash = run.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        for least in &mut smallest {
            hash ^= hash >> 29;
            hash = hash.wrapping_mul(0xbf58_476d_1ce4_e5b9);
            *least = hash.min(*least);
        }
    }
    smallest
}

/// Each function followed by the one most like it of those that are left.
fn chain(sketches: &[[u64; SKETCH]]) -> Vec<usize> {
    let mut left: BTreeSet<usize> = (0..sketches.len()).collect();
    let mut order = Vec::with_capacity(sketches.len());
    let mut next = left.pop_first();
    while let Some(place) = next {
        order.push(place);
        left.remove(&place);
        let alike = |other: usize| match (sketches.get(place), sketches.get(other)) {
            (Some(a), Some(b)) => a.iter().zip(b).filter(|(a, b)| a == b).count(),
            _ => 0,
        };
        // Of those that are equally alike, the nearest in the order they had.
        next = left.iter().copied().max_by_key(|other| (alike(*other), usize::MAX - other.abs_diff(place)));
    }
    order
}

/// What of a module is looked at here.
struct Parts<'a> {
    payloads: Vec<Payload<'a>>,
    /// How many functions are imported: they come first and keep their numbers.
    imported: u32,
    types: Vec<u32>,
    bodies: Vec<FunctionBody<'a>>,
}

impl<'a> Parts<'a> {
    fn read(module: &'a [u8]) -> Option<Self> {
        let mut parts = Self { payloads: Vec::new(), imported: 0, types: Vec::new(), bodies: Vec::new() };
        for payload in Parser::new(0).parse_all(module) {
            match payload.ok()? {
                Payload::ImportSection(reader) => {
                    for import in reader.clone().into_imports() {
                        parts.imported += u32::from(matches!(import.ok()?.ty, TypeRef::Func(_)));
                    }
                    parts.payloads.push(Payload::ImportSection(reader));
                }
                Payload::FunctionSection(reader) => {
                    parts.types = reader.clone().into_iter().collect::<Result<_, _>>().ok()?;
                    parts.payloads.push(Payload::FunctionSection(reader));
                }
                Payload::CodeSectionEntry(body) => parts.bodies.push(body),
                payload => parts.payloads.push(payload),
            }
        }
        (parts.types.len() == parts.bodies.len()).then_some(parts)
    }

    fn written(&self, order: &[usize], keep: impl Fn(&str) -> bool) -> Option<Vec<u8>> {
        let mut numbers = vec![0; order.len()];
        for (number, place) in (self.imported..).zip(order) {
            *numbers.get_mut(*place)? = number;
        }
        let mut renumber = Renumber { imported: self.imported, numbers };
        let mut module = Module::new();
        macro_rules! section {
            ($kind:ident, $parse:ident, $reader:expr) => {{
                let mut section = $kind::new();
                renumber.$parse(&mut section, $reader.clone()).ok()?;
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
                Payload::ElementSection(reader) => section!(ElementSection, parse_element_section, reader),
                Payload::DataSection(reader) => section!(DataSection, parse_data_section, reader),
                Payload::FunctionSection(_) => {
                    let mut section = FunctionSection::new();
                    for place in order {
                        section.function(*self.types.get(*place)?);
                    }
                    module.section(&section);
                }
                Payload::ExportSection(reader) => {
                    let mut section = ExportSection::new();
                    for export in reader.clone() {
                        let export = export.ok()?;
                        if keep(export.name) {
                            renumber.parse_export(&mut section, export).ok()?;
                        }
                    }
                    module.section(&section);
                }
                Payload::StartSection { func, .. } => {
                    let function_index = renumber.function_index(*func).ok()?;
                    module.section(&StartSection { function_index });
                }
                Payload::DataCountSection { count, .. } => {
                    module.section(&wasm_encoder::DataCountSection { count: *count });
                }
                Payload::CodeSectionStart { .. } => {
                    let mut section = CodeSection::new();
                    for place in order {
                        renumber.parse_function_body(&mut section, self.bodies.get(*place)?.clone()).ok()?;
                    }
                    module.section(&section);
                }
                _ => return None,
            }
        }
        Some(module.finish())
    }
}

/// Gives functions their new numbers.
struct Renumber {
    imported: u32,
    numbers: Vec<u32>,
}

impl Reencode for Renumber {
    type Error = &'static str;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        match function.checked_sub(self.imported) {
            None => Ok(function),
            Some(own) => {
                self.numbers.get(own as usize).copied().ok_or(Error::UserError("a function that is not there"))
            }
        }
    }
}

/// The glue without classes that the page does not use: those that a library
/// gives to scripts. Unchanged where anything else speaks of them.
pub fn without_classes(glue: &str) -> String {
    let mut out = String::with_capacity(glue.len());
    let (mut classes, mut inside) = (Vec::new(), "");
    for line in glue.split_inclusive('\n') {
        let bare = line.trim_end();
        if !inside.is_empty() {
            if bare == inside || (inside == ";" && bare.ends_with(';')) {
                inside = "";
            }
            continue;
        }
        let class = bare.strip_prefix("    class ").and_then(|rest| rest.split(' ').next());
        if let Some(name) = class.filter(|_| bare.ends_with('{')) {
            classes.push(name);
            inside = "    }";
        } else if classes.iter().any(|name| bare.contains(name)) {
            let is_exported = bare.starts_with("    exports.") || bare.starts_with("    if (Symbol.dispose)");
            if bare.starts_with("    const ") && bare.contains("Finalization = ") {
                inside = if bare.ends_with(';') { "" } else { ";" };
            } else if !is_exported {
                return glue.to_owned();
            }
        } else {
            out.push_str(line);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use wasm_encoder::{ExportKind, Function, Instruction, ValType};

    /// A module of an import and three functions that call one another.
    fn module() -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("a", "b", wasm_encoder::EntityType::Function(0));
        module.section(&imports);
        let mut functions = FunctionSection::new();
        (0..3).for_each(|_| {
            functions.function(0);
        });
        module.section(&functions);
        let mut exports = ExportSection::new();
        exports.export("first", ExportKind::Func, 1).export("second", ExportKind::Func, 2).export(
            "third",
            ExportKind::Func,
            3,
        );
        module.section(&exports);
        let mut code = CodeSection::new();
        for body in [
            vec![Instruction::Call(0), Instruction::Call(3), Instruction::I32Add, Instruction::End],
            (0..20).map(|_| Instruction::Nop).chain([Instruction::I32Const(77), Instruction::End]).collect(),
            vec![Instruction::Call(0), Instruction::Call(2), Instruction::I32Add, Instruction::End],
        ] {
            let mut function = Function::new([]);
            for instruction in &body {
                function.instruction(instruction);
            }
            code.function(&function);
        }
        module.section(&code);
        module.finish()
    }

    /// What an exported function is made of, with the names of what it calls.
    fn calls(module: &[u8], name: &str) -> Option<Vec<String>> {
        let parts = Parts::read(module)?;
        let exports: Vec<(String, u32)> = parts
            .payloads
            .iter()
            .find_map(|payload| match payload {
                Payload::ExportSection(reader) => Some(
                    reader
                        .clone()
                        .into_iter()
                        .map(|export| export.map(|one| (one.name.to_owned(), one.index)).unwrap())
                        .collect(),
                ),
                _ => None,
            })
            .unwrap();
        let number = exports.iter().find(|(known, _)| known == name)?.1;
        let body = &parts.bodies[(number - parts.imported) as usize];
        let called = |number: u32| {
            exports
                .iter()
                .find(|(_, index)| *index == number)
                .map_or_else(|| number.to_string(), |(name, _)| name.clone())
        };
        Some(
            body.get_operators_reader()
                .unwrap()
                .into_iter()
                .filter_map(|operator| match operator.unwrap() {
                    wasmparser::Operator::Call { function_index } => Some(called(function_index)),
                    wasmparser::Operator::I32Const { value } => Some(value.to_string()),
                    _ => None,
                })
                .collect(),
        )
    }

    #[test]
    fn functions_call_what_they_called() {
        let before = module();
        let after = arranged(&before, |_| true).unwrap();
        assert_eq!(wasmparser::validate(&after).err().map(|error| error.to_string()), None);
        for name in ["first", "second", "third"] {
            assert_eq!(calls(&after, name), calls(&before, name), "{name}");
        }
        // The two that are alike stand side by side.
        let sizes: Vec<usize> = Parts::read(&after).unwrap().bodies.iter().map(|body| body.as_bytes().len()).collect();
        assert!(sizes[0] < 12 && sizes[1] < 12 && sizes[2] > 12, "{sizes:?}");
    }

    #[test]
    fn exports_that_nobody_uses_go() {
        let after = arranged(&module(), |name| name != "second").unwrap();
        assert_eq!(calls(&after, "second"), None);
        assert!(calls(&after, "third").is_some());
        assert_eq!(arranged(b"no module", |_| true), None);
    }

    #[test]
    fn classes_go_where_nothing_else_speaks_of_them() {
        let glue = "{\n    class Sink {\n        a() {\n        }\n    }\n    if (Symbol.dispose) Sink.prototype[Symbol.dispose] = 1;\n    exports.Sink = Sink;\n    let b = 1;\n    const SinkFinalization = (c)\n        ? 1\n        : Sink;\n    let d = 2;\n}\n";
        assert_eq!(without_classes(glue), "{\n    let b = 1;\n    let d = 2;\n}\n");
        let used = glue.replace("let d = 2", "let d = Sink");
        assert_eq!(without_classes(&used), used);
    }
}
