//! ASINs, order ids and complaint ids, whole or damaged.

use std::collections::BTreeSet;

use super::reading::{Found, Identifiers};
use super::signals::Scan;
use crate::policy::pack;
use crate::text::fold;

const ASIN_LETTERS: usize = 10;
/// An ASIN this short or long is still seen to be one with letters lost or added.
const DAMAGED_ASIN: std::ops::RangeInclusive<usize> = 8..=12;
/// So many `X` in a row are a redaction.
const REDACTED: &str = "XXXX";

/// All identifiers, each value once, in the order of the text.
pub(super) fn find(scan: &Scan<'_>) -> Identifiers {
    let mut found = Identifiers::default();
    let mut seen = BTreeSet::new();
    for (start, word) in words(scan.text) {
        let (list, whole) = match (asin(word), order(word)) {
            (Some(whole), _) => (&mut found.asins, whole),
            (None, Some(whole)) => (&mut found.orders, whole),
            (None, None) => continue,
        };
        if seen.insert(word) {
            let place = scan.original_span(start, start + word.len());
            list.push(Found { value: word.to_owned(), whole, span: place });
        }
    }
    found.asins.extend(labelled_books(scan, &mut seen));
    found.asins.sort_unstable_by_key(|asin| asin.span);
    found.complaint_ids = complaints(scan);
    found
}

/// Words of letters, figures, hyphens and the signs of redaction.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '*'))
        .map(move |word| word.trim_matches('-'))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr().addr() - text.as_ptr().addr(), word))
}

/// Whether the word is an ASIN, and a whole one.
fn asin(word: &str) -> Option<bool> {
    let letters = word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'*');
    if !letters || !word.starts_with("B0") || !DAMAGED_ASIN.contains(&word.len()) {
        return None;
    }
    Some(word.len() == ASIN_LETTERS && !word.contains('*') && !word.contains(REDACTED))
}

/// Whether the word is an order id (`123-1234567-1234567`), and a whole one.
fn order(word: &str) -> Option<bool> {
    let parts: Vec<&str> = word.split('-').collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let hidden = |c: char| c.is_ascii_digit() || matches!(c, 'x' | 'X' | '*');
    let fits = |part: &str, letters: usize| part.len() == letters && part.bytes().all(|b| b.is_ascii_digit());
    if fits(first, 3) && fits(second, 7) && fits(third, 7) {
        return Some(true);
    }
    let near = |part: &str, letters: usize| part.len().abs_diff(letters) <= 1 && part.chars().all(hidden);
    (first.len() == 3 && first.chars().all(hidden) && near(second, 7) && near(third, 7)).then_some(false)
}

/// Books have their ISBN as ASIN: ten figures, which only count behind the word itself.
fn labelled_books<'t>(scan: &Scan<'t>, seen: &mut BTreeSet<&'t str>) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, _) in scan.text.match_indices("ASIN") {
        let behind = &scan.text[at + 4..];
        let value = behind.trim_start_matches([':', '：', ' ', '\t', '#']);
        if value.len() == behind.len() {
            continue;
        }
        let length = value.bytes().take_while(|b| b.is_ascii_digit() || *b == b'X').count();
        let start = scan.text.len() - value.len();
        let whole_word = !value[length..].starts_with(|c: char| c.is_ascii_alphanumeric());
        if length == ASIN_LETTERS
            && whole_word
            && value[..9].bytes().all(|b| b.is_ascii_digit())
            && seen.insert(&value[..length])
        {
            found.push(Found {
                value: value[..length].to_owned(),
                whole: true,
                span: scan.original_span(start, start + length),
            });
        }
    }
    found
}

/// Numbers behind "Complaint ID".
fn complaints(scan: &Scan<'_>) -> Vec<Found> {
    let text = scan.folded.text();
    let labels: Vec<String> = pack().forms.complaint_labels.iter().map(|label| fold(label)).collect();
    let mut found: Vec<Found> = Vec::new();
    let mut starts: Vec<usize> = labels
        .iter()
        .flat_map(|label| text.match_indices(label.as_str()).map(|(at, _)| at + label.len()))
        .collect();
    starts.sort_unstable();
    for at in starts {
        let behind = &text[at..];
        let value = behind.trim_start_matches([':', ' ', '#', '.', '=']);
        let length =
            value.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'*' || *b == b'-').count();
        let figures = value[..length].bytes().filter(u8::is_ascii_digit).count();
        let hidden = value[..length].bytes().filter(|b| matches!(b, b'x' | b'*')).count();
        if value.len() == behind.len() || length < 5 || figures + hidden < 4 {
            continue;
        }
        let start = text.len() - value.len();
        let original = &scan.text[scan.folded.origin(start)..scan.folded.origin(start + length)];
        if !found.iter().any(|other| other.value == original) {
            found.push(Found {
                value: original.to_owned(),
                whole: hidden == 0,
                span: scan.span(start, start + length),
            });
        }
    }
    found
}
