//! What a metric is worked out over: the account, one store of it, and today.

use std::cell::OnceCell;
use std::rc::Rc;

use super::measure::Found;
use super::order_days::OrderDays;
use super::workings::{RateKey, Workings};
use super::{Gap, GapCode, RATES};
use crate::account::{Account, AccountFile, Order};
use crate::policy::{MetricId, MetricRule, Options, pack};
use crate::report::{Channel, HealthMetric, ReportKind, StoreHealth};
use crate::text::{Day, Period};

/// The account as seen from one store, or as a whole.
#[derive(Debug)]
pub(super) struct Scope<'a> {
    pub(super) account: &'a Account,
    pub(super) today: Day,
    /// The store that the figures are of; none when all were taken together.
    pub(super) store: Option<String>,
    /// Whether orders of other stores must be left out.
    narrow: bool,
    pub(super) health: Option<(&'a AccountFile, &'a StoreHealth)>,
    /// Made when it is first asked for.
    order_days: OnceCell<Rc<OrderDays>>,
    workings: &'a Workings,
}

/// One scope for each store whose figures are asked for.
///
/// A choice of store narrows files that hold several; where the files know a single store, it is
/// that one, whatever is chosen. Amazon counts each store on its own: without a choice, each store
/// beside an Account Health file gets its own figures. Without such a file, orders of several stores
/// are taken together.
pub(super) fn scopes<'a>(account: &'a Account, workings: &'a Workings, options: &Options) -> Vec<Scope<'a>> {
    let order_stores = account.order_stores();
    let health = account.health();
    let scope = |store: Option<String>| {
        let found = health.iter().find(|(_, known)| store.as_ref() == Some(&known.store));
        let narrow = store.is_some() && order_stores.iter().any(|known| Some(known) != store.as_ref());
        Scope {
            account,
            today: options.today,
            health: found.copied(),
            narrow,
            store,
            order_days: OnceCell::new(),
            workings,
        }
    };
    let mut stores: Vec<String> = health.iter().map(|(_, known)| known.store.clone()).collect();
    if !stores.is_empty() || order_stores.len() == 1 {
        for store in &order_stores {
            if !stores.contains(store) {
                stores.push(store.clone());
            }
        }
    }
    let asked = options.store.as_deref().map(crate::report::store_name);
    let is_known = |store: &String| stores.contains(store) || order_stores.contains(store);
    match asked {
        Some(store) if is_known(&store) || stores.len() != 1 => vec![scope(Some(store))],
        _ if stores.is_empty() => vec![scope(None)],
        _ => stores.into_iter().map(|store| scope(Some(store))).collect(),
    }
}

impl<'a> Scope<'a> {
    /// The account as a whole.
    pub(super) fn whole(account: &'a Account, workings: &'a Workings, today: Day) -> Self {
        Self {
            account,
            today,
            store: None,
            narrow: false,
            health: None,
            order_days: OnceCell::new(),
            workings,
        }
    }

    /// Amazon's own figure, where it is of about this day. A file that was made later says nothing of it.
    pub(super) fn reported(
        &self,
        id: MetricId,
        channel: Option<Channel>,
    ) -> Option<(&'a AccountFile, &'a HealthMetric)> {
        let (file, store) = self.health?;
        let rule = pack().metric(id);
        let is_of = |metric: &&HealthMetric| metric.id == id.family() && metric.channel == channel;
        let mut of_family = store.metrics.iter().filter(is_of);
        let headline = of_family.next();
        let metric = if id.family() == id {
            headline?
        } else {
            of_family.find(|metric| days_of(metric.window).abs_diff(rule.window_days) <= WINDOW_SLACK)?
        };
        let due = rule.window(self.store.as_deref(), self.today).to;
        let slack = i32::try_from(slack_days(rule)).unwrap_or(0);
        (metric.window.to <= due.plus(slack)).then_some((file, metric))
    }

    /// Whether a file of that kind is there.
    pub(super) fn has(&self, kind: ReportKind) -> bool {
        self.account.files_of(kind).next().is_some()
    }

    /// Why Amazon's own figure is not here, where it is not: there is no Account Health file, or
    /// none that holds this figure for this store.
    pub(super) fn gap_of_reported(&self, id: MetricId, channel: Option<Channel>) -> Option<Gap> {
        if self.reported(id, channel).is_some() {
            return None;
        }
        let there = self.has(ReportKind::AccountHealth);
        let code = if there { GapCode::NotInAccountHealth } else { GapCode::AccountHealthMissing };
        Some(Gap::new(code))
    }

    /// The days that count: those of Amazon's own figure, else by the policy pack.
    pub(super) fn window(&self, id: MetricId, channel: Option<Channel>) -> Period {
        if let Some((_, metric)) = self.reported(id, channel) {
            return metric.window;
        }
        pack().metric(id).window(self.store.as_deref(), self.today)
    }

    /// Whether orders of other stores must be left out.
    pub(super) fn is_narrow(&self) -> bool {
        self.narrow
    }

    /// Whether an order is of this store.
    pub(super) fn includes(&self, order: &Order<'_>) -> bool {
        !self.narrow || order.store() == self.store.as_deref()
    }

    /// The orders of this store that were placed in those days.
    pub(super) fn orders_in(&self, window: Period) -> impl Iterator<Item = Order<'a>> {
        self.account.orders_placed(window).into_iter().filter(|order| self.includes(order))
    }

    /// The orders of this store by day.
    pub(super) fn order_days(&self) -> &OrderDays {
        let count = || OrderDays::new(self.account.orders().filter(|order| self.includes(order)));
        self.order_days.get_or_init(|| self.workings.days(self.store.as_deref(), count))
    }

    /// What the rate at that place found in the files.
    pub(super) fn found(&self, rate: usize) -> Rc<Found> {
        let today = RATES[rate].by_day.then_some(self.today);
        let key = RateKey { rate, store: self.store.clone(), today };
        self.workings.found(key, || (RATES[rate].look)(self, RATES[rate].channel))
    }
}

/// Whether Amazon counts a metric in that store.
pub(super) fn is_counted_in(id: MetricId, store: Option<&str>) -> bool {
    let stores = &pack().metric(id).stores;
    stores.is_empty() || store.is_some_and(|store| stores.iter().any(|known| known == store))
}

/// Days by which a window may end before or after it is due: lags vary, and the seller's day may not be Amazon's.
pub(super) fn slack_days(rule: &MetricRule) -> u32 {
    rule.lag_days / 3 + 1
}

/// Days by which Amazon's window may differ from the rule's and still be the same.
const WINDOW_SLACK: u32 = 3;

fn days_of(period: Period) -> u32 {
    period.to.ordinal() - period.from.ordinal() + 1
}
