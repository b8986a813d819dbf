//! Citations: plain, BibTeX, RIS and CSL-JSON.

use archivolt_corpus::{Basis, Words};
use archivolt_index::DocumentRecord;

use crate::text::{in_sentence, joined};

/// How a citation is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// A sentence.
    #[default]
    Plain,
    /// BibTeX.
    Bibtex,
    /// RIS.
    Ris,
    /// CSL-JSON.
    Csl,
}

impl Format {
    /// In the order of the choice.
    pub const ALL: [Self; 4] = [Self::Plain, Self::Bibtex, Self::Ris, Self::Csl];

    /// Ending of the file.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Plain => "txt",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::Csl => "json",
        }
    }
}

/// What is cited.
pub struct Cited<'a> {
    /// The document.
    pub record: &'a DocumentRecord,
    /// Its number for people.
    pub number: u32,
    /// A paragraph of it.
    pub paragraph: Option<u32>,
    /// Title of the collection.
    pub collection: &'a str,
    /// Address of the page with the document open.
    pub link: &'a str,
}

impl Cited<'_> {
    /// The citation, with a line end after records.
    pub fn write(&self, format: Format) -> String {
        match format {
            Format::Plain => self.plain(),
            Format::Bibtex => self.bibtex(),
            Format::Ris => self.ris(),
            Format::Csl => self.csl(),
        }
    }

    fn creator(&self) -> &str {
        self.record.creator.as_ref().map_or("", |creator| &creator.text)
    }

    /// Each author by itself.
    fn creators(&self) -> Vec<&str> {
        self.creator().split(';').map(str::trim).filter(|name| !name.is_empty()).collect()
    }

    fn publisher(&self) -> &str {
        self.record.publisher.as_ref().map_or("", |publisher| &publisher.text)
    }

    fn kind(&self) -> &str {
        self.record.kind.as_ref().map_or("", |kind| &kind.text)
    }

    fn title(&self) -> &str {
        &self.record.title.text
    }

    /// The date in words; one that was worked out says so.
    fn date(&self) -> String {
        match &self.record.published {
            Some(date) => {
                let inferred = if date.basis == Basis::Inferred { " [date inferred]" } else { "" };
                joined(&[&date.edtf.in_words(Words::Long), inferred])
            }
            None => "undated".to_owned(),
        }
    }

    /// Year, and month and day as far as they are known, of a date that lies in one year.
    fn parts(&self) -> Vec<String> {
        let Some(date) = &self.record.published else {
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
        if !self.creator().is_empty() {
            parts.push(self.creator().to_owned());
        }
        parts.push(joined(&["“", self.title(), "”"]));
        let kind = self.kind();
        if !kind.is_empty() {
            parts.push(in_sentence(kind));
        }
        if !self.publisher().is_empty() {
            parts.push(self.publisher().to_owned());
        }
        parts.push(self.date());
        if let Some(paragraph) = self.paragraph {
            parts.push(joined(&["para. ", &paragraph.to_string()]));
        }
        let number = self.number.to_string();
        joined(&[&parts.join(", "), ". In: ", self.collection, ", document ", &number, ". ", self.link])
    }

    fn bibtex(&self) -> String {
        let mut out = joined(&["@misc{", &key(&self.record.id), ",\n"]);
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
        field("howpublished", self.kind());
        field("publisher", self.publisher());
        let parts = self.parts();
        for (name, value) in ["year", "month", "day"].iter().zip(&parts) {
            field(name, value);
        }
        field("url", self.link);
        let place = self.paragraph.map(|paragraph| joined(&[", para. ", &paragraph.to_string()])).unwrap_or_default();
        field("note", &joined(&[&self.date(), ", in: ", self.collection, &place]));
        out.push_str("}\n");
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
        field("M3", self.kind());
        let parts = self.parts();
        if let Some(year) = parts.first() {
            field("PY", year);
            let rest: Vec<String> = parts.iter().skip(1).map(|part| two_digits(part)).collect();
            if !rest.is_empty() {
                field("DA", &joined(&[year, "/", &rest.join("/")]));
            }
        }
        field("T2", self.collection);
        field("N1", &self.date());
        if let Some(paragraph) = self.paragraph {
            field("SP", &joined(&["para. ", &paragraph.to_string()]));
        }
        field("UR", self.link);
        out.push_str("ER  - \n");
        out
    }

    fn csl(&self) -> String {
        let mut fields = vec![joined(&["\"id\": ", &quoted(&self.record.id)]), "\"type\": \"document\"".to_owned()];
        let mut field = |name: &str, value: &str| {
            if !value.is_empty() {
                fields.push(joined(&[&quoted(name), ": ", &quoted(value)]));
            }
        };
        field("title", self.title());
        field("publisher", self.publisher());
        field("genre", self.kind());
        field("container-title", self.collection);
        field("URL", self.link);
        field("note", &self.date());
        if let Some(paragraph) = self.paragraph {
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
        joined(&["[{\n  ", &fields.join(",\n  "), "\n}]\n"])
    }
}

fn two_digits(part: &str) -> String {
    if part.len() == 1 { joined(&["0", part]) } else { part.to_owned() }
}

/// A BibTeX key: letters, digits and hyphens.
fn key(id: &str) -> String {
    id.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect()
}

/// A BibTeX value: what has a meaning there is escaped.
fn braces(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '{' | '}' => out.push_str(if letter == '{' { "\\{" } else { "\\}" }),
            '\\' => out.push_str("\\textbackslash{}"),
            '%' | '&' | '#' | '_' | '$' => {
                out.push('\\');
                out.push(letter);
            }
            _ => out.push(letter),
        }
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
