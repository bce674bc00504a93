//! Text with its places → fields and lines of a paper.
//!
//! Nothing here knows a producer or a supplier: a value is found by the words beside it, over it or over its column
//! (`policy/pack/reading.toml`), and by where it stands. Everything that is read is a guess until the seller
//! confirms it.

mod block;
mod cell;
mod day;
mod goods;
mod label;
mod party;
mod register;
mod sums;
mod value;
mod words;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use self::cell::Cell;
use self::label::Labels;
use super::{Field, FieldFrom, FieldId, Line, Place};
use crate::policy;

pub use register::{RegisterProblem, read_register};

/// A piece of text on a page. Edges and sizes are shares of the page's.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct TextItem {
    /// The text.
    pub text: String,
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height of the letters.
    pub h: f32,
}

/// The text of a page.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct TextPage {
    /// Its pieces, in any order.
    pub items: Vec<TextItem>,
}

/// Why a value should be looked at twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DoubtCode {
    /// Day and month can be told apart by nothing in the paper. The value is as it stands there.
    DayOrMonth,
    /// The paper gives several values.
    Several,
    /// The sums do not add up.
    DoesNotAddUp,
    /// Several currencies share the sign.
    SharedSign,
}

/// A value that should be looked at twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Doubt {
    /// The field.
    pub field: FieldId,
    /// Why.
    pub code: DoubtCode,
}

/// What was read of a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ReadPaper {
    /// Values; none of them is confirmed.
    pub fields: BTreeMap<FieldId, Field>,
    /// Lines of goods.
    pub lines: Vec<Line>,
    /// What should be looked at twice, by field.
    pub doubts: Vec<Doubt>,
}

impl ReadPaper {
    /// Takes a value, if it is the first for its field.
    fn take(&mut self, field: FieldId, value: String, place: Option<Place>) {
        if !value.is_empty() {
            let guess = Field { value, from: FieldFrom::Text, confirmed: false, place };
            self.fields.entry(field).or_insert(guess);
        }
    }

    fn doubt(&mut self, field: FieldId, code: DoubtCode) {
        let doubt = Doubt { field, code };
        if !self.doubts.contains(&doubt) {
            self.doubts.push(doubt);
        }
    }
}

/// Reads the text of a paper. Needs the policy pack. Pages and pieces beyond [`crate::limits`] are not looked at.
pub fn read_fields(pages: &[TextPage]) -> ReadPaper {
    let rules = &policy::casework().reading;
    let mut cells = cell::cells(pages);
    let labels = Labels::new(rules);
    for cell in &mut cells {
        cell.label = labels.find(cell);
    }
    let mut paper = ReadPaper::default();
    let goods = goods::find(&mut cells, rules);
    paper.lines = goods.lines;
    let order = day::proven_order(&cells);
    party::find(&mut cells, &labels, &mut paper);
    sums::find(&cells, &labels, goods.end, &mut paper);
    label::read(&cells, &labels, order, &mut paper);
    sums::currency(&cells, rules, &mut paper);
    paper.doubts.sort_by_key(|doubt| doubt.field);
    paper
}

/// All text of the pages, line by line, to tell the kind of a paper by its words.
pub fn text_of(pages: &[TextPage]) -> String {
    let cells = cell::cells(pages);
    let mut text = String::new();
    let mut last: Option<&Cell> = None;
    for cell in &cells {
        if let Some(last) = last {
            text.push(if last.beside(cell) { ' ' } else { '\n' });
        }
        text.push_str(&cell.text);
        last = Some(cell);
    }
    text
}
