//! Decisions about documents, written into the collection's own files, and
//! taken back.

use archivolt_corpus::changes::{self, Cell, MARKS, Marking, REGISTER, SETTINGS};
use archivolt_corpus::{SettingsChange, SourceFile, Theme};

use crate::Desk;

/// Decisions that can be taken back at most; the files of each are kept.
const REMEMBERED: usize = 200;

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Cells of `documents.csv`: file, column, value.
    Cells(Vec<(String, String, String)>),
    /// A row of `marks.csv`.
    Mark(Mark),
    /// Rows of `marks.csv` that no longer hold: those of a file with this verdict.
    Unmark {
        /// The document's file.
        file: String,
        /// The verdict.
        verdict: String,
        /// Only those about these words.
        exact: Option<String>,
    },
    /// A setting of `archivolt.toml`: `title`, `description`, `rights`, `language`, `url`.
    About(String, String),
    /// A theme, new or changed.
    Theme(Box<Theme>),
    /// A theme that goes.
    NoTheme(String),
    /// Files that go, with what is said of them.
    Remove(Vec<String>),
    /// Several, as one.
    All(Vec<Edit>),
}

/// A row of `marks.csv`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// The document's file.
    pub file: String,
    /// The words.
    pub exact: String,
    /// Words before them.
    pub prefix: String,
    /// Words after them.
    pub suffix: String,
    /// What they are.
    pub verdict: String,
}

/// Files as they were before a decision; `None` where there was none.
type Before = Vec<(String, Option<Vec<u8>>)>;

/// What was decided, to be taken back and decided again.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<(String, Before)>,
    undone: Vec<(String, Before)>,
}

impl History {
    /// What the next step back takes back, in words.
    pub fn back(&self) -> Option<&str> {
        self.done.last().map(|(name, _)| name.as_str())
    }

    /// What the next step forward decides again.
    pub fn forward(&self) -> Option<&str> {
        self.undone.last().map(|(name, _)| name.as_str())
    }
}

impl Desk {
    /// Carries out a decision under a name; tells whether anything changed.
    ///
    /// # Errors
    /// A sentence, where a file is too broken to be changed. Nothing is changed then.
    pub fn edit(&mut self, name: &str, edit: &Edit, history: &mut History) -> Result<bool, String> {
        let mut before = Before::new();
        let carried_out = self.carry_out(edit, &mut before);
        if let Err(reason) = carried_out {
            self.put_back(before);
            return Err(reason);
        }
        before.retain(|(path, old)| self.bytes(path) != old.as_deref());
        if before.is_empty() {
            return Ok(false);
        }
        history.undone.clear();
        history.done.push((name.to_owned(), before));
        if history.done.len() > REMEMBERED {
            history.done.remove(0);
        }
        Ok(true)
    }

    /// Takes the last decision back; gives the paths of the files that changed.
    pub fn undo(&mut self, history: &mut History) -> Vec<String> {
        let Some((name, before)) = history.done.pop() else { return Vec::new() };
        let (paths, after) = self.put_back(before);
        history.undone.push((name, after));
        paths
    }

    /// Decides once more what was taken back last.
    pub fn redo(&mut self, history: &mut History) -> Vec<String> {
        let Some((name, before)) = history.undone.pop() else { return Vec::new() };
        let (paths, after) = self.put_back(before);
        history.done.push((name, after));
        paths
    }

    fn put_back(&mut self, before: Before) -> (Vec<String>, Before) {
        let mut now = Before::new();
        // The last of them may have been changed twice: what was first is what stays.
        for (path, old) in before.into_iter().rev() {
            now.push((path.clone(), self.bytes(&path).map(<[u8]>::to_vec)));
            self.write(&path, old);
        }
        (now.iter().map(|(path, _)| path.clone()).collect(), now)
    }

    fn write(&mut self, path: &str, bytes: Option<Vec<u8>>) {
        self.remove(path);
        if let Some(bytes) = bytes {
            self.restore(SourceFile { path: path.to_owned(), bytes });
        }
    }

    fn replace(&mut self, path: &str, text: String, before: &mut Before) {
        let old = self.bytes(path).map(<[u8]>::to_vec);
        // An empty file that was not there is not made.
        if text.is_empty() && old.is_none() || old.as_deref() == Some(text.as_bytes()) {
            return;
        }
        before.push((path.to_owned(), old));
        self.write(path, Some(text.into_bytes()));
    }

    fn carry_out(&mut self, edit: &Edit, before: &mut Before) -> Result<(), String> {
        match edit {
            Edit::Cells(cells) => {
                let cells: Vec<Cell<'_>> =
                    cells.iter().map(|(file, field, value)| Cell { file, field, value }).collect();
                let known = self.text(REGISTER);
                let text = changes::with_cells(&known, &self.paths(), &cells);
                // A table of nothing but a header says nothing.
                if !known.is_empty() || text.lines().nth(1).is_some() {
                    self.replace(REGISTER, text, before);
                }
            }
            Edit::Mark(mark) => {
                let Mark { file, exact, prefix, suffix, verdict } = mark;
                let text = changes::marked(&self.text(MARKS), &Marking { file, exact, prefix, suffix, verdict });
                self.replace(MARKS, text, before);
            }
            Edit::Unmark { file, verdict, exact } => {
                let squeezed = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
                let wanted = exact.as_deref().map(squeezed);
                let (text, gone) = changes::unmarked(&self.text(MARKS), |of, words, said| {
                    of == file && said == verdict && wanted.as_ref().is_none_or(|wanted| squeezed(words) == *wanted)
                });
                if gone > 0 {
                    self.replace(MARKS, text, before);
                }
            }
            Edit::About(name, value) => {
                let value = Some(value.as_str());
                let nothing = SettingsChange::default();
                let change = match name.as_str() {
                    "title" => SettingsChange { title: value, ..nothing },
                    "description" => SettingsChange { description: value, ..nothing },
                    "rights" => SettingsChange { rights: value, ..nothing },
                    "language" => SettingsChange { language: value, ..nothing },
                    "url" => SettingsChange { url: value, ..nothing },
                    _ => nothing,
                };
                let text = change.apply(&self.text(SETTINGS));
                self.replace(SETTINGS, text, before);
            }
            Edit::Theme(theme) => {
                let text = changes::with_theme(&self.text(SETTINGS), theme)
                    .ok_or_else(|| crate::text::SETTINGS_BROKEN.say())?;
                self.replace(SETTINGS, text, before);
            }
            Edit::NoTheme(id) => {
                let text = changes::without_theme(&self.text(SETTINGS), id)
                    .ok_or_else(|| crate::text::SETTINGS_BROKEN.say())?;
                self.replace(SETTINGS, text, before);
                // Decisions about a theme that is gone would be told of as mistakes.
                let of = [format!("theme:{id}"), format!("not:{id}")];
                let (text, gone) =
                    changes::unmarked(&self.text(MARKS), |_, _, verdict| of.iter().any(|known| known == verdict));
                if gone > 0 {
                    self.replace(MARKS, text, before);
                }
            }
            Edit::Remove(gone) => {
                let names: Vec<&str> = gone.iter().map(String::as_str).collect();
                let register = changes::without_documents(&self.text(REGISTER), &self.paths(), &names);
                let (marks, marked) = changes::unmarked(&self.text(MARKS), |file, _, _| names.contains(&file));
                if self.has(REGISTER) {
                    self.replace(REGISTER, register, before);
                }
                if marked > 0 {
                    self.replace(MARKS, marks, before);
                }
                for path in gone {
                    if let Some(bytes) = self.bytes(path).map(<[u8]>::to_vec) {
                        before.push((path.clone(), Some(bytes)));
                        self.write(path, None);
                    }
                }
            }
            Edit::All(edits) => {
                for edit in edits {
                    self.carry_out(edit, before)?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn letters() -> Desk {
        let mut desk = Desk::new("Letters");
        desk.add("one.txt", b"A first letter\n\nIt speaks of bridges and of nothing else at all.\n".to_vec());
        desk.add("two.md", b"# A second letter\n\n3 May 2016\n\nIt is about roads.\n".to_vec());
        desk.add("documents.csv", b"file,title,note\r\ntwo.md,Second,kept\r\n".to_vec());
        desk.add("archivolt.toml", b"# mine\ntitle = 'Post'\n".to_vec());
        desk
    }

    fn cells(file: &str, field: &str, value: &str) -> Edit {
        Edit::Cells(vec![(file.to_owned(), field.to_owned(), value.to_owned())])
    }

    fn theme(id: &str, rule: &str) -> Edit {
        let (id, label) = (id.to_owned(), id.to_uppercase());
        Edit::Theme(Box::new(Theme { id, label, include: vec![rule.to_owned()], ..Theme::default() }))
    }

    /// Every kind of decision, with what then holds of the corpus.
    fn decisions() -> Vec<(Edit, &'static str)> {
        let mark = |exact: &str, verdict: &str| {
            let mark = Mark { file: "one.txt".into(), exact: exact.into(), verdict: verdict.into(), ..Mark::default() };
            Edit::Mark(mark)
        };
        let both = Edit::All(vec![theme("roads", "road"), mark("bridges", "theme:roads")]);
        vec![
            (cells("one.txt", "title", "First, and \"best\""), "First, and \"best\" | Second"),
            (cells("one.txt", "date", "1920~"), "1920~"),
            (cells("two.md", "date", "XXXX"), "A first letter | Second; undated: two.md"),
            (Edit::About("rights".into(), "CC0".into()), "CC0"),
            (theme("roads", "road"), "roads in two.md: roads"),
            (both, "roads in one.txt: bridges"),
            (mark("It speaks of bridges", "furniture"), "furniture in one.txt"),
            (Edit::Remove(vec!["two.md".into()]), "1 documents"),
        ]
    }

    fn said(desk: &Desk) -> String {
        let corpus = desk.read();
        let mut out = format!("{} documents; {}; ", corpus.documents.len(), corpus.about.rights);
        let mut titles: Vec<&str> = corpus.documents.iter().map(|document| document.title.text.as_str()).collect();
        titles.sort_unstable();
        out.push_str(&titles.join(" | "));
        for document in &corpus.documents {
            match &document.published {
                Some(date) => out.push_str(&format!("; {}", date.edtf.as_str())),
                None if document.file == "two.md" => out.push_str("; undated: two.md"),
                None => {}
            }
            for text in &document.texts {
                for passage in &text.passages {
                    let id = &corpus.themes[passage.theme].id;
                    out.push_str(&format!("; {id} in {}: {}", document.file, passage.span.of(&text.text)));
                }
                if text.lines.contains(&archivolt_corpus::LineClass::Furniture) {
                    out.push_str(&format!("; furniture in {}", document.file));
                }
            }
        }
        out
    }

    #[test]
    fn a_decision_holds_and_is_taken_back_to_the_byte() {
        for (edit, expected) in decisions() {
            let (mut desk, mut history) = (letters(), History::default());
            let before = desk.bundle();
            assert!(!said(&desk).contains(expected), "{expected}");
            assert_eq!(desk.edit("x", &edit, &mut history), Ok(true));
            assert!(said(&desk).contains(expected), "{expected}: {}", said(&desk));
            let after = desk.bundle();
            assert_eq!(desk.edit("again", &edit, &mut history), Ok(false), "{edit:?} twice changes nothing");
            assert_eq!(history.back(), Some("x"));
            assert!(!desk.undo(&mut history).is_empty());
            assert_eq!(desk.bundle(), before, "{edit:?} taken back");
            assert!(!desk.redo(&mut history).is_empty());
            assert_eq!(desk.bundle(), after, "{edit:?} decided again");
            assert!(desk.redo(&mut history).is_empty());
        }
    }

    #[test]
    fn a_file_that_is_broken_is_left_as_it_is() {
        let mut desk = letters();
        desk.add("archivolt.toml", b"themes = 3\n".to_vec());
        let (before, mut history) = (desk.bundle(), History::default());
        assert!(desk.edit("x", &theme("a", "b"), &mut history).is_err());
        assert_eq!((desk.bundle(), history.back()), (before, None));
    }

    #[test]
    fn twenty_generations_lose_nothing_and_grow_by_what_was_changed() {
        let mut desk = letters();
        let mut history = History::default();
        let mut sizes = Vec::new();
        for generation in 0..20 {
            for (edit, _) in decisions().into_iter().filter(|(edit, _)| !matches!(edit, Edit::Remove(_))) {
                desk.edit("x", &edit, &mut history).unwrap();
            }
            desk.edit("x", &cells("two.md", "date", &format!("19{generation:02}")), &mut history).unwrap();
            let bundle = desk.bundle();
            desk = Desk::open("Elsewhere", bundle.clone()).unwrap();
            assert_eq!(desk.bundle(), bundle, "generation {generation}");
            sizes.push(bundle.len());
        }
        let (first, last) = (sizes[0], sizes[19]);
        assert!(last.abs_diff(first) < 16, "{sizes:?}");
        let words = said(&desk);
        for expected in ["First, and \"best\" | Second", "1919", "CC0", "roads in two.md", "furniture in one.txt"] {
            assert!(words.contains(expected), "{expected}: {words}");
        }
        assert!(desk.text("documents.csv").contains("kept"), "a column that nobody changed is kept");
        assert!(
            desk.text("archivolt.toml").starts_with("# mine\n") || desk.text("archivolt.toml").contains("# mine\n")
        );
    }
}
