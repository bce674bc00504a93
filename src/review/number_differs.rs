//! # Number differs
//!
//! **What it does.** Compares the figures of the opening and the root cause with the data: a
//! percentage or an "n of m" in a sentence about a metric.
//!
//! **Why it matters.** Amazon sees the same data. A figure that is not the data's costs the whole
//! letter its credit.
//!
//! **Example.** "Our Order Defect Rate was 1.2 %", where the files and Account Health say 1.53 %.
//!
//! **Not matched.** Figures of the data, rounded or cut to fewer decimals; the target; what the
//! message itself prints; figures in sentences that speak of no metric; the thresholds of controls;
//! cases without data.
//!
//! **Source.** `domain/poa.md` section 3, rule "conflict".

use super::lint::{Hit, sentences};
use super::words::{Match, Words};
use super::{Example, Examples, Lint, LintId, ReviewContext, Severity};
use crate::metric::{Metric, MetricValue};
use crate::plan::{Plan, PlanPart, Sentence, figures};
use crate::policy::MetricId;

/// The lint.
pub const LINT: Lint = Lint { id: LintId::NumberDiffers, severity: Severity::MustFix, check };

/// A metric, what its sentences are called in the letter, and what sellers call it.
struct Named {
    id: MetricId,
    path: &'static str,
    names: &'static [&'static str],
}

const NAMED: [Named; 6] = [
    Named {
        id: MetricId::OrderDefectRate,
        path: "order-defect-rate",
        names: &["order defect rate*", "odr", "defect rate*", "orders _4 had a defect"],
    },
    Named {
        id: MetricId::LateShipmentRate,
        path: "late-shipment-rate",
        names: &["late shipment rate*", "lsr", "late dispatch rate*"],
    },
    Named {
        id: MetricId::CancelRate,
        path: "cancel-rate",
        names: &["cancel rate*", "cancellation rate*", "pre-fulfillment|pre-fulfilment cancel*"],
    },
    Named {
        id: MetricId::ValidTrackingRate,
        path: "valid-tracking-rate",
        names: &["valid tracking rate*", "vtr"],
    },
    Named {
        id: MetricId::OnTimeDeliveryRate,
        path: "on-time-delivery-rate",
        names: &["on-time|ontime delivery rate*", "on time delivery rate*", "otdr"],
    },
    Named {
        id: MetricId::InvoiceDefectRate,
        path: "invoice-defect-rate",
        names: &["invoice defect rate*", "idr"],
    },
];

fn check(plan: &Plan, context: &ReviewContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let parts = [PlanPart::Opening, PlanPart::RootCause];
    for (part, sentence) in sentences(plan).filter(|(part, _)| parts.contains(part)) {
        let words = Words::of(&sentence.text);
        let Some(metric) = spoken_of(sentence, &words) else { continue };
        let known = Known::of(metric, context);
        let Some(expected) = known.expected() else { continue };
        let wrong = claims(&words).into_iter().filter(|(_, claim)| !known.has(claim));
        hits.extend(wrong.map(|(at, _)| Hit::words(part, sentence, &words, at).expecting(expected.clone())));
    }
    hits
}

/// The metric a sentence is about: by its place in the letter, or because it names just that one.
fn spoken_of(sentence: &Sentence, words: &Words<'_>) -> Option<MetricId> {
    let path =
        ["root-cause.metric.", "root-cause.stated."].iter().find_map(|place| sentence.id.strip_prefix(place));
    if let Some(by_place) = path.and_then(|path| NAMED.iter().find(|named| path.starts_with(named.path))) {
        return Some(by_place.id);
    }
    let mut named = NAMED.iter().filter(|named| words.have(named.names));
    match (named.next(), named.next()) {
        (Some(only), None) => Some(only.id),
        _ => None,
    }
}

/// A figure as the sentence has it.
enum Claim {
    /// Digits without their point, and how many of them stand behind it: `1.53` is 153 and 2.
    Percentage { digits: u64, decimals: u32 },
    /// "23 of 1,500".
    Part { part: u64, whole: u64 },
}

fn claims(words: &Words<'_>) -> Vec<(Match, Claim)> {
    let folded = words.folded();
    let mut claims = Vec::new();
    for at in 0..folded.len() {
        let next = folded.get(at + 1).copied();
        if matches!(next, Some("%" | "percent")) {
            let claim = decimal(folded[at]).map(|(digits, decimals)| Claim::Percentage { digits, decimals });
            claims.extend(claim.map(|claim| (Words::range(at, at + 2), claim)));
        }
        let of = match (next, folded.get(at + 2).copied()) {
            (Some("of"), _) => Some(at + 2),
            (Some("out"), Some("of")) => Some(at + 3),
            _ => None,
        };
        let whole = of.and_then(|of| Some((of, whole_number(folded.get(of)?)?)));
        if let (Some(part), Some((of, whole))) = (whole_number(folded[at]), whole) {
            claims.push((Words::range(at, of + 1), Claim::Part { part, whole }));
        }
    }
    claims
}

/// `1.53` or `1,53`, with a sane number of decimals.
fn decimal(word: &str) -> Option<(u64, u32)> {
    let (before, behind) = word.split_once(['.', ',']).unwrap_or((word, ""));
    if behind.len() > 9 {
        return None;
    }
    let digits = format!("{before}{behind}");
    let number = digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok())??;
    Some((number, u32::try_from(behind.len()).ok()?))
}

/// `1,500` or `1500`.
fn whole_number(word: &str) -> Option<u64> {
    let digits = word.replace(',', "");
    (!digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit())).then(|| digits.parse().ok())?
}

/// What the data and the message say of one metric.
struct Known<'a> {
    metrics: Vec<&'a Metric>,
    /// Targets, and what the message prints.
    fractions: Vec<f64>,
    /// The value the message prints.
    stated: Option<f64>,
}

impl<'a> Known<'a> {
    fn of(id: MetricId, context: &ReviewContext<'a>) -> Self {
        let metrics: Vec<&Metric> = context.metrics.metrics.iter().filter(|metric| metric.id == id).collect();
        let targets = metrics.iter().filter_map(|metric| metric.target.as_ref().map(|target| target.value));
        let stated = || context.reading.metrics.iter().filter(|stated| stated.id == id);
        let printed = stated().flat_map(|stated| stated.value.into_iter().chain(stated.target));
        Self {
            fractions: targets.chain(printed).collect(),
            stated: stated().find_map(|stated| stated.value),
            metrics,
        }
    }

    fn values(&self) -> impl Iterator<Item = &'a MetricValue> {
        self.metrics.iter().flat_map(|metric| metric.reported.iter().chain(&metric.computed))
    }

    /// What should stand there. Without data that is what the message prints.
    fn expected(&self) -> Option<String> {
        self.counted().or_else(|| self.stated.map(figures::percent))
    }

    /// The deciding figure, of the channel that misses its target where one does.
    fn counted(&self) -> Option<String> {
        let missed = self.metrics.iter().find(|metric| metric.meets_target == Some(false));
        let value = missed.or(self.metrics.first())?.deciding()?;
        let share = figures::share(value.numerator, value.denominator)?;
        let (part, whole) = (figures::thousands(value.numerator), figures::thousands(value.denominator));
        Some(format!("{share} ({part} of {whole})"))
    }

    fn has(&self, claim: &Claim) -> bool {
        match *claim {
            Claim::Percentage { digits, decimals } => {
                self.values().any(|value| is_share(digits, decimals, value))
                    || self.fractions.iter().any(|&fraction| is_fraction(digits, decimals, fraction))
            }
            Claim::Part { part, whole } => self.values().any(|value| {
                let components = value.components.iter().filter_map(|component| component.count);
                let whole_is_count = whole == u64::from(value.numerator);
                let counts = whole == u64::from(value.denominator) && part == u64::from(value.numerator);
                counts || whole_is_count && components.map(u64::from).any(|count| count == part)
            }),
        }
    }
}

/// Rounded or cut to its number of decimals.
fn is_share(digits: u64, decimals: u32, value: &MetricValue) -> bool {
    let rounded = figures::scaled_share(value.numerator, value.denominator, decimals);
    rounded == Some(digits) || cut_share(value, decimals) == Some(digits)
}

fn cut_share(value: &MetricValue, decimals: u32) -> Option<u64> {
    let scale = 10u64.checked_pow(decimals)?.checked_mul(100)?;
    u64::from(value.numerator).checked_mul(scale)?.checked_div(u64::from(value.denominator))
}

fn is_fraction(digits: u64, decimals: u32, fraction: f64) -> bool {
    let Ok(places) = usize::try_from(decimals) else { return false };
    let printed = format!("{:.places$}", fraction * 100.0).replace('.', "");
    printed.parse() == Ok(digits)
}

/// Sentences of both kinds.
pub const EXAMPLES: Examples = Examples {
    fires: &[
        Example::cause("Our Order Defect Rate was 1.2 %."),
        Example::cause("The ODR rose because 20 of 1,500 orders had a defect."),
        Example::opening("You wrote about our order defect rate of 2.53%."),
    ],
    silent: &[
        Example::cause("Our Order Defect Rate was 1.53 %, and the target is below 1 %."),
        Example::cause("Our Order Defect Rate was about 1.5 %: 23 of 1,500 orders had a defect."),
        Example::cause("We sent 40 % of these parcels without tracking."),
        Example::control("We stop an offer when its Order Defect Rate reaches 0.5 %."),
    ],
};
