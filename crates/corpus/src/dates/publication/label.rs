//! Dates with a label: "Published: 20/12/2021", "Publié le 3 août 2020".

use super::line::{Line, words};
use super::{fact, is_day, short};
use crate::dates::edtf::Precision;
use crate::dates::find::Order;
use crate::{Basis, DateFact, Edtf, LineClass, Span};

/// What a label says of its date, most telling first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Says {
    Published,
    Dated,
    Updated,
    Captured,
}

/// Labels in small letters; where one begins with another, the longer is first.
const LABELS: [(Says, &[&str]); 4] = [
    (
        Says::Published,
        &[
            "date of publication",
            "publication date",
            "date published",
            "published",
            "first published",
            "posted",
            "post date",
            "release date",
            "issued",
            "issue published",
            "written",
            "veröffentlicht",
            "veröffentlichung",
            "erschienen",
            "publiziert",
            "geschrieben",
            "verfasst",
            "eingestellt",
            "erstellt",
            "erscheinungsdatum",
            "veröffentlichungsdatum",
            "online seit",
            "date de publication",
            "publié",
            "mis en ligne",
            "mise en ligne",
            "paru",
            "fecha de publicación",
            "publicado",
            "publicada",
            "data de publicação",
            "data di pubblicazione",
            "pubblicato",
            "опубликовано",
            "дата публикации",
            "发布时间",
            "发布日期",
            "发表于",
            "发布于",
            "公開日",
            "掲載日",
            "نشر",
            "تاريخ النشر",
        ],
    ),
    (
        Says::Dated,
        &["date", "dated", "datum", "fecha", "data", "created", "sent", "filed", "дата", "日期", "日付", "التاريخ"],
    ),
    (
        Says::Updated,
        &[
            "last updated",
            "last modified",
            "last edited",
            "last changed",
            "latest revision as of",
            "this page was last edited",
            "this page was last modified",
            "page last modified",
            "page last updated",
            "last edit",
            "updated",
            "modified",
            "aktualisiert",
            "letzte änderung",
            "letzte aktualisierung",
            "zuletzt geändert",
            "zuletzt aktualisiert",
            "diese seite wurde zuletzt",
            "zuletzt bearbeitet",
            "änderungsdatum",
            "stand",
            "stand des artikels",
            "mis à jour",
            "dernière mise à jour",
            "dernière modification",
            "actualizado",
            "última actualización",
            "atualizado",
            "última atualização",
            "aggiornato",
            "ultimo aggiornamento",
            "ultima modifica",
            "обновлено",
            "最后更新",
            "更新时间",
            "更新日",
        ],
    ),
    (
        Says::Captured,
        &[
            "retrieved",
            "accessed",
            "archived",
            "saved",
            "captured",
            "abgerufen",
            "consulté",
            "consultado",
            "consultato",
            "date accessed",
            "access date",
            "date retrieved",
        ],
    ),
];

/// Small words between a label and its date.
const BETWEEN: &[&str] =
    &["on", "at", "in", "the", "am", "le", "el", "em", "il", "of", "de", "den", "from", "und", "line", "online"];

/// How many lines at the top and at the end may be labelled.
const TOP: usize = 30;
const FOOT: usize = 15;

/// The best labelled date among the lines that are the document's own.
pub(super) fn published(text: &str, lines: &[Line<'_>], order: Order) -> Option<DateFact> {
    let own: Vec<&Line<'_>> = lines.iter().filter(|line| !line.is_furniture() || line.is_at_title()).collect();
    let foot = own.len().saturating_sub(FOOT);
    let near = |(place, line): &(usize, &&Line<'_>)| *place < TOP || *place >= foot || line.below_title.is_some();
    let alone =
        own.windows(2).enumerate().filter(|(place, _)| own.get(*place).is_some_and(|line| near(&(*place, line))));
    let alone = alone.filter_map(|(_, pair)| above(text, pair.first()?, pair.get(1)?, order));
    let labelled = own.iter().enumerate().filter(near).flat_map(|(_, line)| labelled(text, line, order)).chain(alone);
    let (says, label, edtf, span) =
        labelled.filter(|&(says, ..)| says != Says::Captured).min_by_key(|&(says, ..)| says)?;
    let note = match says {
        Says::Updated => format!("From the label “{label}”, which gives the last change."),
        _ => format!("From the label “{label}”."),
    };
    // What looks like furniture beside the title is most likely the text's own, and no more.
    let of_furniture = own
        .iter()
        .any(|line| line.is_furniture() && line.start <= span.range().start && span.range().end <= line.end());
    let basis = if says == Says::Updated || of_furniture { Basis::Inferred } else { Basis::Stated };
    Some(fact(text, edtf, span, basis, &note))
}

/// The labelled date of a text that is dated nowhere near its title: far down in
/// the body, or in a foot that looks like furniture. Other stories beside a text
/// are dated in the same way, so labels that disagree say nothing.
pub(super) fn anywhere(text: &str, lines: &[Line<'_>], order: Order) -> Option<DateFact> {
    let mut all: Vec<_> = lines.iter().flat_map(|line| own_labels(text, line, order)).collect();
    all.extend(lines.windows(2).filter_map(|pair| above(text, pair.first()?, pair.get(1)?, order)));
    [Says::Published, Says::Dated, Says::Updated].into_iter().find_map(|wanted| {
        let mut said = all.iter().filter(|(says, _, edtf, _)| *says == wanted && is_day(edtf));
        let (_, label, edtf, span) = said.next()?;
        if said.any(|(_, _, other, _)| other != edtf) {
            return None;
        }
        let change = if wanted == Says::Updated { ", which gives the last change" } else { "" };
        Some(fact(text, edtf.clone(), *span, Basis::Inferred, &format!("From the label “{label}”{change}.")))
    })
}

/// The labels of a line without those that a teaser may have: in furniture a line
/// tells of its own page where it tells several things of it, or says "this page".
fn own_labels<'a>(text: &'a str, line: &Line<'a>, order: Order) -> Vec<(Says, &'a str, Edtf, Span)> {
    let mut all = labelled(text, line, order);
    if line.is_furniture() {
        let segments = line.segments();
        let several = all.len().max(segments.iter().filter(|(_, segment)| find_label(segment).is_some()).count()) > 1;
        let of_page = |label: &str| label.contains(' ') || label.eq_ignore_ascii_case("stand");
        all.retain(|(says, label, ..)| several || *says == Says::Updated && of_page(label));
    }
    all
}

/// A labelled day of saving, wherever it stands.
pub(super) fn captured(text: &str, lines: &[Line<'_>], order: Order) -> Option<DateFact> {
    let mut found = lines.iter().flat_map(|line| labelled(text, line, order));
    let (_, label, edtf, span) = found.find(|&(says, ..)| says == Says::Captured)?;
    Some(fact(text, edtf, span, Basis::Stated, &format!("From the label “{label}”.")))
}

/// A line that is a label, and a day on the line below: what a list of labels and values becomes.
fn above<'a>(text: &'a str, line: &Line<'a>, below: &Line<'a>, order: Order) -> Option<(Says, &'a str, Edtf, Span)> {
    if line.has_figures || !below.has_figures || line.text.len() > 40 || below.text.len() > 60 {
        return None;
    }
    let label = line.text.trim_end_matches([':', '：', ' ']);
    let (says, 0, end) = find_label(label)? else { return None };
    let found = short::dates(text, below.span(), order).into_iter().next().filter(|found| is_day(&found.edtf))?;
    let begins = text.get(below.start..found.span.range().start).is_some_and(|before| words(before) <= 1);
    (end == label.len() && begins).then_some((says, label, found.edtf, found.span))
}

/// What a line's labels say, with the labels as written.
fn labelled<'a>(text: &'a str, line: &Line<'a>, order: Order) -> Vec<(Says, &'a str, Edtf, Span)> {
    if line.text.len() > 400 || !line.has_figures {
        return Vec::new();
    }
    let mut all = Vec::new();
    let mut segments = line.segments().into_iter().peekable();
    while let Some((start, mut segment)) = segments.next() {
        // "Stand - 12.11.2021": a dash stands for the colon.
        let label = segment.trim_end();
        let is_label = find_label(label).is_some_and(|(_, begin, end)| begin == 0 && end == label.len());
        let is_value = |value: &str| value.trim_start().starts_with(|letter: char| letter.is_ascii_digit());
        if let Some((next, value)) = segments.peek().filter(|(_, value)| is_label && is_value(value)) {
            segment = text.get(start..next + value.len()).unwrap_or(segment);
            segments.next();
        }
        let mut start = start;
        // "Last change: 31.10.2023 First published: 01.11.2023"
        for _ in 0..4 {
            let Some(found) = in_segment(text, line, start, segment, order) else { break };
            let after = found.3.range().end;
            all.push(found);
            segment = text.get(after..start + segment.len()).unwrap_or("");
            start = after;
        }
    }
    all
}

fn in_segment<'a>(
    text: &'a str,
    line: &Line<'a>,
    start: usize,
    segment: &'a str,
    order: Order,
) -> Option<(Says, &'a str, Edtf, Span)> {
    let (says, label_start, label_end) = find_label(segment)?;
    let label = segment.get(label_start..label_end)?;
    // A page's clock: "Current date and time: …".
    let lead = segment.get(..label_start)?.to_lowercase();
    if ["aktuell", "current", "heutig", "today"].iter().any(|now| lead.contains(now)) {
        return None;
    }
    let rest = segment.get(label_end..)?;
    // A mask such as "(DD/MM/YYYY)" belongs to the label.
    let mask = rest
        .trim_start()
        .strip_prefix('(')
        .and_then(|inside| inside.split_once(')'))
        .filter(|(inside, _)| inside.len() < 16);
    let rest_trimmed = mask.map_or(rest, |(_, after)| after).trim_start();
    let explicit = rest_trimmed.starts_with([':', '：', '=', '–', '—'])
        || rest_trimmed.starts_with("- ")
        || (rest_trimmed.starts_with(['*', '_']) && rest_trimmed.contains(':'));
    let value = rest_trimmed
        .trim_start_matches(|letter: char| matches!(letter, ':' | '：' | '=' | '*' | '_') || letter.is_whitespace());
    // A hyphen at the number itself is the sign of a year.
    let value = ["- ", "– ", "— "].iter().find_map(|dash| value.strip_prefix(dash)).unwrap_or(value).trim_start();
    let value_start = start + segment.len() - value.len();
    let found = short::dates(text, Span::new(value_start, start + segment.len()), order).into_iter().next();
    let (edtf, span) = match found {
        Some(found) => (found.edtf, found.span),
        // "Published: 2016" is a year because a label says so.
        None => {
            let short = value.trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '?');
            let edtf = Edtf::from_words(short).filter(|_| explicit || label_end < segment.len() && value.len() < 40)?;
            (edtf, Span::new(value_start, value_start + short.len()))
        }
    };
    let between = text.get(value_start..span.range().start)?;
    let after = text.get(span.range().end..start + segment.len()).unwrap_or("");
    let only_small = between.split_whitespace().all(|word| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        word.is_empty() || BETWEEN.iter().any(|small| small.eq_ignore_ascii_case(word))
    });
    let close = if explicit { between.len() <= 40 } else { only_small || (words(between) <= 8 && is_day(&edtf)) };
    // A sentence that begins "Published in 2015, the report …" labels nothing.
    let labels_follow = after.split_whitespace().next().is_some_and(|word| word.ends_with(':'));
    let prose = line.class == LineClass::Body
        && !explicit
        && !labels_follow
        && (words(after) > 6 || !is_day(&edtf) || label_start > 0 && says != Says::Dated);
    let sensible = edtf.precision() <= Precision::Year && edtf.bounds().earliest.is_some();
    (close && !prose && sensible).then_some((says, label, edtf, span))
}

/// The label that a segment begins with, or that stands after one or two words ("Invoice date").
fn find_label(segment: &str) -> Option<(Says, usize, usize)> {
    let starts = segment.char_indices().filter(|&(at, letter)| {
        letter.is_alphabetic() && !segment.get(..at).unwrap_or("").ends_with(char::is_alphabetic)
    });
    starts.take(3).find_map(|(at, _)| {
        let rest = segment.get(at..)?;
        // Most labels begin with another letter.
        let first = rest.chars().next()?.to_lowercase().next()?;
        let first = *first.encode_utf8(&mut [0; 4]).as_bytes().first()?;
        let best = LABELS.iter().flat_map(|&(says, labels)| labels.iter().map(move |label| (says, *label)));
        let (says, length) = best
            .filter(|(_, label)| label.as_bytes().first() == Some(&first))
            .filter_map(|(says, label)| Some((says, prefix_length(rest, label)?)))
            .max_by_key(|&(_, length)| length)?;
        Some((says, at, at + length))
    })
}

/// How long a label is at the start of a text, in any case; `None` where it is
/// not there, or goes on as a longer word.
fn prefix_length(text: &str, label: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in label.chars() {
        let (_, letter) = letters.next()?;
        if letter != wanted && !letter.to_lowercase().eq(std::iter::once(wanted)) {
            return None;
        }
    }
    match letters.next() {
        Some((_, next)) if next.is_alphanumeric() => None,
        Some((at, _)) => Some(at),
        None => Some(text.len()),
    }
}
