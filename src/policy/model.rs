//! The shapes of the policy pack. `pack/` reads this file too, so that the TOML it checks
//! and the bytes the crate reads are of the same types.
//!
//! Phrases stand in the pack as people write them; both sides are folded before they are compared
//! (`text::fold`). A phrase matches whole words; a `*` at an end lets the word go on there.

use serde::{Deserialize, Serialize};

use super::TargetCondition;
use super::{AnswerCode, Confidence, Day, Language, MessageDateKind, MessageKind, MetricId};
use super::{ReasonId, ReplyClass, ReportKind, RequestKind, StatementCode, SuspiciousCode, Table};

/// A text in several languages; English is always there.
pub type Texts = Table<Language, String>;

/// Short texts in several languages; English is always there.
pub type TextLists = Table<Language, Vec<String>>;

/// Concepts by name: the ways a thing is said, by language. A signal names one as `@name`.
pub type Concepts = Table<String, Table<Language, Vec<String>>>;

/// Where in a message a sentence stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// The subject line.
    Subject,
    /// Before the first heading, or in a message without headings.
    Body,
    /// Under "Why did this happen?".
    Why,
    /// Under "How do I reactivate …?".
    How,
    /// Under "What happens if I do not …?".
    Consequence,
    /// Under "Has your account been deactivated in error?".
    Dispute,
    /// Under "We're here to help" and the like.
    Help,
    /// A heading itself.
    Heading,
    /// In a quoted earlier message.
    Quoted,
}

/// How much a sentence counts by its place, in percent. A place not named counts nothing.
pub type Places = Table<Place, u8>;

/// A rule over one sentence: what it gives when its phrases stand there together.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signal<T> {
    /// Kebab-case, unique within its file.
    pub id: String,
    /// What it speaks for.
    pub gives: T,
    /// One of these phrases or `@concepts` must stand in the sentence.
    pub any: Vec<String>,
    /// One of each of these groups must stand there too.
    #[serde(default)]
    pub with: Vec<Vec<String>>,
    /// None of these may stand there.
    #[serde(default)]
    pub without: Vec<String>,
    /// How many folded bytes `any` and `with` may span together, where a sentence is too wide.
    #[serde(default)]
    pub within: Option<u16>,
    /// Counts by place, where they differ from those of its file.
    #[serde(default)]
    pub places: Option<Places>,
}

/// What one reason is: the whole of a file of `pack/reasons/` but its examples.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Such as `PERF-ODR`; the file's name in capitals.
    pub id: ReasonId,
    /// Short name.
    pub title: Texts,
    /// A clause that completes "Amazon … because …".
    pub because: Texts,
    /// Completes "your message about …" in the letter, in English.
    pub about: String,
    /// The kind of answer it wants.
    pub answer: AnswerCode,
    /// How hard it weighs (`domain/violations.md`).
    pub severity: Severity,
    /// Amazon's name of the policy.
    pub policy_name: String,
    /// Amazon's help page.
    #[serde(default)]
    pub help_id: Option<String>,
    /// What messages of this reason usually ask for.
    pub requests: Vec<RequestKind>,
    /// The metric it is about, where it is about one.
    #[serde(default)]
    pub metric: Option<MetricId>,
    /// Exports that help to answer it, the most useful first; empty when none does.
    pub reports: Vec<ReportKind>,
    /// Typical causes, to jog the memory.
    pub causes: TextLists,
    /// Typical things done about it.
    pub actions: TextLists,
    /// Typical controls.
    pub preventions: TextLists,
    /// What spoils an answer.
    pub mistakes: TextLists,
    /// How long things usually take or may take. What the message prints always wins.
    #[serde(default)]
    pub clocks: Vec<Clock>,
    /// Stores it is known in; empty for all.
    #[serde(default)]
    pub stores: Vec<String>,
    /// Where this is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
    /// How sure the phrases are, by language.
    pub phrases: Table<Language, Confidence>,
    /// Whether a person should look at it, whatever the kind of answer: a lawyer, or somebody who has done it
    /// before.
    #[serde(default)]
    pub needs_person: bool,
    /// Reasons whose words a message of this one uses besides: they are dropped where this one is found.
    #[serde(default)]
    pub silences: Vec<ReasonId>,
    /// Concepts that only this reason speaks of.
    #[serde(default)]
    pub concepts: Concepts,
    /// What speaks for it, as a chance in percent.
    pub signals: Vec<Signal<u8>>,
    /// What a message of it speaks of, as a chance in percent: signals whose phrases may stand in any of the
    /// sentences that say what happened. They count only where no sentence makes a reason certain.
    #[serde(default)]
    pub gist: Vec<Signal<u8>>,
}

/// A stretch of time that usually goes with a reason (`domain/poa.md` section 4).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// What it means.
    pub kind: MessageDateKind,
    /// How long.
    pub stretch: Stretch,
    /// What is to happen in it, such as "Book the interview.".
    pub about: Texts,
    /// Stores it is known in; empty for all.
    #[serde(default)]
    pub stores: Vec<String>,
    /// First day it holds; none when it always has.
    #[serde(default)]
    pub from: Option<Day>,
    /// Where it is from.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A stretch of time as Amazon prints it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stretch {
    /// Hours.
    Hours(u16),
    /// Days of the calendar.
    Days(u16),
    /// Days on which business is done.
    BusinessDays(u16),
}

/// How hard a reason weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Single listings.
    Low,
    /// The seller-fulfilled offers.
    Medium,
    /// The account.
    High,
    /// The account, and often the money.
    Critical,
}

/// What a metric counts and what it should be (`domain/metrics.md` section 1).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetricRule {
    /// Which.
    pub id: MetricId,
    /// Length of the window in days.
    pub window_days: u32,
    /// Days between the window's last day and the day of the report.
    pub lag_days: u32,
    /// Days after which an order hardly gets a defect any more; none where a defect is known at once.
    #[serde(default)]
    pub matures_days: Option<u32>,
    /// Where window and lag are from.
    pub source: String,
    /// The day they were last checked.
    pub as_of: Day,
    /// How sure they are.
    pub confidence: Confidence,
    /// Stores window and lag are known in; empty for all.
    #[serde(default)]
    pub stores: Vec<String>,
    /// Windows of single stores, which hold there before the one for all.
    #[serde(default)]
    pub windows: Vec<WindowRule>,
    /// Which side of the target is good.
    pub condition: TargetCondition,
    /// What it should be, by store and day. The first that fits holds.
    pub targets: Vec<TargetRule>,
    /// What messages call it; empty for what none has been seen to name.
    #[serde(default)]
    pub names: Table<Language, Vec<String>>,
}

/// A window of single stores.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WindowRule {
    /// Stores.
    pub stores: Vec<String>,
    /// Length in days.
    pub days: u32,
    /// Days between the window's last day and the day of the report, at least.
    pub lag_days: u32,
    /// Whether it ends on a Saturday.
    #[serde(default)]
    pub weekly: bool,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A target with the stores and days it holds for.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetRule {
    /// In hundredths of a percent: 100 is 1 %.
    pub basis_points: u32,
    /// Stores; empty for all the others.
    #[serde(default)]
    pub stores: Vec<String>,
    /// First day it holds; none when it always has.
    #[serde(default)]
    pub from: Option<Day>,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Which heading opens which part of a message, and how much each part counts.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// How much a reason's words count by place.
    pub places: Places,
    /// Headings; the first that fires holds.
    pub headings: Vec<Signal<Place>>,
    /// Labels of a subject line, such as `subject`.
    pub subject_labels: Vec<String>,
    /// Labels of the day a message was sent.
    pub sent_labels: Vec<String>,
    /// Words of the line that closes a letter, folded.
    pub closings: Vec<String>,
    /// Labels of the sender.
    pub sender_labels: Vec<String>,
    /// Labels of a mail's head that are none of these: whom it went to.
    pub recipient_labels: Vec<String>,
    /// First words of a message, folded.
    pub greetings: Vec<String>,
    /// Words inside a drawn line that say that an earlier message follows, folded.
    pub earlier: Vec<String>,
}

/// How the sort of message is told.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindRules {
    /// Below this sum a message is no notice.
    pub threshold: i32,
    /// What each sign of forgery adds to "no notice".
    pub suspicion: Table<SuspiciousCode, i8>,
    /// What a notice is that names a reason and says nothing of what was done; a warning where the reason is not
    /// named here.
    pub usual: Table<ReasonId, MessageKind>,
    /// How much a sentence counts by place.
    pub places: Places,
    /// Points for and against each sort. Each signal counts once.
    pub signals: Vec<Signal<Table<MessageKind, i8>>>,
}

/// How requests are told.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestRules {
    /// Words of list items that say how a paper must be and ask for nothing themselves, folded.
    pub describing: Vec<String>,
    /// How much a sentence counts by place; any but zero will do.
    pub places: Places,
    /// Signals that a sentence asks, and opens a list of what is asked.
    pub asking: Vec<Signal<Asking>>,
    /// What is asked.
    pub signals: Vec<Signal<RequestKind>>,
    /// What is asked by a message that names no paper.
    pub fallbacks: Vec<Signal<RequestKind>>,
}

/// What a sentence does to the list behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asking {
    /// It asks; so do the items of its list.
    Asks,
    /// It asks for a plan; so do the items of its list.
    AsksForPlan,
    /// It says what papers must look like; its list asks for nothing new.
    Describes,
}

/// How the meaning of a day or a stretch of time is told.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateRules {
    /// How much a sentence counts by place; any but zero will do.
    pub places: Places,
    /// Words that name a unit of time.
    pub units: Table<TimeUnit, Vec<String>>,
    /// Numbers that are written out.
    pub numbers: Table<String, u32>,
    /// Months by name, January being 1.
    pub months: Table<String, u8>,
    /// Words of a stretch in which the seller has to answer.
    pub answering: AnsweringWords,
    /// Words right before or behind a stretch that decide its meaning.
    pub beside: Vec<Beside>,
    /// Signals over the whole sentence, for when no word beside decides; the first holds.
    pub signals: Vec<Signal<MessageDateKind>>,
    /// The same for a day that is named.
    pub day_signals: Vec<Signal<MessageDateKind>>,
}

/// How a message ties a stretch of time to an answer of the seller; all words are folded.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnsweringWords {
    /// Words that stand right before the stretch where the seller is given it: "you have".
    pub given: Vec<String>,
    /// Words that stand right before a stretch in which something has to happen: "within".
    pub within: Vec<String>,
    /// Words that do so only behind what the seller has to do: "answer in".
    pub behind_verb: Vec<String>,
    /// Words by which Amazon answers within the stretch behind them: "we will reply".
    pub ours: Vec<String>,
    /// Words that stand at the end of such a stretch, or right behind it: "以内に".
    pub within_behind: Vec<String>,
    /// What the seller has to do in it: "submit".
    pub verbs: Vec<String>,
    /// Words between the stretch and the day it counts from: "from".
    pub from: Vec<String>,
    /// Words of a sentence that leaves it to the seller whether to answer at all.
    pub unless: Vec<String>,
    /// Words between such a verb and the stretch that make it the age of papers: "dated".
    pub papers: Vec<String>,
}

/// Units of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TimeUnit {
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Days on which business is done.
    BusinessDays,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
}

/// Words beside a stretch of time.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beside {
    /// What the stretch then means.
    pub gives: MessageDateKind,
    /// Words before it.
    #[serde(default)]
    pub before: Vec<String>,
    /// Words behind it.
    #[serde(default)]
    pub behind: Vec<String>,
}

/// Signs of forgery.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SuspicionRules {
    /// Hosts that are Amazon's besides `amazon.<store>`.
    pub amazon_hosts: Vec<String>,
    /// Domain endings of Amazon's stores, such as `co.uk`.
    pub store_endings: Vec<String>,
    /// How much a sentence counts by place; any but zero will do.
    pub places: Places,
    /// What speaks for which sign.
    pub signals: Vec<Signal<SuspiciousCode>>,
}

/// Words that give a language away.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageRules {
    /// Small words of the languages we read.
    pub small_words: Table<Language, Vec<String>>,
    /// Small words of languages we do not read, so that they are not taken for one we do.
    pub unread: Table<String, Vec<String>>,
}

/// A subject a message may be about that has no reason file yet, and general cues.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicRules {
    /// Words that open a cause, whatever it is.
    pub causes: Vec<Signal<bool>>,
    /// Words that announce a list or text which must then follow.
    pub announces: Vec<Signal<bool>>,
    /// Section 3 of the agreement.
    pub section_3: Vec<Signal<bool>>,
    /// What is only supposed, or holds for everybody: a sentence of it says nothing of what happened.
    pub supposed: Vec<Signal<bool>>,
}

/// What a reply says of the answer it got.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyRules {
    /// How much a sentence counts by place; any but zero will do.
    pub places: Places,
    /// That there was an answer at all.
    pub arrived: Vec<Signal<bool>>,
    /// Of which class the reply is; the first that fires holds.
    pub signals: Vec<Signal<ReplyClass>>,
    /// The same where a message asks for nothing. One that asks says more than that an answer has arrived.
    pub only_received: Vec<Signal<ReplyClass>>,
    /// What is said to be enough.
    pub accepted: Vec<Signal<RequestKind>>,
    /// What each class means.
    pub classes: Vec<ReplyMeaning>,
}

/// What a class of reply means, and what comes next.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyMeaning {
    /// Which.
    pub class: ReplyClass,
    /// What it means.
    pub meaning: Texts,
    /// What comes next.
    pub next: Texts,
    /// What it leaves open, even where it does not name it.
    #[serde(default)]
    pub open: Vec<RequestKind>,
}

/// What messages say besides what they ask for.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementRules {
    /// How much a sentence counts by place; any but zero will do.
    pub places: Places,
    /// What says which.
    pub signals: Vec<Signal<StatementCode>>,
}

/// Which files a message takes, as it prints it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperRules {
    /// Endings and names of file formats, folded.
    pub formats: Vec<String>,
    /// Names of languages that papers may be in, folded.
    pub languages: Vec<String>,
    /// Words of a sentence that speaks of the language of papers, folded.
    pub language_words: Vec<String>,
}

/// What goes with a kind of answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerRules {
    /// Which.
    pub answer: AnswerCode,
    /// What to prepare.
    pub prepare: TextLists,
    /// What not to do tonight.
    pub avoid: TextLists,
    /// How it is usually misread.
    pub misread: Texts,
    /// Whether a person should look at it: a lawyer, or somebody who has done it before.
    #[serde(default)]
    pub needs_person: bool,
}

/// Stretches of time that go with no reason.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockRules {
    /// The day they were last checked.
    pub as_of: Day,
    /// The stretches.
    pub clocks: Vec<Clock>,
}

/// Words around numbers and names.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormRules {
    /// Words that make the number behind them a target.
    pub target_before: Vec<String>,
    /// Words that make the number before them a target.
    pub target_behind: Vec<String>,
    /// Words that make the number behind them the account's own value.
    pub value_before: Vec<String>,
    /// Labels of a complaint id.
    pub complaint_labels: Vec<String>,
    /// Words for orders that the seller ships, folded.
    pub own_shipments: Vec<String>,
    /// Words for orders that Amazon ships, folded.
    pub amazon_shipments: Vec<String>,
    /// Beginnings of the words for pieces of goods, folded.
    pub pieces: Vec<String>,
}

/// What whole messages of each sort and reason have in common: weights that `cargo xtask learn` worked out from
/// labelled messages. Logistic regression over [`Trait`]s; see `docs/adr/0013-learned-weights-beside-the-rules.md`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learned {
    /// Sorts of message.
    pub kinds: Classes<MessageKind>,
    /// Reasons; the class without one is a message that states none.
    pub reasons: Classes<Option<ReasonId>>,
    /// In the order of their text.
    pub traits: Vec<Trait>,
}

/// What a message may be, one of several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Classes<T> {
    /// What each is.
    pub names: Vec<T>,
    /// How far each is ahead before a word is read, in hundredths.
    pub ahead: Vec<i16>,
    /// What a weight of 1 is worth, in ten-thousandths.
    pub unit: u16,
    /// How sharply the classes are told apart, in hundredths: the inverse of the temperature.
    pub sharpness: u16,
}

impl<T> Default for Classes<T> {
    fn default() -> Self {
        Self { names: Vec::new(), ahead: Vec::new(), unit: 1, sharpness: 100 }
    }
}

/// The beginning of a word, or one or two signs of a script without spaces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trait {
    /// Folded.
    pub text: String,
    /// How rare it is among all messages, in hundredths.
    pub rarity: u16,
    /// For and against sorts of message: number of the class, weight.
    pub kinds: Vec<(u8, i8)>,
    /// For and against reasons.
    pub reasons: Vec<(u8, i8)>,
}

/// The part of the pack that messages are read by.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    pub(super) reasons: Vec<Reason>,
    pub(super) metrics: Vec<MetricRule>,
    /// Concepts every file may name.
    pub concepts: Concepts,
    /// Parts of a message.
    pub layout: Layout,
    /// Sorts of message.
    pub kinds: KindRules,
    /// Requests.
    pub requests: RequestRules,
    /// Days and stretches of time.
    pub dates: DateRules,
    /// Words around numbers and names.
    pub forms: FormRules,
    /// Signs of forgery.
    pub suspicion: SuspicionRules,
    /// Languages.
    pub languages: LanguageRules,
    /// Other subjects.
    pub topics: TopicRules,
    /// Replies.
    pub replies: ReplyRules,
    /// What messages say besides.
    pub statements: StatementRules,
    /// Which files are taken.
    pub papers: PaperRules,
    /// Kinds of answer.
    pub answers: Vec<AnswerRules>,
    /// Stretches of time.
    pub clocks: ClockRules,
    /// What was learned from labelled messages.
    pub learned: Learned,
}

/// Messages that a reason must and must not be read from.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Examples {
    /// Messages of this reason.
    pub fires: Vec<String>,
    /// Messages that look like it and are not.
    pub silent: Vec<String>,
}
