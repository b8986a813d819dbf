//! EPUB 2 and 3: a book's chapters in their order, as one document.

use super::builder::Builder;
use super::formats::{Refusal, parts};
use super::xml::{Token, Tokens};
use super::{Markup, Parsed, html};
use crate::encoding::{self, Decoded};
use crate::metadata::Metadata;
use crate::ordered::BTreeMap;

/// Reads a book.
pub(super) fn read(bytes: &[u8]) -> Result<Parsed, Refusal> {
    let wanted = |name: &str| {
        let lower = name.to_lowercase();
        [".opf", ".xhtml", ".html", ".htm", ".xml", ".xht"].iter().any(|end| lower.ends_with(end))
    };
    let parts = parts(bytes, &wanted)?;
    let text = |name: &str| parts.get(name).and_then(|bytes| text_of(bytes));
    let root = text("META-INF/container.xml").and_then(|container| root_of(&container));
    let root = root.or_else(|| parts.keys().find(|name| name.ends_with(".opf")).cloned());
    let package = root.as_ref().and_then(|root| Some(Package::read(&text(root)?)));
    let Some((root, package)) = root.zip(package) else {
        return Err((
            "epub-damaged",
            "This e-book does not say what is in it, so it is left out. Get the file again.".to_owned(),
        ));
    };
    let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut builder = Builder::new(Markup::Document);
    let locked = parts.contains_key("META-INF/encryption.xml");
    let mut missing = Vec::new();
    for href in package.chapters() {
        let path = join(folder, href);
        match text(&path) {
            Some(chapter) => {
                let mut chapter = html::read_xhtml(&chapter);
                chapter.metadata = Metadata::default();
                builder.append(chapter);
            }
            None => missing.push(path),
        }
    }
    let mut parsed = builder.finish();
    parsed.metadata = package.metadata;
    if let Some(first) = missing.first() {
        let why = if locked { "This book is locked against copying" } else { "The file is damaged" };
        let message = format!(
            "{why}: {} of its chapters could not be read, “{first}” first. Get an unlocked, whole file.",
            missing.len()
        );
        if parsed.blocks.is_empty() {
            return Err(("epub-unread", message));
        }
        parsed.problems.push((None, "epub-unread", message));
    }
    Ok(parsed)
}

fn text_of(bytes: &[u8]) -> Option<String> {
    match encoding::decode(bytes, encoding::declared_in_markup(bytes).as_deref()) {
        Decoded::Text(text, _) => Some(text),
        Decoded::Binary(_) | Decoded::Empty => None,
    }
}

/// The path of the package in `container.xml`.
fn root_of(container: &str) -> Option<String> {
    Tokens::new(container).find_map(|token| match token {
        Token::Start(tag) if tag.name == "rootfile" => tag.attribute("full-path"),
        _ => None,
    })
}

/// A path in the book, from the package's folder.
fn join(folder: &str, href: &str) -> String {
    let href = href.split('#').next().unwrap_or(href).replace("%20", " ");
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in href.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// What the package document says.
#[derive(Default)]
struct Package {
    metadata: Metadata,
    /// Address and whether it is the table of contents, by id.
    items: BTreeMap<String, (String, bool)>,
    spine: Vec<String>,
}

impl Package {
    fn read(text: &str) -> Self {
        let mut package = Self::default();
        let mut open: Option<(&str, bool)> = None;
        let mut words = String::new();
        let mut others = Metadata::default();
        for token in Tokens::new(text) {
            match token {
                Token::Start(tag) => match tag.name {
                    "item" => {
                        let nav =
                            tag.attribute("properties").is_some_and(|list| list.split(' ').any(|one| one == "nav"));
                        if let Some((id, href)) = tag.attribute("id").zip(tag.attribute("href")) {
                            package.items.insert(id, (href, nav));
                        }
                    }
                    "itemref" => package.spine.extend(tag.attribute("idref")),
                    name @ ("title" | "creator" | "publisher" | "language" | "subject" | "description" | "rights"
                    | "date" | "identifier" | "source") => {
                        let event = tag.attribute("event").unwrap_or_default();
                        // Dates of making the file are not the book's.
                        open = Some((name, event.is_empty() || event.contains("publication")));
                        words.clear();
                    }
                    _ => {}
                },
                Token::Text(text) if open.is_some() => words.push_str(&text),
                Token::Text(_) => {}
                Token::End(name) => {
                    let Some((_, counts)) = open.take_if(|(known, _)| *known == name) else { continue };
                    let value = words.split_whitespace().collect::<Vec<_>>().join(" ");
                    match name {
                        "creator" | "subject" => package.metadata.add_more(name, &value),
                        "date" if !counts => {}
                        "description" => package.metadata.add(name, &html::words_of(&value)),
                        // Numbers of books are no names for addresses.
                        "identifier" => others.add(
                            if value.contains("isbn") || value.starts_with("978") { "isbn" } else { "book_id" },
                            &value,
                        ),
                        "source" => others.add("print_source", &value),
                        name => package.metadata.add(name, &value),
                    }
                }
            }
        }
        for (name, value) in others.entries() {
            package.metadata.add(name, value);
        }
        package
    }

    /// Addresses of the chapters in reading order, without the table of contents.
    fn chapters(&self) -> impl Iterator<Item = &str> {
        let known = self.spine.iter().filter_map(|id| self.items.get(id));
        known.filter(|(_, nav)| !nav).map(|(href, _)| href.as_str())
    }
}
