//! Holidays that have the same day each year: "Christmas Eve", "New Year's Day 1915".

use super::point::{Read, year_after};
use super::sense::{Given, Part};
use super::tokens::Tokens;

/// A holiday that begins at a token, with its year where that follows.
pub(super) fn at(tokens: &Tokens<'_>, at: usize) -> Read {
    let named = |at: usize, words: &[&str]| tokens.is_word(at, words) && tokens.is_capital(at);
    let (part, last) = if named(at, &["christmas"]) {
        if named(at + 1, &["eve"]) {
            (Part::Day(12, 24), at + 1)
        } else if named(at + 1, &["day"]) {
            (Part::Day(12, 25), at + 1)
        } else {
            // "Christmas Island", "a Christmas tree"
            return None;
        }
    } else if named(at, &["new"]) && named(at + 1, &["year"]) {
        let s = if tokens.is_apostrophe(at + 2) && tokens.is_word(at + 3, &["s"]) { at + 4 } else { at + 2 };
        if named(s, &["eve"]) {
            (Part::Day(12, 31), s)
        } else if named(s, &["day"]) {
            (Part::Day(1, 1), s)
        } else {
            return None;
        }
    } else {
        return None;
    };
    let (year, last) = year_after(tokens, last);
    Some((Given { year, part }, last))
}
