//! Sales and traffic as JSON, `GET_SALES_AND_TRAFFIC_REPORT`, made the table that the same report is
//! as CSV.
//!
//! Each day and each product is one row. Figures stand one or two objects deep, and money is an
//! object of its own.

use serde_json::Value;

use super::store::store_of_marketplace;

/// Lists whose entries are rows.
const LISTS: [&str; 2] = ["salesAndTrafficByDate", "salesAndTrafficByAsin"];

const CURRENCY: &str = "currencyCode";

/// The report as tab-separated text under a header of its keys, or `None` if the JSON is another
/// one. `is_read` says which keys are wanted.
pub(super) fn as_table(json: &Value, is_read: impl Fn(&str) -> bool) -> Option<String> {
    let lists: Vec<&Vec<Value>> = LISTS.iter().filter_map(|key| json.get(key)?.as_array()).collect();
    if lists.is_empty() {
        return None;
    }
    let store = only_store(json);
    let mut keys = vec!["store"];
    let mut rows = String::new();
    for row in lists.into_iter().flatten() {
        let mut cells = vec![store.clone()];
        each_figure(row, &mut |key, figure| {
            if !is_read(key) {
                return;
            }
            let place = keys.iter().position(|known| *known == key).unwrap_or(keys.len());
            if place == keys.len() {
                keys.push(key);
            }
            if place >= cells.len() {
                cells.resize(place + 1, String::new());
            }
            cells[place] = cell(figure);
        });
        rows.push_str(&cells.join("\t"));
        rows.push('\n');
    }
    Some(format!("{}\n{rows}", keys.join("\t")))
}

/// The store, where the report is of one.
fn only_store(json: &Value) -> String {
    match json.pointer("/reportSpecification/marketplaceIds").and_then(Value::as_array).map(Vec::as_slice) {
        Some([Value::String(id)]) => store_of_marketplace(id),
        _ => String::new(),
    }
}

/// Visits each figure of a row by its own key; an amount of money by the key of the money.
fn each_figure<'j>(row: &'j Value, visit: &mut dyn FnMut(&'j str, &'j Value)) {
    for (key, inner) in row.as_object().into_iter().flatten() {
        match inner.get("amount") {
            Some(amount) => {
                visit(key, amount);
                visit(CURRENCY, inner.get(CURRENCY).unwrap_or(&Value::Null));
            }
            None if inner.is_object() => each_figure(inner, visit),
            None => visit(key, inner),
        }
    }
}

fn cell(figure: &Value) -> String {
    match figure {
        Value::String(text) => text.replace(char::is_control, " "),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.to_string(),
            None => number.as_f64().map_or_else(String::new, decimal),
        },
        _ => String::new(),
    }
}

/// A number with four decimals, which is more than Amazon gives. Writing floats as text in general is
/// code that nothing else needs.
#[expect(clippy::cast_possible_truncation, reason = "what is beyond the range becomes its end")]
fn decimal(number: f64) -> String {
    let parts = (number * 10_000.0).round() as i64;
    let sign = if parts < 0 { "-" } else { "" };
    let parts = parts.unsigned_abs();
    format!("{sign}{}.{:04}", parts / 10_000, parts % 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn days_and_products_become_rows_under_the_keys_that_are_read() {
        let report = json!({
            "reportSpecification": { "marketplaceIds": ["A1PA6795UKMFR9"] },
            "salesAndTrafficByDate": [{
                "date": "2026-06-11",
                "salesByDate": { "orderedProductSales": { "amount": 238.44, "currencyCode": "EUR" }, "refundRate": 4.35 },
                "trafficByDate": { "sessions": 1000 },
            }],
            "salesAndTrafficByAsin": [{ "childAsin": "B0TEST0001", "sku": "A\tB\n", "trafficByAsin": { "sessions": null } }],
        });
        let table = as_table(&report, |key| key != "refundRate").expect("the report");
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(
            lines,
            [
                "store\tdate\torderedProductSales\tcurrencyCode\tsessions\tchildAsin\tsku",
                "amazon.de\t2026-06-11\t238.4400\tEUR\t1000",
                "amazon.de\t\t\t\t\tB0TEST0001\tA B ",
            ]
        );
    }

    #[test]
    fn figures_keep_their_sign_and_their_decimals() {
        for (figure, text) in [
            (json!(12), "12"),
            (json!(-3), "-3"),
            (json!(0.1), "0.1000"),
            (json!(-0.05), "-0.0500"),
            (json!(1_238.4), "1238.4000"),
            (json!("a\rb"), "a b"),
            (json!(null), ""),
            (json!([1]), ""),
        ] {
            assert_eq!(cell(&figure), text, "{figure}");
        }
    }

    #[test]
    fn a_report_of_two_stores_names_none() {
        let report = json!({
            "reportSpecification": { "marketplaceIds": ["A1PA6795UKMFR9", "A13V1IB3VIYZZH"] },
            "salesAndTrafficByDate": [{ "date": "2026-06-11" }],
        });
        assert_eq!(as_table(&report, |_| true).as_deref(), Some("store\tdate\n\t2026-06-11\n"));
    }

    #[test]
    fn other_json_is_no_table() {
        for other in [json!({}), json!([]), json!({ "salesAndTrafficByDate": {} }), json!(null)] {
            assert_eq!(as_table(&other, |_| true), None);
        }
    }
}
