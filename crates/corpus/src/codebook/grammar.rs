//! Reading a rule. Never fails in any other way than with a column and words.

use super::rule::{MAX_CHARACTERS, MAX_DEPTH, MAX_NEAR, MAX_WORDS, Node, Pattern, Rule, Speaking, Step, may_part};
use crate::words::Words;

/// Why a rule cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RuleError {
    /// 1-based, in characters of the rule.
    pub column: usize,
    /// What is wrong, and what to do: whole sentences.
    pub message: String,
}

type Read<T> = Result<T, RuleError>;

/// Reads a rule.
pub(crate) fn parse(written: &str) -> Read<Rule> {
    let characters: Vec<char> = written.chars().collect();
    if characters.len() > MAX_CHARACTERS {
        let message = format!(
            "The rule has {} characters; {MAX_CHARACTERS} are allowed. Split it into several rules.",
            characters.len()
        );
        return Err(RuleError { column: MAX_CHARACTERS + 1, message });
    }
    let mut parser = Parser { characters, at: 0, depth: 0, words: 0 };
    let mut rule = Rule { speaking: None, language: None, node: Node::Any(Vec::new()) };
    while parser.prefix(&mut rule)? {}
    if parser.peek().is_none() {
        return parser.fail("The rule is empty. Write a word, such as sovereign*, or a “phrase” in quotation marks.");
    }
    rule.node = parser.either()?;
    match parser.peek() {
        None => Ok(rule),
        Some(')') => parser.fail("A closing bracket has no opening one. Take it out, or open one before."),
        Some(_) => parser.fail("This cannot stand here."),
    }
}

struct Parser {
    characters: Vec<char>,
    at: usize,
    depth: usize,
    words: usize,
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂' | '「' | '」')
}

fn ends_chunk(character: char) -> bool {
    character.is_whitespace() || is_quote(character) || matches!(character, '(' | ')' | '|')
}

impl Parser {
    fn fail<T>(&self, message: impl Into<String>) -> Read<T> {
        self.fail_at(self.at, message)
    }

    fn fail_at<T>(&self, at: usize, message: impl Into<String>) -> Read<T> {
        Err(RuleError { column: at + 1, message: message.into() })
    }

    fn current(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    /// The next character that is not a space.
    fn peek(&mut self) -> Option<char> {
        while self.current().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
        self.current()
    }

    /// What stands here up to a space, bracket, bar or quotation mark.
    fn chunk(&self) -> String {
        self.characters.iter().skip(self.at).copied().take_while(|&character| !ends_chunk(character)).collect()
    }

    fn skip(&mut self, chunk: &str) {
        self.at += chunk.chars().count();
    }

    fn prefix(&mut self, rule: &mut Rule) -> Read<bool> {
        if self.peek().is_none() {
            return Ok(false);
        }
        let chunk = self.chunk();
        let Some((key, value)) = chunk.split_once(':') else { return Ok(false) };
        match (key, value) {
            ("voice", "quoted") => rule.speaking = Some(Speaking::Quoted),
            ("voice", "document") => rule.speaking = Some(Speaking::Document),
            ("voice", _) => return self.fail("A voice is voice:quoted or voice:document."),
            ("lang", tag) => {
                let first = tag.split('-').next().unwrap_or("");
                let well_formed = (2..=8).contains(&first.len())
                    && first.chars().all(|c| c.is_ascii_alphabetic())
                    && tag
                        .split('-')
                        .all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()));
                if !well_formed {
                    return self.fail("A language is a tag such as lang:en, lang:fr or lang:zh-Hant.");
                }
                rule.language = Some(tag.to_ascii_lowercase());
            }
            _ => {
                return self.fail(
                    "Only voice: and lang: may stand before a colon. To find words, put them in quotation marks.",
                );
            }
        }
        self.skip(&chunk);
        Ok(true)
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Read<T>) -> Read<T> {
        if self.depth >= MAX_DEPTH {
            return self.fail_at(
                self.at.saturating_sub(1),
                format!("Brackets nest more than {MAX_DEPTH} deep. Split the rule into several."),
            );
        }
        self.depth += 1;
        let answer = read(self);
        self.depth -= 1;
        answer
    }

    fn either(&mut self) -> Read<Node> {
        let mut choices = vec![self.near()?];
        loop {
            match self.peek() {
                Some('|') => self.at += 1,
                Some(_) if self.chunk() == "OR" => self.at += 2,
                _ => break,
            }
            choices.push(self.near()?);
        }
        Ok(one_of(choices))
    }

    fn near(&mut self) -> Read<Node> {
        let mut node = self.part()?;
        loop {
            match self.peek() {
                None | Some(')' | '|') => return Ok(node),
                Some(_) => {}
            }
            let at = self.at;
            let chunk = self.chunk();
            let refused = chunk == "NOT";
            match chunk.as_str() {
                "OR" => return Ok(node),
                "AND" => {
                    return self.fail("AND is not known here. Write NEAR/5 between two parts that belong together.");
                }
                _ => {}
            }
            if refused {
                self.skip(&chunk);
                self.peek();
            }
            let operator = self.chunk();
            let Some(distance) = operator.strip_prefix("NEAR") else {
                return self.fail_at(
                    at,
                    if refused {
                        "NOT needs a distance: write NOT NEAR/5. To refuse a match wherever it overlaps, use an exclude rule."
                    } else {
                        "Two parts follow each other. Put quotation marks round words that belong together, or write NEAR/5 or | between them."
                    },
                );
            };
            let within = distance.strip_prefix('/').and_then(|digits| digits.parse::<usize>().ok());
            let Some(within) = within.filter(|within| (1..=MAX_NEAR).contains(within)) else {
                return self.fail(format!("NEAR needs a distance from 1 to {MAX_NEAR}, such as NEAR/5."));
            };
            self.skip(&operator);
            let (left, right) = (Box::new(node), Box::new(self.part()?));
            node = if refused { Node::NotNear { left, right, within } } else { Node::Near { left, right, within } };
        }
    }

    fn part(&mut self) -> Read<Node> {
        match self.peek() {
            None => self.fail("Something is missing at the end of the rule. Add a word, or take the last sign out."),
            Some(')') => self.fail("A word is missing before the closing bracket."),
            Some('|') => self.fail("A word is missing before |."),
            Some('(') => {
                let opened = self.at;
                self.at += 1;
                let node = self.deeper(Self::either)?;
                if self.peek() != Some(')') {
                    return self.fail_at(opened, "This bracket is not closed. Add ) where it ends.");
                }
                self.at += 1;
                Ok(node)
            }
            Some(mark) if is_quote(mark) => {
                let opened = self.at;
                self.at += 1;
                let node = self.sequence(opened)?;
                match self.peek() {
                    Some(mark) if is_quote(mark) => self.at += 1,
                    Some('|') => return self.fail("Inside quotation marks | needs brackets: (one|other)."),
                    Some(')') => return self.fail("A closing bracket has no opening one inside the quotation marks."),
                    _ => {
                        return self
                            .fail_at(opened, "This quotation mark is not closed. Add one where the phrase ends.");
                    }
                }
                Ok(node)
            }
            Some(_) => {
                let chunk = self.chunk();
                if matches!(chunk.as_str(), "OR" | "AND" | "NOT" | "NEAR") || chunk.starts_with("NEAR/") {
                    return self.fail(format!(
                        "A word is missing before {chunk}. To find the word itself, put it in quotation marks."
                    ));
                }
                if chunk.contains("...") || chunk.contains('…') {
                    return self.fail("A gap works inside quotation marks only: \"right to ... set\".");
                }
                let steps = self.word(&chunk, false)?;
                self.skip(&chunk);
                Ok(whole(steps))
            }
        }
    }

    /// What stands between quotation marks, or in one branch of a group there.
    fn sequence(&mut self, opened: usize) -> Read<Node> {
        let mut steps: Vec<Step> = Vec::new();
        let mut gap_at = None;
        loop {
            match self.peek() {
                None => break,
                Some(mark) if is_quote(mark) || matches!(mark, '|' | ')') => break,
                Some('(') => {
                    let bracket = self.at;
                    self.at += 1;
                    let node = self.deeper(|parser| parser.group(bracket))?;
                    steps.push(Step { gap: gap_at.take().is_some(), node, fused: None });
                }
                Some(_) => {
                    let chunk = self.chunk();
                    let gap = chunk.find("...").into_iter().chain(chunk.find('…')).min();
                    let before = gap.and_then(|gap| chunk.get(..gap)).unwrap_or(&chunk);
                    if gap == Some(0) {
                        if steps.is_empty() {
                            return self.fail("A gap cannot begin a phrase. Write a word before it.");
                        }
                        if gap_at.is_some() {
                            return self.fail("Two gaps follow each other. Write one, or a word between them.");
                        }
                        gap_at = Some(self.at);
                        while matches!(self.current(), Some('.' | '…')) {
                            self.at += 1;
                        }
                        continue;
                    }
                    let mut words = self.word(before, true)?;
                    if let Some(first) = words.first_mut() {
                        first.gap = gap_at.take().is_some();
                    }
                    self.skip(before);
                    steps.append(&mut words);
                }
            }
        }
        if let Some(at) = gap_at {
            return self.fail_at(at, "A gap cannot end a phrase. Write a word after it.");
        }
        if steps.is_empty() {
            return self.fail_at(opened, "Nothing stands here. Write a word, or take the signs out.");
        }
        fuse(&mut steps);
        Ok(whole(steps))
    }

    fn group(&mut self, opened: usize) -> Read<Node> {
        let mut choices = vec![self.sequence(self.at)?];
        loop {
            match self.peek() {
                Some('|') => {
                    self.at += 1;
                    choices.push(self.sequence(self.at)?);
                }
                Some(')') => {
                    self.at += 1;
                    return Ok(one_of(choices));
                }
                _ => {
                    return self.fail_at(
                        opened,
                        "This bracket is not closed. Add ) where it ends, before the quotation mark.",
                    );
                }
            }
        }
    }

    /// The words of a chunk: one, or several where a hyphen or the like parts them.
    fn word(&mut self, chunk: &str, in_phrase: bool) -> Read<Vec<Step>> {
        let (written, open) = chunk.strip_suffix('*').map_or((chunk, false), |stem| (stem, true));
        let (written, inflected) = written.strip_suffix('~').map_or((written, false), |word| (word, true));
        if open && inflected {
            return self.fail("A word takes one sign: * for every ending, or ~ for its own forms.");
        }
        if let Some(sign) = written.chars().position(|character| character == '~') {
            return self.fail_at(self.at + sign, "The sign ~ works at the end of a word only: ban~.");
        }
        if let Some(star) = written.chars().position(|character| character == '*') {
            return self.fail_at(self.at + star, "A star works at the end of a word only: sovereign*.");
        }
        let words = Words::of_str(written);
        if words.len() == 0 {
            let advice =
                if in_phrase { "Leave signs out of phrases; they do not matter." } else { "Write a word here." };
            return self.fail(format!("“{chunk}” has no letter or digit. {advice}"));
        }
        self.words += words.len();
        if self.words > MAX_WORDS {
            return self.fail(format!("The rule has more than {MAX_WORDS} words. Split it into several rules."));
        }
        let mut steps = Vec::with_capacity(words.len());
        for (number, word) in words.iter().enumerate() {
            let core = words.core(number);
            let folded = words.folded(number).to_owned();
            let letters = core.chars().filter(|character| character.is_alphabetic()).count();
            let capitals =
                letters >= 2 && core.chars().all(|character| !character.is_alphabetic() || character.is_uppercase());
            let last = number + 1 == words.len();
            let (open, inflected) = (open && last, inflected && last && !capitals);
            if open && core.is_ascii() && folded.chars().count() < 2 {
                return self
                    .fail(format!("“{chunk}” would match too much. Write two letters or more before the star."));
            }
            let written = if capitals { core } else { words.shown.get(word.start()..word.end()).unwrap_or(core) };
            let pattern = Pattern {
                written: written.to_owned(),
                folded,
                open,
                inflected,
                capitals,
                hyphened: word.hyphened,
                number: 0,
            };
            steps.push(Step { gap: false, node: Node::Word(pattern), fused: None });
        }
        fuse(&mut steps);
        Ok(steps)
    }
}

/// Lets two words that follow each other also match where they are written as one.
fn fuse(steps: &mut [Step]) {
    for number in 1..steps.len() {
        let (before, from) = steps.split_at_mut(number);
        let (Some(Step { node: Node::Word(left), fused, .. }), Some(Step { gap: false, node: Node::Word(right), .. })) =
            (before.last_mut(), from.first())
        else {
            continue;
        };
        if left.open
            || left.inflected
            || left.capitals
            || right.capitals
            || !(right.hyphened || may_part(&left.folded, &right.folded))
        {
            continue;
        }
        *fused = Some(Pattern {
            written: format!("{}{}", left.written, right.written),
            folded: format!("{}{}", left.folded, right.folded),
            open: right.open,
            inflected: right.inflected,
            capitals: false,
            hyphened: false,
            number: 0,
        });
    }
}

fn whole(mut steps: Vec<Step>) -> Node {
    match (steps.len(), steps.pop()) {
        (1, Some(only)) => only.node,
        (_, last) => {
            steps.extend(last);
            Node::Sequence(steps)
        }
    }
}

fn one_of(mut choices: Vec<Node>) -> Node {
    match (choices.len(), choices.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            choices.extend(last);
            Node::Any(choices)
        }
    }
}
