//! A letter held against the lints.
//!
//! A lint is a file of `pack/lints/`: its texts, its source, its words, its examples. One that must look at the
//! case has a file here besides, of the same name. To add one, write its file, and name its code in [`CHECKS`].

mod claim;
mod finding;
mod letter;
mod lint;
mod matcher;
mod similarity;

mod all_capitals;
mod ambiguous_date;
mod apology_count;
mod buyer_data;
mod cause_after_message;
mod contradiction;
mod control_frequency;
mod control_owner;
mod control_start;
mod done_before_cause;
mod foreign_asin;
mod future_date_in_done;
mod impossible_date;
mod metric_without_window;
mod missing_asin;
mod missing_issue;
mod missing_part;
mod mixed_languages;
mod no_date;
mod not_bulleted;
mod number_differs;
mod order_unknown;
mod percent_without_count;
mod placeholder_left;
mod rather_long;
mod repeated_submission;
mod request_unanswered;
mod same_section;
mod sensitive_data;
mod staff_contact;
mod target_differs;
mod too_long;
mod unevidenced;
mod wall_of_text;
mod wrong_language;

pub use finding::*;

use crate::account::Account;
use crate::case::Story;
use crate::metric::MetricsReport;
use crate::notice::MessageReading;
use crate::plan::Plan;
use crate::policy::{Options, casework};
use crate::sort;
use letter::Letter;
use lint::{Check, Hit, Rank};

/// What a letter is held against.
#[derive(Clone, Copy, Debug)]
pub struct ReviewContext<'a> {
    /// What the message says.
    pub reading: &'a MessageReading,
    /// The interview.
    pub story: &'a Story,
    /// The figures.
    pub metrics: &'a MetricsReport,
    /// The files, where there are any.
    pub account: Option<&'a Account>,
    /// Letters that were sent before, oldest first.
    pub earlier: &'a [String],
    /// Today, and the store.
    pub options: &'a Options,
}

/// The code of a lint. Same letter, same hits, in the order of the letter.
type Code = fn(&Check<'_>) -> Vec<Hit>;

/// Lints that look at more than words, by id.
const CHECKS: [(&str, Code); 35] = [
    ("all-capitals", all_capitals::check),
    ("ambiguous-date", ambiguous_date::check),
    ("apology-count", apology_count::check),
    ("buyer-data", buyer_data::check),
    ("cause-after-message", cause_after_message::check),
    ("contradiction", contradiction::check),
    ("control-frequency", control_frequency::check),
    ("control-owner", control_owner::check),
    ("control-start", control_start::check),
    ("done-before-cause", done_before_cause::check),
    ("foreign-asin", foreign_asin::check),
    ("future-date-in-done", future_date_in_done::check),
    ("impossible-date", impossible_date::check),
    ("metric-without-window", metric_without_window::check),
    ("missing-asin", missing_asin::check),
    ("missing-issue", missing_issue::check),
    ("missing-part", missing_part::check),
    ("mixed-languages", mixed_languages::check),
    ("no-date", no_date::check),
    ("not-bulleted", not_bulleted::check),
    ("number-differs", number_differs::check),
    ("order-unknown", order_unknown::check),
    ("percent-without-count", percent_without_count::check),
    ("placeholder-left", placeholder_left::check),
    ("rather-long", rather_long::check),
    ("repeated-submission", repeated_submission::check),
    ("request-unanswered", request_unanswered::check),
    ("same-section", same_section::check),
    ("sensitive-data", sensitive_data::check),
    ("staff-contact", staff_contact::check),
    ("target-differs", target_differs::check),
    ("too-long", too_long::check),
    ("unevidenced", unevidenced::check),
    ("wall-of-text", wall_of_text::check),
    ("wrong-language", wrong_language::check),
];

/// Holds the letter against all lints. Most severe findings first, then in the order of the letter.
/// What is no letter has none.
pub fn review(plan: &Plan, context: &ReviewContext<'_>) -> Review {
    if !plan.kind.is_letter() {
        return Review { findings: Vec::new() };
    }
    let text = letter::text(plan);
    let letter = Letter::new(plan, &text, context.options.store.as_deref());
    let mut findings: Vec<(Rank, Finding)> = Vec::new();
    for (number, rule) in casework().review.lints.iter().enumerate() {
        let check = Check { letter: &letter, context, rule };
        let code = CHECKS.iter().find(|(id, _)| *id == rule.id);
        let hits = code.map_or_else(|| check.said(number), |(_, code)| code(&check));
        findings.extend(hits.into_iter().map(|hit| check.finding(hit)));
    }
    sort::by_key(&mut findings, |(rank, _)| *rank);
    Review { findings: findings.into_iter().map(|(_, finding)| finding).collect() }
}
