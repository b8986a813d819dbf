//! Writes the bundle of a list of documents: `archivolt-engine-index DOCUMENTS OUT`, where
//! DOCUMENTS is a JSON list of `{id, title, date, text}`. Prints the milliseconds that indexing took.
#![allow(missing_docs)]

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    native::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::error::Error;
    use std::time::Instant;

    use archivolt_corpus::{
        About, Basis, Block, BlockKind, Corpus, DateFact, Document, Edtf, Fact, LineClass, Offsets, Run, Span, Style,
        Text, TextRole,
    };
    use serde_json::Value;

    pub fn run() -> Result<(), Box<dyn Error>> {
        let mut words = std::env::args().skip(1);
        let (Some(from), Some(to)) = (words.next(), words.next()) else {
            return Err("usage: index DOCUMENTS OUT".into());
        };
        let listed: Vec<Value> = serde_json::from_slice(&std::fs::read(from)?)?;
        let corpus = corpus(listed.iter().map(document).collect());
        let begin = Instant::now();
        let bundle = archivolt_index::build(&corpus);
        println!("{{\"index_ms\": {}}}", begin.elapsed().as_millis());
        std::fs::write(to, bundle)?;
        Ok(())
    }

    fn corpus(mut documents: Vec<Document>) -> Corpus {
        documents.sort_by(|a, b| a.id.cmp(&b.id));
        let about = About {
            title: "Bench".to_owned(),
            description: String::new(),
            language: "en".to_owned(),
            rights: String::new(),
            url: String::new(),
            add: false,
        };
        Corpus {
            about,
            themes: vec![],
            names: vec![],
            documents,
            reuse: vec![],
            duplicates: vec![],
            problems: vec![],
            files: vec![],
        }
    }

    fn fact(text: &str) -> Fact {
        Fact { text: text.to_owned(), basis: Basis::Metadata, evidence: None }
    }

    /// Paragraphs are parted by blank lines.
    fn document(value: &Value) -> Document {
        let string = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or("").to_owned();
        let id = format!("n{:06}", value.get("id").and_then(Value::as_u64).unwrap_or(0));
        let file = format!("{id}.txt");
        let text = string("text");
        let mut blocks = Vec::new();
        let mut at = 0;
        for part in text.split("\n\n") {
            if !part.trim().is_empty() {
                let run =
                    Run { span: Span::new(at, at + part.len()), literal: None, style: Style::default(), link: None };
                blocks.push(Block { kind: BlockKind::Paragraph, class: LineClass::Body, runs: vec![run] });
            }
            at += part.len() + 2;
        }
        let published = Edtf::parse(&string("date")).ok();
        Document {
            language: fact("en"),
            title: fact(&string("title")),
            publisher: None,
            creator: None,
            kind: None,
            published: published.map(|edtf| DateFact { edtf, basis: Basis::Metadata, evidence: None }),
            event: None,
            captured: None,
            fields: vec![],
            original: None,
            texts: vec![Text {
                role: TextRole::Text,
                file: file.clone(),
                offsets: Offsets::Source,
                text,
                lines: vec![],
                blocks,
                dates: vec![],
                passages: vec![],
                quotations: vec![],
                names: vec![],
            }],
            problems: vec![],
            file,
            id,
        }
    }
}
