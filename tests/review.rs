//! Lints fire where they must, stay silent where they must, and never cry wolf on our own wording.

mod sample;

use candor::plan::{Plan, PlanPart, PlanSection, Sentence, placeholders};
use candor::policy::pack;
use candor::review::{EXAMPLES, Example, Finding, LINTS, LintId, Review, ReviewContext, Severity, review};
use candor::source::Source;
use candor::text::Span;
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
        place: Span::default(),
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
    assert_eq!(finding.expected.as_deref(), Some("1.53% (23 of 1,500)"));
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
    assert_eq!((finding.found.as_deref(), finding.expected.as_deref()), (Some("1.1 %"), Some("2.1%")));
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

/// Facts as good letters have them: each must pass all lints.
const PLAIN_FACTS: [(PlanPart, &str); 36] = [
    (
        PlanPart::RootCause,
        "Between 1 and 9 October our second packer was ill and we did not reduce the handling time.",
    ),
    (PlanPart::RootCause, "14 of the 23 orders were for one lamp whose box was too thin for its glass."),
    (PlanPart::RootCause, "We listed 40 units that had not arrived at our warehouse yet."),
    (
        PlanPart::RootCause,
        "Our stock file was sent to Amazon once a day, while the same stock was sold on eBay.",
    ),
    (
        PlanPart::RootCause,
        "We bought 120 units from a wholesaler without asking for a letter of authorization.",
    ),
    (
        PlanPart::RootCause,
        "The courier collected parcels only on Tuesdays and Fridays, and we had not set this in our shipping template.",
    ),
    (
        PlanPart::RootCause,
        "Customers received the 2 m cable instead of the 3 m cable, because both had the same shelf label.",
    ),
    (PlanPart::RootCause, "Amazon cancelled 6 orders that we had not confirmed within the time allowed."),
    (PlanPart::RootCause, "Of 31 cancelled orders, 27 were for two SKUs that were out of stock."),
    (
        PlanPart::RootCause,
        "We answered 9 of 11 messages after more than 48 hours, because nobody read them at weekends.",
    ),
    (PlanPart::RootCause, "The product was sold in a family pack, but the listing showed a single bottle."),
    (PlanPart::RootCause, "Buyers opened A-to-z claims because we refunded returns only after 20 days."),
    (
        PlanPart::RootCause,
        "The error was ours: labels were printed on Friday and the parcels left on Monday.",
    ),
    (PlanPart::ActionsTaken, "14 November 2026: We refunded 14 orders in full. Done by: support lead."),
    (PlanPart::ActionsTaken, "On 3 November 2026 we closed the offers for B0CANDOR01 and B0CANDOR02."),
    (
        PlanPart::ActionsTaken,
        "2026-11-04: We counted the stock of all 212 SKUs and corrected 17 of them. Done by: owner.",
    ),
    (
        PlanPart::ActionsTaken,
        "5 November 2026: We changed the handling time from 1 day to 2 days in 3 templates. Done by: owner.",
    ),
    (
        PlanPart::ActionsTaken,
        "6 November 2026: We apologised to the 9 buyers and sent each a new lamp. Done by: support lead.",
    ),
    (
        PlanPart::ActionsTaken,
        "7 November 2026: We trained two packers for one hour on the new label rule. Done by: warehouse lead.",
    ),
    (
        PlanPart::ActionsTaken,
        "7 November 2026: We created a removal order for 55 units (removal ID 12345). Done by: owner.",
    ),
    (PlanPart::ActionsTaken, "8 November 2026: We ended the contract with the supplier. Done by: owner."),
    (
        PlanPart::ActionsTaken,
        "9 November 2026: We read the policy on order defects with the whole team. Done by: owner.",
    ),
    (PlanPart::ActionsTaken, "May 9, 2026: We asked the post office for a daily collection. Done by: owner."),
    (PlanPart::ActionsTaken, "10 November 2026: We answered all 31 open messages. Done by: support lead."),
    (
        PlanPart::Prevention,
        "Orders placed before 14:00 leave the same day; later ones leave the next day. Responsible: warehouse lead. How often: every working day. In place since 10 November 2026.",
    ),
    (
        PlanPart::Prevention,
        "We buy every label through Buy Shipping, so that each parcel has tracking. Responsible: packer on duty. How often: each order. In place since 10 November 2026.",
    ),
    (
        PlanPart::Prevention,
        "The stock of both shops is matched every 15 minutes, with 2 units held back per SKU. Responsible: owner. How often: every 15 minutes. In place since 9 November 2026.",
    ),
    (
        PlanPart::Prevention,
        "The owner checks the Order Defect Rate and pauses MFN offers at 0.5 %. Responsible: owner. How often: every Monday. In place since 16 November 2026.",
    ),
    (
        PlanPart::Prevention,
        "No product is listed before its invoice and letter of authorization are in our file. Responsible: buyer for the company. How often: each new product. In place since 9 November 2026.",
    ),
    (
        PlanPart::Prevention,
        "A second person compares ASIN, colour and pack count with the order before the box is closed. Responsible: packer on duty. How often: each order. In place since 9 November 2026.",
    ),
    (
        PlanPart::Prevention,
        "We inspect 5 units of each delivery against the listing. Responsible: warehouse lead. How often: each delivery. In place since 9 November 2026.",
    ),
    (
        PlanPart::Prevention,
        "Messages are answered within 12 hours, also at weekends. Responsible: support lead. How often: twice a day. In place since 9 November 2026.",
    ),
    (
        PlanPart::Prevention,
        "We set the holiday setting three days before each holiday. Responsible: owner. How often: before each holiday. Starts on 1 December 2026.",
    ),
    (
        PlanPart::Prevention,
        "Returned units are never sold as new; they go to shelf R. Responsible: returns clerk. How often: each return. In place since 9 November 2026.",
    ),
    (PlanPart::Opening, "This letter is from Happy Family Store (legal name: Sorry & Sons Ltd)."),
    (
        PlanPart::Papers,
        "Invoices or receipts from our suppliers (last 365 days, 10 units): invoices 4711 and 4712.",
    ),
];

#[test]
fn plain_facts_of_good_letters_have_no_finding() {
    let mut case = example_case();
    case.reading.identifiers.asins.clear();
    let mut wrong = Vec::new();
    for (part, text) in PLAIN_FACTS {
        let findings = held_against(&case, &letter_with(&Example { part, text })).findings;
        wrong.extend(
            findings.iter().map(|finding| format!("{:?} ({:?}): {text}", finding.lint, finding.found)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What sellers write when nobody told them otherwise: each must be found.
const WEAK_WORDS: [(PlanPart, &str, LintId); 32] = [
    (PlanPart::RootCause, "The delay was because of the weather and the carrier.", LintId::Blame),
    (PlanPart::RootCause, "It was the fault of our supplier.", LintId::Blame),
    (PlanPart::RootCause, "FedEx damaged the parcels.", LintId::Blame),
    (PlanPart::RootCause, "Some buyers abuse the return policy.", LintId::Blame),
    (PlanPart::RootCause, "This was outside our control.", LintId::Blame),
    (PlanPart::RootCause, "A competitor reported our listing.", LintId::Blame),
    (PlanPart::RootCause, "The supplier failed to send the goods on time.", LintId::Blame),
    (PlanPart::Opening, "We sincerely apologize for any inconvenience.", LintId::Emotion),
    (PlanPart::Opening, "I am very sorry.", LintId::Emotion),
    (PlanPart::Prevention, "Please consider reactivating our account.", LintId::Emotion),
    (PlanPart::Prevention, "This account is the only income of my family.", LintId::Emotion),
    (PlanPart::Opening, "Amazon is a wonderful company and we love selling here.", LintId::Emotion),
    (PlanPart::Prevention, "Thank you for your time and understanding.", LintId::Emotion),
    (
        PlanPart::Prevention,
        "We will monitor our account health daily and more carefully.",
        LintId::VagueControl,
    ),
    (PlanPart::Prevention, "We will train our staff better.", LintId::VagueControl),
    (PlanPart::Prevention, "Our team double checks orders.", LintId::VagueControl),
    (PlanPart::Prevention, "We will ship as soon as possible.", LintId::VagueControl),
    (PlanPart::Prevention, "We will pay more attention to quality.", LintId::VagueControl),
    (
        PlanPart::ActionsTaken,
        "4 November 2026: We made sure that all listings are correct.",
        LintId::VagueControl,
    ),
    (PlanPart::ActionsTaken, "We contacted all customers.", LintId::NoDate),
    (PlanPart::ActionsTaken, "Our stock has been counted.", LintId::NoDate),
    (PlanPart::ActionsTaken, "4 November 2026: Our team will contact all customers.", LintId::FutureInDone),
    (PlanPart::ActionsTaken, "From now on, we use another courier.", LintId::FutureInDone),
    (PlanPart::ActionsTaken, "We plan to close the offer on 1 December 2026.", LintId::FutureInDone),
    (PlanPart::Prevention, "We promise that it won't happen again.", LintId::PromiseOfOutcome),
    (PlanPart::Prevention, "I can assure you that this will not happen again.", LintId::PromiseOfOutcome),
    (PlanPart::Prevention, "There will be no further complaints.", LintId::PromiseOfOutcome),
    (PlanPart::Prevention, "We will always deliver on time.", LintId::PromiseOfOutcome),
    (PlanPart::RootCause, "Our ODR went up to 1.9%.", LintId::NumberDiffers),
    (PlanPart::RootCause, "In sixty days 32 out of 1,500 orders had a defect.", LintId::NumberDiffers),
    (PlanPart::Opening, "We are [your name].", LintId::PlaceholderLeft),
    (PlanPart::Papers, "", LintId::MissingPart),
];

#[test]
fn weak_words_are_found() {
    let case = example_case();
    let mut missed = Vec::new();
    for (part, text, lint) in WEAK_WORDS {
        let findings = held_against(&case, &letter_with(&Example { part, text })).findings;
        if !findings.iter().any(|finding| finding.lint == lint) {
            missed.push(format!("{lint:?} is silent on: {text}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn the_packs_own_suggestions_have_no_word_finding() {
    let mut case = example_case();
    case.reading.identifiers.asins.clear();
    let mut wrong = Vec::new();
    for reason in pack().reasons() {
        let dated = |action: &String| format!("4 November 2026: {action} Done by: owner.");
        let causes = reason.causes(None).iter().map(|text| (PlanPart::RootCause, text.clone()));
        let actions = reason.actions(None).iter().map(|text| (PlanPart::ActionsTaken, dated(text)));
        let controls = reason.preventions(None).iter().map(|text| (PlanPart::Prevention, text.clone()));
        for (part, text) in causes.chain(actions).chain(controls) {
            let text: &'static str = Box::leak(text.into_boxed_str());
            let findings = held_against(&case, &letter_with(&Example { part, text })).findings;
            wrong.extend(
                findings.iter().map(|finding| format!("{:?} ({:?}): {text}", finding.lint, finding.found)),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
