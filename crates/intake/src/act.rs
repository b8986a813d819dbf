//! What is done in the page, carried out.

use archivolt_corpus::{Corpus, Theme};

use crate::care::{self, COLUMNS};
use crate::desk::Parts;
use crate::edit::Edit;
use crate::workshop::{Out, Workshop};
use crate::{plain_date, sample, text};

/// A date that is not known, as `documents.csv` says it.
const UNKNOWN: &str = "XXXX";
/// The longest id that a theme's label gives.
const ID_LETTERS: usize = 40;

impl Workshop {
    /// Does what was asked. Whatever it does not know, it leaves.
    pub fn hear(&mut self, act: &str, words: &[String]) {
        let word = |place: usize| words.get(place).map(String::as_str).unwrap_or_default();
        let (first, second) = word(0).split_once('\n').unwrap_or((word(0), ""));
        self.care |= !matches!(act, "field" | "theme-field" | "pack");
        match act {
            "speak" => self.speak(word(0), word(1)),
            "show" => self.show(),
            "text" => self.take_text(word(0)),
            "sample" => {
                for (path, contents) in sample::FILES {
                    self.desk.add(path, contents.as_bytes().to_vec());
                    self.list(path);
                }
                self.changed();
            }
            "stop" => self.stop(),
            "apart" => self.keep_together(None),
            "field" => self.typed(word(0), word(1)),
            "leave" => self.leave(word(0)),
            "remove" => self.remove(word(0)),
            "cells" => self.set_cells(word(0), word(1), word(2)),
            "undo" => self.step(true),
            "redo" => self.step(false),
            "page" => self.sight.first = word(0).parse().unwrap_or(0),
            "lines" => {
                word(0).clone_into(&mut self.sight.document);
                self.draw_care();
                self.out(Out::Focus("intake-lines-head".to_owned()));
            }
            "line" => self.mark_line(first, second.parse().unwrap_or(usize::MAX)),
            "passage" => self.refuse_passage(word(0).parse().unwrap_or(usize::MAX)),
            "date" => self.take_date(first, second),
            "both" => {
                self.sight.refused.insert(care::twin_key(first, second));
            }
            "topics" => {
                if let Some(corpus) = &self.corpus {
                    self.sight.topics = Some(care::topics_of(corpus));
                }
            }
            "topic" => self.take_topic(word(0)),
            "no-topic" => {
                self.sight.refused.insert(format!("topic:{}", word(0)));
            }
            "theme" => {
                self.open_theme(word(0));
                self.draw_care();
                self.out(Out::Focus("theme-label".to_owned()));
            }
            "theme-field" => self.type_theme(word(0), word(1)),
            "keep-theme" => self.keep_theme(),
            "drop-theme" => self.decide(text::DID_DROP_THEME.say(), &Edit::NoTheme(word(0).to_owned())),
            "look" => self.look(),
            "zip" => self.save_zip(),
            "save" => self.save(&Parts {
                shell: word(0).to_owned(),
                wasm: word(1).to_owned(),
                intake: word(2).to_owned(),
                words: word(3).to_owned(),
                loader: word(4).to_owned(),
                style: word(5).to_owned(),
                version: word(6).to_owned(),
            }),
            "pack" => self.pack(),
            "anew" => self.begin_anew(),
            _ => {}
        }
    }

    /// Carries out a decision, and says so.
    fn decide(&mut self, name: &str, edit: &Edit) {
        match self.desk.edit(name, edit, &mut self.history) {
            Ok(true) => {
                self.changed();
                self.remark(&text::did(name));
            }
            Ok(false) => self.remark(""),
            Err(reason) => self.remark(&reason),
        }
    }

    fn remark(&mut self, words: &str) {
        words.clone_into(&mut self.sight.remark);
        if !words.is_empty() {
            self.say(words);
        }
    }

    fn step(&mut self, back: bool) {
        let name = if back { self.history.back() } else { self.history.forward() }.unwrap_or_default().to_owned();
        let paths = if back { self.desk.undo(&mut self.history) } else { self.desk.redo(&mut self.history) };
        if paths.is_empty() {
            return;
        }
        self.follow(&paths);
        self.changed();
        self.remark(&if back { text::undone(&name) } else { text::redone(&name) });
    }

    /// Takes a listed file away, by its place in the list.
    fn leave(&mut self, place: &str) {
        let entry = place.parse().ok().and_then(|place: usize| self.entries.get(place));
        if let Some(path) = entry.map(|entry| entry.path.clone()) {
            self.remove(&path);
        }
    }

    fn remove(&mut self, path: &str) {
        if self.desk.has(path) {
            self.decide(&text::did_remove(path), &Edit::Remove(vec![path.to_owned()]));
        }
        self.forget(&[path.to_owned()]);
    }

    /// Writes cells of the table, from a cell on: rows are lines, columns are
    /// parted by tabs, as spreadsheets copy them.
    fn set_cells(&mut self, key: &str, column: &str, typed: &str) {
        let Some(corpus) = self.corpus.take() else { return };
        let start = self.rows.iter().position(|row| row.key == key);
        let column = COLUMNS.iter().position(|name| *name == column);
        let (Some(start), Some(column)) = (start, column) else {
            self.corpus = Some(corpus);
            return;
        };
        let pasted = typed.contains(['\t', '\n']);
        let lines = typed.strip_suffix('\n').unwrap_or(typed).split('\n');
        let (mut edits, mut cells, mut wrong, mut count) = (Vec::new(), Vec::new(), None, 0);
        for (line, place) in lines.zip(start..) {
            let Some(row) = self.rows.get(place).cloned() else { break };
            for (value, at) in line.trim_end_matches('\r').split('\t').zip(column..) {
                let Some(name) = COLUMNS.get(at) else { break };
                let value = value.trim();
                if !row.editable || row.cells.get(at).is_some_and(|known| known == value) {
                    continue;
                }
                let shown = match *name {
                    "themes" => match themes_of(&corpus, &row.file, value) {
                        Ok((marks, shown)) => {
                            edits.extend(marks);
                            shown
                        }
                        Err(reason) => {
                            wrong = Some(reason);
                            continue;
                        }
                    },
                    "date" => match plain_date::read(value) {
                        Some(date) => {
                            let edtf = date.as_str().to_owned();
                            cells.push((row.file.clone(), "date".to_owned(), edtf.clone()));
                            if edtf == UNKNOWN { String::new() } else { edtf }
                        }
                        None if value.is_empty() => {
                            cells.push((row.file.clone(), "date".to_owned(), String::new()));
                            String::new()
                        }
                        None => {
                            wrong = Some(text::no_date(value));
                            continue;
                        }
                    },
                    name => {
                        cells.push((row.file.clone(), name.to_owned(), value.to_owned()));
                        value.to_owned()
                    }
                };
                count += 1;
                if let Some(cell) = self.rows.get_mut(place).and_then(|row| row.cells.get_mut(at)) {
                    *cell = shown;
                }
            }
        }
        self.corpus = Some(corpus);
        edits.push(Edit::Cells(cells));
        let name = if pasted { text::did_paste(count) } else { text::did_cell(column, key) };
        self.decide(&name, &Edit::All(edits));
        if let Some(reason) = wrong {
            self.remark(&reason);
            // What could not be taken gives way to what is known.
            self.stale = true;
        }
    }

    fn mark_line(&mut self, verdict: &str, place: usize) {
        let mark = self.corpus.as_ref().and_then(|corpus| {
            let (document, own) = care::document_of(corpus, &self.sight.document)?;
            Some(care::mark(&document.file, own, care::head_of(own, own.blocks.get(place)?), verdict))
        });
        if let Some(mark) = mark {
            let name = if verdict == "body" { text::DID_BODY } else { text::DID_FURNITURE };
            self.decide(name.say(), &Edit::Mark(mark));
        }
    }

    /// A passage is not of its theme: one that a rule found is refused, one
    /// that a person gave is taken back.
    fn refuse_passage(&mut self, place: usize) {
        let edit = self.corpus.as_ref().and_then(|corpus| {
            let (document, own) = care::document_of(corpus, &self.sight.document)?;
            let passage = own.passages.get(place)?;
            let id = &corpus.themes.get(passage.theme)?.id;
            Some(refusal(&document.file, own, passage, id))
        });
        if let Some(edit) = edit {
            self.decide(text::DID_REFUSE.say(), &edit);
        }
    }

    fn take_date(&mut self, edtf: &str, file: &str) {
        if edtf.is_empty() || edtf == UNKNOWN {
            self.sight.refused.insert(format!("date:{file}"));
        }
        if edtf.is_empty() {
            return;
        }
        let cells = vec![(file.to_owned(), "date".to_owned(), edtf.to_owned())];
        self.decide(&text::did_date(file), &Edit::Cells(cells));
    }

    fn take_topic(&mut self, id: &str) {
        let topic = self.sight.topics.iter().flatten().find(|topic| topic.id == id).cloned();
        if let Some(topic) = topic {
            self.decide(&text::did_theme(&topic.label), &Edit::Theme(Box::new(topic)));
        }
    }

    fn type_theme(&mut self, name: &str, value: &str) {
        let Some(theme) = &mut self.sight.theme else { return };
        let list = || value.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        match name {
            "label" => theme.label = value.trim().to_owned(),
            "definition" => theme.definition = value.trim().to_owned(),
            "include" => theme.include = list(),
            "exclude" => theme.exclude = list(),
            _ => return,
        }
        self.draw_tried();
    }

    fn keep_theme(&mut self) {
        let Some(mut theme) = self.sight.theme.clone() else { return };
        if theme.label.is_empty() {
            return self.remark(text::THEME_NEEDS_LABEL.say());
        }
        if self.sight.new_theme {
            let known: Vec<&str> =
                self.corpus.iter().flat_map(|corpus| &corpus.themes).map(|theme| theme.id.as_str()).collect();
            theme.id = new_id(&theme.label, &known);
        }
        // The key that the reader made for it is not written down.
        let written = self.sight.opened.as_ref().map(|opened| opened.key.clone()).unwrap_or_default();
        theme.key = written;
        self.decide(&text::did_theme(&theme.label), &Edit::Theme(Box::new(theme.clone())));
        if self.history.back().is_some_and(|name| name == text::did_theme(&theme.label)) {
            self.sight.new_theme = false;
            self.sight.theme = Some(theme.clone());
            self.sight.opened = Some(theme);
        }
    }
}

fn refusal(file: &str, own: &archivolt_corpus::Text, passage: &archivolt_corpus::Passage, id: &str) -> Edit {
    match passage.rule {
        Some(_) => Edit::Mark(care::mark(file, own, passage.span, &format!("not:{id}"))),
        None => Edit::Unmark {
            file: file.to_owned(),
            verdict: format!("theme:{id}"),
            exact: Some(passage.span.of(&own.text).to_owned()),
        },
    }
}

/// What makes a document have these themes and no others, and their labels.
fn themes_of(corpus: &Corpus, file: &str, typed: &str) -> Result<(Vec<Edit>, String), String> {
    let mut wanted = Vec::new();
    for name in typed.split([';', ',']).map(str::trim).filter(|name| !name.is_empty()) {
        let same = |theme: &Theme| {
            [&theme.id, &theme.label, &theme.key].iter().any(|known| known.to_lowercase() == name.to_lowercase())
        };
        match corpus.themes.iter().position(same) {
            Some(theme) => wanted.push(theme),
            None => return Err(text::no_theme(name)),
        }
    }
    let mut edits = Vec::new();
    let Some((document, own)) = care::document_of(corpus, file) else { return Ok((edits, String::new())) };
    let passages = |theme: usize| own.passages.iter().filter(move |passage| passage.theme == theme);
    let mut labels = Vec::new();
    for (place, theme) in corpus.themes.iter().enumerate() {
        let has = document.texts.iter().flat_map(|text| &text.passages).any(|passage| passage.theme == place);
        let is_wanted = wanted.contains(&place);
        if is_wanted {
            labels.push(theme.label.clone());
        }
        match (has, is_wanted) {
            (true, false) => edits.extend(passages(place).map(|passage| refusal(file, own, passage, &theme.id))),
            (false, true) => {
                // What was refused is no longer; where no rule finds anything then, the opening is marked.
                edits.push(Edit::Unmark { file: file.to_owned(), verdict: format!("not:{}", theme.id), exact: None });
                if let Some(block) = care::opening(own) {
                    edits.push(Edit::Mark(care::mark(
                        file,
                        own,
                        care::head_of(own, block),
                        &format!("theme:{}", theme.id),
                    )));
                }
            }
            _ => {}
        }
    }
    Ok((edits, labels.join("; ")))
}

/// An id that no other theme has, of a label.
fn new_id(label: &str, known: &[&str]) -> String {
    let mut id = String::new();
    for letter in label.to_lowercase().chars() {
        if letter.is_alphanumeric() {
            id.push(letter);
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
    }
    let id: String = id.chars().take(ID_LETTERS).collect();
    let id = if id.trim_matches('-').is_empty() { "theme".to_owned() } else { id.trim_matches('-').to_owned() };
    let free = |id: &String| !known.contains(&id.as_str());
    if free(&id) { id } else { (2..).map(|number| format!("{id}-{number}")).find(free).unwrap_or(id) }
}
