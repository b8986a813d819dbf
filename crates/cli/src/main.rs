//! The `archivolt` command: a folder of documents in, one page out.
//!
//! - `arguments`: what was typed. `error`: why a call ended early, and its exit code.
//! - `folder`, `archive`: a folder, or a zip of one, as files with names.
//! - `shell`: the built page without a collection; `shell_maker` makes it from what Trunk leaves.
//! - `site`: the files of a page; `output`: writing them.
//! - `build`, `inspect`, `search`, `extract`, `codebook`: one command each.

mod arguments;
mod arrange;
mod build;
mod codebook;
mod compact;
mod digest;
mod error;
mod extract;
mod folder;
mod inspect;
mod intake_maker;
mod minify;
mod names;
mod objects;
mod offline;
mod offsets;
mod output;
mod report;
mod search;
mod shell;
mod shell_maker;
mod site;
mod smallest;
mod split;
mod staging;

use std::process::ExitCode;

use arguments::Command;
use error::Failure;

fn main() -> ExitCode {
    let outcome = arguments::read(std::env::args_os().skip(1)).and_then(run);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.message.is_empty() {
                eprintln!("{}", failure.message);
            }
            ExitCode::from(failure.code)
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Help(text) => output::print(&text),
        Command::Version => output::print(&format!("archivolt {}\n", env!("CARGO_PKG_VERSION"))),
        Command::Build(options) => build::run(&options),
        Command::Inspect(options) => inspect::run(&options),
        Command::Search(options) => search::run(&options),
        Command::Extract(options) => extract::run(&options),
        Command::Codebook(options) => codebook::run(&options),
        Command::Shell(options) => shell_maker::run(&options),
    }
}
