//! Sample responses for the TypeScript compiler: it proves `src/web/types.d.ts` against what the
//! engine really answers.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use candor::api::{
    AuditRequest, DraftRequest, Engine, MatrixRequest, NamesRequest, PaperRequest, PapersRequest,
    QuantityRequest, ReplyRequest, ReviewRequest, RoundsRequest, TextReviewRequest, WaitingRequest,
    WatchRequest,
};
use candor::case::{CaseState, Edits, Version};
use candor::cause::Dimension;
use candor::complaint::ComplaintsRequest;
use candor::forecast::ForecastRequest;
use candor::metric::Step;
use candor::output::letter::{LetterRequest, Sheet};
use candor::output::supplier::SupplierRequest;
use candor::personal::SafeRequest;
use candor::policy::{Language, MetricId, Options, ReasonId};
use candor::report::{Channel, MappedColumn, Mapping, ReportKind, ReportReader};
use candor::text::{Day, difference};
use serde::Serialize;
use serde_json::json;

const MESSAGE: &str = "Date: 20 November 2026\nHello,\nYour Amazon seller account has been deactivated.\n\
    Why did this happen?\nYour Order Defect Rate is 10.53%; the target is less than 1%.\n\
    How do I reactivate my account?\nPlease send a plan of action within 17 days.\nASIN: B0TEST0001\n\
    Order: 111-0000001-0000001\nComplaint ID: 12345678901\n";

const PHISHING: &str = "From: security@amaz0n-help.example\nDear customer,\nyour Аmazon account is locked. \
    Click https://amazon.account-check.example and sign in within 24 hours, or your Prime orders are canceled.\n";

const REPLY: &str = "Hello,\nWe received your submission, but we do not have enough information to reactivate your \
    account.\nPlease send us:\n-- Greater detail on the root cause of the order defects\n-- Copies of invoices as .pdf or .jpg, \
    translated into English\nFunds will not be transferred to you. After 45 days you may request your funds.\n";

const ORDERS: &str = "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\n\
    111-0000001-0000001\t2026-10-01T09:00:00+00:00\tShipped\tMerchant\tAmazon.com\tMUG\tB0TEST0001\n\
    not-an-order\t2026-10-01T09:00:00+00:00\tShipped\tMerchant\tAmazon.com\tMUG\tB0TEST0001\n";

const FEEDBACK: &str = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n\
    10/20/26\t1\tbroken\t \t111-0000001-0000001\tbuyer@example.com\n";

const RETURNS: &str = "return-date\torder-id\tsku\tasin\tfnsku\tproduct-name\tquantity\tfulfillment-center-id\t\
    detailed-disposition\treason\tstatus\tlicense-plate-number\tcustomer-comments\n\
    2026-10-20\t111-0000001-0000001\tMUG\tB0TEST0001\tX1\tMug\t1\tFRA7\tDEFECTIVE\tDEFECTIVE\t\tLPN1\tbroken\n";

const MESSAGES: &str = "Received on,Order ID,Subject,Message,Answered at\n\
    2026-10-20,111-0000001-0000001,Question,Where is my parcel,\n\
    2026-10-21,111-0000001-0000001,Question,\"Not working, regards Ada Example\",2026-10-25T10:00Z\n";

const AUDITED: &str = "item-name\titem-description\tlisting-id\tseller-sku\tprice\topen-date\tasin1\tstatus\n\
    Tea that cures cancer\tBest tea\tL1\tTEA\t9.99\t2026-01-01\tB0CANDOR01\tActive\n\
    Acme Steel Sponge\tSoft\tL2\tONE\t2.00\t2026-01-01\tB0CANDOR02\tActive\n\
    \"Acme Steel Sponge, Pack of 6\"\tSoft\tL3\tSIX\t15.00\t2026-01-01\tB0CANDOR03\tInactive\n";

/// A table of a header that no kind has.
const UNKNOWN: &str = "Pedido;Fecha;Estado\n111-0000001-0000001;2026-10-01;Enviado\n";

const HEALTH: &str = r#"{"performanceMetrics": [{"marketplaceId": "ATVPDKIKX0DER", "lateShipmentRate": {
    "reportingDateRange": {"reportingDateFrom": "2026-10-21T00:00Z", "reportingDateTo": "2026-10-27T23:59:59Z"},
    "orderCount": 200, "lateShipmentCount": 9, "rate": 0.045, "status": "BAD"}}]}"#;

#[derive(Default)]
struct Samples {
    names: Vec<&'static str>,
    body: String,
}

impl Samples {
    fn add<T: Serialize>(&mut self, shape: &'static str, value: &T) {
        let json = serde_json::to_string_pretty(value).expect("a response is plain data");
        let number = self.body.matches("export const").count();
        writeln!(self.body, "export const sample{number} = {json} satisfies Shapes.{shape};\n")
            .expect("a string");
        self.names.push(shape);
    }

    fn write(&self) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/types/generated");
        fs::create_dir_all(&folder).expect("the folder can be made");
        let text = format!("import type * as Shapes from \"../../../src/web/types\";\n\n{}", self.body);
        fs::write(folder.join("responses.ts"), text).expect("the file can be written");
    }
}

fn options() -> Options {
    let today = Day::parse_iso("2026-11-23").expect("a day");
    Options { today, store: Some("amazon.com".into()), language: Some(Language::En) }
}

fn add(engine: &mut Engine, name: &str, content: &str, samples: &mut Samples) {
    let mut reader = ReportReader::new(name);
    samples.add("ReportProgress", &reader.push(content.as_bytes()).expect("a good file"));
    samples.add("ReportReading", &engine.add_report(reader).expect("a whole file"));
}

/// An engine with orders, those of the product `BAD` with a defect.
fn engine_with_defects(orders: u32) -> Engine {
    let mut engine = Engine::new();
    let (mut rows, mut feedback) = (ORDERS.to_owned(), FEEDBACK.to_owned());
    for order in 2..2 + orders {
        let sku = if order % 4 == 0 { "BAD" } else { "MUG" };
        writeln!(
            rows,
            "111-0000001-{order:07}\t2026-10-{:02}\tShipped\tMerchant\tAmazon.com\t{sku}\tB0{sku}",
            order % 28 + 1
        )
        .expect("a string");
        if sku == "BAD" {
            writeln!(feedback, "10/30/26\t1\tbad\t \t111-0000001-{order:07}\tb@example.com")
                .expect("a string");
        }
    }
    for (name, content) in [("orders.txt", rows), ("feedback.txt", feedback)] {
        add(&mut engine, name, &content, &mut Samples::default());
    }
    engine
}

fn add_reconciled(engine: &Engine, samples: &mut Samples) {
    let field = |value: &str| json!({ "value": value, "from": "typed", "confirmed": true });
    let paper = json!({
        "id": "p1", "kind": "invoice", "linesConfirmed": true,
        "fields": { "issued-on": field("2026-10-01"), "holder-name": field("Harbour Ltd"), "issuer-name": field("Harbour") },
        "lines": [
            { "product": "Mug", "quantity": 3, "asin": "B0TEST0001" },
            { "product": "Mug B0TEST0001" },
        ],
    });
    let quantities: QuantityRequest = serde_json::from_value(json!({
        "today": "2026-11-23", "messages": [MESSAGE], "papers": [paper],
    }))
    .expect("a request");
    samples.add("Quantities", &engine.reconcile_quantities(&quantities).expect("a message"));
    let names = json!({ "legalName": "Harbour GmbH", "address": "1 Elm Rd", "papers": [paper] });
    let names: NamesRequest = serde_json::from_value(names).expect("a request");
    samples.add("NameBoard", &engine.compare_names(&names));
    let supplier = json!({ "today": "2026-11-23", "writeIn": "de", "paper": paper });
    let supplier: SupplierRequest = serde_json::from_value(supplier).expect("a request");
    samples.add("SupplierMessage", &engine.supplier_message(&supplier));
}

fn add_matrix(engine: &Engine, samples: &mut Samples) {
    let matrix = serde_json::json!({
        "messages": [MESSAGE, REPLY], "today": "2026-11-23",
        "story": { "causes": [{ "id": "c", "what": "Stock was mixed." }] },
        "answers": { "invoices": { "proofs": [
            { "type": "file", "name": "a.csv", "place": "row 2" },
            { "type": "paper", "name": "Invoice 7", "ready": true },
            { "type": "deed", "what": "", "on": "2026-11-01" },
            { "type": "exhibit", "paper": "p1" },
        ], "cannot": "continue-without", "note": "", "settled": 2 } },
    });
    let matrix: MatrixRequest = serde_json::from_value(matrix).expect("a request");
    samples.add("Matrix", &engine.matrix(&matrix).expect("two messages"));
}

fn add_exhibits(engine: &Engine, samples: &mut Samples) {
    let file = |format: &str| serde_json::json!({ "name": "a", "sha256": "00", "bytes": 9, "facts": { "format": format } });
    let request = serde_json::json!({
        "today": "2026-11-23", "message": REPLY, "papers": [
            { "id": "p1", "kind": "invoice", "kindConfirmed": true, "file": file("docx") },
            { "id": "p2", "file": file("pdf") }, { "id": "p3" },
        ],
        "requests": { "invoices": { "proofs": [{ "type": "exhibit", "paper": "p1" }] } },
    });
    let request: DraftRequest = serde_json::from_value(request).expect("a request");
    samples.add("ExhibitPack", &engine.exhibit_pack(&request).expect("a packet"));
}

fn add_papers(engine: &Engine, samples: &mut Samples) {
    for kind in engine.paper_kinds(&options()) {
        samples.add("PaperKindGuide", &kind);
    }
    let field = |value: &str, confirmed: bool| {
        let place = serde_json::json!({ "page": 1, "x": 0.1, "y": 0.1, "w": 0.2, "h": 0.1 });
        serde_json::json!({ "value": value, "from": "text", "confirmed": confirmed, "place": place })
    };
    let paper = |id: &str, confirmed: bool| {
        serde_json::json!({
            "id": id, "kind": "invoice", "kindConfirmed": confirmed, "linesConfirmed": confirmed,
            "file": { "name": "a (1).docx", "sha256": "00", "bytes": 9, "facts": { "format": "docx" } },
            "fields": { "number": field("7", confirmed), "issued-on": field("2020-01-01", confirmed) },
            "lines": [{ "product": "Mug", "quantity": 2, "unitPrice": "3.00", "total": "7.00" }],
        })
    };
    let request = serde_json::json!({
        "papers": [paper("a", true), paper("b", false), { "id": "c" }], "messages": [REPLY], "today": "2026-11-23",
    });
    let request: PapersRequest = serde_json::from_value(request).expect("a request");
    samples.add("CheckedPapers", &engine.check_papers(&request).expect("a reply"));
}

fn add_messages(engine: &Engine, samples: &mut Samples) {
    for text in [MESSAGE, PHISHING, "ok", "Fusce vitae lorem ipsum dolor sit amet consectetur elit."] {
        samples.add("MessageReading", &*engine.read_message(text, &options()).expect("a short text"));
    }
    let reply = serde_json::json!({ "reply": REPLY, "earlier": [MESSAGE], "today": "2026-11-23" });
    let reply: ReplyRequest = serde_json::from_value(reply).expect("a request");
    samples.add("ReplyComparison", &engine.compare_reply(&reply).expect("two messages"));
    add_matrix(engine, samples);
    add_exhibits(engine, samples);
    add_papers(engine, samples);
    samples.add("MessageReading", &*engine.read_message(REPLY, &options()).expect("a reply"));
    for part in engine.split_messages(&format!("{MESSAGE}\n==========\n{REPLY}")) {
        samples.add("MessagePart", &part);
    }
    for answer in engine.answers(&options()) {
        samples.add("AnswerGuide", &answer);
    }
    for id in ["AUTH-CUST", "PERF-LSR"] {
        let guide = engine.guide(&ReasonId(id.into()), &options());
        samples.add("ReasonGuide", &guide.expect("a reason of the pack"));
    }
    let orders = ReasonId("PERF-ODR".into());
    samples.add("ReasonGuide", &engine.guide(&orders, &options()).expect("a reason of the pack"));
    samples.add("ReasonName", &engine.reasons(&options())[0]);
}

fn add_case(engine: &mut Engine, letter: &str, samples: &mut Samples) {
    let mut case = CaseState::open("00".into(), options().today, None);
    let column = MappedColumn { header: "Pedido".into(), name: "amazon-order-id".into() };
    case.mappings.push(Mapping { kind: ReportKind::AllOrders, columns: vec![column] });
    case.versions.push(Version {
        at: "2026-11-23T12:04:30".into(),
        round: 1,
        text: letter.to_owned(),
        edits: Edits::from([("papers".into(), String::new())]),
    });
    case.kept.insert("emotion".into(), "It is a quote".into());
    case.pasted.push("It broke.".into());
    samples.add("CaseState", &case);
    let opened = engine.open_case(&engine.save_case(&case)).expect("its own bytes");
    samples.add("OpenedCase", &opened);
    let piece = difference("The same words.", "The other words.").remove(1);
    samples.add("Piece", &piece);
}

const STRANDED: &str = "date-stranded\tstatus-primary\tstatus-secondary\terror-message\tstranded-reason\tasin\t\
    sku\tfnsku\tfulfillable-qty\n2026-11-20\tInactive\t\t\tListing closed\tB0TEST0001\tMUG\tX1\t4\n";

const LISTINGS: &str = "item-name\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tasin1\t\
    fulfillment-channel\tstatus\nBlue mug\tL1\tMUG\t9.99\t3\t2026-01-01\tB0TEST0001\tDEFAULT\tActive\n";

fn add_audit(engine: &mut Engine, samples: &mut Samples) {
    add(engine, "audited.txt", AUDITED, samples);
    for request in [
        serde_json::json!({}),
        serde_json::json!({
            "asins": ["B0CANDOR01"], "reasons": ["RES-MED"], "from": 0,
            "filter": { "rule": null, "risk": "high", "named": true },
        }),
    ] {
        samples.add("AuditRequest", &request);
        let request: AuditRequest = serde_json::from_value(request).expect("a request");
        let audit = engine.audit_listings(&request, &options());
        assert!(!audit.findings.is_empty(), "the title says that it cures");
        samples.add("Audit", &audit);
    }
}

fn add_watch(samples: &mut Samples) {
    let mut engine = engine_with_defects(40);
    let request =
        |watch: serde_json::Value| -> WatchRequest { serde_json::from_value(watch).expect("a request") };
    samples.add("WatchReport", &Engine::new().watch(&WatchRequest::default(), &options()));
    for (name, content) in [("stranded.txt", STRANDED), ("listings.txt", LISTINGS)] {
        add(&mut engine, name, content, &mut Samples::default());
    }
    let watch = serde_json::json!({ "watch": {
        "since": "2026-11-01", "levels": { "order-defect-rate": { "warn": 40, "act": null, "off": false } },
        "log": [{ "check": "promise.p", "due": "2026-11-02", "on": "2026-11-03", "done": true, "proof": "a note" }],
        "expiries": [{ "id": "e", "kind": "identity", "name": "Passport", "until": "2026-12-01" }],
        "ratings": [{ "on": "2026-11-20", "score": 240 }],
        "listings": [{ "sku": "MUG", "title": 1, "price": 899, "status": "Active" }, { "sku": "OLD" }],
    }, "promises": [{ "id": "p", "what": "Count stock", "howOften": "every week" }, { "id": "q", "what": "Ask" }],
    "papers": [{ "id": "i", "kind": "invoice", "linesConfirmed": true,
        "fields": { "issued-on": { "value": "2026-08-01", "from": "typed", "confirmed": true },
            "valid-until": { "value": "2027-01-01", "from": "typed", "confirmed": true } },
        "lines": [{ "product": "Mug", "quantity": 2, "pack": 6, "asin": "B0MUG" }, { "product": "Cup" }] }] });
    let report = engine.watch(&request(watch.clone()), &options());
    assert!(!report.alerts.is_empty() && report.coverage.is_some() && report.drift.total == 2);
    samples.add("WatchReport", &report);
    let mut kept = request(watch).watch;
    kept.readings = report.readings;
    samples.add("Watch", &kept);
    let drilled = WatchRequest { watch: kept, ..WatchRequest::default() };
    for reason in ["AUTH-SUSP", "PERF-ODR"] {
        let drill = engine.drill(&ReasonId(reason.into()), &drilled, &options());
        samples.add("Drill", &drill.expect("a reason of the pack"));
    }
}

/// An invoice whose day may be a month, and a register of one.
fn add_paper(engine: &Engine, samples: &mut Samples) {
    let item =
        |text: &str, x: f64, y: f64| serde_json::json!({ "text": text, "x": x, "y": y, "w": 0.1, "h": 0.01 });
    let items = [
        item("Bright Household Ltd", 0.1, 0.05),
        item("4 Mill Lane, Leeds", 0.1, 0.065),
        item("Invoice date: 03/04/2026", 0.6, 0.05),
        item("Description", 0.1, 0.3),
        item("Qty", 0.5, 0.3),
        item("Price", 0.7, 0.3),
        item("Blue mug", 0.1, 0.32),
        item("12", 0.5, 0.32),
        item("2.50", 0.7, 0.32),
    ];
    let request = serde_json::json!({
        "pages": [{ "items": items }], "raster": null,
        "pdf": {
            "pages": 1, "protected": false, "creator": null, "producer": "Mill", "created": "D:20260301",
            "modified": null, "annotations": 1, "active": false,
        },
    });
    let request: PaperRequest = serde_json::from_value(request).expect("a request");
    let reading = engine.read_paper(&request, b"%PDF-1.4\n%%EOF", &[]).expect("a paper");
    assert!(reading.doubts.len() + reading.lines.len() > 1, "{reading:?}");
    samples.add("PaperReading", &reading);
    let register = b"Invoice number,Invoice date,Quantity\nA-1,2026-03-01,4\n";
    let papers = engine.read_register(register, |_| None).expect("a register");
    samples.add("ReadPaper", &papers[0]);
}

fn add_rounds(engine: &Engine, letter: &str, samples: &mut Samples) {
    let asked = serde_json::json!({
        "asked": { "messages": [MESSAGE], "today": "2026-11-23", "store": "amazon.com", "story": {} },
        "rounds": [{ "sentOn": "2026-11-20", "text": letter, "messages": 1 }],
        "calls": [
            { "day": "2026-11-21", "answers": [{ "question": "open", "said": "yes" }] },
            { "day": "2026-11-22", "answers": [
                { "question": "open", "said": "no", "words": "closed on 20 November 2026" },
            ] },
        ],
    });
    let asked: WaitingRequest = serde_json::from_value(asked).expect("a request");
    let room = engine.waiting_room(&asked).expect("a message");
    assert!(!room.clashes.is_empty() && !room.clocks.is_empty(), "every shape is there");
    samples.add("WaitingRoom", &room);
    let compared = serde_json::json!({
        "before": { "text": "We refunded 23 buyers of B0TEST0001 who had broken mugs.",
            "files": [{ "name": "a.pdf", "sha256": "1" }] },
        "now": { "text": "We refunded 31 buyers of B0TEST0001 who had broken mugs. Every box is dropped three times." },
    });
    let compared: RoundsRequest = serde_json::from_value(compared).expect("a request");
    let compared = engine.compare_rounds(&compared);
    assert!(compared.sentences.iter().any(|sentence| !sentence.differing.is_empty()), "{compared:?}");
    samples.add("RoundComparison", &compared);
    samples.add("Round", &asked.rounds[0]);
    samples.add("Call", &asked.calls[1]);
}

#[test]
fn sample_responses_are_written_for_the_type_checker() {
    let mut engine = Engine::new();
    let mut samples = Samples::default();
    add_messages(&engine, &mut samples);

    samples.add("MetricsReport", &*engine.metrics(&options()));
    for (name, content) in [
        ("orders.txt", ORDERS),
        ("feedback.txt", FEEDBACK),
        ("returns.txt", RETURNS),
        ("health.json", HEALTH),
    ] {
        add(&mut engine, name, content, &mut samples);
    }
    add_reconciled(&engine, &mut samples);
    samples.add("OrdersSummary", &engine.orders_summary(0, 10).expect("an orders file"));
    for file in engine.files() {
        samples.add("TablePage", &engine.rows(file.file, 0, 9).expect("a file"));
    }
    samples.add("MappingProposal", &engine.propose_mapping(UNKNOWN.as_bytes(), |_| None).expect("a table"));
    samples.add("MetricsReport", &*engine.metrics(&options()));

    for orders in [0, 40] {
        let mut engine = engine_with_defects(orders);
        let (id, channel) = (MetricId::OrderDefectRate, Some(Channel::Mfn));
        let causes = engine.causes(id, channel, &options());
        samples.add("Causes", (*causes).as_ref().expect("orders and feedback"));
        let day = Day::parse_iso("2026-10-10").expect("a day");
        let compared = engine.before_after(id, channel, day, &options());
        samples.add("BeforeAfter", (*compared).as_ref().expect("orders and feedback"));
        for dimension in [Dimension::Sku, Dimension::Weekday, Dimension::Carrier] {
            let broken_down = engine.breakdown(id, channel, dimension, &options());
            samples.add("Breakdown", &broken_down.expect("orders and feedback"));
        }
        let trend = engine.trend(id, channel, Step::Week, &options());
        samples.add("Trend", &trend.expect("orders and feedback"));
        let asked = serde_json::json!({
            "metric": id, "channel": channel, "days": 20,
            "without": [{ "orderId": "111-0000000-0000001", "reason": "negative-feedback" }, { "orderId": "x" }],
        });
        let asked: ForecastRequest = serde_json::from_value(asked).expect("a request");
        samples.add("Forecast", &engine.forecast(&asked, &options()).expect("orders and feedback"));
        engine.remove_file(0);
        assert!(engine.causes(id, channel, &options()).is_none(), "the orders are gone");
    }

    add(&mut engine, "messages.csv", MESSAGES, &mut samples);
    for request in [
        serde_json::json!({}),
        serde_json::json!({ "pasted": ["It caught fire."], "reasons": ["COND-NCX"], "asin": null }),
        serde_json::json!({ "theme": "damaged", "period": { "from": "2026-10-01", "to": "2026-10-31" } }),
    ] {
        let request: ComplaintsRequest = serde_json::from_value(request).expect("a request");
        samples.add("Complaints", &*engine.complaints(&request, &options()));
    }

    add_audit(&mut engine, &mut samples);

    let request = serde_json::json!({
        "today": "2026-11-23", "store": "amazon.com", "message": MESSAGE, "story": {},
        "edits": { "opening": "We are Blue Mug Ltd. You will surely reinstate us." },
    });
    let draft: DraftRequest = serde_json::from_value(request.clone()).expect("a request");
    let mut asked = draft.clone();
    samples.add("Interview", &engine.interview(&asked).expect("questions"));
    asked.language = Some(Language::Ja);
    asked.story.answers.insert("as-told".into(), "no".into());
    samples.add("Interview", &engine.interview(&asked).expect("questions"));
    samples.add("Story", &asked.story);
    let plan = engine.draft_plan(&draft).expect("a draft");
    samples.add("Plan", &plan);
    let texts = vec!["Order 302-1234567-1234567 of B0F4Q7TZ21".to_owned()];
    samples.add("SafeTexts", &engine.safe_texts(&SafeRequest { texts, ..SafeRequest::default() }));
    samples.add("Sameness", &engine.sameness(&plan.text, std::slice::from_ref(&plan.text)));
    let export = engine.export_letter(draft, "00".into()).expect("a draft");
    assert!(!export.metrics.is_empty(), "the letter quotes a rate");
    samples.add("LetterExport", &export);
    for notes in
        [serde_json::Value::Null, serde_json::json!({ "heading": "Sources", "sentences": [["a.txt"]] })]
    {
        let asked =
            serde_json::json!({ "plan": &plan, "store": "amazon.com", "title": "Plan", "notes": notes });
        let asked: LetterRequest = serde_json::from_value(asked).expect("a request");
        samples.add("Sheet", &Sheet::of(&asked));
    }
    let mut review = request;
    review["plan"] = serde_json::to_value(&plan).expect("a plan is plain data");
    let review: ReviewRequest = serde_json::from_value(review).expect("a request");
    samples.add("Review", &engine.review_plan(&review).expect("a review"));
    let text = serde_json::json!({ "today": "2026-11-23", "text": "Our courier is to blame. We are sorry!" });
    let text: TextReviewRequest = serde_json::from_value(text).expect("a request");
    samples.add("Review", &engine.review_text(&text).expect("a review"));

    add_rounds(&engine, &plan.text, &mut samples);
    add_watch(&mut samples);
    add_case(&mut engine, &plan.text, &mut samples);
    add_paper(&engine, &mut samples);
    let error = engine.read_message("", &options()).expect_err("an empty message cannot be read");
    samples.add("ErrorFields", &error);
    samples.write();
}
