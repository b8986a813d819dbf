//! A draft codebook, as a person changes it before keeping it.

use archivolt_corpus::Theme;
use archivolt_corpus::topics::{OF_PHRASE, OF_TOPIC};

use crate::text::joined;

/// What the themes of a collection are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A person's codebook.
    Written,
    /// Topics that were found by counting words.
    Topics,
    /// Key phrases, since there was too little for topics.
    Phrases,
}

impl Origin {
    /// Of a codebook, by its ids.
    pub fn of(themes: &[Theme]) -> Self {
        let all = |prefix: &str| !themes.is_empty() && themes.iter().all(|theme| theme.id.starts_with(prefix));
        match (all(OF_TOPIC), all(OF_PHRASE)) {
            (true, _) => Self::Topics,
            (_, true) => Self::Phrases,
            _ => Self::Written,
        }
    }
}

/// What becomes of a drafted theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    /// It stays.
    #[default]
    Keep,
    /// It becomes a part of another, by its place in the codebook.
    Join(usize),
    /// It goes.
    Leave,
}

/// What a person says of a drafted theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    /// Another name; empty for the one it has.
    pub label: String,
    /// What becomes of it.
    pub fate: Fate,
}

/// The codebook after the edits, one for each theme. Themes that join take
/// their rules along; of joins that go round in a ring the first stays.
pub fn edited(themes: &[Theme], edits: &[Edit]) -> Vec<Theme> {
    let fate = |place: usize| edits.get(place).map_or(Fate::Keep, |edit| edit.fate.clone());
    // Where a theme comes to stand at last.
    let home = |place: usize| {
        let mut at = place;
        let mut seen = vec![place];
        while let Fate::Join(next) = fate(at) {
            if next >= themes.len() {
                break;
            }
            if let Some(ring) = seen.iter().position(|known| *known == next) {
                return seen.iter().skip(ring).copied().min();
            }
            seen.push(next);
            at = next;
        }
        (fate(at) != Fate::Leave).then_some(at)
    };
    let mut kept: Vec<Theme> = Vec::new();
    for (place, theme) in themes.iter().enumerate().filter(|(place, _)| home(*place) == Some(*place)) {
        let mut whole = theme.clone();
        let bare = theme.id.strip_prefix(OF_TOPIC).or_else(|| theme.id.strip_prefix(OF_PHRASE));
        whole.id = bare.unwrap_or(&theme.id).to_owned();
        let mut number = 2;
        while kept.iter().any(|other| other.id == whole.id) {
            whole.id = joined(&[bare.unwrap_or(&theme.id), "-", &number.to_string()]);
            number += 1;
        }
        if let Some(label) = edits.get(place).map(|edit| edit.label.trim()).filter(|label| !label.is_empty()) {
            label.clone_into(&mut whole.label);
        }
        for (_, other) in themes.iter().enumerate().filter(|(other, _)| *other != place && home(*other) == Some(place))
        {
            for (own, more) in [
                (&mut whole.include, &other.include),
                (&mut whole.exclude, &other.exclude),
                (&mut whole.examples, &other.examples),
                (&mut whole.counterexamples, &other.counterexamples),
            ] {
                let new: Vec<String> = more.iter().filter(|line| !own.contains(line)).cloned().collect();
                own.extend(new);
            }
        }
        kept.push(whole);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_renamed_joined_and_thinned_out() {
        let theme = |id: &str, rule: &str| Theme {
            id: id.to_owned(),
            label: id.to_owned(),
            include: vec![rule.to_owned()],
            ..Theme::default()
        };
        let themes = [theme("draft-a", "a"), theme("draft-b", "b"), theme("draft-c", "c"), theme("draft-a-2", "a")];
        assert_eq!(Origin::of(&themes), Origin::Topics);
        assert_eq!(Origin::of(&[]), Origin::Written);
        assert_eq!(Origin::of(&[theme("phrase-x", "x")]), Origin::Phrases);
        let check = |fates: [Fate; 4], label: &str, expected: &[(&str, &str, &str)]| {
            let edits: Vec<Edit> = fates.into_iter().map(|fate| Edit { label: String::new(), fate }).collect();
            let mut edits = edits;
            edits[0].label = label.to_owned();
            let kept = edited(&themes, &edits);
            let kept: Vec<(String, String, String)> =
                kept.into_iter().map(|theme| (theme.id, theme.label, theme.include.join(" "))).collect();
            let kept: Vec<(&str, &str, &str)> =
                kept.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
            assert_eq!(kept, expected);
        };
        use Fate::{Join, Keep, Leave};
        let all = [("a", "draft-a", "a"), ("b", "draft-b", "b"), ("c", "draft-c", "c"), ("a-2", "draft-a-2", "a")];
        check([Keep, Keep, Keep, Keep], "", &all);
        check([Keep, Leave, Join(0), Join(0)], " Quays ", &[("a", "Quays", "a c")]);
        // Along a chain, round a ring, to one that goes, and to nowhere.
        check([Keep, Join(0), Join(1), Leave], "", &[("a", "draft-a", "a b c")]);
        check([Join(1), Join(0), Keep, Leave], "", &[("a", "draft-a", "a b"), ("c", "draft-c", "c")]);
        check([Leave, Join(0), Join(99), Leave], "", &[("c", "draft-c", "c")]);
    }
}
