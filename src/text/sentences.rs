//! Sentences of folded text.

/// The sentences of a folded line, side by side: together they are all of it.
pub fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let mut letters = line.char_indices().peekable();
    let mut start = 0;
    std::iter::from_fn(move || {
        if start == line.len() {
            return None;
        }
        let from = start;
        start = line.len();
        while let Some((at, letter)) = letters.next() {
            let ends = match letter {
                '!' | '?' | ';' | '|' | '\u{3002}' => true,
                // Neither the point of a number nor that of an abbreviation such as `e.g.`.
                '.' => letters.peek().is_none_or(|&(_, next)| next == ' ' || !next.is_ascii()),
                _ => false,
            };
            if ends {
                start = at + letter.len_utf8();
                break;
            }
        }
        Some(&line[from..start])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_a_point_that_is_no_part_of_a_number() {
        let parts = |text| sentences(text).collect::<Vec<_>>();
        assert_eq!(parts("3.5 stars. no! 遅い。最悪"), ["3.5 stars.", " no!", " 遅い。", "最悪"]);
        assert_eq!(parts(""), [""; 0]);
    }
}
