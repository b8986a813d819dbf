//! Files that are packed: which form their bytes show, and reading them.

#[cfg(feature = "pdf")]
use super::pdf;
use super::{Parsed, docx, epub};
use crate::archive::{self, Limits};
use crate::folder::Form;

/// Why a packed file is no document: the problem's code, and its message.
pub(crate) type Refusal = (&'static str, String);

/// The form that a file's first bytes show, where its name says otherwise.
pub(crate) fn sniff(form: Form, bytes: &[u8]) -> Form {
    if bytes.starts_with(b"%PDF-") {
        return Form::Pdf;
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return form;
    }
    // The first entries are named near the beginning; EPUB demands it.
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096)).unwrap_or_default());
    if head.contains("application/epub+zip") {
        Form::Epub
    } else if head.contains("word/") || head.contains("[Content_Types].xml") {
        Form::Docx
    } else {
        form
    }
}

/// Reads a packed file.
pub(crate) fn read_packed(form: Form, bytes: &[u8]) -> Result<Parsed, Refusal> {
    match form {
        Form::Epub => epub::read(bytes),
        #[cfg(feature = "pdf")]
        Form::Pdf => pdf::read(bytes),
        #[cfg(not(feature = "pdf"))]
        Form::Pdf => {
            let message = "PDF files are read by the command line, not here, so it is left out. Build the page with `archivolt build`, or save the file as text.";
            Err(("format-unread", message.to_owned()))
        }
        _ => docx::read(bytes),
    }
}

/// The parts of a zip that are wanted, as text, by their names.
pub(super) fn parts(
    bytes: &[u8],
    wanted: &dyn Fn(&str) -> bool,
) -> Result<crate::ordered::BTreeMap<String, Vec<u8>>, Refusal> {
    let read = archive::read_wanted(bytes, Limits::for_packed(bytes.len()), wanted);
    let (files, _) = read.map_err(|reason| {
        let message =
            format!("This file cannot be unpacked: {}. Save it again from the program that made it.", reason.0);
        ("archive-damaged", message)
    })?;
    Ok(files.into_iter().map(|file| (file.path, file.bytes)).collect())
}
