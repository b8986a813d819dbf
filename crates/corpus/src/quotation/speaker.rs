//! Who says a quotation.

use std::sync::OnceLock;

use super::vocabulary::{BETWEEN, NAMING, NO_NAMES, ROLES, SAYING};
use crate::words::{Stretch, Words};

/// Who speaks, and where the text names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Speaker {
    pub name: String,
    /// Bytes of the shown text.
    pub start: usize,
    pub end: usize,
}

/// What stands where a speaker is looked for.
enum Subject {
    Named(Speaker),
    /// *He* or *she*, at this word.
    Pronoun(usize),
    /// *It, they*, or nothing that can speak.
    Nobody,
}

/// A text's words outside quotations, with the verbs among them.
pub(super) struct Context<'a> {
    words: &'a Words,
    mask: &'a [bool],
    /// What each word is.
    verbs: Vec<Verb>,
    /// Named speakers and the word of their verb, in order.
    named: Vec<(usize, Speaker)>,
}

/// What a word outside quotations does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verb {
    No,
    Says,
    Names,
}

/// For each first letter, a bit for each third letter that verbs with it have:
/// nearly all words are none, and are known by these two.
fn letters() -> &'static [u32; 32] {
    static LETTERS: OnceLock<[u32; 32]> = OnceLock::new();
    LETTERS.get_or_init(|| {
        let mut letters = [0; 32];
        for (first, third) in SAYING.iter().chain(&NAMING).filter_map(|verb| first_and_third(verb)) {
            if let Some(thirds) = letters.get_mut(first) {
                *thirds |= 1 << third;
            }
        }
        letters
    })
}

/// The first and third letter of a word, as numbers below 32.
fn first_and_third(word: &str) -> Option<(usize, u8)> {
    let [first, _, third, ..] = word.as_bytes() else { return None };
    Some((usize::from(first & 31), third & 31))
}

fn verb(words: &Words, word: usize) -> Verb {
    let folded = words.folded(word);
    let known = first_and_third(folded)
        .is_some_and(|(first, third)| letters().get(first).is_some_and(|thirds| thirds >> third & 1 == 1));
    // `so-called` says nothing.
    if !known || words.get(word).is_none_or(|word| word.hyphened) {
        return Verb::No;
    }
    match (is_in(&SAYING, folded), is_in(&NAMING, folded)) {
        (true, _) => Verb::Says,
        (_, true) => Verb::Names,
        _ => Verb::No,
    }
}

/// Whether a sorted list has a word.
fn is_in(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

impl<'a> Context<'a> {
    pub fn new(words: &'a Words, mask: &'a [bool]) -> Self {
        let verbs = mask.iter().enumerate().map(|(word, masked)| if *masked { Verb::No } else { verb(words, word) });
        let mut context = Self { words, mask, verbs: verbs.collect(), named: Vec::new() };
        for stretch in &words.stretches {
            for verb in stretch.first_word..stretch.last_word {
                if context.is_verb(verb)
                    && let Subject::Named(speaker) = context.subject(verb, stretch.first_word, *stretch)
                {
                    context.named.push((verb, speaker));
                }
            }
        }
        context
    }

    fn free(&self, word: usize) -> bool {
        self.mask.get(word) == Some(&false)
    }

    fn is_saying(&self, word: usize) -> bool {
        self.verbs.get(word) == Some(&Verb::Says)
    }

    fn is_verb(&self, word: usize) -> bool {
        self.verbs.get(word).is_some_and(|verb| *verb != Verb::No)
    }

    /// Whether a verb of saying stands within three words of `from..to`.
    pub fn is_said(&self, from: usize, to: usize, stretch: Stretch) -> bool {
        let before = (from.saturating_sub(3).max(stretch.first_word)..from)
            .any(|word| self.is_saying(word) && self.words.sentence(word) == self.words.sentence(from));
        let after = (to..(to + 3).min(stretch.last_word)).any(|word| {
            self.is_saying(word)
                && (self.words.sentence(word) == self.words.sentence(to.saturating_sub(1)) || self.follows(to))
        });
        before || after
    }

    /// Whether a word begins with a small letter, and so goes on with the sentence.
    fn follows(&self, word: usize) -> bool {
        self.words.core(word).starts_with(char::is_lowercase)
    }

    /// The speaker of words in marks.
    pub fn speaker(&self, outer: (usize, usize), inner: (usize, usize), stretch: Stretch) -> Option<Speaker> {
        let first = self.words.at_or_after(inner.0);
        let after = self.words.at_or_after(outer.1);
        let before = self.verb_before(first, stretch);
        let close = before.filter(|&verb| first - verb <= 3);
        let joined = matches!(self.words.folded(after), "and" | "but" | "or" | "while" | "which");
        let following = || self.after(after, inner, stretch);
        let preceding =
            |verb: Option<usize>| verb.map(|verb| self.resolve(self.subject(verb, stretch.first_word, stretch)));
        preceding(close)
            .or_else(|| if joined { None } else { following() })
            .or_else(|| preceding(before))
            .or_else(following)
            .flatten()
    }

    /// The last verb before a quotation, in the sentence that leads to it.
    fn verb_before(&self, first: usize, stretch: Stretch) -> Option<usize> {
        let sentence = self.words.sentence(first);
        (stretch.first_word.max(first.saturating_sub(30))..first)
            .rev()
            .take_while(|&word| self.words.sentence(word) == sentence)
            .find(|&word| self.is_verb(word))
    }

    /// `“…,” Xi said`, `“…,” said Xi`, `“…”, according to Xi`.
    fn after(&self, after: usize, inner: (usize, usize), stretch: Stretch) -> Option<Option<Speaker>> {
        let inside = self.words.shown.get(inner.0..inner.1).unwrap_or("");
        let gap = self.words.get(after).and_then(|word| self.words.shown.get(inner.1..word.start())).unwrap_or("");
        if gap.contains(['.', '。']) {
            return None;
        }
        // `“…rules.” Xi said.` belongs together, `“…rules.” Xi said later that` does not.
        let ended = inside.ends_with(['.', '。']) && !gap.contains(',');
        let reach = if ended { 4 } else { 16 };
        let sentence = self.words.sentence(after);
        let verb = (after..stretch.last_word.min(after + reach))
            .take_while(|&word| self.words.sentence(word) == sentence && self.free(word))
            .find(|&word| self.is_saying(word))?;
        let left = self.subject(verb, after, stretch);
        let subject = match left {
            Subject::Nobody if verb == after => self.right(verb + 1, stretch),
            other => other,
        };
        if ended && verb + 1 < stretch.last_word && self.words.sentence(verb + 1) == sentence {
            return None;
        }
        Some(self.resolve(subject))
    }

    /// Who a block that ends with a colon says will speak.
    pub fn introducing(&self, stretch: Stretch) -> Option<Speaker> {
        let at = self.words.stretches.partition_point(|other| other.start < stretch.start).checked_sub(1)?;
        let before = *self.words.stretches.get(at)?;
        let shown = self.words.shown.get(before.start..before.end)?;
        if before.block + 1 != stretch.block || !shown.trim_end().ends_with(':') {
            return None;
        }
        let last = before.last_word.checked_sub(1)?;
        let verb = (before.first_word..before.last_word)
            .rev()
            .take_while(|&word| self.words.sentence(word) == self.words.sentence(last))
            .find(|&word| self.is_verb(word))?;
        self.resolve(self.subject(verb, before.first_word, before))
    }

    fn resolve(&self, subject: Subject) -> Option<Speaker> {
        match subject {
            Subject::Named(speaker) => Some(speaker),
            Subject::Nobody => None,
            Subject::Pronoun(at) => {
                let before = self.named.partition_point(|&(verb, _)| verb < at).checked_sub(1)?;
                let (verb, speaker) = self.named.get(before)?;
                (at - verb <= 200).then(|| speaker.clone())
            }
        }
    }

    /// The subject of a verb: what stands left of it, no further than `least`.
    fn subject(&self, verb: usize, least: usize, stretch: Stretch) -> Subject {
        if self.words.folded(verb) == "according" {
            return if self.words.folded(verb + 1) == "to" { self.right(verb + 2, stretch) } else { Subject::Nobody };
        }
        let sentence = self.words.sentence(verb);
        let mut at = verb;
        // Back over `has also`, `is reported to have`, `on Monday`.
        for _ in 0..6 {
            let Some(before) = at.checked_sub(1) else { return Subject::Nobody };
            if before < least || self.words.sentence(before) != sentence || !self.free(before) {
                return Subject::Nobody;
            }
            if self.gap(before).contains(',') {
                return self.first_name(verb, least);
            }
            at = before;
            if !is_in(&BETWEEN, self.words.folded(at)) {
                break;
            }
        }
        self.ending_at(at, least)
    }

    /// What stands between a word and the next.
    fn gap(&self, word: usize) -> &str {
        match (self.words.get(word), self.words.get(word + 1)) {
            (Some(this), Some(next)) => self.words.shown.get(this.end()..next.start()).unwrap_or(""),
            _ => "",
        }
    }

    fn has_capital(&self, word: usize) -> bool {
        self.words.core(word).starts_with(char::is_uppercase)
    }

    fn is_name(&self, word: usize) -> bool {
        self.free(word) && self.has_capital(word) && !is_in(&NO_NAMES, self.words.folded(word))
    }

    /// Whether two words in a row can be of one name.
    fn adjoins(&self, word: usize) -> bool {
        let gap = self.gap(word);
        !gap.is_empty()
            && gap.chars().all(|character| character.is_whitespace() || matches!(character, '-' | '.' | '‑'))
    }

    fn named(&self, from: usize, to: usize) -> Subject {
        let (Some(first), Some(last)) = (self.words.get(from), to.checked_sub(1).and_then(|last| self.words.get(last)))
        else {
            return Subject::Nobody;
        };
        let shown = self.words.shown.get(first.start()..last.core_end()).unwrap_or("");
        let name = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        Subject::Named(Speaker { name, start: first.start(), end: last.core_end() })
    }

    /// The name, pronoun or role whose last word this is.
    fn ending_at(&self, last: usize, least: usize) -> Subject {
        let folded = self.words.folded(last);
        if matches!(folded, "he" | "she") {
            return Subject::Pronoun(last);
        }
        let sentence = self.words.sentence(last);
        let mut from = last;
        let back = |from: usize| {
            from.checked_sub(1)
                .filter(|&before| before >= least && self.words.sentence(before) == sentence && self.free(before))
                .filter(|&before| self.adjoins(before))
        };
        if self.is_name(last) && !matches!(folded, "it" | "they" | "you" | "who" | "which") {
            while let Some(before) = back(from) {
                let particle =
                    matches!(self.words.folded(before), "of" | "de" | "del" | "der" | "van" | "von" | "bin" | "al");
                let name_before = || back(before).is_some_and(|further| self.is_name(further));
                let belongs = self.is_name(before) || (particle && name_before());
                if !belongs || from + 8 < last {
                    break;
                }
                from = before;
            }
            return self.named(self.office(from, &back), last + 1);
        }
        let role = folded.strip_suffix('s').unwrap_or(folded);
        if is_in(&ROLES, role) || is_in(&ROLES, folded) {
            // With the words that tell which: `the Chinese foreign ministry`.
            while let Some(before) = back(from) {
                if last - before > 4 {
                    break;
                }
                let folded = self.words.folded(before);
                if matches!(folded, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "one" | "this") {
                    from = before;
                    break;
                }
                if is_in(&BETWEEN, folded) || matches!(folded, "and" | "but" | "that" | "of" | "by" | "with") {
                    break;
                }
                from = before;
            }
            return self.named(from, last + 1);
        }
        Subject::Nobody
    }

    /// `the spokesperson for the Ministry`: where the role before a name begins.
    fn office(&self, name: usize, back: &impl Fn(usize) -> Option<usize>) -> usize {
        let folded = |word: usize| self.words.folded(word);
        let skip = |word: usize| back(word).filter(|&before| folded(before) == "the").or(Some(word));
        let begins = skip(name)
            .and_then(back)
            .filter(|&word| matches!(folded(word), "for" | "of" | "from" | "at"))
            .and_then(back)
            .filter(|&word| is_in(&ROLES, folded(word)));
        begins.map_or(name, |role| skip(role).unwrap_or(role))
    }

    /// The name or role that begins at a word: `said Xi`, `said the minister`.
    fn right(&self, from: usize, stretch: Stretch) -> Subject {
        let sentence = self.words.sentence(from);
        let usable = |word: usize| word < stretch.last_word && self.words.sentence(word) == sentence && self.free(word);
        if !usable(from) {
            return Subject::Nobody;
        }
        if matches!(self.words.folded(from), "he" | "she") {
            return Subject::Pronoun(from);
        }
        let determined = matches!(self.words.folded(from), "the" | "a" | "an" | "its");
        let start = if determined { from + 1 } else { from };
        let mut end = start;
        while usable(end) && end < start + 8 {
            let name = self.is_name(end) || is_in(&ROLES, self.words.folded(end));
            let particle = end > start
                && matches!(self.words.folded(end), "of" | "de" | "der" | "van" | "von")
                && self.is_name(end + 1);
            let lead = determined
                && end < start + 2
                && self.follows(end)
                && (self.is_name(end + 1) || is_in(&ROLES, self.words.folded(end + 1)));
            if !(name || particle || lead) {
                break;
            }
            end += 1;
            if !self.adjoins(end - 1) {
                break;
            }
        }
        if end == start {
            return Subject::Nobody;
        }
        self.named(if self.has_capital(start) { start } else { from }, end)
    }

    /// `Li, director of the centre, said`: the first name of the sentence,
    /// among its first words.
    fn first_name(&self, verb: usize, least: usize) -> Subject {
        let sentence = self.words.sentence(verb);
        let start =
            (least..verb).rev().take_while(|&word| self.words.sentence(word) == sentence).last().unwrap_or(verb);
        let Some(from) = (start..verb.min(start + 4)).find(|&word| self.is_name(word)) else { return Subject::Nobody };
        let mut end = from + 1;
        while end < verb && self.is_name(end) && self.adjoins(end - 1) {
            end += 1;
        }
        // Only where the apposition begins right after the name.
        if self.gap(end - 1).contains(',') { self.named(from, end) } else { Subject::Nobody }
    }
}
