//! REFI-QDA's codebook (`.qdc`), by the schema *Codebook.xsd* that the REFI
//! group publishes (qdasoftware.org, version 1.0): `CodeBook` holds `Codes` and
//! `Sets`; a `Code` has `guid`, `name`, `isCodable` and perhaps `color`, and
//! holds a `Description` and the codes below it.
//!
//! The schema has no place for rules and examples. They stand at the end of the
//! description, under a line `[archivolt]`, a line for each: other programs show
//! and keep them as text. A description without that line is only a definition.

use sha2::{Digest, Sha256};

use super::{Theme, colour, from_one_line, in_one_line, is_outside_xml};
use crate::ordered::{BTreeMap, BTreeSet};
use crate::parse::xml::{Tag, Token, Tokens};
use crate::{Problem, ids};

/// Stands above what the schema has no place for.
const OURS: &str = "[archivolt]";
const NAMESPACE: &str = "urn:QDA-XML:codebook:1.0";
/// Codes below codes that are read as such; deeper ones come to stand here.
const DEPTH: usize = 64;

/// The codebook as XML.
pub(super) fn write(themes: &[Theme]) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<CodeBook xmlns=\"{NAMESPACE}\" origin=\"Archivolt {}\">\n  <Codes>\n",
        env!("CARGO_PKG_VERSION")
    );
    let tree = Tree::of(themes);
    for &root in &tree.roots {
        tree.write(root, 2, &mut xml);
    }
    xml.push_str("  </Codes>\n  <Sets/>\n</CodeBook>\n");
    xml
}

/// Which theme stands below which.
struct Tree<'t> {
    themes: &'t [Theme],
    roots: Vec<usize>,
    below: BTreeMap<usize, Vec<usize>>,
    /// Themes whose parents go round in a ring stand at the top and say whose they are.
    ringed: BTreeSet<usize>,
    /// Whether nesting changes the order.
    shuffled: bool,
}

impl<'t> Tree<'t> {
    fn of(themes: &'t [Theme]) -> Self {
        let places: BTreeMap<&str, usize> =
            themes.iter().enumerate().rev().map(|(place, theme)| (theme.id.as_str(), place)).collect();
        let parent = |place: usize| places.get(themes.get(place)?.parent.as_str()).copied();
        let mut tree =
            Self { themes, roots: Vec::new(), below: BTreeMap::new(), ringed: BTreeSet::new(), shuffled: false };
        for place in 0..themes.len() {
            let mut above = parent(place);
            let mut steps = 0;
            while let Some(next) = above.filter(|_| steps < DEPTH) {
                above = parent(next);
                steps += 1;
            }
            match parent(place).filter(|_| above.is_none()) {
                Some(parent) => tree.below.entry(parent).or_default().push(place),
                None => {
                    if parent(place).is_some() {
                        tree.ringed.insert(place);
                    }
                    tree.roots.push(place);
                }
            }
        }
        let mut order = Vec::new();
        tree.roots.iter().for_each(|&root| tree.visit(root, &mut order));
        tree.shuffled = !order.is_sorted();
        tree
    }

    fn visit(&self, place: usize, order: &mut Vec<usize>) {
        order.push(place);
        self.below.get(&place).into_iter().flatten().for_each(|&below| self.visit(below, order));
    }

    fn write(&self, place: usize, depth: usize, xml: &mut String) {
        let Some(theme) = self.themes.get(place) else { return };
        let indent = "  ".repeat(depth);
        let colour =
            if theme.colour.is_empty() { String::new() } else { format!(" color=\"{}\"", escape(&theme.colour)) };
        xml.push_str(&format!(
            "{indent}<Code guid=\"{}\" name=\"{}\" isCodable=\"true\"{colour}>\n{indent}  <Description>{}</Description>\n",
            guid(&theme.id),
            escape(&theme.label),
            escape(&self.description(place, theme)),
        ));
        for &below in self.below.get(&place).into_iter().flatten() {
            self.write(below, depth + 1, xml);
        }
        xml.push_str(&format!("{indent}</Code>\n"));
    }

    fn description(&self, place: usize, theme: &Theme) -> String {
        let mut lines = vec![OURS.to_owned()];
        let mut line = |name: &str, words: &str| lines.push(format!("{name}: {}", in_one_line(words)));
        line("id", &theme.id);
        if !theme.key.is_empty() {
            line("key", &theme.key);
        }
        for (name, list) in [
            ("include", &theme.include),
            ("exclude", &theme.exclude),
            ("example", &theme.examples),
            ("counterexample", &theme.counterexamples),
        ] {
            list.iter().for_each(|item| line(name, item));
        }
        if self.ringed.contains(&place) {
            line("parent", &theme.parent);
        }
        if self.shuffled {
            line("place", &place.to_string());
        }
        // XML has no room for some letters, and programs mend line ends.
        let told_exactly = |words: &str| !words.chars().any(|letter| letter == '\r' || is_outside_xml(letter));
        if !told_exactly(&theme.definition) {
            line("definition", &theme.definition);
        }
        if !told_exactly(&theme.label) || theme.label.contains(['\n', '\t']) {
            line("label", &theme.label);
        }
        let definition: String = theme.definition.chars().filter(|letter| !is_outside_xml(*letter)).collect();
        let between = if definition.is_empty() { "" } else { "\n\n" };
        format!("{definition}{between}{}", lines.join("\n"))
    }
}

/// The code's identifier: the same for the same theme, everywhere and always.
/// A UUID of version 8 (RFC 9562, section 5.8) from SHA-256.
fn guid(id: &str) -> String {
    let hash = Sha256::digest(format!("archivolt theme {id}").as_bytes());
    let mut bytes: Vec<u8> = hash.iter().copied().take(16).collect();
    for (place, keep, set) in [(6, 0x0f, 0x80), (8, 0x3f, 0x80)] {
        if let Some(byte) = bytes.get_mut(place) {
            *byte = (*byte & keep) | set;
        }
    }
    let mut guid = String::new();
    for (place, byte) in bytes.iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            guid.push('-');
        }
        guid.push_str(&format!("{byte:02X}"));
    }
    guid
}

fn escape(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\r' => escaped.push_str("&#13;"),
            letter if is_outside_xml(letter) => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// A code as it is read.
#[derive(Default)]
struct Code {
    theme: Theme,
    description: String,
    /// Index of the code it stands in.
    parent: Option<usize>,
    place: Option<usize>,
}

/// Reads the codes, whoever wrote them.
pub(super) fn read(text: &str, file: &str, problems: &mut Vec<Problem>) -> Vec<Theme> {
    let mut codes: Vec<Code> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let (mut in_codes, mut in_description, mut is_codebook, mut sets) = (false, false, false, 0);
    for token in Tokens::new(text) {
        match token {
            Token::Start(tag) => match tag.name {
                "CodeBook" => is_codebook = true,
                "Codes" => in_codes = true,
                "Code" if in_codes => {
                    let parent = open.last().copied().filter(|_| open.len() <= DEPTH);
                    open.push(codes.len());
                    codes.push(Code { theme: theme(&tag), parent, ..Code::default() });
                }
                "Description" => in_description = !open.is_empty(),
                "Set" => sets += 1,
                _ => {}
            },
            Token::End("Codes") => in_codes = false,
            Token::End("Code") => {
                open.pop();
            }
            Token::End("Description") => in_description = false,
            Token::End(_) => {}
            Token::Text(words) => {
                let code = open.last().and_then(|&code| codes.get_mut(code));
                if let Some(code) = code.filter(|_| in_description) {
                    code.description.push_str(&words);
                }
            }
        }
    }
    if !is_codebook && codes.is_empty() {
        let message = "This is no codebook of REFI-QDA (there is no `CodeBook` in it). Export the codebook as .qdc.";
        problems.push(Problem::in_file(file, "codebook-form", message));
    }
    if sets > 0 {
        let message = format!("Its {sets} sets of codes have no counterpart among themes and are left out.");
        problems.push(Problem::in_file(file, "codebook-sets", message));
    }
    codes.iter_mut().for_each(Code::settle);
    settle_ids(&mut codes);
    let parents: Vec<Option<String>> = codes
        .iter()
        .map(|code| code.parent.and_then(|parent| codes.get(parent)).map(|parent| parent.theme.id.clone()))
        .collect();
    for (code, parent) in codes.iter_mut().zip(parents) {
        if let Some(parent) = parent {
            code.theme.parent = parent;
        }
    }
    if codes.iter().all(|code| code.place.is_some()) {
        codes.sort_by_key(|code| code.place);
    }
    codes.into_iter().map(|code| code.theme).collect()
}

fn theme(tag: &Tag<'_>) -> Theme {
    Theme {
        label: tag.attribute("name").unwrap_or_default(),
        colour: colour(&tag.attribute("color").unwrap_or_default()),
        ..Theme::default()
    }
}

impl Code {
    /// Parts the description into a definition and what is ours.
    fn settle(&mut self) {
        let description = self.description.replace("\r\n", "\n");
        let mut ours = description.rmatch_indices(OURS).map(|(at, _)| at).filter(|&at| {
            let own_line = at == 0 || description.get(..at).is_some_and(|before| before.ends_with('\n'));
            own_line && description.get(at + OURS.len()..).is_some_and(|after| after.starts_with('\n'))
        });
        let Some(at) = ours.next() else {
            self.theme.definition = description.trim().to_owned();
            return;
        };
        self.theme.definition = description.get(..at).unwrap_or("").trim().to_owned();
        let theme = &mut self.theme;
        for line in description.get(at + OURS.len()..).unwrap_or("").lines() {
            let Some((name, words)) = line.trim_end_matches('\r').split_once(": ") else { continue };
            let words = from_one_line(words);
            match name.trim() {
                "id" => theme.id = words,
                "key" => theme.key = words,
                "include" => theme.include.push(words),
                "exclude" => theme.exclude.push(words),
                "example" => theme.examples.push(words),
                "counterexample" => theme.counterexamples.push(words),
                "parent" => theme.parent = words,
                "place" => self.place = words.parse().ok(),
                "definition" => theme.definition = words,
                "label" => theme.label = words,
                _ => {}
            }
        }
    }
}

/// Names need not be unique across branches, identifiers must be: a name that
/// stands twice takes those above it along.
fn settle_ids(codes: &mut [Code]) {
    let mut taken: BTreeSet<String> =
        codes.iter().map(|code| code.theme.id.clone()).filter(|id| !id.is_empty()).collect();
    // How far each name has been counted, so that a thousand of one name are no square.
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for number in 0..codes.len() {
        let Some(code) = codes.get(number).filter(|code| code.theme.id.is_empty()) else { continue };
        let mut id = ids::slug(&code.theme.label);
        let above = code.parent.and_then(|parent| codes.get(parent)).map(|parent| parent.theme.id.clone());
        if id.is_empty() {
            id = format!("code-{}", number + 1);
        }
        if taken.contains(&id) {
            id = above.map_or_else(|| id.clone(), |above| format!("{above}-{id}"));
        }
        let count = counts.entry(id.clone()).or_insert(1_usize);
        let mut free = id.clone();
        while taken.contains(&free) {
            *count += 1;
            free = format!("{id}-{count}");
        }
        taken.insert(free.clone());
        if let Some(code) = codes.get_mut(number) {
            code.theme.id = free;
        }
    }
}
