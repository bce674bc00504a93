//! Whole files: good ones, bad ones, and any cut of them.

mod generator;

use candor::error::Error;
use candor::report::{
    Content, Delimiter, Encoding, FileWarningCode, MissingEffect, ParsedReport, ReadOptions, ReportError,
    ReportKind, ReportReader, SetAsideReason,
};
use generator::{Plan, make};
use proptest::prelude::*;

fn read_pieces<'p>(pieces: impl IntoIterator<Item = &'p [u8]>) -> Result<ParsedReport, ReportError> {
    let mut reader = ReportReader::new("report.txt");
    for piece in pieces {
        reader.push(piece)?;
    }
    reader.finish()
}

fn read(bytes: &[u8]) -> Result<ParsedReport, ReportError> {
    read_pieces([bytes])
}

fn good(bytes: &[u8]) -> ParsedReport {
    let report = read(bytes).expect("a report");
    let set_aside: u32 = report.set_aside.iter().map(|rows| rows.count).sum();
    assert_eq!(report.read as usize, report.content.len() + set_aside as usize, "no row is lost");
    report
}

fn refused(bytes: &[u8]) -> Error {
    read(bytes).map(|report| report.content.kind()).expect_err("no report").into()
}

fn aside(report: &ParsedReport) -> Vec<(SetAsideReason, Vec<u32>)> {
    report.set_aside.iter().map(|rows| (rows.reason, rows.lines.clone())).collect()
}

fn warned(report: &ParsedReport) -> Vec<(FileWarningCode, Option<u32>, u32)> {
    report.warnings.iter().map(|warning| (warning.code, warning.line, warning.count)).collect()
}

const ORDERS: &str = "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tproduct-name\tsku\tasin\tquantity\n\
    171-0000000-0000001\t2026-10-01T10:00:00+00:00\tShipped\tMerchant\tAmazon.de\tMug\tMUG-1\tB000000001\t1\n\
    171-0000000-0000002\t2026-10-02T10:00:00+00:00\tShipped\tAmazon\tAmazon.de\tPot\tPOT-1\tB000000002\t2\n";
const FEEDBACK: &str = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n\
    10/20/26\t1\tbad\t \t171-0000000-0000001\ta@example.com\n";
const RETURNS: &str = "return-date\torder-id\tsku\tasin\tfnsku\tproduct-name\tquantity\tfulfillment-center-id\tdetailed-disposition\treason\tstatus\tlicense-plate-number\tcustomer-comments\n\
    2026-10-09\t171-0000000-0000002\tPOT-1\tB000000002\tX1\tPot\t1\tPHX7\tDEFECTIVE\tdefective\t\tLPN1\tleaks\n";
const HEALTH: &str = r#"{"accountStatuses": [], "performanceMetrics": [{"marketplaceId": "ATVPDKIKX0DER"}]}"#;

#[test]
fn each_kind_is_told_by_its_content_alone() {
    for (text, kind) in [
        (ORDERS, ReportKind::AllOrders),
        (FEEDBACK, ReportKind::SellerFeedback),
        (RETURNS, ReportKind::FbaReturns),
        (HEALTH, ReportKind::AccountHealth),
    ] {
        assert_eq!(good(text.as_bytes()).content.kind(), kind);
    }
}

#[test]
fn what_is_no_report_gets_a_clear_answer() {
    for (bytes, code) in [
        (&b""[..], "file-empty"),
        (b"\xef\xbb\xbf\r\n", "file-empty"),
        (b"<!DOCTYPE html><html><head><title>Amazon Sign-In</title>", "file-is-web-page"),
        (b"MZ\x90\0\x03\0\0\0\x04\0\0\0", "file-is-binary"),
        (b"PK\x03\x04\x14\0\x06\0\x08\0xl/workbook.xml", "file-is-spreadsheet"),
        (b"PK\x03\x04\x14\0\0\0\x08\0orders.txt", "file-is-zip"),
        (b"\x1f\x8b\x08\0\0\0", "file-is-gzip"),
        (b"%PDF-1.7 ...", "file-is-pdf"),
        (b"Dear seller,\nyour account is fine.\n", "file-is-text"),
        ("Sehr geehrter Verk\u{e4}ufer,\n\nIhr Konto wurde deaktiviert; bitte senden Sie uns Rechnungen, auch alte.\n".as_bytes(), "file-is-text"),
        (b"Hello,\n\nYour listing B0F4Q7TZ21 was removed.\nPlease send:\n- invoices, bills, and receipts\n", "file-is-text"),
        (b"name of the buyer;day of the order;number of pieces\nA B;1 May;2\n", "report-not-known"),
        (b"name of the buyer,day of the order,number of pieces\nA B,1 May,2\n", "report-not-known"),
        (b"columna_1\tcolumna_2\n171-0000000-0000001\t2026-10-01\n", "report-not-known"),
        (b"{\"salesByWeek\": []}", "json-not-known"),
        (b"{\"performanceMetrics\": [{", "json-broken"),
    ] {
        let error = refused(bytes);
        assert_eq!(error.code, code, "{}", bytes.escape_ascii());
        assert!(!error.fatal && !error.help.is_empty());
        assert_eq!(error.location.and_then(|location| location.file).as_deref(), Some("report.txt"));
    }
}

#[test]
fn another_report_is_called_by_its_name() {
    let error = refused(b"sku\tfnsku\tasin\tproduct-name\tyour-price\testimated-fee-total\tcurrency\n");
    assert_eq!(error.code, "report-not-known");
    assert!(error.message.contains("`Fee Preview`"), "{}", error.message);
    let error = refused(b"some\tother\tcolumns\n1\t2\t3\n");
    assert!(error.message.contains("`some`, `other`, `columns`"), "{}", error.message);
}

#[test]
fn a_quote_at_the_start_of_a_product_name_loses_no_row() {
    let report =
        good(ORDERS.replace("\tMug\t", "\t\"Original\" Mug\t").replace("\tPot\t", "\t\"Pot\t").as_bytes());
    assert_eq!((report.read, report.content.len()), (2, 2));
    assert!(report.warnings.is_empty());
}

#[test]
fn a_file_cut_in_its_last_row_sets_that_row_aside() {
    let cut = &ORDERS[..ORDERS.len() - 20];
    let report = good(cut.as_bytes());
    assert_eq!(aside(&report), [(SetAsideReason::CutOff, vec![3])]);
    assert_eq!(warned(&report), [(FileWarningCode::FileCut, Some(3), 1)]);
    let whole = good(ORDERS.trim_end().as_bytes());
    assert_eq!((whole.content.len(), whole.warnings.len()), (2, 0), "a missing last line end is no cut");
}

#[test]
fn a_csv_that_ends_inside_quotes_says_where_the_quote_began() {
    let csv = RETURNS.replace('\t', ",").replace(",leaks", ",\"leaks") + "2026-10-10,171-0000000-0000003\n";
    let report = good(csv.as_bytes());
    assert_eq!(report.delimiter, Some(Delimiter::Comma));
    assert_eq!(aside(&report), [(SetAsideReason::CutOff, vec![2])]);
    assert_eq!(warned(&report), [(FileWarningCode::EndedInsideQuotes, Some(2), 1)]);
}

#[test]
fn rows_that_cannot_be_used_are_set_aside_with_their_lines() {
    let rows = "\
        \t2026-10-01T10:00:00+00:00\tShipped\tMerchant\tAmazon.de\tMug\tMUG-1\tB000000001\t1\n\
        7.82115E+12\t2026-10-01T10:00:00+00:00\tShipped\tMerchant\tAmazon.de\tMug\tMUG-1\tB000000001\t1\n\
        171-0000000\t2026-10-01T10:00:00+00:00\tShipped\tMerchant\tAmazon.de\tMug\tMUG-1\tB000000001\t1\n\
        171-0000000-0000003\tsoon\tShipped\tMerchant\tAmazon.de\tMug\tMUG-1\tB000000001\t1\n\
        S01-0000000-0000004\t2026-10-01T10:00:00+00:00\tShipped\tAmazon\tNon-Amazon\tMug\tMUG-1\t\t1\n\
        171-0000000-0000005\t2026-10-01T10:00:00+00:00\n\
        \n\
        171-0000000-0000006\t2026-10-01T10:00:00+00:00\tShipped\tMerchant\tAmazon.de\tMug\tMUG-1\tB000000001\t1\textra\n";
    let report = good((ORDERS.to_owned() + rows).as_bytes());
    assert_eq!(
        aside(&report),
        [
            (SetAsideReason::TooFewColumns, vec![9]),
            (SetAsideReason::TooManyColumns, vec![11]),
            (SetAsideReason::NoOrderId, vec![4]),
            (SetAsideReason::BadOrderId, vec![5, 6]),
            (SetAsideReason::BadDate, vec![7]),
            (SetAsideReason::NotAmazonChannel, vec![8]),
        ]
    );
    assert_eq!(warned(&report), [(FileWarningCode::LossyOrderIds, Some(5), 1)]);
}

#[test]
fn rows_whose_empty_end_is_missing_are_read() {
    let text = ORDERS.replace("\tquantity\n", "\tquantity\tpromotion-ids\t\t\n");
    assert_eq!(good(text.as_bytes()).content.len(), 2);
}

#[test]
fn columns_that_are_missing_say_what_cannot_be_told() {
    let text = "amazon-order-id\tpurchase-date\torder-status\tsku\tmood\n171-0000000-0000001\t2026-10-01\tShipped\tA\tgood\n";
    let report = good(text.as_bytes());
    let missing: Vec<_> = report.missing.iter().map(|m| (m.column.as_str(), m.effect)).collect();
    assert_eq!(
        missing,
        [
            ("fulfillment-channel", MissingEffect::NoChannel),
            ("sales-channel", MissingEffect::NoStore),
            ("asin", MissingEffect::NoAsin),
            ("quantity", MissingEffect::NoQuantity),
        ]
    );
    assert_eq!(warned(&report), [(FileWarningCode::UnknownColumns, None, 1)]);
}

#[test]
fn a_header_alone_is_a_report_without_rows() {
    let header = ORDERS.lines().next().expect("a header");
    let report = good(header.as_bytes());
    assert_eq!((report.read, warned(&report)), (0, vec![(FileWarningCode::NoRows, None, 1)]));
    assert_eq!(report.content.period(), None);
}

#[test]
fn a_header_is_found_below_a_preamble_and_lines_count_from_the_top() {
    let text = format!(
        "Downloaded by the seller\nAll times UTC\n\n{ORDERS}bad-id\t2026-10-01\tx\ta\tb\tc\td\te\tf\n"
    );
    assert_eq!(aside(&good(text.as_bytes())), [(SetAsideReason::BadOrderId, vec![7])]);
}

/// The line that an editor shows under that number.
fn editor_line(text: &str, number: u32) -> &str {
    text.split('\n').nth(number as usize - 1).expect("a line of the file")
}

#[test]
fn every_row_names_the_line_it_begins_on() {
    for (mark, end) in [("", "\n"), ("\u{feff}", "\r\n")] {
        let lines = [
            "\"Includes returns, and more\"",
            "",
            "\"All times: UTC\"",
            "return-date,order-id,sku,product-name,quantity,reason",
            "2026-10-01,171-0000000-0000001,A,Pot,1,DEFECTIVE",
            "",
            "   ",
            "2026-10-02,171-0000000-0000002,A,\"two",
            "",
            "lines, and \"\"quotes\"\"\",1,DEFECTIVE",
            "2026-10-03,171-0000000-0000003,A,Pot,1,DEFECTIVE",
            "no-day,171-0000000-0000004,A,Pot,1,DEFECTIVE",
            "2026-10-05,171-0000000-0000005,A,Pot,1,DEFECTIVE",
        ];
        let text = mark.to_owned() + &lines.join(end);
        let report = good(text.as_bytes());
        let Content::Sheet(returns) = &report.content else { panic!("{:?}", report.content) };
        let cited: Vec<&str> =
            (0..returns.len()).map(|place| editor_line(&text, returns.row(place).line())).collect();
        let ids: Vec<&str> = cited.iter().map(|line| &line[11..30]).collect();
        assert_eq!(ids, [1, 2, 3, 5].map(|n| format!("171-0000000-{n:07}")));
        assert!(editor_line(&text, aside(&report)[0].1[0]).starts_with("no-day"));
    }
}

#[test]
fn lines_of_a_wide_tab_file_with_blank_lines_are_those_of_an_editor() {
    let text = ORDERS.replace("\n171", "\r\n\r\n171").replace("Pot\t", "\"Pot\t");
    let units = [0xfeff].into_iter().chain(text.encode_utf16());
    let bytes: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
    for bytes in [bytes, format!("\u{feff}{text}").into_bytes()] {
        let Content::Orders(orders) = good(&bytes).content else { panic!("orders") };
        let lines: Vec<u32> = orders.rows().map(|row| row.line).collect();
        assert_eq!(lines, [3, 5]);
        assert!(editor_line(&text, 5).starts_with("171-0000000-0000002"));
    }
}

#[test]
fn every_encoding_gives_the_same_rows() {
    let text = ORDERS.replace("MUG-1", "TASSE-Ü");
    let latin: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).expect("latin")).collect();
    let wide = |swap: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(swap).collect()
    };
    let utf8 = good(text.as_bytes());
    for (bytes, encoding) in [
        (format!("\u{feff}{text}").into_bytes(), Encoding::Utf8),
        (latin, Encoding::Windows1252),
        (wide(u16::to_le_bytes), Encoding::Utf16Le),
        (wide(u16::to_be_bytes), Encoding::Utf16Be),
    ] {
        let report = good(&bytes);
        assert_eq!(report.encoding, encoding);
        let (Content::Orders(found), Content::Orders(expected)) = (&report.content, &utf8.content) else {
            panic!("orders");
        };
        assert_eq!(found.products, expected.products);
        assert_eq!(found.products[0].sku, "TASSE-Ü");
    }
}

#[test]
fn a_fully_quoted_tab_file_is_read_without_its_quotes() {
    let quote =
        |line: &str| line.split('\t').map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join("\t") + "\n";
    let quoted: String = ORDERS.replace("Mug", "5\" Mug").lines().map(quote).collect();
    let (Content::Orders(found), Content::Orders(plain)) =
        (good(quoted.as_bytes()).content, good(ORDERS.as_bytes()).content)
    else {
        panic!("orders");
    };
    assert_eq!(found.len(), 2);
    assert_eq!((found.products, found.stores), (plain.products, plain.stores));
}

#[test]
fn feedback_days_are_read_by_what_the_file_proves_and_otherwise_by_the_store() {
    let days = |text: &str, store: Option<&str>| {
        let options = store.map(ReadOptions::of_store).unwrap_or_default();
        let mut reader = ReportReader::with_options("feedback.txt", options);
        reader.push(text.as_bytes()).expect("a report");
        let report = reader.finish().expect("a report");
        let period = report.content.period().expect("days");
        (period.from.to_string(), warned(&report).iter().map(|w| w.0).collect::<Vec<_>>())
    };
    assert_eq!(days(FEEDBACK, Some("amazon.co.uk")), ("2026-10-20".into(), vec![]));
    let unclear = FEEDBACK.replace("10/20/26", "3/4/26");
    let warning = vec![FileWarningCode::DayMonthUnclear];
    assert_eq!(days(&unclear, Some("amazon.co.uk")), ("2026-04-03".into(), warning.clone()));
    assert_eq!(days(&unclear, Some("amazon.com")), ("2026-03-04".into(), warning.clone()));
    assert_eq!(days(&unclear, None), ("2026-03-04".into(), warning));
    assert_eq!(
        days(&FEEDBACK.replace("10/20/26", "3.4.26"), Some("amazon.com")),
        ("2026-04-03".into(), vec![])
    );
}

#[test]
fn nothing_that_says_who_a_buyer_is_stays_in_the_account() {
    let mut account = candor::account::Account::default();
    let feedback = FEEDBACK.replace("bad", "call me at 555-0199");
    let orders = ORDERS.replace("asin\tquantity", "asin\tship-city").replace("\t1\n", "\tSpringfield\n");
    for text in [&feedback, &orders, &RETURNS.replace("leaks", "write to jo@example.org")] {
        account.add(good(text.as_bytes()));
    }
    let bytes = account.to_bytes();
    for private in ["a@example.com", "555-0199", "Springfield", "jo@example.org", "Mug"] {
        assert!(!bytes.windows(private.len()).any(|window| window == private.as_bytes()), "{private}");
    }
}

#[test]
fn a_json_beyond_the_limit_is_refused_while_it_is_read() {
    let mut reader = ReportReader::new("health.json");
    let piece = vec![b'{'; 1 << 20];
    let error = (0..20).find_map(|_| reader.push(&piece).err()).expect("too large");
    assert_eq!(Error::from(error).code, "json-too-large");
}

fn pieces<'b>(bytes: &'b [u8], cuts: &[usize]) -> Vec<&'b [u8]> {
    let mut pieces = Vec::new();
    let mut rest = bytes;
    for size in cuts.iter().cycle() {
        if rest.is_empty() {
            break;
        }
        let (piece, after) = rest.split_at(rest.len().min(*size));
        pieces.push(piece);
        rest = after;
    }
    pieces
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_cut_of_any_kind_gives_the_same_report(
        kind in 0usize..6,
        cuts in prop::collection::vec(prop_oneof![1usize..20, 1000usize..70_000], 1..30),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8),
    ) {
        let made = make(&Plan { order_bytes: 150_000, feedback: 3_000, returns: 3_000, ..Plan::default() });
        let mut bytes = match kind {
            0 => made.orders,
            1 => made.feedback,
            2 => made.returns,
            3 => String::from_utf8_lossy(&made.returns).replace('"', "").replace('\t', ",").into_bytes(),
            4 => std::iter::once(0xfeff).chain(String::from_utf8_lossy(&made.feedback).encode_utf16()).flat_map(u16::to_le_bytes).collect(),
            _ => HEALTH.into(),
        };
        for (place, byte) in flips {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        prop_assert_eq!(read_pieces(pieces(&bytes, &cuts)), read(&bytes));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), front in prop::sample::select(vec![ORDERS, FEEDBACK, RETURNS, HEALTH, ""])) {
        let mut all = front.as_bytes().to_vec();
        all.extend(bytes);
        if let Ok(report) = read(&all) {
            candor::account::Account::default().add(report);
        }
    }
}
