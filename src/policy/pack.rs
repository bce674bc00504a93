//! The pack that is built in or was given, and questions to it. It has two parts: what messages are read by,
//! and what is known for the work on a case.

use std::sync::OnceLock;

use super::{
    Casework, Day, Language, MetricId, MetricRule, Pack, Period, PolicyError, Reason, ReasonId, TargetRule,
    TextLists, Texts, WindowRule,
};

static PACK: OnceLock<Pack> = OnceLock::new();
static CASEWORK: OnceLock<Casework> = OnceLock::new();

/// What messages are read by.
///
/// # Panics
/// Where none is built in and none was given. [`ready`] tells.
pub fn pack() -> &'static Pack {
    PACK.get_or_init(built_in)
}

/// Whether there is a pack. Every call of the boundary that needs it asks here first.
pub fn ready() -> Result<(), PolicyError> {
    let is_there = cfg!(feature = "built-in-pack") || PACK.get().is_some();
    is_there.then_some(()).ok_or(PolicyError::NotLoaded)
}

/// Takes the bytes that `candor-pack` wrote. The first pack stays.
pub fn load(bytes: &[u8]) -> Result<(), PolicyError> {
    take(&PACK, bytes)
}

#[cfg(feature = "built-in-pack")]
fn built_in() -> Pack {
    written(include_bytes!(concat!(env!("OUT_DIR"), "/pack.postcard")))
}

#[cfg(not(feature = "built-in-pack"))]
fn built_in() -> Pack {
    unreachable!("the boundary asks `ready` before anything that needs the pack")
}

/// What is known for the work on a case.
///
/// # Panics
/// Where none is built in and none was given. [`casework_ready`] tells.
pub fn casework() -> &'static Casework {
    CASEWORK.get_or_init(built_in_casework)
}

/// Whether both parts are there. Every call of the boundary that needs the second asks here first.
pub fn casework_ready() -> Result<(), PolicyError> {
    ready()?;
    let is_there = cfg!(feature = "built-in-pack") || CASEWORK.get().is_some();
    is_there.then_some(()).ok_or(PolicyError::NotLoaded)
}

/// Takes the bytes of the second part that `candor-pack` wrote. The first that came stays.
pub fn load_casework(bytes: &[u8]) -> Result<(), PolicyError> {
    take(&CASEWORK, bytes)
}

#[cfg(feature = "built-in-pack")]
fn built_in_casework() -> Casework {
    written(include_bytes!(concat!(env!("OUT_DIR"), "/casework.postcard")))
}

#[cfg(not(feature = "built-in-pack"))]
fn built_in_casework() -> Casework {
    unreachable!("the boundary asks `casework_ready` before anything that needs this part")
}

#[cfg(feature = "built-in-pack")]
fn written<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> T {
    postcard::from_bytes(bytes).expect("`candor-pack` wrote the pack with these types")
}

fn take<T: serde::de::DeserializeOwned>(place: &OnceLock<T>, bytes: &[u8]) -> Result<(), PolicyError> {
    let part = postcard::from_bytes(bytes).map_err(|_| PolicyError::Damaged)?;
    place.get_or_init(|| part);
    Ok(())
}

impl Pack {
    /// The reason with that id, if it has a file.
    pub fn reason(&self, id: &ReasonId) -> Option<&Reason> {
        self.reasons.iter().find(|reason| reason.id == *id)
    }

    /// All reasons that have a file, by id.
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// What a metric counts and what it should be.
    ///
    /// # Panics
    /// Never: `candor-pack` refuses a pack that lacks one.
    pub fn metric(&self, id: MetricId) -> &MetricRule {
        self.metrics
            .iter()
            .find(|rule| rule.id == id)
            .expect("`candor-pack` checked that every metric is there")
    }

    /// All metrics, in the order of `domain/metrics.md` section 1.
    pub fn metrics(&self) -> &[MetricRule] {
        &self.metrics
    }
}

impl Reason {
    /// Short name in `language`, else in English.
    pub fn title(&self, language: Option<Language>) -> &str {
        text(&self.title, language)
    }

    /// A clause that completes "Amazon … because …".
    pub fn because(&self, language: Option<Language>) -> &str {
        text(&self.because, language)
    }

    /// Typical causes.
    pub fn causes(&self, language: Option<Language>) -> &[String] {
        list(&self.causes, language)
    }

    /// Typical things done about it.
    pub fn actions(&self, language: Option<Language>) -> &[String] {
        list(&self.actions, language)
    }

    /// Typical controls.
    pub fn preventions(&self, language: Option<Language>) -> &[String] {
        list(&self.preventions, language)
    }

    /// What spoils an answer.
    pub fn mistakes(&self, language: Option<Language>) -> &[String] {
        list(&self.mistakes, language)
    }
}

impl MetricRule {
    /// The days that a report of `today` counts in that store.
    pub fn window(&self, store: Option<&str>, today: Day) -> Period {
        let is_of = |rule: &&WindowRule| store.is_some_and(|store| rule.stores.iter().any(|s| s == store));
        let own = self.windows.iter().find(is_of);
        let (length, lag) = own.map_or((self.window_days, self.lag_days), |rule| (rule.days, rule.lag_days));
        let days = |count: u32| i32::try_from(count).unwrap_or(i32::MAX);
        let mut to = today.plus(-days(lag));
        if own.is_some_and(|rule| rule.weekly) {
            // Day 0, the first of January of the year 1, is a Monday, and 5 days later is a Saturday.
            to = to.plus(-days((to.ordinal() + 2) % 7));
        }
        Period { from: to.plus(1 - days(length)), to }
    }

    /// The target in that store on that day: one for the store itself before one for all stores,
    /// and of those the one that came into force last.
    pub fn target(&self, store: Option<&str>, day: Day) -> Option<&TargetRule> {
        self.targets
            .iter()
            .filter(|target| target.from.is_none_or(|from| from <= day))
            .filter(|target| {
                target.stores.is_empty()
                    || store.is_some_and(|store| target.stores.iter().any(|s| s == store))
            })
            .max_by_key(|target| (!target.stores.is_empty(), target.from))
    }
}

impl TargetRule {
    /// The target as a fraction: 0.01 is 1 %.
    pub fn fraction(&self) -> f64 {
        f64::from(self.basis_points) / 10_000.0
    }
}

/// A text in `language`, else in English.
pub fn text(texts: &Texts, language: Option<Language>) -> &str {
    language
        .and_then(|language| texts.get(&language))
        .or_else(|| texts.get(&Language::En))
        .map_or("", String::as_str)
}

/// Texts in `language`, else in English.
pub fn list(lists: &TextLists, language: Option<Language>) -> &[String] {
    language
        .and_then(|language| lists.get(&language))
        .or_else(|| lists.get(&Language::En))
        .map_or(&[], Vec::as_slice)
}

#[cfg(test)]
pub(crate) mod examples {
    //! The examples of the pack's files, for tests only.

    use std::collections::BTreeMap;

    use crate::policy::{Examples, ListingExamples, SignExamples};

    /// Examples by reason id.
    pub(crate) fn all() -> BTreeMap<String, Examples> {
        postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/examples.postcard")))
            .expect("`candor-pack` wrote the examples with these types")
    }

    /// Examples by the id of a complaint's sign.
    pub(crate) fn of_signs() -> SignExamples {
        postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/sign_examples.postcard")))
            .expect("`candor-pack` wrote the examples with these types")
    }

    /// Examples by the id of a rule for listings.
    pub(crate) fn of_listings() -> ListingExamples {
        postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/listing_examples.postcard")))
            .expect("`candor-pack` wrote the examples with these types")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_pack_are_refused() {
        assert_eq!(load(b""), Err(PolicyError::Damaged));
        assert_eq!(load(&[0xff; 64]), Err(PolicyError::Damaged));
        assert_eq!(load_casework(b""), Err(PolicyError::Damaged));
    }

    #[test]
    fn every_file_of_the_reasons_folder_is_a_reason_of_the_pack() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/policy/pack/reasons");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder of reasons")
            .map(|entry| entry.expect("an entry").path())
            .map(|path| path.file_stem().expect("a name").to_string_lossy().to_uppercase())
            .collect();
        files.sort();
        let ids: Vec<&str> = pack().reasons().iter().map(|reason| reason.id.0.as_str()).collect();
        assert_eq!(files, ids);
    }

    #[test]
    fn every_reason_has_three_messages_of_its_own_and_three_traps() {
        let examples = examples::all();
        for reason in pack().reasons() {
            let of_this = &examples[&reason.id.0];
            assert!(of_this.fires.len() >= 3, "{} lacks messages that fire", reason.id.0);
            assert!(of_this.silent.len() >= 3, "{} lacks messages that stay silent", reason.id.0);
        }
    }

    #[test]
    fn a_text_that_lacks_the_language_is_given_in_english() {
        let reason = pack().reason(&ReasonId("PERF-ODR".into())).expect("a reason");
        assert_eq!(reason.title(Some(Language::Ja)), reason.title(None));
        assert!(!reason.causes(Some(Language::Zh)).is_empty());
    }

    #[test]
    fn a_metric_has_one_name_everywhere() {
        for rule in pack().metrics() {
            let written = serde_json::to_value(rule.id).expect("a word");
            assert_eq!(written, serde_json::json!(rule.id.name()));
        }
    }

    #[test]
    fn a_target_holds_from_its_day_on() {
        let rule = pack().metric(MetricId::OnTimeDeliveryRate);
        let day = |text| Day::parse_iso(text).expect("a day");
        assert!(rule.target(Some("amazon.co.uk"), day("2025-01-01")).is_none());
        let target = rule.target(Some("amazon.co.uk"), day("2026-03-01")).expect("in force");
        assert!((target.fraction() - 0.9).abs() < 1e-12);
    }

    #[test]
    fn a_store_of_its_own_wins_over_all_stores() {
        let rule = pack().metric(MetricId::OrderDefectRate);
        let day = Day::parse_iso("2026-11-23").expect("a day");
        assert!(rule.target(Some("amazon.com"), day).is_some_and(|target| !target.stores.is_empty()));
        assert!(rule.target(None, day).is_some_and(|target| target.stores.is_empty()));
    }
}
