//! The letter as files: nothing of it is lost, and word processors open what is written.
#![cfg(not(target_arch = "wasm32"))]

mod sample;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use candor::output::letter::{
    FindingCounts, LetterExport, LetterFormat, LetterNotes, LetterRequest, Sheet, letter_file,
};
use candor::plan::{Plan, Sentence};
use candor::policy::{Language, MetricId};
use quick_xml::Reader;
use quick_xml::events::Event;
use sample::{REASONS, Sample, day};

/// A request as the page makes it, with a note for each sentence.
fn annotated(plan: Plan) -> LetterRequest {
    let sentences = sentences(&plan).map(|sentence| vec![format!("note on {}", sentence.id)]).collect();
    LetterRequest { notes: Some(LetterNotes { heading: "Sources".into(), sentences }), ..clean(plan) }
}

fn clean(plan: Plan) -> LetterRequest {
    let store = Some("amazon.de".into());
    LetterRequest { plan, store, language: None, title: "Plan of Action".into(), notes: None }
}

fn sentences(plan: &Plan) -> impl Iterator<Item = &Sentence> {
    plan.sections.iter().flat_map(|section| &section.sentences)
}

fn text(request: &LetterRequest, format: LetterFormat) -> String {
    String::from_utf8(letter_file(request, format)).expect("UTF-8")
}

/// The parts of a Word file by name.
fn parts(request: &LetterRequest) -> BTreeMap<String, String> {
    let bytes = letter_file(request, LetterFormat::Word);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    assert_eq!(names[0], "[Content_Types].xml", "readers look for it first");
    let read = |name: String| {
        let mut part = String::new();
        archive.by_name(&name).expect("a part").read_to_string(&mut part).expect("UTF-8, of the right sum");
        (name, part)
    };
    names.into_iter().map(read).collect()
}

/// An element's attributes by name, for every element of that name.
fn attributes(part: &str, element: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = Reader::from_str(part);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => return found,
            Event::Start(start) | Event::Empty(start) if start.name().as_ref() == element => {
                let pair = |pair: quick_xml::events::attributes::Attribute<'_>| {
                    (pair.key.as_ref().to_owned(), pair.value.to_string())
                };
                found.push(
                    start.attributes().map(|attribute| pair(attribute.expect("an attribute"))).collect(),
                );
            }
            _ => {}
        }
    }
}

/// The words of each paragraph with its style. A mark of a footnote is its number in brackets.
fn paragraphs(part: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(part);
    let mut found: Vec<(String, String)> = Vec::new();
    let mut in_text = false;
    let value = |start: &quick_xml::events::BytesStart<'_>, name: &str| {
        let value = start.try_get_attribute(name).expect("attributes").expect("the attribute").value;
        value.to_string()
    };
    loop {
        let event = reader.read_event().expect("well-formed XML");
        match &event {
            Event::Eof => return found,
            Event::Start(start) | Event::Empty(start) => match start.name().as_ref() {
                "w:p" => found.push((String::new(), String::new())),
                "w:pStyle" => found.last_mut().expect("a paragraph").0 = value(start, "w:val"),
                "w:t" => in_text = true,
                "w:br" => found.last_mut().expect("a paragraph").1.push('\n'),
                "w:footnoteReference" => {
                    let mark = format!("[{}]", value(start, "w:id"));
                    found.last_mut().expect("a paragraph").1.push_str(&mark);
                }
                _ => {}
            },
            Event::End(end) if end.name().as_ref() == "w:t" => in_text = false,
            Event::Text(words) if in_text => {
                found.last_mut().expect("a paragraph").1.push_str(words);
            }
            Event::GeneralRef(name) if in_text => {
                let sign = match &**name {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    other => panic!("an entity without a meaning: {other:?}"),
                };
                found.last_mut().expect("a paragraph").1.push(sign);
            }
            _ => {}
        }
    }
}

#[test]
fn the_clean_text_of_every_letter_is_the_letter() {
    for reason in REASONS {
        for sample in [Sample::of(reason), Sample::without_facts(reason)] {
            let plan = sample.draft();
            assert_eq!(
                text(&clean(plan.clone()), LetterFormat::Text),
                format!("{}\n", plan.text),
                "{reason}"
            );
        }
    }
}

#[test]
fn every_sentence_of_an_annotated_copy_has_its_own_note() {
    for reason in REASONS {
        let plan = Sample::of(reason).draft();
        let count = sentences(&plan).count();
        let sheet = Sheet::of(&annotated(plan.clone()));
        let runs = sheet.parts.iter().flat_map(|part| &part.blocks).flat_map(|block| &block.runs);
        let noted: Vec<_> = runs.filter_map(|run| Some((run.note?, run.text.clone()))).collect();
        let wanted: Vec<_> = (1..).zip(sentences(&plan).map(|sentence| sentence.text.clone())).collect();
        assert_eq!(noted, wanted, "{reason}");
        assert_eq!(sheet.notes.len(), count, "{reason}");
    }
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    for format in [LetterFormat::Text, LetterFormat::Markdown, LetterFormat::Word] {
        let bytes = || letter_file(&annotated(Sample::of("PERF-ODR").draft()), format);
        assert_eq!(bytes(), bytes());
    }
}

#[test]
fn a_word_file_holds_every_line_of_the_letter_in_its_style() {
    for reason in REASONS {
        let plan = Sample::of(reason).draft();
        let written = paragraphs(&parts(&clean(plan.clone()))["word/document.xml"]);
        let headings: BTreeSet<&str> =
            plan.sections.iter().filter_map(|section| section.heading.as_deref()).collect();
        let lines = plan.text.lines().filter(|line| !line.is_empty());
        let wanted = lines.map(|line| match line.strip_prefix("- ") {
            Some(item) => ("ListBullet".to_owned(), item.to_owned()),
            None if headings.contains(line) => ("Heading1".to_owned(), line.to_owned()),
            None => ("Normal".to_owned(), line.to_owned()),
        });
        assert_eq!(written, wanted.collect::<Vec<_>>(), "{reason}");
    }
}

#[test]
fn every_footnote_of_a_word_file_is_referred_to_once() {
    let plan = Sample::of("PERF-ODR").draft();
    let parts = parts(&annotated(plan.clone()));
    let ids = |part: &str, element: &str| -> Vec<String> {
        attributes(&parts[part], element)
            .into_iter()
            .map(|mut all| all.remove("w:id").expect("an id"))
            .collect()
    };
    let notes = ids("word/footnotes.xml", "w:footnote");
    assert_eq!(notes[..2], ["-1", "0"], "the lines above the notes");
    assert_eq!(ids("word/settings.xml", "w:footnote"), notes[..2]);
    assert_eq!(ids("word/document.xml", "w:footnoteReference"), notes[2..]);
    let words: Vec<String> =
        paragraphs(&parts["word/footnotes.xml"]).into_iter().map(|(_, words)| words).collect();
    let wanted: Vec<String> = sentences(&plan).map(|sentence| format!(" note on {}", sentence.id)).collect();
    assert_eq!(words[2..], wanted);
}

#[test]
fn every_part_of_a_word_file_is_declared_and_every_link_stays_inside() {
    let parts = parts(&annotated(Sample::of("PERF-ODR").draft()));
    let types = &parts["[Content_Types].xml"];
    let declared: BTreeSet<String> = attributes(types, "Override")
        .into_iter()
        .map(|mut part| part.remove("PartName").expect("a name"))
        .collect();
    let xml: BTreeSet<String> =
        parts.keys().filter(|name| !name.contains("_rels/")).map(|name| format!("/{name}")).collect();
    assert_eq!(declared, &xml - &BTreeSet::from(["/[Content_Types].xml".to_owned()]));
    for (name, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        for link in attributes(&parts[name], "Relationship") {
            assert!(!link.contains_key("TargetMode"), "{link:?}");
            assert!(parts.contains_key(&format!("{folder}{}", link["Target"])), "{link:?}");
        }
    }
    let used = attributes(&parts["word/document.xml"], "w:footerReference").remove(0).remove("r:id");
    let known = attributes(&parts["word/_rels/document.xml.rels"], "Relationship");
    assert!(known.iter().any(|link| Some(&link["Id"]) == used.as_ref() && link["Target"] == "footer1.xml"));
}

#[test]
fn a_word_file_says_no_more_about_the_seller_than_the_letter() {
    let parts = parts(&clean(Sample::of("PERF-ODR").draft()));
    let mut reader = Reader::from_str(&parts["docProps/core.xml"]);
    let mut elements = Vec::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => break,
            Event::Start(start) => elements.push(start.name().as_ref().to_owned()),
            _ => {}
        }
    }
    assert_eq!(elements, ["cp:coreProperties", "dc:title", "dc:language"]);
    assert!(!parts.keys().any(|name| name.contains("vba") || name.contains("app.xml")), "{:?}", parts.keys());
}

#[test]
fn every_style_and_every_list_that_is_used_is_defined() {
    let parts = parts(&annotated(Sample::of("PERF-ODR").draft()));
    let styles: BTreeSet<String> = attributes(&parts["word/styles.xml"], "w:style")
        .into_iter()
        .map(|mut style| style.remove("w:styleId").expect("an id"))
        .collect();
    for part in ["word/document.xml", "word/footnotes.xml", "word/footer1.xml", "word/numbering.xml"] {
        for element in ["w:pStyle", "w:rStyle"] {
            for used in attributes(&parts[part], element) {
                assert!(styles.contains(&used["w:val"]), "{part}: {used:?}");
            }
        }
    }
    let list = &attributes(&parts["word/styles.xml"], "w:numId")[0]["w:val"];
    assert_eq!(&attributes(&parts["word/numbering.xml"], "w:num")[0]["w:numId"], list);
}

#[test]
fn the_paper_is_that_of_the_store_and_the_language_that_of_the_letter() {
    let plan = Sample::of("PERF-ODR").draft();
    for (store, language, width, tag) in [
        (Some("amazon.de"), None, "11906", "en-GB"),
        (Some("amazon.com"), None, "12240", "en-US"),
        (Some("amazon.fr"), Some(Language::Fr), "11906", "fr-FR"),
        (None, Some(Language::Ja), "11906", "ja-JP"),
    ] {
        let store = store.map(str::to_owned);
        let parts = parts(&LetterRequest { store, language, ..clean(plan.clone()) });
        assert_eq!(attributes(&parts["word/document.xml"], "w:pgSz")[0]["w:w"], width);
        assert_eq!(attributes(&parts["word/styles.xml"], "w:lang")[0]["w:val"], tag);
        assert!(parts["docProps/core.xml"].contains(&format!("<dc:language>{tag}</dc:language>")));
    }
}

#[test]
fn hostile_words_stay_words_in_every_format() {
    let mut sample = Sample::of("PERF-ODR");
    let words = "</w:t></w:p><script> & \"x\" \u{1} # *a* \u{202e}b 🦊 ]]> {title}{language}";
    sample.story.causes[0].what = words.to_owned();
    sample.story.shop_name = "A\nB".into();
    let plan = sample.draft();
    let request = LetterRequest { title: "<&>".into(), ..annotated(plan.clone()) };
    let written = paragraphs(&parts(&request)["word/document.xml"]);
    let kept = words.replace('\u{1}', "\u{fffd}");
    assert!(written.iter().any(|(_, line)| line.contains(&kept[10..])), "{written:#?}");
    assert!(parts(&request)["docProps/core.xml"].contains("&lt;&amp;&gt;"));
    assert!(text(&request, LetterFormat::Markdown).contains("\\<script> & \"x\""));
}

#[test]
fn the_data_for_an_agency_names_each_source_and_the_metric_that_the_letter_quotes() {
    let sample = Sample::of("PERF-ODR");
    let findings = FindingCounts { must_fix: 1, ..FindingCounts::default() };
    let (today, store) = (day("2026-11-23"), Some("amazon.de".to_owned()));
    let export = LetterExport::new("00".into(), today, store, sample.draft(), &sample.metrics, findings);
    let json = serde_json::to_value(&export).expect("plain data");
    assert_eq!((json["format"].as_str(), json["version"].as_u64()), (Some("candor-letter"), Some(1)));
    assert_eq!(json["findings"], serde_json::json!({ "mustFix": 1, "shouldFix": 0, "idea": 0 }));
    let quoted = json["metrics"].as_array().expect("a list");
    assert_eq!(quoted[0]["id"], "order-defect-rate");
    assert_eq!((&quoted[0]["numerator"], &quoted[0]["denominator"]), (&23.into(), &1500.into()));
    for sentence in export.parts.iter().flat_map(|part| &part.sentences) {
        assert!(!sentence.sources.is_empty(), "{}", sentence.id);
    }
}

#[test]
fn a_metric_whose_figure_is_not_in_the_letter_is_not_quoted() {
    let mut sample = Sample::of("PERF-ODR");
    for metric in &mut sample.metrics.metrics {
        let value = metric.computed.as_mut().expect("a value");
        value.numerator += u32::from(metric.id != MetricId::OrderDefectRate);
    }
    let plan = sample.draft();
    let counts = FindingCounts::default();
    let export = LetterExport::new("00".into(), day("2026-11-23"), None, plan, &sample.metrics, counts);
    let ids: Vec<_> = export.metrics.iter().map(|metric| metric.id).collect();
    assert_eq!(ids, [MetricId::OrderDefectRate]);
}

/// The words of a page, without its tags, in one line.
fn words_of_page(html: &str) -> String {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let words: String =
        body.split('<').map(|piece| piece.split_once('>').map_or("", |(_, words)| words)).collect();
    let words = words.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where `LibreOffice` is installed, it is asked.
#[test]
fn a_word_processor_shows_the_letter_and_its_notes() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("letter-files");
    std::fs::create_dir_all(&folder).expect("a folder");
    let request = annotated(Sample::of("PERF-ODR").draft());
    let letter = folder.join("letter.docx");
    std::fs::write(&letter, letter_file(&request, LetterFormat::Word)).expect("a file");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut soffice = Command::new("soffice");
    soffice.args([&profile, "--headless", "--convert-to", "html", "--outdir"]).arg(&folder).arg(letter);
    if soffice.output().is_err() {
        eprintln!("skipped: LibreOffice is not installed");
        return;
    }
    let shown = words_of_page(&std::fs::read_to_string(folder.join("letter.html")).expect("a page"));
    let headings = request.plan.sections.iter().filter_map(|section| section.heading.clone());
    let notes = Sheet::of(&request).notes;
    for words in headings.chain(sentences(&request.plan).map(|sentence| sentence.text.clone())).chain(notes) {
        assert!(shown.contains(&words), "`{words}` is missing in\n{shown}");
    }
}
