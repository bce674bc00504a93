//! Small files of each kind that is read into a sheet: what their cells become.

use candor::report::{
    Cell, Channel, Content, Field, FileWarningCode, MissingEffect, ParsedReport, ReportKind, ReportReader,
    SetAsideReason, Sheet,
};

fn read(kind: ReportKind, text: &str) -> ParsedReport {
    let mut reader = ReportReader::new("export");
    reader.push(text.as_bytes()).expect("a report");
    let report = reader.finish().expect("a report");
    assert_eq!(report.content.kind(), kind);
    let set_aside: u32 = report.set_aside.iter().map(|rows| rows.count).sum();
    assert_eq!(report.read as usize, report.content.len() + set_aside as usize, "no row is lost");
    report
}

fn sheet(report: &ParsedReport) -> &Sheet {
    let Content::Sheet(sheet) = &report.content else { panic!("{:?}", report.content) };
    sheet
}

/// A row's cells as the page shows them; empty where they are unknown.
fn shown(report: &ParsedReport, row: usize, fields: &[Field]) -> Vec<String> {
    let row = sheet(report).row(row);
    fields.iter().map(|&field| row.cell(field).to_string()).collect()
}

fn aside(report: &ParsedReport) -> Vec<(SetAsideReason, Vec<u32>)> {
    report.set_aside.iter().map(|rows| (rows.reason, rows.lines.clone())).collect()
}

fn missing(report: &ParsedReport) -> Vec<(&str, MissingEffect)> {
    report.missing.iter().map(|missing| (missing.column.as_str(), missing.effect)).collect()
}

fn stored(report: &ParsedReport) -> String {
    format!("{:?}", report.content)
}

const NO_STORE: &[&str] = &[];

#[test]
fn unshipped_orders_say_until_when_and_how_late() {
    let text = "order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tdays-past-promise\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level\trecipient-name\tis-prime\tsales-channel\n\
        171-2000000-1000000\t12345678901234\t2026-11-01T22:15:00+00:00\t2026-11-01T22:20:00+00:00\t2026-11-05T08:00:00+00:00\t2026-11-03T22:59:59+00:00\t2\tx1@marketplace.example\tJane Roe\t555 0100 200\tMUG-1\tMug\t3\t1\t2\tStandard\tJane Roe\ttrue\tAmazon.de\n\
        171-2000000-1000001\t12345678901235\t2026-11-04T10:00:00+00:00\t2026-11-04T10:00:00+00:00\t2026-11-05T08:00:00+00:00\t2026-11-07T22:59:59+00:00\t-2\t \t \t \tPOT-1\tPot\t1\t0\t1\tExpedited\tJohn Roe\t \tAmazon.de\n\
        S01-2000000-1000002\t1\t2026-11-04T10:00:00+00:00\t\t\t2026-11-07\t-2\t\t\t\tPOT-1\tPot\t1\t0\t1\tStandard\tA\tfalse\tAmazon.de\n\
        171-2000000-1000003\t2\t2026-11-04T10:00:00+00:00\t\t\t2026-11-07\t-2\t\t\t\tPOT-1\tPot\t1\t0\t1\tStandard\tA\tfalse\tNon-Amazon\n";
    let report = read(ReportKind::UnshippedOrders, text);
    let fields = [
        Field::Order,
        Field::OrderItem,
        Field::Day,
        Field::ShipBy,
        Field::Days,
        Field::Sku,
        Field::Quantity,
        Field::Shipped,
        Field::Requested,
        Field::ShipService,
        Field::Prime,
        Field::Store,
    ];
    assert_eq!(
        shown(&report, 0, &fields),
        [
            "171-2000000-1000000",
            "12345678901234",
            "2026-11-01",
            "2026-11-03",
            "2",
            "MUG-1",
            "3",
            "1",
            "2",
            "Standard",
            "yes",
            "amazon.de"
        ]
    );
    assert_eq!(shown(&report, 1, &[Field::Days, Field::Prime]), ["-2", ""], "a blank is not a no");
    assert_eq!(aside(&report), [(SetAsideReason::NotAmazonChannel, vec![4, 5])]);
    assert!(missing(&report).is_empty());
    for private in ["Roe", "555", "example"] {
        assert!(!stored(&report).contains(private), "{private}");
    }
}

#[test]
fn unshipped_orders_without_a_promise_say_what_cannot_be_told() {
    let text =
        "order-id\torder-item-id\tpurchase-date\tquantity-to-ship\n171-2000000-1000000\t1\t2026-11-01\t2\n";
    let report = read(ReportKind::UnshippedOrders, text);
    assert_eq!(
        missing(&report),
        [
            ("promise-date", MissingEffect::NoShipDate),
            ("days-past-promise", MissingEffect::NoShipDate),
            ("sku", MissingEffect::NoSku),
            ("quantity-purchased", MissingEffect::NoQuantity),
        ]
    );
}

#[test]
fn new_orders_are_read_in_the_oldest_layout_with_its_nameless_columns() {
    let header = "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax\tship-service-level\trecipient-name\tship-address-1\tShip-address-2\tShip-address-3\tship-city\tship-state\tship-postal-code\tship-country\tship-phone-number\tdelivery-start-date\tdelivery-end-date\tdelivery-time-zone\tdelivery-Instructions";
    let row = "171-2000000-1000000\t12345678901234\t2011-02-09T02:46:57-08:00\t2011-02-09T02:46:57-08:00\tx@example.com\tJane Roe\t555\tMUG-1\tMug\t2\tUSD\t21.98\t0.00\t4.99\t0.00\tStandard\tJane Roe\t1 Main St\t\t\tSpringfield\tOR\t97477\tUS";
    let text = format!("{header}{}\r\n{row}\r\n", "\t".repeat(19));
    let report = read(ReportKind::NewOrders, &text);
    let fields = [
        Field::Order,
        Field::Day,
        Field::Sku,
        Field::Quantity,
        Field::Currency,
        Field::Amount,
        Field::ShipService,
        Field::PromisedOn,
    ];
    assert_eq!(
        shown(&report, 0, &fields),
        ["171-2000000-1000000", "2011-02-09", "MUG-1", "2", "USD", "21.98", "Standard", ""]
    );
    assert_eq!(missing(&report), [("sales-channel", MissingEffect::NoStore)]);
    for private in ["Roe", "Main", "Springfield", "97477", "example"] {
        assert!(!stored(&report).contains(private), "{private}");
    }
}

#[test]
fn a_new_order_whose_id_is_none_stays_without_it_and_this_is_said() {
    let text = "order-id\torder-item-id\tpurchase-date\tpayments-date\tsku\tquantity-purchased\tsales-channel\n\
        111-31313131-775566\t1\t2026-11-01\t\tMUG-1\t1\tAmazon.co.uk\n\
        111-3131313-1775566\t2\tyesterday\t\tMUG-1\t1\tAmazon.co.uk\n\
        bad\t3\tyesterday\t\tMUG-1\t1\tAmazon.co.uk\n\
        7.82E+12\t4\t2026-11-02\t\tMUG-1\t1\tAmazon.co.uk\n\
        111-3131313-1775567\t5\t2026-11-03\t\tMUG-1\t1\tAmazon.co.uk\n";
    let report = read(ReportKind::NewOrders, text);
    let orders: Vec<Cell<'_>> = (0..2).map(|row| sheet(&report).row(row).cell(Field::Order)).collect();
    assert_eq!(orders, [Cell::Unknown, Cell::Order(11_131_313_131_775_567)]);
    assert_eq!(
        aside(&report),
        [(SetAsideReason::BadOrderId, vec![5]), (SetAsideReason::BadDate, vec![3, 4])]
    );
    let warned: Vec<_> = report.warnings.iter().map(|w| (w.code, w.line, w.count)).collect();
    assert_eq!(
        warned,
        [(FileWarningCode::LossyOrderIds, Some(5), 1), (FileWarningCode::OddOrderIds, Some(2), 1),]
    );
}

#[test]
fn shipments_by_amazon_are_read_in_english_and_chinese() {
    let text = "amazon-order-id\tmerchant-order-id\tshipment-id\tshipment-item-id\tamazon-order-item-id\tpurchase-date\tpayments-date\tshipment-date\treporting-date\tbuyer-email\tsku\tquantity-shipped\tcurrency\titem-price\tship-service-level\trecipient-name\tcarrier\ttracking-number\testimated-arrival-date\tfulfillment-center-id\tfulfillment-channel\tsales-channel\n\
        113-2000000-1000000\t\tDx1\tDy1\t12345678901234\t2020-12-17T06:32:18-08:00\t\t2020-12-18T06:32:18-08:00\t\tq@example.com\tMUG-1\t2\tUSD\t19.98\tSecondDay\tJane Roe\tUPS\t1Z999\t2020-12-21T20:00:00-08:00\tphx7\tAFN\tAmazon.com\n\
        S01-2000000-1000000\t\tDx2\tDy2\t1\t2020-12-17\t\t2020-12-18\t\t\tMUG-1\t1\tUSD\t0\tStandard\tJane Roe\tUPS\t\t\tPHX7\tAFN\tNon-Amazon\n\
        113-2000000-1000001\t\tDx3\tDy3\t1\t2020-12-17\t\t2020-12-18\t\t\tMUG-1\t1\tINR\t0\tStandard\tJane Roe\tUPS\t\t\tBOM5\tAFN\tsi-prod-in.stores.amazon.in\n";
    let report = read(ReportKind::FbaShipments, text);
    let fields = [
        Field::Order,
        Field::Reference,
        Field::Day,
        Field::OrderDay,
        Field::Sku,
        Field::Quantity,
        Field::Amount,
        Field::Carrier,
        Field::PromisedOn,
        Field::Warehouse,
        Field::Store,
    ];
    assert_eq!(
        shown(&report, 0, &fields),
        [
            "113-2000000-1000000",
            "Dx1",
            "2020-12-18",
            "2020-12-17",
            "MUG-1",
            "2",
            "19.98",
            "UPS",
            "2020-12-21",
            "PHX7",
            "amazon.com"
        ]
    );
    assert_eq!(sheet(&report).row(0).channel(), Some(Channel::Afn));
    assert_eq!(aside(&report), [(SetAsideReason::NotAmazonChannel, vec![3, 4])]);
    assert!(!stored(&report).contains("Roe") && !stored(&report).contains("1Z999"));

    let text = "亚马逊订单编号,配送日期,销售渠道,卖家 SKU,商品价格\n113-2000000-1000000,2026-02-13,amazon.com,MUG-1,19.98\n";
    let report = read(ReportKind::FbaShipments, text);
    assert_eq!(
        shown(&report, 0, &[Field::Order, Field::Day, Field::Sku, Field::Amount, Field::Store]),
        ["113-2000000-1000000", "2026-02-13", "MUG-1", "19.98", "amazon.com"]
    );
    assert_eq!(missing(&report), [("quantity-shipped", MissingEffect::NoQuantity)]);
}

#[test]
fn replacements_belong_to_the_order_that_was_replaced() {
    for header in ["replacement-customer-order-id", "replacement-amazon-order-id"] {
        let text = format!(
            "shipment-date\tsku\tasin\tfulfillment-center-id\toriginal-fulfillment-center-id\tquantity\treplacement-reason-code\t{header}\toriginal-amazon-order-id\n\
             2026-10-02T07:00:00+00:00\tMUG-1\tB000000001\tPHX7\tONT8\t1\t5\t113-2000000-1000009\t113-2000000-1000000\n\
             2026-10-03T07:00:00+00:00\tMUG-1\tB000000001\tPHX7\tONT8\t1\t5\t113-2000000-1000009\tS01-2000000-1000000\n"
        );
        let report = read(ReportKind::FbaReplacements, &text);
        assert_eq!(
            shown(
                &report,
                0,
                &[Field::Order, Field::SecondReference, Field::Day, Field::Reason, Field::Asin]
            ),
            ["113-2000000-1000000", "113-2000000-1000009", "2026-10-02", "5", "B000000001"]
        );
        assert_eq!(aside(&report), [(SetAsideReason::NotAmazonChannel, vec![3])]);
    }
}

#[test]
fn fba_returns_are_read_without_the_columns_that_older_files_lack() {
    let text = "return-date\torder-id\tsku\tasin\tfnsku\tproduct-name\tquantity\tfulfillment-center-id\tdetailed-disposition\treason\tlicense-plate-number\tcustomer-comments\n\
        2026-10-09T08:00:00+00:00\t113-2000000-1000000\tPOT-1\tB000000002\tX1\tPot\t2\tPHX7\tCUSTOMER_DAMAGED\tno_longer_needed\tLPNRR123\tcall 0555 123 4567\n\
        2026-10-10T08:00:00+00:00\t113-2000000-1000001\tPOT-1\tB000000002\tX1\tPot\t1\tPHX7\tSELLABLE\tDEFECTIVE\n";
    let report = read(ReportKind::FbaReturns, text);
    let fields =
        [Field::Day, Field::Quantity, Field::Disposition, Field::Reason, Field::Status, Field::Comment];
    assert_eq!(
        shown(&report, 0, &fields),
        ["2026-10-09", "2", "CUSTOMER_DAMAGED", "NO_LONGER_NEEDED", "", "call ***"]
    );
    assert_eq!(shown(&report, 1, &[Field::Reason, Field::Comment]), ["DEFECTIVE", ""], "a short row is read");
    assert!(!stored(&report).contains("LPNRR123"));
}

const MFN_RETURNS: &str = "Order ID\tOrder date\tReturn request date\tReturn request status\tAmazon RMA ID\tMerchant RMA ID\tLabel type\tLabel cost\tCurrency code\tReturn carrier\tTracking ID\tLabel to be paid by\tA-to-Z Claim\tIs prime\tASIN\tMerchant SKU\tItem Name\tReturn quantity\tReturn Reason\tIn policy\tReturn type\tResolution\tInvoice number\tReturn delivery date\tOrder Amount\tOrder quantity\tSafeT Action reason\tSafeT claim id\tSafeT claim state\tSafeT claim creation time\tSafeT claim reimbursement amount\tRefunded Amount\n";

#[test]
fn seller_fulfilled_returns_are_read_with_single_spaces_short_rows_and_three_valued_flags() {
    let text = MFN_RETURNS.to_owned()
        + "113-2000000-1000000\t01-Jul-2025\t10-Jul-2025\tApproved\tDx1RRMA\t \tAmazonPrePaidLabel\t7.35\tUSD\tUPS\t1Z999\tSeller\tN\tN\tB000000001\tMUG-1\tMug\t1\tAMZ-PG-WJ-TOO-SMALL\tY\tC-Returns\tStandardRefund\n\
           113-2000000-1000001\t02-Jul-2025\t11-Jul-2025\tApproved\tDx2RRMA\t \t \t \tUSD\t \t \t \tY\t \tB000000001\tMUG-1\tMug\t2\tDEFECTIVE\tN\tC-Returns\t \t \t20-Jul-2025\t25.00\t2\t \t123\tGranted\t \t \t19.99\n";
    let report = read(ReportKind::MfnReturns, &text);
    let fields = [
        Field::Order,
        Field::Day,
        Field::OrderDay,
        Field::Status,
        Field::Reference,
        Field::AtozClaim,
        Field::Prime,
        Field::Quantity,
        Field::Reason,
        Field::InPolicy,
        Field::Resolution,
        Field::DeliveredOn,
        Field::Amount,
        Field::SecondStatus,
    ];
    assert_eq!(
        shown(&report, 0, &fields),
        [
            "113-2000000-1000000",
            "2025-07-10",
            "2025-07-01",
            "Approved",
            "Dx1RRMA",
            "no",
            "no",
            "1",
            "AMZ-PG-WJ-TOO-SMALL",
            "yes",
            "StandardRefund",
            "",
            "",
            ""
        ]
    );
    let second = [
        Field::AtozClaim,
        Field::Prime,
        Field::InPolicy,
        Field::Resolution,
        Field::DeliveredOn,
        Field::Amount,
        Field::SecondStatus,
    ];
    assert_eq!(shown(&report, 1, &second), ["yes", "", "no", "", "2025-07-20", "19.99", "Granted"]);
    assert!(!stored(&report).contains("1Z999"));
    assert!(missing(&report).is_empty());
}

#[test]
fn a_separator_inside_a_field_of_a_return_sets_that_row_aside() {
    let cells = vec!["x"; 31].join("\t");
    let text = format!("{MFN_RETURNS}113-2000000-1000000\t{cells}\tone too many\n");
    assert_eq!(aside(&read(ReportKind::MfnReturns, &text)), [(SetAsideReason::TooManyColumns, vec![2])]);
}

#[test]
fn feedback_in_any_language_is_read_by_its_places() {
    for (header, day) in [
        ("Date\tRating\tComments\tYour response\tOrder ID\tRater Email", "2026-10-20"),
        (
            "Datum\tBewertung\tKommentare\tIhre Antwort\tBestellnummer\tE\u{2011}Mail des Bewertenden",
            "20.10.26",
        ),
        (
            "Date\tÉvaluation\tCommentaires\tVotre réponse\tNuméro de la commande\tCourriel de l\u{2019}évaluateur",
            "20/10/26",
        ),
        ("Fecha\tValoración\tComentarios\tTu respuesta\tNúmero de pedido\tE-mail", "20/10/26"),
        ("Data\tOcena\tKomentarze\tTwoja odpowiedź\tNumer zamówienia\tE-mail", "20/10/2026"),
        ("日付\t評価\tコメント\tあなたの返答\t注文番号\t評価者のEメール", "2026/10/20"),
        ("date\trating\tcomments\tresponse\torder_id\trater_email", "2026-10-20"),
    ] {
        let text = format!(
            "{header}\n{day}\t2\tLate, mail me at me@example.com\t \t171-2000000-1000000\tq@example.com\n"
        );
        let report = read(ReportKind::SellerFeedback, &text);
        assert_eq!(
            shown(&report, 0, &[Field::Day, Field::Rating, Field::Comment, Field::Answer, Field::Order]),
            ["2026-10-20", "2", "Late, mail me at ***", "", "171-2000000-1000000"],
            "{header}"
        );
        assert!(!stored(&report).contains("example.com"));
    }
}

#[test]
fn one_damaged_row_does_not_hide_feedback_in_another_language() {
    let rows = "20/10/26\t1\tBad\t \t171-2000000-1000000\t\n20/10/26\t1\tBad\t \t7.8E+12\t\n21/10/26\t3\tSo so\t \t171-2000000-1000001\t\n";
    let text = format!("Fecha\tValoración\tComentarios\tTu respuesta\tNúmero de pedido\tE-mail\n{rows}");
    let report = read(ReportKind::SellerFeedback, &text);
    assert_eq!((report.read, aside(&report)), (3, vec![(SetAsideReason::BadOrderId, vec![3])]));
}

#[test]
fn feedback_without_a_header_loses_no_row_to_one() {
    let rows = "20/10/26\t1\tBad\t \t171-2000000-1000000\t\n21/10/26\t3\tSo so\t \t171-2000000-1000001\t\n";
    let mut reader = ReportReader::new("feedback.txt");
    let read = reader.push(rows.as_bytes()).and_then(|_| reader.finish());
    assert!(read.is_err(), "{read:?}");
}

#[test]
fn the_defect_report_has_an_order_and_three_flags() {
    let text = "Order date\tOrder ID\tFulfillment method\tNegative feedback\tA-to-z claims\tChargeback\n\
        2026-10-01\t113-2000000-1000000\tSeller\tY\tN\t\n\
        2026-10-02\t113-2000000-1000001\tAmazon\t \tX\tmaybe\n";
    let report = read(ReportKind::OdrReport, text);
    let fields = [Field::Order, Field::Day, Field::NegativeFeedback, Field::AtozClaim, Field::Chargeback];
    assert_eq!(shown(&report, 0, &fields), ["113-2000000-1000000", "2026-10-01", "yes", "no", ""]);
    assert_eq!(shown(&report, 1, &fields), ["113-2000000-1000001", "2026-10-02", "", "yes", ""]);
    assert_eq!(sheet(&report).row(0).channel(), Some(Channel::Mfn));

    let text = "Order Number,Fulfilled by,Has negative feedback?,Guarantee claim?\n113-2000000-1000000,Amazon,Yes,No\n";
    let report = read(ReportKind::OdrReport, text);
    assert_eq!(
        missing(&report),
        [("order date", MissingEffect::NoDate), ("chargeback", MissingEffect::NoDefect),]
    );
    assert_eq!(
        shown(&report, 0, &[Field::NegativeFeedback, Field::AtozClaim, Field::Channel]),
        ["yes", "no", "Amazon"]
    );
}

#[test]
fn the_late_shipment_report_has_both_days() {
    let text = "Order ID,Order date,Ship by date,Ship confirmation date,Days late,Late shipment\n\
        113-2000000-1000000,2026-10-01,2026-10-03,2026-10-05,2,Yes\n113-2000000-1000001,2026-10-01,2026-10-03,,,\n";
    let report = read(ReportKind::LsrReport, text);
    let fields = [Field::Day, Field::ShipBy, Field::ShippedOn, Field::Days, Field::Late];
    assert_eq!(shown(&report, 0, &fields), ["2026-10-01", "2026-10-03", "2026-10-05", "2", "yes"]);
    assert_eq!(shown(&report, 1, &fields), ["2026-10-01", "2026-10-03", "", "", ""]);
}

#[test]
fn the_cancellation_report_says_who_cancelled_where_it_does() {
    let text = "Order ID,Order date,Cancellation reason,Cancelled by,Buyer requested cancellation\n\
        113-2000000-1000000,2026-10-01,NO_INVENTORY,Seller,No\n113-2000000-1000001,2026-10-02,,Buyer,Yes\n";
    let report = read(ReportKind::CancellationReport, text);
    let fields = [Field::Order, Field::Day, Field::Reason, Field::Type, Field::BuyerCancelled];
    assert_eq!(
        shown(&report, 0, &fields),
        ["113-2000000-1000000", "2026-10-01", "NO_INVENTORY", "Seller", "no"]
    );
    assert_eq!(shown(&report, 1, &fields)[2..], ["", "Buyer", "yes"]);
}

#[test]
fn the_tracking_report_has_carrier_and_tracking() {
    let text = "Order ID\tCarrier Name\tTracking ID\tOrigin Country\tPromised Delivery Date\tShip Method\tShip Option\tPackage Value\tProduct Category\n\
        113-2000000-1000000\tRoyal Mail\tRM123\tgb\t2026-10-07\tTracked 24\tStandard\t12.00\tKitchen\n";
    let report = read(ReportKind::VtrReport, text);
    assert_eq!(
        shown(&report, 0, &[Field::Day, Field::Carrier, Field::Tracking, Field::Country, Field::ShipService]),
        ["2026-10-07", "Royal Mail", "RM123", "GB", "Tracked 24"]
    );
    assert_eq!(missing(&report), [("valid tracking", MissingEffect::NoTracking)]);
}

#[test]
fn the_delivery_report_keeps_both_promises_apart() {
    let text = "Order ID\tSKU\tPromised delivery date\tPromised delivery date with extension\tActual delivery date\tCarrier\tShip method\tFirst scan\tShip confirmation date\tTracking ID\tLate flag\tOrigin country\n\
        113-2000000-1000000\tMUG-1\t2026-10-07\t2026-10-09\t2026-10-10\tDHL\tPaket\t2026-10-05\t2026-10-04\tT1\tY\tDE\n";
    let report = read(ReportKind::OtdrReport, text);
    let fields = [
        Field::Day,
        Field::PromisedOn,
        Field::DeliveredOn,
        Field::ScannedOn,
        Field::ShippedOn,
        Field::Late,
        Field::Sku,
    ];
    assert_eq!(
        shown(&report, 0, &fields),
        ["2026-10-07", "2026-10-09", "2026-10-10", "2026-10-05", "2026-10-04", "yes", "MUG-1"]
    );
}

#[test]
fn the_invoice_report_says_what_is_wrong_with_an_invoice() {
    let text = "Order ID,Order date,Ship date,Invoice status,Invoice defect type,Late invoice\n\
        302-2000000-1000000,2026-10-01,2026-10-02,Not uploaded,Missing invoice,\n";
    let report = read(ReportKind::IdrReport, text);
    assert_eq!(
        shown(&report, 0, &[Field::Day, Field::ShippedOn, Field::Status, Field::Reason, Field::Late]),
        ["2026-10-01", "2026-10-02", "Not uploaded", "Missing invoice", ""]
    );
}

#[test]
fn a_mark_of_premium_shipping_is_a_yes_and_no_mark_is_unknown() {
    let text = "Order ID\tOrder date/time\tTracking number\tCarrier\tShipping speed\tShip method\tPromised delivery date\tFirst delivery attempt\tActual delivery\tShip-by date\tFirst physical scan\tLate delivery\tSeller cancelled\tInvalid tracking\n\
        113-2000000-1000000\t2026-10-01T10:00:00\tT1\tUPS\tTwo-Day\tAir\t2026-10-03\t2026-10-04\t2026-10-04\t2026-10-01\t2026-10-02\tX\t\tX\n";
    let report = read(ReportKind::PremiumShippingReport, text);
    let fields = [
        Field::Day,
        Field::ShipBy,
        Field::PromisedOn,
        Field::DeliveredOn,
        Field::ScannedOn,
        Field::Late,
        Field::SellerCancelled,
        Field::ValidTracking,
    ];
    assert_eq!(
        shown(&report, 0, &fields),
        ["2026-10-01", "2026-10-01", "2026-10-03", "2026-10-04", "2026-10-02", "yes", "", "no"]
    );
}

#[test]
fn claims_and_chargebacks_have_their_reason_and_money() {
    let text = "Order ID,Claim date,Claim decision reason,Status,Settlement amount,ODR impact,Appeal,Buyer comments\n\
        113-2000000-1000000,2026-10-01,Item not received,Granted,$12.50,Yes,Open,write to me@example.com\n\
        S01-2000000-1000000,2026-10-01,Item not received,Granted,$12.50,Yes,Open,\n";
    let report = read(ReportKind::AtozClaims, text);
    let fields = [
        Field::Order,
        Field::Day,
        Field::Reason,
        Field::Status,
        Field::Amount,
        Field::Counts,
        Field::NextStep,
        Field::Comment,
    ];
    assert_eq!(
        shown(&report, 0, &fields),
        [
            "113-2000000-1000000",
            "2026-10-01",
            "Item not received",
            "Granted",
            "12.50",
            "yes",
            "Open",
            "write to ***"
        ]
    );
    assert_eq!(aside(&report), [(SetAsideReason::NotAmazonChannel, vec![3])]);

    let text = "Order ID,Chargeback ID,Chargeback date,Chargeback reason,Status,Amount,Currency\n\
        113-2000000-1000001,C-1,2026-10-02,Fraud,Open,30.00,usd\n";
    let report = read(ReportKind::Chargebacks, text);
    assert_eq!(
        shown(
            &report,
            0,
            &[Field::Order, Field::Reference, Field::Day, Field::Reason, Field::Amount, Field::Currency]
        ),
        ["113-2000000-1000001", "C-1", "2026-10-02", "Fraud", "30.00", "USD"]
    );
}

#[test]
fn buyer_messages_keep_the_words_and_hide_who_wrote_them() {
    let text = "Received on,Order ID,Subject,Message,Answered at\n\
        2026-10-01,113-2000000-1000000,Where is it?,\"Please call +1 555 010 0200, Jane\",2026-10-02T10:00:00Z\n\
        2026-10-03, ,Question,Is it blue?, \n";
    let report = read(ReportKind::BuyerMessages, text);
    assert_eq!(
        shown(&report, 0, &[Field::Day, Field::Order, Field::Comment, Field::AnswerTime]),
        ["2026-10-01", "113-2000000-1000000", "Please call ***, Jane", "2026-10-02 10:00"]
    );
    assert_eq!(
        shown(&report, 1, &[Field::Order, Field::Comment, Field::AnswerTime]),
        ["", "Is it blue?", ""]
    );
    assert_eq!(report.content.stores(), NO_STORE);
}

#[test]
fn sales_and_traffic_as_json_is_read_as_its_csv_is() {
    let json = r#"{
        "reportSpecification": { "marketplaceIds": ["A1F83G8C2ARO7P"] },
        "salesAndTrafficByDate": [{
            "date": "2026-06-11",
            "salesByDate": {
                "orderedProductSales": { "amount": 1238.4, "currencyCode": "GBP" }, "unitsOrdered": 23,
                "unitsRefunded": 1, "claimsGranted": 2
            },
            "trafficByDate": {
                "pageViews": 1658, "sessions": 1000, "unitSessionPercentage": 2.3, "feedbackReceived": 10,
                "negativeFeedbackReceived": null
            }
        }],
        "salesAndTrafficByAsin": [{
            "parentAsin": "B0TEST0000", "childAsin": "B0TEST0001", "sku": "MUG-1",
            "salesByAsin": { "unitsOrdered": 1 }, "trafficByAsin": { "sessions": 18 }
        }]
    }"#;
    let csv = "store,Date,(Parent) ASIN,(Child) ASIN,SKU,Sessions,Page Views,Units Ordered,Ordered Product Sales,Units Refunded,Unit Session Percentage,Feedback Received,A-to-z Claims Granted\n\
        amazon.co.uk,2026-06-11,,,,\"1,000\",\"1,658\",23,\"£1,238.40\",1,2.30%,10,2\n\
        amazon.co.uk,,B0TEST0000,B0TEST0001,MUG-1,18,,1,,,,,\n";
    let fields = [
        Field::Store,
        Field::Day,
        Field::ParentAsin,
        Field::Asin,
        Field::Sku,
        Field::Sessions,
        Field::PageViews,
        Field::UnitsOrdered,
        Field::Amount,
        Field::UnitsRefunded,
        Field::Rate,
        Field::FeedbackReceived,
        Field::NegativeFeedbackReceived,
        Field::ClaimsGranted,
    ];
    let (json, csv) = (read(ReportKind::SalesAndTraffic, json), read(ReportKind::SalesAndTraffic, csv));
    assert_eq!(
        shown(&json, 0, &fields),
        [
            "amazon.co.uk",
            "2026-06-11",
            "",
            "",
            "",
            "1000",
            "1658",
            "23",
            "1238.40",
            "1",
            "2.30",
            "10",
            "",
            "2"
        ]
    );
    for row in [0, 1] {
        assert_eq!(shown(&json, row, &fields), shown(&csv, row, &fields));
    }
    assert_eq!((json.read, json.delimiter), (2, None));
    assert_eq!(shown(&json, 0, &[Field::Currency]), ["GBP"]);
}

#[test]
fn json_of_a_report_without_a_row_says_so() {
    let report = read(ReportKind::SalesAndTraffic, r#"{"salesAndTrafficByDate": []}"#);
    let warned: Vec<_> = report.warnings.iter().map(|warning| warning.code).collect();
    assert_eq!((report.read, warned), (0, vec![FileWarningCode::NoRows]));
}

#[test]
fn the_older_account_health_report_is_read_without_the_name_of_its_store() {
    let text = r#"{ "sellerPerformanceReports": { "sellerPerformanceReport": {
        "performanceChecklist": { "lateShipmentRate": { "status": "Fair" } },
        "customerExperience": { "customerExperienceMetrics": [{
            "timeFrame": { "start": "2026-09-01T00:00:00Z", "end": "2026-10-01T00:00:00Z" },
            "orderCount": "200", "lateShipment": { "count": "12", "rate": "6.0%" }
        }] }
    } } }"#;
    let report = read(ReportKind::AccountHealth, text);
    let Content::Health(health) = &report.content else { panic!("{:?}", report.content) };
    let [metric] = &health.stores[0].metrics[..] else { panic!("{health:?}") };
    assert_eq!((metric.numerator, metric.denominator, metric.good), (12, 200, None));
    assert_eq!(report.content.stores(), NO_STORE);
    let period = report.content.period().expect("the window");
    assert_eq!((period.from.to_string(), period.to.to_string()), ("2026-09-01".into(), "2026-10-01".into()));
}

#[test]
fn a_new_order_whose_product_name_has_line_breaks_is_one_row() {
    let text = "order-id\torder-item-id\tpurchase-date\tpayments-date\tsku\tproduct-name\tquantity-purchased\tcurrency\t\t\t\n\
        171-2000000-1000000\t1\t2011-02-09T02:46:57-08:00\t\tMUG-1\t\"A mug\nof clay\n(blue)\"\t2\tUSD\t\t\t\n\
        171-2000000-1000001\t2\t2011-02-10T02:46:57-08:00\t\tPOT-1\tPot\t1\tUSD\t\t\t\n";
    let report = read(ReportKind::NewOrders, text);
    assert_eq!(aside(&report), []);
    assert_eq!(shown(&report, 0, &[Field::Sku, Field::Quantity, Field::Currency]), ["MUG-1", "2", "USD"]);
    assert_eq!(shown(&report, 1, &[Field::Sku, Field::Quantity]), ["POT-1", "1"]);
}
