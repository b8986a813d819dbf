//! What is said about rules: in plain words, and when they are bad.

use super::*;
use crate::codebook::explain;

#[test]
fn bad_rules_name_the_place_and_what_to_do() {
    check_bad("", 1, "Write a word");
    check_bad("   ", 4, "Write a word");
    check_bad("cyber sovereign*", 7, "quotation marks");
    check_bad("\"open", 1, "not closed");
    check_bad("(a|b", 1, "not closed");
    check_bad("a)", 2, "no opening one");
    check_bad("(a|)", 4, "missing before the closing bracket");
    check_bad("|a", 1, "missing before |");
    check_bad("a |", 4, "missing at the end");
    check_bad("a NEAR b", 3, "from 1 to 50");
    check_bad("a NEAR/0 b", 3, "from 1 to 50");
    check_bad("a NEAR/51 b", 3, "from 1 to 50");
    check_bad("a NEAR/99999999999999999999 b", 3, "from 1 to 50");
    check_bad("a NEAR/5", 9, "missing at the end");
    check_bad("NEAR/5 a", 1, "missing before NEAR/5");
    check_bad("a NOT b", 3, "exclude");
    check_bad("a AND b", 3, "NEAR/5");
    check_bad("*", 1, "no letter");
    check_bad("s*", 1, "too much");
    check_bad("*reign", 1, "end of a word");
    check_bad("so*gn", 3, "end of a word");
    check_bad("ban~*", 1, "one sign");
    check_bad("b~an", 2, "end of a word");
    check_bad("~", 1, "no letter");
    check_bad("\"... a\"", 2, "cannot begin");
    check_bad("\"a ...\"", 4, "cannot end");
    check_bad("\"a ... ... b\"", 8, "Two gaps");
    check_bad("a ... b", 3, "quotation marks");
    check_bad("\"a | b\"", 4, "needs brackets");
    check_bad("\"(a|b\"", 2, "not closed");
    check_bad("\"\"", 1, "Nothing stands here");
    check_bad("\"(|a)\"", 3, "Nothing stands here");
    check_bad("\"a — b\"", 4, "no letter");
    check_bad("voice:loud a", 1, "voice:quoted or voice:document");
    check_bad("lang:x a", 1, "lang:en");
    check_bad("title:a", 1, "Only voice: and lang:");
    check_bad("lang:en", 8, "Write a word");
    check_bad("été NEAR (a|b)", 5, "from 1 to 50");
}

#[test]
fn the_other_rules_still_work() {
    let themes = [theme(&["(", "rule"], &["also bad"]), theme(&["x y", "rule"], &[])];
    let (rules, problems) = Rules::compile(&themes, "my.toml");
    assert_eq!(problems.len(), 3);
    assert!(problems.iter().all(|problem| problem.file.as_deref() == Some("my.toml")));
    assert!(problems.iter().any(|problem| problem.message.contains("exclude rule 1")));
    let found = rules.passages(&text(&["a rule"]));
    let found: Vec<_> = found.iter().map(|passage| (passage.theme, passage.rule)).collect();
    assert_eq!(found, [(0, Some(1)), (1, Some(1))]);
}

#[test]
fn rules_are_explained_in_plain_words() {
    for (rule, words) in [
        ("rule", "“rule”"),
        ("sovereign*", "words that begin with “sovereign”"),
        ("WHO", "“WHO” in capitals"),
        ("ban~", "any form of “ban”"),
        ("\"the ban~ site\"", "“the” followed by any form of “ban” followed by “site”"),
        ("NATO*", "words in capitals that begin with “NATO”"),
        ("\"internal affairs\"", "“internal affairs”"),
        ("nation-state", "“nation-state”"),
        (
            "\"right to ... set ... rules\"",
            "“right to”, then “set”, then “rules” in one sentence, with up to 8 words between",
        ),
        ("(road|path|model)", "“road”, “path” or “model”"),
        ("\"absolute (security|safety)\"", "“absolute” followed by “security” or “safety”"),
        ("\"cyber sovereign*\"", "“cyber” followed by words that begin with “sovereign”"),
        ("\"(own|chosen) path\"", "“own” or “chosen” followed by “path”"),
        ("x | \"a (b|c)\"", "“x” or (“a” followed by “b” or “c”)"),
        ("x NEAR/2 \"a ... b\"", "“x” within 2 words of (“a”, then “b”, with up to 8 words between) in one sentence"),
        ("\"people’s daily\"", "“people’s daily”"),
        ("cyber NEAR/5 sovereign*", "“cyber” within 5 words of words that begin with “sovereign” in one sentence"),
        ("a NEAR/1 b NOT NEAR/3 c", "(“a” within 1 word of “b”), but not within 3 words of “c”"),
        ("voice:quoted lang:zh-hant law", "“law”; only inside quotations; only in texts in the language “zh-hant”"),
        ("lang:fr voice:document loi", "“loi”; only outside quotations; only in texts in French"),
        (
            "a b",
            "not understood at character 3: Two parts follow each other. Put quotation marks round words that belong together, or write NEAR/5 or | between them.",
        ),
    ] {
        assert_eq!(explain(rule), words, "{rule}");
    }
}
