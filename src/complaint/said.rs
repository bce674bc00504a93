//! What was said within one question: the files' voices, what was pasted, and what of it was asked for.

use super::lexicon::lexicon;
use super::quote;
use super::sold::month_of;
use super::value::{ComplaintsRequest, Quote, VoiceKind};
use super::voice::{Voice, Voices};
use crate::account::{Account, AccountFile};
use crate::limits::MESSAGE_BYTES;
use crate::policy::Theme;
use crate::report::{Field, order_id};
use crate::source::{Locator, Source};
use crate::text::Day;

/// The voices of one question.
pub(super) struct Said<'a> {
    pub(super) account: &'a Account,
    pub(super) voices: &'a Voices,
    pub(super) request: &'a ComplaintsRequest,
    /// Each text that was pasted, with the number of the paste it stands in.
    texts: Vec<(usize, &'a str)>,
    pasted: Vec<Voice>,
}

impl<'a> Said<'a> {
    pub(super) fn new(account: &'a Account, voices: &'a Voices, request: &'a ComplaintsRequest) -> Self {
        let pastes = request.pasted.iter().enumerate();
        let texts: Vec<(usize, &str)> =
            pastes.flat_map(|(number, paste)| reviews(paste).map(move |text| (number, text))).collect();
        let mut board = lexicon().board();
        let voice = |(place, (_, text)): (u32, &(usize, &str))| Voice {
            kind: VoiceKind::Pasted,
            file: u32::MAX,
            place,
            line: 1,
            said: None,
            order: None,
            placed: None,
            product: 0,
            heard: lexicon().hear(text, &mut board),
        };
        let pasted = (0..).zip(&texts).map(voice).collect();
        Self { account, voices, request, texts, pasted }
    }

    /// Every voice.
    pub(super) fn all(&self) -> impl Iterator<Item = &Voice> {
        self.voices.list.iter().chain(&self.pasted)
    }

    /// Every voice of the months that were asked for.
    pub(super) fn in_time(&self) -> impl Iterator<Item = &Voice> {
        let months =
            self.request.period.map(|days| (month_of(days.from.ordinal()), month_of(days.to.ordinal())));
        let is_in = move |voice: &&Voice| {
            months.is_none_or(|(first, last)| {
                voice.day().map(month_of).is_some_and(|month| first <= month && month <= last)
            })
        };
        self.all().filter(is_in)
    }

    /// Whether it is of the product that was asked for.
    pub(super) fn is_of_product(&self, voice: &Voice) -> bool {
        self.request.asin.as_deref().is_none_or(|asin| self.voices.products[voice.product as usize] == asin)
    }

    /// Whether it is of the theme that was asked for.
    pub(super) fn is_of_theme(&self, voice: &Voice) -> bool {
        self.request.theme.is_none_or(|theme: Theme| voice.heard.has(theme))
    }

    /// The product's name.
    pub(super) fn asin(&self, product: u32) -> Option<String> {
        (product > 0).then(|| self.voices.products[product as usize].clone())
    }

    /// The words of a voice and Amazon's own word, as they stand in the file.
    pub(super) fn words(&self, voice: &Voice) -> (&str, &str) {
        if voice.kind == VoiceKind::Pasted {
            return (self.texts[voice.place as usize].1, "");
        }
        let row =
            self.file(voice.file).and_then(AccountFile::sheet).map(|sheet| sheet.row(voice.place as usize));
        row.map_or(("", ""), |row| (row.text(Field::Comment), row.text(Field::Reason)))
    }

    /// A voice, to be read.
    pub(super) fn quote(&self, voice: &Voice) -> Quote {
        let (text, code) = self.words(voice);
        Quote {
            text: quote::shown(text),
            code: code.to_owned(),
            kind: voice.kind,
            day: voice.said.map(Day::from_ordinal),
            order_id: voice.order.map(order_id::format),
            asin: self.asin(voice.product),
            source: self.source(voice, &[voice.line], 1),
        }
    }

    /// Where a voice stands; `lines` are those of all that are meant, the first few of `total`.
    pub(super) fn source(&self, voice: &Voice, lines: &[u32], total: u32) -> Source {
        if voice.kind == VoiceKind::Pasted {
            let (paste, _) = self.texts[voice.place as usize];
            return Source::Statement { field: format!("pasted.{paste}") };
        }
        self.account.source(voice.file, Locator::Lines { lines: lines.to_vec(), total, column: None })
    }

    fn file(&self, number: u32) -> Option<&AccountFile> {
        super::voice::files(self.account).find(|file| file.number() == number)
    }
}

/// The reviews of a paste, parted by empty lines.
fn reviews(paste: &str) -> impl Iterator<Item = &str> {
    let end = paste.floor_char_boundary(MESSAGE_BYTES);
    let mut rest = &paste[..end];
    std::iter::from_fn(move || {
        loop {
            rest = rest.trim_start();
            if rest.is_empty() {
                return None;
            }
            let (review, behind) = split_at_empty_line(rest);
            rest = behind;
            if !review.is_empty() {
                return Some(review);
            }
        }
    })
}

fn split_at_empty_line(text: &str) -> (&str, &str) {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            return (text[..at].trim_end(), &text[at + line.len()..]);
        }
        at += line.len();
    }
    (text.trim_end(), "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_line_parts_two_reviews() {
        let paste = "\n\nFirst one,\nsecond line.\n \t\r\nNext.\n\n\n";
        assert_eq!(reviews(paste).collect::<Vec<_>>(), ["First one,\nsecond line.", "Next."]);
        assert_eq!(reviews(" \n ").count(), 0);
    }
}
