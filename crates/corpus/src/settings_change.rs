//! Changing what `archivolt.toml` says about the collection, and nothing else in it.

use std::ops::Range;

use crate::parse::toml_tree::Tree;

/// What the file is to say; `None` leaves it as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SettingsChange<'a> {
    /// `title`.
    pub title: Option<&'a str>,
    /// `description`.
    pub description: Option<&'a str>,
    /// `rights`.
    pub rights: Option<&'a str>,
    /// `language`.
    pub language: Option<&'a str>,
    /// `url`.
    pub url: Option<&'a str>,
    /// `add`.
    pub add: Option<bool>,
}

impl SettingsChange<'_> {
    /// The text of the file, changed. A value that stands there gives way to
    /// the new one; what is new comes first, before any table. Comments, order
    /// and everything else stay.
    ///
    /// ```
    /// use archivolt_corpus::SettingsChange;
    /// let change = SettingsChange { title: Some("Letters"), add: Some(true), ..SettingsChange::default() };
    /// assert_eq!(change.apply("title = 'Old' # mine\n"), "add = true\ntitle = \"Letters\" # mine\n");
    /// ```
    pub fn apply(&self, text: &str) -> String {
        let wanted = [
            ("title", self.title.map(quoted)),
            ("description", self.description.map(quoted)),
            ("rights", self.rights.map(quoted)),
            ("language", self.language.map(quoted)),
            ("url", self.url.map(quoted)),
            ("add", self.add.map(|add| add.to_string())),
        ];
        let tree = Tree::read(text);
        let mut places: Vec<(Range<usize>, String)> = Vec::new();
        let mut head = String::new();
        for (name, value) in wanted {
            let Some(value) = value else { continue };
            let known = tree.root.get_ref().iter().find(|(key, _)| key.get_ref().as_ref() == name);
            match known.filter(|(key, _)| !tree.is_broken(key)) {
                Some((_, old)) => places.push((old.span(), value)),
                None => head.push_str(&format!("{name} = {value}\n")),
            }
        }
        places.sort_by_key(|(place, _)| place.start);
        let mut out = head;
        let mut from = 0;
        for (place, value) in places {
            out.push_str(text.get(from..place.start).unwrap_or(""));
            out.push_str(&value);
            from = place.end;
        }
        out.push_str(text.get(from..).unwrap_or(""));
        out
    }
}

/// A basic string (TOML 1.0, "String").
pub(crate) fn quoted(words: &str) -> String {
    let mut out = String::from("\"");
    for letter in words.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    #[test]
    fn only_what_is_changed_changes() {
        let all = SettingsChange {
            title: Some("A \"new\" one"),
            description: Some("One.\n\nTwo."),
            add: Some(false),
            ..SettingsChange::default()
        };
        let rights = SettingsChange {
            rights: Some("CC BY 4.0"),
            language: Some("fr"),
            url: Some("https://a.example/"),
            ..SettingsChange::default()
        };
        let title = SettingsChange { title: Some("New"), ..SettingsChange::default() };
        let cases = [
            (title, "", "title = \"New\"\n"),
            (title, "# Mine\ntitle=\"Old\"\nlanguage = \"fr\"", "# Mine\ntitle=\"New\"\nlanguage = \"fr\""),
            (title, "[[themes]]\nid = \"a\"\n", "title = \"New\"\n[[themes]]\nid = \"a\"\n"),
            (title, "title = \"\"\"\nlong\n\"\"\"\nadd = true\n", "title = \"New\"\nadd = true\n"),
            (
                rights,
                "language = \"de\"\n",
                "rights = \"CC BY 4.0\"\nurl = \"https://a.example/\"\nlanguage = \"fr\"\n",
            ),
            (SettingsChange::default(), "title = \"Old\"", "title = \"Old\""),
            (
                all,
                "add = true\ntitle = 'x'\n",
                "description = \"One.\\n\\nTwo.\"\nadd = false\ntitle = \"A \\\"new\\\" one\"\n",
            ),
        ];
        for (change, text, expected) in cases {
            assert_eq!(change.apply(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_was_written_is_read_again() {
        for title in ["Plain", "Löwen \"und\" \\ mehr", "tab\there", "] # [[themes]]", "'''", "a\u{7f}b"] {
            for text in ["", "add = true\n", "title = \"old\"\n[[themes]]\nid = \"a\"\n", "title = \n", "= =\n"] {
                let change = SettingsChange { title: Some(title), add: Some(true), ..SettingsChange::default() };
                let about = Settings::read(&change.apply(text), "Folder").about;
                assert_eq!((about.title.as_str(), about.add), (title, true), "{text:?}");
            }
        }
    }
}
