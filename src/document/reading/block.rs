//! Lines that stand under one another: a name and its address.

use super::cell::Cell;
use super::value;

/// Lines further apart than so many heights are no block.
const GAP: f32 = 0.95;
/// A block may begin a little further below its label.
const FIRST_GAP: f32 = 1.7;
/// How far edges may be apart and still stand under one another.
const EDGE: f32 = 0.009;
/// Lines of a name with its address, at most.
const LINES: usize = 8;

/// Lines of one block, by their place among the cells.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    /// The name and the address.
    pub(super) lines: Vec<usize>,
    /// Ways to reach them, and whatever else stands directly below.
    pub(super) more: Vec<usize>,
}

impl Block {
    pub(super) fn name<'c>(&self, cells: &'c [Cell]) -> Option<&'c Cell> {
        self.lines.first().map(|&at| &cells[at])
    }

    /// The lines below the name, in one.
    pub(super) fn address(&self, cells: &[Cell]) -> String {
        let lines: Vec<&str> =
            self.lines.iter().skip(1).map(|&at| cells[at].text.trim_end_matches(',')).collect();
        lines.join(", ")
    }

    /// All of it.
    pub(super) fn all(&self) -> impl Iterator<Item = usize> + '_ {
        self.lines.iter().chain(&self.more).copied()
    }
}

/// The block whose first line is that cell.
pub(super) fn from(cells: &[Cell], first: usize) -> Block {
    let mut block = Block { lines: vec![first], more: Vec::new() };
    let mut last = first;
    while block.lines.len() + block.more.len() < 2 * LINES {
        let Some(next) = next_line(cells, &cells[first], &cells[last], GAP) else { break };
        if !block.more.is_empty() || !is_address(&cells[next]) || block.lines.len() == LINES {
            block.more.push(next);
        } else {
            block.lines.push(next);
        }
        last = next;
    }
    block
}

/// The first line below a label.
pub(super) fn below(cells: &[Cell], label: usize) -> Option<usize> {
    let label = &cells[label];
    next_line(cells, label, label, FIRST_GAP).filter(|&at| is_address(&cells[at]))
}

/// The next cell below `last` that stands under `first`.
fn next_line(cells: &[Cell], first: &Cell, last: &Cell, gap: f32) -> Option<usize> {
    let is_next = |cell: &Cell| {
        let distance = cell.y - last.bottom();
        let high = last.h.max(cell.h);
        cell.page == last.page
            && (-0.35 * high..gap * high).contains(&distance)
            && cell.y > last.y + 0.3 * high
            && cell.misalignment(first).min(cell.misalignment(last)) < EDGE
    };
    cells.iter().position(|cell| !cell.taken && is_next(cell))
}

/// Whether a line can be part of a name with its address.
pub(super) fn is_address(cell: &Cell) -> bool {
    let is_label = cell.label.is_some_and(|label| label.bare);
    !is_label
        && value::email(&cell.text).is_none()
        && value::website(&cell.text).is_none()
        && cell.text.chars().any(char::is_alphabetic)
}

/// The first line below a sender's line, which stands a little apart.
pub(super) fn below_sender(cells: &[Cell], sender: usize) -> Option<usize> {
    let sender = &cells[sender];
    next_line(cells, sender, sender, 3.0 * FIRST_GAP)
        .filter(|&at| !cells[at].parted && is_address(&cells[at]))
}
