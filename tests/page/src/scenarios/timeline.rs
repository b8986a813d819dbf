//! Time: what a brush leaves, what a bar opens, what is taken away, and all of it by keyboard.

use serde_json::{Value, json};
use xtask::file_server::{FileServer, Site};

use crate::context::Context;
use crate::engine::{Browser, Engine};
use crate::failure::{Failure, Result, holds, same};
use crate::page::{Page, keys};
use crate::random::Random;
use crate::scenarios::Scenario;
use crate::scenarios::accessibility::no_violation;
use crate::scenarios::adding::run;
use crate::scenarios::everyone::{rest, uncut};
use crate::session::{Element, eventually};

/// Brushes, bars and keys.
pub fn scenarios(engine: Engine) -> Vec<Scenario> {
    let mut all = vec![
        Scenario::new("after any brush the list, the counts and the address agree", brushes),
        Scenario::new("every number of the trends opens so many documents", bars),
        Scenario::new("every figure of a comparison opens so many documents", figures),
        Scenario::new("a column of many documents says what it holds, and opens it", columns),
        Scenario::new("pictures and data of the timeline, the trends and a comparison are whole", taken_away),
    ];
    // WebKitGTK reaches links and marks by Tab only where its user asked for that.
    if engine != Engine::Webkit {
        all.push(Scenario::new("a year is narrowed down, read and left again by keyboard alone", keyboard));
    }
    if engine == Engine::Chromium {
        all.push(Scenario::new("time fits the narrowest screen and runs from right to left", narrow_and_rtl));
        all.push(Scenario::new("the whole list is printed", printed));
        all.push(Scenario::new("a window is carried along as it is", carried));
    }
    all
}

/// How many brushes are tried.
const BRUSHES: usize = 100;

fn brushes(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    let (themes, word) = (theme_ids(&page)?, page.telling_word()?);
    let mut random = Random::new(6);
    for _ in 0..BRUSHES {
        let year = |random: &mut Random| 2014 + random.below(11);
        let (one, other) = (year(&mut random), year(&mut random));
        let month = 1 + random.below(12);
        let mode = if random.below(2) == 0 { "&dates=certain" } else { "" };
        let themes: Vec<&str> =
            random.one_of(&themes).map(String::as_str).filter(|_| random.below(3) == 0).into_iter().collect();
        let words = if random.below(3) == 0 { word.as_str() } else { "" };
        let filter = format!("{}{}", themes.iter().map(|id| format!("&themes={id}")).collect::<String>(), asked(words));
        let hash = format!("#/?from={}-{month:02}&to={}{mode}{filter}", one.min(other), one.max(other));
        page.set_state(&hash)?;
        let all = facets(&page, words, &json!({ "themes": themes }))?;
        let options = json!({ "from": format!("{}-{month:02}", one.min(other)), "to": one.max(other).to_string(), "themes": themes });
        // What is certainly and what is possibly inside, by the script interface.
        let total = |mode: &str| {
            let mut options = options.clone();
            options["dates"] = json!(mode);
            facets(&page, words, &options)
        };
        let (certain, possible) = (total("certain")?, total("possible")?);
        holds(format!("{hash}: {certain} certain of {possible} of {all}"), certain <= possible && possible <= all)?;
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
        // Certain, possible, outside and undated are all there are.
        let sums = page.script(
            "const strip = named('section, [role=region]', 'Timeline');
             const line = [...strip.querySelectorAll('p')].find((line) => /undated/.test(line.textContent));
             return (line.textContent.match(/[0-9,]+/g) || []).map((number) => Number(number.replace(/,/g, '')))",
            json!([]),
        )?;
        let sums: Vec<u64> = sums.as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
        same(&format!("{hash}: all of {sums:?}"), sums.iter().sum(), all)?;
        same(&format!("{hash}: those certainly in range"), sums.first().copied(), Some(certain))?;
    }
    println!("tried: {BRUSHES} brushes");
    Ok(())
}

/// How many documents a question finds.
fn facets(page: &Page<'_>, words: &str, options: &Value) -> Result<u64> {
    let answer = page
        .ask("window.archivolt.facets(arguments[0], arguments[1]).then((all) => all.total)", json!([words, options]))?;
    answer.as_u64().ok_or_else(|| Failure(format!("no total: {answer}")))
}

/// Words as a part of the address.
fn asked(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!("&q={words}") }
}

/// The ids of the themes.
fn theme_ids(page: &Page<'_>) -> Result<Vec<String>> {
    let ids = page.ask("window.archivolt.facets('', {}).then((all) => Object.keys(all.themes))", json!([]))?;
    Ok(ids.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

fn bars(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    let word = page.telling_word()?;
    let themes = theme_ids(&page)?;
    let followed: String = ["a", "b"].iter().zip(&themes).map(|(key, id)| format!("&{key}={id}")).collect();
    let trends = format!("#/?q={word}{followed}&view=trends");
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
    // The columns of the drawing, each above its line of the table.
    page.set_state(&trends)?;
    eventually(|| same("numbers of the table", names()?, all.clone()))?;
    let most = page.script(
        "return [...document.querySelectorAll('main table tbody tr')].map((row) =>
             [...row.querySelectorAll('td')].map((cell) => Math.max(0, ...[...cell.querySelectorAll('button')].map((button) => parseInt(button.textContent, 10)))))",
        json!([]),
    )?;
    let most: Vec<Vec<u64>> = serde_json::from_value(most)?;
    let series = 1 + themes.len().min(2);
    let mut tried = all.len();
    for nth in 0..series {
        let values = most.iter().filter_map(|row| row.get(nth).copied()).filter(|value| *value > 0);
        for (place, value) in values.enumerate() {
            page.set_state(&trends)?;
            eventually(|| same("numbers of the table", names()?, all.clone()))?;
            page.script(
                "const bar = document.querySelectorAll('main section > div > svg')[arguments[0]].querySelectorAll('g')[arguments[1]];
                 const box = bar.lastElementChild.getBoundingClientRect();
                 bar.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }))",
                json!([nth, place]),
            )?;
            let what = format!("results of column {place} of series {nth}");
            eventually(|| same(&what, page.view()?.results.len() as u64, value))?;
            tried += 1;
        }
    }
    println!("tried: {tried} bars and numbers");
    Ok(())
}

fn figures(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    let themes = theme_ids(&page)?;
    let (first, second) = (themes.first(), themes.get(1));
    let (Some(first), Some(second)) = (first, second) else { return Err(Failure::new("no two themes")) };
    page.set_state(&format!("#/?view=compare&a={first}&b={second}"))?;
    let links = eventually(|| {
        let links = page.script(
            "return [...document.querySelectorAll('[aria-labelledby=contrast-head] a[href]')]
                 .map((link) => [link.getAttribute('href'), parseInt(link.textContent, 10)])",
            json!([]),
        )?;
        holds("the comparison has no figure", links.as_array().is_some_and(|links| links.len() > 4)).map(|()| links)
    })?;
    let links: Vec<(String, u64)> = serde_json::from_value(links)?;
    for (href, expected) in &links {
        let hash = href.split_once('#').map_or("", |(_, hash)| hash);
        page.set_state(&format!("#{hash}"))?;
        eventually(|| same(&format!("results of {href}"), page.view()?.results.len() as u64, *expected))?;
    }
    println!("tried: {} figures", links.len());
    Ok(())
}

/// How many documents the made collection has, and over how many years.
const MANY: usize = 240;
const YEARS: usize = 40;

/// A page of many dated documents, each of which speaks of a day.
fn many(context: &Context) -> Result<std::path::PathBuf> {
    let (folder, out) = (context.scratch.join("dated"), context.scratch.join("dated-page"));
    if out.join("index.html").is_file() {
        return Ok(out);
    }
    std::fs::create_dir_all(&folder)?;
    let mut random = Random::new(17);
    for number in 0..MANY {
        let (year, month, day) = (1950 + random.below(YEARS), 1 + random.below(12), 1 + random.below(28));
        let date = match number % 8 {
            0 => format!("{year}"),
            1 => format!("{year}-{month:02}"),
            2 => format!("{year}~"),
            _ => format!("{year}-{month:02}-{day:02}"),
        };
        let spoken = format!("{day} May {}", 1900 + random.below(90));
        let text = format!("---\ntitle: Letter {number}\ndate: \"{date}\"\n---\n\nOn {spoken} the ferry was late.\n");
        std::fs::write(folder.join(format!("letter-{number}.md")), text)?;
    }
    let mut build = std::process::Command::new(&context.archivolt);
    run(build.arg("build").arg(&folder).arg("--out").arg(&out).arg("--shell").arg(context.dist.join("shell")))?;
    Ok(out)
}

fn columns(context: &Context, browser: &Browser) -> Result<()> {
    let server = FileServer::start(Site::new(&many(context)?))?;
    let page = Page::open(browser, &server.url("index.html#/?view=timeline"))?.ready()?;
    let names = eventually(|| {
        let names = page
            .script("return [...document.querySelectorAll('svg[role=group] [role=button]')].map(nameOf)", json!([]))?;
        holds("no column is drawn", names.as_array().is_some_and(|names| names.len() > 20)).map(|()| names)
    })?;
    let names: Vec<String> = serde_json::from_value(names)?;
    // "3 documents published in December 1951, and 2 possibly", "1 moment possibly spoken of in May 1911".
    let is_sentence = |name: &str| {
        let mut words = name.split(' ');
        let counted = words.next().is_some_and(|number| number.replace(',', "").parse::<u32>().is_ok_and(|n| n > 0));
        let thing = words.next().unwrap_or_default();
        let rest = words.collect::<Vec<_>>().join(" ");
        let verb = ["published ", "possibly published ", "spoken of ", "possibly spoken of "];
        counted
            && ["document", "documents", "moment", "moments"].contains(&thing)
            && verb
                .iter()
                .filter_map(|verb| rest.strip_prefix(verb))
                .any(|when| ["in ", "on ", "from "].iter().any(|preposition| when.starts_with(preposition)))
    };
    let other: Vec<&String> = names.iter().filter(|name| !is_sentence(name)).collect();
    holds(format!("no sentences: {other:?}"), other.is_empty())?;
    let documents: Vec<&String> = names.iter().filter(|name| name.contains("published")).collect();
    for name in documents.iter().step_by(documents.len().div_ceil(8).max(1)) {
        page.set_state("#/?view=timeline")?;
        let find = "return [...document.querySelectorAll('svg[role=group] [role=button]')].find((it) => nameOf(it) === arguments[0])";
        let column = eventually(|| page.element(find, json!([name])))?;
        browser.session.run("arguments[0].focus()", json!([column.value()]))?;
        press(&page, keys::ENTER)?;
        // "2 documents published in 1951, and 3 possibly"
        let number = |words: &str| words.split(' ').next().and_then(|number| number.parse::<u64>().ok()).unwrap_or(0);
        let expected = number(name) + name.split_once(", and ").map_or(0, |(_, rest)| number(rest));
        let state = eventually(|| {
            let state = page.state()?;
            holds(format!("{name} leads to {state}"), state.contains("from=")).map(|()| state)
        })?;
        let found = page.ask(
            "(() => { const at = new URLSearchParams(location.hash.slice(3));
                 return window.archivolt.facets('', { from: at.get('from'), to: at.get('to') }).then((all) => all.total) })()",
            json!([]),
        )?;
        same(&format!("documents of {state}, {name}"), found.as_u64(), Some(expected))?;
    }
    println!("tried: {} names of columns", names.len());
    Ok(())
}

/// Keeps what is given to the visitor as a file, in place of the browser's own dialogs.
const KEEP: &str = "
    window.keptFiles = {};
    let made;
    const own = URL.createObjectURL;
    URL.createObjectURL = (blob) => { made = blob; return own.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () {
        const [, painted] = this.href.split(';base64,');
        window.keptFiles[this.download] = painted
            ? Promise.resolve(Uint8Array.from(atob(painted), (letter) => letter.charCodeAt(0)))
            : made.arrayBuffer().then((bytes) => new Uint8Array(bytes));
    };
    return true";

fn taken_away(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    page.script(KEEP, json!([]))?;
    let themes = theme_ids(&page)?;
    let [a, b] = [0, 1].map(|at| themes.get(at).map_or("", String::as_str));
    let views = [
        ("#/?view=timeline".to_owned(), "timeline", true),
        (format!("#/?view=trends&a={a}&b={b}"), "trends", true),
        (format!("#/?view=compare&a={a}&b={b}"), "comparison", false),
    ];
    for (hash, name, drawn) in &views {
        page.set_state(hash)?;
        let press = |label: &str| {
            let find = "const all = [...document.querySelectorAll('[role=group][aria-label=\"Take away\"]')].filter(shown);
                 return all.length === 1 ? [...all[0].querySelectorAll('button')].find((it) => nameOf(it) === arguments[0]) : null";
            let button = eventually(|| page.element(find, json!([label])))?;
            browser.session.run("arguments[0].click()", json!([button.value()]))
        };
        let kept = |ending: &str, expression: &str| -> Result<Value> {
            let file = format!("{name}.{ending}");
            eventually(|| {
                let there = page.script("return arguments[0] in window.keptFiles", json!([file]))?;
                holds(format!("{file} is not given"), there == json!(true))
            })?;
            page.ask(&format!("window.keptFiles[arguments[0]].then({expression})"), json!([file]))
        };
        if *drawn {
            press("Picture (SVG)")?;
            let seen = kept(
                "svg",
                "(bytes) => { const text = new TextDecoder().decode(bytes);
                     const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
                     const words = [...root.children].filter((it) => it.tagName === 'text').map((it) => it.textContent);
                     return [root.tagName, root.querySelectorAll('path, line, rect').length, words.join(' | ')] }",
            )?;
            let (root, marks, words): (String, u64, String) = serde_json::from_value(seen)?;
            same(&format!("what {name}.svg is"), root, "svg".to_owned())?;
            holds(format!("{name}.svg has {marks} marks"), marks > 10)?;
            holds(format!("{name}.svg is captioned {words:?}"), words.contains(" · ") && words.contains("Archivolt"))?;
            press("Picture (PNG)")?;
            let seen = kept("png", "(bytes) => [[...bytes.slice(1, 4)], bytes.length]")?;
            let (head, size): (Vec<u8>, u64) = serde_json::from_value(seen)?;
            holds(format!("{name}.png begins with {head:?}, {size} bytes"), head == b"PNG" && size > 5_000)?;
        }
        press("Table (CSV)")?;
        let lines = kept("csv", "(bytes) => new TextDecoder().decode(bytes).trim().split('\\r\\n').length")?;
        holds(format!("{name}.csv has {lines} lines"), lines.as_u64().is_some_and(|lines| lines > 2))?;
        press("JSON")?;
        let read = kept(
            "json",
            "(bytes) => { const all = JSON.parse(new TextDecoder().decode(bytes));
                 return [all.caption.length, Object.values(all).filter(Array.isArray).pop().length] }",
        )?;
        let (caption, length): (u64, u64) = serde_json::from_value(read)?;
        holds(format!("{name}.json: a caption of {caption}, {length} items"), caption > 10 && length > 1)?;
    }
    Ok(())
}

fn narrow_and_rtl(context: &Context, browser: &Browser) -> Result<()> {
    let outcome = look_narrow(context, browser);
    browser.emulate(None)?;
    outcome
}

fn look_narrow(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let themes = {
        let page = Page::open(browser, &server.url(""))?.ready()?;
        theme_ids(&page)?
    };
    let [a, b] = [0, 1].map(|at| themes.get(at).map_or("", String::as_str));
    for language in ["en", "ar"] {
        for view in
            ["view=timeline".to_owned(), format!("view=trends&a={a}&b={b}"), format!("view=compare&a={a}&b={b}")]
        {
            for width in [320, 1440] {
                browser.emulate(Some((width, "light")))?;
                let page =
                    Page::open(browser, &server.url(&format!("index.html#/?{view}&lang={language}")))?.ready()?;
                let how = format!("{view} in {language} at {width} px");
                eventually(|| {
                    let there = page.script(
                        "const root = document.documentElement;
                         return root.lang === arguments[0] && getComputedStyle(root).direction === arguments[1] && !!document.querySelector('main table, main svg')",
                        json!([language, if language == "ar" { "rtl" } else { "ltr" }]),
                    )?;
                    holds(format!("{how} is not drawn"), there == json!(true))
                })?;
                rest(&page)?;
                uncut(&page, &how)?;
                no_violation(context, &page, &how)?;
            }
        }
    }
    // Time runs from left to right also there: what is dragged and what is named belong together.
    browser.emulate(Some((1440, "light")))?;
    let page = Page::open(browser, &server.url("index.html#/?view=timeline&lang=ar"))?.ready()?;
    let [from, to] = swept(&page, 0.3, 0.6)?;
    let whole = page.ask("window.archivolt.facets('', {}).then((all) => Object.keys(all.years).sort())", json!([]))?;
    holds(format!("{from} to {to} among {whole}"), from < to)
}

/// Drags from one place of the large timeline to another; gives the ends of the range that makes.
fn swept(page: &Page<'_>, from: f64, to: f64) -> Result<[String; 2]> {
    let place = eventually(|| {
        let place = page.script(
            "const box = document.querySelector('svg[role=group]').getBoundingClientRect();
             return box.width > 100 ? [box.left, box.top + 60, box.width] : null",
            json!([]),
        )?;
        holds("no timeline is drawn", place.is_array()).map(|()| place)
    })?;
    let number = |at: usize| place.get(at).and_then(Value::as_f64).unwrap_or(0.0);
    let at = |share: f64| number(0) + number(2) * share;
    drag(page, [(at(from), number(1)), (at((from + to) / 2.0), number(1)), (at(to), number(1))])?;
    ends(page)
}

/// Presses at the first place, moves over the others, lets go at the last.
fn drag(page: &Page<'_>, places: [(f64, f64); 3]) -> Result<()> {
    let tell = |kind: &str, (x, y): (f64, f64), buttons: u32| {
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1 });
        page.browser.tell("Input.dispatchMouseEvent", event).map(drop)
    };
    let [first, _, last] = places;
    tell("mousePressed", first, 1)?;
    for place in places {
        tell("mouseMoved", place, 1)?;
    }
    tell("mouseReleased", last, 0)
}

/// The ends of the range in the address, once it has both.
fn ends(page: &Page<'_>) -> Result<[String; 2]> {
    eventually(|| {
        let state = page.state()?;
        let key = |name: &str| {
            let part = state.split(['?', '&']).find_map(|part| part.strip_prefix(name));
            part.map(str::to_owned).ok_or_else(|| Failure(format!("{state} has no {name}")))
        };
        Ok([key("from=")?, key("to=")?])
    })
}

fn carried(context: &Context, browser: &Browser) -> Result<()> {
    let server = FileServer::start(Site::new(&many(context)?))?;
    let page = Page::open(browser, &server.url("index.html#/?view=timeline&from=1960&to=1962"))?.ready()?;
    let place = eventually(|| {
        let place = page.script(
            "const [from, to] = ['From', 'To'].map((name) => named('[role=slider]', name).getBoundingClientRect());
             const drawing = document.querySelector('svg[role=group]');
             drawing.scrollIntoView({ block: 'end' });
             const box = drawing.getBoundingClientRect();
             return box.width > 100 ? [(from.left + from.right + to.left + to.right) / 4, box.bottom - 4, box.width] : null",
            json!([]),
        )?;
        holds("no timeline is drawn", place.is_array()).map(|()| place)
    })?;
    let number = |at: usize| place.get(at).and_then(Value::as_f64).unwrap_or(0.0);
    let (x, y, step) = (number(0), number(1), number(2) / 20.0);
    drag(&page, [(x, y), (x + step, y), (x + 2.0 * step, y)])?;
    let moved = eventually(|| {
        let [from, to] = ends(&page)?;
        holds(format!("{from} to {to} did not move"), from.as_str() > "1962").map(|()| [from, to])
    })?;
    let year = |date: &String| date.get(..4).and_then(|year| year.parse::<i32>().ok()).unwrap_or(0);
    let [from, to] = &moved;
    // Three years or as many months, wherever they begin.
    holds(format!("{from} to {to} is no longer three years"), (2..=3).contains(&(year(to) - year(from))))
}

fn printed(context: &Context, browser: &Browser) -> Result<()> {
    let server = FileServer::start(Site::new(&many(context)?))?;
    let page = Page::open(browser, &server.url("index.html#/?view=timeline"))?.ready()?;
    let rows = || page.script("return document.querySelectorAll('main table tbody tr').length", json!([]));
    eventually(|| same("rows on the screen", rows()?, json!(200)))?;
    page.script(
        "addEventListener('beforeprint', () => { window.onPaper = document.querySelectorAll('main table tbody tr').length })",
        json!([]),
    )?;
    browser.tell("Page.printToPDF", json!({}))?;
    let on_paper = page.script("return window.onPaper", json!([]))?;
    holds(format!("{on_paper} rows on paper"), on_paper.as_u64().is_some_and(|rows| rows > MANY as u64))?;
    eventually(|| same("rows on the screen again", rows()?, json!(200)))
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

    no_violation(context, &page, "with a year chosen")?;

    // The list is the drawing in words: as many documents, reached by the same key.
    let listed = "return [...document.querySelectorAll('main table tbody tr')]
        .filter((row) => shown(row) && row.children[1].textContent === 'Published').length";
    eventually(|| same("documents in the list", page.script(listed, json!([]))?.as_u64(), Some(inside)))?;
    tab_to(&page, "it.closest('main table tbody')")?;

    // The third mark, opened and left.
    tab_to(&page, "it.getAttribute('role') === 'button' && it.closest('svg')")?;
    press(&page, keys::RIGHT)?;
    press(&page, keys::RIGHT)?;
    let name = page.script("return nameOf(document.activeElement)", json!([]))?;
    let name = name.as_str().unwrap_or_default();
    holds(format!("the third mark is named {name:?}"), name.split(' ').count() > 2)?;
    // A driven Firefox shows no card beside the mark.
    let is_told = browser.engine == Engine::Chromium;
    eventually(|| {
        let told = page.script(
            "const by = document.activeElement.getAttribute('aria-describedby');
             return by && document.getElementById(by) ? document.getElementById(by).textContent.trim() : ''",
            json!([]),
        )?;
        let says = told.as_str().is_some_and(|told| told.len() > 10);
        holds("the third mark does not say where its date is from", says || !is_told)
    })?;
    press(&page, keys::ENTER)?;
    eventually(|| holds("the mark opened no document", page.view()?.open.is_some()))?;
    browser.session.back()?;
    eventually(|| same("the state after Back", page.state()?, state.clone()))
}
