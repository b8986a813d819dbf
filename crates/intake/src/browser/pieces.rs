//! The pieces of the page itself, to make another one of: from its own
//! elements in the single file, from its assets where it is hosted.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::dom::{boot, document, element, get, window, words};
use crate::desk::{packed, packed_intake};
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
            loader: own("loader")?,
            style: own("style")?,
            glue: own("glue")?,
            version,
        });
    }
    let root = document().document_element();
    let told = |name: &str| root.as_ref().and_then(|root| root.get_attribute(name)).unwrap_or_default();
    let query = |selector: &str| document().query_selector(selector).ok().flatten();
    let module = words(&settings, "intake");
    let beside = |end: &str| module.replace("_bg.wasm", end);
    let style = query("link[rel=stylesheet]").and_then(|link| link.get_attribute("href")).unwrap_or_default();
    // The one classic script that stands in the page itself.
    let loader = query("head > script:not([src]):not([id]):not([type])").and_then(|script| script.text_content());
    Ok(Parts {
        shell: packed(text(&beside(".html")).await?.as_bytes()),
        wasm: packed(&bytes(&told("data-wasm")).await?),
        intake: packed_intake(&text(&beside(".js")).await?, &bytes(&module).await?),
        loader: loader.ok_or_else(|| missing("loader"))?,
        style: text(&style).await?,
        glue: text(&told("data-glue")).await?,
        version,
    })
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
