//! How fast the large timeline is, read from Chromium's own trace of what it drew.
//!
//! Called with `--speed FOLDER`: the trace is left there, for any viewer of such files
//! (`chrome://tracing`, ui.perfetto.dev), and its summary is printed as one line of JSON.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use xtask::browsers::Browsers;
use xtask::file_server::{FileServer, Site};
use xtask::process::find;

use crate::engine::{Browser, Engine, Setup};
use crate::failure::{Failure, Result, holds};
use crate::options::Options;
use crate::page::Page;
use crate::session::eventually;

/// How often the page is loaded anew and its timeline asked for.
const DRAWINGS: usize = 5;
/// How long a page stands before it is asked for: all that waits for that is here then.
const RESTS: Duration = Duration::from_millis(3_000);
/// How long the brush is dragged.
const DRAG: Duration = Duration::from_secs(10);
/// How fast, in CSS pixels a second: some pixels in each frame, so that no frame is like the one before.
const PACE: f64 = 300.0;

/// Marks the moment of the click, and the moment at which the drawing is in the page.
const WATCH: &str = "
    addEventListener('click', (event) => performance.mark('asked', { startTime: event.timeStamp }), { capture: true, once: true });
    new MutationObserver((_, self) => {
        const drawing = document.querySelector('svg[role=group]');
        if (drawing && drawing.querySelector('path, rect')) { performance.mark('drawn'); self.disconnect(); }
    }).observe(document.body, { childList: true, subtree: true });
    return true";

/// Measures the page that the options name, and leaves the trace in a folder.
///
/// # Errors
/// When Chromium or its driver is not there, or the page draws no timeline.
pub fn measure(options: &Options, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    let setup = Setup { traced: true, ..Setup::default() };
    let (events, moves) =
        in_chromium(setup, |browser, _| traced(browser, &FileServer::start(Site::new(&options.dist))?))?;
    let path = folder.join("timeline-trace.json");
    std::fs::write(&path, json!({ "traceEvents": events }).to_string())?;
    let mut summary = Summary::of(&events)?.json();
    if let Some(summary) = summary.as_object_mut() {
        summary.insert("moves".to_owned(), json!(moves as f64 / DRAG.as_secs_f64()));
        summary.insert("trace".to_owned(), json!(path.display().to_string()));
    }
    println!("speed: {summary}");
    Ok(())
}

/// Does something in a Chromium of its own, with a folder that goes with it.
///
/// # Errors
/// When Chromium or its driver is not there; what is done there gives its own.
pub fn in_chromium<T>(setup: Setup, act: impl FnOnce(&Browser, &Path) -> Result<T>) -> Result<T> {
    let scratch = std::env::temp_dir().join(format!("archivolt-measured-{}", std::process::id()));
    std::fs::create_dir_all(&scratch)?;
    let geckodriver = find(&["geckodriver"]).ok_or_else(|| Failure::new("geckodriver is not on PATH"))?;
    let browsers = Browsers::find(geckodriver)?;
    let outcome =
        Browser::start(&browsers, Engine::Chromium, setup, &scratch).and_then(|browser| act(&browser, &scratch));
    std::fs::remove_dir_all(&scratch).ok();
    outcome
}

/// Opens the timeline some times, drags its brush, and gives what Chromium traced meanwhile and how
/// often the pointer moved.
fn traced(browser: &Browser, server: &FileServer) -> Result<(Vec<Value>, u32)> {
    let page = Page::open(browser, &server.url("index.html"))?;
    for time in 0..DRAWINGS {
        if time > 0 {
            // The driver begins a new trace where it is itself told to go somewhere.
            page.script("location.replace(location.pathname + '?' + arguments[0])", json!([time]))?;
            eventually(|| {
                let there = page.script("return location.search === '?' + arguments[0]", json!([time]))?;
                holds("the page does not load anew", there == json!(true))
            })?;
        }
        page.ready()?;
        sleep(RESTS);
        page.script(WATCH, json!([]))?;
        let enlarge = browser.session.element(
            "return [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Enlarge')",
            json!([]),
        )?;
        browser.session.click(&enlarge)?;
        eventually(|| {
            let there = page.script("return performance.getEntriesByName('drawn').length", json!([]))?;
            holds("the timeline is not drawn", there == json!(1))
        })?;
        sleep(RESTS);
    }
    let moves = drag(&page)?;
    let mut events = Vec::new();
    for entry in browser.session.chromium_log("performance")? {
        let text = entry.get("message").and_then(Value::as_str).unwrap_or_default();
        let mut message: Value = serde_json::from_str(text)?;
        if message.pointer("/message/method").and_then(Value::as_str) == Some("Tracing.dataCollected") {
            events.extend(message.pointer_mut("/message/params").map(Value::take));
        }
    }
    Ok((events, moves))
}

/// Draws a range on the timeline and moves its end to and fro; gives how often the pointer moved.
fn drag(page: &Page<'_>) -> Result<u32> {
    let place = page.script(
        "const place = document.querySelector('svg[role=group]').getBoundingClientRect();
         return [place.left, place.top + place.height / 4, place.width]",
        json!([]),
    )?;
    let number = |at: usize| place.get(at).and_then(Value::as_f64).unwrap_or(0.0);
    let (left, y, width) = (number(0), number(1), number(2));
    holds("the timeline is not drawn", width > 0.0)?;
    let pointer = |kind: &str, x: f64, buttons: u32| {
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1 });
        page.browser.tell("Input.dispatchMouseEvent", event).map(drop)
    };
    let (begin, nearest, farthest) = (left + width * 0.2, left + width * 0.3, left + width * 0.8);
    pointer("mousePressed", begin, 1)?;
    pointer("mouseMoved", nearest, 1)?;
    page.script("performance.mark('dragged')", json!([]))?;
    let (start, mut moves) = (Instant::now(), 0);
    while start.elapsed() < DRAG {
        let span = farthest - nearest;
        let along = (PACE * start.elapsed().as_secs_f64()) % (2.0 * span);
        pointer("mouseMoved", nearest + if along < span { along } else { 2.0 * span - along }, 1)?;
        moves += 1;
    }
    page.script("performance.mark('dropped')", json!([]))?;
    pointer("mouseReleased", nearest, 0)?;
    Ok(moves)
}

/// What a trace tells.
#[derive(Debug, PartialEq)]
struct Summary {
    /// Milliseconds from each click to the frame that showed the drawing.
    drawings: Vec<f64>,
    /// Frames in each whole second of the drag.
    frames: Vec<u32>,
    /// The longest time between two of them, in milliseconds.
    longest: f64,
}

impl Summary {
    fn of(events: &[Value]) -> Result<Self> {
        let text = |event: &Value, key: &str| event.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let number = |event: &Value, key: &str| event.get(key).and_then(Value::as_f64).unwrap_or(0.0);
        // By process and name, in order of time; microseconds.
        let times = |name: &str| {
            let mut found: Vec<(u64, f64)> = events
                .iter()
                .filter(|event| text(event, "name") == name)
                .map(|event| (event.get("pid").and_then(Value::as_u64).unwrap_or(0), number(event, "ts")))
                .collect();
            found.sort_by(|one, other| one.1.total_cmp(&other.1));
            found
        };
        let after = |times: &[(u64, f64)], (process, time): (u64, f64)| {
            times.iter().find(|(of, at)| *of == process && *at >= time).copied()
        };
        let (drawn, commits, frames) = (times("drawn"), times("Commit"), times("DrawFrame"));
        let mut drawings = Vec::new();
        for asked in times("asked") {
            let shown = after(&drawn, asked).and_then(|at| after(&commits, at)).and_then(|at| after(&frames, at));
            let shown = shown.ok_or_else(|| Failure::new("the trace has no frame that shows the drawing"))?;
            drawings.push((shown.1 - asked.1) / 1e3);
        }
        let from = times("dragged").first().copied();
        let from = from.ok_or_else(|| Failure::new("the trace does not have the drag"))?;
        let to = after(&times("dropped"), from).map_or(from.1, |at| at.1);
        let shown: Vec<f64> = frames
            .iter()
            .filter(|(of, at)| *of == from.0 && (from.1..to).contains(at))
            .map(|(_, at)| (at - from.1) / 1e6)
            .collect();
        let seconds = ((to - from.1) / 1e6).floor();
        let in_second = |second: u32| shown.iter().filter(|at| at.floor() == f64::from(second)).count();
        let frames = (0..).take_while(|second| f64::from(*second) < seconds);
        let frames = frames.map(|second| u32::try_from(in_second(second)).unwrap_or(u32::MAX)).collect();
        let gaps = shown.windows(2).map(|pair| pair.iter().rev().copied().reduce(|b, a| b - a).unwrap_or(0.0));
        Ok(Self { drawings, frames, longest: gaps.fold(0.0, f64::max) * 1e3 })
    }

    fn json(&self) -> Value {
        json!({ "drawings": self.drawings, "frames": self.frames, "longest": self.longest })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn event(name: &str, pid: u64, ms: f64) -> Value {
        json!({ "name": name, "pid": pid, "ts": ms * 1e3 })
    }

    #[test]
    fn a_drawing_ends_with_the_frame_that_shows_it() {
        let mut events = vec![
            event("asked", 7, 100.0),
            event("Commit", 7, 110.0),
            event("DrawFrame", 7, 115.0),
            event("drawn", 7, 120.0),
            event("DrawFrame", 7, 125.0),
            event("Commit", 7, 130.0),
            event("DrawFrame", 8, 131.0),
            event("DrawFrame", 7, 140.0),
            event("dragged", 7, 1_000.0),
            event("dropped", 7, 3_100.0),
        ];
        for frame in 0..60 {
            events.push(event("DrawFrame", 7, 1_001.0 + 16.0 * f64::from(frame)));
        }
        for frame in 0..10 {
            events.push(event("DrawFrame", 7, 2_000.0 + 100.0 * f64::from(frame)));
        }
        let summary = Summary::of(&events).unwrap();
        assert_eq!((summary.drawings, summary.frames), (vec![40.0], vec![60, 10]));
        assert!((summary.longest - 100.0).abs() < 1e-6, "{}", summary.longest);
    }

    #[test]
    fn a_trace_without_what_is_looked_for_is_a_failure() {
        assert!(Summary::of(&[event("asked", 1, 0.0), event("dragged", 1, 1.0)]).is_err());
        assert!(Summary::of(&[]).is_err());
    }
}
