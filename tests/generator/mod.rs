//! Made-up exports of one seller, the same for the same plan, with the totals they must give.
//!
//! Names no crate, so that tests and the benchmark share it by `#[path]`. Nothing here reads a
//! report: the totals are counted while the files are written.

use std::io::{self, Write};

/// What to make.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Changes every made-up value.
    pub seed: u64,
    /// Size that the orders file reaches.
    pub order_bytes: usize,
    /// How the orders file is written.
    pub form: Form,
    /// Last day with orders, ISO.
    pub last_day: &'static str,
    /// Days with orders.
    pub days: u32,
    /// Of 10,000 products, how many have a name that starts with a quote.
    pub quoted_names: u32,
    /// Of 10,000 orders, how many were sold by other shops.
    pub elsewhere: u32,
    /// Of 10,000 orders, how many have feedback of one to three stars.
    pub feedback: u32,
    /// Of 10,000 FBA orders, how many come back.
    pub returns: u32,
}

/// How an orders file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As Amazon gives it: tabs, and quotes are letters.
    Tabs,
    /// As a spreadsheet saves it: commas, every field in quotes.
    QuotedCommas,
}

impl Default for Plan {
    /// A small shop.
    fn default() -> Self {
        Self {
            seed: 1,
            order_bytes: 200_000,
            form: Form::Tabs,
            last_day: "2026-11-20",
            days: 120,
            quoted_names: 200,
            elsewhere: 100,
            feedback: 300,
            returns: 500,
        }
    }
}

/// The files, and what they must give.
#[derive(Debug)]
pub struct Made {
    /// All Orders.
    pub orders: Vec<u8>,
    /// The feedback download of amazon.com, tab-separated.
    pub feedback: Vec<u8>,
    /// FBA customer returns, tab-separated.
    pub returns: Vec<u8>,
    /// Their totals.
    pub totals: Totals,
}

/// Counts that any right reading gives. Channels are `[seller-fulfilled, FBA]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Rows of the orders file.
    pub order_rows: u32,
    /// Rows of it that other shops sold. They are in none of the counts below.
    pub elsewhere_rows: u32,
    /// Distinct orders.
    pub orders: u32,
    /// Rows by order status, in the order of [`STATUSES`].
    pub rows_by_status: [u32; STATUSES.len()],
    /// Rows by day, the first being `first_day`.
    pub rows_by_day: Vec<u32>,
    /// By product, what was sold of it.
    pub sold: Vec<Sold>,
    /// By day, the first being `first_day`: orders of each channel.
    pub orders_by_day: Vec<[u32; 2]>,
    /// By the day of the order: orders of each channel with one or two stars.
    pub negative_by_day: Vec<[u32; 2]>,
    /// Rows of the feedback file.
    pub feedback_rows: u32,
    /// Rows of the returns file.
    pub return_rows: u32,
    /// Pieces in it.
    pub return_units: u32,
    /// Days from 1970-01-01 to the first day.
    pub first_day: i64,
}

/// What was sold of one product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sold {
    /// Rows of it.
    pub rows: u32,
    /// Pieces in them.
    pub quantity: u64,
    /// Item prices in cents; pending rows have none.
    pub amount: u64,
}

/// Order statuses, the usual one first.
pub const STATUSES: [&str; 5] = ["Shipped", "Cancelled", "Pending", "Unshipped", "Shipping"];

/// The SKU of a product of [`Totals::sold`].
pub fn sku(product: usize) -> String {
    format!("SKU-{product:05}-X")
}

const ORDERS_HEADER: &str = "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tsales-channel\torder-channel\tship-service-level\tproduct-name\tsku\tasin\titem-status\tquantity\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax\tgift-wrap-price\tgift-wrap-tax\titem-promotion-discount\tship-promotion-discount\tship-city\tship-state\tship-postal-code\tship-country\tpromotion-ids\tcpf\tis-business-order\tpurchase-order-number\tprice-designation\tsignature-confirmation-recommended";
const FEEDBACK_HEADER: &str = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n";
const RETURNS_HEADER: &str = "return-date\torder-id\tsku\tasin\tfnsku\tproduct-name\tquantity\tfulfillment-center-id\tdetailed-disposition\treason\tstatus\tlicense-plate-number\tcustomer-comments\n";
const NOUNS: [&str; 8] = [
    "Garlic Press",
    "Café Filter",
    "Yoga Mat",
    "Bike Light",
    "Travel Pillow",
    "Dog Brush",
    "Lunch Box",
    "Desk Lamp",
];
const CITIES: [&str; 6] = ["SPRINGFIELD", "Portland", "SAN JOSÉ", "Dayton", "Mobile", "Fort Worth"];
const REASONS: [&str; 5] =
    ["DEFECTIVE", "NOT_AS_DESCRIBED", "NO_LONGER_NEEDED", "DAMAGED_BY_CARRIER", "ORDERED_WRONG_ITEM"];

/// How many products the shop has.
const PRODUCTS: u64 = 6_000;

/// Makes the files.
pub fn make(plan: &Plan) -> Made {
    let mut orders = Vec::with_capacity(plan.order_bytes + 2_000);
    let made = write(plan, &mut orders).expect("memory takes every write");
    Made { orders, ..made }
}

/// Writes the orders file to `orders` as it is made, so that it may be larger than the memory. In what it
/// gives back, that file is empty.
pub fn write(plan: &Plan, orders: &mut dyn Write) -> io::Result<Made> {
    Maker::new(plan, orders).make()
}

struct Maker<'p> {
    plan: &'p Plan,
    dice: Dice,
    orders: &'p mut dyn Write,
    /// Bytes of the orders file so far.
    written: usize,
    /// The line at hand, between tabs.
    line: String,
    made: Made,
}

impl<'p> Maker<'p> {
    fn new(plan: &'p Plan, orders: &'p mut dyn Write) -> Self {
        let days = plan.days as usize;
        let totals = Totals {
            rows_by_day: vec![0; days],
            sold: vec![Sold::default(); usize::try_from(PRODUCTS).unwrap_or_default()],
            orders_by_day: vec![[0; 2]; days],
            negative_by_day: vec![[0; 2]; days],
            first_day: day_number(plan.last_day) - i64::from(plan.days) + 1,
            ..Totals::default()
        };
        let made = Made {
            orders: Vec::new(),
            feedback: FEEDBACK_HEADER.into(),
            returns: RETURNS_HEADER.into(),
            totals,
        };
        let dice = Dice(plan.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        Self { plan, dice, orders, written: 0, line: String::new(), made }
    }

    fn make(mut self) -> io::Result<Made> {
        self.line.push_str(ORDERS_HEADER);
        self.end_line()?;
        while self.written < self.plan.order_bytes {
            let share = self.written as u64 * u64::from(self.plan.days);
            let day = share / self.plan.order_bytes as u64;
            self.order(u32::try_from(day).unwrap_or_default())?;
        }
        Ok(self.made)
    }

    /// Writes the line at hand in the plan's form.
    fn end_line(&mut self) -> io::Result<()> {
        if self.plan.form == Form::QuotedCommas {
            let cells = self.line.replace('"', "\"\"").replace('\t', "\",\"");
            self.line = format!("\"{cells}\"");
        }
        self.line.push('\n');
        self.orders.write_all(self.line.as_bytes())?;
        self.written += self.line.len();
        self.line.clear();
        Ok(())
    }

    fn order(&mut self, day: u32) -> io::Result<()> {
        let elsewhere = self.dice.one_in(10_000, self.plan.elsewhere);
        let fba = self.dice.one_in(10, 6);
        let number = u64::from(self.made.totals.orders + self.made.totals.elsewhere_rows);
        // Counting numbers keep order ids distinct; multiplying spreads them.
        let id = if elsewhere {
            format!("S01-{:07}-{:07}", number * 7919 % 10_000_000, number)
        } else {
            format!("{:03}-{:07}-{:07}", 100 + number % 17, number * 7_654_321 % 10_000_000, number)
        };
        let status =
            if self.dice.one_in(100, 8) { 1 + self.dice.below(STATUSES.len() as u64 - 1) } else { 0 };
        let status = usize::try_from(status).unwrap_or_default();
        let rows = if elsewhere { 1 } else { 1 + u32::from(self.dice.one_in(10, 2)) };
        for _ in 0..rows {
            self.order_row(&id, day, fba, elsewhere, status)?;
        }
        if elsewhere {
            self.made.totals.elsewhere_rows += 1;
            return Ok(());
        }
        let channel = usize::from(fba);
        self.made.totals.orders += 1;
        self.made.totals.orders_by_day[day as usize][channel] += 1;
        if self.dice.one_in(10_000, self.plan.feedback) {
            self.feedback_row(&id, day, channel);
        }
        if fba && self.dice.one_in(10_000, self.plan.returns) {
            self.return_row(&id, day);
        }
        Ok(())
    }

    fn order_row(&mut self, id: &str, day: u32, fba: bool, elsewhere: bool, status: usize) -> io::Result<()> {
        use std::fmt::Write as _;
        let date = iso_day(self.made.totals.first_day + i64::from(day));
        let (hour, minute, second) = (self.dice.below(24), self.dice.below(60), self.dice.below(60));
        let product = self.dice.below(PRODUCTS);
        let quantity = 1 + self.dice.below(3);
        let cents = (product * 37 % 9_000 + 499) * quantity;
        let status_word = STATUSES[status];
        // A pending order has no price yet.
        let price = if status_word == "Pending" {
            String::new()
        } else {
            format!("{}.{:02}", cents / 100, cents % 100)
        };
        let channel = if fba { "Amazon" } else { "Merchant" };
        let store = if elsewhere { "Non-Amazon US" } else { "Amazon.com" };
        let level = if fba { "Expedited" } else { "Standard" };
        let city = self.dice.pick(&CITIES);
        let zip = self.dice.below(100_000);
        let name = self.name(product);
        let place = usize::try_from(product).unwrap_or_default();
        write!(
            self.line,
            "{id}\t\t{date}T{hour:02}:{minute:02}:{second:02}+00:00\t{date}T23:{minute:02}:{second:02}+00:00\t{status_word}\t{channel}\t{store}\t\t{level}\t{name}\t{}\tB0{product:08}\t{status_word}\t{quantity}\tUSD\t{price}\t{}.{:02}\t0.0\t0.0\t\t\t\t\t{city}\tCA\t{zip:05}\tUS\t\t\tfalse\t\t\t",
            sku(place), cents / 1300, cents / 13 % 100,
        )
        .expect("memory takes every write");
        self.end_line()?;
        let totals = &mut self.made.totals;
        totals.order_rows += 1;
        if !elsewhere {
            totals.rows_by_status[status] += 1;
            totals.rows_by_day[day as usize] += 1;
            let sold = &mut totals.sold[place];
            sold.rows += 1;
            sold.quantity += quantity;
            sold.amount += if price.is_empty() { 0 } else { cents };
        }
        Ok(())
    }

    fn feedback_row(&mut self, id: &str, day: u32, channel: usize) {
        let stars = 1 + self.dice.below(3);
        let (year, month, date) = calendar(self.made.totals.first_day + i64::from(day) + 6);
        let text = format!(
            "{month}/{date}/{:02}\t{stars}\t\"Broken\" on arrival, é\t \t{id}\tbuyer{day}@marketplace.example\n",
            year % 100
        );
        self.made.feedback.extend_from_slice(text.as_bytes());
        self.made.totals.feedback_rows += 1;
        if stars <= 2 {
            self.made.totals.negative_by_day[day as usize][channel] += 1;
        }
    }

    fn return_row(&mut self, id: &str, day: u32) {
        let product = self.dice.below(PRODUCTS);
        let date = iso_day(self.made.totals.first_day + i64::from(day) + 9);
        let quantity = 1 + self.dice.below(2);
        let reason = self.dice.pick(&REASONS);
        let name = self.name(product);
        let sku = sku(usize::try_from(product).unwrap_or_default());
        let text = format!(
            "{date}T08:00:00+00:00\t{id}\t{sku}\tB0{product:08}\tX00{product:07}\t{name}\t{quantity}\tPHX7\tCUSTOMER_DAMAGED\t{reason}\tUnit returned to inventory\tLPN{product}\t\n"
        );
        self.made.returns.extend_from_slice(text.as_bytes());
        self.made.totals.return_rows += 1;
        self.made.totals.return_units += u32::try_from(quantity).unwrap_or_default();
    }

    /// Every product keeps its name; some start with a quote that never closes.
    fn name(&self, product: u64) -> String {
        let noun = Dice(product + 1).pick(&NOUNS);
        let quoted = product * 7_919 % 10_000 < u64::from(self.plan.quoted_names);
        let front = if quoted { "\"Original " } else { "" };
        format!(
            "{front}{noun} Premium Kitchen and Home Edition, Stainless Steel and Silicone, Dishwasher Safe, in a Gift Box, Pack of {}, Model {product}",
            product % 7 + 1
        )
    }
}

/// Marsaglia's xorshift64.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: u64) -> u64 {
        (self.next() >> 16) % limit
    }

    fn pick(&mut self, list: &[&'static str]) -> &'static str {
        let place = self.below(list.len() as u64);
        list[usize::try_from(place).unwrap_or_default()]
    }

    fn one_in(&mut self, all: u64, hits: u32) -> bool {
        self.below(all) < u64::from(hits)
    }
}

/// Days from 1970-01-01 to an ISO day.
pub fn day_number(iso: &str) -> i64 {
    let mut parts = iso.split('-').map(|part| part.parse::<i64>().expect("a number"));
    let mut next = || parts.next().expect("three parts");
    let (year, month, day) = (next(), next(), next());
    // Years begin in March here, so that the leap day is the last.
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a day number.
pub fn calendar(day_number: i64) -> (i64, i64, i64) {
    let days = day_number + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    (year, month, of_year - (153 * shifted + 2) / 5 + 1)
}

/// A day number as an ISO day.
pub fn iso_day(day_number: i64) -> String {
    let (year, month, day) = calendar(day_number);
    format!("{year:04}-{month:02}-{day:02}")
}
