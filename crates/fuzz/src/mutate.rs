//! Changing cases: the same seed gives the same cases on every machine.

use crate::LONGEST_CASE;

/// Random numbers (xorshift64*, Vigna 2016): small, and the same everywhere.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// Numbers that follow from a seed.
    pub fn new(seed: u64) -> Self {
        let mut random = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `end`; 0 for an end of 0.
    pub fn below(&mut self, end: usize) -> usize {
        let high = usize::try_from(self.next() >> 33).unwrap_or(0);
        high % end.max(1)
    }
}

/// Bytes that end things, open things, or are the first or last of something.
const TELLING: &[u8] = b"\0\n\r\t \"'()<>[]{}&;:,=-#*_`~|\\/@%+!?$\x1a\x7f\x80\xbf\xc3\xe2\xef\xf0\xfe\xff0919";

/// Changes a case in one to six ways. `others` are cases to take pieces of.
pub fn mutate(case: &[u8], others: &[Vec<u8>], words: &[&str], random: &mut Random) -> Vec<u8> {
    let mut bytes = case.to_vec();
    for _ in 0..=random.below(6) {
        change(&mut bytes, others, words, random);
        bytes.truncate(LONGEST_CASE);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, others: &[Vec<u8>], words: &[&str], random: &mut Random) {
    let at = random.below(bytes.len() + 1);
    let length = match random.below(4) {
        0 => 1,
        1 => random.below(8) + 1,
        2 => random.below(64) + 1,
        _ => random.below(bytes.len() + 1),
    };
    let end = (at + length).min(bytes.len());
    let piece = bytes.get(at..end).unwrap_or_default().to_vec();
    match random.below(12) {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << random.below(8);
            }
        }
        1 => {
            let telling = TELLING.get(random.below(TELLING.len())).copied().unwrap_or(0);
            if let Some(byte) = bytes.get_mut(at) {
                *byte = telling;
            }
        }
        2 => {
            let telling = TELLING.get(random.below(TELLING.len())).copied().unwrap_or(0);
            let count = 1 + if random.below(8) == 0 { random.below(600) } else { random.below(3) };
            insert(bytes, at, &vec![telling; count]);
        }
        3 => {
            bytes.drain(at..end);
        }
        // Said again and again: what nests, nests deeply.
        4 => insert(bytes, at, &piece.repeat(1 + random.below(3))),
        5 => {
            let short = piece.get(..piece.len().min(24)).unwrap_or_default();
            insert(bytes, at, &short.repeat(1 + random.below(300)));
        }
        6 => {
            let to = random.below(bytes.len() + 1);
            insert(bytes, to, &piece);
        }
        7 | 8 => {
            if let Some(word) = words.get(random.below(words.len())) {
                insert(bytes, at, word.as_bytes());
            }
        }
        9 => {
            if let Some(word) = words.get(random.below(words.len())) {
                bytes.splice(at..end, word.bytes());
            }
        }
        10 => {
            if let Some(other) = others.get(random.below(others.len())) {
                let from = random.below(other.len() + 1);
                let to = (from + length).min(other.len());
                insert(bytes, at, other.get(from..to).unwrap_or_default());
            }
        }
        _ => {
            // Numbers of lengths, dates and codes.
            let number = match random.below(6) {
                0 => "0".to_owned(),
                1 => "-1".to_owned(),
                2 => "4294967296".to_owned(),
                3 => "99999999999999999999".to_owned(),
                4 => random.below(65_536).to_string(),
                _ => random.below(2_100).to_string(),
            };
            let digits = |byte: &u8| byte.is_ascii_digit();
            let from = bytes.iter().skip(at).position(digits).map_or(at, |found| at + found);
            let to = bytes.iter().skip(from).position(|byte| !digits(byte)).map_or(bytes.len(), |found| from + found);
            bytes.splice(from..to, number.bytes());
        }
    }
}

fn insert(bytes: &mut Vec<u8>, at: usize, piece: &[u8]) {
    let at = at.min(bytes.len());
    let room = LONGEST_CASE.saturating_sub(bytes.len());
    let piece = piece.get(..piece.len().min(room)).unwrap_or_default();
    bytes.splice(at..at, piece.iter().copied());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_cases_and_none_is_too_long() {
        let others = vec![b"other".to_vec()];
        let cases = |seed| {
            let mut random = Random::new(seed);
            let mut case = b"a case, 1911".to_vec();
            (0..2_000)
                .map(|_| {
                    case = mutate(&case, &others, &["word"], &mut random);
                    case.clone()
                })
                .collect::<Vec<_>>()
        };
        let first = cases(7);
        assert_eq!(first, cases(7));
        assert_ne!(first, cases(8));
        assert!(first.iter().all(|case| case.len() <= LONGEST_CASE));
        let different: std::collections::BTreeSet<_> = first.iter().collect();
        assert!(different.len() > 1_000, "{}", different.len());
    }
}
