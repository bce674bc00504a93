//! The learned weights as text: three lines of classes, then one line for each trait.
//!
//! ```text
//! kinds    unit  sharpness  class=ahead …
//! reasons  unit  sharpness  class=ahead …
//! replies  unit  sharpness  class=ahead …
//! trait    rarity  class=weight …  class=weight …  class=weight …
//! ```
//!
//! Columns are set apart by a tab. Classes of a trait are numbers, in the order of their line.

use std::fmt::Write as _;
use std::path::Path;
use std::str::FromStr;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Classes, Learned, Trait};

/// Name of the file in the pack.
pub const FILE: &str = "learned.tsv";

/// What stands for a message that states no reason.
const NONE: &str = "none";

/// Reads the file. The error names the line.
pub(crate) fn read(file: &Path) -> Result<Learned, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    parse(&text).map_err(|(line, problem)| format!("{}: line {line}: {problem}", file.display()))
}

fn parse(text: &str) -> Result<Learned, (usize, String)> {
    let mut learned = Learned::default();
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.starts_with('#'));
    for (place, (number, line)) in lines.enumerate() {
        let at = |problem: String| (number, problem);
        let cells: Vec<&str> = line.split('\t').collect();
        match (place, cells.as_slice()) {
            (0, ["kinds", rest @ ..]) => learned.kinds = classes(rest, word).map_err(at)?,
            (1, ["reasons", rest @ ..]) => {
                learned.reasons =
                    classes(rest, |name| if name == NONE { Ok(None) } else { word(name).map(Some) })
                        .map_err(at)?;
            }
            (2, ["replies", rest @ ..]) => learned.replies = classes(rest, word).map_err(at)?,
            (3.., [text, rarity, kinds, reasons, replies]) => learned.traits.push(Trait {
                text: (*text).to_owned(),
                rarity: number_of(rarity).map_err(at)?,
                kinds: weights(kinds, learned.kinds.names.len()).map_err(at)?,
                reasons: weights(reasons, learned.reasons.names.len()).map_err(at)?,
                replies: weights(replies, learned.replies.names.len()).map_err(at)?,
            }),
            _ => return Err(at("is neither classes nor a trait".to_owned())),
        }
    }
    if !learned.traits.is_sorted_by(|a, b| a.text < b.text) {
        return Err((0, "the traits are not in the order of their text".to_owned()));
    }
    Ok(learned)
}

fn classes<T>(cells: &[&str], name: impl Fn(&str) -> Result<T, String>) -> Result<Classes<T>, String> {
    let [unit, sharpness, classes @ ..] = cells else { return Err("has no classes".to_owned()) };
    let mut all = Classes {
        names: Vec::new(),
        ahead: Vec::new(),
        unit: number_of(unit)?,
        sharpness: number_of(sharpness)?,
    };
    for class in classes {
        let (of, ahead) = pair(class)?;
        all.names.push(name(of)?);
        all.ahead.push(ahead);
    }
    Ok(all)
}

/// What a trait says: numbers of classes, below `classes`, with their weights.
pub(crate) fn weights(cell: &str, classes: usize) -> Result<Vec<(u8, i8)>, String> {
    cell.split_whitespace()
        .map(|weight| {
            let (class, weight) = pair(weight)?;
            let class: u8 = number_of(class)?;
            if usize::from(class) < classes {
                Ok((class, weight))
            } else {
                Err(format!("there is no class {class}"))
            }
        })
        .collect()
}

/// `name=number`.
pub(crate) fn pair<T: FromStr>(cell: &str) -> Result<(&str, T), String> {
    let (name, number) = cell.split_once('=').ok_or_else(|| format!("`{cell}` has no `=`"))?;
    Ok((name, number_of(number)?))
}

/// A number, or what is wrong with it.
pub(crate) fn number_of<T: FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("`{text}` is no number that fits"))
}

/// A word of the product, as the other files of the pack write it.
pub(crate) fn word<T: DeserializeOwned>(name: &str) -> Result<T, String> {
    T::deserialize(toml::Value::String(name.to_owned())).map_err(|error| error.message().to_owned())
}

/// The file's text, as [`read`] takes it. `head` says where it comes from, in lines that begin with `#`.
pub fn write(learned: &Learned, head: &str) -> Result<String, String> {
    let mut text = String::from(head);
    let kinds = learned.kinds.names.iter().map(name).collect::<Result<Vec<_>, _>>()?;
    let reasons = learned.reasons.names.iter().map(|reason| match reason {
        Some(reason) => name(reason),
        None => Ok(NONE.to_owned()),
    });
    write_classes(&mut text, "kinds", &learned.kinds, &kinds);
    write_classes(&mut text, "reasons", &learned.reasons, &reasons.collect::<Result<Vec<_>, _>>()?);
    let replies = learned.replies.names.iter().map(name).collect::<Result<Vec<_>, _>>()?;
    write_classes(&mut text, "replies", &learned.replies, &replies);
    for Trait { text: of, rarity, kinds, reasons, replies } in &learned.traits {
        let (kinds, reasons, replies) = (listed(kinds), listed(reasons), listed(replies));
        let _ = writeln!(text, "{of}\t{rarity}\t{kinds}\t{reasons}\t{replies}");
    }
    Ok(text)
}

/// Weights as [`weights`] takes them.
pub(crate) fn listed(weights: &[(u8, i8)]) -> String {
    weights.iter().map(|(class, weight)| format!("{class}={weight}")).collect::<Vec<_>>().join(" ")
}

fn write_classes<T>(text: &mut String, what: &str, classes: &Classes<T>, names: &[String]) {
    let _ = write!(text, "{what}\t{}\t{}", classes.unit, classes.sharpness);
    for (name, ahead) in names.iter().zip(&classes.ahead) {
        let _ = write!(text, "\t{name}={ahead}");
    }
    text.push('\n');
}

/// The word that [`word`] reads.
pub(crate) fn name<T: Serialize>(value: &T) -> Result<String, String> {
    match toml::Value::try_from(value) {
        Ok(toml::Value::String(name)) => Ok(name),
        _ => Err("a class is no word".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "kinds\t120\t200\twarning=-3\tfunds=0\nreasons\t90\t150\tnone=12\tPERF-ODR=-4\nreplies\t80\t90\tfinal=1\nabc\t310\t0=5 1=-7\t1=127\t\nzz\t88\t\t0=-1\t0=9\n";

    #[test]
    fn what_is_written_reads_the_same() {
        let learned = parse(TEXT).expect("a file");
        assert_eq!(learned.traits[0].kinds, [(0, 5), (1, -7)]);
        assert_eq!(learned.reasons.names[0], None);
        assert_eq!(write(&learned, ""), Ok(TEXT.to_owned()));
    }

    #[test]
    fn a_wrong_line_is_named() {
        let wrong = |from: &str, to: &str| parse(&TEXT.replace(from, to)).expect_err("a problem");
        assert_eq!(wrong("0=5", "9=5"), (4, "there is no class 9".to_owned()));
        assert_eq!(wrong("1=127", "1=128"), (4, "`128` is no number that fits".to_owned()));
        assert_eq!(wrong("funds=0", "funds"), (1, "`funds` has no `=`".to_owned()));
        assert_eq!(wrong("abc", "zzz").1, "the traits are not in the order of their text");
        assert!(wrong("warning", "warming").1.contains("warming"));
    }
}
