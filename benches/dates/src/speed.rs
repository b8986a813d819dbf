//! How fast dates are found.

use std::time::Instant;

use archivolt_dates_adapter::count;

/// Each run reads at least so many bytes.
const BYTES: usize = 10_000_000;

/// The middle of five runs over a text, which is read again and again where it
/// is short: megabytes (10^6 bytes) a second, and dates found in a megabyte.
pub fn line(text: &str) -> String {
    let times = BYTES.div_ceil(text.len().max(1));
    let mut found = 0;
    let mut runs: Vec<f64> = (0..5)
        .map(|_| {
            let begin = Instant::now();
            for _ in 0..times {
                found = count(text);
            }
            begin.elapsed().as_secs_f64()
        })
        .collect();
    runs.sort_by(f64::total_cmp);
    let seconds = runs.get(runs.len() / 2).copied().unwrap_or(f64::NAN);
    #[allow(clippy::cast_precision_loss)] // Sizes of texts.
    let (megabytes, dates) = (text.len() as f64 / 1e6, found as f64);
    format!("{:.1} MB/s, {:.0} dates in a MB", megabytes * times as f64 / seconds, dates / megabytes.max(1e-9))
}
