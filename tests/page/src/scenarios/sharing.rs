//! What visitors point others at: passages, citations, frames, and what a page says it was made of.

use serde_json::{Value, json};

use crate::context::Context;
use crate::engine::Browser;
use crate::failure::{Failure, Result, holds, same};
use crate::page::Page;
use crate::scenarios::Scenario;
use crate::scenarios::adding::press;
use crate::session::eventually;

/// Links to passages, the dialogs, the card and the sums.
pub fn scenarios() -> Vec<Scenario> {
    vec![
        Scenario::new("links to passages open the same words, and say when they are gone", passages),
        // Firefox's own remarks on the preview, which is left while it still loads.
        Scenario::new("selected words are linked, cited, framed and shown as a card", selected)
            .allowing(&["Layout was forced before the page was fully loaded", "Script terminated by timeout"]),
    ]
}

/// Passages of every document, each linked and opened: what is not marked as it was linked.
const PASSAGES: &str = r#"(async () => {
    const wait = async (holds) => {
        for (let turn = 0; turn < 200; turn++) {
            if (holds()) return true;
            await new Promise((done) => setTimeout(done, 10));
        }
        return false;
    };
    const encode = (words) => encodeURIComponent(words).replace(/[!'()]/g, (c) => '%' + c.charCodeAt(0).toString(16));
    const marked = () => [...document.querySelectorAll('mark[data-passage]')].map((mark) => mark.textContent).join('');
    const open = async (id, at) => {
        await archivolt.go('#/');
        await wait(() => !document.querySelector('article.reader'));
        await archivolt.go('#/?doc=' + encode(id) + (at ? '&at=' + at : ''));
        return wait(() => (document.querySelector('article.reader') || { dataset: {} }).dataset.doc === id);
    };
    let seed = 7;
    const below = (end) => (seed = (seed * 48271) % 2147483647) % end;
    const wrong = [];
    for (const { id } of await archivolt.documents()) {
        await open(id);
        const paragraphs = [...document.querySelectorAll('.passage__text')].map((part) => part.textContent);
        for (let turn = 0; turn < arguments[0]; turn++) {
            const text = paragraphs[below(paragraphs.length)];
            const from = below(text.length), to = from + 1 + below(Math.min(70, text.length - from));
            const exact = text.slice(from, to), before = text.slice(Math.max(0, from - 40), from);
            const after = text.slice(to, to + 40);
            if (!exact.trim() || /[\ud800-\udfff]/.test(before + exact + after)) continue;
            const link = (exact) => '0-' + exact.length + ',' + [exact, before, after].map(encode).join(',');
            await open(id, link(exact));
            if (marked() !== exact) wrong.push([id, exact, marked()]);
            if (turn > 0) continue;
            const gone = exact.replace(/./g, 'Ж');
            await open(id, link(gone));
            const said = document.querySelector('.reader__gone');
            if (marked() || !said) wrong.push([id, gone, marked()]);
        }
    }
    return wrong;
})()"#;

fn passages(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let page = Page::open(browser, &server.url(""))?.ready()?;
    same("passages that were not marked as linked", page.ask(PASSAGES, json!([6]))?, json!([]))
}

fn words_of(page: &Page<'_>, selector: &str) -> Result<String> {
    let words = page.script(
        "const found = document.querySelector(arguments[0]); return found ? found.textContent : ''",
        json!([selector]),
    )?;
    Ok(words.as_str().unwrap_or_default().to_owned())
}

fn selected(context: &Context, browser: &Browser) -> Result<()> {
    let server = context.serve()?;
    let single = server.url("archivolt.html");
    let page = Page::open(browser, &single)?.ready()?;
    let id = page.documents()?.first().cloned().unwrap_or_default();
    // The second time that a word stands in its paragraph: its place counts, not only its letters.
    // Selected as soon as the text is there, before the page puts the focus on its title.
    let words = page.ask(
        "(async () => {
             await archivolt.go(arguments[0]);
             for (let turn = 0; turn < 500 && !document.querySelector('.passage__text'); turn++) {
                 await new Promise((done) => setTimeout(done));
             }
             for (const part of document.querySelectorAll('.passage__text')) {
                 const text = part.textContent;
                 for (const word of text.match(/[a-z]{2,}/g) || []) {
                     const second = text.indexOf(word, text.indexOf(word) + word.length);
                     if (second < 0) continue;
                     const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
                     let at = 0, node;
                     while ((node = walker.nextNode())) {
                         if (second >= at && second + word.length <= at + node.length) {
                             const range = document.createRange();
                             range.setStart(node, second - at);
                             range.setEnd(node, second - at + word.length);
                             getSelection().removeAllRanges();
                             getSelection().addRange(range);
                             return [word, second];
                         }
                         at += node.length;
                     }
                 }
             }
             return null;
         })()",
        json!([format!("#/?doc={id}")]),
    )?;
    let (Some(word), Some(second)) = (words.get(0).and_then(Value::as_str), words.get(1)) else {
        return Err(Failure(format!("no word stands twice in a paragraph: {words}")));
    };
    eventually(|| {
        let focused = page.script("return (document.activeElement || {}).tagName", json!([]))?;
        holds(format!("the focus is on {focused} and not on the text's title"), focused != json!("BODY"))
    })?;
    press(&page, "Cite or share")?;
    let link = eventually(|| {
        let link = words_of(&page, "#cite-link")?;
        holds(format!("the link {link:?} names no passage"), link.contains("&at=")).map(|()| link)
    })?;
    let citation = words_of(&page, "#cite-words")?;
    holds(format!("the citation {citation:?} names no paragraph"), citation.contains("para. "))?;
    press(&page, "Embed")?;
    let code = words_of(&page, "#cite-code")?;
    holds(format!("{code:?} is no frame"), code.starts_with("<iframe src=\"http") && code.contains("embed=1"))?;
    // By the mouse: the dialog is as long as it is, and the window is not.
    let shows = browser.session.element(
        "return [...document.querySelectorAll('#cite button')].find((button) => button.textContent === 'Show preview')",
        json!([]),
    )?;
    browser.session.click(&shows)?;
    eventually(|| {
        let frames = page.script("return document.querySelectorAll('#cite iframe[sandbox]').length", json!([]))?;
        same("frames in the preview", frames, json!(1))
    })?;

    let page = Page::open(browser, &link)?.ready()?;
    eventually(|| {
        let seen = page.script(
            "const mark = document.querySelector('mark[data-passage]'); if (!mark) return null;
             const before = document.createRange();
             before.selectNodeContents(mark.closest('.passage__text'));
             before.setEndBefore(mark);
             return [mark.textContent, before.toString().length]",
            json!([]),
        )?;
        same("the marked words and where they stand", seen, json!([word, second]))
    })?;

    // The frame of the code, as a browser reads it.
    let source = code.split('"').nth(1).unwrap_or_default().replace("&amp;", "&");
    let page = Page::open(browser, &source)?.ready()?;
    eventually(|| {
        same("the card's words", words_of(&page, "article[data-doc] blockquote mark[data-passage]")?, word.to_owned())
    })?;
    same(
        "search fields on a card",
        page.script("return document.querySelectorAll('input').length", json!([]))?,
        json!(0),
    )?;

    let page = Page::open(browser, &format!("{single}#/?view=about"))?.ready()?;
    press(&page, "Verify")?;
    eventually(|| {
        let said = words_of(&page, "#verify")?;
        holds(format!("verifying says {said:?}"), said.contains("as they were handed in."))
    })
}
