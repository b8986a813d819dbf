//! Makes a bundle of a corpus. The same corpus gives the same bytes.

use std::collections::BTreeMap;

use archivolt_bundle::{Packing, Sink, Writer};
use archivolt_corpus::{Corpus, Document, LineClass, SourceFile};

use crate::dictionary::{self, Occurrences};
use crate::sections as tag;
use crate::store::ChunkWriter;
use crate::{codec, tokenize::tokenize};

/// Words of different blocks are at least this far apart, so that no phrase
/// and no nearness crosses from one into the next.
pub const BLOCK_GAP: u32 = 64;

/// How many words a document's title and body have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lengths {
    /// Words of the title.
    pub title: u32,
    /// Words of the body, of all its texts.
    pub body: u32,
}

#[derive(Default)]
struct Words {
    terms: BTreeMap<String, Vec<Occurrences>>,
}

impl Words {
    fn add(&mut self, term: &str, document: u32, position: u32, in_title: bool) {
        let documents = match self.terms.get_mut(term) {
            Some(documents) => documents,
            None => self.terms.entry(term.to_owned()).or_default(),
        };
        if documents.last().is_none_or(|last| last.document != document) {
            documents.push(Occurrences { document, ..Occurrences::default() });
        }
        if let Some(last) = documents.last_mut() {
            if in_title { &mut last.title } else { &mut last.body }.push(position);
        }
    }

    /// Adds a document's words. Positions count words; a joined compound
    /// shares the place of its first part.
    fn add_document(&mut self, document: &Document, number: u32) -> Lengths {
        let mut lengths = Lengths::default();
        tokenize(&document.title.text, |token| {
            if !token.beside {
                lengths.title += 1;
            }
            self.add(token.term, number, lengths.title, true);
        });
        let mut position = 0_u32;
        for text in &document.texts {
            for block in text.blocks.iter().filter(|block| block.class == LineClass::Body) {
                let shown = block.shown(&text.text);
                tokenize(&shown, |token| {
                    if !token.beside {
                        position = position.saturating_add(1);
                        lengths.body += 1;
                    }
                    self.add(token.term, number, position, false);
                });
                position = position.saturating_add(BLOCK_GAP);
            }
        }
        lengths
    }
}

/// Makes the bundle.
pub fn build(corpus: &Corpus) -> Vec<u8> {
    let mut words = Words::default();
    let mut documents = Sink::default();
    let mut lengths = Sink::default();
    let mut texts = ChunkWriter::default();
    documents.size(corpus.documents.len());
    for (number, document) in corpus.documents.iter().enumerate() {
        let length = words.add_document(document, number as u32);
        lengths.number(u64::from(length.title));
        lengths.number(u64::from(length.body));
        codec::document::write(&mut documents, document, corpus, length.body);
        let mut sink = Sink::default();
        sink.list(&document.texts, codec::text::write);
        texts.add(&sink.bytes);
    }
    let mut meta = Sink::default();
    codec::collection::write(&mut meta, corpus);
    let parts = dictionary::write(words.terms.iter().map(|(term, found)| (term.as_str(), found.as_slice())));
    let (text_directory, text_chunks) = texts.finish();
    let (files, file_directory, file_chunks) = write_files(corpus);

    let mut writer = Writer::default();
    writer.section(tag::META, meta.bytes, Packing::Deflated);
    writer.section(tag::DOCUMENTS, documents.bytes, Packing::Deflated);
    writer.section(tag::LENGTHS, lengths.bytes, Packing::Deflated);
    writer.section(tag::TERMS, parts.terms, Packing::Deflated);
    writer.section(tag::BLOCKS, parts.blocks, Packing::Deflated);
    writer.section(tag::POSTINGS, parts.postings, Packing::Deflated);
    writer.section(tag::POSITIONS, parts.positions, Packing::Deflated);
    writer.section(tag::TEXT_DIRECTORY, text_directory, Packing::Deflated);
    writer.section(tag::TEXTS, text_chunks, Packing::Stored);
    writer.section(tag::FILES, files, Packing::Deflated);
    writer.section(tag::FILE_DIRECTORY, file_directory, Packing::Deflated);
    writer.section(tag::FILE_BYTES, file_chunks, Packing::Stored);
    writer.finish()
}

/// Files as handed in: path, and either their bytes or the text that equals
/// them (a UTF-8 file is its own text, so it is not kept twice).
fn write_files(corpus: &Corpus) -> (Vec<u8>, Vec<u8>, Vec<u8>) {
    let mut texts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (number, document) in corpus.documents.iter().enumerate() {
        for (index, text) in document.texts.iter().enumerate() {
            let path: &str = &text.file;
            texts.entry(path).or_insert((number, index));
        }
    }
    let same = |file: &SourceFile| {
        let bare = file.path.strip_prefix("originals/").unwrap_or(&file.path);
        [file.path.as_str(), bare].into_iter().find_map(|path| {
            let &(number, index) = texts.get(path)?;
            let text = &corpus.documents.get(number)?.texts.get(index)?.text;
            (text.as_bytes() == file.bytes).then_some((number, index))
        })
    };
    let mut directory = Sink::default();
    let mut chunks = ChunkWriter::default();
    directory.list(&corpus.files, |sink, file| {
        sink.string(&file.path);
        match same(file) {
            Some((number, index)) => {
                sink.byte(1);
                sink.size(number);
                sink.size(index);
                chunks.add(&[]);
            }
            None => {
                sink.byte(0);
                chunks.add(&file.bytes);
            }
        }
    });
    let (chunk_directory, packed) = chunks.finish();
    (directory.bytes, chunk_directory, packed)
}
