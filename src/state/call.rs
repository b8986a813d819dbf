//! What is asked from outside: by a call of the script interface, or by a
//! message of the page around this one (contract, sections 4 and 5).

use archivolt_corpus::Edtf;
use archivolt_index::{DateMode, Match, Question};

use super::hash;

/// An object that somebody else made, of which anything may be wrong.
pub trait Given {
    /// The property of this name, where it is a text.
    fn text(&self, key: &str) -> Option<String>;
    /// The texts among its items, where it is a list.
    fn items(&self, key: &str) -> Option<Vec<String>>;
    /// The property of this name, where it is a number.
    fn number(&self, key: &str) -> Option<f64>;
}

/// The question that a query and the options beside it ask.
pub fn question(query: String, options: Option<&impl Given>) -> Question {
    let mut question = Question { query, ..Question::default() };
    let Some(options) = options else { return question };
    let word = |key: &str| options.text(key).unwrap_or_default();
    question.themes = list(options, "themes");
    question.not = list(options, "not");
    question.kinds = list(options, "kind");
    question.publishers = list(options, "publisher");
    question.names = list(options, "name");
    question.matching = match word("match").as_str() {
        "any" => Match::Any,
        "none" => Match::None,
        _ => Match::All,
    };
    let date = |key: &str| Some(word(key)).filter(|date| !date.is_empty()).and_then(|date| Edtf::parse(&date).ok());
    question.from = date("from");
    question.to = date("to");
    question.dates = if word("dates") == "certain" { DateMode::Certain } else { DateMode::Possible };
    question.sort = hash::sort_named(&word("sort"));
    question
}

/// A number of results; what is no number is the usual one.
pub fn count(options: Option<&impl Given>, key: &str, usual: usize) -> usize {
    // Negative and broken numbers saturate to 0.
    options.and_then(|options| options.number(key)).map_or(usual, |number| number as usize)
}

/// A list given as such, or as words parted by commas.
fn list(options: &impl Given, key: &str) -> Vec<String> {
    match (options.items(key), options.text(key)) {
        (Some(items), _) => items,
        (None, Some(words)) => {
            words.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

/// The fragment that a message asks to go to; `None` for a message of another kind or another sender.
pub fn destination(message: &impl Given) -> Option<String> {
    let is_ours = message.number("archivolt") == Some(1.0) && message.text("type").as_deref() == Some("go");
    if is_ours { message.text("hash") } else { None }
}
