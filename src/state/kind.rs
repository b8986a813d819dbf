//! Kinds of documents whose publisher has an interest of its own.

use archivolt_index::fold::folded;

/// Words in the name of a kind that mean: somebody speaks for themselves here.
const INTERESTS: [&str; 14] = [
    "state",
    "sponsor",
    "government",
    "party",
    "company",
    "corporate",
    "official",
    "press release",
    "advert",
    "ministry",
    "embassy",
    "military",
    "campaign",
    "lobby",
];

/// Whether a kind gets the double frame: state media, sponsored articles,
/// statements of governments, parties and companies.
pub fn is_interested(kind: &str) -> bool {
    let kind = folded(kind);
    INTERESTS.iter().any(|word| kind.contains(word))
}
