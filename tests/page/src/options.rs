//! What the suite is called with.

use std::path::PathBuf;

use crate::failure::{Failure, Result};

/// The words after the program's name.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Only scenarios whose full name contains this, or one of several parted by `|`, capitals or not.
    pub only: String,
    /// How many random walks Chromium takes; the others take a tenth.
    pub walks: u32,
    /// The seed of the first walk.
    pub seed: u32,
    /// After how many actions memory is looked at.
    pub steps: u32,
    /// Where published vectors of cross-site scripting lie.
    pub vectors: Option<PathBuf>,
    /// Measure the timeline and leave the trace in this folder, in place of trying scenarios.
    pub speed: Option<PathBuf>,
    /// Measure how fast the files of this folder are added, in place of trying scenarios.
    pub adding: Option<PathBuf>,
    /// Write what is compared with `snapshots/` there, in place of comparing.
    pub renew: bool,
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
        walks: 2,
        seed: 1,
        steps: 400,
        vectors: std::env::var_os("ARCHIVOLT_VECTORS").map(PathBuf::from),
        speed: None,
        adding: None,
        renew: false,
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
            "--walks" => options.walks = number(&word, &value)?,
            "--seed" => options.seed = number(&word, &value)?,
            "--steps" => options.steps = number(&word, &value)?,
            "--vectors" => options.vectors = Some(value.into()),
            "--speed" => options.speed = Some(value.into()),
            "--adding" => options.adding = Some(value.into()),
            "--snapshots" => options.renew = renewed(&value)?,
            _ => return Err(Failure(format!("there is no option {word:?}"))),
        }
    }
    Ok(options)
}

fn number(word: &str, value: &str) -> Result<u32> {
    value.parse().map_err(|_| Failure(format!("{word} {value}: not a number")))
}

fn renewed(value: &str) -> Result<bool> {
    match value {
        "renew" => Ok(true),
        "compare" => Ok(false),
        _ => Err(Failure(format!("--snapshots {value}: renew or compare"))),
    }
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
        assert!(read("--walks many").is_err());
        assert!(read("--snapshots forget").is_err());
        let options = read("--walks 7 --vectors v --snapshots renew").map(|o| (o.walks, o.vectors, o.renew));
        assert_eq!(options, Ok((7, Some("v".into()), true)));
    }
}
