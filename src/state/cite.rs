//! Citations: plain, APA, MLA, Chicago, BibTeX, RIS and CSL-JSON.
//!
//! The styles are written by hand for what there is here: texts in a collection,
//! a search of it, and itself. Names stand as the collection has them, since
//! which part of one is the family's is not known.

use archivolt_corpus::dates::edtf::MONTHS;
use archivolt_corpus::{Basis, Words};
use archivolt_index::DocumentRecord;

use crate::text::{self, in_sentence, joined};

/// How a citation is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// A sentence.
    #[default]
    Plain,
    /// Publication Manual of the American Psychological Association, 7th edition.
    Apa,
    /// Handbook of the Modern Language Association, 9th edition.
    Mla,
    /// Chicago Manual of Style, 17th edition, bibliography.
    Chicago,
    /// BibTeX.
    Bibtex,
    /// RIS.
    Ris,
    /// CSL-JSON.
    Csl,
}

impl Format {
    /// In the order of the choice.
    pub const ALL: [Self; 7] = [Self::Plain, Self::Apa, Self::Mla, Self::Chicago, Self::Bibtex, Self::Ris, Self::Csl];

    /// Ending of the file.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::Csl => "json",
            _ => "txt",
        }
    }

    /// Whether it is for reading, not for programs.
    pub fn is_prose(self) -> bool {
        self.extension() == "txt"
    }
}

/// What is cited.
#[derive(Clone, Copy)]
pub enum What<'a> {
    /// A document, or a place in it.
    Document {
        /// The document.
        record: &'a DocumentRecord,
        /// Its number for people.
        number: u32,
        /// A paragraph of it.
        paragraph: Option<u32>,
    },
    /// What a search found, as a sentence.
    Results(&'a str),
    /// All of it, with so many documents.
    Collection(usize),
}

/// A citation to be written.
#[derive(Clone, Copy)]
pub struct Cited<'a> {
    /// What is cited.
    pub what: What<'a>,
    /// Title of the collection.
    pub collection: &'a str,
    /// Address of the page with it open.
    pub link: &'a str,
}

/// Some citations, one after the other; in CSL-JSON one list.
pub fn write_all(all: &[Cited<'_>], format: Format) -> String {
    let each: Vec<String> = all.iter().map(|cited| cited.one(format)).collect();
    match format {
        Format::Csl => joined(&["[", &each.join(",\n"), "]\n"]),
        Format::Bibtex | Format::Ris => each.join("\n"),
        _ => each.join("\n\n"),
    }
}

/// [`MONTHS`] as the MLA shortens them.
const SHORT_MONTHS: [&str; 12] =
    ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

impl<'a> Cited<'a> {
    /// The citation, with a line end after records.
    pub fn write(&self, format: Format) -> String {
        write_all(&[*self], format)
    }

    /// The plain citation is for whoever reads this page; the styles are those of English
    /// handbooks, and programs read the rest.
    fn one(&self, format: Format) -> String {
        match format {
            Format::Plain => self.plain(),
            _ => archivolt_wording::in_english(|| match format {
                Format::Plain | Format::Apa => self.apa(),
                Format::Mla => self.mla(),
                Format::Chicago => self.chicago(),
                Format::Bibtex => self.bibtex(),
                Format::Ris => self.ris(),
                Format::Csl => self.csl(),
            }),
        }
    }

    fn record(&self) -> Option<&'a DocumentRecord> {
        match self.what {
            What::Document { record, .. } => Some(record),
            _ => None,
        }
    }

    /// A name for programs.
    fn id(&self) -> &'a str {
        match self.what {
            What::Document { record, .. } => &record.id,
            What::Results(_) => "search",
            What::Collection(_) => "collection",
        }
    }

    /// Each author by itself.
    fn creators(&self) -> Vec<&'a str> {
        let names = self.record().and_then(|record| record.creator.as_ref()).map_or("", |creator| &creator.text);
        names.split(';').map(str::trim).filter(|name| !name.is_empty()).collect()
    }

    fn publisher(&self) -> &'a str {
        self.record().and_then(|record| record.publisher.as_ref()).map_or("", |publisher| &publisher.text)
    }

    fn kind(&self) -> String {
        match self.what {
            What::Document { record, .. } => record.kind.as_ref().map_or_else(String::new, |kind| kind.text.clone()),
            What::Results(_) => text::SEARCH_RESULTS.say().to_owned(),
            What::Collection(documents) => text::collection_of(documents),
        }
    }

    fn title(&self) -> &'a str {
        match self.what {
            What::Document { record, .. } => &record.title.text,
            What::Results(asked) => asked,
            What::Collection(_) => self.collection,
        }
    }

    /// What holds it: the collection, or nothing.
    fn container(&self) -> &'a str {
        if matches!(self.what, What::Collection(_)) { "" } else { self.collection }
    }

    fn paragraph(&self) -> Option<u32> {
        match self.what {
            What::Document { paragraph, .. } => paragraph,
            _ => None,
        }
    }

    /// Where in the collection: its number, and the paragraph.
    fn place(&self, paragraph_sign: &str) -> Vec<String> {
        let mut place = Vec::new();
        if let What::Document { number, paragraph, .. } = self.what {
            place.push(text::cite_number(&text::plain(number)));
            place.extend(paragraph.map(|paragraph| joined(&[paragraph_sign, &paragraph.to_string()])));
        }
        place
    }

    /// A date as it is said, and that it was worked out.
    fn inferred(&self, said: String) -> String {
        let date = self.record().and_then(|record| record.published.as_ref());
        if date.is_some_and(|date| date.basis == Basis::Inferred) { text::cite_inferred(&said) } else { said }
    }

    /// The date in words; one that was worked out says so.
    fn date(&self) -> String {
        match (self.what, self.record().and_then(|record| record.published.as_ref())) {
            (_, Some(date)) => self.inferred(text::date(&date.edtf, Words::Long)),
            (What::Document { .. }, None) => text::CITE_UNDATED.say().to_owned(),
            _ => String::new(),
        }
    }

    /// The date as a style writes it; only a plain year, month or day has a form
    /// of its own, all else is said in words.
    fn styled_date(&self, undated: &str, style: impl Fn(&str, Option<usize>, Option<&str>) -> String) -> String {
        let Some(date) = self.record().and_then(|record| record.published.as_ref()) else {
            return undated.to_owned();
        };
        let edtf = date.edtf.as_str();
        let plain = edtf.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') && !edtf.starts_with('-');
        let parts: Vec<&str> = edtf.split('-').collect();
        let month = match parts.get(1) {
            Some(month) => month.parse::<usize>().ok().filter(|month| (1..=12).contains(month)).map(|month| month - 1),
            None => None,
        };
        // 21 to 41 in place of a month are seasons and quarters.
        let words = if plain && (parts.len() == 1 || month.is_some()) {
            let day = parts.get(2).map(|day| day.trim_start_matches('0'));
            style(parts.first().copied().unwrap_or(""), month, day)
        } else {
            text::date(&date.edtf, Words::Long)
        };
        self.inferred(words)
    }

    /// Year, and month and day as far as they are known, of a date that lies in one year.
    fn parts(&self) -> Vec<String> {
        let Some(date) = self.record().and_then(|record| record.published.as_ref()) else {
            return Vec::new();
        };
        let bounds = date.edtf.bounds();
        let (Some(first), Some(last)) = (bounds.earliest, bounds.latest) else {
            return Vec::new();
        };
        let (a, b) = (first.civil(), last.civil());
        if date.edtf.is_approximate() && !date.edtf.as_str().contains('/') {
            // Its bounds may reach into the next year; the year that it names is cited.
            let year = date.edtf.as_str().get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
            return year.map(str::to_owned).into_iter().collect();
        }
        if a.0 != b.0 || date.edtf.is_approximate() {
            return if a.0 == b.0 { vec![a.0.to_string()] } else { Vec::new() };
        }
        let mut parts = vec![a.0.to_string()];
        if a.1 == b.1 {
            parts.push(a.1.to_string());
            if a.2 == b.2 {
                parts.push(a.2.to_string());
            }
        }
        parts
    }

    fn plain(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        if let Some(record) = self.record() {
            parts.extend(record.creator.as_ref().map(|creator| creator.text.clone()));
            parts.push(text::quoted(self.title()));
        } else {
            parts.push(self.title().trim_end_matches('.').to_owned());
        }
        parts.extend([in_sentence(&self.kind()), self.publisher().to_owned(), self.date()]);
        parts.extend(self.paragraph().map(|paragraph| text::paragraph(&text::plain(paragraph))));
        parts.retain(|part| !part.is_empty());
        let mut within = vec![self.container().to_owned()];
        within.extend(self.place("").into_iter().next());
        let within = match self.container() {
            "" => String::new(),
            _ => joined(&[". ", &text::cite_within(&text::listed(&within, text::LIST))]),
        };
        joined(&[&text::listed(&parts, text::LIST), &within, ". ", self.link])
    }

    fn apa(&self) -> String {
        let date = self.styled_date("n.d.", |year, month, day| {
            let month = month.and_then(|month| MONTHS.get(month)).map(|month| joined(&[", ", month]));
            joined(&[year, &month.unwrap_or_default(), &day.map(|day| joined(&[" ", day])).unwrap_or_default()])
        });
        let kind = self.kind();
        let title = self.title().trim_end_matches('.');
        let title = if kind.is_empty() { ended(title) } else { joined(&[title, " [", &kind, "]."]) };
        let names = list_of(&self.creators(), ", ", ", & ", ", & ");
        let date = joined(&["(", &date, ")."]);
        let place = self.place("para. ").join(", ");
        let within = match self.container() {
            "" => String::new(),
            container if place.is_empty() => ended(&joined(&["In ", container])),
            container => joined(&["In ", container, " (", &place, ")."]),
        };
        // What has no author begins with its title.
        let head = if names.is_empty() { [title, date] } else { [ended(&names), joined(&[&date, " ", &title])] };
        spaced(&[&head[0], &head[1], &ended(self.publisher()), &within, self.link])
    }

    fn mla(&self) -> String {
        let date = self.styled_date("", |year, month, day| {
            let day = day.map(|day| joined(&[day, " "])).unwrap_or_default();
            let month = month.and_then(|month| SHORT_MONTHS.get(month)).map(|month| joined(&[month, " "]));
            joined(&[&day, &month.unwrap_or_default(), year])
        });
        let names = match self.creators().as_slice() {
            [first, _, _, ..] => joined(&[first, ", et al."]),
            some => list_of(some, "", ", and ", ", and "),
        };
        self.noted(&names, &date, "par. ", "")
    }

    fn chicago(&self) -> String {
        let date = self.styled_date("", |year, month, day| match (month.and_then(|month| MONTHS.get(month)), day) {
            (Some(month), Some(day)) => joined(&[month, " ", day, ", ", year]),
            (Some(month), None) => joined(&[month, " ", year]),
            (None, _) => year.to_owned(),
        });
        // Where there is no date Chicago says so.
        let date = if date.is_empty() && self.record().is_some() { "n.d.".to_owned() } else { date };
        self.noted(&list_of(&self.creators(), ", ", " and ", ", and "), &date, "para. ", "In ")
    }

    /// `Names. “Title.” Kind, Publisher, Date. In Collection, document 3, para. 2. Link.`
    fn noted(&self, names: &str, date: &str, paragraph_sign: &str, within: &str) -> String {
        let title = match self.record() {
            Some(_) => joined(&["“", &ended(self.title()), "”"]),
            None => ended(self.title()),
        };
        let facts = [self.kind(), self.publisher().to_owned(), date.to_owned()];
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        let mut place = self.place(paragraph_sign);
        if !self.container().is_empty() {
            place.insert(0, joined(&[within, self.container()]));
        }
        spaced(&[&ended(names), &title, &ended(&facts.join(", ")), &ended(&place.join(", ")), &ended(self.link)])
    }

    fn bibtex(&self) -> String {
        let mut out = joined(&["@misc{", &key(self.id(), self.what), ",\n"]);
        // In braces of its own a name is taken as it stands: which part of it is
        // the family's, and whether it is a person's at all, is not known.
        let names: Vec<String> = self.creators().into_iter().map(|name| joined(&["{", &braces(name), "}"])).collect();
        if !names.is_empty() {
            out.push_str(&joined(&["  author = {", &names.join(" and "), "},\n"]));
        }
        let mut field = |name: &str, value: &str| {
            if !value.is_empty() {
                out.push_str(&joined(&["  ", name, " = {", &braces(value), "},\n"]));
            }
        };
        field("title", self.title());
        // Not `howpublished`, which programs take for the publisher where there is none.
        field("type", &self.kind());
        field("publisher", self.publisher());
        let parts = self.parts();
        for (name, value) in ["year", "month", "day"].iter().zip(&parts) {
            field(name, value);
        }
        let place = self.paragraph().map(|paragraph| joined(&["para. ", &paragraph.to_string()])).unwrap_or_default();
        let within = match self.container() {
            "" => String::new(),
            container => joined(&["in: ", container]),
        };
        let note = [self.date(), within, place];
        field("note", &note.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "));
        // By the letter, as programs take it: an escaped `#` would be part of the address.
        out.push_str(&joined(&["  url = {", self.link, "},\n}\n"]));
        out
    }

    fn ris(&self) -> String {
        let mut out = "TY  - GEN\n".to_owned();
        let mut field = |tag: &str, value: &str| {
            if !value.is_empty() {
                let line: String = value.split_whitespace().collect::<Vec<_>>().join(" ");
                out.push_str(&joined(&[tag, "  - ", &line, "\n"]));
            }
        };
        for name in self.creators() {
            field("AU", name);
        }
        field("TI", self.title());
        field("PB", self.publisher());
        field("M3", &self.kind());
        let parts = self.parts();
        if let Some(year) = parts.first() {
            field("PY", year);
            let rest: Vec<String> = parts.iter().skip(1).map(|part| two_digits(part)).collect();
            if !rest.is_empty() {
                field("DA", &joined(&[year, "/", &rest.join("/")]));
            }
        }
        field("T2", self.container());
        field("N1", &self.date());
        if let Some(paragraph) = self.paragraph() {
            field("SP", &joined(&["para. ", &paragraph.to_string()]));
        }
        field("UR", self.link);
        out.push_str("ER  - \n");
        out
    }

    fn csl(&self) -> String {
        let kind = if matches!(self.what, What::Collection(_)) { "collection" } else { "document" };
        let mut fields = vec![joined(&["\"id\": ", &quoted(self.id())]), joined(&["\"type\": ", &quoted(kind)])];
        let mut field = |name: &str, value: &str| {
            if !value.is_empty() {
                fields.push(joined(&[&quoted(name), ": ", &quoted(value)]));
            }
        };
        field("title", self.title());
        field("publisher", self.publisher());
        field("genre", &self.kind());
        field("container-title", self.container());
        field("URL", self.link);
        field("note", &self.date());
        if let Some(paragraph) = self.paragraph() {
            field("locator", &joined(&["para. ", &paragraph.to_string()]));
        }
        let names: Vec<String> =
            self.creators().into_iter().map(|name| joined(&["{\"literal\": ", &quoted(name), "}"])).collect();
        if !names.is_empty() {
            fields.push(joined(&["\"author\": [", &names.join(", "), "]"]));
        }
        let parts = self.parts();
        if !parts.is_empty() {
            fields.push(["\"issued\": {\"date-parts\": [[", &parts.join(", "), "]]}"].concat());
        }
        joined(&["{\n  ", &fields.join(",\n  "), "\n}"])
    }
}

fn two_digits(part: &str) -> String {
    if part.len() == 1 { joined(&["0", part]) } else { part.to_owned() }
}

/// Words with a full stop, where they do not end a sentence anyway.
fn ended(words: &str) -> String {
    if words.is_empty() || words.ends_with(['.', '?', '!', '…']) { words.to_owned() } else { joined(&[words, "."]) }
}

/// What is not empty, with spaces between.
fn spaced(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Names with what a style puts between them: between two, and before the last of more.
fn list_of(names: &[&str], between: &str, of_two: &str, last: &str) -> String {
    match names {
        [] => String::new(),
        [one, other] => joined(&[one, of_two, other]),
        [rest @ .., one] if !rest.is_empty() => joined(&[&rest.join(between), last, one]),
        [one, ..] => (*one).to_owned(),
    }
}

/// A BibTeX key: letters, digits and hyphens. Where letters are left out the
/// document's number keeps it apart from others.
fn key(id: &str, what: What<'_>) -> String {
    let mut key: String = id.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    if let (false, What::Document { number, .. }) = (id.is_ascii(), what) {
        key.push_str(&number.to_string());
    }
    key
}

/// A BibTeX value: what has a meaning there is escaped.
fn braces(value: &str) -> String {
    let mut out = String::new();
    for letter in value.chars() {
        if matches!(letter, '{' | '}' | '%' | '&' | '#' | '_' | '$' | '\\' | '~' | '^') {
            out.push('\\');
        }
        let mut own = [0; 4];
        out.push_str(match letter {
            '\\' => "textbackslash{}",
            '~' => "textasciitilde{}",
            '^' => "textasciicircum{}",
            _ => letter.encode_utf8(&mut own),
        });
    }
    out
}

/// A JSON string.
pub fn quoted(value: &str) -> String {
    let mut out = "\"".to_owned();
    for letter in value.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            letter if (letter as u32) < 32 => out.push(' '),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
