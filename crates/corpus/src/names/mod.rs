//! Persons, places and bodies of the codebook, found in a text.

pub(crate) mod discover;

use crate::codebook::Name;
use crate::document::{NameMention, Text};
use crate::ordered::BTreeMap;
use crate::unicode::{is_combining_mark, nfd};
use crate::words::Words;

/// One form of a name.
struct Form {
    name: usize,
    words: Vec<Spelling>,
}

/// A word as it must be written: case counts, accents and full stops do not.
#[derive(PartialEq, Eq)]
struct Spelling {
    letters: String,
}

impl Spelling {
    fn of(core: &str) -> Self {
        let is_kept = |character: &char| character.is_alphanumeric() || is_vowel_sign(*character);
        let letters = nfd(core).into_iter().filter(is_kept).collect();
        Self { letters }
    }
}

/// Marks that are letters to their readers, unlike the accents of Latin,
/// Greek and Cyrillic.
fn is_vowel_sign(character: char) -> bool {
    is_combining_mark(character) && !matches!(u32::from(character), 0x300..=0x36f)
}

/// Finds the names in the body of a text, by place. Forms are matched as whole
/// words with case as written; a possessive counts and is left out of the
/// span. Where two forms begin with the same word the longer one is taken, and
/// no two mentions share a word. Of names with the same form the first is taken.
pub fn find(names: &[Name], text: &Text) -> Vec<NameMention> {
    if names.is_empty() { Vec::new() } else { find_in(names, &Words::of_body(text)) }
}

/// As [`find`], with the words of the body at hand.
pub(crate) fn find_in(names: &[Name], words: &Words) -> Vec<NameMention> {
    let mut forms: BTreeMap<String, Vec<Form>> = BTreeMap::new();
    for (number, name) in names.iter().enumerate() {
        for form in &name.forms {
            let words = Words::of_str(form);
            let spelled: Vec<Spelling> = (0..words.len()).map(|at| Spelling::of(words.core(at))).collect();
            if !spelled.is_empty() {
                forms.entry(words.folded(0).to_owned()).or_default().push(Form { name: number, words: spelled });
            }
        }
    }
    if forms.is_empty() {
        return Vec::new();
    }
    for list in forms.values_mut() {
        // Stable: of equal length, the name that stands first.
        list.sort_by_key(|form| std::cmp::Reverse(form.words.len()));
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let form = forms.get(words.folded(at)).and_then(|list| list.iter().find(|form| stands_at(form, words, at)));
        let Some(form) = form else {
            at += 1;
            continue;
        };
        let end = at + form.words.len();
        if let (Some(first), Some(last)) = (words.get(at), words.get(end - 1)) {
            found.push(NameMention { name: form.name, span: words.source(first.start(), last.core_end()) });
        }
        at = end;
    }
    found
}

fn stands_at(form: &Form, words: &Words, at: usize) -> bool {
    form.words.iter().enumerate().all(|(offset, spelled)| {
        let place = at + offset;
        words.sentence(place) == words.sentence(at) && *spelled == Spelling::of(words.core(place))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::codebook::testing::text;

    fn check(forms: &[&[&str]], body: &str, expected: &[(usize, &str)]) {
        let names: Vec<Name> = forms
            .iter()
            .map(|forms| Name { forms: forms.iter().map(|&form| form.to_owned()).collect(), ..Name::default() })
            .collect();
        let text = text(&[body]);
        let found = find(&names, &text);
        let found: Vec<_> = found.iter().map(|mention| (mention.name, mention.span.of(&text.text))).collect();
        assert_eq!(found, expected, "{forms:?} in {body}");
    }

    #[test]
    fn names_are_whole_words_with_case_as_written_longest_first() {
        check(&[&["Xi"]], "Xi and Xi'an, xi and XI", &[(0, "Xi")]);
        check(&[&["US", "U.S."]], "The U.S. told us: US’s rule", &[(0, "U.S."), (0, "US")]);
        check(&[&["Lu"], &["Lu Wei"]], "Lu Wei said, and Lu agreed", &[(1, "Lu Wei"), (0, "Lu")]);
        check(
            &[&["United Nations"]],
            "united nations; United\u{a0}Nations. United. Nations",
            &[(0, "United\u{a0}Nations")],
        );
        check(&[&["São Tomé"]], "in Sao Tome and SÃO TOMÉ", &[(0, "Sao Tome")]);
        check(&[&["中国"]], "在中国召开", &[(0, "中国")]);
        check(&[&["China"], &["China"]], "China’s plan", &[(0, "China")]);
        check(&[&[""], &["…"]], "nothing … here", &[]);
        check(&[&["New York Times"], &["York"]], "The New York Times, New York", &[(0, "New York Times"), (1, "York")]);
    }

    #[test]
    fn furniture_has_no_names() {
        let mut text = text(&["Tonga speaks", "Tonga again"]);
        text.blocks.first_mut().unwrap().class = crate::LineClass::Furniture;
        let names = [Name { forms: vec!["Tonga".to_owned()], ..Name::default() }];
        assert_eq!(find(&names, &text).len(), 1);
    }
}
