//! Ways to go on from what is typed: endings of the last word, and words that
//! were perhaps meant.

use crate::query::{Kind, Pattern, Query};
use crate::{Collection, Suggestion, typo};

impl Collection {
    /// Ways to complete the last word of what is typed, in most documents first.
    pub fn suggest(&self, typed: &str, limit: usize) -> Vec<Suggestion> {
        let query = Query::parse(typed);
        let Some(Pattern::Word(word)) = query.clauses.last().map(|clause| &clause.pattern) else {
            return Vec::new();
        };
        if word.kind != Kind::Typing {
            return Vec::new();
        }
        let head = last_word(typed).map_or("", |start| typed.get(..start).unwrap_or(""));
        let mut found: Vec<(u32, String)> = Vec::new();
        self.dictionary.starting_with(&word.letters, &mut |walk| {
            // A small list of the best so far: a single letter may begin thousands of words.
            let worst = found.last().map_or(0, |(documents, _)| *documents);
            if found.len() < limit || walk.entry.documents > worst {
                let place = found.partition_point(|(documents, _)| *documents >= walk.entry.documents);
                found.insert(place, (walk.entry.documents, walk.term().to_owned()));
                found.truncate(limit);
            }
        });
        let suggestion = |(documents, word): (u32, String)| {
            let mut query = String::with_capacity(head.len() + word.len() + 1);
            for part in [head, &word, " "] {
                query.push_str(part);
            }
            Suggestion { query, word, documents, ..Suggestion::default() }
        };
        found.into_iter().map(suggestion).collect()
    }

    /// For each word that the collection does not have, the nearest words that it has ([`crate::typo`]):
    /// nearest, then in most documents, first. At most three.
    pub fn did_you_mean(&self, typed: &str) -> Vec<Suggestion> {
        let mut found = Vec::new();
        for clause in Query::parse(typed).wanted() {
            let Pattern::Word(word) = &clause.pattern else { continue };
            let open = matches!(word.kind, Kind::Prefix | Kind::Typing);
            let lacked = self.lacked();
            let known =
                self.dictionary.find(&word.letters).is_some() || (open && self.dictionary.begins(&word.letters));
            if known || word.kind == Kind::Wild || lacked != self.lacked() {
                continue;
            }
            for near in typo::nearest(&self.dictionary, &word.letters, false, 3) {
                let query = replace_word(typed, &clause.shown, &near.term);
                let (word, documents) = (near.term, near.documents);
                found.push(Suggestion { query, word, documents, ..Suggestion::default() });
            }
        }
        found.truncate(3);
        found
    }
}

pub(crate) fn last_word(typed: &str) -> Option<usize> {
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
            let mut query = typed.to_owned();
            query.replace_range(at..at + old.len(), new);
            query
        }
        _ => new.to_owned(),
    }
}
