//! The EDTF grammar.

use super::value::{Choice, End, Member, Part, Point, Precision, Value, Year};
use crate::dates::calendar::Day;

type Read<T> = Result<T, &'static str>;

/// Reads a whole string.
pub(super) fn value(source: &str) -> Read<Value> {
    if source.is_empty() {
        return Err("nothing is there");
    }
    if let Some(inside) = enclosed(source, '[', ']')? {
        return Ok(Value::Set(Choice::OneOf, members(inside)?));
    }
    if let Some(inside) = enclosed(source, '{', '}')? {
        return Ok(Value::Set(Choice::All, members(inside)?));
    }
    match source.split_once('/') {
        Some((start, end)) => interval(start, end),
        None => point(source).map(Value::Point),
    }
}

fn enclosed(source: &str, open: char, close: char) -> Read<Option<&str>> {
    match source.strip_prefix(open) {
        Some(rest) => rest.strip_suffix(close).map(Some).ok_or("the bracket that opens it is not closed at its end"),
        None => Ok(None),
    }
}

fn interval(start: &str, end: &str) -> Read<Value> {
    let interval = (interval_end(start)?, interval_end(end)?);
    match &interval {
        (End::At(start), End::At(end)) if end.bounds.1 < start.bounds.0 => Err("it ends before it starts"),
        (End::At(_), _) | (_, End::At(_)) => Ok(Value::Interval(interval.0, interval.1)),
        _ => Err("neither its start nor its end is a date"),
    }
}

fn interval_end(source: &str) -> Read<End> {
    match source {
        "" => Ok(End::Unknown),
        ".." => Ok(End::Open),
        _ => point(source).map(End::At),
    }
}

fn members(inside: &str) -> Read<Vec<Member>> {
    let parts: Vec<&str> = inside.split(',').map(str::trim).collect();
    let last = parts.len() - 1;
    let mut members = Vec::with_capacity(parts.len());
    for (place, part) in parts.iter().enumerate() {
        let Some((from, to)) = part.split_once("..") else {
            members.push(Member::At(point(part)?));
            continue;
        };
        let from = if from.is_empty() { None } else { Some(point(from)?) };
        let to = if to.is_empty() { None } else { Some(point(to)?) };
        match (&from, &to) {
            (None, None) => return Err("a range in it has no date"),
            (None, Some(_)) if place > 0 => return Err("only its first range may lack a start"),
            (Some(_), None) if place < last => return Err("only its last range may lack an end"),
            (Some(from), Some(to)) if to.bounds.1 < from.bounds.0 => return Err("a range in it ends before it starts"),
            _ => members.push(Member::Range(from, to)),
        }
    }
    Ok(members)
}

/// What the marks `?`, `~` and `%` around a component say.
#[derive(Clone, Copy, Default)]
struct Marks {
    approximate: bool,
    uncertain: bool,
    any: bool,
}

struct Cursor<'a> {
    rest: &'a [u8],
    marks: Marks,
    blur: Precision,
}

impl Cursor<'_> {
    fn take(&mut self, wanted: u8) -> bool {
        match self.rest.split_first() {
            Some((&first, rest)) if first == wanted => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    /// Digits, or `X` for missing ones.
    fn digits<const COUNT: usize>(&mut self) -> Option<[u8; COUNT]> {
        let (digits, rest) = self.rest.split_first_chunk::<COUNT>()?;
        if !digits.iter().all(|&digit| digit.is_ascii_digit() || digit == b'X') {
            return None;
        }
        self.rest = rest;
        Some(*digits)
    }

    /// A mark before or after a component that is precise to `to`.
    fn mark(&mut self, to: Precision) {
        let (approximate, uncertain) = match self.rest.first() {
            Some(b'?') => (false, true),
            Some(b'~') => (true, false),
            Some(b'%') => (true, true),
            _ => return,
        };
        self.rest = self.rest.get(1..).unwrap_or_default();
        self.marks.any = true;
        self.marks.approximate |= approximate;
        self.marks.uncertain |= uncertain;
        if approximate {
            self.blur = self.blur.max(to);
        }
    }

    fn finish(self, year: Year, part: Part) -> Read<Point> {
        if !self.rest.is_empty() {
            return Err("something follows the date");
        }
        let nowhere = (Day(0), Day(0));
        Point {
            year,
            part,
            approximate: self.marks.approximate,
            uncertain: self.marks.uncertain,
            blur: self.blur,
            bounds: nowhere,
        }
        .settle()
        .ok_or("there is no such day")
    }
}

fn point(source: &str) -> Read<Point> {
    let mut cursor = Cursor { rest: source.as_bytes(), marks: Marks::default(), blur: Precision::Day };
    cursor.mark(Precision::Year);
    if cursor.take(b'Y') {
        let year = long_year(&mut cursor)?;
        cursor.mark(Precision::Year);
        return cursor.finish(year, Part::Whole);
    }
    let negative = cursor.take(b'-');
    let digits: [u8; 4] = cursor.digits().ok_or("it does not begin with a year of four digits")?;
    if negative && digits == *b"0000" {
        return Err("there is no year -0000; 1 BCE is 0000");
    }
    let year = Year::Digits { negative, digits };
    cursor.mark(Precision::Year);
    if !cursor.take(b'-') {
        return cursor.finish(year, Part::Whole);
    }
    cursor.mark(Precision::Month);
    let month: [u8; 2] = cursor.digits().ok_or("after the year and a hyphen comes a month of two digits")?;
    if let [tens @ b'2'..=b'4', ones @ b'0'..=b'9'] = month {
        let season = (tens - b'0') * 10 + ones - b'0';
        if !(21..=41).contains(&season) {
            return Err("there is no such month or season");
        }
        cursor.mark(Precision::Season);
        return cursor.finish(year, Part::Season(season));
    }
    cursor.mark(Precision::Month);
    if !cursor.take(b'-') {
        return cursor.finish(year, Part::Month(month));
    }
    cursor.mark(Precision::Day);
    let day: [u8; 2] = cursor.digits().ok_or("after the month and a hyphen comes a day of two digits")?;
    let exact = ![&digits[..], &month, &day].concat().contains(&b'X');
    if exact && !cursor.marks.any && cursor.take(b'T') {
        time(&mut cursor)?;
    } else {
        cursor.mark(Precision::Day);
    }
    cursor.finish(year, Part::Day(month, day))
}

/// `Y` and a year of more than four digits.
fn long_year(cursor: &mut Cursor<'_>) -> Read<Year> {
    let negative = cursor.take(b'-');
    let length = cursor.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = cursor.rest.split_at(length);
    if length < 5 || digits.first() == Some(&b'0') {
        return Err("after Y comes a year of more than four digits");
    }
    if length > 18 {
        return Err("a year has at most 18 digits here");
    }
    cursor.rest = rest;
    let year = digits.iter().fold(0i64, |sum, &digit| sum * 10 + i64::from(digit - b'0'));
    Ok(Year::Long(if negative { -year } else { year }))
}

/// `hh:mm:ss` with `Z`, `+hh`, `+hh:mm` or nothing after it. The day is the
/// one written, whatever the zone.
fn time(cursor: &mut Cursor<'_>) -> Read<()> {
    const REASON: &str = "after T comes a time such as 23:20:30, then nothing, Z or +01:00";
    let number = |cursor: &mut Cursor<'_>, most: u8| -> Read<u8> {
        let digits: [u8; 2] = cursor.digits().ok_or(REASON)?;
        match digits {
            [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => {
                let number = (tens - b'0') * 10 + ones - b'0';
                if number <= most { Ok(number) } else { Err("there is no such time") }
            }
            _ => Err(REASON),
        }
    };
    let hour = number(cursor, 24)?;
    let mut past_hour = 0;
    for most in [59, 60] {
        if !cursor.take(b':') {
            return Err(REASON);
        }
        past_hour += number(cursor, most)?;
    }
    if hour == 24 && past_hour > 0 {
        return Err("there is no such time");
    }
    if cursor.take(b'Z') || !(cursor.take(b'+') || cursor.take(b'-')) {
        return Ok(());
    }
    number(cursor, 23)?;
    if cursor.take(b':') {
        number(cursor, 59)?;
    }
    Ok(())
}
