//! How much could be answered if the account were suspended today.

use super::value::{Drill, DrillRow, Held, HeldKind};
use crate::account::Account;
use crate::case::{Prevention, Watch};
use crate::document::Paper;
use crate::policy::{DrillRule, Options, Reason, ReasonId, ReportKind, RequestKind, casework, pack, text};

/// Days after which an export no longer shows how things stand.
const FRESH: i32 = 14;
/// Things of one kind that are named.
const NAMED: usize = 5;

/// A drill for a reason; none for one that the pack does not know.
pub fn drill(
    reason: &ReasonId,
    account: &Account,
    watch: &Watch,
    promises: &[Prevention],
    papers: &[Paper],
    options: &Options,
) -> Option<Drill> {
    let reason = pack().reason(reason)?;
    let held = Holdings { account, watch, promises, papers, options, reason };
    let rules = reason
        .requests
        .iter()
        .filter_map(|request| casework().watch.drill.iter().find(|rule| rule.request == *request));
    let rows: Vec<DrillRow> = rules.map(|rule| held.row(rule)).collect();
    Some(Drill {
        reason: reason.id.0.clone(),
        title: reason.title(options.language).to_owned(),
        answered: super::count(rows.iter().filter(|row| row.answered).count()),
        rows,
    })
}

/// Everything that a request could be answered with.
struct Holdings<'a> {
    account: &'a Account,
    watch: &'a Watch,
    promises: &'a [Prevention],
    papers: &'a [Paper],
    options: &'a Options,
    reason: &'a Reason,
}

impl Holdings<'_> {
    fn row(&self, rule: &DrillRule) -> DrillRow {
        let mut have = match rule.request {
            RequestKind::RootCause => self.exports(),
            RequestKind::ActionsTaken => self.checks(),
            RequestKind::Prevention => self.kept_promises(),
            RequestKind::Acknowledgement | RequestKind::Quiz | RequestKind::VideoInterview => {
                vec![Held { kind: HeldKind::Nothing, name: String::new() }]
            }
            RequestKind::ListingEdit => {
                self.files(&[ReportKind::AllListings, ReportKind::ActiveListings, ReportKind::OpenListings])
            }
            request => self.papers(request),
        };
        have.truncate(NAMED);
        DrillRow {
            what: rule.request,
            answered: !have.is_empty(),
            have,
            collect: text(&rule.collect, self.options.language).to_owned(),
        }
    }

    /// Fresh exports that the reason is counted from. Where none helps, any fresh one.
    fn exports(&self) -> Vec<Held> {
        self.files(&self.reason.reports)
    }

    fn files(&self, kinds: &[ReportKind]) -> Vec<Held> {
        let fresh = self.options.today.plus(-FRESH);
        let files = self.account.files().into_iter().filter(|file| {
            let is_fresh = file.period.is_none_or(|period| period.to >= fresh);
            is_fresh && (kinds.is_empty() || kinds.contains(&file.kind))
        });
        files.map(|file| Held { kind: HeldKind::File, name: file.name }).collect()
    }

    /// Checks that were done and have a proof.
    fn checks(&self) -> Vec<Held> {
        let done = self.watch.log.iter().rev().filter(|entry| entry.done && !entry.proof.trim().is_empty());
        done.map(|entry| Held { kind: HeldKind::Check, name: entry.proof.clone() }).collect()
    }

    /// Promises, and checks of the seller's own, that are not ended.
    fn kept_promises(&self) -> Vec<Held> {
        let ended = |id: &str| self.watch.checks.iter().any(|check| check.ended && check.id == id);
        let promised = self.promises.iter().filter(|promise| !ended(&format!("promise.{}", promise.id)));
        let own = self.watch.checks.iter().filter(|check| !check.ended);
        let names = promised.map(|promise| &promise.what).chain(own.map(|check| &check.what));
        let named = names.filter(|name| !name.trim().is_empty());
        named.map(|name| Held { kind: HeldKind::Promise, name: name.clone() }).collect()
    }

    /// Papers of a kind that answers the request.
    fn papers(&self, request: RequestKind) -> Vec<Held> {
        let kinds = &casework().documents.kinds;
        let answers = |paper: &&Paper| {
            kinds.iter().any(|kind| kind.id == paper.kind && kind.answers.contains(&request))
        };
        let name =
            |paper: &Paper| paper.file.as_ref().map_or_else(|| paper.kind.clone(), |file| file.name.clone());
        let papers = self.papers.iter().filter(answers);
        papers.map(|paper| Held { kind: HeldKind::Paper, name: name(paper) }).collect()
    }
}
