//! What a letter is printed on, and how its language is named to programs.

use serde::Serialize;

use crate::policy::Language;

/// Stores of countries that write on paper in inches.
const LETTER_PAPER: [&str; 3] = ["amazon.com", "amazon.ca", "amazon.com.mx"];

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 210 by 297 millimetres.
    A4,
    /// 8½ by 11 inches.
    Letter,
}

impl Paper {
    /// The paper of a store's country; A4 where the store is not known.
    pub fn of(store: Option<&str>) -> Self {
        if store.is_some_and(|store| LETTER_PAPER.contains(&store)) { Self::Letter } else { Self::A4 }
    }

    /// Width and height in twentieths of a point.
    pub(super) fn twips(self) -> [&'static str; 2] {
        match self {
            Self::A4 => ["11906", "16838"],
            Self::Letter => ["12240", "15840"],
        }
    }
}

/// The tag of a language (BCP 47), with the country that decides its spelling.
pub(in crate::output) fn tag(language: Option<Language>, paper: Paper) -> &'static str {
    match (language.unwrap_or(Language::En), paper) {
        (Language::En, Paper::Letter) => "en-US",
        (Language::En, Paper::A4) => "en-GB",
        (Language::De, _) => "de-DE",
        (Language::Fr, Paper::Letter) => "fr-CA",
        (Language::Fr, Paper::A4) => "fr-FR",
        (Language::It, _) => "it-IT",
        (Language::Es, Paper::Letter) => "es-MX",
        (Language::Es, Paper::A4) => "es-ES",
        (Language::Ja, _) => "ja-JP",
        (Language::Zh, _) => "zh-CN",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn north_america_writes_on_letter_and_all_others_on_a4() {
        for store in ["amazon.com", "amazon.ca", "amazon.com.mx"] {
            assert_eq!(Paper::of(Some(store)), Paper::Letter);
        }
        for store in ["amazon.de", "amazon.co.uk", "amazon.com.au", "amazon.com.br", "amazon.co.jp"] {
            assert_eq!(Paper::of(Some(store)), Paper::A4);
        }
        assert_eq!(Paper::of(None), Paper::A4);
    }

    #[test]
    fn english_is_spelled_as_in_the_country_of_the_store() {
        assert_eq!(tag(None, Paper::Letter), "en-US");
        assert_eq!(tag(Some(Language::En), Paper::A4), "en-GB");
        assert_eq!(tag(Some(Language::De), Paper::Letter), "de-DE");
    }
}
