//! Decades and centuries.

use super::point::Read;
use super::sense::{Given, Part};
use super::spoken;
use super::tokens::Tokens;
use super::year::before_christ;
use crate::dates::lexicon::{Unit, role};

/// A decade or century that begins at a token.
pub(super) fn at(tokens: &Tokens<'_>, at: usize) -> Read {
    match tokens.number(at) {
        Some((number, 4)) => decade(tokens, at, number),
        Some((number, 1 | 2)) => century(tokens, at, number).or_else(|| short_decade(tokens, at, number)),
        Some(_) => None,
        None => century_in_words(tokens, at).or_else(|| spoken::decade(tokens, at)),
    }
}

/// "1980s", "1980's", "1980er Jahre", "années 1980", "1980-е годы". The 1800s are a century, the 2000s ten years.
fn decade(tokens: &Tokens<'_>, at: usize, number: u32) -> Read {
    if !number.is_multiple_of(10) || !(1000..=2090).contains(&number) || !starts_well(tokens, at) {
        return None;
    }
    let year = i32::try_from(number).ok();
    let decade_of = at > 0
        && tokens.is(at - 1, role::YEARS)
        && !tokens.is_word(at - 1, &["jahre", "jahren"])
        && tokens.free_right(at);
    if decade_of && !number.is_multiple_of(100) {
        return Some((Given { year, part: Part::Decade }, at));
    }
    let last = ending(tokens, at)?;
    let part = if number.is_multiple_of(100) && number < 2000 { Part::Century } else { Part::Decade };
    Some((Given { year, part }, last))
}

/// The last token of "s", "'s", "er", "-е" at a decade, with "Jahre" or "годы" after it.
fn ending(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mark = usize::from((tokens.is_apostrophe(at + 1) || tokens.is_hyphen(at + 1)) && tokens.touches(at + 1));
    let end = at + 1 + mark;
    let russian = tokens.is_word(end, &["е", "х", "ые", "ых"]) && mark == 1;
    let fits = russian || tokens.is_word(end, &["s", "er", "ern"]) && !tokens.is_hyphen(at + 1);
    if !fits || !tokens.touches(end) {
        return None;
    }
    Some(if tokens.is_word(end + 1, &["jahre", "jahren", "годы", "годах", "годов", "гг"]) {
        end + 1
    } else {
        end
    })
}

/// Whether the number is no part of another: a hyphen may join it to "mid".
fn starts_well(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.free_left(at)
        || tokens.before(at).is_some_and(|before| before + 1 < at && tokens.is(before, role::QUALIFIER))
}

/// "the '90s", "80er Jahre", "années 80", "anni '80", "80-е годы".
fn short_decade(tokens: &Tokens<'_>, at: usize, number: u32) -> Read {
    let known = number.is_multiple_of(10) && (20..=90).contains(&number);
    let before = at.checked_sub(1)?;
    let marked = tokens.touches(at) && tokens.is_apostrophe(before);
    let years = if marked { before.checked_sub(1)? } else { before };
    let given = Given { year: i32::try_from(1900 + number).ok(), part: Part::Decade };
    if !known {
        return None;
    }
    if let Some(last) = ending(tokens, at) {
        let german = tokens.is_word(at + 1, &["er", "ern"]) && last > at + 1;
        let russian = tokens.is_hyphen(at + 1) && last > at + 2;
        let plain = tokens.is_word(years, &["the"]) || tokens.is(years, role::QUALIFIER);
        return (marked || german || russian || plain).then_some((given, last));
    }
    let of_years = tokens.is(years, role::YEARS) && !tokens.is_word(years, &["jahre", "jahren"]);
    (of_years && tokens.free_right(at)).then_some((given, at))
}

fn of_century(number: u32, last: usize, tokens: &Tokens<'_>) -> Read {
    let hundreds = i32::try_from(number.checked_sub(1)?).ok()?.checked_mul(100)?;
    let given = |year: i32| Given { year: Some(year), part: Part::Century };
    match before_christ(tokens, last) {
        // The fifth century BC is the years -499 to -400; the first has no such name.
        Some(last) => (2..=40).contains(&number).then(|| (given(-hundreds), last)),
        None => (1..=21).contains(&number).then(|| (given(hundreds), last)),
    }
}

/// "19th century", "19. Jahrhundert", "19e siècle".
fn century(tokens: &Tokens<'_>, at: usize, number: u32) -> Read {
    let marked = tokens.is(at + 1, role::ENDING) || tokens.mark(at + 1) == Some('.');
    let next = tokens.next(at + usize::from(marked));
    let named = tokens.unit(next) == Some(Unit::Century) || marked && tokens.is_word(next, &["jh", "jhd"]);
    if !marked || !named || !tokens.free_left(at) {
        return None;
    }
    of_century(number, next, tokens)
}

/// "nineteenth century", "XIXe siècle", "siglo XIX", "XIX век".
fn century_in_words(tokens: &Tokens<'_>, at: usize) -> Read {
    let next = tokens.next(at);
    if tokens.lexeme(at).unit == Some(Unit::Century) && !tokens.is_word(at, &["century", "centuries"]) {
        return of_century(roman(tokens.word(at + 1)?)?, at + 1, tokens);
    }
    if tokens.lexeme(next).unit != Some(Unit::Century) {
        return None;
    }
    let ordinal = tokens.lexeme(at).ordinal;
    // "the first century" of what? Only late ones are told by their number.
    let number = if ordinal > 0 { u32::from(ordinal) } else { roman(tokens.word(at)?)? };
    if ordinal > 0 && number < 10 && before_christ(tokens, next).is_none() {
        return None;
    }
    of_century(number, next, tokens)
}

/// The value of a Roman number of centuries, with a French "e" after it or without.
fn roman(word: &str) -> Option<u32> {
    let word = word.trim_end_matches(['e', 'è', 'm']);
    if word.is_empty() || word.len() > 6 {
        return None;
    }
    let digit = |letter: char| match letter {
        'I' => Some(1_u32),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    let (mut sum, mut before) = (0_u32, 0);
    for letter in word.chars() {
        let value = digit(letter)?;
        sum += value;
        if before < value && before > 0 {
            sum = sum.checked_sub(2 * before)?;
        }
        before = value;
    }
    (1..=21).contains(&sum).then_some(sum)
}
