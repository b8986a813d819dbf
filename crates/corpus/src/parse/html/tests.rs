use super::*;

fn check(source: &str, expected: &[(BlockKind, LineClass, &str)]) {
    let parsed = read(source);
    let found: Vec<_> =
        parsed.blocks.iter().map(|block| (block.kind, block.class, block.shown(&parsed.text))).collect();
    let expected: Vec<_> = expected.iter().map(|(kind, class, words)| (*kind, *class, (*words).to_owned())).collect();
    assert_eq!(found, expected, "{source}");
}

#[test]
fn blocks_come_from_the_structure() {
    use BlockKind::*;
    use LineClass::*;
    check(
        "<h1>A &amp; B</h1><p>One\n  <b>two</b>\tthree<br>four.<p>Five",
        &[(Heading(1), Body, "A & B"), (Paragraph, Body, "One two three four."), (Paragraph, Body, "Five")],
    );
    check(
        "<ul><li>a<ul><li>b</ul><li>c</ul><ol><li>d</ol>",
        &[
            (Item { depth: 0, ordered: false }, Body, "a"),
            (Item { depth: 1, ordered: false }, Body, "b"),
            (Item { depth: 0, ordered: false }, Body, "c"),
            (Item { depth: 0, ordered: true }, Body, "d"),
        ],
    );
    check("<table><tr><th>A</th><th>B</th></tr><tr><td>1<td>2</table>", &[(Row, Body, "A\tB"), (Row, Body, "1\t2")]);
    check("<pre>a\n  b</pre><blockquote><p>Said.</blockquote>", &[(Code, Body, "a\n  b"), (Quotation, Body, "Said.")]);
    check("<p>caf&eacute;&nbsp;x &#8212; &lt;b&gt;</p>", &[(Paragraph, Body, "café\u{a0}x — <b>")]);
}

#[test]
fn scripts_go_and_the_frame_of_the_page_is_furniture() {
    use BlockKind::Paragraph;
    use LineClass::*;
    check(
        "<script>var a='<p>no</p>'</script><style>p{}</style><nav>Menu</nav><p>Yes.</p><footer>© 1999</footer><template><p>no</template><p hidden>no</p>",
        &[(Paragraph, Furniture, "Menu"), (Paragraph, Body, "Yes."), (Paragraph, Furniture, "© 1999")],
    );
    check(
        "<div>Outside</div><main><header>In</header><p>The words.</p></main><div>After</div>",
        &[
            (Paragraph, Furniture, "Outside"),
            (Paragraph, Body, "In"),
            (Paragraph, Body, "The words."),
            (Paragraph, Furniture, "After"),
        ],
    );
    check("<form>Only this.</form>", &[(Paragraph, Body, "Only this.")]);
    check("<title>T</title>", &[]);
}

#[test]
fn a_page_says_facts_about_itself() {
    let cases: &[(&str, &[(&str, &str)])] = &[
        ("<title>T | Site</title><meta property=og:site_name content=Site>", &[("publisher", "Site"), ("title", "T")]),
        ("<html lang=de><title>T</title><h1>Real</h1>", &[("language", "de")]),
        (
            "<meta name=author content='Anna Berg'><meta name='date' content='2011-05'>",
            &[("date", "2011-05"), ("creator", "Anna Berg")],
        ),
        ("<time datetime=2011-05-03 pubdate>x</time>", &[("date", "2011-05-03")]),
        (
            "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"S\"},{\"headline\":\"H\",\"author\":[{\"name\":\"A\"},{\"name\":\"B\"}],\"datePublished\":\"2011-05-03T10:00\"}]}</script><meta property=og:title content=O>",
            &[("title", "H"), ("creator", "A; B"), ("date", "2011-05-03T10:00")],
        ),
        ("<script type='application/ld+json'>{broken</script><p>x", &[]),
        (
            "<meta name=citation_author content='Anna Berg'><meta name=citation_author content='Karl Held'><meta name=citation_author content='Anna Berg'><meta name=citation_journal_title content=Tides><meta property=article:tag content=a><meta property=article:tag content=b>",
            &[("creator", "Anna Berg; Karl Held"), ("publisher", "Tides"), ("subject", "a; b")],
        ),
        (
            "<script type='application/ld+json'>{\"@type\":\"AdvertiserContentArticle\",\"headline\":\"H\"}</script>",
            &[("kind", "Sponsored article"), ("title", "H")],
        ),
        ("<meta name=viewport content=x><meta name=original content='full.txt'>", &[("original", "full.txt")]),
        ("<link rel=canonical href='https://example.org/a'>", &[("source", "https://example.org/a")]),
    ];
    for (source, expected) in cases {
        assert_eq!(read(source).metadata.entries().collect::<Vec<_>>(), *expected, "{source}");
    }
}

#[test]
fn deep_and_broken_nesting_takes_linear_time() {
    let source =
        format!("{}{}<p>x</p>{}", "<b>".repeat(50_000), "<ul><li>".repeat(50_000), "</i></nav>".repeat(50_000));
    let parsed = read(&source);
    assert_eq!(parsed.text, "x");
}
