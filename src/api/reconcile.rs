//! Units bought against units sold, names against names, and what a supplier is asked for.

use serde::Deserialize;

use super::Engine;
use crate::document::Paper;
use crate::document::names::{self, AccountNames, NameBoard};
use crate::document::quantity::{self, Quantities, QuantityInput, WindowFrom};
use crate::error::Error;
use crate::notice::{MessageDateKind, MessageReading};
use crate::output::supplier::{SupplierMessage, SupplierRequest, supplier_message};
use crate::policy::{self, Language, Options, RequestKind};
use crate::text::{Day, Period, fold};

/// Asks how units on invoices and units sold compare.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QuantityRequest {
    /// The seller's own date.
    pub today: Day,
    /// Such as `amazon.de`.
    #[serde(default)]
    pub store: Option<String>,
    /// Language of the texts.
    #[serde(default)]
    pub language: Option<Language>,
    /// The messages of the case, oldest first.
    #[serde(default)]
    pub messages: Vec<String>,
    /// The papers of the case.
    #[serde(default)]
    pub papers: Vec<Paper>,
    /// The days that count, where the seller chose them.
    #[serde(default)]
    pub window: Option<Period>,
    /// Products to ask about, besides those of the messages.
    #[serde(default)]
    pub asins: Vec<String>,
    /// Whether sales in every store count; none for what the messages say.
    #[serde(default)]
    pub all_stores: Option<bool>,
}

/// Asks how the names and addresses of a case compare.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NamesRequest {
    /// Language of the texts.
    #[serde(default)]
    pub language: Option<Language>,
    /// The legal name of the business, as Seller Central has it.
    #[serde(default)]
    pub legal_name: String,
    /// The registered address.
    #[serde(default)]
    pub address: String,
    /// The papers of the case.
    #[serde(default)]
    pub papers: Vec<Paper>,
}

impl Engine {
    /// Units on invoices against units sold, product by product.
    pub fn reconcile_quantities(&self, request: &QuantityRequest) -> Result<Quantities, Error> {
        let options =
            Options { today: request.today, store: request.store.clone(), language: request.language };
        let mut said = Said::default();
        for message in request.messages.iter().filter(|message| !message.trim().is_empty()) {
            said.hear(&*self.read_message(message, &options)?, message, request.today);
        }
        let (window, window_from) = said.window(request);
        let mut asins = said.asins;
        asins.extend(request.asins.iter().cloned());
        let all_stores = request.all_stores.unwrap_or(said.all_stores);
        let store = request.store.as_deref().or(said.store.as_deref()).filter(|_| !all_stores);
        Ok(quantity::reconcile(
            &self.account,
            &QuantityInput {
                papers: &request.papers,
                window,
                window_from,
                asins: &asins,
                store,
                language: request.language,
            },
        ))
    }

    /// The names and addresses of the account and of its papers, side by side.
    pub fn compare_names(&self, request: &NamesRequest) -> NameBoard {
        let account = AccountNames { legal_name: &request.legal_name, address: &request.address };
        names::board(account, &request.papers, request.language)
    }

    /// A message to a supplier that asks for what is missing.
    pub fn supplier_message(&self, request: &SupplierRequest) -> SupplierMessage {
        supplier_message(request)
    }
}

/// What the messages of a case say about quantities. A newer one wins.
#[derive(Default)]
struct Said {
    /// The day the newest message was sent.
    sent: Option<Day>,
    /// The newest window that is printed for invoices, to the day of its message.
    printed: Option<Period>,
    asins: Vec<String>,
    store: Option<String>,
    all_stores: bool,
}

impl Said {
    fn hear(&mut self, reading: &MessageReading, message: &str, today: Day) {
        let sent = reading.dates.iter().find(|date| date.kind == MessageDateKind::Sent);
        self.sent = sent.and_then(|date| date.date).or(self.sent);
        let mut invoices = reading.requests.iter().filter(|request| request.what == RequestKind::Invoices);
        let days = invoices.find_map(|request| request.window);
        self.printed = days.map(|days| before(self.sent.unwrap_or(today), days)).or(self.printed);
        let asins = reading.identifiers.asins.iter().filter(|asin| asin.whole);
        self.asins.extend(asins.map(|asin| asin.value.clone()));
        self.store = reading.store.clone().or(self.store.take());
        let folded = fold(message);
        let words = &policy::casework().quantities.all_stores;
        self.all_stores |= words.iter().any(|words| folded.contains(words.as_str()));
    }

    /// What the seller chose wins, then what a message prints, then the rule.
    fn window(&self, request: &QuantityRequest) -> (Period, WindowFrom) {
        let chosen = request.window.filter(|window| window.from <= window.to);
        let days = policy::casework().quantities.window;
        let usual = || (before(self.sent.unwrap_or(request.today), days), WindowFrom::Rule);
        chosen
            .map(|window| (window, WindowFrom::Seller))
            .or_else(|| self.printed.map(|window| (window, WindowFrom::Message)))
            .unwrap_or_else(usual)
    }
}

/// So many days up to a day.
fn before(to: Day, days: u32) -> Period {
    Period { from: to.plus(-i32::try_from(days).unwrap_or(i32::MAX)), to }
}
