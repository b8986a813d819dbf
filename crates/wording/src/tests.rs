//! What is said in each language, by what its browser would tell.

use archivolt_corpus::{Edtf, Words};

use crate::{LANGUAGES, Language, page, strong};

/// The plural form of a whole number (Unicode CLDR 46, "Language Plural Rules").
fn form(language: &str, n: usize) -> char {
    match (language, n, n % 100) {
        ("fr", 0 | 1, _) | ("es" | "de" | "en", 1, _) => 'o',
        ("fr" | "es", 1.., _) if n.is_multiple_of(1_000_000) => 'm',
        ("ar", 0, _) => 'z',
        ("ar", 1, _) => 'o',
        ("ar", 2, _) => 't',
        ("ar", _, 3..=10) => 'f',
        ("ar", _, 11..=99) => 'm',
        _ => '*',
    }
}

/// What a browser tells of a language; of dates what the tests need.
fn told(language: &str) -> String {
    let plurals: String = (0..200).chain([1_000_000]).map(|number| form(language, number)).collect();
    let [digits, group, decimal, parted, order, month] = match language {
        "fr" => ["0123456789", "\u{202f}", ",", "4", "\u{1} \u{2} \u{3}", "\u{2} \u{3}"],
        "es" => ["0123456789", ".", ",", "5", "\u{1} de \u{2} de \u{3}", "\u{2} de \u{3}"],
        "de" => ["0123456789", ".", ",", "4", "\u{1}. \u{2} \u{3}", "\u{2} \u{3}"],
        "ar" => ["٠١٢٣٤٥٦٧٨٩", "٬", "٫", "4", "\u{1} \u{2} \u{3}", "\u{2} \u{3}"],
        _ => ["0123456789", ",", ".", "4", "\u{3}年\u{2}月\u{1}日", "\u{3}年\u{2}月"],
    };
    let names: Vec<String> = (1..=36)
        .map(|place| match language {
            "zh" => ((place - 1) % 12 + 1).to_string(),
            "ar" if place % 12 == 7 => "يوليو".to_owned(),
            _ if place % 12 == 7 => format!("M7 {language}"),
            _ => format!("M{place}"),
        })
        .collect();
    [language, &plurals, digits, group, decimal, parted, order, order, month, month, "\u{1} \u{2}", &names.join("\n")]
        .join("\n")
}

/// Speaks a language within.
fn within<T>(language: &str, say: impl FnOnce() -> T) -> T {
    let table = LANGUAGES.iter().find(|known| known.tag == language).map_or("", |known| known.page);
    assert!(page::speak(table, &told(language)), "{language}");
    let said = say();
    assert!(!page::speak("", ""));
    said
}

#[test]
fn plural_forms_are_those_of_each_language() {
    for (language, number, expected) in [
        ("en", 0, "0 documents"),
        ("en", 1, "1 document"),
        ("en", 1_204, "1,204 documents"),
        ("fr", 0, "0 document"),
        ("fr", 1, "1 document"),
        ("fr", 2, "2 documents"),
        ("fr", 1_000_000, "1\u{202f}000\u{202f}000 de documents"),
        ("es", 1, "1 documento"),
        ("es", 2, "2 documentos"),
        ("es", 1_204, "1204 documentos"),
        ("es", 12_204, "12.204 documentos"),
        ("es", 2_000_000, "2.000.000 de documentos"),
        ("de", 1, "1 Dokument"),
        ("de", 5_214, "5.214 Dokumente"),
        ("zh", 1, "1篇文档"),
        ("zh", 5_214, "5,214篇文档"),
    ] {
        let said =
            if language == "en" { page::documents(number) } else { within(language, || page::documents(number)) };
        assert_eq!(said, expected, "{language} {number}");
    }
}

#[test]
fn arabic_has_six_plural_forms() {
    let said = |number| within("ar", || page::documents(number));
    let six = [0, 1, 2, 3, 11, 100].map(said);
    for (place, one) in six.iter().enumerate() {
        assert!(six.iter().skip(place + 1).all(|other| other != one), "{six:?}");
    }
    // 103 is few as 3 is, 111 many as 11 is, 1,002 other as 100 is.
    let words = |said: &str| said.split_once(' ').map(|(_, words)| words.to_owned());
    for (number, like) in [(103, 3), (110, 10), (111, 11), (1_002, 100), (2_399, 99)] {
        assert_eq!(words(&said(number)), words(&said(like)), "{number} as {like}");
    }
    assert!(said(5_214).contains("٥٬٢١٤"), "{}", said(5_214));
}

#[test]
fn every_message_can_be_said_in_every_language() {
    for Language { tag, page: words, add } in LANGUAGES {
        let english = include_str!(concat!(env!("OUT_DIR"), "/page.en"));
        assert_eq!(words.lines().count(), english.lines().count(), "{tag}");
        let english = include_str!(concat!(env!("OUT_DIR"), "/add.en"));
        assert_eq!(add.lines().count(), english.lines().count(), "{tag}");
        assert!(crate::add::speak(add, &told(tag)) && !crate::add::speak(words, &told(tag)), "{tag}");
        assert!(!crate::add::speak("", ""));
    }
}

#[test]
fn what_is_not_known_is_said_in_english() {
    let french = LANGUAGES.iter().find(|language| language.tag == "fr").map_or("", |language| language.page);
    let of_another_version = french.replacen("archivolt-words ", "archivolt-words 0", 1);
    let cut = french.get(..french.len() / 2).unwrap_or("");
    for (table, told) in [
        ("", told("fr")),
        ("no table", told("fr")),
        (of_another_version.as_str(), told("fr")),
        (cut, told("fr")),
        (french, String::new()),
        (french, told("fr").replacen('\n', "", 3)),
    ] {
        assert!(!page::speak(table, &told));
        assert_eq!(page::documents(2), "2 documents");
        assert_eq!(page::SEARCH.say(), "Search the collection");
    }
    assert_eq!(within("fr", || crate::in_english(|| page::hits(1))), "1 hit");
}

#[test]
fn damaged_tables_do_no_harm() {
    let french = LANGUAGES.iter().find(|language| language.tag == "fr").map_or("", |language| language.page);
    for (from, to) in
        [("\u{1}0", "\u{1}9"), ("\u{3}", ""), ("\u{4}", ""), ("\u{2}0", "\u{2}"), ("*", "x"), ("\u{1}", "\u{2}")]
    {
        let damaged = french.replace(from, to);
        assert!(page::speak(&damaged, &told("fr")));
        for number in [0, 1, 2, 1_000_000] {
            let _ = (page::documents(number), page::found_possible(number, 3, 1), page::near(number, number));
        }
    }
    assert!(!page::speak("", ""));
}

#[test]
fn numbers_can_be_set_apart() {
    let pieces = strong(&|| page::hit_of(2, 1_500));
    let expected = [(Some(0), "2"), (None, " of "), (Some(1), "1,500"), (None, " hits")];
    assert_eq!(pieces, expected.map(|(place, words)| (place, words.to_owned())));
    assert_eq!(page::hit_of(2, 3), "2 of 3 hits");
}

#[test]
fn what_is_put_in_is_not_read_as_a_message() {
    for title in ["\u{1}0", "\u{2}0*x\u{3}\u{4}", "{ $title }", "a\nb"] {
        assert_eq!(page::opened(title), format!("Opened: {title}."));
    }
}

const DATES: [&str; 34] = [
    "2016",
    "2016-07",
    "2016-07-01",
    "0476",
    "-0043-03-15",
    "Y17000",
    "2016~",
    "2016?",
    "2016-07%",
    "198X",
    "19XX",
    "1XXX",
    "198X-05",
    "19XX-05-01",
    "2016-XX-01",
    "1984-21",
    "1984-34",
    "1984-38",
    "1984-41",
    "2016/2018",
    "2016-07/2016-09",
    "2016-07-01/2016-07-05",
    "2016-07-01/2016-08-05",
    "2016-07-01/2017-08-05",
    "2016~/2018",
    "2016/..",
    "../2016",
    "2016/",
    "/2016",
    "[2016,2018,2020]",
    "{2016,2018,2020}",
    "[..2016]",
    "[2016..]",
    "{2016..2018}",
];

#[test]
fn dates_are_said_as_the_readable_texts_say_them() {
    for written in DATES {
        let Ok(date) = Edtf::parse(written) else { unreachable!("{written}") };
        for length in [Words::Short, Words::Long] {
            assert_eq!(date.said(length, &page::Dates::default()), date.in_words(length), "{written}");
            assert_eq!(date.said(length, &crate::add::Dates::default()), date.in_words(length), "{written}");
        }
    }
}

#[test]
fn dates_are_said_in_the_order_of_the_language() {
    for (language, written, expected) in [
        ("fr", "2016-07-01", "1 M7 fr 2016"),
        ("es", "2016-07-01", "1 de M7 es de 2016"),
        ("es", "2016-07", "M7 es de 2016"),
        ("de", "2016-07-01", "1. M7 de 2016"),
        ("zh", "2016-07-01", "2016年7月1日"),
        ("zh", "2016-07", "2016年7月"),
        ("ar", "2016-07-01", "١ يوليو ٢٠١٦"),
    ] {
        let date =
            Edtf::parse(written).map(|date| within(language, || date.said(Words::Long, &page::Dates::default())));
        assert_eq!(date.as_deref(), Ok(expected), "{language}");
    }
}

#[test]
fn what_a_browser_tells_is_taken_whole_or_not_at_all() {
    let german = LANGUAGES.iter().find(|language| language.tag == "de").map_or("", |language| language.page);
    let whole = told("de");
    let lines: Vec<&str> = whole.split('\n').collect();
    for left in 0..lines.len() {
        assert!(!page::speak(german, &lines.get(..left).unwrap_or_default().join("\n")), "{left} lines");
    }
    assert_eq!(within("de", crate::language), "de");
    assert_eq!(crate::language(), "en");
}
