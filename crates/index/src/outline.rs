//! What of each document is counted, filtered and drawn along time: the part of
//! its facts that every question looks at, kept for all documents together.

use crate::DateRecord;

/// A document's outline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// When it was published; without its evidence.
    pub published: Option<DateRecord>,
    /// By theme index: how many passages, body only.
    pub theme_counts: Vec<u32>,
    /// Indexes of names it mentions, with how often.
    pub name_counts: Vec<(u32, u32)>,
    /// How many words its texts have, furniture left out.
    pub words: u32,
    /// How many dates it speaks of.
    pub mentions: u32,
    /// Whether the original's full text is in the bundle.
    pub has_original: bool,
    /// Whether an original is named that is not there.
    pub lacks_original: bool,
    /// Whether something was wrong with it.
    pub has_problems: bool,
}
