//! Answers to the beginnings that would take longest: which documents have a
//! word that begins so, worked out when the index is built.

use archivolt_bundle::Sink;
use archivolt_corpus::ordered::BTreeMap;

use crate::postings::Postings;

/// Answering a beginning costs as much as its words have postings; one that
/// has fewer than this many, or fewer than twice the documents, is answered
/// without preparation.
const COSTLY: u32 = 4096;
/// Letters of a prepared beginning at most.
const LONGEST: usize = 4;

/// The list of beginnings, sorted by bytes, each with how many bytes its documents take; and these: a bit for every
/// document (document 0 is the lowest bit of the first byte).
pub fn write(terms: &[(&str, u32, &[u8])], documents: u32) -> (Vec<u8>, Vec<u8>) {
    let mut costs: BTreeMap<&str, (u32, usize, usize)> = BTreeMap::new();
    for (place, (term, count, _)) in terms.iter().enumerate() {
        for (end, letter) in term.char_indices().take(LONGEST) {
            if let Some(beginning) = term.get(..end + letter.len_utf8()) {
                let cost = costs.entry(beginning).or_insert((0, place, place));
                cost.0 = cost.0.saturating_add(*count);
                cost.2 = place;
            }
        }
    }
    let limit = COSTLY.max(documents.saturating_mul(2));
    let costly: Vec<(&str, usize, usize)> = costs
        .into_iter()
        .filter(|(_, (cost, _, _))| *cost > limit)
        .map(|(beginning, (_, first, last))| (beginning, first, last))
        .collect();
    let (mut sink, mut all) = (Sink::default(), Vec::new());
    sink.list(&costly, |sink, (beginning, first, last)| {
        let mut bits = vec![0_u8; documents.div_ceil(8) as usize];
        for (_, _, bytes) in terms.get(*first..=*last).unwrap_or(&[]) {
            let mut postings = Postings::new(bytes);
            while let Some(posting) = postings.read() {
                if let Some(byte) = bits.get_mut(posting.document as usize / 8) {
                    *byte |= 1 << (posting.document % 8);
                }
            }
        }
        sink.string(beginning);
        sink.size(bits.len());
        all.append(&mut bits);
    });
    (sink.bytes, all)
}
