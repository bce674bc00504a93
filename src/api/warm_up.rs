//! Small made-up files, read while the seller still looks for theirs.
//!
//! A browser compiles WebAssembly quickly at first, and well only what has run for a while. The rows here make
//! it run; what is read from them is thrown away.

use std::fmt::Write as _;

use super::Engine;
use crate::error::Error;
use crate::policy::{self, Options};
use crate::report::{ReportReader, ReportReading};
use crate::text::Day;

/// Rows that are made up, and how often they stand in the file: enough for the browser to compile well whatever
/// runs for each row, and too few to be noticed.
const ROWS: u32 = 4_000;
const TIMES: usize = 8;

const ORDERS: &str = "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\t\
    fulfillment-channel\tsales-channel\torder-channel\tship-service-level\tproduct-name\tsku\tasin\t\
    item-status\tquantity\tcurrency\titem-price\n";
const FEEDBACK: &str = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n";
const RETURNS: &str = "return-date\torder-id\tsku\tasin\tquantity\treason\n";

/// A header and the rows below it.
struct MadeUp {
    header: &'static str,
    rows: String,
}

/// Reads the made-up files into an engine of its own, and counts there.
pub(super) fn warm_up() {
    let mut engine = Engine::default();
    for file in files() {
        let added = add(&mut engine, &file);
        debug_assert!(added.is_ok(), "a made-up file is read like a real one");
    }
    engine.orders_summary(0, 1);
    if let (Ok(()), Ok(today)) = (policy::ready(), Day::new(2026, 2, 1)) {
        engine.metrics(&Options { today, store: None, language: None });
    }
}

fn add(engine: &mut Engine, file: &MadeUp) -> Result<ReportReading, Error> {
    let mut reader = ReportReader::new("warm-up");
    reader.push(file.header.as_bytes())?;
    for _ in 0..TIMES {
        reader.push(file.rows.as_bytes())?;
    }
    engine.add_report(reader)
}

/// Orders first.
fn files() -> [MadeUp; 3] {
    let [mut orders, mut feedback, mut returns] =
        [ORDERS, FEEDBACK, RETURNS].map(|header| MadeUp { header, rows: String::new() });
    for row in 0..ROWS {
        let (channel, status) = if row % 3 == 0 { ("Amazon", "Shipped") } else { ("Merchant", "Cancelled") };
        let (day, sku) = (row % 28 + 1, row * 7_919 % 2_000);
        let _ = writeln!(
            orders.rows,
            "111-{row:07}-{row:07}\t\t2026-01-{day:02}T10:00:00+00:00\t2026-01-{day:02}T12:00:00+00:00\t{status}\t\
             {channel}\tAmazon.com\t\tStandard\tA product name of usual length, in blue\tSKU-{sku}\tB0{sku:08}\t\
             {status}\t1\tUSD\t19.99",
        );
        if row.is_multiple_of(30) {
            let _ = writeln!(feedback.rows, "1/{day}/26\t{}\tLate\t\t111-{row:07}-{row:07}\tx", row % 4 + 1);
            let _ = writeln!(
                returns.rows,
                "2026-01-{day:02}T08:00:00+00:00\t111-{row:07}-{row:07}\tSKU-{sku}\tB0{sku:08}\t1\tDEFECTIVE",
            );
        }
    }
    [orders, feedback, returns]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::ReportKind;

    #[test]
    fn every_row_of_the_made_up_files_is_used() {
        let mut engine = Engine::default();
        let kinds = [ReportKind::AllOrders, ReportKind::SellerFeedback, ReportKind::FbaReturns];
        for (file, kind) in files().iter().zip(kinds) {
            let reading = add(&mut engine, file).expect("a header that is known");
            assert_eq!((reading.kind, reading.rows.used), (kind, reading.rows.read));
            assert!(reading.rows.read > 1_000, "{kind:?}");
        }
        warm_up();
    }
}
