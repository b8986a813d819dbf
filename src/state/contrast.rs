//! What sets two selections of documents apart: their words and themes, each
//! with how sure the difference is and how large.
//!
//! Sure: log-likelihood (Dunning, "Accurate methods for the statistics of surprise
//! and coincidence", Computational Linguistics 19(1), 1993; in the form of Rayson
//! and Garside, "Comparing corpora using frequency profiling", 2000). Large: log
//! ratio (Hardie, "Log Ratio: an informal introduction", 2014).

use archivolt_index::order::InOrder;
use archivolt_index::{Collection, Match, Question};

use super::cite::quoted;
use super::scale::trend::fraction;
use super::selection::asks_anything;
use super::theme_rows::ThemeMark;
use super::{Selection, View, csv, hash};
use crate::text::{self, joined};

/// Log-likelihood from which on chance is ruled out: one in ten thousand, for
/// words are looked at by the thousand.
pub const SURE: f64 = 15.13;
/// Fewer words than this on one side say nothing.
pub const LEAST_WORDS: u64 = 200;
/// Most words listed for each side.
const LISTED: usize = 25;

/// How often something stands on one side, and in how many documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Places in the texts.
    pub places: u32,
    /// Documents.
    pub documents: u32,
    /// Address of exactly those documents; `None` of none.
    pub href: Option<String>,
}

/// A word or a theme on both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The word, or the theme's label.
    pub what: String,
    /// On the first side, and on the second.
    pub counts: [Count; 2],
    /// Log-likelihood.
    pub likelihood: f64,
    /// Log ratio: 1 is twice as frequent on the first side, -1 on the second.
    pub ratio: f64,
}

/// One of the two selections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What it is, for people.
    pub label: String,
    /// How many documents.
    pub documents: usize,
    /// How many words their texts have.
    pub words: u64,
    /// Address of its documents.
    pub href: String,
}

/// Two selections compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// Both.
    pub sides: [Side; 2],
    /// How many documents are in both.
    pub both: usize,
    /// Why nothing more is said, where nothing is.
    pub too_little: Option<String>,
    /// Words that are surely more frequent on the first side, then on the second;
    /// surest first.
    pub words: [Vec<Figure>; 2],
    /// Every theme that stands on a side, in the codebook's order.
    pub themes: Vec<Figure>,
}

/// What keys `a` and `b` of the address name: a theme's id, a question as the
/// address writes one (`publisher=…`, `from=2015&to=2015`), or words.
pub fn question(named: &str, themes: &[ThemeMark]) -> Question {
    let mut question = Question::default();
    if themes.iter().any(|theme| theme.id == named) {
        question.themes.push(named.to_owned());
        return question;
    }
    if named.contains('=') {
        let written = hash::decode(&joined(&["#/?", named])).question;
        if asks_anything(&written) {
            return written;
        }
    }
    named.trim().clone_into(&mut question.query);
    question
}

/// The name of a question: what [`question`] reads back.
pub fn name(question: &Question) -> String {
    let selection = Selection { question: question.clone(), ..Selection::default() };
    hash::encode(&selection).strip_prefix("#/?").unwrap_or_default().to_owned()
}

/// A question in a few words.
pub fn label(question: &Question, themes: &[ThemeMark]) -> String {
    let theme = |id: &String| themes.iter().find(|theme| theme.id == *id).map_or(id, |theme| &theme.label).clone();
    let mut parts = Vec::new();
    if !question.query.trim().is_empty() {
        parts.push(text::quoted(question.query.trim().trim_matches('"')));
    }
    let names: Vec<String> = question.themes.iter().map(theme).collect();
    parts.extend(match (names.is_empty(), question.matching) {
        (true, _) => None,
        (_, Match::All) => Some(text::listed(&names, text::LIST_AND)),
        (_, Match::Any) => Some(text::listed(&names, text::LIST_OR)),
        (_, Match::None) => Some(text::selection_not(&text::listed(&names, text::LIST_NOR))),
    });
    if !question.not.is_empty() {
        let names: Vec<String> = question.not.iter().map(theme).collect();
        parts.push(text::selection_without(&text::listed(&names, text::LIST_OR)));
    }
    for list in [&question.kinds, &question.publishers, &question.names] {
        if !list.is_empty() {
            parts.push(text::listed(list, text::LIST_OR));
        }
    }
    if question.from == question.to {
        parts.extend(question.from.as_ref().map(text::bound));
    } else {
        parts.extend(text::range(question.from.as_ref(), question.to.as_ref()));
    }
    if parts.is_empty() { text::ALL_DOCUMENTS.say().to_owned() } else { text::listed(&parts, text::LIST) }
}

/// The log-likelihood of `a` of `c` and `b` of `d`; 0 where nothing is counted.
pub fn likelihood(a: f64, b: f64, c: f64, d: f64) -> f64 {
    if c + d <= 0.0 || a + b <= 0.0 {
        return 0.0;
    }
    let part = |observed: f64, of: f64| {
        let expected = of * (a + b) / (c + d);
        if observed > 0.0 && expected > 0.0 { observed * libm::log(observed / expected) } else { 0.0 }
    };
    (2.0 * (part(a, c) + part(b, d))).max(0.0)
}

/// The log ratio of `a` of `c` to `b` of `d`. What is not there at all counts as
/// half a time, as Hardie has it.
pub fn ratio(a: f64, b: f64, c: f64, d: f64) -> f64 {
    if c <= 0.0 || d <= 0.0 || a + b <= 0.0 {
        return 0.0;
    }
    libm::log((a.max(0.5) / c) / (b.max(0.5) / d)) / std::f64::consts::LN_2
}

/// Compares the documents of two questions.
pub fn contrast(collection: &Collection, marks: &[ThemeMark], questions: [&Question; 2]) -> Contrast {
    let found = questions.map(|question| collection.explore(question).found);
    let [first, second] = &found;
    let both = first.iter().zip(second).filter(|(one, other)| **one && **other).count();
    let groups: Vec<u8> = first.iter().zip(second).map(|(one, other)| u8::from(*one) | u8::from(*other) << 1).collect();
    let (tallies, sums) = collection.tally(&groups, 2);
    let mut side = [0, 1].map(|at: usize| {
        let question = questions.get(at).copied().cloned().unwrap_or_default();
        Side {
            label: label(&question, marks),
            documents: groups.iter().filter(|bits| **bits >> at & 1 == 1).count(),
            words: sums.get(at).copied().unwrap_or(0),
            href: href(&question),
        }
    });
    let mut out =
        Contrast { sides: side.clone(), both, too_little: None, words: Default::default(), themes: Vec::new() };
    if let Some(why) = too_little(&side, both) {
        out.too_little = Some(why);
        return out;
    }
    let [c, d] = side.each_mut().map(|side| side.words as f64);
    for tally in tallies {
        let [Some(&a), Some(&b)] = [tally.places.first(), tally.places.get(1)] else { continue };
        let (left, right) = (f64::from(a), f64::from(b));
        let likelihood = likelihood(left, right, c, d);
        // Below one expected time the test itself no longer holds.
        let expected = (left + right) / (c + d) * c.min(d);
        if likelihood < SURE || expected < 1.0 {
            continue;
        }
        let counts = [0, 1].map(|at: usize| {
            let documents = tally.documents.get(at).copied().unwrap_or(0);
            let question = questions.get(at).map(|question| saying(question, &tally.term));
            Count {
                places: tally.places.get(at).copied().unwrap_or(0),
                documents,
                href: question.filter(|_| documents > 0).map(|question| href(&question)),
            }
        });
        let figure = Figure { what: tally.term, counts, likelihood, ratio: ratio(left, right, c, d) };
        let [more, less] = &mut out.words;
        if figure.ratio > 0.0 { more.push(figure) } else { less.push(figure) }
    }
    for words in &mut out.words {
        words.order_by(|one, other| other.likelihood.total_cmp(&one.likelihood).then(one.what.cmp(&other.what)));
        words.truncate(LISTED);
    }
    out.themes = themes(collection, marks, questions, &found, [c, d]);
    out
}

fn themes(
    collection: &Collection,
    marks: &[ThemeMark],
    questions: [&Question; 2],
    found: &[Vec<bool>; 2],
    words: [f64; 2],
) -> Vec<Figure> {
    let figure = |(at, mark): (usize, &ThemeMark)| {
        let mut counts: [Count; 2] = Default::default();
        for ((count, question), found) in counts.iter_mut().zip(questions).zip(found) {
            for (document, _) in collection.documents().iter().zip(found).filter(|(_, found)| **found) {
                let passages = document.theme_counts.get(at).copied().unwrap_or(0);
                count.places += passages;
                count.documents += u32::from(passages > 0);
            }
            // Beside themes of which one will do, one more would not narrow anything.
            let narrows = question.themes.is_empty() || question.matching == Match::All;
            if count.documents > 0 && narrows {
                let mut with = question.clone();
                with.matching = Match::All;
                if !with.themes.contains(&mark.id) {
                    with.themes.push(mark.id.clone());
                }
                count.href = Some(href(&with));
            }
        }
        let [a, b] = counts.each_ref().map(|count| f64::from(count.places));
        let [c, d] = words;
        (a + b > 0.0).then(|| Figure {
            what: mark.label.clone(),
            counts,
            likelihood: likelihood(a, b, c, d),
            ratio: ratio(a, b, c, d),
        })
    };
    marks.iter().enumerate().filter_map(figure).collect()
}

fn too_little(sides: &[Side; 2], both: usize) -> Option<String> {
    let [first, second] = sides;
    for side in sides {
        if side.documents == 0 {
            return Some(text::nothing_in(&side.label));
        }
    }
    if both == first.documents && both == second.documents {
        return Some(text::SAME_DOCUMENTS.say().to_owned());
    }
    let short = sides.iter().min_by_key(|side| side.words).filter(|side| side.words < LEAST_WORDS)?;
    Some(text::too_few_words(short.words as usize, &short.label))
}

/// The documents of a question that have exactly this word.
fn saying(question: &Question, word: &str) -> Question {
    let mut saying = question.clone();
    let asked = question.query.trim();
    saying.query = match asked {
        "" => joined(&["=", word, " "]),
        asked => joined(&["(", asked, ") =", word, " "]),
    };
    saying
}

/// A table (RFC 4180) of what sets them apart: words of each side, then themes.
pub fn table(found: &Contrast) -> String {
    let mut out = String::new();
    let [first, second] = found.sides.each_ref().map(|side| side.label.as_str());
    let heads = [
        "what".to_owned(),
        "kind".to_owned(),
        joined(&[first, ", places"]),
        joined(&[first, ", documents"]),
        joined(&[second, ", places"]),
        joined(&[second, ", documents"]),
        "log ratio".to_owned(),
        "log-likelihood".to_owned(),
    ];
    for (at, head) in heads.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        csv::cell(&mut out, head);
    }
    out.push_str("\r\n");
    for (kind, figure) in figures(found) {
        csv::cell(&mut out, &figure.what);
        out.push(',');
        csv::cell(&mut out, kind);
        for count in &figure.counts {
            for number in [count.places, count.documents] {
                out.push_str(&joined(&[",", &number.to_string()]));
            }
        }
        // As numbers: a cell that begins with a sign would be kept from being one.
        out.push_str(&joined(&[",", &fraction(figure.ratio), ",", &fraction(figure.likelihood), "\r\n"]));
    }
    out
}

/// JSON of the same, with the sentence that says what it is.
pub fn json(found: &Contrast, caption: &str) -> String {
    let text = |name: &str, value: &str| joined(&[&quoted(name), ": ", &quoted(value)]);
    let number = |name: &str, value: &str| joined(&[&quoted(name), ": ", value]);
    let object = |parts: &[String]| joined(&["{ ", &parts.join(", "), " }"]);
    let sides: Vec<String> = found
        .sides
        .iter()
        .map(|side| {
            let numbers = [("documents", side.documents.to_string()), ("words", side.words.to_string())];
            let mut parts = vec![text("selection", &side.label)];
            parts.extend(numbers.map(|(name, value)| number(name, &value)));
            object(&parts)
        })
        .collect();
    let figure = |(kind, figure): (&str, &Figure)| {
        let counts: Vec<String> = figure
            .counts
            .iter()
            .map(|count| {
                let numbers = [("places", count.places.to_string()), ("documents", count.documents.to_string())];
                object(&numbers.map(|(name, value)| number(name, &value)))
            })
            .collect();
        let parts = [
            text("what", &figure.what),
            text("kind", kind),
            joined(&["\"counts\": [", &counts.join(", "), "]"]),
            number("log_ratio", &fraction(figure.ratio)),
            number("log_likelihood", &fraction(figure.likelihood)),
        ];
        joined(&["    ", &object(&parts)])
    };
    let all: Vec<String> = figures(found).map(figure).collect();
    let head = [
        text("caption", caption),
        joined(&["\"selections\": [", &sides.join(", "), "]"]),
        number("documents_in_both", &found.both.to_string()),
    ];
    joined(&["{\n  ", &head.join(",\n  "), ",\n  \"figures\": [\n", &all.join(",\n"), "\n  ]\n}\n"])
}

/// Words of each side, then themes, with what they are.
fn figures(found: &Contrast) -> impl Iterator<Item = (&'static str, &Figure)> {
    let words = found.words.iter().flatten().map(|figure| ("word", figure));
    words.chain(found.themes.iter().map(|figure| ("theme", figure)))
}

fn href(question: &Question) -> String {
    hash::encode(&Selection { question: question.clone(), view: View::Results, ..Selection::default() })
}
