//! The settings that the page reads before anything else.

use archivolt_corpus::Corpus;
use serde_json::json;

use crate::escape;

/// How the page was put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form<'a> {
    /// Everything in one file.
    Single,
    /// A folder of files; where the bundle is, from `index.html`.
    Hosted {
        /// Relative address of the bundle.
        bundle: &'a str,
        /// Relative address of the module that reads documents, where there is one.
        intake: Option<&'a str>,
    },
}

/// The contents of `archivolt-settings`.
pub fn settings(corpus: &Corpus, version: &str, form: Form<'_>) -> String {
    let (name, bundle, intake) = match form {
        Form::Single => ("single", None, None),
        Form::Hosted { bundle, intake } => ("hosted", Some(bundle), intake),
    };
    escape::json(&json!({
        "version": version,
        "form": name,
        "title": corpus.about.title,
        "language": corpus.about.language,
        "documents": corpus.documents.len(),
        "bundle": bundle,
        "intake": intake,
    }))
}
