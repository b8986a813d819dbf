//! Plain text: paragraphs out of lines.
//!
//! Three ways of writing are met: paragraphs parted by blank lines, one
//! paragraph a line, and lines broken by hand at a width. Which one holds is
//! judged line by line: a line goes on in the next when the next one's first
//! word would not have fitted on it, or when it plainly stops in mid-sentence.

use super::{Markup, Parsed, block, literal_run, plain_run};
use crate::lines::lines;
use crate::{Block, BlockKind, Offsets, Run, Span};

/// Lines longer than this are not broken by hand.
const WIDEST_WRAP: usize = 110;
/// Shorter lines than this end for reasons of their own (verse, addresses).
const NARROWEST_WRAP: usize = 36;

/// Reads a plain text.
pub(crate) fn read(text: String) -> Parsed {
    let mut parsed = Parsed::new(text, Offsets::Source, Markup::None);
    let layout = Layout::of(&parsed.text);
    let mut blocks = Vec::new();
    let mut open: Vec<Line> = Vec::new();
    for line in lines(&parsed.text).map(|span| Line::read(&parsed.text, span)) {
        let goes_on = match open.last() {
            Some(last) => !line.is_blank() && layout.continues(&parsed.text, last, &line),
            None => true,
        };
        if !goes_on {
            close(&parsed.text, &mut open, &mut blocks);
        }
        if !line.is_blank() {
            open.push(line);
        }
    }
    close(&parsed.text, &mut open, &mut blocks);
    parsed.blocks = blocks;
    parsed
}

/// One line, with what it begins with taken apart.
#[derive(Clone, Copy, Debug)]
struct Line {
    /// The words, without white space and marks around them.
    words: Span,
    /// Columns before the first mark or word.
    indent: usize,
    /// Characters from the margin to the last word.
    width: usize,
    /// What the line begins with.
    mark: Mark,
}

/// What a line begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// Nothing.
    None,
    /// `-`, `*` or a bullet: an item of a list.
    Bullet,
    /// `>`: words of an earlier message.
    Quoted,
}

impl Line {
    fn read(text: &str, span: Span) -> Self {
        let line = span.of(text);
        let words = line.trim();
        let before = line.len() - line.trim_start().len();
        let indent = line.get(..before).unwrap_or("").chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let (mark, rest) = Self::mark(words);
        let start = span.start as usize + before + (words.len() - rest.len());
        Self {
            words: Span::new(start, start + rest.len()),
            indent,
            width: indent + words.chars().take(WIDEST_WRAP + 1).count(),
            mark,
        }
    }

    fn mark(words: &str) -> (Mark, &str) {
        for bullet in ["- ", "* ", "+ ", "• ", "– ", "— ", "· ", "‣ ", "▪ ", "●", "•", "▪"] {
            match words.strip_prefix(bullet).map(str::trim_start) {
                // "* * *" is a separator, and a dash with nothing after it is a dash.
                Some(rest) if rest.chars().any(char::is_alphanumeric) => {
                    // A dash that opens direct speech is followed by a capital
                    // in prose too; only "-" and bullets are lists for certain.
                    let dash = bullet.starts_with(['–', '—']);
                    return if dash { (Mark::None, words) } else { (Mark::Bullet, rest) };
                }
                _ => {}
            }
        }
        if words.starts_with('>') {
            let rest = words.trim_start_matches(['>', ' ']);
            if !rest.is_empty() {
                return (Mark::Quoted, rest);
            }
        }
        (Mark::None, words)
    }

    fn is_blank(&self) -> bool {
        self.words.is_empty()
    }
}

/// How wide the text was set, where it was broken by hand.
struct Layout {
    /// The width that nearly all lines keep to; `None` where lines are paragraphs.
    wrap: Option<usize>,
}

impl Layout {
    /// Measures a text: it is broken by hand when most lines that another
    /// line follows could not have taken that line's first word.
    fn of(text: &str) -> Self {
        let mut widths = [0usize; WIDEST_WRAP + 2];
        let mut last: Option<Line> = None;
        let mut pairs = Vec::new();
        for line in lines(text).map(|span| Line::read(text, span)) {
            if line.is_blank() {
                last = None;
                continue;
            }
            if let Some(count) = widths.get_mut(line.width) {
                *count += 1;
            }
            if let Some(before) = last {
                pairs.push((before.width, first_word(text, &line)));
            }
            last = Some(line);
        }
        // The width that all but one line in fifty keep to: a long address in
        // a mail breaks the margin and does not move it.
        let allowed = widths.iter().sum::<usize>() / 50;
        let mut beyond = 0;
        let wrap = (0..widths.len()).rev().find(|width| {
            beyond += widths.get(*width).copied().unwrap_or(0);
            beyond > allowed
        });
        let wrap = wrap.filter(|width| (NARROWEST_WRAP..=WIDEST_WRAP).contains(width));
        let full = |wrap: usize| pairs.iter().filter(|(width, word)| width + 1 + word > wrap).count();
        Self { wrap: wrap.filter(|wrap| pairs.len() >= 2 && full(*wrap) * 2 >= pairs.len()) }
    }

    /// Whether `next` goes on with the paragraph that `line` is in.
    fn continues(&self, text: &str, line: &Line, next: &Line) -> bool {
        let Some(wrap) = self.wrap else { return mid_sentence(text, line, next) && line.width <= WIDEST_WRAP };
        if next.mark == Mark::Bullet || (next.mark != line.mark && line.mark != Mark::Bullet) {
            return false;
        }
        if next.mark == Mark::None && next.indent > line.indent + 1 && line.mark == Mark::None {
            return false;
        }
        let full = line.width + 1 + first_word(text, next) > wrap;
        // Prose that was broken by hand and then edited has lines short of the
        // margin; they still stop in mid-sentence.
        full || mid_sentence(text, line, next)
    }
}

/// Whether a line of some length stops without an end and the next begins in lower case.
fn mid_sentence(text: &str, line: &Line, next: &Line) -> bool {
    let words = line.words.of(text);
    let stops = words.ends_with(|end: char| ".!?:;…。！？\"”»)".contains(end));
    let lower = next.words.of(text).starts_with(char::is_lowercase);
    !stops && lower && line.width >= NARROWEST_WRAP && next.mark == Mark::None && line.mark != Mark::Quoted
}

fn first_word(text: &str, line: &Line) -> usize {
    let words = line.words.of(text);
    words.chars().take(WIDEST_WRAP).take_while(|c| !c.is_whitespace()).count()
}

/// Makes a block of the lines that were read as one paragraph.
fn close(text: &str, open: &mut Vec<Line>, blocks: &mut Vec<Block>) {
    let Some(first) = open.first() else { return };
    let kind = match first.mark {
        Mark::Bullet => BlockKind::Item { depth: u8::try_from(first.indent / 2).unwrap_or(8).min(8), ordered: false },
        Mark::Quoted => BlockKind::Quotation,
        Mark::None => BlockKind::Paragraph,
    };
    let mut runs: Vec<Run> = Vec::with_capacity(open.len() * 2);
    for line in open.drain(..) {
        if let Some(last) = runs.last() {
            let gap = Span { start: last.span.end, end: line.words.start };
            let joint = joint(last.span.of(text), line.words.of(text));
            runs.push(literal_run(gap, joint));
        }
        runs.push(plain_run(line.words));
    }
    blocks.push(block(kind, runs));
}

/// What a line end inside a paragraph is shown as.
fn joint(before: &str, after: &str) -> &'static str {
    let end = before.chars().next_back().unwrap_or(' ');
    let start = after.chars().next().unwrap_or(' ');
    let compound = end == '-' && before.len() > 1 && !before.ends_with(" -") && !before.ends_with("--");
    if compound || (is_unspaced(end) && is_unspaced(start)) { "" } else { " " }
}

/// Letters of scripts that are written without spaces between words.
fn is_unspaced(letter: char) -> bool {
    matches!(u32::from(letter), 0x2E80..=0xA4CF | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF00..=0xFFEF | 0x20000..=0x3FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, paragraphs: &[&str]) {
        let parsed = read(text.to_owned());
        let shown: Vec<String> = parsed.blocks.iter().map(|block| block.shown(&parsed.text)).collect();
        assert_eq!(shown, paragraphs, "{text:?}");
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        check("One.\n\nTwo.\n\n\n  \nThree.", &["One.", "Two.", "Three."]);
        check("One.\r\n\r\nTwo.\r\n", &["One.", "Two."]);
    }

    #[test]
    fn long_lines_are_paragraphs() {
        let long = "The harbour office said on Tuesday that the new quay would open to ships in the spring, two years late and over its budget.";
        let text = format!("A headline here\n{long}\n{long}\nShort end.\n");
        check(&text, &["A headline here", long, long, "Short end."]);
    }

    #[test]
    fn lines_broken_by_hand_are_joined() {
        let text = "The harbour office said on Tuesday that the\nnew quay would open to ships in the spring,\ntwo years late, and that nobody was to\nblame.\nThe mayor disagreed, and said so in a long\nletter to the paper that printed none of\nit.\n";
        check(
            text,
            &[
                "The harbour office said on Tuesday that the new quay would open to ships in the spring, two years late, and that nobody was to blame.",
                "The mayor disagreed, and said so in a long letter to the paper that printed none of it.",
            ],
        );
    }

    #[test]
    fn verse_stays_in_lines() {
        check("Red sun\nover the dunes\nNo boat\n\nThe end", &["Red sun", "over the dunes", "No boat", "The end"]);
    }

    #[test]
    fn lists_and_answers_in_mail_keep_their_items() {
        check("Bring:\n- bread\n- salt\n* * *\n", &["Bring:", "bread", "salt", "* * *"]);
        let parsed = read("Yes.\n> Will you come to the\n> opening?\n".to_owned());
        assert_eq!(
            parsed.blocks.iter().map(|block| block.kind).collect::<Vec<_>>(),
            [BlockKind::Paragraph, BlockKind::Quotation, BlockKind::Quotation,]
        );
    }

    #[test]
    fn scripts_without_spaces_are_joined_without_one() {
        assert_eq!(
            (joint("港口", "开放"), joint("well-", "known"), joint("one", "two"), joint("a -", "b")),
            ("", "", " ", " ")
        );
    }
}
