//! What is known for the work on a case: everything of the pack that reading a message does not need. It comes
//! with the whole engine, as bytes of its own. `pack/` reads this file too.

use serde::{Deserialize, Serialize};

use super::ComplaintRules;

/// The part of the pack that comes with the engine.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Casework {
    /// Complaints of buyers.
    pub complaints: ComplaintRules,
}
