//! What comments of each theme have in common: a regression for each theme.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use candor::complaint;
use candor::policy::{CommentTrait, Theme, ThemeWeights};

use crate::regression::{Model, Vector};

/// Traits of fewer comments than this are chance.
const SEEN: usize = 3;
/// Weights below this share of the largest are not kept.
const KEPT: f64 = 0.02;
/// How far a trait is from none. The larger, the more it may say against the wish for small weights.
const ALONE: f64 = 0.25;
const TOGETHER: f64 = 0.15;
/// Parts the groups are cut into to find out how much must speak for a theme.
const FOLDS: usize = 5;

const HEAD: &str = "# Written by `cargo xtask learn` from the labelled comments in `tests/fixtures/complaints`.\n\
                    # Not to be edited by hand. Its form: `pack/src/theme_weights.rs`.\n";

/// A labelled comment.
struct Lesson {
    /// Comments of one group are alike; they are held out together.
    group: String,
    traits: Vec<CommentTrait>,
    themes: BTreeSet<Theme>,
}

/// Works out the weights from the comments of `lessons` and of the known half beside it.
pub fn learn(lessons: &Path, complaints: &Path) -> Result<(), String> {
    let notions = candor_pack::notions(complaints)?;
    let lessons = gather(lessons)?;
    let known = Vocabulary::of(&lessons);
    println!("{} comments, {} traits", lessons.len(), known.traits.len());
    let themes: BTreeSet<Theme> = lessons.iter().flat_map(|lesson| &lesson.themes).copied().collect();
    let heads: Vec<Head> = themes.iter().map(|&theme| Head::learn(theme, &known, &lessons)).collect();
    let held_out = heads.iter().map(|head| head.f1).sum::<f64>() / heads.len() as f64;
    for head in &heads {
        println!("  {:18} {:.2}", format!("{:?}", head.theme), head.f1);
    }
    println!("held out: macro-F1 {held_out:.3}");
    let file = complaints.join(candor_pack::THEME_WEIGHTS);
    let text =
        candor_pack::theme_weights_as_text(&crate::crossed(&rounded(&known, &heads))?, &notions, HEAD)?;
    fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))
}

fn gather(folder: &Path) -> Result<Vec<Lesson>, String> {
    let at = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut files = vec![folder.join("known.tsv")];
    for entry in fs::read_dir(folder.join("lessons")).map_err(at)? {
        files.push(entry.map_err(at)?.path());
    }
    files.sort();
    let mut lessons = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        for line in text.lines().skip(1) {
            let lesson = lesson(line).ok_or_else(|| format!("{}: `{line}` is no comment", file.display()))?;
            lessons.push(lesson);
        }
    }
    Ok(lessons)
}

fn lesson(line: &str) -> Option<Lesson> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [id, _, _, text, themes, ..] = cells.as_slice() else { return None };
    let theme = |name: &str| serde_json::from_value(name.into()).ok();
    let names = themes.split(',').filter(|name| !name.is_empty());
    let group =
        id.split('-').filter(|part| part.parse::<u32>().is_err()).skip(1).collect::<Vec<_>>().join("-");
    Some(Lesson { group, traits: complaint::traits(text), themes: names.map(theme).collect::<Option<_>>()? })
}

/// Traits of the comments in their order, and the comments as vectors over them.
struct Vocabulary {
    traits: Vec<CommentTrait>,
    vectors: Vec<Vector>,
}

impl Vocabulary {
    fn of(lessons: &[Lesson]) -> Self {
        let mut seen: BTreeMap<CommentTrait, usize> = BTreeMap::new();
        for &of in lessons.iter().flat_map(|lesson| &lesson.traits) {
            *seen.entry(of).or_default() += 1;
        }
        seen.retain(|_, seen| *seen >= SEEN);
        let places: BTreeMap<CommentTrait, usize> = seen.keys().copied().zip(0..).collect();
        let vector = |lesson: &Lesson| {
            let place = |of: &CommentTrait| places.get(of).map(|&place| (place, value(*of)));
            lesson.traits.iter().filter_map(place).collect()
        };
        Self { traits: seen.into_keys().collect(), vectors: lessons.iter().map(vector).collect() }
    }

    fn train(&self, of: &[usize], labels: &[usize]) -> Line {
        let vectors: Vec<Vector> = of.iter().map(|&place| self.vectors[place].clone()).collect();
        let labels: Vec<usize> = of.iter().map(|&place| labels[place]).collect();
        let model = Model::train(&vectors, &labels, 2, self.traits.len());
        let [against, speaks] = model.weights.as_slice() else { unreachable!("two classes") };
        Line {
            weights: speaks.iter().zip(against).map(|(speaks, against)| speaks - against).collect(),
            ahead: model.ahead[1] - model.ahead[0],
        }
    }
}

fn value(of: CommentTrait) -> f64 {
    if let CommentTrait::Pair(..) = of { TOGETHER } else { ALONE }
}

/// What speaks for a theme by trait, and before any is seen.
struct Line {
    weights: Vec<f64>,
    ahead: f64,
}

impl Line {
    fn of(&self, vector: &Vector) -> f64 {
        self.ahead + vector.iter().map(|&(place, value)| self.weights[place] * value).sum::<f64>()
    }
}

/// A theme with its weights.
struct Head {
    theme: Theme,
    line: Line,
    /// Of the comments held out.
    f1: f64,
}

impl Head {
    fn learn(theme: Theme, known: &Vocabulary, lessons: &[Lesson]) -> Self {
        let labels: Vec<usize> =
            lessons.iter().map(|lesson| usize::from(lesson.themes.contains(&theme))).collect();
        let groups: BTreeSet<&str> = lessons.iter().map(|lesson| lesson.group.as_str()).collect();
        let folds: BTreeMap<&str, usize> = groups.into_iter().zip((0..FOLDS).cycle()).collect();
        let mut held_out: Vec<(f64, usize)> = Vec::new();
        for fold in 0..FOLDS {
            let (outside, inside): (Vec<usize>, Vec<usize>) =
                (0..lessons.len()).partition(|&place| folds[lessons[place].group.as_str()] == fold);
            let line = known.train(&inside, &labels);
            held_out.extend(outside.iter().map(|&place| (line.of(&known.vectors[place]), labels[place])));
        }
        let (f1, least) = best(&mut held_out);
        let all: Vec<usize> = (0..lessons.len()).collect();
        let mut line = known.train(&all, &labels);
        line.ahead -= least;
        Self { theme, line, f1 }
    }
}

/// The largest F1, and above which sum a theme must be heard to reach it.
fn best(held_out: &mut [(f64, usize)]) -> (f64, f64) {
    held_out.sort_by(|a, b| b.0.total_cmp(&a.0));
    let all: usize = held_out.iter().map(|(_, label)| label).sum();
    let mut right = 0;
    let mut best = (0.0, 0.0);
    for (place, pair) in held_out.windows(2).enumerate() {
        right += pair[0].1;
        let f1 = 2.0 * right as f64 / (place + 1 + all) as f64;
        if f1 > best.0 {
            best = (f1, f64::midpoint(pair[0].0, pair[1].0));
        }
    }
    best
}

fn rounded(known: &Vocabulary, heads: &[Head]) -> ThemeWeights {
    let says = |head: &Head, place: usize| head.line.weights[place] * value(known.traits[place]);
    let all = heads.iter().flat_map(|head| (0..known.traits.len()).map(move |place| says(head, place)));
    let unit = all.fold(0.0, |most: f64, weight| most.max(weight.abs())) / 127.0;
    let weights = |place: usize| {
        let numbered = (0..).zip(heads).map(|(number, head)| (number, says(head, place) / unit));
        let kept = numbered.filter(|(_, weight)| weight.abs() >= KEPT * 127.0);
        kept.map(|(number, weight)| (number, weight.round() as i8)).collect::<Vec<(u8, i8)>>()
    };
    let traits = (0..known.traits.len()).map(|place| (known.traits[place], weights(place)));
    ThemeWeights {
        themes: heads.iter().map(|head| (head.theme, (head.line.ahead / unit).round() as i16)).collect(),
        traits: traits.filter(|(_, weights)| !weights.is_empty()).collect(),
    }
}
