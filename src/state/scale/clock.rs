//! The hours of an axis that is looked at so closely that days have parts.

use super::Scale;

/// The least room of an hour's name, in CSS pixels.
const ROOM: f64 = 46.0;

/// Where hours are named on an axis of this many CSS pixels, each with its name:
/// the finest of 1, 3, 6 and 12 hours that can be read; none on a longer axis.
pub fn hours(scale: Scale, width: f64) -> Vec<(f64, String)> {
    let day = width / scale.days() as f64;
    let Some(step) = [1_u8, 3, 6, 12].into_iter().find(|step| day / 24.0 * f64::from(*step) >= ROOM) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for number in 0..scale.days() {
        for hour in (0..24_u8).step_by(usize::from(step)) {
            let at = (number as f64 + f64::from(hour) / 24.0) / scale.days() as f64;
            let name =
                if hour < 10 { ["0", &hour.to_string(), ":00"].concat() } else { [&hour.to_string(), ":00"].concat() };
            out.push((at, name));
        }
    }
    out
}
