//! Finding what a rule looks for among the words of a text.

use std::borrow::Cow;
use std::collections::HashMap;

use super::lexicon::{Hashing, Lexicon};
use super::rule::{GAP, Node, Pattern, Step, may_part};
use crate::ordered::BTreeMap;
use crate::stems::Stemming;
use crate::words::Words;

/// More words than these of one language are not kept.
const MOST_MET: usize = 200_000;

/// Words `start..end` of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Match {
    pub start: usize,
    pub end: usize,
}

/// Where the words of rules stand in a text.
pub(crate) struct Haystack<'a> {
    words: &'a Words,
    /// For each pattern of the lexicon its places, by start, then end.
    found: Vec<Vec<Match>>,
    /// For each sentence, one past its last word.
    sentence_ends: Vec<usize>,
}

/// What is known of a word that a text has.
struct Known {
    /// The patterns it is a form of.
    patterns: Vec<usize>,
    /// Whether some pattern begins with it and goes on.
    begins: bool,
}

/// The stems of patterns in the text's language, made when first asked for.
struct Stems<'l> {
    lexicon: &'l Lexicon,
    stemming: Option<Stemming>,
    /// Without accents, and as written.
    made: Vec<Option<(String, String)>>,
}

impl Stems<'_> {
    /// The stems of a pattern.
    fn of(&mut self, number: usize) -> Option<&(String, String)> {
        let (stemming, pattern) = (self.stemming?, self.lexicon.patterns.get(number)?);
        if self.made.is_empty() {
            self.made = vec![None; self.lexicon.patterns.len()];
        }
        let place = self.made.get_mut(number)?;
        Some(
            place.get_or_insert_with(|| {
                (stemming.stem(&pattern.folded), stemming.stem(&pattern.written.to_lowercase()))
            }),
        )
    }

    /// Whether a word has the stem of what a pattern has after its beginning.
    fn rest_agrees(&self, pattern: &Pattern, cut: usize, folded: &str) -> bool {
        let Some(stemming) = self.stemming else { return false };
        pattern.folded.get(cut..).is_some_and(|rest| stemming.stem(rest) == stemming.stem(folded))
    }
}

/// What the rules of one codebook make of the words that texts had before: most
/// words of a text stand in others too, and stems take long.
#[derive(Default)]
pub(crate) struct Met {
    /// By language, a BCP 47 tag.
    languages: BTreeMap<String, Vocabulary>,
}

/// The words of one language.
#[derive(Default)]
struct Vocabulary {
    stems: Vec<Option<(String, String)>>,
    numbers: HashMap<String, usize, Hashing>,
    known: Vec<Known>,
}

impl Vocabulary {
    /// The number of a word, which is looked at where it is new.
    fn number(&mut self, stems: &mut Stems<'_>, folded: &str, written: &str) -> usize {
        let lower = written.to_lowercase();
        let name = if lower == folded { lower.clone() } else { format!("{folded} {lower}") };
        if let Some(number) = self.numbers.get(&name) {
            return *number;
        }
        self.known.push(Known::new(stems, folded, &lower));
        self.numbers.insert(name, self.known.len() - 1);
        self.known.len() - 1
    }
}

impl<'a> Haystack<'a> {
    /// Goes through the words of a text in a language (a BCP 47 tag).
    pub fn new(words: &'a Words, lexicon: &Lexicon, language: &str, met: &mut Met) -> Self {
        let mut haystack = Self { words, found: vec![Vec::new(); lexicon.patterns.len()], sentence_ends: Vec::new() };
        let vocabulary = met.languages.entry(language.to_owned()).or_default();
        if vocabulary.known.len() > MOST_MET {
            *vocabulary = Vocabulary::default();
        }
        let made = std::mem::take(&mut vocabulary.stems);
        let mut stems = Stems { lexicon, stemming: Stemming::of(language), made };
        let mut numbers: HashMap<&str, usize, Hashing> = HashMap::default();
        let mut after_beginning = false;
        for number in 0..words.len() {
            let folded = words.folded(number);
            let entry =
                *numbers.entry(folded).or_insert_with(|| vocabulary.number(&mut stems, folded, words.core(number)));
            let known = vocabulary.known.get(entry);
            for &pattern in known.into_iter().flat_map(|known| &known.patterns) {
                haystack.enter(lexicon, pattern, number);
            }
            if after_beginning {
                haystack.parted(lexicon, &stems, number);
            }
            after_beginning = known.is_some_and(|known| known.begins);
            let sentence = words.sentence(number).map_or(0, |sentence| sentence as usize);
            if sentence >= haystack.sentence_ends.len() {
                haystack.sentence_ends.resize(sentence + 1, number);
            }
            if let Some(end) = haystack.sentence_ends.get_mut(sentence) {
                *end = number + 1;
            }
        }
        vocabulary.stems = stems.made;
        for found in &mut haystack.found {
            found.sort_unstable();
            found.dedup();
        }
        haystack
    }

    fn enter(&mut self, lexicon: &Lexicon, pattern: usize, place: usize) {
        let fits = lexicon.patterns.get(pattern).is_some_and(|pattern| self.written_so(pattern, place));
        if let Some(found) = self.found.get_mut(pattern).filter(|_| fits) {
            found.push(Match { start: place, end: place + 1 });
        }
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

    /// Patterns that this word and the one before are together, written as
    /// two with a hyphen or a space.
    fn parted(&mut self, lexicon: &Lexicon, stems: &Stems<'_>, place: usize) {
        let (Some(before), Some(word)) = (place.checked_sub(1), self.words.get(place)) else { return };
        if word.dotted || self.words.sentence(before) != Some(word.sentence) {
            return;
        }
        let (left, right) = (self.words.folded(before), self.words.folded(place));
        let whole = format!("{left}{right}");
        let found = &mut self.found;
        let mut take = |number: usize, pattern: &Pattern| {
            let rest = pattern.folded.strip_prefix(left).filter(|rest| !rest.is_empty());
            let Some(rest) = rest.filter(|_| !pattern.capitals) else { return };
            if let Some(found) = found.get_mut(number).filter(|_| word.hyphened || may_part(left, rest)) {
                found.push(Match { start: before, end: place + 1 });
            }
        };
        lexicon.of(&whole, left.len(), &mut take);
        for &number in lexicon.inflected_like(&whole) {
            let pattern = lexicon.patterns.get(number).filter(|pattern| pattern.folded.starts_with(left));
            if let Some(pattern) = pattern.filter(|pattern| stems.rest_agrees(pattern, left.len(), right)) {
                take(number, pattern);
            }
        }
    }

    /// Whether there is enough of a rule's words that a look is worth it.
    fn may_find(&self, node: &Node) -> bool {
        let word = |pattern: &Pattern| self.found.get(pattern.number).is_some_and(|found| !found.is_empty());
        match node {
            Node::Word(pattern) => word(pattern),
            Node::Sequence(steps) => {
                let mut fused = false;
                steps.iter().all(|step| {
                    let before = std::mem::replace(&mut fused, step.fused.as_ref().is_some_and(word));
                    before || fused || self.may_find(&step.node)
                })
            }
            Node::Any(choices) => choices.iter().any(|choice| self.may_find(choice)),
            Node::Near { left, right, .. } => self.may_find(left) && self.may_find(right),
            Node::NotNear { left, .. } => self.may_find(left),
        }
    }

    /// What a whole rule finds. Of the ways in which words can be near each
    /// other only the tightest count: none that holds another.
    pub fn passages(&self, node: &Node) -> Vec<Match> {
        if !self.may_find(node) {
            return Vec::new();
        }
        match node {
            Node::Near { .. } => tightest(self.find(node).into_owned()),
            Node::Any(choices) => {
                let mut found: Vec<Match> = choices.iter().flat_map(|choice| self.passages(choice)).collect();
                found.sort_unstable();
                found.dedup();
                found
            }
            other => self.find(other).into_owned(),
        }
    }

    /// Every match of a rule's part, by start, then end, each once.
    pub fn find(&self, node: &Node) -> Cow<'_, [Match]> {
        let mut found: Vec<Match> = match node {
            Node::Word(pattern) => return Cow::Borrowed(self.word(pattern)),
            Node::Sequence(steps) => self.sequence(steps),
            Node::Any(choices) => choices.iter().flat_map(|choice| self.find(choice).into_owned()).collect(),
            Node::Near { left, right, within } => self.near(&self.find(left), &self.find(right), *within),
            Node::NotNear { left, right, within } => {
                let near = Nearby::new(self.find(right).into_owned());
                let mut kept = self.find(left).into_owned();
                kept.retain(|one| !near.reaches(*one, *within, self.sentence(*one)));
                kept
            }
        };
        found.sort_unstable();
        found.dedup();
        Cow::Owned(found)
    }

    /// The words of a match's sentence.
    fn sentence(&self, one: Match) -> Match {
        let number = self.words.sentence(one.start).map_or(0, |sentence| sentence as usize);
        let ends = |at: usize| self.sentence_ends.get(at).copied();
        Match { start: number.checked_sub(1).and_then(ends).unwrap_or(0), end: ends(number).unwrap_or(one.end) }
    }

    fn word(&self, pattern: &Pattern) -> &[Match] {
        self.found.get(pattern.number).map_or(&[], Vec::as_slice)
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
            let mut go_on = |candidates: &[Match], to: usize| {
                let Some(target) = ways.get_mut(to) else { return };
                if number == 0 {
                    target.extend_from_slice(candidates);
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
            go_on(&self.find(&step.node), number + 1);
            if let Some(fused) = &step.fused {
                let mut candidates = self.word(fused).to_vec();
                // Two words written apart are what the steps themselves find.
                candidates.retain(|one| one.end == one.start + 1);
                go_on(&candidates, number + 2);
            }
        }
        let found = std::mem::take(ways.get_mut(steps.len()).unwrap_or(&mut Vec::new()));
        let mut found = latest_beginnings(found);
        if steps.iter().any(|step| step.gap) {
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

impl Known {
    /// Of a word without accents, and in small letters with them: by these
    /// French and German tell endings.
    fn new(stems: &mut Stems<'_>, folded: &str, lower: &str) -> Self {
        let lexicon = stems.lexicon;
        let mut patterns = Vec::new();
        lexicon.of(folded, 0, &mut |number, _| patterns.push(number));
        let alike = lexicon.inflected_like(folded);
        if let Some(stemming) = stems.stemming.filter(|_| !alike.is_empty()) {
            let own = stemming.stem(folded);
            let accented = if lower == folded { own.clone() } else { stemming.stem(lower) };
            for &number in alike {
                let agree = |stems: &(String, String)| stems.0 == own || stems.1 == accented;
                if !patterns.contains(&number) && stems.of(number).is_some_and(agree) {
                    patterns.push(number);
                }
            }
        }
        Self { patterns, begins: lexicon.begins(folded) }
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
