//! A table whose rows are changed one by one.

use crate::metadata::field_name;
use crate::parse::rows::rows_in_place;

/// A CSV file (RFC 4180), with the bytes of every row.
pub(super) struct Sheet {
    delimiter: char,
    line_end: &'static str,
    /// Names of the columns, as they are looked for.
    pub names: Vec<String>,
    /// All rows, the header and empty lines among them.
    rows: Vec<Row>,
    header: usize,
}

struct Row {
    raw: String,
    cells: Vec<String>,
    /// Neither a row of the table nor changed: an empty or a broken line.
    aside: bool,
    changed: bool,
}

impl Sheet {
    /// Reads a text; an empty one becomes a table of these columns.
    pub fn read(text: &str, columns: &[&str]) -> Self {
        let (delimiter, found) = rows_in_place(text);
        let rows: Vec<Row> = found
            .into_iter()
            .map(|(place, row)| Row {
                raw: text.get(place).unwrap_or("").to_owned(),
                aside: row.broken || row.cells.iter().all(|cell| cell.trim().is_empty()),
                cells: row.cells,
                changed: false,
            })
            .collect();
        let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let header = rows.iter().position(|row| !row.cells.iter().all(|cell| cell.trim().is_empty()));
        let mut sheet = Self { delimiter: char::from(delimiter), line_end, names: Vec::new(), rows, header: 0 };
        match header {
            Some(header) => sheet.header = header,
            None => {
                let cells = columns.iter().map(|column| (*column).to_owned()).collect();
                sheet.delimiter = ',';
                sheet.header = sheet.rows.len();
                sheet.rows.push(Row { raw: String::new(), cells, aside: false, changed: true });
            }
        }
        let header = sheet.rows.get(sheet.header);
        sheet.names = header.into_iter().flat_map(|row| &row.cells).map(|cell| field_name(cell)).collect();
        sheet
    }

    /// The column of a name.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| known == name)
    }

    /// The column of a name, made at the right end where there is none; its
    /// cells are what `cell` says of the row.
    pub fn column_or_new(&mut self, name: &str, cell: impl Fn(&[String]) -> String) -> usize {
        if let Some(place) = self.column(name) {
            return place;
        }
        let width = self.names.len();
        self.names.push(name.to_owned());
        for (place, row) in self.rows.iter_mut().enumerate() {
            // Rows that were too short are told of as problems, and stay so.
            if row.aside || row.cells.len() < width {
                continue;
            }
            // Of cells beyond the header there are only empty ones.
            row.cells.truncate(width);
            let new = if place == self.header { name.to_owned() } else { cell(&row.cells) };
            row.cells.push(new);
            row.changed = true;
        }
        width
    }

    /// Rows that can be used, with their places.
    pub fn rows(&self) -> impl Iterator<Item = (usize, &[String])> {
        let usable =
            |(place, row): &(usize, &Row)| *place != self.header && !row.aside && row.cells.len() >= self.names.len();
        self.rows.iter().enumerate().filter(usable).map(|(place, row)| (place, row.cells.as_slice()))
    }

    /// Writes a cell.
    pub fn set(&mut self, row: usize, column: usize, value: &str) {
        if let Some(row) = self.rows.get_mut(row)
            && let Some(cell) = row.cells.get_mut(column)
            && cell != value
        {
            value.clone_into(cell);
            row.changed = true;
        }
    }

    /// Adds a row; the columns that are not named stay empty.
    pub fn add(&mut self, cells: &[(usize, &str)]) -> usize {
        let mut row = vec![String::new(); self.names.len()];
        for (column, value) in cells {
            if let Some(cell) = row.get_mut(*column) {
                (*value).clone_into(cell);
            }
        }
        self.rows.push(Row { raw: String::new(), cells: row, aside: false, changed: true });
        self.rows.len() - 1
    }

    /// Takes rows away.
    pub fn remove(&mut self, gone: &[usize]) {
        let header = self.header;
        let mut place = 0;
        self.rows.retain(|_| {
            place += 1;
            place - 1 == header || !gone.contains(&(place - 1))
        });
        self.header -= gone.iter().filter(|place| **place < header).count();
    }

    /// The table as text.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for row in &self.rows {
            if !out.is_empty() && !out.ends_with(['\n', '\r']) {
                out.push_str(self.line_end);
            }
            if row.changed {
                let cells: Vec<String> = row.cells.iter().map(|cell| self.quoted(cell)).collect();
                out.push_str(&cells.join(&self.delimiter.to_string()));
                out.push_str(self.line_end);
            } else {
                out.push_str(&row.raw);
            }
        }
        out
    }

    fn quoted(&self, cell: &str) -> String {
        let plain = cell.trim() == cell && !cell.contains([self.delimiter, '"', '\n', '\r']);
        if plain { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
    }
}
