//! What is known of the collection as a whole.

use archivolt_bundle::{Cursor, Error, Sink};
use archivolt_corpus::{About, Corpus, Name, Theme};

/// The collection's own facts, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Title and so on.
    pub about: About,
    /// The codebook.
    pub themes: Vec<Theme>,
    /// Names looked for.
    pub names: Vec<Name>,
    /// Problems, as the command line prints them.
    pub problems: Vec<String>,
    /// Shared words: document, text, span of both ends, number of words.
    pub reuse: Vec<ReuseRecord>,
    /// Groups of documents with the same text.
    pub duplicates: Vec<Vec<u32>>,
}

/// Words that stand in two documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReuseRecord {
    /// Document number, text index, place.
    pub a: (u32, u32, archivolt_corpus::Span),
    /// The other place.
    pub b: (u32, u32, archivolt_corpus::Span),
    /// How many words.
    pub words: u32,
}

fn strings(sink: &mut Sink, values: &[String]) {
    sink.list(values, |sink, value| sink.string(value));
}

fn read_strings(cursor: &mut Cursor<'_>) -> Result<Vec<String>, Error> {
    cursor.list(|cursor| cursor.string().map(str::to_owned))
}

/// Writes the collection's own facts.
pub fn write(sink: &mut Sink, corpus: &Corpus) {
    let about = &corpus.about;
    for value in [&about.title, &about.description, &about.language, &about.rights, &about.url] {
        sink.string(value);
    }
    sink.byte(u8::from(about.add));
    sink.list(&corpus.themes, |sink, theme| {
        for value in [&theme.id, &theme.label, &theme.key, &theme.definition, &theme.parent, &theme.colour] {
            sink.string(value);
        }
        for values in [&theme.include, &theme.exclude, &theme.examples, &theme.counterexamples] {
            strings(sink, values);
        }
    });
    sink.list(&corpus.names, |sink, name| {
        sink.string(&name.label);
        sink.string(&name.kind);
        strings(sink, &name.forms);
    });
    let problems: Vec<String> = corpus.problems.iter().map(ToString::to_string).collect();
    strings(sink, &problems);
    sink.list(&corpus.reuse, |sink, reuse| {
        for (document, text, span) in [reuse.a, reuse.b] {
            sink.size(document);
            sink.size(text);
            super::write_span(sink, span);
        }
        sink.size(reuse.words);
    });
    sink.list(&corpus.duplicates, |sink, group| sink.list(group, |sink, document| sink.size(*document)));
}

/// Reads the collection's own facts.
///
/// # Errors
/// [`Error::Value`] for anything that does not fit.
pub fn read(cursor: &mut Cursor<'_>) -> Result<Meta, Error> {
    let string = |cursor: &mut Cursor<'_>| cursor.string().map(str::to_owned);
    let about = About {
        title: string(cursor)?,
        description: string(cursor)?,
        language: string(cursor)?,
        rights: string(cursor)?,
        url: string(cursor)?,
        add: cursor.byte()? == 1,
    };
    let themes = cursor.list(|cursor| {
        Ok(Theme {
            id: string(cursor)?,
            label: string(cursor)?,
            key: string(cursor)?,
            definition: string(cursor)?,
            parent: string(cursor)?,
            colour: string(cursor)?,
            include: read_strings(cursor)?,
            exclude: read_strings(cursor)?,
            examples: read_strings(cursor)?,
            counterexamples: read_strings(cursor)?,
        })
    })?;
    let names = cursor
        .list(|cursor| Ok(Name { label: string(cursor)?, kind: string(cursor)?, forms: read_strings(cursor)? }))?;
    let problems = read_strings(cursor)?;
    let place = |cursor: &mut Cursor<'_>| Ok((cursor.small()?, cursor.small()?, super::read_span(cursor)?));
    let reuse =
        cursor.list(|cursor| Ok(ReuseRecord { a: place(cursor)?, b: place(cursor)?, words: cursor.small()? }))?;
    let duplicates = cursor.list(|cursor| cursor.list(Cursor::small))?;
    Ok(Meta { about, themes, names, problems, reuse, duplicates })
}
