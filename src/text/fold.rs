//! Text as the eye takes it: letter case, accents, kinds of quotes and runs of space do not matter.

use super::lower;

/// A text folded for comparison, with the way back to the original.
///
/// INVARIANT: `origin` has one entry per byte of `text` and one more for its end, never falls, and
/// holds only character boundaries of the original.
#[derive(Debug)]
pub struct Folded {
    text: String,
    origin: Vec<u32>,
}

impl Folded {
    /// Folds `text`, which must be shorter than 4 GiB.
    pub fn new(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len() + text.len() / 8),
            origin: Vec::with_capacity(text.len() + text.len() / 8 + 1),
        };
        for (at, letter) in text.char_indices() {
            let before = folded.text.len();
            push(&mut folded.text, letter);
            let added = folded.text.len() - before;
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            folded.origin.extend(std::iter::repeat_n(at, added));
        }
        folded.origin.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        folded
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The byte of the original that the folded byte `at` stands for.
    ///
    /// # Panics
    /// If `at` lies behind the end.
    pub fn origin(&self, at: usize) -> usize {
        self.origin[at] as usize
    }

    /// The first folded byte that stands for byte `at` of the original or a later one.
    pub fn position(&self, at: usize) -> usize {
        self.origin.partition_point(|&origin| (origin as usize) < at)
    }
}

/// Folds a phrase to be looked for in a [`Folded`] text.
pub fn fold(phrase: &str) -> String {
    let mut text = String::with_capacity(phrase.len());
    for letter in phrase.chars() {
        push(&mut text, letter);
    }
    text
}

fn push(out: &mut String, letter: char) {
    if letter.is_ascii() {
        push_ascii(out, letter);
        return;
    }
    if let Some(plain) = plain(letter) {
        plain.chars().for_each(|letter| push_ascii(out, letter));
        return;
    }
    match letter {
        _ if letter.is_whitespace() => push_ascii(out, ' '),
        // Full-width forms stand 0xFEE0 behind their ASCII twins.
        '\u{ff01}'..='\u{ff5e}' => {
            let twin = u8::try_from(u32::from(letter) - 0xfee0).map_or(' ', char::from);
            push_ascii(out, twin);
        }
        _ => {
            let lower = lower(letter);
            match plain(lower) {
                Some(plain) => out.push_str(plain),
                None => out.push(lower),
            }
        }
    }
}

fn push_ascii(out: &mut String, letter: char) {
    if letter.is_ascii_whitespace() || letter.is_ascii_control() {
        if !out.ends_with(' ') {
            out.push(' ');
        }
    } else {
        out.push(letter.to_ascii_lowercase());
    }
}

/// The ASCII that a letter or sign is read as; empty for those that are not seen at all.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        '‘' | '’' | '‚' | '‛' | '´' | '′' => "'",
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => "\"",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => "-",
        '…' => "...",
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' => "a",
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'ı' | 'Ì' | 'Í' | 'Î' | 'Ï' | 'İ' => "i",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' => "o",
        'ù' | 'ú' | 'û' | 'ü' | 'Ù' | 'Ú' | 'Û' | 'Ü' => "u",
        'ç' | 'Ç' => "c",
        'ñ' | 'Ñ' => "n",
        'ş' | 'ś' | 'Ş' | 'Ś' => "s",
        'ź' | 'ż' | 'Ź' | 'Ż' => "z",
        'ğ' | 'Ğ' => "g",
        'ß' | 'ẞ' => "ss",
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        // Accents that stand by themselves, soft hyphens, marks of direction, joiners, fillers, variants, tags.
        '\u{300}'..='\u{36f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{115f}'..='\u{1160}'
        | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{e0000}'..='\u{e0fff}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_quotes_and_space_do_not_matter() {
        assert_eq!(
            fold("Verkäuferkonto\u{a0}\r\n“gesperrt” – STRASSE ß"),
            "verkauferkonto \"gesperrt\" - strasse ss"
        );
        assert_eq!(fold("ＡＳＩＮ：Ｂ０"), "asin:b0");
    }

    #[test]
    fn letters_that_are_not_seen_are_passed_over() {
        let unseen = "\u{200b}\u{200e}\u{202e}\u{2066}\u{61c}\u{fe0f}\u{feff}\u{ad}\u{180e}\u{e0041}";
        assert_eq!(fold(&format!("{unseen}or{unseen}der{unseen} {unseen}rate")), "order rate");
        assert_eq!(fold(&format!("真{unseen}贋")), "真贋");
    }

    #[test]
    fn a_folded_byte_leads_back_to_its_letter() {
        let text = "a\u{200b}ß  Ö😀x";
        let folded = Folded::new(text);
        assert_eq!(folded.text(), "ass o😀x");
        let x = folded.text().find('x').expect("there");
        assert_eq!(&text[folded.origin(x)..folded.origin(x + 1)], "x");
        assert_eq!(folded.position(text.len() - 1), x);
    }
}
