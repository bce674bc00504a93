//! Forms that personal data has: addresses of e-mail, telephone numbers, numbers of accounts and cards. Texts are
//! folded.

use std::ops::Range;

/// Addresses of e-mail.
pub fn mail_addresses(text: &str) -> Vec<Range<usize>> {
    let in_address = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_' | '+');
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let name = text[..at].len() - text[..at].trim_end_matches(in_address).len();
        let behind = &text[at + 1..];
        let host = behind.len() - behind.trim_start_matches(in_address).len();
        let host = behind[..host].trim_end_matches(['.', '-']);
        if name > 0 && host.contains('.') {
            found.push(at - name..at + 1 + host.len());
        }
    }
    found
}

/// Whether an address is one of Amazon's own, and not one that stands for a buyer.
pub fn is_of_amazon(mail: &str) -> bool {
    let host = mail.rsplit('@').next().unwrap_or_default();
    host.starts_with("amazon.") || host.contains(".amazon.") && !host.starts_with("marketplace.")
}

/// Runs of digits with single signs between them, by where they stand.
fn runs<'t>(text: &'t str, signs: &'t [char]) -> impl Iterator<Item = Range<usize>> + 't {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(|letter: char| letter.is_ascii_digit())?;
        let mut end = start;
        let mut letters = text[start..].char_indices().peekable();
        while let Some((place, letter)) = letters.next() {
            let next_is_digit = letters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
            if letter.is_ascii_digit() {
                end = start + place + 1;
            } else if !(signs.contains(&letter) && next_is_digit) {
                break;
            }
        }
        at = end;
        Some(start..end)
    })
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

fn stands_alone(text: &str, at: &Range<usize>) -> bool {
    !text[..at.start].ends_with(|letter: char| letter.is_ascii_alphanumeric())
        && !text[at.end..].starts_with(|letter: char| letter.is_ascii_alphanumeric())
}

/// Telephone numbers with their code: `+49 170 1234567`.
pub fn telephone_numbers(text: &str) -> Vec<Range<usize>> {
    let numbers =
        runs(text, &[' ', '-', '/', '(', ')']).filter(|at| (9..=15).contains(&digits(&text[at.clone()])));
    numbers.filter(|at| text[..at.start].ends_with('+')).map(|at| at.start - 1..at.end).collect()
}

/// Numbers of cards in groups of four whose last digit is the one that belongs to the others.
pub fn card_numbers(text: &str) -> Vec<Range<usize>> {
    let is_card = |at: &Range<usize>| {
        let number = &text[at.clone()];
        let groups: Vec<&str> = number.split([' ', '-']).collect();
        groups.len() == 4 && groups.iter().all(|group| group.len() == 4) && checks_by_luhn(number)
    };
    runs(text, &[' ', '-']).filter(is_card).collect()
}

fn checks_by_luhn(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).rev().enumerate();
    let sum: u32 = digits
        .map(|(place, digit)| {
            let digit = u32::from(digit - b'0') * if place % 2 == 1 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

/// International numbers of bank accounts whose two check digits are right.
pub fn account_numbers(text: &str) -> Vec<Range<usize>> {
    const SHORTEST: usize = 15;
    const LONGEST: usize = 34;
    let bytes = text.as_bytes();
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in 0..bytes.len().saturating_sub(SHORTEST) {
        let begins = bytes[start..start + 2].iter().all(u8::is_ascii_lowercase)
            && bytes[start + 2..start + 4].iter().all(u8::is_ascii_digit)
            && !text.get(..start).is_some_and(|before| before.ends_with(char::is_alphanumeric));
        if !begins || found.last().is_some_and(|last| last.end > start) {
            continue;
        }
        let is_inside = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b' ';
        let length = bytes[start..].iter().take_while(|byte| is_inside(byte)).count();
        let mut end = start + length;
        while end > start + SHORTEST {
            let plain: Vec<u8> = bytes[start..end].iter().copied().filter(|byte| *byte != b' ').collect();
            if (SHORTEST..=LONGEST).contains(&plain.len()) && bytes[end - 1] != b' ' && is_account(&plain) {
                found.push(start..end);
                break;
            }
            end -= 1;
        }
    }
    found
}

/// The number with its first four signs at its end leaves one when it is parted by 97.
fn is_account(plain: &[u8]) -> bool {
    let turned = plain[4..].iter().chain(&plain[..4]);
    let rest = turned.fold(0u32, |rest, &byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte - b'a') + 10) % 97,
    });
    rest == 1
}

/// Numbers and words with numbers that are long enough to be that of a paper.
pub fn long_numbers(text: &str) -> Vec<Range<usize>> {
    const DIGITS: usize = 6;
    let mut found = Vec::new();
    for at in runs(text, &[]) {
        let before = text[..at.start].len()
            - text[..at.start].trim_end_matches(|letter: char| letter.is_ascii_alphanumeric()).len();
        let behind = text[at.end..].len()
            - text[at.end..].trim_start_matches(|letter: char| letter.is_ascii_alphanumeric()).len();
        let whole = at.start - before..at.end + behind;
        if digits(&text[whole.clone()]) >= DIGITS && stands_alone(text, &whole) {
            found.push(whole);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_mail_has_a_name_and_a_host() {
        let text = "write to anna.b@shop.example, not @home or a@b";
        assert!(mail_addresses(text).into_iter().eq(std::iter::once(9..28)));
        assert!(is_of_amazon("jeff@amazon.com") && is_of_amazon("a@seller.amazon.de"));
        assert!(!is_of_amazon("x1@marketplace.amazon.de") && !is_of_amazon("a@notamazon.com"));
    }

    #[test]
    fn numbers_of_cards_and_accounts_are_known_by_their_check_digits() {
        assert!(card_numbers("card 4111 1111 1111 1111.").into_iter().eq(std::iter::once(5..24)));
        assert!(card_numbers("card 4111 1111 1111 1112, order 302-0000000-0000001").is_empty());
        assert_eq!(account_numbers("iban de89 3704 0044 0532 0130 00 of us").len(), 1);
        assert!(account_numbers("iban de88 3704 0044 0532 0130 00, invoice re2026110400012345").is_empty());
    }

    #[test]
    fn a_telephone_number_has_its_code() {
        assert!(telephone_numbers("call +49 170 1234567 now").into_iter().eq(std::iter::once(5..20)));
        assert!(telephone_numbers("order 302-0000000-0000001 of 2026").is_empty());
    }
}
