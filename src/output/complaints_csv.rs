//! Complaints by product, theme and month, as a table to take away.

use super::{name, table_csv};
use crate::complaint::{Cluster, Complaints, OrderShare};
use crate::source::{Locator, Source};

/// Column names of the table.
const COLUMNS: [&str; 9] =
    ["asin", "theme", "month", "complaints", "orders-with-it", "orders", "share", "example", "where"];

/// The clusters as RFC 4180 with a header line. Each has a row for all of its time, where the month is empty,
/// then one for each month.
pub fn complaints_csv(complaints: &Complaints) -> String {
    let header = COLUMNS.map(str::to_owned).to_vec();
    table_csv(&mut std::iter::once(header).chain(complaints.clusters.iter().flat_map(rows)))
}

fn rows(cluster: &Cluster) -> impl Iterator<Item = Vec<String>> {
    let example = cluster.quotes.iter().map(|quote| &quote.text).find(|text| !text.is_empty());
    let place: Vec<String> = cluster.sources.iter().filter_map(place).collect();
    let whole = [example.cloned().unwrap_or_default(), place.join("; ")];
    let first = row(cluster, String::new(), cluster.voices, cluster.share, whole);
    let months = cluster.months.iter().map(|month| {
        let name = month.month.to_string();
        let name = name.get(..7).unwrap_or_default().to_owned();
        row(cluster, name, month.voices, month.share, [String::new(), String::new()])
    });
    std::iter::once(first).chain(months)
}

fn row(
    cluster: &Cluster,
    month: String,
    voices: u32,
    share: Option<OrderShare>,
    [example, place]: [String; 2],
) -> Vec<String> {
    let count = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
    vec![
        cluster.asin.clone().unwrap_or_default(),
        name(&cluster.theme),
        month,
        voices.to_string(),
        count(share.map(|share| share.complaining)),
        count(share.map(|share| share.orders)),
        share.map_or_else(String::new, percent),
        example,
        place,
    ]
}

/// In per cent, with two decimals.
fn percent(share: OrderShare) -> String {
    let hundredths =
        (u64::from(share.complaining) * 10_000 + u64::from(share.orders) / 2) / u64::from(share.orders);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn place(source: &Source) -> Option<String> {
    match source {
        Source::File { name, locator: Locator::Lines { lines, total, .. }, .. } => {
            let lines: Vec<String> = lines.iter().map(u32::to_string).collect();
            Some(format!("{name}: lines {} ({total} in all)", lines.join(" ")))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::complaint::{Quote, VoiceKind};
    use crate::policy::Theme;
    use crate::text::Day;

    #[test]
    fn no_cell_is_run_as_a_formula_and_each_month_has_a_row() {
        let source = Source::File {
            file: 1,
            name: "=returns.txt".into(),
            sha256: None,
            locator: Locator::Lines { lines: vec![2, 3], total: 2, column: None },
        };
        let quote = Quote {
            text: "=HYPERLINK(\"x\")".into(),
            code: String::new(),
            kind: VoiceKind::Return,
            day: None,
            order_id: None,
            asin: None,
            source: source.clone(),
        };
        let share = OrderShare { complaining: 2, orders: 300, rate: 2.0 / 300.0, small: true };
        let month = crate::complaint::MonthCount {
            month: Day::new(2026, 10, 1).expect("a day"),
            voices: 2,
            share: Some(share),
        };
        let cluster = Cluster {
            asin: Some("+B0".into()),
            theme: Theme::UsedOrOpened,
            reasons: Vec::new(),
            voices: 2,
            kinds: Vec::new(),
            share: Some(share),
            months: vec![month],
            days: None,
            quotes: vec![quote],
            sources: vec![source],
        };
        let rows: Vec<Vec<String>> = rows(&cluster).collect();
        assert_eq!(rows[0][..3], ["+B0", "used-or-opened", ""]);
        assert_eq!(rows[0][3..7], ["2", "2", "300", "0.67%"]);
        assert_eq!(rows[0][7..], ["=HYPERLINK(\"x\")", "=returns.txt: lines 2 3 (2 in all)"]);
        assert_eq!((rows.len(), rows[1][2].as_str()), (2, "2026-10"));
    }
}
