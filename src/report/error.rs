//! Files that could not be read as a report.

use super::reading::ReportKind;
use crate::error::Error;
use crate::intake::IntakeError;
use crate::limits::JSON_BYTES;

/// Why a file could not be read, and which file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportError {
    /// Its name.
    pub file: String,
    /// Why.
    pub problem: ReportProblem,
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportProblem {
    /// It is no text.
    Intake(IntakeError),
    /// It is another report of Seller Central, by that name.
    OtherReport(&'static str),
    /// Its header is none that is known.
    NotKnown {
        /// The line that looks most like a header, and its first names.
        line: u32,
        /// As they stand in the file.
        columns: Vec<String>,
    },
    /// The seller named its columns, but not one that its rows cannot do without.
    MappingIncomplete {
        /// The name that the kind's own export gives the column.
        column: &'static str,
    },
    /// It is running text, such as a message, and no table.
    Prose,
    /// Its JSON breaks off or is none.
    BadJson {
        /// The line.
        line: u32,
    },
    /// It is JSON, but neither Account Health nor sales and traffic.
    OtherJson,
    /// It is JSON beyond [`JSON_BYTES`].
    JsonTooLarge,
}

/// Names shown of a header that is not known.
pub(super) const COLUMNS_SHOWN: usize = 6;

const HELP_NEEDED: &str = "Add All Orders, Seller feedback, FBA customer returns, or the Account Health JSON. \
     Your other files are safe.";

const HELP_NAME: &str = "You can say by hand what its columns are. Your other files are safe.";

impl ReportProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::Intake(_) | Self::OtherReport(_) | Self::NotKnown { .. } => "report-not-known",
            Self::MappingIncomplete { .. } => "mapping-incomplete",
            Self::Prose => "file-is-text",
            Self::BadJson { .. } => "json-broken",
            Self::OtherJson => "json-not-known",
            Self::JsonTooLarge => "json-too-large",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Intake(error) => error.to_string(),
            Self::OtherReport(name) => format!("this is the `{name}` report, which is not read yet"),
            Self::NotKnown { columns, .. } => {
                format!("no known report has the columns `{}`", columns.join("`, `"))
            }
            Self::MappingIncomplete { column } => format!("no column is named as `{column}`"),
            Self::Prose => "this is a text, not a report".to_owned(),
            Self::BadJson { .. } => "the JSON breaks off or is damaged".to_owned(),
            Self::OtherJson => {
                let known = [ReportKind::AccountHealth, ReportKind::SalesAndTraffic];
                let [health, sales] = known.map(ReportKind::seller_central_name);
                format!("this JSON is neither `{health}` nor `{sales}`")
            }
            Self::JsonTooLarge => format!("the JSON is larger than {} MB", JSON_BYTES / 1024 / 1024),
        }
    }

    fn line(&self) -> Option<u32> {
        match self {
            Self::NotKnown { line, .. } | Self::BadJson { line } => Some(*line),
            _ => None,
        }
    }
}

impl From<ReportError> for Error {
    fn from(error: ReportError) -> Self {
        let plain = match error.problem {
            ReportProblem::Intake(intake) => intake.into(),
            ReportProblem::BadJson { .. } => {
                Self::new(error.problem.code(), error.problem.message(), "Download the report again.")
            }
            ReportProblem::Prose => Self::new(
                error.problem.code(),
                error.problem.message(),
                "Paste messages from Amazon on the first page. The file is unchanged.",
            ),
            ReportProblem::MappingIncomplete { .. } => Self::new(
                error.problem.code(),
                error.problem.message(),
                "Say which column holds it. The file and your other files are safe.",
            ),
            ReportProblem::NotKnown { ref columns, .. } if columns.len() > 1 => {
                Self::new(error.problem.code(), error.problem.message(), HELP_NAME)
            }
            _ => Self::new(error.problem.code(), error.problem.message(), HELP_NEEDED),
        };
        let placed = plain.at(&error.file, error.problem.line());
        match error.problem {
            ReportProblem::MappingIncomplete { column } => placed.in_column(column),
            _ => placed,
        }
    }
}

impl std::fmt::Display for ReportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}`: {}", self.file, self.problem.message())
    }
}

impl std::error::Error for ReportError {}
