//! Neutral names of files: what the paper is, who wrote it, when. ASCII letters, digits and hyphens only, because
//! Amazon's forms refuse others.

use super::confirmed;
use crate::document::{FieldId, FileFormat, Paper, PaperFile};
use crate::text::fold;

/// Letters of the issuer's name that are kept.
const ISSUER: usize = 24;
/// Letters of an ending that is taken over.
const ENDING: usize = 5;

/// `02-invoice-Bright-2026-03-03.pdf`, of what the seller confirmed. The number keeps two of them apart.
pub(super) fn of(number: usize, paper: &Paper, file: &PaperFile) -> String {
    let kind = if paper.kind_confirmed && !paper.kind.is_empty() { &paper.kind } else { "paper" };
    let mut name = format!("{number:02}-{}", plain(kind, usize::MAX));
    let issuer = confirmed(paper, FieldId::IssuerName).map(|issuer| plain(issuer, ISSUER));
    let day = confirmed(paper, FieldId::IssuedOn).map(|day| plain(day, usize::MAX));
    for part in issuer.into_iter().chain(day).filter(|part| !part.is_empty()) {
        name.push('-');
        name.push_str(&part);
    }
    let ending = ending(file);
    if !ending.is_empty() {
        name.push('.');
        name.push_str(&ending);
    }
    name
}

/// Words with hyphens between, as many as there is room for. Letters of other scripts are left out.
fn plain(text: &str, most: usize) -> String {
    let mut plain = String::new();
    for word in text.split_whitespace() {
        let word = ascii(word);
        let word = word.trim_matches('-');
        if word.is_empty() || (!plain.is_empty() && plain.len() + 1 + word.len() > most) {
            continue;
        }
        if !plain.is_empty() {
            plain.push('-');
        }
        plain.extend(word.chars().take(most));
    }
    plain
}

fn ascii(word: &str) -> String {
    let mut ascii = String::with_capacity(word.len());
    for sign in word.chars() {
        if sign.is_ascii_alphanumeric() || sign == '-' {
            ascii.push(sign);
            continue;
        }
        let folded = fold(sign.encode_utf8(&mut [0; 4]));
        let letters = folded.chars().filter(char::is_ascii_alphanumeric);
        for (at, letter) in letters.enumerate() {
            ascii.push(if at == 0 && sign.is_uppercase() { letter.to_ascii_uppercase() } else { letter });
        }
    }
    ascii
}

/// By the bytes where they tell, else as the file is called.
fn ending(file: &PaperFile) -> String {
    let own = || {
        let ending = file.name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is_plain = ending.len() <= ENDING && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if is_plain { ending.to_ascii_lowercase() } else { String::new() }
    };
    let known = match file.facts.format {
        FileFormat::Pdf => "pdf",
        FileFormat::Jpeg => "jpg",
        FileFormat::Png => "png",
        FileFormat::Gif => "gif",
        FileFormat::Tiff => "tif",
        FileFormat::Bmp => "bmp",
        FileFormat::Webp => "webp",
        FileFormat::Heic => "heic",
        FileFormat::Docx => "docx",
        FileFormat::Xlsx => "xlsx",
        FileFormat::Zip => "zip",
        FileFormat::OldOffice | FileFormat::Text | FileFormat::Other => return own(),
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn named(issuer: &str, confirmed: bool, file: &str, format: &str) -> String {
        let field = |value: &str| json!({ "value": value, "from": "typed", "confirmed": confirmed });
        let paper: Paper = serde_json::from_value(json!({
            "id": "p", "kind": "invoice", "kindConfirmed": confirmed,
            "fields": { "issuer-name": field(issuer), "issued-on": field("2026-03-03") },
            "file": { "name": file, "sha256": "00", "bytes": 1, "facts": { "format": format } },
        }))
        .expect("a paper");
        of(2, &paper, paper.file.as_ref().expect("a file"))
    }

    #[test]
    fn a_name_says_what_who_and_when() {
        assert_eq!(named("Bright", true, "scan 7 (final2).PDF", "pdf"), "02-invoice-Bright-2026-03-03.pdf");
    }

    #[test]
    fn what_is_not_confirmed_is_not_in_the_name() {
        assert_eq!(named("Bright", false, "a.pdf", "pdf"), "02-paper.pdf");
    }

    #[test]
    fn special_signs_and_other_scripts_are_left_out() {
        assert_eq!(
            named("Müller & Söhne GmbH", true, "a", "jpeg"),
            "02-invoice-Muller-Sohne-GmbH-2026-03-03.jpg"
        );
        assert_eq!(named("深圳市明亮", true, "发票.PNG", "png"), "02-invoice-2026-03-03.png");
        assert_eq!(named("../a/b\\c", true, "a", "png"), "02-invoice-abc-2026-03-03.png");
    }

    #[test]
    fn a_long_issuer_is_cut_at_a_word_where_there_is_one() {
        let name = named("Bright Household Goods Trading Company Limited", true, "a", "pdf");
        assert_eq!(name, "02-invoice-Bright-Household-Goods-2026-03-03.pdf");
        let name = named("Donaudampfschifffahrtsgesellschaft", true, "a", "pdf");
        assert_eq!(name, "02-invoice-Donaudampfschifffahrtsge-2026-03-03.pdf");
    }

    #[test]
    fn an_ending_that_the_bytes_do_not_tell_is_the_files_own() {
        assert_eq!(named("A", true, "list.XLS", "old-office"), "02-invoice-A-2026-03-03.xls");
        assert_eq!(named("A", true, "a.b/../c", "other"), "02-invoice-A-2026-03-03");
    }
}
