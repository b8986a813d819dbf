//! One target, fuzzed for a while.

use std::collections::BTreeSet;
use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::growth::{self, Growth};
use crate::measure::peak_memory;
use crate::mutate::{Random, mutate};
use crate::target::Target;
use crate::{LONGEST_SECONDS, MOST_MEMORY};

/// Cases kept to be changed further.
const MOST_KEPT: usize = 2_000;
/// Every so many cases one is grown.
const GROW_EVERY: u64 = 200;

/// What went wrong with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It panicked, or a check failed.
    Panic(String),
    /// It took more memory than allowed: bytes.
    Memory(usize),
    /// Time grew faster than the input.
    Growth(Growth, [usize; 2]),
}

/// How a session ended.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Cases read.
    pub cases: u64,
    /// Kinds of results seen.
    pub kinds: usize,
    /// Most memory held, in bytes.
    pub memory: usize,
    /// The first case that failed.
    pub failure: Option<(Vec<u8>, Failure)>,
}

/// Runs a case and gives its signature.
///
/// # Errors
/// The message of the panic.
pub fn run(target: &Target, case: &[u8]) -> Result<u64, String> {
    panic::catch_unwind(AssertUnwindSafe(|| (target.run)(case))).map_err(|cause| {
        let words = cause.downcast_ref::<String>().cloned();
        words.or_else(|| cause.downcast_ref::<&str>().map(|words| (*words).to_owned())).unwrap_or_default()
    })
}

/// Fuzzes a target. Before each case is read it is written to `current`, so
/// that it is known even where the process is ended.
pub fn fuzz(target: &Target, length: Duration, seed: u64, current: &Path) -> Outcome {
    let mut random = Random::new(seed);
    let mut kept: Vec<Vec<u8>> = (target.seeds)();
    kept.extend(found(target.name).into_iter().map(|(_, case)| case));
    if kept.is_empty() {
        kept.push(Vec::new());
    }
    let mut seen: BTreeSet<u64> = BTreeSet::new();
    let mut outcome = Outcome::default();
    let watch = Watch::start();
    let begin = Instant::now();
    let mut first: Vec<Vec<u8>> = kept.clone();
    while begin.elapsed() < length {
        let case = first.pop().unwrap_or_else(|| {
            // Newer cases lead further.
            let newer = kept.len().saturating_sub(random.below(kept.len().min(40)) + 1);
            let place = if random.below(2) == 0 { newer } else { random.below(kept.len()) };
            mutate(kept.get(place).map_or(&[], Vec::as_slice), &kept, target.words, &mut random)
        });
        fs::write(current, &case).ok();
        watch.next();
        outcome.cases += 1;
        match run(target, &case) {
            Ok(signature) if seen.insert(signature) && kept.len() < MOST_KEPT => kept.push(case.clone()),
            Ok(_) => {}
            Err(message) => {
                outcome.failure = Some((shrunk(target, case), Failure::Panic(message)));
                break;
            }
        }
        if outcome.cases % GROW_EVERY == 0 {
            // Growing takes its time; the watch would not know.
            watch.rest();
            let from = random.below(case.len() + 1);
            let longest = if random.below(2) == 0 { 8 } else { case.len() + 1 };
            let to = (from + 1 + random.below(longest)).min(case.len());
            if let Some(growth) = growth::check(target, &case, from, to) {
                outcome.failure = Some((case, Failure::Growth(growth, [from, to])));
                break;
            }
        }
        if outcome.cases % 16 == 0 {
            outcome.memory = peak_memory().unwrap_or(0);
            if outcome.memory > MOST_MEMORY {
                outcome.failure = Some((case, Failure::Memory(outcome.memory)));
                break;
            }
        }
    }
    watch.rest();
    outcome.memory = peak_memory().unwrap_or(0);
    outcome.kinds = seen.len();
    outcome
}

/// A case with everything taken out that it fails without.
fn shrunk(target: &Target, case: Vec<u8>) -> Vec<u8> {
    let mut case = case;
    let mut piece = case.len() / 2;
    let begin = Instant::now();
    while piece > 0 && begin.elapsed() < Duration::from_secs(20) {
        let mut at = 0;
        while at < case.len() {
            let mut shorter = case.clone();
            shorter.drain(at..(at + piece).min(case.len()));
            if run(target, &shorter).is_err() {
                case = shorter;
            } else {
                at += piece;
            }
        }
        piece /= 2;
    }
    case
}

/// Cases of a target that failed before, by name.
pub fn found(target: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(crate::found_folder(target)).into_iter().flatten().flatten();
    let mut cases: Vec<(String, Vec<u8>)> = entries
        .filter_map(|entry| Some((entry.file_name().into_string().ok()?, fs::read(entry.path()).ok()?)))
        .filter(|(name, _)| !name.starts_with('.'))
        .collect();
    cases.sort();
    cases
}

/// Ends the process when one case takes too long.
struct Watch {
    /// Cases begun; 0 while nothing is watched.
    turn: Arc<AtomicU64>,
    begun: Arc<Mutex<Instant>>,
}

impl Watch {
    fn start() -> Self {
        let watch = Self { turn: Arc::default(), begun: Arc::new(Mutex::new(Instant::now())) };
        let (turn, begun) = (Arc::clone(&watch.turn), Arc::clone(&watch.begun));
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(Duration::from_millis(500));
                let since = begun.lock().map_or(Duration::ZERO, |begun| begun.elapsed());
                if turn.load(Ordering::Relaxed) > 0 && since > Duration::from_secs(LONGEST_SECONDS) {
                    eprintln!("one case took more than {LONGEST_SECONDS} s");
                    std::process::exit(3);
                }
            }
        });
        watch
    }

    fn next(&self) {
        if let Ok(mut begun) = self.begun.lock() {
            *begun = Instant::now();
        }
        self.turn.fetch_add(1, Ordering::Relaxed);
    }

    fn rest(&self) {
        self.turn.store(0, Ordering::Relaxed);
    }
}
