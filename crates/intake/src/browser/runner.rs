//! The workshop at work: files are read one by one, and what is to be seen is
//! told to the page. In the worker, or in the page where there is none.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File};

use super::{bench, dom};
use crate::text;
use crate::workshop::{Out, Workshop};

/// The largest file that is read, in bytes: as the command line has it.
const FILE_LIMIT: f64 = 268_435_456.0;
/// A file is read in parts of so many bytes, so that its progress can be told.
const PART: f64 = 4_194_304.0;
/// So many files are asked for at once, where they are no larger than this.
const AHEAD: usize = 32;
const SMALL: f64 = 262_144.0;
/// In the page itself the browser is let in after so many milliseconds of work.
const SLICE: f64 = 30.0;
/// The list is drawn again after so many.
const REDRAW: f64 = 150.0;
/// Decisions that follow each other this closely are understood together.
const SETTLE: i32 = 250;
/// What came in is understood for the first time after so many milliseconds,
/// and then so often that it takes no more than this share of the time. Before
/// anything is known of it, a byte is taken to need so many milliseconds.
const FIRST_LOOK: f64 = 1_500.0;
const SHARE: f64 = 10.0;
const PER_BYTE: f64 = 0.001;

thread_local! {
    static SHOP: RefCell<Workshop> = RefCell::default();
    static WAITING: RefCell<VecDeque<(String, File)>> = RefCell::default();
    static RUNNING: Cell<bool> = const { Cell::new(false) };
    /// Whether more files follow those that wait, and whether one was read since it was last told.
    static COMING: Cell<bool> = const { Cell::new(false) };
    static READ: Cell<bool> = const { Cell::new(false) };
    static SINK: RefCell<Option<Function>> = const { RefCell::new(None) };
    static IN_WORKER: Cell<bool> = const { Cell::new(false) };
}

fn with<R>(act: impl FnOnce(&mut Workshop) -> R) -> R {
    SHOP.with_borrow_mut(act)
}

/// Begins in a worker: what is heard are messages, what is told are messages.
pub fn serve() {
    IN_WORKER.set(true);
    let scope = js_sys::global();
    let post = dom::get(&scope, "postMessage").unchecked_into::<Function>();
    tell_to(post.clone());
    let heard = Closure::<dyn Fn(JsValue)>::new(|event: JsValue| {
        let message = Array::from(&dom::get(&event, "data"));
        let words = Array::from(&message.get(1)).iter().filter_map(|word| word.as_string()).collect();
        hear(&message.get(0).as_string().unwrap_or_default(), words, message.get(2));
    });
    let _ = js_sys::Reflect::set(&scope, &"onmessage".into(), &heard.into_js_value());
    let _ = post.call1(&JsValue::UNDEFINED, &JsValue::from_str("ready"));
}

/// Where what is to be seen goes.
pub fn tell_to(sink: Function) {
    SINK.set(Some(sink));
}

/// Does what was asked; `payload` is what words cannot carry.
pub fn hear(act: &str, words: Vec<String>, payload: JsValue) {
    match act {
        "files" => expect(&words, &Array::from(&payload)),
        "together" => with(|shop| shop.keep_together(Some(bytes_of(&payload)))),
        "take-up" => with(|shop| shop.take_up(&bytes_of(&payload))),
        "look" | "save" | "zip" => return finish(act.to_owned(), words),
        "stop" | "anew" => {
            WAITING.with_borrow_mut(VecDeque::clear);
            COMING.set(false);
            with(|shop| shop.hear(act, &words));
        }
        _ => with(|shop| shop.hear(act, &words)),
    }
    draw();
    go_on();
}

fn bytes_of(payload: &JsValue) -> Vec<u8> {
    payload.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default()
}

/// Files on their way: path, file or the reason why there is none.
fn expect(words: &[String], files: &Array) {
    let now = dom::now();
    COMING.set(words.get(1).is_some_and(|word| word == bench::MORE));
    for entry in files.iter() {
        let entry = Array::from(&entry);
        let path = entry.get(0).as_string().unwrap_or_default();
        let file = entry.get(1);
        let size = dom::get(&file, "size").as_f64().unwrap_or(0.0);
        let folder = words.first().map(String::as_str).unwrap_or_default();
        let Some(place) = with(|shop| shop.expect(&path, size, folder, now)) else { continue };
        if let Some(reason) = file.as_string() {
            with(|shop| shop.refuse(place, "unreadable", &reason));
        } else if size > FILE_LIMIT {
            with(|shop| shop.refuse(place, "too-large", text::TOO_LARGE.say()));
        } else {
            WAITING.with_borrow_mut(|waiting| waiting.push_back((path, file.unchecked_into())));
        }
    }
}

/// What takes long is said before it is done.
fn finish(act: String, words: Vec<String>) {
    spawn_local(async move {
        with(|shop| shop.busy = if act == "look" { text::UNDERSTANDING.say() } else { text::SAVING.say() });
        draw();
        breathe().await;
        with(|shop| {
            shop.hear(&act, &words);
            shop.busy = "";
        });
        draw();
    });
}

/// Reads what waits, then understands it; once at a time.
fn go_on() {
    if RUNNING.replace(true) {
        return;
    }
    spawn_local(async {
        loop {
            let read = read_all().await;
            READ.set(read || READ.get());
            if COMING.get() || !with(|shop| shop.is_stale()) {
                break;
            }
            if !READ.get() {
                sleep(SETTLE).await;
            }
            if COMING.get() || WAITING.with_borrow(|waiting| !waiting.is_empty()) {
                continue;
            }
            with(|shop| shop.busy = text::UNDERSTANDING.say());
            draw();
            breathe().await;
            with(|shop| {
                shop.understand();
                shop.busy = "";
            });
            draw();
        }
        RUNNING.set(false);
        if !COMING.get() && READ.take() {
            with(Workshop::tell);
            draw();
        }
    });
}

async fn read_all() -> bool {
    let mut any = false;
    let (mut paused, mut drawn, mut looked) = (dom::now(), dom::now(), dom::now());
    let (mut here, mut per_byte) = (with(|shop| shop.size() as f64), PER_BYTE);
    let mut ahead = VecDeque::new();
    loop {
        while ahead.len() < AHEAD
            && let Some(next) = WAITING.with_borrow_mut(VecDeque::pop_front)
        {
            ahead.push_back(Asked::of(next));
        }
        let Some(Asked { path, file, bytes }) = ahead.pop_front() else { break };
        // It may have been stopped, or left out, in the meantime.
        let place = with(|shop| shop.is_waiting(&path));
        if let Some(place) = place {
            any = true;
            with(|shop| shop.progress_of(place, 0));
        }
        let bytes = read(&path, &file, bytes).await;
        let Some(place) = with(|shop| shop.is_waiting(&path)) else { continue };
        here += bytes.as_ref().map_or(0.0, |bytes| bytes.len() as f64);
        with(|shop| match bytes {
            Some(bytes) => shop.put(place, bytes),
            None => shop.refuse(place, "unreadable", text::UNREADABLE.say()),
        });
        let now = dom::now();
        if now - looked > FIRST_LOOK.max(SHARE * per_byte * here) && WAITING.with_borrow(|waiting| !waiting.is_empty())
        {
            with(Workshop::understand);
            looked = dom::now();
            per_byte = (looked - now) / here.max(1.0);
        }
        if now - drawn > REDRAW {
            draw();
            drawn = dom::now();
        }
        if !IN_WORKER.get() && now - paused > SLICE {
            dom::pause().await;
            paused = dom::now();
        }
    }
    any
}

/// A file that the browser was asked for: between one file and the next it
/// takes longer than for reading a small one.
struct Asked {
    path: String,
    file: File,
    /// Its bytes on their way, where it is small.
    bytes: Option<JsFuture>,
}

impl Asked {
    fn of((path, file): (String, File)) -> Self {
        let bytes = (file.size() <= SMALL).then(|| JsFuture::from(file.array_buffer()));
        Self { path, file, bytes }
    }
}

/// A file's bytes; `None` where the browser does not hand them over. Firefox and
/// WebKit hand over what is left of a file that was cut short since it was chosen.
async fn read(path: &str, file: &File, asked: Option<JsFuture>) -> Option<Vec<u8>> {
    let bytes = match asked {
        Some(buffer) => Uint8Array::new(&buffer.await.ok()?).to_vec(),
        None => read_parts(path, file).await?,
    };
    (bytes.len() as f64 == file.size()).then_some(bytes)
}

async fn read_parts(path: &str, file: &File) -> Option<Vec<u8>> {
    let size = file.size();
    let mut bytes = Vec::new();
    let mut from = 0.0;
    while from < size {
        let end = (from + PART).min(size);
        bytes.extend(part(&file.slice_with_f64_and_f64(from, end).ok()?).await?);
        from = end;
        with(|shop| {
            if let Some(place) = shop.is_waiting(path) {
                shop.progress_of(place, (100.0 * from / size) as u8);
            }
        });
        draw();
    }
    Some(bytes)
}

async fn part(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

async fn sleep(milliseconds: i32) {
    let after = Promise::new(&mut |done, _| {
        let _ = dom::window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
    });
    let _ = JsFuture::from(after).await;
}

/// Lets the page draw what was told. A worker's messages leave at once.
async fn breathe() {
    if !IN_WORKER.get() {
        dom::pause().await;
    }
}

/// Tells the page what is to be seen.
fn draw() {
    let outs = with(|shop| {
        shop.draw(dom::now());
        shop.outs()
    });
    let told = Array::new();
    for out in outs {
        told.push(&message(out));
    }
    let sink = SINK.with_borrow(Clone::clone);
    dom::call(sink.as_ref(), &told);
}

fn message(out: Out) -> Array {
    let word = |word: &str| JsValue::from_str(word);
    let parts = match out {
        Out::Html { id, html, instead } => vec![word("html"), word(id), word(&html), word(instead)],
        Out::Words(id, words) => vec![word("words"), word(&id), word(&words)],
        Out::Value(id, value) => vec![word("value"), word(&id), word(&value)],
        Out::Hidden(id, hidden) => vec![word("hidden"), word(id), hidden.into()],
        Out::Say(words) => vec![word("say"), word(&words)],
        Out::Focus(id) => vec![word("focus"), word(&id)],
        Out::Open(bytes) => vec![word("open"), Uint8Array::from(bytes.as_slice()).into()],
        Out::File(name, kind, bytes) => vec![word("file"), word(name), blob(kind, &bytes)],
        Out::Keep(bytes) => vec![word("keep"), blob("application/zip", &bytes)],
        Out::Unsaved(unsaved) => vec![word("unsaved"), unsaved.into()],
    };
    parts.into_iter().collect()
}

fn blob(kind: &str, bytes: &[u8]) -> JsValue {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).map_or(JsValue::NULL, Into::into)
}
