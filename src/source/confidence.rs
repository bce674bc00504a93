//! How sure an entry is. `pack/` reads this file too.

use serde::{Deserialize, Serialize};

/// How sure the policy pack is of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Confidence {
    /// Amazon's own text was seen.
    A,
    /// Several sources agree.
    B,
    /// One secondary source.
    C,
    /// Background knowledge, unconfirmed.
    K,
    /// Our own proposal.
    P,
}
