//! Who wrote a paper, and to whom it is made out.

use super::block::{self, Block};
use super::cell::{Cell, around};
use super::label::{Labels, below, rest_of, right_of};
use super::{FieldId, ReadPaper, day, value};
use crate::limits::PAPER_LABELS;
use crate::policy::ValueShape;

/// A letterhead stands in the upper part of the first page.
const HEAD: f32 = 0.5;

/// Places of a name that are looked at: the head, the line of the sender, the foot.
const PLACES: usize = 8;

/// Finds both, and takes their lines.
pub(super) fn find(cells: &mut [Cell], labels: &Labels<'_>, paper: &mut ReadPaper) {
    // Where goods go has the form of an address, and is neither.
    for block in labelled(cells, labels, None) {
        take(cells, &block);
    }
    let mut holders = labelled(cells, labels, Some(FieldId::HolderName));
    holders.extend(window(cells));
    if let Some(holder) = holders.first() {
        keep(cells, holder, FieldId::HolderName, FieldId::HolderAddress, paper);
        take(cells, holder);
    }
    let issuers = labelled(cells, labels, Some(FieldId::IssuerName));
    if let Some(issuer) = issuers.into_iter().next().or_else(|| letterhead(cells, labels)) {
        keep(cells, &issuer, FieldId::IssuerName, FieldId::IssuerAddress, paper);
        for &line in &issuer.lines {
            cells[line].taken = true;
        }
    }
    contacts(cells, paper);
}

fn keep(cells: &[Cell], block: &Block, name: FieldId, address: FieldId, paper: &mut ReadPaper) {
    let Some(first) = block.name(cells) else { return };
    let text =
        first.label.filter(|label| label.bare).map_or(first.text.as_str(), |label| rest_of(first, label));
    paper.take(name, text.to_owned(), Some(first.place()));
    let lines = block.lines.iter().skip(1).map(|&at| &cells[at]);
    paper.take(address, block.address(cells), around(lines));
}

fn take(cells: &mut [Cell], block: &Block) {
    for at in block.all() {
        cells[at].taken = true;
    }
}

/// Blocks beside or below the labels of that field; the special ones first.
fn labelled(cells: &[Cell], labels: &Labels<'_>, field: Option<FieldId>) -> Vec<Block> {
    let mut found = Vec::new();
    let bare = cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| !cell.taken && cell.label.is_some_and(|label| label.bare));
    for (at, cell) in bare.take(PAPER_LABELS) {
        let Some(label) = cell.label else { continue };
        let (rule, of) = labels.rule(label);
        if rule.shape != ValueShape::Party || of != field {
            continue;
        }
        if let Some(block) = beside(cells, at) {
            found.push((rule.general, block));
        }
    }
    // A stable sort keeps the order of the page.
    found.sort_by_key(|(general, _)| *general);
    found.into_iter().map(|(_, block)| block).collect()
}

/// What a label of a party is about: the rest of its cell, what stands below it, or to its right.
fn beside(cells: &[Cell], at: usize) -> Option<Block> {
    let cell = &cells[at];
    let label = cell.label?;
    if rest_of(cell, label).is_empty() {
        let under = block::below(cells, at).map(|first| block::from(cells, first));
        let beside = right_of(cells, cell)
            .filter(|(_, right)| block::is_address(right) && right.x - cell.right() < 0.4);
        // A list of labels has its values at the right, and the next label below.
        return match (under, beside) {
            (Some(under), Some((_, right)))
                if below(cells, cell).is_some() && right.x - cell.right() > 0.25 =>
            {
                Some(under)
            }
            (_, Some((right, _))) => Some(value_block(cells, right)),
            (under, None) => under,
        };
    }
    Some(value_block(cells, at))
}

/// A name in a list of labels, with lines below it that have no label at their left.
fn value_block(cells: &[Cell], first: usize) -> Block {
    let mut block = block::from(cells, first);
    let has_label = |at: usize| {
        let is_label = |cell: &Cell| cell.label.is_some_and(|label| label.bare) && cell.x < cells[at].x;
        cells.iter().any(|cell| cell.beside(&cells[at]) && is_label(cell))
    };
    let own =
        block.lines.iter().skip(1).position(|&at| has_label(at)).map_or(block.lines.len(), |place| place + 1);
    block.lines.truncate(own);
    // What follows in a list is another value.
    block.more.clear();
    block
}

/// The address in the window of an envelope, which has no label: it stands below the sender in one small line.
fn window(cells: &[Cell]) -> Option<Block> {
    let sender = cells.iter().position(|cell| cell.parted && cell.page == 1 && cell.y < HEAD)?;
    let first = block::below_sender(cells, sender)?;
    let block = block::from(cells, first);
    (block.lines.len() >= 2).then_some(block)
}

/// The first name on the page that is neither a title nor a label, with the most complete address it stands over.
fn letterhead(cells: &[Cell], labels: &Labels<'_>) -> Option<Block> {
    let is_name = |cell: &Cell| {
        cell.page == 1
            && cell.y < HEAD
            && !cell.taken
            && block::is_address(cell)
            && cell.label.is_none_or(|label| !label.bare)
            && !labels.is_title(cell)
            && day::find(&cell.text, None).is_none()
            && value::phone(&cell.text).is_none()
    };
    let first = cells.iter().find(|cell| is_name(cell))?;
    let same = cells.iter().enumerate().filter(|(_, cell)| !cell.taken && cell.key == first.key).take(PLACES);
    let blocks = same.map(|(at, _)| block::from(cells, at));
    // The first of those that are equally long.
    blocks.reduce(|best, next| if next.lines.len() > best.lines.len() { next } else { best })
}

/// Ways to reach the issuer: what is not the holder's.
fn contacts(cells: &[Cell], paper: &mut ReadPaper) {
    for cell in cells.iter().filter(|cell| !cell.taken) {
        let place = Some(cell.place());
        if let Some(email) = value::email(&cell.text) {
            paper.take(FieldId::IssuerEmail, email.to_owned(), place);
        } else if let Some(site) = value::website(&cell.text) {
            paper.take(FieldId::IssuerWebsite, site.to_owned(), place);
        } else if cell.text.starts_with(['+', '(']) {
            paper.take(FieldId::IssuerPhone, value::phone(&cell.text).unwrap_or_default(), place);
        }
    }
}
