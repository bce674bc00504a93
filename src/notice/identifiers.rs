//! ASINs, order ids and complaint ids, whole or damaged.

use super::reading::{Found, Identifiers};
use super::signals::Scan;
use crate::policy::{Table, pack};
use crate::sort;
use crate::text::fold;

const ASIN_LETTERS: usize = 10;
/// An ASIN this short or long is still seen to be one with letters lost or added.
const DAMAGED_ASIN: std::ops::RangeInclusive<usize> = 8..=12;
/// So many `X` in a row are a redaction.
const REDACTED: &str = "XXXX";

/// All identifiers, each value once, in the order of the text.
pub(super) fn find(scan: &Scan<'_>) -> Identifiers {
    let mut found = Identifiers::default();
    let mut seen = Seen::default();
    let mut damaged = redacted_asins(scan.text);
    damaged.extend(hidden_behind_label(scan.text));
    damaged.extend(mixed_asins(scan.text));
    sort::by_key(&mut damaged, |&(start, _)| start);
    for &(start, word) in &damaged {
        if seen.is_new(word) {
            let span = scan.original_span(start, start + word.len());
            found.asins.push(Found { value: word.to_owned(), whole: false, span });
        }
    }
    for (start, word) in words(scan.text) {
        let before = damaged.partition_point(|&(other, _)| other <= start);
        if before.checked_sub(1).is_some_and(|at| start < damaged[at].0 + damaged[at].1.len()) {
            continue;
        }
        for (at, asin) in squeezed_asins(word) {
            if seen.is_new(asin) {
                let span = scan.original_span(start + at, start + at + ASIN_LETTERS);
                found.asins.push(Found { value: asin.to_owned(), whole: false, span });
            }
        }
        let (list, whole) = match (asin(word), order(word)) {
            (Some(whole), _) => (&mut found.asins, whole),
            (None, Some(whole)) => (&mut found.orders, whole),
            (None, None) => continue,
        };
        if seen.is_new(word) {
            let place = scan.original_span(start, start + word.len());
            list.push(Found { value: word.to_owned(), whole, span: place });
        }
    }
    found.asins.extend(labelled_books(scan, &mut seen));
    sort::by_key(&mut found.asins, |asin| asin.span);
    found.complaint_ids = complaints(scan);
    found
}

/// Values that were found before.
#[derive(Default)]
struct Seen<'t>(Table<&'t str, bool>);

impl<'t> Seen<'t> {
    /// Whether it is asked for the first time.
    fn is_new(&mut self, value: &'t str) -> bool {
        !std::mem::replace(self.0.entry(value), true)
    }
}

/// Words of letters, figures, hyphens and the signs of redaction.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '*'))
        .map(move |word| word.trim_matches('-'))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr().addr() - text.as_ptr().addr(), word))
}

/// ASINs whose end stands hidden behind other signs: `B09[redacted]`, `B09…`, `B0______`.
fn redacted_asins(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find("B0").map(|next| at + next) {
        let word = &text[start..];
        let kept = word.bytes().take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit()).count();
        at = start + kept;
        let begins = !text[..start].ends_with(|c: char| c.is_ascii_alphanumeric());
        if begins
            && kept < ASIN_LETTERS
            && let Some(hidden) = hiding(&word[kept..])
        {
            at += hidden;
            found.push((start, &word[..kept + hidden]));
        }
    }
    found
}

/// Signs alone behind the word "ASIN": `ASIN: **********`.
fn hidden_behind_label(text: &str) -> impl Iterator<Item = (usize, &str)> {
    const SHORTEST: usize = 5;
    let is_sign = |c: char| matches!(c, '*' | 'x' | 'X' | '。' | '_' | '•' | '#' | '█' | '…');
    text.match_indices("ASIN").filter_map(move |(at, label)| {
        let behind = &text[at + label.len()..];
        let value = behind.trim_start_matches([':', '：', ' ', '\t']);
        let end = value.find(|c| !is_sign(c)).unwrap_or(value.len());
        let hides =
            value[..end].chars().count() >= SHORTEST && !value[end..].starts_with(char::is_alphanumeric);
        hides.then(|| (text.len() - value.len(), &value[..end]))
    })
}

/// ASINs with letters of another script that look the same, such as a Cyrillic `В`.
fn mixed_asins(text: &str) -> impl Iterator<Item = (usize, &str)> {
    const ALIKE: &str = "АВСЕНКМОРТХУЅІЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    const MEANT: &[u8] = b"ABCEHKMOPTXYSIJABEZHIKMNOPTYX";
    let latin = |c: char| match ALIKE.chars().position(|other| other == c) {
        Some(at) => char::from(MEANT[at]),
        None => c,
    };
    text.split(|c: char| !c.is_alphanumeric())
        .filter(move |word| {
            let mut letters = word.chars().map(latin);
            !word.is_ascii()
                && DAMAGED_ASIN.contains(&word.chars().count())
                && letters.next() == Some('B')
                && matches!(letters.next(), Some('0' | 'O'))
                && letters.all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
                && word.bytes().filter(u8::is_ascii_digit).count() >= 2
        })
        .map(move |word| (word.as_ptr().addr() - text.as_ptr().addr(), word))
}

/// ASINs in a word that runs on without a space: `B0F4Q7TZ21B0F4Q7TZ22`, `B0F4Q7TZ21Title`.
fn squeezed_asins(word: &str) -> impl Iterator<Item = (usize, &str)> {
    let long = if word.len() > *DAMAGED_ASIN.end() { word } else { "" };
    long.match_indices("B0").filter_map(move |(at, _)| {
        let asin = long.get(at..at + ASIN_LETTERS)?;
        let of_asin = asin.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        let figures = asin[2..].bytes().filter(u8::is_ascii_digit).count();
        // Names of files and keys are long words too.
        let at_edge = at == 0 || at.is_multiple_of(ASIN_LETTERS) || long[..at].ends_with("ASIN");
        (of_asin && figures >= 2 && at_edge).then_some((at, asin))
    })
}

/// The length of the signs at the start of `text` that hide letters.
fn hiding(text: &str) -> Option<usize> {
    const LONGEST: usize = 24;
    const SIGNS: [char; 6] = ['_', '.', '…', '•', '#', '█'];
    let open = text.chars().next()?;
    if let Some((_, close)) =
        [('[', ']'), ('<', '>'), ('(', ')'), ('{', '}')].iter().find(|(o, _)| *o == open)
    {
        let inside = text[1..].find(*close).filter(|length| (1..=LONGEST).contains(length))?;
        let a_word =
            text[1..=inside].chars().all(|c| c.is_alphabetic() || SIGNS.contains(&c) || "* -".contains(c));
        return a_word.then_some(inside + 2);
    }
    let signs = text.chars().take_while(|c| SIGNS.contains(c));
    let (count, length) = signs.fold((0, 0), |(count, length), c| (count + 1, length + c.len_utf8()));
    // One full stop ends a sentence.
    (count >= 3 || text.starts_with(['…', '█'])).then_some(length)
}

/// Whether the word is an ASIN, and a whole one.
fn asin(word: &str) -> Option<bool> {
    let letters =
        word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'*' | b'x'));
    if !letters || !word.starts_with("B0") || !DAMAGED_ASIN.contains(&word.len()) {
        return None;
    }
    Some(word.len() == ASIN_LETTERS && !word.contains(['*', 'x']) && !word.contains(REDACTED))
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
fn labelled_books<'t>(scan: &Scan<'t>, seen: &mut Seen<'t>) -> Vec<Found> {
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
            && seen.is_new(&value[..length])
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

/// Numbers behind "Complaint ID", and the list behind "Complaint IDs".
fn complaints(scan: &Scan<'_>) -> Vec<Found> {
    let text = scan.folded.text();
    let labels: Vec<String> = pack().forms.complaint_labels.iter().map(|label| fold(label)).collect();
    let mut found: Vec<Found> = Vec::new();
    let mut starts: Vec<usize> = labels
        .iter()
        .flat_map(|label| text.match_indices(label.as_str()).map(|(at, _)| at + label.len()))
        .collect();
    sort::rising(&mut starts);
    let mut read_to = 0;
    for at in starts {
        let behind = &text[at..];
        let first = behind.trim_start_matches([':', ' ', '#', '.', '=']);
        if first.len() == behind.len() || at < read_to {
            continue;
        }
        let mut next = complaint(first).map(|length| (text.len() - first.len(), length));
        while let Some((start, length)) = next {
            read_to = start + length;
            let original = &scan.text[scan.folded.origin(start)..scan.folded.origin(read_to)];
            if !found.iter().any(|other| other.value == original) {
                found.push(Found {
                    value: original.to_owned(),
                    whole: !text[start..read_to].contains(['x', '*']),
                    span: scan.span(start, read_to),
                });
            }
            next = further_complaint(text, read_to);
        }
    }
    found
}

/// The length of the complaint id at the start of `text`.
fn complaint(text: &str) -> Option<usize> {
    let length = text.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'*' || *b == b'-').count();
    let shown = text[..length].bytes().filter(|b| b.is_ascii_digit() || matches!(b, b'x' | b'*')).count();
    (length >= 5 && shown >= 4).then_some(length)
}

/// The next id of a list. Only figures go on with it, so that no other word is taken for one.
fn further_complaint(text: &str, end: usize) -> Option<(usize, usize)> {
    const JOINS: [char; 8] = [',', ';', '/', '&', '、', '，', '\n', '|'];
    let behind = text[end..].trim_start_matches(' ');
    let mut rest = behind.trim_start_matches(JOINS).trim_start();
    if let Some(word) = ["and ", "und ", "et ", "e ", "y "].iter().find(|word| rest.starts_with(**word)) {
        rest = rest[word.len()..].trim_start();
    } else if rest.len() == behind.len() {
        return None;
    }
    let length = complaint(rest)?;
    let figures = rest[..length].bytes().all(|b| b.is_ascii_digit() || matches!(b, b'x' | b'*'));
    figures.then_some((text.len() - rest.len(), length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asins(text: &str) -> Vec<(String, bool)> {
        find(&Scan::new(text)).asins.into_iter().map(|found| (found.value, found.whole)).collect()
    }

    fn complaint_ids(text: &str) -> Vec<String> {
        find(&Scan::new(text)).complaint_ids.into_iter().map(|found| found.value).collect()
    }

    #[test]
    fn a_redacted_asin_is_reported_and_not_whole() {
        for hidden in [
            "B09[redacted]",
            "B09[REDACTED]",
            "B0<hidden>",
            "B09…",
            "B07......",
            "B09_______",
            "B09xxxxxxx",
            "B09*******",
        ] {
            let text = format!("ASIN: B0F4Q7TZ21\nASIN: {hidden}\nASIN: B0F4Q7TZ22, and more.");
            let expected = [("B0F4Q7TZ21", true), (hidden, false), ("B0F4Q7TZ22", true)];
            assert_eq!(asins(&text), expected.map(|(value, whole)| (value.to_owned(), whole)), "{text}");
        }
    }

    #[test]
    fn a_whole_asin_keeps_what_follows_it_out() {
        assert_eq!(
            asins("B0F4Q7TZ21 (lamp), B0F4Q7TZ22[1]."),
            [("B0F4Q7TZ21".to_owned(), true), ("B0F4Q7TZ22".to_owned(), true)]
        );
        assert_eq!(asins("The B0 (paper size) and B0. And B09."), []);
    }

    #[test]
    fn an_asin_with_letters_lost_or_added_is_reported_as_damaged_and_never_repaired() {
        for damaged in ["B0F4Q7TZ2", "B0F4Q7TZ", "B0F4Q7TZ213", "B0F4Q7TZ2134", "B0********", "B0F4Q7XXXX"] {
            let text = format!("Products: {damaged}, B0F4Q7TZ22");
            let expected = [(damaged.to_owned(), false), ("B0F4Q7TZ22".to_owned(), true)];
            assert_eq!(asins(&text), expected, "{text}");
        }
    }

    #[test]
    fn a_redaction_behind_the_label_is_reported() {
        for hidden in ["**********", "xxxxxxxxxx", "XXXXXXXXXX", "。。。。。。。。"] {
            assert_eq!(
                asins(&format!("ASIN: {hidden}\nTitle: a lamp")),
                [(hidden.to_owned(), false)],
                "{hidden}"
            );
        }
        assert_eq!(asins("ASIN: \nTitle: a lamp"), []);
    }

    #[test]
    fn asins_without_a_space_between_them_are_damaged() {
        assert_eq!(
            asins("ASIN: B0F4Q7TZ21B0F4Q7TZ22"),
            [("B0F4Q7TZ21".to_owned(), false), ("B0F4Q7TZ22".to_owned(), false)]
        );
        assert_eq!(asins("ASIN: B0F4Q7TZ21Title: a lamp"), [("B0F4Q7TZ21".to_owned(), false)]);
        assert_eq!(asins("ASIN:B0F4Q7TZ21,B0F4Q7TZ22").len(), 2);
    }

    #[test]
    fn an_asin_with_letters_of_another_script_is_damaged() {
        for lookalike in ["В0F4Q7TZ21", "B0F4Q7TΖ21", "BОF4Q7TZ21", "B0F4Q7ТZ21"] {
            let text = format!("ASIN: {lookalike} is gone.");
            assert_eq!(asins(&text), [(lookalike.to_owned(), false)], "{text}");
        }
        assert_eq!(asins("В 2026 году мы закрыли АККАУНТЫ."), []);
    }

    #[test]
    fn a_damaged_order_id_is_reported_as_such() {
        let orders = |text: &str| -> Vec<(String, bool)> {
            find(&Scan::new(text)).orders.into_iter().map(|found| (found.value, found.whole)).collect()
        };
        for (order, whole) in [
            ("114-1234567-1234567", true),
            ("114-123456-1234567", false),
            ("114-12345678-1234567", false),
            ("114-XXXXXXX-1234567", false),
            ("114-*******-*******", false),
        ] {
            assert_eq!(orders(&format!("Order ID: {order}.")), [(order.to_owned(), whole)], "{order}");
        }
        assert_eq!(orders("Call 020-7946-0958 or 2026-03-05."), []);
    }

    #[test]
    fn a_damaged_complaint_id_is_reported_as_such() {
        let found = find(&Scan::new("Complaint ID: 1182xxxx511")).complaint_ids;
        assert_eq!(found.len(), 1);
        assert!(!found[0].whole);
    }

    #[test]
    fn every_complaint_of_a_list_is_read() {
        let both = ["11823746511", "11823746512"];
        for text in [
            "Complaint IDs: 11823746511, 11823746512",
            "Complaint ID(s): 11823746511; 11823746512.",
            "complaint ids 11823746511 and 11823746512 are open",
            "Complaint ID: 11823746511\nComplaint ID: 11823746512",
            "Beschwerde-IDs: 11823746511 und 11823746512",
            "Beschwerdenummern: 11823746511, 11823746512",
        ] {
            assert_eq!(complaint_ids(text), both, "{text}");
        }
    }

    #[test]
    fn a_list_of_complaints_ends_before_other_identifiers() {
        for text in [
            "Complaint IDs: 11823746511, B0F4Q7TZ21",
            "Complaint ID: 11823746511, 114-1234567-1234567",
            "Complaint ID: 11823746511. 2026 was a good year.",
        ] {
            assert_eq!(complaint_ids(text), ["11823746511"], "{text}");
        }
    }
}
