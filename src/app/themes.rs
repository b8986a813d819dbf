//! Finished values for the views of themes. Of the module's second part:
//! nothing but `late` may call what is here.

use archivolt_corpus::codebook::exchange;
use archivolt_corpus::{Theme, Words};
use archivolt_index::{Collection, DocId, Match, Outline, Question};

use super::tables::paragraphs_before;
use super::{Navigator, tables};
use crate::browser::element::{AnyView, IntoAny};
use crate::browser::files;
use crate::state::draft::{Edit, Origin, edited};
use crate::state::rows::date_words;
use crate::state::scale::Scale;
use crate::state::text_parts::place_in;
use crate::state::theme_rows::tree;
use crate::state::theme_table::{self, Period};
use crate::state::trail::Change;
use crate::state::watch::{Callback, Memo, RwSignal};
use crate::state::{Place, Selection, Session, View, beats, hash};
use crate::text::{self, joined};
use crate::views::codebook::{Codebook, Entry, Rule};
use crate::views::evidence::{self, Evidence, Move};
use crate::views::theme_grid::{Grid, Opened};

/// Texts longer than this are linked by paragraph: finding a character in them takes time.
const LONG_TEXT: usize = 1_000_000;
/// Most passages under a row of the panel, and under a cell.
const UNDER: usize = 40;

/// Passages of themes in the given documents, at most so many.
pub fn evidence(session: Session, documents: &[DocId], themes: &[usize], limit: usize) -> Vec<Evidence> {
    let collection = session.asked_anew();
    let selection = session.selection.get_untracked();
    let marks = session.marks();
    let mut out = Vec::new();
    let mut awaited = 0;
    for document in documents {
        let Some(outline) = collection.documents().get(document.0 as usize) else {
            continue;
        };
        let count: usize = themes.iter().map(|theme| passages(&collection, outline, *theme)).sum();
        if count == 0 {
            continue;
        }
        let Some(record) = collection.document(*document) else {
            // Not here yet; no more are asked for than will be shown.
            awaited += count;
            if out.len() + awaited >= limit {
                return out;
            }
            continue;
        };
        for &theme in themes.iter().filter(|theme| collection.has_theme(outline, **theme)) {
            let class = marks.get(theme).map_or("", |mark| mark.class.as_str());
            for line in collection.evidence(&[*document], theme) {
                let number = line.paragraph + 1 + paragraphs_before(&collection, *document, line.text_index);
                let long =
                    collection.texts(*document).get(line.text_index).is_none_or(|text| text.text.len() > LONG_TEXT);
                let place = if long { None } else { place_in(&collection, *document, line.text_index, line.span) };
                let place = place.unwrap_or(Place::Paragraph(number));
                let date = date_words(record.published.as_ref(), Words::Short);
                out.push(Evidence {
                    number: document.0 + 1,
                    href: hash::encode(&selection.opening_at(&record.id, place)),
                    before: short(&line.before, true),
                    words: line.words,
                    after: short(&line.after, false),
                    class: joined(&[class, " theme--ticked"]),
                    place: text::list(&date, &text::paragraph(&text::plain(number))),
                    voice: text::voice(&line.voice),
                    rule: if line.rule.is_empty() {
                        text::BY_HAND.say().to_owned()
                    } else {
                        text::found_by(&in_words(&collection, theme, &line.rule))
                    },
                });
                if out.len() >= limit {
                    return out;
                }
            }
        }
    }
    out
}

/// A rule in words: the theme's own, or that of one below it.
fn in_words(collection: &Collection, theme: usize, rule: &str) -> String {
    let themes = collection.themes();
    let of = |theme: usize| {
        let at = themes.get(theme)?.include.iter().position(|one| one == rule)?;
        collection.rule_words(theme)[0].get(at).cloned()
    };
    of(theme).or_else(|| (0..themes.len()).find_map(of)).unwrap_or_else(|| rule.to_owned())
}

/// A few words on one side of a passage, whole ones.
fn short(words: &str, back: bool) -> String {
    const MOST: usize = 48;
    let length = words.chars().count();
    if length <= MOST {
        return words.to_owned();
    }
    if back {
        let tail: String = words.chars().skip(length - MOST).collect();
        let cut = tail.split_once(char::is_whitespace).map_or("", |(_, rest)| rest);
        return joined(&["… ", cut]);
    }
    let head: String = words.chars().take(MOST).collect();
    let cut = head.rsplit_once(char::is_whitespace).map_or("", |(rest, _)| rest);
    joined(&[cut, " …"])
}

/// What stands under a row of the panel: the theme's passages in the results.
pub fn under(session: Session, theme: usize) -> AnyView {
    let collection = session.collection();
    let found = tables::found(session);
    let of = |document: &&DocId| {
        collection.documents().get(document.0 as usize).map_or(0, |record| passages(&collection, record, theme))
    };
    let counts = found.iter().map(|document| of(&document)).filter(|count| *count > 0);
    let (documents, all) = counts.fold((0, 0), |(documents, all), count| (documents + 1, all + count));
    let (definition, id) =
        collection.themes().get(theme).map(|theme| (theme.definition.clone(), theme.id.clone())).unwrap_or_default();
    let count = text::passages_in(all, documents, found.len());
    let rules = session.selection.with_untracked(|selection| hash::encode(&selection.showing(View::Codebook)));
    let then = joined(&["entry-", &id]);
    evidence::under(definition, count, (rules, then), evidence(session, &found, &[theme], UNDER))
}

/// How many passages a document has under a theme and those below it.
fn passages(collection: &Collection, document: &Outline, theme: usize) -> usize {
    let of = collection.family(theme).iter().filter_map(|theme| document.theme_counts.get(*theme));
    of.fold(0, |all, count| all + *count as usize)
}

/// "only" and "without".
pub fn moves(navigator: Navigator, theme: usize) -> AnyView {
    let session = navigator.session;
    let Some(mark) = session.marks().get(theme).cloned() else { return ().into_any() };
    let row = Memo::new(move || session.themes.with(|rows| rows.get(theme).cloned()));
    let id = mark.id;
    let on_move = Callback::new(move |what: Move| {
        navigator.change(Change::Step, |selection| match what {
            Move::Only => selection.only_theme(&id),
            Move::Without => selection.toggling_not(&id),
        });
    });
    evidence::moves(&mark.label, row, on_move)
}

/// The codebook's page.
pub fn codebook(session: Session, scale: Option<Scale>) -> AnyView {
    let collection = session.collection();
    let every: Vec<DocId> = (0..u32::try_from(session.total()).unwrap_or(0)).map(DocId).collect();
    let evidence = Callback::new(move |(theme, limit)| evidence(session, &every, &[theme], limit));
    let edits = RwSignal::new(vec![Edit::default(); collection.themes().len()]);
    let origin = Origin::of(collection.themes());
    let save = Callback::new(move |toml: bool| {
        let collection = session.collection();
        let themes = edits.with_untracked(|edits| edited(collection.themes(), edits));
        match toml {
            true => {
                let head = joined(&["title = ", &literal(&collection.about().title), "\n\n"]);
                let whole = joined(&[&head, &exchange::as_toml(&themes)]);
                files::save("archivolt.toml", "application/toml;charset=utf-8", &whole);
            }
            false => files::save("codebook.csv", "text/csv;charset=utf-8", &exchange::as_csv(&themes)),
        }
    });
    let (marks, entries, total) = (session.marks(), entries(session, scale), session.total());
    Codebook { marks, entries, total, evidence, grids: grids(session), save, origin, edits }.view()
}

/// A basic string of TOML, on one line.
fn literal(words: &str) -> String {
    let plain: String = words.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    joined(&["\"", &plain.replace('\\', "\\\\").replace('"', "\\\""), "\""])
}

/// The codebook's entries, in the order of the panel.
fn entries(session: Session, scale: Option<Scale>) -> Vec<Entry> {
    let collection = session.collection();
    let documents = collection.documents();
    let all = vec![true; documents.len()];
    let middles = beats::middles(&collection, scale);
    let start = session.selection.with_untracked(Selection::start);
    let themes = collection.themes();
    let entry = |(place, _): (usize, usize)| {
        let theme = themes.get(place)?;
        let counts = documents.iter().map(|record| passages(&collection, record, place)).filter(|count| *count > 0);
        let (in_documents, passages) = counts.fold((0, 0), |(docs, all), count| (docs + 1, all + count));
        let label = |id: &str| themes.iter().find(|theme| theme.id == id).map_or("", |theme| theme.label.as_str());
        Some(Entry {
            place,
            above: label(&theme.parent).to_owned(),
            below: themes.iter().filter(|other| other.parent == theme.id).map(|other| other.label.clone()).collect(),
            include: rules(&theme.include, collection.rule_words(place)[0]),
            exclude: rules(&theme.exclude, collection.rule_words(place)[1]),
            theme: Theme { include: Vec::new(), exclude: Vec::new(), ..theme.clone() },
            passages,
            documents: in_documents,
            beats: beats::of_theme(&collection, &middles, place, &all),
            href: hash::encode(&start.toggling_theme(&theme.id)),
        })
    };
    tree(&collection).into_iter().filter_map(entry).collect()
}

fn rules(rules: &[String], words: &[String]) -> Vec<Rule> {
    rules.iter().zip(words).map(|(rule, words)| Rule { words: words.clone(), written: rule.clone() }).collect()
}

/// Themes by time, and by each other.
fn grids(session: Session) -> Vec<Grid> {
    let collection = session.collection();
    let order: Vec<usize> = tree(&collection).into_iter().map(|(theme, _)| theme).collect();
    let marks = session.marks();
    let periods = theme_table::periods(&collection);
    let pick = |table: Vec<Vec<theme_table::Cell>>| -> Vec<Vec<theme_table::Cell>> {
        order.iter().filter_map(|theme| table.get(*theme).cloned()).collect()
    };
    let mut grids = Vec::new();
    if periods.iter().filter(|period| period.0.is_some()).count() > 0 {
        let (columns, rows) = (periods.clone(), order.clone());
        let open = Callback::new(move |(row, column): (usize, usize)| {
            let theme = rows.get(row).copied().unwrap_or_default();
            let period = columns.get(column).copied().unwrap_or(Period(None));
            opened(session, &[theme], Some(period))
        });
        grids.push(Grid {
            id: "themes-by-time",
            title: text::THEMES_BY_TIME,
            lead: text::THEMES_BY_TIME_LEAD,
            columns: periods.iter().map(|period| (period.name(), None)).collect(),
            rows: order.clone(),
            cells: pick(theme_table::by_time(&collection, &periods)),
            open,
        });
    }
    if marks.len() > 1 {
        let both = order.clone();
        let open = Callback::new(move |(row, column): (usize, usize)| {
            let mut themes: Vec<usize> = [row, column].iter().filter_map(|at| both.get(*at).copied()).collect();
            themes.dedup();
            opened(session, &themes, None)
        });
        let table = theme_table::together(&collection);
        let cells =
            pick(table).into_iter().map(|row| order.iter().filter_map(|theme| row.get(*theme).copied()).collect());
        grids.push(Grid {
            id: "themes-together",
            title: text::THEMES_TOGETHER,
            lead: text::THEMES_TOGETHER_LEAD,
            columns: order
                .iter()
                .filter_map(|theme| marks.get(*theme).map(|mark| (mark.label.clone(), Some(*theme))))
                .collect(),
            rows: order.clone(),
            cells: cells.collect(),
            open,
        });
    }
    grids
}

/// What a cell opens.
fn opened(session: Session, themes: &[usize], period: Option<Period>) -> Opened {
    let collection = session.collection();
    let documents = theme_table::documents(&collection, themes, period);
    let marks = session.marks();
    let labels: Vec<String> =
        themes.iter().filter_map(|theme| marks.get(*theme)).map(|mark| mark.label.clone()).collect();
    let start = session.selection.with_untracked(Selection::start);
    let range = period.and_then(Period::range);
    // Undated documents have no address of their own among the filters.
    let href = (period.is_none() || range.is_some()).then(|| {
        hash::encode(&start.asking(Question {
            themes: themes.iter().filter_map(|theme| marks.get(*theme)).map(|mark| mark.id.clone()).collect(),
            matching: Match::All,
            from: range.as_ref().map(|range| range.0.clone()),
            to: range.map(|range| range.1),
            ..Question::default()
        }))
    });
    let mut title = vec![text::listed(&labels, text::LIST_AND)];
    title.extend(period.map(Period::name));
    let count = |document: &DocId| {
        let record = collection.documents().get(document.0 as usize);
        record.map_or(0, |record| themes.iter().map(|theme| passages(&collection, record, *theme)).sum::<usize>())
    };
    let all: usize = documents.iter().map(count).sum();
    Opened {
        title: text::listed(&title, text::LIST),
        count: text::passages_in(all, documents.len(), session.total()),
        href,
        list: evidence(session, &documents, themes, UNDER),
        rest: all.saturating_sub(UNDER),
    }
}
