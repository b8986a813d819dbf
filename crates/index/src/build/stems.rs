//! Which terms are forms of one word, worked out when an index is built, so
//! that nothing that answers needs a stemmer.
//!
//! Stems are those of Snowball (Porter 2001, snowballstem.org), by the language
//! of the documents in which a term stands most.

use std::collections::BTreeMap;

use waken_snowball::SnowballEnv;
use waken_snowball::algorithms::{
    danish_stemmer, dutch_stemmer, english_stemmer, french_stemmer, german_stemmer, italian_stemmer,
    portuguese_stemmer, russian_stemmer, spanish_stemmer, swedish_stemmer,
};

use crate::tokenize::fold;

type Stemmer = fn(&mut SnowballEnv<'_>) -> bool;

/// Primary subtags and their stemmers.
const STEMMERS: [(&str, Stemmer); 10] = [
    ("da", danish_stemmer::stem),
    ("de", german_stemmer::stem),
    ("en", english_stemmer::stem),
    ("es", spanish_stemmer::stem),
    ("fr", french_stemmer::stem),
    ("it", italian_stemmer::stem),
    ("nl", dutch_stemmer::stem),
    ("pt", portuguese_stemmer::stem),
    ("ru", russian_stemmer::stem),
    ("sv", swedish_stemmer::stem),
];

/// The languages met so far, and that of the document at hand.
#[derive(Default)]
pub struct Languages {
    met: Vec<String>,
    current: usize,
}

impl Languages {
    /// Turns to the language of the next document.
    pub fn turn_to(&mut self, tag: &str) {
        let primary = tag.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase();
        self.current = self.met.iter().position(|known| *known == primary).unwrap_or_else(|| {
            self.met.push(primary);
            self.met.len() - 1
        });
    }

    /// Its number.
    pub fn current(&self) -> usize {
        self.current
    }

    fn stemmer(&self, number: usize) -> Option<Stemmer> {
        let tag = self.met.get(number)?;
        STEMMERS.iter().find(|(known, _)| known == tag).map(|(_, stemmer)| *stemmer)
    }
}

/// For each of the sorted terms (with how it is written where it has accents,
/// and in how many documents of each language it stands) the steps to the next
/// form of its word, around in a ring; 0 where it has only one form.
pub fn next_forms(terms: &[(&str, &str, &[u32])], languages: &Languages) -> Vec<i64> {
    let mut words: BTreeMap<(usize, String), Vec<usize>> = BTreeMap::new();
    for (place, (term, raw, counts)) in terms.iter().enumerate() {
        // Numbers and single letters have no forms.
        if term.chars().nth(2).is_none() || !term.chars().all(char::is_alphabetic) {
            continue;
        }
        // The first of the languages in which it stands most.
        let most = counts.iter().max().copied().unwrap_or(0);
        let Some(language) = counts.iter().position(|count| *count == most) else { continue };
        let Some(stemmer) = languages.stemmer(language) else { continue };
        let mut word = SnowballEnv::create(if raw.is_empty() { term } else { raw });
        stemmer(&mut word);
        words.entry((language, fold(&word.get_current()))).or_default().push(place);
    }
    let mut next = vec![0; terms.len()];
    for members in words.values().filter(|members| members.len() > 1) {
        for (place, &member) in members.iter().enumerate() {
            let following = members.get((place + 1) % members.len()).copied().unwrap_or(member);
            if let Some(step) = next.get_mut(member) {
                *step = following as i64 - member as i64;
            }
        }
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: &str, terms: &[(&str, &str)], expected: &[i64]) {
        let mut languages = Languages::default();
        languages.turn_to(language);
        let terms: Vec<(&str, &str, &[u32])> = terms.iter().map(|(term, raw)| (*term, *raw, &[3][..])).collect();
        assert_eq!(next_forms(&terms, &languages), expected, "{terms:?}");
    }

    #[test]
    fn forms_of_a_word_stand_in_a_ring() {
        check("en", &[("network", ""), ("networked", ""), ("networks", ""), ("zebra", "")], &[1, 1, -2, 0]);
        check("en-GB", &[("regulate", ""), ("regulation", "")], &[1, -1]);
        check("de", &[("hauser", "häuser"), ("haus", "")], &[1, -1]);
        check("zz", &[("network", ""), ("networks", "")], &[0, 0]);
        check("en", &[("2015", ""), ("2015s", ""), ("a", "")], &[0, 0, 0]);
    }
}
