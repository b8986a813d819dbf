//! Bundles, their parts, and pages that hold one. Here bytes are changed
//! without regard to what they are; [`crate::bundles`] knows their structure.

use archivolt_bundle::page::{Shell, Slots, fill, take};
use archivolt_bundle::part::{Label, read, write};
use archivolt_bundle::{letters, pack};

use super::words;
use crate::target::Signature;
use crate::{Target, bundles};

/// The most that is unpacked of a case: far above a thousand times its size.
const MOST_UNPACKED: usize = 8 << 20;
const SHELL: &str = "<head><!--archivolt:head--></head><body><!--archivolt:text--><!--archivolt:settings--><!--archivolt:loader--><!--archivolt:style--><!--archivolt:bundle--><!--archivolt:wasm--><!--archivolt:intake--><!--archivolt:words--><!--archivolt:shell--></body>";

/// Bundles.
pub(super) const TARGETS: &[Target] = &[
    Target {
        name: "bundle",
        seeds: || {
            let label = Label { collection: *b"fuzzing1", tag: *b"POST", number: 3 };
            let many = b"quay ".repeat(300);
            vec![bundles::small(), write(&label, b"short"), write(&label, &many), pack::deflate(&many)]
        },
        words: &["\0\0\0\0", "\u{1}\0\0\0", "\u{7f}", "DOCS", "TERM", "META", "quay"],
        run: bundle,
    },
    Target {
        name: "page",
        seeds: || {
            let slots = Slots {
                head: "<title>A &amp; b</title>".into(),
                text: "<p>One &lt;!--archivolt:text--&gt; two</p>".into(),
                settings: "{\"title\":\"\\u003c/script>\"}".into(),
                loader: "start('<p>')".into(),
                style: "a > b { c: d }".into(),
                bundle: letters::encode(b"bundle"),
                wasm: letters::encode(&pack::deflate(b"module")),
                words: "fr—Qh==".into(),
                ..Slots::default()
            };
            let page = Shell::parse(SHELL).map(|shell| fill(&shell, &slots)).unwrap_or_default();
            words(&[&page, SHELL, &letters::encode(b"letters of any kind"), &pack::base64_encode(b"base")])
        },
        words: &[
            "<!--archivolt:text-->",
            "<!--/archivolt:text-->",
            "<!--archivolt:bundle-->",
            "<!--/archivolt:bundle-->",
            "<!--archivolt:none-->",
            "</script>",
            "<script type=\"text/plain\" id=\"archivolt-bundle\">",
            "<style id=\"archivolt-style\">",
            "</style>",
            "\u{100}",
            "\u{3ff}",
        ],
        run: page,
    },
];

/// Opens a bundle as it is and with the checksums of what it holds, and reads it as a part and as packed bytes.
fn bundle(case: &[u8]) -> u64 {
    let mut signature = Signature::default();
    for bytes in [case.to_vec(), bundles::mended(case)] {
        match bundles::look(bytes, &[]) {
            Ok(()) => signature.words("read"),
            Err(error) => signature.words(&bundles::kind(&error.to_string())),
        }
    }
    // The part that it says it is.
    let label = Label {
        collection: case.get(24..32).and_then(|bytes| bytes.try_into().ok()).unwrap_or_default(),
        tag: case.get(32..36).and_then(|bytes| bytes.try_into().ok()).unwrap_or_default(),
        number: case.get(36..40).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_le_bytes),
    };
    match read(case, &label) {
        Ok(raw) => signature.magnitude(raw.len()),
        Err(error) => signature.words(&bundles::kind(&error.to_string())),
    }
    match pack::inflate(case, MOST_UNPACKED) {
        Ok(raw) => signature.magnitude(raw.len()),
        Err(error) => signature.words(&bundles::kind(&error.to_string())),
    }
    signature.value()
}

/// Takes a page apart; what is taken out fills back to the same page.
fn page(case: &[u8]) -> u64 {
    let mut signature = Signature::default();
    let text = String::from_utf8_lossy(case);
    match take(&text) {
        Ok((shell, slots)) => {
            assert_eq!(fill(&shell, &slots), text, "another page");
            signature.words("page");
            signature.magnitude(shell.template().len());
            for packed in [&slots.bundle, &slots.wasm, &slots.shell] {
                signature.words(if letters::decode(packed).is_ok() { "letters" } else { "" });
            }
        }
        Err(error) => signature.words(&bundles::kind(&error.to_string())),
    }
    if let Ok(shell) = Shell::parse(&text) {
        assert_eq!(shell.template(), text, "another shell");
        signature.words("shell");
    }
    if let Ok(bytes) = letters::decode(&text) {
        assert_eq!(letters::decode(&letters::encode(&bytes)).as_ref(), Ok(&bytes), "other letters");
        signature.magnitude(bytes.len());
    }
    signature.value()
}
