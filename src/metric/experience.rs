//! The customer experience of each offer, as the Voice of the Customer export has it
//! (`domain/metrics.md` section 12). Amazon's band is taken as it is; nothing is summed and no threshold is put
//! in its place.

use super::measure::number;
use super::{BandCount, CustomerExperience, ExperienceBand, OfferExperience};
use crate::account::{Account, Lines};
use crate::report::{Cell, Field, ReportKind, SheetRow};
use crate::sort;
use crate::source::Locator;
use crate::text::fold;

/// The offers; none without such a file.
pub(super) fn of(account: &Account) -> Option<CustomerExperience> {
    account.files_of(ReportKind::VoiceOfCustomer).next()?;
    let mut lines = Lines::default();
    let mut offers = Vec::new();
    for (file, row) in account.rows(ReportKind::VoiceOfCustomer) {
        lines.add(file.number(), row.line());
        let place = Locator::Lines { lines: vec![row.line()], total: 1, column: None };
        offers.push(OfferExperience {
            asin: row.text(Field::Asin).to_owned(),
            sku: row.text(Field::Sku).to_owned(),
            band: band(row.text(Field::Status)),
            rate: rate(row),
            negative_orders: whole(row, Field::NegativeOrders),
            orders: whole(row, Field::Orders),
            reason: row.text(Field::Reason).to_owned(),
            source: account.source(file.number(), place),
        });
    }
    sort::by(&mut offers, |a: &OfferExperience, b| a.band.cmp(&b.band).then_with(|| a.asin.cmp(&b.asin)));
    let bands = offers
        .chunk_by(|a, b| a.band == b.band)
        .map(|of_band| BandCount { band: of_band[0].band, offers: number(of_band.len()) });
    Some(CustomerExperience {
        bands: bands.collect(),
        offers_total: number(offers.len()),
        offers,
        sources: lines.sources(account, "CX Health"),
    })
}

fn whole(row: SheetRow<'_>, column: Field) -> Option<u32> {
    row.count(column).and_then(|count| u32::try_from(count).ok())
}

fn rate(row: SheetRow<'_>) -> Option<f64> {
    match row.cell(Field::Rate) {
        Cell::Rate(millionths) => i32::try_from(millionths).ok().map(|rate| f64::from(rate) / 1e6),
        _ => None,
    }
}

fn band(word: &str) -> ExperienceBand {
    match fold(word).trim() {
        "very poor" => ExperienceBand::VeryPoor,
        "poor" => ExperienceBand::Poor,
        "fair" => ExperienceBand::Fair,
        "good" => ExperienceBand::Good,
        "excellent" => ExperienceBand::Excellent,
        "insufficient feedback" => ExperienceBand::InsufficientFeedback,
        _ => ExperienceBand::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_is_told_in_any_case_and_a_new_word_is_no_band() {
        assert_eq!(band("Very Poor"), ExperienceBand::VeryPoor);
        assert_eq!(band(" excellent "), ExperienceBand::Excellent);
        assert_eq!(band("Splendid"), ExperienceBand::Unknown);
    }
}
