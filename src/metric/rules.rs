//! Windows, lags and targets of the metrics (`domain/metrics.md` section 1), until the policy pack holds them.

use crate::policy::{MetricId, TargetCondition};
use crate::source::Confidence;
use crate::text::Day;

pub(super) struct MetricRule {
    pub(super) window_days: u32,
    pub(super) lag_days: u32,
    pub(super) condition: TargetCondition,
    target: Option<TargetRule>,
}

pub(super) struct TargetRule {
    basis_points: u32,
    pub(super) source: String,
    pub(super) as_of: Day,
    pub(super) confidence: Confidence,
}

impl MetricRule {
    pub(super) fn target(&self, _store: Option<&str>, _day: Day) -> Option<&TargetRule> {
        self.target.as_ref()
    }
}

impl TargetRule {
    pub(super) fn fraction(&self) -> f64 {
        f64::from(self.basis_points) / 10_000.0
    }
}

pub(super) struct Pack;

pub(super) fn pack() -> Pack {
    Pack
}

impl Pack {
    pub(super) fn metric(&self, id: MetricId) -> &'static MetricRule {
        static RULES: std::sync::OnceLock<Vec<MetricRule>> = std::sync::OnceLock::new();
        let rules = RULES.get_or_init(|| {
            [(60, 15, 100), (30, 0, 400), (7, 0, 250), (30, 10, 9500), (14, 7, 9000), (7, 7, 500)]
                .map(|(window_days, lag_days, basis_points)| MetricRule {
                    window_days,
                    lag_days,
                    condition: if basis_points > 5000 {
                        TargetCondition::GreaterThan
                    } else {
                        TargetCondition::LessThan
                    },
                    target: Day::new(2026, 11, 23).ok().map(|as_of| TargetRule {
                        basis_points,
                        source: "S1".into(),
                        as_of,
                        confidence: Confidence::A,
                    }),
                })
                .into()
        });
        &rules[id as usize]
    }
}
