//! What comes in with every call.

use serde::{Deserialize, Serialize};

use super::Language;
use crate::text::Day;

/// Who asks, and when. The core has no clock and remembers nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Options {
    /// The seller's own date.
    pub today: Day,
    /// Such as `amazon.de`. Decides dated targets and day/month order.
    #[serde(default)]
    pub store: Option<String>,
    /// Language of the pack's texts; English where it is none or the pack lacks it.
    #[serde(default)]
    pub language: Option<Language>,
}
