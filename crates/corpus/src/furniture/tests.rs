use super::*;
use crate::parse::plain;

/// Reads a text whose lines each begin with the class that they should get:
/// `t` title, `b` body, `m` meta, `f` furniture, and a space. A blank line
/// stands between any two.
fn check(name: &str, marked: &str) {
    check_among(name, marked, &|_| false);
}

fn check_among(name: &str, marked: &str, repeated: &dyn Fn(&str) -> bool) {
    let lines: Vec<(&str, &str)> =
        marked.trim().lines().map(|line| line.trim().split_once(' ').unwrap_or(("", ""))).collect();
    let text: Vec<&str> = lines.iter().map(|(_, words)| *words).collect();
    let mut parsed = plain::read(text.join("\n\n"));
    classify(&mut parsed, repeated);
    let found: Vec<String> = parsed
        .blocks
        .iter()
        .map(|block| {
            let letter = match block.class {
                LineClass::Title => 't',
                LineClass::Meta => 'm',
                LineClass::Furniture => 'f',
                LineClass::Body => 'b',
                LineClass::Blank => '-',
            };
            format!("{letter} {}", block.shown(&parsed.text))
        })
        .collect();
    // Markers of lists are no part of a block's words.
    let expected: Vec<String> =
        lines.iter().map(|(class, words)| format!("{class} {}", words.trim_start_matches("- "))).collect();
    assert_eq!(found, expected, "{name}");
}

#[test]
fn a_clean_article_is_all_article() {
    check(
        "an article",
        "t Fishermen ask for a second quay
         b The fishermen of the north shore have asked the council for a second quay, because the first is full.
         b Short answer: no.
         b The council will meet again in autumn, and the fishermen say that they will come to every meeting.",
    );
    check(
        "a headline and one paragraph",
        "t Storm closes the harbour
         b All boats were called back on Sunday night, and the harbour stays closed until the wind drops.",
    );
    check(
        "a short title before a long summary",
        "t Cod
         b A word on a fish that everybody knows:
         b The cod lives in cold water, eats what it finds, and is eaten by everybody who can catch it.",
    );
    check(
        "verse with a refrain",
        "t The ferryman
         b Row, row to the island
         b The tide is going out
         b Row, row to the island
         b The moon is on the boats
         b Row, row to the island",
    );
}

#[test]
fn a_page_around_an_article_is_set_aside() {
    check(
        "menus above, labels between, other stories below",
        "f Skip to content
         f Home > News > North shore
         f The Harbour Times
         t Why the second quay was never built
         m By Anna Berg, Harbour Correspondent
         m Published on Tuesday, 3 May 2011 at 10:15
         f Share (12)
         b The second quay was promised three times, and each time the money went to the road along the coast instead.
         f Advertisement
         b Nobody on the council today remembers who signed the first promise, and the papers are lost.
         f Related articles
         f Road along the coast to be widened
         f Council elects a new chair
         f © 2011 The Harbour Times. All rights reserved.",
    );
    check(
        "comments below",
        "t Council elects a new chair
         b After four rounds of voting the council elected a new chair on Monday, by one voice, and everybody clapped.
         b The chair thanked the council for its patience, and promised shorter meetings than those of the year before.
         f 2 Comments
         f anna says: About time!
         f Leave a reply",
    );
    check(
        "teasers without a heading, each said twice",
        "t A bridge for the island
         b The island will have its bridge, the ministry said, though not in this decade and not for carts.
         f Ferry prices rise again
         f Ferry prices rise again
         f The company that runs the ferry said that prices would rise in autumn for the third time since
         f May 2, 2011
         f The company that runs the ferry said that prices would rise in autumn for the third time since
         f Lighthouse to be painted
         f Lighthouse to be painted
         f The old lighthouse will be painted red and white in summer, as it was when the keeper still lived",
    );
    check(
        "a headline of another story after the last sentence",
        "f Share
         t Lighthouse keeper retires at last
         b The last keeper of the lighthouse retired on Friday, after forty years without a day of fog missed.
         f Minister To Open Bridge On Northern Island",
    );
}

#[test]
fn the_site_is_not_the_title() {
    check(
        "the site's name again in its source line",
        "f Archive of the Ministry of Fish (EN)
         t On the so-called Cod Question
         m Date: 03/05/2011 | Source: Ministry of Fish (EN)
         b The so-called Cod Question has been raised again by those who have never seen a cod, and it must be answered.",
    );
    check(
        "label, place and picture around the headline",
        "m Sponsored article
         t Working together for a cleaner harbour
         m Port Town, North Isles
         m The minister opens the new basin before guests from all islands and the mainland. Port Town, North Isles. May 2011.
         m by Karl Held, Envoy of the Mainland to the North Isles
         b The new basin is a sign of what the isles and the mainland can do when they work together, and more will follow.
         m Sponsored Post #12 20110503",
    );
}

#[test]
fn a_label_inside_an_article_costs_itself_alone() {
    check(
        "other stories in the middle",
        "t Cod prices fall
         b Cod prices fell on Monday for the first time in a year, and the boats stayed in the harbour all day long.
         f Read more
         b Buyers from the mainland had come early and gone early, as they do when they know something.
         f Related stories
         f Cod prices rise
         b By the evening the price had come back, and the whole town was asking who had known what, and when.
         b Nobody answered, and on Tuesday the boats went out again as if nothing had happened at all that week.
         b The harbour office will publish its own figures in June, a month later than the law demands of it.",
    );
}

#[test]
fn one_paragraph_is_there_to_be_read() {
    check("a sentence", "b The quay was opened on 3 May 1911.");
    check("a headline", "t Storm closes the harbour");
    check("a sentence amid labels", "f Share\n b The quay was opened on 3 May 1911.\n f Advertisement");
    let class_of = |html: &str| {
        let mut parsed = crate::parse::html::read(html);
        classify(&mut parsed, &|_| false);
        parsed.blocks.iter().map(|block| block.class).collect::<Vec<_>>()
    };
    for (html, expected) in [
        ("<title>Quay</title><p>The quay was opened on 3 May 1911.</p>", vec![LineClass::Body]),
        ("<p>Boats at the quay</p>", vec![LineClass::Body]),
        ("<title>Boats</title><p>Boats</p>", vec![LineClass::Body]),
        ("<h1>Boats at the quay</h1>", vec![LineClass::Title]),
        ("<h1>Boats</h1><p>They lie there.</p>", vec![LineClass::Title, LineClass::Body]),
    ] {
        assert_eq!(class_of(html), expected, "{html}");
    }
}

#[test]
fn lines_that_other_documents_carry_are_set_aside() {
    let known = ["the daily cod, since 1911", "send us your fish"];
    check_among(
        "a masthead and an appeal",
        "f The Daily Cod, since 1911
         t Herring is back in the bay
         m By Anna Berg
         b The herring is back in the bay after eleven years, and nobody knows where it has been in the meantime.
         f Send us your fish",
        &|key| known.contains(&key),
    );
    check_among(
        "a heading that every paper has",
        "t The cod and its foes
         b Abstract
         b The cod has many foes, and the greatest of them sits in the harbour office and signs permits all day.",
        &|key| key == "abstract",
    );
    check_among(
        "minutes have the same title every time",
        "t Minutes of the council
         b The council met at eight and rose at nine, and nothing was decided but the date of the next meeting.",
        &|key| key == "minutes of the council",
    );
}
