//! What is drawn, as files: a table, JSON, and the formats of two other timelines.

use archivolt_corpus::{Basis, Day, Edtf, Shape, Words};
use archivolt_index::{DateMode, DocId, TimelineRecord};

use super::list::{LaneName, is_shown, mentions, rows};
use super::{DateRange, Standing, TimelineDates, standing};
use crate::state::cite::quoted;
use crate::state::csv;
use crate::text::{self, joined};

/// One date that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// "published" or "mentioned".
    pub lane: &'static str,
    /// The date; `None` of an undated document.
    pub date: Option<Edtf>,
    /// The title, or the words that name the moment.
    pub what: String,
    /// How the date is known; empty without one.
    pub basis: &'static str,
    /// The words that gave the date; empty where there are none.
    pub words: String,
    /// How it stands to the range: "certain", "possible", "undated"; for a moment
    /// whatever the range keeps is "certain".
    pub standing: &'static str,
    /// Ids of the documents.
    pub documents: Vec<String>,
}

/// The dates that are shown, as the list has them: sorted by date, undated ones last.
pub fn lines(
    dates: &TimelineDates,
    records: &[TimelineRecord],
    range: &DateRange,
    mode: DateMode,
    matching: &[bool],
) -> Vec<Line> {
    let stands = |at: usize| {
        let date = dates.documents.get(at).and_then(|document| document.date.as_ref());
        date.map(|date| standing(date.bounds(), range.bounds()))
    };
    let kept = |id: DocId| {
        let at = id.0 as usize;
        matching.get(at).copied().unwrap_or(false)
            && match stands(at) {
                None => range.is_open(),
                Some(Standing::Certain) => true,
                Some(Standing::Possible) => mode == DateMode::Possible,
                Some(Standing::Outside) => false,
            }
    };
    let id = |document: DocId| records.get(document.0 as usize).map_or_else(String::new, |record| record.id.clone());
    let all = rows(dates);
    let shown = all.iter().filter(|row| is_shown(dates, row, kept));
    let line = |row: &super::list::Row| match row.lane {
        LaneName::Published => {
            let date =
                dates.documents.get(row.index).and_then(|document| Some((document.date.clone()?, document.basis)));
            Line {
                lane: "published",
                basis: date.as_ref().map_or("", |(_, basis)| basis.name()),
                date: date.map(|(date, _)| date),
                what: row.what.clone(),
                words: records.get(row.index).map_or_else(String::new, |record| record.words.clone()),
                standing: match stands(row.index) {
                    None => "undated",
                    Some(Standing::Certain) => "certain",
                    Some(Standing::Possible) => "possible",
                    Some(Standing::Outside) => "outside",
                },
                documents: vec![id(DocId(u32::try_from(row.index).unwrap_or(u32::MAX)))],
            }
        }
        LaneName::Mentioned => {
            let event = dates.events.get(row.index);
            Line {
                lane: "mentioned",
                date: event.map(|event| event.date.clone()),
                what: row.what.clone(),
                basis: event.map_or(Basis::Stated, |event| event.basis).name(),
                words: row.what.clone(),
                standing: "certain",
                documents: mentions(dates, row).iter().map(|mention| id(mention.document)).collect(),
            }
        }
    };
    shown.map(line).collect()
}

fn edge(day: Option<Day>) -> String {
    day.map_or_else(String::new, Day::iso)
}

/// A table (RFC 4180) of what is shown.
pub fn table(lines: &[Line]) -> String {
    let mut out = "lane,date,earliest,latest,what,basis,words,standing,documents\r\n".to_owned();
    for line in lines {
        let bounds = line.date.as_ref().map(Edtf::bounds);
        let cells = [
            line.lane,
            line.date.as_ref().map_or("", Edtf::as_str),
            &edge(bounds.and_then(|bounds| bounds.earliest)),
            &edge(bounds.and_then(|bounds| bounds.latest)),
            &line.what,
            line.basis,
            &line.words,
            line.standing,
            &line.documents.join(" "),
        ];
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            csv::cell(&mut out, cell);
        }
        out.push_str("\r\n");
    }
    out
}

/// JSON of what is shown, with the sentence that says what it is.
pub fn json(lines: &[Line], caption: &str) -> String {
    let text = |name: &str, value: &str| joined(&[&quoted(name), ": ", &quoted(value)]);
    let line = |line: &Line| {
        let bounds = line.date.as_ref().map(Edtf::bounds);
        let documents: Vec<String> = line.documents.iter().map(|id| quoted(id)).collect();
        let day = |name: &str, day: Option<Day>| match day {
            Some(day) => text(name, &day.iso()),
            None => joined(&[&quoted(name), ": null"]),
        };
        let parts = [
            text("lane", line.lane),
            line.date.as_ref().map_or_else(|| "\"date\": null".to_owned(), |date| text("date", date.as_str())),
            day("earliest", bounds.and_then(|bounds| bounds.earliest)),
            day("latest", bounds.and_then(|bounds| bounds.latest)),
            text("what", &line.what),
            text("basis", line.basis),
            text("words", &line.words),
            text("standing", line.standing),
            joined(&["\"documents\": [", &documents.join(", "), "]"]),
        ];
        joined(&["    { ", &parts.join(", "), " }"])
    };
    let all: Vec<String> = lines.iter().map(line).collect();
    joined(&["{\n  ", &text("caption", caption), ",\n  \"dates\": [\n", &all.join(",\n"), "\n  ]\n}\n"])
}

/// TimelineJS's JSON. Its texts are HTML there, so none of ours may become markup.
pub fn timeline_js(lines: &[Line], title: &str, caption: &str) -> String {
    let words = |words: &str| quoted(&words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
    let date = |day: Day, like: &str| {
        let (year, month, date) = day.civil();
        let mut out = joined(&["{ \"year\": ", &year.to_string()]);
        // As precise as the date is written: a year is not its first of January.
        if like != "year" {
            out.push_str(&joined(&[", \"month\": ", &month.to_string()]));
        }
        if like == "day" {
            out.push_str(&joined(&[", \"day\": ", &date.to_string()]));
        }
        out.push_str(" }");
        out
    };
    let event = |line: &Line| {
        let edtf = line.date.as_ref()?;
        let bounds = edtf.bounds();
        let first = bounds.earliest.or(bounds.latest)?;
        let plain = matches!(edtf.shape(), Shape::Day | Shape::Within) && !edtf.is_approximate();
        let like = match (plain, edtf.as_str().trim_start_matches('-').len()) {
            (true, 4) => "year",
            (true, 7) => "month",
            _ => "day",
        };
        let end = bounds.latest.filter(|last| like == "day" && *last != first && bounds.earliest.is_some());
        let end = end.map(|last| joined(&["\"end_date\": ", &date(last, "day"), ", "])).unwrap_or_default();
        let text = joined(&[&line.words, if line.words.is_empty() { "" } else { " · " }, line.basis]);
        Some(joined(&[
            "    { \"start_date\": ",
            &date(first, like),
            ", ",
            &end,
            "\"display_date\": ",
            &words(&text::date(edtf, Words::Long)),
            ", \"text\": { \"headline\": ",
            &words(&line.what),
            ", \"text\": ",
            &words(&text),
            " }, \"group\": ",
            &words(line.lane),
            " }",
        ]))
    };
    let events: Vec<String> = lines.iter().filter_map(event).collect();
    let head =
        joined(&["\"title\": { \"text\": { \"headline\": ", &words(title), ", \"text\": ", &words(caption), " } }"]);
    joined(&["{\n  ", &head, ",\n  \"events\": [\n", &events.join(",\n"), "\n  ]\n}\n"])
}

/// Markwhen's text. It knows years from 0001 to 9999; what lies beyond is a remark.
pub fn markwhen(lines: &[Line], title: &str) -> String {
    let plain = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = joined(&["title: ", &plain(title), "\n"]);
    for lane in ["published", "mentioned"] {
        out.push_str(&joined(&["\nsection ", lane, "\n"]));
        for line in lines.iter().filter(|line| line.lane == lane) {
            let Some(edtf) = &line.date else { continue };
            let known = |day: Option<Day>| day.filter(|day| (1..=9999).contains(&day.civil().0));
            let bounds = edtf.bounds();
            let days = match (known(bounds.earliest), known(bounds.latest)) {
                (Some(first), Some(last)) if first == last => first.iso(),
                (Some(first), Some(last)) => joined(&[&first.iso(), "/", &last.iso()]),
                (Some(day), None) if bounds.latest.is_none() => joined(&[&day.iso(), "/now"]),
                (None, Some(day)) if bounds.earliest.is_none() => day.iso(),
                _ => joined(&["// ", edtf.as_str()]),
            };
            out.push_str(&joined(&[
                &days,
                ": ",
                &plain(&line.what),
                " (",
                &text::date(edtf, Words::Short),
                ", ",
                line.basis,
                ")\n",
            ]));
        }
        out.push_str("endSection\n");
    }
    out
}
