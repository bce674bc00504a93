//! Figures that a sentence gives: percentages, and parts of a whole.

use std::ops::Range;

use crate::policy::casework;

/// A figure and where it stands, in folded bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) at: Range<usize>,
    pub(super) figure: Figure,
}

/// A figure as the sentence has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// Digits without their point, and how many of them stand behind it: `1.53 %` is 153 and 2.
    Percentage { digits: u64, decimals: u32 },
    /// `23 of 1,500`.
    Part { part: u64, whole: u64 },
}

/// The figures of a folded sentence that begins at `offset`, from left to right. A percentage of anything but
/// orders is none.
pub(super) fn claims(words: &str, offset: usize) -> Vec<Claim> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = words[at..].find(|letter: char| letter.is_ascii_digit()).map(|next| at + next) {
        let length = number_length(&words[start..]);
        at = start + length;
        if words[..start].ends_with(|letter: char| letter.is_ascii_alphabetic()) {
            continue;
        }
        let number = &words[start..at];
        if let Some((end, figure)) = percentage(words, number, at).or_else(|| part(words, number, at)) {
            found.push(Claim { at: offset + start..offset + end, figure });
            at = end;
        }
    }
    found
}

/// Digits with the marks between them. A space parts thousands.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = 0;
    while is_digit(at) || (matches!(bytes.get(at), Some(b'.' | b',')) && is_digit(at + 1)) {
        at += 1;
    }
    while at > 0
        && bytes.get(at) == Some(&b' ')
        && (1..4).all(|digit| is_digit(at + digit))
        && !is_digit(at + 4)
    {
        at += 4;
    }
    at
}

/// What stands behind the first of these words that `text` begins with.
fn behind_word<'t>(text: &'t str, concept: &str) -> Option<&'t str> {
    let words = casework().review.concepts.get(concept)?;
    words.values().flatten().find_map(|word| {
        let behind = text.strip_prefix(word.as_str())?;
        let ends = !word.is_ascii() || !behind.starts_with(|letter: char| letter.is_ascii_alphanumeric());
        ends.then_some(behind)
    })
}

fn percentage(words: &str, number: &str, end: usize) -> Option<(usize, Figure)> {
    let behind = behind_word(words[end..].trim_start(), "percent")?;
    if is_of_something_else(behind.trim_start()) {
        return None;
    }
    let (digits, decimals) = decimal(number)?;
    Some((words.len() - behind.len(), Figure::Percentage { digits, decimals }))
}

/// "60 % of the lamps", "60 % of these orders".
fn is_of_something_else(behind: &str) -> bool {
    let Some(whole) = behind_word(behind, "of") else { return false };
    let whole: Vec<&str> = whole.split_whitespace().take(3).collect();
    let begins = |concept: &str| {
        let stems = casework().review.concepts.get(concept);
        let stems = || stems.into_iter().flat_map(|words| words.values().flatten());
        whole.iter().any(|word| stems().any(|stem| word.starts_with(stem.trim_end_matches('*'))))
    };
    !begins("orders") || begins("some-of-them")
}

fn part(words: &str, number: &str, end: usize) -> Option<(usize, Figure)> {
    let behind = words[end..].trim_start();
    let of = behind_word(behind, "out-of").or_else(|| behind_word(behind, "of"));
    let (first, second, rest) = if let Some(whole) = of {
        let whole = whole.trim_start();
        let length = number_length(whole);
        (number, &whole[..length], &whole[length..])
    } else {
        let (part, rest) = part_behind_whole(behind)?;
        (part, number, rest)
    };
    let figure = Figure::Part { part: whole_number(first)?, whole: whole_number(second)? };
    Some((words.len() - rest.len(), figure))
}

/// Chinese and Japanese name the whole first: `1,500件中23件`.
fn part_behind_whole(behind: &str) -> Option<(&str, &str)> {
    const NEAR: usize = 30;
    let digit = behind.find(|letter: char| letter.is_ascii_digit()).filter(|&at| at <= NEAR)?;
    let signs = casework().review.concepts.get("among")?;
    let between = &behind[..digit];
    if !signs.values().flatten().any(|sign| between.contains(sign.as_str())) {
        return None;
    }
    let length = number_length(&behind[digit..]);
    Some((&behind[digit..digit + length], &behind[digit + length..]))
}

/// `1.53` or `1,53`, with a sane number of decimals.
fn decimal(word: &str) -> Option<(u64, u32)> {
    let (before, behind) = word.split_once(['.', ',']).unwrap_or((word, ""));
    if behind.len() > 9 {
        return None;
    }
    let digits = digits(&format!("{before}{behind}"))?;
    Some((digits, u32::try_from(behind.len()).ok()?))
}

/// `1,500`, `1.500`, `1 500` or `1500`.
fn whole_number(word: &str) -> Option<u64> {
    digits(&word.replace([',', '.', ' '], ""))
}

/// Digits and nothing else; `parse` alone would take a sign too.
fn digits(digits: &str) -> Option<u64> {
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(text: &str) -> Vec<Figure> {
        claims(text, 0).into_iter().map(|claim| claim.figure).collect()
    }

    #[test]
    fn percentages_are_read_with_their_decimals() {
        assert_eq!(
            figures("1.53 %, 2% or 3,5 percent"),
            [
                Figure::Percentage { digits: 153, decimals: 2 },
                Figure::Percentage { digits: 2, decimals: 0 },
                Figure::Percentage { digits: 35, decimals: 1 },
            ]
        );
    }

    #[test]
    fn parts_of_a_whole_are_read_with_their_thousands_in_every_language() {
        let expected = [Figure::Part { part: 23, whole: 1500 }];
        for text in [
            "23 of 1,500 orders",
            "23 out of 1500",
            "23 von 1.500 bestellungen",
            "23 sur 1 500 commandes",
            "23 su 1.500 ordini",
            "23 de 1.500 pedidos",
            "1,500件中23件",
            "1500个订单中有23个",
        ] {
            assert_eq!(figures(text), expected, "{text}");
        }
    }

    #[test]
    fn a_share_of_something_else_is_no_figure_of_a_rate() {
        assert_eq!(figures("60 % of the lamps and 5 % of these orders"), []);
        assert_eq!(figures("5 % of our orders").len(), 1);
        assert_eq!(figures("60 % der lampen"), []);
    }

    #[test]
    fn digits_without_end_are_no_figure() {
        assert_eq!(
            figures("99999999999999999999999 % and 0.00000000000001 % and 1 of 99999999999999999999999"),
            []
        );
    }
}
