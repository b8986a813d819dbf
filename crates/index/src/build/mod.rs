//! Makes a bundle of a corpus. The same corpus gives the same bytes.

use archivolt_bundle::{Packing, Sink, Writer};
use archivolt_corpus::ordered::BTreeMap;
use archivolt_corpus::{Corpus, SourceFile};

use crate::codec;
use crate::sections as tag;
use crate::store::{CHUNK, ChunkWriter};

mod apart;
mod prefixes;
mod stems;
mod words;

pub use apart::{Apart, apart};
pub use words::BLOCK_GAP;
use words::{TermWriter, Words};

/// How many words a document's title and body have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lengths {
    /// Words of the title.
    pub title: u32,
    /// Words of the body, of all its texts.
    pub body: u32,
}

/// A collection with more text than this is kept in small chunks: its parts lie apart, and what is shown of a
/// document is all that is fetched.
const LARGE: usize = 2_000_000;
/// The size of those chunks.
const SMALL_CHUNK: usize = 6 * 1024;

/// Makes the bundle.
pub fn build(corpus: &Corpus) -> Vec<u8> {
    let mut words = Words::default();
    let mut lengths = Sink::default();
    let size: usize = corpus.documents.iter().flat_map(|document| &document.texts).map(|text| text.text.len()).sum();
    let mut texts = ChunkWriter::new(if size > LARGE { SMALL_CHUNK } else { CHUNK });
    for document in &corpus.documents {
        let length = words.add_document(document);
        lengths.number(u64::from(length.title));
        lengths.number(u64::from(length.body));
        let mut sink = Sink::default();
        codec::document::write(&mut sink, document, corpus, length.body);
        sink.list(&document.texts, codec::text::write);
        texts.add(&sink.bytes);
    }
    let section = |write: &dyn Fn(&mut Sink)| {
        let mut sink = Sink::default();
        write(&mut sink);
        sink.bytes
    };
    let parts = words.finish();
    let (id_pages, ids) = write_ids(corpus);
    let (chunks, chunk_lengths, chunk_bytes) = texts.finish();
    let (files, [file_chunks, file_lengths, file_bytes]) = write_files(corpus);
    let creators: Vec<String> = corpus
        .documents
        .iter()
        .map(|document| document.creator.as_ref().map_or(String::new(), |creator| creator.text.clone()))
        .collect();

    let mut writer = Writer::default();
    for (tag, bytes) in [
        (tag::META, section(&|sink| codec::collection::write(sink, corpus))),
        (tag::COLUMNS, section(&|sink| codec::columns::write(sink, corpus))),
        (tag::LENGTHS, lengths.bytes),
        (tag::PAGES, parts.pages),
        (tag::ID_PAGES, id_pages),
        (tag::BEGINNINGS, parts.beginnings),
        (tag::CHUNKS, chunks),
        (tag::TERMS, parts.terms),
        (tag::IDS, ids),
        (tag::PREFIXES, parts.prefixes),
        (tag::POSTINGS, parts.postings),
        (tag::POSITIONS, parts.positions),
        (tag::TITLE_ORDER, section(&|sink| codec::columns::write_title_order(sink, corpus))),
        (tag::CREATORS, section(&|sink| codec::columns::write_values(sink, &creators))),
        (tag::TIMELINE, section(&|sink| sink.list(&corpus.documents, codec::document::write_timeline))),
        (tag::SHARED, section(&|sink| codec::collection::write_shared(sink, corpus))),
        (tag::CHUNK_LENGTHS, chunk_lengths),
        (tag::FILES, files),
        (tag::FILE_CHUNKS, file_chunks),
        (tag::FILE_LENGTHS, file_lengths),
    ] {
        writer.section(tag, bytes, Packing::Deflated);
    }
    writer.section(tag::TEXTS, chunk_bytes, Packing::Stored);
    writer.section(tag::FILE_BYTES, file_bytes, Packing::Stored);
    writer.finish()
}

/// The ids of documents as a dictionary of their numbers.
fn write_ids(corpus: &Corpus) -> (Vec<u8>, Vec<u8>) {
    let mut ids: Vec<(&str, u32)> = corpus.documents.iter().map(|document| document.id.as_str()).zip(0..).collect();
    ids.sort_unstable();
    let mut writer = TermWriter::default();
    for (place, (id, number)) in ids.iter().enumerate() {
        // A dictionary has each term once; ids differ from each other.
        if place == 0 || ids.get(place - 1).is_some_and(|(before, _)| before != id) {
            writer.add(id, *number, [0; 2], 0);
        }
    }
    writer.finish()
}

/// Files as handed in: path, and either their bytes or the text that equals
/// them (a UTF-8 file is its own text, so it is not kept twice).
fn write_files(corpus: &Corpus) -> (Vec<u8>, [Vec<u8>; 3]) {
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
    let mut chunks = ChunkWriter::new(CHUNK);
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
    let (counts, lengths, packed) = chunks.finish();
    (directory.bytes, [counts, lengths, packed])
}
