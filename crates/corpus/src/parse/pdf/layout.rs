//! From pieces of text with places to lines, and from lines to paragraphs.

use std::collections::{BTreeMap, BTreeSet};

use super::content::Piece;
use crate::parse::builder::Builder;
use crate::{BlockKind, LineClass, Style};

/// Pages that a line must stand on to be a running head or foot.
const FEWEST_PAGES: usize = 3;

/// A line of a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub text: String,
    x: f64,
    end: f64,
    y: f64,
    size: f64,
    bold: bool,
}

/// Joins pieces on one base line, in the order in which they were drawn.
pub(super) fn lines(pieces: Vec<Piece>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for piece in pieces {
        let text = clean(&piece.text);
        if let Some(line) = lines.last_mut() {
            let reach = line.size.max(piece.size);
            let apart = (line.y - piece.y).abs();
            // Raised and lowered letters are smaller and near.
            let level = apart <= 0.35 * reach || (apart <= 0.7 * reach && (piece.size - line.size).abs() > 0.2 * reach);
            if level && piece.x >= line.end - 0.6 * reach {
                let parted = piece.x - line.end > 0.17 * piece.size.min(line.size).max(1.0);
                if parted && !line.text.ends_with(' ') && !text.starts_with(' ') {
                    line.text.push(' ');
                }
                line.text.push_str(&text);
                line.end = line.end.max(piece.end);
                if piece.size > line.size {
                    (line.size, line.y) = (piece.size, piece.y);
                }
                line.bold &= piece.bold;
                continue;
            }
        }
        lines.push(Line { text, x: piece.x, end: piece.end, y: piece.y, size: piece.size, bold: piece.bold });
    }
    lines.retain(|line| !line.text.trim().is_empty());
    lines
}

/// Letters as they are searched for: ligatures apart, no control characters.
fn clean(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'ﬀ' => shown.push_str("ff"),
            'ﬁ' => shown.push_str("fi"),
            'ﬂ' => shown.push_str("fl"),
            'ﬃ' => shown.push_str("ffi"),
            'ﬄ' => shown.push_str("ffl"),
            letter if letter.is_whitespace() => shown.push(' '),
            letter if letter.is_control() || letter == '\u{FFFD}' => {}
            letter => shown.push(letter),
        }
    }
    shown
}

/// Writes the pages as blocks.
pub(super) fn write(pages: &[Vec<Line>], builder: &mut Builder) {
    let heads = running_heads(pages);
    let body = body_size(pages);
    let ranks = heading_sizes(pages, body);
    let mut open: Vec<&Line> = Vec::new();
    let mut later: Vec<&str> = Vec::new();
    for page in pages {
        let leading = leading(page);
        let mut first = true;
        for line in page {
            if heads.contains(&key(&line.text)) || is_page_number(&line.text) && is_at_edge(page, line) {
                later.push(&line.text);
                continue;
            }
            if !open.last().is_some_and(|last| goes_on(&open, last, line, leading, first)) {
                close(&mut open, &mut later, body, &ranks, builder);
            }
            open.push(line);
            first = false;
        }
    }
    close(&mut open, &mut later, body, &ranks, builder);
}

/// Whether a line goes on with the open paragraph. `across` says that a page
/// ended between them.
fn goes_on(open: &[&Line], last: &Line, next: &Line, leading: f64, across: bool) -> bool {
    let size = last.size.max(next.size).max(1.0);
    if (last.size - next.size).abs() > 0.12 * size || starts_item(&next.text) {
        return false;
    }
    let words = last.text.trim_end();
    let sentence = words.ends_with(['.', '!', '?', ':', '。', '”', '"', ')']);
    let small = next.text.trim_start().starts_with(char::is_lowercase);
    let down = last.y - next.y;
    if across || down <= 0.0 || down > 3.0 * leading.max(size) {
        // The next column or page.
        return small && (!sentence || words.ends_with(','));
    }
    if last.bold != next.bold && open.len() == 1 {
        return false;
    }
    if down > leading * 1.35 + 0.5 {
        return false;
    }
    let left = open.iter().map(|line| line.x).fold(f64::INFINITY, f64::min);
    let right = open.iter().map(|line| line.end).fold(0.0, f64::max);
    let indented = next.x > last.x + 0.8 * size && open.len() > 1 && next.x < last.x + 6.0 * size;
    let short = last.end < right - 0.2 * (right - left).max(1.0) && sentence;
    !(indented && sentence || short && !small)
}

fn starts_item(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with(['•', '▪', '●', '■', '◦', '‣', '·']) || text.starts_with("- ") || text.starts_with("– ")
}

/// Ends the open paragraph, and writes the running heads that stood inside it.
fn close(open: &mut Vec<&Line>, later: &mut Vec<&str>, body: f64, ranks: &[u32], builder: &mut Builder) {
    if let Some(first) = open.first() {
        let mut text = String::new();
        for line in open.iter() {
            join(&mut text, line.text.trim());
        }
        let size = first.size;
        let all_bold = open.iter().all(|line| line.bold);
        let words = text.split_whitespace().count();
        let kind = if starts_item(&text) {
            let rest = text.trim_start().trim_start_matches(['•', '▪', '●', '■', '◦', '‣', '·', '-', '–']);
            text = rest.trim().to_owned();
            BlockKind::Item { depth: 0, ordered: false }
        } else if size > 1.12 * body && words <= 40 && open.len() <= 5 {
            let rank = ranks.iter().position(|known| *known == half_points(size)).unwrap_or(5);
            BlockKind::Heading(u8::try_from(rank + 1).unwrap_or(6).min(6))
        } else if all_bold && words <= 14 && open.len() <= 2 && !text.ends_with(['.', ',', ';', ':']) {
            BlockKind::Heading(u8::try_from(ranks.len() + 1).unwrap_or(6).min(6))
        } else {
            BlockKind::Paragraph
        };
        builder.words(&text, Style::default(), None);
        builder.close(kind, LineClass::Body);
    }
    open.clear();
    for head in later.drain(..) {
        builder.words(head, Style::default(), None);
        builder.close(BlockKind::Paragraph, LineClass::Furniture);
    }
}

/// Adds a line to a paragraph: a word parted at the line's end is made whole.
fn join(text: &mut String, line: &str) {
    let parted = text.ends_with(['-', '\u{ad}', '‐']);
    let small = line.starts_with(char::is_lowercase);
    if parted && small {
        text.pop();
        if text.ends_with(char::is_alphabetic) {
            text.push_str(line);
            return;
        }
        text.push('-');
    } else if text.ends_with('\u{ad}') {
        text.pop();
    }
    let dense = |letter: Option<char>| {
        letter.is_some_and(|letter| matches!(u32::from(letter), 0x2E80..=0xA4CF | 0xFF00..=0xFFEF))
    };
    let together = parted || (dense(text.chars().next_back()) && dense(line.chars().next()));
    if !text.is_empty() && !together {
        text.push(' ');
    }
    text.push_str(line);
}

/// A line without its numbers: "Page 3 of 9" stands on every page.
fn key(text: &str) -> String {
    let mut key = String::new();
    for letter in text.trim().chars() {
        match letter.is_ascii_digit() {
            true if key.ends_with('#') => {}
            true => key.push('#'),
            false => key.extend(letter.to_lowercase()),
        }
    }
    key
}

/// The two highest and the two lowest lines of a page.
fn edges(page: &[Line]) -> Vec<&Line> {
    let mut by_height: Vec<&Line> = page.iter().collect();
    by_height.sort_by(|a, b| b.y.total_cmp(&a.y));
    match by_height.len() {
        0..=4 => by_height,
        count => {
            let low = by_height.split_off(count - 2);
            by_height.truncate(2);
            by_height.extend(low);
            by_height
        }
    }
}

fn is_at_edge(page: &[Line], line: &Line) -> bool {
    edges(page).iter().any(|edge| std::ptr::eq(*edge, line))
}

fn is_page_number(text: &str) -> bool {
    let bare = text.trim().trim_matches(['-', '–', '—', ' ', '|', '[', ']']);
    let roman = !bare.is_empty() && bare.len() <= 5 && bare.chars().all(|letter| "ivxlc".contains(letter));
    roman || (!bare.is_empty() && bare.len() <= 4 && bare.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Lines that stand at the edges of several pages.
fn running_heads(pages: &[Vec<Line>]) -> BTreeSet<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for page in pages {
        let own: BTreeSet<String> = edges(page).iter().map(|line| key(&line.text)).collect();
        for key in own.into_iter().filter(|key| key.chars().count() <= 120) {
            *counts.entry(key).or_default() += 1;
        }
    }
    counts.into_iter().filter(|(_, count)| *count >= FEWEST_PAGES).map(|(key, _)| key).collect()
}

/// A size in half points, so that two that look alike are one.
fn half_points(size: f64) -> u32 {
    // Sizes are finite; the cast ends at the range.
    (size * 2.0 + 0.5) as u32
}

/// The size that most letters have.
fn body_size(pages: &[Vec<Line>]) -> f64 {
    let mut weights: BTreeMap<u32, usize> = BTreeMap::new();
    for line in pages.iter().flatten() {
        *weights.entry(half_points(line.size)).or_default() += line.text.len();
    }
    let most = weights.iter().max_by_key(|(size, weight)| (**weight, **size));
    most.map_or(10.0, |(size, _)| f64::from(*size) / 2.0)
}

/// The sizes above the text's, largest first, as half points.
fn heading_sizes(pages: &[Vec<Line>], body: f64) -> Vec<u32> {
    let larger = pages.iter().flatten().filter(|line| line.size > 1.12 * body).map(|line| half_points(line.size));
    let sizes: BTreeSet<u32> = larger.collect();
    sizes.into_iter().rev().take(5).collect()
}

/// The usual distance of two base lines on a page.
fn leading(page: &[Line]) -> f64 {
    let mut gaps: Vec<f64> = page
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] if (a.size - b.size).abs() < 0.12 * a.size => Some((a.y - b.y, a.size)),
            _ => None,
        })
        .filter(|(gap, size)| *gap > 0.5 * size && *gap < 2.5 * size)
        .map(|(gap, _)| gap)
        .collect();
    gaps.sort_by(f64::total_cmp);
    let middle = gaps.get(gaps.len() / 2).copied();
    middle.unwrap_or_else(|| page.first().map_or(12.0, |line| line.size * 1.2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::Markup;

    fn piece(text: &str, x: f64, y: f64, size: f64) -> Piece {
        // Half the size is about as wide as a letter.
        let end = x + text.chars().count() as f64 * size / 2.0;
        Piece { text: text.to_owned(), x, y, end, size, bold: false }
    }

    fn check(pages: &[&[(&str, f64, f64, f64)]], expected: &[(BlockKind, LineClass, &str)]) {
        let pages: Vec<Vec<Line>> = pages
            .iter()
            .map(|page| lines(page.iter().map(|(text, x, y, size)| piece(text, *x, *y, *size)).collect()))
            .collect();
        let mut builder = Builder::new(Markup::Document);
        write(&pages, &mut builder);
        let parsed = builder.finish();
        let found: Vec<_> =
            parsed.blocks.iter().map(|block| (block.kind, block.class, block.shown(&parsed.text))).collect();
        let expected: Vec<_> =
            expected.iter().map(|(kind, class, words)| (*kind, *class, (*words).to_owned())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn lines_become_paragraphs_and_large_ones_headings() {
        use BlockKind::*;
        use LineClass::Body;
        check(
            &[&[
                ("The quay", 50.0, 700.0, 20.0),
                ("It is o", 50.0, 660.0, 10.0),
                ("ﬃcially", 95.0, 660.0, 10.0),
                ("open for all kinds of ves-", 50.0, 648.0, 10.0),
                ("sels from the north.", 50.0, 636.0, 10.0),
                ("Boats lie there now.", 50.0, 610.0, 10.0),
                ("• one", 50.0, 598.0, 10.0),
                ("• two", 50.0, 586.0, 10.0),
            ]],
            &[
                (Heading(1), Body, "The quay"),
                (Paragraph, Body, "It is o fficially open for all kinds of vessels from the north."),
                (Paragraph, Body, "Boats lie there now."),
                (Item { depth: 0, ordered: false }, Body, "one"),
                (Item { depth: 0, ordered: false }, Body, "two"),
            ],
        );
    }

    #[test]
    fn running_heads_and_page_numbers_stand_aside_and_paragraphs_cross_pages() {
        use BlockKind::Paragraph;
        use LineClass::{Body, Furniture};
        let page = |number: &'static str, text: &'static str| {
            vec![("The Tide 1911", 50.0, 800.0, 10.0), (text, 50.0, 700.0, 10.0), (number, 300.0, 20.0, 10.0)]
        };
        let (one, two, three) =
            (page("1", "The quay is open and"), page("2", "boats lie at it."), page("3", "The end."));
        check(
            &[&one, &two, &three],
            &[
                (Paragraph, Furniture, "The Tide 1911"),
                (Paragraph, Body, "The quay is open and boats lie at it."),
                (Paragraph, Furniture, "1"),
                (Paragraph, Furniture, "The Tide 1911"),
                (Paragraph, Furniture, "2"),
                (Paragraph, Furniture, "The Tide 1911"),
                (Paragraph, Body, "The end."),
                (Paragraph, Furniture, "3"),
            ],
        );
    }
}
