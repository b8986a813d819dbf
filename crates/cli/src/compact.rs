//! Style sheets and our own scripts without their comments and indentation.

use std::collections::{BTreeMap, BTreeSet};

/// A style sheet with comments left out and spaces that mean nothing removed.
pub fn style(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '/' if rest.peek() == Some(&'*') => {
                rest.next();
                let mut before = ' ';
                for c in rest.by_ref() {
                    if before == '*' && c == '/' {
                        break;
                    }
                    before = c;
                }
                space(&mut out);
            }
            '"' | '\'' => {
                out.push(c);
                let mut escaped = false;
                for inside in rest.by_ref() {
                    out.push(inside);
                    if inside == c && !escaped {
                        break;
                    }
                    escaped = inside == '\\' && !escaped;
                }
            }
            c if c.is_ascii_whitespace() => space(&mut out),
            '{' | '}' | ';' | ',' => {
                while out.ends_with(' ') || (c == '}' && out.ends_with(';')) {
                    out.pop();
                }
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

/// Elements that the readable texts never have, and attributes that only a started page has.
const NEVER: [&str; 7] = ["mark", "button", "input", "select", "fieldset", "data-pane", "data-theme"];

/// A compact style sheet ([`style`]) without rules and selectors that can only apply to
/// elements of other classes than these. Classes of the page's own states
/// (`archivolt-…`) count as these; rules without a class stay, and so do at-rules
/// that hold no rules of that kind, such as `@page`. Custom properties that
/// nothing left asks for go too.
pub fn only(source: &str, classes: &[&str]) -> String {
    let mut left = rules_for(source, classes);
    loop {
        let next = with_properties(&left, &asked_for(&left));
        if next.len() == left.len() {
            return next;
        }
        left = next;
    }
}

/// A compact style sheet ([`style`]) with what may be written shorter written shorter: custom properties that always
/// mean the same few letters (but for those that are `kept`), `0.5`, and the spaces round `>`.
pub fn shorter(source: &str, kept: &[&str]) -> String {
    let mut left = source.to_owned();
    // One may be made of others.
    loop {
        let meant = constants(&left, kept);
        if meant.is_empty() {
            return terse(&left);
        }
        left = with_meaning(&left, &meant);
    }
}

/// As long as `var(--a)`.
const ASKED: usize = 8;

/// Custom properties that are set once, on `:root` whatever the screen is like, to something as short as a name, and
/// that are asked for without anything to fall back on.
fn constants(source: &str, kept: &[&str]) -> BTreeMap<String, String> {
    let mut set: BTreeMap<&str, usize> = BTreeMap::new();
    let parts = pieces(source);
    for (place, name) in parts.iter().enumerate().filter(|(_, piece)| is_property(piece)) {
        let after = parts.get(place + 1).copied().unwrap_or_default();
        let asked = place.checked_sub(1).and_then(|before| parts.get(before)).is_some_and(|b| b.ends_with("var("));
        // Set twice, or asked for in another way: left as it is.
        *set.entry(name).or_default() += match (asked, after.chars().next()) {
            (true, Some(')')) => 0,
            (false, Some(':')) => 1,
            _ => 2,
        };
    }
    let mut found = BTreeMap::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once('{') {
        let end = block_end(after);
        if before.trim() == ":root" {
            for declaration in declarations(after.get(..end).unwrap_or("")) {
                let Some((name, value)) = declaration.split_once(':') else { continue };
                let is_one = is_property(name) && set.get(name) == Some(&1) && !kept.contains(&name);
                if is_one && !value.contains("var(") && value.len() <= ASKED {
                    found.insert(name.to_owned(), value.to_owned());
                }
            }
        }
        rest = after.get(end + 1..).unwrap_or("");
    }
    found
}

/// The sheet with the values of these instead of their names.
fn with_meaning(source: &str, meant: &BTreeMap<String, String>) -> String {
    let mut out = source.to_owned();
    for (name, value) in meant {
        out = out.replace(&format!("var({name})"), value);
        for end in [";", "}"] {
            out = out.replace(&format!("{name}:{value}{end}"), if end == ";" { "" } else { end });
        }
    }
    out.replace(";}", "}").replace(":root{}", "")
}

/// Without zeros before a point, and without spaces round the sign of a child; what stands in quotes stays.
fn terse(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let (mut quote, mut skipped) = (None, 0);
    for (at, letter) in source.char_indices() {
        if skipped > 0 {
            skipped -= 1;
            continue;
        }
        let rest = source.get(at..).unwrap_or("");
        let in_number =
            out.ends_with(|before: char| before.is_alphanumeric() || matches!(before, '.' | '-' | '_' | '#'));
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, ' ') if rest.starts_with(" > ") || out.ends_with('>') => continue,
            (None, '0') if rest.starts_with("0.") && !in_number => continue,
            (None, '#') => {
                if let Some(short) = rest.get(1..7).and_then(three_digits) {
                    out.push('#');
                    out.push_str(&short);
                    skipped = 6;
                    continue;
                }
            }
            _ => {}
        }
        out.push(letter);
    }
    out
}

/// A colour of six hexadecimal digits by three, where they are pairs.
fn three_digits(digits: &str) -> Option<String> {
    let letters: Vec<char> = digits.chars().collect();
    let pairs = letters.chunks(2).all(|pair| pair.first() == pair.last() && pair.iter().all(char::is_ascii_hexdigit));
    pairs.then(|| letters.into_iter().step_by(2).collect())
}

/// A style sheet whose custom properties have short names, but for those that are set from elsewhere.
/// Names begin with letters from `first` on, so that two sheets of one page can have names of their own.
pub fn short_names(source: &str, kept: &[&str], first: u8) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in pieces(source).into_iter().filter(|piece| is_property(piece) && !kept.contains(piece)) {
        *counts.entry(name).or_default() += 1;
    }
    let mut names: Vec<(&str, usize)> = counts.into_iter().collect();
    names.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let letter = |number: usize| char::from(first + (number % 26) as u8);
    let short = |number: usize| match number.checked_sub(26) {
        None => format!("--{}", letter(number)),
        // Letters and a number: none of the names is left out, however many there are.
        Some(more) => format!("--{}{}", letter(more), more / 26),
    };
    let short: BTreeMap<&str, String> =
        names.iter().zip(0..).map(|((name, _), number)| (*name, short(number))).collect();
    pieces(source).into_iter().map(|piece| short.get(piece).map_or(piece, String::as_str)).collect()
}

fn is_property(piece: &str) -> bool {
    piece.starts_with("--")
}

/// The source in pieces, of which each custom property's name outside strings is one.
fn pieces(source: &str) -> Vec<&str> {
    let in_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    let (mut pieces, mut start, mut quote, mut before) = (Vec::new(), 0, None, ' ');
    let mut letters = source.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let begins = quote.is_none() && !in_name(before) && source.get(at..).is_some_and(is_property);
        before = letter;
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            _ => {}
        }
        if begins {
            let mut end = source.len();
            while let Some((place, letter)) = letters.peek().copied() {
                if !in_name(letter) {
                    end = place;
                    break;
                }
                letters.next();
            }
            pieces.extend(source.get(start..at));
            pieces.extend(source.get(at..end));
            start = end;
        }
    }
    pieces.extend(source.get(start..));
    pieces
}

/// The names of custom properties in `var(…)`.
fn asked_for(source: &str) -> BTreeSet<&str> {
    let name = |rest: &'_ str| rest.find([',', ')']).map_or(rest.len(), |end| end);
    source.split("var(").skip(1).filter_map(|rest| rest.get(..name(rest))).map(str::trim).collect()
}

/// The style sheet with no other custom properties than these, and no rule that is empty then.
fn with_properties(source: &str, names: &BTreeSet<&str>) -> String {
    let asked = |declaration: &&str| {
        let name = declaration.split(':').next().unwrap_or_default().trim();
        !name.starts_with("--") || names.contains(name)
    };
    with_blocks(source, &|selector, inside| {
        if selector.starts_with('@') && inside.contains('{') {
            with_properties(inside, names)
        } else {
            declarations(inside).into_iter().filter(asked).collect::<Vec<_>>().join(";")
        }
    })
}

/// The declarations of a block, cut at semicolons that do not stand in a string.
fn declarations(block: &str) -> Vec<&str> {
    let (mut parts, mut start, mut quote) = (Vec::new(), 0, None);
    for (at, letter) in block.char_indices() {
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, ';') => {
                parts.extend(block.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.extend(block.get(start..).filter(|last| !last.is_empty()));
    parts
}

fn rules_for(source: &str, classes: &[&str]) -> String {
    let mut out = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once('{') {
        let end = block_end(after);
        let inside = after.get(..end).unwrap_or(after);
        let head = before.trim();
        let (head, inside) = if head.starts_with("@media") || head.starts_with("@supports") {
            (head.to_owned(), rules_for(inside, classes))
        } else if head.starts_with('@') {
            (head.to_owned(), inside.to_owned())
        } else {
            let left: Vec<&str> = selectors(head).into_iter().filter(|one| applies(one, classes)).collect();
            (left.join(","), inside.to_owned())
        };
        if !head.is_empty() && !inside.is_empty() {
            for part in [&head, "{", &inside, "}"] {
                out.push_str(part);
            }
        }
        rest = after.get(end + 1..).unwrap_or("");
    }
    out.push_str(rest);
    out
}

/// The selectors of a list, cut at commas that stand in no brackets.
fn selectors(list: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, letter) in list.char_indices() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                parts.extend(list.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.extend(list.get(start..));
    parts
}

/// The style sheet with each of its outer blocks as `kept` gives it, by what stands before it
/// and in it; without those of which nothing is kept.
fn with_blocks(source: &str, kept: &dyn Fn(&str, &str) -> String) -> String {
    let mut out = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once('{') {
        let end = block_end(after);
        let inside = kept(before.trim(), after.get(..end).unwrap_or(after));
        if !inside.is_empty() {
            for part in [before, "{", &inside, "}"] {
                out.push_str(part);
            }
        }
        rest = after.get(end + 1..).unwrap_or("");
    }
    out.push_str(rest);
    out
}

/// Where the block ends that has just been opened: the place of its `}`.
fn block_end(text: &str) -> usize {
    let (mut depth, mut quote) = (0_usize, None);
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (Some(open), _) if open == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(letter),
            (None, '{') => depth += 1,
            (None, '}') if depth == 0 => return at,
            (None, '}') => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// Whether a selector asks only for classes that are known, and
/// for nothing of [`NEVER`]. What stands in round brackets, as in `:not(.x)`, is passed over, but for `:has(.x)`.
fn applies(selector: &str, classes: &[&str]) -> bool {
    let (mut depth, mut all, mut class) = (0_usize, true, None::<String>);
    let mut name = String::new();
    for (at, letter) in selector.char_indices().chain([(selector.len(), ',')]) {
        let is_of_a_name = letter.is_alphanumeric() || matches!(letter, '-' | '_');
        match &mut class {
            Some(name) if is_of_a_name => name.push(letter),
            _ => {
                if let Some(name) = class.take() {
                    all &= name.starts_with("archivolt") || classes.contains(&name.as_str());
                }
            }
        }
        if is_of_a_name && depth == 0 {
            name.push(letter);
        } else if depth == 0 {
            all &= !NEVER.contains(&name.as_str());
            name.clear();
        }
        match letter {
            '(' if depth == 0 && selector.get(..at).is_some_and(|before| before.ends_with(":has")) => {}
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '.' if depth == 0 => class = Some(String::new()),
            _ => {}
        }
    }
    all
}

fn space(out: &mut String) {
    // A colon is followed by none in selectors, and needs none in declarations.
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',', ':']) {
        out.push(' ');
    }
}

/// A script of our own without indentation and whole-line comments. It must
/// have no template literal and no comment beside code.
pub fn script(source: &str) -> String {
    let mut out = String::new();
    let mut comment = false;
    for line in source.lines().map(str::trim) {
        comment |= line.starts_with("/*");
        if !comment && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        comment &= !line.ends_with("*/");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meaning_stays_and_air_goes() {
        for (source, expected) in [
            ("a { b : c ; }\n/* x */ d > e { f: 1px  2px; }", "a{b :c}d > e{f:1px 2px}"),
            ("a::after { content: \" /* ; \"; }", "a::after{content:\" /* ; \"}"),
            ("a :hover, b { c: 'it\\'s ;  }' }", "a :hover,b{c:'it\\'s ;  }'}"),
            ("@media (min-width: 1px) and (x) { a { b: c } }", "@media (min-width:1px) and (x){a{b:c}}"),
            ("a/**/b {}", "a b{}"),
            ("/* open", ""),
        ] {
            assert_eq!(style(source), expected);
        }
        assert_eq!(
            script("/* one\n * two */\n(function () {\n  // why\n  go();\n})();\n"),
            "(function () {\ngo();\n})();\n"
        );
    }

    #[test]
    fn what_always_means_the_same_is_said_itself() {
        for (source, expected) in [
            (":root{--a: 1px}b{c:var(--a) var(--a)}", "b{c:1px 1px}"),
            (":root{--a:1px;--b:var(--a);--c:0.25rem}b{c:var(--b)}d{e:var(--c)}", "b{c:1px}d{e:.25rem}"),
            (
                ":root{--a:1px}@media print{:root{--a:2px}}b{c:var(--a)}",
                ":root{--a:1px}@media print{:root{--a:2px}}b{c:var(--a)}",
            ),
            (":root{--a:1px}.b{--a:2px;c:var(--a)}", ":root{--a:1px}.b{--a:2px;c:var(--a)}"),
            ("@media print{:root{--a:1px}}b{c:var(--a)}", "@media print{:root{--a:1px}}b{c:var(--a)}"),
            (":root{--a:1px}b{c:var(--a,2px)}", ":root{--a:1px}b{c:var(--a,2px)}"),
            (":root{--set:1px}b{c:var(--set)}", ":root{--set:1px}b{c:var(--set)}"),
            (":root{--a:1px solid red}b{c:var(--a)}", ":root{--a:1px solid red}b{c:var(--a)}"),
            (":root{--a:1px;--ab:2px}b{c:calc(var(--ab) - var(--a))}", "b{c:calc(2px - 1px)}"),
            ("a > b,c > d{e:-0.5em 0.1px 10.5px 0 0.7}", "a>b,c>d{e:-0.5em .1px 10.5px 0 .7}"),
            ("a::before{content:\"0.5 > 1 #ffffff\"}", "a::before{content:\"0.5 > 1 #ffffff\"}"),
            ("a{b:#ffffff;c:#aabbcc #aabbcd}#added{d:e}", "a{b:#fff;c:#abc #aabbcd}#added{d:e}"),
        ] {
            assert_eq!(shorter(&style(source), &["--set"]), expected, "{source}");
        }
    }

    #[test]
    fn rules_for_others_go() {
        for (source, expected) in [
            ("a{b: c}.x{d: e}.y{f: g}", "a{b: c}.x{d: e}"),
            (".y,.x:hover,b:is(.y,c){a: b}.x .y{c: d}.x.y{e: f}", ".x:hover,b:is(.y,c){a: b}"),
            ("@media print{.y{a: b}}@media print{.y{a: b}.x{c: d}}", "@media print{.x{c: d}}"),
            (
                "@page{margin: 1cm}.archivolt-plain p:not(.y){a: b}",
                "@page{margin: 1cm}.archivolt-plain p:not(.y){a: b}",
            ),
            (".x:has(.y){a: b}.x:has(.x):is(.y){c: d}button,p{e: f}", ".x:has(.x):is(.y){c: d}p{e: f}"),
            (".x::after{content: \"}.y{\"}.y{a: b}", ".x::after{content: \"}.y{\"}"),
            ("mark[data-hit]{a: b}[data-pane] b,.x mark{c: d}a[href],a[data-theme]{e: f}", "a[href]{e: f}"),
            (
                "a{--b: 1;--c: var(--b);--d: \";--e: 2\";f: var(--c,3)}.y{g: var(--d)}b{--h: 1}",
                "a{--b: 1;--c: var(--b);f: var(--c,3)}",
            ),
            ("@media print{a{--b: 1}c{d: e}}", "@media print{c{d: e}}"),
            (".x{a: b", ".x{a: b}"),
            ("", ""),
        ] {
            assert_eq!(only(source, &["x"]), expected, "{source}");
        }
    }

    #[test]
    fn properties_get_short_names() {
        for (source, expected) in [
            ("a{--long: 1;b: var(--long)}", "a{--a: 1;b: var(--a)}"),
            ("a{--once: 1;--twice: 2;b: var(--twice)}", "a{--b: 1;--a: 2;b: var(--a)}"),
            ("a{--set: 1;--x-y: var(--set,var(--x-z))}", "a{--set: 1;--a: var(--set,var(--b))}"),
            (".a--b{c: \"--d\";--d: 1}", ".a--b{c: \"--d\";--a: 1}"),
            ("a{b: calc(1px - var(--long))}", "a{b: calc(1px - var(--a))}"),
            ("--", "--a"),
            ("", ""),
        ] {
            assert_eq!(short_names(source, &["--set"], b'a'), expected, "{source}");
        }
        let many: String = (0..700).map(|number| format!("--name-{number}:0;")).collect();
        let names: BTreeSet<String> = short_names(&many, &[], b'a')
            .split(';')
            .map(|pair| pair.split(':').next().unwrap_or("").to_owned())
            .collect();
        // The last one is empty.
        assert_eq!(names.len(), 701);
    }
}
