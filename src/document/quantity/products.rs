//! The products that are reconciled, and which row of an export is about which.

use crate::account::{Account, AccountFile};
use crate::policy::ReportKind;
use crate::report::{Field, OrderRows, Product, SheetRow};

/// Products by ASIN, numbered by their place.
pub(super) struct Products {
    /// INVARIANT: they rise, each once.
    asins: Vec<String>,
    /// SKUs that the orders files tie to one of them. INVARIANT: they rise.
    skus: Vec<(String, u32)>,
}

impl Products {
    pub(super) fn new(account: &Account, mut asins: Vec<String>) -> Self {
        asins.sort_unstable();
        asins.dedup();
        let mut products = Self { asins, skus: Vec::new() };
        let sold = orders_of(account).flat_map(|orders| &orders.products);
        let mut skus: Vec<(String, u32)> = sold
            .filter(|product| !product.sku.is_empty())
            .filter_map(|product| Some((product.sku.clone(), products.number(&product.asin)?)))
            .collect();
        skus.sort_unstable();
        skus.dedup();
        products.skus = skus;
        products
    }

    pub(super) fn len(&self) -> usize {
        self.asins.len()
    }

    pub(super) fn asin(&self, number: usize) -> &str {
        &self.asins[number]
    }

    /// The number of an ASIN.
    pub(super) fn number(&self, asin: &str) -> Option<u32> {
        let place = self.asins.binary_search_by(|known| known.as_str().cmp(asin)).ok()?;
        u32::try_from(place).ok()
    }

    /// The product of an orders file's list.
    pub(super) fn of_order(&self, product: &Product) -> Option<u32> {
        self.number(&product.asin)
    }

    /// The product that a row of an export is about: by ASIN, else by SKU.
    pub(super) fn of_row(&self, row: &SheetRow<'_>) -> Option<usize> {
        let (asin, sku) = (row.text(Field::Asin), row.text(Field::Sku));
        let number = if asin.is_empty() {
            let place = self.skus.partition_point(|(known, _)| known.as_str() < sku);
            self.skus.get(place).filter(|(known, _)| known == sku)?.1
        } else {
            self.number(asin)?
        };
        Some(number as usize)
    }
}

/// The orders files of an account.
pub(super) fn orders_of(account: &Account) -> impl Iterator<Item = &OrderRows> {
    account.files_of(ReportKind::AllOrders).filter_map(AccountFile::orders)
}
