//! XML, as far as packed documents need it: tags by their local names, text,
//! the five entities and numbered characters. No document type is read, so
//! nothing expands and nothing is fetched.

/// A piece of an XML text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token<'t> {
    /// `<name …>` or `<name …/>`, which an [`Token::End`] follows too.
    Start(Tag<'t>),
    /// `</name>`, by its local name.
    End(&'t str),
    /// Text between tags, entities decoded.
    Text(String),
}

/// A start tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tag<'t> {
    /// Name without prefix.
    pub name: &'t str,
    attributes: &'t str,
}

impl<'t> Tag<'t> {
    /// The value of an attribute, by its name with its prefix or without.
    pub(crate) fn attribute(&self, wanted: &str) -> Option<String> {
        let mut rest = self.attributes;
        let mut local = None;
        loop {
            let (before, after) = rest.split_once('=')?;
            let name = before.trim().rsplit(char::is_whitespace).next().unwrap_or("");
            let after = after.trim_start();
            let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''));
            let Some((value, next)) = quote.and_then(|quote| after.get(1..)?.split_once(quote)) else { return local };
            if name == wanted {
                return Some(decode(value));
            }
            if local.is_none() && !wanted.contains(':') && local_name(name) == wanted {
                local = Some(decode(value));
            }
            if !next.contains('=') {
                return local;
            }
            rest = next;
        }
    }
}

/// Reads tokens to the end of a text, whatever it is.
pub(crate) struct Tokens<'t> {
    text: &'t str,
    at: usize,
    /// The end of an element that closed itself.
    owed: Option<&'t str>,
}

impl<'t> Tokens<'t> {
    /// Begins to read.
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, at: 0, owed: None }
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        if let Some(name) = self.owed.take() {
            return Some(Token::End(name));
        }
        loop {
            let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
            if !rest.starts_with('<') {
                let length = rest.find('<').unwrap_or(rest.len());
                self.at += length;
                return Some(Token::Text(decode(rest.get(..length).unwrap_or(""))));
            }
            let mut skip = |end: &str| {
                self.at += rest.find(end).map_or(rest.len(), |found| found + end.len());
            };
            if rest.starts_with("<!--") {
                skip("-->");
            } else if let Some(data) = rest.strip_prefix("<![CDATA[") {
                let length = data.find("]]>").unwrap_or(data.len());
                self.at += (9 + length + 3).min(rest.len());
                return Some(Token::Text(data.get(..length).unwrap_or("").to_owned()));
            } else if rest.starts_with("<?") {
                skip("?>");
            } else if rest.starts_with("<!") {
                skip(">");
            } else {
                let length = tag_end(rest);
                self.at += length + 1;
                let inner = rest.get(1..length).unwrap_or("");
                if let Some(name) = inner.strip_prefix('/') {
                    return Some(Token::End(local_name(name.trim())));
                }
                let (inner, empty) = match inner.strip_suffix('/') {
                    Some(inner) => (inner, true),
                    None => (inner, false),
                };
                let end = inner.find(char::is_whitespace).unwrap_or(inner.len());
                let name = local_name(inner.get(..end).unwrap_or(""));
                if empty {
                    self.owed = Some(name);
                }
                return Some(Token::Start(Tag { name, attributes: inner.get(end..).unwrap_or("") }));
            }
        }
    }
}

/// Byte of the `>` that ends a tag; one inside quotes does not.
fn tag_end(rest: &str) -> usize {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            // A quotation mark that is never closed must not swallow the file.
            (Some(_), b'<') => return at.saturating_sub(1),
            _ => {}
        }
    }
    rest.len()
}

/// A name without its prefix.
fn local_name(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Text with its entities decoded; an unknown one stays as it is.
pub(crate) fn decode(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        shown.push_str(rest.get(..at).unwrap_or(""));
        rest = rest.get(at + 1..).unwrap_or("");
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        let letter = end.and_then(|end| letter(rest.get(..end)?));
        match (letter, end) {
            (Some(letter), Some(end)) => {
                shown.push(letter);
                rest = rest.get(end + 1..).unwrap_or("");
            }
            _ => shown.push('&'),
        }
    }
    shown.push_str(rest);
    shown
}

fn letter(name: &str) -> Option<char> {
    let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => number.parse().ok(),
    });
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => return number.and_then(char::from_u32).filter(|letter| *letter != '\0'),
    })
}

/// XHTML as HTML: elements that close themselves get an end tag, which HTML
/// would not see, and sections of character data become text.
pub(crate) fn as_html(source: &str) -> String {
    const VOID: &[&str] = &[
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ];
    let mut html = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find('<') {
        html.push_str(rest.get(..at).unwrap_or(""));
        rest = rest.get(at..).unwrap_or("");
        if let Some(data) = rest.strip_prefix("<![CDATA[") {
            let length = data.find("]]>").unwrap_or(data.len());
            html.push_str(&data.get(..length).unwrap_or("").replace('&', "&amp;").replace('<', "&lt;"));
            rest = data.get((length + 3).min(data.len())..).unwrap_or("");
            continue;
        }
        if rest.starts_with("<!--") {
            let length = rest.find("-->").map_or(rest.len(), |end| end + 3);
            rest = rest.get(length..).unwrap_or("");
            continue;
        }
        let length = tag_end(rest);
        let tag = rest.get(..length).unwrap_or("");
        rest = rest.get((length + 1).min(rest.len())..).unwrap_or("");
        let name_end = tag.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(tag.len()).max(1);
        let name = tag.get(1..name_end).unwrap_or("");
        match tag.strip_suffix('/') {
            Some(open) if !name.is_empty() && !VOID.contains(&name.to_ascii_lowercase().as_str()) => {
                html.push_str(open);
                html.push_str("></");
                html.push_str(name);
            }
            _ => html.push_str(tag),
        }
        html.push('>');
    }
    html.push_str(rest);
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let shown: Vec<String> = Tokens::new(text)
            .map(|token| match token {
                Token::Start(tag) => format!("<{}>", tag.name),
                Token::End(name) => format!("</{name}>"),
                Token::Text(words) => words,
            })
            .collect();
        assert_eq!(shown.concat(), expected, "{text:?}");
    }

    #[test]
    fn tags_and_text_come_in_order() {
        check("<?xml v?><!DOCTYPE x><w:p a='>'>A &amp; b<w:br/>&#233;&#x4e2d;</w:p>", "<p>A & b<br></br>é中</p>");
        check("<a><![CDATA[1 < 2]]><!-- no --></a>", "<a>1 < 2</a>");
        check("<a b=\"never closed><c>x", "<a><c>x");
        check("&unknown; & <", "&unknown; & <>");
        check("", "");
    }

    #[test]
    fn attributes_are_found_with_and_without_prefix() {
        let tag = |text: &'static str| match Tokens::new(text).next() {
            Some(Token::Start(tag)) => tag,
            other => unreachable!("{other:?}"),
        };
        let one = tag("<x r:id = 'r1' id=\"2\" w:val='a &lt; b' odd>");
        for (name, value) in [("id", Some("2")), ("r:id", Some("r1")), ("val", Some("a < b")), ("odd", None)] {
            assert_eq!(one.attribute(name).as_deref(), value, "{name}");
        }
        assert_eq!(tag("<x a=b>").attribute("a"), None);
    }

    #[test]
    fn xhtml_becomes_html() {
        for (xhtml, html) in [
            ("<title/><p>x<br/><a id='1'/></p>", "<title></title><p>x<br/><a id='1'></a></p>"),
            ("<p><![CDATA[1 < 2]]></p><!-- <p> -->", "<p>1 &lt; 2</p>"),
            ("<p>open <", "<p>open <>"),
        ] {
            assert_eq!(as_html(xhtml), html);
        }
    }
}
