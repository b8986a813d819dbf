//! Looking after documents: what the table, the suggestions, the codebook and
//! the lines of a document show. What is decided there is `act`'s.

use archivolt_corpus::ordered::{BTreeMap, BTreeSet};
use archivolt_corpus::{Basis, Block, Corpus, Document, LineClass, Rules, Span, Text, Theme, topics};

use crate::edit::Mark;
use crate::workshop::{Workshop, theme_of};
use crate::{care_view, report, text};

/// Rows of the table on one page.
pub const PAGE: usize = 50;
/// Suggestions shown at once.
pub const SUGGESTED: usize = 20;
/// Paragraphs of a document shown at once.
pub const LINES: usize = 400;
/// Documents in which a rule that is being written is tried.
const TRIED: usize = 2_000;
/// Matches shown of it.
const SHOWN: usize = 8;
/// Letters around a passage that tell it from others of the same words.
const AROUND: usize = 40;

/// A document in the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Path of its file; for a part of a file `#` and its identifier follow.
    pub key: String,
    /// Path of its file.
    pub file: String,
    /// Whether `documents.csv` and `marks.csv` can speak of it: rows of a table cannot be.
    pub editable: bool,
    /// Whether it stands in an archive, so that it cannot be left out by itself.
    pub packed: bool,
    /// Title, date (EDTF), publisher, kind, themes (labels).
    pub cells: [String; 5],
    /// The date in words, with how it is known.
    pub date: String,
}

/// The columns of the table, as `documents.csv` calls them.
pub const COLUMNS: [&str; 5] = ["title", "date", "publisher", "kind", "themes"];

/// The table's rows, by path.
pub fn rows(corpus: &Corpus) -> Vec<Row> {
    let files: BTreeSet<&str> = corpus.files.iter().map(|file| file.path.as_str()).collect();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for document in &corpus.documents {
        *times.entry(document.file.as_str()).or_default() += 1;
    }
    let row = |document: &Document| {
        let is_part = times.get(document.file.as_str()).is_some_and(|times| *times > 1) || is_table(&document.file);
        let fact =
            |fact: &Option<archivolt_corpus::Fact>| fact.as_ref().map(|fact| fact.text.clone()).unwrap_or_default();
        Row {
            key: if is_part { format!("{}#{}", document.file, document.id) } else { document.file.clone() },
            file: document.file.clone(),
            editable: !is_part,
            packed: !files.contains(document.file.as_str()),
            cells: [
                document.title.text.clone(),
                document.published.as_ref().map(|date| date.edtf.as_str().to_owned()).unwrap_or_default(),
                fact(&document.publisher),
                fact(&document.kind),
                labels(document, corpus).join("; "),
            ],
            date: document.published.as_ref().map_or_else(|| text::UNDATED.say().to_owned(), report::date),
        }
    };
    let mut rows: Vec<Row> = corpus.documents.iter().map(row).collect();
    rows.sort_by(|a, b| a.key.cmp(&b.key));
    rows
}

fn is_table(path: &str) -> bool {
    let end = path.rsplit('.').next().unwrap_or("").to_lowercase();
    ["csv", "tsv", "json", "jsonl", "bib", "ris"].contains(&end.as_str())
}

/// Labels of a document's themes, in the order of the codebook.
fn labels<'c>(document: &Document, corpus: &'c Corpus) -> Vec<&'c str> {
    let found: BTreeSet<usize> =
        document.texts.iter().flat_map(|text| &text.passages).map(|passage| passage.theme).collect();
    found.into_iter().filter_map(|theme| corpus.themes.get(theme)).map(|theme| theme.label.as_str()).collect()
}

/// What the visitor looks at.
#[derive(Clone, Debug, Default)]
pub struct Sight {
    /// First row of the page of the table.
    pub first: usize,
    /// The document whose lines are shown: its row's key.
    pub document: String,
    /// The theme that is being edited, as it stands in the fields.
    pub theme: Option<Theme>,
    /// The same as it was opened.
    pub opened: Option<Theme>,
    /// Whether it is a new one.
    pub new_theme: bool,
    /// What was said of the last change.
    pub remark: String,
    /// Suggestions that were refused.
    pub refused: BTreeSet<String>,
    /// Themes that were found by counting words; `None` before somebody asked.
    pub topics: Option<Vec<Theme>>,
}

impl Sight {
    /// After documents came or went.
    pub fn settle(&mut self, corpus: &Corpus, rows: &[Row]) {
        if self.first >= rows.len() {
            self.first = 0;
        }
        if rows.iter().all(|row| row.key != self.document) {
            self.document.clear();
        }
        let gone = |theme: &Theme| corpus.themes.iter().all(|known| known.id != theme.id);
        if !self.new_theme && self.theme.as_ref().is_some_and(gone) {
            self.theme = None;
            self.opened = None;
        }
        if let Some(found) = &mut self.topics {
            found.retain(|topic| corpus.themes.iter().all(|theme| theme.id != topic.id));
        }
    }
}

/// A date that could be a document's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateDoubt {
    /// The document's file and title.
    pub file: String,
    /// Its title.
    pub title: String,
    /// Each as EDTF, in words, and the words that give it.
    pub ways: Vec<(String, String, String)>,
    /// Whether it is taken for the document's date already.
    pub taken: bool,
}

/// Documents whose date was worked out, or that have none but speak of some.
pub fn date_doubts(corpus: &Corpus, refused: &BTreeSet<String>) -> Vec<DateDoubt> {
    let doubt = |document: &Document| {
        if is_table(&document.file) || refused.contains(&format!("date:{}", document.file)) {
            return None;
        }
        let title = document.title.text.clone();
        let file = document.file.clone();
        match &document.published {
            Some(date) if date.basis == Basis::Inferred => {
                let evidence = date.evidence.clone().unwrap_or_default();
                let said = if evidence.text.is_empty() {
                    evidence.note
                } else {
                    text::evidence(&evidence.text, &evidence.note)
                };
                let way = (date.edtf.as_str().to_owned(), text::date(&date.edtf), said);
                Some(DateDoubt { file, title, ways: vec![way], taken: true })
            }
            Some(_) => None,
            None => {
                let mut seen = BTreeSet::new();
                let ways = document.texts.iter().flat_map(|text| text.dates.iter().map(move |date| (text, date)));
                let ways: Vec<_> = ways
                    .filter(|(_, date)| seen.insert(date.edtf.as_str().to_owned()))
                    .map(|(text, date)| {
                        let words = excerpt(text, date.span);
                        (date.edtf.as_str().to_owned(), text::date(&date.edtf), words)
                    })
                    .take(3)
                    .collect();
                (!ways.is_empty()).then_some(DateDoubt { file, title, ways, taken: false })
            }
        }
    };
    corpus.documents.iter().filter_map(doubt).collect()
}

/// Two documents that say nearly the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twins {
    /// Files and titles.
    pub files: [(String, String); 2],
    /// Words that they share, and how many at least.
    pub evidence: String,
}

/// Documents with the same text, or nearly the same.
pub fn twins(corpus: &Corpus, refused: &BTreeSet<String>) -> Vec<Twins> {
    let mut found = Vec::new();
    for group in &corpus.duplicates {
        let Some((first, others)) = group.split_first() else { continue };
        for other in others {
            let (Some(a), Some(b)) = (corpus.documents.get(*first), corpus.documents.get(*other)) else { continue };
            if refused.contains(&twin_key(&a.file, &b.file)) {
                continue;
            }
            let is_theirs = |reuse: &&archivolt_corpus::Reuse| {
                let pair = [reuse.a.0, reuse.b.0];
                pair.contains(first) && pair.contains(other)
            };
            let longest = corpus.reuse.iter().filter(is_theirs).max_by_key(|reuse| reuse.words);
            let evidence = match longest {
                Some(reuse) => {
                    let (document, place, span) = reuse.a;
                    let text = corpus.documents.get(document).and_then(|document| document.texts.get(place));
                    text::shared(reuse.words, &text.map(|text| short(span.of(&text.text), 160)).unwrap_or_default())
                }
                None => text::SAME_TEXT.say().to_owned(),
            };
            let side = |document: &Document| (document.file.clone(), document.title.text.clone());
            found.push(Twins { files: [side(a), side(b)], evidence });
        }
    }
    found
}

/// What a pair that is kept is remembered by.
pub fn twin_key(a: &str, b: &str) -> String {
    format!("twins:{a}\n{b}")
}

/// A paragraph of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its class.
    pub class: LineClass,
    /// Its words, shortened.
    pub words: String,
}

/// A passage of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The theme's label.
    pub label: String,
    /// The words, in their sentence.
    pub words: String,
    /// The rule that found it; empty where a person marked it.
    pub rule: String,
}

/// The document of a row, with its own text.
pub fn document_of<'c>(corpus: &'c Corpus, key: &str) -> Option<(&'c Document, &'c Text)> {
    let document = corpus.documents.iter().find(|document| document.file == key)?;
    Some((document, document.texts.first()?))
}

/// Its paragraphs and its passages.
pub fn lines(corpus: &Corpus, key: &str) -> (Vec<Line>, Vec<Found>) {
    let Some((_, own)) = document_of(corpus, key) else { return Default::default() };
    let line = |block: &Block| Line { class: block.class, words: short(&block.shown(&own.text), 240) };
    let found = own.passages.iter().filter_map(|passage| {
        let theme = corpus.themes.get(passage.theme)?;
        let rule = passage.rule.and_then(|rule| theme.include.get(rule)).cloned().unwrap_or_default();
        Some(Found { label: theme.label.clone(), words: excerpt(own, passage.span), rule })
    });
    (own.blocks.iter().take(LINES).map(line).collect(), found.collect())
}

/// The mark of a span of a document's own text.
pub fn mark(file: &str, own: &Text, span: Span, verdict: &str) -> Mark {
    let edge = |at: usize, forward: bool| {
        let mut at = at.min(own.text.len());
        while !own.text.is_char_boundary(at) {
            at = if forward { at + 1 } else { at - 1 };
        }
        at
    };
    let (start, end) = (span.start as usize, span.end as usize);
    let before = edge(start.saturating_sub(AROUND), true)..start;
    let after = end..edge(end + AROUND, false);
    let words = |range: std::ops::Range<usize>| {
        own.text.get(range).unwrap_or("").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    Mark {
        file: file.to_owned(),
        exact: words(start..end),
        prefix: words(before),
        suffix: words(after),
        verdict: verdict.to_owned(),
    }
}

/// The beginning of a paragraph: enough to find it by.
pub fn head_of(own: &Text, block: &Block) -> Span {
    let span = block.span();
    let words = span.of(&own.text);
    let end = words.char_indices().map(|(at, _)| at).nth(160);
    let end = end.and_then(|end| words.get(..end)?.rfind(char::is_whitespace)).unwrap_or(words.len());
    Span::new(span.start as usize, span.start as usize + end)
}

/// A theme that is being written, tried on the collection.
pub fn tried(corpus: &Corpus, theme: &Theme) -> (String, Vec<(String, String)>, Vec<String>) {
    let (rules, problems) = Rules::compile(std::slice::from_ref(theme), "");
    let (mut passages, mut documents, mut shown) = (0, 0, Vec::new());
    for document in corpus.documents.iter().take(TRIED) {
        let mut here = 0;
        for own in &document.texts {
            for passage in rules.passages_in(own, &document.language.text) {
                here += 1;
                if shown.len() < SHOWN && here < 3 {
                    shown.push((document.title.text.clone(), excerpt(own, passage.span)));
                }
            }
        }
        passages += here;
        documents += usize::from(here > 0);
    }
    let count = text::matches(passages, documents, corpus.documents.len() > TRIED);
    (count, shown, problems.into_iter().map(|problem| problem.message).collect())
}

/// Themes that find themselves.
pub fn topics_of(corpus: &Corpus) -> Vec<Theme> {
    topics::find(&corpus.documents, None).draft(&corpus.documents)
}

/// Words in their sentence, at most some on either side.
fn excerpt(own: &Text, span: Span) -> String {
    let block = own.blocks.iter().find(|block| {
        let at = block.span();
        at.start <= span.start && span.end <= at.end
    });
    let Some(block) = block else { return short(span.of(&own.text), 120) };
    let at = block.span();
    let near = |at: usize, step: isize| {
        let mut at = at;
        while !own.text.is_char_boundary(at) {
            at = at.saturating_add_signed(step);
        }
        at
    };
    let start = near((span.start as usize).saturating_sub(60).max(at.start as usize), 1);
    let end = near((span.end as usize + 60).min(at.end as usize), -1);
    let around = own.text.get(start..end).unwrap_or("");
    let (before, after) = (start > at.start as usize, end < at.end as usize);
    // Half a word at an edge says nothing.
    let around = if before { around.split_once(char::is_whitespace).map_or(around, |(_, rest)| rest) } else { around };
    let around = if after { around.rsplit_once(char::is_whitespace).map_or(around, |(rest, _)| rest) } else { around };
    let words = around.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}{words}{}", if before { "… " } else { "" }, if after { " …" } else { "" })
}

/// At most so many letters.
pub fn short(words: &str, most: usize) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or("").trim_end()),
        None => words,
    }
}

/// The first paragraph of the article: what a theme that a person gives to a
/// whole document is marked on.
pub fn opening(own: &Text) -> Option<&Block> {
    let is_text = |block: &&Block| block.class == LineClass::Body && !block.shown(&own.text).trim().is_empty();
    own.blocks.iter().find(is_text)
}

impl Workshop {
    /// Draws what is looked after.
    pub(crate) fn draw_care(&mut self) {
        let Some(corpus) = self.corpus.take() else { return };
        let table = care_view::table(&self.rows, &self.sight, &self.history, corpus.themes.is_empty());
        let doubts = care_view::doubts(
            &date_doubts(&corpus, &self.sight.refused),
            &twins(&corpus, &self.sight.refused),
            self.sight.topics.as_deref(),
            &self.sight.refused,
        );
        let (lines, found) = lines(&corpus, &self.sight.document);
        let lines = care_view::lines(&self.sight.document, &lines, &found, &corpus.themes);
        // Drawn anew where something else than what is being typed has changed.
        let themes = care_view::codebook(&corpus.themes, self.sight.opened.as_ref(), self.sight.new_theme);
        let typed = care_view::codebook(&corpus.themes, self.sight.theme.as_ref(), self.sight.new_theme);
        self.corpus = Some(corpus);
        self.html("intake-table", table, "intake-table-head");
        self.html("intake-doubts", doubts, "intake-doubts-head");
        self.html("intake-lines", lines, "intake-lines-head");
        self.html_of_fields("intake-themes", themes, typed, "intake-themes-head", "intake-tried");
        let remark = self.sight.remark.clone();
        self.words("intake-remark", &remark);
        self.draw_tried();
    }

    /// Draws what the theme that is being written finds.
    pub(crate) fn draw_tried(&mut self) {
        let (Some(corpus), Some(theme)) = (&self.corpus, &self.sight.theme) else { return };
        let (count, shown, wrong) = tried(corpus, theme);
        self.html("intake-tried", care_view::tried(&count, &shown, &wrong), "intake-themes-head");
    }

    /// Opens a theme, or a new one.
    pub(crate) fn open_theme(&mut self, id: &str) {
        self.sight.new_theme = id.is_empty();
        self.sight.opened =
            if id.is_empty() { Some(Theme::default()) } else { theme_of(self.corpus.as_ref(), id).cloned() };
        self.sight.theme = self.sight.opened.clone();
    }
}
