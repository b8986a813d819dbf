//! Readers of files that hold others. The parts are changed, not only the
//! packing, so each part has a target of its own.

use super::reading::one;
use super::words;
use crate::Target;

const CONTAINER: &[u8] = b"<container><rootfile full-path='b.opf'/></container>";
const PACKAGE: &str = "<package><metadata><dc:title>T</dc:title><dc:creator>A</dc:creator><dc:date>1911</dc:date><dc:description>&lt;p&gt;x</dc:description></metadata><manifest><item id='a' href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>";
const PARAGRAPH: &str = "<w:document><w:body><w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>T</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr><w:hyperlink r:id='r'><w:r><w:t>a</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id='1'/><w:drawing><wp:docPr descr='a b'/></w:drawing></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
const STYLES: &str = "<w:styles><w:style w:styleId='A'><w:name w:val='heading 1'/><w:basedOn w:val='B'/></w:style><w:style w:styleId='B'><w:basedOn w:val='A'/><w:numId w:val='1'/></w:style></w:styles>";

const XML: &[&str] = &[
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "<w:t>",
    "</w:t>",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tr>",
    "<w:tc>",
    "<w:del>",
    "</w:del>",
    "<w:pStyle w:val='A'/>",
    "<w:numId w:val='1'/>",
    "<w:ilvl w:val='9'/>",
    "<mc:Fallback>",
    "<w:txbxContent>",
    "<wp:docPr descr='a b'/>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "?>",
    "&amp;",
    "='",
    "\"",
    "/>",
    "<item id='b' href='a.xhtml'/>",
    "<itemref idref='a'/>",
    "<dc:date>",
    "</dc:date>",
];

const OBJECTS: &[&str] = &[
    "1 0 obj\n",
    "\nendobj\n",
    "<<",
    ">>",
    "[",
    "]",
    "1 0 R",
    "2 0 R",
    "5 0 R",
    "/Kids",
    "/Contents",
    "/Resources",
    "/Type/ObjStm",
    "/Type/XRef",
    "/N 3/First 9",
    "/Length 9",
    "stream\n",
    "\nendstream",
    "/Filter/ASCIIHexDecode",
    "/Filter[/LZWDecode/RunLengthDecode]",
    "/DecodeParms<</Predictor 15/Columns 3>>",
    "BT ",
    "ET ",
    "(x) Tj ",
    "[(a) -300 (b)] TJ ",
    "1 0 0 1 9 9 cm ",
    "1 0 0 1 9 9 Tm ",
    "/F1 9 Tf ",
    "/X Do ",
    "q ",
    "Q ",
    "BI ID x EI ",
    "/Artifact BMC ",
    "EMC ",
    "trailer<</Root 1 0 R>>",
    "/Encrypt 1 0 R",
    "beginbfrange <00> <ff> <0041> endbfrange",
    "/Subtype/Type0",
    "/Subtype/Form",
    "/W[1 [500] 2 9 600]",
    "/Differences[1/a/b]",
    "/Encoding/WinAnsiEncoding",
];

/// Readers of packed files.
pub(super) const TARGETS: &[Target] = &[
    Target {
        name: "zip",
        seeds: || {
            vec![
                zip(&[("a.txt", b"The quay is open."), ("b/c.md", b"# T\n\nx"), ("d.ris", b"TY  - BOOK\nTI  - T\nER  - \n")]),
                // "quay quay quay quay" and the like, deflated.
                b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\x05\0\0\0\xff\x0f\0\0a\x4b\x4c\x04\0\0PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\x05\0\0\0\xff\x0f\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0aPK\x05\x06\0\0\0\0\x01\0\x01\0\x2f\0\0\0\x24\0\0\0\0\0".to_vec(),
            ]
        },
        words: &["PK\x03\x04", "PK\x01\x02", "PK\x05\x06", "../", "\u{0}\u{8}\u{0}"],
        run: |case| one("a.zip", case),
    },
    Target {
        name: "docx",
        seeds: || words(&[PARAGRAPH]),
        words: XML,
        run: |case| one("a.docx", &zip(&[("word/document.xml", case), ("word/styles.xml", STYLES.as_bytes())])),
    },
    Target {
        name: "docx-styles",
        seeds: || {
            words(&[
                STYLES,
                "<w:numbering><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num></w:numbering>",
            ])
        },
        words: XML,
        run: |case| {
            let parts = [
                ("word/document.xml", PARAGRAPH.as_bytes()),
                ("word/styles.xml", case),
                ("word/numbering.xml", case),
                ("word/footnotes.xml", case),
                ("docProps/core.xml", case),
            ];
            one("a.docx", &zip(&parts))
        },
    },
    Target {
        name: "epub",
        seeds: || words(&[PACKAGE]),
        words: XML,
        run: |case| {
            one(
                "a.epub",
                &zip(&[
                    ("META-INF/container.xml", CONTAINER),
                    ("b.opf", case),
                    ("a.xhtml", b"<h1>T</h1><p>x<br/></p>"),
                ]),
            )
        },
    },
    Target {
        name: "pdf",
        seeds: || {
            words(&[
                "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Kids[3 0 R]/Resources<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>>>\nendobj\n3 0 obj\n<</Contents 5 0 R>>\nendobj\n4 0 obj\n<</Subtype/Type1/Encoding<</Differences[65/eacute/fi]>>/FirstChar 65/Widths[500 600]>>\nendobj\n5 0 obj\n<</Length 75>>\nstream\nBT /F1 12 Tf 50 700 Td (The quay) Tj 0 -14 Td [(is) -400 (open)] TJ ET /X Do\nendstream\nendobj\n6 0 obj\n<</Subtype/Form/Length 9>>\nstream\n/X Do BT ET\nendstream\nendobj\ntrailer<</Root 1 0 R/Info<</Title(T)>>>>",
                "%PDF-1.5\n7 0 obj\n<</Type/ObjStm/N 2/First 9/Length 99>>\nstream\n1 0 2 29 <</Type/Catalog/Pages 2 0 R>> <</Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>\nendstream\nendobj\n3 0 obj\n<<>>\nstream\nBT /F1 9 Tf <00030004> Tj ET\nendstream\nendobj\n4 0 obj\n<</Subtype/Type0/ToUnicode 6 0 R/DescendantFonts[<</DW 500/W[1[500]2 9 600]>>]>>\nendobj\n6 0 obj\n<<>>\nstream\n1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0003> <0005> <0061> endbfrange\nendstream\nendobj\n",
                "%PDF-1.4\n5 0 obj\n<</Filter[/ASCII85Decode/LZWDecode]/DecodeParms[null<</Predictor 12/Columns 2>>]>>\nstream\nJ..)6T`?p&<!J9%_[umg\"B7/Z7KNXbN'S+,*Q/&\"OLT'F~>\nendstream\nendobj\n1 0 obj<</Type/Page/Contents 5 0 R>>endobj",
            ])
        },
        words: OBJECTS,
        run: |case| one("a.pdf", case),
    },
];

/// A zip of stored entries.
fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let short = |number: usize| u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes();
    let long = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes();
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, contents) in entries {
        let at = out.len();
        let mut middle = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        middle.extend(checksum(contents).to_le_bytes());
        middle.extend(long(contents.len()));
        middle.extend(long(contents.len()));
        middle.extend(short(name.len()));
        middle.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&middle);
        out.extend(name.as_bytes());
        out.extend(*contents);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&middle);
        directory.extend([0; 10]);
        directory.extend(long(at));
        directory.extend(name.as_bytes());
    }
    let at = out.len();
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(short(entries.len()));
    out.extend(short(entries.len()));
    out.extend(long(directory.len()));
    out.extend(long(at));
    out.extend([0, 0]);
    out
}

/// CRC-32, bit by bit.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 })
    })
}
