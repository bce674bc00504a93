//! The words of a name in the form in which they compare.

use std::ops::Range;

use super::lexicon::Lexicon;
use crate::text::{fold, lower};

/// A word.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Where it stands, in bytes.
    pub(super) at: Range<usize>,
    /// As written, in small letters.
    pub(super) small: String,
    /// Without accents.
    pub(super) plain: String,
    /// With letters that have accents written out: `ü` as `ue`.
    pub(super) spelled: String,
}

/// Letters of one script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Han,
    Other,
}

/// The script of a letter; none for digits and signs.
pub(super) fn script(letter: char) -> Option<Script> {
    match u32::from(letter) {
        _ if !letter.is_alphabetic() => None,
        0..0x250 | 0x1e00..0x1f00 | 0xff21..0xff5b => Some(Script::Latin),
        0x3040..0x3100 | 0x31f0..0x3200 | 0x3400..0xa000 | 0xf900..0xfb00 | 0x20000.. => Some(Script::Han),
        _ => Some(Script::Other),
    }
}

impl Word {
    /// The words of a text.
    pub(super) fn all(text: &str, lexicon: &Lexicon) -> Vec<Self> {
        Self::split(text, lexicon).into_iter().flat_map(|word| word.without_form(lexicon)).collect()
    }

    /// The words of a phrase of the lexicon, which is cut nowhere but between words.
    pub(super) fn split(text: &str, lexicon: &Lexicon) -> Vec<Self> {
        let mut words: Vec<Self> = Vec::new();
        let mut start = None;
        let mut at = 0;
        while let Some(letter) = text[at..].chars().next() {
            let end = at + letter.len_utf8();
            if let Some((sign, word)) = lexicon.rewrite(text, at) {
                words.extend(start.take().map(|start| Self::new(text, start..at, lexicon)));
                words.push(Self::of(at..at + sign, word, lexicon));
                at += sign;
                continue;
            }
            let inside = start.is_some();
            if is_in_word(letter, inside) {
                start.get_or_insert(at);
            } else {
                words.extend(start.take().map(|start| Self::new(text, start..at, lexicon)));
                if matches!(letter, '&' | '#') {
                    words.push(Self::new(text, at..end, lexicon));
                }
            }
            at = end;
        }
        words.extend(start.map(|start| Self::new(text, start..text.len(), lexicon)));
        words
    }

    fn new(text: &str, at: Range<usize>, lexicon: &Lexicon) -> Self {
        let written = &text[at.clone()];
        Self::of(at, written, lexicon)
    }

    fn of(at: Range<usize>, written: &str, lexicon: &Lexicon) -> Self {
        let small: String =
            written.chars().filter(|&letter| !matches!(letter, '\'' | '’' | '‘')).map(lower).collect();
        let plain = lexicon.without_ordinal(fold(&lexicon.plain(&small)));
        let spelled = lexicon.without_ordinal(fold(&lexicon.plain(&lexicon.spelled(&small))));
        Self { at, small, plain, spelled }
    }

    /// Chinese and Japanese have no space before the legal form: it becomes a word of its own.
    fn without_form(self, lexicon: &Lexicon) -> Vec<Self> {
        if self.small.chars().next().and_then(script) != Some(Script::Han) {
            return vec![self];
        }
        let Some(form) = lexicon.form_behind(&self.small) else { return vec![self] };
        let cut = self.small.len() - form;
        // Small letters have the length of what was written here: these scripts have no capitals.
        let middle = (self.at.start + cut).min(self.at.end);
        [(self.at.start..middle, &self.small[..cut]), (middle..self.at.end, &self.small[cut..])]
            .into_iter()
            .map(|(at, written)| Self::of(at, written, lexicon))
            .collect()
    }

    /// Whether both are read as the same.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.plain == other.plain || self.plain == other.spelled || self.spelled == other.plain
    }

    /// Whether it holds a digit.
    pub(super) fn has_digit(&self) -> bool {
        self.plain.bytes().any(|byte| byte.is_ascii_digit())
    }
}

/// Accents that stand by themselves belong to the word, and so does an apostrophe within.
fn is_in_word(letter: char, inside: bool) -> bool {
    letter.is_alphanumeric()
        || inside && matches!(letter, '\u{300}'..='\u{36f}' | '\'' | '’' | '‘')
        || letter == '㈱'
}
