//! One alert for each cause: metrics that the same orders or the same product moved are told together.

use super::level::Found;
use super::reading::{self, Raised};
use super::value::Alert;
use super::{count, of_pack};
use crate::case::{AlertLevel, Reading};
use crate::policy::MetricId;
use crate::sort;

/// Orders that an alert lists.
const ORDERS: usize = 20;

/// The alerts that last, the gravest first.
pub(super) fn alerts(found: &[Found], readings: &[Reading]) -> Vec<Alert> {
    let needed = of_pack().guard.good_readings;
    let lasting = |found: &Found| reading::raised(readings, &found.row.key, needed);
    let mut groups: Vec<Vec<(&Found, Raised)>> = Vec::new();
    for (found, raised) in found.iter().filter_map(|found| Some((found, lasting(found)?))) {
        let (same, mut others): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group: &Vec<(&Found, Raised)>| {
                group.iter().any(|(known, _)| share_a_cause(known, found))
            });
        let mut joined: Vec<(&Found, Raised)> = same.into_iter().flatten().collect();
        joined.push((found, raised));
        others.push(joined);
        groups = others;
    }
    let mut alerts: Vec<Alert> = groups.into_iter().map(|group| alert(group, needed)).collect();
    sort::by_key(&mut alerts, |alert| (alert.good > 0, std::cmp::Reverse(alert.level), alert.id.clone()));
    alerts
}

fn alert(mut group: Vec<(&Found, Raised)>, needed: u32) -> Alert {
    sort::by_key(&mut group, |(_, raised)| (raised.good, std::cmp::Reverse(raised.level)));
    let mut orders: Vec<String> = group.iter().flat_map(|(found, _)| found.orders.iter().cloned()).collect();
    sort::rising(&mut orders);
    orders.dedup();
    let keys = group.iter().map(|(found, _)| found.row.key.clone());
    let (first, raised) = group[0];
    Alert {
        id: keys.clone().min().unwrap_or_default(),
        level: group.iter().map(|(_, raised)| raised.level).max().unwrap_or(AlertLevel::Warn),
        since: group.iter().map(|(_, raised)| raised.since).min().unwrap_or(raised.since),
        rows: keys.collect(),
        product: first.product.clone().or_else(|| group.iter().find_map(|(found, _)| found.product.clone())),
        total: count(orders.len()),
        orders: orders.into_iter().take(ORDERS).collect(),
        good: raised.good,
        needed,
    }
}

/// Whether the same thing is behind two rows.
fn share_a_cause(one: &Found, other: &Found) -> bool {
    let family = |found: &Found| found.row.metric.map(MetricId::family);
    let is_one_metric =
        family(one).is_some() && family(one) == family(other) && one.row.channel == other.row.channel;
    let is_one_product = one.product.is_some() && one.product == other.product;
    is_one_metric || is_one_product || are_the_same_orders(one, other)
}

/// Whether at least half of the fewer orders stand behind both.
fn are_the_same_orders(one: &Found, other: &Found) -> bool {
    let (few, many) = if one.orders.len() <= other.orders.len() { (one, other) } else { (other, one) };
    let shared = few.orders.iter().filter(|order| many.orders.contains(order)).count();
    shared > 0 && shared * 2 >= few.orders.len()
}
