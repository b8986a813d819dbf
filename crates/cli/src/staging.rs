//! What Trunk leaves in its staging folder: the module, its glue, the style
//! sheets in cascade order, and the script that reloads a served page.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Failure;

/// The style sheets without which the readable texts are not themselves.
const PLAIN: [&str; 7] = ["tokens", "base", "layout", "reader", "notice", "plain", "print"];

/// Parts of the page as Trunk built them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Staging {
    /// The module's bytes.
    pub module: Vec<u8>,
    /// The part of the module that may wait; empty where it is all in one.
    pub late: Vec<u8>,
    /// The script around it; makes the global `wasm_bindgen`.
    pub glue: String,
    /// Every style sheet, in the order of `index.html`.
    pub style: String,
    /// Of these, the ones that the readable texts need: [`PLAIN`].
    pub plain_style: String,
    /// The script that reloads the page, where Trunk serves it.
    pub reload: Option<String>,
    /// Files that went into these and need not stay.
    pub used: Vec<PathBuf>,
}

/// Reads a staging folder.
///
/// # Errors
/// Where a part is missing.
pub fn read(folder: &Path) -> Result<Staging, Failure> {
    let text = |path: &Path| fs::read_to_string(path).map_err(|error| Failure::file(path, &error));
    let index = text(&folder.join("index.html"))?;
    let module = module_path(folder)?;
    let glue = folder.join(format!(
        "{}.js",
        module.file_name().and_then(|name| name.to_str()).unwrap_or("").trim_end_matches("_bg.wasm")
    ));
    let mut staging = Staging {
        module: fs::read(&module).map_err(|error| Failure::file(&module, &error))?,
        glue: text(&glue)?,
        reload: reload_script(&index),
        ..Staging::default()
    };
    for name in style_sheets(&index) {
        let path = folder.join(name);
        let sheet = text(&path)? + "\n";
        staging.style.push_str(&sheet);
        if is_plain(name) {
            staging.plain_style.push_str(&sheet);
        }
        staging.used.push(path);
    }
    staging.used.extend([module, glue]);
    Ok(staging)
}

/// Whether a style sheet, named as Trunk names it (`plain-HASH.css`), is one of [`PLAIN`].
fn is_plain(name: &str) -> bool {
    let stem = name.rsplit_once('-').map_or_else(|| name.trim_end_matches(".css"), |(stem, _)| stem);
    PLAIN.contains(&stem)
}

fn module_path(folder: &Path) -> Result<PathBuf, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut found: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    found.retain(|path| path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.ends_with("_bg.wasm")));
    match found.as_slice() {
        [only] => Ok(only.clone()),
        [] => Err(Failure::usage(format!(
            "{}: there is no module here. Run this from Trunk, after it has built the page.",
            folder.display()
        ))),
        _ => {
            Err(Failure::usage(format!("{}: there are several modules here, and the page has one.", folder.display())))
        }
    }
}

/// Addresses of `<link rel="stylesheet">`, in order, without the public path.
fn style_sheets(html: &str) -> Vec<&str> {
    html.split("<link")
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .filter(|link| link.contains("stylesheet"))
        .filter_map(|link| link.split("href=\"").nth(1)?.split('"').next())
        .map(|address| address.trim_start_matches("./").trim_start_matches('/'))
        .collect()
}

/// The script that Trunk adds while it serves, with the marks that it fills
/// in as it hands the page out.
fn reload_script(html: &str) -> Option<String> {
    html.split("<script").skip(1).filter_map(|rest| rest.split_once('>')).find_map(|(_, rest)| {
        let script = rest.split("</script>").next()?;
        script.contains("__TRUNK_ADDRESS__").then(|| script.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_trunk_wrote_is_found() {
        let html = "<head><link rel=\"icon\" href=\"x.svg\"><link rel=\"stylesheet\" href=\"./tokens-1.css\"/>\
            <link rel=\"stylesheet\" href=\"/base-2.css\"></head><body><script>one()</script><script>'{{__TRUNK_ADDRESS__}}'</script></body>";
        assert_eq!(style_sheets(html), ["tokens-1.css", "base-2.css"]);
        let plain = ["plain-0f3a.css", "search_box-0f3a.css", "print.css", "reader"].map(is_plain);
        assert_eq!(plain, [true, false, true, true]);
        assert_eq!(reload_script(html).as_deref(), Some("'{{__TRUNK_ADDRESS__}}'"));
        assert_eq!(reload_script("<script>one()</script>"), None);
    }
}
