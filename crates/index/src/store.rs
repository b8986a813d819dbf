//! Texts and files, kept in small packed chunks so that showing one document
//! unpacks little.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use archivolt_bundle::{Cursor, Error, Sink, pack};

/// A chunk is closed once it holds this many bytes. Small enough to unpack
/// within a keystroke, large enough to pack well.
const CHUNK: usize = 32 * 1024;
/// Unpacked chunks are kept up to this many bytes in all.
const KEEP: usize = 16 * 1024 * 1024;

/// Puts values into chunks, in order.
#[derive(Default)]
pub struct ChunkWriter {
    chunks: Vec<(usize, Vec<u8>)>,
    open: Vec<u8>,
    places: Vec<(usize, usize, usize)>,
}

impl ChunkWriter {
    /// Adds one value.
    pub fn add(&mut self, value: &[u8]) {
        if !self.open.is_empty() && self.open.len() + value.len() > CHUNK {
            self.close();
        }
        self.places.push((self.chunks.len(), self.open.len(), value.len()));
        self.open.extend_from_slice(value);
    }

    fn close(&mut self) {
        if !self.open.is_empty() {
            let raw = std::mem::take(&mut self.open);
            self.chunks.push((raw.len(), pack::deflate(&raw)));
        }
    }

    /// The directory and the chunks, as two sections.
    pub fn finish(mut self) -> (Vec<u8>, Vec<u8>) {
        self.close();
        let mut directory = Sink::default();
        directory.list(&self.chunks, |sink, (raw, packed)| {
            sink.size(*raw);
            sink.size(packed.len());
        });
        directory.list(&self.places, |sink, (chunk, at, length)| {
            sink.size(*chunk);
            sink.size(*at);
            sink.size(*length);
        });
        (directory.bytes, self.chunks.into_iter().flat_map(|(_, packed)| packed).collect())
    }
}

struct Chunk {
    raw: usize,
    start: usize,
    end: usize,
}

/// Lends values out of chunks, unpacking what is needed.
pub struct ChunkStore {
    chunks: Vec<Chunk>,
    places: Vec<(usize, usize, usize)>,
    recent: Mutex<VecDeque<(usize, Arc<Vec<u8>>)>>,
}

impl ChunkStore {
    /// Reads the directory. `packed` is how long the section of chunks is.
    ///
    /// # Errors
    /// [`Error::Value`] when a chunk or value lies outside.
    pub fn open(directory: &[u8], packed: usize) -> Result<Self, Error> {
        let mut cursor = Cursor::new(directory);
        let mut end = 0_usize;
        let chunks = cursor.list(|cursor| {
            let raw = cursor.size()?;
            let length = cursor.size()?;
            let start = end;
            end = end.saturating_add(length);
            if end > packed || raw as u64 > length as u64 * archivolt_bundle::layout::MAX_EXPANSION {
                return Err(cursor.wrong("chunk within its section"));
            }
            Ok(Chunk { raw, start, end })
        })?;
        let places = cursor.list(|cursor| {
            let (chunk, at, length) = (cursor.size()?, cursor.size()?, cursor.size()?);
            let fits =
                chunks.get(chunk).is_some_and(|chunk| at.checked_add(length).is_some_and(|end| end <= chunk.raw));
            if fits || length == 0 { Ok((chunk, at, length)) } else { Err(cursor.wrong("value within its chunk")) }
        })?;
        Ok(Self { chunks, places, recent: Mutex::default() })
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Reads one value; `None` where there is no such value or its chunk is damaged.
    /// `packed` is the section of chunks.
    pub fn read<T>(&self, value: usize, packed: &[u8], read: impl FnOnce(&[u8]) -> T) -> Option<T> {
        let &(chunk, at, length) = self.places.get(value)?;
        if length == 0 {
            return Some(read(&[]));
        }
        let raw = self.chunk(chunk, packed)?;
        raw.get(at..at + length).map(read)
    }

    fn chunk(&self, number: usize, packed: &[u8]) -> Option<Arc<Vec<u8>>> {
        let mut recent = self.recent.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(place) = recent.iter().position(|(kept, _)| *kept == number) {
            let entry = recent.remove(place)?;
            let raw = entry.1.clone();
            recent.push_front(entry);
            return Some(raw);
        }
        let chunk = self.chunks.get(number)?;
        let raw = pack::inflate(packed.get(chunk.start..chunk.end)?, chunk.raw).ok()?;
        if raw.len() != chunk.raw {
            return None;
        }
        let raw = Arc::new(raw);
        recent.push_front((number, raw.clone()));
        let mut kept = 0;
        recent.retain(|(_, raw)| {
            kept += raw.len();
            kept <= KEEP || kept == raw.len()
        });
        Some(raw)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn values_come_back_from_their_chunks() {
        let values: Vec<Vec<u8>> = (0..40_usize).map(|n| vec![n as u8; n * 150]).collect();
        let mut writer = ChunkWriter::default();
        values.iter().for_each(|value| writer.add(value));
        let (directory, packed) = writer.finish();
        let store = ChunkStore::open(&directory, packed.len()).unwrap();
        assert!(store.chunks.len() > 2);
        for (place, value) in values.iter().enumerate().rev() {
            assert_eq!(store.read(place, &packed, <[u8]>::to_vec).as_ref(), Some(value));
        }
        assert_eq!(store.read(values.len(), &packed, <[u8]>::to_vec), None);
        assert!(ChunkStore::open(&directory, packed.len() - 1).is_err());
        let mut damaged = packed.clone();
        damaged.fill(0xff);
        assert_eq!(store.chunks.len(), ChunkStore::open(&directory, packed.len()).unwrap().chunks.len());
        assert_eq!(ChunkStore::open(&directory, packed.len()).unwrap().read(5, &damaged, <[u8]>::to_vec), None);
    }
}
