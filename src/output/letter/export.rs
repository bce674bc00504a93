//! The letter as data, for the software of an agency. `web/types.d.ts` has the same shapes for the page.

use serde::Serialize;

use crate::metric::{Channel, Metric, MetricsReport, Target};
use crate::plan::{Plan, PlanSection, Sentence};
use crate::policy::{MetricId, ReasonId};
use crate::source::Source;
use crate::text::{Day, Period};

/// How the file names itself.
const FORMAT: &str = "candor-letter";
/// Grows when a field changes its meaning or goes away; a field that is added leaves it.
const VERSION: u32 = 1;

/// A letter with everything that stands behind it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LetterExport {
    /// Always `candor-letter`.
    pub format: &'static str,
    /// Of the shape.
    pub version: u32,
    /// The case it belongs to.
    pub case_id: String,
    /// The seller's date.
    pub today: Day,
    /// Such as `amazon.de`.
    pub store: Option<String>,
    /// The reason it answers.
    pub reason: Option<ReasonId>,
    /// False while a placeholder or an empty part is left.
    pub ready: bool,
    /// Words in it.
    pub words: u32,
    /// The whole letter as plain text.
    pub text: String,
    /// Its parts, every sentence with its sources.
    pub parts: Vec<PlanSection>,
    /// The metrics whose figures the letter quotes.
    pub metrics: Vec<QuotedMetric>,
    /// What the review still says of it.
    pub findings: FindingCounts,
}

/// A figure that stands in the letter.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuotedMetric {
    /// Which.
    pub id: MetricId,
    /// Of which orders.
    pub channel: Option<Channel>,
    /// Of which store; none when all stores were taken together.
    pub store: Option<String>,
    /// The days it counts.
    pub window: Period,
    /// What counts.
    pub numerator: u32,
    /// Out of how many.
    pub denominator: u32,
    /// As a fraction.
    pub rate: Option<f64>,
    /// Whether something that counts is in none of the files.
    pub lower_bound: bool,
    /// Whether it is Amazon's own figure.
    pub reported: bool,
    /// What it should be.
    pub target: Option<Target>,
    /// Whether it is.
    pub meets_target: Option<bool>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// How many findings of each weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FindingCounts {
    /// Sending it like this can do harm.
    pub must_fix: u32,
    /// Weakens it.
    pub should_fix: u32,
    /// Would make it better.
    pub idea: u32,
}

impl LetterExport {
    /// The letter `plan`, drafted on `today` with the figures of `report`.
    pub fn new(
        case_id: String,
        today: Day,
        store: Option<String>,
        plan: Plan,
        report: &MetricsReport,
        findings: FindingCounts,
    ) -> Self {
        let metrics = report.metrics.iter().filter_map(|metric| quoted(metric, &plan)).collect();
        let Plan { reason, sections: parts, text, words, ready } = plan;
        Self {
            format: FORMAT,
            version: VERSION,
            case_id,
            today,
            store,
            reason,
            ready,
            words,
            text,
            parts,
            metrics,
            findings,
        }
    }
}

/// The metric's figure, where a sentence that rests on the same sources says it.
fn quoted(metric: &Metric, plan: &Plan) -> Option<QuotedMetric> {
    let value = metric.deciding()?;
    let says = |sentence: &Sentence| {
        value.sources.iter().all(|source| sentence.sources.contains(source))
            && [value.numerator, value.denominator].iter().all(|&number| says(&sentence.text, number))
    };
    plan.sections.iter().flat_map(|section| &section.sentences).find(|sentence| says(sentence))?;
    Some(QuotedMetric {
        id: metric.id,
        channel: metric.channel,
        store: metric.store.clone(),
        window: value.window,
        numerator: value.numerator,
        denominator: value.denominator,
        rate: value.rate,
        lower_bound: value.lower_bound,
        reported: metric.reported.is_some(),
        target: metric.target.clone(),
        meets_target: metric.meets_target,
        sources: value.sources.clone(),
    })
}

/// Whether a text has the number, however its language groups the digits: `1500`, `1,500`, `1.500` and `1 500`.
fn says(text: &str, number: u32) -> bool {
    let number = number.to_string();
    let is_between = |sign: char| matches!(sign, ',' | '.' | '\'' | '’' | '\u{a0}' | '\u{202f}');
    let runs = text.split(|sign: char| !sign.is_ascii_digit() && !is_between(sign));
    let mut numbers = runs.map(|run| run.replace(is_between, ""));
    numbers.any(|found| found == number)
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_number_is_found_however_it_is_grouped() {
        for text in ["23 of 1500", "23 of 1,500 orders.", "23 von 1.500", "sur 1\u{202f}500 commandes"] {
            assert!(says(text, 1500), "{text}");
            assert!(!says(text, 500), "{text}");
        }
        assert!(!says("11,500 orders", 1500));
        assert!(!says("no number", 0));
    }
}
