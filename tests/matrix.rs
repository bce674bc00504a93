//! The table of requests, answers and proof: nothing that is asked is lost, nothing that was settled is lost.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;

use candor::case::{
    Action, Answer, Answers, Cause, Matrix, MatrixInput, MatrixRow, Proof, RowState, Story, matrix,
};
use candor::notice::read;
use candor::policy::{Options, ReasonId, RequestKind};
use candor::text::Day;
use proptest::prelude::*;

const NOTICE: &str = "Hello,\n\nYour selling account has been deactivated.\n\nWhy did this happen?\nWe received complaints about the authenticity of the items you sell.\n\nHow do I reactivate my account?\nPlease send us the following:\n-- Copies of invoices from your supplier issued in the last 365 days\n-- The root cause of the complaints\n-- The actions you have taken to resolve them\n-- The steps you have taken to prevent them going forward";
const MORE_CAUSE: &str = "Hello,\n\nWe received your submission but do not have enough information to reactivate your account.\n\nPlease send us:\n-- Greater detail on the root cause of the complaints\n-- A copy of your business license";
const UNREADABLE: &str = "Hello,\n\nWe reviewed your appeal. The invoices you sent are not legible.";
const ACCEPTED: &str = "Hello,\n\nWe received your submission. We have accepted your invoices. We still need more information.\n\nPlease send us:\n-- Greater detail on the root cause of the complaints";
const TWO_PRODUCTS: &str = "Hello,\n\nWe removed your listings because buyers complained that items are inauthentic.\n\nPlease send us:\n-- Invoices for ASIN B0F4Q7TZ21\n-- Invoices for ASIN B0F4Q7TZ22";
const ONE_AGAIN: &str = "Hello,\n\nWe received your submission but do not have enough information.\n\nPlease send us:\n-- Invoices for ASIN B0F4Q7TZ22\n-- Invoices for ASIN B0F4Q7TZ23";
const BACK: &str = "Hello,\n\nThank you for your appeal. Your selling account has been reactivated. You may now sell on Amazon again. Welcome back.";

fn options() -> Options {
    Options { today: Day::parse_iso("2026-11-23").expect("a day"), store: None, language: None }
}

#[derive(Default)]
struct Case {
    messages: Vec<String>,
    reason: Option<ReasonId>,
    story: Story,
    answers: Answers,
    files: Vec<String>,
    papers: Vec<String>,
}

impl Case {
    fn of(messages: &[&str]) -> Self {
        Self { messages: messages.iter().map(|&text| text.to_owned()).collect(), ..Self::default() }
    }

    fn matrix(&self) -> Matrix {
        let input = MatrixInput {
            messages: &self.messages,
            reason: self.reason.as_ref(),
            story: &self.story,
            answers: &self.answers,
            files: &self.files,
            papers: &self.papers,
            options: &options(),
        };
        matrix(&input).expect("messages")
    }

    fn state(&self, id: &str) -> RowState {
        row(&self.matrix(), id).state
    }

    fn settle(&mut self, id: &str, answer: Answer) {
        self.answers.insert(id.to_owned(), Answer { settled: self.messages.len(), ..answer });
    }
}

fn row<'m>(matrix: &'m Matrix, id: &str) -> &'m MatrixRow {
    matrix.rows.iter().find(|row| row.id == id).unwrap_or_else(|| panic!("no row `{id}`"))
}

fn paper(name: &str, ready: bool) -> Answer {
    Answer { proofs: vec![Proof::Paper { name: name.to_owned(), ready }], ..Answer::default() }
}

#[test]
fn one_notice_gives_one_row_for_each_thing_it_asks() {
    let matrix = Case::of(&[NOTICE]).matrix();
    let ids: Vec<&str> = matrix.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["invoices", "root-cause", "actions-taken", "prevention"]);
    assert!(matrix.rows.iter().all(|row| row.printed && row.state == RowState::Open));
    let invoices = row(&matrix, "invoices");
    assert_eq!(invoices.asks[0].window, Some(365));
    assert!(
        invoices.asks[0].words.as_ref().is_some_and(|words| words.contains("invoices from your supplier"))
    );
    assert_eq!((matrix.next.as_deref(), matrix.answered, matrix.cannot), (Some("invoices"), 0, 0));
}

#[test]
fn a_row_is_asked_for_each_product_that_the_message_ties_to_it() {
    let matrix = Case::of(&[TWO_PRODUCTS]).matrix();
    let of: Vec<(&str, Option<&str>)> = matrix
        .rows
        .iter()
        .filter(|row| row.what == RequestKind::Invoices)
        .map(|row| (row.id.as_str(), row.asin.as_deref()))
        .collect();
    assert_eq!(
        of,
        [("invoices.B0F4Q7TZ21", Some("B0F4Q7TZ21")), ("invoices.B0F4Q7TZ22", Some("B0F4Q7TZ22"))]
    );
}

#[test]
fn the_story_answers_the_three_parts_of_a_plan() {
    let mut case = Case::of(&[NOTICE]);
    case.story.causes = vec![Cause { id: "c".into(), what: "Stock was mixed.".into(), ..Cause::default() }];
    assert_eq!(case.state("root-cause"), RowState::Partly);
    case.story.causes[0].why = "No check at receipt.".into();
    assert_eq!(case.state("root-cause"), RowState::Done);
    case.story.actions = vec![Action { id: "a".into(), what: " ".into(), ..Action::default() }];
    assert_eq!(case.state("actions-taken"), RowState::Open);
    assert_eq!(case.matrix().answered, 1);
}

#[test]
fn a_paper_that_is_waited_for_is_a_part_of_an_answer() {
    let mut case = Case::of(&[NOTICE]);
    case.settle("invoices", paper("Invoice of Bright", false));
    assert_eq!(case.state("invoices"), RowState::Partly);
    case.settle("invoices", paper("Invoice of Bright", true));
    assert_eq!(case.state("invoices"), RowState::Done);
    assert_eq!(case.matrix().next.as_deref(), Some("root-cause"));
}

#[test]
fn a_file_that_was_taken_out_proves_nothing_any_more() {
    let mut case = Case::of(&[NOTICE]);
    let proof = Proof::File { name: "invoices.csv".into(), place: "rows 1 to 3".into() };
    case.settle("invoices", Answer { proofs: vec![proof], ..Answer::default() });
    case.files = vec!["invoices.csv".to_owned()];
    assert_eq!(case.state("invoices"), RowState::Done);
    case.files.clear();
    assert_eq!(case.state("invoices"), RowState::Partly);
    assert!(!row(&case.matrix(), "invoices").proofs[0].there);
}

#[test]
fn what_cannot_be_had_has_an_honest_way_on_and_is_not_counted_as_answered() {
    let mut case = Case::of(&[NOTICE]);
    let matrix = case.matrix();
    let routes = &row(&matrix, "invoices").routes;
    assert!((3..=4).contains(&routes.len()));
    assert_eq!(routes.last().map(|route| route.id.as_str()), Some("continue-without"));
    case.settle("invoices", Answer { cannot: Some("continue-without".into()), ..Answer::default() });
    let matrix = case.matrix();
    assert_eq!((row(&matrix, "invoices").state, matrix.answered, matrix.cannot), (RowState::Cannot, 0, 1));
    assert_eq!(matrix.next.as_deref(), Some("root-cause"));
}

#[test]
fn what_is_asked_again_is_open_until_it_is_settled_anew() {
    let mut case = Case::of(&[NOTICE]);
    case.story.causes =
        vec![Cause { id: "c".into(), what: "Mixed.".into(), why: "No check.".into(), ..Cause::default() }];
    case.settle("root-cause", Answer::default());
    assert_eq!(case.state("root-cause"), RowState::Done);
    case.messages.push(MORE_CAUSE.to_owned());
    assert_eq!(case.state("root-cause"), RowState::AskedAgain);
    assert_eq!(case.matrix().next.as_deref(), Some("root-cause"));
    assert_eq!(row(&case.matrix(), "root-cause").asks.len(), 2);
    case.settle("root-cause", Answer::default());
    assert_eq!(case.state("root-cause"), RowState::Done);
}

#[test]
fn a_reply_that_finds_papers_unreadable_asks_for_them_again_without_a_list() {
    let mut case = Case::of(&[NOTICE]);
    case.settle("invoices", paper("Invoice", true));
    case.messages.push(UNREADABLE.to_owned());
    assert_eq!(case.state("invoices"), RowState::AskedAgain);
    assert_eq!(case.state("prevention"), RowState::Open);
}

#[test]
fn what_amazon_calls_enough_is_closed_and_an_account_that_is_back_closes_all() {
    let matrix = Case::of(&[NOTICE, ACCEPTED]).matrix();
    assert_eq!(row(&matrix, "invoices").state, RowState::Accepted);
    assert_eq!(row(&matrix, "root-cause").state, RowState::AskedAgain);
    let matrix = Case::of(&[NOTICE, BACK]).matrix();
    assert!(matrix.rows.iter().all(|row| row.state == RowState::Accepted));
    assert_eq!((matrix.next.as_deref(), matrix.answered), (None, matrix.rows.len()));
}

#[test]
fn a_product_that_a_reply_adds_gets_a_row_and_the_others_stay() {
    let matrix = Case::of(&[TWO_PRODUCTS, ONE_AGAIN]).matrix();
    let states: BTreeMap<&str, RowState> =
        matrix.rows.iter().map(|row| (row.id.as_str(), row.state)).collect();
    assert_eq!(states["invoices.B0F4Q7TZ21"], RowState::Open);
    assert_eq!(states["invoices.B0F4Q7TZ22"], RowState::AskedAgain);
    assert_eq!(states["invoices.B0F4Q7TZ23"], RowState::Open);
}

#[test]
fn a_reason_that_the_seller_chose_brings_what_it_usually_asks() {
    let case =
        Case { reason: Some(ReasonId("ACC-IDV".into())), ..Case::of(&["Hello, please look into this."]) };
    let matrix = case.matrix();
    assert!(matrix.rows.iter().any(|row| row.what == RequestKind::IdentityDocument && !row.printed));
}

fn some_messages() -> impl Strategy<Value = Vec<String>> {
    let texts = [NOTICE, MORE_CAUSE, UNREADABLE, ACCEPTED, TWO_PRODUCTS, ONE_AGAIN, BACK];
    proptest::collection::vec(proptest::sample::select(texts.to_vec()).prop_map(str::to_owned), 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_request_of_every_message_stands_in_a_row_and_ids_are_unique(messages in some_messages()) {
        let case = Case { messages, ..Case::default() };
        let matrix = case.matrix();
        for (number, text) in case.messages.iter().enumerate() {
            for request in read(text, &options()).expect("a message").requests {
                let named: Vec<Option<&String>> =
                    if request.asins.is_empty() { vec![None] } else { request.asins.iter().map(Some).collect() };
                for asin in named {
                    let holds = matrix.rows.iter().any(|row| {
                        let fits = asin.is_none() || row.asin.is_none() || row.asin.as_ref() == asin;
                        row.what == request.what && fits && row.asks.iter().any(|ask| ask.message == number)
                    });
                    prop_assert!(holds, "{:?} {:?}", request.what, asin);
                }
            }
        }
        let mut ids: Vec<&str> = matrix.rows.iter().map(|row| row.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), matrix.rows.len());
    }

    #[test]
    fn another_message_never_loses_a_row_or_what_was_settled(messages in some_messages()) {
        let mut case = Case { messages: messages[..1].to_vec(), ..Case::default() };
        let before = case.matrix();
        for row in &before.rows {
            case.settle(&row.id, Answer { note: row.id.clone(), ..paper("A paper", true) });
        }
        case.messages = messages;
        let after = case.matrix();
        for row in &before.rows {
            let now = after.rows.iter().find(|now| now.id == row.id);
            prop_assert!(now.is_some_and(|now| now.note == row.id && now.proofs.len() == 1), "{}", row.id);
        }
    }

    #[test]
    fn counts_add_up(messages in some_messages(), ready in proptest::collection::vec(any::<Option<bool>>(), 0..6)) {
        let mut case = Case { messages, ..Case::default() };
        let ids: Vec<String> = case.matrix().rows.into_iter().map(|row| row.id).collect();
        for (id, ready) in ids.iter().zip(ready) {
            let cannot = Answer { cannot: Some("continue-without".into()), ..Answer::default() };
            case.settle(id, ready.map_or(cannot, |ready| paper("A paper", ready)));
        }
        let matrix = case.matrix();
        let to_do = matrix.rows.iter().filter(|row| row.state.is_to_do()).count();
        prop_assert_eq!(matrix.answered + matrix.cannot + to_do, matrix.rows.len());
        prop_assert_eq!(matrix.next.is_some(), to_do > 0);
    }
}

#[test]
fn a_paper_of_the_case_answers_a_row_while_the_case_holds_it() {
    let mut case = Case::of(&[NOTICE]);
    let proofs = vec![Proof::Exhibit { paper: "p1".into() }];
    case.settle("invoices", Answer { proofs, ..Answer::default() });
    assert_eq!(case.state("invoices"), RowState::Partly);
    case.papers.push("p1".into());
    assert_eq!(case.state("invoices"), RowState::Done);
}
