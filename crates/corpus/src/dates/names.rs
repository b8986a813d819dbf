//! Names of months, weekdays and seasons in the languages that are written with
//! Latin letters. This much is in the page, where a visitor may type a date; the
//! rest of what texts are read with is in `lexicon`.

/// Month names and their short forms, lower case and without accents, in
/// English, German, French, Spanish, Portuguese and Italian.
pub(crate) const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "janner", "janvier", "janv", "enero", "ene", "janeiro", "gennaio", "gen"],
    &["february", "feb", "februar", "feber", "fevrier", "fevr", "fev", "febrero", "fevereiro", "febbraio", "febb"],
    &["march", "mar", "marz", "maerz", "mrz", "mars", "marzo", "marco"],
    &["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
    &["may", "mai", "mayo", "maio", "maggio", "mag"],
    &["june", "jun", "juni", "juin", "junio", "junho", "giugno", "giu"],
    &["july", "jul", "juli", "juillet", "juil", "julio", "julho", "luglio", "lug"],
    &["august", "aug", "aout", "agosto", "ago"],
    &["september", "sept", "sep", "septembre", "septiembre", "setiembre", "setembro", "settembre", "sett", "set"],
    &["october", "oct", "oktober", "okt", "octobre", "octubre", "outubro", "out", "ottobre", "ott"],
    &["november", "nov", "novembre", "noviembre", "novembro"],
    &["december", "dec", "dezember", "dez", "decembre", "diciembre", "dic", "dezembro", "dicembre"],
];

/// Monday first.
pub(crate) const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "mon", "montag", "lundi", "lunes", "lunedi"],
    &["tuesday", "tue", "tues", "dienstag", "mardi", "martes", "martedi"],
    &["wednesday", "wed", "mittwoch", "mercredi", "miercoles", "mercoledi"],
    &["thursday", "thu", "thur", "thurs", "donnerstag", "jeudi", "jueves", "giovedi"],
    &["friday", "fri", "freitag", "vendredi", "viernes", "venerdi"],
    &["saturday", "sat", "samstag", "sonnabend", "samedi", "sabado", "sabato"],
    &["sunday", "sun", "sonntag", "dimanche", "domingo", "domenica"],
];

/// EDTF's seasons 21 to 24.
pub(crate) const SEASONS: [&[&str]; 4] = [
    &["spring", "fruhjahr", "fruhling", "printemps", "primavera"],
    &["summer", "sommer", "ete", "verano", "verao", "estate"],
    &["autumn", "fall", "herbst", "automne", "otono", "outono", "autunno"],
    &["winter", "hiver", "invierno", "inverno"],
];

/// The longest name above, in letters; longer words need no look.
const LONGEST: usize = 12;

/// A word as the tables have it: lower case, accents off, no full stop.
/// `None` for a word that cannot be in them.
fn plain(word: &str) -> Option<String> {
    let word = word.strip_suffix('.').unwrap_or(word);
    if word.len() < 2 || word.len() > LONGEST * 2 {
        return None;
    }
    let mut plain = String::with_capacity(word.len());
    for letter in word.chars() {
        plain.push(match letter {
            'ä' | 'Ä' | 'á' | 'Á' | 'ã' | 'â' => 'a',
            'é' | 'É' | 'è' | 'ê' => 'e',
            'ì' | 'í' => 'i',
            'ñ' | 'Ñ' => 'n',
            'û' | 'Û' | 'ü' | 'ù' => 'u',
            'ç' => 'c',
            other if other.is_ascii_alphabetic() => other.to_ascii_lowercase(),
            _ => return None,
        });
    }
    Some(plain)
}

fn place(tables: &[&[&str]], word: &str) -> Option<u8> {
    let plain = plain(word)?;
    // Nearly every name has another first letter, which is quicker to see than that the whole differs.
    let same = |name: &str| name.as_bytes().first() == plain.as_bytes().first() && name == plain;
    let at = tables.iter().position(|names| names.iter().any(|name| same(name)))?;
    u8::try_from(at).ok()
}

/// The month (1 to 12) that a word names, in any case, with or without a full stop.
///
/// Text read by a machine may show "m" as "rn".
pub(crate) fn month(word: &str) -> Option<u8> {
    let at = place(&MONTHS, word);
    let at = if at.is_none() && word.len() > 4 && word.contains("rn") {
        place(&MONTHS, &word.replace("rn", "m"))
    } else {
        at
    };
    at.map(|at| at + 1)
}

/// The weekday (0 for Monday) that a word names.
pub(crate) fn weekday(word: &str) -> Option<u8> {
    place(&WEEKDAYS, word)
}

/// EDTF's number (21 to 24) of the season that a word names.
pub(crate) fn season(word: &str) -> Option<u8> {
    place(&SEASONS, word).map(|at| at + 21)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_six_languages() {
        for (word, expected) in [
            ("December", Some(12)),
            ("Dec.", Some(12)),
            ("DEC", Some(12)),
            ("März", Some(3)),
            ("août", Some(8)),
            ("février", Some(2)),
            ("março", Some(3)),
            ("settembre", Some(9)),
            ("setiembre", Some(9)),
            ("Novernber", Some(11)),
            ("Decem", None),
            ("", None),
            (".", None),
            ("декабрь", None),
        ] {
            assert_eq!(month(word), expected, "{word}");
        }
    }

    #[test]
    fn weekdays_and_seasons_are_known() {
        assert_eq!(weekday("Wednesday"), Some(2));
        assert_eq!(weekday("miércoles"), Some(2));
        assert_eq!(weekday("today"), None);
        assert_eq!(season("Frühjahr"), Some(21));
        assert_eq!(season("été"), Some(22));
        assert_eq!(season("fall"), Some(23));
    }
}
