//! Words of buyers as they may be shown: not too long, and without what says who the buyer is.

/// Letters of a quote, at most.
const LETTERS: usize = 280;

/// Letters that a quote best has: enough to say something, few enough to be read.
const BEST: usize = 90;

/// `text` as it may be shown.
pub(super) fn shown(text: &str) -> String {
    let text = crate::personal::mask(text.trim());
    let Some((end, _)) = text.char_indices().nth(LETTERS) else { return text };
    let cut = text[..end].rfind(char::is_whitespace).filter(|&at| at > end / 2).unwrap_or(end);
    format!("{}…", text[..cut].trim_end())
}

/// How far a text is from a good example; the smaller, the better. Empty ones come last.
pub(super) fn distance(text: &str) -> usize {
    if text.is_empty() { usize::MAX } else { text.len().abs_diff(BEST) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_quote_ends_with_a_whole_word() {
        let quote = shown(&"word ".repeat(100));
        assert!(quote.ends_with("word…") && quote.chars().count() <= LETTERS + 1);
        assert_eq!(shown(" short "), "short");
        assert_eq!(shown(&"長".repeat(300)).chars().count(), LETTERS + 1);
    }
}
