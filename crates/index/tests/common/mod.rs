//! Small invented collections.
#![allow(dead_code)]

use archivolt_corpus::*;

/// Numbers that are the same in every run.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % sides
    }
}

pub fn fact(text: &str) -> Fact {
    Fact { text: text.to_owned(), basis: Basis::Metadata, evidence: None }
}

pub fn theme(id: &str) -> Theme {
    Theme { id: id.to_owned(), label: id.to_owned(), include: vec![id.to_owned()], ..Theme::default() }
}

/// Paragraphs are parted by blank lines; a paragraph that begins with `#` is furniture. The words "order" and
/// "freedom" are passages of the first two themes.
pub fn document(id: &str, kind: &str, date: &str, title: &str, body: &str) -> Document {
    let mut blocks = Vec::new();
    let mut at = 0;
    let mut passages = Vec::new();
    for part in body.split("\n\n") {
        let class = if part.starts_with('#') { LineClass::Furniture } else { LineClass::Body };
        let run = Run { span: Span::new(at, at + part.len()), literal: None, style: Style::default(), link: None };
        blocks.push(Block { kind: BlockKind::Paragraph, class, runs: vec![run] });
        for (theme, word) in ["order", "freedom"].iter().enumerate() {
            for (place, _) in part.match_indices(word).filter(|_| class == LineClass::Body) {
                let span = Span::new(at + place, at + place + word.len());
                passages.push(Passage { theme, span, rule: Some(0), voice: Voice::Document });
            }
        }
        at += part.len() + 2;
    }
    let text = Text {
        role: TextRole::Text,
        file: format!("{id}.txt"),
        offsets: Offsets::Source,
        text: body.to_owned(),
        lines: vec![],
        blocks,
        dates: vec![],
        passages,
        quotations: vec![],
        names: vec![],
    };
    let published =
        (!date.is_empty()).then(|| DateFact { edtf: Edtf::parse(date).unwrap(), basis: Basis::Stated, evidence: None });
    Document {
        id: id.to_owned(),
        file: format!("{id}.txt"),
        language: fact("en"),
        title: fact(title),
        publisher: None,
        creator: None,
        kind: Some(fact(kind)),
        published,
        event: None,
        captured: None,
        fields: vec![("rights".to_owned(), "ours".to_owned())],
        original: None,
        texts: vec![text],
        problems: vec![Problem::at_line("x", 3, "odd", "Something odd.")],
    }
}

/// A corpus of documents with two themes and their files.
pub fn corpus(documents: Vec<Document>) -> Corpus {
    let files = documents
        .iter()
        .map(|document| SourceFile { path: document.file.clone(), bytes: document.texts[0].text.clone().into_bytes() })
        .chain([SourceFile { path: "archivolt.toml".to_owned(), bytes: b"title = \"Net\"".to_vec() }])
        .collect();
    Corpus {
        about: About {
            title: "Net".to_owned(),
            description: String::new(),
            language: "en".to_owned(),
            rights: String::new(),
            url: String::new(),
            add: true,
        },
        themes: vec![theme("order"), theme("freedom")],
        names: vec![],
        documents,
        reuse: vec![],
        duplicates: vec![],
        problems: vec![],
        files,
    }
}
