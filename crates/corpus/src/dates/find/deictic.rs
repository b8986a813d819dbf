//! Expressions that mean a date only beside another: "today", "last year",
//! "next month", "in November", "the following day".

use super::sense::{From, Given, Hit, Part, Sense, Which};
use super::tokens::Tokens;
use super::{period, point, weekday};
use crate::dates::lexicon::{Unit, role};

/// A relative expression that begins at a token.
pub(super) fn at(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let hit = near_day(tokens, at)
        .or_else(|| told(tokens, at))
        .or_else(|| of_report(tokens, at))
        .or_else(|| within(tokens, at))
        .or_else(|| beside(tokens, at))
        .or_else(|| noun_first(tokens, at))
        .or_else(|| weekday::at(tokens, at, Which::Any))
        .or_else(|| part_alone(tokens, at))?;
    Some(with_daytime(tokens, hit))
}

/// "Monday night", "yesterday morning".
fn with_daytime(tokens: &Tokens<'_>, mut hit: Hit) -> Hit {
    if tokens.is(hit.last + 1, role::DAYTIME) && matches!(hit.sense, Sense::Weekday(..) | Sense::Away(Unit::Day, ..)) {
        hit.last += 1;
        hit.daytime = true;
    }
    hit
}

/// "over the weekend", "the quarter", "the latest period".
fn of_report(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    if !tokens.is_word(at, &["the"]) {
        return None;
    }
    if tokens.is_word(at + 1, &["weekend"]) && at > 0 && tokens.is_word(at - 1, &["over", "during", "of", "on"]) {
        return Some(Hit::new(at, at + 1, Sense::Away(Unit::Weekend, 0, From::Ago)));
    }
    if tokens.is_word(at + 1, &["latest"]) && tokens.is_word(at + 2, &["quarter", "period"]) {
        return Some(Hit::new(at, at + 2, Sense::Quarter(0)));
    }
    let bare = tokens.is_word(at + 1, &["quarter"])
        && !tokens.is_word(at + 2, &["of", "century", "mile", "finals", "final"])
        && !tokens.is_hyphen(at + 2);
    bare.then(|| Hit::new(at, at + 1, Sense::Quarter(0)))
}

/// "late in the year", "the end of the month": the year or month spoken of.
fn within(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let before = at.checked_sub(2).filter(|_| tokens.is_word(at, &["the"]))?;
    let unit = tokens.unit(at + 1).filter(|_| tokens.is_word(at + 1, &["year", "month"]))?;
    let part = tokens.is_word(at - 1, &["in"]) && tokens.is_word(before, &["late", "later", "early", "earlier"])
        || tokens.is_word(at - 1, &["of"])
            && tokens.is_word(before, &["end", "beginning", "start", "rest", "remainder", "middle", "half"]);
    let named = tokens.is(at + 2, role::OF) || tokens.number(at + 2).is_some();
    (part && !named).then(|| Hit::new(at, at + 1, Sense::Away(unit, 0, From::Here)))
}

/// "today", "yesterday", "tomorrow".
fn near_day(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let lexeme = tokens.lexeme(at);
    let away = if lexeme.is(role::TODAY) {
        0
    } else if lexeme.is(role::YESTERDAY) {
        -1
    } else if lexeme.is(role::TOMORROW) {
        1
    } else {
        return None;
    };
    // "today's world" and "the world today" mean our times; "die Morgen" is a morning.
    let possessive = tokens.is_apostrophe(at + 1) && tokens.touches(at + 1) && tokens.touches(at + 2);
    let our_times =
        &["world", "society", "youth", "generation", "standards", "technology", "children", "reader", "readers"];
    let of_ours = possessive && tokens.is_word(at + 3, our_times)
        || at > 0
            && (tokens.is_word(at - 1, our_times)
                || tokens.is_word(at - 1, &["of", "der", "am", "jeden", "usa", "until"]));
    // "mañana" and "Morgen" are also mornings.
    let morning = tokens.is_word(at, &["morgen", "mañana", "manana"])
        && (tokens.is_capital(at) || at > 0 && tokens.is(at - 1, role::THE | role::THIS));
    let arabic_day = tokens.word(at) == Some("اليوم") && tokens.lexeme(at + 1).ordinal > 0;
    if of_ours || morning || arabic_day {
        return None;
    }
    Some(Hit::new(at, at, Sense::Away(Unit::Day, away, From::Own)))
}

/// "that day", "the same year", "the following month", "the next day".
fn told(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let the = tokens.is_word(at, &["the"]);
    let word = at + usize::from(the);
    let away = if tokens.is_word(word, &["same"]) && the || tokens.is_word(word, &["that"]) && !the {
        0
    } else if the && tokens.is_word(word, &["following", "next"]) {
        1
    } else if the && tokens.is_word(word, &["previous", "preceding"]) {
        -1
    } else {
        return None;
    };
    let next = word + 1 + usize::from(tokens.is_word(word, &["that"]) && tokens.is_word(word + 1, &["same"]));
    let Some(unit) = tokens.unit(next) else { return part_told(tokens, at, next, away) };
    if !tokens.is_word(next, &["day", "week", "weekend", "month", "quarter", "year", "decade"]) {
        return None;
    }
    Some(Hit::new(at, next, Sense::Away(unit, away, From::Told)))
}

/// "that spring", "the following March".
fn part_told(tokens: &Tokens<'_>, at: usize, next: usize, away: i32) -> Option<Hit> {
    let lexeme = tokens.lexeme(next);
    let part = match (lexeme.season, lexeme.month) {
        (0, 0) => {
            let hit =
                weekday::at(tokens, next, if away > 0 { Which::Next } else { Which::Last }).filter(|_| away != 0)?;
            return Some(Hit { first: at, ..hit });
        }
        (0, month) => Part::Month(month),
        (season, _) => Part::Season(season),
    };
    if lexeme.month > 0 && (!tokens.is_capital(next) || tokens.number(next + 1).is_some()) {
        return None;
    }
    let given = Given { year: None, part };
    let which = match away {
        0 => Which::Told,
        1 => Which::Next,
        _ => Which::Last,
    };
    Some(Hit::new(at, next, Sense::PointTold(given, which)))
}

/// "this year", "last month", "next week", "last Monday", "last December", "letztes Jahr", "el pasado mes".
fn beside(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let the = usize::from(tokens.is(at, role::THE) && tokens.is(at + 1, role::THIS | role::LAST | role::NEXT));
    let word = at + the;
    let lexeme = tokens.lexeme(word);
    let (mut away, mut which) = if lexeme.is(role::THIS) {
        (0, Which::This)
    } else if lexeme.is(role::LAST) && lexeme.ordinal == 0 {
        (-1, Which::Last)
    } else if lexeme.is(role::NEXT) {
        (1, Which::Next)
    } else {
        return None;
    };
    let mut next = word + 1;
    // "this past spring", "this coming Sunday", "the last fiscal year", "the current calendar year"
    if away == 0 && tokens.is_word(word, &["this"]) {
        if tokens.is_word(next, &["past", "last"]) {
            (away, which, next) = (-1, Which::Last, next + 1);
        } else if tokens.is_word(next, &["coming", "next"]) {
            (away, which, next) = (1, Which::Next, next + 1);
        }
    }
    if tokens.is(next, role::FISCAL) || tokens.is_word(next, &["calendar", "full"]) {
        next += 1;
    }
    let hit = |sense: Sense| Some(Hit::new(at, next, sense));
    let found = match tokens.unit(next).filter(|_| is_singular(tokens, next)) {
        Some(Unit::Day)
            if !(the == 0 && lexeme.is(role::NEXT | role::LAST) && tokens.is_word(word, &["next", "last"])) =>
        {
            None
        }
        // "the past week" and the like last up to now.
        Some(unit) if tokens.is_word(word, &["past"]) && away == -1 && at + the == word && unit != Unit::Weekend => {
            if matches!(unit, Unit::Year | Unit::Decade) && the > 0 {
                hit(Sense::Away(unit, away, From::Own))
            } else {
                None
            }
        }
        Some(unit) => hit(Sense::Away(unit, away, From::Own)),
        None if tokens.is(next, role::DAYTIME) => daytime(tokens, at, next, away),
        None => weekday::at(tokens, next, which)
            .map(|found| Hit { first: at, ..found })
            .or_else(|| named_part(tokens, at, next, away, which)),
    }?;
    // "the last year of the war" has nothing to do with the document.
    let owner = at > 0
        && (tokens.is_word(at - 1, &["his", "her", "its", "their", "my", "our", "your"])
            || tokens.is_word(at - 1, &["the"]) && the == 0);
    let of = tokens.is_word(found.last + 1, &["of", "des", "der", "de", "du", "del", "do", "della"])
        && matches!(found.sense, Sense::Away(..))
        && !tokens.is(found.last + 2, role::FISCAL);
    if away != 0 && (owner || of) {
        return None;
    }
    Some(possessed(tokens, found, away))
}

/// "last year's third quarter", "this year's summer".
fn possessed(tokens: &Tokens<'_>, hit: Hit, away: i32) -> Hit {
    let genitive = tokens.is_apostrophe(hit.last + 1) && tokens.is_word(hit.last + 2, &["s"]);
    if !genitive || !matches!(hit.sense, Sense::Away(Unit::Year, ..)) {
        return hit;
    }
    match period::at(tokens, hit.last + 3) {
        Some((Given { year: None, part }, last)) => Hit::new(hit.first, last, Sense::PartAway(part, away)),
        _ => hit,
    }
}

/// "this morning", "last night", "tonight".
fn daytime(tokens: &Tokens<'_>, at: usize, next: usize, away: i32) -> Option<Hit> {
    let night = tokens.is_word(next, &["night", "evening"]);
    let fits = away == 0 && !tokens.is_word(next, &["night", "noon", "midnight"]) || away == -1 && night;
    let mut hit = Hit::new(at, next, Sense::Away(Unit::Day, away, From::Own));
    hit.daytime = true;
    fits.then_some(hit)
}

/// The month, season or quarter after "last", "this", "next".
fn named_part(tokens: &Tokens<'_>, at: usize, next: usize, away: i32, which: Which) -> Option<Hit> {
    if let Some((month, last)) = point::month(tokens, next) {
        let numbered = tokens.number(last + 1).is_some();
        let cased = tokens.is_capital(next)
            || !tokens.word(next)?.is_ascii()
            || tokens.is(at, role::THIS | role::LAST) && !tokens.is(next, role::RISKY);
        let given = Given { year: None, part: Part::Month(month) };
        return (cased && !numbered).then(|| Hit::new(at, last, Sense::Point(given, which)));
    }
    let (given, last) = period::at(tokens, next)?;
    let ordinal = tokens.lexeme(next).ordinal > 0;
    if given.year.is_some() || ordinal && away != 0 {
        return None;
    }
    Some(Hit::new(at, last, Sense::Point(given, which)))
}

/// "l'année dernière", "el año pasado", "o mês passado", "lunedì scorso", "la semana que viene".
fn noun_first(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let unit = tokens.unit(at)?;
    let next = at + 1;
    let coming = tokens.is_word(next, &["que"]) && tokens.is_word(next + 1, &["viene", "vem", "entra"]);
    let (away, last) = if coming {
        (1, next + 1)
    } else if tokens.is(next, role::LAST_AFTER) && !tokens.is_word(next, &["precedent", "precedente", "précédent"]) {
        (-1, next)
    } else if tokens.is(next, role::NEXT_AFTER) {
        (1, next)
    } else {
        return None;
    };
    // "suivant" counts from what was told.
    let from = if tokens.is_word(next, &["suivant", "suivante", "siguiente", "seguinte", "seguente"]) {
        From::Told
    } else {
        From::Own
    };
    (unit != Unit::Day || from == From::Told).then(|| Hit::new(at, last, Sense::Away(unit, away, from)))
}

/// A month, season or quarter without a year: "in November", "this summer", "the third quarter".
fn part_alone(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    let (given, last) = match month_alone(tokens, at) {
        Some((month, last)) => (Given { year: None, part: Part::Month(month) }, last),
        None => season_alone(tokens, at)?,
    };
    Some(with_year_away(tokens, at, given, last))
}

/// "December last year", "the third quarter of last year", "9 December of this year".
pub(super) fn with_year_away(tokens: &Tokens<'_>, first: usize, given: Given, last: usize) -> Hit {
    let mut next = last + 1;
    next += usize::from(tokens.mark(next) == Some(','));
    while tokens.is(next, role::OF | role::THE) && next < last + 4 {
        next += 1;
    }
    let fiscal = usize::from(tokens.is(next + 1, role::FISCAL));
    let is_year = tokens.unit(next + 1 + fiscal) == Some(Unit::Year) && is_singular(tokens, next + 1 + fiscal);
    let away = if tokens.is(next, role::THIS) {
        Some(0)
    } else if tokens.is(next, role::LAST) {
        Some(-1)
    } else if tokens.is(next, role::NEXT) {
        Some(1)
    } else {
        None
    };
    // "December that year", "in the summer of that year"
    if tokens.is_word(next, &["that"]) && tokens.is_word(next + 1, &["year"])
        || tokens.is_word(next, &["same"]) && tokens.is_word(next + 1, &["year"])
    {
        return Hit::new(first, next + 1, Sense::PointTold(given, Which::Told));
    }
    match away.filter(|_| is_year) {
        Some(away) => Hit::new(first, next + 1 + fiscal, Sense::PartAway(given.part, away)),
        None => Hit::new(first, last, Sense::Point(given, Which::Any)),
    }
}

/// A month's name that stands alone and is no other word, and its last token.
fn month_alone(tokens: &Tokens<'_>, at: usize) -> Option<(u8, usize)> {
    let (month, last) = point::month(tokens, at)?;
    let word = tokens.word(at)?;
    let next = last + 1;
    if tokens.number(next).is_some() || !tokens.free_left(at) && tokens.before(at).is_none_or(|before| before + 1 >= at)
    {
        return None;
    }
    let cue = tokens.before(at).is_some_and(|before| {
        tokens
            .is(before, role::IN | role::BEFORE | role::AFTER | role::TO | role::QUALIFIER | role::LAST | role::BETWEEN)
            || tokens.is_word(
                before,
                &[
                    "by", "of", "from", "and", "or", "of", "im", "de", "à", "until", "between", "mois", "mes", "mês",
                    "mese", "شهر", "for", "on",
                ],
            )
    });
    let english = tokens.is_capital(at) && word.is_ascii();
    let plain = english && !tokens.is(at, role::RISKY) && word.len() > 3;
    // "April Jones" is a person.
    let name = tokens.is_capital(next) && tokens.lexeme(next) == crate::dates::lexicon::Lexeme::default() && !cue;
    let german = tokens.is_word(at, &["mai", "juni", "juli", "mars", "mar", "set", "out", "ago", "jan", "sept"]);
    // "marched into May" aside, "in May" and "in March" are months; "mars" is a planet too.
    let risky = cue
        && tokens.is_capital(at)
        && tokens.is_word(at, &["march", "may", "august", "mai", "mars"])
        && !tokens.is_word(before_word(tokens, at), &["on", "for"])
        && (word.len() > 2 && !german || tokens.is_word(before_word(tokens, at), &["im", "seit", "en"]));
    let other = cue && !english && !tokens.is(at, role::RISKY) && word.chars().count() > 2
        || cue
            && tokens.is_word(at, &["mai", "mars"])
            && tokens.is_word(before_word(tokens, at), &["en", "em", "im", "de", "depuis"]);
    (plain && !name || risky || other).then_some((month, last))
}

fn before_word(tokens: &Tokens<'_>, at: usize) -> usize {
    tokens.before(at).unwrap_or(usize::MAX)
}

/// A season or quarter without a year, where a word before says that one is meant.
fn season_alone(tokens: &Tokens<'_>, at: usize) -> Option<(Given, usize)> {
    let (given, last) = period::at(tokens, at)?;
    if given.year.is_some() {
        return None;
    }
    if tokens.lexeme(at).season == 0 {
        return Some((given, last));
    }
    let before = tokens.before(at)?;
    let the = tokens.is(before, role::THE);
    let cue_at = if the { before.checked_sub(1)? } else { before };
    let cue = tokens.is_word(
        cue_at,
        &["in", "during", "by", "since", "until", "of", "early", "late", "mid", "im", "en", "au", "à", "nel", "no"],
    ) || tokens.is(cue_at, role::IN);
    let verb = tokens.is_word(at, &["spring", "fall", "ete", "été", "estate", "лета"])
        && !the
        && !tokens.is(before, role::QUALIFIER | role::IN);
    let compound = tokens.is_word(
        last + 1,
        &["of", "season", "break", "camp", "vacation", "house", "olympics", "games", "school", "palace", "in", "from"],
    );
    (cue && !verb && !compound).then_some((given, last))
}

/// Whether a unit of time is one: years last, a year is named.
pub(super) fn is_singular(tokens: &Tokens<'_>, at: usize) -> bool {
    const PLURALS: &[&str] = &[
        "days",
        "weeks",
        "months",
        "quarters",
        "years",
        "decades",
        "centuries",
        "weekends",
        "jahre",
        "jahren",
        "tage",
        "tagen",
        "wochen",
        "monate",
        "monaten",
        "ans",
        "années",
        "jours",
        "semaines",
        "años",
        "días",
        "semanas",
        "meses",
        "anos",
        "dias",
        "anni",
        "giorni",
        "settimane",
        "mesi",
        "лет",
        "дней",
        "месяцев",
        "недель",
        "дни",
        "гг",
    ];
    !tokens.is_word(at, PLURALS) && !tokens.word(at).is_some_and(|word| PLURALS.contains(&word.to_lowercase().as_str()))
}
