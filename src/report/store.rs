//! Stores by the names and ids that the exports use.

/// A channel that the orders were sold through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SalesChannel {
    /// An Amazon store.
    Store,
    /// Another shop; Amazon only shipped (multi-channel fulfilment).
    Elsewhere,
}

/// Reads the column `sales-channel`: `Amazon.de`, `Non-Amazon US`, `si-prod-in.stores.amazon.in`.
pub fn sales_channel(field: &[u8]) -> SalesChannel {
    let elsewhere = [&b"non-amazon"[..], b"si-"]
        .iter()
        .any(|front| field.get(..front.len()).is_some_and(|start| start.eq_ignore_ascii_case(front)));
    if elsewhere { SalesChannel::Elsewhere } else { SalesChannel::Store }
}

/// The store's name as the rest of the product writes it: `amazon.de`.
pub fn store_name(text: &str) -> String {
    let lower = text.trim().to_ascii_lowercase();
    lower.strip_prefix("www.").unwrap_or(&lower).to_owned()
}

/// Marketplace ids of the JSON reports (Selling Partner API, "Marketplace IDs").
const MARKETPLACES: [(&str, &str); 21] = [
    ("A13V1IB3VIYZZH", "amazon.fr"),
    ("A17E79C6D8DWNP", "amazon.sa"),
    ("A1805IZSGTT6HS", "amazon.nl"),
    ("A19VAU5U5O7RUS", "amazon.sg"),
    ("A1AM78C64UM0Y8", "amazon.com.mx"),
    ("A1C3SOZRARQ6R3", "amazon.pl"),
    ("A1F83G8C2ARO7P", "amazon.co.uk"),
    ("A1PA6795UKMFR9", "amazon.de"),
    ("A1RKKUPIHCS9HS", "amazon.es"),
    ("A1VC38T7YXB528", "amazon.co.jp"),
    ("A21TJRUUN4KGV", "amazon.in"),
    ("A2EUQ1WTGCTBG2", "amazon.ca"),
    ("A2NODRKZP88ZB9", "amazon.se"),
    ("A2Q3Y263D00KWC", "amazon.com.br"),
    ("A2VIGQ35RCS4UG", "amazon.ae"),
    ("A33AVAJ2PDY3EV", "amazon.com.tr"),
    ("A39IBJ37TRP1C6", "amazon.com.au"),
    ("AMEN7PMS3EDWL", "amazon.com.be"),
    ("APJ6JRA9NG5V4", "amazon.it"),
    ("ARBP9OOSHTCHU", "amazon.eg"),
    ("ATVPDKIKX0DER", "amazon.com"),
];

/// The store of a marketplace id; the id itself where it is not known.
pub fn store_of_marketplace(id: &str) -> String {
    let known = MARKETPLACES.iter().find(|(known, _)| *known == id);
    known.map_or(id, |(_, store)| store).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_other_shops_sold_is_no_amazon_store() {
        assert_eq!(sales_channel(b"Amazon.com.br"), SalesChannel::Store);
        for elsewhere in ["Non-Amazon", "Non-Amazon CA", "si-prod-in.stores.amazon.in"] {
            assert_eq!(sales_channel(elsewhere.as_bytes()), SalesChannel::Elsewhere, "{elsewhere}");
        }
    }

    #[test]
    fn store_names_are_written_one_way() {
        assert_eq!(store_name("Amazon.com.br"), "amazon.com.br");
        assert_eq!(store_name(" www.amazon.de "), "amazon.de");
        assert_eq!(store_of_marketplace("A1PA6795UKMFR9"), "amazon.de");
        assert_eq!(store_of_marketplace("A000"), "A000");
    }

    #[test]
    fn marketplace_ids_are_sorted_and_each_there_once() {
        assert!(MARKETPLACES.is_sorted_by(|a, b| a.0 < b.0));
    }
}
