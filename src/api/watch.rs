//! What to look at once the account sells again.

use serde::Deserialize;

use super::Engine;
use crate::case::{Prevention, Watch};
use crate::complaint::ComplaintsRequest;
use crate::document::Paper;
use crate::policy::{Options, ReasonId};
use crate::text::Period;
use crate::watch::{self, Drill, WatchInput, WatchReport};

/// Days that words of buyers are looked at.
const DAYS: i32 = 30;

/// Asks what there is to look at. The seller's side of it comes in with every call.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WatchRequest {
    /// What is kept.
    pub watch: Watch,
    /// What was promised to Amazon.
    pub promises: Vec<Prevention>,
    /// Papers of the case.
    pub papers: Vec<Paper>,
}

impl Engine {
    /// Looks at everything that is watched.
    pub fn watch(&self, request: &WatchRequest, options: &Options) -> WatchReport {
        let period = Some(Period { from: options.today.plus(-DAYS), to: options.today });
        let asked = ComplaintsRequest { period, ..ComplaintsRequest::default() };
        watch::report(&WatchInput {
            account: &self.account,
            workings: &self.workings,
            metrics: &self.counted(options),
            complaints: &self.complaints(&asked, options),
            watch: &request.watch,
            promises: &request.promises,
            papers: &request.papers,
            options,
        })
    }

    /// How much could be answered if the account were suspended for that reason today; none for a reason that is
    /// not known.
    pub fn drill(&self, reason: &ReasonId, request: &WatchRequest, options: &Options) -> Option<Drill> {
        watch::drill(reason, &self.account, &request.watch, &request.promises, &request.papers, options)
    }
}
