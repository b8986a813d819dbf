use super::*;

fn word(word: &Word) -> String {
    let letters = &word.letters;
    match word.kind {
        Kind::Whole => letters.clone(),
        Kind::Literal => format!("={letters}"),
        Kind::Prefix => format!("{letters}*"),
        Kind::Typing => format!("{letters}~"),
        Kind::Wild => format!("/{letters}/"),
    }
}

fn pattern(shape: &Pattern) -> String {
    match shape {
        Pattern::Word(one) => word(one),
        Pattern::Phrase(words) => {
            format!("[{}]", words.iter().map(word).collect::<Vec<_>>().join(" ").replace('=', ""))
        }
        Pattern::Near(a, b, within) => format!("{}<{within}>{}", word(a), word(b)),
        Pattern::Any(any) => format!("({})", any.iter().map(clause).collect::<Vec<_>>().join("|")),
        Pattern::All(all) => format!("({})", all.iter().map(clause).collect::<Vec<_>>().join(" ")),
        Pattern::Fact(fact, words) => format!("{fact:?}:{words}"),
        Pattern::Dates(from, to) => {
            let date = |date: &Option<Edtf>| date.as_ref().map_or(String::new(), |date| date.as_str().to_owned());
            format!("{}..{}", date(from), date(to))
        }
    }
}

fn clause(clause: &Clause) -> String {
    let sign = if clause.negated { "-" } else { "" };
    let field = if clause.field == Field::Title { "t:" } else { "" };
    format!("{sign}{field}{}", pattern(&clause.pattern))
}

fn check(typed: &str, expected: &str) {
    let found: Vec<String> = Query::parse(typed).clauses.iter().map(clause).collect();
    assert_eq!(found.join(" "), expected, "{typed}");
}

#[test]
fn what_is_typed_is_understood() {
    check("", "");
    check("   ", "");
    check("hegemony", "hegemony~");
    check("Hegemony ", "hegemony");
    check("secur* law", "secur* law~");
    check("internet governance ", "internet governance");
    check("“internet hegemony”", "[internet hegemony]");
    check("\"internet hege", "[internet hege~]");
    check("\"alone\"", "=alone");
    check("\"\" a ", "a");
    check("-hackers ", "-hackers");
    check("a -\"cyber crime\" b ", "a -[cyber crime] b");
    check("a - b ", "a b");
    check("title:xi title:\"net rules\" ", "t:xi t:[net rules]");
    check("title: xi ", "title xi");
    check("cyber NEAR/5 sovereign ", "cyber<5>sovereign");
    check("cyber NEAR/5 sover", "cyber<5>sover~");
    check("NEAR/5 x ", "near 5 x");
    check("a NEAR/900 b ", "a<50>b");
    check("co-operation ", "([co operation]|cooperation)");
    check("co-oper", "([co oper~]|cooper~)");
    check("互联网 ", "[互联 联网]");
    check("U.S. China’s ", "us china");
    check("we/chat ", "we chat");
    check("((( *** ", "");
    check("-", "");
    check("=Order =order-ly ", "=order ([=order =ly]|=orderly)".replace("[=order =ly]", "[order ly]").as_str());
    check("wom?n c*t* what is it?", "/wom?n/ /c*t*/ what is it");
    check("*tion a**b", "/*tion/ /a**b/");
    check("a OR b c", "(a|b) c~");
    check("a OR b OR \"c d\" ", "(a|b|[c d])");
    check("a OR ", "a or");
    check("OR a ", "or a");
    check("(a b) OR (c -d) e ", "((a b)|(c -d)) e");
    check("(a (b OR c)", "a (b|c~)".replace('~', "").as_str());
    check("a AND b NOT c ", "a b -c");
    check("-(a b) -(c) ", "-(a b) -c");
    check("title:(a OR b) c ", "(t:a|t:b) c");
    check("publisher:\"South Post\" kind:Speech name:X ", "Publisher:south post Kind:speech Name:x");
    check("theme:order creator:Ann", "Theme:order Creator:ann");
    check("date:2015..2016 date:..2014-05 date:2013 ", "2015..2016 ..2014-05 2013..2013");
    check("date:yesterday ", "yesterday");
    check("http://a.b x:y ", "http ab x y");
    check("a) b( c ", "a b c");
}

#[test]
fn what_was_understood_is_said_in_words() {
    for (typed, expected) in [
        ("security \"cyber crime\" -hackers ", "security, “cyber crime”, without hackers"),
        ("a OR b c* =d ", "(a or b), c… (every ending), d (this form alone)"),
        ("title:a x NEAR/12 y -(b c) ", "a in the title, x near y (within 12 words), without (b, c)"),
        ("kind:Speech date:2015..2016 co-op ", "kind Speech, published 2015..2016, co-op"),
        ("", ""),
    ] {
        assert_eq!(Query::parse(typed).understood(), expected);
    }
}

#[test]
fn any_string_is_some_query() {
    let letters: Vec<char> = "ab \"“”-*?=()|:/NEAR5ORtitle'’.中é\u{301}\u{0}🙂\n".chars().collect();
    let mut seed = 3_u64;
    for _ in 0..10_000 {
        let typed: String = (0..20)
            .map(|_| {
                seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                letters[(seed >> 33) as usize % letters.len()]
            })
            .collect();
        let query = Query::parse(&typed);
        assert!(query.clauses.len() <= MAX_CLAUSES);
        let _ = query.understood();
    }
}
