//! Looks at a file's first bytes and says what it is, or why it is refused.

use super::IntakeError;

/// Bytes that are looked at before anything is decided. Enough for any header and a few rows.
pub const HEAD_BYTES: usize = 64 * 1024;

/// What a text file holds, judged by its first letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileShape {
    /// Rows of fields.
    Table,
    /// A JSON value.
    Json,
}

/// First bytes that give a format away.
const MAGIC: [(&[u8], IntakeError); 9] = [
    (b"%PDF", IntakeError::Pdf),
    (b"\x1f\x8b", IntakeError::Gzip),
    (b"\xd0\xcf\x11\xe0", IntakeError::Spreadsheet),
    (b"PK\x05\x06", IntakeError::Zip),
    (b"Rar!", IntakeError::Zip),
    (b"7z\xbc\xaf", IntakeError::Zip),
    (b"\x89PNG", IntakeError::Binary),
    (b"\xff\xd8\xff", IntakeError::Binary),
    (b"GIF8", IntakeError::Binary),
];

/// Names of the parts that every Excel workbook has.
const WORKBOOK_PARTS: [&[u8]; 2] = [b"[Content_Types].xml", b"xl/"];

/// What the text beginning with `head` is. `head` is the file's start after decoding, without its
/// byte order mark, and whole if the file is shorter than [`HEAD_BYTES`].
pub fn sniff(head: &[u8]) -> Result<FileShape, IntakeError> {
    if head.starts_with(b"PK\x03\x04") {
        let workbook = WORKBOOK_PARTS.iter().any(|part| contains(head, part));
        return Err(if workbook { IntakeError::Spreadsheet } else { IntakeError::Zip });
    }
    if let Some(&(_, refused)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Err(refused);
    }
    let text = head.trim_ascii_start();
    let Some(&first) = text.first() else {
        return Err(IntakeError::Empty);
    };
    if is_binary(head) {
        return Err(IntakeError::Binary);
    }
    match first {
        b'{' | b'[' => Ok(FileShape::Json),
        b'<' if starts_with_fold(text, b"<?xml") || starts_with_fold(text, b"<amazonenvelope") => {
            // XHTML begins as XML does.
            Err(if contains(text, b"<html") { IntakeError::WebPage } else { IntakeError::Xml })
        }
        b'<' => Err(IntakeError::WebPage),
        _ => Ok(FileShape::Table),
    }
}

/// A text has no NUL and hardly any other control letters.
fn is_binary(head: &[u8]) -> bool {
    let odd = head.iter().filter(|b| matches!(b, 0x01..=0x08 | 0x0e..=0x1f | 0x7f)).count();
    head.contains(&0) || odd * 20 > head.len()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn starts_with_fold(bytes: &[u8], lower: &[u8]) -> bool {
    bytes.get(..lower.len()).is_some_and(|start| start.eq_ignore_ascii_case(lower))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_and_json_are_let_through() {
        assert_eq!(sniff(b"amazon-order-id\tpurchase-date\n"), Ok(FileShape::Table));
        assert_eq!(sniff(b"\r\n  {\"accountStatuses\": []}"), Ok(FileShape::Json));
    }

    #[test]
    fn what_is_no_report_is_named() {
        for (bytes, refused) in [
            (&b""[..], IntakeError::Empty),
            (b" \r\n\t ", IntakeError::Empty),
            (b"\n<!DOCTYPE html><html lang=\"en\">", IntakeError::WebPage),
            (b"<?xml version=\"1.0\"?><html xmlns=\"\">", IntakeError::WebPage),
            (b"<?xml version=\"1.0\"?><AmazonEnvelope>", IntakeError::Xml),
            (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml", IntakeError::Spreadsheet),
            (b"PK\x03\x04\x14\0\x06\0orders.txt", IntakeError::Zip),
            (b"\x1f\x8b\x08\0", IntakeError::Gzip),
            (b"%PDF-1.7", IntakeError::Pdf),
            (b"MZ\x90\0\x03\0\0\0", IntakeError::Binary),
        ] {
            assert_eq!(sniff(bytes), Err(refused), "{}", bytes.escape_ascii());
        }
    }
}
