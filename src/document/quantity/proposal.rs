//! Which product of the account an invoice line may be. Only a proposal: the seller says what it is.

use super::products::orders_of;
use super::value::{Candidate, LineProposal, MatchReason};
use crate::account::Account;
use crate::document::Paper;
use crate::policy::ReportKind;
use crate::report::Field;
use crate::sort;
use crate::text::fold;

/// Exports with listings, those with titles and numbers first.
const LISTINGS: [ReportKind; 8] = [
    ReportKind::AllListings,
    ReportKind::ActiveListings,
    ReportKind::InactiveListings,
    ReportKind::CancelledListings,
    ReportKind::SuppressedListings,
    ReportKind::OpenListings,
    ReportKind::ManageInventory,
    ReportKind::FbaInventory,
];

/// Candidates shown for a line.
const SHOWN: usize = 3;
/// Per cent of the words of a line that a title must have.
const ENOUGH_WORDS: u32 = 60;
/// Letters of the shortest number that is looked for in titles.
const MODEL_LETTERS: usize = 3;
/// Digits of the shortest product code; shorter ones are article numbers.
const CODE_DIGITS: usize = 7;

/// A line that nobody has matched yet.
struct Open<'p> {
    paper: &'p Paper,
    number: u32,
    words: u32,
    models: Vec<Model>,
    candidates: Vec<Candidate>,
}

/// A number of a line that a title may name.
struct Model {
    code: String,
    folded: String,
    words: Vec<String>,
}

impl Model {
    /// None for numbers that are too short, or have no digit, to tell anything.
    fn new(code: &str) -> Option<Self> {
        let tells = code.len() >= MODEL_LETTERS && code.bytes().any(|byte| byte.is_ascii_digit());
        tells.then(|| Self { code: code.to_owned(), folded: fold(code), words: words_of(code) })
    }

    /// Whether a title names it as a whole. `words` are those of the title.
    fn is_in(&self, folded: &str, words: &[String]) -> bool {
        let at_end = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
        self.words.iter().all(|word| words.binary_search(word).is_ok())
            && folded.match_indices(self.folded.as_str()).any(|(at, found)| {
                at_end(folded[..at].chars().next_back()) && at_end(folded[at + found.len()..].chars().next())
            })
    }
}

/// What is looked for, with the number of the line that holds it. INVARIANT: sorted by the text.
type Wanted = Vec<(String, usize)>;

/// What the lines may be that belong to no product yet.
pub(super) fn proposals<'p>(
    account: &Account,
    papers: impl Iterator<Item = &'p Paper>,
    asked: &[String],
) -> Vec<LineProposal> {
    let mut open: Vec<Open<'p>> = papers
        .flat_map(|paper| (0..).zip(&paper.lines).map(move |(number, line)| (paper, number, line)))
        .filter(|(_, _, line)| line.asin.is_none())
        .map(|(paper, number, line)| Open {
            paper,
            number,
            words: 0,
            models: line.codes.iter().filter_map(|code| Model::new(code)).collect(),
            candidates: Vec::new(),
        })
        .collect();
    if open.is_empty() {
        return Vec::new();
    }
    let (codes, words) = (codes(&open), words(&mut open));
    each_offer(account, &mut |offer| {
        by_code(&mut open, &codes, offer);
        by_title(&mut open, &words, offer);
    });
    open.into_iter().map(|line| line.proposal(asked)).collect()
}

/// A product as an export has it.
struct Offer<'a> {
    asin: &'a str,
    sku: &'a str,
    code: &'a str,
    title: &'a str,
}

/// Shows `see` every product of the account that has an ASIN.
fn each_offer(account: &Account, see: &mut dyn FnMut(&Offer<'_>)) {
    for (_, row) in LISTINGS.iter().flat_map(|&kind| account.rows(kind)) {
        let [asin, sku, code, title] =
            [Field::Asin, Field::Sku, Field::ProductCode, Field::Title].map(|field| row.text(field));
        // Where the product's number is an ASIN, some layouts leave the column for it empty.
        let asin = if asin.is_empty() && is_asin(code) { code } else { asin };
        if !asin.is_empty() {
            see(&Offer { asin, sku, code, title });
        }
    }
    for product in orders_of(account).flat_map(|orders| &orders.products) {
        if !product.asin.is_empty() {
            see(&Offer { asin: &product.asin, sku: &product.sku, code: "", title: "" });
        }
    }
}

fn is_asin(word: &str) -> bool {
    word.len() == 10 && word.starts_with('B') && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Numbers of the lines, and words of them that are ASINs, as they compare.
fn codes(open: &[Open<'_>]) -> Wanted {
    let mut codes = Vec::new();
    for (place, line) in open.iter().enumerate() {
        let line = &line.paper.lines[line.number as usize];
        let in_words = line.product.split(|letter: char| !letter.is_ascii_alphanumeric());
        codes.extend(in_words.filter(|word| is_asin(word)).map(|word| (word.to_owned(), place)));
        codes.extend(line.codes.iter().map(|code| (as_code(code), place)));
    }
    codes.retain(|(code, _)| !code.is_empty());
    sort::rising(&mut codes);
    codes.dedup();
    codes
}

/// A number as it compares. UPC, EAN and GTIN are one number with zeros before it.
fn as_code(code: &str) -> String {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let is_number = code.len() >= CODE_DIGITS && code.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { code.trim_start_matches('0').to_owned() } else { code.to_ascii_uppercase() }
}

/// Words of the lines, each once for a line, and numbers that a title may name.
fn words(open: &mut [Open<'_>]) -> Wanted {
    let mut wanted = Vec::new();
    for (place, open) in open.iter_mut().enumerate() {
        let line = &open.paper.lines[open.number as usize];
        let words = words_of(&line.product);
        open.words = u32::try_from(words.len()).unwrap_or(u32::MAX);
        wanted.extend(words.into_iter().map(|word| (word, place)));
    }
    sort::rising(&mut wanted);
    wanted
}

/// Words with two letters or more, or digits, each once.
fn words_of(text: &str) -> Vec<String> {
    let text = fold(text);
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let tells = |word: &&str| word.len() > 1 || word.bytes().any(|byte| byte.is_ascii_digit());
    let mut words: Vec<String> = words.filter(tells).map(str::to_owned).collect();
    sort::rising(&mut words);
    words.dedup();
    words
}

fn found<'w>(wanted: &'w Wanted, word: &'w str) -> impl Iterator<Item = usize> + 'w {
    let from = wanted.partition_point(|(known, _)| known.as_str() < word);
    wanted[from..].iter().take_while(move |(known, _)| known == word).map(|&(_, place)| place)
}

fn by_code(open: &mut [Open<'_>], codes: &Wanted, offer: &Offer<'_>) {
    for (code, reason) in [
        (as_code(offer.asin), MatchReason::Asin),
        (as_code(offer.code), MatchReason::ProductCode),
        (as_code(offer.sku), MatchReason::Sku),
    ] {
        if code.is_empty() {
            continue;
        }
        for place in found(codes, &code) {
            open[place].note(offer, reason, &code, 0);
        }
    }
}

fn by_title(open: &mut [Open<'_>], words: &Wanted, offer: &Offer<'_>) {
    if offer.title.is_empty() {
        return;
    }
    let title = words_of(offer.title);
    let mut places: Vec<usize> = title.iter().flat_map(|word| found(words, word)).collect();
    sort::rising(&mut places);
    for same in places.chunk_by(|a, b| a == b) {
        let line = &mut open[same[0]];
        let shared = u32::try_from(same.len()).unwrap_or(u32::MAX);
        let share = shared * 100 / line.words.max(1);
        if shared > 1 && share >= ENOUGH_WORDS {
            line.note(offer, MatchReason::Title, "", share);
        }
    }
    let folded = fold(offer.title);
    for line in open.iter_mut() {
        let model = line.models.iter().find(|model| model.is_in(&folded, &title));
        if let Some(code) = model.map(|model| model.code.clone()) {
            line.note(offer, MatchReason::Model, &code, 0);
        }
    }
}

impl Open<'_> {
    /// Notes a product. Of several reasons for it the surest stays.
    fn note(&mut self, offer: &Offer<'_>, reason: MatchReason, code: &str, words: u32) {
        let new = Candidate {
            asin: offer.asin.to_owned(),
            title: offer.title.to_owned(),
            reason,
            certainty: reason.certainty(),
            code: code.to_owned(),
            words,
        };
        let Some(known) = self.candidates.iter_mut().find(|known| known.asin == offer.asin) else {
            self.candidates.push(new);
            return;
        };
        if known.title.is_empty() {
            offer.title.clone_into(&mut known.title);
        }
        let words = known.words.max(words);
        if reason < known.reason {
            *known = Candidate { title: std::mem::take(&mut known.title), ..new };
        }
        known.words = words;
    }

    /// The surest first; of those that are alike, the products that are asked about.
    fn proposal(self, asked: &[String]) -> LineProposal {
        let mut candidates = self.candidates;
        sort::by(&mut candidates, |a, b| {
            let rank = |one: &Candidate| (one.reason, !asked.contains(&one.asin), u32::MAX - one.words);
            rank(a).cmp(&rank(b)).then_with(|| a.asin.cmp(&b.asin))
        });
        candidates.truncate(SHOWN);
        LineProposal {
            paper: self.paper.id.clone(),
            line: self.number,
            product: self.paper.lines[self.number as usize].product.clone(),
            candidates,
        }
    }
}
