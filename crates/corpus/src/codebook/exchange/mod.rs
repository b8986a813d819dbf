//! A codebook as a file of its own: TOML as `archivolt.toml` takes it, CSV, and
//! the codebook of REFI-QDA (`.qdc`), which programs for qualitative analysis
//! read and write.
//!
//! What is read is settled as `archivolt.toml` would be: identifiers become
//! slugs, keys two letters, a parent that is nowhere is dropped. Of a codebook
//! so settled every form keeps everything: reading what was written gives the
//! same themes.

mod csv;
mod qdc;
mod toml;

use super::Theme;
use crate::encoding::{self, Decoded};
use crate::settings::Settings;
use crate::{Problem, SourceFile};

/// The form of a codebook's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `[[themes]]` of `archivolt.toml`.
    Toml,
    /// A row for each theme.
    Csv,
    /// REFI-QDA's codebook, version 1.0.
    Qdc,
}

impl Form {
    /// The form that a file's name tells by its ending; `None` for another ending.
    ///
    /// ```
    /// use archivolt_corpus::codebook::exchange::Form;
    /// assert_eq!(Form::of_name("themes/Codebook.QDC"), Some(Form::Qdc));
    /// assert_eq!(Form::of_name("themes.docx"), None);
    /// ```
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "toml" => Some(Self::Toml),
            "csv" | "tsv" => Some(Self::Csv),
            "qdc" => Some(Self::Qdc),
            _ => None,
        }
    }
}

/// A codebook that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codebook {
    /// Its themes, settled.
    pub themes: Vec<Theme>,
    /// What was wrong, with the file's name.
    pub problems: Vec<Problem>,
}

/// Reads a codebook in a form. Never fails; what cannot be read is a problem.
///
/// ```
/// use archivolt_corpus::SourceFile;
/// use archivolt_corpus::codebook::exchange::{Form, read};
/// let file = |text: &str| SourceFile { path: "c.csv".to_owned(), bytes: text.as_bytes().to_vec() };
/// let codebook = read(&file("Name,Description\nQuays,Where boats lie\n"), Form::Csv);
/// assert_eq!((codebook.themes[0].id.as_str(), codebook.themes[0].key.as_str()), ("quays", "Qu"));
/// assert_eq!(read(&file("a,b\n1,2\n"), Form::Csv).problems[0].code, "codebook-columns");
/// ```
pub fn read(file: &SourceFile, form: Form) -> Codebook {
    let mut problems = Vec::new();
    let text = match encoding::decode(&file.bytes, None) {
        Decoded::Text(text, remark) => {
            problems.extend(remark.map(|remark| Problem {
                file: Some(file.path.clone()),
                line: remark.line,
                code: remark.code,
                message: remark.message,
            }));
            text
        }
        Decoded::Empty => String::new(),
        Decoded::Binary(what) => {
            let message = format!("This is {what}, not text, so no codebook was read. Export it again.");
            problems.push(Problem::in_file(&file.path, "not-text", message));
            String::new()
        }
    };
    let settings = match form {
        Form::Toml => Settings::read(&text, ""),
        Form::Csv => settled(&csv::read(&text, &file.path, &mut problems)),
        Form::Qdc => settled(&qdc::read(&text, &file.path, &mut problems)),
    };
    problems.extend(settings.problems.into_iter().map(|problem| Problem {
        file: Some(file.path.clone()),
        // Lines of what was made of another form lead nowhere.
        line: problem.line.filter(|_| form == Form::Toml),
        ..problem
    }));
    let mut rules = super::Rules::compile(&settings.themes, &file.path).1;
    if form == Form::Toml {
        // Both go through the themes and their rules in the same order.
        for (problem, (line, column)) in rules.iter_mut().zip(&settings.broken_rules) {
            problem.line = Some(*line);
            problem.message = format!("Column {column}: {}", problem.message);
        }
    }
    problems.extend(rules);
    let mut themes = settings.themes;
    for theme in &mut themes {
        // An empty rule or example says nothing, and not every form can hold one.
        for list in [&mut theme.include, &mut theme.exclude, &mut theme.examples, &mut theme.counterexamples] {
            list.retain(|words| !words.trim().is_empty());
        }
    }
    Codebook { themes, problems }
}

/// Writes a codebook.
pub fn write(themes: &[Theme], form: Form) -> String {
    match form {
        Form::Toml => as_toml(themes),
        Form::Csv => as_csv(themes),
        Form::Qdc => qdc::write(themes),
    }
}

/// Themes as [`write`] gives them in [`Form::Toml`], without what the other forms need.
pub fn as_toml(themes: &[Theme]) -> String {
    toml::write(themes)
}

/// Themes as [`write`] gives them in [`Form::Csv`], without what the other forms need.
pub fn as_csv(themes: &[Theme]) -> String {
    csv::write(themes)
}

/// Themes as they would stand in `archivolt.toml`.
fn settled(themes: &[Theme]) -> Settings {
    Settings::read(&toml::write(themes), "")
}

/// Words on one line, so that any of them can be told apart again: `\n`, `\r`,
/// `\\`, and `\u{…}` for what XML 1.0 does not allow (its section 2.2).
fn in_one_line(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\\' => line.push_str("\\\\"),
            '\n' => line.push_str("\\n"),
            '\r' => line.push_str("\\r"),
            letter if is_outside_xml(letter) => line.push_str(&format!("\\u{{{:x}}}", u32::from(letter))),
            letter => line.push(letter),
        }
    }
    line
}

/// Back from [`in_one_line`]; what no sign was made of stays as it is.
fn from_one_line(line: &str) -> String {
    let mut words = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find('\\') {
        words.push_str(rest.get(..at).unwrap_or(""));
        rest = rest.get(at + 1..).unwrap_or("");
        let coded = rest.strip_prefix("u{").and_then(|rest| rest.split_once('}'));
        let letter =
            coded.and_then(|(digits, after)| Some((char::from_u32(u32::from_str_radix(digits, 16).ok()?)?, after)));
        let plain = ["n", "r", "\\"].iter().zip(['\n', '\r', '\\']);
        let plain = plain.filter_map(|(sign, letter)| Some((letter, rest.strip_prefix(sign)?))).next();
        match letter.or(plain) {
            Some((letter, after)) => {
                words.push(letter);
                rest = after;
            }
            None => words.push('\\'),
        }
    }
    words.push_str(rest);
    words
}

fn is_outside_xml(letter: char) -> bool {
    let code = u32::from(letter);
    (code < 0x20 && !matches!(letter, '\t' | '\n' | '\r')) || matches!(code, 0xfffe | 0xffff)
}

/// `#RRGGBB` or `#RGB` as `#rrggbb`; empty for anything else.
fn colour(written: &str) -> String {
    let digits = written.trim().strip_prefix('#').unwrap_or("");
    if !digits.chars().all(|digit| digit.is_ascii_hexdigit()) {
        return String::new();
    }
    let digits = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        6 => digits.to_owned(),
        _ => return String::new(),
    };
    format!("#{}", digits.to_ascii_lowercase())
}

#[cfg(test)]
mod tests;
