//! Fluent files as tables and as Rust, when this crate is built.
//!
//! What is wrong in a file is told with its line, and nothing is built then: a
//! message that is missing or that English does not have, parameters that differ,
//! a plural form that the language lacks or does not have.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;

/// Messages of `page.ftl` whose names begin so are also used where documents are added.
const SHARED: &str = "date-";

/// By what a message is found: as `table.rs` has it, which a test compares.
fn key(message: &str) -> [u8; 4] {
    let digest =
        message.bytes().fold(0x811c_9dc5_u32, |digest, byte| (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    [0, 6, 12, 18].map(|at| b'0' + (digest >> at & 63) as u8)
}

/// The plural forms of whole numbers in a language (Unicode CLDR 46, "Language
/// Plural Rules"), as they stand in tables.
fn forms(language: &str) -> &'static [&'static str] {
    match language {
        "fr" | "es" => &["one", "many", "other"],
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        "zh" => &["other"],
        _ => &["one", "other"],
    }
}

/// A file of messages.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path, for people.
    pub name: String,
    /// Its contents.
    pub text: String,
    /// Whether only its shared messages are taken.
    pub shared: bool,
}

impl Source {
    /// All of a file.
    pub fn new(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), text: text.to_owned(), shared: false }
    }
}

/// What a parameter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Number,
    Text,
}

/// A message, compiled.
#[derive(Clone, Debug)]
struct Compiled {
    name: String,
    place: String,
    comment: String,
    pattern: Vec<Piece>,
    /// In the order in which they first stand in the message.
    parameters: Vec<(String, Kind)>,
    /// Those that choose a variant.
    chosen_by: BTreeSet<String>,
}

#[derive(Clone, Debug)]
enum Piece {
    Words(String),
    Parameter(String),
    /// A parameter, and a pattern for each key.
    Choice(String, Vec<(String, Vec<Piece>)>),
}

/// The messages of one language.
pub struct Catalogue {
    language: String,
    messages: Vec<Compiled>,
}

impl Catalogue {
    /// Reads the messages of a language, and tells what is wrong with them.
    pub fn read(language: &str, sources: &[Source], problems: &mut Vec<String>) -> Self {
        let mut catalogue = Self { language: language.to_owned(), messages: Vec::new() };
        for source in sources {
            catalogue.add(source, problems);
        }
        catalogue
    }

    fn add(&mut self, source: &Source, problems: &mut Vec<String>) {
        let text = source.text.as_str();
        let line = |at: usize| text.get(..at).unwrap_or(text).matches('\n').count() + 1;
        let resource = match parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    problems.push(format!("{}:{}: {}", source.name, line(error.pos.start), error.kind));
                }
                resource
            }
        };
        // What comments say of a parameter holds for the messages below as well.
        let mut described: BTreeMap<String, Kind> = BTreeMap::new();
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    let at = message.id.name.as_ptr() as usize - text.as_ptr() as usize;
                    let place = format!("{}:{}", source.name, line(at));
                    let comment =
                        message.comment.as_ref().map_or_else(String::new, |comment| comment.content.join("\n"));
                    describe(&comment, &mut described);
                    if source.shared && !message.id.name.starts_with(SHARED) {
                        continue;
                    }
                    self.message(message, place, &comment, &described, problems);
                }
                Entry::Comment(comment) | Entry::GroupComment(comment) | Entry::ResourceComment(comment) => {
                    describe(&comment.content.join("\n"), &mut described);
                }
                Entry::Term(term) => {
                    problems.push(format!("{}: the term -{} is not supported", source.name, term.id.name))
                }
                // Told as an error already.
                Entry::Junk { .. } => {}
            }
        }
    }

    fn message(
        &mut self,
        message: &Message<&str>,
        place: String,
        comment: &str,
        described: &BTreeMap<String, Kind>,
        problems: &mut Vec<String>,
    ) {
        let name = message.id.name;
        let mut problem = |what: String| problems.push(format!("{place}: {name}: {what}"));
        let Some(value) = &message.value else { return problem("it has no words".to_owned()) };
        if !message.attributes.is_empty() {
            problem("attributes are not supported".to_owned());
        }
        if self.messages.iter().any(|known| known.name == name) {
            problem("it stands here for the second time".to_owned());
        }
        let mut chosen_by = BTreeSet::new();
        let mut reader = Reader { language: &self.language, chosen_by: &mut chosen_by, problem: &mut problem };
        let pattern = reader.pattern(value);
        let mut names = Vec::new();
        names_in(&pattern, &mut names);
        let kind = |name: &String| match (chosen_by.contains(name), described.get(name)) {
            (true, _) => Some(Kind::Number),
            (false, kind) => kind.copied(),
        };
        for name in &names {
            // Other languages need not repeat what English says of parameters.
            if kind(name).is_none() && self.language == "en" {
                problem(format!("no comment says whether ${name} is a (number) or (text)"));
            }
            if chosen_by.contains(name) && described.get(name) == Some(&Kind::Text) {
                problem(format!("a comment says that ${name} is (text), so it can choose nothing"));
            }
        }
        let parameters = names.into_iter().map(|name| (name.clone(), kind(&name).unwrap_or(Kind::Text))).collect();
        self.messages.push(Compiled {
            name: name.to_owned(),
            place,
            comment: comment.to_owned(),
            pattern,
            parameters,
            chosen_by,
        });
    }

    fn find(&self, name: &str) -> Option<&Compiled> {
        self.messages.iter().find(|message| message.name == name)
    }

    /// The table of this language, in the order of English.
    pub fn table(&self, english: &Self, problems: &mut Vec<String>) -> String {
        let mut out = english.head(&self.language);
        let mut keys = BTreeSet::new();
        for (place, message) in english.messages.iter().enumerate() {
            let key = String::from_utf8_lossy(&key(&english.words(place))).into_owned();
            if !keys.insert(key.clone()) {
                problems.push(format!(
                    "{}: {}: its key {key} is another message's; change its words",
                    message.place, message.name
                ));
            }
            let Some(own) = self.find(&message.name) else {
                problems.push(format!("words/{}: {} is missing ({})", self.language, message.name, message.place));
                continue;
            };
            for (name, kind) in &own.parameters {
                match message.parameters.iter().find(|(known, _)| known == name) {
                    None => problems.push(format!("{}: {}: English has no parameter ${name}", own.place, own.name)),
                    Some((_, Kind::Text)) if *kind == Kind::Number && own.chosen_by.contains(name) => {
                        problems
                            .push(format!("{}: {}: ${name} is (text), so it can choose nothing", own.place, own.name));
                    }
                    Some(_) => {}
                }
            }
            for (name, _) in &message.parameters {
                if !own.parameters.iter().any(|(known, _)| known == name) {
                    problems.push(format!("{}: {}: the parameter ${name} is missing", own.place, own.name));
                }
            }
            out.push_str(&key);
            message.write(&own.pattern, &mut out);
            out.push('\n');
        }
        for own in self.messages.iter().filter(|own| english.find(&own.name).is_none()) {
            problems.push(format!("{}: {}: English has no such message", own.place, own.name));
        }
        out
    }

    /// The words of a message as they stand in the program: where several are the same, each with
    /// so many marks after it as there are before.
    fn words(&self, place: usize) -> String {
        let written = |message: &Compiled| {
            let mut words = String::new();
            message.write(&message.pattern, &mut words);
            words
        };
        let own = self.messages.get(place).map(written).unwrap_or_default();
        let before = self.messages.iter().take(place).filter(|message| written(message) == own).count();
        own + &"\u{5}".repeat(before)
    }

    /// The first line of a table: tells tables of other messages from these.
    fn head(&self, language: &str) -> String {
        format!("archivolt-words {:08x} {language}\n", self.digest())
    }

    /// A digest of names and parameters (FNV-1a), so that a table of another version is known.
    fn digest(&self) -> u32 {
        let mut digest = 0x811c_9dc5_u32;
        for message in &self.messages {
            let parameters: Vec<&str> = message.parameters.iter().map(|(name, _)| name.as_str()).collect();
            for byte in format!("{} {}\n", message.name, parameters.join(" ")).bytes() {
                digest = (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            }
        }
        digest
    }

    /// Rust that names each message.
    pub fn rust(&self) -> String {
        let mut out = format!(
            "/// How a table of these messages begins.\nconst HEAD: &str = \"{}\";\n/// How many messages there are.\nconst COUNT: usize = {};\n",
            self.head("").trim_end(),
            self.messages.len()
        );
        for (number, message) in self.messages.iter().enumerate() {
            out.push_str(&message.rust(&self.words(number)));
        }
        out
    }
}

/// Notes what a comment says of parameters: `$n (number)`, `$title (text)`.
fn describe(comment: &str, described: &mut BTreeMap<String, Kind>) {
    for part in comment.split('$').skip(1) {
        let name: String = part.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
        match part.get(name.len()..).map(|rest| (rest.starts_with(" (number)"), rest.starts_with(" (text)"))) {
            Some((true, _)) => described.insert(name, Kind::Number),
            Some((_, true)) => described.insert(name, Kind::Text),
            _ => None,
        };
    }
}

fn names_in(pattern: &[Piece], names: &mut Vec<String>) {
    let add = |name: &String, names: &mut Vec<String>| {
        if !names.contains(name) {
            names.push(name.clone());
        }
    };
    for piece in pattern {
        match piece {
            Piece::Words(_) => {}
            Piece::Parameter(name) => add(name, names),
            Piece::Choice(name, variants) => {
                add(name, names);
                variants.iter().for_each(|(_, pattern)| names_in(pattern, names));
            }
        }
    }
}

/// Reads patterns.
struct Reader<'a> {
    language: &'a str,
    chosen_by: &'a mut BTreeSet<String>,
    problem: &'a mut dyn FnMut(String),
}

impl Reader<'_> {
    fn pattern(&mut self, pattern: &Pattern<&str>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words(value, &mut pieces),
                PatternElement::Placeable { expression } => self.expression(expression, &mut pieces),
            }
        }
        pieces
    }

    fn words(&mut self, words: &str, pieces: &mut Vec<Piece>) {
        if words.contains(|letter: char| letter < ' ') {
            (self.problem)("its words stand in several lines".to_owned());
        }
        // They come to stand in HTML and in attributes, where these would end something.
        if words.contains(['<', '&', '"']) {
            (self.problem)("<, & and straight quotation marks cannot stand here".to_owned());
        }
        pieces.push(Piece::Words(words.to_owned()));
    }

    fn expression(&mut self, expression: &Expression<&str>, pieces: &mut Vec<Piece>) {
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                pieces.push(Piece::Parameter(id.name.to_owned()));
            }
            Expression::Inline(InlineExpression::StringLiteral { value }) => self.words(value, pieces),
            Expression::Inline(InlineExpression::Placeable { expression }) => self.expression(expression, pieces),
            Expression::Select { selector, variants } => {
                if let Some(name) = self.selector(selector) {
                    self.chosen_by.insert(name.clone());
                    let variants = self.variants(variants);
                    pieces.push(Piece::Choice(name, variants));
                }
            }
            Expression::Inline(_) => (self.problem)("only parameters can stand in { }".to_owned()),
        }
    }

    /// `$n`, or `NUMBER($n)` which means the same here.
    fn selector(&mut self, selector: &InlineExpression<&str>) -> Option<String> {
        match selector {
            InlineExpression::VariableReference { id } => Some(id.name.to_owned()),
            InlineExpression::FunctionReference { id, arguments: CallArguments { positional, named } }
                if id.name == "NUMBER" && named.is_empty() =>
            {
                match positional.as_slice() {
                    [InlineExpression::VariableReference { id }] => Some(id.name.to_owned()),
                    _ => None,
                }
            }
            _ => {
                (self.problem)("only a parameter can choose".to_owned());
                None
            }
        }
    }

    /// Exact numbers first, then plural forms, `other` last: in the order in which they are tried.
    fn variants(&mut self, variants: &[Variant<&str>]) -> Vec<(String, Vec<Piece>)> {
        let known = forms(self.language);
        let mut found: Vec<(usize, String, Vec<Piece>)> = Vec::new();
        for variant in variants {
            let (key, order) = match &variant.key {
                VariantKey::NumberLiteral { value } if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                    ((*value).to_owned(), 0)
                }
                VariantKey::NumberLiteral { value } => {
                    (self.problem)(format!("[{value}] is no whole number"));
                    continue;
                }
                VariantKey::Identifier { name } => match known.iter().position(|form| form == name) {
                    Some(place) => ((*name).to_owned(), place + 1),
                    None => {
                        (self.problem)(format!(
                            "[{name}] is no plural form of “{}”: {}",
                            self.language,
                            known.join(", ")
                        ));
                        continue;
                    }
                },
            };
            if variant.default && key != "other" {
                (self.problem)(format!("*[{key}]: the star belongs to other"));
            }
            if found.iter().any(|(_, other, _)| *other == key) {
                (self.problem)(format!("[{key}] stands twice"));
            }
            let pattern = self.pattern(&variant.value);
            found.push((order, key, pattern));
        }
        for form in known {
            if !found.iter().any(|(_, key, _)| key == form) {
                (self.problem)(format!("[{form}] is missing"));
            }
        }
        found.sort_by_key(|(order, ..)| *order);
        found.into_iter().map(|(_, key, pattern)| (key, pattern)).collect()
    }
}

impl Compiled {
    /// Writes a pattern as it stands in a table; parameters have English's numbers.
    fn write(&self, pattern: &[Piece], out: &mut String) {
        let number = |name: &String| {
            let place = self.parameters.iter().position(|(known, _)| known == name).unwrap_or(0);
            char::from(b'0' + u8::try_from(place).unwrap_or(0))
        };
        for piece in pattern {
            match piece {
                Piece::Words(words) => out.push_str(words),
                Piece::Parameter(name) => out.extend(['\u{1}', number(name)]),
                Piece::Choice(name, variants) => {
                    let mut written: Vec<(&str, String)> = Vec::new();
                    for (key, pattern) in variants {
                        let mut own = String::new();
                        self.write(pattern, &mut own);
                        written.push((key, own));
                    }
                    let (before, after) = shared(&written);
                    let (before, after) = (before.to_owned(), after.to_owned());
                    out.push_str(&before);
                    // Where every form is the same there is nothing to choose.
                    if written.iter().all(|(_, own)| own.len() == before.len()) {
                        continue;
                    }
                    out.extend(['\u{2}', number(name)]);
                    for (key, own) in &written {
                        match *key {
                            "other" => out.push('*'),
                            digits if digits.starts_with(|first: char| first.is_ascii_digit()) => {
                                out.push_str(digits);
                                out.push(':');
                            }
                            form => out.push(form.chars().next().unwrap_or('*')),
                        }
                        out.push_str(own.get(before.len()..own.len() - after.len()).unwrap_or(""));
                        out.push('\u{3}');
                    }
                    out.push('\u{4}');
                    out.push_str(&after);
                }
            }
        }
    }

    /// A constant, or a function of its parameters.
    fn rust(&self, message: &str) -> String {
        let name = self.name.replace('-', "_");
        let (mut english, mut doc) = (String::new(), String::new());
        shown(&self.pattern, &mut english);
        doc.push_str(&format!("\n/// “{}”\n", english.replace('[', "\\[").replace(']', "\\]")));
        for line in self.comment.lines().filter(|line| !line.trim().is_empty()) {
            doc.push_str(&format!("///\n/// {}\n", line.replace('[', "\\[").replace(']', "\\]").replace('<', "\\<")));
        }
        if self.parameters.is_empty() {
            return format!("{doc}pub const {}: Message = Message({message:?});\n", name.to_uppercase());
        }
        let parameters: Vec<String> = self
            .parameters
            .iter()
            .map(|(name, kind)| {
                let kind = if *kind == Kind::Number { "usize" } else { "&str" };
                format!("{}: {kind}", name.replace('-', "_"))
            })
            .collect();
        let names: Vec<String> = self.parameters.iter().map(|(name, _)| name.replace('-', "_")).collect();
        let kinds: Vec<Kind> = self.parameters.iter().map(|(_, kind)| *kind).collect();
        // Frequent shapes have a way of their own, so that a call is short where it stands.
        let call = match (kinds.as_slice(), names.as_slice()) {
            ([Kind::Number], [n]) => format!(".number({n})"),
            ([Kind::Number, Kind::Number], [n, m]) => format!(".numbers({n}, {m})"),
            ([Kind::Text], [a]) => format!(".text({a})"),
            ([Kind::Text, Kind::Text], [a, b]) => format!(".texts({a}, {b})"),
            ([Kind::Number, Kind::Text], [n, a]) => format!(".number_text({n}, {a})"),
            _ => {
                let argument = |(name, kind): (&String, &Kind)| match kind {
                    Kind::Number => format!("Arg::Number({name})"),
                    Kind::Text => format!("Arg::Text({name})"),
                };
                let arguments: Vec<String> = names.iter().zip(&kinds).map(argument).collect();
                format!(".with(&[{}])", arguments.join(", "))
            }
        };
        format!(
            "{doc}#[inline(always)]\npub fn {name}({}) -> String {{\n    {}{call}\n}}\n\n/// [`{name}`], to be chosen first and said later.\npub const {}: Pattern = Pattern({message:?});\n",
            parameters.join(", "),
            name.to_uppercase(),
            name.to_uppercase()
        )
    }
}

/// What all variants of a choice begin with, and end with: it stands once, outside the choice.
fn shared<'a>(variants: &'a [(&str, String)]) -> (&'a str, &'a str) {
    let Some((_, first)) = variants.first() else { return ("", "") };
    // A choice within a choice stays whole.
    if variants.iter().any(|(_, words)| words.contains('\u{2}')) {
        return ("", "");
    }
    let all = |test: &dyn Fn(&str) -> bool| variants.iter().all(|(_, words)| test(words));
    // Not between the two letters of a parameter.
    let ends = first.char_indices().map(|(at, _)| at).chain([first.len()]);
    let whole = |at: usize| !first.get(..at).unwrap_or("").ends_with('\u{1}');
    let before = ends
        .clone()
        .filter(|at| whole(*at) && all(&|words| words.starts_with(first.get(..*at).unwrap_or(""))))
        .last()
        .unwrap_or(0);
    let rest = |words: &str| words.len() - before;
    let after = ends
        .filter(|at| {
            let end = first.get(*at..).unwrap_or("");
            *at >= before && whole(*at) && all(&|words| words.ends_with(end) && rest(words) >= end.len())
        })
        .min()
        .unwrap_or(first.len());
    (first.get(..before).unwrap_or(""), first.get(after..).unwrap_or(""))
}

/// The last variant of each choice: English as most numbers have it.
fn shown(pattern: &[Piece], out: &mut String) {
    for piece in pattern {
        match piece {
            Piece::Words(words) => out.push_str(words),
            Piece::Parameter(name) => out.push_str(&format!("{{{name}}}")),
            Piece::Choice(_, variants) => {
                if let Some((_, last)) = variants.last() {
                    shown(last, out);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "# $n (number). $title (text)\nfiles = { $n ->\n    [0] none\n    [one] { $n } file\n   *[other] { $n } files\n} of { $title }\nhead = Head\n";

    /// What is wrong with a file of a language, whose English is the above.
    fn check(language: &str, text: &str, expected: &[&str]) {
        let mut problems = Vec::new();
        let english = Catalogue::read("en", &[Source::new("words/en/x.ftl", ENGLISH)], &mut problems);
        assert_eq!(problems, Vec::<String>::new());
        let own = Catalogue::read(language, &[Source::new("words/x.ftl", text)], &mut problems);
        own.table(&english, &mut problems);
        assert_eq!(problems, expected, "{text}");
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let good = "# $n (number). $title (text)\nfiles = { $title }: { $n ->\n    [one] { $n } Datei\n   *[other] { $n } Dateien\n}\nhead = Kopf\n";
        check("de", good, &[]);
        check("fr", good, &["words/x.ftl:2: files: [many] is missing"]);
        check("zh", good, &["words/x.ftl:2: files: [one] is no plural form of “zh”: other"]);
        check("de", &good.replace("head = Kopf\n", ""), &["words/de: head is missing (words/en/x.ftl:7)"]);
        check("de", &format!("{good}foot = Fuß\n"), &["words/x.ftl:7: foot: English has no such message"]);
        check("de", &good.replace("{ $title }: ", ""), &["words/x.ftl:2: files: the parameter $title is missing"]);
        check("de", &good.replace("Kopf", "Kopf { $n }"), &["words/x.ftl:6: head: English has no parameter $n"]);
        check(
            "de",
            &good.replace("*[other]", "[other]").replace("[one]", "*[one]"),
            &["words/x.ftl:2: files: *[one]: the star belongs to other"],
        );
        check(
            "de",
            &good.replace("Kopf", "<b>"),
            &["words/x.ftl:6: head: <, & and straight quotation marks cannot stand here"],
        );
        check("de", &format!("{good}head = Haupt\n"), &["words/x.ftl:7: head: it stands here for the second time"]);
        check("de", &good.replace("# $n (number). $title (text)\n", "\n"), &[]);
        check(
            "de",
            &good.replace("$title (text)", "").replace("{ $title }:", "{ $title ->\n    [one] a\n   *[other] b\n }:"),
            &["words/x.ftl:2: files: $title is (text), so it can choose nothing"],
        );
    }

    #[test]
    fn broken_files_are_told_with_their_line() {
        let mut problems = Vec::new();
        Catalogue::read("en", &[Source::new("words/x.ftl", "a = A\n\nb = { $n -> [one] x }\n")], &mut problems);
        assert!(problems.first().is_some_and(|first| first.starts_with("words/x.ftl:3: ")), "{problems:?}");
    }

    #[test]
    fn a_table_holds_patterns_in_the_order_of_english() {
        let mut problems = Vec::new();
        let more = "pieces = { $n ->\n    [one] { $n } piece shown\n   *[other] { $n } pieces shown\n}\n";
        let text = format!("{ENGLISH}{more}");
        let english = Catalogue::read("en", &[Source::new("x.ftl", &text)], &mut problems);
        let table = english.table(&english, &mut problems);
        let lines: Vec<&str> = table.lines().collect();
        assert!(lines.first().is_some_and(|head| head.starts_with("archivolt-words ") && head.ends_with(" en")));
        let files = "\u{2}00:none\u{3}o\u{1}0 file\u{3}*\u{1}0 files\u{3}\u{4} of \u{1}1";
        // What both begin and end with stands outside.
        let pieces = "\u{1}0 piece\u{2}0o\u{3}*s\u{3}\u{4} shown";
        let words: Vec<&str> = lines.iter().skip(1).filter_map(|line| line.get(4..)).collect();
        assert_eq!(words, [files, "Head", pieces]);
        for line in lines.iter().skip(1) {
            assert_eq!(
                line.as_bytes().get(..4),
                Some(crate::table::key(line.get(4..).unwrap_or("")).as_slice()),
                "{line}"
            );
        }
        let rust = english.rust();
        assert!(rust.contains("pub fn files(n: usize, title: &str) -> String"));
        assert!(rust.contains("pub const HEAD: Message = Message(\"Head\");"));
    }
}
