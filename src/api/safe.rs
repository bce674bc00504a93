//! Texts that may be shown to strangers.

use super::Engine;
use crate::personal::{self, SafeRequest, SafeTexts};

impl Engine {
    /// The texts with tokens for all that says who somebody is.
    pub fn safe_texts(&self, request: &SafeRequest) -> SafeTexts {
        personal::replace(request)
    }
}
