use super::*;

/// Fields that matter, of each record.
fn check(style: Style, text: &str, expected: &[&[(&str, &str)]], problem_lines: &[u32]) {
    let references = read(style, text);
    let found: Vec<Vec<(&str, &str)>> =
        references.records.iter().map(|record| record.metadata.entries().collect()).collect();
    assert_eq!(found, expected, "{text}");
    let lines: Vec<u32> = references.problems.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, problem_lines, "{text}: {:?}", references.problems);
}

#[test]
fn records_of_csl_json_get_the_contracts_names() {
    check(
        Style::Csl,
        r#"[{"id": "http://example.org/items/BERG1", "type": "article-newspaper", "title": "The <i>Quay</i>",
"author": [{"family": "Berg", "given": "Anna"}, {"literal": "Harbour Office"}],
"issued": {"date-parts": [["2016", 12, "7"]]}, "accessed": {"date-parts": [[2020, 1]]},
"container-title": "The Tide", "URL": "https://example.org/q", "keyword": "boats, tides"},
{"id": "x", "type": "book", "title": "Boats", "issued": {"date-parts": [[1911]], "circa": true}, "publisher": "Quay Press", "DOI": "10.1/x"},
{"id": "y", "type": "speech", "title": "T", "issued": {"date-parts": [[2016,11,16],[2016,11,18]]}},
{broken},
{"id": "z", "type": "post", "title": "S", "issued": {"raw": "2015/5"}}]"#,
        &[
            &[
                ("title", "The Quay"),
                ("creator", "Anna Berg; Harbour Office"),
                ("date", "2016-12-07"),
                ("publisher", "The Tide"),
                ("subject", "boats; tides"),
                ("kind", "Newspaper article"),
                ("source", "https://example.org/q"),
                ("date_captured", "2020-01"),
                ("slug", "BERG1"),
            ],
            &[
                ("title", "Boats"),
                ("date", "1911~"),
                ("publisher", "Quay Press"),
                ("kind", "Book"),
                ("source", "https://doi.org/10.1/x"),
                ("slug", "x"),
                ("doi", "10.1/x"),
            ],
            &[("title", "T"), ("date", "2016-11-16/2016-11-18"), ("kind", "Speech"), ("slug", "y")],
            &[("title", "S"), ("date", "2015-05"), ("kind", "Post"), ("slug", "z")],
        ],
        &[7],
    );
    assert!(is_csl("[{\"type\": \"book\", \"title\": \"x\"}]"));
    for other in ["[{\"type\": \"cat\", \"title\": \"x\"}]", "{\"type\": \"book\"}", "[1, 2]", ""] {
        assert!(!is_csl(other), "{other}");
    }
}

#[test]
fn entries_of_bibtex_get_the_contracts_names() {
    check(
        Style::Bibtex,
        r#"@string{qp = "Quay Press"}
Words between entries, a@example.org too.
@book{berg1911,
  author = {Berg, Anna and {Harbour Office} and others},
  title = {Boats {\&} T\'{\i}des of {M\"unchen}},
  publisher = qp # " Ltd",
  year = 1911, month = may, day = 3,
  file = {Full Text:files/3/berg.pdf:application/pdf;Page:files/4/b\:c.html:text/html},
  keywords = {boats, {deep water}},
}
@incollection(part, crossref = {whole}, title = "Part --- one", author = "Karl Held")
@collection{whole, title = {The Whole}, editor = {Lind, Eva}, date = {2001-03/2001-04}, publisher = {P}}
@article{broken, title = {never closed,
@comment{ignored {x}}
@misc{last, title = {Last}}
"#,
        &[
            &[
                ("title", "Boats & Tídes of München"),
                ("creator", "Anna Berg; Harbour Office; et al."),
                ("date", "1911-05-03"),
                ("publisher", "Quay Press Ltd"),
                ("subject", "boats; deep water"),
                ("kind", "Book"),
                ("slug", "berg1911"),
            ],
            &[
                ("title", "Part — one"),
                ("creator", "Karl Held"),
                ("date", "2001-03/2001-04"),
                ("publisher", "P"),
                ("kind", "Book chapter"),
                ("slug", "part"),
                ("published_in", "The Whole"),
                ("editor", "Eva Lind"),
            ],
            &[
                ("title", "The Whole"),
                ("creator", "Eva Lind"),
                ("date", "2001-03/2001-04"),
                ("publisher", "P"),
                ("kind", "Book"),
                ("slug", "whole"),
            ],
            &[("title", "Last"), ("slug", "last")],
        ],
        &[13],
    );
    let files =
        read(Style::Bibtex, "@misc{a, file = {Full Text:files/3/berg.pdf:application/pdf;P:b\\:c.html:text/html}}");
    assert_eq!(
        files.records.first().map(|record| record.files.clone()),
        Some(vec!["files/3/berg.pdf".to_owned(), "b:c.html".to_owned()])
    );
}

#[test]
fn records_of_ris_get_the_contracts_names() {
    check(
        Style::Ris,
        "TY  - NEWS\nTI  - The quay\n  opens\nAU  - Berg, Anna\nAU  - Held, Karl\nDA  - 2016/12/07/\nPY  - 2016\nT2  - The Tide\nKW  - boats\nKW  - tides\nUR  - https://example.org/q\nSP  - 3\nEP  - 5\nL1  - files/3/a.pdf\nER  - \n\nTY  - BOOK\nTI  - Boats\nPY  - 1911///\nER  - \nTI  - stray\nTY  - RPRT\nTI  - Cut\n",
        &[
            &[
                ("title", "The quay opens"),
                ("creator", "Anna Berg; Karl Held"),
                ("date", "2016-12-07"),
                ("publisher", "The Tide"),
                ("subject", "boats; tides"),
                ("kind", "Newspaper article"),
                ("source", "https://example.org/q"),
                ("pages", "3–5"),
            ],
            &[("title", "Boats"), ("date", "1911"), ("kind", "Book")],
            &[("title", "Cut"), ("kind", "Report")],
        ],
        &[21, 22],
    );
}
