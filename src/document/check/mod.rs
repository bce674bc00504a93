//! Papers held against the checks of the pack.
//!
//! A check is a file of `pack/documents/checks/`: its texts, its source, its words and bounds. Its code is a file here
//! of the same name; `file_sign.rs` has those that only look at one fact about the file. To add one, write its file,
//! and name its code in [`CHECKS`].

mod likeness;
mod money;
mod rule;
#[cfg(test)]
pub(super) mod sample;

mod address_incomplete;
mod address_outside_us;
mod after_message;
mod annotations;
mod blurred;
mod certificate_and_report;
mod changed_after_made;
mod channel_not_named;
mod contact_unreadable;
mod date_order;
mod day_unclear;
mod expired;
mod expires_soon;
mod field_missing;
mod file_name_signs;
mod file_name_words;
mod file_sign;
mod file_too_large;
mod first_sale;
mod flash_point;
mod format_not_printed;
mod format_not_taken;
mod free_mail;
mod holder_address;
mod holder_differs;
mod holder_written_differently;
mod in_future;
mod issuer_contacts;
mod issuer_spelling;
mod kind_unknown;
mod language;
mod line_sum;
mod line_unclear;
mod lines_missing;
mod low_resolution;
mod mail_and_website;
mod marks_on_clean_paper;
mod not_final;
mod not_yet_valid;
mod one_page;
mod online_excluded;
mod outside_eu;
mod producer;
mod product_not_asked;
mod quantity_below;
mod quantity_open;
mod registration_form;
mod report_not_there;
mod retraction_forwarded;
mod rule_not_named;
mod same_contacts;
mod same_file;
mod same_number;
mod sections_missing;
mod self_issued;
mod shop_receipt;
mod standard_superseded;
mod store_not_named;
mod too_old;
mod totals;
mod updates;
mod values_open;

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Finding, Paper};
use crate::notice::MessageReading;
use crate::policy::{Options, PaperKind, casework};
use crate::sort;
use crate::text::Day;

use likeness::{Likeness, address_likeness, likeness};
use rule::{Check, Hit};

/// What papers are held against.
#[derive(Clone, Copy, Debug)]
pub struct CheckContext<'a> {
    /// Amazon's messages of the case, oldest first.
    pub readings: &'a [MessageReading],
    /// Who holds the account.
    pub account: &'a AccountHolder,
    /// The day of the first order of each product, as far as it is known.
    pub first_orders: &'a BTreeMap<String, Day>,
    /// Today, the store, the language.
    pub options: &'a Options,
}

/// Who holds the account, as Seller Central has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AccountHolder {
    /// The legal name; empty while nobody typed it.
    pub legal_name: String,
    /// The registered address.
    pub address: String,
    /// A telephone number of the account.
    pub phone: String,
}

impl CheckContext<'_> {
    /// The store that the newest message or the seller names.
    pub(super) fn store(&self) -> Option<&str> {
        let named = self.readings.iter().rev().find_map(|reading| reading.store.as_deref());
        named.or(self.options.store.as_deref())
    }

    /// Products that the messages name, each once.
    pub(super) fn asins(&self) -> Vec<&str> {
        let mut asins: Vec<&str> = Vec::new();
        let named = self.readings.iter().flat_map(|reading| &reading.identifiers.asins);
        for found in named.filter(|found| found.whole) {
            if !asins.contains(&found.value.as_str()) {
                asins.push(&found.value);
            }
        }
        asins
    }
}

/// The kind of a paper, where it is one of the pack.
pub fn kind_rule(id: &str) -> Option<&'static PaperKind> {
    casework().documents.kinds.iter().find(|kind| kind.id == id)
}

/// The code of a check. Same papers, same hits.
type Code = fn(&Check<'_>) -> Vec<Hit>;

/// Every check of the pack, by id.
const CHECKS: [(&str, Code); 68] = [
    ("active-content", file_sign::active),
    ("address-incomplete", address_incomplete::check),
    ("address-outside-us", address_outside_us::check),
    ("after-message", after_message::check),
    ("annotations", annotations::check),
    ("blurred", blurred::check),
    ("certificate-and-report", certificate_and_report::check),
    ("changed-after-made", changed_after_made::check),
    ("channel-not-named", channel_not_named::check),
    ("contact-unreadable", contact_unreadable::check),
    ("cropped", file_sign::cropped),
    ("date-order", date_order::check),
    ("day-unclear", day_unclear::check),
    ("expired", expired::check),
    ("expires-soon", expires_soon::check),
    ("field-missing", field_missing::check),
    ("file-name-signs", file_name_signs::check),
    ("file-name-words", file_name_words::check),
    ("file-too-large", file_too_large::check),
    ("first-sale", first_sale::check),
    ("flash-point", flash_point::check),
    ("format-not-printed", format_not_printed::check),
    ("format-not-taken", format_not_taken::check),
    ("free-mail", free_mail::check),
    ("grey", file_sign::grey),
    ("holder-address", holder_address::check),
    ("holder-differs", holder_differs::check),
    ("holder-written-differently", holder_written_differently::check),
    ("in-future", in_future::check),
    ("issuer-contacts", issuer_contacts::check),
    ("issuer-spelling", issuer_spelling::check),
    ("kind-unknown", kind_unknown::check),
    ("language", language::check),
    ("line-sum", line_sum::check),
    ("line-unclear", line_unclear::check),
    ("lines-missing", lines_missing::check),
    ("low-resolution", low_resolution::check),
    ("mail-and-website", mail_and_website::check),
    ("marks-on-clean-paper", marks_on_clean_paper::check),
    ("no-text", file_sign::no_text),
    ("not-final", not_final::check),
    ("not-yet-valid", not_yet_valid::check),
    ("one-page", one_page::check),
    ("online-excluded", online_excluded::check),
    ("outside-eu", outside_eu::check),
    ("producer", producer::check),
    ("product-not-asked", product_not_asked::check),
    ("protected", file_sign::protected),
    ("quantity-below", quantity_below::check),
    ("quantity-open", quantity_open::check),
    ("registration-form", registration_form::check),
    ("report-not-there", report_not_there::check),
    ("retraction-forwarded", retraction_forwarded::check),
    ("rule-not-named", rule_not_named::check),
    ("same-contacts", same_contacts::check),
    ("same-file", same_file::check),
    ("same-number", same_number::check),
    ("screenshot", file_sign::screenshot),
    ("sections-missing", sections_missing::check),
    ("self-issued", self_issued::check),
    ("shop-receipt", shop_receipt::check),
    ("standard-superseded", standard_superseded::check),
    ("store-not-named", store_not_named::check),
    ("too-old", too_old::check),
    ("totals", totals::check),
    ("trailing-bytes", file_sign::trailing),
    ("updates", updates::check),
    ("values-open", values_open::check),
];

/// Holds the papers against all checks. Worst findings first, then paper by paper in the given order.
pub fn check(papers: &[Paper], context: &CheckContext<'_>) -> Vec<Finding> {
    let rules = &casework().documents.checks;
    let mut findings = Vec::new();
    for paper in papers {
        let kind = kind_rule(&paper.kind);
        for rule in rules.iter().filter(|rule| rule.kinds.is_empty() || rule.kinds.contains(&paper.kind)) {
            let check = Check { paper, kind, papers, context, rule };
            let code = CHECKS.iter().find(|(id, _)| *id == rule.id);
            let hits = code.map_or_else(Vec::new, |(_, code)| code(&check));
            findings.extend(hits.into_iter().enumerate().map(|(number, hit)| check.finding(number, hit)));
        }
    }
    sort::by_key(&mut findings, |finding: &Finding| finding.level);
    findings
}

#[cfg(test)]
mod tests {
    use super::sample::{at_message, invoice, paper};
    use super::{CHECKS, check};
    use crate::document::{FieldId, Level};
    use crate::policy::casework;

    #[test]
    fn every_check_of_the_pack_has_code_and_the_other_way_round() {
        let rules: Vec<&str> = casework().documents.checks.iter().map(|rule| rule.id.as_str()).collect();
        let codes: Vec<&str> = CHECKS.iter().map(|(id, _)| *id).collect();
        assert_eq!(rules, codes);
    }

    #[test]
    fn a_clean_invoice_has_no_finding() {
        assert_eq!(invoice().findings(), []);
    }

    #[test]
    fn the_worst_is_first_and_no_place_is_left_open() {
        let findings = invoice()
            .with(FieldId::IssuedOn, "2020-01-01")
            .with(FieldId::HolderName, "Red Hen Ltd")
            .without(FieldId::Terms)
            .findings();
        let levels: Vec<Level> = findings.iter().map(|finding| finding.level).collect();
        assert!(levels.is_sorted() && levels.first() == Some(&Level::Fail) && levels.contains(&Level::Warn));
        let texts = findings.iter().flat_map(|finding| [&finding.what, &finding.why, &finding.todo]);
        assert!(texts.into_iter().all(|text| !text.contains(['{', '}'])));
    }

    #[test]
    fn what_nobody_confirmed_never_fails_a_paper() {
        let findings = invoice().with(FieldId::IssuedOn, "2020-01-01").unconfirmed().findings();
        assert!(findings.iter().any(|finding| finding.check == "too-old" && finding.to_confirm));
        assert!(findings.iter().all(|finding| finding.level == Level::Info), "{findings:#?}");
    }

    #[test]
    fn a_kind_that_nobody_knows_is_asked_for_and_fails_nothing() {
        let findings = paper("no-such-kind").with(FieldId::IssuedOn, "2020-01-01").findings();
        assert!(findings.iter().any(|finding| finding.check == "kind-unknown"));
        assert!(findings.iter().all(|finding| finding.level == Level::Info));
    }

    #[test]
    fn the_same_papers_have_the_same_findings() {
        let papers = [invoice().paper, paper("utility-bill").paper];
        assert_eq!(
            at_message(|context| check(&papers, context)),
            at_message(|context| check(&papers, context))
        );
    }
}
