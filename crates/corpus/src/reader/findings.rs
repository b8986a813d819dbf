//! What is found in a document's texts, and what a person decided about it.

use crate::dates::edtf::Precision;
use crate::dates::find::find_all_in;
use crate::dates::publication::{Dating, address, publication, zone};
use crate::lines::lines;
use crate::marks::{self, Mark, Verdict};
use crate::parse::Trace;
use crate::{Basis, DateFact, DateMention, DateRole, Evidence, LineClass, MentionBasis, Passage, Span, Text, Voice};

/// A document's dates: as given, else as its texts say. Where the source's
/// full text is there it is asked first; a brief about it has other dates.
/// `source` is the address it is from, which may hold a day, and `traces` are
/// the days that its file holds out of sight.
pub(super) fn dating(given: Dating, texts: &[Text], source: Option<&str>, traces: &[Trace], language: &str) -> Dating {
    let mut dating = given;
    for (text_index, text) in texts.iter().enumerate().rev() {
        let lines: Vec<(Span, LineClass)> = lines(&text.text).zip(text.lines.iter().copied()).collect();
        let own = publication(&text.text, &lines, language);
        let here = |fact: Option<DateFact>| {
            fact.map(|mut fact| {
                if let Some(evidence) = &mut fact.evidence {
                    evidence.text_index = text_index;
                }
                fact
            })
        };
        let local = dating
            .published
            .as_ref()
            .zip(own.published.as_ref())
            .and_then(|(given, own)| zone::local_day(given, own, language));
        dating.published = here(local).or(dating.published).or_else(|| here(own.published));
        dating.event = dating.event.or_else(|| here(own.event));
        dating.captured = dating.captured.or_else(|| here(own.captured));
    }
    // A day in the address says more than the year of a copyright line.
    let vague = |fact: &DateFact| fact.basis == Basis::Inferred && fact.edtf.precision() > Precision::Day;
    if dating.published.as_ref().is_none_or(vague) {
        let traced = traces.first().map(|trace| DateFact {
            edtf: trace.day.clone(),
            basis: Basis::Inferred,
            evidence: Some(Evidence { text: trace.words.clone(), note: trace.note.to_owned(), ..Evidence::default() }),
        });
        dating.published = source.and_then(address::dated).or(traced).or(dating.published);
    }
    dating
}

/// The dates that a text speaks of, and those that date it.
pub(super) fn dates(text: &Text, text_index: usize, dating: &Dating, language: &str) -> Vec<DateMention> {
    let anchor = dating.published.as_ref().map(|fact| &fact.edtf);
    let spoken = text.blocks.iter().filter(|block| block.class != LineClass::Furniture);
    let spans: Vec<Span> = spoken.map(|block| block.span()).collect();
    let mut dates = find_all_in(&text.text, &spans, anchor, language);
    for (fact, role) in [(&dating.published, DateRole::Publication), (&dating.captured, DateRole::Capture)] {
        let Some(fact) = fact else { continue };
        let evidence = fact.evidence.as_ref().filter(|evidence| evidence.text_index == text_index);
        let Some(span) = evidence.and_then(|evidence| evidence.span) else { continue };
        let mut known = false;
        for date in dates.iter_mut().filter(|date| overlap(date.span, span)) {
            date.role = role;
            known = true;
        }
        if !known && !span.is_empty() {
            dates.push(DateMention { span, edtf: fact.edtf.clone(), basis: MentionBasis::Stated, role });
        }
    }
    dates.sort_by_key(|date| (date.span, date.role));
    dates
}

fn overlap(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// Gives the paragraphs that a mark is about their class.
pub(super) fn apply_class(mark: &Mark, text: &mut Text) {
    let Verdict::Class(class) = mark.verdict else { return };
    let Some(span) = marks::place(mark, text) else { return };
    let mut changed = Vec::new();
    for block in text.blocks.iter_mut().filter(|block| overlap(block.span(), span)) {
        block.class = class;
        changed.push(block.span());
    }
    for (line, line_class) in lines(&text.text).zip(text.lines.iter_mut()) {
        if *line_class != LineClass::Blank && changed.iter().any(|span| overlap(*span, line)) {
            *line_class = class;
        }
    }
}

/// Adds or takes away a passage, or sets a date, as a person decided.
pub(super) fn apply_passage(mark: &Mark, text: &mut Text) {
    let Some(span) = marks::place(mark, text) else { return };
    match &mark.verdict {
        Verdict::Class(_) => {}
        Verdict::Theme(theme) => {
            let quoted = text
                .quotations
                .iter()
                .find(|quotation| quotation.span.start <= span.start && span.end <= quotation.span.end);
            let voice = quoted.map_or(Voice::Document, |quotation| Voice::Quoted(quotation.speaker.clone()));
            // What a person marked stands for what a rule found there, or it would count twice.
            text.passages.retain(|passage| passage.theme != *theme || !overlap(passage.span, span));
            text.passages.push(Passage { theme: *theme, span, rule: None, voice });
            text.passages.sort_by_key(|passage| (passage.span, passage.theme, passage.rule));
        }
        Verdict::NotTheme(theme) => {
            text.passages.retain(|passage| passage.theme != *theme || !overlap(passage.span, span))
        }
        Verdict::Date(edtf) => {
            let role =
                text.dates.iter().find(|date| overlap(date.span, span)).map_or(DateRole::Mention, |date| date.role);
            text.dates.retain(|date| !overlap(date.span, span));
            text.dates.push(DateMention { span, edtf: edtf.clone(), basis: MentionBasis::Curated, role });
            text.dates.sort_by_key(|date| (date.span, date.role));
        }
    }
}
