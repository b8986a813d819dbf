//! RIS, as reference managers write it: a two-letter tag, two spaces, a
//! hyphen, a value; `TY` begins a record and `ER` ends it.

use super::{Parts, Reference, References, date_of, natural_name};
use crate::lines::lines;

/// Reads the records of a file.
pub(super) fn read(text: &str) -> References {
    let mut references = References::default();
    let mut open: Option<Open> = None;
    let mut strays = 0;
    for (span, number) in lines(text).zip(1_u32..) {
        let line = span.of(text).trim_end();
        let Some((tag, value)) = field(line) else {
            let words = line.trim();
            match &mut open {
                _ if words.is_empty() => {}
                Some(record) => record.go_on(words),
                None => strays += 1,
            }
            if strays == 1 && !words.is_empty() && open.is_none() {
                let message = "This line is part of no record and is left out. Records begin with `TY  - `.";
                references.problems.push((number, message.to_owned()));
            }
            continue;
        };
        match tag {
            "TY" => {
                if let Some(unfinished) = open.take() {
                    let message = "This record is not ended by `ER  - `; it was ended before the next one.";
                    references.problems.push((unfinished.line, message.to_owned()));
                    references.records.push(unfinished.finish());
                }
                open = Some(Open { line: number, kind: value.to_owned(), ..Open::default() });
            }
            "ER" => references.records.extend(open.take().map(Open::finish)),
            _ => match &mut open {
                Some(record) => record.fields.push((tag.to_owned(), value.to_owned())),
                None => {
                    let message = format!("`{tag}` stands in no record and is left out. Put `TY  - ` before it.");
                    references.problems.push((number, message));
                }
            },
        }
    }
    if let Some(unfinished) = open {
        let message = "This record is not ended by `ER  - `, so the end of the file may be missing.";
        references.problems.push((unfinished.line, message.to_owned()));
        references.records.push(unfinished.finish());
    }
    references
}

/// `TI  - The quay` as its tag and value. Some write one space, or none at the end.
fn field(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches('\u{FEFF}');
    let tag = line.get(..2)?;
    let mut letters = tag.bytes();
    let first = letters.next()?.is_ascii_uppercase();
    let second = letters.next().is_some_and(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let rest = line.get(2..)?;
    let value = rest.trim_start_matches(' ').strip_prefix('-')?;
    let spaced = rest.starts_with(' ') && (value.is_empty() || value.starts_with(' '));
    (first && second && spaced).then(|| (tag, value.trim()))
}

#[derive(Default)]
struct Open {
    line: u32,
    kind: String,
    fields: Vec<(String, String)>,
}

impl Open {
    /// A line without a tag goes on with the last value.
    fn go_on(&mut self, words: &str) {
        if let Some((_, value)) = self.fields.last_mut() {
            value.push('\n');
            value.push_str(words);
        }
    }

    fn all(&self, tags: &[&str]) -> Vec<String> {
        let ranked = tags.iter().map(|tag| {
            let values = self.fields.iter().filter(|(known, value)| known == tag && !value.is_empty());
            values.map(|(_, value)| value.clone()).collect::<Vec<_>>()
        });
        ranked.into_iter().find(|values| !values.is_empty()).unwrap_or_default()
    }

    fn one(&self, tags: &[&str]) -> String {
        self.all(tags).into_iter().next().unwrap_or_default()
    }

    fn finish(self) -> Reference {
        let kind = csl_type(&self.kind);
        let names = |tags: &[&str]| self.all(tags).iter().map(|name| natural_name(name)).collect::<Vec<_>>();
        let mut parts = Parts {
            kind: kind.to_owned(),
            title: self.one(&["TI", "T1", "CT", "BT"]),
            creators: names(&["AU", "A1"]),
            editors: names(&["ED", "A2"]),
            date: date_of(&self.one(&["DA", "PY", "Y1"])),
            accessed: date_of(&self.one(&["Y2"])),
            container: self.one(&["T2", "JO", "JF", "JA", "BT", "T3"]),
            publisher: self.one(&["PB"]),
            description: self.all(&["AB", "N2"]).join(" "),
            subjects: self
                .all(&["KW"])
                .iter()
                .flat_map(|value| value.split(['\n', ';']))
                .map(|one| one.trim().to_owned())
                .collect(),
            language: self.one(&["LA"]),
            rights: self.one(&["C4"]),
            address: self.one(&["UR"]),
            doi: self.one(&["DO"]),
            others: Vec::new(),
        };
        for (tag, field) in [
            ("VL", "volume"),
            ("IS", "issue"),
            ("ET", "edition"),
            ("M3", "genre"),
            ("CY", "published_at"),
            ("CN", "call_number"),
            ("DB", "archive"),
            ("DP", "archive"),
            ("SN", "isbn"),
        ] {
            let field = if field == "isbn" && kind.starts_with("article") { "issn" } else { field };
            parts.other(field, self.one(&[tag]));
        }
        let (from, to) = (self.one(&["SP"]), self.one(&["EP"]));
        parts.other("pages", if to.is_empty() || from.contains('-') { from } else { format!("{from}–{to}") });
        let key = self.one(&["ID", "LB"]);
        let files = ["L1", "L2", "L4"].iter().flat_map(|tag| self.all(&[tag])).collect();
        let notes = self.all(&["N1", "RN"]);
        Reference { line: self.line, files, metadata: parts.metadata(&key), key, notes }
    }
}

/// The type of CSL for one of RIS.
fn csl_type(kind: &str) -> &'static str {
    match kind.to_ascii_uppercase().as_str() {
        "JOUR" | "EJOUR" | "ABST" | "INPR" => "article-journal",
        "MGZN" => "article-magazine",
        "NEWS" => "article-newspaper",
        "BOOK" | "WHOLE" | "EBOOK" | "EDBOOK" => "book",
        "CHAP" | "ECHAP" => "chapter",
        "CONF" | "CPAPER" => "paper-conference",
        "RPRT" | "GOVDOC" => "report",
        "THES" => "thesis",
        "ELEC" | "WEB" => "webpage",
        "BLOG" => "post-weblog",
        "CASE" => "legal_case",
        "BILL" | "UNBILL" => "bill",
        "STAT" | "LEGAL" => "legislation",
        "HEAR" => "hearing",
        "PAT" => "patent",
        "STAND" => "standard",
        "MAP" => "map",
        "DATA" | "AGGR" => "dataset",
        "COMP" => "software",
        "PCOMM" | "LETTER" => "personal_communication",
        "UNPB" | "MANSCPT" => "manuscript",
        "PAMP" => "pamphlet",
        "ENCYC" => "entry-encyclopedia",
        "DICT" => "entry-dictionary",
        "MPCT" | "VIDEO" => "motion_picture",
        "SOUND" => "song",
        "ART" | "FIGURE" => "graphic",
        "SLIDE" => "speech",
        _ => "",
    }
}
