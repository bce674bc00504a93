//! Papers for the tests of the checks: clean ones, to be changed in one place.
//!
//! The case around them: Amazon's message of 12 November 2026 asks for invoices of the last 365 days for the product
//! `B0CANDOR01`. The account is that of Blue Fox Home LLC on amazon.com, and today is 23 November 2026.

use std::collections::BTreeMap;

use super::{AccountHolder, CheckContext, check};
use crate::document::{
    Field, FieldFrom, FieldId, FileFacts, FileFormat, Finding, Line, Paper, PaperFile, TextLayer,
};
use crate::notice::read;
use crate::policy::{Language, Options};
use crate::text::Day;

pub(in crate::document) const ASIN: &str = "B0CANDOR01";

const MESSAGE: &str = "Date: 12 November 2026\nHello,\nYour listing was removed because buyers complained that items \
    are inauthentic.\nASIN: B0CANDOR01\nPlease send copies of invoices from your supplier issued in the last 365 days, \
    for at least 10 units.";

/// A paper and the others of its case.
pub(in crate::document) struct Sample {
    pub(in crate::document) paper: Paper,
    others: Vec<Paper>,
    message: String,
    first_order: Option<&'static str>,
    store: &'static str,
}

fn typed(value: &str) -> Field {
    Field { value: value.to_owned(), from: FieldFrom::Typed, confirmed: true, place: None }
}

/// A confirmed paper of that kind with a good PDF and no fields.
pub(in crate::document) fn paper(kind: &str) -> Sample {
    let facts = FileFacts {
        format: FileFormat::Pdf,
        pages: Some(2),
        width: None,
        height: None,
        coloured: Some(true),
        sharpness: None,
        cropped: None,
        screenshot: None,
        protected: false,
        producer: Some("ExampleBooks 4".into()),
        created: Some("2026-03-03T10:00:00".into()),
        modified: Some("2026-03-03T10:00:00".into()),
        updates: 0,
        annotations: 0,
        active: false,
        trailing: false,
        text: TextLayer::Present,
    };
    let file = PaperFile { name: "paper-1.pdf".into(), sha256: "aa".into(), bytes: 40_000, facts };
    let paper = Paper {
        id: "p1".into(),
        kind: kind.to_owned(),
        kind_confirmed: true,
        file: Some(file),
        fields: BTreeMap::new(),
        lines: Vec::new(),
        lines_confirmed: true,
        asins: Vec::new(),
    };
    Sample { paper, others: Vec::new(), message: MESSAGE.to_owned(), first_order: None, store: "amazon.com" }
}

/// A paper of that kind with these fields.
pub(in crate::document) fn paper_with(kind: &str, fields: &[(FieldId, &str)]) -> Sample {
    fields.iter().fold(paper(kind), |sample, (field, value)| sample.with(*field, value))
}

/// An invoice without a fault.
pub(in crate::document) fn invoice() -> Sample {
    let sample = paper_with(
        "invoice",
        &[
            (FieldId::IssuerName, "Brightline Trading Ltd"),
            (FieldId::IssuerAddress, "12 Quay Street, Portsmouth PO1 3AX"),
            (FieldId::IssuerPhone, "+44 23 9201 5501"),
            (FieldId::IssuerEmail, "sales@brightline-trading.example"),
            (FieldId::IssuerWebsite, "www.brightline-trading.example"),
            (FieldId::HolderName, "Blue Fox Home LLC"),
            (FieldId::HolderAddress, "4 Sample Road, Dover DE 19901"),
            (FieldId::Number, "INV-4711"),
            (FieldId::IssuedOn, "2026-03-03"),
            (FieldId::Currency, "USD"),
            (FieldId::NetTotal, "108.00"),
            (FieldId::Tax, "21.60"),
            (FieldId::Total, "129.60"),
            (FieldId::Terms, "Net 30 days"),
        ],
    );
    let line = Line {
        product: "Enamel mug 350 ml".into(),
        codes: vec!["4006381333931".into()],
        quantity: Some(24),
        unit_price: Some("4.50".into()),
        total: Some("108.00".into()),
        asin: Some(ASIN.into()),
        ..Line::default()
    };
    sample.line(line)
}

/// A confirmed certificate for children's products.
pub(in crate::document) fn certificate() -> Sample {
    paper_with(
        "childrens-product-certificate",
        &[
            (FieldId::Product, "Wooden blocks"),
            (FieldId::Model, "WB-12"),
            (FieldId::Standards, "ASTM F963-23, CPSIA"),
            (FieldId::ReportNumber, "T-900"),
            (FieldId::Laboratory, "Example Labs Ltd"),
            (FieldId::MadeOn, "2026-05-01"),
            (FieldId::TestedOn, "2026-05-20"),
        ],
    )
}

/// The test report that [`certificate`] names.
pub(in crate::document) fn report() -> Sample {
    paper_with(
        "test-report",
        &[
            (FieldId::IssuerName, "Example Labs Ltd"),
            (FieldId::Number, "T-900"),
            (FieldId::Model, "WB-12"),
            (FieldId::IssuedOn, "2026-05-22"),
        ],
    )
}

impl Sample {
    pub(in crate::document) fn with(mut self, field: FieldId, value: &str) -> Self {
        self.paper.fields.insert(field, typed(value));
        self
    }

    pub(in crate::document) fn without(mut self, field: FieldId) -> Self {
        self.paper.fields.remove(&field);
        self
    }

    pub(in crate::document) fn line(mut self, line: Line) -> Self {
        self.paper.lines.push(line);
        self
    }

    pub(in crate::document) fn first_line(mut self, change: impl FnOnce(&mut Line)) -> Self {
        change(&mut self.paper.lines[0]);
        self
    }

    pub(in crate::document) fn facts(mut self, change: impl FnOnce(&mut FileFacts)) -> Self {
        change(&mut self.paper.file.as_mut().expect("a file").facts);
        self
    }

    pub(in crate::document) fn file(mut self, change: impl FnOnce(&mut PaperFile)) -> Self {
        change(self.paper.file.as_mut().expect("a file"));
        self
    }

    /// Another paper of the case; its fingerprint and id are its own.
    pub(in crate::document) fn beside(mut self, other: Sample) -> Self {
        let mut other = other.paper;
        other.id = format!("p{}", self.others.len() + 2);
        other.file.as_mut().expect("a file").sha256.push_str(&other.id);
        self.others.push(other);
        self
    }

    /// Another paper of the case, as it is.
    pub(in crate::document) fn beside_file(mut self, mut other: Sample) -> Self {
        other.paper.id = "p2".into();
        self.others.push(other.paper);
        self
    }

    pub(in crate::document) fn unconfirmed(mut self) -> Self {
        self.paper.kind_confirmed = false;
        self.paper.lines_confirmed = false;
        self.paper.fields.values_mut().for_each(|field| field.confirmed = false);
        self
    }

    pub(in crate::document) fn asked_by(mut self, words: &str) -> Self {
        self.message = format!("{MESSAGE}\n{words}");
        self
    }

    pub(in crate::document) fn answering(mut self, message: &str) -> Self {
        self.message = message.to_owned();
        self
    }

    pub(in crate::document) fn in_store(mut self, store: &'static str) -> Self {
        self.store = store;
        self
    }

    pub(in crate::document) fn first_order(self, day: &'static str) -> Self {
        Self { first_order: Some(day), ..self }
    }

    /// What the checks find about the paper.
    pub(in crate::document) fn findings(&self) -> Vec<Finding> {
        let papers: Vec<Paper> = std::iter::once(&self.paper).chain(&self.others).cloned().collect();
        let found = self.in_context(|context| check(&papers, context));
        found.into_iter().filter(|finding| finding.paper == self.paper.id).collect()
    }

    /// Whether that check finds something about the paper.
    pub(in crate::document) fn finds(&self, check: &str) -> bool {
        self.findings().iter().any(|finding| finding.check == check)
    }

    pub(in crate::document) fn in_context<T>(&self, work: impl FnOnce(&CheckContext<'_>) -> T) -> T {
        let today = Day::parse_iso("2026-11-23").expect("a day");
        let options = Options { today, store: Some(self.store.into()), language: Some(Language::En) };
        let readings = [read(&self.message, &options).expect("a short message")];
        let account = AccountHolder {
            legal_name: "Blue Fox Home LLC".into(),
            address: "4 Sample Road, Dover DE 19901".into(),
            phone: "+1 302 555 0142".into(),
        };
        let day = |text| (ASIN.to_owned(), Day::parse_iso(text).expect("a day"));
        let first_orders = self.first_order.map(day).into_iter().collect();
        work(&CheckContext {
            readings: &readings,
            account: &account,
            first_orders: &first_orders,
            options: &options,
        })
    }
}

/// Does something in the case of the samples.
pub(in crate::document) fn at_message<T>(work: impl FnOnce(&CheckContext<'_>) -> T) -> T {
    paper("invoice").in_context(work)
}
