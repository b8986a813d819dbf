//! The open document as the reader shows it.

use archivolt_corpus::{Basis, BlockKind, LineClass, Span, TextRole, Words};
use archivolt_index::{Collection, DateRecord, DocId, DocumentRecord, EvidenceRecord, ProblemRecord, TextRecord};

use super::marks::{Inline, Layer, Mark, nest, shown_range};
use super::place::{CONTEXT, Place, QUOTE_LIMIT, Quote, character_of};
use super::rows::Kind;
use super::scale::Mention;
use crate::text::{self, Message};

/// Paragraphs drawn at first, and added by each "more".
pub const WINDOW: usize = 400;

/// A fact of the provenance list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// Name of the fact, for evidence: `published`, `kind` and so on.
    pub key: &'static str,
    /// What the visitor reads before it; a field of the collection's own keeps its name.
    pub label: String,
    /// The fact.
    pub value: String,
    /// The date, to be drawn.
    pub date: Option<DateRecord>,
    /// The kind, to be framed.
    pub kind: Option<Kind>,
    /// How it is known; nothing where that goes without saying.
    pub basis: Option<Message>,
    /// How the words gave it.
    pub note: String,
    /// Whether there are words to show.
    pub shown: bool,
}

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockPart {
    /// Its number in the reader, for paragraphs of the article.
    pub number: Option<u32>,
    /// What it is made of.
    pub kind: BlockKind,
    /// Themes of its passages, by their place in the codebook.
    pub keys: Vec<usize>,
    /// Its words.
    pub inlines: Vec<Inline>,
}

/// A piece of page furniture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FurniturePart {
    /// Number of the last paragraph before it; 0 before the first.
    pub after: u32,
    /// Its words.
    pub inlines: Vec<Inline>,
}

/// One text of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextPart {
    /// Its own, or the original.
    pub role: TextRole,
    /// Its blocks, at most as many as were asked for.
    pub blocks: Vec<BlockPart>,
    /// Whether blocks were left out.
    pub cut: bool,
    /// What belongs to the page round it.
    pub furniture: Vec<FurniturePart>,
    /// Numbers of its first and last paragraph.
    pub first: u32,
    /// See `first`.
    pub last: u32,
}

/// A document, opened.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenText {
    /// Which.
    pub document: DocId,
    /// Its name in addresses.
    pub id: String,
    /// Its title.
    pub title: String,
    /// BCP 47.
    pub language: String,
    /// Who wrote it; empty where unknown.
    pub by: String,
    /// What is known and how.
    pub facts: Vec<Provenance>,
    /// One or two texts.
    pub texts: Vec<TextPart>,
    /// Number of the paragraph of each hit, in order.
    pub hits: Vec<u32>,
    /// Themes that have passages here: place in the codebook, how many, first paragraph.
    pub themes: Vec<(usize, u32, u32)>,
    /// Whether the address names a passage, and whether it is here.
    pub passage: Option<bool>,
    /// Paragraph that the address names or whose passage it names.
    pub target: Option<u32>,
    /// Whether the original is named but not here.
    pub original_missing: bool,
    /// What was wrong with its file.
    pub problems: Vec<String>,
}

/// What the reader is asked to mark.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marking<'a> {
    /// Words to mark.
    pub query: &'a str,
    /// Place to mark.
    pub place: Option<&'a Place>,
    /// Blocks to draw.
    pub limit: usize,
}

impl OpenText {
    /// Opens a document.
    pub fn read(collection: &Collection, document: DocId, marking: &Marking<'_>) -> Option<Self> {
        let record = collection.document(document)?;
        let record = &*record;
        let texts = collection.texts(document);
        let mut open = Self {
            document,
            id: record.id.clone(),
            title: record.title.text.clone(),
            language: record.language.text.clone(),
            by: record.creator.as_ref().map(|creator| creator.text.clone()).unwrap_or_default(),
            facts: provenance(record),
            texts: Vec::new(),
            hits: Vec::new(),
            themes: Vec::new(),
            passage: None,
            target: None,
            original_missing: record.original.is_some() && !record.has_original,
            problems: record.problems.iter().map(problem).collect(),
        };
        let quote = match marking.place {
            Some(Place::Passage(quote)) => Some(quote),
            _ => None,
        };
        let found = quote.and_then(|quote| find(quote, &texts));
        open.passage = quote.map(|_| found.is_some());
        let mut number = 0;
        for (index, text) in texts.iter().enumerate() {
            let hits = if marking.query.trim().is_empty() {
                Vec::new()
            } else {
                collection.hits(document, index, marking.query)
            };
            let passage = found.as_ref().filter(|(place, _)| *place == index).map(|(_, span)| *span);
            let layers = Layers { text, hits: &hits, passage, evidence: evidence_in(record, index) };
            open.text(&layers, &mut number, marking);
        }
        if let Some(Place::Paragraph(paragraph)) = marking.place {
            open.target = (*paragraph <= number).then_some(*paragraph);
            open.passage = Some(open.target.is_some());
        }
        Some(open)
    }

    fn text(&mut self, layers: &Layers<'_>, number: &mut u32, marking: &Marking<'_>) {
        let text = layers.text;
        let first = *number + 1;
        let mut part =
            TextPart { role: text.role, blocks: Vec::new(), cut: false, furniture: Vec::new(), first, last: *number };
        let wanted = match marking.place {
            Some(Place::Paragraph(paragraph)) => *paragraph,
            _ => 0,
        };
        let mut hits = layers.hits.iter().copied().peekable();
        let mut passages = text.passages.iter().peekable();
        let skip_title = text.role == TextRole::Text;
        for block in &text.blocks {
            let span = block.span();
            match block.class {
                LineClass::Blank => continue,
                LineClass::Title if skip_title => continue,
                _ => {}
            }
            let body = block.class == LineClass::Body;
            if body {
                *number += 1;
            }
            let mut marks = Vec::new();
            let mut add = |span: Span, layer: Layer| {
                if let Some((start, end)) = shown_range(block, span) {
                    marks.push(Mark { start, end, layer });
                }
            };
            let mut keys = Vec::new();
            if body {
                while hits.next_if(|hit| hit.end <= span.start).is_some() {}
                while let Some(hit) = hits.next_if(|hit| hit.start < span.end) {
                    add(hit, Layer::Hit(u32::try_from(self.hits.len()).unwrap_or(u32::MAX)));
                    self.hits.push(*number);
                }
                while passages.next_if(|passage| passage.span.end <= span.start).is_some() {}
                for passage in passages.clone().take_while(|passage| passage.span.start < span.end) {
                    if passage.span.end <= span.start {
                        continue;
                    }
                    add(passage.span, Layer::Themes(vec![passage.theme]));
                    if !keys.contains(&passage.theme) {
                        keys.push(passage.theme);
                    }
                    self.count(passage.theme, *number);
                }
            }
            if let Some(passage) = layers.passage.filter(|passage| passage.start < span.end && passage.end > span.start)
            {
                add(passage, Layer::Passage);
                self.target = self.target.or(Some(*number));
            }
            for (key, words) in &layers.evidence {
                add(*words, Layer::Evidence(vec![key]));
            }
            let wanted_more = wanted >= *number || layers.passage.is_some_and(|passage| passage.start >= span.start);
            if block.class == LineClass::Furniture {
                part.furniture
                    .push(FurniturePart { after: *number + 1 - first, inlines: nest(block, &text.text, marks) });
            } else if part.blocks.len() < marking.limit || wanted_more {
                let number = body.then_some(*number);
                part.blocks.push(BlockPart { number, kind: block.kind, keys, inlines: nest(block, &text.text, marks) });
            } else {
                part.cut = true;
            }
        }
        part.last = *number;
        self.texts.push(part);
    }

    fn count(&mut self, theme: usize, paragraph: u32) {
        match self.themes.iter_mut().find(|(other, _, _)| *other == theme) {
            Some((_, count, _)) => *count += 1,
            None => self.themes.push((theme, 1, paragraph)),
        }
    }
}

struct Layers<'a> {
    text: &'a TextRecord,
    hits: &'a [Span],
    passage: Option<Span>,
    evidence: Vec<(&'static str, Span)>,
}

fn find(quote: &Quote, texts: &[TextRecord]) -> Option<(usize, Span)> {
    // Offsets name no text, so the words decide; where both fit, the document's own text.
    let mut best: Option<(usize, usize, Span)> = None;
    for (index, text) in texts.iter().enumerate() {
        if let Some((fit, range)) = quote.find(&text.text)
            && best.is_none_or(|(most, ..)| fit > most)
        {
            best = Some((fit, index, Span::new(range.start, range.end)));
        }
    }
    best.map(|(_, index, span)| (index, span))
}

fn problem(problem: &ProblemRecord) -> String {
    match problem.line {
        Some(line) => text::problem_line(&text::plain(line), &problem.message),
        None => problem.message.clone(),
    }
}

type EvidenceOf<'a> = (&'static str, Option<&'a EvidenceRecord>);

fn all_evidence(record: &DocumentRecord) -> [EvidenceOf<'_>; 8] {
    [
        ("published", record.published.as_ref().and_then(|date| date.evidence.as_ref())),
        ("event", record.event.as_ref().and_then(|date| date.evidence.as_ref())),
        ("captured", record.captured.as_ref().and_then(|date| date.evidence.as_ref())),
        ("kind", record.kind.as_ref().and_then(|fact| fact.evidence.as_ref())),
        ("publisher", record.publisher.as_ref().and_then(|fact| fact.evidence.as_ref())),
        ("creator", record.creator.as_ref().and_then(|fact| fact.evidence.as_ref())),
        ("language", record.language.evidence.as_ref()),
        ("title", record.title.evidence.as_ref()),
    ]
}

fn evidence_in(record: &DocumentRecord, index: usize) -> Vec<(&'static str, Span)> {
    let here = |(key, evidence): EvidenceOf<'_>| {
        evidence.filter(|evidence| evidence.text_index == index).and_then(|evidence| Some((key, evidence.span?)))
    };
    all_evidence(record).into_iter().filter_map(here).collect()
}

fn provenance(record: &DocumentRecord) -> Vec<Provenance> {
    let mut out = Vec::new();
    let mut add =
        |key: &'static str, label: &str, value: String, basis: Option<Basis>, evidence: Option<&EvidenceRecord>| {
            out.push(Provenance {
                key,
                label: label.to_owned(),
                value,
                date: None,
                kind: None,
                basis: basis.map(|known| text::basis(known)[0]),
                note: evidence.map(|evidence| evidence.note.clone()).unwrap_or_default(),
                shown: evidence.is_some_and(|evidence| evidence.span.is_some()),
            });
        };
    let dates = [
        ("published", text::FACT_DATE, &record.published),
        ("event", text::FACT_EVENT, &record.event),
        ("captured", text::FACT_CAPTURED, &record.captured),
    ];
    for (key, label, date) in dates {
        match date {
            Some(date) => {
                add(key, label.say(), text::date(&date.edtf, Words::Long), Some(date.basis), date.evidence.as_ref());
            }
            None if key == "published" => add(key, label.say(), text::NO_DATE.say().to_owned(), None, None),
            None => {}
        }
    }
    let facts = [("kind", text::FACT_KIND, &record.kind), ("publisher", text::FACT_PUBLISHER, &record.publisher)];
    for (key, label, fact) in facts {
        if let Some(fact) = fact {
            add(key, label.say(), fact.text.clone(), Some(fact.basis), fact.evidence.as_ref());
        }
    }
    for (name, value) in &record.fields {
        if !value.is_empty() && name != "description" {
            let label = text::FIELDS.iter().find(|(other, _)| other == name).map(|(_, label)| label.say());
            add("", label.unwrap_or(&capital(name)), value.clone(), None, None);
        }
    }
    add("language", text::FACT_LANGUAGE.say(), record.language.text.clone(), None, None);
    for fact in &mut out {
        fact.date = match fact.key {
            "published" => record.published.clone(),
            "event" => record.event.clone(),
            "captured" => record.captured.clone(),
            _ => None,
        };
        fact.kind = (fact.key == "kind").then(|| Kind::new(&fact.value));
    }
    out
}

/// A name with its first letter in upper case.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters
        .next()
        .map_or_else(String::new, |first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect())
}

/// The place of a date in a text as an address names it.
pub fn place_of(collection: &Collection, mention: Mention) -> Option<Place> {
    place_in(collection, mention.document, mention.text_index, mention.span)
}

/// A span of a text as an address names it.
pub fn place_in(collection: &Collection, document: DocId, text_index: usize, span: Span) -> Option<Place> {
    let texts = collection.texts(document);
    quote_in(&texts, text_index, span).map(Place::Passage)
}

/// The same, of texts at hand.
pub fn quote_in(texts: &[TextRecord], text_index: usize, span: Span) -> Option<Quote> {
    let text = &texts.get(text_index)?.text;
    let (start, end) = (span.range().start, span.range().end.min(text.len()));
    let words = text.get(start..end)?;
    let exact = words.char_indices().nth(QUOTE_LIMIT).map_or(words, |(at, _)| words.get(..at).unwrap_or(words));
    // Words that stand more than once are told apart by more of what is around them.
    let once = texts.iter().flat_map(|text| text.text.match_indices(exact).take(2)).take(2).count() < 2;
    let around = if once { CONTEXT } else { QUOTE_LIMIT };
    let back = text.get(..start)?.char_indices().rev().nth(around - 1).map_or(0, |(at, _)| at);
    let on = text.get(end..)?.char_indices().nth(around).map_or(text.len(), |(at, _)| end + at);
    Some(Quote::new(
        character_of(text, start),
        character_of(text, end),
        exact,
        text.get(back..start)?,
        text.get(end..on)?,
    ))
}
