//! Numbers as the exports write them: money, counts, rates.
//!
//! One file holds `-3.263,25` beside `-55.25`, so every cell is read by itself. Nothing here goes
//! through a float.

/// What a rate means without a percent sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateStyle {
    /// `96` is 96 %.
    Percent,
    /// `0.032` is 3.2 %.
    Fraction,
}

/// Reads an amount of money as hundredths of its unit: `1.234,56 €`, `(12.50)`, `￥6,436`.
///
/// A lone mark before exactly three digits separates thousands. `None` for a blank cell, which is
/// not zero, and for anything that is no amount.
pub fn parse_money(field: &[u8]) -> Option<i64> {
    Figures::read(field)?.value(2, LoneMark::ByLength)
}

/// Reads a count of things, whose marks separate thousands: `1,234` and `1.234` are 1234.
///
/// A fraction of zeros, which spreadsheets leave behind, is allowed: `12.00` is 12.
pub fn parse_count(field: &[u8]) -> Option<i64> {
    Figures::read(field)?.value(0, LoneMark::Thousands)
}

/// Reads a rate as parts per million: `96%`, `16.40%`, or a bare number by its `style`.
pub fn parse_rate(field: &[u8], style: RateStyle) -> Option<i64> {
    let field = field.trim_ascii();
    let (number, style) = match field.strip_suffix(b"%") {
        Some(number) => (number, RateStyle::Percent),
        None => (field, style),
    };
    let scale = match style {
        RateStyle::Percent => 4,
        RateStyle::Fraction => 6,
    };
    Figures::read(number)?.value(scale, LoneMark::Decimal)
}

/// What a `.` or `,` means that stands alone in its number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LoneMark {
    Decimal,
    /// Thousands before exactly three digits, if what stands in front can be a group; else decimal.
    ByLength,
    /// Thousands before exactly three digits; else a decimal mark of a whole number.
    Thousands,
}

/// Spaces that are no ASCII, in UTF-8 and in windows-1252.
const SPACES: [&[u8]; 4] = [b"\xe2\x80\xaf", b"\xe2\x80\x89", b"\xc2\xa0", b"\xa0"];

/// Currency signs that are no ASCII: € ₹ ₺ ￥ £ ¥ and the ł of zł, in UTF-8 and in windows-1252.
const CURRENCY: [&[u8]; 10] = [
    b"\xe2\x82\xac",
    b"\xe2\x82\xb9",
    b"\xe2\x82\xba",
    b"\xef\xbf\xa5",
    b"\xc2\xa3",
    b"\xc2\xa5",
    b"\xc5\x82",
    b"\x80",
    b"\xa3",
    b"\xa5",
];

/// The minus sign that is no hyphen.
const MINUS: &[u8] = b"\xe2\x88\x92";

/// Letters of the longest name of a currency.
const CURRENCY_LETTERS: usize = 3;

/// The longest number with its marks.
const LENGTH: usize = 24;

/// Digits and the marks between them, of one number. Every kind of space is one kind of mark.
struct Figures {
    negative: bool,
    bytes: [u8; LENGTH],
    length: usize,
}

impl Figures {
    fn read(field: &[u8]) -> Option<Self> {
        let is_mark = |byte: &u8| matches!(byte, b'.' | b',');
        let mut start = field.iter().position(u8::is_ascii_digit)?;
        let end = field.iter().rposition(u8::is_ascii_digit)? + 1;
        // `.50`, but not the stop of `Rs.450`.
        let starts_with_mark = field[..start].last().is_some_and(is_mark);
        if starts_with_mark && (start < 2 || !field[start - 2].is_ascii_alphabetic()) {
            start -= 1;
        }
        let negative = is_negative(&field[..start])? | is_negative(&field[end..])?;
        let mut figures = Self { negative, bytes: [0; LENGTH], length: 0 };
        let mut rest = &field[start..end];
        while let [byte, after @ ..] = rest {
            let (mark, after) = match byte {
                b'0'..=b'9' | b'.' | b',' => (*byte, after),
                b' ' | b'\'' => (b' ', after),
                _ => (b' ', without_front(rest, &SPACES)?),
            };
            *figures.bytes.get_mut(figures.length)? = mark;
            figures.length += 1;
            rest = after;
        }
        Some(figures)
    }

    /// The number in units of ten to the minus `scale`, rounded half away from zero.
    fn value(&self, scale: usize, lone: LoneMark) -> Option<i64> {
        let bytes = &self.bytes[..self.length];
        let decimal = decimal_mark(bytes, lone);
        let whole = &bytes[..decimal.unwrap_or(bytes.len())];
        let fraction = decimal.map_or(&[][..], |mark| &bytes[mark + 1..]);
        // Spaces part thousands, not what is behind the mark.
        if !fraction.iter().all(u8::is_ascii_digit) {
            return None;
        }
        if lone == LoneMark::Thousands && fraction.iter().any(|&digit| digit != b'0') {
            return None;
        }
        let mut value = thousands(whole)?;
        for place in 0..scale {
            let digit = fraction.get(place).map_or(0, |digit| digit - b'0');
            value = value.checked_mul(10)?.checked_add(digit.into())?;
        }
        let rounds_up = fraction.get(scale).is_some_and(|&digit| digit >= b'5');
        value = value.checked_add(rounds_up.into())?;
        Some(if self.negative { -value } else { value })
    }
}

/// What stands behind whichever of these fronts `bytes` has.
fn without_front<'b>(bytes: &'b [u8], fronts: &[&[u8]]) -> Option<&'b [u8]> {
    fronts.iter().find_map(|front| bytes.strip_prefix(*front))
}

/// Whether what stands on one side of a number makes it negative; `None` if it makes it no number.
fn is_negative(mut side: &[u8]) -> Option<bool> {
    let mut negative = false;
    let mut letters = 0;
    while let [byte, after @ ..] = side {
        side = match byte {
            b' ' | b'\t' | b'+' | b'$' | b'.' => after,
            b'-' | b'(' | b')' => {
                negative = true;
                after
            }
            b'a'..=b'z' | b'A'..=b'Z' => {
                letters += 1;
                after
            }
            _ if side.starts_with(MINUS) => {
                negative = true;
                &side[MINUS.len()..]
            }
            _ => without_front(side, &SPACES).or_else(|| without_front(side, &CURRENCY))?,
        };
    }
    (letters <= CURRENCY_LETTERS).then_some(negative)
}

/// The place of the decimal mark, where there is one.
fn decimal_mark(bytes: &[u8], lone: LoneMark) -> Option<usize> {
    let last = bytes.iter().rposition(|byte| matches!(byte, b'.' | b','))?;
    let before = &bytes[..last];
    if before.contains(&bytes[last]) {
        return None;
    }
    // `1.234,56` and `1 135,725` have shown their thousands by another mark.
    let is_lone = before.iter().all(u8::is_ascii_digit);
    let by_length = match lone {
        LoneMark::Decimal => false,
        LoneMark::ByLength => before.len() <= 3 && !matches!(before, [] | [b'0']),
        LoneMark::Thousands => true,
    };
    let is_thousands = is_lone && by_length && bytes.len() - last == 4;
    (!is_thousands).then_some(last)
}

/// A whole number with marks of one kind between groups of three digits; in India the front ones
/// have two.
fn thousands(bytes: &[u8]) -> Option<i64> {
    let mark = bytes.iter().find(|byte| !byte.is_ascii_digit());
    let mut groups = bytes.split(|byte| Some(byte) == mark);
    let first = groups.next()?;
    let mut value = digits(0, first)?;
    if mark.is_none() {
        return Some(value);
    }
    let mut length = 0;
    for group in groups {
        length = group.len();
        if !matches!(length, 2 | 3) {
            return None;
        }
        value = digits(value, group)?;
    }
    (length == 3 && matches!(first.len(), 1..=3)).then_some(value)
}

/// `value` with these digits behind it.
fn digits(value: i64, digits: &[u8]) -> Option<i64> {
    digits.iter().try_fold(value, |value, &byte| {
        let digit = byte.is_ascii_digit().then(|| i64::from(byte - b'0'))?;
        value.checked_mul(10)?.checked_add(digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_whatever_mark_its_cell_uses() {
        for (written, hundredths) in [
            ("-3.263,25", -326_325),
            ("-55.25", -5_525),
            ("1.234,56", 123_456),
            ("1 135,72", 113_572),
            ("1\u{a0}135,72", 113_572),
            ("1\u{202f}135,72 kr", 113_572),
            ("1,777.43", 177_743),
            ("￥6,436", 643_600),
            ("₹4,800.00", 480_000),
            ("₹1,04,800.50", 10_480_050),
            ("5.255,61 €", 525_561),
            ("(12.50)", -1_250),
            ("12,50-", -1_250),
            ("\u{2212}12,50", -1_250),
            ("R$ -12,30", -1_230),
            ("-$12.30", -1_230),
            ("12,50 zł", 1_250),
            ("CHF 1'135.72", 113_572),
            ("Rs.450", 45_000),
            ("EUR 5", 500),
            ("4246.2", 424_620),
            (".5", 50),
            ("0", 0),
            ("0.00", 0),
            ("1.234", 123_400),
            ("0.125", 13),
            ("0.0012", 0),
            ("-0.0150", -2),
            ("1234567.891", 123_456_789),
        ] {
            assert_eq!(parse_money(written.as_bytes()), Some(hundredths), "{written}");
        }
        assert_eq!(parse_money(b"5.255,61 \x80"), Some(525_561), "the euro sign of windows-1252");
        assert_eq!(parse_money(b"1\xa0135,72"), Some(113_572));
    }

    #[test]
    fn what_is_no_amount_is_none_and_not_zero() {
        for written in [
            "",
            " ",
            "--",
            "-",
            "€",
            "n/a",
            "1,2,3",
            "1.23.4",
            "12,34,5",
            "7.82E+12",
            "B07XYZ1234",
            "1-2",
            "1/2/26",
            "5%",
        ] {
            assert_eq!(parse_money(written.as_bytes()), None, "{written}");
        }
        assert_eq!(parse_money(b"99999999999999999999"), None);
    }

    #[test]
    fn a_space_behind_the_decimal_mark_makes_it_no_amount() {
        for written in ["3.2'6", "-3.2 6", "1,234.5 0", "0,1\u{a0}2"] {
            assert_eq!(parse_money(written.as_bytes()), None, "{written}");
        }
    }

    #[test]
    fn marks_in_a_count_separate_thousands() {
        for (written, count) in [
            ("1,234", 1_234),
            ("1.234", 1_234),
            ("1 234", 1_234),
            ("-3", -3),
            ("0", 0),
            ("12.00", 12),
            ("1,234,567", 1_234_567),
        ] {
            assert_eq!(parse_count(written.as_bytes()), Some(count), "{written}");
        }
        for written in ["", "1.5", "1,23", "two"] {
            assert_eq!(parse_count(written.as_bytes()), None, "{written}");
        }
    }

    #[test]
    fn a_rate_follows_its_sign_and_without_one_its_column() {
        for (written, style, parts) in [
            ("96%", RateStyle::Percent, 960_000),
            ("96", RateStyle::Percent, 960_000),
            ("16.40%", RateStyle::Percent, 164_000),
            ("16,40 %", RateStyle::Percent, 164_000),
            ("1.234", RateStyle::Percent, 12_340),
            ("0.032", RateStyle::Fraction, 32_000),
            ("0,9", RateStyle::Fraction, 900_000),
            ("10%", RateStyle::Fraction, 100_000),
            ("1", RateStyle::Fraction, 1_000_000),
        ] {
            assert_eq!(parse_rate(written.as_bytes(), style), Some(parts), "{written}");
        }
        assert_eq!(parse_rate(b"", RateStyle::Percent), None);
    }
}
