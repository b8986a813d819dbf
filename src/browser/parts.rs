//! Parts of the collection that lie apart: fetched when answers lack them.

use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use std::sync::Arc;
use std::task::Poll;

use archivolt_index::{Collection, Part};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;

use super::boot::{call, spawn_local};
use crate::state::watch::RwSignal;

thread_local! {
    /// Who is told that parts have come, and that some cannot be had.
    static TOLD: Cell<Option<(RwSignal<u32>, RwSignal<bool>)>> = const { Cell::new(None) };
}

/// Fetches what is lacking, all at once, and tells of it; where nothing new is lacking, waits until everything that
/// was asked for before is here.
async fn fetch(collection: &Collection) {
    let parts = collection.lacking();
    let names = parts.iter().map(Part::name).collect::<Vec<_>>().join(" ");
    let files = call("parts", &names).await.map_or_else(|_| Array::new(), |files| Array::from(&files));
    let mut all_came = true;
    for (part, place) in parts.iter().zip(0..) {
        // Nothing is no part either, and given up.
        let file = files.get(place).dyn_into::<Uint8Array>().map_or_else(|_| Vec::new(), |file| file.to_vec());
        all_came &= collection.supply(*part, &file).is_ok();
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
    if !collection.is_apart() {
        return;
    }
    TOLD.set(Some((arrived, missed)));
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

/// Asks, and says whether nothing was lacking.
fn is_whole(collection: &Collection, ask: &dyn Fn(&Collection)) -> bool {
    let (lacked, _) = collection.lacked();
    ask(collection);
    collection.lacked().0 == lacked
}

/// Asks, and begins to fetch what is lacking: what it gives waits for that, and meanwhile something else may be done.
pub async fn begun(collection: Arc<Collection>, ask: &dyn Fn(&Collection)) -> impl Future<Output = ()> {
    ask(&collection);
    let mut fetching = Some(Box::pin(async move { fetch(&collection).await }));
    // Looked at once, it has asked.
    poll_fn(|context| {
        if fetching.as_mut().is_some_and(|fetching| fetching.as_mut().poll(context).is_ready()) {
            fetching = None;
        }
        Poll::Ready(())
    })
    .await;
    async move {
        if let Some(fetching) = fetching {
            fetching.await;
        }
    }
}

/// Asks until nothing is lacking.
pub async fn settled(collection: &Collection, ask: &dyn Fn(&Collection)) {
    while !is_whole(collection, ask) {
        fetch(collection).await;
    }
}

/// Does something with an answer once nothing of it is lacking; at once where all is here.
pub fn settle<T: 'static>(
    collection: Arc<Collection>,
    ask: impl Fn(&Collection) -> T + 'static,
    then: impl FnOnce(T) + 'static,
) {
    let answer = Rc::new(Cell::new(None));
    let slot = answer.clone();
    let ask = move |all: &Collection| slot.set(Some(ask(all)));
    settle_any(
        collection,
        Box::new(ask),
        Box::new(move || {
            if let Some(answer) = answer.take() {
                then(answer);
            }
        }),
    );
}

/// The same of one type, which is compiled once.
fn settle_any(collection: Arc<Collection>, ask: Box<dyn Fn(&Collection)>, then: Box<dyn FnOnce()>) {
    if is_whole(&collection, &ask) {
        return then();
    }
    spawn_local(async move {
        settled(&collection, &ask).await;
        then();
    });
}
