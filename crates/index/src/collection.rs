//! An opened bundle: owns the bytes once, answers from them.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use archivolt_bundle::{Bundle, Cursor, Error, Fields};
use archivolt_corpus::{About, DateRole, MentionBasis, Name, SourceFile, Theme};

use crate::build::Lengths;
use crate::codec::collection::{Meta, Shared};
use crate::codec::columns::Columns;
use crate::codec::document::stands_in_the_article;
use crate::dictionary::{Dictionary, Pages};
use crate::parts::{Lazy, Part, Parts};
use crate::prefixes::Prefixes;
use crate::rank::{self, Recent};
use crate::sections as tag;
use crate::store::ChunkStore;
use crate::values::Values;
use crate::{DocId, DocumentRecord, MentionRecord, Outline, TextRecord, TimelineRecord, codec};

/// Why a bundle cannot be opened, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// Not a bundle, or not all of it; says what and where.
    Damaged(String),
    /// Made by a later version; says which format was found, and the latest that is read.
    Newer(String),
    /// Made by an earlier version, in a format that is no longer read; says which, and the earliest that is.
    Older(String),
}

impl From<Error> for OpenError {
    fn from(error: Error) -> Self {
        let words = error.to_string();
        match error {
            Error::Newer { .. } => Self::Newer(words),
            Error::Older { .. } => Self::Older(words),
            _ => Self::Damaged(words),
        }
    }
}

impl std::fmt::Display for OpenError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (Self::Damaged(words) | Self::Newer(words) | Self::Older(words)) = self;
        out.write_str(words)
    }
}

impl std::error::Error for OpenError {}

/// A document's facts and texts.
type Whole = (Arc<DocumentRecord>, Arc<Vec<TextRecord>>);

/// Documents kept unpacked: a page of results, and a reader going back and forth.
const KEPT: usize = 64;

/// One collection. Immutable but for what is handed in of it; share it by `Arc`.
pub struct Collection {
    parts: Arc<Parts>,
    pub(crate) meta: Meta,
    /// By theme: itself and every theme below it.
    families: Vec<Vec<usize>>,
    outlines: Vec<Outline>,
    pub(crate) norms: Vec<[f32; 2]>,
    pub(crate) kinds: Values,
    pub(crate) publishers: Values,
    /// By name, the label; empty where no document has it.
    pub(crate) labels: Values,
    pub(crate) dictionary: Dictionary,
    ids: Dictionary,
    pub(crate) prefixes: Prefixes,
    recent: Mutex<Recent>,
    texts: ChunkStore,
    kept: Mutex<Vec<(DocId, Whole)>>,
}

impl Collection {
    /// Checks the bytes, wholly but for what lies inside packed texts (those
    /// are covered by a checksum, and a text that does not unpack is shown as
    /// missing) and what lies apart. Afterwards nothing fails.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] for bytes that are no bundle, cut short or
    /// changed; [`OpenError::Newer`] and [`OpenError::Older`] for another format.
    pub fn open(bytes: Vec<u8>) -> Result<Self, OpenError> {
        let bundle = Bundle::open(bytes)?;
        let meta = Fields::read(&bundle.section(tag::META)?, codec::collection::read)?;
        let (themes, names) = (meta.themes.len(), meta.names.len());
        let Columns { mut outlines, kinds, publishers } =
            Fields::read(&bundle.section(tag::COLUMNS)?, |fields| codec::columns::read(fields, themes, names))?;
        let lengths: Vec<Lengths> = Fields::read(&bundle.section(tag::LENGTHS)?, |fields| {
            outlines.iter().map(|_| Lengths { title: fields.small(), body: fields.small() }).collect()
        })?;
        outlines.iter_mut().zip(&lengths).for_each(|(outline, length)| outline.words = length.body);
        let pages = Pages::open(&bundle.section(tag::PAGES)?)?;
        let id_pages = Pages::open(&bundle.section(tag::ID_PAGES)?)?;
        let prefixes = Prefixes::open(&bundle.section(tag::BEGINNINGS)?)?;
        let texts = ChunkStore::open(&bundle.section(tag::CHUNKS)?)?;
        if texts.len() != outlines.len() {
            return Err(OpenError::Damaged("a text is missing".to_owned()));
        }
        let parts = Arc::new(cut(bundle, [&pages, &id_pages], texts.chunks())?);
        let mut labels = vec![""; names];
        for (name, _) in outlines.iter().flat_map(|document| &document.name_counts) {
            if let (Some(label), Some(name)) = (labels.get_mut(*name as usize), meta.names.get(*name as usize)) {
                *label = &name.label;
            }
        }
        let labels = Values::of(&labels);
        let families = families(&meta.themes);
        let dictionary = Dictionary::new(parts.clone(), Lazy::Terms, pages);
        let ids = Dictionary::new(parts.clone(), Lazy::Ids, id_pages);
        if !parts.are_apart() {
            dictionary.check()?;
            ids.check()?;
        }
        let norms = rank::norms(&lengths);
        Ok(Self {
            parts,
            meta,
            families,
            outlines,
            norms,
            kinds,
            publishers,
            labels,
            dictionary,
            ids,
            prefixes,
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
    pub fn has_theme(&self, document: &Outline, theme: usize) -> bool {
        self.family(theme).iter().any(|theme| document.theme_counts.get(*theme).is_some_and(|count| *count > 0))
    }

    /// Names looked for.
    pub fn names(&self) -> &[Name] {
        &self.meta.names
    }

    /// What of each document is counted and filtered, by number.
    pub fn documents(&self) -> &[Outline] {
        &self.outlines
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.outlines.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.outlines.is_empty()
    }

    /// A document's kind.
    pub fn kind(&self, document: DocId) -> Option<&str> {
        self.kinds.name_at(document.0 as usize)
    }

    /// Who published a document.
    pub fn publisher(&self, document: DocId) -> Option<&str> {
        self.publishers.name_at(document.0 as usize)
    }

    /// All that is known of a document; none where it is unknown, damaged or lacking.
    pub fn document(&self, document: DocId) -> Option<Arc<DocumentRecord>> {
        self.whole(document).map(|whole| whole.0)
    }

    /// The document with this id.
    pub fn find(&self, id: &str) -> Option<DocId> {
        let number = self.ids.find(id)?.documents;
        ((number as usize) < self.outlines.len()).then_some(DocId(number))
    }

    /// Problems of the collection as a whole: lines as the command line prints them.
    pub fn problems(&self) -> &[String] {
        &self.meta.problems
    }

    /// A document's texts, unpacked on first use and kept for a while; none
    /// where the document is unknown, or its part of the bundle damaged or lacking.
    pub fn texts(&self, document: DocId) -> Arc<Vec<TextRecord>> {
        self.whole(document).map(|whole| whole.1).unwrap_or_default()
    }

    fn whole(&self, document: DocId) -> Option<Whole> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = kept.iter().position(|(known, _)| *known == document) {
            let entry = kept.remove(place);
            let value = entry.1.clone();
            kept.push(entry);
            return Some(value);
        }
        let chunk = |number: usize| self.parts.piece(Lazy::Texts, number);
        let (themes, names) = (self.meta.themes.len(), self.meta.names.len());
        let read = |fields: &mut Fields<'_>| {
            let facts = codec::document::read(fields, themes, names);
            (Arc::new(facts), Arc::new(fields.list(|fields| codec::text::read(fields, themes, names))))
        };
        let value = self.texts.read(document.0 as usize, chunk, |bytes| Fields::read(bytes, read).ok())??;
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push((document, value.clone()));
        Some(value)
    }

    /// The dates that a document speaks of, by place.
    pub fn mentions(&self, document: DocId) -> Vec<MentionRecord> {
        let texts = self.texts(document);
        let mut found = Vec::new();
        for (text_index, text) in texts.iter().enumerate() {
            for date in &text.dates {
                if date.role == DateRole::Mention && stands_in_the_article(&text.blocks, date.span.start) {
                    found.push(MentionRecord {
                        text_index,
                        span: date.span,
                        words: date.span.of(&text.text).to_owned(),
                        edtf: date.edtf.clone(),
                        relative: date.basis == MentionBasis::Relative,
                    });
                }
            }
        }
        found
    }

    /// Whether some of it lies apart, to be fetched as questions need it.
    pub fn is_apart(&self) -> bool {
        self.parts.are_apart()
    }

    /// Whether what the timeline says of documents is here.
    pub fn has_timeline(&self) -> bool {
        self.parts.has(Lazy::Timeline)
    }

    /// What the timeline says of each document; none while that is lacking.
    pub fn timeline(&self) -> Vec<TimelineRecord> {
        let read = |bytes: &[u8]| Fields::read(bytes, |fields| fields.list(codec::document::read_timeline));
        self.parts.single(Lazy::Timeline).and_then(|bytes| read(bytes).ok()).unwrap_or_default()
    }

    /// Who wrote each document; none while that is lacking.
    pub(crate) fn creators(&self) -> Values {
        let read = |bytes: &[u8]| Fields::read(bytes, |fields| codec::columns::read_values(fields, self.len()));
        self.parts.single(Lazy::Creators).and_then(|bytes| read(bytes).ok()).unwrap_or_default()
    }

    /// By document, its place in the order of titles; none while that is lacking.
    pub(crate) fn title_order(&self) -> Vec<u32> {
        let read = |bytes: &[u8]| Fields::read(bytes, |fields| fields.list(Fields::small));
        let order = self.parts.single(Lazy::TitleOrder).and_then(|bytes| read(bytes).ok()).unwrap_or_default();
        let mut places = vec![0; self.len()];
        for (document, place) in order.iter().zip(0_u32..) {
            if let Some(slot) = places.get_mut(*document as usize) {
                *slot = place;
            }
        }
        places
    }

    /// What documents have in common: words that stand in two, and groups with the same text. None where the
    /// bundle is apart.
    pub fn shared(&self) -> Shared {
        let section = self.parts.bundle().section(tag::SHARED);
        section.and_then(|bytes| Fields::read(&bytes, codec::collection::read_shared)).unwrap_or_default()
    }

    /// What the query was understood as, for people.
    pub fn understood(&self, query: &str) -> String {
        self.query(query).understood()
    }

    /// Postings of a term.
    pub(crate) fn postings(&self, range: (u32, u32)) -> &[u8] {
        self.parts.get(Lazy::Postings, range)
    }

    /// Positions, read from where a term's begin.
    pub(crate) fn positions(&self) -> Positions<'_> {
        Positions(&self.parts)
    }

    /// The documents of a prepared beginning.
    pub(crate) fn prepared(&self, beginning: &str) -> Option<&[u8]> {
        self.prefixes.find(&self.parts, beginning)
    }

    /// What was asked lately.
    pub(crate) fn recall(&self) -> MutexGuard<'_, Recent> {
        self.recent.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How often something was lacking so far, and how often something was
    /// missed that cannot be had: an answer during which the first number grew
    /// is not whole yet; one during which the second grew never will be.
    pub fn lacked(&self) -> (u32, u32) {
        self.parts.counts()
    }

    /// The parts that answers lacked, each once until it is handed in or given up.
    pub fn lacking(&self) -> Vec<Part> {
        self.parts.lacking()
    }

    /// Has somebody told when an answer begins to lack something, in the midst of it.
    pub fn on_lack(&self, tell: impl Fn() + Send + Sync + 'static) {
        self.parts.on_lack(Box::new(tell));
    }

    /// Hands in a part: the file of its name.
    ///
    /// # Errors
    /// Where the file is not that part; it is then given up.
    pub fn supply(&self, part: Part, file: &[u8]) -> Result<(), OpenError> {
        Ok(self.parts.supply(part, file)?)
    }

    /// Says that a part cannot be had. Answers go on without it.
    pub fn give_up(&self, part: Part) {
        self.parts.give_up(part);
    }

    /// Has parts that were given up asked for once more.
    pub fn retry(&self) {
        self.parts.retry();
    }
}

/// The positions of all terms, as far as they are here.
pub(crate) struct Positions<'a>(&'a Parts);

impl<'a> Positions<'a> {
    /// From a byte on, at least to the end of the term's positions that it is in.
    pub fn get(&self, from: std::ops::RangeFrom<usize>) -> Option<&'a [u8]> {
        Some(self.0.from(Lazy::Positions, from.start as u32))
    }
}

/// Says where the pieces of sections begin.
fn cut(bundle: Bundle, [terms, ids]: [&Pages; 2], chunks: usize) -> Result<Parts, Error> {
    if bundle.opened_length(tag::PARTS).is_none() {
        let chunk_lengths = Fields::read(&bundle.section(tag::CHUNK_LENGTHS)?, |fields| {
            (0..chunks).map(|_| fields.small()).collect::<Vec<_>>()
        })?;
        for (section, end) in [(Lazy::Postings, terms.ends().0), (Lazy::Positions, terms.ends().1)] {
            if bundle.opened_length(section.tag()).is_none_or(|length| length < end as usize) {
                return Err(Error::Missing { section: section.tag() });
            }
        }
        // What ranking reads must unpack; the rest shows as missing where it does not.
        for section in [Lazy::Terms, Lazy::Ids, Lazy::Postings, Lazy::Prefixes] {
            bundle.section(section.tag())?;
        }
        bundle.range(tag::TEXTS).ok_or(Error::Missing { section: tag::TEXTS })?;
        let mut parts = Parts::new(bundle, None);
        parts.cut(Lazy::Terms, terms.lengths())?;
        parts.cut(Lazy::Ids, ids.lengths())?;
        parts.cut(Lazy::Texts, &chunk_lengths)?;
        return Ok(parts);
    }
    let directory = bundle.section(tag::PARTS)?.into_owned();
    let collection = directory.get(..8).and_then(|eight| eight.try_into().ok());
    let lengths =
        Fields::read(directory.get(8..).unwrap_or(&[]), |fields| [(); 3].map(|()| fields.list(Fields::small)))?;
    let mut parts = Parts::new(bundle, Some(collection.ok_or(Error::Missing { section: tag::PARTS })?));
    parts.cut(Lazy::Terms, terms.lengths())?;
    parts.cut(Lazy::Ids, ids.lengths())?;
    for (section, lengths) in [Lazy::Prefixes, Lazy::Postings, Lazy::Positions].into_iter().zip(&lengths) {
        parts.cut(section, lengths)?;
    }
    parts.cut(Lazy::Texts, &vec![1; chunks])?;
    for section in [Lazy::TitleOrder, Lazy::Creators, Lazy::Timeline] {
        parts.cut(section, &[1])?;
    }
    Ok(parts)
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
    let bundle = collection.parts.bundle();
    let packed = bundle.section(tag::FILE_BYTES)?;
    let store = ChunkStore::open(&bundle.section(tag::FILE_CHUNKS)?)?;
    let mut end = 0_usize;
    let ends = Fields::read(&bundle.section(tag::FILE_LENGTHS)?, |fields| {
        let next = |fields: &mut Fields<'_>| {
            end = end.saturating_add(fields.size());
            end
        };
        let mut next = next;
        (0..store.chunks()).map(|_| next(fields)).collect::<Vec<_>>()
    })?;
    let chunk = |number: usize| {
        let start = number.checked_sub(1).map_or(Some(0), |before| ends.get(before).copied())?;
        packed.get(start..*ends.get(number)?)
    };
    let directory = bundle.section(tag::FILES)?;
    let mut cursor = Cursor::new(&directory);
    let mut place = 0;
    let files = cursor.list(|cursor| {
        let path = cursor.string()?.to_owned();
        let bytes = match cursor.byte()? {
            0 => store.read(place, chunk, <[u8]>::to_vec),
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
