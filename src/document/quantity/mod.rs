//! Units on invoices against units sold, product by product.
//!
//! Amazon looks for one thing: as many units bought in the window as were sold in it. What came back, and what was
//! in stock before, may explain a difference and are told beside it. What no file tells is unknown and never zero.

mod bought;
mod products;
mod proposal;
mod sold;
mod stock;
mod tally;
mod value;

pub use value::{
    Candidate, Contribution, ContributionState, LineProposal, MatchCertainty, MatchReason, MissingReport,
    ProductQuantity, Quantities, QuantityInput, RecordHint, WindowFrom,
};

use crate::account::Account;
use crate::document::Paper;
use crate::policy::{self, CoverState, Language, QuantityRules, RecordRule, RecordWhen, ReportKind};
use crate::report::Field;
use crate::sort;
use crate::source::{Cited, Locator, Source};
use products::Products;
use stock::Told;

/// Products that are told at once. The widest gaps come first.
const PRODUCTS: usize = 200;

/// Holds what was bought against what was sold.
pub fn reconcile(account: &Account, input: &QuantityInput<'_>) -> Quantities {
    let rules = &policy::casework().quantities;
    let papers: Vec<&Paper> = input.papers.iter().filter(|paper| rules.kinds.contains(&paper.kind)).collect();
    let lines = bought::contributions(papers.iter().copied(), input.window);
    let products = Products::new(account, asked(account, input, &lines));
    let holes = match account.files_of(ReportKind::AllOrders).next() {
        Some(_) => sold::holes(account, input.window),
        None => vec![input.window],
    };
    let open_lines = papers.iter().any(|paper| {
        !paper.lines_confirmed && !paper.lines.is_empty()
            || paper.lines.iter().any(|line| line.asin.is_none())
    });
    let sides = Sides::new(account, &products, input);
    let view = View { account, rules, language: input.language, has_holes: !holes.is_empty(), open_lines };
    let mut all: Vec<ProductQuantity> = sides
        .into_products(account, products.len())
        .enumerate()
        .map(|(number, known)| {
            let asin = products.asin(number);
            let own = lines.iter().filter(|(of, _)| *of == asin).map(|(_, line)| line.clone()).collect();
            view.product(asin, known, own)
        })
        .collect();
    sort::by(&mut all, |a, b| (a.state, -a.gap.unwrap_or(0)).cmp(&(b.state, -b.gap.unwrap_or(0))));
    let left = all.len().saturating_sub(PRODUCTS);
    all.truncate(PRODUCTS);
    name(account, &mut all);
    Quantities {
        window: input.window,
        window_from: input.window_from,
        store: input.store.map(str::to_owned),
        products: all,
        left,
        holes,
        proposals: proposal::proposals(account, papers.into_iter(), input.asins),
        missing: missing(account, rules, input.language),
    }
}

/// The products that are asked about and those of the lines; without any question, all that were sold too.
fn asked(account: &Account, input: &QuantityInput<'_>, lines: &[(&str, Contribution)]) -> Vec<String> {
    let mut asins: Vec<String> = lines.iter().map(|(asin, _)| (*asin).to_owned()).collect();
    if input.asins.is_empty() {
        asins.extend(sold::asins(account));
    } else {
        asins.extend_from_slice(input.asins);
    }
    asins
}

/// What the exports say, for all products.
struct Sides {
    sold: Told,
    returned: Told,
    opening: Told,
    stock: Told,
}

/// What the exports say of one product.
struct Known {
    sold: Option<Cited<u32>>,
    returned: Option<Cited<u32>>,
    opening: Option<Cited<u32>>,
    stock: Option<Cited<u32>>,
}

impl Sides {
    fn new(account: &Account, products: &Products, input: &QuantityInput<'_>) -> Self {
        let looked: Vec<Source> = account
            .files_of(ReportKind::AllOrders)
            .map(|file| account.source(file.number(), Locator::Whole))
            .collect();
        let (window, store) = (input.window, input.store);
        Self {
            sold: (!looked.is_empty()).then(|| (sold::sold(account, products, window, store), looked)),
            returned: stock::returned(account, products, window, store),
            opening: stock::opening(account, products, window),
            stock: stock::stock(account, products),
        }
    }

    /// One for each product.
    fn into_products(self, account: &Account, count: usize) -> impl Iterator<Item = Known> {
        let cited = |told: Told, column: &'static str| {
            let (tallies, looked) = told.unwrap_or_default();
            let known = tallies.into_iter().map(move |tally| tally.cited(account, column, &looked));
            known.chain(std::iter::repeat_with(|| None))
        };
        let (sold, returned) = (cited(self.sold, "quantity"), cited(self.returned, "quantity"));
        let opening = cited(self.opening, "Starting Warehouse Balance");
        let stock = cited(self.stock, "quantity");
        let all = sold.zip(returned).zip(opening.zip(stock)).take(count);
        all.map(|((sold, returned), (opening, stock))| Known { sold, returned, opening, stock })
    }
}

/// What every product is told with.
struct View<'a> {
    account: &'a Account,
    rules: &'static QuantityRules,
    language: Option<Language>,
    has_holes: bool,
    open_lines: bool,
}

impl View<'_> {
    fn product(&self, asin: &str, known: Known, contributions: Vec<Contribution>) -> ProductQuantity {
        let invoiced = bought::counted(&contributions);
        let value = |units: &Option<Cited<u32>>| units.as_ref().map(|units| *units.value());
        let (sold, bought) = (value(&known.sold), value(&invoiced));
        let gap = sold.zip(bought).map(|(sold, bought)| i64::from(sold) - i64::from(bought));
        let state = self.state(sold, gap);
        let explained =
            value(&known.returned).unwrap_or(0).saturating_add(value(&known.opening).unwrap_or(0));
        let short = gap.and_then(|gap| u32::try_from(gap).ok()).filter(|&gap| gap > 0);
        let mut product = ProductQuantity {
            asin: asin.to_owned(),
            title: String::new(),
            state,
            says: self.says(state, sold, bought, short),
            records: Vec::new(),
            unexplained: short.map(|short| short.saturating_sub(explained)),
            sold: known.sold,
            invoiced,
            gap,
            returned: known.returned,
            opening: known.opening,
            stock: known.stock,
            contributions,
        };
        product.records = self.records(&product);
        product
    }

    fn state(&self, sold: Option<u32>, gap: Option<i64>) -> CoverState {
        match (sold, gap) {
            (None, _) => CoverState::NoOrders,
            (Some(0), None) => {
                if self.has_holes {
                    CoverState::SoFar
                } else {
                    CoverState::Covered
                }
            }
            (Some(_), None) => CoverState::NoInvoice,
            (_, Some(1..)) if self.has_holes => CoverState::AtLeast,
            (_, Some(1..)) => CoverState::Short,
            _ if self.has_holes => CoverState::SoFar,
            _ => CoverState::Covered,
        }
    }

    fn says(&self, state: CoverState, sold: Option<u32>, bought: Option<u32>, short: Option<u32>) -> String {
        let texts = self.rules.says.get(&state);
        let text = texts.map_or("", |texts| policy::text(texts, self.language));
        let fill = |text: String, slot: &str, units: Option<u32>| {
            text.replace(slot, &units.unwrap_or(0).to_string())
        };
        let text = fill(text.to_owned(), "{sold}", sold);
        fill(fill(text, "{invoiced}", bought), "{gap}", short)
    }

    /// What may explain the difference of a product. What is known not to is left out.
    fn records(&self, product: &ProductQuantity) -> Vec<RecordHint> {
        let when = match product.state {
            CoverState::Short | CoverState::AtLeast | CoverState::NoInvoice => RecordWhen::Short,
            CoverState::Covered | CoverState::SoFar => RecordWhen::Covered,
            CoverState::NoOrders => return Vec::new(),
        };
        let rules = self.rules.records.iter().filter(|rule| rule.when == when);
        rules.filter_map(|rule| self.record(rule, product)).collect()
    }

    fn record(&self, rule: &RecordRule, product: &ProductQuantity) -> Option<RecordHint> {
        let units = match rule.id.as_str() {
            "returns" => product.returned.as_ref(),
            "opening-stock" => product.opening.as_ref(),
            "stock" => product.stock.as_ref(),
            _ => None,
        };
        let units = units.map(|units| *units.value());
        let has = |state: ContributionState| product.contributions.iter().any(|line| line.state == state);
        let fits = match rule.id.as_str() {
            "open-lines" => self.open_lines || has(ContributionState::LinesOpen),
            "earlier-invoices" => product.state != CoverState::NoInvoice || has(ContributionState::Before),
            "pack-size" => !product.contributions.is_empty(),
            _ => units != Some(0),
        };
        fits.then(|| RecordHint {
            id: rule.id.clone(),
            text: policy::text(&rule.text, self.language).to_owned(),
            report: rule.report,
            added: rule.report.is_some_and(|kind| self.account.files_of(kind).next().is_some()),
            units,
        })
    }
}

/// Gives the products that are told their titles.
fn name(account: &Account, products: &mut [ProductQuantity]) {
    let mut by_asin: Vec<(String, usize)> =
        products.iter().enumerate().map(|(place, product)| (product.asin.clone(), place)).collect();
    sort::rising(&mut by_asin);
    for kind in [ReportKind::AllListings, ReportKind::ActiveListings, ReportKind::ManageInventory] {
        for (_, row) in account.rows(kind) {
            let asin = row.text(Field::Asin);
            let Ok(found) = by_asin.binary_search_by(|(known, _)| known.as_str().cmp(asin)) else { continue };
            let product = &mut products[by_asin[found].1];
            if product.title.is_empty() {
                row.text(Field::Title).clone_into(&mut product.title);
            }
        }
    }
}

/// Exports that would tell more and were not added.
fn missing(account: &Account, rules: &QuantityRules, language: Option<Language>) -> Vec<MissingReport> {
    let wanted = rules.wanted.iter().filter(|wanted| account.files_of(wanted.report).next().is_none());
    wanted
        .map(|wanted| MissingReport {
            report: wanted.report,
            text: policy::text(&wanted.text, language).to_owned(),
        })
        .collect()
}
