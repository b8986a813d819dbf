//! EDTF as TIMEX3, the notation of the labelled sets (TimeML 1.2.1).

use archivolt_corpus::Edtf;
use archivolt_corpus::dates::edtf::Day;

/// The TIMEX3 value of a date; `None` for what TIMEX3 cannot say in one value.
pub fn value(edtf: &Edtf) -> Option<String> {
    let plain = edtf.as_str().replace(['~', '?', '%'], "");
    if let Some((start, end)) = plain.split_once('/') {
        return week(start, end);
    }
    if let Some(inside) = plain.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        // "before 1984" is 1984 with a modifier; of two days one is as good as the other.
        let first = inside.trim_matches('.').split(',').next()?;
        return Some(first.to_owned());
    }
    if let Some(rest) = plain.strip_prefix('-') {
        let year: i32 = rest.get(..4)?.parse().ok()?;
        return Some(format!("BC{:04}", year + 1));
    }
    let (year, part) = plain.split_once('-').unwrap_or((&plain, ""));
    Some(match part {
        "" => year.trim_end_matches('X').to_owned(),
        "21" => format!("{year}-SP"),
        "22" => format!("{year}-SU"),
        "23" => format!("{year}-FA"),
        "24" => format!("{year}-WI"),
        "33" | "34" | "35" | "36" => format!("{year}-Q{}", part.parse::<u8>().ok()? - 32),
        "40" | "41" => format!("{year}-H{}", part.parse::<u8>().ok()? - 39),
        _ => plain,
    })
}

fn day(iso: &str) -> Option<Day> {
    let bounds = Edtf::parse(iso).ok()?.bounds();
    bounds.earliest.filter(|_| bounds.earliest == bounds.latest)
}

/// Monday to Sunday is an ISO week, Saturday and Sunday are its weekend.
fn week(start: &str, end: &str) -> Option<String> {
    let (first, last) = (day(start)?, day(end)?);
    let weekend = match (first.weekday(), last.0 - first.0) {
        (0, 6) => "",
        (5, 1) => "-WE",
        _ => return None,
    };
    // ISO 8601: a week belongs to the year of its Thursday.
    let thursday = Day(first.0 - i32::from(first.weekday()) + 3);
    let (year, _, _) = thursday.civil();
    let new_year = Day::from_civil(year, 1, 1)?;
    Some(format!("{year}-W{:02}{weekend}", (thursday.0 - new_year.0) / 7 + 1))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn each_kind_of_date_has_its_value() {
        for (edtf, expected) in [
            ("2016-12-07", Some("2016-12-07")),
            ("2016-12", Some("2016-12")),
            ("2016", Some("2016")),
            ("1850~", Some("1850")),
            ("199X", Some("199")),
            ("18XX", Some("18")),
            ("1969-22", Some("1969-SU")),
            ("2016-35", Some("2016-Q3")),
            ("2016-41", Some("2016-H2")),
            ("-0043", Some("BC0044")),
            ("[..1984]", Some("1984")),
            ("[2021-03-04,2021-04-03]", Some("2021-03-04")),
            ("2013-03-11/2013-03-17", Some("2013-W11")),
            ("2013-03-16/2013-03-17", Some("2013-W11-WE")),
            ("2009-12-28/2010-01-03", Some("2009-W53")),
            ("2016-11-11/2016-11-18", None),
        ] {
            assert_eq!(value(&Edtf::parse(edtf).unwrap()).as_deref(), expected, "{edtf}");
        }
    }
}
