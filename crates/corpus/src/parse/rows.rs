//! Rows of a CSV file (RFC 4180), read so that one broken row costs itself alone.
//!
//! The usual readers let a quote that is never closed swallow the rest of the
//! file. Here such a row ends with its own line and is a problem; reading goes
//! on with the next line.

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// 1-based line on which it begins.
    pub line: u32,
    /// Its cells, unquoted.
    pub cells: Vec<String>,
    /// A quote was opened and never closed.
    pub broken: bool,
}

/// The rows of a text. The delimiter is whichever of `,`, `;` and tab stands
/// most often outside quotes in the first row. Empty lines are no rows.
pub(crate) fn rows(text: &str) -> Vec<Row> {
    let delimiter = delimiter(text);
    let mut rows = Vec::new();
    let mut reader = RowReader { text, at: 0, line: 1, delimiter };
    while reader.at < text.len() {
        let row = reader.row();
        if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(row);
        }
    }
    rows
}

/// The rows of a text with the bytes that each takes, empty lines among them,
/// and the delimiter: for changing one row and leaving the others as they are.
pub(crate) fn rows_in_place(text: &str) -> (u8, Vec<(std::ops::Range<usize>, Row)>) {
    let delimiter = delimiter(text);
    let mut rows = Vec::new();
    let mut reader = RowReader { text, at: 0, line: 1, delimiter };
    while reader.at < text.len() {
        let start = reader.at;
        let row = reader.row();
        rows.push((start..reader.at.min(text.len()), row));
    }
    (delimiter, rows)
}

fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0usize), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in text.trim_start().bytes().take(100_000) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if !quoted => counts.iter_mut().filter(|(known, _)| *known == byte).for_each(|(_, count)| *count += 1),
            _ => {}
        }
    }
    // The first of those that stand most often: a header of one column has none.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(byte, _)| *byte)
}

struct RowReader<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    delimiter: u8,
}

impl RowReader<'_> {
    fn row(&mut self) -> Row {
        let (start, line) = (self.at, self.line);
        if let Some(cells) = self.cells() {
            return Row { line, cells, broken: false };
        }
        // The row's own line, split without regard to quotes.
        let rest = self.text.get(start..).unwrap_or("");
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let own = rest.get(..end).unwrap_or(rest);
        let cells = own.split(char::from(self.delimiter)).map(|cell| cell.trim_matches('"').to_owned()).collect();
        self.at = start + end;
        self.line = line;
        self.line_end();
        Row { line, cells, broken: true }
    }

    /// The cells of one row; `None` when a quote is never closed.
    fn cells(&mut self) -> Option<Vec<String>> {
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell()?);
            match self.text.as_bytes().get(self.at) {
                Some(byte) if *byte == self.delimiter => self.at += 1,
                _ => {
                    self.line_end();
                    return Some(cells);
                }
            }
        }
    }

    fn cell(&mut self) -> Option<String> {
        let rest = self.text.get(self.at..).unwrap_or("");
        if !rest.starts_with('"') {
            let end = rest.bytes().position(|byte| byte == self.delimiter || matches!(byte, b'\n' | b'\r'));
            let cell = rest.get(..end.unwrap_or(rest.len())).unwrap_or(rest);
            self.at += cell.len();
            return Some(cell.trim().to_owned());
        }
        let mut cell = String::new();
        let mut inner = rest.get(1..).unwrap_or("");
        loop {
            let quote = inner.find('"')?;
            cell.push_str(inner.get(..quote).unwrap_or(""));
            inner = inner.get(quote + 1..).unwrap_or("");
            match inner.strip_prefix('"') {
                Some(more) => {
                    cell.push('"');
                    inner = more;
                }
                None => break,
            }
        }
        // What follows the closing quote must end the cell; otherwise the
        // quote belongs to a later row and this one was never closed.
        let after = inner.bytes().next();
        if !after.is_none_or(|byte| byte == self.delimiter || matches!(byte, b'\n' | b'\r' | b' ')) {
            return None;
        }
        let spaces = inner.len() - inner.trim_start_matches(' ').len();
        self.at = self.text.len() - inner.len() + spaces;
        let breaks = crate::lines::lines(&cell).count().saturating_sub(1) + usize::from(cell.ends_with(['\n', '\r']));
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        Some(cell)
    }

    fn line_end(&mut self) {
        let rest = self.text.get(self.at..).unwrap_or("");
        let length = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
        // After a quoted cell something else than a line end may stand here;
        // the rest of the line is then a row of its own, which its cells betray.
        self.at += length.max(usize::from(rest.is_empty()));
        while !self.text.is_char_boundary(self.at) && self.at < self.text.len() {
            self.at += 1;
        }
        self.line = self.line.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(u32, &[&str], bool)]) {
        let found = rows(text);
        let expected: Vec<Row> = expected
            .iter()
            .map(|(line, cells, broken)| Row {
                line: *line,
                cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
                broken: *broken,
            })
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn rows_are_read_with_any_delimiter_and_line_end() {
        check("a,b\n1,2\n", &[(1, &["a", "b"], false), (2, &["1", "2"], false)]);
        check("a;b\r\n1,5;2\r\n", &[(1, &["a", "b"], false), (2, &["1,5", "2"], false)]);
        check("a\tb\r1\t2", &[(1, &["a", "b"], false), (2, &["1", "2"], false)]);
        check("a,b\n\n , \n1,\n", &[(1, &["a", "b"], false), (4, &["1", ""], false)]);
        check("a\nx\n", &[(1, &["a"], false), (2, &["x"], false)]);
    }

    #[test]
    fn quoted_cells_hold_anything() {
        check(
            "a,b\n\"x, \"\"y\"\"\nz\",2\n3,4",
            &[(1, &["a", "b"], false), (2, &["x, \"y\"\nz", "2"], false), (4, &["3", "4"], false)],
        );
        check("\"a;b\";c\n\"\";x", &[(1, &["a;b", "c"], false), (2, &["", "x"], false)]);
    }

    #[test]
    fn an_unclosed_quote_costs_its_own_row() {
        check(
            "a,b\n\"x,1\ny,2\nz,3\n",
            &[(1, &["a", "b"], false), (2, &["x", "1"], true), (3, &["y", "2"], false), (4, &["z", "3"], false)],
        );
        // The quote that the broken row runs into is the next row's.
        check(
            "a,b\n\"x,1\n\"y, y\",2\n",
            &[(1, &["a", "b"], false), (2, &["x", "1"], true), (3, &["y, y", "2"], false)],
        );
    }
}
