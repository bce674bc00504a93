//! The Feedback Manager page as it was saved: the one web page whose table is a report.
//!
//! Source: a saved page of 2011 (formats, section 6): Date, Rating, Comments, Arrived on Time, Item as
//! Described, Customer Service, Order ID, Rater Email, Rater Role.

use crate::csv;
use crate::html::Page;

/// Headers that the table cannot do without.
const HEADERS: [&str; 4] = ["date", "rating", "comments", "order id"];

/// The headers of what must not be kept of a buyer.
const PERSONAL: &str = "rater email";

/// The feedback of a page as CSV, if it has a table of feedback.
pub fn table(page: &Page) -> Option<Vec<u8>> {
    page.tables.iter().find_map(|rows| {
        let start = rows.iter().position(|row| is_header(row))?;
        let (header, rows) = rows[start..].split_first()?;
        // Rows that only lead to other pages, or that part others, have fewer cells.
        let rows = rows.iter().filter(|row| row.len() == header.len());
        let left_out = header.iter().position(|cell| cell.eq_ignore_ascii_case(PERSONAL));
        let mut out = Vec::new();
        for row in std::iter::once(header).chain(rows) {
            let fields = row.iter().enumerate().filter(|&(column, _)| Some(column) != left_out);
            csv::push_row(fields.map(|(_, cell)| cell.as_str()), &mut out);
        }
        Some(out)
    })
}

fn is_header(row: &[String]) -> bool {
    HEADERS.iter().all(|header| row.iter().any(|cell| cell.eq_ignore_ascii_case(header)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_feedback_is_found_among_others() {
        let html = "<table><tr><td>Menu</td></tr></table><table><tr><td>1</td></tr>\
            <tr><th>Date</th><th>Rating</th><th>Comments</th><th>Order ID</th><th>Rater Email</th></tr>\
            <tr><td>7/3/11</td><td>5</td><td>Good, fast</td><td>111-0000001-0000001</td><td>a@b.example</td></tr>\
            <tr><td colspan=5>Next</td></tr></table>";
        let csv = table(&Page::read(html).unwrap()).unwrap();
        let expected = "Date,Rating,Comments,Order ID\r\n7/3/11,5,\"Good, fast\",111-0000001-0000001\r\n";
        assert_eq!(String::from_utf8(csv).unwrap(), expected);
    }

    #[test]
    fn other_tables_are_no_feedback() {
        let html = "<table><tr><td>Date</td><td>Rating</td></tr></table>";
        assert_eq!(table(&Page::read(html).unwrap()), None);
    }
}
