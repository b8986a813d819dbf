//! The words of documents as terms: stems, without small words and furniture.

use std::collections::HashMap;

use super::stopwords;
use crate::document::Document;
use crate::ordered::BTreeMap;
use crate::stems::Stemming;
use crate::words::Words;

/// No term stands here: a small word, a number, a single letter.
pub(super) const NONE: u32 = u32::MAX;

/// Terms of a collection.
pub(super) struct Terms {
    /// Texts in the order of the documents.
    pub texts: Vec<TextTerms>,
    /// How many documents there are.
    pub documents: usize,
    /// How a term is mostly written, by number.
    pub shown: Vec<String>,
}

/// A text's words, each with its term.
pub(super) struct TextTerms {
    /// Index into the documents.
    pub document: usize,
    /// Index into its texts.
    pub text: usize,
    /// The words of its body.
    pub words: Words,
    /// Their terms, or [`NONE`].
    pub terms: Vec<u32>,
}

impl Terms {
    /// Reads the bodies of all texts.
    pub fn of(documents: &[&Document]) -> Self {
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut written: Vec<BTreeMap<String, u32>> = Vec::new();
        let mut languages: BTreeMap<&str, Language> = BTreeMap::new();
        let mut texts = Vec::new();
        for (number, document) in documents.iter().enumerate() {
            let tag = document.language.text.as_str();
            let language = languages.entry(tag).or_insert_with(|| Language::of(tag));
            for (text, of) in document.texts.iter().enumerate() {
                let words = Words::of_body(of);
                let mut terms = Vec::with_capacity(words.len());
                for at in 0..words.len() {
                    let term = language.term(&words, at);
                    terms.push(term.map_or(NONE, |(term, shown)| {
                        let term = *numbers.entry(term).or_insert_with(|| {
                            written.push(BTreeMap::new());
                            u32::try_from(written.len() - 1).unwrap_or(NONE)
                        });
                        if let Some(forms) = written.get_mut(term as usize) {
                            match forms.get_mut(shown.as_str()) {
                                Some(count) => *count += 1,
                                None => drop(forms.insert(shown, 1)),
                            }
                        }
                        term
                    }));
                }
                texts.push(TextTerms { document: number, text, words, terms });
            }
        }
        // The form written most; of those the shortest, then the first.
        let most = |forms: &BTreeMap<String, u32>| {
            let best =
                forms.iter().min_by_key(|(form, count)| (std::cmp::Reverse(**count), form.len(), (*form).clone()));
            best.map(|(form, _)| form.clone()).unwrap_or_default()
        };
        Self { texts, documents: documents.len(), shown: written.iter().map(most).collect() }
    }

    /// How a term is mostly written.
    pub fn shown(&self, term: u32) -> &str {
        self.shown.get(term as usize).map_or("", String::as_str)
    }
}

/// How a language's words become terms.
struct Language {
    stemming: Option<Stemming>,
    small: &'static [&'static str],
    /// Folded words to their terms, because most words come again.
    known: HashMap<String, Option<String>>,
}

impl Language {
    fn of(tag: &str) -> Self {
        Self { stemming: Stemming::of(tag), small: stopwords::of(tag), known: HashMap::new() }
    }

    /// A word's term, and how it is written here.
    fn term(&mut self, words: &Words, at: usize) -> Option<(String, String)> {
        let (folded, core) = (words.folded(at), words.core(at));
        if !self.known.contains_key(folded) {
            let term = self.make(folded);
            self.known.insert(folded.to_owned(), term);
        }
        // Two letters are a word only in capitals: UN.
        let capitals = core.chars().all(|letter| !letter.is_lowercase());
        if core.is_ascii() && folded.len() < 3 && !(folded.len() == 2 && capitals) {
            return None;
        }
        let term = self.known.get(folded).cloned().flatten()?;
        let shown = if capitals && core.chars().count() <= 6 { core.to_owned() } else { core.to_lowercase() };
        Some((term, shown))
    }

    fn make(&self, folded: &str) -> Option<String> {
        let letters = folded.chars().filter(|letter| letter.is_alphabetic()).count();
        if letters < 2 && folded.is_ascii()
            || letters == 0
            || folded.chars().count() > 40
            || self.small.contains(&folded)
        {
            return None;
        }
        Some(self.stemming.map_or_else(|| folded.to_owned(), |stemming| stemming.stem(folded)))
    }
}
