//! The rows of an orders file as columns.
//!
//! Rows are gathered in a [`Stage`] and moved to a [`Block`] once it is full. A block has exactly the memory
//! it needs and never moves, so that a long file takes no more than its rows do.

use super::Channel;
use super::date::SettledDays;
use super::order_id::OrderId;
use super::orders_sums::{OrdersSummary, OrdersSums};
use crate::text::Day;

/// Rows of a full block. A power of two, so that a row's place splits into two numbers by its bits.
const BLOCK: usize = 1024;

/// No word stands there; nor does the last number of a `u8` name one.
pub(super) const NO_WORD: u8 = u8::MAX;
/// Stands for an unknown price.
pub(super) const NO_PRICE: u32 = u32::MAX;

/// One product of one order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderRow {
    /// The order.
    pub order: OrderId,
    /// Equal for rows that are equal letter for letter.
    pub hash: u64,
    /// [`crate::text::Day::ordinal`] of the purchase in UTC, in which Amazon's windows begin and end.
    pub day: u32,
    /// The line in the file.
    pub line: u32,
    /// Number in [`OrderRows::products`].
    pub product: u32,
    /// Hundredths of the currency for all pieces together, or [`NO_PRICE`].
    pub(super) price: u32,
    /// Pieces; 1 where the file does not say.
    pub quantity: u16,
    /// Number in [`OrderRows::statuses`], or [`NO_WORD`].
    pub(super) status: u8,
    /// Number in [`OrderRows::stores`], or [`NO_WORD`].
    pub(super) store: u8,
    /// Number in [`OrderRows::currencies`], or [`NO_WORD`].
    pub(super) currency: u8,
    pub(super) flags: Flags,
}

impl OrderRow {
    /// Who ships it, where the file says so.
    pub fn channel(&self) -> Option<Channel> {
        self.flags.channel()
    }

    /// Whether this product of the order was cancelled, by itself or with the order.
    pub fn is_cancelled(&self) -> bool {
        self.flags.0 & 4 != 0
    }

    /// Whether the buyer asked for the cancellation, where the file says so. Blank is unknown.
    pub fn buyer_cancelled(&self) -> Option<bool> {
        match self.flags.0 >> 3 & 3 {
            1 => Some(false),
            2 => Some(true),
            _ => None,
        }
    }

    /// Whether a business bought it, where the file says so. Blank is unknown.
    pub fn is_business(&self) -> Option<bool> {
        self.flags.is_business()
    }

    /// Hundredths of the currency for all pieces together. Blank is unknown, and so is what a `u32` cannot
    /// hold.
    pub fn price(&self) -> Option<u32> {
        known_price(self.price)
    }
}

/// Bits 0-1: channel. Bit 2: cancelled. Bits 3-4: whether the buyer asked for that. Bits 5-6: whether a business
/// bought it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Flags(pub(super) u8);

impl Flags {
    pub(super) fn new(
        channel: Option<Channel>,
        cancelled: bool,
        buyer_cancelled: Option<bool>,
        business: Option<bool>,
    ) -> Self {
        let channel = match channel {
            None => 0,
            Some(Channel::Mfn) => 1,
            Some(Channel::Afn) => 2,
        };
        let told = |flag: Option<bool>| flag.map_or(0, |flag| 1 + u8::from(flag));
        Self(channel | u8::from(cancelled) << 2 | told(buyer_cancelled) << 3 | told(business) << 5)
    }

    fn is_business(self) -> Option<bool> {
        match self.0 >> 5 & 3 {
            1 => Some(false),
            2 => Some(true),
            _ => None,
        }
    }

    fn channel(self) -> Option<Channel> {
        match self.0 & 3 {
            1 => Some(Channel::Mfn),
            2 => Some(Channel::Afn),
            _ => None,
        }
    }
}

/// The price that the column means.
#[inline]
pub(super) fn known_price(price: u32) -> Option<u32> {
    (price != NO_PRICE).then_some(price)
}

/// The column's form of a price.
pub(super) fn price(hundredths: Option<u32>) -> u32 {
    hundredths.unwrap_or(NO_PRICE)
}

/// Writes the columns once: name of the column, type, and field of [`OrderRow`].
macro_rules! columns {
    ($($column:ident: $kind:ty = $field:ident,)+) => {
        /// The columns of up to [`BLOCK`] rows.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub(super) struct Block {
            $(pub(super) $column: Box<[$kind]>,)+
        }

        impl Block {
            fn row(&self, at: usize) -> OrderRow {
                OrderRow { $($field: self.$column[at],)+ }
            }

            /// Bytes of its columns.
            #[cfg(test)]
            fn bytes(&self) -> usize {
                0 $(+ size_of_val(&*self.$column))+
            }
        }

        /// The rows that fill no block yet.
        #[derive(Clone, Debug)]
        struct Stage {
            filled: usize,
            $($column: [$kind; BLOCK],)+
        }

        impl Stage {
            fn new(blank: OrderRow) -> Box<Self> {
                Box::new(Self { filled: 0, $($column: [blank.$field; BLOCK],)+ })
            }

            #[inline]
            fn put(&mut self, row: &OrderRow) {
                let at = self.filled % BLOCK;
                $(self.$column[at] = row.$field;)+
                self.filled += 1;
            }

            fn take(&mut self) -> Block {
                let filled = std::mem::take(&mut self.filled).min(BLOCK);
                Block { $($column: self.$column[..filled].into(),)+ }
            }
        }
    };
}

columns! {
    orders: OrderId = order,
    hashes: u64 = hash,
    days: u32 = day,
    lines: u32 = line,
    products: u32 = product,
    prices: u32 = price,
    quantities: u16 = quantity,
    statuses: u8 = status,
    stores: u8 = store,
    currencies: u8 = currency,
    flags: Flags = flags,
}

/// A product as the seller and Amazon name it; empty where the file does not.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Product {
    /// The seller's name.
    pub sku: String,
    /// Amazon's.
    pub asin: String,
}

impl From<(String, String)> for Product {
    fn from((sku, asin): (String, String)) -> Self {
        Self { sku, asin }
    }
}

/// The rows of one file, in its order.
///
/// 38 bytes a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderRows {
    /// INVARIANT: all but the last are full.
    pub(super) blocks: Vec<Block>,
    /// Each product once.
    pub products: Vec<Product>,
    /// Each store once, such as `amazon.de`.
    pub stores: Vec<String>,
    /// Each order status once, as written.
    pub statuses: Vec<String>,
    /// Each currency once, as written.
    pub currencies: Vec<String>,
}

impl OrderRows {
    /// How many rows.
    #[inline]
    pub fn len(&self) -> usize {
        self.blocks.last().map_or(0, |last| (self.blocks.len() - 1) * BLOCK + last.orders.len())
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The row at that place, which must be below [`OrderRows::len`].
    pub fn row(&self, place: usize) -> OrderRow {
        self.blocks[place / BLOCK].row(place % BLOCK)
    }

    /// Every row.
    pub fn rows(&self) -> impl Iterator<Item = OrderRow> {
        (0..self.len()).map(|place| self.row(place))
    }

    /// The order of the row at that place.
    #[inline]
    pub fn order(&self, place: usize) -> OrderId {
        self.blocks[place / BLOCK].orders[place % BLOCK]
    }

    /// The day of the row at that place.
    #[inline]
    pub fn day(&self, place: usize) -> u32 {
        self.blocks[place / BLOCK].days[place % BLOCK]
    }

    /// The store of a row, where the file names one.
    pub fn store(&self, row: &OrderRow) -> Option<&str> {
        self.stores.get(usize::from(row.store)).map(String::as_str)
    }

    /// Who ships the row at that place, where the file says so.
    #[inline]
    pub(crate) fn channel(&self, place: usize) -> Option<Channel> {
        self.blocks[place / BLOCK].flags[place % BLOCK].channel()
    }

    /// Number of the product of the row at that place, in [`OrderRows::products`].
    #[inline]
    pub(crate) fn product(&self, place: usize) -> u32 {
        self.blocks[place / BLOCK].products[place % BLOCK]
    }

    /// The store of the row at that place, where the file names one.
    #[inline]
    pub(crate) fn store_at(&self, place: usize) -> Option<&str> {
        let number = self.blocks[place / BLOCK].stores[place % BLOCK];
        self.stores.get(usize::from(number)).map(String::as_str)
    }

    /// Whether a business bought the row at that place, where the file says so.
    #[inline]
    pub(crate) fn is_business(&self, place: usize) -> Option<bool> {
        self.blocks[place / BLOCK].flags[place % BLOCK].is_business()
    }

    /// The line of the row at that place.
    pub(crate) fn line(&self, place: usize) -> u32 {
        self.blocks[place / BLOCK].lines[place % BLOCK]
    }

    /// The day of each row.
    pub fn days(&self) -> impl Iterator<Item = u32> {
        self.blocks.iter().flat_map(|block| block.days.iter().copied())
    }

    /// Shows `see` the place and the day of each row.
    pub(crate) fn each_day(&self, mut see: impl FnMut(u32, u32)) {
        let mut place = 0;
        for block in &self.blocks {
            for &day in &block.days {
                see(place, day);
                place += 1;
            }
        }
    }

    /// Reads days that were put in as the codes of days which need an order.
    pub(super) fn settle_days(&mut self, settled: SettledDays) {
        for day in self.blocks.iter_mut().flat_map(|block| &mut block.days) {
            *day = settled.day_of(*day);
        }
    }

    /// The hash of each row.
    pub fn hashes(&self) -> Vec<u64> {
        self.blocks.iter().flat_map(|block| block.hashes.iter().copied()).collect()
    }

    /// What the rows add up to; of the products, the `top` ones by quantity.
    pub fn summary(&self, top: usize) -> OrdersSummary {
        let mut sums = OrdersSums::default();
        for block in &self.blocks {
            sums.add(block);
        }
        sums.name(self, top)
    }

    /// Whether every row has a day of the calendar, and every number in it names something that is there.
    pub fn is_sound(&self) -> bool {
        let names = |number: u8, words: &[String]| number == NO_WORD || usize::from(number) < words.len();
        let last_day = Day::from_ordinal(u32::MAX).ordinal();
        self.rows().all(|row| {
            row.day <= last_day
                && (row.product as usize) < self.products.len()
                && names(row.store, &self.stores)
                && names(row.status, &self.statuses)
                && names(row.currency, &self.currencies)
        })
    }

    /// Bytes that the columns take.
    #[cfg(test)]
    pub(crate) fn bytes(&self) -> usize {
        self.blocks.capacity() * size_of::<Block>() + self.blocks.iter().map(Block::bytes).sum::<usize>()
    }
}

/// Blocks for which memory is made ready at once. WebAssembly's memory grows a page at a time where nobody asks
/// for more, and each time the browser looks for what it can throw away.
const BLOCKS_AT_ONCE: usize = 64;

/// Rows on their way into columns.
#[derive(Debug)]
pub(super) struct Rows {
    stage: Box<Stage>,
    blocks: Vec<Block>,
}

impl Default for Rows {
    fn default() -> Self {
        let blank = OrderRow {
            order: 0,
            hash: 0,
            day: 0,
            line: 0,
            product: 0,
            price: NO_PRICE,
            quantity: 0,
            status: NO_WORD,
            store: NO_WORD,
            currency: NO_WORD,
            flags: Flags::default(),
        };
        Self { stage: Stage::new(blank), blocks: Vec::new() }
    }
}

impl Rows {
    /// Appends a row.
    #[inline]
    pub(super) fn push(&mut self, row: &OrderRow) {
        self.stage.put(row);
        if self.stage.filled == BLOCK {
            self.seal();
        }
    }

    /// All blocks.
    pub(super) fn finish(mut self) -> Vec<Block> {
        if self.stage.filled > 0 {
            self.seal();
        }
        self.blocks.shrink_to_fit();
        self.blocks
    }

    #[cold]
    fn seal(&mut self) {
        if self.stage.filled == BLOCK && self.blocks.len().is_multiple_of(BLOCKS_AT_ONCE) {
            // Given back at once, so that the blocks find it free. Nothing touches it until then.
            std::hint::black_box(Vec::<Stage>::with_capacity(BLOCKS_AT_ONCE));
        }
        self.blocks.push(self.stage.take());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(count: u32) -> OrderRows {
        let mut rows = Rows::default();
        for number in 0..count {
            rows.push(&OrderRow {
                order: u64::from(number) * 3,
                hash: u64::from(number) << 40,
                day: number / 7,
                line: number + 2,
                product: 0,
                price: price((!number.is_multiple_of(5)).then_some(number)),
                quantity: 1,
                status: 0,
                store: NO_WORD,
                currency: NO_WORD,
                flags: Flags::new(Some(Channel::Afn), number % 2 == 1, None, Some(true)),
            });
        }
        let one = || vec![String::new()];
        OrderRows {
            blocks: rows.finish(),
            products: vec![Product::default()],
            statuses: one(),
            ..OrderRows::default()
        }
    }

    #[test]
    fn a_row_comes_out_as_it_went_in_on_both_sides_of_a_block_border() {
        for count in [0, 1, 1023, 1024, 1025, 9000] {
            let rows = rows(count);
            assert_eq!((rows.len(), rows.is_empty()), (count as usize, count == 0));
            assert!(rows.rows().zip(0..).all(|(row, number)| row.order == number * 3));
            assert!(rows.is_sound());
        }
        let row = rows(9000).row(8191);
        assert_eq!((row.line, row.day, row.price()), (8193, 1170, Some(8191)));
        assert_eq!(
            (row.channel(), row.is_cancelled(), row.buyer_cancelled(), row.is_business()),
            (Some(Channel::Afn), true, None, Some(true))
        );
    }

    #[test]
    fn a_row_that_names_nothing_is_not_sound() {
        let mut rows = rows(10);
        rows.statuses.clear();
        assert!(!rows.is_sound());
    }

    #[test]
    fn a_row_takes_38_bytes() {
        let rows = rows(300_000);
        assert!(rows.bytes() < 300_000 * 385 / 10, "{} bytes", rows.bytes());
    }
}
