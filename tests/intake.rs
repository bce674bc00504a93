//! Records against the csv crate as an oracle, and any cut of a file against the whole.

use candor::intake::{Delimiter, Record, RecordEnd, RecordReader, RecordSink};
use proptest::prelude::*;

#[derive(Debug, Default, PartialEq, Eq)]
struct Seen {
    records: Vec<Vec<Vec<u8>>>,
    /// Each record as the text has it.
    wholes: Vec<Vec<u8>>,
    lines: Vec<u32>,
    ends: Vec<RecordEnd>,
}

impl RecordSink for Seen {
    fn record(&mut self, record: Record<'_>) {
        self.records.push(record.fields().map(<[u8]>::to_vec).collect());
        self.wholes.push(record.whole().to_vec());
        self.lines.push(record.line);
        self.ends.push(record.end);
    }

    fn too_long(&mut self, line: u32, _end: RecordEnd) {
        panic!("line {line} is not too long");
    }
}

fn read<'p>(delimiter: Delimiter, pieces: impl IntoIterator<Item = &'p [u8]>) -> Seen {
    let mut seen = Seen::default();
    let mut reader = RecordReader::new(delimiter);
    for piece in pieces {
        reader.push(piece, &mut seen);
    }
    reader.finish(&mut seen);
    seen
}

fn oracle(delimiter: Delimiter, bytes: &[u8]) -> Vec<Vec<Vec<u8>>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.byte())
        .quoting(delimiter.quotes())
        .from_reader(bytes);
    let records = reader.byte_records().map(|record| record.expect("memory can be read"));
    records.map(|record| record.iter().map(<[u8]>::to_vec).collect()).collect()
}

/// Bytes in which separators, quotes and line ends are frequent.
fn messy() -> impl Strategy<Value = Vec<u8>> {
    let letter = prop_oneof![
        4 => prop::sample::select(b"ab1 \xe9".to_vec()),
        3 => prop::sample::select(b"\t,;".to_vec()),
        2 => prop::sample::select(b"\r\n".to_vec()),
        2 => Just(b'"'),
        1 => any::<u8>(),
    ];
    prop::collection::vec(letter, 0..200)
        .prop_filter("a mark is taken off before", |bytes| !bytes.starts_with(b"\xef\xbb\xbf"))
}

fn delimiter() -> impl Strategy<Value = Delimiter> {
    prop::sample::select(Delimiter::ALL.to_vec())
}

proptest! {
    #[test]
    fn records_are_those_of_the_csv_crate_on_any_bytes(bytes in messy(), delimiter in delimiter()) {
        prop_assert_eq!(read(delimiter, [&bytes[..]]).records, oracle(delimiter, &bytes));
    }

    #[test]
    fn any_cut_gives_the_same_records_lines_and_ends(
        bytes in messy(),
        delimiter in delimiter(),
        cuts in prop::collection::vec(1usize..9, 1..40),
    ) {
        let mut pieces = Vec::new();
        let mut rest = &bytes[..];
        for size in cuts.iter().cycle() {
            if rest.is_empty() {
                break;
            }
            let (piece, after) = rest.split_at(rest.len().min(*size));
            pieces.push(piece);
            rest = after;
        }
        prop_assert_eq!(read(delimiter, pieces), read(delimiter, [&bytes[..]]));
    }

    #[test]
    fn an_empty_piece_changes_nothing(bytes in messy(), delimiter in delimiter(), place in any::<prop::sample::Index>()) {
        let (front, back) = bytes.split_at(place.index(bytes.len() + 1));
        prop_assert_eq!(read(delimiter, [front, &[], back, &[]]), read(delimiter, [&bytes[..]]));
    }

    #[test]
    fn a_record_stands_on_its_line(lines in prop::collection::vec("[a-c\t]{0,5}", 0..20), end in prop::sample::select(vec!["\n", "\r\n", "\r"])) {
        let text = lines.join(end);
        let expected: Vec<u32> = (1..).zip(&lines).filter(|(_, line)| !line.is_empty()).map(|(n, _)| n).collect();
        prop_assert_eq!(read(Delimiter::Tab, [text.as_bytes()]).lines, expected);
    }
}
