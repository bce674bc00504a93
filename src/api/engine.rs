//! The engine: one account, and the calls over it.

use std::cell::OnceCell;
use std::rc::Rc;

use super::memo::Memo;
use super::request::{
    AnswerGuide, DraftRequest, MatrixRequest, OpenedCase, ReasonGuide, ReasonName, ReplyRequest,
    ReviewRequest, TextReviewRequest,
};
use super::warm_up::warm_up;
use crate::account::{Account, TablePage};
use crate::case::{self, CaseState, Interview, Matrix, MatrixInput, Story};
use crate::cause::{self, BeforeAfter, Breakdown, Cases, Causes, Dimension};
use crate::complaint::{self, Complaints, ComplaintsRequest, Voices};
use crate::error::Error;
use crate::forecast::{self, Forecast, ForecastRequest};
use crate::intake::LendDecoder;
use crate::limits::{ORDERS_SHOWN, ROWS_SHOWN};
use crate::listing::Scan;
use crate::metric::{self, Channel, MetricValue, MetricsReport, OrdersCounted, Step, Trend, Workings};
use crate::notice::{self, MessagePart, MessageReading, ReplyComparison};
use crate::output;
use crate::output::letter::{FindingCounts, LetterExport};
use crate::plan::{self, DraftInput, Plan, Sameness};
use crate::policy::{self, Language, MetricId, Options, ReasonId};
use crate::report::{self, DayOrder, MappingProposal, OrdersSummary, ReportReader, ReportReading};
use crate::review::{self, Review, ReviewContext, Severity};
use crate::text::Day;

/// Holds what was read from the seller's files. Everything else comes in with each call.
#[derive(Default)]
pub struct Engine {
    pub(super) account: Account,
    message: Memo<(String, Options), MessageReading>,
    pub(super) workings: Workings,
    metrics: Memo<Options, MetricsReport>,
    counted: Memo<Options, MetricsReport>,
    causes: Memo<(MetricId, Option<Channel>, Options), Option<Causes>>,
    before_after: Memo<(MetricId, Option<Channel>, Day, Options), Option<BeforeAfter>>,
    voices: OnceCell<Voices>,
    complaints: Memo<(ComplaintsRequest, Options), Complaints>,
    pub(super) listings: Memo<Options, Scan>,
}

impl Engine {
    /// An engine that has read nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Does ahead what the first file would otherwise wait for.
    pub fn warm_up(&self) {
        warm_up();
    }

    /// Does ahead what the first message would otherwise wait for. Needs the policy pack.
    pub fn warm_up_policy(&self) {
        notice::warm_up();
    }

    /// Reads Amazon's message.
    pub fn read_message(&self, text: &str, options: &Options) -> Result<Rc<MessageReading>, Error> {
        self.message.try_get((text.to_owned(), options.clone()), |(text, options)| {
            notice::read(text, options).map_err(Error::from)
        })
    }

    /// What the policy pack holds about a reason; none when it does not know it.
    pub fn guide(&self, reason: &ReasonId, options: &Options) -> Option<ReasonGuide> {
        policy::pack().reason(reason).map(|reason| ReasonGuide::new(reason, options.language))
    }

    /// What a reply leaves open of what the messages before it asked for.
    pub fn compare_reply(&self, request: &ReplyRequest) -> Result<ReplyComparison, Error> {
        notice::compare(&request.reply, &request.earlier, &request.options()).map_err(Error::from)
    }

    /// The messages of a paste, newest first.
    pub fn split_messages(&self, text: &str) -> Vec<MessagePart> {
        notice::split(text)
    }

    /// What goes with each kind of answer.
    pub fn answers(&self, options: &Options) -> Vec<AnswerGuide> {
        let answers = policy::pack().answers.iter();
        answers.map(|rules| AnswerGuide::new(rules, options.language)).collect()
    }

    /// All reasons the pack knows, by id.
    pub fn reasons(&self, options: &Options) -> Vec<ReasonName> {
        policy::pack()
            .reasons()
            .iter()
            .map(|reason| ReasonName {
                id: reason.id.clone(),
                title: reason.title(options.language).to_owned(),
            })
            .collect()
    }

    /// Adds the file that `reader` has taken in.
    pub fn add_report(&mut self, reader: ReportReader) -> Result<ReportReading, Error> {
        let parsed = reader.finish()?;
        self.forget_numbers();
        Ok(self.account.add(parsed))
    }

    /// The files, in the order they were added.
    pub fn files(&self) -> Vec<ReportReading> {
        self.account.files()
    }

    /// What the file that begins with `head` may be, where its header is none that is known; none
    /// where it is no table. `head` is its first [`crate::intake::HEAD_BYTES`], or all of a shorter
    /// file. `lend` gives decoders for the encodings of East Asia.
    pub fn propose_mapping(&self, head: &[u8], lend: LendDecoder) -> Option<MappingProposal> {
        report::propose_mapping(head, lend)
    }

    /// Up to `count` rows of a file, at most [`ROWS_SHOWN`], from the row `from` on, the first being
    /// 0; none without such a file.
    pub fn rows(&self, file: u32, from: usize, count: usize) -> Option<TablePage> {
        self.account.page(file, from, count.min(ROWS_SHOWN))
    }

    /// What an orders file says in sums, with the `top` products by quantity; none for any other file.
    pub fn orders_summary(&self, file: u32, top: usize) -> Option<OrdersSummary> {
        self.account.orders_summary(file, top)
    }

    /// Takes a file out again; a number that is not there changes nothing.
    pub fn remove_file(&mut self, file: u32) -> Vec<ReportReading> {
        self.forget_numbers();
        self.account.remove(file);
        self.files()
    }

    /// Settles what `04/05/2026` means in a file that leaves it open.
    pub fn set_day_order(&mut self, file: u32, order: DayOrder) -> Vec<ReportReading> {
        self.forget_numbers();
        self.account.set_day_order(file, order);
        self.files()
    }

    /// Notes the SHA-256 of a whole file.
    pub fn set_fingerprint(&mut self, file: u32, sha256: String) {
        self.forget_numbers();
        self.account.set_fingerprint(file, sha256);
    }

    /// Counts the metrics. Of the orders behind each, the first [`ORDERS_SHOWN`] are listed.
    pub fn metrics(&self, options: &Options) -> Rc<MetricsReport> {
        self.metrics.get(options.clone(), |options| {
            metric::compute_with(&self.account, &self.workings, options, ORDERS_SHOWN)
        })
    }

    /// All orders behind a metric, as CSV; none when the account has no such metric.
    pub fn orders_csv(
        &self,
        metric: MetricId,
        channel: Option<Channel>,
        options: &Options,
    ) -> Option<String> {
        let report = self.metrics(options);
        let wanted = report.metrics.iter().find(|found| found.id == metric && found.channel == channel)?;
        let orders = metric::orders_listed(&self.account, &self.workings, options, wanted);
        Some(output::orders_csv(&orders))
    }

    /// What the orders with a defect of a metric have in common; none when the files do not give its orders.
    pub fn causes(
        &self,
        metric: MetricId,
        channel: Option<Channel>,
        options: &Options,
    ) -> Rc<Option<Causes>> {
        self.causes.get((metric, channel, options.clone()), |(metric, channel, options)| {
            let report = self.metrics(options);
            let (value, counted) = self.orders_of(&report, *metric, *channel, options)?;
            let cases = Cases::new(&self.account, counted.orders.into_iter(), counted.defects.into_iter());
            Some(cause::find(&self.account, &cases, value.window, value.sources.clone()))
        })
    }

    /// A metric before and after a day of its window; none when the files do not give its orders.
    pub fn before_after(
        &self,
        metric: MetricId,
        channel: Option<Channel>,
        day: Day,
        options: &Options,
    ) -> Rc<Option<BeforeAfter>> {
        self.before_after.get((metric, channel, day, options.clone()), |(metric, channel, day, options)| {
            let report = self.metrics(options);
            let (value, counted) = self.orders_of(&report, *metric, *channel, options)?;
            let cases = Cases::dated(&self.account, counted.orders.into_iter(), counted.defects.into_iter());
            Some(cause::before_after(&cases, value.window, *day, value.sources.clone()))
        })
    }

    /// A metric by what its orders have in common; none when the files do not give its orders.
    pub fn breakdown(
        &self,
        metric: MetricId,
        channel: Option<Channel>,
        dimension: Dimension,
        options: &Options,
    ) -> Option<Breakdown> {
        let report = self.metrics(options);
        let (value, counted) = self.orders_of(&report, metric, channel, options)?;
        let (orders, defects) = (counted.orders.into_iter(), counted.defects.into_iter());
        let cases = Cases::of_dimension(&self.account, orders, defects, dimension);
        Some(cause::breakdown(&self.account, &cases, dimension, value.window))
    }

    /// A metric on one day after another, up to the day in `options`; none when the files do not give it.
    pub fn trend(
        &self,
        metric: MetricId,
        channel: Option<Channel>,
        step: Step,
        options: &Options,
    ) -> Option<Trend> {
        metric::trend(&self.account, &self.workings, metric, channel, step, options)
    }

    /// What a metric would be without some defects, and what it will be; none when the files do not give it.
    pub fn forecast(&self, request: &ForecastRequest, options: &Options) -> Option<Forecast> {
        let report = self.metrics(options);
        let (id, channel) = (request.metric, request.channel);
        let metric = report.metrics.iter().find(|found| found.id == id && found.channel == channel)?;
        let history = metric::history(&self.account, &self.workings, options, metric)?;
        Some(forecast::forecast(metric, metric.computed.as_ref()?, &history, options.today, request))
    }

    /// The value of a metric with the orders that it counts, where the files give them.
    fn orders_of<'a>(
        &'a self,
        report: &'a MetricsReport,
        metric: MetricId,
        channel: Option<Channel>,
        options: &Options,
    ) -> Option<(&'a MetricValue, OrdersCounted<'a>)> {
        let found = report.metrics.iter().find(|found| found.id == metric && found.channel == channel)?;
        let value = found.computed.as_ref()?;
        Some((value, metric::orders_counted(&self.account, &self.workings, options, found)?))
    }

    /// What buyers complain of.
    pub fn complaints(&self, request: &ComplaintsRequest, options: &Options) -> Rc<Complaints> {
        self.complaints.get((request.clone(), options.clone()), |(request, options)| {
            let voices = self.voices.get_or_init(|| Voices::new(&self.account));
            complaint::find(&self.account, voices, request, options.today)
        })
    }

    /// The clusters of complaints as CSV.
    pub fn complaints_csv(&self, request: &ComplaintsRequest, options: &Options) -> String {
        output::complaints_csv(&self.complaints(request, options))
    }

    pub(super) fn forget_numbers(&mut self) {
        self.workings = Workings::default();
        self.metrics.clear();
        self.counted.clear();
        self.causes.clear();
        self.before_after.clear();
        self.voices.take();
        self.complaints.clear();
        self.listings.clear();
    }

    /// The metrics with all of their orders, as a letter needs them.
    pub(super) fn counted(&self, options: &Options) -> Rc<MetricsReport> {
        self.counted.get(options.clone(), |options| {
            metric::compute_with(&self.account, &self.workings, options, usize::MAX)
        })
    }

    /// What is still to be asked for a letter, in the language of the request.
    pub fn interview(&self, request: &DraftRequest) -> Result<Interview, Error> {
        let options = request.options();
        let letter = request.letter.language.unwrap_or(Language::En);
        let reading = self.read_for_letter(request, &options)?;
        Ok(case::interview(&reading, request.reason.as_ref(), &request.story, letter, &options))
    }

    /// Everything the messages of a case ask, with what the seller says to it and what proves it.
    pub fn matrix(&self, request: &MatrixRequest) -> Result<Matrix, Error> {
        let files: Vec<String> = self.account.files().into_iter().map(|file| file.name).collect();
        let input = MatrixInput {
            messages: &request.messages,
            reason: request.reason.as_ref(),
            story: &request.story,
            answers: &request.answers,
            files: &files,
            papers: &request.papers,
            options: &request.options(),
        };
        case::matrix(&input).map_err(Error::from)
    }

    /// Drafts the letter.
    pub fn draft_plan(&self, request: &DraftRequest) -> Result<Plan, Error> {
        self.with_draft_input(request, plan::draft)
    }

    /// Works with everything that a letter is drafted from.
    pub(super) fn with_draft_input<T>(
        &self,
        request: &DraftRequest,
        work: impl FnOnce(&DraftInput<'_>) -> T,
    ) -> Result<T, Error> {
        let options = request.options();
        let reading = self.read_for_letter(request, &options)?;
        let metrics = self.counted(&options);
        Ok(work(&DraftInput {
            message: &request.message,
            reading: &reading,
            reason: request.reason.clone(),
            story: &request.story,
            metrics: &metrics,
            edits: &request.edits.clone().unwrap_or_default(),
            options: &options,
            letter: &request.letter,
            attached: request.attached(),
        }))
    }

    /// How much of a letter stands in the letters before it, and in letters from templates.
    pub fn sameness(&self, letter: &str, earlier: &[String]) -> Sameness {
        plan::sameness(letter, earlier)
    }

    /// Reviews a letter.
    pub fn review_plan(&self, request: &ReviewRequest) -> Result<Review, Error> {
        let options = request.options();
        let reading = self.read_message(&request.message, &options)?;
        Ok(self.review(&request.plan, &reading, &request.story, &request.earlier, &options))
    }

    /// Reviews a letter that was written elsewhere. The findings' places are those of its text.
    pub fn review_text(&self, request: &TextReviewRequest) -> Result<Review, Error> {
        let options = request.options();
        let reading = match request.message.trim() {
            "" => Rc::new(notice::unread(&options)),
            _ => self.read_message(&request.message, &options)?,
        };
        let plan = plan::of_text(&request.text, options.store.as_deref())?;
        Ok(self.review(&plan, &reading, &request.story, &request.earlier, &options))
    }

    fn review(
        &self,
        plan: &Plan,
        reading: &MessageReading,
        story: &Story,
        earlier: &[String],
        options: &Options,
    ) -> Review {
        let metrics = self.counted(options);
        let account = Some(&self.account);
        review::review(plan, &ReviewContext { reading, story, metrics: &metrics, account, earlier, options })
    }

    /// Drafts the letter as data for the software of an agency.
    pub fn export_letter(&self, request: DraftRequest, case_id: String) -> Result<LetterExport, Error> {
        let plan = self.draft_plan(&request)?;
        let DraftRequest { today, store, language, message, story, .. } = request;
        let earlier = Vec::new();
        let asked = ReviewRequest { plan, today, store, language, message, story, earlier };
        let mut counts = FindingCounts::default();
        for finding in self.review_plan(&asked)?.findings {
            match finding.severity {
                Severity::MustFix => counts.must_fix += 1,
                Severity::ShouldFix => counts.should_fix += 1,
                Severity::Idea => counts.idea += 1,
            }
        }
        let metrics = self.counted(&asked.options());
        Ok(LetterExport::new(case_id, today, asked.store, asked.plan, &metrics, counts))
    }

    /// What was read from the files, compact, to be kept between two visits.
    pub fn save_account(&self) -> Vec<u8> {
        self.account.to_bytes()
    }

    /// Takes back what [`Engine::save_account`] gave. On failure nothing changes.
    pub fn load_account(&mut self, bytes: &[u8]) -> Result<Vec<ReportReading>, Error> {
        self.account = Account::from_bytes(bytes)?;
        self.forget_numbers();
        Ok(self.files())
    }

    /// The case as a file.
    pub fn save_case(&self, case: &CaseState) -> Vec<u8> {
        case::write(case, &self.account)
    }

    /// Opens a case file; the account becomes the one it holds. On failure nothing changes.
    pub fn open_case(&mut self, bytes: &[u8]) -> Result<OpenedCase, Error> {
        let opened = case::read(bytes)?;
        self.account = opened.account;
        self.forget_numbers();
        Ok(OpenedCase {
            case: opened.case,
            files: self.files(),
            damaged: opened.damaged,
            newer: opened.newer,
        })
    }
}
