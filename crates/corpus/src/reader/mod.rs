//! From files to a [`Corpus`].

mod draft;
mod facts;
mod findings;
mod joining;
mod tables;
mod unread;

use std::cell::RefCell;

use crate::archive::{self, Limits};
use crate::codebook::{Met, Rules};
use crate::encoding::{self, Decoded};
use crate::folder::{self, FileKind, Form};
use crate::furniture::repeated::Repeated;
use crate::marks::{self, Mark};
use crate::metadata::Metadata;
use crate::ordered::{BTreeMap, BTreeSet};
use crate::references::{self, Reference, Style};
use crate::register::{self, Entry, Register};
use crate::settings::{self, Settings};
use crate::stated::{self, Stated};
use crate::words::Words;
use crate::{
    Basis, Corpus, Document, Fact, LineClass, Problem, SourceFile, Text, TextRole, ids, language, names, quotation,
    reuse::{Said, Shared},
};
use draft::Draft;
use facts::Sources;
use joining::Joiner;
use tables::{Meaning, Rows};

/// The date of which nothing is known (EDTF level 1, unspecified digits).
const UNKNOWN: &str = "XXXX";

/// A folder of files, as handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    /// The folder's name: the title where `archivolt.toml` gives none.
    pub folder_name: String,
    /// Its files, in any order.
    pub files: Vec<SourceFile>,
    /// The files of `--originals DIR`; `None` where none was given.
    pub originals: Option<Vec<SourceFile>>,
}

/// Understands a folder. Never fails; what could not be read is a problem.
///
/// ```
/// use archivolt_corpus::{Input, SourceFile, read};
/// let file = |path: &str, bytes: &[u8]| SourceFile { path: path.to_owned(), bytes: bytes.to_vec() };
/// let corpus = read(Input {
///     folder_name: "Letters".to_owned(),
///     files: vec![file("to-anna.md", b"# To Anna\n\nThe quay is open."), file("noise.bin", b"\0\x01\x02\xff")],
///     originals: None,
/// });
/// assert_eq!(corpus.documents.len(), 1);
/// assert_eq!(corpus.documents[0].title.text, "To Anna");
/// assert_eq!(corpus.problems[0].code, "not-text");
/// ```
pub fn read(input: Input) -> Corpus {
    let mut reader = Reader::new(&input.folder_name);
    for file in input.files {
        reader.add(file);
    }
    if let Some(originals) = input.originals {
        reader.add_originals(originals);
    }
    reader.finish()
}

/// Understands a folder file by file, so that progress can be shown. Reading a
/// file is most of the work; [`Reader::finish`] compares and joins.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    folder_name: String,
    files: BTreeMap<String, SourceFile>,
    /// Files out of archives: the archive's path is their folder.
    unpacked: BTreeMap<String, SourceFile>,
    drafts: BTreeMap<String, Result<Draft, Problem>>,
    originals: Option<BTreeMap<String, SourceFile>>,
    problems: Vec<Problem>,
}

impl Reader {
    /// A reader for a folder of this name.
    pub fn new(folder_name: &str) -> Self {
        Self { folder_name: folder_name.to_owned(), ..Self::default() }
    }

    /// Adds a file of the folder. Of two files with one path the one whose
    /// bytes come first stays, so that the order of adding does not matter.
    pub fn add(&mut self, file: SourceFile) {
        if let Some(known) = self.files.get(&file.path) {
            if known.bytes == file.bytes {
                return;
            }
            let message = "Two files were given under this path; one was kept. Give them different names.";
            self.problems.push(Problem::in_file(&file.path, "path-repeated", message));
            if known.bytes < file.bytes {
                return;
            }
        }
        match folder::kind_of(&file.path) {
            FileKind::Document(form) => {
                self.drafts.insert(file.path.clone(), Draft::read(&file, form));
            }
            FileKind::Archive => self.unpack(&file),
            _ => {}
        }
        self.files.insert(file.path.clone(), file);
    }

    /// Adds what is in an archive, as if the archive were a folder.
    fn unpack(&mut self, archive: &SourceFile) {
        let within = |path: &str| format!("{}/{path}", archive.path);
        // Of two archives under one path the other's files go.
        let own = within("");
        self.unpacked.retain(|path, _| !path.starts_with(&own));
        self.drafts.retain(|path, _| !path.starts_with(&own));
        match archive::read(&archive.bytes, Limits::for_packed(archive.bytes.len())) {
            Ok((files, problems)) => {
                for file in files {
                    let file = SourceFile { path: within(&file.path), bytes: file.bytes };
                    if let FileKind::Document(form) = folder::kind_of(&file.path) {
                        self.drafts.insert(file.path.clone(), Draft::read(&file, form));
                    }
                    self.unpacked.insert(file.path.clone(), file);
                }
                let inside = |problem: Problem| Problem { file: problem.file.as_deref().map(within), ..problem };
                self.problems.extend(problems.into_iter().map(inside));
            }
            Err(reason) => {
                let message = format!("This archive cannot be read: {}. Pack the folder again.", reason.0);
                self.problems.push(Problem::in_file(&archive.path, "archive-damaged", message));
            }
        }
    }

    /// All files, those out of archives included.
    fn everything(&self) -> impl Iterator<Item = (&String, &SourceFile)> {
        self.files.iter().chain(&self.unpacked)
    }

    /// Adds the files of `--originals DIR`.
    pub fn add_originals(&mut self, files: Vec<SourceFile>) {
        let originals = self.originals.get_or_insert_default();
        for file in files {
            match originals.get(&file.path) {
                Some(known) if known.bytes <= file.bytes => {}
                _ => {
                    originals.insert(file.path.clone(), file);
                }
            }
        }
    }

    /// Takes a file of the folder away; tells whether it was there.
    pub fn remove(&mut self, path: &str) -> bool {
        // An archive takes along what came out of it.
        let inside = format!("{path}/");
        let other = |known: &String| known != path && !known.starts_with(&inside);
        self.drafts.retain(|known, _| other(known));
        self.unpacked.retain(|known, _| other(known));
        self.problems.retain(|problem| problem.file.as_ref().is_none_or(other));
        self.files.remove(path).is_some()
    }

    /// The bytes of a file of the folder.
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(|file| file.bytes.as_slice())
    }

    /// Paths of all files, those out of archives included, in order.
    pub fn paths(&self) -> Vec<&str> {
        let mut paths: Vec<&str> = self.everything().map(|(path, _)| path.as_str()).collect();
        paths.sort_unstable();
        paths
    }

    /// How many files have been added.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether no file has been added.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Everything that was understood.
    pub fn finish(mut self) -> Corpus {
        let mut problems = std::mem::take(&mut self.problems);
        let settings = match self.text_of(settings::FILE, &mut problems) {
            Some(text) => Settings::read(&text, &self.folder_name),
            None => Settings::of_folder(&self.folder_name),
        };
        problems.extend(settings.problems.iter().cloned());
        let register =
            self.text_of(register::FILE, &mut problems).map(|text| Register::read(&text)).unwrap_or_default();
        problems.extend(register.problems.iter().cloned());
        let marks = match self.text_of(marks::FILE, &mut problems) {
            Some(text) => marks::read(&text, &settings.themes, &mut problems),
            None => Vec::new(),
        };
        let own = [settings::FILE, register::FILE, marks::FILE];
        let mut paths: Vec<&str> =
            self.everything().map(|(path, _)| path.as_str()).filter(|path| !own.contains(path)).collect();
        paths.sort_unstable();
        let entries = register.by_path(&paths, &mut problems);
        let named_back = |path: &String, file: &SourceFile| match (folder::kind_of(path), folder::form_of(path)) {
            (FileKind::Aside, FileKind::Document(form)) if entries.contains_key(path) => {
                Some((path.clone(), Draft::read(file, form)))
            }
            _ => None,
        };
        let back: Vec<_> = self.everything().filter_map(|(path, file)| named_back(path, file)).collect();
        self.drafts.extend(back);
        let mut drafts: BTreeMap<String, Draft> = BTreeMap::new();
        for (path, draft) in std::mem::take(&mut self.drafts) {
            match draft {
                Ok(draft) => {
                    drafts.insert(path, draft);
                }
                Err(problem) => problems.push(problem),
            }
        }
        self.add_tables(&settings, &mut drafts, &mut problems);
        let mut originals = Originals::find(&drafts, &entries, self.originals.as_ref());
        let all = drafts.values().chain(originals.drafts.values());
        let repeated = Repeated::find(all.map(|draft| &draft.parsed));
        for draft in drafts.values_mut().chain(originals.drafts.values_mut()) {
            draft.classify(&|key| repeated.has(key));
        }
        let analysis = Analysis::new(&settings, marks, &mut problems);
        let mut documents: Vec<Document> = Vec::with_capacity(drafts.len());
        let mut wanted: Vec<(String, String)> = Vec::with_capacity(drafts.len());
        // A document alone shares nothing; looking would take as long as reading.
        // Where a person listed names, those are the ones to look for.
        let mut said = (drafts.len() > 1).then(|| Said::new(settings.names.is_empty()));
        for (path, draft) in drafts {
            let entry = entries.get(&path).copied();
            let mut keep = |text_index: usize, text: &Text, language: &str, words: &Words| {
                if let Some(said) = &mut said {
                    said.add(documents.len(), text_index, text, language, words);
                }
            };
            let (document, id) = analysis.document(&path, draft, entry, &originals, &mut keep);
            wanted.push((id, path));
            documents.push(document);
        }
        let wanted: Vec<(String, &str)> = wanted.iter().map(|(id, path)| (id.clone(), path.as_str())).collect();
        for (document, id) in documents.iter_mut().zip(ids::settle(&wanted)) {
            document.id = id;
        }
        problems.extend(analysis.lost_marks(&documents));
        let mut numbered: Vec<(usize, Document)> = documents.into_iter().enumerate().collect();
        numbered.sort_by(|(_, a), (_, b)| order(a).cmp(&order(b)));
        let mut places = vec![0; numbered.len()];
        for (place, (number, _)) in numbered.iter().enumerate() {
            if let Some(slot) = places.get_mut(*number) {
                *slot = place;
            }
        }
        let mut documents: Vec<Document> = numbered.into_iter().map(|(_, document)| document).collect();
        problems.sort();
        problems.dedup();
        let shared = match said {
            None => Shared::default(),
            Some(mut said) => {
                said.renumber(&places);
                said.compare(&documents)
            }
        };
        for (document, text, found) in shared.mentions {
            if let Some(text) = documents.get_mut(document).and_then(|document| document.texts.get_mut(text)) {
                text.names = found;
            }
        }
        let names = if settings.names.is_empty() { shared.names } else { settings.names };
        let mut files: Vec<SourceFile> = self.files.into_values().collect();
        let kept = self.originals.unwrap_or_default().into_values().filter(|file| originals.used.contains(&file.path));
        files.extend(kept.map(|file| SourceFile { path: format!("originals/{}", file.path), bytes: file.bytes }));
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Corpus {
            about: settings.about,
            themes: settings.themes,
            names,
            documents,
            reuse: shared.reuse,
            duplicates: shared.duplicates,
            problems,
            files,
        }
    }

    /// Tables and bibliographies: rows that are documents, and records about files.
    fn add_tables(&self, settings: &Settings, drafts: &mut BTreeMap<String, Draft>, problems: &mut Vec<Problem>) {
        for table in &settings.tables {
            match self.text_of(&table.file, problems) {
                Some(text) => {
                    drafts.extend(Rows::read(&table.file, &text).documents(&table.file, Some(table), problems))
                }
                None => {
                    let message = format!(
                        "There is no table “{}” in the folder, so it is left out. Mend the name, or add the file.",
                        table.file
                    );
                    problems.push(Problem::at_line(settings::FILE, table.line, "table-file", message));
                }
            }
        }
        let mut plain: BTreeSet<&str> = settings.tables.iter().map(|table| table.file.as_str()).collect();
        let mut records: Vec<(&str, Vec<Reference>)> = Vec::new();
        for (path, _) in self.everything() {
            let style = match folder::kind_of(path) {
                FileKind::References(style) => Some(style),
                FileKind::Table | FileKind::Data => None,
                _ => continue,
            };
            if plain.contains(path.as_str()) {
                continue;
            }
            let Some(text) = self.text_of(path, problems) else { continue };
            let style = style.or_else(|| references::is_csl(&text).then_some(Style::Csl));
            if let Some(style) = style {
                let found = references::read(style, &text);
                problems.extend(
                    found
                        .problems
                        .into_iter()
                        .map(|(line, message)| Problem::at_line(path, line, "record-broken", message)),
                );
                records.push((path, found.records));
                plain.insert(path);
                continue;
            }
            let rows = Rows::read(path, &text);
            match rows.meaning() {
                Meaning::Documents => drafts.extend(rows.documents(path, None, problems)),
                meaning @ (Meaning::Objects | Meaning::Items) => {
                    records.push((path, rows.records(path, meaning, problems)))
                }
                Meaning::Nothing => continue,
            }
            plain.insert(path);
        }
        let mut joiner = Joiner::new(drafts);
        for (path, records) in records {
            joiner.join(path, records, drafts, problems);
        }
        problems.extend(unread::tell(
            self.everything().map(|(path, _)| path).filter(|path| !plain.contains(path.as_str())),
        ));
    }

    /// The text of one of the collection's own files.
    fn text_of(&self, path: &str, problems: &mut Vec<Problem>) -> Option<String> {
        match encoding::decode(&self.files.get(path).or_else(|| self.unpacked.get(path))?.bytes, None) {
            Decoded::Text(text, remark) => {
                problems.extend(remark.map(|remark| Problem {
                    file: Some(path.to_owned()),
                    line: remark.line,
                    code: remark.code,
                    message: remark.message,
                }));
                Some(text)
            }
            Decoded::Empty => None,
            Decoded::Binary(what) => {
                let message = format!("This is {what}, not text, so nothing in it is used. Save it as UTF-8 text.");
                problems.push(Problem::in_file(path, "not-text", message));
                None
            }
        }
    }
}

/// Dated documents first, by their earliest day; then by identifier.
fn order(document: &Document) -> (bool, i32, &str) {
    let bounds = document.published.as_ref().map(|date| date.edtf.bounds());
    let day = bounds.and_then(|bounds| bounds.earliest.or(bounds.latest));
    (day.is_none(), day.map_or(0, |day| day.0), &document.id)
}

/// Full texts that documents name.
#[derive(Default)]
struct Originals {
    /// Read files, by path.
    drafts: BTreeMap<String, Draft>,
    /// Why a named file could not be read, by path.
    refused: BTreeMap<String, Problem>,
    /// Paths of all files named by some document.
    used: BTreeSet<String>,
    /// Whether `--originals` was given.
    given: bool,
    /// Path by the name that documents use.
    places: BTreeMap<String, String>,
}

impl Originals {
    fn find(
        drafts: &BTreeMap<String, Draft>,
        entries: &BTreeMap<String, &Entry>,
        files: Option<&BTreeMap<String, SourceFile>>,
    ) -> Self {
        let mut originals = Self { given: files.is_some(), ..Self::default() };
        let Some(files) = files else { return originals };
        for (path, draft) in drafts {
            let sources = sources(path, draft, &draft.parsed.metadata, entries.get(path).copied());
            let Some(name) = sources.original() else { continue };
            let by_name = || files.keys().find(|known| known.rsplit('/').next() == Some(name.as_str()));
            let Some(place) = files.get_key_value(&name).map(|(path, _)| path).or_else(by_name) else { continue };
            originals.places.insert(name, place.clone());
            if !originals.used.insert(place.clone()) {
                continue;
            }
            let Some(file) = files.get(place) else { continue };
            let form = match folder::form_of(place) {
                FileKind::Document(form) => form,
                _ => Form::Plain,
            };
            match Draft::read(file, form) {
                Ok(draft) => {
                    originals.drafts.insert(place.clone(), draft);
                }
                Err(problem) => {
                    originals.refused.insert(place.clone(), problem);
                }
            }
        }
        originals
    }
}

fn sources<'s>(path: &'s str, draft: &Draft, metadata: &'s Metadata, entry: Option<&'s Entry>) -> Sources<'s> {
    Sources {
        path,
        is_part: draft.file.is_some(),
        entry,
        metadata,
        stated: Stated::default(),
        original: Stated::default(),
    }
}

/// What every document is looked at with.
struct Analysis<'s> {
    settings: &'s Settings,
    rules: Rules,
    /// What the rules make of words that documents before had.
    met: RefCell<Met>,
    marks: Vec<Mark>,
}

impl<'s> Analysis<'s> {
    fn new(settings: &'s Settings, marks: Vec<Mark>, problems: &mut Vec<Problem>) -> Self {
        let (rules, mut wrong) = Rules::compile(&settings.themes, settings::FILE);
        // Both go through the themes and their rules in the same order.
        for (problem, (line, column)) in wrong.iter_mut().zip(&settings.broken_rules) {
            problem.line = Some(*line);
            problem.message = format!("Column {column}: {}", problem.message);
        }
        problems.append(&mut wrong);
        Self { settings, rules, met: RefCell::default(), marks }
    }

    /// A document and the identifier it wants; `keep` is shown the words of each of its texts.
    fn document(
        &self,
        path: &str,
        draft: Draft,
        entry: Option<&Entry>,
        originals: &Originals,
        keep: &mut dyn FnMut(usize, &Text, &str, &Words),
    ) -> (Document, String) {
        // A row of a table is known by its line, and stands in its file.
        let own_file = draft.file.clone();
        let file = own_file.as_deref().unwrap_or(path);
        let mut problems = draft.problems.clone();
        let metadata = draft.parsed.metadata.clone();
        let traces = draft.parsed.traces.clone();
        let mut sources = sources(path, &draft, &metadata, entry);
        sources.stated = stated::read(&draft.parsed, &draft.findings, &draft.headers, 0);
        let named = sources.original();
        let place = named.as_ref().and_then(|name| originals.places.get(name));
        let original = place.and_then(|place| Some((place, originals.drafts.get(place)?)));
        if let Some((place, original)) = original {
            sources.original = stated::read(&original.parsed, &original.findings, &original.headers, 1);
            let in_original =
                |problem: &Problem| Problem { file: Some(format!("originals/{place}")), ..problem.clone() };
            problems.extend(original.problems.iter().map(in_original));
        } else if let Some(name) = named.as_ref().filter(|_| originals.given) {
            problems.push(match place.and_then(|place| originals.refused.get(place)) {
                Some(refused) => Problem { file: refused.file.as_ref().map(|file| format!("originals/{file}")), ..refused.clone() },
                None => {
                    let message = format!("Its full text “{name}” is not among the originals, so it is not included. Add the file, or mend the name.");
                    Problem::in_file(path, "original-missing", message)
                }
            });
        }
        let given_dates = sources.dates(&mut problems);
        let stated_language = sources.language();
        let mut texts = vec![draft.into_text(TextRole::Text, file)];
        texts.extend(original.map(|(place, original)| original.clone().into_text(TextRole::Original, place)));
        for text in &mut texts {
            self.mark_classes(file, text);
        }
        let language = stated_language.unwrap_or_else(|| self.language_of(texts.first()));
        let mut dating = findings::dating(given_dates, &texts, sources.address().as_deref(), &traces, &language.text);
        // A person may say that the date is not known, whatever the text seems to say.
        dating.published = dating.published.filter(|date| date.edtf.as_str() != UNKNOWN);
        for (text_index, text) in texts.iter_mut().enumerate() {
            let own = if text_index == 0 { language.text.clone() } else { self.language_of(Some(text)).text };
            text.dates = findings::dates(text, text_index, &dating, &own);
            // All three look at the same words.
            let words = Words::of_body(text);
            text.quotations = quotation::find_in(text, &words);
            text.names = names::find_in(&self.settings.names, &words);
            let met = &mut self.met.borrow_mut();
            text.passages = self.rules.passages_of(text, &words, &text.quotations, &own, met);
            keep(text_index, text, &language.text, &words);
            self.mark_passages(file, text);
        }
        let id = sources.wanted_id();
        problems.sort();
        let document = Document {
            id: String::new(),
            file: file.to_owned(),
            language,
            title: sources.title(),
            publisher: sources.publisher(),
            creator: sources.creator(),
            kind: sources.kind(),
            published: dating.published,
            event: dating.event,
            captured: dating.captured,
            fields: sources.fields(),
            original: named,
            texts,
            problems,
        };
        (document, id)
    }

    fn language_of(&self, text: Option<&Text>) -> Fact {
        let fallback = self.settings.about.language.as_str();
        let Some(text) = text else {
            return Fact { text: fallback.to_owned(), basis: Basis::Inferred, evidence: None };
        };
        let body = text.blocks.iter().filter(|block| matches!(block.class, LineClass::Body | LineClass::Title));
        language::detect(body.map(|block| block.span().of(&text.text)), fallback)
    }

    fn marks_of<'m>(&'m self, path: &'m str) -> impl Iterator<Item = &'m Mark> {
        self.marks.iter().filter(move |mark| mark.file == path)
    }

    fn mark_classes(&self, path: &str, text: &mut Text) {
        for mark in self.marks_of(path) {
            findings::apply_class(mark, text);
        }
    }

    fn mark_passages(&self, path: &str, text: &mut Text) {
        for mark in self.marks_of(path) {
            findings::apply_passage(mark, text);
        }
    }

    /// Marks whose words are in no text of their document.
    fn lost_marks(&self, documents: &[Document]) -> Vec<Problem> {
        let lost = self.marks.iter().filter_map(|mark| {
            let document = documents.iter().find(|document| document.file == mark.file);
            let Some(document) = document else {
                let message = format!("There is no document “{}”, so this mark is not used. Mend the name.", mark.file);
                return Some(Problem::at_line(marks::FILE, mark.line, "mark-no-file", message));
            };
            let found = document.texts.iter().any(|text| marks::place(mark, text).is_some());
            (!found).then(|| {
                let message = format!(
                    "These words are not in “{}”, so this mark is not used. Copy them from its text.",
                    mark.file
                );
                Problem::at_line(marks::FILE, mark.line, "mark-not-found", message)
            })
        });
        lost.collect()
    }
}
