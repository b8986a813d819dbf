//! What was typed after `cargo xtask`.

use std::path::PathBuf;

use crate::{Error, Result};

/// The help text.
pub const USAGE: &str = "\
cargo xtask start [FOLDER] [--originals DIR] [--port N]   build the page, serve it, print its address
cargo xtask build [FOLDER] [--originals DIR]              build the page and stop
cargo xtask test  [--no-browsers] [--only WORDS] [--renew]
                                                          every check; installs browsers where it may; --renew
                                                          writes what is compared with tests/page/snapshots
cargo xtask bench [--only WHAT] [--peers DIR] [--built]   sizes and times; against other engines with --peers; --only
                                                          one of sizes, times, reading, dates, timeline, adding; --built
                                                          takes dist as it is
cargo xtask fuzz  [--minutes N] [--target NAME]           changed documents against every reader (2 minutes each)
cargo xtask prove [--only ROWS] [--walks N] [--cases N] [--minutes N] [--vectors DIR] [--built]
                                                          every promise tried, as a table in docs/proof.md (an hour or more)
cargo xtask sbom                                          what it is made of, into dist (CycloneDX)
cargo xtask check                                         formatting, lints, licences";

/// One call of `cargo xtask`.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Build the page of a folder and serve it.
    Start {
        /// What to build.
        folder: Folder,
        /// The port to listen on; another one is taken when it is in use.
        port: u16,
    },
    /// Build the page of a folder and stop.
    Build(Folder),
    /// Run every check.
    Test {
        /// Leave the browsers out.
        no_browsers: bool,
        /// Only browser scenarios whose names contain this.
        only: Option<String>,
        /// Write snapshots in place of comparing with them.
        renew: bool,
    },
    /// Print sizes and times.
    Bench {
        /// The only part to run.
        only: Option<String>,
        /// The harness of other engines to run in.
        peers: Option<PathBuf>,
        /// Take the page in `dist` as it is.
        built: bool,
    },
    /// Changed documents against every reader.
    Fuzz {
        /// Minutes for each target, as written.
        minutes: String,
        /// The only target to run.
        target: Option<String>,
    },
    /// Try every promise and write the table of them.
    Prove(Prove),
    /// Write what the page and the command line are made of.
    Sbom,
    /// Formatting, lints, licences.
    Check,
    /// Print the help text.
    Help,
}

/// How much is tried.
#[derive(Debug, PartialEq, Eq)]
pub struct Prove {
    /// Only rows of these names.
    pub only: Option<String>,
    /// Random walks in Chromium, as written; the others take a tenth.
    pub walks: String,
    /// Changed bundles, as written.
    pub cases: String,
    /// Minutes for each target of the fuzzer, as written.
    pub minutes: String,
    /// Where published vectors lie.
    pub vectors: Option<PathBuf>,
    /// Take the page in `dist` as it is.
    pub built: bool,
}

/// Which folder of documents, and where the full texts of its sources lie.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Folder {
    /// The folder; `None` is the default collection.
    pub path: Option<PathBuf>,
    /// The value of `--originals`.
    pub originals: Option<PathBuf>,
}

/// Where the page is served unless a port is named.
pub const PORT: u16 = 8017;

/// Reads the words after `cargo xtask`.
///
/// # Errors
/// [`Error::Usage`] for a word that is not understood or an option without its value.
pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Command> {
    let mut words = words.into_iter();
    let Some(name) = words.next() else {
        return Ok(Command::Help);
    };
    let mut rest = Rest::read(words)?;
    let command = match name.as_str() {
        "start" => {
            let port = match rest.port.take() {
                Some(text) => {
                    text.parse().map_err(|_| Error::Usage(format!("--port {text}: not a number from 0 to 65535")))?
                }
                None => PORT,
            };
            Command::Start { folder: rest.folder(), port }
        }
        "build" => Command::Build(rest.folder()),
        "test" => Command::Test {
            no_browsers: std::mem::take(&mut rest.no_browsers),
            only: rest.only.take(),
            renew: std::mem::take(&mut rest.renew),
        },
        "bench" => Command::Bench {
            only: rest.only.take(),
            peers: rest.peers.take().map(PathBuf::from),
            built: std::mem::take(&mut rest.built),
        },
        "fuzz" => Command::Fuzz { minutes: rest.minutes(&name)?, target: rest.target.take() },
        "prove" => Command::Prove(rest.prove(&name)?),
        "sbom" => Command::Sbom,
        "check" => Command::Check,
        "help" | "--help" | "-h" => Command::Help,
        other => return Err(Error::Usage(format!("there is no command {other:?}"))),
    };
    match rest.left_over() {
        Some(word) => Err(Error::Usage(format!("{name} does not take {word:?}"))),
        None => Ok(command),
    }
}

/// The words after the command, before it is known which of them it takes.
#[derive(Default)]
struct Rest {
    plain: Option<String>,
    originals: Option<String>,
    port: Option<String>,
    only: Option<String>,
    peers: Option<String>,
    minutes: Option<String>,
    target: Option<String>,
    walks: Option<String>,
    cases: Option<String>,
    vectors: Option<String>,
    no_browsers: bool,
    built: bool,
    renew: bool,
}

impl Rest {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let mut rest = Self::default();
        while let Some(word) = words.next() {
            let slot = match word.as_str() {
                "--no-browsers" => {
                    rest.no_browsers = true;
                    continue;
                }
                "--renew" => {
                    rest.renew = true;
                    continue;
                }
                "--built" => {
                    rest.built = true;
                    continue;
                }
                "--originals" => &mut rest.originals,
                "--port" => &mut rest.port,
                "--only" => &mut rest.only,
                "--peers" => &mut rest.peers,
                "--minutes" => &mut rest.minutes,
                "--target" => &mut rest.target,
                "--walks" => &mut rest.walks,
                "--cases" => &mut rest.cases,
                "--vectors" => &mut rest.vectors,
                option if option.starts_with('-') && option.len() > 1 => {
                    return Err(Error::Usage(format!("there is no option {option:?}")));
                }
                _ if rest.plain.is_none() => {
                    rest.plain = Some(word);
                    continue;
                }
                _ => {
                    return Err(Error::Usage(format!("one folder at a time: {word:?} is a second")));
                }
            };
            let value = words.next().ok_or_else(|| Error::Usage(format!("{word} needs a value")))?;
            *slot = Some(value);
        }
        Ok(rest)
    }

    fn folder(&mut self) -> Folder {
        Folder { path: self.plain.take().map(PathBuf::from), originals: self.originals.take().map(PathBuf::from) }
    }

    /// How long each target is fuzzed: a number of minutes, 2 unless named.
    fn minutes(&mut self, command: &str) -> Result<String> {
        let written = self.minutes.take().unwrap_or_else(|| "2".to_owned());
        match written.parse::<f64>() {
            Ok(minutes) if minutes > 0.0 && minutes.is_finite() => Ok(written),
            _ => Err(Error::Usage(format!("{command} --minutes {written}: not a number of minutes"))),
        }
    }

    fn prove(&mut self, command: &str) -> Result<Prove> {
        Ok(Prove {
            only: self.only.take(),
            walks: self.walks.take().map_or(Ok("1000".to_owned()), |written| whole(command, "--walks", written))?,
            cases: self.cases.take().map_or(Ok("1000000".to_owned()), |written| whole(command, "--cases", written))?,
            minutes: self.minutes(command)?,
            vectors: self.vectors.take().map(PathBuf::from),
            built: std::mem::take(&mut self.built),
        })
    }

    fn left_over(&self) -> Option<&str> {
        let options = [
            (&self.originals, "--originals"),
            (&self.port, "--port"),
            (&self.only, "--only"),
            (&self.peers, "--peers"),
            (&self.minutes, "--minutes"),
            (&self.target, "--target"),
            (&self.walks, "--walks"),
            (&self.cases, "--cases"),
            (&self.vectors, "--vectors"),
        ];
        self.plain
            .as_deref()
            .or(self.no_browsers.then_some("--no-browsers"))
            .or(self.built.then_some("--built"))
            .or(self.renew.then_some("--renew"))
            .or(options.into_iter().find(|(value, _)| value.is_some()).map(|(_, name)| name))
    }
}

/// A number of things as it was written, if it is one.
fn whole(command: &str, option: &str, written: String) -> Result<String> {
    match written.parse::<u32>() {
        Ok(number) if number > 0 => Ok(written),
        _ => Err(Error::Usage(format!("{command} {option} {written}: not a number from 1"))),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    fn read(line: &str) -> Result<Command> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    fn prove(only: Option<&str>, [walks, cases, minutes]: [&str; 3], vectors: Option<&str>) -> Prove {
        Prove {
            only: only.map(str::to_owned),
            walks: walks.into(),
            cases: cases.into(),
            minutes: minutes.into(),
            vectors: vectors.map(PathBuf::from),
            built: false,
        }
    }

    #[test]
    fn each_command_takes_its_own_words() {
        let folder = |path: &str, originals: Option<&str>| Folder {
            path: Some(path.into()),
            originals: originals.map(PathBuf::from),
        };
        for (line, expected) in [
            ("", Command::Help),
            ("help", Command::Help),
            ("start", Command::Start { folder: Folder::default(), port: PORT }),
            ("start a --originals b", Command::Start { folder: folder("a", Some("b")), port: PORT }),
            ("start --port 0 a", Command::Start { folder: folder("a", None), port: 0 }),
            ("build a", Command::Build(folder("a", None))),
            ("test", Command::Test { no_browsers: false, only: None, renew: false }),
            ("test --no-browsers", Command::Test { no_browsers: true, only: None, renew: false }),
            ("test --only axe", Command::Test { no_browsers: false, only: Some("axe".into()), renew: false }),
            ("test --renew", Command::Test { no_browsers: false, only: None, renew: true }),
            ("bench --peers p", Command::Bench { only: None, peers: Some("p".into()), built: false }),
            ("bench --only dates", Command::Bench { only: Some("dates".into()), peers: None, built: false }),
            ("bench --only x --built", Command::Bench { only: Some("x".into()), peers: None, built: true }),
            ("fuzz", Command::Fuzz { minutes: "2".into(), target: None }),
            ("fuzz --target pdf --minutes 0.5", Command::Fuzz { minutes: "0.5".into(), target: Some("pdf".into()) }),
            ("prove", Command::Prove(prove(None, ["1000", "1000000", "2"], None))),
            (
                "prove --only walks --walks 5 --cases 9 --minutes 1 --vectors v --built",
                Command::Prove(Prove { built: true, ..prove(Some("walks"), ["5", "9", "1"], Some("v")) }),
            ),
            ("sbom", Command::Sbom),
            ("check", Command::Check),
        ] {
            assert_eq!(read(line).unwrap(), expected, "{line}");
        }
    }

    #[test]
    fn a_wrong_call_is_a_usage_error() {
        for line in [
            "stat",
            "start a b",
            "start --port",
            "start --port many",
            "start --peers x",
            "build --port 1",
            "build --target x",
            "fuzz --minutes many",
            "test folder",
            "bench --minutes 1",
            "check --no-browsers",
            "check --built",
            "bench --renew",
            "prove --walks none",
            "prove --cases 0",
            "sbom --walks 5",
            "start --unknown",
        ] {
            assert_eq!(read(line).map_err(|e| e.exit_code()), Err(2), "{line}");
        }
    }
}
