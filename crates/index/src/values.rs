//! The different values of one fact, sorted, and which of them each thing has.

use crate::order::InOrder;

/// Values by name, and for each place the value it has.
#[derive(Clone, Debug, Default)]
pub(crate) struct Values {
    names: Vec<String>,
    /// Index into `names`; past its end for none.
    of: Vec<u32>,
}

impl Values {
    /// Of one value for each place; empty ones are none.
    pub fn of(values: &[&str]) -> Self {
        let mut names: Vec<&str> = values.iter().copied().filter(|value| !value.is_empty()).collect();
        names.order();
        names.dedup();
        let place = |value: &&str| names.binary_search(value).map_or(u32::MAX, |place| place as u32);
        Self { of: values.iter().map(place).collect(), names: names.iter().map(|name| (*name).to_owned()).collect() }
    }

    /// No value counted yet.
    pub fn counts(&self) -> Vec<u32> {
        vec![0; self.names.len()]
    }

    /// Counts the value at a place.
    pub fn count(&self, place: usize, counts: &mut [u32]) {
        if let Some(count) = self.of.get(place).and_then(|value| counts.get_mut(*value as usize)) {
            *count += 1;
        }
    }

    /// Values that occur, each with its count, those with 0 too.
    pub fn list(&self, counts: &[u32]) -> Vec<(String, u32)> {
        self.names.iter().cloned().zip(counts.iter().copied()).collect()
    }
}
