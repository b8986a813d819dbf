//! What was wrong with the input, said so that a person can mend it.

/// One thing that could not be read as meant. A problem never stops a build.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Path of the file in the folder; `None` when the whole folder is meant.
    pub file: Option<String>,
    /// 1-based line in that file, where one line is to blame.
    pub line: Option<u32>,
    /// Stable, kebab-case name of the kind of problem, such as `encoding-guessed`.
    pub code: &'static str,
    /// What happened and what to do, in one or two sentences.
    pub message: String,
}

impl Problem {
    /// A problem with a file as a whole.
    pub fn in_file(file: &str, code: &'static str, message: impl Into<String>) -> Self {
        Self { file: Some(file.to_owned()), line: None, code, message: message.into() }
    }

    /// A problem at a 1-based line of a file.
    pub fn at_line(file: &str, line: u32, code: &'static str, message: impl Into<String>) -> Self {
        Self { file: Some(file.to_owned()), line: Some(line), code, message: message.into() }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (&self.file, self.line) {
            (Some(file), Some(line)) => write!(out, "{file}:{line}: ")?,
            (Some(file), None) => write!(out, "{file}: ")?,
            _ => {}
        }
        write!(out, "{} [{}]", self.message, self.code)
    }
}
