//! Listings against the rules of the pack.

use std::rc::Rc;

use serde::Deserialize;

use super::Engine;
use crate::limits::LISTING_FINDINGS_SHOWN;
use crate::listing::{self, Audit, AuditContext, AuditFilter, Scan};
use crate::output;
use crate::policy::{Options, ReasonId};

/// Which findings on listings are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AuditRequest {
    /// Products that the message names.
    pub asins: Vec<String>,
    /// Reasons of the message.
    pub reasons: Vec<ReasonId>,
    /// Which findings.
    pub filter: AuditFilter,
    /// Number of the first one, the first of all being 0.
    pub from: usize,
}

impl Engine {
    /// What the rules find in the listings of the files: up to [`LISTING_FINDINGS_SHOWN`] findings.
    pub fn audit_listings(&self, request: &AuditRequest, options: &Options) -> Audit {
        self.audit(request, options, LISTING_FINDINGS_SHOWN)
    }

    /// All findings that are asked for, as CSV.
    pub fn audit_csv(&self, request: &AuditRequest, options: &Options) -> String {
        output::audit_csv(&self.audit(request, options, usize::MAX).findings)
    }

    fn audit(&self, request: &AuditRequest, options: &Options, count: usize) -> Audit {
        let context = AuditContext { options, asins: &request.asins, reasons: &request.reasons };
        listing::audit(&self.account, &self.scan(options), &context, &request.filter, request.from, count)
    }

    /// The scan of these files for that store and day, whatever the language of the texts.
    fn scan(&self, options: &Options) -> Rc<Scan> {
        let asked = Options { language: None, ..options.clone() };
        self.listings.get(asked, |options| Scan::new(&self.account, options))
    }
}
