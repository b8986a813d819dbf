//! What a collection answers: finished values for views, the command line and scripts.

use archivolt_corpus::Span;

/// A document's place in [`crate::Collection::documents`]: by earliest
/// publication day, then id. Its number for people is one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocId(pub u32);

/// One document found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Which.
    pub document: DocId,
    /// BM25 score; 0 without a query.
    pub score: f64,
    /// Whether its date lies surely in the asked range (true without a range).
    pub certainly: bool,
}

/// The answer to one [`crate::Question`]: lists and counts that belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// Documents with all words, in the asked order, after every filter.
    pub hits: Vec<Hit>,
    /// Where `hits` are fewer than 10: documents with some of the words, best
    /// first, after every filter. Outside every count.
    pub partial: Vec<Hit>,
    /// By theme index: how many results there would be after ticking it (of a
    /// ticked one: how many there are).
    pub themes: Vec<u32>,
    /// By theme index: how many passages the results of `themes` have under it.
    pub passages: Vec<u32>,
    /// By theme index: how many results there would be with it as the only
    /// theme asked for.
    pub only: Vec<u32>,
    /// By theme index: how many results there would be without its documents,
    /// or, where they are left out, with them.
    pub without: Vec<u32>,
    /// Kind, and how many results there would be after ticking it besides those ticked; by name.
    pub kinds: Vec<(String, u32)>,
    /// The same for publishers.
    pub publishers: Vec<(String, u32)>,
    /// The same for names.
    pub names: Vec<(String, u32)>,
    /// Of the documents that match all but the range.
    pub dated: Dated,
    /// Year, and how many results there would be with it as the range, certainly
    /// or possibly; by year. Dates that span more than 200 years or have no end
    /// count in each year that is here for another date or at their own end.
    pub years: Vec<(i32, YearCount)>,
    /// By [`DocId`]: whether it is among `hits`.
    pub found: Vec<bool>,
    /// By [`DocId`]: whether it matches everything but the range.
    pub undated_found: Vec<bool>,
    /// How many documents match the query and themes but lie outside the range.
    pub outside_range: Vec<DocId>,
}

/// certain + possible + outside + undated is always all that match the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dated {
    /// Surely in the range.
    pub certain: u32,
    /// Perhaps in the range.
    pub possible: u32,
    /// Surely outside.
    pub outside: u32,
    /// Without a date.
    pub undated: u32,
}

/// Documents of one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearCount {
    /// Their bounds lie within the year.
    pub certain: u32,
    /// Their bounds touch it.
    pub possible: u32,
}

/// A few words around hits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Index of the text in the document (0 its own, 1 the original).
    pub text_index: usize,
    /// Where it stands in that text.
    pub span: Span,
    /// The words as shown, without markup.
    pub shown: String,
    /// Byte ranges of hits in `shown`.
    pub marks: Vec<Span>,
    /// 0-based paragraph, counted over body blocks of the text.
    pub paragraph: u32,
    /// Whether words were left out before and after.
    pub cut: (bool, bool),
}

/// What of a document is shown for a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passages {
    /// The best, in the order of the text.
    pub snippets: Vec<Snippet>,
    /// How many hits its texts have.
    pub hits: u32,
    /// Where they are: a bit for each of [`STRIP`] equal stretches of its texts, the lowest for the first.
    pub strip: u32,
    /// Whether a long text was not read to its end, so that there may be more.
    pub more: bool,
}

/// Stretches of a document whose hits are told apart.
pub const STRIP: u32 = 32;

/// What a suggestion is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// A word of the texts.
    #[default]
    Word,
    /// Two words that stand side by side in them.
    Phrase,
    /// A name that they mention.
    Name,
    /// A document, by its title.
    Title(DocId),
}

/// One way to complete what is being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is.
    pub way: Way,
    /// The whole query after taking it.
    pub query: String,
    /// What to show: the word, the words or the title.
    pub word: String,
    /// In how many documents.
    pub documents: u32,
}

/// One line of a concordance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where.
    pub document: DocId,
    /// Index of the text in the document.
    pub text_index: usize,
    /// The hit in that text.
    pub span: Span,
    /// 0-based body paragraph.
    pub paragraph: u32,
    /// Up to 80 characters before the hit, as shown.
    pub left: String,
    /// The hit.
    pub word: String,
    /// Up to 80 characters after it.
    pub right: String,
}

/// A passage of a theme, for lists of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceLine {
    /// Where.
    pub document: DocId,
    /// Index of the text in the document.
    pub text_index: usize,
    /// The passage in that text.
    pub span: Span,
    /// 0-based body paragraph.
    pub paragraph: u32,
    /// Words before it in its paragraph.
    pub before: String,
    /// The passage.
    pub words: String,
    /// Words after it.
    pub after: String,
    /// The rule that matched; empty where a person decided.
    pub rule: String,
    /// Who speaks: empty is the document itself, `?` somebody quoted.
    pub voice: String,
}
