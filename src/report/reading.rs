//! What was understood of one file. `web/types.d.ts` has the same shapes for the page.

use serde::{Deserialize, Serialize};

use super::sheet::ReadDayOrder;
pub use crate::intake::{Delimiter, Encoding};
pub use crate::policy::ReportKind;
use crate::text::Period;

/// The integrity report of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReportReading {
    /// Its number within the engine.
    pub file: u32,
    /// Its name as the seller sees it.
    pub name: String,
    /// Its size. An `f64` on the page holds sizes up to 2^53.
    pub bytes: u64,
    /// Lower-case hex, once the whole file has been fingerprinted.
    pub sha256: Option<String>,
    /// What it is.
    pub kind: ReportKind,
    /// Stores its rows belong to, in alphabetical order, such as `amazon.de`.
    pub stores: Vec<String>,
    /// From its first to its last day.
    pub period: Option<Period>,
    /// How its bytes were read.
    pub encoding: Encoding,
    /// What separates its fields; none in JSON.
    pub delimiter: Option<Delimiter>,
    /// What became of its rows.
    pub rows: RowCounts,
    /// Rows that could not be used, by reason.
    pub set_aside: Vec<SetAside>,
    /// Columns that are not there, and what cannot be said without them.
    pub missing: Vec<MissingColumn>,
    /// What else the seller should know.
    pub warnings: Vec<FileWarning>,
    /// How days such as `04/05/2026` were read; none where every day reads one way.
    pub day_order: Option<ReadDayOrder>,
    /// The total that the file states beside the sum of its rows.
    pub total: Option<TotalCheck>,
    /// Whether the seller said what its columns are.
    pub mapped: bool,
}

/// The total that a file states, and the sum of its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TotalCheck {
    /// Hundredths, as stated.
    pub stated: i64,
    /// Hundredths, as counted.
    pub counted: i64,
    /// As the file names it; empty where it does not.
    pub currency: String,
}

/// What became of a file's rows.
///
/// INVARIANT: `read == used + set_aside + duplicates`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RowCounts {
    /// Rows after the header, blank lines not counted.
    pub read: u32,
    /// Rows that stand in the account.
    pub used: u32,
    /// Rows that could not be used.
    pub set_aside: u32,
    /// Rows that an earlier file already held, letter for letter.
    pub duplicates: u32,
}

/// Rows set aside for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// The reason.
    pub reason: SetAsideReason,
    /// How many.
    pub count: u32,
    /// The lines of the first of them.
    pub lines: Vec<u32>,
}

/// Why a row could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SetAsideReason {
    /// The columns that are needed are past its end.
    TooFewColumns,
    /// It has more columns than the header: a separator stands inside a field.
    TooManyColumns,
    /// The order id is empty.
    NoOrderId,
    /// The order id is none (`123-1234567-1234567`).
    BadOrderId,
    /// The date is none, or none that can be told apart.
    BadDate,
    /// The rating is not a whole number from 1 to 5.
    BadRating,
    /// A value that its kind of row cannot do without is not there.
    NoValue,
    /// Sold elsewhere and only shipped by Amazon: no part of account health.
    NotAmazonChannel,
    /// Longer than a record may be.
    RecordTooLong,
    /// The file ends in the middle of it.
    CutOff,
}

/// A column that is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingColumn {
    /// Its usual header.
    pub column: String,
    /// What cannot be said without it.
    pub effect: MissingEffect,
}

/// What cannot be said without a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MissingEffect {
    /// Seller-fulfilled and FBA orders cannot be told apart.
    NoChannel,
    /// Stores cannot be told apart.
    NoStore,
    /// Products cannot be named by ASIN.
    NoAsin,
    /// Products cannot be named by SKU.
    NoSku,
    /// Return reasons are unknown.
    NoReason,
    /// Quantities are taken as 1.
    NoQuantity,
    /// Rows cannot be joined to orders.
    NoOrder,
    /// Rows cannot be placed in time.
    NoDate,
    /// Sums cannot be made.
    NoAmount,
    /// How a row stands is unknown.
    NoStatus,
    /// What buyers wrote is unknown.
    NoComment,
    /// Late shipments cannot be told.
    NoShipDate,
    /// Late deliveries cannot be told.
    NoDeliveryDate,
    /// Orders with that defect cannot be told.
    NoDefect,
    /// Valid tracking cannot be told.
    NoTracking,
    /// Who cancelled cannot be told.
    NoCanceller,
    /// Stock and its movements cannot be counted.
    NoStock,
}

/// Something the seller should know about a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileWarning {
    /// What.
    pub code: FileWarningCode,
    /// The line it is about.
    pub line: Option<u32>,
    /// How many times.
    pub count: u32,
}

/// Kinds of such warnings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileWarningCode {
    /// A quote was opened and never closed.
    EndedInsideQuotes,
    /// The last row is shorter than the others and has no line end.
    FileCut,
    /// Dates could be day-month or month-day; the store decided.
    DayMonthUnclear,
    /// Days were turned into numbers by a spreadsheet and turned back.
    SpreadsheetDays,
    /// Order ids were damaged by a spreadsheet (`7.82E+12`).
    LossyOrderIds,
    /// A header and nothing else.
    NoRows,
    /// Columns that the kind does not have.
    UnknownColumns,
    /// Rows without a complete order id, which cannot be joined to orders.
    OddOrderIds,
    /// Another kind has exactly these columns too.
    KindUnclear,
    /// Most rows also stand in an earlier file.
    OtherFileSameRows,
    /// Letters beyond ASCII may have been read wrongly.
    LettersUnsure,
    /// Rows that had come apart were put together again, where that was certain.
    RowsRepaired,
}

/// How far a file has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ReportProgress {
    /// Bytes taken in.
    pub bytes: u64,
    /// Rows read.
    pub rows: u32,
    /// The kind, once the header has been seen.
    pub kind: Option<ReportKind>,
}
