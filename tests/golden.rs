//! A whole case for every reason: message, story, files, and the letter they give.
//!
//! With `CANDOR_BLESS=1` the letters are written anew, to be read before they are kept.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use candor::account::Account;
use candor::case::{Attached, Edits, Length, LetterOptions, Story};
use candor::metric::{MetricsReport, compute};
use candor::notice::{MessageReading, read};
use candor::plan::{DraftInput, Plan, PlanPart, Sentence, draft};
use candor::policy::{Language, Options, PlanKind, casework, pack};
use candor::report::{ReadOptions, ReportReader};
use candor::review::{ReviewContext, Severity, review};
use candor::source::Source;
use candor::text::Day;
use serde::Deserialize;

const LANGUAGES: [Language; 7] =
    [Language::En, Language::De, Language::Fr, Language::It, Language::Es, Language::Ja, Language::Zh];

/// What stands in a file of the folder.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Which message of the reason's examples.
    #[serde(default)]
    example: usize,
    story: Story,
    /// Names of the files that go with the letter, in its order.
    #[serde(default)]
    papers: Vec<String>,
    /// Reports by name.
    #[serde(default)]
    reports: BTreeMap<String, String>,
}

struct Case {
    reason: String,
    message: String,
    reading: MessageReading,
    story: Story,
    papers: Vec<String>,
    account: Account,
    metrics: MetricsReport,
    options: Options,
}

impl Case {
    fn of(reason: &str) -> Self {
        let path = folder().join(format!("{reason}.json"));
        let file: File = serde_json::from_str(&fs::read_to_string(&path).expect("a case")).expect("a case");
        let reasons = Path::new(env!("CARGO_MANIFEST_DIR")).join(candor_pack::FOLDER).join("reasons");
        let (_, examples) = candor_pack::reasons(&reasons).expect("the reasons");
        let message = format!("Sent: 12 November 2026\n\n{}", examples[reason].fires[file.example]);
        let options = Options {
            today: Day::parse_iso("2026-11-23").expect("a day"),
            store: Some("amazon.com".into()),
            language: None,
        };
        let mut account = Account::default();
        for (name, text) in &file.reports {
            let mut reader = ReportReader::with_options(name, ReadOptions::of_store("amazon.com"));
            reader.push(text.as_bytes()).expect("a piece of a report");
            account.add(reader.finish().expect("a report"));
        }
        Self {
            reason: reason.to_owned(),
            reading: read(&message, &options).expect("a message"),
            message,
            story: file.story,
            papers: file.papers,
            metrics: compute(&account, &options),
            account,
            options,
        }
    }

    fn drafted(&self, letter: &LetterOptions, edits: &Edits) -> Plan {
        draft(&DraftInput {
            message: &self.message,
            reading: &self.reading,
            reason: None,
            story: &self.story,
            metrics: &self.metrics,
            edits,
            options: &self.options,
            letter,
            attached: Attached::default(),
        })
    }

    /// The seller attaches the papers: each gap of the list gets the next name.
    fn edits(&self, letter: &LetterOptions) -> Edits {
        let plan = self.drafted(letter, &Edits::new());
        let papers = plan.sections.iter().filter(|section| section.part == PlanPart::Papers);
        let gaps = papers.flat_map(|section| &section.sentences);
        let filled = gaps.zip(&self.papers).map(|(sentence, name)| {
            let (open, close) = (sentence.text.find('['), sentence.text.find(']'));
            let (open, close) = open.zip(close).expect("a paper is to be attached");
            let name = name.trim_start_matches("interview: ");
            let text = format!("{}{name}{}", &sentence.text[..open], &sentence.text[close + 1..]);
            (sentence.id.clone(), text)
        });
        filled.collect()
    }

    fn letter(&self) -> Plan {
        let english = LetterOptions::default();
        self.drafted(&english, &self.edits(&english))
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/golden")
}

fn cases() -> impl Iterator<Item = Case> {
    pack().reasons().iter().map(|reason| Case::of(&reason.id.0))
}

fn sentences(plan: &Plan) -> impl Iterator<Item = &Sentence> {
    plan.sections.iter().flat_map(|section| &section.sentences)
}

/// Compares with the file, or writes it where that is wanted.
fn kept(name: &str, text: &str) -> Option<String> {
    let path = folder().join(name);
    if std::env::var_os("CANDOR_BLESS").is_some() {
        fs::write(&path, text).expect("the letter can be written");
        return None;
    }
    let before = fs::read_to_string(&path).unwrap_or_default();
    (before != text).then(|| format!("{name} was\n{before}\nand is\n{text}"))
}

#[test]
fn every_reason_gets_the_letter_that_was_read_and_kept() {
    let different: Vec<String> = cases()
        .filter_map(|case| {
            let plan = case.letter();
            let kind = serde_json::to_value(plan.kind).expect("a word");
            let text = format!("{}\n\n{}\n", kind.as_str().unwrap_or_default(), plan.text);
            kept(&format!("{}.txt", case.reason), &text)
        })
        .collect();
    assert!(different.is_empty(), "{}", different.join("\n\n"));
}

#[test]
fn one_letter_of_each_kind_reads_well_in_every_language() {
    let kinds = [
        ("PERF-ODR", None),
        ("COND-USED", None),
        ("AUTH-CUST", None),
        ("CODE-FORGE", None),
        ("IP-TM", None),
        ("IP-CR", Some(PlanKind::CounterNotice)),
        ("LIST-PDP", None),
        ("ACC-IDV", None),
        ("ACC-TAX", None),
        ("ACC-REL", None),
        ("IP-UPAT", None),
        ("PERF-REVIEW", Some(PlanKind::Wait)),
        ("PERF-LSR", Some(PlanKind::Reply)),
    ];
    let mut different = Vec::new();
    for language in LANGUAGES {
        let mut all = String::new();
        for (reason, kind) in kinds {
            let mut case = Case::of(reason);
            case.options.language = Some(language);
            let letter = LetterOptions { language: Some(language), kind, ..LetterOptions::default() };
            let plan = case.drafted(&letter, &Edits::new());
            writeln!(all, "==== {reason}\n{}\n", plan.text).expect("a string");
        }
        let name = serde_json::to_value(language).expect("a word");
        different.extend(kept(&format!("languages/{}.txt", name.as_str().unwrap_or_default()), &all));
    }
    assert!(different.is_empty(), "{}", different.join("\n\n"));
}

#[test]
fn every_letter_passes_our_own_lints() {
    let mut found = Vec::new();
    for case in cases() {
        let plan = case.letter();
        let context = ReviewContext {
            reading: &case.reading,
            story: &case.story,
            metrics: &case.metrics,
            account: Some(&case.account),
            earlier: &[],
            options: &case.options,
        };
        let findings = review(&plan, &context).findings;
        let must = findings.iter().filter(|finding| finding.severity == Severity::MustFix);
        found.extend(must.map(|finding| format!("{}: {finding:?}", case.reason)));
        assert_eq!(plan.ready, sentences(&plan).all(|sentence| sentence.placeholders.is_empty()));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_sentence_of_any_letter_in_any_language_is_without_a_source() {
    for case in cases() {
        for language in LANGUAGES {
            let letter = LetterOptions { language: Some(language), ..LetterOptions::default() };
            for sentence in sentences(&case.drafted(&letter, &Edits::new())) {
                assert!(!sentence.sources.is_empty(), "{}: {}", case.reason, sentence.id);
            }
        }
    }
}

#[test]
fn what_is_no_letter_drafts_no_fact_of_the_case() {
    for (reason, kind) in [("IP-CR", PlanKind::CounterNotice), ("IP-UPAT", PlanKind::Legal)] {
        let mut case = Case::of(reason);
        case.story.shop_name = "Blue Fox Home".into();
        let plan =
            case.drafted(&LetterOptions { kind: Some(kind), ..LetterOptions::default() }, &Edits::new());
        assert!(sentences(&plan).all(|sentence| {
            sentence.sources.iter().all(|source| matches!(source, Source::Policy { .. }))
        }));
        assert!(!plan.text.contains("Blue Fox") && !plan.text.contains("B0F4Q7TZ21"), "{}", plan.text);
    }
}

/// Words of a text that begin with a capital or hold a digit, in small letters.
fn marked_words(text: &str) -> BTreeSet<String> {
    words(text)
        .filter(|word| word.contains(|c: char| c.is_uppercase() || c.is_ascii_digit()))
        .map(str::to_lowercase)
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Takes the days that stand in the case out of a letter, as the letter writes them.
fn without_days(letter: &str, days: &BTreeSet<Day>) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    days.iter().fold(letter.to_owned(), |letter, day| {
        let (year, month, number) = day.to_calendar();
        let short = format!("{number} {}", MONTHS[usize::from(month) - 1]);
        letter.replace(&format!("{short} {year}"), "").replace(&format!("between {short} and"), "")
    })
}

/// Days that stand in ISO form in a text.
fn days(text: &str) -> impl Iterator<Item = Day> {
    text.match_indices("20").filter_map(|(at, _)| Day::parse_iso(text.get(at..at + 10)?).ok())
}

#[test]
fn a_letter_holds_no_number_day_product_or_name_that_is_not_in_the_case() {
    let rules = &casework().letter;
    let english = |texts: &candor::policy::Texts| texts.get(&Language::En).cloned().unwrap_or_default();
    let mut bank: BTreeSet<String> = BTreeSet::new();
    let phrases = rules.phrases.values().map(english);
    let about = rules.about.values().map(english);
    let papers = rules.papers.values().map(english);
    let metrics = rules
        .metrics
        .values()
        .flat_map(|words| [english(&words.name), english(&words.counted), english(&words.orders)]);
    let lists = rules.checklists.values().flat_map(|list| list.lead.iter().chain(&list.items)).map(english);
    for text in phrases.chain(about).chain(papers).chain(metrics).chain(lists) {
        bank.extend(words(&text).map(str::to_lowercase));
    }
    for case in cases() {
        let plan = case.letter();
        let story = serde_json::to_string(&case.story).expect("a story");
        let figures = serde_json::to_string(&case.metrics).expect("figures");
        let told = format!("{} {story} {}", case.message, case.papers.join(" "));
        let mut known: BTreeSet<String> = words(&told).map(str::to_lowercase).collect();
        known.extend(bank.iter().cloned());
        // The figures of the account: counts as they are, rates and targets as percentages.
        let printed = figures.split(|c: char| !c.is_ascii_digit() && c != '.');
        for number in printed.filter_map(|number| number.parse::<f64>().ok()) {
            for number in [number, number * 100.0] {
                known.extend(words(&format!("{:.2}", (number * 100.0).round() / 100.0)).map(str::to_owned));
                known.insert(format!("{}", number.round()));
            }
        }
        for metric in &case.metrics.metrics {
            for order in metric.computed.iter().flat_map(|value| &value.orders) {
                known.extend(order.asins.iter().map(|asin| asin.to_lowercase()));
            }
        }
        // Usual stretches of time are sentences of the pack.
        for clock in pack()
            .reasons()
            .iter()
            .filter(|reason| reason.id.0 == case.reason)
            .flat_map(|reason| &reason.clocks)
        {
            known.extend(words(&english(&clock.about)).map(str::to_lowercase));
        }
        let mut of_case: BTreeSet<Day> = days(&story).chain(days(&figures)).collect();
        of_case.extend(case.reading.dates.iter().filter_map(|date| date.date));
        let letter = without_days(&plan.text, &of_case);
        let unknown: Vec<String> = marked_words(&letter).difference(&known).cloned().collect();
        assert!(unknown.is_empty(), "{}: {unknown:?} in\n{}", case.reason, plan.text);
    }
}

#[test]
fn the_same_case_gives_the_same_bytes_in_every_language() {
    for reason in ["PERF-ODR", "IP-TM", "LIST-PDP", "PERF-REVIEW"] {
        for language in LANGUAGES {
            let letter = LetterOptions { language: Some(language), ..LetterOptions::default() };
            let bytes =
                || serde_json::to_vec(&Case::of(reason).drafted(&letter, &Edits::new())).expect("data");
            assert_eq!(bytes(), bytes());
        }
    }
}

#[test]
fn every_sentence_has_the_same_facts_in_the_sellers_language_beside_it() {
    for case in cases() {
        let mut case = case;
        case.options.language = Some(Language::De);
        let plan = case.drafted(&LetterOptions::default(), &Edits::new());
        let german =
            LetterOptions { language: Some(Language::De), kind: Some(plan.kind), ..LetterOptions::default() };
        let german = case.drafted(&german, &Edits::new());
        if !plan.kind.is_letter() {
            assert!(sentences(&plan).all(|sentence| sentence.pair.is_none()));
            continue;
        }
        for (sentence, other) in sentences(&plan).zip(sentences(&german)) {
            assert_eq!(sentence.id, other.id);
            assert_eq!(sentence.pair.as_ref(), Some(&other.text), "{}", case.reason);
            assert_eq!(other.pair, None);
        }
    }
}

#[test]
fn a_short_letter_leaves_out_whole_sentences_and_never_the_sellers() {
    let case = Case::of("PERF-ODR");
    let full = case.drafted(&LetterOptions::default(), &Edits::new());
    let limit = 600;
    let form = LetterOptions { length: Length::Form, limit: Some(limit), ..LetterOptions::default() };
    let short = case.drafted(&form, &Edits::new());
    assert!(!short.left_out.is_empty());
    for id in &short.left_out {
        assert!(
            sentences(&full).any(|sentence| sentence.id == *id) && !sentences(&short).any(|s| s.id == *id)
        );
        assert!(!id.contains(".c1.") && !id.contains(".a1") && !id.contains(".p1"), "{id}");
    }
    for sentence in sentences(&short) {
        assert!(sentences(&full).any(|whole| whole.text == sentence.text), "{}", sentence.text);
    }
    let cause = short.sections.iter().find(|section| section.part == PlanPart::RootCause).expect("a cause");
    assert!(cause.text.encode_utf16().count() <= limit as usize, "{}", cause.text);
    let page = LetterOptions { length: Length::Page, ..LetterOptions::default() };
    assert_eq!(case.drafted(&page, &Edits::new()).left_out, [""; 0]);
}
