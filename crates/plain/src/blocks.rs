//! Blocks of a text as HTML.

use archivolt_corpus::{Block, BlockKind, LineClass, Run, Text};

use crate::address::Addresses;
use crate::escape::{escape, escape_into};

/// Where links to other documents of the collection lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// All documents stand on one page: `#ID`.
    OnePage,
    /// Each document is a page in the same folder: `ID.html`.
    OwnPage,
}

/// What one text needs to be written.
pub struct Setting<'a> {
    /// The collection's addresses.
    pub addresses: &'a Addresses,
    /// Where links lead.
    pub place: Place,
    /// What stands before the paragraph's number in its anchor: `p` on a
    /// document's own page.
    pub anchor: &'a str,
    /// The heading level above the text, 1 to 5.
    pub level: u8,
    /// The title printed above the text, so that the text's own is not repeated.
    pub title: &'a str,
}

/// A text as HTML: its blocks in order, page furniture folded. `paragraph` is
/// how many paragraphs of the document stand before it, and afterwards how many
/// stand up to its end: the reader counts on from text to text too.
pub fn write(out: &mut String, text: &Text, setting: &Setting<'_>, paragraph: &mut u32) {
    let mut writer = Writer { out, text: &text.text, setting, paragraph, outline: Vec::new() };
    let mut rest = text.blocks.as_slice();
    while let Some(first) = rest.first() {
        let furniture = first.class == LineClass::Furniture;
        let count = rest.iter().take_while(|block| (block.class == LineClass::Furniture) == furniture).count();
        let (group, after) = rest.split_at(count);
        if furniture {
            let pieces = if count == 1 { "1 piece".to_owned() } else { format!("{count} pieces") };
            writer.out.push_str(&format!("<details class=\"furniture\"><summary>{pieces} of page furniture; not searched, not counted</summary>\n"));
            writer.group(group);
            writer.out.push_str("</details>\n");
        } else {
            writer.group(group);
        }
        rest = after;
    }
}

struct Writer<'a> {
    out: &'a mut String,
    text: &'a str,
    setting: &'a Setting<'a>,
    /// How many body blocks were written; the next one's anchor is one more.
    paragraph: &'a mut u32,
    /// Levels of the headings that the place is under, so that no level is skipped.
    outline: Vec<u8>,
}

impl Writer<'_> {
    fn group(&mut self, blocks: &[Block]) {
        let mut rest = blocks;
        while let Some(first) = rest.first() {
            let same = |block: &&Block| {
                matches!(
                    (first.kind, block.kind),
                    (BlockKind::Item { .. }, BlockKind::Item { .. })
                        | (BlockKind::Row, BlockKind::Row)
                        | (BlockKind::Quotation, BlockKind::Quotation)
                )
            };
            let count = rest.iter().take_while(same).count().max(1);
            let (run, after) = rest.split_at(count);
            match first.kind {
                BlockKind::Item { .. } => self.items(run),
                BlockKind::Row => self.rows(run),
                BlockKind::Quotation => {
                    self.out.push_str("<blockquote class=\"plain__quotation\">\n");
                    run.iter().for_each(|block| self.block(block));
                    self.out.push_str("</blockquote>\n");
                }
                _ => self.block(first),
            }
            rest = after;
        }
    }

    fn block(&mut self, block: &Block) {
        let anchor = self.anchor(block);
        match (block.class, block.kind) {
            (LineClass::Title, _) => {
                let shown = block.shown(self.text);
                if same_words(&shown, self.setting.title) {
                    return;
                }
                self.heading(1, &anchor, block);
            }
            (LineClass::Furniture, _) => self.element("p", "furniture__text", &anchor, block),
            (_, BlockKind::Heading(level)) => self.heading(level, &anchor, block),
            (LineClass::Meta, _) => self.element("p", "plain__meta", &anchor, block),
            (_, BlockKind::Code) => self.element("pre", "plain__code", &anchor, block),
            (_, BlockKind::Note) => self.element("p", "plain__note", &anchor, block),
            (_, BlockKind::Image) => {
                self.out.push_str(&format!("<p class=\"plain__image\"{anchor}>Image: "));
                self.runs(&block.runs);
                self.out.push_str("</p>\n");
            }
            _ => self.element("p", "passage__text", &anchor, block),
        }
    }

    fn element(&mut self, name: &str, class: &str, anchor: &str, block: &Block) {
        self.out.push_str(&format!("<{name} class=\"{class}\"{anchor}>"));
        self.runs(&block.runs);
        self.out.push_str(&format!("</{name}>\n"));
    }

    fn heading(&mut self, level: u8, anchor: &str, block: &Block) {
        while self.outline.last().is_some_and(|above| *above >= level) {
            self.outline.pop();
        }
        self.outline.push(level);
        let depth = u8::try_from(self.outline.len()).unwrap_or(6);
        let name = format!("h{}", self.setting.level.saturating_add(depth).min(6));
        self.element(&name, "plain__heading", anchor, block);
    }

    fn items(&mut self, items: &[Block]) {
        let mut open: Vec<(u8, &str)> = Vec::new();
        for item in items {
            let BlockKind::Item { depth, ordered } = item.kind else { continue };
            let list = if ordered { "ol" } else { "ul" };
            while open.last().is_some_and(|(above, name)| *above > depth || (*above == depth && *name != list)) {
                if let Some((_, name)) = open.pop() {
                    self.out.push_str(&format!("</li></{name}>\n"));
                }
            }
            if open.last().is_some_and(|(above, _)| *above == depth) {
                self.out.push_str("</li>\n");
            } else {
                self.out.push_str(&format!("<{list} class=\"plain__list\">\n"));
                open.push((depth, list));
            }
            let anchor = self.anchor(item);
            self.out.push_str(&format!("<li{anchor}>"));
            self.runs(&item.runs);
        }
        while let Some((_, name)) = open.pop() {
            self.out.push_str(&format!("</li></{name}>\n"));
        }
    }

    fn rows(&mut self, rows: &[Block]) {
        self.out.push_str("<table class=\"plain__table\">\n");
        for row in rows {
            let anchor = self.anchor(row);
            self.out.push_str(&format!("<tr{anchor}>"));
            for cell in row.runs.split(|run| run.literal.as_deref() == Some("\t")) {
                self.out.push_str("<td>");
                self.runs(cell);
                self.out.push_str("</td>");
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</table>\n");
    }

    /// The paragraph's anchor: body blocks are numbered from 1, as in the reader.
    fn anchor(&mut self, block: &Block) -> String {
        if block.class != LineClass::Body {
            return String::new();
        }
        *self.paragraph += 1;
        format!(" id=\"{}{}\"", escape(self.setting.anchor), self.paragraph)
    }

    fn runs(&mut self, runs: &[Run]) {
        let mut open: Option<&str> = None;
        for run in runs {
            let link = run.link.as_deref();
            if open != link {
                if open.is_some_and(|link| self.address(link).is_some()) {
                    self.out.push_str("</a>");
                }
                if let Some(address) = link.and_then(|link| self.address(link)) {
                    self.out.push_str(&address);
                }
                open = link;
            }
            self.run(run);
        }
        if open.is_some_and(|link| self.address(link).is_some()) {
            self.out.push_str("</a>");
        }
    }

    fn run(&mut self, run: &Run) {
        let style = [(run.style.strong, "strong"), (run.style.emphasis, "em"), (run.style.code, "code")];
        let names: Vec<&str> = style.into_iter().filter_map(|(on, name)| on.then_some(name)).collect();
        names.iter().for_each(|name| self.out.push_str(&format!("<{name}>")));
        escape_into(self.out, run.literal.as_deref().unwrap_or_else(|| run.span.of(self.text)));
        names.iter().rev().for_each(|name| self.out.push_str(&format!("</{name}>")));
    }

    /// The start of a link, where it may lead anywhere at all.
    fn address(&self, link: &str) -> Option<String> {
        if let Some(outside) = outside(link) {
            return Some(format!("<a href=\"{}\" rel=\"noreferrer\">", escape(outside)));
        }
        let document = self.setting.addresses.linked(link)?;
        let address = match self.setting.place {
            Place::OnePage => format!("#{}", crate::escape::percent(self.setting.addresses.anchor(document))),
            Place::OwnPage => self.setting.addresses.page(document),
        };
        Some(format!("<a href=\"{}\">", escape(&address)))
    }
}

/// The address, where it is one of the three kinds a text may lead to.
pub fn outside(link: &str) -> Option<&str> {
    let (scheme, rest) = link.split_once(':')?;
    let allowed = ["http", "https", "mailto"].iter().any(|name| scheme.eq_ignore_ascii_case(name));
    let clean = !rest.is_empty() && !link.chars().any(|c| c.is_control() || c.is_whitespace());
    (allowed && clean).then_some(link)
}

/// Whether two titles say the same, spaces and capitals aside.
fn same_words(a: &str, b: &str) -> bool {
    a.split_whitespace()
        .flat_map(str::chars)
        .flat_map(char::to_lowercase)
        .eq(b.split_whitespace().flat_map(str::chars).flat_map(char::to_lowercase))
}
