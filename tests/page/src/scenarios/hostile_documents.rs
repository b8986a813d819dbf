//! Documents that try to run something run nothing: in every form of the page, in every view, wherever their words are shown.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use xtask::file_server::{FileServer, Site};
use xtask::process::ask;

use crate::context::{Context, file_url};
use crate::engine::Browser;
use crate::failure::{Failure, Result, holds, same};
use crate::page::Page;
use crate::scenarios::Scenario;

/// Ways of running `PWN`, written for this test: one for each way out of a place of HTML that is known to us.
const TRIES: &[&str] = &[
    "<script>PWN</script>",
    "</script><script>PWN</script>",
    "</style><script>PWN</script>",
    "</title><script>PWN</script>",
    "</textarea><img src=x onerror=PWN>",
    "--><script>PWN</script>",
    "]]><script>PWN</script>",
    "<!--archivolt:bundle--><script>PWN</script>",
    "<!--/archivolt:text--><script>PWN</script>",
    "{{loader}}<script>PWN</script>",
    "\" onmouseover=\"PWN\" autofocus onfocus=\"PWN\" x=\"",
    "' onfocus='PWN' autofocus x='",
    "`onfocus=PWN autofocus`",
    "<img src=x onerror=PWN>",
    "<IMG SRC=x ONERROR=PWN>",
    "<img/src/onerror=PWN>",
    "<svg onload=PWN>",
    "<svg><script>PWN</script></svg>",
    "<svg><animate onbegin=PWN attributeName=x dur=1s>",
    "<math><mi xlink:href=\"javascript:PWN\">x</mi></math>",
    "<iframe srcdoc=\"<script>parent.PWN</script>\"></iframe>",
    "<iframe src=\"javascript:parent.PWN\"></iframe>",
    "<object data=\"data:text/html,<script>PWN</script>\"></object>",
    "<embed src=\"data:text/html,<script>PWN</script>\">",
    "<base href=\"https://example.invalid/\">",
    "<meta http-equiv=refresh content=\"0;url=https://example.invalid/\">",
    "<link rel=stylesheet href=\"https://example.invalid/x.css\">",
    "<form action=\"https://example.invalid/\"><button autofocus onfocus=PWN>x</button></form>",
    "<details open ontoggle=PWN>x</details>",
    "<video><source onerror=PWN></video>",
    "<body onload=PWN>",
    "<noscript><p title=\"</noscript><img src=x onerror=PWN>\"></noscript>",
    "<a href=\"javascript:PWN\">x</a>",
    "<a href=\"java\tscript:PWN\">x</a>",
    "<a href=\"&#106;avascript:PWN\">x</a>",
    "[x](javascript:PWN)",
    "[x](JaVaScRiPt:PWN)",
    "[x](data:text/html;base64,PHNjcmlwdD5wYXJlbnQucHduZWQ9MTwvc2NyaXB0Pg==)",
    "![x](x\" onerror=\"PWN)",
    "<javascript:PWN>",
    "&lt;script&gt;PWN&lt;/script&gt;",
    "&amp;lt;img src=x onerror=PWN&amp;gt;",
    "\u{202E}<script>PWN</script>\u{2066}",
    "<scr\u{0}ipt>PWN</scr\u{0}ipt>",
    "\\u003cscript\\u003ePWN\\u003c/script\\u003e",
    "%3Cscript%3EPWN%3C/script%3E",
    "=cmd|' /C PWN'!A0",
    "${PWN}",
    "{{constructor.constructor('PWN')()}}",
];

/// What a try runs: a mark that cannot be missed, without a quotation mark of its own.
const MARK: &str = "window.pwned=1";

/// The tries.
pub fn scenarios() -> Vec<Scenario> {
    vec![Scenario::new("documents that try to run something run nothing", nothing_runs)]
}

fn nothing_runs(context: &Context, browser: &Browser) -> Result<()> {
    let page = built(context)?;
    let server = FileServer::start(Site::new(&page))?;
    let single = file_url(&page.join("archivolt.html"))?;
    let ids = look(browser, &server.url(""))?;
    look(browser, &single)?;
    // The pages without script stand by their policy alone: all of them, quickly.
    for id in ids.iter().take(8) {
        let address = server.url(&format!("d/{}.html", percent(id)));
        let page = Page::open(browser, &address)?;
        unharmed(&page, &address)?;
    }
    let strange: Vec<String> =
        server.take_log().into_iter().filter(|path| path.contains("example.invalid") || path.contains("/x?")).collect();
    same("requests that a document brought about", strange, Vec::new())
}

/// Looks at every view of a page; gives the ids of its documents.
fn look(browser: &Browser, address: &str) -> Result<Vec<String>> {
    let page = Page::open(browser, address)?.ready()?;
    let ids = page.documents()?;
    holds(format!("{} documents of {}", ids.len(), TRIES.len()), ids.len() >= TRIES.len())?;
    unharmed(&page, address)?;
    let first = ids.first().map_or_else(String::new, |id| percent(id));
    let mut states: Vec<String> = ["timeline", "concordance", "codebook", "trends", "about"]
        .iter()
        .map(|view| format!("#/?q=script&view={view}"))
        .collect();
    states.push(format!("#/?view=compare&doc={first}&with={first}"));
    states.extend(ids.iter().step_by(4).map(|id| format!("#/?q=script&doc={}", percent(id))));
    states.extend(TRIES.iter().step_by(5).map(|attempt| {
        let attempt = percent(&attempt.replace("PWN", MARK));
        format!("#/?q={attempt}&themes={attempt}&kind={attempt}&from={attempt}&doc={attempt}&at=0-4,{attempt},,")
    }));
    for state in states {
        page.set_state(&state)?;
        // What is drawn is drawn by the next frame, and what it loads fails after that.
        page.ask("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 15)))", json!([]))?;
        unharmed(&page, &state)?;
    }
    Ok(ids)
}

/// Nothing ran, nothing was put into the page that could, and the page is still where it was.
pub(super) fn unharmed(page: &Page<'_>, state: &str) -> Result<()> {
    let seen = page.script(
        "const bad = [...document.querySelectorAll('iframe, object, embed, base, form[action], [onerror], [onload], [onfocus], [onmouseover], [srcdoc], meta[http-equiv=refresh], img[src=x]')]
             .map((element) => element.outerHTML.slice(0, 120));
         const links = [...document.querySelectorAll('[href], [src]')]
             .map((element) => element.href && element.href.baseVal || element.href || element.src)
             .filter((address) => /^\\s*(javascript|data:text|vbscript)/i.test(address));
         return [window.pwned || 0, bad, links, location.host.includes('invalid')]",
        json!([]),
    )?;
    same(&format!("what ran or could run at {state}"), seen, json!([0, [], [], false]))
}

/// A page of documents that hold the tries wherever somebody else's words come in.
fn built(context: &Context) -> Result<PathBuf> {
    let folder = context.scratch.join("hostile");
    let out = context.scratch.join("hostile-page");
    if out.join("archivolt.html").is_file() {
        return Ok(out);
    }
    std::fs::create_dir_all(&folder)?;
    let quoted = |text: &str| Value::String(text.to_owned()).to_string();
    let mut table = String::from("file,title,publisher,creator,kind,subject,source,rights,location,extra\n");
    let mut settings = String::new();
    for (number, attempt) in TRIES.iter().enumerate() {
        let attempt = attempt.replace("PWN", MARK);
        let (name, text) = match number % 3 {
            0 => (
                format!("{number}.md"),
                format!(
                    "# A script {attempt}\n\nThe script said {attempt} in May 2016.\n\n> “{attempt}”, said Anna Berg.\n\n- {attempt}\n\n| a | b |\n|---|---|\n| {attempt} | script |\n"
                ),
            ),
            1 => (
                format!("{number}.html"),
                format!(
                    "<!doctype html><title>A script {attempt}</title><meta name=author content=\"{}\"><main><h1>A script {attempt}</h1><p>The script said {attempt} on 3 May 2016 and went on for some time after that.</p><p>Another paragraph, so that this is an article and not a menu.</p></main>",
                    attempt.replace('"', "&quot;")
                ),
            ),
            _ => (
                format!("{number}.txt"),
                format!(
                    "A script {attempt}\n\nThe script said {attempt} on 3 May 2016.\n\n“{attempt}”, said Anna Berg.\n"
                ),
            ),
        };
        write(&folder.join(&name), text.as_bytes())?;
        let cell = format!("\"{}\"", attempt.replace('"', "\"\""));
        if number % 2 == 0 {
            let address = format!("\"javascript:{}\"", attempt.replace('"', "\"\""));
            table.push_str(&format!("{name},{cell},{cell},{cell},{cell},{cell},{address},{cell},{cell},{cell}\n"));
        }
        // TOML's basic strings are JSON's for all but a few letters, none of which stands here.
        if number % 4 == 0 {
            settings.push_str(&format!(
                "[[themes]]\nid = \"t{number}\"\nlabel = {0}\ndefinition = {0}\ninclude = [\"script\", {0}]\nexamples = [{0}]\n",
                quoted(&attempt.replace('\u{0}', ""))
            ));
        }
    }
    let about = quoted("<script>window.pwned=1</script><img src=x onerror=window.pwned=1>");
    let about = format!("title = {about}\ndescription = {about}\nrights = {about}\nlanguage = \"en\"\n{settings}");
    write(&folder.join("archivolt.toml"), about.as_bytes())?;
    write(&folder.join("documents.csv"), table.as_bytes())?;
    // A name that a file system takes, and HTML would not.
    if cfg!(unix) {
        let name = folder.join("\" onerror=window.pwned=1 x=\".txt");
        write(&name, b"A name\n\nThe script stands in the name of this file, not in its text.\n")?;
    }
    let mut build = Command::new(&context.archivolt);
    build.arg("build").arg(&folder).arg("--out").arg(&out).arg("--shell").arg(context.dist.join("shell"));
    ask(&mut build).ok_or_else(|| Failure::new("the folder of tries was not built"))?;
    Ok(out)
}

/// Writes a file; says which one where that fails.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(path, bytes).map_err(|cause| Failure(format!("{}: {cause}", path.display())))
}

/// A part of an address: every byte but letters and digits percent-encoded.
pub(super) fn percent(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}
