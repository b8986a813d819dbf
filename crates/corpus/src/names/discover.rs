//! Names that a collection says often, where nobody listed any: words with
//! capitals that stand together in several documents.

use crate::codebook::Name;
use crate::dates::names::{month, weekday};
use crate::document::{BlockKind, Text};
use crate::ordered::BTreeMap;
use crate::words::Words;

/// Documents that must hold a name, and the part of all that must, one in so many.
const FEWEST: usize = 3;
const ONE_IN: usize = 100;
/// Names taken at most: those that most documents hold.
const MOST: usize = 50;
/// Words of a name at most.
const LONGEST: usize = 7;

/// Small words that stand inside names.
const INSIDE: &[&str] = &[
    "of", "the", "for", "de", "la", "du", "des", "del", "di", "da", "von", "van", "der", "den", "bin", "al", "el", "y",
];
/// Words that have a capital because a sentence begins.
#[rustfmt::skip]
const STARTERS: &[&str] = &[
    "a", "an", "the", "this", "that", "these", "those", "and", "but", "or", "if", "in", "on", "at", "by", "for", "from",
    "to", "of", "as", "with", "when", "while", "after", "before", "since", "under", "over", "he", "she", "it", "they",
    "we", "i", "you", "his", "her", "its", "their", "our", "my", "your", "who", "what", "where", "why", "how", "no",
    "not", "all", "some", "many", "most", "both", "each", "every", "one", "two", "also", "however", "meanwhile", "now",
    "then", "there", "here", "so", "such", "yet", "dear", "le", "la", "les", "un", "une", "el", "los", "las", "il",
    "lo", "o", "os", "as", "de",
];

/// Finds names by their capitals: two words or more, in running text, in three
/// documents or more. A name that is only ever one word is left alone, because
/// nothing tells it from other words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Discovery {
    /// How many documents hold each name, and the last of them.
    holders: BTreeMap<String, (usize, usize)>,
}

impl Discovery {
    /// Takes a document's text, with the words of its body; documents come by number.
    pub(crate) fn add(&mut self, document: usize, text: &Text, language: &str, words: &Words) {
        // In German every noun has a capital.
        if language.starts_with("de") {
            return;
        }
        let is_heading = |block: usize| {
            let kind = text.blocks.get(block).map(|block| &block.kind);
            matches!(kind, Some(BlockKind::Heading(_) | BlockKind::Row | BlockKind::Code))
        };
        for stretch in words.stretches.iter().filter(|stretch| !is_heading(stretch.block)) {
            for name in sequences(words, stretch.first_word, stretch.last_word) {
                let (held, last) = self.holders.entry(name).or_insert((0, usize::MAX));
                if *last != document {
                    (*held, *last) = (*held + 1, document);
                }
            }
        }
    }

    /// The names that enough of so many documents hold, most first.
    pub(crate) fn names(self, documents: usize) -> Vec<Name> {
        let needed = FEWEST.max(documents / ONE_IN);
        let mut kept: Vec<(usize, String)> = self
            .holders
            .into_iter()
            .map(|(name, (held, _))| (held, name))
            .filter(|(held, _)| *held >= needed)
            .collect();
        kept.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        kept.truncate(MOST);
        kept.into_iter().map(|(_, name)| Name { forms: vec![name.clone()], label: name, kind: String::new() }).collect()
    }
}

/// The sequences of words with capitals among some words.
fn sequences(words: &Words, from: usize, to: usize) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = from;
    while at < to {
        let before = at.checked_sub(1).filter(|before| *before >= from);
        let first = || before.and_then(|before| words.sentence(before)) != words.sentence(at);
        // Most words have no capital, so that is asked first.
        let dated = || month(words.core(at)).is_some() || weekday(words.core(at)).is_some();
        if !is_capital(words.core(at)) || dated() || (first() && STARTERS.contains(&words.folded(at))) {
            at += 1;
            continue;
        }
        // The end of the last word with a capital, and how many such words there are.
        let (mut end, mut capitals, mut next) = (at + 1, 1, at + 1);
        while next < to && next - at < LONGEST && follows(words, next) {
            if is_capital(words.core(next)) && month(words.core(next)).is_none() {
                capitals += 1;
                end = next + 1;
            } else if !INSIDE.contains(&words.core(next)) {
                break;
            }
            next += 1;
        }
        if capitals >= 2 {
            let cores: Vec<&str> = (at..end).map(|word| words.core(word)).collect();
            found.push(cores.join(" "));
        }
        at = end;
    }
    found
}

/// A capital and small letters: what is written in capitals alone is loud or short for something.
fn is_capital(core: &str) -> bool {
    core.starts_with(char::is_uppercase) && core.chars().any(char::is_lowercase)
}

/// Whether only one space stands between a word and the one before.
fn follows(words: &Words, at: usize) -> bool {
    let gap = at.checked_sub(1).and_then(|before| Some((words.get(before)?.end(), words.get(at)?.start())));
    let gap = gap.and_then(|(from, to)| words.shown.get(from..to)).unwrap_or("");
    matches!(gap, " " | "\u{a0}") && words.sentence(at) == words.sentence(at - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codebook::testing::text;

    #[test]
    fn capitals_that_stand_together_are_names() {
        let cases: &[(&str, &[&str])] = &[
            ("The mayor Anna Berg met the Ministry of Foreign Affairs.", &["Anna Berg", "Ministry of Foreign Affairs"]),
            ("The United Nations met. In Oslo nobody came.", &["United Nations"]),
            ("On Monday Anna Berg said: Boats, Tides and Quays.", &["Anna Berg"]),
            ("In May Anna Berg went; Berg came back. WHO SAID SO", &["Anna Berg"]),
            ("a small harbour", &[]),
        ];
        for (body, expected) in cases {
            let words = Words::of_body(&text(&[body]));
            assert_eq!(sequences(&words, 0, words.len()), *expected, "{body}");
        }
    }
}
