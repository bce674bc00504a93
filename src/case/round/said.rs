//! What one sentence of a letter says: its content words, and the values in it that another sentence may have
//! otherwise.

use std::ops::Range;

use serde::Serialize;

use crate::notice::{DayForm, Prose, prose};
use crate::policy::casework;
use crate::sort;
use crate::text::fold;

/// Letters from which on a word says something for itself; articles and the like are shorter.
const CONTENT: usize = 4;
/// Letters of a word that are compared, so that `refund` and `refunded` are the same.
const STEM: usize = 5;
/// Content words that a sentence needs to be held against others. A salutation has fewer.
const FEWEST: usize = 3;
/// Letters of a company's name before its legal form, in a script without spaces.
const WIDE_NAME: usize = 8;

/// What may be said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ValueKind {
    /// A day.
    Day,
    /// A number of things.
    Quantity,
    /// A company, such as a supplier.
    Company,
    /// Another name.
    Name,
}

/// A value of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) kind: ValueKind,
    /// What it is of: the unit of a quantity, the form of a day. Only values of the same are compared.
    pub(super) of: String,
    /// The same for every way to write it.
    pub(super) key: String,
    /// Where it stands, in folded bytes.
    at: Range<usize>,
}

impl Value {
    /// Whether both say the same; a name may be written shorter.
    fn is(&self, other: &Self) -> bool {
        let is_part = |long: &str, short: &str| {
            long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        match self.kind {
            ValueKind::Day | ValueKind::Quantity => self.key == other.key,
            ValueKind::Company | ValueKind::Name => {
                is_part(&self.key, &other.key) || is_part(&other.key, &self.key)
            }
        }
    }
}

/// A sentence.
#[derive(Debug)]
pub(super) struct Said {
    /// Bytes of the original text.
    pub(super) at: Range<usize>,
    /// Products and orders it names.
    pub(super) things: Vec<String>,
    /// Stems of its content words, each once, rising.
    words: Vec<String>,
    pub(super) values: Vec<Value>,
    /// Whether it says itself that it comes on top of something.
    pub(super) adds: bool,
}

impl Said {
    /// How much of both is the same in words, 0 to 100.
    pub(super) fn likeness(&self, other: &Self) -> usize {
        let both = self.words.iter().filter(|word| other.words.binary_search(word).is_ok()).count();
        if both < FEWEST { 0 } else { both * 200 / (self.words.len() + other.words.len()) }
    }

    /// Whether both may be about the same thing: no other products than those.
    pub(super) fn may_be_about_the_same(&self, other: &Self) -> bool {
        self.things.is_empty()
            || other.things.is_empty()
            || self.things.iter().any(|thing| other.things.contains(thing))
    }

    /// Pairs of values where both say something of the same sort and nothing of it is the same: before, now.
    pub(super) fn differing<'v>(before: &'v Self, now: &'v Self) -> Vec<(&'v Value, &'v Value)> {
        let mut pairs: Vec<(&Value, &Value)> = Vec::new();
        for new in &now.values {
            let of_sort = |value: &&Value| value.kind == new.kind && value.of == new.of;
            let is_known = before.values.iter().filter(of_sort).any(|old| old.is(new));
            let told = |old: &Value| now.values.iter().filter(of_sort).any(|one| one.is(old));
            let used = |old: &Value| pairs.iter().any(|(known, _)| known.at == old.at);
            let old = before.values.iter().filter(of_sort).find(|old| !told(old) && !used(old));
            if let (false, Some(old)) = (is_known, old) {
                pairs.push((old, new));
            }
        }
        pairs
    }

    /// Whether it has a value that the other lacks.
    pub(super) fn has_more_values_than(&self, other: &Self) -> bool {
        let has = |value: &&Value| !other.values.iter().any(|one| one.kind == value.kind && one.is(value));
        self.values.iter().any(|value| has(&value))
            || self.things.iter().any(|thing| !other.things.contains(thing))
    }
}

/// A letter as its sentences.
#[derive(Debug)]
pub(super) struct Letter<'t> {
    pub(super) text: &'t str,
    prose: Prose,
    pub(super) sentences: Vec<Said>,
}

impl<'t> Letter<'t> {
    /// Takes a letter apart. The store decides what `3/4/2026` means.
    pub(super) fn new(text: &'t str, store: Option<&str>) -> Self {
        let mut letter = Self { text, prose: prose(text, store), sentences: Vec::new() };
        let said = letter.prose.sentences.iter().map(|at| letter.said(at.clone()));
        letter.sentences = said.filter(|said| said.words.len() >= FEWEST).collect();
        letter
    }

    /// A few words that are no whole letter, as one sentence, however few they are.
    pub(super) fn one(text: &'t str, store: Option<&str>) -> Self {
        let mut letter = Self { text, prose: prose(text, store), sentences: Vec::new() };
        let end = letter.prose.folded.text().len();
        letter.sentences = vec![letter.said(0..end)];
        letter
    }

    /// A value in the words of the letter.
    pub(super) fn written(&self, value: &Value) -> String {
        self.original(&value.at).to_owned()
    }

    fn original(&self, at: &Range<usize>) -> &'t str {
        let folded = &self.prose.folded;
        self.text[folded.origin(at.start)..folded.origin(at.end)].trim()
    }

    fn said(&self, at: Range<usize>) -> Said {
        let folded = self.prose.folded.text();
        let tokens = tokens(folded, &at);
        let mut values = self.days(&at);
        self.add_names(&tokens, &mut values);
        let numbers = self.quantities(&tokens, &values);
        values.extend(numbers);
        let folded = &self.prose.folded;
        Said {
            things: self.things(&at),
            words: self.content(&tokens, &values),
            adds: self.adds(&tokens, &at),
            at: folded.origin(at.start)..folded.origin(at.end),
            values,
        }
    }

    /// Stems of the words that say something besides the values.
    fn content(&self, tokens: &[Range<usize>], values: &[Value]) -> Vec<String> {
        let folded = self.prose.folded.text();
        let is_value = |token: &Range<usize>| values.iter().any(|value| meets(&value.at, token));
        let mut words: Vec<String> = Vec::new();
        for (number, token) in tokens.iter().enumerate().filter(|(_, token)| !is_value(token)) {
            let word = self.word(token);
            if is_wide(word) {
                // Two signs that follow each other are as good as a word.
                let next = tokens.get(number + 1).filter(|next| next.start == token.end);
                words.extend(next.map(|next| folded[token.start..next.end].to_owned()));
            } else if word.chars().count() >= CONTENT && !has_digit(word) && !names_nobody(word) {
                words.push(word.chars().take(STEM).collect());
            }
        }
        sort::rising(&mut words);
        words.dedup();
        words
    }

    fn adds(&self, tokens: &[Range<usize>], at: &Range<usize>) -> bool {
        let sentence = self.word(at);
        let mut signs = casework().waiting.compare.adds.iter();
        signs.any(|sign| {
            tokens.iter().any(|token| self.word(token) == sign)
                || is_wide(sign) && sentence.contains(sign.as_str())
        })
    }

    fn things(&self, at: &Range<usize>) -> Vec<String> {
        let words = &self.prose.folded.text()[at.clone()];
        let found = &self.prose.identifiers;
        let all = found.asins.iter().chain(&found.orders);
        all.filter(|thing| words.contains(&fold(&thing.value))).map(|thing| thing.value.clone()).collect()
    }

    fn days(&self, at: &Range<usize>) -> Vec<Value> {
        let days = self.prose.days.iter().filter(|day| meets(&day.at, at));
        days.filter_map(|day| {
            let (of, key) = match day.form {
                DayForm::Certain(day) => ("day", day.to_string()),
                // Without its year, a day is compared with others of that kind by its words.
                DayForm::Open => {
                    let words = &self.prose.folded.text()[day.at.clone()];
                    let mut words: Vec<&str> = words.split_whitespace().collect();
                    sort::rising(&mut words);
                    ("open", words.join(" "))
                }
                DayForm::None | DayForm::Impossible => return None,
            };
            Some(Value { kind: ValueKind::Day, of: of.to_owned(), key, at: day.at.clone() })
        })
        .collect()
    }

    /// Numbers with the word behind them that says what they count.
    fn quantities(&self, tokens: &[Range<usize>], others: &[Value]) -> Vec<Value> {
        let folded = self.prose.folded.text();
        let mut found: Vec<Value> = Vec::new();
        for (number, token) in tokens.iter().enumerate() {
            let word = &folded[token.clone()];
            let stands_alone = !folded[..token.start].ends_with(['-', '#', '/', '.'])
                && !folded[token.end..].starts_with(['-', '/', ':']);
            let taken = others.iter().any(|value| meets(&value.at, token));
            if !is_number(word) || !stands_alone || taken {
                continue;
            }
            let of = if folded[token.end..].trim_start().starts_with('%') {
                "%".to_owned()
            } else {
                let behind = tokens[number + 1..].iter().map(|token| &folded[token.clone()]);
                let unit =
                    behind.filter(|word| is_wide(word) || word.len() >= CONTENT).find(|w| !is_number(w));
                unit.unwrap_or_default().chars().take(STEM).collect()
            };
            found.push(Value { kind: ValueKind::Quantity, of, key: plain(word), at: token.clone() });
        }
        found
    }

    /// Companies and other names.
    fn add_names(&self, tokens: &[Range<usize>], values: &mut Vec<Value>) {
        let mut at = 0;
        while at < tokens.len() {
            if let Some(company) = self.wide_company(tokens, at) {
                values.push(company);
                at += 1;
                continue;
            }
            let taken = values.iter().any(|value| meets(&value.at, &tokens[at]));
            if taken || !self.begins_name(tokens, at) {
                at += 1;
                continue;
            }
            let end = self.name_end(tokens, at);
            values.extend(self.name(tokens, at..end));
            at = end;
        }
    }

    fn word(&self, token: &Range<usize>) -> &str {
        &self.prose.folded.text()[token.clone()]
    }

    fn is_capital(&self, token: &Range<usize>) -> bool {
        let word = self.original(token);
        word.starts_with(char::is_uppercase) && !has_digit(word)
    }

    /// An article or a preposition at the beginning of a sentence is no part of a name.
    fn begins_name(&self, tokens: &[Range<usize>], at: usize) -> bool {
        let word = self.word(&tokens[at]);
        let is_article = at == 0 && word.chars().count() < CONTENT;
        !is_article && self.is_capital(&tokens[at]) && !names_nobody(word) && !is_supplier(word)
    }

    /// Where the capitalised words and the legal form behind them end.
    fn name_end(&self, tokens: &[Range<usize>], start: usize) -> usize {
        let folded = self.prose.folded.text();
        let goes_on = |at: usize| {
            let between = &folded[tokens[at - 1].end..tokens[at].start];
            between.trim_matches([' ', '.', '&', '-']).is_empty()
                && (self.is_capital(&tokens[at]) || is_form(self.word(&tokens[at])))
        };
        (start + 1..tokens.len()).find(|&at| !goes_on(at)).unwrap_or(tokens.len())
    }

    /// A company by its legal form or by the word for a supplier before it; another name only in languages in which
    /// nothing but names has a capital letter.
    fn name(&self, tokens: &[Range<usize>], name: Range<usize>) -> Option<Value> {
        let is_form_at = |at: usize| is_form(self.word(&tokens[at]));
        let behind_cue = name.start > 0 && is_supplier(self.word(&tokens[name.start - 1]));
        let small_nouns = &casework().waiting.compare.small_nouns;
        let tells = self.prose.language.is_some_and(|language| small_nouns.contains(&language));
        let kind = if behind_cue || name.clone().any(is_form_at) {
            ValueKind::Company
        } else if tells && name.start > 0 {
            ValueKind::Name
        } else {
            return None;
        };
        let start = tokens[name.start].start;
        let last = name.clone().rfind(|&at| !is_form_at(at)).unwrap_or(name.start);
        let key = self.prose.folded.text()[start..tokens[last].end].to_owned();
        Some(Value { kind, of: String::new(), key, at: start..tokens[name.end - 1].end })
    }

    /// A company whose legal form, in a script without spaces, begins at this token.
    fn wide_company(&self, tokens: &[Range<usize>], at: usize) -> Option<Value> {
        let folded = self.prose.folded.text();
        let rest = &folded[tokens[at].start..];
        let forms = casework().waiting.compare.company_forms.iter().filter(|form| is_wide(form));
        let form = forms.filter(|form| rest.starts_with(form.as_str())).map(String::len).max()?;
        let place = tokens[self.wide_start(tokens, at)].start..tokens[at].start + form;
        let key = folded[place.clone()].to_owned();
        Some(Value { kind: ValueKind::Company, of: String::new(), key, at: place })
    }

    /// The first token of the name that ends before this one.
    fn wide_start(&self, tokens: &[Range<usize>], at: usize) -> usize {
        let folded = self.prose.folded.text();
        let mut start = at;
        while start > 0 && at - start < WIDE_NAME {
            let word = &folded[tokens[start - 1].clone()];
            if !is_wide(word) || tokens[start - 1].end != tokens[start].start || names_nobody(word) {
                break;
            }
            start -= 1;
        }
        start
    }
}

fn names_nobody(word: &str) -> bool {
    casework().waiting.compare.no_names.iter().any(|one| one == word)
}

fn is_supplier(word: &str) -> bool {
    casework().waiting.compare.suppliers.iter().any(|one| one == word)
}

fn is_form(word: &str) -> bool {
    casework().waiting.compare.company_forms.iter().any(|form| form == word)
}

/// Words, numbers with their marks, and each sign of a script without spaces, as folded bytes.
fn tokens(folded: &str, within: &Range<usize>) -> Vec<Range<usize>> {
    let mut tokens: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, letter) in folded[within.clone()].char_indices() {
        let at = within.start + at;
        let end = at + letter.len_utf8();
        let wide = is_wide_letter(letter);
        let mark = matches!(letter, '.' | ',')
            && folded[..at].ends_with(|c: char| c.is_ascii_digit())
            && folded[end..].starts_with(|c: char| c.is_ascii_digit());
        match tokens.last_mut() {
            Some(token) if open && !wide && (letter.is_alphanumeric() || mark) => token.end = end,
            _ if letter.is_alphanumeric() => tokens.push(at..end),
            _ => {}
        }
        open = !wide && (letter.is_alphanumeric() || mark);
    }
    tokens
}

fn is_wide_letter(letter: char) -> bool {
    u32::from(letter) >= 0x2e80
}

fn is_wide(word: &str) -> bool {
    word.starts_with(is_wide_letter)
}

fn has_digit(word: &str) -> bool {
    word.contains(|letter: char| letter.is_ascii_digit())
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

/// `1,500`, `1.500` and `1500` are the same; `1,5` and `1.5` too.
fn plain(number: &str) -> String {
    let (before, last) = number.rsplit_once(['.', ',']).unwrap_or(("", number));
    let digits = |part: &str| part.replace(['.', ','], "");
    if before.is_empty() || last.len() == 3 { digits(number) } else { format!("{}.{last}", digits(before)) }
}

fn meets(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<(ValueKind, String)> {
        let letter = Letter::new(text, Some("amazon.de"));
        let values = letter.sentences.iter().flat_map(|said| &said.values);
        values.map(|value| (value.kind, letter.written(value))).collect()
    }

    fn has(text: &str, kind: ValueKind, written: &str) {
        let found = values(text);
        assert!(found.contains(&(kind, written.to_owned())), "{text}: {found:?}");
    }

    #[test]
    fn a_company_is_known_by_its_form_or_by_the_word_before_it() {
        has(
            "We bought 120 units from Bright Lamps GmbH in the spring.",
            ValueKind::Company,
            "Bright Lamps GmbH",
        );
        has(
            "Wir kauften die gesamte Ware bei der Nordlicht Handels GmbH.",
            ValueKind::Company,
            "Nordlicht Handels GmbH",
        );
        has("Die Lampen kamen vom Lieferanten Nordlicht und waren neu.", ValueKind::Company, "Nordlicht");
        has("我们从深圳明光照明有限公司采购了这些灯具。", ValueKind::Company, "深圳明光照明有限公司");
    }

    #[test]
    fn a_number_is_told_with_what_it_counts_and_ids_are_no_numbers() {
        has("We refunded all 1,500 orders of this product.", ValueKind::Quantity, "1,500");
        assert_eq!(plain("1,500"), plain("1500"));
        assert_eq!(plain("1,5"), plain("1.5"));
        let ids = "Invoice R-1041 covers order 111-2223334-4445556 and product B0CANDOR01 completely.";
        let found = values(ids);
        assert!(found.iter().all(|(kind, _)| *kind != ValueKind::Quantity), "{found:?}");
    }

    #[test]
    fn german_nouns_are_no_names() {
        let found = values("Der Lagerleiter prüft jede Sendung vor dem Versand mit einer Liste.");
        assert_eq!(found, []);
    }

    #[test]
    fn a_salutation_is_no_statement() {
        assert!(Letter::new("Dear Amazon team,\n\nThank you.", None).sentences.is_empty());
    }
}
