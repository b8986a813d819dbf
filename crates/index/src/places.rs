//! Where words stand in the documents of a question: phrases, nearness, and
//! what words are worth that stand close together.

use crate::Collection;
use crate::order::order_numbers;
use crate::postings::{self, Places, Posting, Postings};
use crate::query::{Field, Word};
use crate::rank::{K1, Leaf, Scored, TITLE_WEIGHT};

/// A posting of one of a word's terms, and where its positions begin.
#[derive(Clone, Copy)]
struct Located {
    posting: Posting,
    at: usize,
}

/// The postings of a word's terms in the documents that `wanted` names, by document.
fn locate(collection: &Collection, leaf: &Leaf, wanted: &[bool]) -> Vec<Located> {
    let positions = collection.positions();
    let mut all: Vec<Located> = Vec::new();
    for (entry, _) in &leaf.lists {
        let mut reader = Postings::new(collection.postings_of(entry));
        let mut at = entry.positions.0 as usize;
        // Positions of postings that are not wanted are skipped in one go.
        let mut behind = 0;
        while let Some(posting) = reader.read() {
            if wanted.get(posting.document as usize) == Some(&true) {
                at += postings::skip(positions.get(at..).unwrap_or(&[]), behind);
                behind = 0;
                all.push(Located { posting, at });
            }
            behind += posting.title.saturating_add(posting.body);
        }
    }
    if leaf.lists.len() < 2 {
        return all;
    }
    let mut keys: Vec<u64> =
        all.iter().zip(0_u64..).map(|(located, place)| u64::from(located.posting.document) << 32 | place).collect();
    order_numbers(&mut keys);
    keys.iter().filter_map(|key| all.get((key & 0xffff_ffff) as usize).copied()).collect()
}

/// The positions of a word in one document, its terms merged. `from` is moved on to the next document.
fn places(collection: &Collection, located: &[Located], from: &mut usize, document: u32) -> Places {
    let positions = collection.positions();
    let mut found = Places::default();
    let mut lists = 0;
    while let Some(next) = located.get(*from).filter(|next| next.posting.document <= document) {
        *from += 1;
        if next.posting.document == document {
            let mut more = postings::places(positions.get(next.at..).unwrap_or(&[]), &next.posting);
            found.title.append(&mut more.title);
            found.body.append(&mut more.body);
            lists += 1;
        }
    }
    if lists > 1 {
        sort(&mut found.title);
        sort(&mut found.body);
    }
    found
}

fn sort(values: &mut Vec<u32>) {
    let mut wide: Vec<u64> = values.iter().map(|value| u64::from(*value)).collect();
    order_numbers(&mut wide);
    wide.dedup();
    values.clear();
    values.extend(wide.iter().map(|value| *value as u32));
}

/// Calls `count` with the positions of all words in every document that has all of them, and
/// collects the documents for which it gives something, as frequencies.
fn count_each(
    collection: &Collection,
    words: &[&Word],
    field: Field,
    count: &dyn Fn(&[Vec<u32>]) -> u32,
) -> Vec<Scored> {
    let leaves: Vec<_> = words.iter().map(|word| collection.leaf(word, field)).collect();
    let mut held = vec![0_u32; collection.documents().len()];
    for leaf in &leaves {
        for (document, _) in &leaf.scored {
            if let Some(held) = held.get_mut(*document as usize) {
                *held += 1;
            }
        }
    }
    let wanted: Vec<bool> = held.iter().map(|held| *held as usize == leaves.len()).collect();
    let mut located: Vec<(Vec<Located>, usize)> =
        leaves.iter().map(|leaf| (locate(collection, leaf, &wanted), 0)).collect();
    let mut found = Vec::new();
    for (document, _) in (0_u32..).zip(&wanted).filter(|(_, wanted)| **wanted) {
        let (mut titles, mut bodies) = (Vec::new(), Vec::new());
        for (located, from) in &mut located {
            let places = places(collection, located, from, document);
            titles.push(places.title);
            bodies.push(places.body);
        }
        let posting = Posting { document, title: count(&titles), body: count(&bodies), ..Posting::default() };
        found.push((document, collection.frequency(&posting, field)));
    }
    found
}

/// Documents with words in a row, and how often.
pub(crate) fn in_a_row(collection: &Collection, words: &[Word], field: Field) -> Vec<Scored> {
    let words: Vec<&Word> = words.iter().collect();
    count_each(collection, &words, field, &|places| {
        let Some((first, rest)) = places.split_first() else { return 0 };
        let runs = first.iter().filter(|at| {
            rest.iter().zip(1_u32..).all(|(places, step)| places.binary_search(&at.saturating_add(step)).is_ok())
        });
        runs.count() as u32
    })
}

/// Documents with two words at most so many words apart, and how often.
pub(crate) fn near(collection: &Collection, a: &Word, b: &Word, within: u32, field: Field) -> Vec<Scored> {
    count_each(collection, &[a, b], field, &|places| {
        let [first, second] = places else { return 0 };
        let close = first.iter().filter(|&&at| {
            let from = second.partition_point(|place| *place < at.saturating_sub(within));
            let reach =
                second.get(from..).unwrap_or(&[]).iter().take_while(|place| **place <= at.saturating_add(within));
            reach.into_iter().any(|place| *place != at)
        });
        close.count() as u32
    })
}

/// Words further apart than this add nothing.
const WINDOW: u32 = 5;
/// Words in more than about three quarters of the documents add nothing.
const COMMON: f32 = 0.3;
/// A word of more terms than this, a beginning of a few letters, adds nothing.
const MOST_TERMS: usize = 24;

/// What it adds to each of some documents, given by rising number, that words
/// which follow each other in the question also stand close together there.
///
/// Rasolofo & Savoy, "Term Proximity Scoring for Keyword-Based Retrieval
/// Systems" (2003): a pair within 5 words counts `1/d²`, summed over the
/// document, saturated as in BM25, and weighed by the lesser of the two words'
/// idf. Here `d` is 1 where the words stand as far apart, and in the same
/// order, as they do in the question; and only neighbours are pairs.
pub(crate) fn closeness(
    collection: &Collection,
    words: &[(usize, std::sync::Arc<Leaf>)],
    documents: &[u32],
) -> Vec<f32> {
    let mut bonus = vec![0.0; documents.len()];
    let fit = |(_, leaf): &&(usize, std::sync::Arc<Leaf>)| leaf.idf > COMMON && leaf.lists.len() <= MOST_TERMS;
    let words: Vec<_> = words.iter().filter(fit).collect();
    if words.len() < 2 {
        return bonus;
    }
    let mut wanted = vec![false; collection.documents().len()];
    for document in documents {
        if let Some(wanted) = wanted.get_mut(*document as usize) {
            *wanted = true;
        }
    }
    let mut located: Vec<(Vec<Located>, usize)> =
        words.iter().map(|(_, leaf)| (locate(collection, leaf, &wanted), 0)).collect();
    for (document, bonus) in documents.iter().zip(&mut bonus) {
        let norm = collection.norms.get(*document as usize).map_or(1.0, |norms| norms[1]);
        let mut before: Option<(usize, f32, Places)> = None;
        for ((order, leaf), (located, from)) in words.iter().zip(&mut located) {
            let here = places(collection, located, from, *document);
            if let Some((earlier, idf, there)) = &before {
                let step = (order - earlier) as u32;
                let sum = TITLE_WEIGHT * pairs(&there.title, &here.title, step) + pairs(&there.body, &here.body, step);
                *bonus += idf.min(leaf.idf) * (K1 + 1.0) * sum / (sum + K1 / norm);
            }
            before = Some((*order, leaf.idf, here));
        }
    }
    bonus
}

/// `Σ 1/d²` over pairs within the window, `d` being 1 where the second stands `step` after the first.
fn pairs(first: &[u32], second: &[u32], step: u32) -> f32 {
    let mut sum = 0.0;
    let mut from = 0;
    for at in first {
        let ideal = at.saturating_add(step);
        while second.get(from).is_some_and(|place| place.saturating_add(WINDOW) <= ideal) {
            from += 1;
        }
        for place in second.get(from..).unwrap_or(&[]).iter().take_while(|place| **place < ideal.saturating_add(WINDOW))
        {
            let distance = (place.abs_diff(ideal) + 1) as f32;
            sum += 1.0 / (distance * distance);
        }
    }
    sum
}
