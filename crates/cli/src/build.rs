//! `archivolt build`: the page of a folder.

use std::path::{Path, PathBuf};

use crate::arguments::Build;
use crate::error::Failure;
use crate::output::{self, print, size};
use crate::report::{self, counted};
use crate::{folder, shell, site};

/// Builds the page of a folder and says what was written.
///
/// # Errors
/// Exit code 1 without a document, 2 without a shell or a folder.
pub fn run(options: &Build) -> Result<(), Failure> {
    let shell = shell::find(options.shell.as_deref())?;
    let out = options.out.clone().unwrap_or_else(|| default_out(&options.folder));
    build(options, &shell, &out)
}

/// Builds into a folder with a shell that is already open.
///
/// # Errors
/// As [`run`].
pub fn build(options: &Build, shell: &shell::Shell, out: &Path) -> Result<(), Failure> {
    if folder::lasting_path(out) == folder::lasting_path(&options.folder) {
        return Err(Failure::usage("--out is the folder of the documents itself; give another one."));
    }
    let mut corpus = report::corpus(&options.folder, options.originals.as_deref(), Some(out))?;
    if let Some(url) = &options.url {
        corpus.about.url = format!("{}/", url.trim_end_matches('/'));
    }
    report::tell_problems(&corpus);
    report::usable(&corpus, &options.folder)?;
    corpus.draft_themes();
    let single = site::wants_single(&corpus, options.single).unwrap_or_else(|reason| {
        eprintln!("{reason}");
        false
    });
    let bundle = archivolt_index::build(&corpus);
    let files = site::files(&corpus, &bundle, shell, single);
    output::write_all(out, &files)?;
    output::remove_stale(out, &files);

    let problems = report::problems(&corpus).count();
    let mut said = counted(corpus.documents.len(), "document", "documents");
    if problems > 0 {
        said.push_str(&format!(", {}", counted(problems, "problem", "problems")));
    }
    said.push_str(&format!(", collection {}\n", size(bundle.len())));
    for name in ["index.html", "archivolt.html"] {
        if let Some(file) = files.iter().find(|file| file.path == name) {
            let note = if name == "index.html" {
                "for a web server".to_owned()
            } else {
                format!("one file, {}", size(file.bytes.len()))
            };
            said.push_str(&format!("{}  {note}\n", out.join(name).display()));
        }
    }
    print(&said)
}

/// `FOLDER-page`, beside the folder; for a zip without its ending.
fn default_out(folder: &Path) -> PathBuf {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let stem = if folder.is_file() { folder.file_stem() } else { folder.file_name() };
    let mut name = stem.unwrap_or_default().to_owned();
    name.push("-page");
    folder.with_file_name(name)
}
