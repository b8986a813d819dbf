//! What rules find, and what they must not find.

use super::*;
use crate::{BlockKind, LineClass, Run, Span, Style, Voice};

#[test]
fn a_word_finds_itself_its_plural_and_its_possessive() {
    check("rule", "A rule, two rules; the rule’s end and the rules’ end", "rule|rules|rule’s|rules");
    check("rule", "The ruler is unruly; ruled, ruling, rulebook", "");
    check("rules", "A rule and the rules", "rules");
    check("policy", "Policies, a policy’s aim, POLICY", "Policies|policy’s|POLICY");
    check("key", "keys but not kies", "keys");
    check("box", "boxes and box", "boxes|box");
    check("bus", "busses, buses", "buses");
    check("new", "The news is new", "new");
    check("it", "It and its, said it’s fine", "It|it’s");
    check("net", "The network nets a net-zero plan, internet", "nets|net");
    check("5g", "5G and 5g masts", "5G|5g");
    check("2016", "In 2016, not 20161207", "2016");
}

#[test]
fn a_star_finds_every_ending() {
    check("sovereign*", "Sovereigns, sovereignty, SOVEREIGN; suzerain", "Sovereigns|sovereignty|SOVEREIGN");
    check("secur*", "insecure, security", "security");
    check("co-operat*", "Cooperation, co-operate, co operating", "Cooperation|co-operate|co operating");
    check("élit*", "Elite and élites", "Elite|élites");
}

#[test]
fn a_tilde_finds_the_forms_of_a_word_in_its_language() {
    check("ban~", "Bans, banned, banning a ban’s ban; bank, banana", "Bans|banned|banning|ban’s|ban");
    check("regulate~ NEAR/3 net", "to regulate the net; regulating nets", "regulate the net|regulating nets");
    check(
        "\"block~ the site\"",
        "They blocked the site, blocking the site; blocks a site",
        "blocked the site|blocking the site",
    );
    check("cyber-attack~", "Cyberattacked, cyber attacks", "Cyberattacked|cyber attacks");
    for (language, rule, body, expected) in [
        ("fr", "interdire~", "Il interdit, ils interdisent, interdire", vec!["interdire"]),
        ("fr", "libéré~", "Libérés et libérées, libérer; livre", vec!["Libérés", "libérées", "libérer"]),
        ("de", "verbot~", "Verbote, des Verbotes, Vorbote", vec!["Verbote", "Verbotes"]),
        ("zz", "ban~", "bans, banned", vec!["bans"]),
    ] {
        let text = text(&[body]);
        let found = passages(theme(&[rule], &[]), &text, language);
        let found: Vec<&str> = found.iter().map(|passage| passage.span.of(&text.text)).collect();
        assert_eq!(found, expected, "{rule} in {body}");
    }
    check("UN~", "UN, un, uns", "UN");
}

#[test]
fn capitals_are_told_from_words() {
    check("WHO", "WHO said who? Who, W.H.O.", "WHO|W.H.O.");
    check("WHO", "Everyone who cares, WHO’s report", "WHO’s");
    check("US", "Tell us about the US, the U.S. and US’s", "US|U.S.|US’s");
    check("us", "Tell us about the U.S. now", "us");
    check("NGO", "NGOs, an NGO, ngo, Ngos", "NGOs|NGO");
    check("AI", "AI and AIs, Ai Weiwei", "AI|AIs");
    check("IT", "It is it, but IT", "IT");
    check("UN", "un chien; UN; U.N.; Un", "UN|U.N.");
    check("UNESCO*", "UNESCO, unesco, UNESCOs", "UNESCO|UNESCOs");
    check("PRISM", "a prism of the PRISM programme", "PRISM");
    check("\"UN charter\"", "the UN Charter, un charter", "UN Charter");
}

#[test]
fn a_phrase_finds_words_that_follow_each_other() {
    check(
        "\"internal affairs\"",
        "in internal affairs; affairs internal; internal, affairs",
        "internal affairs|internal, affairs",
    );
    check("“internal affairs”", "INTERNAL AFFAIRS", "INTERNAL AFFAIRS");
    check("\"security council\"", "on security. Council members", "");
    check("\"supply chain\"", "supply chains and supply-chain; supply of chains", "supply chains|supply-chain");
    check("\"people’s daily\"", "The People's Daily and People’s Daily", "People's Daily|People’s Daily");
    check("\"U.S. plan\"", "a U.S. plan, a US plan, tell us plan", "U.S. plan|US plan");
    check("\"double standard\"", "“double standards”", "double standards");
    check("\"a b c\"", "a b b c, a b c", "a b c");
    check("\"网络主权\"", "尊重网络主权。网络的主权", "网络主权");
    check("主权", "网络主权和国家主权", "主权|主权");
}

#[test]
fn a_gap_stays_within_a_sentence_and_its_reach() {
    let rule = "\"right to ... set ... rules\"";
    check(rule, "the right to set rules", "right to set rules");
    check(rule, "the right to freely set its own rules here", "right to freely set its own rules");
    check(rule, "the right to speak. They set rules", "");
    check(
        rule,
        "the right to one two three four five six seven eight set rules",
        "right to one two three four five six seven eight set rules",
    );
    check(rule, "the right to one two three four five six seven eight nine set rules", "");
    check(rule, "rules set the right to", "");
    check(rule, "the right to the right to set the rules", "right to set the rules");
    check("\"a ... z\"", "a b z z z", "a b z");
    check("\"set … rules\"", "set new rules", "set new rules");
    check("\"iron...curtain\"", "iron and steel curtain", "iron and steel curtain");
}

#[test]
fn brackets_hold_alternatives() {
    check("(road|path|model)", "roads, a path and models", "roads|path|models");
    check("road | path", "path, road", "path|road");
    check("road OR path", "path, or road", "path|road");
    check("\"(own|chosen) (road|path)\"", "own road, chosen path, own chosen road", "own road|chosen path|chosen road");
    check(
        "\"(cyber|digital ... iron) curtain\"",
        "a digital and iron curtain, a cyber curtain",
        "digital and iron curtain|cyber curtain",
    );
    check("(a NEAR/2 b | c) NEAR/3 d", "a x b d; c x x d", "a x b d|c x x d");
    check(
        "\"(united nations|UN) (charter|body)\"",
        "United Nations body, un body, UN charters",
        "United Nations body|UN charters",
    );
}

#[test]
fn near_counts_words_in_either_order_within_a_sentence() {
    check("cyber NEAR/5 sovereign*", "sovereignty in cyber space", "sovereignty in cyber");
    check("cyber NEAR/1 sovereign*", "cyber sovereignty", "cyber sovereignty");
    check("cyber NEAR/1 sovereign*", "cyber and sovereignty", "");
    check("cyber NEAR/2 sovereign*", "cyber and sovereignty", "cyber and sovereignty");
    check("cyber NEAR/5 sovereign*", "All is cyber. Sovereignty is old", "");
    check("own NEAR/3 path", "own path and own long path", "own path|own long path");
    check("own NEAR/6 (path|road)", "own path, road", "own path");
    check("a NEAR/3 b NEAR/3 c", "b a x c", "b a x c");
    check("\"each country\" NEAR/4 path", "each country’s own path", "each country’s own path");
    check("own NEAR/9 path", "own own path path", "own path");
    check("(a NEAR/5 b) NEAR/1 c", "a b x x b c", "a b x x b c");
    check("rule NEAR/3 rule", "one rule", "");
    check("net NEAR/50 rule", "net rule", "net rule");
}

#[test]
fn not_near_refuses() {
    check(
        "secur* NOT NEAR/1 (council|agency)",
        "Security Council; the security of all; a council’s security",
        "security",
    );
    check("open* NOT NEAR/2 (ceremony|opening)", "the opening of an open net", "open");
    check("open NOT NEAR/2 ceremony", "open. Ceremony", "open");
    check("open NOT NEAR/2 ceremony", "open the ceremony", "");
    check("open NOT NEAR/2 ceremony", "open for the ceremony", "open");
    check("a NEAR/2 b NOT NEAR/1 c", "a b c; x a b d", "a b");
}

#[test]
fn spellings_with_hyphen_space_or_neither_are_one() {
    for rule in ["cyber-security", "\"cyber security\"", "cybersecurity"] {
        check(rule, "Cybersecurity, cyber security, cyber-security", "Cybersecurity|cyber security|cyber-security");
    }
    check("multistakeholder", "a multi-stakeholder model", "multi-stakeholder");
    check("nowhere", "It is now here, nowhere", "nowhere");
    check("online", "on line and on-line and online", "on-line|online");
    check("e-commerce", "ecommerce, e-commerce, e commerce", "ecommerce|e-commerce|e commerce");
    check("\"nation-state\"", "nation states, nation-state’s", "nation states|nation-state’s");
    check("cyberspace", "cyber. Space", "");
    check("\"cyber security council\"", "the cybersecurity council", "cybersecurity council");
    check("coo\u{ad}peration", "cooperation", "cooperation");
    check("naive", "Naïve, nai\u{308}ve", "Naïve|nai\u{308}ve");
    check("internet", "l’internet libre", "internet");
}

#[test]
fn exclude_rules_refuse_what_they_overlap() {
    check_all(&["sovereign*"], &["\"sovereign (wealth|debt)\""], "Sovereign wealth, sovereign rights", "sovereign");
    check_all(&["suprem*"], &["\"supreme court\""], "supremacy of the Supreme Court", "supremacy");
    check_all(&["standard NEAR/4 force*"], &["\"double standard\""], "force double standards", "");
    check_all(&["freedom"], &["\"freedom of navigation\""], "freedom. Of navigation", "freedom");
    check_all(&["law"], &["voice:quoted law"], "The law, “no law will ever hold”", "law");
}

#[test]
fn of_overlapping_matches_the_first_and_longest_stays() {
    check_all(&["sovereign*", "\"cyber sovereign*\""], &[], "cyber sovereignty", "cyber sovereignty");
    check_all(&["\"a b\"", "\"b c\""], &[], "a b c", "a b");
    check_all(&["rule", "rule*"], &[], "rules", "rules");
    let text = text(&["rules"]);
    assert_eq!(passages(theme(&["rule*", "rule"], &[]), &text, "en").first().unwrap().rule, Some(0));
}

#[test]
fn voice_asks_who_speaks() {
    let body = "Xi said, “we need cyber law and order”. The law of the land holds.";
    check("voice:quoted law", body, "law");
    check("voice:document law", body, "law");
    let text = text(&[body]);
    let voice = |rule: &str| passages(theme(&[rule], &[]), &text, "en").pop().unwrap().voice;
    assert_eq!(voice("voice:quoted law"), Voice::Quoted(Some("Xi".to_owned())));
    assert_eq!(voice("voice:document law"), Voice::Document);
    // Half in and half out is the document's.
    assert_eq!(voice("order NEAR/4 law"), Voice::Quoted(Some("Xi".to_owned())));
}

#[test]
fn lang_asks_for_the_texts_language() {
    let text = text(&["le droit des rules"]);
    let found = |rule: &str, language: &str| passages(theme(&[rule], &[]), &text, language).len();
    assert_eq!(found("lang:fr droit", "fr"), 1);
    assert_eq!(found("lang:fr droit", "fr-CA"), 1);
    assert_eq!(found("lang:fr droit", "en"), 0);
    assert_eq!(found("lang:fr droit", ""), 0);
    assert_eq!(found("lang:fr-CA droit", "fr"), 0);
    assert_eq!(found("lang:fr voice:document droit", "fr"), 1);
}

#[test]
fn only_the_body_is_looked_at_and_no_match_crosses_a_block() {
    let mut text = text(&["internet rule", "internet", "rule"]);
    assert_eq!(passages(theme(&["\"internet rule\""], &[]), &text, "en").len(), 1);
    for class in [LineClass::Title, LineClass::Meta, LineClass::Furniture] {
        text.blocks.first_mut().unwrap().class = class;
        assert_eq!(passages(theme(&["\"internet rule\""], &[]), &text, "en"), []);
    }
}

#[test]
fn spans_are_those_of_the_decoded_text_where_runs_show_something_else() {
    let mut text = text(&["R&amp;D\r\nlaw x"]);
    let block = text.blocks.first_mut().unwrap();
    let run = |start, end, literal: Option<&str>| Run {
        span: Span::new(start, end),
        literal: literal.map(Into::into),
        style: Style::default(),
        link: None,
    };
    block.runs = vec![run(0, 1, None), run(1, 6, Some("&")), run(6, 7, None), run(7, 9, Some(" ")), run(9, 14, None)];
    block.kind = BlockKind::Paragraph;
    let found = passages(theme(&["\"R D law\""], &[]), &text, "en");
    assert_eq!(found.first().unwrap().span.of(&text.text), "R&amp;D\r\nlaw");
}
