//! Time and memory of this process, as Linux tells them; elsewhere memory is
//! not measured and time is the clock's.

use std::fs;
use std::time::{Duration, Instant};

/// Time on the processor that a call takes on this thread.
pub fn time(call: impl FnOnce()) -> Duration {
    let (clock, before) = (Instant::now(), on_processor());
    call();
    match (before, on_processor()) {
        (Some(before), Some(after)) => after.saturating_sub(before),
        _ => clock.elapsed(),
    }
}

/// Time that this thread has spent on the processor.
fn on_processor() -> Option<Duration> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

/// The most memory that this process ever held, in bytes.
pub fn peak_memory() -> Option<usize> {
    let text = fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<usize>().ok().map(|kilobytes| kilobytes * 1024)
}
