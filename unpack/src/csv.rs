//! Rows as CSV (RFC 4180), for the engine to read.

/// The comma between two fields.
const COMMA: u8 = b',';

/// Appends `field`, in quotes where it needs them.
pub fn push_field(field: &str, out: &mut Vec<u8>) {
    if !field.bytes().any(|byte| matches!(byte, b'"' | COMMA | b'\r' | b'\n')) {
        return out.extend_from_slice(field.as_bytes());
    }
    out.push(b'"');
    for byte in field.bytes() {
        if byte == b'"' {
            out.push(byte);
        }
        out.push(byte);
    }
    out.push(b'"');
}

/// Appends the commas between `columns` fields that are passed over.
pub fn push_commas(columns: usize, out: &mut Vec<u8>) {
    out.resize(out.len() + columns, COMMA);
}

/// Appends the end of a row.
pub fn end_row(out: &mut Vec<u8>) {
    out.extend_from_slice(b"\r\n");
}

/// Appends a whole row.
pub fn push_row<'f>(fields: impl IntoIterator<Item = &'f str>, out: &mut Vec<u8>) {
    for (index, field) in fields.into_iter().enumerate() {
        push_commas(usize::from(index > 0), out);
        push_field(field, out);
    }
    end_row(out);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_only_where_they_must_be() {
        let mut out = Vec::new();
        push_row(["id", "6\" x 8.5\"", "a,b", "two\nlines", " x ", ""], &mut out);
        assert_eq!(out, b"id,\"6\"\" x 8.5\"\"\",\"a,b\",\"two\nlines\", x ,\r\n");
    }
}
