//! The measures as text.

use std::collections::BTreeMap;
use std::fmt;

use candor::notice::FoundReason;
use serde::Serialize;

use super::scores::{Calibration, Hits, Share};
use super::{Evaluation, macro_f1, rules_of};

impl fmt::Display for Evaluation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.measures(f)?;
        self.list_languages(f)?;
        classes(f, "Reasons", &self.reasons)?;
        classes(f, "Requests", &self.requests)?;
        confusions(f, "Kinds labelled and read otherwise", &self.kind_confusions)?;
        confusions(f, "Classes of replies labelled and read otherwise", &self.reply_confusions)?;
        self.list_confusions(f)?;
        self.list_single_rules(f)
    }
}

impl Evaluation {
    fn measures(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let alarms = self.quiet_negatives.all - self.quiet_negatives.right;
        row(f, "messages", &self.messages)?;
        share(f, "kind accuracy", self.kind)?;
        share(f, "primary-reason accuracy", self.primary)?;
        share(f, "strongest reason is labelled", self.among_labelled)?;
        row(f, "macro-F1 over reasons", &format_args!("{:.3}", macro_f1(&self.reasons)))?;
        row(f, "negatives with alarms", &format_args!("{alarms} of {}", self.quiet_negatives.all))?;
        share(f, "requests recall", self.requests_recall)?;
        share(f, "requests precision", self.requests_precision)?;
        share(f, "reply class accuracy", self.replies)?;
        let alarms = self.quiet_replies.all - self.quiet_replies.right;
        row(f, "others read as replies", &format_args!("{alarms} of {}", self.quiet_replies.all))?;
        share(f, "language accuracy", self.language)?;
        share(f, "store accuracy", self.store)?;
        share(f, "deadline accuracy", self.deadline)?;
        share(f, "deadline recall", self.deadline_recall)?;
        share(f, "ASIN recall", self.asins)?;
        share(f, "order recall", self.orders)?;
        let errors = (self.calibration.error(), self.calibration_of_all.error());
        let errors = format!("{:.3} ({:.3} with runners-up)", errors.0, errors.1);
        row(f, "calibration error", &errors)?;
        bins(f, &self.calibration)?;
        if !self.unknown_words.is_empty() {
            row(f, "label words without a meaning", &list(&self.unknown_words))?;
        }
        Ok(())
    }

    fn list_languages(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\nLanguages: kind, main reason")?;
        for (language, (kind, primary)) in &self.languages {
            let of = |share: &Share| format!("{:.1} % of {}", 100.0 * share.value(), share.all);
            writeln!(f, "  {language:<5} {:<15} {}", of(kind), of(primary))?;
        }
        Ok(())
    }

    fn list_confusions(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\nMessages not read as labelled: {}", self.confusions.len())?;
        for confusion in &self.confusions {
            writeln!(f, "  {}", confusion.file)?;
            for difference in &confusion.differences {
                writeln!(f, "    {difference}")?;
            }
        }
        Ok(())
    }

    fn list_single_rules(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let single: Vec<_> = self.rules.iter().filter(|(_, files)| files.len() == 1).collect();
        writeln!(f, "\nRules that speak in one message only: {} of {}", single.len(), self.rules.len())?;
        for (rule, files) in single {
            writeln!(f, "  {rule} ({})", list(files))?;
        }
        writeln!(f, "\nMessages whose right reason rests on such rules alone: {}", self.leaning.len())?;
        writeln!(f, "  {}", list(&self.leaning))
    }
}

fn row(f: &mut fmt::Formatter<'_>, name: &str, value: &dyn fmt::Display) -> fmt::Result {
    writeln!(f, "{name:<31}{value}")
}

fn share(f: &mut fmt::Formatter<'_>, name: &str, share: Share) -> fmt::Result {
    let percent = 100.0 * share.value();
    row(f, name, &format_args!("{percent:.1} % ({} of {})", share.right, share.all))
}

fn classes(f: &mut fmt::Formatter<'_>, what: &str, classes: &BTreeMap<String, Hits>) -> fmt::Result {
    writeln!(f, "\n{what} that are not all right: F1, found, missed, wrongly claimed")?;
    for (id, hits) in classes.iter().filter(|(_, hits)| hits.missed + hits.wrong > 0) {
        writeln!(f, "  {id:<20} {:.2} {:>3} {:>3} {:>3}", hits.f1(), hits.found, hits.missed, hits.wrong)?;
    }
    Ok(())
}

fn confusions(
    f: &mut fmt::Formatter<'_>,
    what: &str,
    confusions: &BTreeMap<(String, String), usize>,
) -> fmt::Result {
    writeln!(f, "\n{what}")?;
    for ((labelled, read), count) in confusions {
        writeln!(f, "  {labelled:<20} read {read:<20} {count:>3}")?;
    }
    Ok(())
}

fn bins(f: &mut fmt::Formatter<'_>, calibration: &Calibration) -> fmt::Result {
    for bin in calibration.bins.iter().filter(|bin| bin.claims.all > 0) {
        let Share { right, all } = bin.claims;
        row(f, "", &format_args!("claimed {:.2}, right {right} of {all}", bin.confidence()))?;
    }
    Ok(())
}

/// The word a value is written as.
pub fn word<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default().trim_matches('"').to_owned()
}

/// The words of values, or "none".
pub fn words<T: Serialize>(values: &[T]) -> String {
    let words: Vec<String> = values.iter().map(word).collect();
    list(&words)
}

/// Words side by side, or "none".
pub fn list<'a>(words: impl IntoIterator<Item = &'a String>) -> String {
    let words: Vec<&str> = words.into_iter().map(String::as_str).collect();
    if words.is_empty() { "none".to_owned() } else { words.join(" ") }
}

/// Reasons with their confidence and the rules that fired.
pub fn claims(reasons: &[FoundReason]) -> String {
    let claims: Vec<String> = reasons
        .iter()
        .map(|reason| {
            let rules: Vec<String> = rules_of(reason).collect();
            format!("{} {:.2} [{}]", reason.id.0, reason.confidence, list(&rules))
        })
        .collect();
    if claims.is_empty() { "none".to_owned() } else { claims.join("; ") }
}
