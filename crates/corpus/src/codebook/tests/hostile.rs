//! Rules and texts that mean harm, or nothing at all.

use super::*;
use crate::codebook::testing::Dice;
use crate::codebook::{MAX_CHARACTERS, MAX_DEPTH, MAX_RULES, MAX_WORDS, explain};
use std::time::{Duration, Instant};

#[test]
fn long_and_deep_rules_are_refused() {
    check_bad(&"a".repeat(MAX_CHARACTERS + 1), MAX_CHARACTERS + 1, "Split it");
    check_bad(&"(".repeat(MAX_CHARACTERS), MAX_DEPTH + 1, "nest more than");
    check_bad(&format!("\"{}\"", "(".repeat(MAX_CHARACTERS - 2)), MAX_DEPTH + 2, "nest more than");
    let many = vec!["ab"; MAX_WORDS + 1].join("|");
    check_bad(&many, 3 * MAX_WORDS + 1, "more than 100 words");
    check(&vec!["ab"; MAX_WORDS].join("|"), "ab", "ab");
    check(&format!("{}ab{}", "(".repeat(MAX_DEPTH), ")".repeat(MAX_DEPTH)), "ab", "ab");
}

#[test]
fn a_codebook_has_a_limit_too() {
    let rules = vec!["rule"; MAX_RULES + 5];
    let (compiled, problems) = Rules::compile(&[theme(&rules, &[])], "archivolt.toml");
    assert_eq!(problems.len(), 1);
    assert_eq!(compiled.passages(&text(&["a rule"])).len(), 1);
}

/// No machine is so slow, and no square of 16,000 so quick.
const GUARD: Duration = Duration::from_secs(90);

fn time(rule: &str, text: &Text) -> Duration {
    let start = Instant::now();
    let found = passages(theme(&[rule], &[]), text, "en");
    assert!(found.len() <= text.text.len());
    start.elapsed()
}

#[test]
fn ways_to_match_do_not_multiply() {
    let gaps = format!("\"{}\"", vec!["a"; 40].join(" ... "));
    let groups = format!("\"{}\"", vec!["(a|a a|a a a)"; 15].join(" "));
    let nears = vec!["a"; 40].join(" NEAR/50 ");
    let nots = format!("a NOT NEAR/50 {}", vec!["a"; 30].join(" NOT NEAR/50 "));
    let large = text(&[&"a ".repeat(16_000)]);
    for rule in [gaps.as_str(), &groups, &nears, &nots, "aa*", "\"a ... b\"", "voice:quoted aa"] {
        // A fraction of a second; every way to match, one by one, would outlast the universe.
        // The bound is far off, because other programs run beside the test.
        let took = time(rule, &large);
        assert!(took < GUARD, "{rule}: {took:?}");
    }
}

#[test]
fn quotation_marks_without_end_take_no_time() {
    for unit in ["“", "‘a ", "'a ", "\" ", "„a “b ", "«", "「", "”", "a’s ‘b "] {
        let text = text(&[&unit.repeat(30_000)]);
        let start = Instant::now();
        crate::quotation::find(&text);
        assert!(start.elapsed() < GUARD, "{unit}: {:?}", start.elapsed());
    }
}

#[test]
fn random_rules_and_texts_do_no_harm() {
    let pieces = [
        "a",
        "rule",
        "WHO",
        "secur*",
        "\"",
        "“",
        "”",
        "(",
        ")",
        "|",
        "...",
        "…",
        " ",
        " ",
        " ",
        "NEAR/3",
        "NOT ",
        "NEAR/",
        "OR",
        "AND",
        "voice:quoted ",
        "lang:en ",
        "*",
        "-",
        "'",
        "’",
        "U.S.",
        "网",
        "é",
        "e\u{301}",
        "\u{200d}",
        "\u{ad}",
        "İ",
        "ß",
        "\0",
        "\t",
        "\n",
        "9",
        ".",
        ",",
        "🙂",
        "ﬁ",
        "ا",
        "ก็",
        "‘",
        "«",
        "»",
        "said",
        "Xi",
        "he",
    ];
    let mut dice = Dice(7);
    let mut good = 0;
    for _ in 0..6_000 {
        let rule: String = (0..dice.roll(14)).map(|_| *dice.pick(&pieces)).collect();
        let bodies: Vec<String> =
            (0..dice.roll(4)).map(|_| (0..dice.roll(40)).map(|_| *dice.pick(&pieces)).collect()).collect();
        let text = text(&bodies.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(!explain(&rule).is_empty());
        let (rules, problems) = Rules::compile(&[theme(&[&rule], &["rule a"])], "archivolt.toml");
        good += usize::from(problems.len() == 1);
        let mut quoted = text.clone();
        quoted.quotations = crate::quotation::find(&text);
        for passage in rules.passages(&text) {
            assert!(!passage.span.of(&text.text).is_empty(), "{rule:?} in {:?}", text.text);
        }
        assert_eq!(rules.passages(&text), rules.passages(&quoted));
        for quotation in &quoted.quotations {
            assert!(!quotation.span.of(&text.text).is_empty(), "{:?}", text.text);
            assert_eq!(quotation.speaker.is_some(), quotation.speaker_span.is_some());
        }
    }
    assert!(good > 300, "only {good} random rules were good");
}

/// Every match found by trying every range of words, for the simple rules.
#[test]
fn phrases_and_distances_agree_with_trying_everything() {
    let mut dice = Dice(11);
    let vocabulary = ["aa", "bb", "cc", "dd."];
    for _ in 0..400 {
        let body: Vec<&str> = (0..dice.roll(30)).map(|_| *dice.pick(&vocabulary)).collect();
        let within = 1 + dice.roll(4);
        let mut sentence = 0;
        let mut shown = String::new();
        let mut words: Vec<(usize, &str)> = Vec::new();
        for word in body {
            // A sentence begins with a capital, or it is none.
            if shown.is_empty() || shown.ends_with(". ") {
                shown.push_str(&word[..1].to_uppercase());
                shown.push_str(&word[1..]);
            } else {
                shown.push_str(word);
            }
            shown.push(' ');
            words.push((sentence, word.trim_end_matches('.')));
            sentence += usize::from(word.ends_with('.'));
        }
        let near = words.iter().enumerate().any(|(one, &(sentence, word))| {
            word == "aa"
                && words
                    .iter()
                    .enumerate()
                    .any(|(other, &(there, word))| word == "bb" && sentence == there && one.abs_diff(other) <= within)
        });
        let text = text(&[&shown]);
        let found = passages(theme(&[&format!("aa NEAR/{within} bb")], &[]), &text, "en");
        assert_eq!(!found.is_empty(), near, "aa NEAR/{within} bb in {}", text.text);
        let phrase = words.windows(2).any(|pair| pair[0] == (pair[1].0, "aa") && pair[1].1 == "bb");
        let found = passages(theme(&["\"aa bb\""], &[]), &text, "en");
        assert_eq!(!found.is_empty(), phrase, "\"aa bb\" in {}", text.text);
    }
}
