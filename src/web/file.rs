//! A file of the page as a stream of pieces.
//!
//! The best way first: a BYOB reader over one reused buffer, which neither allocates per piece nor
//! copies twice. Where blobs have no byte stream, slices.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::file::Blob;
use gloo::timers::callback::Timeout;
use gloo::utils::errors::JsError;
use js_sys::{ArrayBuffer, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, File, ReadableStreamByobReader, ReadableStreamGetReaderOptions, ReadableStreamReaderMode,
};

use super::failure::throw;
use crate::error::Error;

/// Bytes of one piece: about two milliseconds of reading, so that Cancel answers at once.
const PIECE: u32 = 1024 * 1024;

/// A drive that answers nothing for so long is gone.
const STALL_MS: u32 = 30_000;

/// Reads one file from its beginning to its end.
pub(super) struct FileStream {
    name: String,
    way: Way,
    cancel: Cancel,
}

enum Way {
    Stream { reader: ReadableStreamByobReader, buffer: ArrayBuffer },
    Slices { blob: Blob, at: u64 },
}

/// Whether the page no longer wants the file. Dropping it stops listening.
struct Cancel {
    asked: Rc<RefCell<bool>>,
    _listener: Option<EventListener>,
}

impl FileStream {
    /// Opens `file`. The stream ends with an error `cancelled` once `signal` is aborted.
    pub(super) fn open(file: &File, signal: Option<&AbortSignal>) -> Self {
        let way = byob(file).map_or_else(
            || Way::Slices { blob: Blob::from(file.clone()), at: 0 },
            |reader| Way::Stream { reader, buffer: ArrayBuffer::new(PIECE) },
        );
        let cancel = Cancel::on(signal, &way);
        Self { name: file.name(), way, cancel }
    }

    /// The file's name.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Fills `piece` with the next bytes, at least one; false at the end.
    pub(super) async fn next_into(&mut self, piece: &mut Vec<u8>) -> Result<bool, JsValue> {
        let Some(bytes) = self.next().await? else {
            return Ok(false);
        };
        piece.resize(bytes.length() as usize, 0);
        bytes.copy_to(piece);
        self.give_back(&bytes);
        Ok(true)
    }

    /// The next piece, never empty; none at the end.
    async fn next(&mut self) -> Result<Option<Uint8Array>, JsValue> {
        self.cancel.check(&self.name)?;
        let piece = match &mut self.way {
            Way::Stream { reader, buffer } => next_of_stream(reader, buffer, &self.name).await,
            Way::Slices { blob, at } => next_of_slices(blob, at, &self.name).await,
        };
        self.cancel.check(&self.name)?;
        piece
    }

    /// Hands a piece's memory back, to be filled again.
    fn give_back(&mut self, piece: &Uint8Array) {
        if let Way::Stream { buffer, .. } = &mut self.way {
            *buffer = piece.buffer();
        }
    }
}

impl Cancel {
    fn on(signal: Option<&AbortSignal>, way: &Way) -> Self {
        let asked = Rc::new(RefCell::new(signal.is_some_and(AbortSignal::aborted)));
        let reader = match way {
            Way::Stream { reader, .. } => Some(reader.clone()),
            Way::Slices { .. } => None,
        };
        let listener = signal.map(|signal| {
            let asked = Rc::clone(&asked);
            EventListener::once(signal, "abort", move |_| {
                *asked.borrow_mut() = true;
                // Wakes a read that is still waiting for the drive.
                if let Some(reader) = reader {
                    let _ = reader.cancel();
                }
            })
        });
        Self { asked, _listener: listener }
    }

    fn check(&self, name: &str) -> Result<(), JsValue> {
        if !*self.asked.borrow() {
            return Ok(());
        }
        let error = Error::new(
            "cancelled",
            format!("reading `{name}` was cancelled"),
            "add the file again when you like",
        );
        Err(throw(&error.at(name, None)))
    }
}

/// A byte reader of the file, where the browser has one.
fn byob(file: &File) -> Option<ReadableStreamByobReader> {
    let options = ReadableStreamGetReaderOptions::new();
    options.set_mode(ReadableStreamReaderMode::Byob);
    let stream = file.stream();
    let get_reader: Function = Reflect::get(&stream, &"getReader".into()).ok()?.dyn_into().ok()?;
    // Throws a `TypeError` where the stream is none of bytes.
    get_reader.call1(&stream, &options).ok()?.dyn_into().ok()
}

async fn next_of_stream(
    reader: &ReadableStreamByobReader,
    buffer: &ArrayBuffer,
    name: &str,
) -> Result<Option<Uint8Array>, JsValue> {
    let view = Uint8Array::new(buffer);
    let read: Function = Reflect::get(reader, &"read".into())?.unchecked_into();
    let whole = Object::new();
    // A browser that knows `min` fills the whole view at once: a sixteenth of the waiting. Others ignore it.
    Reflect::set(&whole, &"min".into(), &view.length().into())?;
    let result = in_time(read.call2(reader, &view, &whole)?, name).await?;
    // INVARIANT: the last piece may come together with `done`, so only an empty one is the end.
    let piece = Reflect::get(&result, &"value".into())?.dyn_into::<Uint8Array>().ok();
    Ok(piece.filter(|piece| piece.length() > 0))
}

async fn next_of_slices(blob: &Blob, at: &mut u64, name: &str) -> Result<Option<Uint8Array>, JsValue> {
    if *at >= blob.size() {
        return Ok(None);
    }
    let end = (*at + u64::from(PIECE)).min(blob.size());
    let slice: web_sys::Blob = blob.slice(*at, end).into();
    *at = end;
    let buffer = in_time(slice.array_buffer().into(), name).await?;
    Ok(Some(Uint8Array::new(&buffer)))
}

/// What `promise` gives, or an error when it fails or takes too long.
async fn in_time(promise: JsValue, name: &str) -> Result<JsValue, JsValue> {
    let mut watchdog = None;
    let stalled = Promise::new(&mut |_, reject: Function| {
        watchdog = Some(Timeout::new(STALL_MS, move || {
            let _ = reject.call0(&JsValue::UNDEFINED);
        }));
    });
    let race = Promise::race(&js_sys::Array::of2(&promise, &stalled));
    let result = JsFuture::from(race).await;
    drop(watchdog);
    result.map_err(|reason| if reason.is_undefined() { stall(name) } else { unreadable(name, reason) })
}

fn stall(name: &str) -> JsValue {
    let error = Error::new(
        "file-stalled",
        format!("`{name}` gave no data for {} seconds", STALL_MS / 1000),
        "check that the drive is connected, copy the file to this device and add it again",
    );
    throw(&error.at(name, None))
}

/// Why the browser could not read a file, in our shape.
fn unreadable(name: &str, reason: JsValue) -> JsValue {
    let said = match JsError::try_from(reason) {
        Ok(error) => error.name,
        Err(other) => other.to_string(),
    };
    let error = Error::new(
        "file-unreadable",
        format!("the browser can no longer read `{name}` ({said})"),
        "the file was moved, changed or removed; add it again",
    );
    throw(&error.at(name, None))
}
