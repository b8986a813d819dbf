//! The address: a [`Selection`] as the fragment of a URL, and back.
//!
//! Contract, section 3: keys in a fixed order, defaults left out, any string
//! decodes to some selection, unknown keys are ignored, encode and decode are
//! inverse.

use archivolt_corpus::Edtf;
use archivolt_index::{DateMode, Match, Sort};

use super::place::Quote;
use super::selection::MATCHES;
use super::{By, Place, Selection, View};

const VIEWS: [(View, &str); 8] = [
    (View::Results, "results"),
    (View::Timeline, "timeline"),
    (View::Concordance, "concordance"),
    (View::Compare, "compare"),
    (View::Trends, "trends"),
    (View::Codebook, "codebook"),
    (View::Add, "add"),
    (View::About, "about"),
];
const ORDERS: [(By, &str); 4] = [(By::Left, "left"), (By::Right, "right"), (By::Date, "date"), (By::Doc, "doc")];
const SORTS: [(Sort, &str); 4] =
    [(Sort::Relevance, "relevance"), (Sort::Date, "date"), (Sort::DateDescending, "-date"), (Sort::Title, "title")];

/// Items of a list beyond this are left out: each is compared with those before it, and has a button of its own.
pub const MOST_ITEMS: usize = 1_000;

/// The contract's word for a sort order.
pub fn sort_name(sort: Sort) -> &'static str {
    name_of(&SORTS, sort)
}

/// The sort order with this name.
pub fn sort_named(name: &str) -> Option<Sort> {
    named(&SORTS, name)
}

/// The contract's word for an order of the concordance.
pub fn by_name(by: By) -> &'static str {
    name_of(&ORDERS, by)
}

/// The order of the concordance with this name.
pub fn by_named(name: &str) -> Option<By> {
    named(&ORDERS, name)
}

fn name_of<T: Copy + PartialEq>(table: &[(T, &'static str)], value: T) -> &'static str {
    table.iter().find(|(other, _)| *other == value).map_or("", |(_, name)| name)
}

fn named<T: Copy>(table: &[(T, &'static str)], name: &str) -> Option<T> {
    table.iter().find(|(_, other)| *other == name).map(|(value, _)| *value)
}

/// The fragment of a selection, from `#` on. The default is `#/`.
pub fn encode(selection: &Selection) -> String {
    let question = &selection.question;
    let mut out = Writer { hash: "#/".to_owned() };
    out.text("q", &question.query);
    out.list("themes", &question.themes);
    out.list("not", &question.not);
    if question.matching != Match::default() {
        out.text("match", name_of(&MATCHES, question.matching));
    }
    out.list("kind", &question.kinds);
    out.list("publisher", &question.publishers);
    out.list("name", &question.names);
    for (key, date) in [("from", &question.from), ("to", &question.to)] {
        out.text(key, date.as_ref().map_or("", Edtf::as_str));
    }
    if question.dates == DateMode::Certain {
        out.text("dates", "certain");
    }
    out.text("sort", question.sort.map_or("", sort_name));
    if selection.page > 1 {
        out.text("page", &selection.page.to_string());
    }
    if selection.view != View::default() {
        out.text("view", name_of(&VIEWS, selection.view));
    }
    if selection.by != By::default() {
        out.text("by", by_name(selection.by));
    }
    out.text("doc", selection.doc.as_deref().unwrap_or(""));
    out.text("with", selection.with.as_deref().unwrap_or(""));
    out.text("a", &selection.a);
    out.text("b", &selection.b);
    if let Some(place) = &selection.at {
        out.key("at");
        out.hash.push_str(&encode_place(place));
    }
    out.text("lang", &selection.lang);
    if selection.embed {
        out.text("embed", "1");
    }
    out.hash
}

/// A place as the address writes it.
pub fn encode_place(place: &Place) -> String {
    match place {
        Place::Paragraph(number) => {
            let mut out = "p".to_owned();
            out.push_str(&number.to_string());
            out
        }
        Place::Passage(quote) => {
            let mut out = quote.start().to_string();
            out.push('-');
            out.push_str(&quote.end().to_string());
            for words in [quote.exact(), quote.prefix(), quote.suffix()] {
                out.push(',');
                escape(words, &mut out);
            }
            out
        }
    }
}

/// The selection that a fragment asks for; with or without its `#`.
pub fn decode(hash: &str) -> Selection {
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    let mut selection = Selection::default();
    let Some(path) = hash.strip_prefix('/') else {
        // `#ID` opens a document and is its static anchor.
        let id = unescape(hash, false);
        selection.doc = (!id.is_empty()).then_some(id);
        return selection;
    };
    let pairs = path.split_once('?').map_or("", |(_, pairs)| pairs);
    for pair in pairs.split('&') {
        let (key, raw) = pair.split_once('=').unwrap_or((pair, ""));
        read(&mut selection, key, raw);
    }
    selection
}

fn read(selection: &mut Selection, key: &str, raw: &str) {
    let question = &mut selection.question;
    let text = || unescape(raw, true);
    let some = || Some(text()).filter(|text| !text.is_empty());
    match key {
        "q" => question.query = text(),
        "themes" => question.themes = list(raw),
        "not" => question.not = list(raw),
        "match" => question.matching = named(&MATCHES, &text()).unwrap_or_default(),
        "kind" => question.kinds = list(raw),
        "publisher" => question.publishers = list(raw),
        "name" => question.names = list(raw),
        "from" => question.from = date(&text()),
        "to" => question.to = date(&text()),
        "dates" => question.dates = if text() == "certain" { DateMode::Certain } else { DateMode::Possible },
        "sort" => question.sort = sort_named(&text()),
        "page" => selection.page = text().parse().unwrap_or(1).max(1),
        "view" => selection.view = named(&VIEWS, &text()).unwrap_or_default(),
        "by" => selection.by = by_named(&text()).unwrap_or_default(),
        "doc" => selection.doc = some(),
        "with" => selection.with = some(),
        "a" => selection.a = text(),
        "b" => selection.b = text(),
        "at" => selection.at = place(raw),
        "lang" => selection.lang = text(),
        "embed" => selection.embed = text() == "1",
        _ => {}
    }
}

/// Reads a date bound; what is no date bounds nothing.
fn date(text: &str) -> Option<Edtf> {
    if text.is_empty() { None } else { Edtf::parse(text).ok() }
}

/// Reads a list: items are parted by commas, a comma inside one is escaped.
fn list(raw: &str) -> Vec<String> {
    let mut items = Vec::new();
    for item in raw.split(',') {
        if items.len() == MOST_ITEMS {
            break;
        }
        let item = unescape(item, true);
        if !item.is_empty() && !items.contains(&item) {
            items.push(item);
        }
    }
    items
}

/// Reads a place; what names none is none.
fn place(raw: &str) -> Option<Place> {
    // Some senders escape the commas too; escaped parts hold no plain comma.
    let whole = if raw.contains(',') { raw.to_owned() } else { unescape(raw, false) };
    if let Some(number) = whole.strip_prefix('p').and_then(number) {
        return (number > 0).then_some(Place::Paragraph(number));
    }
    let mut parts = whole.split(',');
    let (start, end) = parts.next()?.split_once('-')?;
    let (start, end) = (number(start)?, number(end)?);
    if end < start {
        return None;
    }
    let mut words = || unescape(parts.next().unwrap_or(""), false);
    let (exact, prefix, suffix) = (words(), words(), words());
    Some(Place::Passage(Quote::new(start, end, &exact, &prefix, &suffix)))
}

/// Digits only: `parse` would take a plus sign too.
fn number(text: &str) -> Option<u32> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

struct Writer {
    hash: String,
}

impl Writer {
    fn key(&mut self, key: &str) {
        self.hash.push(if self.hash.len() == 2 { '?' } else { '&' });
        self.hash.push_str(key);
        self.hash.push('=');
    }

    fn text(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.key(key);
            escape(value, &mut self.hash);
        }
    }

    fn list(&mut self, key: &str, items: &[String]) {
        for (place, item) in items.iter().enumerate() {
            if place == 0 {
                self.key(key);
            } else {
                self.hash.push(',');
            }
            escape(item, &mut self.hash);
        }
    }
}

/// Percent-encodes all but what every browser leaves alone in a fragment.
fn escape(text: &str, out: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~*:/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for nibble in [byte >> 4, byte & 15] {
                out.push(DIGITS.get(usize::from(nibble)).map_or('0', |digit| char::from(*digit)));
            }
        }
    }
}

/// Undoes [`escape`]. A lone `%` stands for itself; bytes that are no UTF-8
/// become U+FFFD; with `plus`, a `+` is a space, as forms write it.
fn unescape(text: &str, plus: bool) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match (byte, digit(at), digit(at + 1)) {
            (b'%', Some(high), Some(low)) => {
                out.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                at += 2;
            }
            (b'+', _, _) if plus => out.push(b' '),
            _ => out.push(byte),
        }
    }
    String::from_utf8(out).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}
