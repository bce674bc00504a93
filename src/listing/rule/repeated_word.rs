//! Words that stand in a title too often. Articles, prepositions and conjunctions may.

use super::{Line, Marks};
use crate::policy::casework;
use crate::text::{Folded, Spot};

/// Words shorter than this are sizes and links: `l`, `5`, `x`.
const SHORT: usize = 2;

pub(super) fn check(line: &Line<'_>) -> Option<Marks> {
    let limit = line.rule.limit as usize;
    if line.written.len() < (limit + 1) * SHORT {
        return None;
    }
    let folded = Folded::new(line.written);
    let text = folded.text();
    let words: Vec<Spot> = words(text).collect();
    let word = |&(start, end): &Spot| &text[start..end];
    let mut spots = Vec::new();
    for (at, first) in words.iter().enumerate() {
        let same = |other: &&Spot| word(other) == word(first);
        if words[..at].iter().any(|other| same(&other)) {
            continue;
        }
        let times: Vec<&Spot> = words[at..].iter().filter(same).collect();
        if times.len() > limit && !is_small(word(first)) {
            spots.extend(times.iter().map(|&&(start, end)| (folded.origin(start), folded.origin(end))));
        }
    }
    (!spots.is_empty()).then(|| Marks { spots, ..Marks::default() })
}

fn is_small(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
        || casework().listing.small_words.iter().any(|small| small == word)
}

/// Runs of letters and digits, without those of languages that set no spaces.
fn words(text: &str) -> impl Iterator<Item = Spot> {
    let is_in = |letter: char| letter.is_alphanumeric() && u32::from(letter) < 0x2e80;
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find(is_in)?;
            let end = text[start..].find(|letter| !is_in(letter)).map_or(text.len(), |length| start + length);
            at = end;
            if end - start >= SHORT {
                return Some((start, end));
            }
        }
    })
}
