//! The case file: everything of one case in one file that the seller keeps.
//!
//! # The format, version 1
//!
//! One JSON text (RFC 8259) in UTF-8, one object. The time of saving, random values and the order of
//! entry leave no trace: the same case gives the same bytes.
//!
//! | key | value |
//! |---|---|
//! | `format` | always `"candor-case"` |
//! | `version` | `1` |
//! | `case` | the `CaseState` of `web/types.d.ts`: the messages untouched, the interview, the letter |
//! | `account` | the account's history as the engine keeps it, in Base64 (RFC 4648 section 4) |
//! | `accountSha256` | SHA-256 of those bytes, lower-case hex |
//!
//! They stand in this order, so that a file that was cut still holds what the seller typed. The
//! account is kept only when its fingerprint fits: figures from bytes that changed are worse than none.
//!
//! A reader keeps what it does not know, at any depth, and writes it back. A file of a newer version is
//! opened as far as it is understood, and the reader says so. What cannot be read is left out and named,
//! by its path. Other keys of the file stand behind these.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Answers, CaseState, LetterOptions, Story, Watch, base64, unknown};
use crate::account::Account;
use crate::error::Error;
use crate::limits::CASE_FILE_BYTES;
use crate::policy::ReasonId;
use crate::source::Fingerprint;
use crate::text::Day;

const FORMAT: &str = "candor-case";
const VERSION: u32 = 1;
/// The key of what the seller typed.
const CASE: &str = "case";
/// The key under which a case carries what is not known. It is the page's, and never in a file.
const UNKNOWN: &str = "unknown";

/// A case file as far as it could be read.
#[derive(Debug)]
pub struct OpenedCase {
    /// What the seller typed.
    pub case: CaseState,
    /// The account's history; empty where it cannot be read, which `damaged` then says.
    pub account: Account,
    /// Paths of what could not be read, such as `case.story.causes.2`.
    pub damaged: Vec<String>,
    /// Whether a newer version wrote it.
    pub newer: bool,
}

/// Why a case file cannot be opened at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseFileError {
    /// There is nothing in it.
    Empty,
    /// Something else, or its beginning is lost.
    NotACaseFile,
    /// A case file, but the case in it cannot be read.
    NothingReadable,
    /// More than [`CASE_FILE_BYTES`].
    TooLarge {
        /// How many bytes.
        bytes: usize,
    },
}

impl From<CaseFileError> for Error {
    fn from(error: CaseFileError) -> Self {
        match error {
            CaseFileError::Empty => Self::new(
                "case-file-empty",
                "the file is empty",
                "Your work here is unchanged. Open another copy of the case file.",
            ),
            CaseFileError::NotACaseFile => Self::new(
                "not-a-case-file",
                "the file is no case file of Candor",
                "Your work here is unchanged. Open a file that was saved with Save a copy.",
            ),
            CaseFileError::NothingReadable => Self::new(
                "case-file-damaged",
                "the case in the file cannot be read",
                "Your work here is unchanged. Open an older copy of the case file.",
            ),
            CaseFileError::TooLarge { bytes } => Self::new(
                "case-file-too-large",
                format!("the file has `{bytes}` bytes, the most is `{CASE_FILE_BYTES}`"),
                "Your work here is unchanged. Check that you chose a case file.",
            ),
        }
    }
}

/// Writes a case and the history of its account.
///
/// # Panics
/// Never: texts, numbers and lists of them always are JSON.
pub fn write(case: &CaseState, account: &Account) -> Vec<u8> {
    let account = account.to_bytes();
    let mut root = json!({ CASE: known(case) });
    unknown::put_back(&case.unknown, &mut root);
    let mut others = object(root);
    let mut entries = vec![
        ("format", FORMAT.into()),
        ("version", VERSION.into()),
        (CASE, others.remove(CASE).unwrap_or_default()),
        ("account", base64::encode(&account).into()),
        ("accountSha256", fingerprint(&account).into()),
    ];
    entries.extend(others.iter().map(|(key, value)| (key.as_str(), value.clone())));
    serde_json::to_vec_pretty(&Written(&entries)).expect("texts, numbers and lists of them are JSON")
}

/// The entries of the file, in their order.
struct Written<'a>(&'a [(&'a str, Value)]);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// The case as this version knows it.
fn known(case: &CaseState) -> Value {
    let mut known = object(serde_json::to_value(case).unwrap_or_default());
    known.remove(UNKNOWN);
    Value::Object(known)
}

fn object(value: Value) -> Object {
    match value {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}

fn fingerprint(bytes: &[u8]) -> String {
    let mut fingerprint = Fingerprint::default();
    fingerprint.push(bytes);
    fingerprint.finish()
}

/// Reads a case file, or what is left of one.
pub fn read(bytes: &[u8]) -> Result<OpenedCase, CaseFileError> {
    if bytes.len() > CASE_FILE_BYTES {
        return Err(CaseFileError::TooLarge { bytes: bytes.len() });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(CaseFileError::Empty);
    }
    let mut parts = Parts::read(bytes);
    if parts.take("format").and_then(|format| format.as_str().map(|format| format == FORMAT)) != Some(true) {
        return Err(CaseFileError::NotACaseFile);
    }
    let version = parts.take("version").and_then(|version| version.as_u64());
    let mut damage = Damage::default();
    if version.is_none() {
        damage.note("version");
    }
    let Some(Value::Object(mut written)) = parts.take(CASE) else {
        return Err(CaseFileError::NothingReadable);
    };
    written.remove(UNKNOWN);
    let mut case = damage.case(written.clone());
    let account = parts.account().unwrap_or_else(|| {
        damage.note("account");
        Account::default()
    });
    let understood = json!({ CASE: known(&case) });
    case.unknown = unknown::find(&parts.with_case(written), &understood);
    Ok(OpenedCase { case, account, damaged: damage.paths, newer: version > Some(u64::from(VERSION)) })
}

/// The top-level entries of the file, up to the first that is broken.
struct Parts(Object);

impl Parts {
    /// INVARIANT: entries before the broken place are kept, which is why they are not parsed as one.
    fn read(bytes: &[u8]) -> Self {
        let mut found = Object::new();
        let mut json = serde_json::Deserializer::from_slice(bytes);
        // The error only says that the file ends early or breaks off; the missing keys say it again.
        let _: Result<(), serde_json::Error> = Entries(&mut found).deserialize(&mut json);
        Self(found)
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        self.0.remove(key)
    }

    /// What was not taken, and the case.
    fn with_case(self, case: Object) -> Value {
        let mut file = self.0;
        file.insert(CASE.to_owned(), Value::Object(case));
        Value::Object(file)
    }

    fn account(&mut self) -> Option<Account> {
        let (bytes, sha256) = (self.take("account"), self.take("accountSha256"));
        let bytes = base64::decode(bytes?.as_str()?)?;
        if sha256?.as_str()? != fingerprint(&bytes) {
            return None;
        }
        Account::from_bytes(&bytes).ok()
    }
}

struct Entries<'a>(&'a mut Object);

impl<'de> DeserializeSeed<'de> for Entries<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some((key, value)) = map.next_entry()? {
            self.0.insert(key, value);
        }
        Ok(())
    }
}

/// Reads a case piece by piece and notes what is broken.
#[derive(Default)]
struct Damage {
    paths: Vec<String>,
}

type Object = serde_json::Map<String, Value>;

impl Damage {
    fn note(&mut self, path: &str) {
        self.paths.push(path.to_owned());
    }

    fn case(&mut self, mut case: Object) -> CaseState {
        CaseState {
            id: self.piece(&mut case, "case", "id").unwrap_or_default(),
            started_on: self.piece(&mut case, "case", "startedOn").unwrap_or(Day::from_ordinal(0)),
            store: self.optional(&mut case, "case", "store"),
            message: self.piece(&mut case, "case", "message").unwrap_or_default(),
            reason: self.optional::<ReasonId>(&mut case, "case", "reason"),
            story: self.story(&mut case),
            edits: self.words(&mut case, "case", "edits"),
            // Older files of the same version do not have the rest.
            kept: self.words_if_there(&mut case, "case", "kept"),
            versions: self.list_if_there(&mut case, "case", "versions"),
            declared: self.list_if_there(&mut case, "case", "declared"),
            requests: self.requests(&mut case),
            earlier: self.list_if_there(&mut case, "case", "earlier"),
            later: self.list_if_there(&mut case, "case", "later"),
            mappings: self.list_if_there(&mut case, "case", "mappings"),
            letter: if case.contains_key("letter") {
                self.piece(&mut case, "case", "letter").unwrap_or_default()
            } else {
                LetterOptions::default()
            },
            day_order: self.optional_if_there(&mut case, "case", "dayOrder"),
            pasted: self.list_if_there(&mut case, "case", "pasted"),
            papers: self.list_if_there(&mut case, "case", "papers"),
            watch: self.watch(&mut case),
            other_letter: self.optional_if_there(&mut case, "case", "otherLetter").unwrap_or_default(),
            rounds: self.list_if_there(&mut case, "case", "rounds"),
            attempts: self.list_if_there(&mut case, "case", "attempts"),
            calls: self.list_if_there(&mut case, "case", "calls"),
            reinstated_on: self.optional_if_there(&mut case, "case", "reinstatedOn"),
            handover: self.optional_if_there(&mut case, "case", "handover").unwrap_or_default(),
            unknown: unknown::Unknown::new(),
        }
    }

    fn watch(&mut self, case: &mut Object) -> Watch {
        const PATH: &str = "case.watch";
        let watch =
            if case.contains_key("watch") { self.piece::<Object>(case, "case", "watch") } else { None };
        let Some(mut watch) = watch else { return Watch::default() };
        // Lists one by one, so that a damaged entry costs no more than itself.
        let lists = Watch {
            readings: self.list_if_there(&mut watch, PATH, "readings"),
            checks: self.list_if_there(&mut watch, PATH, "checks"),
            log: self.list_if_there(&mut watch, PATH, "log"),
            expiries: self.list_if_there(&mut watch, PATH, "expiries"),
            ratings: self.list_if_there(&mut watch, PATH, "ratings"),
            listings: self.list_if_there(&mut watch, PATH, "listings"),
            read: self.list_if_there(&mut watch, PATH, "read"),
            ..Watch::default()
        };
        let Ok(rest) = serde_json::from_value::<Watch>(Value::Object(watch)) else {
            self.note(PATH);
            return lists;
        };
        Watch {
            since: rest.since,
            levels: rest.levels,
            emergency_contact: rest.emergency_contact,
            lead_days: rest.lead_days,
            notify: rest.notify,
            ..lists
        }
    }

    fn story(&mut self, case: &mut Object) -> Story {
        const PATH: &str = "case.story";
        let Some(mut story) = self.piece::<Object>(case, "case", "story") else {
            return Story::default();
        };
        Story {
            shop_name: self.piece(&mut story, PATH, "shopName").unwrap_or_default(),
            legal_name: self.piece(&mut story, PATH, "legalName").unwrap_or_default(),
            causes: self.list(&mut story, PATH, "causes"),
            actions: self.list(&mut story, PATH, "actions"),
            preventions: self.list(&mut story, PATH, "preventions"),
            // Older files of the same version do not have the rest.
            facts: self.list_if_there(&mut story, PATH, "facts"),
            changes: self.list_if_there(&mut story, PATH, "changes"),
            answers: self.words_if_there(&mut story, PATH, "answers"),
            skipped: self.list_if_there(&mut story, PATH, "skipped"),
            unknown: self.list_if_there(&mut story, PATH, "unknown"),
            language: self.optional_if_there(&mut story, PATH, "language"),
        }
    }

    fn list_if_there<T: for<'de> Deserialize<'de>>(
        &mut self,
        object: &mut Object,
        path: &str,
        key: &str,
    ) -> Vec<T> {
        if object.contains_key(key) { self.list(object, path, key) } else { Vec::new() }
    }

    fn list<T: for<'de> Deserialize<'de>>(&mut self, object: &mut Object, path: &str, key: &str) -> Vec<T> {
        let items = self.piece::<Vec<Value>>(object, path, key).unwrap_or_default();
        let mut read = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            match serde_json::from_value(item) {
                Ok(item) => read.push(item),
                Err(_) => self.note(&format!("{path}.{key}.{}", index + 1)),
            }
        }
        read
    }

    fn words_if_there(&mut self, object: &mut Object, path: &str, key: &str) -> BTreeMap<String, String> {
        if object.contains_key(key) { self.words(object, path, key) } else { BTreeMap::new() }
    }

    fn words(&mut self, object: &mut Object, path: &str, key: &str) -> BTreeMap<String, String> {
        let entries = self.piece::<Object>(object, path, key).unwrap_or_default();
        let mut read = BTreeMap::new();
        for (id, words) in entries {
            match words {
                Value::String(words) => {
                    read.insert(id, words);
                }
                _ => self.note(&format!("{path}.{key}.{id}")),
            }
        }
        read
    }

    fn requests(&mut self, case: &mut Object) -> Answers {
        const KEY: &str = "requests";
        let answers = if case.contains_key(KEY) { self.piece::<Object>(case, "case", KEY) } else { None };
        let mut read = Answers::new();
        for (id, answer) in answers.unwrap_or_default() {
            match serde_json::from_value(answer) {
                Ok(answer) => {
                    read.insert(id, answer);
                }
                Err(_) => self.note(&format!("case.requests.{id}")),
            }
        }
        read
    }

    /// A piece that is always written: one that is missing is damage.
    fn piece<T: for<'de> Deserialize<'de>>(
        &mut self,
        object: &mut Object,
        path: &str,
        key: &str,
    ) -> Option<T> {
        let read = object.remove(key).and_then(|value| serde_json::from_value(value).ok());
        if read.is_none() {
            self.note(&format!("{path}.{key}"));
        }
        read
    }

    fn optional_if_there<T: for<'de> Deserialize<'de>>(
        &mut self,
        object: &mut Object,
        path: &str,
        key: &str,
    ) -> Option<T> {
        if object.contains_key(key) { self.optional(object, path, key) } else { None }
    }

    /// A piece that may be null.
    fn optional<T: for<'de> Deserialize<'de>>(
        &mut self,
        object: &mut Object,
        path: &str,
        key: &str,
    ) -> Option<T> {
        self.piece::<Option<T>>(object, path, key).flatten()
    }
}
