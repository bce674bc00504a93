//! What buyers complain of, in their own words and in Amazon's: returns, feedback, claims, messages, the Voice of the
//! Customer, and reviews that the seller pasted.
//!
//! [`Voices`] listens to the files once. [`find`] answers one question: what must be looked at first, which
//! products have which complaints and how many of their orders, and how soon buyers were answered.

mod cluster;
mod codes;
mod lexicon;
mod likeness;
mod quote;
mod replies;
mod said;
mod sold;
mod value;
mod voice;

pub use value::{
    Cluster, Complaints, ComplaintsRequest, Escalation, KindCount, MonthCount, OrderShare, ProductCount,
    Quote, Replies, Reply, ThemeCount, VoiceKind, VoicePlace,
};
pub use voice::Voices;

use crate::account::Account;
use crate::limits::{CLUSTERS_SHOWN, ESCALATIONS_SHOWN, PRODUCTS_SHOWN};
use crate::policy::{CommentTrait, EscalationKind, Table, Theme, casework};
use crate::sort;
use crate::source::Locator;
use crate::text::Day;
use cluster::count_of;
use said::Said;
use voice::Voice;

/// What was heard in one comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hearing {
    /// What it complains of, in the order of the pack.
    pub themes: Vec<Theme>,
    /// What must be looked at first.
    pub escalations: Vec<EscalationKind>,
}

/// What a comment complains of.
pub fn hear(comment: &str) -> Hearing {
    let lexicon = lexicon::lexicon();
    let heard = lexicon.hear(comment, &mut lexicon.board());
    let themes = casework().complaints.themes.iter().map(|rule| rule.id);
    Hearing {
        themes: themes.filter(|&theme| heard.has(theme)).collect(),
        escalations: lexicon.escalations().filter(|&kind| heard.escalates(kind)).collect(),
    }
}

/// What the weights of a comment are of, in the order of the traits, each once.
pub fn traits(comment: &str) -> Vec<CommentTrait> {
    lexicon::lexicon().traits(comment)
}

/// A comment without what says who the buyer is.
pub fn masked(comment: &str) -> String {
    crate::personal::mask(comment)
}

/// What buyers say, within what was asked for.
pub fn find(account: &Account, voices: &Voices, request: &ComplaintsRequest, today: Day) -> Complaints {
    let said = Said::new(account, voices, request);
    let asked: Vec<&Voice> =
        said.in_time().filter(|voice| said.is_of_product(voice) && said.is_of_theme(voice)).collect();
    let (escalations, escalations_total) = escalations(&said, &asked);
    let (clusters, clusters_total) = cluster::find(&said, CLUSTERS_SHOWN);
    Complaints {
        voices: count_of(asked.len()),
        without_theme: count_of(asked.iter().filter(|voice| !voice.heard.has_theme()).count()),
        places: places(&said, &asked),
        escalations,
        escalations_total: count_of(escalations_total),
        clusters,
        clusters_total: count_of(clusters_total),
        themes: themes(&said),
        products: products(&said),
        days: cluster::days(said.all()),
        replies: replies::count(&said, today),
    }
}

fn places(said: &Said<'_>, voices: &[&Voice]) -> Vec<VoicePlace> {
    let mut files: Table<(VoiceKind, u32), u32> = Table::default();
    for voice in voices {
        *files.entry((voice.kind, voice.file)) += 1;
    }
    let place = |((kind, file), voices): ((VoiceKind, u32), u32)| {
        let source = match kind {
            VoiceKind::Pasted => crate::source::Source::Statement { field: "pasted".to_owned() },
            _ => said.account.source(file, Locator::Whole),
        };
        VoicePlace { kind, voices, source }
    };
    files.into_iter().map(place).collect()
}

/// The first that must be looked at, and how many there are.
fn escalations(said: &Said<'_>, voices: &[&Voice]) -> (Vec<Escalation>, usize) {
    let kinds = |voice: &Voice| -> Vec<EscalationKind> {
        let mut kinds: Vec<EscalationKind> =
            lexicon::lexicon().escalations().filter(|&kind| voice.heard.escalates(kind)).collect();
        sort::rising(&mut kinds);
        kinds
    };
    let mut urgent: Vec<(Vec<EscalationKind>, &Voice)> =
        voices.iter().filter(|voice| voice.heard.is_urgent()).map(|voice| (kinds(voice), *voice)).collect();
    sort::by_key(&mut urgent, |(kinds, voice)| {
        (kinds.first().copied(), std::cmp::Reverse(voice.said), voice.file, voice.line)
    });
    let total = urgent.len();
    let shown = urgent.into_iter().take(ESCALATIONS_SHOWN);
    (shown.map(|(kinds, voice)| Escalation { kinds, quote: said.quote(voice) }).collect(), total)
}

fn themes(said: &Said<'_>) -> Vec<ThemeCount> {
    let voices: Vec<&Voice> = said.in_time().filter(|voice| said.is_of_product(voice)).collect();
    let count = |theme: Theme| ThemeCount {
        theme,
        voices: count_of(voices.iter().filter(|voice| voice.heard.has(theme)).count()),
        reasons: cluster::reasons(theme, &said.request.reasons),
    };
    let mut counts: Vec<ThemeCount> =
        casework().complaints.themes.iter().map(|rule| count(rule.id)).collect();
    counts.retain(|count| count.voices > 0);
    sort::by_key(&mut counts, |count| std::cmp::Reverse(count.voices));
    counts
}

fn products(said: &Said<'_>) -> Vec<ProductCount> {
    let mut counts = vec![0; said.voices.products.len()];
    for voice in said.in_time().filter(|voice| voice.heard.has_theme() && said.is_of_theme(voice)) {
        counts[voice.product as usize] += 1;
    }
    let mut products: Vec<(u32, u32)> = (0..).zip(counts).filter(|&(_, voices)| voices > 0).collect();
    sort::by_key(&mut products, |&(product, voices)| (std::cmp::Reverse(voices), product));
    let shown = products.into_iter().take(PRODUCTS_SHOWN);
    shown.map(|(product, voices)| ProductCount { asin: said.asin(product), voices }).collect()
}
