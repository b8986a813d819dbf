//! Years that stand alone. A number of four digits is a year unless the words
//! around it say otherwise; a round or an old one only where they say so.

use super::point::{Read, after_dot, counts_things};
use super::sense::{Given, Part};
use super::tokens::{Gap, Tokens};
use super::{figures, spoken};
use crate::dates::lexicon::role;

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
    "numbered",
    "totaled",
    "totalled",
    "averaged",
    "reached",
    "numbering",
    "estimated",
    "some",
    "another",
    "further",
    "contained",
    "comprised",
];

/// What numbers are given to.
const NUMBERED: &[&str] = &[
    "no",
    "nr",
    "page",
    "pages",
    "room",
    "number",
    "numbers",
    "p",
    "pp",
    "version",
    "v",
    "chapter",
    "article",
    "articles",
    "section",
    "sections",
    "route",
    "flight",
    "model",
    "highway",
    "psalm",
    "line",
    "lines",
    "id",
    "post",
    "art",
    "vol",
    "volume",
    "issue",
    "part",
    "paragraph",
    "resolution",
    "building",
    "suite",
    "box",
    "zip",
    "tel",
    "phone",
    "fax",
    "seite",
    "seiten",
    "artikel",
    "kapitel",
    "zimmer",
    "nummer",
    "página",
    "artículo",
    "capítulo",
    "número",
    "pagina",
    "articolo",
    "chapitre",
    "numéro",
    "n",
    "s",
    "port",
    "figure",
    "fig",
    "table",
    "windows",
    "item",
    "case",
    "error",
    "code",
    "din",
    "iso",
    "rfc",
    "bill",
    "strasse",
    "straße",
    "plz",
    "страница",
    "стр",
    "статья",
    "номер",
    "isbn",
    "issn",
    "hymn",
    "opus",
    "op",
    "lot",
    "class",
    "gate",
    "apartment",
    "apt",
];

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

/// A year that begins at a token. `after_year` is whether a year that stood alone
/// is listed just before it.
pub(super) fn at(tokens: &Tokens<'_>, at: usize, after_year: bool) -> Read {
    let whole = |year: i32, last: usize| Some((Given { year: Some(year), part: Part::Whole }, last));
    if tokens.is_apostrophe(at) {
        return short(tokens, at);
    }
    let Some((number, digits)) = tokens.number(at) else {
        let (year, last) = spoken::year(tokens, at)?;
        return whole(year, last);
    };
    if !tokens.free_left(at) && !is_joined(tokens, at) {
        return None;
    }
    if let Some(last) = before_christ(tokens, at) {
        return whole(1 - i32::try_from(number).ok().filter(|year| digits <= 4 && *year > 0)?, last);
    }
    if let Some(last) = anno_domini(tokens, at) {
        return whole(i32::try_from(number).ok().filter(|year| digits <= 4 && (1..2200).contains(year))?, last);
    }
    if digits != 4 || !(1000..=2199).contains(&number) || !tokens.free_right(at) {
        return None;
    }
    let fits = after_year && !counts_things(tokens, at, number) || is_year(tokens, at, number);
    let russian = tokens.is_word(at + 1, &["г", "гг", "года", "год", "году", "годы", "годах", "годов"]);
    let last = if russian { after_dot(tokens, at + 1) } else { at };
    whole(i32::try_from(number).ok().filter(|_| fits)?, last)
}

/// "mid-1990", "post-1959", "FY2019".
fn is_joined(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    if tokens.is(before, role::FISCAL) {
        return tokens.word(before).is_some_and(|word| word.len() <= 2);
    }
    let word = if tokens.is_hyphen(before) { before.checked_sub(1) } else { None };
    word.is_some_and(|word| tokens.is(word, role::QUALIFIER) || tokens.is_word(word, &["post", "pre", "non"]))
}

/// "'89", where a word before says that it is a year.
fn short(tokens: &Tokens<'_>, at: usize) -> Read {
    let (number, 2) = tokens.number(at + 1)? else { return None };
    let said = at > 0
        && (tokens
            .is(at - 1, role::IN | role::OF | role::QUALIFIER | role::AND | role::TO | role::BEFORE | role::AFTER)
            || tokens.lexeme(at - 1).season > 0);
    let plural = tokens.touches(at + 2) && tokens.word(at + 2).is_some();
    let fits = said && !tokens.touches(at) && tokens.touches(at + 1) && tokens.free_right(at + 1) && !plural;
    let year = i32::try_from(figures::of_two_digits(number)).ok();
    fits.then_some((Given { year, part: Part::Whole }, at + 1))
}

/// The last token of "BC", "B.C.", "v. Chr.", "av. J.-C.", "a. C.", "до н. э." after a token.
pub(super) fn before_christ(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let next = at + 1;
    if tokens.is(next, role::ERA) && tokens.is_capital(next) {
        return Some(next);
    }
    let spelled: &[&[&str]] = &[&["B", "C"], &["v", "Chr"], &["av", "J", "C"], &["a", "C"], &["до", "н", "э"]];
    for words in spelled {
        let (mut at, mut marks, mut fits) = (next, 0, true);
        for (place, wanted) in words.iter().enumerate() {
            fits &= tokens.word(at) == Some(*wanted);
            at += 1;
            // A full stop, and the hyphen of "J.-C.".
            while matches!(tokens.mark(at), Some('.' | '-')) && tokens.touches(at) && fits {
                (at, marks) = (at + 1, marks + 1);
            }
            if !fits || place + 1 == words.len() {
                break;
            }
        }
        if fits && marks > 0 {
            return Some(at - 1);
        }
    }
    None
}

/// The last token of a year with "AD" or "CE" before or after it.
fn anno_domini(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let named = |at: usize| matches!(tokens.word(at), Some("AD" | "CE"));
    if named(at + 1) && !tokens.touches(at + 1) {
        return Some(at + 1);
    }
    (at > 0 && named(at - 1) && tokens.free_right(at)).then_some(at)
}

/// A year that most texts of ours might speak of.
pub(super) fn is_modern(number: u32) -> bool {
    (1900..=2099).contains(&number)
}

fn is_year(tokens: &Tokens<'_>, at: usize, number: u32) -> bool {
    if counts_things(tokens, at, number) || is_measured(tokens, at) {
        return false;
    }
    let modern = is_modern(number);
    let round = number.is_multiple_of(100);
    let likely = (1700..=2049).contains(&number) && !round;
    let before = at.checked_sub(1).filter(|_| tokens.get(at).is_some_and(|token| token.gap != Gap::Break));
    let Some(before) = before else { return modern && names_a_thing(tokens, at) };
    let one_before = before.checked_sub(1);
    if tokens.is(before, role::BOUND) || tokens.is_word(before, NUMBERED) && !is_of_genitive(tokens, before) {
        return false;
    }
    if tokens.is(before, role::CIRCA) {
        return number < 2100;
    }
    if tokens.is(before, role::ROUGHLY) {
        let dated =
            one_before.is_some_and(|word| tokens.is(word, role::IN) || tokens.is_word(word, &["from", "until", "of"]));
        return dated
            || likely
                && tokens.is_word(before, &["around", "about", "circa", "um", "vers", "hacia"])
                && !names_a_thing(tokens, at);
    }
    if tokens.is(before, role::IN | role::CIRCA | role::FISCAL | role::YEARS | role::QUALIFIER)
        || is_joined(tokens, at) && tokens.touches(at)
    {
        return number < 2100;
    }
    if tokens.is_word(before, LIKELY) {
        let amount = one_before.is_some_and(|word| {
            tokens.is_word(word, AMOUNTS)
                || tokens.is_word(word, CHANGES)
                || tokens.number(word).is_some_and(|(_, digits)| digits == 4)
                || tokens.mark(word) == Some('%')
        });
        // "the Treaty of 1648"
        let named = tokens.is_word(before, &["of"]) && one_before.is_some_and(|word| tokens.is_capital(word));
        let sure = (named || (1600..=2099).contains(&number)) && (!round || number == 2000);
        let listing = tokens.is(before, role::AND) && !likely;
        return sure && !amount && !listing;
    }
    if tokens.is_word(before, OCCASIONS) {
        return modern && !round;
    }
    match tokens.mark(before) {
        Some('(' | '[') => {
            let closes = matches!(tokens.mark(at + 1), Some(')' | ']' | ',' | ';' | ':' | '-' | '–'));
            (closes || likely) && (1500..=2099).contains(&number)
        }
        Some('.' | '!' | '?') if !tokens.touches(at) => {
            // "c. 1850" is read as a year; "Conference. 2016 Report" too.
            let circa = one_before.is_some_and(|word| tokens.is(word, role::CIRCA));
            circa || modern && names_a_thing(tokens, at)
        }
        Some(',' | ';' | ')' | '"' | '”' | '–' | '—' | '’' | '\'') => {
            likely && (!tokens.touches(before + 1) || !matches!(tokens.mark(before), Some(',' | ')')))
        }
        Some(_) => false,
        None => {
            likely && tokens.word(before).is_some() && !tokens.is_word(before, CHANGES) && !is_title(tokens, before)
        }
    }
}

/// Whether a sign of measure stands at a number: "1990 °C", "$ 1990".
fn is_measured(tokens: &Tokens<'_>, at: usize) -> bool {
    let sign =
        |at: usize| matches!(tokens.mark(at), Some('$' | '€' | '£' | '¥' | '%' | '°' | '#' | '=' | '+' | '§' | '№'));
    sign(at + 1) || at > 0 && sign(at - 1)
}

/// "the population of Rome, page of 1990": the "s" of "Germany's 1990 budget" numbers nothing.
fn is_of_genitive(tokens: &Tokens<'_>, before: usize) -> bool {
    tokens.is_word(before, &["s"]) && before > 0 && tokens.is_apostrophe(before - 1)
}

/// A capital word of one or two letters before a number is rather a product: "MD 1982".
fn is_title(tokens: &Tokens<'_>, before: usize) -> bool {
    tokens.word(before).is_some_and(|word| word.len() <= 3 && word.chars().all(char::is_uppercase) && word.len() > 1)
}

/// Whether a name or thing follows, as in "2016 Report".
fn names_a_thing(tokens: &Tokens<'_>, at: usize) -> bool {
    !tokens.touches(at + 1) && tokens.word(at + 1).is_some()
}
