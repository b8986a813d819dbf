//! Themes, their rules, and matching them to passages.
//!
//! A rule finds passages, not documents. Every part of a match lies in one
//! sentence of one body block, and the passage goes from the first to the last
//! word that the rule names. A theme has a passage where one of its `include`
//! rules matches and no `exclude` match of the theme overlaps it. Where
//! matches of one theme overlap, the one that begins first stays; of those
//! that begin together, the longest; then the rule that stands first.
//!
//! # How a rule is written
//!
//! ```text
//! rule      = { prefix } either
//! prefix    = "voice:quoted" | "voice:document" | "lang:" tag
//! either    = near { ( "|" | "OR" ) near }
//! near      = part { ( "NEAR/" n | "NOT NEAR/" n ) part }        read from the left
//! part      = word | phrase | "(" either ")"
//! phrase    = quotation mark, sequence, quotation mark
//! sequence  = ( word | group ) { [ "..." ] ( word | group ) }
//! group     = "(" sequence { "|" sequence } ")"
//! word      = letters, digits, hyphens, apostrophes [ "*" | "~" ]
//! ```
//!
//! - `rule` finds the word, its plural and its possessive: *rule, rules,
//!   rule’s, rules’*. It does not find *ruler*. Plurals are formed by rule
//!   (*-s, -es, -ies*) from three letters on; a plural does not find its singular.
//! - `sovereign*` finds every word with that beginning, from two letters on.
//! - `ban~` finds every form of the word, by the Snowball stems of the text's
//!   language (`crates/corpus/src/stems.rs` lists them): *bans, banned,
//!   banning*, never *bank*. In other languages it finds what `ban` finds.
//! - `WHO`: two capitals or more match capitals only (*WHO, WHO’s, W.H.O.*;
//!   `NGO` also *NGOs*). Any other word matches in any case, but never an
//!   acronym written with full stops: `us` is not *U.S.*
//! - `"internal affairs"`: words that follow each other. Any quotation marks
//!   will do, as will any apostrophe. Punctuation between them does not
//!   matter, the end of a sentence does.
//! - `"right to ... set ... rules"`: each `...` stands for up to
//!   [`GAP`] words of the same sentence. The shortest match counts; of ways
//!   to read a phrase that end at one word, the one that begins last.
//! - `(road|path)`, also inside quotation marks: one of them.
//! - `cyber NEAR/5 sovereign*`: at most five words on, in either order, in one
//!   sentence; `NEAR/1` is the next word. `NOT NEAR/5` refuses the match on
//!   its left when the right part is that near, or overlaps it.
//! - `cyber-security`, `"cyber security"` and `cybersecurity` find all three
//!   spellings. Without a hyphen on either side both halves need three letters
//!   and the whole eight, so that `nowhere` does not find *now here*.
//! - Case and accents do not matter otherwise: `elite` finds *Élite*.
//! - `voice:quoted` keeps matches inside a quotation, `voice:document` those
//!   outside; `lang:fr` looks only in texts in French.
//! - Reserved words are `OR`, `AND`, `NOT` and `NEAR`, in capitals; to find
//!   them as words, put them in quotation marks.
//!
//! # Limits
//!
//! A rule has at most [`MAX_CHARACTERS`] characters and [`MAX_WORDS`] words,
//! brackets nest at most [`MAX_DEPTH`] deep, `NEAR` reaches at most
//! [`MAX_NEAR`] words, and a codebook has at most [`MAX_RULES`] rules. What
//! goes beyond is refused with a problem, and the other rules still work.
//! Matching takes time in proportion to the text, for any rule within these
//! limits. A text wholly in capitals has no acronyms to tell apart.

pub mod exchange;
mod explain;
mod grammar;
mod lexicon;
mod matching;
mod rule;
#[cfg(test)]
pub(crate) mod testing;

use crate::document::{BlockKind, LineClass, Passage, Quotation, Text, Voice};
use crate::problem::Problem;
use crate::quotation;
use crate::words::Words;
use lexicon::Lexicon;
pub(crate) use matching::Met;
use matching::{Haystack, Match, Refusals};
use rule::{Rule, Speaking};

pub use explain::explain;
pub use rule::{GAP, MAX_CHARACTERS, MAX_DEPTH, MAX_NEAR, MAX_RULES, MAX_WORDS};

/// One theme of the codebook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// Stable name in addresses, kebab-case.
    pub id: String,
    /// What the visitor reads.
    pub label: String,
    /// Two letters, unique in the codebook.
    pub key: String,
    /// What it means.
    pub definition: String,
    /// Id of the theme above it; empty for none.
    pub parent: String,
    /// `#rrggbb`; empty for the next ink of the palette.
    pub colour: String,
    /// Rules of which one must match.
    pub include: Vec<String>,
    /// Rules that refuse a match.
    pub exclude: Vec<String>,
    /// What counts.
    pub examples: Vec<String>,
    /// What does not.
    pub counterexamples: Vec<String>,
}

/// A person, place or body, with the forms it is written in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// What the visitor reads.
    pub label: String,
    /// `person`, `place`, `organisation` or what the collection calls it.
    pub kind: String,
    /// Forms to look for, matched as whole words, case as written.
    pub forms: Vec<String>,
}

/// The rules of a codebook, ready to be matched.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    themes: Vec<ThemeRules>,
    /// The words of all rules.
    lexicon: Lexicon,
}

#[derive(Clone, Debug, Default)]
struct ThemeRules {
    /// With each rule's index in [`Theme::include`].
    include: Vec<(usize, Rule)>,
    exclude: Vec<Rule>,
}

/// The column (1-based, in letters) at which a rule cannot be read.
pub(crate) fn fault(rule: &str) -> Option<usize> {
    grammar::parse(rule).err().map(|error| error.column)
}

impl Rules {
    /// Reads the rules of every theme. A rule that cannot be read is a problem
    /// of `config_file` and left out; the others work.
    pub fn compile(themes: &[Theme], config_file: &str) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut lexicon = Lexicon::default();
        let mut room = MAX_RULES;
        let compiled = themes
            .iter()
            .map(|theme| {
                let mut read = |list: &'static str, rules: &[String]| -> Vec<(usize, Rule)> {
                    let mut good = Vec::new();
                    for (number, written) in rules.iter().enumerate() {
                        if room == 0 {
                            continue;
                        }
                        room -= 1;
                        match grammar::parse(written) {
                            Ok(mut rule) => {
                                lexicon.enter(&mut rule);
                                good.push((number, rule));
                            }
                            Err(error) => problems.push(Problem::in_file(
                                config_file,
                                "codebook-rule",
                                format!(
                                    "Theme \"{}\", {list} rule {}, character {}: {} The rule is left out; the others work.",
                                    theme.id,
                                    number + 1,
                                    error.column,
                                    error.message
                                ),
                            )),
                        }
                    }
                    good
                };
                let include = read("include", &theme.include);
                let exclude = read("exclude", &theme.exclude).into_iter().map(|(_, rule)| rule).collect();
                ThemeRules { include, exclude }
            })
            .collect();
        let given: usize = themes.iter().map(|theme| theme.include.len() + theme.exclude.len()).sum();
        if given > MAX_RULES {
            problems.push(Problem::in_file(
                config_file,
                "codebook-rule",
                format!("The codebook has {given} rules; those after the first {MAX_RULES} are left out. Join some with (a|b)."),
            ));
        }
        (Self { themes: compiled, lexicon }, problems)
    }

    /// The passages of a text whose language is not known: rules with `lang:`
    /// are passed over.
    pub fn passages(&self, text: &Text) -> Vec<Passage> {
        self.passages_in(text, "")
    }

    /// The passages of a text in a language (a BCP 47 tag), by place, then theme.
    ///
    /// Voices come from [`Text::quotations`], or, where those have not been
    /// looked for, from [`quotation::find`].
    pub fn passages_in(&self, text: &Text, language: &str) -> Vec<Passage> {
        if self.themes.iter().all(|theme| theme.include.is_empty()) {
            return Vec::new();
        }
        let found;
        let quotations = if text.quotations.is_empty() {
            found = quotation::find(text);
            &found
        } else {
            &text.quotations
        };
        self.passages_of(text, &Words::of_body(text), quotations, language, &mut Met::default())
    }

    /// As [`Rules::passages_in`], with the words of the body and its quotations at
    /// hand, for many texts one after the other.
    pub(crate) fn passages_of(
        &self,
        text: &Text,
        words: &Words,
        quotations: &[Quotation],
        language: &str,
        met: &mut Met,
    ) -> Vec<Passage> {
        if self.themes.iter().all(|theme| theme.include.is_empty()) {
            return Vec::new();
        }
        let haystack = Haystack::new(words, &self.lexicon, language, met);
        let voices = Voices::new(quotations, text);
        let mut passages = Vec::new();
        for (theme, rules) in self.themes.iter().enumerate() {
            let matches = |rule: &Rule| {
                let mut found = if rule.reads(language) { haystack.passages(&rule.node) } else { Vec::new() };
                if let Some(wanted) = rule.speaking {
                    found.retain(|one| {
                        let quoted = voices.of(words.span(one.start, one.end)) != Voice::Document;
                        quoted == (wanted == Speaking::Quoted)
                    });
                }
                found
            };
            let refusals = Refusals::new(rules.exclude.iter().flat_map(matches).collect());
            let mut kept: Vec<(Match, usize)> = Vec::new();
            for (number, rule) in &rules.include {
                kept.extend(matches(rule).into_iter().filter(|one| !refusals.overlap(*one)).map(|one| (one, *number)));
            }
            kept.sort_by_key(|&(one, number)| (one.start, std::cmp::Reverse(one.end), number));
            let mut free_from = 0;
            for (one, number) in kept {
                if one.start < free_from {
                    continue;
                }
                free_from = one.end;
                let span = words.span(one.start, one.end);
                passages.push(Passage { theme, span, rule: Some(number), voice: voices.of(span) });
            }
        }
        passages.sort_by_key(|passage| (passage.span, passage.theme));
        passages
    }
}

/// Who speaks where.
struct Voices {
    /// By first byte: the furthest end of a quotation that begins there or
    /// earlier is found by walking back no further than the last one.
    quotations: Vec<(u32, u32, Option<String>)>,
}

impl Voices {
    fn new(quotations: &[Quotation], text: &Text) -> Self {
        let mut all: Vec<_> =
            quotations.iter().map(|one| (one.span.start, one.span.end, one.speaker.clone())).collect();
        for block in &text.blocks {
            if block.class == LineClass::Body && block.kind == BlockKind::Quotation {
                let span = block.span();
                if !all.iter().any(|&(start, end, _)| start <= span.start && span.end <= end) {
                    all.push((span.start, span.end, None));
                }
            }
        }
        all.sort();
        // Where one quotation lies in another, the outer one covers both, so
        // that the last to begin before a word is the one to ask.
        let mut outer: Vec<(u32, u32, Option<String>)> = Vec::with_capacity(all.len());
        for one in all {
            if outer.last().is_none_or(|last| one.1 > last.1) {
                outer.push(one);
            }
        }
        Self { quotations: outer }
    }

    /// Quoted where the whole span lies inside one quotation.
    fn of(&self, span: crate::Span) -> Voice {
        let after = self.quotations.partition_point(|&(start, _, _)| start <= span.start);
        match after.checked_sub(1).and_then(|at| self.quotations.get(at)) {
            Some((_, end, speaker)) if span.end <= *end => Voice::Quoted(speaker.clone()),
            _ => Voice::Document,
        }
    }
}

#[cfg(test)]
mod tests;
