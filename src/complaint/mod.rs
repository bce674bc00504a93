//! What buyers complain of.

mod lexicon;

use crate::policy::{EscalationKind, Theme, pack};

/// What was heard in one comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hearing {
    /// What it complains of, in the order of the pack.
    pub themes: Vec<Theme>,
    /// What must be looked at first.
    pub escalations: Vec<EscalationKind>,
}

/// What a comment complains of.
pub fn hear(comment: &str) -> Hearing {
    let lexicon = lexicon::lexicon();
    let heard = lexicon.hear(comment, &mut lexicon.board());
    let themes = pack().complaints.themes.iter().map(|rule| rule.id);
    Hearing {
        themes: themes.filter(|&theme| heard.has(theme)).collect(),
        escalations: lexicon.escalations().filter(|&kind| heard.escalates(kind)).collect(),
    }
}
