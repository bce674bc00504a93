//! Made-up shops with one known cause behind their defects, or none. The same for the same seed.

use std::fmt::Write as _;

use candor::api::Engine;
use candor::policy::Options;
use candor::report::{Channel, ReportReader};
use candor::text::Day;

/// The day the shop is looked at.
pub const TODAY: &str = "2026-11-23";

/// Products, carriers, services, warehouses and countries of every shop.
const PRODUCTS: u64 = 40;
const CARRIERS: [&str; 4] = ["UPS", "USPS", "FedEx", "OnTrac"];
const SERVICES: [&str; 3] = ["Standard", "Expedited", "SecondDay"];
const WAREHOUSES: [&str; 5] = ["PHX7", "ONT8", "LGB3", "SDF8", "DFW7"];
const COUNTRIES: [&str; 2] = ["US", "CN"];

/// First and last day with orders, before and after the 60 days that count.
const FIRST_DAY: &str = "2026-08-30";
const DAYS: u64 = 80;

/// What the defects of a shop come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// One product.
    Product(u64),
    /// One carrier.
    Carrier(usize),
    /// One ship service.
    Service(usize),
    /// One day of the week, 0 being Monday.
    Weekday(u32),
    /// Orders since that day, counted from the first.
    Since(u64),
    /// One product when one carrier brings it.
    ProductWithCarrier(u64, usize),
    /// One product since that day: a bad batch.
    ProductSince(u64, u64),
}

/// What to make.
#[derive(Clone, Copy, Debug)]
pub struct Shop {
    pub seed: u64,
    /// Orders in all files.
    pub orders: u32,
    pub channel: Channel,
    /// Defects in 10,000 orders.
    pub usual: u64,
    /// The same among the orders that the cause is about.
    pub with_cause: u64,
    pub cause: Option<Cause>,
}

/// One order.
struct Order {
    product: u64,
    carrier: usize,
    service: usize,
    warehouse: usize,
    country: usize,
    day: u64,
}

impl Cause {
    fn is_behind(self, order: &Order) -> bool {
        match self {
            Self::Product(product) => order.product == product,
            Self::Carrier(carrier) => order.carrier == carrier,
            Self::Service(service) => order.service == service,
            Self::Weekday(weekday) => day(order.day).ordinal() % 7 == weekday,
            Self::Since(first) => order.day >= first,
            Self::ProductWithCarrier(product, carrier) => {
                order.product == product && order.carrier == carrier
            }
            Self::ProductSince(product, first) => order.product == product && order.day >= first,
        }
    }

    /// What a candidate that is this cause must have, as `dimension value`.
    pub fn traits(self) -> Vec<String> {
        let product = |product: u64| format!("Sku {}", sku(product));
        let carrier = |carrier: usize| format!("Carrier {}", CARRIERS[carrier]);
        let since = |first: u64| format!("Since {}", day(first));
        match self {
            Self::Product(number) => vec![product(number)],
            Self::Carrier(number) => vec![carrier(number)],
            Self::Service(number) => vec![format!("ShipService {}", SERVICES[number])],
            Self::Weekday(weekday) => vec![format!("Weekday {}", weekday + 1)],
            Self::Since(first) => vec![since(first)],
            Self::ProductWithCarrier(number, by) => vec![product(number), carrier(by)],
            Self::ProductSince(number, first) => vec![product(number), since(first)],
        }
    }
}

fn sku(product: u64) -> String {
    format!("SKU-{product:02}")
}

/// The day that many days after the first.
pub fn day(number: u64) -> Day {
    let first = Day::parse_iso(FIRST_DAY).expect("a day");
    first.plus(i32::try_from(number).expect("few days"))
}

pub fn options() -> Options {
    Options { today: Day::parse_iso(TODAY).expect("a day"), store: None, language: None }
}

impl Shop {
    /// An engine that has read the shop's files: orders, feedback, and who carried what.
    pub fn open(&self) -> Engine {
        let mut dice = Dice(self.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let mut orders = String::from(
            "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\n",
        );
        let mut feedback = String::from("Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n");
        let mut new_orders = String::from(
            "order-id\torder-item-id\tpurchase-date\tpayments-date\tsku\tquantity-purchased\tship-service-level\tsales-channel\n",
        );
        let mut tracking = String::from(
            "Order ID\tCarrier Name\tTracking ID\tOrigin Country\tPromised Delivery Date\tShip Method\tShip Option\tPackage Value\n",
        );
        let mut shipments = String::from(
            "amazon-order-id\tshipment-id\tshipment-item-id\tpurchase-date\tshipment-date\tsku\tquantity-shipped\tship-service-level\tcarrier\tfulfillment-center-id\tsales-channel\n",
        );
        for number in 0..self.orders {
            let order = Order::roll(&mut dice);
            let id = format!("111-{:07}-{number:07}", u64::from(number) * 7_654_321 % 10_000_000);
            let placed = day(order.day);
            let (sku, service, carrier) =
                (sku(order.product), SERVICES[order.service], CARRIERS[order.carrier]);
            let channel = if self.channel == Channel::Mfn { "Merchant" } else { "Amazon" };
            let row =
                format!("{id}\t{placed}\tShipped\t{channel}\tAmazon.com\t{sku}\tB0{:08}\t1", order.product);
            writeln!(orders, "{row}").expect("a string");
            if self.channel == Channel::Mfn {
                let country = COUNTRIES[order.country];
                writeln!(new_orders, "{id}\t{number}\t{placed}\t{placed}\t{sku}\t1\t{service}\tAmazon.com")
                    .expect("a string");
                writeln!(tracking, "{id}\t{carrier}\tT{number}\t{country}\t{placed}\tGround\tx\t9")
                    .expect("a string");
            } else {
                let warehouse = WAREHOUSES[order.warehouse];
                writeln!(
                    shipments,
                    "{id}\tS{number}\tI{number}\t{placed}\t{placed}\t{sku}\t1\t{service}\t{carrier}\t{warehouse}\tAmazon.com"
                )
                .expect("a string");
            }
            let caused = self.cause.is_some_and(|cause| cause.is_behind(&order));
            if dice.below(10_000) < if caused { self.with_cause } else { self.usual } {
                let (year, month, date) = placed.plus(6).to_calendar();
                writeln!(feedback, "{month}/{date}/{:02}\t1\tno\t \t{id}\tb@example.com", year % 100)
                    .expect("a string");
            }
        }
        let others = if self.channel == Channel::Mfn { vec![new_orders, tracking] } else { vec![shipments] };
        let mut engine = Engine::new();
        for text in [orders, feedback].into_iter().chain(others) {
            let mut reader = ReportReader::new("file.txt");
            reader.push(text.as_bytes()).expect("a report");
            engine.add_report(reader).expect("a report");
        }
        engine
    }
}

impl Order {
    /// Some products sell far more than others, and some carriers bring more.
    fn roll(dice: &mut Dice) -> Self {
        let place = |number: u64| usize::try_from(number).expect("a small number");
        Self {
            product: dice.below(PRODUCTS) * dice.below(PRODUCTS) / PRODUCTS,
            carrier: place(dice.below(CARRIERS.len() as u64).min(dice.below(CARRIERS.len() as u64))),
            service: place(dice.below(SERVICES.len() as u64)),
            warehouse: place(dice.below(WAREHOUSES.len() as u64)),
            country: place(dice.below(COUNTRIES.len() as u64)),
            day: dice.below(DAYS),
        }
    }
}

/// Marsaglia's xorshift64.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) % limit
    }
}
