//! Readers of files that are text.

use super::reading::one;
use super::words;
use crate::Target;

const MARKS: &[&str] = &[
    "\n\n",
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    "```\n",
    "|a|b|\n|-|-|\n",
    "[^1]",
    "[^1]: ",
    "![a b](c.png)",
    "[a](b)",
    "***",
    "<div>",
    "<script>",
    "</script>",
    "&amp;",
    "---\n",
    "+++\n",
    "“",
    "”",
    "„",
    "«",
    "»",
    "said Anna Berg",
    "according to",
    "3 May 1911",
    "2011-05-03",
    "20/12/2021",
    "last year",
    "c. 1850",
    "1911–1914",
];

const TAGS: &[&str] = &[
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<ul><li>",
    "<ol><li>",
    "<table><tr><td>",
    "</table>",
    "<main>",
    "</main>",
    "<article>",
    "<nav>",
    "<h1>",
    "<blockquote>",
    "<pre>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<a href='",
    "<meta name='dc.title' content='",
    "<meta property='og:title' content=\"",
    "<time datetime='2011-05-03' pubdate>",
    "<script type='application/ld+json'>{\"headline\":\"x\"}",
    "<title>",
    "<img alt='a b'>",
    "<template>",
    "<svg>",
    "<textarea>",
    "<plaintext>",
    "<![CDATA[",
    "]]>",
    "&#0;",
    "&#x110000;",
    "&nbsp;",
    "<html lang=de>",
    "<br/>",
];

const JSON: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "\":",
    ",",
    "null",
    "true",
    "1e999",
    "\\u0000",
    "\\ud800",
    "\"text\":",
    "\"title\":\"x\"",
    "\"type\":\"book\"",
    "\"issued\":{\"date-parts\":[[2011,5,3]]}",
    "\"author\":[{\"family\":\"B\"}]",
    "\"@graph\":[",
];

/// Readers of text.
pub(super) const TARGETS: &[Target] = &[
    Target {
        name: "plain",
        seeds: || {
            words(&[
                "The quay opens\n\nBy Anna Berg\n\n3 May 1911\n\n“It is open,” she said. Boats lie there.\n\nShare\n\nMore from The Tide\n\nAnother quay\n",
                "From: Anna\nTo: Karl\nSubject: Quay\n\n> It is open\n\nDear Karl,\nit was opened last year.\n",
                "*** START OF THE BOOK ***\n\nOne\n\n*** END OF THE BOOK ***\n",
                "市长说，码头不是为镇上的船只修建的。2011年5月3日",
            ])
        },
        words: MARKS,
        run: |case| one("a.txt", case),
    },
    Target {
        name: "bytes",
        seeds: || {
            let mut seeds = words(&["plain", "Stra\u{df}e und Br\u{fc}cke"]);
            seeds.push(b"Stra\xdfe und Br\xfccke \xe4lter".to_vec());
            seeds.push([0xfe, 0xff, 0, b'a', 0, b'b', 0x4e, 0x2d].to_vec());
            seeds.push(b"\x1b$B$3$s\x1b(B".to_vec());
            seeds.push(b"\xff\xfe\0\0a\0\0\0".to_vec());
            seeds.push(b"<meta charset=shift_jis>\x82\xa0".to_vec());
            seeds
        },
        words: &["\u{feff}", "<meta charset=utf-16>", "\0", "<?xml encoding='gbk'?>"],
        run: |case| one("a", case) ^ one("a.htm", case),
    },
    Target {
        name: "markdown",
        seeds: || {
            words(&[
                "# A\n\nOne *two* **three** `four` [five](six.md) ![a quay](seven.png)\n\n- a\n  1. b\n\n> c\n\n|d|e|\n|-|-|\n|1|2|\n\nText[^1].\n\n[^1]: Note.\n",
                "<div>\nHello <b>there</b> &amp; you\n</div>\n\n~~~\ncode\n~~~\n",
            ])
        },
        words: MARKS,
        run: |case| one("a.md", case),
    },
    Target {
        name: "matter",
        seeds: || {
            words(&[
                "---\ntitle: \"A: b\" # note\nauthors:\n  - name: Anna\n  - {name: Karl, role: x}\ndate: 2015-12\ntags: [one, 'two']\nabstract: |\n  a\n\n  b\nx: &y 1\n---\nBody\n",
                "+++\ntitle = \"T\"\ndate = 2015-12-16T10:00:00Z\n[taxonomies]\ntags = [\"a\"]\n[[extra]]\nb = '''c'''\n+++\nB",
                "{\"title\": \"T\", \"tags\": [\"a\"], \"p\": {\"q\": 1}}\nB",
                "% Title\n% Anna; Karl\n% May 1911\n\nBody",
            ])
        },
        words: &[
            "---\n", "+++\n", "{", "}", "[", "]", ": ", "- ", "|\n", ">-\n", "\n  ", "\"", "'", "#", "&a", "*a",
            "!!str", "? ", "{{", "title: ", "date = ",
        ],
        run: |case| one("a.md", case),
    },
    Target {
        name: "html",
        seeds: || {
            words(&[
                "<html lang=en><head><title>T | S</title><meta name=author content=Anna><meta property=og:site_name content=S><link rel=canonical href=https://example.org/></head><body><nav><a href=/>Home</a></nav><main><h1>T</h1><p>One <b>two</b><ul><li>a<li>b</ul><table><tr><td>1<td>2</table><pre>x\n y</pre><img alt='a quay'><blockquote>c</blockquote></main><footer>© 1911 S</footer>",
                "<script type='application/ld+json'>{\"@graph\":[{\"headline\":\"H\",\"author\":{\"name\":\"A\"},\"datePublished\":\"2011-05-03\"}]}</script><p>x",
            ])
        },
        words: TAGS,
        run: |case| one("a.html", case),
    },
    Target {
        name: "xhtml",
        seeds: || {
            words(&[
                "<?xml version='1.0'?><html><head><title/><script src='x'/></head><body><p>a<br/>b</p><![CDATA[ x < y ]]></body></html>",
            ])
        },
        words: TAGS,
        run: |case| one("a.xhtml", case),
    },
    Target {
        name: "csv",
        seeds: || {
            words(&[
                "title,text,date\nOne,\"The quay, it is \"\"open\"\".\",1911\nTwo,x,\n",
                "objectid;filename;title\nx1;a.txt;A\n",
                "Key\tItem Type\tTitle\tFile Attachments\nK\tbook\tT\ta.pdf; b.pdf\n",
            ])
        },
        words: &["\"", "\"\"", ",", ";", "\t", "\r\n", "\r", "objectid,", "text,"],
        run: |case| one("a.csv", case),
    },
    Target {
        name: "jsonl",
        seeds: || {
            words(&[
                "{\"title\":\"One\",\"text\":\"The quay.\",\"tags\":[\"a\"],\"by\":{\"name\":\"A\"}}\n{\"text\":\"<p>x</p>\"}\n",
            ])
        },
        words: JSON,
        run: |case| one("a.jsonl", case),
    },
    Target {
        name: "csl",
        seeds: || {
            words(&[
                "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"T\",\"author\":[{\"family\":\"B\",\"given\":\"A\"}],\"issued\":{\"date-parts\":[[2011,5],[2012]],\"circa\":1},\"abstract\":\"<p>x</p>\"}]",
            ])
        },
        words: JSON,
        run: |case| one("a.json", case) ^ one("a.csljson", case),
    },
    Target {
        name: "bibtex",
        seeds: || {
            words(&[
                "@string{p = \"P\"}\n@book{k, author = {Berg, Anna and {The Office}}, title = \"{\\\"U}ber \\'e\", publisher = p # { Ltd}, year = 1911, month = may, file = {:a.pdf:pdf}}\n@inbook(c, crossref = {k}, title={x})\n@comment{y}",
            ])
        },
        words: &[
            "@book{",
            "@string{",
            "@comment{",
            " = ",
            "{",
            "}",
            "\"",
            "#",
            ",",
            "\\\"{o}",
            "\\v{c}",
            "crossref = {k}",
            " and ",
            "\n@",
        ],
        run: |case| one("a.bib", case),
    },
    Target {
        name: "ris",
        seeds: || {
            words(&[
                "TY  - NEWS\nTI  - T\n  more\nAU  - Berg, Anna\nDA  - 2016/12/07/\nL1  - a.pdf\nER  - \nTY  - BOOK\n",
            ])
        },
        words: &["TY  - ", "ER  - \n", "AU  - ", "DA  - ", "  - ", "\n"],
        run: |case| one("a.ris", case),
    },
];
