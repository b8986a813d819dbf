//! A zip that every program opens (APPNOTE 6.3.10): the collection's files, as
//! `archivolt build` takes them. The same files give the same bytes.

use archivolt_bundle::crc::crc32;
use archivolt_bundle::pack;
use archivolt_corpus::SourceFile;

/// 1 January 1980, the first day that a zip can name: no clock is read.
const DAY: u16 = 0x0021;
/// Names are in UTF-8 (general purpose bit 11).
const UTF8: u16 = 0x0800;
const DEFLATED: u16 = 8;

/// The zip of files. `None` where they are more than a zip of the first kind
/// holds: 65,534 files, or 4 GB.
pub fn write(files: &[SourceFile]) -> Option<Vec<u8>> {
    let count = u16::try_from(files.len()).ok().filter(|count| *count < u16::MAX)?;
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for file in files {
        let packed = pack::deflate(&file.bytes);
        let start = u32::try_from(out.len()).ok()?;
        let mut about = Vec::new();
        for number in [20, UTF8, DEFLATED, 0, DAY] {
            about.extend_from_slice(&number.to_le_bytes());
        }
        let lengths = [u32::try_from(packed.len()).ok()?, u32::try_from(file.bytes.len()).ok()?];
        for number in [crc32(&file.bytes), lengths[0], lengths[1]] {
            about.extend_from_slice(&number.to_le_bytes());
        }
        about.extend_from_slice(&u16::try_from(file.path.len()).ok()?.to_le_bytes());
        about.extend_from_slice(&[0, 0]);

        out.extend_from_slice(&0x0403_4b50_u32.to_le_bytes());
        out.extend_from_slice(&about);
        out.extend_from_slice(file.path.as_bytes());
        out.extend_from_slice(&packed);

        directory.extend_from_slice(&0x0201_4b50_u32.to_le_bytes());
        directory.extend_from_slice(&20_u16.to_le_bytes());
        directory.extend_from_slice(&about);
        // No comment, first disk, no attributes.
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&start.to_le_bytes());
        directory.extend_from_slice(file.path.as_bytes());
    }
    let (start, length) = (u32::try_from(out.len()).ok()?, u32::try_from(directory.len()).ok()?);
    out.extend_from_slice(&directory);
    out.extend_from_slice(&0x0605_4b50_u32.to_le_bytes());
    out.extend_from_slice(&[0; 4]);
    for number in [count, count] {
        out.extend_from_slice(&number.to_le_bytes());
    }
    for number in [length, start] {
        out.extend_from_slice(&number.to_le_bytes());
    }
    out.extend_from_slice(&[0, 0]);
    Some(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use archivolt_corpus::archive::{self, Limits};

    use super::*;

    #[test]
    fn what_is_packed_is_unpacked_again() {
        let file = |path: &str, bytes: &[u8]| SourceFile { path: path.to_owned(), bytes: bytes.to_vec() };
        let cases: [&[(&str, &[u8])]; 3] = [
            &[],
            &[("a.txt", b"One"), ("empty.txt", b"")],
            &[
                ("löwen/ü.md", b"\xef\xbb\xbfZwei"),
                ("x.bin", &[0, 255, 7]),
                ("z.txt", b"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
            ],
        ];
        for files in cases {
            let files: Vec<SourceFile> = files.iter().map(|(path, bytes)| file(path, bytes)).collect();
            let zip = write(&files).unwrap();
            let (mut read, problems) = archive::read(&zip, Limits::for_packed(zip.len())).unwrap();
            read.sort_by(|a, b| a.path.cmp(&b.path));
            assert!(problems.is_empty(), "{problems:?}");
            assert_eq!(read, files);
            assert_eq!(write(&files).unwrap(), zip);
        }
    }
}
