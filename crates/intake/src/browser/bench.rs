//! Where the work is done: in a worker, so that the page never waits, else in
//! the page itself.
//!
//! The worker runs this same module, from a script that the page makes of the
//! module's own: a page opened from disk may start no other.

use std::cell::RefCell;
use std::collections::VecDeque;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlScriptElement, MessageEvent, Response, Url, Worker};

use super::{dom, page, runner};

/// A worker that does not answer after so many milliseconds is not waited for.
const PATIENCE: i32 = 20_000;
/// The module in the worker: the first message is the module itself.
const START: &str = "\nself.onmessage=function(e){archivolt_intake({module_or_path:e.data}).then(function(){archivolt_intake.serve()})};";

/// Said with files that others follow.
pub const MORE: &str = "more";
/// Files that are handed over in one message.
const AT_ONCE: usize = 8;

enum Place {
    /// Nothing has been asked yet.
    Idle,
    /// The worker is starting; what is asked waits.
    Starting(Vec<Array>),
    /// In the worker.
    Worker(Worker),
    /// In the page.
    Here,
    /// In a worker that stopped: nowhere any more.
    Lost,
}

thread_local! {
    static PLACE: RefCell<Place> = const { RefCell::new(Place::Idle) };
    /// Files that wait to be handed over, by the folder that they are from.
    static HANDED: RefCell<VecDeque<(String, VecDeque<Array>)>> = const { RefCell::new(VecDeque::new()) };
}

/// Hands files over, some at a time: a browser takes most of a millisecond for each.
pub fn send_files(folder: &str, files: Vec<Array>) {
    HANDED.with_borrow_mut(|handed| handed.push_back((folder.to_owned(), files.into())));
    spawn_local(async {
        while let Some((folder, some)) = HANDED.with_borrow_mut(next_files) {
            let more = HANDED.with_borrow(|handed| !handed.is_empty());
            send("files", &[&folder, if more { MORE } else { "" }], &some);
            dom::pause().await;
        }
    });
}

/// Some of the files that wait, of one folder.
fn next_files(handed: &mut VecDeque<(String, VecDeque<Array>)>) -> Option<(String, Array)> {
    let (folder, files) = handed.front_mut()?;
    let some = files.drain(..files.len().min(AT_ONCE)).collect();
    let next = (folder.clone(), some);
    if files.is_empty() {
        handed.pop_front();
    }
    Some(next)
}

/// Asks the workshop for something.
pub fn send(act: &str, words: &[&str], payload: &JsValue) {
    if matches!(act, "stop" | "anew") {
        HANDED.with_borrow_mut(VecDeque::clear);
    }
    let list: Array = words.iter().map(|word| JsValue::from_str(word)).collect();
    let message = Array::of3(&JsValue::from_str(act), &list, payload);
    let begin = PLACE.with_borrow_mut(|place| match place {
        Place::Idle => {
            *place = Place::Starting(vec![message.clone()]);
            true
        }
        Place::Starting(waiting) => {
            waiting.push(message.clone());
            false
        }
        Place::Worker(_) | Place::Here | Place::Lost => false,
    });
    if begin {
        spawn_local(async {
            if start().await.is_err() {
                settle(None);
            }
        });
        return;
    }
    post(&message);
}

/// Hands a message over where the place is settled.
fn post(message: &Array) {
    let worker = PLACE.with_borrow(|place| match place {
        Place::Worker(worker) => Some(Some(worker.clone())),
        Place::Here => Some(None),
        Place::Idle | Place::Starting(_) | Place::Lost => None,
    });
    let act = message.get(0).as_string().unwrap_or_default();
    match worker {
        Some(Some(worker)) => {
            let _ = worker.post_message(message);
        }
        Some(None) => {
            let words = Array::from(&message.get(1)).iter().filter_map(|word| word.as_string()).collect();
            runner::hear(&act, words, message.get(2));
        }
        // Not at every letter that is typed.
        None if !matches!(act.as_str(), "field" | "theme-field" | "pack")
            && PLACE.with_borrow(|place| matches!(place, Place::Lost)) =>
        {
            page::lost();
        }
        None => {}
    }
}

/// From now on the work is done there.
fn settle(worker: Option<Worker>) {
    let waiting = PLACE.with_borrow_mut(|place| match place {
        Place::Starting(waiting) => {
            let waiting = std::mem::take(waiting);
            *place = worker.map_or(Place::Here, Place::Worker);
            Some(waiting)
        }
        _ => None,
    });
    let Some(waiting) = waiting else { return };
    if PLACE.with_borrow(|place| matches!(place, Place::Here)) {
        let sink = Closure::<dyn Fn(JsValue)>::new(|outs: JsValue| page::apply(&outs));
        runner::tell_to(sink.into_js_value().unchecked_into());
    }
    for message in waiting {
        post(&message);
    }
}

/// Whether a worker can read files that were handed to the page. WebKit lets it
/// not where the page was opened from disk, and says so only when it is too late.
fn can_read_files() -> bool {
    let of =
        |object: &str, key: &str| dom::get(&dom::get(&js_sys::global(), object), key).as_string().unwrap_or_default();
    of("location", "protocol") != "file:" || !of("navigator", "vendor").starts_with("Apple")
}

async fn start() -> Result<(), JsValue> {
    if !can_read_files() {
        return Err(JsValue::UNDEFINED);
    }
    let script = own_script().await?;
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let parts = Array::of2(&JsValue::from_str(&script), &JsValue::from_str(START));
    let url = Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options)?)?;
    let worker = Worker::new(&url)?;
    let own = worker.clone();
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        if data.as_string().is_some_and(|word| word == "ready") {
            settle(Some(own.clone()));
        } else {
            page::apply(&data);
        }
    });
    worker.set_onmessage(Some(heard.into_js_value().unchecked_ref()));
    let failed = Closure::<dyn Fn(JsValue)>::new(|event: JsValue| {
        // The page does the work instead, where none was begun; it says so where some was lost.
        if let Some(prevent) = dom::get(&event, "preventDefault").dyn_ref::<Function>() {
            let _ = prevent.call0(&event);
        }
        let stopped = PLACE.with_borrow_mut(|place| match place {
            Place::Worker(worker) => {
                worker.terminate();
                *place = Place::Lost;
                true
            }
            _ => false,
        });
        if stopped {
            page::lost();
        } else {
            settle(None);
        }
    });
    worker.set_onerror(Some(failed.into_js_value().unchecked_ref()));
    worker.post_message(&wasm_bindgen::module())?;
    let late = Closure::once_into_js(|| settle(None));
    let _ = dom::window().set_timeout_with_callback_and_timeout_and_arguments_0(late.unchecked_ref(), PATIENCE);
    Ok(())
}

/// The script around this module: in the page, or at the address it was loaded from.
async fn own_script() -> Result<String, JsValue> {
    let scripts = Array::from(&JsValue::from(dom::document().query_selector_all("script")?));
    for script in scripts.to_vec().into_iter().rev() {
        let script: HtmlScriptElement = script.unchecked_into();
        let address = script.src();
        if address.rsplit('/').next().is_some_and(|name| name.starts_with("intake-")) {
            let answer = JsFuture::from(dom::window().fetch_with_str(&address)).await?;
            let words = JsFuture::from(answer.dyn_into::<Response>()?.text()?).await?;
            return words.as_string().ok_or(JsValue::NULL);
        }
        let words = script.text_content().unwrap_or_default();
        // The loader names this module as well.
        if words.contains("archivolt_intake") && !words.contains("archivoltBoot") {
            return Ok(words);
        }
    }
    Err(Object::new().into())
}

/// Whether the page can do without a worker only by waiting.
pub fn is_here() -> bool {
    PLACE.with_borrow(|place| matches!(place, Place::Here))
}

/// Says where the work is done, for tests: nothing else may go by it.
pub fn note_place() {
    if let Some(element) = dom::element("intake-list") {
        let _ = Reflect::set(&dom::get(&element, "dataset"), &"worker".into(), &(!is_here()).to_string().into());
    }
}
