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
    field[0].is_ascii_digit()
        && field.iter().all(|b| matches!(b, b'0'..=b'9' | b'.' | b',' | b'E' | b'e' | b'+'))
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
