//! The wording of letters, in every language side by side. `pack/` reads this file too.
//!
//! One fact has one wording; facts stand in `{slots}`, the same in every language.

use serde::{Deserialize, Serialize};

use super::{Confidence, Day, Language, MetricId, ReasonId, RequestKind, Table, TextLists, Texts};

/// Everything a letter is worded with.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterRules {
    /// Sentences and pieces of sentences: every id once, in every language.
    pub phrases: Table<PhraseId, Texts>,
    /// How each language writes numbers, days and lists.
    pub formats: Table<Language, LetterFormat>,
    /// Completes "your message about …", by reason.
    pub about: Table<ReasonId, Texts>,
    /// How a metric is spoken of.
    pub metrics: Table<MetricId, MetricWords>,
    /// Papers that Amazon asks for. What is not named here is no paper.
    pub papers: Table<RequestKind, Texts>,
    /// What is said where there is no letter to send.
    pub checklists: Table<PlanKind, Checklist>,
    /// Phrases that letters from templates share (`domain/poa.md` section 3).
    pub stock: TextLists,
}

/// What a letter is: the kinds of answer there are a text for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanKind {
    /// Cause, actions and prevention.
    #[default]
    Plan,
    /// The same, with papers.
    PlanAndPapers,
    /// Papers, and which of them answers what.
    CoverNote,
    /// Facts and proof that it did not happen: no confession, no plan.
    Dispute,
    /// A letter to the rights owner, not to Amazon.
    RetractionRequest,
    /// What the law asks of a counter-notice. No letter: its facts are sworn to, and nobody drafts them.
    CounterNotice,
    /// Listings, and what was changed in each.
    EditList,
    /// Identity papers.
    IdentityNote,
    /// A setting or detail that was put right.
    CorrectionNote,
    /// The other account that has to be settled first.
    OtherAccount,
    /// What to do before a lawyer has looked at it. No letter.
    Legal,
    /// Nothing to send. No letter.
    Wait,
    /// Only what an answer of Amazon still asks for.
    Reply,
}

impl PlanKind {
    /// Whether there is something to send. The others speak to the seller.
    pub fn is_letter(self) -> bool {
        !matches!(self, Self::CounterNotice | Self::Legal | Self::Wait)
    }

    /// Whether Amazon reads it, so that it has to answer what Amazon asks.
    pub fn answers_amazon(self) -> bool {
        self.is_letter() && self != Self::RetractionRequest
    }
}

/// How a metric is spoken of.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetricWords {
    /// Amazon's name for it.
    pub name: Texts,
    /// Completes "23 of 1,500 orders …".
    pub counted: Texts,
    /// The orders that count, in the plural.
    pub orders: Texts,
}

/// How a language writes what is no word.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterFormat {
    /// Between whole number and decimals.
    pub decimal: String,
    /// Between groups of three digits.
    pub group: String,
    /// A percentage; `{number}` is the number.
    pub percent: String,
    /// A day with its year: `{day}`, `{month}` and `{year}`.
    pub date: String,
    /// A day without its year.
    pub day_and_month: String,
    /// The first day of a month, where it is no plain number.
    #[serde(default)]
    pub first: Option<String>,
    /// Months, January first.
    pub months: [String; 12],
    /// Between two items of a list.
    pub comma: String,
    /// Before the last item.
    pub and: String,
    /// Between two sentences.
    pub space: String,
}

/// What is said where there is no letter to send.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// What matters most, first.
    pub lead: Vec<Texts>,
    /// What to have or to do.
    pub items: Vec<Texts>,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A sentence or a piece of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is its own text in `pack/letter/phrases.toml`")]
pub enum PhraseId {
    // Headings.
    HeadingRootCause,
    HeadingActionsTaken,
    HeadingCorrections,
    HeadingPrevention,
    HeadingPapers,
    HeadingFacts,
    HeadingChanges,
    HeadingRequest,
    HeadingCounterNotice,
    HeadingLegal,
    HeadingWait,
    // The opening.
    Writer,
    WriterOneName,
    About,
    AboutDated,
    AboutReply,
    AboutReplyDated,
    AboutComplaint,
    Products,
    Orders,
    Complaints,
    ReportedProducts,
    ReportedComplaints,
    Enclosed,
    // Figures.
    Reported,
    Computed,
    ComputedAtLeast,
    Stated,
    TargetBelow,
    TargetAbove,
    TargetFrom,
    Components,
    ComponentsOverlap,
    ComponentCount,
    NotInFiles,
    CountedProducts,
    CountedProductsOverlap,
    ProductWithOneOrder,
    ProductWithOrders,
    OneOtherProduct,
    OtherProducts,
    UnderShare,
    MfnOrders,
    AfnOrders,
    Packages,
    Units,
    OnStore,
    // What rates are made of.
    OneNegativeFeedback,
    OneAToZClaim,
    OneChargeback,
    OneMissingInvoice,
    OneLateInvoice,
    OneRejectedReturn,
    OneUnansweredReturn,
    OneReturnFeedback,
    NegativeFeedback,
    AToZClaims,
    Chargebacks,
    MissingInvoices,
    LateInvoices,
    RejectedReturns,
    UnansweredReturns,
    ReturnFeedback,
    // What the seller said.
    Issue,
    Cause,
    CauseWhy,
    CauseSeen,
    Action,
    ActionPlanned,
    ActionCounted,
    ControlInPlace,
    ControlPlanned,
    ControlThreshold,
    ControlNoticed,
    Concerns,
    ShownBy,
    Fact,
    ToldFact,
    OtherAccount,
    Change,
    // A letter to a rights owner.
    AskRetraction,
    RetractionDirect,
    RetractionNames,
    // Papers.
    Paper,
    PaperWithTerms,
    TermDays,
    TermUnits,
    TermPieces,
    Interview,
    // The index of the papers.
    Exhibit,
    ExhibitIndex,
    ExhibitFile,
    ExhibitNumber,
    // Where there is nothing to send.
    WaitAbout,
    WaitDays,
    WaitDate,
    // Words inside placeholders.
    GapShop,
    GapLegal,
    GapWholeNumber,
    GapReason,
    GapWhatHappened,
    GapWhy,
    GapWhatWasDone,
    GapWhatWillBeDone,
    GapDate,
    GapWho,
    GapHowOften,
    GapFile,
    GapFact,
    GapProof,
    GapAccount,
    GapListing,
    GapField,
    GapBefore,
    GapAfter,
    GapInterview,
}
