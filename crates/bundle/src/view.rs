//! Values inside a section: a [`Sink`] writes them, a [`Cursor`] reads them back.
//!
//! Numbers are LEB128 varints (seven bits a byte, low first, at most ten bytes),
//! strings their length and UTF-8 bytes. A cursor never reads past its end and
//! never allocates more than the bytes before it can hold.

use crate::Error;

/// Writes values one after the other.
#[derive(Clone, Debug, Default)]
pub struct Sink {
    /// What was written.
    pub bytes: Vec<u8>,
}

impl Sink {
    /// A number.
    pub fn number(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.bytes.push((value as u8) | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    /// A length or index.
    pub fn size(&mut self, value: usize) {
        self.number(value as u64);
    }

    /// A number that may be negative (zigzag, so that small ones stay short).
    pub fn signed(&mut self, value: i64) {
        self.number(((value << 1) ^ (value >> 63)) as u64);
    }

    /// One byte.
    pub fn byte(&mut self, value: u8) {
        self.bytes.push(value);
    }

    /// A string.
    pub fn string(&mut self, value: &str) {
        self.blob(value.as_bytes());
    }

    /// Bytes with their length.
    pub fn blob(&mut self, value: &[u8]) {
        self.size(value.len());
        self.bytes.extend_from_slice(value);
    }

    /// Something that may be missing.
    pub fn option<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Self, T)) {
        match value {
            None => self.byte(0),
            Some(value) => {
                self.byte(1);
                write(self, value);
            }
        }
    }

    /// Several of a kind, with their number.
    pub fn list<T>(&mut self, values: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.size(values.len());
        for value in values {
            write(self, value);
        }
    }
}

/// Reads values one after the other.
#[derive(Clone, Copy, Debug)]
pub struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// At the start of the bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// At a byte of them; at the end when that is past it.
    pub fn at(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at: at.min(bytes.len()) }
    }

    /// Where it stands.
    pub fn position(&self) -> usize {
        self.at
    }

    /// Whether all was read.
    pub fn is_done(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// The error of a value that does not fit, here.
    pub fn wrong(&self, what: &'static str) -> Error {
        Error::Value { what, at: self.at }
    }

    /// One byte.
    ///
    /// # Errors
    /// [`Error::Value`] at the end.
    pub fn byte(&mut self) -> Result<u8, Error> {
        let byte = *self.bytes.get(self.at).ok_or_else(|| self.wrong("byte"))?;
        self.at += 1;
        Ok(byte)
    }

    /// A number.
    ///
    /// # Errors
    /// [`Error::Value`] at the end, or when it does not fit 64 bits.
    #[inline]
    pub fn number(&mut self) -> Result<u64, Error> {
        let mut value = 0_u64;
        for shift in (0..70).step_by(7) {
            let byte = self.byte()?;
            if shift == 63 && byte > 1 {
                break;
            }
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(self.wrong("number"))
    }

    /// A number of at most 32 bits.
    ///
    /// # Errors
    /// [`Error::Value`] at the end, or when it does not fit.
    #[inline]
    pub fn small(&mut self) -> Result<u32, Error> {
        u32::try_from(self.number()?).map_err(|_| self.wrong("small number"))
    }

    /// A length or index.
    ///
    /// # Errors
    /// [`Error::Value`] at the end, or when it does not fit.
    pub fn size(&mut self) -> Result<usize, Error> {
        Ok(self.small()? as usize)
    }

    /// A number that may be negative.
    ///
    /// # Errors
    /// As [`Cursor::number`].
    pub fn signed(&mut self) -> Result<i64, Error> {
        let value = self.number()?;
        Ok((value >> 1) as i64 ^ -((value & 1) as i64))
    }

    /// Bytes with their length.
    ///
    /// # Errors
    /// [`Error::Value`] when fewer are there.
    pub fn blob(&mut self) -> Result<&'a [u8], Error> {
        let length = self.size()?;
        let end = self.at.checked_add(length).ok_or_else(|| self.wrong("length"))?;
        let blob = self.bytes.get(self.at..end).ok_or_else(|| self.wrong("as many bytes as promised"))?;
        self.at = end;
        Ok(blob)
    }

    /// A string.
    ///
    /// # Errors
    /// [`Error::Value`] when fewer bytes are there, or they are no UTF-8.
    pub fn string(&mut self) -> Result<&'a str, Error> {
        let blob = self.blob()?;
        std::str::from_utf8(blob).map_err(|_| self.wrong("text"))
    }

    /// Something that may be missing.
    ///
    /// # Errors
    /// [`Error::Value`], or what `read` gives.
    pub fn option<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Error>) -> Result<Option<T>, Error> {
        match self.byte()? {
            0 => Ok(None),
            1 => read(self).map(Some),
            _ => Err(self.wrong("mark of something optional")),
        }
    }

    /// Several of a kind.
    ///
    /// # Errors
    /// [`Error::Value`] when more are promised than bytes remain, or what `read` gives.
    pub fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Result<T, Error>) -> Result<Vec<T>, Error> {
        let count = self.size()?;
        // Every element takes a byte at least, and room is made for it once it is read: a lying count cannot ask
        // for memory.
        if count > self.bytes.len() - self.at.min(self.bytes.len()) {
            return Err(self.wrong("as many elements as promised"));
        }
        let mut values = Vec::new();
        for _ in 0..count {
            values.push(read(self)?);
        }
        Ok(values)
    }
}

/// Reads records field by field. After the first value that does not fit every
/// further one is empty, and [`Fields::read`] gives the error instead of the
/// record: decoders need no way out at each field, which would be most of them.
pub struct Fields<'a> {
    cursor: Cursor<'a>,
    wrong: Option<Error>,
}

impl<'a> Fields<'a> {
    /// Reads a record that starts where the bytes do.
    ///
    /// # Errors
    /// Whatever did not fit first.
    pub fn read<T>(bytes: &'a [u8], read: impl FnOnce(&mut Self) -> T) -> Result<T, Error> {
        let mut fields = Self { cursor: Cursor::new(bytes), wrong: None };
        let record = read(&mut fields);
        match fields.wrong {
            None => Ok(record),
            Some(wrong) => Err(wrong),
        }
    }

    /// Says that the value just read does not fit.
    #[inline(never)]
    pub fn refuse(&mut self, what: &'static str) {
        if self.wrong.is_none() {
            self.wrong = Some(self.cursor.wrong(what));
        }
    }

    fn checked<T: Default>(&mut self, value: Result<T, Error>) -> T {
        match value {
            Ok(value) if self.wrong.is_none() => value,
            Ok(_) => T::default(),
            Err(wrong) => {
                self.wrong.get_or_insert(wrong);
                T::default()
            }
        }
    }

    /// One byte.
    #[inline(never)]
    pub fn byte(&mut self) -> u8 {
        let value = self.cursor.byte();
        self.checked(value)
    }

    /// A number of at most 32 bits.
    #[inline(never)]
    pub fn small(&mut self) -> u32 {
        let value = self.cursor.small();
        self.checked(value)
    }

    /// A number that may be negative.
    #[inline(never)]
    pub fn signed(&mut self) -> i64 {
        let value = self.cursor.signed();
        self.checked(value)
    }

    /// A length or index.
    pub fn size(&mut self) -> usize {
        self.small() as usize
    }

    /// An index of something of which there are so many.
    #[inline(never)]
    pub fn index(&mut self, count: usize, what: &'static str) -> usize {
        let index = self.size();
        if index >= count {
            self.refuse(what);
        }
        index
    }

    /// A string.
    #[inline(never)]
    pub fn string(&mut self) -> &'a str {
        let value = self.cursor.string();
        self.checked(value)
    }

    /// A string of one's own.
    #[inline(never)]
    pub fn owned(&mut self) -> String {
        self.string().to_owned()
    }

    /// One of several values, by its place.
    pub fn one_of<T: Copy, const N: usize>(&mut self, values: [T; N], what: &'static str) -> T {
        let place = usize::from(self.byte());
        match values.get(place) {
            Some(value) => *value,
            None => {
                self.refuse(what);
                values[0]
            }
        }
    }

    /// Something that may be missing.
    pub fn option<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        match self.byte() {
            0 => None,
            1 => Some(read(self)),
            _ => {
                self.refuse("mark of something optional");
                None
            }
        }
    }

    /// Several of a kind.
    pub fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let count = self.size();
        // As for a cursor.
        if count > self.cursor.bytes.len().saturating_sub(self.cursor.at) {
            self.refuse("as many elements as promised");
            return Vec::new();
        }
        let mut values = Vec::new();
        for _ in 0..count {
            if self.wrong.is_some() {
                break;
            }
            values.push(read(self));
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_back_as_written() {
        let mut sink = Sink::default();
        for value in [0, 1, 127, 128, 300, u64::from(u32::MAX), u64::MAX] {
            sink.number(value);
        }
        for value in [0, -1, 1, i64::MIN, i64::MAX] {
            sink.signed(value);
        }
        sink.string("Wuzhen é");
        sink.option(Some(7), |sink, value| sink.number(value));
        sink.option(None::<u64>, |sink, value| sink.number(value));
        sink.list(&[1_u64, 2, 3], |sink, value| sink.number(*value));
        let mut cursor = Cursor::new(&sink.bytes);
        for value in [0, 1, 127, 128, 300, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(cursor.number(), Ok(value));
        }
        for value in [0, -1, 1, i64::MIN, i64::MAX] {
            assert_eq!(cursor.signed(), Ok(value));
        }
        assert_eq!(cursor.string(), Ok("Wuzhen é"));
        assert_eq!(cursor.option(Cursor::number), Ok(Some(7)));
        assert_eq!(cursor.option(Cursor::number), Ok(None));
        assert_eq!(cursor.list(Cursor::number), Ok(vec![1, 2, 3]));
        assert!(cursor.is_done());
        assert!(cursor.byte().is_err());
    }

    #[test]
    fn hostile_values_are_refused() {
        for bytes in
            [&[0x80; 11][..], &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2], &[5, b'a'], &[1, 0xff]]
        {
            assert!(Cursor::new(bytes).string().is_err(), "{bytes:?}");
        }
        assert!(Cursor::new(&[0xff, 0xff, 3, 0]).list(Cursor::byte).is_err());
    }

    #[test]
    fn a_record_is_whole_or_refused() {
        let check = |bytes: &[u8], expected: Option<(u8, Vec<String>, Option<u32>)>| {
            let read = Fields::read(bytes, |fields| {
                (fields.one_of([7, 8], "kind"), fields.list(Fields::owned), fields.option(Fields::small))
            });
            assert_eq!(read.ok(), expected, "{bytes:?}");
        };
        check(&[1, 2, 1, b'a', 0, 1, 5], Some((8, vec!["a".to_owned(), String::new()], Some(5))));
        check(&[0, 0, 0], Some((7, Vec::new(), None)));
        // No such kind; more promised than there is; cut off; no mark of something optional; no UTF-8.
        for bytes in [&[2, 0, 0][..], &[0, 9, 0], &[0, 1, 1, b'a'], &[0, 0, 2, 1], &[0, 1, 1, 0xff, 0], &[]] {
            check(bytes, None);
        }
    }
}
