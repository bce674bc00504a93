// Takes a container apart and gives its tables to the engine. Loaded only when a file asks for it.

import type { Engine } from "../../../pkg/page/candor.js";
import init, { Unpacker } from "../../../pkg/unpack/unpack.js";
import type { ReadOptions, ReportProgress } from "../../../src/web/types";
import type { Message, Part } from "../../../unpack/src/types";
import { cancelled, EngineError, toWire } from "./failure";
import type { Pace } from "./pace";
import type { AddedPart, WireError } from "./protocol";

/**
 * Adds every part of `file` that is a report, and tells of the others.
 * Either all of it happens or nothing: an error leaves the engine as it was.
 */
export async function unpack(
  engine: Engine,
  file: File,
  options: ReadOptions,
  signal: AbortSignal,
  pace: Pace,
): Promise<AddedPart[]> {
  await init();
  const added: AddedPart[] = [];
  const unpacker = new Unpacker(file);
  try {
    for (let part = unpacker.nextPart(); part; part = unpacker.nextPart()) {
      added.push(await addPart(engine, unpacker, part, options, signal, pace));
    }
    const [first] = added;
    // One thing that is no use is an error, as it is for a file that needs no unpacking.
    if (first?.type === "refused" && added.length === 1) throw new EngineError(first.error);
    unpacker.free();
    return added;
  } catch (thrown) {
    const { fatal } = toWire(thrown);
    if (!fatal) {
      for (const part of added) if (part.type === "report") engine.removeFile(part.reading.file);
      unpacker.free();
    }
    throw thrown;
  }
}

/** The message that a mail, a saved page or a text file is. */
export async function openMessage(file: File): Promise<Message> {
  await init();
  const unpacker = new Unpacker(file);
  try {
    const part = unpacker.nextPart();
    if (part?.kind === "message") return part.message;
    if (part?.kind === "refused") throw new EngineError(part.error);
    return unpacker.asMessage();
  } finally {
    unpacker.free();
  }
}

/** Bytes of a table that is taken out of a workbook. A longer one is no list of invoices. */
const TABLE_BYTES = 64 * 1024 * 1024;

/** The first table of a workbook or an archive, as text. */
export async function firstTable(file: File): Promise<Uint8Array<ArrayBuffer>> {
  await init();
  const unpacker = new Unpacker(file);
  try {
    for (let part = unpacker.nextPart(); part; part = unpacker.nextPart()) {
      if (part.kind === "table") return await wholeOf(unpacker, file.name);
      if (part.kind === "refused") throw new EngineError(part.error);
    }
    throw tooLong(file.name);
  } finally {
    unpacker.free();
  }
}

async function wholeOf(unpacker: Unpacker, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (let piece = unpacker.pull(); piece; piece = unpacker.pull()) {
    pieces.push(new Uint8Array(piece));
    bytes += piece.length;
    if (bytes > TABLE_BYTES) throw tooLong(file);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function tooLong(file: string): EngineError {
  return new EngineError({
    code: "register-not-known",
    message: `\`${file}\` holds no list of invoices that can be read`,
    help: "give every column a name, such as invoice number, date, supplier, product, quantity",
    location: { file, line: null, column: null },
    fatal: false,
  });
}

async function addPart(
  engine: Engine,
  unpacker: Unpacker,
  part: Part,
  options: ReadOptions,
  signal: AbortSignal,
  pace: Pace,
): Promise<AddedPart> {
  const { name } = part;
  if (part.kind === "message" && isOtherPage(engine, part.message)) return refused(name, OTHER_PAGE);
  if (part.kind === "message") return { type: "message", name, ...part.message };
  if (part.kind === "refused") return refused(name, part.error);
  const reader = engine.openReport(name, options);
  let isOpen = true;
  try {
    let progress: ReportProgress = { bytes: 0, rows: 0, kind: null };
    for (let piece = unpacker.pull(); piece; piece = unpacker.pull()) {
      if (piece.length > 0) progress = reader.push(piece);
      await pace.at({ ...progress, bytes: unpacker.position });
      if (signal.aborted) throw cancelled();
    }
    isOpen = false;
    const reading = reader.finish();
    return { type: "report", name, reading, notes: unpacker.notes() };
  } catch (thrown) {
    const error = toWire(thrown);
    // A fatal engine is thrown away with everything in it.
    if (error.fatal) throw thrown;
    if (isOpen) reader.free();
    if (signal.aborted) throw thrown;
    return error.code === "file-is-text" ? asMessage(unpacker, name) : refused(name, error);
  }
}

/** What a browser saves in place of a report that it could not get. */
const OTHER_PAGE: WireError = {
  code: "file-is-web-page",
  message: "the file is a web page, not a report",
  help: "Sign in to Seller Central and download the report again.",
  location: null,
  fatal: false,
};

/** Whether this is a saved page, which nobody has sent, and says nothing that Amazon says to sellers. */
function isOtherPage(engine: Engine, { text, from }: Message): boolean {
  if (from !== null) return false;
  const today = new Date().toISOString().slice(0, 10);
  try {
    return engine.readMessage(text, { today }).kind === "not-a-notice";
  } catch (thrown) {
    if (toWire(thrown).fatal) throw thrown;
    return true;
  }
}

/** Rows to the unpacker, prose to the engine. */
function asMessage(unpacker: Unpacker, name: string): AddedPart {
  try {
    return { type: "message", name, ...unpacker.asMessage() };
  } catch (thrown) {
    return refused(name, toWire(thrown));
  }
}

function refused(name: string, error: WireError): AddedPart {
  return {
    type: "refused",
    name,
    error: { ...error, location: error.location ?? { file: name, line: null, column: null } },
  };
}
