//! The list of all pages for search engines (the protocol of sitemaps.org,
//! version 0.9).

use archivolt_corpus::Corpus;

use crate::address::Addresses;
use crate::escape::escape;
use crate::pages::list_page;
use crate::published::SITEMAP;

/// Addresses in one file at most, as the protocol has it.
const LIMIT: usize = 50_000;

/// `sitemap.xml`; above the protocol's limit it leads to `sitemap-1.xml` and on.
pub fn files(corpus: &Corpus, addresses: &Addresses, base: &str) -> Vec<(String, String)> {
    parted(&pages(corpus, addresses, base), base, LIMIT)
}

/// Every page: the list and its parts, then each document's own.
fn pages(corpus: &Corpus, addresses: &Addresses, base: &str) -> Vec<String> {
    let lists = corpus.documents.len().div_ceil(list_page(corpus.documents.len()));
    let mut pages = vec![base.to_owned()];
    pages.extend((2..=lists).map(|number| format!("{base}list/{number}.html")));
    pages.extend((0..corpus.documents.len()).map(|index| format!("{base}d/{}", addresses.page(index))));
    pages
}

fn parted(pages: &[String], base: &str, limit: usize) -> Vec<(String, String)> {
    if pages.len() <= limit {
        return vec![(SITEMAP.to_owned(), list("urlset", "url", pages))];
    }
    let name = |number: usize| format!("sitemap-{number}.xml");
    let parts: Vec<(String, String)> =
        pages.chunks(limit).zip(1..).map(|(part, number)| (name(number), list("urlset", "url", part))).collect();
    let addresses: Vec<String> = parts.iter().map(|(name, _)| format!("{base}{name}")).collect();
    let mut files = vec![(SITEMAP.to_owned(), list("sitemapindex", "sitemap", &addresses))];
    files.extend(parts);
    files
}

fn list(whole: &str, part: &str, addresses: &[String]) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Archivolt -->\n<{whole} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    );
    for address in addresses {
        out.push_str(&format!("<{part}><loc>{}</loc></{part}>\n", escape(address)));
    }
    out.push_str(&format!("</{whole}>\n"));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_pages_than_one_list_takes_are_parted() {
        let pages: Vec<String> = ["", "d/a.html", "d/b.html"].map(|path| format!("https://x.org/{path}")).to_vec();
        for (limit, names, locations) in [
            (3, vec!["sitemap.xml"], vec![3]),
            (2, vec!["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"], vec![2, 2, 1]),
        ] {
            let files = parted(&pages, "https://x.org/", limit);
            assert_eq!(files.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), names);
            assert_eq!(files.iter().map(|(_, text)| text.matches("<loc>").count()).collect::<Vec<_>>(), locations);
        }
        assert!(
            parted(&pages, "https://x.org/", 2).iter().any(|(_, text)| text.contains("https://x.org/sitemap-2.xml"))
        );
    }
}
