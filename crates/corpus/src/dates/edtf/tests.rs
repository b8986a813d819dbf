#![allow(clippy::unwrap_used)]

use super::*;

fn edges(date: &Edtf) -> String {
    let name = |day: Option<Day>| day.map_or("..".to_owned(), Day::iso);
    format!("{} {}", name(date.bounds().earliest), name(date.bounds().latest))
}

#[test]
fn dates_have_the_bounds_and_the_shape_they_mean() {
    use Shape::{Day, Interval, OneOf, Within};
    for (source, bounds, shape) in [
        // Level 0.
        ("1985-04-12", "1985-04-12 1985-04-12", Day),
        ("1985-04", "1985-04-01 1985-04-30", Within),
        ("1985", "1985-01-01 1985-12-31", Within),
        ("2016-02", "2016-02-01 2016-02-29", Within),
        ("1985-04-12T23:20:30", "1985-04-12 1985-04-12", Day),
        ("1985-04-12T23:20:30Z", "1985-04-12 1985-04-12", Day),
        ("1985-04-12T23:20:30-04", "1985-04-12 1985-04-12", Day),
        ("1985-04-12T23:20:30+04:30", "1985-04-12 1985-04-12", Day),
        ("1985-04-12T24:00:00", "1985-04-12 1985-04-12", Day),
        ("1964/2008", "1964-01-01 2008-12-31", Interval),
        ("2004-06/2006-08", "2004-06-01 2006-08-31", Interval),
        ("2004-02-01/2005-02-08", "2004-02-01 2005-02-08", Interval),
        ("2004-02-01/2005-02", "2004-02-01 2005-02-28", Interval),
        ("2004-02-01/2005", "2004-02-01 2005-12-31", Interval),
        ("2005/2006-02", "2005-01-01 2006-02-28", Interval),
        ("2016-11-11/2016-11-18", "2016-11-11 2016-11-18", Interval),
        ("0000", "0000-01-01 0000-12-31", Within),
        ("0000-02-29", "0000-02-29 0000-02-29", Day),
        // Level 1.
        ("Y170000002", "+5881580-07-11 +5881580-07-11", Within),
        ("Y-170000002", "-5877641-06-23 -5877641-06-23", Within),
        ("Y12345", "+12345-01-01 +12345-12-31", Within),
        ("2001-21", "2001-03-01 2001-05-31", Within),
        ("2001-22", "2001-06-01 2001-08-31", Within),
        ("2001-23", "2001-09-01 2001-11-30", Within),
        ("2003-24", "2003-12-01 2004-02-29", Within),
        ("1984?", "1984-01-01 1984-12-31", Within),
        ("2004-06~", "2004-05-01 2004-07-31", Within),
        ("2004-06-11%", "2004-06-08 2004-06-14", Within),
        ("2004-06-11?", "2004-06-11 2004-06-11", Day),
        ("2015~", "2014-01-01 2016-12-31", Within),
        ("2015-12~", "2015-11-01 2016-01-31", Within),
        ("2015-02~", "2015-01-01 2015-03-31", Within),
        ("2015-12-30~", "2015-12-27 2016-01-02", Within),
        ("2015-21~", "2015-02-01 2015-06-30", Within),
        ("201X", "2010-01-01 2019-12-31", Within),
        ("201X~", "2009-01-01 2020-12-31", Within),
        ("20XX", "2000-01-01 2099-12-31", Within),
        ("2004-XX", "2004-01-01 2004-12-31", Within),
        ("1985-04-XX", "1985-04-01 1985-04-30", Within),
        ("1985-XX-XX", "1985-01-01 1985-12-31", Within),
        ("1985-04-12/..", "1985-04-12 ..", Interval),
        ("1985-04/..", "1985-04-01 ..", Interval),
        ("../1985-04-12", ".. 1985-04-12", Interval),
        ("1985/", "1985-01-01 ..", Interval),
        ("/1985-04", ".. 1985-04-30", Interval),
        ("1984~/2004-06", "1983-01-01 2004-06-30", Interval),
        ("1984/2004-06~", "1984-01-01 2004-07-31", Interval),
        ("1984-06-02?/2004-08-08~", "1984-06-02 2004-08-11", Interval),
        ("-1985", "-1985-01-01 -1985-12-31", Within),
        ("-0043-03-15", "-0043-03-15 -0043-03-15", Day),
        // Level 2.
        ("[1667,1668,1670..1672]", "1667-01-01 1672-12-31", OneOf),
        ("[..1760-12-03]", ".. 1760-12-03", OneOf),
        ("[..1984]", ".. 1984-12-31", OneOf),
        ("[1760-12..]", "1760-12-01 ..", OneOf),
        ("[2021-03-04,2021-04-03]", "2021-03-04 2021-04-03", OneOf),
        ("[1667, 1760-12]", "1667-01-01 1760-12-31", OneOf),
        ("{1960,1961-12}", "1960-01-01 1961-12-31", OneOf),
        ("{1667..1672}", "1667-01-01 1672-12-31", Interval),
        ("[2016-12-07]", "2016-12-07 2016-12-07", Day),
        ("156X-12-25", "1560-12-25 1569-12-25", Within),
        ("156X-12", "1560-12-01 1569-12-31", Within),
        ("15XX-12-25", "1500-12-25 1599-12-25", Within),
        ("XXXX-12-XX", "0000-12-01 9999-12-31", Within),
        ("XXXX-02-29", "0000-02-29 9996-02-29", Within),
        ("1XXX-12", "1000-12-01 1999-12-31", Within),
        ("1984-1X", "1984-10-01 1984-12-31", Within),
        ("1984-02-3X", "", Within),
        ("2015-02-2X", "2015-02-20 2015-02-28", Within),
        ("1984-X2-31", "1984-12-31 1984-12-31", Within),
        ("-004X", "-0049-01-01 -0040-12-31", Within),
        ("2004-06~-11", "2004-05-11 2004-07-11", Within),
        ("?2004-06-~11", "2004-06-08 2004-06-14", Within),
        ("2001-34", "2001-04-01 2001-06-30", Within),
        ("2001-41", "2001-07-01 2001-12-31", Within),
        ("2001-38", "2001-05-01 2001-08-31", Within),
        ("2001-29", "2001-09-01 2001-11-30", Within),
    ] {
        match Edtf::parse(source) {
            Ok(date) => {
                assert_eq!(edges(&date), bounds, "{source}");
                assert_eq!(date.shape(), shape, "{source}");
            }
            Err(_) => assert_eq!("", bounds, "{source}"),
        }
    }
}

#[test]
fn what_is_not_edtf_is_refused_with_a_reason() {
    for source in [
        "",
        " ",
        "16",
        "198",
        "19855",
        "1985-4",
        "1985-13",
        "1985-00",
        "1985-04-31",
        "1985-04-00",
        "2015-02-29",
        "1985-20",
        "1985-42",
        "1985-04-12T",
        "1985-04-12T25:00:00",
        "1985-04-12T24:00:01",
        "1985-04-12T23:20",
        "1985-04T10:00:00",
        "1985-04-12T10:00:00+1",
        "1985-04-XXT10:00:00",
        "/",
        "../..",
        "..",
        "/..",
        "1985/1984",
        "2004-06/2004-05",
        "1985/1986/1987",
        "[1985",
        "1985]",
        "[]",
        "{}",
        "[..]",
        "[1985..1984]",
        "[1985,..1986]",
        "[1985..,1986]",
        "{1985]",
        "Y1985",
        "Y",
        "Y12",
        "Y1234567890123456789",
        "y12345",
        "-0000",
        "1985~~",
        "~",
        "198x",
        "12/04/1985",
        "April 1985",
        "1985-04-12Z",
        "１９８５",
        "1985–04",
        "2015-02-3X",
        "1985-XX-31X",
    ] {
        let error = Edtf::parse(source).unwrap_err();
        assert!(!error.reason.is_empty() && error.to_string().ends_with('.'), "{source}");
    }
}

#[test]
fn doubt_is_told() {
    for (source, approximate, uncertain) in [
        ("1984", false, false),
        ("1984~", true, false),
        ("1984?", false, true),
        ("1984%/..", true, true),
        ("[1984?,1985]", false, true),
    ] {
        let date = Edtf::parse(source).unwrap();
        assert_eq!((date.is_approximate(), date.is_uncertain()), (approximate, uncertain), "{source}");
    }
}

#[test]
fn precision_is_that_of_the_least_precise_part() {
    for (source, precision) in [
        ("1984-06-02", Precision::Day),
        ("1984-06-XX", Precision::Month),
        ("1984-06-1X", Precision::Month),
        ("1984-33", Precision::Season),
        ("1984-XX-05", Precision::Year),
        ("198X-05", Precision::Decade),
        ("19XX", Precision::Century),
        ("19X4", Precision::Coarser),
        ("1984-06-02/1985", Precision::Year),
        ("1984-06-02/..", Precision::Day),
        ("[1984-06,1985-06-02]", Precision::Month),
        ("Y170000002", Precision::Year),
    ] {
        assert_eq!(Edtf::parse(source).unwrap().precision(), precision, "{source}");
    }
}

#[test]
fn dates_read_as_people_write_them() {
    for (source, short, long) in [
        ("2016-12-07", "7 Dec 2016", "7 December 2016"),
        ("2016-12-07T10:20:30Z", "7 Dec 2016", "7 December 2016"),
        ("2015-12-16?", "16 Dec 2015?", "16 December 2015, uncertain"),
        ("2015-12~", "c. Dec 2015", "about December 2015"),
        ("2015-12%", "c. Dec 2015?", "about December 2015, uncertain"),
        ("2023", "2023 (year only)", "2023, year only"),
        ("2023-XX", "2023 (year only)", "2023, year only"),
        ("2023?", "2023?", "2023, uncertain"),
        ("1850~", "c. 1850", "about 1850"),
        ("2011-05", "May 2011", "May 2011"),
        ("2011-05-XX", "May 2011", "May 2011"),
        ("2016-11-11/2016-11-18", "11–18 Nov 2016", "11 to 18 November 2016"),
        ("2016-11-28/2016-12-03", "28 Nov – 3 Dec 2016", "28 November to 3 December 2016"),
        ("2016-12-28/2017-01-03", "28 Dec 2016 – 3 Jan 2017", "28 December 2016 to 3 January 2017"),
        ("2017-01/2021-01", "Jan 2017 – Jan 2021", "January 2017 to January 2021"),
        ("2017-01/2017-03", "Jan–Mar 2017", "January to March 2017"),
        ("1966/2016", "1966 to 2016", "1966 to 2016"),
        ("1966~/2016", "c. 1966 – 2016", "about 1966 to 2016"),
        ("1985/..", "from 1985", "from 1985 on"),
        ("../1985", "until 1985", "until 1985"),
        ("1985/", "from 1985, end unknown", "from 1985, end unknown"),
        ("/1985", "until 1985, start unknown", "until 1985, start unknown"),
        ("198X", "1980s", "1980s"),
        ("198X~", "c. 1980s", "about 1980s"),
        ("19XX", "1900 to 1999", "1900 to 1999"),
        ("156X-12", "Dec of the 1560s", "December of the 1560s"),
        ("15XX-12-25", "25 Dec of one of 1500 to 1599", "25 December of one of 1500 to 1599"),
        ("1984-1X", "between 1 Oct 1984 and 31 Dec 1984", "between 1 October 1984 and 31 December 1984"),
        ("2004-XX-05", "between 5 Jan 2004 and 5 Dec 2004", "between 5 January 2004 and 5 December 2004"),
        ("[2019,2020]", "2019 or 2020", "2019 or 2020"),
        ("[2021-03-04,2021-04-03]", "4 Mar 2021 or 3 Apr 2021", "4 March 2021 or 3 April 2021"),
        ("[2019..2021]", "between 2019 and 2021", "between 2019 and 2021"),
        ("[..1984]", "1984 or earlier", "1984 or earlier"),
        ("[1984..]", "1984 or later", "1984 or later"),
        ("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672", "1667, 1668 or between 1670 and 1672"),
        ("{1960,1961-12}", "1960 and Dec 1961", "1960 and December 1961"),
        ("-0043-03-15", "15 Mar 44 BCE", "15 March 44 BCE"),
        ("0000", "1 BCE (year only)", "1 BCE, year only"),
        ("0079", "79 CE (year only)", "79 CE, year only"),
        ("2001-21", "spring 2001", "spring 2001"),
        ("2001-34", "second quarter of 2001", "second quarter of 2001"),
        ("Y170000002", "170,000,002 (year only)", "170,000,002, year only"),
        ("Y-170000002", "170,000,003 BCE (year only)", "170,000,003 BCE, year only"),
    ] {
        let date = Edtf::parse(source).unwrap();
        assert_eq!(date.in_words(Words::Short), short, "{source}");
        assert_eq!(date.in_words(Words::Long), long, "{source}");
    }
}

#[test]
fn what_people_type_is_read() {
    for (typed, edtf) in [
        ("2016", Some("2016")),
        (" 2016-12 ", Some("2016-12")),
        ("July 2016", Some("2016-07")),
        ("jul 2016", Some("2016-07")),
        ("Jul. 2016", Some("2016-07")),
        ("1 Jul 2016", Some("2016-07-01")),
        ("1st July 2016", Some("2016-07-01")),
        ("1st of July, 2016", Some("2016-07-01")),
        ("Jul 1, 2016", Some("2016-07-01")),
        ("Friday, July 1, 2016", Some("2016-07-01")),
        ("1.7.2016", Some("2016-07-01")),
        ("01.07.2016", Some("2016-07-01")),
        ("1. Juli 2016", Some("2016-07-01")),
        ("1er juillet 2016", Some("2016-07-01")),
        ("1 de julio de 2016", Some("2016-07-01")),
        ("2016/07/01", Some("2016-07-01")),
        ("2016-7-1", Some("2016-07-01")),
        ("2016 July 1", Some("2016-07-01")),
        ("7/2016", Some("2016-07")),
        ("2016/7", Some("2016-07")),
        ("20160701", Some("2016-07-01")),
        ("20/12/2021", Some("2021-12-20")),
        ("12/20/2021", Some("2021-12-20")),
        ("7/7/2016", Some("2016-07-07")),
        ("3/4/2016", None),
        ("3-4-2016", None),
        ("c. 1850", Some("1850~")),
        ("circa May 1850", Some("1850-05~")),
        ("about 1850?", Some("1850%")),
        ("July 2016?", Some("2016-07?")),
        ("1980s", Some("198X")),
        ("44 BC", Some("-0043")),
        ("1 BCE", Some("0000")),
        ("spring 2016", Some("2016-21")),
        ("Q3 2016", Some("2016-35")),
        ("2014/2016", Some("2014/2016")),
        ("[..1984]", Some("[..1984]")),
        ("31 Feb 2016", None),
        ("29 Feb 2015", None),
        ("32.1.2016", None),
        ("July", None),
        ("tomorrow", None),
        ("16", None),
        ("", None),
        ("1 2 3 4 5 6 7 8 9 1 2 3 4 5", None),
        ("99999999999999999999 July", None),
        ("12.13.2016", None),
    ] {
        assert_eq!(Edtf::from_words(typed).as_ref().map(Edtf::as_str), edtf, "{typed}");
    }
}

/// A small pseudo-random generator (Marsaglia, "Xorshift RNGs", 2003).
struct Xorshift(u64);

impl Xorshift {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below as u64).unwrap()
    }
}

#[test]
fn no_string_makes_it_panic_and_every_date_comes_back() {
    let seeds = [
        "1985-04-12T23:20:30+04:30",
        "2004-06~/2006-08%",
        "[1667,1668..1670,1760-12..]",
        "{..1984,1985-XX}",
        "Y-170000002",
        "-004X-12-2X",
        "XXXX-XX-XX",
        "?2004-06-~11",
        "c. 1 July 2016?",
        "1980s",
        "Q3 2016",
        "44 BC",
        "1er août 2016",
    ];
    let alphabet: Vec<char> = "0123456789XY-/.~?%[]{},T:Z+ cJulyQsé\u{a0}\u{10ffff}".chars().collect();
    let mut random = Xorshift(0x9E37_79B9_7F4A_7C15);
    let mut read = 0;
    for round in 0..60_000 {
        let mut letters: Vec<char> =
            if round % 3 == 0 { Vec::new() } else { seeds[random.next(seeds.len())].chars().collect() };
        for _ in 0..=random.next(6) {
            let letter = alphabet[random.next(alphabet.len())];
            let at = random.next(letters.len() + 1);
            if at < letters.len() && random.next(2) == 0 { letters[at] = letter } else { letters.insert(at, letter) }
        }
        let text: String = letters.into_iter().collect();
        for date in [Edtf::parse(&text).ok(), Edtf::from_words(&text)].into_iter().flatten() {
            read += 1;
            let again = Edtf::parse(date.as_str()).unwrap();
            assert_eq!(again, date);
            assert_eq!(again.bounds(), date.bounds());
            if let Bounds { earliest: Some(earliest), latest: Some(latest) } = date.bounds() {
                assert!(earliest <= latest, "{text}");
            }
            assert!(!date.in_words(Words::Short).is_empty() && !date.in_words(Words::Long).is_empty(), "{text}");
            let _ = (date.shape(), date.precision());
        }
    }
    assert!(read > 1_000, "only {read} of the strings were dates");
}

#[test]
fn a_very_long_string_is_read_in_time() {
    let years = vec!["1985"; 100_000].join(",");
    assert!(Edtf::parse(&format!("[{years}]")).is_ok());
    assert!(Edtf::parse(&"9".repeat(1_000_000)).is_err());
    assert!(Edtf::from_words(&"9 ".repeat(1_000_000)).is_none());
    assert_eq!(Edtf::parse(&"x".repeat(1_000)).unwrap_err().given.len(), 80);
}
