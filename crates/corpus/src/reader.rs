//! From files to a [`Corpus`].

use std::collections::BTreeMap;

use crate::encoding::{self, Decoded};
use crate::folder::{self, FileKind, Form};
use crate::parse::{Parsed, front_matter, markdown, plain};
use crate::{About, Basis, Corpus, Document, Fact, LineClass, Problem, SourceFile, Text, TextRole, ids};

/// A folder of files, as handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    /// The folder's name: the title where `archivolt.toml` gives none.
    pub folder_name: String,
    /// Its files, in any order.
    pub files: Vec<SourceFile>,
    /// The files of `--originals DIR`; `None` where none was given.
    pub originals: Option<Vec<SourceFile>>,
}

/// Understands a folder. Never fails; what could not be read is a problem.
pub fn read(input: Input) -> Corpus {
    let mut reader = Reader::new(&input.folder_name);
    for file in input.files {
        reader.add(file);
    }
    reader.originals = input.originals;
    reader.finish()
}

/// Understands a folder file by file, so that progress can be shown.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    folder_name: String,
    files: BTreeMap<String, SourceFile>,
    drafts: BTreeMap<String, Draft>,
    originals: Option<Vec<SourceFile>>,
    problems: Vec<Problem>,
}

/// A document that has been read, before anything is made of it.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub parsed: Parsed,
    pub problems: Vec<Problem>,
}

impl Reader {
    /// A reader for a folder of this name.
    pub fn new(folder_name: &str) -> Self {
        Self { folder_name: folder_name.to_owned(), ..Self::default() }
    }

    /// Adds a file of the folder.
    pub fn add(&mut self, file: SourceFile) {
        if let FileKind::Document(form) = folder::kind_of(&file.path) {
            self.draft(&file, form);
        }
        self.files.insert(file.path.clone(), file);
    }

    fn draft(&mut self, file: &SourceFile, form: Form) {
        match read_file(file, form) {
            Ok(draft) => {
                self.drafts.insert(file.path.clone(), draft);
            }
            Err(problem) => self.problems.push(problem),
        }
    }

    /// Everything that was understood.
    pub fn finish(self) -> Corpus {
        let wanted: Vec<(String, &str)> = self.drafts.keys().map(|path| (ids::from_path(path), path.as_str())).collect();
        let ids = ids::settle(&wanted);
        let documents = self.drafts.iter().zip(ids).map(|((path, draft), id)| document(path, draft, id)).collect();
        let title = if self.folder_name.is_empty() { "Documents".to_owned() } else { self.folder_name };
        let mut corpus = Corpus {
            about: About {
                title,
                description: String::new(),
                language: "en".to_owned(),
                rights: String::new(),
                url: String::new(),
                add: false,
            },
            themes: Vec::new(),
            names: Vec::new(),
            documents,
            reuse: Vec::new(),
            duplicates: Vec::new(),
            problems: self.problems,
            files: self.files.into_values().collect(),
        };
        corpus.documents.sort_by(|a, b| a.id.cmp(&b.id));
        corpus.problems.sort();
        corpus
    }
}

/// Reads one file as a document, or says why it is none.
pub(crate) fn read_file(file: &SourceFile, form: Form) -> Result<Draft, Problem> {
    let declared = match form {
        Form::Html => encoding::declared_in_markup(&file.bytes),
        Form::Plain | Form::Markdown => None,
    };
    let (text, remark) = match encoding::decode(&file.bytes, declared.as_deref()) {
        Decoded::Text(text, remark) => (text, remark),
        Decoded::Empty => {
            let message = "This file is empty, so it is left out. Put its text in, or take it out of the folder.";
            return Err(Problem::in_file(&file.path, "empty", message));
        }
        Decoded::Binary(what) => {
            let message = format!("This is {what}, not text, so it is left out. Save it as text, Markdown or HTML to include it.");
            return Err(Problem::in_file(&file.path, "not-text", message));
        }
    };
    let mut problems: Vec<Problem> = Vec::new();
    problems.extend(remark.map(|remark| Problem {
        file: Some(file.path.clone()),
        line: remark.line,
        code: remark.code,
        message: remark.message,
    }));
    let parsed = match form {
        Form::Plain | Form::Html => plain::read(text),
        Form::Markdown => {
            let matter = front_matter::read(&text);
            let mut parsed = markdown::read(text, matter.body);
            parsed.front_matter = matter.span();
            parsed.metadata = matter.metadata.clone();
            problems.extend(matter.into_problems(&file.path));
            parsed
        }
    };
    Ok(Draft { parsed, problems })
}

fn document(path: &str, draft: &Draft, id: String) -> Document {
    let parsed = &draft.parsed;
    let heading = markdown::title(parsed);
    let title = heading
        .and_then(|at| parsed.blocks.get(at))
        .or_else(|| parsed.blocks.first())
        .map_or_else(|| folder::name_in_words(path), |block| block.shown(&parsed.text));
    Document {
        id,
        file: path.to_owned(),
        language: Fact { text: "en".to_owned(), basis: Basis::Inferred, evidence: None },
        title: Fact { text: title, basis: Basis::Stated, evidence: None },
        publisher: None,
        creator: None,
        kind: None,
        published: None,
        event: None,
        captured: None,
        fields: Vec::new(),
        original: None,
        texts: vec![Text {
            role: TextRole::Text,
            file: path.to_owned(),
            offsets: parsed.offsets,
            text: parsed.text.clone(),
            lines: crate::lines::lines(&parsed.text).map(|_| LineClass::Body).collect(),
            blocks: parsed.blocks.clone(),
            dates: Vec::new(),
            passages: Vec::new(),
            quotations: Vec::new(),
            names: Vec::new(),
        }],
        problems: draft.problems.clone(),
    }
}
