//! The packet of papers: order, names, index, manifest, and the letter that refers to it.
#![cfg(not(target_arch = "wasm32"))]

use candor::api::{DraftRequest, Engine};
use candor::output::exhibit::{ExhibitPack, MisfitKind, WhyLeftOut};
use candor::plan::PlanPart;
use serde_json::{Value, json};

const MESSAGE: &str = "Hello,\nWe removed your listings because buyers complained that the items are inauthentic.\n\
    ASIN: B0TEST0001\nTo sell again, please send us:\n\
    -- Copies of invoices from your supplier issued in the last 365 days\n\
    -- A letter of authorization from the brand\n\
    We accept .pdf, .jpg and .png files under 10 MB.\n";

fn field(value: &str, confirmed: bool) -> Value {
    json!({ "value": value, "from": "text", "confirmed": confirmed })
}

fn invoice(id: &str, issuer: &str, format: &str, bytes: u64) -> Value {
    json!({
        "id": id, "kind": "invoice", "kindConfirmed": true,
        "fields": {
            "issuer-name": field(issuer, true), "issued-on": field("2026-03-03", true),
            "number": field("4711", true), "total": field("99.00", false),
        },
        "file": { "name": format!("{id}.bin"), "sha256": "ab".repeat(32), "bytes": bytes, "facts": { "format": format } },
    })
}

fn request(papers: &[Value], rows: &Value) -> DraftRequest {
    serde_json::from_value(json!({
        "today": "2026-11-23", "store": "amazon.com", "message": MESSAGE, "papers": papers, "requests": rows,
        "story": { "shopName": "Blue Mug Shop", "legalName": "Blue Mug Ltd" },
    }))
    .expect("a request")
}

fn attached(papers: &[&str]) -> Value {
    let proofs: Vec<Value> =
        papers.iter().map(|paper| json!({ "type": "exhibit", "paper": paper })).collect();
    json!({ "proofs": proofs, "settled": 1 })
}

fn pack(papers: &[Value], rows: &Value) -> ExhibitPack {
    Engine::new().exhibit_pack(&request(papers, rows)).expect("a packet")
}

fn names(pack: &ExhibitPack) -> Vec<(&str, &str)> {
    pack.exhibits.iter().map(|paper| (paper.letter.as_str(), paper.name.as_str())).collect()
}

#[test]
fn the_letter_names_the_exhibits_in_the_order_of_the_packet() {
    let papers = [
        invoice("loa", "Brandhouse", "pdf", 9),
        invoice("one", "Bright", "pdf", 9),
        invoice("two", "Müller", "jpeg", 9),
    ];
    let rows = json!({ "authorization-letter": attached(&["loa"]), "invoices": attached(&["two", "one"]) });
    let pack = pack(&papers, &rows);
    assert_eq!(
        names(&pack),
        [
            ("A", "01-invoice-Muller-2026-03-03.jpg"),
            ("B", "02-invoice-Bright-2026-03-03.pdf"),
            ("C", "03-invoice-Brandhouse-2026-03-03.pdf"),
        ]
    );
    let plan = Engine::new().draft_plan(&request(&papers, &rows)).expect("a letter");
    let section = plan.sections.iter().find(|section| section.part == PlanPart::Papers).expect("papers");
    let sentences: Vec<&str> = section.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    assert!(sentences[0].ends_with(": Exhibit A and Exhibit B."), "{sentences:?}");
    assert!(sentences[1].ends_with(": Exhibit C."), "{sentences:?}");
    assert!(section.sentences.iter().all(|sentence| sentence.placeholders.is_empty()));
}

#[test]
fn a_request_without_a_paper_keeps_its_gap() {
    let plan = Engine::new().draft_plan(&request(&[], &json!({}))).expect("a letter");
    let section = plan.sections.iter().find(|section| section.part == PlanPart::Papers).expect("papers");
    assert!(section.sentences.iter().all(|sentence| !sentence.placeholders.is_empty()));
}

#[test]
fn the_index_says_what_is_confirmed_and_nothing_else() {
    let mut unsure = invoice("two", "Guess", "pdf", 9);
    unsure["fields"]["issuer-name"]["confirmed"] = json!(false);
    let rows = json!({ "invoices": attached(&["one", "two"]) });
    let pack = pack(&[invoice("one", "Bright Ltd", "pdf", 9), unsure], &rows);
    assert!(
        pack.index_text.starts_with("List of exhibits\nBlue Mug Ltd\nExhibit A: "),
        "{}",
        pack.index_text
    );
    assert!(
        pack.index_text
            .contains("Bright Ltd, no. 4711, 3 March 2026\nFile: 01-invoice-Bright-Ltd-2026-03-03.pdf")
    );
    assert!(!pack.index_text.contains("Guess") && !pack.index_text.contains("99.00"), "{}", pack.index_text);
}

#[test]
fn the_index_is_in_the_language_of_the_letter() {
    let rows = json!({ "invoices": attached(&["one"]) });
    let mut request = request(&[invoice("one", "Bright", "pdf", 9)], &rows);
    request.letter.language = Some(candor::policy::Language::De);
    let pack = Engine::new().exhibit_pack(&request).expect("a packet");
    assert!(pack.index_text.contains("Anlage A: "), "{}", pack.index_text);
    assert!(pack.index_text.contains("3. März 2026"), "{}", pack.index_text);
}

#[test]
fn the_manifest_names_every_file_once() {
    let rows = json!({ "invoices": attached(&["one"]) });
    let pack = pack(&[invoice("one", "Bright", "pdf", 9)], &rows);
    let lines: Vec<(&str, &str)> = pack.manifest.lines().filter_map(|line| line.split_once("  ")).collect();
    let files: Vec<&str> = lines.iter().map(|(_, name)| *name).collect();
    assert_eq!(files, ["00-index.docx", "00-index.txt", "01-invoice-Bright-2026-03-03.pdf"]);
    assert!(lines.iter().all(|(sum, _)| sum.len() == 64 && sum.bytes().all(|byte| byte.is_ascii_hexdigit())));
    assert_eq!(lines[2].0, "ab".repeat(32));
}

#[test]
fn what_does_not_fit_the_message_is_told_and_stays_as_it_is() {
    let rows = json!({ "invoices": attached(&["word", "large", "fine"]) });
    let papers = [
        invoice("word", "A", "docx", 9),
        invoice("large", "B", "pdf", 10_000_001),
        invoice("fine", "C", "png", 9),
    ];
    let pack = pack(&papers, &rows);
    assert_eq!(pack.formats, ["pdf", "jpg", "png"]);
    assert_eq!(pack.most, Some(10_000_000));
    let misfits: Vec<Vec<MisfitKind>> =
        pack.exhibits.iter().map(|paper| paper.misfits.iter().map(|misfit| misfit.kind).collect()).collect();
    assert_eq!(misfits, [vec![MisfitKind::Format], vec![MisfitKind::Size], vec![]]);
    assert_eq!(pack.exhibits[0].name, "01-invoice-A-2026-03-03.docx");
    assert!(pack.exhibits.iter().flat_map(|paper| &paper.misfits).all(|misfit| misfit.line == Some(7)));
}

#[test]
fn papers_that_stay_out_are_named_with_the_reason() {
    let mut typed = invoice("typed", "A", "pdf", 9);
    typed["file"] = Value::Null;
    let rows = json!({ "invoices": attached(&["typed"]) });
    let pack = pack(&[typed, invoice("loose", "B", "pdf", 9)], &rows);
    assert!(pack.exhibits.is_empty());
    let out: Vec<(&str, WhyLeftOut)> =
        pack.left_out.iter().map(|one| (one.paper.as_str(), one.why)).collect();
    assert_eq!(out, [("typed", WhyLeftOut::NoFile), ("loose", WhyLeftOut::NotAttached)]);
}

#[test]
fn papers_that_are_too_much_for_one_archive_are_refused() {
    let rows = json!({ "invoices": attached(&["one"]) });
    let error = Engine::new()
        .exhibit_pack(&request(&[invoice("one", "A", "pdf", 1 << 40)], &rows))
        .expect_err("too much");
    assert_eq!(error.code, "packet-too-large");
}

#[test]
fn the_same_case_gives_the_same_packet() {
    let rows = json!({ "invoices": attached(&["one"]), "other.1234abcd": attached(&["two"]) });
    let papers = [invoice("one", "A", "pdf", 9), invoice("two", "B", "pdf", 9)];
    assert_eq!(pack(&papers, &rows), pack(&papers, &rows));
}
