//! The page in three browsers: served, opened from disk, framed; with and without script.
//!
//! `cargo xtask test` builds what this needs and calls it. By itself:
//! `cargo run -p archivolt-page-tests -- --dist dist --archivolt PROGRAM --axe FILE [--only WORDS]`.
//! With `--speed FOLDER` it measures the large timeline of that page instead, and with `--adding FOLDER` how fast that
//! folder's files are added, for `cargo xtask bench`.
//! Each scenario says its name; one that fails also says what stood in the
//! console, the view's hash, and where a picture of it is.

mod adding_speed;
mod console;
mod context;
mod engine;
mod failure;
mod http;
mod options;
mod page;
mod place;
mod random;
mod runner;
mod scenarios;
mod session;
mod speed;

use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome =
        options::parse(std::env::args().skip(1)).and_then(|options| match (&options.speed, &options.adding) {
            (Some(folder), _) => speed::measure(&options, folder).map(|()| 0),
            (None, Some(folder)) => adding_speed::measure(&options, folder).map(|()| 0),
            (None, None) => runner::run(&options),
        });
    match outcome {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("browser suite: {failure}");
            ExitCode::from(2)
        }
    }
}
