//! Style sheets and our own scripts without their comments and indentation.

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

fn space(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',']) {
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
            ("a { b : c ; }\n/* x */ d > e { f: 1px  2px; }", "a{b : c}d > e{f: 1px 2px}"),
            ("a::after { content: \" /* ; \"; }", "a::after{content: \" /* ; \"}"),
            ("a :hover, b { c: 'it\\'s ;  }' }", "a :hover,b{c: 'it\\'s ;  }'}"),
            ("@media (min-width: 1px) and (x) { a { b: c } }", "@media (min-width: 1px) and (x){a{b: c}}"),
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
}
