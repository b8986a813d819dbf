//! Drawings as markup. A mark is a dozen lines that never change one by one, so
//! it is written as a string and parsed by the browser; only what is chosen or
//! lit is an element of its own. Numbers are written without the formatter of
//! floating point, which weighs more than all of the drawing.

/// SVG markup under way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ink(String);

impl Ink {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The markup.
    pub fn done(self) -> String {
        self.0
    }

    fn attribute(&mut self, name: &str, value: &str) {
        for part in [" ", name, "=\"", value, "\""] {
            self.0.push_str(part);
        }
    }

    fn open(&mut self, element: &str, class: &str) {
        self.0.push('<');
        self.0.push_str(element);
        self.attribute("class", class);
    }

    /// An upright line at a place along the axis.
    pub fn upright(&mut self, class: &str, at: f64, top: f64, foot: f64) {
        self.line(class, (at, at), (top, foot));
    }

    /// A level line between two places along the axis.
    pub fn level(&mut self, class: &str, from: f64, to: f64, y: f64) {
        self.line(class, (from, to), (y, y));
    }

    fn line(&mut self, class: &str, x: (f64, f64), y: (f64, f64)) {
        self.open("line", class);
        self.attribute("x1", &percent(x.0));
        self.attribute("x2", &percent(x.1));
        self.attribute("y1", &px(y.0));
        self.attribute("y2", &px(y.1));
        self.0.push_str("/>");
    }

    /// A bar between two places along the axis.
    pub fn bar(&mut self, class: &str, from: f64, to: f64, top: f64, height: f64) {
        self.open("rect", class);
        self.attribute("x", &percent(from));
        self.attribute("width", &percent((to - from).max(0.0)));
        self.attribute("y", &px(top));
        self.attribute("height", &px(height.max(0.0)));
        self.0.push_str("/>");
    }

    /// A ring or a dot.
    pub fn ring(&mut self, class: &str, at: f64, y: f64, radius: f64) {
        self.open("circle", class);
        self.attribute("cx", &percent(at));
        self.attribute("cy", &px(y));
        self.attribute("r", &px(radius));
        self.0.push_str("/>");
    }

    /// A ring or a dot that knows which it is.
    pub fn marked_ring(&mut self, class: &str, at: f64, y: f64, radius: f64, index: usize) {
        self.open("circle", class);
        self.attribute("data-at", &index.to_string());
        self.attribute("cx", &percent(at));
        self.attribute("cy", &px(y));
        self.attribute("r", &px(radius));
        self.0.push_str("/>");
    }

    /// A path in CSS pixels from a place along the axis.
    pub fn path_at(&mut self, class: &str, at: f64, y: f64, path: &str) {
        self.open("svg", "date__arrow");
        self.attribute("x", &percent(at));
        self.attribute("y", &px(y));
        self.0.push('>');
        self.path(class, path);
        self.0.push_str("</svg>");
    }

    /// A path.
    pub fn path(&mut self, class: &str, path: &str) {
        self.open("path", class);
        self.attribute("d", path);
        self.0.push_str("/>");
    }

    /// Words at a place along the axis, moved sideways by CSS pixels; each part
    /// with a class of its own, or none.
    pub fn words(&mut self, class: &str, at: f64, aside: f64, y: f64, parts: &[(&str, &str)]) {
        self.open("text", class);
        self.attribute("x", &percent(at));
        if aside != 0.0 {
            self.attribute("dx", &px(aside));
        }
        self.attribute("y", &px(y));
        self.0.push('>');
        for (class, words) in parts {
            match *class {
                "" => self.0.push_str(&escaped(words)),
                class => {
                    self.open("tspan", class);
                    self.0.push('>');
                    self.0.push_str(&escaped(words));
                    self.0.push_str("</tspan>");
                }
            }
        }
        self.0.push_str("</text>");
    }

    /// A group, filled by what follows until [`Ink::end_group`].
    pub fn group(&mut self, class: &str) {
        self.open("g", class);
        self.0.push('>');
    }

    /// Ends a group.
    pub fn end_group(&mut self) {
        self.0.push_str("</g>");
    }
}

/// Words of documents stand in drawings; none of them may become markup.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter => out.push(letter),
        }
    }
    out
}

/// A place along the axis as an SVG length, so that the drawing stretches with
/// the page between two layouts and on paper.
pub fn percent(at: f64) -> String {
    let mut out = decimal(at * 100.0, 1_000, 3);
    out.push('%');
    out
}

/// A length in CSS pixels.
pub fn px(length: f64) -> String {
    decimal(length, 10, 1)
}

/// A number rounded to so many digits after its point.
fn decimal(value: f64, units: i64, digits: usize) -> String {
    let rounded = (value * units as f64).round() as i64;
    let mut out = String::new();
    if rounded < 0 {
        out.push('-');
    }
    out.push_str(&(rounded.abs() / units).to_string());
    let rest = rounded.abs() % units;
    if rest != 0 {
        let rest = (rest + units).to_string();
        out.push('.');
        out.push_str(rest.get(1..=digits).unwrap_or("").trim_end_matches('0'));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Ink, percent, px};

    #[test]
    fn numbers_are_written_as_short_as_they_are() {
        let check = |value: f64, length: &str, share: &str| {
            assert_eq!((px(value).as_str(), percent(value).as_str()), (length, share), "{value}");
        };
        check(0.0, "0", "0%");
        check(1.0, "1", "100%");
        check(0.5, "0.5", "50%");
        check(0.123_456, "0.1", "12.346%");
        check(-0.05, "-0.1", "-5%");
        check(0.000_01, "0", "0.001%");
        check(-0.000_001, "0", "0%");
        check(96.0, "96", "9600%");
        check(f64::NAN, "0", "0%");
    }

    #[test]
    fn words_never_become_markup() {
        let mut ink = Ink::new();
        ink.words("date__name", 0.5, 0.0, 12.0, &[("", "<b>\"&"), ("date__title", "</text><script>")]);
        assert_eq!(
            ink.done(),
            "<text class=\"date__name\" x=\"50%\" y=\"12\">&lt;b&gt;&quot;&amp;\
             <tspan class=\"date__title\">&lt;/text&gt;&lt;script&gt;</tspan></text>"
        );
    }
}
