//! What topics are called, and the sentences that carry them.

use super::matrix::Matrix;
use super::nmf::Factors;
use super::phrases::{self, Phrases, Run, is_part, length};
use super::terms::{NONE, Terms, TextTerms};
use super::{Carrier, Topic, as_f64, coherence};
use crate::ordered::{BTreeMap, BTreeSet};

/// Phrases of a topic that are kept.
const PHRASES: usize = 8;
/// Sentences of a topic that are kept, of how many documents they are taken,
/// and how many words they have.
const CARRIERS: usize = 3;
const LOOKED_AT: usize = 20;
const SENTENCE: std::ops::RangeInclusive<usize> = 6..=60;

/// The topics, those with most documents first.
pub(super) fn topics(terms: &Terms, matrix: &Matrix, factors: &Factors, phrases: &Phrases) -> Vec<Topic> {
    let mut documents: Vec<Vec<(usize, f64)>> = vec![Vec::new(); factors.count];
    for document in 0..terms.documents {
        if let Some((topic, share)) = factors.of_document(document)
            && let Some(list) = documents.get_mut(topic)
        {
            list.push((document, share));
        }
    }
    let counts = counts(terms, factors, phrases);
    let weights = Weights::of(matrix, factors, terms.shown.len());
    let mut order: Vec<usize> = (0..factors.count).collect();
    order.sort_by_key(|topic| (std::cmp::Reverse(documents.get(*topic).map_or(0, Vec::len)), *topic));
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut topics = Vec::new();
    for topic in order {
        let mut own = documents.get_mut(topic).map(std::mem::take).unwrap_or_default();
        if own.is_empty() {
            continue;
        }
        own.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let top = super::words(matrix, factors, topic);
        let words: Vec<String> = top
            .iter()
            .filter_map(|column| matrix.terms.get(*column))
            .map(|term| terms.shown(*term).to_owned())
            .collect();
        let found = of_topic(topic, own.len(), terms.documents, phrases, &counts, &weights);
        let label = label(&found, &words, &mut taken);
        topics.push(Topic {
            label,
            phrases: found.iter().map(|(_, text)| text.clone()).collect(),
            words,
            coherence: coherence(matrix, &top),
            passages: carriers(topic, &own, terms, &weights),
            documents: own,
        });
    }
    topics
}

/// How much each topic has of each term.
struct Weights {
    by_term: Vec<Vec<f64>>,
}

impl Weights {
    fn of(matrix: &Matrix, factors: &Factors, terms: usize) -> Self {
        let mut by_term = vec![Vec::new(); terms];
        for (term, shares) in matrix.terms.iter().zip(&factors.terms) {
            if let Some(place) = by_term.get_mut(*term as usize) {
                place.clone_from(shares);
            }
        }
        Self { by_term }
    }

    fn of_term(&self, topic: usize, term: u32) -> f64 {
        self.by_term.get(term as usize).and_then(|shares| shares.get(topic)).copied().unwrap_or(0.0)
    }
}

/// For each phrase how many documents of each topic have it.
fn counts(terms: &Terms, factors: &Factors, phrases: &Phrases) -> Vec<BTreeMap<usize, usize>> {
    let mut counts: Vec<BTreeMap<usize, usize>> = vec![BTreeMap::new(); phrases.all.len()];
    let mut last = vec![usize::MAX; phrases.all.len()];
    for text in &terms.texts {
        let Some((topic, _)) = factors.of_document(text.document) else { continue };
        phrases::runs(text, |run, _, _| {
            let Some(place) = phrases.place(&run) else { return };
            if let (Some(last), Some(counts)) = (last.get_mut(place), counts.get_mut(place))
                && *last != text.document
            {
                *last = text.document;
                *counts.entry(topic).or_insert(0) += 1;
            }
        });
    }
    counts
}

/// The phrases that a topic's documents have more than others, best first:
/// the logarithm of how much more, times in how many, times the topic's own
/// weight of its words.
fn of_topic(
    topic: usize,
    own: usize,
    all: usize,
    phrases: &Phrases,
    counts: &[BTreeMap<usize, usize>],
    weights: &Weights,
) -> Vec<(Run, String)> {
    let mut ranked: Vec<(f64, usize)> = Vec::new();
    for (place, (phrase, counts)) in phrases.all.iter().zip(counts).enumerate() {
        let here = counts.get(&topic).copied().unwrap_or(0);
        if here < 2 && own > 2 {
            continue;
        }
        let expected = as_f64(phrase.documents) * as_f64(own) / as_f64(all.max(1));
        let more = libm::log(as_f64(here.max(1)) / expected.max(1e-9));
        let words = as_f64(length(&phrase.run));
        let weight: f64 =
            phrase.run.iter().filter(|term| **term != NONE).map(|term| weights.of_term(topic, *term)).sum();
        if more > 0.0 && weight > 0.0 {
            let longer = if words > 1.0 { 1.5 } else { 1.0 };
            ranked.push((libm::sqrt(as_f64(here)) * more * (weight / words) * longer, place));
        }
    }
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut kept: Vec<(Run, String)> = Vec::new();
    for phrase in ranked.iter().filter_map(|(_, place)| phrases.all.get(*place)) {
        if !kept.iter().any(|(run, _)| is_part(run, &phrase.run) || is_part(&phrase.run, run)) {
            kept.push((phrase.run, phrase.text.clone()));
        }
        if kept.len() == PHRASES {
            break;
        }
    }
    kept
}

/// Two phrases without a common term; words where there are none. No two
/// topics have one label.
fn label(found: &[(Run, String)], words: &[String], taken: &mut BTreeSet<String>) -> String {
    let mut parts: Vec<&(Run, String)> = Vec::new();
    for one in found {
        let apart = |known: &&(Run, String)| !known.0.iter().any(|term| *term != NONE && one.0.contains(term));
        if parts.iter().all(apart) {
            parts.push(one);
        }
        if parts.len() == 2 {
            break;
        }
    }
    let mut label = parts.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(", ");
    if label.is_empty() {
        label = words.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
    }
    for word in words {
        if !label.is_empty() && !taken.contains(&label) {
            break;
        }
        label.push_str(&format!(", {word}"));
    }
    let base = label.clone();
    let mut number = 2;
    while !taken.insert(label.clone()) {
        label = format!("{base} ({number})");
        number += 1;
    }
    label
}

/// The sentences of a topic's first documents that have most of its terms for
/// their length, one of each document.
fn carriers(topic: usize, own: &[(usize, f64)], terms: &Terms, weights: &Weights) -> Vec<Carrier> {
    let mut found: Vec<(f64, Carrier)> = Vec::new();
    for (document, _) in own.iter().take(LOOKED_AT) {
        let from = terms.texts.partition_point(|text| text.document < *document);
        let texts = terms.texts.get(from..).unwrap_or(&[]).iter().take_while(|text| text.document == *document);
        let best = texts.filter_map(|text| best_sentence(topic, text, weights));
        found.extend(best.reduce(|best, next| if next.0 > best.0 { next } else { best }));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.document.cmp(&b.1.document)));
    found.into_iter().take(CARRIERS).map(|(_, carrier)| carrier).collect()
}

fn best_sentence(topic: usize, text: &TextTerms, weights: &Weights) -> Option<(f64, Carrier)> {
    let mut best: Option<(f64, Carrier)> = None;
    let mut first = 0;
    while first < text.terms.len() {
        let sentence = text.words.sentence(first);
        let mut last = first;
        let mut seen: BTreeSet<u32> = BTreeSet::new();
        let mut sum = 0.0;
        while last < text.terms.len() && text.words.sentence(last) == sentence {
            let term = text.terms.get(last).copied().unwrap_or(NONE);
            if term != NONE && seen.insert(term) {
                sum += weights.of_term(topic, term);
            }
            last += 1;
        }
        let score = sum / libm::sqrt(as_f64(last - first));
        if SENTENCE.contains(&(last - first)) && sum > 0.0 && best.as_ref().is_none_or(|(most, _)| score > *most) {
            let span = text.words.span(first, last);
            best = Some((score, Carrier { document: text.document, text: text.text, span }));
        }
        first = last;
    }
    best
}
