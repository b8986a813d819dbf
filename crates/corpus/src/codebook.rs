//! Themes, their rules, and matching them to passages.

/// One theme of the codebook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// Stable name in addresses, kebab-case.
    pub id: String,
    /// What the visitor reads.
    pub label: String,
    /// Two letters, unique in the codebook.
    pub key: String,
    /// What it means.
    pub definition: String,
    /// Id of the theme above it; empty for none.
    pub parent: String,
    /// `#rrggbb`; empty for the next ink of the palette.
    pub colour: String,
    /// Rules of which one must match.
    pub include: Vec<String>,
    /// Rules that refuse a match.
    pub exclude: Vec<String>,
    /// What counts.
    pub examples: Vec<String>,
    /// What does not.
    pub counterexamples: Vec<String>,
}

/// A person, place or body, with the forms it is written in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// What the visitor reads.
    pub label: String,
    /// `person`, `place`, `organisation` or what the collection calls it.
    pub kind: String,
    /// Forms to look for, matched as whole words, case as written.
    pub forms: Vec<String>,
}
