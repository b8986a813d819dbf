//! Lines that several documents of a folder carry: a site's menu, its appeal
//! for subscriptions, its small print.

use super::key_of;
use crate::ordered::BTreeSet;
use crate::parse::{Markup, Parsed};

/// Fingerprints of paragraphs that recur across documents.
#[derive(Clone, Debug, Default)]
pub(crate) struct Repeated {
    fingerprints: BTreeSet<u64>,
}

/// Longer paragraphs are reuse, not furniture.
const LONGEST: usize = 300;
/// Two documents may share a line by chance.
const FEWEST_NEEDED: usize = 3;
/// This many documents make a habit, however large the folder.
const MOST_NEEDED: usize = 25;

impl Repeated {
    /// Looks through all texts of a folder.
    pub(crate) fn find<'p>(texts: impl Iterator<Item = &'p Parsed>) -> Self {
        // A file that states its structure repeats headings on purpose.
        let texts: Vec<&Parsed> = texts.filter(|parsed| parsed.markup != Markup::Document).collect();
        let documents = texts.len();
        if documents < FEWEST_NEEDED {
            return Self::default();
        }
        let mut all: Vec<u64> = Vec::new();
        for parsed in texts {
            let short = parsed.blocks.iter().filter(|block| block.span().len() <= LONGEST);
            let mut own: Vec<u64> = short.map(|block| fingerprint(&key_of(&block.shown(&parsed.text)))).collect();
            own.sort_unstable();
            own.dedup();
            all.append(&mut own);
        }
        let needed = (documents / 5).clamp(FEWEST_NEEDED, MOST_NEEDED);
        all.sort_unstable();
        let fingerprints =
            all.chunk_by(|a, b| a == b).filter(|same| same.len() >= needed).filter_map(|same| same.first().copied());
        Self { fingerprints: fingerprints.collect() }
    }

    /// Whether other documents carry a paragraph, given by its key.
    pub(crate) fn has(&self, key: &str) -> bool {
        !self.fingerprints.is_empty() && self.fingerprints.contains(&fingerprint(key))
    }
}

/// FNV-1a, 64 bits: the same everywhere, and small.
fn fingerprint(key: &str) -> u64 {
    key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
