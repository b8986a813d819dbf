use super::*;

fn check(body: &str, expected: &[(BlockKind, LineClass, &str)]) {
    let styles = Styles::read(
        "<w:styles><w:style w:type='paragraph' w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>\
         <w:style w:styleId='Mine'><w:name w:val='Mine'/><w:basedOn w:val='berschrift1'/></w:style>\
         <w:style w:styleId='Zitat'><w:name w:val='Quote'/></w:style></w:styles>",
    );
    let lists = Lists::read(
        "<w:numbering><w:abstractNum w:abstractNumId='5'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl>\
         <w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/></w:lvl></w:abstractNum>\
         <w:num w:numId='2'><w:abstractNumId w:val='5'/></w:num></w:numbering>",
    );
    let links = links(
        "<Relationships><Relationship Id='r1' TargetMode='External' Target='https://example.org/'/></Relationships>",
    );
    let mut walk = Walk::new(&styles, &lists, &links);
    walk.run(body);
    let parsed = walk.builder.finish();
    let found: Vec<_> =
        parsed.blocks.iter().map(|block| (block.kind, block.class, block.shown(&parsed.text))).collect();
    let expected: Vec<_> = expected.iter().map(|(kind, class, words)| (*kind, *class, (*words).to_owned())).collect();
    assert_eq!(found, expected, "{body}");
}

#[test]
fn paragraphs_are_what_their_styles_say() {
    use BlockKind::*;
    use LineClass::{Body, Furniture, Meta};
    check(
        "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>The </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>quay</w:t></w:r></w:p>\
         <w:p><w:pPr><w:pStyle w:val='Mine'/></w:pPr><w:r><w:t>One</w:t></w:r></w:p>\
         <w:p><w:r><w:t xml:space='preserve'>a </w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c &amp; d</w:t></w:r></w:p>\
         <w:p><w:pPr><w:pStyle w:val='Zitat'/></w:pPr><w:r><w:t>Said.</w:t></w:r></w:p>\
         <w:p><w:pPr><w:pStyle w:val='TOC1'/></w:pPr><w:r><w:t>One 3</w:t></w:r></w:p>\
         <w:p><w:pPr><w:pStyle w:val='Caption'/></w:pPr><w:r><w:t>A quay.</w:t></w:r></w:p><w:p/>",
        &[
            (Heading(1), Body, "The quay"),
            (Heading(1), Body, "One"),
            (Paragraph, Body, "a b c & d"),
            (Quotation, Body, "Said."),
            (Paragraph, Furniture, "One 3"),
            (Paragraph, Meta, "A quay."),
        ],
    );
}

#[test]
fn lists_and_tables_keep_their_shape() {
    use BlockKind::*;
    use LineClass::Body;
    let item = |depth: u8, words: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='2'/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
        )
    };
    check(
        &format!("{}{}", item(0, "a"), item(1, "b")),
        &[(Item { depth: 0, ordered: false }, Body, "a"), (Item { depth: 1, ordered: true }, Body, "b")],
    );
    check(
        "<w:p><w:r><w:t>x</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>more</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr>\
         <w:tr><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>y</w:t></w:r></w:p>",
        &[(Paragraph, Body, "x"), (Row, Body, "1 more\t2"), (Row, Body, "3"), (Paragraph, Body, "y")],
    );
}

#[test]
fn what_was_deleted_goes_and_links_and_pictures_stay() {
    use BlockKind::*;
    use LineClass::{Body, Meta};
    check(
        "<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText><w:t>b</w:t></w:r></w:del><w:ins><w:r><w:t>c</w:t></w:r></w:ins>\
         <w:hyperlink r:id='r1'><w:r><w:t> there</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id='2'/></w:r>\
         <w:r><w:drawing><wp:docPr id='1' descr='A wide quay'/></w:drawing></w:r></w:p>",
        &[(Paragraph, Body, "ac there[2]"), (Image, Meta, "A wide quay")],
    );
    check("<w:p><w:r><w:t>never closed", &[(Paragraph, Body, "never closed")]);
}
