//! What must hold of the questions of the interview beyond their shape.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    AnswerForm, Earlier, InterviewRules, Language, Question, QuestionTheme, Reason, ReasonId, StorySlot,
    Texts,
};

pub(crate) const LANGUAGES: [Language; 7] =
    [Language::En, Language::De, Language::Fr, Language::It, Language::Es, Language::Ja, Language::Zh];

/// More words are hard to read in a second language.
const WORDS_IN_SENTENCE: usize = 15;

/// What every reason needs a question of its theme for.
const OF_THEME: [StorySlot; 3] = [StorySlot::Seen, StorySlot::Happened, StorySlot::Done];

/// The ladder down to the root cause, an action and a control.
const NEEDED: [StorySlot; 6] = [
    StorySlot::Seen,
    StorySlot::Happened,
    StorySlot::Possible,
    StorySlot::ShownBy,
    StorySlot::Done,
    StorySlot::Control,
];

/// Holds the interview to what a seller needs of it, whatever the reason is.
pub(crate) fn interview(rules: &InterviewRules, reasons: &[Reason]) -> Result<(), String> {
    for slot in StorySlot::ALL.into_iter().filter(|slot| !slot.is_of_some()) {
        if !rules.questions.iter().any(|question| question.slot == slot && is_always_asked(question)) {
            return Err(format!(
                "interview/general.toml: `{slot:?}`: no question is asked whatever the case"
            ));
        }
    }
    for question in &rules.questions {
        for (key, texts) in [("why", &question.why), ("good", &question.good), ("weak", &question.weak)] {
            let wanted = key == "why" || is_free(question);
            texts_are_good("interview/general.toml", question, key, texts, wanted)?;
        }
    }
    let all = || rules.questions.iter().chain(rules.themes.iter().flat_map(|theme| &theme.questions));
    let known: BTreeMap<&str, &Question> = all().map(|question| (question.id.as_str(), question)).collect();
    if known.len() != all().count() {
        return Err("interview: two questions have the same id".to_owned());
    }
    for question in all() {
        one(question)?;
        if question.choices_of.as_ref().is_some_and(|id| rules.questions.iter().all(|one| one.id != *id)) {
            return Err(format!("interview: `{}`: `choices_of`: no such question", question.id));
        }
        for earlier in question.when.after.iter().chain(&question.when.not_after) {
            is_a_choice(&question.id, earlier, &known)?;
        }
    }
    for theme in &rules.themes {
        of_theme(theme, &rules.questions)?;
    }
    every_reason_has_one_theme(rules, reasons)
}

fn one(question: &Question) -> Result<(), String> {
    let at = |problem: &str| Err(format!("interview: `{}`: {problem}", question.id));
    if chooses(question) && question.choices.len() < 2 {
        return at("needs choices");
    }
    if (question.slot == StorySlot::Fact && !chooses(question)) != question.label.is_some() {
        return at("facts have a label, and nothing else has");
    }
    if question.slot == StorySlot::Fact && question.why.iter().len() == 0 {
        return at("says not why it is asked");
    }
    texts_are_good("interview", question, "text", &question.text, true)?;
    for (key, texts) in
        [("hint", &question.hint), ("why", &question.why), ("good", &question.good), ("weak", &question.weak)]
    {
        texts_are_good("interview", question, key, texts, false)?;
    }
    let mut ids = BTreeSet::new();
    for choice in &question.choices {
        texts_are_good("interview", question, "choices", &choice.text, true)?;
        if !ids.insert(&choice.id) {
            return at("a choice stands there twice");
        }
    }
    Ok(())
}

fn of_theme(theme: &QuestionTheme, general: &[Question]) -> Result<(), String> {
    let file = format!("interview/themes/{}.toml", theme.id);
    for (slot, texts) in theme.good.iter() {
        let Some(question) = general.iter().find(|question| question.slot == *slot) else {
            return Err(format!("{file}: `good`: there is no question for {slot:?}"));
        };
        texts_are_good(&file, question, "good", texts, true)?;
    }
    for reason in &theme.reasons {
        let asked = |question: &&Question| {
            let reasons = &question.when.reasons;
            is_whatever_was_said(question) && (reasons.is_empty() || reasons.contains(reason))
        };
        for slot in NEEDED {
            let own = theme.questions.iter().filter(asked).any(|question| question.slot == slot);
            let shared = !OF_THEME.contains(&slot) && general.iter().any(|question| question.slot == slot);
            if !own && !shared {
                return Err(format!("{file}: {} has no question for {slot:?}", reason.0));
            }
        }
    }
    let of_theme = |id: &ReasonId| theme.reasons.contains(id);
    match theme.questions.iter().find(|question| !question.when.reasons.iter().all(of_theme)) {
        Some(question) => Err(format!("{file}: `{}`: asks for a reason of another theme", question.id)),
        None => Ok(()),
    }
}

fn every_reason_has_one_theme(rules: &InterviewRules, reasons: &[Reason]) -> Result<(), String> {
    let mut themes = BTreeMap::<&ReasonId, usize>::new();
    for id in rules.themes.iter().flat_map(|theme| &theme.reasons) {
        *themes.entry(id).or_default() += 1;
    }
    for reason in reasons {
        if themes.remove(&reason.id) != Some(1) {
            return Err(format!("interview/themes: {} must be in exactly one theme", reason.id.0));
        }
    }
    match themes.into_keys().next() {
        Some(id) => Err(format!("interview/themes: there is no reason `{}`", id.0)),
        None => Ok(()),
    }
}

fn is_a_choice(id: &str, earlier: &Earlier, known: &BTreeMap<&str, &Question>) -> Result<(), String> {
    let question = known.get(earlier.question.as_str());
    let has =
        |choice: &String| question.is_some_and(|one| one.choices.iter().any(|known| known.id == *choice));
    if !question.is_some_and(|question| chooses(question)) || !earlier.is.iter().all(has) {
        return Err(format!("interview: `{id}`: `{}` has no such choice", earlier.question));
    }
    Ok(())
}

/// INVARIANT: only such an answer decides what is asked, and it stands in the story by the question's id.
fn chooses(question: &Question) -> bool {
    matches!(question.form(), AnswerForm::Choice | AnswerForm::YesNo)
}

/// Whether an answer has words of its own, so that one can be weak.
fn is_free(question: &Question) -> bool {
    matches!(
        question.form(),
        AnswerForm::Text | AnswerForm::Role | AnswerForm::HowOften | AnswerForm::Threshold
    )
}

fn is_always_asked(question: &Question) -> bool {
    is_whatever_was_said(question) && question.when.reasons.is_empty()
}

fn is_whatever_was_said(question: &Question) -> bool {
    question.when.after.is_none()
}

fn texts_are_good(
    file: &str,
    question: &Question,
    key: &str,
    texts: &Texts,
    wanted: bool,
) -> Result<(), String> {
    let at = |problem: String| Err(format!("{file}: `{}`: `{key}`: {problem}", question.id));
    if texts.iter().len() == 0 && !wanted {
        return Ok(());
    }
    if let Some(language) =
        LANGUAGES.iter().find(|language| texts.get(*language).is_none_or(|text| text.trim().is_empty()))
    {
        return at(format!("has no text in {language:?}"));
    }
    if texts.values().any(|text| text.contains(['!', '！'])) {
        return at("raises its voice".to_owned());
    }
    match long_sentence(texts) {
        Some(sentence) => at(format!("has more than {WORDS_IN_SENTENCE} words: `{sentence}`")),
        None => Ok(()),
    }
}

/// An English sentence that is hard to read in a second language.
pub(crate) fn long_sentence(texts: &Texts) -> Option<&str> {
    let english = texts.get(&Language::En).map_or("", String::as_str);
    let mut sentences = english.split(['.', '?']);
    let long = sentences.find(|sentence| sentence.split_whitespace().count() > WORDS_IN_SENTENCE);
    long.map(str::trim)
}
