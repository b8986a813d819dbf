//! Records of bibliographies and tables, joined to the files that they are
//! about; those without a file become documents of their own.

use super::draft::Draft;
use crate::furniture::key_of;
use crate::metadata::Metadata;
use crate::ordered::{BTreeMap, BTreeSet};
use crate::parse::{Markup, Parsed, block, plain_run};
use crate::references::Reference;
use crate::{Block, BlockKind, LineClass, Offsets, Problem, Span, ids};

/// A title shorter than this may stand in a file's name by chance.
const SHORTEST_TITLE: usize = 16;
/// Reference managers cut titles in file names; this much must agree.
const TITLE_IN_NAME: usize = 40;

/// Joins records, file by file, in a fixed order.
pub(super) struct Joiner {
    /// Paths by what a record may call them; an ambiguous name leads nowhere.
    by_name: BTreeMap<String, Option<String>>,
    by_source: BTreeMap<String, Option<String>>,
    /// Paths by the title in a file's name, as reference managers name files: "Berg - 1911 - Boats".
    by_title: BTreeMap<String, Option<String>>,
    /// Records that became documents, by what makes two the same.
    seen: BTreeSet<(String, String)>,
}

impl Joiner {
    /// Looks at the files that were read.
    pub(super) fn new(drafts: &BTreeMap<String, Draft>) -> Self {
        let mut joiner = Self {
            by_name: BTreeMap::new(),
            by_source: BTreeMap::new(),
            by_title: BTreeMap::new(),
            seen: BTreeSet::new(),
        };
        for (path, draft) in drafts.iter().filter(|(_, draft)| draft.file.is_none()) {
            let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
            let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned();
            let tails = stem.match_indices(" - ").map(|(at, gap)| at + gap.len());
            let titles: BTreeSet<String> =
                std::iter::once(0).chain(tails.take(3)).filter_map(|at| title_key(stem.get(at..)?)).collect();
            titles.into_iter().for_each(|title| remember(&mut joiner.by_title, title, path));
            for short in BTreeSet::from([name, stem]) {
                remember(&mut joiner.by_name, short, path);
            }
            if let Some(source) = draft.parsed.metadata.get("source") {
                remember(&mut joiner.by_source, source.to_owned(), path);
            }
        }
        joiner
    }

    /// Joins the records of the file `from`.
    pub(super) fn join(
        &mut self,
        from: &str,
        records: Vec<Reference>,
        drafts: &mut BTreeMap<String, Draft>,
        problems: &mut Vec<Problem>,
    ) {
        for record in records {
            let targets = self.targets(from, &record, drafts);
            let place = format!("From line {} of {from}.", record.line);
            for target in &targets {
                if let Some(draft) = drafts.get_mut(target) {
                    draft.parsed.metadata.precede(&without_key(&record), &place);
                }
            }
            if !targets.is_empty() {
                continue;
            }
            let title = record.metadata.get("title").unwrap_or("").to_owned();
            let date = record.metadata.get("date").unwrap_or("").to_owned();
            if !title.is_empty() && !self.seen.insert((key_of(&title), date)) {
                let message = format!(
                    "“{title}” stands in the folder's records already; this one is left out. Keep one of them."
                );
                problems.push(Problem::at_line(from, record.line, "record-repeated", message));
                continue;
            }
            match document(&record) {
                Some(parsed) => {
                    drafts.insert(format!("{from}#{}", record.line), Draft::within(from, parsed));
                }
                None => {
                    let message = "This record has neither a title nor a text, and no file here belongs to it, so it is left out. Give it a title.";
                    problems.push(Problem::at_line(from, record.line, "record-empty", message));
                }
            }
        }
    }

    /// Paths of the files that a record is about.
    fn targets(&self, from: &str, record: &Reference, drafts: &BTreeMap<String, Draft>) -> Vec<String> {
        let folder = from.rsplit_once('/').map(|(folder, _)| folder);
        let mut found: Vec<String> = Vec::new();
        for written in &record.files {
            let path = clean(written);
            let beside = folder.map(|folder| format!("{folder}/{path}"));
            let name = path.rsplit('/').next().unwrap_or(&path).to_lowercase();
            let known = beside.filter(|path| drafts.contains_key(path)).or_else(|| {
                drafts.contains_key(&path).then(|| path.clone()).or_else(|| self.by_name.get(&name).cloned().flatten())
            });
            found.extend(known.filter(|path| !found.contains(path)));
        }
        if found.is_empty() {
            let by_key = || self.by_name.get(&record.key.to_lowercase()).cloned().flatten();
            let by_source = || self.by_source.get(record.metadata.get("source")?).cloned().flatten();
            let by_title = || self.by_title.get(&title_key(record.metadata.get("title")?)?).cloned().flatten();
            found.extend(by_key().or_else(by_source).or_else(by_title));
        }
        found
    }
}

/// As much of a title as file names keep; `None` for one that is too short.
fn title_key(title: &str) -> Option<String> {
    let key: String = ids::slug(title).chars().take(TITLE_IN_NAME).collect();
    (key.chars().count() >= SHORTEST_TITLE).then_some(key)
}

fn remember(map: &mut BTreeMap<String, Option<String>>, name: String, path: &str) {
    map.entry(name).and_modify(|known| *known = None).or_insert_with(|| Some(path.to_owned()));
}

/// The record as metadata of a file: the file keeps its own identifier.
fn without_key(record: &Reference) -> Metadata {
    let mut metadata = Metadata::default();
    for (name, value) in record.metadata.entries().filter(|(name, _)| *name != "slug") {
        metadata.add(name, value);
    }
    metadata.add("note", &record.notes.join(" "));
    metadata
}

/// A path as programs write it: with `file://`, `\`, `%20`.
fn clean(written: &str) -> String {
    let path = written.trim().trim_start_matches("internal-pdf://").trim_start_matches("file://").replace('\\', "/");
    let path = path.trim_start_matches("./");
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = |at: usize| after.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        match (first, hex(0).zip(hex(1))) {
            (b'%', Some((high, low))) => {
                bytes.extend(u8::try_from(high * 16 + low));
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

/// A record as a document: its title, a line about it, its abstract and notes.
fn document(record: &Reference) -> Option<Parsed> {
    let get = |name: &str| record.metadata.get(name).unwrap_or("");
    let mut parsed = Parsed::new(String::new(), Offsets::Extracted, Markup::Document);
    let title = if get("title").is_empty() { record.key.as_str() } else { get("title") };
    write(&mut parsed, title, BlockKind::Heading(1), LineClass::Body);
    write(&mut parsed, get("creator"), BlockKind::Paragraph, LineClass::Meta);
    let about = ["kind", "publisher", "published_in", "volume", "issue", "pages", "date"];
    let about: Vec<&str> = about.into_iter().map(get).filter(|value| !value.is_empty()).collect();
    write(&mut parsed, &about.join(" · "), BlockKind::Paragraph, LineClass::Meta);
    write(&mut parsed, get("description"), BlockKind::Paragraph, LineClass::Body);
    for note in &record.notes {
        write(&mut parsed, note, BlockKind::Paragraph, LineClass::Body);
    }
    if title.is_empty() && get("description").is_empty() && record.notes.is_empty() {
        return None;
    }
    parsed.metadata = record.metadata.clone();
    parsed.metadata.add("title", title);
    parsed.metadata.add("title", &format!("Record of line {}", record.line));
    Some(parsed)
}

/// Adds a block of one run to an extracted text.
fn write(parsed: &mut Parsed, words: &str, kind: BlockKind, class: LineClass) {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return;
    }
    if !parsed.text.is_empty() {
        parsed.text.push_str("\n\n");
    }
    let start = parsed.text.len();
    parsed.text.push_str(&words);
    let run = plain_run(Span::new(start, parsed.text.len()));
    parsed.blocks.push(Block { class, ..block(kind, vec![run]) });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_cleaned_of_what_programs_add() {
        for (written, expected) in [
            ("files/3/a.pdf", "files/3/a.pdf"),
            (".\\files\\3\\a.pdf", "files/3/a.pdf"),
            ("file://a%20b.html", "a b.html"),
            ("100%.txt", "100%.txt"),
            ("a%ff.txt", "a%ff.txt"),
        ] {
            assert_eq!(clean(written), expected);
        }
    }
}
