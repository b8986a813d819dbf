//! The objects of a file by their numbers.
//!
//! The table at the end of a file that says where objects stand is often
//! damaged and is not used: objects say their own numbers, so the file is
//! looked through once. Of two objects with one number the later is newer.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::filters::unpack;
use super::object::{Dict, Item, Lexer, Object, is_space};

/// How often a reference may lead to a reference.
const LONGEST_WAY: usize = 16;

/// Where an object stands.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// At a byte of the file, with the bytes of its stream.
    File { at: usize, stream: Option<(usize, usize)> },
    /// In a stream of objects: its number, and the place among them.
    Packed { stream: u32, index: usize },
}

/// A stream of objects, unpacked, and where each begins.
type Packed = Rc<(Vec<u8>, Vec<usize>)>;

/// A file whose objects have been found.
pub(super) struct File<'b> {
    bytes: &'b [u8],
    places: BTreeMap<u32, Place>,
    packed: RefCell<BTreeMap<u32, Packed>>,
    /// What the file says about itself: `Root`, `Info`, `Encrypt`.
    pub(super) trailer: Dict,
    /// Bytes that may still be unpacked.
    budget: Cell<usize>,
}

impl<'b> File<'b> {
    /// Looks through a file; at most `budget` bytes are unpacked from it.
    pub(super) fn read(bytes: &'b [u8], budget: usize) -> Self {
        let mut file = Self {
            bytes,
            places: BTreeMap::new(),
            packed: RefCell::default(),
            trailer: Dict::new(),
            budget: Cell::new(budget),
        };
        file.scan();
        file
    }

    fn scan(&mut self) {
        let mut at = 0;
        while let Some(next) =
            self.bytes.get(at..).and_then(|rest| rest.iter().position(|byte| matches!(byte, b'o' | b't')))
        {
            let here = at + next;
            let rest = self.bytes.get(here..).unwrap_or_default();
            at = here + 1;
            if rest.starts_with(b"trailer") {
                let mut lexer = Lexer::new(self.bytes, here + 7, true);
                if let Some(Object::Dict(dict)) = lexer.object() {
                    self.say(dict);
                    at = lexer.at.max(at);
                }
            } else if rest.starts_with(b"obj")
                && let Some(number) = self.number_before(here)
            {
                at = self.object_at(number, here + 3).max(at);
            }
        }
    }

    /// Adds what a trailer says; later ones are newer.
    fn say(&mut self, dict: Dict) {
        for (name, value) in dict {
            if matches!(name.as_str(), "Root" | "Info" | "Encrypt") {
                self.trailer.insert(name, value);
            }
        }
    }

    /// The number of the object whose `obj` stands here: `12 0 obj`.
    fn number_before(&self, obj: usize) -> Option<u32> {
        let back = |mut at: usize, wanted: fn(u8) -> bool| {
            let end = at;
            while at > 0 && end - at < 12 && self.bytes.get(at - 1).copied().is_some_and(wanted) {
                at -= 1;
            }
            at
        };
        let digit = |byte: u8| byte.is_ascii_digit();
        let generation_end = back(obj, is_space);
        let generation = back(generation_end, digit);
        let number_end = back(generation, is_space);
        let number = back(number_end, digit);
        let parted = generation < generation_end && number_end < generation && number < number_end;
        let digits = std::str::from_utf8(self.bytes.get(number..number_end)?).ok()?;
        digits.parse().ok().filter(|_| parted)
    }

    /// Notes an object; gives the byte to go on from.
    fn object_at(&mut self, number: u32, at: usize) -> usize {
        let mut lexer = Lexer::new(self.bytes, at, true);
        let Some(object) = lexer.object() else { return at };
        let end = lexer.at;
        let Object::Dict(dict) = object else {
            self.places.insert(number, Place::File { at, stream: None });
            return end;
        };
        let has_stream = lexer.item() == Some(Item::Word(b"stream"));
        if !has_stream {
            self.places.insert(number, Place::File { at, stream: None });
            return end;
        }
        let mut start = lexer.at;
        start += match self.bytes.get(start..start + 2) {
            Some(b"\r\n") => 2,
            Some([b'\n' | b'\r', _]) => 1,
            _ => 0,
        };
        let stated = dict.get("Length").and_then(Object::count).and_then(|length| start.checked_add(length));
        let fits = |end: &usize| {
            let after = self.bytes.get(*end..).unwrap_or_default();
            let gap = after.iter().take(4).take_while(|byte| is_space(**byte)).count();
            after.get(gap..).is_some_and(|rest| rest.starts_with(b"endstream"))
        };
        let end = stated.filter(fits).unwrap_or_else(|| {
            let rest = self.bytes.get(start..).unwrap_or_default();
            start + find(rest, b"endstream").unwrap_or(rest.len())
        });
        self.places.insert(number, Place::File { at, stream: Some((start, end)) });
        match dict.get("Type").and_then(Object::name) {
            Some("XRef") => self.say(dict),
            Some("ObjStm") => self.unpack_objects(number, &dict),
            _ => {}
        }
        end
    }

    /// Notes the objects in a stream of them.
    fn unpack_objects(&mut self, stream: u32, dict: &Dict) {
        let Some(bytes) = self.stream(&Object::Ref(stream)) else { return };
        let count = dict.get("N").and_then(Object::count).unwrap_or(0);
        let first = dict.get("First").and_then(Object::count).unwrap_or(0);
        let mut lexer = Lexer::new(&bytes, 0, false);
        let mut starts = Vec::new();
        for _ in 0..count {
            let pair = lexer.object().and_then(|number| Some((number.count()?, lexer.object()?.count()?)));
            let Some((number, offset)) = pair else { break };
            let (Ok(number), Some(at)) = (u32::try_from(number), first.checked_add(offset)) else { continue };
            if at >= bytes.len() {
                continue;
            }
            self.places.insert(number, Place::Packed { stream, index: starts.len() });
            starts.push(at);
        }
        self.packed.borrow_mut().insert(stream, Rc::new((bytes, starts)));
    }

    /// An object by its number. Each reading counts as work, because many
    /// references may lead to one large object.
    fn object(&self, number: u32) -> Object {
        let read = |bytes: &[u8], at: usize| {
            let mut lexer = Lexer::new(bytes, at, true);
            let object = lexer.object().unwrap_or(Object::Null);
            self.spend(lexer.at.saturating_sub(at));
            object
        };
        match self.places.get(&number) {
            _ if self.is_spent() => Object::Null,
            Some(Place::File { at, .. }) => read(self.bytes, *at),
            Some(Place::Packed { stream, index }) => {
                let packed = self.packed.borrow().get(stream).cloned();
                packed.and_then(|packed| Some(read(&packed.0, *packed.1.get(*index)?))).unwrap_or(Object::Null)
            }
            None => Object::Null,
        }
    }

    /// What a reference leads to; other objects are themselves.
    pub(super) fn resolve(&self, object: &Object) -> Object {
        let mut object = object.clone();
        for _ in 0..LONGEST_WAY {
            let Object::Ref(number) = object else { return object };
            object = self.object(number);
        }
        Object::Null
    }

    /// A value of a dictionary, reference followed.
    pub(super) fn get(&self, dict: &Dict, name: &str) -> Object {
        dict.get(name).map_or(Object::Null, |object| self.resolve(object))
    }

    /// A dictionary in a dictionary; empty where there is none.
    pub(super) fn dict(&self, dict: &Dict, name: &str) -> Dict {
        match self.get(dict, name) {
            Object::Dict(dict) => dict,
            _ => Dict::new(),
        }
    }

    /// The unpacked bytes of the stream that a reference leads to.
    pub(super) fn stream(&self, reference: &Object) -> Option<Vec<u8>> {
        let mut reference = reference.clone();
        for _ in 0..LONGEST_WAY {
            let Object::Ref(number) = reference else { return None };
            match self.places.get(&number)? {
                Place::File { stream: Some((start, end)), .. } => {
                    let Object::Dict(mut dict) = self.object(number) else { return None };
                    for name in ["Filter", "DecodeParms"] {
                        if let Some(value @ Object::Ref(_)) = dict.get(name) {
                            let value = self.resolve(value);
                            dict.insert(name.to_owned(), value);
                        }
                    }
                    let bytes = unpack(self.bytes.get(*start..*end)?, &dict, self.budget.get())?;
                    self.spend(bytes.len() + 64);
                    return Some(bytes);
                }
                _ => reference = self.object(number),
            }
        }
        None
    }

    /// Takes from the budget: work that is done again and again has to end.
    pub(super) fn spend(&self, bytes: usize) {
        self.budget.set(self.budget.get().saturating_sub(bytes));
    }

    /// Whether everything that may be unpacked has been.
    pub(super) fn is_spent(&self) -> bool {
        self.budget.get() == 0
    }

    /// The catalogue: the root that the trailer names, or the only object that is one.
    pub(super) fn root(&self) -> Dict {
        match self.get(&self.trailer, "Root") {
            Object::Dict(dict) if dict.contains_key("Pages") => dict,
            _ => self.of_type("Catalog").into_iter().next_back().map(|(_, dict)| dict).unwrap_or_default(),
        }
    }

    /// All dictionaries of a type, by their numbers.
    pub(super) fn of_type(&self, wanted: &str) -> Vec<(u32, Dict)> {
        let one = |number: &u32| match self.object(*number) {
            Object::Dict(dict) if dict.get("Type").and_then(Object::name) == Some(wanted) => Some((*number, dict)),
            _ => None,
        };
        self.places.keys().filter_map(one).collect()
    }
}

/// Where a word first stands.
pub(super) fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let first = *word.first()?;
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == first)?;
        if bytes.get(at..)?.starts_with(word) {
            return Some(at);
        }
        at += 1;
    }
}
