//! Why a document stands where it does: what each part of a query gave.

use crate::query::{Clause, Kin, Pattern, Word};
use crate::{Collection, DocId};

/// What a part of a query gave a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// The part, as it was typed; empty for what closeness of words added.
    pub part: String,
    /// What it added to the score.
    pub score: f32,
    /// In how many documents it is found.
    pub documents: usize,
    /// Other terms that stand for a word, at most eight, and what they are to it.
    pub terms: Vec<(String, Kin)>,
}

impl Collection {
    /// Parts that a document has, in the order typed, and what their closeness added; together its `score`.
    pub fn explain(&self, typed: &str, document: DocId, score: f64) -> Vec<Share> {
        let query = self.query(typed);
        let mut shares = Vec::new();
        let mut sum = 0.0;
        for clause in query.wanted().filter(|clause| !clause.is_filter()) {
            let scored = self.scores(clause);
            let Ok(place) = scored.binary_search_by_key(&document.0, |(document, _)| *document) else { continue };
            let score = scored.get(place).map_or(0.0, |(_, score)| *score);
            sum += score;
            let mut one = Clause { negated: false, ..clause.clone() };
            let terms = match &mut one.pattern {
                Pattern::Word(Word { also, .. }) => also.drain(..).take(8).collect(),
                _ => Vec::new(),
            };
            let part = match &clause.shown {
                shown if shown.is_empty() => crate::query::Query { clauses: vec![one] }.understood(),
                shown => shown.clone(),
            };
            shares.push(Share { part, score, documents: scored.len(), terms });
        }
        let close = score as f32 - sum;
        if close > 1e-4 {
            shares.push(Share { part: String::new(), score: close, documents: 0, terms: Vec::new() });
        }
        shares
    }
}
