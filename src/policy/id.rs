//! The closed vocabularies that the policy pack and the rest of the core share.

use serde::{Deserialize, Serialize};

/// Id of a reason, such as `PERF-ODR`. Those the product knows are the files of `pack/reasons/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReasonId(pub String);

/// A language that messages are read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Italian.
    It,
    /// Spanish.
    Es,
    /// Japanese.
    Ja,
    /// Chinese.
    Zh,
}

/// The kind of answer Amazon wants (`domain/violations.md`, "Paths").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AnswerCode {
    /// A plan in three parts: cause, done, prevention.
    #[serde(rename = "POA")]
    Plan,
    /// A plan with sourcing or safety papers.
    #[serde(rename = "POA+DOC")]
    PlanAndPapers,
    /// Papers only.
    #[serde(rename = "DOC")]
    Papers,
    /// A corrected listing or an acknowledgement.
    #[serde(rename = "EDIT")]
    Edit,
    /// Proof that the violation did not happen.
    #[serde(rename = "DISPUTE")]
    Dispute,
    /// A retraction that the rights owner sends to Amazon.
    #[serde(rename = "RET")]
    Retraction,
    /// A counter-notice under United States copyright law.
    #[serde(rename = "CN")]
    CounterNotice,
    /// Identity papers or a video call.
    #[serde(rename = "IDV")]
    Identity,
    /// Identity together with papers of the supply chain.
    #[serde(rename = "IDV+DOC")]
    IdentityAndPapers,
    /// Another account first.
    #[serde(rename = "CHAIN")]
    Chain,
    /// Nothing but waiting and shipping.
    #[serde(rename = "WAIT")]
    Wait,
    /// A setting put right.
    #[serde(rename = "FIX")]
    Fix,
    /// A lawyer, a mediator or an arbitrator.
    #[serde(rename = "LEGAL")]
    Legal,
}

impl AnswerCode {
    /// Whether a three-part plan belongs to the answer.
    pub fn wants_plan(self) -> bool {
        matches!(self, Self::Plan | Self::PlanAndPapers)
    }
}

/// One kind of thing Amazon asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequestKind {
    /// What caused the issue.
    RootCause,
    /// What was done about it.
    ActionsTaken,
    /// What keeps it from coming back.
    Prevention,
    /// Invoices or receipts of the supplier.
    Invoices,
    /// A letter in which a brand allows the sale.
    AuthorizationLetter,
    /// A business licence or register extract.
    BusinessLicense,
    /// A passport, identity card or driving licence.
    IdentityDocument,
    /// A bill for electricity, gas, water, telephone or internet.
    UtilityBill,
    /// A bank or card statement, or a valid card on file.
    BankInformation,
    /// A test report, certificate or safety data sheet.
    SafetyCertificate,
    /// A retraction by the rights owner.
    Retraction,
    /// A click that the policy was read.
    Acknowledgement,
    /// Tracking or proof of delivery.
    DeliveryProof,
    /// A booked video call.
    VideoInterview,
    /// A quiz instead of a plan.
    Quiz,
    /// A corrected or deleted listing.
    ListingEdit,
    /// Asked for, but none of the above.
    Other,
}

impl RequestKind {
    /// Each once, in the order above.
    pub const ALL: [Self; 17] = [
        Self::RootCause,
        Self::ActionsTaken,
        Self::Prevention,
        Self::Invoices,
        Self::AuthorizationLetter,
        Self::BusinessLicense,
        Self::IdentityDocument,
        Self::UtilityBill,
        Self::BankInformation,
        Self::SafetyCertificate,
        Self::Retraction,
        Self::Acknowledgement,
        Self::DeliveryProof,
        Self::VideoInterview,
        Self::Quiz,
        Self::ListingEdit,
        Self::Other,
    ];

    /// Its name wherever it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::RootCause => "root-cause",
            Self::ActionsTaken => "actions-taken",
            Self::Prevention => "prevention",
            Self::Invoices => "invoices",
            Self::AuthorizationLetter => "authorization-letter",
            Self::BusinessLicense => "business-license",
            Self::IdentityDocument => "identity-document",
            Self::UtilityBill => "utility-bill",
            Self::BankInformation => "bank-information",
            Self::SafetyCertificate => "safety-certificate",
            Self::Retraction => "retraction",
            Self::Acknowledgement => "acknowledgement",
            Self::DeliveryProof => "delivery-proof",
            Self::VideoInterview => "video-interview",
            Self::Quiz => "quiz",
            Self::ListingEdit => "listing-edit",
            Self::Other => "other",
        }
    }
}

/// A metric of account health.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MetricId {
    /// Orders with a defect.
    OrderDefectRate,
    /// Orders confirmed after the expected ship date.
    LateShipmentRate,
    /// Orders the seller cancelled before shipping.
    CancelRate,
    /// Packages with valid tracking.
    ValidTrackingRate,
    /// Units delivered on time.
    OnTimeDeliveryRate,
    /// Business orders with a missing or late invoice.
    InvoiceDefectRate,
    /// [`MetricId::LateShipmentRate`] over ten days.
    LateShipmentRateTenDays,
    /// [`MetricId::CancelRate`] over thirty days.
    CancelRateThirtyDays,
    /// Orders with premium shipping that were delivered on time.
    PremiumOnTimeRate,
    /// Orders with premium shipping and valid tracking.
    PremiumTrackingRate,
    /// Orders with premium shipping that the seller cancelled.
    PremiumCancelRate,
    /// Return requests that went badly for the buyer.
    ReturnDissatisfactionRate,
    /// Messages not answered within 24 hours.
    LateResponseRate,
    /// The same over seven days.
    LateResponseRateSevenDays,
    /// The same over ninety days.
    LateResponseRateNinetyDays,
}

impl MetricId {
    /// The metric that it is, over whatever window.
    #[must_use]
    pub fn family(self) -> Self {
        match self {
            Self::LateShipmentRateTenDays => Self::LateShipmentRate,
            Self::CancelRateThirtyDays => Self::CancelRate,
            Self::LateResponseRateSevenDays | Self::LateResponseRateNinetyDays => Self::LateResponseRate,
            other => other,
        }
    }

    /// Its name wherever it is written: in the pack, in paths, on the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::OrderDefectRate => "order-defect-rate",
            Self::LateShipmentRate => "late-shipment-rate",
            Self::CancelRate => "cancel-rate",
            Self::ValidTrackingRate => "valid-tracking-rate",
            Self::OnTimeDeliveryRate => "on-time-delivery-rate",
            Self::InvoiceDefectRate => "invoice-defect-rate",
            Self::LateShipmentRateTenDays => "late-shipment-rate-ten-days",
            Self::CancelRateThirtyDays => "cancel-rate-thirty-days",
            Self::PremiumOnTimeRate => "premium-on-time-rate",
            Self::PremiumTrackingRate => "premium-tracking-rate",
            Self::PremiumCancelRate => "premium-cancel-rate",
            Self::ReturnDissatisfactionRate => "return-dissatisfaction-rate",
            Self::LateResponseRate => "late-response-rate",
            Self::LateResponseRateSevenDays => "late-response-rate-seven-days",
            Self::LateResponseRateNinetyDays => "late-response-rate-ninety-days",
        }
    }
}

/// Side of a target that is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TargetCondition {
    /// Good below.
    LessThan,
    /// Good above.
    GreaterThan,
    /// Good above and on it. Amazon's own files never say so; its pages do of premium shipping.
    AtLeast,
}

/// Sort of message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MessageKind {
    /// The account may not sell, or not sell part of its offers.
    AccountDeactivation,
    /// Single listings are gone; the account sells on.
    ListingRemoval,
    /// Nothing is taken away yet.
    Warning,
    /// Papers or an interview are wanted to verify who the seller is.
    VerificationRequest,
    /// An answer was read and found incomplete.
    ReplyNeedsInfo,
    /// An answer was read and refused.
    ReplyDenied,
    /// The account or listing is back.
    Reinstated,
    /// About money that is held or could not be paid.
    Funds,
    /// No message of account health at all.
    NotANotice,
}

/// What a date or stretch of time means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MessageDateKind {
    /// The day the message was sent.
    Sent,
    /// The seller must have answered by then.
    Deadline,
    /// How long money is held. No deadline.
    FundHold,
    /// How old papers or orders may be. No deadline.
    PaperAge,
    /// How long Amazon takes.
    AnswerTime,
    /// Named without such a meaning.
    Mentioned,
}

/// What a reply says of the answer it got (`domain/poa.md` section 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReplyClass {
    /// It has arrived and is being looked at.
    Received,
    /// The account or listing is back.
    Reinstated,
    /// Parts are missing.
    NeedsMoreInfo,
    /// What the plan says was done is not seen to be done.
    NotImplemented,
    /// Papers are missing, or not accepted.
    PapersInvalid,
    /// The supplier could not be verified.
    SupplierUnverifiable,
    /// Papers of another supplier are wanted.
    NewSupplier,
    /// Word for word an earlier message.
    CopyOfFirst,
    /// Papers are held to be forged.
    Forged,
    /// The rights owner has to take the complaint back.
    RetractionRequired,
    /// Another account has to be put right first.
    OtherAccountFirst,
    /// The evaluation is complete; what is left are rights outside Amazon.
    EvaluationComplete,
    /// Amazon answers no more.
    Final,
    /// It came by a way that nobody reads.
    WrongChannel,
}

/// What a message says besides what it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatementCode {
    /// Money is held.
    FundsHeld,
    /// The money may be asked for, after a time or under a condition.
    FundsMayBeRequested,
    /// Money may be kept for good, under a condition.
    FundsMayBeKept,
    /// Open orders are to be shipped.
    KeepShipping,
    /// Goods in Amazon's warehouses cannot be taken out, or may be destroyed.
    StockNotRemovable,
    /// No plan is wanted now.
    NoPlanNeeded,
    /// Amazon may not answer again.
    NoFurtherReplies,
    /// Answers by this way are not read.
    WrongChannel,
    /// A programme decided, alone or with people.
    AutomatedDecision,
    /// Selling under another account is forbidden meanwhile.
    NoOtherAccount,
}

/// Signs that a message may not be from Amazon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SuspiciousCode {
    /// The sender's address is not Amazon's.
    SenderNotAmazon,
    /// A link leads elsewhere.
    LinkNotAmazon,
    /// Letters of another script that look like Latin ones.
    LookAlikeLetters,
    /// It speaks to a buyer, not to a seller.
    BuyerAccountWords,
    /// It wants a sign-in or a password.
    AsksToSignIn,
    /// It wants a payment or card data.
    AsksForPayment,
    /// It presses for an answer within hours.
    TimePressure,
}

/// The kinds of export that are read, in the order the page names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportKind {
    /// `GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL` and its sister by last update.
    AllOrders,
    /// `GET_SELLER_FEEDBACK_DATA`.
    SellerFeedback,
    /// `GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA`.
    FbaReturns,
    /// `GET_V2_SELLER_PERFORMANCE_REPORT` and the older `GET_V1_SELLER_PERFORMANCE_REPORT`.
    AccountHealth,
    /// The download of the Order Defect Rate page.
    OdrReport,
    /// The download of the Late Shipment Rate page.
    LsrReport,
    /// The download of the Pre-fulfilment Cancel Rate page.
    CancellationReport,
    /// The download of the Valid Tracking Rate page.
    VtrReport,
    /// The download of the On-Time Delivery Rate page.
    OtdrReport,
    /// The download of the Invoice Defect Rate page.
    IdrReport,
    /// The download of the premium shipping eligibility page.
    PremiumShippingReport,
    /// `GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE`.
    MfnReturns,
    /// `GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING`.
    UnshippedOrders,
    /// `GET_FLAT_FILE_ORDER_REPORT_DATA_SHIPPING`.
    NewOrders,
    /// `GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL`.
    FbaShipments,
    /// `GET_FBA_FULFILLMENT_CUSTOMER_SHIPMENT_REPLACEMENT_DATA`.
    FbaReplacements,
    /// The download of A-to-z Guarantee claims.
    AtozClaims,
    /// The download of chargeback claims.
    Chargebacks,
    /// Messages between buyers and the seller.
    BuyerMessages,
    /// The export of the product policy compliance page.
    PolicyCompliance,
    /// The export of the Voice of the Customer page.
    VoiceOfCustomer,
    /// `GET_MERCHANT_LISTINGS_ALL_DATA`.
    AllListings,
    /// `GET_MERCHANT_LISTINGS_DATA` and its short forms.
    ActiveListings,
    /// `GET_MERCHANT_LISTINGS_INACTIVE_DATA`.
    InactiveListings,
    /// `GET_MERCHANT_CANCELLED_LISTINGS_DATA`.
    CancelledListings,
    /// `GET_MERCHANTS_LISTINGS_FYP_REPORT`.
    SuppressedListings,
    /// `GET_FLAT_FILE_OPEN_LISTINGS_DATA`.
    OpenListings,
    /// `GET_STRANDED_INVENTORY_UI_DATA`.
    StrandedInventory,
    /// `GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA` and its sister with suppressed offers.
    ManageInventory,
    /// `GET_AFN_INVENTORY_DATA`.
    FbaInventory,
    /// `GET_AFN_INVENTORY_DATA_BY_COUNTRY`.
    MultiCountryInventory,
    /// `GET_LEDGER_DETAIL_VIEW_DATA`.
    LedgerDetail,
    /// `GET_LEDGER_SUMMARY_VIEW_DATA`.
    LedgerSummary,
    /// `GET_RESTOCK_INVENTORY_RECOMMENDATIONS_REPORT`.
    RestockInventory,
    /// `GET_FBA_INVENTORY_PLANNING_DATA`.
    InventoryPlanning,
    /// `GET_FBA_REIMBURSEMENTS_DATA`.
    Reimbursements,
    /// `GET_FBA_FULFILLMENT_REMOVAL_ORDER_DETAIL_DATA`.
    RemovalOrders,
    /// `GET_FBA_FULFILLMENT_REMOVAL_SHIPMENT_DETAIL_DATA`.
    RemovalShipments,
    /// `GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE_V2`.
    SettlementV2,
    /// `GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE`.
    SettlementV1,
    /// `GET_DATE_RANGE_FINANCIAL_TRANSACTION_DATA`.
    DateRange,
    /// Business report "Detail Page Sales and Traffic" and `GET_SALES_AND_TRAFFIC_REPORT`.
    SalesAndTraffic,
}
