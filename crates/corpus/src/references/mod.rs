//! Bibliographies: what a reference manager knows of documents, as Zotero and
//! others export it (CSL-JSON, BibTeX, RIS).
//!
//! A record that belongs to a file of the folder is that file's metadata; one
//! without a file is a document of its own, with its abstract as text.

mod bibtex;
mod csl;
mod latex;
mod ris;

use crate::metadata::Metadata;

/// One record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reference {
    /// Its key; may be empty.
    pub key: String,
    /// 1-based line on which it begins.
    pub line: u32,
    /// Attached files, as written.
    pub files: Vec<String>,
    /// Its fields by the contract's names.
    pub metadata: Metadata,
    /// What somebody noted about it, paragraph by paragraph.
    pub notes: Vec<String>,
}

/// The records of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct References {
    /// In the order of the file.
    pub records: Vec<Reference>,
    /// What could not be read: line, message.
    pub problems: Vec<(u32, String)>,
}

/// The form of a bibliography.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Style {
    /// CSL-JSON.
    Csl,
    /// BibTeX and BibLaTeX.
    Bibtex,
    /// RIS.
    Ris,
}

/// Reads a bibliography.
pub(crate) fn read(style: Style, text: &str) -> References {
    match style {
        Style::Csl => csl::read(text),
        Style::Bibtex => bibtex::read(text),
        Style::Ris => ris::read(text),
    }
}

/// Whether a JSON text is a bibliography: a list of records with a type that CSL knows.
pub(crate) fn is_csl(text: &str) -> bool {
    csl::is_csl(text)
}

/// A record's parts as all three forms have them, before they get the contract's names.
#[derive(Clone, Debug, Default)]
struct Parts {
    /// A type of CSL 1.0.2, such as `article-journal`.
    kind: String,
    title: String,
    creators: Vec<String>,
    editors: Vec<String>,
    date: String,
    accessed: String,
    container: String,
    publisher: String,
    description: String,
    subjects: Vec<String>,
    language: String,
    rights: String,
    address: String,
    doi: String,
    /// Shown as they are: name, value.
    others: Vec<(&'static str, String)>,
}

impl Parts {
    fn other(&mut self, name: &'static str, value: impl Into<String>) {
        self.others.push((name, value.into()));
    }

    fn metadata(self, key: &str) -> Metadata {
        let mut metadata = Metadata::default();
        // A newspaper publishes its articles, whoever owns it.
        let serial = matches!(
            self.kind.as_str(),
            "article-journal"
                | "article-magazine"
                | "article-newspaper"
                | "post-weblog"
                | "webpage"
                | "broadcast"
                | "post"
        );
        let (publisher, container) = match (serial, self.container.trim().is_empty()) {
            (true, false) => (&self.container, &self.publisher),
            _ => (&self.publisher, &self.container),
        };
        let address = match self.address.trim() {
            "" if !self.doi.trim().is_empty() => format!("https://doi.org/{}", bare_doi(&self.doi)),
            address => address.to_owned(),
        };
        let editors = if self.creators.is_empty() { String::new() } else { self.editors.join("; ") };
        let people = if self.creators.is_empty() { &self.editors } else { &self.creators };
        for (name, value) in [
            ("title", self.title.as_str()),
            ("creator", &people.join("; ")),
            ("date", &self.date),
            ("publisher", publisher),
            ("description", &self.description),
            ("subject", &self.subjects.join("; ")),
            ("kind", kind_words(&self.kind)),
            ("language", &self.language),
            ("source", &address),
            ("rights", &self.rights),
            ("date_captured", &self.accessed),
            ("slug", key),
            (if serial { "owner" } else { "published_in" }, container),
            ("editor", &editors),
            ("doi", bare_doi(&self.doi)),
        ] {
            metadata.add(name, &one_line(value));
        }
        for (name, value) in &self.others {
            metadata.add(name, &one_line(value));
        }
        metadata
    }
}

/// `10.1000/x`, without the resolver's address.
fn bare_doi(doi: &str) -> &str {
    let doi = doi.trim();
    doi.find("10.").and_then(|at| doi.get(at..)).filter(|_| doi.contains("doi") || doi.contains("DOI")).unwrap_or(doi)
}

fn one_line(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a person calls a type of CSL 1.0.2; empty for one that says nothing.
fn kind_words(kind: &str) -> &'static str {
    match kind {
        "article-journal" | "article" => "Journal article",
        "article-magazine" => "Magazine article",
        "article-newspaper" => "Newspaper article",
        "bill" => "Bill",
        "book" => "Book",
        "broadcast" => "Broadcast",
        "chapter" => "Book chapter",
        "classic" => "Classic",
        "collection" => "Collection",
        "dataset" => "Data set",
        "document" => "Document",
        "entry" | "entry-dictionary" => "Dictionary entry",
        "entry-encyclopedia" => "Encyclopedia entry",
        "event" => "Event",
        "graphic" | "figure" => "Picture",
        "hearing" => "Hearing",
        "interview" => "Interview",
        "legal_case" => "Court decision",
        "legislation" => "Law",
        "manuscript" => "Manuscript",
        "map" => "Map",
        "motion_picture" => "Film",
        "musical_score" => "Score",
        "pamphlet" => "Pamphlet",
        "paper-conference" => "Conference paper",
        "patent" => "Patent",
        "performance" => "Performance",
        "periodical" => "Periodical",
        "personal_communication" => "Letter",
        "post" => "Post",
        "post-weblog" => "Blog post",
        "regulation" => "Regulation",
        "report" => "Report",
        "review" | "review-book" => "Review",
        "software" => "Software",
        "song" => "Song",
        "speech" => "Speech",
        "standard" => "Standard",
        "thesis" => "Thesis",
        "treaty" => "Treaty",
        "webpage" => "Web page",
        _ => "",
    }
}

/// "Berg, Anna" as it is said: "Anna Berg". A name without a comma stays.
fn natural_name(name: &str) -> String {
    let parts: Vec<&str> = name.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [family, given] => format!("{given} {family}"),
        [family, given, suffix] => format!("{given} {family} {suffix}"),
        _ => one_line(name),
    }
}

/// `2016-5-3`, `2016/05/03/`, `2016` as EDTF; other words as they are.
fn date_of(written: &str) -> String {
    let parts: Vec<&str> = written.split(['/', '-', '.']).map(str::trim).collect();
    let number = |at: usize| {
        let digits = parts.get(at).copied().unwrap_or("");
        digits.parse::<u32>().ok().filter(|_| digits.len() <= 2 && !digits.is_empty())
    };
    let Some(year) = parts.first().filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))
    else {
        return one_line(written);
    };
    let rest = parts.get(1..).unwrap_or_default();
    let plain = rest.iter().take(2).all(|part| part.is_empty() || (part.len() <= 2 && part.parse::<u32>().is_ok()));
    if !plain {
        return one_line(written);
    }
    match (number(1), number(2)) {
        (Some(month @ 1..=12), Some(day @ 1..=31)) => format!("{year}-{month:02}-{day:02}"),
        (Some(month @ 1..=12), _) => format!("{year}-{month:02}"),
        _ if parts.len() == 1 || rest.iter().all(|part| part.is_empty()) => (*year).to_owned(),
        _ => one_line(written),
    }
}

#[cfg(test)]
mod tests;
