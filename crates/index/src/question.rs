//! What is asked of a collection.

use archivolt_corpus::Edtf;

/// How ticked themes combine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Match {
    /// Documents with all of them.
    #[default]
    All,
    /// Documents with any of them.
    Any,
    /// Documents with none of them.
    None,
}

/// Which dated documents a range keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateMode {
    /// The date's bounds touch the range.
    #[default]
    Possible,
    /// The date's bounds lie within the range.
    Certain,
}

/// The order of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Best first; without a query the same as `Date`.
    Relevance,
    /// Oldest first; undated last.
    Date,
    /// Newest first; undated last.
    DateDescending,
    /// By title.
    Title,
}

/// What is asked. The default asks for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What was typed.
    pub query: String,
    /// Ids of ticked themes, in the order ticked. Unknown ids match nothing.
    pub themes: Vec<String>,
    /// Ids of themes that a document must not have.
    pub not: Vec<String>,
    /// How `themes` combine.
    pub matching: Match,
    /// Kinds of which a document must have one; empty is any.
    pub kinds: Vec<String>,
    /// Publishers of which a document must have one; empty is any.
    pub publishers: Vec<String>,
    /// Labels of names of which a document must mention one; empty is any.
    pub names: Vec<String>,
    /// Not published before the earliest day of this.
    pub from: Option<Edtf>,
    /// Not published after the latest day of this.
    pub to: Option<Edtf>,
    /// Which dated documents the range keeps.
    pub dates: DateMode,
    /// `None`: by relevance with a query, else by date.
    pub sort: Option<Sort>,
}
