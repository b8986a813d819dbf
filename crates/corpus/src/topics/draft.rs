//! What was found, as a draft of a codebook.

use super::{Carrier, Found, Topic};
use crate::codebook::{Theme, fault};
use crate::document::Document;
use crate::ids;

/// Rules of a draft theme that are phrases.
const PHRASES: usize = 6;
/// The longest example, in letters.
const EXAMPLE: usize = 300;

impl Found {
    /// The topics as themes, for a person to edit, rename, merge and keep:
    /// rules from their phrases and first words, examples from the sentences
    /// that carry them. None where there is too little.
    pub fn draft(&self, documents: &[Document]) -> Vec<Theme> {
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
                examples: topic.passages.iter().filter_map(|carrier| example(carrier, documents)).collect(),
                ..Theme::default()
            });
        }
        themes
    }
}

/// Phrases as they are, and the first words where two of them are near.
fn rules(topic: &Topic) -> Vec<String> {
    let phrases = topic.phrases.iter().filter(|phrase| phrase.contains(' ')).take(PHRASES);
    let mut rules: Vec<String> = phrases.map(|phrase| format!("\"{phrase}\"")).collect();
    let word = |word: &String| {
        let all_capitals = word.chars().all(|letter| !letter.is_lowercase());
        if all_capitals { word.clone() } else { format!("{word}~") }
    };
    let words: Vec<String> = topic.words.iter().take(6).map(word).collect();
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
fn example(carrier: &Carrier, documents: &[Document]) -> Option<String> {
    let text = documents.get(carrier.document)?.texts.get(carrier.text)?;
    let words: Vec<&str> = carrier.span.of(&text.text).split_whitespace().collect();
    let whole = words.join(" ");
    match whole.char_indices().nth(EXAMPLE) {
        Some((cut, _)) => Some(format!("{} …", whole.get(..cut)?.trim_end())),
        None => Some(whole).filter(|whole| !whole.is_empty()),
    }
}
