//! Dates that markup points out beside the headline: `<time>`, and elements
//! such as `<p class="entry-date">`. Pages have many of them, most of them other
//! stories'; the page's own is the one at its headline.

use std::cmp::Reverse;

use crate::Span;
use crate::dates::edtf::Precision;
use crate::dates::find::order_of;
use crate::dates::publication::short;
use crate::furniture::letters;
use crate::ordered::BTreeMap;

/// How far from the headline the page's own date may stand, in bytes of its
/// text: dates further away are of other stories.
const BEFORE: usize = 160;
const AFTER: usize = 600;
/// A heading so near below the headline belongs to it.
const SUBTITLE: usize = 60;
/// The longest text of an element that is little else than a date.
const LONGEST: usize = 80;
/// The longest headline.
const HEADLINE: usize = 400;
/// More headings or dates than this are lists of stories.
const MOST: usize = 120;
/// So many of the elements that matter are kept open at a time.
const DEEPEST: usize = 40;
/// Letters that a heading has to share with the page's title to be its headline.
const SHARED: usize = 12;

/// What an open element may hold.
#[derive(Clone, Debug)]
enum Holds {
    Heading(u8),
    Date,
    /// A `<time>` and the day that it states, where it states one.
    Time(Option<String>),
    Nothing,
}

/// Headings and marked dates of a page, in order.
#[derive(Default)]
pub(super) struct Marked {
    /// Level, and where the text begins and ends.
    headings: Vec<(u8, Span)>,
    /// Elements being read: name, what it holds, where its text begins.
    open: Vec<(String, Holds, usize)>,
    /// Where each begins, and its day.
    days: Vec<(usize, String)>,
}

impl Marked {
    /// An element begins where the text is so long.
    pub(super) fn start(&mut self, name: &str, attributes: &BTreeMap<String, String>, at: usize) {
        let fits = matches!(
            name,
            "span"
                | "div"
                | "p"
                | "time"
                | "small"
                | "li"
                | "dd"
                | "strong"
                | "em"
                | "b"
                | "i"
                | "a"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
        );
        if !fits || self.open.len() >= DEEPEST {
            return;
        }
        let says = |place: &str| attributes.get(place).is_some_and(|value| says_date(value));
        let changed = |place: &str| attributes.get(place).is_some_and(|value| says_change(value));
        let level = name.strip_prefix('h').and_then(|level| level.parse().ok());
        let holds = match level {
            Some(level) => Holds::Heading(level),
            None if ["class", "id", "itemprop"].into_iter().any(changed) => Holds::Nothing,
            None if name == "time" => {
                let stated = attributes.get("datetime").map(|value| value.trim());
                Holds::Time(stated.and_then(|value| value.get(..10)).filter(|day| is_day(day)).map(str::to_owned))
            }
            None if ["class", "id", "data-testid", "itemprop"].into_iter().any(says) => Holds::Date,
            None => Holds::Nothing,
        };
        // What holds nothing is kept only so that its end is not taken for another's.
        if !matches!(holds, Holds::Nothing) || self.open.iter().any(|(open, ..)| open == name) {
            self.open.push((name.to_owned(), holds, at));
        }
    }

    /// An element ends.
    pub(super) fn end(&mut self, name: &str, text: &str) {
        let Some(place) = self.open.iter().rposition(|(open, ..)| open == name) else { return };
        for (_, holds, at) in self.open.drain(place..) {
            let words = text.get(at..).unwrap_or("");
            let start = at + words.len() - words.trim_start().len();
            let words = words.trim();
            match holds {
                Holds::Heading(level) if !words.is_empty() && words.len() <= HEADLINE && self.headings.len() < MOST => {
                    self.headings.push((level, Span::new(start, start + words.len())));
                }
                // What an element inside says is nearer to the point than all of it.
                Holds::Date | Holds::Time(_) if self.days.last().is_none_or(|(inside, _)| *inside < at) => {
                    // What people read holds; a machine's time may be universal.
                    let read = if words.len() <= LONGEST { only_day(words) } else { None };
                    let stated = if let Holds::Time(stated) = holds { stated } else { None };
                    let room = self.days.len() < MOST;
                    self.days.extend(read.or(stated).filter(|_| room).map(|day| (start, day)));
                }
                _ => {}
            }
        }
    }

    /// The day nearest to the headline. `titles` is what the page calls itself.
    pub(super) fn day(&self, text: &str, titles: &[&str]) -> Option<String> {
        let headline = self.headline(text, titles)?;
        let range = headline.range();
        // Below a heading that follows some text other things are told, mostly other stories.
        let next = self.headings.iter().map(|(_, span)| span.range().start).filter(|at| *at > range.end + SUBTITLE);
        let reach = next.min().unwrap_or(usize::MAX).min(range.end + AFTER);
        let distance = |at: usize| match at {
            at if at < range.start => (range.start - at <= BEFORE).then(|| range.start - at),
            at if at <= range.end => Some(0),
            at => (at <= reach).then(|| at - range.end),
        };
        let near = self.days.iter().filter_map(|(at, day)| Some((distance(*at)?, day)));
        let near = near.min_by_key(|&(far, _)| far).map(|(_, day)| day.clone());
        near.or_else(|| in_headline(headline.of(text), titles))
    }

    /// The heading that says what the page's own title says, else the only one of the first level.
    fn headline(&self, text: &str, titles: &[&str]) -> Option<Span> {
        let titles: Vec<String> = titles.iter().map(|title| letters(title)).collect();
        let shared = |span: Span| {
            let heading = letters(span.of(text));
            let both = |title: &String| title.contains(&heading) || heading.contains(title.as_str());
            let fits = titles.iter().filter(|title| both(title)).map(|title| title.len().min(heading.len()));
            fits.max().filter(|length| *length >= SHARED)
        };
        // Teasers of the page may stand above it with the same words, as smaller headings.
        let named = self.headings.iter().filter_map(|&(level, span)| Some((shared(span)?, level, span)));
        let named = named.max_by_key(|&(length, level, span)| (length, Reverse(level), Reverse(span.start)));
        let named = named.map(|(_, _, span)| span);
        let mut first = self.headings.iter().filter(|(level, _)| *level == 1).map(|(_, span)| *span);
        named.or_else(|| first.next().filter(|_| first.next().is_none()))
    }
}

/// The day in a headline that is longer than the page's title: "The quay opens 03.05.2016, Anna Berg".
fn in_headline(headline: &str, titles: &[&str]) -> Option<String> {
    let own = letters(headline);
    let longer = titles
        .iter()
        .map(|title| letters(title))
        .any(|title| title.len() >= SHARED && own.starts_with(&title) && own.len() > title.len());
    longer.then(|| only_day(headline))?
}

/// The day of words that are little else.
fn only_day(words: &str) -> Option<String> {
    let mut found = short::dates(words, Span::new(0, words.len()), order_of(words)).into_iter();
    let (Some(date), None) = (found.next(), found.next()) else { return None };
    let day = date.edtf.precision() == Precision::Day && !date.edtf.as_str().contains(['/', '[']);
    day.then(|| date.edtf.as_str().to_owned())
}

/// Whether this is a day as machines write it.
fn is_day(written: &str) -> bool {
    crate::Edtf::parse(written).is_ok_and(|edtf| edtf.precision() == Precision::Day)
}

/// Whether a class or name speaks of a date.
fn says_date(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let dated = ["date", "datum", "publish", "publication", "posted", "meta", "byline", "fecha", "time", "authored"];
    let dated_not = ["timeline", "lifetime", "sometime"];
    value
        .split(char::is_whitespace)
        .any(|word| dated.iter().any(|each| word.contains(each)) && !dated_not.iter().any(|each| word.contains(each)))
}

/// Whether a class or name speaks of a change, and of nothing else.
fn says_change(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let changed = |word: &str| word.contains("updat") || word.contains("modif");
    value.split(char::is_whitespace).any(changed)
        && !value.split(char::is_whitespace).any(|word| says_date(word) && !changed(word))
}

#[cfg(test)]
mod tests {
    use super::super::read;

    #[test]
    fn a_day_at_the_headline_is_the_pages_own() {
        let rest = "<p>The quay is open again, and the boats are back in the harbour of the town.</p>";
        for (page, expected) in [
            ("<p class='entry-date'>3 May 2016, 13:43</p><h1>The quay</h1>", Some("2016-05-03")),
            ("<h1>The quay</h1><span class='article__date'>03.05.2016</span>", Some("2016-05-03")),
            ("<h1>The quay</h1><span class='article__date'>03.05.16</span>", Some("2016-05-03")),
            ("<h1><span class=date>03.05.2016</span> The quay</h1>", Some("2016-05-03")),
            ("<h1>The quay</h1><p id='datum'>Berne, 3. Mai 2016</p>", Some("2016-05-03")),
            ("<h1>The quay</h1><div class=meta><span>3 May 2016</span><p>By Anna</p></div>", Some("2016-05-03")),
            ("<h1>The quay</h1><time datetime='2016-05-03T10:00:00Z'>today</time>", Some("2016-05-03")),
            ("<h1>The quay</h1><time datetime='2016-05-04T01:00:00Z'>3 May 2016</time>", Some("2016-05-03")),
            ("<h1>The quay</h1><p class='updated-date'>3 May 2016</p>", None),
            ("<h1>The quay</h1><p class='lead'>3 May 2016</p>", None),
            ("<h1>News</h1><h1>More</h1><p class='date'>3 May 2016</p>", None),
            ("<h1>The quay</h1><p class='date'>May 2016</p>", None),
            ("<p class='date'>3 May 2016</p>", None),
            ("<h1>The quay</h1><h2>It opens</h2><p class='date'>3 May 2016</p>", Some("2016-05-03")),
            (
                "<h1>The quay</h1><p>The quay is open again, and the boats are back in the harbour.</p><h2>More</h2><p class=date>3 May 2016</p>",
                None,
            ),
            (
                "<h1>The quay</h1><p class=meta>Posted <time class=published>3 May 2016</time><time class=updated>4 May 2017</time></p>",
                Some("2016-05-03"),
            ),
            ("<title>The new quay opens</title><h1>The new quay opens 03.05.2016, Anna</h1>", Some("2016-05-03")),
            (
                "<title>The new quay opens</title><h3>The new quay opens</h3><p class=date>1 May 2016</p><h1>The new quay opens</h1><p class=date>3 May 2016</p>",
                Some("2016-05-03"),
            ),
            (
                "<title>The new quay opens | News</title><h1>News</h1><h1>More</h1><p class=date>1 May 2016</p><h2>The new quay opens</h2><p class=date>3 May 2016</p>",
                Some("2016-05-03"),
            ),
        ] {
            let parsed = read(&format!("<body>{page}{rest}</body>"));
            assert_eq!(parsed.metadata.get("date"), expected, "{page}");
        }
        let far = format!("<h1>The quay</h1>{}<p class='date'>3 May 2016</p>", rest.repeat(20));
        assert_eq!(read(&far).metadata.get("date"), None);
    }
}
