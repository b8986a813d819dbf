//! TOML that may be broken in places: the tree of what could be read, and the
//! lines that could not.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::lines::lines;
use crate::ordered::BTreeSet;

/// A TOML text as far as it could be read.
pub(crate) struct Tree<'t> {
    /// The table of the whole text.
    pub root: Spanned<DeTable<'t>>,
    /// One message for each line that could not be read.
    pub problems: Vec<(u32, String)>,
    /// Byte at which each line begins.
    starts: Vec<usize>,
    /// Lines that have a problem.
    broken: BTreeSet<u32>,
}

impl<'t> Tree<'t> {
    /// Reads a text.
    pub(crate) fn read(text: &'t str) -> Self {
        let (root, errors) = DeTable::parse_recoverable(text);
        let starts = lines(text).map(|line| line.start as usize).collect();
        let mut tree = Self { root, problems: Vec::new(), starts, broken: BTreeSet::new() };
        for error in errors {
            let line = tree.line(error.span().map_or(0, |span| span.start));
            // One slip gives several errors; the first says what it was.
            if tree.broken.insert(line) {
                tree.problems.push((line, error.message().to_owned()));
            }
        }
        tree
    }

    /// The 1-based line of a byte.
    pub(crate) fn line(&self, byte: usize) -> u32 {
        u32::try_from(self.starts.partition_point(|start| *start <= byte).max(1)).unwrap_or(u32::MAX)
    }

    /// Whether a key stands on a line that could not be read: the parser
    /// recovers with a made-up value, which nobody wrote.
    pub(crate) fn is_broken<T>(&self, key: &Spanned<T>) -> bool {
        self.broken.contains(&self.line(key.span().start))
    }
}

/// A value that is not a list or a table, as words.
pub(crate) fn words_of(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(words) => Some(words.to_string()),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Float(number) => Some(number.to_string()),
        DeValue::Boolean(flag) => Some(flag.to_string()),
        DeValue::Datetime(date) => Some(date.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => None,
    }
}
