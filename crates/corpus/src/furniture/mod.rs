//! Which paragraphs are the article, and which are the page around it.
//!
//! No single sign decides. A line is set aside when it is a known label or has
//! the looks of furniture, when it stands where furniture stands (above the
//! title, after the heading of other stories), when it is said twice as
//! teasers are, or when other documents of the folder carry it too. What is
//! set aside is kept and shown on request; it is not searched. A rule that is
//! in doubt leaves the line in the body.

pub(crate) mod labels;
pub(crate) mod repeated;
pub(crate) mod shape;

use std::cmp::Reverse;
use std::collections::VecDeque;

use labels::Label;
use shape::{Look, Shape, ends_in_a_bare_date};

use crate::parse::{Markup, Parsed};
use crate::{Block, BlockKind, LineClass};

/// What was found besides classes: indexes of blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Findings {
    /// The title.
    pub title: Option<usize>,
    /// Labels that say the kind of document.
    pub kinds: Vec<usize>,
    /// Bylines.
    pub bylines: Vec<usize>,
    /// Lines that say source or date.
    pub sources: Vec<usize>,
    /// Lines that claim rights.
    pub copyrights: Vec<usize>,
}

/// Gives every block a class. `repeated` says whether other documents of the
/// folder carry a paragraph too.
pub(crate) fn classify(parsed: &mut Parsed, repeated: &dyn Fn(&str) -> bool) -> Findings {
    let Parsed { text, blocks, markup, titles, .. } = parsed;
    let mut page = Page::look(text, blocks, *markup);
    page.set_labels();
    page.set_repeated(text, blocks, repeated);
    if *markup == Markup::Document {
        page.find_stated_title(blocks);
    } else {
        page.twice = page.said_twice(text, blocks);
        page.set_tail();
        page.set_teasers();
        page.find_title(text, blocks, titles);
        page.set_head(text, blocks);
        page.set_last_headlines(text, blocks);
        page.keep_something();
    }
    for (block, class) in blocks.iter_mut().zip(&page.classes) {
        block.class = *class;
    }
    page.findings()
}

/// A paragraph in the form in which two are compared.
pub(crate) fn key_of(shown: &str) -> String {
    shown.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Letters that a heading has to share with a page's title to be its headline.
const TITLE_SHARED: usize = 12;

/// A page with more headings is a list of stories; the headline is among the first.
const MOST_HEADINGS: usize = 500;

/// The letters and figures of a heading in small letters; soft hyphens, blanks and marks do not count.
pub(crate) fn letters(words: &str) -> String {
    words.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

struct Page {
    shapes: Vec<Shape>,
    kinds: Vec<BlockKind>,
    classes: Vec<LineClass>,
    /// Set by the page's own structure; never judged again.
    stated: Vec<bool>,
    markup: Markup,
    title: Option<usize>,
    /// Set aside because other documents carry them too.
    recurring: Vec<usize>,
    /// Stands twice within four paragraphs.
    twice: Vec<bool>,
}

impl Page {
    fn look(text: &str, blocks: &[Block], markup: Markup) -> Self {
        let shape = |block: &Block| match block.runs.as_slice() {
            // Most blocks are one run, and long texts have many.
            [run] if run.literal.is_none() => Shape::of(run.span.of(text)),
            _ => Shape::of(&block.shown(text)),
        };
        Self {
            shapes: blocks.iter().map(shape).collect(),
            kinds: blocks.iter().map(|block| block.kind).collect(),
            classes: blocks.iter().map(|block| block.class).collect(),
            stated: blocks.iter().map(|block| block.class != LineClass::Body).collect(),
            markup,
            title: None,
            recurring: Vec::new(),
            twice: Vec::new(),
        }
    }

    fn look_at(&self, at: usize) -> Option<Look> {
        self.shapes.get(at).map(|shape| shape.look)
    }

    fn is_open(&self, at: usize) -> bool {
        self.classes.get(at) == Some(&LineClass::Body) && self.stated.get(at) == Some(&false)
    }

    fn set(&mut self, at: usize, class: LineClass) {
        if let (Some(place), Some(false)) = (self.classes.get_mut(at), self.stated.get(at)) {
            *place = class;
        }
    }

    fn is_prose(&self, at: usize) -> bool {
        self.shapes.get(at).is_some_and(Shape::is_prose) || self.kinds.get(at) == Some(&BlockKind::Code)
    }

    fn len(&self) -> usize {
        self.shapes.len()
    }

    /// Lines that say by themselves what they are.
    fn set_labels(&mut self) {
        for at in 0..self.len() {
            let furniture = match self.look_at(at) {
                Some(Look::Separator | Look::Copyright) => true,
                Some(Look::Label(Label::Furniture | Label::End)) => {
                    !matches!(self.kinds.get(at), Some(BlockKind::Heading(_))) || self.markup != Markup::Document
                }
                Some(Look::Breadcrumbs | Look::DateTwice) => self.markup != Markup::Document,
                _ => false,
            };
            if furniture {
                self.set(at, LineClass::Furniture);
            }
        }
    }

    /// Short lines that other documents carry too, above the running text or
    /// at the very end. A line that recurs right above a paragraph is a heading.
    fn set_repeated(&mut self, text: &str, blocks: &[Block], repeated: &dyn Fn(&str) -> bool) {
        if self.markup == Markup::Document {
            return;
        }
        let prose = |page: &Self, at: usize| page.is_prose(at) && page.is_open(at);
        let first = (0..self.len()).find(|at| prose(self, *at)).unwrap_or(self.len());
        let last = (0..self.len()).rev().find(|at| prose(self, *at)).unwrap_or(0);
        let recurs = |at: &usize| blocks.get(*at).is_some_and(|block| repeated(&key_of(&block.shown(text))));
        let above = (0..first.saturating_sub(1)).filter(|at| self.is_open(*at)).filter(recurs);
        let end = (last + 1..self.len()).rev().take_while(|at| !self.is_open(*at) || recurs(at));
        let hits: Vec<usize> = above.chain(end.filter(|at| self.is_open(*at))).collect();
        // A document that is nearly all repeated is a copy, not a page of furniture.
        let bytes = |places: &mut dyn Iterator<Item = usize>| -> usize {
            places.filter_map(|at| self.shapes.get(at)).map(|shape| shape.length).sum()
        };
        let all = bytes(&mut (0..self.len()));
        if bytes(&mut hits.iter().copied()) * 2 > all {
            return;
        }
        self.recurring.clone_from(&hits);
        for at in hits {
            self.set(at, LineClass::Furniture);
        }
    }

    /// Everything after the heading of other stories or of comments, where
    /// little running text follows; else the lines up to the next running text.
    fn set_tail(&mut self) {
        let fresh = |page: &Self, at: usize| page.is_prose(at) && page.twice.get(at) == Some(&false);
        let weight = |page: &Self, at: usize| page.shapes.get(at).map_or(0, |shape| shape.length);
        // A shape that ends as a sentence is fresh; a teaser is cut off.
        let whole = |page: &Self, at: usize| fresh(page, at) && page.shapes.get(at).is_some_and(|shape| shape.ends);
        let total: usize = (0..self.len()).filter(|at| whole(self, *at)).map(|at| weight(self, at)).sum();
        let mut before = 0;
        for at in 0..self.len() {
            if whole(self, at) {
                before += weight(self, at);
            }
            if self.look_at(at) != Some(Look::Label(Label::End)) || before == 0 {
                continue;
            }
            let after = total.saturating_sub(before);
            if after * 3 <= before {
                for rest in at..self.len() {
                    if !matches!(self.look_at(rest), Some(Look::Label(Label::Kind) | Look::SourceLine)) {
                        self.set(rest, LineClass::Furniture);
                    }
                }
                return;
            }
            let mut rest = at + 1;
            while rest < self.len() && !whole(self, rest) && rest - at <= 12 {
                self.set(rest, LineClass::Furniture);
                rest += 1;
            }
        }
    }

    /// Which paragraphs stand twice within four of each other.
    fn said_twice(&self, text: &str, blocks: &[Block]) -> Vec<bool> {
        let mut twice = vec![false; self.len()];
        // Only the last few paragraphs can be said again within reach.
        let mut last: VecDeque<(usize, String)> = VecDeque::new();
        for (at, block) in blocks.iter().enumerate() {
            let comparable = self.shapes.get(at).is_some_and(|shape| shape.length <= 400 && shape.words >= 2);
            let dated = matches!(self.look_at(at), Some(Look::DateOnly | Look::DateTwice));
            if !comparable || dated {
                continue;
            }
            let key = key_of(&block.shown(text));
            while last.front().is_some_and(|(before, _)| at - before > 4) {
                last.pop_front();
            }
            if let Some((before, _)) = last.iter().find(|(_, known)| *known == key) {
                for place in [*before, at] {
                    if let Some(mark) = twice.get_mut(place) {
                        *mark = true;
                    }
                }
            }
            last.push_back((at, key));
        }
        twice
    }

    /// Runs of teasers without a heading: a title and a cut-off sentence, each
    /// said twice, again and again. Verse repeats lines too, so a run must be
    /// dense and hold dates or sentences that break off.
    fn set_teasers(&mut self) {
        let is_twice = |page: &Self, at: usize| page.twice.get(at) == Some(&true);
        let teaser = |page: &Self, at: usize| is_twice(page, at) || page.look_at(at) == Some(Look::DateOnly);
        let mut at = 0;
        while at < self.len() {
            let mut end = at;
            while end < self.len() && teaser(self, end) {
                end += 1;
            }
            let run = at..end;
            let doubled = run.clone().filter(|at| is_twice(self, *at)).count();
            let dated = run.clone().any(|at| self.look_at(at) == Some(Look::DateOnly));
            let cut = run.clone().any(|at| self.shapes.get(at).is_some_and(|shape| shape.words >= 12 && !shape.ends));
            if doubled >= 4 && (dated || cut) {
                // The last teaser of a run may be said once; it breaks off too.
                let broken_off = |at: &usize| self.shapes.get(*at).is_some_and(|shape| !shape.ends);
                let after = (end..self.len()).take(3).take_while(broken_off).count();
                for at in at..end + after {
                    self.set(at, LineClass::Furniture);
                }
            }
            at = end + 1;
        }
    }

    /// The first heading of level 1, in a file that states its headings.
    fn find_stated_title(&mut self, blocks: &[Block]) {
        let is_first = |block: &Block| block.kind == BlockKind::Heading(1) && block.class == LineClass::Body;
        let heading = blocks.iter().position(is_first);
        self.title = heading.filter(|at| !self.shapes.iter().take(*at).any(Shape::is_prose));
        if let Some(at) = self.title {
            self.set(at, LineClass::Title);
        }
        for at in 0..self.len() {
            let by_itself = self.kinds.get(at) == Some(&BlockKind::Paragraph)
                && self.title.is_some_and(|title| at > title && at <= title + 3);
            if by_itself
                && matches!(
                    self.look_at(at),
                    Some(Look::Byline | Look::DateOnly | Look::SourceLine | Look::Label(Label::Kind))
                )
            {
                self.set(at, LineClass::Meta);
            }
        }
    }

    /// Whether the text shows that it was saved with the page around it.
    fn is_dirty(&self) -> bool {
        (0..self.len()).any(|at| {
            let label =
                matches!(self.look_at(at), Some(Look::Label(Label::Furniture | Label::End) | Look::Breadcrumbs));
            label && self.classes.get(at) == Some(&LineClass::Furniture)
        })
    }

    /// First paragraph of running text that is not furniture.
    fn first_prose(&self) -> Option<usize> {
        (0..self.len()).find(|at| self.is_prose(*at) && self.is_open(*at))
    }

    /// The line that is the headline: a short one before the running text that
    /// is neither label nor date nor source, nor the site's own name.
    fn find_title(&mut self, text: &str, blocks: &[Block], titles: &[String]) {
        // Where a page marks its headline, it is believed: the heading that says what its title says first.
        let stated = self.titled(text, blocks, titles).or_else(|| self.first_heading());
        let end = self.first_prose().unwrap_or(self.len().min(3));
        let names = self.source_names(text, blocks);
        let mut best: Option<(i32, usize)> = None;
        let mut seen = 0;
        for at in (0..end).filter(|at| self.is_open(*at)).take(30) {
            let Some(score) = self.headline_score(at, seen, text, blocks, &names) else { continue };
            seen += 1;
            if best.is_none_or(|(most, _)| score > most) {
                best = Some((score, at));
            }
        }
        let kind = || (0..end).find(|at| self.look_at(*at) == Some(Look::Label(Label::Kind)));
        // Minutes and bulletins have the same title every time.
        let recurring =
            || self.recurring.iter().copied().find(|at| *at < end && self.look_at(*at) == Some(Look::Short));
        // Verse and lists have no running text; their first line is the title.
        let first = || (0..end).find(|at| self.is_open(*at) && self.look_at(*at) == Some(Look::Short));
        let verse = if self.first_prose().is_none() { first() } else { None };
        self.title = stated.or(verse).or(best.map(|(_, at)| at)).or_else(recurring).or_else(kind);
        if let Some(at) = self.title {
            // A page may put its headline into a part that is otherwise furniture.
            if let Some(class) = self.classes.get_mut(at) {
                *class = LineClass::Title;
            }
        }
    }

    fn first_heading(&self) -> Option<usize> {
        (0..self.len()).find(|at| self.kinds.get(*at) == Some(&BlockKind::Heading(1)) && self.is_open(*at))
    }

    /// The heading that says most of what a page calls itself.
    fn titled(&self, text: &str, blocks: &[Block], titles: &[String]) -> Option<usize> {
        let titles: Vec<String> = titles.iter().map(|title| letters(title)).collect();
        let shared = |at: usize| {
            let heading = letters(&blocks.get(at)?.shown(text));
            let both = |title: &&String| title.contains(&heading) || heading.contains(title.as_str());
            let fits = titles.iter().filter(both).map(|title| title.len().min(heading.len()));
            fits.max().filter(|length| *length >= TITLE_SHARED)
        };
        if titles.is_empty() {
            return None;
        }
        let heading = |at: &usize| {
            let short = self.shapes.get(*at).is_some_and(|shape| shape.length <= 400);
            short && matches!(self.kinds.get(*at), Some(BlockKind::Heading(1..=3)))
        };
        let level = |at: usize| match self.kinds.get(at) {
            Some(BlockKind::Heading(level)) => *level,
            _ => u8::MAX,
        };
        // Teasers of the page may stand above it with the same words, as smaller headings.
        let found = (0..self.len()).filter(heading).take(MOST_HEADINGS).filter_map(|at| Some((shared(at)?, at)));
        let best = found.max_by_key(|&(length, at)| (self.is_open(at), length, Reverse(level(at)), Reverse(at)));
        best.map(|(_, at)| at)
    }

    /// What source lines, copyright lines and "more from" name.
    fn source_names(&self, text: &str, blocks: &[Block]) -> Vec<String> {
        let mut names = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            let tells = matches!(self.look_at(at), Some(Look::SourceLine | Look::Copyright | Look::Label(Label::End)));
            if tells {
                names.push(key_of(&block.shown(text)));
            }
        }
        names
    }

    /// How much a line looks like a headline; `None` where it cannot be one.
    fn headline_score(&self, at: usize, seen: usize, text: &str, blocks: &[Block], names: &[String]) -> Option<i32> {
        let shape = self.shapes.get(at)?;
        if !matches!(shape.look, Look::Short | Look::Place) || shape.length > 250 || shape.words > 30 {
            return None;
        }
        let shown = blocks.get(at)?.shown(text);
        let key = key_of(&shown);
        let mut score = match shape.words {
            0..=1 => -2,
            2 => 0,
            3 => 2,
            _ => 4,
        };
        if matches!(self.kinds.get(at), Some(BlockKind::Item { .. } | BlockKind::Row)) {
            score -= 3;
        }
        if matches!(self.kinds.get(at), Some(BlockKind::Heading(_))) {
            score += 3;
        }
        if shown.trim_end().ends_with(['?', '!']) {
            score += 1;
        } else if shape.ends || shown.trim_end().ends_with([',', ';']) {
            score -= 4;
        }
        // A text begins with its title; a page begins with its site.
        if at == 0 && !self.is_dirty() {
            score += 3;
        }
        if shape.look == Look::Place {
            score -= 4;
        }
        // The site's name stands above the headline and again in its source line.
        if key.len() >= 5 && names.iter().any(|name| name.contains(&key) || shares_a_name(&key, name)) {
            score -= 5;
        }
        let follows = (at + 1..self.len()).find(|next| self.is_open(*next)).and_then(|next| self.look_at(next));
        if matches!(follows, Some(Look::Prose | Look::SourceLine | Look::Byline | Look::DateOnly | Look::Caption)) {
            score += 2;
        }
        Some(score - i32::try_from(seen).unwrap_or(0).min(6))
    }

    /// What stands above the title and between it and the running text.
    fn set_head(&mut self, text: &str, blocks: &[Block]) {
        let Some(title) = self.title else { return };
        // Where the text after the title says its date, one above it is the page's.
        let head_end = self.first_prose().unwrap_or(title).max(title);
        let reach = (head_end + 4).min(self.len());
        let dated_below =
            (title + 1..reach).any(|at| matches!(self.look_at(at), Some(Look::SourceLine | Look::DateOnly)));
        for at in 0..title {
            let class = match self.look_at(at) {
                Some(Look::Label(Label::Kind) | Look::Byline | Look::SourceLine | Look::Caption) => LineClass::Meta,
                Some(Look::DateOnly) if !dated_below => LineClass::Meta,
                Some(Look::Place) => LineClass::Meta,
                Some(Look::Prose) => LineClass::Body,
                _ => LineClass::Furniture,
            };
            if self.is_open(at) {
                self.set(at, class);
            }
        }
        let byline = (title + 1..(title + 8).min(self.len())).find(|at| self.look_at(*at) == Some(Look::Byline));
        for at in title + 1..reach {
            let before_byline = byline.is_some_and(|byline| at < byline);
            let shown = || blocks.get(at).map(|block| block.shown(text)).unwrap_or_default();
            let repeats_title =
                || blocks.get(title).is_some_and(|block| key_of(&block.shown(text)) == key_of(&shown()));
            let class = match self.look_at(at) {
                Some(Look::Short) if at == title + 1 && repeats_title() => LineClass::Furniture,
                Some(Look::Byline | Look::SourceLine | Look::Caption | Look::DateOnly | Look::Label(Label::Kind)) => {
                    LineClass::Meta
                }
                Some(Look::Place) if at < head_end => LineClass::Meta,
                Some(Look::Short | Look::Prose) if before_byline && ends_in_a_bare_date(&shown()) => LineClass::Meta,
                _ => continue,
            };
            if self.is_open(at) {
                self.set(at, class);
            }
        }
        for at in 0..self.len() {
            if self.look_at(at) == Some(Look::Label(Label::Kind)) && self.is_open(at) {
                let outside =
                    at < head_end || (at + 1..self.len()).all(|rest| !self.is_prose(rest) || !self.is_open(rest));
                if outside {
                    self.set(at, LineClass::Meta);
                }
            }
            let caption = self.look_at(at) == Some(Look::Caption) || self.kinds.get(at) == Some(&BlockKind::Image);
            if caption && self.is_open(at) {
                self.set(at, LineClass::Meta);
            }
        }
    }

    /// Headlines of other stories that follow the last sentence, on a page
    /// that has shown furniture elsewhere.
    fn set_last_headlines(&mut self, text: &str, blocks: &[Block]) {
        let Some(last) = (0..self.len()).rev().find(|at| self.is_prose(*at) && self.is_open(*at)) else { return };
        if !self.is_dirty() {
            return;
        }
        let after: Vec<usize> = (last + 1..self.len()).filter(|at| self.is_open(*at)).collect();
        let many = after.len() >= 4;
        for at in after {
            let headline = self.look_at(at) == Some(Look::Short)
                && self.shapes.get(at).is_some_and(|shape| !shape.ends && (many || shape.words >= 4))
                && blocks.get(at).is_some_and(|block| many || is_headline_case(&block.shown(text)));
            if headline {
                self.set(at, LineClass::Furniture);
            }
        }
    }

    /// A document is not all furniture: where no body is left, only what is
    /// furniture by its own words stays aside.
    fn keep_something(&mut self) {
        let has_body = (0..self.len()).any(|at| self.classes.get(at) == Some(&LineClass::Body));
        if has_body {
            return;
        }
        for at in 0..self.len() {
            let by_itself = matches!(
                self.look_at(at),
                Some(Look::Label(_) | Look::Separator | Look::Copyright | Look::Breadcrumbs)
            );
            if !by_itself && self.classes.get(at) == Some(&LineClass::Furniture) {
                self.set(at, LineClass::Body);
            }
        }
        self.keep_only_paragraph();
    }

    /// A text of one paragraph is named after it, and has it to be read and searched.
    fn keep_only_paragraph(&mut self) {
        let Some(title) = self.title.filter(|_| !self.classes.contains(&LineClass::Body)) else { return };
        let is_paragraph = self.kinds.get(title) == Some(&BlockKind::Paragraph);
        // Without markup a headline by itself looks the same, but for its end.
        let is_said = self.markup == Markup::Page || self.shapes.get(title).is_some_and(|shape| shape.ends);
        if let Some(class) = self.classes.get_mut(title).filter(|_| is_paragraph && is_said) {
            *class = LineClass::Body;
        }
    }

    fn findings(&self) -> Findings {
        let all = |look: Look| {
            let found = (0..self.len()).filter(|at| self.look_at(*at) == Some(look));
            found.collect::<Vec<_>>()
        };
        let meta = |places: Vec<usize>| {
            places.into_iter().filter(|at| self.classes.get(*at) == Some(&LineClass::Meta)).collect::<Vec<_>>()
        };
        Findings {
            title: self.title,
            kinds: meta(all(Look::Label(Label::Kind))),
            bylines: meta(all(Look::Byline)),
            sources: meta(all(Look::SourceLine)),
            copyrights: all(Look::Copyright),
        }
    }
}

/// Whether the last three or more words of a line stand in another.
fn shares_a_name(key: &str, other: &str) -> bool {
    let words: Vec<&str> = key.split(' ').collect();
    (0..words.len().saturating_sub(2)).any(|from| {
        let tail = words.get(from..).unwrap_or_default().join(" ");
        tail.len() >= 12 && other.contains(&tail)
    })
}

/// Most long words begin with a capital.
fn is_headline_case(shown: &str) -> bool {
    let long: Vec<&str> = shown.split_whitespace().filter(|word| word.chars().count() >= 4).collect();
    let capital = long.iter().filter(|word| word.starts_with(|c: char| c.is_uppercase() || !c.is_lowercase())).count();
    long.len() >= 2 && capital * 3 >= long.len() * 2
}

#[cfg(test)]
mod tests;
