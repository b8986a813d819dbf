//! Further ways to go on from what is typed: phrases, names and titles of the collection.

use crate::order::InOrder;
use crate::query::{Clause, Field, Kind, Pattern, Query, Word};
use crate::suggest::last_word;
use crate::tokenize::tokenize;
use crate::{Collection, DocId, Suggestion, Way, snippet};
use archivolt_corpus::ordered::BTreeMap;

/// Documents, those that answer best, in which phrases and titles are looked for.
const DOCUMENTS: usize = 8;
/// Bytes of their texts that are read for phrases: so much takes less than a keystroke may.
const READ: usize = 32 * 1024;
/// Suggestions of each sort.
const EACH: usize = 2;
/// A word that stands in more than one of so many documents makes no phrase with the word before it.
const COMMON: usize = 3;

impl Collection {
    /// Phrases, names and titles that go on from the last word of what is typed.
    pub fn suggest_more(&self, typed: &str) -> Vec<Suggestion> {
        let query = Query::parse(typed);
        let mut words = query.clauses.iter().rev().map(|clause| match &clause.pattern {
            Pattern::Word(word) if !clause.negated && clause.field == Field::Anywhere => Some(word),
            _ => None,
        });
        let Some(last) = words.next().flatten().filter(|word| word.kind == Kind::Typing) else { return Vec::new() };
        let before = words.next().flatten().filter(|word| word.kind == Kind::Whole);
        let best: Vec<DocId> = self.best(typed, DOCUMENTS).into_iter().map(|(document, _)| document).collect();
        let mut found = self.phrases(typed, &best, last, before);
        found.extend(self.named(typed, last));
        let wanted: Vec<&Word> = [before, Some(last)].into_iter().flatten().collect();
        found.extend(self.titled(&best, &wanted));
        found
    }

    /// Words that stand side by side in the best documents: the last word and the one before it, or the one after it.
    fn phrases(&self, typed: &str, best: &[DocId], last: &Word, before: Option<&Word>) -> Vec<Suggestion> {
        let head_at = |words: usize| {
            let mut head = typed;
            for _ in 0..words {
                head = head.get(..last_word(head).unwrap_or(0)).unwrap_or("");
            }
            head
        };
        let mut pairs: BTreeMap<(String, String), (u32, String)> = BTreeMap::new();
        let mut left = READ;
        for document in best {
            for text in self.texts(*document).iter() {
                for (_, block) in snippet::body(text) {
                    let shown = block.shown(&text.text);
                    left = left.saturating_sub(shown.len());
                    if left == 0 {
                        break;
                    }
                    let mut earlier: Option<(usize, String)> = None;
                    tokenize(&shown, |token| {
                        if token.beside {
                            return;
                        }
                        if let Some((start, word)) = &earlier {
                            let fits = match before {
                                Some(before) => before.letters == *word && token.term.starts_with(&last.letters),
                                None => word.starts_with(&last.letters) && token.term.chars().nth(2).is_some(),
                            };
                            let written = shown.get(*start..token.end).unwrap_or("");
                            // Words of one sentence, with nothing between them.
                            let side_by_side = written.split(' ').count() == 2
                                && written.chars().all(|letter| letter.is_alphanumeric() || letter == ' ');
                            if fits && side_by_side {
                                let pair = (word.clone(), token.term.to_owned());
                                pairs.entry(pair).or_insert_with(|| (0, written.to_owned())).0 += 1;
                            }
                        }
                        earlier = Some((token.start, token.term.to_owned()));
                    });
                }
            }
        }
        let mut often: Vec<(u32, (String, String), String)> = pairs
            .into_iter()
            .filter(|(_, (count, _))| *count > 1)
            .map(|(pair, (count, shown))| (count, pair, shown))
            .collect();
        often.order_by_key(|(count, pair, _)| (u32::MAX - count, pair.clone()));
        let mut found = Vec::new();
        for (_, (one, two), shown) in often {
            let common = |term: &str| {
                self.dictionary
                    .find(term)
                    .is_none_or(|entry| entry.documents as usize * COMMON > self.documents().len())
            };
            // A small collection has no common words.
            if found.len() == EACH || (self.documents().len() > 4 * DOCUMENTS && common(&two)) {
                continue;
            }
            let words = [one, two].map(|term| Word::new(&term, Kind::Literal)).to_vec();
            let pattern = Pattern::Phrase(words);
            let clause = Clause { pattern, field: Field::Anywhere, negated: false, shown: String::new() };
            let documents = self.scores(&clause).len() as u32;
            let head = head_at(if before.is_some() { 2 } else { 1 });
            let query = [head, "\"", &shown, "\" "].concat();
            found.push(Suggestion { way: Way::Phrase, query, word: shown, documents });
        }
        found
    }

    fn named(&self, typed: &str, last: &Word) -> Vec<Suggestion> {
        let head = typed.get(..last_word(typed).unwrap_or(0)).unwrap_or("");
        let begins = |label: &str| crate::query::words(label).split(' ').any(|word| word.starts_with(&last.letters));
        let mut found: Vec<Suggestion> = Vec::new();
        for (place, name) in (0_u32..).zip(self.names()).filter(|(_, name)| begins(&name.label)) {
            let mentions = |counts: &[(u32, u32)]| counts.iter().any(|(number, _)| *number == place);
            let documents = self.documents().iter().filter(|document| mentions(&document.name_counts)).count() as u32;
            if documents > 0 {
                let query = [head, "name:\"", &name.label, "\" "].concat();
                found.push(Suggestion { way: Way::Name, query, word: name.label.clone(), documents });
            }
        }
        found.order_by_key(|name| (u32::MAX - name.documents, name.word.clone()));
        found.truncate(EACH);
        found
    }

    fn titled(&self, best: &[DocId], wanted: &[&Word]) -> Vec<Suggestion> {
        let titled = |document: &DocId| {
            let title = self.document(*document)?.title.text.clone();
            let words = crate::query::words(&title);
            let has = |wanted: &&Word| words.split(' ').any(|word| word.starts_with(&wanted.letters));
            let way = Way::Title(*document);
            wanted.iter().all(has).then(|| Suggestion { way, query: String::new(), word: title, documents: 1 })
        };
        best.iter().filter_map(titled).take(EACH).collect()
    }
}
