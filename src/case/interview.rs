//! The interview: which questions a case has, in which order, and where each answer stands.
//!
//! An answer stands once, in the field of the story it is about, so that what was written by hand counts as
//! answered and a letter needs to know of no question. Only answers without such a field are kept by the
//! question's id.

use serde::Serialize;

use super::{Action, Cause, Change, Fact, Prevention, Story};
use crate::notice::{self, MessageReading};
use crate::policy::{
    self, AnswerCode, AnswerForm, Earlier, InterviewRules, Language, MetricId, Options, Question,
    QuestionTheme, Reason, ReasonId, RequestKind, StorySlot, TextLists, Texts, When, text,
};
use crate::text::Day;

/// Questions that are shown together where there is room.
const ON_A_SCREEN: usize = 3;

/// The questions of a case, in the order of asking. `web/types.d.ts` has the same shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Interview {
    /// Each question once.
    pub questions: Vec<Asked>,
    /// How many of them are answered.
    pub answered: u32,
    /// The first that is neither answered nor put off; none at the end.
    pub next: Option<u32>,
    /// The reason whose words they are asked in; none for those that fit every reason.
    pub reason: Option<ReasonId>,
    /// The metric of that reason, whose figures may tell of a cause.
    pub metric: Option<MetricId>,
}

/// One question to the seller.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Asked {
    /// Where the answer stands in the story, such as `causes.cause-1.what`. Unique.
    pub path: String,
    /// Which list of the story the answer stands in, and which entry of it; none elsewhere.
    pub entry: Option<EntryPlace>,
    /// The field there, or the question's id where `answers` has it.
    pub field: String,
    /// What the answer is in the story.
    pub slot: StorySlot,
    /// What the answer looks like.
    pub form: AnswerForm,
    /// Where it is shown where there is room: up to three have the same number.
    pub screen: u32,
    /// The question.
    pub text: String,
    /// A line below it.
    pub hint: Option<String>,
    /// Why it is asked.
    pub why: String,
    /// A good answer, as an example.
    pub good: Option<String>,
    /// A weak answer.
    pub weak: Option<String>,
    /// What is typical for the reason, to jog the memory.
    pub typical: Vec<String>,
    /// What may be chosen, or is suggested.
    pub choices: Vec<Choice>,
    /// Whether it is answered.
    pub state: AskedState,
    /// Whether the answer stands in another language than the letter.
    pub foreign: bool,
}

/// An entry of one of the story's lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EntryPlace {
    /// Which list.
    pub list: StoryList,
    /// Its id. The first entry of an empty list is not there yet.
    pub id: String,
    /// Its place, the first being 1.
    pub number: u32,
}

/// A list of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum StoryList {
    /// What happened.
    Causes,
    /// What was done.
    Actions,
    /// What will be done.
    Preventions,
    /// What is true, where the message says something else.
    Facts,
    /// What was changed in listings.
    Changes,
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// What is kept as the answer. Suggestions are kept in English, as the letter has them.
    pub value: String,
    /// What it says.
    pub text: String,
}

/// Whether a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum AskedState {
    /// Not yet.
    Open,
    /// It is.
    Answered,
    /// It was put off.
    Skipped,
    /// The seller cannot say.
    Unknown,
}

/// A fact that has no field of its own in the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldFact<'a> {
    /// The id of its question. The answer stands at `answers.` and this.
    pub question: &'a str,
    /// What a letter calls it, in English.
    pub label: &'a str,
    /// What the answer looks like.
    pub form: AnswerForm,
    /// The answer, in the seller's words.
    pub answer: &'a str,
}

/// A screen of questions: of which list, and for what.
type Screen = &'static [StorySlot];

/// The order of asking. The screens of a list come once for each of its entries.
const ROUNDS: [(Option<StoryList>, &[Screen]); 8] = [
    (None, &[&[StorySlot::ShopName, StorySlot::LegalName]]),
    (None, &[&[StorySlot::AsTold]]),
    (
        Some(StoryList::Causes),
        &[
            &[StorySlot::Seen, StorySlot::Happened, StorySlot::Possible],
            &[StorySlot::Since, StorySlot::ShownBy],
        ],
    ),
    (Some(StoryList::Facts), &[&[StorySlot::IsTrue, StorySlot::TrueOn, StorySlot::TrueByProof]]),
    (None, &[&[StorySlot::Fact]]),
    (
        Some(StoryList::Changes),
        &[
            &[StorySlot::Listing, StorySlot::ListingPart],
            &[StorySlot::Before, StorySlot::Now, StorySlot::ChangedOn],
        ],
    ),
    (
        Some(StoryList::Actions),
        &[&[StorySlot::Done, StorySlot::DoneOn, StorySlot::DoneBy], &[StorySlot::Counted, StorySlot::Proof]],
    ),
    (
        Some(StoryList::Preventions),
        &[
            &[StorySlot::Control, StorySlot::ControlBy, StorySlot::HowOften],
            &[StorySlot::Threshold, StorySlot::Noticed, StorySlot::StartsOn],
        ],
    ),
];

/// The questions of a case. `chosen` is the seller's own choice of reason; it wins over the reading. `letter` is the
/// language of the letter.
///
/// The same input gives the same list.
pub fn interview(
    reading: &MessageReading,
    chosen: Option<&ReasonId>,
    story: &Story,
    letter: Language,
    options: &Options,
) -> Interview {
    let case = Case::of(reading, chosen, story, letter, options.language);
    let mut questions: Vec<Asked> = Vec::new();
    for (list, screens) in ROUNDS.into_iter().filter(|(list, _)| case.has_place_for(*list)) {
        for entry in entries(list, story) {
            for slots in screens {
                case.ask(slots, entry.as_ref(), &mut questions);
            }
        }
    }
    let count = |found: usize| u32::try_from(found).unwrap_or(u32::MAX);
    Interview {
        answered: count(questions.iter().filter(|asked| asked.state == AskedState::Answered).count()),
        next: questions.iter().position(|asked| asked.state == AskedState::Open).map(count),
        reason: case.reasons.first().map(|reason| reason.id.clone()),
        metric: case.reasons.first().and_then(|reason| reason.metric),
        questions,
    }
}

/// The facts that were answered to questions about these reasons, in the order of the pack. Needs the second part
/// of the pack.
///
/// An answer whose question another answer has ruled out since is none of them.
pub fn told_facts<'a>(story: &'a Story, reasons: &[ReasonId]) -> Vec<ToldFact<'a>> {
    let of_reasons = |theme: &&QuestionTheme| theme.reasons.iter().any(|id| reasons.contains(id));
    let questions = rules().themes.iter().filter(of_reasons).flat_map(|theme| &theme.questions);
    let mut facts = Vec::new();
    for question in questions.filter(|question| follows(&question.when, story)) {
        let answer = story.answers.get(&question.id).map_or("", |answer| answer.trim());
        if let (Some(label), false) = (&question.label, answer.is_empty()) {
            facts.push(ToldFact { question: &question.id, label, form: question.form(), answer });
        }
    }
    facts
}

/// Whether a question is asked after what was answered so far.
fn follows(when: &When, story: &Story) -> bool {
    let said = |earlier: &Earlier| {
        story.answers.get(&earlier.question).is_some_and(|answer| earlier.is.contains(answer))
    };
    when.after.as_ref().is_none_or(said) && !when.not_after.as_ref().is_some_and(said)
}

fn rules() -> &'static InterviewRules {
    &policy::casework().interview
}

/// What decides which questions are asked.
struct Case<'a> {
    story: &'a Story,
    language: Option<Language>,
    letter: Language,
    reasons: Vec<&'static Reason>,
    themes: Vec<&'static QuestionTheme>,
    answers: Vec<AnswerCode>,
    requests: Vec<RequestKind>,
    asins: Vec<&'a str>,
}

impl<'a> Case<'a> {
    fn of(
        reading: &'a MessageReading,
        chosen: Option<&ReasonId>,
        story: &'a Story,
        letter: Language,
        language: Option<Language>,
    ) -> Self {
        let read = || reading.reasons.iter().map(|found| &found.id).collect();
        let ids: Vec<&ReasonId> = chosen.map_or_else(read, |chosen| vec![chosen]);
        let reasons: Vec<&Reason> = ids.iter().filter_map(|id| policy::pack().reason(id)).collect();
        let mut themes: Vec<&QuestionTheme> = Vec::new();
        for id in ids {
            let theme = rules().themes.iter().find(|theme| theme.reasons.contains(id));
            themes.extend(theme.filter(|theme| themes.iter().all(|known| known.id != theme.id)));
        }
        let by_reason = reasons.iter().map(|reason| reason.answer);
        Self {
            story,
            language,
            letter,
            themes,
            answers: by_reason.chain(reading.answer).collect(),
            requests: reading.requests.iter().map(|request| request.what).collect(),
            asins: reading.identifiers.asins.iter().map(|found| found.value.as_str()).collect(),
            reasons,
        }
    }

    /// Adds the questions of one screen, or of more where facts would crowd it.
    ///
    /// INVARIANT: no answer moves a question to another screen: those that wait for an answer have their place.
    fn ask(&self, slots: &[StorySlot], entry: Option<&EntryPlace>, asked: &mut Vec<Asked>) {
        let mut screen = asked.last().map_or(0, |last| last.screen + 1);
        let mut on_screen = 0;
        for &slot in slots {
            for question in self.questions(slot) {
                if on_screen == ON_A_SCREEN {
                    (screen, on_screen) = (screen + 1, 0);
                }
                on_screen += 1;
                if follows(&question.when, self.story) {
                    asked.push(self.asked(question, entry, screen));
                }
            }
        }
    }

    /// The questions for a slot: for a fact those of every theme, else the one that fits best.
    fn questions(&self, slot: StorySlot) -> Vec<&'static Question> {
        let of_slot = |question: &&Question| question.slot == slot && self.concerns(&question.when);
        if slot == StorySlot::Fact {
            return self.themes.iter().flat_map(|theme| &theme.questions).filter(of_slot).collect();
        }
        let own = self.themes.first().into_iter().flat_map(|theme| &theme.questions);
        let of_slot = own.chain(&rules().questions).filter(of_slot);
        let fitting: Vec<&Question> =
            of_slot.filter(|question| follows(&question.when, self.story)).collect();
        // What was said before fits better than the one reason, and that better than its whole theme.
        let said = fitting.iter().find(|question| question.when.after.is_some());
        let of_one = || fitting.iter().find(|question| !question.when.reasons.is_empty());
        let best = said.or_else(of_one).or(fitting.first());
        best.into_iter().copied().collect()
    }

    /// Whether the letter can tell it. Corrected listings are told as changes: what was done besides has no place
    /// in such a letter.
    fn has_place_for(&self, list: Option<StoryList>) -> bool {
        let is_told_by_changes = self.answers.contains(&AnswerCode::Edit)
            && !self.answers.iter().any(|answer| answer.wants_plan());
        list != Some(StoryList::Actions) || !is_told_by_changes || !self.story.actions.is_empty()
    }

    /// Whether it is asked for this reason, and for what is asked for.
    fn concerns(&self, when: &When) -> bool {
        let is_of = |id: &ReasonId| self.reasons.iter().any(|reason| reason.id == *id);
        let wanted = when.answers.iter().any(|answer| self.answers.contains(answer))
            || when.requests.iter().any(|request| self.requests.contains(request));
        (when.reasons.is_empty() || when.reasons.iter().any(is_of))
            && (wanted || when.answers.is_empty() && when.requests.is_empty())
    }

    fn asked(&self, question: &'static Question, entry: Option<&EntryPlace>, screen: u32) -> Asked {
        let (slot, form) = (question.slot, question.form());
        let field = field(slot).unwrap_or(&question.id).to_owned();
        let path = match entry {
            Some(EntryPlace { list, id, .. }) => format!("{}.{id}.{field}", list.name()),
            None if self::field(slot).is_some() => field.clone(),
            None => format!("answers.{field}"),
        };
        let value = self.value(question, entry);
        let choices = self.choices(question);
        let shared = rules().questions.iter().find(|general| general.slot == slot);
        let of_theme = self.themes.first().and_then(|theme| theme.good.get(&slot));
        let or_shared = |own: &Texts, shared: Option<&Texts>| self.say(own).or_else(|| self.say(shared?));
        Asked {
            entry: entry.cloned(),
            slot,
            form,
            screen,
            text: text(&question.text, self.language).to_owned(),
            hint: self.say(&question.hint),
            why: or_shared(&question.why, shared.map(|one| &one.why)).unwrap_or_default(),
            good: or_shared(&question.good, of_theme.or(shared.map(|one| &one.good))),
            weak: or_shared(&question.weak, shared.map(|one| &one.weak)),
            typical: self.typical(slot),
            state: self.state(&path, &value),
            foreign: is_foreign(form, &value, &choices, self.letter),
            choices,
            field,
            path,
        }
    }

    fn say(&self, texts: &Texts) -> Option<String> {
        let text = text(texts, self.language);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// What the story says already.
    fn value(&self, question: &Question, entry: Option<&EntryPlace>) -> String {
        let story = self.story;
        if question.slot == StorySlot::ShopName {
            return story.shop_name.trim().to_owned();
        }
        if question.slot == StorySlot::LegalName {
            return story.legal_name.trim().to_owned();
        }
        let Some(EntryPlace { list, id, .. }) = entry else {
            return story.answers.get(&question.id).map_or("", |answer| answer.trim()).to_owned();
        };
        let found = match list {
            StoryList::Causes => {
                story.causes.iter().find(|cause| cause.id == *id).map(|cause| of_cause(cause, question.slot))
            }
            StoryList::Actions => story
                .actions
                .iter()
                .find(|action| action.id == *id)
                .map(|action| of_action(action, question.slot)),
            StoryList::Preventions => story
                .preventions
                .iter()
                .find(|control| control.id == *id)
                .map(|control| of_control(control, question.slot)),
            StoryList::Facts => {
                story.facts.iter().find(|fact| fact.id == *id).map(|fact| of_fact(fact, question.slot))
            }
            StoryList::Changes => story
                .changes
                .iter()
                .find(|change| change.id == *id)
                .map(|change| of_change(change, question.slot)),
        };
        found.unwrap_or_default().trim().to_owned()
    }

    fn state(&self, path: &str, value: &str) -> AskedState {
        let is_in = |paths: &[String]| paths.iter().any(|known| known == path);
        if !value.is_empty() {
            AskedState::Answered
        } else if is_in(&self.story.unknown) {
            AskedState::Unknown
        } else if is_in(&self.story.skipped) {
            AskedState::Skipped
        } else {
            AskedState::Open
        }
    }

    fn choices(&self, question: &'static Question) -> Vec<Choice> {
        let form = question.form();
        if form == AnswerForm::Asins {
            return self.asins.iter().map(|&asin| Choice { value: asin.into(), text: asin.into() }).collect();
        }
        let kept_by_id = matches!(form, AnswerForm::Choice | AnswerForm::YesNo);
        let lender = question.choices_of.as_ref();
        let lender = rules().questions.iter().find(|one| lender == Some(&one.id));
        let choices = lender.unwrap_or(question).choices.iter().map(|choice| Choice {
            value: if kept_by_id { choice.id.clone() } else { text(&choice.text, None).to_owned() },
            text: text(&choice.text, self.language).to_owned(),
        });
        choices.collect()
    }

    /// Typical lines of the reason, in the seller's language or not at all.
    fn typical(&self, slot: StorySlot) -> Vec<String> {
        let Some(reason) = self.reasons.first() else { return Vec::new() };
        let lists: &TextLists = match slot {
            StorySlot::Happened => &reason.causes,
            StorySlot::Done => &reason.actions,
            StorySlot::Control => &reason.preventions,
            _ => return Vec::new(),
        };
        lists.get(&self.language.unwrap_or(Language::En)).cloned().unwrap_or_default()
    }
}

impl StoryList {
    /// Its name in the story.
    pub fn name(self) -> &'static str {
        match self {
            Self::Causes => "causes",
            Self::Actions => "actions",
            Self::Preventions => "preventions",
            Self::Facts => "facts",
            Self::Changes => "changes",
        }
    }

    /// The id of an entry that is not written yet.
    fn first(self) -> &'static str {
        match self {
            Self::Causes => "cause-1",
            Self::Actions => "action-1",
            Self::Preventions => "prevention-1",
            Self::Facts => "fact-1",
            Self::Changes => "change-1",
        }
    }
}

/// The entries of a list, each id once: at least one, which is not there yet where the list is empty.
fn entries(list: Option<StoryList>, story: &Story) -> Vec<Option<EntryPlace>> {
    let Some(list) = list else { return vec![None] };
    let mut ids: Vec<&str> = match list {
        StoryList::Causes => story.causes.iter().map(|cause| cause.id.as_str()).collect(),
        StoryList::Actions => story.actions.iter().map(|action| action.id.as_str()).collect(),
        StoryList::Preventions => story.preventions.iter().map(|control| control.id.as_str()).collect(),
        StoryList::Facts => story.facts.iter().map(|fact| fact.id.as_str()).collect(),
        StoryList::Changes => story.changes.iter().map(|change| change.id.as_str()).collect(),
    };
    if ids.is_empty() {
        ids.push(list.first());
    }
    let mut entries: Vec<Option<EntryPlace>> = Vec::with_capacity(ids.len());
    for (id, number) in ids.into_iter().zip(1..) {
        if entries.iter().flatten().all(|known| known.id != id) {
            entries.push(Some(EntryPlace { list, id: id.to_owned(), number }));
        }
    }
    entries
}

/// The field of the story, or of an entry of its lists, that a slot is; none for what `answers` has.
fn field(slot: StorySlot) -> Option<&'static str> {
    match slot {
        StorySlot::ShopName => Some("shopName"),
        StorySlot::LegalName => Some("legalName"),
        StorySlot::AsTold | StorySlot::Fact => None,
        StorySlot::Seen => Some("seen"),
        StorySlot::Happened | StorySlot::Done | StorySlot::Control | StorySlot::IsTrue => Some("what"),
        StorySlot::Possible => Some("why"),
        StorySlot::Since => Some("since"),
        StorySlot::ShownBy => Some("shownBy"),
        StorySlot::DoneOn => Some("doneOn"),
        StorySlot::DoneBy | StorySlot::ControlBy => Some("by"),
        StorySlot::Counted => Some("counted"),
        StorySlot::Proof | StorySlot::TrueByProof => Some("proof"),
        StorySlot::HowOften => Some("howOften"),
        StorySlot::Threshold => Some("threshold"),
        StorySlot::Noticed => Some("noticed"),
        StorySlot::StartsOn => Some("startsOn"),
        StorySlot::TrueOn => Some("day"),
        StorySlot::Listing => Some("listing"),
        StorySlot::ListingPart => Some("field"),
        StorySlot::Before => Some("before"),
        StorySlot::Now => Some("after"),
        StorySlot::ChangedOn => Some("changedOn"),
    }
}

fn of_cause(cause: &Cause, slot: StorySlot) -> String {
    match slot {
        StorySlot::Seen => cause.seen.clone(),
        StorySlot::Happened => cause.what.clone(),
        StorySlot::Possible => cause.why.clone(),
        StorySlot::Since => written(cause.since),
        StorySlot::ShownBy => cause.shown_by.clone(),
        _ => String::new(),
    }
}

fn of_action(action: &Action, slot: StorySlot) -> String {
    match slot {
        StorySlot::Done => action.what.clone(),
        StorySlot::DoneOn => written(action.done_on),
        StorySlot::DoneBy => action.by.clone(),
        StorySlot::Counted => action.counted.clone(),
        StorySlot::Proof => action.proof.clone(),
        _ => String::new(),
    }
}

fn of_control(control: &Prevention, slot: StorySlot) -> String {
    match slot {
        StorySlot::Control => control.what.clone(),
        StorySlot::ControlBy => control.by.clone(),
        StorySlot::HowOften => control.how_often.clone(),
        StorySlot::Threshold => control.threshold.clone(),
        StorySlot::Noticed => control.noticed.clone(),
        StorySlot::StartsOn => written(control.starts_on),
        _ => String::new(),
    }
}

fn of_fact(fact: &Fact, slot: StorySlot) -> String {
    match slot {
        StorySlot::IsTrue => fact.what.clone(),
        StorySlot::TrueOn => written(fact.day),
        StorySlot::TrueByProof => fact.proof.clone(),
        _ => String::new(),
    }
}

fn of_change(change: &Change, slot: StorySlot) -> String {
    match slot {
        StorySlot::Listing => change.listing.clone(),
        StorySlot::ListingPart => change.field.clone(),
        StorySlot::Before => change.before.clone(),
        StorySlot::Now => change.after.clone(),
        StorySlot::ChangedOn => written(change.changed_on),
        _ => String::new(),
    }
}

fn written(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// Whether an answer in sentences is surely in another language than the letter. Suggestions are kept in English.
fn is_foreign(form: AnswerForm, value: &str, choices: &[Choice], letter: Language) -> bool {
    let is_free =
        matches!(form, AnswerForm::Text | AnswerForm::Role | AnswerForm::HowOften | AnswerForm::Threshold);
    is_free && choices.iter().all(|choice| choice.value != value) && notice::is_foreign(value, letter)
}
