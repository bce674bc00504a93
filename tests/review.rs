//! Lints fire where they must, stay silent where they must, and never cry wolf on our own wording.

mod sample;

use candor::plan::{Plan, PlanPart, PlanSection, Sentence, placeholders};
use candor::review::{EXAMPLES, Example, Finding, LINTS, LintId, Review, ReviewContext, Severity, review};
use candor::source::Source;
use sample::{REASONS, Sample};

fn held_against(sample: &Sample, plan: &Plan) -> Review {
    review(plan, &context(sample))
}

fn context(sample: &Sample) -> ReviewContext<'_> {
    ReviewContext {
        reading: &sample.reading,
        story: &sample.story,
        metrics: &sample.metrics,
        options: &sample.options,
    }
}

fn reviewed(sample: &Sample) -> Vec<Finding> {
    held_against(sample, &sample.draft()).findings
}

/// The case that [`Example`] describes.
fn example_case() -> Sample {
    let mut sample = Sample::of("PERF-ODR");
    sample.reading.identifiers.asins.truncate(1);
    sample.reading.metrics.clear();
    sample
}

/// A letter of plain sentences in which the example is the only one of its part.
fn letter_with(example: &Example) -> Plan {
    let plain = [
        (PlanPart::Opening, "This letter is from Blue Fox Home."),
        (PlanPart::RootCause, "We sent 23 parcels without tracking."),
        (PlanPart::ActionsTaken, "4 November 2026: We bought labels with tracking. Done by: owner."),
        (PlanPart::Prevention, "The shipping template offers tracked services only."),
        (PlanPart::Papers, "Utility bill: bill.pdf."),
    ];
    let sections = plain.map(|(part, words)| {
        let text = if part == example.part { example.text } else { words };
        let sentences = if text.is_empty() { Vec::new() } else { vec![sentence(part, text)] };
        PlanSection { part, heading: None, sentences, text: text.to_owned() }
    });
    Plan { reason: None, sections: sections.into(), text: String::new(), words: 0, ready: false }
}

fn sentence(part: PlanPart, text: &str) -> Sentence {
    Sentence {
        id: format!("{part:?}.example.what"),
        text: text.to_owned(),
        sources: vec![Source::Statement { field: "example".into() }],
        placeholders: placeholders(text),
        edited: true,
    }
}

#[test]
fn every_lint_fires_on_its_examples_and_stays_silent_on_the_others() {
    let case = example_case();
    let mut wrong = Vec::new();
    for (lint, examples) in LINTS.iter().zip(EXAMPLES) {
        let fires = |example: &Example| {
            let hits = (lint.check)(&letter_with(example), &context(&case));
            !hits.is_empty()
        };
        let mute = examples.fires.iter().filter(|example| !fires(example));
        wrong.extend(mute.map(|example| format!("{:?} is silent on: {}", lint.id, example.text)));
        let loud = examples.silent.iter().filter(|example| fires(example));
        wrong.extend(loud.map(|example| format!("{:?} fires on: {}", lint.id, example.text)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_lint_without_examples_of_both_kinds_is_not_finished() {
    for (lint, examples) in LINTS.iter().zip(EXAMPLES) {
        assert!(examples.fires.len() >= 3, "{:?} lacks sentences that fire", lint.id);
        assert!(examples.silent.len() >= 3, "{:?} lacks sentences that stay silent", lint.id);
    }
}

#[test]
fn every_lint_has_its_file_its_page_and_its_place_in_the_registry() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/review");
    let mut pages = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder of lints") {
        let path = entry.expect("an entry").path();
        let code = std::fs::read_to_string(&path).expect("a readable file");
        if !code.contains("pub const LINT: Lint") {
            continue;
        }
        for heading in ["What it does", "Why it matters", "Example", "Not matched", "Source"] {
            assert!(code.contains(&format!("//! **{heading}.**")), "{} lacks `{heading}`", path.display());
        }
        pages.push(path.file_stem().expect("a name").to_string_lossy().replace('_', "-"));
    }
    pages.sort();
    let mut registered: Vec<String> = LINTS
        .iter()
        .map(|lint| serde_json::to_value(lint.id).expect("a word").as_str().expect("a word").to_owned())
        .collect();
    registered.sort();
    assert_eq!(pages, registered);
}

#[test]
fn a_complete_letter_has_no_finding_whatever_its_reason() {
    for reason in REASONS {
        let findings = reviewed(&Sample::of(reason));
        assert!(findings.is_empty(), "{reason}: {findings:#?}");
    }
}

#[test]
fn a_letter_without_facts_has_findings_for_its_gaps_only() {
    for reason in REASONS {
        let findings = reviewed(&Sample::without_facts(reason));
        assert!(!findings.is_empty());
        assert!(findings.iter().all(|finding| finding.lint == LintId::PlaceholderLeft), "{findings:#?}");
    }
}

#[test]
fn an_edited_figure_that_is_not_the_datas_is_found_with_the_right_one() {
    let mut sample = Sample::of("PERF-ODR");
    sample.reading.metrics.clear();
    let id = "root-cause.metric.order-defect-rate.mfn";
    sample.edits.insert(id.into(), "😀 Only 1.2 % of our orders had a defect.".into());
    let findings = reviewed(&sample);
    let [finding] = &findings[..] else { panic!("{findings:#?}") };
    assert_eq!(finding.lint, LintId::NumberDiffers);
    assert_eq!(finding.sentence.as_deref(), Some(id));
    assert_eq!(finding.found.as_deref(), Some("1.2 %"));
    assert_eq!(finding.expected.as_deref(), Some("1.53 % (23 of 1,500)"));
    let span = finding.span.expect("a place");
    assert_eq!((span.start, span.end), (8, 13));
}

#[test]
fn a_figure_the_message_prints_is_no_conflict() {
    let mut sample = Sample::of("PERF-ODR");
    sample.story.causes[0].what = "you wrote that our order defect rate is 2.1 %".into();
    assert_eq!(reviewed(&sample), []);
}

#[test]
fn without_data_the_message_decides_what_the_figure_is() {
    let mut sample = Sample::of("PERF-ODR");
    sample.metrics.metrics.clear();
    let words = "Your message gives our Order Defect Rate as 1.1 %.";
    sample.edits.insert("root-cause.stated.order-defect-rate".into(), words.into());
    let findings = reviewed(&sample);
    let [finding] = &findings[..] else { panic!("{findings:#?}") };
    assert_eq!(finding.lint, LintId::NumberDiffers);
    assert_eq!((finding.found.as_deref(), finding.expected.as_deref()), (Some("1.1 %"), Some("2.1 %")));
}

#[test]
fn another_figure_of_a_part_is_found_too() {
    let mut sample = Sample::of("PERF-ODR");
    sample.story.causes[0].what =
        "our ODR rose because 12 of the 1,500 and 12 of 1,500 orders were late".into();
    let findings = reviewed(&sample);
    assert_eq!(
        findings.iter().filter_map(|finding| finding.found.as_deref()).collect::<Vec<_>>(),
        ["12 of 1,500"]
    );
}

#[test]
fn naming_the_carrier_beside_an_own_failure_is_no_blame() {
    let mut sample = Sample::of("PERF-LSR");
    sample.story.causes[0].what = "DHL lost 12 parcels".into();
    sample.story.causes[0].why = "we had no tracking on them".into();
    assert_eq!(reviewed(&sample), []);
    sample.story.causes[0].why = "parcels get lost".into();
    let findings = reviewed(&sample);
    assert_eq!(findings.iter().map(|finding| finding.lint).collect::<Vec<_>>(), [LintId::Blame]);
}

#[test]
fn findings_stand_by_severity_and_then_in_the_order_of_the_letter() {
    let mut sample = Sample::of("PERF-ODR");
    sample.story.causes[0].what = "we are deeply sorry".into();
    sample.story.actions[0].what = "we will refund all buyers".into();
    sample.story.shop_name = String::new();
    sample.story.preventions[0].how_often = String::new();
    let found: Vec<(Severity, LintId)> =
        reviewed(&sample).iter().map(|finding| (finding.severity, finding.lint)).collect();
    assert_eq!(
        found,
        [
            (Severity::MustFix, LintId::PlaceholderLeft),
            (Severity::MustFix, LintId::FutureInDone),
            (Severity::MustFix, LintId::PlaceholderLeft),
            (Severity::ShouldFix, LintId::Emotion),
        ]
    );
}

#[test]
fn a_product_that_was_edited_out_is_missed() {
    let mut sample = Sample::of("PERF-ODR");
    sample.metrics.metrics.clear();
    sample.edits.insert("opening.products".into(), "Products: B0CANDOR01.".into());
    let findings = reviewed(&sample);
    let missing: Vec<_> =
        findings.iter().map(|finding| (finding.lint, finding.expected.as_deref())).collect();
    assert_eq!(missing, [(LintId::MissingAsin, Some("B0CANDOR02"))]);
}

#[test]
fn a_part_whose_sentences_were_all_removed_is_missed() {
    let mut sample = Sample::of("PERF-ODR");
    sample.edits.insert("prevention.p1".into(), String::new());
    let findings = reviewed(&sample);
    let [finding] = &findings[..] else { panic!("{findings:#?}") };
    assert_eq!((finding.lint, finding.part), (LintId::MissingPart, PlanPart::Prevention));
    assert_eq!((finding.sentence.as_deref(), finding.span), (None, None));
}

#[cfg(not(target_arch = "wasm32"))]
mod any_words {
    use super::{Example, PlanPart, example_case, held_against, letter_with};
    use proptest::prelude::*;

    fn words() -> impl Strategy<Value = String> {
        let pieces = prop_oneof![
            any::<String>(),
            Just("we will never happen again".to_owned()),
            Just("1.2 %".to_owned()),
            Just("ODR 0.0000000000000000000001 % of 18446744073709551616 out of 3".to_owned()),
            Just("because of the carrier’s 😀 fault.".to_owned()),
            Just("[date]".to_owned()),
        ];
        proptest::collection::vec(pieces, 0..8).prop_map(|pieces| pieces.join(" "))
    }

    proptest! {
        #[test]
        fn a_finding_always_points_at_words_of_its_sentence(text in words(), part in 0usize..5) {
            let parts = [
                PlanPart::Opening,
                PlanPart::RootCause,
                PlanPart::ActionsTaken,
                PlanPart::Prevention,
                PlanPart::Papers,
            ];
            let text: &'static str = Box::leak(text.into_boxed_str());
            let plan = letter_with(&Example { part: parts[part], text });
            for finding in held_against(&example_case(), &plan).findings {
                let (Some(span), Some(id)) = (finding.span, &finding.sentence) else { continue };
                let mut sentences = plan.sections.iter().flat_map(|section| &section.sentences);
                let sentence = sentences.find(|sentence| sentence.id == *id).expect("a sentence of the letter");
                let units: Vec<u16> = sentence.text.encode_utf16().collect();
                let words = String::from_utf16(&units[span.start as usize..span.end as usize]);
                prop_assert_eq!(words.ok(), finding.found);
            }
        }
    }
}
