//! Where a query's words stand in a text: found again in the text itself, for
//! marks in snippets and in the reader.

use archivolt_corpus::Span;

use crate::order::InOrder;
use crate::query::{Clause, Field, Pattern, Query, Word};
use crate::tokenize::tokenize;

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
        if clause.field == Field::Anywhere {
            find_pattern(&clause.pattern, number, &places, &words, &mut found);
        }
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

fn find_pattern(pattern: &Pattern, clause: usize, places: &[Place], words: &[&Place], found: &mut Vec<Found>) {
    let mut push = |start: usize, end: usize| found.push(Found { span: Span::new(start, end), clause });
    match pattern {
        Pattern::Word(word) => {
            for place in places.iter().filter(|place| word.fits(&place.term)) {
                push(place.start, place.end);
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
            let at = |word: &Word| -> Vec<usize> {
                words.iter().enumerate().filter(|(_, place)| word.fits(&place.term)).map(|(at, _)| at).collect()
            };
            let (first, second) = (at(a), at(b));
            let close = |at: usize, others: &[usize]| {
                others.iter().any(|&other| other != at && other.abs_diff(at) <= *within as usize)
            };
            let pairs =
                first.iter().filter(|&&at| close(at, &second)).chain(second.iter().filter(|&&at| close(at, &first)));
            for place in pairs.filter_map(|&at| words.get(at)) {
                push(place.start, place.end);
            }
        }
        Pattern::Either(patterns) => {
            for pattern in patterns {
                find_pattern(pattern, clause, places, words, found);
            }
        }
    }
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
