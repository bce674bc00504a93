//! What to look at once the account sells again: limits and alerts, promises, what runs out, stock, drills.
//!
//! Nothing is remembered here. What earlier files showed comes in with [`Watch`], and what is to be kept goes out
//! with the report.

mod alert;
mod assurance;
mod change;
mod check;
mod contact;
mod coverage;
mod demand;
mod drift;
mod drill;
mod horizon;
mod level;
mod rate;
mod reading;
mod sign;
mod stock;
mod value;

pub use drill::drill;
pub use value::*;

use crate::account::{Account, AccountFile};
use crate::case::{AlertLevel, Prevention, Watch};
use crate::complaint::Complaints;
use crate::document::Paper;
use crate::metric::{self, Defect, MetricsReport, Workings};
use crate::policy::{MetricId, Options, ReportKind, WatchRules, casework};
use crate::sort;
use crate::source::{Confidence, Source};
use crate::text::Day;

/// Days after which new files are wanted.
const FILES_EVERY: i32 = 7;

/// What a report is made of.
#[derive(Debug)]
pub struct WatchInput<'a> {
    /// The files.
    pub account: &'a Account,
    /// What was worked out of them before.
    pub workings: &'a Workings,
    /// The metrics with all of their orders.
    pub metrics: &'a MetricsReport,
    /// What buyers said in the last 30 days.
    pub complaints: &'a Complaints,
    /// What is kept.
    pub watch: &'a Watch,
    /// What was promised to Amazon.
    pub promises: &'a [Prevention],
    /// Papers of the case.
    pub papers: &'a [Paper],
    /// The day, the store and the language.
    pub options: &'a Options,
}

fn of_pack() -> &'static WatchRules {
    &casework().watch
}

impl<'a> WatchInput<'a> {
    /// The file of that kind that was added last. Stock, listings and things to answer are pictures of one day.
    fn newest(&self, kind: ReportKind) -> Option<&'a AccountFile> {
        self.account.files_of(kind).last()
    }

    fn today(&self) -> Day {
        self.options.today
    }

    /// The last day up to today that a file covers.
    fn data_to(&self) -> Option<Day> {
        let files = self.account.files();
        let last = files.iter().filter_map(|file| file.period).map(|period| period.to).max();
        last.map(|day| day.min(self.today()))
    }

    /// Stores that the seller sells in; none where nobody says.
    fn stores(&self) -> Vec<String> {
        let mut stores = self.account.order_stores();
        stores.extend(self.account.health().iter().map(|(_, health)| health.store.clone()));
        stores.extend(self.options.store.clone());
        sort::rising(&mut stores);
        stores.dedup();
        stores
    }

    /// Whether a rule holds for the seller; none where the stores are not known.
    fn holds_in(&self, stores: &[String]) -> Option<bool> {
        if stores.is_empty() {
            return Some(true);
        }
        let own = self.stores();
        (!own.is_empty()).then(|| own.iter().any(|store| stores.contains(store)))
    }

    /// Everything that counts, or will count, against a metric of any channel.
    fn defects(&self, id: MetricId) -> Vec<Defect> {
        let metrics = self.metrics.metrics.iter().filter(|metric| metric.id == id);
        let histories =
            metrics.filter_map(|metric| metric::history(self.account, self.workings, self.options, metric));
        histories.flat_map(|history| history.defects).collect()
    }

    fn has(&self, kind: ReportKind) -> bool {
        self.account.files_of(kind).next().is_some()
    }
}

/// An entry of the pack as a source.
fn rule_source(table: &str, id: &str, source: &str, as_of: Day, confidence: Confidence) -> Source {
    Source::Policy { entry: format!("watch.{table}.{id}"), source: source.to_owned(), as_of, confidence }
}

/// The day on which the tables of the watch were last checked, where an entry has no day of its own.
fn checked() -> Day {
    casework().watch.levels.first().map_or(Day::from_ordinal(0), |rule| rule.as_of)
}

/// Whole numbers for the page; more than it can show is the most it can show.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Looks at everything.
pub fn report(input: &WatchInput<'_>) -> WatchReport {
    let data_to = input.data_to();
    let mut found = rate::rows(input);
    found.extend(sign::rows(input));
    // The gravest rules stand first in the pack.
    let place = |rule: &str| of_pack().levels.iter().position(|known| known.id == rule);
    sort::by_key(&mut found, |found| place(&found.row.rule));
    let not_told = level::not_told(input, &found);
    let reading = reading::of(input, data_to, &found);
    let readings = reading::kept(&input.watch.readings, reading);
    let alerts = alert::alerts(&found, &readings);
    let checks = check::due(input);
    let horizon = horizon::rows(input);
    let urgent = alerts.iter().filter(|alert| alert.good == 0).count()
        + checks.iter().filter(|check| check.state <= DueState::Today).count()
        + horizon.iter().filter(|row| row.level == AlertLevel::Act).count();
    WatchReport {
        today: input.today(),
        data_to,
        next_files: data_to.map_or(input.today(), |day| day.plus(FILES_EVERY)),
        urgent: count(urgent),
        alerts,
        rows: found.into_iter().map(|found| found.row).collect(),
        not_told,
        checks,
        horizon,
        kinds: horizon::kinds(input),
        coverage: coverage::of(input),
        stock: stock::findings(input),
        drift: drift::of(input),
        contacts: contact::rows(input),
        changes: change::rows(input),
        assurance: assurance::of(input),
        readings,
    }
}
