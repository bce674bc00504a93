//! Papers of three producers, read field by field, and what their bytes say (`tests/papers/generate.py`).
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use candor::document::{Line, ReadPaper, TextPage, read_fields};
use serde::Deserialize;

/// Of all fields of a producer's papers.
const SHARE: f64 = 0.95;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Expected {
    file: String,
    producer: String,
    layout: String,
    fields: BTreeMap<String, String>,
    lines: Vec<ExpectedLine>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ExpectedLine {
    product: String,
    codes: Vec<String>,
    quantity: u32,
    unit_price: String,
    total: String,
}

fn folder(set: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/papers").join(set)
}

fn json<T: serde::de::DeserializeOwned>(path: &Path) -> T {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn text_of(set: &str, file: &str) -> Vec<TextPage> {
    json(&folder(set).join(file).with_extension("json"))
}

/// Case and spaces are the seller's business, letters and digits are not.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn value(paper: &ReadPaper, field: &str) -> Option<String> {
    let fields = serde_json::to_value(&paper.fields).unwrap();
    fields.get(field)?.get("value")?.as_str().map(plain)
}

/// Right and all values of a line.
fn of_line(line: Option<&Line>, wanted: &ExpectedLine) -> (usize, usize) {
    let Some(line) = line else { return (0, 5) };
    let right = [
        plain(&line.product) == plain(&wanted.product),
        line.codes == wanted.codes,
        line.quantity == Some(wanted.quantity),
        line.unit_price.as_ref() == Some(&wanted.unit_price),
        line.total.as_ref() == Some(&wanted.total),
    ];
    (right.into_iter().filter(|is_right| *is_right).count(), right.len())
}

/// Right and all values by producer, with what is wrong.
fn measure(set: &str) -> (BTreeMap<String, (usize, usize)>, Vec<String>) {
    let papers: Vec<Expected> = json(&folder(set).join("papers.json"));
    let (mut counts, mut wrong) = (BTreeMap::<_, (usize, usize)>::new(), Vec::new());
    for expected in &papers {
        let paper = read_fields(&text_of(set, &expected.file));
        let count = counts.entry(expected.producer.clone()).or_default();
        for (field, wanted) in &expected.fields {
            let read = value(&paper, field);
            count.1 += 1;
            if read.as_ref() == Some(&plain(wanted)) {
                count.0 += 1;
            } else {
                wrong.push(format!("{} ({}): {field}: {read:?}, not {wanted:?}", expected.file, expected.layout));
            }
        }
        for (place, wanted) in expected.lines.iter().enumerate() {
            let (right, all) = of_line(paper.lines.get(place), wanted);
            count.0 += right;
            count.1 += all;
            if right < all {
                let line = paper.lines.get(place);
                wrong.push(format!("{} ({}): {line:?}, not {wanted:?}", expected.file, expected.layout));
            }
        }
        if paper.lines.len() > expected.lines.len() {
            wrong.push(format!("{}: {} lines too many", expected.file, paper.lines.len() - expected.lines.len()));
        }
    }
    (counts, wrong)
}

fn share((right, all): (usize, usize)) -> f64 {
    f64::from(u32::try_from(right).unwrap()) / f64::from(u32::try_from(all).unwrap())
}

#[test]
fn papers_that_rules_were_written_from_are_read() {
    let (counts, wrong) = measure("practice");
    println!("{}\n{counts:?}", wrong.join("\n"));
    assert_eq!(counts.len(), 3);
    for (producer, count) in counts {
        assert!(share(count) >= SHARE, "{producer}: {count:?}");
    }
}

/// What is wrong is not shown: nobody is to write a rule from it.
#[test]
fn papers_that_nobody_looked_at_are_read() {
    let (counts, _) = measure("unseen");
    println!("{counts:?}");
    for (producer, count) in counts {
        assert!(share(count) >= SHARE, "{producer}: {count:?}");
    }
}
