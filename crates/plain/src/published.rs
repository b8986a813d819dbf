//! What is written only where a collection says at which address it is
//! published (`url`, or `--url`): lasting addresses, and the files that tell
//! other programs of the page.

use archivolt_corpus::Corpus;

use crate::address::Addresses;
use crate::pages::Site;
use crate::{feed, oembed, sitemap};

/// Where the feed stands.
pub const FEED: &str = "feed.xml";
/// Where search engines find all pages.
pub const SITEMAP: &str = "sitemap.xml";
/// How the collection is embedded.
pub const OEMBED: &str = "oembed.json";

/// The address of the published page, ending in `/`; `None` where none is
/// given, or one that is no web address.
pub fn base(corpus: &Corpus) -> Option<String> {
    let url = corpus.about.url.trim();
    let web = crate::blocks::outside(url)?;
    let lower = web.to_ascii_lowercase();
    let plain = !web.contains(['?', '#', '"', '<', '>']);
    (plain && (lower.starts_with("https://") || lower.starts_with("http://")))
        .then(|| format!("{}/", web.trim_end_matches('/')))
}

/// The lasting address of a document's own page.
pub fn document(corpus: &Corpus, addresses: &Addresses, index: usize) -> Option<String> {
    Some(format!("{}d/{}", base(corpus)?, addresses.page(index)))
}

/// What `inspect` says of it.
pub fn said(corpus: &Corpus) -> String {
    match base(corpus) {
        Some(base) => format!("Published at {base}: canonical links, sitemap, feed and oEmbed are written."),
        None if corpus.about.url.trim().is_empty() => {
            "No url: canonical links, sitemap, feed and oEmbed are not written (url in archivolt.toml, or --url)."
                .to_owned()
        }
        None => format!(
            "The url “{}” is no web address: canonical links, sitemap, feed and oEmbed are not written.",
            corpus.about.url
        ),
    }
}

/// The files beside the pages: path and contents. None without an address.
/// `digest` is SHA-256 in hexadecimal digits, `version` that of this program.
pub fn files(
    corpus: &Corpus,
    addresses: &Addresses,
    site: &Site,
    version: &str,
    digest: &dyn Fn(&[u8]) -> String,
) -> Vec<(String, String)> {
    let Some(base) = base(corpus) else { return Vec::new() };
    let mut files = sitemap::files(corpus, addresses, &base);
    files.push((FEED.to_owned(), feed::write(corpus, addresses, &base, version, digest)));
    files.push((OEMBED.to_owned(), oembed::collection(corpus, site, &base)));
    for index in 0..corpus.documents.len() {
        let path = format!("d/{}.json", addresses.name(index));
        files.push((path, oembed::document(corpus, addresses, site, &base, index)));
    }
    files
}
