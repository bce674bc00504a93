//! Texts of cells as somebody meant them: without the quotes and escapes of the file.

/// How the quotes inside the fields of a fully quoted tab file are written.
///
/// Some of Amazon's files double them and some do not, so the file itself has to show it: a run of
/// an odd number is possible only where they are bare.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct InnerQuotes {
    doubled: bool,
    bare: bool,
}

impl InnerQuotes {
    /// Looks at a field without its wrapper.
    pub(super) fn look_at(&mut self, inner: &[u8]) {
        let mut run = 0_usize;
        for &byte in inner.iter().chain(b" ") {
            if byte == b'"' {
                run += 1;
                continue;
            }
            self.bare |= run % 2 == 1;
            self.doubled |= run > 0 && run.is_multiple_of(2);
            run = 0;
        }
    }

    /// Whether the file doubles them.
    fn are_doubled(self) -> bool {
        self.doubled && !self.bare
    }

    /// The text of a cell: `11"" x 17""` where the file doubles quotes, `"6\" x 8"` anywhere.
    pub(super) fn text(self, cell: String) -> String {
        if self.are_doubled() && cell.contains("\"\"") {
            return cell.replace("\"\"", "\"");
        }
        unescaped(&cell).unwrap_or(cell)
    }
}

/// What a cell says that a program wrote as a string in quotes, with a backslash before each inner
/// quote. A backslash in any other cell is a letter.
fn unescaped(cell: &str) -> Option<String> {
    let inner = cell.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(at) = rest.find(['\\', '"']) {
        text.push_str(&rest[..at]);
        let escaped = rest[at..].strip_prefix('\\')?;
        let code = escaped.strip_prefix('x').and_then(|hex| u8::from_str_radix(hex.get(..2)?, 16).ok());
        let (letter, after) = match (code, escaped.chars().next()?) {
            (Some(code), _) => (char::from(code), &escaped[3..]),
            (None, sign @ ('"' | '\\' | '/')) => (sign, &escaped[1..]),
            (None, _) => return None,
        };
        text.push(letter);
        rest = after;
    }
    text.push_str(rest);
    (rest.len() < inner.len()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner_quotes(fields: &[&str]) -> InnerQuotes {
        let mut quotes = InnerQuotes::default();
        for field in fields {
            quotes.look_at(field.as_bytes());
        }
        quotes
    }

    #[test]
    fn doubled_quotes_become_one_unless_the_file_shows_that_it_does_not_double() {
        let doubled = inner_quotes(&["11\"\" x 17\"\"", "plain"]);
        assert_eq!(doubled.text("11\"\" x 17\"\"".into()), "11\" x 17\"");
        let bare = inner_quotes(&["5\" Wreath", "54\"\""]);
        assert_eq!(bare.text("54\"\"".into()), "54\"\"");
        assert_eq!(inner_quotes(&[]).text("\"\"".into()), "\"\"");
    }

    #[test]
    fn escapes_are_taken_out_only_of_a_cell_that_stands_in_quotes() {
        let quotes = InnerQuotes::default();
        for (cell, text) in [
            ("\"6\\\" x 8.5\\\"\"", "6\" x 8.5\""),
            ("\"D\\xe9cor\"", "Décor"),
            ("D\\xe9cor", "D\\xe9cor"),
            ("\"A phrase\" in quotes", "\"A phrase\" in quotes"),
            ("\"A phrase\"", "\"A phrase\""),
            ("C:\\new", "C:\\new"),
            ("\"C:\\new\"", "\"C:\\new\""),
            ("\"\\", "\"\\"),
            ("\"\\\"", "\"\\\""),
            ("\"\\xz\"", "\"\\xz\""),
        ] {
            assert_eq!(quotes.text(cell.into()), text, "{cell}");
        }
    }
}
