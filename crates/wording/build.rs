//! Compiles `words/LANGUAGE/*.ftl`: see `src/compile.rs`.

#[path = "src/compile.rs"]
mod compile;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use compile::{Catalogue, Source};

/// The languages that there are: English first, whose messages the others have.
const LANGUAGES: [&str; 6] = ["en", "fr", "es", "de", "ar", "zh"];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("../../words");
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=src/compile.rs");
    let mut problems = Vec::new();
    let mut english: Option<[Catalogue; 2]> = None;
    let mut tables = String::new();
    for language in LANGUAGES {
        let (page, add) = (read(&root, language, "page.ftl")?, read(&root, language, "add.ftl")?);
        let page_words = Catalogue::read(language, std::slice::from_ref(&page), &mut problems);
        // Where documents are added dates are said as well; what both share was told of already.
        let mut again = Vec::new();
        let add_words = Catalogue::read(language, &[add, Source { shared: true, ..page }], &mut again);
        problems.extend(again.into_iter().filter(|problem| problem.contains("/add.ftl:")));
        let own = [page_words, add_words];
        for (name, place) in [("page", 0), ("add", 1)] {
            let (Some(words), reference) = (own.get(place), english.as_ref().and_then(|english| english.get(place)))
            else {
                continue;
            };
            let table = words.table(reference.unwrap_or(words), &mut problems);
            write(&out, &format!("{name}.{language}"), &table)?;
            if reference.is_none() {
                write(&out, &format!("{name}.rs"), &words.rust())?;
            }
        }
        let file = |name: &str| format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}.{language}\"))");
        if english.is_none() {
            english = Some(own);
        } else {
            tables.push_str(&format!(
                "Language {{ tag: \"{language}\", page: {}, add: {} }},\n",
                file("page"),
                file("add")
            ));
        }
    }
    write(&out, "tables.rs", &format!("&[\n{tables}]\n"))?;
    problems.dedup();
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n").into()) }
}

fn read(root: &Path, language: &str, file: &str) -> Result<Source, Box<dyn Error>> {
    let path = root.join(language).join(file);
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(Source::new(&format!("words/{language}/{file}"), &text))
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), Box<dyn Error>> {
    fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}").into())
}
