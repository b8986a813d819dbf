//! A second matcher, which tries everything: it reads the same rules and says
//! what the grammar in `codebook/mod.rs` says, with no table of words, no
//! halving and no pruning on the way. Both must find the same spans.

use std::path::Path;

use super::*;
use crate::codebook::grammar;
use crate::codebook::rule::{GAP, Node, Pattern, Rule, Speaking, Step};
use crate::codebook::testing::Dice;
use crate::stems::Stemming;
use crate::words::Words;
use crate::{Input, LineClass, SourceFile, Span};

/// Words `.0` up to, without, `.1`.
type Run = (usize, usize);

struct Slow<'t> {
    words: &'t Words,
    language: &'t str,
}

impl Slow<'_> {
    fn sentence(&self, at: usize) -> u32 {
        self.words.sentence(at).unwrap()
    }

    /// Every form that counts for a word, endings and stems aside.
    fn forms(pattern: &Pattern) -> Vec<String> {
        let word = pattern.folded.clone();
        let mut forms = vec![word.clone()];
        let letters = word.len() >= 3 && word.chars().last().unwrap().is_ascii_lowercase();
        if letters && word != "new" && !pattern.open {
            forms.push(word.clone() + "s");
            if word.ends_with(['s', 'x', 'z', 'o']) || word.ends_with("ch") || word.ends_with("sh") {
                forms.push(word.clone() + "es");
            }
            let mut back = word.chars().rev();
            if back.next() == Some('y') && !"aeiou".contains(back.next().unwrap()) {
                forms.push(format!("{}ies", &word[..word.len() - 1]));
            }
        }
        forms
    }

    fn single(&self, pattern: &Pattern, at: usize) -> bool {
        let word = self.words.get(at).unwrap();
        if pattern.capitals {
            let bare = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
            let (core, wanted) = (bare(self.words.core(at)), bare(&pattern.written));
            let rest = core.strip_prefix(&wanted);
            return rest.is_some_and(|rest| pattern.open || ["", "s", "S"].contains(&rest));
        }
        let folded = self.words.folded(at);
        let as_form = Self::forms(pattern).iter().any(|form| form == folded);
        let as_beginning = pattern.open && folded.starts_with(&pattern.folded);
        let as_stem = pattern.inflected
            && Stemming::of(self.language).is_some_and(|stemming| {
                let alike = |a: &str, b: &str| stemming.stem(a) == stemming.stem(b);
                alike(folded, &pattern.folded)
                    || alike(&self.words.core(at).to_lowercase(), &pattern.written.to_lowercase())
            });
        !word.dotted && (as_form || as_beginning || as_stem)
    }

    /// Whether the words `at - 1` and `at` are the pattern, written as two.
    fn double(&self, pattern: &Pattern, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let word = self.words.get(at).unwrap();
        let (left, right) = (self.words.folded(before), self.words.folded(at));
        let Some(rest) = pattern.folded.strip_prefix(left).filter(|rest| !rest.is_empty()) else { return false };
        if pattern.capitals || word.dotted || self.sentence(before) != self.sentence(at) {
            return false;
        }
        let long = |text: &str| text.chars().count() >= 3;
        let long_enough = long(left) && long(rest) && pattern.folded.chars().count() >= 8;
        let whole = format!("{left}{right}");
        let is_form = Self::forms(pattern).contains(&whole) || (pattern.open && right.starts_with(rest));
        let is_stem = pattern.inflected
            && Stemming::of(self.language).is_some_and(|stemming| stemming.stem(rest) == stemming.stem(right));
        (word.hyphened || long_enough) && (is_form || is_stem)
    }

    fn all(&self, node: &Node) -> Vec<Run> {
        let mut found = match node {
            Node::Word(pattern) => self.word(pattern),
            Node::Any(choices) => choices.iter().flat_map(|choice| self.all(choice)).collect(),
            Node::Sequence(steps) => self.sequence(steps),
            Node::Near { left, right, within } => {
                let (left, right) = (self.all(left), self.all(right));
                let mut found = self.pairs(&left, &right, *within);
                found.extend(self.pairs(&right, &left, *within));
                found
            }
            Node::NotNear { left, right, within } => {
                let right = self.all(right);
                let mut found = self.all(left);
                found.retain(|&one| {
                    !right.iter().any(|&other| {
                        self.sentence(one.0) == self.sentence(other.0)
                            && distance(one, other).is_none_or(|words| words <= *within)
                    })
                });
                found
            }
        };
        found.sort_unstable();
        found.dedup();
        found
    }

    fn word(&self, pattern: &Pattern) -> Vec<Run> {
        let singles = (0..self.words.len()).filter(|&at| self.single(pattern, at)).map(|at| (at, at + 1));
        singles.chain((1..self.words.len()).filter(|&at| self.double(pattern, at)).map(|at| (at - 1, at + 1))).collect()
    }

    /// Each of `these` with its nearest of `those` in the sentence.
    fn pairs(&self, these: &[Run], those: &[Run], within: usize) -> Vec<Run> {
        let mut found = Vec::new();
        for &one in these {
            let there = those.iter().filter(|other| self.sentence(other.0) == self.sentence(one.0));
            let apart = there.filter_map(|&other| Some((distance(one, other)?, other)));
            // Of two as near, the one that follows; then the shorter one.
            let nearest = apart.min_by_key(|&(words, other)| (words, other.0 < one.0, other.1 - other.0));
            if let Some((words, other)) = nearest.filter(|&(words, _)| words <= within) {
                assert!(words >= 1);
                found.push((one.0.min(other.0), one.1.max(other.1)));
            }
        }
        found
    }

    /// Every way to read the steps one after another, then those that are
    /// the shortest: for each end the last beginning, and with gaps for each
    /// beginning the first end.
    fn sequence(&self, steps: &[Step]) -> Vec<Run> {
        let candidates: Vec<(Vec<Run>, Vec<Run>)> = steps
            .iter()
            .map(|step| {
                let fused = step.fused.iter().flat_map(|fused| self.word(fused));
                (self.all(&step.node), fused.filter(|run| run.1 == run.0 + 1).collect())
            })
            .collect();
        // (number of the next step, run so far)
        let mut open: Vec<(usize, Option<Run>)> = vec![(0, None)];
        let mut whole: Vec<Run> = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        while let Some((number, so_far)) = open.pop() {
            if !seen.insert((number, so_far)) {
                continue;
            }
            let Some(step) = steps.get(number) else {
                whole.extend(so_far.filter(|_| number == steps.len()));
                continue;
            };
            let (own, fused) = &candidates[number];
            for (run, next) in own.iter().map(|run| (run, 1)).chain(fused.iter().map(|run| (run, 2))) {
                let follows = so_far.is_none_or(|so_far| {
                    let gap = if step.gap { GAP } else { 0 };
                    so_far.1 <= run.0 && run.0 <= so_far.1 + gap && self.sentence(so_far.0) == self.sentence(run.0)
                });
                if follows {
                    open.push((number + next, Some((so_far.map_or(run.0, |so_far| so_far.0), run.1))));
                }
            }
        }
        let last = |run: &Run| whole.iter().all(|other| other.1 != run.1 || other.0 <= run.0);
        let shortest: Vec<Run> = whole.iter().copied().filter(last).collect();
        if steps.iter().any(|step| step.gap) {
            let first = |run: &Run| shortest.iter().all(|other| other.0 != run.0 || other.1 >= run.1);
            return shortest.iter().copied().filter(first).collect();
        }
        shortest
    }

    /// What a whole rule finds: of ways to be near, those that hold no other.
    fn rule(&self, node: &Node) -> Vec<Run> {
        match node {
            Node::Any(choices) => choices.iter().flat_map(|choice| self.rule(choice)).collect(),
            Node::Near { .. } => {
                let all = self.all(node);
                let holds = |one: &Run, other: &Run| one != other && one.0 <= other.0 && other.1 <= one.1;
                all.iter().copied().filter(|one| !all.iter().any(|other| holds(one, other))).collect()
            }
            other => self.all(other),
        }
    }
}

/// How many words on the other is; `None` where they share one.
fn distance(one: Run, other: Run) -> Option<usize> {
    if other.0 >= one.1 {
        Some(other.0 - one.1 + 1)
    } else if other.1 <= one.0 {
        Some(one.0 - other.1 + 1)
    } else {
        None
    }
}

/// The spans of a theme, found slowly.
fn slowly(theme: &Theme, text: &Text, language: &str) -> Vec<(Span, usize)> {
    let words = Words::of_body(text);
    let slow = Slow { words: &words, language };
    let quotations = if text.quotations.is_empty() { crate::quotation::find(text) } else { text.quotations.clone() };
    let mut quoted: Vec<Span> = quotations.iter().map(|one| one.span).collect();
    let blocks = text.blocks.iter().filter(|block| block.class == LineClass::Body);
    quoted.extend(blocks.filter(|block| block.kind == crate::BlockKind::Quotation).map(crate::Block::span));
    let of = |rule: &Rule| -> Vec<Run> {
        if let Some(wanted) = &rule.language
            && !(language.to_lowercase() == *wanted || language.to_lowercase().starts_with(&format!("{wanted}-")))
        {
            return Vec::new();
        }
        let mut found = slow.rule(&rule.node);
        found.retain(|run| {
            let span = words.span(run.0, run.1);
            let inside = quoted.iter().any(|one| one.start <= span.start && span.end <= one.end);
            rule.speaking.is_none_or(|wanted| inside == (wanted == Speaking::Quoted))
        });
        found
    };
    let read = |rule: &String| grammar::parse(rule).unwrap();
    let refused: Vec<Run> = theme.exclude.iter().flat_map(|rule| of(&read(rule))).collect();
    let mut all: Vec<(Run, usize)> = Vec::new();
    for (number, rule) in theme.include.iter().enumerate() {
        let kept = of(&read(rule)).into_iter().filter(|run| refused.iter().all(|no| distance(*run, *no).is_some()));
        all.extend(kept.map(|run| (run, number)));
    }
    all.sort_by_key(|&((start, end), number)| (start, std::cmp::Reverse(end), number));
    let mut spans: Vec<(Span, usize)> = Vec::new();
    let mut free = 0;
    for ((start, end), number) in all {
        if start >= free {
            spans.push((words.span(start, end), number));
            free = end;
        }
    }
    spans
}

fn compare(themes: &[Theme], text: &Text, language: &str) -> usize {
    let (rules, problems) = Rules::compile(themes, "archivolt.toml");
    assert_eq!(problems, []);
    let quick = rules.passages_in(text, language);
    for (number, theme) in themes.iter().enumerate() {
        let of_theme = quick.iter().filter(|passage| passage.theme == number);
        let quickly: Vec<_> = of_theme.map(|passage| (passage.span, passage.rule.unwrap())).collect();
        assert_eq!(quickly, slowly(theme, text, language), "{} {:?} in {:?}", theme.id, theme.include, text.text);
    }
    quick.len()
}

#[test]
fn both_matchers_agree_on_the_default_collection() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../collection");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        files.push(SourceFile { path: name, bytes: std::fs::read(&path).unwrap() });
    }
    let corpus = crate::read(Input { folder_name: "collection".to_owned(), files, originals: None });
    assert_eq!(corpus.problems, [], "the default codebook is good");
    assert!(corpus.documents.len() >= 5);
    let all = corpus.documents.iter().flat_map(|document| document.texts.iter().map(move |text| (document, text)));
    let found: usize = all.map(|(document, text)| compare(&corpus.themes, text, &document.language.text)).sum();
    assert!(found > 50, "only {found} passages");
}

/// A rule by chance; always a good one.
fn rule(dice: &mut Dice) -> String {
    fn word(dice: &mut Dice) -> String {
        (*dice.pick(&[
            "quay",
            "net",
            "rules",
            "cyber",
            "security",
            "cybersecurity",
            "UN",
            "ban~",
            "regul*",
            "ne*",
            "data-base",
        ]))
        .to_owned()
    }
    fn phrase(dice: &mut Dice, depth: usize) -> String {
        let mut parts = Vec::new();
        for place in 0..1 + dice.roll(3) {
            if place > 0 && dice.roll(3) == 0 {
                parts.push("...".to_owned());
            }
            parts.push(if depth > 0 && dice.roll(4) == 0 {
                format!("({}|{})", phrase(dice, depth - 1), phrase(dice, depth - 1))
            } else {
                word(dice)
            });
        }
        parts.join(" ")
    }
    fn part(dice: &mut Dice, depth: usize) -> String {
        match dice.roll(if depth > 0 { 4 } else { 2 }) {
            0 => word(dice),
            1 => format!("\"{}\"", phrase(dice, 1)),
            _ => format!("({})", either(dice, depth - 1)),
        }
    }
    fn either(dice: &mut Dice, depth: usize) -> String {
        let mut all = part(dice, depth);
        for _ in 0..dice.roll(3) {
            let sign = match dice.roll(3) {
                0 => "|".to_owned(),
                1 => format!("NEAR/{}", 1 + dice.roll(6)),
                _ => format!("NOT NEAR/{}", 1 + dice.roll(4)),
            };
            all = format!("{all} {sign} {}", part(dice, depth));
        }
        all
    }
    let prefix = *dice.pick(&["", "", "", "", "voice:quoted ", "voice:document ", "lang:en ", "lang:fr "]);
    format!("{prefix}{}", either(dice, 2))
}

#[test]
fn both_matchers_agree_on_rules_and_texts_by_chance() {
    let pieces = [
        "quay",
        "quays",
        "net",
        "nets",
        "rules",
        "Rule",
        "cyber",
        "security",
        "securities",
        "cybersecurity",
        "cyber-security",
        "UN",
        "U.N.",
        "un",
        "ban",
        "banned",
        "banning",
        "regulate",
        "regulation",
        "new",
        "data",
        "base",
        "database",
        "data-base",
        "the",
        "of",
        ". The",
        ". A",
        ",",
        "“the net",
        "rules,” he said",
        "\n\n",
        "(net)",
        "ne",
        "–",
    ];
    let mut dice = Dice(23);
    let mut found = 0;
    for _ in 0..700 {
        let body: Vec<&str> = (0..8 + dice.roll(60)).map(|_| *dice.pick(&pieces)).collect();
        let whole = body.join(" ");
        let text = text(&whole.split("\n\n").collect::<Vec<_>>());
        let include: Vec<String> = (0..1 + dice.roll(3)).map(|_| rule(&mut dice)).collect();
        let exclude: Vec<String> = (0..dice.roll(2)).map(|_| rule(&mut dice)).collect();
        found += compare(&[Theme { id: "chance".to_owned(), include, exclude, ..Theme::default() }], &text, "en-GB");
    }
    assert!(found > 1_000, "only {found} passages");
}

#[test]
fn both_matchers_agree_on_generated_collections() {
    let said = [
        "The quay was closed",
        "“No net without rules,” he said",
        "They banned the cyber-security fund",
        "La règle est pour le quai",
        "regulation of the data base",
        "the U.N. and the UN met",
        "rules of the net, and nets of rules",
        "> the net is ours",
    ];
    let mut dice = Dice(61);
    let mut found = 0;
    for _ in 0..12 {
        let mut settings = String::new();
        for number in 0..6 {
            let rules =
                |dice: &mut Dice, count: usize| (0..count).map(|_| format!("'{}'", rule(dice))).collect::<Vec<_>>();
            let (include, exclude) = (rules(&mut dice, 1 + number % 3), rules(&mut dice, number % 2));
            settings.push_str(&format!(
                "[[themes]]\nid = \"t{number}\"\ninclude = [{}]\nexclude = [{}]\n",
                include.join(", "),
                exclude.join(", ")
            ));
        }
        let mut files = vec![SourceFile { path: "archivolt.toml".to_owned(), bytes: settings.into_bytes() }];
        for number in 0..8 {
            let mut body = format!("# Paper {number}\n\n");
            for place in 0..6 + dice.roll(12) {
                body.push_str(*dice.pick(&said));
                body.push_str(if place % 4 == 3 { ".\n\n" } else { ". " });
            }
            files.push(SourceFile { path: format!("p{number}.md"), bytes: body.into_bytes() });
        }
        let corpus = crate::read(Input { folder_name: "papers".to_owned(), files, originals: None });
        assert_eq!((corpus.themes.len(), corpus.documents.len()), (6, 8));
        for document in &corpus.documents {
            for text in &document.texts {
                found += compare(&corpus.themes, text, &document.language.text);
                let (rules, _) = Rules::compile(&corpus.themes, "");
                assert_eq!(text.passages, rules.passages_in(text, &document.language.text), "{}", document.file);
            }
        }
    }
    assert!(found > 300, "only {found} passages");
}
