//! YAML as front matter is written in: keys, plain and quoted values over one
//! line or several, lists, block scalars, maps inside maps and inside lists.
//! A line beyond that is a problem and costs itself alone.

use crate::lines::lines;
use crate::metadata::Metadata;

/// What was read.
#[derive(Debug, Default)]
pub(super) struct Yaml {
    /// Keys seen.
    pub keys: usize,
    /// Lines that could not be read: line of the text, what is wrong.
    pub problems: Vec<(u32, String)>,
    metadata: Metadata,
    /// Open maps: indentation and key.
    path: Vec<(usize, String)>,
    /// Values of the innermost key that are whole.
    values: Vec<String>,
    /// The value that is being read, as written.
    open: Option<String>,
    /// A block scalar: its key's indentation, whether line ends are kept.
    scalar: Option<(usize, bool)>,
    /// The item of a list that is a map: its indentation, and whether its name is known.
    item: Option<(usize, bool)>,
}

/// Reads the lines between two fences; the first is line 2 of its file.
/// `add` makes a field of a name (with dots for maps inside) and a value.
pub(super) fn read(inner: &str, add: fn(&mut Metadata, &str, &str)) -> (Metadata, Yaml) {
    let mut yaml = Yaml::default();
    for (place, line) in lines(inner).enumerate() {
        yaml.line(line.of(inner), u32::try_from(place + 2).unwrap_or(u32::MAX), add);
    }
    yaml.flush(add);
    (std::mem::take(&mut yaml.metadata), yaml)
}

type Add = fn(&mut Metadata, &str, &str);

impl Yaml {
    fn line(&mut self, line: &str, number: u32, add: Add) {
        let content = line.trim();
        let indent = line.len() - line.trim_start().len();
        if let Some((outer, kept)) = self.scalar {
            if content.is_empty() || indent > outer {
                self.scalar_line(content, kept);
                return;
            }
            self.scalar = None;
        }
        if let Some(open) = self.open.as_mut().filter(|open| is_unfinished(open)) {
            open.push_str(if content.is_empty() { "\n" } else { " " });
            open.push_str(content);
            return;
        }
        if content.is_empty() || content.starts_with('#') {
            return;
        }
        if let Some(item) = content.strip_prefix("- ").or((content == "-").then_some("")) {
            self.item(indent, item.trim(), number);
            return;
        }
        match split_key(content) {
            Some((key, value)) if self.item.is_some_and(|(outer, _)| indent > outer) => self.key_of_item(key, value),
            Some((key, value)) => self.key(indent, key, value, add),
            None if indent > 0 && !self.path.is_empty() => match &mut self.open {
                Some(open) => {
                    open.push(' ');
                    open.push_str(content);
                }
                None => self.open = Some(content.to_owned()),
            },
            None => self.problems.push((
                number,
                "This line of the front matter is not read; write `name: value` with a space after the colon."
                    .to_owned(),
            )),
        }
    }

    fn item(&mut self, indent: usize, item: &str, number: u32) {
        self.settle();
        self.item = None;
        if self.path.is_empty() {
            self.problems.push((number, "This line is an item of no list; write `name: value`.".to_owned()));
            return;
        }
        match split_key(item).filter(|_| !item.starts_with(['"', '\''])) {
            // "- name: Anna" in a list of authors: the name is what counts.
            Some((key, value)) => {
                self.item = Some((indent, key == "name"));
                self.open = Some(value.to_owned());
            }
            None => self.open = Some(item.to_owned()),
        }
    }

    /// A key of a map in a list: only its name is kept, or what stands first.
    fn key_of_item(&mut self, key: &str, value: &str) {
        self.settle();
        if let Some((_, named)) = self.item.as_mut().filter(|(_, named)| !*named && key == "name") {
            *named = true;
            self.values.pop();
            self.open = Some(value.to_owned());
        }
    }

    fn key(&mut self, indent: usize, key: &str, value: &str, add: Add) {
        self.flush(add);
        while self.path.last().is_some_and(|(outer, _)| *outer >= indent) {
            self.path.pop();
        }
        self.keys += 1;
        self.path.push((indent, unquote(key)));
        // A document nests a few maps; deeper ones are no front matter.
        if self.path.len() > 16 {
            self.path.pop();
        }
        let value = without_tag(value);
        let mark = value
            .split('#')
            .next()
            .unwrap_or("")
            .trim()
            .trim_end_matches(|c: char| "+-".contains(c) || c.is_ascii_digit());
        match mark {
            "|" => self.scalar = Some((indent, true)),
            ">" => self.scalar = Some((indent, false)),
            _ if value.is_empty() => {}
            _ => self.open = Some(value.to_owned()),
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

    /// Ends the value that is being read.
    fn settle(&mut self) {
        let Some(open) = self.open.take() else { return };
        let open = without_tag(open.trim());
        if let Some(inner) = open.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            let fields: Vec<(&str, &str)> =
                split(inner).into_iter().filter_map(|field| split_key(field.trim())).collect();
            let named = fields.iter().find(|(key, _)| unquote(key) == "name").or(fields.first());
            self.values.extend(named.and_then(|(_, value)| scalar(value)));
        } else if let Some(inner) = open.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            self.values.extend(split(inner).into_iter().filter_map(scalar));
        } else {
            self.values.extend(scalar(open));
        }
    }

    /// Ends the value of the innermost key.
    fn flush(&mut self, add: Add) {
        self.settle();
        self.item = None;
        let values = std::mem::take(&mut self.values);
        if !values.is_empty() {
            let name: Vec<&str> = self.path.iter().map(|(_, key)| key.as_str()).collect();
            add(&mut self.metadata, &name.join("."), values.join("; ").trim_end());
        }
    }
}

/// Whether a value goes on in the next line: a quotation mark or a bracket is open.
fn is_unfinished(value: &str) -> bool {
    let value = value.trim_start();
    // Long values are text that begins with a mark.
    if value.len() > 20_000 {
        return false;
    }
    match value.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let inner = value.get(1..).unwrap_or("");
            closing(inner, quote).is_none()
        }
        Some('[' | '{') => {
            let mut depth = 0_usize;
            let mut open: Option<char> = None;
            for letter in value.chars() {
                match (open, letter) {
                    (Some(quote), _) if letter == quote => open = None,
                    (Some(_), _) => {}
                    (None, '"') => open = Some(letter),
                    (None, '[' | '{') => depth += 1,
                    (None, ']' | '}') => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
            depth > 0
        }
        _ => false,
    }
}

/// Where a quoted value ends.
fn closing(inner: &str, quote: char) -> Option<usize> {
    let mut letters = inner.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' && quote == '"' {
            letters.next();
        } else if letter == quote {
            // In single quotation marks a doubled one is a letter.
            if quote == '\'' && letters.peek().is_some_and(|(_, next)| *next == quote) {
                letters.next();
                continue;
            }
            return Some(at);
        }
    }
    None
}

/// `!!str x` and `&name x` without what stands before the value.
fn without_tag(value: &str) -> &str {
    let mut value = value.trim();
    for _ in 0..2 {
        if value.starts_with('!') || (value.starts_with('&') && !value.starts_with("& ")) {
            value = value.split_once(' ').map_or("", |(_, rest)| rest).trim_start();
        }
    }
    value
}

/// `key: value`, where the colon is followed by white space or nothing.
fn split_key(line: &str) -> Option<(&str, &str)> {
    let quoted = ['"', '\''].into_iter().find_map(|quote| {
        let rest = line.strip_prefix(quote)?;
        let end = rest.find(quote)?;
        rest.get(end + 1..)?.starts_with(':').then_some(end + 2)
    });
    let colon = match quoted {
        Some(colon) => colon,
        None if line.starts_with(['"', '\'']) => return None,
        None => line
            .match_indices(':')
            .map(|(at, _)| at)
            .find(|colon| line.get(colon + 1..).is_none_or(|rest| rest.is_empty() || rest.starts_with([' ', '\t'])))?,
    };
    let key = line.get(..colon)?.trim();
    let fits =
        !key.is_empty() && key.len() <= 60 && !key.starts_with(['-', '[', '{', '#']) && key.split(' ').count() <= 3;
    fits.then(|| (key, line.get(colon + 1..).unwrap_or("").trim()))
}

/// Parts at commas that are in no quotation marks and brackets.
fn split(inner: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut open, mut depth, mut start) = (None, 0_usize, 0);
    let mut before = ',';
    for (at, letter) in inner.char_indices() {
        match (open, letter) {
            // An apostrophe inside a word opens nothing.
            (None, '"' | '\'') if matches!(before, ',' | '[' | '{' | ':') => open = Some(letter),
            (Some(quote), _) if quote == letter => open = None,
            (None, '[' | '{') => depth += 1,
            (None, ']' | '}') => depth = depth.saturating_sub(1),
            (None, ',') if depth == 0 => {
                parts.extend(inner.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
        before = if letter.is_whitespace() { before } else { letter };
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
    let quote = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => quote,
        _ => return value.to_owned(),
    };
    let inner = value.get(1..).unwrap_or("");
    let inner = inner.get(..closing(inner, quote).unwrap_or(inner.len())).unwrap_or(inner);
    match quote {
        '"' => {
            // YAML's escapes are JSON's and a few more, which stay.
            let line = inner.replace('\n', "\\n");
            serde_json::from_str(&format!("\"{line}\"")).unwrap_or_else(|_| inner.to_owned())
        }
        _ => inner.replace("''", "'"),
    }
}
