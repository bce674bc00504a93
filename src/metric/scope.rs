//! What a metric is worked out over: the account, one store of it, and today.

use crate::account::{Account, AccountFile, Order};
use crate::policy::{MetricId, Options, pack};
use crate::report::{Channel, HealthMetric, StoreHealth};
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
    health: Option<(&'a AccountFile, &'a StoreHealth)>,
}

/// One scope for each store whose figures are asked for.
///
/// A choice of store narrows files that hold several; a file of a single store needs no choice, and
/// its own store is named. Amazon counts each store on its own, so without a choice each store of
/// the Account Health file gets its own figures.
pub(super) fn scopes<'a>(account: &'a Account, options: &Options) -> Vec<Scope<'a>> {
    let asked = options.store.as_deref().map(crate::report::store_name);
    let order_stores = account.order_stores();
    let health = account.health();
    let scope = |asked: Option<String>| {
        let narrow = asked.is_some() && order_stores.len() > 1;
        let store = match (&order_stores[..], &health[..]) {
            ([only], _) => Some(only.clone()),
            ([], [(_, only)]) => Some(only.store.clone()),
            _ => asked,
        };
        let found = health.iter().find(|(_, known)| store.as_ref() == Some(&known.store));
        Scope { account, today: options.today, store, narrow, health: found.copied() }
    };
    match asked {
        None if !health.is_empty() && order_stores.len() != 1 => {
            health.iter().map(|(_, known)| scope(Some(known.store.clone()))).collect()
        }
        asked => vec![scope(asked)],
    }
}

impl<'a> Scope<'a> {
    /// Amazon's own figure.
    pub(super) fn reported(
        &self,
        id: MetricId,
        channel: Option<Channel>,
    ) -> Option<(&'a AccountFile, &'a HealthMetric)> {
        let (file, store) = self.health?;
        let metric = store.metrics.iter().find(|metric| metric.id == id && metric.channel == channel)?;
        Some((file, metric))
    }

    /// Whether Amazon's own figure of a metric without channels is there.
    pub(super) fn has(&self, id: MetricId) -> bool {
        self.reported(id, None).is_some()
    }

    /// Whether there is an Account Health file for it.
    pub(super) fn has_health(&self) -> bool {
        self.health.is_some()
    }

    /// The days that count: those of Amazon's own figure, else by the policy pack.
    pub(super) fn window(&self, id: MetricId, channel: Option<Channel>) -> Period {
        if let Some((_, metric)) = self.reported(id, channel) {
            return metric.window;
        }
        let rule = pack().metric(id);
        let days = |count: u32| i32::try_from(count).unwrap_or(i32::MAX);
        let to = self.today.plus(-days(rule.lag_days));
        Period { from: to.plus(1 - days(rule.window_days)), to }
    }

    /// Whether an order is of this store.
    pub(super) fn includes(&self, order: &Order<'_>) -> bool {
        !self.narrow || order.store() == self.store.as_deref()
    }

    /// The orders of this store that were placed in those days.
    pub(super) fn orders_in(&self, window: Period) -> impl Iterator<Item = Order<'a>> {
        let days = window.from.ordinal()..=window.to.ordinal();
        self.account.orders().filter(move |order| days.contains(&order.day_ordinal()) && self.includes(order))
    }
}
