//! Files as the browser hands them over: chosen, or dropped with their folders.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File, FileList};

use super::dom::{get, words};
use crate::text;

/// Something that was handed over.
pub struct Handed {
    /// Its path, in its folder.
    pub path: String,
    /// The file, or why there is none.
    pub file: Result<File, &'static str>,
}

/// What was handed over at once, and what its folder is called.
#[derive(Default)]
pub struct Lot {
    /// The files, by path.
    pub files: Vec<Handed>,
    /// The name of the folder they are from, where there is one.
    pub folder: String,
}

/// Files that were chosen. Those of a folder lose its name: a collection's own
/// files, such as `documents.csv`, stand at its top.
pub fn chosen(list: &FileList) -> Lot {
    let mut lot = Lot::default();
    for place in 0..list.length() {
        let Some(file) = list.get(place) else { continue };
        let relative = words(&file, "webkitRelativePath");
        let path = match relative.split_once('/') {
            Some((folder, path)) => {
                folder.clone_into(&mut lot.folder);
                path.to_owned()
            }
            None => file.name(),
        };
        lot.files.push(Handed { path, file: Ok(file) });
    }
    lot.files.sort_by(|a, b| a.path.cmp(&b.path));
    lot
}

/// What lies in a drop: files, and folders still to be looked through. Has to
/// be asked for before the event is over.
pub struct Dropped {
    files: Vec<File>,
    folders: Vec<JsValue>,
}

impl Dropped {
    /// Takes what was dropped.
    pub fn of(transfer: &DataTransfer) -> Self {
        let mut dropped = Self { files: Vec::new(), folders: Vec::new() };
        let items = transfer.items();
        for place in 0..items.length() {
            let Some(item) = items.get(place).filter(|item| item.kind() == "file") else { continue };
            let entry = method(&item, "webkitGetAsEntry").and_then(|ask| ask.call0(&item).ok());
            match entry.filter(|entry| get(entry, "isDirectory").as_bool() == Some(true)) {
                Some(folder) => dropped.folders.push(folder),
                // Not through its entry: Chromium refuses those to a page opened from disk.
                None => dropped.files.extend(item.get_as_file().ok().flatten()),
            }
        }
        dropped
    }

    /// Looks through the folders. A folder dropped alone is the collection, so
    /// its files lose its name.
    pub async fn look_through(self) -> Lot {
        let mut lot = Lot::default();
        let alone = self.folders.len() == 1 && self.files.is_empty();
        for file in self.files {
            lot.files.push(Handed { path: file.name(), file: Ok(file) });
        }
        let mut waiting: Vec<(String, JsValue)> = Vec::new();
        for folder in self.folders {
            let name = words(&folder, "name");
            waiting.push((if alone { String::new() } else { format!("{name}/") }, folder));
            if alone {
                lot.folder = name;
            }
        }
        while let Some((path, folder)) = waiting.pop() {
            let Some(entries) = inside(&folder).await else {
                let path = if path.is_empty() { lot.folder.clone() } else { path };
                lot.files.push(Handed { path, file: Err(text::FOLDER_UNREADABLE.say()) });
                continue;
            };
            for entry in entries {
                let path = format!("{path}{}", words(&entry, "name"));
                if get(&entry, "isDirectory").as_bool() == Some(true) {
                    waiting.push((format!("{path}/"), entry));
                    continue;
                }
                let file = ask(&entry, "file").await.and_then(|file| file.dyn_into::<File>().ok());
                lot.files.push(Handed { path, file: file.ok_or_else(|| text::FOLDER_UNREADABLE.say()) });
            }
        }
        lot.files.sort_by(|a, b| a.path.cmp(&b.path));
        lot
    }
}

/// The entries of a folder; a browser hands out some at a time until none is left.
async fn inside(folder: &JsValue) -> Option<Vec<JsValue>> {
    let reader = method(folder, "createReader")?.call0(folder).ok()?;
    let mut all = Vec::new();
    loop {
        let some: Vec<JsValue> = Array::from(&ask(&reader, "readEntries").await?).to_vec();
        if some.is_empty() {
            return Some(all);
        }
        all.extend(some);
    }
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    get(object, name).dyn_into().ok()
}

/// Calls a method that tells its answer to one function and its failure to another.
async fn ask(object: &JsValue, name: &str) -> Option<JsValue> {
    let method = method(object, name)?;
    let answer = Promise::new(&mut |told, failed| {
        if method.call2(object, &told, &failed).is_err() {
            let _ = failed.call0(&JsValue::UNDEFINED);
        }
    });
    JsFuture::from(answer).await.ok()
}
