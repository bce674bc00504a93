//! What stands behind the end of a file.

use super::find;

/// How other formats begin. A phone may leave a film or a depth map behind a photo, which is none of these.
const STARTS: [&[u8]; 12] = [
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"%PDF-",
    b"Rar!\x1a",
    b"7z\xbc\xaf\x27\x1c",
    b"\x89PNG\r\n",
    b"GIF8",
    b"MZ\x90\0\x03",
    b"\x7fELF",
    b"<html",
    b"<script",
    b"\xd0\xcf\x11\xe0",
];

/// Whether what stands behind a file is the start of another.
pub(super) fn is_foreign(rest: &[u8]) -> bool {
    STARTS.iter().any(|start| find(rest, start).is_some())
}
