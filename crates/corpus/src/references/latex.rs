//! Letters as LaTeX writes them, as far as bibliographies hold them.

/// A field's value as it is read: commands become letters, braces go.
pub(super) fn plain(value: &str) -> String {
    let mut shown = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(letter) = rest.chars().next() {
        let after = rest.get(letter.len_utf8()..).unwrap_or("");
        match letter {
            '{' | '}' => rest = after,
            '~' => {
                shown.push('\u{a0}');
                rest = after;
            }
            '-' if rest.starts_with("---") => {
                shown.push('—');
                rest = rest.get(3..).unwrap_or("");
            }
            '-' if rest.starts_with("--") => {
                shown.push('–');
                rest = rest.get(2..).unwrap_or("");
            }
            '`' if rest.starts_with("``") => {
                shown.push('“');
                rest = rest.get(2..).unwrap_or("");
            }
            '\'' if rest.starts_with("''") => {
                shown.push('”');
                rest = rest.get(2..).unwrap_or("");
            }
            '\\' => rest = command(after, &mut shown),
            letter => {
                shown.push(letter);
                rest = after;
            }
        }
    }
    shown
}

/// Reads what follows a backslash; gives what is left.
fn command<'t>(after: &'t str, shown: &mut String) -> &'t str {
    let Some(first) = after.chars().next() else { return "" };
    if !first.is_ascii_alphabetic() {
        let rest = after.get(first.len_utf8()..).unwrap_or("");
        if let Some(mark) = accent(first) {
            return accented(rest, mark, shown);
        }
        match first {
            '\\' => shown.push(' '),
            '-' | '/' | ',' | '!' | ';' | ':' => {}
            other => shown.push(other),
        }
        return rest;
    }
    let end = after.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(after.len());
    let name = after.get(..end).unwrap_or("");
    let rest = after.get(end..).unwrap_or("");
    if let Some(letter) = named(name) {
        shown.push_str(letter);
        return rest.strip_prefix("{}").unwrap_or_else(|| rest.trim_start_matches(' '));
    }
    let mut letters = name.chars();
    if let (Some(only), None) = (letters.next(), letters.next())
        && let Some(mark) = accent(only)
    {
        return accented(rest.trim_start_matches(' '), mark, shown);
    }
    // \emph, \url and the like: what they hold stays.
    rest.trim_start_matches(' ')
}

/// The letter that an accent stands on, with the accent.
fn accented<'t>(rest: &'t str, mark: char, shown: &mut String) -> &'t str {
    use crate::unicode::compose;
    let inner = rest.trim_start_matches([' ', '{']);
    let inner = inner.strip_prefix("\\i").map_or((inner, None), |rest| (rest, Some('i')));
    let (letter, rest) = match inner {
        (rest, Some(letter)) => (letter, rest),
        (inner, None) => match inner.chars().next() {
            Some(letter) if letter.is_alphabetic() => (letter, inner.get(letter.len_utf8()..).unwrap_or("")),
            _ => return inner,
        },
    };
    match compose(letter, mark) {
        Some(whole) => shown.push(whole),
        None => shown.extend([letter, mark]),
    }
    rest
}

fn accent(command: char) -> Option<char> {
    Some(match command {
        '"' => '\u{308}',
        '\'' => '\u{301}',
        '`' => '\u{300}',
        '^' => '\u{302}',
        '~' => '\u{303}',
        '=' => '\u{304}',
        '.' => '\u{307}',
        'c' => '\u{327}',
        'v' => '\u{30c}',
        'u' => '\u{306}',
        'H' => '\u{30b}',
        'k' => '\u{328}',
        'r' => '\u{30a}',
        'd' => '\u{323}',
        'b' => '\u{331}',
        _ => return None,
    })
}

fn named(name: &str) -> Option<&'static str> {
    Some(match name {
        "ss" => "ß",
        "ae" => "æ",
        "AE" => "Æ",
        "oe" => "œ",
        "OE" => "Œ",
        "aa" => "å",
        "AA" => "Å",
        "o" => "ø",
        "O" => "Ø",
        "l" => "ł",
        "L" => "Ł",
        "i" => "i",
        "j" => "j",
        "dh" => "ð",
        "th" => "þ",
        "textendash" => "–",
        "textemdash" => "—",
        "textquoteright" => "’",
        "textquoteleft" => "‘",
        "textquotedblleft" => "“",
        "textquotedblright" => "”",
        "ldots" | "dots" | "textellipsis" => "…",
        "textasciitilde" => "~",
        "textbackslash" => "\\",
        "textunderscore" => "_",
        "copyright" => "©",
        "pounds" => "£",
        "euro" => "€",
        "S" => "§",
        "LaTeX" => "LaTeX",
        "TeX" => "TeX",
        _ => return None,
    })
}
