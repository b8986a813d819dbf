//! `archivolt.toml`: about the collection, its codebook, names and tables.
//!
//! Tolerant: a field or a theme that is not as it should be is a problem with
//! its line, and everything else holds.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::ordered::{BTreeMap, BTreeSet};
use crate::parse::toml_tree::{Tree, words_of};
use crate::{About, Name, Problem, Theme, codebook, ids};

/// The file's name in a folder.
pub(crate) const FILE: &str = "archivolt.toml";

/// What `archivolt.toml` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Settings {
    /// About the collection.
    pub about: About,
    /// Themes in their order.
    pub themes: Vec<Theme>,
    /// Where each theme and its rules stand.
    pub places: Vec<ThemePlace>,
    /// Line and column of the fault in each rule that cannot be read, in the
    /// order of the codebook: each theme's `include`, then its `exclude`.
    pub broken_rules: Vec<(u32, u32)>,
    /// Names in their order.
    pub names: Vec<Name>,
    /// Tables whose rows are documents.
    pub tables: Vec<Table>,
    /// What was wrong.
    pub problems: Vec<Problem>,
}

/// Where a theme stands in `archivolt.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ThemePlace {
    /// Line of the theme itself.
    pub line: u32,
    /// Bytes of each rule in `include`, quotes and all.
    pub include: Vec<Range<usize>>,
    /// Bytes of each rule in `exclude`.
    pub exclude: Vec<Range<usize>>,
}

/// A table whose rows are documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Table {
    /// Path in the folder.
    pub file: String,
    /// Field of a document to column of the table.
    pub map: BTreeMap<String, String>,
    /// Line in `archivolt.toml`.
    pub line: u32,
}

impl Settings {
    /// What holds where there is no `archivolt.toml`.
    pub(crate) fn of_folder(folder_name: &str) -> Self {
        let title = folder_name.trim();
        Self {
            about: About {
                title: if title.is_empty() { "Documents" } else { title }.to_owned(),
                description: String::new(),
                language: "en".to_owned(),
                rights: String::new(),
                url: String::new(),
                add: false,
            },
            themes: Vec::new(),
            places: Vec::new(),
            broken_rules: Vec::new(),
            names: Vec::new(),
            tables: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Reads the file's text.
    pub(crate) fn read(text: &str, folder_name: &str) -> Self {
        let tree = Tree::read(text);
        let mut reader = SettingsReader { tree: &tree, settings: Self::of_folder(folder_name) };
        for (line, message) in &tree.problems {
            let message =
                format!("This line is not valid TOML ({message}), so it is left out. Mend it; text stands in quotes.");
            reader.settings.problems.push(Problem::at_line(FILE, *line, "settings-syntax", message));
        }
        reader.root(tree.root.get_ref());
        let mut settings = reader.settings;
        settings.find_broken_rules(text, &tree);
        settings.settle_themes();
        settings.problems.sort();
        settings
    }

    /// Finds the rules that cannot be read, and where in the file they go wrong.
    fn find_broken_rules(&mut self, text: &str, tree: &Tree<'_>) {
        let mut broken = Vec::new();
        // Letters of a line before a place in it. A line that holds many rules is not counted from its start for each.
        let (mut counted, mut before) = (0, 0_usize);
        for (theme, place) in self.themes.iter().zip(&self.places) {
            let include = theme.include.iter().zip(&place.include);
            for (rule, span) in include.chain(theme.exclude.iter().zip(&place.exclude)) {
                let Some(column) = codebook::fault(rule) else { continue };
                let byte = byte_in_value(text, span, column);
                if byte < counted {
                    (counted, before) = (0, 0);
                }
                let between = text.get(counted..byte).unwrap_or("");
                before = match between.rfind(['\n', '\r']) {
                    Some(end) => between.get(end + 1..).unwrap_or("").chars().count(),
                    None => before + between.chars().count(),
                };
                counted = byte;
                broken.push((tree.line(byte), u32::try_from(before + 1).unwrap_or(u32::MAX)));
            }
        }
        self.broken_rules = broken;
    }

    /// Keys, parents and identifiers need the whole codebook.
    fn settle_themes(&mut self) {
        let ids: BTreeSet<String> = self.themes.iter().map(|theme| theme.id.clone()).collect();
        let mut keys: BTreeSet<String> = BTreeSet::new();
        for (theme, place) in self.themes.iter_mut().zip(&self.places) {
            let mut wrong =
                |code, message: String| self.problems.push(Problem::at_line(FILE, place.line, code, message));
            if !theme.parent.is_empty() && (!ids.contains(&theme.parent) || theme.parent == theme.id) {
                wrong(
                    "theme-parent",
                    format!(
                        "Theme “{}” stands below “{}”, which is no other theme; it is shown at the top.",
                        theme.id, theme.parent
                    ),
                );
                theme.parent.clear();
            }
            let is_key = theme.key.chars().count() == 2 && theme.key.chars().all(char::is_alphabetic);
            if !theme.key.is_empty() && (!is_key || keys.contains(&theme.key)) {
                wrong(
                    "theme-key",
                    format!(
                        "The key “{}” of theme “{}” is not two letters of its own; another was made. Give two letters that no other theme has.",
                        theme.key, theme.id
                    ),
                );
                theme.key.clear();
            }
            keys.insert(theme.key.clone());
        }
        for theme in &mut self.themes {
            if theme.key.is_empty() {
                theme.key = free_key(&theme.label, &keys);
                keys.insert(theme.key.clone());
            }
        }
    }
}

/// Two letters for a theme that no other has: its initial and the first later
/// letter that is free.
fn free_key(label: &str, taken: &BTreeSet<String>) -> String {
    let letters: Vec<char> = label.chars().filter(|letter| letter.is_alphabetic()).collect();
    let first = letters.first().copied().unwrap_or('T').to_uppercase().next().unwrap_or('T');
    let others = letters.iter().skip(1).flat_map(|letter| letter.to_lowercase()).chain('a'..='z');
    let mut keys = others.map(|second| format!("{first}{second}"));
    let free = keys.find(|key| !taken.contains(key));
    free.or_else(|| {
        ('A'..='Z').flat_map(|a| ('a'..='z').map(move |b| format!("{a}{b}"))).find(|key| !taken.contains(key))
    })
    .unwrap_or_else(|| "Zz".to_owned())
}

/// The byte of a TOML string's nth letter (1-based), white space at its start
/// not counted. Escapes are several letters in the file (TOML 1.0, "String").
fn byte_in_value(text: &str, span: &Range<usize>, nth: usize) -> usize {
    let raw = text.get(span.clone()).unwrap_or("");
    let quotes = raw.len() - raw.trim_start_matches(['"', '\'']).len();
    let literal = raw.starts_with('\'');
    // Two quotes are an empty string; three open one of several lines.
    let opening = if quotes >= 3 { 3 } else { quotes.min(1) };
    let mut at = span.start + opening;
    let mut letters = raw.get(opening..).unwrap_or("").chars();
    let mut seen = 0;
    while let Some(letter) = letters.next() {
        if seen == 0 && letter.is_whitespace() {
            at += letter.len_utf8();
            continue;
        }
        seen += 1;
        if seen >= nth {
            break;
        }
        at += letter.len_utf8();
        if letter == '\\' && !literal {
            let sign = letters.next().unwrap_or(' ');
            let digits = match sign {
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            at += sign.len_utf8() + letters.by_ref().take(digits).map(char::len_utf8).sum::<usize>();
        }
    }
    at.min(span.end)
}

struct SettingsReader<'t> {
    tree: &'t Tree<'t>,
    settings: Settings,
}

type Value<'t> = Spanned<DeValue<'t>>;

impl SettingsReader<'_> {
    fn root(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if self.tree.is_broken(key) && value.get_ref().as_array().is_none() {
                continue;
            }
            match name {
                "title" | "language" => {
                    let words = self.words(name, value).unwrap_or_default();
                    if !words.is_empty() {
                        let place = if name == "title" {
                            &mut self.settings.about.title
                        } else {
                            &mut self.settings.about.language
                        };
                        *place = words;
                    }
                }
                "description" => self.settings.about.description = self.words(name, value).unwrap_or_default(),
                "rights" => self.settings.about.rights = self.words(name, value).unwrap_or_default(),
                "url" => self.url(value),
                "add" => match value.get_ref().as_bool() {
                    Some(add) => self.settings.about.add = add,
                    None => self.wrong(
                        value.span().start,
                        "setting-type",
                        "`add` is `true` or `false`, without quotes.".to_owned(),
                    ),
                },
                "themes" => self.each("themes", value, Self::theme),
                "names" => self.each("names", value, Self::name),
                "tables" => self.each("tables", value, Self::table),
                _ => self.unknown(
                    name,
                    key.span().start,
                    "title, description, language, rights, url, add, [[themes]], [[names]], [[tables]]",
                ),
            }
        }
    }

    fn wrong(&mut self, byte: usize, code: &'static str, message: String) {
        let line = self.tree.line(byte);
        self.settings.problems.push(Problem::at_line(FILE, line, code, message));
    }

    fn unknown(&mut self, name: &str, byte: usize, known: &str) {
        self.wrong(byte, "setting-unknown", format!("`{name}` is not a setting and is left out. Known here: {known}."));
    }

    fn words(&mut self, name: &str, value: &Value<'_>) -> Option<String> {
        let words = words_of(value.get_ref()).filter(|_| !value.get_ref().is_bool());
        if words.is_none() {
            self.wrong(
                value.span().start,
                "setting-type",
                format!("`{name}` is text: write it in quotes. It is left out."),
            );
        }
        words.map(|words| words.trim().to_owned())
    }

    fn url(&mut self, value: &Value<'_>) {
        let Some(url) = self.words("url", value).filter(|url| !url.is_empty()) else { return };
        if url.starts_with("https://") || url.starts_with("http://") {
            self.settings.about.url = if url.ends_with('/') { url } else { format!("{url}/") };
        } else {
            self.wrong(
                value.span().start,
                "setting-type",
                "`url` is the published page's address and begins with `https://`. It is left out.".to_owned(),
            );
        }
    }

    /// Each table of an array of tables.
    fn each(&mut self, name: &str, value: &Value<'_>, read: fn(&mut Self, &Spanned<DeValue<'_>>, &DeTable<'_>)) {
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(
                value.span().start,
                "setting-type",
                format!("Write `[[{name}]]`, in double brackets, above each entry."),
            );
            return;
        };
        for item in items.iter() {
            match item.get_ref().as_table() {
                Some(table) => read(self, item, table),
                None => self.wrong(
                    item.span().start,
                    "setting-type",
                    format!("An entry of `{name}` is a table: write `[[{name}]]` above it."),
                ),
            }
        }
    }

    /// A list of texts with the place of each; one text alone is a list of one.
    fn list(&mut self, name: &str, value: &Value<'_>) -> (Vec<String>, Vec<Range<usize>>) {
        let single;
        let items: &[Value<'_>] = match value.get_ref() {
            DeValue::Array(items) => items,
            DeValue::String(_) => {
                single = [value.clone()];
                &single
            }
            _ => {
                self.wrong(
                    value.span().start,
                    "setting-type",
                    format!("`{name}` is a list of texts: write `{name} = [\"…\"]`."),
                );
                &[]
            }
        };
        let mut found = (Vec::new(), Vec::new());
        for item in items {
            match item.get_ref().as_str() {
                Some(words) => {
                    found.0.push(words.trim().to_owned());
                    found.1.push(item.span());
                }
                None => self.wrong(
                    item.span().start,
                    "setting-type",
                    format!("An entry of `{name}` is not text: write it in quotes. It is left out."),
                ),
            }
        }
        found
    }

    fn theme(&mut self, item: &Value<'_>, table: &DeTable<'_>) {
        let mut theme = Theme::default();
        let start = table.keys().map(|key| key.span().start).min().unwrap_or(item.span().start);
        let mut place = ThemePlace { line: self.tree.line(start), ..ThemePlace::default() };
        for (key, value) in table {
            if self.tree.is_broken(key) && value.get_ref().as_array().is_none() {
                continue;
            }
            match key.get_ref().as_ref() {
                "id" => theme.id = self.words("id", value).unwrap_or_default(),
                "label" => theme.label = self.words("label", value).unwrap_or_default(),
                "key" => theme.key = self.words("key", value).unwrap_or_default(),
                "definition" => theme.definition = self.words("definition", value).unwrap_or_default(),
                "parent" => theme.parent = self.words("parent", value).unwrap_or_default(),
                "colour" | "color" => self.colour(value, &mut theme),
                "include" => (theme.include, place.include) = self.list("include", value),
                "exclude" => (theme.exclude, place.exclude) = self.list("exclude", value),
                "examples" => theme.examples = self.list("examples", value).0,
                "counterexamples" => theme.counterexamples = self.list("counterexamples", value).0,
                name => self.unknown(
                    name,
                    key.span().start,
                    "id, label, key, definition, parent, colour, include, exclude, examples, counterexamples",
                ),
            }
        }
        let wanted = if theme.id.is_empty() { theme.label.clone() } else { theme.id.clone() };
        let id = ids::slug(&wanted);
        if id.is_empty() {
            self.wrong(
                start,
                "theme-id",
                "This theme has neither id nor label and is left out. Give it `id = \"…\"`.".to_owned(),
            );
            return;
        }
        if !theme.id.is_empty() && theme.id != id {
            self.wrong(
                start,
                "theme-id",
                format!("The id “{}” is written “{id}” in addresses: letters, digits and `-` only.", theme.id),
            );
        }
        if self.settings.themes.iter().any(|known| known.id == id) {
            self.wrong(
                start,
                "theme-repeated",
                format!("A theme “{id}” stands above; this one is left out. Give it another id."),
            );
            return;
        }
        theme.id = id;
        if theme.label.is_empty() {
            theme.label = theme.id.clone();
        }
        self.settings.themes.push(theme);
        self.settings.places.push(place);
    }

    fn colour(&mut self, value: &Value<'_>, theme: &mut Theme) {
        let colour = self.words("colour", value).unwrap_or_default();
        let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6);
        if digits.is_some_and(|digits| digits.chars().all(|digit| digit.is_ascii_hexdigit())) {
            theme.colour = colour.to_ascii_lowercase();
        } else if !colour.is_empty() {
            self.wrong(
                value.span().start,
                "theme-colour",
                format!("“{colour}” is no colour like `#2a6f4e`; the next ink of the palette is taken."),
            );
        }
    }

    fn name(&mut self, item: &Value<'_>, table: &DeTable<'_>) {
        let mut name = Name::default();
        for (key, value) in table {
            if self.tree.is_broken(key) && value.get_ref().as_array().is_none() {
                continue;
            }
            match key.get_ref().as_ref() {
                "label" => name.label = self.words("label", value).unwrap_or_default(),
                "type" => name.kind = self.words("type", value).unwrap_or_default(),
                "forms" => name.forms = self.list("forms", value).0,
                other => self.unknown(other, key.span().start, "label, type, forms"),
            }
        }
        if name.label.is_empty() {
            match name.forms.first() {
                Some(form) => name.label = form.clone(),
                None => {
                    self.wrong(
                        item.span().start,
                        "name-label",
                        "This name has no label and is left out. Give it `label = \"…\"`.".to_owned(),
                    );
                    return;
                }
            }
        }
        if name.forms.is_empty() {
            name.forms.push(name.label.clone());
        }
        self.settings.names.push(name);
    }

    fn table(&mut self, item: &Value<'_>, fields: &DeTable<'_>) {
        let mut table = Table { line: self.tree.line(item.span().start), ..Table::default() };
        for (key, value) in fields {
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("file", _) => table.file = self.words("file", value).unwrap_or_default(),
                ("map", DeValue::Table(map)) => {
                    for (field, column) in map {
                        let column = self.words(field.get_ref(), column).unwrap_or_default();
                        table.map.insert(crate::metadata::field_name(field.get_ref()), column);
                    }
                }
                (name, _) => self.unknown(name, key.span().start, "file, map"),
            }
        }
        if table.file.is_empty() {
            self.wrong(
                item.span().start,
                "table-file",
                "This table names no file and is left out. Give it `file = \"…\"`.".to_owned(),
            );
        } else {
            self.settings.tables.push(table);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use super::*;

    const WHOLE: &str = r##"
title = "Boats"
description = """
One.

Two."""
language = "nl"
url = "https://example.org/boats"
add = true

[[themes]]
id = "harbour"
label = "Harbours"
key = "Ha"
definition = "Where boats lie."
colour = "#AABBCC"
include = [
  'harbour',
  'quay*',
]
exclude = ["pearl harbour"]

[[themes]]
label = "Harsh weather"
include = "storm"
parent = "harbour"

[[names]]
label = "Anna"
type = "person"
forms = ["Anna", "A. Berg"]

[[tables]]
file = "list.csv"
map = { title = "Name", text = "Words" }
"##;

    #[test]
    fn everything_the_contract_names_is_read() {
        let settings = Settings::read(WHOLE, "folder");
        assert_eq!(settings.problems, []);
        let about = &settings.about;
        assert_eq!(
            (about.title.as_str(), about.description.as_str(), about.language.as_str()),
            ("Boats", "One.\n\nTwo.", "nl")
        );
        assert_eq!((about.url.as_str(), about.add), ("https://example.org/boats/", true));
        let [first, second] = settings.themes.as_slice() else { panic!("{:?}", settings.themes) };
        assert_eq!((first.id.as_str(), first.key.as_str(), first.colour.as_str()), ("harbour", "Ha", "#aabbcc"));
        assert_eq!(first.include, ["harbour", "quay*"]);
        let place = &settings.places[0];
        let shown =
            |spans: &[Range<usize>]| spans.iter().map(|span| WHOLE[span.clone()].to_owned()).collect::<Vec<_>>();
        assert_eq!((place.line, shown(&place.include)), (12, vec!["'harbour'".to_owned(), "'quay*'".to_owned()]));
        assert_eq!(shown(&place.exclude), ["\"pearl harbour\""]);
        assert_eq!(
            (second.id.as_str(), second.key.as_str(), second.parent.as_str()),
            ("harsh-weather", "Hr", "harbour")
        );
        assert_eq!(settings.names[0].forms, ["Anna", "A. Berg"]);
        assert_eq!(settings.tables[0].map["text"], "Words");
    }

    #[test]
    fn one_bad_entry_costs_itself_alone() {
        let cases: &[(&str, &str, u32)] = &[
            ("add = \"yes\"", "setting-type", 1),
            ("titel = \"x\"", "setting-unknown", 1),
            ("rights = [1]", "setting-type", 1),
            ("url = \"example.org\"", "setting-type", 1),
            ("rights = unquoted", "settings-syntax", 1),
            ("rights = \"never closed", "settings-syntax", 1),
            ("[[themes]]\ndefinition = \"x\"", "theme-id", 2),
            ("[[themes]]\nid = \"a\"\n[[themes]]\nid = \"a\"", "theme-repeated", 4),
            ("[[themes]]\nid = \"a\"\nparent = \"b\"", "theme-parent", 2),
            ("[[themes]]\nid = \"a\"\nkey = \"abc\"", "theme-key", 2),
            ("[[themes]]\nid = \"a\"\ncolour = \"red\"", "theme-colour", 3),
            ("[[themes]]\nid = \"a\"\ninclude = [\"x\", 3]", "setting-type", 3),
            ("[[names]]\ntype = \"person\"", "name-label", 1),
            ("[[tables]]\nmap = {}", "table-file", 1),
            ("[themes]\nid = \"a\"", "setting-type", 1),
        ];
        for (text, code, line) in cases {
            let whole = format!("{text}\n[[names]]\nlabel = \"Kept\"\n");
            let settings = Settings::read(&whole, "folder");
            let found: Vec<_> = settings.problems.iter().map(|problem| (problem.code, problem.line.unwrap())).collect();
            assert_eq!(found, [(*code, *line)], "{text}");
            assert!(settings.names.iter().any(|name| name.label == "Kept"), "{text}: {:?}", settings.names);
        }
    }

    #[test]
    fn a_bad_rule_has_its_line_and_column() {
        for (rules, expected) in [
            ("include = ['quay', '(ferry']", vec![(3, 21)]),
            ("include = [\n  \"quay\",\n  \"é \\u00e9 boat\",\n]", vec![(5, 6)]),
            ("exclude = [\"\\\"open\"]", vec![(3, 13)]),
            ("include = \"\"\"  a)\"\"\"\nexclude = ['(a']", vec![(3, 17), (4, 13)]),
            ("include = ['', \"\"]", vec![(3, 13), (3, 17)]),
            ("include = ['boat']", vec![]),
        ] {
            let settings = Settings::read(&format!("[[themes]]\nid = 'a'\n{rules}\n"), "folder");
            assert_eq!(settings.broken_rules, expected, "{rules}");
        }
    }

    #[test]
    fn a_folder_without_settings_has_its_name() {
        assert_eq!(Settings::of_folder("letters").about.title, "letters");
        assert_eq!(Settings::of_folder(" ").about.title, "Documents");
        assert_eq!(Settings::read("", "letters").about.title, "letters");
    }
}
