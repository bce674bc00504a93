//! The calls that need an account.

use std::rc::Rc;

use js_sys::Reflect;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortSignal, Crypto, File};

use super::Engine;
use super::convert::{from_js, to_js};
use super::decoder::lend_decoder;
use super::failure::throw;
use super::file::FileStream;
use super::reader::ReportReader;
use crate::case::CaseState;
use crate::cause::Dimension;
use crate::complaint::ComplaintsRequest;
use crate::error::Error;
use crate::forecast::ForecastRequest;
use crate::metric::{Channel, Step};
use crate::output;
use crate::output::letter::{LetterFormat, LetterRequest, Sheet, letter_file};
use crate::policy::{self, MetricId, Options};
use crate::report::{self, DayOrder, ReadOptions};
use crate::source::{Fingerprint, hex};
use crate::text::Day;

#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "what JavaScript gives away is owned here")]
impl Engine {
    /// Makes the first real file as fast as the later ones. Takes a fraction of a second.
    #[wasm_bindgen(js_name = warmUp)]
    pub fn warm_up(&self) {
        self.inner.borrow().warm_up();
    }

    /// Takes in what is known for the work on a case, where the module was built without it. Until then the
    /// calls that need it throw `policy-not-loaded`.
    #[wasm_bindgen(js_name = loadCasework)]
    pub fn load_casework(&self, bytes: &[u8]) -> Result<(), JsValue> {
        policy::load_casework(bytes).map_err(|error| throw(&Error::from(error)))
    }

    /// An empty case with a random id.
    #[wasm_bindgen(js_name = newCase, unchecked_return_type = "CaseState")]
    pub fn new_case(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options: Options = from_js("options", options)?;
        to_js(&CaseState::open(random_id()?, options.today, options.store))
    }

    /// A reader to push the bytes of a file into.
    #[wasm_bindgen(js_name = openReport)]
    pub fn open_report(
        &self,
        name: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "ReadOptions | null")] options: JsValue,
    ) -> Result<ReportReader, JsValue> {
        let reader = open_reader(name, options)?;
        Ok(ReportReader::new(Rc::clone(&self.inner), reader, None))
    }

    /// A reader that pulls the file itself, piece by piece.
    #[wasm_bindgen(js_name = openFile)]
    pub fn open_file(
        &self,
        file: &File,
        #[wasm_bindgen(unchecked_optional_param_type = "ReadOptions | null")] options: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AbortSignal")] signal: Option<AbortSignal>,
    ) -> Result<ReportReader, JsValue> {
        let stream = FileStream::open(file, signal.as_ref());
        let reader = open_reader(stream.name(), options)?;
        Ok(ReportReader::new(Rc::clone(&self.inner), reader, Some(stream)))
    }

    /// Settles what `04/05/2026` means in a file that leaves it open.
    #[wasm_bindgen(js_name = setDayOrder, unchecked_return_type = "ReportReading[]")]
    pub fn set_day_order(
        &self,
        file: u32,
        #[wasm_bindgen(unchecked_param_type = "DayOrder")] order: JsValue,
    ) -> Result<JsValue, JsValue> {
        let order: DayOrder = from_js("order", order)?;
        to_js(&self.inner.borrow_mut().set_day_order(file, order))
    }

    /// Reads a whole file again for its SHA-256, and notes it with the sources of all `files` that
    /// came out of it.
    pub async fn fingerprint(
        &self,
        files: Vec<u32>,
        source: File,
        signal: Option<AbortSignal>,
    ) -> Result<String, JsValue> {
        let mut stream = FileStream::open(&source, signal.as_ref());
        let mut fingerprint = Fingerprint::default();
        let mut piece = Vec::new();
        while stream.next_into(&mut piece).await? {
            fingerprint.push(&piece);
        }
        let sha256 = fingerprint.finish();
        for file in files {
            self.inner.borrow_mut().set_fingerprint(file, sha256.clone());
        }
        Ok(sha256)
    }

    /// The files, in the order they were added.
    #[wasm_bindgen(unchecked_return_type = "ReportReading[]")]
    pub fn files(&self) -> Result<JsValue, JsValue> {
        to_js(&self.inner.borrow().files())
    }

    /// What the file that begins with `head` may be, where its header is none that is known; null
    /// where it is no table. `head` is its first 64 KiB, or all of a shorter file.
    #[wasm_bindgen(js_name = proposeMapping, unchecked_return_type = "MappingProposal | null")]
    pub fn propose_mapping(&self, head: &[u8]) -> Result<JsValue, JsValue> {
        to_js(&self.inner.borrow().propose_mapping(head, lend_decoder))
    }

    /// Rows of a file from the row `from` on, the first being 0: `count` of them, at most 200; null
    /// when there is no such file.
    #[wasm_bindgen(unchecked_return_type = "TablePage | null")]
    pub fn rows(&self, file: u32, from: u32, count: u32) -> Result<JsValue, JsValue> {
        to_js(&self.inner.borrow().rows(file, from as usize, count as usize))
    }

    /// What an orders file says in sums, with the `top` products by quantity; null for any other file.
    #[wasm_bindgen(js_name = ordersSummary, unchecked_return_type = "OrdersSummary | null")]
    pub fn orders_summary(&self, file: u32, top: usize) -> Result<JsValue, JsValue> {
        to_js(&self.inner.borrow().orders_summary(file, top))
    }

    /// Takes a file out again and gives those that are left.
    #[wasm_bindgen(js_name = removeFile, unchecked_return_type = "ReportReading[]")]
    pub fn remove_file(&self, file: u32) -> Result<JsValue, JsValue> {
        to_js(&self.inner.borrow_mut().remove_file(file))
    }

    /// Counts the metrics.
    #[wasm_bindgen(unchecked_return_type = "MetricsReport")]
    pub fn metrics(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let options: Options = from_js("options", options)?;
        to_js(&*self.with_casework()?.metrics(&options))
    }

    /// All orders behind a metric, as CSV; null when the account has no such metric.
    #[wasm_bindgen(js_name = ordersCsv, unchecked_return_type = "string | null")]
    pub fn orders_csv(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MetricId")] metric: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Channel | null")] channel: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let (metric, channel, options) = metric_from_js(metric, channel, options)?;
        to_js(&self.with_casework()?.orders_csv(metric, channel, &options))
    }

    /// A table of the page as CSV, safe to open in a spreadsheet.
    #[wasm_bindgen(js_name = tableCsv)]
    pub fn table_csv(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string[][]")] rows: JsValue,
    ) -> Result<String, JsValue> {
        let rows: Vec<Vec<String>> = from_js("rows", rows)?;
        Ok(output::table_csv(&mut rows.into_iter()))
    }

    /// What the orders with a defect of a metric have in common; null when the files do not give its orders.
    #[wasm_bindgen(unchecked_return_type = "Causes | null")]
    pub fn causes(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MetricId")] metric: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Channel | null")] channel: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let (metric, channel, options) = metric_from_js(metric, channel, options)?;
        to_js(&*self.with_casework()?.causes(metric, channel, &options))
    }

    /// What buyers complain of.
    #[wasm_bindgen(unchecked_return_type = "Complaints")]
    pub fn complaints(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ComplaintsRequest")] request: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let (request, options) = request_from_js::<ComplaintsRequest>(request, options)?;
        to_js(&*self.with_casework()?.complaints(&request, &options))
    }

    /// The clusters of complaints as CSV.
    #[wasm_bindgen(js_name = complaintsCsv)]
    pub fn complaints_csv(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ComplaintsRequest")] request: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<String, JsValue> {
        let (request, options) = request_from_js::<ComplaintsRequest>(request, options)?;
        Ok(self.with_casework()?.complaints_csv(&request, &options))
    }

    /// A metric before and after a day of its window; null when the files do not give its orders.
    #[wasm_bindgen(js_name = beforeAfter, unchecked_return_type = "BeforeAfter | null")]
    pub fn before_after(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MetricId")] metric: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Channel | null")] channel: JsValue,
        #[wasm_bindgen(unchecked_param_type = "IsoDate")] day: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let (metric, channel, options) = metric_from_js(metric, channel, options)?;
        let day: Day = from_js("day", day)?;
        to_js(&*self.with_casework()?.before_after(metric, channel, day, &options))
    }

    /// A metric by what its orders have in common; null when the files do not give its orders.
    #[wasm_bindgen(unchecked_return_type = "Breakdown | null")]
    pub fn breakdown(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MetricId")] metric: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Channel | null")] channel: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Dimension")] dimension: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let (metric, channel, options) = metric_from_js(metric, channel, options)?;
        let dimension: Dimension = from_js("dimension", dimension)?;
        to_js(&self.with_casework()?.breakdown(metric, channel, dimension, &options))
    }

    /// A metric on one day after another, up to the day in `options`; null when the files do not give it.
    #[wasm_bindgen(unchecked_return_type = "Trend | null")]
    pub fn trend(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MetricId")] metric: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Channel | null")] channel: JsValue,
        #[wasm_bindgen(unchecked_param_type = "TrendStep")] step: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let (metric, channel, options) = metric_from_js(metric, channel, options)?;
        let step: Step = from_js("step", step)?;
        to_js(&self.with_casework()?.trend(metric, channel, step, &options))
    }

    /// What a metric would be without some defects, and what it will be; null when the files do not give it.
    #[wasm_bindgen(unchecked_return_type = "Forecast | null")]
    pub fn forecast(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ForecastRequest")] request: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let (request, options) = request_from_js::<ForecastRequest>(request, options)?;
        to_js(&self.with_casework()?.forecast(&request, &options))
    }

    /// Everything the messages of a case ask, with what the seller says to it and what proves it.
    #[wasm_bindgen(unchecked_return_type = "Matrix")]
    pub fn matrix(
        &self,
        #[wasm_bindgen(unchecked_param_type = "MatrixRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request = from_js("request", request)?;
        to_js(&self.with_casework()?.matrix(&request).map_err(|error| throw(&error))?)
    }

    /// Drafts the letter.
    #[wasm_bindgen(js_name = draftPlan, unchecked_return_type = "Plan")]
    pub fn draft_plan(
        &self,
        #[wasm_bindgen(unchecked_param_type = "DraftRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request = from_js("request", request)?;
        let plan = self.with_casework()?.draft_plan(&request).map_err(|error| throw(&error))?;
        to_js(&plan)
    }

    /// Reviews a letter.
    #[wasm_bindgen(js_name = reviewPlan, unchecked_return_type = "Review")]
    pub fn review_plan(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ReviewRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request = from_js("request", request)?;
        let review = self.with_casework()?.review_plan(&request).map_err(|error| throw(&error))?;
        to_js(&review)
    }

    /// The letter, ready to be shown and printed.
    #[wasm_bindgen(js_name = letterSheet, unchecked_return_type = "Sheet")]
    pub fn letter_sheet(
        &self,
        #[wasm_bindgen(unchecked_param_type = "LetterRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request: LetterRequest = from_js("request", request)?;
        to_js(&Sheet::of(&request))
    }

    /// The letter as a file.
    #[wasm_bindgen(js_name = letterFile)]
    pub fn letter_file(
        &self,
        #[wasm_bindgen(unchecked_param_type = "LetterRequest")] request: JsValue,
        #[wasm_bindgen(unchecked_param_type = "LetterFormat")] format: JsValue,
    ) -> Result<Vec<u8>, JsValue> {
        let (request, format): (LetterRequest, LetterFormat) =
            (from_js("request", request)?, from_js("format", format)?);
        Ok(letter_file(&request, format))
    }

    /// Drafts the letter as data for the software of an agency.
    #[wasm_bindgen(js_name = exportLetter, unchecked_return_type = "LetterExport")]
    pub fn export_letter(
        &self,
        #[wasm_bindgen(unchecked_param_type = "DraftRequest")] request: JsValue,
        case_id: String,
    ) -> Result<JsValue, JsValue> {
        let request = from_js("request", request)?;
        let export = self.with_policy()?.export_letter(request, case_id).map_err(|error| throw(&error))?;
        to_js(&export)
    }

    /// What was read from the files, compact, to be kept between two visits.
    #[wasm_bindgen(js_name = saveAccount)]
    pub fn save_account(&self) -> Vec<u8> {
        self.inner.borrow().save_account()
    }

    /// Takes back what `saveAccount` gave. On failure nothing changes.
    #[wasm_bindgen(js_name = loadAccount, unchecked_return_type = "ReportReading[]")]
    pub fn load_account(&self, bytes: &[u8]) -> Result<JsValue, JsValue> {
        let files = self.inner.borrow_mut().load_account(bytes).map_err(|error| throw(&error))?;
        to_js(&files)
    }

    /// The case as a file.
    #[wasm_bindgen(js_name = saveCase)]
    pub fn save_case(
        &self,
        #[wasm_bindgen(unchecked_param_type = "CaseState")] case: JsValue,
    ) -> Result<Vec<u8>, JsValue> {
        let case: CaseState = from_js("case", case)?;
        Ok(self.inner.borrow().save_case(&case))
    }

    /// Opens a case file; the account becomes the one it holds. On failure nothing changes.
    #[wasm_bindgen(js_name = openCase, unchecked_return_type = "OpenedCase")]
    pub fn open_case(&self, bytes: &[u8]) -> Result<JsValue, JsValue> {
        let opened = self.inner.borrow_mut().open_case(bytes).map_err(|error| throw(&error))?;
        to_js(&opened)
    }
}

/// A request, with what it is asked under.
fn request_from_js<T: DeserializeOwned>(request: JsValue, options: JsValue) -> Result<(T, Options), JsValue> {
    Ok((from_js("request", request)?, from_js("options", options)?))
}

/// Which metric is meant, for which orders, and what every call brings.
fn metric_from_js(
    metric: JsValue,
    channel: JsValue,
    options: JsValue,
) -> Result<(MetricId, Option<Channel>, Options), JsValue> {
    Ok((from_js("metric", metric)?, from_js("channel", channel)?, from_js("options", options)?))
}

fn open_reader(name: &str, options: JsValue) -> Result<report::ReportReader, JsValue> {
    let options: ReadOptions = if options.is_null() || options.is_undefined() {
        ReadOptions::default()
    } else {
        from_js("options", options)?
    };
    Ok(report::ReportReader::with_options(name, options).with_decoders(lend_decoder))
}

/// 128 random bits of the browser's generator, in hex.
fn random_id() -> Result<String, JsValue> {
    let crypto: Crypto = Reflect::get(&js_sys::global(), &"crypto".into())?.unchecked_into();
    let mut bytes = [0; 16];
    crypto.get_random_values_with_u8_array(&mut bytes)?;
    Ok(hex(&bytes))
}
