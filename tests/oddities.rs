//! What real exports do that no format says, a test for each.
//!
//! The numbers are those of the list of oddities that the exports were studied with:
//!
//! | part | about |
//! |---|---|
//! | 1 | encodings |
//! | 2 | quotes |
//! | 3 | rows and columns |
//! | 4 | dates |
//! | 5 | numbers |
//! | 6 | meaning |
//! | 7 | safety |
//!
//! `oddity_2_3_…` is the third of the second part. Some have a second test, for what must not happen.
#![cfg(not(target_arch = "wasm32"))]

mod decoder;

use candor::account::Account;
use candor::error::Error;
use candor::metric;
use candor::output::orders_csv;
use candor::policy::{MetricId, Options};
use candor::report::date::{DateColumn, DayOrder, ReadDay, parse_moment, parse_time};
use candor::report::{
    Cell, Channel, Content, Delimiter, Encoding, Field, FileWarningCode, ParsedReport, ReadOptions,
    ReportError, ReportKind, ReportReader, ReportReading, SetAsideReason, Sheet,
};
use candor::text::Day;
use candor::text::number::{RateStyle, parse_count, parse_money, parse_rate};
use decoder::{encode, lend};

// ---- reading ----------------------------------------------------------------------------------

fn try_read(bytes: &[u8], store: Option<&str>) -> Result<ParsedReport, ReportError> {
    let options = store.map(ReadOptions::of_store).unwrap_or_default();
    let mut reader = ReportReader::with_options("report.txt", options).with_decoders(lend);
    for piece in bytes.chunks(1000) {
        reader.push(piece)?;
    }
    reader.finish()
}

/// The file, once it is sure that no row of it is lost.
fn read(bytes: impl AsRef<[u8]>) -> ParsedReport {
    let report = try_read(bytes.as_ref(), None).expect("a report");
    let set_aside: u32 = report.set_aside.iter().map(|rows| rows.count).sum();
    assert_eq!(report.read as usize, report.content.len() + set_aside as usize, "no row is lost");
    report
}

fn refused(bytes: &[u8]) -> Error {
    try_read(bytes, None).map(|report| report.content.kind()).expect_err("no report").into()
}

fn sheet(report: &ParsedReport) -> &Sheet {
    let Content::Sheet(sheet) = &report.content else { panic!("a sheet, not {:?}", report.content.kind()) };
    sheet
}

fn texts(report: &ParsedReport, field: Field) -> Vec<String> {
    let sheet = sheet(report);
    (0..sheet.len()).map(|row| sheet.row(row).text(field).to_owned()).collect()
}

fn days(report: &ParsedReport, field: Field) -> Vec<String> {
    let sheet = sheet(report);
    (0..sheet.len())
        .map(|row| sheet.row(row).day(field).map_or_else(String::new, |day| day.to_string()))
        .collect()
}

fn money(report: &ParsedReport, field: Field) -> Vec<Option<i64>> {
    let sheet = sheet(report);
    (0..sheet.len()).map(|row| sheet.row(row).money(field)).collect()
}

fn warned(report: &ParsedReport) -> Vec<FileWarningCode> {
    report.warnings.iter().map(|warning| warning.code).collect()
}

fn aside(report: &ParsedReport) -> Vec<(SetAsideReason, Vec<u32>)> {
    report.set_aside.iter().map(|rows| (rows.reason, rows.lines.clone())).collect()
}

fn add(account: &mut Account, bytes: impl AsRef<[u8]>) -> ReportReading {
    account.add(read(bytes))
}

// ---- files ------------------------------------------------------------------------------------

/// Feedback with these comments.
fn feedback(comments: &[&str]) -> String {
    let rows = comments.iter().enumerate().map(|(row, comment)| {
        format!("2026-10-{:02}\t1\t{comment}\t \t171-0000001-{:07}\ta@example.com\n", row + 1, row + 1)
    });
    std::iter::once("Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n".to_owned())
        .chain(rows)
        .collect()
}

/// Feedback of these days, all of one store's look.
fn feedback_of(days: &[&str]) -> String {
    let rows =
        days.iter().enumerate().map(|(row, day)| format!("{day}\t1\tbad\t \t171-0000001-{:07}\t\n", row + 1));
    std::iter::once("Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n".to_owned())
        .chain(rows)
        .collect()
}

const ORDERS_HEADER: &str = "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\tcurrency\titem-price\n";

/// One row of All Orders.
fn order(number: u32, day: &str) -> String {
    format!("171-0000001-{number:07}\t{day}\tShipped\tMerchant\tAmazon.de\tMUG\tB000000001\t1\tEUR\t19.99\n")
}

fn orders(days: &[&str]) -> String {
    let rows = days.iter().zip(1..).map(|(day, number)| order(number, day));
    std::iter::once(ORDERS_HEADER.to_owned()).chain(rows).collect()
}

fn order_days(report: &ParsedReport) -> Vec<String> {
    let Content::Orders(orders) = &report.content else { panic!("orders") };
    orders.days().map(|day| Day::from_ordinal(day).to_string()).collect()
}

const SETTLEMENT_V2: &str = "settlement-id\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\tmerchant-order-id\tadjustment-id\tshipment-id\tmarketplace-name\tamount-type\tamount-description\tamount\tfulfillment-id\tposted-date\tposted-date-time\torder-item-code\tmerchant-order-item-id\tmerchant-adjustment-item-id\tsku\tquantity-purchased\tpromotion-id\n";

/// Rows of `(posted-date, amount)` under a summary with that total.
fn settlement_v2(total: &str, rows: &[(&str, &str)]) -> String {
    let summary = format!(
        "7001\t01.07.2026 00:00:00 UTC\t15.07.2026 00:00:00 UTC\t17.07.2026 00:00:00 UTC\t{total}\tEUR\n"
    );
    let rows = rows.iter().map(|(day, amount)| {
        format!("7001\t\t\t\t\t\tOrder\t171-0000001-0000001\t\t\t\tAmazon.de\tItemPrice\tPrincipal\t{amount}\tAFN\t{day}\t{day}\t123\t\t\tMUG\t1\t\n")
    });
    [SETTLEMENT_V2.to_owned(), summary].into_iter().chain(rows).collect()
}

const LEDGER_HEADER: [&str; 14] = [
    "Date",
    "FNSKU",
    "ASIN",
    "MSKU",
    "Title",
    "Event Type",
    "Reference ID",
    "Quantity",
    "Fulfillment Center",
    "Disposition",
    "Reason",
    "Country",
    "Reconciled Quantity",
    "Unreconciled Quantity",
];

/// A fully quoted ledger with these titles.
fn ledger(titles: &[&str]) -> String {
    let quoted =
        |cells: &[&str]| cells.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join("\t");
    let row = |title: &&str| {
        quoted(&[
            "10/21/2026",
            "X001",
            "B000000001",
            "MUG",
            title,
            "Receipts",
            "FBA1",
            "3",
            "LEJ1",
            "SELLABLE",
            "",
            "DE",
            "0",
            "0",
        ])
    };
    let lines: Vec<String> = std::iter::once(quoted(&LEDGER_HEADER)).chain(titles.iter().map(row)).collect();
    lines.join("\n") + "\n"
}

/// A date range report under `preamble`, with a row for each of these times.
fn date_range(preamble: &str, times: &[&str]) -> String {
    let rows = times.iter().map(|time| {
        format!("\"{time}\",\"7001\",\"Order\",\"171-0000001-0000001\",\"MUG\",\"Mug\",\"1\",\"amazon.com\",\"19.99\",\"17.03\"\n")
    });
    let header = "\"date/time\",\"settlement id\",\"type\",\"order id\",\"sku\",\"description\",\"quantity\",\"marketplace\",\"product sales\",\"total\"\n";
    [preamble.to_owned(), header.to_owned()].into_iter().chain(rows).collect()
}

const HEALTH: &str = r#"{"accountStatuses": [{"marketplaceId": "ATVPDKIKX0DER", "status": "NORMAL"}], "performanceMetrics": [{"marketplaceId": "ATVPDKIKX0DER", "orderDefectRate": {"afn": {"reportingDateRange": {"reportingDateFrom": "2020-08-22T00:00Z", "reportingDateTo": "2020-10-21T00:00Z"}, "status": "GOOD", "targetValue": 0.01, "targetCondition": "LESS_THAN", "orderWithDefects": {"status": "GOOD", "count": COUNT}, "orderCount": ORDERS, "rate": RATE}}}]}"#;

fn health(count: &str, orders: &str, rate: &str) -> String {
    HEALTH.replace("COUNT", count).replace("ORDERS", orders).replace("RATE", rate)
}

fn day(text: &str) -> Option<String> {
    parse_moment(text.as_bytes(), DayOrder::DayMonthYear).map(|moment| moment.day.to_string())
}

// ---- 1 encodings ------------------------------------------------------------------------------

#[test]
fn oddity_1_1_a_file_that_is_no_utf8_is_read_as_windows_1252() {
    let report = read(encode(&feedback(&["déçu, 5 € “weg”"]), "windows-1252"));
    assert_eq!(
        (report.encoding, texts(&report, Field::Comment)),
        (Encoding::Windows1252, vec!["déçu, 5 € “weg”".into()])
    );
}

#[test]
fn oddity_1_2_the_same_export_may_be_utf8() {
    let report = read(feedback(&["Almuñécar"]));
    assert_eq!((report.encoding, texts(&report, Field::Comment)), (Encoding::Utf8, vec!["Almuñécar".into()]));
}

#[test]
fn oddity_1_3_a_file_of_japan_is_decoded_before_its_header_is_looked_at() {
    let text = "商品名\t出品ID\t出品者SKU\t価格\t数量\t出品日\t商品IDタイプ\tコンディション\tASIN 1\t商品ID\tフルフィルメント・チャンネル\tステータス\n\
        お茶 ソーセージ 表\t0213XYZ\tTEA-1\t1200\t3\t2026/02/13 3:21:05 JST\t1\t11\tB000000001\tB000000001\tDEFAULT\tActive\n";
    let report = read(encode(text, "shift_jis"));
    assert_eq!((report.encoding, report.content.kind()), (Encoding::ShiftJis, ReportKind::AllListings));
    assert_eq!(texts(&report, Field::Title), ["お茶 ソーセージ 表"]);
    assert_eq!(days(&report, Field::Day), ["2026-02-13"]);
}

#[test]
fn oddity_1_4_a_file_that_a_chinese_spreadsheet_saved_is_read() {
    let report = read(encode(&feedback(&["商品质量不好，包装破损", "没有收到货物"]), "gbk"));
    assert_eq!(report.encoding, Encoding::Gb18030);
    assert_eq!(texts(&report, Field::Comment), ["商品质量不好，包装破损", "没有收到货物"]);
}

#[test]
fn oddity_1_5_a_byte_order_mark_is_no_part_of_the_first_name() {
    let report = read(format!("\u{feff}{}", feedback(&["bad"])));
    assert_eq!((report.encoding, report.read), (Encoding::Utf8, 1));
    assert!(sheet(&report).columns().iter().any(|column| column.header == "Date"));
}

#[test]
fn oddity_1_6_the_rest_of_a_mark_that_was_decoded_wrongly_is_no_part_of_the_first_name() {
    for mark in ["?", "ï»¿", "\u{feff}\u{feff}"] {
        let report = read(ledger(&["Mug"]).replacen('"', &format!("{mark}\""), 1));
        assert_eq!(report.content.kind(), ReportKind::LedgerDetail, "{mark}");
        assert_eq!(texts(&report, Field::Title), ["Mug"], "{mark}: the wrapper is taken off all the same");
    }
}

#[test]
fn oddity_1_7_a_question_mark_in_place_of_a_letter_stays_and_is_no_error() {
    let report = read(feedback(&["Caf? ??? cup"]));
    assert_eq!(texts(&report, Field::Comment), ["Caf? ??? cup"]);
    assert!(report.set_aside.is_empty() && report.warnings.is_empty());
}

#[test]
fn oddity_1_8_an_archive_under_the_name_of_a_text_is_named() {
    assert_eq!(refused(b"\x1f\x8b\x08\0\0\0\0\0\0\x03KLI").code, "file-is-gzip");
}

#[test]
fn oddity_1_9_a_file_of_no_bytes_is_said_to_be_empty() {
    assert_eq!(refused(b"").code, "file-empty");
}

#[test]
fn oddity_1_10_dashes_spaces_and_apostrophes_of_every_kind_are_the_same_in_a_header() {
    for header in [
        "Datum\tBewertung\tKommentare\tIhre Antwort\tBestellnummer\tE\u{2011}Mail des Bewertenden",
        "Date\tÉvaluation\tCommentaires\tVotre réponse\tNuméro de la commande\tCourriel de l\u{2019}évaluateur",
        "Date\tÉvaluation\tCommentaires\tVotre\u{a0}réponse\tNuméro de la commande\tCourriel de l'évaluateur",
    ] {
        let report = read(format!("{header}\n2026-10-01\t1\tbad\t \t171-0000001-0000001\t\n"));
        assert_eq!(report.content.kind(), ReportKind::SellerFeedback, "{header}");
        assert!(!warned(&report).contains(&FileWarningCode::UnknownColumns), "{header}");
    }
}

#[test]
fn oddity_1_11_escapes_are_undone_only_in_a_cell_that_stands_in_quotes() {
    let report = read(feedback(&["\"6\\\" x 8.5\\\"\"", "\"D\\xe9cor\"", "D\\xe9cor", "C:\\new"]));
    assert_eq!(texts(&report, Field::Comment), ["6\" x 8.5\"", "Décor", "D\\xe9cor", "C:\\new"]);
}

// ---- 2 quotes ---------------------------------------------------------------------------------

#[test]
fn oddity_2_1_a_quote_that_opens_a_field_between_tabs_swallows_nothing() {
    let report = read(feedback(&["\"Best\" they said", "\"never closed", "fine"]));
    assert_eq!(texts(&report, Field::Comment), ["\"Best\" they said", "\"never closed", "fine"]);
}

#[test]
fn oddity_2_2_a_fully_quoted_tab_file_loses_one_wrapper_from_each_cell() {
    let report = read(ledger(&["Mug"]));
    assert_eq!((report.content.kind(), report.delimiter), (ReportKind::LedgerDetail, Some(Delimiter::Tab)));
    assert_eq!(texts(&report, Field::Title), ["Mug"]);
    assert_eq!(sheet(&report).row(0).count(Field::Quantity), Some(3));
}

#[test]
fn oddity_2_3_bare_inner_quotes_do_not_shift_columns() {
    let report = read(ledger(&["5\" Wreath", "Table Cloth 54\"x108\" Rectangle", "\"Best\" Mug\""]));
    assert_eq!(
        texts(&report, Field::Title),
        ["5\" Wreath", "Table Cloth 54\"x108\" Rectangle", "\"Best\" Mug\""]
    );
    assert_eq!(texts(&report, Field::Type), ["Receipts"; 3]);
}

#[test]
fn oddity_2_4_doubled_inner_quotes_become_one_where_the_whole_file_doubles_them() {
    assert_eq!(texts(&read(ledger(&["11\"\" x 17\"\"", "Mug"])), Field::Title), ["11\" x 17\"", "Mug"]);
    let bare = read(ledger(&["54\"\"", "5\" Wreath"]));
    assert_eq!(
        texts(&bare, Field::Title),
        ["54\"\"", "5\" Wreath"],
        "one odd run shows that it does not double"
    );
}

#[test]
fn oddity_2_5_a_title_that_is_a_quoted_phrase_keeps_its_quotes() {
    assert_eq!(texts(&read(feedback(&["\"Quoted phrase\""])), Field::Comment), ["\"Quoted phrase\""]);
}

#[test]
fn oddity_2_6_a_quoted_field_over_several_lines_of_a_tab_file_is_joined() {
    let mut text = feedback(&["good", "\"first line\nsecond \"\"line\"\"\nthird\"", "fine"]);
    let report = read(&text);
    assert_eq!(texts(&report, Field::Comment), ["good", "first line\nsecond \"line\"\nthird", "fine"]);
    assert_eq!(report.read, 3);
    let repaired = report.warnings.iter().find(|warning| warning.code == FileWarningCode::RowsRepaired);
    assert_eq!(repaired.map(|warning| (warning.line, warning.count)), Some((Some(3), 1)), "it is said");
    // Without the closing quote nothing is certain.
    text = text.replace("third\"", "third");
    let report = read(&text);
    assert_eq!(texts(&report, Field::Comment), ["good", "fine"]);
    assert_eq!(aside(&report), [(SetAsideReason::TooFewColumns, vec![3, 4, 5])]);
}

#[test]
fn oddity_2_7_a_comma_file_follows_the_standard_with_doubled_quotes() {
    let text =
        date_range("", &["Dec 1, 2017 12:38:23 AM PST"]).replace("\"Mug\"", "\"\"\"Best\"\" Mug, 5\"\"\"");
    let report = read(text);
    assert_eq!(report.delimiter, Some(Delimiter::Comma));
    assert_eq!(texts(&report, Field::Detail), ["\"Best\" Mug, 5\""]);
}

// ---- 3 rows and columns -----------------------------------------------------------------------

#[test]
fn oddity_3_1_a_header_is_found_under_a_preamble_of_any_length() {
    for lines in 0..40 {
        let preamble = "\"All amounts in USD, unless specified\"\n".repeat(lines);
        let report = read(date_range(&preamble, &["Dec 1, 2017 12:38:23 AM PST"]));
        assert_eq!((report.content.kind(), report.read), (ReportKind::DateRange, 1), "{lines} lines");
    }
}

#[test]
fn oddity_3_2_words_of_the_header_in_the_preamble_are_not_taken_for_it() {
    let preamble = "\"Includes Amazon Marketplace, \"\"FBA\"\" and total\"\n\
        \"date/time: posted date/time of the transaction\"\n\"Definitions:\",\"settlement id: number of the period\",\"total: sum\"\n";
    let report = read(date_range(preamble, &["Dec 1, 2017 12:38:23 AM PST"]));
    assert_eq!((report.content.kind(), report.read), (ReportKind::DateRange, 1));
    assert_eq!(texts(&report, Field::Reference), ["7001"]);
}

#[test]
fn oddity_3_3_a_row_without_its_empty_cells_at_the_end_is_padded() {
    let report = read(
        "order-id\torder-item-id\tpurchase-date\tpayments-date\tsku\tquantity-purchased\tcurrency\titem-price\tsales-channel\tis-prime\n\
        171-0000001-0000001\t1\t2026-10-01T00:00:00+00:00\t2026-10-01T00:00:00+00:00\tMUG\t1\n",
    );
    assert_eq!((report.content.kind(), report.content.len()), (ReportKind::NewOrders, 1));
    assert_eq!(sheet(&report).row(0).cell(Field::Prime), Cell::Unknown);
}

#[test]
fn oddity_3_4_nameless_columns_at_the_end_are_ignored() {
    let empty = "\t".repeat(19);
    let text = feedback(&["bad"]).replace("Rater Email\n", &format!("Rater Email{empty}\n"));
    let report = read(&text);
    assert!(report.set_aside.is_empty() && report.warnings.is_empty(), "{:?}", report.warnings);
    let report = read(text.replace("a@example.com\n", &format!("a@example.com{empty}\n")));
    assert_eq!((report.content.len(), report.warnings.len()), (1, 0));
}

const SHIPMENTS: &str = "amazon-order-id\tmerchant-order-id\tshipment-id\tshipment-item-id\tamazon-order-item-id\tpurchase-date\tshipment-date\tsku\tquantity-shipped\tcurrency\titem-price\tcarrier\ttracking-number\testimated-arrival-date\tfulfillment-center-id\tfulfillment-channel\tsales-channel\n";

fn shipment(number: u32, carrier: &str) -> String {
    format!(
        "171-0000001-{number:07}\t\tD{number}\tE{number}\t90{number}\t2026-10-01T00:00:00+00:00\t2026-10-02T00:00:00+00:00\tMUG\t1\tEUR\t19.99\t{carrier}\tTBA{number}\t2026-10-04T00:00:00+00:00\tLEJ1\tAFN\tAmazon.de\n"
    )
}

#[test]
fn oddity_3_5_a_tab_inside_a_field_is_found_where_the_other_columns_prove_it() {
    let text =
        [SHIPMENTS, &shipment(1, "DHL"), &shipment(2, "UPS"), &shipment(3, "FedEx\t"), &shipment(4, "DHL")]
            .concat();
    let report = read(&text);
    assert_eq!(texts(&report, Field::Carrier), ["DHL", "UPS", "FedEx", "DHL"]);
    assert_eq!(days(&report, Field::PromisedOn), ["2026-10-04"; 4]);
    assert_eq!(warned(&report), [FileWarningCode::RowsRepaired]);
}

#[test]
fn oddity_3_5_a_tab_that_could_belong_to_two_fields_sets_the_row_aside() {
    let text = [feedback(&["good", "bad", "a\tb"])].concat();
    let report = read(&text);
    assert_eq!(texts(&report, Field::Comment), ["good", "bad"]);
    assert_eq!(aside(&report), [(SetAsideReason::TooManyColumns, vec![4])]);
}

#[test]
fn oddity_3_6_columns_of_promotions_may_be_absent_from_a_settlement() {
    let text = "settlement-id\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\tprice-type\tprice-amount\titem-related-fee-type\titem-related-fee-amount\tposted-date\tsku\tquantity-purchased\n\
        7001\t2025-10-01T00:00:00+00:00\t2025-10-15T00:00:00+00:00\t2025-10-17T00:00:00+00:00\t17.00\tCAD\n\
        7001\t\t\t\t\t\tOrder\t702-0000001-0000001\tPrincipal\t20.00\t\t\t2025-10-02T00:00:00+00:00\tMUG\t\n\
        7001\t\t\t\t\t\tOrder\t702-0000001-0000001\t\t\tCommission\t-3.00\t2025-10-02T00:00:00+00:00\tMUG\t\n";
    let report = read(text);
    assert_eq!(report.content.kind(), ReportKind::SettlementV1);
    assert_eq!(money(&report, Field::Amount), [None, Some(2000), Some(-300)]);
    let with = text
        .replace("posted-date\t", "promotion-amount\tposted-date\t")
        .replace("\t2025-10-02", "\t\t2025-10-02");
    assert_eq!(money(&read(with), Field::Amount), [None, Some(2000), Some(-300)]);
}

#[test]
fn oddity_3_7_a_column_that_an_account_does_not_have_is_unknown_and_not_false() {
    let with = read(
        "order-id\torder-item-id\tpurchase-date\tpayments-date\tsku\tquantity-purchased\tis-prime\n\
        171-0000001-0000001\t1\t2026-10-01\t2026-10-01\tMUG\t1\tfalse\n",
    );
    assert_eq!(sheet(&with).row(0).flag(Field::Prime), Some(false));
    let without = read(
        "order-id\torder-item-id\tpurchase-date\tpayments-date\tsku\tquantity-purchased\n\
        171-0000001-0000001\t1\t2026-10-01\t2026-10-01\tMUG\t1\n",
    );
    assert_eq!(sheet(&without).row(0).flag(Field::Prime), None);
}

#[test]
fn oddity_3_8_columns_that_a_region_renames_do_not_change_what_a_file_is() {
    let columns = |age: &str| {
        format!(
            "snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tavailable\tinv-age-0-to-90-days\t{age}\tcurrency\n\
        2026-10-01\tMUG\tX001\tB000000001\tMug\tNew\t7\t7\t0\tEUR\n"
        )
    };
    for age in ["inv-age-365-plus-days", "inv-age-366-to-455-days\tinv-age-456-plus-days"] {
        let report = read(
            columns(age).replace("\t0\tEUR", if age.contains('\t') { "\t0\t0\tEUR" } else { "\t0\tEUR" }),
        );
        assert_eq!(report.content.kind(), ReportKind::InventoryPlanning, "{age}");
        assert_eq!(sheet(&report).row(0).count(Field::Sellable), Some(7));
    }
}

#[test]
fn oddity_3_9_the_case_of_letters_in_a_header_does_not_matter() {
    for (from, to) in
        [("Your Response", "Your response"), ("Rater Email", "rater EMAIL"), ("Order ID", "ORDER id")]
    {
        let report = read(feedback(&["bad"]).replace(from, to));
        assert_eq!(report.content.kind(), ReportKind::SellerFeedback, "{to}");
        assert!(report.warnings.is_empty(), "{to}");
    }
}

#[test]
fn oddity_3_10_spaces_and_colons_around_and_inside_a_name_do_not_matter() {
    let header = feedback(&["bad"]).replace("Order ID", " Order  ID: ").replace("Rating", "Rating ");
    assert_eq!(read(header).content.kind(), ReportKind::SellerFeedback);
}

#[test]
fn oddity_3_11_a_header_in_an_unknown_language_is_taken_by_place_once_its_values_fit() {
    let header = "Päivä\tArvio\tKommentit\tVastauksesi\tTilausnumero\tSähköposti\n";
    let report = read(format!("{header}21/9/25\t1\thuono\t \t171-0000001-0000001\t\n"));
    assert_eq!((report.content.kind(), report.content.len()), (ReportKind::SellerFeedback, 1));
    assert_eq!(texts(&report, Field::Comment), ["huono"]);
    let other = try_read(format!("{header}x\t7\ty\tz\tq\tr\n").as_bytes(), None);
    assert!(other.is_err(), "values that do not fit prove nothing");
}

#[test]
fn oddity_3_12_a_file_without_a_header_is_not_guessed_at() {
    let row = order(1, "2026-10-01T00:00:00+00:00");
    let error = refused(row.repeat(3).as_bytes());
    assert_eq!(error.location.and_then(|location| location.line), Some(1));
    assert_eq!(error.code, "report-not-known");
}

#[test]
fn oddity_3_13_blank_lines_are_no_rows_and_lines_keep_their_numbers() {
    let text = feedback(&["good", "bad"]).replace("\n2026-10-02", "\n\n\n2026-10-02") + "\n\n";
    let report = read(text);
    assert_eq!((report.read, report.set_aside.len()), (2, 0));
    assert_eq!(sheet(&report).row(1).line(), 5);
}

#[test]
fn oddity_3_14_every_kind_of_line_end_is_read_and_mixed_ones_too() {
    for end in ["\n", "\r\n", "\r"] {
        let report = read(feedback(&["good", "bad"]).replace('\n', end));
        assert_eq!(texts(&report, Field::Comment), ["good", "bad"], "{end:?}");
        assert_eq!(sheet(&report).row(1).line(), 3, "{end:?}");
    }
    let mixed = feedback(&["good", "bad", "odd"]).replacen('\n', "\r", 1).replacen('\n', "\r\n", 1);
    assert_eq!(texts(&read(mixed), Field::Comment), ["good", "bad", "odd"]);
}

#[test]
fn oddity_3_15_the_last_line_needs_no_end() {
    let text = feedback(&["good", "bad"]);
    let report = read(text.trim_end());
    assert_eq!((report.content.len(), report.warnings.len()), (2, 0));
}

#[test]
fn oddity_3_16_the_summary_of_a_settlement_is_not_one_of_its_amounts() {
    let mut account = Account::default();
    let reading =
        add(&mut account, settlement_v2("30,00", &[("17.07.2026", "20,00"), ("17.07.2026", "10,00")]));
    let total = reading.total.expect("a total");
    assert_eq!((total.stated, total.counted), (3000, 3000));
}

#[test]
fn oddity_3_17_quantities_that_repeat_on_every_fee_row_are_not_added_up() {
    let v2 = read(settlement_v2("30,00", &[("17.07.2026", "20,00"), ("17.07.2026", "10,00")]));
    assert_eq!(sheet(&v2).row(1).count(Field::Quantity), None, "each row of the item repeats it");
}

#[test]
fn oddity_3_18_columns_added_at_the_end_change_nothing() {
    let text = ledger(&["Mug"])
        .replace("\"Unreconciled Quantity\"", "\"Unreconciled Quantity\"\t\"Store\"")
        .replace("\"0\"\n", "\"0\"\t\"Amazon.de\"\n");
    let report = read(text);
    assert_eq!((report.content.kind(), report.content.len()), (ReportKind::LedgerDetail, 1));
    assert_eq!(texts(&report, Field::Store), ["amazon.de"]);
}

#[test]
fn oddity_3_19_two_items_of_one_order_are_two_rows_unless_they_are_equal_letter_for_letter() {
    let mut account = Account::default();
    let row = order(1, "2026-10-01T00:00:00+00:00");
    let text = [ORDERS_HEADER, &row, &row.replace("19.99", "9.99")].concat();
    add(&mut account, &text);
    let again = add(&mut account, [ORDERS_HEADER, &row, &row.replace("19.99", "5.00")].concat());
    assert_eq!((again.rows.duplicates, again.rows.used), (1, 1));
}

#[test]
fn oddity_3_20_columns_that_the_seller_chose_are_found_by_name() {
    let report = read(
        "(Child) ASIN,Units Ordered,Title,Sessions - Total,Ordered Product Sales\nB000000001,3,Mug,\"1,234\",\"₹4,800.00\"\n",
    );
    assert_eq!(report.content.kind(), ReportKind::SalesAndTraffic);
    let row = sheet(&report).row(0);
    assert_eq!((row.count(Field::Sessions), row.money(Field::Amount)), (Some(1234), Some(480_000)));
}

// ---- 4 dates ----------------------------------------------------------------------------------

#[test]
fn oddity_4_1_days_with_dots_have_the_day_in_front() {
    let report = read(settlement_v2("5,00", &[("02.07.2026 07:06:34 UTC", "5,00")]));
    assert_eq!(days(&report, Field::Day)[1], "2026-07-02");
    assert_eq!(days(&report, Field::ReleasedOn)[0], "2026-07-17");
}

#[test]
fn oddity_4_2_the_form_of_a_date_is_decided_value_by_value() {
    for (written, iso) in
        [("2025-10-02T00:00:00+00:00", "2025-10-02"), ("2017-02-24 23:57:39 UTC", "2017-02-24")]
    {
        assert_eq!(day(written).as_deref(), Some(iso));
    }
}

#[test]
fn oddity_4_3_two_forms_in_one_column_are_both_read() {
    let report =
        read(settlement_v2("9.00", &[("2017-03-10", "4.00"), ("2017-03-02T18:16:34+00:00", "5.00")]));
    assert_eq!(days(&report, Field::Day)[1..], ["2017-03-10", "2017-03-02"]);
}

#[test]
fn oddity_4_4_the_order_of_a_feedback_file_is_proven_by_the_file_or_else_asked() {
    let proven = read(feedback_of(&["3/4/26", "21/4/26"]));
    assert_eq!(days(&proven, Field::Day), ["2026-04-03", "2026-04-21"]);
    assert!(proven.warnings.is_empty());
    let open = read(feedback_of(&["3/4/26", "4/4/26"]));
    assert_eq!(warned(&open), [FileWarningCode::DayMonthUnclear]);
    let mut account = Account::default();
    let reading = account.add(open);
    assert!(reading.day_order.is_some_and(|order| !order.sure));
    account.set_day_order(reading.file, DayOrder::DayMonthYear);
    assert_eq!(account.files()[0].period.map(|period| period.from.to_string()), Some("2026-04-03".into()));
}

#[test]
fn oddity_4_5_years_of_two_digits_stand_where_the_store_puts_them() {
    let us = try_read(feedback_of(&["10/20/23"]).as_bytes(), Some("amazon.com")).expect("a report");
    assert_eq!(days(&us, Field::Day), ["2023-10-20"]);
    let jp =
        try_read(feedback_of(&["25/9/21", "25/9/3"]).as_bytes(), Some("amazon.co.jp")).expect("a report");
    assert_eq!(days(&jp, Field::Day), ["2025-09-21", "2025-09-03"]);
    let de = try_read(feedback_of(&["21.9.25"]).as_bytes(), Some("amazon.de")).expect("a report");
    assert_eq!(days(&de, Field::Day), ["2025-09-21"]);
}

#[test]
fn oddity_4_6_names_of_months_and_halves_of_the_day_are_read_in_their_language() {
    for (written, iso) in [
        ("28 de fev. de 2026 21:17:51 GMT-8", "2026-03-01T05:17:51Z"),
        ("29 June 2026 5:39:32 pm GMT+9", "2026-06-29T08:39:32Z"),
        ("Dec 1, 2017 12:38:23\u{202f}AM PST", "2017-12-01T08:38:23Z"),
        ("Jan 2, 2026 3:04:05 p.m. PST", "2026-01-02T23:04:05Z"),
        ("2026/03/01 下午9:05:06 GMT+8", "2026-03-01T13:05:06Z"),
        ("5 août 2025 09:00:00 UTC", "2025-08-05T09:00Z"),
    ] {
        let time = parse_time(written.as_bytes());
        assert_eq!((time.is_some(), time), (true, parse_time(iso.as_bytes())), "{written}");
    }
}

#[test]
fn oddity_4_7_the_zone_of_a_row_is_kept_and_gives_the_day_of_any_place() {
    let before = parse_moment(b"8 de mar. de 2026 01:30:00 GMT-8", DayOrder::DayMonthYear).expect("a moment");
    let after = parse_moment(b"8 de mar. de 2026 21:30:00 GMT-7", DayOrder::DayMonthYear).expect("a moment");
    assert_eq!((before.offset, after.offset), (Some(-480), Some(-420)));
    assert_eq!(before.day_at(-180).to_string(), "2026-03-08");
    assert_eq!(after.day_at(-180).to_string(), "2026-03-09");
}

#[test]
fn oddity_4_8_the_evening_before_a_month_belongs_to_the_month_of_the_store() {
    let moment =
        parse_moment(b"28 de fev. de 2026 21:17:51 GMT-8", DayOrder::DayMonthYear).expect("a moment");
    assert_eq!(
        (moment.day.to_string().as_str(), moment.day_at(-180).to_string().as_str()),
        ("2026-02-28", "2026-03-01")
    );
}

#[test]
fn oddity_4_9_zones_are_known_by_name() {
    for (written, offset) in [
        ("2022-07-11 01:34:18 PST", -480),
        ("2022-07-11 01:34:18 PDT", -420),
        ("29/09/2025 16:19:39 BST", 60),
        ("29/09/2025 16:19:39 GMT", 0),
        ("29.09.2025 16:19:39 MEST", 120),
        ("2026/02/13 3:21:05 JST", 540),
    ] {
        let moment = parse_moment(written.as_bytes(), DayOrder::DayMonthYear);
        assert_eq!(moment.and_then(|moment| moment.offset), Some(offset), "{written}");
    }
}

#[test]
fn oddity_4_10_a_time_needs_no_seconds() {
    let report = read(health("3", "100", "0.03"));
    assert_eq!(report.content.period().map(|period| period.to.to_string()), Some("2020-10-21".into()));
    assert_eq!(day("2020-10-21T00:00Z").as_deref(), Some("2020-10-21"));
}

#[test]
fn oddity_4_11_a_range_that_ends_before_it_begins_breaks_nothing() {
    let report = read(health("3", "100", "0.03").replace("2020-08-22", "2020-12-22"));
    assert_eq!(report.content.len(), 1);
}

#[test]
fn oddity_4_12_a_release_date_may_be_empty() {
    let text = "\"date/time\",\"settlement id\",\"type\",\"order id\",\"sku\",\"total\",\"Transaction Status\",\"Transaction Release Date\"\n\
        \"Mar 1, 2026 1:00:00 AM PST\",\"7001\",\"Order\",\"171-0000001-0000001\",\"MUG\",\"17.03\",\"Deferred\",\"\"\n";
    let report = read(text);
    assert_eq!(report.content.len(), 1);
    assert_eq!(sheet(&report).row(0).day(Field::ReleasedOn), None);
}

#[test]
fn oddity_4_13_days_that_a_spreadsheet_saved_again_are_read_like_any_others() {
    let report = read(orders(&["2/25/17", "2/26/17 9:30"]));
    assert_eq!(order_days(&report), ["2017-02-25", "2017-02-26"]);
    assert!(report.set_aside.is_empty() && report.warnings.is_empty());
    let open = read(orders(&["2/3/17", "2/4/17"]));
    assert_eq!(warned(&open), [FileWarningCode::DayMonthUnclear]);
    let numbers = read(orders(&["42791", "42791.5"]));
    assert_eq!(order_days(&numbers), ["2017-02-25"; 2]);
    assert_eq!(warned(&numbers), [FileWarningCode::SpreadsheetDays]);
}

#[test]
fn oddity_4_14_deferred_rows_are_told_from_released_ones() {
    let text = "\"date/time\",\"settlement id\",\"type\",\"order id\",\"sku\",\"total\",\"Transaction Status\"\n\
        \"Mar 1, 2026 1:00:00 AM PST\",\"7001\",\"Order\",\"171-0000001-0000001\",\"MUG\",\"17.03\",\"Deferred\"\n\
        \"Mar 1, 2026 1:00:00 AM PST\",\"7001\",\"Order\",\"171-0000001-0000002\",\"MUG\",\"17.03\",\"Released\"\n";
    assert_eq!(texts(&read(text), Field::Status), ["Deferred", "Released"]);
}

// ---- 5 numbers --------------------------------------------------------------------------------

#[test]
fn oddity_5_1_a_decimal_comma_is_no_thousands_mark() {
    assert_eq!(
        money(&read(settlement_v2("12,34", &[("17.07.2026", "12,34")])), Field::Amount),
        [None, Some(1234)]
    );
}

#[test]
fn oddity_5_2_one_file_may_have_both_marks() {
    let report = read(settlement_v2("0,00", &[("17.07.2026", "55,25"), ("17.07.2026", "-55.25")]));
    assert_eq!(money(&report, Field::Amount), [None, Some(5525), Some(-5525)]);
}

#[test]
fn oddity_5_3_currency_signs_and_spaces_of_every_kind_are_no_part_of_an_amount() {
    for (written, hundredths) in [
        ("-3.263,25", -326_325),
        ("1.234,56", 123_456),
        ("1 135,72", 113_572),
        ("1\u{a0}135,72", 113_572),
        ("1\u{202f}135,72", 113_572),
        ("1\u{2009}135,72", 113_572),
        ("1,777.43", 177_743),
        ("￥6,436", 643_600),
        ("₹4,800.00", 480_000),
        ("5.255,61 €", 525_561),
    ] {
        assert_eq!(parse_money(written.as_bytes()), Some(hundredths), "{written}");
    }
}

#[test]
fn oddity_5_4_a_rate_and_an_amount_of_one_file_have_marks_of_their_own() {
    assert_eq!(parse_rate(b"16.40%", RateStyle::Percent), Some(164_000));
    assert_eq!(parse_money("5.255,61 €".as_bytes()), Some(525_561));
}

#[test]
fn oddity_5_5_a_blank_price_is_unknown_and_zero_is_zero() {
    let text = [
        ORDERS_HEADER,
        &order(1, "2026-10-01").replace("19.99", ""),
        &order(2, "2026-10-01").replace("19.99", "0.00"),
    ]
    .concat();
    let report = read(text);
    let Content::Orders(orders) = &report.content else { panic!("orders") };
    assert_eq!(orders.rows().map(|row| row.price()).collect::<Vec<_>>(), [None, Some(0)]);
    assert_eq!((parse_money(b""), parse_money(b"0")), (None, Some(0)));
}

#[test]
fn oddity_5_6_a_mark_before_three_digits_separates_thousands() {
    for written in ["1,234", "1.234"] {
        assert_eq!(parse_count(written.as_bytes()), Some(1234));
        assert_eq!(parse_money(written.as_bytes()), Some(123_400));
    }
    assert_eq!((parse_money(b"0.125"), parse_rate(b"1.234", RateStyle::Percent)), (Some(13), Some(12_340)));
}

#[test]
fn oddity_5_7_rounded_ids_are_said_and_never_joined() {
    let report = read(orders(&["2026-10-01"]).replace("171-0000001-0000001", "7.82115E+12"));
    assert_eq!((report.content.len(), aside(&report)), (0, vec![(SetAsideReason::BadOrderId, vec![2])]));
    assert_eq!(warned(&report), [FileWarningCode::LossyOrderIds]);
    let settlement = read(settlement_v2("5,00", &[("17.07.2026", "5,00")]).replace("7001", "5.80293E+13"));
    assert!(warned(&settlement).contains(&FileWarningCode::LossyOrderIds));
    let whole = read(settlement_v2("5,00", &[("17.07.2026", "5,00")]).replace("7001", "12345678901234.0"));
    assert_eq!(texts(&whole, Field::Reference), ["12345678901234"; 2], "nothing was lost here");
    assert!(whole.warnings.is_empty());
}

#[test]
fn oddity_5_8_lost_zeros_change_no_amount() {
    assert_eq!((parse_money(b"4246.2"), parse_money(b"4246.20")), (Some(424_620), Some(424_620)));
}

#[test]
fn oddity_5_9_a_rate_is_read_as_its_source_writes_it() {
    for (written, style, parts) in [
        ("96%", RateStyle::Percent, 960_000),
        ("10%", RateStyle::Fraction, 100_000),
        ("0.9", RateStyle::Fraction, 900_000),
        ("0.032", RateStyle::Fraction, 32_000),
    ] {
        assert_eq!(parse_rate(written.as_bytes(), style), Some(parts), "{written}");
    }
}

// ---- 6 meaning --------------------------------------------------------------------------------

#[test]
fn oddity_6_1_four_pairs_of_names_mean_the_same_two_channels() {
    for (afn, mfn) in [("Amazon", "Merchant"), ("AFN", "MFN"), ("AMAZON_NA", "DEFAULT"), ("Amazon", "Seller")]
    {
        assert_eq!(Channel::parse(afn.as_bytes()), Some(Channel::Afn), "{afn}");
        assert_eq!(Channel::parse(mfn.as_bytes()), Some(Channel::Mfn), "{mfn}");
    }
}

#[test]
fn oddity_6_2_an_item_may_be_cancelled_in_an_order_that_was_shipped() {
    let header = ORDERS_HEADER.replace("order-status\t", "order-status\titem-status\t");
    let row = |number: u32, item: &str| {
        order(number, "2026-10-01").replace("Shipped\t", &format!("Shipped\t{item}\t"))
    };
    let report = read([header, row(1, "Cancelled"), row(2, "Shipped")].concat());
    let Content::Orders(orders) = &report.content else { panic!("orders") };
    assert_eq!(orders.rows().map(|row| row.is_cancelled()).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn oddity_6_3_what_other_shops_sold_is_set_aside() {
    for (from, to) in [
        ("Amazon.de", "Non-Amazon"),
        ("Amazon.de", "Non-Amazon CA"),
        ("Amazon.de", "si-prod-in.stores.amazon.in"),
        ("171-0000001-0000001", "S02-1234567-1234567"),
    ] {
        let report = read(orders(&["2026-10-01"]).replace(from, to));
        assert_eq!(aside(&report), [(SetAsideReason::NotAmazonChannel, vec![2])], "{to}");
    }
}

#[test]
fn oddity_6_4_a_replacement_without_money_is_an_order_with_a_price_of_zero() {
    let report = read(orders(&["2026-10-01"]).replace("19.99", "0.0"));
    let Content::Orders(orders) = &report.content else { panic!("orders") };
    assert_eq!(orders.rows().map(|row| row.price()).collect::<Vec<_>>(), [Some(0)]);
}

#[test]
fn oddity_6_5_all_stores_of_a_region_in_one_file_are_told_apart() {
    let text =
        orders(&["2026-10-01", "2026-10-01"]) + &order(3, "2026-10-01").replace("Amazon.de", "Amazon.fr");
    assert_eq!(read(text).content.stores(), ["amazon.de", "amazon.fr"]);
}

#[test]
fn oddity_6_6_a_single_space_is_no_answer() {
    assert_eq!(texts(&read(feedback(&["bad"])), Field::Answer), [""]);
}

#[test]
fn oddity_6_7_a_blank_yes_or_no_is_unknown() {
    let text = |flag: &str| {
        format!(
            "order-id\torder-item-id\tpurchase-date\tpayments-date\tsku\tquantity-purchased\tis-prime\n\
        171-0000001-0000001\t1\t2026-10-01\t2026-10-01\tMUG\t1\t{flag}\n"
        )
    };
    for (written, flag) in [("true", Some(true)), ("false", Some(false)), ("", None), (" ", None)] {
        assert_eq!(sheet(&read(text(written))).row(0).flag(Field::Prime), flag, "{written:?}");
    }
}

fn options() -> Options {
    Options { today: Day::parse_iso("2026-11-23").expect("a day"), store: None, language: None }
}

#[test]
fn oddity_6_8_feedback_without_its_good_half_gives_no_rate_of_its_own() {
    let mut account = Account::default();
    add(&mut account, feedback(&["bad", "worse"]));
    let report = metric::compute(&account, &options());
    assert!(
        report.metrics.iter().all(|metric| metric.computed.as_ref().is_none_or(|value| value.rate.is_none()))
    );
}

#[test]
fn oddity_6_9_keys_that_are_new_or_missing_and_values_of_null_leave_the_rest_readable() {
    let text = health("3", "100", "0.03")
        .replace("\"status\": \"NORMAL\"", "\"status\": null, \"somethingNew\": {\"a\": []}")
        .replace("\"GOOD\", \"targetValue\": 0.01", "\"NONE\", \"targetValue\": null");
    let report = read(text);
    let Content::Health(health) = &report.content else { panic!("health") };
    let metric = &health.stores[0].metrics[0];
    assert_eq!((metric.numerator, metric.denominator, metric.target, metric.good), (3, 100, None, None));
}

#[test]
fn oddity_6_10_a_rate_over_nothing_is_no_rate() {
    let report = read(health("0", "0", "0.0"));
    let Content::Health(health) = &report.content else { panic!("health") };
    assert_eq!(health.stores[0].metrics[0].rate, None);
    assert_eq!(health.stores[0].metrics[0].good, Some(true), "Amazon's own verdict stays");
}

#[test]
fn oddity_6_11_a_count_above_its_whole_is_shown_as_it_stands() {
    let report = read(health("847987", "808046", "1.05"));
    let Content::Health(health) = &report.content else { panic!("health") };
    assert_eq!(
        (health.stores[0].metrics[0].numerator, health.stores[0].metrics[0].denominator),
        (847_987, 808_046)
    );
}

#[test]
fn oddity_6_12_settlements_that_overlap_in_days_are_kept_apart_by_their_number() {
    let mut account = Account::default();
    let first = settlement_v2("5,00", &[("17.07.2026", "5,00")]);
    add(&mut account, &first);
    let second = add(&mut account, first.replace("7001", "7002"));
    assert_eq!((second.rows.duplicates, second.rows.used), (0, 2));
}

#[test]
fn oddity_6_13_the_case_of_a_stores_name_does_not_matter() {
    let text = orders(&["2026-10-01"]) + &order(2, "2026-10-01").replace("Amazon.de", "amazon.DE");
    assert_eq!(read(text).content.stores(), ["amazon.de"]);
}

#[test]
fn oddity_6_14_a_title_that_is_cut_off_is_kept_as_it_is() {
    let text =
        date_range("", &["Dec 1, 2017 12:38:23 AM PST"]).replace("\"Mug\"", "\"A very long title (3\"");
    assert_eq!(texts(&read(text), Field::Detail), ["A very long title (3"]);
}

#[test]
fn oddity_6_15_a_download_that_differs_in_some_rows_adds_only_those_and_says_so() {
    let mut account = Account::default();
    add(&mut account, orders(&["2026-10-01", "2026-10-02", "2026-10-03"]));
    let again = add(&mut account, orders(&["2026-10-01", "2026-10-02", "2026-10-04"]));
    assert_eq!((again.rows.duplicates, again.rows.used), (2, 1));
    assert!(again.warnings.iter().any(|warning| warning.code == FileWarningCode::OtherFileSameRows));
}

#[test]
fn oddity_6_16_the_state_of_an_address_is_never_read() {
    let header = ORDERS_HEADER.replace("item-price\n", "item-price\tship-state\n");
    let report = read(
        [
            header,
            order(1, "2026-10-01").replace("19.99\n", "19.99\t--\n"),
            order(2, "2026-10-01").replace("19.99\n", "19.99\tCampbelltown\n"),
        ]
        .concat(),
    );
    assert_eq!(report.content.len(), 2);
    assert!(!format!("{:?}", report.content).contains("Campbelltown"));
}

#[test]
fn oddity_6_17_a_file_with_a_header_and_no_rows_is_read_and_said_to_be_empty() {
    let report = read(ORDERS_HEADER);
    assert_eq!((report.read, warned(&report)), (0, vec![FileWarningCode::NoRows]));
}

#[test]
fn oddity_6_18_signs_and_entities_in_a_name_are_letters_and_nothing_else() {
    for sku in ["MFS-0023+A", "80013_NI", "F&amp;s", "<img src=x onerror=alert(1)>"] {
        let report = read(orders(&["2026-10-01"]).replace("MUG", sku));
        let Content::Orders(orders) = &report.content else { panic!("orders") };
        assert_eq!(orders.products[0].sku, sku);
    }
}

// ---- 7 safety ---------------------------------------------------------------------------------

#[test]
fn oddity_7_1_who_the_buyer_is_leaves_the_reader_in_no_column() {
    let header = "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\trecipient-name\tship-address-1\tship-city\n";
    let row = "171-0000001-0000001\t1\t2026-10-01\t2026-10-01\tjo@example.com\tJo Doe\t+49 30 1234567\tMUG\tMug\t1\tJo Doe\tMain Street 5\tBonn\n";
    let held = format!("{:?}", read([header, row].concat()));
    for secret in ["jo@example.com", "Jo Doe", "1234567\t", "Main Street", "Bonn"] {
        assert!(!held.contains(secret), "{secret}");
    }
    let held = format!("{:?}", read(feedback(&["bad, call 030 1234567 or a@example.com"])));
    for secret in ["a@example.com", "030 1234567"] {
        assert!(!held.contains(secret), "{secret}");
    }
}

#[test]
fn oddity_7_2_a_cell_that_a_spreadsheet_would_run_is_made_a_text_in_what_is_taken_away() {
    for sku in ["=1+1", "+1", "-1", "@A1"] {
        let mut account = Account::default();
        add(&mut account, orders(&["2026-10-01T00:00:00+00:00"]).replace("MUG", sku));
        add(&mut account, feedback(&["bad"]));
        let report = metric::compute(&account, &options());
        let mut metrics = report.metrics.iter().filter(|metric| metric.id == MetricId::OrderDefectRate);
        let table = metrics.find_map(|metric| {
            Some(orders_csv(&metric.computed.as_ref()?.orders)).filter(|table| table.lines().count() > 1)
        });
        let table = table.expect("an order that counts");
        assert!(table.contains(&format!(",'{sku}")), "{table}");
    }
}

#[test]
fn oddity_7_3_a_saved_page_is_refused_and_nothing_of_it_is_shown() {
    let error = refused(b"\n<html><script>steal()</script><body>Buyer Jo Doe</body></html>");
    assert_eq!(error.code, "file-is-web-page");
    assert!(!format!("{error:?}").contains("Jo Doe"));
}

#[test]
fn oddity_7_4_a_record_without_an_end_is_dropped_and_the_rows_after_it_are_read() {
    let long = "x".repeat(3 * 1024 * 1024);
    let report = read(feedback(&["good", &long, "bad"]));
    assert_eq!(texts(&report, Field::Comment), ["good", "bad"]);
    assert_eq!(aside(&report), [(SetAsideReason::RecordTooLong, vec![3])]);
}

#[test]
fn oddity_7_5_a_page_under_the_name_of_a_table_is_told_by_its_first_sign() {
    for page in [
        "<!DOCTYPE html><title>Amazon Sign-In</title>",
        "\u{feff}\r\n <html>",
        "<?xml version=\"1.0\"?><html xmlns=\"x\">",
    ] {
        assert_eq!(refused(page.as_bytes()).code, "file-is-web-page", "{page}");
    }
}

#[test]
fn an_ambiguous_day_is_never_taken_for_sure() {
    let mut column = DateColumn::default();
    assert!(matches!(column.read(b"3/4/2026"), Some(ReadDay::Open { .. })));
    assert_eq!(column.settle(DayOrder::MonthDayYear).unclear, 1);
}
