//! Where sentences begin, so that a snippet can begin and end with one.

/// Words before a full stop that do not end a sentence.
const SHORTENED: [&str; 9] = ["mr", "mrs", "ms", "dr", "prof", "st", "vs", "cf", "approx"];
/// The same before a number.
const BEFORE_NUMBERS: [&str; 6] = ["no", "nos", "art", "vol", "fig", "sec"];

/// Bytes of a text at which a sentence begins, rising; the first is that of the first letter.
///
/// After a full stop, question or exclamation mark and what closes (quotes, brackets) white space has to follow,
/// and then no small letter; the ideographic marks need neither. An initial or a shortened word ends nothing.
pub fn beginnings(text: &str) -> Vec<usize> {
    let mut found: Vec<usize> = text.find(|letter: char| !letter.is_whitespace()).into_iter().collect();
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let wide = matches!(letter, '。' | '！' | '？');
        if !wide && !matches!(letter, '.' | '!' | '?' | '…' | '؟' | '।') {
            continue;
        }
        let closes = |letter: char| matches!(letter, '"' | '”' | '’' | '\'' | '»' | ')' | ']' | '」' | '』' | '）');
        while letters.next_if(|(_, next)| closes(*next)).is_some() {}
        let mut spaces = 0;
        while letters.next_if(|(_, next)| next.is_whitespace()).is_some() {
            spaces += 1;
        }
        let Some((begin, next)) = letters.peek() else { break };
        if (wide || spaces > 0) && !is_small(*next) && (letter != '.' || ends(text.get(..at).unwrap_or(""), *next)) {
            found.push(*begin);
        }
    }
    found
}

/// Whether a letter is a small one of Latin, Greek, Cyrillic or Armenian, but for the rarest. The standard library
/// knows all of them by tables that the page would have to carry.
fn is_small(letter: char) -> bool {
    let odd = u32::from(letter) % 2 == 1;
    match letter {
        'a'..='z' | 'µ' | 'ß'..='ö' | 'ø'..='ÿ' | 'ά'..='ώ' | 'а'..='џ' | 'ա'..='և' => true,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ǟ'..='ǯ' | 'Ǹ'..='ȟ' | 'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' => {
            odd
        }
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ӂ'..='ӎ' => !odd,
        _ => false,
    }
}

/// Whether a full stop after this text, and before this letter, ends a sentence.
fn ends(before: &str, next: char) -> bool {
    let word = before.rsplit(|letter: char| !letter.is_alphanumeric() && letter != '.').next().unwrap_or("");
    let mut letters = word.chars();
    let single =
        letters.next().is_none_or(|letter| letter.is_alphabetic() && !is_small(letter)) && letters.next().is_none();
    let is_one_of = |list: &[&str]| list.iter().any(|known| word.eq_ignore_ascii_case(known));
    let goes_on = is_one_of(&SHORTENED) || (next.is_ascii_digit() && is_one_of(&BEFORE_NUMBERS));
    !single && !word.contains('.') && !goes_on
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let at = beginnings(text);
        let ends = at.iter().skip(1).copied().chain([text.len()]);
        let found: Vec<&str> = at.iter().zip(ends).map(|(from, to)| text[*from..to].trim_end()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn small_letters_are_told_as_the_standard_library_tells_them() {
        let scripts =
            ['\0'..='ž', 'Ǟ'..='ǯ', 'Ǹ'..='ȟ', 'Α'..='ώ', 'Ѐ'..='ҁ', 'Ҋ'..='ԯ', 'Ա'..='և', 'Ḁ'..='ẕ', 'Ạ'..='ỿ'];
        for letter in
            scripts.into_iter().flatten().filter(|letter| !matches!(letter, 'ª' | 'º' | 'ĸ' | 'ŉ' | 'ӏ' | 'ՠ'))
        {
            assert_eq!(is_small(letter), letter.is_lowercase(), "{letter} {:x}", u32::from(letter));
        }
    }

    #[test]
    fn sentences_begin_after_marks_and_before_capitals() {
        check("One thing. Another! A third? 4 more.", &["One thing.", "Another!", "A third?", "4 more."]);
        check("He said “No.” Then he left.", &["He said “No.”", "Then he left."]);
        check("Dr. Ling of the U.S. Council met J. Smith.", &["Dr. Ling of the U.S. Council met J. Smith."]);
        check(
            "See no. 5. No. 6 is lost. Is it? No. It is.",
            &["See no. 5.", "No. 6 is lost.", "Is it?", "No.", "It is."],
        );
        check("It cost 4.13 million, i.e. much. ok", &["It cost 4.13 million, i.e. much. ok"]);
        check("他来了。我走了！好", &["他来了。", "我走了！", "好"]);
        check("  no end", &["no end"]);
        check("", &[]);
        check("...", &["..."]);
    }
}
