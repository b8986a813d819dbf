//! What a rule is once it has been read.

/// The most words that one `...` stands for.
pub const GAP: usize = 8;
/// The longest rule, in characters.
pub const MAX_CHARACTERS: usize = 1_000;
/// The most words in one rule.
pub const MAX_WORDS: usize = 100;
/// The deepest nesting of brackets.
pub const MAX_DEPTH: usize = 8;
/// The furthest that `NEAR` reaches, in words.
pub const MAX_NEAR: usize = 50;
/// The most rules in a codebook.
pub const MAX_RULES: usize = 2_000;

/// A rule, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    /// `voice:`, where given.
    pub speaking: Option<Speaking>,
    /// `lang:`, in lower case, where given.
    pub language: Option<String>,
    /// What it looks for.
    pub node: Node,
}

/// Whose words a rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaking {
    Quoted,
    Document,
}

impl Rule {
    /// Whether it looks at texts in this language: `lang:zh` reads `zh-Hant`.
    pub fn reads(&self, language: &str) -> bool {
        let Some(wanted) = &self.language else { return true };
        let given = language.to_ascii_lowercase();
        given.strip_prefix(wanted.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

/// One part of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    Word(Pattern),
    Sequence(Vec<Step>),
    Any(Vec<Node>),
    Near { left: Box<Node>, right: Box<Node>, within: usize },
    NotNear { left: Box<Node>, right: Box<Node>, within: usize },
}

/// One word or group of a sequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    /// Whether `...` stands before it.
    pub gap: bool,
    /// A word, a group, or a sequence inside a group.
    pub node: Node,
    /// This word and the next written as one.
    pub fused: Option<Pattern>,
}

/// One word to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern {
    /// As the rule has it, without the star.
    pub written: String,
    /// Folded as [`crate::words`] folds.
    pub folded: String,
    /// Whether any ending will do.
    pub open: bool,
    /// Whether every form of the word will do, by the text's language.
    pub inflected: bool,
    /// Whether it matches capitals only.
    pub capitals: bool,
    /// Whether the rule has a hyphen before it.
    pub hyphened: bool,
    /// Its place in [`super::lexicon::Lexicon::patterns`].
    pub number: usize,
}

impl Pattern {
    /// The other forms that the word is found in: its plurals.
    pub fn plurals(&self) -> Vec<String> {
        let word = self.folded.as_str();
        let least = if self.capitals { 2 } else { 3 };
        if self.open || word.len() < least || word == "new" || !word.ends_with(|c: char| c.is_ascii_lowercase()) {
            return Vec::new();
        }
        let mut forms = vec![format!("{word}s")];
        if self.capitals {
            return forms;
        }
        if ["s", "x", "z", "ch", "sh", "o"].iter().any(|ending| word.ends_with(ending)) {
            forms.push(format!("{word}es"));
        }
        if let Some(stem) = word.strip_suffix('y')
            && !stem.ends_with(['a', 'e', 'i', 'o', 'u'])
        {
            forms.push(format!("{stem}ies"));
        }
        forms
    }
}

/// Whether two halves of a word may be told from the whole by a space alone.
pub(crate) fn may_part(left: &str, right: &str) -> bool {
    let (left, right) = (left.chars().count(), right.chars().count());
    left >= 3 && right >= 3 && left + right >= 8
}
