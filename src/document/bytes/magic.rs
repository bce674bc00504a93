//! The format of a file by its bytes.

use super::find;
use crate::document::FileFormat;

/// Formats by what stands at a place near their start.
const MARKS: [(usize, &[u8], FileFormat); 9] = [
    (0, b"\xff\xd8\xff", FileFormat::Jpeg),
    (0, b"\x89PNG\r\n\x1a\n", FileFormat::Png),
    (0, b"GIF87a", FileFormat::Gif),
    (0, b"GIF89a", FileFormat::Gif),
    (0, b"II*\0", FileFormat::Tiff),
    (0, b"MM\0*", FileFormat::Tiff),
    (8, b"WEBP", FileFormat::Webp),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileFormat::OldOffice),
    (0, b"%PDF-", FileFormat::Pdf),
];

/// Brands of HEIC and HEIF.
const HEIC: [&[u8]; 7] = [b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"];

/// Readers of PDF look for its first words so far into a file.
const PDF_START: usize = 1024;

/// Bytes at either end of an archive that are looked through for its names.
const ARCHIVE_ENDS: usize = 64 * 1024;

/// Bytes that tell whether a file is text.
const TEXT_START: usize = 8 * 1024;

pub(super) fn format(bytes: &[u8]) -> FileFormat {
    let stands = |&&(at, mark, _): &&(usize, &[u8], FileFormat)| {
        bytes.get(at..).is_some_and(|rest| rest.starts_with(mark))
    };
    if let Some(&(_, _, format)) = MARKS.iter().find(stands) {
        return format;
    }
    if bytes.get(4..8) == Some(b"ftyp") && HEIC.iter().any(|brand| bytes.get(8..12) == Some(brand)) {
        return FileFormat::Heic;
    }
    if bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4]) {
        return FileFormat::Bmp;
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return archive(bytes);
    }
    if find(&bytes[..bytes.len().min(PDF_START)], b"%PDF-").is_some() {
        return FileFormat::Pdf;
    }
    if is_text(&bytes[..bytes.len().min(TEXT_START)]) { FileFormat::Text } else { FileFormat::Other }
}

/// An archive by the names in it, which are never packed.
fn archive(bytes: &[u8]) -> FileFormat {
    let start = &bytes[..bytes.len().min(ARCHIVE_ENDS)];
    let end = &bytes[bytes.len().saturating_sub(ARCHIVE_ENDS)..];
    let has = |name: &[u8]| find(start, name).is_some() || find(end, name).is_some();
    if !has(b"[Content_Types].xml") {
        FileFormat::Zip
    } else if has(b"word/document") {
        FileFormat::Docx
    } else if has(b"xl/workbook") {
        FileFormat::Xlsx
    } else {
        FileFormat::Zip
    }
}

fn is_text(start: &[u8]) -> bool {
    let is_odd = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\r' | b'\n' | 0x0c);
    let utf16 = start.starts_with(b"\xff\xfe") || start.starts_with(b"\xfe\xff");
    utf16 || !start.iter().any(|&byte| is_odd(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_told_by_its_first_bytes() {
        for (bytes, wanted) in [
            (&b"%PDF-1.4 and more"[..], FileFormat::Pdf),
            (b"\n\n%PDF-1.4", FileFormat::Pdf),
            (b"\xff\xd8\xff\xe0", FileFormat::Jpeg),
            (b"RIFF....WEBPVP8 ", FileFormat::Webp),
            (b"\0\0\0\x18ftypheic", FileFormat::Heic),
            (b"\0\0\0\x18ftypmp42", FileFormat::Other),
            (b"PK\x03\x04..[Content_Types].xml..xl/workbook.xml", FileFormat::Xlsx),
            (b"PK\x03\x04..[Content_Types].xml..word/document.xml", FileFormat::Docx),
            (b"PK\x03\x04..a.txt", FileFormat::Zip),
            (b"number;day\r\n1;2", FileFormat::Text),
            (b"\0\x01\x02", FileFormat::Other),
        ] {
            assert_eq!(format(bytes), wanted, "{bytes:?}");
        }
    }
}
