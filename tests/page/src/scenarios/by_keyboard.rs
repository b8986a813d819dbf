//! Documents brought, looked after and saved without a pointer, from the empty
//! file on disk: focus can be seen wherever it goes, and is never lost.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::context::{Context, file_url};
use crate::engine::Browser;
use crate::failure::{Failure, Result, holds, same};
use crate::page::{Page, keys};
use crate::scenarios::Scenario;
use crate::scenarios::accessibility::no_violation;
use crate::scenarios::adding::{announced, catch, give, kept, shows};
use crate::scenarios::looking_after::{empty_page, value_of};
use crate::session::eventually;

/// What is brought: a theme to edit, a date to be taken, a line that is none.
const FILES: [(&str, &str); 4] = [
    ("archivolt.toml", "[[themes]]\nid = \"landing\"\nlabel = \"Landing\"\ninclude = [\"ferry\"]\n"),
    ("letter.txt", "A letter\n\nThe quay is wet, she wrote.\n\nRead more letters like this one.\n"),
    ("minutes.txt", "Minutes\n\nThe council met in April 1912. The ferry was given a gangway.\n"),
    ("note.md", "# A note\n\nThe ferry came to the quay.\n"),
];

/// The whole way.
pub fn scenarios() -> Vec<Scenario> {
    vec![Scenario::new("documents are brought, looked after and saved by keyboard alone", by_keyboard)]
}

/// Watches where focus goes: what has it has to show it, and something has it always.
const WATCH: &str = r#"
    window.focusFaults = [];
    const marked = (it, part) => {
        const style = getComputedStyle(it, part);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    };
    const nameIt = (it) => `${it.tagName} ${it.id || it.textContent.trim().slice(0, 40)}`;
    document.addEventListener('focusin', ({ target }) => {
        const around = [target, target.parentElement, target.closest('label')].filter(Boolean);
        if (!around.some((it) => marked(it)) && !marked(target, '::after')) window.focusFaults.push(`not seen: ${nameIt(target)}`);
        window.focusLast = nameIt(target);
    });
    setInterval(() => {
        const it = document.activeElement;
        if (!it || it === document.body) window.focusFaults.push(`lost after ${window.focusLast}`);
    }, 10);
"#;

/// How many presses of Tab lead to what is wanted: less than none backwards,
/// `null` where it is not there.
const STEPS: &str = r#"
    const stops = [...document.querySelectorAll('a[href], button, input, textarea, select, summary, [tabindex]')]
        .filter((it) => shown(it) && !it.disabled && (it.tabIndex >= 0 || it === document.activeElement));
    const wanted = stops.findIndex((it) => it.id === arguments[0] || nameOf(it) === arguments[0]);
    return wanted < 0 ? null : wanted - stops.indexOf(document.activeElement);
"#;

/// What a person does with the keys.
struct Hands<'b> {
    page: Page<'b>,
}

impl Hands<'_> {
    /// Types wherever the focus is.
    fn press(&self, keys: &str) -> Result<()> {
        self.page.browser.session.press(keys)
    }

    /// Goes by Tab, or back by Shift and Tab, to what has an id or a name.
    fn go(&self, to: &str) -> Result<()> {
        let mut last = Value::Null;
        for _ in 0..6 {
            let steps = eventually(|| {
                let steps = self.page.script(STEPS, json!([to]))?;
                steps.as_i64().ok_or_else(|| Failure(format!("there is nothing named {to:?} to go to")))
            })?;
            if steps == 0 {
                return self.check(to);
            }
            let way = if steps < 0 { keys::SHIFT } else { "" };
            self.press(&format!("{way}{}", keys::TAB.repeat(usize::try_from(steps.unsigned_abs()).unwrap_or(0))))?;
            last = json!(steps);
        }
        Err(Failure(format!("Tab does not lead to {to:?}: {last} more")))
    }

    /// Focus is somewhere, can be seen, and was so all the time.
    fn check(&self, place: &str) -> Result<()> {
        let faults = self.page.script("return [...new Set(window.focusFaults.splice(0))]", json!([]))?;
        same(&format!("what is wrong with the focus on the way to {place}"), faults, json!([]))?;
        // A browser may scroll a moment later.
        eventually(|| {
            let inside = self.page.script(
                "const it = document.activeElement, box = (it.closest('label') || it).getBoundingClientRect();
                 return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth",
                json!([]),
            )?;
            holds(format!("{place} has the focus out of sight"), inside == json!(true))
        })
    }

    fn has_focus(&self, id: &str) -> Result<()> {
        eventually(|| {
            let focused = self.page.script("return document.activeElement.id", json!([]))?;
            same("what has the focus", focused.as_str(), Some(id))
        })
    }
}

fn write(folder: &Path) -> Result<Vec<PathBuf>> {
    std::fs::create_dir_all(folder)?;
    let mut paths = Vec::new();
    for (name, words) in FILES {
        let path = folder.join(name);
        std::fs::write(&path, words)?;
        paths.push(path);
    }
    Ok(paths)
}

fn by_keyboard(context: &Context, browser: &Browser) -> Result<()> {
    let files = write(&context.scratch.join("by-keyboard"))?;
    let page = Page::open(browser, &file_url(&empty_page(context))?)?.ready()?;
    shows(&page, "Bring documents.")?;
    let hands = Hands { page };
    hands.press(keys::TAB)?;
    page.script(WATCH, json!([]))?;
    no_violation(context, &page, "empty")?;

    // A sample, and off with it.
    hands.go("intake-sample")?;
    hands.press(keys::ENTER)?;
    shows(&page, "5 of 5 files read")?;
    hands.has_focus("intake-head")?;
    hands.go("intake-anew")?;
    hands.press(keys::SPACE)?;
    hands.has_focus("intake-anew-no")?;
    hands.go("intake-anew-yes")?;
    hands.press(keys::ENTER)?;
    shows(&page, "No file chosen yet")?;
    hands.has_focus("intake-head")?;
    hands.check("the sample")?;

    // Which files, the driver says in place of the system's own window.
    hands.go("intake-files")?;
    give(&page, &files)?;
    shows(&page, "4 of 4 files read")?;
    announced(&page, "4 of 4 files read")?;
    hands.check("files read")?;

    // The table: letter.txt is its first row.
    hands.go("cell-0-0")?;
    hands.press(&format!("A letter home{}", keys::ENTER))?;
    shows(&page, "Changed: title of letter.txt.")?;
    hands.has_focus("cell-1-0")?;
    hands.press(keys::UP)?;
    hands.has_focus("cell-0-0")?;
    hands.press(keys::TAB)?;
    hands.press("about 1920")?;
    shows(&page, "about 1920 (1920~)")?;
    hands.press(keys::ENTER)?;
    shows(&page, "about 1920, from documents.csv")?;
    hands.has_focus("cell-1-1")?;
    let cells = |title: &str, date: &str| {
        eventually(|| {
            let seen = (value_of(&page, "letter.txt", "title")?, value_of(&page, "letter.txt", "date")?);
            same("title and date of the letter", seen, (title.to_owned(), date.to_owned()))
        })
    };
    cells("A letter home", "1920~")?;
    // Back by the table's own key, and again; back by the button.
    hands.press(&format!("{}z", keys::CONTROL))?;
    cells("A letter home", "")?;
    hands.press(&format!("{}y", keys::CONTROL))?;
    cells("A letter home", "1920~")?;
    hands.go("intake-undo")?;
    hands.press(keys::SPACE)?;
    cells("A letter home", "")?;
    hands.go("intake-redo")?;
    hands.press(keys::ENTER)?;
    cells("A letter home", "1920~")?;
    hands.check("the steps back and forward")?;
    no_violation(context, &page, "the table")?;

    // A suggestion is taken.
    hands.go("intake-date-0-0")?;
    hands.press(keys::ENTER)?;
    eventually(|| same("the date taken", value_of(&page, "minutes.txt", "date")?, "1912-04".to_owned()))?;
    hands.check("the suggestion")?;

    // A line of the letter is furniture.
    hands.go("Lines and passages: letter.txt")?;
    hands.press(keys::SPACE)?;
    hands.has_focus("intake-lines-head")?;
    hands.go("It is page furniture: Read more letters like this one.")?;
    hands.press(keys::ENTER)?;
    shows(&page, "It is the text")?;
    hands.check("the line")?;

    // A theme looks for one word more.
    hands.go("intake-theme-0")?;
    hands.press(keys::ENTER)?;
    hands.has_focus("theme-label")?;
    shows(&page, "It finds 2 passages in 2 documents.")?;
    hands.go("theme-include")?;
    hands.press(&format!("{}{}{}", keys::CONTROL, keys::END, keys::RELEASED))?;
    // Not waited for: what was typed last counts all the same.
    hands.press(&format!("{}quay", keys::ENTER))?;
    hands.go("intake-keep-theme")?;
    hands.press(keys::SPACE)?;
    shows(&page, "Changed: theme Landing.")?;
    hands.check("the theme")?;
    no_violation(context, &page, "lines and a theme")?;

    // They are looked through, and gone on with.
    hands.go("intake-look")?;
    hands.press(keys::ENTER)?;
    eventually(|| same("documents looked through", page.documents()?.len(), 3))?;
    hands.has_focus("results-head")?;
    hands.go("Add documents")?;
    hands.press(keys::ENTER)?;
    shows(&page, "4 of 4 files read")?;
    hands.check("going on")?;

    // The collection is named, and saved.
    hands.go("intake-title")?;
    hands.press(&format!("{}a{}By hand", keys::CONTROL, keys::RELEASED))?;
    catch(&page)?;
    hands.go("intake-do-save")?;
    hands.press(keys::ENTER)?;
    shows(&page, "Saved archivolt.html")?;
    hands.check("the saved file")?;
    hands.has_focus("intake-do-save")?;
    no_violation(context, &page, "saved")?;

    let saved = context.scratch.join(format!("by-keyboard-{}.html", browser.engine));
    std::fs::write(&saved, kept(&page)?)?;
    let page = Page::open(browser, &file_url(&saved)?)?.ready()?;
    holds("the saved file is not named", page.text()?.contains("By hand"))?;
    let found = page.ask("await window.archivolt.search('letter home', {})", json!([]))?;
    same("the letter's date", found.pointer("/results/0/published"), Some(&json!("1920~")))?;
    same("furniture found", page.search("\"Read more letters\"", &json!({}))?.len(), 0)?;
    same("documents of the theme", page.search("", &json!({ "themes": ["landing"] }))?.len(), 3)
}
