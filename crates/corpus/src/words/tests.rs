#![allow(clippy::unwrap_used)]

use super::Words;

fn folded(text: &str) -> String {
    let words = Words::of_str(text);
    let mut shown = String::new();
    for number in 0..words.len() {
        if number > 0 {
            shown.push(if words.sentence(number) == words.sentence(number - 1) { ' ' } else { '/' });
        }
        shown.push_str(words.folded(number));
    }
    shown
}

#[test]
fn words_and_sentences_are_told_apart() {
    for (text, expected) in [
        ("", ""),
        ("Cyber-security, and CYBERSECURITY!", "cyber security and cybersecurity"),
        ("China’s rules; the states' rules", "china rules the states rules"),
        ("The U.S. plan. The U.N. One", "the us plan/the un/one"),
        ("It is in the U.S. The plan failed", "it is in the us/the plan failed"),
        ("Mr. Xi spoke. Dr. Wu left", "mr xi spoke/dr wu left"),
        ("e.g. Rules, i.e. laws", "eg rules ie laws"),
        ("conventions…No double", "conventions/no double"),
        ("“Why?” he said. “No.” Then", "why he said/no/then"),
        ("over 4.13 million and 1,600 guests", "over 4.13 million and 1600 guests"),
        ("Élite façade naïve Straße", "elite facade naive strasse"),
        ("l’internet, d'accord", "l internet d accord"),
        ("don’t o'clock Xi'an", "dont oclock xian"),
        ("网络主权。自由", "网 络 主 权/自 由"),
        ("co\u{ad}operate", "cooperate"),
        ("a\tb", "a/b"),
        ("line one\nline two", "line one line two"),
        ("J. Smith came. I left", "j smith came/i left"),
        ("‘quoted’ words", "quoted words"),
        ("भारत की", "भारत की"),
        ("Noël e\u{301}tat", "noel etat"),
    ] {
        assert_eq!(folded(text), expected, "{text}");
    }
}

#[test]
fn the_lists_are_sorted_because_they_are_searched_by_halving() {
    assert!(super::scan::lists_are_sorted());
}

#[test]
fn a_span_leads_back_to_the_bytes() {
    let text = "The U.S. and China’s plans";
    let words = Words::of_str(text);
    assert_eq!(words.span(1, 2).of(text), "U.S.");
    assert_eq!(words.span(3, 4).of(text), "China’s");
    assert_eq!(words.core(3), "China");
    assert_eq!(words.span(9, 4).of(text), "");
}
