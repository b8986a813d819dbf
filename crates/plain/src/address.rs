//! Where each document's plain text stands: file names that every system
//! takes, anchors, and links from one document to another.

use archivolt_corpus::Corpus;
use archivolt_corpus::ordered::{BTreeMap, BTreeSet};

use crate::escape::percent;

/// Longest file name in bytes, well below what file systems take.
const NAME_LIMIT: usize = 180;

/// File names and anchors of a collection's documents, by index.
#[derive(Clone, Debug)]
pub struct Addresses {
    names: Vec<String>,
    anchors: Vec<String>,
    by_file: BTreeMap<String, usize>,
}

impl Addresses {
    /// The addresses of a collection. They depend on ids alone, so a document
    /// keeps its address when others come and go (only ids that differ by
    /// nothing but capitals are told apart by a number made from each).
    pub fn new(corpus: &Corpus) -> Self {
        let mut folded: BTreeMap<String, usize> = BTreeMap::new();
        for document in &corpus.documents {
            *folded.entry(safe_name(&document.id).to_lowercase()).or_default() += 1;
        }
        let mut taken = BTreeSet::new();
        let mut names = Vec::new();
        for document in &corpus.documents {
            let mut name = safe_name(&document.id);
            let clashes = folded.get(&name.to_lowercase()).is_some_and(|count| *count > 1);
            if clashes && name != name.to_lowercase() {
                name = format!("{name}-{:08x}", fingerprint(&document.id));
            }
            while !taken.insert(name.to_lowercase()) {
                name.push('-');
            }
            names.push(name);
        }
        let anchors = corpus.documents.iter().map(|document| anchor(&document.id)).collect();
        let mut by_file = BTreeMap::new();
        for (index, document) in corpus.documents.iter().enumerate() {
            by_file.entry(document.file.clone()).or_insert(index);
        }
        Self { names, anchors, by_file }
    }

    /// The file name in `d/`, without `.html`.
    pub fn name(&self, document: usize) -> &str {
        self.names.get(document).map_or("", String::as_str)
    }

    /// The address of the document's page from a page of the same folder.
    pub fn page(&self, document: usize) -> String {
        format!("{}.html", percent(self.name(document)))
    }

    /// The `id` of the document's article in the single file: its own id,
    /// with spaces and names of the page's own elements changed.
    pub fn anchor(&self, document: usize) -> &str {
        self.anchors.get(document).map_or("", String::as_str)
    }

    /// The document that a link in a text leads to, where it is one of the
    /// collection. `path` is a path in the folder, perhaps percent-encoded,
    /// perhaps with a fragment.
    pub fn linked(&self, path: &str) -> Option<usize> {
        let path = path.split(['#', '?']).next().unwrap_or(path);
        self.by_file.get(path).or_else(|| self.by_file.get(&decoded(path)?)).copied()
    }
}

/// An id as a file name that Windows, macOS and Linux all take, the same one
/// everywhere. Ordinary ids (letters and digits of any script, hyphens) stay.
fn safe_name(id: &str) -> String {
    let mut name = String::new();
    for c in id.chars() {
        if c.is_alphanumeric() || matches!(c, '-' | '_') || (c == '.' && !name.is_empty()) {
            name.push(c);
        } else {
            let mut buffer = [0; 4];
            for byte in c.encode_utf8(&mut buffer).bytes() {
                name.push_str(&format!("={byte:02x}"));
            }
        }
    }
    let stem = name.split('.').next().unwrap_or("").to_lowercase();
    let device = ["con", "prn", "aux", "nul", "index"].contains(&stem.as_str())
        || (stem.len() == 4
            && (stem.starts_with("com") || stem.starts_with("lpt"))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    if device || name.ends_with('.') || name.is_empty() {
        name.push('=');
    }
    if name.len() > NAME_LIMIT {
        let mut end = NAME_LIMIT;
        while !name.is_char_boundary(end) {
            end -= 1;
        }
        name.truncate(end);
        name.push_str(&format!("-{:08x}", fingerprint(id)));
    }
    name
}

/// FNV-1a, 32 bits (Fowler, Noll, Vo): tells clashing names apart, no more.
fn fingerprint(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn anchor(id: &str) -> String {
    let plain: String = id.chars().map(|c| if c.is_whitespace() || c.is_control() { '-' } else { c }).collect();
    if plain.is_empty() || plain.starts_with("archivolt") || plain.starts_with('/') {
        format!("text-{plain}")
    } else {
        plain
    }
}

/// Percent-decoding; `None` where the bytes are no UTF-8.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = (*first == b'%')
            .then(|| after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok()))
            .flatten()
            .filter(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_becomes_a_name_that_all_systems_take() {
        for (id, expected) in [
            ("envoy-2016", "envoy-2016"),
            ("主権", "主権"),
            ("../etc/passwd", "=2e.=2fetc=2fpasswd"),
            ("a/b:c", "a=2fb=3ac"),
            ("con", "con="),
            ("COM1.txt", "COM1.txt="),
            ("v1.", "v1.="),
            ("", "="),
            ("a=b", "a=3db"),
        ] {
            assert_eq!(safe_name(id), expected, "{id}");
        }
        let long = safe_name(&"ä".repeat(400));
        assert!(long.len() < 200 && long != safe_name(&"ä".repeat(401)));
    }

    #[test]
    fn anchors_keep_clear_of_the_page_itself() {
        for (id, expected) in [
            ("envoy", "envoy"),
            ("archivolt", "text-archivolt"),
            ("a b", "a-b"),
            ("", "text-"),
            ("/?q=x", "text-/?q=x"),
        ] {
            assert_eq!(anchor(id), expected);
        }
    }

    #[test]
    fn addresses_are_decoded_or_left() {
        for (path, expected) in
            [("a%20b", Some("a b")), ("100%", Some("100%")), ("%zz", Some("%zz")), ("%ff", None), ("%+1", Some("%+1"))]
        {
            assert_eq!(decoded(path).as_deref(), expected);
        }
    }
}
