//! Works out the learned weights of the pack: `cargo xtask learn`.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of messages and rounded weights are small"
)]

#[expect(dead_code, reason = "the measure compares more of a label than is learned here")]
#[path = "../../tests/evaluation/labels.rs"]
mod labels;
mod material;
mod regression;
mod themes;
#[expect(dead_code, reason = "the measure compares more of a label than is learned here")]
#[path = "../../tests/evaluation/words.rs"]
mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use candor::notice::{trait_weight, traits};
use candor::policy::{Classes, Learned, Trait};
use material::Lesson;
use regression::{Model, Vector, softmax};

/// Traits of fewer messages than this are chance.
const SEEN: usize = 2;
/// Weights below this share of the largest are not kept.
const KEPT: f64 = 0.04;
/// Parts the material is cut into to find out how sure the weights may be.
const FOLDS: usize = 5;

const HEAD: &str = "# Written by `cargo xtask learn` from the labelled messages in `tests/fixtures/notices` and the\n\
                    # examples of the reasons. Not to be edited by hand. Its form: `pack/src/learned.rs`.\n";

fn main() -> ExitCode {
    let folders: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    match learn(&folders).and_then(|()| learn_themes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn learn_themes() -> Result<(), String> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    themes::learn(&top.join("tests/fixtures/complaints"), &top.join(candor_pack::FOLDER).join("complaints"))
}

fn learn(folders: &[PathBuf]) -> Result<(), String> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders: Vec<&Path> = folders.iter().map(PathBuf::as_path).collect();
    let pack = top.join(candor_pack::FOLDER);
    let lessons = material::gather(&folders, &top.join("tests/fixtures/notices"), &pack.join("reasons"))?;
    let known = Vocabulary::of(&lessons);
    println!("{} messages, {} traits", lessons.len(), known.texts.len());
    let kinds = Head::learn(&known, lessons.iter().map(|lesson| lesson.kind));
    let reasons = Head::learn(&known, lessons.iter().map(|lesson| lesson.reason.clone()));
    let replies = Head::learn(&known, lessons.iter().map(|lesson| lesson.reply));
    let percent = [kinds.right, reasons.right, replies.right].map(|right| right * 100.0);
    println!("held out: kind {:.1} %, reason {:.1} %, reply {:.1} %", percent[0], percent[1], percent[2]);
    let learned = Learned {
        traits: known
            .texts
            .iter()
            .zip(&known.rarity)
            .enumerate()
            .map(|(place, (text, &rarity))| Trait {
                text: text.clone(),
                rarity,
                kinds: kinds.weights(place),
                reasons: reasons.weights(place),
                replies: replies.weights(place),
            })
            .filter(|known| {
                [&known.kinds, &known.reasons, &known.replies].iter().any(|said| !said.is_empty())
            })
            .collect(),
        kinds: kinds.classes,
        reasons: reasons.classes,
        replies: replies.classes,
    };
    let file = pack.join(candor_pack::LEARNED);
    std::fs::write(&file, written(&learned)?).map_err(|error| format!("{}: {error}", file.display()))
}

/// Traits of the material in the order of their text, and the messages as vectors over them.
struct Vocabulary {
    texts: Vec<String>,
    rarity: Vec<u16>,
    vectors: Vec<Vector>,
}

impl Vocabulary {
    fn of(lessons: &[Lesson]) -> Self {
        let counts: Vec<BTreeMap<String, u32>> = lessons
            .iter()
            .map(|lesson| {
                let mut counts = BTreeMap::new();
                for text in traits(&lesson.text) {
                    *counts.entry(text).or_default() += 1;
                }
                counts
            })
            .collect();
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for text in counts.iter().flat_map(BTreeMap::keys) {
            *seen.entry(text).or_default() += 1;
        }
        seen.retain(|_, seen| *seen >= SEEN);
        let all = lessons.len() as f64;
        let rare = |seen: usize| ((1.0 + ((1.0 + all) / (1.0 + seen as f64)).ln()) * 100.0).round() as u16;
        let rarity: Vec<u16> = seen.values().map(|&seen| rare(seen)).collect();
        let places: BTreeMap<&str, usize> = seen.keys().copied().zip(0..).collect();
        let vectors = counts.iter().map(|counts| vector(counts, &places, &rarity)).collect();
        Self { texts: seen.keys().map(|&text| text.to_owned()).collect(), rarity, vectors }
    }
}

fn vector(counts: &BTreeMap<String, u32>, places: &BTreeMap<&str, usize>, rarity: &[u16]) -> Vector {
    let known = counts.iter().filter_map(|(text, &times)| Some((*places.get(text.as_str())?, times)));
    let mut vector: Vector =
        known.map(|(place, times)| (place, trait_weight(times, rarity[place]))).collect();
    let length = vector.iter().map(|(_, value)| value * value).sum::<f64>().sqrt();
    for (_, value) in &mut vector {
        *value /= length;
    }
    vector
}

/// Classes with their weights.
struct Head<T> {
    classes: Classes<T>,
    model: Model,
    /// Share of the messages held out that are told right.
    right: f64,
}

impl<T: Ord + Clone> Head<T> {
    fn learn(known: &Vocabulary, labels: impl Iterator<Item = Option<T>>) -> Self {
        let labelled: Vec<(Vector, T)> = known
            .vectors
            .iter()
            .zip(labels)
            .filter_map(|(vector, label)| Some((vector.clone(), label?)))
            .collect();
        let mut names: Vec<T> = labelled.iter().map(|(_, label)| label.clone()).collect();
        names.sort();
        names.dedup();
        let (vectors, labels): (Vec<Vector>, Vec<usize>) = labelled
            .into_iter()
            .map(|(vector, label)| (vector, names.binary_search(&label).expect("a name")))
            .unzip();
        let train = |vectors: &[Vector], labels: &[usize]| {
            Model::train(vectors, labels, names.len(), known.texts.len())
        };
        let held_out: Vec<(Vec<f64>, usize)> = (0..FOLDS)
            .flat_map(|fold| {
                let inside = |place: &usize| place % FOLDS != fold;
                let pick = |place: usize| (vectors[place].clone(), labels[place]);
                let (seen, seen_labels): (Vec<_>, Vec<_>) =
                    (0..labels.len()).filter(inside).map(pick).unzip();
                let model = train(&seen, &seen_labels);
                let rest = (0..labels.len()).filter(|place| !inside(place));
                rest.map(|place| (model.sums(&vectors[place]), labels[place])).collect::<Vec<_>>()
            })
            .collect();
        let sharpness = (50..=400u16).step_by(10).min_by(|&a, &b| {
            loss(&held_out, f64::from(a) / 100.0).total_cmp(&loss(&held_out, f64::from(b) / 100.0))
        });
        let best = |sums: &[f64]| (0..sums.len()).max_by(|&a, &b| sums[a].total_cmp(&sums[b]));
        let right = held_out.iter().filter(|(sums, label)| best(sums) == Some(*label)).count();
        let model = train(&vectors, &labels);
        let largest = model.weights.iter().flatten().fold(0.0, |most: f64, weight| most.max(weight.abs()));
        let classes = Classes {
            ahead: model.ahead.iter().map(|ahead| (ahead * 100.0).round() as i16).collect(),
            names,
            unit: (largest / 127.0 * 10_000.0).ceil() as u16,
            sharpness: sharpness.unwrap_or(100),
        };
        Self { classes, model, right: right as f64 / held_out.len() as f64 }
    }

    /// Those of one trait that are large enough to say anything.
    fn weights(&self, place: usize) -> Vec<(u8, i8)> {
        let unit = f64::from(self.classes.unit) / 10_000.0;
        let numbered = self.model.weights.iter().enumerate();
        let rounded = numbered.map(|(class, weights)| (class as u8, (weights[place] / unit).round() as i8));
        rounded.filter(|(_, weight)| f64::from(weight.abs()) >= KEPT * 127.0).collect()
    }
}

/// How surprising the labels are.
fn loss(held_out: &[(Vec<f64>, usize)], sharpness: f64) -> f64 {
    held_out.iter().map(|(sums, label)| -softmax(sums, sharpness)[*label].max(1e-12).ln()).sum()
}

fn written(learned: &Learned) -> Result<String, String> {
    candor_pack::learned_as_text(&crossed(learned)?, HEAD)
}

/// The same of the other crate. The two compile the same file, and so do not share its types.
fn crossed<A: serde::Serialize, B: serde::de::DeserializeOwned>(one: &A) -> Result<B, String> {
    let value = serde_json::to_value(one).map_err(|error| error.to_string())?;
    serde_json::from_value(value).map_err(|error| error.to_string())
}
