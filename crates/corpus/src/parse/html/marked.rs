//! Dates that markup points out by a class or a name, such as
//! `<p class="entry-date">`, and nothing else says more about.

use std::collections::BTreeMap;

use crate::Span;
use crate::dates::edtf::Precision;
use crate::dates::find::{order_of, whole_dates};

/// How far from the headline the page's own date may stand, in bytes of its
/// text: dates further away are of other stories.
const BEFORE: usize = 120;
const AFTER: usize = 500;
/// The longest text of an element that is little else than a date.
const LONGEST: usize = 80;
/// More headlines than this are a list of stories.
const MOST: usize = 50;

/// Elements that say by their class that they hold a date, near the only headline.
#[derive(Default)]
pub(super) struct Marked {
    /// Where the first headline begins in the text, and how many there are.
    headline: Option<usize>,
    headlines: usize,
    /// The element being read: its name and where its text begins.
    open: Option<(String, usize)>,
    /// Where each begins, and its day.
    days: Vec<(usize, String)>,
}

impl Marked {
    /// An element begins where the text is so long.
    pub(super) fn start(&mut self, name: &str, attributes: &BTreeMap<String, String>, at: usize) {
        if name == "h1" {
            self.headlines += 1;
            self.headline.get_or_insert(at);
        }
        let says = |place: &str| attributes.get(place).is_some_and(|value| says_date(value));
        let fits = matches!(name, "span" | "div" | "p" | "time" | "small" | "li" | "dd" | "strong" | "em" | "b" | "i");
        if fits && self.open.is_none() && self.days.len() < MOST && ["class", "id", "data-testid"].into_iter().any(says)
        {
            self.open = Some((name.to_owned(), at));
        }
    }

    /// An element ends.
    pub(super) fn end(&mut self, name: &str, text: &str) {
        let Some((_, at)) = self.open.take_if(|(open, _)| open == name) else { return };
        let words = text.get(at..).unwrap_or("").trim();
        if words.is_empty() || words.len() > LONGEST {
            return;
        }
        let mut found = whole_dates(words, Span::new(0, words.len()), order_of(words)).into_iter();
        let (Some(date), None) = (found.next(), found.next()) else { return };
        if date.edtf.precision() == Precision::Day && !date.edtf.as_str().contains(['/', '[']) {
            self.days.push((at, date.edtf.as_str().to_owned()));
        }
    }

    /// The day nearest to the only headline.
    pub(super) fn day(&self) -> Option<String> {
        let headline = self.headline.filter(|_| self.headlines == 1)?;
        let near = self.days.iter().filter(|(at, _)| (headline.saturating_sub(BEFORE)..headline + AFTER).contains(at));
        near.min_by_key(|(at, _)| at.abs_diff(headline)).map(|(_, day)| day.clone())
    }
}

/// Whether a class or name speaks of a date, and not of a change.
fn says_date(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    value.split(|letter: char| letter.is_whitespace()).any(|word| {
        let dated = ["date", "datum", "publish", "posted", "meta", "byline", "fecha", "timestamp"];
        dated.iter().any(|each| word.contains(each)) && !word.contains("updat") && !word.contains("modif")
    })
}

#[cfg(test)]
mod tests {
    use super::super::read;

    #[test]
    fn a_day_at_the_only_headline_is_the_pages_own() {
        let rest = "<p>The quay is open again, and the boats are back in the harbour of the town.</p>";
        for (page, expected) in [
            ("<p class='entry-date'>3 May 2016, 13:43</p><h1>The quay</h1>", Some("2016-05-03")),
            ("<h1>The quay</h1><span class='article__date'>03.05.2016</span>", Some("2016-05-03")),
            ("<h1>The quay</h1><p id='datum'>Berne, 3. Mai 2016</p>", Some("2016-05-03")),
            ("<h1>The quay</h1><p class='updated-date'>3 May 2016</p>", None),
            ("<h1>The quay</h1><p class='lead'>3 May 2016</p>", None),
            ("<h1>News</h1><h1>More</h1><p class='date'>3 May 2016</p>", None),
            ("<h1>The quay</h1><p class='date'>May 2016</p>", None),
            ("<p class='date'>3 May 2016</p>", None),
        ] {
            let parsed = read(&format!("<body>{page}{rest}</body>"));
            assert_eq!(parsed.metadata.get("date"), expected, "{page}");
        }
        let far = format!("<h1>The quay</h1>{}<p class='date'>3 May 2016</p>", rest.repeat(20));
        assert_eq!(read(&far).metadata.get("date"), None);
    }
}
