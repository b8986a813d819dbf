//! The main job: ask, tick, narrow, read, and hand the address to somebody else.

use serde_json::{Value, json};

use crate::context::Context;
use crate::engine::{Browser, Engine, Setup};
use crate::failure::{Failure, Result, holds, same};
use crate::page::{Page, View, keys};
use crate::place::{self, Opened, Place};
use crate::scenarios::Scenario;
use crate::session::eventually;

/// The main job in each place, and what belongs to it.
pub fn scenarios(engine: Engine) -> Vec<Scenario> {
    let mut all: Vec<Scenario> = place::ALL
        .into_iter()
        .map(|place| {
            Scenario::new(format!("asking, narrowing and reading, {place}"), move |context, browser| {
                main_job(&place.prepare(context)?, browser)
            })
        })
        .collect();
    all.push(Scenario::new("Back, Forward and reload give the same views", history));
    all.push(Scenario::new("the roles and names of the contract are there", roles));
    // WebKitGTK has no setting that makes storage throw; its sandboxed frame does that.
    if engine != Engine::Webkit {
        let setup = Setup { without_storage: true, ..Setup::default() };
        all.push(
            Scenario::new("storage that throws is survived", |context, browser| {
                let opened = Place::Served.prepare(context)?;
                let page = opened.open(browser, "")?;
                storage_throws(&page)?;
                main_job(&opened, browser)
            })
            .with_setup(setup)
            // Firefox remarks that it does what it was told.
            .allowing(&["cookieBlockedAll"]),
        );
    }
    all
}

fn main_job(opened: &Opened, browser: &Browser) -> Result<()> {
    let page = opened.open(browser, "")?;
    opened.check_requests(browser)?;
    let everything = page.documents()?;
    holds("the collection has no documents", !everything.is_empty())?;
    if everything.len() <= 20 {
        let mut listed = eventually_listed(&page, |results| results.len() == everything.len())?;
        let mut expected = everything.clone();
        listed.sort();
        expected.sort();
        same("the documents listed at first", listed, expected)?;
    }

    let word = page.telling_word()?;
    page.type_query(&word)?;
    let found = page.search(&word, &json!({}))?;
    shows(&page, &format!("the query {word:?}"), &found)?;

    let theme = tick_a_theme(&page, &word)?;
    let options = json!({ "themes": [theme] });
    let themed = page.search(&word, &options)?;
    shows(&page, &format!("{word:?} under theme {theme:?}"), &themed)?;

    let from = narrow(&page)?;
    let options = json!({ "themes": [theme], "from": from });
    let narrowed = page.search(&word, &options)?;
    holds("nothing is left to open after narrowing the dates", !narrowed.is_empty())?;
    shows(&page, &format!("{word:?} under {theme:?} from {from}"), &narrowed)?;

    let first = narrowed.first().cloned().unwrap_or_default();
    page.open_result(&first)?;
    eventually(|| same("the open document", page.view()?.open, Some(first.clone())))?;

    let before = page.view()?;
    let hash = page.state()?;
    holds(format!("the state {hash:?} does not begin with #/"), hash.starts_with("#/"))?;
    let shown = page.script("return location.hash", json!([]))?;
    same("the address and archivolt.state()", shown.as_str(), Some(hash.as_str()))?;

    let page = opened.open(browser, &hash)?;
    shows_view(&page, "the same address opened fresh", &before)?;
    same("the state of the same address opened fresh", page.state()?, hash)
}

/// Ticks themes until one is found under which results remain; gives its id.
fn tick_a_theme(page: &Page<'_>, query: &str) -> Result<String> {
    let counts = page.ask("window.archivolt.facets(arguments[0], {})", json!([query]))?;
    let counts = counts.get("themes").cloned().unwrap_or_default();
    let themes = page.theme_count()?;
    holds("the group \"Themes\" has no check box", themes > 0)?;
    for place in 0..themes {
        page.click_theme(place)?;
        let id = eventually(|| {
            let state = page.state()?;
            parameter(&state, "themes").ok_or_else(|| Failure(format!("no theme in {state}")))
        })?;
        let count = counts.get(&id).and_then(Value::as_u64).unwrap_or(0);
        let total = page.search(query, &json!({ "themes": [id] }))?.len();
        same(&format!("the number of theme {id:?}"), count, u64::try_from(total).unwrap_or(0))?;
        if total > 0 {
            return Ok(id);
        }
        page.click_theme(place)?;
        eventually(|| same("the ticked theme", parameter(&page.state()?, "themes"), None))?;
    }
    Err(Failure(format!("no theme has a document with {query:?}")))
}

/// Moves the handle "From" by one key; gives the bound that it set.
fn narrow(page: &Page<'_>) -> Result<String> {
    for key in [keys::RIGHT, keys::PAGE_UP] {
        page.move_handle("From", key)?;
        let moved = eventually(|| {
            let state = page.state()?;
            parameter(&state, "from").ok_or_else(|| Failure(format!("no bound in {state}")))
        });
        if let Ok(from) = moved {
            return Ok(from);
        }
    }
    Err(Failure::new("the handle \"From\" does not move by → or Page ↑"))
}

/// The value of a key in a hash, decoded; `None` when it is not there or empty.
fn parameter(hash: &str, key: &str) -> Option<String> {
    let pairs = hash.strip_prefix("#/?")?.split('&');
    let value = pairs.filter_map(|pair| pair.split_once('=')).find(|(name, _)| *name == key)?.1;
    let value = value.replace("%2C", ",").replace("%2D", "-");
    (!value.is_empty()).then_some(value)
}

fn shows(page: &Page<'_>, what: &str, expected: &[String]) -> Result<()> {
    eventually(|| same(&format!("the list for {what}"), page.view()?.results, expected.to_vec()))
}

fn shows_view(page: &Page<'_>, what: &str, expected: &View) -> Result<()> {
    eventually(|| same(what, page.view()?, expected.clone()))
}

fn eventually_listed(page: &Page<'_>, fits: impl Fn(&[String]) -> bool) -> Result<Vec<String>> {
    eventually(|| {
        let results = page.view()?.results;
        holds(format!("the list \"Results\" has {results:?}"), fits(&results))?;
        Ok(results)
    })
}

fn history(context: &Context, browser: &Browser) -> Result<()> {
    let opened = Place::Served.prepare(context)?;
    let page = opened.open(browser, "")?;
    let word = page.telling_word()?;
    eventually_listed(&page, |results| !results.is_empty())?;
    let mut views = vec![page.view()?];
    page.type_query(&format!("{word}{}", keys::ENTER))?;
    let found = page.search(&word, &json!({}))?;
    shows(&page, "the query", &found)?;
    views.push(page.view()?);
    let first = found.first().cloned().unwrap_or_default();
    page.open_result(&first)?;
    eventually(|| same("the open document", page.view()?.open, Some(first.clone())))?;
    views.push(page.view()?);

    browser.session.reload()?;
    let page = page.ready()?;
    if let Some(last) = views.last() {
        shows_view(&page, "the view after a reload", last)?;
    }
    for (step, view) in views.iter().enumerate().rev().skip(1) {
        browser.session.back()?;
        shows_view(&page, &format!("the view after going back to step {step}"), view)?;
    }
    for (step, view) in views.iter().enumerate().skip(1) {
        browser.session.forward()?;
        shows_view(&page, &format!("the view after going forward to step {step}"), view)?;
    }
    Ok(())
}

fn roles(context: &Context, browser: &Browser) -> Result<()> {
    let opened = Place::Served.prepare(context)?;
    let page = opened.open(browser, "")?;
    let session = &browser.session;
    let field = page.search_field()?;
    // WebKitGTK's driver does not compute roles and names; there our own reading of the markup counts.
    if browser.engine != Engine::Webkit {
        let role = session.role(&field)?;
        holds(format!("the search field is a {role}"), ["searchbox", "combobox"].contains(&role.as_str()))?;
        same("the search field's name", session.label(&field)?, "Search the collection".to_owned())?;
        for name in ["From", "To"] {
            let handle = page.handle(name)?;
            same("the handle's role", session.role(&handle)?, "slider".to_owned())?;
            same("the handle's name", session.label(&handle)?, name.to_owned())?;
        }
    }
    page.handle("From")?;
    page.handle("To")?;
    holds("there is no theme to tick", page.theme_count()? > 0)?;
    let first = eventually_listed(&page, |results| !results.is_empty())?.first().cloned().unwrap_or_default();
    let word = page.telling_word()?;
    page.set_state(&format!("#/?q={word}"))?;
    let hit = page.search(&word, &json!({}))?.first().cloned().unwrap_or(first);
    page.open_result(&hit)?;
    eventually(|| same("the open document", page.view()?.open, Some(hit.clone())))?;
    let seen = page.script(
        "const live = [...document.querySelectorAll('#archivolt [aria-live=polite]')].filter((e) => !e.closest('[hidden]'));
         const button = (name) => [...document.querySelectorAll('button')].some((b) => nameOf(b) === name);
         return [
             ['hits are marked', article().querySelectorAll('mark[data-hit]').length > 0],
             ['there is one polite live region: ' + live.map((e) => e.className), live.length === 1],
             ['there is a button \"Copy link\" or one that leads to it', button('Copy link') || button('Cite or share')],
             ['there is a button \"Cite or share\"', button('Cite or share')],
             ['there is one h1', [...document.querySelectorAll('h1')].filter(shown).length === 1],
             ['the page has a language', !!document.documentElement.lang],
         ].filter(([, it]) => !it).map(([what]) => what)",
        json!([]),
    )?;
    same("what does not hold", seen, json!([]))
}

fn storage_throws(page: &Page<'_>) -> Result<()> {
    let thrown =
        page.script("try { window.localStorage.setItem('a', 'b'); return false; } catch { return true; }", json!([]))?;
    same("storage throws", thrown, json!(true))
}

#[cfg(test)]
mod tests {
    use super::parameter;

    #[test]
    fn values_are_found_in_a_hash() {
        for (hash, key, expected) in [
            ("#/?q=a&themes=b%2Cc", "themes", Some("b,c")),
            ("#/?q=a", "themes", None),
            ("#/?themes=", "themes", None),
            ("#/", "q", None),
            ("", "q", None),
        ] {
            assert_eq!(parameter(hash, key).as_deref(), expected, "{hash}");
        }
    }
}
