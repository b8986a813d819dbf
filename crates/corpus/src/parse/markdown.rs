//! Markdown: blocks whose runs are spans of the source, so that offsets count
//! in the file as it was written. Raw HTML is dropped, the words in it stay.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Markup, Parsed, block};
use crate::{Block, BlockKind, Offsets, Run, Span, Style};

/// Reads a Markdown file whose front matter ends at byte `body`.
pub(crate) fn read(text: String, body: usize) -> Parsed {
    let mut parsed = Parsed::new(text, Offsets::Source, Markup::Document);
    let source = parsed.text.get(body..).unwrap_or("");
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut writer = Writer { source, base: body, ..Writer::default() };
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        writer.take(event, range);
    }
    writer.close();
    parsed.blocks = writer.blocks;
    parsed
}

/// Builds blocks from events.
#[derive(Default)]
struct Writer<'s> {
    source: &'s str,
    /// Bytes before `source` in the file.
    base: usize,
    blocks: Vec<Block>,
    runs: Vec<Run>,
    /// What the open block is; a paragraph where nothing says otherwise.
    kind: Option<BlockKind>,
    /// Open lists: whether each counts.
    lists: Vec<bool>,
    quotes: usize,
    notes: usize,
    emphasis: usize,
    strong: usize,
    link: Vec<Option<Box<str>>>,
    images: usize,
    cells: usize,
    /// Inside `<script>` or `<style>` of raw HTML.
    hidden: Option<&'static str>,
}

impl Writer<'_> {
    fn take(&mut self, event: Event<'_>, range: std::ops::Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
                self.words(&words, range, false)
            }
            Event::Code(words) => self.words(&words, range, true),
            Event::SoftBreak | Event::HardBreak => self.push(range, Some(" "), Style::default()),
            Event::FootnoteReference(label) => self.push(range, Some(&format!("[{label}]")), Style::default()),
            Event::Html(html) => self.html(&html, range.start),
            Event::InlineHtml(html) => self.inline_html(&html, range),
            Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.open(BlockKind::Heading(level_of(level))),
            Tag::Paragraph if self.kind.is_none() || !self.runs.is_empty() => self.open_inner(),
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => self.open(BlockKind::Code),
            Tag::List(first) => {
                self.close();
                self.lists.push(first.is_some());
            }
            Tag::Item => self.open_inner(),
            Tag::FootnoteDefinition(_) => {
                self.close();
                self.notes += 1;
            }
            Tag::TableHead | Tag::TableRow => {
                self.open(BlockKind::Row);
                self.cells = 0;
            }
            Tag::TableCell => self.cells += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong => self.strong += 1,
            Tag::Link { dest_url, .. } => self.link.push(safe_link(&dest_url)),
            Tag::Image { .. } => {
                // A picture by itself is described; one in running text is part of it.
                if self.runs.is_empty() && self.kind == Some(BlockKind::Paragraph) {
                    self.kind = Some(BlockKind::Image);
                }
                self.images += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::Item | TagEnd::HtmlBlock => {
                self.close()
            }
            TagEnd::TableHead | TagEnd::TableRow => self.close(),
            TagEnd::List(_) => {
                self.close();
                self.lists.pop();
            }
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::FootnoteDefinition => {
                self.close();
                self.notes = self.notes.saturating_sub(1);
            }
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Link => {
                self.link.pop();
            }
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            _ => {}
        }
    }

    /// What a paragraph here is, by what is around it.
    fn open_inner(&mut self) {
        let kind = if self.notes > 0 {
            BlockKind::Note
        } else if let Some(ordered) = self.lists.last() {
            let depth = u8::try_from(self.lists.len() - 1).unwrap_or(u8::MAX);
            BlockKind::Item { depth, ordered: *ordered }
        } else if self.quotes > 0 {
            BlockKind::Quotation
        } else {
            BlockKind::Paragraph
        };
        self.open(kind);
    }

    fn open(&mut self, kind: BlockKind) {
        self.close();
        self.kind = Some(kind);
    }

    /// Ends the open block; one without a word in it is dropped.
    fn close(&mut self) {
        let kind = self.kind.take();
        let runs = std::mem::take(&mut self.runs);
        let whole = block(kind.unwrap_or(BlockKind::Paragraph), runs);
        if shows_something(&whole, self.source, self.base) {
            self.blocks.push(whole);
        }
    }

    /// Words of the source. Where the source has other bytes than are shown
    /// (entities, escapes), the run carries what is shown.
    fn words(&mut self, words: &str, range: std::ops::Range<usize>, code: bool) {
        if self.hidden.is_some() {
            return;
        }
        if self.kind.is_none() && self.runs.is_empty() {
            self.open_inner();
        }
        if self.kind == Some(BlockKind::Row) && self.cells > 1 {
            let at = range.start..range.start;
            self.push(at, Some("\t"), Style::default());
            self.cells = 1;
        }
        if self.kind == Some(BlockKind::Image) && self.images == 0 && !words.trim().is_empty() {
            self.kind = Some(BlockKind::Paragraph);
        }
        let style = Style { emphasis: self.emphasis > 0, strong: self.strong > 0, code };
        let source = self.source.get(range.clone()).unwrap_or("");
        if source == words {
            self.push(range, None, style);
        } else if let Some(at) = source.find(words) {
            // A code span: the words stand between its marks.
            let start = range.start + at;
            self.push(start..start + words.len(), None, style);
        } else {
            self.push(range, Some(words), style);
        }
    }

    fn push(&mut self, range: std::ops::Range<usize>, literal: Option<&str>, style: Style) {
        // Events come in order, but the range of a cell's tab is made here.
        let span = Span::new(self.base + range.start, self.base + range.end);
        let link = self.link.iter().rev().find_map(Clone::clone);
        match self.runs.last_mut() {
            Some(last) if last.span.end > span.start => {}
            Some(last)
                if literal.is_none()
                    && last.literal.is_none()
                    && last.span.end == span.start
                    && last.style == style
                    && last.link == link =>
            {
                last.span.end = span.end;
            }
            _ => self.runs.push(Run { span, literal: literal.map(Into::into), style, link }),
        }
    }

    /// A line of an HTML block: its tags go, its words stay.
    fn html(&mut self, html: &str, start: usize) {
        for piece in pieces(html) {
            match piece {
                Piece::Tag(tag) => self.html_tag(tag),
                Piece::Words(words, at) => {
                    let trimmed = words.trim();
                    let lead = words.len() - words.trim_start().len();
                    if trimmed.is_empty() {
                        continue;
                    }
                    let from = start + at + lead;
                    if !self.runs.is_empty() {
                        self.push(from..from, Some(" "), Style::default());
                    }
                    let shown = decode_entities(trimmed);
                    if self.hidden.is_none() {
                        if self.kind.is_none() && self.runs.is_empty() {
                            self.open_inner();
                        }
                        let literal = (shown != trimmed).then_some(shown.as_str());
                        self.push(from..from + trimmed.len(), literal, Style::default());
                    }
                }
            }
        }
    }

    fn html_tag(&mut self, tag: &str) {
        let name: String = tag
            .trim_start_matches(['<', '/'])
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .map(|letter| letter.to_ascii_lowercase())
            .collect();
        let closes = tag.starts_with("</");
        match (self.hidden, closes) {
            (Some(open), true) if open == name => self.hidden = None,
            (None, false) => self.hidden = ["script", "style", "template"].into_iter().find(|hidden| *hidden == name),
            _ => {}
        }
        if matches!(name.as_str(), "p" | "div" | "li" | "tr" | "h1" | "h2" | "h3" | "h4" | "blockquote" | "section") {
            self.close();
        }
    }

    fn inline_html(&mut self, html: &str, range: std::ops::Range<usize>) {
        let lower = html.to_ascii_lowercase();
        if lower.starts_with("<br") {
            self.push(range, Some(" "), Style::default());
        } else {
            match self.hidden {
                Some(open) if lower.starts_with("</") && lower.get(2..).is_some_and(|rest| rest.starts_with(open)) => {
                    self.hidden = None;
                }
                None => {
                    self.hidden = ["script", "style", "template"]
                        .into_iter()
                        .find(|hidden| lower.get(1..).is_some_and(|rest| rest.starts_with(hidden)));
                }
                Some(_) => {}
            }
        }
    }
}

fn shows_something(block: &Block, source: &str, base: usize) -> bool {
    block.runs.iter().any(|run| {
        let words = match &run.literal {
            Some(literal) => literal,
            None => {
                let range = run.span.range();
                source.get(range.start.saturating_sub(base)..range.end.saturating_sub(base)).unwrap_or("")
            }
        };
        !words.trim().is_empty()
    })
}

fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// A link that may be followed: `http`, `https`, `mailto`, or a path in the folder.
pub(crate) fn safe_link(address: &str) -> Option<Box<str>> {
    let address = address.trim();
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let is_scheme = scheme.as_ref().is_some_and(|scheme| {
        !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    });
    let odd = address.chars().any(|c| c.is_control() || c == '\\');
    let safe = match scheme.as_deref() {
        Some("http" | "https" | "mailto") => true,
        // A colon further in, as in "notes/a:b.md", makes no scheme.
        _ => {
            !is_scheme
                && !address.contains(':')
                && !address.starts_with(['/', '#', '?'])
                && !address.split('/').any(|part| part == "..")
        }
    };
    (safe && !odd && !address.is_empty()).then(|| address.into())
}

/// A piece of raw HTML.
enum Piece<'h> {
    /// From `<` to `>`.
    Tag(&'h str),
    /// Words between tags, and where they stand.
    Words(&'h str, usize),
}

fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = html.get(at..).filter(|rest| !rest.is_empty()) {
        let length = if rest.starts_with("<!--") {
            rest.find("-->").map_or(rest.len(), |end| end + 3)
        } else if rest.starts_with('<') {
            rest.find('>').map_or(rest.len(), |end| end + 1)
        } else {
            rest.find('<').unwrap_or(rest.len())
        };
        let piece = rest.get(..length).unwrap_or(rest);
        found.push(if piece.starts_with('<') { Piece::Tag(piece) } else { Piece::Words(piece, at) });
        at += length.max(1);
    }
    found
}

/// Character references of HTML, as far as they are common in Markdown.
fn decode_entities(words: &str) -> String {
    let mut shown = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find('&') {
        shown.push_str(rest.get(..at).unwrap_or(""));
        rest = rest.get(at..).unwrap_or("");
        let end = rest.find(';').filter(|end| *end < 12);
        let letter = end.and_then(|end| named_letter(rest.get(1..end).unwrap_or("")));
        match (letter, end) {
            (Some(letter), Some(end)) => {
                shown.push(letter);
                rest = rest.get(end + 1..).unwrap_or("");
            }
            _ => {
                shown.push('&');
                rest = rest.get(1..).unwrap_or("");
            }
        }
    }
    shown.push_str(rest);
    shown
}

fn named_letter(name: &str) -> Option<char> {
    let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => number.parse().ok(),
    });
    let letter = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "copy" => '©',
        _ => return number.and_then(char::from_u32),
    };
    Some(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(BlockKind, &str)]) {
        let parsed = read(text.to_owned(), 0);
        let shown: Vec<(BlockKind, String)> =
            parsed.blocks.iter().map(|block| (block.kind, block.shown(&parsed.text))).collect();
        let expected: Vec<_> = expected.iter().map(|(kind, words)| (*kind, (*words).to_owned())).collect();
        assert_eq!(shown, expected, "{text:?}");
        for block in &parsed.blocks {
            let ordered = block.runs.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
            assert!(ordered, "runs overlap in {text:?}: {:?}", block.runs);
        }
    }

    #[test]
    fn blocks_keep_their_kind_and_words() {
        use BlockKind::*;
        check(
            "# Title\n\nOne *two* **three**\nfour `five`.\n",
            &[(Heading(1), "Title"), (Paragraph, "One two three four five.")],
        );
        check(
            "- a\n- b\n  1. c\n",
            &[
                (Item { depth: 0, ordered: false }, "a"),
                (Item { depth: 0, ordered: false }, "b"),
                (Item { depth: 1, ordered: true }, "c"),
            ],
        );
        check(
            "- a\n\n  more\n- b\n",
            &[
                (Item { depth: 0, ordered: false }, "a"),
                (Item { depth: 0, ordered: false }, "more"),
                (Item { depth: 0, ordered: false }, "b"),
            ],
        );
        check("> said\n> she\n\n---\n\n```\nlet a;\nb\n```\n", &[(Quotation, "said she"), (Code, "let a;\nb\n")]);
        check("|a|b|c|\n|-|-|-|\n|1|2|3|\n", &[(Row, "a\tb\tc"), (Row, "1\t2\t3")]);
        check("Text[^1].\n\n[^1]: The note.\n", &[(Paragraph, "Text[1]."), (Note, "The note.")]);
        check("![A quay](quay.jpg)\n", &[(Image, "A quay")]);
        check("![A quay](quay.jpg) is here, and ![another](b.jpg)\n", &[(Paragraph, "A quay is here, and another")]);
        check("a &amp; b \\* c &copy;\n", &[(Paragraph, "a & b * c ©")]);
    }

    #[test]
    fn raw_html_goes_and_its_words_stay() {
        check(
            "<div class=x>\nHello <b>there</b> &amp; you\n</div>\n\nEnd <i>of</i> it<br>all.\n",
            &[(BlockKind::Paragraph, "Hello there & you"), (BlockKind::Paragraph, "End of it all.")],
        );
        check("<script>\nalert(1)\n</script>\n\nSafe.\n", &[(BlockKind::Paragraph, "Safe.")]);
        check("<!-- no -->\n\nYes.\n", &[(BlockKind::Paragraph, "Yes.")]);
    }

    #[test]
    fn only_harmless_links_are_kept() {
        let cases = [
            ("https://example.org/a:b", true),
            ("HTTP://example.org", true),
            ("mailto:a@example.org", true),
            ("other.md", true),
            ("sub/other.md", true),
            ("javascript:alert(1)", false),
            ("JaVaScRiPt:alert(1)", false),
            ("data:text/html,x", false),
            ("../../etc/passwd", false),
            ("//example.org", false),
            ("java\nscript:x", false),
            ("#part", false),
            ("", false),
        ];
        for (address, kept) in cases {
            assert_eq!(safe_link(address).is_some(), kept, "{address:?}");
        }
    }

    #[test]
    fn spans_are_of_the_source() {
        let parsed = read("---\nx\n---\n# A *big* day\n".to_owned(), 10);
        let runs: Vec<&str> = parsed.blocks[0].runs.iter().map(|run| run.span.of(&parsed.text)).collect();
        assert_eq!(runs, ["A ", "big", " day"]);
    }
}
