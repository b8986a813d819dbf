//! Words that stand near the words asked for, as a table. Of the module's
//! second part.

use std::sync::Arc;

use archivolt_index::collocates::Collocates;

use crate::state::session::Lines;
use crate::state::watch::Memo;
use crate::state::{Selection, Session, View, csv, hash};
use crate::text::{self, joined};
use crate::views::concordance::{NearRow, NearTable};

/// Words that are shown at most.
const MOST: usize = 30;

/// The table.
pub fn table(session: Session, lines: Memo<Arc<Lines>>) -> NearTable {
    let collection = session.asked_anew();
    let selection = session.selection.get_untracked();
    let query = selection.question.query.trim().to_owned();
    let (found, cut) = lines.with(|lines| (collection.collocates(&lines.lines, MOST), lines.cut));
    if query.is_empty() || found.hits == 0 {
        return NearTable::default();
    }
    // A word that is asked by itself can be asked near another.
    let single = query.chars().all(char::is_alphanumeric);
    let href = |word: &str| {
        let near = |selection: &Selection| {
            selection.asking_with(|question| question.query = joined(&[&query, " NEAR/5 ", word, " "]))
        };
        single.then(|| hash::encode(&near(&selection).showing(View::Concordance)))
    };
    let row = |one: &archivolt_index::collocates::Collocate| NearRow {
        word: one.word.clone(),
        href: href(&one.word),
        figures: [
            text::figure(one.near as usize),
            text::tenths(one.expected),
            text::figure(one.all as usize),
            text::figure(one.documents as usize),
            text::tenths(one.ratio),
        ],
    };
    NearTable { lead: lead(&found, cut), rows: found.words.iter().map(row).collect() }
}

fn lead(found: &Collocates, cut: bool) -> String {
    if !found.enough {
        return text::too_few_near(found.hits, found.total as usize);
    }
    if found.words.is_empty() {
        return text::none_near(found.hits);
    }
    let say = if cut { text::NEAR_CUT } else { text::NEAR };
    say.numbers(found.hits, found.total as usize)
}

/// The table as CSV.
pub fn csv(table: &NearTable) -> String {
    let mut out = "word,near,expected,all,documents,log-likelihood\n".to_owned();
    for row in &table.rows {
        csv::cell(&mut out, &row.word);
        for figure in &row.figures {
            out.push(',');
            out.push_str(&figure.replace(',', ""));
        }
        out.push('\n');
    }
    out
}
