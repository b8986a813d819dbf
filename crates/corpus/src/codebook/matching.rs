//! Finding what a rule looks for among the words of a text.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::rule::{GAP, Node, Pattern, Step, may_part};
use crate::words::Words;

/// Words `start..end` of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Match {
    pub start: usize,
    pub end: usize,
}

/// FNV-1a: words are short, and no order depends on their hashes.
struct Fnv(u64);

type Hashing = BuildHasherDefault<Fnv>;

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

/// The words of a text by their folded form.
pub(crate) struct Haystack<'a> {
    words: &'a Words,
    /// Every folded word with its places, in order of the words: endings are
    /// found by halving, and no order depends on hashing.
    vocabulary: Vec<(&'a str, Vec<usize>)>,
    /// For each sentence, one past its last word.
    sentence_ends: Vec<usize>,
}

impl<'a> Haystack<'a> {
    pub fn new(words: &'a Words) -> Self {
        let mut numbers: HashMap<&str, usize, Hashing> = HashMap::default();
        let mut vocabulary: Vec<(&str, Vec<usize>)> = Vec::new();
        let mut sentence_ends = Vec::new();
        for number in 0..words.len() {
            let folded = words.folded(number);
            let entry = *numbers.entry(folded).or_insert_with(|| {
                vocabulary.push((folded, Vec::new()));
                vocabulary.len() - 1
            });
            if let Some((_, places)) = vocabulary.get_mut(entry) {
                places.push(number);
            }
            let sentence = words.sentence(number).map_or(0, |sentence| sentence as usize);
            if sentence >= sentence_ends.len() {
                sentence_ends.resize(sentence + 1, number);
            }
            if let Some(end) = sentence_ends.get_mut(sentence) {
                *end = number + 1;
            }
        }
        vocabulary.sort_unstable_by_key(|&(folded, _)| folded);
        Self { words, vocabulary, sentence_ends }
    }

    /// What a whole rule finds. Of the ways in which words can be near each
    /// other only the tightest count: none that holds another.
    pub fn passages(&self, node: &Node) -> Vec<Match> {
        match node {
            Node::Near { .. } => tightest(self.find(node)),
            Node::Any(choices) => {
                let mut found: Vec<Match> = choices.iter().flat_map(|choice| self.passages(choice)).collect();
                found.sort_unstable();
                found.dedup();
                found
            }
            other => self.find(other),
        }
    }

    /// Every match of a rule's part, by start, then end, each once.
    pub fn find(&self, node: &Node) -> Vec<Match> {
        let mut found = match node {
            Node::Word(pattern) => self.word(pattern),
            Node::Sequence(steps) => self.sequence(steps),
            Node::Any(choices) => choices.iter().flat_map(|choice| self.find(choice)).collect(),
            Node::Near { left, right, within } => self.near(&self.find(left), &self.find(right), *within),
            Node::NotNear { left, right, within } => {
                let near = Nearby::new(self.find(right));
                let mut kept = self.find(left);
                kept.retain(|one| !near.reaches(*one, *within, self.sentence(*one)));
                kept
            }
        };
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The words of a match's sentence.
    fn sentence(&self, one: Match) -> Match {
        let number = self.words.sentence(one.start).map_or(0, |sentence| sentence as usize);
        let ends = |at: usize| self.sentence_ends.get(at).copied();
        Match { start: number.checked_sub(1).and_then(ends).unwrap_or(0), end: ends(number).unwrap_or(one.end) }
    }

    fn places(&self, folded: &str) -> &[usize] {
        self.vocabulary
            .binary_search_by_key(&folded, |&(word, _)| word)
            .ok()
            .and_then(|at| self.vocabulary.get(at))
            .map_or(&[], |(_, places)| places)
    }

    /// The places of every form of a word, form by form.
    fn each(&self, pattern: &Pattern, take: &mut impl FnMut(&[usize])) {
        if pattern.open {
            let from = self.vocabulary.partition_point(|&(word, _)| word < pattern.folded.as_str());
            let rest = self.vocabulary.get(from..).unwrap_or(&[]);
            rest.iter().take_while(|(word, _)| word.starts_with(&pattern.folded)).for_each(|(_, places)| take(places));
        } else {
            take(self.places(&pattern.folded));
            pattern.plurals().iter().for_each(|form| take(self.places(form)));
        }
    }

    fn word(&self, pattern: &Pattern) -> Vec<Match> {
        let mut found = Vec::new();
        self.each(pattern, &mut |places| {
            let fitting = places.iter().filter(|&&place| self.written_so(pattern, place));
            found.extend(fitting.map(|&place| Match { start: place, end: place + 1 }));
        });
        if !pattern.capitals {
            self.parted(pattern, &mut found);
        }
        found
    }

    /// Whether the case at a place is what the pattern asks for.
    fn written_so(&self, pattern: &Pattern, place: usize) -> bool {
        let Some(word) = self.words.get(place) else { return false };
        if !pattern.capitals {
            return !word.dotted;
        }
        let mut letters = self.words.core(place).chars().filter(|character| character.is_alphanumeric());
        let begins = pattern
            .written
            .chars()
            .filter(|character| character.is_alphanumeric())
            .all(|wanted| letters.next() == Some(wanted));
        // Of what follows, only the plural's `s` may be small: `NGOs`.
        begins && (pattern.open || matches!((letters.next(), letters.next()), (None, _) | (Some('s' | 'S'), None)))
    }

    /// Places where the word is written as two, with a hyphen or a space.
    fn parted(&self, pattern: &Pattern, found: &mut Vec<Match>) {
        for (cut, _) in pattern.folded.char_indices().skip(1) {
            let (left, right) = pattern.folded.split_at(cut);
            if self.places(left).is_empty() {
                continue;
            }
            let by_space = may_part(left, right);
            let rest = Pattern { folded: right.to_owned(), ..pattern.clone() };
            // Led by the second half, which is the rarer one: `in|clusive`.
            self.each(&rest, &mut |places| {
                for &place in places {
                    let (Some(before), Some(word)) = (place.checked_sub(1), self.words.get(place)) else { continue };
                    if (word.hyphened || by_space)
                        && !word.dotted
                        && self.words.sentence(before) == Some(word.sentence)
                        && self.words.folded(before) == left
                    {
                        found.push(Match { start: before, end: place + 1 });
                    }
                }
            });
        }
    }

    /// Matches of steps that follow each other. Before each step only the
    /// latest beginning for every place is kept, so that the work grows with
    /// the text and not with the number of ways to read it.
    fn sequence(&self, steps: &[Step]) -> Vec<Match> {
        let mut ways: Vec<Vec<Match>> = vec![Vec::new(); steps.len() + 2];
        for (number, step) in steps.iter().enumerate() {
            let so_far = std::mem::take(ways.get_mut(number).unwrap_or(&mut Vec::new()));
            let so_far = latest_beginnings(so_far);
            if number > 0 && so_far.is_empty() {
                continue;
            }
            let reach = if step.gap { GAP } else { 0 };
            let mut go_on = |candidates: Vec<Match>, to: usize| {
                let Some(target) = ways.get_mut(to) else { return };
                if number == 0 {
                    target.extend(candidates);
                    return;
                }
                for way in &so_far {
                    let sentence = self.words.sentence(way.end.saturating_sub(1));
                    let from = candidates.partition_point(|one| one.start < way.end);
                    let near =
                        candidates.get(from..).unwrap_or(&[]).iter().take_while(|one| one.start <= way.end + reach);
                    target.extend(
                        near.filter(|one| self.words.sentence(one.start) == sentence)
                            .map(|one| Match { start: way.start, end: one.end }),
                    );
                }
            };
            go_on(self.find(&step.node), number + 1);
            if let Some(fused) = &step.fused {
                let mut candidates = self.word(fused);
                candidates.sort_unstable();
                // Two words written apart are what the steps themselves find.
                candidates.retain(|one| one.end == one.start + 1);
                go_on(candidates, number + 2);
            }
        }
        let mut found = std::mem::take(ways.get_mut(steps.len()).unwrap_or(&mut Vec::new()));
        found.sort_unstable();
        if steps.iter().any(|step| step.gap) {
            found = latest_beginnings(found);
            found.sort_unstable();
            found.dedup_by_key(|one| one.start);
        }
        found
    }

    /// Each match on either side with its nearest on the other.
    fn near(&self, left: &[Match], right: &[Match], within: usize) -> Vec<Match> {
        let mut found = Vec::new();
        for (these, those) in [(left, right), (right, left)] {
            let those = Nearby::new(those.to_vec());
            for &one in these {
                let nearest = those.nearest(one, self.sentence(one));
                if let Some((other, distance)) = nearest
                    && distance <= within
                {
                    found.push(Match { start: one.start.min(other.start), end: one.end.max(other.end) });
                }
            }
        }
        found
    }
}

/// For every end the latest start.
fn latest_beginnings(mut ways: Vec<Match>) -> Vec<Match> {
    ways.sort_unstable_by_key(|way| (way.end, std::cmp::Reverse(way.start)));
    ways.dedup_by_key(|way| way.end);
    ways
}

/// The matches that hold no other.
fn tightest(mut matches: Vec<Match>) -> Vec<Match> {
    matches.sort_unstable_by_key(|one| (std::cmp::Reverse(one.start), one.end));
    let mut least = usize::MAX;
    matches.retain(|one| {
        let tight = one.end < least;
        least = least.min(one.end);
        tight
    });
    matches.reverse();
    matches
}

/// Matches to measure distances to.
struct Nearby {
    by_start: Vec<Match>,
    by_end: Vec<Match>,
    /// For each of `by_start`, the furthest end up to it.
    furthest: Vec<usize>,
}

impl Nearby {
    fn new(mut matches: Vec<Match>) -> Self {
        matches.sort_unstable();
        let mut by_end = matches.clone();
        by_end.sort_unstable_by_key(|one| (one.end, one.start));
        let furthest = matches
            .iter()
            .scan(0, |furthest, one| {
                *furthest = one.end.max(*furthest);
                Some(*furthest)
            })
            .collect();
        Self { by_start: matches, by_end, furthest }
    }

    /// The nearest match in the sentence that shares no word with this one,
    /// and how many words on it is; of two, the one that follows.
    fn nearest(&self, one: Match, sentence: Match) -> Option<(Match, usize)> {
        let after = self.by_start.get(self.by_start.partition_point(|other| other.start < one.end));
        let before = self.by_end.partition_point(|other| other.end <= one.start).checked_sub(1);
        let before = before.and_then(|at| self.by_end.get(at));
        let after = after.filter(|other| other.end <= sentence.end).map(|&other| (other, other.start - one.end + 1));
        let before =
            before.filter(|other| other.start >= sentence.start).map(|&other| (other, one.start - other.end + 1));
        match (after, before) {
            (Some(after), Some(before)) if before.1 < after.1 => Some(before),
            (None, before) => before,
            (after, _) => after,
        }
    }

    /// Whether a match lies within some words of this one, or overlaps it.
    fn reaches(&self, one: Match, within: usize, sentence: Match) -> bool {
        let last = (one.end + within - 1).min(sentence.end.saturating_sub(1));
        let first_end = (one.start + 1).saturating_sub(within).max(sentence.start + 1);
        let up_to = self.by_start.partition_point(|other| other.start <= last);
        up_to.checked_sub(1).and_then(|at| self.furthest.get(at)).is_some_and(|&end| end >= first_end)
    }
}

/// Matches of exclude rules.
pub(crate) struct Refusals(Nearby);

impl Refusals {
    pub fn new(matches: Vec<Match>) -> Self {
        Self(Nearby::new(matches))
    }

    /// Whether one of them shares a word with a match.
    pub fn overlap(&self, one: Match) -> bool {
        let up_to = self.0.by_start.partition_point(|other| other.start < one.end);
        up_to.checked_sub(1).and_then(|at| self.0.furthest.get(at)).is_some_and(|&end| end > one.start)
    }
}
