//! The language a message is written in: by its script, else by its small words.

use crate::policy::{Language, pack};
use crate::sort;
use crate::text::Folded;

/// Letters of a script that must be there before it decides.
const SCRIPT_LETTERS: usize = 8;
/// Small words that must be there before they decide.
const SMALL_WORDS: usize = 2;

/// Small words that make a sentence sure to be in their language.
const SURE: usize = 3;

/// The language, where it is one we read.
pub(super) fn detect(text: &Folded) -> Option<Language> {
    by_script(text).unwrap_or_else(|| by_small_words(text.text()))
}

/// The language of a single sentence, where it is one we read and hardly another.
pub(super) fn detect_surely(text: &Folded) -> Option<Language> {
    by_script(text).unwrap_or_else(|| {
        let mut found: Vec<(usize, Language)> = Counted::new(text.text()).read;
        sort::by_key(&mut found, |&(count, language)| (std::cmp::Reverse(count), language));
        let [(most, language), (next, _), ..] = found[..] else { return None };
        (most >= SURE && most >= next * 2).then_some(language)
    })
}

/// The language of a script, or that it is none we read; nothing where the script is Latin.
fn by_script(text: &Folded) -> Option<Option<Language>> {
    let (mut kana, mut han, mut other, mut latin) = (0, 0, 0, 0);
    for letter in text.text().chars() {
        match u32::from(letter) {
            0x3041..=0x30ff => kana += 1,
            0x3400..=0x9fff => han += 1,
            0x61..=0x7a | 0xe0..=0x24f => latin += 1,
            0x370..=0x1cff | 0xac00..=0xd7af if letter.is_alphabetic() => other += 1,
            _ => {}
        }
    }
    // A Chinese or Japanese letter says about as much as three Latin ones.
    if (kana + han) * 3 >= latin && kana + han >= SCRIPT_LETTERS {
        return Some(Some(if kana * 10 >= han { Language::Ja } else { Language::Zh }));
    }
    (other > latin).then_some(None)
}

/// How many small words of each language a text has.
struct Counted {
    words: usize,
    read: Vec<(usize, Language)>,
    /// Of the language we do not read that has most.
    unread: usize,
}

impl Counted {
    fn new(text: &str) -> Self {
        let rules = &pack().languages;
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(2_000).collect();
        let count =
            |list: &[String]| words.iter().filter(|word| list.iter().any(|small| small == *word)).count();
        Self {
            read: rules.small_words.iter().map(|(&language, list)| (count(list), language)).collect(),
            unread: rules.unread.values().map(|list| count(list)).max().unwrap_or(0),
            words: words.len(),
        }
    }
}

fn by_small_words(text: &str) -> Option<Language> {
    let Counted { words, read, unread } = Counted::new(text);
    let (found, language) =
        read.into_iter().max_by_key(|&(found, language)| (found, std::cmp::Reverse(language)))?;
    let enough = found >= SMALL_WORDS.min(words.div_ceil(4)) && found > 0;
    (enough && found > unread).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

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
