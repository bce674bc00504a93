//! The boundary, in the kind of place it lives in: a dedicated worker of a real browser.
#![cfg(target_arch = "wasm32")]

use candor_unpack::web::Unpacker;
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::File;

wasm_bindgen_test_configure!(run_in_dedicated_worker);

const ORDERS: &str = "amazon-order-id\tsku\n111-0000001-0000001\tMUG-1\n";

/// An archive of one file that is stored as it is.
fn archive(name: &str, content: &[u8]) -> Vec<u8> {
    let number = |value: usize| u32::try_from(value).expect("a small archive").to_le_bytes();
    let short = |value: usize| u16::try_from(value).expect("a small archive").to_le_bytes();
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(content);
    let mut shared = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    shared.extend(hasher.finalize().to_le_bytes());
    shared.extend(number(content.len()));
    shared.extend(number(content.len()));
    shared.extend(short(name.len()));
    shared.extend([0; 2]);
    let body = [b"PK\x03\x04", &shared[..], name.as_bytes(), content].concat();
    let directory = [b"PK\x01\x02\x14\0", &shared[..], &[0; 14], name.as_bytes()].concat();
    let end = [b"PK\x05\x06\0\0\0\0\x01\0\x01\0", &number(directory.len())[..], &number(body.len()), &[0; 2]];
    [body, directory, end.concat()].concat()
}

fn open(name: &str, content: &[u8]) -> Result<Unpacker, JsValue> {
    let bytes = Uint8Array::from(content);
    Unpacker::new(&File::new_with_u8_array_sequence(&Array::of1(&bytes), name).expect("a file of bytes"))
}

fn get(object: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(object.clone(), |inner, key| {
        Reflect::get(&inner, &key.into()).unwrap_or_else(|_| panic!("no `{path}`"))
    })
}

fn text(object: &JsValue, path: &str) -> String {
    get(object, path).as_string().unwrap_or_else(|| panic!("`{path}` is no text"))
}

fn pull_all(unpacker: &mut Unpacker) -> Result<Vec<u8>, JsValue> {
    let mut all = Vec::new();
    loop {
        let piece = unpacker.pull()?;
        if piece.is_null() {
            return Ok(all);
        }
        all.extend(piece.unchecked_into::<Uint8Array>().to_vec());
    }
}

#[wasm_bindgen_test]
fn a_file_of_an_archive_is_named_and_pulled_to_its_end() {
    let content = ORDERS.repeat(50_000);
    let mut unpacker = open("reports.zip", &archive("orders.txt", content.as_bytes())).expect("an archive");
    let part = unpacker.next_part().expect("a part");
    assert_eq!(
        (text(&part, "kind"), text(&part, "name")),
        ("table".into(), "reports.zip › orders.txt".into())
    );
    assert_eq!(pull_all(&mut unpacker).expect("bytes"), content.as_bytes());
    assert!(unpacker.position() > 0.0);
    assert_eq!(Array::from(&unpacker.notes().expect("notes")).length(), 0);
    assert!(unpacker.next_part().expect("the end").is_null());
}

#[wasm_bindgen_test]
fn what_is_wrong_with_a_part_has_the_one_shape_of_errors() {
    let mut damaged = archive("orders.txt", ORDERS.repeat(60_000).as_bytes());
    damaged[2_000_000] ^= 1;
    let mut unpacker = open("reports.zip", &damaged).expect("an archive");
    assert_eq!(text(&unpacker.next_part().expect("a part"), "kind"), "table");
    let error = pull_all(&mut unpacker).expect_err("a wrong check sum");
    assert!(error.is_instance_of::<js_sys::Error>());
    assert_eq!(
        (text(&error, "name"), text(&error, "code")),
        ("CandorError".into(), "container-damaged".into())
    );
    assert_eq!(get(&error, "fatal"), JsValue::FALSE);
    assert!(get(&error, "location").is_null());
}

#[wasm_bindgen_test]
fn a_part_that_is_refused_says_why() {
    let mut unpacker = open("reports.zip", &archive("a.csv", b"%PDF-1.7")).expect("an archive");
    let part = unpacker.next_part().expect("a part");
    assert_eq!((text(&part, "kind"), text(&part, "error.code")), ("refused".into(), "file-is-pdf".into()));
    assert!(get(&part, "message").is_undefined());
}

#[wasm_bindgen_test]
fn prose_that_the_engine_refused_is_taken_as_a_message() {
    let mut unpacker = open("amazon.txt", "Grüße,\nyour account".as_bytes()).expect("a text");
    assert_eq!(text(&unpacker.next_part().expect("a part"), "kind"), "table");
    pull_all(&mut unpacker).expect("bytes");
    let message = unpacker.as_message().expect("a message");
    assert_eq!(text(&message, "text"), "Grüße,\nyour account");
    assert!(get(&message, "subject").is_null());
}
