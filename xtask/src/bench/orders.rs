//! A made-up All Orders file: the columns of the flat file by order date, about 330 bytes a row, in order of
//! purchase. The same size gives the same bytes.

use std::io::{self, Write};

const HEADER: &str = "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\t\
    fulfillment-channel\tsales-channel\torder-channel\tship-service-level\tproduct-name\tsku\tasin\titem-status\t\
    quantity\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax\tgift-wrap-price\tgift-wrap-tax\t\
    item-promotion-discount\tship-promotion-discount\tship-city\tship-state\tship-postal-code\tship-country\t\
    promotion-ids\tcpf\tis-business-order\tpurchase-order-number\tprice-designation\t\
    signature-confirmation-recommended\r\n";

/// Days of the file: those of ten months that every month has.
const DAYS: usize = 280;

/// What a row takes, about.
const ROW_BYTES: usize = 330;

const PRODUCTS: &[&str] = &[
    "Bamboo cutting board with juice groove, 40 x 30 cm, natural, for kitchen and serving",
    "Massagerolle für Faszien, mittelhart, 45 cm, inklusive Übungsheft und Tragetasche",
    "Set de bandas elásticas de látex natural, cinco resistencias, con bolsa de transporte",
    "Gourde isotherme en acier inoxydable 750 ml, sans BPA, garde au froid 24 heures",
    "Reading lamp with clip, three colour temperatures, rechargeable, 25 hours of light",
];
const STORES: &[(&str, &str, &str)] = &[
    ("Amazon.de", "EUR", "DE"),
    ("Amazon.fr", "EUR", "FR"),
    ("Amazon.es", "EUR", "ES"),
    ("Amazon.co.uk", "GBP", "GB"),
];
const CITIES: &[&str] = &["Hannover", "Lyon", "Sevilla", "Birmingham", "Saint-Étienne", "Nürnberg"];

/// Writes rows until there are so many bytes.
pub fn write(out: &mut impl Write, bytes: usize) -> io::Result<()> {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let rows = bytes / ROW_BYTES;
    let mut written = HEADER.len();
    out.write_all(HEADER.as_bytes())?;
    let mut number = 0;
    while written < bytes {
        let day = (number * DAYS / rows.max(1)).min(DAYS - 1);
        let line = row(number, day, &mut chance);
        out.write_all(line.as_bytes())?;
        written += line.len();
        number += 1;
    }
    Ok(())
}

fn row(number: usize, day: usize, chance: &mut Chance) -> String {
    let date = format!("2026-{:02}-{:02}", day / 28 + 1, day % 28 + 1);
    let product = chance.below(6000);
    let (store, currency, country) = STORES[chance.below(STORES.len())];
    let status = if chance.below(40) == 0 { "Cancelled" } else { "Shipped" };
    let channel = if chance.below(3) == 0 { "Merchant" } else { "Amazon" };
    let quantity = chance.below(3) + 1;
    let cents = 499 + chance.below(9000);
    format!(
        "{}-{:07}-{:07}\t\t{date}T{:02}:{:02}:{:02}+00:00\t{date}T23:10:00+00:00\t{status}\t{channel}\t{store}\t\t\
         Expedited\t{}\tSKU-{product:05}-A\tB0{product:08}\t{status}\t{quantity}\t{currency}\t{}.{:02}\t{}.{:02}\t\
         0.00\t0.00\t0.00\t0.00\t0.00\t0.00\t{}\t\t{:05}\t{country}\t\t\tfalse\t\t\tfalse\r\n",
        171 + number % 3 * 67,
        number / 10_000_000 + 2_000_000,
        number % 10_000_000,
        chance.below(24),
        chance.below(60),
        chance.below(60),
        PRODUCTS[product % PRODUCTS.len()],
        cents * quantity / 100,
        cents * quantity % 100,
        cents / 600,
        cents % 97,
        CITIES[chance.below(CITIES.len())],
        10_000 + chance.below(80_000),
    )
}

/// Xorshift (Marsaglia 2003): numbers that look like chance and are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit
    }
}

#[cfg(test)]
mod tests {
    use super::write;

    #[test]
    fn every_row_has_the_columns_of_the_header() {
        let mut file = Vec::new();
        write(&mut file, 100_000).unwrap();
        let text = String::from_utf8(file).unwrap();
        assert!(text.len() >= 100_000 && text.len() < 101_000);
        assert!(text.lines().all(|line| line.split('\t').count() == 33));
    }

    #[test]
    fn the_same_size_gives_the_same_bytes() {
        let (mut first, mut second) = (Vec::new(), Vec::new());
        write(&mut first, 50_000).unwrap();
        write(&mut second, 50_000).unwrap();
        assert_eq!(first, second);
    }
}
