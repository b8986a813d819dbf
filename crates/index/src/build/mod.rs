//! Makes a bundle of a corpus. The same corpus gives the same bytes.

use std::collections::BTreeMap;

use archivolt_bundle::{Packing, Sink, Writer};
use archivolt_corpus::{Corpus, SourceFile};

use crate::codec;
use crate::sections as tag;
use crate::store::ChunkWriter;

mod prefixes;
mod stems;
mod words;

pub use words::BLOCK_GAP;
use words::Words;

/// How many words a document's title and body have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lengths {
    /// Words of the title.
    pub title: u32,
    /// Words of the body, of all its texts.
    pub body: u32,
}

/// Makes the bundle.
pub fn build(corpus: &Corpus) -> Vec<u8> {
    let mut words = Words::default();
    let mut documents = Sink::default();
    let mut lengths = Sink::default();
    let mut texts = ChunkWriter::default();
    documents.size(corpus.documents.len());
    for document in &corpus.documents {
        let length = words.add_document(document);
        lengths.number(u64::from(length.title));
        lengths.number(u64::from(length.body));
        codec::document::write(&mut documents, document, corpus, length.body);
        let mut sink = Sink::default();
        sink.list(&document.texts, codec::text::write);
        texts.add(&sink.bytes);
    }
    let mut meta = Sink::default();
    codec::collection::write(&mut meta, corpus);
    let parts = words.finish();
    let (text_directory, text_chunks) = texts.finish();
    let (files, file_directory, file_chunks) = write_files(corpus);

    let mut writer = Writer::default();
    writer.section(tag::META, meta.bytes, Packing::Deflated);
    writer.section(tag::DOCUMENTS, documents.bytes, Packing::Deflated);
    writer.section(tag::LENGTHS, lengths.bytes, Packing::Deflated);
    writer.section(tag::TERMS, parts.terms, Packing::Deflated);
    writer.section(tag::BLOCKS, parts.blocks, Packing::Deflated);
    writer.section(tag::PREFIXES, parts.prefixes, Packing::Deflated);
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
