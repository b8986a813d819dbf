//! Ways to go on from what is typed: words, phrases, names and titles of the
//! collection, and its themes. Of the module's second part: nothing but
//! [`super::late`] may call this.

use archivolt_index::fold::folded;
use archivolt_index::{Collection, Suggestion, Way};

use crate::state::Session;
use crate::text;
use crate::views::search_box::{Offer, Offers};

/// Words that are offered, and everything.
const WORDS: usize = 5;
const MOST: usize = 10;

/// Ways to go on, words first.
pub fn of(session: Session, typed: &str) -> Offers {
    let collection = session.collection();
    let last = typed.rsplit(char::is_whitespace).next().unwrap_or("").trim_matches(['"', '“', '”', '-', '*']);
    if last.chars().count() < 2 {
        return Offers::default();
    }
    let (lacked, _) = collection.lacked();
    let found = collection.suggest(typed, WORDS);
    let finished = found.iter().any(|word| word.word.eq_ignore_ascii_case(last));
    let unfinished = !found.is_empty() && !finished;
    let more = collection.suggest_more(typed);
    let mut list: Vec<Offer> = found.into_iter().chain(more).filter_map(|one| offer(&collection, one)).collect();
    let lower = folded(last);
    for (mark, row) in session.marks().iter().zip(collection.themes().iter().enumerate()) {
        let starts = folded(&mark.label).split_whitespace().any(|word| word.starts_with(&lower));
        if starts && list.len() < MOST {
            let count = collection.documents().iter().filter(|record| collection.has_theme(record, row.0));
            list.push(Offer {
                word: mark.label.clone(),
                note: text::theme_in(count.count()),
                query: String::new(),
                theme: Some(mark.id.clone()),
                document: None,
            });
        }
    }
    Offers { list, unfinished, awaited: collection.lacked().0 != lacked }
}

fn offer(collection: &Collection, suggestion: Suggestion) -> Option<Offer> {
    let Suggestion { way, query, word, documents } = suggestion;
    let documents = documents as usize;
    let mut document = None;
    let note = match way {
        Way::Word => text::word_in(documents),
        Way::Phrase => text::phrase_in(documents),
        Way::Name => text::name_in(documents),
        Way::Title(of) => {
            document = Some(collection.document(of)?.id.clone());
            text::A_DOCUMENT.say().to_owned()
        }
    };
    Some(Offer { word, note, query, theme: None, document })
}
