//! Papers of the seller: which kinds there are, what stands in them, and what is checked. `pack/` reads this file too.

use serde::{Deserialize, Serialize};

use super::{Confidence, Day, RequestKind, Table, TextLists, Texts};

/// What a field is about. Which fields a kind of paper has stands in the policy pack.
///
/// The *issuer* is who wrote the paper: the supplier, the laboratory, the bank, the authority. The *holder* is who
/// it is made out to: the buyer, the authorised party, the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldId {
    /// Name of the issuer.
    IssuerName,
    /// Postal address of the issuer.
    IssuerAddress,
    /// Telephone number of the issuer.
    IssuerPhone,
    /// E-mail address of the issuer.
    IssuerEmail,
    /// Website of the issuer.
    IssuerWebsite,
    /// Name of the holder.
    HolderName,
    /// Postal address of the holder.
    HolderAddress,
    /// The paper's own number.
    Number,
    /// The day it was issued.
    IssuedOn,
    /// The first day it holds for.
    ValidFrom,
    /// The last day it holds for.
    ValidUntil,
    /// Currency, such as `EUR` (ISO 4217).
    Currency,
    /// The sum before tax.
    NetTotal,
    /// The tax.
    Tax,
    /// The sum to be paid.
    Total,
    /// Terms of payment or delivery.
    Terms,
    /// The product it is about.
    Product,
    /// The model of the product.
    Model,
    /// The brand or mark.
    Brand,
    /// The countries or stores it holds for.
    Territory,
    /// Where the goods may be sold, such as on Amazon.
    Channel,
    /// Who signed.
    Signatory,
    /// Rules, directives or standards that it names.
    Standards,
    /// The laboratory.
    Laboratory,
    /// The lot or batch.
    Lot,
    /// The day of manufacture.
    MadeOn,
    /// The place of manufacture.
    MadeAt,
    /// The day of the test.
    TestedOn,
    /// Number of a report that it names.
    ReportNumber,
    /// A tracking number.
    Tracking,
    /// The carrier.
    Carrier,
    /// The day of shipment.
    ShippedOn,
    /// The day of delivery.
    DeliveredOn,
    /// An order it is about.
    Order,
    /// How many units.
    Units,
    /// The number of a registration, such as for packaging or VAT.
    Registration,
    /// The country of a registration, two letters (ISO 3166).
    Country,
    /// A registered mark's number.
    Trademark,
    /// Whether it is in force, in its own words.
    Status,
    /// Numbers of the sections that it has, such as `1-16` or `1, 2, 4`.
    Sections,
    /// The flash point, such as `12 °C`.
    FlashPoint,
    /// What it says of transport, such as `UN 1950` or "not regulated".
    Transport,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Amazon's own words say that it is not accepted.
    Fail,
    /// It is usually rejected, or does not fit.
    Warn,
    /// Good to know.
    Info,
}

/// Everything about papers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentRules {
    /// What stands before the advice of a finding that rests on a value nobody confirmed.
    pub confirm: Texts,
    /// What fields are called; `{issuer}` and `{holder}` are what the kind calls them.
    pub fields: Table<FieldId, Texts>,
    /// One for each file of `kinds/`, by id.
    pub kinds: Vec<PaperKind>,
    /// One for each file of `checks/`, by id.
    pub checks: Vec<PaperCheck>,
}

/// A kind of paper: a file of `pack/documents/kinds/` but its examples.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperKind {
    /// The file's name.
    pub id: String,
    /// What it is called.
    pub title: Texts,
    /// Who writes it.
    pub issuer: Texts,
    /// Who it is made out to.
    pub holder: Texts,
    /// What it answers.
    #[serde(default)]
    pub answers: Vec<RequestKind>,
    /// The kind that Amazon takes where this one is not taken.
    #[serde(default)]
    pub instead: Option<String>,
    /// What stands in it, in the order of asking.
    pub fields: Vec<PaperFieldRule>,
    /// Whether it lists products line by line.
    #[serde(default)]
    pub lines: bool,
    /// How old it may be. What the message prints wins.
    #[serde(default)]
    pub age: Option<AgeRule>,
    /// Formats it is taken in, by the names of `FileFormat`; empty where no rule is known. What the message
    /// prints wins.
    #[serde(default)]
    pub formats: Vec<String>,
    /// How large its file may be, in megabytes.
    #[serde(default)]
    pub megabytes: Option<u16>,
    /// Whether it may be marked.
    pub marks: MarkRule,
    /// What it is called in its own text, in every language. A name within a longer one of another kind does not count.
    pub names: TextLists,
    /// What else usually stands in it.
    #[serde(default)]
    pub signs: TextLists,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A field of a kind of paper.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperFieldRule {
    /// Which.
    pub id: FieldId,
    /// How much it weighs that the paper lacks it.
    pub missing: Level,
    /// Another field that does as well.
    #[serde(default)]
    pub or: Option<FieldId>,
}

/// How old a paper may be.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeRule {
    /// Days.
    pub days: u16,
    /// Counted to the message, and not to today.
    #[serde(default)]
    pub to_message: bool,
    /// The day that counts.
    pub field: FieldId,
    /// Where it is from.
    pub source: String,
}

/// Whether a paper may be marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkRule {
    /// Lines may be marked in a copy.
    Allowed,
    /// It goes out as it is.
    Never,
    /// No rule is known.
    Unknown,
}

/// A check: a file of `pack/documents/checks/`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperCheck {
    /// The file's name.
    pub id: String,
    /// How much its findings weigh.
    pub level: Level,
    /// The same for a kind of paper.
    #[serde(default)]
    pub levels: Table<String, Level>,
    /// Kinds it looks at; empty for all.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// What it is about.
    pub light: PaperLight,
    /// What was seen.
    pub what: Texts,
    /// Why it matters.
    pub why: Texts,
    /// What to do.
    pub todo: Texts,
    /// Words that it looks for, folded.
    #[serde(default)]
    pub words: Vec<String>,
    /// The same by kind, country or store.
    #[serde(default)]
    pub groups: Table<String, Vec<String>>,
    /// Its bound, in the unit that its code names.
    #[serde(default)]
    pub limit: Option<u32>,
    /// Where the rule is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// The three questions about a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperLight {
    /// Can it be read?
    Readable,
    /// Is everything in it?
    Complete,
    /// Does it fit the message, the account and the other papers?
    Matches,
}

/// Texts of papers that are of a kind, and of papers that are not.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperExamples {
    /// It is told from each of these.
    pub fires: Vec<String>,
    /// It is told from none of these.
    pub silent: Vec<String>,
}
