//! What the seller settled for one thing that Amazon asks. `web/types.d.ts` has the same shapes for the page.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::text::Day;

/// Answers by the id of a row of the matrix.
pub type Answers = BTreeMap<String, Answer>;

/// What the seller settled for one row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Answer {
    /// What proves it.
    pub proofs: Vec<Proof>,
    /// The honest way on that was chosen because it cannot be had; the id of a route.
    pub cannot: Option<String>,
    /// The seller's own note. It goes nowhere else.
    pub note: String,
    /// How many messages the case held when the seller last said that this answers what is asked. A message
    /// behind them that asks again opens the row again.
    pub settled: usize,
}

/// One thing that proves an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Proof {
    /// A file that was added to the case.
    File {
        /// Its name.
        name: String,
        /// Where in it, in the seller's words: "rows 12 to 18", "page 2".
        #[serde(default)]
        place: String,
    },
    /// A paper that the seller has outside of the case, or waits for.
    Paper {
        /// Its name.
        name: String,
        /// Whether the seller has it.
        ready: bool,
    },
    /// A paper that the case holds, to be sent with the letter.
    Exhibit {
        /// Its id.
        paper: String,
    },
    /// Something that was done and needs no paper, such as a quiz.
    Deed {
        /// What, in the seller's words.
        #[serde(default)]
        what: String,
        /// When; none while it is only planned.
        #[serde(default)]
        on: Option<Day>,
    },
}
