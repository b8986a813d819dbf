//! Days that a page holds where nobody reads them: in the data of its scripts, in
//! the address of its picture, in the time of its last change. They say when a
//! page was published less surely than its words do, and are asked last.

use crate::Edtf;
use crate::dates::edtf::Day;
use crate::parse::Trace;

/// How telling a trace is; the first of the best kind holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// The page's title ends with a day.
    Title,
    /// A field of a script's data that says when something was published.
    Published,
    /// A `<meta>` whose name speaks of a time.
    Named,
    /// When the page was last changed.
    Changed,
    /// A `<time>` far from the headline.
    Time,
    /// A field of a script's data that says when something was made.
    Created,
    /// The day in the address of the page's picture.
    Picture,
}

impl Kind {
    fn note(self) -> &'static str {
        match self {
            Self::Title => "From the page’s title, which ends with a day.",
            Self::Published => "From the data of a script on the page.",
            Self::Named => "From a `<meta>` whose name speaks of a time.",
            Self::Changed => "From the time of the last change.",
            Self::Time => "From a `<time>` on the page.",
            Self::Created => "From the data of a script, which says when something was made.",
            Self::Picture => "From the address of the page’s picture.",
        }
    }
}

/// Scripts of lists have many days, which say nothing of this page.
const MOST_DAYS: usize = 2;
/// So many fields of scripts are looked at.
const MOST_FIELDS: usize = 400;

/// Gathers traces.
#[derive(Default)]
pub(super) struct Traces {
    found: Vec<(Kind, Trace)>,
    fields: usize,
}

impl Traces {
    /// Notes the day that a value begins with, if it begins with one.
    pub(super) fn add(&mut self, kind: Kind, value: &str) {
        let Some((words, day)) = leading_day(value) else { return };
        let known = |(other, trace): &(Kind, Trace)| *other == kind && trace.day.as_str() == day.iso();
        if self.found.iter().any(known) || self.found.len() >= 64 {
            return;
        }
        if let Ok(day) = Edtf::parse(&day.iso()) {
            self.found.push((kind, Trace { day, words: words.to_owned(), note: kind.note() }));
        }
    }

    /// A `<meta>` that is none of the known ones.
    pub(super) fn meta(&mut self, name: &str, content: &str) {
        let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
        if name.contains("image") {
            if let Some(fact) = crate::dates::publication::address::dated(content) {
                self.add(Kind::Picture, fact.edtf.as_str());
            }
        } else if has(&["modif", "updat", "lastmod", "revised"]) {
            self.add(Kind::Changed, content);
        } else if has(&["date", "time", "publi", "created", "upload"])
            && !has(&["expir", "valid", "event", "start", "end"])
        {
            self.add(Kind::Named, content);
        }
    }

    /// A title that ends with a day: "The quay | The Harbour Times | 03.05.2016".
    pub(super) fn title(&mut self, title: &str) {
        let last = title.rsplit(['|', '–', '—', '•', '·']).next().unwrap_or("").trim();
        if last.len() < title.trim().len() && leading_day(last).is_some_and(|(words, _)| words.len() == last.len()) {
            self.add(Kind::Title, last);
        }
    }

    /// Fields of a script's data, such as `"published_at":"2016-05-03T10:00:00Z"`.
    pub(super) fn script(&mut self, script: &str) {
        for stem in ["ubli", "reat", "ubdate", "ubDate"] {
            for (at, _) in script.match_indices(stem) {
                if self.fields >= MOST_FIELDS {
                    return;
                }
                self.fields += 1;
                let Some((name, value)) = field(script, at) else { continue };
                let name = name.to_ascii_lowercase();
                let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
                let timed =
                    has(&["date", "time", "_at", "edat", "_on"]) || matches!(name.as_str(), "published" | "created");
                if !timed || has(&["modif", "updat", "expir", "unpubl", "republ"]) {
                    continue;
                }
                if has(&["publi", "pubdate"]) {
                    self.add(Kind::Published, value);
                } else if has(&["created", "creat"]) {
                    self.add(Kind::Created, value);
                }
            }
        }
    }

    /// The traces, most telling first.
    pub(super) fn finish(mut self) -> Vec<Trace> {
        for kind in [Kind::Published, Kind::Created, Kind::Time, Kind::Named] {
            if self.found.iter().filter(|(other, _)| *other == kind).count() > MOST_DAYS {
                self.found.retain(|(other, _)| *other != kind);
            }
        }
        self.found.sort_by_key(|(kind, _)| *kind);
        self.found.into_iter().map(|(_, trace)| trace).collect()
    }
}

/// The name around a place in a script, and the value after it.
fn field(script: &str, at: usize) -> Option<(&str, &str)> {
    let of_name = |letter: &u8| letter.is_ascii_alphanumeric() || *letter == b'_' || *letter == b'-';
    let bytes = script.as_bytes();
    let start = at - bytes.get(..at)?.iter().rev().take(40).take_while(|letter| of_name(letter)).count();
    let end = at + bytes.get(at..)?.iter().take(40).take_while(|letter| of_name(letter)).count();
    let name = script.get(start..end)?;
    // Quotation marks of data within a script's string are escaped.
    let rest = script.get(end..)?.trim_start_matches(['"', '\'', '\\', ' ']);
    let rest = rest.strip_prefix([':', '='])?.trim_start().trim_start_matches('\\');
    let value = rest.strip_prefix(['"', '\''])?;
    let length = value.bytes().take(41).position(|byte| matches!(byte, b'"' | b'\'' | b'\\'))?;
    let value = value.get(..length)?;
    Some((name, value))
}

/// The day that a value begins with as machines write it: `2016-05-03T…`,
/// `2016/05/03`, `20160503`, `03.05.2016`.
fn leading_day(value: &str) -> Option<(&str, Day)> {
    let value = value.trim();
    let ends = |length: usize| {
        value.get(length..).is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_ascii_digit()))
    };
    let piece = |range: std::ops::Range<usize>| {
        value.get(range).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()))
    };
    let day = |year: &str, month: &str, day: &str| {
        let year = year.parse().ok().filter(|year| (1990..=2099).contains(year))?;
        Day::from_civil(year, month.parse().ok()?, day.parse().ok()?)
    };
    let mark = |at: usize| value.as_bytes().get(at).copied();
    if let (Some(year), Some(b'-' | b'/'), Some(month)) = (piece(0..4), mark(4), piece(5..7))
        && mark(4) == mark(7)
        && let (Some(date), true) = (piece(8..10), ends(10))
    {
        return Some((value.get(..10)?, day(year, month, date)?));
    }
    if let (Some(date), Some(b'.'), Some(month), Some(b'.'), Some(year)) =
        (piece(0..2), mark(2), piece(3..5), mark(5), piece(6..10))
        && ends(10)
    {
        return Some((value.get(..10)?, day(year, month, date)?));
    }
    match (piece(0..4), piece(4..6), piece(6..8), ends(8)) {
        (Some(year), Some(month), Some(date), true) => Some((value.get(..8)?, day(year, month, date)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;

    #[test]
    fn pages_hold_days_where_nobody_reads_them() {
        for (page, expected) in [
            ("<title>The quay | The Harbour Times | 03.05.2016</title>", "2016-05-03 title"),
            ("<script>var data = {\"published_at\":\"2016-05-03T10:00:00Z\"}</script>", "2016-05-03 data"),
            ("<script>f(\"{\\\"publishedDate\\\":\\\"2016-05-03\\\"}\")</script>", "2016-05-03 data"),
            ("<script>articlePubDate: '20160503'</script>", "2016-05-03 data"),
            ("<script>{\"createdAt\": \"2016-05-03 10:00\"}</script>", "2016-05-03 data"),
            ("<meta property='photo:uploaded' content='2016-05-03T10:00:00Z'>", "2016-05-03 `<meta>`"),
            ("<meta property='og:updated_time' content='2016-05-03'>", "2016-05-03 change"),
            ("<meta property='og:image' content='https://example.org/2016/05/03/quay.jpg'>", "2016-05-03 picture"),
            ("<script>{\"published_at\":\"today\", \"unpublished_at\":\"2016-05-03\"}</script>", ""),
            ("<script>{\"price\":\"20160503\"}</script>", ""),
            ("<script>{\"publishedAt\":\"2016-13-03\"}</script>", ""),
            (
                "<script>[{\"published_at\":\"2016-05-03\"},{\"published_at\":\"2016-05-04\"},{\"published_at\":\"2016-05-05\"}]</script>",
                "",
            ),
        ] {
            let parsed = read(&format!("<html><head>{page}</head><body><p>The quay is open again.</p></body></html>"));
            let found = parsed.traces.first().map_or(String::new(), |trace| format!("{} {}", trace.day, trace.note));
            let (day, word) = expected.split_once(' ').unwrap_or(("", ""));
            assert!(
                found.starts_with(day) && found.contains(word) && found.is_empty() == day.is_empty(),
                "{page}: {found}"
            );
        }
    }
}
