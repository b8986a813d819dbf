//! What the suite is called with.

use std::path::PathBuf;

use crate::failure::{Failure, Result};

/// The words after the program's name.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// The built page.
    pub dist: PathBuf,
    /// The built command line.
    pub archivolt: PathBuf,
    /// The folder whose page is in `dist`.
    pub collection: PathBuf,
    /// The accessibility script.
    pub axe: PathBuf,
    /// The folder of the module that makes bundles in a browser.
    pub intake: PathBuf,
    /// Where pictures of failures go.
    pub pictures: PathBuf,
    /// Only scenarios whose full name contains this, capitals or not.
    pub only: String,
}

/// Reads the options.
///
/// # Errors
/// For an option that does not exist or has no value.
pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Options> {
    let mut options = Options {
        dist: "dist".into(),
        archivolt: "archivolt".into(),
        collection: "collection".into(),
        axe: "axe.min.js".into(),
        intake: "target/page-tests/intake".into(),
        pictures: "target/page-tests".into(),
        only: String::new(),
    };
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        let Some(value) = words.next() else {
            return Err(Failure(format!("{word} needs a value")));
        };
        match word.as_str() {
            "--dist" => options.dist = value.into(),
            "--archivolt" => options.archivolt = value.into(),
            "--collection" => options.collection = value.into(),
            "--axe" => options.axe = value.into(),
            "--intake" => options.intake = value.into(),
            "--pictures" => options.pictures = value.into(),
            "--only" => options.only = value,
            _ => return Err(Failure(format!("there is no option {word:?}"))),
        }
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn options_have_values_and_defaults() {
        let read = |line: &str| parse(line.split_whitespace().map(str::to_owned));
        let options = read("--dist here --only file").map(|o| (o.dist, o.only));
        assert_eq!(options, Ok(("here".into(), "file".to_owned())));
        assert!(read("--dist").is_err());
        assert!(read("--unknown x").is_err());
    }
}
