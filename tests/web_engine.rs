//! The boundary, in the kind of place it lives in: a dedicated worker of a real browser.
#![cfg(target_arch = "wasm32")]

use candor::web::{Engine, ReportReader};
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{AbortController, File};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

const LATE_SHIPMENT: &str = "Hello 😀\nYour Amazon seller account has been deactivated.\n\
    Why did this happen?\nYour late shipment rate is 7.1%, which is above our target of 4%.\n\
    How do I reactivate my account?\nPlease send a plan of action within 17 days.\n";

const ORDERS: &str = "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\titem-status\tquantity\n\
    111-0000001-0000001\t2026-10-01T09:00:00+00:00\tShipped\tMerchant\tAmazon.com\tMUG-1\tB0TEST0001\tShipped\t1\n\
    111-0000002-0000002\t2026-10-02T09:00:00+00:00\tShipped\tAmazon\tAmazon.com\tMUG-2\tB0TEST0002\tShipped\t1\n";

fn options() -> JsValue {
    let options = Object::new();
    set(&options, "today", &"2026-11-23".into());
    set(&options, "store", &"amazon.com".into());
    options.into()
}

fn set(object: &JsValue, key: &str, value: &JsValue) {
    Reflect::set(object, &key.into(), value).expect("a plain object takes fields");
}

fn get(object: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(object.clone(), |inner, key| {
        Reflect::get(&inner, &key.into()).unwrap_or_else(|_| panic!("no `{path}`"))
    })
}

fn text(object: &JsValue, path: &str) -> String {
    get(object, path).as_string().unwrap_or_else(|| panic!("`{path}` is no text"))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts and spans of small samples"
)]
fn number(object: &JsValue, path: &str) -> usize {
    get(object, path).as_f64().unwrap_or_else(|| panic!("`{path}` is no number")) as usize
}

fn file(name: &str, content: &[u8]) -> File {
    let bytes = Uint8Array::from(content);
    File::new_with_u8_array_sequence(&Array::of1(&bytes), name).expect("a file of bytes")
}

async fn read(engine: &Engine, source: &File) -> Result<JsValue, JsValue> {
    let mut reader = engine.open_file(source, JsValue::NULL, None).expect("a reader");
    while !reader.pull().await?.is_null() {}
    reader.finish()
}

#[wasm_bindgen_test]
fn a_span_slices_the_message_as_javascript_counts() {
    let reading = Engine::new().read_message(LATE_SHIPMENT, options()).expect("a readable message");
    assert_eq!(text(&reading, "reasons.0.id"), "PERF-LSR");
    let (start, end) = (number(&reading, "metrics.0.span.start"), number(&reading, "metrics.0.span.end"));
    let units: Vec<u16> = LATE_SHIPMENT.encode_utf16().collect();
    let words = String::from_utf16(&units[start..end]).expect("whole characters");
    assert!(words.contains("7.1%"), "the span holds `{words}`");
}

#[wasm_bindgen_test]
fn what_is_absent_is_null_and_not_undefined() {
    let reading = Engine::new().read_message(LATE_SHIPMENT, options()).expect("a readable message");
    assert!(get(&reading, "dates.0.hours").is_null());
}

#[wasm_bindgen_test]
fn an_error_has_the_one_shape() {
    let error = Engine::new().read_message("", options()).expect_err("an empty message cannot be read");
    assert!(error.is_instance_of::<js_sys::Error>());
    assert!(!text(&error, "code").is_empty() && !text(&error, "help").is_empty());
    assert_eq!(get(&error, "fatal"), JsValue::FALSE);
    assert!(get(&error, "location").is_null());
}

#[wasm_bindgen_test]
fn a_request_of_the_wrong_shape_is_named() {
    let error = Engine::new().read_message("text", JsValue::from(1)).expect_err("1 is no options object");
    assert_eq!(text(&error, "code"), "request-not-understood");
}

#[wasm_bindgen_test]
fn pushing_single_bytes_gives_the_reading_of_the_whole() {
    let engine = Engine::new();
    let mut reader: ReportReader = engine.open_report("orders.txt", JsValue::NULL).expect("a reader");
    for byte in ORDERS.as_bytes() {
        reader.push(&[*byte]).expect("bytes of a good file");
    }
    let reading = reader.finish().expect("a whole file");
    assert_eq!(text(&reading, "kind"), "all-orders");
    assert_eq!(number(&reading, "rows.used"), 2);
}

#[wasm_bindgen_test]
async fn a_file_is_pulled_to_its_end() {
    let engine = Engine::new();
    let source = file("orders.txt", ORDERS.as_bytes());
    let reading = read(&engine, &source).await.expect("a good file");
    assert_eq!(number(&reading, "rows.used"), 2);
    assert_eq!(number(&reading, "bytes"), ORDERS.len());
    assert_eq!(Array::from(&engine.files().expect("files")).length(), 1);
}

#[wasm_bindgen_test]
fn rows_of_a_file_are_shown_across_the_boundary() {
    let engine = Engine::new();
    let mut reader = engine.open_report("orders.txt", JsValue::NULL).expect("a reader");
    reader.push(ORDERS.as_bytes()).expect("bytes of a good file");
    reader.finish().expect("a whole file");
    let page = engine.rows(0, 1, 10).expect("a page");
    assert_eq!((number(&page, "total"), number(&page, "rows.0.line")), (2, 3));
    assert_eq!(text(&page, "columns.0.field"), "order");
    assert_eq!(text(&page, "rows.0.cells.0"), "111-0000002-0000002");
    assert!(engine.rows(7, 0, 10).expect("an answer").is_null());
}

#[wasm_bindgen_test]
fn an_unknown_table_is_proposed_mapped_and_read_across_the_boundary() {
    const UNKNOWN: &[u8] = b"Pedido;Fecha;Estado\n111-0000001-0000001;2026-10-01;Enviado\n";
    let engine = Engine::new();
    let proposal = engine.propose_mapping(UNKNOWN).expect("an answer");
    assert_eq!(text(&proposal, "columns.1.header"), "Fecha");
    let place = (0..100).find(|place| text(&proposal, &format!("kinds.{place}.kind")) == "all-orders");
    let place = place.expect("every kind is in the list");
    let mapping = Object::new();
    set(&mapping, "kind", &"all-orders".into());
    set(&mapping, "columns", &get(&proposal, &format!("kinds.{place}.guess")));
    let options = Object::new();
    set(&options, "mappings", &Array::of1(&mapping));
    let mut reader = engine.open_report("pedidos.csv", options.into()).expect("a reader");
    reader.push(UNKNOWN).expect("bytes of a mapped file");
    let reading = reader.finish().expect("a whole file");
    assert_eq!((number(&reading, "rows.used"), get(&reading, "mapped")), (1, JsValue::TRUE));
    assert!(engine.propose_mapping(b"PK\x03\x04").expect("an answer").is_null());
}

#[wasm_bindgen_test]
async fn a_fingerprint_is_noted_with_the_file() {
    let engine = Engine::new();
    let source = file("orders.txt", ORDERS.as_bytes());
    let reading = read(&engine, &source).await.expect("a good file");
    assert!(get(&reading, "sha256").is_null());
    let number = u32::try_from(number(&reading, "file")).expect("a file number");
    let sha256 = engine.fingerprint(vec![number], source, None).await.expect("the same file");
    assert_eq!(sha256.len(), 64);
    assert_eq!(text(&engine.files().expect("files"), "0.sha256"), sha256);
}

#[wasm_bindgen_test]
async fn an_aborted_file_changes_nothing() {
    let engine = Engine::new();
    let controller = AbortController::new().expect("a controller");
    let source = file("orders.txt", ORDERS.as_bytes());
    let mut reader = engine.open_file(&source, JsValue::NULL, Some(controller.signal())).expect("a reader");
    controller.abort();
    let error = reader.pull().await.expect_err("nobody wants the file any more");
    assert_eq!(text(&error, "code"), "cancelled");
    drop(reader);
    assert_eq!(Array::from(&engine.files().expect("files")).length(), 0);
}

#[wasm_bindgen_test]
fn an_account_survives_being_saved_and_loaded() {
    let engine = Engine::new();
    let mut reader = engine.open_report("orders.txt", JsValue::NULL).expect("a reader");
    reader.push(ORDERS.as_bytes()).expect("a good file");
    reader.finish().expect("a whole file");
    let again = Engine::new();
    let files = again.load_account(&engine.save_account()).expect("its own bytes");
    assert_eq!(text(&files, "0.name"), "orders.txt");
    assert!(again.load_account(b"nonsense").is_err());
    assert_eq!(Array::from(&again.files().expect("files")).length(), 1, "a failure changes nothing");
}

#[wasm_bindgen_test]
fn a_case_file_opens_to_the_case_it_was_saved_from() {
    let engine = Engine::new();
    let case = engine.new_case(options()).expect("a new case");
    set(&case, "message", &"Grüße 😀".into());
    let opened =
        Engine::new().open_case(&engine.save_case(case.clone()).expect("bytes")).expect("its own bytes");
    assert_eq!(text(&opened, "case.message"), "Grüße 😀");
    assert_eq!(text(&opened, "case.id"), text(&case, "id"));
}

#[wasm_bindgen_test]
fn two_new_cases_have_different_ids() {
    let engine = Engine::new();
    let ids = [0, 1].map(|_| text(&engine.new_case(options()).expect("a new case"), "id"));
    assert_ne!(ids[0], ids[1]);
    assert_eq!(ids[0].len(), 32);
}

#[wasm_bindgen_test]
fn a_letter_is_drafted_and_reviewed_across_the_boundary() {
    let engine = Engine::new();
    engine.warm_up();
    let request: Object = options().unchecked_into();
    set(&request, "message", &LATE_SHIPMENT.into());
    set(&request, "story", &Object::new());
    let plan = engine.draft_plan(request.clone().into()).expect("a draft");
    assert_eq!(get(&plan, "ready"), JsValue::FALSE);
    set(&request, "plan", &plan);
    let review = engine.review_plan(request.into()).expect("a review");
    let lints = Array::from(&get(&review, "findings"));
    assert!(lints.iter().any(|finding| text(&finding, "lint") == "placeholder-left"));
}
