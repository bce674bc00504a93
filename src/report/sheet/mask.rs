//! What a buyer wrote, without what says who the buyer is.

/// Digits in a row, marks between them not counted, that may be a telephone or card number.
const DIGITS: usize = 7;

const HIDDEN: &[u8] = b"***";

/// A text with e-mail addresses and long numbers hidden, as those of buyers' comments are when they are read.
pub fn mask_numbers(text: &str) -> String {
    String::from_utf8_lossy(&mask(text.as_bytes())).into_owned()
}

/// `text` with e-mail addresses and long numbers hidden. Names cannot be told from other words and
/// stay; so do order ids, which say nothing of a buyer to anybody but Amazon and the seller.
pub(super) fn mask(text: &[u8]) -> Vec<u8> {
    let mut masked = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(&first) = rest.first() {
        let id = order_id_length(rest, masked.last());
        if id > 0 {
            masked.extend_from_slice(&rest[..id]);
            rest = &rest[id..];
            continue;
        }
        let number = number_length(rest);
        if number > 0 {
            masked.extend_from_slice(HIDDEN);
            rest = &rest[number..];
            continue;
        }
        if first == b'@' {
            rest = hide_address(&mut masked, rest);
            continue;
        }
        masked.push(first);
        rest = &rest[1..];
    }
    masked
}

/// Digits of the three parts of an order id.
const ORDER_ID: [usize; 3] = [3, 7, 7];

/// Length of the order id at the front of `text`, else 0.
fn order_id_length(text: &[u8], before: Option<&u8>) -> usize {
    let length = ORDER_ID.iter().sum::<usize>() + 2;
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let Some(id) = text.get(..length).filter(|_| !is_digit(before) && !is_digit(text.get(length))) else {
        return 0;
    };
    let mut parts = id.split(|&byte| byte == b'-');
    let fits = ORDER_ID.iter().all(|&digits| {
        parts.next().is_some_and(|part| part.len() == digits && part.iter().all(u8::is_ascii_digit))
    });
    if fits { length } else { 0 }
}

/// Length of the long number at the front of `text`, else 0.
fn number_length(text: &[u8]) -> usize {
    if !text.first().is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'(')) {
        return 0;
    }
    let is_part =
        |byte: &u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'.' | b'/' | b'(' | b')' | b'+');
    let part = &text[..text.iter().position(|byte| !is_part(byte)).unwrap_or(text.len())];
    let digits = part.iter().filter(|byte| byte.is_ascii_digit()).count();
    let end = part.iter().rposition(u8::is_ascii_digit).map_or(0, |last| last + 1);
    if digits >= DIGITS { end } else { 0 }
}

/// Hides the word around the `@` at the front of `text`, and returns what follows it.
fn hide_address<'t>(masked: &mut Vec<u8>, text: &'t [u8]) -> &'t [u8] {
    let start = masked.iter().rposition(u8::is_ascii_whitespace).map_or(0, |space| space + 1);
    masked.truncate(start);
    masked.extend_from_slice(HIDDEN);
    let end = text.iter().position(u8::is_ascii_whitespace).unwrap_or(text.len());
    &text[end..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_long_numbers_are_hidden_and_the_rest_stays() {
        for (written, kept) in [
            ("late, call 555-0199 now", "late, call *** now"),
            ("+49 (0)30 1234567 bitte", "*** bitte"),
            ("mail me: jo.doe@example.com please", "mail me: *** please"),
            ("@", "***"),
            ("broken after 2 days, 100%", "broken after 2 days, 100%"),
            ("2026-10-20 and 12", "*** and 12"),
            ("nüchtern, 50 cm", "nüchtern, 50 cm"),
            ("order 171-2000000-1000000, tel 0171 2345678", "order 171-2000000-1000000, tel ***"),
            ("1171-2000000-1000000", "***"),
            ("", ""),
        ] {
            assert_eq!(String::from_utf8(mask(written.as_bytes())).expect("text"), kept, "{written}");
        }
    }
}
