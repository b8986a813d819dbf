//! Publication dates of whole pages.

use archivolt_corpus::{Reader, SourceFile};
use serde_json::{Value, json};

use crate::text_of;

/// What the reader says of a page's publication; a day or nothing, as the set is scored.
pub fn answer(page: &Value) -> Value {
    let mut reader = Reader::new("harness");
    reader.add(SourceFile { path: "page.html".to_owned(), bytes: text_of(page, "html").as_bytes().to_vec() });
    let corpus = reader.finish();
    let published = corpus.documents.first().and_then(|document| document.published.as_ref());
    let id = text_of(page, "id");
    match published {
        Some(fact) => {
            let day = fact.edtf.as_str().get(..10).filter(|day| archivolt_corpus::Edtf::parse(day).is_ok());
            let note = fact.evidence.as_ref().map_or("", |evidence| evidence.note.as_str());
            json!({ "id": id, "date": day, "precision": fact.edtf.as_str(), "provenance": format!("{}: {note}", fact.basis.name()) })
        }
        None => json!({ "id": id, "date": null, "precision": null, "provenance": null }),
    }
}
