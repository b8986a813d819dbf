//! PDF (ISO 32000-1): the text of pages that have some.
//!
//! Pictures of pages have no text; which pages that are is said. Locked files
//! are not opened. Nothing in a file runs, and what it unpacks to is bounded.

mod cmap;
mod content;
mod file;
mod filters;
mod font;
mod glyphs;
mod layout;
mod object;

use std::collections::BTreeSet;
use std::rc::Rc;

use super::builder::Builder;
use super::formats::Refusal;
use super::{Markup, Parsed};
use content::Fonts;
use file::File;
use layout::Line;
use object::{Dict, Object};

/// More pages than this has no document.
const MOST_PAGES: usize = 20_000;

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Parsed, Refusal> {
    // Text packs to a tenth, a bomb to a thousandth.
    let budget = bytes.len().saturating_mul(60).saturating_add(4 << 20).min(400 << 20);
    let file = File::read(bytes, budget);
    if file.trailer.contains_key("Encrypt") {
        let message =
            "This PDF is locked, so its text is not read. Save a copy without a password and without restrictions.";
        return Err(("pdf-locked", message.to_owned()));
    }
    let root = file.root();
    let pages = pages(&file, &root);
    if pages.is_empty() {
        let message = "This PDF is damaged: no page was found in it. Get the file again, or print it to a new PDF.";
        return Err(("pdf-damaged", message.to_owned()));
    }
    let mut fonts = Fonts::new();
    let mut texts: Vec<Vec<Line>> = Vec::new();
    let (mut empty, mut garbled) = (Vec::new(), Vec::new());
    for (place, page) in pages.iter().enumerate() {
        let content = content::read(&file, &contents(&file, &page.own), &page.resources, &mut fonts);
        let letters: usize = content.pieces.iter().map(|piece| piece.text.trim().len()).sum();
        if content.unknown > 8 && content.unknown > letters {
            garbled.push(place + 1);
        } else if letters == 0 {
            empty.push(place + 1);
        }
        texts.push(layout::lines(content.pieces));
    }
    let mut builder = Builder::new(Markup::Document);
    layout::write(&texts, &mut builder);
    let mut parsed = builder.finish();
    let whole = empty.len() == pages.len();
    if whole {
        let message = "No page of this PDF has text: they are pictures of pages. Run text recognition (OCR) over the file to include it.";
        return Err(("pdf-no-text", message.to_owned()));
    }
    if !empty.is_empty() {
        let message = format!(
            "{} no text (empty, or a picture of a page). Run text recognition (OCR) over the file to include it.",
            counted(&empty)
        );
        parsed.problems.push((None, "pdf-page-no-text", message));
    }
    if !garbled.is_empty() || fonts.values().any(|font| !font.is_readable()) && parsed.blocks.is_empty() {
        let message = format!(
            "{} letters that the file does not explain, so words are missing. Print the file to a new PDF, or run text recognition (OCR) over it.",
            counted(&garbled)
        );
        parsed.problems.push((None, "pdf-font", message));
    }
    if file.is_spent() {
        let message =
            "This PDF unpacks to far more than its size, so only a part of it was read. Print it to a new PDF.";
        parsed.problems.push((None, "too-large", message.to_owned()));
    }
    facts(&file, &root, &mut parsed);
    Ok(parsed)
}

/// "Page 3 has", "Pages 3, 5–7 have".
fn counted(pages: &[usize]) -> String {
    let mut parts: Vec<(usize, usize)> = Vec::new();
    for page in pages {
        match parts.last_mut() {
            Some((_, last)) if *last + 1 == *page => *last = *page,
            _ => parts.push((*page, *page)),
        }
    }
    let shown: Vec<String> = parts
        .iter()
        .take(20)
        .map(|(from, to)| if from == to { from.to_string() } else { format!("{from}–{to}") })
        .collect();
    let more = if parts.len() > 20 { " and more" } else { "" };
    match pages {
        [only] => format!("Page {only} has"),
        _ => format!("Pages {}{more} have", shown.join(", ")),
    }
}

struct Page {
    own: Dict,
    resources: Rc<Dict>,
}

/// The pages in their order; where the tree is damaged, in the order of their numbers.
fn pages(file: &File<'_>, root: &Dict) -> Vec<Page> {
    let mut found = Vec::new();
    let mut seen: BTreeSet<u32> = BTreeSet::new();
    let mut stack: Vec<(Object, Rc<Dict>)> = vec![(root.get("Pages").cloned().unwrap_or(Object::Null), Rc::default())];
    while let Some((object, outer)) = stack.pop() {
        if let Object::Ref(number) = object
            && !seen.insert(number)
        {
            continue;
        }
        let Object::Dict(dict) = file.resolve(&object) else { continue };
        let resources = match file.get(&dict, "Resources") {
            Object::Dict(own) => Rc::new(own),
            _ => outer,
        };
        match file.get(&dict, "Kids") {
            Object::List(kids) => stack.extend(kids.into_iter().rev().map(|kid| (kid, Rc::clone(&resources)))),
            _ if found.len() < MOST_PAGES => found.push(Page { own: dict, resources }),
            _ => return found,
        }
    }
    if found.is_empty() {
        let page = |(_, own): (u32, Dict)| Page { resources: Rc::new(file.dict(&own, "Resources")), own };
        found = file.of_type("Page").into_iter().take(MOST_PAGES).map(page).collect();
    }
    found
}

/// The drawing of a page; it may stand in several streams.
fn contents(file: &File<'_>, page: &Dict) -> Vec<u8> {
    let Some(contents) = page.get("Contents") else { return Vec::new() };
    let parts = match file.resolve(contents) {
        Object::List(parts) => parts,
        _ => vec![contents.clone()],
    };
    let mut whole = Vec::new();
    for part in parts.iter().take(5_000) {
        if let Some(bytes) = file.stream(part) {
            whole.extend(bytes);
            // A word never goes on in the next stream.
            whole.push(b'\n');
        }
    }
    whole
}

/// What the file says of itself. When it was made is not when it was published.
fn facts(file: &File<'_>, root: &Dict, parsed: &mut Parsed) {
    let info = file.dict(&file.trailer, "Info");
    let get = |name: &str| file.get(&info, name).text().map(words_of).unwrap_or_default();
    let title = get("Title");
    let lower = title.to_lowercase();
    let left_over = ["untitled", "microsoft word", "microsoft powerpoint", "print", "document1"]
        .iter()
        .any(|word| lower.starts_with(word))
        || [".doc", ".docx", ".pdf", ".indd", ".qxd", ".tex", ".dvi", ".rtf", ".odt"]
            .iter()
            .any(|end| lower.ends_with(end));
    if !left_over {
        parsed.metadata.add("title", &title);
    }
    parsed.metadata.add("creator", &get("Author"));
    parsed.metadata.add("description", &get("Subject"));
    parsed.metadata.add("subject", &get("Keywords"));
    if let Some(language) = file.get(root, "Lang").text().map(words_of) {
        parsed.metadata.add("language", &language);
    }
    // D:20160503120000Z
    let made = get("CreationDate");
    let digits: String = made.trim_start_matches("D:").chars().take_while(char::is_ascii_digit).take(8).collect();
    if let (Some(year), Some(month), Some(day)) = (digits.get(..4), digits.get(4..6), digits.get(6..8)) {
        parsed.metadata.add("file_created", &format!("{year}-{month}-{day}"));
    }
}

/// A text string: UTF-16 or UTF-8 with their marks, else nearly Windows' Latin letters.
fn words_of(bytes: &[u8]) -> String {
    let decoded = match bytes {
        [0xfe, 0xff, rest @ ..] => encoding_rs::UTF_16BE.decode_without_bom_handling(rest).0,
        [0xff, 0xfe, rest @ ..] => encoding_rs::UTF_16LE.decode_without_bom_handling(rest).0,
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest),
        _ => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    };
    decoded.chars().filter(|letter| !letter.is_control()).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests;
