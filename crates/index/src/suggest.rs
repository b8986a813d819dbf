//! Ways to go on from what is typed: endings of the last word, and words that
//! were perhaps meant.

use crate::order::InOrder;
use crate::query::{Pattern, Query, Word};
use crate::{Collection, Suggestion};

impl Collection {
    /// Ways to complete the last word of what is typed, in most documents first.
    pub fn suggest(&self, typed: &str, limit: usize) -> Vec<Suggestion> {
        let query = Query::parse(typed);
        let Some(Pattern::Word(Word::Typing(beginning))) = query.clauses.last().map(|clause| &clause.pattern) else {
            return Vec::new();
        };
        let head = last_word(typed).map_or("", |start| typed.get(..start).unwrap_or(""));
        let mut found: Vec<(u32, String)> = Vec::new();
        for entry in self.dictionary.starting_with(beginning) {
            // A small list of the best so far: a single letter may begin thousands of words.
            let worst = found.last().map_or(0, |(documents, _)| *documents);
            if found.len() < limit || entry.documents > worst {
                let place = found.partition_point(|(documents, _)| *documents >= entry.documents);
                found.insert(place, (entry.documents, entry.term));
                found.truncate(limit);
            }
        }
        found
            .into_iter()
            .map(|(documents, word)| Suggestion { query: format!("{head}{word} "), word, documents })
            .collect()
    }

    /// For each word that the collection does not have, the nearest word that it has: within one edit
    /// up to four letters, within two beyond; nearest, then in most documents, first. At most three.
    pub fn did_you_mean(&self, typed: &str) -> Vec<Suggestion> {
        let query = Query::parse(typed);
        let mut found = Vec::new();
        for clause in query.wanted() {
            let Pattern::Word(word) = &clause.pattern else { continue };
            let letters = word.letters();
            let known = match word {
                Word::Exact(term) => self.dictionary.find(term).is_some(),
                Word::Prefix(beginning) | Word::Typing(beginning) => {
                    self.dictionary.starting_with(beginning).next().is_some()
                }
            };
            if known || letters.chars().count() < 3 {
                continue;
            }
            let within = if letters.chars().count() <= 4 { 1 } else { 2 };
            let wanted: Vec<char> = letters.chars().collect();
            let mut near: Vec<(usize, u32, String)> = Vec::new();
            for entry in self.dictionary.from("") {
                if let Some(edits) = distance(&wanted, &entry.term, within) {
                    near.push((edits, u32::MAX - entry.documents, entry.term));
                }
            }
            near.order();
            for (_, documents, term) in near.into_iter().take(3) {
                let query = replace_word(typed, &clause.shown, &term);
                found.push(Suggestion { query, word: term, documents: u32::MAX - documents });
            }
        }
        found.truncate(3);
        found
    }
}

fn last_word(typed: &str) -> Option<usize> {
    let mut start = None;
    crate::tokenize::tokenize(typed, |token| {
        if !token.beside {
            start = Some(token.start);
        }
    });
    start
}

fn replace_word(typed: &str, old: &str, new: &str) -> String {
    let old = old.trim_end_matches('*');
    match typed.find(old) {
        Some(at) if !old.is_empty() => {
            format!("{}{new}{}", typed.get(..at).unwrap_or(""), typed.get(at + old.len()..).unwrap_or(""))
        }
        _ => new.to_owned(),
    }
}

/// Edits (insert, drop, change, swap neighbours) between two words, if at most
/// `within` (Damerau–Levenshtein, optimal string alignment).
fn distance(a: &[char], b: &str, within: usize) -> Option<usize> {
    let b: Vec<char> = b.chars().collect();
    if a.len().abs_diff(b.len()) > within {
        return None;
    }
    let width = b.len() + 1;
    let mut two = vec![0; width];
    let mut one: Vec<usize> = (0..width).collect();
    for (i, &letter) in a.iter().enumerate() {
        let mut row = vec![i + 1; width];
        let mut least = i + 1;
        for (j, &other) in b.iter().enumerate() {
            let get = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut cost =
                (get(&one, j) + usize::from(letter != other)).min(get(&one, j + 1) + 1).min(get(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(&other) && b.get(j - 1) == Some(&letter);
            if swapped && j > 0 {
                cost = cost.min(get(&two, j - 1) + 1);
            }
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = cost;
            }
            least = least.min(cost);
        }
        if least > within {
            return None;
        }
        two = std::mem::replace(&mut one, row);
    }
    one.last().copied().filter(|edits| *edits <= within)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_counted_up_to_a_limit() {
        for (a, b, within, expected) in [
            ("hegemony", "hegemony", 2, Some(0)),
            ("hegenomy", "hegemony", 2, Some(2)),
            ("hegmony", "hegemony", 2, Some(1)),
            ("ehgemony", "hegemony", 2, Some(1)),
            ("abc", "xyz", 2, None),
            ("", "ab", 2, Some(2)),
            ("net", "network", 2, None),
            ("ñandú", "nandu", 2, Some(2)),
        ] {
            let letters: Vec<char> = a.chars().collect();
            assert_eq!(distance(&letters, b, within), expected, "{a} {b}");
        }
    }
}
