//! Papers of three producers, read field by field, and what their bytes say (`tests/papers/generate.py`).
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use candor::api::{Engine, PaperReading, PaperRequest, RasterSize};
use candor::document::{
    DoubtCode, FieldId, FileFormat, Line, ReadPaper, TextItem, TextLayer, TextPage, read_fields,
    read_register,
};
use proptest::prelude::*;
use serde::Deserialize;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

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
                wrong.push(format!(
                    "{} ({}): {field}: {read:?}, not {wanted:?}",
                    expected.file, expected.layout
                ));
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
            wrong.push(format!(
                "{}: {} lines too many",
                expected.file,
                paper.lines.len() - expected.lines.len()
            ));
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

/// A paper of `files`, and what was planted in it.
#[derive(Debug, Deserialize)]
struct Planted {
    file: String,
    plants: Vec<String>,
    coloured: Option<bool>,
    register: Option<Vec<RegisterPaper>>,
}

#[derive(Debug, Deserialize)]
struct RegisterPaper {
    fields: BTreeMap<String, String>,
    lines: Vec<ExpectedLine>,
}

/// As the page's canvas gives it, at no more than that size.
const RASTER: usize = 1600;

/// Dots of four bytes.
struct Dots {
    width: usize,
    height: usize,
    rgba: Vec<u8>,
}

fn is(file: &str, ending: &str) -> bool {
    Path::new(file).extension().is_some_and(|extension| extension == ending)
}

fn decode(file: &str, bytes: &[u8]) -> Option<Dots> {
    if is(file, "jpg") {
        let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGBA);
        let mut decoder = JpegDecoder::new_with_options(Cursor::new(bytes), options);
        let rgba = decoder.decode().unwrap();
        let (width, height) = decoder.dimensions().unwrap();
        return Some(Dots { width, height, rgba });
    }
    is(file, "png").then(|| {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder
            .set_transformations(png::Transformations::normalize_to_color8() | png::Transformations::ALPHA);
        let mut reader = decoder.read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        let rgba = if info.color_type == png::ColorType::Rgba {
            bytes
        } else {
            bytes.as_chunks::<2>().0.iter().flat_map(|&[grey, alpha]| [grey, grey, grey, alpha]).collect()
        };
        Dots { width: info.width as usize, height: info.height as usize, rgba }
    })
}

/// Every dot the mean of those it stands for.
fn smaller(dots: Dots) -> Dots {
    let step = dots.width.max(dots.height).div_ceil(RASTER);
    if step == 1 {
        return dots;
    }
    let (width, height) = (dots.width / step, dots.height / step);
    let mut rgba = Vec::new();
    for at in 0..width * height * 4 {
        let (x, y, byte) = (at / 4 % width, at / 4 / width, at % 4);
        let of = |dx: usize, dy: usize| {
            usize::from(dots.rgba[((y * step + dy) * dots.width + x * step + dx) * 4 + byte])
        };
        let sum: usize = (0..step * step).map(|part| of(part % step, part / step)).sum();
        rgba.push(u8::try_from(sum / (step * step)).unwrap());
    }
    Dots { width, height, rgba }
}

/// What the engine says of a file, asked as the page asks it.
fn read(file: &str) -> PaperReading {
    let bytes = fs::read(folder("files").join(file)).unwrap();
    let dots = decode(file, &bytes).map(smaller);
    let request = PaperRequest {
        name: file.to_owned(),
        pages: is(file, "pdf").then(|| json(&folder("files").join(file).with_extension("json"))).flatten(),
        pdf: None,
        raster: dots.as_ref().map(|dots| RasterSize { width: dots.width, height: dots.height }),
    };
    let rgba = dots.map(|dots| dots.rgba).unwrap_or_default();
    Engine::new().read_paper(&request, &bytes, &rgba).unwrap()
}

/// The planted faults that what is said of a file shows.
fn found(file: &str, reading: &PaperReading) -> Vec<&'static str> {
    let facts = &reading.facts;
    let dots = facts.width.zip(facts.height).map(|(width, height)| width.min(height));
    let is_pdf = facts.format == FileFormat::Pdf;
    // Without the page's reader, the bytes cannot tell a password to open from one to change.
    let opens = file != "opens-without-password.pdf";
    let seen = [
        ("modified", facts.created.is_some() && facts.modified > facts.created),
        ("updates", facts.updates > 0),
        ("annotations", facts.annotations > 0),
        ("protected", facts.protected && opens),
        ("active", facts.active),
        ("trailing", facts.trailing),
        ("scan", is_pdf && facts.text == TextLayer::Absent),
        ("blur", facts.sharpness.is_some_and(|sharpness| sharpness < 20)),
        ("crop", facts.cropped == Some(true)),
        ("screenshot", facts.screenshot == Some(true)),
        ("resolution", !is_pdf && dots.is_some_and(|dots| dots < 600)),
        ("editable", facts.format == FileFormat::Xlsx),
        ("sums", reading.doubts.iter().any(|doubt| doubt.code == DoubtCode::DoesNotAddUp)),
    ];
    seen.into_iter().filter(|(_, is_there)| *is_there).map(|(name, _)| name).collect()
}

#[test]
fn every_fault_in_bytes_and_pictures_is_seen_and_clean_ones_show_none() {
    let planted: Vec<Planted> = json(&folder("files").join("papers.json"));
    assert!(planted.len() > 20);
    let mut wrong = Vec::new();
    for paper in &planted {
        let reading = read(&paper.file);
        let found = found(&paper.file, &reading);
        let wanted: Vec<&str> =
            paper.plants.iter().map(String::as_str).filter(|plant| *plant != "duplicate").collect();
        let is_told = if wanted.contains(&"resolution") || wanted.contains(&"screenshot") {
            // A picture of few dots is soft, and one of a screen is cut by nature.
            wanted.iter().all(|plant| found.contains(plant))
        } else {
            found == wanted
        };
        if !is_told || paper.coloured.is_some_and(|coloured| reading.facts.coloured != Some(coloured)) {
            wrong.push(format!("{}: {found:?}, not {wanted:?}; {:?}", paper.file, reading.facts));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn sums_that_do_not_add_up_are_said_and_others_are_not() {
    for set in ["practice", "unseen"] {
        let papers: Vec<serde_json::Value> = json(&folder(set).join("papers.json"));
        for paper in &papers {
            let read = read_fields(&text_of(set, paper["file"].as_str().unwrap()));
            let is_said = read.doubts.iter().any(|doubt| doubt.code == DoubtCode::DoesNotAddUp);
            let is_planted = paper["plants"].as_array().unwrap().iter().any(|plant| plant == "sums");
            assert_eq!(is_said, is_planted, "{set}: {}", paper["file"]);
        }
    }
}

#[test]
fn one_number_with_other_contents_gives_other_values() {
    let (first, second) = (read("clean.pdf"), read("same-number.pdf"));
    let value = |reading: &PaperReading, field| reading.fields[&field].value.clone();
    assert_eq!(value(&first, FieldId::Number), value(&second, FieldId::Number));
    assert_ne!(value(&first, FieldId::Total), value(&second, FieldId::Total));
}

#[test]
fn a_register_of_invoices_gives_a_paper_for_each() {
    let planted: Vec<Planted> = json(&folder("files").join("papers.json"));
    let paper = planted.into_iter().find(|paper| paper.register.is_some()).unwrap();
    let bytes = fs::read(folder("files").join(&paper.file)).unwrap();
    let papers = Engine::new().read_register(&bytes, |_| None).unwrap();
    let wanted = paper.register.unwrap();
    assert_eq!(papers.len(), wanted.len());
    for (read, wanted) in papers.iter().zip(&wanted) {
        for (field, text) in &wanted.fields {
            assert_eq!(value(read, field).as_ref(), Some(text));
        }
        assert_eq!(read.lines.len(), wanted.lines.len());
        for (line, wanted) in read.lines.iter().zip(&wanted.lines) {
            assert_eq!(of_line(Some(line), wanted), (5, 5), "{line:?}");
        }
    }
}

#[test]
fn words_of_a_file_about_itself_are_words_and_nothing_else() {
    assert_eq!(read("camera.jpg").facts.producer.as_deref(), Some("<script>alert(1)</script>"));
}

/// Any text anywhere, with the words that rules look for among it.
fn items() -> impl Strategy<Value = Vec<TextItem>> {
    let words = prop::sample::select(vec![
        "Invoice",
        "Invoice number:",
        "Bill to",
        "Description",
        "Qty",
        "Price",
        "Total",
        "Date",
        "VAT 20%",
        "From",
        "12",
        "03/04/2026",
        "£1,234.50",
        "A · B · C",
        "ß",
        "",
        "请",
        "info@a.example",
        "+44 20 1234 567",
        "€",
    ]);
    let text = prop_oneof![words.prop_map(str::to_owned), "\\PC{0,12}"];
    let share = prop_oneof![-0.5_f32..1.5, Just(f32::NAN), Just(0.1)];
    let item = (text, share.clone(), share.clone(), 0.0_f32..0.5, 0.0_f32..0.05)
        .prop_map(|(text, x, y, w, h)| TextItem { text, x, y, w, h });
    prop::collection::vec(item, 0..60)
}

proptest! {
    #[test]
    fn no_text_in_any_place_makes_the_reading_panic_or_differ(first in items(), second in items()) {
        let pages = [TextPage { items: first }, TextPage { items: second }];
        let read = read_fields(&pages);
        prop_assert!(read.fields.values().all(|field| !field.confirmed));
        prop_assert_eq!(read, read_fields(&pages));
    }

    #[test]
    fn no_table_makes_the_register_panic(text in "[a-zA-Z0-9,;\t\n\" /.-]{0,300}") {
        let _ = read_register(format!("Invoice number,Invoice date,Quantity\n{text}").as_bytes(), |_| None);
    }
}

#[test]
fn a_paper_of_ten_thousand_pages_is_read_so_far_and_said_to_be() {
    let item = TextItem { text: "Invoice number: A-1".into(), x: 0.1, y: 0.1, w: 0.2, h: 0.01 };
    let request =
        PaperRequest { pages: Some(vec![TextPage { items: vec![item] }; 10_000]), ..PaperRequest::default() };
    let bytes = b"%PDF-1.4\n1 0 obj << /Type /Pages /Count 10000 >> endobj\n%%EOF";
    let reading = Engine::new().read_paper(&request, bytes, &[]).unwrap();
    assert_eq!(reading.facts.pages, Some(10_000));
    assert_eq!(reading.pages_read, 100);
    assert_eq!(reading.fields[&FieldId::Number].value, "A-1");
}

#[test]
fn hostile_files_give_a_clear_error_or_clear_facts() {
    let code =
        |bytes: &[u8]| Engine::new().read_paper(&PaperRequest::default(), bytes, &[]).unwrap_err().code;
    let mut picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    picture.extend([10_000_u32.to_be_bytes(), 10_000_u32.to_be_bytes()].concat());
    picture.extend([8, 2, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(code(&picture), "picture-too-large");
    assert_eq!(code(b""), "paper-is-empty");
    assert_eq!(code(&vec![b' '; 100_000_001]), "paper-too-large");
    let of = |bytes: &[u8]| Engine::new().read_paper(&PaperRequest::default(), bytes, &[]).unwrap().facts;
    // An archive that unpacks to gigabytes is never unpacked: it is an archive and no paper.
    assert_eq!(of(b"PK\x03\x04\x14\0\0\0\x08\0bomb.txt").format, FileFormat::Zip);
    let linked = b"%PDF-1.4\n1 0 obj << /A << /S /URI /URI (https://a.example/track) >> /AA << /O << /S /JavaScript /JS (x) >> >> >> \
        endobj\n%%EOF";
    assert!(of(linked).active);
}

#[test]
fn many_words_on_one_page_do_not_keep_the_reading_busy() {
    for word in ["Invoice number:", "Bill to:", "Halm Ltd", "Total"] {
        let of = |at: u16| TextItem {
            text: word.into(),
            x: f32::from(at % 40) / 40.0,
            y: f32::from(at / 40) / 1000.0,
            w: 0.01,
            h: 0.001,
        };
        // Hours, where every word is held against every other.
        let read = read_fields(&[TextPage { items: (0..40_000).map(of).collect() }]);
        assert!(read.lines.len() < 40_000, "{word}");
    }
}
