//! Files out of a zip (APPNOTE 6.3.10): stored and deflated entries, found
//! through the central directory, every size bounded, every name checked.

use crate::ordered::BTreeSet;
use crate::{Problem, SourceFile};

const ENTRY: u32 = 0x0201_4b50;
const LOCAL: u32 = 0x0403_4b50;
const END: u32 = 0x0605_4b50;

const DAMAGED: &str = "This entry of the archive is damaged and was left out. Pack the folder again.";

/// Why a file is no zip that can be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoArchive(pub &'static str);

/// How much may come out of an archive, in bytes. What does not fit is a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Of one file.
    pub file: usize,
    /// Of all files together, those that turn out to be damaged included.
    pub total: usize,
}

impl Limits {
    /// For an archive that stands in a folder: text packs to a tenth, a bomb
    /// to a thousandth, so what comes out may be a hundred times what goes in,
    /// and 8 MB for small archives; never more than 512 MB.
    pub fn for_packed(length: usize) -> Self {
        let total = length.saturating_mul(100).saturating_add(8 << 20).min(512 << 20);
        Self { file: total.min(256 << 20), total }
    }
}

/// The files of a zip and what was wrong with single ones. A folder that
/// holds everything is taken off the names.
///
/// # Errors
/// Where there is no directory of entries to go by.
pub fn read(bytes: &[u8], limits: Limits) -> Result<(Vec<SourceFile>, Vec<Problem>), NoArchive> {
    let (mut files, problems) = read_wanted(bytes, limits, &|_| true)?;
    strip_common_folder(&mut files);
    Ok((files, problems))
}

/// As [`read`], under their full names.
///
/// # Errors
/// As [`read`].
pub fn read_as_packed(bytes: &[u8], limits: Limits) -> Result<(Vec<SourceFile>, Vec<Problem>), NoArchive> {
    read_wanted(bytes, limits, &|_| true)
}

/// As [`read`], of the files whose names are wanted, under their full names.
pub(crate) fn read_wanted(
    bytes: &[u8],
    limits: Limits,
    wanted: &dyn Fn(&str) -> bool,
) -> Result<(Vec<SourceFile>, Vec<Problem>), NoArchive> {
    let entries = directory(bytes)?;
    let mut files: Vec<SourceFile> = Vec::new();
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut problems = Vec::new();
    let mut total = 0_usize;
    for entry in entries.iter().filter(|entry| !entry.is_folder()) {
        let path = safe_path(&entry.name);
        if path.as_ref().is_some_and(|path| !wanted(path)) {
            continue;
        }
        let Some(path) = path else {
            problems.push(Problem::in_file(
                &entry.name,
                "path-refused",
                "This name leads out of the archive and was left out. Pack the folder again.",
            ));
            continue;
        };
        if entry.is_link {
            problems.push(Problem::in_file(
                &path,
                "link-refused",
                "This is a link, not a file, and was left out. Put the file itself into the archive.",
            ));
            continue;
        }
        if !names.insert(path.clone()) {
            problems.push(Problem::in_file(
                &path,
                "name-twice",
                "The archive has this name twice; the first file was taken.",
            ));
            continue;
        }
        match entry.contents(bytes, limits.file.min(limits.total.saturating_sub(total))) {
            Ok(contents) => {
                total = total.saturating_add(contents.len());
                files.push(SourceFile { path, bytes: contents });
            }
            Err(reason) => {
                // Unpacking in vain is work too.
                if reason == DAMAGED {
                    total = total.saturating_add(entry.size);
                }
                problems.push(Problem::in_file(&path, "archive-entry", reason));
            }
        }
    }
    Ok((files, problems))
}

struct Entry {
    name: String,
    flags: u16,
    method: u16,
    checksum: u32,
    packed: usize,
    size: usize,
    at: usize,
    is_link: bool,
}

impl Entry {
    fn is_folder(&self) -> bool {
        self.name.ends_with('/')
    }

    fn contents(&self, archive: &[u8], room: usize) -> Result<Vec<u8>, &'static str> {
        if self.flags & 1 != 0 {
            return Err("This entry is encrypted and was left out. Pack the folder without a password.");
        }
        if self.size > room {
            return Err("This file is too large and was left out.");
        }
        if number(archive, self.at, 4) != Some(LOCAL) {
            return Err(DAMAGED);
        }
        let skip = |at: usize| number(archive, self.at + at, 2).map(|length| length as usize);
        let start = skip(26).zip(skip(28)).map(|(name, extra)| self.at + 30 + name + extra).ok_or(DAMAGED)?;
        let packed = start.checked_add(self.packed).and_then(|end| archive.get(start..end)).ok_or(DAMAGED)?;
        let contents = match self.method {
            0 => packed.to_vec(),
            8 => inflate(packed, self.size).map_err(|()| DAMAGED)?,
            _ => {
                return Err(
                    "This entry is packed in a way that is not read here and was left out. Pack the folder with the usual method.",
                );
            }
        };
        if contents.len() != self.size || checksum(&contents) != self.checksum {
            return Err(DAMAGED);
        }
        Ok(contents)
    }
}

fn directory(bytes: &[u8]) -> Result<Vec<Entry>, NoArchive> {
    // The record at the end, before a comment of at most 65,535 bytes.
    let last = bytes.len().checked_sub(22).ok_or(NoArchive("it is too short"))?;
    let end = (last.saturating_sub(65_535)..=last)
        .rev()
        .find(|at| number(bytes, *at, 4) == Some(END))
        .ok_or(NoArchive("it has no directory, so the file may be cut short"))?;
    let count = number(bytes, end + 10, 2).unwrap_or(0);
    let mut at = number(bytes, end + 16, 4).unwrap_or(0) as usize;
    if count == 0xffff || at == 0xffff_ffff {
        return Err(NoArchive("it is of the kind for more than 4 GB"));
    }
    let mut entries = Vec::new();
    for _ in 0..count {
        if number(bytes, at, 4) != Some(ENTRY) {
            return Err(NoArchive("its directory is damaged"));
        }
        let short = |offset: usize| number(bytes, at + offset, 2).unwrap_or(0);
        let long = |offset: usize| number(bytes, at + offset, 4).unwrap_or(0);
        let name_length = short(28) as usize;
        let name = bytes.get(at + 46..at + 46 + name_length).ok_or(NoArchive("its directory is damaged"))?;
        entries.push(Entry {
            name: name_of(name),
            flags: u16::try_from(short(8)).unwrap_or(0),
            method: u16::try_from(short(10)).unwrap_or(u16::MAX),
            checksum: long(16),
            packed: long(20) as usize,
            size: long(24) as usize,
            at: long(42) as usize,
            // Made on Unix (3) or macOS (19), with the file type of a link.
            is_link: matches!(short(4) >> 8, 3 | 19) && (long(38) >> 16) & 0xf000 == 0xa000,
        });
        at += 46 + name_length + short(30) as usize + short(32) as usize;
    }
    Ok(entries)
}

/// Names are UTF-8, whether or not the entry says so; other bytes become
/// U+FFFD rather than the letters of some code page.
fn name_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace('\\', "/")
}

fn strip_common_folder(files: &mut [SourceFile]) {
    let own = |file: &&SourceFile| !file.path.starts_with("__MACOSX/") && !file.path.ends_with(".DS_Store");
    let mut tops = files.iter().filter(own).map(|file| file.path.split_once('/').map(|(top, _)| top.to_owned()));
    let Some(Some(top)) = tops.next() else { return };
    if tops.all(|other| other.as_deref() == Some(top.as_str())) {
        let prefix = format!("{top}/");
        for file in files.iter_mut() {
            if let Some(path) = file.path.strip_prefix(&prefix) {
                file.path = path.to_owned();
            }
        }
    }
}

/// Unpacks raw DEFLATE (RFC 1951) to at most `limit` bytes.
fn inflate(packed: &[u8], limit: usize) -> Result<Vec<u8>, ()> {
    miniz_oxide::inflate::decompress_to_vec_with_limit(packed, limit).map_err(|_| ())
}

/// A path in a folder as every system reads it; `None` where it leads out or
/// cannot stand on a file system.
pub fn safe_path(name: &str) -> Option<String> {
    let parts: Vec<&str> = name.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    let absolute = name.starts_with('/') || name.starts_with('\\') || name.chars().nth(1) == Some(':');
    let strange = name.contains('\0') || name.contains('\\') || parts.contains(&"..");
    (!absolute && !strange && !parts.is_empty()).then(|| parts.join("/"))
}

/// A little-endian number of 2 or 4 bytes.
fn number(bytes: &[u8], at: usize, size: usize) -> Option<u32> {
    let part = bytes.get(at..at.checked_add(size)?)?;
    Some(part.iter().rev().fold(0, |number, byte| (number << 8) | u32::from(*byte)))
}

/// CRC-32 as zip uses it (polynomial 0xEDB88320, reflected).
fn checksum(bytes: &[u8]) -> u32 {
    let table: Vec<u32> = (0..256_u32)
        .map(|index| {
            (0..8).fold(index, |value, _| if value & 1 == 1 { 0xedb8_8320 ^ (value >> 1) } else { value >> 1 })
        })
        .collect();
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        let index = (crc ^ u32::from(*byte)) & 0xff;
        table.get(index as usize).copied().unwrap_or(0) ^ (crc >> 8)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const LIMITS: Limits = Limits { file: 1 << 20, total: 2 << 20 };

    /// A zip of these entries: name, contents, whether deflated.
    fn zip(entries: &[(&str, &[u8], bool)]) -> Vec<u8> {
        let mut out = Vec::new();
        let mut directory = Vec::new();
        for (name, contents, deflated) in entries {
            let at = u32::try_from(out.len()).unwrap();
            let packed = if *deflated { miniz_oxide::deflate::compress_to_vec(contents, 9) } else { contents.to_vec() };
            let mut middle = Vec::new();
            middle.extend([20, 0, 0, 0, if *deflated { 8 } else { 0 }, 0, 0, 0, 0, 0]);
            middle.extend(checksum(contents).to_le_bytes());
            middle.extend(u32::try_from(packed.len()).unwrap().to_le_bytes());
            middle.extend(u32::try_from(contents.len()).unwrap().to_le_bytes());
            middle.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
            middle.extend([0, 0]);
            out.extend(LOCAL.to_le_bytes());
            out.extend(&middle);
            out.extend(name.as_bytes());
            out.extend(&packed);
            directory.extend(ENTRY.to_le_bytes());
            directory.extend([20, 0]);
            directory.extend(&middle);
            directory.extend([0; 10]);
            directory.extend(at.to_le_bytes());
            directory.extend(name.as_bytes());
        }
        let at = u32::try_from(out.len()).unwrap();
        out.extend(&directory);
        out.extend(END.to_le_bytes());
        out.extend([0; 4]);
        let count = u16::try_from(entries.len()).unwrap().to_le_bytes();
        out.extend(count);
        out.extend(count);
        out.extend(u32::try_from(directory.len()).unwrap().to_le_bytes());
        out.extend(at.to_le_bytes());
        out.extend([0, 0]);
        out
    }

    #[test]
    fn files_come_out_as_they_went_in() {
        let long = b"word ".repeat(500);
        let (files, problems) = read(
            &zip(&[("letters/", b"", false), ("letters/a.txt", b"one", false), ("letters/sub/b.md", &long, true)]),
            LIMITS,
        )
        .unwrap();
        let named: Vec<_> = files.iter().map(|file| (file.path.as_str(), file.bytes.as_slice())).collect();
        assert_eq!(named, [("a.txt", b"one".as_slice()), ("sub/b.md", &long)]);
        assert_eq!(problems, []);
    }

    #[test]
    fn names_that_lead_out_are_problems() {
        for name in ["../a.txt", "/etc/passwd", "a/../../b", "C:\\x", "a\0b"] {
            let (files, problems) = read(&zip(&[(name, b"x", false)]), LIMITS).unwrap();
            assert_eq!((files.len(), problems.len()), (0, 1), "{name}");
        }
    }

    #[test]
    fn damaged_archives_never_panic() {
        let whole = zip(&[("a.txt", b"one two three four", true), ("b.txt", b"five", false)]);
        for cut in 0..whole.len() {
            let _ = read(whole.get(..cut).unwrap(), LIMITS);
        }
        for at in 0..whole.len() {
            for bit in 0..8 {
                let mut flipped = whole.clone();
                *flipped.get_mut(at).unwrap() ^= 1 << bit;
                let _ = read(&flipped, LIMITS);
            }
        }
        assert!(read(b"no zip at all, but long enough to be one", LIMITS).is_err());
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let mut bomb = zip(&[("a.txt", &vec![b'a'; 100_000], true)]);
        // The directory claims ten bytes.
        let at = bomb.len() - 22 - 46 - 5 + 24;
        bomb.splice(at..at + 4, 10_u32.to_le_bytes());
        let (files, problems) = read(&bomb, LIMITS).unwrap();
        assert_eq!((files.len(), problems.len()), (0, 1));
    }

    #[test]
    fn what_comes_out_is_bounded_by_what_goes_in() {
        let long = vec![b'a'; 300_000];
        let limits = Limits { file: 400_000, total: 500_000 };
        let (files, problems) =
            read(&zip(&[("a", &long, true), ("b", &long, true), ("c", b"x", false)]), limits).unwrap();
        assert_eq!(files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["a", "c"]);
        assert_eq!(problems.len(), 1);
        assert_eq!(Limits::for_packed(usize::MAX).total, 512 << 20);
    }

    #[test]
    fn only_paths_that_stay_inside_are_safe() {
        for (name, expected) in [
            ("a/b.txt", Some("a/b.txt")),
            ("./a//b", Some("a/b")),
            ("..", None),
            ("a/../b", None),
            ("/a", None),
            ("c:/a", None),
            ("a\\b", None),
            ("", None),
            ("a\0", None),
        ] {
            assert_eq!(safe_path(name).as_deref(), expected, "{name}");
        }
    }
}
