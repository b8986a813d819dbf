//! The words that dates are written with, in the languages we read.
//!
//! One table for all languages: a word has the meanings it has in any of them,
//! and the patterns choose by what stands beside it. "an" is one in English and
//! a year in French; before "ago" only the one fits, after "il y a trois" only
//! the other.

mod arabic;
mod cyrillic;
mod english;
mod fold;
mod german;
mod romance;

use std::sync::OnceLock;

use super::names;
pub(crate) use fold::small;
use fold::{FOLDED, fold};

/// A stretch of time that words count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// What a word can do in a date. The names say what it stands for in English.
pub(crate) mod role {
    /// this
    pub(crate) const THIS: u64 = 1;
    /// last
    pub(crate) const LAST: u64 = 1 << 1;
    /// next
    pub(crate) const NEXT: u64 = 1 << 2;
    /// "dernier", after its noun
    pub(crate) const LAST_AFTER: u64 = 1 << 3;
    /// "prochain", after its noun
    pub(crate) const NEXT_AFTER: u64 = 1 << 4;
    /// "ago", after what it counts
    pub(crate) const AGO: u64 = 1 << 5;
    /// "vor", before what it counts
    pub(crate) const AGO_BEFORE: u64 = 1 << 6;
    /// earlier
    pub(crate) const EARLIER: u64 = 1 << 7;
    /// later
    pub(crate) const LATER: u64 = 1 << 8;
    pub(crate) const TODAY: u64 = 1 << 9;
    pub(crate) const YESTERDAY: u64 = 1 << 10;
    pub(crate) const TOMORROW: u64 = 1 << 11;
    /// early, late, mid
    pub(crate) const QUALIFIER: u64 = 1 << 12;
    /// circa
    pub(crate) const CIRCA: u64 = 1 << 13;
    /// "of" between the parts of a date
    pub(crate) const OF: u64 = 1 << 14;
    /// the
    pub(crate) const THE: u64 = 1 << 15;
    /// "to" between the ends of an interval
    pub(crate) const TO: u64 = 1 << 16;
    /// between
    pub(crate) const BETWEEN: u64 = 1 << 17;
    /// and
    pub(crate) const AND: u64 = 1 << 18;
    /// Before a year, and leaves little doubt: in, since
    pub(crate) const IN: u64 = 1 << 19;
    /// before
    pub(crate) const BEFORE: u64 = 1 << 20;
    /// after
    pub(crate) const AFTER: u64 = 1 << 21;
    /// Points ahead: will, expected
    pub(crate) const FUTURE: u64 = 1 << 22;
    /// Points back: was, said
    pub(crate) const PAST: u64 = 1 << 23;
    /// morning, night
    pub(crate) const DAYTIME: u64 = 1 << 24;
    /// A month's short form, or a name that is also another word
    pub(crate) const RISKY: u64 = 1 << 25;
    /// fiscal
    pub(crate) const FISCAL: u64 = 1 << 26;
    /// half
    pub(crate) const HALF: u64 = 1 << 27;
    /// Adverb of the present: now
    pub(crate) const NOW: u64 = 1 << 28;
    /// Adverb of an unknown past: recently
    pub(crate) const ONCE: u64 = 1 << 29;
    /// Begins or bears an expression that no table names: "recent years", "the nineties"
    pub(crate) const WHEN: u64 = 1 << 30;
    /// every, each
    pub(crate) const EVERY: u64 = 1 << 31;
    /// "that", "the same": of the date told last
    pub(crate) const THAT: u64 = 1 << 32;
    /// Small words that may follow a year without being counted by it
    pub(crate) const SMALL: u64 = 1 << 33;
    /// What numbers count: people, km
    pub(crate) const THING: u64 = 1 << 34;
    /// "years" before a decade: années 1990
    pub(crate) const YEARS: u64 = 1 << 35;
    /// An amount of unknown size: several, few
    pub(crate) const SOME: u64 = 1 << 36;
    /// Before an amount: nearly, about
    pub(crate) const ROUGHLY: u64 = 1 << 37;
    /// Before a bound: "more than", over
    pub(crate) const BOUND: u64 = 1 << 38;
    /// "in" before what it counts from now: dans trois ans
    pub(crate) const HENCE_BEFORE: u64 = 1 << 39;
    /// A Roman number, for centuries and quarters
    pub(crate) const CENTURY_AFTER: u64 = 1 << 40;
    /// The ending of an ordinal in figures: th, er
    pub(crate) const ENDING: u64 = 1 << 41;
    /// Before Christ
    pub(crate) const ERA: u64 = 1 << 42;
    /// An expression may begin with it. Worked out from the rest, for every word.
    pub(crate) const BEGINS: u64 = 1 << 43;
    /// Every expression in words has one of these near its start. Worked out likewise.
    pub(crate) const BEARS: u64 = 1 << 44;
}

/// What a word means in dates; all zero for most words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lexeme {
    /// 1 to 12
    pub(crate) month: u8,
    /// 1 for Monday to 7
    pub(crate) weekday: u8,
    /// EDTF's 21 to 24
    pub(crate) season: u8,
    pub(crate) unit: Option<Unit>,
    /// A number in words
    pub(crate) count: u16,
    /// first is 1
    pub(crate) ordinal: u8,
    /// Of [`role`]
    pub(crate) roles: u64,
}

impl Lexeme {
    const NONE: Self = Self { month: 0, weekday: 0, season: 0, unit: None, count: 0, ordinal: 0, roles: 0 };

    pub(crate) fn is(self, roles: u64) -> bool {
        self.roles & roles != 0
    }

    /// With what its meanings say of where it stands in an expression. Most
    /// words of a text neither begin nor bear one, and cost no more than a look.
    fn placed(self) -> Self {
        let named = self.month > 0 || self.weekday > 0 || self.season > 0 || self.unit.is_some() || self.ordinal > 0;
        let says_when = role::TODAY
            | role::YESTERDAY
            | role::TOMORROW
            | role::DAYTIME
            | role::LAST
            | role::FISCAL
            | role::NOW
            | role::ONCE
            | role::WHEN;
        // "a" and "one" are in every sentence and stand before what they count.
        let bears = named || self.count > 1 || self.is(says_when);
        let only_beside = role::PAST
            | role::FUTURE
            | role::SMALL
            | role::THING
            | role::ENDING
            | role::OF
            | role::AND
            | role::EVERY
            | role::BOUND
            | role::ERA;
        let begins = named || self.count > 0 || self.roles & !only_beside != 0;
        let placed = if bears { role::BEARS } else { 0 } | if begins { role::BEGINS } else { 0 };
        Self { roles: self.roles | placed, ..self }
    }

    fn merged(self, other: Self) -> Self {
        let either = |one: u8, other: u8| if one == 0 { other } else { one };
        Self {
            month: either(self.month, other.month),
            weekday: either(self.weekday, other.weekday),
            season: either(self.season, other.season),
            unit: self.unit.or(other.unit),
            count: if self.count == 0 { other.count } else { self.count },
            ordinal: either(self.ordinal, other.ordinal),
            roles: self.roles | other.roles,
        }
    }
}

/// Words of one meaning, parted by blanks: small letters without accents.
type Entry = (Lexeme, &'static str);

const fn month(month: u8) -> Lexeme {
    Lexeme { month, ..Lexeme::NONE }
}

/// A month's name that needs more beside it.
const fn risky(month: u8) -> Lexeme {
    Lexeme { month, roles: role::RISKY, ..Lexeme::NONE }
}

const fn weekday(weekday: u8) -> Lexeme {
    Lexeme { weekday, ..Lexeme::NONE }
}

const fn season(season: u8) -> Lexeme {
    Lexeme { season, ..Lexeme::NONE }
}

const fn unit(unit: Unit) -> Lexeme {
    Lexeme { unit: Some(unit), ..Lexeme::NONE }
}

const fn count(count: u16) -> Lexeme {
    Lexeme { count, ..Lexeme::NONE }
}

const fn ordinal(ordinal: u8) -> Lexeme {
    Lexeme { ordinal, ..Lexeme::NONE }
}

const fn is(roles: u64) -> Lexeme {
    Lexeme { roles, ..Lexeme::NONE }
}

const TABLES: [&[Entry]; 5] = [english::WORDS, german::WORDS, romance::WORDS, cyrillic::WORDS, arabic::WORDS];

/// A table with open addressing; made once.
struct Lexicon {
    /// A power of two of places: the upper half of a word's hash, then the number of the word and one; or 0.
    places: Vec<u32>,
    words: Vec<(&'static str, Lexeme)>,
}

/// How many places the table has.
const PLACES: usize = 8_192;

/// Fowler, Noll and Vo's 32-bit hash, variant 1a.
fn hash(word: &str) -> u32 {
    let hash = word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash ^ (hash >> 15)
}

impl Lexicon {
    fn new() -> Self {
        let mut lexicon = Self { places: vec![0; PLACES], words: Vec::new() };
        let named = |names: &[&'static [&'static str]], meaning: fn(u8) -> Lexeme, first: u8| {
            let numbered =
                (first..).zip(names).flat_map(|(number, words)| words.iter().map(move |word| (meaning(number), *word)));
            numbered.collect::<Vec<_>>()
        };
        let of_names =
            [named(&names::MONTHS, month, 1), named(&names::WEEKDAYS, weekday, 1), named(&names::SEASONS, season, 21)];
        for (meaning, word) in of_names.into_iter().flatten() {
            lexicon.add(word, meaning);
        }
        for (meaning, words) in TABLES.into_iter().flatten() {
            for word in words.split_ascii_whitespace() {
                lexicon.add(word, *meaning);
            }
        }
        for (_, lexeme) in &mut lexicon.words {
            *lexeme = lexeme.placed();
        }
        lexicon
    }

    /// Adds a meaning to those that the word has.
    fn add(&mut self, word: &'static str, meaning: Lexeme) {
        match self.find(word) {
            Ok(at) => {
                if let Some((_, before)) = self.words.get_mut(at) {
                    *before = before.merged(meaning);
                }
            }
            Err(place) => {
                self.words.push((word, meaning));
                let number = u32::try_from(self.words.len()).unwrap_or_default();
                if let Some(slot) = self.places.get_mut(place) {
                    *slot = hash(word) & !0xffff | number;
                }
            }
        }
    }

    /// The number of a word, or the place where it would be.
    fn find(&self, word: &str) -> Result<usize, usize> {
        let hash = hash(word);
        let mut place = usize::try_from(hash).unwrap_or_default() % PLACES;
        loop {
            let known = self.places.get(place).copied().unwrap_or_default();
            let Some(at) = usize::try_from(known & 0xffff).unwrap_or_default().checked_sub(1) else {
                return Err(place);
            };
            // Nearly always the hash alone tells two words apart.
            if (known ^ hash) >> 16 == 0 && self.words.get(at).is_some_and(|(each, _)| *each == word) {
                return Ok(at);
            }
            place = (place + 1) % PLACES;
        }
    }

    fn get(&self, word: &str) -> Lexeme {
        self.find(word).ok().and_then(|at| self.words.get(at)).map_or(Lexeme::NONE, |(_, lexeme)| *lexeme)
    }
}

/// What a word means, in any case, with or without accents.
///
/// Text read by a machine may show "m" as "rn" in a month's name.
pub(crate) fn look_up(word: &str) -> Lexeme {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    let lexicon = LEXICON.get_or_init(Lexicon::new);
    let mut buffer = [0; FOLDED];
    let Some(folded) = fold(word, &mut buffer) else { return Lexeme::NONE };
    let found = lexicon.get(folded);
    if found == Lexeme::NONE && folded.len() > 4 && folded.contains("rn") {
        let mended = lexicon.get(&folded.replace("rn", "m"));
        return if mended.month > 0 { mended } else { Lexeme::NONE };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_written_as_it_is_looked_up() {
        let mut words = 0;
        for (meaning, list) in TABLES.into_iter().flatten() {
            for word in list.split_ascii_whitespace() {
                let mut buffer = [0; FOLDED];
                assert_eq!(fold(word, &mut buffer), Some(word));
                let found = look_up(word);
                assert_eq!(found.merged(*meaning), found, "{word}");
                words += 1;
            }
        }
        // The table stays sparse.
        assert!((1_000..4_000).contains(&words), "{words}");
    }

    #[test]
    fn words_have_their_meanings_in_any_case() {
        for (word, expected) in [
            ("December", month(12)),
            ("DÉCEMBRE", month(12)),
            ("Novernber", month(11)),
            ("NOVEMBER", month(11)),
            ("ноября", month(11)),
            ("نوفمبر", month(11)),
            ("Mittwoch", weekday(3)),
            ("Decem", Lexeme::NONE),
            ("", Lexeme::NONE),
            ("Donaudampfschifffahrtsgesellschaftskapitän", Lexeme::NONE),
        ] {
            let found = look_up(word);
            let meaning = Lexeme { roles: found.roles & !(role::BEGINS | role::BEARS), ..found };
            assert_eq!(meaning, expected, "{word}");
        }
    }
}
