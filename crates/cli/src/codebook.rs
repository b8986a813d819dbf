//! `archivolt codebook`: the themes of a collection as a file of their own, and
//! such files back into `archivolt.toml`.

mod draft;

use std::fs;
use std::path::Path;

use archivolt_corpus::codebook::exchange::{self, Form};
use archivolt_corpus::{Problem, SourceFile};

use crate::arguments::Codebook;
use crate::error::Failure;
use crate::output::print;
use crate::report::counted;

/// Reads a codebook from a folder or a file and writes it in another form.
///
/// # Errors
/// Exit code 1 where there is no theme, 2 where a form is not known.
pub fn run(options: &Codebook) -> Result<(), Failure> {
    let form = form_of(options)?;
    if options.draft {
        return draft::run(options, form);
    }
    let (file, from) = source(&options.source)?;
    let codebook = exchange::read(&file, from);
    codebook.problems.iter().for_each(tell);
    if codebook.themes.is_empty() {
        return Err(Failure::unusable(format!("{}: there is no theme in it.", options.source.display())));
    }
    let written = exchange::write(&codebook.themes, form);
    let count = counted(codebook.themes.len(), "theme", "themes");
    give(options.out.as_deref(), &written, &count)
}

/// Prints what was made, or writes it where `--out` says.
///
/// # Errors
/// Where the file cannot be written.
fn give(out: Option<&Path>, written: &str, count: &str) -> Result<(), Failure> {
    let Some(out) = out else { return print(written) };
    fs::write(out, written).map_err(|error| Failure::file(out, &error))?;
    print(&format!("{count} in {}\n", out.display()))
}

fn tell(problem: &Problem) {
    eprintln!("{}", problem.to_string().replace(['\n', '\r'], " "));
}

/// The form to write: `--to`, else the ending of `--out`, else TOML.
fn form_of(options: &Codebook) -> Result<Form, Failure> {
    if let Some(form) = &options.to {
        return Form::of_name(&format!("x.{form}"))
            .ok_or_else(|| Failure::usage(format!("--to takes toml, csv or qdc, not “{form}”.")));
    }
    let Some(out) = &options.out else { return Ok(Form::Toml) };
    Form::of_name(&out.to_string_lossy()).ok_or_else(|| {
        Failure::usage(format!("{}: name the file .toml, .csv or .qdc, or give --to toml|csv|qdc.", out.display()))
    })
}

/// The file that a codebook stands in: itself, or a collection's `archivolt.toml`.
fn source(path: &Path) -> Result<(SourceFile, Form), Failure> {
    let is_zip = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    if path.is_dir() || is_zip {
        let folder = crate::folder::read(path, None)?;
        let file = folder.files.into_iter().find(|file| file.path == "archivolt.toml").ok_or_else(|| {
            Failure::unusable(format!(
                "{}: there is no archivolt.toml and so no codebook. `archivolt codebook FOLDER --draft` makes a draft of one.",
                path.display()
            ))
        })?;
        return Ok((file, Form::Toml));
    }
    let form = Form::of_name(&path.to_string_lossy()).ok_or_else(|| {
        Failure::usage(format!("{}: give a folder, a .zip, or a codebook as .toml, .csv or .qdc.", path.display()))
    })?;
    let bytes = fs::read(path).map_err(|error| Failure::usage(format!("{}: {error}", path.display())))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok((SourceFile { path: name, bytes }, form))
}
