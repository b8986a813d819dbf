//! Elements of `<head>`: the title, and what search engines, reference
//! managers and previews read.

use archivolt_corpus::{Basis, Corpus, DateFact, Document, Fact, Name};
use serde_json::{Value, json};

use crate::address::Addresses;
use crate::escape::{self, escape};
use crate::facts::machine_date;
use crate::{citation, published};

/// Characters of a description at most.
const DESCRIPTION_LIMIT: usize = 300;

/// The head of the collection's own page (`path` is its address under the
/// collection's `url`).
pub fn collection(corpus: &Corpus, path: &str) -> String {
    let about = &corpus.about;
    let mut out = format!("\n<title>{}</title>\n", escape(&about.title));
    // One element for those who look for the one name and for those who look for the other.
    let description = cut(&about.description);
    if !description.is_empty() {
        let content = escape(&description);
        out.push_str(&format!("<meta name=\"description\" property=\"og:description\" content=\"{content}\">\n"));
    }
    meta(&mut out, "name", "DC.title", &about.title);
    meta(&mut out, "name", "DC.type", "Collection");
    meta(&mut out, "name", "DC.language", &about.language);
    meta(&mut out, "name", "DC.rights", &about.rights);
    meta(&mut out, "property", "og:type", "website");
    meta(&mut out, "property", "og:title", &about.title);
    let address = canonical(&mut out, corpus, path);
    linked_data(
        &mut out,
        vec![
            ("@context", json!("https://schema.org")),
            ("@type", json!("Collection")),
            ("name", json!(about.title)),
            ("description", json!(description)),
            ("inLanguage", json!(about.language)),
            ("license", json!(about.rights)),
            ("url", json!(address)),
        ],
    );
    out
}

/// The head of a document's own page.
pub fn document(corpus: &Corpus, addresses: &Addresses, index: usize) -> String {
    let Some(document) = corpus.documents.get(index) else { return String::new() };
    let about = &corpus.about;
    let text = |fact: &Option<Fact>| fact.as_ref().map(|fact| fact.text.clone()).unwrap_or_default();
    let field =
        |name: &str| document.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let (publisher, kind) = (text(&document.publisher), text(&document.kind));
    let edtf = document.published.as_ref().map_or("", |date| date.edtf.as_str());

    let mut out = format!("\n<title>{} · {}</title>\n", escape(&document.title.text), escape(&about.title));
    let description = summary(document);
    meta(&mut out, "name", "description", &description);
    meta(&mut out, "name", "citation_title", &document.title.text);
    let authors = citation::authors(document);
    for author in &authors {
        meta(&mut out, "name", "citation_author", author);
    }
    if let Some(date) = document.published.as_ref().and_then(citable) {
        meta(&mut out, "name", "citation_publication_date", &date.replace('-', "/"));
    }
    meta(&mut out, "name", "citation_publisher", &publisher);
    meta(&mut out, "name", "citation_language", &document.language.text);
    meta(&mut out, "name", "citation_keywords", field("subject"));
    let address = canonical(&mut out, corpus, &format!("d/{}", addresses.page(index)));
    meta(&mut out, "name", "citation_fulltext_html_url", &address);
    let cited = citation::plain(corpus, document);
    for author in &authors {
        meta(&mut out, "name", "DC.creator", author);
    }
    for (name, value) in [
        ("DC.title", document.title.text.as_str()),
        // As it is known, in EDTF; in words, and whether it was inferred, below.
        ("DC.date", edtf),
        ("DCTERMS.bibliographicCitation", &cited),
        ("DC.subject", field("subject")),
        ("DC.description", field("description")),
        ("DC.publisher", &publisher),
        ("DC.type", &kind),
        ("DC.language", &document.language.text),
        ("DC.identifier", &document.id),
        ("DC.source", field("source")),
        ("DC.rights", field("rights")),
        ("DC.relation", &about.title),
        // Without it Zotero takes the source's address for the name of what the page is part of.
        ("prism.publicationName", &about.title),
        // Without it Zotero takes whatever has a citation_title for an article in a journal.
        ("bibo.type", "Document"),
    ] {
        meta(&mut out, "name", name, value);
    }
    meta(&mut out, "property", "og:type", "article");
    meta(&mut out, "property", "og:title", &document.title.text);
    meta(&mut out, "property", "og:site_name", &about.title);
    meta(&mut out, "property", "og:description", &description);
    let people: Vec<Value> = authors.iter().map(|name| agent(corpus, name)).collect();
    linked_data(
        &mut out,
        vec![
            ("@context", json!("https://schema.org")),
            ("@type", json!("CreativeWork")),
            ("name", json!(document.title.text)),
            ("identifier", json!(document.id)),
            ("author", if people.is_empty() { Value::Null } else { json!(people) }),
            ("publisher", agent(corpus, &publisher)),
            ("datePublished", json!(document.published.as_ref().and_then(citation::machine).unwrap_or_default())),
            // The date as it is known, in EDTF; the credit says it in words, and whether it was inferred.
            ("temporal", json!(edtf)),
            ("creditText", json!(cited)),
            ("keywords", json!(field("subject"))),
            ("abstract", json!(field("description"))),
            ("genre", json!(kind)),
            ("inLanguage", json!(document.language.text)),
            ("isBasedOn", json!(field("source"))),
            ("license", json!(field("rights"))),
            ("isPartOf", json!({ "@type": "Collection", "name": about.title })),
            ("url", json!(address)),
        ],
    );
    out
}

/// Who wrote or published something: a person or a body where `[[names]]` says which. Where it does not, the
/// name alone, as text, which schema.org allows in the place of either ("Getting started", section 3b).
fn agent(corpus: &Corpus, name: &str) -> Value {
    let is_meant = |known: &&Name| known.label == name || known.forms.iter().any(|form| form == name);
    let kind = match corpus.names.iter().find(is_meant).map(|known| known.kind.as_str()) {
        Some("person") => "Person",
        Some("organisation" | "organization") => "Organization",
        _ => return json!(name),
    };
    json!({ "@type": kind, "name": name })
}

/// The date where it may be cited as it stands: known, sure and not inferred.
fn citable(date: &DateFact) -> Option<&str> {
    let sure = !date.edtf.is_approximate() && !date.edtf.is_uncertain() && date.basis != Basis::Inferred;
    sure.then(|| machine_date(date)).flatten()
}

/// The description that was given, else the beginning of the first paragraph.
pub fn summary(document: &Document) -> String {
    let given = document.fields.iter().find(|(name, _)| name == "description").map(|(_, value)| value.clone());
    let body = || {
        let text = document.texts.first()?;
        let body = |block: &&archivolt_corpus::Block| {
            block.class == archivolt_corpus::LineClass::Body
                && matches!(block.kind, archivolt_corpus::BlockKind::Paragraph)
        };
        Some(text.blocks.iter().find(body)?.shown(&text.text))
    };
    cut(&given.or_else(body).unwrap_or_default())
}

fn cut(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= DESCRIPTION_LIMIT {
        return words;
    }
    let cut: String = words.chars().take(DESCRIPTION_LIMIT).collect();
    format!("{} …", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

/// A `<meta>`; none for an empty value.
fn meta(out: &mut String, key: &str, name: &str, value: &str) {
    if !value.is_empty() {
        out.push_str(&format!("<meta {key}=\"{name}\" content=\"{}\">\n", escape(value)));
    }
}

/// The page's lasting address, where the collection says what it is.
fn canonical(out: &mut String, corpus: &Corpus, path: &str) -> String {
    let Some(base) = published::base(corpus) else { return String::new() };
    let address = format!("{base}{path}");
    out.push_str(&format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&address)));
    meta(out, "property", "og:url", &address);
    address
}

/// Links to the feed and to how the page is embedded (`oembed`, a path under
/// the collection's address), where it says what that is.
pub fn discovery(out: &mut String, corpus: &Corpus, oembed: &str) {
    let Some(base) = published::base(corpus) else { return };
    let title = escape(&corpus.about.title);
    for (kind, path) in [("application/atom+xml", published::FEED), ("application/json+oembed", oembed)] {
        let address = escape(&format!("{base}{path}"));
        out.push_str(&format!("<link rel=\"alternate\" type=\"{kind}\" title=\"{title}\" href=\"{address}\">\n"));
    }
}

fn linked_data(out: &mut String, pairs: Vec<(&str, Value)>) {
    let known = pairs.into_iter().filter(|(_, value)| !value.is_null() && value.as_str() != Some(""));
    let value = Value::Object(known.map(|(key, value)| (key.to_owned(), value)).collect());
    out.push_str(&format!("<script type=\"application/ld+json\">{}</script>\n", escape::json(&value)));
}
