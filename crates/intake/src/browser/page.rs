//! The view in the page: drawn as the workshop tells, and listening to what is
//! done there. Nothing here takes long.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, ClipboardEvent, DragEvent, Element, Event, HtmlInputElement, KeyboardEvent};

use super::files::{self, Dropped, Lot};
use super::store::{self, Refused};
use super::{bench, dom, pieces};
use crate::view::{self, Frame};
use crate::{Parts, plain_date, text};

/// Typing is passed on after so many milliseconds without a key.
const TYPED: i32 = 250;
/// Work is kept after so many milliseconds without a change.
const KEPT: i32 = 1_500;
/// The name of the timer for it.
const KEEPING: &str = "keep";

#[derive(Default)]
struct Page {
    announce: Option<Function>,
    open: Option<Function>,
    together: bool,
    keeps: bool,
    unsaved: bool,
    /// Timers of fields that are being typed in, and of keeping.
    timers: Vec<(String, i32)>,
}

thread_local! {
    static LISTENING: Cell<bool> = const { Cell::new(false) };
    static PAGE: RefCell<Page> = RefCell::default();
}

/// Draws the view into an element, with all that was added before.
pub fn show(place: &Element, announce: Function, open: Function, words: &JsValue) {
    let part = |place: u32| if words.is_object() { Array::from(words).get(place).as_string() } else { None };
    let (table, told) = (part(1).unwrap_or_default(), part(2).unwrap_or_default());
    text::speak(&table, &told);
    let settings = dom::get(&dom::boot(), "settings");
    let top = dom::get(&dom::window(), "top");
    let probe = dom::document().create_element("input").ok();
    let frame = PAGE.with_borrow_mut(|page| {
        page.announce = Some(announce);
        page.open = Some(open);
        Frame {
            here: dom::get(&settings, "documents").as_f64().map_or(0, |number| number as usize),
            together: page.together,
            folders: probe.is_some_and(|input| Reflect::has(&input, &"webkitdirectory".into()).unwrap_or(false)),
            framed: dom::words(&dom::window(), "origin") == "null" && top != JsValue::from(dom::window()),
            can_keep: store::is_offered(),
            keeps: page.keeps,
        }
    });
    place.set_inner_html(&view::frame(&frame));
    bench::send("speak", &[&table, &told], &JsValue::NULL);
    bench::send("show", &[], &JsValue::NULL);
    if !LISTENING.replace(true) {
        listen();
        offer_kept();
    }
}

/// Does what the workshop tells.
pub fn apply(outs: &JsValue) {
    dom::keeping_focus_in_sight(|| follow(outs));
    bench::note_place();
}

fn follow(outs: &JsValue) {
    for out in Array::from(outs).iter() {
        let out = Array::from(&out);
        let word = |place: u32| out.get(place).as_string().unwrap_or_default();
        match word(0).as_str() {
            "html" => dom::draw(&word(1), &word(2), &word(3)),
            "words" => dom::set(&word(1), "textContent", word(2)),
            "value" => dom::fill(&word(1), &word(2)),
            "hidden" => dom::hide(&word(1), out.get(2).is_truthy(), "intake-head"),
            "say" => announce(&word(1)),
            "focus" => {
                dom::focus(&word(1));
            }
            "open" => {
                let open = PAGE.with_borrow(|page| page.open.clone());
                dom::call(open.as_ref(), &out.get(1));
            }
            "file" => {
                if let Some(blob) = out.get(2).dyn_ref::<Blob>() {
                    dom::download(&word(1), blob);
                }
                spawn_local(store::clear());
            }
            "keep" => keep(out.get(1)),
            "unsaved" => unsaved(out.get(1).is_truthy()),
            _ => {}
        }
    }
}

/// The worker is gone, and with it what was not kept.
pub fn lost() {
    let keeps = PAGE.with_borrow(|page| page.keeps);
    let words =
        if keeps { format!("{} {}", text::WORK_LOST, text::WORK_LOST_KEPT) } else { text::WORK_LOST.say().to_owned() };
    dom::set("intake-saved", "textContent", words.as_str());
    dom::draw("intake-progress", &view::lost(&words), "intake-head");
    announce(&words);
}

fn announce(words: &str) {
    let function = PAGE.with_borrow(|page| page.announce.clone());
    dom::call(function.as_ref(), &JsValue::from_str(words));
}

fn unsaved(unsaved: bool) {
    let keeps = PAGE.with_borrow_mut(|page| {
        page.unsaved = unsaved;
        page.keeps
    });
    dom::warn_on_leaving(unsaved);
    if keeps && unsaved {
        later(KEEPING, KEPT, || bench::send("pack", &[], &JsValue::NULL));
    }
}

/// Does something once nothing of the same name has been asked for a while.
fn later(name: &str, milliseconds: i32, act: impl FnOnce() + 'static) {
    let act = wasm_bindgen::closure::Closure::once_into_js(act);
    let window = dom::window();
    let timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), milliseconds);
    PAGE.with_borrow_mut(|page| {
        page.timers.retain(|(known, timer)| {
            let same = known == name;
            if same {
                window.clear_timeout_with_handle(*timer);
            }
            !same
        });
        page.timers.extend(timer.ok().map(|timer| (name.to_owned(), timer)));
    });
}

/// Passes on at once what was typed in a theme: what is pressed next is meant of it.
fn settle_typing() {
    let parts: Vec<(String, i32)> =
        PAGE.with_borrow_mut(|page| page.timers.extract_if(.., |(name, _)| name != KEEPING).collect());
    for (part, timer) in parts {
        dom::window().clear_timeout_with_handle(timer);
        if let Some(value) = dom::value(&format!("theme-{part}")) {
            bench::send("theme-field", &[&part, &value], &JsValue::NULL);
        }
    }
}

/// Keeps work in the browser, and says where that is not to be had.
fn keep(work: JsValue) {
    spawn_local(async move {
        // It may have been saved, or no longer asked for, in the meantime.
        if !PAGE.with_borrow(|page| page.keeps && page.unsaved) {
            return;
        }
        let words = match store::put(&work).await {
            Ok(()) => return,
            Err(Refused::Room) => text::KEEP_FULL.say(),
            Err(Refused::Storage) => text::KEEP_REFUSED.say(),
        };
        PAGE.with_borrow_mut(|page| page.keeps = false);
        dom::set("intake-keep", "checked", false);
        dom::set("intake-keep-more", "textContent", words);
        announce(words);
    });
}

fn offer_kept() {
    if !store::is_offered() {
        return;
    }
    spawn_local(async {
        if let Some(work) = store::get().await {
            let size = text::size(work.size() as usize);
            dom::draw("intake-kept", &view::kept(&text::kept(&size)), "intake-head");
        }
    });
}

/// Takes what was chosen or dropped.
fn take(lot: Lot) {
    let files = lot.files.into_iter().map(|handed| {
        let file = match handed.file {
            Ok(file) => JsValue::from(file),
            Err(reason) => JsValue::from_str(reason),
        };
        Array::of2(&JsValue::from_str(&handed.path), &file)
    });
    bench::send_files(&lot.folder, files.collect());
}

/// The view's element that an event stands in, if it does; with a selector, the one that fits.
fn inside(event: &JsValue, selector: &str) -> Option<Element> {
    let target = event.unchecked_ref::<Event>().target()?.dyn_into::<Element>().ok()?;
    target.closest(".intake").ok().flatten()?;
    target.closest(selector).ok().flatten()
}

fn listen() {
    dom::listen("click", |event| {
        if let Some(button) = inside(&event, "[data-intake]") {
            press(&button);
        }
    });
    dom::listen("change", |event| {
        let Some(input) = inside(&event, "input").and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        match input.id().as_str() {
            "intake-together" => together(input.checked()),
            "intake-keep" => ask_to_keep(input.checked()),
            "intake-add" => bench::send("field", &["add", &input.checked().to_string()], &JsValue::NULL),
            _ => match input.files() {
                Some(list) => {
                    take(files::chosen(&list));
                    // So that choosing the same file once more is told of too.
                    input.set_value("");
                }
                None if input.has_attribute("data-cell") => commit(&input),
                None => {}
            },
        }
    });
    dom::listen("input", typed);
    dom::listen("keydown", |event| {
        if let Some(cell) = inside(&event, "[data-cell]").and_then(|cell| cell.dyn_into::<HtmlInputElement>().ok()) {
            key(event.unchecked_ref(), &cell);
        }
    });
    dom::listen("paste", |event| {
        let Some(cell) = inside(&event, "[data-cell]").and_then(|cell| cell.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        let paste: &ClipboardEvent = event.unchecked_ref();
        let words = paste.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        // One value goes into the cell as into any field.
        if words.trim_end_matches(['\r', '\n']).contains(['\t', '\n']) {
            paste.prevent_default();
            send_cell(&cell, &words);
        }
    });
    for name in ["dragenter", "dragover", "dragleave", "drop"] {
        dom::listen(name, move |event| drag(name, event.unchecked_ref()));
    }
}

fn typed(event: JsValue) {
    let Some(field) = inside(&event, "input, textarea") else { return };
    let value = dom::words(&field, "value");
    let name = match field.id().as_str() {
        "intake-title" => "title",
        "intake-about" => "description",
        "intake-rights" => "rights",
        "intake-language" => "language",
        _ => "",
    };
    if !name.is_empty() {
        bench::send("field", &[name, &value], &JsValue::NULL);
    } else if let Some(part) = field.get_attribute("data-theme-field") {
        later(&part.clone(), TYPED, move || bench::send("theme-field", &[&part, &value], &JsValue::NULL));
    } else if field.get_attribute("data-cell").is_some_and(|name| name == "date") {
        dom::set("intake-date-hint", "textContent", plain_date::hint(&value));
    }
}

/// Passes a cell on, where it was changed.
fn commit(cell: &HtmlInputElement) {
    let value = cell.value();
    if value != cell.default_value() && !cell.read_only() {
        cell.set_default_value(&value);
        send_cell(cell, &value);
    }
}

fn send_cell(cell: &HtmlInputElement, words: &str) {
    let attribute = |name: &str| cell.get_attribute(name).unwrap_or_default();
    bench::send("cells", &[&attribute("data-key"), &attribute("data-cell"), words], &JsValue::NULL);
}

/// The table's keys: Enter and arrows go up and down, Escape takes back what is
/// being typed, Control and Z what was decided.
fn key(event: &KeyboardEvent, cell: &HtmlInputElement) {
    let command = event.ctrl_key() || event.meta_key();
    let clean = cell.value() == cell.default_value();
    let step = match event.key().as_str() {
        "Enter" if event.shift_key() => -1,
        "Enter" => 1,
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        "Escape" if !clean => {
            cell.set_value(&cell.default_value());
            event.prevent_default();
            return;
        }
        "z" | "Z" if command && clean => {
            event.prevent_default();
            let act = if event.shift_key() { "redo" } else { "undo" };
            return bench::send(act, &[], &JsValue::NULL);
        }
        "y" if command && clean => {
            event.prevent_default();
            return bench::send("redo", &[], &JsValue::NULL);
        }
        _ => return,
    };
    let id = cell.id();
    let mut parts = id.split('-').skip(1).filter_map(|part| part.parse::<i64>().ok());
    let (Some(row), Some(column)) = (parts.next(), parts.next()) else { return };
    event.prevent_default();
    commit(cell);
    dom::focus(&format!("cell-{}-{column}", row + step));
}

/// A file let go anywhere on the page is meant for it: the browser would leave
/// the page and show the file instead.
fn drag(name: &str, event: &DragEvent) {
    let Some(area) = dom::element("intake-drop") else { return };
    let Some(transfer) = event.data_transfer() else { return };
    if !Array::from(&dom::get(&transfer, "types")).includes(&"Files".into(), 0) {
        return;
    }
    event.prevent_default();
    let over = name == "dragenter" || name == "dragover";
    let _ = area.class_list().toggle_with_force("drop--over", over);
    if name == "drop" {
        let dropped = Dropped::of(&transfer);
        spawn_local(async { take(dropped.look_through().await) });
    }
}

fn press(button: &Element) {
    let act = button.get_attribute("data-intake").unwrap_or_default();
    settle_typing();
    let of = button.get_attribute("data-of").or_else(|| button.get_attribute("data-file")).unwrap_or_default();
    let sure = |shown: bool| {
        dom::set("intake-sure", "hidden", !shown);
        dom::focus(if shown { "intake-anew-no" } else { "intake-anew" });
    };
    match act.as_str() {
        "paste" => {
            let open = dom::element("intake-pasted").is_some_and(|part| part.has_attribute("hidden"));
            dom::set("intake-pasted", "hidden", !open);
            let _ = button.set_attribute("aria-expanded", if open { "true" } else { "false" });
            if open {
                dom::focus("intake-text");
            }
        }
        "add-pasted" => {
            bench::send("text", &[&dom::value("intake-text").unwrap_or_default()], &JsValue::NULL);
            dom::set("intake-text", "value", "");
            dom::focus("intake-text");
        }
        "save" => save(),
        "anew" => sure(true),
        "anew-no" => sure(false),
        "anew-yes" => {
            sure(false);
            PAGE.with_borrow_mut(|page| page.together = false);
            dom::set("intake-together", "checked", false);
            spawn_local(store::clear());
            bench::send("anew", &[], &JsValue::NULL);
        }
        "take-up" => {
            dom::draw("intake-kept", "", "intake-head");
            dom::focus("intake-head");
            spawn_local(take_up());
        }
        "throw-away" => {
            dom::draw("intake-kept", "", "intake-head");
            dom::focus("intake-head");
            spawn_local(store::clear());
        }
        act => bench::send(act, &[&of], &JsValue::NULL),
    }
}

/// Goes on with the work that was kept, and keeps it from now on.
async fn take_up() {
    let bytes = match store::get().await {
        Some(work) => JsFuture::from(work.array_buffer()).await.ok(),
        None => None,
    };
    let Some(bytes) = bytes else {
        dom::draw("intake-kept", &view::damaged(), "intake-head");
        return announce(text::KEPT_DAMAGED.say());
    };
    PAGE.with_borrow_mut(|page| page.keeps = true);
    dom::set("intake-keep", "checked", true);
    bench::send("take-up", &[], &Uint8Array::new(&bytes));
}

/// Keeps the documents that were in the page, or no longer.
fn together(together: bool) {
    PAGE.with_borrow_mut(|page| page.together = together);
    if !together {
        return bench::send("apart", &[], &JsValue::NULL);
    }
    spawn_local(async {
        let Ok(whole) = dom::get(&dom::boot(), "whole").dyn_into::<Function>() else { return };
        let bundle = whole.call0(&JsValue::UNDEFINED).and_then(JsCast::dyn_into::<Promise>);
        let Ok(bundle) = bundle else { return };
        if let Ok(bytes) = JsFuture::from(bundle).await {
            bench::send("together", &[], &Uint8Array::new(&bytes));
        }
    });
}

/// Work is kept from now on, or what was kept is taken out.
fn ask_to_keep(keeps: bool) {
    let unsaved = PAGE.with_borrow_mut(|page| {
        page.keeps = keeps;
        page.unsaved
    });
    if !keeps {
        spawn_local(store::clear());
    } else if unsaved {
        bench::send("pack", &[], &JsValue::NULL);
    }
}

/// Saves the page with what was read in it: its own pieces stand in the page alone.
fn save() {
    spawn_local(async {
        match pieces::gather().await {
            Ok(parts) => {
                let Parts { shell, wasm, intake, words, loader, style, version } = &parts;
                let words = [shell, wasm, intake, words, loader, style, version];
                bench::send("save", &words.map(String::as_str), &JsValue::NULL);
            }
            Err(error) => {
                let words = error.to_string();
                dom::set("intake-saved", "textContent", words.as_str());
                announce(&words);
            }
        }
    });
}
