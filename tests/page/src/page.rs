//! The page as a visitor meets it: found by the roles and names of the public contract, never by class.

use serde_json::{Value, json};

use crate::engine::Browser;
use crate::failure::{Failure, Result, holds};
use crate::session::{Element, eventually};

/// Helpers that each script of ours can use: elements by role and accessible name.
const HELPERS: &str = r#"
    const nameOf = (element) => {
        const by = element.getAttribute('aria-labelledby');
        if (by) return by.split(/\s+/).map((id) => (document.getElementById(id) || {}).textContent || '').join(' ').trim();
        if (element.getAttribute('aria-label')) return element.getAttribute('aria-label').trim();
        const own = element.labels && element.labels[0] || (element.tagName === 'FIELDSET' && element.querySelector('legend'));
        return ((own || element).textContent || '').trim();
    };
    const shown = (element) => element.getClientRects().length > 0;
    const named = (selector, name) =>
        [...document.querySelectorAll(selector)].filter((element) => nameOf(element) === name)
            .sort((a, b) => shown(b) - shown(a))[0] || null;
    const results = () => named('ul, ol, [role=list]', 'Results');
    const rows = () => { const list = results(); return list ? [...list.querySelectorAll('[data-doc]')].filter(shown) : []; };
    const ids = () => rows().map((row) => row.getAttribute('data-doc'));
    const article = () => [...document.querySelectorAll('article[data-doc]')].filter(shown)[0] || null;
    const themes = () => { const group = named('fieldset, [role=group]', 'Themes');
        return group ? [...group.querySelectorAll('input[type=checkbox], [role=checkbox]')] : []; };
"#;

/// Keys without a letter, as the WebDriver standard writes them.
pub mod keys {
    /// Enter.
    pub const ENTER: &str = "\u{E007}";
    /// Tab: on to what can be reached next.
    pub const TAB: &str = "\u{E004}";
    /// Page down: a year back on a handle.
    pub const PAGE_DOWN: &str = "\u{E00F}";
    /// Page up: a year forwards on a handle.
    pub const PAGE_UP: &str = "\u{E00E}";
    /// Arrow up.
    pub const UP: &str = "\u{E013}";
    /// End: behind the last letter, with Control.
    pub const END: &str = "\u{E010}";
    /// The space bar.
    pub const SPACE: &str = " ";
    /// Arrow to the right: a step forwards on a handle.
    pub const RIGHT: &str = "\u{E014}";
    /// Control, held down with what follows it.
    pub const CONTROL: &str = "\u{E009}";
    /// Shift, the same.
    pub const SHIFT: &str = "\u{E008}";
    /// Lets go of what is held down.
    pub const RELEASED: &str = "\u{E000}";
    /// Delete the character before the caret.
    pub const BACKSPACE: &str = "\u{E003}";
}

/// What is on the screen, as far as a visitor would tell somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The documents in the list, in order.
    pub results: Vec<String>,
    /// The document that is open.
    pub open: Option<String>,
}

/// The page in a browser's window, or in the first frame of it.
#[derive(Clone, Copy, Debug)]
pub struct Page<'b> {
    /// The browser that shows it.
    pub browser: &'b Browser,
}

impl<'b> Page<'b> {
    /// Opens an address as if nothing had been open before.
    ///
    /// # Errors
    /// The driver's.
    pub fn open(browser: &'b Browser, url: &str) -> Result<Self> {
        // An address that differs only behind `#` would not be loaded again.
        browser.session.go("about:blank")?;
        browser.session.go(url)?;
        Ok(Self { browser })
    }

    /// Opens an address in whose first frame the page is.
    ///
    /// # Errors
    /// The driver's.
    pub fn open_framed(browser: &'b Browser, url: &str) -> Result<Self> {
        let page = Self::open(browser, url)?;
        browser.session.enter_frame()?;
        Ok(page)
    }

    /// Waits until the collection can be asked.
    ///
    /// # Errors
    /// When it does not come to that.
    pub fn ready(self) -> Result<Self> {
        eventually(|| {
            let there = self.script("return !!(window.archivolt && window.archivolt.ready)", json!([]))?;
            holds("the page offers no globalThis.archivolt", there == json!(true))
        })?;
        self.ask("window.archivolt.ready.then(() => true)", json!([]))?;
        Ok(self)
    }

    /// Runs the body of a function with our helpers at hand.
    ///
    /// # Errors
    /// What it throws.
    pub fn script(&self, body: &str, arguments: Value) -> Result<Value> {
        self.browser.session.run(&format!("{HELPERS}{body}"), arguments)
    }

    /// Waits for the value of an expression.
    ///
    /// # Errors
    /// What it is rejected with.
    pub fn ask(&self, expression: &str, arguments: Value) -> Result<Value> {
        self.browser.session.ask(expression, arguments)
    }

    /// Waits for the value of an expression that goes to text and back, so that numbers stay as they are.
    ///
    /// # Errors
    /// What it is rejected with.
    pub fn ask_exactly(&self, expression: &str, arguments: Value) -> Result<Value> {
        let text = self.ask(&format!("JSON.stringify(await ({expression}))"), arguments)?;
        Ok(serde_json::from_str(text.as_str().unwrap_or("null"))?)
    }

    /// The element that the body of a function returns, with our helpers at hand.
    ///
    /// # Errors
    /// When it returns none.
    pub fn element(&self, body: &str, arguments: Value) -> Result<Element> {
        self.browser.session.element(&format!("{HELPERS}{body}"), arguments)
    }

    /// The search field.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn search_field(&self) -> Result<Element> {
        self.element(
            "return named('input[type=search], [role=searchbox], [role=combobox]', 'Search the collection')",
            json!([]),
        )
        .map_err(|_| Failure::new("no search field named \"Search the collection\""))
    }

    /// Types a query in place of what stands in the field.
    ///
    /// # Errors
    /// When there is no field to type into.
    pub fn type_query(&self, query: &str) -> Result<()> {
        let field = self.search_field()?;
        self.browser.session.click(&field)?;
        let clear = format!("{}a\u{E000}{}", keys::CONTROL, keys::BACKSPACE);
        self.browser.session.keys(&field, &clear)?;
        self.browser.session.keys(&field, query)
    }

    /// How many themes have a check box.
    ///
    /// # Errors
    /// The driver's.
    pub fn theme_count(&self) -> Result<usize> {
        let count = self.script("return themes().length", json!([]))?;
        Ok(count.as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or(0))
    }

    /// Ticks or unticks a theme by its place in the group.
    ///
    /// # Errors
    /// When it is not there or cannot be clicked.
    pub fn click_theme(&self, place: usize) -> Result<()> {
        // The whole row is the target; the box itself may be drawn by its label.
        let row = self.element(
            "const box = themes()[arguments[0]]; if (!box) return null;
             box.scrollIntoView({ block: 'center' });
             return box.closest('label') || (box.labels && box.labels[0]) || box",
            json!([place]),
        )?;
        self.browser.session.click(&row)
    }

    /// A handle of the timeline: "From" or "To".
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn handle(&self, name: &str) -> Result<Element> {
        self.element(
            "const strip = named('section, [role=region]', 'Timeline'); if (!strip) return null;
             return [...strip.querySelectorAll('[role=slider], input[type=range]')]
                 .find((handle) => nameOf(handle) === arguments[0]) || null",
            json!([name]),
        )
        .map_err(|_| Failure(format!("no slider named {name:?} in a region named \"Timeline\"")))
    }

    /// Moves a handle by one key.
    ///
    /// # Errors
    /// When it is not there or takes no focus.
    pub fn move_handle(&self, name: &str, key: &str) -> Result<()> {
        let handle = self.handle(name)?;
        self.browser.session.run("arguments[0].focus()", json!([handle.value()]))?;
        self.browser.session.keys(&handle, key)
    }

    /// Opens a document of the list by its title.
    ///
    /// # Errors
    /// When it is not in the list.
    pub fn open_result(&self, id: &str) -> Result<()> {
        let title = self.element(
            "const row = rows().find((row) => row.getAttribute('data-doc') === arguments[0]);
             if (!row) return null;
             const title = row.matches('a, button') ? row : row.querySelector('h1 a, h2 a, h3 a, h4 a, a, button');
             title.scrollIntoView({ block: 'center' });
             return title",
            json!([id]),
        )?;
        self.browser.session.click(&title)
    }

    /// What is shown now.
    ///
    /// # Errors
    /// The driver's.
    pub fn view(&self) -> Result<View> {
        let seen =
            self.script("return { results: ids(), open: article() && article().getAttribute('data-doc') }", json!([]))?;
        Ok(View {
            results: strings(seen.get("results")),
            open: seen.get("open").and_then(Value::as_str).map(str::to_owned),
        })
    }

    /// The view state as its hash.
    ///
    /// # Errors
    /// When the script interface does not answer.
    pub fn state(&self) -> Result<String> {
        let state = self.ask("window.archivolt.state()", json!([]))?;
        state.as_str().map(str::to_owned).ok_or_else(|| Failure(format!("no state: {state}")))
    }

    /// Sets the view state.
    ///
    /// # Errors
    /// When the script interface does not answer.
    pub fn set_state(&self, hash: &str) -> Result<()> {
        self.ask("window.archivolt.go(arguments[0])", json!([hash])).map(drop)
    }

    /// The ids that the script interface finds.
    ///
    /// # Errors
    /// When it does not answer.
    pub fn search(&self, query: &str, options: &Value) -> Result<Vec<String>> {
        let answer = self.ask("window.archivolt.search(arguments[0], arguments[1])", json!([query, options]))?;
        Ok(ids_of(&answer, "results"))
    }

    /// The ids of all documents.
    ///
    /// # Errors
    /// When the script interface does not answer.
    pub fn documents(&self) -> Result<Vec<String>> {
        let answer = self.ask("window.archivolt.documents()", json!([]))?;
        let list = if answer.is_array() { answer } else { answer.get("documents").cloned().unwrap_or_default() };
        Ok(ids_in(Some(&list)))
    }

    /// A word with a few results: more than one, and not every document.
    ///
    /// # Errors
    /// When no word of any title is found.
    pub fn telling_word(&self) -> Result<String> {
        let script = "(async () => {
            const all = await window.archivolt.documents();
            const documents = Array.isArray(all) ? all : all.documents;
            const words = new Set();
            for (const document of documents) {
                const title = document.title && document.title.text || '';
                for (const word of title.toLowerCase().split(/[^\\p{L}]+/u)) if (word.length > 4) words.add(word);
            }
            let best = null;
            for (const word of words) {
                const { total, results } = await window.archivolt.search(word, {});
                // A word of nothing but a title has no mark in the text.
                if (results.some((result) => !result.snippets.some((snippet) => snippet.marks.length))) continue;
                if (total > 1 && total < documents.length) return word;
                if (total > 0) best = best || word;
            }
            return best;
        })()";
        let word = self.ask(&format!("await {script}"), json!([]))?;
        word.as_str().map(str::to_owned).ok_or_else(|| Failure::new("no word of any title is found"))
    }

    /// All the text that a visitor can see.
    ///
    /// # Errors
    /// The driver's.
    pub fn text(&self) -> Result<String> {
        let text = self.browser.session.run("return document.body.innerText", json!([]))?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }
}

/// The ids in one of the lists of an answer.
pub fn ids_of(answer: &Value, list: &str) -> Vec<String> {
    ids_in(answer.get(list))
}

fn ids_in(list: Option<&Value>) -> Vec<String> {
    let items = list.and_then(Value::as_array).into_iter().flatten();
    items.filter_map(|item| item.get("id")?.as_str()).map(str::to_owned).collect()
}

fn strings(list: Option<&Value>) -> Vec<String> {
    let items = list.and_then(Value::as_array).into_iter().flatten();
    items.filter_map(Value::as_str).map(str::to_owned).collect()
}
