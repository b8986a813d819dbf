//! Every sentence that somebody who adds documents reads: the messages of
//! `words/LANGUAGE/add.ftl`, and what chooses between them.

use archivolt_corpus::{Basis, Edtf, LineClass, Words};
pub use archivolt_wording::add::*;
use archivolt_wording::{add, decimal, figure, plain};

/// What to do, in order, on an empty page.
pub const START: [(Message, Message); 4] = [
    (START_BRING, START_BRING_HOW),
    (START_CARE, START_CARE_HOW),
    (START_LOOK, START_LOOK_HOW),
    (START_SAVE, START_SAVE_HOW),
];
/// Names of the table's columns.
pub const COLUMNS: [Message; 5] = [COLUMN_TITLE, COLUMN_DATE, COLUMN_PUBLISHER, COLUMN_KIND, COLUMN_THEMES];
/// States of a file: waiting, being read, not read, set aside.
pub const STATES: [Message; 4] = [STATE_WAITING, STATE_READING, STATE_UNREAD, STATE_ASIDE];
/// Said of archivolt.toml, documents.csv and marks.csv.
pub const OWN_FILES: [(&str, Message); 3] =
    [("archivolt.toml", OWN_SETTINGS), ("documents.csv", OWN_REGISTER), ("marks.csv", OWN_MARKS)];

/// A word for each kind of problem, by its code.
pub fn problem_word(code: &str) -> Message {
    match code {
        "encoding-guessed" => PROBLEM_ENCODING,
        "encoding-damaged" => PROBLEM_LETTERS,
        "empty" | "not-text" | "pdf-no-text" | "pdf-page-no-text" => PROBLEM_NO_TEXT,
        "format-unread" | "unreadable" | "pdf-locked" | "pdf-damaged" => PROBLEM_NOT_READ,
        "too-large" => PROBLEM_TOO_LARGE,
        "same-again" => PROBLEM_TWICE,
        "replaced" => PROBLEM_REPLACED,
        "table-unmapped" | "table-file" | "table-column" => PROBLEM_TABLE,
        "row-no-file" | "row-cells" | "row-repeated" | "row-quote" | "register-header" => PROBLEM_ROWS,
        "date-not-edtf" => PROBLEM_DATE,
        "front-matter" => PROBLEM_HEAD,
        "original-missing" => PROBLEM_FULL_TEXT,
        "codebook-rule" => PROBLEM_RULE,
        code if code.starts_with("mark") => PROBLEM_MARK,
        code if code.starts_with("theme") => PROBLEM_THEME,
        code if code.starts_with("setting") || code.starts_with("name") => PROBLEM_SETTING,
        _ => PROBLEM_NOTE,
    }
}

/// A date in words.
pub fn date(date: &Edtf) -> String {
    date.said(Words::Long, &Dates::default())
}

/// A date in words, with how it is known.
pub fn dated(date: &str, basis: Basis) -> String {
    match basis {
        Basis::Curated => dated_curated(date),
        Basis::Metadata => dated_metadata(date),
        Basis::Filename => dated_filename(date),
        Basis::Stated => dated_stated(date),
        Basis::Inferred => dated_inferred(date),
    }
}

/// How many problems there are; empty without any.
pub fn problems(number: usize) -> String {
    if number == 0 { String::new() } else { add::problems(number) }
}

/// What assistive technology is told: `5 of 7 files read, 2 problems.`
pub fn announced(done: usize, all: usize, problems: usize) -> String {
    let progress = progress(all, done);
    if problems == 0 { add::announced(&progress) } else { announced_problems(problems, &progress) }
}

/// What saving gives.
pub fn save_note(documents: usize, waiting: usize, unread: usize) -> String {
    if documents == 0 {
        return SAVE_NOTHING.say().to_owned();
    }
    let mut note = add::save_note(documents);
    for (number, say) in [(waiting, SAVE_WAITING), (unread, SAVE_UNREAD)] {
        if number > 0 {
            note.push(' ');
            note.push_str(&say.number(number));
        }
    }
    note
}

/// A size as people say it.
pub fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => size_bytes(bytes),
        1_000..1_000_000 => size_kilobytes(&figure(bytes.div_ceil(1_000))),
        _ => size_megabytes(&decimal(bytes / 1_000_000, &(bytes % 1_000_000 / 100_000).to_string())),
    }
}

/// A line, and what is wrong in it.
pub fn in_line(line: Option<u32>, message: &str) -> String {
    match line {
        Some(line) => problem_line(&plain(i64::from(line)), message),
        None => message.to_owned(),
    }
}

/// `reading, 62 %`
pub fn reading(percent: u8) -> String {
    reading_percent(&figure(usize::from(percent)))
}

/// `About 20 seconds left.`
pub fn time_left(seconds: f64) -> String {
    let seconds = if seconds.is_finite() { seconds.clamp(0.0, 86_400.0) as usize } else { 0 };
    match seconds {
        0..5 => SECONDS_FEW.say().to_owned(),
        5..90 => seconds_left(seconds.div_ceil(5) * 5),
        _ => minutes_left(seconds.div_ceil(60)),
    }
}

/// Words and how they gave a date.
pub fn evidence(words: &str, note: &str) -> String {
    if note.is_empty() { words.to_owned() } else { add::evidence(words, note) }
}

/// What a theme finds.
pub fn matches(passages: usize, documents: usize, cut: bool) -> String {
    match (passages, cut) {
        (0, _) => FINDS_NOTHING.say().to_owned(),
        (_, true) => finds_cut(passages, documents),
        (_, false) => finds(passages, documents),
    }
}

/// What a line is.
pub fn class_word(class: LineClass) -> &'static str {
    match class {
        LineClass::Body => CLASS_BODY.say(),
        LineClass::Title => CLASS_TITLE.say(),
        LineClass::Meta => CLASS_META.say(),
        LineClass::Furniture => CLASS_FURNITURE.say(),
        LineClass::Blank => "",
    }
}

/// A cell was changed, for undoing it: the place of its column.
pub fn did_cell(column: usize, file: &str) -> String {
    match column {
        0 => did_title(file),
        1 => did_date(file),
        2 => did_publisher(file),
        3 => did_kind(file),
        _ => did_themes(file),
    }
}
