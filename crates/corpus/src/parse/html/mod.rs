//! HTML: the text of a page, taken out by one pass over its tokens.
//!
//! No tree is built. What matters of the nesting (inside navigation, inside a
//! list, inside `main`) is a short stack of the elements that have an effect.
//! Scripts, styles and templates are dropped; menus, footers and forms are kept
//! as furniture, because they may hold evidence (a claim of rights, a date).

mod letters;
mod marked;
mod meta;
mod tokens;
mod traces;

use super::markdown::safe_link;
use super::{Markup, Parsed, block};
use crate::ordered::BTreeMap;
use crate::{Block, BlockKind, LineClass, Offsets, Run, Span, Style};
use meta::Meta;
use tokens::{Token, Tokens};

/// Elements nest deeper than this only in pages that mean harm.
const DEEPEST: usize = 400;

/// Reads a page.
pub(crate) fn read(source: &str) -> Parsed {
    let mut page = Page::default();
    for token in Tokens::new(source) {
        match token {
            Token::Start { name, attributes } => page.start(name, &attributes),
            Token::End { name } => page.end(&name),
            Token::Text(words) => page.words(&words),
        }
    }
    page.finish()
}

/// Reads a page of XHTML.
pub(crate) fn read_xhtml(source: &str) -> Parsed {
    read(&super::xml::as_html(source))
}

/// The words of a piece of HTML, in one line.
pub(crate) fn words_of(source: &str) -> String {
    if !source.contains(['<', '&']) {
        return source.to_owned();
    }
    read(source).text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What an open element does to what is inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    Hidden,
    Title,
    LinkedData,
    Script,
    Furniture,
    Main,
    Article,
    List { ordered: bool },
    Quotation,
    Preformatted,
    Caption,
    Emphasis,
    Strong,
    Code,
    Link,
}

#[derive(Default)]
struct Page {
    text: String,
    blocks: Vec<Placed>,
    runs: Vec<Run>,
    kind: Option<BlockKind>,
    /// White space that has been read and not yet been written.
    space: bool,
    cells: usize,
    open: Vec<(String, Effect)>,
    links: Vec<Option<Box<str>>>,
    meta: Meta,
    articles: usize,
    marked: marked::Marked,
}

/// A block, and where in the page it stands.
struct Placed {
    block: Block,
    main: bool,
    article: usize,
}

impl Page {
    fn has(&self, effect: Effect) -> bool {
        self.open.iter().any(|(_, open)| *open == effect)
    }

    fn start(&mut self, name: String, attributes: &BTreeMap<String, String>) {
        let attribute = |wanted: &str| attributes.get(wanted).map(String::as_str);
        self.marked.start(&name, attributes, self.text.len());
        match name.as_str() {
            "html" => self.meta.language(attribute("lang").or_else(|| attribute("xml:lang"))),
            "meta" => self.meta.meta(attributes),
            "link" => self.meta.link(attributes),
            "time" | "abbr" | "span" | "div" | "p" | "b" | "i" | "a" | "em" | "strong" | "li" | "h1" | "h2" | "h3" => {
                let aside = self.has(Effect::Furniture) || self.has(Effect::Hidden);
                self.meta.time(&name, attributes, aside);
            }
            "br" => match self.has(Effect::Preformatted) {
                true => self.words("\n"),
                false => self.space = true,
            },
            "img" => self.image(attribute("alt")),
            "td" | "th" if self.kind == Some(BlockKind::Row) => {
                self.cells += 1;
                self.space = false;
            }
            _ => {}
        }
        if breaks(&name) {
            self.close();
            self.kind = self.kind_of(&name);
            self.cells = 0;
        }
        let effect = effect_of(&name, attributes, self.has(Effect::Main) || self.has(Effect::Article));
        let Some(effect) = effect else { return };
        if self.open.len() >= DEEPEST {
            return;
        }
        match effect {
            Effect::Link => {
                // A link inside a link ends the outer one.
                self.end("a");
                self.links.push(attribute("href").and_then(safe_link));
            }
            Effect::Article => self.articles += 1,
            _ => {}
        }
        self.open.push((name, effect));
    }

    fn end(&mut self, name: &str) {
        self.marked.end(name, &self.text);
        if breaks(name) {
            self.close();
        }
        // Only the elements around count: an end tag far from its start is a slip.
        let Some(at) = self.open.iter().rposition(|(open, _)| open == name) else { return };
        for (_, effect) in self.open.drain(at..) {
            if effect == Effect::Link {
                self.links.pop();
            }
        }
    }

    fn kind_of(&self, name: &str) -> Option<BlockKind> {
        let depth = || {
            u8::try_from(
                self.open.iter().filter(|(_, effect)| matches!(effect, Effect::List { .. })).count().saturating_sub(1),
            )
            .unwrap_or(u8::MAX)
        };
        let ordered = self.open.iter().rev().find_map(|(_, effect)| match effect {
            Effect::List { ordered } => Some(*ordered),
            _ => None,
        });
        match name {
            "h1" => Some(BlockKind::Heading(1)),
            "h2" => Some(BlockKind::Heading(2)),
            "h3" => Some(BlockKind::Heading(3)),
            "h4" => Some(BlockKind::Heading(4)),
            "h5" => Some(BlockKind::Heading(5)),
            "h6" => Some(BlockKind::Heading(6)),
            "li" | "dd" => Some(BlockKind::Item { depth: depth(), ordered: ordered.unwrap_or(false) }),
            "pre" => Some(BlockKind::Code),
            "tr" => Some(BlockKind::Row),
            _ => None,
        }
    }

    fn image(&mut self, alt: Option<&str>) {
        let alt = alt.map(str::trim).filter(|alt| alt.split_whitespace().count() > 1);
        // A picture in running text is passed over; one by itself is described.
        let Some(alt) = alt.filter(|_| self.runs.is_empty()) else { return };
        let kind = self.kind.replace(BlockKind::Image);
        self.words(alt);
        self.close();
        self.kind = kind;
    }

    fn words(&mut self, words: &str) {
        if self.has(Effect::LinkedData) {
            self.meta.linked_data(words);
            return;
        }
        if self.has(Effect::Script) {
            self.meta.traces.script(words);
            return;
        }
        if self.has(Effect::Title) {
            self.meta.title(words);
            return;
        }
        if self.has(Effect::Hidden) {
            return;
        }
        if self.has(Effect::Preformatted) {
            self.write(words);
            return;
        }
        // Only the white space of HTML folds; a no-break space is a letter here.
        let folds = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
        self.space |= words.starts_with(folds);
        for word in words.split(folds).filter(|word| !word.is_empty()) {
            if self.space && !self.runs.is_empty() {
                self.write(" ");
            }
            self.write(word);
            self.space = true;
        }
        self.space = words.ends_with(folds) || (self.space && words.trim_matches(folds).is_empty());
    }

    fn write(&mut self, words: &str) {
        if self.runs.is_empty() {
            if words.trim().is_empty() {
                return;
            }
            if !self.text.is_empty() {
                self.text.push_str("\n\n");
            }
        } else if self.kind == Some(BlockKind::Row) && self.cells > 1 {
            self.push("\t");
            self.cells = 1;
            if words == " " {
                return;
            }
        }
        if self.kind == Some(BlockKind::Row) && self.runs.is_empty() {
            self.cells = 1;
        }
        self.push(words);
    }

    fn push(&mut self, words: &str) {
        let start = self.text.len();
        self.text.push_str(words);
        let span = Span::new(start, self.text.len());
        let style = Style {
            emphasis: self.has(Effect::Emphasis),
            strong: self.has(Effect::Strong),
            code: self.has(Effect::Code),
        };
        let link = self.links.last().cloned().flatten();
        match self.runs.last_mut() {
            Some(last) if last.style == style && last.link == link && last.span.end == span.start => {
                last.span.end = span.end
            }
            _ => self.runs.push(Run { span, literal: None, style, link }),
        }
    }

    fn close(&mut self) {
        self.space = false;
        let runs = std::mem::take(&mut self.runs);
        let kind = self.kind.take();
        if runs.is_empty() {
            return;
        }
        let around = if self.has(Effect::Quotation) { BlockKind::Quotation } else { BlockKind::Paragraph };
        let mut whole = block(kind.unwrap_or(around), runs);
        if self.has(Effect::Furniture) {
            whole.class = LineClass::Furniture;
        } else if self.has(Effect::Caption) {
            whole.class = LineClass::Meta;
        }
        let article = if self.has(Effect::Article) { self.articles } else { 0 };
        self.blocks.push(Placed { block: whole, main: self.has(Effect::Main), article });
    }

    fn finish(mut self) -> Parsed {
        self.close();
        let mut parsed = Parsed::new(self.text, Offsets::Extracted, Markup::Page);
        let weight = |inside: &dyn Fn(&Placed) -> bool| -> usize {
            let kept = self.blocks.iter().filter(|placed| placed.block.class == LineClass::Body && inside(placed));
            kept.map(|placed| placed.block.span().len()).sum()
        };
        let all = weight(&|_| true);
        let main = weight(&|placed| placed.main);
        let article = weight(&|placed| placed.article > 0);
        // `main`, or the only article, is the document where it holds a fair
        // part of the words; several articles are cards of other stories.
        let keep: &dyn Fn(&Placed) -> bool = if main * 5 >= all && main > 0 {
            &|placed| placed.main
        } else if self.articles == 1 && article * 5 >= all && article > 0 {
            &|placed| placed.article > 0
        } else {
            &|_| true
        };
        let outside: Vec<bool> = self.blocks.iter().map(|placed| !keep(placed)).collect();
        parsed.blocks = self.blocks.into_iter().map(|placed| placed.block).collect();
        for (block, outside) in parsed.blocks.iter_mut().zip(outside) {
            if outside && block.class == LineClass::Body {
                block.class = LineClass::Furniture;
            }
        }
        if !parsed.blocks.iter().any(|block| block.class == LineClass::Body) {
            // A page that is one form or one aside is its own document.
            parsed.blocks.iter_mut().for_each(|block| block.class = LineClass::Body);
        }
        let headings =
            parsed.blocks.iter().filter(|block| block.kind == BlockKind::Heading(1) && block.class == LineClass::Body);
        let has_headline = headings.count() == 1;
        let titles: Vec<String> = self.meta.titles().into_iter().map(str::to_owned).collect();
        let names: Vec<&str> = titles.iter().map(String::as_str).collect();
        if let Some(day) = self.marked.day(&parsed.text, &names) {
            self.meta.marked(&day);
        }
        (parsed.metadata, parsed.traces) = self.meta.finish(has_headline);
        parsed.titles = titles;
        parsed
    }
}

/// Elements that part one block from the next.
fn breaks(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "li"
            | "ul"
            | "ol"
            | "dl"
            | "dt"
            | "dd"
            | "blockquote"
            | "pre"
            | "table"
            | "tr"
            | "thead"
            | "tbody"
            | "tfoot"
            | "caption"
            | "section"
            | "article"
            | "main"
            | "header"
            | "footer"
            | "nav"
            | "aside"
            | "form"
            | "fieldset"
            | "figure"
            | "figcaption"
            | "address"
            | "hr"
            | "details"
            | "summary"
            | "body"
            | "head"
            | "html"
            | "option"
            | "select"
            | "button"
            | "label"
            | "legend"
            | "center"
            | "dialog"
            | "menu"
            | "title"
            | "noscript"
            | "template"
            | "iframe"
    )
}

fn effect_of(name: &str, attributes: &BTreeMap<String, String>, in_article: bool) -> Option<Effect> {
    let attribute = |wanted: &str| attributes.get(wanted).map(|value| value.trim().to_ascii_lowercase());
    if name == "script" && attribute("type").as_deref() == Some("application/ld+json") {
        return Some(Effect::LinkedData);
    }
    let void = matches!(
        name,
        "img"
            | "br"
            | "hr"
            | "input"
            | "meta"
            | "link"
            | "source"
            | "wbr"
            | "area"
            | "base"
            | "col"
            | "embed"
            | "param"
            | "track"
    );
    if void {
        return None;
    }
    let concealed = attributes.contains_key("hidden")
        || attribute("style").is_some_and(|style| style.replace(' ', "").contains("display:none"));
    if concealed {
        return Some(Effect::Hidden);
    }
    let role = attribute("role").unwrap_or_default();
    if matches!(
        role.as_str(),
        "navigation" | "banner" | "contentinfo" | "complementary" | "search" | "menu" | "dialog" | "alertdialog"
    ) {
        return Some(Effect::Furniture);
    }
    if role == "main" {
        return Some(Effect::Main);
    }
    let effect = match name {
        "script" => Effect::Script,
        "style" | "template" | "noscript" | "iframe" | "object" | "svg" | "math" | "select" | "textarea" | "canvas"
        | "video" | "audio" => Effect::Hidden,
        "title" => Effect::Title,
        "nav" | "footer" | "aside" | "form" | "menu" | "dialog" | "button" => Effect::Furniture,
        "header" if !in_article => Effect::Furniture,
        "main" => Effect::Main,
        "article" => Effect::Article,
        "ul" => Effect::List { ordered: false },
        "ol" => Effect::List { ordered: true },
        "blockquote" => Effect::Quotation,
        "pre" => Effect::Preformatted,
        "figcaption" => Effect::Caption,
        "em" | "i" | "cite" => Effect::Emphasis,
        "strong" | "b" => Effect::Strong,
        "code" | "kbd" | "samp" | "tt" => Effect::Code,
        "a" => Effect::Link,
        _ => return None,
    };
    Some(effect)
}

#[cfg(test)]
mod tests;
