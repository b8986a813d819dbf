//! `bundles --cases N [--from N]`: changed bundles, each refused or read within
//! bounds; memory is counted by the allocator of this program.

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use archivolt_fuzz::bundles::{Cases, LONGEST, Meter, run};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() -> ExitCode {
    let (mut from, mut count) = (1, 1_000_000);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let number = words.next().and_then(|number| number.parse().ok());
        match (word.as_str(), number) {
            ("--from", Some(number)) => from = number,
            ("--cases", Some(number)) => count = number,
            _ => {
                eprintln!("bundles --cases N [--from N]");
                return ExitCode::from(2);
            }
        }
    }
    // What panics is told once, by number.
    std::panic::set_hook(Box::new(|_| {}));
    let current = Arc::new(AtomicU64::new(0));
    watch(Arc::clone(&current));
    let meter =
        Meter { now: || MEMORY.current_usage(), most: || MEMORY.peak_usage(), reset: || MEMORY.reset_peak_usage() };
    let tally = run(&Cases::new(), from, count, Some(meter), |number| {
        current.store(number, Ordering::Relaxed);
        if count > 100_000 && number % 100_000 == 0 {
            eprintln!("{number} of {count}");
        }
    });
    for (said, count) in &tally.refused {
        println!("{count:>9} refused: {said}");
    }
    println!("{:>9} read within bounds", tally.read);
    println!(
        "at most {:.2} times the size in memory, {} KB; the longest took {} ms",
        tally.times,
        tally.bytes >> 10,
        tally.longest.as_millis()
    );
    for (number, words) in &tally.failed {
        println!("case {number} FAILED: {words}");
    }
    let (failed, word) = (tally.failed.len() as u64, if tally.failed.is_empty() { "ok" } else { "FAILED" });
    println!("test result: {word}. {} passed; {failed} failed", tally.cases.saturating_sub(failed));
    if failed == 0 && tally.cases == count { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Ends the program when one case takes too long.
fn watch(current: Arc<AtomicU64>) {
    std::thread::spawn(move || {
        let mut before = 0;
        loop {
            std::thread::sleep(LONGEST + Duration::from_secs(1));
            let now = current.load(Ordering::Relaxed);
            if now == before && now > 0 {
                println!("case {now} FAILED: it does not end\ntest result: FAILED. 0 passed; 1 failed");
                std::process::exit(3);
            }
            before = now;
        }
    });
}
