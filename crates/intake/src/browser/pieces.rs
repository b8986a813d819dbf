//! The pieces of the page itself, to make another one of: from its own
//! elements in the single file, from the file that is kept for it where it is hosted.

use archivolt_bundle::page::{self, Slots};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::dom::{boot, element, get, window, words};
use crate::{Parts, SaveError};

/// Gathers them.
///
/// # Errors
/// Which one is missing.
pub async fn gather() -> Result<Parts, SaveError> {
    let settings = get(&boot(), "settings");
    let version = words(&settings, "version");
    if words(&settings, "form") == "single" {
        return Ok(Parts {
            shell: own("shell")?,
            wasm: own("wasm")?,
            intake: own("intake")?,
            words: element("archivolt-words").and_then(|element| element.text_content()).unwrap_or_default(),
            loader: own("loader")?,
            style: own("style")?,
            version,
        });
    }
    // The single file without a collection stands beside this module.
    let whole = text(&words(&settings, "intake").replace(".lzma", ".html")).await?;
    let (_, slots) = page::take(&whole).map_err(|error| SaveError::Shell(error.to_string()))?;
    let Slots { shell, wasm, intake, words, loader, style, .. } = slots;
    Ok(Parts { shell, wasm, intake, words, loader, style, version })
}

fn missing(name: &str) -> SaveError {
    SaveError::Shell(format!("its part “{name}” is missing"))
}

fn own(name: &str) -> Result<String, SaveError> {
    element(&format!("archivolt-{name}")).and_then(|element| element.text_content()).ok_or_else(|| missing(name))
}

async fn ask(address: &str) -> Result<Response, SaveError> {
    let answer = JsFuture::from(window().fetch_with_str(address)).await;
    let answer = answer.ok().and_then(|answer| answer.dyn_into::<Response>().ok());
    answer.filter(Response::ok).ok_or_else(|| missing(address))
}

async fn text(address: &str) -> Result<String, SaveError> {
    String::from_utf8(bytes(address).await?).map_err(|_| missing(address))
}

async fn bytes(address: &str) -> Result<Vec<u8>, SaveError> {
    let buffer = ask(address).await?.array_buffer().map_err(|_| missing(address))?;
    let buffer: JsValue = JsFuture::from(buffer).await.map_err(|_| missing(address))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
