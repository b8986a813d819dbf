//! BibTeX and BibLaTeX.
//!
//! A broken entry ends where the next line begins with `@`, so that it costs
//! itself alone.

use super::latex::plain;
use super::{Parts, Reference, References, date_of};
use crate::ordered::BTreeMap;

/// How deep `crossref` is followed.
const DEEPEST: usize = 4;
/// Abbreviations that repeat themselves would grow without end.
const LONGEST: usize = 1 << 20;

/// Reads the entries of a file.
pub(super) fn read(text: &str) -> References {
    let mut reader = BibReader {
        text,
        at: 0,
        line: 1,
        counted: 0,
        macros: BTreeMap::new(),
        entries: Vec::new(),
        problems: Vec::new(),
    };
    reader.run();
    let BibReader { entries, problems, .. } = reader;
    let by_key: BTreeMap<String, usize> =
        entries.iter().enumerate().rev().map(|(place, entry)| (entry.key.to_lowercase(), place)).collect();
    let records = entries.iter().map(|entry| entry.reference(&entries, &by_key)).collect();
    References { records, problems }
}

struct Entry {
    kind: String,
    key: String,
    line: u32,
    /// Values as written, by name in lower case.
    fields: BTreeMap<String, String>,
}

struct BibReader<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    /// Bytes whose lines have been counted.
    counted: usize,
    macros: BTreeMap<String, String>,
    entries: Vec<Entry>,
    problems: Vec<(u32, String)>,
}

impl BibReader<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn here(&mut self) -> u32 {
        let new = self.text.get(self.counted..self.at).unwrap_or("");
        let breaks = new.bytes().filter(|byte| *byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.counted = self.counted.max(self.at);
        self.line
    }

    fn run(&mut self) {
        while let Some(next) = self.rest().find('@') {
            self.at += next;
            let line = self.here();
            let start = self.at;
            self.at += 1;
            if self.entry(line).is_none() {
                let message = "This entry is broken (a brace or quotation mark is missing) and is left out. Mend it, or export it again.";
                self.problems.push((line, message.to_owned()));
                // Go on with the next line that begins an entry.
                let after = self.text.get(start + 1..).unwrap_or("");
                match after.find("\n@") {
                    Some(next) => self.at = start + 1 + next + 1,
                    None => return,
                }
            }
        }
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn word(&mut self) -> String {
        let rest = self.rest();
        let end = rest.find(|c: char| c.is_whitespace() || "{}(),=#\"@".contains(c)).unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or("").to_owned();
        self.at += end;
        word
    }

    /// One `@kind{…}`; `None` where it does not end as it should.
    fn entry(&mut self, line: u32) -> Option<()> {
        let kind = self.word().to_lowercase();
        self.space();
        let close = match self.peek() {
            Some(b'{') => b'}',
            Some(b'(') => b')',
            // An at sign in running text between entries.
            _ => return Some(()),
        };
        self.at += 1;
        match kind.as_str() {
            "comment" | "preamble" => {
                self.at -= 1;
                return self.braced().map(drop);
            }
            "string" => {
                let fields = self.fields(close)?;
                self.macros.extend(fields);
                return Some(());
            }
            _ => {}
        }
        self.space();
        let rest = self.rest();
        let end = rest.find([',', char::from(close), '\n'])?;
        let key = rest.get(..end)?.trim().to_owned();
        if key.contains(['{', '=', '"']) {
            return None;
        }
        self.at += end;
        let fields = self.fields(close)?;
        self.entries.push(Entry { kind, key, line, fields });
        Some(())
    }

    /// `name = value, …` up to the closing mark.
    fn fields(&mut self, close: u8) -> Option<BTreeMap<String, String>> {
        let mut fields = BTreeMap::new();
        loop {
            self.space();
            match self.peek()? {
                b',' => self.at += 1,
                byte if byte == close => {
                    self.at += 1;
                    return Some(fields);
                }
                _ => {
                    let name = self.word().to_lowercase();
                    self.space();
                    if name.is_empty() || self.peek() != Some(b'=') {
                        return None;
                    }
                    self.at += 1;
                    let value = self.value()?;
                    fields.entry(name).or_insert(value);
                }
            }
        }
    }

    /// Braced, quoted, a number or an abbreviation, joined by `#`.
    fn value(&mut self) -> Option<String> {
        let mut whole = String::new();
        loop {
            self.space();
            match self.peek()? {
                b'{' => whole.push_str(self.braced()?),
                b'"' => whole.push_str(self.quoted()?),
                _ => {
                    let word = self.word();
                    if word.is_empty() {
                        return None;
                    }
                    let known = self.macros.get(&word.to_lowercase()).cloned();
                    whole.push_str(&known.unwrap_or(word));
                }
            }
            if whole.len() > LONGEST {
                return None;
            }
            self.space();
            match self.peek() {
                Some(b'#') => self.at += 1,
                _ => return Some(whole),
            }
        }
    }

    fn braced(&mut self) -> Option<&str> {
        let open = self.peek()?;
        let close = if open == b'(' { b')' } else { b'}' };
        let start = self.at + 1;
        let (mut depth, mut at) = (0_usize, self.at);
        let bytes = self.text.as_bytes();
        loop {
            match *bytes.get(at)? {
                b'\\' => at += 1,
                byte if byte == open => depth += 1,
                byte if byte == close => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        break;
                    }
                }
                // An entry that begins a line inside a value: the brace was forgotten.
                b'@' if at > 0 && bytes.get(at - 1) == Some(&b'\n') => return None,
                _ => {}
            }
            at += 1;
        }
        self.at = at + 1;
        self.text.get(start..at)
    }

    fn quoted(&mut self) -> Option<&str> {
        let start = self.at + 1;
        let (mut depth, mut at) = (0_usize, start);
        let bytes = self.text.as_bytes();
        loop {
            match *bytes.get(at)? {
                b'\\' => at += 1,
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                b'"' if depth == 0 => break,
                b'@' if bytes.get(at - 1) == Some(&b'\n') => return None,
                _ => {}
            }
            at += 1;
        }
        self.at = at + 1;
        self.text.get(start..at)
    }
}

impl Entry {
    /// A field of the entry itself, or of the one that `crossref` names.
    fn written<'e>(&'e self, name: &str, all: &'e [Entry], by_key: &BTreeMap<String, usize>) -> Option<&'e str> {
        let mut entry = self;
        let mut name = name;
        for _ in 0..DEEPEST {
            if let Some(value) = entry.fields.get(name).filter(|value| !value.trim().is_empty()) {
                return Some(value);
            }
            // The title of the whole is the container of the part.
            name = if name == "booktitle" { "title" } else { name };
            if matches!(name, "title" | "author" | "abstract" | "note" | "file" | "url" | "doi" | "pages")
                && entry.fields.contains_key("booktitle")
            {
                return None;
            }
            let parent = entry.fields.get("crossref")?.to_lowercase();
            let place = *by_key.get(parent.trim())?;
            if name == "title" && std::ptr::eq(entry, self) && !self.is_part() {
                return None;
            }
            entry = all.get(place)?;
        }
        None
    }

    fn is_part(&self) -> bool {
        matches!(self.kind.as_str(), "incollection" | "inbook" | "inproceedings" | "conference" | "inreference")
    }

    fn reference(&self, all: &[Entry], by_key: &BTreeMap<String, usize>) -> Reference {
        let raw = |names: &[&str]| names.iter().find_map(|name| self.written(name, all, by_key)).unwrap_or("");
        let field = |names: &[&str]| plain(raw(names));
        let own = |names: &[&str]| {
            let value = names.iter().find_map(|name| self.fields.get(*name).filter(|value| !value.trim().is_empty()));
            value.map_or("", String::as_str)
        };
        let subtitle = plain(own(&["subtitle"]));
        let mut title = plain(own(&["title"]));
        if !subtitle.is_empty() && !title.is_empty() {
            title = format!("{title}: {subtitle}");
        }
        let kind = self.csl_type();
        let mut parts = Parts {
            kind: kind.to_owned(),
            title,
            creators: names(own(&["author"])),
            editors: names(raw(&["editor"])),
            date: self.date(&raw),
            accessed: date_of(own(&["urldate"])),
            container: field(&["journaltitle", "journal", "booktitle", "maintitle"]),
            publisher: field(&["publisher", "institution", "school", "organization"]),
            description: plain(own(&["abstract"])),
            subjects: own(&["keywords", "keyword"])
                .split([',', ';'])
                .map(|one| plain(one.trim()))
                .filter(|one| !one.is_empty())
                .collect(),
            language: plain(own(&["langid", "language"])),
            rights: plain(own(&["copyright", "rights"])),
            // Addresses hold signs that are commands elsewhere.
            address: own(&["url"])
                .replace(['{', '}'], "")
                .replace("\\_", "_")
                .replace("\\%", "%")
                .replace("\\&", "&")
                .replace("\\#", "#"),
            doi: own(&["doi"]).replace("\\_", "_").replace(['{', '}'], ""),
            others: Vec::new(),
        };
        parts.language = language_tag(&parts.language);
        for (names, shown) in [
            (["volume", ""], "volume"),
            (["number", "issue"], "issue"),
            (["pages", ""], "pages"),
            (["edition", ""], "edition"),
            (["series", ""], "series"),
            (["location", "address"], "published_at"),
            (["isbn", ""], "isbn"),
            (["issn", ""], "issn"),
            (["eventtitle", ""], "event_name"),
            (["library", ""], "archive"),
        ] {
            parts.other(shown, field(&names));
        }
        parts.other("date_event", own(&["eventdate"]));
        parts.other("translator", names(own(&["translator"])).join("; "));
        let notes =
            ["note", "annotation", "annote"].iter().map(|name| plain(own(&[name]))).filter(|note| !note.is_empty());
        Reference {
            line: self.line,
            files: files(own(&["file"])),
            notes: notes.collect(),
            metadata: parts.metadata(&self.key),
            key: self.key.clone(),
        }
    }

    fn date<'e>(&'e self, raw: &dyn Fn(&[&str]) -> &'e str) -> String {
        let date = raw(&["date"]).trim();
        if !date.is_empty() {
            return date.to_owned();
        }
        let year = plain(raw(&["year"]));
        let (month, day) = (raw(&["month"]), raw(&["day"]));
        let number = month.trim().parse::<usize>().ok().filter(|month| (1..=12).contains(month));
        let known = || {
            const MONTHS: [&str; 12] =
                ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
            let lower = month.trim().to_lowercase();
            MONTHS.iter().position(|name| lower.starts_with(name)).map(|place| place + 1)
        };
        match (number.or_else(known), day.trim().parse::<u32>()) {
            (Some(month), Ok(day @ 1..=31)) => format!("{}-{month:02}-{day:02}", year.trim()),
            (Some(month), _) => format!("{}-{month:02}", year.trim()),
            _ => date_of(&year),
        }
    }

    fn csl_type(&self) -> &'static str {
        let subtype = self.fields.get("entrysubtype").map(|value| value.to_lowercase()).unwrap_or_default();
        match (self.kind.as_str(), subtype.as_str()) {
            ("article", "newspaper") => "article-newspaper",
            ("article", "magazine") => "article-magazine",
            ("article" | "suppperiodical", _) => "article-journal",
            ("book" | "mvbook" | "proceedings" | "collection" | "mvcollection", _) => "book",
            ("inbook" | "incollection" | "suppbook", _) => "chapter",
            ("inproceedings" | "conference", _) => "paper-conference",
            ("inreference", _) => "entry-encyclopedia",
            ("techreport" | "report", _) => "report",
            ("phdthesis" | "mastersthesis" | "thesis", _) => "thesis",
            ("online" | "electronic" | "www", _) => "webpage",
            ("booklet", _) => "pamphlet",
            ("unpublished", _) => "manuscript",
            ("dataset", _) => "dataset",
            ("software", _) => "software",
            ("patent", _) => "patent",
            ("periodical", _) => "periodical",
            ("letter", _) => "personal_communication",
            ("legislation", _) => "legislation",
            ("jurisdiction", _) => "legal_case",
            ("standard", _) => "standard",
            ("image" | "artwork", _) => "graphic",
            ("movie" | "video", _) => "motion_picture",
            _ => "",
        }
    }
}

/// A language as a tag: `british`, `ngerman` and the like are Babel's names.
fn language_tag(language: &str) -> String {
    let lower = language.trim().to_lowercase();
    let tag = match lower.as_str() {
        "english" | "british" | "american" | "ukenglish" | "usenglish" => "en",
        "german" | "ngerman" | "austrian" | "naustrian" => "de",
        "french" | "francais" => "fr",
        "spanish" => "es",
        "italian" => "it",
        "portuguese" | "brazilian" => "pt",
        "dutch" => "nl",
        "russian" => "ru",
        "chinese" => "zh",
        "japanese" => "ja",
        "arabic" => "ar",
        _ => return lower,
    };
    tag.to_owned()
}

/// The people of a list joined by " and ", outside braces.
fn names(list: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    let bytes = list.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes.get(at) {
            Some(b'{') => depth += 1,
            Some(b'}') => depth = depth.saturating_sub(1),
            Some(byte) if depth == 0 && byte.is_ascii_whitespace() => {
                let after = list.get(at + 1..).unwrap_or("");
                if after.starts_with("and") && after.get(3..4).is_some_and(|next| next.trim().is_empty()) {
                    found.push(list.get(start..at).unwrap_or(""));
                    start = at + 4;
                    at += 4;
                    continue;
                }
            }
            _ => {}
        }
        at += 1;
    }
    found.push(list.get(start..).unwrap_or(""));
    let said = |name: &str| {
        let name = name.trim();
        match name.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            // A body, not a person.
            Some(body) if !body.contains(['{', '}']) => plain(body),
            _ if name.eq_ignore_ascii_case("others") => "et al.".to_owned(),
            _ => {
                let parts: Vec<String> = name.split(',').map(|part| plain(part.trim())).collect();
                match parts.as_slice() {
                    [family, given] => format!("{given} {family}"),
                    [family, suffix, given] => format!("{given} {family}, {suffix}"),
                    _ => plain(name),
                }
            }
        }
    };
    let names = found.into_iter().map(said).map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
    names.filter(|name| !name.is_empty()).collect()
}

/// Zotero's and JabRef's lists: `Full Text:files/3/a.pdf:application/pdf;…`;
/// a colon inside a part is escaped. A path alone is one file.
fn files(list: &str) -> Vec<String> {
    let unescaped = |part: &str| part.replace("\\:", ":").replace("\\;", ";").replace("\\_", "_").replace("\\\\", "/");
    let one = |entry: &str| {
        let parts: Vec<&str> = split_plain(entry, ':');
        match parts.as_slice() {
            [] => None,
            [only] => Some(unescaped(only)),
            // A drive's letter is no description.
            [drive, path] if drive.len() == 1 => Some(unescaped(&format!("{drive}:{path}"))),
            [_, path, ..] => Some(unescaped(path)),
        }
    };
    let entries = split_plain(list, ';').into_iter().filter_map(one);
    entries.map(|path| path.trim().replace(['{', '}'], "")).filter(|path| !path.is_empty()).collect()
}

/// Parts at a sign that no backslash stands before.
fn split_plain(list: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut escaped) = (0, false);
    for (at, letter) in list.char_indices() {
        if letter == sign && !escaped {
            parts.extend(list.get(start..at));
            start = at + letter.len_utf8();
        }
        escaped = letter == '\\' && !escaped;
    }
    parts.extend(list.get(start..));
    parts
}
