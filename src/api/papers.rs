//! Papers: their kinds, and what is found about them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Engine;
use crate::document::{
    self, AccountHolder, CheckContext, FieldId, Finding, Level, Lights, MissingPaper, Paper, PaperWindow,
    window,
};
use crate::error::Error;
use crate::notice::{self, MessageReading};
use crate::policy::{Language, MarkRule, Options, PaperFieldRule, PaperKind, RequestKind, casework, text};
use crate::report::{Content, ReportKind};
use crate::source::Confidence;
use crate::text::{Day, fill};

/// Asks what is found about the papers of a case.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PapersRequest {
    /// The papers, in the order in which they were added.
    pub papers: Vec<Paper>,
    /// Every message of the case, oldest first; empty where there is none.
    #[serde(default)]
    pub messages: Vec<String>,
    /// The seller's own date.
    pub today: Day,
    /// Such as `amazon.de`.
    #[serde(default)]
    pub store: Option<String>,
    /// Language of the pack's texts.
    #[serde(default)]
    pub language: Option<Language>,
    /// Who holds the account.
    #[serde(default)]
    pub account: AccountHolder,
    /// The day of the first order of each product. Where it is left out, the files of the account tell.
    #[serde(default)]
    pub first_orders: Option<BTreeMap<String, Day>>,
}

/// What is found about the papers of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckedPapers {
    /// One for each paper, in the given order.
    pub papers: Vec<CheckedPaper>,
    /// What the messages ask and no paper answers.
    pub missing: Vec<MissingPaper>,
}

/// What is found about one paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckedPaper {
    /// Its id.
    pub id: String,
    /// Three questions, each with its answer.
    pub lights: Lights,
    /// The days that count for papers of its kind, where a bound is known.
    pub window: Option<PaperWindow>,
    /// The findings, worst first.
    pub findings: Vec<Finding>,
}

/// A kind of paper, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PaperKindGuide {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it calls who wrote it.
    pub issuer: String,
    /// What it calls who it is made out to.
    pub holder: String,
    /// What it answers; empty where Amazon takes another kind instead.
    pub answers: Vec<RequestKind>,
    /// Its fields, in the order of asking.
    pub fields: Vec<PaperFieldGuide>,
    /// Whether it lists products line by line.
    pub lines: bool,
    /// Whether it may be marked.
    pub marks: MarkRule,
    /// How many days old it may be, where the message prints nothing else.
    pub age_days: Option<u16>,
    /// Formats it is taken in, where the message prints none; empty where no rule is known.
    pub formats: Vec<String>,
    /// How large its file may be, in megabytes.
    pub megabytes: Option<u16>,
    /// Where it is from.
    pub source: String,
    /// The day it was last checked.
    pub as_of: Day,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A field of a kind of paper, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PaperFieldGuide {
    /// Which.
    pub id: FieldId,
    /// What it is called.
    pub label: String,
    /// How much it weighs that the paper lacks it.
    pub missing: Level,
}

impl PaperKindGuide {
    /// A kind of the pack in `language`.
    pub fn new(kind: &PaperKind, language: Option<Language>) -> Self {
        let (issuer, holder) = (text(&kind.issuer, language), text(&kind.holder, language));
        let slots = [("issuer", issuer.to_owned()), ("holder", holder.to_owned())];
        let label = |field: &PaperFieldRule| {
            let label = casework().documents.fields.get(&field.id).map_or("", |texts| text(texts, language));
            PaperFieldGuide { id: field.id, label: fill(label, &slots), missing: field.missing }
        };
        Self {
            id: kind.id.clone(),
            title: text(&kind.title, language).to_owned(),
            issuer: issuer.to_owned(),
            holder: holder.to_owned(),
            answers: kind.answers.clone(),
            fields: kind.fields.iter().map(label).collect(),
            lines: kind.lines,
            marks: kind.marks,
            age_days: kind.age.as_ref().map(|age| age.days),
            formats: kind.formats.clone(),
            megabytes: kind.megabytes,
            source: kind.source.clone(),
            as_of: kind.as_of,
            confidence: kind.confidence,
        }
    }
}

impl Engine {
    /// All kinds of paper that the pack knows, by id.
    pub fn paper_kinds(&self, options: &Options) -> Vec<PaperKindGuide> {
        casework().documents.kinds.iter().map(|kind| PaperKindGuide::new(kind, options.language)).collect()
    }

    /// What is found about the papers of a case, and what its messages ask that none of them answers.
    pub fn check_papers(&self, request: &PapersRequest) -> Result<CheckedPapers, Error> {
        let PapersRequest { today, ref store, language, .. } = *request;
        let options = Options { today, store: store.clone(), language };
        let readings = request.messages.iter().map(|text| notice::read(text, &options));
        let readings: Vec<MessageReading> = readings.collect::<Result<_, _>>()?;
        let known = request.first_orders.clone();
        let first_orders = known.unwrap_or_else(|| self.first_orders(&request.papers));
        let context = CheckContext {
            readings: &readings,
            account: &request.account,
            first_orders: &first_orders,
            options: &options,
        };
        let findings = document::check(&request.papers, &context);
        let checked = |paper: &Paper| {
            let own =
                findings.iter().filter(|finding| finding.paper == paper.id).cloned().collect::<Vec<_>>();
            CheckedPaper {
                id: paper.id.clone(),
                lights: Lights::new(paper, &own),
                window: document::kind_rule(&paper.kind).and_then(|kind| window(kind, &context)),
                findings: own,
            }
        };
        Ok(CheckedPapers {
            papers: request.papers.iter().map(checked).collect(),
            missing: document::missing(&request.papers, &context),
        })
    }

    /// The day of the first order of each product that the papers name, as far as the files hold it.
    fn first_orders(&self, papers: &[Paper]) -> BTreeMap<String, Day> {
        let lines = papers.iter().flat_map(|paper| &paper.lines).filter_map(|line| line.asin.as_ref());
        let named = lines.chain(papers.iter().flat_map(|paper| &paper.asins));
        let mut first: BTreeMap<String, Day> = BTreeMap::new();
        let named: Vec<&String> = named.collect();
        for file in self.account.files_of(ReportKind::AllOrders) {
            let Content::Orders(orders) = file.content() else { continue };
            let is_named: Vec<bool> =
                orders.products.iter().map(|product| named.contains(&&product.asin)).collect();
            let mut earliest: Vec<Option<u32>> = vec![None; is_named.len()];
            for (place, day) in orders.days().enumerate() {
                let product = orders.product(place) as usize;
                if is_named[product] && earliest[product].is_none_or(|known| day < known) {
                    earliest[product] = Some(day);
                }
            }
            for (product, day) in orders.products.iter().zip(earliest) {
                let Some(day) = day.map(Day::from_ordinal) else { continue };
                let known = first.entry(product.asin.clone()).or_insert(day);
                *known = day.min(*known);
            }
        }
        first
    }
}
