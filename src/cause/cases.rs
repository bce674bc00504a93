//! The orders that a rate counts, as columns: what each has of every dimension, and which have a defect.

use std::collections::BTreeMap;

use super::dimension::{Dimension, TOLD, Told};
use super::segment::Standing;
use super::statistic::{DayCount, Fourfold};
use crate::account::{Account, Order};
use crate::report::{OrderId, ReportKind};

/// Orders with and without a defect.
#[derive(Debug)]
pub struct Cases<'a> {
    /// [`crate::text::Day::ordinal`] of each order.
    pub(super) days: Vec<u32>,
    pub(super) columns: Vec<Column<'a>>,
    /// Those with a defect, in the order they were given.
    pub(super) defects: Vec<Defect>,
}

/// An order with a defect.
#[derive(Clone, Copy, Debug)]
pub(super) struct Defect {
    pub(super) case: u32,
    pub(super) id: OrderId,
}

/// What each order has of one dimension. An order may have several values, such as products.
#[derive(Debug)]
pub(super) struct Column<'a> {
    pub(super) dimension: Dimension,
    /// By code; the first stands for "unknown".
    pub(super) names: Vec<&'a str>,
    /// The first value of each order.
    codes: Vec<u32>,
    /// Further values, rising: the order above, the code below.
    ///
    /// INVARIANT: no order has a value twice.
    more: Vec<u64>,
    /// By code, how many orders have it; the first is how many are known.
    pub(super) sizes: Vec<u32>,
    /// Numbers of the files that say so, each once.
    pub(super) files: Vec<u32>,
}

/// The code of a value that is unknown.
const UNKNOWN: u32 = 0;

impl<'a> Cases<'a> {
    /// The orders of a rate; `defects` are ids of those with a defect. Ids that are not among the orders
    /// change nothing.
    pub fn new(
        account: &'a Account,
        orders: impl Iterator<Item = Order<'a>>,
        defects: impl Iterator<Item = OrderId>,
    ) -> Self {
        let mut products = Products::new(account);
        let (mut cases, index) = Self::gather(orders, &mut |order, case| {
            products.push_products(order, case);
            products.push_store(order, case);
        });
        let case = |id| index.case(account, id);
        cases.take_defects(defects, &case);
        let count = cases.days.len();
        let files = products.sku.files.clone();
        cases.columns = products.columns(count);
        cases.columns.push(weekdays(&cases.days, files));
        cases.columns.extend(told(account, TOLD, count, &|number| index.numbered(number)));
        cases.columns.retain(|column| column.names.len() > 2);
        cases
    }

    /// The same with one dimension alone, for [`super::breakdown`].
    pub fn of_dimension(
        account: &'a Account,
        orders: impl Iterator<Item = Order<'a>>,
        defects: impl Iterator<Item = OrderId>,
        dimension: Dimension,
    ) -> Self {
        let mut products = Products::new(account);
        let (mut cases, index) = Self::gather(orders, &mut |order, case| match dimension {
            Dimension::Sku | Dimension::Asin => products.push_products(order, case),
            Dimension::Store => products.push_store(order, case),
            _ => {}
        });
        let case = |id| index.case(account, id);
        cases.take_defects(defects, &case);
        let count = cases.days.len();
        let files = products.sku.files.clone();
        cases.columns = match dimension {
            Dimension::Weekday => vec![weekdays(&cases.days, files)],
            Dimension::Sku | Dimension::Asin | Dimension::Store => products.columns(count),
            _ => {
                let first = TOLD.iter().position(|told| told.dimension == dimension).unwrap_or(TOLD.len());
                let of_dimension = TOLD[first..].iter().take_while(|told| told.dimension == dimension);
                told(account, &TOLD[first..first + of_dimension.count()], count, &|number| {
                    index.numbered(number)
                })
            }
        };
        cases.columns.retain(|column| column.dimension == dimension);
        cases
    }

    /// The same without anything that orders have in common, for [`super::before_after`].
    pub fn dated(
        account: &'a Account,
        orders: impl Iterator<Item = Order<'a>>,
        defects: impl Iterator<Item = OrderId>,
    ) -> Self {
        let (mut cases, index) = Self::gather(orders, &mut |_, _| ());
        cases.take_defects(defects, &|id| index.case(account, id));
        cases
    }

    /// The orders with their days; `each` is shown every one.
    fn gather(
        orders: impl Iterator<Item = Order<'a>>,
        each: &mut dyn FnMut(&Order<'a>, u32),
    ) -> (Self, Index) {
        let mut days = Vec::new();
        let mut cases = Vec::new();
        for (order, case) in orders.zip(0..) {
            days.push(order.day_ordinal());
            cases.resize(order.number().max(cases.len()), NO_CASE);
            cases.push(case);
            each(&order, case);
        }
        (Self { days, columns: Vec::new(), defects: Vec::new() }, Index(cases))
    }

    fn take_defects(
        &mut self,
        defects: impl Iterator<Item = OrderId>,
        case: &dyn Fn(OrderId) -> Option<u32>,
    ) {
        self.defects = defects.filter_map(|id| Some(Defect { case: case(id)?, id })).collect();
    }

    /// How many orders.
    pub(super) fn len(&self) -> u32 {
        count_of(self.days.len())
    }

    /// Defects and orders of each day from the first to the last, of all cases or of `members`, as
    /// [`super::segment::Among`] has them; and the first day.
    pub(super) fn by_day(&self, members: Option<(&[Standing], &[u32])>) -> (u32, Vec<DayCount>) {
        let first = self.days.iter().copied().min().unwrap_or(0);
        let last = self.days.iter().copied().max().unwrap_or(0);
        let mut counts = vec![DayCount::default(); (last - first) as usize + 1];
        match members {
            None => self.days.iter().for_each(|&day| counts[(day - first) as usize].orders += 1),
            Some((_, members)) => {
                for &case in members {
                    counts[(self.days[case as usize] - first) as usize].orders += 1;
                }
            }
        }
        let is_in = |case: u32| members.is_none_or(|(at, _)| at[case as usize] == Standing::Inside);
        for defect in self.defects.iter().filter(|defect| is_in(defect.case)) {
            counts[(self.days[defect.case as usize] - first) as usize].defects += 1;
        }
        (first, counts)
    }

    /// The counts of those inside against all of which it is known.
    pub(super) fn count(&self, standings: &[Standing]) -> Fourfold {
        let mut table = Fourfold { hits: 0, size: 0, all_hits: 0, all: 0 };
        for &standing in standings {
            table.all += u32::from(standing != Standing::Unknown);
            table.size += u32::from(standing == Standing::Inside);
        }
        for defect in &self.defects {
            let standing = standings[defect.case as usize];
            table.all_hits += u32::from(standing != Standing::Unknown);
            table.hits += u32::from(standing == Standing::Inside);
        }
        table
    }
}

/// By [`Order::number`], which case it is.
struct Index(Vec<u32>);

/// No order of the rate has that number.
const NO_CASE: u32 = u32::MAX;

impl Index {
    fn case(&self, account: &Account, id: OrderId) -> Option<u32> {
        self.numbered(account.order(id)?.number())
    }

    fn numbered(&self, number: usize) -> Option<u32> {
        self.0.get(number).copied().filter(|&case| case != NO_CASE)
    }
}

impl Column<'_> {
    fn new(dimension: Dimension, cases: usize) -> Self {
        Self {
            dimension,
            names: vec![""],
            codes: vec![UNKNOWN; cases],
            more: Vec::new(),
            sizes: Vec::new(),
            files: Vec::new(),
        }
    }

    /// Gives an order a value.
    fn set(&mut self, case: u32, code: u32) {
        if code == UNKNOWN {
            return;
        }
        if self.codes.len() <= case as usize {
            self.codes.resize(case as usize + 1, UNKNOWN);
        }
        let first = &mut self.codes[case as usize];
        if *first == UNKNOWN {
            *first = code;
        } else if *first != code {
            self.more.push(u64::from(case) << 32 | u64::from(code));
        }
    }

    fn finish(mut self, cases: usize) -> Self {
        self.codes.resize(cases, UNKNOWN);
        self.more.sort_unstable();
        self.more.dedup();
        self.sizes = self.count();
        self
    }

    /// Further values of an order.
    fn more(&self, case: u32) -> &[u64] {
        if self.more.is_empty() {
            return &[];
        }
        let start = self.more.partition_point(|&more| more >> 32 < u64::from(case));
        let count = self.more[start..].iter().take_while(|&&more| more >> 32 == u64::from(case)).count();
        &self.more[start..start + count]
    }

    /// The values of an order, each once.
    pub(super) fn values(&self, case: u32) -> impl Iterator<Item = u32> {
        let first = self.codes[case as usize];
        (first != UNKNOWN)
            .then_some(first)
            .into_iter()
            .chain(self.more(case).iter().map(|&more| code_of(more)))
    }

    /// How each order stands to a value.
    pub(super) fn standings(&self, wanted: u32) -> Vec<Standing> {
        let standing = |&code: &u32| match code {
            UNKNOWN => Standing::Unknown,
            code if code == wanted => Standing::Inside,
            _ => Standing::Outside,
        };
        let mut standings: Vec<Standing> = self.codes.iter().map(standing).collect();
        for &more in self.more.iter().filter(|&&more| code_of(more) == wanted) {
            standings[case_of(more)] = Standing::Inside;
        }
        standings
    }

    fn count(&self) -> Vec<u32> {
        let mut sizes = vec![0; self.names.len()];
        for &code in &self.codes {
            sizes[code as usize] += 1;
        }
        sizes[0] = count_of(self.codes.len()) - sizes[0];
        for &more in &self.more {
            sizes[code_of(more) as usize] += 1;
        }
        sizes
    }

    /// [`Column::sizes`] of some orders.
    pub(super) fn sizes_among(&self, cases: impl Iterator<Item = u32>) -> Vec<u32> {
        let mut sizes = vec![0; self.names.len()];
        for case in cases.filter(|&case| self.codes[case as usize] != UNKNOWN) {
            sizes[0] += 1;
            self.values(case).for_each(|code| sizes[code as usize] += 1);
        }
        sizes
    }
}

fn case_of(more: u64) -> usize {
    usize::try_from(more >> 32).unwrap_or(0)
}

fn code_of(more: u64) -> u32 {
    u32::try_from(more & u64::from(u32::MAX)).unwrap_or(UNKNOWN)
}

fn count_of(cases: usize) -> u32 {
    u32::try_from(cases).unwrap_or(u32::MAX)
}

/// Names on their way to codes.
#[derive(Default)]
struct Names<'a>(BTreeMap<&'a str, u32>);

impl<'a> Names<'a> {
    /// The code of a name; unknown for none.
    fn code(&mut self, name: &'a str, names: &mut Vec<&'a str>) -> u32 {
        if name.is_empty() {
            return UNKNOWN;
        }
        *self.0.entry(name).or_insert_with(|| {
            names.push(name);
            count_of(names.len() - 1)
        })
    }
}

/// What All Orders itself says: products and stores.
struct Products<'a> {
    sku: Column<'a>,
    asin: Column<'a>,
    store: Column<'a>,
    stores: Names<'a>,
    /// Of each orders file by its number: the codes of its products.
    codes: Vec<(u32, Vec<[u32; 2]>)>,
}

impl<'a> Products<'a> {
    fn new(account: &'a Account) -> Self {
        let mut sku = Column::new(Dimension::Sku, 0);
        let mut asin = Column::new(Dimension::Asin, 0);
        let (mut skus, mut asins) = (Names::default(), Names::default());
        let files = account.files_of(ReportKind::AllOrders);
        let codes = files.filter_map(|file| Some((file.number(), file.orders()?))).map(|(number, orders)| {
            let code = |product: &'a crate::report::Product| {
                [skus.code(&product.sku, &mut sku.names), asins.code(&product.asin, &mut asin.names)]
            };
            (number, orders.products.iter().map(code).collect())
        });
        let codes: Vec<_> = codes.collect();
        let files: Vec<u32> = codes.iter().map(|&(number, _)| number).collect();
        let mut store = Column::new(Dimension::Store, 0);
        for column in [&mut sku, &mut asin, &mut store] {
            column.files.clone_from(&files);
        }
        Self { sku, asin, store, stores: Names::default(), codes }
    }

    fn push_products(&mut self, order: &Order<'a>, case: u32) {
        let file = order.file().number();
        let Some((_, codes)) = self.codes.iter().find(|(number, _)| *number == file) else { return };
        for product in order.product_numbers() {
            let [sku, asin] = codes[product as usize];
            self.sku.set(case, sku);
            self.asin.set(case, asin);
        }
    }

    fn push_store(&mut self, order: &Order<'a>, case: u32) {
        let store = order.store().map_or(UNKNOWN, |store| self.stores.code(store, &mut self.store.names));
        self.store.set(case, store);
    }

    fn columns(self, cases: usize) -> Vec<Column<'a>> {
        [self.sku, self.asin, self.store].map(|column| column.finish(cases)).into()
    }
}

/// Days of the week by code.
const WEEKDAYS: [&str; 8] = ["", "1", "2", "3", "4", "5", "6", "7"];

fn weekdays(days: &[u32], files: Vec<u32>) -> Column<'static> {
    // Day 0, the first of January of the year 1, is a Monday.
    let codes = days.iter().map(|day| day % 7 + 1).collect();
    Column { names: WEEKDAYS.to_vec(), codes, files, ..Column::new(Dimension::Weekday, 0) }.finish(days.len())
}

/// What the other reports say of the orders they name.
fn told<'a>(
    account: &'a Account,
    sayings: &[Told],
    cases: usize,
    case: &dyn Fn(usize) -> Option<u32>,
) -> Vec<Column<'a>> {
    let mut columns = Vec::new();
    for of_dimension in sayings.chunk_by(|a, b| a.dimension == b.dimension) {
        let mut column = Column::new(of_dimension[0].dimension, cases);
        let mut names = Names::default();
        for told in of_dimension {
            for (file, row) in account.rows(told.kind) {
                let order = account.order_at(file, row.place());
                let Some(case) = order.and_then(|order| case(order.number())) else { continue };
                let code = names.code(row.text(told.field), &mut column.names);
                column.set(case, code);
                if code != UNKNOWN && column.files.last() != Some(&file.number()) {
                    column.files.push(file.number());
                }
            }
        }
        columns.push(column.finish(cases));
    }
    columns
}
