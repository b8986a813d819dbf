//! What the styles and lists of a file make of a paragraph.

use super::super::xml::{Token, Tokens};
use crate::ordered::{BTreeMap, BTreeSet};

/// How far a style is followed to the one that it is based on.
const DEEPEST: usize = 10;

/// What a style makes of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing out of the ordinary.
    #[default]
    Plain,
    /// The document's title.
    Title,
    /// A heading, from 1.
    Heading(u8),
    /// A quotation.
    Quotation,
    /// Code.
    Code,
    /// Words about a picture or a table.
    Caption,
    /// A line of the table of contents.
    Contents,
    /// An item of a list whose numbers are typed by hand.
    Item,
}

/// A list and a depth in it.
type InList = (String, u8);

#[derive(Clone, Debug, Default)]
struct One {
    role: Role,
    base: String,
    list: Option<InList>,
    outline: Option<u8>,
}

/// The paragraph styles of a file, by id: ids are in the language of the
/// program, names are English.
#[derive(Clone, Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, One>,
}

impl Styles {
    /// Reads `styles.xml`.
    pub(super) fn read(xml: &str) -> Self {
        let mut styles = Self::default();
        let mut open: Option<(String, One)> = None;
        for token in Tokens::new(xml) {
            match token {
                Token::Start(tag) => {
                    let value = || tag.attribute("val").unwrap_or_default();
                    match (tag.name, &mut open) {
                        ("style", _) => open = tag.attribute("styleId").map(|id| (id, One::default())),
                        ("name", Some((_, one))) => one.role = role_of(&value()),
                        ("basedOn", Some((_, one))) => one.base = value(),
                        ("outlineLvl", Some((_, one))) => one.outline = value().parse().ok().filter(|level| *level < 9),
                        ("numId", Some((_, one))) => {
                            let depth = one.list.as_ref().map_or(0, |(_, depth)| *depth);
                            one.list = Some((value(), depth)).filter(|(id, _)| id != "0");
                        }
                        ("ilvl", Some((_, one))) => {
                            let id = one.list.take().map(|(id, _)| id).unwrap_or_default();
                            one.list = Some((id, value().parse().unwrap_or(0).min(8)));
                        }
                        _ => {}
                    }
                }
                Token::End("style") => styles.by_id.extend(open.take()),
                Token::End(_) | Token::Text(_) => {}
            }
        }
        styles
    }

    /// What a style makes of a paragraph: its role, list and outline level.
    pub(super) fn of(&self, id: &str) -> (Role, Option<InList>, Option<u8>) {
        // Files made by other programs may use the names as ids and define nothing.
        let mut role = role_of(id);
        let (mut list, mut outline) = (None, None);
        let mut id = id;
        for _ in 0..DEEPEST {
            let Some(one) = self.by_id.get(id) else { break };
            role = if role == Role::Plain { one.role } else { role };
            list = list.or_else(|| one.list.clone());
            outline = outline.or(one.outline);
            id = &one.base;
        }
        (role, list, outline)
    }
}

fn role_of(name: &str) -> Role {
    let name: String = name.to_lowercase().chars().filter(|c| !c.is_whitespace() && *c != '-' && *c != '_').collect();
    let number = |rest: &str| rest.parse::<u8>().ok().filter(|level| (1..=9).contains(level));
    match name.as_str() {
        "title" => Role::Title,
        "quote" | "intensequote" | "blocktext" | "quotations" | "blockquotation" | "blockquote" => Role::Quotation,
        "htmlpreformatted" | "sourcecode" | "preformattedtext" | "macro" | "code" | "verbatim" => Role::Code,
        "caption" | "imagecaption" | "tablecaption" | "figure" => Role::Caption,
        "tocheading" | "tableofcontents" => Role::Contents,
        "listparagraph" => Role::Plain,
        name if name.starts_with("listbullet") || name.starts_with("listnumber") => Role::Item,
        name if name.strip_prefix("toc").and_then(number).is_some() => Role::Contents,
        name => name.strip_prefix("heading").and_then(number).map_or(Role::Plain, Role::Heading),
    }
}

/// Which lists count and which have bullets.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    /// Abstract list by list.
    by_id: BTreeMap<String, String>,
    bulleted: BTreeSet<(String, u8)>,
}

impl Lists {
    /// Reads `numbering.xml`.
    pub(super) fn read(xml: &str) -> Self {
        let mut lists = Self::default();
        let (mut outer, mut depth, mut id) = (String::new(), 0_u8, String::new());
        for token in Tokens::new(xml) {
            let Token::Start(tag) = token else { continue };
            match tag.name {
                "abstractNum" => outer = tag.attribute("abstractNumId").unwrap_or_default(),
                "lvl" => depth = tag.attribute("ilvl").and_then(|depth| depth.parse().ok()).unwrap_or(0),
                "numFmt" if tag.attribute("val").as_deref() == Some("bullet") => {
                    lists.bulleted.insert((outer.clone(), depth));
                }
                "num" => id = tag.attribute("numId").unwrap_or_default(),
                "abstractNumId" => {
                    lists.by_id.insert(id.clone(), tag.attribute("val").unwrap_or_default());
                }
                _ => {}
            }
        }
        lists
    }

    /// Whether a list counts at a depth.
    pub(super) fn counts(&self, id: &str, depth: u8) -> bool {
        self.by_id.get(id).is_some_and(|outer| !self.bulleted.contains(&(outer.clone(), depth)))
    }
}
