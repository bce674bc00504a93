//! Amazon order ids.

/// An order id, `123-1234567-1234567`, packed: its 17 digits as a number.
pub type OrderId = u64;

/// Why a text is no order id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderIdError {
    /// Nothing there.
    Empty,
    /// Of an order that another shop sold and Amazon only shipped (`S01-1234567-1234567`).
    NotAmazon,
    /// Turned into a number by a spreadsheet (`7.82115E+12`): digits are lost for good.
    Lossy,
    /// Anything else.
    Form,
}

const LENGTH: usize = 19;
const MIDDLE: u64 = 10_000_000;
const FRONT: u64 = MIDDLE * MIDDLE;

/// Reads `123-1234567-1234567`, white space around it allowed.
#[expect(clippy::inline_always, reason = "called for every row; a call costs more than what it does")]
#[inline(always)]
pub fn parse(field: &[u8]) -> Result<OrderId, OrderIdError> {
    match parse_exact(field) {
        Some(id) => Ok(id),
        None => parse_odd(field.trim_ascii()),
    }
}

#[expect(clippy::inline_always, reason = "called for every row; a call costs more than what it does")]
#[inline(always)]
fn parse_exact(field: &[u8]) -> Option<OrderId> {
    if field.len() != LENGTH {
        return None;
    }
    let (front, numbers) = field.split_first_chunk::<3>()?;
    let [middle, end] = numbers.as_chunks().0 else { return None };
    let [a, b, c] = front.map(|byte| u64::from(byte.wrapping_sub(b'0')));
    if a > 9 || b > 9 || c > 9 {
        return None;
    }
    Some((a * 100 + b * 10 + c) * FRONT + seven_digits(middle)? * MIDDLE + seven_digits(end)?)
}

/// The number in `-1234567`, all of its digits at once.
#[expect(clippy::inline_always, reason = "called for every row; a call costs more than what it does")]
#[inline(always)]
fn seven_digits(text: &[u8; 8]) -> Option<u64> {
    // The dash becomes a leading zero, and what is no digit is above 9.
    let digits = u64::from_le_bytes(*text) ^ u64::from_le_bytes(*b"-0000000");
    // What must be 0 or at most 9 reaches the high bit of its byte if it is more.
    if (digits | digits.wrapping_add(0x7676_7676_7676_767f)) & 0x8080_8080_8080_8080 != 0 {
        return None;
    }
    // The first digit is the lowest byte: pairs, then fours, then all eight.
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0x0000_ffff_0000_ffff;
    Some(fours.wrapping_mul(10_000).wrapping_add(fours >> 32) & 0xffff_ffff)
}

#[cold]
fn parse_odd(field: &[u8]) -> Result<OrderId, OrderIdError> {
    if let Some(id) = parse_exact(field) {
        return Ok(id);
    }
    match field {
        [] => Err(OrderIdError::Empty),
        [b'S' | b's', rest @ ..] if rest.contains(&b'-') => Err(OrderIdError::NotAmazon),
        _ if is_spreadsheet_number(field) => Err(OrderIdError::Lossy),
        _ => Err(OrderIdError::Form),
    }
}

fn is_spreadsheet_number(field: &[u8]) -> bool {
    field.first().is_some_and(u8::is_ascii_digit)
        && field.iter().all(|b| matches!(b, b'0'..=b'9' | b'.' | b',' | b'E' | b'e' | b'+'))
}

/// A number that stands for a thing, as text: without the `.0` that a spreadsheet or a program put
/// behind it. `None` if it was rounded (`7.82115E+12`), so that digits are lost for good.
pub fn restored(field: &[u8]) -> Option<&[u8]> {
    /// Digits that a floating point number keeps.
    const KEPT: usize = 15;
    let is_number = |text: &[u8]| !text.is_empty() && text.iter().all(u8::is_ascii_digit);
    if let Some(whole) = field.strip_suffix(b".0").filter(|whole| is_number(whole)) {
        return (whole.len() <= KEPT).then_some(whole);
    }
    let exponent = field.iter().position(|byte| matches!(byte, b'E' | b'e')).map(|at| field.split_at(at));
    let is_rounded = exponent.is_some_and(|(front, exponent)| {
        is_spreadsheet_number(front) && exponent[1..].strip_prefix(b"+").is_some_and(is_number)
    });
    (!is_rounded).then_some(field)
}

/// The usual form, `123-1234567-1234567`.
pub fn format(id: OrderId) -> String {
    format!("{:03}-{:07}-{:07}", id / FRONT, id / MIDDLE % MIDDLE, id % MIDDLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_id_round_trips_with_its_leading_zeros() {
        for text in
            ["171-2000000-1000000", "001-0000000-0000001", "123-4567890-1234567", "999-9999999-9999999"]
        {
            assert_eq!(format(parse(text.as_bytes()).expect("an id")), text);
        }
        assert_eq!(parse(b" 171-2000000-1000000 "), parse(b"171-2000000-1000000"));
    }

    #[test]
    fn a_number_is_restored_unless_digits_are_lost() {
        for (written, number) in [
            ("12345678901234.0", Some("12345678901234")),
            ("12345678901234", Some("12345678901234")),
            ("7.82115E+12", None),
            ("5,80293E+13", None),
            ("12345678901234567.0", None),
            ("WIDGET-1.0", Some("WIDGET-1.0")),
            ("E+12", Some("E+12")),
            ("1E5", Some("1E5")),
            (".0", Some(".0")),
            ("", Some("")),
        ] {
            assert_eq!(restored(written.as_bytes()), number.map(str::as_bytes), "{written}");
        }
    }

    #[test]
    fn what_is_no_order_id_is_told_apart() {
        for (text, why) in [
            ("", OrderIdError::Empty),
            (" ", OrderIdError::Empty),
            ("S01-1234567-1234567", OrderIdError::NotAmazon),
            ("7.82115E+12", OrderIdError::Lossy),
            ("12345678901234.0", OrderIdError::Lossy),
            ("171-2000000", OrderIdError::Form),
            ("171-200000a-1000000", OrderIdError::Form),
            ("171/2000000/1000000", OrderIdError::Form),
            ("17:-2000000-1000000", OrderIdError::Form),
            ("171-2000000-100000/", OrderIdError::Form),
            ("171-2000000-100000\u{b9}", OrderIdError::Form),
            ("amazon-order-id", OrderIdError::Form),
        ] {
            assert_eq!(parse(text.as_bytes()), Err(why), "{text}");
        }
    }
}
