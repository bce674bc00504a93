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
#[inline]
pub fn parse(field: &[u8]) -> Result<OrderId, OrderIdError> {
    match parse_exact(field) {
        Some(id) => Ok(id),
        None => parse_odd(field.trim_ascii()),
    }
}

#[inline]
fn parse_exact(field: &[u8]) -> Option<OrderId> {
    let field: &[u8; LENGTH] = field.try_into().ok()?;
    if field[3] != b'-' || field[11] != b'-' {
        return None;
    }
    Some(digits(&field[..3])? * FRONT + digits(&field[4..11])? * MIDDLE + digits(&field[12..])?)
}

#[inline]
fn digits(bytes: &[u8]) -> Option<u64> {
    let mut number = 0;
    let mut odd = 0;
    for &byte in bytes {
        let digit = byte.wrapping_sub(b'0');
        odd |= u8::from(digit > 9);
        number = number * 10 + u64::from(digit);
    }
    (odd == 0).then_some(number)
}

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
        for text in ["171-2000000-1000000", "001-0000000-0000001", "999-9999999-9999999"] {
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
            ("amazon-order-id", OrderIdError::Form),
        ] {
            assert_eq!(parse(text.as_bytes()), Err(why), "{text}");
        }
    }
}
