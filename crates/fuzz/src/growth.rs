//! Whether time grows faster than the input.

use std::time::Duration;

use crate::measure::time;
use crate::target::Target;

/// Sizes at which a case is measured, in bytes.
const SMALL: usize = 16 << 10;
const LARGE: usize = 8 * SMALL;
/// Less time than this is noise.
const NOISE: Duration = Duration::from_millis(3);
/// Less than this for the large size does not matter.
const QUICK: Duration = Duration::from_millis(150);

/// A case made larger by repeating a part of it, and how much longer it took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Growth {
    /// Bytes of the two larger sizes.
    pub sizes: [usize; 2],
    /// Time that each took.
    pub times: [Duration; 2],
}

/// Reads a case whose bytes from `from` to `to` are repeated. Linear time
/// doubles with the size; three times as long and more, at two doublings one
/// after the other, is a failure.
pub fn check(target: &Target, case: &[u8], from: usize, to: usize) -> Option<Growth> {
    judge(&mut |size, runs| {
        let large = grown(case, from, to, size);
        let once = || {
            time(|| {
                std::hint::black_box((target.run)(&large));
            })
        };
        (0..runs).map(|_| once()).min().unwrap_or_default()
    })
}

/// Judges by times: `measured` gives the least time of so many runs of a size.
fn judge(measured: &mut dyn FnMut(usize, usize) -> Duration) -> Option<Growth> {
    let (small, large) = (measured(SMALL, 1), measured(LARGE, 1));
    let ratio = |a: Duration, b: Duration| b.as_secs_f64() / a.max(NOISE).as_secs_f64();
    if large < QUICK || ratio(small, large) < 16.0 {
        return None;
    }
    // It may have been the machine: again, and larger.
    let (large, larger, largest) = (measured(LARGE, 2), measured(LARGE * 2, 2), measured(LARGE * 4, 1));
    let slow = ratio(large, larger) > 2.9 && ratio(larger, largest) > 2.9;
    slow.then_some(Growth { sizes: [LARGE * 2, LARGE * 4], times: [larger, largest] })
}

/// A case of about `size` bytes in which a part stands again and again.
pub fn grown(case: &[u8], from: usize, to: usize, size: usize) -> Vec<u8> {
    let part = match case.get(from..to) {
        Some(part) if !part.is_empty() => part,
        _ => b"x",
    };
    let (head, tail) = (case.get(..from).unwrap_or(case), case.get(to..).unwrap_or_default());
    let times = size.saturating_sub(head.len() + tail.len()) / part.len() + 1;
    let mut whole = head.to_vec();
    whole.extend(part.repeat(times));
    whole.extend(tail);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn square_time_is_found_and_linear_time_is_not() {
        let micros = |count: usize| Duration::from_micros(count as u64);
        assert!(judge(&mut |size, _| micros(size * size / 10_000)).is_some());
        assert!(judge(&mut |size, _| micros(size * 10)).is_none());
        // What is slow once, because the machine is, is not held against it.
        let mut first = true;
        let once =
            judge(&mut |size, _| micros(if size == LARGE && std::mem::take(&mut first) { 900_000 } else { size }));
        assert_eq!(once, None);
    }

    #[test]
    fn a_part_is_repeated_between_the_rest() {
        assert_eq!(grown(b"a(b)c", 1, 4, 9), b"a(b)(b)(b)c");
        assert_eq!(grown(b"", 0, 0, 2), b"xxx");
    }
}
