//! The pack's wording of letters, in one language.

use super::{figures, placeholder};
use crate::metric::{Channel, ComponentId, Unit};
use crate::notice;
use crate::policy::{
    self, Language, LetterFormat, LetterRules, MetricId, MetricWords, PhraseId, ReasonId, RequestKind, Texts,
};
use crate::text::Day;

/// What a letter in one language is worded with.
#[derive(Clone, Copy)]
pub struct Wording {
    rules: &'static LetterRules,
    format: &'static LetterFormat,
    language: Language,
}

/// A day as letters in that language print it.
pub fn printed_day(day: Day, language: Option<Language>) -> String {
    Wording::of(language.unwrap_or(Language::En)).day(day)
}

impl Wording {
    /// The wording in `language`. Needs the second part of the policy pack.
    ///
    /// # Panics
    /// Never: the pack is checked to have every language.
    pub fn of(language: Language) -> Self {
        let rules = &policy::casework().letter;
        let format =
            rules.formats.get(&language).expect("`candor-pack` checked that every language is there");
        Self { rules, format, language }
    }

    /// A sentence or a piece of one, its slots open.
    pub fn text(self, id: PhraseId) -> &'static str {
        self.rules.phrases.get(&id).map_or("", |texts| self.of_texts(texts))
    }

    /// Something that the seller has still to fill in.
    pub(super) fn gap(self, id: PhraseId) -> String {
        placeholder::of(self.text(id))
    }

    /// A phrase with one slot, filled with a word that is no fact of its own.
    pub fn with(self, id: PhraseId, slot: &str, word: &str) -> String {
        self.text(id).replace(slot, word)
    }

    pub(super) fn of_texts(self, texts: &'static Texts) -> &'static str {
        policy::text(texts, Some(self.language))
    }

    /// The same, where the language has it.
    pub(super) fn own(self, texts: &'static Texts) -> Option<&'static str> {
        texts.get(&self.language).map(String::as_str)
    }

    /// Completes "your message about …"; none for a reason without a file.
    pub(super) fn about(self, reason: &ReasonId) -> Option<&'static str> {
        self.rules.about.get(reason).map(|texts| self.of_texts(texts))
    }

    /// Words for a metric; none for those that no known reason is about.
    pub(super) fn metric(self, id: MetricId) -> Option<&'static MetricWords> {
        self.rules.metrics.get(&id)
    }

    /// A paper Amazon asks for; none for what is no paper.
    pub(super) fn paper(self, kind: RequestKind) -> Option<&'static str> {
        self.rules.papers.get(&kind).map(|texts| self.of_texts(texts))
    }

    /// The things of a channel and a store that a rate is of. Metrics without a channel count seller-fulfilled
    /// ones only.
    pub(super) fn counted(self, unit: Unit, channel: Option<Channel>, store: Option<&str>) -> String {
        let things = match (unit, channel) {
            (Unit::Packages, _) => PhraseId::Packages,
            (Unit::Units, _) => PhraseId::Units,
            (_, Some(Channel::Afn)) => PhraseId::AfnOrders,
            _ => PhraseId::MfnOrders,
        };
        let things = self.text(things);
        store.map_or_else(
            || things.to_owned(),
            |store| self.with(PhraseId::OnStore, "{orders}", things).replace("{store}", store),
        )
    }

    /// `1500` as `1,500`.
    pub(super) fn thousands(self, number: u32) -> String {
        figures::grouped(number, &self.format.group)
    }

    /// `part` of `whole` with at most two decimals, rounded half up: `1.53%`. A share above zero is never printed
    /// as zero. No whole is no share.
    pub(super) fn share(self, part: u32, whole: u32) -> Option<String> {
        let hundredths = figures::scaled_share(part, whole, 2)?;
        if hundredths == 0 && part > 0 {
            return Some(self.with(PhraseId::UnderShare, "{share}", &self.hundredths(1)));
        }
        Some(self.hundredths(hundredths))
    }

    /// A fraction as a percentage with at most two decimals.
    pub(super) fn percent(self, fraction: f64) -> String {
        self.hundredths(figures::scaled_percent(fraction, 2).unwrap_or_default())
    }

    fn hundredths(self, hundredths: u64) -> String {
        self.format.percent.replace("{number}", &figures::decimal(hundredths, &self.format.decimal))
    }

    /// A day with its month as a word, which no reader can mistake: `8 November 2026`.
    pub fn day(self, day: Day) -> String {
        self.written(day, &self.format.date)
    }

    /// The first day of a stretch; its year only where the last day has another. A language that begins with the
    /// year always has it.
    pub(super) fn first_day(self, from: Day, to: Day) -> String {
        let begins_with_year = self.format.date.starts_with("{year}");
        let same_year = from.to_calendar().0 == to.to_calendar().0;
        let form =
            if same_year && !begins_with_year { &self.format.day_and_month } else { &self.format.date };
        self.written(from, form)
    }

    fn written(self, day: Day, form: &str) -> String {
        let (year, month, number) = day.to_calendar();
        let number = match &self.format.first {
            Some(first) if number == 1 => first.clone(),
            _ => number.to_string(),
        };
        form.replace("{day}", &number)
            .replace("{month}", &self.format.months[usize::from(month) - 1])
            .replace("{year}", &year.to_string())
    }

    /// `a, b and c`.
    pub fn list(self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => format!("{}{}{last}", first.join(&self.format.comma), self.format.and),
        }
    }

    /// `a, b, c`.
    pub fn row(self, items: &[String]) -> String {
        items.join(&self.format.comma)
    }

    /// What stands between two sentences.
    pub(super) fn space(self) -> &'static str {
        &self.format.space
    }

    /// Whether words of the seller are surely in another language than the letter.
    pub(super) fn is_foreign(self, words: &str) -> bool {
        notice::is_foreign(words, self.language)
    }
}

/// Completes "14 with …".
pub(super) fn one_component(id: ComponentId) -> PhraseId {
    match id {
        ComponentId::NegativeFeedback => PhraseId::OneNegativeFeedback,
        ComponentId::AToZClaims => PhraseId::OneAToZClaim,
        ComponentId::Chargebacks => PhraseId::OneChargeback,
        ComponentId::MissingInvoices => PhraseId::OneMissingInvoice,
        ComponentId::LateInvoices => PhraseId::OneLateInvoice,
        ComponentId::RejectedReturns => PhraseId::OneRejectedReturn,
        ComponentId::UnansweredReturns => PhraseId::OneUnansweredReturn,
        ComponentId::ReturnFeedback => PhraseId::OneReturnFeedback,
    }
}

/// A component as a kind of thing.
pub(super) fn component_kind(id: ComponentId) -> PhraseId {
    match id {
        ComponentId::NegativeFeedback => PhraseId::NegativeFeedback,
        ComponentId::AToZClaims => PhraseId::AToZClaims,
        ComponentId::Chargebacks => PhraseId::Chargebacks,
        ComponentId::MissingInvoices => PhraseId::MissingInvoices,
        ComponentId::LateInvoices => PhraseId::LateInvoices,
        ComponentId::RejectedReturns => PhraseId::RejectedReturns,
        ComponentId::UnansweredReturns => PhraseId::UnansweredReturns,
        ComponentId::ReturnFeedback => PhraseId::ReturnFeedback,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Language; 7] =
        [Language::En, Language::De, Language::Fr, Language::It, Language::Es, Language::Ja, Language::Zh];

    fn iso(text: &str) -> Day {
        Day::parse_iso(text).expect("a day")
    }

    #[test]
    fn each_language_writes_numbers_its_own_way() {
        let written = ALL.map(|language| {
            let wording = Wording::of(language);
            format!("{} {}", wording.thousands(1500), wording.share(23, 1500).expect("a share"))
        });
        assert_eq!(
            written,
            [
                "1,500 1.53%",
                "1.500 1,53 %",
                "1\u{202f}500 1,53\u{a0}%",
                "1.500 1,53%",
                "1.500 1,53 %",
                "1,500 1.53%",
                "1,500 1.53%"
            ]
        );
    }

    #[test]
    fn each_language_writes_days_its_own_way() {
        let written = ALL.map(|language| Wording::of(language).day(iso("2026-11-01")));
        assert_eq!(
            written,
            [
                "1 November 2026",
                "1. November 2026",
                "1er novembre 2026",
                "1° novembre 2026",
                "1 de noviembre de 2026",
                "2026年11月1日",
                "2026年11月1日"
            ]
        );
    }

    #[test]
    fn the_first_day_has_a_year_only_where_it_differs() {
        let (from, before) = (iso("2026-09-10"), iso("2025-12-10"));
        let to = iso("2026-11-08");
        let english = Wording::of(Language::En);
        assert_eq!(english.first_day(from, to), "10 September");
        assert_eq!(english.first_day(before, to), "10 December 2025");
        assert_eq!(Wording::of(Language::De).first_day(from, to), "10. September");
        assert_eq!(Wording::of(Language::Ja).first_day(from, to), "2026年9月10日");
    }

    #[test]
    fn the_last_item_of_a_list_stands_after_and() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(Wording::of(Language::En).list(&items), "a, b and c");
        assert_eq!(Wording::of(Language::Zh).list(&items), "a、b和c");
        assert_eq!(Wording::of(Language::De).list(&items[..1]), "a");
    }

    #[test]
    fn a_share_above_zero_is_never_printed_as_zero_and_a_share_of_nothing_is_none() {
        assert_eq!(Wording::of(Language::De).share(1, 1_000_000).as_deref(), Some("unter 0,01 %"));
        assert_eq!(Wording::of(Language::De).share(0, 0), None);
    }
}
