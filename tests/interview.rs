//! The interview has an end whatever is answered, asks nothing twice, and asks in words that fit the reason.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use candor::api::{DraftRequest, Engine};
use candor::case::{Asked, AskedState, Interview, Story, told_facts};
use candor::policy::{AnswerForm, Language, ReasonId, StorySlot, pack};
use candor::source::Source;
use proptest::prelude::*;
use serde_json::{Value, json};

const MESSAGE: &str = "Your Amazon seller account has been deactivated. Please send a plan of action that explains the root \
    cause, the actions you have taken, and how you prevent it.\nASIN: B0TEST0001\nASIN: B0TEST0002\n";

const LANGUAGES: [Language; 7] =
    [Language::En, Language::De, Language::Fr, Language::It, Language::Es, Language::Ja, Language::Zh];

fn ask_in(language: Language, reason: &str, story: &Story) -> Interview {
    ask_about(MESSAGE, language, reason, story)
}

fn ask_about(message: &str, language: Language, reason: &str, story: &Story) -> Interview {
    let request = json!({ "today": "2026-11-23", "message": message, "reason": reason });
    let mut request: DraftRequest = serde_json::from_value(request).expect("a request");
    request.story = story.clone();
    request.language = Some(language);
    Engine::new().interview(&request).expect("questions")
}

fn ask(reason: &str, story: &Story) -> Interview {
    ask_in(Language::En, reason, story)
}

/// Writes an answer where the page writes it: where the question says it stands.
fn answer(story: &mut Story, asked: &Asked, words: &str) {
    let mut whole = serde_json::to_value(&*story).expect("a story");
    let place = match &asked.entry {
        Some(entry) => {
            let list = whole[entry.list.name()].as_array_mut().expect("a list");
            let at = list.iter().position(|one| one["id"] == entry.id).unwrap_or_else(|| {
                list.push(json!({ "id": entry.id }));
                list.len() - 1
            });
            &mut list[at][&asked.field]
        }
        None if asked.path.starts_with("answers.") => &mut whole["answers"][&asked.field],
        None => &mut whole[&asked.field],
    };
    *place = Value::String(words.to_owned());
    *story = serde_json::from_value(whole).expect("a story");
}

/// An answer of the form that is asked for.
fn words_for(asked: &Asked, pick: usize) -> String {
    if !asked.choices.is_empty() {
        return asked.choices[pick % asked.choices.len()].value.clone();
    }
    match asked.form {
        AnswerForm::Day => "2026-11-02".to_owned(),
        AnswerForm::Number => "12".to_owned(),
        _ => format!("Step {pick} was checked by the owner."),
    }
}

fn paths(interview: &Interview) -> Vec<&str> {
    interview.questions.iter().map(|asked| asked.path.as_str()).collect()
}

fn of_slot(interview: &Interview, slot: StorySlot) -> &Asked {
    interview.questions.iter().find(|asked| asked.slot == slot).expect("a question for the slot")
}

#[test]
fn every_reason_is_asked_down_the_ladder_and_for_an_action_and_a_control_in_its_own_words() {
    let mut seen = BTreeSet::new();
    for reason in pack().reasons() {
        let interview = ask(&reason.id.0, &Story::default());
        for slot in [
            StorySlot::Seen,
            StorySlot::Happened,
            StorySlot::Possible,
            StorySlot::ShownBy,
            StorySlot::Done,
            StorySlot::Control,
        ] {
            let asked = of_slot(&interview, slot);
            assert!(asked.good.is_some() && asked.weak.is_some() && !asked.why.is_empty(), "{asked:#?}");
        }
        assert_eq!(interview.reason.as_ref(), Some(&reason.id));
        seen.insert(of_slot(&interview, StorySlot::Happened).text.clone());
    }
    assert!(seen.len() >= 18, "{} wordings for all reasons", seen.len());
}

#[test]
fn a_question_fits_its_reason() {
    let labels = |reason: &str| -> Vec<String> {
        let asked = ask(reason, &Story::default()).questions;
        asked.into_iter().filter(|asked| asked.slot == StorySlot::Fact).map(|asked| asked.field).collect()
    };
    assert_eq!(labels("COND-EXP"), ["expiry-lots", "expiry-date", "expiry-units"]);
    assert_eq!(labels("AUTH-CF"), ["supply-supplier", "supply-invoices", "supply-set-aside"]);
    assert_eq!(labels("PERF-LSR"), ["shipping-service", "shipping-handling"]);
    let units = ask("AUTH-UII", &Story::default());
    assert!(of_slot(&units, StorySlot::Seen).text.contains("how many units"));
}

#[test]
fn every_language_asks_the_same_questions_in_other_words() {
    for reason in pack().reasons() {
        let english = ask(&reason.id.0, &Story::default());
        for language in LANGUAGES {
            let asked = ask_in(language, &reason.id.0, &Story::default());
            assert_eq!(paths(&asked), paths(&english));
            for (own, english) in asked.questions.iter().zip(&english.questions) {
                let same = own.text == english.text && own.why == english.why;
                assert_eq!(same, language == Language::En, "{language:?}: {}", own.text);
            }
        }
    }
}

#[test]
fn up_to_three_questions_share_a_screen() {
    for reason in pack().reasons() {
        let asked = ask(&reason.id.0, &Story::default()).questions;
        for screen in asked.iter().map(|asked| asked.screen) {
            let together = asked.iter().filter(|asked| asked.screen == screen).count();
            assert!(together <= 3, "{}: {together} on screen {screen}", reason.id.0);
        }
        assert!(asked.is_sorted_by_key(|asked| asked.screen));
    }
}

#[test]
fn what_was_written_by_hand_is_not_asked_again() {
    let story: Story = serde_json::from_value(json!({
        "shopName": "Blue Mug",
        "causes": [{ "id": "mine", "what": "thin boxes", "why": "", "since": "2026-09-10" }],
    }))
    .expect("a story of an older case");
    let interview = ask("PERF-ODR", &story);
    let state =
        |path: &str| interview.questions.iter().find(|asked| asked.path == path).map(|asked| asked.state);
    assert_eq!(state("shopName"), Some(AskedState::Answered));
    assert_eq!(state("causes.mine.what"), Some(AskedState::Answered));
    assert_eq!(state("causes.mine.since"), Some(AskedState::Answered));
    assert_eq!(state("causes.mine.why"), Some(AskedState::Open));
    assert_eq!(state("causes.cause-1.what"), None);
    assert_eq!(interview.answered, 3);
    assert_eq!(interview.next, Some(1), "the legal name is the first open question");
}

#[test]
fn a_second_entry_is_asked_about_too() {
    let story =
        json!({ "actions": [{ "id": "a", "what": "one" }, { "id": "b", "what": "" }, { "id": "a" }] });
    let interview = ask("PERF-ODR", &serde_json::from_value(story).expect("a story"));
    let entries: Vec<(&str, u32)> = interview
        .questions
        .iter()
        .filter(|asked| asked.slot == StorySlot::Done)
        .filter_map(|asked| asked.entry.as_ref())
        .map(|entry| (entry.id.as_str(), entry.number))
        .collect();
    assert_eq!(entries, [("a", 1), ("b", 2)], "a repeated id is one entry");
}

#[test]
fn what_did_not_happen_is_not_confessed_and_not_corrected() {
    let mut story = Story::default();
    story.answers.insert("as-told".into(), "no".into());
    let interview = ask("PERF-ODR", &story);
    let slots: Vec<StorySlot> = interview.questions.iter().map(|asked| asked.slot).collect();
    for slot in [StorySlot::Possible, StorySlot::Since, StorySlot::Done, StorySlot::Control] {
        assert!(!slots.contains(&slot), "{slot:?}");
    }
    assert!(of_slot(&interview, StorySlot::Happened).text.contains("instead"));
    assert!(slots.contains(&StorySlot::ShownBy));
}

#[test]
fn an_earlier_answer_opens_a_question() {
    let mut story = Story::default();
    let has = |story: &Story| paths(&ask("AUTH-CUST", story)).contains(&"answers.supply-units-invoiced");
    assert!(!has(&story));
    story.answers.insert("supply-invoices".into(), "yes".into());
    assert!(has(&story));
    story.answers.insert("supply-invoices".into(), "no".into());
    assert!(!has(&story));
}

#[test]
fn an_answer_moves_no_question_to_another_screen() {
    for reason in ["AUTH-CUST", "ACC-REL", "CODE-FORGE"] {
        let screens = |story: &Story| -> BTreeMap<String, u32> {
            let asked = ask(reason, story).questions;
            asked.into_iter().map(|asked| (asked.path, asked.screen)).collect()
        };
        let mut story = Story::default();
        let before = screens(&story);
        for (question, choice) in
            [("supply-invoices", "yes"), ("linked-whose", "mine"), ("papers-changed", "no")]
        {
            story.answers.insert(question.into(), choice.into());
        }
        let after = screens(&story);
        assert_eq!(after.len(), before.len() + 1, "{reason}");
        for (path, screen) in &before {
            assert_eq!(after.get(path), Some(screen), "{reason}: {path}");
        }
    }
}

#[test]
fn products_of_the_message_are_offered_and_none_is_chosen() {
    let interview = ask("COND-USED", &Story::default());
    let asked = interview.questions.iter().find(|asked| asked.form == AnswerForm::Asins).expect("a question");
    let offered: Vec<&str> = asked.choices.iter().map(|choice| choice.value.as_str()).collect();
    assert_eq!(offered, ["B0TEST0001", "B0TEST0002"]);
    assert_eq!(asked.state, AskedState::Open);
}

#[test]
fn suggestions_are_kept_in_english_and_other_words_are_flagged() {
    let mut story = Story::default();
    let interview = ask_in(Language::De, "PERF-ODR", &story);
    let role = of_slot(&interview, StorySlot::DoneBy);
    let lead = role.choices.iter().find(|choice| choice.text == "Lagerleitung").expect("a role");
    assert_eq!(lead.value, "warehouse lead");
    for (words, flagged) in [
        (lead.value.as_str(), false),
        ("Lagerleitung der Firma und die Inhaberin", true),
        ("責任者です", true),
        ("the owner and the warehouse lead", false),
        ("B0TEST0001", false),
    ] {
        answer(&mut story, role, words);
        let asked = ask_in(Language::De, "PERF-ODR", &story);
        assert_eq!(of_slot(&asked, StorySlot::DoneBy).foreign, flagged, "{words}");
    }
}

#[test]
fn words_are_flagged_against_the_language_of_the_letter() {
    let request = json!({
        "today": "2026-11-23", "message": MESSAGE, "reason": "PERF-ODR", "letter": { "language": "de" },
        "story": { "causes": [{ "id": "a", "what": "Die Kartons waren zu dünn für die Tassen und die Teller",
            "why": "Nobody had tested the new boxes before we used them for the mugs" }] },
    });
    let interview = Engine::new().interview(&serde_json::from_value(request).expect("a request"));
    let flagged: Vec<StorySlot> = interview
        .expect("questions")
        .questions
        .iter()
        .filter(|asked| asked.foreign)
        .map(|asked| asked.slot)
        .collect();
    assert_eq!(flagged, [StorySlot::Possible]);
}

#[test]
fn facts_are_named_as_a_letter_names_them() {
    let mut story = Story::default();
    story.answers.insert("expiry-lots".into(), " L2291 ".into());
    story.answers.insert("expiry-units".into(), " ".into());
    story.answers.insert("as-told".into(), "yes".into());
    let told = |reason: &str| {
        let facts = told_facts(&story, &[ReasonId(reason.into())]);
        facts.iter().map(|fact| (fact.label, fact.answer)).collect::<Vec<_>>()
    };
    assert_eq!(told("COND-EXP"), [("Lot numbers", "L2291")]);
    assert_eq!(told("PERF-ODR"), []);
}

#[test]
fn a_fact_whose_question_was_ruled_out_since_is_not_told() {
    let mut story = Story::default();
    story.answers.insert("supply-units-invoiced".into(), "400".into());
    let told = |story: &Story| told_facts(story, &[ReasonId("AUTH-CUST".into())]).len();
    story.answers.insert("supply-invoices".into(), "yes".into());
    assert_eq!(told(&story), 1);
    story.answers.insert("supply-invoices".into(), "no".into());
    assert_eq!(told(&story), 0);
}

#[test]
fn who_cannot_answer_is_not_asked_again_until_there_is_an_answer() {
    let mut story = Story::default();
    let asked = of_slot(&ask("COND-EXP", &story), StorySlot::ShownBy).clone();
    story.unknown.push(asked.path.clone());
    story.skipped.push(asked.path.clone());
    assert_eq!(of_slot(&ask("COND-EXP", &story), StorySlot::ShownBy).state, AskedState::Unknown);
    answer(&mut story, &asked, "a photo");
    assert_eq!(of_slot(&ask("COND-EXP", &story), StorySlot::ShownBy).state, AskedState::Answered);
}

#[test]
fn what_shows_an_answer_stands_in_the_letter_with_its_source() {
    let request: DraftRequest = serde_json::from_value(json!({
        "today": "2026-11-23", "message": MESSAGE, "reason": "PERF-ODR",
        "story": {
            "causes": [{ "id": "c", "what": "Thin boxes.", "why": "No test.", "shownBy": "Returns report of October" }],
            "actions": [
                { "id": "a", "what": "Refunded.", "doneOn": "2026-11-02", "by": "owner", "proof": "Refund list" },
                { "id": "b", "what": "Old boxes thrown away.", "doneOn": "2026-11-03", "by": "owner" },
            ],
        },
    }))
    .expect("a request");
    let plan = Engine::new().draft_plan(&request).expect("a letter");
    let shown: Vec<(String, Vec<Source>)> = plan
        .sections
        .into_iter()
        .flat_map(|section| section.sentences)
        .filter(|sentence| sentence.text.starts_with("This is shown by"))
        .map(|sentence| (sentence.text, sentence.sources))
        .collect();
    let named = |proof: &str, field: &str| {
        let source = Source::Statement { field: field.into() };
        shown.iter().any(|(text, sources)| text.contains(proof) && sources.contains(&source))
    };
    assert!(named("Returns report of October", "causes.c.shownBy"), "{shown:#?}");
    assert!(named("Refund list", "actions.a.proof"), "{shown:#?}");
    assert_eq!(shown.len(), 2, "nothing is said where nothing is named: {shown:#?}");
}

#[derive(Clone, Copy, Debug)]
enum Doing {
    Answer(usize),
    Skip,
    Cannot,
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_order_of_answers_leads_to_an_end_and_nothing_is_asked_twice(
        reason in 0..52usize,
        steps in proptest::collection::vec(
            (any::<prop::sample::Index>(), prop_oneof![
                (0..9usize).prop_map(Doing::Answer), Just(Doing::Skip), Just(Doing::Cannot),
            ]),
            90,
        ),
    ) {
        let reasons = pack().reasons();
        let id = &reasons[reason % reasons.len()].id;
        let mut story = Story::default();
        let mut was_asked = BTreeSet::new();
        for (place, doing) in steps {
            let interview = ask(&id.0, &story);
            let unique: BTreeSet<&str> = paths(&interview).into_iter().collect();
            prop_assert_eq!(unique.len(), interview.questions.len());
            prop_assert_eq!(&interview, &ask(&id.0, &story));
            let open: Vec<&Asked> =
                interview.questions.iter().filter(|asked| asked.state == AskedState::Open).collect();
            prop_assert_eq!(interview.next.is_none(), open.is_empty());
            if open.is_empty() {
                return Ok(());
            }
            let asked = open[place.index(open.len())];
            prop_assert!(was_asked.insert(asked.path.clone()), "{} is asked twice", asked.path);
            match doing {
                Doing::Answer(pick) => answer(&mut story, asked, &words_for(asked, pick)),
                Doing::Skip => story.skipped.push(asked.path.clone()),
                Doing::Cannot => story.unknown.push(asked.path.clone()),
            }
        }
        prop_assert!(false, "90 steps and no end");
    }
}

#[test]
fn a_reason_that_the_pack_lacks_is_asked_about_in_words_that_fit_every_reason() {
    let interview = ask("NO-SUCH", &Story::default());
    assert_eq!(interview.reason, None);
    assert!(interview.questions.iter().all(|asked| asked.slot != StorySlot::Fact));
    assert!(interview.questions.len() >= 10);
}

#[test]
fn what_is_true_instead_is_asked_where_only_a_part_happened() {
    let lists = |story: &Story| -> BTreeSet<&str> {
        let entries = ask("PERF-LSR", story).questions.into_iter().filter_map(|asked| asked.entry);
        entries.map(|entry| entry.list.name()).collect()
    };
    let mut story = Story::default();
    for told in ["yes", "no", "unsure"] {
        story.answers.insert("as-told".into(), told.into());
        assert!(!lists(&story).contains("facts"), "{told}");
    }
    story.answers.insert("as-told".into(), "partly".into());
    assert!(lists(&story).contains("facts"));
    let asked = ask("PERF-LSR", &story);
    answer(&mut story, of_slot(&asked, StorySlot::IsTrue), "Two of three orders came in time.");
    answer(&mut story, of_slot(&asked, StorySlot::TrueOn), "2026-10-12");
    assert_eq!(story.facts[0].what, "Two of three orders came in time.");
    assert_eq!(story.facts[0].day.map(|day| day.to_string()).as_deref(), Some("2026-10-12"));
    assert_eq!(of_slot(&ask("PERF-LSR", &story), StorySlot::IsTrue).state, AskedState::Answered);
}

#[test]
fn a_corrected_listing_is_told_by_its_changes_and_not_twice() {
    const REMOVED: &str = "We removed your listing B0TEST0001. Please edit the product detail page.";
    let mut story = Story::default();
    let asked = ask_about(REMOVED, Language::En, "LIST-PDP", &story);
    let listing = of_slot(&asked, StorySlot::Listing);
    assert_eq!(listing.path, "changes.change-1.listing");
    answer(&mut story, listing, "B0TEST0001");
    answer(&mut story, of_slot(&asked, StorySlot::Now), "Warming pad");
    assert_eq!(
        (story.changes[0].listing.as_str(), story.changes[0].after.as_str()),
        ("B0TEST0001", "Warming pad")
    );
    let slots: BTreeSet<StorySlot> = asked.questions.iter().map(|asked| asked.slot).collect();
    assert!(!slots.contains(&StorySlot::Done), "the letter has no place for it");
    let with_plan: BTreeSet<StorySlot> =
        ask("LIST-PDP", &story).questions.iter().map(|one| one.slot).collect();
    assert!(with_plan.contains(&StorySlot::Done), "the message wants a plan");
    let slots: BTreeSet<StorySlot> = ask("PERF-LSR", &story).questions.iter().map(|one| one.slot).collect();
    assert!(!slots.contains(&StorySlot::Listing));
}
