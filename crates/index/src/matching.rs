//! Where a query's words stand in a text: found again in the text itself, for
//! marks in snippets and in the reader.

use archivolt_corpus::Span;

use crate::order::InOrder;
use crate::query::{Clause, Field, Kin, Pattern, Query, Word};
use crate::tokenize::{joins_with, tokenize};

/// A hit in a block: bytes of the block as shown, and which wanted clause it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Bytes of the text given.
    pub span: Span,
    /// Place among [`Query::wanted`].
    pub clause: usize,
}

struct Place {
    start: usize,
    end: usize,
    term: String,
    beside: bool,
}

/// Hits of the wanted clauses in one block as shown, in order, without overlaps.
/// Clauses that ask titles only find nothing here.
pub fn find(query: &Query, shown: &str) -> Vec<Found> {
    let clauses: Vec<&Clause> = query.wanted().collect();
    if clauses.is_empty() {
        return Vec::new();
    }
    let mut places: Vec<Place> = Vec::new();
    tokenize(shown, |token| {
        places.push(Place { start: token.start, end: token.end, term: token.term.to_owned(), beside: token.beside });
    });
    let words: Vec<&Place> = places.iter().filter(|place| !place.beside).collect();
    let mut found = Vec::new();
    for (number, clause) in clauses.iter().enumerate() {
        find_clause(clause, number, &places, &words, &mut found);
    }
    // Where hits overlap, the one that begins first, then the longest, stays.
    found.order_by(|a, b| (a.span.start, b.span.end, a.clause).cmp(&(b.span.start, a.span.end, b.clause)));
    let mut end = 0;
    found.retain(|hit| {
        let stays = hit.span.start >= end;
        if stays {
            end = hit.span.end;
        }
        stays
    });
    found
}

fn find_clause(clause: &Clause, number: usize, places: &[Place], words: &[&Place], found: &mut Vec<Found>) {
    if clause.negated || clause.field == Field::Title {
        return;
    }
    let mut push = |start: usize, end: usize| found.push(Found { span: Span::new(start, end), clause: number });
    match &clause.pattern {
        Pattern::Word(word) => {
            // The halves of a compound are marked by themselves where they are what was typed.
            let joined = |place: &Place| {
                place.beside && word.also.iter().any(|(term, kin)| *kin == Kin::Joined && *term == place.term)
            };
            for place in places.iter().filter(|place| word.fits(&place.term) && !joined(place)) {
                push(place.start, place.end);
            }
            for pair in words.windows(2) {
                if let [left, right] = pair
                    && stands_for(word, &left.term, &right.term)
                    && !word.fits(&left.term)
                    && !word.fits(&right.term)
                {
                    push(left.start, right.end);
                }
            }
        }
        Pattern::Phrase(phrase) => {
            for window in words.windows(phrase.len().max(1)) {
                if phrase.iter().zip(window).all(|(word, place)| word.fits(&place.term))
                    && let (Some(first), Some(last)) = (window.first(), window.last())
                {
                    push(first.start, last.end);
                }
            }
        }
        Pattern::Near(a, b, within) => {
            let within = *within as usize;
            for (at, place) in words.iter().enumerate() {
                let around = words.get(at.saturating_sub(within)..(at + within + 1).min(words.len())).unwrap_or(&[]);
                let close =
                    |other: &Word| around.iter().any(|near| near.start != place.start && other.fits(&near.term));
                if (a.fits(&place.term) && close(b)) || (b.fits(&place.term) && close(a)) {
                    push(place.start, place.end);
                }
            }
        }
        Pattern::Any(clauses) | Pattern::All(clauses) => {
            for clause in clauses {
                find_clause(clause, number, places, words, found);
            }
        }
        Pattern::Fact(..) | Pattern::Dates(..) => {}
    }
}

/// Whether two words side by side are one of a word's terms, written apart.
fn stands_for(word: &Word, left: &str, right: &str) -> bool {
    let is = |term: &str| {
        term.len() == left.len() + right.len()
            && term.starts_with(left)
            && term.ends_with(right)
            && joins_with(left, right)
    };
    is(&word.letters) || word.also.iter().any(|(term, _)| is(term))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, text: &str, expected: &[&str]) {
        let found = find(&Query::parse(query), text);
        let words: Vec<&str> = found.iter().map(|hit| hit.span.of(text)).collect();
        assert_eq!(words, expected, "{query} in {text}");
    }

    #[test]
    fn hits_are_marked_where_they_stand() {
        check("hegemony ", "No Hegemony, no hegemonic aims.", &["Hegemony"]);
        check("hegemon*", "No Hegemony, no hegemonic aims.", &["Hegemony", "hegemonic"]);
        check("hege", "No Hegemony", &["Hegemony"]);
        check(
            "\"cyber crime\" ",
            "Cyber crime and cyber, crime; cyber-crime",
            &["Cyber crime", "cyber, crime", "cyber-crime"],
        );
        check("cooperation ", "co-operation and cooperation", &["co-operation", "cooperation"]);
        check("co-operation ", "co-operation and cooperation", &["co-operation", "cooperation"]);
        check("rules NEAR/2 net ", "net of rules; rules for a big net", &["net", "rules"]);
        check("-net rules ", "net rules", &["rules"]);
        check("title:net ", "net", &[]);
        check("网治 ", "互联网治理", &["网治"]);
        check("互联网 ", "互联网治理", &["互联网"]);
        check("china ", "China’s aims", &["China’s"]);
    }
}
