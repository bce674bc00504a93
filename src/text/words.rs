//! Words within a text, and texts with places for words.

/// Whether `text` has `word` as a word of its own; both are folded.
pub fn has_word(text: &str, word: &str) -> bool {
    word_places(text, word).next().is_some()
}

/// Where in `text` the word stands as one of its own; both are folded.
pub fn word_places<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> + 't {
    text.match_indices(word).map(|(at, _)| at).filter(move |&at| {
        !word.is_ascii()
            || (!text[..at].ends_with(|c: char| c.is_ascii_alphanumeric())
                && !text[at + word.len()..].starts_with(|c: char| c.is_ascii_alphanumeric()))
    })
}

/// Puts words into the `{slots}` of a phrase of the policy pack. Braces within them stay as they are.
pub fn fill(phrase: &str, slots: &[(&'static str, String)]) -> String {
    let mut words = String::with_capacity(phrase.len() * 2);
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, behind) = after.split_once('}').unwrap_or((after, ""));
        words.push_str(before);
        let fact = slots.iter().find(|(slot, _)| *slot == name).map(|(_, words)| words.as_str());
        debug_assert!(fact.is_some(), "the phrase `{phrase}` has a slot that nothing fills: {name}");
        words.push_str(fact.unwrap_or_default());
        rest = behind;
    }
    words.push_str(rest);
    words
}
