//! Dates in Chinese and Japanese (and Korean ones in figures): 2016年12月7日,
//! 二〇一六年, 平成28年, 去年, 十二月, 三年前.

use super::point::{self, Read};
use super::sense::{From, Given, Hit, Part, Sense, Which};
use super::tokens::Tokens;
use crate::dates::lexicon::Unit;

/// The letter of a token that is one.
fn letter(tokens: &Tokens<'_>, at: usize) -> Option<char> {
    let mut letters = tokens.word(at)?.chars();
    letters.next().filter(|_| letters.next().is_none())
}

fn is(tokens: &Tokens<'_>, at: usize, letters: &[char]) -> bool {
    letter(tokens, at).is_some_and(|letter| letters.contains(&letter))
}

/// Whether these letters stand here in a row.
fn spells(tokens: &Tokens<'_>, at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(step, wanted)| letter(tokens, at + step) == Some(wanted))
}

const YEAR: &[char] = &['年', '년'];
const MONTH: &[char] = &['月', '월'];
const DAY: &[char] = &['日', '号', '號', '일'];

fn digit(letter: char) -> Option<u32> {
    Some(match letter {
        '〇' | '零' => 0,
        '一' | '元' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// A number in figures or in letters, up to 99 or of four places, and the token after it.
fn number(tokens: &Tokens<'_>, at: usize) -> Option<(u32, usize)> {
    if let Some((value, digits)) = tokens.number(at) {
        return (digits <= 4).then_some((value, at + 1));
    }
    let (mut value, mut digits, mut next) = (0, 0, at);
    while let Some(each) = letter(tokens, next).and_then(digit).filter(|_| digits < 4) {
        (value, digits, next) = (value * 10 + each, digits + 1, next + 1);
    }
    match (digits, letter(tokens, next)) {
        (4 | 1, after) if after != Some('十') => Some((value, next)),
        // 十二, 二十, 三十一
        (0 | 1, Some('十')) => {
            let tens = if digits == 0 { 1 } else { value };
            let units = letter(tokens, next + 1).and_then(digit);
            Some((tens * 10 + units.unwrap_or(0), next + 1 + usize::from(units.is_some())))
        }
        (2, _) => Some((value, next)),
        _ => None,
    }
}

/// The first year of a Japanese era, counted as its year 0.
fn era(tokens: &Tokens<'_>, at: usize) -> Option<i32> {
    [("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018)]
        .into_iter()
        .find_map(|(name, zero)| spells(tokens, at, name).then_some(zero))
}

/// A date with a year.
pub(super) fn at(tokens: &Tokens<'_>, at: usize) -> Read {
    let (year, next) = if let Some(zero) = era(tokens, at) {
        let (year, next) = number(tokens, at + 2).filter(|(year, _)| (1..=99).contains(year))?;
        (zero + i32::try_from(year).ok()?, next)
    } else {
        let (year, next) = number(tokens, at)?;
        if (10..=990).contains(&year) && year % 10 == 0 && is(tokens, next, &['年']) && spells(tokens, next + 1, "代")
        {
            // "90年代" without its century.
            let year = if year < 100 { 1900 + year } else { return None };
            return Some((Given { year: i32::try_from(year).ok(), part: Part::Decade }, next + 1));
        }
        if (1..=30).contains(&year) && (spells(tokens, next, "世紀") || spells(tokens, next, "世纪")) {
            return Some((Given { year: i32::try_from((year - 1) * 100).ok(), part: Part::Century }, next + 1));
        }
        if !(1000..=2199).contains(&year) {
            return None;
        }
        (i32::try_from(year).ok()?, next)
    };
    if !is(tokens, next, YEAR) {
        return None;
    }
    if spells(tokens, next + 1, "代") && year % 10 == 0 {
        return Some((Given { year: Some(year), part: Part::Decade }, next + 1));
    }
    // 2016年度 is a fiscal year, which we know by its name.
    let season = [('春', 21), ('夏', 22), ('秋', 23), ('冬', 24)]
        .into_iter()
        .find(|(each, _)| letter(tokens, next + 1) == Some(*each));
    if let Some((_, season)) = season {
        return Some((Given { year: Some(year), part: Part::Season(season) }, next + 1));
    }
    if let Some((part, last)) = month_day(tokens, next + 1) {
        return Some((Given { year: Some(year), part }, last));
    }
    Some((Given { year: Some(year), part: Part::Whole }, next))
}

/// 12月7日, 十二月.
fn month_day(tokens: &Tokens<'_>, at: usize) -> Option<(Part, usize)> {
    let (month, next) = number(tokens, at).filter(|(month, _)| (1..=12).contains(month))?;
    let month = u8::try_from(month).ok().filter(|_| is(tokens, next, MONTH))?;
    let day = number(tokens, next + 1).filter(|(day, _)| (1..=31).contains(day));
    match day.filter(|&(_, after)| is(tokens, after, DAY)) {
        Some((day, after)) => Some((Part::Day(month, u8::try_from(day).ok()?), after)),
        None => Some((Part::Month(month), next)),
    }
}

/// An expression that needs the document's own date.
pub(super) fn relative(tokens: &Tokens<'_>, at: usize) -> Option<Hit> {
    const WORDS: &[(&str, Unit, i32)] = &[
        ("去年", Unit::Year, -1),
        ("昨年", Unit::Year, -1),
        ("前年", Unit::Year, -2),
        ("一昨年", Unit::Year, -2),
        ("今年", Unit::Year, 0),
        ("本年", Unit::Year, 0),
        ("明年", Unit::Year, 1),
        ("来年", Unit::Year, 1),
        ("來年", Unit::Year, 1),
        ("昨天", Unit::Day, -1),
        ("昨日", Unit::Day, -1),
        ("前天", Unit::Day, -2),
        ("今天", Unit::Day, 0),
        ("今日", Unit::Day, 0),
        ("明天", Unit::Day, 1),
        ("明日", Unit::Day, 1),
        ("上个月", Unit::Month, -1),
        ("上個月", Unit::Month, -1),
        ("上月", Unit::Month, -1),
        ("先月", Unit::Month, -1),
        ("本月", Unit::Month, 0),
        ("今月", Unit::Month, 0),
        ("下个月", Unit::Month, 1),
        ("下個月", Unit::Month, 1),
        ("下月", Unit::Month, 1),
        ("来月", Unit::Month, 1),
        ("上周", Unit::Week, -1),
        ("上週", Unit::Week, -1),
        ("先週", Unit::Week, -1),
        ("本周", Unit::Week, 0),
        ("今週", Unit::Week, 0),
        ("下周", Unit::Week, 1),
        ("来週", Unit::Week, 1),
    ];
    letter(tokens, at).or_else(|| tokens.number(at).and(Some('0')))?;
    for &(word, unit, away) in WORDS {
        if !spells(tokens, at, word) {
            continue;
        }
        let last = at + word.chars().count() - 1;
        if unit == Unit::Year
            && let Some((part, last)) = month_day(tokens, last + 1)
        {
            return Some(Hit::new(at, last, Sense::PartAway(part, away)));
        }
        return Some(Hit::new(at, last, Sense::Away(unit, away, From::Own)));
    }
    // 三年前, 3か月前, 两天前
    if let Some((count, next)) = number(tokens, at).filter(|(count, _)| (1..=99).contains(count)) {
        let units = [
            ("年", Unit::Year),
            ("个月", Unit::Month),
            ("個月", Unit::Month),
            ("か月", Unit::Month),
            ("ヶ月", Unit::Month),
            ("カ月", Unit::Month),
            ("天", Unit::Day),
            ("日", Unit::Day),
            ("周", Unit::Week),
            ("週間", Unit::Week),
        ];
        for (word, unit) in units {
            let last = next + word.chars().count();
            if spells(tokens, next, word) && is(tokens, last, &['前']) {
                return Some(Hit::new(at, last, Sense::Away(unit, -i32::try_from(count).ok()?, From::Ago)));
            }
        }
    }
    let free = tokens.number(at).is_none() || point::is_free_number(tokens, at);
    let (part, last) = month_day(tokens, at).filter(|_| free)?;
    // "3月" alone may also be three months.
    let counted =
        matches!(part, Part::Month(_)) && is(tokens, last + 1, &['间', '間', '份']) && !is(tokens, last + 1, &['份']);
    (!counted).then(|| Hit::new(at, last, Sense::Point(Given { year: None, part }, Which::Any)))
}
