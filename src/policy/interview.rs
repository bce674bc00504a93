//! Questions of the interview. `pack/` reads this file too.

use serde::{Deserialize, Serialize};

use super::{AnswerCode, ReasonId, RequestKind, Table, Texts};

/// All questions: one for each slot of the story that fits every reason, and those of themes, which fit better.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterviewRules {
    /// Questions that fit every reason.
    pub questions: Vec<Question>,
    /// Every reason has its theme.
    pub themes: Vec<QuestionTheme>,
}

/// Questions for reasons that are asked about in the same way: the whole of a file of
/// `pack/interview/themes/`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionTheme {
    /// The file's name.
    pub id: String,
    /// The reasons.
    pub reasons: Vec<ReasonId>,
    /// A good answer to the question of every reason, where the theme has no question of its own.
    #[serde(default)]
    pub good: Table<StorySlot, Texts>,
    /// Questions of its own. One for a slot takes the place of the one for every reason.
    pub questions: Vec<Question>,
}

/// One question: it asks for a fact, never for a conclusion.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Kebab-case, unique in the interview.
    pub id: String,
    /// What its answer is in the story.
    pub slot: StorySlot,
    /// What an answer looks like; that of the slot where it is none.
    #[serde(default)]
    pub form: Option<AnswerForm>,
    /// The question.
    pub text: Texts,
    /// A line below it.
    #[serde(default)]
    pub hint: Texts,
    /// Why it is asked; where it is none, that of the question for every reason.
    #[serde(default)]
    pub why: Texts,
    /// A good answer, as an example.
    #[serde(default)]
    pub good: Texts,
    /// A weak answer; where it is none, that of the question for every reason.
    #[serde(default)]
    pub weak: Texts,
    /// What the answer is called in a letter, such as `Lot numbers`: only facts have it.
    #[serde(default)]
    pub label: Option<String>,
    /// What may be chosen.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// The id of the question whose choices it has too.
    #[serde(default)]
    pub choices_of: Option<String>,
    /// When it is asked.
    #[serde(default)]
    pub when: When,
}

/// When a question is asked: where all that is given holds.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct When {
    /// For these reasons of the theme; empty for all.
    pub reasons: Vec<ReasonId>,
    /// Where one of these kinds of answer is wanted; empty for any.
    pub answers: Vec<AnswerCode>,
    /// Where one of these is asked for; empty for whatever is.
    pub requests: Vec<RequestKind>,
    /// After such an earlier answer.
    pub after: Option<Earlier>,
    /// Not after such an earlier answer.
    pub not_after: Option<Earlier>,
}

/// An answer that was given before.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// To which question, by id.
    pub question: String,
    /// One of these choices.
    pub is: Vec<String>,
}

/// Something to choose.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Kebab-case, unique in its question.
    pub id: String,
    /// What it says.
    pub text: Texts,
}

/// What an answer is in the story, in the order of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StorySlot {
    /// Name of the shop.
    ShopName,
    /// Legal name of the business.
    LegalName,
    /// Whether it was as Amazon's message says.
    AsTold,
    /// A cause: what the customer, or Amazon, saw.
    Seen,
    /// A cause: what happened.
    Happened,
    /// A cause: why it was possible.
    Possible,
    /// A cause: since when.
    Since,
    /// A cause: what shows it.
    ShownBy,
    /// A fact without a field of its own.
    Fact,
    /// An action: what was done.
    Done,
    /// An action: when.
    DoneOn,
    /// An action: by which role.
    DoneBy,
    /// An action: how many.
    Counted,
    /// An action: what proves it.
    Proof,
    /// A control: what will be done.
    Control,
    /// A control: by which role.
    ControlBy,
    /// A control: how often.
    HowOften,
    /// A control: from which value on something is done.
    Threshold,
    /// A control: how its failure would be noticed.
    Noticed,
    /// A control: from when.
    StartsOn,
    /// A fact against the message: what is true.
    IsTrue,
    /// A fact against the message: its day.
    TrueOn,
    /// A fact against the message: what shows it.
    TrueByProof,
    /// A change of a listing: which listing.
    Listing,
    /// A change of a listing: which part of it.
    ListingPart,
    /// A change of a listing: how it was.
    Before,
    /// A change of a listing: how it is now.
    Now,
    /// A change of a listing: when.
    ChangedOn,
}

/// What an answer looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerForm {
    /// Sentences of one's own.
    Text,
    /// A name, which no language changes.
    Name,
    /// A day.
    Day,
    /// A whole number.
    Number,
    /// One of the choices.
    Choice,
    /// Yes or no, which are its choices.
    YesNo,
    /// Products, by ASIN.
    Asins,
    /// Somebody's role. The choices are suggestions.
    Role,
    /// How often. The choices are suggestions.
    HowOften,
    /// A value that triggers something.
    Threshold,
}

impl StorySlot {
    /// Every slot, in the order of asking.
    pub const ALL: [Self; 28] = [
        Self::ShopName,
        Self::LegalName,
        Self::AsTold,
        Self::Seen,
        Self::Happened,
        Self::Possible,
        Self::Since,
        Self::ShownBy,
        Self::Fact,
        Self::Done,
        Self::DoneOn,
        Self::DoneBy,
        Self::Counted,
        Self::Proof,
        Self::Control,
        Self::ControlBy,
        Self::HowOften,
        Self::Threshold,
        Self::Noticed,
        Self::StartsOn,
        Self::IsTrue,
        Self::TrueOn,
        Self::TrueByProof,
        Self::Listing,
        Self::ListingPart,
        Self::Before,
        Self::Now,
        Self::ChangedOn,
    ];

    /// Whether some cases have no question for it.
    pub fn is_of_some(self) -> bool {
        matches!(
            self,
            Self::Fact
                | Self::IsTrue
                | Self::TrueOn
                | Self::TrueByProof
                | Self::Listing
                | Self::ListingPart
                | Self::Before
                | Self::Now
                | Self::ChangedOn
        )
    }

    /// What an answer looks like where its question does not say.
    pub fn form(self) -> AnswerForm {
        match self {
            Self::ShopName | Self::LegalName | Self::Listing => AnswerForm::Name,
            Self::AsTold => AnswerForm::Choice,
            Self::Since | Self::DoneOn | Self::StartsOn | Self::TrueOn | Self::ChangedOn => AnswerForm::Day,
            Self::DoneBy | Self::ControlBy => AnswerForm::Role,
            Self::HowOften => AnswerForm::HowOften,
            Self::Threshold => AnswerForm::Threshold,
            _ => AnswerForm::Text,
        }
    }
}

impl Question {
    /// What an answer looks like.
    pub fn form(&self) -> AnswerForm {
        self.form.unwrap_or_else(|| self.slot.form())
    }
}
