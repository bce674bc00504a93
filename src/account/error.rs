//! A stored account that cannot be read.

use crate::error::Error;

/// Why stored bytes are no account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountError {
    /// Written in a form this version does not know.
    Form(u8),
    /// Cut off or changed.
    Damaged,
}

impl From<AccountError> for Error {
    fn from(error: AccountError) -> Self {
        let code = match error {
            AccountError::Form(_) => "account-form-unknown",
            AccountError::Damaged => "account-damaged",
        };
        Self::new(code, error.to_string(), "Add the report files again. They are safe on your device.")
    }
}

impl std::fmt::Display for AccountError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Form(form) => write!(f, "the stored numbers have form `{form}`, which is not known"),
            Self::Damaged => f.write_str("the stored numbers are damaged"),
        }
    }
}

impl std::error::Error for AccountError {}
