//! What can be seen of a paragraph without its neighbours.

use super::labels::{self, Label};
use crate::dates::names;

/// The looks of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Words, counted to 200; two characters of an unspaced script count as one.
    pub words: usize,
    /// Bytes shown.
    pub length: usize,
    /// Ends as a sentence ends.
    pub ends: bool,
    /// What it looks like.
    pub look: Look,
}

/// What a paragraph looks like by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    /// Running text: a sentence, or long.
    Prose,
    /// A short line with nothing else to say about it.
    Short,
    /// A known label.
    Label(Label),
    /// A rule between parts: dashes, stars, full stops.
    Separator,
    /// The way to this page: "Home > News > Harbour".
    Breadcrumbs,
    /// A line that claims rights.
    Copyright,
    /// Nothing but a date, perhaps with a time or "Published".
    DateOnly,
    /// The same date twice, as pages set it for wide and narrow screens.
    DateTwice,
    /// "Source: …", "Published: …".
    SourceLine,
    /// "By …".
    Byline,
    /// Words about a picture.
    Caption,
    /// A place by itself: "Oslo, Norway".
    Place,
}

impl Shape {
    /// Looks at a paragraph.
    pub(crate) fn of(shown: &str) -> Self {
        let shown = shown.trim();
        let words = count_words(shown);
        let ends = ends_sentence(shown);
        let look = if shown.len() > 600 || words > 60 { Look::Prose } else { look_of(shown, words, ends) };
        Self { words, length: shown.len(), ends, look }
    }

    /// Whether it is running text.
    pub(crate) fn is_prose(&self) -> bool {
        self.look == Look::Prose
    }
}

fn look_of(shown: &str, words: usize, ends: bool) -> Look {
    if shown.chars().all(is_rule) {
        return Look::Separator;
    }
    if let Some(label) = labels::label(shown) {
        return Look::Label(label);
    }
    if is_copyright(shown, words) {
        return Look::Copyright;
    }
    if words <= 16 {
        match dates_alone(shown) {
            0 => {}
            1 => return Look::DateOnly,
            _ => return Look::DateTwice,
        }
    }
    if is_breadcrumbs(shown, words) {
        return Look::Breadcrumbs;
    }
    if is_source_line(shown, words) {
        return Look::SourceLine;
    }
    if byline(shown).is_some() {
        return Look::Byline;
    }
    if is_caption(shown, words) {
        return Look::Caption;
    }
    if words >= 20 || (words >= 9 && ends) {
        return Look::Prose;
    }
    if is_place(shown, words, ends) { Look::Place } else { Look::Short }
}

/// What rules between parts are drawn with; brackets and signs of code are not.
fn is_rule(letter: char) -> bool {
    letter.is_whitespace() || "-_=*.~#+|•·–—―…⁂§◆◇■□●○★☆".contains(letter)
}

fn count_words(shown: &str) -> usize {
    let mut unspaced = 0;
    let mut words = 0;
    for word in shown.split_whitespace().take(200) {
        let dense = word
            .chars()
            .take(400)
            .filter(|c| matches!(u32::from(*c), 0x2E80..=0xA4CF | 0xAC00..=0xD7AF | 0x20000..=0x3FFFF))
            .count();
        unspaced += dense;
        words += usize::from(dense == 0 && word.chars().any(char::is_alphanumeric));
    }
    (words + unspaced.div_ceil(2)).min(200)
}

/// Whether the last letter closes a sentence; marks of quotation after it do not count.
fn ends_sentence(shown: &str) -> bool {
    let bare = shown.trim_end_matches(['"', '”', '’', '\'', '»', '«', ')', ']', '“', '」', '』', ' ']);
    bare.ends_with(['.', '!', '?', '…', '。', '！', '？', ':', '؟', '۔']) && !bare.ends_with("..")
}

fn is_copyright(shown: &str, words: usize) -> bool {
    let lower = shown.to_lowercase();
    // "Copyright" may also begin a sentence about the law.
    let begins = lower.starts_with("copyright") || lower.starts_with("(c) ");
    let mark = lower.contains('©') || lower.contains("all rights reserved") || (begins && words <= 12);
    let others = [
        "alle rechte vorbehalten",
        "tous droits réservés",
        "todos los derechos reservados",
        "tutti i diritti riservati",
        "все права защищены",
        "版权所有",
        "all right reserved",
    ];
    words <= 45 && (mark || others.iter().any(|words| lower.contains(words)))
}

/// How many times a line says a date and nothing else: 0 where other words
/// stand in it, 2 where the same date stands in it twice.
fn dates_alone(shown: &str) -> usize {
    let (mut months, mut years) = (Vec::new(), Vec::new());
    let mut numbers = 0usize;
    for word in date_words(shown) {
        if word.chars().all(|c| c.is_ascii_digit()) {
            numbers += 1;
            if word.len() == 4 {
                years.push(word);
            }
            if word.len() > 8 {
                return 0;
            }
        } else if let Some(month) = names::month(word) {
            months.push(month);
        } else if names::weekday(word).is_none() && !is_date_filler(word) {
            return 0;
        }
    }
    let one = (!months.is_empty() && numbers > 0) || (numbers >= 3 && !years.is_empty());
    let same =
        months.windows(2).all(|pair| pair[..1] == pair[1..]) && years.windows(2).all(|pair| pair[..1] == pair[1..]);
    // "Published 3 May, updated 4 May" is two dates and no repetition.
    let twice = months.len() == 2
        && years.len() == 2
        && same
        && !shown.contains([':', '|', '-', '–'])
        && !shown.contains("pdated");
    match (one, twice) {
        (true, true) => 2,
        (true, false) => 1,
        _ => 0,
    }
}

/// Runs of letters and runs of digits: "2025Jun" is two.
fn date_words(shown: &str) -> impl Iterator<Item = &str> {
    shown.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).flat_map(|part| {
        let digit = part.starts_with(|c: char| c.is_ascii_digit());
        let cut = part.find(|c: char| c.is_ascii_digit() != digit).unwrap_or(part.len());
        let (first, rest) = part.split_at(cut);
        [first, rest].into_iter().filter(|word| !word.is_empty())
    })
}

fn is_date_filler(word: &str) -> bool {
    #[rustfmt::skip]
    const FILLERS: &[&str] = &[
    "st", "nd", "rd", "th", "am", "pm", "a", "p", "m", "gmt", "utc", "est", "edt", "pst", "pdt", "cet", "cest",
    "ist", "bst", "t", "z", "on", "at", "of", "the",
    "published", "posted", "updated", "last", "modified", "date", "dated", "created", "first", "uhr", "um", "vom",
    "am", "den", "der", "stand",
    "veröffentlicht", "aktualisiert", "publié", "le", "à", "mis", "jour", "h", "er", "de", "del", "el", "publicado",
    "actualizado", "em", "às", "il", "alle", "ore",
    "pubblicato", "op", "om", "uur", "г", "года", "年", "月", "日",
];
    FILLERS.contains(&word.to_lowercase().as_str())
}

fn is_breadcrumbs(shown: &str, words: usize) -> bool {
    if words > 24 {
        return false;
    }
    let home = ["home", "start", "startseite", "accueil", "inicio", "início", "главная", "首页", "ホーム"];
    [" > ", " › ", " » ", " / ", " :: ", "»", "›"].iter().any(|mark| {
        let parts: Vec<&str> = shown.split(mark).map(str::trim).filter(|part| !part.is_empty()).collect();
        let from_home = parts.first().is_some_and(|first| home.contains(&first.to_lowercase().as_str()));
        let arrows = !mark.contains('/') && !mark.contains(':');
        (parts.len() >= 2 && from_home)
            || (parts.len() >= 3 && arrows && parts.iter().all(|part| part.split(' ').count() <= 4))
    })
}

/// Beginnings of lines that say where and when a text is from.
#[rustfmt::skip]
const SOURCE_BEGINNINGS: &[&str] = &[
    "source:", "sources:", "date:", "published:", "published by", "published on", "published in", "posted on",
    "posted:", "posted in", "publication date:", "updated:",
    "last updated", "release date:", "issued:", "issued by", "dateline:", "retrieved", "quelle:", "datum:",
    "veröffentlicht am", "stand:", "source :", "publié le", "publié par",
    "mis à jour", "fuente:", "fecha:", "publicado el", "publicado por", "actualizado", "fonte:", "data:",
    "pubblicato il", "publicado em", "bron:", "gepubliceerd",
    "источник:", "дата:", "опубликовано", "来源：", "来源:", "發布", "发布时间", "出典：", "出典:", "المصدر:",
];

fn is_source_line(shown: &str, words: usize) -> bool {
    let lower = shown.to_lowercase();
    let begins = SOURCE_BEGINNINGS.iter().any(|beginning| lower.starts_with(beginning));
    let barred = lower.contains('|')
        && ["source", "quelle", "fuente", "fonte", "date", "datum"]
            .iter()
            .any(|word| lower.contains(&format!("{word}:")));
    words <= 30 && (begins || barred) && !(words > 12 && shown.ends_with('.'))
}

/// Words before an author's name, with the case in which they begin a byline.
#[rustfmt::skip]
const BYLINE_BEGINNINGS: &[&str] = &[
    "By ", "by ", "BY ", "Written by ", "Posted by ", "Reported by ", "Author: ", "Authors: ", "Story by ",
    "Text by ", "Von ", "von ", "VON ", "Autor: ", "Autorin: ", "Par ", "par ",
    "Auteur : ", "Por ", "por ", "Di ", "di ", "Door ", "door ", "Av ", "av ", "Af ", "af ", "Автор: ", "作者：", "作者:",
    "文/", "記者 ",
];

/// The name in a byline and where in the line it begins.
pub(crate) fn byline(line: &str) -> Option<(usize, &str)> {
    let beginning = BYLINE_BEGINNINGS.iter().find(|beginning| line.starts_with(**beginning))?;
    let rest = line.get(beginning.len()..)?;
    let lead = rest.len() - rest.trim_start().len();
    let rest = rest.trim();
    let is_name = rest.starts_with(|c: char| c.is_uppercase() || !c.is_ascii());
    let title_like = rest
        .split_whitespace()
        .take(2)
        .filter(|word| word.starts_with(|c: char| c.is_uppercase() || !c.is_ascii()))
        .count();
    let short = rest.len() <= 200 && rest.split_whitespace().count() <= 25;
    // "By Monday the quay was empty." is a sentence.
    let sentence = rest.ends_with(['.', '!', '?']) && rest.split_whitespace().count() > 4;
    let day = rest
        .split([' ', ','])
        .next()
        .is_some_and(|word| names::month(word).is_some() || names::weekday(word).is_some());
    if !is_name || !short || sentence || day || title_like == 0 || rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let end = rest
        .find([',', '|', '(', '•', '·', ';', '/'])
        .or_else(|| rest.find(" - "))
        .or_else(|| rest.find(" – "))
        .unwrap_or(rest.len());
    let name = rest.get(..end)?.trim_end_matches(['.', ' ', ':']);
    let words = name.split_whitespace().count();
    ((1..=8).contains(&words)).then_some((beginning.len() + lead, name))
}

fn is_caption(shown: &str, words: usize) -> bool {
    #[rustfmt::skip]
    const BEGINNINGS: &[&str] = &[
    "photo:", "photos:", "image:", "picture:", "pictured:", "file photo", "photograph:", "photo by", "photo credit",
    "image credit", "credit:", "caption:", "illustration:", "video:", "foto:",
    "bild:", "symbolbild", "photo :", "crédit", "imagen:", "immagine:", "imagem:", "фото:", "图：", "图:", "写真：", "写真:",
    "(photo", "[photo", "(image",
];
    #[rustfmt::skip]
    const ENDS: &[&str] = &[
    "/reuters", "/afp", "/ap", "/getty images", "/epa", "/dpa", "/xinhua", "(reuters)", "(afp)", "(ap)",
    "(getty images)", "/tass", "ap photo", "(ap photo)", "/shutterstock", "/bloomberg",
];
    let lower = shown.to_lowercase();
    let bare = lower.trim_end_matches(['.', ')', ']', ' ']);
    let credit = ENDS.iter().any(|end| bare.ends_with(end.trim_end_matches(')')))
        || lower.contains("(photo by ")
        || lower.contains("[photo/")
        || lower.contains("(photo: ");
    words <= 60 && (BEGINNINGS.iter().any(|beginning| lower.starts_with(beginning)) || credit)
}

/// Whether the last sentence of a line is nothing but a date: pictures are
/// dated so ("The mayor at the quay. Oslo. May 1911."), paragraphs are not.
pub(crate) fn ends_in_a_bare_date(shown: &str) -> bool {
    let shown = shown.trim_end_matches(['.', ' ', ')']);
    let last = shown.rsplit(". ").next().filter(|last| last.len() < shown.len());
    last.is_some_and(|last| last.len() <= 40 && dates_alone(last) == 1)
}

fn is_place(shown: &str, words: usize, ends: bool) -> bool {
    let parts: Vec<&str> = shown.split(',').map(str::trim).collect();
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase)
            || matches!(word, "de" | "la" | "of" | "do" | "da" | "del" | "am" | "an" | "der" | "sur")
    };
    let named = parts.iter().all(|part| !part.is_empty() && part.split_whitespace().all(capital));
    (2..=3).contains(&parts.len()) && words <= 7 && !ends && named && !shown.chars().any(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_known_by_its_looks() {
        use Look::*;
        let cases = [
            (". . . . . .", Separator),
            ("},", Short),
            ("12 Aug 01, 2024 Jul 14, 2025", DateOnly),
            ("x → y → 0", Short),
            ("* * *", Separator),
            ("Home > News > Harbour", Breadcrumbs),
            ("Startseite / Politik", Breadcrumbs),
            ("News » Regional » North", Breadcrumbs),
            ("Copyright © 1999 The Quay. All rights reserved.", Copyright),
            ("© 2004 Quay Press", Copyright),
            ("May 3, 1911", DateOnly),
            ("Published on Tuesday, 3 May 1911 at 10:15 GMT", DateOnly),
            ("2011-05-03", DateOnly),
            ("3. Mai 1911", DateOnly),
            ("May 3, 1911May 3, 1911", DateTwice),
            ("March 12, 2011Mar 12, 2011", DateTwice),
            ("Published 3 May 1911, updated 4 May 1911", DateOnly),
            ("May is a fine month", Short),
            ("Date: 03/05/1911 | Source: The Quay", SourceLine),
            ("Source: Harbour Office", SourceLine),
            ("By Anna Berg, Staff Writer", Byline),
            ("von Karl Held", Byline),
            ("By Monday the quay was empty again.", Short),
            ("by then nobody cared", Short),
            ("File photo of the old quay", Caption),
            ("The mayor opens the quay. Oslo. REUTERS/Anna Berg", Short),
            ("The mayor opens the quay. Anna Berg/Reuters", Caption),
            ("Oslo, Norway", Place),
            ("New quay opens at last", Short),
            ("The quay was opened on Tuesday by the mayor of the town.", Prose),
            ("Advertisement", Label(labels::Label::Furniture)),
        ];
        for (line, look) in cases {
            assert_eq!(Shape::of(line).look, look, "{line}");
        }
    }

    #[test]
    fn a_byline_gives_the_name_alone() {
        let cases = [
            ("by Anna Berg, Ambassador of the Isles", Some("Anna Berg")),
            ("By Anna Berg and Karl Held", Some("Anna Berg and Karl Held")),
            ("By Anna Berg | The Quay", Some("Anna Berg")),
            ("By the time he came", None),
            ("By 1911 it was over", None),
        ];
        for (line, name) in cases {
            assert_eq!(byline(line).map(|(_, name)| name), name, "{line}");
        }
    }

    #[test]
    fn a_picture_is_dated_with_a_bare_date() {
        for (line, is) in [
            ("The mayor opens the quay. Oslo, Norway. May 1911.", true),
            ("The mayor opened the quay in May 1911.", false),
            ("May 1911.", false),
        ] {
            assert_eq!(ends_in_a_bare_date(line), is, "{line}");
        }
    }
}
