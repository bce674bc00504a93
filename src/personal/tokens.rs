//! Texts that may be shown to strangers: what says who somebody is stands as a token, the same for the same words.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::forms::{account_numbers, card_numbers, long_numbers, mail_addresses, telephone_numbers};
use super::names;

/// What a token stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TokenKind {
    /// A person or a firm.
    Name,
    /// A home or an office.
    Address,
    /// An address of mail.
    Mail,
    /// A telephone number.
    Telephone,
    /// An ASIN.
    Asin,
    /// An order id.
    Order,
    /// A number long enough to be that of an account, a card or a paper.
    Number,
    /// An address on the internet.
    Link,
}

impl TokenKind {
    fn word(self) -> &'static str {
        match self {
            Self::Name => "NAME",
            Self::Address => "ADDRESS",
            Self::Mail => "EMAIL",
            Self::Telephone => "PHONE",
            Self::Asin => "ASIN",
            Self::Order => "ORDER",
            Self::Number => "NUMBER",
            Self::Link => "LINK",
        }
    }
}

/// Texts to be made safe to show.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SafeRequest {
    /// The texts; tokens are the same in all of them.
    pub texts: Vec<String>,
    /// Words that are hidden wherever they stand, such as the name of the shop.
    pub names: Vec<String>,
    /// Words that stay although they look like something that is hidden.
    pub shown: Vec<String>,
}

/// Texts with tokens, such as `[ORDER-2]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SafeTexts {
    /// As many as were given.
    pub texts: Vec<String>,
    /// Every token once, in the order of its first place.
    pub tokens: Vec<Token>,
}

/// What stands for some words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// As it stands in the texts, without its brackets: `ORDER-2`.
    pub token: String,
    /// The words it stands for, as they were written first.
    pub text: String,
    /// How often.
    pub count: usize,
}

/// Words shorter than this stand inside too many others.
const SHORTEST_NAME: usize = 3;

/// The texts with tokens for all that says who somebody is.
pub fn replace(request: &SafeRequest) -> SafeTexts {
    let mut seen = Seen::default();
    let texts = request.texts.iter().map(|text| seen.replaced(text, request)).collect();
    SafeTexts { texts, tokens: seen.tokens }
}

#[derive(Default)]
struct Seen {
    tokens: Vec<Token>,
    /// By kind and words, in small letters: which of the tokens.
    known: BTreeMap<(TokenKind, String), usize>,
}

impl Seen {
    fn replaced(&mut self, text: &str, request: &SafeRequest) -> String {
        let mut safe = String::with_capacity(text.len());
        let mut at = 0;
        for (range, kind) in stretches(text, request) {
            safe.push_str(&text[at..range.start]);
            at = range.end;
            let token = self.token(kind, &text[range]);
            token.count += 1;
            safe.extend(["[", &token.token, "]"]);
        }
        safe.push_str(&text[at..]);
        safe
    }

    fn token(&mut self, kind: TokenKind, text: &str) -> &mut Token {
        let number = 1 + self.tokens.iter().filter(|token| token.kind == kind).count();
        let at = *self.known.entry((kind, text.to_lowercase())).or_insert(self.tokens.len());
        if at == self.tokens.len() {
            let token = format!("{}-{number}", kind.word());
            self.tokens.push(Token { kind, token, text: text.to_owned(), count: 0 });
        }
        &mut self.tokens[at]
    }
}

/// What is to be replaced, in its order. What was found first keeps its place where two overlap.
fn stretches(text: &str, request: &SafeRequest) -> Vec<(Range<usize>, TokenKind)> {
    // Of the same length as the text, so that places are the same in both.
    let small = text.to_ascii_lowercase();
    let finds: [(TokenKind, Vec<Range<usize>>); 11] = [
        (TokenKind::Name, named(&small, &request.names)),
        (TokenKind::Link, links(&small)),
        (TokenKind::Mail, mail_addresses(&small)),
        (TokenKind::Order, codes(text, is_order_id)),
        (TokenKind::Asin, codes(text, is_asin)),
        (TokenKind::Number, account_numbers(&small)),
        (TokenKind::Number, card_numbers(&small)),
        (TokenKind::Telephone, telephone_numbers(&small)),
        (TokenKind::Address, names::homes(text)),
        (TokenKind::Name, names::people(text)),
        (TokenKind::Number, long_numbers(&small)),
    ];
    let mut taken = vec![false; text.len()];
    for term in named(&small, names::terms()) {
        taken[term].fill(true);
    }
    let mut found = Vec::new();
    for (kind, ranges) in finds {
        for range in ranges {
            if range.is_empty() || taken[range.clone()].contains(&true) {
                continue;
            }
            taken[range.clone()].fill(true);
            if !request.shown.iter().any(|shown| shown == &text[range.clone()]) {
                found.push((range, kind));
            }
        }
    }
    // By where they begin; no two begin at the same place.
    found.sort_unstable_by_key(|(range, _)| range.start);
    found
}

fn named(small: &str, names: &[String]) -> Vec<Range<usize>> {
    let names = names.iter().map(|name| name.trim().to_ascii_lowercase());
    let mut found = Vec::new();
    for name in names.filter(|name| name.chars().count() >= SHORTEST_NAME) {
        found.extend(small.match_indices(&name).map(|(at, _)| at..at + name.len()));
    }
    found.retain(|at| stands_alone(small, at));
    found
}

fn links(small: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for begin in ["https://", "http://", "www."] {
        for (at, _) in small.match_indices(begin) {
            let length = small[at..].find(|letter: char| letter.is_whitespace() || "<>\"'".contains(letter));
            let link =
                small[at..length.map_or(small.len(), |length| at + length)].trim_end_matches(['.', ',', ')']);
            found.push(at..at + link.len());
        }
    }
    found
}

/// Runs of letters, digits and hyphens for which `is` holds.
fn codes(text: &str, is: fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut found = Vec::new();
    for word in text.split(|letter: char| !(letter.is_alphanumeric() || letter == '-')) {
        if is(word) {
            found.push(at..at + word.len());
        }
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

fn is_order_id(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().all(is_number) && parts.iter().map(|part| part.len()).eq([3, 7, 7])
}

fn is_asin(word: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    word.len() == 10 && word.starts_with("B0") && word.bytes().all(is_sign)
}

fn stands_alone(text: &str, at: &Range<usize>) -> bool {
    !text[..at.start].ends_with(char::is_alphanumeric) && !text[at.end..].starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn safe(text: &str) -> String {
        let request = SafeRequest {
            texts: vec![text.to_owned()],
            names: vec!["Blue Fox".to_owned(), "x".to_owned()],
            shown: vec!["302-7777777-7777777".to_owned()],
        };
        replace(&request).texts.concat()
    }

    #[test]
    fn what_says_who_somebody_is_becomes_a_token() {
        for (written, shown) in [
            ("Dear blue fox, ASIN B0F4Q7TZ21.", "Dear [NAME-1], ASIN [ASIN-1]."),
            ("Order 302-1234567-1234567 late", "Order [ORDER-1] late"),
            ("mail ada@example.com or +49 170 1234567", "mail [EMAIL-1] or [PHONE-1]"),
            ("see https://example.com/a?b=1, thanks", "see [LINK-1], thanks"),
            ("invoice RE2026110400012345 of May", "invoice [NUMBER-1] of May"),
            ("iban DE89 3704 0044 0532 0130 00.", "iban [NUMBER-1]."),
            ("Too late. Kind regards, Ada Example", "Too late. Kind regards, [NAME-1]"),
            (
                "Please send it to 12 Sample Street Springfield, thanks",
                "Please send it to [ADDRESS-1], thanks",
            ),
            ("没收到，王小明", "没收到，[NAME-1]"),
        ] {
            assert_eq!(safe(written), shown, "{written}");
        }
    }

    #[test]
    fn what_says_nothing_of_anybody_stays() {
        for text in [
            "",
            "31 of 1,500 orders were late in 2026.",
            "the Order Defect Rate is in the Business Solutions Agreement",
            "Bluefoxes are rare",
            "order 302-7777777-7777777",
        ] {
            assert_eq!(safe(text), text);
        }
    }

    #[test]
    fn the_same_words_have_the_same_token_in_every_text() {
        let texts = ["B0F4Q7TZ21 and B0F4Q7TZ22", "again B0F4Q7TZ22"].map(str::to_owned).to_vec();
        let safe = replace(&SafeRequest { texts, ..SafeRequest::default() });
        assert_eq!(safe.texts, ["[ASIN-1] and [ASIN-2]", "again [ASIN-2]"]);
        let told: Vec<_> = safe.tokens.iter().map(|token| (token.text.as_str(), token.count)).collect();
        assert_eq!(told, [("B0F4Q7TZ21", 1), ("B0F4Q7TZ22", 2)]);
    }

    #[test]
    fn letters_of_every_script_keep_their_places() {
        assert_eq!(safe("ÄÖÜ ſ K Blue Fox 日本 B0F4Q7TZ21 😀"), "ÄÖÜ ſ K [NAME-1] 日本 [ASIN-1] 😀");
    }
}
