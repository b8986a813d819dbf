#![allow(clippy::unwrap_used)]

use super::find;
use crate::BlockKind;
use crate::codebook::testing::text;

/// The quotations of some paragraphs as `words → speaker`.
fn check(paragraphs: &[&str], expected: &[&str]) {
    let text = text(paragraphs);
    let found: Vec<String> = find(&text)
        .iter()
        .map(|one| {
            let speaker = one.speaker.as_deref().unwrap_or("?");
            if let Some(span) = one.speaker_span {
                assert!(!span.of(&text.text).is_empty());
            }
            format!("{} → {speaker}", one.span.of(&text.text))
        })
        .collect();
    assert_eq!(found, expected, "in {paragraphs:?}");
}

#[test]
fn marks_of_many_kinds_are_paired() {
    check(&["“One two three,” she went."], &["One two three, → ?"]);
    check(&["\"One two three\" and \"four five six\"."], &["One two three → ?", "four five six → ?"]);
    check(&["„Eins zwei drei“, sagte Ada Lovelace."], &["Eins zwei drei → Ada Lovelace"]);
    check(&["„Eins zwei drei”."], &["Eins zwei drei → ?"]);
    check(&["« Un deux trois », dit Simone Weil."], &["Un deux trois → Simone Weil"]);
    check(&["Er rief »eins zwei drei« laut."], &["eins zwei drei → ?"]);
    check(&["他说「网络空间不是法外之地」。"], &["网络空间不是法外之地 → ?"]);
    check(&["“网络空间不是法外之地”。"], &["网络空间不是法外之地 → ?"]);
    check(&["‘One two three,’ said Ada."], &["One two three, → Ada"]);
    check(&["'One two three,' said Ada."], &["One two three, → Ada"]);
    check(&["“One two three\" and more"], &["One two three → ?"]);
    check(&["“One two three“ and more"], &["One two three → ?"]);
    check(&["He is 6' 2\" tall, \"one two three\"."], &["one two three → ?"]);
}

#[test]
fn apostrophes_are_no_quotations() {
    check(&["The states' rules and the workers' rights aren't theirs"], &[]);
    check(&["rock ’n’ roll in the ’90s, ’tis said, and ‘em"], &[]);
    check(&["‘The states’ own rules are enough,’ said Ada."], &["The states’ own rules are enough, → Ada"]);
    check(&["It’s “China’s own long way”."], &["China’s own long way → ?"]);
}

#[test]
fn a_quotation_in_a_quotation_belongs_to_the_outer_one() {
    check(&["“He said “no rules at all” to me”, Bo said."], &["He said “no rules at all” to me → Bo"]);
    check(&["“He said ‘no rules at all’ to me,” said Bo."], &["He said ‘no rules at all’ to me, → Bo"]);
    check(&["“After “a” and “b” and “c” came the rest”, it said."], &["After “a” and “b” and “c” came the rest → ?"]);
}

#[test]
fn what_is_not_closed_ends_with_its_block_or_goes_on_in_the_next() {
    check(&["“One two three four.", "Five six."], &["One two three four. → ?"]);
    check(&["“One two three.", "“Four five six,” said Bo."], &["One two three. → Bo", "Four five six, → Bo"]);
    check(
        &["Bo said: “One two three.", "“Four five six.", "“Seven.”"],
        &["One two three. → Bo", "Four five six. → Bo", "Seven. → Bo"],
    );
    check(&["\"One two three.", "\"Four five six,\" said Bo."], &["One two three. → Bo", "Four five six, → Bo"]);
    check(&["\"One two three.", "Four."], &[]);
    check(&["One two three.” Four”"], &[]);
    check(&["“One “two three four” five"], &["One “two three four → ?"]);
    check(&["“”", "“ ”", "\"\""], &[]);
}

#[test]
fn words_held_at_arms_length_are_none_unless_somebody_says_them() {
    check(&["A so-called “clean network” was built."], &[]);
    check(&["the “four principles” and “five proposals” of old"], &[]);
    check(&["“Never,” said Bo."], &["Never, → Bo"]);
    check(&["Bo said “not now”."], &["not now → Bo"]);
    check(&["Bo called it a “small fence”."], &[]);
    check(&["Bo said the plan is, as everybody knows, a “small fence”."], &[]);
    check(&["what he calls “hostile and foreign values”"], &["hostile and foreign values → ?"]);
    check(&["“主权”很重要"], &[]);
    check(&["the plan of a “Future Internet Coalition” of states"], &[]);
    check(&["The word “multilateral” puts states first."], &[]);
    check(&["“For the Benefit of All,” said Bo."], &["For the Benefit of All, → Bo"]);
}

#[test]
fn the_speaker_is_the_subject_of_the_verb() {
    check(&["“One two three,” Xi Jinping said on Monday."], &["One two three, → Xi Jinping"]);
    check(&["“One two three,” said the Chinese President in Wuzhen."], &["One two three, → Chinese President"]);
    check(&["“One two three”, the ministry’s spokesperson said."], &["One two three → the ministry’s spokesperson"]);
    check(&["“One two three,” said a spokesperson for the ministry."], &["One two three, → a spokesperson"]);
    check(&["According to Ada Lovelace, “one two three” is enough."], &["one two three → Ada Lovelace"]);
    check(&["“One two three”, according to the Foreign Ministry."], &["One two three → Foreign Ministry"]);
    check(&["Li Xiaodong, director of the centre, said: “One two three.”"], &["One two three. → Li Xiaodong"]);
    check(&["Critics say “one two three” and more."], &["one two three → ?"]);
    check(&["“One two three.” Bo left the room and later said nothing."], &["One two three. → ?"]);
    check(&["Ada said “one two three”, and Bo’s paper described a war."], &["one two three → Ada"]);
    check(&["“One two three”, it said."], &["One two three → ?"]);
    check(&["Rules come from “the state and its people”. He said more."], &["the state and its people → ?"]);
    check(
        &["The spokesperson for the Ministry of Health said “one two three”."],
        &["one two three → The spokesperson for the Ministry of Health"],
    );
    check(&["“One two three.” Bo said."], &["One two three. → Bo"]);
    check(&["Bo told Reuters that “one two three” holds."], &["one two three → Bo"]);
    check(&["President Xi is reported to have said “one two three”."], &["one two three → President Xi"]);
}

#[test]
fn he_and_she_are_the_last_speaker_named() {
    check(&["Ada Lovelace said so.", "She added that “one two three” holds."], &["one two three → Ada Lovelace"]);
    check(&["“One two three”, he said."], &["One two three → ?"]);
    check(&["“One two three,” Xi said. “Four five six.”"], &["One two three, → Xi", "Four five six. → Xi"]);
    check(
        &["“One two three,” Xi said.", "Later, “four five six” was heard."],
        &["One two three, → Xi", "four five six → ?"],
    );
    let long = "word ".repeat(220);
    check(&["Ada said so.", &long, "She said “one two three”."], &["one two three → ?"]);
}

#[test]
fn a_block_quotation_is_one_quotation() {
    let mut text = text(&["As Ada Lovelace wrote:", "It may “weave algebra” one day.", "And more.", "The end."]);
    for block in text.blocks.iter_mut().skip(1).take(2) {
        block.kind = BlockKind::Quotation;
    }
    let found = find(&text);
    let found: Vec<_> = found.iter().map(|one| (one.span.of(&text.text), one.speaker.as_deref())).collect();
    let ada = Some("Ada Lovelace");
    assert_eq!(found, [("It may “weave algebra” one day.", ada), ("And more.", ada)]);
}
