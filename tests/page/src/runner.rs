//! Runs the scenarios, one browser after another, and says how each went.

use std::path::Path;
use std::time::Instant;

use serde_json::json;
use xtask::browsers::Browsers;
use xtask::process::find;

use crate::context::Context;
use crate::engine::{ALL, Browser, Engine, WINDOW};
use crate::failure::{Failure, Result, holds};
use crate::options::Options;
use crate::scenarios::{self, Scenario};

/// Runs what the options name; gives the number of failures.
///
/// # Errors
/// When nothing can be run at all.
pub fn run(options: &Options) -> Result<u32> {
    let begin = Instant::now();
    let scratch = std::env::temp_dir().join(format!("archivolt-page-tests-{}", std::process::id()));
    for folder in [&scratch, &options.pictures] {
        std::fs::create_dir_all(folder)?;
    }
    let index = options.dist.join("index.html");
    holds(format!("{} is not there; `cargo xtask build` makes it", index.display()), index.is_file())?;
    let geckodriver = find(&["geckodriver"]).ok_or_else(|| Failure::new("geckodriver is not on PATH"))?;
    let context = Context {
        browsers: Browsers::find(geckodriver)?,
        dist: options.dist.clone(),
        archivolt: options.archivolt.clone(),
        collection: options.collection.clone(),
        axe: options.axe.clone(),
        intake: options.intake.clone(),
        pictures: options.pictures.clone(),
        scratch,
        options: options.clone(),
    };
    let mut tally = Tally::default();
    for engine in ALL {
        let wanted = scenarios::for_engine(engine)
            .into_iter()
            .filter(|scenario| is_wanted(&options.only, engine, scenario))
            .collect();
        run_engine(&context, engine, wanted, &mut tally);
    }
    let Tally { passed, failed, again } = tally;
    if again > 0 {
        println!("\n{again} of them at the second try, in a new browser; why the first failed stands above");
    }
    std::fs::remove_dir_all(&context.scratch).ok();
    holds(format!("no scenario's name contains {:?}", options.only), passed + failed > 0)?;
    let word = if failed == 0 { "ok" } else { "FAILED" };
    println!(
        "\ntest result: {word}. {passed} passed; {failed} failed; finished in {:.0} s",
        begin.elapsed().as_secs_f64()
    );
    Ok(failed)
}

fn is_wanted(only: &str, engine: Engine, scenario: &Scenario) -> bool {
    let name = format!("{engine}: {}", scenario.name).to_lowercase();
    only.to_lowercase().split('|').any(|part| name.contains(part))
}

/// Most scenarios that may need a second try: a browser that hangs on a busy
/// machine is no fault of the page, a page that does so often is.
const SECOND_TRIES: u32 = 4;

/// How it went so far.
#[derive(Debug, Default)]
struct Tally {
    passed: u32,
    failed: u32,
    /// How many of the passed needed a second try.
    again: u32,
}

fn run_engine(context: &Context, engine: Engine, wanted: Vec<Scenario>, tally: &mut Tally) {
    let mut running: Option<Browser> = None;
    for scenario in wanted {
        let mut outcome = attempt(context, engine, &scenario, &mut running);
        if let (Err(failure), true) = (&outcome, tally.again < SECOND_TRIES) {
            println!("test {engine}: {} ... once more, since the first try failed\n{failure}", scenario.name);
            outcome = attempt(context, engine, &scenario, &mut running);
            tally.again += u32::from(outcome.is_ok());
        }
        match outcome {
            Ok(seconds) => {
                tally.passed += 1;
                println!("test {engine}: {} ... ok ({seconds:.1} s)", scenario.name);
            }
            Err(failure) => {
                tally.failed += 1;
                println!("test {engine}: {} ... FAILED\n{failure}", scenario.name);
            }
        }
    }
}

/// Runs a scenario, in the browser that runs if it is set up so; gives the seconds it took.
fn attempt(context: &Context, engine: Engine, scenario: &Scenario, running: &mut Option<Browser>) -> Result<f64> {
    let begin = Instant::now();
    let fits = |browser: &Browser| browser.setup == scenario.setup;
    let browser = match running.take().filter(fits) {
        Some(browser) => browser,
        None => Browser::start(&context.browsers, engine, scenario.setup, &context.scratch)?,
    };
    run_scenario(context, &browser, scenario)?;
    // Only a success leaves the browser as the next scenario needs it.
    *running = Some(browser);
    Ok(begin.elapsed().as_secs_f64())
}

fn run_scenario(context: &Context, browser: &Browser, scenario: &Scenario) -> Result<()> {
    let outcome = (scenario.run)(context, browser);
    let console = browser.take_console().unwrap_or_else(|failure| vec![failure.to_string()]);
    let outcome = outcome.and_then(|()| {
        let allowed = |line: &String| scenario.allowed.iter().any(|part| line.contains(part));
        holds("the console is not empty", console.iter().all(allowed))
    });
    let outcome = outcome.map_err(|failure| traced(context, browser, scenario, &console, &failure));
    if outcome.is_ok() {
        // The next scenario finds the window as the first did, and no page of this one.
        browser.session.leave_frames().ok();
        browser.session.go("about:blank")?;
        browser.session.resize(WINDOW.0, WINDOW.1).ok();
    }
    outcome
}

/// A failure with all that helps to understand it.
fn traced(context: &Context, browser: &Browser, scenario: &Scenario, console: &[String], failure: &Failure) -> Failure {
    let mut text = format!("    {failure}\n    console:");
    for line in console.iter().take(20) {
        text.push_str(&format!("\n      {line}"));
    }
    if console.is_empty() {
        text.push_str(" empty");
    }
    let address = browser.session.run("return location.href", json!([]));
    let address = address.ok().and_then(|url| url.as_str().map(str::to_owned));
    text.push_str(&format!("\n    address: {}", address.unwrap_or_else(|| "unknown".to_owned())));
    let name: String = format!("{} {}", browser.engine, scenario.name)
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .collect();
    match take_picture(browser, &context.pictures.join(format!("{name}.png"))) {
        Ok(path) => text.push_str(&format!("\n    picture: {path}")),
        Err(failure) => text.push_str(&format!("\n    no picture: {failure}")),
    }
    Failure(text)
}

fn take_picture(browser: &Browser, path: &Path) -> Result<String> {
    let picture = browser.session.picture()?;
    let bytes = decode_base64(&picture).ok_or_else(|| Failure::new("the picture is not base64"))?;
    std::fs::write(path, bytes)?;
    Ok(path.display().to_string())
}

/// Base64 (RFC 4648, section 4); `None` for any other character.
fn decode_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for letter in text.bytes().filter(|letter| !matches!(letter, b'=' | b'\n' | b'\r')) {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xFF).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::decode_base64;

    #[test]
    fn base64_is_read_with_and_without_padding() {
        for (text, expected) in [
            ("", Some(b"".as_slice())),
            ("Zg==", Some(b"f")),
            ("Zm8=", Some(b"fo")),
            ("Zm9vYmFy", Some(b"foobar")),
            ("+/+/", Some(&[0xFB, 0xFF, 0xBF])),
            ("Zg=*", None),
        ] {
            assert_eq!(decode_base64(text).as_deref(), expected, "{text}");
        }
    }
}
