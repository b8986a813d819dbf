//! An opened bundle: owns the bytes once, answers from them.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use archivolt_bundle::{Bundle, Cursor, Error, Fields};
use archivolt_corpus::{About, Name, SourceFile, Theme};

use crate::build::Lengths;
use crate::codec::collection::{Meta, ReuseRecord};
use crate::dictionary::Dictionary;
use crate::explore::{kind, publisher};
use crate::prefixes::Prefixes;
use crate::rank::{self, Recent};
use crate::sections as tag;
use crate::store::ChunkStore;
use crate::values::Values;
use crate::{DocId, DocumentRecord, TextRecord, codec};

/// Why a bundle cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// Not a bundle, or not all of it; says what and where.
    Damaged(String),
    /// Made by a later version.
    Newer {
        /// The version found.
        found: u16,
        /// The latest this code reads.
        known: u16,
    },
}

impl From<Error> for OpenError {
    fn from(error: Error) -> Self {
        match error {
            Error::Newer { found, known } => Self::Newer { found, known },
            error => Self::Damaged(error.to_string()),
        }
    }
}

impl std::fmt::Display for OpenError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Damaged(reason) => out.write_str(reason),
            Self::Newer { found, known } => {
                write!(out, "made by a later Archivolt (format {found}; this one reads up to {known})")
            }
        }
    }
}

impl std::error::Error for OpenError {}

/// A document's texts, and the document they are of.
type KeptTexts = (DocId, Arc<Vec<TextRecord>>);

/// Texts kept unpacked, for a reader going back and forth.
const KEPT_TEXTS: usize = 64;

/// One collection. Immutable; share it by `Arc`.
pub struct Collection {
    bundle: Bundle,
    pub(crate) meta: Meta,
    /// By theme: itself and every theme below it.
    families: Vec<Vec<usize>>,
    documents: Vec<DocumentRecord>,
    pub(crate) norms: Vec<[f32; 2]>,
    pub(crate) kinds: Values,
    pub(crate) publishers: Values,
    /// By name, the label; empty where no document has it.
    pub(crate) labels: Values,
    pub(crate) dictionary: Dictionary,
    pub(crate) postings: Vec<u8>,
    pub(crate) prefixes: Prefixes,
    positions: OnceLock<Vec<u8>>,
    recent: Mutex<Recent>,
    texts: ChunkStore,
    kept: Mutex<Vec<KeptTexts>>,
}

impl Collection {
    /// Checks the bytes, wholly but for what lies inside packed texts (those
    /// are covered by a checksum, and a text that does not unpack is shown as
    /// missing). Afterwards nothing fails.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] for bytes that are no bundle, cut short or
    /// changed; [`OpenError::Newer`] for a later format.
    pub fn open(bytes: Vec<u8>) -> Result<Self, OpenError> {
        let bundle = Bundle::open(bytes)?;
        let meta = Fields::read(&bundle.section(tag::META)?, codec::collection::read)?;
        let (themes, names) = (meta.themes.len(), meta.names.len());
        let documents = Fields::read(&bundle.section(tag::DOCUMENTS)?, |fields| {
            fields.list(|fields| codec::document::read(fields, themes, names))
        })?;
        let lengths: Vec<Lengths> = Fields::read(&bundle.section(tag::LENGTHS)?, |fields| {
            documents.iter().map(|_| Lengths { title: fields.small(), body: fields.small() }).collect()
        })?;
        let postings = bundle.section(tag::POSTINGS)?.into_owned();
        let dictionary = Dictionary::open(
            bundle.section(tag::TERMS)?.into_owned(),
            &bundle.section(tag::BLOCKS)?,
            postings.len(),
            bundle.opened_length(tag::POSITIONS).unwrap_or(0),
        )?;
        let prefixes = Prefixes::open(bundle.section(tag::PREFIXES)?.into_owned())?;
        let packed = bundle.range(tag::TEXTS).ok_or(Error::Missing { section: tag::TEXTS })?;
        let texts = ChunkStore::open(&bundle.section(tag::TEXT_DIRECTORY)?, packed.len())?;
        if texts.len() != documents.len() {
            return Err(OpenError::Damaged("a text is missing".to_owned()));
        }
        let of = |value: fn(&DocumentRecord) -> Option<&str>| {
            Values::of(&documents.iter().map(|document| value(document).unwrap_or("")).collect::<Vec<_>>())
        };
        let (kinds, publishers) = (of(kind), of(publisher));
        let mut labels = vec![""; names];
        for (name, _) in documents.iter().flat_map(|document| &document.name_counts) {
            if let (Some(label), Some(name)) = (labels.get_mut(*name as usize), meta.names.get(*name as usize)) {
                *label = &name.label;
            }
        }
        let labels = Values::of(&labels);
        let families = families(&meta.themes);
        let norms = rank::norms(&lengths);
        Ok(Self {
            bundle,
            meta,
            families,
            documents,
            norms,
            kinds,
            publishers,
            labels,
            dictionary,
            postings,
            prefixes,
            positions: OnceLock::new(),
            recent: Mutex::default(),
            texts,
            kept: Mutex::default(),
        })
    }

    /// Title, description and so on.
    pub fn about(&self) -> &About {
        &self.meta.about
    }

    /// The codebook.
    pub fn themes(&self) -> &[Theme] {
        &self.meta.themes
    }

    /// What a theme's rules mean, in words: those that include, those that
    /// exclude, each in the order of the codebook. Empty for a theme that is not there.
    pub fn rule_words(&self, theme: usize) -> [&[String]; 2] {
        self.meta.rules.get(theme).map_or([&[], &[]], |[include, exclude]| [include, exclude])
    }

    /// A theme and every theme below it: a passage under one of them is one under the theme.
    pub fn family(&self, theme: usize) -> &[usize] {
        self.families.get(theme).map_or(&[], Vec::as_slice)
    }

    /// Whether a document has a passage under a theme or one below it.
    pub fn has_theme(&self, document: &DocumentRecord, theme: usize) -> bool {
        self.family(theme).iter().any(|theme| document.theme_counts.get(*theme).is_some_and(|count| *count > 0))
    }

    /// Names looked for.
    pub fn names(&self) -> &[Name] {
        &self.meta.names
    }

    /// Documents by number.
    pub fn documents(&self) -> &[DocumentRecord] {
        &self.documents
    }

    /// Words that stand in two documents, longest first.
    pub fn reuse(&self) -> &[ReuseRecord] {
        &self.meta.reuse
    }

    /// Groups of documents with the same text.
    pub fn duplicates(&self) -> &[Vec<u32>] {
        &self.meta.duplicates
    }

    /// A document by number.
    pub fn document(&self, document: DocId) -> Option<&DocumentRecord> {
        self.documents.get(document.0 as usize)
    }

    /// The document with this id.
    pub fn find(&self, id: &str) -> Option<DocId> {
        self.documents.iter().position(|document| document.id == id).map(|place| DocId(place as u32))
    }

    /// Problems of the collection as a whole: lines as the command line prints them.
    pub fn problems(&self) -> &[String] {
        &self.meta.problems
    }

    /// A document's texts, unpacked on first use and kept for a while; none
    /// where the document is unknown or its part of the bundle is damaged.
    pub fn texts(&self, document: DocId) -> Arc<Vec<TextRecord>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = kept.iter().position(|(known, _)| *known == document) {
            let entry = kept.remove(place);
            let texts = entry.1.clone();
            kept.push(entry);
            return texts;
        }
        let packed = self.bundle.range(tag::TEXTS).and_then(|range| self.bundle.bytes().get(range)).unwrap_or(&[]);
        let (themes, names) = (self.meta.themes.len(), self.meta.names.len());
        let texts = self.texts.read(document.0 as usize, packed, |bytes| {
            Fields::read(bytes, |fields| fields.list(|fields| codec::text::read(fields, themes, names)))
                .unwrap_or_default()
        });
        let texts = Arc::new(texts.unwrap_or_default());
        if kept.len() >= KEPT_TEXTS {
            kept.remove(0);
        }
        kept.push((document, texts.clone()));
        texts
    }

    /// What the query was understood as, for people.
    pub fn understood(&self, query: &str) -> String {
        self.query(query).understood()
    }

    /// Positions, unpacked when first asked for; none where that part is damaged.
    pub(crate) fn positions(&self) -> &[u8] {
        let open = || self.bundle.section(tag::POSITIONS).map(|part| part.into_owned()).unwrap_or_default();
        self.positions.get_or_init(open).as_slice()
    }

    /// What was asked lately.
    pub(crate) fn recall(&self) -> MutexGuard<'_, Recent> {
        self.recent.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Parents that go round in a ring are followed once round.
fn families(themes: &[Theme]) -> Vec<Vec<usize>> {
    let parent = |place: usize| {
        let above = &themes.get(place)?.parent;
        themes.iter().position(|theme| theme.id == *above)
    };
    let parents: Vec<Option<usize>> = (0..themes.len()).map(parent).collect();
    let mut families: Vec<Vec<usize>> = vec![Vec::new(); themes.len()];
    for theme in 0..themes.len() {
        let mut above = Some(theme);
        while let Some(family) =
            above.and_then(|above| families.get_mut(above)).filter(|family| !family.contains(&theme))
        {
            family.push(theme);
            above = above.and_then(|above| parents.get(above).copied().flatten());
        }
    }
    families
}

/// The files a bundle was made of, as handed in, byte for byte.
///
/// # Errors
/// As [`Collection::open`].
pub fn files(bytes: Vec<u8>) -> Result<Vec<SourceFile>, OpenError> {
    let collection = Collection::open(bytes)?;
    let bundle = &collection.bundle;
    let packed = bundle.section(tag::FILE_BYTES)?;
    let store = ChunkStore::open(&bundle.section(tag::FILE_DIRECTORY)?, packed.len())?;
    let directory = bundle.section(tag::FILES)?;
    let mut cursor = Cursor::new(&directory);
    let mut place = 0;
    let files = cursor.list(|cursor| {
        let path = cursor.string()?.to_owned();
        let bytes = match cursor.byte()? {
            0 => store.read(place, &packed, <[u8]>::to_vec),
            1 => {
                let (document, index) = (cursor.small()?, cursor.size()?);
                collection.texts(DocId(document)).get(index).map(|text| text.text.clone().into_bytes())
            }
            _ => None,
        };
        place += 1;
        let bytes = bytes.ok_or_else(|| cursor.wrong("bytes of a file"))?;
        Ok(SourceFile { path, bytes })
    })?;
    Ok(files)
}
