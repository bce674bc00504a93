//! How large a file may be.

use super::rule::{Check, Hit};

const MEGABYTE: u64 = 1024 * 1024;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let (Some(file), Some(limit)) = (check.file(), check.kind.and_then(|kind| kind.megabytes)) else {
        return Vec::new();
    };
    if file.bytes < u64::from(limit) * MEGABYTE {
        return Vec::new();
    }
    vec![check.about_paper().with("value", &file.bytes.div_ceil(MEGABYTE)).with("limit", &limit)]
}

#[cfg(test)]
mod tests {
    use crate::document::check::sample::*;

    #[test]
    fn ten_megabytes_are_too_much_for_a_passport() {
        let passport =
            |bytes| paper("identity-document").file(|file| file.bytes = bytes).finds("file-too-large");
        assert!(passport(10 * 1024 * 1024));
        assert!(!passport(10 * 1024 * 1024 - 1));
    }
}
