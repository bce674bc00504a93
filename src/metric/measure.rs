//! What a metric looked at in the files, before a window is chosen.
//!
//! Each metric says in one file which rows it looks at and what each means ([`Looked`]). Everything else is
//! the same for all: an order counts once, a window is cut out, days follow each other in a trend.

use super::order_days::Slice;
use super::packages;
use super::scope::Scope;
use super::{
    Basis, CategoryValue, ComponentId, CountReason, CountedOrder, Defect, Gap, GapCode, MetricComponent,
    MetricValue, Ruling, Unit,
};
use crate::account::{Account, AccountFile, Lines, Order};
use crate::limits::LINES_SHOWN;
use crate::policy::Table;
use crate::report::{Field, OrderId, ReportKind, SheetRow, order_id};
use crate::sort;
use crate::source::{Locator, Source};
use crate::text::{Day, Period};

/// A row that a metric looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Looked {
    /// The order; none for a message that names none.
    pub(super) order: Option<OrderId>,
    /// The day that puts it into a window.
    pub(super) day: Option<Day>,
    /// What it means; none where nothing is wrong.
    pub(super) why: Option<CountReason>,
    /// How many packages, pieces or messages it is; 0 where another row stands for its package.
    pub(super) units: u32,
    pub(super) component: Option<ComponentId>,
    pub(super) rating: Option<u8>,
    /// Number of the file, and place of the row in it.
    pub(super) file: u32,
    pub(super) place: u32,
    /// The column that tells.
    pub(super) column: Field,
}

impl Looked {
    /// One row of an order.
    pub(super) fn new(
        file: &AccountFile,
        row: SheetRow<'_>,
        day: Option<Day>,
        why: Option<CountReason>,
        column: Field,
    ) -> Self {
        Self {
            order: row.order(),
            day,
            why,
            units: 1,
            component: None,
            rating: None,
            file: file.number(),
            place: number(row.place()),
            column,
        }
    }

    fn ruling(&self) -> Option<Ruling> {
        self.why.map(CountReason::ruling)
    }

    fn ordinal(&self) -> u32 {
        self.day.map_or(0, Day::ordinal)
    }

    fn is_in(&self, window: Period) -> bool {
        self.day.is_some_and(|day| window.contains(day))
    }

    /// The order, if an orders file holds it.
    fn of<'a>(&self, account: &'a Account) -> Option<Order<'a>> {
        account.order_at(account.file(self.file)?, self.place as usize)
    }

    /// The row itself.
    pub(super) fn row<'a>(&self, account: &'a Account) -> Option<SheetRow<'a>> {
        Some(account.file(self.file)?.sheet()?.row(self.place as usize))
    }

    /// The name of its column in the file.
    fn header<'a>(&self, account: &'a Account) -> &'a str {
        let column = account.file(self.file).and_then(|file| file.sheet()?.column(self.column));
        column.map_or("", |column| &column.header)
    }
}

/// What the rate is out of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Base {
    /// Orders of the orders files, by the day they were placed.
    Orders(Slice),
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
pub(super) struct Found {
    /// None where no file holds what it counts.
    pub(super) measure: Option<Measure>,
    /// Whether it is worked out with the orders file.
    pub(super) with_orders: bool,
    /// The kind of report that would tell what is unclear.
    pub(super) kind: ReportKind,
    /// What the files cannot tell.
    pub(super) gaps: Vec<Gap>,
}

impl Found {
    /// Nothing, because there is no report of that kind.
    pub(super) fn nothing(kind: ReportKind, code: GapCode) -> Self {
        Self { measure: None, with_orders: false, kind, gaps: vec![Gap::new(code)] }
    }
}

/// All rows that a metric looked at, ready for any window.
#[derive(Debug)]
pub(super) struct Measure {
    counting: Counting,
    /// INVARIANT: rows of one order stand together, and each has a day. Where orders are counted, all rows of
    /// an order have the same day.
    rows: Vec<Looked>,
    /// Where no orders are counted, the rows with nothing wrong, in any order: they are only counted.
    clean: Vec<Looked>,
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
        self.counting = self.counting.saturating_add(other.counting);
        self.open = self.open.saturating_add(other.open);
        self.all = self.all.saturating_add(other.all);
    }

    /// Numerator, the most that it may be, and denominator.
    pub(super) fn rate(self, floor: bool) -> (u32, u32, u32) {
        if floor {
            let good = self.all.saturating_sub(self.counting);
            (good, good, self.all)
        } else {
            (self.counting, self.counting.saturating_add(self.open), self.all)
        }
    }
}

/// A share as a fraction; none of nothing.
pub(super) fn fraction(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

impl Measure {
    /// Takes in the rows of the scope's store.
    pub(super) fn new(scope: &Scope<'_>, counting: Counting, looked: Vec<Looked>) -> Self {
        let mut rows: Vec<Looked> =
            looked.into_iter().filter_map(|row| settle(scope, &counting, row)).collect();
        if counting.unit == Unit::Packages {
            packages::join(scope.account, &mut rows);
        }
        let known = rows.len();
        rows.retain(|row| row.day.is_some());
        let without_day = number(known - rows.len());
        let mut clean = Vec::new();
        if counting.unit != Unit::Orders {
            (rows, clean) = rows.into_iter().partition(|row| row.why.is_some());
        }
        rows.sort_unstable_by_key(|row| (row.order, row.day, row.why, row.file, row.place));
        if counting.unit == Unit::Orders {
            for of_order in rows.chunk_by_mut(is_same_order) {
                let first = of_order[0].day;
                for row in of_order {
                    row.day = first;
                }
            }
        }
        Self { counting, rows, clean, without_day }
    }

    pub(super) fn counting(&self) -> &Counting {
        &self.counting
    }

    /// The sums of each day, by [`Day::ordinal`].
    pub(super) fn by_day(&self, scope: &Scope<'_>) -> Table<u32, Sums> {
        let mut days: Table<u32, Sums> = Table::default();
        if let Base::Orders(slice) = self.counting.base {
            scope.order_days().each(slice, |day, all| days.entry(day).add(Sums { all, ..Sums::default() }));
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
        for row in &self.clean {
            see(self.sums(std::slice::from_ref(row)), row.ordinal());
        }
    }

    /// Every row, in any order.
    fn all_rows(&self) -> impl Iterator<Item = &Looked> {
        self.rows.iter().chain(&self.clean)
    }

    /// What counts against the seller in those days, by order.
    pub(super) fn defects(&self, within: Period) -> Vec<Defect> {
        let mut defects = Vec::new();
        for rows in self.rows.chunk_by(|a, b| is_same_order(a, b) && a.day == b.day) {
            let units = self.sums(rows).counting;
            let Some(day) = rows[0].day.filter(|&day| units > 0 && within.contains(day)) else { continue };
            let counting = rows.iter().filter(|row| row.ruling() == Some(Ruling::Counts));
            let mut reasons: Vec<CountReason> = counting.filter_map(|row| row.why).collect();
            sort::rising(&mut reasons);
            reasons.dedup();
            defects.push(Defect { order: rows[0].order, day, units, reasons });
        }
        defects
    }

    /// The sums of some rows of one order.
    fn sums(&self, rows: &[Looked]) -> Sums {
        let mut sums = Sums::default();
        for row in rows.iter().filter(|row| self.is_counted(row)) {
            let (counting, open) = match row.ruling() {
                Some(Ruling::Counts) => (row.units, 0),
                Some(Ruling::Open) => (0, row.units),
                _ => (0, 0),
            };
            sums.add(Sums { counting, open, all: row.units });
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
    fn is_counted(&self, row: &Looked) -> bool {
        use CountReason::{NotDelivered, NotInOrdersFile, NotTracked};
        match row.why {
            Some(NotTracked | NotDelivered | NotInOrdersFile) => false,
            // What is not told neither went right nor wrong.
            Some(why) if self.counting.floor => why.ruling() != Ruling::Open,
            _ => true,
        }
    }

    /// What counts in those days. Of its orders, `most` are listed.
    pub(super) fn value(&self, scope: &Scope<'_>, window: Period, most: usize) -> MetricValue {
        let mut sums = Sums::default();
        let days = window.from.ordinal()..=window.to.ordinal();
        self.each(|of_order, day| {
            if days.contains(&day) {
                sums.add(of_order);
            }
        });
        let mut sources = Vec::new();
        if let Base::Orders(slice) = self.counting.base {
            sums.all = sums.all.saturating_add(scope.order_days().count(slice, window));
            sources = scope.order_days().lines(slice, window).sources(scope.account, "purchase-date");
        }
        let (numerator, numerator_most, denominator) = sums.rate(self.counting.floor);
        let (orders, orders_total) = self.orders(scope, window, most);
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
            categories: self.categories(scope.account, window),
            orders,
            orders_total,
            sources,
        }
    }

    /// The files that it was counted from, as a whole.
    pub(super) fn files(&self, scope: &Scope<'_>) -> Vec<Source> {
        let mut files: Vec<u32> = self.all_rows().map(|row| row.file).collect();
        files.dedup();
        files.extend(scope.account.files_of(ReportKind::AllOrders).map(AccountFile::number));
        sort::rising(&mut files);
        files.dedup();
        files.into_iter().map(|file| scope.account.source(file, Locator::Whole)).collect()
    }

    fn components(&self, window: Period) -> Vec<MetricComponent> {
        let of = |id: ComponentId| {
            let is_one = |row: &&Looked| {
                row.component == Some(id) && row.ruling() == Some(Ruling::Counts) && row.is_in(window)
            };
            let mut orders: Vec<Option<OrderId>> =
                self.rows.iter().filter(is_one).map(|row| row.order).collect();
            orders.dedup();
            number(orders.len())
        };
        let components = self.counting.components.iter();
        components.map(|&(id, is_known)| MetricComponent { id, count: is_known.then(|| of(id)) }).collect()
    }

    fn categories(&self, account: &Account, window: Period) -> Vec<CategoryValue> {
        let names_them = |file: &AccountFile| {
            file.kind() == ReportKind::VtrReport
                && file.sheet().is_some_and(|sheet| sheet.column(Field::Category).is_some())
        };
        if self.counting.unit != Unit::Packages || !account.files_of(ReportKind::VtrReport).any(names_them) {
            return Vec::new();
        }
        let mut categories: Table<&str, Sums> = Table::default();
        for row in self.all_rows().filter(|row| row.is_in(window)) {
            let category = row.row(account).map_or("", |row| row.text(Field::Category));
            // A package with goods of two categories counts in both, and once in all.
            let in_category = Looked { units: 1, ..*row };
            categories.entry(category).add(self.sums(&[in_category]));
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
            if counts && row.is_in(window) {
                let line = row.row(account).map_or(0, |row| row.line());
                columns.entry(row.column).add(row.file, line);
            }
        }
        let named = columns.into_iter().flat_map(|(column, lines)| {
            let first = self.rows.iter().find(|row| row.column == column);
            lines.sources(account, first.map_or("", |row| row.header(account)))
        });
        named.collect()
    }

    /// The orders with something to say about them: those that count first, then those that may, each part newest
    /// first; and how many there are.
    pub(super) fn orders(&self, scope: &Scope<'_>, window: Period, most: usize) -> (Vec<CountedOrder>, u32) {
        let mut found: Vec<Said> = Vec::new();
        let mut start = 0;
        for of_order in self.rows.chunk_by(is_same_order) {
            found.extend(Said::new(start, of_order, window));
            start += of_order.len();
        }
        found.sort_unstable_by_key(|said| (said.why.ruling(), std::cmp::Reverse(said.day), said.id));
        let total = number(found.len());
        found.truncate(most);
        (found.iter().map(|said| said.order(self, scope, window)).collect(), total)
    }

    /// Each order with all that is said of it in a window, the most telling first.
    pub(super) fn reasons(&self, window: Period) -> Vec<(OrderId, Vec<CountReason>)> {
        let of_order = |rows: &[Looked]| {
            let mut all: Vec<CountReason> = reasons(rows, window).collect();
            sort::rising(&mut all);
            all.dedup();
            Some((rows[0].order?, all))
        };
        let all = self.rows.chunk_by(is_same_order).filter_map(of_order);
        all.filter(|(_, reasons)| !reasons.is_empty()).collect()
    }

    /// Ids of the orders that count in a window.
    pub(super) fn ids_that_count(&self, window: Period) -> Vec<OrderId> {
        let counts = |row: &&Looked| row.ruling() == Some(Ruling::Counts) && row.is_in(window);
        let mut ids: Vec<OrderId> = self.rows.iter().filter(counts).filter_map(|row| row.order).collect();
        ids.dedup();
        ids
    }

    /// The orders that the value of a window is out of.
    pub(super) fn base_orders<'a>(&self, scope: &Scope<'a>, window: Period) -> Vec<Order<'a>> {
        if let Base::Orders(slice) = self.counting.base {
            return scope.orders_in(window).filter(|order| slice.has(order)).collect();
        }
        let counted = self.all_rows().filter(|row| row.is_in(window) && self.is_counted(row));
        let mut orders: Vec<Order<'_>> = counted.filter_map(|row| row.of(scope.account)).collect();
        orders.sort_unstable_by_key(Order::number);
        orders.dedup_by_key(|order| order.number());
        orders
    }

    /// What of the rows could not be used.
    pub(super) fn gaps(&self, kind: ReportKind, window: Period) -> Vec<Gap> {
        let unclear = |row: &&Looked| row.ruling() == Some(Ruling::Open) && row.is_in(window);
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
fn settle(scope: &Scope<'_>, counting: &Counting, mut row: Looked) -> Option<Looked> {
    let slice = match counting.base {
        Base::Orders(slice) => Some(slice),
        Base::Listed | Base::Nothing => None,
    };
    let has_own_day = counting.by_own_day && row.day.is_some();
    if slice.is_none() && has_own_day && !scope.is_narrow() {
        // The row says all that is needed, and there may be very many of them.
        return Some(row);
    }
    let Some(order) = row.of(scope.account) else {
        if slice.is_some() {
            // Its day and its channel are unknown, and the orders that the rate is out of lack it as well.
            row.why = row.why.map(|_| CountReason::NotInOrdersFile);
        }
        return Some(row);
    };
    if !scope.includes(&order) || slice.is_some_and(|slice| !slice.has(&order)) {
        return None;
    }
    if !has_own_day {
        row.day = Some(order.day());
    }
    Some(row)
}

fn is_same_order(a: &Looked, b: &Looked) -> bool {
    a.order.is_some() && a.order == b.order
}

/// A count as a number of the report.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What the rows say of one order.
struct Said {
    id: OrderId,
    day: Day,
    why: CountReason,
    /// Place of its first row, and how many there are.
    start: usize,
    len: usize,
}

impl Said {
    fn new(start: usize, rows: &[Looked], window: Period) -> Option<Self> {
        let id = rows[0].order?;
        let why = reasons(rows, window).min()?;
        let inside = said(rows, window).next().or_else(|| rows.iter().find(|row| row.why.is_some()))?;
        Some(Self { id, day: inside.day?, why, start, len: rows.len() })
    }

    fn order(&self, measure: &Measure, scope: &Scope<'_>, window: Period) -> CountedOrder {
        let account = scope.account;
        let rows = &measure.rows[self.start..self.start + self.len];
        let order = rows[0].of(account);
        let mut reasons: Vec<CountReason> = reasons(rows, window).collect();
        sort::rising(&mut reasons);
        reasons.dedup();
        let told: Vec<&Looked> = match said(rows, window).next() {
            Some(_) => said(rows, window).collect(),
            None => rows.iter().filter(|row| row.why.is_some()).collect(),
        };
        let read: Vec<SheetRow<'_>> = told.iter().filter_map(|row| row.row(account)).collect();
        let places = told.iter().zip(&read);
        let mut sources: Vec<Source> = places
            .map(|(row, read)| lines(account, row.file, vec![read.line()], row.header(account)))
            .collect();
        sources.extend(
            order.map(|order| lines(account, order.file().number(), order.lines(), "amazon-order-id")),
        );
        let products = order.map(|order| order.products()).unwrap_or_default();
        let named = |field: Field| read.iter().map(move |row| row.text(field));
        let of_why = told.iter().filter(|row| row.ruling() == Some(self.why.ruling()));
        let units = of_why.fold(0, |sum: u32, row| sum.saturating_add(row.units));
        CountedOrder {
            order_id: order_id::format(self.id),
            day: self.day,
            asins: once(products.iter().map(|product| product.asin.as_str()).chain(named(Field::Asin))),
            skus: once(products.iter().map(|product| product.sku.as_str()).chain(named(Field::Sku))),
            counts: self.why.ruling() == Ruling::Counts,
            open: self.why.ruling() == Ruling::Open,
            why: self.why,
            reasons,
            units: if measure.counting.unit == Unit::Orders { 1 } else { units },
            rating: told.iter().filter_map(|row| row.rating).min(),
            sources,
        }
    }
}

/// The rows of an order that say something of a window.
fn said(rows: &[Looked], window: Period) -> impl Iterator<Item = &Looked> {
    rows.iter().filter(move |row| row.why.is_some() && row.is_in(window))
}

/// What the rows of an order say of a window, with repetitions.
fn reasons(rows: &[Looked], window: Period) -> impl Iterator<Item = CountReason> {
    let is_inside = said(rows, window).next().is_some();
    // An order is older than what is said of it, so an early word is about an early order.
    let may_be_inside = |row: &Looked| {
        row.why == Some(CountReason::NotInOrdersFile) && row.day.is_some_and(|day| day >= window.from)
    };
    let is_outside = !is_inside && !rows.iter().any(may_be_inside);
    rows.iter()
        .filter(move |row| row.why.is_some() && (!is_inside || row.is_in(window)))
        .filter_map(move |row| if is_outside { Some(CountReason::OutsideWindow) } else { row.why })
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
