//! A rule in plain words, for the codebook page.

use super::grammar;
use super::rule::{GAP, Node, Pattern, Speaking, Step};

/// The rule in plain words: `"right to ... set ... rules"` is
/// "“right to”, then “set”, then “rules” in one sentence, with up to 8 words
/// between". A rule that cannot be read says so and why.
pub fn explain(rule: &str) -> String {
    let rule = match grammar::parse(rule) {
        Ok(rule) => rule,
        Err(error) => return format!("not understood at character {}: {}", error.column, error.message),
    };
    let mut words = node(&rule.node, false);
    match rule.speaking {
        Some(Speaking::Quoted) => words.push_str("; only inside quotations"),
        Some(Speaking::Document) => words.push_str("; only outside quotations"),
        None => {}
    }
    if let Some(language) = &rule.language {
        words.push_str("; only in texts in ");
        words.push_str(&language_name(language));
    }
    words
}

fn language_name(tag: &str) -> String {
    let name = match tag {
        "ar" => "Arabic",
        "de" => "German",
        "en" => "English",
        "es" => "Spanish",
        "fr" => "French",
        "hi" => "Hindi",
        "it" => "Italian",
        "ja" => "Japanese",
        "ko" => "Korean",
        "pt" => "Portuguese",
        "ru" => "Russian",
        "zh" => "Chinese",
        other => return format!("the language “{other}”"),
    };
    name.to_owned()
}

/// One part; `inner` parts that are choices or distances stand in brackets.
fn node(part: &Node, inner: bool) -> String {
    match part {
        Node::Word(pattern) => word(pattern),
        Node::Sequence(steps) => sequence(steps, inner),
        Node::Any(choices) => {
            let mut named: Vec<String> = choices.iter().map(|choice| node(choice, true)).collect();
            let last = named.pop().unwrap_or_default();
            format!("{} or {last}", named.join(", "))
        }
        Node::Near { left, right, within } => {
            let words = format!("{} within {} of {}", node(left, true), count(*within), node(right, true));
            if inner { format!("({words})") } else { format!("{words} in one sentence") }
        }
        Node::NotNear { left, right, within } => {
            let words = format!("{}, but not within {} of {}", node(left, true), count(*within), node(right, true));
            if inner { format!("({words})") } else { words }
        }
    }
}

fn count(words: usize) -> String {
    if words == 1 { "1 word".to_owned() } else { format!("{words} words") }
}

fn word(pattern: &Pattern) -> String {
    if pattern.inflected {
        return format!("any form of “{}”", pattern.written);
    }
    match (pattern.open, pattern.capitals) {
        (true, false) => format!("words that begin with “{}”", pattern.written),
        (true, true) => format!("words in capitals that begin with “{}”", pattern.written),
        (false, true) => format!("“{}” in capitals", pattern.written),
        (false, false) => format!("“{}”", pattern.written),
    }
}

/// Words that follow each other are quoted together; groups and endings break
/// them up, and gaps are "then".
fn sequence(steps: &[Step], inner: bool) -> String {
    let mut said = String::new();
    let mut run = String::new();
    let close = |said: &mut String, run: &mut String| {
        if !run.is_empty() {
            said.push_str(&format!("“{run}”"));
            run.clear();
        }
    };
    for (number, step) in steps.iter().enumerate() {
        if step.gap {
            close(&mut said, &mut run);
            said.push_str(", then ");
        }
        if let Node::Word(pattern) = &step.node
            && !pattern.open
            && !pattern.inflected
            && !pattern.capitals
        {
            if run.is_empty() && !step.gap && number > 0 {
                said.push_str(" followed by ");
            }
            if !run.is_empty() {
                run.push(if pattern.hyphened { '-' } else { ' ' });
            }
            run.push_str(&pattern.written);
            continue;
        }
        close(&mut said, &mut run);
        if number > 0 && !step.gap {
            said.push_str(" followed by ");
        }
        said.push_str(&node(&step.node, true));
    }
    close(&mut said, &mut run);
    let gaps = steps.iter().any(|step| step.gap);
    if gaps {
        let place = if inner { "" } else { " in one sentence" };
        said.push_str(&format!("{place}, with up to {GAP} words between"));
    }
    let choices = steps.iter().any(|step| matches!(step.node, Node::Any(_)));
    if inner && (gaps || choices) { format!("({said})") } else { said }
}
