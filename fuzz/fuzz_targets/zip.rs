//! Any bytes as a file that is taken apart: archives, gzip, and what is in them.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    candor_fuzz::take_apart(data.to_vec());
});
