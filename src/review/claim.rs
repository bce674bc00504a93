//! Figures that a sentence gives: percentages, and parts of a whole.

use super::words::{Match, Words};

/// A figure and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Claim {
    pub(super) at: Match,
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

/// The figures of a sentence, from left to right. A percentage of anything but orders is none.
pub(super) fn claims(words: &Words<'_>) -> Vec<Claim> {
    let folded = words.folded();
    (0..folded.len()).filter_map(|at| percentage(&folded, at).or_else(|| part(&folded, at))).collect()
}

fn percentage(words: &[&str], at: usize) -> Option<Claim> {
    let sign = words.get(at + 1)?;
    if !matches!(*sign, "%" | "percent") || is_of_something_else(&words[at + 2..]) {
        return None;
    }
    let (digits, decimals) = decimal(words[at])?;
    Some(Claim { at: Words::range(at, at + 2), figure: Figure::Percentage { digits, decimals } })
}

/// "60 % of the lamps", "60 % of these orders".
fn is_of_something_else(behind: &[&str]) -> bool {
    let Some((&"of", whole)) = behind.split_first() else {
        return false;
    };
    let whole = &whole[..whole.len().min(3)];
    let is_selection = |word: &&str| matches!(*word, "these" | "those" | "such" | "them");
    !whole.iter().any(|word| word.starts_with("order")) || whole.iter().any(is_selection)
}

fn part(words: &[&str], at: usize) -> Option<Claim> {
    let of = match words.get(at + 1..)? {
        ["of", ..] => at + 2,
        ["out", "of", ..] => at + 3,
        _ => return None,
    };
    let (part, whole) = (whole_number(words[at])?, whole_number(words.get(of)?)?);
    Some(Claim { at: Words::range(at, of + 1), figure: Figure::Part { part, whole } })
}

/// `1.53` or `1,53`, with a sane number of decimals.
fn decimal(word: &str) -> Option<(u64, u32)> {
    let (before, behind) = word.split_once(['.', ',']).unwrap_or((word, ""));
    if behind.len() > 9 {
        return None;
    }
    let digits = number(&format!("{before}{behind}"))?;
    Some((digits, u32::try_from(behind.len()).ok()?))
}

/// `1,500` or `1500`.
fn whole_number(word: &str) -> Option<u64> {
    number(&word.replace(',', ""))
}

/// Digits and nothing else; `parse` alone would take a sign too.
fn number(digits: &str) -> Option<u64> {
    if !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(text: &str) -> Vec<Figure> {
        claims(&Words::of(text)).into_iter().map(|claim| claim.figure).collect()
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
    fn parts_of_a_whole_are_read_with_their_thousands() {
        let expected = [Figure::Part { part: 23, whole: 1500 }];
        assert_eq!(figures("23 of 1,500 orders"), expected);
        assert_eq!(figures("23 out of 1500"), expected);
    }

    #[test]
    fn a_share_of_something_else_is_no_figure_of_a_rate() {
        assert_eq!(figures("60 % of the lamps and 5 % of these orders"), []);
        assert_eq!(figures("5 % of our orders").len(), 1);
    }

    #[test]
    fn digits_without_end_are_no_figure() {
        assert_eq!(
            figures("99999999999999999999999 % and 0.00000000000001 % and 1 of 99999999999999999999999"),
            []
        );
    }
}
