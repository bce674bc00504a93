//! Complaints of one product and one theme, with how much of the orders they are.

use super::quote;
use super::said::Said;
use super::sold::{first_day, month_of};
use super::value::{Cluster, KindCount, MonthCount, OrderShare, Quote};
use super::voice::Voice;
use crate::limits::{FEW_CASES, FEW_ORDERS, LINES_SHOWN};
use crate::policy::{ReasonId, Table, Theme, casework};
use crate::sort;
use crate::source::Source;
use crate::text::{Day, Period};

/// Quotes of one cluster.
const QUOTES: usize = 3;

/// A voice as a complaint of one theme.
#[derive(Clone, Copy)]
struct Complaint<'v> {
    theme: Theme,
    voice: &'v Voice,
}

impl Complaint<'_> {
    /// Orders complaints by cluster, then by day and order.
    fn key(&self) -> (u32, Theme, Option<u32>, Option<u64>) {
        (self.voice.product, self.theme, self.voice.day(), self.voice.order)
    }
}

/// A cluster on its way: which complaints it has.
struct Group<'v, 'c> {
    complaints: &'c [Complaint<'v>],
    reasons: Vec<ReasonId>,
}

/// The first `count` clusters of what was asked for, and how many there are.
pub(super) fn find(said: &Said<'_>, count: usize) -> (Vec<Cluster>, usize) {
    let mut complaints = Vec::new();
    for voice in said.in_time().filter(|voice| said.is_of_product(voice)) {
        let themes = themes(said.request.theme).filter(|&theme| voice.heard.has(theme));
        complaints.extend(themes.map(|theme| Complaint { theme, voice }));
    }
    sort::by_key(&mut complaints, Complaint::key);
    let mut groups: Vec<Group<'_, '_>> = complaints
        .chunk_by(|a, b| (a.voice.product, a.theme) == (b.voice.product, b.theme))
        .map(|complaints| Group { complaints, reasons: reasons(complaints[0].theme, &said.request.reasons) })
        .collect();
    sort::by_key(&mut groups, |group| {
        (group.reasons.is_empty(), std::cmp::Reverse(group.complaints.len()), group.complaints[0].theme)
    });
    let clusters = groups.iter().take(count).map(|group| cluster(said, group)).collect();
    (clusters, groups.len())
}

/// The themes that were asked for, in the order of the pack.
fn themes(asked: Option<Theme>) -> impl Iterator<Item = Theme> {
    let all = casework().complaints.themes.iter().map(|rule| rule.id);
    all.filter(move |&theme| asked.is_none_or(|asked| asked == theme))
}

/// Those of the case's reasons that a theme bears on.
pub(super) fn reasons(theme: Theme, of_case: &[ReasonId]) -> Vec<ReasonId> {
    let rule = casework().complaints.themes.iter().find(|rule| rule.id == theme);
    let bears = |id: &&ReasonId| rule.is_some_and(|rule| rule.reasons.contains(id));
    of_case.iter().filter(bears).cloned().collect()
}

fn cluster(said: &Said<'_>, group: &Group<'_, '_>) -> Cluster {
    let complaints = group.complaints;
    let product = complaints[0].voice.product;
    let months: Vec<MonthCount> = complaints
        .chunk_by(|a, b| a.voice.day().map(month_of) == b.voice.day().map(month_of))
        .filter_map(|chunk| month(said, product, chunk))
        .collect();
    Cluster {
        asin: said.asin(product),
        theme: complaints[0].theme,
        reasons: group.reasons.clone(),
        voices: count_of(complaints.len()),
        kinds: kinds(complaints),
        share: whole_share(said, product, complaints),
        months,
        days: days(complaints.iter().map(|complaint| complaint.voice)),
        quotes: quotes(said, complaints),
        sources: sources(said, complaints),
    }
}

fn kinds(complaints: &[Complaint<'_>]) -> Vec<KindCount> {
    let mut counts = Table::default();
    for complaint in complaints {
        *counts.entry(complaint.voice.kind) += 1;
    }
    counts.into_iter().map(|(kind, voices)| KindCount { kind, voices }).collect()
}

/// From the first to the last day of some voices.
pub(super) fn days<'v>(voices: impl Iterator<Item = &'v Voice>) -> Option<Period> {
    let days = voices.filter_map(Voice::day).map(|day| (day, day));
    let (from, to) = days.reduce(|(from, to), (day, _)| (from.min(day), to.max(day)))?;
    Some(Period { from: Day::from_ordinal(from), to: Day::from_ordinal(to) })
}

fn month(said: &Said<'_>, product: u32, complaints: &[Complaint<'_>]) -> Option<MonthCount> {
    let number = month_of(complaints[0].voice.day()?);
    let share = share(orders(complaints), said.voices.sold.in_month(product, number));
    Some(MonthCount { month: first_day(number), voices: count_of(complaints.len()), share })
}

/// The share over the months that were asked for, else from the first month that has orders to the last.
fn whole_share(said: &Said<'_>, product: u32, complaints: &[Complaint<'_>]) -> Option<OrderShare> {
    let sold = &said.voices.sold;
    let (first, last) = match said.request.period {
        Some(period) => (month_of(period.from.ordinal()), month_of(period.to.ordinal())),
        None => (0, u32::MAX),
    };
    share(orders(complaints), sold.between(product, first, last))
}

/// How many orders the complaints are of: those that an orders file holds, each once.
///
/// INVARIANT: complaints of one order stand side by side.
fn orders(complaints: &[Complaint<'_>]) -> u32 {
    let known = complaints.iter().filter(|complaint| complaint.voice.placed.is_some());
    let mut last = None;
    count_of(
        known.filter(|complaint| last.replace(complaint.voice.order) != Some(complaint.voice.order)).count(),
    )
}

fn share(complaining: u32, orders: u32) -> Option<OrderShare> {
    let small = orders < FEW_ORDERS || complaining < FEW_CASES;
    (orders > 0).then(|| OrderShare {
        complaining,
        orders,
        rate: f64::from(complaining) / f64::from(orders),
        small,
    })
}

/// The best examples, each text once; of equals the newest.
fn quotes(said: &Said<'_>, complaints: &[Complaint<'_>]) -> Vec<Quote> {
    let mut best: Vec<(usize, std::cmp::Reverse<Option<u32>>, &Voice)> = Vec::new();
    for complaint in complaints {
        let (text, _) = said.words(complaint.voice);
        let key = (quote::distance(text), std::cmp::Reverse(complaint.voice.said));
        let place = best.partition_point(|(distance, said, _)| (*distance, *said) <= key);
        let is_known = best.iter().any(|(_, _, voice)| said.words(voice).0 == text);
        if place < QUOTES && !is_known {
            best.insert(place, (key.0, key.1, complaint.voice));
            best.truncate(QUOTES);
        }
    }
    best.into_iter().map(|(_, _, voice)| said.quote(voice)).collect()
}

/// One source for each file, the first lines in rising order.
fn sources(said: &Said<'_>, complaints: &[Complaint<'_>]) -> Vec<Source> {
    let mut files: Table<u32, Vec<&Voice>> = Table::default();
    for complaint in complaints {
        files.entry(complaint.voice.file).push(complaint.voice);
    }
    let of_file = |(_, mut voices): (u32, Vec<&Voice>)| {
        sort::by_key(&mut voices, |voice| (voice.line, voice.place));
        let lines: Vec<u32> = voices.iter().take(LINES_SHOWN).map(|voice| voice.line).collect();
        said.source(voices[0], &lines, count_of(voices.len()))
    };
    files.into_iter().map(of_file).collect()
}

pub(super) fn count_of(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::{Complaints, ComplaintsRequest, VoiceKind, Voices};
    use crate::account::Account;
    use crate::policy::{EscalationKind, ReasonId, Theme};
    use crate::report::ReportReader;
    use crate::source::{Locator, Source};
    use crate::text::{Day, Period};

    const ORDERS: &str = "amazon-order-id\tpurchase-date\torder-status\tsku\tasin\n\
        111-0000001-0000001\t2026-09-05\tShipped\tMUG\tB0MUG\n\
        111-0000001-0000002\t2026-09-06\tShipped\tMUG\tB0MUG\n\
        111-0000001-0000003\t2026-10-07\tShipped\tMUG\tB0MUG\n\
        111-0000001-0000003\t2026-10-07\tShipped\tJAR\tB0JAR\n";
    const RETURNS: &str = "return-date\torder-id\tsku\tasin\tquantity\treason\tcustomer-comments\n\
        2026-09-20\t111-0000001-0000001\tMUG\tB0MUG\t1\tDEFECTIVE\t\n\
        2026-09-21\t111-0000001-0000001\tMUG\tB0MUG\t1\tDEFECTIVE\tDoes not turn on\n\
        2026-10-21\t111-0000001-0000003\tMUG\tB0MUG\t1\tUNWANTED_ITEM\tStopped working, caught fire\n\
        2026-10-22\t111-0000009-0000009\tMUG\tB0MUG\t1\tDEFECTIVE\t\n";
    const FEEDBACK: &str = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n\
        2026-09-25\t1\tFaulty. Regards, Ada Example\t \t111-0000001-0000002\t\n";

    fn account(files: &[(&str, &str)]) -> Account {
        let mut account = Account::default();
        for (name, text) in files {
            let mut reader = ReportReader::new(name);
            reader.push(text.as_bytes()).expect("a header");
            account.add(reader.finish().expect("a whole file"));
        }
        account
    }

    fn find(request: &ComplaintsRequest) -> Complaints {
        let account = account(&[("orders", ORDERS), ("returns", RETURNS), ("feedback", FEEDBACK)]);
        let voices = Voices::new(&account);
        super::super::find(&account, &voices, request, Day::new(2026, 11, 23).expect("a day"))
    }

    #[test]
    fn complaints_of_one_order_count_as_one_order_of_all_orders_of_the_product() {
        let found = find(&ComplaintsRequest::default());
        let cluster = &found.clusters[0];
        assert_eq!(
            (cluster.theme, cluster.asin.as_deref(), cluster.voices),
            (Theme::Defective, Some("B0MUG"), 5)
        );
        let share = cluster.share.expect("orders");
        assert_eq!((share.complaining, share.orders, share.small), (3, 3, true));
        let months: Vec<_> = cluster
            .months
            .iter()
            .map(|month| {
                (
                    month.month.to_string(),
                    month.voices,
                    month.share.map(|share| (share.complaining, share.orders)),
                )
            })
            .collect();
        let wanted = [("2026-09-01", 3, Some((2, 2))), ("2026-10-01", 2, Some((1, 1)))];
        assert_eq!(months, wanted.map(|(month, voices, share)| (month.to_owned(), voices, share)));
        let kinds: Vec<_> = cluster.kinds.iter().map(|count| (count.kind, count.voices)).collect();
        assert_eq!(kinds, [(VoiceKind::Return, 4), (VoiceKind::Feedback, 1)]);
    }

    #[test]
    fn every_cluster_and_every_quote_names_the_lines_it_is_from() {
        let found = find(&ComplaintsRequest::default());
        let lines = |source: &Source| match source {
            Source::File { name, locator: Locator::Lines { lines, total, .. }, .. } => {
                (name.clone(), lines.clone(), *total)
            }
            other => panic!("{other:?}"),
        };
        let of_cluster: Vec<_> = found.clusters[0].sources.iter().map(lines).collect();
        assert_eq!(of_cluster, [("returns".into(), vec![2, 3, 4, 5], 4), ("feedback".into(), vec![2], 1)]);
        let quote = found.clusters[0]
            .quotes
            .iter()
            .find(|quote| quote.kind == VoiceKind::Feedback)
            .expect("feedback");
        assert_eq!(
            (quote.text.as_str(), quote.order_id.as_deref()),
            ("Faulty. Regards, ***", Some("111-0000001-0000002"))
        );
        assert_eq!(lines(&quote.source).1, [2]);
    }

    #[test]
    fn what_must_be_looked_at_first_is_named_with_its_kind() {
        let found = find(&ComplaintsRequest::default());
        assert_eq!(found.escalations_total, 1);
        assert_eq!(found.escalations[0].kinds, [EscalationKind::Fire]);
        assert_eq!(found.escalations[0].quote.order_id.as_deref(), Some("111-0000001-0000003"));
    }

    #[test]
    fn a_theme_that_bears_on_the_case_comes_first() {
        let reasons = vec![ReasonId("SAFE-RECALL".into())];
        let found = find(&ComplaintsRequest { reasons: reasons.clone(), ..ComplaintsRequest::default() });
        assert_eq!((found.clusters[0].theme, &found.clusters[0].reasons), (Theme::Safety, &reasons));
        assert!(found.clusters[1].reasons.is_empty());
    }

    #[test]
    fn months_products_and_themes_narrow_what_is_counted() {
        let day = |month, day| Day::new(2026, month, day).expect("a day");
        let october = Some(Period { from: day(10, 1), to: day(10, 31) });
        let found = find(&ComplaintsRequest { period: october, ..ComplaintsRequest::default() });
        let share = found.clusters[0].share.expect("orders");
        assert_eq!((found.voices, share.complaining, share.orders), (2, 1, 1));
        let other = find(&ComplaintsRequest { asin: Some("B0JAR".into()), ..ComplaintsRequest::default() });
        assert_eq!((other.voices, other.clusters.len()), (0, 0));
        let themed = find(&ComplaintsRequest { theme: Some(Theme::Safety), ..ComplaintsRequest::default() });
        assert_eq!((themed.voices, themed.clusters.len(), themed.themes.len()), (1, 1, 3));
    }

    #[test]
    fn pasted_reviews_are_heard_without_a_file() {
        let account = Account::default();
        let request = ComplaintsRequest {
            pasted: vec!["Box was crushed flat.\n\nWorks well.\n\nIt is a fake.".into()],
            ..ComplaintsRequest::default()
        };
        let voices = Voices::new(&account);
        let found = super::super::find(&account, &voices, &request, Day::new(2026, 11, 23).expect("a day"));
        assert_eq!((found.voices, found.without_theme, found.escalations_total), (3, 1, 1));
        let themes: Vec<Theme> = found.clusters.iter().map(|cluster| cluster.theme).collect();
        assert_eq!(themes, [Theme::Authenticity, Theme::Packaging]);
        assert_eq!(found.clusters[0].quotes[0].source, Source::Statement { field: "pasted.0".into() });
        assert!(found.replies.is_none() && found.days.is_none());
    }
}
