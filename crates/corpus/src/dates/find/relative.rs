//! Expressions that mean a date only beside the document's own: "last year",
//! "on Monday", "two months ago".

use super::anchor::{Anchor, Which};
use super::tokens::Tokens;
use crate::dates::names;

/// Where the date begins after a weekday, as in "Monday, 9 December".
pub(super) fn after_weekday(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let word = tokens.word(at)?;
    let dot = usize::from(tokens.mark(at + 1) == Some('.') && tokens.touches(at + 1) && word.len() <= 5);
    let comma = usize::from(tokens.mark(at + 1 + dot) == Some(','));
    let mut next = at + 1 + dot + comma;
    if tokens.is_word(next, &["the", "den", "le", "el"]) {
        next += 1;
    }
    let dated = tokens.number(next).is_some() || tokens.number(next + 1).is_some() || tokens.number(next + 2).is_some();
    (dated && tokens.follows(next) && names::weekday(word).is_some()).then_some(next)
}

/// A relative expression that begins at a token: its EDTF and last token.
pub(super) fn at(tokens: &Tokens<'_>, at: usize, anchor: &Anchor) -> Option<(String, usize)> {
    if tokens.number(at).is_some() {
        return ago(tokens, at, anchor);
    }
    let word = tokens.word(at)?;
    if word.len() > 16 {
        return None;
    }
    near_day(tokens, at, anchor)
        .or_else(|| ago(tokens, at, anchor))
        .or_else(|| beside(tokens, at, anchor))
        .or_else(|| named(tokens, at, anchor))
}

/// "today", "yesterday", "tomorrow".
fn near_day(tokens: &Tokens<'_>, at: usize, anchor: &Anchor) -> Option<(String, usize)> {
    const TODAY: &[&str] = &["today", "tonight", "heute", "hoy", "hoje", "oggi"];
    const YESTERDAY: &[&str] = &["yesterday", "gestern", "ayer", "ontem", "ieri"];
    const TOMORROW: &[&str] = &["tomorrow", "amanhã", "domani"];
    let away = if tokens.is_word(at, TODAY) {
        0
    } else if tokens.is_word(at, YESTERDAY) {
        -1
    } else if tokens.is_word(at, TOMORROW) {
        1
    } else {
        return None;
    };
    // "today's world" and "the world today" mean our times.
    let possessive =
        matches!(tokens.mark(at + 1), Some('\'' | '’')) && tokens.touches(at + 1) && tokens.touches(at + 2);
    let our_times = at > 0 && tokens.is_word(at - 1, &["world", "society", "of", "until"]);
    if possessive || our_times {
        return None;
    }
    Some((anchor.day(away)?, at))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

fn unit(word: &str) -> Option<Unit> {
    const UNITS: [(Unit, &[&str]); 4] = [
        (
            Unit::Day,
            &["day", "days", "tag", "tagen", "jour", "jours", "día", "días", "dia", "dias", "giorno", "giorni"],
        ),
        (
            Unit::Week,
            &["week", "weeks", "woche", "wochen", "semaine", "semaines", "semana", "semanas", "settimana", "settimane"],
        ),
        (Unit::Month, &["month", "months", "monat", "monaten", "mois", "mes", "meses", "mês", "mese", "mesi"]),
        (
            Unit::Year,
            &["year", "years", "jahr", "jahren", "an", "ans", "année", "año", "años", "ano", "anos", "anno", "anni"],
        ),
    ];
    let lower = word.to_lowercase();
    UNITS.iter().find(|(_, names)| names.contains(&lower.as_str())).map(|&(unit, _)| unit)
}

/// "a year ago", "two months ago", "vor drei Jahren", "il y a trois ans", "hace tres años".
fn ago(tokens: &Tokens<'_>, at: usize, anchor: &Anchor) -> Option<(String, usize)> {
    let (count_at, prefixed) = if tokens.is_word(at, &["vor", "hace", "há"]) {
        (at + 1, true)
    } else if tokens.is_word(at, &["il"]) && tokens.is_word(at + 1, &["y"]) && tokens.is_word(at + 2, &["a"]) {
        (at + 3, true)
    } else {
        (at, false)
    };
    let last = if prefixed {
        count_at + 1
    } else {
        Some(count_at + 2).filter(|&last| tokens.is_word(last, &["ago", "fa", "atrás"]))?
    };
    let unit = unit(tokens.word(count_at + 1)?)?;
    if !(at..=last).skip(1).all(|token| tokens.follows(token)) || !tokens.free_left(at) {
        return None;
    }
    let (count, exact) = count(tokens, count_at)?;
    // "less than 50 years ago": a bound, not a date.
    if at > 0
        && tokens.is_word(
            at - 1,
            &[
                "than",
                "over",
                "almost",
                "nearly",
                "about",
                "some",
                "around",
                "roughly",
                "approximately",
                "least",
                "most",
                "every",
            ],
        )
    {
        return None;
    }
    let away = -i32::try_from(count).ok()?;
    let edtf = match unit {
        Unit::Year if exact || count <= 20 => anchor.year(away),
        Unit::Month if count <= 24 => anchor.month(away)?,
        Unit::Week if count <= 8 => anchor.about_day(away * 7)?,
        Unit::Day if count <= 60 => anchor.day(away)?,
        _ => return None,
    };
    Some((edtf, last))
}

/// A small number in figures or words, and whether it is not a round one.
fn count(tokens: &Tokens<'_>, at: usize) -> Option<(u32, bool)> {
    const WORDS: [&[&str]; 12] = [
        &["a", "an", "one", "einem", "einer", "un", "une", "uno", "una", "um", "uma"],
        &["two", "zwei", "deux", "dos", "dois", "due"],
        &["three", "drei", "trois", "tres", "três", "tre"],
        &["four", "vier", "quatre", "cuatro", "quatro", "quattro"],
        &["five", "fünf", "cinq", "cinco", "cinque"],
        &["six", "sechs", "seis", "sei"],
        &["seven", "sieben", "sept", "siete", "sete", "sette"],
        &["eight", "acht", "huit", "ocho", "oito", "otto"],
        &["nine", "neun", "neuf", "nueve", "nove"],
        &["ten", "zehn", "dix", "diez", "dez", "dieci"],
        &["eleven", "elf", "onze", "once", "undici"],
        &["twelve", "zwölf", "douze", "doce", "doze", "dodici"],
    ];
    if let Some((number, 1..=3)) = tokens.number(at) {
        return (number > 0).then_some((number, !number.is_multiple_of(5)));
    }
    let lower = tokens.word(at)?.to_lowercase();
    let place = WORDS.iter().position(|names| names.contains(&lower.as_str()))?;
    Some((u32::try_from(place + 1).ok()?, true))
}

/// "this year", "last month", "next week", "last Monday", "last December".
fn beside(tokens: &Tokens<'_>, at: usize, anchor: &Anchor) -> Option<(String, usize)> {
    let (away, which) = if tokens.is_word(at, &["this"]) {
        (0, Which::Latest)
    } else if tokens.is_word(at, &["last"]) {
        (-1, Which::Before)
    } else if tokens.is_word(at, &["next"]) {
        (1, Which::After)
    } else {
        return None;
    };
    let (last, word) = (at + 1, tokens.word(at + 1).filter(|_| tokens.follows(at + 1))?);
    let edtf = match word.to_ascii_lowercase().as_str() {
        "year" => anchor.year(away),
        "month" => anchor.month(away)?,
        "week" => anchor.week(away)?,
        "night" if away == -1 => anchor.day(-1)?,
        "morning" | "afternoon" | "evening" if away == 0 => anchor.day(0)?,
        _ => match (full_weekday(word), full_month(word)) {
            (Some(weekday), _) if away == 0 => anchor.weekday_of_week(weekday)?,
            (Some(weekday), _) => anchor.weekday(weekday, which)?,
            (None, Some(month)) => anchor.named_month(month, which)?,
            _ => return None,
        },
    };
    // "the last year of the war" has nothing to do with the document.
    let article = at > 0 && tokens.is_word(at - 1, &["the", "his", "her", "its", "their"]);
    let of = tokens.is_word(last + 1, &["of"]);
    if (article && away != 0) || (of && away == -1) { None } else { Some((edtf, last)) }
}

/// "Monday"; "in November".
fn named(tokens: &Tokens<'_>, at: usize, anchor: &Anchor) -> Option<(String, usize)> {
    let word = tokens.word(at)?;
    if let Some(weekday) = full_weekday(word) {
        // "Monday to Friday", "every Monday", "Black Friday's".
        let to =
            |at: usize| tokens.is_word(at, &["to", "through", "until"]) || matches!(tokens.mark(at), Some('-' | '–'));
        let run = (to(at + 1) && tokens.word(at + 2).and_then(full_weekday).is_some())
            || (at > 1 && to(at - 1) && tokens.word(at - 2).and_then(full_weekday).is_some());
        let habit = run
            || at > 0
                && tokens
                    .is_word(at - 1, &["every", "each", "good", "black", "ash", "holy", "easter", "palm", "bloody"]);
        return if habit { None } else { Some((anchor.weekday(weekday, Which::Latest)?, at)) };
    }
    let month = full_month(word)?;
    let cue = at > 0
        && tokens.follows(at)
        && tokens.is_word(at - 1, &["in", "since", "during", "until", "by", "of", "im", "seit"]);
    let numbered = tokens.number(at + 1).is_some() && tokens.follows(at + 1);
    if cue && !numbered { Some((anchor.named_month(month, Which::Latest)?, at)) } else { None }
}

/// A weekday's full name. German and English ones with a capital.
fn full_weekday(word: &str) -> Option<u8> {
    let long = word.len() >= 5 && word.starts_with(char::is_uppercase);
    if long { names::weekday(word) } else { None }
}

/// A month's full name with a capital.
fn full_month(word: &str) -> Option<u8> {
    let long = (word.len() >= 4 || word == "May") && word.starts_with(char::is_uppercase);
    if long { names::month(word) } else { None }
}
