//! How alike two names or addresses are, as far as checks tell it apart.

use crate::document::names::{NameVerdict, NamesOf, verdict};

/// How alike two names are. The closest is the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// The same but for case and punctuation.
    Same,
    /// The same, written in another way.
    Written,
    /// One has words that the other lacks, or they are in different scripts.
    Part,
    /// Others.
    Different,
}

/// How alike two names of businesses or people are.
pub(super) fn likeness(one: &str, other: &str) -> Likeness {
    of(NamesOf::Businesses, one, other)
}

/// How alike two addresses are.
pub(super) fn address_likeness(one: &str, other: &str) -> Likeness {
    of(NamesOf::Addresses, one, other)
}

fn of(what: NamesOf, one: &str, other: &str) -> Likeness {
    // Most papers of a case come from a few suppliers, who write their names always alike.
    if one == other {
        return Likeness::Same;
    }
    match verdict(what, one, other) {
        NameVerdict::Same => Likeness::Same,
        NameVerdict::WrittenDifferently => Likeness::Written,
        NameVerdict::PartMissing | NameVerdict::AnotherScript => Likeness::Part,
        NameVerdict::Different | NameVerdict::Unknown => Likeness::Different,
    }
}

#[cfg(test)]
mod tests {
    use super::{Likeness, address_likeness, likeness};

    #[test]
    fn case_does_not_make_another_name_and_another_word_does() {
        assert_eq!(likeness("Blue Fox Home LLC", "BLUE FOX HOME, L.L.C."), Likeness::Same);
        assert_eq!(likeness("Ada Example", "Example, Ada"), Likeness::Written);
        assert_eq!(likeness("Blue Fox", "Blue Fox Home LLC"), Likeness::Part);
        assert_eq!(likeness("Blue Fox Home LLC", "Red Hen LLC"), Likeness::Different);
    }

    #[test]
    fn a_street_may_be_written_short() {
        assert_eq!(address_likeness("4 Sample Road, Dover", "4 Sample Rd, Dover"), Likeness::Written);
        assert_eq!(address_likeness("4 Sample Road, Dover", "9 Other Road, Dover"), Likeness::Different);
    }
}
