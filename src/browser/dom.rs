//! Elements, focus, scrolling and the title.

use super::boot;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, Node, Window};

/// The window. A page without one cannot run at all.
pub fn window() -> Window {
    web_sys::window().unwrap_or_else(|| js_sys::global().unchecked_into())
}

/// The document.
pub fn document() -> Document {
    window().document().unwrap_or_else(|| super::boot::get(&window(), "document").unchecked_into())
}

/// The element with this id.
pub fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// The same, as an element that can be hidden and focused.
pub fn html_element(id: &str) -> Option<HtmlElement> {
    element(id)?.dyn_into().ok()
}

/// Puts focus on an element, without scrolling; tells whether it is there. What the visitor selected stays so.
pub fn focus(id: &str) -> bool {
    html_element(id).is_some_and(|element| boot::focus(&element))
}

/// The id of whatever has focus, and whether anything has.
pub fn focused() -> Option<String> {
    let active = document().active_element()?;
    (active.tag_name() != "BODY").then(|| active.id())
}

/// Takes the focus from what has it; not from a field, whose entry would end with that, nor from the names of the
/// views, which stay.
pub fn let_go() {
    let goes = |active: &Element| active.tag_name() != "INPUT" && !matches!(active.closest(".views"), Ok(Some(_)));
    if let Some(active) = document().active_element().filter(goes) {
        // Drawn elements have the same call.
        let _ = active.unchecked_ref::<HtmlElement>().blur();
    }
}

/// Presses an element with that id, as a click does.
pub fn click(id: &str) {
    if let Some(element) = html_element(id) {
        element.click();
    }
}

/// Scrolls an element to the top of its pane, or with `middle` to its middle
/// when it is out of sight.
pub fn scroll_to(id: &str, middle: bool) {
    let Some(element) = element(id) else {
        return;
    };
    if middle {
        let place = element.get_bounding_client_rect();
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
        // A bar may stick to the top, and a line should have company.
        if place.top() > 140.0 && place.bottom() < height - 60.0 {
            return;
        }
    }
    let options = web_sys::ScrollIntoViewOptions::new();
    let block = if middle { web_sys::ScrollLogicalPosition::Center } else { web_sys::ScrollLogicalPosition::Start };
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Panes that scroll by themselves on large screens.
const PANES: [&str; 3] = ["filters", "results", "reader"];

/// Where everything that scrolls stands: the page, then each pane.
pub fn scrolls() -> [f64; 4] {
    let pane = |id: &str| element(id).map_or(0.0, |pane| f64::from(pane.scroll_top()));
    let [filters, results, reader] = PANES.map(pane);
    [window().scroll_y().unwrap_or(0.0), filters, results, reader]
}

/// Puts everything back where it stood.
pub fn scroll_back(to: [f64; 4]) {
    let [page, panes @ ..] = to;
    for (id, top) in PANES.iter().zip(panes) {
        if let Some(pane) = element(id) {
            pane.set_scroll_top(top as i32);
        }
    }
    window().scroll_to_with_x_and_y(0.0, page);
}

/// Scrolls a pane, and on small screens the page, back to its top.
pub fn scroll_top(pane: &str) {
    if let Some(pane) = element(pane) {
        pane.set_scroll_top(0);
    }
}

/// Whether the screen shows one pane at a time.
pub fn is_small() -> bool {
    window().match_media("(max-width: 44.99rem)").ok().flatten().is_some_and(|query| query.matches())
}

/// The title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// What stands in an input.
pub fn value(id: &str) -> Option<String> {
    element(id)?.dyn_into::<HtmlInputElement>().ok().map(|input| input.value())
}

/// The name of a language in the page's own; its tag where the browser knows none.
pub fn language_name(tag: &str) -> String {
    let named = || {
        let maker: js_sys::Function =
            super::boot::get(&super::boot::get(&js_sys::global(), "Intl"), "DisplayNames").dyn_into().ok()?;
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"type".into(), &"language".into()).ok()?;
        let names =
            js_sys::Reflect::construct(&maker, &js_sys::Array::of2(&archivolt_wording::language().into(), &options))
                .ok()?;
        let of: js_sys::Function = super::boot::get(&names, "of").dyn_into().ok()?;
        of.call1(&names, &tag.into()).ok()?.as_string()
    };
    named().unwrap_or_else(|| tag.to_owned())
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Selects the words of an element, for a browser that does not let a page copy.
pub fn select_words(id: &str) {
    if let (Some(element), Ok(Some(selection))) = (element(id), window().get_selection()) {
        let _ = selection.select_all_children(&element);
    }
}

/// An end of what the visitor selected: the number of its paragraph, and how
/// many characters of that stand before it.
pub type End = (u32, usize);

/// What the visitor selected, from where to where; `None` where no paragraph of
/// a text is in it, or no words are.
pub fn selected() -> Option<(End, Option<End>)> {
    let selection = window().get_selection().ok().flatten()?;
    if String::from(selection.to_string()).trim().is_empty() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let first = end_of(range.start_container().ok()?, range.start_offset().ok()?)?;
    // A selection may end past the text, or before the first letter of what follows.
    let last = end_of(range.end_container().ok()?, range.end_offset().ok()?);
    Some((first, last.filter(|last| last.0 == first.0 || last.1 > 0)))
}

fn end_of(node: Node, offset: u32) -> Option<End> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let passage = element.closest(".passage").ok().flatten()?;
    let number = passage.id().strip_prefix('p')?.parse().ok()?;
    let words = passage.query_selector(".passage__text").ok().flatten()?;
    if !words.contains(Some(&node)) {
        return Some((number, 0));
    }
    let before = document().create_range().ok()?;
    before.select_node_contents(&words).ok()?;
    before.set_end(&node, offset).ok()?;
    Some((number, String::from(before.to_string()).chars().count()))
}

/// Adds rules that only this collection needs, such as its themes' own colours.
pub fn add_rules(rules: &[String]) {
    let sheets = document().style_sheets();
    let first = sheets.get(0).and_then(|sheet| sheet.dyn_into::<web_sys::CssStyleSheet>().ok());
    if let Some(sheet) = first {
        for rule in rules {
            let length = sheet.css_rules().map_or(0, |rules| rules.length());
            let _ = sheet.insert_rule_with_index(rule, length);
        }
    }
}

/// What stands in a field.
pub fn typed(field: &Element) -> String {
    field.unchecked_ref::<HtmlInputElement>().value()
}

/// Empties a field and puts the focus in it.
pub fn empty(field: &Element) {
    let field: &HtmlInputElement = field.unchecked_ref();
    field.set_value("");
    let _ = field.focus();
}

/// Today, as ISO 8601 writes it.
pub fn today() -> String {
    String::from(js_sys::Date::new_0().to_iso_string()).chars().take(10).collect()
}

/// Hides an element, or shows it again.
pub fn hide(id: &str, hidden: bool) {
    if let Some(element) = html_element(id) {
        element.set_hidden(hidden);
    }
}
