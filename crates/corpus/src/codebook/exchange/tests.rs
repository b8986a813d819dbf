#![allow(clippy::unwrap_used)]

use super::*;
use crate::codebook::testing::Dice;

fn file(text: &str) -> SourceFile {
    SourceFile { path: "codebook".to_owned(), bytes: text.as_bytes().to_vec() }
}

/// Words by chance, with everything that a form might trip over.
fn words(dice: &mut Dice) -> String {
    let pieces = [
        "quay",
        "Élite",
        "网络",
        "the",
        " ",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\t",
        "\"",
        "'",
        "'''",
        "\"\"\"",
        ",",
        ";",
        "\\",
        "\\n",
        "\\u{1}",
        "<b>",
        "&amp;",
        "&",
        "]]>",
        "[archivolt]",
        "\n[archivolt]\nid: x",
        "id: y",
        "#",
        "=",
        "-1",
        "\u{1}",
        "\u{b}",
        "\u{feff}",
        "\u{fffe}",
        "\u{a0}",
        "🙂",
        "%",
        "|",
        ": ",
        "</Description>",
        "<!--",
        "<![CDATA[x]]>",
        "{}",
        "€",
    ];
    (0..dice.roll(7)).map(|_| *dice.pick(&pieces)).collect()
}

/// A codebook by chance, settled as `archivolt.toml` settles it.
fn codebook(dice: &mut Dice) -> Vec<Theme> {
    let rules = ["quay", "\"net ... rules\"", "(a|b) NEAR/3 \"c d\"", "ban~", "voice:quoted 'net'", "«élit*»"];
    let count = dice.roll(7);
    let themes: Vec<Theme> = (0..count)
        .map(|number| {
            let list = |dice: &mut Dice| -> Vec<String> {
                (0..dice.roll(4)).map(|_| words(dice)).filter(|words| !words.trim().is_empty()).collect()
            };
            Theme {
                id: format!("theme-{number}"),
                label: words(dice),
                key: if dice.roll(2) == 0 { format!("K{}", char::from(b'a' + number as u8)) } else { String::new() },
                definition: words(dice),
                parent: if dice.roll(2) == 0 { format!("theme-{}", dice.roll(count)) } else { String::new() },
                colour: if dice.roll(2) == 0 { format!("#{:06x}", dice.roll(1 << 24)) } else { String::new() },
                include: (0..dice.roll(4)).map(|_| (*dice.pick(&rules)).to_owned()).collect(),
                exclude: list(dice),
                examples: list(dice),
                counterexamples: list(dice),
            }
        })
        .collect();
    settled(&themes).themes
}

#[test]
fn every_form_keeps_every_codebook() {
    let mut dice = Dice(5);
    let mut whole = 0;
    for _ in 0..1_500 {
        let themes = codebook(&mut dice);
        whole += themes.len();
        for form in [Form::Toml, Form::Csv, Form::Qdc] {
            let written = write(&themes, form);
            let back = read(&file(&written), form);
            assert_eq!(back.themes, themes, "{form:?}\n{written}");
            assert_eq!(write(&back.themes, form), written, "{form:?}");
        }
        // From one into the other and on.
        let csv = read(&file(&write(&themes, Form::Qdc)), Form::Qdc).themes;
        let toml = read(&file(&write(&csv, Form::Csv)), Form::Csv).themes;
        assert_eq!(toml, themes);
    }
    assert!(whole > 3_000, "only {whole} themes");
}

#[test]
fn the_default_codebook_goes_through_every_form() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../collection/archivolt.toml");
    let default =
        read(&SourceFile { path: "archivolt.toml".to_owned(), bytes: std::fs::read(path).unwrap() }, Form::Toml);
    assert_eq!(default.problems, []);
    assert!(default.themes.len() >= 12);
    for form in [Form::Toml, Form::Csv, Form::Qdc] {
        let back = read(&file(&write(&default.themes, form)), form);
        assert_eq!((back.problems, back.themes), (vec![], default.themes.clone()), "{form:?}");
    }
}

/// Each code as `id "label" <parent colour> definition`.
fn shown(themes: &[Theme]) -> Vec<String> {
    let one = |theme: &Theme| {
        format!("{} \"{}\" <{} {}> {}", theme.id, theme.label, theme.parent, theme.colour, theme.definition)
    };
    themes.iter().map(one).collect()
}

#[test]
fn codebooks_of_other_programs_are_read() {
    // Written for this test by the schema, in the manners that programs have.
    let plain = "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\r\n<CodeBook xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:QDA-XML:codebook:1.0 Codebook.xsd\" origin=\"Some Program 24\" xmlns=\"urn:QDA-XML:codebook:1.0\">\r\n  <Codes>\r\n    <Code isCodable=\"false\" name=\"Ports &amp; quays\" guid=\"0F9E1C2A-0000-4000-8000-000000000001\">\r\n      <Code color=\"#46AA00\" guid=\"0F9E1C2A-0000-4000-8000-000000000002\" name=\"Dues\" isCodable=\"true\">\r\n        <Description>What a ship pays.\r\nBy the day.</Description>\r\n        <Code guid=\"0F9E1C2A-0000-4000-8000-000000000003\" name='Waived \"dues\"' isCodable='true'/>\r\n      </Code>\r\n      <Description/>\r\n    </Code>\r\n    <Code guid=\"0F9E1C2A-0000-4000-8000-000000000004\" name=\"Law\" isCodable=\"true\" color=\"#fA0\"><Code guid=\"0F9E1C2A-0000-4000-8000-000000000005\" name=\"Dues\" isCodable=\"true\"><Description><![CDATA[By <law>.]]></Description></Code></Code>\r\n  </Codes>\r\n  <Sets>\r\n    <Set guid=\"0F9E1C2A-0000-4000-8000-000000000006\" name=\"Money\"><Description>A set.</Description><MemberCode guid=\"0F9E1C2A-0000-4000-8000-000000000002\"/></Set>\r\n  </Sets>\r\n</CodeBook>";
    let expected = [
        "ports-quays \"Ports & quays\" < > ",
        "dues \"Dues\" <ports-quays #46aa00> What a ship pays.\nBy the day.",
        "waived-dues \"Waived \"dues\"\" <dues > ",
        "law \"Law\" < #ffaa00> ",
        "law-dues \"Dues\" <law > By <law>.",
    ];
    let utf16: Vec<u8> = plain.replace("utf-8", "utf-16").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [plain.as_bytes().to_vec(), utf16] {
        let found = read(&SourceFile { path: "other.qdc".to_owned(), bytes }, Form::Qdc);
        assert_eq!(shown(&found.themes), expected);
        let problems: Vec<_> = found.problems.iter().map(|problem| problem.code).collect();
        assert_eq!(problems, ["codebook-sets"]);
        // It goes out and comes back as it is.
        let again = read(&file(&write(&found.themes, Form::Qdc)), Form::Qdc);
        assert_eq!((again.themes, again.problems), (found.themes, vec![]));
    }
    // With a prefix for its namespace, and without an end.
    let prefixed = "<q:CodeBook xmlns:q='urn:QDA-XML:codebook:1.0'><q:Codes><q:Code q:guid='1' name='One'><q:Description>First</q:Description></q:Code><q:Code name='Two'>";
    assert_eq!(shown(&read(&file(prefixed), Form::Qdc).themes), ["one \"One\" < > First", "two \"Two\" < > "]);
}

#[test]
fn an_edited_description_keeps_the_rules() {
    let theme = Theme { id: "quay".into(), label: "Quays".into(), include: vec!["\"a b\"".into()], ..Theme::default() };
    let themes = settled(&[theme]).themes;
    let xml = write(&themes, Form::Qdc);
    let edited = xml.replace("name=\"Quays\"", "name=\"Wharves\"").replace("[archivolt]", "New words.\r\n[archivolt]");
    let found = read(&file(&edited.replace("\n", "\r\n")), Form::Qdc).themes;
    let found = found.first().unwrap();
    assert_eq!((found.id.as_str(), found.label.as_str(), found.definition.as_str()), ("quay", "Wharves", "New words."));
    assert_eq!(found.include, ["\"a b\""]);
}

#[test]
fn the_xml_is_what_the_schema_asks_for() {
    let theme =
        |id: &str, parent: &str| Theme { id: id.into(), label: id.into(), parent: parent.into(), ..Theme::default() };
    let xml = write(&settled(&[theme("a", ""), theme("b", "a")]).themes, Form::Qdc);
    let guid =
        |of: &str| xml.split(&format!("\" name=\"{of}\"")).next().unwrap().rsplit('"').next().unwrap().to_owned();
    for of in ["a", "b"] {
        // Pattern of GUIDType in the schema.
        let parts: Vec<usize> = guid(of).split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12]);
        assert!(guid(of).chars().all(|sign| sign == '-' || sign.is_ascii_hexdigit()));
    }
    assert_ne!(guid("a"), guid("b"));
    assert_eq!(guid("a"), guid("a"));
    assert!(
        xml.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"")
    );
    // A description stands before the codes below, as the schema's sequence has it.
    assert!(xml.find("<Description>").unwrap() < xml.find("name=\"b\"").unwrap());
}

#[test]
fn tables_of_other_programs_are_read() {
    let found = read(
        &file("Code;Comment;Color;Parent Code\nQuays;\"Where\nboats lie\";#FF0000;\nDues;C:\\new;;Quays\n;x;;\n"),
        Form::Csv,
    );
    assert_eq!(shown(&found.themes), ["quays \"Quays\" < #ff0000> Where\nboats lie", "dues \"Dues\" <quays > C:\\new"]);
    assert_eq!(
        found.problems.iter().map(|problem| (problem.line, problem.code)).collect::<Vec<_>>(),
        [(Some(5), "codebook-row")]
    );
}

#[test]
fn no_bytes_do_harm() {
    let mut dice = Dice(3);
    let whole = write(&codebook(&mut Dice(77)), Form::Qdc) + &write(&codebook(&mut Dice(78)), Form::Csv);
    for _ in 0..400 {
        let mut bytes = whole.as_bytes().to_vec();
        for _ in 0..1 + dice.roll(9) {
            let at = dice.roll(bytes.len());
            bytes[at] = u8::try_from(dice.roll(256)).unwrap();
        }
        bytes.truncate(dice.roll(whole.len() + 1));
        for form in [Form::Toml, Form::Csv, Form::Qdc] {
            read(&SourceFile { path: "x".to_owned(), bytes: bytes.clone() }, form);
        }
    }
    for (text, form, code) in [
        ("", Form::Csv, "codebook-columns"),
        ("<html><p>No</p></html>", Form::Qdc, "codebook-form"),
        ("label,include\nQuay,(\n", Form::Csv, "codebook-rule"),
    ] {
        let problems = read(&file(text), form).problems;
        assert_eq!(problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [code], "{text}");
    }
    let deep = format!("<CodeBook><Codes>{}", "<Code name='a'>".repeat(3_000));
    assert_eq!(read(&file(&deep), Form::Qdc).themes.len(), 3_000);
}

#[test]
fn a_spreadsheet_runs_no_cell_and_every_cell_comes_back() {
    for rule in ["=1+1", "-2", "+3", "@SUM(A1)", " =1", "'=1", "''-1", "'quoted'", "＝1", "plain", "a=b", "'"] {
        let theme =
            Theme { id: "t".to_owned(), label: "T".to_owned(), include: vec![rule.to_owned()], ..Theme::default() };
        let table = write(&[theme], Form::Csv);
        for cell in table.split("\",\"") {
            let shown = cell.trim_start_matches(['"', '\u{feff}']).trim_start();
            assert!(!shown.starts_with(['=', '+', '-', '@', '＝']), "{rule}: {cell}");
        }
        let back = read(&file(&table), Form::Csv).themes;
        assert_eq!(back.first().map(|theme| theme.include.clone()), Some(vec![rule.trim().to_owned()]), "{table}");
    }
}
