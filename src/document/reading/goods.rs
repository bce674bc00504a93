//! The table of goods: a row of headers, and the lines below it.

use super::cell::{Cell, around};
use super::label::rest_of;
use super::words::{begins, key};
use super::{Line, value};
use crate::limits::PAPER_LINES;
use crate::policy::{PaperColumn, ReadingRules};

/// What the tables of a paper say.
#[derive(Debug, Default)]
pub(super) struct Goods {
    pub(super) lines: Vec<Line>,
    /// Page and height where the last table ends.
    pub(super) end: Option<(u32, f32)>,
}

/// Cells at one height, by their place among all.
type Row = Vec<usize>;

/// Words over columns, folded.
pub(super) struct Columns(Vec<(String, PaperColumn)>);

impl Columns {
    pub(super) fn new(rules: &ReadingRules) -> Self {
        let words = rules
            .columns
            .iter()
            .flat_map(|rule| rule.words.values().flatten().map(|word| (key(word), rule.column)));
        Self(words.filter(|(word, _)| !word.is_empty()).collect())
    }

    /// What a header says; the longest of the words it begins with.
    pub(super) fn find(&self, header: &str) -> Option<PaperColumn> {
        let fits = self.0.iter().filter(|(word, _)| begins(header, word));
        fits.max_by_key(|(word, _)| word.len()).map(|&(_, column)| column)
    }
}

/// A column of a table at hand.
struct Column {
    holds: PaperColumn,
    header: Cell,
}

/// Finds the tables of all pages, and takes their cells.
pub(super) fn find(cells: &mut [Cell], rules: &ReadingRules) -> Goods {
    let words = Columns::new(rules);
    let rows = rows(cells);
    let mut goods = Goods::default();
    let mut place = 0;
    while place < rows.len() {
        place = match columns(cells, &rows[place], &words) {
            Some(columns) => read_table(cells, &rows, place, &columns, &mut goods),
            None => place + 1,
        };
    }
    goods
}

fn rows(cells: &[Cell]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        match rows.last_mut() {
            Some(row) if is_one_row(&cells[row[0]], cell) => row.push(at),
            _ => rows.push(vec![at]),
        }
    }
    rows
}

fn is_one_row(first: &Cell, cell: &Cell) -> bool {
    first.page == cell.page && (first.bottom() - cell.bottom()).abs() < 0.4 * first.h.min(cell.h)
}

/// The columns, where that row is a header: goods, and two more things that a line of an invoice has.
fn columns(cells: &[Cell], row: &Row, words: &Columns) -> Option<Vec<Column>> {
    let found: Vec<Column> = row
        .iter()
        .map(|&at| {
            let header = cells[at].clone();
            Column { holds: words.find(&header.key).unwrap_or(PaperColumn::Other), header }
        })
        .collect();
    let has = |column: PaperColumn| found.iter().any(|one| one.holds == column);
    let figures = [PaperColumn::Quantity, PaperColumn::UnitPrice, PaperColumn::Total];
    let figures = figures.into_iter().filter(|&column| has(column)).count();
    let goods = has(PaperColumn::Product) || has(PaperColumn::Code);
    let is_header = goods && figures >= 2 || has(PaperColumn::Product) && has(PaperColumn::Quantity);
    is_header.then_some(found)
}

/// A line while its rows are gathered.
struct Draft {
    line: Line,
    cells: Vec<usize>,
    /// Height of its figures.
    at: f32,
}

/// Reads the table whose header is that row. Gives the row behind it.
fn read_table(
    cells: &mut [Cell],
    rows: &[Row],
    header: usize,
    columns: &[Column],
    goods: &mut Goods,
) -> usize {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut loose: Vec<usize> = Vec::new();
    let mut end = header + 1;
    let mut foot = cells[rows[header][0]].bottom();
    let page = cells[rows[header][0]].page;
    for row in &rows[header + 1..] {
        let first = &cells[row[0]];
        // A gap of several lines ends a table, and so does a sum.
        if first.page != page || first.y - foot > 4.5 * first.h || is_sum(cells, row, columns) {
            break;
        }
        if let Some(draft) = draft(cells, row, columns) {
            drafts.push(draft);
        } else if let Some(&at) =
            row.iter().find(|&&at| row.len() == 1 && column_of(&cells[at], columns) == PaperColumn::Product)
        {
            loose.push(at);
        } else {
            break;
        }
        foot = row.iter().map(|&at| cells[at].bottom()).fold(foot, f32::max);
        end += 1;
    }
    add_loose(cells, &mut drafts, &loose);
    for &at in rows[header..end].iter().flatten() {
        cells[at].taken = true;
    }
    goods.end = Some((page, foot));
    let left = PAPER_LINES.saturating_sub(goods.lines.len());
    goods.lines.extend(drafts.into_iter().take(left).map(|draft| {
        let place = around(draft.cells.iter().map(|&at| &cells[at]));
        Line { place, ..draft.line }
    }));
    end
}

/// Whether a row is a sum below the goods: a label that no other words follow, and no line of three figures.
fn is_sum(cells: &[Cell], row: &Row, columns: &[Column]) -> bool {
    let is_count = |at: usize| {
        column_of(&cells[at], columns) == PaperColumn::Quantity && value::count(&cells[at].text).is_some()
    };
    let has_goods = row.len() > 3 && row.iter().any(|&at| is_count(at));
    let is_label = |at: usize| {
        let label = cells[at].label;
        label.is_some_and(|label| label.bare || !rest_of(&cells[at], label).contains(char::is_alphabetic))
    };
    !has_goods && row.iter().any(|&at| is_label(at))
}

/// A line of goods: it has a product or its number, and a figure.
fn draft(cells: &[Cell], row: &Row, columns: &[Column]) -> Option<Draft> {
    let mut line = Line::default();
    let mut figures = 0;
    for &at in row {
        let text = cells[at].text.as_str();
        match column_of(&cells[at], columns) {
            PaperColumn::Product => append(&mut line.product, text),
            PaperColumn::Code => line.codes.push(text.to_owned()),
            PaperColumn::Quantity => line.quantity = value::count(text),
            PaperColumn::UnitPrice => line.unit_price = value::sum(text),
            PaperColumn::Total => line.total = value::sum(text),
            _ => continue,
        }
        figures += usize::from(text.bytes().any(|byte| byte.is_ascii_digit()));
    }
    let has_figure = line.quantity.is_some() || line.unit_price.is_some() || line.total.is_some();
    let is_line = has_figure && figures > 0 && (!line.product.is_empty() || !line.codes.is_empty());
    codes_of(&mut line);
    is_line.then(|| Draft { line, cells: row.clone(), at: cells[row[0]].middle() })
}

/// Numbers that the words of a product hold: of trade items, and of Amazon's.
fn codes_of(line: &mut Line) {
    let is_code = |word: &&str| {
        let is_item = matches!(word.len(), 12..=14) && word.bytes().all(|byte| byte.is_ascii_digit());
        let is_asin = word.len() == 10
            && word.starts_with("B0")
            && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_item || is_asin
    };
    let words = line.product.split([' ', ',', ';', '(', ')', ':', '/']).filter(is_code);
    let more: Vec<String> =
        words.filter(|word| !line.codes.iter().any(|code| code == word)).map(str::to_owned).collect();
    line.codes.extend(more);
}

fn append(text: &mut String, more: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

/// Words of a product that stand on a line of their own belong to the line that is nearest.
fn add_loose(cells: &[Cell], drafts: &mut [Draft], loose: &[usize]) {
    for &at in loose {
        let cell = &cells[at];
        let distance = |draft: &Draft| (draft.at - cell.middle()).abs();
        let Some(draft) = drafts.iter_mut().min_by(|a, b| distance(a).total_cmp(&distance(b))) else {
            continue;
        };
        if distance(draft) > 4.0 * cell.h {
            continue;
        }
        if cell.middle() < draft.at {
            draft.line.product = format!("{} {}", cell.text, draft.line.product);
        } else {
            append(&mut draft.line.product, &cell.text);
        }
        draft.cells.push(at);
        codes_of(&mut draft.line);
    }
}

/// The column that a cell stands in: the one it is aligned with, or else the nearest.
fn column_of(cell: &Cell, columns: &[Column]) -> PaperColumn {
    let distance = |column: &Column| {
        let header = &column.header;
        let overlap = cell.right().min(header.right()) - cell.x.max(header.x);
        let apart = (-overlap).max(0.0);
        header.misalignment(cell) + 2.0 * apart
    };
    let nearest = columns.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)));
    nearest.map_or(PaperColumn::Other, |column| column.holds)
}
