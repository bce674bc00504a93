//! The measures themselves.

use std::collections::BTreeMap;

/// How many of all are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub right: usize,
    pub all: usize,
}

impl Share {
    /// Counts one more.
    pub fn count(&mut self, right: bool) {
        self.right += usize::from(right);
        self.all += 1;
    }

    /// 0 to 1; nothing to count is nothing wrong.
    pub fn value(self) -> f64 {
        if self.all == 0 { 1.0 } else { number(self.right) / number(self.all) }
    }
}

/// How often one class was found, missed, and claimed where it is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    pub found: usize,
    pub missed: usize,
    pub wrong: usize,
}

impl Hits {
    /// The harmonic mean of precision and recall.
    pub fn f1(self) -> f64 {
        let twice = 2 * self.found;
        if twice == 0 { 0.0 } else { number(twice) / number(twice + self.missed + self.wrong) }
    }
}

/// The mean of all classes' F1, whether they are labelled or only claimed.
pub fn macro_f1(classes: &BTreeMap<String, Hits>) -> f64 {
    if classes.is_empty() {
        return 1.0;
    }
    classes.values().map(|hits| hits.f1()).sum::<f64>() / number(classes.len())
}

/// Bins of confidence, each a tenth wide.
pub const BINS: usize = 10;

/// Claims of like confidence.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bin {
    pub claims: Share,
    sum: f64,
}

impl Bin {
    /// The mean of what was claimed.
    pub fn confidence(&self) -> f64 {
        if self.claims.all == 0 { 0.0 } else { self.sum / number(self.claims.all) }
    }
}

/// How sure claims were, and how often they were right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calibration {
    pub bins: [Bin; BINS],
}

impl Calibration {
    /// Counts one claim.
    pub fn count(&mut self, confidence: f64, right: bool) {
        let upper = (1..BINS).find(|&edge| confidence < number(edge) / number(BINS));
        let bin = &mut self.bins[upper.unwrap_or(BINS) - 1];
        bin.claims.count(right);
        bin.sum += confidence;
    }

    /// The mean distance between claim and truth, each bin by its number of claims.
    pub fn error(&self) -> f64 {
        let all: usize = self.bins.iter().map(|bin| bin.claims.all).sum();
        let distance = |bin: &Bin| number(bin.claims.all) * (bin.confidence() - bin.claims.value()).abs();
        if all == 0 { 0.0 } else { self.bins.iter().map(distance).sum::<f64>() / number(all) }
    }
}

/// Counts of messages stay far below what a float holds exactly.
fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
