//! A still picture of the collection, for pages that cannot or may not run its
//! script: title, scope, when its documents were published, and the first of
//! their titles. SVG that asks for nothing.

use archivolt_corpus::dates::edtf::Words;
use archivolt_corpus::{Corpus, Day, Document};

use crate::contents::scope;
use crate::escape::escape;

const WIDTH: f64 = 720.0;
/// Left and right edge of what is drawn.
const EDGE: f64 = 24.0;
/// Where the axis of the strip lies.
const AXIS: f64 = 130.0;
/// Titles listed at most.
const TITLES: usize = 6;
/// Characters of a title at most, so that a line fits.
const TITLE: usize = 72;

/// The picture.
pub fn write(corpus: &Corpus) -> String {
    let listed = corpus.documents.len().min(TITLES);
    let left = corpus.documents.len() - listed;
    let height = 190 + 26 * listed + if left > 0 { 26 } else { 0 };
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\" aria-labelledby=\"t\">\n\
         <title id=\"t\">{whole}: {scope}</title>\n<rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#f7f4ee\"/>\n\
         <g fill=\"#1c1a17\" font-family=\"Charter, Georgia, serif\">\n<text x=\"{EDGE}\" y=\"46\" font-size=\"28\">{title}</text>\n\
         <text x=\"{EDGE}\" y=\"72\" font-size=\"15\" fill=\"#57514a\">{scope}</text>\n",
        scope = scope(corpus),
        whole = escape(&corpus.about.title),
        title = escape(&cut(&corpus.about.title, 44)),
    );
    strip(&mut out, corpus);
    for (document, number) in corpus.documents.iter().take(listed).zip(0_u32..) {
        let y = 200 + 26 * number;
        let date = document.published.as_ref().map_or("undated".to_owned(), |date| date.edtf.in_words(Words::Short));
        out.push_str(&format!(
            "<text x=\"{EDGE}\" y=\"{y}\" font-size=\"13\" fill=\"#57514a\">{}</text><text x=\"{}\" y=\"{y}\" font-size=\"16\">{}</text>\n",
            escape(&date),
            EDGE + 110.0,
            escape(&cut(&document.title.text, TITLE)),
        ));
    }
    if left > 0 {
        let y = 200 + 26 * listed;
        out.push_str(&format!(
            "<text x=\"{}\" y=\"{y}\" font-size=\"13\" fill=\"#57514a\">and {left} more</text>\n",
            EDGE + 110.0
        ));
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// Each dated document as a bar over all the days on which it may have been
/// published, above an axis of years.
fn strip(out: &mut String, corpus: &Corpus) {
    let spans: Vec<(Day, Day)> = corpus.documents.iter().filter_map(days).collect();
    let (Some(first), Some(last)) = (spans.iter().map(|span| span.0).min(), spans.iter().map(|span| span.1).max())
    else {
        return;
    };
    let after = |day: Day| f64::from(day.0) - f64::from(first.0);
    let place = |day: Day| EDGE + after(day) / after(last).max(1.0) * (WIDTH - 2.0 * EDGE - 4.0);
    out.push_str(&format!("<path d=\"M{EDGE} {AXIS}H{}\" stroke=\"#877f72\" stroke-width=\"1\"/>\n", WIDTH - EDGE));
    for (from, to) in spans {
        let (x, end) = (place(from), place(to));
        // A day is as wide as a line is; less sure dates are fainter.
        let width = (end - x).max(3.0);
        let ink = if to > from { "0.45" } else { "1" };
        out.push_str(&format!(
            "<rect x=\"{x:.1}\" y=\"{}\" width=\"{width:.1}\" height=\"24\" fill=\"#7c1d24\" fill-opacity=\"{ink}\"/>\n",
            AXIS - 26.0
        ));
    }
    let years = [(EDGE, first, "start"), (WIDTH - EDGE, last, "end")];
    for (x, day, anchor) in years {
        out.push_str(&format!(
            "<text x=\"{x}\" y=\"{}\" font-size=\"12\" fill=\"#57514a\" text-anchor=\"{anchor}\">{}</text>\n",
            AXIS + 18.0,
            day.civil().0
        ));
    }
}

/// First and last day on which it may have been published.
fn days(document: &Document) -> Option<(Day, Day)> {
    let bounds = document.published.as_ref()?.edtf.bounds();
    Some((bounds.earliest?, bounds.latest?))
}

/// At most so many characters.
fn cut(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let cut: String = text.chars().take(limit - 1).collect();
    format!("{}…", cut.trim_end())
}
