//! Open to everyone: text that is set larger or wider, colours of the system's own, no motion, targets that can be
//! hit, and the tree that assistive technology is given.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::context::Context;
use crate::engine::{Browser, Engine};
use crate::failure::{Failure, Result, holds, same};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::scenarios::readable::POLICY_REMARKS;
use crate::scenarios::states::{self, State};

/// In Chromium, which can be told all of it, every state; in the others text spacing where most text is.
pub fn scenarios(engine: Engine) -> Vec<Scenario> {
    let all = states::ALL.iter().filter(|state| engine == Engine::Chromium || **state == State::Open);
    let mut all: Vec<Scenario> = all
        .map(|&state| {
            let scenario = Scenario::new(format!("everyone: {state:?}"), move |context, browser| match engine {
                Engine::Chromium => {
                    let outcome = look(context, browser, state);
                    browser.emulate(None)?;
                    outcome
                }
                Engine::Firefox | Engine::Webkit => spaced(&state.prepare(context, browser)?.open(browser)?),
            });
            if state == State::NoWasm { scenario.allowing(POLICY_REMARKS) } else { scenario }
        })
        .collect();
    if engine == Engine::Chromium {
        all.push(Scenario::new("everyone: what assistive technology is given is as it was", trees));
    }
    all
}

/// Words that are cut off or lie outside the window: the letters' own boxes, held against each box that hides what
/// is beyond it. What scrolls is no loss, and what is hidden from the eye on purpose is none. A line of the
/// concordance is as long as its column: it is a place in a text, which stands behind it.
const CUT: &str = r#"
    const cut = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const wide = document.documentElement.clientWidth;
    for (let node; (node = walker.nextNode()) && cut.length < 5;) {
        const own = node.parentElement;
        if (!node.data.trim() || !own || !shown(own) || own.closest('.visually-hidden, .skip, .kwic__left, .kwic__right, svg, script, style, select, option, noscript')) continue;
        const style = getComputedStyle(own);
        let away = style.visibility === 'hidden' || style.opacity === '0';
        // Heads of a table that is shown as cards: there for assistive technology alone.
        for (let up = own; up && !away; up = up.parentElement) {
            const { clipPath, position } = getComputedStyle(up);
            away = clipPath !== 'none' || (position === 'absolute' && up.offsetWidth <= 1);
        }
        if (away) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        let free = false;
        for (const box of range.getClientRects()) {
            if (!box.width || !box.height) continue;
            let inside = true;
            for (let up = own; up && up !== document.documentElement; up = up.parentElement) {
                const { overflowX, overflowY, position } = getComputedStyle(up);
                const edge = up.getBoundingClientRect();
                const scrolls = (way) => way === 'auto' || way === 'scroll';
                if (scrolls(overflowX) || scrolls(overflowY)) { free = true; break; }
                const beyond = (way, before, after) => (way === 'hidden' || way === 'clip') && (before > 1.5 || after > 1.5);
                if (beyond(overflowX, edge.left - box.left, box.right - edge.right) || beyond(overflowY, edge.top - box.top, box.bottom - edge.bottom)) inside = false;
                if (position === 'fixed') break;
            }
            if (!free && inside && (box.left < -1.5 || box.right > wide + 1.5)) inside = false;
            if (!inside) { cut.push(`${own.tagName.toLowerCase()}.${own.className}: ${node.data.trim().slice(0, 40)}`); break; }
        }
    }
    return cut;
"#;

/// Fails with words that are cut off, and where the page scrolls sideways.
///
/// # Errors
/// The [`Failure`].
pub fn uncut(page: &Page<'_>, how: &str) -> Result<()> {
    same(&format!("words that are cut off {how}"), page.script(CUT, json!([]))?, json!([]))?;
    let wider = page.script(
        "const root = document.documentElement; return Math.max(0, root.scrollWidth - root.clientWidth)",
        json!([]),
    )?;
    same(&format!("pixels that scroll sideways {how}"), wider, json!(0))
}

/// The spacing that text must bear (WCAG 2.2, 1.4.12), in a sheet that no policy refuses.
const SPACING: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];";

fn spaced(page: &Page<'_>) -> Result<()> {
    page.script(SPACING, json!([]))?;
    rest(page)?;
    uncut(page, "with text spaced out")?;
    page.script("document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)", json!([])).map(drop)
}

/// Two frames: what follows a change of the window has been drawn.
///
/// # Errors
/// The driver's.
pub fn rest(page: &Page<'_>) -> Result<()> {
    let wait = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))))";
    page.ask(wait, json!([])).map(drop)
}

fn look(context: &Context, browser: &Browser, state: State) -> Result<()> {
    let shown = state.prepare(context, browser)?;
    let page = shown.open(browser)?;
    // 1,440 px at 200 %, and 1,280 px at 400 %.
    for (width, how) in [(720, "at 200 %"), (320, "at 400 %")] {
        browser.emulate(Some((width, "light")))?;
        rest(&page)?;
        uncut(&page, how)?;
    }
    for width in [1440, 375] {
        browser.emulate(Some((width, "light")))?;
        rest(&page)?;
        let small = page.script(SMALL, json!([]))?;
        same(&format!("targets that are too small at {width} px"), small, json!([]))?;
        spaced(&page)?;
    }
    browser.emulate(Some((1440, "light")))?;
    media(browser, "forced-colors", "active")?;
    rest(&page)?;
    let forced = page.script("return matchMedia('(forced-colors: active)').matches", json!([]))?;
    same("colours are forced", forced, json!(true))?;
    same("what cannot be seen in forced colours", page.script(UNSEEN, json!([]))?, json!([]))?;
    media(browser, "prefers-reduced-motion", "reduce")?;
    // Whatever the change of colours set going has come to its end.
    page.ask("new Promise((done) => setTimeout(done, 300))", json!([]))?;
    same("what moves although it should not", page.script(MOVING, json!([]))?, json!([]))
}

fn media(browser: &Browser, name: &str, value: &str) -> Result<()> {
    let features = json!({ "features": [{ "name": name, "value": value }] });
    browser.tell("Emulation.setEmulatedMedia", features).map(drop)
}

/// Targets below 24 by 24 px (WCAG 2.2, 2.5.8). Let be: links in a sentence, what the browser draws itself, and what
/// keeps so much room around it that circles of 24 px about their middles touch no other target.
const SMALL: &str = r#"
    const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=slider], [role=button], [tabindex="0"]')]
        .filter((it) => shown(it) && !it.disabled && !it.closest('.visually-hidden, [inert]') && getComputedStyle(it).visibility !== 'hidden' && !(it.matches('.skip') && it !== document.activeElement))
        // Heads of a table that is shown as cards, for assistive technology alone.
        .filter((it) => { for (let up = it; up; up = up.parentElement) if (getComputedStyle(up).clipPath !== 'none') return false; return true; })
        // What scrolls by keys is no target for a pointer.
        .filter((it) => it.getAttribute('role') !== 'region' && it.getAttribute('role') !== 'group');
    const boxOf = (it) => {
        const all = [it, ...(it.labels || [])].map((one) => one.getBoundingClientRect()).filter((box) => box.width);
        return { left: Math.min(...all.map((b) => b.left)), right: Math.max(...all.map((b) => b.right)), top: Math.min(...all.map((b) => b.top)), bottom: Math.max(...all.map((b) => b.bottom)) };
    };
    const inSentence = (it) => {
        if (!getComputedStyle(it).display.startsWith('inline')) return false;
        const around = it.closest('p, li, dd, td, th, figcaption, blockquote, h1, h2, h3, h4, span, div, label');
        const others = around ? [...around.querySelectorAll('a[href], button')].reduce((sum, link) => sum + link.textContent.trim().length, 0) : 0;
        return it.matches('a') && around && around.textContent.trim().length > others + 2;
    };
    const all = targets.map((it) => [it, boxOf(it)]);
    const small = all.filter(([, box]) => box.right - box.left < 23.5 || box.bottom - box.top < 23.5);
    const middle = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const near = (it, box) => all.some(([other, its]) => {
        if (other === it || other.contains(it) || it.contains(other)) return false;
        const [x, y] = middle(box), apart = Math.hypot(Math.max(its.left - x, 0, x - its.right), Math.max(its.top - y, 0, y - its.bottom));
        if (small.some(([one]) => one === other)) { const [a, b] = middle(its); return Math.hypot(a - x, b - y) < 23.5; }
        return apart < 11.5;
    });
    return small.filter(([it, box]) => !inSentence(it) && near(it, box))
        .slice(0, 6).map(([it, box]) => `${it.tagName.toLowerCase()}${it.id ? '#' + it.id : ''}.${it.className.baseVal ?? it.className} “${(it.getAttribute('aria-label') || it.textContent || '').trim().slice(0, 30)}”: ${Math.round(box.right - box.left)} by ${Math.round(box.bottom - box.top)} px`);
"#;

/// Words in the colour of what is behind them, and controls without an edge, in forced colours.
const UNSEEN: &str = r#"
    const behind = (it) => { for (let up = it; up; up = up.parentElement) { const colour = getComputedStyle(up).backgroundColor; if (!/^rgba.*, 0\)$|transparent/.test(colour)) return colour; } return 'rgb(255, 255, 255)'; };
    const bad = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()) && bad.length < 5;) {
        const own = node.parentElement;
        if (!node.data.trim() || !shown(own) || own.closest('script, style, noscript, svg, .visually-hidden, .skip')) continue;
        if (getComputedStyle(own).color === behind(own)) bad.push(`${own.tagName.toLowerCase()}.${own.className}: ${node.data.trim().slice(0, 30)}`);
    }
    for (const handle of document.querySelectorAll('[role=slider]')) {
        if (!shown(handle)) continue;
        const parts = [null, '::before', '::after'].map((part) => getComputedStyle(handle, part));
        const edge = parts.some((style) => style.borderStyle.split(' ').some((side) => side !== 'none') && parseFloat(style.borderWidth) > 0 || style.backgroundColor !== behind(handle.parentElement) && !/^rgba.*, 0\)$/.test(style.backgroundColor));
        if (!edge) bad.push(`slider ${nameOf(handle)} has no edge`);
    }
    return bad;
"#;

/// Whatever takes time to change, or is on its way, where less motion is wanted.
const MOVING: &str = r#"
    const slow = (times) => times.split(',').some((time) => parseFloat(time) > 0.01);
    const bad = document.getAnimations().filter((animation) => animation.playState === 'running' && animation.effect && animation.effect.getComputedTiming().duration > 10)
        .map((animation) => `${animation.transitionProperty || animation.animationName} of ${animation.effect.target ? animation.effect.target.className : '?'} for ${animation.effect.getComputedTiming().duration} ms`);
    for (const it of document.querySelectorAll('html, body, body *')) {
        const style = getComputedStyle(it);
        if (slow(style.transitionDuration) || style.animationName !== 'none' && slow(style.animationDuration) || style.scrollBehavior === 'smooth') bad.push(`${it.tagName.toLowerCase()}.${it.className.baseVal ?? it.className}`);
        if (bad.length > 5) break;
    }
    return bad;
"#;

/// States whose trees are kept in `tests/page/snapshots`.
const KEPT: &[State] = &[
    State::Empty,
    State::Hits,
    State::Open,
    State::NoResult,
    State::View("timeline"),
    State::View("concordance"),
    State::View("compare"),
    State::View("trends"),
    State::View("codebook"),
    State::View("add"),
];

fn trees(context: &Context, browser: &Browser) -> Result<()> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    let mut different = Vec::new();
    for state in KEPT {
        let shown = state.prepare(context, browser)?;
        let page = shown.open(browser)?;
        // What a view loads a moment later has come.
        page.ask("new Promise((done) => setTimeout(done, 300))", json!([]))?;
        let told = browser.tell("Accessibility.getFullAXTree", json!({}))?;
        let seen = tree(&told)?;
        let name = match state {
            State::View(name) => (*name).to_owned(),
            other => format!("{other:?}").to_lowercase(),
        };
        let path = folder.join(format!("{name}.txt"));
        if context.options.renew {
            std::fs::create_dir_all(&folder)?;
            std::fs::write(&path, &seen)?;
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        if let Some(line) = first_difference(&kept, &seen) {
            different.push(format!("{name}: {line}"));
        }
    }
    println!("tried: {} accessibility trees", KEPT.len());
    let how = "where that is meant: cargo xtask test --only \"what assistive technology\" --renew";
    holds(format!("{}\n    {how}", different.join("\n    ")), different.is_empty())
}

fn first_difference(kept: &str, seen: &str) -> Option<String> {
    let mut lines = seen.lines();
    for (number, before) in kept.lines().enumerate() {
        match lines.next() {
            Some(now) if now == before => {}
            now => {
                return Some(format!("line {}: {before:?} was there, now {:?}", number + 1, now.unwrap_or("nothing")));
            }
        }
    }
    lines.next().map(|line| format!("{line:?} is new at the end"))
}

/// The tree as lines of role and name, two spaces for each step down; text in the names of others is left out.
fn tree(told: &Value) -> Result<String> {
    let nodes = told.get("nodes").and_then(Value::as_array).ok_or_else(|| Failure::new("no accessibility tree"))?;
    let find = |id: &str| nodes.iter().find(|node| node.get("nodeId").and_then(Value::as_str) == Some(id));
    let mut out = String::new();
    let root = nodes.first().ok_or_else(|| Failure::new("an empty accessibility tree"))?;
    let mut open = vec![(root, 0)];
    while let Some((node, depth)) = open.pop() {
        let word = |name: &str| node.pointer(&format!("/{name}/value")).and_then(Value::as_str).unwrap_or_default();
        let role = word("role");
        let skipped = node.get("ignored").and_then(Value::as_bool).unwrap_or(false)
            || ["none", "generic", "StaticText", "InlineTextBox", "LineBreak", "ListMarker"].contains(&role);
        if !skipped {
            let name: String = word("name").split_whitespace().collect::<Vec<_>>().join(" ").chars().take(80).collect();
            let states =
                ["checked", "expanded", "selected", "pressed"].iter().filter_map(|state| property(node, state));
            let states: String = states.collect();
            out.push_str(&format!("{}{role} \"{name}\"{states}\n", "  ".repeat(depth)));
        }
        let children = node.get("childIds").and_then(Value::as_array).into_iter().flatten();
        let below: Vec<&Value> = children.filter_map(|id| find(id.as_str()?)).collect();
        open.extend(below.into_iter().rev().map(|child| (child, depth + usize::from(!skipped))));
    }
    Ok(out)
}

fn property(node: &Value, name: &str) -> Option<String> {
    let all = node.get("properties").and_then(Value::as_array)?;
    let found = all.iter().find(|one| one.get("name").and_then(Value::as_str) == Some(name))?;
    let value = found.pointer("/value/value")?;
    let words = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    (words != "false").then(|| format!(" {name}={words}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{first_difference, tree};
    use serde_json::json;

    #[test]
    fn a_tree_is_written_as_roles_and_names() {
        let told = json!({ "nodes": [
            { "nodeId": "1", "role": { "value": "RootWebArea" }, "name": { "value": "A page" }, "childIds": ["2", "4"] },
            { "nodeId": "2", "ignored": true, "role": { "value": "none" }, "childIds": ["3"] },
            { "nodeId": "3", "role": { "value": "checkbox" }, "name": { "value": "One\n two" },
              "properties": [{ "name": "checked", "value": { "value": "true" } }], "childIds": ["5"] },
            { "nodeId": "4", "role": { "value": "StaticText" }, "name": { "value": "left out" } },
            { "nodeId": "5", "role": { "value": "button" }, "name": { "value": "B" } },
        ] });
        assert_eq!(
            tree(&told).unwrap(),
            "RootWebArea \"A page\"\n  checkbox \"One two\" checked=true\n    button \"B\"\n"
        );
        assert!(tree(&json!({})).is_err());
    }

    #[test]
    fn the_first_difference_is_named() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
        assert!(first_difference("a\nb\n", "a\nc\n").unwrap().starts_with("line 2"));
        assert!(first_difference("a\n", "a\nb\n").unwrap().contains("new"));
        assert!(first_difference("a\nb\n", "a\n").unwrap().contains("nothing"));
    }
}
