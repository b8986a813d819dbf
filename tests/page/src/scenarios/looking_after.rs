//! Documents looked after in the page: from the empty file on disk, by keyboard,
//! saved, and built again by the command line to the same bytes.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::context::{Context, file_url};
use crate::engine::{Browser, Engine, Setup};
use crate::failure::{Result, holds, same};
use crate::page::{Page, keys};
use crate::scenarios::Scenario;
use crate::scenarios::accessibility::no_violation;
use crate::scenarios::adding::{announced, give, press, run, save, shows};
use crate::session::eventually;

/// How many files are brought.
const FILES: usize = 50;

/// What is tried.
pub fn scenarios() -> Vec<Scenario> {
    vec![Scenario::new("fifty files are brought to the empty page, looked after and saved", fifty)]
}

/// Fifty files of every kind that the page reads; one cannot be read, two are the same.
fn write(folder: &Path) -> Result<Vec<PathBuf>> {
    std::fs::create_dir_all(folder)?;
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for number in 0..FILES - 6 {
        let planted = format!("planted{number}");
        let day = 1 + number % 28;
        files.push(match number % 4 {
            0 => (
                format!("letter-{number:02}.txt"),
                format!("Letter {number}\n\n{day} May 1911\n\nThe quay is wet, wrote {planted}.\n").into_bytes(),
            ),
            1 => (
                format!("1912-03-{day:02}-note-{number}.md"),
                format!("# Note {number}\n\nThe ferry came. {planted} went.\n").into_bytes(),
            ),
            2 => (
                format!("page-{number}.html"),
                format!("<!doctype html><title>Page {number}</title><h1>Page {number}</h1><p>Dues are paid by {planted}.</p>").into_bytes(),
            ),
            _ => (
                format!("latin-{number}.txt"),
                format!("Caf\u{e9} {number}\n\nA table at the harbour for {planted}.\n")
                    .chars()
                    .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
                    .collect(),
            ),
        });
    }
    files.push((
        "rows.csv".to_owned(),
        b"title,date,text\nRow one,1913,The planted70 of the table\nRow two,1914,Another planted71\n".to_vec(),
    ));
    files.push((
        "twin-a.txt".to_owned(),
        b"Twin\n\nThe same words stand here as there, to the last letter, planted72.\n".to_vec(),
    ));
    files.push((
        "twin-b.txt".to_owned(),
        b"Twin\n\nThe same words stand here as there, to the last letter, planted72.\n".to_vec(),
    ));
    files.push(("scan.bin".to_owned(), vec![0, 1, 2, 3, 255, 254, 0, 1, 0, 0, 7]));
    files.push(("archivolt.toml".to_owned(), b"# by hand\ntitle = \"Fifty\"\nadd = true\n".to_vec()));
    files.push(("documents.csv".to_owned(), b"file,kind\ntwin-a.txt,Copy\n".to_vec()));
    let mut paths = Vec::new();
    for (name, bytes) in files {
        let path = folder.join(name);
        std::fs::write(&path, bytes)?;
        paths.push(path);
    }
    Ok(paths)
}

/// The page without a collection.
pub fn empty_page(context: &Context) -> PathBuf {
    context.dist.join("archivolt-empty.html")
}

/// What stands in a cell of the table.
pub fn value_of(page: &Page<'_>, key: &str, column: &str) -> Result<String> {
    let value = page.script(
        "return [...document.querySelectorAll('[data-cell]')].find((cell) => cell.dataset.key === arguments[0] && cell.dataset.cell === arguments[1]).value",
        json!([key, column]),
    )?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

fn fifty(context: &Context, browser: &Browser) -> Result<()> {
    let files = write(&context.scratch.join("fifty"))?;
    same("files", files.len(), FILES)?;
    let address = file_url(&empty_page(context))?;
    browser.forget_requests()?;
    let page = Page::open(browser, &address)?.ready()?;
    shows(&page, "Bring documents.")?;
    no_violation(context, &page, "empty")?;
    give(&page, &files)?;
    shows(&page, "50 of 50 files read")?;
    announced(&page, "50 of 50 files read, ")?;
    if browser.engine == Engine::Chromium {
        let worker = page.script("return document.getElementById('intake-list').dataset.worker", json!([]))?;
        same("whether a worker reads", worker.as_str(), Some("true"))?;
    }
    shows(&page, "This is the very same file as “twin-a.txt”")?;

    // A cell in plain words, by keyboard alone; and back, and again.
    let cell = |key: &str, column: &str| {
        browser.session.element(
            "return [...document.querySelectorAll('[data-cell]')].find((cell) => cell.dataset.key === arguments[0] && cell.dataset.cell === arguments[1])",
            json!([key, column]),
        )
    };
    let value = |key: &str, column: &str| value_of(&page, key, column);
    let known = |words: &str| shows(&page, words);
    browser.session.keys(&cell("latin-3.txt", "date")?, &format!("about 1920{}", keys::ENTER))?;
    known("about 1920, from documents.csv")?;
    eventually(|| same("the cell", value("latin-3.txt", "date")?.as_str(), "1920~"))?;
    press(&page, "Undo: date of latin-3.txt")?;
    eventually(|| same("the cell, undone", value("latin-3.txt", "date")?.as_str(), ""))?;
    press(&page, "Redo: date of latin-3.txt")?;
    eventually(|| same("the cell, redone", value("latin-3.txt", "date")?.as_str(), "1920~"))?;

    // A block of cells, as a spreadsheet copies them. The others let no script make such an event.
    if browser.engine == Engine::Chromium {
        page.script(
            "const cell = [...document.querySelectorAll('[data-cell]')].find((cell) => cell.dataset.key === 'letter-00.txt' && cell.dataset.cell === 'publisher');
             const data = new DataTransfer(); data.setData('text/plain', arguments[0]);
             cell.focus(); cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))",
            json!(["Islanders\tLetter\nThe board\tReply\n"]),
        )?;
        eventually(|| same("a pasted cell", value("letter-04.txt", "kind")?.as_str(), "Reply"))?;
    }

    // A theme, with what it finds while it is written.
    press(&page, "New theme")?;
    type_into(&page, "theme-label", "Coming ashore")?;
    type_into(&page, "theme-include", "ferry\nquay")?;
    shows(&page, "It finds 22 passages in 22 documents.")?;
    press(&page, "Put it in the codebook")?;
    eventually(|| same("the themes of a letter", value("letter-00.txt", "themes")?.as_str(), "Coming ashore"))?;
    // Lines of a document.
    press(&page, "Lines and passages: letter-00.txt")?;
    press(&page, "Not this theme: Coming ashore")?;
    eventually(|| same("the themes of a letter, refused", value("letter-00.txt", "themes")?.as_str(), ""))?;
    press(&page, "It is page furniture: Letter 0")?;
    shows(&page, "It is the text")?;
    press(&page, "Leave out twin-b.txt")?;
    shows(&page, "49 of 49 files read")?;
    no_violation(context, &page, "looked after")?;

    let saved = context.scratch.join(format!("fifty-{}.html", browser.engine));
    std::fs::write(&saved, save(&page)?)?;
    press(&page, "Look through them")?;
    // 44 single files, two rows, one of the twins.
    eventually(|| same("documents looked through", page.documents()?.len(), 47))?;
    let looked_through = page.ask_exactly(KNOWN, json!([]))?;
    let requests = browser.requests()?;
    let requests: Vec<&str> = requests.iter().map(|url| url.split('#').next().unwrap_or_default()).collect();
    same("requests", requests, vec![address.as_str()])?;
    same("documents dated by hand", dated_by_hand(&page)?, 1)?;

    // By somebody else, whose browser has seen none of it.
    let scratch = context.scratch.join("fresh");
    std::fs::create_dir_all(&scratch)?;
    let fresh = Browser::start(&context.browsers, browser.engine, Setup::default(), &scratch)?;
    let opened = file_url(&saved)?;
    let page = Page::open(&fresh, &opened)?.ready()?;
    let planted: Vec<String> = (0..FILES - 6).chain(70..73).map(|number| format!("planted{number}")).collect();
    // Each as a word of its own: typed bare, the last word is also looked for as a beginning.
    let lacking = page.ask(
        "await Promise.all(arguments[0].map((word) => window.archivolt.search(`=${word}`, {})
             .then((answer) => answer.total === 1 ? [] : [word]))).then((all) => all.flat())",
        json!([planted]),
    )?;
    same("planted words that do not find one document", lacking, json!([]))?;
    let known = page.ask_exactly(KNOWN, json!([]))?;
    same("whether titles, dates and themes are equal", known == looked_through, true)?;
    same("documents dated by hand, in the saved file", dated_by_hand(&page)?, 1)?;
    let themed = page.search("", &json!({ "themes": ["coming-ashore"], "limit": 100 }))?;
    same("documents of the new theme", themed.len(), 21)?;
    same("requests of the saved file", fresh.requests()?, vec![opened])?;
    same("lines in the console", fresh.take_console()?, Vec::new())?;
    drop(fresh);

    // The command line builds the same page of the files in it; once is enough, it takes seconds.
    if browser.engine != Engine::Chromium {
        return Ok(());
    }
    let (files, built) = (saved.with_extension("files"), saved.with_extension("page"));
    run(Command::new(&context.archivolt).arg("extract").arg(&saved).arg("--out").arg(&files))?;
    let shell = context.dist.join("shell");
    run(Command::new(&context.archivolt).arg("build").arg(&files).arg("--out").arg(&built).arg("--shell").arg(shell))?;
    let (made, saved) = (std::fs::read(built.join("archivolt.html"))?, std::fs::read(&saved)?);
    same("whether the command line makes the same page", made == saved, true)?;
    let settings = std::fs::read_to_string(files.join("archivolt.toml"))?;
    holds("what was written by hand is kept", settings.starts_with("# by hand\n"))
}

/// All that is said of the documents, and how many each theme and year has.
const KNOWN: &str = "Promise.all([window.archivolt.documents(), window.archivolt.facets('', {})])";

fn dated_by_hand(page: &Page<'_>) -> Result<usize> {
    Ok(page.search("planted3", &json!({ "from": "1919", "to": "1921" }))?.len())
}

fn type_into(page: &Page<'_>, id: &str, words: &str) -> Result<()> {
    eventually(|| {
        let typed = page.script(
            "const field = document.getElementById(arguments[0]);
             if (!field) return false;
             field.focus(); field.value = arguments[1]; field.dispatchEvent(new Event('input', { bubbles: true }));
             return true",
            json!([id, words]),
        )?;
        holds(format!("there is no field {id}"), typed == json!(true))
    })
}
