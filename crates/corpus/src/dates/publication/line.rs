//! Lines as the rules look at them.

use crate::{LineClass, Span};

/// A line that is not blank, without blanks around it.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) start: usize,
    pub(super) class: LineClass,
    /// How many lines below the title it stands; negative above it, `None` far from it.
    pub(super) below_title: Option<isize>,
    /// Whether it has figures or Chinese years, without which no rule finds a date in it.
    pub(super) has_figures: bool,
    /// The whole text, which the spans of facts are in.
    pub(super) source: &'a str,
}

impl<'a> Line<'a> {
    /// `None` for a blank line, or a span that does not fit the text.
    pub(super) fn new(source: &'a str, span: Span, class: LineClass) -> Option<Self> {
        let whole = span.of(source);
        let text = whole.trim();
        let start = span.range().start + (whole.len() - whole.trim_start().len());
        let figure = |letter: char| {
            letter.is_ascii_digit() || !letter.is_ascii() && (letter.is_numeric() || matches!(letter, '年' | '년'))
        };
        (!text.is_empty()).then(|| Self {
            text,
            start,
            class,
            below_title: None,
            has_figures: text.contains(figure),
            source,
        })
    }

    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(super) fn span(&self) -> Span {
        Span::new(self.start, self.end())
    }

    pub(super) fn is_furniture(&self) -> bool {
        self.class == LineClass::Furniture
    }

    /// Whether the line stands at the title, where even what looks like furniture is the text's own.
    pub(super) fn is_at_title(&self) -> bool {
        self.below_title.is_some_and(|below| (-2..=3).contains(&below))
    }

    /// Parts that bars, dots and dashes separate: where each begins, and its text.
    pub(super) fn segments(&self) -> Vec<(usize, &'a str)> {
        let mut parts = vec![(self.start, self.text)];
        let mut blank_before = false;
        let parted = |letter: char| {
            let dash = matches!(letter, '-' | '–' | '—') && blank_before;
            blank_before = letter == ' ';
            dash || matches!(letter, '|' | '·' | '•' | '\t')
        };
        if !self.text.contains(parted) {
            return parts;
        }
        for separator in ["|", "·", "•", "\t", " - ", " – ", " — "] {
            parts = parts
                .into_iter()
                .flat_map(|(start, part)| {
                    let mut at = start;
                    part.split(separator).map(move |piece| {
                        let begins = at;
                        at += piece.len() + separator.len();
                        (begins, piece)
                    })
                })
                .collect();
        }
        parts
    }
}

/// Notes how far each line is from the title, up to a few lines. Furniture below
/// the first line of the body belongs to other stories, however short the body is.
pub(super) fn place_title(lines: &mut [Line<'_>]) {
    let Some(title) = lines.iter().position(|line| line.class == LineClass::Title) else { return };
    let mut body_began = false;
    for (place, line) in lines.iter_mut().enumerate() {
        body_began |= place > title && line.class == LineClass::Body;
        let below = isize::try_from(place).ok().zip(isize::try_from(title).ok()).map(|(place, title)| place - title);
        let of_others = body_began && line.is_furniture();
        line.below_title = below.filter(|below| (-4..=12).contains(below) && *below != 0 && !of_others);
    }
}

/// How many words a text has: runs of letters.
pub(super) fn words(text: &str) -> usize {
    text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).count()
}
