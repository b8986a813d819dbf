//! axe-core finds nothing, in each state, width and scheme; nothing scrolls sideways at 320 px.

use serde_json::{Value, json};

use crate::context::Context;
use crate::engine::{Browser, Engine, Setup};
use crate::failure::{Failure, Result, holds, same};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::scenarios::readable::POLICY_REMARKS;
use crate::scenarios::states::{self, State};

/// The widths at which the page is looked at.
const WIDTHS: [u32; 3] = [1440, 820, 375];

/// The narrowest screen on which nothing may scroll sideways (WCAG 2.2, 1.4.10).
const NARROWEST: u32 = 320;

/// Each state: all widths and schemes in Chromium, which can be told both;
/// the full width in the others, whose rendering may differ.
pub fn scenarios(engine: Engine) -> Vec<Scenario> {
    let mut all: Vec<Scenario> = states::ALL
        .iter()
        .map(|&state| {
            let scenario =
                Scenario::new(format!("nothing keeps anybody out: {state:?}"), move |context, browser| match engine {
                    Engine::Chromium => every_width(context, browser, state),
                    Engine::Firefox | Engine::Webkit => {
                        let shown = state.prepare(context, browser)?;
                        no_violation(context, &shown.open(browser)?, "as it is")
                    }
                });
            if state == State::NoWasm { scenario.allowing(POLICY_REMARKS) } else { scenario }
        })
        .collect();
    if engine != Engine::Chromium {
        all.push(
            Scenario::new("nothing keeps anybody out, in dark: Open", |context, browser| {
                let shown = State::Open.prepare(context, browser)?;
                let page = shown.open(browser)?;
                let dark = page.script("return matchMedia('(prefers-color-scheme: dark)').matches", json!([]))?;
                same("the browser prefers dark", dark, json!(true))?;
                no_violation(context, &page, "dark")
            })
            .with_setup(Setup { dark: true, ..Setup::default() }),
        );
    }
    all
}

fn every_width(context: &Context, browser: &Browser, state: State) -> Result<()> {
    let outcome = look_at_widths(context, browser, state);
    browser.emulate(None)?;
    outcome
}

fn look_at_widths(context: &Context, browser: &Browser, state: State) -> Result<()> {
    let shown = state.prepare(context, browser)?;
    for width in WIDTHS {
        for scheme in ["light", "dark"] {
            browser.emulate(Some((width, scheme)))?;
            let page = shown.open(browser)?;
            no_violation(context, &page, &format!("{width} px, {scheme}"))?;
        }
    }
    browser.emulate(Some((NARROWEST, "light")))?;
    let page = shown.open(browser)?;
    let overflow = page.script(
        "const width = document.documentElement.clientWidth;
         if (document.documentElement.scrollWidth <= width) return [];
         return [...document.querySelectorAll('body *')]
             .filter((element) => shown(element) && element.getBoundingClientRect().right > width + 1)
             .slice(0, 5).map((element) => `${element.tagName} ${element.className && element.className.baseVal === undefined ? element.className : ''}`)",
        json!([]),
    )?;
    same(&format!("what is too wide at {NARROWEST} px"), overflow, json!([]))
}

/// Fails with what axe-core finds.
///
/// # Errors
/// The [`Failure`], naming each violation.
pub fn no_violation(context: &Context, page: &Page<'_>, where_: &str) -> Result<()> {
    let axe = std::fs::read_to_string(&context.axe)
        .map_err(|cause| Failure(format!("{}: {cause}", context.axe.display())))?;
    page.browser.session.run(&format!("{axe}\nwindow.axe = axe;"), json!([]))?;
    // Nothing is preloaded: axe would ask for style sheets that it does not need here.
    let found = page.ask(
        "window.axe.run(document, { preload: false, resultTypes: ['violations'] }).then((result) =>
             result.violations.map((violation) => [violation.id,
                 violation.nodes.slice(0, 3).map((node) => `${node.target.join(' ')}: ${node.any.concat(node.all, node.none).map((check) => check.message).join('; ')}`)]))",
        json!([]),
    )?;
    let found = found.as_array().cloned().unwrap_or_default();
    let lines: Vec<String> = found.iter().map(Value::to_string).collect();
    holds(format!("{where_}: axe-core finds\n      {}", lines.join("\n      ")), lines.is_empty())
}
