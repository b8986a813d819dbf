//! Some of the changed bundles, with memory counted; `cargo xtask prove --only bundles` reads a million.

#![allow(missing_docs)]

use archivolt_fuzz::bundles::{Cases, Meter, run};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

#[test]
fn changed_bundles_are_refused_or_read_within_bounds_and_memory() {
    let meter =
        Meter { now: || MEMORY.current_usage(), most: || MEMORY.peak_usage(), reset: || MEMORY.reset_peak_usage() };
    let tally = run(&Cases::new(), 1, 3_000, Some(meter), |_| {});
    assert_eq!(tally.failed, []);
    assert_eq!(tally.cases, 3_000);
    // Neither all refused nor all read: the changes reach what lies behind the checks.
    assert!(tally.read > 300 && tally.refused.values().sum::<u64>() > 300, "{tally:?}");
    assert!(tally.refused.len() > 8, "{tally:?}");
}
