//! `globalThis.archivolt`, the script interface (contract, section 4).

use std::cell::RefCell;
use std::sync::Arc;

use archivolt_corpus::Edtf;
use archivolt_index::{Collection, DateMode, Match, Question};
use js_sys::{Array, Function, JSON, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::future_to_promise;

use super::boot::get;
use super::late::{self, Call, Method};
use crate::state::hash;

thread_local! {
    /// Settles `ready`.
    static RESOLVE: RefCell<Option<Function>> = const { RefCell::new(None) };
}

fn set(object: &JsValue, key: &str, value: &JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(key), value);
}

/// Puts the object there, with `ready` unsettled and the version.
pub fn announce(version: &str) {
    let object = Object::new();
    let ready = Promise::new(&mut |resolve, _| RESOLVE.with(|slot| *slot.borrow_mut() = Some(resolve)));
    set(&object, "ready", &ready);
    set(&object, "version", &JsValue::from_str(version));
    set(&js_sys::global(), "archivolt", &object);
}

type Act = dyn Fn(JsValue, JsValue) -> JsValue;

/// Adds the methods and settles `ready`.
pub fn open(collection: &Arc<Collection>, state: impl Fn() -> String + 'static, go: impl Fn(&str) + 'static) {
    let object = get(&js_sys::global(), "archivolt");
    let method = |name: &str, act: Box<Act>| {
        let act = Closure::wrap(act);
        set(&object, name, act.as_ref());
        act.forget();
    };
    for (name, which) in [("search", Method::Search), ("documents", Method::Documents), ("facets", Method::Facets)] {
        let all = collection.clone();
        let act = move |query, options| {
            let call = Call { method: which, collection: all.clone(), query, options };
            future_to_promise(async { JSON::parse(&late::answer(call).await?) }).into()
        };
        method(name, Box::new(act));
    }
    method("state", Box::new(move |_, _| Promise::resolve(&JsValue::from_str(&state())).into()));
    method(
        "go",
        Box::new(move |to, _| {
            go(&to.as_string().unwrap_or_default());
            Promise::resolve(&JsValue::UNDEFINED).into()
        }),
    );
    if let Some(resolve) = RESOLVE.with(|slot| slot.borrow_mut().take()) {
        let _ = resolve.call0(&JsValue::UNDEFINED);
    }
}

/// What a call is answered with. Of the module's second part: nothing but
/// [`late`] may call this.
pub(super) fn answer(call: &Call) -> String {
    let Call { method, collection, query, options } = call;
    match method {
        Method::Search => {
            let (offset, limit) = (number(options, "offset", 0), number(options, "limit", 20));
            collection.search_json(&question(query, options), offset, limit)
        }
        Method::Documents => collection.documents_json(),
        Method::Facets => collection.facets_json(&question(query, options)),
    }
}

fn number(options: &JsValue, key: &str, usual: usize) -> usize {
    let given = if options.is_object() { get(options, key).as_f64() } else { None };
    // Negative and broken numbers saturate to 0.
    given.map_or(usual, |number| number as usize)
}

/// A list given as an array, or as words parted by commas.
fn list(options: &JsValue, key: &str) -> Vec<String> {
    let value = get(options, key);
    match (value.dyn_ref::<Array>(), value.as_string()) {
        (Some(items), _) => items.iter().filter_map(|item| item.as_string()).collect(),
        (None, Some(words)) => {
            words.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

fn question(query: &JsValue, options: &JsValue) -> Question {
    let mut question = Question { query: query.as_string().unwrap_or_default(), ..Question::default() };
    if !options.is_object() {
        return question;
    }
    let word = |key: &str| get(options, key).as_string().unwrap_or_default();
    question.themes = list(options, "themes");
    question.not = list(options, "not");
    question.kinds = list(options, "kind");
    question.publishers = list(options, "publisher");
    question.names = list(options, "name");
    question.matching = match word("match").as_str() {
        "any" => Match::Any,
        "none" => Match::None,
        _ => Match::All,
    };
    let date = |key: &str| Some(word(key)).filter(|date| !date.is_empty()).and_then(|date| Edtf::parse(&date).ok());
    question.from = date("from");
    question.to = date("to");
    question.dates = if word("dates") == "certain" { DateMode::Certain } else { DateMode::Possible };
    question.sort = hash::sort_named(&word("sort"));
    question
}
