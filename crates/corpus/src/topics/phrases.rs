//! Key phrases: runs of terms, counted and ranked.

use std::collections::HashMap;

use super::terms::{NONE, Terms, TextTerms};
use super::{KeyPhrase, as_f64};
use crate::ordered::BTreeMap;

/// Phrases that are kept, and that are shown.
const KEPT: usize = 4_000;
const SHOWN: usize = 60;
/// Words of a phrase at most.
pub(super) const LONGEST: usize = 3;

/// Terms of a phrase; [`NONE`] fills up shorter ones.
pub(super) type Run = [u32; LONGEST];

/// A phrase and what is known of it.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    pub run: Run,
    pub count: usize,
    pub documents: usize,
    /// As mostly written.
    pub text: String,
    pub score: f64,
}

/// The phrases of a collection, best first.
pub(super) struct Phrases {
    pub all: Vec<Phrase>,
    places: HashMap<Run, usize>,
}

impl Phrases {
    /// Where a run stands among them.
    pub fn place(&self, run: &Run) -> Option<usize> {
        self.places.get(run).copied()
    }

    /// The best ones, without those that are parts of better ones.
    pub fn shown(&self, _: &Terms) -> Vec<KeyPhrase> {
        let mut shown: Vec<&Phrase> = Vec::new();
        for phrase in &self.all {
            let said = |known: &&Phrase| is_part(&phrase.run, &known.run) || is_part(&known.run, &phrase.run);
            if !shown.iter().any(said) {
                shown.push(phrase);
            }
            if shown.len() == SHOWN {
                break;
            }
        }
        let key = |phrase: &&Phrase| KeyPhrase {
            text: phrase.text.clone(),
            documents: phrase.documents,
            count: phrase.count,
        };
        shown.iter().map(key).collect()
    }
}

/// How many terms a run has.
pub(super) fn length(run: &Run) -> usize {
    run.iter().filter(|term| **term != NONE).count()
}

/// Whether a run stands inside another, or is it.
pub(super) fn is_part(run: &Run, whole: &Run) -> bool {
    let short = run.get(..length(run)).unwrap_or(&[]);
    whole.windows(short.len().max(1)).any(|window| window == short)
}

/// Every run of a text, with its first word and one past its last. Terms of a
/// run follow each other with nothing but a space or a hyphen between, in one
/// sentence.
pub(super) fn runs(text: &TextTerms, mut take: impl FnMut(Run, usize, usize)) {
    for first in 0..text.terms.len() {
        let mut run = [NONE; LONGEST];
        for (step, place) in run.clone().iter().enumerate().map(|(step, _)| (step, first + step)) {
            let Some(&term) = text.terms.get(place).filter(|term| **term != NONE) else { break };
            if step > 0 && !follows(text, place) {
                break;
            }
            if let Some(slot) = run.get_mut(step) {
                *slot = term;
            }
            take(run, first, place + 1);
        }
    }
}

fn follows(text: &TextTerms, place: usize) -> bool {
    let (Some(before), Some(word)) = (place.checked_sub(1).and_then(|at| text.words.get(at)), text.words.get(place))
    else {
        return false;
    };
    let between = text.words.shown.get(before.end()..word.start()).unwrap_or(".");
    before.sentence == word.sentence && (between.is_empty() || between == "-" || between.trim().is_empty())
}

/// A run as it is counted.
struct Counted {
    run: Run,
    count: usize,
    documents: usize,
    /// The last document that had it.
    last: usize,
}

/// Counts and ranks.
pub(super) fn find(terms: &Terms) -> Phrases {
    // In the order in which they are met, so that no order comes from the table.
    let mut numbers: HashMap<Run, usize> = HashMap::new();
    let mut counted: Vec<Counted> = Vec::new();
    for text in &terms.texts {
        runs(text, |run, _, _| {
            let number = *numbers.entry(run).or_insert(counted.len());
            if number == counted.len() {
                counted.push(Counted { run, count: 0, documents: 0, last: usize::MAX });
            }
            let Some(known) = counted.get_mut(number) else { return };
            known.count += 1;
            if known.last != text.document {
                known.documents += 1;
                known.last = text.document;
            }
        });
    }
    let fewest = if terms.documents > 300 { 3 } else { 2 };
    let enough = |known: &Counted| known.documents >= fewest || (terms.documents < 2 && known.count >= 2);
    let mut all: Vec<Phrase> = counted
        .into_iter()
        .filter(enough)
        .map(|Counted { run, count, documents, .. }| Phrase { run, count, documents, text: String::new(), score: 0.0 })
        .collect();
    score(&mut all, terms.documents);
    // Of phrases as good the first run.
    all.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.run.cmp(&b.run)));
    all.truncate(KEPT);
    let places: HashMap<Run, usize> = all.iter().enumerate().map(|(place, phrase)| (phrase.run, place)).collect();
    let mut phrases = Phrases { all, places };
    write(&mut phrases, terms);
    phrases
}

/// C-value: how often a phrase stands by itself, outside longer ones, times
/// the logarithm of its length; and, so that what every document has does not
/// lead, times the logarithm of its rarity.
fn score(all: &mut [Phrase], documents: usize) {
    let mut inside: BTreeMap<Run, (usize, usize)> = BTreeMap::new();
    for phrase in all.iter() {
        let whole = phrase.run.get(..length(&phrase.run)).unwrap_or(&[]);
        for size in 1..whole.len() {
            for part in whole.windows(size) {
                let mut run = [NONE; LONGEST];
                run.iter_mut().zip(part).for_each(|(slot, term)| *slot = *term);
                let (sum, longer) = inside.entry(run).or_insert((0, 0));
                *sum += phrase.count;
                *longer += 1;
            }
        }
    }
    for phrase in all {
        let (sum, longer) = inside.get(&phrase.run).copied().unwrap_or((0, 0));
        let alone = as_f64(phrase.count) - if longer > 0 { as_f64(sum) / as_f64(longer) } else { 0.0 };
        // A single word says little of itself.
        let weight = match length(&phrase.run) {
            1 => 0.4,
            2 => 1.6,
            _ => 2.0,
        };
        let rarity = libm::log(1.0 + as_f64(documents) / as_f64(phrase.documents));
        // How often in a document counts less than in how many.
        let spread = libm::sqrt(as_f64(phrase.documents) / as_f64(phrase.count.max(1)));
        phrase.score = weight * alone.max(0.0) * rarity * spread;
    }
}

/// Gives the phrases the form that they are mostly written in.
fn write(phrases: &mut Phrases, terms: &Terms) {
    let mut forms: Vec<BTreeMap<String, usize>> = vec![BTreeMap::new(); phrases.all.len()];
    for text in &terms.texts {
        runs(text, |run, first, last| {
            if length(&run) < 2 {
                return;
            }
            let Some(forms) = phrases.places.get(&run).and_then(|place| forms.get_mut(*place)) else { return };
            let written: Vec<&str> = (first..last).map(|word| text.words.core(word)).collect();
            *forms.entry(written.join(" ")).or_insert(0) += 1;
        });
    }
    for (phrase, forms) in phrases.all.iter_mut().zip(&forms) {
        let best = forms.iter().min_by_key(|(form, count)| (std::cmp::Reverse(**count), (*form).clone()));
        phrase.text = match best {
            Some((form, _)) => form.clone(),
            None => terms.shown(phrase.run.first().copied().unwrap_or(NONE)).to_owned(),
        };
    }
}
