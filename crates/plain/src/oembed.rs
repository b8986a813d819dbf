//! How other sites embed the page: oEmbed 1.0 (oembed.com), as files that a
//! host without programs can serve.

use archivolt_corpus::Corpus;
use serde_json::{Value, json};

use crate::address::Addresses;
use crate::citation;
use crate::escape::{escape, percent};
use crate::pages::Site;

/// Width and height of the frame in pixels; sites make it fit.
const WIDTH: u32 = 720;
/// See [`WIDTH`].
const HEIGHT: u32 = 600;

/// The whole collection.
pub fn collection(corpus: &Corpus, site: &Site, base: &str) -> String {
    let title = &corpus.about.title;
    let address = if site.single { format!("{base}archivolt.html#/?embed=1") } else { base.to_owned() };
    written(corpus, base, title, &address, site.single, Vec::new())
}

/// One document.
pub fn document(corpus: &Corpus, addresses: &Addresses, site: &Site, base: &str, index: usize) -> String {
    let Some(document) = corpus.documents.get(index) else { return String::new() };
    let address = if site.single {
        format!("{base}archivolt.html#/?doc={}&embed=1", percent(&document.id))
    } else {
        format!("{base}d/{}", addresses.page(index))
    };
    let authors = citation::authors(document).join("; ");
    let mut more = Vec::new();
    if !authors.is_empty() {
        more.push(("author_name", json!(authors)));
    }
    written(corpus, base, &document.title.text, &address, site.single, more)
}

/// A frame that may run scripts where it holds the single file, which needs
/// nothing else; the plain page needs none.
fn written(corpus: &Corpus, base: &str, title: &str, address: &str, scripts: bool, more: Vec<(&str, Value)>) -> String {
    let rights = if scripts { "allow-scripts allow-popups" } else { "allow-popups" };
    let frame = format!(
        "<iframe src=\"{}\" sandbox=\"{rights}\" title=\"{}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\"></iframe>",
        escape(address),
        escape(title)
    );
    let mut value = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": corpus.about.title,
        "provider_url": base,
        "generator": "Archivolt",
        "html": frame,
        "width": WIDTH,
        "height": HEIGHT,
    });
    if let Some(fields) = value.as_object_mut() {
        fields.extend(more.into_iter().map(|(name, value)| (name.to_owned(), value)));
    }
    format!("{value:#}\n")
}
