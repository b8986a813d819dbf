//! `archivolt-fuzz --minutes N [--target NAME] [--seed N]`: each target in a
//! process of its own, because a stack that overflows ends the process.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use archivolt_fuzz::session::{Failure, fuzz};
use archivolt_fuzz::{Target, found_folder, targets};

struct Options {
    minutes: f64,
    target: Option<String>,
    seed: u64,
    worker: bool,
}

fn main() -> ExitCode {
    let options = match options() {
        Ok(options) => options,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    let all = targets::all();
    let wanted: Vec<&Target> =
        all.iter().filter(|target| options.target.as_ref().is_none_or(|name| name == target.name)).collect();
    if wanted.is_empty() {
        let names: Vec<&str> = all.iter().map(|target| target.name).collect();
        eprintln!("There is no such target. Targets: {}.", names.join(", "));
        return ExitCode::from(2);
    }
    if options.worker {
        return wanted.first().map_or(ExitCode::from(2), |target| work(target, &options));
    }
    let mut failed = Vec::new();
    for target in wanted {
        if !watched(target, &options) {
            failed.push(target.name);
        }
    }
    if failed.is_empty() {
        println!("No failure.");
        return ExitCode::SUCCESS;
    }
    println!("Failed: {}. The cases lie in crates/fuzz/found.", failed.join(", "));
    ExitCode::FAILURE
}

fn options() -> Result<Options, String> {
    let mut options = Options { minutes: 2.0, target: None, seed: 1, worker: false };
    let mut words = env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
        match word.as_str() {
            "--minutes" => options.minutes = value()?.parse().map_err(|_| "--minutes takes a number".to_owned())?,
            "--seed" => options.seed = value()?.parse().map_err(|_| "--seed takes a whole number".to_owned())?,
            "--target" => options.target = Some(value()?),
            "--worker" => options.worker = true,
            other => return Err(format!("there is no option {other}")),
        }
    }
    if !(0.0..=1e6).contains(&options.minutes) {
        return Err("--minutes takes a number of minutes".to_owned());
    }
    Ok(options)
}

/// The case that a target is reading.
fn current(target: &str) -> PathBuf {
    env::temp_dir().join(format!("archivolt-fuzz-{target}.case"))
}

/// Runs a target in a process of its own; says whether nothing failed.
fn watched(target: &Target, options: &Options) -> bool {
    let Ok(program) = env::current_exe() else { return false };
    let status = Command::new(program)
        .args([
            "--worker",
            "--target",
            target.name,
            "--minutes",
            &options.minutes.to_string(),
            "--seed",
            &options.seed.to_string(),
        ])
        .status();
    match status.map(|status| status.code()) {
        Ok(Some(0)) => true,
        Ok(Some(1)) => false,
        // Ended by its watch or by the system: the case was written down before.
        code => {
            println!("{:<12} ended with {code:?}", target.name);
            if let Ok(case) = fs::read(current(target.name)) {
                keep(target.name, "ended", &case);
            }
            false
        }
    }
}

fn work(target: &Target, options: &Options) -> ExitCode {
    // Panics are expected and told once, at the end.
    std::panic::set_hook(Box::new(|_| {}));
    let length = Duration::from_secs_f64(options.minutes * 60.0);
    let outcome = fuzz(target, length, options.seed, &current(target.name));
    println!(
        "{:<12} {:>9} cases, {:>5} kinds, {:>4} MB at most, seed {}, {:.1} min",
        target.name,
        outcome.cases,
        outcome.kinds,
        outcome.memory >> 20,
        options.seed,
        options.minutes
    );
    println!("tried: {} documents", outcome.cases);
    fs::remove_file(current(target.name)).ok();
    let Some((case, failure)) = outcome.failure else { return ExitCode::SUCCESS };
    let (kind, words) = match failure {
        Failure::Panic(message) => ("panic".to_owned(), message),
        Failure::Memory(bytes) => ("memory".to_owned(), format!("{} MB", bytes >> 20)),
        Failure::Growth(growth, [from, to]) => (
            format!("slow-{from}-{to}"),
            format!(
                "{} KB in {:?}, {} KB in {:?}",
                growth.sizes[0] >> 10,
                growth.times[0],
                growth.sizes[1] >> 10,
                growth.times[1]
            ),
        ),
    };
    let path = keep(target.name, &kind, &case);
    println!("{:<12} FAILED: {words}\n{:<12} kept as {}", target.name, "", path.display());
    ExitCode::FAILURE
}

/// Keeps a case that failed.
fn keep(target: &str, kind: &str, case: &[u8]) -> PathBuf {
    let folder = found_folder(target);
    fs::create_dir_all(&folder).ok();
    let print = case
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    let path = folder.join(format!("{kind}-{:08x}.case", print & 0xffff_ffff));
    if fs::write(&path, case).is_err() {
        eprintln!("the case could not be kept");
    }
    path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR"))).map_or(path.clone(), Path::to_owned)
}
