//! How much the names of two columns are alike.

use super::header::fold;

/// Names that are the same.
const SAME: u32 = 100;
/// Names of the same words.
const SAME_WORDS: u32 = 90;
/// The most for names that share some words.
const SHARED: u32 = 60;

/// Words that say little: nearly every export has columns with them.
const COMMON: &[&str] = &["order", "id", "date", "name", "type", "amazon", "item", "product", "total"];

/// Words that say nothing.
const EMPTY: &[&str] =
    &["the", "of", "a", "to", "for", "is", "de", "del", "la", "el", "le", "di", "your", "der", "des"];

/// Words of other languages, and other words, by the word of the exports. Sorted.
const TRANSLATED: &[(&str, &str)] = &[
    ("articolo", "item"),
    ("articulo", "item"),
    ("artículo", "item"),
    ("bestelldatum", "order date"),
    ("bestellnummer", "order id"),
    ("bestellung", "order"),
    ("bewertung", "rating"),
    ("canal", "channel"),
    ("cantidad", "quantity"),
    ("comentarios", "comments"),
    ("commande", "order"),
    ("compra", "purchase"),
    ("data", "date"),
    ("datum", "date"),
    ("devolucion", "return"),
    ("devolución", "return"),
    ("divisa", "currency"),
    ("estado", "status"),
    ("fecha", "date"),
    ("fulfilment", "fulfillment"),
    ("gestion", "fulfillment"),
    ("gestión", "fulfillment"),
    ("grund", "reason"),
    ("identificador", "id"),
    ("kommentare", "comments"),
    ("marketplace", "store"),
    ("menge", "quantity"),
    ("motif", "reason"),
    ("motivo", "reason"),
    ("no", "id"),
    ("nr", "id"),
    ("number", "id"),
    ("numero", "id"),
    ("numéro", "id"),
    ("número", "id"),
    ("ordine", "order"),
    ("pedido", "order"),
    ("qty", "quantity"),
    ("quantita", "quantity"),
    ("quantità", "quantity"),
    ("quantité", "quantity"),
    ("stars", "rating"),
    ("stato", "status"),
    ("statut", "status"),
    ("valoración", "rating"),
    ("venta", "sales"),
];

/// The words of a name, in the form in which they compare.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Words(Vec<String>);

impl Words {
    /// The words of a column's name.
    pub(super) fn of(name: &str) -> Self {
        let folded = fold(name);
        let mut words: Vec<String> = Vec::new();
        for word in folded.split(|letter: char| !letter.is_alphanumeric()) {
            let known = TRANSLATED.binary_search_by(|(other, _)| (*other).cmp(word));
            for word in known.map_or(word, |place| TRANSLATED[place].1).split(' ') {
                let word = if word.len() > 3 { word.trim_end_matches('s') } else { word };
                if !word.is_empty() && !EMPTY.contains(&word) && !words.iter().any(|known| known == word) {
                    words.push(word.to_owned());
                }
            }
        }
        Self(words)
    }

    /// Whether one of them begins so.
    pub(super) fn any_starts_with(&self, start: &str) -> bool {
        self.0.iter().any(|word| word.starts_with(start))
    }

    fn has(&self, word: &String) -> bool {
        self.0.contains(word)
    }

    fn weight(&self) -> u32 {
        self.0.iter().map(weight).sum()
    }
}

/// How much two names are alike, from 0 to 100.
pub(super) fn likeness(one: &Words, other: &Words) -> u32 {
    if one == other || one.0.concat() == other.0.concat() {
        return if one.0.is_empty() { 0 } else { SAME };
    }
    let shared: u32 = one.0.iter().filter(|word| other.has(word)).map(weight).sum();
    let all = one.weight() + other.weight() - shared;
    if shared == all { SAME_WORDS } else { SHARED * shared / all.max(1) }
}

#[expect(clippy::ptr_arg, reason = "it maps over the words of a name")]
fn weight(word: &String) -> u32 {
    if COMMON.contains(&word.as_str()) { 1 } else { 3 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> u32 {
        likeness(&Words::of(one), &Words::of(other))
    }

    #[test]
    fn words_compare_without_order_number_and_language() {
        for (one, other) in [
            ("Order ID", "order-id"),
            ("OrderID", "order id"),
            ("A-to-z Claims", "a-to-z claim"),
            ("identificador-del-pedido", "order-id"),
            ("Bestellnummer", "Order number"),
            ("Datum", "date"),
        ] {
            assert!(alike(one, other) >= SAME_WORDS, "{one} {other}: {}", alike(one, other));
        }
        assert!(alike("fecha-de-la-compra", "purchase-date") >= SAME_WORDS);
    }

    #[test]
    fn a_rare_word_counts_more_than_a_common_one() {
        assert!(alike("purchase day", "purchase-date") > alike("payment date", "purchase-date"));
        assert_eq!(alike("", "purchase-date"), 0);
        assert_eq!(alike("columna_1", "purchase-date"), 0);
        assert_eq!(alike("", ""), 0);
    }

    #[test]
    fn translated_words_are_sorted_and_each_there_once() {
        assert!(TRANSLATED.is_sorted_by(|one, other| one.0 < other.0));
    }
}
