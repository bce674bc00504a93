//! Orders as bytes, for the stored account: each row as what differs from the row before.
//!
//! A row takes about 25 bytes; 16 of them are the order id and the hash, which do not repeat.

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

use super::order_rows::{Flags, NO_PRICE, NO_WORD, OrderRow, OrderRows, Product, Rows};

/// Bits of the byte in front of each row: what stands in it, because it is not as in the row before.
const ORDER: u8 = 1;
const WORDS: u8 = 2;
const QUANTITY: u8 = 4;
/// Bits of the same byte that nothing uses.
const NEVER: u8 = !(ORDER | WORDS | QUANTITY);

/// What the first row is compared with.
const BEFORE_FIRST: OrderRow = OrderRow {
    order: 0,
    hash: 0,
    day: 0,
    line: 0,
    product: 0,
    price: NO_PRICE,
    quantity: 1,
    status: NO_WORD,
    store: NO_WORD,
    currency: NO_WORD,
    flags: Flags(0),
};

fn words(row: &OrderRow) -> [u8; 4] {
    [row.status, row.store, row.currency, row.flags.0]
}

fn pack(rows: &OrderRows) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(rows.len() * 26);
    let mut before = BEFORE_FIRST;
    for row in rows.rows() {
        let differs = |differs: bool, bit: u8| if differs { bit } else { 0 };
        let head = differs(row.order != before.order, ORDER)
            | differs(words(&row) != words(&before), WORDS)
            | differs(row.quantity != before.quantity, QUANTITY);
        bytes.push(head);
        if head & ORDER != 0 {
            bytes.extend_from_slice(&row.order.to_le_bytes());
        }
        if head & WORDS != 0 {
            bytes.extend_from_slice(&words(&row));
        }
        if head & QUANTITY != 0 {
            bytes.extend_from_slice(&row.quantity.to_le_bytes());
        }
        bytes.extend_from_slice(&row.hash.to_le_bytes());
        put(&mut bytes, zigzag(row.day.wrapping_sub(before.day)));
        put(&mut bytes, zigzag(row.line.wrapping_sub(before.line)));
        put(&mut bytes, row.product);
        // One more than the price, so that "unknown" takes one byte.
        put(&mut bytes, row.price.wrapping_add(1));
        before = row;
    }
    bytes
}

/// Reads what [`pack`] wrote; none when it breaks off or goes on.
fn unpack(rows: u32, bytes: &[u8]) -> Option<Rows> {
    let mut rest = bytes;
    let mut read = Rows::default();
    let mut row = BEFORE_FIRST;
    for _ in 0..rows {
        let [head] = take(&mut rest)?;
        if head & NEVER != 0 {
            return None;
        }
        if head & ORDER != 0 {
            row.order = u64::from_le_bytes(take(&mut rest)?);
        }
        if head & WORDS != 0 {
            let [status, store, currency, flags] = take(&mut rest)?;
            row = OrderRow { status, store, currency, flags: Flags(flags), ..row };
        }
        if head & QUANTITY != 0 {
            row.quantity = u16::from_le_bytes(take(&mut rest)?);
        }
        row.hash = u64::from_le_bytes(take(&mut rest)?);
        row.day = row.day.wrapping_add(unzigzag(get(&mut rest)?));
        row.line = row.line.wrapping_add(unzigzag(get(&mut rest)?));
        row.product = get(&mut rest)?;
        row.price = get(&mut rest)?.wrapping_sub(1);
        read.push(&row);
    }
    rest.is_empty().then_some(read)
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (front, back) = rest.split_first_chunk()?;
    *rest = back;
    Some(*front)
}

/// Small differences in either direction as small numbers.
fn zigzag(difference: u32) -> u32 {
    difference << 1 ^ 0_u32.wrapping_sub(difference >> 31)
}

fn unzigzag(number: u32) -> u32 {
    number >> 1 ^ 0_u32.wrapping_sub(number & 1)
}

/// Seven bits a byte, the lowest first; the top bit says that more follow.
fn put(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

fn get(rest: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in (0..35).step_by(7) {
        let [byte] = take(rest)?;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return u32::try_from(number).ok();
        }
    }
    None
}

#[derive(serde::Serialize)]
struct Written<'a> {
    products: &'a [Product],
    stores: &'a [String],
    statuses: &'a [String],
    currencies: &'a [String],
    rows: u32,
    packed: Bytes,
}

#[derive(serde::Deserialize)]
struct Read {
    products: Vec<Product>,
    stores: Vec<String>,
    statuses: Vec<String>,
    currencies: Vec<String>,
    rows: u32,
    packed: Bytes,
}

/// Bytes that are written as one piece and not as a list.
struct Bytes(Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Whole;
        impl Visitor<'_> for Whole {
            type Value = Bytes;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("bytes")
            }

            fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Bytes, E> {
                Ok(Bytes(bytes.to_vec()))
            }
        }
        deserializer.deserialize_bytes(Whole)
    }
}

impl Serialize for OrderRows {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written {
            products: &self.products,
            stores: &self.stores,
            statuses: &self.statuses,
            currencies: &self.currencies,
            rows: u32::try_from(self.len()).map_err(serde::ser::Error::custom)?,
            packed: Bytes(pack(self)),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for OrderRows {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = Read::deserialize(deserializer)?;
        let rows = unpack(read.rows, &read.packed.0).ok_or_else(|| de::Error::custom("broken rows"))?;
        Ok(Self {
            blocks: rows.finish(),
            products: read.products,
            stores: read.stores,
            statuses: read.statuses,
            currencies: read.currencies,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(count: u32) -> OrderRows {
        let mut rows = Rows::default();
        for number in 0..count {
            rows.push(&OrderRow {
                order: u64::from(number / 2) * 0x1234_5678_9abc,
                hash: u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15),
                day: 739_000 - number / 100,
                line: number + 2,
                product: number * 7919 % 6000,
                price: number.wrapping_mul(37) % 90_000,
                quantity: 1 + u16::from(number % 9 == 0),
                status: u8::from(number % 30 == 0),
                ..BEFORE_FIRST
            });
        }
        OrderRows { blocks: rows.finish(), ..OrderRows::default() }
    }

    #[test]
    fn rows_round_trip_and_take_less_than_34_bytes_each() {
        for count in [0, 1, 5000] {
            let rows = rows(count);
            let bytes = postcard::to_allocvec(&rows).expect("plain data");
            assert_eq!(postcard::from_bytes::<OrderRows>(&bytes), Ok(rows));
            assert!(bytes.len() <= 30 + count as usize * 34, "{count} rows in {} bytes", bytes.len());
        }
    }

    #[test]
    fn the_largest_numbers_round_trip() {
        let mut written = Rows::default();
        let largest = OrderRow {
            order: u64::MAX,
            hash: u64::MAX,
            day: u32::MAX,
            line: u32::MAX,
            product: u32::MAX,
            price: NO_PRICE - 1,
            quantity: u16::MAX,
            status: NO_WORD,
            store: NO_WORD,
            currency: NO_WORD,
            flags: Flags(u8::MAX),
        };
        for row in [largest, BEFORE_FIRST, largest, OrderRow { price: NO_PRICE, ..largest }] {
            written.push(&row);
        }
        let rows = OrderRows { blocks: written.finish(), ..OrderRows::default() };
        let bytes = pack(&rows);
        assert_eq!(unpack(4, &bytes).map(Rows::finish), Some(rows.blocks));
    }

    #[test]
    fn rows_that_break_off_or_go_on_are_broken() {
        let bytes = pack(&rows(3));
        for cut in 0..bytes.len() {
            assert!(unpack(3, &bytes[..cut]).is_none(), "cut at {cut}");
        }
        assert!(unpack(2, &bytes).is_none());
        assert!(unpack(1, &[0xff; 40]).is_none());
        assert!(get(&mut &[0xff; 9][..]).is_none(), "longer than a number can be");
    }
}
