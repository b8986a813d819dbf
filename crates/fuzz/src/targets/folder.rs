//! The collection's own files, and several files together.

use super::reading::many;
use super::words;
use crate::Target;

const TEXT: &[u8] = b"# The quay\n\nAnna Berg said: \"The quay is open to boats of all nations since 3 May 1911.\" Cyber sovereignty is no topic here.\n";
/// What parts one file from the next in a case.
const BETWEEN: u8 = 0x1e;

/// The collection's own files.
pub(super) const TARGETS: &[Target] = &[
    Target {
        name: "settings",
        seeds: || {
            words(&[
                "title = \"T\"\nlanguage = \"en\"\n[[themes]]\nid = \"a\"\ninclude = ['quay*', '\"open to\" NEAR/4 (boats|ships)', 'voice:quoted boat* NOT NEAR/3 x']\nexclude = ['WHO']\n[[names]]\nlabel = \"Anna\"\nforms = [\"Anna Berg\"]\n[[tables]]\nfile = \"t.csv\"\nmap = { text = \"b\" }\n",
            ])
        },
        words: &[
            "[[themes]]\n",
            "include = [",
            "'quay*'",
            " NEAR/3 ",
            " NOT NEAR/2 ",
            "(a|b)",
            "\"a ... b\"",
            "lang:en ",
            "voice:document ",
            "*",
            "(",
            ")",
            "|",
            "[[names]]\n",
            "map = {",
        ],
        run: |case| many(&[("archivolt.toml", case), ("a.md", TEXT), ("t.csv", b"a,b\n1,The quay is open\n")]),
    },
    Target {
        name: "register",
        seeds: || {
            words(&[
                "file,title,date,date_event,kind,subject,original\na.md,\"A, b\",2011-05,2011/2012,Letter,x; y,o.txt\n",
                "objectid,filename,title\nx,a.md,T\n",
            ])
        },
        words: &["\"", ",", "\n", "a.md,", "a.md", "2011-05-03", "198X", "[..1984]", "{a,b}"],
        run: |case| many(&[("documents.csv", case), ("a.md", TEXT)]),
    },
    Target {
        name: "marks",
        seeds: || {
            words(&[
                "file,exact,prefix,suffix,as\na.md,The quay is open,said: ,to,theme:a\na.md,3 May 1911,,,date:1911-05\na.md,Anna,,,furniture\n",
            ])
        },
        words: &["a.md,", ",body\n", ",furniture\n", ",not:a\n", ",date:1911\n", "quay", ","],
        run: |case| {
            many(&[
                ("marks.csv", case),
                ("a.md", TEXT),
                ("archivolt.toml", b"[[themes]]\nid = \"a\"\ninclude = ['quay']\n"),
            ])
        },
    },
    Target {
        name: "several",
        seeds: || {
            let said = "The harbour office said that the new quay would open to ships in the spring of that year.";
            vec![
                [said.as_bytes(), b"\x1e", said.as_bytes(), b" More.\x1e# T\n\n", said.as_bytes()].concat(),
                b"Home\n\nOne\n\nShare\x1eHome\n\nTwo\n\nShare\x1eHome\n\nThree\n\nShare".to_vec(),
            ]
        },
        words: &["\x1e", "The harbour office said that the new quay", "\n\n", "Share\n\n", "Advertisement\n\n"],
        run: |case| {
            const NAMES: &[&str] = &["a.txt", "b.txt", "c.md", "d.html", "e.txt", "f.bib", "g.jsonl"];
            let files: Vec<(&str, &[u8])> = NAMES.iter().copied().zip(case.split(|byte| *byte == BETWEEN)).collect();
            many(&files)
        },
    },
];
