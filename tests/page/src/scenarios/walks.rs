//! Random walks: whatever is done in whatever order, what must hold holds after each action.

use serde_json::{Value, json};
use xtask::file_server::{FileServer, Site};

use crate::context::Context;
use crate::engine::{Browser, Engine};
use crate::failure::{Failure, Result, holds, same};
use crate::page::Page;
use crate::random::Random;
use crate::scenarios::Scenario;
use crate::scenarios::invented::{WORDS, built};

/// What walks, see there.
const WALK: &str = include_str!("walk.js");

/// How many actions a walk has.
const ACTIONS: u32 = 200;
/// After so many the window is resized.
const STRETCH: u32 = 25;

/// After so many walks that failed there is enough to mend.
const MOST_FAILED: usize = 8;

/// Windows of people: a desk, a laptop, a tablet, telephones.
const SIZES: [(u32, u32); 6] = [(1440, 900), (1024, 768), (820, 1180), (640, 900), (412, 915), (375, 740)];

/// What is typed besides words of the collection.
const TYPED: [&str; 12] = [
    "qu*",
    "\"the quay\"",
    "quay NEAR/3 ferry",
    "-winter",
    "title:bridge",
    "quya",
    "(",
    "zzqqxx",
    "<b>",
    "é",
    "the",
    "author:9 OR quay",
];

/// The walks, and what they leave behind in memory.
pub fn scenarios(engine: Engine) -> Vec<Scenario> {
    let mut all = vec![Scenario::new("random walks leave everything as it must be", walks)];
    if engine == Engine::Chromium {
        all.push(Scenario::new("memory stays as it is, however long one goes on", memory));
    }
    all
}

fn walks(context: &Context, browser: &Browser) -> Result<()> {
    let server = FileServer::start(Site::new(&built(context)?))?;
    let options = &context.options;
    let count = if browser.engine == Engine::Chromium { options.walks } else { options.walks.div_ceil(10) };
    // The others are slower: where only some walks are asked for, a short one there.
    let length = if browser.engine == Engine::Chromium || options.walks >= 10 { ACTIONS } else { 2 * STRETCH };
    let (mut actions, mut walked) = (0, 0);
    let mut failed = Vec::new();
    for seed in options.seed..options.seed.saturating_add(count) {
        let outcome = walk(browser, &server.url(""), seed, length);
        if browser.engine == Engine::Chromium {
            browser.emulate(None)?;
        }
        walked += 1;
        match outcome {
            Ok(count) => actions += count,
            // Others may fail in other ways; some of them are worth knowing.
            Err(failure) => failed.push(failure.to_string() + &again(browser.engine, seed)),
        }
        if failed.len() >= MOST_FAILED {
            break;
        }
    }
    println!("tried: {walked} walks");
    println!("tried: {actions} actions");
    holds(format!("{} of {walked} walks failed:\n    {}", failed.len(), failed.join("\n    ")), failed.is_empty())
}

fn again(engine: Engine, seed: u32) -> String {
    format!("\n    to go that way again: --only \"{engine}: random walks\" --walks 1 --seed {seed}")
}

/// Goes one way; gives how many actions it took.
fn walk(browser: &Browser, url: &str, seed: u32, length: u32) -> Result<u64> {
    let mut random = Random::new(u64::from(seed));
    // One of ten waits for every frame, as a person's browser does.
    let quick = browser.engine == Engine::Chromium && !seed.is_multiple_of(10);
    let page = begun(browser, url, seed, quick)?;
    let mut actions = 0;
    while actions < u64::from(length) {
        let (width, height) = random.one_of(&SIZES).copied().unwrap_or((1440, 900));
        resize(browser, width, height)?;
        actions +=
            stretch(&page, STRETCH).map_err(|failure| Failure(format!("walk {seed}, {width} px wide: {failure}")))?;
    }
    let console = browser.take_console()?;
    same(&format!("the console of walk {seed}"), console, Vec::new())?;
    Ok(actions)
}

fn resize(browser: &Browser, width: u32, height: u32) -> Result<()> {
    match browser.engine {
        Engine::Chromium => {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            browser.tell("Emulation.setDeviceMetricsOverride", metrics).map(drop)
        }
        Engine::Firefox | Engine::Webkit => browser.session.resize(width, height),
    }
}

fn begun<'b>(browser: &'b Browser, url: &str, seed: u32, quick: bool) -> Result<Page<'b>> {
    let page = Page::open(browser, url)?.ready()?;
    let words: Vec<&str> = WORDS.iter().chain(&TYPED).copied().collect();
    browser.session.run(WALK, json!([]))?;
    page.ask(
        "await window.archivoltWalk.begin(arguments[0], arguments[1], arguments[2])",
        json!([seed, words, quick]),
    )?;
    Ok(page)
}

/// Some actions; fails with what did not hold, and what led there.
fn stretch(page: &Page<'_>, count: u32) -> Result<u64> {
    let before = page.script("return location.href.split('#')[0]", json!([]))?;
    let walked = page.ask("await window.archivoltWalk.steps(arguments[0])", json!([count]))?;
    let after = page.script("return location.href.split('#')[0]", json!([]))?;
    same("the page", after, before)?;
    let fault = walked.get("fault").cloned().unwrap_or_default();
    if !fault.is_null() {
        let done = walked.get("done").and_then(Value::as_u64).unwrap_or(0);
        let trail = walked.get("trail").and_then(Value::as_array).cloned().unwrap_or_default();
        let trail: Vec<&str> = trail.iter().filter_map(Value::as_str).collect();
        return Err(Failure(format!("after action {done}: {fault}\n    before that: {}", trail.join("; "))));
    }
    Ok(u64::from(count))
}

/// Notes every module's memory when it is made.
const NOTE_MEMORY: &str = "
    globalThis.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const own = WebAssembly[name];
        WebAssembly[name] = async (...words) => {
            const made = await own.apply(WebAssembly, words);
            const memory = Object.values((made.instance || made).exports).find((it) => it instanceof WebAssembly.Memory);
            if (memory && !memories.includes(memory)) memories.push(memory);
            return made;
        };
    }";

/// What the page holds: bytes of script, bytes of modules, elements, listeners.
fn held(browser: &Browser, page: &Page<'_>) -> Result<[f64; 4]> {
    page.set_state("#/")?;
    // Words of the live region come 700 ms after the last change; then nothing is on its way.
    page.ask("await new Promise((done) => setTimeout(done, 1000))", json!([]))?;
    for _ in 0..2 {
        browser.tell("HeapProfiler.collectGarbage", json!({}))?;
    }
    let told = browser.tell("Performance.getMetrics", json!({}))?;
    let metric = |name: &str| {
        let all = told.get("metrics").and_then(Value::as_array).into_iter().flatten();
        let found = all.filter(|one| one.get("name").and_then(Value::as_str) == Some(name));
        found.filter_map(|one| one.get("value")?.as_f64()).next().ok_or_else(|| Failure(format!("no {name}")))
    };
    let modules =
        page.script("return memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0)", json!([]))?;
    Ok([metric("JSHeapUsedSize")?, modules.as_f64().unwrap_or(0.0), metric("Nodes")?, metric("JSEventListeners")?])
}

fn memory(context: &Context, browser: &Browser) -> Result<()> {
    let server = FileServer::start(Site::new(&built(context)?))?;
    browser.tell("Performance.enable", json!({}))?;
    let script = browser.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTE_MEMORY }))?;
    let outcome = look_at_memory(context, browser, &server.url(""));
    let id = script.get("identifier").cloned().unwrap_or_default();
    browser.tell("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": id }))?;
    outcome
}

fn look_at_memory(context: &Context, browser: &Browser, url: &str) -> Result<()> {
    let steps = context.options.steps.max(200);
    let page = begun(browser, url, context.options.seed, true)?;
    let mut seen = Vec::new();
    let mut done = 0;
    // What is made once, when a view is first seen, is made in the first tenth.
    let tenth = (steps / 10).max(200);
    while done < steps {
        for _ in 0..tenth / STRETCH {
            done += u32::try_from(stretch(&page, STRETCH)?).unwrap_or(0);
        }
        seen.push((done, held(browser, &page)?));
    }
    let line = |(done, [script, modules, nodes, listeners]): &(u32, [f64; 4])| {
        let megabytes = |bytes: &f64| format!("{:.1} MB", bytes / 1_048_576.0);
        format!(
            "after {done}: script {}, modules {}, {nodes} nodes, {listeners} listeners",
            megabytes(script),
            megabytes(modules)
        )
    };
    let all: Vec<String> = seen.iter().map(line).collect();
    println!("{}", all.join("\n"));
    println!("tried: {done} actions");
    let (Some((_, first)), Some((_, last))) = (seen.first(), seen.last()) else {
        return Err(Failure::new("nothing seen"));
    };
    for (place, (name, room)) in
        [("script", 1_500_000.0), ("modules", 2_200_000.0), ("nodes", 300.0), ("listeners", 60.0)]
            .into_iter()
            .enumerate()
    {
        let (first, last) = (first.get(place).copied().unwrap_or(0.0), last.get(place).copied().unwrap_or(0.0));
        holds(
            format!("{name} grew from {first} to {last}:\n      {}", all.join("\n      ")),
            last <= first * 1.1 + room,
        )?;
    }
    Ok(())
}
