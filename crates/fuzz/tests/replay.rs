//! Every seed, and every case that ever failed, is read again.

#![allow(clippy::unwrap_used, missing_docs)]

use std::time::{Duration, Instant};

use archivolt_fuzz::growth::{self, Growth};
use archivolt_fuzz::{LONGEST_CASE, session, targets};

#[test]
fn seeds_and_found_cases_are_read_without_a_failure() {
    let mut failed: Vec<String> = Vec::new();
    for target in targets::all() {
        let seeds = (target.seeds)();
        assert!(!seeds.is_empty(), "{} has nothing to begin with", target.name);
        let named = seeds.into_iter().zip(1..).map(|(case, number)| (format!("seed {number}"), case));
        for (name, case) in named.chain(session::found(target.name)) {
            assert!(case.len() <= LONGEST_CASE, "{} {name} is too long", target.name);
            let begin = Instant::now();
            if let Err(message) = session::run(&target, &case) {
                failed.push(format!("{} {name}: {message}", target.name));
            }
            if begin.elapsed() > Duration::from_secs(5) {
                failed.push(format!("{} {name} took {:?}", target.name, begin.elapsed()));
            }
            if let Some(Growth { sizes, times }) = grown(&target, &name, &case) {
                failed.push(format!("{} {name}: {sizes:?} bytes took {times:?}", target.name));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// A case that was slow says in its name which part to repeat: `slow-FROM-TO-…`.
fn grown(target: &archivolt_fuzz::Target, name: &str, case: &[u8]) -> Option<Growth> {
    let mut parts = name.strip_prefix("slow-")?.split('-');
    let (from, to) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    growth::check(target, case, from, to)
}

#[test]
fn targets_have_names_of_their_own() {
    let all = targets::all();
    for (place, target) in all.iter().enumerate() {
        assert!(!all.iter().skip(place + 1).any(|other| other.name == target.name), "{}", target.name);
    }
}
