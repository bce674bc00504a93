//! Any text as an XML export: of orders, of returns, or as JSON.
#![no_main]

use candor_fuzz::take_apart;
use libfuzzer_sys::fuzz_target;

/// What makes a document an export of each kind.
const BEGINNINGS: [&str; 3] = [
    "<?xml version=\"1.0\"?><e><Order><AmazonOrderID>1</AmazonOrderID>",
    "<?xml version=\"1.0\"?><e><r><order_id>1</order_id>",
    "<?xml version=\"1.0\"?><e><orderDefectRate>",
];

fuzz_target!(|data: &[u8]| {
    let Some((&first, rest)) = data.split_first() else { return };
    let beginning = BEGINNINGS[usize::from(first) % BEGINNINGS.len()];
    take_apart([beginning.as_bytes(), rest].concat());
});
