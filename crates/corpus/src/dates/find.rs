//! Dates that a running text speaks of.
//!
//! Patterns first, meaning after. The patterns (`figures`, `point`, `han`,
//! `year`, `age`, `period`, `range`, `weekday`, `deictic`, `shift`) read what the
//! words give, with or without a year; `settle` works out what lacks one from
//! the document's own date, the tense of the sentence and the date told last.
//! English whole; German, French, Spanish, Portuguese, Italian, Russian, Chinese,
//! Japanese and Arabic in their dates and commonest relative expressions.
//!
//! Every pattern looks a bounded number of tokens ahead and back, so the time
//! taken grows with the text and no faster.

mod age;
mod anchor;
mod days;
mod deictic;
mod figures;
mod han;
mod holiday;
mod period;
mod point;
mod range;
mod read;
mod sense;
mod settle;
mod shift;
mod spoken;
mod tense;
mod tokens;
mod vague;
mod weekday;
mod year;

use crate::{DateMention, DateRole, Edtf, MentionBasis, Span};
use anchor::Anchor;
pub(crate) use figures::of_two_digits;
pub use sense::Vague;
use sense::{Part, Sense};
use settle::{Candidate, Settler};
use tokens::{Tokens, paragraphs};

/// Which of two numbers is the day, where they do not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// Nothing tells.
    #[default]
    Unknown,
    /// 3/4/2016 is 3 April.
    DayFirst,
    /// 3/4/2016 is 4 March.
    MonthFirst,
}

impl Order {
    /// This order, or the one that is usual in a language (a BCP 47 tag). English
    /// tells only with a country.
    pub(crate) fn or_of_language(self, language: &str) -> Self {
        const DAY_FIRST: &[&str] = &[
            "fr", "de", "es", "pt", "it", "ru", "nl", "pl", "cs", "sk", "da", "nb", "nn", "no", "fi", "el", "tr", "uk",
            "ro", "bg", "hr", "sr", "sl", "ca", "gl", "ar", "he", "id", "vi", "hi", "bn",
        ];
        const ENGLISH: &[&str] = &["gb", "ie", "au", "nz", "in", "za", "uk"];
        if self != Self::Unknown {
            return self;
        }
        let tag = language.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        match (parts.next(), parts.next_back()) {
            (Some("en"), Some("us")) => Self::MonthFirst,
            (Some("en"), Some(country)) if ENGLISH.contains(&country) => Self::DayFirst,
            // Canada writes both.
            (Some("fr"), Some("ca")) => Self::Unknown,
            (Some(primary), _) if DAY_FIRST.contains(&primary) => Self::DayFirst,
            _ => Self::Unknown,
        }
    }
}

/// A date that words give, before it has a role.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) span: Span,
    pub(crate) edtf: Edtf,
}

/// What words say of when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A date.
    Date(Edtf),
    /// No date, such as "now" or "recently".
    Vague(Vague),
}

/// Words that say when, and what is known of them beyond their date. What
/// [`find`] gives is the part of it that a reader needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    /// The words.
    pub span: Span,
    /// What they say.
    pub meaning: Meaning,
    /// How that is known.
    pub basis: MentionBasis,
    /// Of an interval: the words and date of each end.
    pub ends: Option<[(Span, Edtf); 2]>,
    /// Whether they name a time of day too ("Monday night").
    pub daytime: bool,
}

impl Expression {
    /// The date that it is, where it is one.
    fn mention(self) -> Option<DateMention> {
        let Meaning::Date(edtf) = self.meaning else { return None };
        Some(DateMention { span: self.span, edtf, basis: self.basis, role: DateRole::Mention })
    }
}

/// The dates that a part of a text speaks of, in order, without overlap.
///
/// `anchor` is the document's own date. Expressions that need it ("last
/// year", "on Monday", "9 December" without a year) are found only where it is
/// there and close enough: a document known by its year has a "last year",
/// but no "yesterday". A text without a date of its own may still tell from
/// date to date.
///
/// ```
/// use archivolt_corpus::{Edtf, Span, dates::find::find};
/// let text = "It was founded in May 2011 and closed last year.";
/// let own_date = Edtf::parse("2016-12-07").ok();
/// let found = find(text, Span::new(0, text.len()), own_date.as_ref());
/// let dates: Vec<_> = found.iter().map(|date| (date.span.of(text), date.edtf.as_str())).collect();
/// assert_eq!(dates, [("May 2011", "2011-05"), ("last year", "2015")]);
/// assert_eq!(find("Over 1600 guests came.", Span::new(0, 22), None), []);
/// ```
pub fn find(text: &str, span: Span, anchor: Option<&Edtf>) -> Vec<DateMention> {
    find_all(text, &[span], anchor)
}

/// As [`find`] in several parts of a text, which are read as one: a date told
/// in one part helps to settle the next.
pub fn find_all(text: &str, spans: &[Span], anchor: Option<&Edtf>) -> Vec<DateMention> {
    expressions(text, spans, anchor).into_iter().filter_map(Expression::mention).collect()
}

/// As [`find_all`] in a text whose language is known, which tells in what
/// order its figures stand where the text itself does not.
pub(crate) fn find_all_in(text: &str, spans: &[Span], anchor: Option<&Edtf>, language: &str) -> Vec<DateMention> {
    let order = order_of(text).or_of_language(language);
    let all = read_all(text, spans, anchor.and_then(Anchor::new), order).into_iter();
    all.filter_map(Expression::mention).collect()
}

/// Everything in these parts of a text that says when, words without a date included.
pub fn expressions(text: &str, spans: &[Span], anchor: Option<&Edtf>) -> Vec<Expression> {
    read_all(text, spans, anchor.and_then(Anchor::new), order_of(text))
}

/// Dates that words give whole, told which of day and month comes first in figures.
pub(crate) fn whole_dates(text: &str, span: Span, order: Order) -> Vec<Found> {
    let stated = read_all(text, &[span], None, order).into_iter().filter(|found| found.basis == MentionBasis::Stated);
    stated
        .filter_map(|found| match found.meaning {
            Meaning::Date(edtf) => Some(Found { span: found.span, edtf }),
            Meaning::Vague(_) => None,
        })
        .collect()
}

fn read_all(text: &str, spans: &[Span], own: Option<Anchor>, order: Order) -> Vec<Expression> {
    let mut tokens = Tokens::new(text);
    let mut candidates: Vec<Candidate> = Vec::new();
    // The words of each candidate, and of its ends.
    let mut words: Vec<(Span, Option<[Span; 2]>)> = Vec::new();
    for (number, paragraph) in spans.iter().flat_map(|span| paragraphs(text, *span)).enumerate() {
        tokens.read(paragraph);
        read::paragraph(&tokens, order, |hit, aside| {
            let span = tokens.span(hit.first, hit.last);
            let ends = hit.ends.map(|(start, end)| [tokens.span(hit.first, start), tokens.span(end, hit.last)]);
            let tense = tense::around(&tokens, hit.first, hit.last);
            candidates.push(Candidate { hit, tense, paragraph: number, aside });
            words.push((span, ends));
        });
    }
    let mut settler = Settler::new(own, &candidates);
    let mut found: Vec<Expression> = Vec::new();
    for (candidate, (span, end_spans)) in candidates.iter().zip(words) {
        let vague = match candidate.hit.sense {
            Sense::Vague(vague) => Some(vague),
            sense => settler.is_our_times(sense).then_some(Vague::Present).filter(|_| !candidate.hit.daytime),
        };
        if let Some(vague) = vague {
            let meaning = Meaning::Vague(vague);
            found.push(Expression { span, meaning, basis: MentionBasis::Relative, ends: None, daytime: false });
            continue;
        }
        let Some(settled) = settler.settle(candidate) else { continue };
        let ends = end_spans.zip(settled.ends).map(|([start, end], (one, other))| [(start, one), (end, other)]);
        let (meaning, basis) = (Meaning::Date(settled.edtf), settled.basis);
        found.push(Expression { span, meaning, basis, ends, daytime: candidate.hit.daytime });
    }
    found
}

/// Which of day and month comes first in a text's figures, where a date in it
/// tells: 20/12/2021 tells, and so settles 3/4/2021 beside it. So does a mask
/// such as "DD/MM/YYYY".
pub(crate) fn order_of(text: &str) -> Order {
    let (mut day_first, mut month_first) = (false, false);
    let bytes = text.as_bytes();
    let two = |at: usize| match (bytes.get(at)?, bytes.get(at + 1)?) {
        (tens @ b'0'..=b'9', units @ b'0'..=b'9') => Some((tens - b'0') * 10 + units - b'0'),
        _ => None,
    };
    for (at, joint) in bytes.iter().enumerate().filter(|(_, byte)| matches!(byte, b'/' | b'-')) {
        // dd/mm/yyyy, seen from its first stroke.
        if bytes.get(at + 3) == Some(joint) {
            let mask = |from: usize, to: usize| bytes.get(from..to).unwrap_or_default().to_ascii_uppercase();
            if let Some(before) = at.checked_sub(2) {
                day_first |= mask(before, at + 3) == [b'D', b'D', *joint, b'M', b'M'];
                month_first |= mask(before, at + 3) == [b'M', b'M', *joint, b'D', b'D'];
            }
        }
        let second_digits = if bytes.get(at + 2) == Some(joint) { 1 } else { 2 };
        if bytes.get(at + 1 + second_digits) != Some(joint) {
            continue;
        }
        let start = at.saturating_sub(2);
        let first = two(start)
            .filter(|_| at >= 2)
            .or_else(|| bytes.get(at.checked_sub(1)?).filter(|byte| byte.is_ascii_digit()).map(|byte| byte - b'0'));
        let second = if second_digits == 2 {
            two(at + 1)
        } else {
            bytes.get(at + 1).filter(|byte| byte.is_ascii_digit()).map(|byte| byte - b'0')
        };
        let year = bytes
            .get(at + 2 + second_digits..at + 6 + second_digits)
            .is_some_and(|year| year.iter().all(u8::is_ascii_digit));
        let longer = start
            .checked_sub(1)
            .and_then(|before| bytes.get(before))
            .is_some_and(|byte| byte.is_ascii_digit() || byte == joint);
        if let (Some(first), Some(second), true, false) = (first, second, year, longer) {
            day_first |= (13..=31).contains(&first) && (1..=12).contains(&second);
            month_first |= (13..=31).contains(&second) && (1..=12).contains(&first);
        }
    }
    match (day_first, month_first) {
        (true, false) => Order::DayFirst,
        (false, true) => Order::MonthFirst,
        _ => Order::Unknown,
    }
}

/// Whether a part is a single day or one of two.
fn is_day(part: Part) -> bool {
    matches!(part, Part::Day(..) | Part::Either(..))
}

#[cfg(test)]
mod tests;
