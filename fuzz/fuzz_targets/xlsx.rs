//! A workbook whose parts are any text: they stand one after the other, each ended by a zero byte.
#![no_main]

use candor_fuzz::{archive, take_apart};
use libfuzzer_sys::fuzz_target;

const PARTS: [&str; 5] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
];

/// What a part is when the data has too few.
const USUAL: [&[u8]; 5] = [
    b"<worksheet/>",
    b"<sst/>",
    b"<styleSheet/>",
    b"<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>",
    b"<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
      <Relationship Id=\"r2\" Type=\"/sharedStrings\" Target=\"sharedStrings.xml\"/>\
      <Relationship Id=\"r3\" Type=\"/styles\" Target=\"styles.xml\"/></Relationships>",
];

fuzz_target!(|data: &[u8]| {
    let mut texts = data.split(|&byte| byte == 0);
    let files = std::array::from_fn::<_, 5, _>(|part| {
        (PARTS[part], texts.next().filter(|text| !text.is_empty()).unwrap_or(USUAL[part]))
    });
    take_apart(archive::of(&files));
});
