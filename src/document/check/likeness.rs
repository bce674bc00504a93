//! How alike two names or addresses are.

use crate::text::fold;

/// How alike two names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// The same but for case, accents and punctuation.
    Same,
    /// The same, written in another way: another order or another legal form.
    Written,
    /// One has words that the other lacks.
    Part,
    /// Others.
    Different,
}

/// What a name may have or lack without being another.
const LEGAL_FORMS: [&str; 28] = [
    "ag",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "e",
    "ek",
    "eurl",
    "gmbh",
    "inc",
    "incorporated",
    "k",
    "kft",
    "kg",
    "limited",
    "llc",
    "ltd",
    "mbh",
    "nv",
    "ohg",
    "plc",
    "sa",
    "sarl",
    "sas",
    "sl",
    "srl",
    "ug",
];

/// How alike two names or addresses are.
pub(super) fn likeness(one: &str, other: &str) -> Likeness {
    let (one, other) = (words(one), words(other));
    if one == other {
        return Likeness::Same;
    }
    let (one, other) = (core(one), core(other));
    let is_within =
        |few: &[String], many: &[String]| !few.is_empty() && few.iter().all(|word| many.contains(word));
    match (is_within(&one, &other), is_within(&other, &one)) {
        (true, true) => Likeness::Written,
        (false, false) => Likeness::Different,
        _ => Likeness::Part,
    }
}

/// The words of a name; dots within abbreviations join: "S.r.l." is one word.
fn words(name: &str) -> Vec<String> {
    let name: String = fold(name).chars().filter(|letter| !matches!(letter, '.' | '\'')).collect();
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The words that make a name what it is.
fn core(mut words: Vec<String>) -> Vec<String> {
    let all = words.clone();
    words.retain(|word| !LEGAL_FORMS.contains(&word.as_str()));
    if words.is_empty() { all } else { words }
}

#[cfg(test)]
mod tests {
    use super::{Likeness, likeness};

    #[test]
    fn case_and_points_do_not_make_another_name() {
        assert_eq!(likeness("Blue Fox Home LLC", "BLUE FOX HOME, L.L.C."), Likeness::Same);
        assert_eq!(likeness("Müller GmbH", "Muller GmbH"), Likeness::Same);
    }

    #[test]
    fn another_legal_form_or_order_is_the_same_name_and_another_word_is_not() {
        assert_eq!(likeness("Blue Fox Home LLC", "Blue Fox Home Limited"), Likeness::Written);
        assert_eq!(likeness("Ada Example", "Example, Ada"), Likeness::Written);
        assert_eq!(likeness("Blue Fox Home LLC", "Red Hen LLC"), Likeness::Different);
        assert_eq!(likeness("Blue Fox", "Blue Fox Home LLC"), Likeness::Part);
        assert_eq!(likeness("Co", "Ltd"), Likeness::Different);
    }
}
