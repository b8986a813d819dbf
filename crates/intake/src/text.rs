//! Every sentence that somebody who adds documents reads, in English.
//!
//! As in the page's own `text`: plain words, sentence case, numbers before
//! nouns; singular and plural are separate strings.

/// Heading.
pub const TITLE: &str = "Bring your own documents";
/// What to do.
pub const LEAD: &str = "Drop text, Markdown, HTML, Word, EPUB or CSV files here, a zip, a whole folder, or a file that was saved here. \
    PDF is read by the command line only: save its text first.";
/// Opens the choice of files.
pub const CHOOSE_FILES: &str = "Choose files";
/// Opens the choice of a folder.
pub const CHOOSE_FOLDER: &str = "Choose a folder";
/// Opens a field for text.
pub const PASTE: &str = "Paste text or a table";
/// Name of that field.
pub const PASTED_TEXT: &str = "Text of one document, or rows copied from a spreadsheet";
/// Takes it.
pub const ADD_PASTED: &str = "Add this text";
/// The promise, its first sentence.
pub const STAYS: &str = "Your files stay on this machine.";
/// The rest of it.
pub const STAYS_MORE: &str = "They are read in this page. Nothing is sent, and nothing is kept after you close it unless you save or ask for it.";
/// Field: the title.
pub const NAME: &str = "Title";
/// Field: the description.
pub const DESCRIPTION: &str = "Description";
/// Field: terms.
pub const RIGHTS: &str = "Rights: who may use it, and how";
/// Field: language.
pub const LANGUAGE: &str = "Language of the collection, such as en, de or fr";
/// Check box: whether the saved file can be added to.
pub const MAY_ADD: &str = "Readers may add documents to it";
/// Saves.
pub const SAVE: &str = "Save as one file";
/// Saves while files are still being read.
pub const SAVE_READY: &str = "Save what is ready";
/// Opens what was read.
pub const LOOK: &str = "Look through them";
/// Saves the files themselves.
pub const SAVE_ZIP: &str = "Save the files as a zip";
/// Takes everything off.
pub const ANEW: &str = "Start anew";
/// Asked before.
pub const ANEW_SURE: &str =
    "Take all files and decisions off this page? What was saved stays saved; nothing else does.";
/// Yes.
pub const ANEW_YES: &str = "Yes, start anew";
/// No.
pub const ANEW_NO: &str = "No, keep them";
/// Said afterwards.
pub const BEGUN_ANEW: &str = "All files were taken off.";
/// Said where reading was stopped.
pub const STOPPED: &str = "Reading was stopped; what was read is here.";
/// Tries invented documents.
pub const SAMPLE: &str = "Try it with a sample";
/// What to do, in order, on an empty page.
pub const START: [(&str, &str); 4] = [
    (
        "Bring documents.",
        "Choose files or a folder, or drop them anywhere on this page. Each is listed here with what was understood of it.",
    ),
    (
        "Look after them.",
        "Mend titles and dates in a table, say what is page furniture, and write down what your themes look for.",
    ),
    ("Look through them.", "Search, filter by theme, follow the timeline and read, before anything is saved."),
    (
        "Save.",
        "One HTML file to mail, publish or keep. It opens without a connection, and can be opened here and changed again.",
    ),
];
/// Heading of what is looked after.
pub const CARE: &str = "Look after the documents";
/// Check box: keeps work in the browser.
pub const KEEP_WORK: &str = "Keep my unsaved work in this browser";
/// What that means.
pub const KEEP_WORK_MORE: &str = "Your documents are then written to this browser's own storage on this machine, where others who use it could \
    find them. They are taken out again when you untick this, save, or start anew.";
/// Storage was refused.
pub const KEEP_REFUSED: &str =
    "This browser does not let the page keep anything here. Save your work before you leave.";
/// Storage is full.
pub const KEEP_FULL: &str =
    "This browser has no room for it. What it kept before is still there; save your work before you leave.";
/// The worker is gone.
pub const WORK_LOST: &str = "The part that reads documents stopped, most likely for want of memory. Reload the page, and bring fewer documents at a time.";
/// Said after it where work is kept in the browser.
pub const WORK_LOST_KEPT: &str = "What was kept in this browser is still there, and is offered then.";
/// Heading over it.
pub const STOPPED_HEAD: &str = "Reading has stopped";
/// Word before kept work.
pub const KEPT: &str = "Unsaved work";
/// Kept work that cannot be read.
pub const KEPT_DAMAGED: &str = "The work that was kept cannot be read any more.";
/// Takes it up.
pub const TAKE_UP: &str = "Go on with it";
/// Throws it away.
pub const THROW_AWAY: &str = "Throw it away";
/// What was kept.
pub fn kept(megabytes: &str) -> String {
    format!("Work of an earlier visit is kept in this browser ({megabytes}).")
}
/// Heading of the table.
pub const TABLE: &str = "The documents";
/// How the table works.
pub const TABLE_HELP: &str = "Change a cell and press Enter; arrow keys go up and down. Rows copied from a spreadsheet can be pasted into a cell. \
    An empty cell shows what the document itself says. Themes are parted by semicolons.";
/// Names of its columns.
pub const COLUMNS: [&str; 5] = ["Title", "Date", "Publisher", "Kind", "Themes"];
/// Name of its first column.
pub const FILE_COLUMN: &str = "File";
/// Name of its last column.
pub const DO_COLUMN: &str = "More";
/// Shows a document's lines.
pub const LINES: &str = "Lines and passages";
/// Said of rows that stand in a table of their own.
pub const OF_A_TABLE: &str = "Change it in its own table";
/// Takes a step back.
pub const UNDO: &str = "Undo";
/// Takes it again.
pub const REDO: &str = "Redo";
/// Pages of the table.
pub const BEFORE: &str = "Rows before";
/// Pages of the table.
pub const AFTER: &str = "Rows after";
/// Heading of suggestions.
pub const DOUBTS: &str = "To be decided";
/// Nothing to decide.
pub const NO_DOUBTS: &str = "No date was guessed, and no two documents say the same.";
/// An undated document speaks of dates.
pub const UNDATED_BUT: &str = "Undated. It speaks of these dates:";
/// Refuses a guessed date.
pub const NOT_THIS_DATE: &str = "Not this date: unknown";
/// Refuses all of some dates.
pub const NONE_OF_THEM: &str = "None of them";
/// Keeps two documents that say the same.
pub const KEEP_BOTH: &str = "Keep both";
/// Evidence: the same text.
pub const SAME_TEXT: &str = "They have the same text, or nearly the same.";
/// Looks for themes.
pub const SUGGEST_THEMES: &str = "Suggest themes from the words";
/// No themes were found.
pub const NO_TOPICS: &str = "No themes are suggested. They are found from 30 documents on.";
/// Takes a suggested theme.
pub const TAKE_THEME: &str = "Take this theme";
/// Refuses a suggestion.
pub const REFUSE: &str = "No";
/// Heading of a document's lines.
pub const LINES_HEAD: &str = "Lines and passages of a document";
/// No document was chosen.
pub const LINES_NONE: &str = "Choose “Lines and passages” beside a document above.";
/// What they are.
pub const LINES_HELP: &str = "Page furniture (menus, teasers, comments) is neither searched nor counted. Say so where it was taken for the text, or the other way round.";
/// There are more.
pub const LINES_CUT: &str = "Only the first 400 paragraphs are listed.";
/// Marks a line.
pub const MARK_BODY: &str = "It is the text";
/// Marks a line.
pub const MARK_FURNITURE: &str = "It is page furniture";
/// A passage that a person marked.
pub const BY_HAND: &str = "marked by hand";
/// Takes a mark back.
pub const TAKE_BACK: &str = "Take the mark back";
/// Refuses a passage.
pub const NOT_THIS_THEME: &str = "Not this theme";
/// Heading of the codebook.
pub const CODEBOOK: &str = "The codebook";
/// How it works.
pub const CODEBOOK_HELP: &str = "A theme has rules, one on each line: a word, “a phrase” in quotation marks, secur* for every ending. What they find is \
    shown while you write.";
/// Opens a theme.
pub const EDIT: &str = "Edit";
/// Begins a theme.
pub const NEW_THEME: &str = "New theme";
/// Field of a theme.
pub const THEME_LABEL: &str = "Name of the theme";
/// Field of a theme.
pub const THEME_DEFINITION: &str = "What it means";
/// Field of a theme.
pub const THEME_INCLUDE: &str = "Rules: what belongs to it";
/// Field of a theme.
pub const THEME_EXCLUDE: &str = "Rules: what does not, although it would";
/// Keeps a theme.
pub const KEEP_THEME: &str = "Put it in the codebook";
/// Takes a theme out.
pub const DROP_THEME: &str = "Take it out of the codebook";
/// A theme without a name.
pub const THEME_NEEDS_LABEL: &str = "Give the theme a name first.";
/// `archivolt.toml` cannot be changed.
pub const SETTINGS_BROKEN: &str =
    "archivolt.toml is too broken to be changed here, so it was left as it is. Mend it, and bring it again.";
/// More files than a zip holds.
pub const TOO_MANY: &str = "These are more files than a zip holds. Save the page as one file.";
/// An empty date.
pub const DATE_EMPTY: &str = "Empty: the date that the document itself gives.";
/// How to write a date.
pub const DATE_HELP: &str = "That is not a date. Try 2016, July 2016, 1 Jul 2016, about 1920, before 1914, between 1914 and 1918, 1920s, or unknown.";
/// What was done, for undoing it.
pub const DID_BODY: &str = "a line is text";
/// What was done.
pub const DID_FURNITURE: &str = "a line is furniture";
/// What was done.
pub const DID_REFUSE: &str = "a passage is refused";
/// What was done.
pub const DID_DROP_THEME: &str = "a theme is out";
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
/// Said after it where an earlier state of the file was read.
pub const UNREADABLE_KEPT: &str = "What was read of it before is still here.";
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

/// `reading, 62 %`
pub fn reading(percent: u8) -> String {
    format!("reading, {percent} %")
}

/// `About 20 seconds left.`
pub fn time_left(seconds: f64) -> String {
    let seconds = if seconds.is_finite() { seconds.clamp(0.0, 86_400.0) as usize } else { 0 };
    match seconds {
        0..5 => "A few seconds left.".to_owned(),
        5..90 => format!("About {} seconds left.", seconds.div_ceil(5) * 5),
        _ => format!("About {} left.", counted(seconds.div_ceil(60), "minute", "minutes")),
    }
}

/// The same file stands under another name.
pub fn twin(path: &str) -> String {
    format!("This is the very same file as “{path}”. Both are kept; leave one of them out.")
}

/// `1 to 50 of 312`
pub fn range(first: usize, last: usize, all: usize) -> String {
    format!("{} to {} of {}", figure(first), figure(last), figure(all))
}

/// `about July 1916 (1916-07~)`
pub fn date_understood(words: &str, edtf: &str) -> String {
    format!("{words} ({edtf})")
}

/// A date that is none.
pub fn no_date(typed: &str) -> String {
    format!("“{typed}” was not taken. {DATE_HELP}")
}

/// A theme that is none.
pub fn no_theme(name: &str) -> String {
    format!("There is no theme “{name}”, so nothing was changed. Put it in the codebook first.")
}

/// Words and how they gave a date.
pub fn evidence(words: &str, note: &str) -> String {
    if note.is_empty() { words.to_owned() } else { format!("{words} ({note})") }
}

/// Takes a date.
pub fn take_date(words: &str) -> String {
    format!("Date it {words}")
}

/// Evidence of two documents that say the same.
pub fn shared(words: usize, quoted: &str) -> String {
    format!("They share {} at a stretch: “{quoted}”", counted(words, "word", "words"))
}

/// `and 14 more once these are decided`
pub fn more_doubts(number: usize) -> String {
    format!("and {} more once these are decided", figure(number))
}

/// What a theme finds.
pub fn matches(passages: usize, documents: usize, cut: bool) -> String {
    let of = if cut { " of the first 2,000" } else { "" };
    match passages {
        0 => "It finds nothing yet.".to_owned(),
        _ => format!(
            "It finds {} in {}{of}.",
            counted(passages, "passage", "passages"),
            counted(documents, "document", "documents")
        ),
    }
}

/// The rule that found a passage.
pub fn by_rule(rule: &str) -> String {
    format!("found by {rule}")
}

/// What a line is.
pub fn class_word(class: archivolt_corpus::LineClass) -> &'static str {
    use archivolt_corpus::LineClass;
    match class {
        LineClass::Body => "Text",
        LineClass::Title => "Title",
        LineClass::Meta => "About the text",
        LineClass::Furniture => "Furniture",
        LineClass::Blank => "",
    }
}

/// What was done, for undoing it.
pub fn did_cell(column: &str, file: &str) -> String {
    format!("{} of {file}", column.to_lowercase())
}

/// What was done.
pub fn did_paste(cells: usize) -> String {
    format!("{} pasted", counted(cells, "cell", "cells"))
}

/// What was done.
pub fn did_theme(label: &str) -> String {
    format!("theme {label}")
}

/// What was done.
pub fn did_remove(path: &str) -> String {
    format!("{path} left out")
}

/// Said once it is done.
pub fn did(name: &str) -> String {
    format!("Changed: {name}.")
}

/// Said once it is taken back.
pub fn undone(name: &str) -> String {
    format!("Taken back: {name}.")
}

/// Said once it is done again.
pub fn redone(name: &str) -> String {
    format!("Done again: {name}.")
}
