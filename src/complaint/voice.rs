//! Everything that buyers said in the files of the account.

use std::collections::BTreeMap;

use super::VoiceKind;
use super::codes;
use super::lexicon::{Board, Heard, lexicon};
use super::sold::Sold;
use crate::account::{Account, AccountFile};
use crate::policy::{ComplaintRules, ReportKind, casework};
use crate::report::{Field, OrderId, SheetRow};

/// Export kinds in which buyers say something.
const KINDS: [(ReportKind, VoiceKind); 7] = [
    (ReportKind::FbaReturns, VoiceKind::Return),
    (ReportKind::MfnReturns, VoiceKind::Return),
    (ReportKind::SellerFeedback, VoiceKind::Feedback),
    (ReportKind::AtozClaims, VoiceKind::Claim),
    (ReportKind::Chargebacks, VoiceKind::Chargeback),
    (ReportKind::BuyerMessages, VoiceKind::Message),
    (ReportKind::VoiceOfCustomer, VoiceKind::Ncx),
];

/// What buyers said in the files, and what was ordered of the products they speak of.
#[derive(Debug)]
pub struct Voices {
    pub(super) list: Vec<Voice>,
    /// Products by number. The first stands for "not known".
    pub(super) products: Vec<String>,
    pub(super) sold: Sold,
}

/// One thing that a buyer said: a row of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Voice {
    pub(super) kind: VoiceKind,
    /// Number of the file, and the row's place and line there.
    pub(super) file: u32,
    pub(super) place: u32,
    pub(super) line: u32,
    /// [`crate::text::Day::ordinal`] of when it was said.
    pub(super) said: Option<u32>,
    pub(super) order: Option<OrderId>,
    /// The same of when the order was placed, where an orders file holds it.
    pub(super) placed: Option<u32>,
    /// Number of the product.
    pub(super) product: u32,
    pub(super) heard: Heard,
}

impl Voice {
    /// The day it belongs to: the order's, else its own.
    pub(super) fn day(&self) -> Option<u32> {
        self.placed.or(self.said)
    }
}

impl Voices {
    /// Listens to all files of the account.
    pub fn new(account: &Account) -> Self {
        let mut listener = Listener::new(account);
        for (report, kind) in KINDS {
            for (file, row) in account.rows(report) {
                listener.hear(kind, file, &row);
            }
        }
        let sold = Sold::new(account, &listener.numbers);
        let products = listener.products.into_iter().map(str::to_owned).collect();
        Self { list: listener.list, products, sold }
    }
}

struct Listener<'a> {
    account: &'a Account,
    rules: &'static ComplaintRules,
    board: Board,
    /// What each of Amazon's words says. There are few of them.
    reasons: BTreeMap<&'a str, Heard>,
    numbers: BTreeMap<&'a str, u32>,
    products: Vec<&'a str>,
    list: Vec<Voice>,
}

impl<'a> Listener<'a> {
    fn new(account: &'a Account) -> Self {
        Self {
            account,
            rules: &casework().complaints,
            board: lexicon().board(),
            reasons: BTreeMap::new(),
            numbers: BTreeMap::new(),
            products: vec![""],
            list: Vec::new(),
        }
    }

    fn hear(&mut self, kind: VoiceKind, file: &AccountFile, row: &SheetRow<'a>) {
        let (comment, reason) = (row.text(Field::Comment), row.text(Field::Reason));
        if comment.is_empty() && reason.is_empty() && kind != VoiceKind::Message {
            return;
        }
        let heard = self.reason(reason).and(lexicon().hear(comment, &mut self.board));
        let order = self.account.order_at(file, row.place());
        let named = row.text(Field::Asin);
        let asin =
            if named.is_empty() { order.and_then(|order| only_asin(&order)).unwrap_or("") } else { named };
        let product = self.product(asin);
        self.list.push(Voice {
            kind,
            file: file.number(),
            place: u32::try_from(row.place()).unwrap_or(u32::MAX),
            line: row.line(),
            said: row.day(Field::Day).map(crate::text::Day::ordinal),
            order: row.order(),
            placed: order.map(|order| order.day_ordinal()),
            product,
            heard,
        });
    }

    /// What Amazon's word says: a code that is known, else its words.
    fn reason(&mut self, reason: &'a str) -> Heard {
        if let Some(&known) = self.reasons.get(reason) {
            return known;
        }
        let by_code = codes::heard(reason, &self.rules.themes);
        let heard = if by_code.is_empty() { lexicon().hear(reason, &mut self.board) } else { by_code };
        self.reasons.insert(reason, heard);
        heard
    }

    fn product(&mut self, asin: &'a str) -> u32 {
        if asin.is_empty() {
            return 0;
        }
        *self.numbers.entry(asin).or_insert_with(|| {
            self.products.push(asin);
            u32::try_from(self.products.len() - 1).unwrap_or(0)
        })
    }
}

/// The product of an order that has one only.
fn only_asin<'a>(order: &crate::account::Order<'a>) -> Option<&'a str> {
    let products = order.products();
    let (first, rest) = products.split_first()?;
    rest.iter().all(|product| product.asin == first.asin).then_some(first.asin.as_str())
}

/// Files in which buyers say something.
pub(super) fn files(account: &Account) -> impl Iterator<Item = &AccountFile> {
    KINDS.into_iter().flat_map(|(report, _)| account.files_of(report))
}
