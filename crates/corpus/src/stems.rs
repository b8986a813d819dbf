//! Stems of words, by language: what the forms of a word have in common.
//!
//! The algorithms are Snowball's (Porter 2001, snowballstem.org). Only reading
//! documents and building an index call them; nothing that answers does.

use waken_snowball::SnowballEnv;
use waken_snowball::algorithms::{
    danish_stemmer, dutch_stemmer, english_stemmer, french_stemmer, german_stemmer, italian_stemmer,
    portuguese_stemmer, russian_stemmer, spanish_stemmer, swedish_stemmer,
};

type Stemmer = fn(&mut SnowballEnv<'_>) -> bool;

/// Primary subtags and their stemmers.
const STEMMERS: [(&str, Stemmer); 10] = [
    ("da", danish_stemmer::stem),
    ("de", german_stemmer::stem),
    ("en", english_stemmer::stem),
    ("es", spanish_stemmer::stem),
    ("fr", french_stemmer::stem),
    ("it", italian_stemmer::stem),
    ("nl", dutch_stemmer::stem),
    ("pt", portuguese_stemmer::stem),
    ("ru", russian_stemmer::stem),
    ("sv", swedish_stemmer::stem),
];

/// How words of one language are brought to their stems.
#[derive(Clone, Copy, Debug)]
pub struct Stemming(Stemmer);

impl Stemming {
    /// That of a language, by its BCP 47 tag; `None` where there is none.
    ///
    /// ```
    /// use archivolt_corpus::stems::Stemming;
    /// let english = Stemming::of("en-GB").expect("English has one");
    /// assert_eq!(english.stem("regulations"), english.stem("regulate"));
    /// assert!(Stemming::of("zz").is_none());
    /// ```
    pub fn of(language: &str) -> Option<Self> {
        let primary = language.split(['-', '_']).next().unwrap_or("");
        STEMMERS.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(primary)).map(|(_, stemmer)| Self(*stemmer))
    }

    /// The stem of a word in small letters. Words of one or two letters and
    /// such with digits are their own.
    pub fn stem(self, word: &str) -> String {
        if word.chars().nth(2).is_none() || !word.chars().all(char::is_alphabetic) {
            return word.to_owned();
        }
        let mut env = SnowballEnv::create(word);
        (self.0)(&mut env);
        env.get_current().into_owned()
    }
}
