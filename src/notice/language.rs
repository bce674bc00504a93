//! The language a message is written in: by its script, else by its small words.

use crate::policy::{Language, pack};
use crate::text::{Folded, fold};

/// Letters of a script that must be there before it decides.
const SCRIPT_LETTERS: usize = 8;
/// Small words that must be there before they decide.
const SMALL_WORDS: usize = 2;

/// Small words that must be there before a few words are surely of a language.
const SURE_WORDS: usize = 3;

/// Letters of a text by script.
#[derive(Default)]
struct Scripts {
    kana: usize,
    han: usize,
    other: usize,
    latin: usize,
}

/// The language of a few words of a seller, where no other is likely.
pub fn surely_in(words: &str) -> Option<Language> {
    let folded = fold(words);
    let Scripts { kana, han, other, latin } = scripts(&folded);
    if kana + han > 0 && (kana + han) * 3 >= latin {
        return (kana * 10 >= han && kana > 1 || han > 7).then_some(if kana * 10 >= han {
            Language::Ja
        } else {
            Language::Zh
        });
    }
    if other > latin {
        return None;
    }
    let counted = small_words(&folded);
    let (found, language) = likeliest(&counted)?;
    let others = counted.languages.iter().filter(|&&(_, other)| other != language).map(|&(found, _)| found);
    let next = others.chain([counted.unread]).max().unwrap_or(0);
    (found >= SURE_WORDS && found >= 2 * next).then_some(language)
}

/// Whether words of a seller are surely in another language than `language`. English is written without accents but
/// for a loan word; names with one begin with a capital.
pub fn is_foreign(words: &str, language: Language) -> bool {
    match surely_in(words) {
        Some(own) => own != language,
        None => {
            language == Language::En && words.split_whitespace().filter(|word| is_accented(word)).count() > 1
        }
    }
}

fn is_accented(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
        && word.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii())
}

/// The language, where it is one we read.
pub(super) fn detect(text: &Folded) -> Option<Language> {
    let Scripts { kana, han, other, latin } = scripts(text.text());
    // A Chinese or Japanese letter says about as much as three Latin ones.
    if (kana + han) * 3 >= latin && kana + han >= SCRIPT_LETTERS {
        return Some(if kana * 10 >= han { Language::Ja } else { Language::Zh });
    }
    if other > latin {
        return None;
    }
    let counted = small_words(text.text());
    let (found, language) = likeliest(&counted)?;
    let enough = found >= SMALL_WORDS.min(counted.words.div_ceil(4)) && found > 0;
    (enough && found > counted.unread).then_some(language)
}

fn scripts(folded: &str) -> Scripts {
    let Scripts { mut kana, mut han, mut other, mut latin } = Scripts::default();
    for letter in folded.chars() {
        match u32::from(letter) {
            0x3041..=0x30ff => kana += 1,
            0x3400..=0x9fff => han += 1,
            0x61..=0x7a | 0xe0..=0x24f => latin += 1,
            0x370..=0x1cff | 0xac00..=0xd7af if letter.is_alphabetic() => other += 1,
            _ => {}
        }
    }
    Scripts { kana, han, other, latin }
}

/// How many small words of each language a text has.
struct SmallWords {
    words: usize,
    languages: Vec<(usize, Language)>,
    /// Of the languages we do not read, the one with the most.
    unread: usize,
}

fn small_words(folded: &str) -> SmallWords {
    let rules = &pack().languages;
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(2_000).collect();
    let count = |list: &[String]| words.iter().filter(|word| list.iter().any(|small| small == *word)).count();
    SmallWords {
        unread: rules.unread.values().map(|list| count(list)).max().unwrap_or(0),
        languages: rules.small_words.iter().map(|(&language, list)| (count(list), language)).collect(),
        words: words.len(),
    }
}

fn likeliest(counted: &SmallWords) -> Option<(usize, Language)> {
    counted.languages.iter().copied().max_by_key(|&(found, language)| (found, std::cmp::Reverse(language)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_another_language_than_the_letter_are_foreign() {
        for foreign in [
            "Les tasses sont arrivées cassées chez les acheteurs",
            "wir haben die Pakete ohne Sendungsnummer mit dem billigsten Dienst verschickt",
            "倉庫の責任者が毎日確認します",
        ] {
            assert!(is_foreign(foreign, Language::En), "{foreign}");
        }
        for own in ["Müller Söhne GmbH", "a café in Zürich", "we moved all of the open orders", "DHL"] {
            assert!(!is_foreign(own, Language::En), "{own}");
        }
        assert!(!is_foreign("les tasses sont arrivées cassées", Language::Fr));
        assert!(is_foreign("we moved all of the open orders to a service with tracking", Language::De));
    }

    fn of(text: &str) -> Option<Language> {
        detect(&Folded::new(text))
    }

    #[test]
    fn each_language_is_told_from_the_others() {
        assert_eq!(of("Your account has been deactivated and the listings are removed."), Some(Language::En));
        assert_eq!(
            of("Wir haben Ihr Verkäuferkonto deaktiviert und die Angebote entfernt."),
            Some(Language::De)
        );
        assert_eq!(
            of("Nous avons désactivé votre compte vendeur et supprimé les offres."),
            Some(Language::Fr)
        );
        assert_eq!(of("Abbiamo disattivato il suo account e rimosso le offerte."), Some(Language::It));
        assert_eq!(
            of("Hemos desactivado su cuenta y eliminado los listados de la tienda."),
            Some(Language::Es)
        );
        assert_eq!(of("出品者様のアカウントを停止いたしました。"), Some(Language::Ja));
        assert_eq!(of("您的卖家账户已停用，商品信息也已移除。"), Some(Language::Zh));
    }

    #[test]
    fn a_few_words_are_of_a_language_only_where_it_is_sure() {
        assert_eq!(surely_in("parcels without tracking on the cheapest service"), None);
        assert_eq!(
            surely_in("we moved all of the open orders to a service with tracking"),
            Some(Language::En)
        );
        assert_eq!(
            surely_in("wir haben die Pakete ohne Sendungsnummer mit dem billigsten Dienst verschickt"),
            Some(Language::De)
        );
        assert_eq!(surely_in("仓库主管每天核对"), Some(Language::Zh));
        assert_eq!(surely_in("倉庫の責任者が毎日確認します"), Some(Language::Ja));
        for short in ["warehouse lead", "DHL", "", "Lagerleitung", "in der", "2026-11-14"] {
            assert_eq!(surely_in(short), None, "{short}");
        }
    }

    #[test]
    fn a_language_we_do_not_read_is_none() {
        assert_eq!(
            of(
                "Wij hebben uw verkopersaccount gedeactiveerd en uw aanbiedingen verwijderd omdat het niet voldoet."
            ),
            None
        );
        assert_eq!(
            of("Twoje konto sprzedawcy zostało dezaktywowane i nie możesz sprzedawać w serwisie."),
            None
        );
        assert_eq!(of("Ваша учетная запись продавца была деактивирована."), None);
        assert_eq!(of(""), None);
    }
}
