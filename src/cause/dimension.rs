//! What orders can have in common, and where the account says so.

use serde::{Deserialize, Serialize};

use crate::report::{Field, ReportKind};

/// Something that orders can have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// A product, by the seller's name.
    Sku,
    /// A product, by Amazon's name.
    Asin,
    /// The store it was placed in.
    Store,
    /// The day of the week it was placed on, in UTC: `1` is Monday, `7` Sunday.
    Weekday,
    /// Placed on that day or later, up to the last day counted; ISO.
    Since,
    /// How fast the buyer wanted it.
    ShipService,
    /// The service that carried it.
    ShipMethod,
    /// Who carried it.
    Carrier,
    /// The warehouse it left.
    Warehouse,
    /// The country it was sent from.
    Origin,
    /// The category of goods.
    Category,
    /// Why it came back, among orders that did.
    ReturnReason,
}

/// A column of a report that says for orders what they have in common.
pub(super) struct Told {
    pub(super) kind: ReportKind,
    pub(super) field: Field,
    pub(super) dimension: Dimension,
}

const fn told(kind: ReportKind, field: Field, dimension: Dimension) -> Told {
    Told { kind, field, dimension }
}

/// Columns besides those of All Orders, those of one dimension in a row.
///
/// INVARIANT: each report lists orders whether or not they have a defect. One that lists late orders alone
/// would make every carrier in it look guilty. Returns are asked among themselves for the same reason.
pub(super) const TOLD: &[Told] = &[
    told(ReportKind::NewOrders, Field::ShipService, Dimension::ShipService),
    told(ReportKind::FbaShipments, Field::ShipService, Dimension::ShipService),
    told(ReportKind::VtrReport, Field::ShipService, Dimension::ShipMethod),
    told(ReportKind::OtdrReport, Field::ShipService, Dimension::ShipMethod),
    told(ReportKind::FbaShipments, Field::Carrier, Dimension::Carrier),
    told(ReportKind::VtrReport, Field::Carrier, Dimension::Carrier),
    told(ReportKind::OtdrReport, Field::Carrier, Dimension::Carrier),
    told(ReportKind::FbaShipments, Field::Warehouse, Dimension::Warehouse),
    told(ReportKind::VtrReport, Field::Country, Dimension::Origin),
    told(ReportKind::OtdrReport, Field::Country, Dimension::Origin),
    told(ReportKind::VtrReport, Field::Category, Dimension::Category),
    told(ReportKind::FbaReturns, Field::Reason, Dimension::ReturnReason),
    told(ReportKind::MfnReturns, Field::Reason, Dimension::ReturnReason),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_one_dimension_stand_in_a_row() {
        let runs = TOLD.chunk_by(|a, b| a.dimension == b.dimension).map(|run| run[0].dimension);
        let mut dimensions: Vec<Dimension> = runs.collect();
        let count = dimensions.len();
        dimensions.sort_unstable();
        dimensions.dedup();
        assert_eq!(dimensions.len(), count);
    }
}
