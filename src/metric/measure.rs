//! What a metric looked at in the files, before a window is chosen.
//!
//! Each metric says in one file which rows it looks at and what each means ([`Looked`]). Everything else is
//! the same for all: an order counts once, a window is cut out, days follow each other in a trend.

use super::lines::Lines;
use super::scope::Scope;
use super::{
    Basis, CategoryValue, ComponentId, CountReason, CountedOrder, Gap, GapCode, MetricComponent, MetricValue,
    Ruling, Unit,
};
use crate::account::{Account, AccountFile, Order};
use crate::limits::LINES_SHOWN;
use crate::policy::Table;
use crate::report::{Channel, Field, OrderId, ReportKind, SheetRow, order_id};
use crate::sort;
use crate::source::{Locator, Source};
use crate::text::{Day, Period};

/// A row that a metric looked at.
#[derive(Clone, Debug)]
pub(super) struct Looked<'a> {
    /// The order; none for a message that names none.
    pub(super) order: Option<OrderId>,
    /// The day that puts it into a window.
    pub(super) day: Option<Day>,
    /// What it means; none where nothing is wrong.
    pub(super) why: Option<CountReason>,
    /// How many packages, pieces or messages it is.
    pub(super) units: u32,
    pub(super) category: &'a str,
    pub(super) component: Option<ComponentId>,
    pub(super) rating: Option<u8>,
    pub(super) file: &'a AccountFile,
    pub(super) row: SheetRow<'a>,
    /// The column that tells.
    pub(super) column: Field,
}

impl<'a> Looked<'a> {
    /// One row of an order.
    pub(super) fn new(
        file: &'a AccountFile,
        row: SheetRow<'a>,
        day: Option<Day>,
        why: Option<CountReason>,
        column: Field,
    ) -> Self {
        let order = row.order();
        Self { order, day, why, units: 1, category: "", component: None, rating: None, file, row, column }
    }

    fn ruling(&self) -> Option<Ruling> {
        self.why.map(CountReason::ruling)
    }

    fn ordinal(&self) -> u32 {
        self.day.map_or(0, Day::ordinal)
    }
}

/// What the rate is out of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Base {
    /// The orders of a channel in the orders files, by the day they were placed.
    Orders(Channel),
    /// The rows looked at.
    Listed,
    /// No file tells.
    Nothing,
}

/// How a metric counts.
#[derive(Clone, Debug)]
pub(super) struct Counting {
    pub(super) unit: Unit,
    pub(super) basis: Basis,
    pub(super) base: Base,
    /// Whether the rate is of what went right.
    pub(super) floor: bool,
    /// Whether something that counts is in none of the files.
    pub(super) lower_bound: bool,
    /// Components, and whether a file holds them.
    pub(super) components: Vec<(ComponentId, bool)>,
    /// Whether the day a row says comes before the day the order was placed.
    pub(super) by_own_day: bool,
}

impl Counting {
    /// Defects out of what the base says, with nothing missing, by the day that the rows say.
    pub(super) fn of(unit: Unit, basis: Basis, base: Base) -> Self {
        let components = Vec::new();
        Self { unit, basis, base, floor: false, lower_bound: false, components, by_own_day: true }
    }
}

/// What a metric found in the files.
#[derive(Debug)]
pub(super) struct Found<'a> {
    /// None where no file holds what it counts.
    pub(super) measure: Option<Measure<'a>>,
    /// Whether it is worked out with the orders file.
    pub(super) with_orders: bool,
    /// The kind of report that would tell what is unclear.
    pub(super) kind: ReportKind,
    /// What the files cannot tell.
    pub(super) gaps: Vec<Gap>,
}

impl Found<'_> {
    /// Nothing, because there is no report of that kind.
    pub(super) fn nothing(kind: ReportKind, code: GapCode) -> Self {
        Self { measure: None, with_orders: false, kind, gaps: vec![Gap::new(code)] }
    }
}

/// All rows that a metric looked at, ready for any window.
#[derive(Debug)]
pub(super) struct Measure<'a> {
    counting: Counting,
    /// INVARIANT: rows of one order stand together, and each has a day. Where orders are counted, all rows of
    /// an order have the same day.
    rows: Vec<Looked<'a>>,
    /// Rows that were left out because no file has their day.
    without_day: u32,
}

/// Sums over some days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sums {
    /// What counts.
    pub(super) counting: u32,
    /// What may count.
    pub(super) open: u32,
    /// All of it.
    pub(super) all: u32,
}

impl Sums {
    pub(super) fn add(&mut self, other: Self) {
        self.counting += other.counting;
        self.open += other.open;
        self.all += other.all;
    }

    /// Numerator, the most that it may be, and denominator.
    pub(super) fn rate(self, floor: bool) -> (u32, u32, u32) {
        if floor {
            let good = self.all.saturating_sub(self.counting);
            (good, good, self.all)
        } else {
            (self.counting, self.counting + self.open, self.all)
        }
    }
}

/// A share as a fraction; none of nothing.
pub(super) fn fraction(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

impl<'a> Measure<'a> {
    /// Takes in the rows of the scope's store.
    pub(super) fn new(scope: &Scope<'a>, counting: Counting, looked: Vec<Looked<'a>>) -> Self {
        let before = looked.len();
        let mut rows: Vec<Looked<'a>> =
            looked.into_iter().filter_map(|row| settle(scope, &counting, row)).collect();
        let known = rows.len();
        rows.retain(|row| row.day.is_some());
        let without_day = number(known - rows.len());
        debug_assert!(known <= before, "rows of other stores are left out");
        sort::by_key(&mut rows, |row| (row.order, row.ordinal(), row.why));
        if counting.unit == Unit::Orders {
            for of_order in rows.chunk_by_mut(is_same_order) {
                let first = of_order[0].day;
                for row in of_order {
                    row.day = first;
                }
            }
        }
        Self { counting, rows, without_day }
    }

    pub(super) fn counting(&self) -> &Counting {
        &self.counting
    }

    /// The sums of each day, by [`Day::ordinal`].
    pub(super) fn by_day(&self, scope: &Scope<'a>) -> Table<u32, Sums> {
        let mut days: Table<u32, Sums> = Table::default();
        if let Base::Orders(channel) = self.counting.base {
            scope.order_days().each(channel, |day, all| days.entry(day).add(Sums { all, ..Sums::default() }));
        }
        self.each(|sums, day| days.entry(day).add(sums));
        days
    }

    /// Shows `see` what counts of each order, with its day. Rows of the same order on several days are shown for
    /// each of them.
    fn each(&self, mut see: impl FnMut(Sums, u32)) {
        for of_order in self.rows.chunk_by(is_same_order) {
            for of_day in of_order.chunk_by(|a, b| a.day == b.day) {
                see(self.sums(of_day), of_day[0].ordinal());
            }
        }
    }

    /// The sums of some rows of one order.
    fn sums(&self, rows: &[Looked<'a>]) -> Sums {
        let mut sums = Sums::default();
        for row in rows.iter().filter(|row| self.is_counted(row)) {
            match row.ruling() {
                Some(Ruling::Counts) => sums.counting += row.units,
                Some(Ruling::Open) => sums.open += row.units,
                _ => {}
            }
            sums.all += row.units;
        }
        if self.counting.base != Base::Listed {
            sums.all = 0;
        }
        if self.counting.unit == Unit::Orders {
            sums.all = sums.all.min(1);
            sums.counting = sums.counting.min(1);
            sums.open = sums.open.min(1 - sums.counting);
        }
        sums
    }

    /// Whether a row is of something that the rate is out of.
    fn is_counted(&self, row: &Looked<'_>) -> bool {
        use CountReason::{NotDelivered, NotInOrdersFile, NotTracked};
        match row.why {
            Some(NotTracked | NotDelivered | NotInOrdersFile) => false,
            // What is not told neither went right nor wrong.
            Some(why) if self.counting.floor => why.ruling() != Ruling::Open,
            _ => true,
        }
    }

    /// What counts in those days.
    pub(super) fn value(&self, scope: &Scope<'a>, window: Period) -> MetricValue {
        let mut sums = Sums::default();
        let days = window.from.ordinal()..=window.to.ordinal();
        self.each(|of_order, day| {
            if days.contains(&day) {
                sums.add(of_order);
            }
        });
        let mut sources = Vec::new();
        if let Base::Orders(channel) = self.counting.base {
            sums.all += scope.order_days().count(Some(channel), window);
            sources = scope.order_days().lines(channel, window).sources(scope.account, "purchase-date");
        }
        let (numerator, numerator_most, denominator) = sums.rate(self.counting.floor);
        let orders = self.orders(scope, window);
        sources.extend(self.sources(scope.account, window));
        if sources.is_empty() {
            sources = self.files(scope);
        }
        MetricValue {
            window,
            basis: self.counting.basis,
            numerator,
            numerator_most,
            denominator,
            rate: fraction(numerator, denominator),
            rate_most: fraction(numerator_most, denominator),
            lower_bound: self.counting.lower_bound,
            components: self.components(window),
            categories: self.categories(window),
            orders_total: number(orders.len()),
            orders,
            sources,
        }
    }

    /// The files that it was counted from, as a whole.
    pub(super) fn files(&self, scope: &Scope<'a>) -> Vec<Source> {
        let mut files: Vec<u32> = self.rows.iter().map(|row| row.file.number()).collect();
        files.dedup();
        files.extend(scope.account.files_of(ReportKind::AllOrders).map(AccountFile::number));
        sort::rising(&mut files);
        files.dedup();
        files.into_iter().map(|file| scope.account.source(file, Locator::Whole)).collect()
    }

    fn components(&self, window: Period) -> Vec<MetricComponent> {
        let of = |id: ComponentId| {
            let is_one = |row: &&Looked<'_>| {
                row.component == Some(id)
                    && row.ruling() == Some(Ruling::Counts)
                    && row.day.is_some_and(|day| window.contains(day))
            };
            let mut orders: Vec<Option<OrderId>> =
                self.rows.iter().filter(is_one).map(|row| row.order).collect();
            orders.dedup();
            number(orders.len())
        };
        let components = self.counting.components.iter();
        components.map(|&(id, is_known)| MetricComponent { id, count: is_known.then(|| of(id)) }).collect()
    }

    fn categories(&self, window: Period) -> Vec<CategoryValue> {
        if self.rows.iter().all(|row| row.category.is_empty()) {
            return Vec::new();
        }
        let mut categories: Table<&str, Sums> = Table::default();
        for row in self.rows.iter().filter(|row| row.day.is_some_and(|day| window.contains(day))) {
            categories.entry(row.category).add(self.sums(std::slice::from_ref(row)));
        }
        let value = |(category, sums): (&str, Sums)| {
            let (numerator, _, denominator) = sums.rate(self.counting.floor);
            let rate = fraction(numerator, denominator);
            CategoryValue { category: category.to_owned(), numerator, denominator, rate, meets_target: None }
        };
        categories.into_iter().map(value).filter(|category| category.denominator > 0).collect()
    }

    /// The lines of what counts in those days.
    fn sources(&self, account: &Account, window: Period) -> Vec<Source> {
        let mut columns: Table<Field, Lines> = Table::default();
        for row in &self.rows {
            let counts = row.ruling() == Some(Ruling::Counts);
            if counts && row.day.is_some_and(|day| window.contains(day)) {
                columns.entry(row.column).add(row.file.number(), row.row.line());
            }
        }
        let named = columns.into_iter().flat_map(|(column, lines)| {
            let header = self.rows.iter().find(|row| row.column == column).and_then(header);
            lines.sources(account, header.unwrap_or_default())
        });
        named.collect()
    }

    /// Every order with something to say about it: those that count first, then those that may, each part newest
    /// first.
    fn orders(&self, scope: &Scope<'a>, window: Period) -> Vec<CountedOrder> {
        let mut found: Vec<Said<'_, 'a>> = Vec::new();
        for of_order in self.rows.chunk_by(is_same_order) {
            let Some(id) = of_order[0].order else { continue };
            found.extend(Said::new(id, of_order, window));
        }
        sort::by_key(&mut found, |said| (said.why.ruling(), std::cmp::Reverse(said.day), said.id));
        found.iter().map(|said| said.order(&self.counting, scope)).collect()
    }

    /// The orders that the value of a window is out of.
    pub(super) fn base_orders(self, scope: Scope<'a>, window: Period) -> Vec<Order<'a>> {
        if let Base::Orders(channel) = self.counting.base {
            return scope.into_orders(window).filter(|order| order.channel() == Some(channel)).collect();
        }
        let is_in =
            |row: &&Looked<'_>| self.is_counted(row) && row.day.is_some_and(|day| window.contains(day));
        let mut ids: Vec<OrderId> = self.rows.iter().filter(is_in).filter_map(|row| row.order).collect();
        ids.dedup();
        ids.into_iter().filter_map(|id| scope.account.order(id)).collect()
    }

    /// What of the rows could not be used.
    pub(super) fn gaps(&self, kind: ReportKind, window: Period) -> Vec<Gap> {
        let unclear = |row: &&Looked<'_>| {
            row.ruling() == Some(Ruling::Open) && row.day.is_some_and(|day| window.contains(day))
        };
        let unclear = number(self.rows.iter().filter(unclear).count());
        let counted = [(GapCode::Unclear, unclear), (GapCode::DayUnknown, self.without_day)];
        counted
            .into_iter()
            .filter(|&(_, count)| count > 0)
            .map(|(code, count)| Gap::in_report(code, kind).of(count))
            .collect()
    }
}

/// A row with the day that decides; none where it is of another store or channel.
fn settle<'a>(scope: &Scope<'a>, counting: &Counting, mut row: Looked<'a>) -> Option<Looked<'a>> {
    let order = row.order.and_then(|id| scope.account.order(id));
    if let Some(order) = order {
        let is_of = match counting.base {
            Base::Orders(channel) => order.channel() == Some(channel),
            Base::Listed | Base::Nothing => true,
        };
        if !is_of || !scope.includes(&order) {
            return None;
        }
        if !counting.by_own_day || row.day.is_none() {
            row.day = Some(order.day());
        }
    } else if matches!(counting.base, Base::Orders(_)) {
        // Its day and its channel are unknown, and the orders that the rate is out of lack it as well.
        row.why = row.why.map(|_| CountReason::NotInOrdersFile);
    }
    Some(row)
}

fn is_same_order(a: &Looked<'_>, b: &Looked<'_>) -> bool {
    a.order.is_some() && a.order == b.order
}

fn header<'r>(row: &'r Looked<'_>) -> Option<&'r str> {
    Some(&row.file.sheet()?.column(row.column)?.header)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What the rows say of one order.
struct Said<'r, 'a> {
    id: OrderId,
    day: Day,
    why: CountReason,
    reasons: Vec<CountReason>,
    units: u32,
    rows: Vec<&'r Looked<'a>>,
}

impl<'r, 'a> Said<'r, 'a> {
    fn new(id: OrderId, rows: &'r [Looked<'a>], window: Period) -> Option<Self> {
        let said = || rows.iter().filter(|row| row.why.is_some());
        let inside: Vec<&Looked<'_>> =
            said().filter(|row| row.day.is_some_and(|day| window.contains(day))).collect();
        let is_early = |row: &&Looked<'_>| row.day.is_some_and(|day| day < window.from);
        let is_outside = inside.is_empty();
        let rows = if is_outside { said().collect() } else { inside };
        let mut reasons: Vec<CountReason> = rows.iter().filter_map(|row| row.why).collect();
        // An order is older than what is said of it, so an early word is about an early order.
        let may_be_inside = reasons.contains(&CountReason::NotInOrdersFile) && !rows.iter().all(is_early);
        if is_outside && !may_be_inside {
            reasons = vec![CountReason::OutsideWindow];
        }
        sort::rising(&mut reasons);
        reasons.dedup();
        let why = *reasons.first()?;
        let of_why = rows.iter().filter(|row| row.ruling() == Some(why.ruling()));
        let units = of_why.map(|row| row.units).sum();
        let day = rows.first()?.day?;
        Some(Self { id, day, why, reasons, units, rows })
    }

    fn order(&self, counting: &Counting, scope: &Scope<'a>) -> CountedOrder {
        let order = scope.account.order(self.id);
        let of_row = |row: &&Looked<'_>| {
            lines(scope.account, row.file.number(), vec![row.row.line()], header(row).unwrap_or_default())
        };
        let mut sources: Vec<Source> = self.rows.iter().map(of_row).collect();
        sources.extend(
            order.map(|order| lines(scope.account, order.file().number(), order.lines(), "amazon-order-id")),
        );
        let products = order.map(|order| order.products()).unwrap_or_default();
        let told = |field: Field| self.rows.iter().map(move |row| row.row.text(field));
        CountedOrder {
            order_id: order_id::format(self.id),
            day: self.day,
            asins: once(products.iter().map(|product| product.asin.as_str()).chain(told(Field::Asin))),
            skus: once(products.iter().map(|product| product.sku.as_str()).chain(told(Field::Sku))),
            counts: self.why.ruling() == Ruling::Counts,
            open: self.why.ruling() == Ruling::Open,
            why: self.why,
            reasons: self.reasons.clone(),
            units: if counting.unit == Unit::Orders { 1 } else { self.units },
            rating: self.rows.iter().filter_map(|row| row.rating).min(),
            sources,
        }
    }
}

fn lines(account: &Account, file: u32, mut lines: Vec<u32>, column: &str) -> Source {
    let total = number(lines.len());
    lines.truncate(LINES_SHOWN);
    account.source(file, Locator::Lines { lines, total, column: Some(column.to_owned()) })
}

/// Names that are not empty, each once, in their order.
fn once<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    names.filter(|name| !name.is_empty() && seen.insert(*name)).map(str::to_owned).collect()
}
