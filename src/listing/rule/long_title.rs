//! Titles that are too long. Spaces count.

use super::{Line, Marks, Proof};

pub(super) fn check(line: &Line<'_>) -> Option<Marks> {
    let limit = line.rule.limit as usize;
    // No text has more letters than bytes.
    if line.written.len() <= limit {
        return None;
    }
    let (start, _) = line.written.char_indices().nth(limit)?;
    let proof = Proof {
        found: Some(line.written.chars().count().to_string()),
        expected: Some(limit.to_string()),
        others: Vec::new(),
    };
    Some(Marks { spots: vec![(start, line.written.len())], proof })
}

#[cfg(test)]
mod tests {
    use super::super::super::rules_of_title;

    #[test]
    fn letters_count_and_not_bytes() {
        assert!(!rules_of_title(&"é".repeat(200)).contains(&"long-title"));
        assert!(rules_of_title(&"é".repeat(201)).contains(&"long-title"));
    }
}
