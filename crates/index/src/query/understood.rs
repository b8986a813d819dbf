//! A query in words, for people.

use super::{Clause, FACTS, Field, Kin, Kind, Pattern, Word};

/// Several clauses with something between them.
pub(super) fn list(clauses: &[Clause], between: &str, out: &mut String) {
    for (place, clause) in clauses.iter().enumerate() {
        if place > 0 {
            out.push_str(between);
        }
        one(clause, out);
    }
}

fn one(clause: &Clause, out: &mut String) {
    if clause.negated {
        out.push_str("without ");
    }
    match &clause.pattern {
        Pattern::Phrase(_) => quoted(&clause.shown, out),
        Pattern::Word(only) => word(only, &clause.shown, out),
        Pattern::Near(_, _, within) => {
            out.push_str(&clause.shown);
            out.push_str(" (within ");
            number(*within, out);
            out.push_str(" words)");
        }
        // Spellings of one hyphenated word.
        Pattern::Any(_) if !clause.shown.is_empty() => out.push_str(&clause.shown),
        Pattern::Any(any) => group(any, " or ", out),
        Pattern::All(all) => group(all, ", ", out),
        Pattern::Fact(fact, _) => {
            out.push_str(FACTS.iter().find(|(_, known)| known == fact).map_or("", |(name, _)| name));
            out.push(' ');
            out.push_str(&clause.shown);
        }
        Pattern::Dates(..) => {
            out.push_str("published ");
            out.push_str(&clause.shown);
        }
    }
    if clause.field == Field::Title {
        out.push_str(" in the title");
    }
}

fn group(clauses: &[Clause], between: &str, out: &mut String) {
    out.push('(');
    list(clauses, between, out);
    out.push(')');
}

fn quoted(text: &str, out: &mut String) {
    out.push('“');
    out.push_str(text);
    out.push('”');
}

fn word(word: &Word, shown: &str, out: &mut String) {
    match word.kind {
        Kind::Prefix => {
            out.push_str(&word.letters);
            out.push_str("… (every ending)");
        }
        Kind::Literal => {
            out.push_str(shown.trim_start_matches('='));
            out.push_str(" (this form alone)");
        }
        _ => out.push_str(shown),
    }
    let mut near = word.also.iter().filter(|(_, kin)| matches!(kin, Kin::Typo(_))).take(3);
    if let Some((first, _)) = near.next() {
        out.push_str(" (not here; nearly the same: ");
        out.push_str(first);
        for (term, _) in near {
            out.push_str(", ");
            out.push_str(term);
        }
        out.push(')');
    }
}

/// A number in digits, without the machinery of formatting.
fn number(value: u32, out: &mut String) {
    if value >= 10 {
        number(value / 10, out);
    }
    out.push(char::from(b'0' + (value % 10) as u8));
}
