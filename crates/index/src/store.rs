//! Documents and files, kept in small packed chunks so that showing one
//! document unpacks little.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use archivolt_bundle::{Cursor, Error, Sink, layout, pack};

/// A chunk is closed once it holds this many bytes. Small enough to unpack
/// within a keystroke, large enough to pack well.
pub const CHUNK: usize = 32 * 1024;
/// Unpacked chunks are kept up to this many bytes in all.
const KEEP: usize = 2 * 1024 * 1024;

/// Puts values into chunks, in order.
pub struct ChunkWriter {
    size: usize,
    chunks: Vec<Vec<u8>>,
    /// How many values each chunk has.
    counts: Vec<usize>,
    open: Vec<u8>,
    lengths: Vec<usize>,
}

impl ChunkWriter {
    /// Chunks are closed before they hold more than `size` bytes.
    pub fn new(size: usize) -> Self {
        Self { size, chunks: vec![], counts: vec![], open: vec![], lengths: vec![] }
    }

    /// Adds one value.
    pub fn add(&mut self, value: &[u8]) {
        if !self.open.is_empty() && self.open.len() + value.len() > self.size {
            self.close();
        }
        self.lengths.push(value.len());
        self.open.extend_from_slice(value);
    }

    fn close(&mut self) {
        if self.lengths.is_empty() {
            return;
        }
        let mut raw = Sink::default();
        self.lengths.iter().for_each(|length| raw.size(*length));
        raw.bytes.append(&mut self.open);
        let mut chunk = Sink::default();
        chunk.size(raw.bytes.len());
        chunk.bytes.append(&mut pack::deflate(&raw.bytes));
        self.counts.push(self.lengths.len());
        self.chunks.push(chunk.bytes);
        self.lengths.clear();
    }

    /// The number of values in each chunk, the length of each, and the chunks, as three sections.
    pub fn finish(mut self) -> (Vec<u8>, Vec<u8>, Vec<u8>) {
        self.close();
        let mut counts = Sink::default();
        counts.list(&self.counts, |sink, count| sink.size(*count));
        let mut lengths = Sink::default();
        self.chunks.iter().for_each(|chunk| lengths.size(chunk.len()));
        (counts.bytes, lengths.bytes, self.chunks.concat())
    }
}

/// Lends values out of chunks, unpacking what is needed.
pub struct ChunkStore {
    /// The first value of each chunk, and how many values there are.
    firsts: Vec<u32>,
    recent: Mutex<VecDeque<(usize, Arc<Vec<u8>>)>>,
}

impl ChunkStore {
    /// Reads how many values each chunk has.
    ///
    /// # Errors
    /// [`Error::Value`] for what is no list, or a chunk without values.
    pub fn open(counts: &[u8]) -> Result<Self, Error> {
        let mut cursor = Cursor::new(counts);
        let mut firsts = vec![0];
        let mut end = 0_u32;
        cursor.list(|cursor| {
            let count = cursor.small()?;
            end = end.checked_add(count).filter(|_| count > 0).ok_or_else(|| cursor.wrong("values of a chunk"))?;
            firsts.push(end);
            Ok(())
        })?;
        Ok(Self { firsts, recent: Mutex::default() })
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.firsts.last().map_or(0, |count| *count as usize)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many chunks there are.
    pub fn chunks(&self) -> usize {
        self.firsts.len() - 1
    }

    /// Reads one value; `None` where there is no such value, or its chunk is damaged or not here.
    /// `packed` gives a chunk by number.
    pub fn read<'a, T>(
        &self,
        value: usize,
        packed: impl FnOnce(usize) -> Option<&'a [u8]>,
        read: impl FnOnce(&[u8]) -> T,
    ) -> Option<T> {
        let number = self.firsts.partition_point(|first| *first as usize <= value).checked_sub(1)?;
        let (first, next) = (*self.firsts.get(number)? as usize, *self.firsts.get(number + 1)? as usize);
        let raw = self.chunk(number, packed)?;
        let mut cursor = Cursor::new(&raw);
        let (mut before, mut length) = (0_usize, 0);
        for place in first..next {
            let size = cursor.size().ok()?;
            if place < value {
                before = before.checked_add(size)?;
            } else if place == value {
                length = size;
            }
        }
        let start = cursor.position().checked_add(before)?;
        raw.get(start..start.checked_add(length)?).map(read)
    }

    fn chunk<'a>(&self, number: usize, packed: impl FnOnce(usize) -> Option<&'a [u8]>) -> Option<Arc<Vec<u8>>> {
        let mut recent = self.recent.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(place) = recent.iter().position(|(kept, _)| *kept == number) {
            let entry = recent.remove(place)?;
            let raw = entry.1.clone();
            recent.push_front(entry);
            return Some(raw);
        }
        let chunk = packed(number)?;
        let mut cursor = Cursor::new(chunk);
        let length = cursor.size().ok()?;
        let packed = chunk.get(cursor.position()..)?;
        if length as u64 > packed.len() as u64 * layout::MAX_EXPANSION {
            return None;
        }
        let raw = pack::inflate(packed, length).ok().filter(|raw| raw.len() == length)?;
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
        let mut writer = ChunkWriter::new(CHUNK);
        for value in &values {
            writer.add(value);
        }
        let (counts, lengths, packed) = writer.finish();
        let store = ChunkStore::open(&counts).unwrap();
        let mut cursor = Cursor::new(&lengths);
        let mut chunks: Vec<&[u8]> = Vec::new();
        let mut at = 0;
        while !cursor.is_done() {
            let length = cursor.size().unwrap();
            chunks.push(&packed[at..at + length]);
            at += length;
        }
        assert!(store.chunks() > 1 && store.chunks() == chunks.len());
        assert_eq!(store.len(), values.len());
        for (place, value) in values.iter().enumerate() {
            let read = store.read(place, |number| chunks.get(number).copied(), <[u8]>::to_vec);
            assert_eq!(read.as_ref(), Some(value), "{place}");
        }
        assert_eq!(store.read(values.len(), |number| chunks.get(number).copied(), |_| ()), None);
        let store = ChunkStore::open(&counts).unwrap();
        assert_eq!(store.read(3, |_| None, |_| ()), None, "a chunk that is not here");
        assert_eq!(store.read(3, |_| Some(&[9, 9, 9]), |_| ()), None, "a chunk that does not unpack");
    }
}
