//! `globalThis.archivolt`, the script interface (contract, section 4).

use std::cell::RefCell;
use std::sync::Arc;

use archivolt_index::Collection;
use js_sys::{Array, Function, JSON, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::future_to_promise;

use super::boot::get;
use super::late::{self, Call, Method};
use crate::state::call::{self, Given};

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
pub(super) fn answer(asked: &Call) -> String {
    let Call { method, collection, query, options } = asked;
    match method {
        Method::Search => {
            let options = object(options);
            let (offset, limit) = (call::count(options, "offset", 0), call::count(options, "limit", 20));
            collection.search_json(&call::question(words(query), options), offset, limit)
        }
        Method::Documents => collection.documents_json(),
        Method::Facets => collection.facets_json(&call::question(words(query), object(options))),
    }
}

fn words(query: &JsValue) -> String {
    query.as_string().unwrap_or_default()
}

fn object(options: &JsValue) -> Option<&JsValue> {
    Some(options).filter(|options| options.is_object())
}

impl Given for JsValue {
    fn text(&self, key: &str) -> Option<String> {
        get(self, key).as_string()
    }

    fn items(&self, key: &str) -> Option<Vec<String>> {
        let value = get(self, key);
        let items = value.dyn_ref::<Array>()?;
        Some(items.iter().filter_map(|item| item.as_string()).collect())
    }

    fn number(&self, key: &str) -> Option<f64> {
        get(self, key).as_f64()
    }
}
