//! The letter says what the facts say, and every sentence can show where it came from.

mod sample;

use candor::account::Account;
use candor::case::{Attached, Change, Fact, Story};
use candor::metric::{Channel, compute};
use candor::notice::{MessageKind, ReplyClass, ReplyReading, read};
use candor::plan::{DraftInput, Plan, PlanPart, Sentence, draft};
use candor::policy::{AnswerCode, Language, MetricId, PlanKind, ReasonId, RequestKind};
use candor::report::{ReadOptions, ReportReader};
use candor::source::{Locator, Source};
use candor::text::Span;
use sample::{REASONS, Sample, day};

fn sentences(plan: &Plan) -> Vec<&Sentence> {
    plan.sections.iter().flat_map(|section| &section.sentences).collect()
}

fn sentence<'p>(plan: &'p Plan, id: &str) -> &'p Sentence {
    let found = sentences(plan).into_iter().find(|sentence| sentence.id == id);
    found.unwrap_or_else(|| panic!("no sentence `{id}` in\n{plan:#?}"))
}

fn parts(plan: &Plan) -> Vec<PlanPart> {
    plan.sections.iter().map(|section| section.part).collect()
}

fn statement(field: &str) -> Source {
    Source::Statement { field: field.into() }
}

#[test]
fn the_letter_of_a_high_order_defect_rate_reads_like_this() {
    let plan = Sample::of("PERF-ODR").draft();
    assert_eq!(
        plan.text,
        "This letter is from Blue Fox Home (legal name: Blue Fox Trading Ltd). It answers your message of \
             12 November 2026 about our Order Defect Rate. \
             Products named in your message: B0CANDOR01 and B0CANDOR02.\n\
             \n\
             Root cause\n\
             Our Seller Central reports show that between 10 September and 8 November 2026, at least 23 of 1,500 \
             seller-fulfilled orders (1.53% or more) had a defect. Amazon's target is below 1%. \
             By component: 23 with negative feedback. This count does not include A-to-z claims and \
             chargebacks, because these reports do not list them. In our order reports, the orders with a defect are for \
             B0CANDOR01 (2 orders).\n\
             - We sent parcels without tracking on the cheapest service. This began on 1 September 2026. \
             Why it was possible: Our shipping template chose the service by price alone.\n\
             \n\
             Actions taken\n\
             - 14 November 2026: We moved all 212 open orders to tracked shipping. Done by: warehouse lead.\n\
             \n\
             Prevention\n\
             - The warehouse lead compares the list of unshipped orders with the shelf at 15:00. \
             Responsible: warehouse lead. How often: every working day. In place since 16 November 2026."
    );
    assert!(plan.ready);
}

#[test]
fn a_message_with_nothing_but_products_is_answered() {
    use std::fmt::Write as _;
    let mut message = String::from("Your Order Defect Rate is 3%; the target is 1%.\n");
    for number in 0..20_000 {
        writeln!(message, "B0{number:08}").expect("a string");
    }
    let sample = Sample::of("PERF-ODR");
    let reading = read(&message, &sample.options).expect("a message");
    let input = DraftInput {
        message: &message,
        reading: &reading,
        reason: None,
        story: &sample.story,
        metrics: &sample.metrics,
        edits: &sample.edits,
        options: &sample.options,
        letter: &sample.letter,
        attached: Attached::default(),
    };
    let plan = draft(&input);
    let last = sentence(&plan, "opening.products").sources.last();
    assert!(matches!(last, Some(Source::Message { line: 20_001, .. })), "{last:?}");
}

#[test]
fn every_sentence_of_every_letter_has_a_source() {
    for reason in REASONS {
        for sample in [Sample::of(reason), Sample::without_facts(reason)] {
            for sentence in sentences(&sample.draft()) {
                assert!(!sentence.sources.is_empty(), "{reason}: {}", sentence.id);
            }
        }
    }
}

#[test]
fn sentence_ids_are_unique_also_when_those_of_the_story_are_not() {
    let mut sample = Sample::of("PERF-ODR");
    sample.story.actions.extend(sample.story.actions.clone());
    let plan = sample.draft();
    let mut ids: Vec<&str> = sentences(&plan).iter().map(|sentence| sentence.id.as_str()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert!(ids.contains(&"actions-taken.a1.2"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for reason in REASONS {
        let bytes = || serde_json::to_vec(&Sample::of(reason).draft()).expect("a plan is data");
        assert_eq!(bytes(), bytes());
    }
}

#[test]
fn without_facts_every_gap_is_a_visible_placeholder_and_the_letter_is_not_ready() {
    let plan = Sample::without_facts("PERF-ODR").draft();
    assert!(!plan.ready);
    for gap in ["[shop name]", "[legal name]", "[what happened]", "[date]", "[who]", "[how often]"] {
        assert!(plan.text.contains(gap), "{gap} is missing in\n{}", plan.text);
    }
    let action = sentence(&plan, "actions-taken.missing");
    assert_eq!(action.text, "[date]: [what was done]. Done by: [who].");
    assert_eq!(
        action.placeholders,
        [Span { start: 0, end: 6 }, Span { start: 8, end: 23 }, Span { start: 34, end: 39 }]
    );
    assert!(action.sources.iter().any(|source| matches!(source, Source::Message { line: 3, .. })));
}

#[test]
fn one_missing_answer_is_enough_to_hold_the_letter_back() {
    let mut sample = Sample::of("PERF-ODR");
    sample.story.actions[0].done_on = None;
    let plan = sample.draft();
    let planned = sentence(&plan, "prevention.action.a1");
    assert!(planned.text.starts_with("Planned for [date]: We moved"));
    assert!(planned.not_done);
    sentence(&plan, "actions-taken.missing");
    assert!(!plan.ready);
}

#[test]
fn a_figure_of_amazon_is_told_as_amazons_and_one_of_ours_as_ours() {
    let mut sample = Sample::of("PERF-LSR");
    let id = "root-cause.metric.late-shipment-rate";
    let counted = sample.draft();
    assert_eq!(
        sentence(&counted, id).text,
        "Our Seller Central reports show that between 10 September and 8 November 2026, 23 of 1,500 \
         seller-fulfilled orders (1.53%) had a ship confirmation after the expected ship date."
    );
    let metric = sample.metrics.metrics.iter_mut().find(|metric| metric.id == MetricId::LateShipmentRate);
    let metric = metric.expect("there");
    let mut reported = metric.computed.clone().expect("there");
    reported.numerator = 61;
    let pointer = "/performanceMetrics/0/lateShipmentRateList/0".to_owned();
    reported.sources = vec![Source::File {
        file: 3,
        name: "health.json".into(),
        sha256: None,
        locator: Locator::Path { pointer: pointer.clone() },
    }];
    metric.reported = Some(reported);
    let plan = sample.draft();
    let told = sentence(&plan, id);
    assert!(told.text.starts_with("Account Health shows that between"), "{}", told.text);
    assert!(told.text.contains("61 of 1,500 seller-fulfilled orders (4.07%)"), "{}", told.text);
    assert!(matches!(
        &told.sources[..],
        [Source::File { locator: Locator::Path { pointer: cited }, .. }] if *cited == pointer
    ));
}

#[test]
fn a_target_cites_who_set_it_and_products_cite_their_rows() {
    let plan = Sample::of("PERF-ODR").draft();
    let target = sentence(&plan, "root-cause.metric.order-defect-rate.mfn.target");
    assert!(matches!(&target.sources[..], [Source::Policy { entry, .. }] if entry == "metrics.some-rate"));
    let products = sentence(&plan, "root-cause.metric.order-defect-rate.mfn.products");
    let [Source::File { file: 2, locator: Locator::Lines { lines, total, .. }, .. }] = &products.sources[..]
    else {
        panic!("{:?}", products.sources);
    };
    assert_eq!((lines.as_slice(), *total), ([7, 9].as_slice(), 2));
}

#[test]
fn a_figure_of_one_store_names_the_store() {
    let mut sample = Sample::of("PERF-CXL");
    for metric in &mut sample.metrics.metrics {
        metric.store = Some("amazon.de".into());
    }
    assert!(sample.draft().text.contains("23 of 1,500 seller-fulfilled orders on amazon.de (1.53%)"));
}

#[test]
fn a_message_with_two_reasons_has_both_answered() {
    let mut sample = Sample::of("PERF-ODR");
    sample.reading.reasons.extend(Sample::of("PERF-LSR").reading.reasons);
    let plan = sample.draft();
    let about = &sentence(&plan, "opening.message").text;
    assert!(about.ends_with("about our Order Defect Rate and our Late Shipment Rate."), "{about}");
    sentence(&plan, "root-cause.metric.order-defect-rate.mfn");
    sentence(&plan, "root-cause.metric.late-shipment-rate");
}

#[test]
fn a_channel_on_target_is_left_out_while_another_is_off() {
    let mut sample = Sample::of("PERF-ODR");
    let mut afn = sample.metrics.metrics[0].clone();
    (afn.channel, afn.meets_target) = (Some(Channel::Afn), Some(true));
    sample.metrics.metrics.insert(1, afn);
    assert!(!sample.draft().text.contains("fulfilled by Amazon"));
    for metric in &mut sample.metrics.metrics {
        metric.meets_target = Some(false);
    }
    assert!(sample.draft().text.contains("1,500 orders fulfilled by Amazon (1.53% or more) had a defect"));
}

#[test]
fn orders_that_amazon_ships_are_not_volunteered() {
    let mut sample = Sample::of("PERF-ODR");
    let mut afn = sample.metrics.metrics[0].clone();
    (afn.channel, afn.meets_target) = (Some(Channel::Afn), Some(true));
    sample.metrics.metrics = vec![afn.clone()];
    assert!(!sample.draft().text.contains("fulfilled by Amazon"));
    afn.meets_target = Some(false);
    sample.metrics.metrics = vec![afn];
    assert!(sample.draft().text.contains("fulfilled by Amazon"));
    sample.message = format!("{}\nYour seller-fulfilled offers were deactivated.", sample.message).leak();
    assert!(!sample.draft().text.contains("fulfilled by Amazon"));
}

#[test]
fn a_product_whose_number_is_hidden_is_to_be_filled_in() {
    let mut sample = Sample::of("AUTH-CUST");
    let mut hidden = sample.reading.identifiers.asins[0].clone();
    (hidden.value, hidden.whole) = ("B09[redacted]".into(), false);
    sample.reading.identifiers.asins.push(hidden);
    let plan = sample.draft();
    let products = &sentence(&plan, "opening.products").text;
    assert!(products.ends_with("and [the whole number, which the message does not show]."), "{products}");
}

#[test]
fn products_that_share_an_order_say_so() {
    let mut sample = Sample::of("PERF-ODR");
    let products = |sample: &Sample| {
        let plan = sample.draft();
        sentence(&plan, "root-cause.metric.order-defect-rate.mfn.products").text.clone()
    };
    assert!(!products(&sample).contains("One order can hold"));
    let value = sample.metrics.metrics[0].computed.as_mut().expect("there");
    for order in &mut value.orders {
        order.asins = vec!["B0CANDOR01".into(), "B0CANDOR02".into()];
    }
    assert!(products(&sample).ends_with("One order can hold more than one product."));
}

#[test]
fn without_files_the_figures_of_the_message_are_quoted() {
    let plan = Sample::without_facts("PERF-CXL").draft();
    let stated = sentence(&plan, "root-cause.stated.cancel-rate");
    assert_eq!(stated.text, "Your message gives our Pre-fulfillment Cancel Rate as 2.1%.");
    assert!(matches!(stated.sources[..], [Source::Message { line: 2, .. }]));
    assert_eq!(sentence(&plan, "root-cause.stated.cancel-rate.target").text, "Amazon's target is below 1%.");
}

#[test]
fn a_rate_of_no_orders_is_not_told() {
    let mut sample = Sample::of("PERF-ODR");
    for metric in &mut sample.metrics.metrics {
        let value = metric.computed.as_mut().expect("there");
        (value.numerator, value.denominator, value.rate) = (0, 0, None);
    }
    assert!(!sample.draft().text.contains("We counted"));
}

#[test]
fn the_sellers_words_stand_unchanged_and_cite_their_answers() {
    let plan = Sample::of("PERF-ODR").draft();
    let cause = sentence(&plan, "root-cause.c1.what");
    assert_eq!(cause.sources, [statement("causes.c1.since"), statement("causes.c1.what")]);
    let control = sentence(&plan, "prevention.p1");
    assert_eq!(
        control.sources,
        ["what", "by", "howOften", "startsOn"].map(|field| statement(&format!("preventions.p1.{field}")))
    );
}

#[test]
fn a_control_of_tomorrow_is_not_told_as_in_place() {
    let mut sample = Sample::of("PERF-ODR");
    sample.story.preventions[0].starts_on = Some(day("2026-11-24"));
    assert!(sentence(&sample.draft(), "prevention.p1").text.ends_with("Starts on 24 November 2026."));
    sample.story.preventions[0].starts_on = Some(day("2026-11-23"));
    assert!(sentence(&sample.draft(), "prevention.p1").text.ends_with("In place since 23 November 2026."));
}

#[test]
fn papers_are_listed_as_the_message_prints_them() {
    let plan = Sample::without_facts("AUTH-CUST").draft();
    assert_eq!(parts(&plan), [PlanPart::Opening, PlanPart::Papers]);
    let invoices = sentence(&plan, "papers.request-1");
    assert_eq!(
        invoices.text,
        "Invoices or receipts from our suppliers (last 365 days, 10 units, B0CANDOR01): \
         [name of the file]."
    );
    assert!(matches!(invoices.sources[..], [Source::Message { line: 3, .. }]));
    assert_eq!(invoices.placeholders.len(), 1);
}

#[test]
fn papers_that_the_message_does_not_print_are_those_its_reason_usually_wants() {
    let mut sample = Sample::without_facts("ACC-IDV");
    sample.reading.requests.clear();
    let plan = sample.draft();
    let papers: Vec<&str> = sentences(&plan)
        .into_iter()
        .filter(|sentence| sentence.id.starts_with("papers."))
        .map(|sentence| sentence.text.as_str())
        .collect();
    assert_eq!(papers, ["Identity document: [name of the file].", "Utility bill: [name of the file]."]);
    let usual = sentence(&plan, "papers.usual-1");
    assert!(matches!(&usual.sources[..], [Source::Policy { entry, .. }] if entry == "reasons.ACC-IDV"));
}

#[test]
fn a_complaint_of_authenticity_gets_a_plan_only_when_the_message_asks_for_one() {
    let mut sample = Sample::of("AUTH-CUST");
    let mut asked = sample.reading.requests[0].clone();
    (asked.id, asked.what) = ("request-2".into(), RequestKind::RootCause);
    sample.reading.requests.push(asked);
    assert_eq!(
        parts(&sample.draft()),
        [
            PlanPart::Opening,
            PlanPart::RootCause,
            PlanPart::ActionsTaken,
            PlanPart::Prevention,
            PlanPart::Papers
        ]
    );
}

#[test]
fn an_identity_check_gets_a_short_cover_note() {
    let plan = Sample::of("ACC-IDV").draft();
    assert_eq!(parts(&plan), [PlanPart::Opening, PlanPart::Papers]);
    assert!(plan.ready);
    assert!(plan.words < 60, "{}", plan.text);
    let enclosed = sentence(&plan, "opening.enclosed");
    assert_eq!(enclosed.text, "The papers you asked for are listed below.");
    assert!(enclosed.sources.iter().all(|source| matches!(source, Source::Message { .. })));
}

#[test]
fn the_sellers_choice_of_reason_wins_and_is_cited_as_such() {
    let mut sample = Sample::of("PERF-ODR");
    sample.reason = Some(ReasonId("PERF-LSR".into()));
    let plan = sample.draft();
    assert_eq!(plan.reason, Some(ReasonId("PERF-LSR".into())));
    assert!(plan.text.contains("ship confirmation"));
    assert!(!plan.text.contains("had a defect"));
    assert!(sentence(&plan, "opening.message").sources.contains(&statement("reason")));
}

#[test]
fn without_a_reason_the_letter_says_so_and_is_not_ready() {
    let mut sample = Sample::of("PERF-ODR");
    sample.reading.reasons.clear();
    sample.reading.answer = None::<AnswerCode>;
    let plan = sample.draft();
    assert!(plan.text.contains("[reason in Amazon's message]"));
    assert_eq!((plan.reason, plan.ready), (None, false));
}

#[test]
fn an_edit_takes_the_sentences_place_and_keeps_its_sources() {
    let mut sample = Sample::of("PERF-ODR");
    sample.edits.insert("actions-taken.a1".into(), " On 14 November we moved [how many] orders. ".into());
    let plan = sample.draft();
    let edited = sentence(&plan, "actions-taken.a1");
    assert_eq!(edited.text, "On 14 November we moved [how many] orders.");
    assert!(edited.edited);
    assert_eq!(edited.placeholders, [Span { start: 24, end: 34 }]);
    assert!(edited.sources.contains(&statement("actions.a1.what")));
    assert!(edited.sources.contains(&statement("edits.actions-taken.a1")));
    assert!(plan.text.contains("- On 14 November we moved [how many] orders."));
}

#[test]
fn an_empty_edit_removes_the_sentence_and_an_empty_part_holds_the_letter_back() {
    let mut sample = Sample::of("PERF-ODR");
    sample.edits.insert("actions-taken.a1".into(), "  ".into());
    let plan = sample.draft();
    assert!(!plan.text.contains("212"));
    assert!(!plan.text.contains("Actions taken"));
    assert!(!plan.ready);
}

#[test]
fn an_edit_back_to_the_drafted_words_is_no_edit() {
    let mut sample = Sample::of("PERF-ODR");
    let drafted = sentence(&sample.draft(), "actions-taken.a1").text.clone();
    sample.edits.insert("actions-taken.a1".into(), drafted);
    assert!(!sentence(&sample.draft(), "actions-taken.a1").edited);
}

#[test]
fn the_sections_as_text_add_up_to_the_letter() {
    for reason in REASONS {
        let plan = Sample::of(reason).draft();
        let joined: Vec<&str> = plan.sections.iter().map(|section| section.text.as_str()).collect();
        assert_eq!(joined.join("\n\n"), plan.text);
    }
}

/// Two orders in the window, one with a bad star, and a returned answer.
fn account() -> Account {
    let orders = "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\n\
        302-1111111-1111111\t2026-10-01T08:00:00+00:00\tShipped\tMerchant\tAmazon.de\tLAMP\tB0CANDOR01\t1\n\
        302-2222222-2222222\t2026-10-02T08:00:00+00:00\tShipped\tMerchant\tAmazon.de\tLAMP\tB0CANDOR01\t1\n";
    let feedback = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n\
        21.10.26\t1\tlate\t\t302-2222222-2222222\t\n";
    let mut account = Account::default();
    for (name, text) in [("orders.txt", orders), ("feedback.txt", feedback)] {
        let mut reader = ReportReader::with_options(name, ReadOptions::of_store("amazon.de"));
        reader.push(text.as_bytes()).expect("a piece of a report");
        account.add(reader.finish().expect("a report"));
    }
    account
}

#[test]
fn figures_from_files_cite_the_lines_they_were_counted_from() {
    let mut sample = Sample::of("PERF-ODR");
    sample.metrics = compute(&account(), &sample.options);
    let plan = sample.draft();
    let rate = sentence(&plan, "root-cause.metric.order-defect-rate.mfn");
    assert!(
        rate.text.contains("at least 1 of 2 seller-fulfilled orders on amazon.de (50% or more)"),
        "{}",
        rate.text
    );
    let target = sentence(&plan, "root-cause.metric.order-defect-rate.mfn.target");
    assert!(matches!(target.sources[..], [Source::Policy { .. }]));
    let products = sentence(&plan, "root-cause.metric.order-defect-rate.mfn.products");
    assert_eq!(products.text, "In our order reports, the orders with a defect are for B0CANDOR01 (1 order).");
    let cited = |name: &str, line: u32| {
        products.sources.iter().any(|source| match source {
            Source::File { name: file, locator: Locator::Lines { lines, .. }, .. } => {
                file == name && lines.contains(&line)
            }
            _ => false,
        })
    };
    assert!(cited("orders.txt", 3) && cited("feedback.txt", 2), "{:?}", products.sources);
}

#[test]
fn every_message_gets_a_letter_whose_sources_lie_within_it() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/notices");
    let mut letters = 0;
    for entry in std::fs::read_dir(folder).expect("the messages") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let message = std::fs::read_to_string(&path).expect("a text");
        let sample = Sample::of("PERF-ODR");
        let reading = read(&message, &sample.options).expect("a reading");
        let plan = draft(&DraftInput {
            message: &message,
            reading: &reading,
            reason: None,
            story: &sample.story,
            metrics: &sample.metrics,
            edits: &sample.edits,
            options: &sample.options,
            letter: &sample.letter,
            attached: Attached::default(),
        });
        let (units, lines) = (message.encode_utf16().count(), message.lines().count());
        for sentence in sentences(&plan) {
            assert!(!sentence.sources.is_empty(), "{}: {}", path.display(), sentence.id);
            for source in &sentence.sources {
                if let Source::Message { line, span } = source {
                    assert!(span.start < span.end && span.end as usize <= units, "{}", path.display());
                    assert!(*line >= 1 && *line as usize <= lines, "{}", path.display());
                }
            }
        }
        letters += 1;
    }
    assert!(letters > 20, "only {letters} messages");
}

fn kind_of(answer: AnswerCode) -> PlanKind {
    let mut sample = Sample::without_facts("AUTH-CUST");
    sample.reading.requests.clear();
    sample.reading.answer = Some(answer);
    sample.draft().kind
}

#[test]
fn each_kind_of_answer_has_its_own_text() {
    for (answer, kind) in [
        (AnswerCode::Plan, PlanKind::Plan),
        (AnswerCode::PlanAndPapers, PlanKind::PlanAndPapers),
        (AnswerCode::Papers, PlanKind::CoverNote),
        (AnswerCode::Dispute, PlanKind::Dispute),
        (AnswerCode::Retraction, PlanKind::RetractionRequest),
        (AnswerCode::CounterNotice, PlanKind::CounterNotice),
        (AnswerCode::Edit, PlanKind::EditList),
        (AnswerCode::Identity, PlanKind::IdentityNote),
        (AnswerCode::IdentityAndPapers, PlanKind::IdentityNote),
        (AnswerCode::Chain, PlanKind::OtherAccount),
        (AnswerCode::Wait, PlanKind::Wait),
        (AnswerCode::Fix, PlanKind::CorrectionNote),
        (AnswerCode::Legal, PlanKind::Legal),
    ] {
        assert_eq!(kind_of(answer), kind, "{answer:?}");
    }
}

#[test]
fn the_sellers_choice_of_kind_wins() {
    let mut sample = Sample::of("PERF-ODR");
    sample.letter.kind = Some(PlanKind::Dispute);
    let plan = sample.draft();
    assert_eq!(parts(&plan), [PlanPart::Opening, PlanPart::Facts]);
    assert!(plan.text.contains("We sent parcels without tracking"));
    assert!(!plan.text.contains("price alone"), "a dispute confesses nothing: {}", plan.text);
}

#[test]
fn an_answer_of_amazon_is_answered_where_it_asks_again_and_nowhere_else() {
    let mut sample = Sample::of("PERF-ODR");
    sample.reading.kind = MessageKind::ReplyNeedsInfo;
    sample.reading.reply = Some(ReplyReading {
        class: ReplyClass::NeedsMoreInfo,
        meaning: String::new(),
        next: String::new(),
        span: None,
        line: None,
    });
    sample.reading.accepted = vec![RequestKind::Prevention];
    let plan = sample.draft();
    assert_eq!(plan.kind, PlanKind::Reply);
    assert_eq!(parts(&plan), [PlanPart::Opening, PlanPart::RootCause, PlanPart::ActionsTaken]);
    assert!(sentence(&plan, "opening.message").text.contains("what you still ask for"));
    let class = |class| {
        let mut sample = Sample::of("PERF-ODR");
        sample.reading.reply =
            Some(ReplyReading { class, meaning: String::new(), next: String::new(), span: None, line: None });
        sample.draft().kind
    };
    assert_eq!(class(ReplyClass::Received), PlanKind::Wait);
    assert_eq!(class(ReplyClass::RetractionRequired), PlanKind::RetractionRequest);
    assert_eq!(class(ReplyClass::CopyOfFirst), PlanKind::Plan);
}

#[test]
fn two_issues_have_causes_actions_and_controls_of_their_own() {
    let mut sample = Sample::of("PERF-ODR");
    sample.reading.reasons.extend(Sample::of("PERF-LSR").reading.reasons);
    sample.story.causes[0].reason = Some(ReasonId("PERF-ODR".into()));
    sample.story.actions[0].asins = vec!["B0CANDOR01".into()];
    let plan = sample.draft();
    let cause = &plan.sections[1].text;
    let (first, second) =
        (cause.find("About our Order Defect Rate:"), cause.find("About our Late Shipment Rate:"));
    assert!(first.is_some() && first < second, "{cause}");
    assert!(
        cause.ends_with(
            "- [what happened]. This began on [date]. Why it was possible: [why it was possible]."
        )
    );
    sentence(&plan, "root-cause.issue.PERF-LSR.missing.what");
    let concerned = sentence(&plan, "actions-taken.a1.asins");
    assert_eq!(concerned.text, "This concerns B0CANDOR01.");
    assert_eq!(concerned.sources, [statement("actions.a1.asins")]);
}

#[test]
fn what_is_not_done_is_not_told_as_done() {
    let mut sample = Sample::of("PERF-ODR");
    sample.story.actions[0].done_on = Some(day("2026-11-24"));
    let plan = sample.draft();
    let planned = sentence(&plan, "prevention.action.a1");
    assert!(planned.text.starts_with("Planned for 24 November 2026: We moved"), "{}", planned.text);
    assert!(planned.not_done);
    assert!(sentences(&plan).iter().all(|sentence| sentence.not_done == (sentence.id == planned.id)));
    sample.story.actions[0].done_on = Some(day("2026-11-23"));
    assert!(!sentence(&sample.draft(), "actions-taken.a1").not_done);
}

/// The sentence of a detail, which the empty detail does not have, and where it is said to be from.
fn detail(id: &str, field: &str, tell: impl Fn(&mut Story, String)) -> String {
    let mut sample = Sample::of("PERF-ODR");
    for nothing in ["", " \n", "."] {
        tell(&mut sample.story, nothing.to_owned());
        let plan = sample.draft();
        assert_eq!(plan.text, Sample::of("PERF-ODR").draft().text, "{nothing:?}");
        assert!(plan.ready);
    }
    tell(&mut sample.story, " 41 of\n52 parcels. ".into());
    let plan = sample.draft();
    let told = sentence(&plan, id);
    assert_eq!(told.sources, [statement(field)]);
    sample.edits.insert(id.into(), "In my own words.".into());
    tell(&mut sample.story, "42 of 52 parcels".into());
    assert_eq!(sentence(&sample.draft(), id).text, "In my own words.");
    assert!(plan.text.contains(&format!(" {}", told.text)), "it stands in its bullet: {}", plan.text);
    told.text.clone()
}

#[test]
fn what_was_seen_stands_with_its_cause() {
    let told = detail("root-cause.c1.seen", "causes.c1.seen", |story, said| story.causes[0].seen = said);
    assert_eq!(told, "What was seen: 41 of 52 parcels.");
}

#[test]
fn what_shows_a_cause_stands_with_it() {
    let told = detail("root-cause.c1.shownBy", "causes.c1.shownBy", |story, said| {
        story.causes[0].shown_by = said;
    });
    assert_eq!(told, "This is shown by: 41 of 52 parcels.");
}

#[test]
fn a_count_stands_with_its_action() {
    let told = detail("actions-taken.a1.counted", "actions.a1.counted", |story, said| {
        story.actions[0].counted = said;
    });
    assert_eq!(told, "How many: 41 of 52 parcels.");
}

#[test]
fn what_proves_an_action_stands_with_it() {
    let told =
        detail("actions-taken.a1.proof", "actions.a1.proof", |story, said| story.actions[0].proof = said);
    assert_eq!(told, "This is shown by: 41 of 52 parcels.");
}

#[test]
fn a_threshold_stands_with_its_control() {
    let told = detail("prevention.p1.threshold", "preventions.p1.threshold", |story, said| {
        story.preventions[0].threshold = said;
    });
    assert_eq!(told, "When we act: 41 of 52 parcels.");
}

#[test]
fn how_a_missed_control_is_noticed_stands_with_it() {
    let told = detail("prevention.p1.noticed", "preventions.p1.noticed", |story, said| {
        story.preventions[0].noticed = said;
    });
    assert_eq!(told, "How we notice if this is missed: 41 of 52 parcels.");
}

#[test]
fn what_is_not_done_has_a_count_and_no_proof() {
    let mut sample = Sample::of("PERF-ODR");
    let action = &mut sample.story.actions[0];
    (action.done_on, action.counted, action.proof) =
        (Some(day("2026-11-24")), "212 orders".into(), "list of labels".into());
    let plan = sample.draft();
    let counted = sentence(&plan, "prevention.action.a1.counted");
    assert_eq!(counted.text, "How many: 212 orders.");
    assert!(counted.not_done);
    assert!(!plan.text.contains("list of labels"), "{}", plan.text);
}

#[test]
fn what_shows_a_cause_shows_it_in_a_dispute_too() {
    let mut sample = Sample::of("PERF-ODR");
    sample.letter.kind = Some(PlanKind::Dispute);
    assert!(!sample.draft().ready);
    sample.story.causes[0].shown_by = "carrier invoice of October".into();
    let plan = sample.draft();
    let shown = sentence(&plan, "facts.cause.c1.proof");
    assert_eq!(shown.text, "This is shown by: carrier invoice of October.");
    assert_eq!(shown.sources, [statement("causes.c1.shownBy")]);
    assert!(plan.ready);
}

/// Answers to questions of the interview about that reason.
fn answered(reason: &str, answers: &[(&str, &str)]) -> Sample {
    let mut sample = Sample::of(reason);
    let answers = answers.iter().map(|&(question, answer)| (question.to_owned(), answer.to_owned()));
    sample.story.answers = answers.collect();
    sample
}

#[test]
fn facts_without_a_field_are_listed_behind_the_causes_by_name() {
    let carrier = ("shipping-service", " Royal Mail, 48 hours. ");
    let mut sample = answered("PERF-LSR", &[carrier, ("as-told", "yes"), ("shipping-handling", " ")]);
    let plan = sample.draft();
    let told = sentence(&plan, "told.shipping-service");
    assert_eq!(told.text, "Carrier and service: Royal Mail, 48 hours.");
    assert_eq!(told.sources, [statement("answers.shipping-service")]);
    assert!(plan.sections[1].text.ends_with("\n- Carrier and service: Royal Mail, 48 hours."));
    sample.letter.language = Some(Language::De);
    assert_eq!(sentence(&sample.draft(), told.id.as_str()).text, told.text, "names have no other language");
    sample.story.answers.clear();
    assert!(!sentences(&sample.draft()).iter().any(|sentence| sentence.id.starts_with("told.")));
}

#[test]
fn days_and_products_of_facts_are_printed_as_letters_print_them() {
    let mut sample = answered(
        "COND-EXP",
        &[("expiry-date", "2026-09-30"), ("condition-products", "B0CANDOR01 B0CANDOR02")],
    );
    sample.reason = Some(ReasonId("COND-EXP".into()));
    assert_eq!(
        sentence(&sample.draft(), "told.expiry-date").text,
        "Date printed on the lot: 30 September 2026."
    );
    sample.reason = Some(ReasonId("COND-USED".into()));
    let plan = sample.draft();
    assert_eq!(sentence(&plan, "told.condition-products").text, "Products checked: B0CANDOR01, B0CANDOR02.");
    assert!(!plan.text.contains("Date printed"), "it was asked about another reason: {}", plan.text);
}

#[test]
fn facts_without_a_field_stand_before_issues_that_are_told_apart() {
    let mut sample = answered("PERF-LSR", &[("shipping-service", "Royal Mail 48")]);
    sample.reading.reasons.extend(Sample::of("PERF-ODR").reading.reasons);
    sample.story.causes[0].reason = Some(ReasonId("PERF-ODR".into()));
    let cause = &sample.draft().sections[1].text;
    let (fact, issue) = (cause.find("- Carrier and service"), cause.find("About our"));
    assert!(fact.is_some() && fact < issue, "{cause}");
}

#[test]
fn a_letter_without_a_cause_tells_facts_where_it_tells_facts() {
    let mut sample = answered("AUTH-CUST", &[("supply-supplier", "Northway Supplies Ltd")]);
    let plan = sample.draft();
    assert_eq!(parts(&plan), [PlanPart::Opening, PlanPart::Facts, PlanPart::Papers]);
    assert_eq!(plan.sections[1].text, "The facts\n- Supplier: Northway Supplies Ltd.");
    sample.letter.kind = Some(PlanKind::Dispute);
    sample.story.causes.clear();
    let plan = sample.draft();
    sentence(&plan, "told.supply-supplier");
    assert_eq!(sentence(&plan, "facts.missing").text, "[what is true].");
    sample.letter.kind = Some(PlanKind::RetractionRequest);
    assert!(!sample.draft().text.contains("Northway"), "a rights owner is told no supplier");
}

#[test]
fn facts_against_the_message_stand_in_a_plan_behind_its_cause() {
    let mut sample = answered("PERF-LSR", &[("shipping-service", "Royal Mail 48")]);
    let usual = parts(&sample.draft());
    assert!(!usual.contains(&PlanPart::Facts));
    sample.story.facts.push(Fact {
        id: "fact-1".into(),
        what: "Two of the three orders came in time".into(),
        proof: "carrier report, rows 4 and 9".into(),
        ..Fact::default()
    });
    let plan = sample.draft();
    assert_eq!(parts(&plan)[1..3], [PlanPart::RootCause, PlanPart::Facts]);
    assert_eq!(sentence(&plan, "facts.fact-1").sources, [statement("facts.fact-1.what")]);
    assert_eq!(plan.text.matches("Royal Mail 48").count(), 1, "{}", plan.text);
}

#[test]
fn a_change_in_a_listing_is_told_from_what_to_what() {
    let mut sample = Sample::without_facts("AUTH-CUST");
    sample.letter.kind = Some(PlanKind::EditList);
    assert!(sample.draft().text.contains("[ASIN or SKU], [which field], changed on [date]"));
    sample.story.changes = vec![Change {
        id: "l1".into(),
        listing: "B0CANDOR01".into(),
        field: "title".into(),
        before: "Best Lamp".into(),
        after: "Lamp".into(),
        changed_on: Some(day("2026-11-20")),
    }];
    assert_eq!(
        sentence(&sample.draft(), "changes.l1").text,
        "B0CANDOR01, title, changed on 20 November 2026: from “Best Lamp” to “Lamp”."
    );
}

#[test]
fn words_in_another_language_than_the_letter_stay_and_are_flagged() {
    let mut sample = Sample::of("PERF-ODR");
    let words = "wir haben die Pakete ohne Sendungsnummer mit dem billigsten Dienst verschickt";
    sample.story.causes[0].what = words.into();
    let plan = sample.draft();
    let cause = sentence(&plan, "root-cause.c1.what");
    assert!(cause.foreign && cause.text.contains("billigsten Dienst verschickt"));
    assert!(!sentence(&plan, "actions-taken.a1").foreign);
    sample.letter.language = Some(Language::De);
    assert!(!sentence(&sample.draft(), "root-cause.c1.what").foreign);
}

#[test]
fn an_edited_sentence_has_no_pair() {
    let mut sample = Sample::of("PERF-ODR");
    let pair = sentence(&sample.draft(), "opening.writer").pair.clone();
    assert_eq!(
        pair.as_deref(),
        Some("Dieses Schreiben ist von Blue Fox Home (Firmenname: Blue Fox Trading Ltd).")
    );
    sample.edits.insert("opening.writer".into(), "From Blue Fox Home.".into());
    assert_eq!(sentence(&sample.draft(), "opening.writer").pair, None);
}

#[cfg(not(target_arch = "wasm32"))]
mod any_words {
    use super::{Sample, sentences};
    use candor::case::{Action, Cause, Prevention};
    use proptest::prelude::*;

    fn words() -> impl Strategy<Value = String> {
        prop_oneof![any::<String>(), "[\\[\\]{} a-z\n😀.:]{0,40}"]
    }

    proptest! {
        #[test]
        fn whatever_the_seller_types_gives_a_letter_with_valid_placeholders(
            names in [words(), words()],
            cause in [words(), words(), words()],
            action in [words(), words(), words()],
            control in [words(), words(), words(), words()],
            edit in words(),
        ) {
            let mut sample = Sample::of("PERF-ODR");
            let [shop, legal] = names;
            (sample.story.shop_name, sample.story.legal_name) = (shop, legal);
            let [id, what, why] = cause;
            sample.story.causes = vec![Cause { id, what, why: why.clone(), seen: why, ..Cause::default() }];
            let [id, what, by] = action;
            sample.story.actions = vec![Action { id, what, by, ..Action::default() }];
            let [id, what, by, how_often] = control;
            sample.story.preventions = vec![Prevention { id, what, by, how_often, ..Prevention::default() }];
            sample.story.answers.insert("defects-answered".into(), edit.clone());
            sample.edits.insert("opening.message".into(), edit);
            let plan = sample.draft();
            prop_assert!(!plan.ready);
            for sentence in sentences(&plan) {
                prop_assert!(!sentence.sources.is_empty());
                let units: Vec<u16> = sentence.text.encode_utf16().collect();
                for span in &sentence.placeholders {
                    let (start, end) = (span.start as usize, span.end as usize);
                    prop_assert!(start < end && end <= units.len());
                    prop_assert_eq!(units[start], u16::from(b'['));
                    prop_assert_eq!(units[end - 1], u16::from(b']'));
                }
            }
        }
    }
}
