//! # Vague control
//!
//! **What it does.** Finds actions and controls that nobody could check: "be more careful", "train
//! the staff", "monitor closely" without a number or a rhythm.
//!
//! **Why it matters.** Amazon wants long-term controls with who, what and how often. A control that
//! cannot be checked reads as a wish.
//!
//! **Example.** "We will monitor our orders closely." Better: "The warehouse lead checks the list of
//! unshipped orders at 10:00 and 15:00, Monday to Saturday."
//!
//! **Not matched.** The second sort of words, where the words of the control themselves say how
//! often, when or how much: "We train each packer for two hours before the first shift." The slots
//! "Responsible", "How often" and the dates that the letter adds do not count as such.
//!
//! **Source.** `domain/poa.md` section 3, rule "vague control".

use std::ops::Range;

use super::lint::{Hit, sentences};
use super::words::Words;
use super::{Example, Examples, Lint, LintId, ReviewContext, Severity};
use crate::plan::{Plan, PlanPart};

/// The lint.
pub const LINT: Lint = Lint { id: LintId::VagueControl, severity: Severity::ShouldFix, check };

/// Vague whatever stands beside them.
const ALWAYS_VAGUE: [&str; 11] = [
    "more|very|extra careful|carefully|attentive|diligent|vigilant",
    "be|are careful",
    "more|close|closer|special|extra attention",
    "do|doing|try|trying our best|hardest|utmost",
    "take|taking _1 seriously",
    "monitor* _3 closely",
    "closely monitor*",
    "as soon as possible",
    "strictly follow*|comply|adhere",
    "highest|high standards|quality",
    "work harder|better",
];

/// Vague where no number and no rhythm stands beside them.
const VAGUE_WITHOUT_MEASURE: [&str; 9] = [
    "train* _3 staff|team|employees|workers|packers",
    "staff|team|employee training",
    "train*|educate* everyone|them|ourselves",
    "improv* _3 process*|quality|service|communication|packaging|shipping",
    "double-check*|double check*|doublecheck*",
    "regularly|frequently|often|constantly|continuously|periodically",
    "monitor* _3 orders|account|metrics|performance|inventory|feedback",
    "make|making|made sure",
    "quality control|check|checks|assurance",
];

const MEASURES: [&str; 6] = [
    "daily|weekly|monthly|hourly|nightly|quarterly",
    "every|each|per",
    "once|twice|within|before|until",
    "monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|sunday*",
    "one|two|three|four|five|six|seven|eight|nine|ten",
    "minute*|hour*|percent|%",
];

const LONGEST_DATE: &str = "30 September 2026";

/// What the letter itself puts behind the seller's words.
const SLOTS: [&str; 3] = [" Responsible: ", " Done by: ", " How often: "];

fn check(plan: &Plan, _: &ReviewContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let parts = [PlanPart::ActionsTaken, PlanPart::Prevention];
    for (part, sentence) in sentences(plan).filter(|(part, _)| parts.contains(part)) {
        let own = own_words(&sentence.text);
        let measured = has_measure(&sentence.text[own.clone()]);
        let words = Words::of(&sentence.text[..own.end]);
        let loose: &[&str] = if measured { &[] } else { &VAGUE_WITHOUT_MEASURE };
        let found = words.find(&[&ALWAYS_VAGUE, loose].concat());
        let found = found.into_iter().filter(|&at| !words.is_denied(at));
        hits.extend(found.map(|at| Hit::words(part, sentence, &words, at)));
    }
    hits
}

/// Where the words of the control stand: without the slots behind them and the date before them.
fn own_words(text: &str) -> Range<usize> {
    let end = SLOTS.iter().filter_map(|slot| text.find(slot)).min().unwrap_or(text.len());
    let date = text[..end].find(": ").filter(|&colon| colon <= LONGEST_DATE.len());
    date.map_or(0, |colon| colon + 2)..end
}

fn has_measure(own: &str) -> bool {
    let words = Words::of(own);
    words.have(&MEASURES)
        || words.folded().iter().any(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// Sentences of both kinds.
pub const EXAMPLES: Examples = Examples {
    fires: &[
        Example::control("We will be more careful in future. Responsible: owner. How often: daily."),
        Example::control("We monitor our account closely."),
        Example::control(
            "We train our staff. Responsible: warehouse lead. How often: every month. In place since 2 November 2026.",
        ),
        Example::action("4 November 2026: We improved our shipping process. Done by: owner."),
        Example::control("We regularly check the stock."),
    ],
    silent: &[
        Example::control(
            "We train each new packer for two hours before the first shift. Responsible: warehouse lead. How often: at each start. In place since 2 November 2026.",
        ),
        Example::control(
            "The warehouse lead compares the list of unshipped orders with the shelf at 15:00. Responsible: warehouse lead. How often: every working day. Starts on 1 December 2026.",
        ),
        Example::action("4 November 2026: We moved all 212 open orders to tracked shipping. Done by: owner."),
        Example::cause("We did not monitor our metrics closely."),
    ],
};
