//! Entry point of `cargo xtask`.

use std::process::ExitCode;

use xtask::arguments::{self, Command};
use xtask::{Result, bench, check, fuzz, prove, sbom, start, test};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::from(error.exit_code())
        }
    }
}

fn run() -> Result<()> {
    match arguments::parse(std::env::args().skip(1))? {
        Command::Start { folder, port } => start::start(&folder, port),
        Command::Build(folder) => start::build(&folder),
        Command::Test { no_browsers, only, renew } => test::test(no_browsers, only.as_deref(), renew),
        Command::Bench { only, peers, built } => bench::bench(only.as_deref(), peers.as_deref(), built),
        Command::Fuzz { minutes, target } => fuzz::fuzz(&minutes, target.as_deref()),
        Command::Prove(options) => prove::prove(&options),
        Command::Sbom => sbom::sbom().map(drop),
        Command::Check => check::check(),
        Command::Help => {
            println!("{}", arguments::USAGE);
            Ok(())
        }
    }
}
