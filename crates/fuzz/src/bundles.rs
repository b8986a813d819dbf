//! Bundles changed with their structure in mind: cut, flipped, with values
//! that lie under a checksum that is right. Each is refused with a typed error
//! or read within bounds, in bounded time and memory.
//!
//! A case is made from its number alone, so any of them can be read again:
//! `cargo run --package archivolt-fuzz --bin bundles -- --from N --cases 1`.

use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe};
use std::time::{Duration, Instant};

use archivolt_bundle::Bundle;
use archivolt_bundle::crc::crc32;
use archivolt_bundle::layout::{ENTRY, HEADER, MAGIC, VERSION};
use archivolt_bundle::pack::deflate;
use archivolt_corpus::{Edtf, Input, SourceFile, read};
use archivolt_index::{Apart, Collection, DateMode, DocId, Match, OpenError, Question, Sort, apart, build, files};

use crate::mutate::Random;

/// Times its size that a bundle may hold in memory, its own bytes among them. Its size is that of what is in
/// it, unpacked: its sections, and the documents packed in them. What a table merely promises does not count.
pub const MOST_TIMES: usize = 4;
/// What reading takes besides, however small the bundle: tables for unpacking, answers of a few results.
pub const BESIDES: usize = 96 << 10;
/// The longest that one bundle may take.
pub const LONGEST: Duration = Duration::from_secs(10);

/// Tells how much memory is held, as an allocator that counts knows it.
#[derive(Clone, Copy, Debug)]
pub struct Meter {
    /// Bytes held now.
    pub now: fn() -> usize,
    /// The most held since the last reset.
    pub most: fn() -> usize,
    /// Forgets the most.
    pub reset: fn(),
}

/// What became of the cases.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// How many were tried.
    pub cases: u64,
    /// How many were read within bounds.
    pub read: u64,
    /// How many were refused, by what was said of them, numbers left out.
    pub refused: BTreeMap<String, u64>,
    /// The most memory in relation to size, of bundles large enough that what comes besides does not count.
    pub times: f64,
    /// The most memory of all.
    pub bytes: usize,
    /// The longest that one took.
    pub longest: Duration,
    /// Cases that failed, by number, and how.
    pub failed: Vec<(u64, String)>,
}

/// A section as it is stored.
#[derive(Clone)]
struct Section {
    tag: [u8; 4],
    packed: bool,
    stored: Vec<u8>,
    raw: Vec<u8>,
}

/// A bundle that is right, and what can be changed of it.
struct Base {
    whole: Vec<u8>,
    /// Bytes of the documents it was made of, which are packed in its sections.
    inside: usize,
    /// What all in it unpacks to.
    unpacked: usize,
    sections: Vec<Section>,
    parts: Vec<(String, Vec<u8>)>,
}

/// A case: bytes to open, and files to be handed in where it asks for them.
pub struct Case<'a> {
    /// The bundle.
    pub bytes: Vec<u8>,
    /// What all in it unpacks to.
    unpacked: usize,
    /// Parts that lie apart, by name.
    parts: Vec<(&'a str, Vec<u8>)>,
}

/// Makes the cases.
pub struct Cases(Vec<Base>);

const COLLECTION: [u8; 8] = *b"fuzzing1";

impl Cases {
    /// Builds the bundles that are then changed: a small one, one with all that a bundle can hold, the
    /// latter in parts, and a large one.
    ///
    /// # Panics
    /// Where a bundle that was just built does not open.
    pub fn new() -> Self {
        let small = made(&[("a.txt", "The quay\n\nThe quay is open.\n")]);
        let rich = made(RICH);
        let Apart { core, parts, .. } = apart(rich.0.clone(), COLLECTION).unwrap_or_default();
        let apart = base((core, rich.1), parts);
        let bases = vec![base(small, Vec::new()), base(rich, Vec::new()), apart, base(large(), Vec::new())];
        assert!(bases.iter().all(|base| base.sections.len() > 6), "a bundle that was just built does not open");
        Self(bases)
    }

    /// The case of this number.
    pub fn case(&self, number: u64) -> Case<'_> {
        let mut random = Random::new(number);
        // The large one, which takes its time, is the last and comes seldom.
        let place = if random.below(24) == 0 { self.0.len() - 1 } else { random.below(self.0.len() - 1) };
        let other = random.below(self.0.len());
        let (Some(base), Some(other)) = (self.0.get(place), self.0.get(other)) else {
            return Case { bytes: Vec::new(), unpacked: 0, parts: Vec::new() };
        };
        let (bytes, unpacked) = changed(base, other, &mut random);
        let mut parts: Vec<(&str, Vec<u8>)> =
            base.parts.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
        let count = parts.len();
        if let Some((_, bytes)) = parts.get_mut(random.below(count)) {
            hurt_part(bytes, &mut random);
        }
        Case { bytes, unpacked, parts }
    }
}

impl Default for Cases {
    fn default() -> Self {
        Self::new()
    }
}

/// Reads cases from a number on; `begun` hears of each before it is read.
pub fn run(cases: &Cases, from: u64, count: u64, meter: Option<Meter>, mut begun: impl FnMut(u64)) -> Tally {
    let mut tally = Tally::default();
    for number in from..from.saturating_add(count) {
        begun(number);
        one(cases, number, meter, &mut tally);
        if tally.failed.len() >= 20 {
            break;
        }
    }
    tally
}

fn one(cases: &Cases, number: u64, meter: Option<Meter>, tally: &mut Tally) {
    let Case { bytes, unpacked, parts } = cases.case(number);
    let size = unpacked.max(bytes.len()) + parts.iter().map(|(_, bytes)| bytes.len()).sum::<usize>();
    let before = meter.map_or(0, |meter| {
        (meter.reset)();
        (meter.now)().saturating_sub(bytes.len())
    });
    let begin = Instant::now();
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| look(bytes, &parts)));
    let took = begin.elapsed();
    let held = meter.map_or(0, |meter| (meter.most)().saturating_sub(before));
    tally.cases += 1;
    tally.longest = tally.longest.max(took);
    tally.bytes = tally.bytes.max(held);
    if size > BESIDES {
        tally.times = tally.times.max(held as f64 / size as f64);
    }
    match outcome {
        Ok(Ok(())) => tally.read += 1,
        Ok(Err(error)) => {
            *tally.refused.entry(kind(&error.to_string())).or_default() += 1;
        }
        Err(cause) => {
            let words = cause.downcast_ref::<String>().cloned();
            let words = words.or_else(|| cause.downcast_ref::<&str>().map(|words| (*words).to_owned()));
            tally.failed.push((number, format!("panicked: {}", words.unwrap_or_default())));
        }
    }
    if held > size * MOST_TIMES + BESIDES {
        tally.failed.push((number, format!("held {held} bytes, of a bundle of {size}")));
    }
    if took > LONGEST {
        tally.failed.push((number, format!("took {took:?}")));
    }
}

/// What was said, without the name of the part and the numbers.
pub(crate) fn kind(said: &str) -> String {
    let is_part = said.starts_with("part ");
    let words = said.split_inclusive(' ').enumerate();
    let kept = words.filter(|(place, word)| !(is_part && *place == 1 || word.contains(|c: char| c.is_ascii_digit())));
    kept.map(|(_, word)| word).collect::<String>().trim_end_matches(" at ").trim().to_owned()
}

/// A bundle with something of everything.
pub(crate) fn rich() -> Vec<u8> {
    made(RICH).0
}

/// A bundle of one short document.
pub(crate) fn small() -> Vec<u8> {
    made(&[("a.txt", "The quay\n\nThe quay is open.\n")]).0
}

/// A bundle with the checksums that its sections have, where its table can be read.
pub(crate) fn mended(bytes: &[u8]) -> Vec<u8> {
    let number = |at: usize| bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes);
    let mut out = bytes.to_vec();
    let sections = bytes.get(10..12).and_then(|two| two.try_into().ok()).map_or(0, u16::from_le_bytes);
    for at in (0..usize::from(sections)).map(|place| HEADER + ENTRY * place) {
        let (from, length) = (number(at + 8) as usize, number(at + 16) as usize);
        let Some(stored) = bytes.get(from..from.saturating_add(length)) else { continue };
        if at + 28 <= out.len() {
            out.splice(at + 24..at + 28, crc32(stored).to_le_bytes());
        }
    }
    out
}

/// Opens it and asks it everything.
pub(crate) fn look(bytes: Vec<u8>, parts: &[(&str, Vec<u8>)]) -> Result<(), OpenError> {
    let copy = if bytes.len().is_multiple_of(8) { Some(bytes.clone()) } else { None };
    let collection = Collection::open(bytes)?;
    for _ in 0..4 {
        let (lacked, _) = collection.lacked();
        questions(&collection);
        if collection.lacked().0 == lacked {
            break;
        }
        for part in collection.lacking() {
            match parts.iter().find(|(name, _)| *name == part.name()) {
                Some((_, file)) => drop(collection.supply(part, file)),
                None => collection.give_up(part),
            }
        }
    }
    drop(collection);
    if let Some(copy) = copy {
        let _ = files(copy);
    }
    Ok(())
}

/// Queries that reach every part of a bundle.
const QUERIES: [&str; 9] =
    ["", "quay", "q*", "\"the quay\"", "quay NEAR/4 open", "title:quay OR creator:berg", "quya", "the -ferry", "*"];

fn questions(collection: &Collection) {
    let documents: Vec<DocId> = (0..collection.len().min(8) as u32).map(DocId).collect();
    let date = Edtf::parse("1911").ok();
    for (place, query) in QUERIES.into_iter().enumerate() {
        let question = Question {
            query: query.to_owned(),
            themes: if place % 3 == 1 { vec!["order".to_owned()] } else { Vec::new() },
            not: if place % 4 == 3 { vec!["boats".to_owned()] } else { Vec::new() },
            matching: if place % 2 == 0 { Match::Any } else { Match::All },
            from: if place % 3 == 2 { date.clone() } else { None },
            dates: if place % 2 == 0 { DateMode::Possible } else { DateMode::Certain },
            sort: [None, Some(Sort::Title), Some(Sort::DateDescending)].into_iter().nth(place % 3).flatten(),
            ..Question::default()
        };
        let outcome = collection.explore(&question);
        for hit in outcome.hits.iter().chain(&outcome.partial).take(4) {
            collection.snippets(hit.document, query, 2);
            collection.explain(query, hit.document, 1.0);
        }
        match place % 3 {
            0 => drop(collection.search_json(&question, 0, 5)),
            1 => drop(collection.facets_json(&question)),
            _ => {
                let lines = collection.concordance(&documents, query);
                collection.collocates(&lines, 5);
            }
        }
        collection.suggest(query, 5);
        collection.did_you_mean(query);
        collection.understood(query);
    }
    for document in &documents {
        for (place, _) in collection.texts(*document).iter().enumerate() {
            collection.hits(*document, place, "quay");
        }
        collection.mentions(*document);
        collection.document(*document);
        collection.kind(*document);
        collection.publisher(*document);
    }
    collection.evidence(&documents, 0);
    collection.documents_json();
    collection.timeline();
    collection.shared();
    collection.find("a");
    collection.tally(&vec![0; collection.len()], 1);
    collection.best("quay", 5);
}

/// The bundle of a folder, and how long its files are together.
fn made(files: &[(&str, &str)]) -> (Vec<u8>, usize) {
    (build(&read(folder(files))), files.iter().map(|(_, text)| text.len()).sum())
}

fn folder(files: &[(&str, &str)]) -> Input {
    let file = |(path, text): &(&str, &str)| SourceFile { path: (*path).to_owned(), bytes: text.as_bytes().to_vec() };
    Input { folder_name: "Fuzz".to_owned(), files: files.iter().map(file).collect(), originals: None }
}

/// A folder with something of everything.
const RICH: &[(&str, &str)] = &[
    (
        "archivolt.toml",
        "title = \"Quays\"\nlanguage = \"en\"\n[[themes]]\nid = \"order\"\nlabel = \"Order\"\ninclude = ['order*', 'quay NEAR/4 open']\nexamples = ['the quay is open']\n[[themes]]\nid = \"boats\"\nlabel = \"Boats\"\nparent = \"order\"\ninclude = ['boat*', 'ferry']\n[[names]]\nlabel = \"Anna Berg\"\ntype = \"person\"\nforms = ['Anna Berg', 'Berg']\n",
    ),
    (
        "documents.csv",
        "file,title,creator,date,date_event,kind,publisher,subject,extra\na.md,\"The quay, opened\",Anna Berg,1911-05,1911/1912,Letter,Harbour,x; y,more\nb.txt,Ferries,Carl Dahl,191X,,Report,Town,y,\n",
    ),
    (
        "a.md",
        "# The quay\n\nAnna Berg said: \"The quay is open to boats of all nations since 3 May 1911.\" It was in order.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| quay | ferry |\n\n> Quoted of old.\n",
    ),
    (
        "b.txt",
        "Ferries\n\nThe ferry came to the quay in June 1912, says Carl Dahl.\n\nOrder was kept. Boats lay there.\n",
    ),
    (
        "c.html",
        "<!doctype html><title>A café</title><meta name=author content=Dahl><main><h1>A café</h1><p>On 4 March 1920 the café on the quay was opened, and “it was full”, said Anna Berg.</p><p>Ελληνικά 中国 עברית.</p></main>",
    ),
    ("d.md", "---\ntitle: Undated\nkind: Note\n---\n\nNobody knows when the quay was built, or by whom.\n"),
    (
        "e.txt",
        "Copies\n\nAnna Berg said: \"The quay is open to boats of all nations since 3 May 1911.\" It was in order.\n",
    ),
    ("f.csv", "id,text,date\n1,The boats of spring,1913-04-02\n2,The boats of autumn,1913-10-02\n"),
];

/// Enough documents that what a bundle takes besides its size does not count.
fn large() -> (Vec<u8>, usize) {
    let words = ["quay", "ferry", "order", "boats", "harbour", "council", "letter", "winter", "open", "berg"];
    let mut random = Random::new(5);
    let mut files = Vec::new();
    for number in 0..160 {
        let mut text = format!("# Of {number}\n");
        for _ in 0..6 {
            let sentence: Vec<String> = (0..30)
                .map(|_| match random.below(3) {
                    0 => format!("w{}", random.below(900)),
                    _ => words.get(random.below(words.len())).map_or_else(String::new, |word| (*word).to_owned()),
                })
                .collect();
            text.push_str(&format!("\n{}, on 3 May {}.\n", sentence.join(" "), 1900 + random.below(90)));
        }
        files.push((format!("{number}.md"), text));
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    made(&files)
}

fn base((whole, inside): (Vec<u8>, usize), parts: Vec<(String, Vec<u8>)>) -> Base {
    let mut sections = Vec::new();
    if let Ok(bundle) = Bundle::open(whole.clone()) {
        let mut at = HEADER + ENTRY * bundle.sections().len();
        for (tag, stored, _) in bundle.sections() {
            let raw = bundle.section(tag).map(std::borrow::Cow::into_owned).unwrap_or_default();
            let bytes = whole.get(at..at + stored).unwrap_or_default().to_vec();
            sections.push(Section { tag, packed: bundle.range(tag).is_none(), stored: bytes, raw });
            at += stored;
        }
    }
    let unpacked = inside + sections.iter().map(|section: &Section| section.raw.len()).sum::<usize>();
    Base { whole, inside, unpacked, sections, parts }
}

/// Numbers that lie at the end of something.
const EDGES: [u32; 12] = [0, 1, 2, 0x7f, 0x80, 0xff, 0x3fff, 0x4000, 0xffff, 0x7fff_ffff, 0x8000_0000, u32::MAX];

/// Changed bytes, and what they unpack to.
fn changed(base: &Base, other: &Base, random: &mut Random) -> (Vec<u8>, usize) {
    let mut whole = base.whole.clone();
    let at = random.below(whole.len());
    let bytes = match random.below(16) {
        0 => {
            whole.truncate(at);
            whole
        }
        1 => {
            for _ in 0..=random.below(4) {
                let at = random.below(whole.len());
                flip(&mut whole, at, random);
            }
            whole
        }
        // Header and table, which no checksum covers.
        2 => {
            let end = HEADER + ENTRY * base.sections.len();
            for _ in 0..=random.below(3) {
                let at = random.below(end);
                if random.below(2) == 0 {
                    flip(&mut whole, at, random);
                } else {
                    put(&mut whole, at - at % 4, random);
                }
            }
            whole
        }
        // A promise of more, or less, than there is.
        3 => {
            let entry = HEADER + ENTRY * random.below(base.sections.len()) + 20;
            let stored =
                base.whole.get(entry - 4..entry).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes);
            let raw = match random.below(3) {
                0 => stored.saturating_mul(1032),
                1 => stored.saturating_add(1),
                _ => u32::try_from(random.below(stored.max(1) as usize)).unwrap_or(0),
            };
            whole.splice(entry..entry + 4, raw.to_le_bytes());
            whole
        }
        4 => whole.into_iter().chain((0..random.below(600)).map(|_| 0xff)).collect(),
        // Sections, under checksums that are right.
        way => {
            let mut sections = base.sections.clone();
            for _ in 0..=random.below(2) {
                change_section(&mut sections, other, way, random);
            }
            // A section of another bundle holds what that one's documents were.
            let inside = base.inside + if way == 6 { other.inside } else { 0 };
            let unpacked = inside + sections.iter().map(|section| section.raw.len()).sum::<usize>();
            return (assemble(&sections), unpacked);
        }
    };
    (bytes, base.unpacked)
}

fn change_section(sections: &mut Vec<Section>, other: &Base, way: usize, random: &mut Random) {
    let place = random.below(sections.len());
    if way == 5 {
        sections.remove(place.min(sections.len().saturating_sub(1)));
        return;
    }
    let Some(section) = sections.get_mut(place) else { return };
    if way == 6 {
        if let Some(theirs) = other.sections.get(random.below(other.sections.len())) {
            let tag = if random.below(2) == 0 { theirs.tag } else { section.tag };
            *section = Section { tag, ..theirs.clone() };
        }
        return;
    }
    if way == 7 && section.packed {
        // What is packed does not unpack, or to something else.
        let at = random.below(section.stored.len());
        flip(&mut section.stored, at, random);
        return;
    }
    let raw = &mut section.raw;
    let at = random.below(raw.len().max(1));
    let end = (at + 1 + random.below(40)).min(raw.len());
    match way {
        8 => raw.truncate(at),
        9 => {
            let piece = raw.get(at..end).unwrap_or_default().to_vec();
            let to = random.below(raw.len().max(1));
            raw.splice(to..to, piece);
        }
        10 => drop(raw.drain(at.min(end)..end)),
        11 => put(raw, at, random),
        _ => {
            for _ in 0..=random.below(4) {
                let at = random.below(raw.len().max(1));
                if random.below(3) == 0 {
                    // The most that a length of seven bits a byte can say.
                    let run = 1 + random.below(9);
                    raw.iter_mut().skip(at).take(run).for_each(|byte| *byte = 0xff);
                } else {
                    flip(raw, at, random);
                }
            }
        }
    }
    section.packed = section.packed && random.below(4) == 0;
    section.stored = if section.packed { deflate(&section.raw) } else { section.raw.clone() };
}

fn flip(bytes: &mut [u8], at: usize, random: &mut Random) {
    if let Some(byte) = bytes.get_mut(at) {
        *byte = match random.below(3) {
            0 => *byte ^ (1 << random.below(8)),
            1 => byte.wrapping_add(1),
            _ => u8::try_from(random.below(256)).unwrap_or(0),
        };
    }
}

/// Puts a number at a place.
fn put(bytes: &mut Vec<u8>, at: usize, random: &mut Random) {
    let edge = EDGES.get(random.below(EDGES.len())).copied().unwrap_or(0);
    let at = at.min(bytes.len());
    let end = (at + 4).min(bytes.len());
    bytes.splice(at..end, edge.to_le_bytes());
}

fn hurt_part(bytes: &mut Vec<u8>, random: &mut Random) {
    let at = random.below(bytes.len().max(1));
    match random.below(4) {
        0 => bytes.truncate(at),
        1 => flip(bytes, at, random),
        2 => put(bytes, random.below(40), random),
        // Hurt beneath a checksum that is right.
        _ => {
            flip(bytes, at.max(40), random);
            let sum = crc32(bytes.get(40..).unwrap_or_default());
            if bytes.len() >= 40 {
                bytes.splice(20..24, sum.to_le_bytes());
            }
        }
    }
}

/// A bundle of sections as they are stored, with what the table says of them.
fn assemble(sections: &[Section]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    out.extend(VERSION.to_le_bytes());
    out.extend(u16::try_from(sections.len()).unwrap_or(0).to_le_bytes());
    out.extend([0; 4]);
    let mut offset = (HEADER + ENTRY * sections.len()) as u64;
    for section in sections {
        out.extend(section.tag);
        out.extend(u32::from(section.packed).to_le_bytes());
        out.extend(offset.to_le_bytes());
        let raw = if section.packed { section.raw.len() } else { section.stored.len() };
        for number in [section.stored.len(), raw] {
            out.extend(u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
        }
        out.extend(crc32(&section.stored).to_le_bytes());
        out.extend([0; 4]);
        offset += section.stored.len() as u64;
    }
    sections.iter().for_each(|section| out.extend(&section.stored));
    out
}
