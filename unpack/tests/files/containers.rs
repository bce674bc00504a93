//! Archives within archives, and what is refused in them.

use crate::reading::{gzipped, read, read_one, refusal, zipped};
use candor_unpack::part::Content;
use candor_unpack::problem::Problem;

const ORDERS: &[u8] = b"amazon-order-id\tpurchase-date\tsku\n111-0000001-0000001\t2026-10-01\tMUG-1\n";
const HEALTH: &[u8] = b"{\"accountStatuses\": []}";

#[test]
fn every_file_of_an_archive_is_a_part_by_what_it_holds() {
    let bytes =
        zipped(&[("a/orders.json", ORDERS), ("health.txt", HEALTH), ("logo.txt", b"\x89PNG\r\n\x1a\n\0\0")]);
    let parts = read("reports.zip", &bytes).unwrap();
    let seen: Vec<_> = parts.iter().map(|part| (part.name.as_str(), &part.content)).collect();
    assert_eq!(
        seen,
        [
            ("reports.zip › a/orders.json", &Content::Table),
            ("reports.zip › health.txt", &Content::Json),
            ("reports.zip › logo.txt", &Content::Refused(Problem::Picture)),
        ]
    );
    assert_eq!(parts[0].text.as_bytes(), ORDERS);
    assert_eq!(parts[1].text.as_bytes(), HEALTH);
}

#[test]
fn a_gzip_file_keeps_its_name_and_gives_what_it_holds() {
    let part = read_one("orders.txt", &gzipped(ORDERS));
    assert_eq!((part.name.as_str(), part.content), ("orders.txt", Content::Table));
    assert_eq!(part.text.as_bytes(), ORDERS);
    let part = read_one("reports.zip", &zipped(&[("orders.txt.gz", &gzipped(ORDERS))]));
    assert_eq!(part.name, "reports.zip › orders.txt.gz");
    assert_eq!(part.text.as_bytes(), ORDERS);
}

#[test]
fn an_archive_in_an_archive_is_opened_and_one_more_is_not() {
    let inner = zipped(&[("orders.txt", ORDERS)]);
    let middle = zipped(&[("inner.zip", &inner)]);
    let part = read_one("middle.zip", &middle);
    assert_eq!(part.name, "middle.zip › inner.zip › orders.txt");
    assert_eq!(part.text.as_bytes(), ORDERS);
    assert_eq!(refusal("outer.zip", &zipped(&[("middle.zip", &middle)])), Problem::TooDeep);
    assert_eq!(refusal("a.gz", &gzipped(&gzipped(&gzipped(ORDERS)))), Problem::TooDeep);
}

#[test]
fn a_damaged_file_of_an_archive_does_not_touch_the_others() {
    let mut bytes = zipped(&[("a.txt", &ORDERS.repeat(50)), ("b.txt", ORDERS)]);
    bytes[60] ^= 0xff;
    let parts = read("reports.zip", &bytes).unwrap();
    assert!(matches!(parts[0].content, Content::Refused(Problem::Damaged(_))), "{:?}", parts[0]);
    assert_eq!(parts[1].text.as_bytes(), ORDERS);
}

#[test]
fn a_bomb_ends_the_whole_file_and_says_so_again() {
    let zeros = vec![0; 20 << 20];
    let bytes = zipped(&[("orders.txt", ORDERS), ("zeros.txt", &zeros)]);
    assert_eq!(refusal("bomb.zip", &bytes), Problem::Bomb);
    let mut unpacker =
        candor_unpack::unpacker::Unpacker::open("a.gz", std::rc::Rc::new(gzipped(&vec![b'a'; 20 << 20])))
            .unwrap();
    assert!(unpacker.next_part().unwrap().is_some());
    let stopped = loop {
        match unpacker.pull() {
            Ok(piece) => assert!(piece.is_some(), "the bomb was unpacked"),
            Err(problem) => break problem,
        }
    };
    assert_eq!(stopped, Problem::Bomb);
    assert_eq!(unpacker.next_part(), Err(Problem::Bomb));
    assert_eq!(unpacker.pull(), Err(Problem::Bomb));
}

#[test]
fn a_bomb_within_an_archive_or_a_workbook_ends_the_whole_file() {
    let bomb = zipped(&[("zeros.txt", &vec![0; 20 << 20])]);
    assert_eq!(refusal("outer.zip", &zipped(&[("bomb.zip", &bomb)])), Problem::Bomb);
    assert_eq!(refusal("outer.zip", &zipped(&[("bomb.gz", &gzipped(&vec![b'a'; 20 << 20]))])), Problem::Bomb);
    let blanks = vec![b' '; 20 << 20];
    let sheet = [b"<worksheet><sheetData>".as_slice(), &blanks].concat();
    let book = zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b"<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", b"<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", &sheet),
    ]);
    assert_eq!(refusal("book.xlsx", &book), Problem::Bomb);
}

#[test]
fn nothing_else_is_taken_for_a_report() {
    assert_eq!(refusal("a.csv", b""), Problem::Empty);
    assert_eq!(refusal("a.zip", &zipped(&[])), Problem::Empty);
    assert_eq!(refusal("a.csv", b"%PDF-1.7"), Problem::Pdf);
    assert_eq!(refusal("a.csv", b"Rar!\x1a\x07\x01\0"), Problem::OtherArchive("RAR"));
    assert_eq!(refusal("a.csv", b"MZ\x90\0\x03\0\0\0"), Problem::Binary);
    assert_eq!(
        refusal("a.docx", &zipped(&[("[Content_Types].xml", b"<a/>"), ("word/document.xml", b"<a/>")])),
        Problem::OtherDocument("a Word document")
    );
    assert_eq!(
        refusal("a.xlsx", &[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 504]].concat()),
        Problem::OtherDocument("an old Office document")
    );
}

#[test]
fn text_of_any_encoding_goes_on_as_it_is() {
    let wide: Vec<u8> = "\u{feff}a\tb\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut unpacker =
        candor_unpack::unpacker::Unpacker::open("a.txt", std::rc::Rc::new(wide.clone())).unwrap();
    assert_eq!(unpacker.next_part().unwrap().unwrap().content, Content::Table);
    assert_eq!(unpacker.pull(), Ok(Some(&wide[..])));
}
