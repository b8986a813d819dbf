//! Parts of the collection that lie apart: fetched when answers lack them.

use std::cell::Cell;
use std::sync::Arc;

use archivolt_index::Collection;
use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::boot::get;
use crate::state::watch::RwSignal;

thread_local! {
    /// Who is told that parts have come, and that some cannot be had.
    static TOLD: Cell<Option<(RwSignal<u32>, RwSignal<bool>)>> = const { Cell::new(None) };
}

/// Fetches what is lacking, all at once, and tells of it; where nothing new is lacking, waits until everything that
/// was asked for before is here.
async fn fetch(collection: &Collection) {
    let parts = collection.lacking();
    let names = parts.iter().map(|part| JsValue::from_str(&part.name())).collect::<Array>();
    let ask = get(&get(&js_sys::global(), "archivoltBoot"), "parts").dyn_into::<Function>();
    let promise = ask.and_then(|ask| ask.call1(&JsValue::UNDEFINED, &names)).and_then(JsCast::dyn_into::<Promise>);
    let files = match promise {
        Ok(promise) => JsFuture::from(promise).await.unwrap_or(JsValue::UNDEFINED),
        Err(_) => JsValue::UNDEFINED,
    };
    let mut all_came = true;
    for (part, place) in parts.iter().zip(0..) {
        let came = match files.dyn_ref::<Array>().map(|files| files.get(place)).and_then(|file| file.dyn_into().ok()) {
            Some(file) => collection.supply(*part, &Uint8Array::to_vec(&file)).is_ok(),
            None => {
                collection.give_up(*part);
                false
            }
        };
        all_came &= came;
    }
    if let Some((arrived, missed)) = TOLD.get().filter(|_| !parts.is_empty()) {
        if !all_came {
            missed.set(true);
        }
        arrived.update(|count| *count += 1);
    }
}

/// Fetches whatever answers lack from now on, and tells when it has come, or cannot be had.
pub fn watch(collection: &Arc<Collection>, arrived: RwSignal<u32>, missed: RwSignal<bool>) {
    if collection.is_apart() {
        TOLD.set(Some((arrived, missed)));
    }
    let all = Arc::downgrade(collection);
    collection.on_lack(move || {
        let all = all.clone();
        // After this turn, so that all that it lacks is asked for together.
        spawn_local(async move {
            if let Some(all) = all.upgrade() {
                fetch(&all).await;
            }
        });
    });
}

/// Asks until nothing is lacking.
pub async fn settled<T>(collection: &Collection, ask: impl Fn(&Collection) -> T) -> T {
    loop {
        let (lacked, _) = collection.lacked();
        let answer = ask(collection);
        if collection.lacked().0 == lacked {
            return answer;
        }
        fetch(collection).await;
    }
}

/// Does something with an answer once nothing of it is lacking; at once where all is here.
pub fn settle<T: 'static>(
    collection: Arc<Collection>,
    ask: impl Fn(&Collection) -> T + 'static,
    then: impl FnOnce(T) + 'static,
) {
    let (lacked, _) = collection.lacked();
    let answer = ask(&collection);
    if collection.lacked().0 == lacked {
        return then(answer);
    }
    spawn_local(async move { then(settled(&collection, ask).await) });
}
