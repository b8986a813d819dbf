//! Time: what a brush leaves, what a bar opens, and all of it by keyboard.

use serde_json::{Value, json};

use crate::context::Context;
use crate::engine::{Browser, Engine};
use crate::failure::{Failure, Result, holds, same};
use crate::page::{Page, keys};
use crate::random::Random;
use crate::scenarios::Scenario;
use crate::session::{Element, eventually};

/// Brushes, bars and keys.
pub fn scenarios(engine: Engine) -> Vec<Scenario> {
    let mut all = vec![
        Scenario::new("after any brush the list, the counts and the address agree", brushes),
        Scenario::new("every number of the trends opens so many documents", bars),
    ];
    // WebKitGTK reaches links and marks by Tab only where its user asked for that.
    if engine != Engine::Webkit {
        all.push(Scenario::new("a year is narrowed down, read and left again by keyboard alone", keyboard));
    }
    all
}

/// How many brushes are tried.
const BRUSHES: usize = 30;

fn brushes(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    let all = page.documents()?.len();
    let mut random = Random::new(6);
    for _ in 0..BRUSHES {
        let year = |random: &mut Random| 2014 + random.below(11);
        let (one, other) = (year(&mut random), year(&mut random));
        let month = 1 + random.below(12);
        let mode = if random.below(2) == 0 { "&dates=certain" } else { "" };
        let hash = format!("#/?from={}-{month:02}&to={}{mode}", one.min(other), one.max(other));
        page.set_state(&hash)?;
        let options = json!({ "from": format!("{}-{month:02}", one.min(other)), "to": one.max(other).to_string() });
        // What is certainly and what is possibly inside, by the script interface.
        let total = |mode: &str| -> Result<u64> {
            let answer = page.ask(
                "window.archivolt.facets('', Object.assign({ dates: arguments[1] }, arguments[0])).then((all) => all.total)",
                json!([options, mode]),
            )?;
            answer.as_u64().ok_or_else(|| Failure(format!("no total: {answer}")))
        };
        let (certain, possible) = (total("certain")?, total("possible")?);
        holds(
            format!("{hash}: {certain} certain of {possible} of {all}"),
            certain <= possible && possible <= all as u64,
        )?;
        let expected = if mode.is_empty() { possible } else { certain };
        eventually(|| same(&format!("results of {hash}"), page.view()?.results.len() as u64, expected))?;
        same("the address", page.state()?, page.ask("location.hash", json!([]))?.as_str().unwrap_or("").to_owned())?;
        let said = page.script(
            "const handle = named('[role=slider]', 'From'); return handle.getAttribute('aria-valuetext')",
            json!([]),
        )?;
        let said = said.as_str().unwrap_or_default();
        let open = format!("{certain} certainly");
        holds(format!("{hash}: the handle says {said:?}"), said.contains(&open))?;
    }
    Ok(())
}

fn bars(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    let word = page.telling_word()?;
    let trends = format!("#/?q={word}&view=trends");
    let names = || -> Result<Vec<String>> {
        let names = page.script(
            "return [...document.querySelectorAll('table button[aria-label]')].filter(shown).map(nameOf)",
            json!([]),
        )?;
        Ok(names.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
    };
    page.set_state(&trends)?;
    let all = eventually(|| {
        let all = names()?;
        holds("the table of trends has no number", !all.is_empty()).map(|()| all)
    })?;
    for name in &all {
        page.set_state(&trends)?;
        eventually(|| same("numbers of the table", names()?, all.clone()))?;
        page.script("named('table button[aria-label]', arguments[0]).click()", json!([name]))?;
        let expected: usize = name.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0);
        eventually(|| same(&format!("results of “{name}”"), page.view()?.results.len(), expected))?;
    }
    Ok(())
}

/// What has the focus.
fn focused(page: &Page<'_>) -> Result<Element> {
    page.browser.session.element("return document.activeElement || document.body", json!([]))
}

fn press(page: &Page<'_>, key: &str) -> Result<()> {
    page.browser.session.keys(&focused(page)?, key)
}

/// Goes on by Tab until an expression about `it`, what has the focus, holds.
fn tab_to(page: &Page<'_>, what: &str) -> Result<()> {
    for _ in 0..200 {
        let there = page.script(&format!("const it = document.activeElement; return !!it && !!({what})"), json!([]))?;
        if there == json!(true) {
            return Ok(());
        }
        press(page, keys::TAB)?;
    }
    Err(Failure(format!("Tab does not lead to {what}")))
}

/// Presses a key until the words of the handle that has the focus begin with what is wanted.
fn press_until(page: &Page<'_>, key: &str, wanted: &str) -> Result<()> {
    for _ in 0..60 {
        let words = page.script("return document.activeElement.getAttribute('aria-valuetext') || ''", json!([]))?;
        if words.as_str().is_some_and(|words| words.split(',').next().unwrap_or("").ends_with(wanted)) {
            return Ok(());
        }
        press(page, key)?;
    }
    Err(Failure(format!("the handle does not come to {wanted}")))
}

fn keyboard(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url("#/?view=timeline"))?.ready()?;
    let year = page.ask(
        "window.archivolt.facets('', {}).then((all) => Object.keys(all.years).sort().find((year) => all.years[year].certain))",
        json!([]),
    )?;
    let year = year.as_str().unwrap_or_default().to_owned();
    let handle = |name: &str| format!("it.getAttribute('role') === 'slider' && nameOf(it) === '{name}'");
    tab_to(&page, &handle("From"))?;
    press_until(&page, keys::PAGE_UP, &year)?;
    tab_to(&page, &handle("To"))?;
    press_until(&page, keys::PAGE_DOWN, &year)?;
    let state = eventually(|| {
        let state = page.state()?;
        holds(format!("{state} has no range"), state.contains("from=") && state.contains("to=")).map(|()| state)
    })?;
    let inside = page.ask(
        "(() => { const at = new URLSearchParams(location.hash.slice(3));
             return window.archivolt.facets('', { from: at.get('from'), to: at.get('to') }).then((all) => all.total) })()",
        json!([]),
    )?;
    let inside = inside.as_u64().unwrap_or(0);
    holds(format!("nothing is left in {state}"), inside > 0)?;
    let said = page.script("return document.activeElement.getAttribute('aria-valuetext')", json!([]))?;
    let said = said.as_str().unwrap_or_default().to_owned();
    let numbers = said.split(", ").nth(1).unwrap_or_default();
    let sum: u64 = numbers.split(' ').filter_map(|word| word.parse::<u64>().ok()).sum();
    same(&format!("documents in “{said}”"), sum, inside)?;

    // The third mark, opened and left.
    tab_to(&page, "it.getAttribute('role') === 'button' && it.closest('svg')")?;
    press(&page, keys::RIGHT)?;
    press(&page, keys::RIGHT)?;
    let name = page.script("return nameOf(document.activeElement)", json!([]))?;
    let name = name.as_str().unwrap_or_default();
    holds(format!("the third mark is named {name:?}"), name.split(' ').count() > 2)?;
    press(&page, keys::ENTER)?;
    eventually(|| holds("the mark opened no document", page.view()?.open.is_some()))?;
    browser.session.back()?;
    eventually(|| same("the state after Back", page.state()?, state.clone()))
}
