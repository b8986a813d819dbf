//! Which files of a folder are documents (contract, section 1).

use crate::references::Style;

/// What a file is by its name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// `archivolt.toml`.
    Settings,
    /// `documents.csv`.
    Register,
    /// `marks.csv`.
    Marks,
    /// Hidden, set aside or about the folder: not a document unless `documents.csv` names it.
    Aside,
    /// A document in this form.
    Document(Form),
    /// A table: documents where `[[tables]]` says so, or its columns do.
    Table,
    /// JSON: a bibliography or a table where its items look like one.
    Data,
    /// A bibliography in this form.
    References(Style),
    /// A zip: the files in it stand in the folder as if it were one.
    Archive,
    /// A form that is not read; the word names it.
    Unread(&'static str),
    /// A part of a page, such as a picture or a style sheet.
    Asset(&'static str),
}

/// The form of a document's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    /// Plain text.
    Plain,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
    /// XHTML: HTML whose empty elements close themselves.
    Xhtml,
    /// A file of a word processor: Office Open XML.
    Docx,
    /// An e-book.
    Epub,
    /// Portable Document Format.
    Pdf,
}

/// What a path says about its file.
pub(crate) fn kind_of(path: &str) -> FileKind {
    match path {
        "archivolt.toml" => return FileKind::Settings,
        "documents.csv" => return FileKind::Register,
        "marks.csv" => return FileKind::Marks,
        _ => {}
    }
    if is_aside(path) { FileKind::Aside } else { form_of(path) }
}

fn is_aside(path: &str) -> bool {
    let hidden = path.split('/').any(|part| part.starts_with(['.', '_']));
    let name = path.rsplit('/').next().unwrap_or(path).to_uppercase();
    hidden || name.starts_with("README") || name.starts_with("LICENSE")
}

/// The kind that the extension gives. A file without a known one is tried as plain text.
pub(crate) fn form_of(path: &str) -> FileKind {
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_lowercase();
    match extension.as_str() {
        "md" | "markdown" | "mdown" | "mkd" | "mkdn" => FileKind::Document(Form::Markdown),
        "qmd" | "rmd" => FileKind::Document(Form::Markdown),
        "html" | "htm" => FileKind::Document(Form::Html),
        "xhtml" | "xht" => FileKind::Document(Form::Xhtml),
        "docx" | "docm" => FileKind::Document(Form::Docx),
        "epub" => FileKind::Document(Form::Epub),
        "pdf" => FileKind::Document(Form::Pdf),
        "csv" | "tsv" | "tab" | "jsonl" | "ndjson" => FileKind::Table,
        "bib" | "bibtex" => FileKind::References(Style::Bibtex),
        "ris" => FileKind::References(Style::Ris),
        "csljson" => FileKind::References(Style::Csl),
        "json" => FileKind::Data,
        "zip" => FileKind::Archive,
        "doc" | "odt" | "rtf" | "pages" => FileKind::Unread("a word processor's file"),
        "xls" | "xlsx" | "ods" => FileKind::Unread("a spreadsheet"),
        "ppt" | "pptx" | "odp" => FileKind::Unread("a slide show"),
        "mobi" | "azw3" => FileKind::Unread("an e-book"),
        "gz" | "tgz" | "tar" | "7z" | "rar" | "bz2" | "xz" => FileKind::Unread("an archive"),
        "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" | "svg" | "tif" | "tiff" | "bmp" | "ico" => {
            FileKind::Asset("a picture")
        }
        "mp3" | "ogg" | "wav" | "flac" | "m4a" => FileKind::Asset("a sound file"),
        "mp4" | "webm" | "mov" | "avi" | "mkv" => FileKind::Asset("a film"),
        "css" | "js" | "mjs" | "wasm" | "woff" | "woff2" | "ttf" | "otf" => FileKind::Asset("a part of a web page"),
        "xml" | "yaml" | "yml" | "toml" => FileKind::Asset("a data file"),
        _ => FileKind::Document(Form::Plain),
    }
}

/// What is left of a file's name as words: without folders and extension,
/// `_` and `-` as spaces. The title of last resort.
pub(crate) fn name_in_words(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = match name.rfind('.') {
        Some(dot) if dot > 0 => name.get(..dot).unwrap_or(name),
        _ => name,
    };
    let words: Vec<&str> = stem.split(['_', '-', ' ']).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { name.to_owned() } else { words.join(" ") }
}

/// The date and the rest of a name made as `YYYY-MM-DD-slug` (also `YYYY-MM`
/// and `YYYY`, and `_` or a space before the slug).
pub(crate) fn date_in_name(path: &str) -> Option<(&str, &str)> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let shape: String = stem.chars().take(11).map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    let length = ["9999-99-99", "9999-99"].iter().find_map(|pattern| {
        let rest = shape.strip_prefix(pattern)?;
        (rest.is_empty() || rest.starts_with(['-', '_', ' '])).then_some(pattern.len())
    })?;
    let date = stem.get(..length)?;
    let month: u32 = date.get(5..7)?.parse().ok()?;
    let day: u32 = date.get(8..10).map_or(Ok(1), str::parse).ok()?;
    let real = (1..=12).contains(&month) && (1..=31).contains(&day);
    let rest = stem.get(length..).unwrap_or("").trim_start_matches(['-', '_', ' ']);
    real.then_some((date, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_whether_the_file_is_a_document() {
        use FileKind::*;
        let cases = [
            ("a.txt", Document(Form::Plain)),
            ("deep/er/a.MD", Document(Form::Markdown)),
            ("a.htm", Document(Form::Html)),
            ("a", Document(Form::Plain)),
            ("a.log", Document(Form::Plain)),
            ("README", Aside),
            ("sub/readme.md", Aside),
            ("Licenses.txt", Aside),
            (".hidden.txt", Aside),
            ("_drafts/a.md", Aside),
            ("sub/_a.md", Aside),
            ("archivolt.toml", Settings),
            ("documents.csv", Register),
            ("marks.csv", Marks),
            ("sub/documents.csv", Table),
            ("a.pdf", Document(Form::Pdf)),
            ("a.docx", Document(Form::Docx)),
            ("a.Bib", References(Style::Bibtex)),
            ("a.json", Data),
            ("a.zip", Archive),
            ("a.odt", Unread("a word processor's file")),
            ("a.jpeg", Asset("a picture")),
        ];
        for (path, kind) in cases {
            assert_eq!(kind_of(path), kind, "{path}");
        }
    }

    #[test]
    fn a_name_may_begin_with_a_date() {
        let cases = [
            ("1911-05-02-to-anna.txt", Some(("1911-05-02", "to-anna"))),
            ("a/2015-12 notes.md", Some(("2015-12", "notes"))),
            ("2015-12-16.md", Some(("2015-12-16", ""))),
            ("2015-13-16-x.md", None),
            ("1984.txt", None),
            ("12015-12-16.md", None),
            ("2015-12-161.md", Some(("2015-12", "161"))),
        ];
        for (path, expected) in cases {
            assert_eq!(date_in_name(path), expected, "{path}");
        }
    }
}
