//! Everything that somebody who adds documents works on, away from the page:
//! it is told what was done there and answers with what is to be seen.
//!
//! It runs in a worker, so that the page never waits for it; where there is
//! none, in the page itself. Neither knows the difference: words and bytes go
//! in ([`Workshop::hear`]), [`Out`]s come out ([`Workshop::outs`]).

use archivolt_bundle::crc::crc32;
use archivolt_bundle::{letters, page};
use archivolt_corpus::archive::{self, Limits};
use archivolt_corpus::changes::{MARKS, REGISTER, SETTINGS};
use archivolt_corpus::ordered::{BTreeMap, BTreeSet};
use archivolt_corpus::{About, Corpus, Reader, SettingsChange, SourceFile, Theme};

use crate::care::{self, Row};
use crate::desk::{self, Parts, tidy};
use crate::edit::History;
use crate::report::Remark;
use crate::view::{self, Entry, Fields, Stage};
use crate::{Added, Desk, Report, text, zip};

/// The name of the file that is saved.
pub const FILE_NAME: &str = "archivolt.html";
/// The name of the zip of the collection's files.
pub const ZIP_NAME: &str = "collection.zip";
/// What comes out of a zip that is the whole collection, in bytes.
const ZIP_FILE: usize = 256 << 20;
const ZIP_ALL: usize = 512 << 20;
/// An estimate is made after so many milliseconds of reading.
const ESTIMATED_AFTER: f64 = 1_500.0;

/// What is to happen in the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Out {
    /// An element's contents; focus goes to `instead` where what had it is gone.
    Html {
        /// The element.
        id: &'static str,
        /// Its contents.
        html: String,
        /// Where focus goes.
        instead: &'static str,
    },
    /// The words in an element.
    Words(String, String),
    /// The value of a field.
    Value(String, String),
    /// Whether an element is hidden.
    Hidden(&'static str, bool),
    /// What assistive technology is told.
    Say(String),
    /// An element takes focus.
    Focus(String),
    /// A bundle takes the place of the page's own.
    Open(Vec<u8>),
    /// A file for the visitor: name, type, contents.
    File(&'static str, &'static str, Vec<u8>),
    /// All work, to be kept in the browser.
    Keep(Vec<u8>),
    /// Whether there is work that was not saved.
    Unsaved(bool),
}

/// How reading gets on.
#[derive(Clone, Copy, Debug, Default)]
struct Pace {
    /// When it began, in milliseconds.
    since: f64,
    /// Bytes to be read, and read, since then.
    all: f64,
    read: f64,
}

/// The work.
#[derive(Default)]
pub struct Workshop {
    pub(crate) desk: Desk,
    pub(crate) entries: Vec<Entry>,
    places: BTreeMap<String, usize>,
    sizes: BTreeMap<String, f64>,
    /// Files by length and checksum.
    prints: BTreeMap<(usize, u32), String>,
    pub(crate) report: Report,
    pub(crate) corpus: Option<Corpus>,
    pub(crate) rows: Vec<Row>,
    pub(crate) history: History,
    about: Option<About>,
    /// What the fields show.
    pub(crate) fields: Fields,
    /// The same as it was put there; what differs was typed.
    given: Fields,
    folder: String,
    /// Paths of the documents that were in the page before.
    base: BTreeSet<String>,
    /// Whether they are kept.
    pub together: bool,
    pace: Pace,
    pub(crate) busy: &'static str,
    /// Whether something changed since it was understood.
    pub(crate) stale: bool,
    unsaved: bool,
    /// What the visitor looks at.
    pub(crate) sight: care::Sight,
    sent: BTreeMap<&'static str, String>,
    /// Whether what is looked after has to be drawn again.
    pub(crate) care: bool,
    outs: Vec<Out>,
}

impl Workshop {
    /// What is to happen in the page since it was asked last.
    pub fn outs(&mut self) -> Vec<Out> {
        std::mem::take(&mut self.outs)
    }

    pub(crate) fn out(&mut self, out: Out) {
        self.outs.push(out);
    }

    pub(crate) fn say(&mut self, words: &str) {
        self.outs.push(Out::Say(words.to_owned()));
    }

    /// How many bytes lie here to be understood.
    pub fn size(&self) -> usize {
        self.desk.paths().iter().filter_map(|path| self.desk.bytes(path)).map(<[u8]>::len).sum()
    }

    /// Whether files still have to be read.
    pub fn is_reading(&self) -> bool {
        self.entries.iter().any(|entry| matches!(entry.stage, Stage::Waiting | Stage::Reading))
    }

    /// Whether what lies here should be understood anew.
    pub fn is_stale(&self) -> bool {
        self.stale
    }

    /// A file is going to be read; gives its place, or `None` where it is hidden
    /// and nobody meant it.
    pub fn expect(&mut self, path: &str, size: f64, folder: &str, now: f64) -> Option<usize> {
        if self.folder.is_empty() {
            folder.clone_into(&mut self.folder);
        }
        let path = tidy(path);
        if path.split('/').any(|part| part.starts_with('.') || part == "__MACOSX") {
            return None;
        }
        if !self.is_reading() {
            self.pace = Pace { since: now, ..Pace::default() };
        }
        self.pace.all += size;
        let place = self.place_of(&path);
        self.sizes.insert(path, size);
        let entry = self.entries.get_mut(place)?;
        entry.remarks.clear();
        entry.stage = Stage::Waiting;
        Some(place)
    }

    /// How much of a file has been read, 0 to 100.
    pub fn progress_of(&mut self, place: usize, percent: u8) {
        if let Some(entry) = self.entries.get_mut(place) {
            entry.stage = Stage::Reading;
            entry.percent = percent;
        }
    }

    /// A file cannot be read, and why. What was read of it before stays.
    pub fn refuse(&mut self, place: usize, code: &str, message: &str) {
        self.count(place);
        let Some(entry) = self.entries.get_mut(place) else { return };
        let before = self.desk.has(&entry.path);
        entry.stage = if before { Stage::Read } else { Stage::Refused };
        let message = if before { format!("{message} {}", text::UNREADABLE_KEPT) } else { message.to_owned() };
        entry.remarks.push(Remark::new(code, &message));
    }

    fn count(&mut self, place: usize) {
        let path = self.entries.get(place).map(|entry| entry.path.clone()).unwrap_or_default();
        self.pace.read += self.sizes.get(&path).copied().unwrap_or_default();
    }

    /// A file has been read.
    pub fn put(&mut self, place: usize, bytes: Vec<u8>) {
        let Some(path) = self.entries.get(place).map(|entry| entry.path.clone()) else { return };
        self.count(place);
        self.changed();
        let alone = self.desk.is_empty() && self.entries.len() == 1;
        if let Some(files) = whole_collection(&path, &bytes, alone) {
            self.take_apart(place, files);
            return;
        }
        let own_before = !self.base.remove(&path);
        let print = (bytes.len(), crc32(&bytes));
        let twin = self.prints.get(&print).filter(|twin| **twin != path).cloned();
        let twin = twin.filter(|twin| !bytes.is_empty() && self.desk.bytes(twin) == Some(bytes.as_slice()));
        let added = self.desk.add(&path, bytes);
        self.prints.insert(print, twin.clone().unwrap_or_else(|| path.clone()));
        let Some(entry) = self.entries.get_mut(place) else { return };
        entry.stage = Stage::Read;
        match (added, twin) {
            (Added::Same, _) if own_before => entry.remarks.push(Remark::new("same-again", text::SAME_AGAIN.say())),
            (Added::Replaced, _) => entry.remarks.push(Remark::new("replaced", text::REPLACED.say())),
            (_, Some(twin)) => entry.remarks.push(Remark::new("same-again", &text::twin(&twin))),
            _ => {}
        }
    }

    /// The files of a saved page, or of a zip that is all there is, stand for it.
    fn take_apart(&mut self, place: usize, files: Vec<SourceFile>) {
        self.entries.remove(place);
        self.index();
        for file in files {
            let path = file.path.clone();
            if path.split('/').any(|part| part.starts_with('.') || part == "__MACOSX") {
                continue;
            }
            self.base.remove(&path);
            self.desk.remove(&path);
            self.desk.restore(file);
            if !path.starts_with("originals/") {
                self.list(&path);
            }
        }
    }

    /// Takes the text of one document, or a table of them.
    pub fn take_text(&mut self, words: &str) {
        if words.trim().is_empty() {
            return;
        }
        let is_table = |line: &str| line.split('\t').count() > 1;
        let end = if words.lines().count() > 1 && words.lines().all(is_table) { "tsv" } else { "txt" };
        let name = |number: usize| format!("pasted-{number}.{end}");
        let number = (1..).find(|number| !self.places.contains_key(&name(*number)) && !self.desk.has(&name(*number)));
        let path = name(number.unwrap_or(0));
        self.desk.add(&path, words.as_bytes().to_vec());
        self.list(&path);
        self.changed();
    }

    /// Lists a file that lies on the desk.
    pub(crate) fn list(&mut self, path: &str) {
        let place = self.place_of(path);
        if let Some(entry) = self.entries.get_mut(place) {
            entry.stage = Stage::Read;
        }
    }

    /// The entry of a path, made where there is none.
    fn place_of(&mut self, path: &str) -> usize {
        if let Some(place) = self.places.get(path) {
            return *place;
        }
        self.entries.push(Entry { path: path.to_owned(), ..Entry::default() });
        self.places.insert(path.to_owned(), self.entries.len() - 1);
        self.entries.len() - 1
    }

    fn index(&mut self) {
        let paths = self.entries.iter().enumerate();
        self.places = paths.map(|(place, entry)| (entry.path.clone(), place)).collect();
    }

    /// Something changed that is not saved.
    pub(crate) fn changed(&mut self) {
        self.stale = true;
        self.mark_unsaved(true);
    }

    fn mark_unsaved(&mut self, unsaved: bool) {
        // Each change is told: work that is kept in the browser follows it.
        if self.unsaved != unsaved || unsaved {
            self.unsaved = unsaved;
            self.out(Out::Unsaved(unsaved));
        }
    }

    /// Whether there is something that was not saved.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved
    }

    /// Reads no further: what waits is forgotten.
    pub fn stop(&mut self) {
        self.entries.retain(|entry| matches!(entry.stage, Stage::Read | Stage::Refused));
        self.index();
        self.say(text::STOPPED.say());
        self.draw(0.0);
    }

    /// Whether a file is still wanted.
    pub fn is_waiting(&self, path: &str) -> Option<usize> {
        let place = *self.places.get(&tidy(path))?;
        let entry = self.entries.get(place)?;
        matches!(entry.stage, Stage::Waiting | Stage::Reading).then_some(place)
    }

    /// Takes files off the desk, with their rows and marks.
    pub(crate) fn forget(&mut self, paths: &[String]) {
        self.entries.retain(|entry| !paths.contains(&entry.path));
        self.base.retain(|path| !paths.contains(path));
        self.index();
    }

    /// After a step back or forward: the list follows the desk.
    pub(crate) fn follow(&mut self, paths: &[String]) {
        for path in paths {
            let own = [REGISTER, MARKS, SETTINGS].contains(&path.as_str());
            match self.desk.has(path) {
                true if !own => self.list(path),
                true => {}
                false => self.forget(std::slice::from_ref(path)),
            }
        }
    }

    /// Puts the files of the page's own collection on the desk, or takes them off.
    pub fn keep_together(&mut self, bundle: Option<Vec<u8>>) {
        self.together = bundle.is_some();
        match bundle {
            Some(bundle) => {
                for file in archivolt_index::files(bundle).unwrap_or_default() {
                    // What the visitor brought under the same name stays.
                    if !self.desk.has(&file.path) {
                        self.base.insert(file.path.clone());
                        self.desk.restore(file);
                    }
                }
            }
            None => {
                for path in std::mem::take(&mut self.base) {
                    self.desk.remove(&path);
                }
            }
        }
        self.stale = true;
    }

    /// Speaks another language: what was understood is said anew.
    pub(crate) fn speak(&mut self, table: &str, told: &str) {
        let before = archivolt_wording::language();
        text::speak(table, told);
        self.stale |= archivolt_wording::language() != before && !self.desk.is_empty();
    }

    /// Begins anew: nothing lies on the desk.
    pub fn begin_anew(&mut self) {
        let (sent, outs) = (std::mem::take(&mut self.sent), std::mem::take(&mut self.outs));
        *self = Self { sent, outs, unsaved: true, stale: true, care: true, ..Self::default() };
        self.mark_unsaved(false);
        self.say(text::BEGUN_ANEW.say());
        self.out(Out::Focus("intake-head".to_owned()));
    }

    /// Takes up work that was kept in the browser.
    pub fn take_up(&mut self, zip: &[u8]) {
        let limits = Limits { file: ZIP_FILE, total: ZIP_ALL };
        // Not through `archive::read`, which takes a folder that holds everything off the names.
        let Ok((files, _)) = archive::read_as_packed(zip, limits) else {
            self.out(Out::Html { id: "intake-kept", html: view::damaged(), instead: "intake-head" });
            self.say(text::KEPT_DAMAGED.say());
            return;
        };
        for file in files {
            let path = file.path.clone();
            self.desk.remove(&path);
            self.desk.restore(file);
            if !path.starts_with("originals/") {
                self.list(&path);
            }
        }
        self.changed();
    }

    /// Understands what lies on the desk.
    pub fn understand(&mut self) {
        // What was understood before goes first: both at once are twice the memory.
        self.corpus = None;
        let corpus = self.desk.read();
        self.stale = false;
        self.understood(&corpus);
        self.rows = care::rows(&corpus);
        self.sight.settle(&corpus, &self.rows);
        self.corpus = Some(corpus);
        self.care = true;
    }

    /// What was understood, with what concerns the visitor's own files.
    fn understood(&mut self, corpus: &Corpus) {
        self.report = Report::of(corpus);
        let base = &self.base;
        self.report.files.retain(|path, _| !base.contains(path));
        let known = self.desk.has_settings();
        let about = &corpus.about;
        let suggested = Fields {
            title: match (known, self.folder.trim()) {
                (true, _) => about.title.clone(),
                (false, "") => text::UNTITLED.say().to_owned(),
                (false, folder) => folder.to_owned(),
            },
            description: about.description.clone(),
            rights: about.rights.clone(),
            language: about.language.clone(),
            add: !known || about.add,
        };
        self.about = known.then(|| about.clone());
        // What was typed stays.
        let (own, given) = (self.fields.clone(), &self.given);
        let pick = |own: String, given: &String, new: &String| if own == *given { new.clone() } else { own };
        self.fields = Fields {
            title: pick(own.title, &given.title, &suggested.title),
            description: pick(own.description, &given.description, &suggested.description),
            rights: pick(own.rights, &given.rights, &suggested.rights),
            language: pick(own.language, &given.language, &suggested.language),
            add: if own.add == given.add { suggested.add } else { own.add },
        };
        self.given = suggested;
    }

    /// Takes what stands in a field of the collection's.
    pub fn typed(&mut self, name: &str, value: &str) {
        let fields = &mut self.fields;
        match name {
            "title" => value.clone_into(&mut fields.title),
            "description" => value.clone_into(&mut fields.description),
            "rights" => value.clone_into(&mut fields.rights),
            "language" => value.clone_into(&mut fields.language),
            "add" => fields.add = value == "true",
            _ => return,
        }
        self.mark_unsaved(true);
        self.words("intake-saved", "");
    }

    /// `archivolt.toml` with what was typed, where that says something new, and
    /// whether the language is the same.
    fn typed_settings(&self) -> Option<(String, bool)> {
        let mut fields = self.fields.clone();
        if fields.title.trim().is_empty() {
            text::UNTITLED.say().clone_into(&mut fields.title);
        }
        let known = self.about.as_ref();
        let new = |now: &str, before: Option<&str>, nothing: &str| before.unwrap_or(nothing) != now.trim();
        let title = fields.title.trim();
        let language = Some(fields.language.trim()).filter(|tag| !tag.is_empty());
        let change = SettingsChange {
            title: Some(title).filter(|title| known.is_none_or(|about| about.title != *title)),
            description: Some(fields.description.trim())
                .filter(|words| new(words, known.map(|about| about.description.as_str()), "")),
            rights: Some(fields.rights.trim()).filter(|words| new(words, known.map(|about| about.rights.as_str()), "")),
            language: language.filter(|tag| new(tag, known.map(|about| about.language.as_str()), "en")),
            add: Some(fields.add).filter(|add| known.is_none_or(|about| about.add != *add)),
            ..SettingsChange::default()
        };
        let settings = || (change.apply(&self.desk.text(SETTINGS)), change.language.is_none());
        (change != SettingsChange::default()).then(settings)
    }

    /// Writes what was typed into `archivolt.toml`, where it says something new.
    fn settle_fields(&mut self) {
        if let Some((settings, same_language)) = self.typed_settings() {
            self.desk.add(SETTINGS, settings.into_bytes());
            self.stale = !(same_language && self.say_of_collection());
        }
    }

    /// Lets what was understood say of the collection what `archivolt.toml` now
    /// says, without understanding every document anew. Tells whether that is
    /// all: lines of the file that problems name may be others now.
    fn say_of_collection(&mut self) -> bool {
        let (Some(corpus), Some(bytes)) = (&mut self.corpus, self.desk.bytes(SETTINGS)) else { return false };
        let alone = SourceFile { path: SETTINGS.to_owned(), bytes: bytes.to_vec() };
        let mut reader = Reader::new("");
        reader.add(alone.clone());
        let said = reader.finish();
        let of_settings = |problem: &archivolt_corpus::Problem| problem.file.as_deref() == Some(SETTINGS);
        if corpus.problems.iter().chain(&said.problems).any(of_settings) {
            return false;
        }
        corpus.about = said.about;
        match corpus.files.binary_search_by(|file| file.path.as_str().cmp(SETTINGS)) {
            Ok(place) => corpus.files.splice(place..=place, [alone]).for_each(drop),
            Err(place) => corpus.files.insert(place, alone),
        }
        self.about = Some(corpus.about.clone());
        true
    }

    /// The corpus as it is to be saved.
    fn settled(&mut self) -> Option<&Corpus> {
        // What the files say themselves comes before what was typed beside it.
        if self.stale || self.corpus.is_none() {
            self.understand();
        }
        self.settle_fields();
        if self.stale {
            self.understand();
        }
        self.corpus.as_ref().filter(|corpus| !corpus.documents.is_empty())
    }

    /// Opens what was read in the page, in place of what is there.
    pub fn look(&mut self) {
        if let Some(bundle) = self.settled().map(archivolt_index::build) {
            self.out(Out::Open(bundle));
        }
    }

    /// Saves the page with what was read in it.
    pub fn save(&mut self, parts: &Parts) {
        self.settled();
        let page = match &self.corpus {
            Some(corpus) => desk::page(corpus, parts),
            None => Err(crate::SaveError::Empty),
        };
        match page {
            Ok(page) => self.hand_over(FILE_NAME, "text/html;charset=utf-8", page.into_bytes()),
            Err(error) => self.sorry(&error.to_string()),
        }
    }

    /// Saves the collection's files as a zip.
    pub fn save_zip(&mut self) {
        let zip = self.settled().map(|corpus| zip::write(&corpus.files));
        match zip {
            Some(Some(zip)) => self.hand_over(ZIP_NAME, "application/zip", zip),
            Some(None) => self.sorry(text::TOO_MANY.say()),
            None => self.sorry(&crate::SaveError::Empty.to_string()),
        }
    }

    fn hand_over(&mut self, name: &'static str, kind: &'static str, bytes: Vec<u8>) {
        let said = text::saved(name, &text::size(bytes.len()));
        self.out(Out::File(name, kind, bytes));
        self.mark_unsaved(false);
        self.sorry(&said);
    }

    fn sorry(&mut self, said: &str) {
        self.words("intake-saved", said);
        self.say(said);
    }

    /// All work as a zip, to be kept in the browser.
    pub fn pack(&mut self) {
        let mut files: Vec<SourceFile> = Vec::new();
        let corpus = match self.corpus.take().filter(|_| !self.stale) {
            Some(corpus) => corpus,
            None => self.desk.read(),
        };
        files.extend(corpus.files.iter().cloned());
        if !self.stale {
            self.corpus = Some(corpus);
        }
        // What was typed of the collection is work as well. It is written into the
        // file itself only when it is saved: taking a step back would lose it.
        if self.fields != self.given
            && let Some((settings, _)) = self.typed_settings()
        {
            files.retain(|file| file.path != SETTINGS);
            files.push(SourceFile { path: SETTINGS.to_owned(), bytes: settings.into_bytes() });
        }
        if let Some(zip) = zip::write(&files) {
            self.out(Out::Keep(zip));
        }
    }

    /// Tells that reading is done.
    pub fn tell(&mut self) {
        let done = view::done(&self.entries);
        let said = text::announced(done, self.entries.len(), view::problems(&self.entries, &self.report));
        self.say(&said);
    }

    /// The view has been put up anew: everything is drawn again.
    pub fn show(&mut self) {
        self.sent.clear();
        self.care = true;
        self.draw(0.0);
    }

    pub(crate) fn html(&mut self, id: &'static str, html: String, instead: &'static str) {
        if self.sent.get(id) != Some(&html) {
            self.sent.insert(id, html.clone());
            self.out(Out::Html { id, html, instead });
        }
    }

    /// Writes words into an element, where others stand there: what did not
    /// change is not read out again.
    pub(crate) fn words(&mut self, id: &'static str, words: &str) {
        if self.sent.get(id).map(String::as_str) != Some(words) {
            self.sent.insert(id, words.to_owned());
            self.out(Out::Words(id.to_owned(), words.to_owned()));
        }
    }

    /// As [`Workshop::html`], of fields that somebody may be typing in: `key` is
    /// compared, `html` is drawn, and what stands `within` is drawn after it.
    pub(crate) fn html_of_fields(
        &mut self,
        id: &'static str,
        key: String,
        html: String,
        instead: &'static str,
        within: &'static str,
    ) {
        if self.sent.get(id) != Some(&key) {
            self.sent.insert(id, key);
            self.sent.remove(within);
            self.out(Out::Html { id, html, instead });
        }
    }

    /// Draws what changes; `now` is the time in milliseconds.
    pub fn draw(&mut self, now: f64) {
        let left = self.time_left(now);
        let progress = view::progress(&self.entries, &self.report, self.busy, left);
        self.html("intake-progress", progress, "intake-head");
        let list = view::list(&self.entries, &self.report);
        self.html("intake-list", list, "intake-head");
        let note = view::note(&self.entries, &self.report, self.stale);
        let some = self.report.documents > 0 && (!self.entries.is_empty() || !self.base.is_empty());
        self.out(Out::Hidden("intake-save", !some));
        self.out(Out::Hidden("intake-care", !some));
        self.out(Out::Hidden("intake-start", some || !self.entries.is_empty()));
        self.words("intake-note", &note);
        let reading = self.is_reading();
        let save = if reading { text::SAVE_READY } else { text::SAVE };
        self.words("intake-do-save", save.say());
        let fields = self.fields.clone();
        for (id, value) in [
            ("intake-title", fields.title),
            ("intake-about", fields.description),
            ("intake-rights", fields.rights),
            ("intake-language", fields.language),
            ("intake-add", fields.add.to_string()),
        ] {
            self.out(Out::Value(id.to_owned(), value));
        }
        if std::mem::take(&mut self.care) {
            self.draw_care();
        }
    }

    /// Seconds until all is read, where that can be told.
    fn time_left(&self, now: f64) -> Option<f64> {
        let Pace { since, all, read } = self.pace;
        let gone = now - since;
        (self.is_reading() && gone > ESTIMATED_AFTER && read > 0.0 && all > read)
            .then(|| gone / read * (all - read) / 1_000.0)
    }
}

/// The files that a file stands for: those of a saved page, or of a zip where
/// there is nothing else, as `archivolt build` takes one.
fn whole_collection(path: &str, bytes: &[u8], alone: bool) -> Option<Vec<SourceFile>> {
    let end = path.rsplit('.').next().unwrap_or("").to_lowercase();
    if end == "zip" && alone {
        return archive::read(bytes, Limits { file: ZIP_FILE, total: ZIP_ALL }).ok().map(|(files, _)| files);
    }
    if end != "html" && end != "htm" {
        return None;
    }
    let html = std::str::from_utf8(bytes).ok().filter(|html| html.contains("id=\"archivolt-bundle\""))?;
    let (_, slots) = page::take(html).ok()?;
    archivolt_index::files(letters::decode(&slots.bundle).ok()?).ok().filter(|files| !files.is_empty())
}

/// A theme of the codebook, by its id.
pub(crate) fn theme_of<'c>(corpus: Option<&'c Corpus>, id: &str) -> Option<&'c Theme> {
    corpus?.themes.iter().find(|theme| theme.id == id)
}
