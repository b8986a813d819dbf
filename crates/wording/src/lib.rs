//! Every sentence that a visitor reads, in the visitor's language.
//!
//! The sentences are Fluent messages in `words/LANGUAGE/*.ftl`, compiled to tables
//! when this crate is built (`compile.rs`). English stands in the program; the
//! table of another language, and what the browser knows of it (plural forms,
//! digits, names of months), is handed in by whoever found it: [`speak`]. What is
//! not known in a language is said in English.
//!
//! No input or output, and no browser: [`page`] holds what the page says, [`add`]
//! what somebody who adds documents reads, each message as a constant, or as a
//! function of its parameters, so that one that is missing does not compile.
//!
//! ```
//! use archivolt_wording::page;
//! assert_eq!(page::documents(1), "1 document");
//! assert_eq!(page::documents(5_214), "5,214 documents");
//! assert_eq!(page::SEARCH.say(), "Search the collection");
//! ```

#[cfg(test)]
mod compile;
mod locale;
mod table;
#[cfg(test)]
mod tests;

pub(crate) use locale::speak;
pub use locale::{decimal, figure, in_english, language, month, plain, template};
pub use table::{Arg, strong};

/// A language whose table stands outside the program.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// The table of [`page`].
    pub page: &'static str,
    /// The table of [`add`].
    pub add: &'static str,
}

/// Every such language.
#[cfg(any(test, feature = "tables"))]
pub const LANGUAGES: &[Language] = include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// A language by itself: its tag, and its name in itself.
pub const NAMES: [(&str, &str); 6] =
    [("en", "English"), ("fr", "Français"), ("es", "Español"), ("de", "Deutsch"), ("ar", "العربية"), ("zh", "中文")];

/// What the page says.
pub mod page {
    crate::table::messages!("page.rs");
}

/// What somebody who adds documents reads.
pub mod add {
    crate::table::messages!("add.rs");
}
