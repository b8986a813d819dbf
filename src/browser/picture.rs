//! A drawing of the page as a picture that stands by itself: an SVG with its styles
//! written out, or that painted as PNG.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Element;

use super::boot::get;
use super::dom;

/// What a style sheet may say of a drawing, with what is so anyway.
const STYLES: [(&str, &str); 14] = [
    ("fill", "rgb(0, 0, 0)"),
    ("stroke", "none"),
    ("stroke-width", "1px"),
    ("stroke-dasharray", "none"),
    ("stroke-linejoin", "miter"),
    ("opacity", "1"),
    ("font-family", ""),
    ("font-size", ""),
    ("font-weight", "400"),
    ("font-style", "normal"),
    ("text-anchor", "start"),
    ("paint-order", "normal"),
    ("vector-effect", "none"),
    // Arrows hang over the edge of their own small drawing.
    ("overflow", "hidden"),
];

/// How many pixels of a PNG there are for one of the page.
const FINER: f64 = 2.0;

/// Drawings as one SVG, one below the other, each under its name, with a caption below them all;
/// with its breadth and height. They are named by their elements' ids. `None` where none is drawn.
pub fn svg(drawings: &[(String, String)], caption: &[String]) -> Option<(String, f64, f64)> {
    let ground = dom::window().get_computed_style(&dom::document().document_element()?).ok()??;
    let colour = |name: &str| ground.get_property_value(name).ok().map(|value| value.trim().to_owned());
    let (paper, ink) = (colour("--color-ground")?, colour("--color-ink")?);
    let font = colour("--font-ui")?.replace('"', "'");
    let number = |value: f64| (value.round() as i64).to_string();
    // Room for what hangs over the edges, and for lines of words.
    let (edge, line) = (24.0, 18.0);
    let written = |words: &str, y: f64, size: &str| {
        let words = words.replace('&', "&amp;").replace('<', "&lt;");
        let (x, y) = (number(edge), number(y));
        let place = ["<text x=\"", &x, "\" y=\"", &y, "\" font-size=\"", size, "\" font-family=\"", &font].concat();
        [&place, "\" fill=\"", &ink, "\">", &words, "</text>"].concat()
    };
    let (mut inside, mut breadth, mut foot) = (String::new(), 0.0_f64, 0.0);
    for (name, id) in drawings {
        let Some(drawing) = &dom::element(id) else { continue };
        let bounds = drawing.get_bounding_client_rect();
        let (width, height) = (bounds.width().ceil(), bounds.height().ceil());
        if width < 1.0 || height < 1.0 {
            continue;
        }
        let copy = drawing.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
        style(drawing, &copy);
        if !name.is_empty() {
            inside.push_str(&written(name, foot + edge + line, "16"));
            foot += line;
        }
        for part in [
            "<svg x=\"",
            &number(edge),
            "\" y=\"",
            &number(foot + edge),
            "\" width=\"",
            &number(width),
            "\" height=\"",
            &number(height),
            "\" overflow=\"visible\">",
            // As HTML writes it; the one name of an entity that XML does not know is put right.
            &copy.inner_html().replace("&nbsp;", "\u{a0}"),
            "</svg>",
        ] {
            inside.push_str(part);
        }
        (breadth, foot) = (breadth.max(width), foot + height + edge);
    }
    if foot < 1.0 {
        return None;
    }
    let whole = (breadth + 2.0 * edge, foot + edge + line * caption.len() as f64);
    let mut out = String::new();
    for part in [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
        &number(whole.0),
        "\" height=\"",
        &number(whole.1),
        "\" viewBox=\"0 0 ",
        &number(whole.0),
        " ",
        &number(whole.1),
        "\"><rect width=\"100%\" height=\"100%\" fill=\"",
        &paper,
        "\"/>",
        &inside,
    ] {
        out.push_str(part);
    }
    for (nth, words) in caption.iter().enumerate() {
        out.push_str(&written(words, foot + 0.5 * edge + line * (nth as f64 + 0.6), "13"));
    }
    out.push_str("</svg>");
    Some((out, whole.0, whole.1))
}

/// Writes an element's styles, and those of all in it, into its copy.
fn style(from: &Element, to: &Element) {
    if let Ok(Some(styles)) = dom::window().get_computed_style(from) {
        let hidden = styles.get_property_value("display").is_ok_and(|display| display == "none");
        if hidden {
            to.set_inner_html("");
            return;
        }
        for (name, usual) in STYLES {
            match styles.get_property_value(name) {
                Ok(value) if value != usual && !value.is_empty() => {
                    // Not every program knows a colour without any of it.
                    let clear = value.starts_with("rgba(") && value.ends_with(", 0)");
                    let value = if clear { "none".to_owned() } else { value.replace('"', "'") };
                    let _ = to.set_attribute(name, &value);
                }
                _ => {}
            }
        }
    }
    for name in ["class", "id", "role", "tabindex", "aria-label", "aria-describedby", "focusable", "aria-hidden"] {
        let _ = to.remove_attribute(name);
    }
    let (mut one, mut other) = (from.first_element_child(), to.first_element_child());
    while let (Some(a), Some(b)) = (one, other) {
        style(&a, &b);
        one = a.next_element_sibling();
        other = b.next_element_sibling();
    }
}

fn call(object: &JsValue, name: &str, given: &Array) -> Option<JsValue> {
    get(object, name).dyn_into::<Function>().ok()?.apply(object, given).ok()
}

/// Paints an SVG and gives it to the visitor as a PNG of that name.
pub fn save_png(name: &'static str, svg: &str, width: f64, height: f64) {
    let Ok(image) = dom::document().create_element("img") else { return };
    let picture: JsValue = image.clone().into();
    let paint = move || {
        let canvas: JsValue = dom::document().create_element("canvas").ok()?.into();
        let size = [width * FINER, height * FINER].map(JsValue::from_f64);
        Reflect::set(&canvas, &"width".into(), &size[0]).ok()?;
        Reflect::set(&canvas, &"height".into(), &size[1]).ok()?;
        let context = call(&canvas, "getContext", &Array::of1(&"2d".into()))?;
        let [across, down] = size;
        call(&context, "drawImage", &Array::of5(&picture, &0.into(), &0.into(), &across, &down))?;
        let url = call(&canvas, "toDataURL", &Array::of1(&"image/png".into()))?.as_string()?;
        super::files::follow(name, &url);
        Some(())
    };
    let painted = Closure::once_into_js(move || {
        let _ = paint();
    });
    let _ = Reflect::set(&image, &"onload".into(), &painted);
    let source = String::from(js_sys::encode_uri_component(svg));
    let _ = image.set_attribute("src", &["data:image/svg+xml;charset=utf-8,", &source].concat());
}
