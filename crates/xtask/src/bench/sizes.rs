//! What a visitor downloads, and what the parts of the collection weigh.
//!
//! 1 KB is 1,000 bytes. "Gzipped" is our own deflate and gzip's 18 bytes of
//! header and trailer, a little more than `gzip -9` makes.

use std::fs;
use std::path::{Path, PathBuf};

use archivolt_bundle::page::take;
use archivolt_bundle::{Bundle, pack};

use super::{Bound, Limit, print_row};
use crate::{Error, Result};

/// Module and glue of the page, gzipped: what stands between a visitor and the first result.
const PAGE_MODULE_KB: f64 = 220.0;
/// Module and glue that are loaded to add documents, gzipped, PDF left out.
const INTAKE_MODULE_KB: f64 = 500.0;
/// The single file of the default collection without adding documents, and with it.
const SINGLE_FILE_KB: [f64; 2] = [450.0, 1_200.0];
/// The tool without a collection.
const EMPTY_FILE_KB: f64 = 1_100.0;

/// Prints the sizes of a built page.
///
/// # Errors
/// When a file that must be there is not.
pub fn print(page: &Path) -> Result<Vec<Bound>> {
    println!("\nSizes of the default collection's page (1 KB = 1,000 bytes)\n");
    let assets = page.join("assets");
    let module = size_of(&find(&assets, "archivolt-", ".wasm")?)?;
    let glue = size_of(&find(&assets, "archivolt-", ".js")?)?;
    print_row("page module, as it is", kb(module.plain), "KB");
    print_row("page module, gzipped", kb(module.gzipped), "KB");
    print_row("its glue, gzipped", kb(glue.gzipped), "KB");
    let both = Bound {
        what: "page module and glue, gzipped".to_owned(),
        is: kb(module.gzipped + glue.gzipped),
        limit: Limit::AtMost(PAGE_MODULE_KB),
        unit: "KB",
    };
    both.print();
    if let Ok(late) = find(&assets, "views-", ".wasm").and_then(|path| size_of(&path)) {
        print_row("the part for other views, loaded after them, gzipped", kb(late.gzipped), "KB");
    }
    for tag in ["fr", "es", "de", "ar", "zh"] {
        if let Ok(words) = find(&assets, &format!("words-{tag}-"), ".lzma").and_then(|path| fs_size(&path)) {
            print_row(&format!("the page's words in “{tag}”, as they are packed"), kb(words), "KB");
        }
    }
    let intake = find(&assets, "intake-", ".lzma").and_then(|path| size_of(&path));
    let mut bounds = vec![both];
    if let Ok(intake) = &intake {
        let glue = size_of(&find(&assets, "intake-", ".js")?)?;
        print_row("intake module, as it is packed", kb(intake.plain), "KB");
        let both = Bound {
            what: "intake module and glue, gzipped, loaded to add documents".to_owned(),
            is: kb(intake.gzipped + glue.gzipped),
            limit: Limit::AtMost(INTAKE_MODULE_KB),
            unit: "KB",
        };
        both.print();
        bounds.push(both);
    }
    let single = fs_size(&page.join("archivolt.html"))?;
    let file = Bound {
        what: "archivolt.html, everything in one file".to_owned(),
        is: kb(single),
        limit: Limit::AtMost(SINGLE_FILE_KB[usize::from(intake.is_ok())]),
        unit: "KB",
    };
    file.print();
    if intake.is_ok() {
        // What the same page weighs when it is built without: all but that element, and the languages.
        let path = page.join("archivolt.html");
        let html = fs::read_to_string(&path).map_err(Error::file(&path))?;
        let (_, slots) = take(&html).map_err(|error| Error::Missing(format!("{}: {error}", path.display())))?;
        let without = Bound {
            what: "  without what adds documents".to_owned(),
            is: kb(single.saturating_sub(slots.intake.len() + slots.words.len())),
            limit: Limit::AtMost(SINGLE_FILE_KB[0]),
            unit: "KB",
        };
        let empty = Bound {
            what: "archivolt-empty.html, to be filled in the page".to_owned(),
            is: kb(fs_size(&page.join("archivolt-empty.html"))?),
            limit: Limit::AtMost(EMPTY_FILE_KB),
            unit: "KB",
        };
        [&without, &empty].into_iter().for_each(Bound::print);
        bounds.extend([without, empty]);
    }
    print_row("index.html", kb(fs_size(&page.join("index.html"))?), "KB");
    print_sections(&find(&assets, "collection-", ".avb")?)?;
    bounds.push(file);
    Ok(bounds)
}

fn print_sections(path: &Path) -> Result<()> {
    let bytes = fs::read(path).map_err(Error::file(path))?;
    println!("\nThe collection: {:.1} KB, section by section\n", kb(bytes.len()));
    println!("  {:<10} {:>12} {:>12}", "section", "packed KB", "open KB");
    let bundle = Bundle::open(bytes).map_err(|error| Error::Missing(format!("{}: {error}", path.display())))?;
    for (tag, packed, open) in bundle.sections() {
        let tag = String::from_utf8_lossy(&tag).into_owned();
        println!("  {tag:<10} {:>12.1} {:>12.1}", kb(packed), kb(open));
    }
    Ok(())
}

struct Size {
    plain: usize,
    gzipped: usize,
}

fn size_of(path: &Path) -> Result<Size> {
    let bytes = fs::read(path).map_err(Error::file(path))?;
    Ok(Size { plain: bytes.len(), gzipped: pack::deflate(&bytes).len() + 18 })
}

fn fs_size(path: &Path) -> Result<usize> {
    let length = fs::metadata(path).map_err(Error::file(path))?.len();
    Ok(usize::try_from(length).unwrap_or(usize::MAX))
}

#[allow(clippy::cast_precision_loss)] // No file is so large that it would show.
fn kb(bytes: usize) -> f64 {
    bytes as f64 / 1_000.0
}

/// The file of a folder whose hashed name begins and ends so.
fn find(folder: &Path, begin: &str, end: &str) -> Result<PathBuf> {
    let fits = |path: &PathBuf| {
        path.file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with(begin) && name.ends_with(end))
    };
    fs::read_dir(folder)
        .map_err(Error::file(folder))?
        .flatten()
        .map(|entry| entry.path())
        .find(fits)
        .ok_or_else(|| Error::Missing(format!("{} holds no {begin}…{end}", folder.display())))
}
