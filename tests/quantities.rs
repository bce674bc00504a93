//! Units bought and sold, held against a plain count over the rows of made-up files.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Instant;

use candor::api::{Engine, QuantityRequest};
use candor::document::quantity::{
    ContributionState, MatchCertainty, MatchReason, ProductQuantity, Quantities,
};
use candor::policy::{CoverState, ReportKind};
use candor::report::ReportReader;
use candor::source::{Locator, Source};
use candor::text::Day;
use serde_json::{Value, json};

const TODAY: &str = "2026-11-23";
const ORDERS: &str =
    "amazon-order-id\tpurchase-date\torder-status\tsales-channel\tsku\tasin\titem-status\tquantity\n";
const RETURNS: &str = "return-date\torder-id\tsku\tasin\tquantity\tdetailed-disposition\treason\n";
const LISTINGS: &str = "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tstatus\n";
const LEDGER: &str = "Date\tFNSKU\tASIN\tMSKU\tTitle\tDisposition\tStarting Warehouse Balance\tReceipts\tCustomer Shipments\tEnding Warehouse Balance\tLocation\n";
const STOCK: &str =
    "sku\tfnsku\tasin\tproduct-name\tafn-listing-exists\tafn-total-quantity\tafn-fulfillable-quantity\n";

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

fn asin(product: u64) -> String {
    format!("B0TEST{product:04}")
}

fn day(back: u64) -> Day {
    Day::parse_iso(TODAY).expect("a day").plus(-i32::try_from(back).expect("few days"))
}

fn add(engine: &mut Engine, name: &str, content: &str) {
    let mut reader = ReportReader::new(name);
    reader.push(content.as_bytes()).expect("a good file");
    engine.add_report(reader).expect("a whole file");
}

fn ask(engine: &Engine, request: &Value) -> Quantities {
    let mut whole = json!({ "today": TODAY });
    for (key, value) in request.as_object().expect("an object") {
        whole[key] = value.clone();
    }
    let request: QuantityRequest = serde_json::from_value(whole).expect("a request");
    engine.reconcile_quantities(&request).expect("a message that can be read")
}

fn units(cited: Option<&candor::source::Cited<u32>>) -> Option<u32> {
    cited.map(|units| *units.value())
}

fn product<'q>(quantities: &'q Quantities, asin: &str) -> &'q ProductQuantity {
    quantities.products.iter().find(|product| product.asin == asin).expect("a product that was asked for")
}

/// An orders file, and by product what was sold of it in the last 365 days, in all stores and in the German one.
fn orders(dice: &mut Dice, count: u64, products: u64) -> (String, BTreeMap<String, [u32; 2]>) {
    let mut file = ORDERS.to_owned();
    let mut sold: BTreeMap<String, [u32; 2]> = BTreeMap::new();
    for order in 0..count {
        let (back, german) = (dice.below(420), dice.below(3) == 0);
        let store = if german { "Amazon.de" } else { "Amazon.com" };
        let of_order =
            ["Shipped", "Shipped", "Pending", "Cancelled"][usize::try_from(dice.below(4)).expect("small")];
        for _ in 0..=dice.below(3) {
            let (number, quantity) = (dice.below(products), u32::try_from(1 + dice.below(3)).expect("small"));
            let of_item = if dice.below(9) == 0 { "Cancelled" } else { "" };
            writeln!(
                file,
                "111-{:07}-{order:07}\t{}T12:00:00+00:00\t{of_order}\t{store}\tSKU-{number}\t{}\t{of_item}\t{quantity}",
                order * 7 % 9_999_991,
                day(back),
                asin(number)
            )
            .expect("a string");
            if back <= 365 && of_order != "Cancelled" && of_item.is_empty() {
                let known = sold.entry(asin(number)).or_default();
                known[0] += quantity;
                known[1] += if german { quantity } else { 0 };
            }
        }
    }
    (file, sold)
}

fn field(value: &str, confirmed: bool) -> Value {
    json!({ "value": value, "from": "typed", "confirmed": confirmed })
}

fn invoice(id: &str, issued_on: &str, lines: &Value) -> Value {
    json!({
        "id": id, "kind": "invoice", "linesConfirmed": true,
        "fields": { "issued-on": field(issued_on, true) }, "lines": lines,
    })
}

fn line(asin: &str, quantity: u32, pack: Option<u32>) -> Value {
    json!({ "product": "Lamp", "quantity": quantity, "asin": asin, "pack": pack })
}

#[test]
fn what_was_sold_is_a_plain_count_over_the_rows() {
    for seed in 1..=6 {
        let mut dice = Dice(seed);
        let (file, sold) = orders(&mut dice, 3_000, 40);
        let mut engine = Engine::new();
        add(&mut engine, "orders.txt", &file);
        for (all_stores, place) in [(true, 0), (false, 1)] {
            let request = json!({ "store": "amazon.de", "allStores": all_stores });
            let quantities = ask(&engine, &request);
            let found: BTreeMap<&str, Option<u32>> =
                quantities.products.iter().map(|p| (p.asin.as_str(), units(p.sold.as_ref()))).collect();
            for number in 0..40 {
                let expected = sold.get(&asin(number)).map_or(0, |units| units[place]);
                assert_eq!(found[asin(number).as_str()], Some(expected), "seed {seed}, {}", asin(number));
            }
        }
    }
}

#[test]
fn an_order_that_two_files_hold_counts_once() {
    let (file, sold) = orders(&mut Dice(9), 500, 5);
    let mut engine = Engine::new();
    add(&mut engine, "orders.txt", &file);
    add(&mut engine, "orders-again.txt", &file);
    let quantities = ask(&engine, &json!({ "asins": [asin(1)] }));
    assert_eq!(units(quantities.products[0].sold.as_ref()), Some(sold[&asin(1)][0]));
}

#[test]
fn what_was_bought_is_a_plain_sum_over_confirmed_lines_of_the_window() {
    for seed in 1..=20 {
        let mut dice = Dice(seed);
        let mut expected: BTreeMap<String, u32> = BTreeMap::new();
        let mut papers = Vec::new();
        for number in 0..12 {
            let (back, confirmed) = (dice.below(420), dice.below(4) > 0);
            let mut lines = Vec::new();
            for _ in 0..dice.below(5) {
                let (of, quantity) = (asin(dice.below(4)), u32::try_from(dice.below(50)).expect("small"));
                let pack = [None, Some(1), Some(12)][usize::try_from(dice.below(3)).expect("small")];
                lines.push(line(&of, quantity, pack));
                if confirmed && back <= 365 {
                    *expected.entry(of).or_default() += quantity * pack.unwrap_or(1);
                }
            }
            let mut paper = invoice(&format!("p{number}"), &day(back).to_string(), &json!(lines));
            paper["linesConfirmed"] = json!(confirmed);
            papers.push(paper);
        }
        let asked: Vec<String> = (0..4).map(asin).collect();
        let quantities = ask(&Engine::new(), &json!({ "papers": papers, "asins": asked }));
        for of in &asked {
            let found = units(product(&quantities, of).invoiced.as_ref());
            assert_eq!(found, expected.get(of).copied(), "seed {seed}, {of}");
        }
    }
}

/// 30 lamps sold, one order a week, so that the files speak of the whole window.
fn shop() -> Engine {
    let mut engine = Engine::new();
    let mut file = ORDERS.to_owned();
    for week in 0..53 {
        let quantity = u32::from(week < 30);
        let of = if week < 30 { asin(1) } else { asin(2) };
        writeln!(
            file,
            "111-0000000-{week:07}\t{}T12:00:00+00:00\tShipped\tAmazon.com\tSKU-1\t{of}\t\t{}",
            day(week * 7),
            quantity.max(1)
        )
        .expect("a string");
    }
    add(&mut engine, "orders.txt", &file);
    engine
}

#[test]
fn a_gap_is_said_with_its_numbers_and_each_number_names_its_rows() {
    let papers = [invoice("p1", "2026-05-01", &json!([line(&asin(1), 2, Some(10))]))];
    let quantities = ask(&shop(), &json!({ "papers": papers, "asins": [asin(1)] }));
    let lamp = &quantities.products[0];
    assert_eq!((lamp.state, lamp.gap, lamp.unexplained), (CoverState::Short, Some(10), Some(10)));
    assert!(lamp.says.starts_with("10 units are not covered: 30 sold, 20 on invoices."), "{}", lamp.says);
    let sold = lamp.sold.as_ref().expect("an orders file").sources();
    let [Source::File { name, locator: Locator::Lines { lines, total, .. }, .. }] = sold else {
        panic!("one file: {sold:?}")
    };
    assert_eq!((name.as_str(), *total, lines[0]), ("orders.txt", 30, 2));
    let bought = lamp.invoiced.as_ref().expect("a line").sources();
    assert_eq!(bought, [Source::Statement { field: "papers.p1.lines.0".into() }]);
    let german = ask(&shop(), &json!({ "papers": papers, "asins": [asin(1)], "language": "de" }));
    assert!(german.products[0].says.starts_with("10 Einheiten sind nicht gedeckt"));
}

#[test]
fn unknown_is_never_zero() {
    let quantities = ask(&Engine::new(), &json!({ "asins": [asin(1)] }));
    let lamp = &quantities.products[0];
    assert_eq!(
        (lamp.state, &lamp.sold, &lamp.invoiced, lamp.gap),
        (CoverState::NoOrders, &None, &None, None)
    );
    assert_eq!((&lamp.returned, &lamp.opening, &lamp.stock), (&None, &None, &None));
    assert_eq!(quantities.missing[0].report, ReportKind::AllOrders);
    let sold = ask(&shop(), &json!({ "asins": [asin(1), asin(3)] }));
    assert_eq!(product(&sold, &asin(1)).state, CoverState::NoInvoice);
    assert_eq!(units(product(&sold, &asin(3)).sold.as_ref()), Some(0), "the files know that it was not sold");
    assert!(sold.missing.iter().all(|missing| missing.report != ReportKind::AllOrders));
}

#[test]
fn days_without_an_orders_file_make_what_was_sold_a_least() {
    let mut engine = Engine::new();
    let row =
        format!("111-0000000-0000001\t{}T12:00:00+00:00\tShipped\tAmazon.com\tS\t{}\t\t5\n", day(3), asin(1));
    add(&mut engine, "orders.txt", &format!("{ORDERS}{row}"));
    let papers = |quantity| [invoice("p1", "2026-05-01", &json!([line(&asin(1), quantity, None)]))];
    let short = ask(&engine, &json!({ "papers": papers(1) }));
    assert_eq!((short.products[0].state, short.holes.len()), (CoverState::AtLeast, 1));
    let enough = ask(&engine, &json!({ "papers": papers(9) }));
    assert_eq!((enough.products[0].state, enough.products[0].gap), (CoverState::SoFar, Some(-4)));
}

#[test]
fn a_line_that_does_not_count_says_why() {
    use ContributionState::{After, Before, Counted, DayOpen, LinesOpen, QuantityOpen};

    let mut open_day = invoice("open-day", "2026-05-01", &json!([line(&asin(1), 1, None)]));
    open_day["fields"]["issued-on"] = field("2026-05-01", false);
    let mut open_lines = invoice("open-lines", "2026-05-01", &json!([line(&asin(1), 1, None)]));
    open_lines["linesConfirmed"] = json!(false);
    let papers = [
        invoice("good", "2025-11-23", &json!([line(&asin(1), 1, None)])),
        invoice("early", "2025-11-22", &json!([line(&asin(1), 1, None)])),
        invoice("late", "2026-11-24", &json!([line(&asin(1), 1, None)])),
        invoice("no-quantity", "2026-05-01", &json!([{ "product": "Lamp", "asin": asin(1) }])),
        open_day,
        open_lines,
    ];
    let quantities = ask(&shop(), &json!({ "papers": papers }));
    let states: Vec<ContributionState> =
        product(&quantities, &asin(1)).contributions.iter().map(|line| line.state).collect();
    assert_eq!(states, [Counted, Before, After, QuantityOpen, DayOpen, LinesOpen]);
    assert_eq!(units(product(&quantities, &asin(1)).invoiced.as_ref()), Some(1));
}

#[test]
fn the_window_is_the_one_the_message_prints_and_ends_on_its_day() {
    let message = "Date: 20 November 2026\nHello,\nYour listing was removed because of inauthentic complaints.\n\
        Please send:\n-- Invoices from your supplier issued in the last 180 days for B0TEST0001\n";
    let quantities = ask(&shop(), &json!({ "messages": [message] }));
    let window = (quantities.window.from.to_string(), quantities.window.to.to_string());
    assert_eq!((window.0.as_str(), window.1.as_str()), ("2026-05-24", "2026-11-20"));
    let asins: Vec<&str> = quantities.products.iter().map(|product| product.asin.as_str()).collect();
    assert_eq!(asins, ["B0TEST0001"]);
    let rule = ask(&shop(), &json!({}));
    assert_eq!(rule.window.from.to_string(), "2025-11-23");
}

#[test]
fn a_message_that_speaks_of_all_stores_counts_them_all() {
    let message = |words: &str| {
        format!(
            "Hello,\nYour listing on Amazon.de was removed.\nPlease send:\n-- Invoices from your supplier that cover \
             your sales {words}\nASIN: B0TEST0001\n"
        )
    };
    let every = ask(&shop(), &json!({ "messages": [message("in all Amazon stores")], "store": "amazon.de" }));
    assert_eq!((every.store, units(every.products[0].sold.as_ref())), (None, Some(30)));
    let one = ask(&shop(), &json!({ "messages": [message("of the product")], "store": "amazon.de" }));
    assert_eq!((one.store.as_deref(), units(one.products[0].sold.as_ref())), (Some("amazon.de"), Some(0)));
}

#[test]
fn what_came_back_and_what_was_there_before_explain_a_gap() {
    let mut engine = shop();
    let returned = |disposition: &str, order: u32, back: u64| {
        format!(
            "{}\t111-0000000-{order:07}\tSKU-1\t{}\t2\t{disposition}\tUNWANTED_ITEM\n",
            day(back),
            asin(1)
        )
    };
    let returns =
        [returned("SELLABLE", 1, 3), returned("DEFECTIVE", 2, 4), returned("SELLABLE", 3, 400)].concat();
    add(&mut engine, "returns.txt", &format!("{RETURNS}{returns}"));
    let ledger = |date: &str, disposition: &str, units: u32| {
        format!("{date}\tX1\t{}\tSKU-1\tLamp\t{disposition}\t{units}\t0\t0\t9\tUS\n", asin(1))
    };
    let rows = [
        ledger("12/01/2025", "SELLABLE", 5),
        ledger("12/01/2025", "DEFECTIVE", 7),
        ledger("12/31/2025", "SELLABLE", 9),
    ];
    add(&mut engine, "ledger.txt", &format!("{LEDGER}{}", rows.concat()));
    add(&mut engine, "stock.txt", &format!("{STOCK}SKU-1\tX1\t{}\tDesk Lamp\tYes\t9\t6\n", asin(1)));
    let papers = [invoice("p1", "2026-05-01", &json!([line(&asin(1), 20, None)]))];
    let quantities = ask(&engine, &json!({ "papers": papers }));
    let lamp = product(&quantities, &asin(1));
    assert_eq!(
        [&lamp.returned, &lamp.opening, &lamp.stock].map(|units_of| units(units_of.as_ref())),
        [Some(2), Some(5), Some(6)]
    );
    assert_eq!((lamp.gap, lamp.unexplained, lamp.title.as_str()), (Some(10), Some(3), "Desk Lamp"));
    let returns = lamp.records.iter().find(|record| record.id == "returns").expect("a hint");
    assert_eq!((returns.units, returns.added), (Some(2), true));
}

#[test]
fn a_line_is_matched_by_number_first_and_by_title_last_and_never_taken() {
    let mut engine = shop();
    let listing = |title: &str, sku: &str, asin: &str, code: &str| {
        format!("{title}\t\tL1\t{sku}\t9.99\t1\t2026-01-01\t4\t11\t{asin}\t{code}\tActive\n")
    };
    let listings = [
        listing("BrightCo LED Desk Lamp 40 cm Black Dimmable", "LAMP-BLK", &asin(1), "4006381333931"),
        listing("BrightCo Floor Lamp White", "LAMP-WHT", &asin(2), "0012345678905"),
        listing("Garlic Press GP-900 Steel", "PRESS", &asin(3), ""),
    ];
    add(&mut engine, "listings.txt", &format!("{LISTINGS}{}", listings.concat()));
    let papers = [invoice(
        "p1",
        "2026-05-01",
        &json!([
            { "product": "Leuchte", "codes": ["04006381333931"], "quantity": 1 },
            { "product": "Stehlampe", "codes": ["12345678905"], "quantity": 1 },
            { "product": "Desk lamp LED black 40", "quantity": 1 },
            { "product": "Presse", "codes": ["LAMP-WHT"], "quantity": 1 },
            { "product": "Press", "codes": ["GP-900"], "quantity": 1 },
            { "product": "Wooden spoon", "codes": ["WS-1"], "quantity": 1 },
            { "product": format!("Item {}", asin(2)), "quantity": 1 },
        ]),
    )];
    let quantities = ask(&engine, &json!({ "papers": papers, "asins": [asin(1)] }));
    let best: Vec<Option<(&str, MatchReason)>> = quantities
        .proposals
        .iter()
        .map(|line| line.candidates.first().map(|best| (best.asin.as_str(), best.reason)))
        .collect();
    let (first, second, third) = (asin(1), asin(2), asin(3));
    assert_eq!(
        best,
        [
            Some((first.as_str(), MatchReason::ProductCode)),
            Some((second.as_str(), MatchReason::ProductCode)),
            Some((first.as_str(), MatchReason::Title)),
            Some((second.as_str(), MatchReason::Sku)),
            Some((third.as_str(), MatchReason::Model)),
            None,
            Some((second.as_str(), MatchReason::Asin)),
        ]
    );
    assert_eq!(quantities.proposals[2].candidates[0].certainty, MatchCertainty::Possible);
    assert_eq!(units(product(&quantities, &asin(1)).invoiced.as_ref()), None, "no proposal is taken");
}

#[test]
#[ignore = "a measurement: run it in a release build"]
fn a_million_orders_are_reconciled_in_a_tenth_of_a_second() {
    let mut engine = Engine::new();
    let (file, _) = orders(&mut Dice(3), 1_000_000, 6_000);
    add(&mut engine, "orders.txt", &file);
    drop(file);
    let papers = [invoice("p1", "2026-05-01", &json!([line(&asin(1), 20, None)]))];
    for request in [json!({ "papers": papers, "asins": [asin(1)] }), json!({})] {
        ask(&engine, &request);
        let start = Instant::now();
        let quantities = ask(&engine, &request);
        println!("{} products: {:?}", quantities.products.len() + quantities.left, start.elapsed());
    }
}
