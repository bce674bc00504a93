//! Number formats: which cells show a day or a time.

use super::dates::Shown;
use crate::limits::WORKBOOK_ITEMS;
use crate::problem::Problem;
use crate::xml::{Events, Node, attribute};

const DAY: Shown = Shown::Moment { time: false, day: true };
const TIME: Shown = Shown::Moment { time: true, day: false };
const BOTH: Shown = Shown::Moment { time: true, day: true };

/// What the cells of each style show.
#[derive(Debug, Default)]
pub(super) struct Formats {
    styles: Vec<Shown>,
}

impl Formats {
    /// Reads `styles.xml`.
    pub(super) fn read(mut events: Events) -> Result<Self, Problem> {
        let mut codes: Vec<(u32, Shown)> = Vec::new();
        let mut styles = Vec::new();
        let mut in_cell_styles = false;
        let mut cell_styles_depth = 0;
        loop {
            match events.next_node()? {
                Node::Open(element) => match element.local_name().as_ref() {
                    "numFmt" => {
                        let id = number(attribute(&element, "numFmtId")?);
                        let code = attribute(&element, "formatCode")?.unwrap_or_default();
                        codes.push((id, shown_by(&code)));
                    }
                    "cellXfs" => {
                        in_cell_styles = true;
                        cell_styles_depth = events.depth();
                    }
                    "xf" if in_cell_styles => styles.push(number(attribute(&element, "numFmtId")?)),
                    _ => {}
                },
                Node::Close => in_cell_styles &= events.depth() >= cell_styles_depth,
                Node::Text(_) | Node::Remark => {}
                Node::End => break,
            }
            if codes.len() > WORKBOOK_ITEMS || styles.len() > WORKBOOK_ITEMS {
                return Err(Problem::SheetTooLarge);
            }
        }
        // The first of two equal ids counts: a stable sort keeps it in front.
        codes.sort_by_key(|&(id, _)| id);
        let of = |id: u32| {
            let at = codes.partition_point(|&(other, _)| other < id);
            codes.get(at).filter(|&&(other, _)| other == id).map_or_else(|| built_in(id), |&(_, shown)| shown)
        };
        Ok(Self { styles: styles.into_iter().map(of).collect() })
    }

    /// What the cells of style `index` show.
    pub(super) fn shown(&self, index: usize) -> Shown {
        self.styles.get(index).copied().unwrap_or(Shown::Number)
    }
}

fn number(text: Option<String>) -> u32 {
    text.and_then(|text| text.parse().ok()).unwrap_or(0)
}

/// The formats that have a number and no code (ECMA-376 part 1, 18.8.30).
fn built_in(id: u32) -> Shown {
    match id {
        14..=17 | 27..=31 | 36 | 50..=54 | 57 | 58 => DAY,
        18..=21 | 32..=35 | 45 | 47 | 55 | 56 => TIME,
        46 => Shown::Duration,
        22 => BOTH,
        _ => Shown::Number,
    }
}

/// What a format code such as `yyyy\-mm\-dd` shows. Only its first section is looked at.
fn shown_by(code: &str) -> Shown {
    let (mut day, mut time, mut month_or_minute) = (false, false, false);
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter.to_ascii_lowercase() {
            ';' => break,
            '"' => drop(letters.by_ref().find(|&c| c == '"')),
            // The letter behind is shown as it is, left out, or repeated.
            '\\' | '_' | '*' => drop(letters.next()),
            '[' => {
                let inside: String = letters.by_ref().take_while(|&c| c != ']').collect();
                let inside = inside.to_ascii_lowercase();
                if !inside.is_empty() && inside.chars().all(|c| matches!(c, 'h' | 'm' | 's')) {
                    return Shown::Duration;
                }
            }
            'y' | 'd' => day = true,
            'h' | 's' => time = true,
            'm' => month_or_minute = true,
            // `General`, and `AM/PM`: their other letters mean nothing here.
            'g' if letters.as_str().to_ascii_lowercase().starts_with("eneral") => return Shown::Number,
            'a' | 'p' if time => drop(letters.next_if_m()),
            _ => {}
        }
    }
    // `m` alone is a month beside days and a minute beside hours.
    day |= month_or_minute && !time;
    if day || time { Shown::Moment { time, day } } else { Shown::Number }
}

/// Passes over the `m` of `AM` and `PM`.
trait NextIfM {
    fn next_if_m(&mut self) -> Option<char>;
}

impl NextIfM for std::str::Chars<'_> {
    fn next_if_m(&mut self) -> Option<char> {
        let is_m = self.as_str().starts_with(['m', 'M']);
        if is_m { self.next() } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_codes_show_days_times_or_numbers() {
        for (code, shown) in [
            ("yyyy\\-mm\\-dd", DAY),
            ("m/d/yy", DAY),
            ("[$-409]mmmm yy;@", DAY),
            ("mmm", DAY),
            ("dd.mm.yyyy hh:mm", BOTH),
            ("m/d/yy h:mm AM/PM", BOTH),
            ("hh:mm:ss", TIME),
            ("h:mm a/p", TIME),
            ("[h]:mm:ss", Shown::Duration),
            ("General", Shown::Number),
            ("0.00", Shown::Number),
            ("#,##0.00\\ \"days\"", Shown::Number),
            ("[Red]0.0;\"dd\"", Shown::Number),
            ("_-* #,##0.00\\ _d_-", Shown::Number),
            ("@", Shown::Number),
            ("\"never closed", Shown::Number),
        ] {
            assert_eq!(shown_by(code), shown, "{code}");
        }
    }
}
