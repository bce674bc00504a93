//! A message to a supplier that asks for what is missing and nothing else.
//!
//! Only what the seller confirmed stands in it. It never asks for another date or another quantity: records stay as
//! they are.

mod card;
mod missing;

use serde::{Deserialize, Serialize};

pub use card::CallItem;
pub use missing::missing;

use crate::document::{FieldId, Paper};
use crate::plan::printed_day;
use crate::policy::{self, Language, SupplierAsk, SupplierPhrase, SupplierRules};
use crate::text::{Day, Period};

/// Asks for a message to a supplier.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SupplierRequest {
    /// The seller's own date.
    pub today: Day,
    /// The seller's language: that of the card.
    #[serde(default)]
    pub language: Option<Language>,
    /// The supplier's language: that of the message. English where the pack lacks it.
    #[serde(default)]
    pub write_in: Option<Language>,
    /// The invoice it is about; none where invoices are asked for.
    #[serde(default)]
    pub paper: Option<Paper>,
    /// What to ask for; empty for what the paper lacks.
    #[serde(default)]
    pub asks: Vec<SupplierAsk>,
    /// The days that invoices are asked for.
    #[serde(default)]
    pub window: Option<Period>,
    /// The products they are asked for, as the supplier knows them.
    #[serde(default)]
    pub products: Vec<String>,
    /// The supplier's name, where no paper says it.
    #[serde(default)]
    pub supplier: String,
    /// The seller's legal name.
    #[serde(default)]
    pub legal_name: String,
    /// The seller's registered address.
    #[serde(default)]
    pub address: String,
}

/// A message to a supplier, with what goes with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SupplierMessage {
    /// The language it is written in.
    pub language: Language,
    /// Its subject.
    pub subject: String,
    /// Its text; empty where nothing is missing.
    pub text: String,
    /// What it asks for.
    pub asks: Vec<SupplierAsk>,
    /// What should be ready where Amazon calls the supplier.
    pub card: Vec<CallItem>,
    /// The day on which it is worth asking again.
    pub follow_up: Day,
}

/// Writes it.
pub fn supplier_message(request: &SupplierRequest) -> SupplierMessage {
    let rules = &policy::casework().supplier;
    let asks = asks(request);
    let days = i32::try_from(rules.follow_up).unwrap_or(i32::MAX);
    let follow_up = request.today.plus(days);
    let letter = Letter { rules, language: written_in(rules, request.write_in), request, follow_up };
    SupplierMessage {
        language: letter.language,
        subject: letter.subject(&asks),
        text: if asks.is_empty() { String::new() } else { letter.text(&asks) },
        card: card::card(rules, request.paper.as_ref(), request.language),
        asks,
        follow_up,
    }
}

/// What is asked for, each once, in the order of the pack.
fn asks(request: &SupplierRequest) -> Vec<SupplierAsk> {
    let mut asks = request.asks.clone();
    if asks.is_empty() {
        asks.extend(request.paper.as_ref().map(missing).unwrap_or_default());
    }
    if request.window.is_some() {
        asks.push(SupplierAsk::Invoices);
    }
    if request.products.is_empty() {
        asks.retain(|ask| *ask != SupplierAsk::Products);
    } else if request.window.is_some() {
        asks.push(SupplierAsk::Products);
    }
    if request.window.is_none() {
        asks.retain(|ask| *ask != SupplierAsk::Invoices);
    }
    crate::sort::rising(&mut asks);
    asks.dedup();
    asks
}

/// The language asked for, where the pack can write to suppliers in it.
fn written_in(rules: &SupplierRules, language: Option<Language>) -> Language {
    let thanks = rules.phrases.get(&SupplierPhrase::Thanks);
    let has = |language: &Language| thanks.is_some_and(|texts| texts.get(language).is_some());
    language.filter(has).unwrap_or(Language::En)
}

struct Letter<'a> {
    rules: &'static SupplierRules,
    language: Language,
    request: &'a SupplierRequest,
    follow_up: Day,
}

impl Letter<'_> {
    fn phrase(&self, phrase: SupplierPhrase) -> &'static str {
        let texts = self.rules.phrases.get(&phrase);
        texts.map_or("", |texts| policy::text(texts, Some(self.language)))
    }

    fn confirmed(&self, field: FieldId) -> Option<&str> {
        self.request.paper.as_ref().and_then(|paper| confirmed(paper, field))
    }

    fn subject(&self, asks: &[SupplierAsk]) -> String {
        match self.confirmed(FieldId::Number).filter(|_| !asks.contains(&SupplierAsk::Invoices)) {
            Some(number) => self.phrase(SupplierPhrase::SubjectInvoice).replace("{number}", number),
            None => self.phrase(SupplierPhrase::SubjectInvoices).to_owned(),
        }
    }

    fn text(&self, asks: &[SupplierAsk]) -> String {
        let mut blocks = vec![self.greeting(), self.phrase(SupplierPhrase::Why).to_owned()];
        let mut list = vec![self.opening(asks)];
        list.extend(asks.iter().map(|&ask| self.ask(ask)));
        blocks.push(list.join("\n"));
        blocks.extend(self.buyer());
        let until = printed_day(self.follow_up, Some(self.language));
        blocks.push(self.phrase(SupplierPhrase::Honest).to_owned());
        blocks.push(self.phrase(SupplierPhrase::Until).replace("{day}", &until));
        let own = self.request.legal_name.trim();
        let thanks = self.phrase(SupplierPhrase::Thanks);
        blocks.push(if own.is_empty() { thanks.to_owned() } else { [thanks, own].join("\n") });
        blocks.join("\n\n")
    }

    fn greeting(&self) -> String {
        let typed = Some(self.request.supplier.trim()).filter(|name| !name.is_empty());
        match typed.or_else(|| self.confirmed(FieldId::IssuerName)) {
            Some(name) => self.phrase(SupplierPhrase::Greeting).replace("{supplier}", name),
            None => self.phrase(SupplierPhrase::GreetingPlain).to_owned(),
        }
    }

    fn opening(&self, asks: &[SupplierAsk]) -> String {
        if asks.contains(&SupplierAsk::Invoices) || self.request.paper.is_none() {
            return self.phrase(SupplierPhrase::AboutPurchases).to_owned();
        }
        match self.confirmed(FieldId::Number) {
            Some(number) => self.phrase(SupplierPhrase::AboutInvoice).replace("{number}", number),
            None => self.phrase(SupplierPhrase::AboutThis).to_owned(),
        }
    }

    fn ask(&self, ask: SupplierAsk) -> String {
        let texts = self.rules.asks.get(&ask);
        let mut text = texts.map_or("", |texts| policy::text(texts, Some(self.language))).to_owned();
        if let Some(window) = self.request.window {
            let day = |day: Day| printed_day(day, Some(self.language));
            text = text.replace("{from}", &day(window.from)).replace("{to}", &day(window.to));
        }
        let comma = if self.language == Language::Zh { "、" } else { ", " };
        ["- ", &text.replace("{products}", &self.request.products.join(comma))].concat()
    }

    /// Who asks, so that the supplier finds the buyer in its records.
    fn buyer(&self) -> Option<String> {
        let (name, address) = (self.request.legal_name.trim(), self.request.address.trim());
        let line = |phrase: SupplierPhrase, slot: &str, value: &str| {
            (!value.is_empty()).then(|| self.phrase(phrase).replace(slot, &value.replace('\n', ", ")))
        };
        let lines: Vec<String> = line(SupplierPhrase::Buyer, "{name}", name)
            .into_iter()
            .chain(line(SupplierPhrase::BuyerAddress, "{address}", address))
            .collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

/// The value of a field, where the seller says that it is right.
fn confirmed(paper: &Paper, field: FieldId) -> Option<&str> {
    let field = paper.fields.get(&field).filter(|field| field.confirmed)?;
    Some(field.value.trim()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn message(request: serde_json::Value) -> SupplierMessage {
        supplier_message(&serde_json::from_value(request).expect("a request"))
    }

    fn field(value: &str, confirmed: bool) -> serde_json::Value {
        json!({ "value": value, "from": "typed", "confirmed": confirmed })
    }

    fn invoice() -> serde_json::Value {
        json!({
            "id": "p1", "kind": "invoice", "linesConfirmed": true,
            "fields": {
                "issuer-name": field("Bright Lamps", true), "issuer-address": field("1 Elm Road, Leeds", true),
                "issuer-email": field("a@example.com", true), "issuer-website": field("example.com", true),
                "holder-name": field("Harbour Goods Ltd", true), "holder-address": field("2 Elm Road", true),
                "number": field("INV-7", true), "issued-on": field("2026-03-03", true),
            },
            "lines": [{ "product": "Lamp", "quantity": 40, "codes": ["4006381333931"] }],
        })
    }

    #[test]
    fn only_what_is_missing_is_asked_for() {
        let message =
            message(json!({ "today": "2026-11-23", "paper": invoice(), "legalName": "Harbour Goods Ltd" }));
        assert_eq!(message.asks, [SupplierAsk::IssuerPhone]);
        assert_eq!(message.subject, "Details for invoice INV-7");
        assert!(message.text.starts_with("Hello Bright Lamps,\n\nAmazon is checking"), "{}", message.text);
        assert_eq!(message.text.matches("\n- ").count(), 1);
        assert_eq!(message.follow_up, Day::parse_iso("2026-11-26").expect("a day"));
    }

    #[test]
    fn nothing_is_written_where_nothing_is_missing() {
        let mut paper = invoice();
        paper["fields"]["issuer-phone"] = field("+44 113 000", false);
        let message = message(json!({ "today": "2026-11-23", "paper": paper }));
        assert_eq!((message.asks.as_slice(), message.text.as_str()), (&[][..], ""));
    }

    #[test]
    fn what_nobody_confirmed_does_not_stand_in_the_message() {
        let mut paper = invoice();
        paper["fields"]["number"] = field("INV-?", false);
        paper["fields"]["issuer-name"] = field("Brihgt", false);
        let message = message(json!({ "today": "2026-11-23", "paper": paper }));
        assert!(!message.text.contains("INV-?") && !message.text.contains("Brihgt"), "{}", message.text);
    }

    #[test]
    fn invoices_are_asked_for_by_window_and_product_in_every_language() {
        for (language, day) in
            [("en", "2026"), ("de", "2026"), ("es", "2026"), ("fr", "2026"), ("it", "2026"), ("zh", "2026")]
        {
            let request = json!({
                "today": "2026-11-23", "writeIn": language, "supplier": "Bright", "products": ["Lamp A", "Lamp B"],
                "window": { "from": "2025-11-23", "to": "2026-11-22" },
            });
            let message = message(request);
            assert_eq!(message.asks, [SupplierAsk::Invoices, SupplierAsk::Products], "{language}");
            assert!(message.text.contains("Lamp A") && message.text.contains(day), "{}", message.text);
            assert!(!message.text.contains('{') && !message.subject.contains('{'), "{}", message.text);
        }
    }

    #[test]
    fn a_language_that_the_pack_lacks_becomes_english() {
        let request = json!({ "today": "2026-11-23", "writeIn": "ja", "asks": ["pdf"] });
        let message = message(request);
        assert_eq!((message.language, message.asks.len()), (Language::En, 1));
        assert!(message.text.contains("PDF"));
    }

    #[test]
    fn the_card_shows_what_was_confirmed_and_what_is_open() {
        let card = message(json!({ "today": "2026-11-23", "paper": invoice() })).card;
        let of = |id: &str| card.iter().find(|item| item.id == id).expect("an item");
        assert_eq!(of("number-known").value.as_deref(), Some("INV-7"));
        assert_eq!(of("phone-valid").value, None);
        assert_eq!(of("quantity-known").value.as_deref(), Some("40 × Lamp"));
    }
}
