//! What the page was told by whoever built it.

/// The settings of the page, read from its JSON element by `browser::boot`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Version of the shell.
    pub version: String,
    /// `single` or `hosted`.
    pub form: String,
    /// Title of the collection.
    pub title: String,
    /// BCP 47 tag of the collection.
    pub language: String,
    /// How many documents the bundle holds.
    pub documents: u32,
    /// Where the module is that takes in documents; `None` when visitors cannot add any.
    pub intake: Option<String>,
}
