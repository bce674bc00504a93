//! Why there are no rules to read by.

use crate::error::Error;

/// What can be wrong with the policy pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyError {
    /// None is built in, and none was given yet.
    NotLoaded,
    /// The bytes are no pack of this version.
    Damaged,
}

impl From<PolicyError> for Error {
    fn from(error: PolicyError) -> Self {
        let message = match error {
            PolicyError::NotLoaded => "the rules of Amazon are not loaded",
            PolicyError::Damaged => "the rules of Amazon came damaged",
        };
        Self::new("policy-not-loaded", message, "load the page again while you are online; your case is safe")
    }
}
