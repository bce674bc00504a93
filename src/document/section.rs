//! The sections of a safety data sheet.

use crate::text::fold;

/// What stands before the number of a section, folded.
const WORDS: [&str; 8] = ["section", "abschnitt", "rubrique", "sezione", "seccion", "第", "項目", "部分"];

/// The highest number a section has.
const LAST: u32 = 16;

/// Numbers of the sections that a text has headings of, each once and rising.
pub fn sections(text: &str) -> Vec<u32> {
    let mut found = [false; LAST as usize];
    for line in text.lines() {
        let line = fold(line);
        let line = line.trim_start();
        let number =
            WORDS.iter().find_map(|word| line.strip_prefix(word)).map(str::trim_start).and_then(leading);
        if let Some(number) = number {
            found[number as usize - 1] = true;
        }
    }
    (1..=LAST).zip(found).filter(|(_, is)| *is).map(|(number, _)| number).collect()
}

/// Numbers in the value of the field: `1-16` or `1, 2, 4`.
pub(super) fn listed(value: &str) -> Vec<u32> {
    let mut found = Vec::new();
    for part in value.split([',', ';', ' ']).map(str::trim).filter(|part| !part.is_empty()) {
        let (from, to) = part.split_once(['-', '–']).unwrap_or((part, part));
        if let (Some(from), Some(to)) = (leading(from.trim()), leading(to.trim())) {
            found.extend(from..=to);
        }
    }
    found
}

/// The number of a section at the start of a text.
fn leading(text: &str) -> Option<u32> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    text[..end].parse().ok().filter(|number| (1..=LAST).contains(number))
}

#[cfg(test)]
mod tests {
    use super::{listed, sections};

    #[test]
    fn headings_are_found_in_several_languages() {
        assert_eq!(
            sections("SECTION 1: Identification\nsee section 3\nSECTION 16 Other\nSection 99"),
            [1, 16]
        );
        assert_eq!(sections("ABSCHNITT 2: Mögliche Gefahren\n第14部分 运输信息"), [2, 14]);
    }

    #[test]
    fn a_list_and_a_stretch_are_read() {
        assert_eq!(listed("1-3, 5 – x, 16"), [1, 2, 3, 5, 16]);
        assert_eq!(listed("all"), [0; 0]);
        assert_eq!(listed("9-2"), [0; 0]);
    }
}
