//! What a file or a row of `documents.csv` says about a document: names of
//! fields and their values, before anything is made of them.

use crate::ordered::BTreeMap;

/// The names of fields that the contract knows, in the order in which they are shown.
pub(crate) const KNOWN: &[&str] = &[
    "title",
    "creator",
    "date",
    "date_event",
    "publisher",
    "description",
    "subject",
    "kind",
    "language",
    "location",
    "source",
    "rights",
    "identifier",
    "original",
];

/// Fields with a value, in the order given. A name stands once; the first value holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Metadata {
    entries: Vec<Field>,
    /// Places in `entries`: a table may have thousands of columns.
    places: BTreeMap<String, usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Field {
    name: String,
    value: String,
    /// Where it stands, when that is not the document's own file.
    place: Option<Box<str>>,
}

impl Metadata {
    /// Adds a field unless it is empty or already there.
    pub(crate) fn add(&mut self, name: &str, value: &str) {
        let value = value.trim();
        if !name.is_empty() && !value.is_empty() && self.get(name).is_none() {
            self.push(Field { name: name.to_owned(), value: value.to_owned(), place: None });
        }
    }

    /// As [`Self::add`], saying where the value stands.
    pub(crate) fn add_from(&mut self, name: &str, value: &str, place: &str) {
        let known = self.entries.len();
        self.add(name, value);
        if let Some(field) = self.entries.get_mut(known) {
            field.place = Some(place.into());
        }
    }

    fn push(&mut self, field: Field) {
        self.places.insert(field.name.clone(), self.entries.len());
        self.entries.push(field);
    }

    fn field(&self, name: &str) -> Option<&Field> {
        self.entries.get(*self.places.get(name)?)
    }

    /// Adds another value to a field that may have several, parted by `;`.
    pub(crate) fn add_more(&mut self, name: &str, value: &str) {
        let value = value.trim();
        match self.places.get(name).and_then(|place| self.entries.get_mut(*place)) {
            Some(field) if !value.is_empty() => {
                field.value.push_str("; ");
                field.value.push_str(value);
            }
            Some(_) => {}
            None => self.add(name, value),
        }
    }

    /// Puts the fields of another source before these; `place` says where they stand.
    pub(crate) fn precede(&mut self, other: &Self, place: &str) {
        let own = std::mem::take(self);
        for field in &other.entries {
            self.push(Field { place: Some(place.into()), ..field.clone() });
        }
        for field in own.entries {
            if self.get(&field.name).is_none() {
                self.push(field);
            }
        }
    }

    /// Where a field stands, when that is not the document's own file.
    pub(crate) fn place(&self, name: &str) -> Option<&str> {
        self.field(name)?.place.as_deref()
    }

    /// The value of a field.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.field(name).map(|field| field.value.as_str())
    }

    /// All fields, in the order given.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().map(|field| (field.name.as_str(), field.value.as_str()))
    }
}

/// A field's name as written in a header: trimmed, lower case, spaces and
/// hyphens as `_`.
pub(crate) fn field_name(written: &str) -> String {
    let written = written.trim().trim_start_matches('\u{FEFF}').to_lowercase();
    written.split([' ', '-', '\t']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_")
}

/// The contract's name for a field of front matter, where people write others.
pub(crate) fn front_matter_name(written: &str) -> String {
    let name = field_name(written);
    let known = match name.as_str() {
        "author" | "authors" | "by" | "byline" | "author.name" | "creators" | "extra.author" | "extra.authors"
        | "params.author" => "creator",
        "published" | "publish_date" | "date_published" | "datepublished" | "pubdate" | "publishdate" | "issued" => {
            "date"
        }
        "event" | "event_date" => "date_event",
        "captured" | "date_captured" | "retrieved" | "accessed" | "date_accessed" | "archived" => "date_captured",
        "publisher.name" | "site" | "site_name" | "publication" => "publisher",
        "summary" | "abstract" | "excerpt" => "description",
        "tags"
        | "keywords"
        | "subjects"
        | "categories"
        | "category"
        | "tag"
        | "taxonomies.tags"
        | "taxonomies.categories" => "subject",
        "type" | "genre" => "kind",
        "lang" | "locale" => "language",
        "place" => "location",
        "url" | "link" | "canonical" | "source_url" | "canonical_url" => "source",
        "license" | "licence" | "copyright" => "rights",
        "id" => "identifier",
        _ => return name,
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_fields_are_read_as_people_write_them() {
        for (written, name) in
            [(" Title ", "title"), ("\u{FEFF}File", "file"), ("Date Event", "date_event"), ("date-event", "date_event")]
        {
            assert_eq!(field_name(written), name);
        }
        for (written, name) in [("Author", "creator"), ("tags", "subject"), ("lang", "language"), ("mood", "mood")] {
            assert_eq!(front_matter_name(written), name);
        }
    }

    #[test]
    fn the_first_value_holds() {
        let mut metadata = Metadata::default();
        metadata.add("title", "  ");
        metadata.add("title", " One ");
        metadata.add("title", "Two");
        assert_eq!(metadata.entries().collect::<Vec<_>>(), [("title", "One")]);
    }
}
