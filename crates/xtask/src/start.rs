//! `cargo xtask start` and `cargo xtask build`.

use std::path::Path;
use std::time::Instant;

use crate::arguments::Folder;
use crate::file_server::{FileServer, Site};
use crate::process::say;
use crate::tools::Tools;
use crate::{Error, Result, dist, workspace};

/// Builds the page of a folder and stops.
///
/// # Errors
/// Whatever stopped the build.
pub fn build(folder: &Folder) -> Result<()> {
    built(folder).map(drop)
}

/// Builds the page of a folder and serves it until it is stopped.
///
/// # Errors
/// Whatever stopped the build, or when nothing can be served on this machine.
pub fn start(folder: &Folder, port: u16) -> Result<()> {
    let page = built(folder)?;
    let server = FileServer::start_at(Site::new(&page), port).map_err(Error::file(&page))?;
    println!("\n  the page is served at  {}\n  stop with Ctrl-C\n", server.url(""));
    loop {
        std::thread::park();
    }
}

fn built(folder: &Folder) -> Result<std::path::PathBuf> {
    check_folder(folder)?;
    let begin = Instant::now();
    let root = workspace::root()?;
    let tools = Tools::for_the_page(&root)?;
    let page = dist::build(&root, &tools, folder)?;
    say(&format!("built in {:.0} s", begin.elapsed().as_secs_f64()));
    println!("\n  hosted page            {}", page.display());
    let single = page.join("archivolt.html");
    if single.is_file() {
        println!("  everything in one file {}", single.display());
    }
    Ok(page)
}

/// A mistyped folder is told before minutes of compiling, not after.
fn check_folder(folder: &Folder) -> Result<()> {
    let exists = |path: &Path| match path.exists() {
        true => Ok(()),
        false => Err(Error::Usage(format!("there is no folder {}", path.display()))),
    };
    folder.path.as_deref().map_or(Ok(()), exists)?;
    folder.originals.as_deref().map_or(Ok(()), exists)
}
