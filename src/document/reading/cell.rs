//! Pieces of text → cells: what stands together on a line without a gap of a column.

use super::label::Found;
use super::words::key;
use super::{Place, TextItem, TextPage};
use crate::limits::{PAPER_ITEM_LETTERS, PAPER_ITEMS, PAPER_PAGES};
use crate::sort;

/// Heights below this are those of producers that give none.
const LOWEST: f32 = 0.004;

/// Gaps wider than so many letters part two cells; a space is half a letter.
const GAP: f32 = 0.85;

/// Marks that part the values of one line.
const PARTING: [&str; 5] = [" | ", " · ", " • ", " – ", " \u{2022} "];

/// Text that stands together.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// The page, the first being 1.
    pub(super) page: u32,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) w: f32,
    pub(super) h: f32,
    pub(super) text: String,
    /// The text as labels are compared.
    pub(super) key: String,
    /// Whether it is one of several on its line that only a mark parts.
    pub(super) parted: bool,
    /// Whether something was read from it that nothing else may be read from.
    pub(super) taken: bool,
    /// The label that it begins with.
    pub(super) label: Option<Found>,
}

impl Cell {
    pub(super) fn right(&self) -> f32 {
        self.x + self.w
    }

    pub(super) fn bottom(&self) -> f32 {
        self.y + self.h
    }

    pub(super) fn middle(&self) -> f32 {
        self.y + self.h / 2.0
    }

    pub(super) fn place(&self) -> Place {
        Place { page: self.page, x: self.x, y: self.y, w: self.w, h: self.h }
    }

    /// Whether both stand at one height of one page.
    pub(super) fn beside(&self, other: &Self) -> bool {
        self.page == other.page && (self.middle() - other.middle()).abs() < 0.7 * self.h.max(other.h)
    }

    /// How far their left edges, right edges or middles are apart, whichever is least.
    pub(super) fn misalignment(&self, other: &Self) -> f32 {
        let left = (self.x - other.x).abs();
        let right = (self.right() - other.right()).abs();
        let centre = (self.x + self.w / 2.0 - other.x - other.w / 2.0).abs();
        left.min(right).min(centre)
    }
}

/// The place that holds all of these.
pub(super) fn around<'c>(cells: impl IntoIterator<Item = &'c Cell>) -> Option<Place> {
    let mut cells = cells.into_iter();
    let mut place = cells.next()?.place();
    for cell in cells.filter(|cell| cell.page == place.page) {
        let (right, bottom) = (cell.right().max(place.x + place.w), cell.bottom().max(place.y + place.h));
        place.x = place.x.min(cell.x);
        place.y = place.y.min(cell.y);
        place.w = right - place.x;
        place.h = bottom - place.y;
    }
    Some(place)
}

/// The cells of all pages: page by page, from the top, from the left.
pub(super) fn cells(pages: &[TextPage]) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut left = PAPER_ITEMS;
    for (number, page) in (1..).zip(pages.iter().take(PAPER_PAGES)) {
        let items: Vec<&TextItem> = page.items.iter().filter(|item| is_sane(item)).take(left).collect();
        left -= items.len();
        of_page(number, &items, &mut cells);
    }
    cells
}

fn is_sane(item: &TextItem) -> bool {
    let is_share = |share: f32| share.is_finite() && (-1.0..=2.0).contains(&share);
    !item.text.trim().is_empty()
        && [item.x, item.y, item.w, item.h].into_iter().all(is_share)
        && item.w >= 0.0
}

fn of_page(number: u32, items: &[&TextItem], cells: &mut Vec<Cell>) {
    let first = cells.len();
    for mut line in lines(items) {
        sort::by(&mut line, |a, b| a.x.total_cmp(&b.x));
        let mut open: Option<Cell> = None;
        for item in line {
            let next = cell(number, item);
            match &mut open {
                Some(cell) if joins(cell, &next) => join(cell, &next),
                _ => close(open.replace(next), cells),
            }
        }
        close(open, cells);
    }
    sort::by(&mut cells[first..], |a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
}

/// Pieces by the line that their letters stand on.
fn lines<'i>(items: &[&'i TextItem]) -> Vec<Vec<&'i TextItem>> {
    let mut sorted = items.to_vec();
    sort::by(&mut sorted, |a, b| (a.y + a.h).total_cmp(&(b.y + b.h)));
    let mut lines: Vec<Vec<&TextItem>> = Vec::new();
    for item in sorted {
        let foot = item.y + item.h;
        match lines.last_mut() {
            Some(line) if foot - (line[0].y + line[0].h) < 0.3 * item.h.min(line[0].h).max(LOWEST) => {
                line.push(item);
            }
            _ => lines.push(vec![item]),
        }
    }
    lines
}

fn cell(page: u32, item: &TextItem) -> Cell {
    let text = item.text.chars().take(PAPER_ITEM_LETTERS).collect();
    let h = item.h.max(LOWEST);
    let (key, label) = (String::new(), None);
    Cell { page, x: item.x, y: item.y, w: item.w, h, text, key, parted: false, taken: false, label }
}

/// Width of a letter, on the whole.
fn letter(cell: &Cell) -> f32 {
    let letters = u16::try_from(cell.text.chars().count()).unwrap_or(u16::MAX);
    (cell.w / f32::from(letters.max(1))).max(0.001)
}

fn joins(cell: &Cell, next: &Cell) -> bool {
    let gap = next.x - cell.right();
    let wide = letter(cell).max(letter(next));
    (-3.0 * wide..GAP * wide).contains(&gap)
}

fn join(cell: &mut Cell, next: &Cell) {
    let is_parted = next.x - cell.right() > 0.2 * letter(cell);
    if is_parted && !cell.text.ends_with(' ') && !next.text.starts_with(' ') {
        cell.text.push(' ');
    }
    cell.text.push_str(&next.text);
    cell.w = next.right() - cell.x;
    cell.y = cell.y.min(next.y);
    cell.h = cell.h.max(next.h);
}

/// Adds a cell, or its parts where a mark parts them.
fn close(cell: Option<Cell>, cells: &mut Vec<Cell>) {
    let Some(cell) = cell else { return };
    let Some(mark) = PARTING.into_iter().find(|mark| cell.text.contains(mark)) else {
        cells.extend(trimmed(&cell));
        return;
    };
    let wide = letter(&cell);
    let mut x = cell.x;
    for part in cell.text.split(mark) {
        let w = wide * f32::from(u16::try_from(part.chars().count()).unwrap_or(u16::MAX));
        cells.extend(trimmed(&Cell { x, w, text: part.to_owned(), parted: true, ..cell.clone() }));
        x += w + wide * 3.0;
    }
}

fn trimmed(cell: &Cell) -> Option<Cell> {
    let text = cell.text.trim().to_owned();
    let key = key(&text);
    (!text.is_empty()).then(|| Cell { text, key, ..cell.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(text: &str, x: f32, y: f32, w: f32) -> TextItem {
        TextItem { text: text.to_owned(), x, y, w, h: 0.01 }
    }

    fn texts(items: Vec<TextItem>) -> Vec<String> {
        cells(&[TextPage { items }]).into_iter().map(|cell| cell.text).collect()
    }

    #[test]
    fn words_of_one_line_are_one_cell_and_columns_are_several() {
        let words = vec![
            item("Invoice", 0.1, 0.1, 0.07),
            item("date", 0.176, 0.1, 0.04),
            item("2026", 0.5, 0.1, 0.04),
        ];
        assert_eq!(texts(words), ["Invoice date", "2026"]);
    }

    #[test]
    fn a_line_that_marks_part_gives_a_cell_for_each_part() {
        assert_eq!(texts(vec![item("Tel: 1 | Web: b", 0.1, 0.9, 0.2)]), ["Tel: 1", "Web: b"]);
    }

    #[test]
    fn places_that_are_no_numbers_are_passed_over() {
        assert!(texts(vec![item("a", f32::NAN, 0.1, 0.1), item("b", 0.1, f32::INFINITY, 0.1)]).is_empty());
    }
}
