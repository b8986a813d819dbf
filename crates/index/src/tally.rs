//! How often each word stands in groups of documents, for whoever compares them.

use crate::Collection;
use crate::postings::Postings;

/// A word, and how often it stands in each group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The word, folded as every word of the index is.
    pub term: String,
    /// By group: how many times, in bodies and their headings.
    pub places: Vec<u32>,
    /// By group: in how many documents.
    pub documents: Vec<u32>,
}

impl Collection {
    /// Counts every word by group: `groups` are bits by document, as many groups as there are (at most 8). Words
    /// of no group are left out. With the sum of all words of each group, which is what shares are shares of.
    pub fn tally(&self, groups: &[u8], count: usize) -> (Vec<Tally>, Vec<u64>) {
        let count = count.min(8);
        let mut sums = vec![0_u64; count];
        let mut tallies = Vec::new();
        let mut current = Tally { term: String::new(), places: vec![0; count], documents: vec![0; count] };
        self.dictionary.starting_with("", &mut |walk| {
            let mut postings = Postings::new(self.postings_of(&walk.entry));
            let mut any = false;
            while let Some(posting) = postings.read() {
                let bits = groups.get(posting.document as usize).copied().unwrap_or(0);
                // A word of the title or the publisher alone is no word of the text.
                if bits == 0 || posting.body == 0 {
                    continue;
                }
                any = true;
                for (group, sum) in sums.iter_mut().enumerate() {
                    if bits >> group & 1 == 1 {
                        *sum += u64::from(posting.body);
                        if let Some(places) = current.places.get_mut(group) {
                            *places = places.saturating_add(posting.body);
                        }
                        if let Some(documents) = current.documents.get_mut(group) {
                            *documents += 1;
                        }
                    }
                }
            }
            if any {
                walk.term().clone_into(&mut current.term);
                let fresh = Tally { term: String::new(), places: vec![0; count], documents: vec![0; count] };
                tallies.push(std::mem::replace(&mut current, fresh));
            }
        });
        (tallies, sums)
    }
}
