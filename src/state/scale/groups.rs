//! Documents in lanes: by theme, kind or publisher, or each in its own.

use archivolt_index::order::InOrder;
use archivolt_index::{Collection, DocId, Outline};

use crate::state::theme_rows::ThemeMark;

/// What lanes are made by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// No lanes.
    #[default]
    Nothing,
    /// A lane for each theme; a document stands in each of its own.
    Theme,
    /// A lane for each kind.
    Kind,
    /// A lane for each publisher.
    Publisher,
    /// A lane for each document.
    Document,
}

/// Most lanes that are drawn.
pub const MOST_LANES: usize = 40;

/// One lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it is asked for by: a theme's id, a kind, a publisher or a document's id;
    /// empty where documents have none.
    pub key: String,
    /// What it is called; empty where documents have none.
    pub label: String,
    /// Indexes of its documents, in order.
    pub documents: Vec<usize>,
}

/// The lanes of a collection, those with most documents first (themes in the
/// codebook's order, documents in their own), and how many are left out.
pub fn groups(collection: &Collection, marks: &[ThemeMark], by: By) -> (Vec<Group>, usize) {
    let records = collection.documents();
    let group = |key: &str, label: &str| Group { key: key.to_owned(), label: label.to_owned(), documents: Vec::new() };
    let mut groups: Vec<Group> = match by {
        By::Nothing => Vec::new(),
        By::Theme => marks
            .iter()
            .enumerate()
            .map(|(theme, mark)| {
                let has = |record: &Outline| record.theme_counts.get(theme).is_some_and(|count| *count > 0);
                let documents = records.iter().enumerate().filter(|(_, record)| has(record)).map(|(at, _)| at);
                Group { documents: documents.collect(), ..group(&mark.id, &mark.label) }
            })
            .collect(),
        By::Kind => by_fact(collection, Collection::kind),
        By::Publisher => by_fact(collection, Collection::publisher),
        By::Document => collection
            .timeline()
            .iter()
            .enumerate()
            .map(|(at, record)| Group { documents: vec![at], ..group(&record.id, &record.title) })
            .collect(),
    };
    groups.retain(|group| !group.documents.is_empty());
    let left_out = groups.len().saturating_sub(MOST_LANES);
    groups.truncate(MOST_LANES);
    (groups, left_out)
}

fn by_fact(collection: &Collection, fact: fn(&Collection, DocId) -> Option<&str>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut of: Vec<(&str, usize)> = (0_u32..)
        .zip(0..collection.len())
        .map(|(number, at)| (fact(collection, DocId(number)).unwrap_or(""), at))
        .collect();
    of.order();
    for (name, at) in of {
        match groups.last_mut().filter(|group| group.key == name) {
            Some(group) => group.documents.push(at),
            None => groups.push(Group { key: name.to_owned(), label: name.to_owned(), documents: vec![at] }),
        }
    }
    groups.order_by(|one, other| {
        let order = |group: &Group| (group.key.is_empty(), usize::MAX - group.documents.len());
        order(one).cmp(&order(other)).then_with(|| one.label.cmp(&other.label))
    });
    groups
}
