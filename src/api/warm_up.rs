//! A small made-up file, read while the seller still looks for theirs.
//!
//! A browser compiles WebAssembly quickly at first and well only once it has run for a while. The
//! rows here make it run; what is read from them is thrown away.

use std::fmt::Write as _;

use crate::account::Account;
use crate::report::ReportReader;

/// Rows enough for the browser to compile the reading loop well, and too few to be noticed.
const ROWS: u32 = 40_000;

const HEADER: &str = "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\t\
    fulfillment-channel\tsales-channel\torder-channel\tship-service-level\tproduct-name\tsku\tasin\t\
    item-status\tquantity\tcurrency\titem-price\n";

/// Reads the made-up file into an account of its own.
pub(super) fn warm_up() {
    let mut reader = ReportReader::new("warm-up");
    let pushed = reader.push(file().as_bytes());
    debug_assert!(pushed.is_ok(), "the made-up file is read like a real one");
    if let Ok(parsed) = reader.finish() {
        Account::default().add(parsed);
    }
}

fn file() -> String {
    let mut text = String::from(HEADER);
    for row in 0..ROWS {
        let (channel, status) = if row % 3 == 0 { ("Amazon", "Shipped") } else { ("Merchant", "Cancelled") };
        let _ = writeln!(
            text,
            "111-{row:07}-{row:07}\t\t2026-01-{day:02}T10:00:00+00:00\t2026-01-{day:02}T12:00:00+00:00\t{status}\t\
             {channel}\tAmazon.com\t\tStandard\tA product name of usual length, in blue\tSKU-{sku}\tB0{sku:08}\t\
             {status}\t1\tUSD\t19.99",
            day = row % 28 + 1,
            sku = row % 97,
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_made_up_file_is_used() {
        let mut reader = ReportReader::new("warm-up");
        reader.push(file().as_bytes()).expect("the header is that of All Orders");
        let reading = Account::default().add(reader.finish().expect("a whole file"));
        assert_eq!((reading.rows.read, reading.rows.used), (ROWS, ROWS));
    }
}
