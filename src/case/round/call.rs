//! Account Health Support on the telephone: what to ask, and what one agent said that another did not.

use serde::Serialize;

use super::said::{Letter, Said};
use super::{Call, Differing};
use crate::case::{Matrix, MatrixRow};
use crate::policy::{Language, RequestKind, casework, text};

/// A question to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CallQuestion {
    /// Stable from call to call.
    pub id: String,
    /// The question. `{what}` stands for the thing that is asked, where it is about one.
    pub text: String,
    /// The thing it is about.
    pub what: Option<RequestKind>,
    /// The product it is about.
    pub asin: Option<String>,
}

/// A question that two calls had different answers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CallClash {
    /// Its id.
    pub question: String,
    /// The calls, the first being 0.
    pub calls: [usize; 2],
    /// The values that differ; empty where one said yes and the other no.
    pub differing: Vec<Differing>,
}

/// The questions of every call, then one for each thing that is still to do.
pub(super) fn questions(matrix: &Matrix, language: Option<Language>) -> Vec<CallQuestion> {
    let rules = &casework().waiting.call;
    let general = rules.questions.iter().map(|rule| CallQuestion {
        id: rule.id.clone(),
        text: text(&rule.text, language).to_owned(),
        what: None,
        asin: None,
    });
    let of_row = |row: &MatrixRow| CallQuestion {
        id: format!("open.{}", row.id),
        text: text(&rules.open, language).to_owned(),
        what: Some(row.what),
        asin: row.asin.clone(),
    };
    let open = matrix.rows.iter().filter(|row| row.state.is_to_do());
    general.chain(open.map(of_row)).collect()
}

/// Where two calls say otherwise. Each call is held against the last one before it that answers the question.
pub(super) fn clashes(calls: &[Call], store: Option<&str>) -> Vec<CallClash> {
    let mut found = Vec::new();
    for (number, call) in calls.iter().enumerate() {
        for answer in &call.answers {
            let earlier = calls[..number].iter().enumerate().rev().find_map(|(earlier, call)| {
                let before = call.answers.iter().find(|before| before.question == answer.question)?;
                Some((earlier, before))
            });
            let Some((earlier, before)) = earlier else { continue };
            let opposite = matches!((before.said, answer.said), (Some(was), Some(is)) if was != is);
            let differing = differing(&before.words, &answer.words, store);
            if opposite || !differing.is_empty() {
                let calls = [earlier, number];
                found.push(CallClash { question: answer.question.clone(), calls, differing });
            }
        }
    }
    found
}

/// Values of two answers to the same question.
fn differing(before: &str, now: &str, store: Option<&str>) -> Vec<Differing> {
    let (old, new) = (Letter::one(before, store), Letter::one(now, store));
    let (was, is) = (&old.sentences[0], &new.sentences[0]);
    if !is.may_be_about_the_same(was) {
        return Vec::new();
    }
    let pairs = Said::differing(was, is).into_iter();
    pairs
        .map(|(was, is)| Differing { kind: is.kind, before: old.written(was), now: new.written(is) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{CallAnswer, YesNo};
    use super::*;
    use crate::text::Day;

    fn call(day: &str, said: Option<YesNo>, words: &str) -> Call {
        let answer = CallAnswer { question: "read".into(), said, words: words.into() };
        Call {
            day: Day::parse_iso(day).expect("a day"),
            agent: String::new(),
            answers: vec![answer],
            notes: String::new(),
        }
    }

    #[test]
    fn yes_in_one_call_and_no_in_the_next_is_a_clash() {
        let calls = [call("2026-11-20", Some(YesNo::Yes), ""), call("2026-11-23", Some(YesNo::No), "")];
        let clashes = clashes(&calls, None);
        assert_eq!(clashes.len(), 1);
        assert_eq!(clashes[0].calls, [0, 1]);
    }

    #[test]
    fn two_days_for_the_same_thing_are_a_clash() {
        let calls = [
            call("2026-11-20", None, "It was read on 14 November 2026"),
            call("2026-11-23", None, "Read on 18 November 2026, he said"),
        ];
        let clashes = clashes(&calls, None);
        assert_eq!(clashes[0].differing[0].before, "14 November 2026");
        assert_eq!(clashes[0].differing[0].now, "18 November 2026");
    }

    #[test]
    fn agents_who_agree_or_say_nothing_are_no_clash() {
        let calls = [
            call("2026-11-20", Some(YesNo::Yes), "read on 14 November 2026"),
            call("2026-11-21", None, ""),
            call("2026-11-23", Some(YesNo::Yes), "14 November 2026"),
        ];
        assert_eq!(clashes(&calls, None), []);
    }
}
