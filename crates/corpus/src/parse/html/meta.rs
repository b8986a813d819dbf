//! What a page says of itself: `<meta>`, `<title>`, `<time>`, `<link>`, JSON-LD.

use serde_json::Value;

use super::traces::{Kind, Traces};
use crate::metadata::{KNOWN, Metadata, field_name};
use crate::ordered::BTreeMap;
use crate::parse::Trace;

/// Something that a page says of itself.
struct Said {
    rank: u8,
    field: String,
    value: String,
    place: String,
}

/// Gathers what a page says of itself; the better source wins at the end.
#[derive(Default)]
pub(super) struct Meta {
    /// Rank of the source (lower is better), field, value, and where that stands.
    said: Vec<Said>,
    /// Where the value of a `<meta>` that may stand several times is in `said`.
    several: BTreeMap<String, usize>,
    title: String,
    linked: String,
    pub(super) traces: Traces,
}

/// The longest title of a page, in bytes.
const LONGEST_TITLE: usize = 600;

/// Names in `<meta>` that stand once for each person or subject.
const SEVERAL: &[&str] = &[
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "author",
    "article:author",
    "article:tag",
    "citation_keywords",
    "dc.subject",
    "dcterms.subject",
];

const OWN: u8 = 0;
const LINKED: u8 = 1;
const COMMON: u8 = 2;
/// A day that people see at the headline.
const SEEN: u8 = 3;
const LOOSE: u8 = 4;
/// After `<title>`: a time that nothing says more about.
const TIMED: u8 = 6;

/// Names in `<meta>` and the field that each gives.
const NAMES: &[(&str, &str, u8)] = &[
    ("citation_title", "title", COMMON),
    ("dc.title", "title", COMMON),
    ("dcterms.title", "title", COMMON),
    ("og:title", "title", COMMON),
    ("twitter:title", "title", LOOSE),
    ("author", "creator", COMMON),
    ("article:author", "creator", COMMON),
    ("dc.creator", "creator", COMMON),
    ("dcterms.creator", "creator", COMMON),
    ("citation_author", "creator", COMMON),
    ("article:published_time", "date", COMMON),
    ("og:article:published_time", "date", COMMON),
    ("datepublished", "date", COMMON),
    ("pubdate", "date", COMMON),
    ("og:published_time", "date", COMMON),
    ("published_time", "date", COMMON),
    ("article.published", "date", COMMON),
    ("publish_date", "date", COMMON),
    ("publication_date", "date", COMMON),
    ("rnews:datepublished", "date", COMMON),
    ("bt:pubdate", "date", COMMON),
    ("cxenseparse:recs:publishtime", "date", COMMON),
    ("sailthru.date", "date", LOOSE),
    ("datecreated", "date", LOOSE),
    ("schema:datecreated", "date", LOOSE),
    ("dc.date.created", "date", LOOSE),
    ("dc.created", "date", LOOSE),
    ("publishdate", "date", COMMON),
    ("publish-date", "date", COMMON),
    ("parsely-pub-date", "date", COMMON),
    ("dc.date", "date", LOOSE),
    ("dc.date.issued", "date", COMMON),
    ("dcterms.date", "date", LOOSE),
    ("dcterms.issued", "date", COMMON),
    ("dcterms.created", "date", LOOSE),
    ("citation_publication_date", "date", COMMON),
    ("citation_date", "date", COMMON),
    ("bepress_citation_date", "date", COMMON),
    ("og:site_name", "publisher", COMMON),
    ("dc.publisher", "publisher", COMMON),
    ("dcterms.publisher", "publisher", COMMON),
    ("citation_journal_title", "publisher", COMMON),
    ("citation_publisher", "publisher", LOOSE),
    ("citation_online_date", "date", LOOSE),
    ("citation_abstract", "description", LOOSE),
    ("citation_keywords", "subject", COMMON),
    ("citation_language", "language", COMMON),
    ("dcterms.language", "language", COMMON),
    ("dcterms.subject", "subject", COMMON),
    ("dcterms.description", "description", COMMON),
    ("dcterms.abstract", "description", COMMON),
    ("dcterms.type", "kind", COMMON),
    ("dcterms.spatial", "location", COMMON),
    ("dc.coverage", "location", LOOSE),
    ("dc.source", "source", LOOSE),
    ("article:tag", "subject", LOOSE),
    ("og:locale", "language", LOOSE),
    ("og:description", "description", LOOSE),
    ("dc.description", "description", COMMON),
    ("keywords", "subject", COMMON),
    ("news_keywords", "subject", LOOSE),
    ("dc.subject", "subject", COMMON),
    ("dc.type", "kind", COMMON),
    ("dc.language", "language", COMMON),
    ("content-language", "language", LOOSE),
    ("copyright", "rights", COMMON),
    ("dc.rights", "rights", COMMON),
    ("dcterms.rights", "rights", COMMON),
    ("dc.identifier", "identifier", LOOSE),
    ("og:url", "source", LOOSE),
    ("geo.placename", "location", COMMON),
];

impl Meta {
    fn say(&mut self, rank: u8, field: &str, value: &str, place: &str) {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        if !value.is_empty() {
            self.said.push(Said { rank, field: field.to_owned(), value, place: place.to_owned() });
        }
    }

    pub(super) fn language(&mut self, lang: Option<&str>) {
        self.say(COMMON, "language", lang.unwrap_or(""), "`lang` of the page");
    }

    pub(super) fn title(&mut self, words: &str) {
        self.title.push_str(words);
    }

    pub(super) fn linked_data(&mut self, words: &str) {
        self.linked.push_str(words);
        // Each script of a page is one value; they are read as they are whole.
        if let Ok(value) = serde_json::from_str::<Value>(&self.linked) {
            self.linked.clear();
            self.linked_value(&value, 0);
        }
    }

    pub(super) fn meta(&mut self, attributes: &BTreeMap<String, String>) {
        let content = attributes.get("content").map(String::as_str).unwrap_or("");
        let names = ["name", "property", "itemprop", "http-equiv"];
        let Some(name) = names.iter().find_map(|name| attributes.get(*name)) else { return };
        let mut name = name.trim().to_ascii_lowercase();
        // "DC:date" is "DC.date" to its writer.
        if name.starts_with("dc:") || name.starts_with("dcterms:") {
            name = name.replacen(':', ".", 1);
        }
        if let Some((_, field, rank)) = NAMES.iter().find(|(known, _, _)| *known == name) {
            // An author's page is no name.
            if *field != "creator" || !content.contains("://") {
                let before = self.said.len();
                match self.several.get(&name).and_then(|place| self.said.get_mut(*place)) {
                    Some(Said { value, .. }) => {
                        let more = content.split_whitespace().collect::<Vec<_>>().join(" ");
                        // Pages repeat themselves; a page with thousands of names means harm.
                        if !more.is_empty() && value.len() < 10_000 && !value.split("; ").any(|one| one == more) {
                            value.push_str("; ");
                            value.push_str(&more);
                        }
                    }
                    None => self.say(*rank, field, content, &format!("`{name}`")),
                }
                if SEVERAL.contains(&name.as_str()) && self.said.len() > before {
                    self.several.insert(name, before);
                }
            }
        } else {
            let field = field_name(&name);
            if KNOWN.contains(&field.as_str()) || field == "slug" || field == "date_captured" {
                self.say(OWN, &field, content, &format!("`{name}`"));
            } else {
                self.traces.meta(&name, content);
            }
        }
    }

    pub(super) fn link(&mut self, attributes: &BTreeMap<String, String>) {
        let is_canonical = attributes.get("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        let href = attributes.get("href").filter(|href| is_canonical && href.starts_with("http"));
        if let Some(href) = href {
            self.say(COMMON, "source", href, "the canonical address");
        }
    }

    /// A `<time>`, or another element that says it is a date. The first one of
    /// the text itself will do where nothing better is there; `aside` is
    /// whether this one stands in what is not the text.
    pub(super) fn time(&mut self, name: &str, attributes: &BTreeMap<String, String>, aside: bool) {
        let is = |attribute: &str, wanted: &str| {
            attributes.get(attribute).is_some_and(|value| value.to_ascii_lowercase().contains(wanted))
        };
        let date = ["datetime", "content", "title"].iter().find_map(|place| attributes.get(*place));
        let Some(date) = date.filter(|date| date.starts_with(|letter: char| letter.is_ascii_digit())) else { return };
        let itself = is("itemprop", "datepublished") || is("property", "datepublished");
        let published = itself || name == "time" && (attributes.contains_key("pubdate") || is("class", "published"));
        let abbreviated = name == "abbr" && is("class", "published");
        let created = is("property", "datecreated") || is("itemprop", "datecreated");
        let changed = is("class", "updated") || is("itemprop", "datemodified") || is("property", "datemodified");
        if itself {
            self.say(if aside { TIMED } else { COMMON }, "date", date, "`datePublished`");
        } else if (published || abbreviated) && !aside {
            self.say(LOOSE, "date", date, "a time that says “published”");
        } else if created {
            self.say(TIMED, "date", date, "`dateCreated`");
        } else if changed {
            self.traces.add(Kind::Changed, date);
        } else if name == "time" && !aside {
            self.say(TIMED, "date", date, "a `<time>`");
        } else if name == "time" {
            self.traces.add(Kind::Time, date);
        }
    }

    /// A day at the headline that the page marks as a date.
    pub(super) fn marked(&mut self, day: &str) {
        self.say(SEEN, "date", day, "an element at the headline that is marked as a date");
    }

    /// What the page calls itself. Headings are compared with these, so they are short.
    pub(super) fn titles(&self) -> Vec<&str> {
        let said = self.said.iter().filter(|said| said.field == "title").map(|said| said.value.as_str());
        said.chain([self.title.trim()]).filter(|title| (1..=LONGEST_TITLE).contains(&title.len())).take(8).collect()
    }

    fn linked_value(&mut self, value: &Value, depth: u8) {
        if depth > 4 {
            return;
        }
        match value {
            Value::Array(items) => items.iter().take(100).for_each(|item| self.linked_value(item, depth + 1)),
            Value::Object(map) => {
                if let Some(graph) = map.get("@graph") {
                    self.linked_value(graph, depth + 1);
                }
                // Sites describe themselves and their menus in the same way;
                // a work has a headline or a date.
                if !map.contains_key("headline") && !map.contains_key("datePublished") {
                    return;
                }
                let kind = map.get("@type").map(words_of).unwrap_or_default();
                self.say(LINKED, "kind", kind_of(&kind), "JSON-LD");
                for (key, field) in [
                    ("headline", "title"),
                    ("author", "creator"),
                    ("datePublished", "date"),
                    ("publisher", "publisher"),
                    ("description", "description"),
                    ("keywords", "subject"),
                    ("inLanguage", "language"),
                ] {
                    let words = map.get(key).map(words_of).unwrap_or_default();
                    self.say(LINKED, field, &words, &format!("JSON-LD (`{key}`)"));
                }
                self.traces.add(Kind::Changed, &map.get("dateModified").map(words_of).unwrap_or_default());
            }
            _ => {}
        }
    }

    /// Which of several dates is the page's own.
    fn settle_dates(&mut self) {
        // Systems give the day of their own record as `date`, and journals the month
        // of an issue: a day that people see, or any day, says more.
        let seen = |said: &Said| said.field == "date" && said.rank == SEEN;
        let is_seen = self.said.iter().any(seen);
        let is_day =
            |said: &Said| said.value.get(..10).is_some_and(|day| crate::Edtf::parse(&day.replace('/', "-")).is_ok());
        let has_day = self.said.iter().any(|said| said.field == "date" && said.rank <= LOOSE && is_day(said));
        for said in self.said.iter_mut().filter(|said| said.field == "date") {
            if said.rank == OWN && is_seen || has_day && said.rank == COMMON && said.value.len() <= 7 {
                said.rank = LOOSE;
            }
        }
    }

    /// The fields. With a headline on the page, `<title>` is not needed: it
    /// often carries the site's name.
    pub(super) fn finish(mut self, has_headline: bool) -> (Metadata, Vec<Trace>) {
        let title = std::mem::take(&mut self.title);
        self.traces.title(&title);
        self.title = title;
        let titled = self.said.iter().filter(|said| said.field == "title").map(|said| said.value.clone());
        for title in titled.collect::<Vec<_>>() {
            self.traces.title(&title);
        }
        // JSON-LD is often broken by a line end or a comment; the date in it is seldom.
        let linked = std::mem::take(&mut self.linked);
        if let Some(date) = field_of_broken(&linked, "\"datePublished\"") {
            self.say(LINKED, "date", date, "JSON-LD (`datePublished`)");
        }
        let site = self.said.iter().find(|said| said.field == "publisher").map(|said| said.value.clone());
        if !has_headline {
            let title = without_site(&self.title, site.as_deref()).to_owned();
            self.say(LOOSE + 1, "title", &title, "`<title>`");
        }
        self.settle_dates();
        self.said.sort_by_key(|said| said.rank);
        let mut metadata = Metadata::default();
        for Said { field, value, place, .. } in &self.said {
            let value = if field == "title" { without_site(value, site.as_deref()) } else { value };
            metadata.add_from(field, value, &format!("From the page’s own metadata: {place}."));
        }
        (metadata, self.traces.finish())
    }
}

/// The string after a field's name in JSON that is none.
fn field_of_broken<'t>(json: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = json.split_once(name)?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    rest.split_once('"').map(|(value, _)| value).filter(|value| value.len() <= 40)
}

/// What a person calls a type of schema.org; empty for one that says little.
fn kind_of(kind: &str) -> &'static str {
    match kind {
        "OpinionNewsArticle" => "Opinion",
        "AnalysisNewsArticle" => "Analysis",
        "ReviewNewsArticle" | "Review" => "Review",
        "AdvertiserContentArticle" => "Sponsored article",
        "BlogPosting" | "LiveBlogPosting" => "Blog post",
        "ScholarlyArticle" => "Journal article",
        "Report" => "Report",
        "SpecialAnnouncement" => "Announcement",
        _ => "",
    }
}

fn words_of(value: &Value) -> String {
    match value {
        Value::String(words) => words.clone(),
        Value::Object(map) => map.get("name").map(words_of).unwrap_or_default(),
        Value::Array(items) => {
            let names: Vec<String> = items.iter().map(words_of).filter(|name| !name.is_empty()).collect();
            names.join("; ")
        }
        _ => String::new(),
    }
}

/// "The new quay | The Harbour Times" without the site's name.
fn without_site<'t>(title: &'t str, site: Option<&str>) -> &'t str {
    let title = title.trim();
    let Some(site) = site else { return title };
    let rest = title.strip_suffix(site).map(str::trim_end);
    let rest = rest.and_then(|rest| rest.strip_suffix(['|', '-', '–', '—', '·', ':', '•', '»']));
    rest.map(str::trim_end).filter(|rest| !rest.is_empty()).unwrap_or(title)
}
