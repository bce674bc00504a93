//! What stands in a paper, field by field.

use serde::{Deserialize, Serialize};

use super::Place;

/// What a field is about. Which fields a kind of paper has stands in the policy pack.
///
/// The *issuer* is who wrote the paper: the supplier, the laboratory, the bank, the authority. The *holder* is who
/// it is made out to: the buyer, the authorised party, the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldId {
    /// Name of the issuer.
    IssuerName,
    /// Postal address of the issuer.
    IssuerAddress,
    /// Telephone number of the issuer.
    IssuerPhone,
    /// E-mail address of the issuer.
    IssuerEmail,
    /// Website of the issuer.
    IssuerWebsite,
    /// Name of the holder.
    HolderName,
    /// Postal address of the holder.
    HolderAddress,
    /// The paper's own number.
    Number,
    /// The day it was issued.
    IssuedOn,
    /// The first day it holds for.
    ValidFrom,
    /// The last day it holds for.
    ValidUntil,
    /// Currency, such as `EUR` (ISO 4217).
    Currency,
    /// The sum before tax.
    NetTotal,
    /// The tax.
    Tax,
    /// The sum to be paid.
    Total,
    /// Terms of payment or delivery.
    Terms,
    /// The product it is about.
    Product,
    /// The model of the product.
    Model,
    /// The brand or mark.
    Brand,
    /// The countries or stores it holds for.
    Territory,
    /// Where the goods may be sold, such as on Amazon.
    Channel,
    /// Who signed.
    Signatory,
    /// Rules, directives or standards that it names.
    Standards,
    /// The laboratory.
    Laboratory,
    /// The lot or batch.
    Lot,
    /// The day of manufacture.
    MadeOn,
    /// The place of manufacture.
    MadeAt,
    /// The day of the test.
    TestedOn,
    /// Number of a report that it names.
    ReportNumber,
    /// A tracking number.
    Tracking,
    /// The carrier.
    Carrier,
    /// The day of shipment.
    ShippedOn,
    /// The day of delivery.
    DeliveredOn,
    /// An order it is about.
    Order,
    /// How many units.
    Units,
    /// The number of a registration, such as for packaging or VAT.
    Registration,
    /// The country of a registration, two letters (ISO 3166).
    Country,
    /// A registered mark's number.
    Trademark,
    /// Whether it is in force, in its own words.
    Status,
}

/// Where the value of a field came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldFrom {
    /// The text of the paper.
    Text,
    /// A picture of the paper, by reading its letters.
    Picture,
    /// A register of invoices.
    Register,
    /// The seller typed it.
    Typed,
}

/// The value of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Field {
    /// As it stands in the paper; days as `2026-11-23`, sums as `1234.50`.
    pub value: String,
    /// Where it came from.
    pub from: FieldFrom,
    /// Whether the seller says that it is right. Until then it is a guess, and nothing may be built on it.
    #[serde(default)]
    pub confirmed: bool,
    /// Where it stands.
    #[serde(default)]
    pub place: Option<Place>,
}
