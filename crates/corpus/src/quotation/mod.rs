//! Words set in quotation marks, and who says them.
//!
//! Quotations are looked for in the body, block by block, at the outermost
//! level: a quotation in a quotation belongs to the outer one. Marks are the
//! curly, straight, low, angled (either way round) and corner ones; single
//! marks count where they cannot be apostrophes.
//!
//! - A quotation that is not closed where its block ends goes to the end of
//!   the block. Where the next block begins with the same mark it goes on
//!   there, and each block has its own [`Quotation`] with one speaker. A
//!   straight mark that nothing closes or takes up is none.
//! - Words in quotation marks that are only held at arm's length are none: one
//!   or two words (up to four letters of Chinese or Japanese) count only with a
//!   verb of saying within three words outside the marks, in the same
//!   sentence. *Call, dub* and their like name things and do not count for
//!   that. The same holds for a name or title: up to twenty words of which all
//!   that have four letters or more begin with a capital.
//! - The speaker is the subject of the verb of saying that stands before the
//!   quotation in its sentence or directly after it, or the name after
//!   "according to". *He* and *she* are the last speaker named in the 200
//!   words before; *it* and *they* are nobody. A quotation that begins a
//!   sentence after an attributed one in the same block has its speaker.
//! - A block quotation is one quotation; the block before it names the speaker
//!   where it ends with a colon.
//!
//! Verbs are known in English, with the commonest of German, French and
//! Spanish; without one a quotation has no speaker.

mod marks;
mod speaker;
mod vocabulary;

use crate::document::{BlockKind, Quotation, Span, Text};
use crate::words::{Stretch, Words};
use marks::{Ending, Marked};
use speaker::{Context, Speaker};

/// One quotation on the way: bytes of the shown text, marks included and not.
struct Draft {
    outer: (usize, usize),
    inner: (usize, usize),
    stretch: Stretch,
    /// Whether it takes up the quotation before it.
    goes_on: bool,
    /// A block quotation has no marks.
    block: bool,
    speaker: Option<Speaker>,
}

/// The quotations of a text's body, by place.
pub fn find(text: &Text) -> Vec<Quotation> {
    find_in(text, &Words::of_body(text))
}

/// As [`find`], with the words of the body at hand.
pub(crate) fn find_in(text: &Text, words: &Words) -> Vec<Quotation> {
    if !marks::any(text, &words.shown) {
        return Vec::new();
    }
    let mut drafts = drafts(text, words);
    drafts.sort_by_key(|draft| (draft.outer, draft.block));
    let mut mask = vec![false; words.len()];
    for draft in &drafts {
        let from = words.at_or_after(draft.inner.0);
        for masked in mask.iter_mut().take(words.at_or_after(draft.inner.1)).skip(from) {
            *masked = true;
        }
    }
    let context = Context::new(words, &mask);
    drafts.retain(|draft| draft.block || draft.goes_on || !is_arms_length(draft, words, &context));
    attribute(&mut drafts, words, &context);
    drafts
        .into_iter()
        .map(|draft| {
            let span = words.source(draft.inner.0, draft.inner.1);
            let (speaker, speaker_span) = draft
                .speaker
                .map_or((None, None), |speaker| (Some(speaker.name), Some(words.source(speaker.start, speaker.end))));
            Quotation { span, speaker, speaker_span }
        })
        .filter(|quotation: &Quotation| quotation.span != Span::default() && !quotation.span.is_empty())
        .collect()
}

fn drafts(text: &Text, words: &Words) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let blocks: Vec<(Stretch, &str)> = words
        .stretches
        .iter()
        .map(|&stretch| (stretch, words.shown.get(stretch.start..stretch.end).unwrap_or("")))
        .collect();
    let mut goes_on = false;
    for (number, &(stretch, shown)) in blocks.iter().enumerate() {
        let next = blocks.get(number + 1).map_or("", |&(_, next)| next);
        let mut taken_up = std::mem::take(&mut goes_on);
        let mut whole = false;
        for Marked { outer, inner, ending } in marks::find(shown) {
            let (mut outer, mut inner) = (outer, inner);
            let mut begins_group = false;
            if let Ending::Open { mark, last_closer } = ending {
                if marks::begins_with(next, mark) {
                    goes_on = true;
                    begins_group = true;
                } else if let Some(closer) = last_closer {
                    (inner.1, outer.1) = closer;
                } else if mark == '"' {
                    continue;
                }
            }
            inner = trimmed(shown, inner);
            whole |= outer.0 == 0 && outer.1 >= shown.trim_end().len();
            drafts.push(Draft {
                outer: (stretch.start + outer.0, stretch.start + outer.1),
                inner: (stretch.start + inner.0, stretch.start + inner.1),
                stretch,
                goes_on: taken_up || begins_group,
                block: false,
                speaker: None,
            });
            taken_up = false;
        }
        if !whole && text.blocks.get(stretch.block).is_some_and(|block| block.kind == BlockKind::Quotation) {
            drafts.retain(|draft| draft.stretch.block != stretch.block);
            let inner = trimmed(shown, (0, shown.len()));
            let both = (stretch.start + inner.0, stretch.start + inner.1);
            drafts.push(Draft { outer: both, inner: both, stretch, goes_on: false, block: true, speaker: None });
        }
    }
    drafts
}

fn trimmed(shown: &str, (start, end): (usize, usize)) -> (usize, usize) {
    let inside = shown.get(start..end).unwrap_or("");
    let front = inside.len() - inside.trim_start().len();
    let back = inside.len() - inside.trim_end().len();
    (start + front, (end - back).max(start + front))
}

/// A word or two, or a title, that nobody is said to say.
fn is_arms_length(draft: &Draft, words: &Words, context: &Context) -> bool {
    let (from, to) = (words.at_or_after(draft.inner.0), words.at_or_after(draft.inner.1));
    let inside = words.shown.get(draft.inner.0..draft.inner.1).unwrap_or("");
    let most = if inside.chars().any(|character| u32::from(character) >= 0x3040) { 4 } else { 2 };
    let count = to - from;
    let named = count <= 20
        && !inside.ends_with(['.', '!', '?'])
        && (from..to)
            .map(|word| words.core(word))
            .all(|core| core.starts_with(char::is_uppercase) || core.chars().count() < 4)
        && words.core(from).starts_with(char::is_uppercase)
        && inside.chars().any(char::is_lowercase);
    (count <= most || named) && !context.is_said(from, to, draft.stretch)
}

fn attribute(drafts: &mut [Draft], words: &Words, context: &Context) {
    for number in 0..drafts.len() {
        let (earlier, later) = drafts.split_at_mut(number);
        let Some(draft) = later.first_mut() else { continue };
        let before = earlier.last();
        draft.speaker = if draft.block {
            context.introducing(draft.stretch).or_else(|| {
                before
                    .filter(|before| before.block && before.stretch.block + 1 == draft.stretch.block)
                    .and_then(|before| before.speaker.clone())
            })
        } else {
            context.speaker(draft.outer, draft.inner, draft.stretch).or_else(|| {
                before.filter(|before| inherits(before, draft, words)).and_then(|before| before.speaker.clone())
            })
        };
    }
    // The parts of one quotation over several blocks have one speaker.
    let parts = |one: &Draft, next: &Draft| one.goes_on && next.goes_on && one.stretch.block != next.stretch.block;
    for group in drafts.chunk_by_mut(parts) {
        if let Some(speaker) = group.iter().rev().find_map(|draft| draft.speaker.clone()) {
            group
                .iter_mut()
                .filter(|draft| draft.speaker.is_none())
                .for_each(|draft| draft.speaker = Some(speaker.clone()));
        }
    }
}

/// `“One,” she said. “Two.”`: the second is hers too.
fn inherits(before: &Draft, draft: &Draft, words: &Words) -> bool {
    let (last, first) = (words.at_or_after(before.outer.1), words.at_or_after(draft.inner.0));
    let starts = first == 0 || words.sentence(first) != words.sentence(first - 1);
    before.stretch.block == draft.stretch.block && starts && first.saturating_sub(last) <= 12
}

#[cfg(test)]
mod tests;
