//! What was found, as a draft of a codebook.

use super::{Carrier, Found, KeyPhrase, Topic};
use crate::codebook::{Met, Rules, Theme, fault};
use crate::document::{Corpus, Document};
use crate::ids;
use crate::ordered::BTreeSet;
use crate::words::Words;

/// Begins the id of a theme that was drafted of a topic, until a person keeps it.
pub const OF_TOPIC: &str = "draft-";
/// Begins the id of one that is a key phrase.
pub const OF_PHRASE: &str = "phrase-";

/// Rules of a draft theme that are phrases.
const PHRASES: usize = 6;
/// The longest example, in letters.
const EXAMPLE: usize = 300;
/// Documents that are looked at for a draft, at most: so many are enough to tell topics, and the page must not wait.
const LOOKED_AT: usize = 600;
/// Key phrases that become themes where there is too little for topics.
const FACETS: usize = 12;

impl Corpus {
    /// Gives a corpus that came without a codebook one that is drafted of its
    /// own words: topics where there are documents enough, else key phrases.
    /// The ids begin with [`OF_TOPIC`] and [`OF_PHRASE`].
    ///
    /// ```
    /// use archivolt_corpus::{Input, SourceFile, read, topics::OF_PHRASE};
    /// let file = |n: u8| SourceFile {
    ///     path: format!("{n}.txt"),
    ///     bytes: format!("Letter {n}\n\nIn spring the harbour dues were higher, and harbour dues are paid by the boat.").into_bytes(),
    /// };
    /// let mut corpus = read(Input { files: vec![file(1), file(2), file(3)], ..Input::default() });
    /// corpus.draft_themes();
    /// assert_eq!(corpus.themes[0].id, format!("{OF_PHRASE}harbour-dues"));
    /// assert_eq!(corpus.documents[0].texts[0].passages.iter().filter(|passage| passage.theme == 0).count(), 2);
    /// ```
    pub fn draft_themes(&mut self) {
        if !self.themes.is_empty() || self.documents.len() < 2 {
            return;
        }
        // Of very many every second, third and so on, the same ones each time.
        let step = self.documents.len().div_ceil(LOOKED_AT).max(1);
        let some: Vec<&Document> = self.documents.iter().step_by(step).collect();
        let found = super::find_in(&some, None);
        self.themes = match found.is_too_little() {
            true => found.facets(),
            false => found.themes(&|number| some.get(number).copied()),
        };
        let prefix = if found.is_too_little() { OF_PHRASE } else { OF_TOPIC };
        for theme in &mut self.themes {
            theme.id.insert_str(0, prefix);
        }
        give_keys(&mut self.themes);
        let (rules, _) = Rules::compile(&self.themes, "");
        let mut met = Met::default();
        for document in &mut self.documents {
            let language = document.language.text.clone();
            for text in &mut document.texts {
                text.passages = rules.passages_of(text, &Words::of_body(text), &text.quotations, &language, &mut met);
            }
        }
    }
}

/// Two letters for each: its first, and the first further one that is free.
fn give_keys(themes: &mut [Theme]) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for theme in themes {
        let letters: Vec<char> = theme.label.chars().filter(|letter| letter.is_alphabetic()).collect();
        let first: String = letters.first().into_iter().flat_map(|letter| letter.to_uppercase()).take(1).collect();
        let own = letters.iter().skip(1).copied();
        let mut keys = own.chain('a'..='z').map(|second| format!("{first}{}", second.to_lowercase()));
        let free = keys.find(|key| key.chars().count() == 2 && !taken.contains(key)).unwrap_or_default();
        taken.insert(free.clone());
        theme.key = free;
    }
}

impl Found {
    /// The topics as themes, for a person to edit, rename, merge and keep:
    /// rules from their phrases and first words, examples from the sentences
    /// that carry them. None where there is too little.
    pub fn draft(&self, documents: &[Document]) -> Vec<Theme> {
        self.themes(&|number| documents.get(number))
    }

    /// The first key phrases as themes, each with its words as the only rule.
    fn facets(&self) -> Vec<Theme> {
        let mut themes: Vec<Theme> = Vec::new();
        let least = self.documents.min(2);
        for phrase in self.phrases.iter().filter(|phrase| phrase.documents >= least) {
            let id = ids::slug(&phrase.text);
            let rule = rule_of(phrase);
            if id.is_empty() || fault(&rule).is_some() || themes.iter().any(|theme| theme.id == id) {
                continue;
            }
            themes.push(Theme {
                id,
                label: phrase.text.clone(),
                definition: format!("A key phrase, in {} of {} documents.", phrase.documents, self.documents),
                include: vec![rule],
                ..Theme::default()
            });
            if themes.len() == FACETS {
                break;
            }
        }
        themes
    }

    fn themes<'d>(&self, document: &dyn Fn(usize) -> Option<&'d Document>) -> Vec<Theme> {
        let mut themes: Vec<Theme> = Vec::new();
        for topic in &self.topics {
            let mut id = ids::slug(&topic.label);
            if id.is_empty() || themes.iter().any(|theme| theme.id == id) {
                id = format!("topic-{}", themes.len() + 1);
            }
            themes.push(Theme {
                id,
                label: topic.label.clone(),
                definition: format!(
                    "A draft, found by counting words and not yet read by anybody: {}. First in {} of {} documents.",
                    topic.words.join(", "),
                    topic.documents.len(),
                    self.documents
                ),
                include: rules(topic),
                examples: topic
                    .passages
                    .iter()
                    .filter_map(|carrier| example(carrier, document(carrier.document)?))
                    .collect(),
                ..Theme::default()
            });
        }
        themes
    }
}

/// Each word in every form, in the order of the phrase.
fn rule_of(phrase: &KeyPhrase) -> String {
    let words: Vec<String> = phrase.text.split_whitespace().map(in_every_form).collect();
    match words.as_slice() {
        [word] => word.clone(),
        words => format!("\"{}\"", words.join(" ")),
    }
}

fn in_every_form(word: &str) -> String {
    if word.chars().all(|letter| !letter.is_lowercase()) { word.to_owned() } else { format!("{word}~") }
}

/// Phrases as they are, and the first words where two of them are near.
fn rules(topic: &Topic) -> Vec<String> {
    let phrases = topic.phrases.iter().filter(|phrase| phrase.contains(' ')).take(PHRASES);
    let mut rules: Vec<String> = phrases.map(|phrase| format!("\"{phrase}\"")).collect();
    let words: Vec<String> = topic.words.iter().take(6).map(|word| in_every_form(word)).collect();
    let (first, second) = words.split_at(words.len().min(3));
    match (first, second) {
        ([], _) => {}
        (only, []) => rules.extend(only.iter().cloned()),
        (first, second) => {
            rules.push(format!("({}) NEAR/8 ({})", first.join("|"), second.join("|")));
        }
    }
    rules.retain(|rule| fault(rule).is_none());
    rules
}

/// A sentence on one line, cut where it is long.
fn example(carrier: &Carrier, document: &Document) -> Option<String> {
    let text = document.texts.get(carrier.text)?;
    let words: Vec<&str> = carrier.span.of(&text.text).split_whitespace().collect();
    let whole = words.join(" ");
    match whole.char_indices().nth(EXAMPLE) {
        Some((cut, _)) => Some(format!("{} …", whole.get(..cut)?.trim_end())),
        None => Some(whole).filter(|whole| !whole.is_empty()),
    }
}
