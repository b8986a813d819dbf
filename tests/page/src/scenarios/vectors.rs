//! Published vectors of cross-site scripting, put wherever somebody else's words come in, run nothing.
//!
//! They are other people's and not kept here. `--vectors DIR` (or `ARCHIVOLT_VECTORS`) names a folder in which lie,
//! at any depth: `XSS_Filter_Evasion_Cheat_Sheet.md` of OWASP/CheatSheetSeries, `expect.mjs` of cure53/DOMPurify
//! (its `test/fixtures`), and `*.test` of html5lib/html5lib-tests (`tokenizer` and `serializer`). Without it the
//! scenario passes and says aloud that it did nothing.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use xtask::file_server::{FileServer, Site};

use crate::context::{Context, file_url, files_in};
use crate::engine::Browser;
use crate::failure::{Result, holds, same};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::scenarios::adding::run;
use crate::scenarios::hostile_documents::{percent, unharmed, write};

/// The one scenario.
pub fn scenarios() -> Vec<Scenario> {
    vec![Scenario::new("published vectors of cross-site scripting run nothing", nothing_runs)]
}

/// So many short ones share a document.
const TOGETHER: usize = 150;

/// What a vector would call, if it ran: each leaves a mark.
const HOOKS: &str = "
    window.violated = window.violated || [];
    if (!window.hooked) {
        window.hooked = true;
        for (const name of ['alert', 'prompt', 'confirm', 'print', 'open', 'eval'])
            window[name] = () => { window.pwned = (window.pwned || 0) + 1; };
        addEventListener('securitypolicyviolation', (event) => violated.push(`${event.violatedDirective} ${event.blockedURI}`));
    }";

fn nothing_runs(context: &Context, browser: &Browser) -> Result<()> {
    let Some(folder) = &context.options.vectors else {
        println!(
            "skipped: no folder of published vectors is named; see the head of tests/page/src/scenarios/vectors.rs"
        );
        return Ok(());
    };
    let vectors = collect(folder)?;
    let out = built(context, &vectors)?;
    let server = FileServer::start(Site::new(&out))?;
    let ids = look(browser, &server.url(""), &vectors, 1)?;
    // The same module draws the same collection from one file: fewer of its states.
    look(browser, &file_url(&out.join("archivolt.html"))?, &vectors, 8)?;
    for id in &ids {
        let address = server.url(&format!("d/{}.html", percent(id)));
        let page = Page::open(browser, &address)?;
        stands(&page, &address)?;
    }
    // An address of the host that none of its own pages has.
    let ours = |path: &str| {
        let file = path.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
        file.is_empty()
            || file == "sw.js"
            || file == "favicon.ico"
            || file.starts_with("d/")
            || file.starts_with("assets/")
            || out.join(file).is_file()
    };
    let strange: BTreeSet<String> = server.take_log().into_iter().filter(|path| !ours(path)).collect();
    same("requests that a vector brought about", strange, BTreeSet::new())?;
    let base = server.url("");
    let elsewhere: BTreeSet<String> = browser
        .requests()?
        .into_iter()
        .filter(|url| !url.starts_with(&base) && !url.starts_with("file:") && !url.starts_with("about:"))
        .collect();
    same("requests to other hosts", elsewhere, BTreeSet::new())?;
    println!("tried: {} published vectors", vectors.all.len());
    Ok(())
}

/// The vectors, and how they are shared out.
struct Vectors {
    /// Every one.
    all: Vec<String>,
    /// Those with a document of their own; the rest share some.
    own: usize,
}

fn collect(folder: &Path) -> Result<Vectors> {
    let mut own = Vec::new();
    let mut shared = Vec::new();
    for path in files_in(folder)? {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let read = || std::fs::read(&path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        if name.ends_with("XSS_Filter_Evasion_Cheat_Sheet.md") {
            own.extend(of_cheat_sheet(&read()?));
        } else if name.ends_with("expect.mjs") {
            own.extend(of_fixtures(&read()?));
        } else if name.ends_with(".test") {
            shared.extend(of_tests(&read()?));
        }
    }
    for list in [&mut own, &mut shared] {
        let mut seen = BTreeSet::new();
        list.retain(|vector: &String| !vector.trim().is_empty() && seen.insert(vector.clone()));
    }
    holds(format!("{} holds no known vectors", folder.display()), own.len() > 50)?;
    let count = own.len();
    own.extend(shared);
    Ok(Vectors { all: own, own: count })
}

/// Blocks of code, their lines, and code within lines that looks like markup.
fn of_cheat_sheet(text: &str) -> Vec<String> {
    let mut vectors = Vec::new();
    for (place, part) in text.split("```").enumerate() {
        if place % 2 == 1 {
            let block = part.split_once('\n').map_or(part, |(_, block)| block).trim_end();
            vectors.push(block.to_owned());
            vectors.extend(block.lines().map(str::to_owned));
        } else {
            let code = part.split('`').skip(1).step_by(2);
            vectors.extend(code.filter(|code| code.contains(['<', ':', '('])).map(str::to_owned));
        }
    }
    vectors
}

/// The strings behind `"payload":` of a list in JavaScript.
fn of_fixtures(text: &str) -> Vec<String> {
    let behind = text.split("\"payload\":").skip(1);
    behind.filter_map(|rest| serde_json::Deserializer::from_str(rest).into_iter::<String>().next()?.ok()).collect()
}

/// What tests of a tokenizer read, and what those of a serializer expect.
fn of_tests(text: &str) -> Vec<String> {
    let Ok(file) = serde_json::from_str::<Value>(text) else { return Vec::new() };
    let tests = file.get("tests").and_then(Value::as_array).into_iter().flatten();
    tests
        .flat_map(|test| {
            let expected = test.get("expected").and_then(Value::as_array).into_iter().flatten();
            expected.chain(test.get("input")).filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}

fn built(context: &Context, vectors: &Vectors) -> Result<PathBuf> {
    let folder = context.scratch.join("vectors");
    let out = context.scratch.join("vectors-page");
    if out.join("archivolt.html").is_file() {
        return Ok(out);
    }
    std::fs::create_dir_all(&folder)?;
    let (own, shared) = vectors.all.split_at(vectors.own);
    let mut register = String::from("file,title,publisher,creator,kind,subject,source,rights,location,extra\n");
    let mut settings = String::from(
        "title = \"Vectors\"\nlanguage = \"en\"\n[[tables]]\nfile = \"rows.csv\"\nmap = { text = \"text\", title = \"title\" }\n",
    );
    let mut rows = String::from("id,title,text\n");
    for (number, vector) in own.iter().enumerate() {
        let line = vector.replace(['\n', '\r'], " ");
        let stem = format!("{number:04} {}", in_a_name(&line));
        let (name, text) = match number % 3 {
            0 => (
                format!("{stem}.md"),
                format!(
                    "# A script {line}\n\nThe script said {vector} in May 2016.\n\n> “{line}”, said Anna Berg.\n\n- {line}\n\n| a | b |\n|---|---|\n| {} | script |\n\n[a link]({line}) ![a picture]({line})\n",
                    line.replace('|', "\\|")
                ),
            ),
            1 => (
                format!("{stem}.html"),
                format!(
                    "<!doctype html><title>A script {line}</title><meta name=author content=\"{}\"><main><h1>A script {line}</h1><p>The script said {vector} on 3 May 2016 and went on for some time after that.</p><table><tr><td>{vector}</td></tr></table><p>Another paragraph, so that this is an article.</p></main>",
                    line.replace('"', "&quot;")
                ),
            ),
            _ => (
                format!("{stem}.txt"),
                format!("A script {line}\n\nThe script said {vector} on 3 May 2016.\n\n“{line}”, said Anna Berg.\n"),
            ),
        };
        write(&folder.join(&name), text.as_bytes())?;
        let cell = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        if number % 2 == 0 {
            let words = cell(&line);
            register.push_str(&format!("{},{}\n", cell(&name), [(); 9].map(|()| words.as_str()).join(",")));
        }
        if number % 4 == 0 {
            rows.push_str(&format!("{number},{},{}\n", cell(&line), cell(&format!("The script said {vector}"))));
        }
        if number % 12 == 0 {
            let words = toml(&line);
            settings.push_str(&format!(
                "[[themes]]\nid = \"t{number}\"\nlabel = {words}\ndefinition = {words}\ninclude = [\"script\"]\nexamples = [{words}]\n"
            ));
        }
    }
    for (number, together) in shared.chunks(TOGETHER).enumerate() {
        let text = together.join("\n\n");
        let (end, whole) = if number % 2 == 0 {
            ("md", format!("# A script, many\n\n{text}\n"))
        } else {
            (
                "html",
                format!(
                    "<!doctype html><title>A script, many</title><main><h1>A script</h1><p>{}</p></main>",
                    together.join("</p>\n<p>")
                ),
            )
        };
        write(&folder.join(format!("many-{number:04}.{end}")), whole.as_bytes())?;
    }
    write(&folder.join("rows.csv"), rows.as_bytes())?;
    write(&folder.join("archivolt.toml"), settings.as_bytes())?;
    write(&folder.join("documents.csv"), register.as_bytes())?;
    let mut build = Command::new(&context.archivolt);
    run(build.arg("build").arg(&folder).arg("--out").arg(&out).arg("--shell").arg(context.dist.join("shell")))?;
    Ok(out)
}

/// As much of it as a file system takes for a name.
fn in_a_name(line: &str) -> String {
    let mut name = String::new();
    for letter in line.chars().filter(|letter| !letter.is_control() && *letter != '/') {
        if name.len() + letter.len_utf8() > 150 {
            break;
        }
        name.push(letter);
    }
    name.trim().to_owned()
}

/// A string of TOML; JSON's are the same but for what is no letter.
fn toml(line: &str) -> String {
    let kept: String = line.chars().filter(|letter| !letter.is_control()).collect();
    Value::String(kept).to_string()
}

/// Looks at the views and at one of so many documents; gives the documents' ids.
fn look(browser: &Browser, address: &str, vectors: &Vectors, step: usize) -> Result<Vec<String>> {
    let page = Page::open(browser, address)?.ready()?;
    page.script(HOOKS, json!([]))?;
    let ids = page.documents()?;
    holds(format!("{} documents of {} vectors", ids.len(), vectors.own), ids.len() > vectors.own)?;
    stands(&page, address)?;
    let first = ids.first().map_or_else(String::new, |id| percent(id));
    let mut states: Vec<String> = ["results", "timeline", "concordance", "codebook", "trends", "about"]
        .iter()
        .map(|view| format!("#/?q=script&view={view}"))
        .collect();
    states.push(format!("#/?view=compare&doc={first}&with={first}"));
    states.extend(ids.iter().step_by(step).map(|id| format!("#/?q=script&doc={}", percent(id))));
    states.extend((1..ids.len() / 50).map(|number| format!("#/?q=script&page={number}")));
    states.extend(vectors.all.iter().take(vectors.own).step_by(step).map(|vector| {
        let vector = percent(vector);
        format!("#/?q={vector}&themes={vector}&kind={vector}&from={vector}&doc={vector}&at=0-4,{vector},,")
    }));
    // Many at once, each drawn and given a moment; the first that is not unharmed is looked at by itself.
    for some in states.chunks(50) {
        let bad = page.ask(
            "(async (states) => {
                 const bad = [];
                 for (const state of states) {
                     await window.archivolt.go(state);
                     await new Promise((done) => setTimeout(done, 4));
                     if (window.pwned || violated.length || document.querySelector('iframe, object, embed, base, [onerror], [onload], [onfocus], [onmouseover], [srcdoc]')) bad.push(state);
                 }
                 await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
                 return bad.concat(violated);
             })(arguments[0])",
            json!([some]),
        )?;
        same("states in which something ran, could run or was refused", bad, json!([]))?;
        stands(&page, some.last().map_or("", String::as_str))?;
    }
    for vector in vectors.all.iter().take(vectors.own).step_by(25) {
        // As somebody would type it, and as a visitor's address.
        page.script("location.hash = arguments[0]", json!([vector]))?;
        stands(&page, vector)?;
    }
    Ok(ids)
}

fn stands(page: &Page<'_>, state: &str) -> Result<()> {
    unharmed(page, state)?;
    let kept = page.script("return window.violated || []", json!([]))?;
    same(&format!("what the policy refused at {state}"), kept, json!([]))
}

#[cfg(test)]
mod tests {
    use super::{in_a_name, of_cheat_sheet, of_fixtures, of_tests, toml};

    #[test]
    fn vectors_are_taken_out_of_the_files_they_are_published_in() {
        let sheet = "# T\n\nSay `<b>` or `word`:\n\n```html\n<i>\n<u>\n```\n";
        assert_eq!(of_cheat_sheet(sheet), ["<b>", "<i>\n<u>", "<i>", "<u>"]);
        let fixtures = "export default [\n { \"title\": \"a\", \"payload\": \"<a \\\"b\\u003e\", \"expected\": \"\" },\n { \"payload\": \"c\", },\n]";
        assert_eq!(of_fixtures(fixtures), ["<a \"b>", "c"]);
        let tests = "{\"tests\": [{\"input\": \"<!x\", \"output\": []}, {\"input\": [[\"StartTag\"]], \"expected\": [\"<p>\"]}]}";
        assert_eq!(of_tests(tests), ["<!x", "<p>"]);
        assert_eq!(of_tests("no JSON"), Vec::<String>::new());
    }

    #[test]
    fn vectors_are_fitted_to_names_and_settings() {
        assert_eq!(in_a_name("<a href=\"/x\">\u{0}"), "<a href=\"x\">");
        assert!(in_a_name(&"é".repeat(400)).len() <= 150);
        assert_eq!(toml("a \"b\"\u{7}\\"), "\"a \\\"b\\\"\\\\\"");
    }
}
