//! # Number differs
//!
//! **What it does.** Compares the figures of the letter with the data: a percentage or an "n of m" in
//! a sentence about a metric; among actions and controls, a percentage that is said to be the
//! metric's value today.
//!
//! **Why it matters.** Amazon sees the same data. A figure that is not the data's costs the whole
//! letter its credit.
//!
//! **Example.** "Our Order Defect Rate was 1.2 %", where the files and Account Health say 1.53 %.
//!
//! **Not matched.** Figures of the data, rounded or cut to fewer decimals; the target; what the
//! message itself prints; figures that do not stand by the name of a metric; shares of the defects
//! themselves; the thresholds of controls; cases without data.
//!
//! **Source.** `domain/poa.md` section 3, rule "conflict".

use super::claim::{Claim, Figure, claims};
use super::lint::{Hit, sentences};
use super::words::{Match, Words};
use super::{Example, Examples, Lint, LintId, ReviewContext, Severity};
use crate::metric::{Metric, MetricValue};
use crate::plan::{Plan, PlanPart, Sentence, figures};
use crate::policy::MetricId;

/// The lint.
pub const LINT: Lint = Lint { id: LintId::NumberDiffers, severity: Severity::MustFix, check };

/// A metric, and what sellers call it.
struct Named {
    id: MetricId,
    names: &'static [&'static str],
}

const NAMED: [Named; 6] = [
    Named {
        id: MetricId::OrderDefectRate,
        names: &["order defect rate*", "odr", "defect rate*", "orders _4 had a defect"],
    },
    Named {
        id: MetricId::LateShipmentRate,
        names: &["late shipment|shipping|dispatch rate*", "lsr", "late rate*", "lateness rate*"],
    },
    Named {
        id: MetricId::CancelRate,
        names: &["cancel rate*", "cancellation rate*", "pre-fulfillment|pre-fulfilment cancel*"],
    },
    Named { id: MetricId::ValidTrackingRate, names: &["valid tracking rate*", "vtr"] },
    Named {
        id: MetricId::OnTimeDeliveryRate,
        names: &["on-time|ontime delivery rate*", "on time delivery rate*", "otdr"],
    },
    Named { id: MetricId::InvoiceDefectRate, names: &["invoice defect rate*", "idr"] },
];

fn check(plan: &Plan, context: &ReviewContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let parts = [PlanPart::Opening, PlanPart::RootCause, PlanPart::ActionsTaken, PlanPart::Prevention];
    for (part, sentence) in sentences(plan).filter(|(part, _)| parts.contains(part)) {
        let words = Words::of(&sentence.text);
        let Some((metric, mut claims)) = claimed(sentence, &words) else { continue };
        if matches!(part, PlanPart::ActionsTaken | PlanPart::Prevention) {
            claims.retain(|claim| is_value_today(&words, claim));
        }
        let known = Known::of(metric, context);
        let Some(expected) = known.expected() else { continue };
        let wrong = claims.into_iter().filter(|claim| known.contradicts(&claim.figure));
        hits.extend(
            wrong.map(|claim| Hit::words(part, sentence, &words, claim.at).expecting(expected.clone())),
        );
    }
    hits
}

/// Whether words of a control say that a metric is at this percentage. Thresholds and goals are
/// the seller's own and nothing to compare.
fn is_value_today(words: &Words<'_>, claim: &Claim) -> bool {
    const IS: [&str; 3] = ["is|are|stands|currently|now _3 percent|%", "is|are|stands _2 at", "rate of"];
    const OWN_LIMIT: [&str; 3] = [
        "if|when|whenever|once|until|unless|as soon",
        "alert*|alarm*|warn*|target*|goal*|limit*|threshold*|maximum|minimum|aim*|trigger*",
        "below|under|above|over|less|more|least|most|reach*|exceed*|stay*|keep*|pass*|rise*|rises|hit*|will",
    ];
    matches!(claim.figure, Figure::Percentage { .. }) && words.have(&IS) && !words.have(&OWN_LIMIT)
}

/// The metric a sentence is about, and the figures it gives for it.
///
/// A sentence in the metric's own place is about it as a whole. Elsewhere it must name one metric,
/// and a percentage must stand by that name.
fn claimed(sentence: &Sentence, words: &Words<'_>) -> Option<(MetricId, Vec<Claim>)> {
    let places = ["root-cause.metric.", "root-cause.stated."];
    let path = places.iter().find_map(|place| sentence.id.strip_prefix(place));
    if let Some(by_place) = path.and_then(|path| NAMED.iter().find(|named| path.starts_with(named.id.name())))
    {
        return Some((by_place.id, claims(words)));
    }
    let mut spoken_of = NAMED.iter().filter(|named| words.have(named.names));
    let (Some(only), None) = (spoken_of.next(), spoken_of.next()) else { return None };
    let found = words.find(only.names);
    let by_name = |claim: &Claim| found.iter().any(|&name| stands_by(words, claim, name));
    Some((only.id, claims(words).into_iter().filter(by_name).collect()))
}

fn stands_by(words: &Words<'_>, claim: &Claim, name: Match) -> bool {
    const NEW_CLAUSE: [&str; 6] = ["because", "while", "since", "when", "where", "although"];
    let between = words.between(claim.at, name);
    matches!(claim.figure, Figure::Part { .. })
        || between.len() <= 6 && !between.iter().any(|word| NEW_CLAUSE.contains(word))
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
        let is_of = |metric: &&Metric| metric.id.family() == id;
        let metrics: Vec<&Metric> = context.metrics.metrics.iter().filter(is_of).collect();
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

    fn contradicts(&self, figure: &Figure) -> bool {
        match *figure {
            Figure::Percentage { digits, decimals } => {
                !self.values().any(|value| is_share(digits, decimals, value))
                    && !self.fractions.iter().any(|&fraction| is_fraction(digits, decimals, fraction))
            }
            // A part of the defects themselves is a figure of another kind.
            Figure::Part { part, whole } => {
                let of_orders = self.values().any(|value| whole > u64::from(value.numerator));
                of_orders
                    && !self.values().any(|value| {
                        whole == u64::from(value.denominator) && part == u64::from(value.numerator)
                    })
            }
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
    figures::scaled_percent(fraction, decimals) == Some(digits)
}

/// Sentences of both kinds.
pub const EXAMPLES: Examples = Examples {
    fires: &[
        Example::cause("Our Order Defect Rate was 1.2 %."),
        Example::cause("The ODR rose because 20 of 1,500 orders had a defect."),
        Example::opening("You wrote about our order defect rate of 2.53%."),
        Example::control("Our order defect rate is 2.5 %, and the owner checks it daily."),
        Example::action("4 November 2026: We looked at our ODR, which is now 0.4 %. Done by: owner."),
    ],
    silent: &[
        Example::cause("Our Order Defect Rate was 1.53 %, and the target is below 1 %."),
        Example::cause("Our Order Defect Rate was about 1.5 %: 23 of 1,500 orders had a defect."),
        Example::cause("We sent 40 % of these parcels without tracking."),
        Example::cause("Our Order Defect Rate rose because 60 % of the lamps had thin boxes."),
        Example::cause("The ODR is made of few products: 14 of 23 orders with a defect were for one lamp."),
        Example::control("The owner checks the Order Defect Rate daily. The alert is set at 2 %."),
        Example::control("An alert tells the owner when the Order Defect Rate is at 2 %."),
        Example::control("Our target for the Order Defect Rate is 0.5 %."),
        Example::control("Our Order Defect Rate is 1.53 %, and the owner checks it daily."),
        Example::control("We stop an offer when its Order Defect Rate reaches 0.5 %."),
    ],
};
