//! Beginnings whose documents were worked out when the index was built.

use archivolt_bundle::{Cursor, Error};

use crate::parts::{Lazy, Parts};

/// The prepared beginnings.
#[derive(Clone, Debug, Default)]
pub struct Prefixes {
    /// By bytes, each with where its documents lie.
    beginnings: Vec<(Box<str>, (u32, u32))>,
}

impl Prefixes {
    /// Reads the list; `bytes` is how long each one's documents are.
    ///
    /// # Errors
    /// [`Error::Value`] where it is no list, or beginnings do not rise.
    pub fn open(bytes: &[u8]) -> Result<Self, Error> {
        let mut cursor = Cursor::new(bytes);
        let mut last = "";
        let mut end = 0_u32;
        let beginnings = cursor.list(|cursor| {
            let beginning = cursor.string()?;
            let start = end;
            end = end.checked_add(cursor.small()?).ok_or_else(|| cursor.wrong("length"))?;
            if beginning <= last {
                return Err(cursor.wrong("beginning"));
            }
            last = beginning;
            Ok((beginning.into(), (start, end)))
        })?;
        Ok(Self { beginnings })
    }

    /// A bit for each document, where the beginning is prepared; none of them where they are not here.
    pub(crate) fn find<'a>(&self, parts: &'a Parts, beginning: &str) -> Option<&'a [u8]> {
        let place = self.beginnings.binary_search_by(|(known, _)| (**known).cmp(beginning)).ok()?;
        self.beginnings.get(place).map(|(_, range)| parts.get(Lazy::Prefixes, *range))
    }
}
