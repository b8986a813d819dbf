//! Shares per year, held to the numbers of `benches/trends.py`, which tries every
//! way that the doubtful dates may fall.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use archivolt_corpus::{Basis, Edtf};
use archivolt_index::DocId;
use archivolt_page::state::scale::trend::{Weight, fraction, spans, table};
use archivolt_page::state::scale::{DatedDocument, Scale, TimelineDates};

const DATES: [&str; 10] =
    ["2015-03-04", "2015", "2015/2016", "2016-02", "2016-12~", "2017-07-07", "2017~", "2018", "[2017,2018-05]", "201X"];

/// What the script printed: year; documents surely and possibly; then for documents and
/// for passages, surely and possibly, least and greatest share.
type Row = (i32, [u32; 2], [u32; 2], [f64; 2], [u32; 2], [f64; 2]);
const PRINTED: [Row; 4] = [
    (2015, [5, 14], [2, 6], [0.2, 0.666_666_666_666_667], [23, 73], [0.006_455_643_481_883, 0.015_121_951_219_512]),
    (
        2016,
        [5, 22],
        [4, 11],
        [0.266_666_666_666_667, 0.916_666_666_666_667],
        [36, 123],
        [0.006_850_253_459_378, 0.018_806_214_227_310],
    ),
    (2017, [2, 14], [2, 7], [0.222_222_222_222_222, 1.0], [19, 78], [0.006_196_061_075_459, 0.022_592_791_823_561]),
    (2018, [1, 9], [0, 3], [0.0, 0.75], [4, 41], [0.002_762_430_939_227, 0.029_508_196_721_311]),
];

#[test]
fn shares_are_those_of_the_independent_script() {
    let mut state = 2015_u64;
    let mut next = || {
        state = (state * 1_103_515_245 + 12_345) % (1 << 31);
        (state >> 8) as u32
    };
    let (mut documents, mut whole, mut passages) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..30 {
        let date = DATES[next() as usize % DATES.len()];
        let words = 100 + next() % 900;
        let part = next() % 12;
        documents.push(DatedDocument {
            id: DocId(number),
            title: format!("Title {number}"),
            date: Some(Edtf::parse(date).unwrap()),
            basis: Basis::Stated,
            note: String::new(),
        });
        whole.push(Weight::document(part > 5));
        passages.push(Weight { part, all: words });
    }
    let dates = TimelineDates::of(documents, Vec::new());
    let edge = |date: &str| Edtf::parse(date).unwrap().bounds().earliest.unwrap();
    let scale = Scale::new(edge("2015-01-01"), edge("2018-12-31"));
    let spans = spans(&dates, scale, &[whole, passages]);
    assert_eq!(spans.len(), PRINTED.len());
    for (span, (year, all, documents, shares, passages, of_words)) in spans.iter().zip(PRINTED) {
        assert_eq!((span.days.0.civil().0, [span.all.certain, span.all.possible]), (year, all));
        for (nth, counts, shares) in [(0, documents, shares), (1, passages, of_words)] {
            let sum = span.series[nth];
            assert_eq!([sum.certain, sum.possible], counts, "{year}");
            let (least, greatest) = span.shares[nth].unwrap();
            assert!(
                (least - shares[0]).abs() < 1e-9 && (greatest - shares[1]).abs() < 1e-9,
                "{year}: {least} {greatest}"
            );
        }
    }
    let written = table(&spans, &["A".to_owned(), "=B".to_owned()]);
    assert!(written.contains("\"A, least share\"") && written.contains("\"'=B, certainly\""), "{written}");
    assert!(
        written.lines().nth(1).unwrap().ends_with("\"23\",\"73\",\"0.006455643482\",\"0.015121951220\""),
        "{written}"
    );
}

#[test]
fn shares_are_written_with_twelve_digits() {
    for (share, expected) in [(0.0, "0.000000000000"), (1.0, "1.000000000000"), (2.0 / 3.0, "0.666666666667")] {
        assert_eq!(fraction(share), expected);
    }
}
