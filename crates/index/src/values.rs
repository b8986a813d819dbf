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
    /// Of names and, for each place, the index of the one it has, past their end for none. Sorted where they are
    /// not.
    pub fn new(names: Vec<String>, of: Vec<u32>) -> Self {
        let value = |place: &u32| names.get(*place as usize).map_or("", String::as_str);
        Self::of(&of.iter().map(value).collect::<Vec<_>>())
    }

    /// The value at a place.
    pub fn name_at(&self, place: usize) -> Option<&str> {
        self.of.get(place).and_then(|value| self.names.get(*value as usize)).map(String::as_str)
    }

    /// Of one value for each place; empty ones are none.
    pub fn of(values: &[&str]) -> Self {
        let mut names: Vec<&str> = values.iter().copied().filter(|value| !value.is_empty()).collect();
        names.order();
        names.dedup();
        let place = |value: &&str| names.binary_search(value).map_or(u32::MAX, |place| place as u32);
        Self { of: values.iter().map(place).collect(), names: names.iter().map(|name| (*name).to_owned()).collect() }
    }

    /// No value counted yet.
    pub fn counts(&self) -> Counts {
        Counts { always: 0, own: vec![0; self.names.len()], seen: Vec::new() }
    }

    /// The value at a place, by its number.
    pub fn at(&self, place: usize) -> Option<u32> {
        self.of.get(place).copied().filter(|value| (*value as usize) < self.names.len())
    }

    /// Values that occur, each with its count, those with 0 too.
    pub fn list(&self, counts: &Counts) -> Vec<(String, u32)> {
        self.names.iter().cloned().zip(counts.own.iter().map(|own| counts.always + own)).collect()
    }
}

/// How many documents each value would leave.
pub(crate) struct Counts {
    /// Documents that are left whichever value is ticked.
    always: u32,
    /// Documents that a value brings in.
    own: Vec<u32>,
    /// Values of one document.
    seen: Vec<u32>,
}

impl Counts {
    /// Counts a document, once for each of its values, or `always`.
    pub fn add(&mut self, always: bool, values: impl IntoIterator<Item = u32>) {
        if always {
            self.always += 1;
            return;
        }
        self.seen.clear();
        for value in values {
            if !self.seen.contains(&value) {
                self.seen.push(value);
                if let Some(own) = self.own.get_mut(value as usize) {
                    *own += 1;
                }
            }
        }
    }
}
