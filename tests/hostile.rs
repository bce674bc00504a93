//! Files that are far too large in one way or another: read without holding them, or refused with a word.

use std::fmt::Write as _;
use std::fs;

use candor::account::Account;
use candor::error::Error;
use candor::report::{
    FileWarningCode, ParsedReport, ReportError, ReportKind, ReportReader, ReportReading, SetAsideReason,
};

const MIB: usize = 1024 * 1024;

/// Reads a file that nobody holds: `pieces` of it, each made when it is asked for.
fn read<P: AsRef<[u8]>>(pieces: impl IntoIterator<Item = P>) -> Result<ParsedReport, ReportError> {
    let mut reader = ReportReader::new("large.txt");
    for piece in pieces {
        reader.push(piece.as_ref())?;
    }
    reader.finish()
}

/// How a report stands in an empty account, once it is sure that no row of it is lost.
fn add(report: ParsedReport) -> ReportReading {
    let reading = Account::default().add(report);
    let rows = reading.rows;
    assert_eq!(rows.read, rows.used + rows.set_aside + rows.duplicates, "no row is lost");
    reading
}

fn refused<P: AsRef<[u8]>>(pieces: impl IntoIterator<Item = P>) -> Error {
    read(pieces).map(|report| report.content.kind()).expect_err("no report").into()
}

/// The most memory that this process has held, in MiB; none where the system does not say.
fn peak() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<usize>().ok()? / 1024)
}

const ORDERS: &str = "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\tpromotion-ids\n";
const FEEDBACK: &str = "\"Date\",\"Rating\",\"Comments\",\"Your Response\",\"Order ID\",\"Rater Email\"\n\
    \"2026-10-01\",\"1\",\"late\",\"\",\"111-0000001-0000001\",\"a@b.example\"\n";

/// Rows of about 2 KiB, half a thousand of them, and where the number of the block stands in each.
fn block_of_orders() -> (Vec<u8>, Vec<usize>) {
    let promotions = "Buy two mugs, ".repeat(145);
    let (mut text, mut places) = (String::new(), Vec::new());
    for row in 0..500 {
        places.push(text.len() + "111-".len());
        writeln!(
            text,
            "111-0000000-{row:07}\t2026-10-01T09:00:00+00:00\tShipped\tMerchant\tAmazon.com\tMUG-1\tB0TEST0001\t1\t{promotions}"
        )
        .expect("memory");
    }
    (text.into_bytes(), places)
}

#[test]
fn two_gigabytes_are_read_without_being_held() {
    let (mut block, places) = block_of_orders();
    let blocks = 2_000_000_000 / block.len() + 1;
    let mut reader = ReportReader::new("orders.txt");
    reader.push(ORDERS.as_bytes()).expect("a header");
    for number in 0..blocks {
        let digits = format!("{number:07}");
        for &place in &places {
            block[place..place + digits.len()].copy_from_slice(digits.as_bytes());
        }
        reader.push(&block).expect("rows");
    }
    let report = reader.finish().expect("a report");
    assert!(report.bytes > 2_000_000_000);
    let orders = blocks * places.len();
    let reading = add(report);
    assert_eq!((reading.kind, reading.rows.used as usize), (ReportKind::AllOrders, orders));
    match peak() {
        Some(held) => assert!(held < 192, "{held} MiB were held for {orders} orders"),
        None => eprintln!("skipped: this system does not say how much memory was held"),
    }
}

#[test]
fn a_header_of_a_million_columns_is_no_report_and_says_so() {
    for delimiter in ["\t", ",", ";"] {
        let header = format!("column{delimiter}").repeat(1_000_000);
        let error = refused([header.as_bytes(), b"\n1\n"]);
        assert_eq!(error.code, "report-not-known", "{delimiter:?}: {error:?}");
    }
}

#[test]
fn a_row_of_a_million_columns_is_set_aside_and_the_rows_around_it_are_read() {
    let order = |number: u32| {
        format!(
            "111-0000001-{number:07}\t2026-10-01T09:00:00+00:00\tShipped\tMerchant\tAmazon.com\tMUG-1\tB0TEST0001\t1\t\n"
        )
    };
    let wide = format!("{}\n", "x\t".repeat(1_000_000));
    let reading = add(read([ORDERS, &order(1), &wide, &order(2)]).expect("a report"));
    assert_eq!((reading.rows.read, reading.rows.used, reading.rows.set_aside), (3, 2, 1));
    assert_eq!(reading.set_aside[0].reason, SetAsideReason::RecordTooLong);
    assert_eq!(reading.set_aside[0].lines, [3]);
}

#[test]
fn a_quote_that_never_closes_over_a_hundred_megabytes_costs_one_row_and_no_memory() {
    let letters = vec![b'x'; MIB];
    let field = std::iter::repeat_n(letters.as_slice(), 100);
    let open = b"\"2026-10-02\",\"2\",\"never closed";
    let pieces = [FEEDBACK.as_bytes(), open].into_iter().chain(field);
    let reading = add(read(pieces).expect("a report"));
    assert_eq!((reading.rows.read, reading.rows.used, reading.rows.set_aside), (2, 1, 1));
    assert_eq!(reading.set_aside[0].reason, SetAsideReason::RecordTooLong);
    assert!(reading.warnings.iter().any(|warning| warning.code == FileWarningCode::EndedInsideQuotes));
}

#[test]
fn a_file_that_is_one_field_of_a_hundred_megabytes_is_no_report() {
    for first in ["\"Date,Rating,Comments", "Date", "{\"a\":\""] {
        let letters = vec![b'x'; MIB];
        let field = std::iter::repeat_n(letters.as_slice(), 100);
        let error = refused(std::iter::once(first.as_bytes()).chain(field));
        assert!(
            ["report-not-known", "file-is-text", "json-too-large"].contains(&error.code),
            "{first}: {error:?}"
        );
    }
}
