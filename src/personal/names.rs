//! Hides what says who a buyer is: addresses of mail, long numbers, names and homes.
//!
//! Names cannot be told from other words for certain. What stands where people write their name is hidden, even
//! where it is none; order ids stay.

use std::ops::Range;
use std::sync::OnceLock;

use crate::policy::{PersonalWords, casework};
use crate::report::mask_numbers;
use crate::text::fold;

const HIDDEN: &str = "***";

/// Words of one name, at most.
const NAME_WORDS: usize = 3;

/// Words on either side of the word for a street that may belong to its address.
const PLACE_WORDS: usize = 6;

/// A stretch of bytes to hide.
type Stretch = (usize, usize);

/// `text` without what says who the buyer is.
pub fn mask(text: &str) -> String {
    let text = mask_numbers(text);
    let words = Word::all(&text);
    let mut stretches = Vec::new();
    hide_streets(&text, &words, &mut stretches);
    hide_names(&text, &words, &mut stretches);
    hide_han_names(&text, &mut stretches);
    hide_han_homes(&text, &mut stretches);
    without(&text, stretches)
}

/// What is written like a name and says nothing of anybody.
pub(super) fn terms() -> &'static [String] {
    &casework().complaints.personal.terms
}

/// Where names of people stand.
pub(super) fn people(text: &str) -> Vec<Range<usize>> {
    let mut stretches = Vec::new();
    hide_names(text, &Word::all(text), &mut stretches);
    hide_han_names(text, &mut stretches);
    ranges(&stretches)
}

/// Where addresses of homes stand.
pub(super) fn homes(text: &str) -> Vec<Range<usize>> {
    let mut stretches = Vec::new();
    hide_streets(text, &Word::all(text), &mut stretches);
    hide_han_homes(text, &mut stretches);
    ranges(&stretches)
}

fn ranges(stretches: &[Stretch]) -> Vec<Range<usize>> {
    stretches.iter().map(|&(start, end)| start..end).collect()
}

fn without(text: &str, mut stretches: Vec<Stretch>) -> String {
    crate::sort::rising(&mut stretches);
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    for (start, end) in stretches {
        if start >= at {
            kept.push_str(&text[at..start]);
            kept.push_str(HIDDEN);
        }
        at = at.max(end);
    }
    kept.push_str(&text[at..]);
    kept
}

/// The pack's words, folded once.
fn lists() -> &'static PersonalWords {
    static LISTS: OnceLock<PersonalWords> = OnceLock::new();
    LISTS.get_or_init(|| {
        let words = &casework().complaints.personal;
        let folded = |list: &[String]| list.iter().map(|word| fold(word)).collect();
        PersonalWords {
            before_name: folded(&words.before_name),
            signatures: folded(&words.signatures),
            before_street: folded(&words.before_street),
            behind_street: folded(&words.behind_street),
            street_ends: folded(&words.street_ends),
            links: folded(&words.links),
            no_name: folded(&words.no_name),
            ..words.clone()
        }
    })
}

/// A run of letters and digits.
struct Word<'t> {
    start: usize,
    end: usize,
    text: &'t str,
    folded: String,
}

impl<'t> Word<'t> {
    fn all(text: &'t str) -> Vec<Self> {
        let is_in = |letter: char| letter.is_alphanumeric() || matches!(letter, '\'' | '’' | '-');
        let starts = text.char_indices().filter(|&(at, letter)| {
            letter.is_alphanumeric() && !text[..at].chars().next_back().is_some_and(is_in)
        });
        let word = |(start, _): (usize, char)| {
            let end = text[start..].find(|letter| !is_in(letter)).map_or(text.len(), |length| start + length);
            let word = text[start..end].trim_end_matches(['-', '\'', '’']);
            Word { start, end: start + word.len(), text: word, folded: fold(word) }
        };
        starts.map(word).collect()
    }

    /// Whether it is written like a name: a capital, then small letters, if any.
    fn is_named(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_none_or(|letter| letter.is_lowercase() || !letter.is_alphabetic())
            && !self.is_one_of(&lists().no_name)
    }

    fn is_number(&self) -> bool {
        self.text.starts_with(|letter: char| letter.is_ascii_digit())
    }

    fn is_one_of(&self, list: &[String]) -> bool {
        list.contains(&self.folded)
    }

    /// Whether it is part of an address: a name, a number, a short sign of a state, a link between them.
    fn is_of_a_place(&self) -> bool {
        self.is_named()
            || self.is_number()
            || self.is_one_of(&lists().links)
            || self.text.len() == 2 && self.text.bytes().all(|byte| byte.is_ascii_uppercase())
    }
}

fn hide_streets(text: &str, words: &[Word<'_>], stretches: &mut Vec<Stretch>) {
    let are_close =
        |a: usize| text[words[a].end..words[a + 1].start].chars().all(|c| matches!(c, ' ' | ',' | '.'));
    for (at, word) in words.iter().enumerate() {
        let names_follow = word.is_one_of(&lists().before_street);
        let ends = word.is_one_of(&lists().behind_street)
            || word.is_named() && lists().street_ends.iter().any(|end| word.folded.ends_with(end.as_str()));
        if !names_follow && !ends {
            continue;
        }
        let (mut first, mut last) = (at, at);
        while first > 0 && at - first < PLACE_WORDS && are_close(first - 1) {
            let before = &words[first - 1];
            if !(before.is_number() || ends && before.is_named()) {
                break;
            }
            first -= 1;
            if before.is_number() {
                break;
            }
        }
        while last + 1 < words.len()
            && last - at < PLACE_WORDS
            && are_close(last)
            && words[last + 1].is_of_a_place()
        {
            last += 1;
        }
        while last > at && words[last].is_one_of(&lists().links) {
            last -= 1;
        }
        let of_address = &words[first..=last];
        let has_number = of_address.iter().any(Word::is_number);
        if has_number && of_address.iter().any(Word::is_named) {
            stretches.push((words[first].start, words[last].end));
        }
    }
}

fn hide_names(text: &str, words: &[Word<'_>], stretches: &mut Vec<Stretch>) {
    let gap = |a: usize| &text[words[a].end..words[a + 1].start];
    let name_from = |first: usize| {
        let mut end = first;
        while end < words.len()
            && end - first < NAME_WORDS
            && words[end].is_named()
            && (end == first || gap(end - 1).trim_matches(['.', ' ']).is_empty())
        {
            end += 1;
        }
        end
    };
    for at in 0..words.len().saturating_sub(1) {
        let is_cue = |list: &[String]| list.iter().any(|cue| ends_with_cue(words, at, cue));
        let end = name_from(at + 1);
        if end == at + 1
            || !gap(at).chars().all(|c| matches!(c, ' ' | ',' | '.' | ':' | '\n' | '\r' | '-' | '–'))
        {
            continue;
        }
        let behind = &text[words[end - 1].end..];
        let ends_there = !behind.trim_start_matches(' ').starts_with(char::is_lowercase);
        let sure = is_cue(&lists().before_name) || end > at + 2 && is_cue(&lists().signatures);
        if sure || ends_there && !gap(at).contains('.') && is_cue(&lists().signatures) {
            stretches.push((words[at + 1].start, words[end - 1].end));
        }
    }
    hide_signature(text, words, stretches);
    hide_pairs(text, words, stretches);
}

/// Of a hundred words, how many may begin with a capital where a capital says something. In German every noun does.
const FEW_CAPITALS: usize = 15;

/// Two or three names side by side within a sentence, in a text where few words begin with a capital.
fn hide_pairs(text: &str, words: &[Word<'_>], stretches: &mut Vec<Stretch>) {
    let begins_sentence = |at: usize| {
        at == 0
            || text[words[at - 1].end..words[at].start].contains(['.', '!', '?', '\n', ':', '"', '|', '('])
    };
    let named: Vec<bool> = (0..words.len()).map(|at| words[at].is_named() && !begins_sentence(at)).collect();
    if named.iter().filter(|&&is| is).count() * 100 > words.len() * FEW_CAPITALS {
        return;
    }
    let mut at = 0;
    while at < words.len() {
        let is_next =
            |next: &usize| named[*next] && text[words[next - 1].end..words[*next].start].trim() == "";
        let count = usize::from(named[at]) * (1 + (at + 1..words.len()).take_while(is_next).count());
        if (2..=NAME_WORDS).contains(&count) {
            stretches.push((words[at].start, words[at + count - 1].end));
        }
        at += count.max(1);
    }
}

/// Whether the words up to and with `at` end with `cue`.
fn ends_with_cue(words: &[Word<'_>], at: usize, cue: &str) -> bool {
    let mut from = at + 1;
    cue.rsplit(' ').all(|part| {
        from = from.wrapping_sub(1);
        words.get(from).is_some_and(|word| word.folded == part)
    })
}

/// Two or three names alone at the end of the text.
fn hide_signature(text: &str, words: &[Word<'_>], stretches: &mut Vec<Stretch>) {
    let is_joined = |pair: &[Word<'_>]| text[pair[0].end..pair[1].start].trim_matches([' ', '.']).is_empty();
    let named = words.iter().rev().take_while(|word| word.is_named()).count();
    let Some(first) = words.len().checked_sub(named).filter(|&first| first > 0 && named > 0) else { return };
    let name = &words[first..];
    let before = &text[words[first - 1].end..name[0].start];
    let stands_alone = before.contains([',', '.', '!', '?', '\n', '*', ':', '-']);
    let is_end = text[name[named - 1].end..].chars().all(|letter| !letter.is_alphanumeric());
    if (2..=NAME_WORDS).contains(&named) && stands_alone && is_end && name.windows(2).all(is_joined) {
        stretches.push((name[0].start, name[named - 1].end));
    }
}

fn is_han(letter: char) -> bool {
    matches!(u32::from(letter), 0x3400..=0x9fff | 0x3005)
}

/// The letters of a name in Chinese or Japanese, at most.
const HAN_NAME: usize = 5;

/// Names by the signs of a family, where a name stands alone or a word beside it says so.
fn hide_han_names(text: &str, stretches: &mut Vec<Stretch>) {
    let lists = lists();
    for (start, run) in runs(text, is_han) {
        let end = start + run.len();
        for before in lists.before_han_name.iter().filter(|before| text[..start].ends_with(before.as_str())) {
            debug_assert!(!before.is_empty());
            stretches.push((start, end.min(nth(text, start, 3))));
        }
        let inside =
            lists.before_han_name.iter().find_map(|before| Some(run.find(before.as_str())? + before.len()));
        if let Some(at) = inside.filter(|&at| at < run.len()) {
            stretches.push((start + at, end.min(nth(text, start + at, 3))));
        }
        let is_family =
            |name: &str| lists.family_names.iter().any(|family| name.starts_with(family.as_str()));
        let title = lists.behind_name.iter().find(|title| run.ends_with(title.as_str()));
        let named = title.map_or(run, |title| &run[..run.len() - title.len()]);
        let letters = named.chars().count();
        let titled =
            title.is_some() || lists.behind_name.iter().any(|title| text[end..].starts_with(title.as_str()));
        let at_end = text[end..].chars().all(|letter| !letter.is_alphanumeric());
        let begins = text[..start]
            .chars()
            .next_back()
            .is_some_and(|before| !before.is_alphanumeric() || before.is_ascii_digit());
        let ends = text[end..].chars().next().is_none_or(|behind| !behind.is_alphanumeric());
        // Between other words, two letters are too often a word.
        let alone = begins && ends && (at_end || letters == 3 || letters == 4);
        let is_short = (2..=HAN_NAME).contains(&letters);
        if is_short && (titled || alone) && is_family(named) {
            stretches.push((start, start + named.len()));
        }
    }
}

/// Signs of an address in Chinese or Japanese.
const HOME: [char; 10] = ['区', '市', '县', '県', '路', '街', '町', '村', '弄', '巷'];

/// Letters before the first sign of an address that belong to it.
const HOME_BEFORE: usize = 4;

fn hide_han_homes(text: &str, stretches: &mut Vec<Stretch>) {
    let is_part = |letter: char| {
        is_han(letter) || letter.is_ascii_digit() || matches!(letter, '-' | '－' | 'ー' | '０'..='９')
    };
    for (start, run) in runs(text, is_part) {
        let Some(sign) = run.find(HOME) else { continue };
        let is_last = |letter: char| {
            letter.is_numeric() || matches!(letter, '号' | '室' | '栋' | '楼' | '目' | '番' | '户')
        };
        let Some(last) = run.rfind(is_last).filter(|&last| last > sign) else { continue };
        if !run[sign..].contains(|letter: char| letter.is_numeric()) {
            continue;
        }
        let before = run[..sign].char_indices().rev().nth(HOME_BEFORE - 1).map_or(0, |(at, _)| at);
        let end = last + run[last..].chars().next().map_or(0, char::len_utf8);
        stretches.push((start + before, start + end));
    }
}

/// The byte behind the next `count` letters from `start` on.
fn nth(text: &str, start: usize, count: usize) -> usize {
    text[start..].char_indices().nth(count).map_or(text.len(), |(at, _)| start + at)
}

/// Runs of letters for which `is_in` holds, with where they begin.
fn runs(text: &str, is_in: impl Fn(char) -> bool + Copy) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_in)?;
        let end = text[start..].find(|letter| !is_in(letter)).map_or(text.len(), |length| start + length);
        at = end;
        Some((start, &text[start..end]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_homes_are_hidden_and_the_complaint_stays() {
        for (written, kept) in [
            ("Too late. Kind regards, Ada Example", "Too late. Kind regards, ***"),
            ("My name is Ada and the lid is broken", "My name is *** and the lid is broken"),
            ("Frau Beispiel hat nicht geantwortet", "Frau *** hat nicht geantwortet"),
            ("Please send it to 12 Sample Street Springfield, thanks", "Please send it to ***, thanks"),
            ("Ich wohne in der Musterstraße 7 in 12345 Musterstadt", "Ich wohne in der ***"),
            ("Envoyez au 3 rue des Exemples, merci", "Envoyez au ***, merci"),
            ("Abito in via Roma 9, grazie", "Abito in ***, grazie"),
            ("Vivo en Calle Mayor 12 3B", "Vivo en ***"),
            ("mail me: ada@example.com, order 111-1234567-1234567", "mail me: *** order 111-1234567-1234567"),
            ("届きません。山田様", "届きません。***様"),
            ("没收到，电话13800000000，王小明", "没收到，电话***，***"),
            ("我住在朝阳区建国路88号", "我***"),
            ("Works fine. Nice colour.", "Works fine. Nice colour."),
            ("Schlechte Verarbeitung am Deckel", "Schlechte Verarbeitung am Deckel"),
            ("", ""),
        ] {
            assert_eq!(mask(written), kept, "{written}");
        }
    }
}
