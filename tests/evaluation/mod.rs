//! How well messages are read, measured on a folder of labelled ones.

mod labels;
mod scores;
mod table;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use candor::notice::{self, FoundReason, MessageDateKind, MessageKind, MessageReading};
use candor::policy::{Options, RequestKind};
use candor::text::Day;
use labels::Label;
pub use scores::{Calibration, Hits, Share, macro_f1};
use words::Wanted;

/// The seller's date that messages are read on. No measure depends on it.
const TODAY: &str = "2026-11-23";

/// All measures of one folder.
#[derive(Default)]
pub struct Evaluation {
    /// Messages.
    pub messages: usize,
    /// The sort of message.
    pub kind: Share,
    /// The main reason of messages that are notices, or that they state none.
    pub primary: Share,
    /// The strongest reason is one of the labelled, or there is none on both sides.
    pub among_labelled: Share,
    /// Kind and main reason, by labelled language.
    pub languages: BTreeMap<String, (Share, Share)>,
    /// Every reason, by id.
    pub reasons: BTreeMap<String, Hits>,
    /// Messages that are no notices, and are read so without any reason.
    pub quiet_negatives: Share,
    /// Requests labelled that are read. `other` does not count.
    pub requests_recall: Share,
    /// Requests read that are labelled.
    pub requests_precision: Share,
    /// The class of messages that are labelled as replies.
    pub replies: Share,
    /// Messages that are not, and are read as none.
    pub quiet_replies: Share,
    /// How often one class was labelled and another one read.
    pub reply_confusions: BTreeMap<(String, String), usize>,
    /// Every kind of request.
    pub requests: BTreeMap<String, Hits>,
    /// How often one sort of message was labelled and another one read.
    pub kind_confusions: BTreeMap<(String, String), usize>,
    pub language: Share,
    /// Of the messages whose store is told.
    pub store: Share,
    /// The deadline in days, or that there is none.
    pub deadline: Share,
    /// Labelled deadlines that are read.
    pub deadline_recall: Share,
    /// Labelled ASINs that are read.
    pub asins: Share,
    /// Labelled order ids that are read.
    pub orders: Share,
    /// Confidence of the reasons that count as found.
    pub calibration: Calibration,
    /// The same with the runners-up.
    pub calibration_of_all: Calibration,
    /// What is not read as labelled, by message.
    pub confusions: Vec<Confusion>,
    /// Rules that speak for a reason, and the messages they speak in.
    pub rules: BTreeMap<String, BTreeSet<String>>,
    /// Messages whose right reason no rule speaks for that speaks anywhere else.
    pub leaning: Vec<String>,
    /// Words of labels without a meaning here.
    pub unknown_words: BTreeSet<String>,
}

/// One message and its differences.
#[derive(Debug, PartialEq, Eq)]
pub struct Confusion {
    pub file: String,
    pub differences: Vec<String>,
}

/// Reads every message of a folder and compares it with its label.
pub fn evaluate(folder: &Path) -> Result<Evaluation, String> {
    let today = Day::parse_iso(TODAY).expect("a day");
    let options = Options { today, store: None, language: None };
    let mut all = Evaluation::default();
    let mut right = Vec::new();
    for (label, text) in labels::load(folder)? {
        let reading =
            notice::read(&text, &options).map_err(|error| format!("`{}`: {error:?}", label.file))?;
        right.push((label.file.clone(), all.compare(&label, &reading)));
    }
    all.leaning = right
        .into_iter()
        .filter(|(_, rules)| rules.iter().any(|rules| rules.iter().all(|rule| all.is_single(rule))))
        .map(|(file, _)| file)
        .collect();
    Ok(all)
}

impl Evaluation {
    /// Whether a rule speaks in one message only.
    pub fn is_single(&self, rule: &str) -> bool {
        self.rules.get(rule).is_none_or(|files| files.len() == 1)
    }

    /// Adds one message. The rules behind each of its right reasons.
    fn compare(&mut self, label: &Label, reading: &MessageReading) -> Vec<Vec<String>> {
        let wanted: Vec<Wanted> = label.labels.iter().filter_map(|word| words::reason(word)).collect();
        let unknown = wanted.iter().filter(|wanted| wanted.any_of.is_empty());
        self.unknown_words.extend(unknown.map(|wanted| wanted.word.clone()));
        self.messages += 1;
        let mut differences = Vec::new();
        self.compare_kind(label, reading, &mut differences);
        self.compare_reasons(label, &wanted, reading, &mut differences);
        self.compare_requests(label, reading, &mut differences);
        self.compare_reply(label, reading, &mut differences);
        self.compare_origin(label, reading, &mut differences);
        self.compare_deadline(label, reading, &mut differences);
        self.compare_identifiers(label, reading, &mut differences);
        if !differences.is_empty() {
            self.confusions.push(Confusion { file: label.file.clone(), differences });
        }
        self.note_rules(label, reading);
        let right = reading.reasons.iter().filter(|reason| is_wanted(&wanted, reason));
        right.map(|reason| rules_of(reason).collect()).collect()
    }

    fn compare_kind(&mut self, label: &Label, reading: &MessageReading, differences: &mut Vec<String>) {
        let kinds = words::kinds(&label.kind);
        if kinds.is_empty() {
            self.unknown_words.insert(label.kind.clone());
        }
        let same = kinds.contains(&reading.kind);
        self.kind.count(same);
        self.languages.entry(label.lang.clone()).or_default().0.count(same);
        if !same {
            let read = table::word(&reading.kind);
            differences.push(format!("kind: {}, read {read}", label.kind));
            *self.kind_confusions.entry((label.kind.replace('_', "-"), read)).or_default() += 1;
        }
        if kinds == [MessageKind::NotANotice] {
            self.quiet_negatives.count(same && reading.reasons.is_empty());
        }
    }

    fn compare_reasons(
        &mut self,
        label: &Label,
        wanted: &[Wanted],
        reading: &MessageReading,
        differences: &mut Vec<String>,
    ) {
        let mut all_right = true;
        let mut counted = BTreeSet::new();
        for one in wanted {
            let found = reading.reasons.iter().any(|reason| one.is(&reason.id.0));
            if !found && one.may_be_silent {
                continue;
            }
            all_right &= found;
            if counted.insert(one.class()) {
                let hits = self.reasons.entry(one.class().to_owned()).or_default();
                hits.found += usize::from(found);
                hits.missed += usize::from(!found);
            }
        }
        for reason in &reading.reasons {
            let right = is_wanted(wanted, reason);
            all_right &= right;
            self.calibration.count(reason.confidence, right);
            if !right {
                self.reasons.entry(reason.id.0.clone()).or_default().wrong += 1;
            }
        }
        for reason in reading.reasons.iter().chain(&reading.runners_up) {
            self.calibration_of_all.count(reason.confidence, is_wanted(wanted, reason));
        }
        let main = is_main_right(wanted, reading);
        if words::kinds(&label.kind) != [MessageKind::NotANotice] {
            self.primary.count(main);
            self.among_labelled.count(main || reading.reasons.first().is_some_and(|r| is_wanted(wanted, r)));
            self.languages.entry(label.lang.clone()).or_default().1.count(main);
        }
        if !all_right || !main {
            differences.push(format!(
                "reasons: {}, read {}, near {}",
                table::list(&label.labels),
                table::claims(&reading.reasons),
                table::claims(&reading.runners_up)
            ));
        }
    }

    fn compare_requests(&mut self, label: &Label, reading: &MessageReading, differences: &mut Vec<String>) {
        let mut wanted = BTreeSet::new();
        for word in &label.asked_for {
            match words::requests(word) {
                Some(kinds) => wanted.extend(kinds),
                None => {
                    self.unknown_words.insert(word.clone());
                }
            }
        }
        wanted.remove(&RequestKind::Other);
        let read: BTreeSet<RequestKind> = reading.requests.iter().map(|request| request.what).collect();
        let has_other = label.asked_for.iter().any(|word| word == "other");
        let surplus: Vec<_> = read
            .difference(&wanted)
            .filter(|&&kind| kind != RequestKind::Other && !(has_other && words::is_other_of_old(kind)))
            .collect();
        let missing: Vec<_> = wanted.difference(&read).collect();
        let found = wanted.len() - missing.len();
        for kind in wanted.union(&read).filter(|&&kind| kind != RequestKind::Other) {
            let hits = self.requests.entry(table::word(kind)).or_default();
            hits.found += usize::from(wanted.contains(kind) && read.contains(kind));
            hits.missed += usize::from(missing.contains(&kind));
            hits.wrong += usize::from(surplus.contains(&kind));
        }
        self.requests_recall.right += found;
        self.requests_recall.all += wanted.len();
        self.requests_precision.right += found;
        self.requests_precision.all += found + surplus.len();
        if !missing.is_empty() || !surplus.is_empty() {
            let (missing, surplus) = (table::words(&missing), table::words(&surplus));
            differences.push(format!("requests: missing {missing}, too many {surplus}"));
        }
    }

    /// Replies whose class is not labelled say nothing about classes.
    fn compare_reply(&mut self, label: &Label, reading: &MessageReading, differences: &mut Vec<String>) {
        let read = reading.reply.as_ref().map(|reply| reply.class);
        let Some(labelled) = &label.reply else {
            if !words::is_reply(&label.kind) {
                self.quiet_replies.count(read.is_none());
                differences.extend(read.map(|class| format!("reply: none, read {}", table::word(&class))));
            }
            return;
        };
        let wanted = words::reply(labelled);
        if wanted.is_none() {
            self.unknown_words.insert(labelled.clone());
        }
        let same = wanted.is_some() && read == wanted;
        self.replies.count(same);
        if !same {
            let read = read.map_or_else(|| "none".to_owned(), |class| table::word(&class));
            differences.push(format!("reply: {labelled}, read {read}"));
            *self.reply_confusions.entry((labelled.clone(), read)).or_default() += 1;
        }
    }

    fn compare_origin(&mut self, label: &Label, reading: &MessageReading, differences: &mut Vec<String>) {
        let language = reading.language.map_or_else(|| "none".to_owned(), |language| table::word(&language));
        self.language.count(language == label.lang);
        if language != label.lang {
            differences.push(format!("language: {}, read {language}", label.lang));
        }
        let (Some(labelled), Some(store)) = (&label.marketplace, &reading.store) else { return };
        self.store.count(labelled == store);
        if labelled != store {
            differences.push(format!("store: {labelled}, read {store}"));
        }
    }

    fn compare_deadline(&mut self, label: &Label, reading: &MessageReading, differences: &mut Vec<String>) {
        let deadlines = reading.dates.iter().filter(|date| date.kind == MessageDateKind::Deadline);
        let days = deadlines.filter_map(|date| date.days.or(date.hours.map(|hours| hours / 24))).min();
        let same = days == label.deadline_days;
        self.deadline.count(same);
        if label.deadline_days.is_some() {
            self.deadline_recall.count(same);
        }
        if !same {
            differences.push(format!("deadline: {:?}, read {days:?}", label.deadline_days));
        }
    }

    fn compare_identifiers(
        &mut self,
        label: &Label,
        reading: &MessageReading,
        differences: &mut Vec<String>,
    ) {
        let found = &reading.identifiers;
        let rows = [
            ("ASINs", &label.asins, &found.asins, &mut self.asins),
            ("orders", &label.orders, &found.orders, &mut self.orders),
        ];
        for (what, labelled, found, share) in rows {
            let read: BTreeSet<&str> = found.iter().map(|found| found.value.as_str()).collect();
            let wanted: BTreeSet<&str> = labelled.iter().map(String::as_str).collect();
            share.right += wanted.intersection(&read).count();
            share.all += wanted.len();
            if read != wanted {
                differences.push(format!("{what}: {wanted:?}, read {read:?}"));
            }
        }
    }

    fn note_rules(&mut self, label: &Label, reading: &MessageReading) {
        for rule in reading.reasons.iter().chain(&reading.runners_up).flat_map(rules_of) {
            self.rules.entry(rule).or_default().insert(label.file.clone());
        }
    }
}

/// Whether the strongest reason is the one labelled first, or there is none on both sides.
fn is_main_right(wanted: &[Wanted], reading: &MessageReading) -> bool {
    match (wanted.first(), reading.reasons.first()) {
        (None, None) => true,
        (Some(wanted), Some(read)) => wanted.is(&read.id.0),
        (Some(wanted), None) => wanted.may_be_silent,
        (None, Some(_)) => false,
    }
}

fn is_wanted(wanted: &[Wanted], reason: &FoundReason) -> bool {
    wanted.iter().any(|wanted| wanted.is(&reason.id.0))
}

/// Rules that speak for a reason, with its id before theirs: `PERF-ODR/rate-too-high`.
fn rules_of(reason: &FoundReason) -> impl Iterator<Item = String> {
    let rules: BTreeSet<&str> = reason.evidence.iter().map(|evidence| evidence.rule.as_str()).collect();
    rules.into_iter().map(|rule| format!("{}/{rule}", reason.id.0))
}
