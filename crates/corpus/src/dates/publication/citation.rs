//! The line by which a journal names the article it carries: "Journal of
//! Things, Vol. 12, No. 3 (2016), pp. 1-20".

use super::line::Line;
use super::{fact, whole_dates};
use crate::dates::edtf::Precision;
use crate::dates::find::Order;
use crate::{Basis, DateFact};

/// How many of a document's own lines may hold its citation.
const TOP: usize = 12;

/// Words for a volume, and for an issue or its pages. Small letters.
const VOLUMES: &[&str] = &["vol", "volume", "band", "bd", "jahrgang", "jg", "tome", "t", "tomo", "том"];
const ISSUES: &[&str] = &[
    "no", "nr", "issue", "number", "heft", "n", "núm", "num", "numéro", "número", "fasc", "pp", "p", "pages", "seiten",
    "s",
];

/// The date in such a line, where there is one such line: a list of references has many.
pub(super) fn citation(text: &str, lines: &[Line<'_>], order: Order) -> Option<DateFact> {
    let mut cited = lines
        .iter()
        .filter(|line| !line.is_furniture())
        .enumerate()
        .filter(|(_, line)| line.has_figures && is_citation(line.text));
    let (place, line) = cited.next()?;
    if place >= TOP || cited.next().is_some() {
        return None;
    }
    let mut found = whole_dates(text, line.span(), order).into_iter();
    let (found, None) = (found.next()?, found.next()) else { return None };
    let known = found.edtf.precision() <= Precision::Year && !found.edtf.as_str().contains('/');
    known.then(|| fact(text, found.edtf, found.span, Basis::Stated, "From the line that names volume and number."))
}

fn is_citation(line: &str) -> bool {
    if line.len() > 240 {
        return false;
    }
    // A word of the list with a number after it.
    let numbered = |words: &[&str]| {
        let mut pieces =
            line.split(|letter: char| !letter.is_alphanumeric()).filter(|piece| !piece.is_empty()).peekable();
        while let Some(piece) = pieces.next() {
            let lower = piece.to_lowercase();
            if words.contains(&lower.as_str())
                && pieces.peek().is_some_and(|next| next.starts_with(|letter: char| letter.is_ascii_digit()))
            {
                return true;
            }
        }
        false
    };
    numbered(VOLUMES) && numbered(ISSUES)
}
