//! Front matter: what a Markdown or HTML file says of itself before it begins,
//! as YAML (`---`), TOML (`+++`) or JSON.
//!
//! That is how Jekyll, Hugo, Zola, Quarto and Pandoc write it; Pandoc's title
//! block (`%`) is read as well.

use toml::de::DeValue;

use super::toml_tree::{Tree, words_of};
use crate::lines::lines;
use crate::metadata::{Metadata, field_name, front_matter_name};
use crate::ordered::BTreeSet;
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
    } else if text.starts_with("% ") {
        Some(title_block(text))
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
    let (metadata, read) = super::yaml::read(inner, add);
    // Two rules with prose between them are no front matter.
    if read.keys == 0 || read.problems.len() > read.keys {
        return None;
    }
    Some(FrontMatter { metadata, body, problems: read.problems })
}

/// Adds a field by the contract's name for it.
fn add(metadata: &mut Metadata, name: &str, value: &str) {
    let known = front_matter_name(name);
    match known.as_str() {
        // Jekyll's `published: false` is no date.
        "date" if matches!(value, "true" | "false") => metadata.add(&field_name(name), value),
        // Tags and categories are subjects both; some write a list as one value.
        "subject" => {
            let parts: Vec<&str> =
                if value.contains(';') { value.split(';').collect() } else { value.split(',').collect() };
            let known = metadata.get("subject").unwrap_or("").to_owned();
            let mut seen: BTreeSet<&str> = known.split("; ").collect();
            for part in parts.into_iter().map(str::trim) {
                if seen.insert(part) {
                    metadata.add_more("subject", part);
                }
            }
        }
        known => metadata.add(known, value),
    }
}

/// Pandoc's title block: up to three lines that begin with `%`.
fn title_block(text: &str) -> FrontMatter {
    let mut matter = FrontMatter::default();
    let mut fields: Vec<String> = Vec::new();
    for line in lines(text).take(20) {
        let words = line.of(text);
        match words.strip_prefix('%').filter(|_| fields.len() < 3) {
            Some(field) => fields.push(field.trim().to_owned()),
            None => match fields.last_mut().filter(|_| words.starts_with(' ') && !words.trim().is_empty()) {
                Some(last) => {
                    last.push_str("; ");
                    last.push_str(words.trim());
                }
                None => break,
            },
        }
        matter.body = after_line(text, line.end as usize);
    }
    for (name, value) in ["title", "creator", "date"].iter().zip(&fields) {
        let value = if *name == "title" { value.replace("; ", " ") } else { value.clone() };
        matter.metadata.add(name, &value);
    }
    matter
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
    add(metadata, key, &shown);
}

fn json(text: &str) -> Option<FrontMatter> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<serde_json::Value>();
    let value = values.next()?.ok()?;
    let end = values.byte_offset();
    let rest = text.get(end..)?;
    let object = value.as_object().filter(|_| rest.is_empty() || rest.starts_with(['\n', '\r']))?;
    let mut matter = FrontMatter { body: after_line(text, end), ..FrontMatter::default() };
    for (key, value) in object {
        json_field(key, value, &mut |name, value| add(&mut matter.metadata, name, value));
    }
    Some(matter)
}

/// Hands over the fields of a JSON value; maps inside give names with dots.
pub(crate) fn json_field(key: &str, value: &serde_json::Value, add: &mut dyn FnMut(&str, &str)) {
    use serde_json::Value;
    let shown = match value {
        Value::Object(map) => {
            for (inner, value) in map {
                json_field(&format!("{key}.{inner}"), value, add);
            }
            return;
        }
        Value::Array(items) => {
            let named = |item: &Value| match item.get("name").unwrap_or(item) {
                Value::String(words) => Some(words.clone()),
                Value::Number(number) => Some(number.to_string()),
                _ => None,
            };
            items.iter().filter_map(named).collect::<Vec<_>>().join("; ")
        }
        Value::String(words) => words.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null => return,
    };
    add(key, &shown);
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
    fn values_may_go_on_in_the_next_line() {
        check(
            "---\ntitle: A long\n  title: with a colon\nsummary: \"one\n  two: three\"\ntags: [a,\n  'b, c',\n  d's]\nother: x # note\n---\n",
            &[
                ("title", "A long"),
                ("title.title", "with a colon"),
                ("description", "one two: three"),
                ("subject", "a; b, c; d's"),
                ("other", "x"),
            ],
            "",
            0,
        );
        check(
            "---\ntitle: A long\n  title that goes on\ndate: !!timestamp 2015-12-16\nx: &anchor y\n---\n",
            &[("title", "A long title that goes on"), ("date", "2015-12-16"), ("x", "y")],
            "",
            0,
        );
    }

    #[test]
    fn lists_of_people_give_their_names() {
        check(
            "---\nauthor:\n- id: 1\n  name: Anna Berg\n  url: http://example.org\n- name: Karl Held\n  role: x\n- {name: Eva Lind, role: y}\n- Ida\npublished: false\n---\n",
            &[("creator", "Anna Berg; Karl Held; Eva Lind; Ida"), ("published", "false")],
            "",
            0,
        );
        check("---\ncategories: [news]\ntags:\n  - quay\n  - news\n---\n", &[("subject", "news; quay")], "", 0);
    }

    #[test]
    fn pandocs_title_block_is_read() {
        check(
            "% The quay\n  of the north\n% Anna Berg; Karl Held\n% May 1911\n\nBody",
            &[("title", "The quay of the north"), ("creator", "Anna Berg; Karl Held"), ("date", "May 1911")],
            "\nBody",
            0,
        );
    }

    #[test]
    fn toml_and_json_do_as_well() {
        check(
            "+++\ntitle = \"T\"\n[taxonomies]\ntags = [\"a\"]\n[extra]\nauthor = \"Anna\"\n+++\n",
            &[("creator", "Anna"), ("subject", "a"), ("title", "T")],
            "",
            0,
        );
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
