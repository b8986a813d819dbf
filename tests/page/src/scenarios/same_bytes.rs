//! The bundle that a browser makes of the collection's files is the bundle that the build made of them.

use serde_json::{Value, json};
use xtask::file_server::{FileServer, Site};

use crate::context::{Context, files_in};
use crate::engine::Browser;
use crate::failure::{Failure, Result, same};
use crate::page::Page;
use crate::scenarios::Scenario;

/// A page with the module in it, and with what is asked of it: objects that a
/// driver's script makes are not the page's own in every browser.
const PAGE: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>Intake</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">
<h1>Intake</h1><script src="intake/intake.js"></script><script>
const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
window.compare = async (name, paths) => {
    await wasm_bindgen({ module_or_path: 'intake/intake_bg.wasm' });
    const intake = new wasm_bindgen.Intake(name);
    for (const path of paths) intake.add(path, await bytes('files/' + path.split('/').map(encodeURIComponent).join('/')));
    const made = intake.bundle(), built = await bytes('built.avb');
    return { made: made.length, built: built.length, differ: made.findIndex((byte, at) => byte !== built[at]) };
};
</script>"#;

/// The comparison.
pub fn scenarios() -> Vec<Scenario> {
    vec![Scenario::new("files added in any order give the bytes of the build", same_bytes)]
}

fn same_bytes(context: &Context, browser: &Browser) -> Result<()> {
    let site = context.scratch.join("intake-site");
    let mut paths = Vec::new();
    for (from, to) in [(&context.collection, "files"), (&context.intake, "intake")] {
        for file in files_in(from)? {
            let relative = file.strip_prefix(from).map_err(Failure::new)?;
            let target = site.join(to).join(relative);
            std::fs::create_dir_all(target.parent().unwrap_or(&site))?;
            std::fs::copy(&file, &target)?;
            if to == "files" {
                paths.push(relative.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    let built =
        files_in(&context.dist.join("assets"))?.into_iter().find(|path| path.extension().is_some_and(|e| e == "avb"));
    let built = built.ok_or_else(|| Failure::new("the page has no bundle"))?;
    std::fs::copy(built, site.join("built.avb"))?;
    std::fs::write(site.join("index.html"), PAGE)?;
    let server = FileServer::start(Site::new(&site))?;
    let page = Page::open(browser, &server.url(""))?;
    for order in ["as they come", "reversed"] {
        if order == "reversed" {
            paths.reverse();
        }
        let compared =
            page.ask("await window.compare(arguments[0], arguments[1])", json!([folder_name(context), paths]))?;
        let number = |name: &str| compared.get(name).and_then(Value::as_i64);
        same(&format!("bytes made of the files {order}"), number("made"), number("built"))?;
        same(&format!("the first byte that differs, files {order}"), number("differ"), Some(-1))?;
    }
    Ok(())
}

fn folder_name(context: &Context) -> String {
    context.collection.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
