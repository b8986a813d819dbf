//! What the reader shows while no document is open.

use archivolt_corpus::Basis;
use archivolt_index::order::InOrder;
use archivolt_index::{Collection, DocId};

use super::scale::calendar::year_name;
use super::theme_rows::ThemeMark;
use super::{Selection, View, hash};
use crate::text::{self, Message};

/// A link to begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub words: String,
    /// What is there.
    pub note: String,
}

/// A collection at a glance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// First paragraph of the description; the title where there is none.
    pub lead: String,
    /// The other paragraphs.
    pub rest: Vec<String>,
    /// Links to begin with.
    pub ways: Vec<Way>,
    /// Facts: a name and a value.
    pub facts: Vec<(Message, String)>,
}

impl Overview {
    /// The overview of a collection.
    pub fn of(collection: &Collection, themes: &[ThemeMark], start: &Selection) -> Self {
        let about = collection.about();
        let mut paragraphs =
            about.description.split("\n\n").map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let lead = paragraphs.next().unwrap_or_else(|| about.title.clone());
        let (lead, second) = split_lead(&lead);
        let rest = second.into_iter().chain(paragraphs).collect();
        Self { lead, rest, ways: ways(collection, themes, start), facts: facts(collection) }
    }
}

/// A long first paragraph leads with its first sentence only.
fn split_lead(text: &str) -> (String, Option<String>) {
    const LONG: usize = 180;
    if text.len() > LONG {
        for (at, _) in text.match_indices(['.', '?', '!']) {
            let rest = text.get(at + 1..).unwrap_or("");
            if at > 40 && rest.starts_with(' ') {
                return (text.get(..=at).unwrap_or(text).to_owned(), Some(rest.trim().to_owned()));
            }
        }
    }
    (text.to_owned(), None)
}

fn ways(collection: &Collection, themes: &[ThemeMark], start: &Selection) -> Vec<Way> {
    let documents = collection.documents();
    let count = |theme: usize| {
        let family = collection.family(theme).iter();
        let of = |record: &archivolt_index::Outline| {
            family
                .clone()
                .filter_map(|theme| record.theme_counts.get(*theme))
                .fold(0, |all, count| all + *count as usize)
        };
        documents.iter().map(of).fold((0, 0), |(docs, all), count| (docs + usize::from(count > 0), all + count))
    };
    let mut counted: Vec<(usize, (usize, usize))> = (0..themes.len()).map(|theme| (theme, count(theme))).collect();
    counted.retain(|(_, (docs, _))| *docs > 0);
    counted.order_by_key(|(theme, (docs, all))| (usize::MAX - all, usize::MAX - docs, *theme));
    let mut out = Vec::new();
    let mut add = |to: Selection, words: String, note: String| out.push(Way { href: hash::encode(&to), words, note });
    let label = |theme: usize| themes.get(theme).map_or("", |theme| theme.label.as_str());
    let id = |theme: usize| themes.get(theme).map(|theme| theme.id.clone()).unwrap_or_default();
    if let Some((theme, (docs, all))) = counted.first() {
        let note = text::way_theme_note(*docs, *all);
        add(start.toggling_theme(&id(*theme)), text::way_theme(label(*theme)), note);
    }
    // Two themes that meet in some documents, but not in all of them.
    let meets = |a: usize, b: usize| {
        documents.iter().filter(|record| collection.has_theme(record, a) && collection.has_theme(record, b)).count()
    };
    let pair = counted.iter().take(8).enumerate().find_map(|(place, (a, _))| {
        counted.iter().take(8).skip(place + 1).find_map(|(b, _)| {
            let both = meets(*a, *b);
            (both > 1 && both < documents.len()).then_some((*a, *b, both))
        })
    });
    if let Some((a, b, both)) = pair {
        let to = start.toggling_theme(&id(a)).toggling_theme(&id(b));
        add(to, text::way_meet(label(a), label(b)), text::documents(both));
    }
    let dated = documents.iter().filter(|record| record.published.is_some()).count();
    if dated > 1 {
        let mentions: usize = documents.iter().map(|record| record.mentions as usize).sum();
        let note = text::way_timeline_note(dated, mentions);
        add(start.showing(View::Timeline), text::WAY_TIMELINE.say().to_owned(), note);
    }
    let ends = documents.len().checked_sub(2).and_then(|before_last| {
        let of = |number: usize| collection.document(DocId(number as u32));
        of(0).zip(of(before_last + 1))
    });
    if let Some((first, last)) = ends {
        let to = Selection { doc: Some(first.id.clone()), with: Some(last.id.clone()), ..start.showing(View::Compare) };
        add(to, text::WAY_COMPARE.say().to_owned(), text::WAY_COMPARE_NOTE.say().to_owned());
    }
    if !themes.is_empty() {
        add(start.showing(View::Codebook), text::WAY_CODEBOOK.say().to_owned(), text::way_codebook_note(themes.len()));
    }
    out
}

fn facts(collection: &Collection) -> Vec<(Message, String)> {
    let documents = collection.documents();
    let words: usize = documents.iter().map(|record| record.words as usize).sum();
    let mut out = vec![(text::FACT_TEXTS, text::texts_and_words(documents.len(), words))];
    let kinds =
        tally((0..documents.len() as u32).filter_map(|number| collection.kind(DocId(number))).map(text::in_sentence));
    if !kinds.is_empty() {
        out.push((text::FACT_KINDS, kinds));
    }
    let bases = [
        (Basis::Stated, text::DATES_STATED),
        (Basis::Inferred, text::DATES_INFERRED),
        (Basis::Curated, text::DATES_CURATED),
        (Basis::Metadata, text::DATES_METADATA),
        (Basis::Filename, text::DATES_FILENAME),
    ];
    let mut dates: Vec<String> = Vec::new();
    for (basis, words) in bases {
        let count =
            documents.iter().filter(|record| record.published.as_ref().is_some_and(|date| date.basis == basis)).count();
        if count > 0 {
            dates.push(words.number(count));
        }
    }
    let undated = documents.iter().filter(|record| record.published.is_none()).count();
    if undated > 0 {
        dates.push(text::dates_undated(undated));
    }
    if !dates.is_empty() {
        out.push((text::FACT_DATES, text::listed(&dates, text::LIST)));
    }
    let silent = silence(collection);
    if !silent.is_empty() {
        out.push((text::FACT_SILENCE, silent));
    }
    let originals = documents.iter().filter(|record| record.has_original).count();
    let missing = documents.iter().filter(|record| record.lacks_original).count();
    if originals > 0 {
        out.push((text::FACT_FULL_TEXTS, text::full_texts(originals, documents.len())));
    } else if missing > 0 {
        out.push((text::FACT_FULL_TEXTS, text::FULL_TEXTS_NONE.say().to_owned()));
    }
    out
}

fn tally(names: impl Iterator<Item = String>) -> String {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for name in names {
        match counts.iter_mut().find(|(other, _)| *other == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    counts.order_by_key(|(_, count)| usize::MAX - count);
    let words: Vec<String> = counts.iter().take(8).map(|(name, count)| text::kind_count(*count, name)).collect();
    text::listed(&words, text::LIST)
}

/// Full years between the first and the last without a document: "Nothing in
/// 2014, nor from 2017 to 2020".
fn silence(collection: &Collection) -> String {
    let mut years: Vec<(i32, i32)> = collection
        .documents()
        .iter()
        .filter_map(|record| {
            let bounds = record.published.as_ref()?.edtf.bounds();
            Some((bounds.earliest?.civil().0, bounds.latest?.civil().0))
        })
        .collect();
    years.order();
    let mut out = Vec::new();
    let mut end = match years.first() {
        Some((_, end)) => *end,
        None => return String::new(),
    };
    for &(from, to) in &years {
        if from > end + 1 {
            let (first, last) = (year_name(end + 1), year_name(from - 1));
            out.push(match (out.is_empty(), end + 2 == from) {
                (true, true) => text::silent_in(&first),
                (true, false) => text::silent_from(&first, &last),
                (false, true) => text::silent_nor_in(&first),
                (false, false) => text::silent_nor_from(&first, &last),
            });
        }
        end = end.max(to);
    }
    text::listed(&out, text::LIST)
}
