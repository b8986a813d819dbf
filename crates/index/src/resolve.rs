//! Which terms of a collection stand for the words of a query: their other
//! forms, the same written together, and, where the collection lacks a word,
//! terms spelled nearly so.

use crate::Collection;
use crate::query::{Clause, Field, Kin, Kind, Pattern, Query, Word};
use crate::tokenize::joins_with;
use crate::typo;

/// Other terms for one word at most.
const MOST: usize = 48;
/// Letters that an unknown form may differ in at its end.
const ENDING: usize = 3;

impl Collection {
    /// Understands what was typed, and what of the collection stands for it.
    pub fn query(&self, typed: &str) -> Query {
        let mut query = Query::parse(typed);
        self.resolve_all(&mut query.clauses);
        query
    }

    fn resolve_all(&self, clauses: &mut [Clause]) {
        for clause in clauses.iter_mut() {
            match &mut clause.pattern {
                Pattern::Word(word) => self.resolve(word),
                Pattern::Near(a, b, _) => {
                    self.resolve(a);
                    self.resolve(b);
                }
                Pattern::Phrase(words) => {
                    words.iter_mut().filter(|word| word.kind == Kind::Whole).for_each(|word| self.resolve(word))
                }
                // Spellings of a hyphenated word: only where none is known are others tried.
                Pattern::Any(inner) | Pattern::All(inner) => self.resolve_all(inner),
                Pattern::Fact(..) | Pattern::Dates(..) => {}
            }
        }
        self.join_neighbours(clauses);
    }

    /// "data base" also asks for "database", where the collection has that.
    fn join_neighbours(&self, clauses: &mut [Clause]) {
        for at in 1..clauses.len() {
            let Some((left, right)) = clauses.split_at_mut_checked(at) else { return };
            let (Some(left), Some(right)) = (left.last_mut(), right.first_mut()) else { return };
            if left.negated || right.negated || left.field != Field::Anywhere || right.field != Field::Anywhere {
                continue;
            }
            if let (Pattern::Word(a), Pattern::Word(b)) = (&mut left.pattern, &mut right.pattern)
                && a.kind == Kind::Whole
                && matches!(b.kind, Kind::Whole | Kind::Typing)
                && joins_with(&a.letters, &b.letters)
            {
                let mut whole = a.letters.clone();
                whole.push_str(&b.letters);
                if self.dictionary.find(&whole).is_some() {
                    add(a, &whole, Kin::Joined);
                    add(b, &whole, Kin::Joined);
                }
            }
        }
    }

    fn resolve(&self, word: &mut Word) {
        if !matches!(word.kind, Kind::Whole | Kind::Typing) {
            return;
        }
        let mut kept = self.recall();
        if let Some(known) = kept.resolved.iter().find(|known| known.kind == word.kind && known.letters == word.letters)
        {
            word.also.clone_from(&known.also);
            return;
        }
        let lacked = self.lacked();
        let open = word.kind == Kind::Typing;
        if let Some(entry) = self.dictionary.find(&word.letters) {
            self.dictionary.forms(&entry, |walk| add(word, walk.term(), Kin::Form));
        } else if !(open && self.dictionary.begins(&word.letters)) && lacked == self.lacked() {
            // Unknown, and not just not at hand.
            self.resolve_unknown(word, open);
        }
        if lacked == self.lacked() {
            kept.remember(word.clone());
        }
    }

    fn resolve_unknown(&self, word: &mut Word, open: bool) {
        let near = typo::nearest(&self.dictionary, &word.letters, open, MOST);
        // Words with all their forms before longer ones: a form counts as much as beside the word spelled right.
        for near in near.iter().filter(|near| !near.ending) {
            add(word, &near.term, Kin::Typo(near.edits));
        }
        for near in near.iter().filter(|near| !near.ending) {
            if let Some(entry) = self.dictionary.find(&near.term) {
                self.dictionary.forms(&entry, |walk| add(word, walk.term(), Kin::Form));
            }
        }
        for near in near.iter().filter(|near| near.ending) {
            add(word, &near.term, Kin::Ending);
        }
        if !word.also.is_empty() {
            return;
        }
        // A form that is not known, of a word that perhaps is.
        let count = word.letters.chars().count();
        for left_out in 1..=ENDING {
            let Some(kept) = count.checked_sub(left_out).filter(|kept| *kept >= 5) else { return };
            let beginning: String = word.letters.chars().take(kept).collect();
            self.dictionary.starting_with(&beginning, &mut |walk| {
                if walk.term().chars().count() <= kept + ENDING {
                    add(word, walk.term(), Kin::Ending);
                }
            });
            if !word.also.is_empty() {
                return;
            }
        }
    }
}

fn add(word: &mut Word, term: &str, kin: Kin) {
    if word.also.len() < MOST && word.letters != term && !word.also.iter().any(|(known, _)| known == term) {
        word.also.push((term.to_owned(), kin));
    }
}
