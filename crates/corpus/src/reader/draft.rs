//! One file, read by itself.

use crate::encoding::{self, Decoded};
use crate::folder::Form;
use crate::furniture::{self, Findings};
use crate::lines::lines;
use crate::parse::{Parsed, formats, front_matter, html, markdown, plain};
use crate::stated::{self, Headers};
use crate::{Block, LineClass, Offsets, Problem, SourceFile, Span, Text, TextRole};

/// A file that has been read, before its folder is known.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// The file it stands in, where that is a table or a bibliography.
    pub file: Option<String>,
    /// Its text and blocks.
    pub parsed: Parsed,
    /// What its headers say.
    pub headers: Headers,
    /// Title, bylines and so on; filled by [`Draft::classify`].
    pub findings: Findings,
    /// What was wrong with it.
    pub problems: Vec<Problem>,
}

impl Draft {
    /// A document that is a part of a file.
    pub(crate) fn within(file: &str, parsed: Parsed) -> Self {
        Self {
            file: Some(file.to_owned()),
            parsed,
            headers: Headers::default(),
            findings: Findings::default(),
            problems: Vec::new(),
        }
    }

    /// Reads a file, or says why it is no document.
    pub(crate) fn read(file: &SourceFile, form: Form) -> Result<Self, Problem> {
        let form = formats::sniff(form, &file.bytes);
        let mut problems: Vec<Problem> = Vec::new();
        let mut parsed = match form {
            Form::Docx | Form::Epub | Form::Pdf => {
                let read = formats::read_packed(form, &file.bytes);
                read.map_err(|(code, message)| Problem::in_file(&file.path, code, message))?
            }
            Form::Plain | Form::Markdown | Form::Html | Form::Xhtml => {
                let text = text_of(file, form, &mut problems)?;
                match form {
                    Form::Html => {
                        // Pages of site generators have front matter too.
                        let matter = front_matter::read(&text);
                        let mut parsed = html::read(text.get(matter.body..).unwrap_or(""));
                        parsed.metadata.precede(&matter.metadata, "From the file’s own metadata.");
                        problems.extend(matter.into_problems(&file.path));
                        parsed
                    }
                    Form::Xhtml => html::read_xhtml(&text),
                    Form::Markdown => {
                        let matter = front_matter::read(&text);
                        let mut parsed = markdown::read(text, matter.body);
                        parsed.front_matter = matter.span();
                        parsed.metadata = matter.metadata.clone();
                        problems.extend(matter.into_problems(&file.path));
                        parsed
                    }
                    _ => plain::read(text),
                }
            }
        };
        if parsed.blocks.is_empty() && !matches!(form, Form::Plain | Form::Markdown) {
            let message = match form {
                Form::Html | Form::Xhtml => {
                    "This page has no text of its own, so it is left out. Save the page as it is shown, not its frame."
                }
                _ => "There is no text in this file, so it is left out. Save it again from the program that made it.",
            };
            return Err(Problem::in_file(&file.path, "empty", message));
        }
        problems.extend(parsed.problems.drain(..).map(|(line, code, message)| Problem {
            file: Some(file.path.clone()),
            line,
            code,
            message,
        }));
        let headers = if form == Form::Plain { stated::headers(&mut parsed) } else { Headers::default() };
        Ok(Self { file: None, parsed, headers, findings: Findings::default(), problems })
    }

    /// Gives every block its class.
    pub(crate) fn classify(&mut self, repeated: &dyn Fn(&str) -> bool) {
        self.findings = furniture::classify(&mut self.parsed, repeated);
    }

    /// The draft as a text of a document, with nothing found in it yet.
    pub(crate) fn into_text(self, role: TextRole, file: &str) -> Text {
        let Parsed { text, offsets, blocks, front_matter, .. } = self.parsed;
        let classes = line_classes(&text, &blocks, front_matter, offsets);
        Text {
            role,
            file: file.to_owned(),
            offsets,
            text,
            lines: classes,
            blocks,
            dates: Vec::new(),
            passages: Vec::new(),
            quotations: Vec::new(),
            names: Vec::new(),
        }
    }
}

/// The decoded text of a file.
fn text_of(file: &SourceFile, form: Form, problems: &mut Vec<Problem>) -> Result<String, Problem> {
    let declared = match form {
        Form::Html | Form::Xhtml => encoding::declared_in_markup(&file.bytes),
        _ => None,
    };
    let (text, remark) = match encoding::decode(&file.bytes, declared.as_deref()) {
        Decoded::Text(text, remark) => (text, remark),
        Decoded::Empty => {
            let message = "This file is empty, so it is left out. Put its text in, or take it out of the folder.";
            return Err(Problem::in_file(&file.path, "empty", message));
        }
        Decoded::Binary(what) => {
            let message = format!(
                "This is {what}, not text, so it is left out. Save it as text, Markdown or HTML to include it."
            );
            return Err(Problem::in_file(&file.path, "not-text", message));
        }
    };
    if u32::try_from(text.len()).is_err() {
        let message = "This text is larger than 4 GB, so it is left out. Split it into parts.";
        return Err(Problem::in_file(&file.path, "too-large", message));
    }
    problems.extend(remark.map(|remark| Problem {
        file: Some(file.path.clone()),
        line: remark.line,
        code: remark.code,
        message: remark.message,
    }));
    Ok(text)
}

/// The class of each line: of the first block on it that is not furniture.
/// A line with words that no block shows (a rule, a comment) is furniture.
pub(crate) fn line_classes(
    text: &str,
    blocks: &[Block],
    front_matter: Option<Span>,
    offsets: Offsets,
) -> Vec<LineClass> {
    let mut blocks = blocks.iter().map(|block| (block.span(), block.class)).collect::<Vec<_>>();
    // Footnotes may stand before the paragraph that names them.
    blocks.sort_by_key(|(span, _)| *span);
    let mut first = 0;
    let matter = front_matter.unwrap_or_default();
    let class = |line: Span| {
        if line.of(text).trim().is_empty() {
            return LineClass::Blank;
        }
        while blocks.get(first).is_some_and(|(span, _)| span.end <= line.start) {
            first += 1;
        }
        let here = blocks.iter().skip(first).take_while(|(span, _)| span.start < line.end);
        let mut classes = here.filter(|(span, _)| span.end > line.start).map(|(_, class)| *class);
        let best = classes
            .next()
            .map(|head| classes.fold(head, |best, class| if best == LineClass::Furniture { class } else { best }));
        match best {
            Some(class) => class,
            None if line.start < matter.end => LineClass::Meta,
            None if offsets == Offsets::Extracted => LineClass::Body,
            None => LineClass::Furniture,
        }
    };
    lines(text).map(class).collect()
}
