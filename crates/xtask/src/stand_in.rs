//! What Trunk calls when there is no `wasm-opt`: a program that only copies.
//!
//! Trunk cannot be told from outside to leave the step out, and offline it
//! stops where the program is missing. So this executable, copied under the
//! name of `wasm-opt`, plays its part without changing a byte.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::process::make_folder;
use crate::{Error, Result};

const NAME: &str = "wasm-opt";

/// Puts the stand-in into the tools' folder; gives the folder to look in.
///
/// # Errors
/// [`Error::File`].
pub fn install(tools: &Path) -> Result<PathBuf> {
    let folder = tools.join("stand-in");
    make_folder(&folder)?;
    let us = std::env::current_exe().map_err(Error::file(Path::new("xtask")))?;
    let path = folder.join(format!("{NAME}{}", std::env::consts::EXE_SUFFIX));
    std::fs::copy(us, &path).map_err(Error::file(&path))?;
    Ok(folder)
}

/// Plays `wasm-opt` when that is the name we were called by; says whether it did.
///
/// # Errors
/// [`Error::File`], or [`Error::Usage`] for a call that names no file.
pub fn play(mut words: impl Iterator<Item = OsString>) -> Result<bool> {
    let called = words.next().unwrap_or_default();
    if Path::new(&called)
        .file_stem()
        .is_none_or(|stem| stem != NAME)
    {
        return Ok(false);
    }
    match Call::read(words) {
        Call::Version => println!("{NAME} version 0"),
        Call::Copy {
            from: Some(from),
            to: Some(to),
        } => {
            std::fs::copy(&from, &to).map_err(Error::file(&from))?;
        }
        Call::Copy { .. } => {
            return Err(Error::Usage(format!("{NAME} needs --output=FILE and FILE")));
        }
    }
    Ok(true)
}

#[derive(Debug, PartialEq, Eq)]
enum Call {
    Version,
    Copy {
        from: Option<PathBuf>,
        to: Option<PathBuf>,
    },
}

impl Call {
    fn read(mut words: impl Iterator<Item = OsString>) -> Self {
        let (mut from, mut to) = (None, None);
        while let Some(word) = words.next() {
            let text = word.to_string_lossy().into_owned();
            match text.strip_prefix("--output=") {
                _ if text == "--version" => return Self::Version,
                Some(path) => to = Some(PathBuf::from(path)),
                None if text == "-o" || text == "--output" => to = words.next().map(PathBuf::from),
                None if !text.starts_with('-') => from = Some(PathBuf::from(word)),
                None => {}
            }
        }
        Self::Copy { from, to }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_of_wasm_opt_is_read_as_a_copy() {
        let copy = |from: Option<&str>, to: Option<&str>| Call::Copy {
            from: from.map(PathBuf::from),
            to: to.map(PathBuf::from),
        };
        for (line, expected) in [
            ("--version", Call::Version),
            ("--output=b -Oz a", copy(Some("a"), Some("b"))),
            (
                "-Oz --enable-bulk-memory a -o b",
                copy(Some("a"), Some("b")),
            ),
            ("-Oz", copy(None, None)),
        ] {
            let words = line.split(' ').map(OsString::from);
            assert_eq!(Call::read(words), expected, "{line}");
        }
    }
}
