//! Chance that is the same in every run.

/// A generator of numbers: splitmix64 (Steele, Lea and Flood, OOPSLA 2014), good enough to choose words.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// A generator that always gives the same numbers for the same seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 when `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % end).unwrap_or(0)
    }

    /// One of these; nothing of an empty list.
    pub fn one_of<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(list.len()))
    }

    /// Text of up to `length` characters, letters of several scripts and signs with a meaning among them.
    pub fn text(&mut self, length: usize) -> String {
        const SIGNS: &[char] = &[
            'a',
            'e',
            'n',
            's',
            't',
            'Z',
            '0',
            '7',
            ' ',
            ' ',
            '"',
            '-',
            '*',
            ':',
            '/',
            '&',
            '=',
            '%',
            '#',
            '?',
            '+',
            ',',
            '.',
            '~',
            '(',
            ')',
            '<',
            '>',
            '\\',
            '\'',
            '\0',
            '\n',
            '\u{ad}',
            'é',
            'ß',
            'ﬁ',
            '中',
            '国',
            'ש',
            'ل',
            '🗞',
            '\u{301}',
            '\u{202e}',
            '\u{feff}',
            '\u{10ffff}',
        ];
        (0..self.below(length + 1)).filter_map(|_| self.one_of(SIGNS)).collect()
    }

    /// A text with a few characters left out, doubled, put in or changed.
    pub fn mutated(&mut self, text: &str) -> String {
        let mut letters: Vec<char> = text.chars().collect();
        for _ in 0..=self.below(4) {
            let at = self.below(letters.len() + 1).min(letters.len());
            let other = self.text(3);
            match self.below(3) {
                0 if at < letters.len() => {
                    letters.remove(at);
                }
                1 => letters.splice(at..at, other.chars()).for_each(drop),
                _ => letters.truncate(at.max(letters.len() / 2)),
            }
        }
        letters.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_same_seed_gives_the_same_choices_and_bounds_hold() {
        let (mut a, mut b) = (Random::new(7), Random::new(7));
        for end in 0..200 {
            let number = a.below(end);
            assert_eq!(number, b.below(end));
            assert!(number < end.max(1));
            assert_eq!(a.text(20), b.text(20));
            assert_eq!(a.mutated("#/?q=word"), b.mutated("#/?q=word"));
        }
        assert_eq!(a.one_of::<u8>(&[]), None);
    }
}
