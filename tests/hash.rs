//! The address: any string is some state, and every state comes back.

#![allow(clippy::unwrap_used)]

use archivolt_corpus::Edtf;
use archivolt_index::{DateMode, Match, Question, Sort};
use archivolt_page::state::hash::{MOST_ITEMS, decode, encode};
use archivolt_page::state::place::{Place, Quote};
use archivolt_page::state::{By, Selection, View};

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % sides
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len())].clone()
    }

    /// Words with everything in them that an address could trip over.
    fn text(&mut self) -> String {
        const LETTERS: &[char] = &[
            'a', 'Z', '7', ' ', '+', '&', '=', ',', '#', '?', '/', '%', '"', '“', 'é', 'ß', '主', '🜂', '\u{301}', '\n',
            '\0', '-', '.', '<', '>', '\u{202e}', ';', '\'', '\\', '~', '*', ':',
        ];
        (0..self.roll(12)).map(|_| self.pick(LETTERS)).collect()
    }

    fn some_text(&mut self) -> Option<String> {
        Some(self.text()).filter(|text| !text.is_empty())
    }

    fn list(&mut self) -> Vec<String> {
        let mut items: Vec<String> = Vec::new();
        for _ in 0..self.roll(4) {
            let item = self.text();
            if !item.is_empty() && !items.contains(&item) {
                items.push(item);
            }
        }
        items
    }

    fn date(&mut self) -> Option<Edtf> {
        let date = self.pick(&[
            "",
            "2016",
            "2016-07",
            "2016-07-01",
            "2015-12~",
            "2023?",
            "198X",
            "2016/2018",
            "../1990",
            "-0044-03-15",
        ]);
        if date.is_empty() { None } else { Some(Edtf::parse(date).unwrap()) }
    }

    fn place(&mut self) -> Option<Place> {
        match self.roll(3) {
            0 => None,
            1 => Some(Place::Paragraph(u32::try_from(self.roll(500)).unwrap() + 1)),
            _ => {
                let start = u32::try_from(self.roll(100_000)).unwrap();
                let length = u32::try_from(self.roll(200)).unwrap();
                Some(Place::Passage(Quote::new(start, start + length, &self.text(), &self.text(), &self.text())))
            }
        }
    }

    fn selection(&mut self) -> Selection {
        let views = [
            View::Results,
            View::Timeline,
            View::Concordance,
            View::Compare,
            View::Trends,
            View::Codebook,
            View::Add,
            View::About,
        ];
        Selection {
            question: Question {
                query: self.text(),
                themes: self.list(),
                not: self.list(),
                matching: self.pick(&[Match::All, Match::Any, Match::None]),
                kinds: self.list(),
                publishers: self.list(),
                names: self.list(),
                from: self.date(),
                to: self.date(),
                dates: self.pick(&[DateMode::Possible, DateMode::Certain]),
                sort: self.pick(&[
                    None,
                    Some(Sort::Relevance),
                    Some(Sort::Date),
                    Some(Sort::DateDescending),
                    Some(Sort::Title),
                ]),
            },
            page: u32::try_from(self.roll(90)).unwrap() + 1,
            view: self.pick(&views),
            by: self.pick(&[By::Left, By::Right, By::Date, By::Doc]),
            doc: self.some_text(),
            with: self.some_text(),
            a: self.text(),
            b: self.text(),
            at: self.place(),
            lang: self.text(),
            embed: self.roll(2) == 1,
        }
    }
}

#[test]
fn every_state_comes_back() {
    let mut dice = Dice(0x5eed_1234_5678_9abc);
    for _ in 0..10_000 {
        let state = dice.selection();
        let hash = encode(&state);
        assert_eq!(decode(&hash), state, "{hash}");
        assert!(hash.is_ascii() && !hash.contains(' '), "{hash}");
    }
}

#[test]
fn any_string_is_some_state() {
    let mut dice = Dice(0x0dd_ba11_0000_0001);
    for turn in 0..10_000 {
        let mut hash = if turn % 2 == 0 { dice.text() + &dice.text() } else { encode(&dice.selection()) };
        for _ in 0..dice.roll(6) {
            let letters: Vec<char> = hash.chars().collect();
            let at = dice.roll(letters.len() + 1);
            hash = letters[..at].iter().collect::<String>()
                + &dice.text()
                + &letters[at.min(letters.len())..].iter().skip(dice.roll(3)).collect::<String>();
        }
        let state = decode(&hash);
        assert_eq!(decode(&encode(&state)), state, "{hash}");
    }
}

#[test]
fn a_list_without_end_is_cut_and_read_at_once() {
    let items: Vec<String> = (0..200_000).map(|number| number.to_string()).collect();
    let begin = std::time::Instant::now();
    let state = decode(&format!("#/?themes={}", items.join(",")));
    assert_eq!(state.question.themes, items[..MOST_ITEMS]);
    assert_eq!(decode(&encode(&state)), state);
    // Comparing each with all before it would take minutes.
    assert!(begin.elapsed() < std::time::Duration::from_secs(5), "{:?}", begin.elapsed());
}

#[test]
fn keys_stand_in_the_contract_s_order_and_defaults_are_left_out() {
    let check = |hash: &str, expected: &str| assert_eq!(encode(&decode(hash)), expected, "{hash}");
    check("", "#/");
    check("#", "#/");
    check("#/", "#/");
    check("#/?q=", "#/");
    check("#/?doc=x&q=net", "#/?q=net&doc=x");
    check("#/?match=all&page=1&view=results&by=right&dates=possible&embed=0", "#/");
    check("#/?embed=1&view=about&themes=b,a&match=none", "#/?themes=b,a&match=none&view=about&embed=1");
    check("#/?unknown=1&q=net&more", "#/?q=net");
    check("#/anything?q=net", "#/?q=net");
    check("#/?q=a+b", "#/?q=a%20b");
    check("#/?q=a%2Bb", "#/?q=a%2Bb");
    check("#/?q=100%", "#/?q=100%25");
    check("#/?q=%ff", "#/?q=%EF%BF%BD");
    check("#/?page=0", "#/");
    check("#/?page=-3", "#/");
    check("#/?page=7&view=nowhere", "#/?page=7");
    check("#/?from=2016-07&to=nonsense", "#/?from=2016-07");
    check("#/?sort=-date", "#/?sort=-date");
    check("#/?sort=sideways", "#/");
    check("#/?at=p12", "#/?at=p12");
    check("#/?at=p0", "#/");
    check("#/?at=p+1", "#/");
    check("#/?at=10-4,x,,", "#/");
    check("#/?at=4-10,some%20words,the%2C,after", "#/?at=4-10,some%20words,the%2C,after");
    check("#/?themes=a,,a,b", "#/?themes=a,b");
    check("#some-id", "#/?doc=some-id");
    check("#%E4%B8%BB", "#/?doc=%E4%B8%BB");
    check("some-id", "#/?doc=some-id");
}

#[test]
fn quotes_carry_eighty_characters_and_find_their_words_again() {
    let long = "word ".repeat(40);
    let quote = Quote::new(0, 200, &long, &long, &long);
    assert_eq!(quote.exact().chars().count(), 80);
    assert_eq!(quote.prefix().chars().count(), 80);
    let check = |quote: Quote, text: &str, expected: Option<&str>| {
        assert_eq!(quote.find(text).map(|(_, range)| &text[range]), expected, "{text}");
    };
    check(Quote::new(4, 9, "white", "the ", " rabbit"), "the white rabbit", Some("white"));
    // The text has moved: the words are found by themselves.
    check(Quote::new(4, 9, "white", "the ", " rabbit"), "See: the white rabbit", Some("white"));
    // Of several, the one whose surroundings fit.
    check(Quote::new(90, 95, "white", "a ", " crow"), "the white rabbit, a white crow", Some("white"));
    let text = "the white rabbit, a white crow";
    assert_eq!(Quote::new(90, 95, "white", "a ", " crow").find(text).map(|(_, range)| range), Some(20..25));
    check(Quote::new(4, 9, "white", "", ""), "nothing of the kind", None);
    check(Quote::new(0, 0, "", "", ""), "some text", None);
    // Offsets count characters, not bytes.
    check(Quote::new(2, 5, "ein", "é ", ""), "é ein", Some("ein"));
}
