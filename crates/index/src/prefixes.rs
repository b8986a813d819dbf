//! Beginnings whose documents were worked out when the index was built.

use archivolt_bundle::{Cursor, Error};

/// The prepared beginnings, in place.
#[derive(Clone, Debug, Default)]
pub struct Prefixes {
    bytes: Vec<u8>,
    /// Each beginning and its documents, as places in `bytes`.
    places: Vec<[(u32, u32); 2]>,
}

impl Prefixes {
    /// Checks that everything lies within the section and that beginnings rise.
    ///
    /// # Errors
    /// [`Error::Value`] for anything that does not fit.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Error> {
        let mut cursor = Cursor::new(&bytes);
        let mut last: &[u8] = &[];
        let places = cursor.list(|cursor| {
            let beginning = cursor.blob()?;
            let end = cursor.position() as u32;
            if beginning <= last {
                return Err(cursor.wrong("beginning"));
            }
            last = beginning;
            let bits = cursor.blob()?;
            let until = cursor.position() as u32;
            Ok([(end - beginning.len() as u32, end), (until - bits.len() as u32, until)])
        })?;
        Ok(Self { bytes, places })
    }

    fn part(&self, place: (u32, u32)) -> &[u8] {
        self.bytes.get(place.0 as usize..place.1 as usize).unwrap_or(&[])
    }

    /// A bit for each document, where the beginning is prepared.
    pub fn find(&self, beginning: &str) -> Option<&[u8]> {
        let place = self.places.binary_search_by(|[known, _]| self.part(*known).cmp(beginning.as_bytes())).ok()?;
        self.places.get(place).map(|[_, bits]| self.part(*bits))
    }
}
