//! Any bytes as a mail, and any text as a page.
#![no_main]

use candor_unpack::html::Page;
use candor_unpack::limits::MESSAGE_BYTES;
use candor_unpack::mail;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Ok(mail) = mail::read(data) {
        assert!(mail.message.text.len() <= MESSAGE_BYTES);
        assert!(!mail.message.text.contains('\r'));
    }
    if let Ok(page) = Page::read(&String::from_utf8_lossy(data)) {
        // Only entities and links make a page longer than what it was written in.
        assert!(page.text.len() <= 8 * data.len() + 16);
    }
});
