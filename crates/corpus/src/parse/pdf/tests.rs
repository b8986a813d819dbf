use super::*;
use crate::{BlockKind, LineClass};

/// A file of these objects, numbered from 1; the first is the catalogue.
fn pdf(objects: &[&str], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    for (place, object) in objects.iter().enumerate() {
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", place + 1).bytes());
    }
    bytes.extend(format!("trailer\n<</Root 1 0 R {trailer}>>\n%%EOF").bytes());
    bytes
}

fn stream(content: &str) -> String {
    format!("<</Length {}>>\nstream\n{content}\nendstream", content.len())
}

const FONT: &str = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

fn one_page(content: &str, trailer: &str) -> Result<Parsed, Refusal> {
    read(&pdf(
        &[
            "<</Type/Catalog/Pages 2 0 R/Lang(en)>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F1 4 0 R>>>>>>",
            "<</Type/Page/Parent 2 0 R/Contents 5 0 R>>",
            FONT,
            &stream(content),
            "<</Title(Quays \\(north\\))/Author(\u{fe}x)/CreationDate(D:20160503)>>",
        ],
        trailer,
    ))
}

fn text_of(parsed: Result<Parsed, Refusal>) -> String {
    parsed.map_or_else(|(code, _)| format!("! {code}"), |parsed| parsed.text)
}

#[test]
fn the_text_of_a_page_is_read_in_its_order() {
    for (content, expected) in [
        ("BT /F1 12 Tf 50 700 Td (The quay) Tj 0 -14 Td (is open.) Tj ET", "The quay is open."),
        ("BT /F1 12 Tf 50 700 Td [(Qu) -20 (ay) -400 (north)] TJ ET", "Quay north"),
        ("BT /F1 12 Tf 14 TL 50 700 Td (One) Tj T* (two) Tj (three) ' ET", "One two three"),
        ("BT /F1 1 Tf 12 0 0 12 50 700 Tm (caf\\351 \\223x\\224) Tj ET", "café “x”"),
        ("/Artifact BMC BT /F1 12 Tf (no) Tj ET EMC BT /F1 12 Tf (yes) Tj ET", "yes"),
        ("q BI /W 1 ID \x01(x) Tj EI Q BT /F1 12 Tf (after) Tj ET", "after"),
        ("0 0 m", "! pdf-no-text"),
    ] {
        assert_eq!(text_of(one_page(content, "")), expected, "{content}");
    }
}

#[test]
fn facts_come_from_the_file() {
    let parsed = one_page("BT /F1 12 Tf (x y) Tj ET", "/Info 6 0 R");
    let fields: Vec<(String, String)> = parsed.map_or_else(
        |_| Vec::new(),
        |parsed| parsed.metadata.entries().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
    );
    let get = |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    assert_eq!(
        (get("title"), get("language"), get("file_created"), get("date")),
        (Some("Quays (north)"), Some("en"), Some("2016-05-03"), None)
    );
    assert_eq!(text_of(one_page("BT /F1 12 Tf (x) Tj ET", "/Encrypt<</V 1>>")), "! pdf-locked");
    assert_eq!(text_of(read(b"%PDF-1.4 nothing")), "! pdf-damaged");
}

#[test]
fn a_page_without_text_is_said() {
    let page = "<</Type/Page/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>";
    let empty = "<</Type/Page>>";
    let bytes = pdf(
        &[
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Kids[3 0 R 6 0 R 7 0 R]>>",
            page,
            &stream("BT /F1 12 Tf (One) Tj ET"),
            FONT,
            empty,
            empty,
        ],
        "",
    );
    let parsed = read(&bytes);
    let problems: Vec<_> =
        parsed.iter().flat_map(|parsed| &parsed.problems).map(|(_, code, message)| (*code, message.as_str())).collect();
    assert_eq!(problems.len(), 1);
    assert!(problems[0].0 == "pdf-page-no-text" && problems[0].1.starts_with("Pages 2–3 have no text"), "{problems:?}");
    let blocks: Vec<_> =
        parsed.iter().flat_map(|parsed| &parsed.blocks).map(|block| (block.kind, block.class)).collect();
    assert_eq!(blocks, [(BlockKind::Paragraph, LineClass::Body)]);
}

#[test]
fn packed_objects_and_own_letters_are_read() {
    // Objects 2, 3 and 4 stand in a stream of objects; the font says its own letters.
    let parts = [
        "<</Kids[3 0 R]>>",
        "<</Contents 6 0 R/Resources<</Font<</F1 4 0 R>>>>>>",
        "<</Subtype/Type0/ToUnicode 7 0 R>>",
    ];
    let (a, b) = (parts[0].len() + 1, parts[0].len() + parts[1].len() + 2);
    let index = format!("2 0 3 {a} 4 {b} ");
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(format!("{index}{}", parts.join(" ")).as_bytes(), 9);
    let hex: String = packed.iter().map(|byte| format!("{byte:02x}")).collect();
    let objects = format!(
        "<</Type/ObjStm/N 3/First {}/Length {}/Filter[/ASCIIHexDecode/FlateDecode]>>\nstream\n{hex}\nendstream",
        index.len(),
        hex.len()
    );
    let map =
        stream("1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0003> <0005> <0061> endbfrange");
    let bytes = pdf(
        &[
            "<</Type/Catalog/Pages 2 0 R>>",
            "null",
            "null",
            "null",
            &objects,
            &stream("BT /F1 9 Tf <000300040005> Tj ET"),
            &map,
        ],
        "",
    );
    assert_eq!(text_of(read(&bytes)), "abc");
}

#[test]
fn circles_and_damage_end() {
    let circles = [
        vec!["<</Type/Catalog/Pages 1 0 R>>"],
        vec!["<</Type/Catalog/Pages 2 0 R>>", "<</Kids[2 0 R 2 0 R 1 0 R]>>"],
        vec!["<</Type/Catalog/Pages 2 0 R>>", "2 0 R"],
    ];
    for objects in circles {
        let _ = read(&pdf(&objects, ""));
    }
    let whole = pdf(
        &[
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Kids[3 0 R]>>",
            "<</Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            &stream("BT /F1 12 Tf (One) Tj ET"),
            FONT,
        ],
        "",
    );
    for cut in 0..whole.len() {
        let _ = read(whole.get(..cut).unwrap_or_default());
    }
}
