//! A codebook as a file of its own, in each form.

use archivolt_corpus::SourceFile;
use archivolt_corpus::codebook::exchange::{Form, read, write};

use super::words;
use crate::Target;
use crate::target::Signature;

const RULES: &[&str] = &[
    "quay*",
    " NEAR/3 ",
    " NOT NEAR/2 ",
    "(a|b)",
    "\"a ... b\"",
    "lang:en ",
    "voice:quoted ",
    "voice:document ",
    "*",
    "(",
    ")",
    "|",
    "\"",
    "WHO",
    "Order",
    "a",
];

/// Codebooks.
pub(super) const TARGETS: &[Target] = &[
    Target {
        name: "rules",
        seeds: || {
            words(&[
                "[[themes]]\nid = 'order'\nlabel = 'Order'\nkey = 'Or'\ninclude = ['order*', '\"open to\" NEAR/4 (boats|ships)']\nexclude = ['WHO']\nexamples = ['the quay is open']\n[[themes]]\nid = 'boats'\nparent = 'order'\ninclude = ['voice:quoted boat* NOT NEAR/3 x']\n",
            ])
        },
        words: &[
            "[[themes]]\n",
            "id = '",
            "include = [",
            "exclude = ['",
            "parent = 'a'\n",
            "quay*",
            " NEAR/3 ",
            "(a|b)",
            "'",
            "\n",
        ],
        run: |case| one(case, Form::Toml),
    },
    Target {
        name: "themes-csv",
        seeds: || {
            words(&[
                "Name,Description,Parent,Include,Exclude,Examples\nOrder,What is kept,,order*; (quay|pier) NEAR/4 open,WHO,the quay is open\nBoats,,Order,boat*,,\n",
                "id;label;key;include\norder;Order;Or;\"a \"\"b\"\"\"\n",
            ])
        },
        words: RULES,
        run: |case| one(case, Form::Csv),
    },
    Target {
        name: "themes-qdc",
        seeds: || {
            words(&[
                "<?xml version=\"1.0\"?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code guid=\"3f2504e0-4f89-11d3-9a0c-0305e82c3301\" name=\"Order\" isCodable=\"true\" color=\"#aa0000\"><Description>What is kept &amp; more</Description><Code guid=\"x\" name=\"Boats\" isCodable=\"true\"/></Code></Codes><Sets/></CodeBook>",
            ])
        },
        words: &[
            "<Code name=\"",
            "</Code>",
            "<Description>",
            "</Description>",
            "<Codes>",
            "guid=\"",
            "\"/>",
            "&amp;",
            "&#0;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "<!DOCTYPE a [<!ENTITY b \"b\">]>",
        ],
        run: |case| one(case, Form::Qdc),
    },
];

/// Reads a codebook; what was read is written in every form, and read again.
fn one(bytes: &[u8], form: Form) -> u64 {
    let codebook = |bytes: &[u8], form: Form| read(&SourceFile { path: "c".to_owned(), bytes: bytes.to_vec() }, form);
    let read = codebook(bytes, form);
    let mut signature = Signature::default();
    for problem in &read.problems {
        assert!(!problem.message.is_empty(), "a problem that says nothing");
        signature.words(problem.code);
    }
    for form in [Form::Toml, Form::Csv, Form::Qdc] {
        let again = codebook(write(&read.themes, form).as_bytes(), form);
        assert_eq!(again.themes, read.themes, "another codebook as {form:?}");
    }
    for theme in &read.themes {
        assert!(!theme.id.is_empty(), "a theme without a name");
        signature.magnitude(theme.include.len());
        signature.magnitude(theme.exclude.len());
        signature.words(if theme.parent.is_empty() { "" } else { "under another" });
    }
    signature.value()
}
