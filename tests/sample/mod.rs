//! A complete case for each reason, built by hand: a message with its reading, a story, figures.

use candor::case::{Action, Attached, Cause, Edits, LetterOptions, Prevention, Story};
use candor::metric::{
    Basis, Channel, ComponentId, CountReason, CountedOrder, Metric, MetricComponent, MetricValue,
    MetricsReport, Target, Unit,
};
use candor::notice::{
    Evidence, Found, FoundReason, Identifiers, MessageDate, MessageDateKind, MessageKind, MessageReading,
    MessageRequest, StatedMetric,
};
use candor::plan::{DraftInput, Plan, draft};
use candor::policy::{AnswerCode, Language, MetricId, Options, ReasonId, RequestKind, TargetCondition};
use candor::source::{Confidence, Locator, Source};
use candor::text::{Day, Period, Span, Utf16Index};

/// The reasons that are complete.
pub const REASONS: [&str; 5] = ["PERF-ODR", "PERF-LSR", "PERF-CXL", "AUTH-CUST", "ACC-IDV"];

/// Everything a letter is drafted from, owned.
pub struct Sample {
    pub message: &'static str,
    pub reading: MessageReading,
    pub reason: Option<ReasonId>,
    pub story: Story,
    pub metrics: MetricsReport,
    pub edits: Edits,
    pub options: Options,
    pub letter: LetterOptions,
}

impl Sample {
    /// A case of that reason in which the seller answered everything.
    pub fn of(reason: &str) -> Self {
        let message = message(reason);
        let options = Options {
            today: day("2026-11-23"),
            store: Some("amazon.de".into()),
            language: Some(Language::De),
        };
        Self {
            message,
            reading: reading(reason, message),
            reason: None,
            story: story(),
            metrics: metrics(),
            edits: edits(reason),
            options,
            letter: LetterOptions::default(),
        }
    }

    /// The same before anything was answered or added.
    pub fn without_facts(reason: &str) -> Self {
        Self {
            story: Story::default(),
            metrics: MetricsReport::default(),
            edits: Edits::new(),
            ..Self::of(reason)
        }
    }

    pub fn draft(&self) -> Plan {
        draft(&DraftInput {
            message: self.message,
            reading: &self.reading,
            reason: self.reason.clone(),
            story: &self.story,
            metrics: &self.metrics,
            edits: &self.edits,
            options: &self.options,
            letter: &self.letter,
            attached: Attached::default(),
        })
    }
}

pub fn day(iso: &str) -> Day {
    Day::parse_iso(iso).expect("a day")
}

fn message(reason: &str) -> &'static str {
    match reason {
        "AUTH-CUST" => {
            "😀 Sent: 12 November 2026\n\
             We had complaints about the authenticity of your items.\n\
             Send copies of invoices for at least 10 units from the last 365 days.\n\
             ASIN: B0CANDOR01\n"
        }
        "ACC-IDV" => {
            "Sent: 12 November 2026\n\
             We could not verify your identity.\n\
             Send a passport.\n\
             Send a utility bill from the last 90 days.\n"
        }
        _ => {
            "Sent: 12 November 2026\n\
             Your rate does not meet our target. It is 2.1%, it should be below 1%.\n\
             Tell us the root cause, the actions you have taken and the steps to prevent it.\n\
             ASIN: B0CANDOR01\nASIN: B0CANDOR02\n"
        }
    }
}

fn at(message: &str, words: &str) -> Span {
    let start = message.find(words).expect("the words stand in the message");
    Utf16Index::new(message).span(start, start + words.len())
}

fn reading(reason: &str, message: &'static str) -> MessageReading {
    let (answer, evidence, requests) = match reason {
        "AUTH-CUST" => {
            let invoices = request(message, 1, RequestKind::Invoices, "invoices");
            let invoices = MessageRequest {
                window: Some(365),
                quantity: Some(10),
                asins: vec!["B0CANDOR01".into()],
                ..invoices
            };
            (AnswerCode::Papers, "complaints about the authenticity", vec![invoices])
        }
        "ACC-IDV" => {
            let bill = request(message, 2, RequestKind::UtilityBill, "utility bill");
            (
                AnswerCode::Identity,
                "could not verify",
                vec![
                    request(message, 1, RequestKind::IdentityDocument, "passport"),
                    MessageRequest { window: Some(90), ..bill },
                ],
            )
        }
        _ => (
            AnswerCode::Plan,
            "does not meet our target",
            vec![
                request(message, 1, RequestKind::RootCause, "root cause"),
                request(message, 2, RequestKind::ActionsTaken, "actions you have taken"),
                request(message, 3, RequestKind::Prevention, "steps to prevent"),
            ],
        ),
    };
    let asins = ["B0CANDOR01", "B0CANDOR02"].into_iter().filter(|asin| message.contains(asin));
    MessageReading {
        kind: MessageKind::AccountDeactivation,
        language: Some(Language::En),
        store: Some("amazon.de".into()),
        reasons: vec![FoundReason {
            id: ReasonId(reason.into()),
            title: "ein deutscher Titel".into(),
            because: "ein deutscher Grund".into(),
            confidence: 0.9,
            answer,
            evidence: vec![Evidence { span: at(message, evidence), line: 2, rule: "a-rule".into() }],
        }],
        runners_up: Vec::new(),
        requests,
        dates: vec![MessageDate {
            kind: MessageDateKind::Sent,
            date: Some(day("2026-11-12")),
            days: None,
            hours: None,
            span: at(message, "12 November 2026"),
            line: 1,
        }],
        identifiers: Identifiers {
            asins: asins.map(|asin| found(asin, at(message, asin))).collect(),
            orders: Vec::new(),
            complaint_ids: Vec::new(),
        },
        metrics: stated(reason, message),
        papers: Vec::new(),
        reply: None,
        accepted: Vec::new(),
        statements: Vec::new(),
        clashes: Vec::new(),
        answer: Some(answer),
        suspicious: Vec::new(),
        notes: Vec::new(),
    }
}

fn found(value: &str, span: Span) -> Found {
    Found { value: value.into(), whole: true, span }
}

fn stated(reason: &str, message: &str) -> Vec<StatedMetric> {
    let metric = match reason {
        "PERF-ODR" => MetricId::OrderDefectRate,
        "PERF-LSR" => MetricId::LateShipmentRate,
        "PERF-CXL" => MetricId::CancelRate,
        _ => return Vec::new(),
    };
    vec![StatedMetric {
        id: metric,
        value: Some(0.021),
        target: Some(0.01),
        condition: Some(TargetCondition::LessThan),
        span: at(message, "2.1%"),
    }]
}

fn request(message: &str, number: u32, what: RequestKind, words: &str) -> MessageRequest {
    MessageRequest {
        id: format!("request-{number}"),
        what,
        window: None,
        quantity: None,
        asins: Vec::new(),
        span: Some(at(message, words)),
        line: None,
    }
}

fn story() -> Story {
    Story {
        shop_name: "Blue Fox Home".into(),
        legal_name: "Blue Fox Trading Ltd".into(),
        causes: vec![Cause {
            id: "c1".into(),
            what: "we sent parcels without tracking on the cheapest service".into(),
            why: "our shipping template chose the service by price alone".into(),
            since: Some(day("2026-09-01")),
            ..Cause::default()
        }],
        actions: vec![Action {
            id: "a1".into(),
            what: "we moved all 212 open orders to tracked shipping".into(),
            done_on: Some(day("2026-11-14")),
            by: "warehouse lead".into(),
            ..Action::default()
        }],
        preventions: vec![Prevention {
            id: "p1".into(),
            what: "the warehouse lead compares the list of unshipped orders with the shelf at 15:00".into(),
            by: "warehouse lead".into(),
            how_often: "every working day".into(),
            starts_on: Some(day("2026-11-16")),
            ..Prevention::default()
        }],
        ..Story::default()
    }
}

/// The seller attached the papers.
fn edits(reason: &str) -> Edits {
    let attached: &[(&str, &str)] = match reason {
        "AUTH-CUST" => {
            &[("papers.request-1", "Invoices (last 365 days, 10 units, B0CANDOR01): invoice-4711.pdf.")]
        }
        "ACC-IDV" => &[
            ("papers.request-1", "Identity document: passport.pdf."),
            ("papers.request-2", "Utility bill (last 90 days): bill.pdf."),
        ],
        _ => &[],
    };
    attached.iter().map(|&(id, words)| (id.to_owned(), words.to_owned())).collect()
}

fn metrics() -> MetricsReport {
    let rate = |id, channel, target: f64| Metric {
        id,
        channel,
        store: None,
        unit: Unit::Orders,
        computed: Some(value(id)),
        reported: None,
        comparison: None,
        target: Some(Target {
            value: target,
            condition: TargetCondition::LessThan,
            source: Source::Policy {
                entry: "metrics.some-rate".into(),
                source: "S1".into(),
                as_of: day("2026-11-01"),
                confidence: Confidence::A,
            },
        }),
        meets_target: Some(false),
        orders_to_target: Some(801),
        gaps: Vec::new(),
    };
    MetricsReport {
        metrics: vec![
            rate(MetricId::OrderDefectRate, Some(Channel::Mfn), 0.01),
            rate(MetricId::LateShipmentRate, None, 0.04),
            rate(MetricId::CancelRate, None, 0.025),
        ],
        ..MetricsReport::default()
    }
}

fn value(id: MetricId) -> MetricValue {
    let component = |id, count| MetricComponent { id, count };
    let components = if id == MetricId::OrderDefectRate {
        vec![
            component(ComponentId::NegativeFeedback, Some(23)),
            component(ComponentId::AToZClaims, None),
            component(ComponentId::Chargebacks, None),
        ]
    } else {
        Vec::new()
    };
    MetricValue {
        window: Period { from: day("2026-09-10"), to: day("2026-11-08") },
        basis: Basis::Orders,
        numerator: 23,
        numerator_most: 23,
        denominator: 1500,
        rate: Some(23.0 / 1500.0),
        rate_most: Some(23.0 / 1500.0),
        lower_bound: id == MetricId::OrderDefectRate,
        components,
        categories: Vec::new(),
        orders: vec![
            order("B0CANDOR01", 7, true),
            order("B0CANDOR01", 9, true),
            order("B0CANDOR02", 12, false),
        ],
        orders_total: 3,
        sources: vec![file(1, Locator::Whole), file(2, Locator::Whole)],
    }
}

fn order(asin: &str, line: u32, counts: bool) -> CountedOrder {
    let why = if counts { CountReason::NegativeFeedback } else { CountReason::NeutralFeedback };
    CountedOrder {
        order_id: format!("302-0000000-00000{line:02}"),
        day: day("2026-10-01"),
        asins: vec![asin.into()],
        skus: Vec::new(),
        counts,
        open: false,
        why,
        reasons: vec![why],
        units: 1,
        rating: None,
        sources: vec![file(2, Locator::Lines { lines: vec![line], total: 1, column: None })],
    }
}

fn file(number: u32, locator: Locator) -> Source {
    Source::File { file: number, name: format!("file-{number}.txt"), sha256: None, locator }
}
