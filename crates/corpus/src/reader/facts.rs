//! Facts about a document, each from the best source that gives it: what a
//! person said, then the file's metadata, then its name, then its text.

use crate::dates::edtf::Precision;
use crate::dates::find::{Order, whole_dates};
use crate::dates::publication::Dating;
use crate::folder::{date_in_name, name_in_words};
use crate::metadata::{KNOWN, Metadata};
use crate::ordered::BTreeSet;
use crate::register::{self, Entry};
use crate::stated::Stated;
use crate::{Basis, DateFact, Edtf, Evidence, Fact, Problem, Span};

/// Everything that may say something about a document, best first.
pub(crate) struct Sources<'s> {
    /// Path of its file; for a part of a file `#` and the line follow.
    pub path: &'s str,
    /// Whether it is a part of a file: a row, a record.
    pub is_part: bool,
    /// Its row of `documents.csv`.
    pub entry: Option<&'s Entry>,
    /// Its front matter or `<meta>`.
    pub metadata: &'s Metadata,
    /// What its own text states.
    pub stated: Stated,
    /// What its original states.
    pub original: Stated,
}

/// Fields that become facts, identifiers or texts and are not shown again.
const NOT_FIELDS: &[&str] = &[
    "title",
    "creator",
    "date",
    "date_event",
    "date_captured",
    "publisher",
    "kind",
    "language",
    "original",
    "file",
    "filename",
    "slug",
    "objectid",
    "draft",
    "layout",
];

impl Sources<'_> {
    /// A field as a person or the file's metadata gives it.
    fn given(&self, name: &str) -> Option<Fact> {
        let curated = self.entry.and_then(|entry| entry.metadata.get(name).map(|value| (value, entry.line)));
        if let Some((value, line)) = curated {
            return Some(fact(value, Basis::Curated, format!("From line {line} of {}.", register::FILE)));
        }
        let value = self.metadata.get(name)?;
        let note = self.metadata.place(name).unwrap_or("From the file’s own metadata.");
        Some(fact(value, Basis::Metadata, note.to_owned()))
    }

    /// Never empty.
    pub(crate) fn title(&self) -> Fact {
        self.given("title").or_else(|| self.stated.title.clone()).unwrap_or_else(|| {
            let rest = date_in_name(self.path).map(|(_, rest)| rest).filter(|rest| !rest.is_empty());
            let words = rest.map_or_else(|| name_in_words(self.path), name_in_words);
            fact(&words, Basis::Filename, "From the file’s name.".to_owned())
        })
    }

    /// Who published it.
    pub(crate) fn publisher(&self) -> Option<Fact> {
        self.given("publisher").or_else(|| self.stated.publisher.clone()).or_else(|| self.original.publisher.clone())
    }

    /// Who wrote it.
    pub(crate) fn creator(&self) -> Option<Fact> {
        self.given("creator").or_else(|| self.stated.creator.clone()).or_else(|| self.original.creator.clone())
    }

    /// What kind of document it is.
    pub(crate) fn kind(&self) -> Option<Fact> {
        self.given("kind").or_else(|| self.stated.kind.clone()).or_else(|| self.original.kind.clone())
    }

    /// Its language, where somebody says it.
    pub(crate) fn language(&self) -> Option<Fact> {
        let mut given = self.given("language")?;
        given.text = given.text.replace('_', "-");
        Some(given)
    }

    /// The file that holds its full text.
    pub(crate) fn original(&self) -> Option<String> {
        self.given("original").map(|fact| register::clean(&fact.text))
    }

    /// The address it is from.
    pub(crate) fn source(&self) -> Option<String> {
        self.given("source").map(|fact| fact.text)
    }

    /// The address at which it stands or stood, which may hold a day: in front
    /// matter `path` and `permalink` say where a site generator puts the page.
    pub(crate) fn address(&self) -> Option<String> {
        let path = || ["path", "permalink"].iter().find_map(|name| self.metadata.get(name));
        self.source().or_else(|| path().map(|path| format!("/{}", path.trim_start_matches('/'))))
    }

    /// The identifier it wants: `identifier`, `objectid`, `slug`, else its path's.
    pub(crate) fn wanted_id(&self) -> String {
        let given = self.given("identifier").or_else(|| self.given("slug"));
        let id = given.map(|fact| crate::ids::slug(&fact.text)).filter(|id| !id.is_empty());
        id.unwrap_or_else(|| match self.path.rsplit_once('#') {
            // The row of a table, the record of a bibliography.
            Some((file, line)) if self.is_part => format!("{}-{line}", crate::ids::from_path(file)),
            _ => crate::ids::from_path(self.path),
        })
    }

    /// Its dates as given; a date that is none is a problem.
    pub(crate) fn dates(&self, problems: &mut Vec<Problem>) -> Dating {
        let mut date = |name: &str| self.date(name, problems);
        let (published, event, captured) = (date("date"), date("date_event"), date("date_captured"));
        let named = || {
            let (written, _) = date_in_name(self.path)?;
            let edtf = Edtf::parse(written).ok()?;
            let evidence =
                Evidence {
                    text: written.to_owned(), note: "From the file’s name.".to_owned(), ..Evidence::default()
                };
            Some(DateFact { edtf, basis: Basis::Filename, evidence: Some(evidence) })
        };
        Dating { published: published.or_else(named), event, captured }
    }

    fn date(&self, name: &str, problems: &mut Vec<Problem>) -> Option<DateFact> {
        let given = self.given(name)?;
        // Metadata often has a time of day after the day; dates have none.
        let day =
            given.text.get(..10).filter(|_| given.text.get(10..11).is_some_and(|next| next == "T" || next == " "));
        let day = day.filter(|day| Edtf::parse(day).is_ok());
        let parsed = Edtf::parse(day.unwrap_or(&given.text));
        match parsed.or_else(|error| Edtf::from_words(&given.text).or_else(|| of_program(&given.text)).ok_or(error)) {
            Ok(edtf) => Some(DateFact { edtf, basis: given.basis, evidence: given.evidence }),
            Err(error) => {
                let message = format!(
                    "“{}” in `{name}` is no date ({}), so it is not used. Write it like 2015-12-16, 2015-12 or 2015~.",
                    error.given, error.reason
                );
                problems.push(match (given.basis, self.entry) {
                    (Basis::Curated, Some(entry)) => {
                        Problem::at_line(register::FILE, entry.line, "date-not-edtf", message)
                    }
                    _ => Problem::in_file(self.path, "date-not-edtf", message),
                });
                None
            }
        }
    }

    /// Everything else that was given: known fields first, then the others in
    /// the order given, a person's before the file's own.
    pub(crate) fn fields(&self) -> Vec<(String, String)> {
        let mut fields: Vec<(String, String)> = Vec::new();
        for name in KNOWN.iter().filter(|name| !NOT_FIELDS.contains(name)) {
            fields.extend(self.given(name).map(|fact| ((*name).to_owned(), fact.text)));
        }
        let curated = self.entry.into_iter().flat_map(|entry| entry.metadata.entries());
        let mut seen: BTreeSet<String> = fields.iter().map(|(name, _)| name.clone()).collect();
        for (name, value) in curated.chain(self.metadata.entries()) {
            if !NOT_FIELDS.contains(&name) && seen.insert(name.to_owned()) {
                fields.push((name.to_owned(), value.to_owned()));
            }
        }
        fields
    }
}

/// A day as programs write it: "Wed, 28 Oct 2020 22:22:49 GMT" (RFC 5322), "Tue Jan 28 15:28:56 CET 2020" (`date`).
fn of_program(written: &str) -> Option<Edtf> {
    let is_zone = |word: &str| word.len() > 1 && word.chars().all(|letter| letter.is_ascii_uppercase());
    let pieces = written.split_whitespace().filter(|word| !word.contains(':') && !is_zone(word));
    let day = pieces.take(6).collect::<Vec<_>>().join(" ");
    let found = whole_dates(&day, Span::new(0, day.len()), Order::Unknown).into_iter().next()?;
    (found.edtf.precision() == Precision::Day && !found.edtf.as_str().contains(['/', '['])).then_some(found.edtf)
}

fn fact(text: &str, basis: Basis, note: String) -> Fact {
    let evidence = Evidence { text: text.to_owned(), note, ..Evidence::default() };
    Fact { text: text.to_owned(), basis, evidence: Some(evidence) }
}
