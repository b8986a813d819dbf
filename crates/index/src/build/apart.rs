//! A bundle taken apart: what a page needs before the first question, and what
//! it asks for as questions need it.

use archivolt_bundle::part::{self, Label};
use archivolt_bundle::{Bundle, Cursor, Error, Packing, Sink, Writer};

use crate::dictionary::Pages;
use crate::parts::{ALL, IN_ONE, Lazy, Part};
use crate::sections as tag;
use crate::store::ChunkStore;
use crate::{Collection, DocId};

/// Pieces of a section are closed once they are this long: enough to be worth a request.
const PIECE: usize = 16 * 1024;
/// The same of prepared beginnings, of which a question needs one.
const SMALL_PIECE: usize = 4 * 1024;
/// Sections that the core keeps.
const KEPT: [[u8; 4]; 7] =
    [tag::META, tag::COLUMNS, tag::LENGTHS, tag::PAGES, tag::ID_PAGES, tag::BEGINNINGS, tag::CHUNKS];

/// A bundle taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Apart {
    /// A bundle without what lies apart.
    pub core: Vec<u8>,
    /// Name (as [`Part::name`] gives it) and file of each part.
    pub parts: Vec<(String, Vec<u8>)>,
    /// The first term of each page of the dictionary, by number.
    pub pages: Vec<String>,
    /// The first term of each part of the postings, by number.
    pub posts: Vec<String>,
    /// Names of the parts that are needed where nothing is asked: those of the
    /// oldest documents, and last that of the newest.
    pub first: Vec<String>,
}

/// Documents of which a page that is asked nothing shows the beginning.
const SHOWN: u32 = 10;

/// Takes a bundle apart; `collection` tells its parts from those of any other.
///
/// # Errors
/// Where the bytes are no bundle that [`super::build`] made.
pub fn apart(bundle: Vec<u8>, collection: [u8; 8]) -> Result<Apart, Error> {
    let bundle = Bundle::open(bundle)?;
    let pages = Pages::open(&bundle.section(tag::PAGES)?)?;
    let id_pages = Pages::open(&bundle.section(tag::ID_PAGES)?)?;
    let chunks = bundle.section(tag::CHUNK_LENGTHS)?;
    let count = ChunkStore::open(&bundle.section(tag::CHUNKS)?)?.chunks();
    let terms = bundle.section(tag::TERMS)?;
    let (names, posting_lengths, position_lengths) = lengths(&terms)?;
    let mut out = Apart::default();
    let mut directory = Sink { bytes: collection.to_vec() };
    for section in Lazy::ALL {
        let bytes = bundle.section(section.tag())?;
        let pieces = match section {
            Lazy::Terms => pages.lengths().iter().map(|length| *length as usize).collect(),
            Lazy::Ids => id_pages.lengths().iter().map(|length| *length as usize).collect(),
            Lazy::Prefixes => gather(&beginnings(&bundle)?, SMALL_PIECE),
            Lazy::Postings => gather(&posting_lengths, PIECE),
            Lazy::Positions => gather(&position_lengths, PIECE),
            Lazy::Texts => {
                let mut cursor = Cursor::new(&chunks);
                (0..count).map(|_| cursor.size()).collect::<Result<Vec<_>, _>>()?
            }
            Lazy::TitleOrder | Lazy::Creators | Lazy::Timeline => vec![bytes.len()],
        };
        if matches!(section, Lazy::Prefixes | Lazy::Postings | Lazy::Positions) {
            directory.list(&pieces, |sink, length| sink.size(*length));
        }
        let mut add = |number: u32, raw: &[u8]| {
            let label = Label { collection, tag: section.tag(), number };
            out.parts.push((Part::new(section, number).name(), part::write(&label, raw)));
        };
        let mut at = 0;
        for (number, length) in (0_u32..).zip(&pieces) {
            add(number, bytes.get(at..at + length).unwrap_or(&[]));
            at += length;
        }
        if IN_ONE.iter().any(|(whole, _)| *whole == section) {
            add(ALL, &bytes);
        }
    }
    let mut writer = Writer::default();
    for tag in KEPT {
        writer.section(tag, bundle.section(tag)?.into_owned(), Packing::Deflated);
    }
    writer.section(tag::PARTS, directory.bytes, Packing::Deflated);
    out.core = writer.finish();
    out.pages = pages.first_terms();
    out.posts = first_names(&names, &posting_lengths, PIECE);
    if let Ok(collection) = Collection::open(out.core.clone()) {
        let last = (collection.len() as u32).saturating_sub(1);
        for number in (0..SHOWN.min(last)).chain([last]) {
            collection.texts(DocId(number));
        }
        out.first = collection.lacking().iter().map(Part::name).collect();
    }
    Ok(out)
}

/// Lengths put together until they reach `size`.
fn gather(lengths: &[usize], size: usize) -> Vec<usize> {
    let mut pieces = Vec::new();
    let mut open = 0;
    for length in lengths {
        if open > 0 && open + length > size {
            pieces.push(open);
            open = 0;
        }
        open += length;
    }
    if open > 0 {
        pieces.push(open);
    }
    pieces
}

/// Of each of the pieces that [`gather`] makes, the name of what comes first.
fn first_names(names: &[String], lengths: &[usize], size: usize) -> Vec<String> {
    let (mut firsts, mut at, mut end) = (Vec::new(), 0, 0);
    let mut pieces = gather(lengths, size).into_iter();
    for (name, length) in names.iter().zip(lengths) {
        if at >= end
            && let Some(piece) = pieces.next()
        {
            firsts.push(name.clone());
            end = at + piece;
        }
        at += length;
    }
    firsts
}

/// Each term, and how long its postings and its positions are.
fn lengths(terms: &[u8]) -> Result<(Vec<String>, Vec<usize>, Vec<usize>), Error> {
    let mut cursor = Cursor::new(terms);
    let mut all = (Vec::new(), Vec::new(), Vec::new());
    let mut term = Vec::new();
    while !cursor.is_done() {
        term.truncate(cursor.size()?);
        term.extend_from_slice(cursor.blob()?);
        cursor.size()?;
        all.0.push(String::from_utf8_lossy(&term).into_owned());
        all.1.push(cursor.size()?);
        all.2.push(cursor.size()?);
        cursor.signed()?;
    }
    Ok(all)
}

/// How long the documents of each prepared beginning are.
fn beginnings(bundle: &Bundle) -> Result<Vec<usize>, Error> {
    let bytes = bundle.section(tag::BEGINNINGS)?;
    let mut cursor = Cursor::new(&bytes);
    cursor.list(|cursor| {
        cursor.string()?;
        cursor.size()
    })
}
