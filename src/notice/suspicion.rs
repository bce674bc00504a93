//! Signs that a message may not be from Amazon.

use super::layout::starts_with_label;
use super::links::{Host, is_amazon};
use super::reading::{SuspiciousCode, SuspiciousSign};
use super::signals::{Scan, matcher};
use crate::policy::{Table, pack};
use crate::sort;

/// Signs shown of one kind.
const SIGNS: usize = 3;

/// All signs, in the order of the text.
pub(super) fn find(scan: &Scan<'_>, hosts: &[Host<'_>]) -> Vec<SuspiciousSign> {
    let mut signs = from_words(scan);
    signs.extend(hosts.iter().filter_map(|host| from_host(scan, host)));
    signs.extend(look_alikes(scan));
    sort::by_key(&mut signs, |sign| (sign.span, sign.sign));
    signs.dedup();
    let mut shown: Table<SuspiciousCode, usize> = Table::default();
    signs.retain(|sign| {
        let count = shown.entry(sign.sign);
        *count += 1;
        *count <= SIGNS
    });
    signs
}

fn from_words(scan: &Scan<'_>) -> Vec<SuspiciousSign> {
    let rules = &pack().suspicion;
    let family = &matcher().families.suspicion;
    scan.said(family, &rules.signals, &rules.places)
        .map(|(signal, fired)| sign(scan, signal.gives, fired.start, fired.end))
        .collect()
}

/// A link that leads elsewhere, or a sender who is not Amazon. Other people's mail addresses are
/// no sign: notices name those of rights owners.
fn from_host(scan: &Scan<'_>, host: &Host<'_>) -> Option<SuspiciousSign> {
    // Forums shorten links with dots, so that the end of the host is not there.
    let shortened = scan.folded.text()[host.end..].trim_start().starts_with("...");
    if is_amazon(host.name) || shortened {
        return None;
    }
    if !host.mail {
        return Some(sign(scan, SuspiciousCode::LinkNotAmazon, host.start, host.end));
    }
    let unit = &scan.units[scan.unit_at(host.start)?];
    let line = &scan.folded.text()[unit.start..unit.end];
    starts_with_label(line, &pack().layout.sender_labels)
        .then(|| sign(scan, SuspiciousCode::SenderNotAmazon, host.start, host.end))
}

/// Words that mix Latin letters with Greek or Cyrillic ones.
fn look_alikes(scan: &Scan<'_>) -> Vec<SuspiciousSign> {
    let mut signs = Vec::new();
    if scan.text.is_ascii() {
        return signs;
    }
    for word in scan.text.split(|c: char| !c.is_alphabetic()) {
        let latin = word.bytes().any(|b| b.is_ascii_alphabetic());
        if !latin || !word.chars().any(|c| matches!(u32::from(c), 0x370..=0x52f)) {
            continue;
        }
        let start = word.as_ptr().addr() - scan.text.as_ptr().addr();
        signs.push(SuspiciousSign {
            sign: SuspiciousCode::LookAlikeLetters,
            span: scan.original_span(start, start + word.len()),
            line: scan.original_line(start),
        });
        if signs.len() == SIGNS {
            break;
        }
    }
    signs
}

fn sign(scan: &Scan<'_>, sign: SuspiciousCode, start: usize, end: usize) -> SuspiciousSign {
    SuspiciousSign { sign, span: scan.span(start, end), line: scan.line(start) }
}
