//! What changed from one text to another, word by word.

use serde::Serialize;

/// Pairs of words that are compared at most. Beyond, what differs is told as one piece.
const PAIRS: usize = 16_000_000;

/// Words in a row that have the same fate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Which fate.
    pub kind: PieceKind,
    /// The words, with the white space behind them.
    pub text: String,
}

/// What became of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PieceKind {
    /// Both texts have them. The white space is that of the new one.
    Same,
    /// Only the old text has them.
    Gone,
    /// Only the new text has them.
    New,
}

/// The fewest words gone and new that lead from `old` to `new`, in the order of reading.
///
/// All pieces but those gone are the new text; white space alone is never a difference.
pub fn difference(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let start = same(old.iter().zip(&new));
    let end = same(old[start..].iter().rev().zip(new[start..].iter().rev()));
    let (old_middle, new_middle) = (&old[start..old.len() - end], &new[start..new.len() - end]);

    let mut pieces = Vec::new();
    push(&mut pieces, PieceKind::Same, &new[..start]);
    middle(&mut pieces, old_middle, new_middle);
    push(&mut pieces, PieceKind::Same, &new[new.len() - end..]);
    pieces
}

/// Words, each with the white space behind it.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut in_space = false;
    for (at, letter) in text.char_indices() {
        if in_space && !letter.is_whitespace() {
            words.push(&text[start..at]);
            start = at;
        }
        in_space = letter.is_whitespace();
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

fn same<'t>(pairs: impl Iterator<Item = (&'t &'t str, &'t &'t str)>) -> usize {
    pairs.take_while(|(a, b)| is_same(a, b)).count()
}

fn is_same(a: &str, b: &str) -> bool {
    a.trim_end() == b.trim_end()
}

/// By the longest run of words, with others between them, that both have.
fn middle(pieces: &mut Vec<Piece>, old: &[&str], new: &[&str]) {
    if old.len().saturating_mul(new.len()) > PAIRS {
        push(pieces, PieceKind::Gone, old);
        push(pieces, PieceKind::New, new);
        return;
    }
    let width = new.len() + 1;
    // How many words the rests that begin at a pair have in common.
    let mut common = vec![0u32; (old.len() + 1) * width];
    for (i, gone) in old.iter().enumerate().rev() {
        for (j, come) in new.iter().enumerate().rev() {
            common[i * width + j] = if is_same(gone, come) {
                common[(i + 1) * width + j + 1] + 1
            } else {
                common[(i + 1) * width + j].max(common[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        let both = i < old.len() && j < new.len();
        if both && is_same(old[i], new[j]) {
            push(pieces, PieceKind::Same, &new[j..=j]);
            i += 1;
            j += 1;
        } else if j == new.len() || both && common[(i + 1) * width + j] >= common[i * width + j + 1] {
            push(pieces, PieceKind::Gone, &old[i..=i]);
            i += 1;
        } else {
            push(pieces, PieceKind::New, &new[j..=j]);
            j += 1;
        }
    }
}

fn push(pieces: &mut Vec<Piece>, kind: PieceKind, words: &[&str]) {
    if words.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(last) if last.kind == kind => last.text.extend(words.iter().copied()),
        _ => pieces.push(Piece { kind, text: words.concat() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &str, new: &str) -> String {
        let told = difference(old, new).into_iter().map(|Piece { kind, text }| match kind {
            PieceKind::Same => text,
            PieceKind::Gone => format!("[-{text}]"),
            PieceKind::New => format!("[+{text}]"),
        });
        told.collect()
    }

    #[test]
    fn a_changed_word_is_gone_and_new() {
        assert_eq!(told("We ship late.", "We ship early."), "We ship [-late.][+early.]");
        assert_eq!(told("one two three", "one three"), "one [-two ]three");
        assert_eq!(told("one three", "one two three"), "one [+two ]three");
    }

    #[test]
    fn what_stayed_between_two_changes_is_the_same() {
        assert_eq!(told("a b c d e", "a x c y e"), "a [-b ][+x ]c [-d ][+y ]e");
    }

    #[test]
    fn white_space_alone_is_no_difference() {
        assert_eq!(told("One.\n- Two.", "One. - Two. "), "One. - Two. ");
        assert_eq!(told("", ""), "");
    }

    #[test]
    fn a_text_that_is_empty_is_gone_or_new_as_a_whole() {
        assert_eq!(told("", "All new."), "[+All new.]");
        assert_eq!(told("All gone.", ""), "[-All gone.]");
    }

    #[test]
    fn all_but_what_is_gone_is_the_new_text() {
        let (old, new) = ("Grüße 🙂 from the old shop\n\n- one", "\nGrüße from 🙂 the new\n- two shop\n");
        let kept = difference(old, new).into_iter().filter(|piece| piece.kind != PieceKind::Gone);
        assert_eq!(kept.map(|piece| piece.text).collect::<String>(), new);
    }

    #[test]
    fn texts_with_too_many_different_words_are_told_as_one_piece() {
        let (old, new) = ("a ".repeat(5_000), "b ".repeat(5_000));
        assert_eq!(difference(&old, &new).len(), 2);
    }
}
