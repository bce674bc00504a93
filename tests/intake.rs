//! Records against the csv crate as an oracle, and any cut of a file against the whole.

mod records;

use candor::intake::{Delimiter, Record, RecordEnd, RecordReader, RecordSink};
use proptest::prelude::*;
use records::oracle;

#[derive(Debug, Default, PartialEq, Eq)]
struct Seen {
    records: Vec<Vec<Vec<u8>>>,
    lines: Vec<u32>,
    ends: Vec<RecordEnd>,
}

impl RecordSink for Seen {
    fn record(&mut self, record: Record<'_>) {
        self.records.push(record.fields().map(<[u8]>::to_vec).collect());
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

/// Bytes in which separators, quotes and line ends are frequent.
fn messy() -> impl Strategy<Value = Vec<u8>> {
    let letter = prop_oneof![
        4 => prop::sample::select(b"ab1 \xe9".to_vec()),
        3 => prop::sample::select(b"\t,;".to_vec()),
        2 => prop::sample::select(b"\r\n".to_vec()),
        2 => Just(b'"'),
        1 => any::<u8>(),
    ];
    prop_oneof![prop::collection::vec(letter, 0..200), tidy()]
        .prop_filter("a mark is taken off before", |bytes| !bytes.starts_with(b"\xef\xbb\xbf"))
}

/// Records as programs write them: bare fields, and fields in quotes, hardly ever with a quote inside.
fn tidy() -> impl Strategy<Value = Vec<u8>> {
    let field = prop_oneof![
        4 => "[a-z0-9 .:-]{0,20}".boxed(),
        4 => "\"[a-z0-9 ,;\t]{0,20}\"".boxed(),
        1 => "\"[a-z,;\r\n]{0,20}\"".boxed(),
        1 => "[a-z\"]{0,4}".boxed(),
    ];
    let after = prop::sample::select(vec![",", ",", ",", ";", "\t", "\n", "\r\n", "\r"]);
    prop::collection::vec((field, after), 0..20)
        .prop_map(|cells| cells.into_iter().flat_map(|(field, after)| (field + after).into_bytes()).collect())
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

    #[test]
    fn a_line_end_of_any_kind_inside_quotes_counts(
        ends in prop::collection::vec(prop::sample::select(vec!["\n", "\r\n", "\r"]), 1..12),
        size in prop_oneof![1usize..6, Just(4096)],
    ) {
        let mut text = String::new();
        let mut expected = Vec::new();
        let mut line = 1;
        for (row, end) in ends.iter().enumerate() {
            expected.push(line);
            let inner = ends[..row].concat();
            text.extend([&row.to_string(), ",\"x", &inner, "y\"", end]);
            line += u32::try_from(row).unwrap() + 1 - overlaps(&ends[..row]);
        }
        prop_assert_eq!(read(Delimiter::Comma, text.as_bytes().chunks(size)).lines, expected);
    }
}

/// How many of these line ends are halves of one: `\r` before `\n`.
fn overlaps(ends: &[&str]) -> u32 {
    ends.windows(2).map(|pair| u32::from(pair[0] == "\r" && pair[1] == "\n")).sum()
}

#[test]
fn a_mark_behind_line_ends_is_a_letter() {
    for delimiter in Delimiter::ALL {
        let text = [b"\n\r\r\r\xef\xbb\xbfa", &[delimiter.byte()][..], b"b\n"].concat();
        for size in [1, 2, 5, 64] {
            let records = read(delimiter, text.chunks(size)).records;
            assert_eq!(records, [vec![b"\xef\xbb\xbfa".to_vec(), b"b".to_vec()]], "{delimiter:?} {size}");
        }
    }
}
