//! Finished values for the views that show more than results: lines, heads of
//! a comparison, the codebook, the way out of an empty search.

use std::sync::Arc;

use archivolt_corpus::Words;
use archivolt_index::fold::folded;
use archivolt_index::{Collection, DocId, Question};

use crate::state::asked;
use crate::state::rows::{Kind, date_words, machine_date};
use crate::state::scale::calendar::year_name;
use crate::state::selection::{asks_anything, parts_asked};
use crate::state::session::Lines;
use crate::state::watch::Memo;
use crate::state::{By, Place, Selection, Session, View, csv, hash};
use crate::text::{self, Message, joined};
use crate::views::about::AboutPage;
use crate::views::compare::{Candidate, Side};
use crate::views::concordance::{LineRow, LineTable};
use crate::views::notice::WayOut;
use crate::views::result_list::After;

/// Most documents that are offered for a comparison.
const CANDIDATES: u32 = 2_000;

/// Documents that are asked for at once for a list of what was wrong with them.
const AWAITED: usize = 64;

/// How many paragraphs the texts before this one have.
pub fn paragraphs_before(collection: &Collection, document: DocId, text_index: usize) -> u32 {
    let texts = collection.texts(document);
    let body = |text: &archivolt_index::TextRecord| {
        text.blocks.iter().filter(|block| block.class == archivolt_corpus::LineClass::Body).count()
    };
    texts.iter().take(text_index).map(|text| u32::try_from(body(text)).unwrap_or(u32::MAX)).sum()
}

/// The results' documents, in their order.
pub fn found(session: Session) -> Vec<DocId> {
    session.outcome.with(|outcome| outcome.hits.iter().map(|hit| hit.document).collect())
}

/// The concordance as a table.
pub fn line_table(session: Session, lines: Memo<Arc<Lines>>) -> LineTable {
    let collection = session.asked_anew();
    let (query, by) = session.selection.with(|selection| (selection.question.query.trim().to_owned(), selection.by));
    if query.is_empty() {
        return LineTable {
            title: text::CONCORDANCE.say().to_owned(),
            lead: text::CONCORDANCE_ASKS.say().to_owned(),
            rows: Vec::new(),
        };
    }
    let selection = session.selection.get_untracked();
    lines.with(|found| {
        let order = text::ORDERS.iter().zip([By::Left, By::Right, By::Date, By::Doc]).find(|(_, one)| *one == by);
        let mut before = String::new();
        let rows = found.lines.iter().filter_map(|line| {
            let record = collection.document(line.document)?;
            let number = line.paragraph + 1 + paragraphs_before(&collection, line.document, line.text_index);
            let texts = collection.texts(line.document);
            let passages = texts.get(line.text_index).map(|text| text.passages.as_slice()).unwrap_or_default();
            let mut keys: Vec<usize> = Vec::new();
            for passage in passages
                .iter()
                .filter(|passage| passage.span.start < line.span.end && passage.span.end > line.span.start)
            {
                if !keys.contains(&passage.theme) {
                    keys.push(passage.theme);
                }
            }
            let group = match by {
                By::Right => first_word(&line.right),
                By::Left => first_word(line.left.rsplit(' ').find(|word| !word.is_empty()).unwrap_or("")),
                By::Date | By::Doc => line.document.0.to_string(),
            };
            let first = group != before;
            before = group;
            Some(LineRow {
                number: line.document.0 + 1,
                name: text::line_name(&text::plain(line.document.0 + 1), &text::plain(number)),
                href: hash::encode(&selection.opening_at(&record.id, Place::Paragraph(number))),
                date: date_words(record.published.as_ref(), Words::Short),
                left: outer(&line.left, true),
                word: line.word.clone(),
                right: outer(&line.right, false),
                keys,
                first,
            })
        });
        let rows: Vec<LineRow> = rows.collect();
        LineTable {
            title: text::lines_title(query.trim_matches(['"', '“', '”'])),
            lead: {
                let say = if found.cut { text::lines_lead_cut } else { text::lines_lead };
                say(rows.len(), found.documents, order.map_or("", |(name, _)| name.say()))
            },
            rows,
        }
    })
}

/// A side of a line without the word that its end cuts through.
fn outer(side: &str, left: bool) -> String {
    const WHOLE: usize = 80;
    if side.chars().count() < WHOLE {
        return side.to_owned();
    }
    let cut =
        if left { side.split_once(' ').map(|(_, rest)| rest) } else { side.rsplit_once(' ').map(|(rest, _)| rest) };
    match cut {
        Some(rest) if left => joined(&["… ", rest]),
        Some(rest) => joined(&[rest, " …"]),
        None => side.to_owned(),
    }
}

fn first_word(text: &str) -> String {
    folded(text.split(|letter: char| !letter.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or(""))
}

/// The concordance as CSV.
pub fn lines_csv(session: Session, lines: Memo<Arc<Lines>>) -> String {
    let collection = session.collection();
    let mut out = "document,id,date,left,word,right\n".to_owned();
    lines.with_untracked(|found| {
        for line in &found.lines {
            let record = collection.document(line.document);
            let record = record.as_deref();
            let id = record.map_or("", |record| &record.id);
            let date = record.and_then(|record| record.published.as_ref()).map_or("", |date| date.edtf.as_str());
            let number = (line.document.0 + 1).to_string();
            for (place, cell) in
                [number.as_str(), id, date, &line.left, &line.word, &line.right].into_iter().enumerate()
            {
                if place > 0 {
                    out.push(',');
                }
                csv::cell(&mut out, cell);
            }
            out.push('\n');
        }
    });
    out
}

/// What can be compared: every document by number, date and title.
pub fn candidates(session: Session) -> Vec<Candidate> {
    let collection = session.asked_anew();
    let all = collection.timeline();
    let name = |(number, record): (u32, &archivolt_index::TimelineRecord)| {
        let outline = collection.documents().get(number as usize - 1);
        let date = date_words(outline.and_then(|outline| outline.published.as_ref()), Words::Short);
        let mut title: String = record.title.chars().take(48).collect();
        if title.len() < record.title.len() {
            title.push('…');
        }
        (record.id.clone(), joined(&[&text::plain(number), " ", &text::list(&title, &date)]))
    };
    // A list of every one of very many would help nobody; the chosen ones are always there.
    let chosen = session.selection.with_untracked(|selection| [selection.doc.clone(), selection.with.clone()]);
    let listed = |(number, record): &(u32, &archivolt_index::TimelineRecord)| {
        *number <= CANDIDATES || chosen.iter().flatten().any(|id| *id == record.id)
    };
    (1..).zip(&all).filter(listed).map(name).collect()
}

/// The heads of both sides of a comparison.
pub fn sides(session: Session) -> Option<(Side, Side)> {
    let collection = session.asked_anew();
    session.selection.with(|selection| {
        let side = |id: Option<&String>| {
            let document = collection.find(id?)?;
            let record = collection.document(document)?;
            Some(Side {
                number: document.0 + 1,
                date: date_words(record.published.as_ref(), Words::Short),
                datetime: record.published.as_ref().and_then(machine_date),
                kind: record.kind.as_ref().map(|kind| Kind::new(&kind.text)),
                title: record.title.text.clone(),
                href: hash::encode(&selection.opening(&record.id)),
            })
        };
        side(selection.doc.as_ref()).zip(side(selection.with.as_ref()))
    })
}

/// What is asked without one of its parts, for each part; what would help when nothing fits.
pub fn ways_out(session: Session) -> Vec<WayOut> {
    let collection = session.asked_anew();
    let selection = session.selection.get();
    let question = selection.question.clone();
    let mut out: Vec<WayOut> = Vec::new();
    let count = |question: &Question| collection.explore(question).hits.len();
    let mut offer = |sentence: String, words: String, change: &dyn Fn(&mut Question)| {
        let to = selection.asking_with(|question| change(question));
        let found = count(&to.question);
        if found > 0 && to.question != question && out.len() < 6 {
            let href = hash::encode(&to);
            out.push(WayOut { sentence, words, href, note: text::documents(found) });
        }
    };
    if !question.query.trim().is_empty() {
        for suggestion in collection.did_you_mean(&question.query).into_iter().take(3) {
            let query = suggestion.query.clone();
            let mean = text::did_you_mean(text::HOLE);
            offer(mean, suggestion.word.clone(), &|question| question.query = query.clone());
            offer(text::search_everywhere(text::HOLE), suggestion.word, &|question| {
                *question = Question { query: query.clone(), ..Question::default() };
            });
        }
    }
    let (words, themes) = (!question.query.trim().is_empty(), !question.themes.is_empty() || !question.not.is_empty());
    let dates = question.from.is_some() || question.to.is_some();
    let others = !question.kinds.is_empty() || !question.publishers.is_empty() || !question.names.is_empty();
    let several = parts_asked(&question) > 1;
    let mut offer = |words: Message, change: &dyn Fn(&mut Question)| {
        offer(text::HOLE.to_owned(), words.say().to_owned(), change);
    };
    if several && words {
        offer(text::DROP_WORDS, &|question| question.query.clear());
    }
    if several && themes {
        offer(text::DROP_THEMES, &|question| {
            question.themes.clear();
            question.not.clear();
        });
    }
    if several && dates {
        offer(text::DROP_DATES, &|question| {
            question.from = None;
            question.to = None;
        });
    }
    if several && others {
        offer(text::DROP_OTHERS, &|question| {
            question.kinds.clear();
            question.publishers.clear();
            question.names.clear();
        });
    }
    if several && words {
        offer(text::WORDS_ALONE, &|question| {
            *question = Question { query: question.query.clone(), ..Question::default() };
        });
    }
    let start = hash::encode(&selection.start());
    let all = text::documents(session.total());
    let words = text::START_AGAIN.say().to_owned();
    out.push(WayOut { sentence: text::HOLE.to_owned(), words, href: start, note: all });
    out
}

/// Whether the words are nowhere in the collection.
pub fn is_nowhere(session: Session) -> bool {
    let query = session.question.with(|question| question.query.clone());
    let alone = Question { query, ..Question::default() };
    !alone.query.trim().is_empty() && session.asked_anew().explore(&alone).hits.is_empty()
}

/// What is near the results, but not among them.
pub fn after(session: Session) -> Vec<After> {
    let mut out = Vec::new();
    let outside = session.outcome.with(|outcome| outcome.outside_range.clone());
    let selection = session.selection.get();
    let question = &selection.question;
    if (question.from.is_none() && question.to.is_none()) || !asks_anything(question) {
        return out;
    }
    let numbers = |documents: &[DocId]| {
        let mut numbers: Vec<String> = documents.iter().take(6).map(|document| text::plain(document.0 + 1)).collect();
        if documents.len() > 6 {
            numbers.push("…".to_owned());
        }
        text::listed(&numbers, text::LIST)
    };
    if !outside.is_empty() {
        let to = selection.asking_with(|question| {
            question.from = None;
            question.to = None;
        });
        out.push(After { words: text::outside(outside.len()), link: numbers(&outside), href: hash::encode(&to) });
    }
    if !question.query.trim().is_empty() {
        let to = selection.asking_with(|question| question.query.clear());
        let with: Vec<DocId> = session.outcome.with(|outcome| outcome.hits.iter().map(|hit| hit.document).collect());
        let all = session.asked_anew().explore(&to.question).hits;
        let without: Vec<DocId> =
            all.iter().map(|hit| hit.document).filter(|document| !with.contains(document)).collect();
        if !without.is_empty() {
            out.push(After {
                words: text::without_word(without.len()),
                link: numbers(&without),
                href: hash::encode(&to),
            });
        }
    }
    out
}

/// The about view.
pub fn about_page(
    session: Session,
    version: &str,
    facts: Vec<(Message, String)>,
    files: Vec<(String, String)>,
) -> AboutPage {
    let collection = session.asked_anew();
    let about = collection.about();
    let mut problems: Vec<(String, String)> =
        collection.problems().iter().map(|line| (String::new(), line.clone())).collect();
    let start = session.selection.with_untracked(Selection::start);
    let mut awaited = 0;
    let wrong = collection.documents().iter().zip(0..).filter(|(outline, _)| outline.has_problems);
    for (_, number) in wrong {
        let Some(record) = collection.document(DocId(number)) else {
            // Not here yet; the next are asked for when these are.
            awaited += 1;
            if awaited == AWAITED {
                break;
            }
            continue;
        };
        for problem in &record.problems {
            let href = hash::encode(&start.opening(&record.id));
            problems.push((href, joined(&[&record.file, ": ", &problem.message])));
        }
    }
    AboutPage {
        title: about.title.clone(),
        description: about
            .description
            .split("\n\n")
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
            .collect(),
        rights: about.rights.clone(),
        facts,
        problems,
        files,
        version: version.to_owned(),
    }
}

/// What stands in the search field's count.
pub fn count_words(session: Session) -> String {
    let asked = session.question.with(asks_anything);
    if !asked {
        return String::new();
    }
    text::documents(session.outcome.with(|outcome| outcome.hits.len()))
}

/// What is in the collection, in one line: `5 documents, 2015–2023`.
pub fn scope(session: Session) -> String {
    let collection = session.collection();
    let mut years: Option<(i32, i32)> = None;
    for record in collection.documents() {
        let Some(bounds) = record.published.as_ref().map(|date| date.edtf.bounds()) else {
            continue;
        };
        for day in [bounds.earliest, bounds.latest].into_iter().flatten() {
            let year = day.civil().0;
            years = Some(years.map_or((year, year), |(first, last)| (first.min(year), last.max(year))));
        }
    }
    let count = text::documents(session.total());
    match years {
        Some((first, last)) if first == last => text::list(&count, &year_name(first)),
        Some((first, last)) => text::list(&count, &text::from_to_numbers(&year_name(first), &year_name(last))),
        None => count,
    }
}

/// The order of the results, spoken.
pub fn order_spoken(selection: &Selection) -> String {
    text::sorted_by(asked::order_words(asked::order(selection)).say())
}

/// The address of a comparison that begins with the open document.
pub fn compare_address(session: Session) -> String {
    session.selection.with(|selection| hash::encode(&Selection { with: None, ..selection.showing(View::Compare) }))
}
