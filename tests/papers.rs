//! Papers: kinds are told by their texts, checks are neutral, and no paper brings the engine down.

use std::path::Path;

use candor::api::{CheckedPapers, Engine, PapersRequest};
use candor::document::{Level, LightState, Paper, kind_of};
use candor::policy::{Language, Options, casework};
use candor::report::ReportReader;
use candor::text::Day;
use proptest::prelude::*;
use serde_json::{Value, json};

const INAUTHENTIC: &str = "Date: 12 November 2026\nHello,\nYour listing was removed because buyers complained that items \
    are inauthentic.\nASIN: B0CANDOR01\nPlease send copies of invoices from your supplier issued in the last 180 days.";

fn field(value: &str) -> Value {
    json!({ "value": value, "from": "typed", "confirmed": true })
}

fn invoice(id: &str, number: &str, day: &str) -> Value {
    json!({
        "id": id, "kind": "invoice", "kindConfirmed": true, "linesConfirmed": true,
        "file": { "name": "4711.pdf", "sha256": id, "bytes": 40_000, "facts": { "format": "pdf", "text": "present" } },
        "fields": {
            "issuer-name": field("Brightline Trading Ltd"),
            "issuer-address": field("12 Quay Street, Portsmouth PO1 3AX"),
            "issuer-phone": field("+44 23 9201 5501"),
            "issuer-website": field("brightline-trading.example"),
            "holder-name": field("Blue Fox Home LLC"),
            "holder-address": field("4 Sample Road, Dover DE 19901"),
            "number": field(number),
            "issued-on": field(day),
            "currency": field("USD"),
            "total": field("108.00"),
            "terms": field("Net 30 days"),
        },
        "lines": [{ "product": "Enamel mug", "quantity": 24, "unitPrice": "4.50", "total": "108.00", "asin": "B0CANDOR01" }],
    })
}

fn checked(papers: &Value, language: &str) -> CheckedPapers {
    let request = json!({
        "papers": papers, "messages": [INAUTHENTIC], "today": "2026-11-23", "store": "amazon.com",
        "language": language, "account": { "legalName": "Blue Fox Home LLC", "address": "4 Sample Road, Dover DE 19901" },
    });
    let request: PapersRequest = serde_json::from_value(request).expect("a request");
    Engine::new().check_papers(&request).expect("a short message")
}

#[test]
fn every_kind_of_paper_is_told_by_its_text_and_no_other() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/policy/pack/documents");
    let (_, examples) = candor_pack::documents(&folder).expect("the pack");
    let mut wrong = Vec::new();
    for (kind, examples) in &examples {
        let told = |text: &String| kind_of(text, None).map(|guess| guess.kind);
        wrong.extend(
            examples
                .fires
                .iter()
                .filter(|text| told(text).as_ref() != Some(kind))
                .map(|text| format!("{kind}: read as {:?}: {text}", told(text))),
        );
        wrong.extend(
            examples
                .silent
                .iter()
                .filter(|text| told(text).as_ref() == Some(kind))
                .map(|text| format!("{kind}: must not be it: {text}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n---\n"));
}

/// Words that would make a reader change or hide something, instead of asking for the paper as it is.
const HIDING: [&str; 10] = [
    "metadata",
    "hide",
    "remove the date",
    "re-save",
    "resave",
    "export it again",
    "metadaten",
    "verbergen",
    "entfernen sie das datum",
    "erneut exportieren",
];

#[test]
fn no_check_blames_anybody_or_tells_how_to_hide_something() {
    for check in &casework().documents.checks {
        for texts in [&check.what, &check.why, &check.todo] {
            for text in texts.values() {
                let text = text.to_lowercase();
                assert!(!HIDING.iter().any(|word| text.contains(word)), "{}: {text}", check.id);
                assert!(
                    !["fake", "forge", "fraud", "manipul", "suspicious", "gefälscht"]
                        .iter()
                        .any(|word| text.contains(word))
                );
            }
        }
    }
}

#[test]
fn the_window_is_the_one_that_this_message_prints() {
    let papers = json!([invoice("a", "1", "2026-06-01"), invoice("b", "2", "2026-05-15")]);
    let checked = checked(&papers, "en");
    let states = checked.papers.iter().map(|paper| paper.lights.matches.state).collect::<Vec<_>>();
    assert_eq!(states, [LightState::Good, LightState::Problem]);
    let window = checked.papers[1].window.expect("a window");
    assert_eq!((window.from.to_string().as_str(), window.days, window.printed), ("2026-05-16", 180, true));
    assert!(
        checked.papers[1].findings[0].what.contains("2026-05-16"),
        "{}",
        checked.papers[1].findings[0].what
    );
    assert_eq!(checked.missing, []);
}

#[test]
fn findings_speak_german_where_the_seller_does() {
    let papers = json!([invoice("a", "1", "2020-01-01")]);
    let found = |language| checked(&papers, language).papers[0].findings[0].what.clone();
    assert!(found("de").contains("Der früheste Tag"), "{}", found("de"));
    assert!(found("en").contains("The earliest day"), "{}", found("en"));
    assert_eq!(found("en"), found("fr"), "what is not there yet is given in English");
}

#[test]
fn a_paper_that_nobody_looked_at_fails_nothing() {
    let mut paper = invoice("a", "1", "2020-01-01");
    for (_, field) in paper["fields"].as_object_mut().expect("fields") {
        field["confirmed"] = json!(false);
    }
    paper["kindConfirmed"] = json!(false);
    let checked = checked(&json!([paper]), "en");
    assert!(checked.papers[0].findings.iter().all(|finding| finding.level == Level::Info));
    assert_eq!(checked.papers[0].lights.matches.state, LightState::Open);
}

#[test]
fn the_first_order_comes_from_the_files_of_the_account() {
    const ORDERS: &str = "amazon-order-id\tpurchase-date\torder-status\tsku\tasin\tquantity\tcurrency\titem-price\n\
        111-0000001-0000001\t2026-09-02T09:00:00+00:00\tShipped\tMUG\tB0CANDOR01\t1\tUSD\t9.00\n\
        111-0000001-0000002\t2026-06-20T09:00:00+00:00\tShipped\tMUG\tB0CANDOR01\t1\tUSD\t9.00\n";
    let mut engine = Engine::new();
    let mut reader = ReportReader::new("orders.txt");
    reader.push(ORDERS.as_bytes()).expect("a good file");
    engine.add_report(reader).expect("a whole file");
    let first_sale = |day: &str| {
        let request = json!({ "papers": [invoice("a", "1", day)], "today": "2026-11-23", "language": "en" });
        let request: PapersRequest = serde_json::from_value(request).expect("a request");
        let checked = engine.check_papers(&request).expect("no message");
        let found = checked.papers[0].findings.iter().find(|finding| finding.check == "first-sale");
        found.map(|finding| finding.what.clone())
    };
    assert!(first_sale("2026-07-01").expect("bought too late").contains("2026-06-20"));
    assert_eq!(first_sale("2026-06-20"), None);
}

#[test]
fn kinds_have_a_title_and_labels_in_every_language() {
    for language in
        [Language::En, Language::De, Language::Fr, Language::It, Language::Es, Language::Ja, Language::Zh]
    {
        let today = Day::parse_iso("2026-11-23").expect("a day");
        let kinds = Engine::new().paper_kinds(&Options { today, store: None, language: Some(language) });
        assert!(kinds.len() >= 30);
        for kind in kinds {
            let labels =
                kind.fields.iter().all(|field| !field.label.is_empty() && !field.label.contains('{'));
            assert!(!kind.title.is_empty() && labels, "{language:?}: {}", kind.id);
        }
    }
}

#[test]
fn many_papers_are_checked_at_once() {
    let papers: Vec<Value> =
        (0..300).map(|at| invoice(&at.to_string(), &format!("INV-{at}"), "2026-06-01")).collect();
    let checked = checked(&json!(papers), "en");
    assert_eq!(checked.papers.len(), 300);
}

const FIELDS: [&str; 42] = [
    "issuer-name",
    "issuer-address",
    "issuer-phone",
    "issuer-email",
    "issuer-website",
    "holder-name",
    "holder-address",
    "number",
    "issued-on",
    "valid-from",
    "valid-until",
    "currency",
    "net-total",
    "tax",
    "total",
    "terms",
    "product",
    "model",
    "brand",
    "territory",
    "channel",
    "signatory",
    "standards",
    "laboratory",
    "lot",
    "made-on",
    "made-at",
    "tested-on",
    "report-number",
    "tracking",
    "carrier",
    "shipped-on",
    "delivered-on",
    "order",
    "units",
    "registration",
    "country",
    "trademark",
    "status",
    "sections",
    "flash-point",
    "transport",
];

fn a_value() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        "-?[0-9]{1,22}[.,]?[0-9]{0,4} ?(°C|°F|EUR)?",
        "[a-z.]{0,8}@?[a-z.]{0,8}",
        "DE[0-9A-Z_ -]{0,16}",
        "[0-9, –-]{0,20}",
    ]
}

fn a_paper() -> impl Strategy<Value = Value> {
    let kinds: Vec<String> =
        casework().documents.kinds.iter().map(|kind| kind.id.clone()).chain([String::new()]).collect();
    let fields = prop::collection::vec((prop::sample::select(&FIELDS[..]), a_value(), any::<bool>()), 0..12);
    let line = (a_value(), any::<Option<u32>>(), a_value(), a_value(), any::<Option<u32>>());
    let facts = (a_value(), a_value(), any::<Option<u32>>(), any::<Option<bool>>(), any::<bool>());
    (prop::sample::select(kinds), fields, prop::collection::vec(line, 0..4), facts, any::<[bool; 2]>(), any::<u64>()).prop_map(
        |(kind, fields, lines, (moment, producer, number, sign, flag), [kind_confirmed, lines_confirmed], bytes)| {
            let fields: serde_json::Map<String, Value> = fields
                .into_iter()
                .map(|(id, value, confirmed)| (id.to_owned(), json!({ "value": value, "from": "text", "confirmed": confirmed })))
                .collect();
            let line = |(product, quantity, price, total, pack)| {
                json!({ "product": product, "quantity": quantity, "unitPrice": price, "total": total, "pack": pack,
                    "asin": "B0CANDOR01" })
            };
            json!({
                "id": "x", "kind": kind, "kindConfirmed": kind_confirmed, "linesConfirmed": lines_confirmed,
                "file": { "name": producer, "sha256": "", "bytes": bytes, "facts": {
                    "format": "pdf", "pages": number, "width": number, "height": number, "sharpness": number,
                    "coloured": sign, "cropped": sign, "screenshot": sign, "protected": flag, "producer": producer,
                    "created": moment, "modified": format!("9999-12-31T23:59:{producer}"), "updates": 1, "active": flag,
                } },
                "fields": fields,
                "lines": lines.into_iter().map(line).collect::<Vec<_>>(),
                "asins": ["B0CANDOR01"],
            })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_paper_brings_the_checks_down_and_none_that_is_open_fails(papers in prop::collection::vec(a_paper(), 1..4)) {
        let papers = json!(papers);
        let first = checked(&papers, "de");
        prop_assert_eq!(&first, &checked(&papers, "de"));
        for finding in first.papers.iter().flat_map(|paper| &paper.findings) {
            prop_assert!(!finding.to_confirm || finding.level == Level::Info);
            prop_assert!(!finding.what.is_empty() && !finding.todo.is_empty());
        }
        serde_json::from_value::<Vec<Paper>>(papers).expect("papers");
    }

    #[test]
    fn any_text_has_one_kind_or_none(text in any::<String>(), name in any::<String>()) {
        prop_assert_eq!(kind_of(&text, Some(&name)), kind_of(&text, Some(&name)));
    }
}
