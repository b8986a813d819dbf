//! Every sentence that somebody who adds documents reads, in English.
//!
//! As in the page's own `text`: plain words, sentence case, numbers before
//! nouns; singular and plural are separate strings.

/// Heading.
pub const TITLE: &str = "Bring your own documents";
/// What to do.
pub const LEAD: &str = "Drop text, Markdown, HTML, Word, EPUB or CSV files here, a zip, or a whole folder. A file named \
    documents.csv fills in titles, dates and sources that the texts lack.";
/// Opens the choice of files.
pub const CHOOSE_FILES: &str = "Choose files";
/// Opens the choice of a folder.
pub const CHOOSE_FOLDER: &str = "Choose a folder";
/// Opens a field for text.
pub const PASTE: &str = "Paste text";
/// Name of that field.
pub const PASTED_TEXT: &str = "Text of one document";
/// Takes it.
pub const ADD_PASTED: &str = "Add this text";
/// The promise, its first sentence.
pub const STAYS: &str = "Your files stay on this machine.";
/// The rest of it.
pub const STAYS_MORE: &str =
    "They are read in this page. Nothing is sent, and nothing is kept after you close it unless you save.";
/// Field: the title.
pub const NAME: &str = "Title";
/// Field: the description.
pub const DESCRIPTION: &str = "Description";
/// Check box: whether the saved file can be added to.
pub const MAY_ADD: &str = "Readers may add documents to it";
/// Saves.
pub const SAVE: &str = "Save as one file";
/// Saves while files are still being read.
pub const SAVE_READY: &str = "Save what is ready";
/// Opens what was read.
pub const LOOK: &str = "Look through them";
/// Takes a file away.
pub const LEAVE_OUT: &str = "Leave out";
/// Stops reading.
pub const STOP: &str = "Stop reading";
/// Nothing chosen yet.
pub const NO_FILES: &str = "No file chosen yet";
/// What will stand in the list.
pub const NO_FILES_MORE: &str =
    "Each file is listed here with what was understood of it, and what to do where something is wrong.";
/// In somebody else's page.
pub const FRAMED: &str =
    "This page stands inside another one, which may not let it save. Open it by itself to be sure.";
/// Reading is done; what was read is being compared.
pub const UNDERSTANDING: &str = "Comparing what was read";
/// The file is being put together.
pub const SAVING: &str = "Putting the file together";
/// Title of a collection that has none.
pub const UNTITLED: &str = "Documents";
/// A date that is not known.
pub const UNDATED: &str = "undated";
/// States of a file: waiting, being read, not read, set aside.
pub const STATES: [&str; 4] = ["waiting", "reading", "not read", "not a document"];
/// A file that the browser does not hand over.
pub const UNREADABLE: &str =
    "The browser could not read this file. It may have been moved, changed or locked since. Choose it again.";
/// A folder that the browser does not hand over.
pub const FOLDER_UNREADABLE: &str = "The browser did not open this folder when it was dropped. Use “Choose a folder”.";
/// A file that is larger than is read.
pub const TOO_LARGE: &str = "This file is larger than 256 MB. Split it, or leave out what nobody will read.";
/// The same file once more.
pub const SAME_AGAIN: &str = "This very file was here already; it is kept once.";
/// Another file of that name.
pub const REPLACED: &str = "This took the place of the file of the same name that was here.";
/// Said of archivolt.toml, documents.csv and marks.csv.
pub const OWN_FILES: [(&str, &str); 3] = [
    ("archivolt.toml", "Title, themes and settings of the collection"),
    ("documents.csv", "Titles, dates and sources of the documents"),
    ("marks.csv", "Decisions about passages"),
];
/// How a date is known: curated, metadata, file name, stated, inferred.
pub const BASES: [&str; 5] =
    [", from documents.csv", ", from the metadata", ", from the file name", ", as the text says", ", inferred"];

/// A word for each kind of problem, by its code.
pub fn problem_word(code: &str) -> &'static str {
    match code {
        "encoding-guessed" => "Encoding guessed",
        "encoding-damaged" => "Letters lost",
        "empty" | "not-text" | "pdf-no-text" | "pdf-page-no-text" => "No text",
        "format-unread" | "unreadable" | "pdf-locked" | "pdf-damaged" => "Not read",
        "too-large" => "Too large",
        "same-again" => "Twice",
        "replaced" => "Replaced",
        "table-unmapped" | "table-file" | "table-column" => "Table",
        "row-no-file" | "row-cells" | "row-repeated" | "row-quote" | "register-header" => "Rows left over",
        "date-not-edtf" => "Date not understood",
        "front-matter" => "Head of the file",
        "original-missing" => "Full text missing",
        "codebook-rule" => "Rule left out",
        code if code.starts_with("mark") => "Mark left out",
        code if code.starts_with("theme") => "Theme",
        code if code.starts_with("setting") || code.starts_with("name") => "Setting",
        _ => "Note",
    }
}

/// `5,214`
pub fn figure(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 document`, `5 documents`
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", figure(number), if number == 1 { one } else { many })
}

/// `5 of 7 files read`
pub fn progress(done: usize, all: usize) -> String {
    format!("{} of {} read", figure(done), counted(all, "file", "files"))
}

/// `5 problems, none of them stops the rest`
pub fn problems(number: usize) -> String {
    match number {
        0 => String::new(),
        1 => "1 problem, which does not stop the rest".to_owned(),
        _ => format!("{} problems, none of them stops the rest", figure(number)),
    }
}

/// What assistive technology is told: `5 of 7 files read, 2 problems.`
pub fn announced(done: usize, all: usize, problems: usize) -> String {
    match problems {
        0 => format!("{}.", progress(done, all)),
        _ => format!("{}, {}.", progress(done, all), counted(problems, "problem", "problems")),
    }
}

/// `read, 1,204 words`
pub fn words(number: usize) -> String {
    format!("read, {}", counted(number, "word", "words"))
}

/// What saving gives.
pub fn save_note(documents: usize, waiting: usize, unread: usize) -> String {
    if documents == 0 {
        return "Add a document first.".to_owned();
    }
    let mut note = format!(
        "An HTML file with this page and {}. It opens without a connection.",
        counted(documents, "document", "documents")
    );
    if waiting > 0 {
        note.push_str(&format!(" {} still being read.", counted(waiting, "file is", "files are")));
    }
    if unread > 0 {
        note.push_str(&format!(" {} not be read.", counted(unread, "file could", "files could")));
    }
    note
}

/// `Together with the 5 documents that are here`
pub fn together(number: usize) -> String {
    match number {
        1 => "Together with the document that is here".to_owned(),
        _ => format!("Together with the {} documents that are here", figure(number)),
    }
}

/// `Saved archivolt.html, 1.4 MB.`
pub fn saved(name: &str, bytes: usize) -> String {
    format!("Saved {name}, {}.", size(bytes))
}

/// A size as people say it.
pub fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// `Line 14:`, before a problem's message.
pub fn line(number: u32) -> String {
    format!("Line {number}: ")
}

/// `and 240 more files without a problem`
pub fn more(number: usize) -> String {
    format!("and {} without a problem", counted(number, "more file", "more files"))
}
