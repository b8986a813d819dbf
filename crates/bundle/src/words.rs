//! What a page says in other languages than English, packed.
//!
//! A language is packed by itself, as LZMA with its header: the length of the
//! page's table in four bytes, least first, that table, and the table of what is
//! read where documents are added. In the single file every language that it
//! speaks stands as its tag and its letters, all parted by a dash (U+2014),
//! which no letter is.

/// What parts tags and letters.
const DASH: char = '\u{2014}';

/// What is packed of a language.
pub fn whole(page: &str, add: &str) -> Vec<u8> {
    let length = u32::try_from(page.len()).unwrap_or(u32::MAX);
    [length.to_le_bytes().as_slice(), page.as_bytes(), add.as_bytes()].concat()
}

/// Languages as they stand in the single file: tags and letters, in this order.
pub fn joined<'a>(languages: impl Iterator<Item = (&'a str, String)>) -> String {
    let parts: Vec<String> = languages.map(|(tag, letters)| format!("{tag}{DASH}{letters}")).collect();
    parts.join(&DASH.to_string())
}

/// What of the joined languages a page needs: one that documents can be added to is
/// for anybody, any other speaks the language of its collection beside English.
pub fn needed(all: &str, adds: bool, language: &str) -> String {
    if adds {
        return all.to_owned();
    }
    let language = language.split('-').next().unwrap_or("").to_lowercase();
    let parts: Vec<&str> = all.split(DASH).collect();
    let own = parts.chunks(2).find(|own| own.first() == Some(&language.as_str()));
    own.map_or_else(String::new, |own| own.join(&DASH.to_string()))
}

#[cfg(test)]
mod tests {
    use super::{joined, needed};

    #[test]
    fn a_page_carries_the_languages_that_it_speaks() {
        let all = joined([("de", "LETTERS".to_owned()), ("fr", "OTHERS".to_owned())].into_iter());
        assert_eq!(all, "de—LETTERS—fr—OTHERS");
        for (adds, language, expected) in [
            (true, "en", all.as_str()),
            (true, "fr", all.as_str()),
            (false, "en", ""),
            (false, "", ""),
            (false, "fr", "fr—OTHERS"),
            (false, "FR-be", "fr—OTHERS"),
            (false, "LETTERS", ""),
            (false, "nl", ""),
        ] {
            assert_eq!(needed(&all, adds, language), expected, "{adds} {language}");
        }
        assert_eq!(needed("", true, "fr"), "");
    }
}
