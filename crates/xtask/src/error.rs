//! What can stop a command, said so that the reader knows what to do.

use std::path::{Path, PathBuf};
use std::{fmt, io};

/// The result of a step.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a command stopped.
#[derive(Debug)]
pub enum Error {
    /// The call is not understood; carries what is wrong with it.
    Usage(String),
    /// A program could not be started.
    NotStarted {
        /// The program and its arguments.
        command: String,
        /// What the system said.
        cause: io::Error,
    },
    /// A program ran and failed.
    Failed {
        /// The program and its arguments.
        command: String,
        /// Its exit code; `None` when a signal ended it.
        code: Option<i32>,
    },
    /// A file or folder could not be read or written.
    File {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// Something needed is not there; carries what and how to get it.
    Missing(String),
    /// Checks ran and some of them failed; carries how many.
    Checks {
        /// How many failed.
        failed: u32,
    },
}

impl Error {
    /// A way to turn an I/O error into one that names the file.
    pub fn file(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |cause| Self::File { path: path.to_owned(), cause }
    }

    /// The exit code of the whole command.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            _ => 1,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(what) => write!(f, "{what}\n\n{}", crate::arguments::USAGE),
            Self::NotStarted { command, cause } => {
                write!(f, "`{command}` could not be started: {cause}")
            }
            Self::Failed { command, code: Some(code) } => {
                write!(f, "`{command}` ended with exit code {code}; its own words stand above")
            }
            Self::Failed { command, code: None } => write!(f, "`{command}` was stopped by a signal"),
            Self::File { path, cause } => write!(f, "{}: {cause}", path.display()),
            Self::Missing(what) => f.write_str(what),
            Self::Checks { failed: 1 } => f.write_str("1 check failed"),
            Self::Checks { failed } => write!(f, "{failed} checks failed"),
        }
    }
}

impl std::error::Error for Error {}
