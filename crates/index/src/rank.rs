//! Which documents a clause finds, and how well.
//!
//! BM25 (Robertson & Zaragoza, "The Probabilistic Relevance Framework", 2009)
//! with fields weighed into one frequency before saturation (BM25F, the same,
//! section 3.6.1): `tf = Σ w·f / (1 − b + b·len/avg)`,
//! `score = idf · tf·(k1+1) / (tf + k1)`, `idf = ln(1 + (N − n + ½)/(n + ½))`.
//! All terms that stand for a word are one word, so that a rare ending or form
//! is not worth more than the word asked for. Words that stand close together
//! add to that: [`crate::closeness`].

use std::sync::Arc;

use archivolt_corpus::Edtf;

use crate::build::Lengths;
use crate::dictionary::Entry;
use crate::explore::{Lies, Range, bounds};
use crate::places;
use crate::postings::{Posting, Postings};
use crate::query::{Clause, Fact, Field, Kin, Kind, Pattern, Word};
use crate::values::Values;
use crate::{Collection, DateMode, Outline, Question};

/// The middle of the range of 1.2 to 2 that Robertson & Zaragoza report to do well.
pub(crate) const K1: f32 = 1.5;
/// How much long documents are held back; the same authors' usual value.
pub(crate) const B: f32 = 0.75;
/// A word in a title counts as this many in the body.
pub(crate) const TITLE_WEIGHT: f32 = 2.0;
/// The same for a word in a heading, and for one in publisher, creator or subject.
const HEADING_WEIGHT: f32 = 1.5;
const META_WEIGHT: f32 = 1.0;
/// What another form of a word, a longer word, and an unsure spelling count beside the word itself.
const FORM_WEIGHT: f32 = 0.9;
const ENDING_WEIGHT: f32 = 0.5;

/// A document with a score.
pub type Scored = (u32, f32);

/// A word's terms, and the documents that have one of them.
pub(crate) struct Leaf {
    /// Terms and what they count.
    pub lists: Vec<(Entry, f32)>,
    /// Documents by number, with their scores for this word.
    pub scored: Vec<Scored>,
    /// How rare the word is.
    pub idf: f32,
}

/// Words that were asked lately: while somebody types, all but the last stay.
#[derive(Default)]
pub(crate) struct Recent {
    /// Words with what stands for them.
    pub resolved: Vec<Word>,
    leaves: Vec<(Word, Field, Arc<Leaf>)>,
}

/// Words are remembered up to this many, and up to this many scores in all.
const KEPT_WORDS: usize = 32;
const KEPT_SCORES: usize = 1 << 19;

impl Recent {
    /// Keeps a word with what stands for it.
    pub fn remember(&mut self, word: Word) {
        if self.resolved.len() >= KEPT_WORDS {
            self.resolved.remove(0);
        }
        self.resolved.push(word);
    }

    fn leaf(&self, word: &Word, field: Field) -> Option<Arc<Leaf>> {
        self.leaves.iter().find(|(known, of, _)| *of == field && known == word).map(|(_, _, leaf)| leaf.clone())
    }

    fn keep(&mut self, word: &Word, field: Field, leaf: &Arc<Leaf>) {
        let mut scores = leaf.scored.len();
        self.leaves.iter().for_each(|(_, _, leaf)| scores += leaf.scored.len());
        while self.leaves.len() >= KEPT_WORDS || (scores > KEPT_SCORES && !self.leaves.is_empty()) {
            scores -= self.leaves.remove(0).2.scored.len();
        }
        self.leaves.push((word.clone(), field, leaf.clone()));
    }
}

/// What documents are shorter or longer than others by: `1 / (1 − b + b·len/avg)` for title and body.
pub(crate) fn norms(lengths: &[Lengths]) -> Vec<[f32; 2]> {
    let count = lengths.len().max(1) as f32;
    let (mut title, mut body) = (0_u64, 0_u64);
    for length in lengths {
        title += u64::from(length.title);
        body += u64::from(length.body);
    }
    let norm = |length: u32, sum: u64| 1.0 / (1.0 - B + B * length as f32 / (sum as f32 / count).max(1.0));
    lengths.iter().map(|length| [norm(length.title, title), norm(length.body, body)]).collect()
}

/// How rare what stands in `holding` of `total` documents is.
fn rarity(total: usize, holding: usize) -> f32 {
    let (total, holding) = (total as f64, holding as f64);
    libm::log(1.0 + (total - holding + 0.5) / (holding + 0.5)) as f32
}

impl Collection {
    /// A document's weighed frequency.
    pub(crate) fn frequency(&self, posting: &Posting, field: Field) -> f32 {
        let Some([title, body]) = self.norms.get(posting.document as usize) else { return 0.0 };
        let mut sum = TITLE_WEIGHT * posting.title as f32 * title;
        if field == Field::Anywhere {
            let more = (HEADING_WEIGHT - 1.0) * posting.heading as f32;
            sum += (posting.body as f32 + more) * body + META_WEIGHT * posting.meta as f32;
        }
        sum
    }

    /// Frequencies, where they are above 0, turned into scores.
    fn score(&self, mut found: Vec<Scored>) -> (Vec<Scored>, f32) {
        found.retain(|(_, frequency)| *frequency > 0.0);
        let idf = rarity(self.documents().len(), found.len());
        for (_, value) in &mut found {
            *value = idf * *value * (K1 + 1.0) / (*value + K1);
        }
        (found, idf)
    }

    /// The terms of a word, each with what it counts.
    fn lists(&self, word: &Word) -> Vec<(Entry, f32)> {
        let mut lists = Vec::new();
        match word.kind {
            Kind::Prefix | Kind::Typing => self.dictionary.starting_with(&word.letters, &mut |walk| {
                let whole = word.kind == Kind::Prefix || walk.term.len() == word.letters.len();
                let form = !whole && word.also.iter().any(|(term, _)| *term == walk.term());
                lists.push((
                    walk.entry,
                    if whole {
                        1.0
                    } else if form {
                        FORM_WEIGHT
                    } else {
                        ENDING_WEIGHT
                    },
                ));
            }),
            Kind::Wild => {
                let fixed = word.letters.split(['*', '?']).next().unwrap_or("");
                self.dictionary.starting_with(fixed, &mut |walk| {
                    if word.fits(walk.term()) {
                        lists.push((walk.entry, 1.0));
                    }
                });
            }
            Kind::Whole | Kind::Literal => lists.extend(self.dictionary.find(&word.letters).map(|entry| (entry, 1.0))),
        }
        for (term, kin) in &word.also {
            let weight = match kin {
                Kin::Form | Kin::Joined => FORM_WEIGHT,
                Kin::Typo(_) => 1.0,
                Kin::Ending => ENDING_WEIGHT,
            };
            let open = matches!(word.kind, Kind::Prefix | Kind::Typing);
            if !(open && term.starts_with(word.letters.as_str())) {
                lists.extend(self.dictionary.find(term).map(|entry| (entry, weight)));
            }
        }
        lists
    }

    pub(crate) fn postings_of(&self, entry: &Entry) -> &[u8] {
        self.postings(entry.postings)
    }

    /// A word's documents and scores, from what was asked lately where it was.
    pub(crate) fn leaf(&self, word: &Word, field: Field) -> Arc<Leaf> {
        if let Some(known) = self.recall().leaf(word, field) {
            return known;
        }
        let lacked = self.lacked();
        let prepared = match word.kind {
            Kind::Prefix | Kind::Typing if field == Field::Anywhere => self.prepared(&word.letters),
            _ => None,
        };
        let mut lists = Vec::new();
        let mut sums = vec![0.0_f32; self.documents().len()];
        if let Some(bits) = prepared {
            // So many documents have it that how often matters little; the word itself is still counted.
            for (document, sum) in sums.iter_mut().enumerate() {
                if bits.get(document / 8).is_some_and(|byte| byte >> (document % 8) & 1 == 1) {
                    *sum = ENDING_WEIGHT;
                }
            }
            let whole = Word { kind: Kind::Whole, ..word.clone() };
            lists = self.lists(&whole);
        } else {
            lists.extend(self.lists(word));
        }
        let mut found = Vec::new();
        if let (Some((entry, weight)), 1, None) = (lists.first(), lists.len(), prepared) {
            let mut postings = Postings::new(self.postings_of(entry));
            while let Some(posting) = postings.read() {
                found.push((posting.document, weight * self.frequency(&posting, field)));
            }
        } else {
            for (entry, weight) in &lists {
                let mut postings = Postings::new(self.postings_of(entry));
                while let Some(posting) = postings.read() {
                    if let Some(sum) = sums.get_mut(posting.document as usize) {
                        *sum += weight * self.frequency(&posting, field);
                    }
                }
            }
            found.extend((0_u32..).zip(sums));
        }
        let (scored, idf) = self.score(found);
        let leaf = Arc::new(Leaf { lists, scored, idf });
        // What lacked something is asked again.
        if lacked == self.lacked() {
            self.recall().keep(word, field, &leaf);
        }
        leaf
    }

    /// Documents with the clause's pattern and their scores, by number; whether it is negated is left aside.
    pub(crate) fn scores(&self, clause: &Clause) -> Vec<Scored> {
        match &clause.pattern {
            Pattern::Word(word) => self.leaf(word, clause.field).scored.clone(),
            Pattern::Phrase(words) => self.score(places::in_a_row(self, words, clause.field)).0,
            Pattern::Near(a, b, within) => self.score(places::near(self, a, b, *within, clause.field)).0,
            Pattern::Any(clauses) => self.combine(clauses, |held, _| held > 0),
            Pattern::All(clauses) => self.combine(clauses, |held, of| held == of),
            Pattern::Fact(fact, words) => {
                let creators = if *fact == Fact::Creator { self.creators() } else { Values::default() };
                self.holding(|at, document| self.says(at, document, *fact, words, &creators))
            }
            Pattern::Dates(from, to) => self.published(from.clone(), to.clone()),
        }
    }

    fn combine(&self, clauses: &[Clause], holds: fn(u32, u32) -> bool) -> Vec<Scored> {
        let mut sums = vec![(0_u32, 0.0_f32); self.documents().len()];
        for clause in clauses {
            let found = self.scores(clause);
            if clause.negated {
                sums.iter_mut().for_each(|(held, _)| *held += 1);
            }
            for (document, score) in found {
                if let Some((held, sum)) = sums.get_mut(document as usize) {
                    if clause.negated {
                        *held = held.saturating_sub(1);
                    } else {
                        *held += 1;
                        *sum += score;
                    }
                }
            }
        }
        let all = clauses.len() as u32;
        (0_u32..)
            .zip(sums)
            .filter(|(_, (held, _))| holds(*held, all))
            .map(|(document, (_, sum))| (document, sum))
            .collect()
    }

    fn holding(&self, holds: impl Fn(usize, &Outline) -> bool) -> Vec<Scored> {
        let documents = self.documents().iter().enumerate();
        documents.filter(|(at, document)| holds(*at, document)).map(|(at, _)| (at as u32, 0.0)).collect()
    }

    fn published(&self, from: Option<Edtf>, to: Option<Edtf>) -> Vec<Scored> {
        let range = Range::of(&Question { from, to, ..Question::default() });
        self.holding(|_, document| {
            let lies = range.place(bounds(document));
            lies != Lies::Undated && range.keeps(lies, DateMode::Possible)
        })
    }

    /// Whether a fact of a document holds these words, in a row.
    fn says(&self, at: usize, document: &Outline, fact: Fact, words: &str, creators: &Values) -> bool {
        let holds = |value: &str| {
            let value = crate::query::words(value);
            let mut from = 0;
            while let Some(at) = value.get(from..).and_then(|rest| rest.find(words)).map(|at| at + from) {
                let end = at + words.len();
                let edge = |byte: Option<&u8>| byte.is_none_or(|byte| *byte == b' ');
                if edge(at.checked_sub(1).and_then(|at| value.as_bytes().get(at))) && edge(value.as_bytes().get(end)) {
                    return true;
                }
                from = end;
            }
            false
        };
        let one = match fact {
            Fact::Publisher => self.publishers.name_at(at),
            Fact::Creator => creators.name_at(at),
            Fact::Kind => self.kinds.name_at(at),
            Fact::Theme => {
                let has = |place: usize| self.has_theme(document, place);
                return self
                    .themes()
                    .iter()
                    .enumerate()
                    .any(|(place, theme)| has(place) && (holds(&theme.id) || holds(&theme.label)));
            }
            Fact::Name => return self.names_of(document).any(holds),
        };
        one.is_some_and(holds)
    }
}
