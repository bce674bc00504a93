//! The learned weights of complaints as text: a line of themes, then one line for each trait.
//!
//! ```text
//! themes                  theme=ahead …
//! silent                  class=weight …
//! heard:theme             class=weight …
//! notion                  class=weight …
//! notion+other notion     class=weight …
//! ```
//!
//! Columns are set apart by a tab. Classes are the places of themes in the first line.

use std::fmt::Write as _;
use std::path::Path;

use crate::learned::{listed, name, pair, weights, word};
use crate::{CommentTrait, Concepts, ThemeWeights};

/// Name of the file in the folder of complaints.
pub const FILE: &str = "learned.tsv";

/// What stands for a comment without a sign.
const SILENT: &str = "silent";
/// What stands before a theme of which a sign is seen.
const HEARD: &str = "heard:";

/// Reads the file. The error names the line.
pub(crate) fn read(file: &Path, notions: &Concepts) -> Result<ThemeWeights, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    parse(&text, &names(notions))
        .map_err(|(line, problem)| format!("{}: line {line}: {problem}", file.display()))
}

fn names(notions: &Concepts) -> Vec<&str> {
    notions.iter().map(|(name, _)| name.as_str()).collect()
}

fn parse(text: &str, notions: &[&str]) -> Result<ThemeWeights, (usize, String)> {
    let mut learned = ThemeWeights::default();
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.starts_with('#'));
    for (place, (number, line)) in lines.enumerate() {
        let at = |problem: String| (number, problem);
        let (what, says) = line.split_once('\t').ok_or_else(|| at("has no tab".to_owned()))?;
        if place == 0 {
            let theme = |cell| pair(cell).and_then(|(of, ahead)| Ok((word(of)?, ahead)));
            learned.themes = says.split_whitespace().map(theme).collect::<Result<_, _>>().map_err(at)?;
            continue;
        }
        let known = known(what, notions).map_err(at)?;
        if learned.traits.last().is_some_and(|(last, _)| *last >= known) {
            return Err(at(format!("`{what}` is not in the order of traits")));
        }
        let weights = weights(says, learned.themes.len()).map_err(at)?;
        learned.traits.push((known, weights));
    }
    Ok(learned)
}

fn known(text: &str, notions: &[&str]) -> Result<CommentTrait, String> {
    let notion = |name: &str| {
        let place = notions.iter().position(|&notion| notion == name);
        let place = place.ok_or_else(|| format!("there is no notion `{name}`"))?;
        u8::try_from(place).map_err(|_| "there are more notions than numbers".to_owned())
    };
    if text == SILENT {
        return Ok(CommentTrait::Silent);
    }
    if let Some(theme) = text.strip_prefix(HEARD) {
        return word(theme).map(CommentTrait::Heard);
    }
    match text.split_once('+') {
        None => notion(text).map(CommentTrait::Notion),
        Some((one, other)) => Ok(CommentTrait::Pair(notion(one)?, notion(other)?)),
    }
}

/// The file's text, as [`read`] takes it. `head` says where it comes from, in lines that begin with `#`.
pub fn write(learned: &ThemeWeights, notions: &Concepts, head: &str) -> Result<String, String> {
    let names = names(notions);
    let notion = |number: u8| names.get(usize::from(number)).copied().ok_or("there is no such notion");
    let mut text = String::from(head);
    let themes = learned.themes.iter().map(|(theme, ahead)| Ok(format!("{}={ahead}", name(theme)?)));
    let _ = writeln!(text, "themes\t{}", themes.collect::<Result<Vec<_>, String>>()?.join(" "));
    for (known, weights) in &learned.traits {
        let what = match known {
            CommentTrait::Silent => SILENT.to_owned(),
            CommentTrait::Heard(theme) => format!("{HEARD}{}", name(theme)?),
            CommentTrait::Notion(one) => notion(*one)?.to_owned(),
            CommentTrait::Pair(one, other) => format!("{}+{}", notion(*one)?, notion(*other)?),
        };
        let _ = writeln!(text, "{what}\t{}", listed(weights));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Table, Theme};

    const TEXT: &str =
        "themes\tlate=-30 price=4\nsilent\t0=-2\nheard:late\t0=90\nsoon\t1=5\nlater+soon\t0=7 1=-127\n";
    const NOTIONS: [&str; 2] = ["later", "soon"];

    #[test]
    fn what_is_written_reads_the_same() {
        let learned = parse(TEXT, &NOTIONS).expect("a file");
        assert_eq!(learned.themes, [(Theme::Late, -30), (Theme::Price, 4)]);
        assert_eq!(learned.traits[3], (CommentTrait::Pair(0, 1), vec![(0, 7), (1, -127)]));
        let mut notions = Concepts::default();
        for name in NOTIONS {
            *notions.entry(name.to_owned()) = Table::default();
        }
        assert_eq!(write(&learned, &notions, ""), Ok(TEXT.to_owned()));
    }

    #[test]
    fn a_wrong_line_is_named() {
        let wrong = |from: &str, to: &str| parse(&TEXT.replace(from, to), &NOTIONS).expect_err("a problem");
        assert_eq!(wrong("1=5", "2=5"), (4, "there is no class 2".to_owned()));
        assert_eq!(wrong("1=-127", "1=-129"), (5, "`-129` is no number that fits".to_owned()));
        assert_eq!(wrong("later+soon", "late+soon"), (5, "there is no notion `late`".to_owned()));
        assert_eq!(wrong("later+soon", "later"), (5, "`later` is not in the order of traits".to_owned()));
        assert_eq!(wrong("silent\t", "silent "), (2, "has no tab".to_owned()));
        assert!(wrong("price", "prize").1.contains("prize"));
    }
}
