//! Years that stand alone, decades and centuries. A number of four digits is
//! a year only where the words around it say so.

use super::point::{Given, Part, Read, counts_things};
use super::tokens::{Gap, Tokens};

/// Words before a year that leave little doubt.
const SURE: &[&str] = &[
    "in",
    "since",
    "during",
    "year",
    "years",
    "en",
    "seit",
    "desde",
    "depuis",
    "nel",
    "dal",
    "em",
    "jahr",
    "jahre",
    "année",
    "año",
    "ano",
    "anno",
    "circa",
    "ca",
    "early",
    "late",
    "mid",
    "throughout",
    "an",
    "fy",
    "fiscal",
    "ende",
    "anfang",
    "mitte",
    "fin",
    "début",
    "fine",
    "inizio",
    "finales",
    "principios",
];

/// Words before a year that may also stand before a quantity.
const LIKELY: &[&str] = &[
    "of", "by", "until", "till", "before", "after", "from", "through", "to", "around", "bis", "vor", "nach", "and",
    "or",
];

/// What may stand before "of" when a quantity follows it.
const AMOUNTS: &[&str] = &[
    "total",
    "population",
    "crowd",
    "number",
    "force",
    "team",
    "group",
    "staff",
    "maximum",
    "minimum",
    "height",
    "length",
    "sum",
    "audience",
    "average",
    "distance",
    "depth",
    "altitude",
    "some",
    "fine",
    "price",
    "cost",
];

/// What rises or falls by a quantity.
const CHANGES: &[&str] = &[
    "rose",
    "fell",
    "rise",
    "fall",
    "up",
    "down",
    "grew",
    "increased",
    "decreased",
    "dropped",
    "gained",
    "lost",
    "cut",
    "divided",
    "multiplied",
];

/// Words that make the number after them an amount.
const ROUGHLY: &[&str] = &[
    "over",
    "than",
    "nearly",
    "only",
    "least",
    "most",
    "some",
    "approximately",
    "almost",
    "roughly",
    "no",
    "nr",
    "page",
    "room",
    "number",
    "about",
    "p",
    "pp",
];

const DETERMINERS: &[&str] = &["the", "this", "that", "its", "their", "his", "her", "our", "s", "each"];

const OCCASIONS: &[&str] = &[
    "conference",
    "forum",
    "summit",
    "olympics",
    "games",
    "report",
    "session",
    "congress",
    "expo",
    "festival",
    "edition",
    "cup",
    "election",
    "elections",
    "act",
    "budget",
];

/// A year, a decade or a century that begins at a token.
pub(super) fn at(tokens: &Tokens<'_>, at: usize, after_year: bool) -> Read {
    century_in_words(tokens, at).or_else(|| figures(tokens, at, after_year))
}

fn figures(tokens: &Tokens<'_>, at: usize, after_year: bool) -> Read {
    let (number, digits) = tokens.number(at)?;
    if !tokens.free_left(at) && qualifier(tokens, at).is_none() {
        return None;
    }
    if let Some(last) = before_christ(tokens, at) {
        let year = 1 - i32::try_from(number).ok().filter(|year| digits <= 4 && *year > 0)?;
        return Some((Given { year: Some(year), part: Part::Whole }, last));
    }
    match digits {
        1 | 2 => century(tokens, at, number).or_else(|| short_decade(tokens, at, number)),
        4 => decade(tokens, at, number).or_else(|| year(tokens, at, number, after_year)),
        _ => None,
    }
}

/// "44 BC", "44 BCE", "44 B.C."
fn before_christ(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    match tokens.word(at + 1)? {
        "BC" | "BCE" => Some(at + 1),
        "B" if tokens.mark(at + 2) == Some('.') && tokens.word(at + 3) == Some("C") => {
            Some(if tokens.mark(at + 4) == Some('.') { at + 4 } else { at + 3 })
        }
        _ => None,
    }
}

/// "1980s", "1980's". The 1800s are a century, the 2000s ten years.
fn decade(tokens: &Tokens<'_>, at: usize, number: u32) -> Read {
    if !number.is_multiple_of(10) || !(1000..=2090).contains(&number) {
        return None;
    }
    let mark = usize::from(matches!(tokens.mark(at + 1), Some('\'' | '’')) && tokens.touches(at + 1));
    let last = at + 1 + mark;
    let decade_of = at > 0 && tokens.is_word(at - 1, &["années", "años", "anos", "anni"]) && tokens.free_right(at);
    if decade_of && !number.is_multiple_of(100) {
        return Some((Given { year: i32::try_from(number).ok(), part: Part::Decade }, at));
    }
    if !(tokens.touches(last) && tokens.is_word(last, &["s", "er", "ern"])) {
        return None;
    }
    // "1980's" may be a year's own thing: only a blank or a mark may follow a decade's.
    let part = if number.is_multiple_of(100) && number < 2000 { Part::Century } else { Part::Decade };
    Some((Given { year: i32::try_from(number).ok(), part }, last))
}

/// "the '90s".
fn short_decade(tokens: &Tokens<'_>, at: usize, number: u32) -> Read {
    let marked = tokens.touches(at) && matches!(tokens.mark(at.checked_sub(1)?), Some('\'' | '’' | '‘'));
    let plural = tokens.touches(at + 1) && tokens.word(at + 1) == Some("s");
    let known = number.is_multiple_of(10) && (20..=90).contains(&number);
    (marked && plural && known).then(|| (Given { year: i32::try_from(1900 + number).ok(), part: Part::Decade }, at + 1))
}

/// "19th century".
fn century(tokens: &Tokens<'_>, at: usize, number: u32) -> Read {
    let hyphen = usize::from(tokens.mark(at + 2) == Some('-'));
    let last = at + 2 + hyphen;
    let ordinal = tokens.is_word(at + 1, &["st", "nd", "rd", "th"]);
    if !(ordinal && tokens.is_word(last, &["century"]) && (1..=21).contains(&number)) {
        return None;
    }
    if before_christ(tokens, last).is_some() {
        return None;
    }
    Some((Given { year: i32::try_from((number - 1) * 100).ok(), part: Part::Century }, last))
}

/// "nineteenth century".
pub(super) fn century_in_words(tokens: &Tokens<'_>, at: usize) -> Read {
    let hyphen = usize::from(tokens.mark(at + 1) == Some('-'));
    if !tokens.is_word(at + 1 + hyphen, &["century"]) || before_christ(tokens, at + 1 + hyphen).is_some() {
        return None;
    }
    let word = tokens.word(at)?;
    let past = ["sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"]
        .iter()
        .position(|each| each.eq_ignore_ascii_case(word))?;
    let year = i32::try_from(1500 + 100 * past).ok()?;
    Some((Given { year: Some(year), part: Part::Century }, at + 1 + hyphen))
}

/// A year that most texts of ours might speak of.
pub(super) fn is_modern(number: u32) -> bool {
    (1900..=2099).contains(&number)
}

fn year(tokens: &Tokens<'_>, at: usize, number: u32, after_year: bool) -> Read {
    if !(1000..=2199).contains(&number) || !tokens.free_right(at) {
        return None;
    }
    let given = Some((Given { year: i32::try_from(number).ok(), part: Part::Whole }, at));
    let modern = is_modern(number);
    let round = number.is_multiple_of(100);
    let counts = counts_things(tokens, at, number);
    let before = at.checked_sub(1).filter(|_| tokens.before(at).is_some());
    if after_year && !counts {
        return given;
    }
    let Some(before) = before else { return given.filter(|_| modern && !counts && names_a_thing(tokens, at)) };
    let one_before = before.checked_sub(1);
    if counts || tokens.is_word(before, ROUGHLY) && !is_sure_phrase(tokens, before) {
        return None;
    }
    if tokens.is_word(before, SURE) || qualifier(tokens, at).is_some() {
        return given.filter(|_| number < 2100);
    }
    if tokens.is_word(before, LIKELY) {
        let amount = one_before.is_some_and(|word| {
            tokens.is_word(word, AMOUNTS)
                || tokens.is_word(word, CHANGES)
                || tokens.number(word).is_some_and(|(_, digits)| digits == 4)
        });
        // "the Treaty of 1648"
        let named = tokens.is_word(before, &["of"])
            && one_before.and_then(|word| tokens.word(word)).is_some_and(|word| word.starts_with(char::is_uppercase));
        let sure = (named || (1800..=2099).contains(&number)) && (!round || number == 2000);
        let listing = tokens.is_word(before, &["and", "or"]);
        return given.filter(|_| sure && !amount && !listing);
    }
    if tokens.is_word(before, DETERMINERS) {
        return given.filter(|_| modern && !round && tokens.word(at + 1).is_some() && tokens.follows(at + 1));
    }
    if tokens.is_word(before, OCCASIONS) {
        return given.filter(|_| modern && !round);
    }
    match tokens.mark(before) {
        Some('(' | '[') => {
            let closes = matches!(tokens.mark(at + 1), Some(')' | ']' | ',' | ';' | ':' | '-' | '–'));
            given.filter(|_| closes && (1500..=2099).contains(&number))
        }
        Some('.' | '!' | '?') if tokens.get(at).is_some_and(|token| token.gap != Gap::None) => {
            // "c. 1850" is read as a year; "Conference. 2016 Report" too.
            given.filter(|_| about(tokens, at).is_some() || modern && names_a_thing(tokens, at))
        }
        _ => None,
    }
}

/// "No" and the like mean a number, but "the year no 2016" is not looked at.
fn is_sure_phrase(tokens: &Tokens<'_>, before: usize) -> bool {
    tokens.is_word(before, &["about"])
        && before.checked_sub(1).is_some_and(|word| tokens.is_word(word, &["in", "from"]))
}

/// Whether a name or thing follows, as in "2016 Report".
fn names_a_thing(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.follows(at + 1) && !tokens.touches(at + 1) && tokens.word(at + 1).is_some()
}

/// Where "c.", "ca." or "circa" before a token begins.
pub(super) fn about(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1).filter(|_| tokens.follows(at))?;
    if tokens.mark(before) == Some('.') && tokens.touches(before) {
        let word = before.checked_sub(1)?;
        return tokens.is_word(word, &["c", "ca"]).then_some(word);
    }
    tokens.is_word(before, &["circa", "ca", "c"]).then_some(before)
}

/// Where "early", "late" or "mid" before a token begins.
pub(super) fn qualifier(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1).filter(|_| tokens.follows(at))?;
    if tokens.mark(before) == Some('-') && tokens.touches(before) {
        let word = before.checked_sub(1)?;
        return tokens.is_word(word, &["mid"]).then_some(word);
    }
    tokens.is_word(before, &["early", "late", "mid"]).then_some(before)
}
