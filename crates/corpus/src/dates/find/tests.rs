#![allow(clippy::unwrap_used)]

use super::*;
fn found(text: &str, anchor: &str) -> Vec<(String, String)> {
    let anchor = Edtf::parse(anchor).ok();
    find(text, Span::new(0, text.len()), anchor.as_ref())
        .into_iter()
        .map(|date| {
            let basis = if date.basis == MentionBasis::Relative { "*" } else { "" };
            (date.span.of(text).to_owned(), format!("{}{basis}", date.edtf))
        })
        .collect()
}

/// Checks the dates found, written as `words = EDTF`, those worked out with a star.
fn check(anchor: &str, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let written: Vec<String> =
            found(text, anchor).into_iter().map(|(words, edtf)| format!("{words} = {edtf}")).collect();
        assert_eq!(written.join("; "), *expected, "in: {text}");
    }
}

#[test]
fn whole_dates_are_found_in_many_forms() {
    check(
        "",
        &[
            ("It opened on 16 December 2015 in the town.", "16 December 2015 = 2015-12-16"),
            ("It opened on December 16, 2015, as planned.", "December 16, 2015 = 2015-12-16"),
            ("Dec. 16th, 2015", "Dec. 16th, 2015 = 2015-12-16"),
            ("the 16th of December 2015", "16th of December 2015 = 2015-12-16"),
            ("(16-Dec-2015)", "16-Dec-2015 = 2015-12-16"),
            ("Wednesday, December 16, 2015", "Wednesday, December 16, 2015 = 2015-12-16"),
            ("Wed, 16 Dec 2015 22:15:03 +0000", "Wed, 16 Dec 2015 = 2015-12-16"),
            ("on 2015-12-16.", "2015-12-16 = 2015-12-16"),
            ("Version 3.11.2015 of the tool", ""),
            ("See pages 1914-1918 of the report.", ""),
            ("at 2015-12-16T10:20:30Z it", "2015-12-16 = 2015-12-16"),
            ("2015/12/16", "2015/12/16 = 2015-12-16"),
            ("20/12/2021", "20/12/2021 = 2021-12-20"),
            ("12/20/2021", "12/20/2021 = 2021-12-20"),
            ("3/4/2021", "3/4/2021 = [2021-03-04,2021-04-03]"),
            ("4/4/2021", "4/4/2021 = 2021-04-04"),
            ("am 16.12.2015 um", "16.12.2015 = 2015-12-16"),
            ("am 3. 4. 2015 um", "3. 4. 2015 = 2015-04-03"),
            ("am 16. Dezember 2015 war", "16. Dezember 2015 = 2015-12-16"),
            ("Paris, le 18 novembre 2016", "18 novembre 2016 = 2016-11-18"),
            ("le 1er août 2016", "1er août 2016 = 2016-08-01"),
            ("el 5 de mayo de 2016", "5 de mayo de 2016 = 2016-05-05"),
            ("em 7 de março de 2016", "7 de março de 2016 = 2016-03-07"),
            ("il 2 giugno 1946", "2 giugno 1946 = 1946-06-02"),
            ("2016年12月7日", "2016年12月7日 = 2016-12-07"),
            ("on 9\u{a0}December\u{a0}2021", "9\u{a0}December\u{a0}2021 = 2021-12-09"),
            ("on 9 December\n2021", "9 December\n2021 = 2021-12-09"),
            ("June 30, 2025Jun 30, 2025", "June 30, 2025 = 2025-06-30"),
        ],
    );
}

#[test]
fn months_seasons_years_and_longer_are_found() {
    check(
        "",
        &[
            ("set up in May 2011 under", "May 2011 = 2011-05"),
            ("Province, China. November 2016.", "November 2016 = 2016-11"),
            ("in mayo de 2011", "mayo de 2011 = 2011-05"),
            ("en mai 2011", "mai 2011 = 2011-05"),
            ("mid-2015 it", "mid-2015 = 2015"),
            ("the mid-1990s", "mid-1990s = 199X"),
            ("die 1990er Jahre", "1990er Jahre = 199X"),
            ("les années 1990", "1990 = 199X"),
            ("fin 2015", "fin 2015 = 2015"),
            ("the Treaty of 1648", "1648 = 1648"),
            ("by late May 2011", "late May 2011 = 2011-05"),
            ("in the summer of 1969.", "summer of 1969 = 1969-22"),
            ("in the third quarter of 2016", "third quarter of 2016 = 2016-35"),
            ("Q3 2016 was", "Q3 2016 = 2016-35"),
            ("a crackdown in 2013 on netizens", "2013 = 2013"),
            ("In 2013, 2014 and 2015 it grew.", "2013 = 2013; 2014 = 2014; 2015 = 2015"),
            ("since 1998", "1998 = 1998"),
            ("by 2020 it", "2020 = 2020"),
            ("the summit of 2015 was", "2015 = 2015"),
            ("the 2013 crackdown", "2013 = 2013"),
            ("2016 Report on the Net", "2016 = 2016"),
            ("late 1998", "late 1998 = 1998"),
            ("Oil on canvas, c. 1850", "c. 1850 = 1850~"),
            ("circa 1850 it", "circa 1850 = 1850~"),
            ("Prices fell throughout the 1990s.", "1990s = 199X"),
            ("in the 1800s", "1800s = 18XX"),
            ("the '90s", "90s = 199X"),
            ("in the 19th century", "19th century = 18XX"),
            ("the twentieth century", "twentieth century = 19XX"),
            ("in 44 BC", "44 BC = -0043"),
            ("the 5th century BC", "5th century BC = -04XX"),
            ("Journal, Vol. 12, No. 3 (2016), pp. 1-20", "2016 = 2016"),
            ("Smith (2016) says", "2016 = 2016"),
            ("Conference 2016", "2016 = 2016"),
            ("im Jahr 2013", "2013 = 2013"),
        ],
    );
}

#[test]
fn intervals_are_one_date() {
    check(
        "",
        &[
            ("was held from November 11 to 18, 2016.", "November 11 to 18, 2016 = 2016-11-11/2016-11-18"),
            ("from November\u{a0}11 to\u{a0}18, 2016.", "November\u{a0}11 to\u{a0}18, 2016 = 2016-11-11/2016-11-18"),
            ("11-18 November 2016", "11-18 November 2016 = 2016-11-11/2016-11-18"),
            ("11–18 Nov. 2016", "11–18 Nov. 2016 = 2016-11-11/2016-11-18"),
            ("vom 11. bis 18. November 2016", "11. bis 18. November 2016 = 2016-11-11/2016-11-18"),
            ("du 11 au 18 novembre 2016", "11 au 18 novembre 2016 = 2016-11-11/2016-11-18"),
            ("28 November to 3 December 2016", "28 November to 3 December 2016 = 2016-11-28/2016-12-03"),
            ("November 28 – December 3, 2016", "November 28 – December 3, 2016 = 2016-11-28/2016-12-03"),
            ("December 28, 2016 to January 3, 2017", "December 28, 2016 to January 3, 2017 = 2016-12-28/2017-01-03"),
            ("between May and July 2016", "between May and July 2016 = 2016-05/2016-07"),
            ("Between 3 and 5 May 2016", "Between 3 and 5 May 2016 = 2016-05-03/2016-05-05"),
            ("from May to July 2016", "May to July 2016 = 2016-05/2016-07"),
            ("Between 1939 and 1945 production doubled.", "Between 1939 and 1945 = 1939/1945"),
            ("in 2014-2016", "2014-2016 = 2014/2016"),
            ("from 2014 to 2016", "2014 to 2016 = 2014/2016"),
            ("in the war of 1914–18.", "1914–18 = 1914/1918"),
            ("The budget for FY2019/20 was cut.", "2019/20 = 2019/2020"),
            ("the 2010-11 season", "2010-11 = 2010/2011"),
        ],
    );
}

#[test]
fn numbers_that_are_no_dates_are_left() {
    for text in [
        "Over 1600 guests came.",
        "over 4.13 million sites",
        "from more than 110 countries",
        "Post #3873",
        "Post #2016",
        "€2015",
        "with 2000 soldiers",
        "in 2000 cases",
        "in 1600 villages",
        "a total of 2015.",
        "of 1500 people",
        "1,600 guests",
        "Room 2013",
        "Version 2016.1.2",
        "Upgrade to version 10.12.3 or 2.0.2019 before use.",
        "You may march on without delay; the sun sat low.",
        "+49 2016 123456",
        "call 2015-2016-2017-2018",
        "page 1998",
        "rose by 2000.",
        "about 2015 people",
        "2016120722",
        "https://example.org/2016/12/07/story",
        "31/31/2016",
        "0/0/2016",
        "v2016.1",
        "3:16",
        "You may 5 times",
        "more than 50 years ago",
        "May",
        "on Monday",
        "last year",
        "December 9",
        "in 2013%",
        "19 percent",
        "1000 to 2000",
    ] {
        assert_eq!(found(text, ""), [], "{text}");
    }
}

#[test]
fn relative_dates_are_settled_beside_the_documents_own() {
    check(
        "2021-12-20",
        &[
            ("On December 9, the spokesperson", "December 9 = 2021-12-09*"),
            ("until 5 January", "5 January = 2022-01-05*"),
            ("on June 19", "June 19 = 2021-06-19*"),
            ("from December 9 to 11 they", "December 9 to 11 = 2021-12-09/2021-12-11*"),
            ("he said today", "today = 2021-12-20*"),
            ("today's world", ""),
            ("yesterday", "yesterday = 2021-12-19*"),
            ("said on Monday", "Monday = 2021-12-20*"),
            ("said on Sunday", "Sunday = 2021-12-19*"),
            ("this Friday", "this Friday = 2021-12-24*"),
            ("from Monday to Friday, every Monday", ""),
            ("the September 11 attacks", ""),
            ("next Monday", "next Monday = 2021-12-27*"),
            ("last Monday", "last Monday = 2021-12-13*"),
            ("a year ago", "a year ago = 2020*"),
            ("two months ago", "two months ago = 2021-10*"),
            ("3 days ago", "3 days ago = 2021-12-17*"),
            ("less than 50 years ago", ""),
            ("vor drei Jahren", "vor drei Jahren = 2018*"),
            ("il y a trois ans", "il y a trois ans = 2018*"),
            ("this year's chair", "this year = 2021*"),
            ("last year", "last year = 2020*"),
            ("the last year of the war", ""),
            ("next month", "next month = 2022-01*"),
            ("last week", "last week = 2021-12-13/2021-12-19*"),
            ("in November they", "November = 2021-11*"),
            ("last December", "last December = 2020-12*"),
            ("May 2011 and last year", "May 2011 = 2011-05; last year = 2020*"),
        ],
    );
}

#[test]
fn a_vague_document_date_settles_less() {
    check(
        "2023",
        &[
            ("on Monday", ""),
            ("today", ""),
            ("this year's chair", "this year = 2023*"),
            ("December 9", ""),
            ("last month", ""),
        ],
    );
    check(
        "2015-12",
        &[("a year ago", "a year ago = 2014*"), ("on Monday", ""), ("last month", "last month = 2015-11*")],
    );
    check("2015-12~", &[("a year ago", "a year ago = 2014~*")]);
    check("2015-06~", &[("a year ago", "a year ago = 2014*"), ("this month", "this month = 2015-06~*")]);
    check(
        "2015-12-16?",
        &[
            ("this year", "this year = 2015?*"),
            ("today", "today = 2015-12-16?*"),
            ("last week", "last week = 2015-12-07?/2015-12-13?*"),
        ],
    );
    check("[2021-03-04,2021-04-03]", &[("last year", "last year = 2020*"), ("yesterday", "")]);
    check("2014/2016", &[("last year", "")]);
}

#[test]
fn days_that_do_not_exist_are_not_found() {
    check("", &[("Filed on 31 February 2020.", "February 2020 = 2020-02"), ("on 2015-02-29", ""), ("29.2.2015", "")]);
}

#[test]
fn spans_are_in_order_and_inside_for_any_text() {
    let mut state = 0x2545_F491_4F6C_DD1Du64;
    let words = [
        "December",
        "9",
        ",",
        "2021",
        "to",
        "–",
        "18",
        "in",
        "2013",
        "ago",
        "a",
        "year",
        "last",
        "Monday",
        "c",
        ".",
        "1850",
        "1990s",
        "\n\n",
        "é",
        "20/12/2021",
        "between",
        "and",
        "XX",
        "'",
        "s",
        "th",
        "century",
        "BC",
        "FY",
        "年",
        "月",
        "of",
        "the",
        "#",
        "99999999999999999999",
    ];
    let anchor = Edtf::parse("2021-12-20").unwrap();
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..12 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            text.push_str(words[usize::try_from(state % words.len() as u64).unwrap()]);
            if state & 0x1000 == 0 {
                text.push(' ');
            }
        }
        let mut end = 0;
        for date in find(&text, Span::new(0, text.len()), Some(&anchor)) {
            assert!(date.span.start >= end && !date.span.of(&text).is_empty(), "{text}");
            end = date.span.end;
        }
    }
}

#[test]
fn only_the_part_asked_for_is_searched() {
    let text = "in 2013 and in 2014 and in 2015";
    let part = find(text, Span::new(8, 19), None);
    assert_eq!(part.len(), 1);
    assert_eq!(part[0].span.of(text), "2014");
    assert_eq!(find(text, Span::new(3, 900), None), []);
}

/// Ten of these took hours if a pattern looked back over all of a text.
#[test]
fn hostile_texts_take_no_longer_than_their_length() {
    let anchor = Edtf::parse("2021-12-20").unwrap();
    let begin = std::time::Instant::now();
    for piece in [
        "1",
        "in ",
        "(",
        "May ",
        "11 to ",
        "2016, ",
        "2016-",
        "between 11 and ",
        "the ",
        "last ",
        "'",
        "l",
        "年",
        "三",
        "Monday, ",
        "1/2/",
        "twenty-",
        "c. ",
        "11–18 November 2016 ",
        "a year earlier ",
        "the third quarter ",
        "\n",
        "ноября ",
        "٣",
        "é\u{301}",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        for date in find(&text, Span::new(0, text.len()), Some(&anchor)) {
            assert!(!date.span.of(&text).is_empty(), "{piece}");
        }
    }
    // Some five megabytes; a square of any of them would take minutes.
    assert!(begin.elapsed().as_secs() < 30, "{:?}", begin.elapsed());
}

#[test]
fn other_languages_are_read() {
    check(
        "2021-12-20",
        &[
            ("am 3. Mai 2016 und im Frühjahr 1968", "3. Mai 2016 = 2016-05-03; Frühjahr 1968 = 1968-21"),
            ("im 19. Jahrhundert", "19. Jahrhundert = 18XX"),
            ("letztes Jahr", "letztes Jahr = 2020*"),
            ("vor zwei Monaten", "vor zwei Monaten = 2021-10*"),
            ("le 1er août 2016", "1er août 2016 = 2016-08-01"),
            ("l'année dernière", "année dernière = 2020*"),
            ("au XIXe siècle", "XIXe siècle = 18XX"),
            ("el 5 de mayo de 2016", "5 de mayo de 2016 = 2016-05-05"),
            ("hace tres años", "hace tres años = 2018*"),
            ("en el siglo XIX", "siglo XIX = 18XX"),
            ("em 7 de março de 2016", "7 de março de 2016 = 2016-03-07"),
            ("tre anni fa", "tre anni fa = 2018*"),
            ("18 ноября 2016 года", "18 ноября 2016 года = 2016-11-18"),
            ("в прошлом году", "прошлом году = 2020*"),
            ("три года назад", "три года назад = 2018*"),
            ("2016年12月7日", "2016年12月7日 = 2016-12-07"),
            ("二〇一六年十二月七日", "二〇一六年十二月七日 = 2016-12-07"),
            ("平成28年12月7日", "平成28年12月7日 = 2016-12-07"),
            ("去年", "去年 = 2020*"),
            ("في 18 نوفمبر 2016", "18 نوفمبر 2016 = 2016-11-18"),
            ("١٨ نوفمبر ٢٠١٦", "١٨ نوفمبر ٢٠١٦ = 2016-11-18"),
            ("7 كانون الثاني 2016", "7 كانون الثاني 2016 = 2016-01-07"),
        ],
    );
}

#[test]
fn days_without_their_own_month_have_it_from_beside_or_before() {
    check(
        "2009-06-15",
        &[
            ("on 3 and 4 May 1915", "3 = 1915-05-03; 4 May 1915 = 1915-05-04"),
            ("on 5, 6 and 7 June 1915", "5 = 1915-06-05; 6 = 1915-06-06; 7 June 1915 = 1915-06-07"),
            ("the night of 5/6 June 1944", "5 = 1944-06-05; 6 June 1944 = 1944-06-06"),
            ("on May 3 and 4, 1915.", "May 3 = 2009-05-03*; 4, 1915 = 1915-05-04"),
            ("On May 3 and 4 ships sank.", "May 3 = 2009-05-03*"),
            ("Pages 3 and 4 may help.", ""),
            ("It was 2 March 1915. On the 27th they left.", "2 March 1915 = 1915-03-02; the 27th = 1915-03-27*"),
            ("By the 15th of the month all was done.", "the 15th of the month = 2009-06-15*"),
            ("By the 5th battalion and the 27th Division", ""),
        ],
    );
}

#[test]
fn a_narrative_goes_from_date_to_date() {
    let war = "In 1811 it began, in 1812 it spread, by 1813 it was lost, and in December 1814 it ended.";
    for (goes_on, expected) in [
        ("In January they met.", "January = 1815-01*"),
        ("That winter was cold.", "That winter = 1814-24*"),
        ("In 1816 all was calm. The next spring they met.", "1816 = 1816; The next spring = 1817-21*"),
        ("On the 27th they left.", "the 27th = 1814-12-27*"),
        ("Late in the year they met.", "the year = 1814*"),
        ("In March 1815 it rained. In June that year they met.", "March 1815 = 1815-03; June that year = 1815-06*"),
        ("On Christmas Day the guns fell silent.", "Christmas Day = 1814-12-25*"),
        ("On New Year's Eve 1815 they met.", "New Year's Eve 1815 = 1815-12-31"),
        ("Today the fort is a museum.", ""),
        ("From 264 to 241 BC, and in 490–480 BC.", "264 to 241 BC = -0263/-0240; 490–480 BC = -0489/-0479"),
        ("In AD 476 and in 732 AD.", "476 = 0476; 732 AD = 0732"),
    ] {
        let text = format!("{war} {goes_on}");
        let all = found(&text, "2009-06-15").into_iter().skip(4);
        let written: Vec<String> = all.map(|(words, edtf)| format!("{words} = {edtf}")).collect();
        assert_eq!(written.join("; "), expected, "{goes_on}");
    }
}
