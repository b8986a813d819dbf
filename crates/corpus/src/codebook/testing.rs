//! Texts to test with.

use crate::document::{Block, BlockKind, LineClass, Offsets, Run, Span, Style, Text, TextRole};

/// A text of body paragraphs.
pub(crate) fn text(paragraphs: &[&str]) -> Text {
    let mut joined = String::new();
    let mut blocks = Vec::new();
    for paragraph in paragraphs {
        let start = joined.len();
        joined.push_str(paragraph);
        let span = Span::new(start, joined.len());
        joined.push_str("\n\n");
        let runs = vec![Run { span, literal: None, style: Style::default(), link: None }];
        blocks.push(Block { kind: BlockKind::Paragraph, class: LineClass::Body, runs });
    }
    Text {
        role: TextRole::Text,
        file: "test.txt".to_owned(),
        offsets: Offsets::Source,
        lines: vec![LineClass::Body; joined.lines().count()],
        text: joined,
        blocks,
        dates: Vec::new(),
        passages: Vec::new(),
        quotations: Vec::new(),
        names: Vec::new(),
    }
}

/// Numbers that look random and are the same every time (SplitMix64).
pub(crate) struct Dice(pub u64);

impl Dice {
    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % sides.max(1) as u64).unwrap_or(0)
    }

    /// One of some things.
    pub fn pick<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        let at = self.roll(things.len());
        &things[at]
    }
}
