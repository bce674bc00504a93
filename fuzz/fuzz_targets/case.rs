//! Any bytes as a case file: what opens is written whole, and opens again as the same.
#![no_main]

use candor::case::{read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(opened) = read(data) else { return };
    let again = read(&write(&opened.case, &opened.account)).expect("what was written opens");
    assert!(!again.newer);
    assert_eq!(again.case.message, opened.case.message);
    assert_eq!(again.case.story, opened.case.story);
    assert_eq!(again.case.requests, opened.case.requests);
    assert_eq!(again.account.files(), opened.account.files());
    assert!(again.case.unknown.keys().eq(opened.case.unknown.keys()), "what is not known stays");
});
