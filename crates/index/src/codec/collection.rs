//! What is known of the collection as a whole.

use archivolt_bundle::{Fields, Sink};
use archivolt_corpus::codebook::explain;
use archivolt_corpus::{About, Corpus, Name, Theme};

/// The collection's own facts, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Title and so on.
    pub about: About,
    /// The codebook.
    pub themes: Vec<Theme>,
    /// What each theme's rules mean, in words: those that include, those that exclude.
    pub rules: Vec<[Vec<String>; 2]>,
    /// Names looked for.
    pub names: Vec<Name>,
    /// Problems, as the command line prints them.
    pub problems: Vec<String>,
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

fn read_strings(fields: &mut Fields<'_>) -> Vec<String> {
    fields.list(Fields::owned)
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
        // Worked out here, so that no reader needs what understands rules.
        for rules in [&theme.include, &theme.exclude] {
            sink.list(rules, |sink, rule| sink.string(&explain(rule)));
        }
    });
    sink.list(&corpus.names, |sink, name| {
        sink.string(&name.label);
        sink.string(&name.kind);
        strings(sink, &name.forms);
    });
    let problems: Vec<String> = corpus.problems.iter().map(ToString::to_string).collect();
    strings(sink, &problems);
}

/// Writes what documents have in common.
pub fn write_shared(sink: &mut Sink, corpus: &Corpus) {
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
pub fn read(fields: &mut Fields<'_>) -> Meta {
    let about = About {
        title: fields.owned(),
        description: fields.owned(),
        language: fields.owned(),
        rights: fields.owned(),
        url: fields.owned(),
        add: fields.byte() == 1,
    };
    let codebook = fields.list(|fields| {
        let theme = Theme {
            id: fields.owned(),
            label: fields.owned(),
            key: fields.owned(),
            definition: fields.owned(),
            parent: fields.owned(),
            colour: fields.owned(),
            include: read_strings(fields),
            exclude: read_strings(fields),
            examples: read_strings(fields),
            counterexamples: read_strings(fields),
        };
        (theme, [read_strings(fields), read_strings(fields)])
    });
    let (themes, rules) = codebook.into_iter().unzip();
    Meta {
        about,
        themes,
        rules,
        names: fields.list(|fields| Name { label: fields.owned(), kind: fields.owned(), forms: read_strings(fields) }),
        problems: read_strings(fields),
    }
}

/// What documents have in common: shared words, and groups with the same text.
pub type Shared = (Vec<ReuseRecord>, Vec<Vec<u32>>);

/// Reads what documents have in common.
pub fn read_shared(fields: &mut Fields<'_>) -> Shared {
    let place = |fields: &mut Fields<'_>| (fields.small(), fields.small(), super::read_span(fields));
    (
        fields.list(|fields| ReuseRecord { a: place(fields), b: place(fields), words: fields.small() }),
        fields.list(|fields| fields.list(Fields::small)),
    )
}
