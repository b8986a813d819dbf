//! A date as somebody types it, in plain words, as EDTF (ISO 8601-2:2019).

use archivolt_corpus::Edtf;

use crate::text;

/// The date of words such as "about 1920", "before May 1916", "between 1914
/// and 1918", "the 1920s", "19th century", or of EDTF itself.
///
/// ```
/// use archivolt_intake::plain_date::read;
/// assert_eq!(read("about July 1916").map(|date| date.as_str().to_owned()).as_deref(), Some("1916-07~"));
/// assert!(read("some day").is_none());
/// ```
pub fn read(typed: &str) -> Option<Edtf> {
    let typed = typed.trim();
    if let Some(date) = Edtf::from_words(typed) {
        return Some(date);
    }
    let lower = typed.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().filter(|word| *word != "the").collect();
    if let ["unknown" | "undated" | "no", rest @ ..] = words.as_slice()
        && (rest.is_empty() || rest == ["date"])
    {
        return edtf("XXXX");
    }
    if let Some(date) = decade(&words) {
        return Some(date);
    }
    let (first, rest) = words.split_first()?;
    let of = |words: &[&str]| read(&words.join(" ")).map(|date| date.as_str().to_owned());
    let split = |at: &str| {
        let place = rest.iter().position(|word| *word == at)?;
        Some((of(rest.get(..place)?)?, of(rest.get(place + 1..)?)?))
    };
    match *first {
        "about" | "around" | "circa" | "c." | "ca." | "ca" | "roughly" => edtf(&format!("{}~", of(rest)?)),
        "perhaps" | "probably" | "possibly" | "maybe" => edtf(&format!("{}?", of(rest)?)),
        "before" | "until" => edtf(&format!("[..{}]", of(rest)?)),
        "after" | "since" => edtf(&format!("[{}..]", of(rest)?)),
        "between" => split("and").and_then(|(from, to)| edtf(&format!("[{from}..{to}]"))),
        "from" => split("to").or_else(|| split("until")).and_then(|(from, to)| edtf(&format!("{from}/{to}"))),
        "early" | "late" | "mid" => edtf(&format!("{}~", of(rest)?)),
        "spring" | "summer" | "autumn" | "fall" | "winter" => {
            let season = match *first {
                "spring" => 21,
                "summer" => 22,
                "winter" => 24,
                _ => 23,
            };
            let rest = if rest.first() == Some(&"of") { rest.get(1..)? } else { rest };
            edtf(&format!("{}-{season}", of(rest).filter(|year| year.len() == 4)?))
        }
        _ => {
            let place = words.iter().position(|word| *word == "or")?;
            let (one, other) = (of(words.get(..place)?)?, of(words.get(place + 1..)?)?);
            edtf(&format!("[{one},{other}]"))
        }
    }
}

/// "1920s", "19th century".
fn decade(words: &[&str]) -> Option<Edtf> {
    match words {
        [decade] => {
            let digits = decade.strip_suffix("s").map(|digits| digits.trim_end_matches(['\'', '’']))?;
            let tens = digits.strip_suffix('0').filter(|tens| tens.len() == 3)?;
            edtf(&format!("{tens}X"))
        }
        [number, "century"] => {
            let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
            let number: u32 = digits.parse().ok().filter(|number| (1..=30).contains(number))?;
            edtf(&format!("{:02}XX", number - 1))
        }
        _ => None,
    }
}

fn edtf(written: &str) -> Option<Edtf> {
    Edtf::parse(written).ok()
}

/// How a date that is being typed is understood, or what to try.
pub fn hint(typed: &str) -> String {
    match (typed.trim(), read(typed)) {
        ("", _) => text::EMPTY_DATE.say().to_owned(),
        (_, Some(date)) => text::understood_date(&text::date(&date), date.as_str()),
        (_, None) => text::DATES_HELP.say().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_become_dates() {
        for (typed, expected) in [
            ("2016", Some("2016")),
            ("1 Jul 2016", Some("2016-07-01")),
            ("2016-07~", Some("2016-07~")),
            ("about 1920", Some("1920~")),
            ("circa July 1916", Some("1916-07~")),
            ("perhaps 1920", Some("1920?")),
            ("before 1920", Some("[..1920]")),
            ("after May 1916", Some("[1916-05..]")),
            ("between 1914 and 1918", Some("[1914..1918]")),
            ("from 1914 to 1918", Some("1914/1918")),
            ("1914 or 1916", Some("[1914,1916]")),
            ("the 1920s", Some("192X")),
            ("19th century", Some("18XX")),
            ("Spring of 1920", Some("1920-21")),
            ("unknown", Some("XXXX")),
            ("no date", Some("XXXX")),
            ("some day", None),
            ("about", None),
            ("between 1914", None),
            ("from the start to the end", None),
            ("", None),
        ] {
            assert_eq!(read(typed).as_ref().map(Edtf::as_str), expected, "{typed:?}");
        }
    }

    #[test]
    fn what_is_typed_is_answered() {
        assert!(hint("about 1920").contains("1920~"), "{}", hint("about 1920"));
        assert_eq!(hint("nonsense"), text::DATES_HELP.say());
        assert_eq!(hint(" "), text::EMPTY_DATE.say());
    }
}
