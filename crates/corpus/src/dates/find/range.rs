//! Patterns of intervals: "from November 11 to 18, 2016", "2014–2016".

use super::point::{self, Given, Order, Part, Strictness};
use super::tokens::Tokens;
use super::year;

/// Both ends of an interval, as far as the words give them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Range {
    pub(super) start: Given,
    pub(super) end: Given,
}

impl Range {
    /// EDTF of it; `None` where a year is missing.
    pub(super) fn edtf(&self) -> Option<String> {
        Some(format!("{}/{}", self.start.edtf()?, self.end.edtf()?))
    }
}

/// An interval that begins at a token, and its last token. Where only one end
/// has a year, the other shares it.
pub(super) fn at(tokens: &Tokens<'_>, at: usize, order: Order) -> Option<(Range, usize)> {
    let (mut range, last) = if tokens.is_word(at, &["between", "zwischen", "entre", "tra"]) {
        between(tokens, at + 1, order)?
    } else {
        days_of_one_month(tokens, at)
            .or_else(|| two_points(tokens, at, order))
            .or_else(|| two_months(tokens, at, order))
            .or_else(|| two_years(tokens, at))?
    };
    if range.start.year.is_none() {
        range.start.year = range.end.year;
    } else if range.end.year.is_none() {
        range.end.year = range.start.year;
    }
    Some((range, last))
}

/// Where the second end begins, after "to", "until", "–" and the like.
fn after_joint(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    const JOINTS: &[&str] = &["to", "until", "through", "till", "thru", "bis", "au", "al", "à", "a", "até"];
    if !tokens.follows(at) || !tokens.follows(at + 1) {
        return None;
    }
    let joint = matches!(tokens.mark(at), Some('-' | '–' | '—' | '‑' | '−')) || tokens.is_word(at, JOINTS);
    joint.then_some(at + 1)
}

fn between(tokens: &Tokens<'_>, at: usize, order: Order) -> Option<(Range, usize)> {
    let joint = |at: usize| tokens.is_word(at, &["and", "und", "et", "y", "e"]) && tokens.follows(at + 1);
    if let (Some((start, 4)), true, Some((end, 4))) = (tokens.number(at), joint(at + 1), tokens.number(at + 2)) {
        let counted = point::counts_things(tokens, at + 2, end);
        return years(start, end).filter(|_| !counted && tokens.free_right(at + 2)).map(|range| (range, at + 2));
    }
    if let (Some(day), true) = (point::day(tokens, at), joint(point::after_ordinal(tokens, at) + 1)) {
        let (end, last) = point::at_day_month(tokens, point::after_ordinal(tokens, at) + 2)?;
        let Part::Day(month, _) = end.part else { return None };
        return Some((Range { start: Given { year: end.year, part: Part::Day(month, day) }, end }, last));
    }
    let month_alone = tokens.word(at).filter(|word| word.starts_with(char::is_uppercase) && joint(at + 1));
    let (start, last) = match month_alone.and_then(|_| point::month_name(tokens, at, Strictness::BeforeNumber)) {
        Some(month) => (Given { year: None, part: Part::Month(month) }, at),
        None => point::at(tokens, at, order)?,
    };
    let (end, last) = point::at(tokens, joint(last + 1).then_some(last + 2)?, order)?;
    alike(start, end).map(|range| (range, last))
}

/// "November 11 to 18, 2016"; "11–18 November 2016".
fn days_of_one_month(tokens: &Tokens<'_>, at: usize) -> Option<(Range, usize)> {
    if !tokens.free_left(at) {
        return None;
    }
    if let Some(first) = point::day(tokens, at) {
        let next = after_joint(tokens, point::after_ordinal(tokens, at) + 1).or_else(|| after_dotted(tokens, at))?;
        let (end, last) = point::at_day_month(tokens, next)?;
        let Part::Day(month, _) = end.part else { return None };
        return Some((Range { start: Given { year: end.year, part: Part::Day(month, first) }, end }, last));
    }
    let (start, last) = point::at(tokens, at, Order::Unknown)?;
    let Given { year: None, part: Part::Day(month, _) } = start else { return None };
    let next = after_joint(tokens, last + 1)?;
    let day = point::day(tokens, next)?;
    let day_last = point::after_ordinal(tokens, next);
    if !tokens.free_right(day_last) || point::at_day_month(tokens, next).is_some() {
        return None;
    }
    let (year, last) = point::year_after(tokens, day_last);
    Some((Range { start, end: Given { year, part: Part::Day(month, day) } }, last))
}

/// "11. bis 18. November": the full stop of a day before a joint.
fn after_dotted(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    (tokens.mark(at + 1) == Some('.') && tokens.touches(at + 1)).then(|| after_joint(tokens, at + 2)).flatten()
}

/// "28 November to 3 December 2016".
fn two_points(tokens: &Tokens<'_>, at: usize, order: Order) -> Option<(Range, usize)> {
    let (start, last) = point::at(tokens, at, order)?;
    let (end, last) = point::at(tokens, after_joint(tokens, last + 1)?, order)?;
    alike(start, end).map(|range| (range, last))
}

/// "May to July 2016".
fn two_months(tokens: &Tokens<'_>, at: usize, order: Order) -> Option<(Range, usize)> {
    let next = after_joint(tokens, point::after_dot(tokens, at) + 1)?;
    tokens.word(at).filter(|word| word.starts_with(char::is_uppercase))?;
    let month = point::month_name(tokens, at, Strictness::BeforeNumber)?;
    let (end, last) = point::at(tokens, next, order)?;
    let start = Given { year: None, part: Part::Month(month) };
    alike(start, end).filter(|_| end.year.is_some()).map(|range| (range, last))
}

/// "2014–2016", "1914–18", "2019/20", "from 2014 to 2016".
fn two_years(tokens: &Tokens<'_>, at: usize) -> Option<(Range, usize)> {
    let (start, digits) = tokens.number(at)?;
    let fiscal = at > 0 && tokens.is_word(at - 1, &["fy"]);
    if digits != 4 || !(tokens.free_left(at) || fiscal) {
        return None;
    }
    let (end, digits) = tokens.number(at + 2)?;
    let last = at + 2;
    if !tokens.follows(at + 1) || !tokens.follows(last) || !tokens.free_right(last) {
        return None;
    }
    let glued = tokens.touches(at + 1) && tokens.touches(last);
    let dash = matches!(tokens.mark(at + 1), Some('-' | '–' | '—' | '‑' | '−'));
    let end = match digits {
        4 => end,
        2 if glued => start / 100 * 100 + end,
        _ => return None,
    };
    let next_year = end == start + 1;
    let sure = match digits {
        4 if dash => !point::counts_things(tokens, last, end),
        // "2003-12" is rather a month.
        2 if dash => next_year || end % 100 > 12 || tokens.mark(at + 1) != Some('-'),
        2 if tokens.mark(at + 1) == Some('/') => next_year,
        4 => {
            let from = at > 0 && tokens.is_word(at - 1, &["from", "von", "de", "dal", "depuis"]);
            let joint = after_joint(tokens, at + 1).is_some();
            joint
                && !point::counts_things(tokens, last, end)
                && (from || year::is_modern(start) && year::is_modern(end))
        }
        _ => false,
    };
    years(start, end).filter(|_| sure).map(|range| (range, last))
}

fn years(start: u32, end: u32) -> Option<Range> {
    let plausible = (1000..=2199).contains(&start) && start < end && end <= 2199;
    let given = |year: u32| Some(Given { year: Some(i32::try_from(year).ok()?), part: Part::Whole });
    Some(Range { start: given(start)?, end: given(end)? }).filter(|_| plausible)
}

/// Two dates of the same precision.
fn alike(start: Given, end: Given) -> Option<Range> {
    let alike = matches!(
        (start.part, end.part),
        (Part::Day(..), Part::Day(..)) | (Part::Month(_), Part::Month(_)) | (Part::Season(_), Part::Season(_))
    );
    alike.then_some(Range { start, end })
}
