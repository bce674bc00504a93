//! Listings, stock, money and traffic: what a few rows of each export kind say.
#![cfg(not(target_arch = "wasm32"))]

use candor::account::Account;
use candor::report::{
    Content, DayOrder, Field, FileWarningCode, MissingEffect, ParsedReport, ReadOptions, ReportKind,
    ReportReader, SetAsideReason, Sheet,
};
use candor::text::Day;

fn parse_with(bytes: &[u8], options: ReadOptions) -> ParsedReport {
    let mut reader = ReportReader::with_options("export", options);
    reader.push(bytes).expect("a report");
    reader.finish().expect("a report")
}

fn parse(text: &str) -> ParsedReport {
    parse_with(text.as_bytes(), ReadOptions::default())
}

/// The rows of a file in which no row is set aside.
fn sheet(kind: ReportKind, text: &str) -> Sheet {
    let parsed = parse(text);
    assert_eq!(parsed.set_aside, []);
    of_kind(kind, parsed)
}

fn of_kind(kind: ReportKind, parsed: ParsedReport) -> Sheet {
    let Content::Sheet(sheet) = parsed.content else { panic!("no sheet") };
    assert_eq!(sheet.kind, kind);
    sheet
}

/// A row's cells as the page shows them.
fn shown<const N: usize>(sheet: &Sheet, place: usize, fields: [Field; N]) -> [String; N] {
    fields.map(|field| sheet.row(place).cell(field).to_string())
}

fn day(iso: &str) -> Option<Day> {
    Day::parse_iso(iso).ok()
}

#[test]
fn all_listings_say_how_each_listing_stands_and_who_ships() {
    let text = "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\timage-url\tproduct-id-type\titem-condition\tasin1\tproduct-id\tfulfillment-channel\tmerchant-shipping-group\tstatus\tMinimum order quantity\tSell remainder\n\
        Kettle 1.7\" steel\t\"Boils\t0708QHIDPCS\tKE-1\t1,249.50\t7\t2022-07-11 01:34:18 PDT\t\t3\t11\tB0KETTLE01\t680242554716\tDEFAULT\tFree\tActive\t\t\n\
        Lid\t\t0708QHIDPCT\tKE-2\t4.5\t\t2023-01-02 10:00:00 PST\t\t1\t1\tB0KETTLE02\tB0KETTLE02\tAMAZON_NA\t\tInactive\n";
    let parsed = parse(text);
    assert!(parsed.warnings.is_empty() && parsed.missing.is_empty(), "{:?}", parsed.warnings);
    let sheet = of_kind(ReportKind::AllListings, parsed);
    assert_eq!(
        shown(&sheet, 0, [Field::Sku, Field::Asin, Field::Price, Field::Quantity, Field::Status, Field::Day]),
        ["KE-1", "B0KETTLE01", "1249.50", "7", "Active", "2022-07-11"]
    );
    assert_eq!(
        shown(&sheet, 0, [Field::Title, Field::ProductCodeType, Field::Condition]),
        ["Kettle 1.7\" steel", "UPC", "New"]
    );
    assert_eq!(sheet.row(0).channel().map(|channel| format!("{channel:?}")), Some("Mfn".into()));
    assert_eq!(sheet.row(1).channel().map(|channel| format!("{channel:?}")), Some("Afn".into()));
    assert_eq!(
        shown(&sheet, 1, [Field::Quantity, Field::ProductCodeType, Field::Condition, Field::Status]),
        ["", "ASIN", "1", "Inactive"],
        "no quantity is not zero, and other numbers of conditions are not known"
    );
}

#[test]
fn japanese_listings_read_like_english_ones() {
    let text = "商品名\t出品ID\t出品者SKU\t価格\t数量\t出品日\t商品IDタイプ\tコンディション説明\tコンディション\t商品ID\t在庫数\tフルフィルメント・チャンネル\tステータス\n\
        やかん\t0708X\tJP-1\t6436\t3\t2026/02/13 3:21:05 JST\t1\t\t11\tB0JAPAN001\t\tDEFAULT\tアクティブ\n";
    let sheet = sheet(ReportKind::AllListings, text);
    assert_eq!(
        shown(
            &sheet,
            0,
            [Field::Title, Field::Sku, Field::Price, Field::Quantity, Field::Day, Field::Status]
        ),
        ["やかん", "JP-1", "6436.00", "3", "2026-02-13", "アクティブ"]
    );
}

#[test]
fn listings_that_may_be_active_or_inactive_are_said_to_be_unclear() {
    let text = "item-name\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tfulfillment-channel\n\
        Kettle\t0708Q\tKE-1\t12.00\t0\t2026-01-31 01:34:18 PST\t1\t11\tB0KETTLE01\tB0KETTLE01\tDEFAULT\n";
    let parsed = parse(text);
    let codes: Vec<FileWarningCode> = parsed.warnings.iter().map(|warning| warning.code).collect();
    assert_eq!(codes, [FileWarningCode::KindUnclear]);
    let sheet = of_kind(ReportKind::ActiveListings, parsed);
    assert_eq!(shown(&sheet, 0, [Field::Sku, Field::Quantity]), ["KE-1", "0"]);
}

#[test]
fn cancelled_and_suppressed_listings_are_told_from_the_others() {
    let cancelled = "item-name\titem-description\tseller-sku\tprice\tquantity\timage-url\tproduct-id-type\titem-condition\tasin1\tproduct-id\tadd-delete\tBusiness Price\n\
        Kettle\t\tKE-1\t12.00\t\t\t4\t11\tB0KETTLE01\t4006381333931\t\t\n";
    let rows = sheet(ReportKind::CancelledListings, cancelled);
    assert_eq!(
        shown(&rows, 0, [Field::Sku, Field::Asin, Field::ProductCode, Field::ProductCodeType]),
        ["KE-1", "B0KETTLE01", "4006381333931", "EAN"]
    );

    let suppressed = "Status\tReason\tSKU\tASIN\tProduct name\tCondition\tStatus Change Date\tIssue Description\n\
        Search Suppressed\tMissing info\tKE-1\tB0KETTLE01\tKettle\tNew\t2026-10-01\tMain image is missing\n";
    let rows = sheet(ReportKind::SuppressedListings, suppressed);
    assert_eq!(
        shown(&rows, 0, [Field::Status, Field::Reason, Field::Detail, Field::Day]),
        ["Search Suppressed", "Missing info", "Main image is missing", "2026-10-01"]
    );
}

#[test]
fn open_listings_have_three_forms() {
    for (text, asin) in [
        ("sku\tasin\tprice\tquantity\nA-1\tB0KETTLE01\t12,50\t3\n", "B0KETTLE01"),
        ("seller-sku\tquantity\tprice\tproduct-id\nA-1\t3\t12.50\tB0KETTLE01\n", "B0KETTLE01"),
        ("seller-sku\tquantity\nA-1\t3\n", ""),
    ] {
        let sheet = sheet(ReportKind::OpenListings, text);
        assert_eq!(shown(&sheet, 0, [Field::Sku, Field::Quantity, Field::Asin]), ["A-1", "3", asin]);
    }
}

#[test]
fn stranded_stock_says_why_it_has_no_listing() {
    let text = "primary-action\tdate-stranded\tDate-to-take-auto-removal\tstatus-primary\tstatus-secondary\terror-message\tstranded-reason\tasin\tsku\tfnsku\tproduct-name\tcondition\tfulfilled-by\tfulfillable-qty\tyour-price\tunfulfillable-qty\treserved-quantity\tinbound-shipped-qty\n\
        Relist\t2026-10-02\t2026-11-02\tInactive\tBlocked\t\tListing removed\tB0KETTLE01\tKE-1\tX0001\tKettle\tNew\tAmazon\t1,420\t19.99\t3\t0\t\n";
    let sheet = sheet(ReportKind::StrandedInventory, text);
    assert_eq!(
        shown(
            &sheet,
            0,
            [Field::Day, Field::Reason, Field::Sellable, Field::Unsellable, Field::Inbound, Field::NextStep]
        ),
        ["2026-10-02", "Listing removed", "1420", "3", "", "Relist"]
    );
}

#[test]
fn stock_on_its_way_is_the_sum_of_its_three_stages() {
    let text = "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tmfn-listing-exists\tmfn-fulfillable-quantity\tafn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\tafn-reserved-quantity\tafn-total-quantity\tper-unit-volume\tafn-inbound-working-quantity\tafn-inbound-shipped-quantity\tafn-inbound-receiving-quantity\tstore\n\
        KE-1\tX0001\tB0KETTLE01\tKettle\tNew\t19.99\tNo\t\tYes\t10\t8\t2\t1\t24\t0.5\t5\t\t8\tAmazon.de\n\
        KE-2\tX0002\tB0KETTLE02\tLid\tNew\t\tNo\t\tYes\t0\t0\t0\t0\t0\t0.5\t\t\t\tAmazon.fr\n";
    let sheet = sheet(ReportKind::ManageInventory, text);
    let fields = [Field::Quantity, Field::Sellable, Field::Unsellable, Field::Reserved, Field::Inbound];
    assert_eq!(shown(&sheet, 0, fields), ["24", "8", "2", "1", "13"]);
    assert_eq!(shown(&sheet, 1, fields), ["0", "0", "0", "0", ""], "no number is not zero");
    assert_eq!(sheet.stores(), ["amazon.de", "amazon.fr"]);
}

#[test]
fn stock_by_sku_and_by_country_is_counted() {
    let by_sku = "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tWarehouse-Condition-code\tQuantity Available\n\
        KE-1\tX0001\tB0KETTLE01\tNewItem\tSELLABLE\t12\nKE-1\tX0001\tB0KETTLE01\tNewItem\tUNSELLABLE\t2\n";
    let sheet = of_kind(ReportKind::FbaInventory, parse(by_sku));
    assert_eq!(shown(&sheet, 1, [Field::Disposition, Field::Quantity]), ["UNSELLABLE", "2"]);

    let japanese = "出品者SKU,ASIN,販売できる数量\nJP-1,B0JAPAN001,\"1,204\"\nJP-2,B0JAPAN002,\n";
    let parsed = parse(japanese);
    assert_eq!(
        parsed.set_aside.first().map(|rows| (rows.reason, rows.count)),
        Some((SetAsideReason::NoValue, 1))
    );
    assert_eq!(of_kind(ReportKind::FbaInventory, parsed).row(0).count(Field::Quantity), Some(1204));

    let by_country = "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tcountry\tquantity-for-local-fulfillment\n\
        KE-1\tX0001\tB0KETTLE01\tNew\tDE\t176\n";
    let sheet = of_kind(ReportKind::MultiCountryInventory, parse(by_country));
    assert_eq!(shown(&sheet, 0, [Field::Country, Field::Quantity]), ["DE", "176"]);
}

#[test]
fn a_ledger_keeps_the_sign_of_its_movements() {
    let text = "\"Date\"\t\"FNSKU\"\t\"ASIN\"\t\"MSKU\"\t\"Title\"\t\"Event Type\"\t\"Reference ID\"\t\"Quantity\"\t\"Fulfillment Center\"\t\"Disposition\"\t\"Reason\"\t\"Country\"\t\"Reconciled Quantity\"\t\"Unreconciled Quantity\"\t\"Date and Time\"\t\"Store\"\n\
        \"10/25/2026\"\t\"X0001\"\t\"B0KETTLE01\"\t\"KE-1\"\t\"Table Cloth 54\"x108\" Rectangle\"\t\"Shipments\"\t\"R1\"\t\"-12\"\t\"fra7\"\t\"SELLABLE\"\t\"\"\t\"DE\"\t\"0\"\t\"0\"\t\"2026-10-25T00:00:00+0200\"\t\"\"\n\
        \"10/26/2026\"\t\"X0001\"\t\"B0KETTLE01\"\t\"KE-1\"\t\"Kettle\"\t\"Adjustments\"\t\"R2\"\t\"3\"\t\"FRA7\"\t\"CUSTOMER_DAMAGED\"\t\"Q\"\t\"DE\"\t\"0\"\t\"3\"\t\"\"\t\"\"\n";
    let sheet = sheet(ReportKind::LedgerDetail, text);
    let fields =
        [Field::Day, Field::Type, Field::Quantity, Field::Warehouse, Field::Disposition, Field::Reason];
    assert_eq!(shown(&sheet, 0, fields), ["2026-10-25", "Shipments", "-12", "FRA7", "SELLABLE", ""]);
    assert_eq!(shown(&sheet, 1, fields), ["2026-10-26", "Adjustments", "3", "FRA7", "CUSTOMER_DAMAGED", "Q"]);
    assert_eq!(sheet.row(0).text(Field::Title), "Table Cloth 54\"x108\" Rectangle");
}

#[test]
fn a_ledger_summary_adds_up_from_the_opening_to_the_closing_stock() {
    let text = "Date,FNSKU,ASIN,MSKU,Title,Disposition,Starting Warehouse Balance,In Transit Between Warehouses,Receipts,Customer Shipments,Customer Returns,Vendor Returns,Warehouse Transfer In/Out,Found,Lost,Damaged,Disposed,Other Events,Ending Warehouse Balance,Unknown Events,Location\n\
        10/31/2026,X0001,B0KETTLE01,KE-1,\"Kettle, steel\",SELLABLE,\"1,100\",0,40,-30,2,-5,0,1,-2,-3,-4,0,\"1,099\",0,DE\n";
    let sheet = sheet(ReportKind::LedgerSummary, text);
    let moved = [Field::Received, Field::Shipped, Field::Returned, Field::Removed, Field::Adjusted];
    let count = |field| sheet.row(0).count(field).expect("a count");
    assert_eq!(moved.map(count), [40, -30, 2, -9, -4]);
    let sum: i64 = moved.map(count).iter().sum();
    assert_eq!(count(Field::OpeningStock) + sum, count(Field::ClosingStock));
    assert_eq!(sheet.row(0).day(Field::Day), day("2026-10-31"));
}

#[test]
fn advice_on_stock_is_read_from_both_planning_reports() {
    let restock = "Country,Product Name,FNSKU,Merchant SKU,ASIN,Condition,Supplier,Supplier part no.,Currency code,Price,Sales last 30 days,Units Sold Last 30 Days,Total Units,Inbound,Available,FC transfer,FC Processing,Customer Order,Unfulfillable,Working,Shipped,Receiving,Fulfilled by,Total Days of Supply (including units from open shipments),Days of Supply at Amazon Fulfillment Network,Alert,Recommended replenishment qty,Recommended ship date,Recommended action,Unit storage size\n\
        US,Kettle,X0001,KE-1,B0KETTLE01,New,,,USD,19.99,399.80,20,31,10,15,2,1,3,0,0,10,0,Amazon,46,22,out_of_stock,40,11/28/2026,Create shipping plan,0.1 ft3\n";
    let sheet = of_kind(ReportKind::RestockInventory, parse(restock));
    let fields =
        [Field::Sellable, Field::Reserved, Field::Days, Field::Status, Field::Requested, Field::ShipBy];
    assert_eq!(shown(&sheet, 0, fields), ["15", "6", "22", "out_of_stock", "40", "2026-11-28"]);

    let planning = "snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tavailable\tpending-removal-quantity\tinv-age-0-to-90-days\tinv-age-366-to-455-days\tcurrency\tunits-shipped-t90\talert\tyour-price\trecommended-action\tmarketplace\tdays-of-supply\tinbound-quantity\treserved-quantity\tunfulfillable-quantity\n\
        2026-11-20\tKE-1\tX0001\tB0KETTLE01\tKettle\tNew\t15\t0\t15\t0\tEUR\t61\tLow stock\t19.99\tNo action\tDE\t22\t10\t6\t1\n";
    let sheet = of_kind(ReportKind::InventoryPlanning, parse(planning));
    let fields =
        [Field::Sellable, Field::Inbound, Field::Reserved, Field::Unsellable, Field::Days, Field::Shipped];
    assert_eq!(shown(&sheet, 0, fields), ["15", "10", "6", "1", "22", "61"]);
}

#[test]
fn a_reimbursement_may_have_no_order_and_a_reversal_is_negative() {
    let text = "approval-date\treimbursement-id\tcase-id\tamazon-order-id\treason\tsku\tfnsku\tasin\tproduct-name\tcondition\tcurrency-unit\tamount-per-unit\tamount-total\tquantity-reimbursed-cash\tquantity-reimbursed-inventory\tquantity-reimbursed-total\toriginal-reimbursement-id\toriginal-reimbursement-type\n\
        2026-08-12T04:11:00-07:00\t9000001\t\t\tLost_Warehouse\tKE-1\tX0001\tB0KETTLE01\tKettle\tSellable\tEUR\t24,99\t49,98\t2\t0\t2\t\t\n\
        2026-08-13T04:11:00-07:00\t9000002\t123\t302-1234567-7654321\tReimbursement_Reversal\tKE-1\tX0001\tB0KETTLE01\tKettle\tSellable\tEUR\t-24.99\t-24.99\t-1\t0\t-1\t9000001\tLost_Warehouse\n";
    let sheet = sheet(ReportKind::Reimbursements, text);
    assert_eq!(
        shown(&sheet, 0, [Field::Reference, Field::Order, Field::Amount, Field::Quantity]),
        ["9000001", "", "49.98", "2"]
    );
    assert_eq!(
        shown(&sheet, 1, [Field::Order, Field::Amount, Field::Quantity, Field::Type]),
        ["302-1234567-7654321", "-24.99", "-1", "Lost_Warehouse"]
    );
}

#[test]
fn removals_are_asked_for_in_one_report_and_shipped_in_another() {
    let orders = "request-date\torder-id\torder-type\tservice-speed\torder-status\tlast-updated-date\tsku\tfnsku\tdisposition\trequested-quantity\tcancelled-quantity\tdisposed-quantity\tshipped-quantity\tin-process-quantity\tremoval-fee\tcurrency\n\
        2026-09-01T08:00:00+00:00\tRM-1\tReturn\tStandard\tCompleted\t2026-09-09T08:00:00+00:00\tKE-1\tX0001\tUnsellable\t5\t1\t0\t4\t0\t2.40\tEUR\n\
        2026-09-02T08:00:00+00:00\tRM-2\tDisposal\t\tPending\t\tKE-2\tX0002\tSellable\t3\n";
    let parsed = parse(orders);
    assert!(parsed.missing.is_empty());
    let sheet = of_kind(ReportKind::RemovalOrders, parsed);
    let fields =
        [Field::Reference, Field::Requested, Field::Cancelled, Field::Removed, Field::Shipped, Field::Amount];
    assert_eq!(shown(&sheet, 0, fields), ["RM-1", "5", "1", "0", "4", "2.40"]);
    assert_eq!(
        shown(&sheet, 1, fields),
        ["RM-2", "3", "", "", "", ""],
        "empty cells at the end may be cut off"
    );

    let shipments = "removal-date\torder-id\tshipment-date\tsku\tfnsku\tdisposition\tquantity shipped\tcarrier\ttracking-number\n\
        2026-09-01T08:00:00+00:00\tRM-1\t2026-09-05T10:00:00+00:00\tKE-1\tX0001\tUnsellable\t4\tUPS\t1Z999\n";
    let sheet = of_kind(ReportKind::RemovalShipments, parse(shipments));
    let fields = [Field::Reference, Field::OrderDay, Field::Day, Field::Quantity, Field::Tracking];
    assert_eq!(shown(&sheet, 0, fields), ["RM-1", "2026-09-01", "2026-09-05", "4", "1Z999"]);
}

/// A settlement of three amounts, with the summary row in front.
fn settlement(id: &str, separator: char, total: &str, day: &str, amounts: [&str; 3]) -> String {
    let row = |amount| {
        format!(
            "11111111111\t\t\t\t\t\tOrder\t302-1234567-7654321\tAmazon.de\tItemPrice\tPrincipal\t{amount}\tAFN\t{day}\t\t7.82115E+12\tKE-1\t1\n"
        )
    };
    let text = format!(
        "{id}\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\tmarketplace-name\tamount-type\tamount-description\tamount\tfulfillment-id\tposted-date\tposted-date-time\torder-item-code\tsku\tquantity-purchased\n\
         11111111111\t\t\t\t{total}\tEUR\t\t\t\t\t\t\t\t\t\t\t\t\n{}",
        amounts.map(row).concat()
    );
    text.replace('\t', &separator.to_string())
}

#[test]
fn the_forms_of_a_settlement_add_up_alike() {
    for (text, day_of_rows) in [
        (settlement("settlement-id", '\t', "17.45", "2026-10-02", ["20.00", "-3.00", "0.45"]), "2026-10-02"),
        (settlement("settlement ID", '\t', "17,45", "02.10.2026", ["20,00", "-3.00", "0,45"]), "2026-10-02"),
        (settlement("settlement-id", ',', "17.45", "10/25/26", ["20", "-3", "0.45"]), "2026-10-25"),
        (
            settlement("settlement-id", '\t', "1017.45", "2026/10/02", ["1.020,00", "-3.00", "0,45"]),
            "2026-10-02",
        ),
        (
            settlement("settlement-id", ',', "17.45", "10/25/26", ["20", "-3", "0.45"]).replace('\n', "\r"),
            "2026-10-25",
        ),
    ] {
        let parsed = parse(&text);
        assert_eq!(parsed.set_aside, [], "{text}");
        let sheet = of_kind(ReportKind::SettlementV2, parsed.clone());
        assert_eq!(sheet.row(1).day(Field::Day), day(day_of_rows), "{text}");
        assert_eq!(sheet.row(0).day(Field::Day), None);
        let total = Account::default().add(parsed).total.expect("a total");
        assert_eq!(total.stated, total.counted, "{text}");
        assert_eq!(total.currency, "EUR");
    }
}

#[test]
fn a_settlement_that_does_not_add_up_shows_both_sums() {
    let text = settlement("settlement-id", '\t', "20.00", "2026-10-02", ["20.00", "-3.00", "0.45"]);
    let total = Account::default().add(parse(&text)).total.expect("a total");
    assert_eq!((total.stated, total.counted), (2000, 1745));
}

#[test]
fn an_older_settlement_adds_up_over_all_its_amounts_with_and_without_promotions() {
    let with = "settlement-id\ttotal-amount\tcurrency\ttransaction-type\torder-id\tmarketplace-name\tshipment-fee-amount\torder-fee-amount\tposted-date\tposted-date-time\tsku\tquantity-purchased\tprice-type\tprice-amount\titem-related-fee-type\titem-related-fee-amount\tmisc-fee-amount\tother-fee-amount\tpromotion-amount\tdirect-payment-amount\tother-amount\n\
        22222222222\t9,00\tEUR\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\n\
        22222222222\t\t\tOrder\t302-1234567-7654321\tAmazon.de\t\t\t2026-10-02\t2026-10-02 10:00:00 UTC\tKE-1\t2\t\t\t\t\t\t\t\t\t\n\
        22222222222\t\t\tOrder\t302-1234567-7654321\tAmazon.de\t\t\t2026-10-02\t\tKE-1\t\tPrincipal\t12,00\tCommission\t-1,50\t\t\t-0.50\t\t\n\
        22222222222\t\t\tSubscription Fee\t\t\t\t\t2026-10-03\t\t\t\t\t\t\t\t\t\t\t\t-1,00\n";
    let without: String = with
        .lines()
        .map(|line| {
            let mut cells: Vec<&str> = line.split('\t').collect();
            cells.remove(18);
            cells.join("\t").replace("9,00", "9,50") + "\n"
        })
        .collect();
    for text in [with, &without] {
        let parsed = parse(text);
        let sheet = of_kind(ReportKind::SettlementV1, parsed.clone());
        assert_eq!(shown(&sheet, 1, [Field::Quantity, Field::Amount]), ["2", ""]);
        assert_eq!(shown(&sheet, 3, [Field::Type, Field::Amount]), ["Subscription Fee", "-1.00"]);
        let total = Account::default().add(parsed).total.expect("a total");
        assert_eq!(total.stated, total.counted, "{text}");
    }
}

const DATE_RANGE_DE: &str = "\"Umfasst Amazon Marketplace, Versand durch Amazon (FBA)\"\n\
    \"Alle Beträge in Euro, sofern nicht anders gekennzeichnet\"\n\
    \"Datum/Uhrzeit\",\"Abrechnungsnummer\",\"Typ\",\"Bestellnummer\",\"SKU\",\"Beschreibung\",\"Menge\",\"Marketplace\",\"Versand\",\"Ort der Bestellung\",\"Bundesland\",\"Postleitzahl\",\"Steuererhebungsmodell\",\"Umsätze\",\"Produktumsatzsteuer\",\"Rabatte aus Werbeaktionen\",\"Verkaufsgebühren\",\"Andere\",\"Gesamt\",\"Transaktionsstatus\",\"Freigabedatum der Transaktion\"\n\
    \"01.10.2026 10:00:00 UTC\",\"111\",\"Bestellung\",\"302-1234567-7654321\",\"KE-1\",\"Kessel\",\"1\",\"amazon.de\",\"Verkäufer\",\"Ort\",\"\",\"00000\",\"\",\"1.234,56\",\"0\",\"-4,56\",\"-30,00\",\"0\",\"1.200,00\",\"Deferred\",\"\"\n\
    \"02.10.2026 11:00:00 UTC\",\"111\",\"Erstattung\",\"302-1234567-7654321\",\"KE-1\",\"Kessel\",\"1\",\"Amazon.de\",\"Amazon\",\"Ort\",\"\",\"00000\",\"\",\"-10,00\",\"0\",\"0\",\"1,50\",\"0\",\"-8,50\",\"Released\",\"03.10.2026 00:00:00 UTC\"\n\
    \"02.10.2026 12:00:00 UTC\",\"111\",\"Übertrag\",\"\",\"\",\"Auf Konto\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"0\",\"0\",\"0\",\"0\",\"-1.191,50\",\"-1.191,50\",\"Released\",\"\"\n";

#[test]
fn transactions_read_alike_in_every_language() {
    let parsed = parse(DATE_RANGE_DE);
    assert_eq!(parsed.set_aside, []);
    assert!(parsed.missing.is_empty());
    let sheet = of_kind(ReportKind::DateRange, parsed.clone());
    let types: Vec<&str> = (0..3).map(|place| sheet.row(place).text(Field::Type)).collect();
    assert_eq!(types, ["Order", "Refund", "Transfer"]);
    assert_eq!(
        shown(&sheet, 0, [Field::Day, Field::Amount, Field::Total, Field::Status, Field::ReleasedOn]),
        ["2026-10-01", "1200.00", "1200.00", "Deferred", ""]
    );
    assert_eq!(sheet.row(0).channel().map(|channel| format!("{channel:?}")), Some("Mfn".into()));
    assert_eq!(sheet.stores(), ["amazon.de"]);
    let total = Account::default().add(parsed).total.expect("a total");
    assert_eq!((total.stated, total.counted), (0, 0));
}

#[test]
fn a_german_transaction_file_that_was_saved_as_windows_1252_reads_the_same() {
    let letters = |text: &str| -> Vec<u8> {
        text.chars()
            .map(|letter| u8::try_from(u32::from(letter)).expect("a letter of Western Europe"))
            .collect()
    };
    let of = |bytes: &[u8]| of_kind(ReportKind::DateRange, parse_with(bytes, ReadOptions::default()));
    let (utf8, western) = (of(DATE_RANGE_DE.as_bytes()), of(&letters(DATE_RANGE_DE)));
    for place in 0..utf8.len() {
        let fields = [Field::Type, Field::Channel, Field::Detail, Field::Amount, Field::Store];
        assert_eq!(shown(&western, place, fields), shown(&utf8, place, fields));
    }
}

#[test]
fn indian_transactions_count_the_tax_columns_that_no_other_store_has() {
    let text =
        "\"Includes Amazon Marketplace, Fulfilment by Amazon (FBA) and Amazon Webstore transactions\"\n"
            .repeat(12)
            + "\"date/time\",\"settlement id\",\"type\",\"order id\",\"Sku\",\"description\",\"quantity\",\"marketplace\",\"account type\",\"fulfillment\",\"order city\",\"order state\",\"order postal\",\"product sales\",\"shipping credits\",\"gift wrap credits\",\"promotional rebates\",\"Total sales tax liable(GST before adjusting TCS)\",\"TCS-CGST\",\"TCS-SGST\",\"TCS-IGST\",\"TDS (Section 194-O)\",\"selling fees\",\"fba fees\",\"other transaction fees\",\"other\",\"total\"\n\
        \"1 Apr 2026 12:38:23 am UTC\",\"222\",\"Order\",\"402-1234567-7654321\",\"KE-1\",\"Kettle\",\"1\",\"Amazon.in\",\"Standard Orders\",\"Amazon\",\"City\",\"\",\"000000\",\"1,000.00\",\"0\",\"0\",\"0\",\"180.00\",\"0\",\"0\",\"-5.00\",\"-1.00\",\"-100.00\",\"-50.00\",\"0\",\"0\",\"1,024.00\"\n";
    let sheet = sheet(ReportKind::DateRange, &text);
    assert_eq!(
        shown(&sheet, 0, [Field::Day, Field::Amount, Field::Total, Field::Store]),
        ["2026-04-01", "1024.00", "1024.00", "amazon.in"]
    );
}

#[test]
fn a_business_report_reads_each_sort_of_number_in_its_own_way() {
    let german = "\u{feff}(Übergeordnete) ASIN,(Untergeordnete) ASIN,Titel,Sitzungen – Summe,Seitenaufrufe – Summe,Bestellte Einheiten,Prozentsatz an Einheiten pro Sitzung,Durch bestellte Produkte erzielter\u{a0}Umsatz,Zahl der Bestellposten\n\
        B0PARENT01,B0CHILD001,Kessel,\"1,234\",\"2,001\",40,16.40%,\"5.255,61 €\",38\n";
    let parsed = parse(german);
    assert_eq!(
        parsed.missing.iter().map(|column| column.effect).collect::<Vec<_>>(),
        [MissingEffect::NoDate]
    );
    let sheet = of_kind(ReportKind::SalesAndTraffic, parsed);
    assert_eq!(
        shown(
            &sheet,
            0,
            [Field::ParentAsin, Field::Asin, Field::Sessions, Field::PageViews, Field::Rate, Field::Amount]
        ),
        ["B0PARENT01", "B0CHILD001", "1234", "2001", "16.40", "5255.61"]
    );
}

#[test]
fn a_business_report_by_date_counts_claims_and_bad_feedback() {
    let text = "Date,Ordered Product Sales,Units Ordered,Total Order Items,Page Views - Total,Sessions - Total,Units Refunded,Refund Rate,Feedback Received,Negative Feedback Received,Received Negative Feedback Rate,A-to-z Claims Granted,Claims Amount\n\
        10/1/26,\"$1,234.56\",30,28,900,400,3,10.00%,2,1,50.00%,1,$19.99\n";
    let options = ReadOptions { store: Some("amazon.com".into()), ..ReadOptions::default() };
    let sheet = of_kind(ReportKind::SalesAndTraffic, parse_with(text.as_bytes(), options));
    assert_eq!(sheet.row(0).day(Field::Day), day("2026-10-01"));
    assert_eq!(sheet.day_order().map(|read| (read.order, read.sure)), Some((DayOrder::MonthDayYear, false)));
    let counts = [
        Field::UnitsRefunded,
        Field::FeedbackReceived,
        Field::NegativeFeedbackReceived,
        Field::ClaimsGranted,
    ];
    assert_eq!(counts.map(|field| sheet.row(0).count(field)), [3, 2, 1, 1].map(Some));
    assert_eq!(sheet.row(0).money(Field::Amount), Some(123_456));
}

#[test]
fn policy_violations_and_customer_experience_are_read_by_product() {
    let policy = "Reason,Date,ASIN,Product Title,At Risk Sales,Action Taken,AHR Impact,Next Steps,Options\n\
        Received intellectual property complaint,2026-10-20,B0KETTLE01,Kettle,\"$1,204.00\",Listing removed,High,Submit an appeal,\n";
    let sheet = of_kind(ReportKind::PolicyCompliance, parse(policy));
    let fields = [Field::Asin, Field::Day, Field::AtRisk, Field::HealthImpact, Field::Status];
    assert_eq!(shown(&sheet, 0, fields), ["B0KETTLE01", "2026-10-20", "1204.00", "High", "Listing removed"]);

    let long = "Product name,ASIN,SKU,CX Health,NCX rate,NCX orders,Total orders,Star rating,Top NCX reason,Last offer closed date,Last updated\n\
        Kettle,B0KETTLE01,KE-1,Very poor,8.33%,2,24,3.9,Defective,,2026-10-20\n";
    let sheet = of_kind(ReportKind::VoiceOfCustomer, parse(long));
    let fields =
        [Field::Status, Field::Rate, Field::NegativeOrders, Field::Orders, Field::Reason, Field::Day];
    assert_eq!(shown(&sheet, 0, fields), ["Very poor", "8.33", "2", "24", "Defective", "2026-10-20"]);

    let short = "ASIN\tNCX rate\tCX Health\tReturn Badge Displayed\nB0KETTLE01\t0.5%\tExcellent\tNo\n";
    let sheet = of_kind(ReportKind::VoiceOfCustomer, parse(short));
    assert_eq!(
        shown(&sheet, 0, [Field::Asin, Field::Rate, Field::Status]),
        ["B0KETTLE01", "0.50", "Excellent"]
    );
}
