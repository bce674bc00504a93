//! Export kinds as data: which columns they have and how each is read.

use super::field::Field;
use super::terms::Terms;
use crate::report::reading::MissingEffect;

/// Folded header names, the usual one first. One that begins with `*` stands for every header that
/// holds the rest of it; whole names are looked for first.
pub(crate) type Names = &'static [&'static str];

/// One column of an export kind.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spec {
    /// What it says.
    pub(crate) field: Field,
    /// How its cells are read.
    pub(crate) form: Form,
    /// Its names.
    pub(crate) names: Names,
    /// What happens without it.
    pub(crate) need: Need,
}

/// How cells are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// An Amazon order id.
    Order,
    /// The same. Rows that other shops sold are set aside; rows whose id is none are kept without it,
    /// and this is said.
    AmazonOrder,
    /// A day, with or without a time after it.
    Day,
    /// A day with its time, in seconds since 2000 UTC.
    Time,
    /// Words that are kept as they are written, such as SKUs.
    Text,
    /// What a buyer wrote; what says who the buyer is, is hidden.
    Comment,
    /// The same in capitals, so that codes compare.
    Code,
    /// A word of a fixed list; others stay as they are written.
    Term(Terms),
    /// A store's name. Rows that other shops sold are kept.
    Store,
    /// A store's name. Rows that other shops sold are set aside: they are no part of account health.
    AmazonStore,
    /// Who ships.
    Channel,
    /// A whole number, which may be negative.
    Count,
    /// The sum of all columns with these names, as a whole number.
    CountSum,
    /// Money in hundredths of its currency.
    Money,
    /// The sum of all columns with these names, as money.
    MoneySum,
    /// The first of the columns with these names that is not empty, as text.
    FirstText,
    /// A rate that is written as a percentage.
    Percent,
    /// Yes or no; anything else is unknown.
    Flag,
    /// The same, where "yes" means that it is not so.
    NotFlag,
    /// One to five stars.
    Stars,
}

/// What happens without a value or without the column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// A row without it is set aside.
    Row,
    /// A file without the column is read, and this is said.
    Wanted(MissingEffect),
    /// Nothing.
    Extra,
}

impl Spec {
    /// A column without whose value a row is set aside.
    pub(crate) const fn row(field: Field, form: Form, names: Names) -> Self {
        Self { field, form, names, need: Need::Row }
    }

    /// A column whose absence costs something.
    pub(crate) const fn wanted(field: Field, form: Form, names: Names, effect: MissingEffect) -> Self {
        Self { field, form, names, need: Need::Wanted(effect) }
    }

    /// A column that may be absent.
    pub(crate) const fn extra(field: Field, form: Form, names: Names) -> Self {
        Self { field, form, names, need: Need::Extra }
    }
}
