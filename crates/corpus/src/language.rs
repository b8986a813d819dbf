//! Which language a text is in, by its script and its small words.

use std::sync::OnceLock;

use crate::{Basis, Evidence, Fact};

/// Words that are frequent in one language and rare in the others.
#[rustfmt::skip]
const SMALL_WORDS: &[(&str, &str, &[&str])] = &[
    ("en", "English", &["the", "of", "and", "to", "that", "is", "was", "for", "with", "as", "his", "he", "be", "by", "this", "which", "from", "have", "are", "not"]),
    ("de", "German", &["der", "die", "und", "das", "nicht", "ist", "ein", "eine", "den", "dem", "zu", "mit", "sich", "auf", "für", "im", "auch", "von", "wurde", "werden"]),
    ("fr", "French", &["le", "la", "les", "et", "des", "est", "une", "du", "dans", "qui", "que", "pour", "pas", "sur", "au", "il", "ce", "avec", "sont", "aux"]),
    ("es", "Spanish", &["el", "la", "los", "de", "que", "y", "en", "las", "del", "por", "una", "con", "para", "se", "es", "como", "más", "su", "al", "pero"]),
    ("it", "Italian", &["il", "di", "che", "e", "la", "della", "per", "un", "non", "sono", "una", "gli", "nel", "con", "del", "dei", "è", "si", "alla", "più"]),
    ("pt", "Portuguese", &["o", "de", "que", "e", "do", "da", "em", "um", "uma", "os", "não", "para", "com", "dos", "as", "na", "no", "ao", "mais", "são"]),
    ("nl", "Dutch", &["de", "het", "een", "van", "en", "dat", "niet", "zijn", "voor", "met", "op", "te", "aan", "ook", "door", "naar", "wordt", "bij", "werd", "maar"]),
    ("sv", "Swedish", &["och", "att", "det", "som", "en", "på", "är", "av", "för", "med", "inte", "till", "ett", "har", "om", "den", "var", "jag", "från", "men"]),
    ("da", "Danish", &["og", "at", "det", "som", "en", "på", "er", "af", "for", "med", "ikke", "til", "et", "har", "om", "den", "var", "jeg", "fra", "blev"]),
    ("pl", "Polish", &["i", "w", "na", "się", "z", "do", "nie", "że", "jest", "to", "o", "jak", "przez", "po", "od", "dla", "który", "są", "oraz", "było"]),
    ("tr", "Turkish", &["ve", "bir", "bu", "da", "de", "için", "ile", "olarak", "çok", "olan", "gibi", "daha", "ne", "kadar", "ama", "değil", "sonra", "var", "en", "her"]),
];

/// The language of a text's body; `fallback` is the collection's, taken where
/// there is too little to go by.
pub(crate) fn detect<'t>(pieces: impl Iterator<Item = &'t str>, fallback: &str) -> Fact {
    let sample = Sample::take(pieces);
    let (tag, note) = match sample.verdict() {
        Some((tag, note)) => (tag.to_owned(), note),
        None => (fallback.to_owned(), "Too little text to tell; taken from the collection.".to_owned()),
    };
    let evidence = Evidence { note, ..Evidence::default() };
    Fact { text: tag, basis: Basis::Inferred, evidence: Some(evidence) }
}

/// Counts over the beginning of a text.
#[derive(Default)]
struct Sample {
    letters: usize,
    latin: usize,
    words: usize,
    small: Vec<usize>,
    scripts: [usize; 8],
    ukrainian: usize,
    persian: usize,
}

/// Scripts that settle the language, or nearly.
const SCRIPTS: [(&str, &str); 8] = [
    ("ru", "Cyrillic"),
    ("ja", "Japanese"),
    ("zh", "Chinese"),
    ("ar", "Arabic"),
    ("ko", "Korean"),
    ("el", "Greek"),
    ("he", "Hebrew"),
    ("hi", "Devanagari"),
];

/// This many words tell a language as well as more would.
const ENOUGH: usize = 3000;

/// Small words, packed, each with a bit for each of its languages in [`SMALL_WORDS`].
struct Table(Vec<(u64, u16)>);

/// How many places the table has: most are empty, so that most words end at one look.
const PLACES: usize = 2_048;

impl Table {
    /// Every word of every text is looked up; going through the lists took a sixth of the time of reading.
    fn get() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(|| {
            let mut table = Self(vec![(0, 0); PLACES]);
            for (language, (_, _, words)) in SMALL_WORDS.iter().enumerate() {
                for word in *words {
                    let place = table.place(packed(word));
                    if let Some((key, languages)) = table.0.get_mut(place) {
                        (*key, *languages) = (packed(word), *languages | 1 << language);
                    }
                }
            }
            table
        })
    }

    /// Where a word is, or would be.
    fn place(&self, word: u64) -> usize {
        let mixed = word.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48;
        let mut place = usize::try_from(mixed).unwrap_or_default() % PLACES;
        while self.0.get(place).is_some_and(|(key, _)| *key != word && *key != 0) {
            place = (place + 1) % PLACES;
        }
        place
    }

    fn languages(&self, word: u64) -> u16 {
        self.0.get(self.place(word)).map_or(0, |(_, languages)| *languages)
    }
}

/// A word of at most eight bytes as a number, ASCII in small letters; longer ones are 0.
fn packed(word: &str) -> u64 {
    if word.len() > 8 {
        return 0;
    }
    word.bytes().fold(0, |number, byte| (number << 8) | u64::from(byte.to_ascii_lowercase()))
}

impl Sample {
    fn take<'t>(pieces: impl Iterator<Item = &'t str>) -> Self {
        let mut sample = Self { small: vec![0; SMALL_WORDS.len()], ..Self::default() };
        for piece in pieces {
            for word in piece.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
                sample.word(word);
                if sample.words >= ENOUGH {
                    return sample;
                }
            }
        }
        sample
    }

    fn word(&mut self, word: &str) {
        self.words += 1;
        if word.is_ascii() {
            let letters = word.len().min(200);
            self.letters += letters;
            self.latin += letters;
        } else {
            self.letters_of(word);
        }
        if word.len() <= 8 {
            let key = if word.is_ascii() { packed(word) } else { packed(&word.to_lowercase()) };
            let languages = Table::get().languages(key);
            if languages != 0 {
                let counts = self.small.iter_mut().enumerate();
                counts.filter(|(place, _)| languages >> place & 1 == 1).for_each(|(_, count)| *count += 1);
            }
        }
    }

    /// Counts the letters of a word by script.
    fn letters_of(&mut self, word: &str) {
        for letter in word.chars().take(200) {
            self.letters += 1;
            let script = match u32::from(letter) {
                0x0041..=0x024F | 0x1E00..=0x1EFF => {
                    self.latin += 1;
                    continue;
                }
                0x0400..=0x04FF => {
                    self.ukrainian += usize::from("іїєґІЇЄҐ".contains(letter));
                    0
                }
                0x3040..=0x30FF => 1,
                0x3400..=0x9FFF | 0x20000..=0x3FFFF => 2,
                0x0600..=0x06FF => {
                    self.persian += usize::from("پچژگی".contains(letter));
                    3
                }
                0xAC00..=0xD7AF => 4,
                0x0370..=0x03FF => 5,
                0x0590..=0x05FF => 6,
                0x0900..=0x097F => 7,
                _ => continue,
            };
            if let Some(count) = self.scripts.get_mut(script) {
                *count += 1;
            }
        }
    }

    fn verdict(&self) -> Option<(&'static str, String)> {
        let mut scripts = self.scripts;
        // Japanese is written with Chinese letters too; kana decide.
        if scripts[1] * 10 > scripts[2] {
            scripts[1] += scripts[2];
            scripts[2] = 0;
        }
        let (place, most) = scripts.iter().enumerate().max_by_key(|(place, count)| (**count, usize::MAX - place))?;
        if *most > 8 && *most * 3 > self.letters * 2 {
            let (tag, name) = SCRIPTS.get(place)?;
            let tag = match *tag {
                "ru" if self.ukrainian * 40 > *most => "uk",
                "ar" if self.persian * 20 > *most => "fa",
                tag => tag,
            };
            return Some((tag, format!("From its script, {name}.")));
        }
        let mut ranked: Vec<(usize, usize)> =
            self.small.iter().copied().enumerate().map(|(place, count)| (count, place)).collect();
        ranked.sort_by_key(|(count, place)| (std::cmp::Reverse(*count), *place));
        let (best, place) = ranked.first().copied()?;
        let second = ranked.get(1).map_or(0, |(count, _)| *count);
        let clear = best >= 4 && best * 20 >= self.words && best * 4 >= second * 5;
        let (tag, name, _) = SMALL_WORDS.get(place).filter(|_| clear && self.latin > 0)?;
        Some((tag, format!("From its small words, which are {name}.")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_small_words_or_script() {
        let cases = [
            ("The mayor said that the quay was not for the boats of the town, and he left.", "en"),
            ("Der Bürgermeister sagte, dass die Mole nicht für die Boote der Stadt ist, und ging.", "de"),
            ("Le maire a dit que la jetée est pour les bateaux de la ville et il est parti dans une barque.", "fr"),
            ("El alcalde dijo que el muelle es para los barcos de la villa y se fue con su hijo en una barca.", "es"),
            (
                "Il sindaco ha detto che la banchina non è per le barche della città e se ne è andato con gli amici.",
                "it",
            ),
            ("O prefeito disse que o cais não é para os barcos da vila e foi embora com uma barca e mais dois.", "pt"),
            ("De burgemeester zei dat het niet voor de boten van het dorp is en ging met een schuit naar zee.", "nl"),
            ("Мэр сказал, что причал построен не для лодок.", "ru"),
            ("Мер сказав, що причал збудовано не для човнів її міста і він пішов.", "uk"),
            ("市长说，码头不是为镇上的船只修建的。", "zh"),
            ("市長は、桟橋は町の船のためのものではないと述べた。", "ja"),
            ("قال رئيس البلدية إن الرصيف ليس لقوارب المدينة.", "ar"),
            ("시장은 부두가 마을 배를 위한 것이 아니라고 말했다.", "ko"),
            ("Xyzzy plugh.", "und"),
            ("", "und"),
        ];
        for (text, tag) in cases {
            assert_eq!(detect(std::iter::once(text), "und").text, tag, "{text}");
        }
    }
}
