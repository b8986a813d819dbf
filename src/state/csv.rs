//! Cells of comma-separated tables (RFC 4180) that a spreadsheet only shows.

/// What makes a spreadsheet take a cell for a formula, in both widths.
const ARMING: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Writes a cell, quoted and on one line. One that a spreadsheet would run gets
/// an apostrophe before it, also where spaces stand first: some take those away.
pub fn cell(out: &mut String, text: &str) {
    out.push('"');
    if text.trim_start().starts_with(ARMING) || text.starts_with(['\t', '\r', '\n']) {
        out.push('\'');
    }
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\"\""),
            '\r' | '\n' => out.push(' '),
            letter => out.push(letter),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_a_formula_or_leaves_its_place() {
        for (text, expected) in [
            ("plain, with a comma", "\"plain, with a comma\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
            ("+1", "\"'+1\""),
            ("-2+3", "\"'-2+3\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("  =1", "\"'  =1\""),
            ("\u{a0}=1", "\"'\u{a0}=1\""),
            ("\t=1", "\"'\t=1\""),
            ("\r\n=1", "\"'  =1\""),
            ("\tplain", "\"'\tplain\""),
            ("＝1", "\"'＝1\""),
            ("2016-05", "\"2016-05\""),
            ("a=b", "\"a=b\""),
            ("", "\"\""),
        ] {
            let mut out = String::new();
            cell(&mut out, text);
            assert_eq!(out, expected, "{text:?}");
        }
    }
}
