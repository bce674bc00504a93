//! The pack's words of names and addresses, ready to be looked up.

use std::sync::OnceLock;

use super::value::NamesOf;
use super::word::Word;
use crate::policy::{self, NameRules, WordRole};
use crate::sort;

/// What a word is for, and which of the lists of that role it stands in.
pub(super) type Meaning = (WordRole, u16);

/// Words that the longest phrase has.
pub(super) const LONGEST: usize = 8;

/// The pack's words by their folded form.
pub(super) struct Lexicon {
    rules: &'static NameRules,
    /// INVARIANT: sorted.
    phrases: Vec<(String, Meaning)>,
}

impl Lexicon {
    /// The one lexicon.
    pub(super) fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(Self::new)
    }

    fn new() -> Self {
        let mut lexicon = Self { rules: &policy::casework().names, phrases: Vec::new() };
        let mut phrases = Vec::new();
        for (&role, groups) in lexicon.rules.words.iter() {
            for (number, group) in (0..).zip(groups) {
                phrases.extend(group.iter().map(|phrase| (lexicon.key(phrase), (role, number))));
            }
        }
        sort::rising(&mut phrases);
        lexicon.phrases = phrases;
        lexicon
    }

    /// A phrase of the pack as it is looked up.
    fn key(&self, phrase: &str) -> String {
        let words: Vec<String> = Word::split(phrase, self).into_iter().map(|word| word.plain).collect();
        words.join(" ")
    }

    /// What a phrase means in names or in addresses.
    pub(super) fn meaning(&self, phrase: &str, of: NamesOf) -> Option<Meaning> {
        let from = self.phrases.partition_point(|(known, _)| known.as_str() < phrase);
        let same = self.phrases[from..].iter().take_while(|(known, _)| known == phrase);
        let wanted = of == NamesOf::Businesses;
        same.map(|&(_, meaning)| meaning)
            .find(|(role, _)| role.is_of_names() == wanted || *role == WordRole::Link)
    }

    /// The sign that stands at that byte and is a word: its length, and the word.
    pub(super) fn rewrite(&self, text: &str, at: usize) -> Option<(usize, &str)> {
        let begins = text[..at].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric());
        let mut rewrites = self.rules.rewrites.iter().filter(|_| begins);
        let found = rewrites.find(|(sign, _)| {
            let there = text.get(at..at + sign.len());
            there.is_some_and(|there| there.eq_ignore_ascii_case(sign))
        });
        found.map(|(sign, word)| (sign.len(), word.trim()))
    }

    /// The bytes of a legal form that ends a word of a script without spaces.
    pub(super) fn form_behind(&self, word: &str) -> Option<usize> {
        let forms = self.rules.words.get(&WordRole::LegalForm)?.iter().flatten();
        let ends = forms.filter(|form| word.len() > form.len() && word.ends_with(form.as_str()));
        ends.map(String::len).max()
    }

    /// Letters that fold to no plain one, written as one.
    pub(super) fn plain(&self, word: &str) -> String {
        replaced(word, &self.rules.plain)
    }

    /// Letters with accents, written out with two.
    pub(super) fn spelled(&self, word: &str) -> String {
        replaced(word, &self.rules.spelled)
    }

    /// `4th` as `4`.
    pub(super) fn without_ordinal(&self, word: String) -> String {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let is_ordinal = digits > 0 && self.rules.ordinals.iter().any(|ending| word[digits..] == *ending);
        if is_ordinal { word[..digits].to_owned() } else { word }
    }

    /// A street in one word with its ending cut short.
    pub(super) fn shortened(&self, word: &str) -> Option<String> {
        let mut endings = self.rules.endings.iter();
        endings.find_map(|(long, short)| Some(word.strip_suffix(long.as_str())?.to_owned() + short))
    }
}

fn replaced(word: &str, letters: &[(char, String)]) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.chars() {
        match letters.iter().find(|(from, _)| *from == letter) {
            Some((_, to)) => out.push_str(to),
            None => out.push(letter),
        }
    }
    out
}
