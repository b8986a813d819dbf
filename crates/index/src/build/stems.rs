//! Which terms are forms of one word, worked out when an index is built, so
//! that nothing that answers needs a stemmer.
//!
//! Stems are those of [`Stemming`], by the language of the documents in which a
//! term stands most.

use archivolt_corpus::ordered::BTreeMap;
use archivolt_corpus::stems::Stemming;

use crate::tokenize::fold;

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

    fn stemming(&self, number: usize) -> Option<Stemming> {
        Stemming::of(self.met.get(number)?)
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
        let Some(stemming) = languages.stemming(language) else { continue };
        let stem = stemming.stem(if raw.is_empty() { term } else { raw });
        words.entry((language, fold(&stem))).or_default().push(place);
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
