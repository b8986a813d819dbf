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
        /// Relative address of the bundle that the page opens.
        bundle: &'a str,
        /// Where parts of it lie apart.
        apart: Option<Apart<'a>>,
        /// Relative address of the module that reads documents, where there is one.
        intake: Option<&'a str>,
        /// Whether the single file stands beside it.
        single: bool,
        /// The languages that it speaks beside English: tags, and relative addresses of their words.
        words: &'a [(String, String)],
        /// How it is kept offline, where it can be.
        offline: Option<Offline<'a>>,
    },
}

/// How a hosted page is kept for reading without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offline<'a> {
    /// Relative address of the script that sees to it.
    pub script: &'a str,
    /// Relative address of the list of what can be kept besides.
    pub list: &'a str,
    /// Tells one publication of the page from the next.
    pub version: &'a str,
}

/// Where the parts of a large collection are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart<'a> {
    /// Relative address of the bundle with all of them.
    pub whole: &'a str,
    /// How the relative addresses of parts begin.
    pub parts: &'a str,
    /// The first term of each page of the dictionary.
    pub pages: &'a [String],
    /// The first term of each part of the postings.
    pub posts: &'a [String],
    /// Names of parts that the page needs where nothing is asked.
    pub first: &'a [String],
}

/// The contents of `archivolt-settings`.
pub fn settings(corpus: &Corpus, version: &str, form: Form<'_>) -> String {
    let (name, bundle, apart, intake, words, offline, single) = match form {
        Form::Single => ("single", None, None, None, [].as_slice(), None, false),
        Form::Hosted { bundle, apart, intake, single, words, offline } => {
            ("hosted", Some(bundle), apart, intake, words, offline, single)
        }
    };
    let mut value = json!({
        "version": version,
        "form": name,
        "title": corpus.about.title,
        "language": corpus.about.language,
        "documents": corpus.documents.len(),
        "bundle": bundle,
        "intake": intake,
    });
    if let (Form::Single, Some(fields)) = (form, value.as_object_mut()) {
        // What the page verifies the files by that it was made of.
        let sums = corpus.files.iter().map(|file| json!([file.path, archivolt_corpus::sha256(&file.bytes)])).collect();
        fields.insert("sums".to_owned(), sums);
    }
    if let (true, Some(fields)) = (single, value.as_object_mut()) {
        fields.insert("single".to_owned(), json!(true));
    }
    if let (false, Some(fields)) = (words.is_empty(), value.as_object_mut()) {
        let words = words.iter().map(|(tag, path)| (tag.clone(), json!(path))).collect();
        fields.insert("words".to_owned(), serde_json::Value::Object(words));
    }
    if let (Some(apart), Some(fields)) = (apart, value.as_object_mut()) {
        fields.insert("whole".to_owned(), json!(apart.whole));
        fields.insert("parts".to_owned(), json!(apart.parts));
        fields.insert("pages".to_owned(), json!(apart.pages));
        fields.insert("posts".to_owned(), json!(apart.posts));
        fields.insert("first".to_owned(), json!(apart.first));
    }
    if let (Some(offline), Some(fields)) = (offline, value.as_object_mut()) {
        let told = json!({ "script": offline.script, "list": offline.list, "version": offline.version });
        fields.insert("offline".to_owned(), told);
    }
    escape::json(&value)
}
