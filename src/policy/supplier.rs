//! What a seller writes to a supplier. `pack/` reads this file too.

use serde::{Deserialize, Serialize};

use super::{Confidence, Day, Table, Texts};

/// The wording of messages to suppliers. Facts stand in `{slots}`, the same in every language.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupplierRules {
    /// Days until it is worth asking again.
    pub follow_up: u32,
    /// Where the pack has it from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
    /// The frame of a message.
    pub phrases: Table<SupplierPhrase, Texts>,
    /// What can be asked for.
    pub asks: Table<SupplierAsk, Texts>,
    /// What should be ready where Amazon calls.
    pub card: Vec<CallRule>,
}

/// A piece of the frame of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SupplierPhrase {
    /// Subject, about one invoice.
    SubjectInvoice,
    /// Subject, about several.
    SubjectInvoices,
    /// The first line, with a name.
    Greeting,
    /// The first line, without one.
    GreetingPlain,
    /// Why it is asked.
    Why,
    /// Opens the list, about one invoice.
    AboutInvoice,
    /// The same where its number is not known.
    AboutThis,
    /// The same about several.
    AboutPurchases,
    /// Who asks.
    Buyer,
    /// Where they are.
    BuyerAddress,
    /// That records must stay as they are.
    Honest,
    /// Until when.
    Until,
    /// The last line.
    Thanks,
}

/// What can be asked of a supplier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SupplierAsk {
    /// Invoices of a stretch of time.
    Invoices,
    /// For which products.
    Products,
    /// The final invoice.
    FinalInvoice,
    /// A form that Amazon takes.
    Pdf,
    /// The invoice's number.
    Number,
    /// Its date.
    IssuedOn,
    /// The supplier's name.
    IssuerName,
    /// The supplier's address.
    IssuerAddress,
    /// The supplier's telephone number.
    IssuerPhone,
    /// The supplier's e-mail address.
    IssuerEmail,
    /// The supplier's website.
    IssuerWebsite,
    /// The buyer's name.
    HolderName,
    /// The buyer's address.
    HolderAddress,
    /// A line for each product.
    Lines,
    /// The quantity of each line.
    Quantity,
    /// A number of each product.
    Model,
    /// That the brand may be sold.
    Authorization,
}

/// One thing that should be ready where Amazon calls the supplier.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallRule {
    /// Kebab-case.
    pub id: String,
    /// The field of the invoice that it is about, kebab-case.
    pub field: String,
    /// What should be so.
    pub text: Texts,
}
