//! Letter case without the tables of the standard library, which are 24 KB of the module.

/// The small letter of a capital of the Latin, Greek or Cyrillic alphabets; every other letter as it is.
pub fn lower(letter: char) -> char {
    let code = u32::from(letter);
    let small = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => {
            code + 0x20
        }
        0x400..=0x40f => code + 0x50,
        0x178 => 0xff,
        // Capital and small letter stand side by side, the capital first.
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 | 0x218..=0x21b => code | 1,
        0x139..=0x148 | 0x179..=0x17e => code + (code & 1),
        0x386 => 0x3ac,
        0x388..=0x38a => code + 0x25,
        0x38c => 0x3cc,
        0x38e..=0x38f => code + 0x3f,
        0x1e9e => 0xdf,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// The capital of a small letter of those alphabets; every other letter as it is.
pub fn upper(letter: char) -> char {
    // How far before its small letter a capital stands.
    const STEPS: [u32; 7] = [0x20, 1, 0x50, 0x25, 0x26, 0x3f, 0x40];
    let capitals = STEPS.iter().filter_map(|step| char::from_u32(u32::from(letter).checked_sub(*step)?));
    capitals.into_iter().find(|&capital| capital != letter && lower(capital) == letter).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Latin with its extensions, Greek, Cyrillic: where a capital may be missing, and where none may.
    fn letters() -> impl Iterator<Item = char> {
        [0..0x180, 0x386..0x3b0, 0x400..0x430].into_iter().flatten().filter_map(char::from_u32)
    }

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        // The dotted capital of Turkish has two letters as its small one.
        for letter in letters().filter(|&letter| letter != 'İ') {
            assert_eq!(lower(letter).to_string(), letter.to_lowercase().to_string(), "{letter}");
        }
    }

    #[test]
    fn no_letter_becomes_another_than_there() {
        for letter in ('\0'..=char::MAX).filter(|&letter| lower(letter) != letter) {
            assert_eq!(lower(letter).to_string(), letter.to_lowercase().to_string(), "{letter}");
        }
    }

    #[test]
    fn a_capital_is_found_for_every_letter_that_has_one() {
        for capital in letters().filter(|&letter| lower(letter) != letter && letter != 'Ÿ') {
            assert_eq!(upper(lower(capital)), capital);
        }
        assert_eq!(['1', 'ß', 'ŉ', '中', 'A', '\u{11}'].map(upper), ['1', 'ß', 'ŉ', '中', 'A', '\u{11}']);
    }
}
