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

#[cfg(test)]
mod tests {
    use super::*;

    /// Pages drawn with letters: a hundred to a line, sixty lines to a page. Two spaces part columns.
    fn drawn(pages: &[&str]) -> ReadPaper {
        let share =
            |count: usize, of: u16| f32::from(u16::try_from(count).expect("a small page")) / f32::from(of);
        let items = |(number, line): (usize, &str)| {
            let mut items = Vec::new();
            let mut at = 0;
            for part in line.split("  ") {
                let text = part.trim();
                if !text.is_empty() {
                    let left = at + part.chars().take_while(|letter| *letter == ' ').count();
                    let (x, w) = (share(left, 100), share(text.chars().count(), 100));
                    items.push(TextItem { text: text.to_owned(), x, y: share(number, 60), w, h: 0.012 });
                }
                at += part.chars().count() + 2;
            }
            items
        };
        let page = |text: &&str| TextPage { items: text.lines().enumerate().flat_map(items).collect() };
        read_fields(&pages.iter().map(page).collect::<Vec<_>>())
    }

    #[track_caller]
    fn holds(paper: &ReadPaper, wanted: &[(FieldId, &str)]) {
        for (field, value) in wanted {
            assert_eq!(
                paper.fields.get(field).map(|field| field.value.as_str()),
                Some(*value),
                "{field:?}: {paper:#?}"
            );
        }
    }

    const SHIPPED_ELSEWHERE: &str = "\
Kestrel Tools Inc.                                            INVOICE #K-2077
400 Harbor Road                                               Date: March 14, 2026
Portland, OR 97201                                            PO Number: 8812
(503) 555-0142
ar@kestrel-tools.example

Bill To:                       Ship To:
Blue Fox LLC                   Blue Fox Warehouse 3
9 Elm Street                   77 Depot Way
Austin, TX 78701               Reno, NV 89501

Qty     Description                          Unit Price     Amount
24      Cordless drill 18 V,                 $39.50         $948.00
        with case
10      Drill bits, set of 20                $7.25          $72.50
                                             Subtotal       $1,020.50
                                             Shipping       $15.00
                                             Total          $1,035.50
";

    #[test]
    fn an_address_for_the_goods_is_not_that_of_the_buyer() {
        let paper = drawn(&[SHIPPED_ELSEWHERE]);
        holds(
            &paper,
            &[
                (FieldId::IssuerName, "Kestrel Tools Inc."),
                (FieldId::IssuerAddress, "400 Harbor Road, Portland, OR 97201"),
                (FieldId::IssuerPhone, "(503) 555-0142"),
                (FieldId::HolderName, "Blue Fox LLC"),
                (FieldId::HolderAddress, "9 Elm Street, Austin, TX 78701"),
                (FieldId::Number, "K-2077"),
                (FieldId::IssuedOn, "2026-03-14"),
                (FieldId::NetTotal, "1020.50"),
                (FieldId::Total, "1035.50"),
                (FieldId::Currency, "USD"),
            ],
        );
    }

    #[test]
    fn a_product_that_goes_over_two_lines_is_one() {
        let lines = drawn(&[SHIPPED_ELSEWHERE]).lines;
        assert_eq!(lines.len(), 2, "{lines:#?}");
        assert_eq!(lines[0].product, "Cordless drill 18 V, with case");
        assert_eq!((lines[0].quantity, lines[1].quantity), (Some(24), Some(10)));
        assert_eq!(lines[1].total.as_deref(), Some("72.50"));
    }

    #[test]
    fn a_sign_that_several_currencies_share_is_said() {
        let paper = drawn(&[SHIPPED_ELSEWHERE]);
        assert!(paper.doubts.contains(&Doubt { field: FieldId::Currency, code: DoubtCode::SharedSign }));
        let named = drawn(&[&SHIPPED_ELSEWHERE.replace("Total   ", "Total USD")]);
        holds(&named, &[(FieldId::Currency, "USD"), (FieldId::Total, "1035.50")]);
        assert!(named.doubts.iter().all(|doubt| doubt.field != FieldId::Currency), "{:?}", named.doubts);
    }

    #[test]
    fn a_table_goes_on_over_the_page() {
        let second = "\
Kestrel Tools Inc.                                             Page 2

Qty     Description                          Unit Price     Amount
5       Tape measure                         $4.00          $20.00
                                             Total          $20.00
";
        let paper = drawn(&[SHIPPED_ELSEWHERE, second]);
        assert_eq!(paper.lines.len(), 3, "{:#?}", paper.lines);
        assert_eq!(paper.lines[2].place.map(|place| place.page), Some(2));
    }

    #[test]
    fn a_letter_without_a_table_gives_its_labels() {
        let paper = drawn(&["\
BRIGHTWICK BRAND GMBH
Lindenweg 4, 80331 München
legal@brightwick.example

LETTER OF AUTHORIZATION

To whom it may concern,
Authorized party: Blue Fox LLC
Brand: Brightwick          Territory: Germany, Austria
Valid from: 01/02/2026     Valid until: 31/01/2027
Signed by: Mara Quist
"]);
        holds(
            &paper,
            &[
                (FieldId::IssuerName, "BRIGHTWICK BRAND GMBH"),
                (FieldId::IssuerEmail, "legal@brightwick.example"),
                (FieldId::HolderName, "Blue Fox LLC"),
                (FieldId::Brand, "Brightwick"),
                (FieldId::Territory, "Germany, Austria"),
                (FieldId::ValidFrom, "2026-02-01"),
                (FieldId::ValidUntil, "2027-01-31"),
                (FieldId::Signatory, "Mara Quist"),
            ],
        );
    }

    #[test]
    fn a_day_that_nothing_in_the_paper_settles_stays_open() {
        let paper = drawn(&["Halm Ltd\nInvoice date: 03/04/2026\nInvoice No.: 12"]);
        holds(&paper, &[(FieldId::IssuedOn, "03/04/2026"), (FieldId::Number, "12")]);
        assert_eq!(paper.doubts, [Doubt { field: FieldId::IssuedOn, code: DoubtCode::DayOrMonth }]);
    }

    #[test]
    fn labels_of_east_asia_are_read() {
        let paper = drawn(&["\
宁波亮光贸易有限公司

商业发票
发票号码：LG-20260314          开票日期：2026年3月14日
买方：Blue Fox LLC

货物名称              数量      单价        金额
陶瓷杯 330ml          500       12.50       6250.00
                                合计        6250.00
"]);
        holds(
            &paper,
            &[
                (FieldId::IssuerName, "宁波亮光贸易有限公司"),
                (FieldId::Number, "LG-20260314"),
                (FieldId::IssuedOn, "2026-03-14"),
                (FieldId::HolderName, "Blue Fox LLC"),
                (FieldId::Total, "6250.00"),
            ],
        );
        assert_eq!(paper.lines.len(), 1, "{:#?}", paper.lines);
        assert_eq!(paper.lines[0].quantity, Some(500));
    }

    #[test]
    fn two_numbers_of_one_paper_are_said() {
        let paper = drawn(&["Halm Ltd\nInvoice number: A-1\n\nInvoice number: A-2"]);
        holds(&paper, &[(FieldId::Number, "A-1")]);
        assert_eq!(paper.doubts, [Doubt { field: FieldId::Number, code: DoubtCode::Several }]);
    }

    #[test]
    fn prose_and_an_empty_page_give_nothing() {
        assert_eq!(read_fields(&[]), ReadPaper::default());
        let paper = drawn(&[
            "Dear team,\nplease find the total of our order in the date column.\nThe invoice follows.",
        ]);
        for field in [FieldId::Total, FieldId::IssuedOn, FieldId::Number] {
            assert!(!paper.fields.contains_key(&field), "{paper:#?}");
        }
    }
}
