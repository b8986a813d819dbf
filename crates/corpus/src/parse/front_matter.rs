//! Front matter: what a Markdown or HTML file says of itself before it begins,
//! as YAML (`---`), TOML (`+++`) or JSON.
//!
//! Of YAML the part is read that front matter is written in: keys, plain and
//! quoted values, lists, block scalars, one or more levels of maps. A line
//! beyond that is a problem and costs itself alone.

use toml::de::DeValue;

use super::toml_tree::{Tree, words_of};
use crate::lines::lines;
use crate::metadata::{Metadata, front_matter_name};
use crate::{Problem, Span};

/// Front matter as found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FrontMatter {
    /// Its fields by the contract's names.
    pub metadata: Metadata,
    /// Byte where the document itself begins.
    pub body: usize,
    /// Lines that could not be read: line, what is wrong.
    pub problems: Vec<(u32, String)>,
}

impl FrontMatter {
    /// Its place in the file, where there is any.
    pub(crate) fn span(&self) -> Option<Span> {
        (self.body > 0).then(|| Span::new(0, self.body))
    }

    /// What was wrong, as problems of a file.
    pub(crate) fn into_problems(self, file: &str) -> impl Iterator<Item = Problem> {
        self.problems.into_iter().map(move |(line, message)| Problem::at_line(file, line, "front-matter", message))
    }
}

/// Reads the front matter of a text, if it has any.
pub(crate) fn read(text: &str) -> FrontMatter {
    if text.starts_with("---") {
        fenced(text, &["---", "..."], "---").and_then(|(inner, body)| yaml(inner, body))
    } else if text.starts_with("+++") {
        fenced(text, &["+++"], "+++").map(|(inner, body)| toml(inner, body))
    } else if text.starts_with('{') {
        json(text)
    } else {
        None
    }
    .unwrap_or_default()
}

/// The text between two fence lines, and the byte after the second.
fn fenced<'t>(text: &'t str, closers: &[&str], opener: &str) -> Option<(&'t str, usize)> {
    let mut all = lines(text);
    let first = all.next()?;
    if first.of(text).trim_end() != opener {
        return None;
    }
    let mut inner_start = None;
    // Front matter longer than this is a document between two rules.
    for line in all.take(2000) {
        let start = *inner_start.get_or_insert(line.start as usize);
        if closers.contains(&line.of(text).trim_end()) {
            let body = after_line(text, line.end as usize);
            return Some((text.get(start..line.start as usize)?, body));
        }
    }
    None
}

fn after_line(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or("");
    end + if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) }
}

fn yaml(inner: &str, body: usize) -> Option<FrontMatter> {
    let mut reader = Yaml::default();
    for (place, line) in lines(inner).enumerate() {
        reader.line(line.of(inner), u32::try_from(place + 2).unwrap_or(u32::MAX));
    }
    reader.flush();
    // Two rules with prose between them are no front matter.
    if reader.keys == 0 || reader.problems.len() > reader.keys {
        return None;
    }
    Some(FrontMatter { metadata: reader.metadata, body, problems: reader.problems })
}

/// Reads YAML line by line.
#[derive(Default)]
struct Yaml {
    metadata: Metadata,
    problems: Vec<(u32, String)>,
    keys: usize,
    /// Open maps: indentation and key.
    path: Vec<(usize, String)>,
    /// Values gathered for the innermost key.
    values: Vec<String>,
    /// An open block scalar: its key's indentation, whether line ends are kept.
    scalar: Option<(usize, bool)>,
}

impl Yaml {
    fn line(&mut self, line: &str, number: u32) {
        let content = line.trim();
        let indent = line.len() - line.trim_start().len();
        if let Some((outer, kept)) = self.scalar {
            if content.is_empty() || indent > outer {
                self.scalar_line(content, kept);
                return;
            }
            self.scalar = None;
        }
        if content.is_empty() || content.starts_with('#') {
            return;
        }
        if let Some(item) = content.strip_prefix("- ").or((content == "-").then_some("")) {
            if self.path.is_empty() {
                self.problems.push((number, "This line is an item of no list; write `name: value`.".to_owned()));
            } else {
                // "- name: Anna" in a list of authors: the value is what counts.
                let value = split_key(item).map_or(item, |(_, value)| value);
                self.values.extend(scalar(value));
            }
            return;
        }
        match split_key(content) {
            Some((key, value)) => self.key(indent, key, value),
            None if indent > 0 && !self.path.is_empty() => self.values.extend(scalar(content)),
            None => self.problems.push((
                number,
                "This line of the front matter is not read; write `name: value` with a space after the colon."
                    .to_owned(),
            )),
        }
    }

    fn key(&mut self, indent: usize, key: &str, value: &str) {
        self.flush();
        while self.path.last().is_some_and(|(outer, _)| *outer >= indent) {
            self.path.pop();
        }
        self.keys += 1;
        self.path.push((indent, unquote(key)));
        match value.trim_end_matches(['+', '-']) {
            "|" => self.scalar = Some((indent, true)),
            ">" => self.scalar = Some((indent, false)),
            _ => self.values.extend(list(value)),
        }
    }

    fn scalar_line(&mut self, content: &str, kept: bool) {
        let joint = if kept { "\n" } else { " " };
        match self.values.last_mut() {
            Some(value) if content.is_empty() => value.push('\n'),
            Some(value) => {
                if !value.ends_with('\n') {
                    value.push_str(joint);
                }
                value.push_str(content);
            }
            None if content.is_empty() => {}
            None => self.values.push(content.to_owned()),
        }
    }

    /// Ends the value of the innermost key.
    fn flush(&mut self) {
        let values = std::mem::take(&mut self.values);
        if values.is_empty() {
            return;
        }
        let name: Vec<&str> = self.path.iter().map(|(_, key)| key.as_str()).collect();
        self.metadata.add(&front_matter_name(&name.join(".")), &values.join("; "));
    }
}

/// `key: value`, where the colon is followed by white space or nothing.
fn split_key(line: &str) -> Option<(&str, &str)> {
    let quoted = line.strip_prefix('"').and_then(|rest| rest.find("\":")).map(|at| at + 2);
    let colon = match quoted {
        Some(colon) => colon,
        None => line.find(':').filter(|colon| {
            line.get(colon + 1..).is_none_or(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
        })?,
    };
    let key = line.get(..colon)?.trim();
    let fits =
        !key.is_empty() && key.len() <= 60 && !key.starts_with(['-', '[', '{', '#']) && key.split(' ').count() <= 3;
    fits.then(|| (key, line.get(colon + 1..).unwrap_or("").trim()))
}

/// One value, or the values of `[a, b]`.
fn list(value: &str) -> Vec<String> {
    match value.strip_prefix('[').and_then(|rest| rest.trim_end().strip_suffix(']')) {
        Some(inner) => split_outside_quotes(inner).into_iter().filter_map(scalar).collect(),
        None => scalar(value).into_iter().collect(),
    }
}

fn split_outside_quotes(inner: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut open: Option<char> = None;
    let mut start = 0;
    for (at, letter) in inner.char_indices() {
        match (open, letter) {
            (None, '"' | '\'') => open = Some(letter),
            (Some(quote), _) if quote == letter => open = None,
            (None, ',') => {
                parts.extend(inner.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.extend(inner.get(start..));
    parts
}

/// A plain or quoted value without its comment; `None` when there is none.
fn scalar(value: &str) -> Option<String> {
    let value = value.trim();
    let shown = if value.starts_with(['"', '\'']) {
        unquote(value)
    } else {
        let end = value.find(" #").unwrap_or(value.len());
        value.get(..end).unwrap_or(value).trim().to_owned()
    };
    (!shown.is_empty() && shown != "~" && shown != "null").then_some(shown)
}

fn unquote(value: &str) -> String {
    let inner = |quote: char| {
        let rest = value.strip_prefix(quote)?;
        let end = rest.rfind(quote)?;
        rest.get(..end)
    };
    if let Some(inner) = inner('"') {
        let text = format!("\"{inner}\"");
        return serde_json::from_str(&text).unwrap_or_else(|_| inner.to_owned());
    }
    inner('\'').map_or_else(|| value.to_owned(), |inner| inner.replace("''", "'"))
}

fn toml(inner: &str, body: usize) -> FrontMatter {
    let tree = Tree::read(inner);
    let mut matter = FrontMatter { body, ..FrontMatter::default() };
    for (key, value) in tree.root.get_ref() {
        if !tree.is_broken(key) {
            toml_field(key.get_ref(), value.get_ref(), &mut matter.metadata);
        }
    }
    let said =
        |(line, message): &(u32, String)| (line + 1, format!("The front matter is not valid TOML here: {message}."));
    matter.problems = tree.problems.iter().map(said).collect();
    matter
}

fn toml_field(key: &str, value: &DeValue<'_>, metadata: &mut Metadata) {
    let shown = match value {
        DeValue::Table(table) => {
            for (inner, value) in table {
                toml_field(&format!("{key}.{}", inner.get_ref()), value.get_ref(), metadata);
            }
            return;
        }
        DeValue::Array(items) => {
            let items = items.iter().filter_map(|item| words_of(item.get_ref()));
            items.collect::<Vec<_>>().join("; ")
        }
        value => words_of(value).unwrap_or_default(),
    };
    metadata.add(&front_matter_name(key), &shown);
}

fn json(text: &str) -> Option<FrontMatter> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<serde_json::Value>();
    let value = values.next()?.ok()?;
    let end = values.byte_offset();
    let rest = text.get(end..)?;
    let object = value.as_object().filter(|_| rest.is_empty() || rest.starts_with(['\n', '\r']))?;
    let mut matter = FrontMatter { body: after_line(text, end), ..FrontMatter::default() };
    for (key, value) in object {
        json_field(key, value, &front_matter_name, &mut matter.metadata);
    }
    Some(matter)
}

/// Adds the fields of a JSON value; maps inside give names with dots.
pub(crate) fn json_field(key: &str, value: &serde_json::Value, name: &dyn Fn(&str) -> String, metadata: &mut Metadata) {
    use serde_json::Value;
    let shown = match value {
        Value::Object(map) => {
            for (inner, value) in map {
                json_field(&format!("{key}.{inner}"), value, name, metadata);
            }
            return;
        }
        Value::Array(items) => {
            let named = |item: &Value| item.get("name").unwrap_or(item).as_str().map(str::to_owned);
            items.iter().filter_map(named).collect::<Vec<_>>().join("; ")
        }
        Value::String(words) => words.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null => return,
    };
    metadata.add(&name(key), &shown);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, fields: &[(&str, &str)], body: &str, problems: usize) {
        let matter = read(text);
        assert_eq!(matter.metadata.entries().collect::<Vec<_>>(), fields, "{text:?}");
        assert_eq!(&text[matter.body..], body, "{text:?}");
        assert_eq!(matter.problems.len(), problems, "{:?}", matter.problems);
    }

    #[test]
    fn yaml_is_read_as_it_is_written_in_front_matter() {
        check(
            "---\ntitle: \"A: b \\\"c\\\"\" # note\nauthor: 'It''s me'\ndate: 2015-12\ntags: [one, \"two, three\"]\nempty:\n---\nBody\n",
            &[("title", "A: b \"c\""), ("creator", "It's me"), ("date", "2015-12"), ("subject", "one; two, three")],
            "Body\n",
            0,
        );
        check(
            "---\r\ntags:\r\n  - one\r\n  - two\r\nplace: Oslo\r\n---\r\nBody",
            &[("subject", "one; two"), ("location", "Oslo")],
            "Body",
            0,
        );
        check(
            "---\ndescription: >\n  One line\n  and two.\nnote: |\n  a\n  b\nauthor:\n  name: Anna\n  role: x\n---\n",
            &[("description", "One line and two."), ("note", "a\nb"), ("creator", "Anna"), ("author.role", "x")],
            "",
            0,
        );
        check("---\ntitle: A\ndate:2015\nslug: s\n---\nB", &[("title", "A"), ("slug", "s")], "B", 1);
    }

    #[test]
    fn toml_and_json_do_as_well() {
        check(
            "+++\ntitle = \"T\"\ndate = 2015-12-16\ntags = [\"a\", \"b\"]\n[author]\nname = \"Anna\"\n+++\nB",
            &[("creator", "Anna"), ("date", "2015-12-16"), ("subject", "a; b"), ("title", "T")],
            "B",
            0,
        );
        check(
            "{\"title\": \"T\", \"year\": 5,\n \"tags\": [\"a\"]}\nB",
            &[("subject", "a"), ("title", "T"), ("year", "5")],
            "B",
            0,
        );
        check("+++\ntitle = \"T\"\nx = = 1\n+++\nB", &[("title", "T")], "B", 1);
    }

    #[test]
    fn a_text_between_rules_is_no_front_matter() {
        for text in [
            "---\nOnce upon a time.\n---\nMore.",
            "---\nno end: here\n",
            "{ not json }\n",
            "{\"a\":1} tail",
            "--- a: b\n---\n",
        ] {
            check(text, &[], text, 0);
        }
    }
}
