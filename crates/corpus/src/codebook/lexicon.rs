//! The words of all rules together, so that a text is gone through once and
//! not once for each rule.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::rule::{Node, Pattern, Rule};

/// FNV-1a: words are short, and no order depends on their hashes.
pub(super) struct Fnv(u64);

pub(super) type Hashing = BuildHasherDefault<Fnv>;

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Every pattern of a codebook once, by what it is written like.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    /// The patterns, by number.
    pub patterns: Vec<Pattern>,
    /// Forms to the patterns they belong to.
    exact: HashMap<String, Vec<usize>, Hashing>,
    /// Beginnings to the patterns with a star.
    open: HashMap<String, Vec<usize>, Hashing>,
    /// The first two letters to the patterns that take all forms of a word.
    inflected: HashMap<String, Vec<usize>, Hashing>,
    /// Every beginning of a pattern that is shorter than it: a word that is
    /// none cannot be the first of two words written apart.
    beginnings: HashMap<String, (), Hashing>,
    /// The longest beginning in `open`, in bytes.
    longest_open: usize,
}

impl Lexicon {
    /// Gives the patterns of a rule their numbers.
    pub fn enter(&mut self, rule: &mut Rule) {
        self.node(&mut rule.node);
    }

    fn node(&mut self, node: &mut Node) {
        match node {
            Node::Word(pattern) => self.pattern(pattern),
            Node::Sequence(steps) => {
                for step in steps {
                    self.node(&mut step.node);
                    step.fused.iter_mut().for_each(|fused| self.pattern(fused));
                }
            }
            Node::Any(choices) => choices.iter_mut().for_each(|choice| self.node(choice)),
            Node::Near { left, right, .. } | Node::NotNear { left, right, .. } => {
                self.node(left);
                self.node(right);
            }
        }
    }

    fn pattern(&mut self, pattern: &mut Pattern) {
        let map = if pattern.open { &mut self.open } else { &mut self.exact };
        let same = |known: &Pattern| {
            (known.open, known.inflected, known.capitals) == (pattern.open, pattern.inflected, pattern.capitals)
                && known.folded == pattern.folded
                && (!known.capitals || known.written == pattern.written)
        };
        let known = map.get(&pattern.folded).into_iter().flatten().copied();
        if let Some(number) = known.into_iter().find(|&number| self.patterns.get(number).is_some_and(same)) {
            pattern.number = number;
            return;
        }
        let number = self.patterns.len();
        pattern.number = number;
        map.entry(pattern.folded.clone()).or_default().push(number);
        if pattern.open {
            self.longest_open = self.longest_open.max(pattern.folded.len());
        }
        for form in pattern.plurals() {
            self.exact.entry(form).or_default().push(number);
        }
        if pattern.inflected {
            self.inflected.entry(first_two(&pattern.folded).to_owned()).or_default().push(number);
        }
        if !pattern.capitals {
            for (cut, _) in pattern.folded.char_indices().skip(1) {
                self.beginnings.extend(pattern.folded.get(..cut).map(|beginning| (beginning.to_owned(), ())));
            }
        }
        self.patterns.push(pattern.clone());
    }

    /// The patterns that a folded word is a form of, those with a star whose
    /// beginning it has included; not those that only its stem would tell.
    /// Of beginnings only those longer than `past` bytes are looked for.
    pub fn of(&self, folded: &str, past: usize, take: &mut impl FnMut(usize, &Pattern)) {
        let mut each = |numbers: Option<&Vec<usize>>| {
            for &number in numbers.into_iter().flatten() {
                if let Some(pattern) = self.patterns.get(number) {
                    take(number, pattern);
                }
            }
        };
        each(self.exact.get(folded));
        if self.longest_open == 0 {
            return;
        }
        for end in past + 1..=folded.len().min(self.longest_open) {
            if let Some(beginning) = folded.get(..end) {
                each(self.open.get(beginning));
            }
        }
    }

    /// The patterns that take all forms of a word that begins like this one.
    pub fn inflected_like(&self, folded: &str) -> &[usize] {
        if self.inflected.is_empty() {
            return &[];
        }
        self.inflected.get(first_two(folded)).map_or(&[], Vec::as_slice)
    }

    /// Whether some pattern begins with this word and goes on.
    pub fn begins(&self, folded: &str) -> bool {
        self.beginnings.contains_key(folded)
    }
}

/// A word's first two letters, or all of a shorter one.
fn first_two(folded: &str) -> &str {
    folded.char_indices().nth(2).and_then(|(at, _)| folded.get(..at)).unwrap_or(folded)
}
