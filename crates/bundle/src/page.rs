//! One page as shell pieces and slots: putting a collection into an HTML
//! file, and taking it out again, byte for byte.
//!
//! A *shell* is an HTML text with marks such as `<!--archivolt:text-->`. A
//! *filled* page has, at each mark, the mark, what belongs there, and a
//! closing mark `<!--/archivolt:text-->`. HTML comments were chosen because
//! they show nothing wherever a slot may stand, and because text that is
//! escaped (as every text of a collection is) cannot contain one.
//!
//! Style and scripts are slots too: a page can read them, and the rest that is
//! the same for every collection, from its own elements, and so has to carry
//! no second copy of them in order to save itself.
//!
//! ```
//! use archivolt_bundle::page::{Shell, Slots, fill, take};
//! let shell = Shell::parse("<main><!--archivolt:text--></main>").unwrap();
//! let slots = Slots { text: "<p>One.</p>".into(), ..Slots::default() };
//! let page = fill(&shell, &slots);
//! assert_eq!(take(&page).unwrap(), (shell, slots));
//! assert!(take("<main>no mark</main>").is_err());
//! ```

use std::fmt;

/// A place in a shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// Elements of `<head>`: the title and the metadata. HTML.
    Head,
    /// The readable texts. HTML.
    Text,
    /// `archivolt-settings`: JSON.
    Settings,
    /// `archivolt-loader`: the script that starts the page.
    Loader,
    /// `archivolt-style`: the style sheets of the readable texts.
    Style,
    /// `archivolt-bundle`: the bundle in [`crate::letters`].
    Bundle,
    /// `archivolt-wasm`: the page's module with its script and every style
    /// sheet, as LZMA with its header, in letters. Taken apart as [`crate::pack::module`] says.
    Wasm,
    /// `archivolt-intake`: the module that reads documents, packed like the page's.
    Intake,
    /// `archivolt-words`: what the page says in other languages than English. See [`crate::words`].
    Words,
    /// `archivolt-shell`: this very shell, deflated, in letters.
    Shell,
}

/// What the bytes of a slot are, which decides how they are kept from
/// ending it early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Html,
    Json,
    Letters,
    Script,
    Style,
}

impl Slot {
    /// Every slot.
    pub const ALL: [Self; 10] = [
        Self::Head,
        Self::Text,
        Self::Settings,
        Self::Loader,
        Self::Style,
        Self::Bundle,
        Self::Wasm,
        Self::Intake,
        Self::Words,
        Self::Shell,
    ];

    /// Its name in marks; the data slots' element has the id `archivolt-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Text => "text",
            Self::Settings => "settings",
            Self::Bundle => "bundle",
            Self::Wasm => "wasm",
            Self::Intake => "intake",
            Self::Words => "words",
            Self::Shell => "shell",
            Self::Loader => "loader",
            Self::Style => "style",
        }
    }

    fn kind(self) -> Kind {
        match self {
            Self::Head | Self::Text => Kind::Html,
            Self::Settings => Kind::Json,
            Self::Bundle | Self::Wasm | Self::Intake | Self::Words | Self::Shell => Kind::Letters,
            Self::Loader => Kind::Script,
            Self::Style => Kind::Style,
        }
    }

    /// What stands around the contents: a data element, or nothing.
    fn element(self) -> (String, &'static str) {
        let (start, end) = match self.kind() {
            Kind::Html => return (String::new(), ""),
            Kind::Json => ("<script type=\"application/json\"", "</script>"),
            Kind::Letters => ("<script type=\"text/plain\"", "</script>"),
            Kind::Script => ("<script", "</script>"),
            Kind::Style => ("<style", "</style>"),
        };
        (format!("{start} id=\"archivolt-{}\">", self.name()), end)
    }

    /// The contents made unable to end their slot. Leaves well-made contents
    /// (escaped HTML, JSON without `<`, letters, code without its own end) as
    /// they are; code that could end its element is left out altogether.
    fn guarded(self, contents: &str) -> String {
        match self.kind() {
            Kind::Html => contents.replace(OPEN, "&lt;!--archivolt:").replace(CLOSE, "&lt;!--/archivolt:"),
            // Inside JSON `<` can only stand in a string, where this means the same.
            Kind::Json => contents.replace('<', "\\u003c"),
            Kind::Letters => contents.chars().filter(|c| c.is_ascii_graphic() && *c != '<' || !c.is_ascii()).collect(),
            Kind::Script | Kind::Style => {
                let lower = contents.to_ascii_lowercase();
                let ends = ["</script", "</style", "<!--"].iter().any(|end| lower.contains(end));
                if ends { String::new() } else { contents.to_owned() }
            }
        }
    }
}

const OPEN: &str = "<!--archivolt:";
const CLOSE: &str = "<!--/archivolt:";
const END: &str = "-->";

/// What is put into a shell. Empty slots stay empty: no element is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slots {
    /// See [`Slot::Head`].
    pub head: String,
    /// See [`Slot::Text`].
    pub text: String,
    /// See [`Slot::Settings`].
    pub settings: String,
    /// See [`Slot::Bundle`].
    pub bundle: String,
    /// See [`Slot::Wasm`].
    pub wasm: String,
    /// See [`Slot::Intake`].
    pub intake: String,
    /// See [`Slot::Words`].
    pub words: String,
    /// See [`Slot::Shell`].
    pub shell: String,
    /// See [`Slot::Loader`].
    pub loader: String,
    /// See [`Slot::Style`].
    pub style: String,
}

impl Slots {
    /// What is in a slot.
    pub fn get(&self, slot: Slot) -> &str {
        match slot {
            Slot::Head => &self.head,
            Slot::Text => &self.text,
            Slot::Settings => &self.settings,
            Slot::Bundle => &self.bundle,
            Slot::Wasm => &self.wasm,
            Slot::Intake => &self.intake,
            Slot::Words => &self.words,
            Slot::Shell => &self.shell,
            Slot::Loader => &self.loader,
            Slot::Style => &self.style,
        }
    }

    fn place(&mut self, slot: Slot) -> &mut String {
        match slot {
            Slot::Head => &mut self.head,
            Slot::Text => &mut self.text,
            Slot::Settings => &mut self.settings,
            Slot::Bundle => &mut self.bundle,
            Slot::Wasm => &mut self.wasm,
            Slot::Intake => &mut self.intake,
            Slot::Words => &mut self.words,
            Slot::Shell => &mut self.shell,
            Slot::Loader => &mut self.loader,
            Slot::Style => &mut self.style,
        }
    }
}

/// A page without its collection: the text up to the first slot, then each
/// slot with the text that follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shell {
    before: String,
    slots: Vec<(Slot, String)>,
}

/// Why a text is not a shell, or not a page made from one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageError {
    /// It has no mark at all.
    NoMarks,
    /// It has a mark with a name that is no slot's.
    UnknownMark(String),
    /// It has the same mark twice.
    Repeated(&'static str),
    /// A slot is opened and never closed.
    Unclosed(&'static str),
    /// A slot holds something other than what `fill` writes there.
    Foreign(&'static str),
}

impl fmt::Display for PageError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoMarks => write!(out, "This is not a page made by Archivolt: it has none of its marks."),
            Self::UnknownMark(name) => write!(
                out,
                "This page has a part called “{name}”, which this version does not know. It was made by a later version, or edited."
            ),
            Self::Repeated(name) => {
                write!(out, "The part “{name}” stands twice in this page. It was edited; get the file again.")
            }
            Self::Unclosed(name) => {
                write!(out, "The part “{name}” of this page has no end. The file was cut short; get it again.")
            }
            Self::Foreign(name) => {
                write!(out, "The part “{name}” of this page was changed by another program; get the file again.")
            }
        }
    }
}

impl std::error::Error for PageError {}

impl Shell {
    /// Reads a shell with bare marks.
    ///
    /// # Errors
    /// [`PageError::NoMarks`], [`PageError::UnknownMark`] and [`PageError::Repeated`].
    pub fn parse(template: &str) -> Result<Self, PageError> {
        let mut shell = Self { before: String::new(), slots: Vec::new() };
        let mut rest = template;
        while let Some((before, slot, after)) = next_mark(rest)? {
            shell.add(before, slot)?;
            rest = after;
        }
        shell.finish(rest)
    }

    /// The shell with bare marks: what [`Shell::parse`] reads.
    pub fn template(&self) -> String {
        let mut template = self.before.clone();
        for (slot, after) in &self.slots {
            template.push_str(&format!("{OPEN}{}{END}", slot.name()));
            template.push_str(after);
        }
        template
    }

    fn add(&mut self, before: &str, slot: Slot) -> Result<(), PageError> {
        if self.slots.iter().any(|(known, _)| *known == slot) {
            return Err(PageError::Repeated(slot.name()));
        }
        self.last_piece().push_str(before);
        self.slots.push((slot, String::new()));
        Ok(())
    }

    fn finish(mut self, rest: &str) -> Result<Self, PageError> {
        if self.slots.is_empty() {
            return Err(PageError::NoMarks);
        }
        self.last_piece().push_str(rest);
        Ok(self)
    }

    fn last_piece(&mut self) -> &mut String {
        self.slots.last_mut().map_or(&mut self.before, |(_, after)| after)
    }
}

/// The shell with its slots filled. Slots that the shell does not have are
/// left out.
pub fn fill(shell: &Shell, slots: &Slots) -> String {
    let size = shell.before.len()
        + shell.slots.iter().map(|(slot, after)| slots.get(*slot).len() + after.len() + 120).sum::<usize>();
    let mut page = String::with_capacity(size);
    page.push_str(&shell.before);
    for (slot, after) in &shell.slots {
        page.push_str(&format!("{OPEN}{}{END}", slot.name()));
        let contents = slot.guarded(slots.get(*slot));
        if !contents.is_empty() {
            let (start, end) = slot.element();
            page.push_str(&start);
            page.push_str(&contents);
            page.push_str(end);
        }
        page.push_str(&format!("{CLOSE}{}{END}", slot.name()));
        page.push_str(after);
    }
    page
}

/// The shell and the slots of a filled page. What it gives, [`fill`] turns
/// back into the same bytes.
///
/// # Errors
/// Any [`PageError`]; a page that was cut short or edited inside its marks is
/// refused rather than guessed at.
pub fn take(page: &str) -> Result<(Shell, Slots), PageError> {
    let mut shell = Shell { before: String::new(), slots: Vec::new() };
    let mut slots = Slots::default();
    let mut rest = page;
    while let Some((before, slot, after)) = next_mark(rest)? {
        shell.add(before, slot)?;
        let close = format!("{CLOSE}{}{END}", slot.name());
        let (inside, following) = after.split_once(close.as_str()).ok_or(PageError::Unclosed(slot.name()))?;
        let (start, end) = slot.element();
        let contents = if inside.is_empty() {
            ""
        } else {
            inside
                .strip_prefix(start.as_str())
                .and_then(|inner| inner.strip_suffix(end))
                .ok_or(PageError::Foreign(slot.name()))?
        };
        // Empty contents inside an element, or contents that `fill` would
        // guard, did not come from `fill`.
        if (contents.is_empty() && !inside.is_empty()) || slot.guarded(contents) != contents {
            return Err(PageError::Foreign(slot.name()));
        }
        slots.place(slot).push_str(contents);
        rest = following;
    }
    if rest.contains(CLOSE) {
        return Err(PageError::Foreign("shell"));
    }
    Ok((shell.finish(rest)?, slots))
}

/// The text before the next mark, the mark's slot, and the text after it.
fn next_mark(text: &str) -> Result<Option<(&str, Slot, &str)>, PageError> {
    let Some((before, after)) = text.split_once(OPEN) else { return Ok(None) };
    let name_end = after.find(END).ok_or_else(|| PageError::UnknownMark(after.chars().take(20).collect()))?;
    let (name, rest) = after.split_at(name_end);
    let slot = Slot::ALL
        .into_iter()
        .find(|slot| slot.name() == name)
        .ok_or_else(|| PageError::UnknownMark(name.chars().take(20).collect()))?;
    Ok(Some((before, slot, rest.strip_prefix(END).unwrap_or(rest))))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const TEMPLATE: &str = "<head><!--archivolt:head--></head><body><!--archivolt:text--><!--archivolt:settings-->\
        <!--archivolt:loader--><!--archivolt:style--><!--archivolt:bundle--><!--archivolt:wasm--><!--archivolt:intake--><!--archivolt:words--><!--archivolt:shell-->";

    fn slots() -> Slots {
        Slots {
            head: "<title>Löwen &amp; more</title>".into(),
            text: "<p>One &lt;!--archivolt:text--&gt; two</p>".into(),
            settings: "{\"title\":\"\\u003c/script>\"}".into(),
            bundle: "QUJD".into(),
            wasm: "QQ==".into(),
            intake: String::new(),
            words: "fr—Qh==".into(),
            shell: "Qg==".into(),
            loader: "start('<p>')".into(),
            style: "a > b { c: d }".into(),
        }
    }

    #[test]
    fn what_is_taken_out_fills_back_to_the_same_bytes() {
        let shell = Shell::parse(TEMPLATE).unwrap();
        assert_eq!(shell.template(), TEMPLATE);
        let page = fill(&shell, &slots());
        let (taken_shell, taken) = take(&page).unwrap();
        assert_eq!((&taken_shell, &taken), (&shell, &slots()));
        assert_eq!(fill(&taken_shell, &taken), page);
        let other = fill(&taken_shell, &Slots { bundle: "RkZG".into(), ..taken });
        assert_eq!(take(&other).unwrap().1.bundle, "RkZG");
    }

    #[test]
    fn no_contents_close_or_fake_a_slot() {
        let shell = Shell::parse(TEMPLATE).unwrap();
        let attacks = [
            "<!--/archivolt:text-->",
            "<!--archivolt:bundle-->",
            "</script><script>alert(1)</script>",
            "<!--/archivolt:settings--><!--archivolt:settings-->",
            "-->",
            "<!--",
        ];
        for attack in attacks {
            for slot in Slot::ALL {
                let mut hostile = slots();
                *hostile.place(slot) = attack.to_owned();
                let page = fill(&shell, &hostile);
                let (taken_shell, taken) = take(&page).unwrap();
                assert_eq!(taken_shell, shell, "{attack} in {}", slot.name());
                for other in Slot::ALL.into_iter().filter(|other| *other != slot) {
                    assert_eq!(taken.get(other), slots().get(other), "{attack} in {}", slot.name());
                }
                assert_eq!(fill(&taken_shell, &taken), page);
            }
        }
    }

    #[test]
    fn damaged_pages_are_refused_and_never_panic() {
        let page = fill(&Shell::parse(TEMPLATE).unwrap(), &slots());
        assert_eq!(take(""), Err(PageError::NoMarks));
        assert_eq!(take("<!--archivolt:cellar-->"), Err(PageError::UnknownMark("cellar".into())));
        assert_eq!(take("<!--archivolt:text-->"), Err(PageError::Unclosed("text")));
        assert_eq!(take(&format!("{page}{page}")), Err(PageError::Repeated("head")));
        for cut in (0..page.len()).filter(|cut| page.is_char_boundary(*cut)) {
            if let Ok((shell, slots)) = take(page.get(..cut).unwrap()) {
                assert_eq!(fill(&shell, &slots), page.get(..cut).unwrap());
            }
        }
    }
}
