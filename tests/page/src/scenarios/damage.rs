//! One changed byte is named: when the page is opened, and by "Verify".

use serde_json::json;
use xtask::file_server::FileServer;

use crate::context::{Context, file_url};
use crate::engine::Browser;
use crate::failure::{Failure, Result, holds};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::scenarios::adding::press;
use crate::scenarios::readable::altered;
use crate::session::eventually;

/// Damage of one byte.
pub fn scenarios() -> Vec<Scenario> {
    vec![Scenario::new("one changed byte is named by opening and by Verify", one_byte)]
}

/// Where the letters of a single file's collection begin.
const LETTERS: &str = "id=\"archivolt-bundle\">";

/// Changes one byte of the collection that the page opened: in memory, and where a worker keeps it.
const CHANGE: &str = "(async (share) => {
    const change = (bytes) => { bytes[Math.floor(bytes.length * share)] ^= 1; return bytes; };
    change(await archivoltBoot.bundle);
    for (const name of 'caches' in window ? await caches.keys() : []) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
            if (!request.url.endsWith('.avb')) continue;
            const kept = await (await cache.match(request)).arrayBuffer();
            await cache.put(request, new Response(change(new Uint8Array(kept))));
        }
    }
    return true;
})(arguments[0])";

fn one_byte(context: &Context, browser: &Browser) -> Result<()> {
    // A byte in the middle of the hosted collection, and letters all over that of the single file.
    let server = FileServer::start(altered(context, "one-byte", ".avb", |mut bytes| {
        let half = bytes.len() / 2;
        bytes.iter_mut().skip(half).take(1).for_each(|byte| *byte ^= 1);
        bytes
    })?)?;
    is_named(&Page::open(browser, &server.url(""))?)?;
    let single = std::fs::read_to_string(context.dist.join("archivolt.html"))?;
    let begin = single.find(LETTERS).ok_or_else(|| Failure::new("the single file has no letters"))? + LETTERS.len();
    let end = begin + single.get(begin..).and_then(|rest| rest.find("</script>")).unwrap_or(0);
    let letters: Vec<(usize, char)> = single.get(begin..end).unwrap_or_default().char_indices().collect();
    for share in [1, 3, 5, 7] {
        let near = letters.iter().skip(letters.len() * share / 8);
        let (place, letter) = near
            .copied()
            .find(|(_, letter)| letter.is_ascii_lowercase() && *letter != 'z')
            .ok_or_else(|| Failure::new("no plain letter in the collection"))?;
        let at = begin + place;
        let other = char::from_u32(u32::from(letter) + 1).unwrap_or('a');
        let changed = context.scratch.join("one-letter.html");
        let (before, after) = (single.get(..at).unwrap_or_default(), single.get(at + 1..).unwrap_or_default());
        std::fs::write(&changed, format!("{before}{other}{after}"))?;
        is_named(&Page::open(browser, &file_url(&changed)?)?)?;
    }

    // Changed after it was opened.
    let page = Page::open(browser, &format!("{}#/?view=about", context.single_file()?))?.ready()?;
    for (share, left) in [(0.3, "as they were handed in"), (0.9, "is damaged: part ")] {
        if left.contains("damaged") {
            page.ask(CHANGE, json!([share]))?;
        }
        press(&page, "Verify")?;
        says(&page, "#verify", left)?;
    }
    let server = FileServer::start(altered(context, "whole-bytes", ".avb", |bytes| bytes)?)?;
    let page = Page::open(browser, &format!("{}#/?view=about", server.url("")))?.ready()?;
    press(&page, "Verify")?;
    says(&page, "#keep", "parts are as they were published.")?;
    for path in crate::context::files_in(&context.scratch.join("whole-bytes"))? {
        if path.extension().is_some_and(|end| end == "avb") {
            let mut bytes = std::fs::read(&path)?;
            bytes.iter_mut().skip(5_000).take(1).for_each(|byte| *byte ^= 1);
            std::fs::write(&path, bytes)?;
        }
    }
    page.ask(CHANGE, json!([0.5]))?;
    press(&page, "Verify")?;
    says(&page, "#keep", "Not as it was published: assets/collection-")
}

/// The page says that it is damaged, and which part.
fn is_named(page: &Page<'_>) -> Result<()> {
    eventually(|| {
        let text = page.text()?;
        holds("the page does not say what is damaged", text.contains("is damaged") && part_is_named(page)?)
    })
}

/// Whether the detail names a part, open to the eye or not.
fn part_is_named(page: &Page<'_>) -> Result<bool> {
    let all = page.script("return document.getElementById('archivolt').textContent", json!([]))?;
    Ok(all.as_str().is_some_and(|all| all.contains("part ") && all.contains("is damaged (")))
}

fn says(page: &Page<'_>, place: &str, words: &str) -> Result<()> {
    eventually(|| {
        let said = page.script(
            "const place = document.querySelector(arguments[0]); return place ? place.textContent : ''",
            json!([place]),
        )?;
        holds(format!("{said} does not say {words:?}"), said.as_str().is_some_and(|said| said.contains(words)))
    })
}
