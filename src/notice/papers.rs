//! Which files and which languages of papers a message takes, as it prints them.

use super::reading::{PaperTerm, PaperTermKind};
use super::signals::Scan;
use crate::policy::{Place, pack};
use crate::text::{has_word, word_places};

/// Each format and language once, in the order of the text.
pub(super) fn find(scan: &Scan<'_>) -> Vec<PaperTerm> {
    let rules = &pack().papers;
    let text = scan.folded.text();
    let mut terms: Vec<PaperTerm> = Vec::new();
    for unit in &scan.units {
        if matches!(unit.place, Place::Quoted | Place::Heading | Place::Subject) {
            continue;
        }
        let sentence = &text[unit.start..unit.end];
        let mut found: Vec<(usize, usize, PaperTermKind)> = Vec::new();
        found.extend(words(sentence, &rules.formats, PaperTermKind::Format));
        let is_word = |word: &String| match word.strip_suffix('*') {
            Some(stem) => sentence.contains(stem),
            None => has_word(sentence, word),
        };
        if rules.language_words.iter().any(is_word) {
            found.extend(words(sentence, &rules.languages, PaperTermKind::Language));
        }
        found.sort_unstable();
        for (start, end, kind) in found {
            let value = &sentence[start..end];
            if terms.iter().any(|known| known.kind == kind && known.value == value) {
                continue;
            }
            let (span, line) =
                (scan.span(unit.start + start, unit.start + end), scan.line(unit.start + start));
            terms.push(PaperTerm { kind, value: value.to_owned(), span, line });
        }
    }
    terms
}

/// Whole words of a sentence that are in the list.
fn words<'s>(
    sentence: &'s str,
    list: &'s [String],
    kind: PaperTermKind,
) -> impl Iterator<Item = (usize, usize, PaperTermKind)> + 's {
    list.iter().flat_map(move |word| word_places(sentence, word).map(move |at| (at, at + word.len(), kind)))
}

#[cfg(test)]
mod tests {
    use crate::notice::{PaperTermKind, read};
    use crate::policy::Options;
    use crate::text::Day;

    /// Formats and languages of papers that a notice with these words takes.
    fn terms(words: &str) -> (Vec<String>, Vec<String>) {
        let today = Day::parse_iso("2026-11-23").expect("a day");
        let text = format!(
            "Your listing was removed because buyers complained that items are inauthentic. Please send invoices.\n\n{words}"
        );
        let reading = read(&text, &Options { today, store: None, language: None }).expect("a message");
        let of = |kind| {
            reading.papers.iter().filter(|term| term.kind == kind).map(|term| term.value.clone()).collect()
        };
        (of(PaperTermKind::Format), of(PaperTermKind::Language))
    }

    #[test]
    fn formats_are_read_as_printed_each_once() {
        for (text, formats) in [
            ("We accept .pdf, .jpg, .png and .gif files. A .pdf is best.", ["pdf", "jpg", "png", "gif"]),
            ("Akzeptierte Formate: PDF, JPG, PNG, GIF.", ["pdf", "jpg", "png", "gif"]),
            ("Formats acceptés : .jpeg, .png, .tiff ou .pdf.", ["jpeg", "png", "tiff", "pdf"]),
            ("Formati accettati: *.jpg, *.pdf, *.png, *.gif.", ["jpg", "pdf", "png", "gif"]),
            ("Formatos aceptados: PDF/JPG/PNG/GIF.", ["pdf", "jpg", "png", "gif"]),
            ("PDF、JPG、PNG、GIFの形式でご提出ください。", ["pdf", "jpg", "png", "gif"]),
            ("请提供PDF、JPG、PNG或GIF格式的文件。", ["pdf", "jpg", "png", "gif"]),
        ] {
            assert_eq!(terms(text).0, formats, "{text}");
        }
    }

    #[test]
    fn languages_of_papers_are_read_where_the_sentence_speaks_of_language() {
        for (text, languages) in [
            ("Documents must be in English or translated into English.", vec!["english"]),
            (
                "Unterlagen in anderen Sprachen müssen auf Deutsch oder Englisch übersetzt sein.",
                vec!["deutsch", "englisch"],
            ),
            ("Les documents doivent être traduits en français ou en anglais.", vec!["francais", "anglais"]),
            ("I documenti devono essere tradotti in italiano o in inglese.", vec!["italiano", "inglese"]),
            ("Los documentos deben estar traducidos al español o al inglés.", vec!["espanol", "ingles"]),
            ("書類は日本語または英語に翻訳してください。", vec!["日本語", "英語"]),
            ("文件须为中文，或翻译成英语。", vec!["中文", "英语"]),
        ] {
            assert_eq!(terms(text).1, languages, "{text}");
        }
    }

    #[test]
    fn a_word_that_only_holds_a_format_or_names_a_people_is_none() {
        for text in [
            "The document must show your address.",
            "Contact the German rights owner.",
            "Der deutsche Hersteller hat sich beschwert.",
            "Les clients français se sont plaints.",
        ] {
            assert_eq!(terms(text), (vec![], vec![]), "{text}");
        }
    }
}
