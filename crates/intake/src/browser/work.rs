//! What is done with the files: read one by one, compared, saved, opened.

use std::cell::RefCell;
use std::collections::{BTreeSet, VecDeque};

use archivolt_corpus::{About, Corpus, SettingsChange, SourceFile};
use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

use super::files::{Handed, Lot};
use super::{dom, pieces};
use crate::desk::{self, tidy};
use crate::report::Remark;
use crate::view::{self, Entry, Fields, Stage};
use crate::{Added, Desk, Report, text};

/// The name of the file that is saved.
const FILE_NAME: &str = "archivolt.html";
/// The largest file that is read, in bytes: as the command line has it.
const FILE_LIMIT: f64 = 268_435_456.0;
/// The browser is let in after so many milliseconds of work.
const SLICE: f64 = 30.0;
/// The list is drawn again after so many.
const REDRAW: f64 = 150.0;

/// All that is on the desk and around it.
#[derive(Default)]
pub struct Work {
    desk: Desk,
    /// What was handed in, in order.
    pub entries: Vec<Entry>,
    waiting: VecDeque<(usize, File)>,
    running: bool,
    busy: &'static str,
    report: Report,
    about: Option<About>,
    /// What the fields show.
    pub fields: Fields,
    /// The same as it was put there; what differs was typed.
    given: Fields,
    folder: String,
    /// Paths of the documents that were in the page before.
    base: BTreeSet<String>,
    /// Whether they are kept.
    pub together: bool,
    announce: Option<Function>,
    open: Option<Function>,
}

thread_local! {
    static WORK: RefCell<Work> = RefCell::default();
}

/// Looks at the work, or changes it. Never called from within itself.
pub fn with<R>(act: impl FnOnce(&mut Work) -> R) -> R {
    WORK.with_borrow_mut(act)
}

/// Tells the page's live region.
fn announce(words: &str) {
    let function = with(|work| work.announce.clone());
    dom::call(function.as_ref(), &JsValue::from_str(words));
}

/// Keeps what the page listens with.
pub fn tell(announce: Function, open: Function) {
    with(|work| {
        work.announce = Some(announce);
        work.open = Some(open);
    });
}

/// Takes what was chosen or dropped.
pub fn take(lot: Lot) {
    with(|work| {
        if work.folder.is_empty() {
            work.folder = lot.folder;
        }
        for Handed { path, file } in lot.files {
            let path = tidy(&path);
            // Hidden files, which nobody meant, are not even listed.
            if path.split('/').any(|part| part.starts_with('.') || part == "__MACOSX") {
                continue;
            }
            let place = work.place_of(&path);
            if let Some(entry) = work.entries.get_mut(place) {
                entry.remarks.clear();
                match file {
                    Ok(file) if file.size() > FILE_LIMIT => refuse(entry, "too-large", text::TOO_LARGE),
                    Ok(file) => {
                        entry.stage = Stage::Waiting;
                        work.waiting.push_back((place, file));
                    }
                    Err(reason) => refuse(entry, "unreadable", reason),
                }
            }
        }
    });
    draw();
    go_on();
}

/// Takes the text of one document.
pub fn take_text(words: &str) {
    if words.trim().is_empty() {
        return;
    }
    let place = with(|work| {
        let number = (1..).find(|number| work.entries.iter().all(|entry| entry.path != pasted(*number)));
        let path = pasted(number.unwrap_or(0));
        work.desk.add(&path, words.as_bytes().to_vec());
        let place = work.place_of(&path);
        if let Some(entry) = work.entries.get_mut(place) {
            entry.stage = Stage::Read;
        }
        place
    });
    let _ = place;
    draw();
    go_on();
}

fn pasted(number: usize) -> String {
    format!("pasted-{number}.txt")
}

fn refuse(entry: &mut Entry, code: &str, message: &str) {
    entry.stage = Stage::Refused;
    entry.remarks.push(Remark::new(code, message));
}

impl Work {
    /// The entry of a path, made where there is none.
    fn place_of(&mut self, path: &str) -> usize {
        match self.entries.iter().position(|entry| entry.path == path) {
            Some(place) => place,
            None => {
                self.entries.push(Entry { path: path.to_owned(), ..Entry::default() });
                self.entries.len() - 1
            }
        }
    }

    fn put(&mut self, place: usize, bytes: Vec<u8>) {
        let Some(entry) = self.entries.get_mut(place) else { return };
        let own_before = !self.base.remove(&entry.path);
        entry.stage = Stage::Read;
        match self.desk.add(&entry.path, bytes) {
            Added::Same if own_before => entry.remarks.push(Remark::new("same-again", text::SAME_AGAIN)),
            Added::Replaced => entry.remarks.push(Remark::new("replaced", text::REPLACED)),
            _ => {}
        }
    }

    /// What was understood, with what concerns the visitor's own files.
    fn understood(&mut self, corpus: &Corpus) {
        self.report = Report::of(corpus);
        let base = &self.base;
        self.report.files.retain(|path, _| !base.contains(path));
        let known = self.desk.has_settings();
        let suggested = Fields {
            title: match (known, self.folder.trim()) {
                (true, _) => corpus.about.title.clone(),
                (false, "") => text::UNTITLED.to_owned(),
                (false, folder) => folder.to_owned(),
            },
            description: corpus.about.description.clone(),
            add: !known || corpus.about.add,
        };
        self.about = known.then(|| corpus.about.clone());
        // What was typed stays.
        let own = self.fields.clone();
        self.fields = Fields {
            title: if own.title == self.given.title { suggested.title.clone() } else { own.title },
            description: if own.description == self.given.description {
                suggested.description.clone()
            } else {
                own.description
            },
            add: if own.add == self.given.add { suggested.add } else { own.add },
        };
        self.given = suggested;
    }

    /// Writes what was typed into `archivolt.toml`, where it says something new.
    fn settle_fields(&mut self) {
        let mut fields = self.fields.clone();
        if fields.title.trim().is_empty() {
            text::UNTITLED.clone_into(&mut fields.title);
        }
        let title = fields.title.trim();
        let description = fields.description.trim();
        let known = self.about.as_ref();
        let change = SettingsChange {
            title: Some(title).filter(|title| known.is_none_or(|about| about.title != *title)),
            description: Some(description)
                .filter(|words| known.map_or("", |about| about.description.as_str()) != *words),
            add: Some(fields.add).filter(|add| known.is_none_or(|about| about.add != *add)),
        };
        if change != SettingsChange::default() {
            self.desk.change(&change);
        }
    }
}

/// Reads what waits, then says what was understood; once at a time.
fn go_on() {
    if with(|work| std::mem::replace(&mut work.running, true)) {
        return;
    }
    spawn_local(async {
        loop {
            read_all().await;
            with(|work| work.busy = text::UNDERSTANDING);
            draw();
            dom::pause().await;
            let corpus = with(|work| work.desk.read());
            let more = with(|work| {
                work.understood(&corpus);
                work.busy = "";
                work.running = !work.waiting.is_empty();
                work.running
            });
            draw();
            if !more {
                break;
            }
        }
        let words = with(|work| {
            let done = view::done(&work.entries);
            text::announced(done, work.entries.len(), view::problems(&work.entries, &work.report))
        });
        announce(&words);
        dom::warn_on_leaving(with(|work| work.report.documents > 0));
    });
}

async fn read_all() {
    let (mut paused, mut drawn) = (dom::now(), dom::now());
    while let Some((place, file)) = with(|work| work.waiting.pop_front()) {
        with(|work| {
            if let Some(entry) = work.entries.get_mut(place) {
                entry.stage = Stage::Reading;
            }
        });
        let buffer = JsFuture::from(file.array_buffer()).await;
        with(|work| match (buffer, work.entries.get_mut(place)) {
            (Ok(buffer), Some(_)) => work.put(place, Uint8Array::new(&buffer).to_vec()),
            (Err(_), Some(entry)) => refuse(entry, "unreadable", text::UNREADABLE),
            (_, None) => {}
        });
        let now = dom::now();
        if now - drawn > REDRAW {
            draw();
            drawn = dom::now();
        }
        if now - paused > SLICE {
            dom::pause().await;
            paused = dom::now();
        }
    }
}

/// Reads no further.
pub fn stop() {
    with(|work| {
        work.waiting.clear();
        work.entries.retain(|entry| matches!(entry.stage, Stage::Read | Stage::Refused));
    });
    draw();
}

/// Takes a file away.
pub fn leave_out(place: usize) {
    with(|work| {
        if !work.waiting.is_empty() || place >= work.entries.len() {
            return;
        }
        let entry = work.entries.remove(place);
        work.desk.remove(&entry.path);
    });
    draw();
    go_on();
}

/// Keeps the documents that were in the page, or no longer.
pub fn keep(together: bool) {
    with(|work| work.together = together);
    spawn_local(async move {
        if together {
            let bundle = dom::get(&dom::boot(), "bundle").dyn_into::<Promise>();
            let Ok(bundle) = bundle else { return };
            let Ok(bytes) = JsFuture::from(bundle).await else { return };
            let files = archivolt_index::files(Uint8Array::new(&bytes).to_vec()).unwrap_or_default();
            with(|work| {
                for file in files {
                    work.keep(file);
                }
            });
        } else {
            with(|work| {
                for path in std::mem::take(&mut work.base) {
                    work.desk.remove(&path);
                }
            });
        }
        go_on();
    });
}

impl Work {
    /// Puts a file of the page's on the desk, unless the visitor has one of that name there.
    fn keep(&mut self, file: SourceFile) {
        if self.desk.has(&file.path) {
            return;
        }
        self.base.insert(file.path.clone());
        self.desk.restore(file);
    }
}

/// Opens what was read in the page, in place of what is there.
pub fn look() {
    spawn_local(async {
        with(|work| {
            work.settle_fields();
            work.busy = text::UNDERSTANDING;
        });
        draw();
        dom::pause().await;
        let corpus = with(|work| work.desk.read());
        let bundle = (!corpus.documents.is_empty()).then(|| archivolt_index::build(&corpus));
        with(|work| {
            work.understood(&corpus);
            work.busy = "";
        });
        draw();
        if let Some(bundle) = bundle {
            let open = with(|work| work.open.clone());
            dom::call(open.as_ref(), &Uint8Array::from(bundle.as_slice()));
        }
    });
}

/// Saves the page with what was read in it.
pub fn save() {
    spawn_local(async {
        with(|work| {
            work.settle_fields();
            work.busy = text::SAVING;
        });
        draw();
        dom::pause().await;
        let corpus = with(|work| work.desk.read());
        let page = match pieces::gather().await {
            Ok(parts) => desk::page(&corpus, &parts),
            Err(error) => Err(error),
        };
        let said = match &page {
            Ok(page) => {
                dom::download(FILE_NAME, page);
                dom::warn_on_leaving(false);
                text::saved(FILE_NAME, page.len())
            }
            Err(error) => error.to_string(),
        };
        with(|work| {
            work.understood(&corpus);
            work.busy = "";
        });
        draw();
        dom::set("intake-saved", "textContent", said.as_str());
        announce(&said);
    });
}

/// Draws what changes.
pub fn draw() {
    let (progress, list, note, some, reading, fields) = with(|work| {
        (
            view::progress(&work.entries, &work.report, work.busy),
            view::list(&work.entries, &work.report),
            view::note(&work.entries, &work.report),
            work.report.documents > 0 && !work.entries.is_empty(),
            !work.waiting.is_empty(),
            work.fields.clone(),
        )
    });
    dom::draw("intake-progress", &progress, "intake-head");
    dom::draw("intake-list", &list, "intake-head");
    if some && dom::element("intake-note").is_none() {
        dom::draw("intake-save", &view::save(&fields), "intake-head");
    }
    dom::set("intake-save", "hidden", !some);
    dom::set("intake-note", "textContent", note.as_str());
    dom::set("intake-do-save", "textContent", if reading { text::SAVE_READY } else { text::SAVE });
    for (id, value) in [("intake-title", &fields.title), ("intake-about", &fields.description)] {
        // Writing a field's value moves the caret.
        if dom::value(id).is_some_and(|shown| shown != *value) {
            dom::set(id, "value", value.as_str());
        }
    }
    dom::set("intake-add", "checked", fields.add);
}

/// Takes what stands in the fields.
pub fn typed() {
    let (title, description, add) = (dom::value("intake-title"), dom::value("intake-about"), dom::ticked("intake-add"));
    if let (Some(title), Some(description), Some(add)) = (title, description, add) {
        with(|work| work.fields = Fields { title, description, add });
        dom::set("intake-saved", "textContent", "");
    }
}
