//! What was typed after `archivolt`.

use std::ffi::OsString;
use std::path::PathBuf;

use archivolt_corpus::Edtf;

use crate::error::Failure;

/// One call.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Print this text.
    Help(String),
    /// Print the version.
    Version,
    /// `archivolt build`.
    Build(Build),
    /// `archivolt inspect`.
    Inspect(Inspect),
    /// `archivolt search`.
    Search(Search),
    /// `archivolt extract`.
    Extract(Extract),
    /// `archivolt codebook`.
    Codebook(Codebook),
    /// `archivolt shell`: for the build of the page itself.
    Shell(Shell),
}

/// Whether to write the single file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Single {
    /// Within the sizes that are supported.
    #[default]
    WhereSupported,
    /// In any case.
    Always,
    /// Never.
    Never,
}

/// `archivolt build`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Build {
    /// The folder or zip.
    pub folder: PathBuf,
    /// Where the page goes.
    pub out: Option<PathBuf>,
    /// Where full texts are.
    pub originals: Option<PathBuf>,
    /// The built page without a collection.
    pub shell: Option<PathBuf>,
    /// Base address of the published page.
    pub url: Option<String>,
    /// Whether to write `archivolt.html`.
    pub single: Single,
}

/// `archivolt inspect`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspect {
    /// The folder or zip.
    pub folder: PathBuf,
    /// Where full texts are.
    pub originals: Option<PathBuf>,
    /// Print JSON.
    pub json: bool,
    /// Print the text of this document.
    pub text: Option<String>,
}

/// `archivolt search`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search {
    /// The folder, zip or single file.
    pub source: PathBuf,
    /// Where full texts are.
    pub originals: Option<PathBuf>,
    /// What is looked for.
    pub query: String,
    /// Ids of themes.
    pub themes: Vec<String>,
    /// Published not before.
    pub from: Option<Edtf>,
    /// Published not after.
    pub to: Option<Edtf>,
    /// Results at most.
    pub limit: usize,
    /// Say what the query was understood as.
    pub explain: bool,
    /// Print JSON.
    pub json: bool,
}

/// `archivolt extract`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extract {
    /// The single file.
    pub file: PathBuf,
    /// Where its files go.
    pub out: PathBuf,
}

/// `archivolt codebook`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codebook {
    /// The folder, zip, or a codebook's own file.
    pub source: PathBuf,
    /// Where full texts are.
    pub originals: Option<PathBuf>,
    /// The form to write: `toml`, `csv` or `qdc`.
    pub to: Option<String>,
    /// Where it goes; standard output where not given.
    pub out: Option<PathBuf>,
    /// Find themes in the documents instead of reading them.
    pub draft: bool,
    /// How many topics to find; chosen where not given.
    pub topics: Option<usize>,
    /// Print what was found as JSON.
    pub json: bool,
}

/// `archivolt shell`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shell {
    /// What Trunk made.
    pub staging: PathBuf,
    /// Where the shell goes.
    pub out: PathBuf,
    /// A collection to build with it, into `staging`.
    pub build: Option<PathBuf>,
    /// Where that collection's full texts are.
    pub originals: Option<PathBuf>,
}

const HELP: &str = "\
archivolt: a folder of documents becomes one page

  archivolt build FOLDER [--out DIR] [--originals DIR] [--shell DIR] [--url URL] [--single|--no-single]
      writes the page: index.html and its files, archivolt.html in one file, embed.js
  archivolt inspect FOLDER [--originals DIR] [--json] [--text ID]
      what was understood of each document, and every problem; builds nothing
  archivolt search FOLDER|FILE QUERY [--themes a,b] [--from DATE] [--to DATE] [--limit N] [--explain] [--json]
      the same answers that the page gives
  archivolt extract FILE --out DIR
      the files back out of an archivolt.html, byte for byte
  archivolt codebook FOLDER|FILE [--to toml|csv|qdc] [--out FILE]
      the themes of a collection, or of a codebook as .toml, .csv or .qdc (REFI-QDA), in another form
  archivolt codebook FOLDER --draft [--originals DIR] [--topics N] [--to toml|csv|qdc] [--out FILE] [--json]
      a draft of themes, found in the documents

FOLDER may be a .zip. Exit code 0: done, problems are told on stderr; 1: nothing usable; 2: bad usage.
";

/// Reads the arguments after the program's name.
///
/// # Errors
/// Exit code 2 for anything that is not a call as `--help` lists them.
pub fn read(arguments: impl Iterator<Item = OsString>) -> Result<Command, Failure> {
    let mut words = Words::split(arguments)?;
    if words.flag("--version") || words.flag("-V") {
        return Ok(Command::Version);
    }
    if words.flag("--help") || words.flag("-h") {
        return Ok(Command::Help(HELP.to_owned()));
    }
    let Some(name) = words.next() else {
        return Err(Failure::usage(HELP));
    };
    let command = match name.to_str().unwrap_or("") {
        "help" => Command::Help(HELP.to_owned()),
        "build" => Command::Build(build(&mut words)?),
        "inspect" => Command::Inspect(inspect(&mut words)?),
        "search" => Command::Search(search(&mut words)?),
        "extract" => Command::Extract(extract(&mut words)?),
        "codebook" => Command::Codebook(codebook(&mut words)?),
        "shell" => Command::Shell(shell(&mut words)?),
        other => return Err(Failure::usage(format!("There is no command “{other}”.\n\n{HELP}"))),
    };
    words.finish()?;
    Ok(command)
}

fn build(words: &mut Words) -> Result<Build, Failure> {
    let single = match (words.flag("--single"), words.flag("--no-single")) {
        (true, true) => {
            return Err(Failure::usage("--single and --no-single say the opposite of each other; give one."));
        }
        (true, false) => Single::Always,
        (false, true) => Single::Never,
        (false, false) => Single::WhereSupported,
    };
    Ok(Build {
        out: words.path("--out"),
        originals: words.path("--originals"),
        shell: words.path("--shell"),
        url: words.text("--url")?,
        single,
        folder: words.required("FOLDER")?,
    })
}

fn inspect(words: &mut Words) -> Result<Inspect, Failure> {
    Ok(Inspect {
        originals: words.path("--originals"),
        json: words.flag("--json"),
        text: words.text("--text")?,
        folder: words.required("FOLDER")?,
    })
}

fn search(words: &mut Words) -> Result<Search, Failure> {
    let limit = match words.text("--limit")? {
        None => 20,
        Some(number) => {
            number.parse().map_err(|_| Failure::usage(format!("--limit takes a whole number, not “{number}”.")))?
        }
    };
    let themes = words.text("--themes")?.unwrap_or_default();
    Ok(Search {
        originals: words.path("--originals"),
        themes: themes.split(',').map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned).collect(),
        from: words.date("--from")?,
        to: words.date("--to")?,
        limit,
        explain: words.flag("--explain"),
        json: words.flag("--json"),
        source: words.required("FOLDER or FILE")?,
        query: words
            .next()
            .map(|query| query.into_string().map_err(|_| Failure::usage("The query is no valid text.")))
            .transpose()?
            .ok_or_else(|| {
                Failure::usage("search needs a QUERY after the folder; for several words put them in quotation marks.")
            })?,
    })
}

fn extract(words: &mut Words) -> Result<Extract, Failure> {
    let out = words
        .path("--out")
        .ok_or_else(|| Failure::usage("extract needs --out DIR: the folder that the files go to."))?;
    Ok(Extract { out, file: words.required("FILE")? })
}

fn codebook(words: &mut Words) -> Result<Codebook, Failure> {
    let draft = words.flag("--draft");
    let (originals, json) = (words.path("--originals"), words.flag("--json"));
    let topics = words.text("--topics")?.map(|number| {
        let count = number.parse().ok().filter(|count| (2..=200).contains(count));
        count.ok_or_else(|| Failure::usage(format!("--topics takes a number from 2 to 200, not “{number}”.")))
    });
    if !draft && (originals.is_some() || json || topics.is_some()) {
        return Err(Failure::usage("--originals, --topics and --json go with --draft only."));
    }
    Ok(Codebook {
        originals,
        to: words.text("--to")?,
        out: words.path("--out"),
        draft,
        topics: topics.transpose()?,
        json,
        source: words.required("FOLDER or FILE")?,
    })
}

fn shell(words: &mut Words) -> Result<Shell, Failure> {
    let staging = words
        .path("--staging")
        .or_else(|| std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from))
        .ok_or_else(|| Failure::usage("shell needs --staging DIR: the folder that Trunk has built into."))?;
    Ok(Shell {
        out: words.path("--out").unwrap_or_else(|| staging.join("shell")),
        staging,
        build: words.path("--build"),
        originals: words.path("--originals").or_else(|| std::env::var_os("ARCHIVOLT_ORIGINALS").map(PathBuf::from)),
    })
}

/// Options that take a value.
const VALUED: [&str; 14] = [
    "--out",
    "--originals",
    "--shell",
    "--url",
    "--text",
    "--themes",
    "--from",
    "--to",
    "--limit",
    "--topics",
    "--staging",
    "--build",
    "--query",
    "--title",
];

/// The arguments, parted into options and the rest.
struct Words {
    options: Vec<(String, Option<OsString>)>,
    plain: std::collections::VecDeque<OsString>,
}

impl Words {
    fn split(mut arguments: impl Iterator<Item = OsString>) -> Result<Self, Failure> {
        let mut words = Self { options: Vec::new(), plain: std::collections::VecDeque::new() };
        while let Some(argument) = arguments.next() {
            let Some(text) = argument.to_str() else {
                words.plain.push_back(argument);
                continue;
            };
            if text == "--" {
                words.plain.extend(arguments);
                break;
            }
            if !is_option(text) {
                words.plain.push_back(argument);
                continue;
            }
            let (name, given) = match text.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(OsString::from(value))),
                None => (text.to_owned(), None),
            };
            let value = match given {
                None if VALUED.contains(&name.as_str()) => {
                    Some(arguments.next().ok_or_else(|| Failure::usage(format!("{name} needs a value after it.")))?)
                }
                given => given,
            };
            if words.options.iter().any(|(known, _)| *known == name) {
                return Err(Failure::usage(format!("{name} is given twice.")));
            }
            words.options.push((name, value));
        }
        Ok(words)
    }

    fn next(&mut self) -> Option<OsString> {
        self.plain.pop_front()
    }

    fn required(&mut self, what: &str) -> Result<PathBuf, Failure> {
        self.next().map(PathBuf::from).ok_or_else(|| Failure::usage(format!("{what} is missing.\n\n{HELP}")))
    }

    fn take(&mut self, name: &str) -> Option<Option<OsString>> {
        let place = self.options.iter().position(|(known, _)| known == name)?;
        Some(self.options.remove(place).1)
    }

    fn flag(&mut self, name: &str) -> bool {
        // A flag with a value is left over and refused by `finish`.
        let bare = self.options.iter().position(|(known, value)| known == name && value.is_none());
        bare.map(|place| self.options.remove(place)).is_some()
    }

    fn path(&mut self, name: &str) -> Option<PathBuf> {
        self.take(name).flatten().map(PathBuf::from)
    }

    fn text(&mut self, name: &str) -> Result<Option<String>, Failure> {
        self.take(name)
            .flatten()
            .map(|value| value.into_string().map_err(|_| Failure::usage(format!("{name} is no valid text."))))
            .transpose()
    }

    fn date(&mut self, name: &str) -> Result<Option<Edtf>, Failure> {
        let Some(given) = self.text(name)? else { return Ok(None) };
        match Edtf::parse(&given).ok().or_else(|| Edtf::from_words(&given)) {
            Some(date) => Ok(Some(date)),
            None => Err(Failure::usage(format!("{name}: “{given}” is not a date. Try 2016, 2016-07 or 2016-07-01."))),
        }
    }

    fn finish(self) -> Result<(), Failure> {
        if let Some((name, _)) = self.options.first() {
            return Err(Failure::usage(format!("This command has no option {name}.\n\n{HELP}")));
        }
        match self.plain.front() {
            None => Ok(()),
            Some(extra) => Err(Failure::usage(format!(
                "“{}” is one argument too many; put words that belong together in quotation marks.",
                extra.to_string_lossy()
            ))),
        }
    }
}

/// A query such as `-cyber` is no option.
fn is_option(text: &str) -> bool {
    text.starts_with("--") || matches!(text, "-h" | "-V")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn parse(line: &str) -> Result<Command, Failure> {
        read(line.split(' ').filter(|word| !word.is_empty()).map(OsString::from))
    }

    #[test]
    fn calls_are_understood() {
        assert_eq!(
            parse("build letters --out=page --no-single --url https://example.org/l/").unwrap(),
            Command::Build(Build {
                folder: "letters".into(),
                out: Some("page".into()),
                url: Some("https://example.org/l/".into()),
                single: Single::Never,
                ..Build::default()
            })
        );
        assert_eq!(
            parse("inspect --json letters").unwrap(),
            Command::Inspect(Inspect { folder: "letters".into(), json: true, ..Inspect::default() })
        );
        let Command::Search(search) = parse("search f -cyber --limit 3 --themes a,,b --explain").unwrap() else {
            unreachable!()
        };
        assert_eq!(
            (search.query.as_str(), search.limit, search.themes, search.explain),
            ("-cyber", 3, vec!["a".into(), "b".into()], true)
        );
        let Command::Search(search) = parse("search -- f --limit").unwrap() else { unreachable!() };
        assert_eq!(search.query, "--limit");
    }

    #[test]
    fn anything_else_is_bad_usage() {
        for line in [
            "",
            "fly",
            "build",
            "build a b",
            "build a --colour red",
            "build a --single --no-single",
            "build a --out",
            "inspect a --json=yes",
            "search a",
            "search a b --limit many",
            "search a b --from someday-or-other",
            "search a b --limit 1 --limit 2",
            "extract page.html",
            "codebook",
        ] {
            assert_eq!(parse(line).map_err(|failure| failure.code), Err(2), "{line}");
        }
    }
}
