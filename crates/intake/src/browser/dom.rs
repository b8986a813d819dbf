//! Elements, waiting, and a file to keep.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Document, Element, HtmlAnchorElement, HtmlElement, Url, Window};

/// The window. Without one this module is never loaded.
pub fn window() -> Window {
    web_sys::window().unwrap_or_else(|| js_sys::global().unchecked_into())
}

/// The document.
pub fn document() -> Document {
    window().document().unwrap_or_else(|| get(&window(), "document").unchecked_into())
}

/// A property; `undefined` where there is none.
pub fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}

/// A property in words; empty where it is none.
pub fn words(object: &JsValue, key: &str) -> String {
    get(object, key).as_string().unwrap_or_default()
}

/// What the loader left for the modules.
pub fn boot() -> JsValue {
    get(&js_sys::global(), "archivoltBoot")
}

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// What stands in a field.
pub fn value(id: &str) -> Option<String> {
    get(&element(id)?.into(), "value").as_string()
}

/// Gives an element a property.
pub fn set(id: &str, key: &str, value: impl Into<JsValue>) {
    if let Some(element) = element(id) {
        let _ = Reflect::set(&element, &JsValue::from_str(key), &value.into());
    }
}

/// Draws what is inside an element; focus stays where it was, or goes to
/// `instead` where that is gone. What is being typed stays as well.
pub fn draw(id: &str, html: &str, instead: &str) {
    let Some(element) = element(id) else { return };
    let active = document().active_element().filter(|active| element.contains(Some(active)));
    let Some(active) = active else { return element.set_inner_html(html) };
    let typed = ["value", "selectionStart", "selectionEnd"].map(|part| get(&active, part));
    let dirty = !typed[0].is_undefined() && get(&active, "defaultValue") != typed[0];
    element.set_inner_html(html);
    if !focus(&active.id()) {
        focus(instead);
    } else if !typed[0].is_undefined() {
        let [value, start, end] = typed;
        if dirty {
            set(&active.id(), "value", value);
        }
        set(&active.id(), "selectionStart", start);
        set(&active.id(), "selectionEnd", end);
    }
}

/// Puts a value into a field, unless somebody is typing there.
pub fn fill(id: &str, value: &str) {
    let Some(field) = element(id) else { return };
    if get(&field, "type").as_string().is_some_and(|kind| kind == "checkbox") {
        set(id, "checked", value == "true");
    } else if document().active_element().as_ref() != Some(&field) && words(&field, "value") != value {
        set(id, "value", value);
    }
}

/// Puts focus on an element; tells whether it has it. What is hidden, or a button
/// that does nothing any more, takes none.
pub fn focus(id: &str) -> bool {
    let Some(found) = element(id) else { return false };
    let asked = found.dyn_ref::<HtmlElement>().is_some_and(|element| element.focus().is_ok());
    asked && document().active_element().as_ref() == Some(&found)
}

/// What has the focus in this view, and whether it can be seen.
fn focused() -> Option<(Element, bool)> {
    let active = document().active_element()?;
    active.closest(".intake").ok().flatten()?;
    let place = active.get_bounding_client_rect();
    let height = get(&window(), "innerHeight").as_f64().unwrap_or_default();
    let seen = place.bottom() > 0.0 && place.top() < height;
    Some((active, seen))
}

/// Draws, and scrolls to what has the focus where drawing has pushed it out of sight.
pub fn keeping_focus_in_sight(draw: impl FnOnce()) {
    let before = focused().is_some_and(|(_, seen)| seen);
    draw();
    if before && let Some((active, false)) = focused() {
        active.scroll_into_view_with_bool(false);
    }
}

/// Shows or hides an element; focus in what is hidden goes to `instead`.
pub fn hide(id: &str, hidden: bool, instead: &str) {
    let Some(found) = element(id) else { return };
    let had = document().active_element().is_some_and(|active| found.contains(Some(&active)));
    set(id, "hidden", hidden);
    if hidden && had {
        focus(instead);
    }
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Lets the browser draw and listen. A hidden page draws nothing, and its
/// timers are slow, so there nothing is waited for.
pub async fn pause() {
    if document().hidden() {
        return;
    }
    let after = Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, 0);
    });
    let _ = JsFuture::from(after).await;
}

/// Listens for as long as the page lives.
pub fn listen(event: &str, told: impl Fn(JsValue) + 'static) {
    let told = Closure::<dyn Fn(JsValue)>::new(told);
    let _ = document().add_event_listener_with_callback(event, told.as_ref().unchecked_ref());
    told.forget();
}

/// Calls a function of the page's.
pub fn call(function: Option<&Function>, value: &JsValue) {
    if let Some(function) = function {
        let _ = function.call1(&JsValue::UNDEFINED, value);
    }
}

/// Gives the visitor a file.
pub fn download(name: &str, blob: &Blob) {
    let Ok(url) = Url::create_object_url_with_blob(blob) else { return };
    if let Ok(Ok(link)) = document().create_element("a").map(JsCast::dyn_into::<HtmlAnchorElement>) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The download reads the blob after this turn.
    let forget = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&url);
    });
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), 60_000);
}

/// Asks before the page is left, or no longer.
pub fn warn_on_leaving(warn: bool) {
    let ask = Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| event.prevent_default());
    let function = ask.into_js_value();
    window().set_onbeforeunload(warn.then(|| function.unchecked_ref()));
}
