//! The files of a page: hosted, in one file, and what embeds it.

use archivolt_bundle::page::{Slots, fill};
use archivolt_bundle::{letters, words};
use archivolt_corpus::{Corpus, Reader};
use archivolt_plain::settings::{Form, Offline, settings};
use archivolt_plain::{Addresses, Site, document_page, list_pages, single_page};

use crate::arguments::Single;
use crate::digest;
use crate::offline;
use crate::output::OutputFile;
use crate::shell::{Shell, VERSION};

/// Documents in a single file, as supported.
const SINGLE_DOCUMENTS: usize = 5_000;
/// Bytes of text in a single file, as supported.
const SINGLE_TEXT: usize = 30_000_000;

/// A bundle of so many bytes is not fetched in one.
const APART: usize = 1_000_000;

/// Whether to write the single file; where not, why.
///
/// # Errors
/// The sentence that says why there is none.
pub fn wants_single(corpus: &Corpus, asked: Single) -> Result<bool, String> {
    let documents = corpus.documents.len();
    let text: usize = corpus.documents.iter().flat_map(|document| &document.texts).map(|text| text.text.len()).sum();
    match asked {
        Single::Always => Ok(true),
        Single::Never => Ok(false),
        Single::WhereSupported if documents > SINGLE_DOCUMENTS || text > SINGLE_TEXT => Err(format!(
            "archivolt.html was not written: {documents} documents with {} of text are more than one file is made for ({SINGLE_DOCUMENTS} documents or {}). \
             The hosted page is complete; --single writes the file all the same.",
            crate::output::size(text),
            crate::output::size(SINGLE_TEXT)
        )),
        Single::WhereSupported => Ok(true),
    }
}

/// All files of a page.
pub fn files(corpus: &Corpus, bundle: &[u8], shell: &Shell, single: bool) -> Vec<OutputFile> {
    let addresses = Addresses::new(corpus);
    let site = Site { single };
    let whole = if bundle.len() < APART {
        format!("assets/collection-{}.avb", digest::short(bundle))
    } else {
        format!("assets/part-{}-all.avb", digest::short(bundle))
    };
    let adds = |file: &&OutputFile| corpus.about.add || !file.path.starts_with("assets/intake-");
    let mut files: Vec<OutputFile> = shell.assets.iter().filter(adds).cloned().collect();
    files.push(OutputFile::new(whole.as_str(), bundle));
    let parts = format!("assets/part-{}-", digest::short(bundle));
    let core = taken_apart(bundle, &parts, &mut files);
    files.push(shell.embed.clone());
    files.push(offline::sums(corpus));
    files.push(OutputFile::new("poster.svg", archivolt_plain::poster::write(corpus)));

    let mut pages = list_pages(corpus, &addresses, &site);
    let index = if pages.is_empty() { None } else { Some(pages.remove(0)) };
    for page in pages {
        let slots = Slots { head: page.part.head, text: page.part.text, ..Slots::default() };
        files.push(OutputFile::new(page.path, fill(&shell.list, &slots)));
    }
    for index in 0..corpus.documents.len() {
        if let Some(page) = document_page(corpus, &addresses, &site, index) {
            let slots = Slots { head: page.part.head, text: page.part.text, ..Slots::default() };
            files.push(OutputFile::new(page.path, fill(&shell.text, &slots)));
        }
    }
    let beside = archivolt_plain::published::files(corpus, &addresses, &site, VERSION, &digest::whole);
    files.extend(beside.into_iter().map(|(path, text)| OutputFile::new(path, text)));
    let one_file = single.then(|| OutputFile::new("archivolt.html", one_file(corpus, bundle, shell)));

    // The first page comes last: it names what the others are.
    let intake = if corpus.about.add { shell.intake.as_deref() } else { None };
    let first = index.map(|page| (page.part.head, page.part.text)).unwrap_or_default();
    let kept = shell.keep.as_ref().map(|keep| {
        let key = format!("{}{}{}{}", keep.worker, shell.index.template(), first.0, first.1);
        (keep, offline::list(&files, one_file.as_ref(), &key))
    });
    let form = Form::Hosted {
        bundle: core.as_ref().map_or(&whole, |(core, _)| core),
        apart: core.as_ref().map(|(_, apart)| archivolt_plain::settings::Apart {
            whole: &whole,
            parts: &parts,
            pages: &apart.pages,
            posts: &apart.posts,
            first: &apart.first,
        }),
        intake,
        single,
        words: &shell.words,
        offline: kept.as_ref().map(|(keep, offline)| Offline {
            script: &keep.script,
            list: &offline.list.path,
            version: &offline.version,
        }),
    };
    let slots = Slots { head: first.0, text: first.1, settings: settings(corpus, VERSION, form), ..Slots::default() };
    if let Some((keep, offline)) = kept {
        files.extend(offline::files(corpus, keep, &offline, &files));
        files.push(offline.list);
    }
    files.push(OutputFile::new("index.html", fill(&shell.index, &slots)));
    files.extend(one_file);
    files
}

/// Writes the parts of a large bundle beside it; gives the path of what the page begins with, and what was told of the parts.
fn taken_apart(bundle: &[u8], parts: &str, files: &mut Vec<OutputFile>) -> Option<(String, archivolt_index::Apart)> {
    if bundle.len() < APART {
        return None;
    }
    let mut apart = archivolt_index::apart(bundle.to_vec(), digest::first(bundle)).ok()?;
    let core = format!("assets/core-{}.avb", digest::short(&apart.core));
    files.push(OutputFile::new(core.as_str(), std::mem::take(&mut apart.core)));
    files.extend(
        std::mem::take(&mut apart.parts)
            .into_iter()
            .map(|(name, file)| OutputFile::new(format!("{parts}{name}.avp"), file)),
    );
    Some((core, apart))
}

/// Everything in one file.
fn one_file(corpus: &Corpus, bundle: &[u8], shell: &Shell) -> String {
    let part = single_page(corpus, &Addresses::new(corpus));
    let slots = Slots {
        head: part.head,
        text: part.text,
        settings: settings(corpus, VERSION, Form::Single),
        bundle: letters::encode(bundle),
        wasm: shell.packed_module.clone(),
        intake: if corpus.about.add { shell.packed_intake.clone() } else { String::new() },
        words: words::needed(&shell.packed_words, corpus.about.add, &corpus.about.language),
        shell: shell.packed_shell.clone(),
        loader: shell.loader.clone(),
        style: shell.style.clone(),
    };
    fill(&shell.single, &slots)
}

/// The name of the page without documents.
pub const EMPTY: &str = "archivolt-empty.html";

/// The page without documents, to be filled in the page itself.
pub fn empty(shell: &Shell) -> OutputFile {
    let mut corpus = Reader::new("Archivolt").finish();
    corpus.about.add = true;
    let bundle = archivolt_index::build(&corpus);
    OutputFile::new(EMPTY, one_file(&corpus, &bundle, shell))
}
