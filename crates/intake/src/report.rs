//! What was understood of each file, ready to be shown.

use archivolt_corpus::ordered::BTreeMap;
use archivolt_corpus::{Corpus, DateFact, LineClass, Problem};

use crate::text;

/// Something a person should know about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What kind of thing, in a word or two.
    pub word: text::Message,
    /// What happened and what to do, with the line where one is to blame.
    pub message: String,
}

impl Remark {
    /// The remark of a problem.
    pub fn of(problem: &Problem) -> Self {
        Self { word: text::problem_word(problem.code), message: text::in_line(problem.line, &problem.message) }
    }

    /// A remark of the page's own.
    pub fn new(code: &str, message: &str) -> Self {
        Self { word: text::problem_word(code), message: message.to_owned() }
    }
}

/// A document of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its title.
    pub title: String,
    /// Its kind; empty where none is known.
    pub kind: String,
    /// Its date in words, with how it is known.
    pub date: String,
    /// How many words of its own it has.
    pub words: usize,
}

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileReport {
    /// Its documents: one for most files, many for a table.
    pub found: Vec<Found>,
    /// What was wrong.
    pub remarks: Vec<Remark>,
}

/// What became of all files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// By path, only files of the folder itself.
    pub files: BTreeMap<String, FileReport>,
    /// What is wrong with none of them in particular.
    pub remarks: Vec<Remark>,
    /// How many documents there are.
    pub documents: usize,
}

impl Report {
    /// The report of a corpus.
    pub fn of(corpus: &Corpus) -> Self {
        let mut report = Self { documents: corpus.documents.len(), ..Self::default() };
        for file in corpus.files.iter().filter(|file| !file.path.starts_with("originals/")) {
            report.files.insert(file.path.clone(), FileReport::default());
        }
        for document in &corpus.documents {
            let own = document.texts.first();
            let body = own.iter().flat_map(|text| {
                let shown = text.blocks.iter().filter(|block| block.class == LineClass::Body);
                shown.map(|block| block.span().of(&text.text).split_whitespace().count())
            });
            let found = Found {
                title: document.title.text.clone(),
                kind: document.kind.as_ref().map(|kind| kind.text.clone()).unwrap_or_default(),
                date: document.published.as_ref().map_or_else(|| text::UNDATED.say().to_owned(), date),
                words: body.sum(),
            };
            if let Some(path) = report.own(&document.file)
                && let Some(file) = report.files.get_mut(&path)
            {
                file.found.push(found);
            }
        }
        let of_documents = corpus.documents.iter().flat_map(|document| &document.problems);
        for problem in corpus.problems.iter().chain(of_documents) {
            let own = problem.file.as_ref().and_then(|path| report.own(path));
            let mut remark = Remark::of(problem);
            // Of a file in an archive, or one that is not here, the name is said.
            if let Some(path) = problem.file.as_ref().filter(|path| own.as_ref() != Some(path)) {
                remark.message = format!("{path}: {}", remark.message);
            }
            match own.and_then(|path| report.files.get_mut(&path)) {
                Some(file) => file.remarks.push(remark),
                None => report.remarks.push(remark),
            }
        }
        report
    }

    /// The file that was handed in and that this one is, or came out of.
    fn own(&self, path: &str) -> Option<String> {
        let is_own = |path: &str| self.files.contains_key(path);
        let folders = path.match_indices('/').filter_map(|(at, _)| path.get(..at));
        std::iter::once(path).chain(folders).find(|path| is_own(path)).map(str::to_owned)
    }

    /// How many things are wrong.
    pub fn problems(&self) -> usize {
        self.remarks.len() + self.files.values().map(|file| file.remarks.len()).sum::<usize>()
    }
}

/// A date in words, with how it is known.
pub fn date(date: &DateFact) -> String {
    text::dated(&text::date(&date.edtf), date.basis)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Desk;

    fn check(files: &[(&str, &[u8])], path: &str, found: &[&str], remarks: &[&str]) {
        let mut desk = Desk::new("x");
        for (path, bytes) in files {
            desk.add(path, bytes.to_vec());
        }
        let report = Report::of(&desk.read());
        let file = report.files.get(path).cloned().unwrap_or_default();
        let said: Vec<String> = file.found.iter().map(|found| format!("{} / {}", found.title, found.date)).collect();
        assert_eq!(said, found, "{path}");
        let words: Vec<&str> = file.remarks.iter().map(|remark| remark.word.say()).collect();
        assert_eq!(words, remarks, "{path}: {:?}", file.remarks);
        let all: usize = report.files.values().map(|file| file.remarks.len()).sum();
        assert_eq!(report.problems(), all + report.remarks.len());
    }

    #[test]
    fn each_file_says_what_became_of_it() {
        let letter: (&str, &[u8]) =
            ("2019-03-04-council.md", b"# Council minutes\n\nThe quay was discussed at length.");
        let scan: (&str, &[u8]) = ("scan.pdf", b"%PDF-1.7");
        let latin: (&str, &[u8]) = ("caf\u{e9}.txt", b"The caf\xe9\n\nIt stands at the harbour, and serves cr\xe8me.");
        let register: (&str, &[u8]) = ("documents.csv", b"file,title\nnowhere.txt,Nothing\n");
        let files = [letter, scan, latin, register];
        check(&files, letter.0, &["Council minutes / 4 March 2019, from the file name"], &[]);
        check(&files, scan.0, &[], &["Not read"]);
        check(&files, latin.0, &["The caf\u{e9} / undated"], &["Encoding guessed"]);
        check(&files, register.0, &[], &["Rows left over"]);
        check(&[("a.txt", b"")], "a.txt", &[], &["No text"]);
    }

    #[test]
    fn what_stands_in_an_archive_is_told_of_the_archive() {
        // One stored file, a.md, with its entry and its directory (APPNOTE 6.3.10).
        let text = b"# In a box\n\nIt was packed.";
        let head = |signature: u32, extra: &[u8]| {
            let mut bytes = signature.to_le_bytes().to_vec();
            bytes.extend_from_slice(extra);
            bytes
        };
        let size = u32::try_from(text.len()).unwrap_or(0).to_le_bytes();
        let mut crc = !0_u32;
        for byte in text {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
            }
        }
        let crc = (!crc).to_le_bytes();
        let about = [[20, 0, 0, 0, 0, 0, 0, 0, 0, 0].as_slice(), &crc, &size, &size, &[4, 0, 0, 0]].concat();
        let mut zip = [head(0x0403_4b50, &about), b"a.md".to_vec(), text.to_vec()].concat();
        let start = u32::try_from(zip.len()).unwrap_or(0).to_le_bytes();
        let entry = [head(0x0201_4b50, &[20, 0]), about, vec![0; 14], b"a.md".to_vec()].concat();
        let length = u32::try_from(entry.len()).unwrap_or(0).to_le_bytes();
        zip.extend(entry);
        zip.extend(head(0x0605_4b50, &[[0, 0, 0, 0, 1, 0, 1, 0].as_slice(), &length, &start, &[0, 0]].concat()));
        check(&[("box.zip", &zip)], "box.zip", &["In a box / undated"], &[]);
        let mut desk = Desk::new("x");
        desk.add("box.zip", zip);
        assert!(desk.remove("box.zip"));
        assert!(desk.read().documents.is_empty(), "an archive takes along what came out of it");
    }
}
