//! Every sentence that the visitor reads, in English.
//!
//! Plain words, sentence case, numbers before nouns; singular and plural are
//! separate strings. Another language is another module with the same names.

/// Accessible name of the search field.
pub const SEARCH: &str = "Search the collection";
/// What stands in the empty search field.
pub const SEARCH_HINT: &str = "Search the texts: a word, “a phrase”, hegemon*";
/// Name of the search form.
pub const SEARCH_FORM: &str = "Collection";
/// Empties the search field.
pub const CLEAR: &str = "Clear";
/// Opens the explanation of the search.
pub const HOW_TO_SEARCH: &str = "How to search";
/// Name of the list under the search field.
pub const SUGGESTIONS: &str = "Suggestions";
/// What one can type, and what it finds.
pub const SEARCH_HELP: [(&str, &str); 9] = [
    ("“two words”", "the exact phrase"),
    ("secur*, wom?n", "every ending, any letter"),
    ("=word", "this form alone"),
    ("-word", "without it"),
    ("a OR b, (a b)", "one of them; together"),
    ("a NEAR/5 b", "at most five words apart"),
    ("title:word", "only in titles; also publisher: creator: kind: theme: name:"),
    ("date:2015..2016", "published then"),
    ("Émile, emile", "accents and capitals do not matter"),
];
/// Skip link.
pub const SKIP: &str = "Skip to the results";
/// Name of the navigation.
pub const VIEWS: &str = "Views";
/// The main view.
pub const EXPLORE: &str = "Explore";
/// The large timeline.
pub const TIMELINE: &str = "Timeline";
/// Hits line by line.
pub const CONCORDANCE: &str = "Concordance";
/// Two documents.
pub const COMPARE: &str = "Compare";
/// Words and themes over time.
pub const TRENDS: &str = "Trends";
/// The themes explained.
pub const CODEBOOK: &str = "Codebook";
/// One's own documents.
pub const ADD: &str = "Add documents";
/// About the collection.
pub const ABOUT: &str = "About";

/// Name of the region with check boxes.
pub const FILTERS: &str = "Filters";
/// Themes.
pub const THEMES: &str = "Themes";
/// Before the choice of how themes combine.
pub const SHOW: &str = "show";
/// How themes combine: all, any, none.
pub const MATCH_MODES: [&str; 3] = ["all ticked", "any ticked", "none ticked"];
/// Leads to the codebook.
pub const WHAT_THEMES_MEAN: &str = "What the themes mean";
/// Unticks every theme.
pub const UNTICK_ALL: &str = "Untick all";
/// Makes a theme the only one.
pub const ONLY: &str = "only";
/// Leaves a theme's documents out.
pub const WITHOUT: &str = "without";
/// Names.
pub const NAMES: &str = "Names";
/// Kinds.
pub const KINDS: &str = "Kinds of document";
/// Publishers.
pub const PUBLISHERS: &str = "Publishers";

/// Name of the result list.
pub const RESULTS: &str = "Results";
/// Heading of the results, for assistive technology.
pub const DOCUMENTS: &str = "Documents";
/// Before the choice of an order.
pub const SORT: &str = "Sort";
/// Orders: relevance, date, -date, title.
pub const SORTS: [&str; 4] = ["best match", "oldest first", "newest first", "title"];
/// Leads to the concordance.
pub const LINE_BY_LINE: &str = "Line by line";
/// In place of the tools when nothing was found.
pub const NOTHING_TO_LIST: &str = "Nothing to list";
/// Heading of documents with some of the words.
pub const SOME_OF_THE_WORDS: &str = "With some of the words";
/// Undated.
pub const UNDATED: &str = "Undated";
/// Name of the links to more results.
pub const PAGES: &str = "Pages of results";
/// Earlier page.
pub const PREVIOUS: &str = "Previous";
/// Later page.
pub const NEXT: &str = "Next";

/// Name of the reader without a document.
pub const OVERVIEW: &str = "Overview";
/// Links to begin with.
pub const WAYS_IN: &str = "Ways in";
/// Facts of the collection.
pub const WHAT_IS_HERE: &str = "What is here";
/// Name of the reader.
pub const READER: &str = "Reader";
/// Leaves the document.
pub const BACK_TO_RESULTS: &str = "Back to results";
/// Closes the document.
pub const CLOSE_DOCUMENT: &str = "Close document";
/// Earlier hit.
pub const PREVIOUS_HIT: &str = "Previous hit";
/// Later hit.
pub const NEXT_HIT: &str = "Next hit";
/// The document by itself.
pub const READ_ALONE: &str = "Read alone";
/// Back to the columns.
pub const READ_BESIDE: &str = "Beside the results";
/// Opens citations and links.
pub const CITE_OR_SHARE: &str = "Cite or share";
/// Unfolds evidence.
pub const SHOW_THE_WORDS: &str = "Show the words";
/// Folds evidence.
pub const HIDE_THE_WORDS: &str = "Hide the words";
/// Name of the folded furniture.
pub const FURNITURE: &str = "Page furniture";
/// Unfolds furniture.
pub const SHOW_FURNITURE: &str = "Show furniture";
/// Folds furniture.
pub const HIDE_FURNITURE: &str = "Hide furniture";
/// No date at all.
pub const NO_DATE: &str = "Undated. No date in the text, its metadata or its file name.";
/// Above the second text.
pub const FULL_TEXT: &str = "The source’s full text";
/// The source's text is elsewhere.
pub const NO_FULL_TEXT: &str = "The full text is not included in this file.";
/// Why it is elsewhere.
pub const WHY_NO_FULL_TEXT: &str =
    "It belongs to its publisher, and this collection was built without it. What you read here is a brief of it.";
/// Heading of the themes of a document.
pub const THEMES_HERE: &str = "Themes in this document";
/// Heading of the dates that a text speaks of.
pub const SPEAKS_OF: &str = "When this text speaks of";
/// Explains the margin.
pub const MARGIN: &str = "Letters in the margin name the theme of each underlined passage.";
/// Heading of problems.
pub const PROBLEMS: &str = "Problems";
/// Draws more of a long text.
pub const MORE_TEXT: &str = "Show more of this text";
/// The linked passage is gone.
pub const PASSAGE_GONE: &str = "That passage is no longer in this text.";
/// The linked passage is here.
pub const PASSAGE_FOUND: &str = "Passage found.";
/// An address names a document that is not here.
pub const NO_SUCH_DOCUMENT: &str = "There is no document of that name in this collection.";
/// No hit in a document.
pub const NO_HITS_HERE: &str = "No hit in this text";

/// The parts of provenance.
pub const DATE: &str = "Date";
/// When what the document is about took place.
pub const EVENT: &str = "Event";
/// When the page was saved.
pub const CAPTURED: &str = "Saved";
/// What kind of document.
pub const KIND: &str = "Kind";
/// Who published it.
pub const PUBLISHER: &str = "Publisher";
/// Where it comes from.
pub const SOURCE: &str = "Source";
/// Its language.
pub const LANGUAGE: &str = "Language";
/// Its file.
pub const FILE: &str = "File";
/// Other fields.
pub const FIELDS: [(&str, &str); 6] = [
    ("description", "Summary"),
    ("subject", "Subject"),
    ("location", "Place"),
    ("source", "Source"),
    ("rights", "Rights"),
    ("identifier", "Identifier"),
];
/// How a fact is known: curated, metadata, file name, stated, inferred.
pub const BASES: [&str; 5] = ["Curated.", "From the metadata.", "From the file name.", "Stated.", "Inferred."];

/// What to cite: paragraph, document, results, each result, the collection.
pub const CITE_WHAT: [&str; 5] =
    ["this paragraph", "the document", "these results", "each of these results", "the collection"];
/// The same of a view that is no list.
pub const THIS_VIEW: &str = "this view";
/// Opens links, citations and downloads of the results or of a view.
pub const SHARE_OR_EXPORT: &str = "Share or export";
/// Opens the same of a view.
pub const SHARE_THIS_VIEW: &str = "Share this view";
/// Name of the choice of what a link carries.
pub const LINK_CARRIES: &str = "The link carries";
/// What it may leave out.
pub const LINK_PARTS: [&str; 4] = ["the words", "the themes", "kinds and names", "the dates"];
/// Unfolds citations.
pub const CITE: &str = "Cite";
/// Unfolds downloads.
pub const EXPORT: &str = "Download as a table";
/// Name of the choice of rows.
pub const EXPORT_WHAT: &str = "What to download";
/// Rows: documents, passages, lines.
pub const EXPORT_ROWS: [&str; 3] = ["documents and metadata", "passages of themes", "lines with the words"];
/// Name of the choice of a form.
pub const EXPORT_FORM: &str = "Form of the table";
/// Forms.
pub const EXPORT_FORMS: [&str; 3] = ["CSV", "JSON Lines", "Markdown"];
/// Unfolds the embedding code.
pub const EMBED: &str = "Embed";
/// Name of the choice of a code.
pub const EMBED_HOW: &str = "How to embed";
/// Codes: bare frame, with the script.
pub const EMBED_CODES: [&str; 2] = ["one frame", "with embed.js, which fits its height"];
/// Name of the choice of a view.
pub const EMBED_VIEW: &str = "What the frame shows";
/// Views of the same documents.
pub const EMBED_VIEWS: [&str; 2] = ["the list", "the timeline"];
/// Copies the code.
pub const COPY_CODE: &str = "Copy embed code";
/// Done.
pub const CODE_COPIED: &str = "Embed code copied.";
/// Shows the frame.
pub const SHOW_PREVIEW: &str = "Show preview";
/// Hides it.
pub const HIDE_PREVIEW: &str = "Hide preview";
/// Name of the frame.
pub const PREVIEW: &str = "Preview";
/// Leads from a quotation card to where it stands.
pub const READ_IN_CONTEXT: &str = "Read it in context";
/// Name of that choice.
pub const WHAT_TO_CITE: &str = "What to cite";
/// Name of the choice of a format.
pub const CITATION_FORMAT: &str = "Citation format";
/// Formats.
pub const FORMATS: [&str; 7] = ["Plain", "APA", "MLA", "Chicago", "BibTeX", "RIS", "CSL-JSON"];
/// What a search found, as a kind of thing to cite.
pub const SEARCH_RESULTS: &str = "Search results";
/// Copies the address.
pub const COPY_LINK: &str = "Copy link";
/// Copies the citation.
pub const COPY_CITATION: &str = "Copy citation";
/// Downloads the citation.
pub const DOWNLOAD: &str = "Download";
/// Downloads lines.
pub const DOWNLOAD_CSV: &str = "Download CSV";
/// Closes a popover.
pub const CLOSE: &str = "Close";
/// Done.
pub const LINK_COPIED: &str = "Link copied.";
/// Done.
pub const CITATION_COPIED: &str = "Citation copied.";
/// Refused by the browser.
pub const COULD_NOT_COPY: &str = "Could not copy; the text is selected.";

/// Before the choice of an order of lines.
pub const SORT_BY: &str = "Sort by";
/// Orders of lines: left, right, date, doc.
pub const ORDERS: [&str; 4] = ["the word to the left", "the word to the right", "date", "document"];
/// Heads of the concordance.
pub const LINE_HEADS: [&str; 6] = ["No.", "Date", "to the left", "word", "to the right", "themes"];
/// The concordance without a query.
pub const CONCORDANCE_ASKS: &str = "Type a word or a phrase above: every place where it stands is listed here.";
/// Unfolds the words that stand near.
pub const WORDS_NEAR: &str = "Words that stand near it";
/// Heads of their table.
pub const NEAR_HEADS: [&str; 6] =
    ["word", "times near", "by chance", "in the collection", "documents", "log-likelihood"];

/// What was counted.
pub fn near(hits: usize, cut: bool, total: u64) -> String {
    joined(&[
        "Within five words of ",
        if cut { "the first " } else { "" },
        &counted(hits, "hit", "hits"),
        ", more often than chance would have it. “By chance” is how often each would stand there if the collection’s ",
        &figure(total as usize),
        " words were shuffled; the log-likelihood (Dunning 1993) says how sure the difference is: 10.8 is one in a \
         thousand. Titles are left out.",
    ])
}

/// Why nothing is said.
pub fn too_few_near(hits: usize, total: u64) -> String {
    joined(&[
        "Too little to say which words go with it: ",
        &counted(hits, "hit", "hits"),
        " among ",
        &counted(total as usize, "word", "words"),
        "; 20 hits and 10,000 words are the least from which that can be told.",
    ])
}

/// No word is near surely.
pub fn none_near(hits: usize) -> String {
    joined(&["No word stands near its ", &counted(hits, "hit", "hits"), " surely more often than by chance."])
}

/// A number given in tenths: `1,204.5`.
pub fn tenths(number: u32) -> String {
    joined(&[&figure((number / 10) as usize), ".", &(number % 10).to_string()])
}

/// Sorted, for assistive technology.
pub const SORTED: &str = "sorted";

/// Compare: the left document.
pub const LEFT: &str = "Left";
/// Compare: the right document.
pub const RIGHT: &str = "Right";
/// Compare: only what is shared.
pub const LINED_UP: &str = "Lined up";
/// Compare: both texts whole.
pub const FULL_TEXTS: &str = "Full texts";
/// Compare: nothing chosen yet.
pub const COMPARE_ASKS: &str = "Choose two documents to see what they share.";
/// Unfolds paragraphs.
pub const SHOW_FOLD: &str = "Show";
/// Folds them.
pub const HIDE: &str = "Hide";
/// No document chosen.
pub const CHOOSE: &str = "choose a document";
/// Between shared passages.
pub const SAME_WORDS: &str = "same words";

/// Under the codebook's title.
pub const CODEBOOK_LEAD: &str = "Each theme with the rule that finds it and every passage it found. A theme says what \
    a passage is about, never that its author agrees.";
/// No themes.
pub const NO_CODEBOOK: &str = "This collection has no codebook.";
/// Before the rules of a theme.
pub const RULE: &str = "Rule";
/// Before the rules that refuse.
pub const NOT_WHERE: &str = "Not where";
/// Leads from a theme's passages to its rules.
pub const THE_RULE: &str = "How it is found";
/// What stands above a theme.
pub const PART_OF: &str = "Part of";
/// What stands below it.
pub const TAKES_IN: &str = "Takes in";
/// Keeps the codebook.
pub const TAKE_ALONG: &str = "Take the codebook along:";
/// Under the codebook's title where themes were found by counting.
pub const DRAFTED_TOPICS: &str = "This collection came without a codebook. These themes were found by counting words, \
    and nobody has read them yet: a draft. Rename what is of use, join or leave out the rest, and keep it with the documents.";
/// Where there was too little even for that.
pub const DRAFTED_PHRASES: &str = "This collection came without a codebook and has too few documents to find topics: 30 \
    are needed. These are its key phrases, found by counting: a draft, to rename, join, thin out and keep with the documents.";
/// Keeps a draft.
pub const KEEP_DRAFT: &str = "Keep it as";
/// Name of a drafted theme.
pub const DRAFT_NAME: &str = "Name";
/// What becomes of it.
pub const DRAFT_FATE: &str = "When it is kept";
/// It stays.
pub const KEEP_THEME: &str = "a theme";
/// It goes.
pub const LEAVE_THEME: &str = "left out";
/// It becomes a part of another.
pub const JOIN_WITH: &str = "joined with ";
/// Table of themes and years.
pub const THEMES_BY_TIME: &str = "Themes by time";
/// What its cells are.
pub const THEMES_BY_TIME_LEAD: &str = "Documents of each theme by when they were published. Two numbers where dates are \
    vague: so many surely, so many at most. A cell opens its passages.";
/// Table of themes and themes.
pub const THEMES_TOGETHER: &str = "Themes together";
/// What its cells are.
pub const THEMES_TOGETHER_LEAD: &str = "Documents that have both themes, each with itself all that have it. A cell opens \
    the passages of both.";
/// Between two themes.
pub const AND: &str = " and ";
/// What counts.
pub const EXAMPLES: &str = "For example";
/// What does not count.
pub const COUNTEREXAMPLES: &str = "But not";
/// Leads to a theme's documents.
pub const IN_CONTEXT: &str = "See them in context";
/// Decided by a person.
pub const BY_HAND: &str = "marked by hand";

/// About: how dates are known.
pub const HOW_DATES_ARE_KNOWN: &str = "How dates are known";
/// About: each basis, explained.
pub const BASES_EXPLAINED: [(&str, &str); 5] = [
    ("Stated", "the text says when it was published."),
    ("Inferred", "worked out from the text or the page round it; the reader says from what, and shows the words."),
    ("Curated", "whoever made the collection decided it."),
    ("Metadata", "the file carries the date beside the text."),
    ("File name", "the date stands in the name of the file."),
];
/// About: no date is made more precise than it is known.
pub const DATES_STAY_VAGUE: &str = "A date is never shown closer than it is known: a year stays a year, is drawn as one, and \
    counts as possibly within any part of that year.";
/// About: no problems.
pub const NO_PROBLEMS: &str = "Every file was read without a problem.";
/// About: nothing leaves.
pub const NOTHING_LEAVES: &str = "Nothing leaves this page.";
/// About: the program.
pub const MADE_WITH: &str = "Made with Archivolt";
/// Terms.
pub const RIGHTS: &str = "Rights";

/// About: its files.
pub const FILES_MADE_OF: &str = "The files it was made of";
/// About: how they are had again.
pub const FILES_GIVEN_BACK: &str = "They are in this file, byte for byte; “archivolt extract” gives them back.";
/// About: computes their sums once more.
pub const VERIFY: &str = "Verify";
/// About: that takes a moment.
pub const VERIFYING: &str = "Verifying …";
/// About: unfolds the sums.
pub const SUMS_OF_FILES: &str = "SHA-256 of each file";
/// The bundle is broken.
pub const DAMAGED: &str = "The collection in this file is damaged";
/// What that means.
pub const DAMAGED_TEXT: &str = "Part of the file is missing or changed, probably because a download stopped early. The texts \
    below the line can still be read, but not searched.";
/// The bundle is newer than the page.
pub const NEWER: &str = "This collection was made by a later version";
/// What that means.
pub const NEWER_TEXT: &str = "The page is older than the collection in it. Get the page again from where you found it.";
/// A file of a hosted collection cannot be had.
pub const PART_MISSING: &str =
    "A part of this collection could not be fetched: answers here may leave out what it holds.";
/// Reads the file once more.
pub const TRY_AGAIN: &str = "Try again";
/// What that does.
pub const TRY_AGAIN_NOTE: &str = "reads the file once more";
/// Details for whoever can mend it.
pub const FOR_THE_MENDER: &str = "For whoever mends it";

/// No result: what would help.
pub const WHAT_WOULD_HELP: &str = "What would help";
/// Everything.
pub const START_AGAIN: &str = "Start again";
/// Empty collection.
pub const NO_DOCUMENTS: &str = "There is no document in this collection.";
/// A word that is nowhere.
pub const NOT_IN_TEXTS: &str = "The word is not in these texts. That says nothing about what was published elsewhere.";

/// Embed: leads to the whole page.
pub const OPEN_WHOLE: &str = "Open the whole collection";
/// A view's part of the page is on its way.
pub const VIEW_OPENS: &str = "Opening this view";
/// It did not arrive.
pub const VIEW_FAILED: &str = "This view could not be loaded. Try again later.";
/// Adding needs a module that is on its way.
pub const INTAKE_OPENS: &str = "Getting ready to read documents";
/// It did not arrive.
pub const INTAKE_FAILED: &str = "The part of this page that reads documents could not be loaded. Try again later.";
/// Adding needs a module that is not here.
pub const NO_INTAKE: &str = "Documents cannot be added to this copy of the page.";

/// A kind within a sentence: an ordinary word begins small, an acronym stays.
pub fn in_sentence(kind: &str) -> String {
    let mut letters = kind.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if !second.is_some_and(|second| second.is_ascii_uppercase()) => {
            std::iter::once(first.to_ascii_lowercase()).chain(letters).collect()
        }
        _ => kind.to_owned(),
    }
}

/// Words and numbers, joined.
pub fn joined(parts: &[&str]) -> String {
    parts.concat()
}

/// A number with thousands parted: `5,214`.
pub fn figure(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 document`, `5 documents`.
pub fn counted(number: usize, one: &str, many: &str) -> String {
    joined(&[&figure(number), " ", if number == 1 { one } else { many }])
}

/// `5 documents`.
pub fn documents(number: usize) -> String {
    counted(number, "document", "documents")
}

/// `Opens the list: 2 of 5 documents say security.`
pub fn link_opens(what: &str) -> String {
    joined(&["Opens ", what, "."])
}

/// `12 more citations are in the copy and in the file.`
pub fn more_citations(number: usize) -> String {
    let verb = if number == 1 { " is" } else { " are" };
    joined(&[&counted(number, "more citation", "more citations"), verb, " in the copy and in the file."])
}

/// `Something like it stands in paragraph 4, changed since the link was made:`
pub fn changed_since(paragraph: Option<u32>) -> String {
    let place = paragraph.map_or_else(|| "here".to_owned(), |number| joined(&["in paragraph ", &number.to_string()]));
    joined(&["Words like it stand ", &place, ", changed since the link was made: "])
}

/// `All 7 files are as they were handed in.`
pub fn verified(number: usize, wrong: &[&str]) -> String {
    match (wrong, number) {
        ([], 1) => "The file is as it was handed in.".to_owned(),
        ([], _) => joined(&["All ", &figure(number), " files are as they were handed in."]),
        _ => joined(&["Not as it was handed in: ", &wrong.join(", "), "."]),
    }
}

/// `Collection of 5 documents`
pub fn collection_of(number: usize) -> String {
    joined(&["Collection of ", &documents(number)])
}

/// `2 of 5 documents.`
pub fn found(number: usize, total: usize, possible: usize) -> String {
    let mut out = joined(&[&figure(number), " of ", &documents(total)]);
    if possible > 0 {
        out.push_str(", ");
        out.push_str(&figure(possible));
        out.push_str(" possibly in range");
    }
    out.push('.');
    out
}

/// `Hit 2 of 3, paragraph 4.`
pub fn hit(number: usize, total: usize, paragraph: u32) -> String {
    joined(&["Hit ", &figure(number), " of ", &figure(total), ", paragraph ", &paragraph.to_string(), "."])
}

/// `Opened: Title.`
pub fn opened(title: &str) -> String {
    joined(&["Opened: ", title, "."])
}

/// `Sorted by oldest first.`
pub fn sorted(order: &str) -> String {
    joined(&["Sorted by ", order, "."])
}

/// `4 suggestions.`
pub fn suggestions(number: usize) -> String {
    joined(&[&counted(number, "suggestion", "suggestions"), "."])
}

/// `word, in 4 documents`
pub fn word_in(number: usize) -> String {
    joined(&["word, in ", &documents(number)])
}

/// `phrase, in 4 documents`
pub fn phrase_in(number: usize) -> String {
    joined(&["phrase, in ", &documents(number)])
}

/// `name, in 4 documents`
pub fn name_in(number: usize) -> String {
    joined(&["name, in ", &documents(number)])
}

/// A suggestion that opens a document.
pub const A_DOCUMENT: &str = "document, opens it";

/// `12 hits`; `12 hits or more` of a text that was not read to its end.
pub fn hits(number: usize, more: bool) -> String {
    joined(&[&counted(number, "hit", "hits"), if more { " or more" } else { "" }])
}

/// `theme, in 4 documents`
pub fn theme_in(number: usize) -> String {
    joined(&["theme, in ", &documents(number)])
}

/// `Themes (2 ticked)`
pub fn ticked(name: &str, number: usize) -> String {
    if number == 0 { name.to_owned() } else { joined(&[name, " (", &figure(number), " ticked)"]) }
}

/// `3 pieces of page furniture hidden; not searched, not counted`
pub fn furniture(number: usize, shown: bool) -> String {
    let count = counted(number, "piece", "pieces");
    joined(&[&count, " of page furniture ", if shown { "shown" } else { "hidden" }, "; not searched, not counted"])
}

/// Where a piece of furniture stands: after a paragraph, or before the first.
pub fn furniture_place(after: u32, last: u32) -> String {
    match after {
        0 => "before the text".to_owned(),
        after if after >= last => "after the text".to_owned(),
        after => joined(&["after paragraph ", &after.to_string()]),
    }
}

/// `Link to paragraph 3`
pub fn link_to_paragraph(number: u32) -> String {
    joined(&["Link to paragraph ", &number.to_string()])
}

/// `para. 3`
pub fn paragraph(number: u32) -> String {
    joined(&["para. ", &number.to_string()])
}

/// `Possibly in range: dated 2023 and no closer; the range ends 30 April 2023.`
pub fn doubt(date: &str, begins: Option<&str>, ends: Option<&str>) -> String {
    let mut out = joined(&["Possibly in range: dated ", date, " and no closer"]);
    for (verb, day) in [("begins", begins), ("ends", ends)] {
        if let Some(day) = day {
            out.push_str("; the range ");
            out.push_str(verb);
            out.push(' ');
            out.push_str(day);
        }
    }
    out.push('.');
    out
}

/// What follows the number in `All 5 documents, oldest first.`
pub fn everything(number: usize, order: &str) -> String {
    joined(&[if number == 1 { " document, " } else { " documents, " }, order, "."])
}

/// `“security”, line by line`
pub fn line_by_line(query: &str) -> String {
    joined(&["“", query.trim_matches(['"', '“', '”']), "”, line by line"])
}

/// `12 lines in 4 documents, sorted by the word to the right.`
pub fn lines(number: usize, documents_with: usize, order: &str, cut: bool) -> String {
    let count = joined(&[if cut { "The first " } else { "" }, &counted(number, "line", "lines")]);
    joined(&[&count, " in ", &documents(documents_with), ", sorted by ", order, ". Page furniture is left out."])
}

/// `Documents 3 and 5, side by side`
pub fn side_by_side(a: u32, b: u32) -> String {
    joined(&["Documents ", &a.to_string(), " and ", &b.to_string(), ", side by side"])
}

/// `4 passages of six words or more recur.`
pub fn recurring(number: usize, least: usize) -> String {
    if number == 0 {
        return nothing_recurs(least);
    }
    let verb = if number == 1 { " recurs, in the same words." } else { " recur, in the same words." };
    joined(&[&counted(number, "passage", "passages"), verb, " Lined up as the left text has them."])
}

/// `Nothing longer than 5 words recurs.`
pub fn nothing_recurs(least: usize) -> String {
    joined(&["Nothing longer than ", &(least - 1).to_string(), " words recurs. Both texts are shown whole."])
}

/// `Paragraphs 2 and 4 are not shared`
pub fn not_shared(numbers: &[u32]) -> String {
    let list = and_list(numbers);
    if numbers.len() == 1 {
        joined(&["Paragraph ", &list, " is not shared"])
    } else {
        joined(&["Paragraphs ", &list, " are not shared"])
    }
}

/// `2, 4 and 5`; runs of three or more are drawn together: `2–6 and 8`.
fn and_list(numbers: &[u32]) -> String {
    let mut parts: Vec<(u32, u32)> = Vec::new();
    for &number in numbers {
        match parts.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => parts.push((number, number)),
        }
    }
    let words: Vec<String> = parts
        .iter()
        .flat_map(|&(first, last)| match last - first {
            0 => vec![first.to_string()],
            1 => vec![first.to_string(), last.to_string()],
            _ => vec![joined(&[&first.to_string(), "–", &last.to_string()])],
        })
        .collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => joined(&[&rest.join(", "), " and ", last]),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}

/// Who speaks in a passage, from what the index says of it.
pub fn voice(speaker: &str) -> String {
    match speaker {
        "" => "the document itself".to_owned(),
        "?" => "quoted, nobody named".to_owned(),
        speaker => joined(&["quoting ", speaker]),
    }
}

/// `found by “sovereignty”`
pub fn found_by(rule: &str) -> String {
    joined(&["found by ", rule])
}

/// `7 passages in 4 of 5 documents`, its numbers apart.
pub fn passages_in(passages: usize, documents_with: usize, total: usize) -> [String; 4] {
    let noun = if passages == 1 { " passage in " } else { " passages in " };
    [figure(passages), noun.to_owned(), figure(documents_with), joined(&[" of ", &documents(total), " "])]
}

/// `3 more`
pub fn more(number: usize) -> String {
    joined(&[&figure(number), " more"])
}

/// `2 more match outside these dates`
pub fn outside(number: usize) -> String {
    joined(&[&figure(number), if number == 1 { " more matches" } else { " more match" }, " outside these dates: "])
}

/// `1 lies in these dates without the word`
pub fn without_word(number: usize) -> String {
    let verb = if number == 1 { " lies" } else { " lie" };
    joined(&[&figure(number), verb, " in these dates without the words: "])
}

/// `Cite or share paragraph 2`
pub fn cite_title(paragraph: Option<u32>) -> String {
    match paragraph {
        Some(number) => joined(&[CITE_OR_SHARE, " paragraph ", &number.to_string()]),
        None => CITE_OR_SHARE.to_owned(),
    }
}

/// `Page 2 of 5`
pub fn page_of(page: usize, pages: usize) -> String {
    joined(&["Page ", &figure(page), " of ", &figure(pages)])
}

/// Told where nothing is found.
pub const NONE_FOUND: &str = "No documents. Ways to loosen the search follow.";

/// Heading where nothing fits, by how many things were asked.
pub fn none_fits(parts: usize) -> &'static str {
    match parts {
        0 => NO_DOCUMENTS,
        1 => "No document fits. Loosen it:",
        2 => "No document fits both. Loosen one of them:",
        3 => "No document fits all three. Loosen one of them:",
        _ => "No document fits all of it. Loosen a part:",
    }
}

/// `4 documents, 7 passages under Dominance`
pub fn evidence_for(number: usize, passages: usize, theme: &str) -> String {
    joined(&[&documents(number), ", ", &counted(passages, "passage", "passages"), " under ", theme])
}

/// Everything, as the name of a selection.
pub const ALL_DOCUMENTS: &str = "All documents";
/// Two selections that are one.
pub const SAME_DOCUMENTS: &str = "Both are the same documents, so nothing sets them apart.";

/// `“x” has no documents, so there is nothing to compare.`
pub fn nothing_in(label: &str) -> String {
    joined(&[label, " has no documents, so there is nothing to compare."])
}

/// `2015 has only 87 words in all. …`
pub fn too_few_words(label: &str, words: usize) -> String {
    joined(&[
        label,
        " has only ",
        &counted(words, "word", "words"),
        " in all. That is too little to say what sets it apart.",
    ])
}

/// Stretches of time, as something to choose from.
pub const PERIODS: &str = "Periods";
/// Heading of the comparison of selections.
pub const TWO_SELECTIONS: &str = "Two selections: which words set them apart";
/// What the comparison of selections wants.
pub const CONTRAST_ASKS: &str =
    "Two periods, publishers, kinds or themes, or whatever you type. Each number leads to its documents.";
/// Name of the first selection's fields.
pub const FIRST_SELECTION: &str = "First selection";
/// Name of the second selection's fields.
pub const SECOND_SELECTION: &str = "Second selection";
/// Before the list of selections.
pub const CHOOSE_FROM_LIST: &str = "From the list";
/// Before the field for a selection.
pub const OR_WORDS_OR_DATES: &str = "or words, or dates";
/// Head of the column of words.
pub const WORD: &str = "Word";
/// Head of the column of the effect's size.
pub const HOW_MUCH_MORE: &str = "How much more (log ratio)";
/// Head of the column of log-likelihood.
pub const HOW_SURE: &str = "How sure (log-likelihood)";
/// Beside a small log-likelihood.
pub const MAY_BE_CHANCE: &str = "may be chance";
/// A word that does not stand on a side.
pub const NOT_ONCE: &str = "not once";
/// Where the figures come from.
pub const CONTRAST_METHOD: &str = "How sure: log-likelihood (Dunning 1993, as in Rayson and Garside 2000); words from 15.13 on are listed, which chance alone would pass once in ten thousand. How much more: log ratio (Hardie 2014); 1 is twice as often for as many words, 2 four times; a word that does not stand on a side counts there as half a time. Words stand as they are spelled, without other forms; titles and page furniture are not counted.";

/// `3 documents belong to both …`
pub fn in_both(number: usize) -> String {
    let verb = if number == 1 { " belongs to both and is" } else { " belong to both and are" };
    joined(&[&documents(number), verb, " counted in both, which makes the two look more alike than they are."])
}

/// `No word is surely more frequent in 2015.`
pub fn no_word_apart(label: &str) -> String {
    joined(&["No word is surely more frequent in ", label, ": what differs may be chance."])
}

/// Caption of the words of one side.
pub fn contrast_words(label: &str) -> String {
    joined(&["Words more frequent in ", label])
}

/// Caption of the themes of both sides.
pub fn contrast_themes() -> String {
    "Themes: passages in each, for as many words".to_owned()
}

/// A number with so many digits after its point.
pub fn decimal(value: f64, digits: usize) -> String {
    let units = 10_u64.pow(u32::try_from(digits.min(9)).unwrap_or(0));
    let rounded = (value.abs() * units as f64).round() as u64;
    let mut out = figure((rounded / units) as usize);
    if digits > 0 {
        let rest = (rounded % units + units).to_string();
        out.push('.');
        out.push_str(rest.get(1..).unwrap_or(""));
    }
    if value < 0.0 && rounded > 0 { joined(&["−", &out]) } else { out }
}

/// `4 times as often`, by a log ratio of either sign.
pub fn times_more(ratio: f64) -> String {
    let times = libm::exp(ratio.abs() * std::f64::consts::LN_2);
    let shown = if times < 10.0 { decimal(times, 1) } else { decimal(times, 0) };
    joined(&[&shown, "× ", if ratio < 0.0 { "less" } else { "more" }])
}

/// `(log ratio 2.00)`
pub fn log_ratio(ratio: f64) -> String {
    joined(&["(", &decimal(ratio, 2), ")"])
}

/// What a picture of the timeline shows.
pub const TIMELINE_CAPTION: &str = "Above the line, when documents were published; below it, what they speak of. Strokes under a roof: one of these days; a bar: all of this time; full dots: stated.";
