//! What is fuzzed. A package that reads bytes from outside has a file here
//! with a list of its targets.

mod asked;
mod bundle;
mod codebook;
mod folder;
mod packed;
mod reading;
mod texts;

use crate::Target;

/// Every target, in the order in which they run.
pub fn all() -> Vec<Target> {
    [texts::TARGETS, packed::TARGETS, folder::TARGETS, codebook::TARGETS, bundle::TARGETS, asked::TARGETS].concat()
}

/// Seeds that are words.
fn words(seeds: &[&str]) -> Vec<Vec<u8>> {
    seeds.iter().map(|seed| seed.as_bytes().to_vec()).collect()
}
