//! Who ships an order.

use serde::{Deserialize, Serialize};

/// Who ships the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// The seller.
    Mfn,
    /// Amazon (FBA).
    Afn,
}

impl Channel {
    /// Reads any of the four ways in which the exports name the two.
    #[inline]
    pub fn parse(field: &[u8]) -> Option<Self> {
        match field {
            b"Amazon" | b"AFN" => Some(Self::Afn),
            b"Merchant" | b"MFN" => Some(Self::Mfn),
            _ => Self::parse_folded(field.trim_ascii()),
        }
    }

    #[cold]
    fn parse_folded(field: &[u8]) -> Option<Self> {
        const WORDS: [(&[u8], Channel); 6] = [
            (b"amazon", Channel::Afn),
            (b"afn", Channel::Afn),
            (b"merchant", Channel::Mfn),
            (b"mfn", Channel::Mfn),
            (b"default", Channel::Mfn),
            (b"seller", Channel::Mfn),
        ];
        // `AMAZON_NA`, `AMAZON_EU`, ...
        let region = field.get(..7).is_some_and(|front| front.eq_ignore_ascii_case(b"amazon_"));
        let word = WORDS.iter().find(|(word, _)| field.eq_ignore_ascii_case(word));
        word.map(|&(_, channel)| channel).or(region.then_some(Self::Afn))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_names_of_the_two_channels_are_known() {
        for fba in ["Amazon", "AFN", "AMAZON_NA", " amazon "] {
            assert_eq!(Channel::parse(fba.as_bytes()), Some(Channel::Afn), "{fba}");
        }
        for own in ["Merchant", "MFN", "DEFAULT", "Seller"] {
            assert_eq!(Channel::parse(own.as_bytes()), Some(Channel::Mfn), "{own}");
        }
        for none in ["", "Walmart", "Amazonia"] {
            assert_eq!(Channel::parse(none.as_bytes()), None, "{none}");
        }
    }
}
